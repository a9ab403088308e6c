/*
 * set_algebra.h - union, intersection and difference of lists of members, as the servers' replies hold them.
 */
#ifndef SWI_CROSSSLOT_SET_ALGEBRA_H
#define SWI_CROSSSLOT_SET_ALGEBRA_H

#include "wire/arena.h"
#include "wire/reply.h"

enum swi_algebra { SWI_UNION, SWI_INTER, SWI_DIFF };

struct swi_names {
	sw_bytes *at;
	size_t n;
};

/*
 * Combines parts[0..n-1], n >= 1, each an array or set of bulks without repetition. A difference is the first part without
 * all others. The names of *out are slices of the parts; the list itself is in `arena`. false: out of memory.
 */
bool swi_set_combine(struct swi_arena *arena, enum swi_algebra algebra,
		     const sw_reply *const *parts, size_t n, struct swi_names *out);

#endif
