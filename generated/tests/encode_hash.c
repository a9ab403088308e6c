/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/hash.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- HDEL ----------------------------------------------------------------------------------- */

static void hdel_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hdel(recorder_handle(), key, fields, n_fields, NULL),
	       "HDEL", "key", "field1", "field2");
}

static void hdel_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hdel(recorder_handle(), key, fields, n_fields, NULL),
	       "HDEL", "key", "field1");
}

/* ---- HEXISTS -------------------------------------------------------------------------------- */

static void hexists_0(void)
{
	static sw_bytes key;
	static sw_bytes field;

	key = sw_str("key");
	field = sw_str("field");
	EXPECT(sw_hexists(recorder_handle(), key, field, NULL),
	       "HEXISTS", "key", "field");
}

/* ---- HEXPIRE -------------------------------------------------------------------------------- */

static void hexpire_0(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	seconds = 12;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpire(recorder_handle(), key, seconds, fields, n_fields, NULL, NULL),
	       "HEXPIRE", "key", "12", "FIELDS", "2", "field1", "field2");
}

static void hexpire_1(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_HEXPIRE_NX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpire(recorder_handle(), key, seconds, fields, n_fields, &opts, NULL),
	       "HEXPIRE", "key", "12", "NX", "FIELDS", "2", "field1", "field2");
}

static void hexpire_2(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_HEXPIRE_XX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpire(recorder_handle(), key, seconds, fields, n_fields, &opts, NULL),
	       "HEXPIRE", "key", "12", "XX", "FIELDS", "2", "field1", "field2");
}

static void hexpire_3(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_HEXPIRE_GT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpire(recorder_handle(), key, seconds, fields, n_fields, &opts, NULL),
	       "HEXPIRE", "key", "12", "GT", "FIELDS", "2", "field1", "field2");
}

static void hexpire_4(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_HEXPIRE_LT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpire(recorder_handle(), key, seconds, fields, n_fields, &opts, NULL),
	       "HEXPIRE", "key", "12", "LT", "FIELDS", "2", "field1", "field2");
}

static void hexpire_5(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	seconds = 12;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hexpire(recorder_handle(), key, seconds, fields, n_fields, NULL, NULL),
	       "HEXPIRE", "key", "12", "FIELDS", "1", "field1");
}

static void hexpire_6(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_HEXPIRE_NX;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hexpire(recorder_handle(), key, seconds, fields, n_fields, &opts, NULL),
	       "HEXPIRE", "key", "12", "NX", "FIELDS", "1", "field1");
}

/* ---- HEXPIREAT ------------------------------------------------------------------------------ */

static void hexpireat_0(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_seconds = 12;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpireat(recorder_handle(), key, unix_time_seconds, fields, n_fields, NULL, NULL),
	       "HEXPIREAT", "key", "12", "FIELDS", "2", "field1", "field2");
}

static void hexpireat_1(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_HEXPIREAT_NX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpireat(recorder_handle(), key, unix_time_seconds, fields, n_fields, &opts, NULL),
	       "HEXPIREAT", "key", "12", "NX", "FIELDS", "2", "field1", "field2");
}

static void hexpireat_2(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_HEXPIREAT_XX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpireat(recorder_handle(), key, unix_time_seconds, fields, n_fields, &opts, NULL),
	       "HEXPIREAT", "key", "12", "XX", "FIELDS", "2", "field1", "field2");
}

static void hexpireat_3(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_HEXPIREAT_GT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpireat(recorder_handle(), key, unix_time_seconds, fields, n_fields, &opts, NULL),
	       "HEXPIREAT", "key", "12", "GT", "FIELDS", "2", "field1", "field2");
}

static void hexpireat_4(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_HEXPIREAT_LT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpireat(recorder_handle(), key, unix_time_seconds, fields, n_fields, &opts, NULL),
	       "HEXPIREAT", "key", "12", "LT", "FIELDS", "2", "field1", "field2");
}

static void hexpireat_5(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_seconds = 12;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hexpireat(recorder_handle(), key, unix_time_seconds, fields, n_fields, NULL, NULL),
	       "HEXPIREAT", "key", "12", "FIELDS", "1", "field1");
}

static void hexpireat_6(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_HEXPIREAT_NX;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hexpireat(recorder_handle(), key, unix_time_seconds, fields, n_fields, &opts, NULL),
	       "HEXPIREAT", "key", "12", "NX", "FIELDS", "1", "field1");
}

