/*
 * round.h - operations that go round until something happens (blocking pops and moves): what they share.
 */
#ifndef SWI_CROSSSLOT_ROUND_H
#define SWI_CROSSSLOT_ROUND_H

#include "exec/op.h"

/* How long a blocking command waits. Zeroed: it doesn't block. */
struct swi_patience {
	bool blocks;
	int64_t timeout_ms; /* 0: for ever */
	int64_t give_up_ms; /* client's clock; set with the first round */
	uint32_t pause_ms;  /* the last one */
	struct swi_arena kept; /* the operation's first memory, with its arguments */
};

/* Reads a timeout in seconds; false: it is bad and the operation has answered with the server's words. */
bool swi_patience_read(struct swi_op *op, struct swi_patience *p, sw_bytes timeout);

/* Takes back what was taken from op->memory since the first call, which puts what was there before aside into `kept`. */
void swi_round_memory(struct swi_op *op, struct swi_arena *kept);

/* A round begins: the memory of the one before is taken back, so replies of it are gone. */
void swi_patience_round(struct swi_op *op, struct swi_patience *p);
/* Milliseconds left, INT64_MAX: no end. 0: the time is up. */
int64_t swi_patience_left_ms(const struct swi_op *op, const struct swi_patience *p);
/* Sleeps before the next round: 1 ms, then up to 50 ms, with jitter, not beyond the time. */
void swi_patience_pause(struct swi_op *op, struct swi_patience *p);

void swi_patience_free(struct swi_patience *p);

#endif
