/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/stream.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- XACK ----------------------------------------------------------------------------------- */

static void xack_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xack(recorder_handle(), key, group, ids, n_ids, NULL),
	       "XACK", "key", "group", "id1", "id2");
}

static void xack_1(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	EXPECT(sw_xack(recorder_handle(), key, group, ids, n_ids, NULL),
	       "XACK", "key", "group", "id1");
}

/* ---- XACKDEL -------------------------------------------------------------------------------- */

static void xackdel_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xackdel(recorder_handle(), key, group, ids, n_ids, NULL, NULL),
	       "XACKDEL", "key", "group", "IDS", "2", "id1", "id2");
}

static void xackdel_1(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xackdel_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	opts.references = SW_XACKDEL_KEEPREF;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xackdel(recorder_handle(), key, group, ids, n_ids, &opts, NULL),
	       "XACKDEL", "key", "group", "KEEPREF", "IDS", "2", "id1", "id2");
}

static void xackdel_2(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xackdel_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	opts.references = SW_XACKDEL_DELREF;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xackdel(recorder_handle(), key, group, ids, n_ids, &opts, NULL),
	       "XACKDEL", "key", "group", "DELREF", "IDS", "2", "id1", "id2");
}

static void xackdel_3(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xackdel_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	opts.references = SW_XACKDEL_ACKED;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xackdel(recorder_handle(), key, group, ids, n_ids, &opts, NULL),
	       "XACKDEL", "key", "group", "ACKED", "IDS", "2", "id1", "id2");
}

static void xackdel_4(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	EXPECT(sw_xackdel(recorder_handle(), key, group, ids, n_ids, NULL, NULL),
	       "XACKDEL", "key", "group", "IDS", "1", "id1");
}

static void xackdel_5(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xackdel_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	opts.references = SW_XACKDEL_KEEPREF;
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	EXPECT(sw_xackdel(recorder_handle(), key, group, ids, n_ids, &opts, NULL),
	       "XACKDEL", "key", "group", "KEEPREF", "IDS", "1", "id1");
}

/* ---- XADD ----------------------------------------------------------------------------------- */

static void xadd_0(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, NULL, NULL),
	       "XADD", "key", "id", "field1", "value1", "field2", "value2");
}

static void xadd_1(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.nomkstream = true;
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "NOMKSTREAM", "id", "field1", "value1", "field2", "value2");
}

static void xadd_2(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.references = SW_XADD_KEEPREF;
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "KEEPREF", "id", "field1", "value1", "field2", "value2");
}

static void xadd_3(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.references = SW_XADD_DELREF;
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "DELREF", "id", "field1", "value1", "field2", "value2");
}

static void xadd_4(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.references = SW_XADD_ACKED;
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "ACKED", "id", "field1", "value1", "field2", "value2");
}

static void xadd_5(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.idempotency.kind = SW_XADD_IDMPAUTO;
	opts.idempotency.pid = sw_str("pid");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "IDMPAUTO", "pid", "id", "field1", "value1", "field2", "value2");
}

static void xadd_6(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.idempotency.kind = SW_XADD_IDMP;
	opts.idempotency.pid = sw_str("pid");
	opts.idempotency.iid = sw_str("iid");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "IDMP", "pid", "iid", "id", "field1", "value1", "field2", "value2");
}

static void xadd_7(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.trim.strategy = SW_XADD_MAXLEN;
	opts.trim.threshold = sw_str("threshold");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "MAXLEN", "threshold", "id", "field1", "value1", "field2", "value2");
}

static void xadd_8(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.trim.strategy = SW_XADD_MINID;
	opts.trim.threshold = sw_str("threshold");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "MINID", "threshold", "id", "field1", "value1", "field2", "value2");
}

static void xadd_9(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.trim.strategy = SW_XADD_MAXLEN;
	opts.trim.exactness = SW_XADD_EXACT;
	opts.trim.threshold = sw_str("threshold");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "MAXLEN", "=", "threshold", "id", "field1", "value1", "field2",
	       "value2");
}

