#define _POSIX_C_SOURCE 200809L
#include "load.h"

#include <stdio.h>
#include <string.h>

enum { FILLERS = 12, BATCH = 16, TEXT = 48 };

/* The keys of one slot: {tag}NAME. */
static struct group {
	char tag[16];
	int64_t count;  /* {tag}count, of INCR */
	int64_t pushed; /* {tag}list has 0, 1 ... */
	int64_t sent;   /* the elements that LMOVE has taken from {tag}from to the next group's {tag}to */
	int64_t pair;   /* {tag}p and {tag}q, of MSET */
	int64_t mixed_p, mixed_q;
	int64_t across;
} groups[LOAD_SLOTS];

static struct {
	sw_handle *h, *b;
	uint64_t random, rounds, commands, overtaken;
} load;

#define ok(call)                                                                                  \
	do {                                                                                      \
		load.commands++;                                                                  \
		live_ok(load.h, call);                                                            \
	} while (0)

/* ---- keys ---- */

/* Valid until the 31st call after this one. */
static sw_bytes key(const struct group *g, const char *name)
{
	static char text[32][TEXT];
	static unsigned turn;
	char *out = text[turn++ % 32];

	snprintf(out, TEXT, "{%s}%s", g->tag, name);
	return sw_str(out);
}

static sw_bytes number(int64_t n)
{
	static char text[32][24];
	static unsigned turn;
	char *out = text[turn++ % 32];

	snprintf(out, sizeof(text[0]), "%lld", (long long)n);
	return sw_str(out);
}

/* splitmix64 */
static uint64_t dice(uint64_t sides)
{
	uint64_t x = load.random += 0x9e3779b97f4a7c15U;

	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9U;
	x = (x ^ x >> 27) * 0x94d049bb133111ebU;
	return (x ^ x >> 31) % sides;
}

static struct group *any(int hot)
{
	size_t i = LOAD_SLOTS;

	if (hot >= 0 && dice(2))
		for (i = 0; i < LOAD_SLOTS && load_slot(i) != hot; i++)
			;
	return &groups[i < LOAD_SLOTS ? i : dice(LOAD_SLOTS)];
}

static const struct group *next(const struct group *g)
{
	return g + 1 < groups + LOAD_SLOTS ? g + 1 : groups;
}

uint16_t load_slot(size_t group)
{
	return sw_slot_of(sw_str(groups[group].tag));
}

sw_handle *load_client(void)
{
	return load.h;
}

/* ---- what it does ---- */

static void is(const sw_reply *r, sw_bytes want, const char *what)
{
	sw_bytes got = sw_reply_bytes(r);

	if (!got.data || got.len != want.len || memcmp(got.data, want.data, want.len) != 0)
		fail_msg("%s: expected %s, got %s", what, want.data, live_text(r));
}

static void single(struct group *g)
{
	sw_reply *value = NULL;
	int64_t count;

	ok(sw_incr(load.h, key(g, "count"), &count));
	assert_int_equal(count, ++g->count);
	ok(sw_get(load.h, key(g, "count"), &value));
	is(value, number(g->count), "GET");
	sw_reply_free(value);
}

/* Of keys that are often the same: in the order in which they were queued. */
static void batch(int hot)
{
	int64_t got[BATCH], want[BATCH];
	size_t i;

	sw_batch_reset(load.b);
	for (i = 0; i < BATCH; i++) {
		struct group *g = any(hot);
		sw_bytes element = number(g->pushed);

		if (dice(2)) {
			ok(sw_rpush(load.b, key(g, "list"), &element, 1, &got[i]));
			want[i] = ++g->pushed;
		} else {
			ok(sw_incr(load.b, key(g, "count"), &got[i]));
			want[i] = ++g->count;
		}
	}
	if (sw_batch_run(load.b))
		fail_msg("batch: %s", sw_error_text(load.b));
	for (i = 0; i < BATCH; i++)
		assert_int_equal(got[i], want[i]);
}

/* Keys of one slot. */
static void pair(struct group *g)
{
	sw_bytes keys[] = { key(g, "p"), key(g, "q") }, value = number(++g->pair);
	sw_reply *values = NULL;
	int64_t there;

	ok(sw_mset(load.h, (struct sw_key_value[]){ { keys[0], value }, { keys[1], value } }, 2));
	ok(sw_mget(load.h, keys, 2, &values));
	is(sw_reply_at(values, 0), value, "MGET");
	is(sw_reply_at(values, 1), value, "MGET");
	sw_reply_free(values);
	ok(sw_exists(load.h, keys, 2, &there));
	assert_int_equal(there, 2);
}

/* A slot that is half here and half there takes the SET, but not yet the MSET before it. */
static void mixed(struct group *g)
{
	sw_bytes p = key(g, "mixed:p"), q = key(g, "mixed:q"), first = number(g->mixed_p + 1),
		 second = number(g->mixed_p + 2);
	struct sw_result result;
	sw_reply *value = NULL;
	size_t i;

	sw_batch_reset(load.b);
	ok(sw_mset(load.b, (struct sw_key_value[]){ { p, first }, { q, first } }, 2));
	ok(sw_set(load.b, p, second, NULL, NULL));
	ok(sw_get(load.b, p, &value));
	sw_batch_run(load.b);
	for (i = 0; i < 3; i++) {
		live_ok(load.b, sw_batch_result(load.b, i, &result));
		if (result.err && (i > 0 || result.err != SW_EORDER))
			fail_msg("mixed batch, command %zu: %s", i, result.text);
		if (i == 0 && !result.err)
			g->mixed_q = g->mixed_p + 1;
		load.overtaken += result.err != SW_OK;
	}
	is(value, second, "GET behind an MSET");
	g->mixed_p += 2;
}

