/*
 * msetnx.c - MSETNX across slots: look, record, stage, decide, commit. What is atomic, what others see and what a death leaves
 * stands in msetnx.h.
 */
#include "crossslot/msetnx.h"

#include "crossslot/arguments.h"
#include "crossslot/round.h"
#include "exec/names.h"
#include "exec/client.h"
#include "exec/handle.h"
#include "exec/override.h"

struct msetnx {
	struct swi_msetnx_end end; /* first */
	struct swi_pairs pairs;
	struct swi_arena kept; /* memory of before the first attempt */
	char id[33];        /* of this attempt */
	int64_t *until_ms;  /* a slot each, its server's clock */
	uint32_t pause_ms;
	bool exists;             /* a key is there: the answer is 0 */
	struct swi_request *why; /* a stage that failed for good */
};

static struct msetnx *msetnx_of(struct swi_op *op)
{
	return (struct msetnx *)op;
}

static void look(struct swi_op *op);

/* ---- the end ---- */

static void fail_in_the_middle(struct swi_op *op, const struct swi_request *why, const char *what)
{
	sw_err err = why && why->err && why->err != SW_ESERVER ? (sw_err)why->err : SW_EPARTIAL;
	bool says_why = why && why->err;

	swi_op_fail(op, err, SWI_REQ_UNKNOWN, "%s%s%s", says_why ? swi_text_of(why) : "", says_why ? "; " : "", what);
}

static void look_again(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);

	if (!swi_op_pause(op, &m->pause_ms, look))
		swi_op_fail(op, SW_ETIMEOUT, 0, "the deadline passed while another MSETNX of these keys was under way");
}

/* Takes hold of this call's own end. */
static void own_end(struct swi_op *op, bool commit)
{
	struct msetnx *m = msetnx_of(op);
	struct swi_msetnx_end *e = &m->end;

	memcpy(e->of, m->id, sizeof(e->of));
	e->home = m->pairs.keys[0];
	e->of_pairs = m->pairs;
	e->commit = commit;
	e->with_values = false;
	e->keeps_record = true;
}

static void forget(struct msetnx *m)
{
	swi_record_forget(m->end.op.client, m->id, m->pairs.keys[0], sw_str(NULL));
}

static void aborted(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);

	if (strcmp(m->end.result, SWI_MSETNX_COMMITTED) == 0) {
		swi_op_finish_integer(op, 1);
		forget(m);
		return;
	}
	if (strcmp(m->end.result, SWI_MSETNX_ABORTED) != 0) {
		fail_in_the_middle(op, m->end.trouble, "the keys of this call expire, or recovery removes them");
		return;
	}
	forget(m);
	if (m->why)
		swi_op_finish_as(op, m->why);
	else if (m->exists)
		swi_op_finish_integer(op, 0);
	else
		look_again(op);
}

static void abort_own(struct swi_op *op)
{
	own_end(op, false);
	swi_msetnx_end_keys(op, aborted);
}

static void committed(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);

	if (strcmp(m->end.result, SWI_MSETNX_COMMITTED) != 0) {
		fail_in_the_middle(op, m->end.trouble, "all keys are set; recovery lets them stay");
		return;
	}
	swi_op_finish_integer(op, 1);
	forget(m);
}

/* ---- decide ---- */

static void decided(struct swi_op *op)
{
	struct swi_request *r = op->sent[0];

	if (r->err) {
		fail_in_the_middle(op, r, "recovery sets all keys or none");
	} else if (swi_reply_says(sw_reply_at(r->reply, 0), "committed")) {
		own_end(op, true);
		swi_msetnx_end_keys(op, committed);
	} else {
		abort_own(op);
	}
}

static void decide(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);
	uint16_t slot = swi_key_slot(m->pairs.keys[0]);
	char until[SWI_NUMBER_MAX];

	op->step = decided;
	swi_op_script(op, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, &swi_script_msetnx_decide,
		      SWI_ARGS(swi_records_key(op, slot)),
		      SWI_ARGS(sw_str(m->id), sw_str("committed"), sw_str("-1"),
			       swi_number_text(until, m->until_ms[0])));
}

