/* The typed calls of the groups generic, string, bitmap, hyperloglog and scripting, each at least once. */
#include "stubs.h"

#include <string.h>

static void strings(void **state)
{
	sw_handle *h = *state;
	struct sw_key_value pairs[2] = { { S("{s}a"), S("ohmytext") }, { S("{s}b"), S("mynewtext") } };
	sw_reply *r = NULL, *old = NULL;
	bool done = false;
	int64_t n;

	OK(sw_set(h, S("s"), S("v"), NULL, &done));
	assert_true(done);
	OK(sw_set(h, S("s"), S("w"), &(struct sw_set_opts){ .condition.kind = SW_SET_NX }, &done));
	assert_false(done);
	OK(sw_set(h, S("s"), S("x"),
		  &(struct sw_set_opts){ .get = &old, .expire = { SW_SET_EX, 100 }, .condition.kind = SW_SET_XX }, NULL));
	assert_string_equal(live_text(old), "\"v\"");
	sw_reply_free(old);
	R("\"x\"", sw_get(h, S("s"), &r));
	R("nil", sw_get(h, S("none"), &r));
	N(3, sw_append(h, S("s"), S("yz"), &n));
	N(3, sw_strlen(h, S("s"), &n));
	R("\"yz\"", sw_getrange(h, S("s"), 1, -1, &r));
	R("\"xy\"", sw_substr(h, S("s"), 0, 1, &r));
	N(4, sw_setrange(h, S("s"), 3, S("!"), &n));
	R("\"xyz!\"", sw_getset(h, S("s"), S("1"), &r));
	R("\"1\"", sw_getex(h, S("s"), &(struct sw_getex_opts){ .expire = { SW_GETEX_PERSIST, 0 } }, &r));
	R("\"1\"", sw_getdel(h, S("s"), &r));
	N(1, sw_incr(h, S("c"), &n));
	N(11, sw_incrby(h, S("c"), 10, &n));
	N(10, sw_decr(h, S("c"), &n));
	N(7, sw_decrby(h, S("c"), 3, &n));
	R("\"7.5\"", sw_incrbyfloat(h, S("c"), 0.5, &r));
	OK(sw_mset(h, pairs, 2));
	R("[\"ohmytext\", \"mynewtext\"]", sw_mget(h, LIST(S("{s}a"), S("{s}b")), &r));
	R("\"mytext\"", sw_lcs(h, S("{s}a"), S("{s}b"), NULL, &r));
	R("6", sw_lcs(h, S("{s}a"), S("{s}b"), &(struct sw_lcs_opts){ .len = true }, &r));
	T(SW_REPLY_MAP, sw_lcs(h, S("{s}a"), S("{s}b"),
			       &(struct sw_lcs_opts){ .idx = true, .minmatchlen = sw_i64(2), .withmatchlen = true }, &r));
	N(0, sw_msetnx(h, pairs, 2, &n));
	OK(sw_setex(h, S("e"), 100, S("v")));
	OK(sw_psetex(h, S("e"), 100000, S("v")));
	N(0, sw_setnx(h, S("e"), S("v"), &n));
}

