/*
 * diff_words.h - random keys, values and numbers for the letters of diff_grammar.h: few and odd ones, so that they meet.
 */
#ifndef DIFF_WORDS_H
#define DIFF_WORDS_H

#include "diff_random.h"

#include <slotwise/core.h>

struct diff_words {
	struct diff_random random;
	char focus[2]; /* the families that most keys of any type belong to */
};

/* Bytes that live until the next call, or for ever. */
sw_bytes diff_word(struct diff_words *w, char letter);

#endif
