/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/scripting.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- EVAL ----------------------------------------------------------------------------------- */

static void eval_0(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_eval(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL", "script", "2", "key1", "key2", "arg1", "arg2");
}

static void eval_1(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_eval(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL", "script", "1", "key1", "arg1", "arg2");
}

static void eval_2(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_eval(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL", "script", "0", "arg1", "arg2");
}

static void eval_3(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_eval(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL", "script", "2", "key1", "key2", "arg1");
}

static void eval_4(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_eval(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL", "script", "2", "key1", "key2");
}

static void eval_5(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_eval(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL", "script", "1", "key1", "arg1");
}

/* ---- EVALSHA -------------------------------------------------------------------------------- */

static void evalsha_0(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_evalsha(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA", "sha1", "2", "key1", "key2", "arg1", "arg2");
}

static void evalsha_1(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_evalsha(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA", "sha1", "1", "key1", "arg1", "arg2");
}

static void evalsha_2(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_evalsha(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA", "sha1", "0", "arg1", "arg2");
}

static void evalsha_3(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_evalsha(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA", "sha1", "2", "key1", "key2", "arg1");
}

static void evalsha_4(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_evalsha(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA", "sha1", "2", "key1", "key2");
}

static void evalsha_5(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_evalsha(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA", "sha1", "1", "key1", "arg1");
}

/* ---- EVALSHA_RO ----------------------------------------------------------------------------- */

static void evalsha_ro_0(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_evalsha_ro(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA_RO", "sha1", "2", "key1", "key2", "arg1", "arg2");
}

static void evalsha_ro_1(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_evalsha_ro(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA_RO", "sha1", "1", "key1", "arg1", "arg2");
}

static void evalsha_ro_2(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_evalsha_ro(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA_RO", "sha1", "0", "arg1", "arg2");
}

static void evalsha_ro_3(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_evalsha_ro(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA_RO", "sha1", "2", "key1", "key2", "arg1");
}

static void evalsha_ro_4(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_evalsha_ro(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA_RO", "sha1", "2", "key1", "key2");
}

static void evalsha_ro_5(void)
{
	static sw_bytes sha1;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	sha1 = sw_str("sha1");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_evalsha_ro(recorder_handle(), sha1, keys, n_keys, args, n_args, NULL),
	       "EVALSHA_RO", "sha1", "1", "key1", "arg1");
}

/* ---- EVAL_RO -------------------------------------------------------------------------------- */

static void eval_ro_0(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_eval_ro(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL_RO", "script", "2", "key1", "key2", "arg1", "arg2");
}

static void eval_ro_1(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_eval_ro(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL_RO", "script", "1", "key1", "arg1", "arg2");
}

static void eval_ro_2(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_eval_ro(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL_RO", "script", "0", "arg1", "arg2");
}

static void eval_ro_3(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_eval_ro(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL_RO", "script", "2", "key1", "key2", "arg1");
}

static void eval_ro_4(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_eval_ro(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL_RO", "script", "2", "key1", "key2");
}

static void eval_ro_5(void)
{
	static sw_bytes script;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	script = sw_str("script");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_eval_ro(recorder_handle(), script, keys, n_keys, args, n_args, NULL),
	       "EVAL_RO", "script", "1", "key1", "arg1");
}

/* ---- FCALL ---------------------------------------------------------------------------------- */

static void fcall_0(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_fcall(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL", "function", "2", "key1", "key2", "arg1", "arg2");
}

static void fcall_1(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_fcall(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL", "function", "1", "key1", "arg1", "arg2");
}

static void fcall_2(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_fcall(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL", "function", "0", "arg1", "arg2");
}

static void fcall_3(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_fcall(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL", "function", "2", "key1", "key2", "arg1");
}

static void fcall_4(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_fcall(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL", "function", "2", "key1", "key2");
}

static void fcall_5(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_fcall(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL", "function", "1", "key1", "arg1");
}

/* ---- FCALL_RO ------------------------------------------------------------------------------- */

static void fcall_ro_0(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_fcall_ro(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL_RO", "function", "2", "key1", "key2", "arg1", "arg2");
}

static void fcall_ro_1(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_fcall_ro(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL_RO", "function", "1", "key1", "arg1", "arg2");
}

static void fcall_ro_2(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_2[0] = sw_str("arg1");
	list_2[1] = sw_str("arg2");
	args = list_2;
	n_args = 2;
	EXPECT(sw_fcall_ro(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL_RO", "function", "0", "arg1", "arg2");
}

static void fcall_ro_3(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_fcall_ro(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL_RO", "function", "2", "key1", "key2", "arg1");
}

static void fcall_ro_4(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_fcall_ro(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL_RO", "function", "2", "key1", "key2");
}

static void fcall_ro_5(void)
{
	static sw_bytes function;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	function = sw_str("function");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = sw_str("arg1");
	args = list_2;
	n_args = 1;
	EXPECT(sw_fcall_ro(recorder_handle(), function, keys, n_keys, args, n_args, NULL),
	       "FCALL_RO", "function", "1", "key1", "arg1");
}

/* ---- FUNCTION DELETE ------------------------------------------------------------------------ */

static void function_delete_0(void)
{
	static sw_bytes library_name;

	library_name = sw_str("library-name");
	EXPECT(sw_function_delete(recorder_handle(), library_name),
	       "FUNCTION", "DELETE", "library-name");
}

/* ---- FUNCTION DUMP -------------------------------------------------------------------------- */

static void function_dump_0(void)
{
	EXPECT(sw_function_dump(recorder_handle(), NULL),
	       "FUNCTION", "DUMP");
}

/* ---- FUNCTION FLUSH ------------------------------------------------------------------------- */

static void function_flush_0(void)
{
	EXPECT(sw_function_flush(recorder_handle(), NULL),
	       "FUNCTION", "FLUSH");
}

static void function_flush_1(void)
{
	static struct sw_function_flush_opts opts;

	opts.mode = SW_FUNCTION_FLUSH_ASYNC;
	EXPECT(sw_function_flush(recorder_handle(), &opts),
	       "FUNCTION", "FLUSH", "ASYNC");
}

static void function_flush_2(void)
{
	static struct sw_function_flush_opts opts;

	opts.mode = SW_FUNCTION_FLUSH_SYNC;
	EXPECT(sw_function_flush(recorder_handle(), &opts),
	       "FUNCTION", "FLUSH", "SYNC");
}

/* ---- FUNCTION HELP -------------------------------------------------------------------------- */

static void function_help_0(void)
{
	EXPECT(sw_function_help(recorder_handle(), NULL),
	       "FUNCTION", "HELP");
}

/* ---- FUNCTION KILL -------------------------------------------------------------------------- */

static void function_kill_0(void)
{
	EXPECT(sw_function_kill(recorder_handle()),
	       "FUNCTION", "KILL");
}

/* ---- FUNCTION LIST -------------------------------------------------------------------------- */

static void function_list_0(void)
{
	EXPECT(sw_function_list(recorder_handle(), NULL, NULL),
	       "FUNCTION", "LIST");
}

static void function_list_1(void)
{
	static struct sw_function_list_opts opts;

	opts.libraryname = sw_str("library-name-pattern");
	EXPECT(sw_function_list(recorder_handle(), &opts, NULL),
	       "FUNCTION", "LIST", "LIBRARYNAME", "library-name-pattern");
}

static void function_list_2(void)
{
	static struct sw_function_list_opts opts;

	opts.withcode = true;
	EXPECT(sw_function_list(recorder_handle(), &opts, NULL),
	       "FUNCTION", "LIST", "WITHCODE");
}

static void function_list_3(void)
{
	static struct sw_function_list_opts opts;

	opts.libraryname = sw_str("library-name-pattern");
	opts.withcode = true;
	EXPECT(sw_function_list(recorder_handle(), &opts, NULL),
	       "FUNCTION", "LIST", "LIBRARYNAME", "library-name-pattern", "WITHCODE");
}

/* ---- FUNCTION LOAD -------------------------------------------------------------------------- */

static void function_load_0(void)
{
	static sw_bytes function_code;

	function_code = sw_str("function-code");
	EXPECT(sw_function_load(recorder_handle(), function_code, NULL, NULL),
	       "FUNCTION", "LOAD", "function-code");
}

static void function_load_1(void)
{
	static sw_bytes function_code;
	static struct sw_function_load_opts opts;

	opts.replace = true;
	function_code = sw_str("function-code");
	EXPECT(sw_function_load(recorder_handle(), function_code, &opts, NULL),
	       "FUNCTION", "LOAD", "REPLACE", "function-code");
}

/* ---- FUNCTION RESTORE ----------------------------------------------------------------------- */

static void function_restore_0(void)
{
	static sw_bytes serialized_value;

	serialized_value = sw_str("serialized-value");
	EXPECT(sw_function_restore(recorder_handle(), serialized_value, NULL),
	       "FUNCTION", "RESTORE", "serialized-value");
}

static void function_restore_1(void)
{
	static sw_bytes serialized_value;
	static struct sw_function_restore_opts opts;

	serialized_value = sw_str("serialized-value");
	opts.policy = SW_FUNCTION_RESTORE_FLUSH;
	EXPECT(sw_function_restore(recorder_handle(), serialized_value, &opts),
	       "FUNCTION", "RESTORE", "serialized-value", "FLUSH");
}

static void function_restore_2(void)
{
	static sw_bytes serialized_value;
	static struct sw_function_restore_opts opts;

	serialized_value = sw_str("serialized-value");
	opts.policy = SW_FUNCTION_RESTORE_APPEND;
	EXPECT(sw_function_restore(recorder_handle(), serialized_value, &opts),
	       "FUNCTION", "RESTORE", "serialized-value", "APPEND");
}

static void function_restore_3(void)
{
	static sw_bytes serialized_value;
	static struct sw_function_restore_opts opts;

	serialized_value = sw_str("serialized-value");
	opts.policy = SW_FUNCTION_RESTORE_REPLACE;
	EXPECT(sw_function_restore(recorder_handle(), serialized_value, &opts),
	       "FUNCTION", "RESTORE", "serialized-value", "REPLACE");
}

/* ---- FUNCTION STATS ------------------------------------------------------------------------- */

static void function_stats_0(void)
{
	EXPECT(sw_function_stats(recorder_handle(), NULL),
	       "FUNCTION", "STATS");
}

/* ---- SCRIPT DEBUG --------------------------------------------------------------------------- */

static void script_debug_0(void)
{
	static enum sw_script_debug_debug_mode debug_mode;

	debug_mode = SW_SCRIPT_DEBUG_YES;
	EXPECT(sw_script_debug(recorder_handle(), debug_mode, NULL),
	       "SCRIPT", "DEBUG", "YES");
}

static void script_debug_1(void)
{
	static enum sw_script_debug_debug_mode debug_mode;

	debug_mode = SW_SCRIPT_DEBUG_SYNC;
	EXPECT(sw_script_debug(recorder_handle(), debug_mode, NULL),
	       "SCRIPT", "DEBUG", "SYNC");
}

static void script_debug_2(void)
{
	static enum sw_script_debug_debug_mode debug_mode;

	debug_mode = SW_SCRIPT_DEBUG_NO;
	EXPECT(sw_script_debug(recorder_handle(), debug_mode, NULL),
	       "SCRIPT", "DEBUG", "NO");
}

static void script_debug_3(void)
{
	static enum sw_script_debug_debug_mode debug_mode;
	static struct sw_script_debug_opts opts;

	debug_mode = SW_SCRIPT_DEBUG_YES;
	opts.engine = sw_str("engine");
	EXPECT(sw_script_debug(recorder_handle(), debug_mode, &opts),
	       "SCRIPT", "DEBUG", "YES", "engine");
}

static void script_debug_4(void)
{
	static enum sw_script_debug_debug_mode debug_mode;
	static struct sw_script_debug_opts opts;

	debug_mode = SW_SCRIPT_DEBUG_SYNC;
	opts.engine = sw_str("engine");
	EXPECT(sw_script_debug(recorder_handle(), debug_mode, &opts),
	       "SCRIPT", "DEBUG", "SYNC", "engine");
}

/* ---- SCRIPT EXISTS -------------------------------------------------------------------------- */

static void script_exists_0(void)
{
	static const sw_bytes *sha1s;
	static size_t n_sha1s;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("sha11");
	list_1[1] = sw_str("sha12");
	sha1s = list_1;
	n_sha1s = 2;
	EXPECT(sw_script_exists(recorder_handle(), sha1s, n_sha1s, NULL),
	       "SCRIPT", "EXISTS", "sha11", "sha12");
}

static void script_exists_1(void)
{
	static const sw_bytes *sha1s;
	static size_t n_sha1s;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("sha11");
	sha1s = list_1;
	n_sha1s = 1;
	EXPECT(sw_script_exists(recorder_handle(), sha1s, n_sha1s, NULL),
	       "SCRIPT", "EXISTS", "sha11");
}

/* ---- SCRIPT FLUSH --------------------------------------------------------------------------- */

static void script_flush_0(void)
{
	EXPECT(sw_script_flush(recorder_handle(), NULL, NULL),
	       "SCRIPT", "FLUSH");
}

static void script_flush_1(void)
{
	static struct sw_script_flush_opts opts;

	opts.mode = SW_SCRIPT_FLUSH_ASYNC;
	EXPECT(sw_script_flush(recorder_handle(), &opts, NULL),
	       "SCRIPT", "FLUSH", "ASYNC");
}

static void script_flush_2(void)
{
	static struct sw_script_flush_opts opts;

	opts.mode = SW_SCRIPT_FLUSH_SYNC;
	EXPECT(sw_script_flush(recorder_handle(), &opts, NULL),
	       "SCRIPT", "FLUSH", "SYNC");
}

/* ---- SCRIPT HELP ---------------------------------------------------------------------------- */

static void script_help_0(void)
{
	EXPECT(sw_script_help(recorder_handle(), NULL),
	       "SCRIPT", "HELP");
}

/* ---- SCRIPT KILL ---------------------------------------------------------------------------- */

static void script_kill_0(void)
{
	EXPECT(sw_script_kill(recorder_handle()),
	       "SCRIPT", "KILL");
}

/* ---- SCRIPT LOAD ---------------------------------------------------------------------------- */

static void script_load_0(void)
{
	static sw_bytes script;

	script = sw_str("script");
	EXPECT(sw_script_load(recorder_handle(), script, NULL),
	       "SCRIPT", "LOAD", "script");
}

/* ---- SCRIPT SHOW ---------------------------------------------------------------------------- */

static void script_show_0(void)
{
	static sw_bytes sha1;

	sha1 = sw_str("sha1");
	EXPECT(sw_script_show(recorder_handle(), sha1, NULL),
	       "SCRIPT", "SHOW", "sha1");
}

int main(void)
{
	eval_0();
	eval_1();
	eval_2();
	eval_3();
	eval_4();
	eval_5();
	evalsha_0();
	evalsha_1();
	evalsha_2();
	evalsha_3();
	evalsha_4();
	evalsha_5();
	evalsha_ro_0();
	evalsha_ro_1();
	evalsha_ro_2();
	evalsha_ro_3();
	evalsha_ro_4();
	evalsha_ro_5();
	eval_ro_0();
	eval_ro_1();
	eval_ro_2();
	eval_ro_3();
	eval_ro_4();
	eval_ro_5();
	fcall_0();
	fcall_1();
	fcall_2();
	fcall_3();
	fcall_4();
	fcall_5();
	fcall_ro_0();
	fcall_ro_1();
	fcall_ro_2();
	fcall_ro_3();
	fcall_ro_4();
	fcall_ro_5();
	function_delete_0();
	function_dump_0();
	function_flush_0();
	function_flush_1();
	function_flush_2();
	function_help_0();
	function_kill_0();
	function_list_0();
	function_list_1();
	function_list_2();
	function_list_3();
	function_load_0();
	function_load_1();
	function_restore_0();
	function_restore_1();
	function_restore_2();
	function_restore_3();
	function_stats_0();
	script_debug_0();
	script_debug_1();
	script_debug_2();
	script_debug_3();
	script_debug_4();
	script_exists_0();
	script_exists_1();
	script_flush_0();
	script_flush_1();
	script_flush_2();
	script_help_0();
	script_kill_0();
	script_load_0();
	script_show_0();
	return recorder_finish();
}
