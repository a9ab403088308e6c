/*
 * move.c - RPOPLPUSH, LMOVE, SMOVE across slots: look, claim, deliver; then the caller has its answer and the record is forgotten.
 * What is atomic, what others see and what a death leaves stands in move.h.
 */
#include "crossslot/move.h"

#include "crossslot/arguments.h"
#include "exec/names.h"
#include "exec/handle.h"
#include "exec/override.h"

#include <string.h>

bool swi_move_is_set(const struct swi_move *m)
{
	return m->kind[0] == 'S';
}

const char *swi_move_type(const struct swi_move *m)
{
	return swi_move_is_set(m) ? "set" : "list";
}

static bool is_type(const struct swi_request *r, const char *type)
{
	sw_bytes got = sw_reply_bytes(r->reply);

	return got.len == strlen(type) && memcmp(got.data, type, got.len) == 0;
}

/* ---- answers ---- */

void swi_move_answer(struct swi_move *m, sw_bytes element)
{
	sw_reply reply = { .type = SW_REPLY_BULK, .len = element.len, .u.text = element.data };

	if (swi_move_is_set(m))
		reply = (sw_reply){ .type = SW_REPLY_INTEGER, .u.integer = 1 };
	if (m->few_replicas)
		swi_op_finish_partial(&m->op, &reply,
				      "the element has moved, but not enough replicas have it; its record is left "
				      "for recovery");
	else
		swi_op_finish(&m->op, &reply);
}

void swi_move_nothing(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	if (m->patience.blocks)
		swi_move_wait(op);
	else if (swi_move_is_set(m))
		swi_op_finish_integer(op, 0);
	else
		swi_op_finish_nil(op);
}

/* The move ended in the middle: what is where, and what went wrong. */
static void say_left(struct swi_move *m, const char *where)
{
	const struct swi_request *why = m->refusal ? m->refusal : m->trouble;
	sw_err err = m->trouble && m->trouble->err != SW_ESERVER ? (sw_err)m->trouble->err : SW_EPARTIAL;
	sw_bytes text = why ? sw_reply_bytes(why->reply) : sw_str("not enough replicas acknowledged a step");

	swi_op_fail(&m->op, err, SWI_REQ_UNKNOWN, "%.*s; the element of %s is in record %s: %s",
		    (int)(text.len < 200 ? text.len : 200), text.data ? text.data : "", m->kind, m->record.id, where);
}

static void answer(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	switch (m->end) {
	case SWI_MOVE_DONE:
		swi_move_answer(m, m->record.field[SWI_RECORD_ELEMENT]);
		if (!m->few_replicas)
			swi_move_forget(m);
		break;
	case SWI_MOVE_PUT_BACK:
		swi_record_forget(op->client, m->record.id, m->source, m->destination);
		if (m->refusal)
			swi_op_finish_as(op, m->refusal);
		else
			swi_move_look(op); /* recovery was faster; nothing has happened */
		break;
	case SWI_MOVE_STUCK:
		say_left(m, "it can't go back while its key is of another type");
		break;
	case SWI_MOVE_GONE:
		swi_op_fail(op, SW_EPARTIAL, SWI_REQ_UNKNOWN,
			    "record %s of %s is gone, with or without its element: its server was replaced, or recovery has "
			    "ended it",
			    m->record.id, m->kind);
		break;
	default:
		say_left(m, "recovery finishes the move");
	}
}

/* ---- claim ---- */

static void claimed(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *r = op->sent[0];
	char id[33];

	if (r->err && r->flags & SWI_REQ_UNKNOWN) {
		swi_op_fail(op, (sw_err)r->err, SWI_REQ_UNKNOWN,
			    "%s; if an element was taken, recovery finishes the move", swi_text_of(r));
		return;
	}
	if (r->err) {
		swi_op_finish_as(op, r);
		return;
	}
	memcpy(id, m->record.id, sizeof(id));
	if (swi_reply_is(r->reply, SW_REPLY_NIL))
		swi_move_nothing(op);
	else if (!swi_record_read(&m->record, id, sw_reply_bytes(r->reply)))
		swi_op_fail(op, SW_EPROTO, SWI_REQ_UNKNOWN, "the claim was answered with something else than a record");
	else if (swi_op_too_few_replicas(r))
		swi_move_hold(op, sw_reply_bytes(r->reply)); /* the claim can't be sent twice */
	else
		swi_move_deliver(op);
}

static void claim(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	swi_internal_id(op->client, m->record.id);
	m->refusal = m->trouble = NULL;
	m->lease_ms = INT64_MIN;
	m->ended = answer;
	op->step = claimed;
	swi_op_script_replicated(op, m->source_slot, 0, &swi_script_claim,
				 SWI_ARGS(m->source, swi_records_key(op, m->source_slot)),
				 SWI_ARGS(sw_str(m->record.id), sw_str(m->kind), m->destination, m->from, m->to,
					  m->member));
}

