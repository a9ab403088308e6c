/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/transactions.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- DISCARD -------------------------------------------------------------------------------- */

static void discard_0(void)
{
	EXPECT(sw_discard(recorder_handle()),
	       "DISCARD");
}

/* ---- EXEC ----------------------------------------------------------------------------------- */

static void exec_0(void)
{
	EXPECT(sw_exec(recorder_handle(), NULL),
	       "EXEC");
}

/* ---- MULTI ---------------------------------------------------------------------------------- */

static void multi_0(void)
{
	EXPECT(sw_multi(recorder_handle()),
	       "MULTI");
}

/* ---- UNWATCH -------------------------------------------------------------------------------- */

static void unwatch_0(void)
{
	EXPECT(sw_unwatch(recorder_handle()),
	       "UNWATCH");
}

/* ---- WATCH ---------------------------------------------------------------------------------- */

static void watch_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_watch(recorder_handle(), keys, n_keys),
	       "WATCH", "key1", "key2");
}

static void watch_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_watch(recorder_handle(), keys, n_keys),
	       "WATCH", "key1");
}

int main(void)
{
	discard_0();
	exec_0();
	multi_0();
	unwatch_0();
	watch_0();
	watch_1();
	return recorder_finish();
}
