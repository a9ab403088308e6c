/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/bitmap.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_bitop;

/* ---- BITCOUNT ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bitcount[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_bitcount = {
	.name = "BITCOUNT",
	.syntax = "key [start [end [BYTE | BIT]]]",
	.keys = keys_of_bitcount,
	.n_keys = 1,
	.head = "$8\r\nBITCOUNT\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_bitcount_index_unit(struct swi_writer *w, enum sw_bitcount_index_unit v)
{
	switch (v) {
	case SW_BITCOUNT_BYTE:
		SWI_TOKEN(w, "$4\r\nBYTE\r\n");
		break;
	case SW_BITCOUNT_BIT:
		SWI_TOKEN(w, "$3\r\nBIT\r\n");
		break;
	default:
		swi_refuse(w, "index_unit", "is none of its enum's constants");
	}
}

sw_err sw_bitcount(sw_handle *h, sw_bytes key, const struct sw_bitcount_opts *opts, int64_t *out)
{
	static const struct sw_bitcount_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_bitcount);
	const struct sw_bitcount_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->range.set) {
		swi_put_i64(w, o->range.start);
		if (o->range.end.set) {
			swi_put_i64(w, o->range.end.value);
			if (o->range.index_unit)
				put_bitcount_index_unit(w, o->range.index_unit);
		}
		else if (o->range.index_unit)
			swi_refuse(w, "index_unit", "goes only with end");
	}
	else if (o->range.start || o->range.end.set || o->range.index_unit)
		swi_refuse(w, "range", "has values, but .set is false");
	return swi_call(w, out);
}

/* ---- BITFIELD ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bitfield[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_bitfield = {
	.name = "BITFIELD",
	.syntax = "key [<GET encoding offset | SET encoding offset value | INCRBY encoding "
		"offset increment | OVERFLOW <WRAP | SAT | FAIL>> [<GET encoding offset | SET "
		"encoding offset value | INCRBY encoding offset increment | OVERFLOW <WRAP | SAT | "
		"FAIL>> ...]]",
	.keys = keys_of_bitfield,
	.n_keys = 1,
	.head = "$8\r\nBITFIELD\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_bitfield_overflow(struct swi_writer *w, enum sw_bitfield_overflow v)
{
	switch (v) {
	case SW_BITFIELD_WRAP:
		SWI_TOKEN(w, "$4\r\nWRAP\r\n");
		break;
	case SW_BITFIELD_SAT:
		SWI_TOKEN(w, "$3\r\nSAT\r\n");
		break;
	case SW_BITFIELD_FAIL:
		SWI_TOKEN(w, "$4\r\nFAIL\r\n");
		break;
	default:
		swi_refuse(w, "overflow", "is none of its enum's constants");
	}
}

static void put_bitfield_field_operation(struct swi_writer *w, const struct sw_bitfield_field_operation *v)
{
	switch (v->kind) {
	case SW_BITFIELD_GET:
		SWI_TOKEN(w, "$3\r\nGET\r\n");
		swi_put_bytes(w, v->encoding);
		swi_put_bytes(w, v->offset);
		break;
	case SW_BITFIELD_SET:
		SWI_TOKEN(w, "$3\r\nSET\r\n");
		swi_put_bytes(w, v->encoding);
		swi_put_bytes(w, v->offset);
		swi_put_i64(w, v->value);
		break;
	case SW_BITFIELD_INCRBY:
		SWI_TOKEN(w, "$6\r\nINCRBY\r\n");
		swi_put_bytes(w, v->encoding);
		swi_put_bytes(w, v->offset);
		swi_put_i64(w, v->increment);
		break;
	case SW_BITFIELD_OVERFLOW:
		SWI_TOKEN(w, "$8\r\nOVERFLOW\r\n");
		put_bitfield_overflow(w, v->overflow);
		break;
	default:
		swi_refuse(w, "field_operation", "has no valid kind");
	}
}

sw_err sw_bitfield(sw_handle *h, sw_bytes key, const struct sw_bitfield_field_operation *data,
		   size_t n_data, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_bitfield);

	swi_put_key(w, key);
	if (n_data)
		swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++)
		put_bitfield_field_operation(w, &data[i]);
	return swi_call(w, reply);
}

/* ---- BITFIELD_RO ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bitfield_ro[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_bitfield_ro = {
	.name = "BITFIELD_RO",
	.syntax = "key [GET encoding offset [GET encoding offset ...]]",
	.keys = keys_of_bitfield_ro,
	.n_keys = 1,
	.head = "$11\r\nBITFIELD_RO\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_bitfield_ro(sw_handle *h, sw_bytes key, const struct sw_bitfield_ro_opts *opts,
		      sw_reply **reply)
{
	static const struct sw_bitfield_ro_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_bitfield_ro);
	const struct sw_bitfield_ro_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->n_get) {
		swi_need(w, o->get, o->n_get, "get");
		for (size_t i = 0; o->get && i < o->n_get; i++) {
			SWI_TOKEN(w, "$3\r\nGET\r\n");
			swi_put_bytes(w, o->get[i].encoding);
			swi_put_bytes(w, o->get[i].offset);
		}
	}
	return swi_call(w, reply);
}

/* ---- BITOP ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bitop[] = {
	{ .begin = 2, .step = 1 },
	{ .begin = 3, .step = 1, .last = -1 },
};

const struct swi_command swi_row_bitop = {
	.name = "BITOP",
	.syntax = "<AND | OR | XOR | NOT | DIFF | DIFF1 | ANDOR | ONE> destkey key [key ...]",
	.override = &swi_override_bitop,
	.keys = keys_of_bitop,
	.n_keys = 2,
	.head = "$5\r\nBITOP\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_bitop_bit_operation(struct swi_writer *w, enum sw_bitop_bit_operation v)
{
	switch (v) {
	case SW_BITOP_AND:
		SWI_TOKEN(w, "$3\r\nAND\r\n");
		break;
	case SW_BITOP_OR:
		SWI_TOKEN(w, "$2\r\nOR\r\n");
		break;
	case SW_BITOP_XOR:
		SWI_TOKEN(w, "$3\r\nXOR\r\n");
		break;
	case SW_BITOP_NOT:
		SWI_TOKEN(w, "$3\r\nNOT\r\n");
		break;
	case SW_BITOP_DIFF:
		SWI_TOKEN(w, "$4\r\nDIFF\r\n");
		break;
	case SW_BITOP_DIFF1:
		SWI_TOKEN(w, "$5\r\nDIFF1\r\n");
		break;
	case SW_BITOP_ANDOR:
		SWI_TOKEN(w, "$5\r\nANDOR\r\n");
		break;
	case SW_BITOP_ONE:
		SWI_TOKEN(w, "$3\r\nONE\r\n");
		break;
	default:
		swi_refuse(w, "bit_operation", "is none of its enum's constants");
	}
}

sw_err sw_bitop(sw_handle *h, enum sw_bitop_bit_operation bit_operation, sw_bytes destkey,
		const sw_bytes *keys, size_t n_keys, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_bitop);

	put_bitop_bit_operation(w, bit_operation);
	swi_put_key(w, destkey);
	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- BITPOS --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_bitpos[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_bitpos = {
	.name = "BITPOS",
	.syntax = "key bit [start [end [BYTE | BIT]]]",
	.keys = keys_of_bitpos,
	.n_keys = 1,
	.head = "$6\r\nBITPOS\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_bitpos_index_unit(struct swi_writer *w, enum sw_bitpos_index_unit v)
{
	switch (v) {
	case SW_BITPOS_BYTE:
		SWI_TOKEN(w, "$4\r\nBYTE\r\n");
		break;
	case SW_BITPOS_BIT:
		SWI_TOKEN(w, "$3\r\nBIT\r\n");
		break;
	default:
		swi_refuse(w, "index_unit", "is none of its enum's constants");
	}
}

sw_err sw_bitpos(sw_handle *h, sw_bytes key, int64_t bit, const struct sw_bitpos_opts *opts,
		 int64_t *out)
{
	static const struct sw_bitpos_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_bitpos);
	const struct sw_bitpos_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, bit);
	if (o->range.set) {
		swi_put_i64(w, o->range.start);
		if (o->range.end.set) {
			swi_put_i64(w, o->range.end.value);
			if (o->range.index_unit)
				put_bitpos_index_unit(w, o->range.index_unit);
		}
		else if (o->range.index_unit)
			swi_refuse(w, "index_unit", "goes only with end");
	}
	else if (o->range.start || o->range.end.set || o->range.index_unit)
		swi_refuse(w, "range", "has values, but .set is false");
	return swi_call(w, out);
}

/* ---- GETBIT --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_getbit[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_getbit = {
	.name = "GETBIT",
	.syntax = "key offset",
	.keys = keys_of_getbit,
	.n_keys = 1,
	.head = "*3\r\n$6\r\nGETBIT\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_getbit(sw_handle *h, sw_bytes key, int64_t offset, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_getbit);

	swi_put_key(w, key);
	swi_put_i64(w, offset);
	return swi_call(w, out);
}

/* ---- SETBIT --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_setbit[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_setbit = {
	.name = "SETBIT",
	.syntax = "key offset value",
	.keys = keys_of_setbit,
	.n_keys = 1,
	.head = "*4\r\n$6\r\nSETBIT\r\n",
	.head_len = 16,
	.fixed_argc = 4,
	.words = 1,
	.arity = 4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_setbit(sw_handle *h, sw_bytes key, int64_t offset, int64_t value, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_setbit);

	swi_put_key(w, key);
	swi_put_i64(w, offset);
	swi_put_i64(w, value);
	return swi_call(w, out);
}
