#include "wire/resp3.h"

#include "wire/resp.h"

static bool is_aggregate(const sw_reply *r)
{
	return r->type == SW_REPLY_ARRAY || r->type == SW_REPLY_MAP || r->type == SW_REPLY_SET ||
	       r->type == SW_REPLY_PUSH;
}

static bool is_scored(const sw_reply *r)
{
	return r->type == SW_REPLY_ARRAY && r->len == 2 && r->u.nodes[0].type == SW_REPLY_BULK &&
	       r->u.nodes[1].type == SW_REPLY_DOUBLE;
}

void swi_resp3_flatten(struct swi_arena *a, sw_reply *r)
{
	sw_reply *flat;
	size_t i;

	if (!a || !r || r->type != SW_REPLY_ARRAY || r->len == 0)
		return;
	for (i = 0; i < r->len; i++)
		if (!is_scored(&r->u.nodes[i]))
			return;
	flat = swi_arena_alloc(a, 2 * r->len * sizeof(*flat));
	if (!flat)
		return;
	for (i = 0; i < 2 * r->len; i++)
		flat[i] = r->u.nodes[i / 2].u.nodes[i % 2];
	r->u.nodes = flat;
	r->len *= 2;
}

/* One node; a map has two nodes a pair already. */
static void plain(struct swi_arena *a, sw_reply *r)
{
	char text[32];

	switch ((sw_reply_type)r->type) {
	case SW_REPLY_MAP:
	case SW_REPLY_SET:
		r->type = SW_REPLY_ARRAY;
		break;
	case SW_REPLY_BOOL:
		r->type = SW_REPLY_INTEGER;
		break;
	case SW_REPLY_VERBATIM:
	case SW_REPLY_BIGNUM:
		r->type = SW_REPLY_BULK;
		break;
	case SW_REPLY_DOUBLE:
		swi_reply_set_text(a, r, SW_REPLY_BULK, text, swi_format_double(text, r->u.number));
		break;
	default:
		break;
	}
}

static void plain_tree(struct swi_arena *a, sw_reply *r, int depth)
{
	size_t i;

	plain(a, r);
	if (!is_aggregate(r) || depth == SWI_REPLY_MAX_DEPTH)
		return;
	for (i = 0; i < r->len; i++)
		plain_tree(a, &r->u.nodes[i], depth + 1);
}

/* The replies within a unit, EXEC's included. ZMPOP's [key, pairs] keeps its pairs in RESP2, too. */
static void flatten_unit(struct swi_arena *a, sw_reply *unit)
{
	size_t i, j;

	for (i = 0; unit->type == SW_REPLY_ARRAY && i < unit->len; i++) {
		sw_reply *r = &unit->u.nodes[i];

		swi_resp3_flatten(a, r);
		for (j = 0; i + 1 == unit->len && r->type == SW_REPLY_ARRAY && j < r->len; j++)
			swi_resp3_flatten(a, &r->u.nodes[j]);
	}
}

void swi_resp3_as_resp2(struct swi_arena *a, sw_reply *r, bool unit)
{
	if (!a || !r)
		return;
	if (unit)
		flatten_unit(a, r);
	else
		swi_resp3_flatten(a, r);
	plain_tree(a, r, 0);
}
