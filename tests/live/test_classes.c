/* The routes keys, master-only, random and first-key, and the overrides split and RANDOMKEY. */
#include "live.h"

#include <stdio.h>
#include <string.h>

static void set_many(sw_handle *h, const char *prefix, int n)
{
	char key[48];
	sw_handle *b;
	int i;

	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < n; i++) {
		snprintf(key, sizeof(key), "%s:%d", prefix, i);
		live_ok(b, sw_set(b, sw_str(key), sw_str("1"), NULL, NULL));
	}
	live_ok(b, sw_batch_run(b));
	sw_free(b);
}

/* ---- keys ---- */

/* Marks element "PREFIX:i" of a list; each must come once. */
static void each_once(const sw_reply *list, const char *prefix, size_t n)
{
	char *seen = calloc(n, 1);
	size_t i;

	assert_non_null(seen);
	assert_int_equal(sw_reply_count(list), n);
	for (i = 0; i < n; i++) {
		sw_bytes name = sw_reply_bytes(sw_reply_at(list, i));
		long at = strtol(name.data + strlen(prefix) + 1, NULL, 10);

		assert_memory_equal(name.data, prefix, strlen(prefix));
		assert_in_range(at, 0, (long)n - 1);
		assert_int_equal(seen[at]++, 0);
	}
	free(seen);
}

static void keys_are_one_list(void **state)
{
	sw_handle *h = *state;
	sw_reply *list = NULL;

	set_many(h, "many", 300);
	live_is(h, "SET other 1", "+OK");
	live_ok(h, sw_keys(h, sw_str("many:*"), &list));
	each_once(list, "many", 300);
	sw_reply_free(list);
	list = live_reply(h, "keys *");
	assert_int_equal(sw_reply_count(list), 301);
	sw_reply_free(list);
	live_is(h, "KEYS nothing*", "[]");
}

/* ---- master-only ---- */

static void flush_and_scan_go_to_primaries(void **state)
{
	sw_handle *h = *state;
	sw_reply *map = NULL;

	set_many(h, "gone", 50);
	live_ok(h, sw_scan(h, 0, &(struct sw_scan_opts){ .count = sw_i64(1000) }, &map));
	assert_int_equal(sw_reply_count(sw_reply_at(map, 0)), 2);
	live_rows(map, LIVE_PRIMARIES, SW_REPLY_ARRAY);
	live_ok(h, sw_flushdb(h, NULL, &map));
	live_rows(map, LIVE_PRIMARIES, SW_REPLY_STATUS);
	live_is(h, "KEYS *", "[]");
	set_many(h, "gone", 50);
	map = live_reply(h, "FLUSHALL ASYNC");
	live_rows(map, LIVE_PRIMARIES, SW_REPLY_STATUS);
	live_is(h, "KEYS *", "[]");
}

/* ---- random ---- */

static int64_t calls_of_publish(sw_handle *h, size_t *nodes)
{
	sw_reply *map = live_reply(h, "INFO commandstats");
	int64_t n = 0;
	size_t i;

	*nodes = 0;
	for (i = 0; i < sw_reply_count(map); i++) {
		const char *at = strstr(sw_reply_bytes(sw_reply_at(map, i)).data, "cmdstat_publish:calls=");

		if (at) {
			n += strtol(strchr(at, '=') + 1, NULL, 10);
			++*nodes;
		}
	}
	sw_reply_free(map);
	return n;
}

/* Each goes to one node only, and not always to the same. */
static void publish_goes_to_one_node(void **state)
{
	sw_handle *h = *state;
	size_t nodes, i;
	int64_t n = -1;

	live_ok(h, sw_config_resetstat(h, NULL));
	for (i = 0; i < 60; i++) {
		live_ok(h, sw_publish(h, sw_str("news"), sw_str("hello"), &n));
		assert_int_equal(n, 0);
	}
	assert_int_equal(calls_of_publish(h, &nodes), 60);
	assert_true(nodes > 1);
}

/* ---- first-key ---- */

