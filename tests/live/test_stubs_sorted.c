/* The typed calls of the groups sorted set, geo and stream, each at least once. */
#include "stubs.h"

#include <string.h>

/* z is a 1, b 2.5; y is a 1. */
static void make_sorted_sets(sw_handle *h, sw_bytes z, sw_bytes y)
{
	struct sw_score_member two[2] = { { 1, S("a") }, { 2.5, S("b") } };
	int64_t n;

	OK(sw_del(h, LIST(z, y), &n));
	N(2, sw_zadd(h, z, two, 2, NULL, &n));
	N(1, sw_zadd(h, y, two, 1, &(struct sw_zadd_opts){ .condition = SW_ZADD_NX, .ch = true }, &n));
}

static void scores_and_ranks(void **state)
{
	sw_handle *h = *state;
	struct sw_score_member a = { 1, S("a") };
	sw_bytes z = S("{z}z"), y = S("{z}y");
	sw_opt_double score = { 0 };
	sw_opt_i64 rank = { 0 };
	sw_reply *r = NULL;
	double x = 0;
	int64_t n;

	make_sorted_sets(h, z, y);
	OK(sw_zadd(h, z, &a, 1, &(struct sw_zadd_opts){ .incr = &score }, NULL));
	assert_true(score.set && score.value == 2);
	OK(sw_zadd(h, z, &a, 1, &(struct sw_zadd_opts){ .incr = &score, .condition = SW_ZADD_NX }, NULL));
	assert_false(score.set);
	OK(sw_zincrby(h, z, -1, S("a"), &x));
	assert_true(x == 1);
	N(2, sw_zcard(h, z, &n));
	N(1, sw_zcount(h, z, S("(1"), S("+inf"), &n));
	N(2, sw_zlexcount(h, z, S("-"), S("+"), &n));
	OK(sw_zscore(h, z, S("b"), &score));
	assert_true(score.set && score.value == 2.5);
	OK(sw_zscore(h, z, S("none"), &score));
	assert_false(score.set);
	R("[\"1\", nil]", sw_zmscore(h, z, LIST(S("a"), S("x")), &r));
	OK(sw_zrank(h, z, S("b"), NULL, &rank));
	assert_int_equal(rank.value, 1);
	OK(sw_zrevrank(h, z, S("b"), NULL, &rank));
	assert_true(rank.set && rank.value == 0);
}

static void combinations(void **state)
{
	sw_handle *h = *state;
	sw_bytes z = S("{z}z"), y = S("{z}y"), d = S("{z}d");
	sw_reply *r = NULL;
	int64_t n;

	make_sorted_sets(h, z, y);
	R("[\"b\"]", sw_zdiff(h, LIST(z, y), NULL, &r));
	N(1, sw_zdiffstore(h, d, LIST(z, y), &n));
	R("[\"a\", \"2\"]", sw_zinter(h, LIST(z, y), &(struct sw_zinter_opts){ .withscores = true }, &r));
	N(1, sw_zintercard(h, LIST(z, y), NULL, &n));
	N(1, sw_zinterstore(h, d, LIST(z, y), &(struct sw_zinterstore_opts){ .aggregate = SW_ZINTERSTORE_MAX }, &n));
	R("[\"a\", \"b\"]", sw_zunion(h, LIST(z, y),
				      &(struct sw_zunion_opts){ (const double[]){ 1, 0.5 }, 2, SW_ZUNION_MIN, false }, &r));
	N(2, sw_zunionstore(h, d, LIST(z, y), NULL, &n));
}

static void ranges(void **state)
{
	sw_handle *h = *state;
	sw_bytes z = S("{z}z"), y = S("{z}y"), d = S("{z}d");
	sw_reply *r = NULL;
	int64_t n;

	make_sorted_sets(h, z, y);
	R("[\"b\", \"a\"]", sw_zrange(h, z, S("0"), S("-1"), &(struct sw_zrange_opts){ .rev = true }, &r));
	R("[\"a\", \"1\"]", sw_zrange(h, z, S("-inf"), S("2"),
				      &(struct sw_zrange_opts){ .range_by = SW_ZRANGE_BYSCORE,
								.limit = { true, 0, 9 },
								.withscores = true },
				      &r));
	R("[\"a\", \"b\"]", sw_zrangebylex(h, z, S("-"), S("+"), NULL, &r));
	R("[\"a\"]", sw_zrangebyscore(h, z, S("1"), S("2"), NULL, &r));
	N(2, sw_zrangestore(h, d, z, S("0"), S("-1"), NULL, &n));
	R("[\"b\", \"2.5\", \"a\", \"1\"]",
	  sw_zrevrange(h, z, 0, -1, &(struct sw_zrevrange_opts){ .withscores = true }, &r));
	R("[\"b\", \"a\"]", sw_zrevrangebylex(h, z, S("+"), S("-"), NULL, &r));
	R("[\"b\"]", sw_zrevrangebyscore(h, z, S("+inf"), S("2"), NULL, &r));
	T(SW_REPLY_BULK, sw_zrandmember(h, z, NULL, &r));
	T(SW_REPLY_ARRAY, sw_zrandmember(h, z, &(struct sw_zrandmember_opts){ sw_i64(-3), true }, &r));
	T(SW_REPLY_ARRAY, sw_zscan(h, z, 0, NULL, &r));
}

