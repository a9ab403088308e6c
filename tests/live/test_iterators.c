/* scan_iter over all primaries; hscan_iter, sscan_iter, zscan_iter over one key. */
#include "live.h"

#include <stdio.h>
#include <string.h>

enum { MANY = 5000 };

static void fill(sw_handle *h, const char *format, const char *prefix)
{
	char line[64];
	sw_bytes words[4];
	sw_handle *b;
	int i;

	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < MANY; i++) {
		snprintf(line, sizeof(line), "%s %d %s:%d", format, i, prefix, i);
		live_ok(b, sw_call(b, words, live_words(line, words, 4), NULL));
	}
	live_ok(b, sw_batch_run(b));
	sw_free(b);
}

/* Each "PREFIX:i" exactly once; the values, if any, are i. */
static void walk(sw_handle *h, sw_iter *it, const char *prefix, bool values)
{
	unsigned char *seen = calloc(MANY, 1);
	struct sw_iter_item item;
	size_t n = 0;

	assert_non_null(seen);
	while (sw_iter_next(it, &item)) {
		long i = strtol(item.name.data + strlen(prefix) + 1, NULL, 10);

		assert_memory_equal(item.name.data, prefix, strlen(prefix));
		assert_in_range(i, 0, MANY - 1);
		assert_int_equal(seen[i]++, 0);
		if (values)
			assert_int_equal(strtol(item.value.data, NULL, 10), i);
		else
			assert_null(item.value.data);
		n++;
	}
	if (sw_iter_err(it))
		fail_msg("%s", sw_error_text(h));
	assert_int_equal(n, MANY);
	assert_false(sw_iter_next(it, &item));
	sw_iter_free(it);
	free(seen);
}

static void all_keys(void **state)
{
	sw_handle *h = *state, *b;
	char key[32];
	sw_iter *it;
	int i;

	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < MANY; i++) {
		snprintf(key, sizeof(key), "key:%d", i);
		live_ok(b, sw_set(b, sw_str(key), sw_str("1"), NULL, NULL));
	}
	live_ok(b, sw_batch_run(b));
	sw_free(b);
	live_ok(h, sw_iter_scan(h, NULL, &it));
	walk(h, it, "key", false);
	live_ok(h, sw_iter_scan(h, &(struct sw_iter_opts){ .count = sw_i64(1000) }, &it));
	walk(h, it, "key", false);
	live_is(h, "SADD key2 1", "1");
	live_ok(h, sw_iter_scan(h, &(struct sw_iter_opts){ .type = sw_str("string"), .match = sw_str("key:*") }, &it));
	walk(h, it, "key", false);
}

static void nothing_matches(void **state)
{
	sw_handle *h = *state;
	struct sw_iter_item item;
	sw_iter *it;

	live_ok(h, sw_iter_scan(h, &(struct sw_iter_opts){ .match = sw_str("no:such:*") }, &it));
	assert_false(sw_iter_next(it, &item));
	assert_int_equal(sw_iter_err(it), SW_OK);
	sw_iter_free(it);
	live_ok(h, sw_iter_hscan(h, sw_str("no-such-hash"), NULL, &it));
	assert_false(sw_iter_next(it, &item));
	assert_int_equal(sw_iter_err(it), SW_OK);
	sw_iter_free(it);
}

static void the_clients_own_keys_are_left_out(void **state)
{
	sw_handle *h = *state;
	struct sw_iter_item item;
	sw_iter *it;

	live_ok(h, sw_flushall(h, NULL, NULL));
	live_is(h, "SET slotwise:{x}move:1 1", "+OK");
	live_is(h, "SET mine 1", "+OK");
	live_ok(h, sw_iter_scan(h, NULL, &it));
	assert_true(sw_iter_next(it, &item));
	assert_memory_equal(item.name.data, "mine", 4);
	assert_false(sw_iter_next(it, &item));
	sw_iter_free(it);
	live_is(h, "KEYS *", "[\"mine\"]");
	live_is(h, "RANDOMKEY", "\"mine\"");
}

/* The values are checked, too. */
static void large_hash(void **state)
{
	sw_handle *h = *state, *b;
	char field[32], value[16];
	sw_iter *it;
	int i;

	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < MANY; i++) {
		struct sw_field_value pair = { sw_str(field), sw_str(value) };

		snprintf(field, sizeof(field), "field:%d", i);
		snprintf(value, sizeof(value), "%d", i);
		pair.field.len = strlen(field);
		pair.value.len = strlen(value);
		live_ok(b, sw_hset(b, sw_str("hash"), &pair, 1, NULL));
	}
	live_ok(b, sw_batch_run(b));
	sw_free(b);
	live_ok(h, sw_iter_hscan(h, sw_str("hash"), NULL, &it));
	walk(h, it, "field", true);
}