/* ---- stage ---- */

static void staged(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);
	bool all = true;
	uint32_t i;

	m->why = swi_op_failed(op);
	m->exists = false;
	for (i = 0; !m->why && i < op->n_sent; i++) {
		const sw_reply *word = sw_reply_at(op->sent[i]->reply, 0);

		all = all && swi_reply_says(word, "staged");
		m->exists = m->exists || swi_reply_says(word, "exists");
	}
	if (all && !m->why)
		decide(op);
	else
		abort_own(op);
}

static void stage_slot(struct swi_op *op, const struct swi_slot_group *g, int64_t until_ms)
{
	const struct swi_pairs *p = &msetnx_of(op)->pairs;
	sw_bytes *keys = swi_op_alloc(op, (g->n + 2) * sizeof(*keys));
	sw_bytes *args = swi_op_alloc(op, (g->n + 4) * sizeof(*args));
	char until[SWI_NUMBER_MAX], life[SWI_NUMBER_MAX];
	uint32_t i;

	if (!keys || !args)
		return;
	args[0] = sw_str(msetnx_of(op)->id);
	args[1] = p->keys[0];
	args[2] = swi_number_text(until, until_ms);
	args[3] = swi_number_text(life, SWI_STAGE_MS + SWI_STAGED_MORE_MS);
	for (i = 0; i < g->n; i++) {
		keys[i] = p->keys[g->at[i]];
		args[4 + i] = p->values[g->at[i]];
	}
	keys[g->n] = swi_staged_key(op, g->slot);
	keys[g->n + 1] = swi_marker_key(op, g->slot, args[0].data);
	swi_op_script(op, g->slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, &swi_script_msetnx_stage, keys, g->n + 2, args,
		      g->n + 4);
}

static void stage(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);
	size_t i;

	op->step = staged;
	for (i = 0; i < m->pairs.slots.n; i++)
		stage_slot(op, &m->pairs.slots.at[i], m->until_ms[i]);
}

/* ---- record ---- */

static void recorded(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);
	struct swi_request *r = op->sent[0];

	if (!r->err && swi_reply_says(r->reply, "recorded")) {
		stage(op);
		return;
	}
	if (!r->err) {
		look_again(op);
		return;
	}
	forget(m);
	r->flags &= (uint16_t)~SWI_REQ_UNKNOWN;
	swi_op_finish_as(op, r);
}

/* Keys and values as one text, for the record. */
static sw_bytes pairs_text(struct swi_op *op, const struct swi_pairs *p)
{
	sw_bytes *all = swi_op_alloc(op, 2 * p->n * sizeof(*all));
	const char *text = NULL;
	size_t len = 0, i;

	for (i = 0; all && i < p->n; i++) {
		all[2 * i] = p->keys[i];
		all[2 * i + 1] = p->values[i];
	}
	if (all)
		text = swi_op_write(op, all, 2 * p->n, &len);
	return sw_buf(text, len);
}

static void record(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);
	sw_bytes home = m->pairs.keys[0];
	uint16_t slot = swi_key_slot(home);
	char until[SWI_NUMBER_MAX];

	swi_internal_id(op->client, m->id);
	op->step = recorded;
	swi_op_script(op, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, &swi_script_msetnx_record,
		      SWI_ARGS(swi_records_key(op, slot), swi_marker_key(op, slot, m->id)),
		      SWI_ARGS(sw_str(m->id), home, swi_number_text(until, m->until_ms[0]), pairs_text(op, &m->pairs)));
}

/* ---- look ---- */

static void other_ended(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);

	if (strcmp(m->end.result, SWI_MSETNX_GONE) == 0) {
		/* Ended just now; or its record was lost, and nobody else will ever end what it has staged here. */
		m->end.of_pairs = m->pairs;
		m->end.commit = false;
		swi_msetnx_end_keys(op, other_ended);
		return;
	}
	if (m->end.trouble && m->end.trouble->err)
		swi_op_finish_as(op, m->end.trouble);
	else
		look_again(op);
}

