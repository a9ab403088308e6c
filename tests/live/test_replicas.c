/* Reads from the replicas of real servers, and the counters of what happened. */
#include "live.h"

#include <stdio.h>
#include <string.h>

static sw_handle *view_of(sw_handle *h, enum sw_route_to to)
{
	sw_handle *v = NULL;

	live_ok(h, sw_route_new(h, &(struct sw_route){ .to = to, .zone = "nowhere" }, &v));
	live_ok(v, sw_connect_all(v));
	return v;
}

static struct sw_stats stats_of(sw_handle *h)
{
	struct sw_stats s;

	live_ok(h, sw_stats_get(h, NULL, &s));
	return s;
}

enum { KEYS = 60 };

/* KEYS keys of different slots. */
static const sw_bytes *make_keys(void)
{
	static char names[KEYS][24];
	static sw_bytes keys[KEYS];
	bool seen[16384] = { false };
	size_t n = 0, i;

	for (i = 0; n < KEYS; i++) {
		snprintf(names[n], sizeof(names[n]), "replicated:%zu", i);
		keys[n] = sw_str(names[n]);
		if (!seen[sw_slot_of(keys[n])])
			seen[sw_slot_of(keys[n++])] = true;
	}
	return keys;
}

/* Written through the same view; WAIT makes sure that the replicas have it. */
static void write_all(sw_handle *h, sw_handle *v, const sw_bytes *keys)
{
	struct sw_stats before = stats_of(h);
	size_t i;

	for (i = 0; i < KEYS; i++) {
		sw_handle *owner = NULL;
		int64_t replicas = 0;

		live_ok(v, sw_set(v, keys[i], keys[i], NULL, NULL));
		live_ok(h, sw_route_new(h, &(struct sw_route){ .to = SW_TO_OWNER, .key = keys[i] }, &owner));
		while (replicas == 0)
			replicas = atoll(live_do(owner, "WAIT 1 5000"));
		sw_free(owner);
	}
	assert_int_equal(stats_of(h).replica_reads, before.replica_reads);
}

static void read_all(sw_handle *v, const sw_bytes *keys)
{
	sw_handle *b = NULL;
	sw_reply *values[KEYS], *all = NULL;
	size_t i;

	live_ok(v, sw_batch_new(v, &b));
	for (i = 0; i < KEYS; i++)
		live_ok(b, sw_get(b, keys[i], &values[i]));
	live_ok(b, sw_mget(b, keys, KEYS, &all));
	live_ok(b, sw_batch_run(b));
	for (i = 0; i < KEYS; i++) {
		assert_int_equal(sw_reply_bytes(values[i]).len, keys[i].len);
		assert_memory_equal(sw_reply_bytes(values[i]).data, keys[i].data, keys[i].len);
		assert_memory_equal(sw_reply_bytes(sw_reply_at(all, i)).data, keys[i].data, keys[i].len);
	}
	sw_free(b);
}

static void check_view(sw_handle *h, enum sw_route_to to, uint64_t least, uint64_t most)
{
	const sw_bytes *keys = make_keys();
	sw_handle *v = view_of(h, to);
	struct sw_stats before, after;

	write_all(h, v, keys);
	before = stats_of(h);
	read_all(v, keys);
	after = stats_of(h);
	assert_in_range(after.replica_reads - before.replica_reads, least, most);
	assert_int_equal(after.replica_fallbacks, 0);
	assert_int_equal(after.moved, 0);
	assert_int_equal(after.lost, 0);
	sw_free(v);
}

/* KEYS GETs, and of the MGET a part a slot. */
static void replicas(void **state)
{
	check_view(*state, SW_TO_REPLICAS, 2 * KEYS, 2 * KEYS);
}

/* One replica a shard: every other read is the primary's. */
static void all_nodes_of_a_shard(void **state)
{
	check_view(*state, SW_TO_SHARD, KEYS - 3, KEYS + 3);
}

/* No node is there, or the servers tell no zone. */
static void a_zone_without_nodes(void **state)
{
	check_view(*state, SW_TO_ZONE, 2 * KEYS, 2 * KEYS);
}

static void blocking_and_other_commands_work(void **state)
{
	sw_handle *h = *state, *v = view_of(h, SW_TO_REPLICAS);

	live_is(v, "XADD s 1-1 f v", "\"1-1\"");
	live_is(v, "XREAD COUNT 1 BLOCK 100 STREAMS s 0", live_do(h, "XREAD COUNT 1 STREAMS s 0"));
	live_is(v, "DEL s", "1");
	live_is(v, "MSET {a}1 x {b}2 y", "+OK");
	live_begins(live_do(v, "LPUSH {a}1 x"), "SW_ESERVER: WRONGTYPE");
	live_begins(live_do(v, "DBSIZE"), "{");
	sw_free(v);
}

static void counters_of_nodes_add_up(void **state)
{
	sw_handle *h = *state;
	sw_reply *nodes = NULL;
	struct sw_stats all, one;
	uint64_t requests = 0;
	size_t i;

	live_is(h, "SET counted 1", "+OK");
	live_ok(h, sw_nodes(h, &nodes));
	for (i = 0; i < sw_reply_count(nodes); i++) {
		const char *address = sw_reply_bytes(sw_reply_get(sw_reply_at(nodes, i), sw_str("address"))).data;

		live_ok(h, sw_stats_get(h, address, &one));
		requests += one.requests;
	}
	all = stats_of(h);
	assert_int_equal(all.requests, requests);
	assert_int_equal(all.requests, all.answers + all.in_flight);
	assert_true(all.refreshes >= 1);
	sw_reply_free(nodes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(replicas, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(all_nodes_of_a_shard, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(a_zone_without_nodes, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(blocking_and_other_commands_work, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(counters_of_nodes_add_up, live_setup, live_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
