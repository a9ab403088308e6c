/* The accessors of <slotwise/shapes.h> behind typed calls of both protocols: walks, fields by name, plain values, batches. */
#define _POSIX_C_SOURCE 200809L
#include "both.h"

#include <stdio.h>
#include <string.h>

/* ---- walks ------------------------------------------------------------------------------------- */

enum { MANY = 700 };

static void fill(sw_handle *h, sw_bytes key)
{
	sw_handle *batch;
	char text[16];

	live_ok(h, sw_batch_new(h, &batch));
	for (int i = 0; i < MANY; i++) {
		struct sw_field_value pair = { sw_buf(text, (size_t)snprintf(text, sizeof(text), "f%d", i)), sw_str("0123456789") };

		live_ok(batch, sw_hset(batch, key, &pair, 1, NULL));
	}
	live_ok(batch, sw_batch_run(batch));
	sw_free(batch);
}

static void walks_a_hash(void **state)
{
	sw_bytes key = sw_str("many");

	(void)state;
	fill(both[0], key);
	for (size_t c = 0; c < n_both; c++) {
		bool seen[MANY] = { false };
		struct sw_page page = { .number = 0 };
		size_t found = 0, rounds = 0;

		do {
			sw_reply *r = NULL;
			struct sw_pair field;
			size_t i;

			live_ok(both[c], sw_hscan(both[c], key, page.number, NULL, &r));
			assert_true(sw_reply_page(r, &page));
			for (i = 0; sw_reply_pair(page.items, i, &field); i++) {
				long at = strtol(field.name.data + 1, NULL, 10);

				assert_in_range(at, 0, MANY - 1);
				found += seen[at] ? 0 : 1;
				seen[at] = true;
			}
			assert_int_equal(i, sw_reply_pairs(page.items));
			sw_reply_free(r);
			assert_in_range(++rounds, 1, MANY);
		} while (!page.last);
		assert_int_equal(found, MANY);
		assert_true(rounds > 1);
	}
	live_ok(both[0], sw_unlink(both[0], &key, 1, NULL));
}

/* SCAN asks every primary: a map of pages. */
static void pages_of_all_primaries(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		struct sw_scan_opts all = { .count = sw_i64(1000) };
		sw_reply *r = NULL;
		struct sw_pair row;
		struct sw_page page;
		size_t keys = 0, i;

		live_ok(both[c], sw_scan(both[c], 0, &all, &r));
		for (i = 0; sw_reply_pair(r, i, &row); i++) {
			assert_true(sw_reply_page(row.value, &page));
			assert_true(page.last && page.number == 0);
			keys += sw_reply_count(page.items);
		}
		assert_int_equal(i, LIVE_PRIMARIES);
		assert_int_equal(keys, BOTH_KEYS);
		sw_reply_free(r);
	}
}

static void claims_page_by_page(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		struct sw_page page = { .cursor = sw_str("0") };
		char start[64] = "0";
		size_t n = 0, rounds;

		for (rounds = 0; !page.last && rounds < 10; rounds++) {
			struct sw_xautoclaim_opts one = { .count = sw_i64(1) };
			struct sw_stream_entry entry;
			sw_reply *r = NULL;

			live_ok(both[c], sw_xautoclaim(both[c], sw_str("x"), sw_str("G"), sw_str("C"), 0, sw_str(start), &one, &r));
			assert_true(sw_reply_page(r, &page) && page.cursor.len < sizeof(start));
			n += sw_reply_stream_entry(page.items, 0, &entry) ? 1 : 0;
			assert_false(sw_reply_stream_entry(page.items, 1, NULL));
			memcpy(start, page.cursor.data, page.cursor.len);
			start[page.cursor.len] = '\0';
			sw_reply_free(r);
		}
		assert_int_equal(rounds, 2);
		assert_int_equal(n, 2);
	}
}

/* ---- fields by name ---------------------------------------------------------------------------- */

static void info_of_every_node(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		int64_t primaries = 0, keys = 0, number;
		sw_reply *r = NULL;
		struct sw_pair row;
		size_t i;

		live_ok(both[c], sw_info(both[c], NULL, 0, &r));
		for (i = 0; sw_reply_pair(r, i, &row); i++) {
			sw_bytes text = sw_reply_bytes(row.value), role = sw_info_field(text, sw_str("role"));
			sw_bytes db = sw_info_field(text, sw_str("db0"));

			assert_true(memchr(row.name.data, ':', row.name.len) != NULL);
			assert_true(sw_bytes_as_integer(sw_info_field(text, sw_str("used_memory")), &number) && number > 100000);
			assert_null(sw_info_field(text, sw_str("used_mem")).data);
			if (role.len == 6 && memcmp(role.data, "master", 6) == 0) {
				primaries++;
				keys += sw_bytes_as_integer(sw_info_part(db, sw_str("keys")), &number) ? number : 0;
			}
		}
		assert_int_equal(i, LIVE_NODES);
		assert_int_equal(primaries, LIVE_PRIMARIES);
		assert_int_equal(keys, BOTH_KEYS);
		sw_reply_free(r);

		live_ok(both[c], sw_cluster_info(both[c], &r));
		assert_true(sw_bytes_as_integer(sw_info_field(sw_reply_bytes(r), sw_str("cluster_slots_ok")), &number));
		assert_int_equal(number, 16384);
		sw_reply_free(r);
	}
}

