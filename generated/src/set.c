/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/set.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_sdiff;
extern const struct swi_override swi_override_sdiffstore;
extern const struct swi_override swi_override_sinter;
extern const struct swi_override swi_override_sintercard;
extern const struct swi_override swi_override_sinterstore;
extern const struct swi_override swi_override_smove;
extern const struct swi_override swi_override_sunion;
extern const struct swi_override swi_override_sunionstore;

/* ---- SADD ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sadd[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_sadd = {
	.name = "SADD",
	.syntax = "key member [member ...]",
	.keys = keys_of_sadd,
	.n_keys = 1,
	.head = "$4\r\nSADD\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_sadd(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sadd);

	swi_put_key(w, key);
	swi_need(w, members, n_members, "members");
	swi_put_bytes_list(w, members, n_members);
	return swi_call(w, out);
}

/* ---- SCARD ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_scard[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_scard = {
	.name = "SCARD",
	.syntax = "key",
	.keys = keys_of_scard,
	.n_keys = 1,
	.head = "*2\r\n$5\r\nSCARD\r\n",
	.head_len = 15,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_scard(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_scard);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- SDIFF ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sdiff[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_sdiff = {
	.name = "SDIFF",
	.syntax = "key [key ...]",
	.override = &swi_override_sdiff,
	.keys = keys_of_sdiff,
	.n_keys = 1,
	.head = "$5\r\nSDIFF\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_SET,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sdiff(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sdiff);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, reply);
}

/* ---- SDIFFSTORE ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sdiffstore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .last = -1 },
};

const struct swi_command swi_row_sdiffstore = {
	.name = "SDIFFSTORE",
	.syntax = "destination key [key ...]",
	.override = &swi_override_sdiffstore,
	.keys = keys_of_sdiffstore,
	.n_keys = 2,
	.head = "$10\r\nSDIFFSTORE\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_sdiffstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys, size_t n_keys,
		     int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sdiffstore);

	swi_put_key(w, destination);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- SINTER --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sinter[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_sinter = {
	.name = "SINTER",
	.syntax = "key [key ...]",
	.override = &swi_override_sinter,
	.keys = keys_of_sinter,
	.n_keys = 1,
	.head = "$6\r\nSINTER\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_SET,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sinter(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sinter);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, reply);
}

/* ---- SINTERCARD ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sintercard[] = {
	{ .begin = 1, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_sintercard = {
	.name = "SINTERCARD",
	.syntax = "numkeys key [key ...] [LIMIT limit]",
	.override = &swi_override_sintercard,
	.keys = keys_of_sintercard,
	.n_keys = 1,
	.head = "$10\r\nSINTERCARD\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_sintercard(sw_handle *h, const sw_bytes *keys, size_t n_keys,
		     const struct sw_sintercard_opts *opts, int64_t *out)
{
	static const struct sw_sintercard_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_sintercard);
	const struct sw_sintercard_opts *o = opts ? opts : &none;

	swi_put_i64(w, (int64_t)n_keys);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.value);
	}
	return swi_call(w, out);
}

/* ---- SINTERSTORE ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sinterstore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .last = -1 },
};

const struct swi_command swi_row_sinterstore = {
	.name = "SINTERSTORE",
	.syntax = "destination key [key ...]",
	.override = &swi_override_sinterstore,
	.keys = keys_of_sinterstore,
	.n_keys = 2,
	.head = "$11\r\nSINTERSTORE\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_sinterstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys, size_t n_keys,
		      int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sinterstore);

	swi_put_key(w, destination);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- SISMEMBER ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_sismember[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_sismember = {
	.name = "SISMEMBER",
	.syntax = "key member",
	.keys = keys_of_sismember,
	.n_keys = 1,
	.head = "*3\r\n$9\r\nSISMEMBER\r\n",
	.head_len = 19,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_sismember(sw_handle *h, sw_bytes key, sw_bytes member, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sismember);

	swi_put_key(w, key);
	swi_put_bytes(w, member);
	return swi_call(w, out);
}

/* ---- SMEMBERS ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_smembers[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_smembers = {
	.name = "SMEMBERS",
	.syntax = "key",
	.keys = keys_of_smembers,
	.n_keys = 1,
	.head = "*2\r\n$8\r\nSMEMBERS\r\n",
	.head_len = 18,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_SET,
	.out = SWI_OUT_REPLY,
};

sw_err sw_smembers(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_smembers);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- SMISMEMBER ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_smismember[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_smismember = {
	.name = "SMISMEMBER",
	.syntax = "key member [member ...]",
	.keys = keys_of_smismember,
	.n_keys = 1,
	.head = "$10\r\nSMISMEMBER\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_smismember(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
		     sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_smismember);

	swi_put_key(w, key);
	swi_need(w, members, n_members, "members");
	swi_put_bytes_list(w, members, n_members);
	return swi_call(w, reply);
}

/* ---- SMOVE ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_smove[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_smove = {
	.name = "SMOVE",
	.syntax = "source destination member",
	.override = &swi_override_smove,
	.keys = keys_of_smove,
	.n_keys = 2,
	.head = "*4\r\n$5\r\nSMOVE\r\n",
	.head_len = 15,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_smove(sw_handle *h, sw_bytes source, sw_bytes destination, sw_bytes member, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_smove);

	swi_put_key(w, source);
	swi_put_key(w, destination);
	swi_put_bytes(w, member);
	return swi_call(w, out);
}

/* ---- SPOP ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_spop[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_spop = {
	.name = "SPOP",
	.syntax = "key [count]",
	.keys = keys_of_spop,
	.n_keys = 1,
	.head = "$4\r\nSPOP\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL | SWI_SHAPE_ARRAY | SWI_SHAPE_SET,
	.out = SWI_OUT_REPLY,
};

sw_err sw_spop(sw_handle *h, sw_bytes key, const struct sw_spop_opts *opts, sw_reply **reply)
{
	static const struct sw_spop_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_spop);
	const struct sw_spop_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set)
		swi_put_i64(w, o->count.value);
	return swi_call(w, reply);
}

/* ---- SRANDMEMBER ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_srandmember[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_srandmember = {
	.name = "SRANDMEMBER",
	.syntax = "key [count]",
	.keys = keys_of_srandmember,
	.n_keys = 1,
	.head = "$11\r\nSRANDMEMBER\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL | SWI_SHAPE_ARRAY | SWI_SHAPE_SET,
	.out = SWI_OUT_REPLY,
};

sw_err sw_srandmember(sw_handle *h, sw_bytes key, const struct sw_srandmember_opts *opts,
		      sw_reply **reply)
{
	static const struct sw_srandmember_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_srandmember);
	const struct sw_srandmember_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->count.set)
		swi_put_i64(w, o->count.value);
	return swi_call(w, reply);
}

/* ---- SREM ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_srem[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_srem = {
	.name = "SREM",
	.syntax = "key member [member ...]",
	.keys = keys_of_srem,
	.n_keys = 1,
	.head = "$4\r\nSREM\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_srem(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_srem);

	swi_put_key(w, key);
	swi_need(w, members, n_members, "members");
	swi_put_bytes_list(w, members, n_members);
	return swi_call(w, out);
}

/* ---- SSCAN ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sscan[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_sscan = {
	.name = "SSCAN",
	.syntax = "key cursor [MATCH pattern] [COUNT count]",
	.keys = keys_of_sscan,
	.n_keys = 1,
	.head = "$5\r\nSSCAN\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sscan(sw_handle *h, sw_bytes key, int64_t cursor, const struct sw_sscan_opts *opts,
		sw_reply **reply)
{
	static const struct sw_sscan_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_sscan);
	const struct sw_sscan_opts *o = opts ? opts : &none;

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
	return swi_call(w, reply);
}

/* ---- SUNION --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sunion[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_sunion = {
	.name = "SUNION",
	.syntax = "key [key ...]",
	.override = &swi_override_sunion,
	.keys = keys_of_sunion,
	.n_keys = 1,
	.head = "$6\r\nSUNION\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_SET,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sunion(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sunion);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, reply);
}

/* ---- SUNIONSTORE ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sunionstore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .last = -1 },
};

const struct swi_command swi_row_sunionstore = {
	.name = "SUNIONSTORE",
	.syntax = "destination key [key ...]",
	.override = &swi_override_sunionstore,
	.keys = keys_of_sunionstore,
	.n_keys = 2,
	.head = "$11\r\nSUNIONSTORE\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_sunionstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys, size_t n_keys,
		      int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sunionstore);

	swi_put_key(w, destination);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}
