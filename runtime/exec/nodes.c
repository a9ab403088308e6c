/* nodes.c - the client's table of nodes. Indexes are stable; a node that left the map keeps its entry. */
#include "exec/client.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool same_address(const struct sw_address *a, const struct sw_address *b)
{
	return a->port == b->port && strcmp(a->host, b->host) == 0;
}

struct swi_node *swi_node_find(const struct swi_client *c, const struct sw_address *a)
{
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++)
		if (same_address(&c->nodes[i]->address, a))
			return c->nodes[i];
	return NULL;
}

static bool grow(struct swi_client *c)
{
	size_t n = c->n_nodes;
	struct swi_node **nodes;

	if (n & (n - 1) || (n == 1))
		return true;
	nodes = realloc(c->nodes, (n ? n * 2 : 2) * sizeof(struct swi_node *));
	if (nodes)
		c->nodes = nodes;
	return nodes != NULL;
}

struct swi_node *swi_node_get(struct swi_client *c, const struct sw_address *a)
{
	struct swi_node *n = swi_node_find(c, a);

	if (n || c->n_nodes >= SWI_NO_NODE - 1 || !grow(c))
		return n;
	n = calloc(1, sizeof(*n));
	if (!n)
		return NULL;
	n->client = c;
	n->address = *a;
	n->index = c->n_nodes;
	n->primary = SWI_NO_NODE;
	swi_address_format(a, n->name);
	swi_conn_init(&n->conn, c->sys, &swi_main_events, n, &c->config.greeting);
	c->nodes[c->n_nodes++] = n;
	return n;
}

/* The address anew: a name may have moved since the last connection. */
static bool resolve(struct swi_node *n)
{
	int error = swi_resolve(n->address.host, n->address.port, &n->endpoint);

	if (error)
		snprintf(n->why, sizeof(n->why), "its host name can't be resolved");
	return error == 0;
}

static bool attempt(struct swi_node *n, struct swi_conn *conn)
{
	struct swi_client *c = n->client;

	if (!resolve(n))
		return false;
	if (swi_conn_open(conn, &n->endpoint, c->config.o.max_reply_bytes, c->now_ms, n->why, sizeof(n->why)))
		return false;
	if (!swi_client_watch(c, conn)) {
		snprintf(n->why, sizeof(n->why), "out of memory");
		swi_conn_free(conn);
		return false;
	}
	return true;
}

void swi_node_failed(struct swi_node *n)
{
	uint32_t pause = n->failures >= 5 ? 1000 : 50U << n->failures;

	n->failures++;
	n->retry_at_ms = n->client->now_ms + pause / 2 + (int64_t)(n->client->sys->random64() % (pause / 2 + 1));
}

bool swi_node_connect(struct swi_node *n, struct swi_conn *conn)
{
	if (conn->state != SWI_CONN_CLOSED)
		return true;
	if (n->client->now_ms < n->retry_at_ms)
		return false;
	if (attempt(n, conn))
		return true;
	swi_node_failed(n);
	return false;
}

bool swi_node_send(struct swi_node *n, struct swi_request *r)
{
	if (n->conn.state == SWI_CONN_CLOSED && !swi_node_connect(n, &n->conn))
		return false;
	swi_conn_send(&n->conn, r);
	return true;
}

static bool eligible(const struct swi_node *n, bool primary)
{
	return n->member && !n->failed && (!primary || (!n->replica && n->slots > 0));
}

/* Reservoir sampling over the eligible nodes; those that refused connections lately only if there is no other. */
struct swi_node *swi_node_random(struct swi_client *c, bool primary)
{
	struct swi_node *pick = NULL, *spare = NULL;
	uint32_t seen = 0, spares = 0;
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++) {
		struct swi_node *n = c->nodes[i];

		if (!eligible(n, primary))
			continue;
		if (n->failures == 0) {
			if (c->sys->random64() % ++seen == 0)
				pick = n;
		} else if (c->sys->random64() % ++spares == 0) {
			spare = n;
		}
	}
	return pick ? pick : spare;
}

uint16_t swi_client_owner(const struct swi_client *client, uint16_t slot)
{
	return client->owner[slot];
}
