/* explain.c - what a call would do, and what the cluster looks like, as reply trees. Nothing of the call is sent. */
#include "cluster/keys.h"
#include "exec/names.h"
#include "exec/byname.h"
#include "exec/fanout.h"
#include "exec/override.h"
#include "exec/reads.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A map that grows pair by pair; `failed` sticks. */
struct builder {
	struct swi_arena *arena;
	bool failed;
};

static void set_text(struct builder *b, sw_reply *r, const char *text, size_t len)
{
	b->failed = !swi_reply_set_text(b->arena, r, SW_REPLY_BULK, text, len) || b->failed;
}

static sw_reply *make(struct builder *b, sw_reply *r, sw_reply_type type, size_t nodes)
{
	sw_reply *made = swi_reply_array(b->arena, type, nodes);

	if (made)
		*r = *made;
	else
		b->failed = true;
	return r->u.nodes;
}

/* Pair i of a map; the value's node. */
static sw_reply *pair(struct builder *b, sw_reply *map, size_t i, const char *key)
{
	set_text(b, &map->u.nodes[2 * i], key, strlen(key));
	return &map->u.nodes[2 * i + 1];
}

static void pair_text(struct builder *b, sw_reply *map, size_t i, const char *key, const char *text)
{
	set_text(b, pair(b, map, i, key), text, strlen(text));
}

static void pair_number(struct builder *b, sw_reply *map, size_t i, const char *key, int64_t value)
{
	sw_reply *r = pair(b, map, i, key);

	r->type = SW_REPLY_INTEGER;
	r->u.integer = value;
}

static const char *node_name(const struct swi_client *c, uint16_t node)
{
	return node < c->n_nodes ? c->nodes[node]->name : "nobody";
}

static const char *const classes[] = { "",	 "fanout",    "master-only", "keys",
				       "random", "first-key", "blocked",     "override" };

struct call {
	sw_handle *h;
	const struct swi_command *row;
	const sw_bytes *args;
	size_t n;
	uint32_t *keys;
	size_t n_keys;
	const char *reason; /* it would be refused */
	char text[SWI_REFUSAL_MAX]; /* of the reason */
};

static void explain_key(struct builder *b, const struct swi_client *c, sw_bytes key, sw_reply *map)
{
	uint16_t slot = swi_key_slot(key);
	bool open = swi_slot_is_open(c, slot);

	make(b, map, SW_REPLY_MAP, open ? 8 : 6);
	if (b->failed)
		return;
	set_text(b, pair(b, map, 0, "key"), key.data, key.len);
	pair_number(b, map, 1, "slot", slot);
	pair_text(b, map, 2, "node", node_name(c, c->owner[slot]));
	if (open)
		pair_text(b, map, 3, "migration",
			  "under way: what has several keys of this slot may wait until it ends");
}

static void explain_keys(struct builder *b, const struct call *k, sw_reply *at)
{
	size_t i;

	make(b, at, SW_REPLY_ARRAY, k->n_keys);
	for (i = 0; !b->failed && i < k->n_keys; i++)
		explain_key(b, k->h->client, k->args[k->keys[i]], &at->u.nodes[i]);
}

static void request(struct builder *b, sw_reply *at, const char *node, const sw_bytes *args, size_t n)
{
	sw_reply *command;
	size_t i;

	make(b, at, SW_REPLY_MAP, 4);
	if (b->failed)
		return;
	pair_text(b, at, 0, "node", node);
	command = pair(b, at, 1, "command");
	make(b, command, SW_REPLY_ARRAY, n);
	for (i = 0; !b->failed && i < n; i++)
		set_text(b, &command->u.nodes[i], args[i].data, args[i].len);
}

static void explain_nodes(struct builder *b, const struct call *k, sw_reply *at, enum swi_reach reach)
{
	struct swi_client *c = k->h->client;
	uint16_t *nodes = swi_arena_alloc(b->arena, c->n_nodes * sizeof(*nodes));
	size_t n = nodes ? swi_reach_nodes(c, reach, k->h->route.node, nodes) : 0, i;

	b->failed = b->failed || !nodes;
	make(b, at, SW_REPLY_ARRAY, n);
	for (i = 0; !b->failed && i < n; i++)
		request(b, &at->u.nodes[i], node_name(c, nodes[i]), k->args, k->n);
}

