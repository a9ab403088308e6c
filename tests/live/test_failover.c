/*
 * Failovers by hand while a program works. A planned one loses nothing. A forced one asks nobody: what its old primary has acknowledged
 * and not yet handed on is gone with any client, so there only what a replica had confirmed must be there. On a cluster of its own.
 */
#define _POSIX_C_SOURCE 200809L
#include "load.h"
#include "shift.h"

#include "wire/sys.h"

#include <stdio.h>
#include <string.h>

enum { PLANNED = 3, ROUNDS_BETWEEN = 20, FORCED = 3, LISTS = 12, AT_LEAST = 50, REST_MS = 10000 };

/* Node i and node i + 3 are a shard; the primary is ... */
static int primary_of(int shard)
{
	return strstr(shift_ask(shard, "INFO replication"), "role:master") ? shard : shard + LIVE_PRIMARIES;
}

static int other_of(int shard, int node)
{
	return node == shard ? shard + LIVE_PRIMARIES : shard;
}

/* Everybody knows: a node whose change of sides isn't known yet gets no votes. */
static void await_roles(int old, int new)
{
	shift_await_role(old, "slave");
	shift_await_role(new, "master");
	shift_await(old, "INFO replication", "master_link_status:up");
	shift_await(new, "INFO replication", "state=online");
}

/*
 * A node that was elected keeps its votes (up to Redis 8, Valkey 8) until four times its node timeout has passed: asked again before that,
 * it takes itself for elected, and nobody else does.
 */
static void rest(int node)
{
	static int64_t next_ms[LIVE_NODES];
	int64_t left = next_ms[node] - swi_sys_posix.now_ms();

	if (left > 0)
		swi_sys_posix.poll(NULL, 0, (int)left);
	next_ms[node] = swi_sys_posix.now_ms() + REST_MS;
}

/* It ends by itself after 5 s without success. */
static void promote(int new, const char *command)
{
	int i;

	rest(new);
	for (i = 0; i < 5; i++) {
		shift_ask(new, command);
		if (shift_says(new, "INFO replication", "role:master", 6000))
			break;
	}
}

static void take_over(int shard)
{
	int old = primary_of(shard), new = other_of(shard, old);

	promote(new, "CLUSTER FAILOVER");
	await_roles(old, new);
}

/* ---- planned ---- */

static void one_after_the_other(void *arg)
{
	int *times = arg, i;

	for (i = 0; i < *times; i++) {
		take_over(i % LIVE_PRIMARIES);
		shift_await_steps(ROUNDS_BETWEEN);
	}
}

static void s37_cluster_failover(void **state)
{
	int times = getenv("SLOTWISE_LONG_TESTS") ? 4 * PLANNED : PLANNED;
	struct sw_stats s;

	(void)state;
	load_open();
	shift_begin(one_after_the_other, &times);
	while (shift_running()) {
		load_round(-1);
		shift_step();
	}
	shift_join();
	load_round(-1);
	load_check("CLUSTER FAILOVER");
	live_ok(load_client(), sw_stats_get(load_client(), NULL, &s));
	assert_true(s.moved > 0);
	load_close();
}

/* ---- forced ---- */

/* The list has the tokens 0, 1, 2 ... up to `pushed`; some may be lost, from the last one that was confirmed to the end of the failover. */
struct gap {
	int64_t from, to;
};

static struct list {
	char key[24];
	int64_t pushed;
	struct gap gaps[FORCED];
	size_t n_gaps;
} lists[LISTS];

/* All of them with one batch. */
static void push_all(sw_handle *b)
{
	char token[LISTS][24];
	size_t i;

	sw_batch_reset(b);
	for (i = 0; i < LISTS; i++) {
		sw_bytes element;

		snprintf(token[i], sizeof(token[i]), "%lld", (long long)lists[i].pushed++);
		element = sw_str(token[i]);
		live_ok(b, sw_rpush(b, sw_str(lists[i].key), &element, 1, NULL));
	}
	if (sw_batch_run(b))
		fail_msg("batch: %s", sw_error_text(b));
}

