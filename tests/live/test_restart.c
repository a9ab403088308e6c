/* Nodes that are killed and started again, with their data, while a program iterates: their cursors mean nothing any more, and every key
 * comes all the same. On a cluster of its own. */
#include "own.h"

#include <stdio.h>
#include <string.h>

static struct own own;

enum { KEYS = 20000, PAGE = 500 };

static int start(void **state)
{
	if (own_start(&own))
		return -1;
	*state = live_open_with((struct sw_options){ .seeds = own.seeds, .call_timeout_ms = 30000 });
	return 0;
}

static int stop(void **state)
{
	sw_free(*state);
	return own_stop(&own);
}

/* `command` with each of "k:0" ..., and with a value if there is one. */
static void fill(sw_handle *h, const char *command, const char *value)
{
	char line[64];
	sw_bytes words[8];
	sw_handle *b;
	int i;

	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < KEYS; i++) {
		snprintf(line, sizeof(line), "%s k:%d %s", command, i, value);
		live_ok(b, sw_call(b, words, live_words(line, words, 8), NULL));
	}
	live_ok(b, sw_batch_run(b));
	sw_free(b);
}

/* All primaries write their data to disk, and their replicas have it. */
static void save(sw_handle *h)
{
	sw_handle *view;

	live_ok(h, sw_route_new(h, &(struct sw_route){ .to = SW_TO_ALL_PRIMARIES }, &view));
	live_rows(live_reply(view, "WAIT 1 20000"), LIVE_PRIMARIES, SW_REPLY_INTEGER);
	live_rows(live_reply(view, "SAVE"), LIVE_PRIMARIES, SW_REPLY_STATUS);
	sw_free(view);
}

static void restart(const char *name)
{
	char node[64];

	snprintf(node, sizeof(node), "%s", name);
	own_kill(&own, node);
	own_again(&own, node);
}

/* Every "k:i" comes; after each 3,000 items the next of these nodes is restarted. */
static void walk(sw_handle *h, sw_iter *it, const char *const *nodes, size_t n_nodes)
{
	static unsigned char seen[KEYS];
	struct sw_iter_item item;
	size_t n = 0, restarts = 0, missing = 0;
	int i;

	memset(seen, 0, sizeof(seen));
	while (sw_iter_next(it, &item)) {
		assert_memory_equal(item.name.data, "k:", 2);
		i = atoi(item.name.data + strlen("k:"));
		assert_in_range(i, 0, KEYS - 1);
		seen[i] = 1;
		if (++n % 3000 == 0 && restarts < n_nodes)
			restart(nodes[restarts++]);
	}
	if (sw_iter_err(it))
		fail_msg("%s", sw_error_text(h));
	sw_iter_free(it);
	for (i = 0; i < KEYS; i++)
		missing += !seen[i];
	print_message("%zu restarts, %zu items, %zu of %d missing\n", restarts, n, missing, KEYS);
	assert_int_equal(restarts, n_nodes);
	assert_int_equal(missing, 0);
}

static void s35_primaries_are_restarted_in_a_scan(void **state)
{
	const char *nodes[LIVE_PRIMARIES];
	sw_handle *h = *state;
	sw_iter *it;
	int i;

	fill(h, "SET", "1");
	save(h);
	for (i = 0; i < LIVE_PRIMARIES; i++)
		nodes[i] = own.servers[i].name;
	live_ok(h, sw_iter_scan(h, &(struct sw_iter_opts){ .count = sw_i64(PAGE) }, &it));
	walk(h, it, nodes, LIVE_PRIMARIES);
}

static void a_key(sw_handle *h, const char *command, const char *value,
		  sw_err (*iterate)(sw_handle *, sw_bytes, const struct sw_iter_opts *, sw_iter **))
{
	const char *nodes[2];
	char owner[64];
	sw_iter *it;

	live_is(h, "DEL key", "0"); /* the slot is served again: a batch of one key's writes would not outlast a refusal */
	fill(h, command, value);
	save(h);
	own_owner(h, "key", owner);
	nodes[0] = nodes[1] = owner;
	live_ok(h, iterate(h, sw_str("key"), &(struct sw_iter_opts){ .count = sw_i64(PAGE) }, &it));
	walk(h, it, nodes, 2);
	live_is(h, "DEL key", "1");
}

static void s35_a_primary_is_restarted_in_a_scan_of_a_key(void **state)
{
	a_key(*state, "HSET key", "1", sw_iter_hscan);
	a_key(*state, "SADD key", "", sw_iter_sscan);
	a_key(*state, "ZADD key 1", "", sw_iter_zscan);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(s35_primaries_are_restarted_in_a_scan),
		cmocka_unit_test(s35_a_primary_is_restarted_in_a_scan_of_a_key),
	};

	return cmocka_run_group_tests_name("restart", tests, start, stop);
}