static void eval_by_its_keys(void **state)
{
	sw_handle *h = *state;
	const sw_bytes *keys = live_keys("eval", 2);
	sw_bytes tagged[2] = { sw_str("{t}a"), sw_str("{t}b") };
	sw_bytes arg = sw_str("x");
	sw_reply *reply = NULL;
	int64_t before;
	int i;

	for (i = 0; i < 10; i++) {
		live_ok(h, sw_eval(h, sw_str("return 7"), NULL, 0, NULL, 0, &reply));
		assert_string_equal(live_text(reply), "7");
		sw_reply_free(reply);
	}
	live_ok(h, sw_eval(h, sw_str("return redis.call('set', KEYS[1], ARGV[1])"), keys, 1, &arg, 1, &reply));
	assert_string_equal(live_text(reply), "+OK");
	sw_reply_free(reply);
	live_is(h, "GET eval:0", "\"x\"");
	live_ok(h, sw_eval(h, sw_str("return {KEYS[1], KEYS[2]}"), tagged, 2, NULL, 0, &reply));
	assert_string_equal(live_text(reply), "[\"{t}a\", \"{t}b\"]");
	sw_reply_free(reply);

	before = live_commands();
	reply = NULL;
	assert_int_equal(sw_eval(h, sw_str("return 1"), keys, 2, NULL, 0, &reply), SW_ECROSSSLOT);
	assert_null(reply);
	live_begins(sw_error_text(h), "CROSSSLOT ");
	assert_int_equal(sw_outcome(h), SW_NOT_SENT);
	live_begins(live_do(h, "EVAL 'return 1' 2 eval:0 eval:1"), "SW_ECROSSSLOT: CROSSSLOT ");
	assert_int_equal(live_commands(), before);
}

static void scans_of_one_key(void **state)
{
	sw_handle *h = *state;
	sw_reply *reply = NULL;

	live_is(h, "HSET h f v", "1");
	live_is(h, "SADD s m", "1");
	live_is(h, "ZADD z 1.5 m", "1");
	live_ok(h, sw_hscan(h, sw_str("h"), 0, NULL, &reply));
	assert_string_equal(live_text(reply), "[\"0\", [\"f\", \"v\"]]");
	sw_reply_free(reply);
	live_ok(h, sw_sscan(h, sw_str("s"), 0, &(struct sw_sscan_opts){ .match = sw_str("*") }, &reply));
	assert_string_equal(live_text(reply), "[\"0\", [\"m\"]]");
	sw_reply_free(reply);
	live_ok(h, sw_zscan(h, sw_str("z"), 0, &(struct sw_zscan_opts){ .count = sw_i64(5) }, &reply));
	assert_string_equal(live_text(reply), "[\"0\", [\"m\", \"1.5\"]]");
	sw_reply_free(reply);
}

/* Commands of the next release's overrides: keys of one slot are sent as they are. */
static void overrides_of_one_slot_are_the_real_commands(void **state)
{
	static const char *const lines[][2] = {
		{ "MSETNX {o}a 1 {o}b 2", "1" },	{ "RENAME {o}a {o}c", "+OK" },
		{ "RENAMENX {o}c {o}b", "0" },		{ "RPUSH {o}l 1 2 3", "3" },
		{ "RPOPLPUSH {o}l {o}m", "\"3\"" },	{ "BRPOPLPUSH {o}l {o}m 1", "\"2\"" },
		{ "SADD {o}s x y", "2" },		{ "SADD {o}t y z", "2" },
		{ "SMOVE {o}s {o}u x", "1" },		{ "SDIFF {o}t {o}s", "~[\"z\"]" },
		{ "SDIFFSTORE {o}d {o}t {o}s", "1" },	{ "SINTER {o}t {o}s", "~[\"y\"]" },
		{ "SINTERSTORE {o}d {o}t {o}s", "1" },	{ "SUNION {o}s {o}d", "~[\"y\"]" },
		{ "SUNIONSTORE {o}d {o}t {o}s", "2" },	{ "PFADD {o}p 1", "1" },
		{ "PFMERGE {o}q {o}p", "+OK" },		{ "SORT {o}m LIMIT 0 1", "[\"2\"]" },
		{ "ZADD {o}z 1 a", "1" },		{ "ZINTERSTORE {o}y 1 {o}z", "1" },
		{ "ZUNIONSTORE {o}y 2 {o}z {o}y", "1" }, { "SORT {o}m STORE {o}n", "2" },
	};
	sw_handle *h = *state;
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		const char *got = live_do(h, lines[i][0]);

		if (strcmp(got, lines[i][1]) != 0)
			fail_msg("%s: expected %s, got %s", lines[i][0], lines[i][1], got);
	}
}

/* ---- split ---- */

