/* Strings, keys of any type, bitmaps, HyperLogLogs and scripts. */
#include "hand.h"

static void strings(void)
{
	struct sw_key_value pairs[2] = { { S("a"), S("1") }, { S("b"), S("2") } };
	sw_reply *old = NULL;

	writes(sw_get(H, S("k"), NULL), "GET", "k");
	writes(sw_get(H, S(""), NULL), "GET", "");
	writes(sw_get(H, sw_buf(NULL, 0), NULL), "GET", "");
	writes(sw_set(H, S("k"), S("v"), NULL, NULL), "SET", "k", "v");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .condition.kind = SW_SET_NX), NULL), "SET", "k", "v", "NX");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .condition.kind = SW_SET_XX), NULL), "SET", "k", "v", "XX");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .expire = { SW_SET_EX, 10 }), NULL), "SET", "k", "v", "EX", "10");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .expire = { SW_SET_PX, 0 }), NULL), "SET", "k", "v", "PX", "0");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .expire = { SW_SET_EXAT, 5000000000 }), NULL), "SET", "k", "v", "EXAT",
	       "5000000000");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .expire = { SW_SET_PXAT, -1 }), NULL), "SET", "k", "v", "PXAT", "-1");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .expire.kind = SW_SET_KEEPTTL), NULL), "SET", "k", "v", "KEEPTTL");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .get = &old), NULL), "SET", "k", "v", "GET");
	writes(sw_set(H, S("k"), S("v"),
		      OPTS(set, .condition.kind = SW_SET_NX, .get = &old, .expire = { SW_SET_EX, 1 }), NULL),
	       "SET", "k", "v", "NX", "GET", "EX", "1");
	writes(sw_set(H, S("k"), S("v"), OPTS(set, .condition = { SW_SET_IFEQ, S("was") }), NULL), "SET", "k", "v", "IFEQ",
	       "was");
	writes(sw_append(H, S("k"), S("v"), NULL), "APPEND", "k", "v");
	writes(sw_decr(H, S("k"), NULL), "DECR", "k");
	writes(sw_decrby(H, S("k"), -5, NULL), "DECRBY", "k", "-5");
	writes(sw_incr(H, S("k"), NULL), "INCR", "k");
	writes(sw_incrby(H, S("k"), INT64_MAX, NULL), "INCRBY", "k", "9223372036854775807");
	writes(sw_incrby(H, S("k"), INT64_MIN, NULL), "INCRBY", "k", "-9223372036854775808");
	writes(sw_incrbyfloat(H, S("k"), 0.1, NULL), "INCRBYFLOAT", "k", "0.1");
	writes(sw_incrbyfloat(H, S("k"), -2, NULL), "INCRBYFLOAT", "k", "-2");
	writes(sw_getdel(H, S("k"), NULL), "GETDEL", "k");
	writes(sw_getex(H, S("k"), NULL, NULL), "GETEX", "k");
	writes(sw_getex(H, S("k"), OPTS(getex, { SW_GETEX_PERSIST, 9 }), NULL), "GETEX", "k", "PERSIST");
	writes(sw_getex(H, S("k"), OPTS(getex, { SW_GETEX_PX, 9 }), NULL), "GETEX", "k", "PX", "9");
	writes(sw_getrange(H, S("k"), 0, -1, NULL), "GETRANGE", "k", "0", "-1");
	writes(sw_setrange(H, S("k"), 5, S("v"), NULL), "SETRANGE", "k", "5", "v");
	writes(sw_getset(H, S("k"), S("v"), NULL), "GETSET", "k", "v");
	writes(sw_setex(H, S("k"), 10, S("v")), "SETEX", "k", "10", "v");
	writes(sw_psetex(H, S("k"), 10, S("v")), "PSETEX", "k", "10", "v");
	writes(sw_setnx(H, S("k"), S("v"), NULL), "SETNX", "k", "v");
	writes(sw_strlen(H, S("k"), NULL), "STRLEN", "k");
	writes(sw_mget(H, LIST(S("a")), NULL), "MGET", "a");
	writes(sw_mget(H, LIST(S("a"), S("b"), S("a")), NULL), "MGET", "a", "b", "a");
	writes(sw_mset(H, pairs, 2), "MSET", "a", "1", "b", "2");
	writes(sw_msetnx(H, pairs, 1, NULL), "MSETNX", "a", "1");
	writes(sw_msetex(H, pairs, 2, OPTS(msetex, SW_MSETEX_NX, { SW_MSETEX_EX, 5 }), NULL), "MSETEX", "2", "a", "1", "b",
	       "2", "NX", "EX", "5");
	writes(sw_lcs(H, S("a"), S("b"), OPTS(lcs, .idx = true, .minmatchlen = sw_i64(4), .withmatchlen = true), NULL), "LCS",
	       "a", "b", "IDX", "MINMATCHLEN", "4", "WITHMATCHLEN");
	writes(sw_lcs(H, S("a"), S("b"), OPTS(lcs, .minmatchlen = sw_i64(0)), NULL), "LCS", "a", "b", "MINMATCHLEN", "0");
}

