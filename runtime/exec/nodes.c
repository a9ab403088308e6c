/* nodes.c - the client's table of nodes. Indexes are stable; a node that left the map keeps its entry. */
#include "exec/client.h"
#include "exec/stats.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_ADDRESSES = 8 };

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
	n->primary = n->first_replica = n->next_replica = SWI_NO_NODE;
	swi_address_format(a, n->name);
	swi_conn_init(&n->conn, c->sys, &swi_main_events, n, &c->config.greeting);
	c->nodes[c->n_nodes++] = n;
	return n;
}

/* The address anew: a name may have moved since the last connection. */
static bool resolve(struct swi_node *n)
{
	struct swi_endpoint all[MAX_ADDRESSES];
	size_t found = 0;
	int error = n->client->sys->resolve(n->address.host, n->address.port, all, MAX_ADDRESSES, &found);

	if (error || found == 0) {
		snprintf(n->why, sizeof(n->why), "its host name can't be resolved: %s",
			 error == EAI_SYSTEM ? strerror(errno) : error ? gai_strerror(error) : "it has no address");
		return false;
	}
	n->n_addresses = (uint8_t)found;
	n->endpoint = all[n->address_turn % found];
	return true;
}

/*
 * Whom n's certificate may name: what the cluster calls n, or how we address it; if all that is a number, the seeds'
 * names; and the number, if the certificate has it. Returns how many.
 */
static size_t names_of(const struct swi_node *n, const char **out)
{
	const struct swi_client *c = n->client;
	bool numeric = swi_is_numeric(n->address.host);
	size_t len = 0;
	uint16_t i;

	if (n->announced)
		out[len++] = n->announced;
	if (!numeric)
		out[len++] = n->address.host;
	for (i = 0; numeric && !n->announced && i < c->n_seeds; i++)
		if (!swi_is_numeric(c->nodes[i]->address.host))
			out[len++] = c->nodes[i]->address.host;
	if (numeric)
		out[len++] = n->address.host;
	return len;
}

static bool prepare_tls(struct swi_node *n, struct swi_conn *conn)
{
	const char **names;

	if (!n->client->tls)
		return true;
	names = malloc(((size_t)n->client->n_seeds + 3) * sizeof(*names));
	if (names)
		conn->tls = swi_tls_new(n->client->tls, names, names_of(n, names));
	free(names);
	if (!conn->tls)
		snprintf(n->why, sizeof(n->why), "out of memory");
	return conn->tls;
}

static bool attempt(struct swi_node *n, struct swi_conn *conn)
{
	struct swi_client *c = n->client;

	if (!resolve(n) || !prepare_tls(n, conn))
		return false;
	if (swi_conn_open(conn, &n->endpoint, c->config.o.max_reply_bytes, c->now_ms, n->why, sizeof(n->why)))
		return false;
	if (!swi_client_watch(c, conn)) {
		snprintf(n->why, sizeof(n->why), "out of memory");
		swi_conn_free(conn);
		return false;
	}
	if (c->sys->keep_alive)
		c->sys->keep_alive(conn->fd, c->config.o.keep_alive_s, c->config.o.user_timeout_ms);
	n->probe = conn;
	return true;
}

void swi_node_failed(struct swi_node *n)
{
	uint32_t pause = n->failures >= 5 ? 1000 : 50U << n->failures;

	n->failures++;
	n->address_turn++;
	if (n->failures < n->n_addresses)
		return; /* the name has another address: no reason to wait */
	n->retry_at_ms = n->client->now_ms + pause / 2 + (int64_t)(n->client->sys->random64() % (pause / 2 + 1));
}

void swi_node_lost(struct swi_node *n, sw_err err)
{
	swi_note_closed(n, err, n->why);
	if (err != SW_ECLOSED || n->failures > 0)
		swi_node_failed(n);
	else
		n->failures = 1; /* a first loss is no reason to wait */
}

/* A node that failed is tried by one connection at a time. */
static bool is_probed(const struct swi_node *n)
{
	return n->probe && n->probe->state != SWI_CONN_CLOSED && n->probe->state != SWI_CONN_READY;
}

bool swi_node_connect(struct swi_node *n, struct swi_conn *conn)
{
	if (conn->state != SWI_CONN_CLOSED)
		return true;
	if (n->client->now_ms < n->retry_at_ms || (n->failures && is_probed(n)))
		return false;
	n->stats.connects++;
	if (attempt(n, conn))
		return true;
	swi_note_closed(n, SW_ECONNECT, n->why);
	swi_node_failed(n);
	return false;
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
