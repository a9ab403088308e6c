/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/module.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_split;

/* ---- JSON.MGET ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_json_mget[] = {
	{ .begin = 1, .step = 1, .last = -2 },
};

const struct swi_command swi_row_json_mget = {
	.name = "JSON.MGET",
	.syntax = "key [key ...] path",
	.override = &swi_override_split,
	.keys = keys_of_json_mget,
	.n_keys = 1,
	.head = "$9\r\nJSON.MGET\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_BY_ARGUMENT,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_json_mget(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_bytes path,
		    sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_json_mget);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	swi_put_bytes(w, path);
	return swi_call(w, reply);
}

/* ---- JSON.MSET ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_json_mset[] = {
	{ .begin = 1, .step = 3, .last = -1 },
};

const struct swi_command swi_row_json_mset = {
	.name = "JSON.MSET",
	.syntax = "key path value [key path value ...]",
	.override = &swi_override_split,
	.keys = keys_of_json_mset,
	.n_keys = 1,
	.head = "$9\r\nJSON.MSET\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_json_mset(sw_handle *h, const struct sw_key_path_value *data, size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_json_mset);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_key(w, data[i].key);
		swi_put_bytes(w, data[i].path);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, NULL);
}

/* ---- TS.MADD -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_ts_madd[] = {
	{ .begin = 1, .step = 3, .last = -1 },
};

const struct swi_command swi_row_ts_madd = {
	.name = "TS.MADD",
	.syntax = "key timestamp value [key timestamp value ...]",
	.override = &swi_override_split,
	.keys = keys_of_ts_madd,
	.n_keys = 1,
	.head = "$7\r\nTS.MADD\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_OVERRIDE,
	.merge = SWI_MERGE_BY_ARGUMENT,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_ts_madd(sw_handle *h, const struct sw_key_timestamp_value *data, size_t n_data,
		  sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_ts_madd);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_key(w, data[i].key);
		swi_put_bytes(w, data[i].timestamp);
		swi_put_double(w, data[i].value);
	}
	return swi_call(w, reply);
}
