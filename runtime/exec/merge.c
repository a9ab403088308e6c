#include "exec/merge.h"

#include <stdlib.h>
#include <string.h>

static int64_t combine(enum swi_merge how, int64_t a, int64_t b)
{
	switch (how) {
	case SWI_MERGE_MIN:
	case SWI_MERGE_PER_ELEMENT_MIN:
		return a < b ? a : b;
	case SWI_MERGE_MAX:
		return a > b ? a : b;
	case SWI_MERGE_PER_ELEMENT_AND:
		return a && b;
	default:
		return a + b;
	}
}

/* Integers combine; other elements (names beside the counts of PUBSUB NUMSUB) stay those of the first part. */
static sw_err fold(enum swi_merge how, sw_reply *into, const sw_reply *part)
{
	size_t i;
	sw_err err = SW_OK;

	if (into->type == SW_REPLY_INTEGER && part->type == SW_REPLY_INTEGER) {
		into->u.integer = combine(how, into->u.integer, part->u.integer);
		return SW_OK;
	}
	if (into->type != part->type)
		return SW_ESHAPE;
	if (into->type != SW_REPLY_ARRAY && into->type != SW_REPLY_MAP)
		return SW_OK;
	if (into->len != part->len)
		return SW_ESHAPE;
	for (i = 0; i < into->len && !err; i++)
		err = fold(how, &into->u.nodes[i], &part->u.nodes[i]);
	return err;
}

static sw_err fold_all(enum swi_merge how, const sw_reply *const *parts, size_t n, sw_reply *out)
{
	sw_err err = SW_OK;
	size_t i;

	*out = *parts[0];
	if (out->type != SW_REPLY_INTEGER && out->type != SW_REPLY_ARRAY && out->type != SW_REPLY_MAP)
		return SW_ESHAPE;
	for (i = 1; i < n && !err; i++)
		err = fold(how, out, parts[i]);
	return err;
}

/* ---- lists one behind the other, each element once ---- */

struct seen {
	const sw_reply **table;
	size_t mask;
};

static uint64_t hash_of(const sw_reply *r)
{
	uint64_t h = 1469598103934665603U;
	size_t i;

	for (i = 0; i < r->len; i++)
		h = (h ^ (unsigned char)r->u.text[i]) * 1099511628211U;
	return h ^ h >> 29;
}

static bool is_text(const sw_reply *r)
{
	return r->type == SW_REPLY_BULK || r->type == SW_REPLY_STATUS;
}

/* false when an equal text was there before. */
static bool first_time(struct seen *s, const sw_reply *r)
{
	size_t i;

	if (!is_text(r))
		return true;
	for (i = hash_of(r) & s->mask; s->table[i]; i = (i + 1) & s->mask)
		if (s->table[i]->len == r->len && memcmp(s->table[i]->u.text, r->u.text, r->len) == 0)
			return false;
	s->table[i] = r;
	return true;
}

static bool is_list(const sw_reply *r)
{
	return r->type == SW_REPLY_ARRAY || r->type == SW_REPLY_SET;
}

static sw_err concat(struct swi_arena *a, const sw_reply *const *parts, size_t n, sw_reply *out)
{
	struct seen s = { NULL, 15 };
	size_t total = 0, i, j;
	sw_reply *list;

	for (i = 0; i < n; i++) {
		if (!is_list(parts[i]))
			return SW_ESHAPE;
		total += parts[i]->len;
	}
	while (s.mask < total * 2)
		s.mask = s.mask * 2 + 1;
	s.table = calloc(s.mask + 1, sizeof(*s.table));
	list = swi_reply_array(a, SW_REPLY_ARRAY, total);
	if (s.table && list) {
		list->len = 0;
		for (i = 0; i < n; i++)
			for (j = 0; j < parts[i]->len; j++)
				if (first_time(&s, &parts[i]->u.nodes[j]))
					list->u.nodes[list->len++] = parts[i]->u.nodes[j];
		*out = *list;
	}
	free(s.table);
	return s.table && list ? SW_OK : SW_ENOMEM;
}

static sw_err first_non_nil(const sw_reply *const *parts, size_t n, sw_reply *out)
{
	size_t i = 0;

	while (i + 1 < n && parts[i]->type == SW_REPLY_NIL)
		i++;
	*out = *parts[i];
	return SW_OK;
}

sw_err swi_merge(enum swi_merge how, struct swi_arena *a, const sw_reply *const *parts, size_t n, sw_reply *out)
{
	switch (how) {
	case SWI_MERGE_CONCAT:
		return concat(a, parts, n, out);
	case SWI_MERGE_FIRST_NON_NIL:
		return first_non_nil(parts, n, out);
	case SWI_MERGE_ALL_OK:
	case SWI_MERGE_ONE_OK:
		*out = *parts[0];
		return SW_OK;
	default:
		return fold_all(how, parts, n, out);
	}
}
