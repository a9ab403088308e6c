/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/string.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- APPEND --------------------------------------------------------------------------------- */

static void append_0(void)
{
	static sw_bytes key;
	static sw_bytes value;

	key = sw_str("key");
	value = sw_str("value");
	EXPECT(sw_append(recorder_handle(), key, value, NULL),
	       "APPEND", "key", "value");
}

/* ---- DECR ----------------------------------------------------------------------------------- */

static void decr_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_decr(recorder_handle(), key, NULL),
	       "DECR", "key");
}

/* ---- DECRBY --------------------------------------------------------------------------------- */

static void decrby_0(void)
{
	static sw_bytes key;
	static int64_t decrement;

	key = sw_str("key");
	decrement = 12;
	EXPECT(sw_decrby(recorder_handle(), key, decrement, NULL),
	       "DECRBY", "key", "12");
}

/* ---- DELEX ---------------------------------------------------------------------------------- */

static void delex_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_delex(recorder_handle(), key, NULL, NULL),
	       "DELEX", "key");
}

static void delex_1(void)
{
	static sw_bytes key;
	static struct sw_delex_opts opts;

	key = sw_str("key");
	opts.condition.kind = SW_DELEX_IFEQ;
	opts.condition.value = sw_str("ifeq-value");
	EXPECT(sw_delex(recorder_handle(), key, &opts, NULL),
	       "DELEX", "key", "IFEQ", "ifeq-value");
}

static void delex_2(void)
{
	static sw_bytes key;
	static struct sw_delex_opts opts;

	key = sw_str("key");
	opts.condition.kind = SW_DELEX_IFNE;
	opts.condition.value = sw_str("ifne-value");
	EXPECT(sw_delex(recorder_handle(), key, &opts, NULL),
	       "DELEX", "key", "IFNE", "ifne-value");
}

static void delex_3(void)
{
	static sw_bytes key;
	static struct sw_delex_opts opts;

	key = sw_str("key");
	opts.condition.kind = SW_DELEX_IFDEQ;
	opts.condition.value = sw_str("ifdeq-digest");
	EXPECT(sw_delex(recorder_handle(), key, &opts, NULL),
	       "DELEX", "key", "IFDEQ", "ifdeq-digest");
}

static void delex_4(void)
{
	static sw_bytes key;
	static struct sw_delex_opts opts;

	key = sw_str("key");
	opts.condition.kind = SW_DELEX_IFDNE;
	opts.condition.value = sw_str("ifdne-digest");
	EXPECT(sw_delex(recorder_handle(), key, &opts, NULL),
	       "DELEX", "key", "IFDNE", "ifdne-digest");
}

/* ---- DELIFEQ -------------------------------------------------------------------------------- */

static void delifeq_0(void)
{
	static sw_bytes key;
	static sw_bytes value;

	key = sw_str("key");
	value = sw_str("value");
	EXPECT(sw_delifeq(recorder_handle(), key, value, NULL),
	       "DELIFEQ", "key", "value");
}

/* ---- DIGEST --------------------------------------------------------------------------------- */

static void digest_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_digest(recorder_handle(), key, NULL),
	       "DIGEST", "key");
}

/* ---- GET ------------------------------------------------------------------------------------ */

static void get_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_get(recorder_handle(), key, NULL),
	       "GET", "key");
}

/* ---- GETDEL --------------------------------------------------------------------------------- */

static void getdel_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_getdel(recorder_handle(), key, NULL),
	       "GETDEL", "key");
}

/* ---- GETEX ---------------------------------------------------------------------------------- */

static void getex_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_getex(recorder_handle(), key, NULL, NULL),
	       "GETEX", "key");
}

static void getex_1(void)
{
	static sw_bytes key;
	static struct sw_getex_opts opts;

	key = sw_str("key");
	opts.expire.kind = SW_GETEX_EX;
	opts.expire.value = 12;
	EXPECT(sw_getex(recorder_handle(), key, &opts, NULL),
	       "GETEX", "key", "EX", "12");
}

static void getex_2(void)
{
	static sw_bytes key;
	static struct sw_getex_opts opts;

	key = sw_str("key");
	opts.expire.kind = SW_GETEX_PX;
	opts.expire.value = 13;
	EXPECT(sw_getex(recorder_handle(), key, &opts, NULL),
	       "GETEX", "key", "PX", "13");
}

