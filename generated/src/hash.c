/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/hash.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

/* ---- HDEL ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hdel[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hdel = {
	.name = "HDEL",
	.syntax = "key field [field ...]",
	.keys = keys_of_hdel,
	.n_keys = 1,
	.head = "$4\r\nHDEL\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_hdel(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hdel);

	swi_put_key(w, key);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, out);
}

/* ---- HEXISTS -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hexists[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hexists = {
	.name = "HEXISTS",
	.syntax = "key field",
	.keys = keys_of_hexists,
	.n_keys = 1,
	.head = "*3\r\n$7\r\nHEXISTS\r\n",
	.head_len = 17,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_hexists(sw_handle *h, sw_bytes key, sw_bytes field, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hexists);

	swi_put_key(w, key);
	swi_put_bytes(w, field);
	return swi_call(w, out);
}

/* ---- HEXPIRE -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hexpire[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hexpire = {
	.name = "HEXPIRE",
	.syntax = "key seconds [NX | XX | GT | LT] FIELDS numfields field [field ...]",
	.keys = keys_of_hexpire,
	.n_keys = 1,
	.head = "$7\r\nHEXPIRE\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_hexpire_condition(struct swi_writer *w, enum sw_hexpire_condition v)
{
	switch (v) {
	case SW_HEXPIRE_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_HEXPIRE_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_HEXPIRE_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_HEXPIRE_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_hexpire(sw_handle *h, sw_bytes key, int64_t seconds, const sw_bytes *fields,
		  size_t n_fields, const struct sw_hexpire_opts *opts, sw_reply **reply)
{
	static const struct sw_hexpire_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hexpire);
	const struct sw_hexpire_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, seconds);
	if (o->condition)
		put_hexpire_condition(w, o->condition);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HEXPIREAT ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_hexpireat[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hexpireat = {
	.name = "HEXPIREAT",
	.syntax = "key unix-time-seconds [NX | XX | GT | LT] FIELDS numfields field [field "
		"...]",
	.keys = keys_of_hexpireat,
	.n_keys = 1,
	.head = "$9\r\nHEXPIREAT\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_hexpireat_condition(struct swi_writer *w, enum sw_hexpireat_condition v)
{
	switch (v) {
	case SW_HEXPIREAT_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_HEXPIREAT_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_HEXPIREAT_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_HEXPIREAT_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_hexpireat(sw_handle *h, sw_bytes key, int64_t unix_time_seconds, const sw_bytes *fields,
		    size_t n_fields, const struct sw_hexpireat_opts *opts, sw_reply **reply)
{
	static const struct sw_hexpireat_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hexpireat);
	const struct sw_hexpireat_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, unix_time_seconds);
	if (o->condition)
		put_hexpireat_condition(w, o->condition);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HEXPIRETIME ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hexpiretime[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hexpiretime = {
	.name = "HEXPIRETIME",
	.syntax = "key FIELDS numfields field [field ...]",
	.keys = keys_of_hexpiretime,
	.n_keys = 1,
	.head = "$11\r\nHEXPIRETIME\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hexpiretime(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		      sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hexpiretime);

	swi_put_key(w, key);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HGET ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hget[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hget = {
	.name = "HGET",
	.syntax = "key field",
	.keys = keys_of_hget,
	.n_keys = 1,
	.head = "*3\r\n$4\r\nHGET\r\n",
	.head_len = 14,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hget(sw_handle *h, sw_bytes key, sw_bytes field, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hget);

	swi_put_key(w, key);
	swi_put_bytes(w, field);
	return swi_call(w, reply);
}

/* ---- HGETALL -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hgetall[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hgetall = {
	.name = "HGETALL",
	.syntax = "key",
	.keys = keys_of_hgetall,
	.n_keys = 1,
	.head = "*2\r\n$7\r\nHGETALL\r\n",
	.head_len = 17,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hgetall(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hgetall);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- HGETDEL -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hgetdel[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hgetdel = {
	.name = "HGETDEL",
	.syntax = "key FIELDS numfields field [field ...]",
	.keys = keys_of_hgetdel,
	.n_keys = 1,
	.head = "$7\r\nHGETDEL\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hgetdel(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		  sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hgetdel);

	swi_put_key(w, key);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HGETEX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hgetex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hgetex = {
	.name = "HGETEX",
	.syntax = "key [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT "
		"unix-time-milliseconds | PERSIST] FIELDS numfields field [field ...]",
	.keys = keys_of_hgetex,
	.n_keys = 1,
	.head = "$6\r\nHGETEX\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_hgetex_expire(struct swi_writer *w, const struct sw_hgetex_expire *v)
{
	switch (v->kind) {
	case SW_HGETEX_EX:
		SWI_TOKEN(w, "$2\r\nEX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HGETEX_PX:
		SWI_TOKEN(w, "$2\r\nPX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HGETEX_EXAT:
		SWI_TOKEN(w, "$4\r\nEXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HGETEX_PXAT:
		SWI_TOKEN(w, "$4\r\nPXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HGETEX_PERSIST:
		SWI_TOKEN(w, "$7\r\nPERSIST\r\n");
		break;
	default:
		swi_refuse(w, "expire", "has no valid kind");
	}
}

sw_err sw_hgetex(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		 const struct sw_hgetex_opts *opts, sw_reply **reply)
{
	static const struct sw_hgetex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hgetex);
	const struct sw_hgetex_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->expire.kind)
		put_hgetex_expire(w, &o->expire);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HINCRBY -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hincrby[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hincrby = {
	.name = "HINCRBY",
	.syntax = "key field increment",
	.keys = keys_of_hincrby,
	.n_keys = 1,
	.head = "*4\r\n$7\r\nHINCRBY\r\n",
	.head_len = 17,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_hincrby(sw_handle *h, sw_bytes key, sw_bytes field, int64_t increment, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hincrby);

	swi_put_key(w, key);
	swi_put_bytes(w, field);
	swi_put_i64(w, increment);
	return swi_call(w, out);
}

/* ---- HINCRBYFLOAT --------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hincrbyfloat[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hincrbyfloat = {
	.name = "HINCRBYFLOAT",
	.syntax = "key field increment",
	.keys = keys_of_hincrbyfloat,
	.n_keys = 1,
	.head = "*4\r\n$12\r\nHINCRBYFLOAT\r\n",
	.head_len = 23,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hincrbyfloat(sw_handle *h, sw_bytes key, sw_bytes field, double increment,
		       sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hincrbyfloat);

	swi_put_key(w, key);
	swi_put_bytes(w, field);
	swi_put_double(w, increment);
	return swi_call(w, reply);
}

/* ---- HKEYS ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hkeys[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hkeys = {
	.name = "HKEYS",
	.syntax = "key",
	.keys = keys_of_hkeys,
	.n_keys = 1,
	.head = "*2\r\n$5\r\nHKEYS\r\n",
	.head_len = 15,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hkeys(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hkeys);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- HLEN ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hlen[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hlen = {
	.name = "HLEN",
	.syntax = "key",
	.keys = keys_of_hlen,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nHLEN\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_hlen(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hlen);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- HMGET ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hmget[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hmget = {
	.name = "HMGET",
	.syntax = "key field [field ...]",
	.keys = keys_of_hmget,
	.n_keys = 1,
	.head = "$5\r\nHMGET\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hmget(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hmget);

	swi_put_key(w, key);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HMSET ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hmset[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hmset = {
	.name = "HMSET",
	.syntax = "key field value [field value ...]",
	.keys = keys_of_hmset,
	.n_keys = 1,
	.head = "$5\r\nHMSET\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_hmset(sw_handle *h, sw_bytes key, const struct sw_field_value *data, size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hmset);

	swi_put_key(w, key);
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_bytes(w, data[i].field);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, NULL);
}

/* ---- HPERSIST ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hpersist[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hpersist = {
	.name = "HPERSIST",
	.syntax = "key FIELDS numfields field [field ...]",
	.keys = keys_of_hpersist,
	.n_keys = 1,
	.head = "$8\r\nHPERSIST\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hpersist(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		   sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hpersist);

	swi_put_key(w, key);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HPEXPIRE ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hpexpire[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hpexpire = {
	.name = "HPEXPIRE",
	.syntax = "key milliseconds [NX | XX | GT | LT] FIELDS numfields field [field ...]",
	.keys = keys_of_hpexpire,
	.n_keys = 1,
	.head = "$8\r\nHPEXPIRE\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_hpexpire_condition(struct swi_writer *w, enum sw_hpexpire_condition v)
{
	switch (v) {
	case SW_HPEXPIRE_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_HPEXPIRE_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_HPEXPIRE_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_HPEXPIRE_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_hpexpire(sw_handle *h, sw_bytes key, int64_t milliseconds, const sw_bytes *fields,
		   size_t n_fields, const struct sw_hpexpire_opts *opts, sw_reply **reply)
{
	static const struct sw_hpexpire_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hpexpire);
	const struct sw_hpexpire_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, milliseconds);
	if (o->condition)
		put_hpexpire_condition(w, o->condition);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HPEXPIREAT ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hpexpireat[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hpexpireat = {
	.name = "HPEXPIREAT",
	.syntax = "key unix-time-milliseconds [NX | XX | GT | LT] FIELDS numfields field "
		"[field ...]",
	.keys = keys_of_hpexpireat,
	.n_keys = 1,
	.head = "$10\r\nHPEXPIREAT\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_hpexpireat_condition(struct swi_writer *w, enum sw_hpexpireat_condition v)
{
	switch (v) {
	case SW_HPEXPIREAT_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_HPEXPIREAT_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_HPEXPIREAT_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_HPEXPIREAT_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_hpexpireat(sw_handle *h, sw_bytes key, int64_t unix_time_milliseconds,
		     const sw_bytes *fields, size_t n_fields,
		     const struct sw_hpexpireat_opts *opts, sw_reply **reply)
{
	static const struct sw_hpexpireat_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hpexpireat);
	const struct sw_hpexpireat_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, unix_time_milliseconds);
	if (o->condition)
		put_hpexpireat_condition(w, o->condition);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HPEXPIRETIME --------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hpexpiretime[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hpexpiretime = {
	.name = "HPEXPIRETIME",
	.syntax = "key FIELDS numfields field [field ...]",
	.keys = keys_of_hpexpiretime,
	.n_keys = 1,
	.head = "$12\r\nHPEXPIRETIME\r\n",
	.head_len = 19,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hpexpiretime(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		       sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hpexpiretime);

	swi_put_key(w, key);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HPTTL ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hpttl[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hpttl = {
	.name = "HPTTL",
	.syntax = "key FIELDS numfields field [field ...]",
	.keys = keys_of_hpttl,
	.n_keys = 1,
	.head = "$5\r\nHPTTL\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hpttl(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hpttl);

	swi_put_key(w, key);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HRANDFIELD ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hrandfield[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hrandfield = {
	.name = "HRANDFIELD",
	.syntax = "key [count [WITHVALUES]]",
	.keys = keys_of_hrandfield,
	.n_keys = 1,
	.head = "$10\r\nHRANDFIELD\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL | SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hrandfield(sw_handle *h, sw_bytes key, const struct sw_hrandfield_opts *opts,
		     sw_reply **reply)
{
	static const struct sw_hrandfield_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hrandfield);
	const struct sw_hrandfield_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set) {
		swi_put_i64(w, o->count.value);
		if (o->withvalues)
			SWI_TOKEN(w, "$10\r\nWITHVALUES\r\n");
	}
	else if (o->withvalues)
		swi_refuse(w, "withvalues", "goes only with count");
	return swi_call(w, reply);
}

/* ---- HSCAN ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hscan[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hscan = {
	.name = "HSCAN",
	.syntax = "key cursor [MATCH pattern] [COUNT count] [NOVALUES]",
	.keys = keys_of_hscan,
	.n_keys = 1,
	.head = "$5\r\nHSCAN\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hscan(sw_handle *h, sw_bytes key, int64_t cursor, const struct sw_hscan_opts *opts,
		sw_reply **reply)
{
	static const struct sw_hscan_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hscan);
	const struct sw_hscan_opts *o = opts ? opts : &none;

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
	if (o->novalues)
		SWI_TOKEN(w, "$8\r\nNOVALUES\r\n");
	return swi_call(w, reply);
}

/* ---- HSET ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hset[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hset = {
	.name = "HSET",
	.syntax = "key field value [field value ...]",
	.keys = keys_of_hset,
	.n_keys = 1,
	.head = "$4\r\nHSET\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_hset(sw_handle *h, sw_bytes key, const struct sw_field_value *data, size_t n_data,
	       int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hset);

	swi_put_key(w, key);
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_bytes(w, data[i].field);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, out);
}

/* ---- HSETEX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hsetex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hsetex = {
	.name = "HSETEX",
	.syntax = "key [NX | XX] [FNX | FXX] [EX seconds | PX milliseconds | EXAT "
		"unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL] FIELDS numfields field "
		"value [field value ...]",
	.keys = keys_of_hsetex,
	.n_keys = 1,
	.head = "$6\r\nHSETEX\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_hsetex_condition(struct swi_writer *w, enum sw_hsetex_condition v)
{
	switch (v) {
	case SW_HSETEX_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_HSETEX_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

static void put_hsetex_field_condition(struct swi_writer *w, enum sw_hsetex_field_condition v)
{
	switch (v) {
	case SW_HSETEX_FNX:
		SWI_TOKEN(w, "$3\r\nFNX\r\n");
		break;
	case SW_HSETEX_FXX:
		SWI_TOKEN(w, "$3\r\nFXX\r\n");
		break;
	default:
		swi_refuse(w, "field_condition", "is none of its enum's constants");
	}
}

static void put_hsetex_expire(struct swi_writer *w, const struct sw_hsetex_expire *v)
{
	switch (v->kind) {
	case SW_HSETEX_EX:
		SWI_TOKEN(w, "$2\r\nEX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HSETEX_PX:
		SWI_TOKEN(w, "$2\r\nPX\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HSETEX_EXAT:
		SWI_TOKEN(w, "$4\r\nEXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HSETEX_PXAT:
		SWI_TOKEN(w, "$4\r\nPXAT\r\n");
		swi_put_i64(w, v->value);
		break;
	case SW_HSETEX_KEEPTTL:
		SWI_TOKEN(w, "$7\r\nKEEPTTL\r\n");
		break;
	default:
		swi_refuse(w, "expire", "has no valid kind");
	}
}

sw_err sw_hsetex(sw_handle *h, sw_bytes key, const struct sw_field_value *data, size_t n_data,
		 const struct sw_hsetex_opts *opts, int64_t *out)
{
	static const struct sw_hsetex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hsetex);
	const struct sw_hsetex_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->condition)
		put_hsetex_condition(w, o->condition);
	if (o->field_condition)
		put_hsetex_field_condition(w, o->field_condition);
	if (o->expire.kind)
		put_hsetex_expire(w, &o->expire);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_data);
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_bytes(w, data[i].field);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, out);
}

/* ---- HSETNX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hsetnx[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hsetnx = {
	.name = "HSETNX",
	.syntax = "key field value",
	.keys = keys_of_hsetnx,
	.n_keys = 1,
	.head = "*4\r\n$6\r\nHSETNX\r\n",
	.head_len = 16,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_hsetnx(sw_handle *h, sw_bytes key, sw_bytes field, sw_bytes value, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hsetnx);

	swi_put_key(w, key);
	swi_put_bytes(w, field);
	swi_put_bytes(w, value);
	return swi_call(w, out);
}

/* ---- HSTRLEN -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hstrlen[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hstrlen = {
	.name = "HSTRLEN",
	.syntax = "key field",
	.keys = keys_of_hstrlen,
	.n_keys = 1,
	.head = "*3\r\n$7\r\nHSTRLEN\r\n",
	.head_len = 17,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_hstrlen(sw_handle *h, sw_bytes key, sw_bytes field, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hstrlen);

	swi_put_key(w, key);
	swi_put_bytes(w, field);
	return swi_call(w, out);
}

/* ---- HTTL ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_httl[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_httl = {
	.name = "HTTL",
	.syntax = "key FIELDS numfields field [field ...]",
	.keys = keys_of_httl,
	.n_keys = 1,
	.head = "$4\r\nHTTL\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_httl(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
	       sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_httl);

	swi_put_key(w, key);
	SWI_TOKEN(w, "$6\r\nFIELDS\r\n");
	swi_put_i64(w, (int64_t)n_fields);
	swi_need(w, fields, n_fields, "fields");
	swi_put_bytes_list(w, fields, n_fields);
	return swi_call(w, reply);
}

/* ---- HVALS ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_hvals[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_hvals = {
	.name = "HVALS",
	.syntax = "key",
	.keys = keys_of_hvals,
	.n_keys = 1,
	.head = "*2\r\n$5\r\nHVALS\r\n",
	.head_len = 15,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hvals(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hvals);

	swi_put_key(w, key);
	return swi_call(w, reply);
}
