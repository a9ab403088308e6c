/*
 * recover.c - sw_recover(): finds the records that dead clients left, in the 16,384 hashes with fixed names, and brings each to its
 * end: the steps of a caller (move_steps.c), after reading the clock and the record once more.
 */
#include "crossslot/move.h"

#include "crossslot/msetnx.h"
#include "crossslot/rename.h"
#include "exec/handle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct found {
	sw_bytes id, value;
};

struct recover {
	struct swi_move move; /* first: the record in hand */
	struct found *found;
	size_t n_found, cap_found;
	size_t at;        /* the record in hand */
	sw_reply *report; /* an array, one map a record */
	size_t n_unasked; /* slots */
	struct swi_request *unasked;
	bool person; /* something needs one */
	bool *silent; /* by node: it has let the search, or a record, run into the deadline */
	uint16_t n_silent; /* nodes that were known then; 0: no deadline has passed */
};

static struct recover *recover_of(struct swi_op *op)
{
	return (struct recover *)op;
}

static void next_record(struct swi_op *op);

/* ---- the report ---- */

static bool put(struct swi_op *op, sw_reply *map, const char *name, sw_bytes value)
{
	sw_reply *pair = &map->u.nodes[map->len];

	map->len += 2;
	return swi_reply_set_text(&op->memory, &pair[0], SW_REPLY_BULK, name, strlen(name)) &&
	       swi_reply_set_text(&op->memory, &pair[1], SW_REPLY_BULK, value.data, value.len);
}

/* A row has room for this many pairs. */
enum { ROW = 8 };

static void report(struct swi_op *op, const char *result, sw_bytes detail)
{
	struct recover *c = recover_of(op);
	const struct swi_record *r = &c->move.record;
	const sw_bytes *f = r->field;
	sw_reply *row = swi_reply_array(&op->memory, SW_REPLY_MAP, (size_t)2 * ROW);
	bool ok = row != NULL;

	if (row) {
		row->len = 0;
		ok = put(op, row, "operation", f[SWI_RECORD_KIND]) && put(op, row, "id", sw_str(r->id)) &&
		     put(op, row, "source", f[SWI_RECORD_SOURCE]) &&
		     put(op, row, "destination", f[SWI_RECORD_DESTINATION]) &&
		     (!f[SWI_RECORD_ELEMENT].data || put(op, row, "element", f[SWI_RECORD_ELEMENT])) &&
		     put(op, row, "result", sw_str(result)) && (!detail.data || put(op, row, "detail", detail));
	}
	if (!ok) {
		op->no_memory = true;
		return;
	}
	if (c->move.age_ms >= 0 && swi_reply_set_text(&op->memory, &row->u.nodes[row->len], SW_REPLY_BULK, "age_ms", 6)) {
		row->u.nodes[row->len + 1] = (sw_reply){ .type = SW_REPLY_INTEGER, .u.integer = c->move.age_ms };
		row->len += 2;
	}
	c->report->u.nodes[c->report->len++] = *row;
}

static void report_for_person(struct swi_op *op, const char *result, sw_bytes detail)
{
	recover_of(op)->person = true;
	report(op, result, detail);
}

static void finish(struct swi_op *op)
{
	struct recover *c = recover_of(op);
	char text[200];

	if (c->n_unasked)
		snprintf(text, sizeof(text), "%zu of %d slots could not be searched: %.100s", c->n_unasked, SWI_SLOTS,
			 c->unasked ? swi_text_of(c->unasked) : "no node is known to serve them");
	else
		snprintf(text, sizeof(text), "some records could not be ended; the report says which and why");
	if (c->n_unasked == SWI_SLOTS && c->unasked)
		swi_op_finish_as(op, c->unasked);
	else if (c->n_unasked || c->person)
		swi_op_finish_partial(op, c->report, text);
	else
		swi_op_finish(op, c->report);
}

/* ---- the end of a record ---- */

static void marker_limited(struct swi_op *op)
{
	next_record(op);
}

static void record_dropped(struct swi_op *op)
{
	const struct swi_record *r = &recover_of(op)->move.record;
	uint16_t slot = swi_key_slot(r->field[SWI_RECORD_DESTINATION]);

	op->step = marker_limited;
	if (swi_record_is_gone(op))
		swi_op_send(op, slot, SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("PEXPIRE"), swi_marker_key(op, slot, r->id),
				     sw_str(SWI_MARKER_AFTERWARDS_TEXT)));
}

static void drop_record(struct swi_op *op)
{
	const struct swi_record *record = &recover_of(op)->move.record;
	struct swi_request *r = swi_record_drop(op, swi_key_slot(record->field[SWI_RECORD_SOURCE]), record->id);

	op->step = record_dropped;
	if (r)
		swi_submit(op->client, r);
}

