/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/transactions.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

/* ---- DISCARD -------------------------------------------------------------------------------- */

const struct swi_command swi_row_discard = {
	.name = "DISCARD",
	.syntax = "",
	.reason = "Sets the state of one connection, and connections are shared; there is no "
		"call for transactions yet, a script (EVAL) is atomic on one slot",
	.head = "*1\r\n$7\r\nDISCARD\r\n",
	.head_len = 17,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_discard(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_discard);

	return swi_call(w, NULL);
}

/* ---- EXEC ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_exec = {
	.name = "EXEC",
	.syntax = "",
	.reason = "Sets the state of one connection, and connections are shared; there is no "
		"call for transactions yet, a script (EVAL) is atomic on one slot",
	.head = "*1\r\n$4\r\nEXEC\r\n",
	.head_len = 14,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_exec(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_exec);

	return swi_call(w, reply);
}

/* ---- MULTI ---------------------------------------------------------------------------------- */

const struct swi_command swi_row_multi = {
	.name = "MULTI",
	.syntax = "",
	.reason = "Sets the state of one connection, and connections are shared; there is no "
		"call for transactions yet, a script (EVAL) is atomic on one slot",
	.head = "*1\r\n$5\r\nMULTI\r\n",
	.head_len = 15,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_multi(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_multi);

	return swi_call(w, NULL);
}

/* ---- UNWATCH -------------------------------------------------------------------------------- */

const struct swi_command swi_row_unwatch = {
	.name = "UNWATCH",
	.syntax = "",
	.reason = "Sets the state of one connection, and connections are shared; there is no "
		"call for transactions yet, a script (EVAL) is atomic on one slot",
	.head = "*1\r\n$7\r\nUNWATCH\r\n",
	.head_len = 17,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_unwatch(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_unwatch);

	return swi_call(w, NULL);
}

/* ---- WATCH ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_watch[] = {
	{ .begin = 1, .step = 1, .last = -1 },
};

const struct swi_command swi_row_watch = {
	.name = "WATCH",
	.syntax = "key [key ...]",
	.reason = "Sets the state of one connection, and connections are shared; there is no "
		"call for transactions yet, a script (EVAL) is atomic on one slot",
	.keys = keys_of_watch,
	.n_keys = 1,
	.head = "$5\r\nWATCH\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_watch(sw_handle *h, const sw_bytes *keys, size_t n_keys)
{
	struct swi_writer *w = swi_begin(h, &swi_row_watch);

	swi_need(w, keys, n_keys, "keys");
	swi_put_key_list(w, keys, n_keys);
	return swi_call(w, NULL);
}