/* ---- HEXPIRETIME ---------------------------------------------------------------------------- */

static void hexpiretime_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hexpiretime(recorder_handle(), key, fields, n_fields, NULL),
	       "HEXPIRETIME", "key", "FIELDS", "2", "field1", "field2");
}

static void hexpiretime_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hexpiretime(recorder_handle(), key, fields, n_fields, NULL),
	       "HEXPIRETIME", "key", "FIELDS", "1", "field1");
}

/* ---- HGET ----------------------------------------------------------------------------------- */

static void hget_0(void)
{
	static sw_bytes key;
	static sw_bytes field;

	key = sw_str("key");
	field = sw_str("field");
	EXPECT(sw_hget(recorder_handle(), key, field, NULL),
	       "HGET", "key", "field");
}

/* ---- HGETALL -------------------------------------------------------------------------------- */

static void hgetall_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_hgetall(recorder_handle(), key, NULL),
	       "HGETALL", "key");
}

/* ---- HGETDEL -------------------------------------------------------------------------------- */

static void hgetdel_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hgetdel(recorder_handle(), key, fields, n_fields, NULL),
	       "HGETDEL", "key", "FIELDS", "2", "field1", "field2");
}

static void hgetdel_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hgetdel(recorder_handle(), key, fields, n_fields, NULL),
	       "HGETDEL", "key", "FIELDS", "1", "field1");
}

/* ---- HGETEX --------------------------------------------------------------------------------- */

static void hgetex_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, NULL, NULL),
	       "HGETEX", "key", "FIELDS", "2", "field1", "field2");
}

static void hgetex_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hgetex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HGETEX_EX;
	opts.expire.value = 12;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, &opts, NULL),
	       "HGETEX", "key", "EX", "12", "FIELDS", "2", "field1", "field2");
}

static void hgetex_2(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hgetex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HGETEX_PX;
	opts.expire.value = 13;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, &opts, NULL),
	       "HGETEX", "key", "PX", "13", "FIELDS", "2", "field1", "field2");
}

static void hgetex_3(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hgetex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HGETEX_EXAT;
	opts.expire.value = 14;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, &opts, NULL),
	       "HGETEX", "key", "EXAT", "14", "FIELDS", "2", "field1", "field2");
}

static void hgetex_4(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hgetex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HGETEX_PXAT;
	opts.expire.value = 15;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, &opts, NULL),
	       "HGETEX", "key", "PXAT", "15", "FIELDS", "2", "field1", "field2");
}

static void hgetex_5(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hgetex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HGETEX_PERSIST;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, &opts, NULL),
	       "HGETEX", "key", "PERSIST", "FIELDS", "2", "field1", "field2");
}

static void hgetex_6(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, NULL, NULL),
	       "HGETEX", "key", "FIELDS", "1", "field1");
}

static void hgetex_7(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hgetex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HGETEX_EX;
	opts.expire.value = 12;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hgetex(recorder_handle(), key, fields, n_fields, &opts, NULL),
	       "HGETEX", "key", "EX", "12", "FIELDS", "1", "field1");
}

/* ---- HINCRBY -------------------------------------------------------------------------------- */

static void hincrby_0(void)
{
	static sw_bytes key;
	static sw_bytes field;
	static int64_t increment;

	key = sw_str("key");
	field = sw_str("field");
	increment = 13;
	EXPECT(sw_hincrby(recorder_handle(), key, field, increment, NULL),
	       "HINCRBY", "key", "field", "13");
}

/* ---- HINCRBYFLOAT --------------------------------------------------------------------------- */

static void hincrbyfloat_0(void)
{
	static sw_bytes key;
	static sw_bytes field;
	static double increment;

	key = sw_str("key");
	field = sw_str("field");
	increment = 13.5;
	EXPECT(sw_hincrbyfloat(recorder_handle(), key, field, increment, NULL),
	       "HINCRBYFLOAT", "key", "field", "13.5");
}

/* ---- HKEYS ---------------------------------------------------------------------------------- */

static void hkeys_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_hkeys(recorder_handle(), key, NULL),
	       "HKEYS", "key");
}

/* ---- HLEN ----------------------------------------------------------------------------------- */

static void hlen_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_hlen(recorder_handle(), key, NULL),
	       "HLEN", "key");
}

