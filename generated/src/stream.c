/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/stream.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_xread;
extern const struct swi_override swi_override_xreadgroup;

/* ---- XACK ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xack[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xack = {
	.name = "XACK",
	.syntax = "key group id [id ...]",
	.keys = keys_of_xack,
	.n_keys = 1,
	.head = "$4\r\nXACK\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_xack(sw_handle *h, sw_bytes key, sw_bytes group, const sw_bytes *ids, size_t n_ids,
	       int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xack);

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	swi_need(w, ids, n_ids, "ids");
	swi_put_bytes_list(w, ids, n_ids);
	return swi_call(w, out);
}

/* ---- XACKDEL -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xackdel[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xackdel = {
	.name = "XACKDEL",
	.syntax = "key group [KEEPREF | DELREF | ACKED] IDS numids id [id ...]",
	.keys = keys_of_xackdel,
	.n_keys = 1,
	.head = "$7\r\nXACKDEL\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_xackdel_references(struct swi_writer *w, enum sw_xackdel_references v)
{
	switch (v) {
	case SW_XACKDEL_KEEPREF:
		SWI_TOKEN(w, "$7\r\nKEEPREF\r\n");
		break;
	case SW_XACKDEL_DELREF:
		SWI_TOKEN(w, "$6\r\nDELREF\r\n");
		break;
	case SW_XACKDEL_ACKED:
		SWI_TOKEN(w, "$5\r\nACKED\r\n");
		break;
	default:
		swi_refuse(w, "references", "is none of its enum's constants");
	}
}

sw_err sw_xackdel(sw_handle *h, sw_bytes key, sw_bytes group, const sw_bytes *ids, size_t n_ids,
		  const struct sw_xackdel_opts *opts, sw_reply **reply)
{
	static const struct sw_xackdel_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xackdel);
	const struct sw_xackdel_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	if (o->references)
		put_xackdel_references(w, o->references);
	SWI_TOKEN(w, "$3\r\nIDS\r\n");
	swi_put_i64(w, (int64_t)n_ids);
	swi_need(w, ids, n_ids, "ids");
	swi_put_bytes_list(w, ids, n_ids);
	return swi_call(w, reply);
}

/* ---- XADD ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xadd[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xadd = {
	.name = "XADD",
	.syntax = "key [NOMKSTREAM] [KEEPREF | DELREF | ACKED] [IDMPAUTO pid | IDMP pid iid] "
		"[<MAXLEN | MINID> [= | ~] threshold [LIMIT count]] <* | id> field value [field "
		"value ...]",
	.keys = keys_of_xadd,
	.n_keys = 1,
	.head = "$4\r\nXADD\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_xadd_references(struct swi_writer *w, enum sw_xadd_references v)
{
	switch (v) {
	case SW_XADD_KEEPREF:
		SWI_TOKEN(w, "$7\r\nKEEPREF\r\n");
		break;
	case SW_XADD_DELREF:
		SWI_TOKEN(w, "$6\r\nDELREF\r\n");
		break;
	case SW_XADD_ACKED:
		SWI_TOKEN(w, "$5\r\nACKED\r\n");
		break;
	default:
		swi_refuse(w, "references", "is none of its enum's constants");
	}
}

static void put_xadd_idempotency(struct swi_writer *w, const struct sw_xadd_idempotency *v)
{
	switch (v->kind) {
	case SW_XADD_IDMPAUTO:
		SWI_TOKEN(w, "$8\r\nIDMPAUTO\r\n");
		swi_put_bytes(w, v->pid);
		break;
	case SW_XADD_IDMP:
		SWI_TOKEN(w, "$4\r\nIDMP\r\n");
		swi_put_bytes(w, v->pid);
		swi_put_bytes(w, v->iid);
		break;
	default:
		swi_refuse(w, "idempotency", "has no valid kind");
	}
}

static void put_xadd_strategy(struct swi_writer *w, enum sw_xadd_strategy v)
{
	switch (v) {
	case SW_XADD_MAXLEN:
		SWI_TOKEN(w, "$6\r\nMAXLEN\r\n");
		break;
	case SW_XADD_MINID:
		SWI_TOKEN(w, "$5\r\nMINID\r\n");
		break;
	default:
		swi_refuse(w, "strategy", "is none of its enum's constants");
	}
}

static void put_xadd_exactness(struct swi_writer *w, enum sw_xadd_exactness v)
{
	switch (v) {
	case SW_XADD_EXACT:
		SWI_TOKEN(w, "$1\r\n=\r\n");
		break;
	case SW_XADD_APPROX:
		SWI_TOKEN(w, "$1\r\n~\r\n");
		break;
	default:
		swi_refuse(w, "exactness", "is none of its enum's constants");
	}
}

sw_err sw_xadd(sw_handle *h, sw_bytes key, sw_bytes id, const struct sw_field_value *data,
	       size_t n_data, const struct sw_xadd_opts *opts, sw_reply **reply)
{
	static const struct sw_xadd_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xadd);
	const struct sw_xadd_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->nomkstream)
		SWI_TOKEN(w, "$10\r\nNOMKSTREAM\r\n");
	if (o->references)
		put_xadd_references(w, o->references);
	if (o->idempotency.kind)
		put_xadd_idempotency(w, &o->idempotency);
	if (o->trim.strategy) {
		put_xadd_strategy(w, o->trim.strategy);
		if (o->trim.exactness)
			put_xadd_exactness(w, o->trim.exactness);
		swi_put_bytes(w, o->trim.threshold);
		if (o->trim.limit.set) {
			SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
			swi_put_i64(w, o->trim.limit.value);
		}
	}
	swi_put_bytes(w, id);
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_bytes(w, data[i].field);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, reply);
}

/* ---- XAUTOCLAIM ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xautoclaim[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xautoclaim = {
	.name = "XAUTOCLAIM",
	.syntax = "key group consumer min-idle-time start [COUNT count] [JUSTID]",
	.keys = keys_of_xautoclaim,
	.n_keys = 1,
	.head = "$10\r\nXAUTOCLAIM\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xautoclaim(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes consumer,
		     int64_t min_idle_time, sw_bytes start, const struct sw_xautoclaim_opts *opts,
		     sw_reply **reply)
{
	static const struct sw_xautoclaim_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xautoclaim);
	const struct sw_xautoclaim_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	swi_put_bytes(w, consumer);
	swi_put_i64(w, min_idle_time);
	swi_put_bytes(w, start);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->justid)
		SWI_TOKEN(w, "$6\r\nJUSTID\r\n");
	return swi_call(w, reply);
}

/* ---- XCFGSET -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xcfgset[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xcfgset = {
	.name = "XCFGSET",
	.syntax = "key [IDMP-DURATION duration] [IDMP-MAXSIZE maxsize]",
	.keys = keys_of_xcfgset,
	.n_keys = 1,
	.head = "$7\r\nXCFGSET\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_xcfgset(sw_handle *h, sw_bytes key, const struct sw_xcfgset_opts *opts)
{
	static const struct sw_xcfgset_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xcfgset);
	const struct sw_xcfgset_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->idmp_duration.set) {
		SWI_TOKEN(w, "$13\r\nIDMP-DURATION\r\n");
		swi_put_i64(w, o->idmp_duration.value);
	}
	if (o->idmp_maxsize.set) {
		SWI_TOKEN(w, "$12\r\nIDMP-MAXSIZE\r\n");
		swi_put_i64(w, o->idmp_maxsize.value);
	}
	return swi_call(w, NULL);
}

/* ---- XCLAIM --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xclaim[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xclaim = {
	.name = "XCLAIM",
	.syntax = "key group consumer min-idle-time id [id ...] [IDLE ms] [TIME "
		"unix-time-milliseconds] [RETRYCOUNT count] [FORCE] [JUSTID] [LASTID lastid]",
	.keys = keys_of_xclaim,
	.n_keys = 1,
	.head = "$6\r\nXCLAIM\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xclaim(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes consumer,
		 int64_t min_idle_time, const sw_bytes *ids, size_t n_ids,
		 const struct sw_xclaim_opts *opts, sw_reply **reply)
{
	static const struct sw_xclaim_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xclaim);
	const struct sw_xclaim_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	swi_put_bytes(w, consumer);
	swi_put_i64(w, min_idle_time);
	swi_need(w, ids, n_ids, "ids");
	swi_put_bytes_list(w, ids, n_ids);
	if (o->idle.set) {
		SWI_TOKEN(w, "$4\r\nIDLE\r\n");
		swi_put_i64(w, o->idle.value);
	}
	if (o->time.set) {
		SWI_TOKEN(w, "$4\r\nTIME\r\n");
		swi_put_i64(w, o->time.value);
	}
	if (o->retrycount.set) {
		SWI_TOKEN(w, "$10\r\nRETRYCOUNT\r\n");
		swi_put_i64(w, o->retrycount.value);
	}
	if (o->force)
		SWI_TOKEN(w, "$5\r\nFORCE\r\n");
	if (o->justid)
		SWI_TOKEN(w, "$6\r\nJUSTID\r\n");
	if (o->lastid.data || o->lastid.len) {
		SWI_TOKEN(w, "$6\r\nLASTID\r\n");
		swi_put_bytes(w, o->lastid);
	}
	return swi_call(w, reply);
}

/* ---- XDEL ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xdel[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xdel = {
	.name = "XDEL",
	.syntax = "key id [id ...]",
	.keys = keys_of_xdel,
	.n_keys = 1,
	.head = "$4\r\nXDEL\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_xdel(sw_handle *h, sw_bytes key, const sw_bytes *ids, size_t n_ids, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xdel);

	swi_put_key(w, key);
	swi_need(w, ids, n_ids, "ids");
	swi_put_bytes_list(w, ids, n_ids);
	return swi_call(w, out);
}

/* ---- XDELEX --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xdelex[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xdelex = {
	.name = "XDELEX",
	.syntax = "key [KEEPREF | DELREF | ACKED] IDS numids id [id ...]",
	.keys = keys_of_xdelex,
	.n_keys = 1,
	.head = "$6\r\nXDELEX\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_xdelex_references(struct swi_writer *w, enum sw_xdelex_references v)
{
	switch (v) {
	case SW_XDELEX_KEEPREF:
		SWI_TOKEN(w, "$7\r\nKEEPREF\r\n");
		break;
	case SW_XDELEX_DELREF:
		SWI_TOKEN(w, "$6\r\nDELREF\r\n");
		break;
	case SW_XDELEX_ACKED:
		SWI_TOKEN(w, "$5\r\nACKED\r\n");
		break;
	default:
		swi_refuse(w, "references", "is none of its enum's constants");
	}
}

sw_err sw_xdelex(sw_handle *h, sw_bytes key, const sw_bytes *ids, size_t n_ids,
		 const struct sw_xdelex_opts *opts, sw_reply **reply)
{
	static const struct sw_xdelex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xdelex);
	const struct sw_xdelex_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->references)
		put_xdelex_references(w, o->references);
	SWI_TOKEN(w, "$3\r\nIDS\r\n");
	swi_put_i64(w, (int64_t)n_ids);
	swi_need(w, ids, n_ids, "ids");
	swi_put_bytes_list(w, ids, n_ids);
	return swi_call(w, reply);
}

/* ---- XGROUP CREATE -------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xgroup_create[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xgroup_create = {
	.name = "XGROUP CREATE",
	.syntax = "key group <id | $> [MKSTREAM] [ENTRIESREAD entries-read]",
	.keys = keys_of_xgroup_create,
	.n_keys = 1,
	.head = "$6\r\nXGROUP\r\n$6\r\nCREATE\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_xgroup_create(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes id,
			const struct sw_xgroup_create_opts *opts)
{
	static const struct sw_xgroup_create_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xgroup_create);
	const struct sw_xgroup_create_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	swi_put_bytes(w, id);
	if (o->mkstream)
		SWI_TOKEN(w, "$8\r\nMKSTREAM\r\n");
	if (o->entriesread.set) {
		SWI_TOKEN(w, "$11\r\nENTRIESREAD\r\n");
		swi_put_i64(w, o->entriesread.value);
	}
	return swi_call(w, NULL);
}

/* ---- XGROUP CREATECONSUMER ------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_xgroup_createconsumer[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xgroup_createconsumer = {
	.name = "XGROUP CREATECONSUMER",
	.syntax = "key group consumer",
	.keys = keys_of_xgroup_createconsumer,
	.n_keys = 1,
	.head = "*5\r\n$6\r\nXGROUP\r\n$14\r\nCREATECONSUMER\r\n",
	.head_len = 37,
	.fixed_argc = 5,
	.words = 2,
	.arity = 5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_xgroup_createconsumer(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes consumer,
				int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xgroup_createconsumer);

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	swi_put_bytes(w, consumer);
	return swi_call(w, out);
}

/* ---- XGROUP DELCONSUMER --------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xgroup_delconsumer[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xgroup_delconsumer = {
	.name = "XGROUP DELCONSUMER",
	.syntax = "key group consumer",
	.keys = keys_of_xgroup_delconsumer,
	.n_keys = 1,
	.head = "*5\r\n$6\r\nXGROUP\r\n$11\r\nDELCONSUMER\r\n",
	.head_len = 34,
	.fixed_argc = 5,
	.words = 2,
	.arity = 5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_xgroup_delconsumer(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes consumer,
			     int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xgroup_delconsumer);

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	swi_put_bytes(w, consumer);
	return swi_call(w, out);
}

/* ---- XGROUP DESTROY ------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xgroup_destroy[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xgroup_destroy = {
	.name = "XGROUP DESTROY",
	.syntax = "key group",
	.keys = keys_of_xgroup_destroy,
	.n_keys = 1,
	.head = "*4\r\n$6\r\nXGROUP\r\n$7\r\nDESTROY\r\n",
	.head_len = 29,
	.fixed_argc = 4,
	.words = 2,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_xgroup_destroy(sw_handle *h, sw_bytes key, sw_bytes group, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xgroup_destroy);

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	return swi_call(w, out);
}

/* ---- XGROUP HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_xgroup_help = {
	.name = "XGROUP HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nXGROUP\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xgroup_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xgroup_help);

	return swi_call(w, reply);
}

/* ---- XGROUP SETID --------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xgroup_setid[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xgroup_setid = {
	.name = "XGROUP SETID",
	.syntax = "key group <id | $> [ENTRIESREAD entries-read]",
	.keys = keys_of_xgroup_setid,
	.n_keys = 1,
	.head = "$6\r\nXGROUP\r\n$5\r\nSETID\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_xgroup_setid(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes id,
		       const struct sw_xgroup_setid_opts *opts)
{
	static const struct sw_xgroup_setid_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xgroup_setid);
	const struct sw_xgroup_setid_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	swi_put_bytes(w, id);
	if (o->entriesread.set) {
		SWI_TOKEN(w, "$11\r\nENTRIESREAD\r\n");
		swi_put_i64(w, o->entriesread.value);
	}
	return swi_call(w, NULL);
}

/* ---- XIDMPRECORD ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xidmprecord[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xidmprecord = {
	.name = "XIDMPRECORD",
	.syntax = "key pid iid stream-id",
	.keys = keys_of_xidmprecord,
	.n_keys = 1,
	.head = "*5\r\n$11\r\nXIDMPRECORD\r\n",
	.head_len = 22,
	.fixed_argc = 5,
	.words = 1,
	.arity = 5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_xidmprecord(sw_handle *h, sw_bytes key, sw_bytes pid, sw_bytes iid, sw_bytes stream_id)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xidmprecord);

	swi_put_key(w, key);
	swi_put_bytes(w, pid);
	swi_put_bytes(w, iid);
	swi_put_bytes(w, stream_id);
	return swi_call(w, NULL);
}

/* ---- XINFO CONSUMERS ------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_xinfo_consumers[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xinfo_consumers = {
	.name = "XINFO CONSUMERS",
	.syntax = "key group",
	.keys = keys_of_xinfo_consumers,
	.n_keys = 1,
	.head = "*4\r\n$5\r\nXINFO\r\n$9\r\nCONSUMERS\r\n",
	.head_len = 30,
	.fixed_argc = 4,
	.words = 2,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xinfo_consumers(sw_handle *h, sw_bytes key, sw_bytes group, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xinfo_consumers);

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	return swi_call(w, reply);
}

/* ---- XINFO GROUPS --------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xinfo_groups[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xinfo_groups = {
	.name = "XINFO GROUPS",
	.syntax = "key",
	.keys = keys_of_xinfo_groups,
	.n_keys = 1,
	.head = "*3\r\n$5\r\nXINFO\r\n$6\r\nGROUPS\r\n",
	.head_len = 27,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xinfo_groups(sw_handle *h, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xinfo_groups);

	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- XINFO HELP ----------------------------------------------------------------------------- */

