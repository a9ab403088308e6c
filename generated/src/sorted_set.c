/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/sorted_set.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_bzmpop;
extern const struct swi_override swi_override_bzpopmax;
extern const struct swi_override swi_override_bzpopmin;
extern const struct swi_override swi_override_zdiff;
extern const struct swi_override swi_override_zdiffstore;
extern const struct swi_override swi_override_zinter;
extern const struct swi_override swi_override_zintercard;
extern const struct swi_override swi_override_zinterstore;
extern const struct swi_override swi_override_zmpop;
extern const struct swi_override swi_override_zrangestore;
extern const struct swi_override swi_override_zunion;
extern const struct swi_override swi_override_zunionstore;

/* ---- BZMPOP --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bzmpop[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_bzmpop = {
	.name = "BZMPOP",
	.syntax = "timeout numkeys key [key ...] <MIN | MAX> [COUNT count]",
	.override = &swi_override_bzmpop,
	.keys = keys_of_bzmpop,
	.n_keys = 1,
	.block = &(const struct swi_block){ .at = 1, .unit_ms = 1000 },
	.head = "$6\r\nBZMPOP\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_bzmpop_where(struct swi_writer *w, enum sw_bzmpop_where v)
{
	switch (v) {
	case SW_BZMPOP_MIN:
		SWI_TOKEN(w, "$3\r\nMIN\r\n");
		break;
	case SW_BZMPOP_MAX:
		SWI_TOKEN(w, "$3\r\nMAX\r\n");
		break;
	default:
		swi_refuse(w, "where", "is none of its enum's constants");
	}
}

sw_err sw_bzmpop(sw_handle *h, double timeout, const sw_bytes *keys, size_t n_keys,
		 enum sw_bzmpop_where where, const struct sw_bzmpop_opts *opts, sw_reply **reply)
{
	static const struct sw_bzmpop_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_bzmpop);
	const struct sw_bzmpop_opts *o = opts ? opts : &none;

	swi_put_double(w, timeout);
	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	put_bzmpop_where(w, where);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	return swi_call(w, reply);
}

/* ---- BZPOPMAX ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bzpopmax[] = {
	{ .begin = 1, .step = 1, .last = -2 },
};

const struct swi_command swi_row_bzpopmax = {
	.name = "BZPOPMAX",
	.syntax = "key [key ...] timeout",
	.override = &swi_override_bzpopmax,
	.keys = keys_of_bzpopmax,
	.n_keys = 1,
	.block = &(const struct swi_block){ .at = -1, .unit_ms = 1000 },
	.head = "$8\r\nBZPOPMAX\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_bzpopmax(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
		   sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_bzpopmax);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	swi_put_double(w, timeout);
	return swi_call(w, reply);
}

/* ---- BZPOPMIN ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bzpopmin[] = {
	{ .begin = 1, .step = 1, .last = -2 },
};

const struct swi_command swi_row_bzpopmin = {
	.name = "BZPOPMIN",
	.syntax = "key [key ...] timeout",
	.override = &swi_override_bzpopmin,
	.keys = keys_of_bzpopmin,
	.n_keys = 1,
	.block = &(const struct swi_block){ .at = -1, .unit_ms = 1000 },
	.head = "$8\r\nBZPOPMIN\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_bzpopmin(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
		   sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_bzpopmin);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	swi_put_double(w, timeout);
	return swi_call(w, reply);
}

/* ---- ZADD ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zadd[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zadd = {
	.name = "ZADD",
	.syntax = "key [NX | XX] [GT | LT] [CH] [INCR] score member [score member ...]",
	.keys = keys_of_zadd,
	.n_keys = 1,
	.head = "$4\r\nZADD\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.option_shapes = SWI_SHAPE_DOUBLE | SWI_SHAPE_NIL,
	.out = SWI_OUT_I64,
};

static void put_zadd_condition(struct swi_writer *w, enum sw_zadd_condition v)
{
	switch (v) {
	case SW_ZADD_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_ZADD_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

static void put_zadd_comparison(struct swi_writer *w, enum sw_zadd_comparison v)
{
	switch (v) {
	case SW_ZADD_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_ZADD_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "comparison", "is none of its enum's constants");
	}
}

sw_err sw_zadd(sw_handle *h, sw_bytes key, const struct sw_score_member *data, size_t n_data,
	       const struct sw_zadd_opts *opts, int64_t *out)
{
	static const struct sw_zadd_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zadd);
	const struct sw_zadd_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->condition)
		put_zadd_condition(w, o->condition);
	if (o->comparison)
		put_zadd_comparison(w, o->comparison);
	if (o->ch)
		SWI_TOKEN(w, "$2\r\nCH\r\n");
	if (o->incr)
		SWI_TOKEN(w, "$4\r\nINCR\r\n");
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_double(w, data[i].score);
		swi_put_bytes(w, data[i].member);
	}
	if (o->incr)
		return swi_call_as(w, SWI_OUT_OPT_DOUBLE, SWI_SHAPE_DOUBLE | SWI_SHAPE_NIL, o->incr);
	return swi_call(w, out);
}

/* ---- ZCARD ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zcard[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zcard = {
	.name = "ZCARD",
	.syntax = "key",
	.keys = keys_of_zcard,
	.n_keys = 1,
	.head = "*2\r\n$5\r\nZCARD\r\n",
	.head_len = 15,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zcard(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zcard);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- ZCOUNT --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zcount[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zcount = {
	.name = "ZCOUNT",
	.syntax = "key min max",
	.keys = keys_of_zcount,
	.n_keys = 1,
	.head = "*4\r\n$6\r\nZCOUNT\r\n",
	.head_len = 16,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zcount(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zcount);

	swi_put_key(w, key);
	swi_put_bytes(w, min);
	swi_put_bytes(w, max);
	return swi_call(w, out);
}

/* ---- ZDIFF ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zdiff[] = {
	{ .begin = 1, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zdiff = {
	.name = "ZDIFF",
	.syntax = "numkeys key [key ...] [WITHSCORES]",
	.override = &swi_override_zdiff,
	.keys = keys_of_zdiff,
	.n_keys = 1,
	.head = "$5\r\nZDIFF\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zdiff(sw_handle *h, const sw_bytes *keys, size_t n_keys,
		const struct sw_zdiff_opts *opts, sw_reply **reply)
{
	static const struct sw_zdiff_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zdiff);
	const struct sw_zdiff_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	if (o->withscores)
		SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	return swi_call(w, reply);
}

/* ---- ZDIFFSTORE ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zdiffstore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zdiffstore = {
	.name = "ZDIFFSTORE",
	.syntax = "destination numkeys key [key ...]",
	.override = &swi_override_zdiffstore,
	.keys = keys_of_zdiffstore,
	.n_keys = 2,
	.head = "$10\r\nZDIFFSTORE\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zdiffstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys, size_t n_keys,
		     int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zdiffstore);

	swi_put_key(w, destination);
	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- ZINCRBY -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zincrby[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zincrby = {
	.name = "ZINCRBY",
	.syntax = "key increment member",
	.keys = keys_of_zincrby,
	.n_keys = 1,
	.head = "*4\r\n$7\r\nZINCRBY\r\n",
	.head_len = 17,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_DOUBLE,
	.out = SWI_OUT_DOUBLE,
};

sw_err sw_zincrby(sw_handle *h, sw_bytes key, double increment, sw_bytes member, double *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zincrby);

	swi_put_key(w, key);
	swi_put_double(w, increment);
	swi_put_bytes(w, member);
	return swi_call(w, out);
}

/* ---- ZINTER --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zinter[] = {
	{ .begin = 1, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zinter = {
	.name = "ZINTER",
	.syntax = "numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | MIN "
		"| MAX>] [WITHSCORES]",
	.override = &swi_override_zinter,
	.keys = keys_of_zinter,
	.n_keys = 1,
	.head = "$6\r\nZINTER\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_zinter_aggregate(struct swi_writer *w, enum sw_zinter_aggregate v)
{
	switch (v) {
	case SW_ZINTER_SUM:
		SWI_TOKEN(w, "$3\r\nSUM\r\n");
		break;
	case SW_ZINTER_MIN:
		SWI_TOKEN(w, "$3\r\nMIN\r\n");
		break;
	case SW_ZINTER_MAX:
		SWI_TOKEN(w, "$3\r\nMAX\r\n");
		break;
	default:
		swi_refuse(w, "aggregate", "is none of its enum's constants");
	}
}

sw_err sw_zinter(sw_handle *h, const sw_bytes *keys, size_t n_keys,
		 const struct sw_zinter_opts *opts, sw_reply **reply)
{
	static const struct sw_zinter_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zinter);
	const struct sw_zinter_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	if (o->n_weights) {
		SWI_TOKEN(w, "$7\r\nWEIGHTS\r\n");
		swi_need(w, o->weights, o->n_weights, "weights");
		swi_put_double_list(w, o->weights, o->n_weights);
	}
	if (o->aggregate) {
		SWI_TOKEN(w, "$9\r\nAGGREGATE\r\n");
		put_zinter_aggregate(w, o->aggregate);
	}
	if (o->withscores)
		SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	return swi_call(w, reply);
}

/* ---- ZINTERCARD ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zintercard[] = {
	{ .begin = 1, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zintercard = {
	.name = "ZINTERCARD",
	.syntax = "numkeys key [key ...] [LIMIT limit]",
	.override = &swi_override_zintercard,
	.keys = keys_of_zintercard,
	.n_keys = 1,
	.head = "$10\r\nZINTERCARD\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zintercard(sw_handle *h, const sw_bytes *keys, size_t n_keys,
		     const struct sw_zintercard_opts *opts, int64_t *out)
{
	static const struct sw_zintercard_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zintercard);
	const struct sw_zintercard_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.value);
	}
	return swi_call(w, out);
}

/* ---- ZINTERSTORE ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zinterstore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zinterstore = {
	.name = "ZINTERSTORE",
	.syntax = "destination numkeys key [key ...] [WEIGHTS weight [weight ...]] "
		"[AGGREGATE <SUM | MIN | MAX>]",
	.override = &swi_override_zinterstore,
	.keys = keys_of_zinterstore,
	.n_keys = 2,
	.head = "$11\r\nZINTERSTORE\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_zinterstore_aggregate(struct swi_writer *w, enum sw_zinterstore_aggregate v)
{
	switch (v) {
	case SW_ZINTERSTORE_SUM:
		SWI_TOKEN(w, "$3\r\nSUM\r\n");
		break;
	case SW_ZINTERSTORE_MIN:
		SWI_TOKEN(w, "$3\r\nMIN\r\n");
		break;
	case SW_ZINTERSTORE_MAX:
		SWI_TOKEN(w, "$3\r\nMAX\r\n");
		break;
	default:
		swi_refuse(w, "aggregate", "is none of its enum's constants");
	}
}

sw_err sw_zinterstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys, size_t n_keys,
		      const struct sw_zinterstore_opts *opts, int64_t *out)
{
	static const struct sw_zinterstore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zinterstore);
	const struct sw_zinterstore_opts *o = opts ? opts : &none;

	swi_put_key(w, destination);
	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	if (o->n_weights) {
		SWI_TOKEN(w, "$7\r\nWEIGHTS\r\n");
		swi_need(w, o->weights, o->n_weights, "weights");
		swi_put_double_list(w, o->weights, o->n_weights);
	}
	if (o->aggregate) {
		SWI_TOKEN(w, "$9\r\nAGGREGATE\r\n");
		put_zinterstore_aggregate(w, o->aggregate);
	}
	return swi_call(w, out);
}

/* ---- ZLEXCOUNT ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_zlexcount[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zlexcount = {
	.name = "ZLEXCOUNT",
	.syntax = "key min max",
	.keys = keys_of_zlexcount,
	.n_keys = 1,
	.head = "*4\r\n$9\r\nZLEXCOUNT\r\n",
	.head_len = 19,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zlexcount(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zlexcount);

	swi_put_key(w, key);
	swi_put_bytes(w, min);
	swi_put_bytes(w, max);
	return swi_call(w, out);
}

/* ---- ZMPOP ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zmpop[] = {
	{ .begin = 1, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zmpop = {
	.name = "ZMPOP",
	.syntax = "numkeys key [key ...] <MIN | MAX> [COUNT count]",
	.override = &swi_override_zmpop,
	.keys = keys_of_zmpop,
	.n_keys = 1,
	.head = "$5\r\nZMPOP\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_zmpop_where(struct swi_writer *w, enum sw_zmpop_where v)
{
	switch (v) {
	case SW_ZMPOP_MIN:
		SWI_TOKEN(w, "$3\r\nMIN\r\n");
		break;
	case SW_ZMPOP_MAX:
		SWI_TOKEN(w, "$3\r\nMAX\r\n");
		break;
	default:
		swi_refuse(w, "where", "is none of its enum's constants");
	}
}

sw_err sw_zmpop(sw_handle *h, const sw_bytes *keys, size_t n_keys, enum sw_zmpop_where where,
		const struct sw_zmpop_opts *opts, sw_reply **reply)
{
	static const struct sw_zmpop_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zmpop);
	const struct sw_zmpop_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	put_zmpop_where(w, where);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	return swi_call(w, reply);
}

/* ---- ZMSCORE -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zmscore[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zmscore = {
	.name = "ZMSCORE",
	.syntax = "key member [member ...]",
	.keys = keys_of_zmscore,
	.n_keys = 1,
	.head = "$7\r\nZMSCORE\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zmscore(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
		  sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zmscore);

	swi_put_key(w, key);
	swi_need(w, members, n_members, "members");
	swi_put_bytes_list(w, members, n_members);
	return swi_call(w, reply);
}

/* ---- ZPOPMAX -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zpopmax[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zpopmax = {
	.name = "ZPOPMAX",
	.syntax = "key [count]",
	.keys = keys_of_zpopmax,
	.n_keys = 1,
	.head = "$7\r\nZPOPMAX\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zpopmax(sw_handle *h, sw_bytes key, const struct sw_zpopmax_opts *opts, sw_reply **reply)
{
	static const struct sw_zpopmax_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zpopmax);
	const struct sw_zpopmax_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set)
		swi_put_i64(w, o->count.value);
	return swi_call(w, reply);
}

/* ---- ZPOPMIN -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zpopmin[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zpopmin = {
	.name = "ZPOPMIN",
	.syntax = "key [count]",
	.keys = keys_of_zpopmin,
	.n_keys = 1,
	.head = "$7\r\nZPOPMIN\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zpopmin(sw_handle *h, sw_bytes key, const struct sw_zpopmin_opts *opts, sw_reply **reply)
{
	static const struct sw_zpopmin_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zpopmin);
	const struct sw_zpopmin_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set)
		swi_put_i64(w, o->count.value);
	return swi_call(w, reply);
}

/* ---- ZRANDMEMBER ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrandmember[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrandmember = {
	.name = "ZRANDMEMBER",
	.syntax = "key [count [WITHSCORES]]",
	.keys = keys_of_zrandmember,
	.n_keys = 1,
	.head = "$11\r\nZRANDMEMBER\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL | SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zrandmember(sw_handle *h, sw_bytes key, const struct sw_zrandmember_opts *opts,
		      sw_reply **reply)
{
	static const struct sw_zrandmember_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrandmember);
	const struct sw_zrandmember_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set) {
		swi_put_i64(w, o->count.value);
		if (o->withscores)
			SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	}
	else if (o->withscores)
		swi_refuse(w, "withscores", "goes only with count");
	return swi_call(w, reply);
}

/* ---- ZRANGE --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrange[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrange = {
	.name = "ZRANGE",
	.syntax = "key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]",
	.keys = keys_of_zrange,
	.n_keys = 1,
	.head = "$6\r\nZRANGE\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_zrange_range_by(struct swi_writer *w, enum sw_zrange_range_by v)
{
	switch (v) {
	case SW_ZRANGE_BYSCORE:
		SWI_TOKEN(w, "$7\r\nBYSCORE\r\n");
		break;
	case SW_ZRANGE_BYLEX:
		SWI_TOKEN(w, "$5\r\nBYLEX\r\n");
		break;
	default:
		swi_refuse(w, "range_by", "is none of its enum's constants");
	}
}

sw_err sw_zrange(sw_handle *h, sw_bytes key, sw_bytes start, sw_bytes stop,
		 const struct sw_zrange_opts *opts, sw_reply **reply)
{
	static const struct sw_zrange_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrange);
	const struct sw_zrange_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, start);
	swi_put_bytes(w, stop);
	if (o->range_by)
		put_zrange_range_by(w, o->range_by);
	if (o->rev)
		SWI_TOKEN(w, "$3\r\nREV\r\n");
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	if (o->withscores)
		SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	return swi_call(w, reply);
}

/* ---- ZRANGEBYLEX ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrangebylex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrangebylex = {
	.name = "ZRANGEBYLEX",
	.syntax = "key min max [LIMIT offset count]",
	.keys = keys_of_zrangebylex,
	.n_keys = 1,
	.head = "$11\r\nZRANGEBYLEX\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zrangebylex(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max,
		      const struct sw_zrangebylex_opts *opts, sw_reply **reply)
{
	static const struct sw_zrangebylex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrangebylex);
	const struct sw_zrangebylex_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, min);
	swi_put_bytes(w, max);
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	return swi_call(w, reply);
}

/* ---- ZRANGEBYSCORE -------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrangebyscore[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrangebyscore = {
	.name = "ZRANGEBYSCORE",
	.syntax = "key min max [WITHSCORES] [LIMIT offset count]",
	.keys = keys_of_zrangebyscore,
	.n_keys = 1,
	.head = "$13\r\nZRANGEBYSCORE\r\n",
	.head_len = 20,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zrangebyscore(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max,
			const struct sw_zrangebyscore_opts *opts, sw_reply **reply)
{
	static const struct sw_zrangebyscore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrangebyscore);
	const struct sw_zrangebyscore_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, min);
	swi_put_bytes(w, max);
	if (o->withscores)
		SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	return swi_call(w, reply);
}

/* ---- ZRANGESTORE ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrangestore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_zrangestore = {
	.name = "ZRANGESTORE",
	.syntax = "dst src min max [BYSCORE | BYLEX] [REV] [LIMIT offset count]",
	.override = &swi_override_zrangestore,
	.keys = keys_of_zrangestore,
	.n_keys = 2,
	.head = "$11\r\nZRANGESTORE\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_zrangestore_range_by(struct swi_writer *w, enum sw_zrangestore_range_by v)
{
	switch (v) {
	case SW_ZRANGESTORE_BYSCORE:
		SWI_TOKEN(w, "$7\r\nBYSCORE\r\n");
		break;
	case SW_ZRANGESTORE_BYLEX:
		SWI_TOKEN(w, "$5\r\nBYLEX\r\n");
		break;
	default:
		swi_refuse(w, "range_by", "is none of its enum's constants");
	}
}

sw_err sw_zrangestore(sw_handle *h, sw_bytes dst, sw_bytes src, sw_bytes min, sw_bytes max,
		      const struct sw_zrangestore_opts *opts, int64_t *out)
{
	static const struct sw_zrangestore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrangestore);
	const struct sw_zrangestore_opts *o = opts ? opts : &none;

	swi_put_key(w, dst);
	swi_put_key(w, src);
	swi_put_bytes(w, min);
	swi_put_bytes(w, max);
	if (o->range_by)
		put_zrangestore_range_by(w, o->range_by);
	if (o->rev)
		SWI_TOKEN(w, "$3\r\nREV\r\n");
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	return swi_call(w, out);
}

/* ---- ZRANK ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrank[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrank = {
	.name = "ZRANK",
	.syntax = "key member [WITHSCORE]",
	.keys = keys_of_zrank,
	.n_keys = 1,
	.head = "$5\r\nZRANK\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER | SWI_SHAPE_NIL,
	.option_shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_OPT_I64,
};

sw_err sw_zrank(sw_handle *h, sw_bytes key, sw_bytes member, const struct sw_zrank_opts *opts,
		sw_opt_i64 *out)
{
	static const struct sw_zrank_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrank);
	const struct sw_zrank_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, member);
	if (o->withscore)
		SWI_TOKEN(w, "$9\r\nWITHSCORE\r\n");
	if (o->withscore)
		return swi_call_as(w, SWI_OUT_REPLY, SWI_SHAPE_ARRAY | SWI_SHAPE_NIL, o->withscore);
	return swi_call(w, out);
}

/* ---- ZREM ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrem[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrem = {
	.name = "ZREM",
	.syntax = "key member [member ...]",
	.keys = keys_of_zrem,
	.n_keys = 1,
	.head = "$4\r\nZREM\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zrem(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zrem);

	swi_put_key(w, key);
	swi_need(w, members, n_members, "members");
	swi_put_bytes_list(w, members, n_members);
	return swi_call(w, out);
}

/* ---- ZREMRANGEBYLEX ------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zremrangebylex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zremrangebylex = {
	.name = "ZREMRANGEBYLEX",
	.syntax = "key min max",
	.keys = keys_of_zremrangebylex,
	.n_keys = 1,
	.head = "*4\r\n$14\r\nZREMRANGEBYLEX\r\n",
	.head_len = 25,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zremrangebylex(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zremrangebylex);

	swi_put_key(w, key);
	swi_put_bytes(w, min);
	swi_put_bytes(w, max);
	return swi_call(w, out);
}

/* ---- ZREMRANGEBYRANK ------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_zremrangebyrank[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zremrangebyrank = {
	.name = "ZREMRANGEBYRANK",
	.syntax = "key start stop",
	.keys = keys_of_zremrangebyrank,
	.n_keys = 1,
	.head = "*4\r\n$15\r\nZREMRANGEBYRANK\r\n",
	.head_len = 26,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zremrangebyrank(sw_handle *h, sw_bytes key, int64_t start, int64_t stop, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zremrangebyrank);

	swi_put_key(w, key);
	swi_put_i64(w, start);
	swi_put_i64(w, stop);
	return swi_call(w, out);
}

/* ---- ZREMRANGEBYSCORE ----------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zremrangebyscore[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zremrangebyscore = {
	.name = "ZREMRANGEBYSCORE",
	.syntax = "key min max",
	.keys = keys_of_zremrangebyscore,
	.n_keys = 1,
	.head = "*4\r\n$16\r\nZREMRANGEBYSCORE\r\n",
	.head_len = 27,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_zremrangebyscore(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zremrangebyscore);

	swi_put_key(w, key);
	swi_put_bytes(w, min);
	swi_put_bytes(w, max);
	return swi_call(w, out);
}

/* ---- ZREVRANGE ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_zrevrange[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrevrange = {
	.name = "ZREVRANGE",
	.syntax = "key start stop [WITHSCORES]",
	.keys = keys_of_zrevrange,
	.n_keys = 1,
	.head = "$9\r\nZREVRANGE\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zrevrange(sw_handle *h, sw_bytes key, int64_t start, int64_t stop,
		    const struct sw_zrevrange_opts *opts, sw_reply **reply)
{
	static const struct sw_zrevrange_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrevrange);
	const struct sw_zrevrange_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, start);
	swi_put_i64(w, stop);
	if (o->withscores)
		SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	return swi_call(w, reply);
}

/* ---- ZREVRANGEBYLEX ------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrevrangebylex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrevrangebylex = {
	.name = "ZREVRANGEBYLEX",
	.syntax = "key max min [LIMIT offset count]",
	.keys = keys_of_zrevrangebylex,
	.n_keys = 1,
	.head = "$14\r\nZREVRANGEBYLEX\r\n",
	.head_len = 21,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zrevrangebylex(sw_handle *h, sw_bytes key, sw_bytes max, sw_bytes min,
			 const struct sw_zrevrangebylex_opts *opts, sw_reply **reply)
{
	static const struct sw_zrevrangebylex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrevrangebylex);
	const struct sw_zrevrangebylex_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, max);
	swi_put_bytes(w, min);
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	return swi_call(w, reply);
}

/* ---- ZREVRANGEBYSCORE ----------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrevrangebyscore[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrevrangebyscore = {
	.name = "ZREVRANGEBYSCORE",
	.syntax = "key max min [WITHSCORES] [LIMIT offset count]",
	.keys = keys_of_zrevrangebyscore,
	.n_keys = 1,
	.head = "$16\r\nZREVRANGEBYSCORE\r\n",
	.head_len = 23,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zrevrangebyscore(sw_handle *h, sw_bytes key, sw_bytes max, sw_bytes min,
			   const struct sw_zrevrangebyscore_opts *opts, sw_reply **reply)
{
	static const struct sw_zrevrangebyscore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrevrangebyscore);
	const struct sw_zrevrangebyscore_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, max);
	swi_put_bytes(w, min);
	if (o->withscores)
		SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	return swi_call(w, reply);
}

/* ---- ZREVRANK ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zrevrank[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zrevrank = {
	.name = "ZREVRANK",
	.syntax = "key member [WITHSCORE]",
	.keys = keys_of_zrevrank,
	.n_keys = 1,
	.head = "$8\r\nZREVRANK\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER | SWI_SHAPE_NIL,
	.option_shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_OPT_I64,
};

sw_err sw_zrevrank(sw_handle *h, sw_bytes key, sw_bytes member,
		   const struct sw_zrevrank_opts *opts, sw_opt_i64 *out)
{
	static const struct sw_zrevrank_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zrevrank);
	const struct sw_zrevrank_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, member);
	if (o->withscore)
		SWI_TOKEN(w, "$9\r\nWITHSCORE\r\n");
	if (o->withscore)
		return swi_call_as(w, SWI_OUT_REPLY, SWI_SHAPE_ARRAY | SWI_SHAPE_NIL, o->withscore);
	return swi_call(w, out);
}

/* ---- ZSCAN ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zscan[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zscan = {
	.name = "ZSCAN",
	.syntax = "key cursor [MATCH pattern] [COUNT count] [NOSCORES]",
	.keys = keys_of_zscan,
	.n_keys = 1,
	.head = "$5\r\nZSCAN\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_zscan(sw_handle *h, sw_bytes key, int64_t cursor, const struct sw_zscan_opts *opts,
		sw_reply **reply)
{
	static const struct sw_zscan_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zscan);
	const struct sw_zscan_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, cursor);
	if (o->match.data || o->match.len) {
		SWI_TOKEN(w, "$5\r\nMATCH\r\n");
		swi_put_bytes(w, o->match);
	}
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->noscores)
		SWI_TOKEN(w, "$8\r\nNOSCORES\r\n");
	return swi_call(w, reply);
}

/* ---- ZSCORE --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zscore[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_zscore = {
	.name = "ZSCORE",
	.syntax = "key member",
	.keys = keys_of_zscore,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nZSCORE\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_DOUBLE | SWI_SHAPE_NIL,
	.out = SWI_OUT_OPT_DOUBLE,
};

sw_err sw_zscore(sw_handle *h, sw_bytes key, sw_bytes member, sw_opt_double *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_zscore);

	swi_put_key(w, key);
	swi_put_bytes(w, member);
	return swi_call(w, out);
}

/* ---- ZUNION --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zunion[] = {
	{ .begin = 1, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zunion = {
	.name = "ZUNION",
	.syntax = "numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | MIN "
		"| MAX>] [WITHSCORES]",
	.override = &swi_override_zunion,
	.keys = keys_of_zunion,
	.n_keys = 1,
	.head = "$6\r\nZUNION\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_zunion_aggregate(struct swi_writer *w, enum sw_zunion_aggregate v)
{
	switch (v) {
	case SW_ZUNION_SUM:
		SWI_TOKEN(w, "$3\r\nSUM\r\n");
		break;
	case SW_ZUNION_MIN:
		SWI_TOKEN(w, "$3\r\nMIN\r\n");
		break;
	case SW_ZUNION_MAX:
		SWI_TOKEN(w, "$3\r\nMAX\r\n");
		break;
	default:
		swi_refuse(w, "aggregate", "is none of its enum's constants");
	}
}

sw_err sw_zunion(sw_handle *h, const sw_bytes *keys, size_t n_keys,
		 const struct sw_zunion_opts *opts, sw_reply **reply)
{
	static const struct sw_zunion_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zunion);
	const struct sw_zunion_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	if (o->n_weights) {
		SWI_TOKEN(w, "$7\r\nWEIGHTS\r\n");
		swi_need(w, o->weights, o->n_weights, "weights");
		swi_put_double_list(w, o->weights, o->n_weights);
	}
	if (o->aggregate) {
		SWI_TOKEN(w, "$9\r\nAGGREGATE\r\n");
		put_zunion_aggregate(w, o->aggregate);
	}
	if (o->withscores)
		SWI_TOKEN(w, "$10\r\nWITHSCORES\r\n");
	return swi_call(w, reply);
}

/* ---- ZUNIONSTORE ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_zunionstore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_zunionstore = {
	.name = "ZUNIONSTORE",
	.syntax = "destination numkeys key [key ...] [WEIGHTS weight [weight ...]] "
		"[AGGREGATE <SUM | MIN | MAX>]",
	.override = &swi_override_zunionstore,
	.keys = keys_of_zunionstore,
	.n_keys = 2,
	.head = "$11\r\nZUNIONSTORE\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_zunionstore_aggregate(struct swi_writer *w, enum sw_zunionstore_aggregate v)
{
	switch (v) {
	case SW_ZUNIONSTORE_SUM:
		SWI_TOKEN(w, "$3\r\nSUM\r\n");
		break;
	case SW_ZUNIONSTORE_MIN:
		SWI_TOKEN(w, "$3\r\nMIN\r\n");
		break;
	case SW_ZUNIONSTORE_MAX:
		SWI_TOKEN(w, "$3\r\nMAX\r\n");
		break;
	default:
		swi_refuse(w, "aggregate", "is none of its enum's constants");
	}
}

sw_err sw_zunionstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys, size_t n_keys,
		      const struct sw_zunionstore_opts *opts, int64_t *out)
{
	static const struct sw_zunionstore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_zunionstore);
	const struct sw_zunionstore_opts *o = opts ? opts : &none;

	swi_put_key(w, destination);
	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	if (o->n_weights) {
		SWI_TOKEN(w, "$7\r\nWEIGHTS\r\n");
		swi_need(w, o->weights, o->n_weights, "weights");
		swi_put_double_list(w, o->weights, o->n_weights);
	}
	if (o->aggregate) {
		SWI_TOKEN(w, "$9\r\nAGGREGATE\r\n");
		put_zunionstore_aggregate(w, o->aggregate);
	}
	return swi_call(w, out);
}
