/*
 * rename.c - RENAME and RENAMENX across slots: take, deliver, finish; back to take when somebody wrote the source meanwhile. What
 * is atomic, what others see and what a death leaves stands in rename.h.
 */
#include "crossslot/rename.h"

#include "exec/names.h"
#include "exec/client.h"
#include "exec/handle.h"
#include "exec/override.h"

static void attempt(struct swi_op *op);

/* ---- the end ---- */

/* The watch must not meet the connection's next user. */
void swi_rename_unwatch(struct swi_rename *n)
{
	if (!n->lent || n->lent_is_clean)
		return;
	n->lent_is_clean = true;
	if (n->lent->conn.state != SWI_CONN_CLOSED)
		n->unwatch = swi_op_send_on(&n->settle.op, n->lent, SWI_ARGS(sw_str("UNWATCH")));
}

/* A marker's time may run when its record has gone. */
static void limit_marker(struct swi_rename *n, const char *id)
{
	struct swi_op *op = &n->settle.op;

	swi_background_send(op->client, n->destination_slot, SWI_REQ_REPEAT | SWI_REQ_WRITE,
			    SWI_ARGS(sw_str("PEXPIRE"), swi_marker_key(op, n->destination_slot, id),
				     sw_str(SWI_MARKER_AFTERWARDS_TEXT)));
}

/*
 * HDEL is on its way before this operation lets go of the slot: a later RENAME of this client waits for what is on its way there, or
 * it would meet the record.
 */
void swi_rename_forget(struct swi_rename *n)
{
	swi_record_forget(n->settle.op.client, n->id, n->source, n->destination);
}

static void give_back(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);

	swi_op_return(op, n->lent, n->lent_is_clean && !(n->unwatch && n->unwatch->err));
	swi_arena_free(&n->kept);
}

void swi_rename_answer(struct swi_rename *n)
{
	if (n->nx)
		swi_op_finish_integer(&n->settle.op, 1);
	else
		swi_op_finish_ok(&n->settle.op);
}

/* ---- another attempt ---- */

void swi_rename_again(struct swi_rename *n, bool holds_record)
{
	if (holds_record)
		memcpy(n->previous, n->id, sizeof(n->previous));
	else
		n->previous[0] = '\0';
	n->id[0] = '\0';
	attempt(&n->settle.op);
}

void swi_rename_fail(struct swi_rename *n, const struct swi_request *why, const char *what)
{
	sw_err err = why && why->err != SW_ESERVER ? (sw_err)why->err : SW_EPARTIAL;

	swi_rename_unwatch(n);
	swi_op_fail(&n->settle.op, err, SWI_REQ_UNKNOWN, "%s%s%s", why ? swi_text_of(why) : "", why ? "; " : "", what);
}

/* ---- take: watch the source, put the record beside it, read it ---- */

enum { WATCHED, TAKEN, DUMPED, EXPIRY, CLOCK, EXISTS };

static void fail_taking(struct swi_op *op, struct swi_request *why)
{
	struct swi_rename *n = swi_rename_of(op);

	swi_rename_forget(n);
	if (n->copied) {
		swi_rename_fail(n, why, SWI_RENAME_BOTH_KEPT);
		return;
	}
	swi_rename_unwatch(n);
	why->flags &= (uint16_t)~SWI_REQ_UNKNOWN;
	swi_op_finish_as(op, why);
}

static void try_again_or_fail(struct swi_op *op, struct swi_request *why)
{
	struct swi_rename *n = swi_rename_of(op);

	if (swi_is_passing(why) && !op->client->config.o.fail_fast) {
		swi_refresh_want(op->client);
		swi_op_return(op, n->lent, false);
		n->lent = NULL;
		if (swi_op_pause(op, &n->pause_ms, attempt))
			return;
	}
	fail_taking(op, why);
}

static void source_is_missing(struct swi_rename *n)
{
	swi_rename_unwatch(n);
	if (n->copied)
		swi_rename_answer(n); /* it went by somebody else's hand after it was copied */
	else
		swi_op_finish_server_error(&n->settle.op, "ERR no such key");
}

static void others_settled(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);

	if (n->settle.trouble)
		try_again_or_fail(op, n->settle.trouble);
	else
		attempt(op);
}

/* The record of another call on this source: a live one is waited for, a dead one's rename is ended. */
static void meet(struct swi_op *op, const sw_reply *taken)
{
	struct swi_rename *n = swi_rename_of(op);
	sw_bytes other = sw_reply_bytes(sw_reply_at(taken, 1));
	char id[33] = { 0 };

	if (swi_reply_says(sw_reply_at(taken, 0), "stale")) {
		memcpy(id, other.data, other.len < 32 ? other.len : 32);
		swi_settle_rename(op, id, n->source, (int64_t)op->client->config.o.lease_ms, others_settled);
	} else if (!swi_op_pause(op, &n->pause_ms, attempt)) {
		swi_rename_unwatch(n);
		swi_op_fail(op, SW_ETIMEOUT, n->copied ? SWI_REQ_UNKNOWN : 0,
			    "the deadline passed while another rename of this key was under way%s%s",
			    n->copied ? "; " : "", n->copied ? SWI_RENAME_BOTH_KEPT : "");
	}
}