const struct swi_command swi_row_xinfo_help = {
	.name = "XINFO HELP",
	.syntax = "",
	.head = "*2\r\n$5\r\nXINFO\r\n$4\r\nHELP\r\n",
	.head_len = 25,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xinfo_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xinfo_help);

	return swi_call(w, reply);
}

/* ---- XINFO STREAM --------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xinfo_stream[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_xinfo_stream = {
	.name = "XINFO STREAM",
	.syntax = "key [FULL [COUNT count]]",
	.keys = keys_of_xinfo_stream,
	.n_keys = 1,
	.head = "$5\r\nXINFO\r\n$6\r\nSTREAM\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xinfo_stream(sw_handle *h, sw_bytes key, const struct sw_xinfo_stream_opts *opts,
		       sw_reply **reply)
{
	static const struct sw_xinfo_stream_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xinfo_stream);
	const struct sw_xinfo_stream_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->full) {
		SWI_TOKEN(w, "$4\r\nFULL\r\n");
		if (o->count.set) {
			SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
			swi_put_i64(w, o->count.value);
		}
	}
	else if (o->count.set)
		swi_refuse(w, "count", "goes only with full");
	return swi_call(w, reply);
}

/* ---- XLEN ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xlen[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xlen = {
	.name = "XLEN",
	.syntax = "key",
	.keys = keys_of_xlen,
	.n_keys = 1,
	.head = "*2\r\n$4\r\nXLEN\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_xlen(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_xlen);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- XPENDING ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xpending[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xpending = {
	.name = "XPENDING",
	.syntax = "key group [[IDLE min-idle-time] start end count [consumer]]",
	.keys = keys_of_xpending,
	.n_keys = 1,
	.head = "$8\r\nXPENDING\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xpending(sw_handle *h, sw_bytes key, sw_bytes group, const struct sw_xpending_opts *opts,
		   sw_reply **reply)
{
	static const struct sw_xpending_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xpending);
	const struct sw_xpending_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, group);
	if (o->range.set) {
		if (o->range.idle.set) {
			SWI_TOKEN(w, "$4\r\nIDLE\r\n");
			swi_put_i64(w, o->range.idle.value);
		}
		swi_put_bytes(w, o->range.start);
		swi_put_bytes(w, o->range.end);
		swi_put_i64(w, o->range.count);
		if (o->range.consumer.data || o->range.consumer.len)
			swi_put_bytes(w, o->range.consumer);
	}
	else if (o->range.idle.set || o->range.start.data || o->range.end.data || o->range.count || o->range.consumer.data)
		swi_refuse(w, "range", "has values, but .set is false");
	return swi_call(w, reply);
}

/* ---- XRANGE --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xrange[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xrange = {
	.name = "XRANGE",
	.syntax = "key start end [COUNT count]",
	.keys = keys_of_xrange,
	.n_keys = 1,
	.head = "$6\r\nXRANGE\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xrange(sw_handle *h, sw_bytes key, sw_bytes start, sw_bytes end,
		 const struct sw_xrange_opts *opts, sw_reply **reply)
{
	static const struct sw_xrange_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xrange);
	const struct sw_xrange_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, start);
	swi_put_bytes(w, end);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	return swi_call(w, reply);
}

/* ---- XREAD ---------------------------------------------------------------------------------- */

