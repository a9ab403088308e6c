/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/sorted_set.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- BZMPOP --------------------------------------------------------------------------------- */

static void bzmpop_0(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_bzmpop_where where;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	where = SW_BZMPOP_MIN;
	EXPECT(sw_bzmpop(recorder_handle(), timeout, keys, n_keys, where, NULL, NULL),
	       "BZMPOP", "11.5", "2", "key1", "key2", "MIN");
}

static void bzmpop_1(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_bzmpop_where where;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	where = SW_BZMPOP_MIN;
	EXPECT(sw_bzmpop(recorder_handle(), timeout, keys, n_keys, where, NULL, NULL),
	       "BZMPOP", "11.5", "1", "key1", "MIN");
}

static void bzmpop_2(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_bzmpop_where where;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	where = SW_BZMPOP_MAX;
	EXPECT(sw_bzmpop(recorder_handle(), timeout, keys, n_keys, where, NULL, NULL),
	       "BZMPOP", "11.5", "2", "key1", "key2", "MAX");
}

static void bzmpop_3(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_bzmpop_where where;
	static struct sw_bzmpop_opts opts;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	where = SW_BZMPOP_MIN;
	opts.count = sw_i64(13);
	EXPECT(sw_bzmpop(recorder_handle(), timeout, keys, n_keys, where, &opts, NULL),
	       "BZMPOP", "11.5", "2", "key1", "key2", "MIN", "COUNT", "13");
}

static void bzmpop_4(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_bzmpop_where where;
	static struct sw_bzmpop_opts opts;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	where = SW_BZMPOP_MAX;
	opts.count = sw_i64(13);
	EXPECT(sw_bzmpop(recorder_handle(), timeout, keys, n_keys, where, &opts, NULL),
	       "BZMPOP", "11.5", "1", "key1", "MAX", "COUNT", "13");
}

/* ---- BZPOPMAX ------------------------------------------------------------------------------- */

static void bzpopmax_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	timeout = 12.5;
	EXPECT(sw_bzpopmax(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BZPOPMAX", "key1", "key2", "12.5");
}

static void bzpopmax_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	timeout = 12.5;
	EXPECT(sw_bzpopmax(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BZPOPMAX", "key1", "12.5");
}

/* ---- BZPOPMIN ------------------------------------------------------------------------------- */

static void bzpopmin_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	timeout = 12.5;
	EXPECT(sw_bzpopmin(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BZPOPMIN", "key1", "key2", "12.5");
}

static void bzpopmin_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	timeout = 12.5;
	EXPECT(sw_bzpopmin(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BZPOPMIN", "key1", "12.5");
}

/* ---- ZADD ----------------------------------------------------------------------------------- */

static void zadd_0(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	list_1[1].score = 12.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, NULL, NULL),
	       "ZADD", "key", "12.15", "member1", "12.25", "member2");
}

static void zadd_1(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_zadd_opts opts;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	opts.condition = SW_ZADD_NX;
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	list_1[1].score = 12.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "ZADD", "key", "NX", "12.15", "member1", "12.25", "member2");
}

static void zadd_2(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_zadd_opts opts;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	opts.condition = SW_ZADD_XX;
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	list_1[1].score = 12.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "ZADD", "key", "XX", "12.15", "member1", "12.25", "member2");
}

static void zadd_3(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_zadd_opts opts;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	opts.comparison = SW_ZADD_GT;
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	list_1[1].score = 12.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "ZADD", "key", "GT", "12.15", "member1", "12.25", "member2");
}

static void zadd_4(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_zadd_opts opts;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	opts.comparison = SW_ZADD_LT;
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	list_1[1].score = 12.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "ZADD", "key", "LT", "12.15", "member1", "12.25", "member2");
}

static void zadd_5(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_zadd_opts opts;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	opts.ch = true;
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	list_1[1].score = 12.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "ZADD", "key", "CH", "12.15", "member1", "12.25", "member2");
}

static void zadd_6(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_zadd_opts opts;
	static sw_opt_double  result_incr;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	opts.incr = &result_incr;
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	list_1[1].score = 12.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "ZADD", "key", "INCR", "12.15", "member1", "12.25", "member2");
}

static void zadd_7(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, NULL, NULL),
	       "ZADD", "key", "12.15", "member1");
}

static void zadd_8(void)
{
	static sw_bytes key;
	static const struct sw_score_member *data;
	static size_t n_data;
	static struct sw_zadd_opts opts;
	static sw_opt_double  result_incr;
	static struct sw_score_member list_1[2];

	key = sw_str("key");
	opts.condition = SW_ZADD_NX;
	opts.comparison = SW_ZADD_GT;
	opts.ch = true;
	opts.incr = &result_incr;
	list_1[0].score = 12.15;
	list_1[0].member = sw_str("member1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_zadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "ZADD", "key", "NX", "GT", "CH", "INCR", "12.15", "member1");
}

/* ---- ZCARD ---------------------------------------------------------------------------------- */

static void zcard_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_zcard(recorder_handle(), key, NULL),
	       "ZCARD", "key");
}