static void any_type(void)
{
	writes(sw_copy(H, S("a"), S("b"), OPTS(copy, sw_i64(0), true), NULL), "COPY", "a", "b", "DB", "0", "REPLACE");
	writes(sw_del(H, LIST(S("a"), S("b")), NULL), "DEL", "a", "b");
	writes(sw_unlink(H, LIST(S("a")), NULL), "UNLINK", "a");
	writes(sw_exists(H, LIST(S("a"), S("a")), NULL), "EXISTS", "a", "a");
	writes(sw_touch(H, LIST(S("a")), NULL), "TOUCH", "a");
	writes(sw_dump(H, S("a"), NULL), "DUMP", "a");
	writes(sw_expire(H, S("a"), 10, NULL, NULL), "EXPIRE", "a", "10");
	writes(sw_expire(H, S("a"), -1, OPTS(expire, SW_EXPIRE_GT), NULL), "EXPIRE", "a", "-1", "GT");
	writes(sw_pexpireat(H, S("a"), 10, OPTS(pexpireat, SW_PEXPIREAT_XX), NULL), "PEXPIREAT", "a", "10", "XX");
	writes(sw_keys(H, S("*"), NULL), "KEYS", "*");
	writes(sw_migrate(H, S("host"), 6379, S("a"), 0, 5000, NULL, NULL), "MIGRATE", "host", "6379", "a", "0", "5000");
	writes(sw_migrate(H, S("host"), 6379, S(""), 0, 5000,
			  OPTS(migrate, .copy = true, .replace = true,
			       .authentication = { SW_MIGRATE_AUTH2, S("pass"), S("user") }, LIST(S("{a}1"), S("{a}2"))),
			  NULL),
	       "MIGRATE", "host", "6379", "", "0", "5000", "COPY", "REPLACE", "AUTH2", "user", "pass", "KEYS", "{a}1", "{a}2");
	recorder_expect_slot("sw_migrate of a list", "{a}1");
	writes(sw_migrate(H, S("host"), 6379, S(""), 0, 5000, NULL, NULL), "MIGRATE", "host", "6379", "", "0", "5000");
	recorder_expect_slot("sw_migrate of the empty key", "");
	writes(sw_move(H, S("a"), 1, NULL), "MOVE", "a", "1");
	writes(sw_object_encoding(H, S("a"), NULL), "OBJECT", "ENCODING", "a");
	writes(sw_object_help(H, NULL), "OBJECT", "HELP");
	writes(sw_persist(H, S("a"), NULL), "PERSIST", "a");
	writes(sw_pttl(H, S("a"), NULL), "PTTL", "a");
	writes(sw_randomkey(H, NULL), "RANDOMKEY");
	writes(sw_rename(H, S("a"), S("b")), "RENAME", "a", "b");
	writes(sw_restore(H, S("a"), 0, S("dump"), OPTS(restore, true, true, sw_i64(5), sw_i64(6))), "RESTORE", "a", "0",
	       "dump", "REPLACE", "ABSTTL", "IDLETIME", "5", "FREQ", "6");
	writes(sw_scan(H, 0, NULL, NULL), "SCAN", "0");
	writes(sw_scan(H, 17, OPTS(scan, S("a*"), sw_i64(100), S("hash")), NULL), "SCAN", "17", "MATCH", "a*", "COUNT", "100",
	       "TYPE", "hash");
	writes(sw_sort(H, S("a"), NULL, NULL), "SORT", "a");
	writes(sw_sort(H, S("a"),
		       OPTS(sort, .by = S("w_*"), .limit = { true, 0, 5 }, LIST(S("#"), S("o_*")), .order = SW_SORT_DESC,
			    .alpha = true, .store = S("b")),
		       NULL),
	       "SORT", "a", "BY", "w_*", "LIMIT", "0", "5", "GET", "#", "GET", "o_*", "DESC", "ALPHA", "STORE", "b");
	writes(sw_type(H, S("a"), NULL), "TYPE", "a");
	writes(sw_wait(H, 1, 100, NULL), "WAIT", "1", "100");
	writes(sw_waitaof(H, 1, 2, 100, NULL), "WAITAOF", "1", "2", "100");
}