/* Whatever the primary of a shard has acknowledged, its replica has. */
static void confirm(int shard)
{
	char line[64], key[24];
	int primary = primary_of(shard), i = 0;

	do
		snprintf(key, sizeof(key), "wait:%d", i++);
	while (shift_owner(sw_slot_of(sw_str(key))) != shard);
	snprintf(line, sizeof(line), "SET %s 1", key);
	shift_ask(primary, line);
	shift_await(primary, "WAIT 1 1000", "1");
}

static void begin_gaps(int shard)
{
	size_t i;

	for (i = 0; i < LISTS; i++)
		if (shift_owner(sw_slot_of(sw_str(lists[i].key))) == shard)
			lists[i].gaps[lists[i].n_gaps++].from = lists[i].pushed;
}

static void end_gaps(int shard)
{
	size_t i;

	for (i = 0; i < LISTS; i++)
		if (shift_owner(sw_slot_of(sw_str(lists[i].key))) == shard)
			lists[i].gaps[lists[i].n_gaps - 1].to = lists[i].pushed;
}

struct forced {
	int old, new;
};

static void take_over_by_force(void *arg)
{
	const struct forced *f = arg;

	promote(f->new, "CLUSTER FAILOVER FORCE");
	shift_await(f->old, "INFO replication", "role:slave");
}

static void force(sw_handle *b, int shard)
{
	struct forced f = { primary_of(shard), 0 };
	int i;

	f.new = other_of(shard, f.old);
	confirm(shard);
	begin_gaps(shard);
	shift_begin(take_over_by_force, &f);
	while (shift_running())
		push_all(b);
	shift_join();
	end_gaps(shard);
	await_roles(f.old, f.new);
	for (i = 0; i < AT_LEAST; i++)
		push_all(b);
}

static bool may_be_lost(const struct list *l, int64_t token)
{
	size_t i;

	for (i = 0; i < l->n_gaps; i++)
		if (token >= l->gaps[i].from && token < l->gaps[i].to)
			return true;
	return false;
}

/* In order, each once; what is missing was in a gap. How many that are. */
static int64_t check_list(sw_handle *h, const struct list *l)
{
	sw_reply *got = NULL;
	int64_t next = 0, token, lost = 0;
	size_t i;

	live_ok(h, sw_lrange(h, sw_str(l->key), 0, -1, &got));
	for (i = 0; i <= sw_reply_count(got); i++) {
		token = i < sw_reply_count(got) ? sw_reply_integer(sw_reply_at(got, i)) : l->pushed;
		if (token < next && i < sw_reply_count(got))
			fail_msg("%s: %lld behind %lld", l->key, (long long)token, (long long)next - 1);
		for (; next < token; next++, lost++)
			if (!may_be_lost(l, next))
				fail_msg("%s: %lld was confirmed and is lost", l->key, (long long)next);
		next = token + 1;
	}
	sw_reply_free(got);
	return lost;
}

static void s38_cluster_failover_force(void **state)
{
	sw_handle *h = live_open_with((struct sw_options){ .call_timeout_ms = 20000 }), *b = NULL;
	int64_t pushed = 0, lost = 0;
	int i;

	(void)state;
	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < LISTS; i++)
		snprintf(lists[i].key, sizeof(lists[i].key), "forced:%d", i);
	push_all(b);
	for (i = 0; i < FORCED; i++)
		force(b, i);
	sw_free(b);
	sw_free(h);
	h = live_open();
	for (i = 0; i < LISTS; i++) {
		pushed += lists[i].pushed;
		lost += check_list(h, &lists[i]);
	}
	sw_free(h);
	printf("CLUSTER FAILOVER FORCE: %lld writes without an error, %lld acknowledged ones lost by the old primaries\n",
	       (long long)pushed, (long long)lost);
}

#define TEST(name) cmocka_unit_test_teardown(name, shift_end)

int main(void)
{
	const struct CMUnitTest tests[] = { TEST(s37_cluster_failover), TEST(s38_cluster_failover_force) };

	return cmocka_run_group_tests_name("failover", tests, shift_start, shift_stop);
}
