/*
 * bench.c - what the library costs, beside raw hiredis that does the same by hand.
 *
 *	bench table [PAIRS]                 wall time of all rows, of paired, interleaved runs
 *	bench grow [PAIRS]                  how cost grows, as lines "picture x slotwise hiredis"
 *	bench wall [PAIRS]                  the same against the rows' gates; status 1 if one doesn't hold
 *	bench limits                        memory, turns and round trips, on simulated nodes; status 1 if a limit is broken
 *	bench run slotwise|hiredis ROW N    N rounds of a row, for a profiler
 *	bench count slotwise|hiredis ROW    "allocations system-calls" of one operation
 *	bench sim NODES ROUNDS              rounds of 1,000 GETs over simulated nodes, for a profiler
 *	bench fill                          writes the values that all of this reads
 *	bench rows | toolchain              the rows' names; what figures are comparable on
 *
 * SLOTWISE_CLUSTER names the cluster. measure.sh calls all of this.
 */
#include "bench.h"
#include "cluster/slot.h"
#include "count.h"
#include "sim.h"
#include "wire/reader.h"

#include <gnu/libc-version.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const struct row bench_rows[] = {
	{ "get_batch_100", "GET, batches of 100", 100, 0.8, ours_get_batch, raw_get_pipeline },
	{ "get_batch_1000", "GET, batches of 1,000", 1000, 0.8, ours_get_batch, raw_get_pipeline },
	{ "set_batch_100", "SET, batches of 100", 100, 0.8, ours_set_batch, raw_set_pipeline },
	{ "get_at_once_100", "GET, batches of 100, hiredis at once", 100, 1.05, ours_get_batch, raw_get_at_once },
	{ "get_at_once_1000", "GET, batches of 1,000, hiredis at once", 1000, 1.05, ours_get_batch, raw_get_at_once },
	{ "set_at_once_100", "SET, batches of 100, hiredis at once", 100, 1.05, ours_set_batch, raw_set_at_once },
	{ "get_single", "GET, one at a time", 1, 1.05, ours_get, raw_get },
	{ "set_single", "SET, one at a time", 1, 1.05, ours_set, raw_set },
	{ "call_batch_100", "GET by name, batches of 100", 100, 0.8, ours_call_batch, raw_get_pipeline },
	{ "mget_1000", "MGET of 1,000 keys in 1,000 slots, a key", 1000, 1.05, ours_mget, raw_mget_at_once },
	{ NULL, NULL, 0, 0, NULL, NULL },
};

const struct row *bench_row(const char *name)
{
	const struct row *row = bench_rows;

	while (row->name && strcmp(row->name, name) != 0)
		row++;
	if (!row->name)
		bench_die("%s: no such row; `bench rows` lists them", name);
	return row;
}

void bench_die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fprintf(stderr, "bench: ");
	vfprintf(stderr, format, args);
	fprintf(stderr, "\n");
	va_end(args);
	exit(2);
}

int64_t bench_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* ---- the work ----------------------------------------------------------------------------- */

/* Keys whose slots are all different, spread over the whole range. */
void work_init(struct work *w, size_t value_len)
{
	static bool used[SWI_SLOTS];
	size_t n = 0;

	memset(used, 0, sizeof(used));
	for (unsigned i = 0; n < BENCH_KEYS; i++) {
		char key[32];
		uint16_t slot;

		snprintf(key, sizeof(key), "bench:%06u", i % 1000000);
		slot = swi_slot(key, BENCH_KEY_LEN);
		if (used[slot])
			continue;
		used[slot] = true;
		memcpy(w->key[n], key, BENCH_KEY_LEN);
		w->slot[n++] = slot;
	}
	w->value_len = value_len;
	w->value = realloc(w->value, value_len + 1);
	if (!w->value)
		bench_die("out of memory");
	memset(w->value, 'v', value_len);
}

void work_fill(const struct work *w)
{
	struct ours *o = ours_new(w);

	ours_set_batch(o, BENCH_KEYS);
	ours_free(o);
}

/* ---- rounds ------------------------------------------------------------------------------- */

static bool is_ours(const char *side)
{
	if (strcmp(side, "slotwise") != 0 && strcmp(side, "hiredis") != 0)
		bench_die("%s: expected slotwise or hiredis", side);
	return *side == 's';
}

/* What happened in the last `rounds` of them, after a few that warm up. */
static struct count run_rounds(const struct work *w, const struct row *row, bool ours, unsigned rounds)
{
	struct ours *o = ours ? ours_new(w) : NULL;
	struct raw *r = ours ? NULL : raw_new(w);
	struct count before = { 0 };

	for (unsigned i = 0; i < rounds + 20; i++) {
		if (i == 20)
			before = count;
		if (ours)
			row->ours(o, row->n);
		else
			row->raw(r, row->n);
	}
	before.allocations = count.allocations - before.allocations;
	before.system_calls = count.system_calls - before.system_calls;
	if (ours)
		ours_free(o);
	else
		raw_free(r);
	return before;
}

static void print_counts(const struct work *w, const struct row *row, bool ours)
{
	unsigned rounds = 50;
	struct count c = run_rounds(w, row, ours, rounds);
	double n = (double)rounds * (double)row->n;

	printf("%.4f %.4f\n", (double)c.allocations / n, (double)c.system_calls / n);
}

static void print_toolchain(void)
{
#ifdef __clang__
	const char *compiler = "clang";
#else
	const char *compiler = "gcc";
#endif
	char version[64];

	snprintf(version, sizeof(version), "%s", __VERSION__);
	for (char *p = version; *p; p++)
		*p = *p == ' ' ? '_' : *p;
	printf("%s-%s,glibc-%s,hiredis-%s,%s,%s\n", compiler, version, gnu_get_libc_version(), swi_hiredis_version(),
	       BENCH_BUILD, BENCH_MACHINE);
}

static void usage(void)
{
	bench_die("expected table, grow, wall, limits, run, count, sim, fill, rows or toolchain (the top of bench.c)");
}

static unsigned number(int argc, char **argv, int i, unsigned otherwise)
{
	return argc > i ? (unsigned)strtoul(argv[i], NULL, 10) : otherwise;
}

int main(int argc, char **argv)
{
	static struct work work;
	const char *what = argc > 1 ? argv[1] : "";
	int status = 0;

	if (strcmp(what, "limits") == 0)
		return print_limits();
	work_init(&work, 64);
	if (strcmp(what, "rows") == 0)
		for (const struct row *row = bench_rows; row->name; row++)
			puts(row->name);
	else if (strcmp(what, "toolchain") == 0)
		print_toolchain();
	else if (strcmp(what, "fill") == 0)
		work_fill(&work);
	else if (strcmp(what, "table") == 0)
		print_table(&work, number(argc, argv, 2, 31));
	else if (strcmp(what, "grow") == 0)
		print_growth(&work, number(argc, argv, 2, 31));
	else if (strcmp(what, "wall") == 0)
		status = print_wall(&work, number(argc, argv, 2, 31)) > 0;
	else if (strcmp(what, "run") == 0 && argc == 5)
		run_rounds(&work, bench_row(argv[3]), is_ours(argv[2]), number(argc, argv, 4, 1));
	else if (strcmp(what, "count") == 0 && argc == 4)
		print_counts(&work, bench_row(argv[3]), is_ours(argv[2]));
	else if (strcmp(what, "sim") == 0 && argc == 4)
		sim_rounds(&work, number(argc, argv, 2, 1), number(argc, argv, 3, 1));
	else
		usage();
	free(work.value);
	return status;
}