static void large_sets(void **state)
{
	sw_handle *h = *state, *b;
	char member[32];
	sw_iter *it;
	int i;

	fill(h, "ZADD zset", "member");
	live_ok(h, sw_iter_zscan(h, sw_str("zset"), &(struct sw_iter_opts){ .count = sw_i64(333) }, &it));
	walk(h, it, "member", true);
	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < MANY; i++) {
		sw_bytes m;

		snprintf(member, sizeof(member), "m:%d", i);
		m = sw_str(member);
		live_ok(b, sw_sadd(b, sw_str("set"), &m, 1, NULL));
	}
	live_ok(b, sw_batch_run(b));
	sw_free(b);
	live_ok(h, sw_iter_sscan(h, sw_str("set"), NULL, &it));
	walk(h, it, "m", false);
}

static void errors_are_told_on_the_handle(void **state)
{
	sw_handle *h = *state;
	struct sw_iter_item item;
	sw_iter *it = NULL;

	live_is(h, "SET string 1", "+OK");
	live_ok(h, sw_iter_hscan(h, sw_str("string"), NULL, &it));
	assert_false(sw_iter_next(it, &item));
	assert_int_equal(sw_iter_err(it), SW_ESERVER);
	live_begins(sw_error_text(h), "WRONGTYPE ");
	sw_iter_free(it);
	live_ok(h, sw_iter_scan(h, &(struct sw_iter_opts){ .count = sw_i64(0) }, &it));
	assert_false(sw_iter_next(it, &item));
	assert_int_equal(sw_iter_err(it), SW_ESERVER);
	live_begins(sw_error_text(h), "ERR syntax error");
	sw_iter_free(it);
	assert_int_equal(sw_iter_hscan(h, sw_buf(NULL, 3), NULL, &it), SW_EINVAL);
	assert_int_equal(sw_iter_scan(h, NULL, NULL), SW_EINVAL);
	assert_int_equal(sw_iter_scan(NULL, NULL, &it), SW_EINVAL);
	sw_iter_free(NULL);
}

static void freed_in_any_order_and_at_any_point(void **state)
{
	sw_handle *h = live_open();
	struct sw_iter_item item;
	sw_iter *it, *half;

	(void)state;
	live_ok(h, sw_iter_zscan(h, sw_str("zset"), NULL, &it));
	live_ok(h, sw_iter_scan(h, NULL, &half));
	assert_true(sw_iter_next(half, &item));
	sw_free(h);
	assert_true(sw_iter_next(it, &item));
	sw_iter_free(half);
	assert_true(sw_iter_next(it, &item));
	sw_iter_free(it);
}

/* A view of one node has that node's keys. */
static void of_one_node(void **state)
{
	sw_handle *h = *state, *view;
	struct sw_route route = { .to = SW_TO_ALL_PRIMARIES };
	struct sw_iter_item item;
	sw_reply *map, *sizes;
	sw_iter *it;
	size_t i, n, total = 0;

	live_ok(h, sw_route_new(h, &route, &view));
	sizes = live_reply(view, "DBSIZE");
	sw_free(view);
	for (i = 0; i < sw_reply_count(sizes); i++) {
		route = (struct sw_route){ .to = SW_TO_NODE, .node = sw_reply_bytes(sw_reply_key_at(sizes, i)).data };
		live_ok(h, sw_route_new(h, &route, &view));
		live_ok(view, sw_iter_scan(view, NULL, &it));
		for (n = 0; sw_iter_next(it, &item);)
			n++;
		assert_int_equal(sw_iter_err(it), SW_OK);
		sw_iter_free(it);
		sw_free(view);
		/* The client's own key is counted by DBSIZE and left out by the iterator. */
		assert_in_range(sw_reply_integer(sw_reply_at(sizes, i)) - (int64_t)n, 0, 1);
		total += n;
	}
	sw_reply_free(sizes);
	map = live_reply(h, "KEYS *");
	assert_int_equal(total, sw_reply_count(map));
	sw_reply_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_keys),
		cmocka_unit_test(nothing_matches),
		cmocka_unit_test(the_clients_own_keys_are_left_out),
		cmocka_unit_test(large_hash),
		cmocka_unit_test(large_sets),
		cmocka_unit_test(errors_are_told_on_the_handle),
		cmocka_unit_test(freed_in_any_order_and_at_any_point),
		cmocka_unit_test(of_one_node),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