/* ---- ZCOUNT --------------------------------------------------------------------------------- */

static void zcount_0(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	EXPECT(sw_zcount(recorder_handle(), key, min, max, NULL),
	       "ZCOUNT", "key", "min", "max");
}

/* ---- ZDIFF ---------------------------------------------------------------------------------- */

static void zdiff_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_zdiff(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZDIFF", "2", "key1", "key2");
}

static void zdiff_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_zdiff(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZDIFF", "1", "key1");
}

static void zdiff_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zdiff_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.withscores = true;
	EXPECT(sw_zdiff(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZDIFF", "2", "key1", "key2", "WITHSCORES");
}

static void zdiff_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zdiff_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	opts.withscores = true;
	EXPECT(sw_zdiff(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZDIFF", "1", "key1", "WITHSCORES");
}

/* ---- ZDIFFSTORE ----------------------------------------------------------------------------- */

static void zdiffstore_0(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_zdiffstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "ZDIFFSTORE", "destination", "2", "key1", "key2");
}

static void zdiffstore_1(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_zdiffstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "ZDIFFSTORE", "destination", "1", "key1");
}

/* ---- ZINCRBY -------------------------------------------------------------------------------- */

static void zincrby_0(void)
{
	static sw_bytes key;
	static double increment;
	static sw_bytes member;

	key = sw_str("key");
	increment = 12.5;
	member = sw_str("member");
	EXPECT(sw_zincrby(recorder_handle(), key, increment, member, NULL),
	       "ZINCRBY", "key", "12.5", "member");
}

/* ---- ZINTER --------------------------------------------------------------------------------- */

static void zinter_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZINTER", "2", "key1", "key2");
}

static void zinter_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZINTER", "1", "key1");
}

static void zinter_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinter_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 12.15;
	list_2[1] = 12.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTER", "2", "key1", "key2", "WEIGHTS", "12.15", "12.25");
}

static void zinter_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinter_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 12.15;
	opts.weights = list_2;
	opts.n_weights = 1;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTER", "2", "key1", "key2", "WEIGHTS", "12.15");
}

static void zinter_4(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinter_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZINTER_SUM;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTER", "2", "key1", "key2", "AGGREGATE", "SUM");
}

static void zinter_5(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinter_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZINTER_MIN;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTER", "2", "key1", "key2", "AGGREGATE", "MIN");
}

static void zinter_6(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinter_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZINTER_MAX;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTER", "2", "key1", "key2", "AGGREGATE", "MAX");
}

static void zinter_7(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinter_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.withscores = true;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTER", "2", "key1", "key2", "WITHSCORES");
}

static void zinter_8(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinter_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = 12.15;
	list_2[1] = 12.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	opts.aggregate = SW_ZINTER_SUM;
	opts.withscores = true;
	EXPECT(sw_zinter(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTER", "1", "key1", "WEIGHTS", "12.15", "12.25", "AGGREGATE", "SUM", "WITHSCORES");
}

/* ---- ZINTERCARD ----------------------------------------------------------------------------- */

static void zintercard_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_zintercard(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZINTERCARD", "2", "key1", "key2");
}

static void zintercard_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_zintercard(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZINTERCARD", "1", "key1");
}

static void zintercard_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zintercard_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.limit = sw_i64(12);
	EXPECT(sw_zintercard(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTERCARD", "2", "key1", "key2", "LIMIT", "12");
}

static void zintercard_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zintercard_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	opts.limit = sw_i64(12);
	EXPECT(sw_zintercard(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZINTERCARD", "1", "key1", "LIMIT", "12");
}

/* ---- ZINTERSTORE ---------------------------------------------------------------------------- */

static void zinterstore_0(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, NULL, NULL),
	       "ZINTERSTORE", "destination", "2", "key1", "key2");
}

static void zinterstore_1(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, NULL, NULL),
	       "ZINTERSTORE", "destination", "1", "key1");
}

static void zinterstore_2(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinterstore_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 13.15;
	list_2[1] = 13.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZINTERSTORE", "destination", "2", "key1", "key2", "WEIGHTS", "13.15", "13.25");
}

static void zinterstore_3(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinterstore_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 13.15;
	opts.weights = list_2;
	opts.n_weights = 1;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZINTERSTORE", "destination", "2", "key1", "key2", "WEIGHTS", "13.15");
}

