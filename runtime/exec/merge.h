/*
 * merge.h - many replies into one. Pure: replies in, a tree in an arena out.
 */
#ifndef SWI_EXEC_MERGE_H
#define SWI_EXEC_MERGE_H

#include "swi_stub.h"
#include "wire/reply.h"

/*
 * Merges parts[0..n-1] (no errors among them, none NULL, n > 0) into *out, whose texts and elements may be those of
 * the parts. SWI_MERGE_NONE and SWI_MERGE_BY_ARGUMENT are the caller's. SW_OK, SW_ENOMEM, or SW_ESHAPE when a part
 * has a shape that the merge can't take.
 */
sw_err swi_merge(enum swi_merge how, struct swi_arena *a, const sw_reply *const *parts, size_t n, sw_reply *out);

/* Whether one failed part leaves the merged answer whole: one-ok, first-non-nil. */
static inline bool swi_merge_tolerates(enum swi_merge how)
{
	return how == SWI_MERGE_ONE_OK;
}

#endif
