#define _POSIX_C_SOURCE 200809L
#include "judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TRIES = 100 };

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

/* ---- all keys ---- */

/* `target`: of a source, where its elements go. */
static void verify_key(struct chaos_writer *w, const struct chaos_key *key,
		       const struct chaos_key *target, const struct chaos_faults *faults)
{
	sw_reply *r = must_read(w, key), *moved = target ? must_read(w, target) : NULL;
	struct chaos_found found = { 0 };

	if (key->kind == CHAOS_COUNT)
		found.value = sw_reply_integer(r);
	else
		found.numbers = numbers_of(key, r, &found.n);
	if (target)
		found.moved = numbers_of(key, moved, &found.n_moved);
	chaos_judge(w, key, &found, faults);
	free(found.numbers);
	free(found.moved);
	sw_reply_free(r);
	sw_reply_free(moved);
}

static void must_have_faults(const struct chaos_writer *w, struct chaos_faults *faults,
			     const struct chaos_key *key, const struct chaos_key *other)
{
	if (chaos_faults_read(faults, w->folder, key->name, other ? other->name : NULL))
		return;
	printf("writer %u: %s/faults can't be read\n", w->number, w->folder);
	exit(2);
}

void chaos_verify(struct chaos_writer *w)
{
	struct chaos_faults faults;
	size_t i;

	for (i = 0; i < CHAOS_KEYS; i++) {
		const struct chaos_key *key = &w->keys[i];

		must_have_faults(w, &faults, key, NULL);
		verify_key(w, key, key == chaos_source(w) ? &w->target : NULL, &faults);
		chaos_explain(w, key, &faults);
		chaos_faults_free(&faults);
	}
	must_have_faults(w, &faults, &w->target, chaos_source(w));
	chaos_explain(w, &w->target, &faults);
	chaos_faults_free(&faults);
}
