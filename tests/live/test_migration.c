/* Slots that move while a program works: slot by slot, many at once, moves that are called off, and what reads of replicas and a SCAN see
 * of it. On a cluster of its own. */
#define _POSIX_C_SOURCE 200809L
#include "load.h"
#include "shift.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { KEYS = 3000, SOME_SLOTS = 200 };

/* So many times, but not for ever where a server takes its time for each slot. */
static bool again(int done, int times)
{
	static time_t since;
	bool is_long = getenv("SLOTWISE_LONG_TESTS") != NULL;

	if (done == 0)
		since = time(NULL);
	return done < LIVE_PRIMARIES || (done < (is_long ? 4 * times : times) && time(NULL) - since < (is_long ? 30 : 6));
}

static struct sw_stats stats_of(sw_handle *h)
{
	struct sw_stats s;

	live_ok(h, sw_stats_get(h, NULL, &s));
	return s;
}

/* ---- slots under load ---- */

/* The slots of the load, and more to make the number full; they belong to all primaries. */
static size_t choose(uint16_t *slots, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		slots[i] = (uint16_t)(i < LOAD_SLOTS ? load_slot(i) : i * 16384 / n);
	return n;
}

struct move {
	size_t slots, at_once;
	int times;
};

/* Round and round the primaries. */
static void round_and_round(void *arg)
{
	const struct move *m = arg;
	uint16_t slots[SOME_SLOTS];
	size_t n = choose(slots, m->slots);
	int i;

	for (i = 0; again(i, m->times); i++)
		shift_slots(slots, n, (i + 1) % LIVE_PRIMARIES, m->at_once);
}

static struct sw_stats under_load(const char *name, struct move m)
{
	struct sw_stats s;

	load_open();
	shift_begin(round_and_round, &m);
	while (shift_running()) {
		load_round(shift_open_slot());
		shift_step();
	}
	shift_join();
	load_round(-1);
	load_check(name);
	s = stats_of(load_client());
	assert_true(s.ask > 0);
	assert_true(s.moved > 0);
	assert_true(s.tryagain > 0);
	load_close();
	return s;
}

static void s30_slot_by_slot_under_load(void **state)
{
	(void)state;
	under_load("slot by slot", (struct move){ LOAD_SLOTS, 1, 3 });
}

static void s31_many_slots_at_once(void **state)
{
	struct move m = { SOME_SLOTS, SOME_SLOTS, 12 };
	struct sw_stats s;

	(void)state;
	s = under_load("many slots at once", m);
	/* A map for many slots, not one for each. */
	assert_true(s.refreshes < SOME_SLOTS);
}

/* ---- a move that is called off ---- */

enum { CALLED_OFF = 5 };

/* One of the two keys has left. */
static void open_half(uint16_t slot, int from, int to)
{
	shift_mark(slot, to);
	shift_keys(slot, from, to, 1);
}

/* It comes back: the owner takes it only when the slot is closed. */
static void call_off(uint16_t slot, int from, int to)
{
	shift_stable(slot, from);
	shift_keys(slot, to, from, SIZE_MAX);
	shift_stable(slot, to);
}

/* A command on both keys has been refused, and succeeds when the slot is closed. */
static void call_off_behind_a_refusal(void *arg)
{
	const int *to = arg;
	uint16_t slot = sw_slot_of(sw_str("{t}"));
	int from = shift_owner(slot), i;
	char line[32];

	shift_await(from, "INFO errorstats", "errorstat_TRYAGAIN");
	shift_stable(slot, from);
	shift_await(from, "EXISTS {t}1 {t}2", "2");
	for (i = 1; i <= 2; i++) {
		snprintf(line, sizeof(line), "DEL {t}%d", i);
		shift_ask(*to, "ASKING");
		shift_ask(*to, line);
	}
	shift_stable(slot, *to);
}

static void s32_called_off_half_way(void **state)
{
	uint16_t slot = sw_slot_of(sw_str("{t}"));
	int from = shift_owner(slot), to = (from + 1) % LIVE_PRIMARIES, i;
	sw_handle *h = live_open_with((struct sw_options){ .call_timeout_ms = 20000 });
	struct sw_stats before;

	(void)state;
	for (i = 0; i < CALLED_OFF; i++) {
		live_is(h, "MSET {t}1 a {t}2 b", "+OK");
		open_half(slot, from, to);
		before = stats_of(h);
		live_is(h, "GET {t}1", "\"a\"");
		live_is(h, "GET {t}2", "\"b\"");
		assert_int_equal(stats_of(h).ask, before.ask + 1);
		call_off(slot, from, to);
		live_is(h, "MGET {t}1 {t}2", "[\"a\", \"b\"]");
		live_is(h, "APPEND {t}1 c", "2");
		live_is(h, "APPEND {t}2 c", "2");
		assert_int_equal(stats_of(h).ask, before.ask + 1);

		open_half(slot, from, to);
		shift_ask(from, "CONFIG RESETSTAT");
		shift_begin(call_off_behind_a_refusal, &to);
		live_is(h, "MSET {t}1 d {t}2 e", "+OK");
		shift_join();
		live_is(h, "MGET {t}1 {t}2", "[\"d\", \"e\"]");
		live_is(h, "GET {t}none", "nil");
	}
	assert_true(stats_of(h).tryagain >= CALLED_OFF);
	assert_int_equal(stats_of(h).moved, 0);
	sw_free(h);
}

