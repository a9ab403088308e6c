#define _POSIX_C_SOURCE 200809L
#include "chaos.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { BATCH_MOST = 24, DIGITS = 24, PAUSE_US = 300 };

int64_t chaos_now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool chaos_sign(const struct chaos_writer *w, const char *name)
{
	char path[4096];

	snprintf(path, sizeof(path), "%s/%s", w->folder, name);
	return access(path, F_OK) == 0;
}

/* splitmix64 */
uint64_t chaos_dice(struct chaos_writer *w, uint64_t sides)
{
	uint64_t x = w->random += 0x9e3779b97f4a7c15U;

	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9U;
	x = (x ^ x >> 27) * 0x94d049bb133111ebU;
	return (x ^ x >> 31) % sides;
}

/* ---- one operation ---- */

/* A new entry of the key's account; its number is what the operation writes. */
static size_t begin(struct chaos_writer *w, struct chaos_key *key)
{
	if (key->n == key->cap) {
		key->cap = key->cap ? key->cap * 2 : 256;
		key->done = realloc(key->done, key->cap * sizeof(*key->done));
		if (!key->done)
			abort();
	}
	key->done[key->n] = (struct chaos_done){ .began_ms = chaos_now_ms(),
						 .in_crash = chaos_sign(w, "crash") };
	w->tally.attempts++;
	w->tally.moves += key == &w->target;
	return key->n++;
}

static void end(struct chaos_writer *w, struct chaos_key *key, size_t number, sw_err err,
		sw_outcome_kind outcome, const char *text)
{
	struct chaos_done *d = &key->done[number];

	d->ended_ms = chaos_now_ms();
	d->err = (int8_t)err;
	d->outcome = (uint8_t)outcome;
	if (!err) {
		w->tally.ok++;
		return;
	}
	w->tally.by_error[-err]++;
	w->tally.unknown += outcome == SW_UNKNOWN;
	w->tally.moves_unknown += outcome == SW_UNKNOWN && key == &w->target;
	w->tally.not_sent += outcome == SW_NOT_SENT;
	w->tally.order += err == SW_EORDER;
	if (!d->in_crash && !chaos_sign(w, "crash")) {
		w->tally.planned_errors++;
		printf("writer %u: %s %zu: %s: %s\n", w->number, key->name, number,
		       sw_err_name(err), text);
	}
}

/* Into a handle or a batch; *size must live until the batch has run. */
static sw_err give(sw_handle *h, const struct chaos_key *key, size_t number, int64_t *size)
{
	char text[DIGITS];
	sw_bytes value;

	snprintf(text, sizeof(text), key->kind == CHAOS_TEXT ? ";%zu" : "%zu", number);
	value = sw_str(text);
	switch (key->kind) {
	case CHAOS_TEXT:
		return sw_append(h, sw_str(key->name), value, size);
	case CHAOS_COUNT:
		return sw_incr(h, sw_str(key->name), size);
	default:
		return sw_rpush(h, sw_str(key->name), &value, 1, size);
	}
}

static struct chaos_key *any_key(struct chaos_writer *w)
{
	return &w->keys[chaos_dice(w, CHAOS_KEYS)];
}

static size_t one(struct chaos_writer *w, struct chaos_key *key)
{
	size_t number = begin(w, key);
	int64_t size = 0;
	sw_err err = give(w->h, key, number, &size);

	key->done[number].size = (uint32_t)size;
	end(w, key, number, err, sw_outcome(w->h), sw_error_text(w->h));
	return number;
}

/* ---- moves ---- */

/* The oldest element of the source goes to a list in another slot. */
static sw_err give_move(sw_handle *h, struct chaos_writer *w, sw_reply **element)
{
	return sw_lmove(h, sw_str(chaos_source(w)->name), sw_str(w->target.name), SW_LMOVE_LEFT,
			SW_LMOVE_RIGHT, element);
}

static void moved(struct chaos_writer *w, const sw_reply *element)
{
	int64_t number = sw_reply_integer(element);

	if (sw_reply_type_of(element) == SW_REPLY_BULK && (size_t)number < chaos_source(w)->n)
		chaos_source(w)->done[number].moved = true;
}

static void move(struct chaos_writer *w)
{
	size_t number = begin(w, &w->target);
	sw_reply *element = NULL;
	sw_err err = give_move(w->h, w, &element);

	moved(w, element);
	end(w, &w->target, number, err, sw_outcome(w->h), sw_error_text(w->h));
	sw_reply_free(element);
}

static void push_and_move(struct chaos_writer *w)
{
	size_t number = one(w, chaos_source(w));

	chaos_confirm(w, chaos_source(w));
	if (chaos_source(w)->done[number].confirmed)
		move(w);
}

/* ---- batches ---- */

static void many(struct chaos_writer *w)
{
	struct chaos_key *keys[BATCH_MOST];
	size_t numbers[BATCH_MOST], n = 2 + (size_t)chaos_dice(w, BATCH_MOST - 1), i;
	size_t place = (size_t)chaos_dice(w, 4 * BATCH_MOST); /* of a move, in some batches */
	int64_t sizes[BATCH_MOST] = { 0 };

	sw_batch_reset(w->batch);
	for (i = 0; i < n; i++) {
		keys[i] = i == place ? &w->target : any_key(w);
		numbers[i] = begin(w, keys[i]);
		keys[i]->done[numbers[i]].batched = true;
		if (keys[i] == &w->target ? give_move(w->batch, w, NULL)
					  : give(w->batch, keys[i], numbers[i], &sizes[i]))
			abort();
	}
	sw_batch_run(w->batch);
	for (i = 0; i < n; i++) {
		struct sw_result r = { .err = SW_EINVAL };

		sw_batch_result(w->batch, i, &r);
		keys[i]->done[numbers[i]].size = (uint32_t)sizes[i];
		if (keys[i] == &w->target)
			moved(w, r.reply);
		end(w, keys[i], numbers[i], r.err, r.outcome, r.text);
	}
}

void chaos_write(struct chaos_writer *w)
{
	bool hasty = false;

	while (!chaos_sign(w, "check") && getppid() == w->parent) {
		uint64_t what = chaos_dice(w, 100);

		if (!hasty && w->number % 2 && chaos_sign(w, "crash")) {
			chaos_open(w, CHAOS_HASTY_MS);
			hasty = true;
		}
		if (what < 40)
			one(w, any_key(w));
		else if (what < 75)
			many(w);
		else if (what < 90)
			chaos_confirm(w, any_key(w));
		else
			push_and_move(w);
		nanosleep(&(struct timespec){ .tv_nsec = PAUSE_US * 1000 }, NULL);
	}
}