static const struct swi_skip skips_of_xread[] = {
	{ "COUNT", 1 },
	{ "BLOCK", 1 },
	{ NULL, 0 },
};

static const struct swi_key_spec keys_of_xread[] = {
	{ .begin = 1, .step = 1, .keyword = "STREAMS", .skips = skips_of_xread, .last = -1, .limit = 2 },
};

const struct swi_command swi_row_xread = {
	.name = "XREAD",
	.syntax = "[COUNT count] [BLOCK milliseconds] STREAMS key [key ...] id [id ...]",
	.override = &swi_override_xread,
	.keys = keys_of_xread,
	.n_keys = 1,
	.block = &(const struct swi_block){ .keyword = "BLOCK", .unit_ms = 1 },
	.head = "$5\r\nXREAD\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY | SWI_BLOCKING,
	.shapes = SWI_SHAPE_MAP | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xread(sw_handle *h, const sw_bytes *keys, size_t n_keys, const sw_bytes *ids,
		size_t n_ids, const struct sw_xread_opts *opts, sw_reply **reply)
{
	static const struct sw_xread_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xread);
	const struct sw_xread_opts *o = opts ? opts : &none;

	if (n_keys != n_ids)
		swi_refuse(w, "ids", "needs as many as keys");
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->block.set) {
		SWI_TOKEN(w, "$5\r\nBLOCK\r\n");
		swi_put_i64(w, o->block.value);
	}
	SWI_TOKEN(w, "$7\r\nSTREAMS\r\n");
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	swi_need(w, ids, n_ids, "ids");
	swi_put_bytes_list(w, ids, n_ids);
	return swi_call(w, reply);
}