static void xadd_10(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.trim.strategy = SW_XADD_MAXLEN;
	opts.trim.exactness = SW_XADD_APPROX;
	opts.trim.threshold = sw_str("threshold");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "MAXLEN", "~", "threshold", "id", "field1", "value1", "field2",
	       "value2");
}

static void xadd_11(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.trim.strategy = SW_XADD_MAXLEN;
	opts.trim.threshold = sw_str("threshold");
	opts.trim.limit = sw_i64(16);
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	list_1[1].field = sw_str("field2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "MAXLEN", "threshold", "LIMIT", "16", "id", "field1", "value1",
	       "field2", "value2");
}

static void xadd_12(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, NULL, NULL),
	       "XADD", "key", "id", "field1", "value1");
}

static void xadd_13(void)
{
	static sw_bytes key;
	static sw_bytes id;
	static const struct sw_field_value *data;
	static size_t n_data;
	static struct sw_xadd_opts opts;
	static struct sw_field_value list_1[2];

	key = sw_str("key");
	opts.nomkstream = true;
	opts.references = SW_XADD_KEEPREF;
	opts.idempotency.kind = SW_XADD_IDMPAUTO;
	opts.idempotency.pid = sw_str("pid");
	opts.trim.strategy = SW_XADD_MAXLEN;
	opts.trim.threshold = sw_str("threshold");
	id = sw_str("id");
	list_1[0].field = sw_str("field1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_xadd(recorder_handle(), key, id, data, n_data, &opts, NULL),
	       "XADD", "key", "NOMKSTREAM", "KEEPREF", "IDMPAUTO", "pid", "MAXLEN", "threshold",
	       "id", "field1", "value1");
}

/* ---- XAUTOCLAIM ----------------------------------------------------------------------------- */

static void xautoclaim_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static sw_bytes start;

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	start = sw_str("start");
	EXPECT(sw_xautoclaim(recorder_handle(), key, group, consumer, min_idle_time, start, NULL, NULL),
	       "XAUTOCLAIM", "key", "group", "consumer", "14", "start");
}

static void xautoclaim_1(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static sw_bytes start;
	static struct sw_xautoclaim_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	start = sw_str("start");
	opts.count = sw_i64(16);
	EXPECT(sw_xautoclaim(recorder_handle(), key, group, consumer, min_idle_time, start, &opts, NULL),
	       "XAUTOCLAIM", "key", "group", "consumer", "14", "start", "COUNT", "16");
}

static void xautoclaim_2(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static sw_bytes start;
	static struct sw_xautoclaim_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	start = sw_str("start");
	opts.justid = true;
	EXPECT(sw_xautoclaim(recorder_handle(), key, group, consumer, min_idle_time, start, &opts, NULL),
	       "XAUTOCLAIM", "key", "group", "consumer", "14", "start", "JUSTID");
}

static void xautoclaim_3(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static sw_bytes start;
	static struct sw_xautoclaim_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	start = sw_str("start");
	opts.count = sw_i64(16);
	opts.justid = true;
	EXPECT(sw_xautoclaim(recorder_handle(), key, group, consumer, min_idle_time, start, &opts, NULL),
	       "XAUTOCLAIM", "key", "group", "consumer", "14", "start", "COUNT", "16", "JUSTID");
}

/* ---- XCFGSET -------------------------------------------------------------------------------- */

static void xcfgset_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_xcfgset(recorder_handle(), key, NULL),
	       "XCFGSET", "key");
}

static void xcfgset_1(void)
{
	static sw_bytes key;
	static struct sw_xcfgset_opts opts;

	key = sw_str("key");
	opts.idmp_duration = sw_i64(12);
	EXPECT(sw_xcfgset(recorder_handle(), key, &opts),
	       "XCFGSET", "key", "IDMP-DURATION", "12");
}

static void xcfgset_2(void)
{
	static sw_bytes key;
	static struct sw_xcfgset_opts opts;

	key = sw_str("key");
	opts.idmp_maxsize = sw_i64(13);
	EXPECT(sw_xcfgset(recorder_handle(), key, &opts),
	       "XCFGSET", "key", "IDMP-MAXSIZE", "13");
}

