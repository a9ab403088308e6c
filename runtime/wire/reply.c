#include "wire/reply.h"

#include "wire/resp.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static bool is_text(const sw_reply *r)
{
	switch (r->type) {
	case SW_REPLY_STATUS:
	case SW_REPLY_ERROR:
	case SW_REPLY_BULK:
	case SW_REPLY_BIGNUM:
	case SW_REPLY_VERBATIM:
		return true;
	default:
		return false;
	}
}

static bool is_aggregate(const sw_reply *r)
{
	switch (r->type) {
	case SW_REPLY_ARRAY:
	case SW_REPLY_MAP:
	case SW_REPLY_SET:
	case SW_REPLY_PUSH:
		return true;
	default:
		return false;
	}
}

/* ---- constructors ------------------------------------------------------------------------- */

sw_reply *swi_reply_new(struct swi_arena *a, sw_reply_type type)
{
	sw_reply *r = swi_arena_alloc(a, sizeof(*r));

	if (!r)
		return NULL;
	memset(r, 0, sizeof(*r));
	r->type = (uint8_t)type;
	if (is_text(r))
		r->u.text = "";
	return r;
}

bool swi_reply_set_text(struct swi_arena *a, sw_reply *r, sw_reply_type type, const char *data,
			size_t len)
{
	char *copy = swi_arena_copy(a, data, len);

	if (!copy)
		return false;
	r->type = (uint8_t)type;
	r->owned = 0;
	r->len = len;
	r->u.text = copy;
	return true;
}

static sw_reply *nil_nodes(struct swi_arena *a, size_t n)
{
	sw_reply *nodes;

	if (n > SIZE_MAX / sizeof(*nodes))
		return NULL;
	nodes = swi_arena_alloc(a, n * sizeof(*nodes));
	if (nodes)
		memset(nodes, 0, n * sizeof(*nodes));
	return nodes;
}

static bool set_array(struct swi_arena *a, sw_reply *r, uint8_t type, size_t n)
{
	sw_reply *nodes = n ? nil_nodes(a, n) : NULL;

	if (n && !nodes)
		return false;
	r->type = type;
	r->owned = 0;
	r->len = n;
	r->u.nodes = nodes;
	return true;
}

sw_reply *swi_reply_array(struct swi_arena *a, sw_reply_type type, size_t nodes)
{
	sw_reply *r = swi_reply_new(a, type);

	return r && set_array(a, r, (uint8_t)type, nodes) ? r : NULL;
}

static sw_reply *error_of(struct swi_arena *a, size_t len, const char *format, va_list args)
{
	sw_reply *r = swi_reply_new(a, SW_REPLY_ERROR);
	char *text = r ? swi_arena_text(a, len + 1) : NULL;

	if (!text)
		return NULL;
	vsnprintf(text, len + 1, format, args);
	r->len = len;
	r->u.text = text;
	return r;
}

sw_reply *swi_reply_error(struct swi_arena *a, const char *format, ...)
{
	sw_reply *r = NULL;
	va_list args, again;
	int len;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	if (len >= 0)
		r = error_of(a, (size_t)len, format, again);
	va_end(again);
	va_end(args);
	return r;
}

/* ---- copies and roots --------------------------------------------------------------------- */

static bool copy_node(struct swi_arena *a, const sw_reply *r, sw_reply *to, int depth)
{
	if (is_text(r))
		return swi_reply_set_text(a, to, (sw_reply_type)r->type, r->u.text, r->len);
	if (!is_aggregate(r)) {
		*to = *r;
		to->owned = 0;
		return true;
	}
	if (depth == SWI_REPLY_MAX_DEPTH || !set_array(a, to, r->type, r->len))
		return false;
	for (size_t i = 0; i < r->len; i++)
		if (!copy_node(a, &r->u.nodes[i], &to->u.nodes[i], depth + 1))
			return false;
	return true;
}

bool swi_reply_copy(struct swi_arena *a, const sw_reply *r, sw_reply *to)
{
	return copy_node(a, r, to, 0);
}

struct swi_reply_root *swi_reply_root_new(size_t first_bytes)
{
	struct swi_reply_root *root = malloc(sizeof(*root) + first_bytes);

	if (!root)
		return NULL;
	swi_arena_init(&root->arena, first_bytes);
	root->arena.at = root->first;
	root->arena.end = root->first + first_bytes;
	return root;
}

void swi_reply_root_free(struct swi_reply_root *root)
{
	if (root && root->arena.chunks)
		swi_arena_free(&root->arena);
	free(root);
}