static void zinterstore_4(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinterstore_opts opts;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZINTERSTORE_SUM;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZINTERSTORE", "destination", "2", "key1", "key2", "AGGREGATE", "SUM");
}

static void zinterstore_5(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinterstore_opts opts;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZINTERSTORE_MIN;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZINTERSTORE", "destination", "2", "key1", "key2", "AGGREGATE", "MIN");
}

static void zinterstore_6(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinterstore_opts opts;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZINTERSTORE_MAX;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZINTERSTORE", "destination", "2", "key1", "key2", "AGGREGATE", "MAX");
}

static void zinterstore_7(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zinterstore_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = 13.15;
	list_2[1] = 13.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	opts.aggregate = SW_ZINTERSTORE_SUM;
	EXPECT(sw_zinterstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZINTERSTORE", "destination", "1", "key1", "WEIGHTS", "13.15", "13.25", "AGGREGATE",
	       "SUM");
}

/* ---- ZLEXCOUNT ------------------------------------------------------------------------------ */

static void zlexcount_0(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	EXPECT(sw_zlexcount(recorder_handle(), key, min, max, NULL),
	       "ZLEXCOUNT", "key", "min", "max");
}

/* ---- ZMPOP ---------------------------------------------------------------------------------- */

static void zmpop_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_zmpop_where where;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	where = SW_ZMPOP_MIN;
	EXPECT(sw_zmpop(recorder_handle(), keys, n_keys, where, NULL, NULL),
	       "ZMPOP", "2", "key1", "key2", "MIN");
}

static void zmpop_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_zmpop_where where;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	where = SW_ZMPOP_MIN;
	EXPECT(sw_zmpop(recorder_handle(), keys, n_keys, where, NULL, NULL),
	       "ZMPOP", "1", "key1", "MIN");
}

static void zmpop_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_zmpop_where where;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	where = SW_ZMPOP_MAX;
	EXPECT(sw_zmpop(recorder_handle(), keys, n_keys, where, NULL, NULL),
	       "ZMPOP", "2", "key1", "key2", "MAX");
}

static void zmpop_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_zmpop_where where;
	static struct sw_zmpop_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	where = SW_ZMPOP_MIN;
	opts.count = sw_i64(12);
	EXPECT(sw_zmpop(recorder_handle(), keys, n_keys, where, &opts, NULL),
	       "ZMPOP", "2", "key1", "key2", "MIN", "COUNT", "12");
}

static void zmpop_4(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_zmpop_where where;
	static struct sw_zmpop_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	where = SW_ZMPOP_MAX;
	opts.count = sw_i64(12);
	EXPECT(sw_zmpop(recorder_handle(), keys, n_keys, where, &opts, NULL),
	       "ZMPOP", "1", "key1", "MAX", "COUNT", "12");
}

/* ---- ZMSCORE -------------------------------------------------------------------------------- */

static void zmscore_0(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	list_1[1] = sw_str("member2");
	members = list_1;
	n_members = 2;
	EXPECT(sw_zmscore(recorder_handle(), key, members, n_members, NULL),
	       "ZMSCORE", "key", "member1", "member2");
}

static void zmscore_1(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	members = list_1;
	n_members = 1;
	EXPECT(sw_zmscore(recorder_handle(), key, members, n_members, NULL),
	       "ZMSCORE", "key", "member1");
}

/* ---- ZPOPMAX -------------------------------------------------------------------------------- */

static void zpopmax_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_zpopmax(recorder_handle(), key, NULL, NULL),
	       "ZPOPMAX", "key");
}

static void zpopmax_1(void)
{
	static sw_bytes key;
	static struct sw_zpopmax_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_zpopmax(recorder_handle(), key, &opts, NULL),
	       "ZPOPMAX", "key", "12");
}

/* ---- ZPOPMIN -------------------------------------------------------------------------------- */

static void zpopmin_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_zpopmin(recorder_handle(), key, NULL, NULL),
	       "ZPOPMIN", "key");
}

static void zpopmin_1(void)
{
	static sw_bytes key;
	static struct sw_zpopmin_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_zpopmin(recorder_handle(), key, &opts, NULL),
	       "ZPOPMIN", "key", "12");
}

/* ---- ZRANDMEMBER ---------------------------------------------------------------------------- */

static void zrandmember_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_zrandmember(recorder_handle(), key, NULL, NULL),
	       "ZRANDMEMBER", "key");
}

static void zrandmember_1(void)
{
	static sw_bytes key;
	static struct sw_zrandmember_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_zrandmember(recorder_handle(), key, &opts, NULL),
	       "ZRANDMEMBER", "key", "12");
}