static void generic(void **state)
{
	sw_handle *h = *state;
	struct sw_migrate_opts quiet = { .copy = true, .replace = true };
	sw_reply *r = NULL, *dump = NULL;
	sw_opt_i64 o = { 0 };
	sw_bytes k = S("{g}k");
	int64_t n;

	OK(sw_set(h, k, S("v"), NULL, NULL));
	N(1, sw_copy(h, k, S("{g}l"), &(struct sw_copy_opts){ .replace = true }, &n));
	N(2, sw_exists(h, LIST(k, S("{g}l")), &n));
	N(2, sw_touch(h, LIST(k, S("{g}l")), &n));
	N(1, sw_unlink(h, LIST(S("{g}l")), &n));
	N(1, sw_expire(h, k, 1000, &(struct sw_expire_opts){ SW_EXPIRE_NX }, &n));
	N(1, sw_expireat(h, k, 5000000000, NULL, &n));
	N(5000000000, sw_expiretime(h, k, &n));
	N(1, sw_pexpire(h, k, 1000000, &(struct sw_pexpire_opts){ SW_PEXPIRE_LT }, &n));
	N(1, sw_pexpireat(h, k, 5000000000000, NULL, &n));
	N(5000000000000, sw_pexpiretime(h, k, &n));
	OK(sw_ttl(h, k, &n));
	assert_true(n > 1000);
	OK(sw_pttl(h, k, &n));
	assert_true(n > 1000000);
	N(1, sw_persist(h, k, &n));
	R("+string", sw_type(h, k, &r));
	R("\"embstr\"", sw_object_encoding(h, k, &r));
	OK(sw_object_idletime(h, k, &o));
	assert_true(o.set);
	OK(sw_object_refcount(h, k, &o));
	assert_int_equal(o.value, 1);
	OK(sw_object_refcount(h, S("none"), &o));
	assert_false(o.set);
	assert_int_equal(sw_object_freq(h, k, &o), SW_ESERVER);
	live_begins(sw_error_text(h), "ERR An LFU maxmemory policy is not selected");
	T(SW_REPLY_ARRAY, sw_object_help(h, &r));
	OK(sw_dump(h, k, &dump));
	OK(sw_restore(h, S("{g}r"), 0, sw_reply_bytes(dump), &(struct sw_restore_opts){ .replace = true, .absttl = true }));
	sw_reply_free(dump);
	R("\"v\"", sw_get(h, S("{g}r"), &r));
	OK(sw_rename(h, k, S("{g}m")));
	N(0, sw_renamenx(h, S("{g}m"), S("{g}r"), &n));
	R("+NOKEY", sw_migrate(h, S("127.0.0.1"), 1, S("{g}none"), 0, 100, &quiet, &r));
	R("+NOKEY", sw_migrate(h, S("127.0.0.1"), 1, S(""), 0, 100,
			       &(struct sw_migrate_opts){ false, false, { 0 }, LIST(S("{g}none"), S("{g}no")) }, &r));
	N(2, sw_del(h, LIST(S("{g}m"), S("{g}r")), &n));
	OK(sw_rpush(h, k, LIST(S("2"), S("10")), &n));
	R("[\"2\", \"10\"]", sw_sort(h, k, NULL, &r));
	R("[\"10\"]", sw_sort_ro(h, k, &(struct sw_sort_ro_opts){ .alpha = true, .limit = { true, 0, 1 } }, &r));
	R("2", sw_sort(h, k, &(struct sw_sort_opts){ .order = SW_SORT_DESC, .store = S("{g}t") }, &r));
	R("[\"{g}t\"]", sw_keys(h, S("{g}t"), &r));
	T(SW_REPLY_BULK, sw_randomkey(h, &r));
	OK(sw_wait(h, 0, 10, &n));
}

static void bitmaps(void **state)
{
	sw_handle *h = *state;
	struct sw_bitfield_field_operation ops[2] = {
		{ .kind = SW_BITFIELD_SET, .encoding = S("u8"), .offset = S("#0"), .value = 200 },
		{ .kind = SW_BITFIELD_INCRBY, .encoding = S("u8"), .offset = S("#0"), .increment = 10 },
	};
	struct sw_encoding_offset get = { S("u8"), S("0") };
	sw_reply *r = NULL;
	int64_t n;

	N(0, sw_setbit(h, S("b"), 7, 1, &n));
	N(1, sw_getbit(h, S("b"), 7, &n));
	N(1, sw_bitcount(h, S("b"), NULL, &n));
	N(1, sw_bitcount(h, S("b"),
			 &(struct sw_bitcount_opts){ .range = { true, 0, sw_i64(7), SW_BITCOUNT_BIT } }, &n));
	N(7, sw_bitpos(h, S("b"), 1, NULL, &n));
	N(7, sw_bitpos(h, S("b"), 1, &(struct sw_bitpos_opts){ .range = { .set = true, .start = 0 } }, &n));
	R("[1, 210]", sw_bitfield(h, S("b"), ops, 2, &r));
	R("[210]", sw_bitfield_ro(h, S("b"), &(struct sw_bitfield_ro_opts){ &get, 1 }, &r));
	N(1, sw_bitop(h, SW_BITOP_NOT, S("b"), LIST(S("b")), &n));
	R("[45]", sw_bitfield_ro(h, S("b"), &(struct sw_bitfield_ro_opts){ &get, 1 }, &r));
}

