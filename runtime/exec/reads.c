#include "exec/reads.h"

#include "cluster/redirect.h"
#include "exec/stats.h"
#include "wire/resp3.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_SHARD = 64, REFUSED_MS = 1000 };

/* ---- the connection for reads ---- */

static void read_answered(struct swi_conn *conn, struct swi_request *r, sw_reply *reply);
static void read_closed(struct swi_conn *conn, sw_err err, const char *why);
static void read_ready(struct swi_conn *conn);

static const struct swi_conn_events read_events = { read_answered, read_closed, read_ready };

/* What the other connections say first, and READONLY. */
static bool write_greeting(struct swi_client *c)
{
	struct swi_buffer *b = &c->reads.bytes;

	swi_buffer_reset(b, SIZE_MAX);
	swi_buffer_add(b, c->config.greeting.bytes, c->config.greeting.len);
	swi_resp_command(b, "READONLY", (char *)NULL);
	c->reads.greeting = c->config.greeting;
	c->reads.greeting.bytes = b->data;
	c->reads.greeting.len = b->len;
	c->reads.greeting.n_replies++;
	return !b->failed;
}

struct swi_conn *swi_read_conn(struct swi_node *n)
{
	if (!n->reader) {
		n->reader = malloc(sizeof(*n->reader));
		if (!n->reader)
			return NULL;
		swi_conn_init(n->reader, n->client->sys, &read_events, n, &n->client->reads.greeting);
	}
	if (n->reader->state == SWI_CONN_CLOSED && !write_greeting(n->client))
		return NULL;
	return n->reader;
}

void swi_read_conn_free(struct swi_node *n)
{
	if (n->reader)
		swi_conn_free(n->reader);
	free(n->reader);
	n->reader = NULL;
}

void swi_reads_free(struct swi_client *c)
{
	swi_buffer_free(&c->reads.bytes);
	free(c->zones.names);
}

/* ---- who may read ---- */

void swi_reads_new_map(struct swi_client *c)
{
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++)
		c->nodes[i]->first_replica = SWI_NO_NODE;
	for (i = c->n_nodes; i-- > 0;) {
		struct swi_node *n = c->nodes[i];

		if (!n->member || !n->replica || n->primary >= c->n_nodes)
			continue;
		n->next_replica = c->nodes[n->primary]->first_replica;
		c->nodes[n->primary]->first_replica = i;
	}
	if (c->zones.wanted)
		swi_zones_ask(c);
}

static bool in_zone(const struct swi_node *n, uint8_t read_from)
{
	return read_from < SWI_READ_ZONE || n->zone == read_from - SWI_READ_ZONE + 1;
}

/* How long a read may wait for a node that says nothing: two of them leave the primary half of the call's time. */
static int64_t patience_ms(const struct swi_client *c)
{
	return c->config.o.call_timeout_ms / 4 + 1;
}

/* When the node's reader has been silent for too long, if reads wait on it. */
static int64_t silent_at(const struct swi_node *n)
{
	int64_t since = n->reads_since_ms > n->reader->since_ms ? n->reads_since_ms : n->reader->since_ms;

	return since + patience_ms(n->client);
}

static bool healthy(const struct swi_node *n)
{
	return n->member && !n->failed && n->client->now_ms >= n->no_reads_before_ms &&
	       !(n->reader && swi_conn_is_overdue(n->reader));
}

/* A node that failed before, or takes its time, is only connected to, and gets reads when that has worked. */
static bool takes_reads(struct swi_node *n)
{
	struct swi_conn *conn = healthy(n) ? swi_read_conn(n) : NULL;

	if (!conn)
		return false;
	if (conn->state == SWI_CONN_READY)
		return true;
	return swi_node_connect(n, conn) &&
	       (conn->state == SWI_CONN_READY ||
		(n->failures == 0 && conn->since_ms + patience_ms(n->client) > n->client->now_ms));
}

