/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/list.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_blmove;
extern const struct swi_override swi_override_blmpop;
extern const struct swi_override swi_override_blpop;
extern const struct swi_override swi_override_brpop;
extern const struct swi_override swi_override_brpoplpush;
extern const struct swi_override swi_override_lmove;
extern const struct swi_override swi_override_lmpop;
extern const struct swi_override swi_override_rpoplpush;

/* ---- BLMOVE --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_blmove[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_blmove = {
	.name = "BLMOVE",
	.syntax = "source destination <LEFT | RIGHT> <LEFT | RIGHT> timeout",
	.override = &swi_override_blmove,
	.keys = keys_of_blmove,
	.n_keys = 2,
	.block = &(const struct swi_block){ .at = 5, .unit_ms = 1000 },
	.head = "*6\r\n$6\r\nBLMOVE\r\n",
	.head_len = 16,
	.fixed_argc = 6,
	.words = 1,
	.arity = 6,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_blmove_side(struct swi_writer *w, enum sw_blmove_side v)
{
	switch (v) {
	case SW_BLMOVE_LEFT:
		SWI_TOKEN(w, "$4\r\nLEFT\r\n");
		break;
	case SW_BLMOVE_RIGHT:
		SWI_TOKEN(w, "$5\r\nRIGHT\r\n");
		break;
	default:
		swi_refuse(w, "wherefrom", "is none of its enum's constants");
	}
}

sw_err sw_blmove(sw_handle *h, sw_bytes source, sw_bytes destination,
		 enum sw_blmove_side wherefrom, enum sw_blmove_side whereto, double timeout,
		 sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_blmove);

	swi_put_key(w, source);
	swi_put_key(w, destination);
	put_blmove_side(w, wherefrom);
	put_blmove_side(w, whereto);
	swi_put_double(w, timeout);
	return swi_call(w, reply);
}

/* ---- BLMPOP --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_blmpop[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_blmpop = {
	.name = "BLMPOP",
	.syntax = "timeout numkeys key [key ...] <LEFT | RIGHT> [COUNT count]",
	.override = &swi_override_blmpop,
	.keys = keys_of_blmpop,
	.n_keys = 1,
	.block = &(const struct swi_block){ .at = 1, .unit_ms = 1000 },
	.head = "$6\r\nBLMPOP\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_blmpop_side(struct swi_writer *w, enum sw_blmpop_side v)
{
	switch (v) {
	case SW_BLMPOP_LEFT:
		SWI_TOKEN(w, "$4\r\nLEFT\r\n");
		break;
	case SW_BLMPOP_RIGHT:
		SWI_TOKEN(w, "$5\r\nRIGHT\r\n");
		break;
	default:
		swi_refuse(w, "side", "is none of its enum's constants");
	}
}

sw_err sw_blmpop(sw_handle *h, double timeout, const sw_bytes *keys, size_t n_keys,
		 enum sw_blmpop_side side, const struct sw_blmpop_opts *opts, sw_reply **reply)
{
	static const struct sw_blmpop_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_blmpop);
	const struct sw_blmpop_opts *o = opts ? opts : &none;

	swi_put_double(w, timeout);
	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	put_blmpop_side(w, side);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	return swi_call(w, reply);
}

/* ---- BLPOP ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_blpop[] = {
	{ .begin = 1, .step = 1, .last = -2 },
};

const struct swi_command swi_row_blpop = {
	.name = "BLPOP",
	.syntax = "key [key ...] timeout",
	.override = &swi_override_blpop,
	.keys = keys_of_blpop,
	.n_keys = 1,
	.block = &(const struct swi_block){ .at = -1, .unit_ms = 1000 },
	.head = "$5\r\nBLPOP\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_blpop(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
		sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_blpop);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	swi_put_double(w, timeout);
	return swi_call(w, reply);
}

/* ---- BRPOP ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_brpop[] = {
	{ .begin = 1, .step = 1, .last = -2 },
};

const struct swi_command swi_row_brpop = {
	.name = "BRPOP",
	.syntax = "key [key ...] timeout",
	.override = &swi_override_brpop,
	.keys = keys_of_brpop,
	.n_keys = 1,
	.block = &(const struct swi_block){ .at = -1, .unit_ms = 1000 },
	.head = "$5\r\nBRPOP\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_brpop(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
		sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_brpop);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	swi_put_double(w, timeout);
	return swi_call(w, reply);
}

/* ---- BRPOPLPUSH ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_brpoplpush[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_brpoplpush = {
	.name = "BRPOPLPUSH",
	.syntax = "source destination timeout",
	.override = &swi_override_brpoplpush,
	.keys = keys_of_brpoplpush,
	.n_keys = 2,
	.block = &(const struct swi_block){ .at = 3, .unit_ms = 1000 },
	.head = "*4\r\n$10\r\nBRPOPLPUSH\r\n",
	.head_len = 21,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_brpoplpush(sw_handle *h, sw_bytes source, sw_bytes destination, double timeout,
		     sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_brpoplpush);

	swi_put_key(w, source);
	swi_put_key(w, destination);
	swi_put_double(w, timeout);
	return swi_call(w, reply);
}

/* ---- LINDEX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lindex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lindex = {
	.name = "LINDEX",
	.syntax = "key index",
	.keys = keys_of_lindex,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nLINDEX\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_lindex(sw_handle *h, sw_bytes key, int64_t index, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lindex);

	swi_put_key(w, key);
	swi_put_i64(w, index);
	return swi_call(w, reply);
}

/* ---- LINSERT -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_linsert[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_linsert = {
	.name = "LINSERT",
	.syntax = "key <BEFORE | AFTER> pivot element",
	.keys = keys_of_linsert,
	.n_keys = 1,
	.head = "*5\r\n$7\r\nLINSERT\r\n",
	.head_len = 17,
	.fixed_argc = 5,
	.words = 1,
	.arity = 5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_linsert_position(struct swi_writer *w, enum sw_linsert_position v)
{
	switch (v) {
	case SW_LINSERT_BEFORE:
		SWI_TOKEN(w, "$6\r\nBEFORE\r\n");
		break;
	case SW_LINSERT_AFTER:
		SWI_TOKEN(w, "$5\r\nAFTER\r\n");
		break;
	default:
		swi_refuse(w, "position", "is none of its enum's constants");
	}
}

sw_err sw_linsert(sw_handle *h, sw_bytes key, enum sw_linsert_position position, sw_bytes pivot,
		  sw_bytes element, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_linsert);

	swi_put_key(w, key);
	put_linsert_position(w, position);
	swi_put_bytes(w, pivot);
	swi_put_bytes(w, element);
	return swi_call(w, out);
}

/* ---- LLEN ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_llen[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_llen = {
	.name = "LLEN",
	.syntax = "key",
	.keys = keys_of_llen,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nLLEN\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_llen(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_llen);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- LMOVE ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lmove[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_lmove = {
	.name = "LMOVE",
	.syntax = "source destination <LEFT | RIGHT> <LEFT | RIGHT>",
	.override = &swi_override_lmove,
	.keys = keys_of_lmove,
	.n_keys = 2,
	.head = "*5\r\n$5\r\nLMOVE\r\n",
	.head_len = 15,
	.fixed_argc = 5,
	.words = 1,
	.arity = 5,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_lmove_side(struct swi_writer *w, enum sw_lmove_side v)
{
	switch (v) {
	case SW_LMOVE_LEFT:
		SWI_TOKEN(w, "$4\r\nLEFT\r\n");
		break;
	case SW_LMOVE_RIGHT:
		SWI_TOKEN(w, "$5\r\nRIGHT\r\n");
		break;
	default:
		swi_refuse(w, "wherefrom", "is none of its enum's constants");
	}
}

sw_err sw_lmove(sw_handle *h, sw_bytes source, sw_bytes destination, enum sw_lmove_side wherefrom,
		enum sw_lmove_side whereto, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lmove);

	swi_put_key(w, source);
	swi_put_key(w, destination);
	put_lmove_side(w, wherefrom);
	put_lmove_side(w, whereto);
	return swi_call(w, reply);
}

/* ---- LMPOP ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lmpop[] = {
	{ .begin = 1, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_lmpop = {
	.name = "LMPOP",
	.syntax = "numkeys key [key ...] <LEFT | RIGHT> [COUNT count]",
	.override = &swi_override_lmpop,
	.keys = keys_of_lmpop,
	.n_keys = 1,
	.head = "$5\r\nLMPOP\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_lmpop_side(struct swi_writer *w, enum sw_lmpop_side v)
{
	switch (v) {
	case SW_LMPOP_LEFT:
		SWI_TOKEN(w, "$4\r\nLEFT\r\n");
		break;
	case SW_LMPOP_RIGHT:
		SWI_TOKEN(w, "$5\r\nRIGHT\r\n");
		break;
	default:
		swi_refuse(w, "side", "is none of its enum's constants");
	}
}

sw_err sw_lmpop(sw_handle *h, const sw_bytes *keys, size_t n_keys, enum sw_lmpop_side side,
		const struct sw_lmpop_opts *opts, sw_reply **reply)
{
	static const struct sw_lmpop_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_lmpop);
	const struct sw_lmpop_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	put_lmpop_side(w, side);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	return swi_call(w, reply);
}

/* ---- LPOP ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lpop[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lpop = {
	.name = "LPOP",
	.syntax = "key [count]",
	.keys = keys_of_lpop,
	.n_keys = 1,
	.head = "$4\r\nLPOP\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_lpop(sw_handle *h, sw_bytes key, const struct sw_lpop_opts *opts, sw_reply **reply)
{
	static const struct sw_lpop_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_lpop);
	const struct sw_lpop_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set)
		swi_put_i64(w, o->count.value);
	return swi_call(w, reply);
}

/* ---- LPOS ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lpos[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lpos = {
	.name = "LPOS",
	.syntax = "key element [RANK rank] [COUNT num-matches] [MAXLEN len]",
	.keys = keys_of_lpos,
	.n_keys = 1,
	.head = "$4\r\nLPOS\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER | SWI_SHAPE_NIL,
	.option_shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_OPT_I64,
};

sw_err sw_lpos(sw_handle *h, sw_bytes key, sw_bytes element, const struct sw_lpos_opts *opts,
	       sw_opt_i64 *out)
{
	static const struct sw_lpos_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_lpos);
	const struct sw_lpos_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, element);
	if (o->rank.set) {
		SWI_TOKEN(w, "$4\r\nRANK\r\n");
		swi_put_i64(w, o->rank.value);
	}
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->maxlen.set) {
		SWI_TOKEN(w, "$6\r\nMAXLEN\r\n");
		swi_put_i64(w, o->maxlen.value);
	}
	if (o->count.set)
		return swi_call_as(w, SWI_OUT_REPLY, SWI_SHAPE_ARRAY, o->count_out);
	return swi_call(w, out);
}

/* ---- LPUSH ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lpush[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lpush = {
	.name = "LPUSH",
	.syntax = "key element [element ...]",
	.keys = keys_of_lpush,
	.n_keys = 1,
	.head = "$5\r\nLPUSH\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_lpush(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lpush);

	swi_put_key(w, key);
	swi_need(w, elements, n_elements, "elements");
	swi_put_bytes_list(w, elements, n_elements);
	return swi_call(w, out);
}

/* ---- LPUSHX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lpushx[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lpushx = {
	.name = "LPUSHX",
	.syntax = "key element [element ...]",
	.keys = keys_of_lpushx,
	.n_keys = 1,
	.head = "$6\r\nLPUSHX\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_lpushx(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		 int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lpushx);

	swi_put_key(w, key);
	swi_need(w, elements, n_elements, "elements");
	swi_put_bytes_list(w, elements, n_elements);
	return swi_call(w, out);
}

/* ---- LRANGE --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lrange[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lrange = {
	.name = "LRANGE",
	.syntax = "key start stop",
	.keys = keys_of_lrange,
	.n_keys = 1,
	.head = "*4\r\n$6\r\nLRANGE\r\n",
	.head_len = 16,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_lrange(sw_handle *h, sw_bytes key, int64_t start, int64_t stop, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lrange);

	swi_put_key(w, key);
	swi_put_i64(w, start);
	swi_put_i64(w, stop);
	return swi_call(w, reply);
}

/* ---- LREM ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lrem[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lrem = {
	.name = "LREM",
	.syntax = "key count element",
	.keys = keys_of_lrem,
	.n_keys = 1,
	.head = "*4\r\n$4\r\nLREM\r\n",
	.head_len = 14,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_lrem(sw_handle *h, sw_bytes key, int64_t count, sw_bytes element, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lrem);

	swi_put_key(w, key);
	swi_put_i64(w, count);
	swi_put_bytes(w, element);
	return swi_call(w, out);
}

/* ---- LSET ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_lset[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_lset = {
	.name = "LSET",
	.syntax = "key index element",
	.keys = keys_of_lset,
	.n_keys = 1,
	.head = "*4\r\n$4\r\nLSET\r\n",
	.head_len = 14,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_lset(sw_handle *h, sw_bytes key, int64_t index, sw_bytes element)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lset);

	swi_put_key(w, key);
	swi_put_i64(w, index);
	swi_put_bytes(w, element);
	return swi_call(w, NULL);
}

/* ---- LTRIM ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_ltrim[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_ltrim = {
	.name = "LTRIM",
	.syntax = "key start stop",
	.keys = keys_of_ltrim,
	.n_keys = 1,
	.head = "*4\r\n$5\r\nLTRIM\r\n",
	.head_len = 15,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_ltrim(sw_handle *h, sw_bytes key, int64_t start, int64_t stop)
{
	struct swi_writer *w = swi_begin(h, &swi_row_ltrim);

	swi_put_key(w, key);
	swi_put_i64(w, start);
	swi_put_i64(w, stop);
	return swi_call(w, NULL);
}

/* ---- RPOP ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_rpop[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_rpop = {
	.name = "RPOP",
	.syntax = "key [count]",
	.keys = keys_of_rpop,
	.n_keys = 1,
	.head = "$4\r\nRPOP\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_rpop(sw_handle *h, sw_bytes key, const struct sw_rpop_opts *opts, sw_reply **reply)
{
	static const struct sw_rpop_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_rpop);
	const struct sw_rpop_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set)
		swi_put_i64(w, o->count.value);
	return swi_call(w, reply);
}

/* ---- RPOPLPUSH ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_rpoplpush[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_rpoplpush = {
	.name = "RPOPLPUSH",
	.syntax = "source destination",
	.override = &swi_override_rpoplpush,
	.keys = keys_of_rpoplpush,
	.n_keys = 2,
	.head = "*3\r\n$9\r\nRPOPLPUSH\r\n",
	.head_len = 19,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_rpoplpush(sw_handle *h, sw_bytes source, sw_bytes destination, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_rpoplpush);

	swi_put_key(w, source);
	swi_put_key(w, destination);
	return swi_call(w, reply);
}

/* ---- RPUSH ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_rpush[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_rpush = {
	.name = "RPUSH",
	.syntax = "key element [element ...]",
	.keys = keys_of_rpush,
	.n_keys = 1,
	.head = "$5\r\nRPUSH\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_rpush(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_rpush);

	swi_put_key(w, key);
	swi_need(w, elements, n_elements, "elements");
	swi_put_bytes_list(w, elements, n_elements);
	return swi_call(w, out);
}

/* ---- RPUSHX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_rpushx[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_rpushx = {
	.name = "RPUSHX",
	.syntax = "key element [element ...]",
	.keys = keys_of_rpushx,
	.n_keys = 1,
	.head = "$6\r\nRPUSHX\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_rpushx(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		 int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_rpushx);

	swi_put_key(w, key);
	swi_need(w, elements, n_elements, "elements");
	swi_put_bytes_list(w, elements, n_elements);
	return swi_call(w, out);
}
