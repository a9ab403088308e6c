/* judge.h - what a key holds at the end against the account of what was done to it, and the log of faults. Adds to the writer's tally. */
#ifndef CHAOS_JUDGE_H
#define CHAOS_JUDGE_H

#include "chaos.h"
#include "faults.h"

/* The elements of a list or the pieces of a string; of a source also those at its target. Or the value of a count. */
struct chaos_found {
	int64_t *numbers, *moved;
	size_t n, n_moved;
	int64_t value;
};

/* Is all there that must be, nothing else, in its order? Marks what is there. */
void chaos_judge(struct chaos_writer *w, const struct chaos_key *key,
		 const struct chaos_found *found, const struct chaos_faults *faults);

/* Has each unknown outcome its reason? After chaos_judge(). */
void chaos_explain(struct chaos_writer *w, const struct chaos_key *key,
		   const struct chaos_faults *faults);

#endif