static void bits(void)
{
	struct sw_bitfield_field_operation ops[4] = {
		{ .kind = SW_BITFIELD_GET, .encoding = S("u4"), .offset = S("0") },
		{ .kind = SW_BITFIELD_SET, .encoding = S("i8"), .offset = S("#1"), .value = -5 },
		{ .kind = SW_BITFIELD_OVERFLOW, .overflow = SW_BITFIELD_SAT },
		{ .kind = SW_BITFIELD_INCRBY, .encoding = S("u2"), .offset = S("100"), .increment = 1 },
	};
	struct sw_encoding_offset gets[2] = { { S("u1"), S("0") }, { S("u2"), S("1") } };

	writes(sw_bitcount(H, S("k"), NULL, NULL), "BITCOUNT", "k");
	writes(sw_bitcount(H, S("k"), OPTS(bitcount, { true, 0, sw_i64(-1), SW_BITCOUNT_BIT }), NULL), "BITCOUNT", "k", "0",
	       "-1", "BIT");
	writes(sw_bitpos(H, S("k"), 1, OPTS(bitpos, { .set = true, .start = 2 }), NULL), "BITPOS", "k", "1", "2");
	writes(sw_bitfield(H, S("k"), ops, 4, NULL), "BITFIELD", "k", "GET", "u4", "0", "SET", "i8", "#1", "-5", "OVERFLOW",
	       "SAT", "INCRBY", "u2", "100", "1");
	writes(sw_bitfield_ro(H, S("k"), OPTS(bitfield_ro, gets, 2), NULL), "BITFIELD_RO", "k", "GET", "u1", "0", "GET", "u2",
	       "1");
	writes(sw_bitop(H, SW_BITOP_XOR, S("d"), LIST(S("a"), S("b")), NULL), "BITOP", "XOR", "d", "a", "b");
	writes(sw_setbit(H, S("k"), 7, 1, NULL), "SETBIT", "k", "7", "1");
	writes(sw_getbit(H, S("k"), 7, NULL), "GETBIT", "k", "7");
	writes(sw_pfadd(H, S("k"), NULL, 0, NULL), "PFADD", "k");
	writes(sw_pfadd(H, S("k"), LIST(S("a"), S("b")), NULL), "PFADD", "k", "a", "b");
	writes(sw_pfcount(H, LIST(S("a"), S("b")), NULL), "PFCOUNT", "a", "b");
	writes(sw_pfmerge(H, S("d"), LIST(S("a"), S("b"))), "PFMERGE", "d", "a", "b");
}

static void scripts(void)
{
	sw_bytes script = S("return 1");

	writes(sw_eval(H, script, NULL, 0, NULL, 0, NULL), "EVAL", "return 1", "0");
	writes(sw_eval(H, script, LIST(S("a"), S("b")), LIST(S("x")), NULL), "EVAL", "return 1", "2", "a", "b", "x");
	writes(sw_eval_ro(H, script, NULL, 0, LIST(S("x"), S("y")), NULL), "EVAL_RO", "return 1", "0", "x", "y");
	writes(sw_evalsha(H, S("sha"), LIST(S("a")), NULL, 0, NULL), "EVALSHA", "sha", "1", "a");
	writes(sw_fcall(H, S("f"), LIST(S("a")), LIST(S("x")), NULL), "FCALL", "f", "1", "a", "x");
	writes(sw_function_load(H, S("code"), OPTS(function_load, true), NULL), "FUNCTION", "LOAD", "REPLACE", "code");
	writes(sw_function_list(H, OPTS(function_list, S("l*"), true), NULL), "FUNCTION", "LIST", "LIBRARYNAME", "l*",
	       "WITHCODE");
	writes(sw_function_restore(H, S("d"), OPTS(function_restore, SW_FUNCTION_RESTORE_APPEND)), "FUNCTION", "RESTORE", "d",
	       "APPEND");
	writes(sw_script_load(H, script, NULL), "SCRIPT", "LOAD", "return 1");
	writes(sw_script_exists(H, LIST(S("a"), S("b")), NULL), "SCRIPT", "EXISTS", "a", "b");
	writes(sw_script_flush(H, OPTS(script_flush, SW_SCRIPT_FLUSH_SYNC), NULL), "SCRIPT", "FLUSH", "SYNC");
	writes(sw_script_kill(H), "SCRIPT", "KILL");
}

int main(void)
{
	strings();
	any_type();
	bits();
	scripts();
	return recorder_finish();
}
