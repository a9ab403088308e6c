/* The typed calls of the groups hash, list and set, each at least once. */
#include "stubs.h"

#include <string.h>

static void hashes(void **state)
{
	sw_handle *h = *state;
	struct sw_field_value pairs[2] = { { S("f"), S("1") }, { S("g"), S("two") } };
	sw_reply *r = NULL;
	sw_bytes k = S("hash");
	int64_t n;

	N(2, sw_hset(h, k, pairs, 2, &n));
	OK(sw_hmset(h, k, pairs, 2));
	N(0, sw_hsetnx(h, k, S("f"), S("9"), &n));
	N(1, sw_hexists(h, k, S("f"), &n));
	R("\"1\"", sw_hget(h, k, S("f"), &r));
	R("{\"f\": \"1\", \"g\": \"two\"}", sw_hgetall(h, k, &r));
	R("{}", sw_hgetall(h, S("none"), &r));
	N(3, sw_hincrby(h, k, S("f"), 2, &n));
	R("\"3.25\"", sw_hincrbyfloat(h, k, S("f"), 0.25, &r));
	R("[\"f\", \"g\"]", sw_hkeys(h, k, &r));
	R("[\"3.25\", \"two\"]", sw_hvals(h, k, &r));
	N(2, sw_hlen(h, k, &n));
	R("[\"two\", nil]", sw_hmget(h, k, LIST(S("g"), S("x")), &r));
	N(3, sw_hstrlen(h, k, S("g"), &n));
	T(SW_REPLY_BULK, sw_hrandfield(h, k, NULL, &r));
	T(SW_REPLY_ARRAY, sw_hrandfield(h, k, &(struct sw_hrandfield_opts){ sw_i64(5), true }, &r));
	T(SW_REPLY_ARRAY, sw_hscan(h, k, 0, &(struct sw_hscan_opts){ .match = S("*"), .count = sw_i64(10) }, &r));
	N(1, sw_hdel(h, k, LIST(S("f"), S("x")), &n));
}

static void lists(void **state)
{
	sw_handle *h = *state;
	sw_reply *r = NULL;
	sw_opt_i64 at = { 0 };
	sw_bytes k = S("{l}a"), m = S("{l}b"), none = S("{l}none");
	int64_t n;

	N(3, sw_rpush(h, k, LIST(S("a"), S("b"), S("c")), &n));
	N(4, sw_lpush(h, k, LIST(S("z")), &n));
	N(5, sw_lpushx(h, k, LIST(S("y")), &n));
	N(6, sw_rpushx(h, k, LIST(S("d")), &n));
	N(0, sw_rpushx(h, none, LIST(S("d")), &n));
	R("\"y\"", sw_lindex(h, k, 0, &r));
	N(7, sw_linsert(h, k, SW_LINSERT_BEFORE, S("a"), S("-"), &n));
	N(7, sw_llen(h, k, &n));
	OK(sw_lpos(h, k, S("a"), NULL, &at));
	assert_int_equal(at.value, 3);
	OK(sw_lpos(h, k, S("nothing"), NULL, &at));
	assert_false(at.set);
	OK(sw_lpos(h, k, S("a"), &(struct sw_lpos_opts){ .count = sw_i64(0), .count_out = &r }, NULL));
	assert_string_equal(live_text(r), "[3]");
	sw_reply_free(r);
	R("[\"y\", \"z\"]", sw_lrange(h, k, 0, 1, &r));
	N(1, sw_lrem(h, k, 0, S("-"), &n));
	OK(sw_lset(h, k, 0, S("Y")));
	OK(sw_ltrim(h, k, 0, 4));
	R("\"Y\"", sw_lpop(h, k, NULL, &r));
	R("[\"c\", \"b\"]", sw_rpop(h, k, &(struct sw_rpop_opts){ sw_i64(2) }, &r));
	R("\"z\"", sw_lmove(h, k, m, SW_LMOVE_LEFT, SW_LMOVE_RIGHT, &r));
	R("\"a\"", sw_rpoplpush(h, k, m, &r));
	R("[\"{l}b\", [\"a\"]]", sw_lmpop(h, LIST(none, m), SW_LMPOP_LEFT, &(struct sw_lmpop_opts){ sw_i64(1) }, &r));
	R("nil", sw_lmpop(h, LIST(none, none), SW_LMPOP_RIGHT, NULL, &r));
	R("\"z\"", sw_blmove(h, m, k, SW_BLMOVE_LEFT, SW_BLMOVE_LEFT, 1, &r));
	R("\"z\"", sw_brpoplpush(h, k, m, 1, &r));
	R("[\"{l}b\", [\"z\"]]", sw_blmpop(h, 1, LIST(none, m), SW_BLMPOP_RIGHT, NULL, &r));
	N(2, sw_rpush(h, k, LIST(S("1"), S("2")), &n));
	R("[\"{l}a\", \"1\"]", sw_blpop(h, LIST(none, k), 1.5, &r));
	R("[\"{l}a\", \"2\"]", sw_brpop(h, LIST(k), 1, &r));
	R("nil", sw_blpop(h, LIST(k), 0.01, &r));
	R("nil", sw_brpop(h, LIST(k, none), 0.01, &r));
	R("nil", sw_blmove(h, m, k, SW_BLMOVE_LEFT, SW_BLMOVE_LEFT, 0.01, &r));
}

static void sets(void **state)
{
	sw_handle *h = *state;
	sw_reply *r = NULL;
	sw_bytes a = S("{s}a"), b = S("{s}b"), d = S("{s}d");
	int64_t n;

	N(3, sw_sadd(h, a, LIST(S("1"), S("2"), S("3")), &n));
	N(2, sw_sadd(h, b, LIST(S("3"), S("4")), &n));
	N(3, sw_scard(h, a, &n));
	R("~[\"1\", \"2\"]", sw_sdiff(h, LIST(a, b), &r));
	N(2, sw_sdiffstore(h, d, LIST(a, b), &n));
	R("~[\"3\"]", sw_sinter(h, LIST(a, b), &r));
	N(1, sw_sintercard(h, LIST(a, b), &(struct sw_sintercard_opts){ sw_i64(5) }, &n));
	N(1, sw_sinterstore(h, d, LIST(a, b), &n));
	N(1, sw_sismember(h, a, S("1"), &n));
	R("[1, 0]", sw_smismember(h, a, LIST(S("1"), S("9")), &r));
	R("~[\"3\"]", sw_smembers(h, d, &r));
	N(1, sw_smove(h, a, b, S("1"), &n));
	T(SW_REPLY_SET, sw_sunion(h, LIST(a, b), &r));
	N(4, sw_sunionstore(h, d, LIST(a, b), &n));
	T(SW_REPLY_BULK, sw_srandmember(h, d, NULL, &r));
	T(SW_REPLY_ARRAY, sw_srandmember(h, d, &(struct sw_srandmember_opts){ sw_i64(-2) }, &r));
	T(SW_REPLY_ARRAY, sw_sscan(h, d, 0, NULL, &r));
	N(1, sw_srem(h, d, LIST(S("1"), S("x")), &n));
	T(SW_REPLY_BULK, sw_spop(h, d, NULL, &r));
	OK(sw_spop(h, d, &(struct sw_spop_opts){ sw_i64(10) }, &r));
	assert_int_equal(sw_reply_count(r), 2);
	sw_reply_free(r);
	R("nil", sw_spop(h, d, NULL, &r));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes),
		cmocka_unit_test(lists),
		cmocka_unit_test(sets),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
