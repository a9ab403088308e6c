/* rename_settle.c - the end of a rename that its caller didn't end: fence, settle, drop the record. */
#include "crossslot/rename.h"

#include "exec/names.h"
#include "exec/client.h"

static struct swi_settle *settle_of(struct swi_op *op)
{
	return (struct swi_settle *)op;
}

static void end(struct swi_settle *s, const char *result)
{
	s->result = result;
	s->settled(&s->op);
}

static void end_left(struct swi_settle *s, struct swi_request *trouble)
{
	s->trouble = trouble;
	end(s, SWI_RENAME_LEFT);
}

/* ---- drop the record; its marker then needs no more time than a late duplicate ---- */

static void dropped(struct swi_op *op)
{
	struct swi_settle *s = settle_of(op);

	if (op->sent[0]->err) {
		end_left(s, op->sent[0]);
		return;
	}
	if (s->copy.len == 32) {
		char id[33] = { 0 };
		uint16_t slot = swi_key_slot(s->destination);

		memcpy(id, s->copy.data, 32);
		swi_background_send(op->client, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE,
				    SWI_ARGS(sw_str("PEXPIRE"), swi_marker_key(op, slot, id),
					     sw_str(SWI_MARKER_AFTERWARDS_TEXT)));
	}
	end(s, s->result);
}

static void drop(struct swi_op *op, const char *id)
{
	uint16_t slot = swi_key_slot(settle_of(op)->source);

	op->step = dropped;
	swi_op_send(op, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE,
		    SWI_ARGS(sw_str("HDEL"), swi_records_key(op, slot), sw_str(id)));
}

/* ---- settle ---- */

static void copy_settled(struct swi_op *op)
{
	struct swi_settle *s = settle_of(op);
	struct swi_request *r = op->sent[0];

	if (r->err) {
		end_left(s, r);
		return;
	}
	s->result = swi_reply_says(r->reply, "void") ? SWI_RENAME_UNTOUCHED : SWI_RENAME_COPIED;
	drop(op, s->holder);
}

static void settle_copy(struct swi_op *op)
{
	struct swi_settle *s = settle_of(op);
	uint16_t slot = swi_key_slot(s->destination);
	char id[33] = { 0 }, life[SWI_NUMBER_MAX];
	sw_bytes keys[2] = { { NULL, 0 }, s->destination };

	if (s->copy.len == 32)
		memcpy(id, s->copy.data, 32);
	keys[0] = swi_marker_key(op, slot, id);
	op->step = copy_settled;
	swi_op_script(op, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, &swi_script_rename_settle, keys, s->nx ? 2 : 1,
		      SWI_ARGS(swi_number_text(life, SWI_MARKER_MS)));
}

/* ---- fence ---- */

static void fenced(struct swi_op *op)
{
	struct swi_settle *s = settle_of(op);
	struct swi_request *r = op->sent[0];
	const sw_reply *word = r->err ? NULL : sw_reply_at(r->reply, 0);

	if (r->err) {
		end_left(s, r);
	} else if (swi_reply_says(word, "fenced")) {
		s->nx = swi_reply_says(sw_reply_at(r->reply, 1), "RENAMENX");
		s->destination = sw_reply_bytes(sw_reply_at(r->reply, 2));
		s->copy = sw_reply_bytes(sw_reply_at(r->reply, 3));
		settle_copy(op);
	} else if (swi_reply_says(word, "finished")) {
		s->result = SWI_RENAME_FINISHED;
		drop(op, s->record);
	} else {
		end(s, swi_reply_says(word, "young") ? SWI_RENAME_YOUNG : SWI_RENAME_GONE);
	}
}

void swi_settle_rename(struct swi_op *op, const char *id, sw_bytes source, int64_t lease_ms, swi_step *settled)
{
	struct swi_settle *s = settle_of(op);
	uint16_t slot = swi_key_slot(source);
	char lease[SWI_NUMBER_MAX];

	s->settled = settled;
	s->trouble = NULL;
	s->source = source;
	s->copy = sw_str(NULL);
	memcpy(s->record, id, sizeof(s->record));
	swi_internal_id(op->client, s->holder);
	op->step = fenced;
	swi_op_script(op, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, &swi_script_rename_fence,
		      SWI_ARGS(swi_records_key(op, slot)),
		      SWI_ARGS(sw_str(s->record), sw_str(s->holder), swi_number_text(lease, lease_ms)));
}

/* ---- for recovery ---- */

static void recovered(struct swi_op *op)
{
	const struct swi_settle *s = settle_of(op);
	sw_reply result = { .type = SW_REPLY_STATUS, .len = strlen(s->result), .u.text = s->result };

	if (s->trouble)
		swi_op_finish_as(op, s->trouble);
	else
		swi_op_finish(op, &result);
}

/* argv: id, source, lease. */
static void recover(struct swi_op *op)
{
	char id[33] = { 0 };
	int64_t lease_ms = 0;

	memcpy(id, op->argv[0].data, op->argv[0].len < 32 ? op->argv[0].len : 32);
	swi_parse_i64(op->argv[2].data, op->argv[2].len, &lease_ms);
	swi_settle_rename(op, id, op->argv[1], lease_ms, recovered);
}

struct swi_request *swi_recover_rename(struct swi_op *op, const struct swi_record *record, int64_t lease_ms)
{
	char lease[SWI_NUMBER_MAX];

	return swi_op_child(op, sizeof(struct swi_settle), recover,
			    SWI_ARGS(sw_str(record->id), record->field[SWI_RECORD_SOURCE],
				     swi_number_text(lease, lease_ms)));
}
