#include "crossslot/sort_args.h"

#include "cluster/slot.h"
#include "crossslot/arguments.h"
#include "wire/resp.h"

/* ---- patterns ---- */

/* The servers look for '*' and "->" as in a C string: up to a NUL. */
static size_t visible(sw_bytes text)
{
	const char *nul = text.len ? memchr(text.data, '\0', text.len) : NULL;

	return nul ? (size_t)(nul - text.data) : text.len;
}

/* Where "->" stands behind `from` with something behind it, or NULL. */
static const char *find_arrow(const char *from, const char *end)
{
	for (; end - from > 2; from++)
		if (from[0] == '-' && from[1] == '>')
			return from;
	return NULL;
}

struct swi_sort_pattern swi_sort_pattern(sw_bytes text)
{
	struct swi_sort_pattern p = { .text = text, .constant = true };
	size_t seen = visible(text);
	const char *star = seen ? memchr(text.data, '*', seen) : NULL;
	const char *end = text.data + text.len, *arrow;

	p.element = seen == 1 && text.data[0] == '#';
	if (!star)
		return p;
	p.constant = false;
	arrow = find_arrow(star + 1, text.data + seen);
	p.prefix = sw_buf(text.data, (size_t)(star - text.data));
	p.postfix = sw_buf(star + 1, (size_t)((arrow ? arrow : end) - star - 1));
	if (arrow)
		p.field = sw_buf(arrow + 2, (size_t)(end - arrow - 2));
	return p;
}

sw_bytes swi_sort_pattern_key(struct swi_arena *arena, const struct swi_sort_pattern *p,
			      sw_bytes element)
{
	size_t len = p->prefix.len + element.len + p->postfix.len;
	char *key = swi_arena_text(arena, len + 1);

	if (!key)
		return sw_buf(NULL, 0);
	memcpy(key, p->prefix.data, p->prefix.len);
	if (element.len)
		memcpy(key + p->prefix.len, element.data, element.len);
	memcpy(key + p->prefix.len + element.len, p->postfix.data, p->postfix.len);
	return sw_buf(key, len);
}

bool swi_sort_pattern_stays(const struct swi_sort_pattern *p, uint16_t slot)
{
	const char *open, *close;

	if (p->constant)
		return true;
	open = p->prefix.len ? memchr(p->prefix.data, '{', p->prefix.len) : NULL;
	if (!open)
		return false;
	close = memchr(open, '}', p->prefix.len - (size_t)(open - p->prefix.data));
	return close && close > open + 1 && swi_slot(open + 1, (size_t)(close - open - 1)) == slot;
}

/* ---- options ---- */

static void take_by(struct swi_sort *out, const sw_bytes *arg)
{
	struct swi_sort_pattern by = swi_sort_pattern(*arg);

	if (by.constant)
		out->unsorted = arg;
	else
		out->by = by;
}

static const char *take_limit(struct swi_sort *out, struct swi_args *a)
{
	sw_bytes offset = swi_args_next(a), count = swi_args_next(a);

	out->limited = true;
	if (!swi_parse_i64(offset.data, offset.len, &out->offset) ||
	    !swi_parse_i64(count.data, count.len, &out->count))
		return SWI_ERR_INTEGER;
	return NULL;
}

static const char *take_option(struct swi_sort *out, struct swi_args *a, bool read_only)
{
	if (swi_args_take(a, "ASC", 0))
		out->desc = false;
	else if (swi_args_take(a, "DESC", 0))
		out->desc = true;
	else if (swi_args_take(a, "ALPHA", 0))
		out->alpha = true;
	else if (swi_args_take(a, "LIMIT", 2))
		return take_limit(out, a);
	else if (!read_only && swi_args_take(a, "STORE", 1))
		out->destination = swi_args_next(a);
	else if (swi_args_take(a, "BY", 1))
		take_by(out, &a->at[a->i++]);
	else if (swi_args_take(a, "GET", 1))
		out->gets[out->n_gets++] = swi_sort_pattern(swi_args_next(a));
	else
		return SWI_ERR_SYNTAX;
	return NULL;
}

const char *swi_sort_parse(struct swi_arena *arena, const sw_bytes *argv, size_t argc,
			   bool read_only, struct swi_sort *out)
{
	struct swi_args a = { .at = argv, .n = argc, .i = 2 };
	const char *error = NULL;

	memset(out, 0, sizeof(*out));
	out->key = argv[1];
	out->by.constant = true;
	out->gets = swi_arena_alloc(arena, argc * sizeof(*out->gets));
	if (!out->gets)
		return "";
	while (!error && swi_args_left(&a))
		error = take_option(out, &a, read_only);
	return error;
}

void swi_sort_limit(const struct swi_sort *sort, size_t n, size_t *start, size_t *count)
{
	size_t left;

	*start = 0;
	*count = n;
	if (!sort->limited)
		return;
	if (sort->offset > 0)
		*start = (uint64_t)sort->offset < n ? (size_t)sort->offset : n;
	left = n - *start;
	*count = sort->count >= 0 && (uint64_t)sort->count < left ? (size_t)sort->count : left;
}
