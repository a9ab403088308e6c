/*
 * arena.h - a bump allocator: many small pieces, freed together. Replies of a batch, the bytes of its
 * commands and the records of an operation live in one each.
 */
#ifndef SWI_WIRE_ARENA_H
#define SWI_WIRE_ARENA_H

#include <stddef.h>
#include <stdint.h>

struct swi_chunk;

struct swi_arena {
	struct swi_chunk *chunks; /* newest first */
	char *at;                 /* free space of the newest chunk */
	char *end;
	size_t next_bytes; /* size of the next chunk; doubles up to 64 KiB */
	size_t used_bytes; /* handed out since init or reset */
};

/* No memory is taken before the first allocation. first_bytes: size of the first chunk. */
static inline void swi_arena_init(struct swi_arena *a, size_t first_bytes)
{
	*a = (struct swi_arena){ .next_bytes = first_bytes ? first_bytes : 512 };
}

#define SWI_ARENA_ALIGN (_Alignof(max_align_t))

/* The slow way of the two below: a new chunk. `alignment` is a power of two. */
void *swi_arena_more(struct swi_arena *a, size_t size, size_t alignment);

/* `size` bytes aligned for any type; NULL when memory is out. A large piece gets a chunk of its own. */
static inline void *swi_arena_alloc(struct swi_arena *a, size_t size)
{
	size_t pad = (size_t)(-(uintptr_t)a->at & (SWI_ARENA_ALIGN - 1));
	size_t left = (size_t)(a->end - a->at);
	char *piece;

	if (size == 0 || left < pad || left - pad < size)
		return swi_arena_more(a, size ? size : 1, SWI_ARENA_ALIGN);
	piece = a->at + pad;
	a->at = piece + size;
	a->used_bytes += size;
	return piece;
}

/* `size` bytes without alignment, for text. */
static inline char *swi_arena_text(struct swi_arena *a, size_t size)
{
	char *piece = a->at;

	if (size == 0 || (size_t)(a->end - piece) < size)
		return swi_arena_more(a, size ? size : 1, 1);
	a->at = piece + size;
	a->used_bytes += size;
	return piece;
}

/* A NUL-terminated copy; NULL when memory is out. */
char *swi_arena_copy(struct swi_arena *a, const char *data, size_t len);

/* Forgets all pieces, keeps one chunk of at most 64 KiB. */
void swi_arena_reset(struct swi_arena *a);
void swi_arena_free(struct swi_arena *a);

#endif
