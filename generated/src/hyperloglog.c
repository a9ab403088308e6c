/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/hyperloglog.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_pfcount;
extern const struct swi_override swi_override_pfmerge;

/* ---- PFADD ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_pfadd[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_pfadd = {
	.name = "PFADD",
	.syntax = "key [element [element ...]]",
	.keys = keys_of_pfadd,
	.n_keys = 1,
	.head = "$5\r\nPFADD\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_pfadd(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pfadd);

	swi_put_key(w, key);
	swi_put_bytes_list(w, elements, n_elements);
	return swi_call(w, out);
}

/* ---- PFCOUNT -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_pfcount[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_pfcount = {
	.name = "PFCOUNT",
	.syntax = "key [key ...]",
	.override = &swi_override_pfcount,
	.keys = keys_of_pfcount,
	.n_keys = 1,
	.head = "$7\r\nPFCOUNT\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_pfcount(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pfcount);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, out);
}

/* ---- PFDEBUG -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_pfdebug[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_pfdebug = {
	.name = "PFDEBUG",
	.syntax = "subcommand key",
	.keys = keys_of_pfdebug,
	.n_keys = 1,
	.head = "*3\r\n$7\r\nPFDEBUG\r\n",
	.head_len = 17,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE | SWI_ADMIN,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_pfdebug(sw_handle *h, sw_bytes subcommand, sw_bytes key, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pfdebug);

	swi_put_bytes(w, subcommand);
	swi_put_key(w, key);
	return swi_call(w, reply);
}

/* ---- PFMERGE -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_pfmerge[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1, .last = -1 },
};

const struct swi_command swi_row_pfmerge = {
	.name = "PFMERGE",
	.syntax = "destkey [sourcekey [sourcekey ...]]",
	.override = &swi_override_pfmerge,
	.keys = keys_of_pfmerge,
	.n_keys = 2,
	.head = "$7\r\nPFMERGE\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_pfmerge(sw_handle *h, sw_bytes destkey, const sw_bytes *sourcekeys, size_t n_sourcekeys)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pfmerge);

	swi_put_key(w, destkey);
	swi_put_key_list(w, sourcekeys, n_sourcekeys);
	return swi_call(w, NULL);
}

/* ---- PFSELFTEST ----------------------------------------------------------------------------- */

const struct swi_command swi_row_pfselftest = {
	.name = "PFSELFTEST",
	.syntax = "",
	.head = "*1\r\n$10\r\nPFSELFTEST\r\n",
	.head_len = 21,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_pfselftest(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pfselftest);

	return swi_call(w, NULL);
}
