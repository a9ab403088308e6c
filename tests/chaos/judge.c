#define _POSIX_C_SOURCE 200809L
#include "judge.h"

#include <stdio.h>
#include <stdlib.h>

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

/*
 * An acknowledged one is lost only where the servers may lose it: without a word of a replica, and at a death or by a primary that didn't
 * know that it was replaced.
 */
static void judge_absent(struct chaos_writer *w, const struct chaos_key *key, const uint8_t *seen,
			 const struct chaos_faults *faults)
{
	int64_t next_ms = CHAOS_NEVER_MS;
	size_t i;

	for (i = key->n; i-- > 0;) {
		const struct chaos_done *d = &key->done[i];

		if (seen[i] && acknowledged(d))
			next_ms = d->ended_ms;
		if (seen[i] || (!acknowledged(d) && !d->confirmed))
			continue;
		if (!d->confirmed &&
		    (chaos_lost_unsent(faults, d, next_ms) || chaos_lost_late(faults, d)))
			w->tally.lost_by_servers++;
		else
			wrong(w, &w->tally.missing, key, (int64_t)i,
			      "was acknowledged and is missing");
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

/* ---- counters ---- */

/*
 * The values of one history rise. So an operation whose value a later one, or the end, doesn't surpass was lost, unless the later one was:
 * run by a primary that didn't know that it was replaced.
 */
static void judge_falls(struct chaos_writer *w, const struct chaos_key *key, int64_t value,
			const struct chaos_faults *faults)
{
	const struct chaos_done *next = NULL;
	int64_t least = value + 1; /* of what is not lost */
	size_t i;

	for (i = key->n; i-- > 0;) {
		const struct chaos_done *d = &key->done[i];
		bool fell, gone, late;

		if (!acknowledged(d))
			continue;
		fell = next && next->size <= d->size && !chaos_lost_late(faults, next);
		gone = d->size >= least;
		late = chaos_lost_late(faults, d);
		if ((fell || gone) && !late &&
		    !chaos_lost_unsent(faults, d, fell ? next->ended_ms : CHAOS_NEVER_MS))
			wrong(w, &w->tally.missing, key, (int64_t)i,
			      "gave a number that wasn't surpassed: it is lost");
		else
			w->tally.lost_by_servers += fell || gone;
		if (!fell && !gone && !late)
			least = d->size;
		next = d;
	}
}

/* What a counter may be: `most` with the `pending` ones, unknown and perhaps run later, until `until_ms`. */
struct reach {
	int64_t most, pending, until_ms, confirmed;
};

static void judge_value(struct chaos_writer *w, const struct chaos_key *key, size_t number,
			struct reach *r, bool late)
{
	const struct chaos_done *d = &key->done[number];
	int64_t more = (int64_t)d->size - (r->most + 1);

	if (more > r->pending && !late)
		wrong(w, &w->tally.doubled, key, (int64_t)number,
		      "gave a number above all that was tried");
	if (d->size <= r->confirmed && !late)
		wrong(w, &w->tally.missing, key, (int64_t)number,
		      "gave a number that a replica had before");
	if (late && more < 0)
		return;
	r->most = d->size;
	r->pending -= more > r->pending ? r->pending : more > 0 ? more : 0;
	if (d->began_ms > r->until_ms)
		r->pending = 0;
}

static void judge_count(struct chaos_writer *w, const struct chaos_key *key, int64_t value,
			const struct chaos_faults *faults)
{
	struct reach r = { 0 };
	size_t i;

	for (i = 0; i < key->n; i++) {
		const struct chaos_done *d = &key->done[i];
		int64_t until_ms = d->ended_ms;

		if (acknowledged(d)) {
			judge_value(w, key, i, &r, chaos_lost_late(faults, d));
		} else if (unknown(d)) {
			chaos_disturbed(faults, d, &until_ms);
			r.until_ms = until_ms > r.until_ms ? until_ms : r.until_ms;
			r.pending++;
		}
		r.confirmed = d->least > r.confirmed ? d->least : r.confirmed;
	}
	if (value < r.confirmed)
		wrong(w, &w->tally.missing, key, value, "is less than what a replica had");
	if (value > r.most + r.pending)
		wrong(w, &w->tally.doubled, key, value, "is more than was ever tried");
	judge_falls(w, key, value, faults);
}

/* ---- all of it ---- */

void chaos_judge(struct chaos_writer *w, const struct chaos_key *key,
		 const struct chaos_found *found, const struct chaos_faults *faults)
{
	uint8_t *seen = calloc(key->n + 1, 1);

	if (!seen)
		abort();
	if (key->kind == CHAOS_COUNT) {
		judge_count(w, key, found->value, faults);
	} else {
		if (key->kind == CHAOS_SOURCE) {
			judge_present(w, key, true, found->moved, found->n_moved, seen);
			judge_moves(w, key);
		}
		judge_present(w, key, false, found->numbers, found->n, seen);
		judge_absent(w, key, seen, faults);
	}
	free(seen);
}

/* Only a move can be half done. */
static bool explained(const struct chaos_done *d, bool move, const struct chaos_faults *faults)
{
	int64_t until_ms;

	return (move || d->err != SW_EPARTIAL) && chaos_disturbed(faults, d, &until_ms);
}

void chaos_explain(struct chaos_writer *w, const struct chaos_key *key,
		   const struct chaos_faults *faults)
{
	bool traced = key->kind != CHAOS_COUNT && key != &w->target;
	size_t i;

	for (i = 0; i < key->n; i++) {
		const struct chaos_done *d = &key->done[i];

		if (!unknown(d))
			continue;
		w->tally.unknown_ran += traced && d->there;
		w->tally.unknown_gone += traced && !d->there;
		if (!explained(d, key == &w->target, faults))
			wrong(w, &w->tally.unexplained, key, (int64_t)i,
			      "is unknown without a reason");
	}
}