static void zrandmember_2(void)
{
	static sw_bytes key;
	static struct sw_zrandmember_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	opts.withscores = true;
	EXPECT(sw_zrandmember(recorder_handle(), key, &opts, NULL),
	       "ZRANDMEMBER", "key", "12", "WITHSCORES");
}

/* ---- ZRANGE --------------------------------------------------------------------------------- */

static void zrange_0(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes stop;

	key = sw_str("key");
	start = sw_str("start");
	stop = sw_str("stop");
	EXPECT(sw_zrange(recorder_handle(), key, start, stop, NULL, NULL),
	       "ZRANGE", "key", "start", "stop");
}

static void zrange_1(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes stop;
	static struct sw_zrange_opts opts;

	key = sw_str("key");
	start = sw_str("start");
	stop = sw_str("stop");
	opts.range_by = SW_ZRANGE_BYSCORE;
	EXPECT(sw_zrange(recorder_handle(), key, start, stop, &opts, NULL),
	       "ZRANGE", "key", "start", "stop", "BYSCORE");
}

static void zrange_2(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes stop;
	static struct sw_zrange_opts opts;

	key = sw_str("key");
	start = sw_str("start");
	stop = sw_str("stop");
	opts.range_by = SW_ZRANGE_BYLEX;
	EXPECT(sw_zrange(recorder_handle(), key, start, stop, &opts, NULL),
	       "ZRANGE", "key", "start", "stop", "BYLEX");
}

static void zrange_3(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes stop;
	static struct sw_zrange_opts opts;

	key = sw_str("key");
	start = sw_str("start");
	stop = sw_str("stop");
	opts.rev = true;
	EXPECT(sw_zrange(recorder_handle(), key, start, stop, &opts, NULL),
	       "ZRANGE", "key", "start", "stop", "REV");
}

static void zrange_4(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes stop;
	static struct sw_zrange_opts opts;

	key = sw_str("key");
	start = sw_str("start");
	stop = sw_str("stop");
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	EXPECT(sw_zrange(recorder_handle(), key, start, stop, &opts, NULL),
	       "ZRANGE", "key", "start", "stop", "LIMIT", "14", "15");
}

static void zrange_5(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes stop;
	static struct sw_zrange_opts opts;

	key = sw_str("key");
	start = sw_str("start");
	stop = sw_str("stop");
	opts.withscores = true;
	EXPECT(sw_zrange(recorder_handle(), key, start, stop, &opts, NULL),
	       "ZRANGE", "key", "start", "stop", "WITHSCORES");
}

static void zrange_6(void)
{
	static sw_bytes key;
	static sw_bytes start;
	static sw_bytes stop;
	static struct sw_zrange_opts opts;

	key = sw_str("key");
	start = sw_str("start");
	stop = sw_str("stop");
	opts.range_by = SW_ZRANGE_BYSCORE;
	opts.rev = true;
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	opts.withscores = true;
	EXPECT(sw_zrange(recorder_handle(), key, start, stop, &opts, NULL),
	       "ZRANGE", "key", "start", "stop", "BYSCORE", "REV", "LIMIT", "14", "15",
	       "WITHSCORES");
}

/* ---- ZRANGEBYLEX ---------------------------------------------------------------------------- */

static void zrangebylex_0(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	EXPECT(sw_zrangebylex(recorder_handle(), key, min, max, NULL, NULL),
	       "ZRANGEBYLEX", "key", "min", "max");
}

static void zrangebylex_1(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangebylex_opts opts;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	EXPECT(sw_zrangebylex(recorder_handle(), key, min, max, &opts, NULL),
	       "ZRANGEBYLEX", "key", "min", "max", "LIMIT", "14", "15");
}

/* ---- ZRANGEBYSCORE -------------------------------------------------------------------------- */

static void zrangebyscore_0(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	EXPECT(sw_zrangebyscore(recorder_handle(), key, min, max, NULL, NULL),
	       "ZRANGEBYSCORE", "key", "min", "max");
}

static void zrangebyscore_1(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangebyscore_opts opts;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	opts.withscores = true;
	EXPECT(sw_zrangebyscore(recorder_handle(), key, min, max, &opts, NULL),
	       "ZRANGEBYSCORE", "key", "min", "max", "WITHSCORES");
}

static void zrangebyscore_2(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangebyscore_opts opts;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	EXPECT(sw_zrangebyscore(recorder_handle(), key, min, max, &opts, NULL),
	       "ZRANGEBYSCORE", "key", "min", "max", "LIMIT", "14", "15");
}

static void zrangebyscore_3(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangebyscore_opts opts;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	opts.withscores = true;
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	EXPECT(sw_zrangebyscore(recorder_handle(), key, min, max, &opts, NULL),
	       "ZRANGEBYSCORE", "key", "min", "max", "WITHSCORES", "LIMIT", "14", "15");
}

