/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/scripting.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

/* ---- EVAL ----------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_eval[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_eval = {
	.name = "EVAL",
	.syntax = "script numkeys [key [key ...]] [arg [arg ...]]",
	.keys = keys_of_eval,
	.n_keys = 1,
	.head = "$4\r\nEVAL\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_USER_CODE,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_eval(sw_handle *h, sw_bytes script, const sw_bytes *keys, size_t n_keys,
	       const sw_bytes *args, size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_eval);

	swi_put_bytes(w, script);
	swi_put_i64(w, (int64_t)n_keys);
	swi_put_key_list(w, keys, n_keys);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- EVALSHA -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_evalsha[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_evalsha = {
	.name = "EVALSHA",
	.syntax = "sha1 numkeys [key [key ...]] [arg [arg ...]]",
	.keys = keys_of_evalsha,
	.n_keys = 1,
	.head = "$7\r\nEVALSHA\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_BY_HASH | SWI_USER_CODE,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_evalsha(sw_handle *h, sw_bytes sha1, const sw_bytes *keys, size_t n_keys,
		  const sw_bytes *args, size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_evalsha);

	swi_put_bytes(w, sha1);
	swi_put_i64(w, (int64_t)n_keys);
	swi_put_key_list(w, keys, n_keys);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- EVALSHA_RO ----------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_evalsha_ro[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_evalsha_ro = {
	.name = "EVALSHA_RO",
	.syntax = "sha1 numkeys [key [key ...]] [arg [arg ...]]",
	.keys = keys_of_evalsha_ro,
	.n_keys = 1,
	.head = "$10\r\nEVALSHA_RO\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY | SWI_BY_HASH | SWI_USER_CODE,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_evalsha_ro(sw_handle *h, sw_bytes sha1, const sw_bytes *keys, size_t n_keys,
		     const sw_bytes *args, size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_evalsha_ro);

	swi_put_bytes(w, sha1);
	swi_put_i64(w, (int64_t)n_keys);
	swi_put_key_list(w, keys, n_keys);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- EVAL_RO -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_eval_ro[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_eval_ro = {
	.name = "EVAL_RO",
	.syntax = "script numkeys [key [key ...]] [arg [arg ...]]",
	.keys = keys_of_eval_ro,
	.n_keys = 1,
	.head = "$7\r\nEVAL_RO\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY | SWI_USER_CODE,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_eval_ro(sw_handle *h, sw_bytes script, const sw_bytes *keys, size_t n_keys,
		  const sw_bytes *args, size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_eval_ro);

	swi_put_bytes(w, script);
	swi_put_i64(w, (int64_t)n_keys);
	swi_put_key_list(w, keys, n_keys);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- FCALL ---------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_fcall[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_fcall = {
	.name = "FCALL",
	.syntax = "function numkeys [key [key ...]] [arg [arg ...]]",
	.keys = keys_of_fcall,
	.n_keys = 1,
	.head = "$5\r\nFCALL\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_USER_CODE,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_fcall(sw_handle *h, sw_bytes function, const sw_bytes *keys, size_t n_keys,
		const sw_bytes *args, size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_fcall);

	swi_put_bytes(w, function);
	swi_put_i64(w, (int64_t)n_keys);
	swi_put_key_list(w, keys, n_keys);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- FCALL_RO ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_fcall_ro[] = {
	{ .begin = 2, .step = 1, .numkeys = true },
};

const struct swi_command swi_row_fcall_ro = {
	.name = "FCALL_RO",
	.syntax = "function numkeys [key [key ...]] [arg [arg ...]]",
	.keys = keys_of_fcall_ro,
	.n_keys = 1,
	.head = "$8\r\nFCALL_RO\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY | SWI_USER_CODE,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_fcall_ro(sw_handle *h, sw_bytes function, const sw_bytes *keys, size_t n_keys,
		   const sw_bytes *args, size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_fcall_ro);

	swi_put_bytes(w, function);
	swi_put_i64(w, (int64_t)n_keys);
	swi_put_key_list(w, keys, n_keys);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- FUNCTION DELETE ------------------------------------------------------------------------ */

