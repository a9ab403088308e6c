/*
 * The judge of the chaos runs can convict: accounts made by hand, one operation each 100 ms for 70 s, with one thing wrong, beside a log of
 * faults made by hand. What the servers may do stays unpunished only where and when they may.
 */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "exec/op.h"
#include "judge.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { OPS = 700, STEP_MS = 100, TOOK_MS = 2, LIST = 0, COUNT = 2 };

/*
 * Our shard is killed at 10 s, stopped and replaced at 30 s, fails over by hand at 40 s, is stopped for less at 50 s and cut at 55 s. Another
 * one is killed at 60 s.
 */
static const char log_format[] = "1000 planned\n"
				 "2000 failover 7001-7002\n"
				 "9000 crash\n"
				 "10000 kill 7001 0-2 %d-%d 16383\n"
				 "18000 whole\n"
				 "19000 slot 5 7001 7002\n"
				 "30000 stop 7002 %d\n"
				 "35000 continue 7002\n"
				 "35100 replaced 7002\n"
				 "37000 whole\n"
				 "40000 failover 7002-7001 %d\n"
				 "43000 whole\n"
				 "50000 stop 7001 %d\n"
				 "52000 continue 7001\n"
				 "52500 whole\n"
				 "55000 cut 7001 %d\n"
				 "55400 whole\n"
				 "60000 kill 7003 %d\n"
				 "68000 whole\n";

static char folder[] = "/tmp/chaos_judge_XXXXXX";
static struct chaos_writer writer;
static int64_t numbers[OPS];

static void write_log(void)
{
	int slot = swi_key_slot(sw_str("ours")), other = swi_key_slot(sw_str("other"));
	char path[100];
	FILE *f;

	snprintf(path, sizeof(path), "%s/faults", folder);
	f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, log_format, slot - 1, slot + 1, slot, slot, slot, slot, other);
	assert_int_equal(fclose(f), 0);
}

static int begin(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	write_log();
	return 0;
}

static int end(void **state)
{
	char path[100];

	(void)state;
	snprintf(path, sizeof(path), "%s/faults", folder);
	unlink(path);
	return rmdir(folder);
}

/* An account in which all went well: operation i began at i * STEP_MS. */
static struct chaos_key *fresh(int which)
{
	struct chaos_key *key = &writer.keys[which];
	size_t i;

	free(key->done);
	memset(&writer.tally, 0, sizeof(writer.tally));
	*key = (struct chaos_key){ .name = "ours",
				   .kind = which == COUNT ? CHAOS_COUNT : CHAOS_LIST,
				   .done = calloc(OPS, sizeof(struct chaos_done)),
				   .n = OPS,
				   .cap = OPS };
	assert_non_null(key->done);
	for (i = 0; i < OPS; i++)
		key->done[i] = (struct chaos_done){ .began_ms = (int64_t)i * STEP_MS,
						    .ended_ms = (int64_t)i * STEP_MS + TOOK_MS,
						    .outcome = SW_ANSWERED,
						    .in_crash = i > 90,
						    .size = (uint32_t)i + 1 };
	return key;
}

static void judge(struct chaos_key *key, const struct chaos_found *found, const char *other)
{
	struct chaos_faults faults;

	assert_true(chaos_faults_read(&faults, folder, key->name, other));
	if (found)
		chaos_judge(&writer, key, found, &faults);
	chaos_explain(&writer, key, &faults);
	chaos_faults_free(&faults);
}

static void expect(uint64_t missing, uint64_t lost, uint64_t doubled, uint64_t unexplained)
{
	assert_int_equal(writer.tally.missing, missing);
	assert_int_equal(writer.tally.lost_by_servers, lost);
	assert_int_equal(writer.tally.doubled, doubled);
	assert_int_equal(writer.tally.unexplained, unexplained);
	assert_int_equal(writer.tally.reordered + writer.tally.ran_though_refused, 0);
}

/* The list holds all but those from..to. */
static void lose(struct chaos_key *key, int64_t from, int64_t to)
{
	struct chaos_found found = { .numbers = numbers };
	int64_t i;

	for (i = 0; i < OPS; i++)
		if (i < from || i > to)
			numbers[found.n++] = i;
	judge(key, &found, NULL);
}

/* ---- acknowledged and missing ---- */

