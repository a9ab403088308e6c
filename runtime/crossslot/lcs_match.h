/*
 * lcs_match.h - the longest common subsequence of two strings, chosen among equally long ones as the servers choose it, and
 * the runs in which both strings go on together, last run first.
 */
#ifndef SWI_CROSSSLOT_LCS_MATCH_H
#define SWI_CROSSSLOT_LCS_MATCH_H

#include "wire/arena.h"
#include <slotwise/core.h>

struct swi_lcs_run {
	uint32_t a, b; /* first places */
	uint32_t length;
};

struct swi_lcs {
	uint32_t length;
	char *text; /* `length` bytes */
	struct swi_lcs_run *runs;
	size_t n_runs;
};

enum swi_lcs_fault {
	SWI_LCS_FINE,
	SWI_LCS_TOO_LARGE, /* the table would be larger than the servers' default for proto-max-bulk-len, 512 MB */
	SWI_LCS_NO_MEMORY
};

/* Time and memory grow with a.len * b.len; *out lives in `arena`. */
enum swi_lcs_fault swi_lcs_match(struct swi_arena *arena, sw_bytes a, sw_bytes b,
				 struct swi_lcs *out);

#endif