static void xcfgset_3(void)
{
	static sw_bytes key;
	static struct sw_xcfgset_opts opts;

	key = sw_str("key");
	opts.idmp_duration = sw_i64(12);
	opts.idmp_maxsize = sw_i64(13);
	EXPECT(sw_xcfgset(recorder_handle(), key, &opts),
	       "XCFGSET", "key", "IDMP-DURATION", "12", "IDMP-MAXSIZE", "13");
}

/* ---- XCLAIM --------------------------------------------------------------------------------- */

static void xclaim_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, NULL, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "id2");
}

static void xclaim_1(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, NULL, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1");
}

static void xclaim_2(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xclaim_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	opts.idle = sw_i64(16);
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, &opts, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "id2", "IDLE", "16");
}

static void xclaim_3(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xclaim_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	opts.time = sw_i64(17);
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, &opts, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "id2", "TIME", "17");
}

static void xclaim_4(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xclaim_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	opts.retrycount = sw_i64(18);
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, &opts, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "id2", "RETRYCOUNT", "18");
}

static void xclaim_5(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xclaim_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	opts.force = true;
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, &opts, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "id2", "FORCE");
}

static void xclaim_6(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xclaim_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	opts.justid = true;
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, &opts, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "id2", "JUSTID");
}

static void xclaim_7(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xclaim_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	opts.lastid = sw_str("lastid");
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, &opts, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "id2", "LASTID", "lastid");
}

static void xclaim_8(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;
	static int64_t min_idle_time;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xclaim_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	min_idle_time = 14;
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	opts.idle = sw_i64(16);
	opts.time = sw_i64(17);
	opts.retrycount = sw_i64(18);
	opts.force = true;
	opts.justid = true;
	opts.lastid = sw_str("lastid");
	EXPECT(sw_xclaim(recorder_handle(), key, group, consumer, min_idle_time, ids, n_ids, &opts, NULL),
	       "XCLAIM", "key", "group", "consumer", "14", "id1", "IDLE", "16", "TIME", "17",
	       "RETRYCOUNT", "18", "FORCE", "JUSTID", "LASTID", "lastid");
}

/* ---- XDEL ----------------------------------------------------------------------------------- */

static void xdel_0(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xdel(recorder_handle(), key, ids, n_ids, NULL),
	       "XDEL", "key", "id1", "id2");
}

static void xdel_1(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	EXPECT(sw_xdel(recorder_handle(), key, ids, n_ids, NULL),
	       "XDEL", "key", "id1");
}

/* ---- XDELEX --------------------------------------------------------------------------------- */

static void xdelex_0(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xdelex(recorder_handle(), key, ids, n_ids, NULL, NULL),
	       "XDELEX", "key", "IDS", "2", "id1", "id2");
}

static void xdelex_1(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xdelex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.references = SW_XDELEX_KEEPREF;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xdelex(recorder_handle(), key, ids, n_ids, &opts, NULL),
	       "XDELEX", "key", "KEEPREF", "IDS", "2", "id1", "id2");
}

static void xdelex_2(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xdelex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.references = SW_XDELEX_DELREF;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xdelex(recorder_handle(), key, ids, n_ids, &opts, NULL),
	       "XDELEX", "key", "DELREF", "IDS", "2", "id1", "id2");
}

static void xdelex_3(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xdelex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.references = SW_XDELEX_ACKED;
	list_1[0] = sw_str("id1");
	list_1[1] = sw_str("id2");
	ids = list_1;
	n_ids = 2;
	EXPECT(sw_xdelex(recorder_handle(), key, ids, n_ids, &opts, NULL),
	       "XDELEX", "key", "ACKED", "IDS", "2", "id1", "id2");
}

static void xdelex_4(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	EXPECT(sw_xdelex(recorder_handle(), key, ids, n_ids, NULL, NULL),
	       "XDELEX", "key", "IDS", "1", "id1");
}

static void xdelex_5(void)
{
	static sw_bytes key;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xdelex_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.references = SW_XDELEX_KEEPREF;
	list_1[0] = sw_str("id1");
	ids = list_1;
	n_ids = 1;
	EXPECT(sw_xdelex(recorder_handle(), key, ids, n_ids, &opts, NULL),
	       "XDELEX", "key", "KEEPREF", "IDS", "1", "id1");
}

