/*
 * A thousand nodes: the first map, a fan-out to all of them, a map in which every slot has moved, a thousand commands that fail. There is
 * one refresh in flight at any time, which asks three nodes at most. Memory and time are printed, not judged.
 */
#define _POSIX_C_SOURCE 200809L
#include "scene.h"

#include "many.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

enum { PRIMARIES = 500, COMMANDS = 1000, SHORT_MS = 2500 };

/* While requests wait for an owner a client reads the map that often at most: 100 ms and 0.4 ms a node. */
enum { BETWEEN_MAPS_MS = 100 + 2 * PRIMARIES * 2 / 5 };

static struct many m;
static unsigned maps; /* that were read */
static struct timespec began;

static void start_clock(void)
{
	clock_gettime(CLOCK_MONOTONIC, &began);
}

static void report(const char *what)
{
	struct timespec now;
	struct rusage usage;

	clock_gettime(CLOCK_MONOTONIC, &now);
	getrusage(RUSAGE_SELF, &usage);
	printf("%-44s %7.1f ms, %4ld MiB at most, %u map queries, %u redirects\n", what,
	       (double)(now.tv_sec - began.tv_sec) * 1e3 +
		       (double)(now.tv_nsec - began.tv_nsec) / 1e6,
	       usage.ru_maxrss / 1024, atomic_load(&m.world->map_queries),
	       atomic_load(&m.world->moved));
	atomic_store(&m.world->map_queries, 0);
	atomic_store(&m.world->moved, 0);
	assert_true(atomic_load(&m.world->map_in_flight_most) <= 3);
}

static int start_nodes(void **state)
{
	(void)state;
	many_start(&m, PRIMARIES);
	return 0;
}

static int stop_nodes(void **state)
{
	(void)state;
	if (m.pid)
		many_stop(&m);
	return 0;
}

static void count_maps(void *arg, const struct sw_event *e)
{
	(void)arg;
	maps += e->kind == SW_EVENT_REFRESHED;
}

static sw_handle *open_client(uint32_t call_timeout_ms)
{
	struct sw_options o = { .seeds = m.seeds, .call_timeout_ms = call_timeout_ms, .event = count_maps };
	sw_handle *h = NULL;
	char text[512];

	start_clock();
	if (sw_open_text(&o, &h, text, sizeof(text)))
		fail_msg("sw_open: %s", text);
	report("first map");
	return h;
}

static void fan_out(sw_handle *h, const char *what)
{
	sw_reply *rows = NULL;

	start_clock();
	assert_int_equal(sw_dbsize(h, &rows), SW_OK);
	report(what);
	assert_int_equal(sw_reply_count(rows), 2 * PRIMARIES);
	sw_reply_free(rows);
}

/* COMMANDS keys in as many slots as come; how many succeeded. */
static size_t set_many(sw_handle *h, const char *what)
{
	sw_handle *b = scene_batch(h);
	size_t i, good = 0;
	char key[24];

	start_clock();
	for (i = 0; i < COMMANDS; i++) {
		snprintf(key, sizeof(key), "key:%zu", i);
		batch_set(b, key, "v");
	}
	sw_batch_run(b);
	for (i = 0; i < COMMANDS; i++) {
		struct sw_result r;

		assert_int_equal(sw_batch_result(b, i, &r), SW_OK);
		good += r.err == SW_OK;
	}
	report(what);
	sw_free(b);
	return good;
}

static void s00_a_thousand_nodes(void **state)
{
	sw_handle *h = open_client(20000), *primaries;
	struct sw_route to = { .to = SW_TO_ALL_PRIMARIES };
	sw_reply *rows = NULL;

	(void)state;
	fan_out(h, "fan-out to 1,000 nodes, cold");
	fan_out(h, "fan-out to 1,000 nodes, warm");
	assert_int_equal(sw_route_new(h, &to, &primaries), SW_OK);
	start_clock();
	assert_int_equal(scene_call(primaries, "DBSIZE", &rows), SW_OK);
	report("fan-out to 500 primaries");
	assert_int_equal(sw_reply_count(rows), PRIMARIES);
	sw_reply_free(rows);
	assert_int_equal(set_many(h, "1,000 commands"), COMMANDS);
	sw_free(primaries);
	sw_free(h);
}

static void s21_every_slot_moves(void **state)
{
	sw_handle *h = open_client(20000);
	unsigned map;

	(void)state;
	assert_int_equal(set_many(h, "1,000 commands, cold"), COMMANDS);
	for (map = 1; map <= 3; map++) {
		atomic_store(&m.world->map, map);
		assert_int_equal(set_many(h, "1,000 commands, every slot has moved"), COMMANDS);
		/* The map that the redirects asked for is on its way. */
		for (int i = 0; i < 500 && atomic_load(&m.world->map_queries) == 0; i++)
			expect_set(h, "key:1", "v");
	}
	fan_out(h, "fan-out afterwards");
	assert_int_equal(set_many(h, "1,000 commands, the map is known"), COMMANDS);
	sw_free(h);
}

static void s64_a_thousand_failing_commands(void **state)
{
	sw_handle *h = open_client(SHORT_MS);
	size_t good;

	(void)state;
	atomic_store(&m.world->map, 0);
	assert_int_equal(set_many(h, "1,000 commands, cold"), COMMANDS);
	many_down(&m, PRIMARIES / 2);
	good = set_many(h, "1,000 commands, half of the primaries die");
	assert_in_range(good, COMMANDS / 4, COMMANDS * 3 / 4);
	maps = 0;
	assert_int_equal(set_many(h, "1,000 commands, half wait for an owner"), good);
	printf("maps read in %d ms: %u\n", SHORT_MS, maps);
	assert_in_range(maps, 1, SHORT_MS / BETWEEN_MAPS_MS + 2);
	many_down(&m, 0);
	assert_int_equal(set_many(h, "1,000 commands, all are back"), COMMANDS);
	sw_free(h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(s00_a_thousand_nodes, start_nodes, stop_nodes),
		cmocka_unit_test_setup_teardown(s21_every_slot_moves, start_nodes, stop_nodes),
		cmocka_unit_test_setup_teardown(s64_a_thousand_failing_commands, start_nodes,
						stop_nodes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
