/* connect.c - sw_connect_all(): connections before they are needed. */
#include "exec/handle.h"
#include "exec/reads.h"

#include <stdio.h>

static bool wanted(const struct swi_node *n)
{
	return n->member;
}

/* The connections that calls on this handle may use. */
static void start(sw_handle *h, struct swi_node *n)
{
	struct swi_conn *reader;

	swi_node_connect(n, &n->conn);
	if (h->route.read_from && n->replica && (reader = swi_read_conn(n)))
		swi_node_connect(n, reader);
}

static bool on_its_way(const struct swi_conn *conn)
{
	return conn && conn->state != SWI_CONN_CLOSED && conn->state != SWI_CONN_READY;
}

static bool any_on_its_way(const struct swi_client *c)
{
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++)
		if (on_its_way(&c->nodes[i]->conn) || on_its_way(c->nodes[i]->reader))
			return true;
	return false;
}

static sw_err sum_up(sw_handle *h)
{
	const struct swi_client *c = h->client;
	const struct swi_node *first = NULL;
	size_t n = 0, failed = 0;
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++) {
		const struct swi_node *node = c->nodes[i];

		if (!wanted(node))
			continue;
		n++;
		if (node->conn.state == SWI_CONN_READY)
			continue;
		first = first ? first : node;
		failed++;
	}
	if (!failed)
		return swi_say(h, SW_OK, SW_NOT_SENT, "%s", "");
	return swi_say(h, failed == n ? SW_ECONNECT : SW_EPARTIAL, SW_NOT_SENT,
		       "%zu of %zu nodes can't be reached; the first: %s: %s", failed, n, first->name, first->why);
}

sw_err sw_connect_all(sw_handle *h)
{
	struct swi_client *c;
	int64_t until;
	uint16_t i;

	if (!h)
		return SW_EINVAL;
	if (h->batch)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_connect_all: not possible on a batch");
	c = h->client;
	if (!swi_enter(c))
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
	until = c->now_ms + c->config.o.call_timeout_ms;
	for (i = 0; i < c->n_nodes; i++)
		if (wanted(c->nodes[i]))
			start(h, c->nodes[i]);
	while (any_on_its_way(c) && c->now_ms < until)
		swi_turn(c, until);
	swi_leave(c);
	return sum_up(h);
}
