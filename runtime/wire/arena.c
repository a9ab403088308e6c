#include "wire/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK_MAX ((size_t)64 * 1024)

struct swi_chunk {
	struct swi_chunk *next;
	size_t size;
	_Alignas(max_align_t) char data[];
};

static struct swi_chunk *chunk_new(size_t size)
{
	struct swi_chunk *c;

	if (size > PTRDIFF_MAX - sizeof(*c))
		return NULL;
	c = malloc(sizeof(*c) + size);
	if (c)
		c->size = size;
	return c;
}

/* A chunk that one piece fills goes behind the newest, whose free space stays in use. */
static char *alone(struct swi_arena *a, size_t size)
{
	struct swi_chunk *c = chunk_new(size);

	if (!c)
		return NULL;
	if (a->chunks) {
		c->next = a->chunks->next;
		a->chunks->next = c;
	} else {
		c->next = NULL;
		a->chunks = c;
		a->at = a->end = c->data + size;
	}
	return c->data;
}

static bool grow(struct swi_arena *a)
{
	struct swi_chunk *c = chunk_new(a->next_bytes);

	if (!c)
		return false;
	c->next = a->chunks;
	a->chunks = c;
	a->at = c->data;
	a->end = c->data + c->size;
	if (a->next_bytes < CHUNK_MAX)
		a->next_bytes = a->next_bytes > CHUNK_MAX / 2 ? CHUNK_MAX : a->next_bytes * 2;
	return true;
}

void *swi_arena_more(struct swi_arena *a, size_t size, size_t alignment)
{
	size_t pad = (size_t)(-(uintptr_t)a->at & (alignment - 1));
	size_t room = a->at ? (size_t)(a->end - a->at) : 0;
	char *piece;

	if (room < pad || room - pad < size) {
		if (size > a->next_bytes / 2) {
			piece = alone(a, size);
			if (piece)
				a->used_bytes += size;
			return piece;
		}
		if (!grow(a))
			return NULL;
		pad = 0;
	}
	piece = a->at + pad;
	a->at = piece + size;
	a->used_bytes += size;
	return piece;
}

char *swi_arena_copy(struct swi_arena *a, const char *data, size_t len)
{
	char *copy = len < SIZE_MAX ? swi_arena_text(a, len + 1) : NULL;

	if (!copy)
		return NULL;
	if (len)
		memcpy(copy, data, len);
	copy[len] = '\0';
	return copy;
}

/* The largest chunk that is small enough to be kept. */
static struct swi_chunk *keeper(const struct swi_arena *a)
{
	struct swi_chunk *best = NULL;

	for (struct swi_chunk *c = a->chunks; c; c = c->next)
		if (c->size <= CHUNK_MAX && (!best || c->size > best->size))
			best = c;
	return best;
}

static void free_all_but(struct swi_arena *a, const struct swi_chunk *kept)
{
	struct swi_chunk *next;

	for (struct swi_chunk *c = a->chunks; c; c = next) {
		next = c->next;
		if (c != kept)
			free(c);
	}
}

void swi_arena_reset(struct swi_arena *a)
{
	struct swi_chunk *kept = keeper(a);

	free_all_but(a, kept);
	a->chunks = kept;
	a->at = kept ? kept->data : NULL;
	a->end = kept ? kept->data + kept->size : NULL;
	if (kept)
		kept->next = NULL;
	a->used_bytes = 0;
}

void swi_arena_free(struct swi_arena *a)
{
	free_all_but(a, NULL);
	a->chunks = NULL;
	a->at = a->end = NULL;
	a->used_bytes = 0;
}
