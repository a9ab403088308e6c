#define _POSIX_C_SOURCE 200809L
#include "fail_points.h"

#include "live.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { MAX_KEYS = 4, MAX_SETUP = 4, MAX_POINTS = 2000, TEXT = 256, CALL_MS = 3000, LEASE_MS = 1 };

struct point {
	const char *command; /* NULL: a batch, below; "scan": an iterator over all keys */
	const char *setup[MAX_SETUP];
	const char *keys[MAX_KEYS];
	bool moves; /* leaves records that sw_recover() ends */
	bool each;  /* its keys may be as before or as after one by one */
	bool moved; /* the client looks for the first key at the wrong node */
	bool ask;   /* the first key's slot is being migrated */
};

static const struct point points[] = {
	{ .command = "INCR a", .setup = { "SET a 1" }, .keys = { "a" } },
	{ .command = "GET a", .setup = { "SET a 1" }, .keys = { "a" } },
	{ .command = "SET a 2", .setup = { "SET a 1" }, .keys = { "a" }, .moved = true },
	{ .command = "INCR a", .keys = { "a" }, .ask = true },
	{ .command = "DBSIZE", .setup = { "SET a 1" }, .keys = { "a" } },
	{ .command = "MGET a b c", .setup = { "SET a 1", "SET c 1" }, .keys = { "a", "b", "c" } },
	{ .command = "MSET a 2 b 2 c 2",
	  .setup = { "SET a 1" },
	  .keys = { "a", "b", "c" },
	  .each = true },
	{ .command = NULL,
	  .setup = { "SET a 1", "RPUSH d o" },
	  .keys = { "a", "b", "c", "d" },
	  .each = true },
	{ .command = "LMOVE a b LEFT RIGHT",
	  .setup = { "RPUSH a x y", "RPUSH b o" },
	  .keys = { "a", "b" },
	  .moves = true },
	{ .command = "SMOVE a b x",
	  .setup = { "SADD a x y" },
	  .keys = { "a", "b" },
	  .moves = true },
	{ .command = "RENAME a b",
	  .setup = { "SET a 1", "SET b old" },
	  .keys = { "a", "b" },
	  .moves = true,
	  .each = true },
	{ .command = "SUNIONSTORE d a b",
	  .setup = { "SADD a 1 2", "SADD b 3", "SET d old" },
	  .keys = { "a", "b", "d" } },
	{ .command = "MSETNX a 1 b 2", .keys = { "a", "b" }, .moves = true },
	{ .command = "scan", .setup = { "SET a 1", "SET b 1", "SET c 1" }, .keys = { "a", "b", "c" } },
};

struct state {
	char key[MAX_KEYS][TEXT];
};

/* ---- the world around the failing client ---- */

static sw_handle *observer;

static void look(const struct point *p, struct state *s)
{
	size_t i;
	char line[TEXT];

	for (i = 0; i < MAX_KEYS && p->keys[i]; i++) {
		snprintf(line, sizeof(line), "DUMP %s", p->keys[i]);
		snprintf(s->key[i], TEXT, "%s", live_do(observer, line));
		if (strncmp(s->key[i], "SW_E", 4) == 0)
			fail_msg("%s: %s", line, s->key[i]);
	}
}

static void prepare(const struct point *p, struct state *before)
{
	size_t i;

	live_ok(observer, sw_flushall(observer, NULL, NULL));
	for (i = 0; i < MAX_SETUP && p->setup[i]; i++)
		if (strncmp(live_do(observer, p->setup[i]), "SW_E", 4) == 0)
			fail_msg("%s: %s", p->setup[i], sw_error_text(observer));
	look(p, before);
}

static void nap(void)
{
	nanosleep(&(struct timespec){ .tv_nsec = 3 * 1000 * 1000 }, NULL);
}

static void recover(void)
{
	int i;

	for (i = 0; i < 300; i++) {
		sw_reply *records = NULL;
		size_t n;

		nap();
		live_ok(observer, sw_recover(observer, &records));
		n = sw_reply_count(records);
		sw_reply_free(records);
		if (n == 0)
			return;
	}
	fail_msg("records are left after 300 recoveries");
}

/* CLUSTER SETSLOT at one node. */
static void set_slot(uint16_t node, uint16_t slot, const char *how, const char *id)
{
	struct sw_route to = { .to = SW_TO_NODE, .node = observer->client->nodes[node]->name };
	char line[TEXT];
	sw_handle *v;

	snprintf(line, sizeof(line), "CLUSTER SETSLOT %u %s %s", slot, how, id);
	live_ok(observer, sw_route_new(observer, &to, &v));
	if (strncmp(live_do(v, line), "SW_E", 4) == 0)
		fail_msg("%s: %s", line, sw_error_text(v));
	sw_free(v);
}

