/*
 * gate_keys.c - the order rule: does a refused write share a key with a request that has run? The refused writes of a slot are kept by
 * their keys, each looked at once, as soon as something runs behind them; so a batch in a slot that migrates costs a look a key.
 */
#include "exec/client.h"

#include "cluster/keys.h"
#include "wire/resp.h"

#include <stdlib.h>
#include <string.h>

enum { ENTRIES_FIRST = 16, ARGS_FIRST = 64 };

/* A key of a refused write. */
struct entry {
	struct swi_request *write;
	sw_bytes key;
	uint32_t hash;
	uint32_t next; /* in its chain: index + 1, 0 ends */
};

struct swi_gate_keys {
	struct swi_request **next; /* the first refused one that hasn't been looked at stands here */
	struct entry *entries;     /* those of overtaken writes are in no chain */
	uint32_t *chains;          /* by the last bits of the hash: index + 1 */
	size_t n, cap;             /* of entries; cap, of chains too, is a power of two */
	size_t live;               /* writes in it that nothing has overtaken */
	sw_bytes *argv;            /* the command that is looked at */
	uint32_t *at;              /* its keys */
	size_t room;               /* of both */
};

/* Keys that no command has: of one whose keys nobody knows, and of one without any. */
static const sw_bytes unknown = { NULL, 0 }, none = { NULL, 1 };

static struct swi_gate_keys *keys_get(struct swi_gate *g)
{
	if (!g->keys)
		g->keys = calloc(1, sizeof(*g->keys));
	if (g->keys && !g->keys->next)
		g->keys->next = &g->refused.first;
	return g->keys;
}

void swi_gate_keys_free(struct swi_gate *g)
{
	if (!g->keys)
		return;
	free(g->keys->entries);
	free(g->keys->chains);
	free(g->keys->argv);
	free(g->keys->at);
	free(g->keys);
	g->keys = NULL;
}

/* ---- the keys of a command ---- */

static bool make_room(struct swi_gate_keys *t, size_t argc)
{
	size_t room = argc < ARGS_FIRST ? ARGS_FIRST : argc;

	if (room <= t->room)
		return true;
	free(t->argv);
	free(t->at);
	t->argv = malloc(room * sizeof(*t->argv));
	t->at = malloc(room * sizeof(*t->at));
	t->room = t->argv && t->at ? room : 0;
	return t->room;
}

/* They are argv[at[0]], ..., n of them; false: nobody knows them. The bytes of one with an inset are not all in one place. */
static bool find_keys(struct swi_gate_keys *t, const struct swi_request *r, size_t *n)
{
	size_t argc;

	if (r->flags & SWI_REQ_INSET || !r->row || !make_room(t, swi_resp_argc(r->bytes, r->len)))
		return false;
	argc = swi_resp_slices(r->bytes, r->len, t->argv, t->room, NULL);
	return argc && !swi_keys_find(r->row, t->argv, argc, t->at, t->room, n) && *n <= t->room;
}

/* FNV-1a. */
static uint32_t hash_of(sw_bytes key)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; key.data && i < key.len; i++)
		hash = (hash ^ (unsigned char)key.data[i]) * 16777619u;
	return hash;
}