/* Keys that another call has staged: it is waited for, or, when its client is dead, ended. */
static void meet(struct swi_op *op, const sw_reply *said)
{
	if (swi_reply_says(sw_reply_at(said, 4), "live"))
		look_again(op);
	else
		swi_msetnx_end_other(op, sw_reply_bytes(sw_reply_at(said, 2)), sw_reply_bytes(sw_reply_at(said, 3)),
				     (int64_t)op->client->config.o.lease_ms, other_ended);
}

static void looked(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);
	struct swi_request *failed = swi_op_failed(op);
	const sw_reply *other = NULL;
	bool exists = false;
	uint32_t i;

	for (i = 0; !failed && i < op->n_sent; i++) {
		const sw_reply *r = op->sent[i]->reply;

		exists = exists || swi_reply_says(sw_reply_at(r, 0), "exists");
		if (swi_reply_says(sw_reply_at(r, 0), "other"))
			other = r;
		m->until_ms[i] = sw_reply_integer(sw_reply_at(r, 1)) + SWI_STAGE_MS;
	}
	if (failed)
		swi_op_finish_as(op, failed);
	else if (exists)
		swi_op_finish_integer(op, 0);
	else if (other)
		meet(op, other);
	else
		record(op);
}

static void look(struct swi_op *op)
{
	const struct swi_pairs *p = &msetnx_of(op)->pairs;
	size_t i;
	uint32_t k;

	swi_round_memory(op, &msetnx_of(op)->kept);
	op->step = looked;
	for (i = 0; i < p->slots.n; i++) {
		const struct swi_slot_group *g = &p->slots.at[i];
		sw_bytes *keys = swi_op_alloc(op, (g->n + 1) * sizeof(*keys));

		if (!keys)
			return;
		for (k = 0; k < g->n; k++)
			keys[k] = p->keys[g->at[k]];
		keys[g->n] = swi_staged_key(op, g->slot);
		swi_op_script(op, g->slot, SWI_REQ_REPEAT, &swi_script_msetnx_look, keys, g->n + 1, NULL, 0);
	}
}

/* ---- the command ---- */

static void free_kept(struct swi_op *op)
{
	swi_arena_free(&msetnx_of(op)->kept);
}

static void start(struct swi_op *op)
{
	struct msetnx *m = msetnx_of(op);
	uint16_t *slots = NULL;
	size_t i, n = 0;

	if (swi_pairs_read(op, &m->pairs, op->argv + 1, op->argc - 1)) {
		n = m->pairs.slots.n;
		slots = swi_op_alloc(op, n * sizeof(*slots));
		m->until_ms = swi_op_alloc(op, n * sizeof(*m->until_ms));
	}
	for (i = 0; slots && i < n; i++)
		slots[i] = m->pairs.slots.at[i].slot;
	op->drop = free_kept;
	swi_op_start_holding(op, look, slots, slots ? n : 0);
}

static bool refuse(struct swi_op *op)
{
	char text[128];

	if (op->argc % 2 == 1 && op->argc > 1)
		return false;
	swi_command_error(text, sizeof(text), "ERR wrong number of arguments for '%s' command", op->argv[0]);
	swi_op_finish_server_error(op, text);
	return true;
}

static const char *const steps[] = {
	"look: a script in each slot says whether one of its keys exists: then 0",
	"record: keys and values are put beside the first key",
	"stage: a script in each slot sets its keys, with a TTL; if one refuses, all are removed",
	"decide: the record becomes committed, or aborted",
	"commit: a script in each slot takes the TTL off; HDEL the record",
	NULL,
};

static const struct swi_own_key own[] = {
	{ "records", SWI_BESIDE_LEAST, false },
	{ "staged", SWI_BESIDE_EACH, false },
	{ "marker", SWI_BESIDE_EACH, true },
	{ NULL, 0, false },
};

const struct swi_override swi_override_msetnx = {
	.start = start, .size = sizeof(struct msetnx), .refuse = refuse, .steps = steps, .own = own
};