/* ---- HMGET ---------------------------------------------------------------------------------- */

static void hmget_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hmget(recorder_handle(), key, fields, n_fields, NULL),
	       "HMGET", "key", "field1", "field2");
}

static void hmget_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hmget(recorder_handle(), key, fields, n_fields, NULL),
	       "HMGET", "key", "field1");
}

/* ---- HMSET ---------------------------------------------------------------------------------- */

static void hmset_0(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hmset(recorder_handle(), key, data, n_data),
	       "HMSET", "key", "field1", "value1", "field2", "value2");
}

static void hmset_1(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_hmset(recorder_handle(), key, data, n_data),
	       "HMSET", "key", "field1", "value1");
}

/* ---- HPERSIST ------------------------------------------------------------------------------- */

static void hpersist_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpersist(recorder_handle(), key, fields, n_fields, NULL),
	       "HPERSIST", "key", "FIELDS", "2", "field1", "field2");
}

static void hpersist_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hpersist(recorder_handle(), key, fields, n_fields, NULL),
	       "HPERSIST", "key", "FIELDS", "1", "field1");
}

/* ---- HPEXPIRE ------------------------------------------------------------------------------- */

static void hpexpire_0(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	milliseconds = 12;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpire(recorder_handle(), key, milliseconds, fields, n_fields, NULL, NULL),
	       "HPEXPIRE", "key", "12", "FIELDS", "2", "field1", "field2");
}

static void hpexpire_1(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_HPEXPIRE_NX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpire(recorder_handle(), key, milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIRE", "key", "12", "NX", "FIELDS", "2", "field1", "field2");
}

static void hpexpire_2(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_HPEXPIRE_XX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpire(recorder_handle(), key, milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIRE", "key", "12", "XX", "FIELDS", "2", "field1", "field2");
}

static void hpexpire_3(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_HPEXPIRE_GT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpire(recorder_handle(), key, milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIRE", "key", "12", "GT", "FIELDS", "2", "field1", "field2");
}

static void hpexpire_4(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_HPEXPIRE_LT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpire(recorder_handle(), key, milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIRE", "key", "12", "LT", "FIELDS", "2", "field1", "field2");
}

static void hpexpire_5(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	milliseconds = 12;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hpexpire(recorder_handle(), key, milliseconds, fields, n_fields, NULL, NULL),
	       "HPEXPIRE", "key", "12", "FIELDS", "1", "field1");
}

static void hpexpire_6(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpire_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_HPEXPIRE_NX;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hpexpire(recorder_handle(), key, milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIRE", "key", "12", "NX", "FIELDS", "1", "field1");
}

/* ---- HPEXPIREAT ----------------------------------------------------------------------------- */

static void hpexpireat_0(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_milliseconds = 12;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpireat(recorder_handle(), key, unix_time_milliseconds, fields, n_fields, NULL, NULL),
	       "HPEXPIREAT", "key", "12", "FIELDS", "2", "field1", "field2");
}

static void hpexpireat_1(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_HPEXPIREAT_NX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpireat(recorder_handle(), key, unix_time_milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIREAT", "key", "12", "NX", "FIELDS", "2", "field1", "field2");
}

static void hpexpireat_2(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_HPEXPIREAT_XX;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpireat(recorder_handle(), key, unix_time_milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIREAT", "key", "12", "XX", "FIELDS", "2", "field1", "field2");
}

static void hpexpireat_3(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_HPEXPIREAT_GT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpireat(recorder_handle(), key, unix_time_milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIREAT", "key", "12", "GT", "FIELDS", "2", "field1", "field2");
}

static void hpexpireat_4(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_HPEXPIREAT_LT;
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpireat(recorder_handle(), key, unix_time_milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIREAT", "key", "12", "LT", "FIELDS", "2", "field1", "field2");
}

static void hpexpireat_5(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_milliseconds = 12;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hpexpireat(recorder_handle(), key, unix_time_milliseconds, fields, n_fields, NULL, NULL),
	       "HPEXPIREAT", "key", "12", "FIELDS", "1", "field1");
}

static void hpexpireat_6(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static const sw_bytes *fields;
	static size_t n_fields;
	static struct sw_hpexpireat_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_HPEXPIREAT_NX;
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hpexpireat(recorder_handle(), key, unix_time_milliseconds, fields, n_fields, &opts, NULL),
	       "HPEXPIREAT", "key", "12", "NX", "FIELDS", "1", "field1");
}

/* ---- HPEXPIRETIME --------------------------------------------------------------------------- */

static void hpexpiretime_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpexpiretime(recorder_handle(), key, fields, n_fields, NULL),
	       "HPEXPIRETIME", "key", "FIELDS", "2", "field1", "field2");
}

static void hpexpiretime_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hpexpiretime(recorder_handle(), key, fields, n_fields, NULL),
	       "HPEXPIRETIME", "key", "FIELDS", "1", "field1");
}

/* ---- HPTTL ---------------------------------------------------------------------------------- */

static void hpttl_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_hpttl(recorder_handle(), key, fields, n_fields, NULL),
	       "HPTTL", "key", "FIELDS", "2", "field1", "field2");
}

