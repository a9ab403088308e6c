/*
 * members.h - a table of byte strings: the members of sets and sorted sets while they are combined. It lives in one
 * arena and borrows the bytes; it never grows, since the inputs say how many members there can be at most.
 */
#ifndef SWI_CROSSSLOT_MEMBERS_H
#define SWI_CROSSSLOT_MEMBERS_H

#include "wire/arena.h"
#include <slotwise/core.h>

struct swi_member {
	sw_bytes name;
	double score;
	uint32_t seen; /* inputs that had it, as the algebra counts */
	uint32_t hash;
};

struct swi_members {
	struct swi_member *at; /* n, in the order in which they were added */
	size_t n;
	size_t max;
	uint32_t *index; /* open addressing: place in `at` + 1, 0 is free */
	size_t mask;
};

/* An empty table for at most `max` members; false: out of memory (or max beyond 2^31). */
bool swi_members_init(struct swi_members *m, struct swi_arena *arena, size_t max);

/* The member of that name, or NULL. */
struct swi_member *swi_members_find(const struct swi_members *m, sw_bytes name);

/* The member of that name, added with score 0 and seen 0 if it was missing; *added says which. NULL: the table is full. */
struct swi_member *swi_members_add(struct swi_members *m, sw_bytes name, bool *added);

/* memcmp order, the shorter first: how the servers order equal scores and SORT's strings. */
int swi_bytes_order(sw_bytes a, sw_bytes b);

static inline bool swi_bytes_equal(sw_bytes a, sw_bytes b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

#endif