static uint16_t other_primary(const struct swi_client *c, uint16_t slot)
{
	uint16_t s = slot;

	while (c->owner[s] == c->owner[slot])
		s = (uint16_t)((s + 1) % SWI_SLOTS);
	return c->owner[s];
}

/* The slot of "a", which is not there then, from its owner to another. */
static void migrate(bool begin)
{
	struct swi_client *c = observer->client;
	uint16_t slot = sw_slot_of(sw_str("a")), from = c->owner[slot], to = other_primary(c, slot);

	set_slot(to, slot, begin ? "IMPORTING" : "STABLE", begin ? c->nodes[from]->id : "");
	set_slot(from, slot, begin ? "MIGRATING" : "STABLE", begin ? c->nodes[to]->id : "");
}

/* ---- the client ---- */

struct run {
	sw_handle *h; /* NULL: could not be opened */
	sw_err err;
	sw_outcome_kind outcome;
};

static sw_handle *open_client(const struct fail_way *way, sw_err *err)
{
	struct sw_options o = { .seeds = live_seeds(),
				.call_timeout_ms = CALL_MS,
				.lease_ms = LEASE_MS };
	sw_handle *h = NULL;

	*err = swi_open(&o, way->sys, &h, NULL, 0);
	return h;
}

/* All nodes. Rows of a node that refused a connection a moment ago fail without a new attempt. */
static bool all_answer(sw_handle *h)
{
	int i;

	for (i = 0; i < 500; i++, nap())
		if (!sw_dbsize(h, NULL))
			return true;
	return false;
}

static bool warm_up(sw_handle *h)
{
	return !sw_set(h, sw_str("w1"), sw_str("1"), NULL, NULL) &&
	       !sw_set(h, sw_str("w2"), sw_str("1"), NULL, NULL) &&
	       !sw_set(h, sw_str("w3"), sw_str("1"), NULL, NULL) &&
	       !sw_set(h, sw_str("w4"), sw_str("1"), NULL, NULL) && all_answer(h);
}

/* Each command of the batch on a key of its own; the variables must tell what the results tell. */
static void run_batch(struct run *run)
{
	int64_t counter = -1, length = -1;
	sw_reply *value = NULL;
	sw_handle *b = NULL;

	run->err = sw_batch_new(run->h, &b);
	run->outcome = SW_NOT_SENT;
	if (run->err)
		return;
	if ((run->err = sw_incr(b, sw_str("a"), &counter)) ||
	    (run->err = sw_set(b, sw_str("b"), sw_str("2"), NULL, NULL)) ||
	    (run->err = sw_mset(b,
				(struct sw_key_value[]){ { sw_str("c"), sw_str("2") },
							 { sw_str("b"), sw_str("2") } },
				2)) ||
	    (run->err = sw_rpush(b, sw_str("d"), (sw_bytes[]){ sw_str("p") }, 1, &length)) ||
	    (run->err = sw_get(b, sw_str("b"), &value))) {
		sw_free(b);
		return;
	}
	run->err = sw_batch_run(b);
	run->outcome = sw_outcome(b);
	if (!run->err) {
		assert_int_equal(counter, 2);
		assert_int_equal(length, 2);
		assert_string_equal(live_text(value), "\"2\"");
	}
	sw_free(b);
}

/* An end without an error is one at which every key was found. */
static void run_scan(const struct point *p, struct run *run)
{
	bool seen[MAX_KEYS] = { false };
	struct sw_iter_item item;
	sw_iter *it = NULL;
	size_t i;

	run->outcome = SW_ANSWERED;
	run->err = sw_iter_scan(run->h, NULL, &it);
	if (run->err)
		return;
	while (sw_iter_next(it, &item))
		for (i = 0; i < MAX_KEYS && p->keys[i]; i++)
			seen[i] = seen[i] || (item.name.len == 1 && item.name.data[0] == p->keys[i][0]);
	run->err = sw_iter_err(it);
	sw_iter_free(it);
	for (i = 0; !run->err && i < MAX_KEYS && p->keys[i]; i++)
		if (!seen[i])
			fail_msg("a scan ended without an error, and without %s", p->keys[i]);
}

static void run_command(const struct point *p, struct run *run)
{
	sw_bytes words[16];

	if (p->moved) {
		struct swi_client *c = run->h->client;
		uint16_t slot = sw_slot_of(sw_str(p->keys[0]));

		c->owner[slot] = other_primary(c, slot);
	}
	if (!p->command) {
		run_batch(run);
		return;
	}
	if (strcmp(p->command, "scan") == 0) {
		run_scan(p, run);
		return;
	}
	run->err = sw_call(run->h, words, live_words(p->command, words, 16), NULL);
	run->outcome = sw_outcome(run->h);
}

