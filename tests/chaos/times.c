/*
 * chaos_times FOLDER: what the loops of pulse.h have felt of the faults, as medians over them, beside the targets. Exit status 1 if one is
 * missed. Reads FOLDER/faults ("MS what ..."; `planned` and `crash` begin a part of the run), FOLDER/promotions ("KILL_MS PROMOTED_MS
 * SHARD", the shard -1 if no loop calls on it) and the loops' logs.
 *
 * Medians of fewer than five kills are printed, but prove nothing; nor does a client with sanitizers beside a twin without.
 */
#include "pulse.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	KILLS = 4096,
	PARTS = 256,
	LEAST = 5,
	LEAST_CALLS = 100,
	FIRST_MS = 500,
	NEVER_MS = 1000000
};

static const double ratio_target = 1.5;

#ifndef __has_feature
#define __has_feature(name) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || \
	__has_feature(address_sanitizer)
static const bool sanitized = true;
#else
static const bool sanitized = false;
#endif

struct kill {
	int64_t killed_ms, promoted_ms;
	int shard;
};

struct log {
	struct pulse_call *calls;
	size_t n;
};

static struct kill kills[KILLS];
static int64_t parts[PARTS];                      /* where planned and crash begin, by turns */
static size_t n_kills, n_parts, failovers, slots; /* the last two: in planned parts */
static struct log logs[PULSE_KINDS];

/* ---- reading ---- */

static FILE *open_file(const char *folder, const char *name)
{
	char path[4096];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	f = fopen(path, "r");
	if (!f) {
		printf("chaos_times: %s can't be read\n", path);
		exit(2);
	}
	return f;
}

static void read_kills(const char *folder)
{
	FILE *f = open_file(folder, "promotions");
	long long killed, promoted;
	int shard;

	while (n_kills < KILLS && fscanf(f, "%lld %lld %d", &killed, &promoted, &shard) == 3)
		kills[n_kills++] = (struct kill){ killed, promoted, shard };
	fclose(f);
}

static void read_parts(const char *folder)
{
	FILE *f = open_file(folder, "faults");
	char what[24];
	long long at;

	while (n_parts < PARTS && fscanf(f, "%lld %23s%*[^\n]", &at, what) == 2) {
		if (strcmp(what, n_parts % 2 ? "crash" : "planned") == 0)
			parts[n_parts++] = at;
		failovers += n_parts % 2 && strcmp(what, "failover") == 0;
		slots += n_parts % 2 && strcmp(what, "slot") == 0;
	}
	fclose(f);
}

static void read_log(const char *folder, enum pulse_kind kind)
{
	struct log *l = &logs[kind];
	char name[40];
	size_t cap = 1 << 16, got;
	FILE *f;

	snprintf(name, sizeof(name), "pulse-%s", pulse_names[kind]);
	f = open_file(folder, name);
	l->calls = malloc(cap * sizeof(*l->calls));
	while (l->calls && (got = fread(l->calls + l->n, sizeof(*l->calls), cap - l->n, f)) > 0) {
		l->n += got;
		if (l->n == cap)
			l->calls = realloc(l->calls, (cap *= 2) * sizeof(*l->calls));
	}
	if (!l->calls)
		abort();
	fclose(f);
}

