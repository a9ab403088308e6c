/*
 * move.h - an element on its way from one slot to another: claim, deliver, forget (RPOPLPUSH, LMOVE, SMOVE, their blocking
 * forms, and recovery).
 *
 * Atomic: the claim (the element leaves the source and stands in a record) and the deliver (it comes to the destination and a
 * marker says so); each happens once. In between others see it in neither key. A death leaves the record, and
 * recovery brings the element to its destination, or back if that refuses it.
 */
#ifndef SWI_CROSSSLOT_MOVE_H
#define SWI_CROSSSLOT_MOVE_H

#include "crossslot/record.h"
#include "crossslot/round.h"
#include "crossslot/script.h"

/* How a record ended, for this operation. */
enum swi_move_end {
	SWI_MOVE_DONE,     /* the element is at the destination */
	SWI_MOVE_PUT_BACK, /* it is at the source again, and will never be delivered */
	SWI_MOVE_GONE,     /* somebody else has ended the record; how is not known */
	SWI_MOVE_STUCK,    /* in the record, for the source's key is of another type now */
	SWI_MOVE_LEFT,     /* in the record, for a step failed: `trouble` */
	SWI_MOVE_YOUNG,    /* in the record, younger than the lease */
	SWI_MOVE_OLD       /* in the record, too old to be delivered without a person */
};

struct swi_move {
	struct swi_op op; /* first */
	struct swi_record record;
	int64_t until_ms;            /* destination's clock: a deliver or void is refused afterwards */
	int64_t lease_ms;            /* take_up: age that a record must have */
	int64_t age_ms;              /* take_up: age that it had; by the source's clock */
	enum swi_move_end end;
	bool few_replicas;           /* a step has not reached as many replicas as wanted */
	struct swi_request *refusal; /* the destination's answer, if it refused */
	struct swi_request *trouble; /* the step that failed; NULL: too few replicas */
	swi_step *ended;

	/* of the command, for move*.c */
	const char *kind; /* LMOVE or SMOVE */
	sw_bytes source, destination, member;
	sw_bytes from, to; /* LEFT, RIGHT */
	uint16_t source_slot, destination_slot;
	struct swi_patience patience; /* of a blocking form */
	bool has_waited;
	struct swi_lent *lent;
	sw_bytes element;     /* fast moves */
	int64_t expiry_ms;    /* fast moves */
};

static inline struct swi_move *swi_move_of(struct swi_op *op)
{
	return (struct swi_move *)op;
}

/* move_steps.c. All end by running m->ended with m->end set. */
/* m->record was just claimed and m->until_ms is from a clock read before that. */
void swi_move_deliver(struct swi_op *op);
/* The same, but the record (its text) is first written once more, if it is there, for wait_replicas. */
void swi_move_hold(struct swi_op *op, sw_bytes record);
/* The destination's clock is read, then the record once more, and if that is still there, older than m->lease_ms and not too
 * old, it is held (wait_replicas) and delivered. Of m->record id, source and destination must be there. */
void swi_move_take_up(struct swi_op *op);
/* The clock of a TIME reply, in milliseconds; 0: none. */
int64_t swi_time_reply_ms(const sw_reply *r);
/* Drops the record, since the element is where it belongs. */
void swi_move_forget(const struct swi_move *m);

/* move.c */
void swi_move_look(struct swi_op *op);
/* What the command answers for an element that has come over. */
void swi_move_answer(struct swi_move *m, sw_bytes element);
/* ... for a source that has nothing: nil or 0, or the blocking form waits. */
void swi_move_nothing(struct swi_op *op);
bool swi_move_is_set(const struct swi_move *m);
/* The type that both keys must have, "list" or "set". */
const char *swi_move_type(const struct swi_move *m);

/* move_block.c */
void swi_move_wait(struct swi_op *op);

/* move_fast.c: the option fast_moves */
void swi_move_fast(struct swi_op *op);

/* move_scripts.c */
extern const struct swi_script swi_script_claim, swi_script_hold, swi_script_deliver, swi_script_void, swi_script_put_back;

#endif