static void ended(struct swi_op *op)
{
	const struct swi_move *m = &recover_of(op)->move;
	const struct swi_request *why = m->refusal ? m->refusal : m->trouble;
	sw_bytes detail = why ? sw_reply_bytes(why->reply) : sw_str(NULL);

	switch (m->end) {
	case SWI_MOVE_DONE:
		if (m->few_replicas) {
			report_for_person(op, "failed", sw_str("delivered, but not enough replicas have it: its record stays"));
			break;
		}
		report(op, "delivered", sw_str(NULL));
		drop_record(op);
		return;
	case SWI_MOVE_PUT_BACK:
		report(op, "returned", detail);
		drop_record(op);
		return;
	case SWI_MOVE_GONE:
		report(op, "ended", sw_str(NULL));
		break;
	case SWI_MOVE_YOUNG:
		report(op, "young", sw_str(NULL));
		break;
	case SWI_MOVE_STUCK:
		report_for_person(op, "stuck", detail);
		break;
	case SWI_MOVE_OLD:
		report_for_person(op, "old", sw_str(NULL));
		break;
	case SWI_MOVE_LEFT:
		report_for_person(op, "failed",
				  detail.data ? detail : sw_str("not enough replicas acknowledged a step"));
		break;
	}
	next_record(op);
}

/* RENAME and MSETNX bring their records to an end themselves; the answer is the result. */
static void other_ended(struct swi_op *op)
{
	const struct swi_request *r = op->sent[0];
	char result[32];
	sw_bytes word = sw_reply_bytes(r->reply);

	if (r->err) {
		report_for_person(op, "failed", sw_str(swi_text_of(r)));
	} else {
		snprintf(result, sizeof(result), "%.*s", (int)(word.len < 31 ? word.len : 31), word.data);
		report(op, result, sw_str(NULL));
		if (strcmp(result, "failed") == 0)
			recover_of(op)->person = true;
	}
	next_record(op);
}

/* ---- one record after the other ---- */

static bool is_kind(const struct swi_record *r, const char *kind)
{
	sw_bytes got = r->field[SWI_RECORD_KIND];

	return got.len == strlen(kind) && memcmp(got.data, kind, got.len) == 0;
}

/* Starts to bring the record in hand to its end; false: nobody knows its kind. */
static bool take_up(struct swi_op *op)
{
	struct swi_move *m = &recover_of(op)->move;
	const struct swi_record *r = &m->record;
	int64_t lease_ms = op->client->config.o.lease_ms;

	op->step = other_ended;
	if ((is_kind(r, "LMOVE") || is_kind(r, "SMOVE")) && r->n_fields == SWI_RECORD_FIELDS) {
		m->ended = ended;
		m->lease_ms = lease_ms;
		swi_move_take_up(op);
	} else if (is_kind(r, "RENAME") || is_kind(r, "RENAMENX") || is_kind(r, "FINISHED")) {
		swi_recover_rename(op, r, lease_ms);
	} else if (is_kind(r, "MSETNX")) {
		swi_recover_msetnx(op, r, lease_ms);
	} else {
		return false;
	}
	return true;
}

static bool read_found(struct swi_record *r, const struct found *f)
{
	char id[33];

	if (f->id.len != 32)
		return false;
	memcpy(id, f->id.data, 32);
	id[32] = '\0';
	return swi_record_read(r, id, f->value);
}

/* Called when a deadline has passed: whoever is in order has answered by then. */
static void note_silent(struct swi_op *op)
{
	struct recover *c = recover_of(op);
	uint16_t i;

	c->silent = swi_op_alloc(op, op->client->n_nodes * sizeof(*c->silent));
	c->n_silent = c->silent ? op->client->n_nodes : 0;
	for (i = 0; i < c->n_silent; i++)
		c->silent[i] = op->client->nodes[i]->failures || op->client->nodes[i]->conn.queue.first;
}

static bool is_at_silent(struct swi_op *op, sw_bytes key)
{
	const struct recover *c = recover_of(op);
	uint16_t owner = swi_client_owner(op->client, swi_key_slot(key));

	return key.len && (owner == SWI_NO_NODE || (owner < c->n_silent && c->silent[owner]));
}

/* So that silent nodes cost one deadline, not one a record. The keys of an MSETNX may lie anywhere. */
static bool would_wait(struct swi_op *op, const struct swi_record *r)
{
	return recover_of(op)->n_silent && (is_kind(r, "MSETNX") || is_at_silent(op, r->field[SWI_RECORD_SOURCE]) ||
					  is_at_silent(op, r->field[SWI_RECORD_DESTINATION]));
}

