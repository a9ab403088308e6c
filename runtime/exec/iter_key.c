/* iter_key.c - HSCAN, SSCAN, ZSCAN: one key, one cursor. A cursor belongs to the process that gave it: when the key moves, or its
 * node is restarted, the iteration begins anew, so that nothing is missed. */
#include "exec/iter.h"

#include <stdlib.h>
#include <string.h>

struct key_iter {
	struct sw_iter it; /* first */
	const char *command;
	char *key;
	size_t key_len;
	const sw_reply *page;
	char cursor[24];
	struct place {
		uint16_t node;
		uint32_t opening; /* of its connection */
	} place; /* that gave the cursor */
	unsigned anew; /* how often it began anew */
	bool done;
};

static uint16_t owner_of(const struct key_iter *k)
{
	return k->it.handle->client->owner[swi_slot(k->key, k->key_len)];
}

/* Where the last call was answered; nowhere, if the slot got another owner in it: before or after the answer? */
static struct place place_of(const struct key_iter *k, uint16_t owner_before)
{
	const struct swi_client *c = k->it.handle->client;
	uint16_t node = k->it.handle->answered_by;

	if (node == SWI_NO_NODE && owner_of(k) == owner_before)
		node = owner_before;
	return (struct place){ node, node < c->n_nodes ? c->nodes[node]->openings : 0 };
}

/* Of no replica: nodes that take turns would get each other's cursors. */
static sw_err ask(struct key_iter *k, sw_reply **reply)
{
	sw_handle *h = k->it.handle;
	const uint8_t read_from = h->route.read_from;
	sw_err err;
	sw_bytes args[9] = { sw_str(k->command), sw_buf(k->key, k->key_len), sw_str(k->cursor) };
	size_t i;

	for (i = 0; i < k->it.n_extra; i++)
		args[3 + i] = k->it.extra[i];
	h->route.read_from = 0;
	err = sw_call(h, args, 3 + k->it.n_extra, reply);
	h->route.read_from = read_from;
	return err;
}

/* Keeps the page in the iterator's arena. */
static bool take(struct key_iter *k, const sw_reply *reply)
{
	sw_reply *page = swi_reply_new(&k->it.arena, SW_REPLY_NIL);
	struct sw_page came;

	if (!sw_reply_page(reply, &came) || came.cursor.len >= sizeof(k->cursor)) {
		k->it.err = swi_say(k->it.handle, SW_ESHAPE, SW_ANSWERED, "%s: expected a cursor and items", k->command);
		return false;
	}
	if (!page || !swi_reply_copy(&k->it.arena, came.items, page))
		return swi_iter_no_memory(&k->it);
	memcpy(k->cursor, came.cursor.data, came.cursor.len);
	k->cursor[came.cursor.len] = '\0';
	k->page = page;
	k->it.pages = &k->page;
	k->it.n_pages = 1;
	return true;
}

/* Whether the cursor of the last page meant something where this one came from. */
static bool cursor_held(struct key_iter *k, struct place now)
{
	struct swi_client *c = k->it.handle->client;
	bool held;

	if (strcmp(k->cursor, "0") == 0)
		return true;
	if (k->place.node != now.node || now.node == SWI_NO_NODE || !swi_enter(c))
		return false;
	held = swi_cursor_holds(c, now.node, k->place.opening, now.opening);
	swi_leave(c);
	return held;
}

/* The items are good in any case; they may come again. */
static bool begin_anew(struct key_iter *k)
{
	strcpy(k->cursor, "0");
	if (++k->anew <= SWI_MAX_ANEW)
		return true;
	k->it.err = swi_say(k->it.handle, SW_EPARTIAL, SW_ANSWERED,
			    "%s: the key moved, or its node was restarted, %u times: items may be missing", k->command, k->anew);
	return false;
}

static bool fetch(struct sw_iter *it)
{
	struct key_iter *k = (struct key_iter *)it;
	sw_reply *reply = NULL;
	uint16_t owner = owner_of(k);
	struct place now;
	bool held, fine;

	if (k->done)
		return false;
	it->err = ask(k, &reply);
	now = place_of(k, owner);
	held = it->err || cursor_held(k, now);
	k->place = now;
	fine = !it->err && take(k, reply) && (held || begin_anew(k));
	k->done = held && strcmp(k->cursor, "0") == 0;
	sw_reply_free(reply);
	return fine;
}

static void drop(struct sw_iter *it)
{
	free(((struct key_iter *)it)->key);
}

static sw_err key_iter_new(sw_handle *h, const char *command, unsigned stride, sw_bytes key,
			   const struct sw_iter_opts *opts, sw_iter **out)
{
	struct key_iter *k;

	if (!h)
		return SW_EINVAL;
	if (!out || h->batch || (!key.data && key.len))
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s iterator: expected a key, out, and no batch", command);
	k = calloc(1, sizeof(*k));
	if (!k || !(k->key = malloc(key.len + 1)) || !swi_iter_init(&k->it, h, opts, false)) {
		if (k)
			free(k->key);
		free(k);
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	}
	if (key.len)
		memcpy(k->key, key.data, key.len);
	k->key_len = key.len;
	k->command = command;
	k->it.stride = stride;
	k->it.fetch = fetch;
	k->it.drop = drop;
	strcpy(k->cursor, "0");
	*out = &k->it;
	return SW_OK;
}

sw_err sw_iter_hscan(sw_handle *h, sw_bytes key, const struct sw_iter_opts *opts, sw_iter **out)
{
	return key_iter_new(h, "HSCAN", 2, key, opts, out);
}

sw_err sw_iter_sscan(sw_handle *h, sw_bytes key, const struct sw_iter_opts *opts, sw_iter **out)
{
	return key_iter_new(h, "SSCAN", 1, key, opts, out);
}

sw_err sw_iter_zscan(sw_handle *h, sw_bytes key, const struct sw_iter_opts *opts, sw_iter **out)
{
	return key_iter_new(h, "ZSCAN", 2, key, opts, out);
}
