/*
 * move_fast.c - the option fast_moves: take, then write, without record and marker. Two rounds; an element whose client dies between
 * them is lost, which the caller has accepted. A destination that refuses still gives it back.
 */
#include "crossslot/move.h"

#include "crossslot/arguments.h"
#include "exec/handle.h"
#include "wire/resp.h"

#include <string.h>

static bool is_left(sw_bytes side)
{
	return side.len == 4;
}

static sw_bytes push(const struct swi_move *m, sw_bytes side)
{
	return sw_str(swi_move_is_set(m) ? "SADD" : is_left(side) ? "LPUSH" : "RPUSH");
}

/* ---- back to the source ---- */

static void given_back(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	if (op->sent[0]->err)
		swi_op_fail(op, (sw_err)op->sent[0]->err, SWI_REQ_UNKNOWN,
			    "the destination refused the element, and the source didn't take it back: %s",
			    swi_text_of(op->sent[0]));
	else if (m->refusal)
		swi_op_finish_as(op, m->refusal);
	else
		swi_op_finish_server_error(op, SWI_ERR_WRONGTYPE);
}

/* A key that had vanished gets its expiry back; of another one it is the same as before. */
static void give_back(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	char when[24];
	size_t len = swi_format_i64(when, m->expiry_ms);

	op->step = given_back;
	swi_op_send(op, m->source_slot, 0, SWI_ARGS(push(m, m->from), m->source, m->element));
	if (m->expiry_ms > 0)
		swi_op_send(op, m->source_slot, 0, SWI_ARGS(sw_str("PEXPIREAT"), m->source, sw_buf(when, len)));
}

/* ---- write ---- */

static void written(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *r = op->sent[0];

	if (!r->err) {
		swi_move_answer(m, m->element);
	} else if (r->flags & SWI_REQ_UNKNOWN) {
		swi_op_fail(op, (sw_err)r->err, SWI_REQ_UNKNOWN, "%s; the element was taken from the source",
			    swi_text_of(r));
	} else {
		m->refusal = r;
		give_back(op);
	}
}

/* ---- take, and look at the destination meanwhile ---- */

static bool fits(const struct swi_move *m, const struct swi_request *type)
{
	sw_bytes got = sw_reply_bytes(type->reply), want = sw_str(swi_move_type(m));

	return !type->err && ((got.len == 4 && memcmp(got.data, "none", 4) == 0) ||
			      (got.len == want.len && memcmp(got.data, want.data, want.len) == 0));
}

static bool took(struct swi_move *m, const struct swi_request *r)
{
	m->element = swi_move_is_set(m) ? m->member : sw_reply_bytes(r->reply);
	return swi_move_is_set(m) ? sw_reply_integer(r->reply) == 1 : !swi_reply_is(r->reply, SW_REPLY_NIL);
}

static void taken(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *expiry = op->sent[0], *take = op->sent[1], *type = op->sent[2];
	bool missing = !expiry->err && sw_reply_integer(expiry->reply) == -2;

	m->expiry_ms = expiry->err ? -1 : sw_reply_integer(expiry->reply);
	if (take->err && m->has_waited && swi_reply_starts(take->reply, "WRONGTYPE")) {
		swi_move_nothing(op);
	} else if (take->err) {
		swi_op_finish_as(op, take);
	} else if (!took(m, take)) {
		if (!missing && swi_move_is_set(m) && !type->err && !fits(m, type))
			swi_op_finish_server_error(op, SWI_ERR_WRONGTYPE);
		else
			swi_move_nothing(op);
	} else if (!fits(m, type)) {
		m->refusal = type->err ? type : NULL;
		give_back(op);
	} else {
		op->step = written;
		swi_op_send(op, m->destination_slot, 0,
			    SWI_ARGS(push(m, m->to), m->destination, m->element));
	}
}

void swi_move_fast(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	if (m->patience.blocks)
		swi_patience_round(op, &m->patience);
	op->step = taken;
	swi_op_send(op, m->source_slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("PEXPIRETIME"), m->source));
	if (swi_move_is_set(m))
		swi_op_send(op, m->source_slot, 0, SWI_ARGS(sw_str("SREM"), m->source, m->member));
	else
		swi_op_send(op, m->source_slot, 0, SWI_ARGS(sw_str(is_left(m->from) ? "LPOP" : "RPOP"), m->source));
	swi_op_send(op, m->destination_slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("TYPE"), m->destination));
}
