/*
 * arena.h - a bump allocator: many small pieces, freed together. Replies of a batch, the bytes of its
 * commands and the records of an operation live in one each.
 */
#ifndef SWI_WIRE_ARENA_H
#define SWI_WIRE_ARENA_H

#include <stddef.h>

struct swi_chunk;

struct swi_arena {
	struct swi_chunk *chunks; /* newest first */
	char *at;                 /* free space of the newest chunk */
	char *end;
	size_t next_bytes; /* size of the next chunk; doubles up to 64 KiB */
	size_t used_bytes; /* handed out since init or reset */
};

/* No memory is taken before the first allocation. first_bytes: size of the first chunk. */
void swi_arena_init(struct swi_arena *a, size_t first_bytes);

/* `size` bytes aligned for any type; NULL when memory is out. A large piece gets a chunk of its own. */
void *swi_arena_alloc(struct swi_arena *a, size_t size);

/* `size` bytes without alignment, for text. */
char *swi_arena_text(struct swi_arena *a, size_t size);

/* A NUL-terminated copy; NULL when memory is out. */
char *swi_arena_copy(struct swi_arena *a, const char *data, size_t len);

/* Forgets all pieces, keeps one chunk of at most 64 KiB. */
void swi_arena_reset(struct swi_arena *a);
void swi_arena_free(struct swi_arena *a);

#endif