const struct swi_command swi_row_function_delete = {
	.name = "FUNCTION DELETE",
	.syntax = "library-name",
	.head = "*3\r\n$8\r\nFUNCTION\r\n$6\r\nDELETE\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_function_delete(sw_handle *h, sw_bytes library_name)
{
	struct swi_writer *w = swi_begin(h, &swi_row_function_delete);

	swi_put_bytes(w, library_name);
	return swi_call(w, NULL);
}

/* ---- FUNCTION DUMP -------------------------------------------------------------------------- */

const struct swi_command swi_row_function_dump = {
	.name = "FUNCTION DUMP",
	.syntax = "",
	.head = "*2\r\n$8\r\nFUNCTION\r\n$4\r\nDUMP\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_function_dump(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_function_dump);

	return swi_call(w, reply);
}

/* ---- FUNCTION FLUSH ------------------------------------------------------------------------- */

const struct swi_command swi_row_function_flush = {
	.name = "FUNCTION FLUSH",
	.syntax = "[ASYNC | SYNC]",
	.head = "$8\r\nFUNCTION\r\n$5\r\nFLUSH\r\n",
	.head_len = 25,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_function_flush_mode(struct swi_writer *w, enum sw_function_flush_mode v)
{
	switch (v) {
	case SW_FUNCTION_FLUSH_ASYNC:
		SWI_TOKEN(w, "$5\r\nASYNC\r\n");
		break;
	case SW_FUNCTION_FLUSH_SYNC:
		SWI_TOKEN(w, "$4\r\nSYNC\r\n");
		break;
	default:
		swi_refuse(w, "mode", "is none of its enum's constants");
	}
}

sw_err sw_function_flush(sw_handle *h, const struct sw_function_flush_opts *opts)
{
	static const struct sw_function_flush_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_function_flush);
	const struct sw_function_flush_opts *o = opts ? opts : &none;

	if (o->mode)
		put_function_flush_mode(w, o->mode);
	return swi_call(w, NULL);
}

/* ---- FUNCTION HELP -------------------------------------------------------------------------- */

const struct swi_command swi_row_function_help = {
	.name = "FUNCTION HELP",
	.syntax = "",
	.head = "*2\r\n$8\r\nFUNCTION\r\n$4\r\nHELP\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_function_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_function_help);

	return swi_call(w, reply);
}

/* ---- FUNCTION KILL -------------------------------------------------------------------------- */

const struct swi_command swi_row_function_kill = {
	.name = "FUNCTION KILL",
	.syntax = "",
	.head = "*2\r\n$8\r\nFUNCTION\r\n$4\r\nKILL\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ONE_OK,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_function_kill(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_function_kill);

	return swi_call(w, NULL);
}

/* ---- FUNCTION LIST -------------------------------------------------------------------------- */

const struct swi_command swi_row_function_list = {
	.name = "FUNCTION LIST",
	.syntax = "[LIBRARYNAME library-name-pattern] [WITHCODE]",
	.head = "$8\r\nFUNCTION\r\n$4\r\nLIST\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_function_list(sw_handle *h, const struct sw_function_list_opts *opts, sw_reply **reply)
{
	static const struct sw_function_list_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_function_list);
	const struct sw_function_list_opts *o = opts ? opts : &none;

	if (o->libraryname.data || o->libraryname.len) {
		SWI_TOKEN(w, "$11\r\nLIBRARYNAME\r\n");
		swi_put_bytes(w, o->libraryname);
	}
	if (o->withcode)
		SWI_TOKEN(w, "$8\r\nWITHCODE\r\n");
	return swi_call(w, reply);
}

/* ---- FUNCTION LOAD -------------------------------------------------------------------------- */

const struct swi_command swi_row_function_load = {
	.name = "FUNCTION LOAD",
	.syntax = "[REPLACE] function-code",
	.head = "$8\r\nFUNCTION\r\n$4\r\nLOAD\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_function_load(sw_handle *h, sw_bytes function_code,
			const struct sw_function_load_opts *opts, sw_reply **reply)
{
	static const struct sw_function_load_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_function_load);
	const struct sw_function_load_opts *o = opts ? opts : &none;

	if (o->replace)
		SWI_TOKEN(w, "$7\r\nREPLACE\r\n");
	swi_put_bytes(w, function_code);
	return swi_call(w, reply);
}

/* ---- FUNCTION RESTORE ----------------------------------------------------------------------- */

const struct swi_command swi_row_function_restore = {
	.name = "FUNCTION RESTORE",
	.syntax = "serialized-value [FLUSH | APPEND | REPLACE]",
	.head = "$8\r\nFUNCTION\r\n$7\r\nRESTORE\r\n",
	.head_len = 27,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_function_restore_policy(struct swi_writer *w, enum sw_function_restore_policy v)
{
	switch (v) {
	case SW_FUNCTION_RESTORE_FLUSH:
		SWI_TOKEN(w, "$5\r\nFLUSH\r\n");
		break;
	case SW_FUNCTION_RESTORE_APPEND:
		SWI_TOKEN(w, "$6\r\nAPPEND\r\n");
		break;
	case SW_FUNCTION_RESTORE_REPLACE:
		SWI_TOKEN(w, "$7\r\nREPLACE\r\n");
		break;
	default:
		swi_refuse(w, "policy", "is none of its enum's constants");
	}
}

sw_err sw_function_restore(sw_handle *h, sw_bytes serialized_value,
			   const struct sw_function_restore_opts *opts)
{
	static const struct sw_function_restore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_function_restore);
	const struct sw_function_restore_opts *o = opts ? opts : &none;

	swi_put_bytes(w, serialized_value);
	if (o->policy)
		put_function_restore_policy(w, o->policy);
	return swi_call(w, NULL);
}

/* ---- FUNCTION STATS ------------------------------------------------------------------------- */