/* The replicas of p in the zone; with SWI_READ_SHARD, p as well. */
static size_t shard_of(const struct swi_client *c, struct swi_node *p, uint8_t read_from, struct swi_node **out)
{
	size_t n = 0;
	uint16_t i;

	if (read_from == SWI_READ_SHARD)
		out[n++] = p;
	for (i = p->first_replica; i != SWI_NO_NODE && n < MAX_SHARD; i = c->nodes[i]->next_replica)
		if (in_zone(c->nodes[i], read_from))
			out[n++] = c->nodes[i];
	return n;
}

static struct swi_node *next_of(struct swi_client *c, struct swi_node *p, uint8_t read_from)
{
	struct swi_node *shard[MAX_SHARD];
	size_t n = shard_of(c, p, read_from, shard), i;

	for (i = 0; i < n; i++) {
		struct swi_node *one = shard[(p->turn + i) % n];

		if (one == p || takes_reads(one)) {
			p->turn += (uint32_t)i + 1;
			return one;
		}
	}
	return NULL;
}

/* NULL: no replica takes it. */
static struct swi_node *pick(struct swi_client *c, struct swi_node *p, uint8_t read_from)
{
	struct swi_node *n = next_of(c, p, read_from);

	if (n || read_from < SWI_READ_ZONE)
		return n;
	return in_zone(p, read_from) ? p : next_of(c, p, SWI_READ_REPLICAS);
}

static struct swi_node *owner_of(const struct swi_client *c, uint16_t slot)
{
	uint16_t i = slot == SWI_NO_SLOT ? SWI_NO_NODE : c->owner[slot];

	return i < c->n_nodes ? c->nodes[i] : NULL;
}

const struct swi_node *swi_read_place(const struct swi_client *c, uint16_t slot, uint8_t read_from)
{
	struct swi_node *p = owner_of(c, slot), *shard[MAX_SHARD];
	size_t n, i;

	if (!p || !read_from || swi_slot_is_open(c, slot))
		return p;
	n = shard_of(c, p, read_from, shard);
	if (n == 0 && read_from >= SWI_READ_ZONE && !in_zone(p, read_from))
		n = shard_of(c, p, SWI_READ_REPLICAS, shard);
	for (i = 0; i < n; i++) {
		const struct swi_node *one = shard[(p->turn + i) % n];

		if (one == p || (healthy(one) && one->failures == 0))
			return one;
	}
	return p;
}

/* ---- sending ---- */

static void send_to(struct swi_node *n, struct swi_request *r)
{
	struct swi_client *c = n->client;

	if (!n->reader->queue.first)
		n->reads_since_ms = c->now_ms;
	n->stats.requests++;
	n->stats.replica_reads++;
	swi_conn_send(n->reader, r);
	if (r->sink->deadline_ms < c->next_expiry_ms)
		c->next_expiry_ms = r->sink->deadline_ms;
	if (silent_at(n) < c->next_expiry_ms)
		c->next_expiry_ms = silent_at(n);
}

bool swi_read_submit(struct swi_client *c, struct swi_request *r)
{
	struct swi_node *p = owner_of(c, r->slot), *n = NULL;

	if (p && !swi_slot_is_open(c, r->slot) && p->first_replica != SWI_NO_NODE) {
		n = pick(c, p, r->read_from);
		if (!n)
			p->stats.replica_fallbacks++;
	}
	if (!n || n == p) {
		r->read_from = SWI_READ_PRIMARY;
		return false;
	}
	send_to(n, r);
	return true;
}

/* ---- answers ---- */

/* n didn't answer r, which goes to another node: to the primary, unless r->read_from still says else. */
static void send_again(struct swi_node *n, struct swi_request *r)
{
	r->flags &= (uint16_t) ~(SWI_REQ_ANSWERED | SWI_REQ_UNKNOWN);
	r->reply = NULL;
	n->client->stats.retries++;
	n->stats.replica_fallbacks++;
	swi_submit(n->client, r);
}

static void to_primary(struct swi_node *n, struct swi_request *r)
{
	r->read_from = SWI_READ_PRIMARY;
	send_again(n, r);
}