/* ---- XGROUP CREATE -------------------------------------------------------------------------- */

static void xgroup_create_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes id;

	key = sw_str("key");
	group = sw_str("group");
	id = sw_str("id");
	EXPECT(sw_xgroup_create(recorder_handle(), key, group, id, NULL),
	       "XGROUP", "CREATE", "key", "group", "id");
}

static void xgroup_create_1(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes id;
	static struct sw_xgroup_create_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	id = sw_str("id");
	opts.mkstream = true;
	EXPECT(sw_xgroup_create(recorder_handle(), key, group, id, &opts),
	       "XGROUP", "CREATE", "key", "group", "id", "MKSTREAM");
}

static void xgroup_create_2(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes id;
	static struct sw_xgroup_create_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	id = sw_str("id");
	opts.entriesread = sw_i64(14);
	EXPECT(sw_xgroup_create(recorder_handle(), key, group, id, &opts),
	       "XGROUP", "CREATE", "key", "group", "id", "ENTRIESREAD", "14");
}

static void xgroup_create_3(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes id;
	static struct sw_xgroup_create_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	id = sw_str("id");
	opts.mkstream = true;
	opts.entriesread = sw_i64(14);
	EXPECT(sw_xgroup_create(recorder_handle(), key, group, id, &opts),
	       "XGROUP", "CREATE", "key", "group", "id", "MKSTREAM", "ENTRIESREAD", "14");
}

/* ---- XGROUP CREATECONSUMER ------------------------------------------------------------------ */

static void xgroup_createconsumer_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	EXPECT(sw_xgroup_createconsumer(recorder_handle(), key, group, consumer, NULL),
	       "XGROUP", "CREATECONSUMER", "key", "group", "consumer");
}

/* ---- XGROUP DELCONSUMER --------------------------------------------------------------------- */

static void xgroup_delconsumer_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes consumer;

	key = sw_str("key");
	group = sw_str("group");
	consumer = sw_str("consumer");
	EXPECT(sw_xgroup_delconsumer(recorder_handle(), key, group, consumer, NULL),
	       "XGROUP", "DELCONSUMER", "key", "group", "consumer");
}

/* ---- XGROUP DESTROY ------------------------------------------------------------------------- */

static void xgroup_destroy_0(void)
{
	static sw_bytes key;
	static sw_bytes group;

	key = sw_str("key");
	group = sw_str("group");
	EXPECT(sw_xgroup_destroy(recorder_handle(), key, group, NULL),
	       "XGROUP", "DESTROY", "key", "group");
}

/* ---- XGROUP HELP ---------------------------------------------------------------------------- */

static void xgroup_help_0(void)
{
	EXPECT(sw_xgroup_help(recorder_handle(), NULL),
	       "XGROUP", "HELP");
}

/* ---- XGROUP SETID --------------------------------------------------------------------------- */

static void xgroup_setid_0(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes id;

	key = sw_str("key");
	group = sw_str("group");
	id = sw_str("id");
	EXPECT(sw_xgroup_setid(recorder_handle(), key, group, id, NULL),
	       "XGROUP", "SETID", "key", "group", "id");
}

static void xgroup_setid_1(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static sw_bytes id;
	static struct sw_xgroup_setid_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	id = sw_str("id");
	opts.entriesread = sw_i64(14);
	EXPECT(sw_xgroup_setid(recorder_handle(), key, group, id, &opts),
	       "XGROUP", "SETID", "key", "group", "id", "ENTRIESREAD", "14");
}

/* ---- XIDMPRECORD ---------------------------------------------------------------------------- */

static void xidmprecord_0(void)
{
	static sw_bytes key;
	static sw_bytes pid;
	static sw_bytes iid;
	static sw_bytes stream_id;

	key = sw_str("key");
	pid = sw_str("pid");
	iid = sw_str("iid");
	stream_id = sw_str("stream-id");
	EXPECT(sw_xidmprecord(recorder_handle(), key, pid, iid, stream_id),
	       "XIDMPRECORD", "key", "pid", "iid", "stream-id");
}

/* ---- XINFO CONSUMERS ------------------------------------------------------------------------ */

