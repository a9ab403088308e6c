/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/module.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- JSON.MGET ------------------------------------------------------------------------------ */

static void json_mget_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes path;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	path = sw_str("path");
	EXPECT(sw_json_mget(recorder_handle(), keys, n_keys, path, NULL),
	       "JSON.MGET", "key1", "key2", "path");
}

static void json_mget_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes path;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	path = sw_str("path");
	EXPECT(sw_json_mget(recorder_handle(), keys, n_keys, path, NULL),
	       "JSON.MGET", "key1", "path");
}

/* ---- JSON.MSET ------------------------------------------------------------------------------ */

static void json_mset_0(void)
{
	static const struct sw_key_path_value *data;
	static size_t n_data;
	static struct sw_key_path_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].path = sw_str("path1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].path = sw_str("path2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_json_mset(recorder_handle(), data, n_data),
	       "JSON.MSET", "key1", "path1", "value1", "key2", "path2", "value2");
}

static void json_mset_1(void)
{
	static const struct sw_key_path_value *data;
	static size_t n_data;
	static struct sw_key_path_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].path = sw_str("path1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_json_mset(recorder_handle(), data, n_data),
	       "JSON.MSET", "key1", "path1", "value1");
}

/* ---- TS.MADD -------------------------------------------------------------------------------- */

static void ts_madd_0(void)
{
	static const struct sw_key_timestamp_value *data;
	static size_t n_data;
	static struct sw_key_timestamp_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].timestamp = sw_str("timestamp1");
	list_1[0].value = 13.15;
	list_1[1].key = sw_str("key2");
	list_1[1].timestamp = sw_str("timestamp2");
	list_1[1].value = 13.25;
	data = list_1;
	n_data = 2;
	EXPECT(sw_ts_madd(recorder_handle(), data, n_data, NULL),
	       "TS.MADD", "key1", "timestamp1", "13.15", "key2", "timestamp2", "13.25");
}

static void ts_madd_1(void)
{
	static const struct sw_key_timestamp_value *data;
	static size_t n_data;
	static struct sw_key_timestamp_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].timestamp = sw_str("timestamp1");
	list_1[0].value = 13.15;
	data = list_1;
	n_data = 1;
	EXPECT(sw_ts_madd(recorder_handle(), data, n_data, NULL),
	       "TS.MADD", "key1", "timestamp1", "13.15");
}

int main(void)
{
	json_mget_0();
	json_mget_1();
	json_mset_0();
	json_mset_1();
	ts_madd_0();
	ts_madd_1();
	return recorder_finish();
}
