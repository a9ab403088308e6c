/* dynamic.c - commands that the spec doesn't know (modules, newer servers): rows made from COMMAND INFO, once each. */
#include "cluster/keys.h"
#include "exec/byname.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct swi_dynamic {
	struct swi_dynamic *next;
	struct swi_command row; /* `syntax` is not known */
	struct swi_key_spec key;
	char name[64];
	char head[96];
};

void swi_dynamic_free(struct swi_dynamic *d)
{
	while (d) {
		struct swi_dynamic *next = d->next;

		free(d);
		d = next;
	}
}

static struct swi_dynamic *remembered(const struct swi_client *c, const char *name)
{
	struct swi_dynamic *d;

	for (d = c->dynamic; d; d = d->next)
		if (strcmp(d->name, name) == 0)
			return d;
	return NULL;
}

sw_err swi_ask(sw_handle *h, const sw_bytes *args, size_t n, struct swi_arena *arena, sw_reply **reply)
{
	static const struct swi_command row = { .name = "COMMAND",
						.syntax = "",
						.head = "",
						.flags = SWI_READONLY,
						.arity = -1,
						.route = SWI_ROUTE_RANDOM,
						.out = SWI_OUT_REPLY };
	struct swi_target_route everywhere = { 0 };
	struct swi_writer w = { .handle = h, .row = &row, .slot = SWI_NO_SLOT };
	struct swi_target_route own = h->route;
	struct swi_direct d;

	swi_resp_argv(&w.own, args, n);
	if (w.own.failed) {
		swi_buffer_free(&w.own);
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	}
	if (w.own.len > UINT32_MAX || w.own.len > h->client->config.o.max_bytes) {
		swi_buffer_free(&w.own);
		return swi_say(h, SW_ELIMIT, SW_NOT_SENT, "the command is larger than max_bytes, %llu",
			       (unsigned long long)h->client->config.o.max_bytes);
	}
	w.start = w.own.data;
	w.at = w.start + w.own.len;
	h->route = everywhere;
	swi_run_direct(&w, arena, &d);
	h->route = own;
	swi_buffer_free(&w.own);
	*reply = d.request.reply;
	return swi_say_answer(h, &d.request);
}

static bool has_flag(const sw_reply *flags, const char *name)
{
	size_t i;

	for (i = 0; i < sw_reply_count(flags); i++) {
		sw_bytes f = sw_reply_bytes(sw_reply_at(flags, i));

		if (f.len == strlen(name) && memcmp(f.data, name, f.len) == 0)
			return true;
	}
	return false;
}

static void set_route(struct swi_dynamic *d)
{
	d->row.route = d->key.begin > 0 || d->row.flags & SWI_MOVABLE_KEYS ? SWI_ROUTE_FIRST_KEY : SWI_ROUTE_RANDOM;
}

/* [name, arity, flags, first key, last key, step, ...] */
static bool fill(struct swi_dynamic *d, const sw_reply *info)
{
	const sw_reply *flags = sw_reply_at(info, 2);
	size_t len = strlen(d->name);

	if (sw_reply_count(info) < 6 || sw_reply_type_of(sw_reply_at(info, 1)) != SW_REPLY_INTEGER)
		return false;
	d->row.name = d->name;
	d->row.head = d->head;
	d->row.head_len = (uint16_t)snprintf(d->head, sizeof(d->head), "$%zu\r\n%s\r\n", len, d->name);
	d->row.arity = (int16_t)sw_reply_integer(sw_reply_at(info, 1));
	d->row.flags = (uint16_t)((has_flag(flags, "readonly") ? SWI_READONLY : 0) |
				  (has_flag(flags, "write") ? SWI_WRITE : 0) |
				  (has_flag(flags, "blocking") ? SWI_BLOCKING : 0) | SWI_USER_CODE);
	d->row.words = 1;
	d->row.out = SWI_OUT_REPLY;
	d->row.shapes = SWI_SHAPE_ANY;
	if (has_flag(flags, "movablekeys"))
		d->row.flags |= SWI_MOVABLE_KEYS;
	d->key.begin = (int16_t)sw_reply_integer(sw_reply_at(info, 3));
	d->key.last = (int16_t)sw_reply_integer(sw_reply_at(info, 4));
	d->key.step = (uint8_t)sw_reply_integer(sw_reply_at(info, 5));
	if (d->key.last > 0)
		d->key.last = (int16_t)(d->key.last - d->key.begin);
	d->row.keys = &d->key;
	d->row.n_keys = d->key.begin > 0;
	set_route(d);
	return true;
}

static sw_err ask_row(sw_handle *h, struct swi_dynamic *d)
{
	sw_bytes question[3] = { sw_str("COMMAND"), sw_str("INFO"), sw_str(d->name) };
	struct swi_arena arena;
	sw_reply *reply = NULL;
	sw_err err;

	swi_arena_init(&arena, 1024);
	err = swi_ask(h, question, 3, &arena, &reply);
	if (!err && !fill(d, sw_reply_at(reply, 0)))
		err = SW_ECOMMAND;
	swi_arena_free(&arena);
	return err;
}

/* COMMAND INFO reads "get\0x" as "get", and knows "config|get", which is no command that a client can send. */
static bool can_be_a_name(sw_bytes name)
{
	return !memchr(name.data, '\0', name.len) && !memchr(name.data, '|', name.len);
}

sw_err swi_dynamic_find(sw_handle *h, const sw_bytes *args, size_t n, const struct swi_command **row)
{
	struct swi_dynamic *d, *old;
	size_t i;
	sw_err err;

	(void)n;
	if (!can_be_a_name(args[0]) || args[0].len >= sizeof(d->name))
		return SW_ECOMMAND;
	d = calloc(1, sizeof(*d));
	if (!d)
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	for (i = 0; i < args[0].len; i++)
		d->name[i] = (char)toupper((unsigned char)args[0].data[i]);
	old = remembered(h->client, d->name);
	err = old ? SW_OK : ask_row(h, d);
	if (old || err) {
		free(d);
	} else {
		d->next = h->client->dynamic;
		h->client->dynamic = d;
		old = d;
	}
	if (!err)
		*row = &old->row;
	return err;
}

bool swi_dynamic_movable(const struct swi_command *row)
{
	return row->flags & SWI_MOVABLE_KEYS;
}

sw_err swi_dynamic_keys(sw_handle *h, const sw_bytes *args, size_t n, struct swi_writer *w)
{
	sw_bytes *question = malloc((n + 2) * sizeof(*question));
	struct swi_arena arena;
	sw_reply *reply = NULL;
	size_t i;
	sw_err err;

	if (!question)
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	question[0] = sw_str("COMMAND");
	question[1] = sw_str("GETKEYS");
	memcpy(question + 2, args, n * sizeof(*args));
	swi_arena_init(&arena, 1024);
	err = swi_ask(h, question, n + 2, &arena, &reply);
	for (i = 0; !err && i < sw_reply_count(reply); i++)
		swi_note_key(w, sw_reply_bytes(sw_reply_at(reply, i)));
	swi_arena_free(&arena);
	free(question);
	return err == SW_ESERVER ? SW_OK : err; /* "no key arguments": any node */
}
