/* refresh.c - reading the cluster's map: when, from whom, and putting it in force. */
#include "exec/reads.h"
#include "exec/stats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char map_query[] = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n"
				"*2\r\n$7\r\nCLUSTER\r\n$5\r\nNODES\r\n";

enum { PAUSE_MS = 1000, PAUSE_MS_A_NODE = 2, HURRY_MS = 100 };

/* One question to one node. */
struct query {
	struct swi_sink sink; /* first */
	struct swi_request request;
	struct swi_arena arena;
	struct swi_client *client;
	struct swi_node *node;
};

void swi_refresh_want(struct swi_client *c)
{
	c->refresh.wanted = true;
}

/* ---- putting a map in force ---- */

/* Without memory the old one stays. */
static void set_announced(struct swi_node *n, const char *name)
{
	char *copied;

	if (!name || (n->announced && strcmp(n->announced, name) == 0))
		return;
	copied = strdup(name);
	if (!copied)
		return;
	free(n->announced);
	n->announced = copied;
}

static struct swi_node *place(struct swi_client *c, const struct swi_topology_node *t)
{
	struct swi_node *n = swi_node_get(c, &t->address);

	if (!n)
		return NULL;
	if (n->replica && !t->replica && t->slots) {
		n->stats.failovers++;
		swi_tell_two(c, SW_EVENT_FAILOVER, n, n->primary < c->n_nodes ? c->nodes[n->primary] : NULL);
	}
	set_announced(n, t->name);
	n->member = !t->handshake;
	n->replica = t->replica;
	n->failed = t->failed;
	n->slots = t->slots;
	memcpy(n->id, t->id, sizeof(n->id));
	return n;
}

static void own(struct swi_client *c, uint16_t slot, uint16_t node)
{
	uint16_t before = c->owner[slot];

	if (before == node || c->refresh.newer[slot / 8] >> (slot % 8) & 1)
		return;
	if (c->pending[slot] && !swi_gate_drain(c, slot, before < c->n_nodes ? &c->nodes[before]->conn : NULL))
		swi_refresh_want(c); /* without memory for order the old owner stays */
	else
		c->owner[slot] = node;
}

static void tell_changes(struct swi_client *c)
{
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++) {
		struct swi_node *n = c->nodes[i];

		if (n->member != n->was_member)
			swi_tell(c, n->member ? SW_EVENT_JOINED : SW_EVENT_LEFT, n, "");
	}
}

bool swi_map_apply(struct swi_client *c, const struct swi_topology *t)
{
	uint16_t *index = malloc((t->n_nodes + 1) * sizeof(*index));
	size_t i;

	if (!index)
		return false;
	for (i = 0; i < c->n_nodes; i++) {
		c->nodes[i]->was_member = c->nodes[i]->member;
		c->nodes[i]->member = false;
	}
	for (i = 0; i < t->n_nodes; i++) {
		struct swi_node *n = place(c, &t->nodes[i]);

		index[i] = n ? n->index : SWI_NO_NODE;
	}
	for (i = 0; i < t->n_nodes; i++)
		if (index[i] != SWI_NO_NODE)
			c->nodes[index[i]]->primary =
				t->nodes[i].primary == SWI_NO_NODE ? SWI_NO_NODE : index[t->nodes[i].primary];
	for (i = 0; i < SWI_SLOTS; i++)
		own(c, (uint16_t)i, t->owner[i] == SWI_NO_NODE ? SWI_NO_NODE : index[t->owner[i]]);
	memset(c->open, 0, sizeof(c->open));
	for (i = 0; i < t->n_open_slots; i++)
		c->open[t->open_slots[i] / 8] |= (uint8_t)(1 << (t->open_slots[i] % 8));
	c->epoch = t->epoch;
	if (c->map_count++)
		tell_changes(c);
	swi_reads_new_map(c);
	free(index);
	return true;
}

/* ---- asking ---- */

static void failed(struct swi_client *c, const struct swi_node *n, sw_err err, const char *why)
{
	bool named;

	c->refresh.wanted = true;
	c->refresh.err = err;
	/* What give_up() has written names the node already. */
	named = strncmp(why, n->name, strlen(n->name)) == 0;
	snprintf(c->refresh.why, sizeof(c->refresh.why), "%s%s%.256s", named ? "" : n->name, named ? "" : ": ", why);
	c->refresh.tries++;
	c->stats.refreshes_failed++;
	swi_tell(c, SW_EVENT_REFRESH_FAILED, n, c->refresh.why);
}

/* An error reply of the server instead of a map. */
static sw_err refusal(const sw_reply *reply)
{
	if (swi_reply_starts(reply, "NOAUTH") || swi_reply_starts(reply, "WRONGPASS"))
		return SW_EAUTH;
	return SW_ECLUSTER;
}

/* A node that has fallen behind is passed over - but a cluster that was made anew begins with small epochs again. */
static bool is_old(struct swi_client *c, const struct swi_topology *t)
{
	enum { BELIEVED_AFTER = 3 };

	if (t->epoch == 0 || t->epoch >= c->epoch || ++c->refresh.older >= BELIEVED_AFTER) {
		c->refresh.older = 0;
		return false;
	}
	return true;
}