/* ---- XREADGROUP ----------------------------------------------------------------------------- */

static const struct swi_skip skips_of_xreadgroup[] = {
	{ "COUNT", 1 },
	{ "BLOCK", 1 },
	{ "CLAIM", 1 },
	{ NULL, 0 },
};

static const struct swi_key_spec keys_of_xreadgroup[] = {
	{ .begin = 4, .step = 1, .keyword = "STREAMS", .skips = skips_of_xreadgroup, .last = -1, .limit = 2 },
};

const struct swi_command swi_row_xreadgroup = {
	.name = "XREADGROUP",
	.syntax = "GROUP group consumer [COUNT count] [BLOCK milliseconds] [CLAIM "
		"min-idle-time] [NOACK] STREAMS key [key ...] id [id ...]",
	.override = &swi_override_xreadgroup,
	.keys = keys_of_xreadgroup,
	.n_keys = 1,
	.block = &(const struct swi_block){ .keyword = "BLOCK", .unit_ms = 1 },
	.head = "$10\r\nXREADGROUP\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -7,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_BLOCKING,
	.shapes = SWI_SHAPE_MAP | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xreadgroup(sw_handle *h, sw_bytes group, sw_bytes consumer, const sw_bytes *keys,
		     size_t n_keys, const sw_bytes *ids, size_t n_ids,
		     const struct sw_xreadgroup_opts *opts, sw_reply **reply)
{
	static const struct sw_xreadgroup_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xreadgroup);
	const struct sw_xreadgroup_opts *o = opts ? opts : &none;

	if (n_keys != n_ids)
		swi_refuse(w, "ids", "needs as many as keys");
	SWI_TOKEN(w, "$5\r\nGROUP\r\n");
	swi_put_bytes(w, group);
	swi_put_bytes(w, consumer);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->block.set) {
		SWI_TOKEN(w, "$5\r\nBLOCK\r\n");
		swi_put_i64(w, o->block.value);
	}
	if (o->claim.set) {
		SWI_TOKEN(w, "$5\r\nCLAIM\r\n");
		swi_put_i64(w, o->claim.value);
	}
	if (o->noack)
		SWI_TOKEN(w, "$5\r\nNOACK\r\n");
	SWI_TOKEN(w, "$7\r\nSTREAMS\r\n");
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	swi_need(w, ids, n_ids, "ids");
	swi_put_bytes_list(w, ids, n_ids);
	return swi_call(w, reply);
}

