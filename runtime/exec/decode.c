/* decode.c - reply tree -> the caller's variable. */
#include "exec/handle.h"

#include "cluster/keys.h"
#include "wire/resp.h"

#include <stdlib.h>
#include <string.h>

void swi_preset(enum swi_out kind, void *out)
{
	if (!out)
		return;
	switch (kind) {
	case SWI_OUT_NONE:
		break;
	case SWI_OUT_BOOL:
		*(bool *)out = false;
		break;
	case SWI_OUT_I64:
		*(int64_t *)out = 0;
		break;
	case SWI_OUT_DOUBLE:
		*(double *)out = 0;
		break;
	case SWI_OUT_OPT_I64:
		*(sw_opt_i64 *)out = (sw_opt_i64){ 0 };
		break;
	case SWI_OUT_OPT_DOUBLE:
		*(sw_opt_double *)out = (sw_opt_double){ 0 };
		break;
	case SWI_OUT_REPLY:
		*(sw_reply **)out = NULL;
		break;
	}
}

static unsigned shape_of(const sw_reply *r)
{
	switch ((sw_reply_type)r->type) {
	case SW_REPLY_NIL:
		return SWI_SHAPE_NIL;
	case SW_REPLY_STATUS:
		return r->len == 2 && memcmp(r->u.text, "OK", 2) == 0 ? SWI_SHAPE_OK | SWI_SHAPE_STATUS
								      : SWI_SHAPE_STATUS;
	case SW_REPLY_INTEGER:
		return SWI_SHAPE_INTEGER | SWI_SHAPE_BOOL;
	case SW_REPLY_DOUBLE:
		return SWI_SHAPE_DOUBLE;
	case SW_REPLY_BOOL:
		return SWI_SHAPE_BOOL | SWI_SHAPE_INTEGER;
	case SW_REPLY_BULK:
	case SW_REPLY_VERBATIM:
	case SW_REPLY_BIGNUM:
		return SWI_SHAPE_BULK | SWI_SHAPE_DOUBLE;
	case SW_REPLY_ARRAY:
		return SWI_SHAPE_ARRAY;
	case SW_REPLY_MAP:
		return SWI_SHAPE_MAP;
	case SW_REPLY_SET:
		return SWI_SHAPE_SET | SWI_SHAPE_ARRAY;
	case SW_REPLY_PUSH:
	case SW_REPLY_ERROR:
		break;
	}
	return 0;
}

static bool as_integer(const sw_reply *r, int64_t *out)
{
	if (r->type != SW_REPLY_INTEGER && r->type != SW_REPLY_BOOL)
		return false;
	*out = r->u.integer;
	return true;
}

static bool as_double(const sw_reply *r, double *out)
{
	switch ((sw_reply_type)r->type) {
	case SW_REPLY_DOUBLE:
		*out = r->u.number;
		return true;
	case SW_REPLY_INTEGER:
		*out = (double)r->u.integer;
		return true;
	case SW_REPLY_BULK:
		return swi_parse_double(r->u.text, r->len, out);
	default:
		return false;
	}
}

static bool is_ok(const sw_reply *r)
{
	return r->type == SW_REPLY_STATUS;
}

/* XREAD's map in RESP2: an array of [key, value] arrays. */
static bool is_pairs(const sw_reply *r)
{
	size_t i;

	for (i = 0; r->type == SW_REPLY_ARRAY && i < r->len; i++)
		if (r->u.nodes[i].type != SW_REPLY_ARRAY || r->u.nodes[i].len != 2)
			return false;
	return r->type == SW_REPLY_ARRAY && r->len > 0;
}

static void flatten_pairs(struct swi_arena *a, sw_reply *r)
{
	sw_reply *nodes = a ? swi_arena_alloc(a, 2 * r->len * sizeof(*nodes)) : NULL;
	size_t i;

	for (i = 0; nodes && i < 2 * r->len; i++)
		nodes[i] = r->u.nodes[i / 2].u.nodes[i % 2];
	if (nodes) {
		r->u.nodes = nodes;
		r->len *= 2;
	}
}

static bool promises(unsigned shapes, unsigned what, unsigned instead)
{
	return shapes & what && !(shapes & (instead | SWI_SHAPE_ANY));
}

/* A double of RESP3 where the row knows only text. */
static void write_out(struct swi_arena *a, sw_reply *r)
{
	char text[32];

	if (a)
		swi_reply_set_text(a, r, SW_REPLY_BULK, text, swi_format_double(text, r->u.number));
}

/*
 * RESP2 has no maps, sets and doubles: arrays and bulks become those where the row says so, and only so. And RESP3's become
 * arrays and bulks where the row knows of nothing else.
 */