/* Opened and closed, over and over, while the keys stay. A key made meanwhile would be on the wrong side. */
static void open_and_close(void *arg)
{
	const struct move *m = arg;
	uint16_t slots[LOAD_SLOTS];
	size_t n = choose(slots, m->slots), i;
	int j;

	for (j = 0; again(j, m->times); j++)
		for (i = 0; i < n; i++) {
			int to = (shift_owner(slots[i]) + 1) % LIVE_PRIMARIES;

			shift_mark(slots[i], to);
			shift_stable(slots[i], shift_owner(slots[i]));
			shift_stable(slots[i], to);
		}
}

static void s32_called_off_before_a_key_has_left(void **state)
{
	struct move m = { LOAD_SLOTS, 1, 20 };

	(void)state;
	load_open();
	shift_begin(open_and_close, &m);
	while (shift_running())
		load_round_in_place(-1);
	shift_join();
	load_check("called off");
	load_close();
}

/* ---- reads meanwhile ---- */

static sw_bytes key_of(int i)
{
	static char text[16][24];
	static unsigned turn;
	char *out = text[turn++ % 16];

	snprintf(out, sizeof(text[0]), "key:%d", i);
	return sw_str(out);
}

static uint16_t first_slots[SOME_SLOTS]; /* of the first keys */

static void move_keys(void *arg)
{
	const struct move *m = arg;
	int i;

	for (i = 0; again(i, m->times); i++)
		shift_slots(first_slots, m->slots, (i + 1) % LIVE_PRIMARIES, m->at_once);
}

static void begin_moves(struct move *m)
{
	size_t i;

	for (i = 0; i < m->slots; i++)
		first_slots[i] = sw_slot_of(key_of((int)i));
	shift_begin(move_keys, m);
}

static void write_keys(sw_handle *h)
{
	sw_handle *b;
	int i;

	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < KEYS; i++)
		live_ok(b, sw_set(b, key_of(i), key_of(i), NULL, NULL));
	live_ok(b, sw_batch_run(b));
	sw_free(b);
}

/* How many were not found; a value must be right. */
static unsigned read_keys(sw_handle *v, int n)
{
	sw_handle *b = NULL;
	sw_reply *values[KEYS];
	unsigned missing = 0;
	int i;

	live_ok(v, sw_batch_new(v, &b));
	for (i = 0; i < n; i++)
		live_ok(b, sw_get(b, key_of(i), &values[i]));
	live_ok(b, sw_batch_run(b));
	for (i = 0; i < n; i++) {
		if (sw_reply_type_of(values[i]) == SW_REPLY_NIL)
			missing++;
		else
			assert_memory_equal(sw_reply_bytes(values[i]).data, key_of(i).data, key_of(i).len);
	}
	sw_free(b);
	return missing;
}


/*
 * No read fails or has a wrong value. A replica doesn't know what is on its way, so nil is possible until the client knows of the
 * move; afterwards everything is found.
 */
static void s34_reads_of_replicas_meanwhile(void **state)
{
	sw_handle *h = live_open(), *v = NULL;
	struct move m = { 60, 1, 3 };
	unsigned reads = 0, missing = 0, last = 1;
	int tries;

	(void)state;
	live_ok(h, sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &v));
	write_keys(h);
	begin_moves(&m);
	while (shift_running()) {
		missing += read_keys(v, 60);
		reads += 60;
		shift_step();
	}
	shift_join();
	for (tries = 0; last && tries < 2000; tries++)
		last = read_keys(v, 60);
	assert_int_equal(last, 0);
	printf("reads of replicas: %u, not found %u; by replicas %llu, MOVED %llu, back to the primary %llu\n", reads, missing,
	       (unsigned long long)stats_of(h).replica_reads, (unsigned long long)stats_of(h).moved,
	       (unsigned long long)stats_of(h).replica_fallbacks);
	assert_true(stats_of(h).replica_reads > 0);
	sw_free(v);
	sw_free(h);
}

struct scanned {
	unsigned seen[KEYS];
	size_t n;
};

static void scan(sw_handle *h, struct scanned *s)
{
	struct sw_iter_item item;
	sw_iter *it;

	memset(s, 0, sizeof(*s));
	live_ok(h, sw_iter_scan(h, &(struct sw_iter_opts){ .count = sw_i64(20) }, &it));
	while (sw_iter_next(it, &item)) {
		long i = strtol(item.name.data + strlen("key:"), NULL, 10);

		assert_in_range(i, 0, KEYS - 1);
		s->seen[i]++;
		if (s->n++ % 20 == 0)
			shift_step();
	}
	if (sw_iter_err(it))
		fail_msg("%s", sw_error_text(h));
	sw_iter_free(it);
}

/* Each key that is there all the time comes, at least once. */
static void s35_a_scan_meanwhile(void **state)
{
	static struct scanned s;
	struct move m = { SOME_SLOTS, 20, 6 };
	sw_handle *h = live_open();
	size_t scans = 0, twice = 0;
	int i;

	(void)state;
	write_keys(h);
	begin_moves(&m);
	do {
		scan(h, &s);
		for (i = 0; i < KEYS; i++)
			if (!s.seen[i])
				fail_msg("key:%d was there all the time, and scan %zu didn't find it", i, scans);
		twice += s.n - KEYS;
		scans++;
	} while (shift_running());
	shift_join();
	scan(h, &s);
	assert_int_equal(s.n, KEYS);
	printf("scans of %d keys while slots move: %zu, keys that came again: %zu\n", KEYS, scans, twice);
	sw_free(h);
}

#define TEST(name) cmocka_unit_test_teardown(name, shift_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(s30_slot_by_slot_under_load), TEST(s31_many_slots_at_once),
		TEST(s32_called_off_half_way),     TEST(s32_called_off_before_a_key_has_left),
		TEST(s34_reads_of_replicas_meanwhile), TEST(s35_a_scan_meanwhile),
	};

	return cmocka_run_group_tests_name("migration", tests, shift_start, shift_stop);
}