static void next_record(struct swi_op *op)
{
	struct recover *c = recover_of(op);
	struct swi_move *m = &c->move;

	if (op->client->now_ms >= op->sink.deadline_ms)
		note_silent(op);
	while (c->at < c->n_found) {
		const struct found *f = &c->found[c->at++];

		m->refusal = m->trouble = NULL;
		m->age_ms = -1;
		op->sink.deadline_ms = op->client->now_ms + op->client->config.o.call_timeout_ms;
		if (!read_found(&m->record, f)) {
			report_for_person(op, "unknown", f->id);
		} else if (would_wait(op, &m->record)) {
			report_for_person(op, "failed", sw_str("not begun: a node that it needs has not answered before"));
		} else if (take_up(op)) {
			return;
		} else {
			report_for_person(op, "unknown", f->id);
		}
	}
	finish(op);
}

/* ---- the search ---- */

static bool add_found(struct recover *c, sw_bytes id, sw_bytes value)
{
	if (c->n_found == c->cap_found) {
		size_t cap = c->cap_found ? c->cap_found * 2 : 64;
		struct found *more = realloc(c->found, cap * sizeof(*more));

		if (!more)
			return false;
		c->found = more;
		c->cap_found = cap;
	}
	c->found[c->n_found++] = (struct found){ id, value };
	return true;
}

static void searched(struct swi_op *op)
{
	struct recover *c = recover_of(op);
	uint32_t i;
	size_t k;

	for (i = 0; i < op->n_sent; i++) {
		const struct swi_request *r = op->sent[i];

		if (r->err) {
			c->n_unasked++;
			c->unasked = op->sent[i];
			continue;
		}
		for (k = 0; r->reply->type != SW_REPLY_NIL && k + 1 < r->reply->len; k += 2)
			if (!add_found(c, sw_reply_bytes(&r->reply->u.nodes[k]),
				       sw_reply_bytes(&r->reply->u.nodes[k + 1])))
				op->no_memory = true;
	}
	c->report = swi_reply_array(&op->memory, SW_REPLY_ARRAY, c->n_found);
	if (!c->report || op->no_memory) {
		swi_op_fail(op, SW_ENOMEM, 0, "out of memory");
		return;
	}
	c->report->len = 0;
	next_record(op);
}

static void search(struct swi_op *op)
{
	struct recover *c = recover_of(op);
	uint16_t slot;

	op->step = searched;
	for (slot = 0; slot < SWI_SLOTS; slot++)
		if (swi_client_owner(op->client, slot) == SWI_NO_NODE)
			c->n_unasked++;
		else
			swi_op_send(op, slot, SWI_REQ_REPEAT,
				    SWI_ARGS(sw_str("HGETALL"), swi_records_key(op, slot)));
}

/* ---- the call ---- */

static void answered(struct swi_sink *sink, struct swi_request *r)
{
	(void)r;
	((struct swi_direct *)sink)->done = true;
}

static void free_found(struct swi_op *op)
{
	free(recover_of(op)->found);
}

static sw_err run(sw_handle *h, struct swi_reply_root *root, struct swi_direct *d)
{
	struct swi_client *c = h->client;
	struct swi_op *op;

	memset(d, 0, sizeof(*d));
	if (!swi_enter(c))
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
	d->sink.arena = &root->arena;
	d->sink.answered = answered;
	d->sink.deadline_ms = c->now_ms + c->config.o.call_timeout_ms;
	d->request.sink = &d->sink;
	d->request.slot = SWI_NO_SLOT;
	d->request.node = SWI_NO_NODE;
	op = swi_op_new(c, &d->request, sizeof(struct recover));
	if (op) {
		op->drop = free_found;
		swi_op_start(op, search);
		swi_run(c, &d->done);
	}
	swi_leave(c);
	return op ? swi_say_answer(h, &d->request) : swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
}

sw_err sw_recover(sw_handle *h, sw_reply **out)
{
	struct swi_reply_root *root;
	struct swi_direct d;
	const sw_reply *reply;
	sw_err err;

	if (!h)
		return SW_EINVAL;
	if (h->batch || h->routed)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_recover: expected the cluster's handle, not a view");
	root = swi_reply_root_new(1024);
	if (!root)
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	err = run(h, root, &d);
	reply = err == SW_ENOMEM ? NULL : swi_result_of(&d.request);
	if (reply && out)
		*out = swi_reply_give(root, reply);
	else
		swi_reply_root_free(root);
	return err;
}
