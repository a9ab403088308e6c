/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/generic.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_copy;
extern const struct swi_override swi_override_split;
extern const struct swi_override swi_override_randomkey;
extern const struct swi_override swi_override_rename;
extern const struct swi_override swi_override_renamenx;
extern const struct swi_override swi_override_sort;
extern const struct swi_override swi_override_sort_ro;

/* ---- COPY ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_copy[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_copy = {
	.name = "COPY",
	.syntax = "source destination [DB destination-db] [REPLACE]",
	.override = &swi_override_copy,
	.keys = keys_of_copy,
	.n_keys = 2,
	.head = "$4\r\nCOPY\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_copy(sw_handle *h, sw_bytes source, sw_bytes destination,
	       const struct sw_copy_opts *opts, int64_t *out)
{
	static const struct sw_copy_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_copy);
	const struct sw_copy_opts *o = opts ? opts : &none;

	swi_put_key(w, source);
	swi_put_key(w, destination);
	if (o->db.set) {
		SWI_TOKEN(w, "$2\r\nDB\r\n");
		swi_put_i64(w, o->db.value);
	}
	if (o->replace)
		SWI_TOKEN(w, "$7\r\nREPLACE\r\n");
	return swi_call(w, out);
}

/* ---- DEL ------------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_del[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_del = {
	.name = "DEL",
	.syntax = "key [key ...]",
	.override = &swi_override_split,
	.keys = keys_of_del,
	.n_keys = 1,
	.head = "$3\r\nDEL\r\n",
	.head_len = 9,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_del(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_del);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- DUMP ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_dump[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_dump = {
	.name = "DUMP",
	.syntax = "key",
	.keys = keys_of_dump,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nDUMP\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_dump(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_dump);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- EXISTS --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_exists[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_exists = {
	.name = "EXISTS",
	.syntax = "key [key ...]",
	.override = &swi_override_split,
	.keys = keys_of_exists,
	.n_keys = 1,
	.head = "$6\r\nEXISTS\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_exists(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_exists);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- EXPIRE --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_expire[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_expire = {
	.name = "EXPIRE",
	.syntax = "key seconds [NX | XX | GT | LT]",
	.keys = keys_of_expire,
	.n_keys = 1,
	.head = "$6\r\nEXPIRE\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_expire_condition(struct swi_writer *w, enum sw_expire_condition v)
{
	switch (v) {
	case SW_EXPIRE_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_EXPIRE_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_EXPIRE_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_EXPIRE_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_expire(sw_handle *h, sw_bytes key, int64_t seconds, const struct sw_expire_opts *opts,
		 int64_t *out)
{
	static const struct sw_expire_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_expire);
	const struct sw_expire_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, seconds);
	if (o->condition)
		put_expire_condition(w, o->condition);
	return swi_call(w, out);
}

/* ---- EXPIREAT ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_expireat[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_expireat = {
	.name = "EXPIREAT",
	.syntax = "key unix-time-seconds [NX | XX | GT | LT]",
	.keys = keys_of_expireat,
	.n_keys = 1,
	.head = "$8\r\nEXPIREAT\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_expireat_condition(struct swi_writer *w, enum sw_expireat_condition v)
{
	switch (v) {
	case SW_EXPIREAT_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_EXPIREAT_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_EXPIREAT_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_EXPIREAT_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_expireat(sw_handle *h, sw_bytes key, int64_t unix_time_seconds,
		   const struct sw_expireat_opts *opts, int64_t *out)
{
	static const struct sw_expireat_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_expireat);
	const struct sw_expireat_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, unix_time_seconds);
	if (o->condition)
		put_expireat_condition(w, o->condition);
	return swi_call(w, out);
}

/* ---- EXPIRETIME ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_expiretime[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_expiretime = {
	.name = "EXPIRETIME",
	.syntax = "key",
	.keys = keys_of_expiretime,
	.n_keys = 1,
	.head = "*2\r\n$10\r\nEXPIRETIME\r\n",
	.head_len = 21,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_expiretime(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_expiretime);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- KEYS ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_keys = {
	.name = "KEYS",
	.syntax = "pattern",
	.head = "*2\r\n$4\r\nKEYS\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_KEYS,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_keys(sw_handle *h, sw_bytes pattern, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_keys);

	swi_put_bytes(w, pattern);
	return swi_call(w, reply);
}

/* ---- MIGRATE -------------------------------------------------------------------------------- */

