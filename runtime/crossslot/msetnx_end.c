/* msetnx_end.c - the end of an all-or-nothing call: every slot commits or aborts its keys, then the record goes. */
#include "crossslot/msetnx.h"

#include "exec/names.h"
#include "exec/client.h"

#include <stdlib.h>

sw_bytes swi_staged_key(struct swi_op *op, uint16_t slot)
{
	return swi_internal_key(op, slot, "staged", NULL);
}

/* ---- keys and values ---- */

static int by_bytes(const void *a, const void *b)
{
	const sw_bytes *left = *(const sw_bytes *const *)a, *right = *(const sw_bytes *const *)b;
	int order = memcmp(left->data, right->data, left->len < right->len ? left->len : right->len);

	if (order)
		return order;
	if (left->len != right->len)
		return left->len < right->len ? -1 : 1;
	return left < right ? -1 : 1;
}

static bool is_same(const sw_bytes *a, const sw_bytes *b)
{
	return a->len == b->len && memcmp(a->data, b->data, a->len) == 0;
}

/* Of equal keys the last stands last: its value counts, in the place of the key. */
static void fold(struct swi_pairs *p, const sw_bytes **sorted, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i + 1 < n && is_same(sorted[i], sorted[i + 1]))
			continue;
		p->keys[p->n] = sorted[i][0];
		p->values[p->n] = sorted[i][1];
		p->n++;
	}
}

bool swi_pairs_read(struct swi_op *op, struct swi_pairs *p, const sw_bytes *argv, size_t n)
{
	const sw_bytes **sorted = swi_op_alloc(op, (n / 2 + 1) * sizeof(const sw_bytes *));
	size_t i;

	p->n = 0;
	p->keys = swi_op_alloc(op, (n / 2 + 1) * sizeof(*p->keys));
	p->values = swi_op_alloc(op, (n / 2 + 1) * sizeof(*p->values));
	if (!sorted || !p->keys || !p->values)
		return false;
	for (i = 0; i < n / 2; i++)
		sorted[i] = &argv[2 * i];
	qsort(sorted, n / 2, sizeof(*sorted), by_bytes);
	fold(p, sorted, n / 2);
	if (!swi_group_by_slot(&op->memory, p->keys, p->n, &p->slots))
		op->no_memory = true;
	return !op->no_memory;
}

/* ---- the record goes last ---- */

static struct swi_msetnx_end *end_of(struct swi_op *op)
{
	return (struct swi_msetnx_end *)op;
}

static void end(struct swi_op *op, const char *result)
{
	struct swi_msetnx_end *e = end_of(op);

	e->result = result;
	e->ended(op);
}

static void end_left(struct swi_op *op, struct swi_request *trouble)
{
	end_of(op)->trouble = trouble;
	end(op, SWI_MSETNX_LEFT);
}

static void record_dropped(struct swi_op *op)
{
	if (op->sent[0]->err)
		end_left(op, op->sent[0]);
	else
		end(op, end_of(op)->commit ? SWI_MSETNX_COMMITTED : SWI_MSETNX_ABORTED);
}

static void drop_record(struct swi_op *op)
{
	struct swi_msetnx_end *e = end_of(op);
	uint16_t slot = swi_key_slot(e->home);

	op->step = record_dropped;
	swi_op_send(op, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE,
		    SWI_ARGS(sw_str("HDEL"), swi_records_key(op, slot), sw_str(e->of)));
}

/* ---- the keys ---- */

static void keys_ended(struct swi_op *op)
{
	struct swi_request *failed = swi_op_failed(op);
	uint32_t i;

	if (failed) {
		end_left(op, failed);
		return;
	}
	for (i = 0; i < op->n_sent; i++)
		if (swi_reply_says(op->sent[i]->reply, "expired")) {
			end_left(op, NULL);
			return;
		} else if (swi_reply_says(op->sent[i]->reply, "done")) {
			end_of(op)->commit = true; /* somebody has found it decided, and was faster */
		}
	if (end_of(op)->keeps_record)
		end(op, end_of(op)->commit ? SWI_MSETNX_COMMITTED : SWI_MSETNX_ABORTED);
	else
		drop_record(op);
}

