/* Hashes, lists, sets and sorted sets. */
#include "hand.h"

static void hashes(void)
{
	struct sw_field_value pairs[2] = { { S("f"), S("1") }, { S("g"), S("2") } };

	writes(sw_hset(H, S("k"), pairs, 2, NULL), "HSET", "k", "f", "1", "g", "2");
	writes(sw_hmset(H, S("k"), pairs, 1), "HMSET", "k", "f", "1");
	writes(sw_hsetnx(H, S("k"), S("f"), S("1"), NULL), "HSETNX", "k", "f", "1");
	writes(sw_hget(H, S("k"), S("f"), NULL), "HGET", "k", "f");
	writes(sw_hmget(H, S("k"), LIST(S("f"), S("g")), NULL), "HMGET", "k", "f", "g");
	writes(sw_hgetall(H, S("k"), NULL), "HGETALL", "k");
	writes(sw_hdel(H, S("k"), LIST(S("f")), NULL), "HDEL", "k", "f");
	writes(sw_hexists(H, S("k"), S("f"), NULL), "HEXISTS", "k", "f");
	writes(sw_hincrby(H, S("k"), S("f"), -3, NULL), "HINCRBY", "k", "f", "-3");
	writes(sw_hincrbyfloat(H, S("k"), S("f"), 1.5, NULL), "HINCRBYFLOAT", "k", "f", "1.5");
	writes(sw_hlen(H, S("k"), NULL), "HLEN", "k");
	writes(sw_hrandfield(H, S("k"), NULL, NULL), "HRANDFIELD", "k");
	writes(sw_hrandfield(H, S("k"), OPTS(hrandfield, sw_i64(-5), true), NULL), "HRANDFIELD", "k", "-5", "WITHVALUES");
	writes(sw_hscan(H, S("k"), 0, OPTS(hscan, S("*"), sw_i64(5), true), NULL), "HSCAN", "k", "0", "MATCH", "*", "COUNT",
	       "5", "NOVALUES");
	writes(sw_hstrlen(H, S("k"), S("f"), NULL), "HSTRLEN", "k", "f");
	writes(sw_hexpire(H, S("k"), 10, LIST(S("f"), S("g")), OPTS(hexpire, SW_HEXPIRE_NX), NULL), "HEXPIRE", "k", "10", "NX",
	       "FIELDS", "2", "f", "g");
	writes(sw_httl(H, S("k"), LIST(S("f")), NULL), "HTTL", "k", "FIELDS", "1", "f");
	writes(sw_hgetex(H, S("k"), LIST(S("f")), OPTS(hgetex, { SW_HGETEX_EX, 60 }), NULL), "HGETEX", "k", "EX", "60",
	       "FIELDS", "1", "f");
	writes(sw_hsetex(H, S("k"), pairs, 2,
			 OPTS(hsetex, .field_condition = SW_HSETEX_FNX, .expire.kind = SW_HSETEX_KEEPTTL), NULL),
	       "HSETEX", "k", "FNX", "KEEPTTL", "FIELDS", "2", "f", "1", "g", "2");
}