static void lost_elements(void **state)
{
	static const struct {
		int64_t from, to;
		uint64_t missing, lost;
		const char *why;
	} cases[] = {
		{ 0, -1, 0, 0, "nothing is lost" },
		{ 50, 50, 1, 0, "far from any fault" },
		{ 99, 99, 0, 1, "the last one before the death" },
		{ 97, 99, 0, 3, "the last ones" },
		{ 98, 98, 1, 0, "a later one of before the death is there" },
		{ 94, 99, 1, 5, "the first of them 600 ms before" },
		{ 99, 107, 3, 6, "until long after the death" },
		{ 120, 120, 1, 0, "during the fault, by the new primary" },
		{ 299, 299, 0, 1, "the last one before a stop that ended in a failover" },
		{ 310, 310, 1, 0, "while the primary was stopped" },
		{ 349, 349, 1, 0, "just before it continued" },
		{ 350, 350, 0, 1, "it continued, and didn't know that it was replaced" },
		{ 353, 353, 0, 1, "the same, one is behind it" },
		{ 357, 357, 1, 0, "it knew" },
		{ 399, 399, 1, 0, "a failover by hand" },
		{ 499, 499, 1, 0, "the stopped primary was not replaced" },
		{ 520, 520, 1, 0, "and continued" },
		{ 550, 550, 1, 0, "only the connections were cut" },
		{ 599, 599, 1, 0, "another shard's death" },
		{ 699, 699, 1, 0, "the last one of all" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		print_message("%s\n", cases[i].why);
		lose(fresh(LIST), cases[i].from, cases[i].to);
		expect(cases[i].missing, cases[i].lost, 0, 0);
	}
}

static void lost_although_a_replica_had_it(void **state)
{
	struct chaos_key *key = fresh(LIST);

	(void)state;
	key->done[99].confirmed = true;
	lose(key, 99, 99);
	expect(1, 0, 0, 0);
}

/* All of a batch is told at its end, which may wait for another shard. */
static void lost_in_a_batch(void **state)
{
	struct chaos_key *key = fresh(LIST);

	(void)state;
	key->done[99].ended_ms = 15500;
	lose(key, 99, 99);
	expect(1, 0, 0, 0);
	key = fresh(LIST);
	key->done[99].ended_ms = 15500;
	key->done[99].batched = true;
	lose(key, 99, 99);
	expect(0, 1, 0, 0);
}

/* ---- counters ---- */

/* From operation `from` on it is worth `more`. */
static void shift(struct chaos_key *key, size_t from, int more)
{
	for (; from < OPS; from++)
		key->done[from].size = (uint32_t)((int)key->done[from].size + more);
}

static void judge_counter(struct chaos_key *key, int64_t value)
{
	judge(key, &(struct chaos_found){ .value = value }, NULL);
}

static void counters(void **state)
{
	/* From operation `from` on the counter is worth `more`; its last value is `value`. */
	static const struct {
		size_t from;
		int more, value;
		uint64_t missing, lost, doubled;
		const char *why;
	} cases[] = {
		{ OPS, 0, OPS, 0, 0, 0, "all ran" },
		{ 51, -1, OPS - 1, 1, 0, 0, "one didn't, far from any fault" },
		{ 100, -1, OPS - 1, 0, 1, 0, "one was lost at the death" },
		{ 100, -3, OPS - 3, 0, 3, 0, "three were" },
		{ 100, -6, OPS - 6, 1, 5, 0, "and one 600 ms before" },
		{ 99, -1, OPS - 1, 1, 0, 0, "one before the last one of before the death" },
		{ 500, -1, OPS - 1, 1, 0, 0, "the stopped primary was not replaced" },
		{ 600, -1, OPS - 1, 1, 0, 0, "another shard's death" },
		{ OPS, 0, OPS - 1, 1, 0, 0, "the last one of all is lost" },
		{ 51, 1, OPS + 1, 0, 0, 1, "one ran twice" },
		{ 100, 1, OPS + 1, 0, 0, 1, "one ran twice at the death" },
		{ OPS, 0, OPS + 1, 0, 0, 1, "the last one ran twice" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct chaos_key *key = fresh(COUNT);

		print_message("%s\n", cases[i].why);
		shift(key, cases[i].from, cases[i].more);
		judge_counter(key, cases[i].value);
		expect(cases[i].missing, cases[i].lost, cases[i].doubled, 0);
	}
}

static void counter_that_a_replica_had(void **state)
{
	struct chaos_key *key = fresh(COUNT);

	(void)state;
	key->done[99].least = 100;
	shift(key, 100, -1);
	judge_counter(key, OPS - 1);
	expect(1, 1, 0, 0);
	key = fresh(COUNT);
	key->n = 100;
	key->done[99].least = 100;
	judge_counter(key, 99);
	expect(1, 1, 0, 0);
}

/* One number by the old primary, which has come back and counts from where it was stopped; anywhere else others are lost by it. */
static void counter_of_a_replaced_primary(void **state)
{
	struct chaos_key *key = fresh(COUNT);

	(void)state;
	shift(key, 356, -1);
	key->done[355].size = 301;
	judge_counter(key, OPS - 1);
	expect(0, 0, 0, 0);
	key = fresh(COUNT);
	shift(key, 356, -1);
	judge_counter(key, OPS - 1);
	expect(0, 1, 0, 0);
	key = fresh(COUNT);
	shift(key, 401, -1);
	key->done[400].size = 391;
	judge_counter(key, OPS - 1);
	assert_int_equal(writer.tally.missing, 10);
}

static void set_unknown(struct chaos_key *key, size_t number, sw_err err)
{
	key->done[number].err = (int8_t)err;
	key->done[number].outcome = SW_UNKNOWN;
}

/* It may have run before the next one, or not, but not after the fault. */
static void unknown_counts(void **state)
{
	static const struct {
		size_t from;
		int more;
		uint64_t doubled;
	} cases[] = {
		{ 101, 0, 0 },
		{ 101, -1, 0 },
		{ 101, 1, 1 },
	};
	struct chaos_key *key;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		key = fresh(COUNT);
		set_unknown(key, 100, SW_ECLOSED);
		shift(key, cases[i].from, cases[i].more);
		judge_counter(key, OPS + cases[i].more);
		expect(0, 0, cases[i].doubled, 0);
	}
	key = fresh(COUNT);
	set_unknown(key, 100, SW_ECLOSED);
	shift(key, 101, -1);
	shift(key, 400, 1);
	judge_counter(key, OPS);
	expect(0, 0, 1, 0);
}

/* ---- unknown ---- */

static void unknown_outcomes(void **state)
{
	static const struct {
		size_t number;
		int64_t took_ms;
		sw_err err;
		uint64_t unexplained;
		const char *why;
	} cases[] = {
		{ 50, 2, SW_ECLOSED, 1, "far from any fault" },
		{ 99, 2, SW_ECLOSED, 1, "before the death" },
		{ 99, 150, SW_ECLOSED, 0, "under way when it died" },
		{ 120, 1500, SW_ETIMEOUT, 0, "the shard is dead" },
		{ 184, 2, SW_ECLOSED, 0, "just whole again" },
		{ 186, 2, SW_ECLOSED, 1, "whole for longer" },
		{ 190, 2, SW_ETIMEOUT, 1, "a slot travels" },
		{ 330, 1500, SW_ETIMEOUT, 0, "the primary is stopped" },
		{ 400, 1500, SW_ETIMEOUT, 0, "a failover by hand may last" },
		{ 400, 2, SW_ECLOSED, 1, "but closes no connection" },
		{ 450, 1500, SW_ETIMEOUT, 1, "all is well" },
		{ 120, 2, SW_EPARTIAL, 1, "no move" },
		{ 551, 2, SW_ECLOSED, 0, "connections were cut" },
		{ 620, 1500, SW_ETIMEOUT, 1, "another shard is dead" },
		{ 120, 2, SW_EPROTO, 1, "no fault of a server" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct chaos_key *key = fresh(LIST);

		print_message("%s\n", cases[i].why);
		set_unknown(key, cases[i].number, cases[i].err);
		key->done[cases[i].number].ended_ms =
			key->done[cases[i].number].began_ms + cases[i].took_ms;
		lose(key, (int64_t)cases[i].number, (int64_t)cases[i].number);
		expect(0, 0, 0, cases[i].unexplained);
	}
}

/* A move has two shards. */
static void unknown_moves(void **state)
{
	struct chaos_key *key = fresh(LIST);

	(void)state;
	set_unknown(key, 620, SW_ETIMEOUT);
	judge(key, NULL, NULL);
	expect(0, 0, 0, 1);
	memset(&writer.tally, 0, sizeof(writer.tally));
	judge(key, NULL, "other");
	expect(0, 0, 0, 0);
}

static int free_all(void **state)
{
	free(writer.keys[LIST].done);
	free(writer.keys[COUNT].done);
	return end(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lost_elements),
		cmocka_unit_test(lost_although_a_replica_had_it),
		cmocka_unit_test(lost_in_a_batch),
		cmocka_unit_test(counters),
		cmocka_unit_test(counter_that_a_replica_had),
		cmocka_unit_test(counter_of_a_replaced_primary),
		cmocka_unit_test(unknown_counts),
		cmocka_unit_test(unknown_outcomes),
		cmocka_unit_test(unknown_moves),
	};

	return cmocka_run_group_tests(tests, begin, free_all);
}