static void hpttl_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_hpttl(recorder_handle(), key, fields, n_fields, NULL),
	       "HPTTL", "key", "FIELDS", "1", "field1");
}

/* ---- HRANDFIELD ----------------------------------------------------------------------------- */

static void hrandfield_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_hrandfield(recorder_handle(), key, NULL, NULL),
	       "HRANDFIELD", "key");
}

static void hrandfield_1(void)
{
	static sw_bytes key;
	static struct sw_hrandfield_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_hrandfield(recorder_handle(), key, &opts, NULL),
	       "HRANDFIELD", "key", "12");
}

static void hrandfield_2(void)
{
	static sw_bytes key;
	static struct sw_hrandfield_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	opts.withvalues = true;
	EXPECT(sw_hrandfield(recorder_handle(), key, &opts, NULL),
	       "HRANDFIELD", "key", "12", "WITHVALUES");
}

/* ---- HSCAN ---------------------------------------------------------------------------------- */

static void hscan_0(void)
{
	static sw_bytes key;
	static int64_t cursor;

	key = sw_str("key");
	cursor = 12;
	EXPECT(sw_hscan(recorder_handle(), key, cursor, NULL, NULL),
	       "HSCAN", "key", "12");
}

static void hscan_1(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_hscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.match = sw_str("pattern");
	EXPECT(sw_hscan(recorder_handle(), key, cursor, &opts, NULL),
	       "HSCAN", "key", "12", "MATCH", "pattern");
}

static void hscan_2(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_hscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.count = sw_i64(14);
	EXPECT(sw_hscan(recorder_handle(), key, cursor, &opts, NULL),
	       "HSCAN", "key", "12", "COUNT", "14");
}

static void hscan_3(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_hscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.novalues = true;
	EXPECT(sw_hscan(recorder_handle(), key, cursor, &opts, NULL),
	       "HSCAN", "key", "12", "NOVALUES");
}

static void hscan_4(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_hscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.match = sw_str("pattern");
	opts.count = sw_i64(14);
	opts.novalues = true;
	EXPECT(sw_hscan(recorder_handle(), key, cursor, &opts, NULL),
	       "HSCAN", "key", "12", "MATCH", "pattern", "COUNT", "14", "NOVALUES");
}

/* ---- HSET ----------------------------------------------------------------------------------- */

static void hset_0(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hset(recorder_handle(), key, data, n_data, NULL),
	       "HSET", "key", "field1", "value1", "field2", "value2");
}

static void hset_1(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_hset(recorder_handle(), key, data, n_data, NULL),
	       "HSET", "key", "field1", "value1");
}

/* ---- HSETEX --------------------------------------------------------------------------------- */