const struct swi_command swi_row_function_stats = {
	.name = "FUNCTION STATS",
	.syntax = "",
	.head = "*2\r\n$8\r\nFUNCTION\r\n$5\r\nSTATS\r\n",
	.head_len = 29,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_function_stats(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_function_stats);

	return swi_call(w, reply);
}

/* ---- SCRIPT DEBUG --------------------------------------------------------------------------- */

const struct swi_command swi_row_script_debug = {
	.name = "SCRIPT DEBUG",
	.syntax = "<YES | SYNC | NO> [engine]",
	.reason = "Sets the state of one connection, and connections are shared; debug a "
		"script on a server of its own",
	.head = "$6\r\nSCRIPT\r\n$5\r\nDEBUG\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_script_debug_debug_mode(struct swi_writer *w, enum sw_script_debug_debug_mode v)
{
	switch (v) {
	case SW_SCRIPT_DEBUG_YES:
		SWI_TOKEN(w, "$3\r\nYES\r\n");
		break;
	case SW_SCRIPT_DEBUG_SYNC:
		SWI_TOKEN(w, "$4\r\nSYNC\r\n");
		break;
	case SW_SCRIPT_DEBUG_NO:
		SWI_TOKEN(w, "$2\r\nNO\r\n");
		break;
	default:
		swi_refuse(w, "debug_mode", "is none of its enum's constants");
	}
}

sw_err sw_script_debug(sw_handle *h, enum sw_script_debug_debug_mode debug_mode,
		       const struct sw_script_debug_opts *opts)
{
	static const struct sw_script_debug_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_script_debug);
	const struct sw_script_debug_opts *o = opts ? opts : &none;

	put_script_debug_debug_mode(w, debug_mode);
	if (o->engine.data || o->engine.len)
		swi_put_bytes(w, o->engine);
	return swi_call(w, NULL);
}

/* ---- SCRIPT EXISTS -------------------------------------------------------------------------- */

const struct swi_command swi_row_script_exists = {
	.name = "SCRIPT EXISTS",
	.syntax = "sha1 [sha1 ...]",
	.head = "$6\r\nSCRIPT\r\n$6\r\nEXISTS\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_PER_ELEMENT_AND,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_script_exists(sw_handle *h, const sw_bytes *sha1s, size_t n_sha1s, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_script_exists);

	swi_need(w, sha1s, n_sha1s, "sha1s");
	swi_put_bytes_list(w, sha1s, n_sha1s);
	return swi_call(w, reply);
}

/* ---- SCRIPT FLUSH --------------------------------------------------------------------------- */

const struct swi_command swi_row_script_flush = {
	.name = "SCRIPT FLUSH",
	.syntax = "[ASYNC | SYNC]",
	.head = "$6\r\nSCRIPT\r\n$5\r\nFLUSH\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

static void put_script_flush_mode(struct swi_writer *w, enum sw_script_flush_mode v)
{
	switch (v) {
	case SW_SCRIPT_FLUSH_ASYNC:
		SWI_TOKEN(w, "$5\r\nASYNC\r\n");
		break;
	case SW_SCRIPT_FLUSH_SYNC:
		SWI_TOKEN(w, "$4\r\nSYNC\r\n");
		break;
	default:
		swi_refuse(w, "mode", "is none of its enum's constants");
	}
}

sw_err sw_script_flush(sw_handle *h, const struct sw_script_flush_opts *opts, sw_reply **reply)
{
	static const struct sw_script_flush_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_script_flush);
	const struct sw_script_flush_opts *o = opts ? opts : &none;

	if (o->mode)
		put_script_flush_mode(w, o->mode);
	return swi_call(w, reply);
}

/* ---- SCRIPT HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_script_help = {
	.name = "SCRIPT HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nSCRIPT\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_script_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_script_help);

	return swi_call(w, reply);
}

/* ---- SCRIPT KILL ---------------------------------------------------------------------------- */

const struct swi_command swi_row_script_kill = {
	.name = "SCRIPT KILL",
	.syntax = "",
	.head = "*2\r\n$6\r\nSCRIPT\r\n$4\r\nKILL\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ONE_OK,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_script_kill(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_script_kill);

	return swi_call(w, NULL);
}

/* ---- SCRIPT LOAD ---------------------------------------------------------------------------- */

const struct swi_command swi_row_script_load = {
	.name = "SCRIPT LOAD",
	.syntax = "script",
	.head = "*3\r\n$6\r\nSCRIPT\r\n$4\r\nLOAD\r\n",
	.head_len = 26,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_ALL_OK,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_script_load(sw_handle *h, sw_bytes script, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_script_load);

	swi_put_bytes(w, script);
	return swi_call(w, reply);
}

/* ---- SCRIPT SHOW ---------------------------------------------------------------------------- */

const struct swi_command swi_row_script_show = {
	.name = "SCRIPT SHOW",
	.syntax = "sha1",
	.head = "*3\r\n$6\r\nSCRIPT\r\n$4\r\nSHOW\r\n",
	.head_len = 26,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_ONE_OK,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_script_show(sw_handle *h, sw_bytes sha1, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_script_show);

	swi_put_bytes(w, sha1);
	return swi_call(w, reply);
}