static void xinfo_consumers_0(void)
{
	static sw_bytes key;
	static sw_bytes group;

	key = sw_str("key");
	group = sw_str("group");
	EXPECT(sw_xinfo_consumers(recorder_handle(), key, group, NULL),
	       "XINFO", "CONSUMERS", "key", "group");
}

/* ---- XINFO GROUPS --------------------------------------------------------------------------- */

static void xinfo_groups_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_xinfo_groups(recorder_handle(), key, NULL),
	       "XINFO", "GROUPS", "key");
}

/* ---- XINFO HELP ----------------------------------------------------------------------------- */

static void xinfo_help_0(void)
{
	EXPECT(sw_xinfo_help(recorder_handle(), NULL),
	       "XINFO", "HELP");
}

/* ---- XINFO STREAM --------------------------------------------------------------------------- */

static void xinfo_stream_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_xinfo_stream(recorder_handle(), key, NULL, NULL),
	       "XINFO", "STREAM", "key");
}

static void xinfo_stream_1(void)
{
	static sw_bytes key;
	static struct sw_xinfo_stream_opts opts;

	key = sw_str("key");
	opts.full = true;
	EXPECT(sw_xinfo_stream(recorder_handle(), key, &opts, NULL),
	       "XINFO", "STREAM", "key", "FULL");
}

static void xinfo_stream_2(void)
{
	static sw_bytes key;
	static struct sw_xinfo_stream_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	opts.full = true;
	EXPECT(sw_xinfo_stream(recorder_handle(), key, &opts, NULL),
	       "XINFO", "STREAM", "key", "FULL", "COUNT", "12");
}

/* ---- XLEN ----------------------------------------------------------------------------------- */

static void xlen_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_xlen(recorder_handle(), key, NULL),
	       "XLEN", "key");
}

/* ---- XPENDING ------------------------------------------------------------------------------- */

static void xpending_0(void)
{
	static sw_bytes key;
	static sw_bytes group;

	key = sw_str("key");
	group = sw_str("group");
	EXPECT(sw_xpending(recorder_handle(), key, group, NULL, NULL),
	       "XPENDING", "key", "group");
}

static void xpending_1(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static struct sw_xpending_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	opts.range.set = true;
	opts.range.start = sw_str("start");
	opts.range.end = sw_str("end");
	opts.range.count = 16;
	EXPECT(sw_xpending(recorder_handle(), key, group, &opts, NULL),
	       "XPENDING", "key", "group", "start", "end", "16");
}

static void xpending_2(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static struct sw_xpending_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	opts.range.set = true;
	opts.range.idle = sw_i64(13);
	opts.range.start = sw_str("start");
	opts.range.end = sw_str("end");
	opts.range.count = 16;
	EXPECT(sw_xpending(recorder_handle(), key, group, &opts, NULL),
	       "XPENDING", "key", "group", "IDLE", "13", "start", "end", "16");
}

static void xpending_3(void)
{
	static sw_bytes key;
	static sw_bytes group;
	static struct sw_xpending_opts opts;

	key = sw_str("key");
	group = sw_str("group");
	opts.range.set = true;
	opts.range.start = sw_str("start");
	opts.range.end = sw_str("end");
	opts.range.count = 16;
	opts.range.consumer = sw_str("consumer");
	EXPECT(sw_xpending(recorder_handle(), key, group, &opts, NULL),
	       "XPENDING", "key", "group", "start", "end", "16", "consumer");
}

/* ---- XRANGE --------------------------------------------------------------------------------- */

static void xrange_0(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes end;

	key = sw_str("key");
	start = sw_str("start");
	end = sw_str("end");
	EXPECT(sw_xrange(recorder_handle(), key, start, end, NULL, NULL),
	       "XRANGE", "key", "start", "end");
}

static void xrange_1(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes end;
	static struct sw_xrange_opts opts;

	key = sw_str("key");
	start = sw_str("start");
	end = sw_str("end");
	opts.count = sw_i64(14);
	EXPECT(sw_xrange(recorder_handle(), key, start, end, &opts, NULL),
	       "XRANGE", "key", "start", "end", "COUNT", "14");
}

/* ---- XREAD ---------------------------------------------------------------------------------- */

