/*
 * move_block.c - waiting for something to move. BLMOVE of the source onto itself, right end to right end, waits until the list has
 * an element and changes nothing, so no element is ever held by a client that waits.
 */
#include "crossslot/move.h"

#include "cluster/redirect.h"
#include "exec/client.h"

#include <stdio.h>

/* The answer of an error that has nothing to do with the list: the slot has moved, or its node is going. */
static bool is_passing(const struct swi_request *r)
{
	struct swi_redirect to;

	if (r->err != SW_ESERVER)
		return r->err != SW_ENOMEM;
	if (swi_reply_starts(r->reply, "UNBLOCKED"))
		return true;
	swi_redirect_parse(r->reply->u.text, r->reply->len, &to);
	return to.kind != SWI_ERROR_PLAIN && to.kind != SWI_ERROR_NOAUTH && to.kind != SWI_ERROR_BROKEN;
}

static void waited(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *r = op->sent[0];

	swi_op_return(op, m->lent, true);
	m->lent = NULL;
	m->has_waited = true;
	if (!r->err && swi_reply_is(r->reply, SW_REPLY_NIL)) {
		swi_op_finish_nil(op);
	} else if (!r->err) {
		m->patience.pause_ms = 0;
		swi_move_look(op);
	} else if (is_passing(r) || swi_reply_starts(r->reply, "WRONGTYPE")) {
		op->step = swi_move_look; /* whose requests follow redirects */
		swi_patience_pause(op, &m->patience);
	} else {
		swi_op_finish_as(op, r);
	}
}

/* Half a millisecond more: "0.001" is 0, for ever, to servers that cut off after multiplying. */
static void send_wait(struct swi_op *op, int64_t left_ms)
{
	struct swi_move *m = swi_move_of(op);
	sw_bytes right = sw_str("RIGHT");
	char seconds[32] = "0";

	if (left_ms != INT64_MAX)
		snprintf(seconds, sizeof(seconds), "%lld.%03d5", (long long)(left_ms / 1000), (int)(left_ms % 1000));
	op->step = waited;
	swi_op_send_on(op, m->lent,
		       SWI_ARGS(sw_str("BLMOVE"), m->source, m->source, right, right, sw_str(seconds)));
}

void swi_move_wait(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	uint16_t node = swi_client_owner(op->client, m->source_slot);
	int64_t left_ms = swi_patience_left_ms(op, &m->patience);

	if (left_ms == 0) {
		swi_op_finish_nil(op);
		return;
	}
	if (node != SWI_NO_NODE)
		m->lent = swi_op_borrow(op, node);
	if (m->lent) {
		send_wait(op, left_ms);
	} else {
		op->step = swi_move_look;
		swi_patience_pause(op, &m->patience);
	}
}