static void hyperloglogs(void **state)
{
	sw_handle *h = *state;
	sw_reply *r = NULL;
	int64_t n;

	N(1, sw_pfadd(h, S("{p}a"), LIST(S("1"), S("2")), &n));
	N(1, sw_pfadd(h, S("{p}b"), NULL, 0, &n));
	OK(sw_pfmerge(h, S("{p}b"), LIST(S("{p}a"))));
	N(2, sw_pfcount(h, LIST(S("{p}a"), S("{p}b")), &n));
	R("+sparse", sw_pfdebug(h, S("ENCODING"), S("{p}a"), &r));
	OK(sw_pfselftest(h));
}

static const char library[] = "#!lua name=live\nredis.register_function{function_name='live_one', "
			      "callback=function(keys, args) return 1 end, flags={'no-writes'}}";

static void functions(void **state)
{
	sw_handle *h = *state;
	sw_reply *r = NULL, *dump = NULL;

	R("\"live\"", sw_function_load(h, S(library), &(struct sw_function_load_opts){ .replace = true }, &r));
	R("1", sw_fcall(h, S("live_one"), LIST(S("k")), NULL, 0, &r));
	R("1", sw_fcall_ro(h, S("live_one"), NULL, 0, LIST(S("arg")), &r));
	T(SW_REPLY_ARRAY, sw_function_list(h, &(struct sw_function_list_opts){ .withcode = true }, &r));
	OK(sw_function_stats(h, &r));
	live_rows(r, LIVE_PRIMARIES, SW_REPLY_MAP);
	T(SW_REPLY_ARRAY, sw_function_help(h, &r));
	OK(sw_function_dump(h, &dump));
	OK(sw_function_delete(h, S("live")));
	OK(sw_function_restore(h, sw_reply_bytes(dump), NULL));
	sw_reply_free(dump);
	OK(sw_function_flush(h, &(struct sw_function_flush_opts){ SW_FUNCTION_FLUSH_SYNC }));
	assert_int_equal(sw_function_kill(h), SW_ESERVER);
	live_begins(sw_error_text(h), "NOTBUSY ");
}

static void scripts(void **state)
{
	sw_handle *h = *state;
	sw_bytes sha = S("e0e1f9fabfc9d4800c877a703b823ac0578ff8db"); /* return 1 */
	sw_reply *r = NULL;

	R("1", sw_eval(h, S("return 1"), NULL, 0, NULL, 0, &r));
	R("[\"k\", \"a\"]", sw_eval_ro(h, S("return {KEYS[1], ARGV[1]}"), LIST(S("k")), LIST(S("a")), &r));
	R("1", sw_eval(h, S("return 1"), LIST(S("k")), NULL, 0, &r));
	R("1", sw_evalsha_ro(h, sha, LIST(S("k")), NULL, 0, &r));
	R("\"e0e1f9fabfc9d4800c877a703b823ac0578ff8db\"", sw_script_load(h, S("return 1"), &r));
	R("1", sw_evalsha(h, sha, LIST(S("k")), NULL, 0, &r));
	R("[1]", sw_script_exists(h, &sha, 1, &r));
	assert_int_equal(sw_script_kill(h), SW_ESERVER);
	live_begins(sw_error_text(h), "NOTBUSY ");
	OK(sw_script_flush(h, NULL, &r));
	live_rows(r, LIVE_NODES, SW_REPLY_STATUS);
	assert_int_equal(sw_evalsha_ro(h, sha, LIST(S("k")), NULL, 0, &r), SW_ESERVER);
	live_begins(sw_error_text(h), "NOSCRIPT ");
	T(SW_REPLY_ARRAY, sw_script_help(h, &r));
	assert_int_equal(sw_script_debug(h, SW_SCRIPT_DEBUG_NO, NULL), SW_EBLOCKED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings),	cmocka_unit_test(generic),   cmocka_unit_test(bitmaps),
		cmocka_unit_test(hyperloglogs), cmocka_unit_test(functions), cmocka_unit_test(scripts),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