static sw_err read_map(struct query *q, const sw_reply *both, char *why, size_t size)
{
	const sw_reply *slots = &both->u.nodes[0], *nodes = &both->u.nodes[1];
	const struct sw_options *o = &q->client->config.o;
	struct swi_topology_source source = { q->node->address, o->translate, o->translate_arg };
	struct swi_topology *t;
	sw_err err;

	if (slots->type == SW_REPLY_ERROR) {
		snprintf(why, size, "%.*s", (int)(slots->len < 200 ? slots->len : 200), slots->u.text);
		return refusal(slots);
	}
	t = swi_topology_new();
	if (!t) {
		snprintf(why, size, "out of memory");
		return SW_ENOMEM;
	}
	err = swi_topology_parse(t, slots, nodes->type == SW_REPLY_ERROR ? NULL : nodes, &source, why, size);
	if (!err && is_old(q->client, t)) {
		snprintf(why, size, "its map is older (epoch %llu) than ours", (unsigned long long)t->epoch);
		err = SW_ECLUSTER;
	}
	if (!err && !swi_map_apply(q->client, t)) {
		snprintf(why, size, "out of memory"); /* the old map serves on */
		err = SW_ENOMEM;
	}
	if (!err)
		swi_tell(q->client, SW_EVENT_REFRESHED, q->node, "");
	swi_topology_free(t);
	return err;
}

/* The least distance of two queries while the map works: longer in a large cluster, and not the same for all its clients. */
static int64_t pause_of(const struct swi_client *c)
{
	int64_t ms = PAUSE_MS + PAUSE_MS_A_NODE * (int64_t)c->n_nodes;

	return ms + (int64_t)(c->sys->random64() % (uint64_t)(ms / 4));
}

static void map_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct query *q = (struct query *)sink;
	struct swi_client *c = q->client;
	const sw_reply *reply = r->reply;
	char why[256] = "";
	sw_err err = (sw_err)r->err;

	c->refresh.running = false;
	if (!err && swi_reply_is(reply, SW_REPLY_ARRAY) && reply->len == 2) {
		err = read_map(q, reply, why, sizeof(why));
		c->refresh.not_before_ms = c->now_ms + pause_of(c);
	} else {
		snprintf(why, sizeof(why), "%.*s", reply ? (int)(reply->len < 200 ? reply->len : 200) : 0,
			 reply && reply->type == SW_REPLY_ERROR ? reply->u.text : "");
		err = err ? err : SW_EPROTO;
		c->refresh.not_before_ms = c->now_ms + HURRY_MS;
	}
	if (err)
		failed(c, q->node, err, why);
	swi_arena_free(&q->arena);
	free(q);
	if (!err)
		swi_gates_progress_all(c);
}

bool swi_refresh_from(struct swi_client *c, struct swi_node *n)
{
	struct query *q = calloc(1, sizeof(*q));

	if (!q)
		return false;
	c->refresh.running = true;
	c->refresh.last_ms = c->now_ms;
	n->stats.refreshes++;
	c->refresh.wanted = false;
	memset(c->refresh.newer, 0, sizeof(c->refresh.newer));
	swi_arena_init(&q->arena, 4096);
	q->client = c;
	q->node = n;
	q->sink.arena = &q->arena;
	q->sink.answered = map_answered;
	/* While a client is opened, a seed has the connect timeout for all it has to do. */
	q->sink.deadline_ms = c->now_ms + (c->map_count ? 2 : 1) * (int64_t)c->config.o.connect_timeout_ms;
	q->request.sink = &q->sink;
	q->request.bytes = map_query;
	q->request.len = sizeof(map_query) - 1;
	q->request.n_replies = 2;
	q->request.slot = SWI_NO_SLOT;
	q->request.node = n->index;
	q->request.flags = SWI_REQ_NO_RETRY;
	swi_dispatch(c, &q->request);
	return true;
}

/* Members first, connected ones before others; every other failed round a seed, since names outlive addresses. */
static struct swi_node *whom_to_ask(struct swi_client *c)
{
	struct swi_node *named = c->refresh.ask;
	uint32_t start, i;

	c->refresh.ask = NULL;
	if (named && named->conn.state != SWI_CONN_CLOSED)
		return named;
	if (c->refresh.tries % 2 == 1)
		return c->nodes[(c->refresh.tries / 2) % c->n_seeds];
	start = (uint32_t)(c->sys->random64() % c->n_nodes);
	for (i = 0; i < c->n_nodes; i++) {
		struct swi_node *n = c->nodes[(start + i) % c->n_nodes];

		if (n->member && n->conn.state == SWI_CONN_READY && n->failures == 0)
			return n;
	}
	for (i = 0; i < c->n_nodes; i++) {
		struct swi_node *n = c->nodes[(start + i) % c->n_nodes];

		if (n->member && !n->failed && n->retry_at_ms <= c->now_ms)
			return n;
	}
	return c->nodes[c->refresh.tries % c->n_seeds];
}

int64_t swi_refresh_time(const struct swi_client *c)
{
	int64_t t = c->refresh.not_before_ms;

	if (c->refresh.running)
		return INT64_MAX;
	if (!c->refresh.wanted)
		return c->config.o.refresh_ms && c->map_count ? c->refresh.last_ms + c->config.o.refresh_ms : INT64_MAX;
	if (c->gates.n && t > c->refresh.last_ms + HURRY_MS)
		t = c->refresh.last_ms + HURRY_MS;
	return t;
}

void swi_refresh_turn(struct swi_client *c)
{
	if (swi_refresh_time(c) > c->now_ms)
		return;
	c->refresh.not_before_ms = c->now_ms + HURRY_MS;
	swi_refresh_from(c, whom_to_ask(c));
}