/* ---- ZRANGESTORE ---------------------------------------------------------------------------- */

static void zrangestore_0(void)
{
	static sw_bytes dst;
	static sw_bytes src;
	static sw_bytes min;
	static sw_bytes max;

	dst = sw_str("dst");
	src = sw_str("src");
	min = sw_str("min");
	max = sw_str("max");
	EXPECT(sw_zrangestore(recorder_handle(), dst, src, min, max, NULL, NULL),
	       "ZRANGESTORE", "dst", "src", "min", "max");
}

static void zrangestore_1(void)
{
	static sw_bytes dst;
	static sw_bytes src;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangestore_opts opts;

	dst = sw_str("dst");
	src = sw_str("src");
	min = sw_str("min");
	max = sw_str("max");
	opts.range_by = SW_ZRANGESTORE_BYSCORE;
	EXPECT(sw_zrangestore(recorder_handle(), dst, src, min, max, &opts, NULL),
	       "ZRANGESTORE", "dst", "src", "min", "max", "BYSCORE");
}

static void zrangestore_2(void)
{
	static sw_bytes dst;
	static sw_bytes src;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangestore_opts opts;

	dst = sw_str("dst");
	src = sw_str("src");
	min = sw_str("min");
	max = sw_str("max");
	opts.range_by = SW_ZRANGESTORE_BYLEX;
	EXPECT(sw_zrangestore(recorder_handle(), dst, src, min, max, &opts, NULL),
	       "ZRANGESTORE", "dst", "src", "min", "max", "BYLEX");
}

static void zrangestore_3(void)
{
	static sw_bytes dst;
	static sw_bytes src;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangestore_opts opts;

	dst = sw_str("dst");
	src = sw_str("src");
	min = sw_str("min");
	max = sw_str("max");
	opts.rev = true;
	EXPECT(sw_zrangestore(recorder_handle(), dst, src, min, max, &opts, NULL),
	       "ZRANGESTORE", "dst", "src", "min", "max", "REV");
}

static void zrangestore_4(void)
{
	static sw_bytes dst;
	static sw_bytes src;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangestore_opts opts;

	dst = sw_str("dst");
	src = sw_str("src");
	min = sw_str("min");
	max = sw_str("max");
	opts.limit.set = true;
	opts.limit.offset = 15;
	opts.limit.count = 16;
	EXPECT(sw_zrangestore(recorder_handle(), dst, src, min, max, &opts, NULL),
	       "ZRANGESTORE", "dst", "src", "min", "max", "LIMIT", "15", "16");
}

static void zrangestore_5(void)
{
	static sw_bytes dst;
	static sw_bytes src;
	static sw_bytes min;
	static sw_bytes max;
	static struct sw_zrangestore_opts opts;

	dst = sw_str("dst");
	src = sw_str("src");
	min = sw_str("min");
	max = sw_str("max");
	opts.range_by = SW_ZRANGESTORE_BYSCORE;
	opts.rev = true;
	opts.limit.set = true;
	opts.limit.offset = 15;
	opts.limit.count = 16;
	EXPECT(sw_zrangestore(recorder_handle(), dst, src, min, max, &opts, NULL),
	       "ZRANGESTORE", "dst", "src", "min", "max", "BYSCORE", "REV", "LIMIT", "15", "16");
}

/* ---- ZRANK ---------------------------------------------------------------------------------- */

static void zrank_0(void)
{
	static sw_bytes key;
	static sw_bytes member;

	key = sw_str("key");
	member = sw_str("member");
	EXPECT(sw_zrank(recorder_handle(), key, member, NULL, NULL),
	       "ZRANK", "key", "member");
}

static void zrank_1(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static struct sw_zrank_opts opts;
	static sw_reply *result_withscore;

	key = sw_str("key");
	member = sw_str("member");
	opts.withscore = &result_withscore;
	EXPECT(sw_zrank(recorder_handle(), key, member, &opts, NULL),
	       "ZRANK", "key", "member", "WITHSCORE");
}

/* ---- ZREM ----------------------------------------------------------------------------------- */

static void zrem_0(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	list_1[1] = sw_str("member2");
	members = list_1;
	n_members = 2;
	EXPECT(sw_zrem(recorder_handle(), key, members, n_members, NULL),
	       "ZREM", "key", "member1", "member2");
}

static void zrem_1(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	members = list_1;
	n_members = 1;
	EXPECT(sw_zrem(recorder_handle(), key, members, n_members, NULL),
	       "ZREM", "key", "member1");
}

/* ---- ZREMRANGEBYLEX ------------------------------------------------------------------------- */

