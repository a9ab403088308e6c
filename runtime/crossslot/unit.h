/*
 * unit.h - MULTI ... EXEC as one request to one slot: commands that run together or not at all. After a redirect the whole of
 * it goes out again, since nothing of it has run.
 *
 * A user who may not run MULTI would have the commands behind it run one by one. So the first unit of a client goes out behind
 * the answer to an empty one, which costs that call one round more.
 */
#ifndef SWI_CROSSSLOT_UNIT_H
#define SWI_CROSSSLOT_UNIT_H

#include "exec/op.h"
#include "wire/resp.h"

struct swi_unit {
	struct swi_op *op;
	struct swi_buffer bytes;
	uint32_t n_commands; /* MULTI and EXEC included */
};

void swi_unit_begin(struct swi_unit *u, struct swi_op *op);
/* One command, copied; all keys of a unit lie in one slot. */
void swi_unit_add(struct swi_unit *u, const sw_bytes *args, size_t n);
/* The command `args` followed by `more`. */
void swi_unit_add_long(struct swi_unit *u, const sw_bytes *args, size_t n, const sw_bytes *more, size_t n_more);
/* Sends it, as swi_op_send(), and frees what the unit held. */
struct swi_request *swi_unit_send(struct swi_unit *u, uint16_t slot, unsigned flags);

/*
 * What EXEC answered: an array with a reply a command, errors of single commands among them. NULL: the unit did not
 * run, or nobody knows; swi_unit_refused() then finishes the operation with the server's words.
 */
const sw_reply *swi_unit_replies(const struct swi_request *r);
void swi_unit_refused(struct swi_op *op, const struct swi_request *r);
/* The first error among the replies of EXEC, or NULL. */
const sw_reply *swi_unit_error(const sw_reply *replies);

/* Ends the operation with an error reply, word for word. */
void swi_op_finish_error_reply(struct swi_op *op, const sw_reply *error);

#endif
