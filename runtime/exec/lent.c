/* lent.c - connections for one operation at a time: WATCH, blocking commands. */
#include "exec/client.h"
#include "exec/stats.h"
#include "wire/resp3.h"

#include <stdlib.h>

static struct swi_lent *spare(struct swi_node *n)
{
	struct swi_lent *l;

	for (l = n->lent; l; l = l->next)
		if (!l->op)
			return l;
	l = calloc(1, sizeof(*l));
	if (!l)
		return NULL;
	swi_conn_init(&l->conn, n->client->sys, &swi_lent_events, l, &n->client->config.greeting);
	l->node = n;
	l->next = n->lent;
	n->lent = l;
	return l;
}

struct swi_lent *swi_op_borrow(struct swi_op *op, uint16_t node)
{
	struct swi_lent *l = spare(op->client->nodes[node]);

	if (l)
		l->op = op;
	else
		op->no_memory = true;
	return l;
}

struct swi_request *swi_op_send_on(struct swi_op *op, struct swi_lent *l, const sw_bytes *args, size_t n)
{
	size_t len;
	const char *resp = swi_op_write(op, args, n, &len);
	struct swi_request *r = swi_op_request(op, SWI_REQ_NO_RETRY, resp, len, 1);

	if (!r)
		return NULL;
	if (op->sink.deadline_ms < op->client->next_expiry_ms)
		op->client->next_expiry_ms = op->sink.deadline_ms;
	if (swi_node_connect(l->node, &l->conn)) {
		l->node->stats.requests++;
		swi_conn_send(&l->conn, r);
	} else {
		swi_answer_error(op->client, r, SW_ECONNECT, "%s: %s", l->node->name, l->node->why);
	}
	return r;
}

void swi_op_return(struct swi_op *op, struct swi_lent *l, bool reusable)
{
	(void)op;
	if (!l)
		return;
	l->op = NULL;
	if (!reusable || l->stale || l->conn.queue.first)
		swi_conn_close(&l->conn, SW_ECLOSED, "the connection is not needed any more");
	l->stale = false;
}

static void lent_answered(struct swi_conn *conn, struct swi_request *r, sw_reply *reply)
{
	struct swi_lent *l = conn->owner;

	r->flags |= SWI_REQ_ANSWERED;
	swi_note_answer(l->node, reply);
	if (l->node->client->config.o.resp3)
		swi_resp3_settle(r, reply);
	swi_answer(l->node->client, r, swi_reply_is(reply, SW_REPLY_ERROR) ? SW_ESERVER : SW_OK, reply);
}

static void lent_closed(struct swi_conn *conn, sw_err err, const char *why)
{
	struct swi_lent *l = conn->owner;
	struct swi_client *c = l->node->client;
	struct swi_requests sent, unsent;
	struct swi_request *r;

	swi_note_closed(l->node, err, why);
	swi_requests_init(&sent);
	swi_requests_init(&unsent);
	swi_conn_take(conn, &sent, &unsent);
	if (sent.first || unsent.first)
		swi_refresh_want(c);
	while ((r = swi_requests_take(&sent))) {
		r->flags |= SWI_REQ_UNKNOWN;
		swi_answer_error(c, r, err, "%s: %s", l->node->name, why);
	}
	while ((r = swi_requests_take(&unsent)))
		swi_answer_error(c, r, err, "%s: %s", l->node->name, why);
}

static void lent_ready(struct swi_conn *conn)
{
	struct swi_lent *l = conn->owner;

	swi_note_ready(l->node);
}

const struct swi_conn_events swi_lent_events = { lent_answered, lent_closed, lent_ready };