/* KEYS: the slot's keys, staged, marker. ARGV: id, the marker's life, perhaps the values. */
static void end_slot(struct swi_op *op, const struct swi_slot_group *g)
{
	struct swi_msetnx_end *e = end_of(op);
	sw_bytes *keys = swi_op_alloc(op, (g->n + 2) * sizeof(*keys));
	sw_bytes *args = swi_op_alloc(op, (g->n + 2) * sizeof(*args));
	const struct swi_script *script = e->commit ? &swi_script_msetnx_commit : &swi_script_msetnx_abort;
	size_t n_args = 2;
	char life[SWI_NUMBER_MAX];
	uint32_t i;

	if (!keys || !args)
		return;
	args[0] = sw_str(e->of);
	args[1] = swi_number_text(life, SWI_STAGE_MS + SWI_MARKER_AFTERWARDS_MS);
	for (i = 0; i < g->n; i++) {
		keys[i] = e->of_pairs.keys[g->at[i]];
		if (e->commit && e->with_values)
			args[n_args++] = e->of_pairs.values[g->at[i]];
	}
	keys[g->n] = swi_staged_key(op, g->slot);
	keys[g->n + 1] = swi_marker_key(op, g->slot, e->of);
	swi_op_script(op, g->slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, script, keys, g->n + 2, args, n_args);
}

void swi_msetnx_end_keys(struct swi_op *op, swi_step *ended)
{
	struct swi_msetnx_end *e = end_of(op);
	size_t i;

	e->ended = ended;
	e->trouble = NULL;
	op->step = keys_ended;
	for (i = 0; i < e->of_pairs.slots.n; i++)
		end_slot(op, &e->of_pairs.slots.at[i]);
}

/* ---- somebody else's call: first the decision, which may have been made ---- */

static bool read_pairs(struct swi_op *op, sw_bytes text)
{
	size_t max = text.len / 4 + 1; /* an argument has more than four bytes in RESP */
	sw_bytes *argv = swi_op_alloc(op, max * sizeof(*argv));
	size_t n = argv ? swi_resp_slices(text.data, text.len, argv, max, NULL) : 0;

	return n >= 2 && n % 2 == 0 && swi_pairs_read(op, &end_of(op)->of_pairs, argv, n);
}

static void decided(struct swi_op *op)
{
	struct swi_msetnx_end *e = end_of(op);
	struct swi_request *r = op->sent[0];
	const sw_reply *word = r->err ? NULL : sw_reply_at(r->reply, 0);

	if (r->err) {
		end_left(op, r);
	} else if (swi_reply_says(word, "gone")) {
		end(op, SWI_MSETNX_GONE);
	} else if (swi_reply_says(word, "young")) {
		end(op, SWI_MSETNX_YOUNG);
	} else if (!read_pairs(op, sw_reply_bytes(sw_reply_at(r->reply, 1)))) {
		end_left(op, r);
	} else {
		e->commit = e->with_values = swi_reply_says(word, "committed");
		swi_msetnx_end_keys(op, e->ended);
	}
}

void swi_msetnx_end_other(struct swi_op *op, sw_bytes id, sw_bytes home, int64_t lease_ms, swi_step *ended)
{
	struct swi_msetnx_end *e = end_of(op);
	uint16_t slot = swi_key_slot(home);
	char lease[SWI_NUMBER_MAX];

	e->ended = ended;
	e->trouble = NULL;
	e->home = home;
	e->keeps_record = false;
	memset(e->of, 0, sizeof(e->of));
	memcpy(e->of, id.data, id.len < 32 ? id.len : 32);
	op->step = decided;
	swi_op_script(op, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, &swi_script_msetnx_decide,
		      SWI_ARGS(swi_records_key(op, slot)),
		      SWI_ARGS(sw_str(e->of), sw_str("aborted"), swi_number_text(lease, lease_ms)));
}

/* ---- for recovery ---- */

static void recovered(struct swi_op *op)
{
	const struct swi_msetnx_end *e = end_of(op);
	sw_reply result = { .type = SW_REPLY_STATUS, .len = strlen(e->result), .u.text = e->result };

	if (e->trouble && e->trouble->err)
		swi_op_finish_as(op, e->trouble);
	else
		swi_op_finish(op, &result);
}

/* argv: id, home, lease. */
static void recover(struct swi_op *op)
{
	int64_t lease_ms = 0;

	swi_parse_i64(op->argv[2].data, op->argv[2].len, &lease_ms);
	swi_msetnx_end_other(op, op->argv[0], op->argv[1], lease_ms, recovered);
}

struct swi_request *swi_recover_msetnx(struct swi_op *op, const struct swi_record *record, int64_t lease_ms)
{
	char lease[SWI_NUMBER_MAX];

	return swi_op_child(op, sizeof(struct swi_msetnx_end), recover,
			    SWI_ARGS(sw_str(record->id), record->field[SWI_RECORD_SOURCE],
				     swi_number_text(lease, lease_ms)));
}