static bool slots_differ(const struct call *k)
{
	size_t i;

	for (i = 1; i < k->n_keys; i++)
		if (swi_key_slot(k->args[k->keys[i]]) != swi_key_slot(k->args[k->keys[0]]))
			return true;
	return false;
}

/* Whom the next call would ask: on some views reads go to replicas. */
static const char *read_name(const struct call *k, uint16_t slot)
{
	uint8_t from = k->row->flags & SWI_READONLY ? k->h->route.read_from : 0;
	const struct swi_node *n = swi_read_place(k->h->client, slot, from);

	return n ? n->name : "nobody";
}

static void explain_one(struct builder *b, const struct call *k, sw_reply *at)
{
	const char *node = "one node, chosen at random";

	if (k->n_keys)
		node = read_name(k, swi_key_slot(k->args[k->keys[0]]));
	else if (k->row->route == SWI_ROUTE_FIRST_KEY)
		node = "one primary, chosen at random";
	make(b, at, SW_REPLY_ARRAY, 1);
	if (!b->failed)
		request(b, at->u.nodes, node, k->args, k->n);
}

static bool slot_seen(const struct call *k, size_t i)
{
	size_t j;

	for (j = 0; j < i; j++)
		if (swi_key_slot(k->args[k->keys[j]]) == swi_key_slot(k->args[k->keys[i]]))
			return true;
	return false;
}

/* The sub-command of a split for the slot of key `first`. */
static void explain_part(struct builder *b, const struct call *k, size_t first, sw_reply *at)
{
	uint16_t slot = swi_key_slot(k->args[k->keys[first]]);
	size_t stride = k->row->keys[0].step ? k->row->keys[0].step : 1, n = 0, i, j;
	sw_bytes *args = swi_arena_alloc(b->arena, k->n * sizeof(*args));

	if (!args) {
		b->failed = true;
		return;
	}
	for (i = 0; i < k->row->words; i++)
		args[n++] = k->args[i];
	for (i = first; i < k->n_keys; i++)
		for (j = 0; j < stride && swi_key_slot(k->args[k->keys[i]]) == slot && k->keys[i] + j < k->n; j++)
			args[n++] = k->args[k->keys[i] + j];
	for (i = k->n - swi_keys_behind(k->row); i < k->n; i++)
		args[n++] = k->args[i];
	request(b, at, read_name(k, slot), args, n);
}

static void explain_split(struct builder *b, const struct call *k, sw_reply *at)
{
	size_t n = 0, i;

	for (i = 0; i < k->n_keys; i++)
		n += !slot_seen(k, i);
	make(b, at, SW_REPLY_ARRAY, n);
	for (i = n = 0; !b->failed && i < k->n_keys; i++)
		if (!slot_seen(k, i))
			explain_part(b, k, i, &at->u.nodes[n++]);
}

/* An override's steps stand in its own words. */
static void explain_steps(struct builder *b, const struct call *k, sw_reply *at)
{
	const char *const *steps = k->row->override->steps;
	size_t n = 0, i;

	while (steps && steps[n])
		n++;
	make(b, at, SW_REPLY_ARRAY, n);
	for (i = 0; !b->failed && i < n; i++)
		set_text(b, &at->u.nodes[i], steps[i], strlen(steps[i]));
}

static bool precedes(sw_bytes a, sw_bytes b)
{
	int order = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);

	return order < 0 || (order == 0 && a.len < b.len);
}

/* Whether a key of the client's own stands in the slot of the call's key i. */
static bool is_beside(const struct call *k, const struct swi_own_key *own, size_t i)
{
	size_t j;

	if (own->beside == SWI_BESIDE_EACH)
		return !slot_seen(k, i);
	if (own->beside != SWI_BESIDE_LEAST)
		return (size_t)own->beside == i;
	for (j = 0; j < k->n_keys; j++)
		if (precedes(k->args[k->keys[j]], k->args[k->keys[i]]) ||
		    (j < i && !precedes(k->args[k->keys[i]], k->args[k->keys[j]])))
			return false;
	return true;
}