static void across(struct group *first)
{
	struct sw_key_value pairs[6];
	struct group *g[6];
	sw_bytes keys[6];
	sw_reply *values = NULL;
	size_t i;

	for (i = 0; i < 6; i++) {
		g[i] = &groups[((size_t)(first - groups) + i) % LOAD_SLOTS];
		keys[i] = key(g[i], "across");
		pairs[i] = (struct sw_key_value){ keys[i], number(++g[i]->across) };
	}
	ok(sw_mset(load.h, pairs, 6));
	ok(sw_mget(load.h, keys, 6, &values));
	for (i = 0; i < 6; i++)
		is(sw_reply_at(values, i), pairs[i].value, "MGET across slots");
	sw_reply_free(values);
}

/* An element goes from one slot to another. */
static void move(struct group *g)
{
	sw_bytes element = number(g->sent);
	sw_reply *moved = NULL;

	ok(sw_rpush(load.h, key(g, "from"), &element, 1, NULL));
	ok(sw_lmove(load.h, key(g, "from"), key(next(g), "to"), SW_LMOVE_LEFT, SW_LMOVE_RIGHT, &moved));
	is(moved, element, "LMOVE");
	sw_reply_free(moved);
	g->sent++;
}

void load_round_in_place(int hot)
{
	single(any(hot));
	batch(hot);
	pair(any(hot));
	mixed(any(hot));
	across(any(hot));
	load.rounds++;
}

void load_round(int hot)
{
	load_round_in_place(hot);
	move(any(hot));
}

/* ---- begin and end ---- */

/* All keys but those that move() makes. */
static void fill(struct group *g)
{
	sw_bytes element = number(g->pushed);
	char name[16];
	int i;

	single(g);
	pair(g);
	mixed(g);
	across(g);
	ok(sw_rpush(load.h, key(g, "list"), &element, 1, &g->pushed));
	for (i = 0; i < FILLERS; i++) {
		snprintf(name, sizeof(name), "filler:%d", i);
		ok(sw_set(load.h, key(g, name), number(i), NULL, NULL));
	}
}

void load_open(void)
{
	const char *seed = getenv("SLOTWISE_SEED");
	size_t i;

	memset(groups, 0, sizeof(groups));
	memset(&load, 0, sizeof(load));
	load.random = seed ? strtoull(seed, NULL, 10) : 1;
	load.h = live_open_with((struct sw_options){ .call_timeout_ms = 60000, .lease_ms = 60000 });
	live_ok(load.h, sw_batch_new(load.h, &load.b));
	for (i = 0; i < LOAD_SLOTS; i++)
		snprintf(groups[i].tag, sizeof(groups[i].tag), "g%zu", i);
	for (i = 0; i < LOAD_SLOTS; i++)
		fill(&groups[i]);
}

void load_close(void)
{
	sw_free(load.b);
	sw_free(load.h);
}

static void check_text(sw_handle *h, const struct group *g, const char *name, int64_t want)
{
	sw_reply *value = NULL;

	live_ok(h, sw_get(h, key(g, name), &value));
	if (want)
		is(value, number(want), name);
	else
		assert_int_equal(sw_reply_type_of(value), SW_REPLY_NIL);
	sw_reply_free(value);
}

static void check_list(sw_handle *h, const struct group *g, const char *name, int64_t n)
{
	sw_reply *list = NULL;
	int64_t i;

	live_ok(h, sw_lrange(h, key(g, name), 0, -1, &list));
	assert_int_equal(sw_reply_count(list), n);
	for (i = 0; i < n; i++)
		is(sw_reply_at(list, (size_t)i), number(i), name);
	sw_reply_free(list);
}

static void check_all(sw_handle *h)
{
	char name[16];
	size_t i;
	int j;

	for (i = 0; i < LOAD_SLOTS; i++) {
		const struct group *g = &groups[i];

		check_text(h, g, "count", g->count);
		check_text(h, g, "p", g->pair);
		check_text(h, g, "q", g->pair);
		check_text(h, g, "mixed:p", g->mixed_p);
		check_text(h, g, "mixed:q", g->mixed_q);
		check_text(h, g, "across", g->across);
		check_list(h, g, "list", g->pushed);
		check_list(h, g, "from", 0);
		check_list(h, next(g), "to", g->sent);
		for (j = 1; j < FILLERS; j++) {
			snprintf(name, sizeof(name), "filler:%d", j);
			check_text(h, g, name, j);
		}
	}
}

void load_check(const char *name)
{
	struct sw_stats s;
	sw_handle *h = live_open();

	check_all(load.h);
	check_all(h);
	sw_free(h);
	live_ok(load.h, sw_stats_get(load.h, NULL, &s));
	printf("%s: %llu rounds of %llu commands without an error; ASK %llu, MOVED %llu, TRYAGAIN %llu, sent again %llu, maps %llu; "
	       "overtaken (SW_EORDER) %llu\n",
	       name, (unsigned long long)load.rounds, (unsigned long long)load.commands, (unsigned long long)s.ask,
	       (unsigned long long)s.moved, (unsigned long long)s.tryagain, (unsigned long long)s.retries,
	       (unsigned long long)s.refreshes, (unsigned long long)load.overtaken);
	assert_int_equal(s.unknown, 0);
}