static void xread_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xread(recorder_handle(), keys, n_keys, ids, n_ids, NULL, NULL),
	       "XREAD", "STREAMS", "key1", "key2", "id1", "id2");
}

static void xread_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xread_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	opts.count = sw_i64(11);
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xread(recorder_handle(), keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREAD", "COUNT", "11", "STREAMS", "key1", "key2", "id1", "id2");
}

static void xread_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xread_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	opts.block = sw_i64(12);
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xread(recorder_handle(), keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREAD", "BLOCK", "12", "STREAMS", "key1", "key2", "id1", "id2");
}

static void xread_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xread_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	opts.count = sw_i64(11);
	opts.block = sw_i64(12);
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xread(recorder_handle(), keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREAD", "COUNT", "11", "BLOCK", "12", "STREAMS", "key1", "key2", "id1", "id2");
}

/* ---- XREADGROUP ----------------------------------------------------------------------------- */

static void xreadgroup_0(void)
{
	static sw_bytes group;
	static sw_bytes consumer;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	group = sw_str("group");
	consumer = sw_str("consumer");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xreadgroup(recorder_handle(), group, consumer, keys, n_keys, ids, n_ids, NULL, NULL),
	       "XREADGROUP", "GROUP", "group", "consumer", "STREAMS", "key1", "key2", "id1", "id2");
}

static void xreadgroup_1(void)
{
	static sw_bytes group;
	static sw_bytes consumer;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xreadgroup_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	group = sw_str("group");
	consumer = sw_str("consumer");
	opts.count = sw_i64(13);
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xreadgroup(recorder_handle(), group, consumer, keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREADGROUP", "GROUP", "group", "consumer", "COUNT", "13", "STREAMS", "key1",
	       "key2", "id1", "id2");
}

static void xreadgroup_2(void)
{
	static sw_bytes group;
	static sw_bytes consumer;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xreadgroup_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	group = sw_str("group");
	consumer = sw_str("consumer");
	opts.block = sw_i64(14);
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xreadgroup(recorder_handle(), group, consumer, keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREADGROUP", "GROUP", "group", "consumer", "BLOCK", "14", "STREAMS", "key1",
	       "key2", "id1", "id2");
}

static void xreadgroup_3(void)
{
	static sw_bytes group;
	static sw_bytes consumer;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xreadgroup_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	group = sw_str("group");
	consumer = sw_str("consumer");
	opts.claim = sw_i64(15);
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xreadgroup(recorder_handle(), group, consumer, keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREADGROUP", "GROUP", "group", "consumer", "CLAIM", "15", "STREAMS", "key1",
	       "key2", "id1", "id2");
}

static void xreadgroup_4(void)
{
	static sw_bytes group;
	static sw_bytes consumer;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xreadgroup_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	group = sw_str("group");
	consumer = sw_str("consumer");
	opts.noack = true;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xreadgroup(recorder_handle(), group, consumer, keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREADGROUP", "GROUP", "group", "consumer", "NOACK", "STREAMS", "key1", "key2",
	       "id1", "id2");
}

static void xreadgroup_5(void)
{
	static sw_bytes group;
	static sw_bytes consumer;
	static const sw_bytes *keys;
	static size_t n_keys;
	static const sw_bytes *ids;
	static size_t n_ids;
	static struct sw_xreadgroup_opts opts;
	static sw_bytes list_1[2];
	static sw_bytes list_2[2];

	group = sw_str("group");
	consumer = sw_str("consumer");
	opts.count = sw_i64(13);
	opts.block = sw_i64(14);
	opts.claim = sw_i64(15);
	opts.noack = true;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = sw_str("id1");
	list_2[1] = sw_str("id2");
	ids = list_2;
	n_ids = 2;
	EXPECT(sw_xreadgroup(recorder_handle(), group, consumer, keys, n_keys, ids, n_ids, &opts, NULL),
	       "XREADGROUP", "GROUP", "group", "consumer", "COUNT", "13", "BLOCK", "14", "CLAIM",
	       "15", "NOACK", "STREAMS", "key1", "key2", "id1", "id2");
}

/* ---- XREVRANGE ------------------------------------------------------------------------------ */