static const struct swi_skip skips_of_migrate_1[] = {
	{ "AUTH", 1 },
	{ "AUTH2", 2 },
	{ NULL, 0 },
};

static const struct swi_key_spec keys_of_migrate[] = {
	{ .begin = 3, .step = 1, .yields = true },
	{ .begin = 6, .step = 1, .keyword = "KEYS", .skips = skips_of_migrate_1, .last = -1 },
};

const struct swi_command swi_row_migrate = {
	.name = "MIGRATE",
	.syntax = "host port <key | \"\"> destination-db timeout [COPY] [REPLACE] [AUTH "
		"password | AUTH2 username password] [KEYS key [key ...]]",
	.keys = keys_of_migrate,
	.n_keys = 2,
	.head = "$7\r\nMIGRATE\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

static void put_migrate_authentication(struct swi_writer *w, const struct sw_migrate_authentication *v)
{
	switch (v->kind) {
	case SW_MIGRATE_AUTH:
		SWI_TOKEN(w, "$4\r\nAUTH\r\n");
		swi_put_bytes(w, v->password);
		break;
	case SW_MIGRATE_AUTH2:
		SWI_TOKEN(w, "$5\r\nAUTH2\r\n");
		swi_put_bytes(w, v->username);
		swi_put_bytes(w, v->password);
		break;
	default:
		swi_refuse(w, "authentication", "has no valid kind");
	}
}

sw_err sw_migrate(sw_handle *h, sw_bytes host, int64_t port, sw_bytes key, int64_t destination_db,
		  int64_t timeout, const struct sw_migrate_opts *opts, sw_reply **reply)
{
	static const struct sw_migrate_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_migrate);
	const struct sw_migrate_opts *o = opts ? opts : &none;

	swi_put_bytes(w, host);
	swi_put_i64(w, port);
	swi_put_key_or_empty(w, key);
	swi_put_i64(w, destination_db);
	swi_put_i64(w, timeout);
	if (o->copy)
		SWI_TOKEN(w, "$4\r\nCOPY\r\n");
	if (o->replace)
		SWI_TOKEN(w, "$7\r\nREPLACE\r\n");
	if (o->authentication.kind)
		put_migrate_authentication(w, &o->authentication);
	if (o->n_keys) {
		SWI_TOKEN(w, "$4\r\nKEYS\r\n");
		swi_need(w, o->keys, o->n_keys, "keys");
		swi_put_key_list(w, o->keys, o->n_keys);
	}
	return swi_call(w, reply);
}

