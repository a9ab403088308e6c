#define _POSIX_C_SOURCE 200809L
#include "chaos.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TRIES = 100, EXPLAINS_MS = 12000 };

/* ---- reading ---- */

static sw_reply *must_read(struct chaos_writer *w, const struct chaos_key *key)
{
	sw_reply *r = NULL;
	int i;

	for (i = 0; i < TRIES; i++) {
		sw_err err = key->kind == CHAOS_LIST || key->kind == CHAOS_SOURCE
				     ? sw_lrange(w->h, sw_str(key->name), 0, -1, &r)
				     : sw_get(w->h, sw_str(key->name), &r);

		if (!err)
			return r;
		nanosleep(&(struct timespec){ .tv_nsec = 50 * 1000 * 1000 }, NULL);
	}
	printf("writer %u: %s can't be read: %s\n", w->number, key->name, sw_error_text(w->h));
	exit(2);
}

/* The numbers that a key holds, in its order; n of them. */
static int64_t *numbers_of(const struct chaos_key *key, const sw_reply *r, size_t *n)
{
	sw_bytes text = sw_reply_bytes(r);
	size_t max = key->kind == CHAOS_TEXT ? text.len / 2 + 1 : sw_reply_count(r) + 1, i;
	int64_t *numbers = malloc(max * sizeof(*numbers));
	const char *at = text.data;

	if (!numbers)
		abort();
	*n = 0;
	if (key->kind != CHAOS_TEXT)
		for (i = 0; i < sw_reply_count(r); i++)
			numbers[(*n)++] = sw_reply_integer(sw_reply_at(r, i));
	else
		for (; at && at < text.data + text.len;
		     at = memchr(at + 1, ';', (size_t)(text.data + text.len - at - 1)))
			numbers[(*n)++] = strtoll(at + 1, NULL, 10);
	return numbers;
}

/* ---- judging ---- */

static void wrong(struct chaos_writer *w, uint64_t *count, const struct chaos_key *key,
		  int64_t number, const char *what)
{
	static const char *const outcomes[] = { "not sent", "unknown", "answered" };
	const struct chaos_done *d =
		number >= 0 && (size_t)number < key->n ? &key->done[number] : NULL;

	if ((*count)++ < 5)
		printf("writer %u: %s %lld: %s (%s, %s%s, %lld-%lld ms)\n", w->number, key->name,
		       (long long)number, what, d ? sw_err_name((sw_err)d->err) : "never written",
		       d ? outcomes[d->outcome] : "", d && d->in_crash ? ", during crashes" : "",
		       d ? (long long)d->began_ms : 0LL, d ? (long long)d->ended_ms : 0LL);
}

static bool acknowledged(const struct chaos_done *d)
{
	return d->err == SW_OK;
}

static bool unknown(const struct chaos_done *d)
{
	return d->err != SW_OK && d->outcome == SW_UNKNOWN;
}

/*
 * What a list holds against what was done: each once, in order, none that was refused. `target`: the order in which the elements were
 * moved; a move whose outcome was unknown has been finished by the recovery, and stands at the end.
 */
static void judge_present(struct chaos_writer *w, const struct chaos_key *key, bool target,
			  const int64_t *numbers, size_t n, uint8_t *seen)
{
	int64_t last = -1;
	size_t i;

	for (i = 0; i < n; i++) {
		int64_t number = numbers[i];
		struct chaos_done *d;
		bool sure;

		if (number < 0 || (size_t)number >= key->n) {
			wrong(w, &w->tally.ran_though_refused, key, number, "was never written");
			continue;
		}
		d = &key->done[number];
		d->there = true;
		if (seen[number]++)
			wrong(w, &w->tally.doubled, key, number, "is there twice");
		if (!acknowledged(d) && !unknown(d))
			wrong(w, &w->tally.ran_though_refused, key, number,
			      "ran, though the caller was told that it didn't");
		sure = target ? d->moved : acknowledged(d);
		if (number < last && sure)
			wrong(w, &w->tally.reordered, key, number, "is behind a later one");
		else if (number < last)
			w->tally.late_unknown++;
		if (number > last && sure)
			last = number;
	}
}

static void judge_absent(struct chaos_writer *w, const struct chaos_key *key, const uint8_t *seen)
{
	size_t i;

	for (i = 0; i < key->n; i++) {
		const struct chaos_done *d = &key->done[i];

		if (seen[i] || (!acknowledged(d) && !d->confirmed))
			continue;
		if (d->confirmed || !d->in_crash)
			wrong(w, &w->tally.missing, key, (int64_t)i,
			      "was acknowledged and is missing");
		else
			w->tally.lost_by_servers++;
	}
}