sw_err sw_reply_detach(const sw_reply *r, sw_reply **out)
{
	struct swi_reply_root *root;

	if (!out)
		return SW_OK;
	*out = NULL;
	if (!r)
		return SW_OK;
	root = swi_reply_root_new(is_text(r) ? r->len + 1 : 0);
	if (!root || !swi_reply_copy(&root->arena, r, &root->reply)) {
		swi_reply_root_free(root);
		return SW_ENOMEM;
	}
	root->reply.owned = 1;
	*out = &root->reply;
	return SW_OK;
}

void sw_reply_free(sw_reply *r)
{
	void *root;

	if (!r || !r->owned)
		return;
	root = (char *)r - offsetof(struct swi_reply_root, reply);
	swi_reply_root_free(root);
}

/* ---- accessors ---------------------------------------------------------------------------- */

sw_reply_type sw_reply_type_of(const sw_reply *r)
{
	return r ? (sw_reply_type)r->type : SW_REPLY_NIL;
}

sw_bytes sw_reply_bytes(const sw_reply *r)
{
	return r && is_text(r) ? sw_buf(r->u.text, r->len) : sw_buf(NULL, 0);
}

/* A double that is an integer, else 0. */
static int64_t whole(double number)
{
	bool fits = number >= -9007199254740992.0 && number <= 9007199254740992.0;

	return fits && (double)(int64_t)number == number ? (int64_t)number : 0;
}

int64_t sw_reply_integer(const sw_reply *r)
{
	int64_t value = 0;

	switch (sw_reply_type_of(r)) {
	case SW_REPLY_INTEGER:
	case SW_REPLY_BOOL:
		return r->u.integer;
	case SW_REPLY_BULK:
	case SW_REPLY_STATUS:
	case SW_REPLY_VERBATIM:
	case SW_REPLY_BIGNUM:
		return swi_parse_i64(r->u.text, r->len, &value) ? value : 0;
	case SW_REPLY_DOUBLE:
		return whole(r->u.number);
	default:
		return 0;
	}
}

double sw_reply_double(const sw_reply *r)
{
	double value = 0;

	switch (sw_reply_type_of(r)) {
	case SW_REPLY_DOUBLE:
		return r->u.number;
	case SW_REPLY_INTEGER:
	case SW_REPLY_BOOL:
		return (double)r->u.integer;
	case SW_REPLY_BULK:
	case SW_REPLY_STATUS:
	case SW_REPLY_VERBATIM:
	case SW_REPLY_BIGNUM:
		return swi_parse_double(r->u.text, r->len, &value) ? value : 0;
	default:
		return 0;
	}
}

size_t sw_reply_count(const sw_reply *r)
{
	if (!r || !is_aggregate(r))
		return 0;
	return r->type == SW_REPLY_MAP ? r->len / 2 : r->len;
}

const sw_reply *sw_reply_at(const sw_reply *r, size_t i)
{
	if (i >= sw_reply_count(r))
		return NULL;
	return &r->u.nodes[r->type == SW_REPLY_MAP ? 2 * i + 1 : i];
}

const sw_reply *sw_reply_key_at(const sw_reply *map, size_t i)
{
	if (!swi_reply_is(map, SW_REPLY_MAP) || i >= sw_reply_count(map))
		return NULL;
	return &map->u.nodes[2 * i];
}

static bool same_text(const sw_reply *r, sw_bytes text)
{
	return is_text(r) && r->len == text.len &&
	       (text.len == 0 || memcmp(r->u.text, text.data, text.len) == 0);
}

const sw_reply *sw_reply_get(const sw_reply *map, sw_bytes key)
{
	size_t n = swi_reply_is(map, SW_REPLY_MAP) ? sw_reply_count(map) : 0;

	for (size_t i = 0; i < n; i++)
		if (same_text(&map->u.nodes[2 * i], key))
			return &map->u.nodes[2 * i + 1];
	return NULL;
}

bool swi_reply_starts(const sw_reply *r, const char *word)
{
	size_t len = strlen(word);

	if (!swi_reply_is(r, SW_REPLY_ERROR) && !swi_reply_is(r, SW_REPLY_STATUS))
		return false;
	return r->len >= len && memcmp(r->u.text, word, len) == 0 &&
	       (r->len == len || r->u.text[len] == ' ');
}

sw_reply *swi_reply_keep(struct swi_arena *a, const sw_reply *r)
{
	sw_reply *kept = swi_arena_alloc(a, sizeof(*kept));

	if (kept)
		*kept = *r;
	return kept;
}
