/* iter_key.c - HSCAN, SSCAN, ZSCAN: one key, one cursor. A cursor belongs to the node that gave it: when the key's slot moves, the
 * iteration begins anew there, so that nothing is missed. */
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
	uint16_t node; /* that gave the cursor */
	bool begun;
};

static uint16_t owner_now(const struct key_iter *k)
{
	return k->it.handle->client->owner[swi_slot(k->key, k->key_len)];
}

static sw_err ask(struct key_iter *k, sw_reply **reply)
{
	sw_bytes args[9] = { sw_str(k->command), sw_buf(k->key, k->key_len), sw_str(k->cursor) };
	size_t i;

	for (i = 0; i < k->it.n_extra; i++)
		args[3 + i] = k->it.extra[i];
	return sw_call(k->it.handle, args, 3 + k->it.n_extra, reply);
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
	if (!page || !swi_reply_copy(&k->it.arena, came.items, page)) {
		k->it.err = swi_say(k->it.handle, SW_ENOMEM, SW_ANSWERED, "out of memory");
		return false;
	}
	memcpy(k->cursor, came.cursor.data, came.cursor.len);
	k->cursor[came.cursor.len] = '\0';
	k->page = page;
	k->it.pages = &k->page;
	k->it.n_pages = 1;
	return true;
}

static bool fetch(struct sw_iter *it)
{
	struct key_iter *k = (struct key_iter *)it;
	sw_reply *reply = NULL;
	bool fine;

	if (k->begun && strcmp(k->cursor, "0") == 0)
		return false;
	if (k->begun && owner_now(k) != k->node)
		strcpy(k->cursor, "0");
	it->err = ask(k, &reply);
	if (!it->err && k->begun && owner_now(k) != k->node && strcmp(k->cursor, "0") != 0) {
		sw_reply_free(reply); /* it moved with this very call: the cursor meant nothing there */
		strcpy(k->cursor, "0");
		it->err = ask(k, &reply);
	}
	k->begun = true;
	k->node = owner_now(k);
	fine = !it->err && take(k, reply);
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
