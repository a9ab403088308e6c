/*
 * bench.h - the rows of the table: the same work done by slotwise and, by hand, by raw hiredis.
 */
#ifndef BENCH_H
#define BENCH_H

#include <slotwise/slotwise.h>

enum { BENCH_KEYS = 1000, BENCH_KEY_LEN = 12 };

/* What both sides know beforehand: the keys (each in a slot of its own), their slots, one value. */
struct work {
	char key[BENCH_KEYS][BENCH_KEY_LEN];
	uint16_t slot[BENCH_KEYS];
	char *value;
	size_t value_len;
};

struct ours;
struct raw;

/* Connected to the cluster that SLOTWISE_CLUSTER names; any failure ends the program with a sentence. */
struct ours *ours_new(const struct work *w);
void ours_free(struct ours *o);
struct raw *raw_new(const struct work *w);
void raw_free(struct raw *r);

/* One round of a row: `n` commands (or keys of one command). */
typedef void ours_round(struct ours *o, size_t n);
typedef void raw_round(struct raw *r, size_t n);

ours_round ours_get, ours_set, ours_get_batch, ours_set_batch, ours_call_batch, ours_mget;
raw_round raw_get, raw_set, raw_get_pipeline, raw_get_at_once, raw_set_pipeline, raw_set_at_once, raw_mget_at_once;

struct row {
	const char *name;
	const char *title;
	size_t n; /* of a round; what figures are divided by */
	double gate; /* its wall time may be so many times that of raw hiredis */
	ours_round *ours;
	raw_round *raw;
};

extern const struct row bench_rows[]; /* a NULL name ends them */
const struct row *bench_row(const char *name);

/* Values of `value_len` bytes behind all keys, written by slotwise. */
void work_init(struct work *w, size_t value_len);
void work_fill(const struct work *w);

/* Ends the program with "bench: " and the sentence, status 2. */
void bench_die(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));
/* The same unless `holds`. */
static inline void bench_expect(bool holds, const char *what, const char *why)
{
	if (!holds)
		bench_die("%s: %s", what, why);
}

/* figures.c: what the commands print */
void print_table(struct work *w, unsigned pairs);
void print_growth(struct work *w, unsigned pairs);
/* Wall times against the rows' gates, each measured until it has held twice, at most seven times; how many rows don't. */
unsigned print_wall(struct work *w, unsigned pairs);
/* heap.c: memory and turns, on simulated nodes */
int print_limits(void);

/* Nanoseconds of a monotonic clock. */
int64_t bench_ns(void);

#endif