/* ---- one failure ---- */

struct tally {
	size_t points, succeeded, unopened, unknown;
};

static void check_error(const struct fail_way *way, const struct run *run, const char *where)
{
	size_t i = 0;

	while (way->errors[i] != SW_OK && way->errors[i] != run->err)
		i++;
	if (way->errors[i] != run->err)
		fail_msg("%s: %s: %s", where, sw_err_name(run->err),
			 run->h ? sw_error_text(run->h) : "sw_open");
}

static void check_state(const struct point *p, const struct run *run, const struct state *before,
			const struct state *later, const char *where)
{
	bool was = run->h && !run->err, may_be_before = !was,
	     may_be_later = run->h && (was || run->outcome != SW_NOT_SENT);
	bool all_before = true, all_later = true;
	struct state now;
	size_t i;

	look(p, &now);
	for (i = 0; i < MAX_KEYS && p->keys[i]; i++) {
		bool is_before = may_be_before && strcmp(now.key[i], before->key[i]) == 0;
		bool is_later = may_be_later && strcmp(now.key[i], later->key[i]) == 0;

		if (!is_before && !is_later)
			fail_msg("%s: %s, outcome %d: %s is %s, was %s, should be %s", where,
				 sw_err_name(run->err), (int)run->outcome, p->keys[i], now.key[i],
				 before->key[i], later->key[i]);
		all_before = all_before && is_before;
		all_later = all_later && is_later;
	}
	if (!p->each && !all_before && !all_later)
		fail_msg("%s: %s: some keys are as before, some as after", where,
			 sw_err_name(run->err));
	if (p->moves && p->each && strcmp(now.key[0], "nil") == 0 && !all_later)
		fail_msg("%s: %s: neither name has the value", where, sw_err_name(run->err));
}

static void check_usable(struct run *run, const char *where)
{
	if (run->h && !warm_up(run->h))
		fail_msg("%s: unusable afterwards: %s", where, sw_error_text(run->h));
	sw_free(run->h);
}

/* false: nothing failed any more. */
static bool one_point(const struct fail_way *way, const struct point *p, bool warm, size_t n,
		      const struct state *later, struct tally *t)
{
	struct run run = { .outcome = SW_NOT_SENT };
	struct state before;
	char where[TEXT];
	bool hit;

	snprintf(where, sizeof(where), "%s, %s, %s %zu", p->command ? p->command : "batch",
		 warm ? "warm" : "cold", way->name, n);
	prepare(p, &before);
	if (warm && (!(run.h = open_client(way, &run.err)) || !warm_up(run.h)))
		fail_msg("%s: can't be opened", where);
	way->arm(n);
	if (!warm)
		run.h = open_client(way, &run.err);
	if (run.h)
		run_command(p, &run);
	hit = way->disarm();
	check_error(way, &run, where);
	if (p->moves && run.err)
		recover();
	check_state(p, &run, &before, later, where);
	check_usable(&run, where);
	t->points += hit;
	t->unopened += hit && !run.h;
	t->succeeded += hit && !run.err;
	t->unknown += hit && run.err && run.outcome == SW_UNKNOWN;
	return hit;
}

static void all_points(const struct fail_way *way, const struct point *p)
{
	struct state before, later;
	struct tally t = { 0 };
	struct run run = { 0 };
	size_t n;

	if (p->ask)
		migrate(true);
	prepare(p, &before);
	run.h = open_client(way, &run.err);
	assert_non_null(run.h);
	run_command(p, &run);
	if (run.err)
		fail_msg("%s: %s", p->command, sw_error_text(run.h));
	look(p, &later);
	sw_free(run.h);
	for (n = 1; one_point(way, p, false, n, &later, &t); n++)
		assert_in_range(n, 1, MAX_POINTS);
	for (n = 1; one_point(way, p, true, n, &later, &t); n++)
		assert_in_range(n, 1, MAX_POINTS);
	if (p->ask) {
		live_ok(observer, sw_flushall(observer, NULL, NULL));
		migrate(false);
	}
	printf("%-22s %-12s fails at %4zu points: %4zu unopened, %4zu succeed, %3zu unknown\n",
	       p->command ? p->command : "batch", way->name, t.points, t.unopened, t.succeeded,
	       t.unknown);
	assert_true(t.points > 1);
}

void fail_points_run(const struct fail_way *way)
{
	size_t i;

	observer = live_open_with(
		(struct sw_options){ .lease_ms = LEASE_MS, .call_timeout_ms = CALL_MS });
	for (i = 0; i < sizeof(points) / sizeof(*points); i++)
		all_points(way, &points[i]);
	live_ok(observer, sw_flushall(observer, NULL, NULL));
	sw_free(observer);
}