static void zremrangebylex_0(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	EXPECT(sw_zremrangebylex(recorder_handle(), key, min, max, NULL),
	       "ZREMRANGEBYLEX", "key", "min", "max");
}

/* ---- ZREMRANGEBYRANK ------------------------------------------------------------------------ */

static void zremrangebyrank_0(void)
{
	static sw_bytes key;
	static int64_t start;
	static int64_t stop;

	key = sw_str("key");
	start = 12;
	stop = 13;
	EXPECT(sw_zremrangebyrank(recorder_handle(), key, start, stop, NULL),
	       "ZREMRANGEBYRANK", "key", "12", "13");
}

/* ---- ZREMRANGEBYSCORE ----------------------------------------------------------------------- */

static void zremrangebyscore_0(void)
{
	static sw_bytes key;
	static sw_bytes min;
	static sw_bytes max;

	key = sw_str("key");
	min = sw_str("min");
	max = sw_str("max");
	EXPECT(sw_zremrangebyscore(recorder_handle(), key, min, max, NULL),
	       "ZREMRANGEBYSCORE", "key", "min", "max");
}

/* ---- ZREVRANGE ------------------------------------------------------------------------------ */

static void zrevrange_0(void)
{
	static sw_bytes key;
	static int64_t start;
	static int64_t stop;

	key = sw_str("key");
	start = 12;
	stop = 13;
	EXPECT(sw_zrevrange(recorder_handle(), key, start, stop, NULL, NULL),
	       "ZREVRANGE", "key", "12", "13");
}

static void zrevrange_1(void)
{
	static sw_bytes key;
	static int64_t start;
	static int64_t stop;
	static struct sw_zrevrange_opts opts;

	key = sw_str("key");
	start = 12;
	stop = 13;
	opts.withscores = true;
	EXPECT(sw_zrevrange(recorder_handle(), key, start, stop, &opts, NULL),
	       "ZREVRANGE", "key", "12", "13", "WITHSCORES");
}

/* ---- ZREVRANGEBYLEX ------------------------------------------------------------------------- */

static void zrevrangebylex_0(void)
{
	static sw_bytes key;
	static sw_bytes max;
	static sw_bytes min;

	key = sw_str("key");
	max = sw_str("max");
	min = sw_str("min");
	EXPECT(sw_zrevrangebylex(recorder_handle(), key, max, min, NULL, NULL),
	       "ZREVRANGEBYLEX", "key", "max", "min");
}

static void zrevrangebylex_1(void)
{
	static sw_bytes key;
	static sw_bytes max;
	static sw_bytes min;
	static struct sw_zrevrangebylex_opts opts;

	key = sw_str("key");
	max = sw_str("max");
	min = sw_str("min");
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	EXPECT(sw_zrevrangebylex(recorder_handle(), key, max, min, &opts, NULL),
	       "ZREVRANGEBYLEX", "key", "max", "min", "LIMIT", "14", "15");
}

/* ---- ZREVRANGEBYSCORE ----------------------------------------------------------------------- */

static void zrevrangebyscore_0(void)
{
	static sw_bytes key;
	static sw_bytes max;
	static sw_bytes min;

	key = sw_str("key");
	max = sw_str("max");
	min = sw_str("min");
	EXPECT(sw_zrevrangebyscore(recorder_handle(), key, max, min, NULL, NULL),
	       "ZREVRANGEBYSCORE", "key", "max", "min");
}

static void zrevrangebyscore_1(void)
{
	static sw_bytes key;
	static sw_bytes max;
	static sw_bytes min;
	static struct sw_zrevrangebyscore_opts opts;

	key = sw_str("key");
	max = sw_str("max");
	min = sw_str("min");
	opts.withscores = true;
	EXPECT(sw_zrevrangebyscore(recorder_handle(), key, max, min, &opts, NULL),
	       "ZREVRANGEBYSCORE", "key", "max", "min", "WITHSCORES");
}

static void zrevrangebyscore_2(void)
{
	static sw_bytes key;
	static sw_bytes max;
	static sw_bytes min;
	static struct sw_zrevrangebyscore_opts opts;

	key = sw_str("key");
	max = sw_str("max");
	min = sw_str("min");
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	EXPECT(sw_zrevrangebyscore(recorder_handle(), key, max, min, &opts, NULL),
	       "ZREVRANGEBYSCORE", "key", "max", "min", "LIMIT", "14", "15");
}