static void removals_and_pops(void **state)
{
	sw_handle *h = *state;
	struct sw_score_member two[2] = { { 1, S("a") }, { 2.5, S("b") } };
	sw_bytes z = S("{z}z"), y = S("{z}y"), d = S("{z}d");
	sw_reply *r = NULL;
	int64_t n;

	make_sorted_sets(h, z, y);
	N(2, sw_zrangestore(h, d, z, S("0"), S("-1"), NULL, &n));
	N(0, sw_zremrangebylex(h, d, S("[x"), S("[y"), &n));
	N(1, sw_zremrangebyrank(h, d, 0, 0, &n));
	N(1, sw_zremrangebyscore(h, d, S("-inf"), S("+inf"), &n));
	N(0, sw_zrem(h, z, LIST(S("x")), &n));
	R("[\"b\", \"2.5\"]", sw_zpopmax(h, z, NULL, &r));
	R("[\"a\", \"1\"]", sw_zpopmin(h, z, &(struct sw_zpopmin_opts){ sw_i64(3) }, &r));
	N(2, sw_zadd(h, z, two, 2, NULL, &n));
	R("[\"{z}z\", [[\"a\", \"1\"]]]", sw_zmpop(h, LIST(d, z), SW_ZMPOP_MIN, NULL, &r));
	R("[\"{z}z\", [[\"b\", \"2.5\"]]]", sw_bzmpop(h, 1, LIST(z), SW_BZMPOP_MAX, NULL, &r));
	N(2, sw_zadd(h, z, two, 2, NULL, &n));
	R("[\"{z}z\", \"b\", \"2.5\"]", sw_bzpopmax(h, LIST(d, z), 1, &r));
	R("[\"{z}z\", \"a\", \"1\"]", sw_bzpopmin(h, LIST(z), 1, &r));
	R("nil", sw_bzpopmin(h, LIST(z), 0.01, &r));
}

static void geo(void **state)
{
	sw_handle *h = *state;
	struct sw_longitude_latitude_member towns[2] = { { 13.361389, 38.115556, S("Palermo") },
							 { 15.087269, 37.502669, S("Catania") } };
	struct sw_geosearch_by near = { .kind = SW_GEOSEARCH_BYRADIUS, .radius = 200, .unit = SW_GEOSEARCH_KM };
	struct sw_geosearch_by box = { .kind = SW_GEOSEARCH_BYBOX, .width = 1, .height = 1, .unit = SW_GEOSEARCH_KM };
	struct sw_geosearch_opts middle = {
		.from = { .kind = SW_GEOSEARCH_FROMLONLAT, .longitude = 15, .latitude = 37 },
		.order = SW_GEOSEARCH_DESC,
	};
	struct sw_geosearch_opts at = { .from = { .kind = SW_GEOSEARCH_FROMMEMBER, .member = S("Palermo") } };
	struct sw_geosearchstore_by by = { .kind = SW_GEOSEARCHSTORE_BYRADIUS, .radius = 1, .unit = SW_GEOSEARCHSTORE_MI };
	struct sw_geosearchstore_opts from = {
		.from = { .kind = SW_GEOSEARCHSTORE_FROMMEMBER, .member = S("Palermo") },
	};
	sw_bytes k = S("{g}s"), d = S("{g}d"), p = S("Palermo");
	sw_reply *r = NULL;
	int64_t n;

	N(2, sw_geoadd(h, k, towns, 2, NULL, &n));
	N(0, sw_geoadd(h, k, towns, 1, &(struct sw_geoadd_opts){ SW_GEOADD_XX, true }, &n));
	R("\"166.2742\"", sw_geodist(h, k, p, S("Catania"), &(struct sw_geodist_opts){ SW_GEODIST_KM }, &r));
	R("[\"sqc8b49rny0\", nil]", sw_geohash(h, k, LIST(p, S("x")), &r));
	T(SW_REPLY_ARRAY, sw_geopos(h, k, LIST(p), &r));
	R("[\"Palermo\", \"Catania\"]", sw_geosearch(h, k, near, &middle, &r));
	R("[\"Palermo\"]", sw_geosearch(h, k, box, &at, &r));
	N(1, sw_geosearchstore(h, d, k, by, &from, &n));
	R("[\"Catania\"]", sw_georadius(h, k, 15, 37, 100, SW_GEORADIUS_KM, NULL, &r));
	R("1", sw_georadius(h, k, 15, 37, 100, SW_GEORADIUS_KM,
			    &(struct sw_georadius_opts){ .store = { SW_GEORADIUS_STORE, d } }, &r));
	R("[\"Catania\"]", sw_georadius_ro(h, k, 15, 37, 100, SW_GEORADIUS_RO_KM, NULL, &r));
	R("[\"Palermo\"]", sw_georadiusbymember(h, k, p, 1, SW_GEORADIUSBYMEMBER_FT,
						&(struct sw_georadiusbymember_opts){ .count = sw_i64(1), .any = true }, &r));
	R("[\"Palermo\"]", sw_georadiusbymember_ro(h, k, p, 1, SW_GEORADIUSBYMEMBER_RO_M, NULL, &r));
}