/* ---- MOVE ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_move[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_move = {
	.name = "MOVE",
	.syntax = "key db",
	.reason = "slotwise uses only database 0, the one that every cluster has; there is "
		"no other to choose or to move to",
	.keys = keys_of_move,
	.n_keys = 1,
	.head = "*3\r\n$4\r\nMOVE\r\n",
	.head_len = 14,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_move(sw_handle *h, sw_bytes key, int64_t db, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_move);

	swi_put_key(w, key);
	swi_put_i64(w, db);
	return swi_call(w, out);
}

/* ---- OBJECT ENCODING ------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_object_encoding[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_object_encoding = {
	.name = "OBJECT ENCODING",
	.syntax = "key",
	.keys = keys_of_object_encoding,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nOBJECT\r\n$8\r\nENCODING\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_object_encoding(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_object_encoding);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- OBJECT FREQ ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_object_freq[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_object_freq = {
	.name = "OBJECT FREQ",
	.syntax = "key",
	.keys = keys_of_object_freq,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nOBJECT\r\n$4\r\nFREQ\r\n",
	.head_len = 26,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER | SWI_SHAPE_NIL,
	.out = SWI_OUT_OPT_I64,
};

sw_err sw_object_freq(sw_handle *h, sw_bytes key, sw_opt_i64 *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_object_freq);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- OBJECT HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_object_help = {
	.name = "OBJECT HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nOBJECT\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_object_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_object_help);

	return swi_call(w, reply);
}

/* ---- OBJECT IDLETIME ------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_object_idletime[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_object_idletime = {
	.name = "OBJECT IDLETIME",
	.syntax = "key",
	.keys = keys_of_object_idletime,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nOBJECT\r\n$8\r\nIDLETIME\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER | SWI_SHAPE_NIL,
	.out = SWI_OUT_OPT_I64,
};

sw_err sw_object_idletime(sw_handle *h, sw_bytes key, sw_opt_i64 *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_object_idletime);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- OBJECT REFCOUNT ------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_object_refcount[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_object_refcount = {
	.name = "OBJECT REFCOUNT",
	.syntax = "key",
	.keys = keys_of_object_refcount,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nOBJECT\r\n$8\r\nREFCOUNT\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER | SWI_SHAPE_NIL,
	.out = SWI_OUT_OPT_I64,
};

sw_err sw_object_refcount(sw_handle *h, sw_bytes key, sw_opt_i64 *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_object_refcount);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- PERSIST -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_persist[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_persist = {
	.name = "PERSIST",
	.syntax = "key",
	.keys = keys_of_persist,
	.n_keys = 1,
	.head = "*2\r\n$7\r\nPERSIST\r\n",
	.head_len = 17,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_persist(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_persist);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- PEXPIRE -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_pexpire[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_pexpire = {
	.name = "PEXPIRE",
	.syntax = "key milliseconds [NX | XX | GT | LT]",
	.keys = keys_of_pexpire,
	.n_keys = 1,
	.head = "$7\r\nPEXPIRE\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_pexpire_condition(struct swi_writer *w, enum sw_pexpire_condition v)
{
	switch (v) {
	case SW_PEXPIRE_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_PEXPIRE_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_PEXPIRE_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_PEXPIRE_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_pexpire(sw_handle *h, sw_bytes key, int64_t milliseconds,
		  const struct sw_pexpire_opts *opts, int64_t *out)
{
	static const struct sw_pexpire_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_pexpire);
	const struct sw_pexpire_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, milliseconds);
	if (o->condition)
		put_pexpire_condition(w, o->condition);
	return swi_call(w, out);
}

/* ---- PEXPIREAT ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_pexpireat[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_pexpireat = {
	.name = "PEXPIREAT",
	.syntax = "key unix-time-milliseconds [NX | XX | GT | LT]",
	.keys = keys_of_pexpireat,
	.n_keys = 1,
	.head = "$9\r\nPEXPIREAT\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_pexpireat_condition(struct swi_writer *w, enum sw_pexpireat_condition v)
{
	switch (v) {
	case SW_PEXPIREAT_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_PEXPIREAT_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	case SW_PEXPIREAT_GT:
		SWI_TOKEN(w, "$2\r\nGT\r\n");
		break;
	case SW_PEXPIREAT_LT:
		SWI_TOKEN(w, "$2\r\nLT\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_pexpireat(sw_handle *h, sw_bytes key, int64_t unix_time_milliseconds,
		    const struct sw_pexpireat_opts *opts, int64_t *out)
{
	static const struct sw_pexpireat_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_pexpireat);
	const struct sw_pexpireat_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, unix_time_milliseconds);
	if (o->condition)
		put_pexpireat_condition(w, o->condition);
	return swi_call(w, out);
}

/* ---- PEXPIRETIME ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_pexpiretime[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_pexpiretime = {
	.name = "PEXPIRETIME",
	.syntax = "key",
	.keys = keys_of_pexpiretime,
	.n_keys = 1,
	.head = "*2\r\n$11\r\nPEXPIRETIME\r\n",
	.head_len = 22,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_pexpiretime(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pexpiretime);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- PTTL ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_pttl[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_pttl = {
	.name = "PTTL",
	.syntax = "key",
	.keys = keys_of_pttl,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nPTTL\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_pttl(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pttl);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- RANDOMKEY ------------------------------------------------------------------------------ */

const struct swi_command swi_row_randomkey = {
	.name = "RANDOMKEY",
	.syntax = "",
	.override = &swi_override_randomkey,
	.head = "*1\r\n$9\r\nRANDOMKEY\r\n",
	.head_len = 19,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_randomkey(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_randomkey);

	return swi_call(w, reply);
}

