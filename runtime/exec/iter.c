#include "exec/iter.h"

#include <stdlib.h>
#include <string.h>

static void add(struct sw_iter *it, char **at, const char *name, sw_bytes value)
{
	it->extra[it->n_extra++] = sw_str(name);
	memcpy(*at, value.data, value.len);
	it->extra[it->n_extra++] = sw_buf(*at, value.len);
	*at += value.len;
}

bool swi_iter_init(struct sw_iter *it, sw_handle *h, const struct sw_iter_opts *opts, bool keys)
{
	static const struct sw_iter_opts none = { { NULL, 0 }, { false, 0 }, { NULL, 0 } };
	const struct sw_iter_opts *o = opts ? opts : &none;
	char count[24], *at;

	it->handle = h;
	it->stride = 1;
	swi_arena_init(&it->arena, 4096);
	it->text = at = malloc(o->match.len + o->type.len + sizeof(count));
	if (!at)
		return false;
	h->refs++;
	if (o->match.data)
		add(it, &at, "MATCH", o->match);
	if (o->count.set)
		add(it, &at, "COUNT", sw_buf(count, swi_format_i64(count, o->count.value)));
	if (keys && o->type.data)
		add(it, &at, "TYPE", o->type);
	return true;
}

/* ---- cursors and restarts ---- */

struct question {
	struct swi_sink sink; /* first */
	struct swi_request request;
	const struct swi_node *node;
	uint32_t opening; /* that brought the answer */
	bool done;
};

static void run_id_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct question *q = (struct question *)sink;

	(void)r;
	q->opening = q->node->openings;
	q->done = true;
}

/* Which process it is that answers now: that of the openings before, or a new one. */
static void ask_run_id(struct swi_client *c, struct swi_node *n)
{
	static const char info[] = "*2\r\n$4\r\nINFO\r\n$6\r\nserver\r\n";
	struct question q = { .sink = { .answered = run_id_answered, .deadline_ms = c->now_ms + c->config.o.call_timeout_ms },
			      .node = n };
	struct swi_arena arena;
	sw_bytes id;

	swi_arena_init(&arena, 4096);
	q.sink.arena = &arena;
	q.request = (struct swi_request){ .sink = &q.sink, .bytes = info, .len = sizeof(info) - 1, .n_replies = 1,
					  .slot = SWI_NO_SLOT, .node = n->index, .flags = SWI_REQ_REPEAT };
	swi_dispatch(c, &q.request);
	swi_run(c, &q.done);
	id = q.request.err ? sw_str(NULL) : sw_info_field(sw_reply_bytes(q.request.reply), sw_str("run_id"));
	if (id.len != sizeof(n->run_id)) {
		n->run_from = n->run_to = 0;
	} else if (n->run_from && memcmp(id.data, n->run_id, id.len) == 0) {
		n->run_to = q.opening;
	} else {
		n->run_from = n->run_to = q.opening;
		memcpy(n->run_id, id.data, id.len);
	}
	swi_arena_free(&arena);
}

bool swi_iter_no_memory(struct sw_iter *it)
{
	it->err = swi_say(it->handle, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	return false;
}

bool swi_cursor_holds(struct swi_client *c, uint16_t node, uint32_t given, uint32_t now)
{
	struct swi_node *n = c->nodes[node];

	if (given == now)
		return true;
	if (n->run_to < now)
		ask_run_id(c, n);
	return n->run_from && n->run_from <= given && now <= n->run_to;
}

/* ---- items ---- */

/* The next page. Not from a callback of a call: that may be this very iterator's, and what has come so far is in use. */
static bool fetch(struct sw_iter *it)
{
	struct swi_client *c = it->handle->client;
	bool more;

	if (it->enters ? !swi_enter(c) : swi_is_busy(c)) {
		it->err = swi_say(it->handle, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
		return false;
	}
	it->n_pages = it->page = it->at = 0;
	swi_arena_reset(&it->arena);
	more = it->fetch(it);
	if (it->enters)
		swi_leave(c);
	return more;
}

bool sw_iter_next(sw_iter *it, struct sw_iter_item *item)
{
	while (it && !it->ended) {
		const sw_reply *page = it->page < it->n_pages ? it->pages[it->page] : NULL;

		if (page && it->at + it->stride <= page->len) {
			const sw_reply *node = &page->u.nodes[it->at];

			it->at += it->stride;
			item->name = sw_reply_bytes(node);
			item->value = it->stride > 1 ? sw_reply_bytes(node + 1) : sw_str(NULL);
			if (!it->skip || !it->skip(it, item->name))
				return true;
		} else if (page) {
			it->page++;
			it->at = 0;
		} else {
			it->ended = !fetch(it);
		}
	}
	return false;
}

sw_err sw_iter_err(const sw_iter *it)
{
	return it ? it->err : SW_EINVAL;
}

void sw_iter_free(sw_iter *it)
{
	sw_handle *h;

	if (!it)
		return;
	h = it->handle;
	if (it->drop)
		it->drop(it);
	swi_arena_free(&it->arena);
	free(it->text);
	free(it);
	sw_free(h);
}
