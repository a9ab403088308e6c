/*
 * diff_shrink.h - runs sequences, and makes one that shows a difference as short as it gets.
 */
#ifndef DIFF_SHRINK_H
#define DIFF_SHRINK_H

#include "diff_world.h"

/*
 * Runs a sequence on empty servers and compares what is stored at the end. False: `why` tells the difference and *used is the
 * number of commands that were needed for it, at most p->n.
 */
bool diff_play(struct diff_world *w, const struct diff_program *p, size_t *used, struct diff_text *why);

/*
 * Leaves commands out of a sequence that fails as long as it fails without them; `why` is the last difference then. Ends after
 * `runs` runs at most. False, and the sequence as it was: it did not fail again.
 */
bool diff_shrink(struct diff_world *w, struct diff_program *p, size_t runs, struct diff_text *why);

#endif