static void lists(void)
{
	sw_reply *all = NULL;

	writes(sw_lpush(H, S("k"), LIST(S("a"), S("b")), NULL), "LPUSH", "k", "a", "b");
	writes(sw_rpushx(H, S("k"), LIST(S("a")), NULL), "RPUSHX", "k", "a");
	writes(sw_lpop(H, S("k"), NULL, NULL), "LPOP", "k");
	writes(sw_lpop(H, S("k"), OPTS(lpop, sw_i64(0)), NULL), "LPOP", "k", "0");
	writes(sw_rpop(H, S("k"), OPTS(rpop, sw_i64(2)), NULL), "RPOP", "k", "2");
	writes(sw_lindex(H, S("k"), -1, NULL), "LINDEX", "k", "-1");
	writes(sw_linsert(H, S("k"), SW_LINSERT_AFTER, S("p"), S("e"), NULL), "LINSERT", "k", "AFTER", "p", "e");
	writes(sw_llen(H, S("k"), NULL), "LLEN", "k");
	writes(sw_lpos(H, S("k"), S("e"), OPTS(lpos, .rank = sw_i64(-1), .maxlen = sw_i64(0)), NULL), "LPOS", "k", "e", "RANK",
	       "-1", "MAXLEN", "0");
	writes(sw_lpos(H, S("k"), S("e"), OPTS(lpos, .count = sw_i64(0), .count_out = &all), NULL), "LPOS", "k", "e", "COUNT",
	       "0");
	writes(sw_lrange(H, S("k"), 0, -1, NULL), "LRANGE", "k", "0", "-1");
	writes(sw_lrem(H, S("k"), -2, S("e"), NULL), "LREM", "k", "-2", "e");
	writes(sw_lset(H, S("k"), 0, S("e")), "LSET", "k", "0", "e");
	writes(sw_ltrim(H, S("k"), 1, 2), "LTRIM", "k", "1", "2");
	writes(sw_lmove(H, S("a"), S("b"), SW_LMOVE_LEFT, SW_LMOVE_RIGHT, NULL), "LMOVE", "a", "b", "LEFT", "RIGHT");
	writes(sw_blmove(H, S("a"), S("b"), SW_BLMOVE_RIGHT, SW_BLMOVE_RIGHT, 0.5, NULL), "BLMOVE", "a", "b", "RIGHT",
	       "RIGHT", "0.5");
	writes(sw_lmpop(H, LIST(S("a"), S("b")), SW_LMPOP_LEFT, OPTS(lmpop, sw_i64(3)), NULL), "LMPOP", "2", "a", "b", "LEFT",
	       "COUNT", "3");
	writes(sw_blmpop(H, 0, LIST(S("a")), SW_BLMPOP_RIGHT, NULL, NULL), "BLMPOP", "0", "1", "a", "RIGHT");
	writes(sw_blpop(H, LIST(S("a"), S("b")), 1.5, NULL), "BLPOP", "a", "b", "1.5");
	writes(sw_brpop(H, LIST(S("a")), 0, NULL), "BRPOP", "a", "0");
	writes(sw_rpoplpush(H, S("a"), S("b"), NULL), "RPOPLPUSH", "a", "b");
	writes(sw_brpoplpush(H, S("a"), S("b"), 2, NULL), "BRPOPLPUSH", "a", "b", "2");
}

static void sets(void)
{
	writes(sw_sadd(H, S("k"), LIST(S("a"), S("")), NULL), "SADD", "k", "a", "");
	writes(sw_srem(H, S("k"), LIST(S("a")), NULL), "SREM", "k", "a");
	writes(sw_scard(H, S("k"), NULL), "SCARD", "k");
	writes(sw_smembers(H, S("k"), NULL), "SMEMBERS", "k");
	writes(sw_sismember(H, S("k"), S("m"), NULL), "SISMEMBER", "k", "m");
	writes(sw_smismember(H, S("k"), LIST(S("m"), S("n")), NULL), "SMISMEMBER", "k", "m", "n");
	writes(sw_smove(H, S("a"), S("b"), S("m"), NULL), "SMOVE", "a", "b", "m");
	writes(sw_spop(H, S("k"), OPTS(spop, sw_i64(2)), NULL), "SPOP", "k", "2");
	writes(sw_srandmember(H, S("k"), OPTS(srandmember, sw_i64(-2)), NULL), "SRANDMEMBER", "k", "-2");
	writes(sw_sdiff(H, LIST(S("a"), S("b")), NULL), "SDIFF", "a", "b");
	writes(sw_sdiffstore(H, S("d"), LIST(S("a"), S("b")), NULL), "SDIFFSTORE", "d", "a", "b");
	writes(sw_sinter(H, LIST(S("a")), NULL), "SINTER", "a");
	writes(sw_sinterstore(H, S("d"), LIST(S("a")), NULL), "SINTERSTORE", "d", "a");
	writes(sw_sintercard(H, LIST(S("a"), S("b")), OPTS(sintercard, sw_i64(9)), NULL), "SINTERCARD", "2", "a", "b", "LIMIT",
	       "9");
	writes(sw_sunion(H, LIST(S("a"), S("b")), NULL), "SUNION", "a", "b");
	writes(sw_sunionstore(H, S("d"), LIST(S("a"), S("b")), NULL), "SUNIONSTORE", "d", "a", "b");
	writes(sw_sscan(H, S("k"), 7, OPTS(sscan, .match = S("")), NULL), "SSCAN", "k", "7", "MATCH", "");
}

