/*
 * steps.h - small things that the key protocols (rename, msetnx) share.
 */
#ifndef SWI_CROSSSLOT_STEPS_H
#define SWI_CROSSSLOT_STEPS_H

#include "exec/op.h"
#include "wire/resp.h"

#include <string.h>

#define SWI_NUMBER_MAX 24

/* The text of a number, in the caller's memory. */
static inline sw_bytes swi_number_text(char text[SWI_NUMBER_MAX], int64_t value)
{
	return sw_buf(text, swi_format_i64(text, value));
}

static inline bool swi_reply_says(const sw_reply *r, const char *word)
{
	sw_bytes got = sw_reply_bytes(r);

	return got.len == strlen(word) && memcmp(got.data, word, got.len) == 0;
}

/* Of another operation one request: runs `first` on a new operation of `size` bytes with these arguments as its argv, and answers
 * with how that ends. It must not need slots that `op` holds. */
struct swi_request *swi_op_child(struct swi_op *op, size_t size, swi_step *first, const sw_bytes *args, size_t n);

/*
 * Sleeps before `again`: *pause_ms is the last pause; 1 ms, then up to 50 ms, with jitter. false: there is no time left
 * before the deadline, and nothing is planned.
 */
bool swi_op_pause(struct swi_op *op, uint32_t *pause_ms, swi_step *again);

/* A failure that a cluster client tries again: the slot has moved or is moving, its node is away. */
bool swi_is_passing(const struct swi_request *r);

#endif