/* The first call that ended at or after this. */
static size_t first_at(const struct log *l, int64_t ms)
{
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (l->calls[middle].end_us < ms * 1000)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* ---- figures ---- */

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Sorts them. */
static double quantile(double *values, size_t n, double q)
{
	qsort(values, n, sizeof(*values), compare);
	return n ? values[(size_t)((double)(n - 1) * q + 0.5)] : 0;
}

/* The primary is dead long before the replica is promoted, so what succeeds in the second half has waited for it. */
static double first_success_ms(const struct kill *k)
{
	const struct log *l = &logs[PULSE_PATIENT];
	size_t i;

	for (i = first_at(l, (k->killed_ms + k->promoted_ms) / 2); i < l->n; i++)
		if (l->calls[i].shard == k->shard && !l->calls[i].err)
			return (double)l->calls[i].end_us / 1000 - (double)k->promoted_ms;
	return NEVER_MS;
}

/* Of the calls that ended during a fault; NaN is never given: 0 if there are too few. */
static double p99_ms(enum pulse_kind kind, const struct kill *k, int shard)
{
	const struct log *l = &logs[kind];
	size_t from = first_at(l, k->killed_ms), to = first_at(l, k->promoted_ms), n = 0, i;
	double *took = malloc((to - from + 1) * sizeof(*took)), p99;

	if (!took)
		abort();
	for (i = from; i < to; i++)
		if (l->calls[i].shard == shard && !l->calls[i].err)
			took[n++] = l->calls[i].took_us / 1000.0;
	p99 = n < LEAST_CALLS ? 0 : quantile(took, n, 0.99);
	free(took);
	return p99;
}

/* ---- judging ---- */

static bool judge(const char *why_not, bool met)
{
	printf("%s\n", why_not ? why_not : met ? "met" : "MISSED");
	return why_not || met;
}

static bool judge_first_success(void)
{
	static double first[KILLS], promotion[KILLS];
	size_t n = 0, i;
	double median;

	for (i = 0; i < n_kills; i++) {
		if (kills[i].shard < 0)
			continue;
		promotion[n] = (double)(kills[i].promoted_ms - kills[i].killed_ms);
		first[n++] = first_success_ms(&kills[i]);
	}
	median = quantile(first, n, 0.5);
	printf("kill -9: first success on its slots %.0f ms after the promotion (median of %zu "
	       "kills, worst %.0f; the promotion "
	       "after %.0f); target <= %d: ",
	       median, n, quantile(first, n, 1), quantile(promotion, n, 0.5), FIRST_MS);
	return judge(n < LEAST ? "not judged, fewer than five kills" : NULL, median <= FIRST_MS);
}

static bool judge_other_shards(void)
{
	static double ratio[KILLS * PULSE_SHARDS], ours[KILLS * PULSE_SHARDS],
		twins[KILLS * PULSE_SHARDS];
	size_t n = 0, i;
	double median;
	int s;

	for (i = 0; i < n_kills; i++)
		for (s = 0; s < PULSE_SHARDS; s++) {
			double our = p99_ms(PULSE_BRISK, &kills[i], s),
			       twin = p99_ms(PULSE_TWIN, &kills[i], s);

			if (s == kills[i].shard || our <= 0 || twin <= 0)
				continue;
			ours[n] = our;
			twins[n] = twin;
			ratio[n++] = our / twin;
		}
	median = quantile(ratio, n, 0.5);
	printf("other shards during it: p99 %.2f of plain hiredis' (median of %zu kills x shards, "
	       "worst %.2f; medians %.2f and "
	       "%.2f ms); target <= %.1f: ",
	       median, n, quantile(ratio, n, 1), quantile(ours, n, 0.5), quantile(twins, n, 0.5),
	       ratio_target);
	return judge(n_kills < LEAST || !n ? "not judged, fewer than five kills"
		     : sanitized           ? "not judged, built with sanitizers"
					   : NULL,
		     median <= ratio_target);
}

static bool judge_planned(void)
{
	const struct log *l = &logs[PULSE_PATIENT];
	size_t errors = 0, calls = 0, i, p;
	uint32_t longest_us = 0;

	for (p = 0; p < n_parts; p += 2)
		for (i = first_at(l, parts[p]);
		     i < l->n && (p + 1 == n_parts || l->calls[i].end_us < parts[p + 1] * 1000);
		     i++) {
			calls++;
			errors += l->calls[i].err != 0;
			longest_us =
				l->calls[i].took_us > longest_us ? l->calls[i].took_us : longest_us;
		}
	printf("%zu planned failovers, %zu slots there and back, growing and shrinking: %zu errors "
	       "in %zu calls, the longest %.0f ms; target 0: ",
	       failovers, slots, errors, calls, longest_us / 1000.0);
	return judge(NULL, calls && failovers && slots && !errors);
}

int main(int argc, char **argv)
{
	bool met;
	int kind;

	if (argc != 2)
		return 2;
	read_kills(argv[1]);
	read_parts(argv[1]);
	for (kind = 0; kind < PULSE_KINDS; kind++)
		read_log(argv[1], (enum pulse_kind)kind);
	met = judge_first_success();
	met = judge_other_shards() && met;
	met = judge_planned() && met;
	for (kind = 0; kind < PULSE_KINDS; kind++)
		free(logs[kind].calls);
	return met ? 0 : 1;
}