/* The record is ours: now the rest of the round counts. */
static void read_source(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	struct swi_request *failed = swi_op_failed(op);

	if (failed) {
		fail_taking(op, failed);
	} else if (n->nx && sw_reply_integer(op->sent[EXISTS]->reply) > 0) {
		swi_rename_unwatch(n);
		swi_op_finish_integer(op, 0);
		swi_rename_forget(n);
	} else if (swi_reply_is(op->sent[DUMPED]->reply, SW_REPLY_NIL)) {
		swi_rename_again(n, true);
	} else {
		const sw_reply *time = op->sent[CLOCK]->reply;

		n->payload = sw_reply_bytes(op->sent[DUMPED]->reply);
		n->expiry_ms = sw_reply_integer(op->sent[EXPIRY]->reply);
		n->until_ms = sw_reply_integer(sw_reply_at(time, 0)) * 1000 + SWI_DELIVER_MS;
		swi_rename_deliver(op);
	}
}

static void taken(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	struct swi_request *take = op->sent[TAKEN];
	const sw_reply *word = take->err ? NULL : sw_reply_at(take->reply, 0);
	uint32_t i;

	for (i = WATCHED; i <= EXPIRY; i++)
		if (op->sent[i]->err) {
			try_again_or_fail(op, op->sent[i]);
			return;
		}
	if (n->previous[0] && (swi_reply_says(word, "taken") || swi_reply_says(word, "none")))
		limit_marker(n, n->previous);
	if (swi_reply_says(word, "taken"))
		read_source(op);
	else if (swi_reply_says(word, "none"))
		source_is_missing(n);
	else if (swi_reply_says(word, "gone"))
		swi_rename_fail(n, NULL, SWI_RENAME_BOTH_KEPT);
	else
		meet(op, take->reply);
}

static void send_take(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	struct swi_lent *l = n->lent;
	char lease[SWI_NUMBER_MAX];

	n->lent_is_clean = false;
	swi_op_send_on(op, l, SWI_ARGS(sw_str("WATCH"), n->source));
	swi_op_send_on(op, l,
		       SWI_ARGS(sw_str("EVAL"), sw_str(swi_script_rename_take.text), sw_str("2"), n->source,
				swi_records_key(op, n->source_slot), sw_str(n->id), sw_str(n->previous),
				sw_str(n->nx ? "RENAMENX" : "RENAME"), n->destination,
				swi_number_text(lease, (int64_t)op->client->config.o.lease_ms)));
	swi_op_send_on(op, l, SWI_ARGS(sw_str("DUMP"), n->source));
	swi_op_send_on(op, l, SWI_ARGS(sw_str("PEXPIRETIME"), n->source));
}

static void no_owner(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);

	swi_refresh_want(op->client);
	if (!swi_op_pause(op, &n->pause_ms, attempt))
		swi_op_fail(op, SW_ECONNECT, 0, "no node is known to serve slot %u", n->source_slot);
}

static void attempt(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	uint16_t node = swi_client_owner(op->client, n->source_slot);

	swi_round_memory(op, &n->kept);
	if (node == SWI_NO_NODE) {
		no_owner(op);
		return;
	}
	if (!n->id[0])
		swi_internal_id(op->client, n->id);
	if (n->lent && n->lent->node->index != node) {
		swi_op_return(op, n->lent, false);
		n->lent = NULL;
	}
	if (!n->lent)
		n->lent = swi_op_borrow(op, node);
	if (!n->lent)
		return;
	op->step = taken;
	send_take(op);
	swi_op_send(op, n->destination_slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("TIME")));
	if (n->nx)
		swi_op_send(op, n->destination_slot, SWI_REQ_REPEAT, SWI_ARGS(sw_str("EXISTS"), n->destination));
}

/* ---- the commands ---- */

static void start(struct swi_op *op)
{
	struct swi_rename *n = swi_rename_of(op);
	uint16_t slots[2];

	n->source = op->argv[1];
	n->destination = op->argv[2];
	n->source_slot = slots[0] = swi_key_slot(n->source);
	n->destination_slot = slots[1] = swi_key_slot(n->destination);
	op->drop = give_back;
	swi_op_start_holding(op, attempt, slots, 2);
}

static void start_nx(struct swi_op *op)
{
	swi_rename_of(op)->nx = true;
	start(op);
}

static const char *const steps[] = {
	"take: WATCH the source on a connection of its own, put a record beside it, DUMP, PEXPIRETIME; TIME of the "
	"destination",
	"deliver: RESTORE into a temporary key, which a script makes the destination, with a marker of this call",
	"finish: MULTI, delete the source, EXEC; if somebody has written it meanwhile, again from the start",
	"forget: HDEL the record, PEXPIRE the marker; not waited for",
	NULL,
};
static const char *const steps_nx[] = {
	"take: WATCH the source on a connection of its own, put a record beside it, DUMP, PEXPIRETIME; TIME of the "
	"destination and whether it EXISTS",
	"deliver: RESTORE into a temporary key, which a script makes the destination unless that exists, with a marker "
	"of this call",
	"finish: MULTI, delete the source, EXEC; if somebody has written it meanwhile, the copy is taken back, and again "
	"from the start",
	"forget: HDEL the record, PEXPIRE the marker; not waited for",
	NULL,
};

static const struct swi_own_key own[] = {
	{ "records", 0, false },
	{ "temporary", 1, true },
	{ "marker", 1, true },
	{ NULL, 0, false },
};

const struct swi_override swi_override_rename = {
	.start = start, .size = sizeof(struct swi_rename), .steps = steps, .own = own
};
const struct swi_override swi_override_renamenx = {
	.start = start_nx, .size = sizeof(struct swi_rename), .steps = steps_nx, .own = own
};
