/*
 * combine.h - what the commands that read several keys and combine them share: requests a slot, failures, lists as
 * replies, claims on the slots.
 */
#ifndef SWI_CROSSSLOT_COMBINE_H
#define SWI_CROSSSLOT_COMBINE_H

#include "crossslot/by_slot.h"
#include "crossslot/set_algebra.h"
#include "exec/op.h"
#include "wire/reply.h"

/* Starts an operation that waits for earlier commands on these keys' slots and holds back later ones. `also` may be
 * absent (data == NULL). */
void swi_combine_start(struct swi_op *op, swi_step *first, const sw_bytes *keys, size_t n,
		       sw_bytes also);

/* NAME [number of keys] keys of the group [tail], a read. */
struct swi_combine_call {
	const char *name;
	const char *tail; /* one word, or NULL */
	bool numkeys;
};
void swi_combine_send(struct swi_op *op, const struct swi_slot_group *group, const sw_bytes *keys,
		      const struct swi_combine_call *call);

/* Whether a request of the last step has failed; the operation then has finished as that one. */
bool swi_combine_failed(struct swi_op *op);

/* The replies of the last step, in the order sent; NULL when memory is out. */
const sw_reply **swi_combine_parts(struct swi_op *op);

/* Answers with an array of names, or a set if parts[0] is one (RESP3). */
void swi_combine_answer(struct swi_op *op, const struct swi_names *names, const sw_reply *like);

/* Ends the operation for want of memory; `outcome`: SWI_REQ_ANSWERED or 0. */
void swi_combine_no_memory(struct swi_op *op);

/* Decimal text in the operation's memory. */
sw_bytes swi_combine_number(struct swi_op *op, int64_t value);

#endif
