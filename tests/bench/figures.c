/* figures.c - wall times: pairs of runs, slotwise and hiredis by turns, so that both see the same noise. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>

enum { PAIRS_MAX = 1001 };

struct times {
	double ours_ns, raw_ns;         /* medians, an operation */
	double ratio, ratio_min, ratio_max; /* of the pairs */
};

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static double median(double *v, size_t n)
{
	qsort(v, n, sizeof(*v), by_value);
	return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

static double time_ours(struct ours *o, const struct row *row, unsigned rounds)
{
	int64_t from = bench_ns();

	for (unsigned i = 0; i < rounds; i++)
		row->ours(o, row->n);
	return (double)(bench_ns() - from) / rounds / (double)row->n;
}

static double time_raw(struct raw *r, const struct row *row, unsigned rounds)
{
	int64_t from = bench_ns();

	for (unsigned i = 0; i < rounds; i++)
		row->raw(r, row->n);
	return (double)(bench_ns() - from) / rounds / (double)row->n;
}

/* A run takes about 5 ms, so that a switch of tasks doesn't decide it. */
static unsigned rounds_for(struct ours *o, const struct row *row)
{
	double ns = time_ours(o, row, 10) * (double)row->n;

	return ns > 5e6 ? 1 : (unsigned)(5e6 / ns) + 1;
}

static struct times measure(const struct work *w, const struct row *row, unsigned pairs)
{
	static double ours[PAIRS_MAX], raw[PAIRS_MAX], ratio[PAIRS_MAX];
	struct ours *o = ours_new(w);
	struct raw *r = raw_new(w);
	unsigned n = pairs < PAIRS_MAX ? pairs : PAIRS_MAX, rounds = rounds_for(o, row);
	struct times t;

	time_raw(r, row, rounds);
	for (unsigned i = 0; i < n; i++) {
		if (i % 2)
			raw[i] = time_raw(r, row, rounds);
		ours[i] = time_ours(o, row, rounds);
		if (i % 2 == 0)
			raw[i] = time_raw(r, row, rounds);
		ratio[i] = ours[i] / raw[i];
	}
	t.ratio = median(ratio, n);
	t.ratio_min = ratio[0];
	t.ratio_max = ratio[n - 1];
	t.ours_ns = median(ours, n);
	t.raw_ns = median(raw, n);
	ours_free(o);
	raw_free(r);
	return t;
}

static void print_head(void)
{
	printf("%-42s %10s %10s %7s %7s %7s %7s\n", "wall time", "slotwise", "hiredis", "median",
	       "min", "max", "gate");
}

static void print_times(const struct row *row, const struct times *t)
{
	printf("%-42s %7.0f ns %7.0f ns %7.2f %7.2f %7.2f %7.2f", row->title, t->ours_ns, t->raw_ns,
	       t->ratio, t->ratio_min, t->ratio_max, row->gate);
}

void print_table(struct work *w, unsigned pairs)
{
	work_fill(w);
	print_head();
	for (const struct row *row = bench_rows; row->name; row++) {
		struct times t = measure(w, row, pairs);

		print_times(row, &t);
		printf("\n");
	}
}

/*
 * Two medians of at most seven must hold. Other programs hit both twins, but not evenly: beside one to four busy loops
 * on two cores the single SET, 0.95 when it is quiet, had medians from 0.47 to 1.55. So one median above the gate proves
 * nothing, and one below it doesn't either. The row that fared worst there held in 7 of 10 medians: it fails here once
 * in 260 times, would once in 8 if most had to hold. What is too slow and holds in 1 of 20 by chance passes once in 23
 * times, would once in 3 if one were enough. The longer the noise, the less this sees; small steps are for the gate on
 * instructions.
 */
static bool gate_holds(const struct work *w, const struct row *row, unsigned pairs)
{
	int held = 0;

	for (int tries = 0; tries < 7 && held < 2; tries++) {
		struct times t = measure(w, row, pairs);
		bool holds = t.ratio <= row->gate;

		print_times(row, &t);
		printf("%s\n", holds ? "" : "  ABOVE");
		held += holds;
	}
	return held == 2;
}

unsigned print_wall(struct work *w, unsigned pairs)
{
	unsigned above = 0;

	work_fill(w);
	print_head();
	for (const struct row *row = bench_rows; row->name; row++)
		above += !gate_holds(w, row, pairs);
	return above;
}

void print_growth(struct work *w, unsigned pairs)
{
	static const size_t keys[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
	static const size_t kib[] = { 1, 2, 4, 8, 16, 32, 64 };
	struct row row = *bench_row("get_at_once_100");
	struct times t;

	work_fill(w);
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		row.n = keys[i];
		t = measure(w, &row, pairs);
		printf("keys %zu %.0f %.0f\n", keys[i], t.ours_ns, t.raw_ns);
	}
	row.n = 100;
	for (size_t i = 0; i < sizeof(kib) / sizeof(*kib); i++) {
		work_init(w, kib[i] * 1024);
		work_fill(w);
		t = measure(w, &row, pairs);
		printf("values %zu %.0f %.0f\n", kib[i], t.ours_ns, t.raw_ns);
	}
}