static void zrevrangebyscore_3(void)
{
	static sw_bytes key;
	static sw_bytes max;
	static sw_bytes min;
	static struct sw_zrevrangebyscore_opts opts;

	key = sw_str("key");
	max = sw_str("max");
	min = sw_str("min");
	opts.withscores = true;
	opts.limit.set = true;
	opts.limit.offset = 14;
	opts.limit.count = 15;
	EXPECT(sw_zrevrangebyscore(recorder_handle(), key, max, min, &opts, NULL),
	       "ZREVRANGEBYSCORE", "key", "max", "min", "WITHSCORES", "LIMIT", "14", "15");
}

/* ---- ZREVRANK ------------------------------------------------------------------------------- */

static void zrevrank_0(void)
{
	static sw_bytes key;
	static sw_bytes member;

	key = sw_str("key");
	member = sw_str("member");
	EXPECT(sw_zrevrank(recorder_handle(), key, member, NULL, NULL),
	       "ZREVRANK", "key", "member");
}

static void zrevrank_1(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static struct sw_zrevrank_opts opts;
	static sw_reply *result_withscore;

	key = sw_str("key");
	member = sw_str("member");
	opts.withscore = &result_withscore;
	EXPECT(sw_zrevrank(recorder_handle(), key, member, &opts, NULL),
	       "ZREVRANK", "key", "member", "WITHSCORE");
}

/* ---- ZSCAN ---------------------------------------------------------------------------------- */

static void zscan_0(void)
{
	static sw_bytes key;
	static int64_t cursor;

	key = sw_str("key");
	cursor = 12;
	EXPECT(sw_zscan(recorder_handle(), key, cursor, NULL, NULL),
	       "ZSCAN", "key", "12");
}

static void zscan_1(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_zscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.match = sw_str("pattern");
	EXPECT(sw_zscan(recorder_handle(), key, cursor, &opts, NULL),
	       "ZSCAN", "key", "12", "MATCH", "pattern");
}

static void zscan_2(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_zscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.count = sw_i64(14);
	EXPECT(sw_zscan(recorder_handle(), key, cursor, &opts, NULL),
	       "ZSCAN", "key", "12", "COUNT", "14");
}

static void zscan_3(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_zscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.noscores = true;
	EXPECT(sw_zscan(recorder_handle(), key, cursor, &opts, NULL),
	       "ZSCAN", "key", "12", "NOSCORES");
}

static void zscan_4(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_zscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.match = sw_str("pattern");
	opts.count = sw_i64(14);
	opts.noscores = true;
	EXPECT(sw_zscan(recorder_handle(), key, cursor, &opts, NULL),
	       "ZSCAN", "key", "12", "MATCH", "pattern", "COUNT", "14", "NOSCORES");
}

/* ---- ZSCORE --------------------------------------------------------------------------------- */

static void zscore_0(void)
{
	static sw_bytes key;
	static sw_bytes member;

	key = sw_str("key");
	member = sw_str("member");
	EXPECT(sw_zscore(recorder_handle(), key, member, NULL),
	       "ZSCORE", "key", "member");
}

/* ---- ZUNION --------------------------------------------------------------------------------- */

static void zunion_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZUNION", "2", "key1", "key2");
}

static void zunion_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, NULL, NULL),
	       "ZUNION", "1", "key1");
}

static void zunion_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunion_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 12.15;
	list_2[1] = 12.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZUNION", "2", "key1", "key2", "WEIGHTS", "12.15", "12.25");
}

static void zunion_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunion_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 12.15;
	opts.weights = list_2;
	opts.n_weights = 1;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZUNION", "2", "key1", "key2", "WEIGHTS", "12.15");
}

static void zunion_4(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunion_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZUNION_SUM;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZUNION", "2", "key1", "key2", "AGGREGATE", "SUM");
}

static void zunion_5(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunion_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZUNION_MIN;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZUNION", "2", "key1", "key2", "AGGREGATE", "MIN");
}

static void zunion_6(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunion_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZUNION_MAX;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZUNION", "2", "key1", "key2", "AGGREGATE", "MAX");
}

static void zunion_7(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunion_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.withscores = true;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZUNION", "2", "key1", "key2", "WITHSCORES");
}

static void zunion_8(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunion_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = 12.15;
	list_2[1] = 12.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	opts.aggregate = SW_ZUNION_SUM;
	opts.withscores = true;
	EXPECT(sw_zunion(recorder_handle(), keys, n_keys, &opts, NULL),
	       "ZUNION", "1", "key1", "WEIGHTS", "12.15", "12.25", "AGGREGATE", "SUM", "WITHSCORES");
}

/* ---- ZUNIONSTORE ---------------------------------------------------------------------------- */

static void zunionstore_0(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, NULL, NULL),
	       "ZUNIONSTORE", "destination", "2", "key1", "key2");
}

static void zunionstore_1(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, NULL, NULL),
	       "ZUNIONSTORE", "destination", "1", "key1");
}