static void xrevrange_0(void)
{
	static sw_bytes key;
	static sw_bytes end;
	static sw_bytes start;

	key = sw_str("key");
	end = sw_str("end");
	start = sw_str("start");
	EXPECT(sw_xrevrange(recorder_handle(), key, end, start, NULL, NULL),
	       "XREVRANGE", "key", "end", "start");
}

static void xrevrange_1(void)
{
	static sw_bytes key;
	static sw_bytes end;
	static sw_bytes start;
	static struct sw_xrevrange_opts opts;

	key = sw_str("key");
	end = sw_str("end");
	start = sw_str("start");
	opts.count = sw_i64(14);
	EXPECT(sw_xrevrange(recorder_handle(), key, end, start, &opts, NULL),
	       "XREVRANGE", "key", "end", "start", "COUNT", "14");
}

/* ---- XSETID --------------------------------------------------------------------------------- */

static void xsetid_0(void)
{
	static sw_bytes key;
	static sw_bytes last_id;

	key = sw_str("key");
	last_id = sw_str("last-id");
	EXPECT(sw_xsetid(recorder_handle(), key, last_id, NULL),
	       "XSETID", "key", "last-id");
}

static void xsetid_1(void)
{
	static sw_bytes key;
	static sw_bytes last_id;
	static struct sw_xsetid_opts opts;

	key = sw_str("key");
	last_id = sw_str("last-id");
	opts.entriesadded = sw_i64(13);
	EXPECT(sw_xsetid(recorder_handle(), key, last_id, &opts),
	       "XSETID", "key", "last-id", "ENTRIESADDED", "13");
}

static void xsetid_2(void)
{
	static sw_bytes key;
	static sw_bytes last_id;
	static struct sw_xsetid_opts opts;

	key = sw_str("key");
	last_id = sw_str("last-id");
	opts.maxdeletedid = sw_str("max-deleted-id");
	EXPECT(sw_xsetid(recorder_handle(), key, last_id, &opts),
	       "XSETID", "key", "last-id", "MAXDELETEDID", "max-deleted-id");
}

static void xsetid_3(void)
{
	static sw_bytes key;
	static sw_bytes last_id;
	static struct sw_xsetid_opts opts;

	key = sw_str("key");
	last_id = sw_str("last-id");
	opts.entriesadded = sw_i64(13);
	opts.maxdeletedid = sw_str("max-deleted-id");
	EXPECT(sw_xsetid(recorder_handle(), key, last_id, &opts),
	       "XSETID", "key", "last-id", "ENTRIESADDED", "13", "MAXDELETEDID", "max-deleted-id");
}

/* ---- XTRIM ---------------------------------------------------------------------------------- */

static void xtrim_0(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;

	key = sw_str("key");
	strategy = SW_XTRIM_MAXLEN;
	threshold = sw_str("threshold");
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, NULL, NULL),
	       "XTRIM", "key", "MAXLEN", "threshold");
}

static void xtrim_1(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;

	key = sw_str("key");
	strategy = SW_XTRIM_MINID;
	threshold = sw_str("threshold");
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, NULL, NULL),
	       "XTRIM", "key", "MINID", "threshold");
}

static void xtrim_2(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;
	static struct sw_xtrim_opts opts;

	key = sw_str("key");
	strategy = SW_XTRIM_MAXLEN;
	opts.exactness = SW_XTRIM_EXACT;
	threshold = sw_str("threshold");
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, &opts, NULL),
	       "XTRIM", "key", "MAXLEN", "=", "threshold");
}

static void xtrim_3(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;
	static struct sw_xtrim_opts opts;

	key = sw_str("key");
	strategy = SW_XTRIM_MAXLEN;
	opts.exactness = SW_XTRIM_APPROX;
	threshold = sw_str("threshold");
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, &opts, NULL),
	       "XTRIM", "key", "MAXLEN", "~", "threshold");
}

static void xtrim_4(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;
	static struct sw_xtrim_opts opts;

	key = sw_str("key");
	strategy = SW_XTRIM_MAXLEN;
	threshold = sw_str("threshold");
	opts.limit = sw_i64(13);
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, &opts, NULL),
	       "XTRIM", "key", "MAXLEN", "threshold", "LIMIT", "13");
}

