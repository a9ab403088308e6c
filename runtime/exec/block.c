#include "exec/block.h"

#include "cluster/redirect.h"
#include "exec/decide.h"
#include "exec/handle.h"
#include "exec/stats.h"

#include <stdio.h>
#include <string.h>

struct block {
	struct swi_op op; /* first */
	struct swi_lent *lent;
	struct swi_arena kept; /* the operation's first memory, with its arguments */
	size_t timeout_at;     /* the argument that says how long it may wait */
	int64_t timeout_ms;    /* what it says; INT64_MAX: for ever */
	int64_t give_up_ms;    /* when that is over; 0: not begun */
	unsigned tries;
	bool asking;
	uint16_t node; /* where an ASK sent it, else SWI_NO_NODE */
};

static void give_back(struct swi_op *op)
{
	struct block *b = (struct block *)op;

	swi_op_return(op, b->lent, true);
	swi_arena_free(&b->kept);
}

static void judge(struct swi_op *op);

/* An attempt begins. The memory of the one before is taken back: there may be any number of them. */
static void begin(struct swi_op *op)
{
	struct block *b = (struct block *)op;

	if (b->give_up_ms) {
		swi_arena_reset(&op->memory);
		return;
	}
	b->kept = op->memory;
	swi_arena_init(&op->memory, 1024);
	b->give_up_ms = b->timeout_ms == INT64_MAX ? INT64_MAX : op->client->now_ms + b->timeout_ms;
}

/* Half a millisecond more: "0.001" is 0, for ever, to servers that cut off after multiplying. */
static sw_bytes timeout_text(struct swi_op *op, int64_t ms)
{
	enum { SIZE = 32 };
	char *text = swi_op_alloc(op, SIZE);
	int len = 0;

	if (text && op->target->row->block->unit_ms == 1)
		len = snprintf(text, SIZE, "%lld", (long long)ms);
	else if (text)
		len = snprintf(text, SIZE, "%lld.%03d5", (long long)(ms / 1000), (int)(ms % 1000));
	return sw_buf(text, (size_t)len);
}

/* The command with what is left of its time. Nothing left: the least, so that the server says what it has. */
static const sw_bytes *arguments(struct swi_op *op)
{
	struct block *b = (struct block *)op;
	int64_t left_ms = b->give_up_ms - op->client->now_ms;
	sw_bytes *argv;

	if (b->timeout_ms == INT64_MAX || left_ms >= b->timeout_ms || !b->timeout_ms) /* 0: the server refuses it */
		return op->argv;
	argv = swi_op_alloc(op, op->argc * sizeof(*argv));
	if (!argv)
		return op->argv; /* and no_memory is set */
	memcpy(argv, op->argv, op->argc * sizeof(*argv));
	argv[b->timeout_at] = timeout_text(op, left_ms > 1 ? left_ms : 1);
	return argv;
}

static void send_it(struct swi_op *op)
{
	struct block *b = (struct block *)op;
	uint16_t node = b->node != SWI_NO_NODE ? b->node : swi_client_owner(op->client, op->target->slot);
	const sw_bytes *argv;

	begin(op);
	op->step = judge;
	if (node == SWI_NO_NODE) {
		swi_refresh_want(op->client);
		op->step = send_it;
		swi_op_sleep(op, 50);
		return;
	}
	argv = arguments(op);
	b->lent = op->no_memory ? NULL : swi_op_borrow(op, node);
	if (b->lent && b->asking)
		swi_op_send_on(op, b->lent, SWI_ARGS(sw_str("ASKING")));
	if (b->lent)
		swi_op_send_on(op, b->lent, argv, op->argc);
}

static void again(struct swi_op *op, uint32_t wait_ms)
{
	struct block *b = (struct block *)op;

	swi_op_return(op, b->lent, true);
	b->lent = NULL;
	b->tries++;
	op->client->stats.retries++;
	op->step = send_it;
	swi_op_sleep(op, wait_ms);
}

/* The node could not be reached, or an old connection died before the command was handed over. */
static bool never_sent(const struct swi_request *r)
{
	return (r->err == SW_ECONNECT || r->err == SW_ECLOSED) && !(r->flags & (SWI_REQ_UNKNOWN | SWI_REQ_ANSWERED));
}

/* Said to those that wait on a server which becomes a replica; nothing has been taken. */
static bool cut_off(const struct swi_request *r)
{
	return r->err == SW_ESERVER && swi_reply_starts(r->reply, "UNBLOCKED force");
}

static void refuse_nonsense(struct swi_op *op, const struct swi_request *r)
{
	struct block *b = (struct block *)op;

	swi_op_fail(op, SW_EPROTO, 0, "%s sent a redirect that makes no sense: %.*s", b->lent->node->name,
		    (int)(r->reply->len < 100 ? r->reply->len : 100), r->reply->u.text);
	swi_op_return(op, b->lent, false);
	b->lent = NULL;
}

/* A redirect or refusal moves the command; anything else is the answer. */
static void judge(struct swi_op *op)
{
	struct block *b = (struct block *)op;
	struct swi_request *r = op->sent[op->n_sent - 1];
	struct swi_event e = { .kind = SWI_EVENT_REPLY, .tries = b->tries };
	struct swi_redirect to;
	struct swi_verdict v;

	b->asking = false;
	b->node = SWI_NO_NODE;
	if (cut_off(r) || (never_sent(r) && !op->client->config.o.fail_fast)) {
		swi_refresh_want(op->client);
		again(op, 50);
		return;
	}
	if (r->err != SW_ESERVER) {
		swi_op_finish_as(op, r);
		return;
	}
	swi_redirect_parse(r->reply->u.text, r->reply->len, &to);
	if (swi_makes_no_sense(&to, op->target)) {
		refuse_nonsense(op, r);
		return;
	}
	e.error = to.kind;
	v = swi_decide(&e);
	swi_refresh_want_from(op->client, v.refresh);
	if (v.action == SWI_GIVE) {
		swi_op_finish_as(op, r);
		return;
	}
	if (to.kind != SWI_ERROR_MOVED && to.kind != SWI_ERROR_ASK) {
		swi_note_refusal(b->lent->node, to.kind, op->target->slot, NULL);
	} else {
		struct swi_node *n = swi_named_node(op->client, &to, b->lent->node);

		swi_note_refusal(b->lent->node, to.kind, op->target->slot, n);
		b->asking = to.kind == SWI_ERROR_ASK;
		b->node = n ? n->index : SWI_NO_NODE;
	}
	again(op, v.wait_ms);
}

void swi_block_start(struct swi_client *c, struct swi_request *target)
{
	struct swi_op *op = swi_op_new(c, target, sizeof(struct block));
	struct block *b;

	if (!op) {
		swi_answer_error(c, target, SW_ENOMEM, "out of memory");
		return;
	}
	b = (struct block *)op;
	b->node = SWI_NO_NODE;
	b->timeout_at = swi_timeout_at(target->row, op->argv, op->argc);
	b->timeout_ms = b->timeout_at ? swi_timeout_ms(target->row->block, op->argv[b->timeout_at]) : INT64_MAX;
	op->drop = give_back;
	swi_op_start_holding(op, send_it, &target->slot, 1);
}