static bool same_key(sw_bytes a, sw_bytes b)
{
	return a.len == b.len && !a.data == !b.data && (!a.data || a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

/* ---- refused writes come in ---- */

static void chain(struct swi_gate_keys *t, size_t i)
{
	struct entry *e = &t->entries[i];
	uint32_t *first = &t->chains[e->hash & (t->cap - 1)];

	e->next = *first;
	*first = (uint32_t)i + 1;
}

static bool grow(struct swi_gate_keys *t)
{
	size_t cap = t->cap ? t->cap * 2 : ENTRIES_FIRST;
	struct entry *entries = cap <= UINT32_MAX / 2 ? realloc(t->entries, cap * sizeof(*entries)) : NULL;
	uint32_t *chains = calloc(cap, sizeof(*chains));

	if (entries)
		t->entries = entries;
	if (!entries || !chains) {
		free(chains);
		return false;
	}
	free(t->chains);
	t->chains = chains;
	t->cap = cap;
	for (size_t i = 0; i < t->n; i++)
		if (!(entries[i].write->flags & SWI_REQ_OVERTAKEN))
			chain(t, i);
	return true;
}

static bool add(struct swi_gate_keys *t, struct swi_request *write, sw_bytes key)
{
	if (t->n == t->cap && !grow(t))
		return false;
	t->entries[t->n] = (struct entry){ .write = write, .key = key, .hash = hash_of(key) };
	chain(t, t->n++);
	return true;
}

static bool add_write(struct swi_gate_keys *t, struct swi_request *write)
{
	size_t n = 0, i;
	bool added = true;

	t->live++;
	if (!find_keys(t, write, &n))
		return add(t, write, unknown);
	if (n == 0)
		return add(t, write, none);
	for (i = 0; added && i < n; i++)
		added = add(t, write, t->argv[t->at[i]]);
	return added;
}

/* Those refused since the last time; false: out of memory. */
static bool catch_up(struct swi_gate *g)
{
	struct swi_gate_keys *t = keys_get(g);
	struct swi_request *r;

	for (; t && (r = *t->next); t->next = &r->next)
		if (r->flags & SWI_REQ_WRITE && !(r->flags & SWI_REQ_OVERTAKEN) && !add_write(t, r))
			return false;
	return t;
}

/* ---- something has run ---- */

static void mark(struct swi_gate_keys *t, struct swi_request *write)
{
	if (write->flags & SWI_REQ_OVERTAKEN)
		return;
	write->flags |= SWI_REQ_OVERTAKEN;
	t->live--;
}

/* Whether a write with this key is there. If it is to be overtaken, all that have it are, and are there no more. */
static bool meet(struct swi_gate_keys *t, sw_bytes key, bool overtake)
{
	uint32_t hash = hash_of(key), *at = &t->chains[hash & (t->cap - 1)];

	while (*at) {
		struct entry *e = &t->entries[*at - 1];
		bool same = e->hash == hash && same_key(e->key, key);

		if (same && overtake)
			mark(t, e->write);
		if (e->write->flags & SWI_REQ_OVERTAKEN)
			*at = e->next;
		else if (same)
			return true;
		else
			at = &e->next;
	}
	return false;
}

/* Any write is there; if it is to be overtaken, none is left. */
static bool meet_all(struct swi_gate_keys *t, bool overtake)
{
	if (!overtake)
		return true;
	while (t->n) {
		const struct entry *e = &t->entries[--t->n];

		mark(t, e->write);
		t->chains[e->hash & (t->cap - 1)] = 0;
	}
	return true;
}

/* Unknown keys count as shared: better an error too many than an old value over a new one. */
static bool meet_keys(struct swi_gate_keys *t, const struct swi_request *r, bool overtake)
{
	bool met;
	size_t n = 0, i;

	if (t->live == 0)
		return false;
	if (!find_keys(t, r, &n))
		return meet_all(t, overtake);
	met = meet(t, unknown, overtake);
	for (i = 0; i < n && (overtake || !met); i++)
		met = meet(t, t->argv[t->at[i]], overtake);
	return met;
}

/* Without memory for keys all are shared. */
static bool meet_blindly(struct swi_gate *g, bool overtake)
{
	struct swi_request *r;
	bool met = false;

	swi_gate_keys_free(g);
	for (r = g->refused.first; r; r = r->next)
		if (r->flags & SWI_REQ_WRITE && !(r->flags & SWI_REQ_OVERTAKEN)) {
			met = true;
			r->flags |= overtake ? SWI_REQ_OVERTAKEN : 0;
		}
	return met;
}

static bool meet_refused(struct swi_gate *g, const struct swi_request *r, bool overtake)
{
	return catch_up(g) ? meet_keys(g->keys, r, overtake) : meet_blindly(g, overtake);
}

void swi_gate_executed(struct swi_client *c, struct swi_gate *g, const struct swi_request *r)
{
	if (!c->config.o.reorder && r->flags & SWI_REQ_WRITE)
		meet_refused(g, r, true);
}

bool swi_gate_stale(struct swi_gate *g, const struct swi_request *r)
{
	return r->flags & SWI_REQ_REPEAT && !(r->flags & SWI_REQ_WRITE) && meet_refused(g, r, false);
}