static void xtrim_5(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;
	static struct sw_xtrim_opts opts;

	key = sw_str("key");
	strategy = SW_XTRIM_MAXLEN;
	threshold = sw_str("threshold");
	opts.references = SW_XTRIM_KEEPREF;
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, &opts, NULL),
	       "XTRIM", "key", "MAXLEN", "threshold", "KEEPREF");
}

static void xtrim_6(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;
	static struct sw_xtrim_opts opts;

	key = sw_str("key");
	strategy = SW_XTRIM_MAXLEN;
	threshold = sw_str("threshold");
	opts.references = SW_XTRIM_DELREF;
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, &opts, NULL),
	       "XTRIM", "key", "MAXLEN", "threshold", "DELREF");
}

static void xtrim_7(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;
	static struct sw_xtrim_opts opts;

	key = sw_str("key");
	strategy = SW_XTRIM_MAXLEN;
	threshold = sw_str("threshold");
	opts.references = SW_XTRIM_ACKED;
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, &opts, NULL),
	       "XTRIM", "key", "MAXLEN", "threshold", "ACKED");
}

static void xtrim_8(void)
{
	static sw_bytes key;
	static enum sw_xtrim_strategy strategy;
	static sw_bytes threshold;
	static struct sw_xtrim_opts opts;

	key = sw_str("key");
	strategy = SW_XTRIM_MINID;
	opts.exactness = SW_XTRIM_EXACT;
	threshold = sw_str("threshold");
	opts.limit = sw_i64(13);
	opts.references = SW_XTRIM_KEEPREF;
	EXPECT(sw_xtrim(recorder_handle(), key, strategy, threshold, &opts, NULL),
	       "XTRIM", "key", "MINID", "=", "threshold", "LIMIT", "13", "KEEPREF");
}

int main(void)
{
	xack_0();
	xack_1();
	xackdel_0();
	xackdel_1();
	xackdel_2();
	xackdel_3();
	xackdel_4();
	xackdel_5();
	xadd_0();
	xadd_1();
	xadd_2();
	xadd_3();
	xadd_4();
	xadd_5();
	xadd_6();
	xadd_7();
	xadd_8();
	xadd_9();
	xadd_10();
	xadd_11();
	xadd_12();
	xadd_13();
	xautoclaim_0();
	xautoclaim_1();
	xautoclaim_2();
	xautoclaim_3();
	xcfgset_0();
	xcfgset_1();
	xcfgset_2();
	xcfgset_3();
	xclaim_0();
	xclaim_1();
	xclaim_2();
	xclaim_3();
	xclaim_4();
	xclaim_5();
	xclaim_6();
	xclaim_7();
	xclaim_8();
	xdel_0();
	xdel_1();
	xdelex_0();
	xdelex_1();
	xdelex_2();
	xdelex_3();
	xdelex_4();
	xdelex_5();
	xgroup_create_0();
	xgroup_create_1();
	xgroup_create_2();
	xgroup_create_3();
	xgroup_createconsumer_0();
	xgroup_delconsumer_0();
	xgroup_destroy_0();
	xgroup_help_0();
	xgroup_setid_0();
	xgroup_setid_1();
	xidmprecord_0();
	xinfo_consumers_0();
	xinfo_groups_0();
	xinfo_help_0();
	xinfo_stream_0();
	xinfo_stream_1();
	xinfo_stream_2();
	xlen_0();
	xpending_0();
	xpending_1();
	xpending_2();
	xpending_3();
	xrange_0();
	xrange_1();
	xread_0();
	xread_1();
	xread_2();
	xread_3();
	xreadgroup_0();
	xreadgroup_1();
	xreadgroup_2();
	xreadgroup_3();
	xreadgroup_4();
	xreadgroup_5();
	xrevrange_0();
	xrevrange_1();
	xsetid_0();
	xsetid_1();
	xsetid_2();
	xsetid_3();
	xtrim_0();
	xtrim_1();
	xtrim_2();
	xtrim_3();
	xtrim_4();
	xtrim_5();
	xtrim_6();
	xtrim_7();
	xtrim_8();
	return recorder_finish();
}