/* ---- RENAME --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_rename[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_rename = {
	.name = "RENAME",
	.syntax = "key newkey",
	.override = &swi_override_rename,
	.keys = keys_of_rename,
	.n_keys = 2,
	.head = "*3\r\n$6\r\nRENAME\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_rename(sw_handle *h, sw_bytes key, sw_bytes newkey)
{
	struct swi_writer *w = swi_begin(h, &swi_row_rename);

	swi_put_key(w, key);
	swi_put_key(w, newkey);
	return swi_call(w, NULL);
}

/* ---- RENAMENX ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_renamenx[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_renamenx = {
	.name = "RENAMENX",
	.syntax = "key newkey",
	.override = &swi_override_renamenx,
	.keys = keys_of_renamenx,
	.n_keys = 2,
	.head = "*3\r\n$8\r\nRENAMENX\r\n",
	.head_len = 18,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_renamenx(sw_handle *h, sw_bytes key, sw_bytes newkey, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_renamenx);

	swi_put_key(w, key);
	swi_put_key(w, newkey);
	return swi_call(w, out);
}

/* ---- RESTORE -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_restore[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_restore = {
	.name = "RESTORE",
	.syntax = "key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ "
		"frequency]",
	.keys = keys_of_restore,
	.n_keys = 1,
	.head = "$7\r\nRESTORE\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_restore(sw_handle *h, sw_bytes key, int64_t ttl, sw_bytes serialized_value,
		  const struct sw_restore_opts *opts)
{
	static const struct sw_restore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_restore);
	const struct sw_restore_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, ttl);
	swi_put_bytes(w, serialized_value);
	if (o->replace)
		SWI_TOKEN(w, "$7\r\nREPLACE\r\n");
	if (o->absttl)
		SWI_TOKEN(w, "$6\r\nABSTTL\r\n");
	if (o->idletime.set) {
		SWI_TOKEN(w, "$8\r\nIDLETIME\r\n");
		swi_put_i64(w, o->idletime.value);
	}
	if (o->freq.set) {
		SWI_TOKEN(w, "$4\r\nFREQ\r\n");
		swi_put_i64(w, o->freq.value);
	}
	return swi_call(w, NULL);
}

/* ---- SCAN ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_scan = {
	.name = "SCAN",
	.syntax = "cursor [MATCH pattern] [COUNT count] [TYPE type]",
	.head = "$4\r\nSCAN\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_scan(sw_handle *h, int64_t cursor, const struct sw_scan_opts *opts, sw_reply **reply)
{
	static const struct sw_scan_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_scan);
	const struct sw_scan_opts *o = opts ? opts : &none;

	swi_put_i64(w, cursor);
	if (o->match.data || o->match.len) {
		SWI_TOKEN(w, "$5\r\nMATCH\r\n");
		swi_put_bytes(w, o->match);
	}
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->type.data || o->type.len) {
		SWI_TOKEN(w, "$4\r\nTYPE\r\n");
		swi_put_bytes(w, o->type);
	}
	return swi_call(w, reply);
}

/* ---- SORT ----------------------------------------------------------------------------------- */

static const struct swi_skip skips_of_sort_1[] = {
	{ "BY", 1 },
	{ "LIMIT", 2 },
	{ "GET", 1 },
	{ NULL, 0 },
};

static const struct swi_key_spec keys_of_sort[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .keyword = "STORE", .skips = skips_of_sort_1 },
};