static void hsetex_0(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, NULL, NULL),
	       "HSETEX", "key", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_1(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.condition = SW_HSETEX_NX;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "NX", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_2(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.condition = SW_HSETEX_XX;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "XX", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_3(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.field_condition = SW_HSETEX_FNX;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "FNX", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_4(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.field_condition = SW_HSETEX_FXX;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "FXX", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_5(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HSETEX_EX;
	opts.expire.value = 12;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "EX", "12", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_6(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HSETEX_PX;
	opts.expire.value = 13;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "PX", "13", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_7(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HSETEX_EXAT;
	opts.expire.value = 14;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "EXAT", "14", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_8(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HSETEX_PXAT;
	opts.expire.value = 15;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "PXAT", "15", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_9(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.expire.kind = SW_HSETEX_KEEPTTL;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "KEEPTTL", "FIELDS", "2", "field1", "value1", "field2", "value2");
}

static void hsetex_10(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, NULL, NULL),
	       "HSETEX", "key", "FIELDS", "1", "field1", "value1");
}

static void hsetex_11(void)
{
	static sw_bytes key;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_hsetex_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.condition = SW_HSETEX_NX;
	opts.field_condition = SW_HSETEX_FNX;
	opts.expire.kind = SW_HSETEX_EX;
	opts.expire.value = 12;
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_hsetex(recorder_handle(), key, data, n_data, &opts, NULL),
	       "HSETEX", "key", "NX", "FNX", "EX", "12", "FIELDS", "1", "field1", "value1");
}

/* ---- HSETNX --------------------------------------------------------------------------------- */

static void hsetnx_0(void)
{
	static sw_bytes key;
	static sw_bytes field;
	static sw_bytes value;

	key = sw_str("key");
	field = sw_str("field");
	value = sw_str("value");
	EXPECT(sw_hsetnx(recorder_handle(), key, field, value, NULL),
	       "HSETNX", "key", "field", "value");
}

/* ---- HSTRLEN -------------------------------------------------------------------------------- */

static void hstrlen_0(void)
{
	static sw_bytes key;
	static sw_bytes field;

	key = sw_str("key");
	field = sw_str("field");
	EXPECT(sw_hstrlen(recorder_handle(), key, field, NULL),
	       "HSTRLEN", "key", "field");
}

/* ---- HTTL ----------------------------------------------------------------------------------- */

static void httl_0(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	list_1[1] = sw_str("field2");
	fields = list_1;
	n_fields = 2;
	EXPECT(sw_httl(recorder_handle(), key, fields, n_fields, NULL),
	       "HTTL", "key", "FIELDS", "2", "field1", "field2");
}

static void httl_1(void)
{
	static sw_bytes key;
	static const sw_bytes *fields;
	static size_t n_fields;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("field1");
	fields = list_1;
	n_fields = 1;
	EXPECT(sw_httl(recorder_handle(), key, fields, n_fields, NULL),
	       "HTTL", "key", "FIELDS", "1", "field1");
}

/* ---- HVALS ---------------------------------------------------------------------------------- */

static void hvals_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_hvals(recorder_handle(), key, NULL),
	       "HVALS", "key");
}

int main(void)
{
	hdel_0();
	hdel_1();
	hexists_0();
	hexpire_0();
	hexpire_1();
	hexpire_2();
	hexpire_3();
	hexpire_4();
	hexpire_5();
	hexpire_6();
	hexpireat_0();
	hexpireat_1();
	hexpireat_2();
	hexpireat_3();
	hexpireat_4();
	hexpireat_5();
	hexpireat_6();
	hexpiretime_0();
	hexpiretime_1();
	hget_0();
	hgetall_0();
	hgetdel_0();
	hgetdel_1();
	hgetex_0();
	hgetex_1();
	hgetex_2();
	hgetex_3();
	hgetex_4();
	hgetex_5();
	hgetex_6();
	hgetex_7();
	hincrby_0();
	hincrbyfloat_0();
	hkeys_0();
	hlen_0();
	hmget_0();
	hmget_1();
	hmset_0();
	hmset_1();
	hpersist_0();
	hpersist_1();
	hpexpire_0();
	hpexpire_1();
	hpexpire_2();
	hpexpire_3();
	hpexpire_4();
	hpexpire_5();
	hpexpire_6();
	hpexpireat_0();
	hpexpireat_1();
	hpexpireat_2();
	hpexpireat_3();
	hpexpireat_4();
	hpexpireat_5();
	hpexpireat_6();
	hpexpiretime_0();
	hpexpiretime_1();
	hpttl_0();
	hpttl_1();
	hrandfield_0();
	hrandfield_1();
	hrandfield_2();
	hscan_0();
	hscan_1();
	hscan_2();
	hscan_3();
	hscan_4();
	hset_0();
	hset_1();
	hsetex_0();
	hsetex_1();
	hsetex_2();
	hsetex_3();
	hsetex_4();
	hsetex_5();
	hsetex_6();
	hsetex_7();
	hsetex_8();
	hsetex_9();
	hsetex_10();
	hsetex_11();
	hsetnx_0();
	hstrlen_0();
	httl_0();
	httl_1();
	hvals_0();
	return recorder_finish();
}
