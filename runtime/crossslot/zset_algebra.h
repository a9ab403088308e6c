/*
 * zset_algebra.h - union, intersection and difference of sorted sets, with the servers' arithmetic: the inputs in order of
 * their cardinality, so that sums round alike; weight * score, NaN counting as 0; the result by score, then by bytes.
 */
#ifndef SWI_CROSSSLOT_ZSET_ALGEBRA_H
#define SWI_CROSSSLOT_ZSET_ALGEBRA_H

#include "crossslot/set_algebra.h"

enum swi_aggregate { SWI_SUM, SWI_MIN, SWI_MAX };

struct swi_scored {
	sw_bytes member;
	double score;
};

struct swi_zset {
	struct swi_scored *at;
	size_t n;
	double weight;
	uint32_t given; /* place among the inputs */
};

/*
 * The pairs of a WITHSCORES reply: member and score one behind the other (RESP2), or arrays of two (RESP3). Weight 1.
 * false: out of memory.
 */
bool swi_zset_read(struct swi_arena *arena, const sw_reply *reply, struct swi_zset *out);

/* Combines inputs[0..n-1], n >= 1, which are reordered. A member may not be repeated within an input. SWI_DIFF has no
 * weights and no aggregate. The list is in `arena`. false: out of memory. */
bool swi_zset_combine(struct swi_arena *arena, enum swi_algebra algebra,
		      enum swi_aggregate aggregate, struct swi_zset *inputs, size_t n,
		      struct swi_zset *out);

#endif