/* ---- XREVRANGE ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_xrevrange[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xrevrange = {
	.name = "XREVRANGE",
	.syntax = "key end start [COUNT count]",
	.keys = keys_of_xrevrange,
	.n_keys = 1,
	.head = "$9\r\nXREVRANGE\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_xrevrange(sw_handle *h, sw_bytes key, sw_bytes end, sw_bytes start,
		    const struct sw_xrevrange_opts *opts, sw_reply **reply)
{
	static const struct sw_xrevrange_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xrevrange);
	const struct sw_xrevrange_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, end);
	swi_put_bytes(w, start);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	return swi_call(w, reply);
}

/* ---- XSETID --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xsetid[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xsetid = {
	.name = "XSETID",
	.syntax = "key last-id [ENTRIESADDED entries-added] [MAXDELETEDID max-deleted-id]",
	.keys = keys_of_xsetid,
	.n_keys = 1,
	.head = "$6\r\nXSETID\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_xsetid(sw_handle *h, sw_bytes key, sw_bytes last_id, const struct sw_xsetid_opts *opts)
{
	static const struct sw_xsetid_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xsetid);
	const struct sw_xsetid_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, last_id);
	if (o->entriesadded.set) {
		SWI_TOKEN(w, "$12\r\nENTRIESADDED\r\n");
		swi_put_i64(w, o->entriesadded.value);
	}
	if (o->maxdeletedid.data || o->maxdeletedid.len) {
		SWI_TOKEN(w, "$12\r\nMAXDELETEDID\r\n");
		swi_put_bytes(w, o->maxdeletedid);
	}
	return swi_call(w, NULL);
}

/* ---- XTRIM ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_xtrim[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_xtrim = {
	.name = "XTRIM",
	.syntax = "key <MAXLEN | MINID> [= | ~] threshold [LIMIT count] [KEEPREF | DELREF | "
		"ACKED]",
	.keys = keys_of_xtrim,
	.n_keys = 1,
	.head = "$5\r\nXTRIM\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_xtrim_strategy(struct swi_writer *w, enum sw_xtrim_strategy v)
{
	switch (v) {
	case SW_XTRIM_MAXLEN:
		SWI_TOKEN(w, "$6\r\nMAXLEN\r\n");
		break;
	case SW_XTRIM_MINID:
		SWI_TOKEN(w, "$5\r\nMINID\r\n");
		break;
	default:
		swi_refuse(w, "strategy", "is none of its enum's constants");
	}
}

static void put_xtrim_exactness(struct swi_writer *w, enum sw_xtrim_exactness v)
{
	switch (v) {
	case SW_XTRIM_EXACT:
		SWI_TOKEN(w, "$1\r\n=\r\n");
		break;
	case SW_XTRIM_APPROX:
		SWI_TOKEN(w, "$1\r\n~\r\n");
		break;
	default:
		swi_refuse(w, "exactness", "is none of its enum's constants");
	}
}

static void put_xtrim_references(struct swi_writer *w, enum sw_xtrim_references v)
{
	switch (v) {
	case SW_XTRIM_KEEPREF:
		SWI_TOKEN(w, "$7\r\nKEEPREF\r\n");
		break;
	case SW_XTRIM_DELREF:
		SWI_TOKEN(w, "$6\r\nDELREF\r\n");
		break;
	case SW_XTRIM_ACKED:
		SWI_TOKEN(w, "$5\r\nACKED\r\n");
		break;
	default:
		swi_refuse(w, "references", "is none of its enum's constants");
	}
}

sw_err sw_xtrim(sw_handle *h, sw_bytes key, enum sw_xtrim_strategy strategy, sw_bytes threshold,
		const struct sw_xtrim_opts *opts, int64_t *out)
{
	static const struct sw_xtrim_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_xtrim);
	const struct sw_xtrim_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	put_xtrim_strategy(w, strategy);
	if (o->exactness)
		put_xtrim_exactness(w, o->exactness);
	swi_put_bytes(w, threshold);
	if (o->limit.set) {
		SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
		swi_put_i64(w, o->limit.value);
	}
	if (o->references)
		put_xtrim_references(w, o->references);
	return swi_call(w, out);
}
