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
			it->n_pages = it->page = it->at = 0;
			swi_arena_reset(&it->arena);
			it->ended = !it->fetch(it);
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