static void config_of_every_node(void **state)
{
	const sw_bytes names[] = { sw_str("maxmemory"), sw_str("appendonly") };

	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		sw_reply *r = NULL;
		struct sw_pair row;
		int64_t number;
		size_t i;

		live_ok(both[c], sw_config_get(both[c], names, 2, &r));
		for (i = 0; sw_reply_pair(r, i, &row); i++) {
			assert_int_equal(sw_reply_pairs(row.value), 2);
			assert_true(sw_reply_as_integer(sw_reply_field(row.value, names[0]), &number));
			assert_true(sw_reply_as_bytes(sw_reply_field(row.value, names[1]), NULL));
			assert_null(sw_reply_field(row.value, sw_str("append")));
		}
		assert_int_equal(i, LIVE_NODES);
		sw_reply_free(r);
	}
}

/* Maps within arrays and maps, which no row reshapes in RESP2. */
static void maps_within(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		sw_handle *h = both[c];
		const sw_reply *shard, *node, *group;
		sw_reply *r = both_ask(h, "CLUSTER SHARDS");
		int64_t number;

		assert_int_equal(sw_reply_count(r), LIVE_PRIMARIES);
		shard = sw_reply_at(r, 0);
		assert_true(sw_reply_as_integer(sw_reply_at(sw_reply_field(shard, sw_str("slots")), 0), &number));
		node = sw_reply_at(sw_reply_field(shard, sw_str("nodes")), 1);
		assert_true(sw_reply_as_integer(sw_reply_field(node, sw_str("port")), &number) && number > 0);
		assert_true(sw_reply_as_bytes(sw_reply_field(node, sw_str("health")), NULL));
		sw_reply_free(r);

		r = both_ask(h, "XINFO GROUPS x2");
		group = sw_reply_at(r, 1);
		assert_int_equal(sw_reply_bytes(sw_reply_field(group, sw_str("name"))).len, 2);
		assert_true(sw_reply_as_integer(sw_reply_field(group, sw_str("consumers")), &number) && number == 0);
		assert_int_equal(sw_reply_type_of(sw_reply_field(group, sw_str("entries-read"))), SW_REPLY_NIL);
		sw_reply_free(r);

		r = both_ask(h, "COMMAND DOCS get");
		assert_true(sw_reply_as_bytes(sw_reply_field(sw_reply_field(r, sw_str("get")), sw_str("summary")), NULL));
		sw_reply_free(r);
	}
}

/* ---- plain values ------------------------------------------------------------------------------ */

static void values_by_name(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		sw_handle *h = both[c];
		sw_reply *r = both_ask(h, "MGET n t none");
		sw_bytes text;
		int64_t n;
		double d;
		bool b;

		assert_true(sw_reply_as_integer(sw_reply_at(r, 0), &n) && n == 12);
		assert_false(sw_reply_as_integer(sw_reply_at(r, 1), &n));
		assert_true(sw_reply_as_bytes(sw_reply_at(r, 1), &text) && text.len == 4);
		assert_false(sw_reply_as_bytes(sw_reply_at(r, 2), &text));
		sw_reply_free(r);

		r = both_ask(h, "ZSCORE z b");
		assert_true(sw_reply_as_double(r, &d) && d == 2.5);
		assert_false(sw_reply_as_integer(r, &n));
		sw_reply_free(r);

		r = both_ask(h, "SISMEMBER s m");
		assert_true(sw_reply_as_bool(r, &b) && b);
		sw_reply_free(r);

		r = both_ask(h, "SET n 12");
		assert_true(sw_reply_is_ok(r) && !sw_reply_as_integer(r, &n));
		sw_reply_free(r);
	}
}

/* The replies of a batch live in it. */
static void in_a_batch(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		sw_reply *hash = NULL, *best = NULL;
		struct sw_scored first;
		sw_handle *batch;

		live_ok(both[c], sw_batch_new(both[c], &batch));
		live_ok(batch, sw_hgetall(batch, sw_str("h"), &hash));
		live_ok(batch, sw_zrange(batch, sw_str("z"), sw_str("0"), sw_str("0"), &(struct sw_zrange_opts){ .withscores = true }, &best));
		live_ok(batch, sw_batch_run(batch));
		assert_int_equal(sw_reply_integer(sw_reply_field(hash, sw_str("f"))), 1);
		assert_true(sw_reply_scored(best, 0, &first) && first.score == 1 && first.member.len == 1);
		assert_false(sw_reply_scored(best, 1, &first));
		sw_free(batch);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(walks_a_hash),
		cmocka_unit_test(pages_of_all_primaries),
		cmocka_unit_test(claims_page_by_page),
		cmocka_unit_test(info_of_every_node),
		cmocka_unit_test(config_of_every_node),
		cmocka_unit_test(maps_within),
		cmocka_unit_test(values_by_name),
		cmocka_unit_test(in_a_batch),
	};

	return cmocka_run_group_tests(tests, both_start, both_stop);
}