static void explain_own_key(struct builder *b, const struct call *k, const struct swi_own_key *own, size_t i,
			    sw_reply *at)
{
	const struct swi_client *c = k->h->client;
	const char *id = own->with_id ? "ID" : NULL;
	char *name = swi_arena_alloc(b->arena, strlen(c->config.prefix) + strlen(own->kind) + SWI_INTERNAL_MAX + 2);

	if (name)
		explain_key(b, c,
			    sw_buf(name, swi_internal_name(c, swi_key_slot(k->args[k->keys[i]]), own->kind, id, name)), at);
	else
		b->failed = true;
}

/* Two passes: count, then make. */
static void explain_own_keys(struct builder *b, const struct call *k, sw_reply *at)
{
	const struct swi_own_key *own;
	size_t n = 0, i;

	for (own = k->row->override->own; own && own->kind; own++)
		for (i = 0; i < k->n_keys; i++)
			n += is_beside(k, own, i);
	make(b, at, SW_REPLY_ARRAY, n);
	n = 0;
	for (own = k->row->override->own; own && own->kind; own++)
		for (i = 0; !b->failed && i < k->n_keys; i++)
			if (is_beside(k, own, i))
				explain_own_key(b, k, own, i, &at->u.nodes[n++]);
}

/* A view that sends its commands elsewhere than their rows say. */
static bool is_sent_elsewhere(const struct call *k)
{
	return k->h->route.to >= SW_TO_ALL_NODES && k->h->route.to <= SW_TO_RANDOM;
}

static bool runs_override(const struct call *k)
{
	return !k->reason && !is_sent_elsewhere(k) && k->row->route == SWI_ROUTE_OVERRIDE &&
	       (k->row->override->always || slots_differ(k));
}

/* Why the call would fail before anything is sent; NULL: it would not. */
static const char *reason_of(struct call *k, const struct swi_writer *w)
{
	bool forbidden = k->row->route == SWI_ROUTE_FIRST_KEY ||
			 (k->row->route == SWI_ROUTE_OVERRIDE && k->h->client->config.o.cross_slot == SW_CROSS_SLOT_REFUSE);
	const char *reason = swi_refusal(w);

	if (!reason && forbidden && !is_sent_elsewhere(k) && slots_differ(k))
		reason = swi_refusal_text(k->row, SWI_CROSS_SLOT, k->text);
	return reason;
}

static void explain_elsewhere(struct builder *b, const struct call *k, sw_reply *at)
{
	const struct swi_target_route *to = &k->h->route;
	const char *node = "one node, chosen at random";

	if (to->to == SW_TO_ALL_NODES || to->to == SW_TO_ALL_PRIMARIES) {
		explain_nodes(b, k, at, to->to == SW_TO_ALL_NODES ? SWI_REACH_ALL : SWI_REACH_PRIMARIES);
		return;
	}
	if (to->to != SW_TO_RANDOM)
		node = node_name(k->h->client, to->to == SW_TO_NODE ? to->node : k->h->client->owner[to->slot]);
	make(b, at, SW_REPLY_ARRAY, 1);
	if (!b->failed)
		request(b, at->u.nodes, node, k->args, k->n);
}

static void explain_requests(struct builder *b, const struct call *k, sw_reply *map)
{
	enum swi_route route = (enum swi_route)k->row->route;
	sw_reply *at;

	if (k->reason) {
		pair_text(b, map, 3, "reason", k->reason);
	} else if (is_sent_elsewhere(k)) {
		explain_elsewhere(b, k, pair(b, map, 3, "requests"));
	} else if (runs_override(k) && k->row->override == &swi_override_split) {
		at = pair(b, map, 3, "requests");
		explain_split(b, k, at);
	} else if (runs_override(k)) {
		explain_steps(b, k, pair(b, map, 3, "steps"));
		explain_own_keys(b, k, pair(b, map, 4, "own_keys"));
	} else {
		at = pair(b, map, 3, "requests");
		if (route == SWI_ROUTE_FANOUT)
			explain_nodes(b, k, at, SWI_REACH_ALL);
		else if (route == SWI_ROUTE_MASTER_ONLY || route == SWI_ROUTE_KEYS)
			explain_nodes(b, k, at, SWI_REACH_PRIMARIES);
		else
			explain_one(b, k, at);
	}
}