static void getex_3(void)
{
	static sw_bytes key;
	static struct sw_getex_opts opts;

	key = sw_str("key");
	opts.expire.kind = SW_GETEX_EXAT;
	opts.expire.value = 14;
	EXPECT(sw_getex(recorder_handle(), key, &opts, NULL),
	       "GETEX", "key", "EXAT", "14");
}

static void getex_4(void)
{
	static sw_bytes key;
	static struct sw_getex_opts opts;

	key = sw_str("key");
	opts.expire.kind = SW_GETEX_PXAT;
	opts.expire.value = 15;
	EXPECT(sw_getex(recorder_handle(), key, &opts, NULL),
	       "GETEX", "key", "PXAT", "15");
}

static void getex_5(void)
{
	static sw_bytes key;
	static struct sw_getex_opts opts;

	key = sw_str("key");
	opts.expire.kind = SW_GETEX_PERSIST;
	EXPECT(sw_getex(recorder_handle(), key, &opts, NULL),
	       "GETEX", "key", "PERSIST");
}

/* ---- GETRANGE ------------------------------------------------------------------------------- */

static void getrange_0(void)
{
	static sw_bytes key;
	static int64_t start;
	static int64_t end;

	key = sw_str("key");
	start = 12;
	end = 13;
	EXPECT(sw_getrange(recorder_handle(), key, start, end, NULL),
	       "GETRANGE", "key", "12", "13");
}

/* ---- GETSET --------------------------------------------------------------------------------- */

static void getset_0(void)
{
	static sw_bytes key;
	static sw_bytes value;

	key = sw_str("key");
	value = sw_str("value");
	EXPECT(sw_getset(recorder_handle(), key, value, NULL),
	       "GETSET", "key", "value");
}

/* ---- INCR ----------------------------------------------------------------------------------- */

static void incr_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_incr(recorder_handle(), key, NULL),
	       "INCR", "key");
}

/* ---- INCRBY --------------------------------------------------------------------------------- */

static void incrby_0(void)
{
	static sw_bytes key;
	static int64_t increment;

	key = sw_str("key");
	increment = 12;
	EXPECT(sw_incrby(recorder_handle(), key, increment, NULL),
	       "INCRBY", "key", "12");
}

/* ---- INCRBYFLOAT ---------------------------------------------------------------------------- */

static void incrbyfloat_0(void)
{
	static sw_bytes key;
	static double increment;

	key = sw_str("key");
	increment = 12.5;
	EXPECT(sw_incrbyfloat(recorder_handle(), key, increment, NULL),
	       "INCRBYFLOAT", "key", "12.5");
}

/* ---- LCS ------------------------------------------------------------------------------------ */

static void lcs_0(void)
{
	static sw_bytes key1;
	static sw_bytes key2;

	key1 = sw_str("key1");
	key2 = sw_str("key2");
	EXPECT(sw_lcs(recorder_handle(), key1, key2, NULL, NULL),
	       "LCS", "key1", "key2");
}

static void lcs_1(void)
{
	static sw_bytes key1;
	static sw_bytes key2;
	static struct sw_lcs_opts opts;

	key1 = sw_str("key1");
	key2 = sw_str("key2");
	opts.len = true;
	EXPECT(sw_lcs(recorder_handle(), key1, key2, &opts, NULL),
	       "LCS", "key1", "key2", "LEN");
}

static void lcs_2(void)
{
	static sw_bytes key1;
	static sw_bytes key2;
	static struct sw_lcs_opts opts;

	key1 = sw_str("key1");
	key2 = sw_str("key2");
	opts.idx = true;
	EXPECT(sw_lcs(recorder_handle(), key1, key2, &opts, NULL),
	       "LCS", "key1", "key2", "IDX");
}

static void lcs_3(void)
{
	static sw_bytes key1;
	static sw_bytes key2;
	static struct sw_lcs_opts opts;

	key1 = sw_str("key1");
	key2 = sw_str("key2");
	opts.minmatchlen = sw_i64(13);
	EXPECT(sw_lcs(recorder_handle(), key1, key2, &opts, NULL),
	       "LCS", "key1", "key2", "MINMATCHLEN", "13");
}

static void lcs_4(void)
{
	static sw_bytes key1;
	static sw_bytes key2;
	static struct sw_lcs_opts opts;

	key1 = sw_str("key1");
	key2 = sw_str("key2");
	opts.withmatchlen = true;
	EXPECT(sw_lcs(recorder_handle(), key1, key2, &opts, NULL),
	       "LCS", "key1", "key2", "WITHMATCHLEN");
}