static void zunionstore_2(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunionstore_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 13.15;
	list_2[1] = 13.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZUNIONSTORE", "destination", "2", "key1", "key2", "WEIGHTS", "13.15", "13.25");
}

static void zunionstore_3(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunionstore_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	list_2[0] = 13.15;
	opts.weights = list_2;
	opts.n_weights = 1;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZUNIONSTORE", "destination", "2", "key1", "key2", "WEIGHTS", "13.15");
}

static void zunionstore_4(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunionstore_opts opts;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZUNIONSTORE_SUM;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZUNIONSTORE", "destination", "2", "key1", "key2", "AGGREGATE", "SUM");
}

static void zunionstore_5(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunionstore_opts opts;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZUNIONSTORE_MIN;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZUNIONSTORE", "destination", "2", "key1", "key2", "AGGREGATE", "MIN");
}

static void zunionstore_6(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunionstore_opts opts;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.aggregate = SW_ZUNIONSTORE_MAX;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZUNIONSTORE", "destination", "2", "key1", "key2", "AGGREGATE", "MAX");
}

static void zunionstore_7(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_zunionstore_opts opts;
	static sw_bytes list_1[2];
	static double list_2[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	list_2[0] = 13.15;
	list_2[1] = 13.25;
	opts.weights = list_2;
	opts.n_weights = 2;
	opts.aggregate = SW_ZUNIONSTORE_SUM;
	EXPECT(sw_zunionstore(recorder_handle(), destination, keys, n_keys, &opts, NULL),
	       "ZUNIONSTORE", "destination", "1", "key1", "WEIGHTS", "13.15", "13.25", "AGGREGATE",
	       "SUM");
}

int main(void)
{
	bzmpop_0();
	bzmpop_1();
	bzmpop_2();
	bzmpop_3();
	bzmpop_4();
	bzpopmax_0();
	bzpopmax_1();
	bzpopmin_0();
	bzpopmin_1();
	zadd_0();
	zadd_1();
	zadd_2();
	zadd_3();
	zadd_4();
	zadd_5();
	zadd_6();
	zadd_7();
	zadd_8();
	zcard_0();
	zcount_0();
	zdiff_0();
	zdiff_1();
	zdiff_2();
	zdiff_3();
	zdiffstore_0();
	zdiffstore_1();
	zincrby_0();
	zinter_0();
	zinter_1();
	zinter_2();
	zinter_3();
	zinter_4();
	zinter_5();
	zinter_6();
	zinter_7();
	zinter_8();
	zintercard_0();
	zintercard_1();
	zintercard_2();
	zintercard_3();
	zinterstore_0();
	zinterstore_1();
	zinterstore_2();
	zinterstore_3();
	zinterstore_4();
	zinterstore_5();
	zinterstore_6();
	zinterstore_7();
	zlexcount_0();
	zmpop_0();
	zmpop_1();
	zmpop_2();
	zmpop_3();
	zmpop_4();
	zmscore_0();
	zmscore_1();
	zpopmax_0();
	zpopmax_1();
	zpopmin_0();
	zpopmin_1();
	zrandmember_0();
	zrandmember_1();
	zrandmember_2();
	zrange_0();
	zrange_1();
	zrange_2();
	zrange_3();
	zrange_4();
	zrange_5();
	zrange_6();
	zrangebylex_0();
	zrangebylex_1();
	zrangebyscore_0();
	zrangebyscore_1();
	zrangebyscore_2();
	zrangebyscore_3();
	zrangestore_0();
	zrangestore_1();
	zrangestore_2();
	zrangestore_3();
	zrangestore_4();
	zrangestore_5();
	zrank_0();
	zrank_1();
	zrem_0();
	zrem_1();
	zremrangebylex_0();
	zremrangebyrank_0();
	zremrangebyscore_0();
	zrevrange_0();
	zrevrange_1();
	zrevrangebylex_0();
	zrevrangebylex_1();
	zrevrangebyscore_0();
	zrevrangebyscore_1();
	zrevrangebyscore_2();
	zrevrangebyscore_3();
	zrevrank_0();
	zrevrank_1();
	zscan_0();
	zscan_1();
	zscan_2();
	zscan_3();
	zscan_4();
	zscore_0();
	zunion_0();
	zunion_1();
	zunion_2();
	zunion_3();
	zunion_4();
	zunion_5();
	zunion_6();
	zunion_7();
	zunion_8();
	zunionstore_0();
	zunionstore_1();
	zunionstore_2();
	zunionstore_3();
	zunionstore_4();
	zunionstore_5();
	zunionstore_6();
	zunionstore_7();
	return recorder_finish();
}