const struct swi_command swi_row_sort = {
	.name = "SORT",
	.syntax = "key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] "
		"[ASC | DESC] [ALPHA] [STORE destination]",
	.override = &swi_override_sort,
	.keys = keys_of_sort,
	.n_keys = 2,
	.head = "$4\r\nSORT\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

static void put_sort_order(struct swi_writer *w, enum sw_sort_order v)
{
	switch (v) {
	case SW_SORT_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_SORT_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

sw_err sw_sort(sw_handle *h, sw_bytes key, const struct sw_sort_opts *opts, sw_reply **reply)
{
	static const struct sw_sort_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_sort);
	const struct sw_sort_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->by.data || o->by.len) {
		SWI_TOKEN(w, "$2\r\nBY\r\n");
		swi_put_bytes(w, o->by);
	}
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	if (o->n_get) {
		swi_need(w, o->get, o->n_get, "get");
		for (size_t i = 0; o->get && i < o->n_get; i++) {
			SWI_TOKEN(w, "$3\r\nGET\r\n");
			swi_put_bytes(w, o->get[i]);
		}
	}
	if (o->order)
		put_sort_order(w, o->order);
	if (o->alpha)
		SWI_TOKEN(w, "$5\r\nALPHA\r\n");
	if (o->store.data || o->store.len) {
		SWI_TOKEN(w, "$5\r\nSTORE\r\n");
		swi_put_key(w, o->store);
	}
	return swi_call(w, reply);
}

/* ---- SORT_RO -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_sort_ro[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_sort_ro = {
	.name = "SORT_RO",
	.syntax = "key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] "
		"[ASC | DESC] [ALPHA]",
	.override = &swi_override_sort_ro,
	.keys = keys_of_sort_ro,
	.n_keys = 1,
	.head = "$7\r\nSORT_RO\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_sort_ro_order(struct swi_writer *w, enum sw_sort_ro_order v)
{
	switch (v) {
	case SW_SORT_RO_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_SORT_RO_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

sw_err sw_sort_ro(sw_handle *h, sw_bytes key, const struct sw_sort_ro_opts *opts, sw_reply **reply)
{
	static const struct sw_sort_ro_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_sort_ro);
	const struct sw_sort_ro_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->by.data || o->by.len) {
		SWI_TOKEN(w, "$2\r\nBY\r\n");
		swi_put_bytes(w, o->by);
	}
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.offset);
		swi_put_i64(w, o->limit.count);
	}
	else if (o->limit.offset || o->limit.count)
		swi_refuse(w, "limit", "has values, but .set is false");
	if (o->n_get) {
		swi_need(w, o->get, o->n_get, "get");
		for (size_t i = 0; o->get && i < o->n_get; i++) {
			SWI_TOKEN(w, "$3\r\nGET\r\n");
			swi_put_bytes(w, o->get[i]);
		}
	}
	if (o->order)
		put_sort_ro_order(w, o->order);
	if (o->alpha)
		SWI_TOKEN(w, "$5\r\nALPHA\r\n");
	return swi_call(w, reply);
}

/* ---- TOUCH ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_touch[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_touch = {
	.name = "TOUCH",
	.syntax = "key [key ...]",
	.override = &swi_override_split,
	.keys = keys_of_touch,
	.n_keys = 1,
	.head = "$5\r\nTOUCH\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_touch(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_touch);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- TTL ------------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_ttl[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_ttl = {
	.name = "TTL",
	.syntax = "key",
	.keys = keys_of_ttl,
	.n_keys = 1,
	.head = "*2\r\n$3\r\nTTL\r\n",
	.head_len = 13,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_ttl(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_ttl);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- TYPE ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_type[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_type = {
	.name = "TYPE",
	.syntax = "key",
	.keys = keys_of_type,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nTYPE\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

sw_err sw_type(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_type);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- UNLINK --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_unlink[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_unlink = {
	.name = "UNLINK",
	.syntax = "key [key ...]",
	.override = &swi_override_split,
	.keys = keys_of_unlink,
	.n_keys = 1,
	.head = "$6\r\nUNLINK\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_unlink(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_unlink);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- WAIT ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_wait = {
	.name = "WAIT",
	.syntax = "numreplicas timeout",
	.block = &(const struct swi_block){ .at = 2, .unit_ms = 1 },
	.head = "*3\r\n$4\r\nWAIT\r\n",
	.head_len = 14,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_MIN,
	.flags = SWI_BLOCKING,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_wait(sw_handle *h, int64_t numreplicas, int64_t timeout, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_wait);

	swi_put_i64(w, numreplicas);
	swi_put_i64(w, timeout);
	return swi_call(w, out);
}

/* ---- WAITAOF -------------------------------------------------------------------------------- */

const struct swi_command swi_row_waitaof = {
	.name = "WAITAOF",
	.syntax = "numlocal numreplicas timeout",
	.block = &(const struct swi_block){ .at = 3, .unit_ms = 1 },
	.head = "*4\r\n$7\r\nWAITAOF\r\n",
	.head_len = 17,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_PER_ELEMENT_MIN,
	.flags = SWI_BLOCKING,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_waitaof(sw_handle *h, int64_t numlocal, int64_t numreplicas, int64_t timeout,
		  sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_waitaof);

	swi_put_i64(w, numlocal);
	swi_put_i64(w, numreplicas);
	swi_put_i64(w, timeout);
	return swi_call(w, reply);
}
