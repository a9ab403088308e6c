#include "exec/block.h"

#include "cluster/redirect.h"
#include "exec/decide.h"
#include "exec/stats.h"

struct block {
	struct swi_op op; /* first */
	struct swi_lent *lent;
	unsigned tries;
	bool asking;
	uint16_t node; /* where an ASK sent it, else SWI_NO_NODE */
};

static void give_back(struct swi_op *op)
{
	struct block *b = (struct block *)op;

	swi_op_return(op, b->lent, true);
}

static void judge(struct swi_op *op);

static void send_it(struct swi_op *op)
{
	struct block *b = (struct block *)op;
	uint16_t node = b->node != SWI_NO_NODE ? b->node : swi_client_owner(op->client, op->target->slot);

	op->step = judge;
	if (node == SWI_NO_NODE) {
		swi_refresh_want(op->client);
		op->step = send_it;
		swi_op_sleep(op, 50);
		return;
	}
	b->lent = swi_op_borrow(op, node);
	if (b->lent && b->asking)
		swi_op_send_on(op, b->lent, SWI_ARGS(sw_str("ASKING")));
	if (b->lent)
		swi_op_send_on(op, b->lent, op->argv, op->argc);
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
	if (never_sent(r) && !op->client->config.o.fail_fast) {
		swi_refresh_want(op->client);
		again(op, 50);
		return;
	}
	if (r->err != SW_ESERVER) {
		swi_op_finish_as(op, r);
		return;
	}
	swi_redirect_parse(r->reply->u.text, r->reply->len, &to);
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

	if (!op) {
		swi_answer_error(c, target, SW_ENOMEM, "out of memory");
		return;
	}
	((struct block *)op)->node = SWI_NO_NODE;
	op->drop = give_back;
	swi_op_start_holding(op, send_it, &target->slot, 1);
}
