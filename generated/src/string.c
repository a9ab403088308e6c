/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/string.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_lcs;
extern const struct swi_override swi_override_split;
extern const struct swi_override swi_override_msetnx;

/* ---- APPEND --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_append[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_append = {
	.name = "APPEND",
	.syntax = "key value",
	.keys = keys_of_append,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nAPPEND\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_append(sw_handle *h, sw_bytes key, sw_bytes value, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_append);

	swi_put_key(w, key);
	swi_put_bytes(w, value);
	return swi_call(w, out);
}

/* ---- DECR ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_decr[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_decr = {
	.name = "DECR",
	.syntax = "key",
	.keys = keys_of_decr,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nDECR\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_decr(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_decr);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- DECRBY --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_decrby[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_decrby = {
	.name = "DECRBY",
	.syntax = "key decrement",
	.keys = keys_of_decrby,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nDECRBY\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_decrby(sw_handle *h, sw_bytes key, int64_t decrement, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_decrby);

	swi_put_key(w, key);
	swi_put_i64(w, decrement);
	return swi_call(w, out);
}

/* ---- DELEX ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_delex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_delex = {
	.name = "DELEX",
	.syntax = "key [IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest | IFDNE "
		"ifdne-digest]",
	.keys = keys_of_delex,
	.n_keys = 1,
	.head = "$5\r\nDELEX\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_delex_condition(struct swi_writer *w, const struct sw_delex_condition *v)
{
	switch (v->kind) {
	case SW_DELEX_IFEQ:
		SWI_TOKEN(w, "$4\r\nIFEQ\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_DELEX_IFNE:
		SWI_TOKEN(w, "$4\r\nIFNE\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_DELEX_IFDEQ:
		SWI_TOKEN(w, "$5\r\nIFDEQ\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_DELEX_IFDNE:
		SWI_TOKEN(w, "$5\r\nIFDNE\r\n");
		swi_put_bytes(w, v->value);
		break;
	default:
		swi_refuse(w, "condition", "has no valid kind");
	}
}

sw_err sw_delex(sw_handle *h, sw_bytes key, const struct sw_delex_opts *opts, int64_t *out)
{
	static const struct sw_delex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_delex);
	const struct sw_delex_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->condition.kind)
		put_delex_condition(w, &o->condition);
	return swi_call(w, out);
}

/* ---- DELIFEQ -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_delifeq[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_delifeq = {
	.name = "DELIFEQ",
	.syntax = "key value",
	.keys = keys_of_delifeq,
	.n_keys = 1,
	.head = "*3\r\n$7\r\nDELIFEQ\r\n",
	.head_len = 17,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_delifeq(sw_handle *h, sw_bytes key, sw_bytes value, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_delifeq);

	swi_put_key(w, key);
	swi_put_bytes(w, value);
	return swi_call(w, out);
}

/* ---- DIGEST --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_digest[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_digest = {
	.name = "DIGEST",
	.syntax = "key",
	.keys = keys_of_digest,
	.n_keys = 1,
	.head = "*2\r\n$6\r\nDIGEST\r\n",
	.head_len = 16,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_digest(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_digest);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- GET ------------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_get[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_get = {
	.name = "GET",
	.syntax = "key",
	.keys = keys_of_get,
	.n_keys = 1,
	.head = "*2\r\n$3\r\nGET\r\n",
	.head_len = 13,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_get(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_get);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- GETDEL --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_getdel[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_getdel = {
	.name = "GETDEL",
	.syntax = "key",
	.keys = keys_of_getdel,
	.n_keys = 1,
	.head = "*2\r\n$6\r\nGETDEL\r\n",
	.head_len = 16,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_getdel(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_getdel);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- GETEX ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_getex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_getex = {
	.name = "GETEX",
	.syntax = "key [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT "
		"unix-time-milliseconds | PERSIST]",
	.keys = keys_of_getex,
	.n_keys = 1,
	.head = "$5\r\nGETEX\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_getex_expire(struct swi_writer *w, const struct sw_getex_expire *v)
{
	switch (v->kind) {
	case SW_GETEX_EX:
		SWI_TOKEN(w, "$2\r\nEX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_GETEX_PX:
		SWI_TOKEN(w, "$2\r\nPX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_GETEX_EXAT:
		SWI_TOKEN(w, "$4\r\nEXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_GETEX_PXAT:
		SWI_TOKEN(w, "$4\r\nPXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_GETEX_PERSIST:
		SWI_TOKEN(w, "$7\r\nPERSIST\r\n");
		break;
	default:
		swi_refuse(w, "expire", "has no valid kind");
	}
}

sw_err sw_getex(sw_handle *h, sw_bytes key, const struct sw_getex_opts *opts, sw_reply **reply)
{
	static const struct sw_getex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_getex);
	const struct sw_getex_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->expire.kind)
		put_getex_expire(w, &o->expire);
	return swi_call(w, reply);
}

/* ---- GETRANGE ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_getrange[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_getrange = {
	.name = "GETRANGE",
	.syntax = "key start end",
	.keys = keys_of_getrange,
	.n_keys = 1,
	.head = "*4\r\n$8\r\nGETRANGE\r\n",
	.head_len = 18,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_getrange(sw_handle *h, sw_bytes key, int64_t start, int64_t end, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_getrange);

	swi_put_key(w, key);
	swi_put_i64(w, start);
	swi_put_i64(w, end);
	return swi_call(w, reply);
}

/* ---- GETSET --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_getset[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_getset = {
	.name = "GETSET",
	.syntax = "key value",
	.keys = keys_of_getset,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nGETSET\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_getset(sw_handle *h, sw_bytes key, sw_bytes value, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_getset);

	swi_put_key(w, key);
	swi_put_bytes(w, value);
	return swi_call(w, reply);
}

/* ---- INCR ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_incr[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_incr = {
	.name = "INCR",
	.syntax = "key",
	.keys = keys_of_incr,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nINCR\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_incr(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_incr);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- INCRBY --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_incrby[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_incrby = {
	.name = "INCRBY",
	.syntax = "key increment",
	.keys = keys_of_incrby,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nINCRBY\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_incrby(sw_handle *h, sw_bytes key, int64_t increment, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_incrby);

	swi_put_key(w, key);
	swi_put_i64(w, increment);
	return swi_call(w, out);
}

/* ---- INCRBYFLOAT ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_incrbyfloat[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_incrbyfloat = {
	.name = "INCRBYFLOAT",
	.syntax = "key increment",
	.keys = keys_of_incrbyfloat,
	.n_keys = 1,
	.head = "*3\r\n$11\r\nINCRBYFLOAT\r\n",
	.head_len = 22,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_incrbyfloat(sw_handle *h, sw_bytes key, double increment, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_incrbyfloat);

	swi_put_key(w, key);
	swi_put_double(w, increment);
	return swi_call(w, reply);
}

/* ---- LCS ------------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_lcs[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_lcs = {
	.name = "LCS",
	.syntax = "key1 key2 [LEN] [IDX] [MINMATCHLEN min-match-len] [WITHMATCHLEN]",
	.override = &swi_override_lcs,
	.keys = keys_of_lcs,
	.n_keys = 2,
	.head = "$3\r\nLCS\r\n",
	.head_len = 9,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_INTEGER | SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_lcs(sw_handle *h, sw_bytes key1, sw_bytes key2, const struct sw_lcs_opts *opts,
	      sw_reply **reply)
{
	static const struct sw_lcs_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_lcs);
	const struct sw_lcs_opts *o = opts ? opts : &none;

	swi_put_key(w, key1);
	swi_put_key(w, key2);
	if (o->len)
		SWI_TOKEN(w, "$3\r\nLEN\r\n");
	if (o->idx)
		SWI_TOKEN(w, "$3\r\nIDX\r\n");
	if (o->minmatchlen.set) {
		SWI_TOKEN(w, "$11\r\nMINMATCHLEN\r\n");
		swi_put_i64(w, o->minmatchlen.value);
	}
	if (o->withmatchlen)
		SWI_TOKEN(w, "$12\r\nWITHMATCHLEN\r\n");
	return swi_call(w, reply);
}

/* ---- MGET ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_mget[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_mget = {
	.name = "MGET",
	.syntax = "key [key ...]",
	.override = &swi_override_split,
	.keys = keys_of_mget,
	.n_keys = 1,
	.head = "$4\r\nMGET\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_BY_ARGUMENT,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_mget(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_mget);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, reply);
}

/* ---- MSET ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_mset[] = {
	{ .begin = 1, .step = 2, .last = -1 },
};

const struct swi_command swi_row_mset = {
	.name = "MSET",
	.syntax = "key value [key value ...]",
	.override = &swi_override_split,
	.keys = keys_of_mset,
	.n_keys = 1,
	.head = "$4\r\nMSET\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_mset(sw_handle *h, const struct sw_key_value *data, size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_mset);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_key(w, data[i].key);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, NULL);
}

/* ---- MSETEX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_msetex[] = {
	{ .begin = 1, .step = 2, .numkeys = true },
};

const struct swi_command swi_row_msetex = {
	.name = "MSETEX",
	.syntax = "numkeys key value [key value ...] [NX | XX] [EX seconds | PX milliseconds "
		"| EXAT unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]",
	.keys = keys_of_msetex,
	.n_keys = 1,
	.head = "$6\r\nMSETEX\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_msetex_condition(struct swi_writer *w, enum sw_msetex_condition v)
{
	switch (v) {
	case SW_MSETEX_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_MSETEX_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

static void put_msetex_expire(struct swi_writer *w, const struct sw_msetex_expire *v)
{
	switch (v->kind) {
	case SW_MSETEX_EX:
		SWI_TOKEN(w, "$2\r\nEX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_MSETEX_PX:
		SWI_TOKEN(w, "$2\r\nPX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_MSETEX_EXAT:
		SWI_TOKEN(w, "$4\r\nEXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_MSETEX_PXAT:
		SWI_TOKEN(w, "$4\r\nPXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_MSETEX_KEEPTTL:
		SWI_TOKEN(w, "$7\r\nKEEPTTL\r\n");
		break;
	default:
		swi_refuse(w, "expire", "has no valid kind");
	}
}

sw_err sw_msetex(sw_handle *h, const struct sw_key_value *data, size_t n_data,
		 const struct sw_msetex_opts *opts, int64_t *out)
{
	static const struct sw_msetex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_msetex);
	const struct sw_msetex_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_data);
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_key(w, data[i].key);
		swi_put_bytes(w, data[i].value);
	}
	if (o->condition)
		put_msetex_condition(w, o->condition);
	if (o->expire.kind)
		put_msetex_expire(w, &o->expire);
	return swi_call(w, out);
}

/* ---- MSETNX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_msetnx[] = {
	{ .begin = 1, .step = 2, .last = -1 },
};

const struct swi_command swi_row_msetnx = {
	.name = "MSETNX",
	.syntax = "key value [key value ...]",
	.override = &swi_override_msetnx,
	.keys = keys_of_msetnx,
	.n_keys = 1,
	.head = "$6\r\nMSETNX\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_msetnx(sw_handle *h, const struct sw_key_value *data, size_t n_data, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_msetnx);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_key(w, data[i].key);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, out);
}

/* ---- PSETEX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_psetex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_psetex = {
	.name = "PSETEX",
	.syntax = "key milliseconds value",
	.keys = keys_of_psetex,
	.n_keys = 1,
	.head = "*4\r\n$6\r\nPSETEX\r\n",
	.head_len = 16,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_psetex(sw_handle *h, sw_bytes key, int64_t milliseconds, sw_bytes value)
{
	struct swi_writer *w = swi_begin(h, &swi_row_psetex);

	swi_put_key(w, key);
	swi_put_i64(w, milliseconds);
	swi_put_bytes(w, value);
	return swi_call(w, NULL);
}

/* ---- SET ------------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_set[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_set = {
	.name = "SET",
	.syntax = "key value [NX | XX | IFEQ ifeq-value | IFNE ifne-value | IFDEQ "
		"ifdeq-digest | IFDNE ifdne-digest] [GET] [EX seconds | PX milliseconds | EXAT "
		"unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]",
	.keys = keys_of_set,
	.n_keys = 1,
	.head = "$3\r\nSET\r\n",
	.head_len = 9,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK | SWI_SHAPE_NIL,
	.option_shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_BOOL,
};

static void put_set_condition(struct swi_writer *w, const struct sw_set_condition *v)
{
	switch (v->kind) {
	case SW_SET_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_SET_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_SET_IFEQ:
		SWI_TOKEN(w, "$4\r\nIFEQ\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_SET_IFNE:
		SWI_TOKEN(w, "$4\r\nIFNE\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_SET_IFDEQ:
		SWI_TOKEN(w, "$5\r\nIFDEQ\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_SET_IFDNE:
		SWI_TOKEN(w, "$5\r\nIFDNE\r\n");
		swi_put_bytes(w, v->value);
		break;
	default:
		swi_refuse(w, "condition", "has no valid kind");
	}
}

static void put_set_expire(struct swi_writer *w, const struct sw_set_expire *v)
{
	switch (v->kind) {
	case SW_SET_EX:
		SWI_TOKEN(w, "$2\r\nEX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_SET_PX:
		SWI_TOKEN(w, "$2\r\nPX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_SET_EXAT:
		SWI_TOKEN(w, "$4\r\nEXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_SET_PXAT:
		SWI_TOKEN(w, "$4\r\nPXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_SET_KEEPTTL:
		SWI_TOKEN(w, "$7\r\nKEEPTTL\r\n");
		break;
	default:
		swi_refuse(w, "expire", "has no valid kind");
	}
}

sw_err sw_set(sw_handle *h, sw_bytes key, sw_bytes value, const struct sw_set_opts *opts,
	      bool *done)
{
	static const struct sw_set_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_set);
	const struct sw_set_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, value);
	if (o->condition.kind)
		put_set_condition(w, &o->condition);
	if (o->get)
		SWI_TOKEN(w, "$3\r\nGET\r\n");
	if (o->expire.kind)
		put_set_expire(w, &o->expire);
	if (o->get)
		return swi_call_as(w, SWI_OUT_REPLY, SWI_SHAPE_BULK | SWI_SHAPE_NIL, o->get);
	return swi_call(w, done);
}

/* ---- SETEX ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_setex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_setex = {
	.name = "SETEX",
	.syntax = "key seconds value",
	.keys = keys_of_setex,
	.n_keys = 1,
	.head = "*4\r\n$5\r\nSETEX\r\n",
	.head_len = 15,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_setex(sw_handle *h, sw_bytes key, int64_t seconds, sw_bytes value)
{
	struct swi_writer *w = swi_begin(h, &swi_row_setex);

	swi_put_key(w, key);
	swi_put_i64(w, seconds);
	swi_put_bytes(w, value);
	return swi_call(w, NULL);
}

/* ---- SETNX ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_setnx[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_setnx = {
	.name = "SETNX",
	.syntax = "key value",
	.keys = keys_of_setnx,
	.n_keys = 1,
	.head = "*3\r\n$5\r\nSETNX\r\n",
	.head_len = 15,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_setnx(sw_handle *h, sw_bytes key, sw_bytes value, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_setnx);

	swi_put_key(w, key);
	swi_put_bytes(w, value);
	return swi_call(w, out);
}

/* ---- SETRANGE ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_setrange[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_setrange = {
	.name = "SETRANGE",
	.syntax = "key offset value",
	.keys = keys_of_setrange,
	.n_keys = 1,
	.head = "*4\r\n$8\r\nSETRANGE\r\n",
	.head_len = 18,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_setrange(sw_handle *h, sw_bytes key, int64_t offset, sw_bytes value, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_setrange);

	swi_put_key(w, key);
	swi_put_i64(w, offset);
	swi_put_bytes(w, value);
	return swi_call(w, out);
}

/* ---- STRLEN --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_strlen[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_strlen = {
	.name = "STRLEN",
	.syntax = "key",
	.keys = keys_of_strlen,
	.n_keys = 1,
	.head = "*2\r\n$6\r\nSTRLEN\r\n",
	.head_len = 16,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_strlen(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_strlen);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- SUBSTR --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_substr[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_substr = {
	.name = "SUBSTR",
	.syntax = "key start end",
	.keys = keys_of_substr,
	.n_keys = 1,
	.head = "*4\r\n$6\r\nSUBSTR\r\n",
	.head_len = 16,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_substr(sw_handle *h, sw_bytes key, int64_t start, int64_t end, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_substr);

	swi_put_key(w, key);
	swi_put_i64(w, start);
	swi_put_i64(w, end);
	return swi_call(w, reply);
}