static void lcs_5(void)
{
	static sw_bytes key1;
	static sw_bytes key2;
	static struct sw_lcs_opts opts;

	key1 = sw_str("key1");
	key2 = sw_str("key2");
	opts.len = true;
	opts.idx = true;
	opts.minmatchlen = sw_i64(13);
	opts.withmatchlen = true;
	EXPECT(sw_lcs(recorder_handle(), key1, key2, &opts, NULL),
	       "LCS", "key1", "key2", "LEN", "IDX", "MINMATCHLEN", "13", "WITHMATCHLEN");
}

/* ---- MGET ----------------------------------------------------------------------------------- */

static void mget_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_mget(recorder_handle(), keys, n_keys, NULL),
	       "MGET", "key1", "key2");
}

static void mget_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_mget(recorder_handle(), keys, n_keys, NULL),
	       "MGET", "key1");
}

/* ---- MSET ----------------------------------------------------------------------------------- */

static void mset_0(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_mset(recorder_handle(), data, n_data),
	       "MSET", "key1", "value1", "key2", "value2");
}

static void mset_1(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_mset(recorder_handle(), data, n_data),
	       "MSET", "key1", "value1");
}

/* ---- MSETEX --------------------------------------------------------------------------------- */

static void msetex_0(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, NULL, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2");
}

static void msetex_1(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, NULL, NULL),
	       "MSETEX", "1", "key1", "value1");
}

static void msetex_2(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	opts.condition = SW_MSETEX_NX;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2", "NX");
}

static void msetex_3(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	opts.condition = SW_MSETEX_XX;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2", "XX");
}

static void msetex_4(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	opts.expire.kind = SW_MSETEX_EX;
	opts.expire.value = 13;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2", "EX", "13");
}

static void msetex_5(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	opts.expire.kind = SW_MSETEX_PX;
	opts.expire.value = 14;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2", "PX", "14");
}

static void msetex_6(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	opts.expire.kind = SW_MSETEX_EXAT;
	opts.expire.value = 15;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2", "EXAT", "15");
}

static void msetex_7(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	opts.expire.kind = SW_MSETEX_PXAT;
	opts.expire.value = 16;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2", "PXAT", "16");
}

static void msetex_8(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	opts.expire.kind = SW_MSETEX_KEEPTTL;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "2", "key1", "value1", "key2", "value2", "KEEPTTL");
}

static void msetex_9(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_msetex_opts opts;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	opts.condition = SW_MSETEX_NX;
	opts.expire.kind = SW_MSETEX_EX;
	opts.expire.value = 13;
	EXPECT(sw_msetex(recorder_handle(), data, n_data, &opts, NULL),
	       "MSETEX", "1", "key1", "value1", "NX", "EX", "13");
}

/* ---- MSETNX --------------------------------------------------------------------------------- */

static void msetnx_0(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	list_1[1].key = sw_str("key2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_msetnx(recorder_handle(), data, n_data, NULL),
	       "MSETNX", "key1", "value1", "key2", "value2");
}

static void msetnx_1(void)
{
	static const struct sw_key_value *data;
	static size_t n_data;
	static struct sw_key_value list_1[2];

	list_1[0].key = sw_str("key1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_msetnx(recorder_handle(), data, n_data, NULL),
	       "MSETNX", "key1", "value1");
}

/* ---- PSETEX --------------------------------------------------------------------------------- */

static void psetex_0(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static sw_bytes value;

	key = sw_str("key");
	milliseconds = 12;
	value = sw_str("value");
	EXPECT(sw_psetex(recorder_handle(), key, milliseconds, value),
	       "PSETEX", "key", "12", "value");
}

/* ---- SET ------------------------------------------------------------------------------------ */

static void set_0(void)
{
	static sw_bytes key;
	static sw_bytes value;

	key = sw_str("key");
	value = sw_str("value");
	EXPECT(sw_set(recorder_handle(), key, value, NULL, NULL),
	       "SET", "key", "value");
}

static void set_1(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.condition.kind = SW_SET_NX;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "NX");
}

static void set_2(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.condition.kind = SW_SET_XX;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "XX");
}

static void set_3(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.condition.kind = SW_SET_IFEQ;
	opts.condition.value = sw_str("ifeq-value");
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "IFEQ", "ifeq-value");
}

static void set_4(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.condition.kind = SW_SET_IFNE;
	opts.condition.value = sw_str("ifne-value");
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "IFNE", "ifne-value");
}