static void sorted_sets(void)
{
	struct sw_score_member two[2] = { { 1, S("a") }, { -0.5, S("b") } };
	sw_opt_double incr;
	sw_reply *with = NULL;

	writes(sw_zadd(H, S("k"), two, 2, NULL, NULL), "ZADD", "k", "1", "a", "-0.5", "b");
	writes(sw_zadd(H, S("k"), two, 1, OPTS(zadd, SW_ZADD_XX, SW_ZADD_GT, true, &incr), NULL), "ZADD", "k", "XX", "GT",
	       "CH", "INCR", "1", "a");
	writes(sw_zincrby(H, S("k"), 2.25, S("m"), NULL), "ZINCRBY", "k", "2.25", "m");
	writes(sw_zcard(H, S("k"), NULL), "ZCARD", "k");
	writes(sw_zcount(H, S("k"), S("(1"), S("+inf"), NULL), "ZCOUNT", "k", "(1", "+inf");
	writes(sw_zscore(H, S("k"), S("m"), NULL), "ZSCORE", "k", "m");
	writes(sw_zmscore(H, S("k"), LIST(S("m"), S("n")), NULL), "ZMSCORE", "k", "m", "n");
	writes(sw_zrank(H, S("k"), S("m"), NULL, NULL), "ZRANK", "k", "m");
	writes(sw_zrank(H, S("k"), S("m"), OPTS(zrank, &with), NULL), "ZRANK", "k", "m", "WITHSCORE");
	writes(sw_zrange(H, S("k"), S("0"), S("-1"), NULL, NULL), "ZRANGE", "k", "0", "-1");
	writes(sw_zrange(H, S("k"), S("[a"), S("(b"), OPTS(zrange, SW_ZRANGE_BYLEX, true, { true, 1, 2 }, false), NULL),
	       "ZRANGE", "k", "[a", "(b", "BYLEX", "REV", "LIMIT", "1", "2");
	writes(sw_zrange(H, S("k"), S("0"), S("1"), OPTS(zrange, .range_by = SW_ZRANGE_BYSCORE, .withscores = true), NULL),
	       "ZRANGE", "k", "0", "1", "BYSCORE", "WITHSCORES");
	writes(sw_zrangestore(H, S("d"), S("k"), S("0"), S("9"), OPTS(zrangestore, .rev = true), NULL), "ZRANGESTORE", "d",
	       "k", "0", "9", "REV");
	writes(sw_zrangebyscore(H, S("k"), S("1"), S("2"), OPTS(zrangebyscore, true, { true, 0, -1 }), NULL), "ZRANGEBYSCORE",
	       "k", "1", "2", "WITHSCORES", "LIMIT", "0", "-1");
	writes(sw_zrevrangebyscore(H, S("k"), S("2"), S("1"), NULL, NULL), "ZREVRANGEBYSCORE", "k", "2", "1");
	writes(sw_zrem(H, S("k"), LIST(S("m")), NULL), "ZREM", "k", "m");
	writes(sw_zpopmin(H, S("k"), OPTS(zpopmin, sw_i64(2)), NULL), "ZPOPMIN", "k", "2");
	writes(sw_zmpop(H, LIST(S("a"), S("b")), SW_ZMPOP_MAX, NULL, NULL), "ZMPOP", "2", "a", "b", "MAX");
	writes(sw_bzmpop(H, 1, LIST(S("a")), SW_BZMPOP_MIN, OPTS(bzmpop, sw_i64(5)), NULL), "BZMPOP", "1", "1", "a", "MIN",
	       "COUNT", "5");
	writes(sw_bzpopmax(H, LIST(S("a"), S("b")), 0, NULL), "BZPOPMAX", "a", "b", "0");
	writes(sw_zdiff(H, LIST(S("a"), S("b")), OPTS(zdiff, true), NULL), "ZDIFF", "2", "a", "b", "WITHSCORES");
	writes(sw_zdiffstore(H, S("d"), LIST(S("a")), NULL), "ZDIFFSTORE", "d", "1", "a");
	writes(sw_zinter(H, LIST(S("a"), S("b")), OPTS(zinter, (const double[]){ 1, 0.5 }, 2, SW_ZINTER_MAX, true), NULL),
	       "ZINTER", "2", "a", "b", "WEIGHTS", "1", "0.5", "AGGREGATE", "MAX", "WITHSCORES");
	writes(sw_zinterstore(H, S("d"), LIST(S("a")), NULL, NULL), "ZINTERSTORE", "d", "1", "a");
	writes(sw_zintercard(H, LIST(S("a"), S("b")), OPTS(zintercard, sw_i64(1)), NULL), "ZINTERCARD", "2", "a", "b", "LIMIT",
	       "1");
	writes(sw_zunionstore(H, S("d"), LIST(S("a"), S("b")), OPTS(zunionstore, .aggregate = SW_ZUNIONSTORE_MIN), NULL),
	       "ZUNIONSTORE", "d", "2", "a", "b", "AGGREGATE", "MIN");
	writes(sw_zrandmember(H, S("k"), OPTS(zrandmember, sw_i64(3), true), NULL), "ZRANDMEMBER", "k", "3", "WITHSCORES");
	writes(sw_zremrangebyrank(H, S("k"), 0, -2, NULL), "ZREMRANGEBYRANK", "k", "0", "-2");
	writes(sw_zlexcount(H, S("k"), S("-"), S("+"), NULL), "ZLEXCOUNT", "k", "-", "+");
}

int main(void)
{
	hashes();
	lists();
	sets();
	sorted_sets();
	return recorder_finish();
}