static void explain(struct builder *b, const struct call *k, sw_reply *map)
{
	bool steps = runs_override(k) && k->row->override != &swi_override_split;

	make(b, map, SW_REPLY_MAP, steps ? 10 : 8);
	if (b->failed)
		return;
	pair_text(b, map, 0, "command", k->row->name);
	pair_text(b, map, 1, "class", classes[k->row->route]);
	explain_keys(b, k, pair(b, map, 2, "keys"));
	explain_requests(b, k, map);
}

static sw_err give(sw_handle *h, struct swi_reply_root *root, const struct builder *b, const sw_reply *top, sw_reply **out)
{
	if (b->failed) {
		swi_reply_root_free(root);
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	}
	*out = swi_reply_give(root, top);
	h->text[0] = '\0';
	h->outcome = SW_NOT_SENT;
	return SW_OK;
}

sw_err sw_explain(sw_handle *h, const sw_bytes *args, size_t n, sw_reply **out)
{
	struct swi_reply_root *root;
	struct call k = { .h = h, .args = args, .n = n };
	struct builder b = { 0 };
	struct swi_writer *w;
	sw_reply top = { 0 };
	sw_err err;

	if (!h || !out)
		return SW_EINVAL;
	*out = NULL;
	err = swi_write_by_name(h, args, n, &w);
	if (err)
		return err;
	root = swi_reply_root_new(1024);
	if (!root)
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	b.arena = &root->arena;
	k.row = w->row;
	k.keys = swi_arena_alloc(b.arena, n * sizeof(*k.keys));
	b.failed = !k.keys;
	if (k.keys && k.row->n_keys && swi_keys_find(k.row, args, n, k.keys, n, &k.n_keys))
		k.n_keys = 0;
	if (!b.failed) {
		k.reason = reason_of(&k, w);
		explain(&b, &k, &top);
	}
	return give(h, root, &b, &top, out);
}

/* ---- nodes ---- */

static void ranges_of(struct builder *b, const struct swi_client *c, uint16_t node, sw_reply *at)
{
	size_t n = 0, i, from;
	int pass;

	for (pass = 0; pass < 2 && !b->failed; pass++) {
		if (pass)
			make(b, at, SW_REPLY_ARRAY, n);
		for (i = n = 0; i < SWI_SLOTS && !b->failed; i++) {
			if (c->owner[i] != node)
				continue;
			for (from = i; i + 1 < SWI_SLOTS && c->owner[i + 1] == node; i++)
				;
			if (pass && make(b, &at->u.nodes[n], SW_REPLY_ARRAY, 2)) {
				at->u.nodes[n].u.nodes[0] = (sw_reply){ .type = SW_REPLY_INTEGER, .u.integer = (int64_t)from };
				at->u.nodes[n].u.nodes[1] = (sw_reply){ .type = SW_REPLY_INTEGER, .u.integer = (int64_t)i };
			}
			n++;
		}
	}
}

static void describe(struct builder *b, const struct swi_client *c, const struct swi_node *n, sw_reply *map)
{
	make(b, map, SW_REPLY_MAP, 12);
	if (b->failed)
		return;
	pair_text(b, map, 0, "address", n->name);
	pair_text(b, map, 1, "id", n->id);
	pair_text(b, map, 2, "role", n->replica ? "replica" : "primary");
	pair_text(b, map, 3, "primary", n->primary == SWI_NO_NODE ? "" : node_name(c, n->primary));
	pair_text(b, map, 4, "health", n->failed ? "fail" : "online");
	ranges_of(b, c, n->index, pair(b, map, 5, "slots"));
}

sw_err sw_nodes(sw_handle *h, sw_reply **out)
{
	struct swi_reply_root *root;
	struct builder b = { 0 };
	sw_reply top = { 0 };
	size_t n = 0;
	uint16_t i;

	if (!h || !out)
		return SW_EINVAL;
	*out = NULL;
	root = swi_reply_root_new(1024);
	if (!root)
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	b.arena = &root->arena;
	for (i = 0; i < h->client->n_nodes; i++)
		n += h->client->nodes[i]->member;
	make(&b, &top, SW_REPLY_ARRAY, n);
	for (i = 0, n = 0; i < h->client->n_nodes && !b.failed; i++)
		if (h->client->nodes[i]->member)
			describe(&b, h->client, h->client->nodes[i], &top.u.nodes[n++]);
	return give(h, root, &b, &top, out);
}