/* A move that was answered stands on a replica of each slot. */
static void judge_moves(struct chaos_writer *w, const struct chaos_key *source)
{
	size_t i;

	for (i = 0; i < source->n; i++)
		if (source->done[i].moved && !source->done[i].there)
			wrong(w, &w->tally.missing, source, (int64_t)i,
			      "was moved and is not at its destination");
}

static void judge_count(struct chaos_writer *w, const struct chaos_key *key, int64_t value)
{
	int64_t least = key->least, most = 0, last = 0;
	size_t i, sure = 0;

	for (i = 0; i < key->n; i++) {
		const struct chaos_done *d = &key->done[i];

		most += acknowledged(d) || unknown(d);
		sure += acknowledged(d) && !d->in_crash;
		if (acknowledged(d) && !d->in_crash && d->size <= last)
			wrong(w, &w->tally.doubled, key, (int64_t)i,
			      "gave a number that was given before");
		last = acknowledged(d) ? d->size : last;
	}
	if ((int64_t)sure > least)
		least = (int64_t)sure;
	if (value < least)
		wrong(w, &w->tally.missing, key, value, "is less than what was acknowledged");
	if (value > most)
		wrong(w, &w->tally.doubled, key, value, "is more than was ever tried");
}

/* ---- unknown ones ---- */

/* When servers were killed, stopped and continued, and connections cut. */
static size_t read_faults(const struct chaos_writer *w, int64_t *faults, size_t max)
{
	char path[4096], what[24];
	long long at;
	size_t n = 0;
	FILE *f;

	snprintf(path, sizeof(path), "%s/faults", w->folder);
	f = fopen(path, "r");
	while (f && n < max && fscanf(f, "%lld %23s%*[^\n]", &at, what) == 2)
		if (strcmp(what, "kill") == 0 || strcmp(what, "stop") == 0 ||
		    strcmp(what, "continue") == 0 || strcmp(what, "cut") == 0)
			faults[n++] = at;
	if (f)
		fclose(f);
	return n;
}

/* A server was killed or stopped shortly before or meanwhile. */
static bool disturbed(const struct chaos_done *d, const int64_t *faults, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (faults[i] <= d->ended_ms && faults[i] >= d->began_ms - EXPLAINS_MS)
			return true;
	return false;
}

/* The connection was lost, its time ran out, or a shard had no replica that could take a step of a move. */
static bool explained(const struct chaos_done *d, bool move, const int64_t *faults, size_t n)
{
	if (d->err != SW_ECLOSED && d->err != SW_ETIMEOUT && d->err != SW_ECONNECT &&
	    !(d->err == SW_EPARTIAL && move))
		return false;
	return disturbed(d, faults, n);
}

static void explain(struct chaos_writer *w, const struct chaos_key *key, const int64_t *faults,
		    size_t n)
{
	bool traced = key->kind != CHAOS_COUNT && key != &w->target;
	size_t i;

	for (i = 0; i < key->n; i++) {
		const struct chaos_done *d = &key->done[i];

		if (!unknown(d))
			continue;
		w->tally.unknown_ran += traced && d->there;
		w->tally.unknown_gone += traced && !d->there;
		if (!explained(d, key == &w->target, faults, n))
			wrong(w, &w->tally.unexplained, key, (int64_t)i,
			      "is unknown without a reason");
	}
}

/* ---- all keys ---- */

static void verify_key(struct chaos_writer *w, const struct chaos_key *key)
{
	sw_reply *r = must_read(w, key), *moved = NULL;
	uint8_t *seen = calloc(key->n + 1, 1);
	int64_t *numbers;
	size_t n;

	if (!seen)
		abort();
	if (key->kind == CHAOS_COUNT) {
		judge_count(w, key, sw_reply_integer(r));
	} else {
		if (key->kind == CHAOS_SOURCE) {
			moved = must_read(w, &w->target);
			numbers = numbers_of(key, moved, &n);
			judge_present(w, key, true, numbers, n, seen);
			judge_moves(w, key);
			free(numbers);
		}
		numbers = numbers_of(key, r, &n);
		judge_present(w, key, false, numbers, n, seen);
		free(numbers);
		judge_absent(w, key, seen);
	}
	free(seen);
	sw_reply_free(r);
	sw_reply_free(moved);
}

void chaos_verify(struct chaos_writer *w)
{
	static int64_t faults[4096];
	size_t n = read_faults(w, faults, sizeof(faults) / sizeof(*faults)), i;

	for (i = 0; i < CHAOS_KEYS; i++) {
		verify_key(w, &w->keys[i]);
		explain(w, &w->keys[i], faults, n);
	}
	explain(w, &w->target, faults, n);
}