static void set_5(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.condition.kind = SW_SET_IFDEQ;
	opts.condition.value = sw_str("ifdeq-digest");
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "IFDEQ", "ifdeq-digest");
}

static void set_6(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.condition.kind = SW_SET_IFDNE;
	opts.condition.value = sw_str("ifdne-digest");
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "IFDNE", "ifdne-digest");
}

static void set_7(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;
	static sw_reply *result_get;

	key = sw_str("key");
	value = sw_str("value");
	opts.get = &result_get;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "GET");
}

static void set_8(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.expire.kind = SW_SET_EX;
	opts.expire.value = 17;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "EX", "17");
}

static void set_9(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.expire.kind = SW_SET_PX;
	opts.expire.value = 18;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "PX", "18");
}

static void set_10(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.expire.kind = SW_SET_EXAT;
	opts.expire.value = 19;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "EXAT", "19");
}

static void set_11(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.expire.kind = SW_SET_PXAT;
	opts.expire.value = 20;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "PXAT", "20");
}

static void set_12(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;

	key = sw_str("key");
	value = sw_str("value");
	opts.expire.kind = SW_SET_KEEPTTL;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "KEEPTTL");
}

static void set_13(void)
{
	static sw_bytes key;
	static sw_bytes value;
	static struct sw_set_opts opts;
	static sw_reply *result_get;

	key = sw_str("key");
	value = sw_str("value");
	opts.condition.kind = SW_SET_NX;
	opts.get = &result_get;
	opts.expire.kind = SW_SET_EX;
	opts.expire.value = 17;
	EXPECT(sw_set(recorder_handle(), key, value, &opts, NULL),
	       "SET", "key", "value", "NX", "GET", "EX", "17");
}

/* ---- SETEX ---------------------------------------------------------------------------------- */

static void setex_0(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static sw_bytes value;

	key = sw_str("key");
	seconds = 12;
	value = sw_str("value");
	EXPECT(sw_setex(recorder_handle(), key, seconds, value),
	       "SETEX", "key", "12", "value");
}

/* ---- SETNX ---------------------------------------------------------------------------------- */

static void setnx_0(void)
{
	static sw_bytes key;
	static sw_bytes value;

	key = sw_str("key");
	value = sw_str("value");
	EXPECT(sw_setnx(recorder_handle(), key, value, NULL),
	       "SETNX", "key", "value");
}

/* ---- SETRANGE ------------------------------------------------------------------------------- */

static void setrange_0(void)
{
	static sw_bytes key;
	static int64_t offset;
	static sw_bytes value;

	key = sw_str("key");
	offset = 12;
	value = sw_str("value");
	EXPECT(sw_setrange(recorder_handle(), key, offset, value, NULL),
	       "SETRANGE", "key", "12", "value");
}

/* ---- STRLEN --------------------------------------------------------------------------------- */

static void strlen_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_strlen(recorder_handle(), key, NULL),
	       "STRLEN", "key");
}

/* ---- SUBSTR --------------------------------------------------------------------------------- */

static void substr_0(void)
{
	static sw_bytes key;
	static int64_t start;
	static int64_t end;

	key = sw_str("key");
	start = 12;
	end = 13;
	EXPECT(sw_substr(recorder_handle(), key, start, end, NULL),
	       "SUBSTR", "key", "12", "13");
}

int main(void)
{
	append_0();
	decr_0();
	decrby_0();
	delex_0();
	delex_1();
	delex_2();
	delex_3();
	delex_4();
	delifeq_0();
	digest_0();
	get_0();
	getdel_0();
	getex_0();
	getex_1();
	getex_2();
	getex_3();
	getex_4();
	getex_5();
	getrange_0();
	getset_0();
	incr_0();
	incrby_0();
	incrbyfloat_0();
	lcs_0();
	lcs_1();
	lcs_2();
	lcs_3();
	lcs_4();
	lcs_5();
	mget_0();
	mget_1();
	mset_0();
	mset_1();
	msetex_0();
	msetex_1();
	msetex_2();
	msetex_3();
	msetex_4();
	msetex_5();
	msetex_6();
	msetex_7();
	msetex_8();
	msetex_9();
	msetnx_0();
	msetnx_1();
	psetex_0();
	set_0();
	set_1();
	set_2();
	set_3();
	set_4();
	set_5();
	set_6();
	set_7();
	set_8();
	set_9();
	set_10();
	set_11();
	set_12();
	set_13();
	setex_0();
	setnx_0();
	setrange_0();
	strlen_0();
	substr_0();
	return recorder_finish();
}
