/* move_steps.c - a record's way to its end: deliver; refused: void, put back. For the caller and for recovery alike. */
#include "crossslot/move.h"

#include "exec/client.h"
#include "wire/resp.h"

#include <string.h>

enum { NUMBER = 24 };

static void end(struct swi_move *m, enum swi_move_end how)
{
	m->end = how;
	m->ended(&m->op);
}

static void end_left(struct swi_move *m, struct swi_request *trouble)
{
	m->trouble = trouble;
	end(m, SWI_MOVE_LEFT);
}

static bool says(const struct swi_request *r, const char *word)
{
	sw_bytes got = sw_reply_bytes(r->reply);

	return got.len == strlen(word) && memcmp(got.data, word, got.len) == 0;
}

static sw_bytes number(char *text, int64_t value)
{
	return sw_buf(text, swi_format_i64(text, value));
}

int64_t swi_time_reply_ms(const sw_reply *r)
{
	return sw_reply_integer(sw_reply_at(r, 0)) * 1000 + sw_reply_integer(sw_reply_at(r, 1)) / 1000;
}

void swi_move_forget(const struct swi_move *m)
{
	swi_record_forget(m->op.client, m->record.id, m->record.field[SWI_RECORD_SOURCE],
			  m->record.field[SWI_RECORD_DESTINATION]);
}

/* ---- put back ---- */

static void put_back_done(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *r = op->sent[0];

	if (r->err)
		end_left(m, r);
	else
		end(m, says(r, "stuck") ? SWI_MOVE_STUCK : SWI_MOVE_PUT_BACK);
}

static void put_back(struct swi_op *op)
{
	const struct swi_record *r = &swi_move_of(op)->record;
	const sw_bytes *f = r->field;
	uint16_t slot = swi_key_slot(f[SWI_RECORD_SOURCE]);

	op->step = put_back_done;
	swi_op_script_replicated(op, slot, SWI_REQ_REPEAT, &swi_script_put_back,
				 SWI_ARGS(f[SWI_RECORD_SOURCE], swi_records_key(op, slot)),
				 SWI_ARGS(sw_str(r->id), f[SWI_RECORD_KIND], f[SWI_RECORD_FROM],
					  f[SWI_RECORD_EXPIRY], f[SWI_RECORD_ELEMENT]));
}

/* ---- what the marker says ---- */

static void obey_marker(struct swi_op *op, struct swi_request *r)
{
	struct swi_move *m = swi_move_of(op);

	m->few_replicas = swi_op_too_few_replicas(r);
	if (says(r, "done"))
		end(m, SWI_MOVE_DONE);
	else if (says(r, "late"))
		swi_move_take_up(op);
	else if (m->few_replicas)
		end_left(m, NULL);
	else
		put_back(op);
}

static void voided(struct swi_op *op)
{
	struct swi_request *r = op->sent[0];

	if (r->err)
		end_left(swi_move_of(op), r);
	else
		obey_marker(op, r);
}

static void set_void(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	uint16_t slot = swi_key_slot(m->record.field[SWI_RECORD_DESTINATION]);
	char until[NUMBER], life[NUMBER];

	op->step = voided;
	swi_op_script_replicated(op, slot, SWI_REQ_REPEAT, &swi_script_void,
				 SWI_ARGS(swi_marker_key(op, slot, m->record.id)),
				 SWI_ARGS(number(until, m->until_ms), number(life, SWI_MARKER_MS)));
}

/* ---- deliver ---- */

static void delivered(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *r = op->sent[0];

	if (r->err == SW_ESERVER) {
		m->refusal = r;
		set_void(op);
	} else if (r->err) {
		end_left(m, r);
	} else {
		obey_marker(op, r);
	}
}

void swi_move_deliver(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	const sw_bytes *f = m->record.field;
	uint16_t slot = swi_key_slot(f[SWI_RECORD_DESTINATION]);
	char until[NUMBER], life[NUMBER];

	op->step = delivered;
	swi_op_script_replicated(op, slot, SWI_REQ_REPEAT, &swi_script_deliver,
				 SWI_ARGS(f[SWI_RECORD_DESTINATION], swi_marker_key(op, slot, m->record.id)),
				 SWI_ARGS(number(until, m->until_ms), number(life, SWI_MARKER_MS), f[SWI_RECORD_KIND],
					  f[SWI_RECORD_TO], f[SWI_RECORD_ELEMENT]));
}

/* ---- hold: what a replaced primary alone knows is not to be delivered ---- */

/* A claim that had not reached its replicas is gone with its server, or somebody has ended it: nobody can tell. */
static void held(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *r = op->sent[0];

	m->few_replicas = swi_op_too_few_replicas(r);
	if (r->err)
		end_left(m, r);
	else if (sw_reply_integer(r->reply) == 0)
		end(m, SWI_MOVE_GONE);
	else if (m->few_replicas)
		end_left(m, NULL);
	else
		swi_move_deliver(op);
}

void swi_move_hold(struct swi_op *op, sw_bytes record)
{
	const struct swi_record *r = &swi_move_of(op)->record;
	uint16_t slot = swi_key_slot(r->field[SWI_RECORD_SOURCE]);

	op->step = held;
	swi_op_script_replicated(op, slot, SWI_REQ_REPEAT, &swi_script_hold, SWI_ARGS(swi_records_key(op, slot)),
				 SWI_ARGS(sw_str(r->id), record));
}

/* ---- taking up a record: the clock first, then whether it is still there ---- */

static void record_read(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	struct swi_request *failed = swi_op_failed(op);

	if (failed) {
		end_left(m, failed);
		return;
	}
	if (swi_reply_is(op->sent[0]->reply, SW_REPLY_NIL) ||
	    !swi_record_read(&m->record, m->record.id, sw_reply_bytes(op->sent[0]->reply))) {
		end(m, SWI_MOVE_GONE);
		return;
	}
	m->age_ms = swi_time_reply_ms(op->sent[1]->reply) - m->record.time_ms;
	if (m->age_ms > SWI_RECORD_OLD_MS)
		end(m, SWI_MOVE_OLD);
	else if (m->age_ms < m->lease_ms)
		end(m, SWI_MOVE_YOUNG);
	else if (op->client->config.o.wait_replicas)
		swi_move_hold(op, sw_reply_bytes(op->sent[0]->reply));
	else
		swi_move_deliver(op);
}

static void read_record(struct swi_op *op)
{
	struct swi_move *m = swi_move_of(op);
	uint16_t slot = swi_key_slot(m->record.field[SWI_RECORD_SOURCE]);

	if (op->sent[0]->err) {
		end_left(m, op->sent[0]);
		return;
	}
	m->until_ms = swi_time_reply_ms(op->sent[0]->reply) + SWI_DELIVER_MS;
	op->step = record_read;
	swi_op_send(op, slot, SWI_REQ_REPEAT,
		    SWI_ARGS(sw_str("HGET"), swi_records_key(op, slot), sw_str(m->record.id)));
	swi_op_send(op, slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("TIME")));
}

void swi_move_take_up(struct swi_op *op)
{
	sw_bytes destination = swi_move_of(op)->record.field[SWI_RECORD_DESTINATION];

	op->step = read_record;
	swi_op_send(op, swi_key_slot(destination), SWI_REQ_REPEAT, SWI_ARGS(sw_str("TIME")));
}