/* ---- look ---- */

static void looked(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *source = op->sent[0], *destination = op->sent[1], *time = op->sent[2];

	if (source->err)
		swi_op_finish_as(op, source);
	else if (is_type(source, "none") || (m->has_waited && !is_type(source, swi_move_type(m))))
		swi_move_nothing(op);
	else if (!is_type(source, swi_move_type(m)))
		swi_op_finish_server_error(op, SWI_ERR_WRONGTYPE);
	else if (destination->err || time->err)
		swi_op_finish_as(op, destination->err ? destination : time);
	else if (!is_type(destination, "none") && !is_type(destination, swi_move_type(m)))
		swi_op_finish_server_error(op, SWI_ERR_WRONGTYPE);
	else {
		m->until_ms = swi_time_reply_ms(time->reply) + SWI_DELIVER_MS;
		claim(op);
	}
}

void swi_move_look(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	if (m->patience.blocks)
		swi_patience_round(op, &m->patience);
	op->step = looked;
	swi_op_send(op, m->source_slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("TYPE"), m->source));
	swi_op_send(op, m->destination_slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("TYPE"), m->destination));
	swi_op_send(op, m->destination_slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("TIME")));
}

/* ---- the commands ---- */

static const sw_bytes left = { "LEFT", 4 }, right = { "RIGHT", 5 };

static void free_kept(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	swi_op_return(op, m->lent, true);
	swi_patience_free(&m->patience);
}

static void start(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	uint16_t slots[2];

	m->source = op->argv[1];
	m->destination = op->argv[2];
	m->source_slot = slots[0] = swi_key_slot(m->source);
	m->destination_slot = slots[1] = swi_key_slot(m->destination);
	op->drop = free_kept;
	swi_op_start_holding(op, op->client->config.o.fast_moves ? swi_move_fast : swi_move_look, slots, 2);
}

static void start_list(struct swi_op *op, sw_bytes from, sw_bytes to)
{
	struct swi_move *m = swi_move_of(op);

	m->kind = "LMOVE";
	m->from = from;
	m->to = to;
	start(op);
}

static void start_rpoplpush(struct swi_op *op)
{
	start_list(op, right, left);
}

static void start_lmove(struct swi_op *op)
{
	start_list(op, swi_arg_is(op->argv[3], "LEFT") ? left : right, swi_arg_is(op->argv[4], "LEFT") ? left : right);
}

static void start_smove(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);

	m->kind = "SMOVE";
	m->member = op->argv[3];
	start(op);
}

static bool refuse_sides(struct swi_op *op)
{
	size_t i;

	for (i = 3; i <= 4; i++)
		if (!swi_arg_is(op->argv[i], "LEFT") && !swi_arg_is(op->argv[i], "RIGHT")) {
			swi_op_finish_server_error(op, SWI_ERR_SYNTAX);
			return true;
		}
	return false;
}

static bool refuse_brpoplpush(struct swi_op *op)
{
	return !swi_patience_read(op, &swi_move_of(op)->patience, op->argv[3]);
}

static bool refuse_blmove(struct swi_op *op)
{
	return refuse_sides(op) || !swi_patience_read(op, &swi_move_of(op)->patience, op->argv[5]);
}

static const char *const steps[] = {
	"look: TYPE of source and destination, and the destination's TIME",
	"claim: a script takes the element from the source and puts it into a record beside it",
	"deliver: a script writes the element and a marker at the destination; if it refuses, the marker becomes "
	"void and a script puts the element back",
	"forget: HDEL the record, PEXPIRE the marker; not waited for",
	NULL,
};
static const char *const blocking_steps[] = {
	"look, claim, deliver, forget as LMOVE",
	"nothing there: BLMOVE source source RIGHT RIGHT for the remaining time, which changes nothing; then again",
	NULL,
};

static const struct swi_own_key own[] = {
	{ "records", 0, false },
	{ "marker", 1, true },
	{ NULL, 0, false },
};

#define MOVE(name, first, check, how)                                                                  \
	const struct swi_override swi_override_##name = {                                                    \
		.start = (first), .size = sizeof(struct swi_move), .refuse = (check), .steps = (how), .own = own \
	}

MOVE(rpoplpush, start_rpoplpush, NULL, steps);
MOVE(lmove, start_lmove, refuse_sides, steps);
MOVE(smove, start_smove, NULL, steps);
MOVE(brpoplpush, start_rpoplpush, refuse_brpoplpush, blocking_steps);
MOVE(blmove, start_lmove, refuse_blmove, blocking_steps);