/* An error that says something of the replica, or that only the primary's way can deal with (NOSCRIPT). */
static bool refused(struct swi_node *n, const struct swi_request *r, const sw_reply *error)
{
	struct swi_redirect to;

	swi_read_redirect(r, error, &to);
	if (to.kind == SWI_ERROR_NOAUTH || (to.kind == SWI_ERROR_PLAIN && !swi_reply_starts(error, "NOSCRIPT No matching")))
		return false;
	if (to.kind == SWI_ERROR_PLAIN)
		return true;
	swi_note_refusal(n, to.kind, r->slot, NULL);
	n->no_reads_before_ms = n->client->now_ms + REFUSED_MS;
	if (to.kind == SWI_ERROR_MOVED || to.kind == SWI_ERROR_CLUSTERDOWN)
		swi_refresh_want(n->client);
	return true;
}

static void read_answered(struct swi_conn *conn, struct swi_request *r, sw_reply *reply)
{
	struct swi_node *n = conn->owner;
	bool error = swi_reply_is(reply, SW_REPLY_ERROR);

	n->failures = 0;
	swi_note_answer(n, reply);
	if (error && refused(n, r, reply)) {
		to_primary(n, r);
		return;
	}
	r->flags |= SWI_REQ_ANSWERED;
	r->flags &= (uint16_t)~SWI_REQ_UNKNOWN;
	if (n->client->config.o.resp3)
		swi_resp3_settle(r, reply);
	if (!reply && r->sink->arena)
		swi_answer(n->client, r, SW_ENOMEM, NULL);
	else
		swi_answer(n->client, r, error ? SW_ESERVER : SW_OK, reply);
}

/* Reads may run twice; only what the reader could not take would be no better from the primary. */
static void read_closed(struct swi_conn *conn, sw_err err, const char *why)
{
	struct swi_node *n = conn->owner;
	struct swi_requests sent, unsent;
	struct swi_request *r;
	bool too_large = conn->reader.too_large;

	snprintf(n->why, sizeof(n->why), "%s", why);
	swi_node_lost(n, err);
	if (err != SW_ECLOSED) /* it may serve on without a connection for reads */
		n->no_reads_before_ms = n->client->now_ms + REFUSED_MS;
	if (too_large && swi_conn_is_overdue(conn)) /* it was the late one of a read that went elsewhere */
		err = SW_ECLOSED;
	swi_requests_init(&sent);
	swi_requests_init(&unsent);
	swi_conn_take(conn, &sent, &unsent);
	swi_refresh_want(n->client);
	while ((r = swi_requests_take(&sent))) {
		if (err != SW_EPROTO && err != SW_ENOMEM) {
			to_primary(n, r);
			continue;
		}
		r->flags |= SWI_REQ_UNKNOWN;
		swi_answer_error(n->client, r, err, "%s: %s", n->name, n->why);
		if (too_large) /* only the first one's reply was */
			err = SW_ECLOSED;
	}
	while ((r = swi_requests_take(&unsent)))
		to_primary(n, r);
}

static void read_ready(struct swi_conn *conn)
{
	struct swi_node *n = conn->owner;

	n->failures = 0;
	swi_note_ready(n);
}

/* ---- silence ---- */

static bool reads_wait(const struct swi_conn *conn)
{
	const struct swi_request *r = conn->queue.first;

	while (r && r->flags & SWI_REQ_ORPHAN)
		r = r->next;
	return r != NULL;
}

/* The first time to another replica, if there is one that answers. Late replies are swallowed by the records that stay. */
static void move_reads(struct swi_node *n)
{
	struct swi_requests all;
	struct swi_request *r;

	swi_requests_init(&all);
	swi_conn_expire(n->reader, INT64_MAX, &all);
	while ((r = swi_requests_take(&all))) {
		if (r->tries > 0)
			r->read_from = SWI_READ_PRIMARY;
		else
			r->tries = 1;
		send_again(n, r);
	}
}

void swi_reads_expire(struct swi_client *c)
{
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++) {
		struct swi_node *n = c->nodes[i];

		if (!n->reader || !reads_wait(n->reader))
			continue;
		if (silent_at(n) <= c->now_ms)
			move_reads(n);
		else if (silent_at(n) < c->next_expiry_ms)
			c->next_expiry_ms = silent_at(n);
	}
}