void swi_reshape(struct swi_arena *a, unsigned shapes, sw_reply *r)
{
	double number;

	if (r->type == SW_REPLY_BULK && promises(shapes, SWI_SHAPE_DOUBLE, SWI_SHAPE_BULK) &&
	    swi_parse_double(r->u.text, r->len, &number)) {
		r->type = SW_REPLY_DOUBLE;
		r->len = 0;
		r->u.number = number;
	} else if (r->type == SW_REPLY_ARRAY && promises(shapes, SWI_SHAPE_MAP, SWI_SHAPE_ARRAY)) {
		if (is_pairs(r))
			flatten_pairs(a, r);
		if (r->len % 2 == 0)
			r->type = SW_REPLY_MAP;
	} else if (r->type == SW_REPLY_ARRAY && promises(shapes, SWI_SHAPE_SET, SWI_SHAPE_ARRAY)) {
		r->type = SW_REPLY_SET;
	} else if (r->type == SW_REPLY_MAP && promises(shapes, SWI_SHAPE_ARRAY, SWI_SHAPE_MAP)) {
		r->type = SW_REPLY_ARRAY;
	} else if (r->type == SW_REPLY_DOUBLE && promises(shapes, SWI_SHAPE_BULK, SWI_SHAPE_DOUBLE)) {
		write_out(a, r);
	}
}

static bool take_reply(struct swi_arena *a, unsigned shapes, sw_reply *r, void *out)
{
	if (!swi_as_promised(shapes, r))
		swi_reshape(a, shapes, r);
	if (shapes && !(shapes & SWI_SHAPE_ANY) && !(shapes & shape_of(r)))
		return false;
	if (out)
		*(sw_reply **)out = r;
	return true;
}

static bool take(struct swi_arena *a, enum swi_out kind, unsigned shapes, sw_reply *r, void *out)
{
	int64_t i;
	double d;

	switch (kind) {
	case SWI_OUT_NONE:
		return is_ok(r);
	case SWI_OUT_BOOL:
		if (!is_ok(r) && r->type != SW_REPLY_NIL)
			return false;
		if (out)
			*(bool *)out = is_ok(r);
		return true;
	case SWI_OUT_I64:
		if (!as_integer(r, &i))
			return false;
		if (out)
			*(int64_t *)out = i;
		return true;
	case SWI_OUT_DOUBLE:
		if (!as_double(r, &d))
			return false;
		if (out)
			*(double *)out = d;
		return true;
	case SWI_OUT_OPT_I64:
		if (r->type != SW_REPLY_NIL && !as_integer(r, &i))
			return false;
		if (out)
			*(sw_opt_i64 *)out = r->type == SW_REPLY_NIL ? (sw_opt_i64){ 0 } : sw_i64(i);
		return true;
	case SWI_OUT_OPT_DOUBLE:
		if (r->type != SW_REPLY_NIL && !as_double(r, &d))
			return false;
		if (out)
			*(sw_opt_double *)out = r->type == SW_REPLY_NIL ? (sw_opt_double){ 0 } : sw_f64(d);
		return true;
	case SWI_OUT_REPLY:
		return take_reply(a, shapes, r, out);
	}
	return false;
}

sw_err swi_decode(struct swi_arena *a, enum swi_out kind, unsigned shapes, sw_reply *reply, void *out)
{
	return reply && take(a, kind, shapes, reply, out) ? SW_OK : SW_ESHAPE;
}

sw_err swi_decode_any(struct swi_request *r)
{
	sw_reply *result = r->err ? (sw_reply *)(uintptr_t)swi_result_of(r) : r->reply;
	unsigned shapes = r->row->shapes;
	sw_err err;

	if (!result)
		return (sw_err)r->err;
	if (r->flags & SWI_REQ_BY_NAME) {
		if (!(r->flags & SWI_REQ_NODE_MAP))
			swi_reshape(r->sink->arena, shapes | r->row->option_shapes, result);
		shapes = 0;
	} else if (r->flags & (SWI_REQ_ALT | SWI_REQ_NODE_MAP)) {
		shapes = 0;
	}
	err = swi_decode(r->sink->arena, (enum swi_out)r->out_kind, shapes, result, r->out);
	if (err && !r->err)
		r->err = (int8_t)err;
	return (sw_err)r->err;
}

/* ---- how long a command blocks ---- */

size_t swi_timeout_at(const struct swi_command *row, const sw_bytes *argv, size_t argc)
{
	const struct swi_block *b = row->block;
	size_t from_end = b->at < 0 ? (size_t)-b->at : 0;

	if (b->keyword)
		return swi_keys_option(row, b->keyword, argv, argc);
	if (from_end)
		return argc > from_end ? argc - from_end : 0;
	return argc > (size_t)b->at ? (size_t)b->at : 0;
}

int64_t swi_timeout_ms(const struct swi_block *b, sw_bytes timeout)
{
	double value;

	if (!swi_parse_double(timeout.data, timeout.len, &value) || !(value >= 0))
		return 0;
	if (value == 0)
		return INT64_MAX;
	return value > 1e12 ? INT64_MAX : (int64_t)(value * b->unit_ms) + 1;
}

int64_t swi_blocks_for_ms(const struct swi_command *row, const char *resp, size_t len)
{
	enum { FEW = 64 };
	sw_bytes few[FEW], *argv = few;
	size_t argc, at;
	int64_t ms;

	if (!row->block)
		return 0;
	argc = swi_resp_argc(resp, len);
	if (argc > FEW && !(argv = malloc(argc * sizeof(*argv))))
		return INT64_MAX; /* better a connection of its own for nothing than everybody behind it */
	argc = swi_resp_slices(resp, len, argv, argc, NULL);
	at = swi_timeout_at(row, argv, argc);
	ms = at ? swi_timeout_ms(row->block, argv[at]) : 0;
	if (argv != few)
		free(argv);
	return ms;
}