static void mget_and_mset(void **state)
{
	sw_handle *h = *state;
	const sw_bytes *keys = live_keys("split", 8);
	struct sw_key_value pairs[8];
	sw_reply *reply = NULL;
	char want[128] = "[";
	size_t i;

	for (i = 0; i < 8; i++) {
		pairs[i].key = keys[i];
		pairs[i].value = sw_buf(&"01234567"[i], 1);
		snprintf(want + strlen(want), sizeof(want) - strlen(want), "%s\"%zu\"", i ? ", " : "", i);
	}
	strcat(want, "]");
	live_ok(h, sw_mset(h, pairs, 8));
	live_ok(h, sw_mget(h, keys, 8, &reply));
	assert_string_equal(live_text(reply), want);
	sw_reply_free(reply);
	live_is(h, "MGET split:7 none split:0 split:7 {split:0}x", "[\"7\", nil, \"0\", \"7\", nil]");
	live_is(h, "LPUSH list 1", "1");
	live_is(h, "MGET list split:1", "[nil, \"1\"]");
	/* The last value of a key wins, as on one server. */
	live_is(h, "MSET split:1 a split:2 b split:1 c", "+OK");
	live_is(h, "MGET split:1 split:2", "[\"c\", \"b\"]");
	live_is(h, "MGET {one}a {one}b", "[nil, nil]");
}

static void counted_splits(void **state)
{
	sw_handle *h = *state;
	const sw_bytes *keys = live_keys("count", 6);
	int64_t n = -1;

	set_many(h, "count", 6);
	live_ok(h, sw_exists(h, keys, 6, &n));
	assert_int_equal(n, 6);
	live_is(h, "EXISTS count:1 count:1 none count:2", "3");
	live_ok(h, sw_touch(h, keys, 5, &n));
	assert_int_equal(n, 5);
	live_ok(h, sw_unlink(h, keys, 2, &n));
	assert_int_equal(n, 2);
	live_is(h, "DEL count:2 count:2 none", "1");
	live_ok(h, sw_del(h, keys, 6, &n));
	assert_int_equal(n, 3);
	live_is(h, "EXISTS count:0 count:5", "0");
}

/* One round trip a slot: that many commands, not one a key. */
static void a_split_sends_one_command_a_slot(void **state)
{
	sw_handle *h = *state;
	int64_t before;

	live_is(h, "MSET {a}1 1 {a}2 2 {b}1 3 {b}2 4", "+OK");
	before = live_commands();
	live_is(h, "MGET {a}1 {b}1 {a}2 {b}2 {a}1", "[\"1\", \"3\", \"2\", \"4\", \"1\"]");
	assert_int_equal(live_commands() - before, 2);
	before = live_commands();
	live_is(h, "MGET {a}1 {a}2", "[\"1\", \"2\"]");
	assert_int_equal(live_commands() - before, 1);
}

/* A pair without its value is nobody's: nothing is set. */
static void half_a_pair_is_refused_as_a_whole(void **state)
{
	sw_handle *h = *state;
	int64_t before = live_commands();

	live_begins(live_do(h, "MSET half:0 1 half:1"), "SW_ECOMMAND: ERR wrong number of arguments for 'mset' command");
	assert_int_equal(sw_outcome(h), SW_NOT_SENT);
	assert_int_equal(live_commands(), before);
	live_is(h, "EXISTS half:0", "0");
}

/* One key in the whole cluster is found each time, wherever it is. */
static void randomkey(void **state)
{
	sw_handle *h = *state;
	sw_reply *reply = NULL;
	int i;

	live_ok(h, sw_flushall(h, NULL, NULL));
	live_is(h, "RANDOMKEY", "nil");
	live_is(h, "SET only 1", "+OK");
	for (i = 0; i < 600; i++) {
		live_ok(h, sw_randomkey(h, &reply));
		assert_string_equal(live_text(reply), "\"only\"");
		sw_reply_free(reply);
	}
}

static void randomkey_finds_all(void **state)
{
	sw_handle *h = *state;
	bool seen[3] = { false };
	char line[32];
	int i;

	live_ok(h, sw_flushall(h, NULL, NULL));
	set_many(h, "rk", 3);
	for (i = 0; i < 3000 && !(seen[0] && seen[1] && seen[2]); i++) {
		snprintf(line, sizeof(line), "%s", live_do(h, "RANDOMKEY"));
		assert_memory_equal(line, "\"rk:", 4);
		seen[line[4] - '0'] = true;
	}
	assert_true(seen[0] && seen[1] && seen[2]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_one_list),
		cmocka_unit_test(flush_and_scan_go_to_primaries),
		cmocka_unit_test(publish_goes_to_one_node),
		cmocka_unit_test(eval_by_its_keys),
		cmocka_unit_test(scans_of_one_key),
		cmocka_unit_test(overrides_of_one_slot_are_the_real_commands),
		cmocka_unit_test(mget_and_mset),
		cmocka_unit_test(counted_splits),
		cmocka_unit_test(a_split_sends_one_command_a_slot),
		cmocka_unit_test(half_a_pair_is_refused_as_a_whole),
		cmocka_unit_test(randomkey),
		cmocka_unit_test(randomkey_finds_all),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
