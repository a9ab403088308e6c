#include "chaos.h"

#include "wire/resp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WAIT_MS = 300, DEADLINE_MS = 1500, TAIL = 100, TAIL_BYTES = 1200 };

struct unit {
	struct swi_sink sink; /* first */
	struct swi_request request;
	struct swi_arena arena;
	bool done;
};

static void unit_answered(struct swi_sink *sink, struct swi_request *r)
{
	(void)r;
	((struct unit *)sink)->done = true;
}

/* SET of a neighbour, a read of the key, WAIT 1. */
static void write_unit(const struct chaos_key *key, struct swi_buffer *b)
{
	char neighbour[60], wait[16];

	snprintf(neighbour, sizeof(neighbour), "{%s}wait", key->name);
	snprintf(wait, sizeof(wait), "%d", WAIT_MS);
	swi_resp_command(b, "SET", neighbour, "1", (char *)NULL);
	if (key->kind == CHAOS_COUNT)
		swi_resp_command(b, "GET", key->name, (char *)NULL);
	else if (key->kind == CHAOS_TEXT)
		swi_resp_command(b, "GETRANGE", key->name, "-1200", "-1", (char *)NULL);
	else
		swi_resp_command(b, "LRANGE", key->name, "-100", "-1", (char *)NULL);
	swi_resp_command(b, "WAIT", "1", wait, (char *)NULL);
}

static void mark_text(struct chaos_writer *w, struct chaos_key *key, sw_bytes text)
{
	const char *at = text.data, *end = text.data + text.len;

	/* The first piece may be cut. */
	if (text.len == TAIL_BYTES)
		at = memchr(at, ';', text.len);
	while (at && at < end) {
		chaos_seen(w, key, strtoll(at + 1, NULL, 10));
		at = memchr(at + 1, ';', (size_t)(end - at - 1));
	}
}

static void mark(struct chaos_writer *w, struct chaos_key *key, const sw_reply *read)
{
	size_t i;

	if (key->kind == CHAOS_COUNT) {
		if (key->n)
			key->done[key->n - 1].least = (uint32_t)sw_reply_integer(read);
		w->tally.confirmed++;
	} else if (key->kind == CHAOS_TEXT) {
		mark_text(w, key, sw_reply_bytes(read));
	} else {
		for (i = 0; i < sw_reply_count(read); i++)
			chaos_seen(w, key, sw_reply_integer(sw_reply_at(read, i)));
	}
}

void chaos_seen(struct chaos_writer *w, struct chaos_key *key, int64_t number)
{
	if (number < 0 || (size_t)number >= key->n || key->done[number].confirmed)
		return;
	key->done[number].confirmed = true;
	w->tally.confirmed++;
}

void chaos_confirm(struct chaos_writer *w, struct chaos_key *key)
{
	struct swi_client *c = w->h->client;
	struct unit u = { .done = false };
	struct swi_buffer b = { 0 };
	const sw_reply *answers;

	swi_arena_init(&u.arena, 4096);
	write_unit(key, &b);
	c->now_ms = c->sys->now_ms();
	u.sink = (struct swi_sink){ .arena = &u.arena,
				    .answered = unit_answered,
				    .deadline_ms = c->now_ms + DEADLINE_MS };
	u.request = (struct swi_request){ .sink = &u.sink,
					  .bytes = b.data,
					  .len = (uint32_t)b.len,
					  .n_replies = 3,
					  .slot = swi_key_slot(sw_str(key->name)),
					  .node = SWI_NO_NODE,
					  .flags = SWI_REQ_REPEAT | SWI_REQ_WRITE };
	swi_submit(c, &u.request);
	swi_run(c, &u.done);
	answers = u.request.reply;
	if (!u.request.err && sw_reply_count(answers) == 3 &&
	    sw_reply_integer(sw_reply_at(answers, 2)) >= 1 &&
	    sw_reply_type_of(sw_reply_at(answers, 1)) != SW_REPLY_ERROR)
		mark(w, key, sw_reply_at(answers, 1));
	swi_buffer_free(&b);
	swi_arena_free(&u.arena);
}