static void streams(void **state)
{
	sw_handle *h = *state;
	struct sw_field_value f = { S("f"), S("v") };
	sw_bytes k = S("{x}s"), g = S("group"), c = S("consumer");
	sw_reply *r = NULL;
	int64_t n;

	R("\"1-1\"", sw_xadd(h, k, S("1-1"), &f, 1, NULL, &r));
	R("\"2-0\"", sw_xadd(h, k, S("2-0"), &f, 1,
			     &(struct sw_xadd_opts){ .trim = { SW_XADD_MAXLEN, SW_XADD_APPROX, S("100"), sw_i64(10) } }, &r));
	R("nil", sw_xadd(h, S("{x}none"), S("*"), &f, 1, &(struct sw_xadd_opts){ .nomkstream = true }, &r));
	N(2, sw_xlen(h, k, &n));
	R("[[\"1-1\", [\"f\", \"v\"]]]", sw_xrange(h, k, S("-"), S("1"), NULL, &r));
	R("[[\"2-0\", [\"f\", \"v\"]]]", sw_xrevrange(h, k, S("+"), S("-"), &(struct sw_xrevrange_opts){ sw_i64(1) }, &r));
	R("{\"{x}s\": [[\"2-0\", [\"f\", \"v\"]]]}",
	  sw_xread(h, LIST(k), LIST(S("1-1")), &(struct sw_xread_opts){ .count = sw_i64(5) }, &r));
	R("nil", sw_xread(h, LIST(k), LIST(S("$")), &(struct sw_xread_opts){ .block = sw_i64(10) }, &r));
	OK(sw_xgroup_create(h, k, g, S("0"), &(struct sw_xgroup_create_opts){ .mkstream = true }));
	N(1, sw_xgroup_createconsumer(h, k, g, c, &n));
	T(SW_REPLY_MAP, sw_xreadgroup(h, g, c, LIST(k), LIST(S(">")), NULL, &r));
	R("nil", sw_xreadgroup(h, g, c, LIST(k), LIST(S(">")), &(struct sw_xreadgroup_opts){ .block = sw_i64(10) }, &r));
	T(SW_REPLY_ARRAY, sw_xpending(h, k, g, NULL, &r));
	T(SW_REPLY_ARRAY, sw_xpending(h, k, g,
				      &(struct sw_xpending_opts){ .range = { .set = true,
									     .idle = sw_i64(0),
									     .start = S("-"),
									     .end = S("+"),
									     .count = 5,
									     .consumer = c } },
				      &r));
	R("[\"1-1\"]", sw_xclaim(h, k, g, c, 0, LIST(S("1-1")), &(struct sw_xclaim_opts){ .justid = true }, &r));
	T(SW_REPLY_ARRAY, sw_xautoclaim(h, k, g, c, 0, S("0"), &(struct sw_xautoclaim_opts){ .count = sw_i64(1) }, &r));
	N(1, sw_xack(h, k, g, LIST(S("1-1")), &n));
	OK(sw_xgroup_setid(h, k, g, S("$"), NULL));
	T(SW_REPLY_ARRAY, sw_xinfo_consumers(h, k, g, &r));
	T(SW_REPLY_ARRAY, sw_xinfo_groups(h, k, &r));
	T(SW_REPLY_MAP, sw_xinfo_stream(h, k, NULL, &r));
	T(SW_REPLY_MAP, sw_xinfo_stream(h, k, &(struct sw_xinfo_stream_opts){ true, sw_i64(1) }, &r));
	T(SW_REPLY_ARRAY, sw_xinfo_help(h, &r));
	T(SW_REPLY_ARRAY, sw_xgroup_help(h, &r));
	N(1, sw_xgroup_delconsumer(h, k, g, c, &n));
	N(1, sw_xgroup_destroy(h, k, g, &n));
	N(1, sw_xdel(h, k, LIST(S("1-1")), &n));
	OK(sw_xsetid(h, k, S("5-0"), &(struct sw_xsetid_opts){ sw_i64(9), S("4-0") }));
	N(0, sw_xtrim(h, k, SW_XTRIM_MINID, S("1"), &(struct sw_xtrim_opts){ .exactness = SW_XTRIM_EXACT }, &n));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scores_and_ranks),
		cmocka_unit_test(combinations),
		cmocka_unit_test(ranges),
		cmocka_unit_test(removals_and_pops),
		cmocka_unit_test(geo),
		cmocka_unit_test(streams),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
