/* rename_copy.c - deliver and finish: the copy appears at the destination, then the source goes if nobody has written it. */
#include "crossslot/rename.h"

#include "exec/names.h"
#include "exec/client.h"

/* ---- finish: the source goes, if nobody has written it ---- */

static void taken_back(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	const struct swi_settle *s = &n->settle;

	if (strcmp(s->result, SWI_RENAME_UNTOUCHED) == 0)
		swi_rename_again(n, false);
	else if (strcmp(s->result, SWI_RENAME_COPIED) == 0)
		swi_rename_fail(n, NULL,
				   "the source was written during the call, and the destination, too; both are kept");
	else
		swi_rename_fail(n, s->trouble, SWI_RENAME_BOTH_KEPT);
}

/* Somebody has written the source. RENAME copies again; RENAMENX must take its copy back first. */
static void written_meanwhile(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);

	if (n->nx) {
		swi_settle_rename(op, n->id, n->source, SWI_ANY_AGE, taken_back);
		return;
	}
	n->copied = true;
	swi_rename_again(n, true);
}

/* Whether the finish ran nobody knows; once the record has another holder it can't run any more. */
static void fenced(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	const struct swi_settle *s = &n->settle;

	if (strcmp(s->result, SWI_RENAME_FINISHED) == 0) {
		swi_rename_answer(n);
	} else if (s->trouble || strcmp(s->result, SWI_RENAME_GONE) == 0) {
		swi_rename_fail(n, s->trouble, "the rename has happened, or recovery has kept both names");
	} else if (strcmp(s->result, SWI_RENAME_COPIED) == 0 && n->nx) {
		swi_rename_fail(n, NULL, "the destination was written by somebody else meanwhile; both are kept");
	} else {
		n->copied = strcmp(s->result, SWI_RENAME_COPIED) == 0;
		swi_rename_again(n, false);
	}
}

static bool is_lost(const struct swi_request *r)
{
	return r->err && r->err != SW_ESERVER;
}

static void finished(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	struct swi_request *exec = op->sent[2];
	const sw_reply *word = exec->err ? NULL : sw_reply_at(exec->reply, 0);

	if (is_lost(exec)) {
		swi_op_return(op, n->lent, false);
		n->lent = NULL;
		swi_settle_rename(op, n->id, n->source, SWI_ANY_AGE, fenced);
		return;
	}
	n->lent_is_clean = true;
	if (swi_reply_says(word, "finished")) {
		swi_rename_answer(n);
		swi_rename_forget(n);
	} else if (swi_reply_says(word, "not mine")) {
		swi_rename_fail(n, NULL, SWI_RENAME_BOTH_KEPT);
	} else if (swi_reply_is(word, SW_REPLY_ERROR)) {
		swi_op_fail(op, SW_EPARTIAL, SWI_REQ_ANSWERED, "%.*s; %s", (int)word->len, word->u.text, SWI_RENAME_BOTH_KEPT);
		swi_rename_forget(n);
	} else {
		if (exec->err)
			swi_refresh_want(op->client);
		written_meanwhile(op);
	}
}

static void finish(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	struct swi_lent *l = n->lent;

	op->step = finished;
	swi_op_send_on(op, l, SWI_ARGS(sw_str("MULTI")));
	swi_op_send_on(op, l,
		       SWI_ARGS(sw_str("EVAL"), sw_str(swi_script_rename_finish.text), sw_str("2"), n->source,
				swi_records_key(op, n->source_slot), sw_str(n->id)));
	swi_op_send_on(op, l, SWI_ARGS(sw_str("EXEC")));
}

/* ---- deliver: the copy appears at the destination ---- */

static void undone(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);

	if (n->copied || strcmp(n->settle.result, SWI_RENAME_UNTOUCHED) != 0) {
		swi_rename_fail(n, n->why, "recovery tells whether the destination was written; the source is kept");
		return;
	}
	swi_rename_unwatch(n);
	swi_op_finish_as(op, n->why);
}

/* The attempt has failed for good: a deliver that is still on its way must not run. */
static void undo(struct swi_op *op, struct swi_request *why)
{
	struct swi_rename *n = swi_rename_of(op);

	n->why = why;
	swi_settle_rename(op, n->id, n->source, SWI_ANY_AGE, undone);
}

static void delivered(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	struct swi_request *restore = op->sent[0], *deliver = op->sent[1];

	if (deliver->err) {
		undo(op, deliver);
	} else if (swi_reply_says(deliver->reply, "done")) {
		finish(op);
	} else if (swi_reply_says(deliver->reply, "exists")) {
		swi_rename_unwatch(n);
		swi_op_finish_integer(op, 0);
		swi_rename_forget(n);
	} else if (restore->err && !n->copied) {
		swi_rename_unwatch(n);
		swi_op_finish_as(op, restore);
		swi_rename_forget(n);
	} else if (restore->err) {
		swi_rename_fail(n, restore, SWI_RENAME_BOTH_KEPT);
		swi_rename_forget(n);
	} else {
		/* void: somebody has ended the record; missing or late: it took too long. Nothing was written. */
		swi_rename_again(n, !swi_reply_says(deliver->reply, "void"));
	}
}

void swi_rename_deliver(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	const struct sw_options *o = &op->client->config.o;
	sw_bytes temporary = swi_internal_key(op, n->destination_slot, "temporary", n->id);
	char ttl[SWI_NUMBER_MAX], until[SWI_NUMBER_MAX], life[SWI_NUMBER_MAX], expiry[SWI_NUMBER_MAX];

	op->step = delivered;
	swi_op_send(op, n->destination_slot, SWI_REQ_REPEAT | SWI_REQ_WRITE,
		    SWI_ARGS(sw_str("RESTORE"), temporary, swi_number_text(ttl, (int64_t)o->call_timeout_ms + SWI_DELIVER_MS),
			     n->payload, sw_str("REPLACE")));
	swi_op_script(op, n->destination_slot, SWI_REQ_REPEAT | SWI_REQ_WRITE, &swi_script_rename_deliver,
		      SWI_ARGS(n->destination, temporary, swi_marker_key(op, n->destination_slot, n->id)),
		      SWI_ARGS(swi_number_text(until, n->until_ms), swi_number_text(life, SWI_MARKER_MS), sw_str(n->nx ? "1" : "0"),
			       swi_number_text(expiry, n->expiry_ms)));
}

