/*
 * Commands that concern all nodes and have one answer: scripts and functions are on every primary, channels are those of all nodes, a
 * slot's keys are its owner's; and those that concern the one node that a view names.
 */
#define _POSIX_C_SOURCE 200809L
#include "own.h"

#include <hiredis/hiredis.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static void pause_ms(long ms)
{
	nanosleep(&(struct timespec){ .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 }, NULL);
}

/* ---- views and plain connections ---- */

static sw_handle *view_of(sw_handle *h, struct sw_route route)
{
	sw_handle *view = NULL;

	live_ok(h, sw_route_new(h, &route, &view));
	return view;
}

/* Every primary of its own answers `line` with `want`. */
static void each_primary(sw_handle *h, const char *line, const char *want)
{
	sw_handle *all = view_of(h, (struct sw_route){ .to = SW_TO_ALL_PRIMARIES });
	sw_reply *map = live_reply(all, line);
	size_t i;

	assert_int_equal(sw_reply_count(map), LIVE_PRIMARIES);
	for (i = 0; i < LIVE_PRIMARIES; i++)
		assert_string_equal(live_text(sw_reply_at(map, i)), want);
	sw_reply_free(map);
	sw_free(all);
}

/* A connection that is nobody's but the test's. */
static redisContext *dial(const char *node)
{
	const char *colon = strrchr(node, ':');
	char host[64];
	redisContext *c;

	snprintf(host, sizeof(host), "%.*s", (int)(colon - node), node);
	c = redisConnectWithTimeout(host, atoi(colon + 1), (struct timeval){ .tv_sec = 10 });
	assert_non_null(c);
	assert_int_equal(c->err, 0);
	redisSetTimeout(c, (struct timeval){ .tv_sec = 10 });
	return c;
}

static void say(redisContext *c, const char *line)
{
	redisReply *r = redisCommand(c, line);

	assert_non_null(r);
	assert_int_not_equal(r->type, REDIS_REPLY_ERROR);
	freeReplyObject(r);
}

/* ---- scripts ---- */

static const char loaded[] = "SCRIPT EXISTS e0e1f9fabfc9d4800c877a703b823ac0578ff8db";

static void script_load_reaches_every_primary(void **state)
{
	sw_handle *h = *state;

	sw_reply_free(live_reply(h, "SCRIPT FLUSH"));
	each_primary(h, loaded, "[0]");
	live_is(h, "SCRIPT LOAD 'return 1'", "\"e0e1f9fabfc9d4800c877a703b823ac0578ff8db\"");
	each_primary(h, loaded, "[1]");
	live_is(h, loaded, "[1]");
}

/* Calls `stop` until it answers `err`, which is at once, or when the server comes to look at what its script does. */
static void until(sw_handle *h, sw_err (*stop)(sw_handle *), sw_err err)
{
	int tries;

	for (tries = 0; stop(h) != err; tries++) {
		assert_true(tries < 200);
		pause_ms(10);
	}
}

/* Runs `line` for ever, as far as the caller waits for it; `stop` must end it, on whichever node. */
static void is_killed(sw_handle *h, const char *line, sw_err (*stop)(sw_handle *))
{
	sw_handle *busy = live_open_with((struct sw_options){ .call_timeout_ms = 500 });

	live_ok(busy, sw_connect_all(busy));
	live_begins(live_do(busy, line), "SW_ETIMEOUT");
	until(h, stop, SW_OK);
	until(h, stop, SW_ESERVER);
	live_begins(sw_error_text(h), "NOTBUSY");
	sw_free(busy);
	live_is(h, "SET killed 1", "+OK");
}

static void kill_ends_what_one_node_runs(void **state)
{
	static const char library[] = "FUNCTION LOAD REPLACE '#!lua name=endless\nredis.register_function{function_name="
				      "\"endless\", callback=function() while true do end end, flags={\"no-writes\"}}'";
	sw_handle *h = *state;

	sw_reply_free(live_reply(h, "CONFIG SET busy-reply-threshold 50"));
	is_killed(h, "EVAL 'while true do end' 1 killed", sw_script_kill);
	live_is(h, library, "\"endless\"");
	is_killed(h, "FCALL endless 1 killed", sw_function_kill);
	sw_reply_free(live_reply(h, "CONFIG SET busy-reply-threshold 5000"));
	live_is(h, "FUNCTION FLUSH", "+OK");
}

/* ---- functions ---- */

#define LIBRARY "'#!lua name=one\nredis.register_function(\"f\", function() return 1 end)'"

static void functions_are_on_every_primary(void **state)
{
	sw_handle *h = *state;
	sw_reply *dump = NULL;

	live_is(h, "FUNCTION FLUSH SYNC", "+OK");
	live_is(h, "FUNCTION LOAD " LIBRARY, "\"one\"");
	each_primary(h, "FCALL f 0", "1");
	live_ok(h, sw_function_dump(h, &dump));
	live_is(h, "FUNCTION DELETE one", "+OK");
	each_primary(h, "FUNCTION LIST", "[]");
	live_ok(h, sw_function_restore(h, sw_reply_bytes(dump), NULL));
	sw_reply_free(dump);
	each_primary(h, "FCALL f 0", "1");
	live_is(h, "FUNCTION FLUSH", "+OK");
	each_primary(h, "FUNCTION LIST", "[]");
}

/* One primary that differs is told; the others have done it. */
static void all_primaries_must_succeed(void **state)
{
	sw_handle *h = *state, *one = view_of(h, (struct sw_route){ .to = SW_TO_OWNER, .key = sw_str("k") });
	sw_reply *dump = NULL;

	live_is(h, "FUNCTION FLUSH SYNC", "+OK");
	sw_reply_free(live_reply(one, "FUNCTION LOAD " LIBRARY));
	live_begins(live_do(h, "FUNCTION LOAD " LIBRARY), "SW_EPARTIAL: 1 of 3 nodes failed; the first: ERR Library 'one'");
	each_primary(h, "FCALL f 0", "1");
	live_ok(h, sw_function_dump(h, &dump));
	sw_reply_free(live_reply(one, "FUNCTION DELETE one"));
	live_begins(live_do(h, "FUNCTION DELETE one"), "SW_EPARTIAL: 1 of 3 nodes failed; the first: ERR Library not found");
	each_primary(h, "FUNCTION LIST", "[]");
	sw_reply_free(live_reply(one, "FUNCTION LOAD " LIBRARY));
	assert_int_equal(sw_function_restore(h, sw_reply_bytes(dump), NULL), SW_EPARTIAL);
	live_begins(sw_error_text(h), "1 of 3 nodes failed; the first: ERR Library one already exists");
	each_primary(h, "FCALL f 0", "1");
	sw_reply_free(dump);
	live_is(h, "FUNCTION FLUSH", "+OK");
	sw_free(one);
}

/* ---- channels ---- */

static void channels_of_all_nodes(void **state)
{
	static const char *const says[LIVE_NODES] = {
		"SUBSCRIBE news", "SUBSCRIBE news sport", "PSUBSCRIBE n*", "PSUBSCRIBE n* m*", "SUBSCRIBE news", "PING",
	};
	sw_handle *h = *state;
	sw_reply *nodes = live_reply(h, "CLUSTER MYID"), *list;
	redisContext *c[LIVE_NODES];
	size_t i;

	for (i = 0; i < LIVE_NODES; i++) {
		c[i] = dial(sw_reply_bytes(sw_reply_key_at(nodes, i)).data);
		say(c[i], says[i]);
	}
	sw_reply_free(nodes);
	list = live_reply(h, "PUBSUB CHANNELS");
	assert_int_equal(sw_reply_count(list), 2);
	sw_reply_free(list);
	live_is(h, "PUBSUB CHANNELS s*", "[\"sport\"]");
	live_is(h, "PUBSUB NUMSUB news sport none", "[\"news\", 3, \"sport\", 1, \"none\", 0]");
	live_is(h, "PUBSUB NUMPAT", "3");
	for (i = 0; i < LIVE_NODES; i++)
		redisFree(c[i]);
}

/* Eight channels, each subscribed to at the owner of its slot. */
static void shard_channels(void **state)
{
	enum { N = 8 };
	const sw_bytes *names = live_keys("shard", N);
	sw_handle *h = *state;
	redisContext *c[N];
	sw_reply *list;
	char owner[64], line[64];
	size_t i;

	for (i = 0; i < N; i++) {
		own_owner(h, names[i].data, owner);
		c[i] = dial(owner);
		snprintf(line, sizeof(line), "SSUBSCRIBE %s", names[i].data);
		say(c[i], line);
	}
	list = live_reply(h, "PUBSUB SHARDCHANNELS");
	assert_int_equal(sw_reply_count(list), N);
	sw_reply_free(list);
	live_is(h, "PUBSUB SHARDCHANNELS shard:3", "[\"shard:3\"]");
	live_is(h, "PUBSUB SHARDNUMSUB shard:0 none shard:7", "[\"shard:0\", 1, \"none\", 0, \"shard:7\", 1]");
	for (i = 0; i < N; i++) {
		redisReply *message = NULL;
		int64_t n = 0;

		live_ok(h, sw_spublish(h, names[i], sw_str("hello"), &n));
		assert_int_equal(n, 1);
		assert_int_equal(redisGetReply(c[i], (void **)&message), REDIS_OK);
		assert_string_equal(message->element[1]->str, names[i].data);
		assert_string_equal(message->element[2]->str, "hello");
		freeReplyObject(message);
		redisFree(c[i]);
	}
}

/* ---- slots ---- */

static void keys_of_a_slot(void **state)
{
	enum { N = 12 };
	const sw_bytes *keys = live_keys("slot", N);
	sw_handle *h = *state;
	size_t i;

	for (i = 0; i < N; i++)
		live_ok(h, sw_set(h, keys[i], sw_str("1"), NULL, NULL));
	for (i = 0; i < N; i++) {
		int64_t slot = -1, n = -1;
		sw_reply *list = NULL;

		live_ok(h, sw_cluster_keyslot(h, keys[i], &slot));
		assert_int_equal(slot, sw_slot_of(keys[i]));
		live_ok(h, sw_cluster_countkeysinslot(h, slot, &n));
		assert_int_equal(n, 1);
		live_ok(h, sw_cluster_getkeysinslot(h, slot, 10, &list));
		assert_int_equal(sw_reply_count(list), 1);
		assert_string_equal(sw_reply_bytes(sw_reply_at(list, 0)).data, keys[i].data);
		sw_reply_free(list);
	}
	live_begins(live_do(h, "CLUSTER COUNTKEYSINSLOT 99999"), "SW_ESERVER: ERR Invalid slot");
	live_begins(live_do(h, "CLUSTER GETKEYSINSLOT x 1"), "SW_ESERVER: ERR ");
}

/* ---- on-node ---- */

static void a_command_of_one_node(void **state)
{
	static const char line[] = "CLUSTER BUMPEPOCH";
	static const enum sw_route_to several[] = { SW_TO_ALL_NODES, SW_TO_ALL_PRIMARIES };
	sw_handle *h = *state, *view;
	int64_t before = live_commands();
	char owner[64];
	size_t i;

	live_begins(live_do(h, line), "SW_EBLOCKED: CLUSTER BUMPEPOCH is blocked: Acts on the one node it is sent to");
	for (i = 0; i < 2; i++) {
		view = view_of(h, (struct sw_route){ .to = several[i] });
		live_begins(live_do(view, line), "SW_EBLOCKED");
		sw_free(view);
	}
	assert_int_equal(live_commands(), before);
	own_owner(h, "k", owner);
	view = view_of(h, (struct sw_route){ .to = SW_TO_NODE, .node = owner });
	assert_non_null(strpbrk(live_do(view, line), "BS")); /* +BUMPED 7, +STILL 7 */
	live_begins(live_do(view, line), "+STILL ");
	live_begins(live_do(view, "SELECT 1"), "SW_EBLOCKED"); /* not on-node: no view brings it */
	sw_free(view);
}

static void a_blocked_client_of_one_node(void **state)
{
	sw_handle *h = *state, *view;
	redisContext *c;
	redisReply *id, *popped = NULL;
	int64_t n = 0;
	int tries, written = 0;
	char owner[64];

	own_owner(h, "k", owner);
	c = dial(owner);
	id = redisCommand(c, "CLIENT ID");
	assert_non_null(id);
	assert_int_equal(redisAppendCommand(c, "BLPOP k 9"), REDIS_OK);
	while (!written)
		assert_int_equal(redisBufferWrite(c, &written), REDIS_OK);
	view = view_of(h, (struct sw_route){ .to = SW_TO_NODE, .node = owner });
	for (tries = 0; n == 0 && tries < 200; tries++) {
		live_ok(view, sw_client_unblock(view, id->integer, NULL, &n));
		if (n == 0)
			pause_ms(10);
	}
	assert_int_equal(n, 1);
	assert_int_equal(redisGetReply(c, (void **)&popped), REDIS_OK);
	assert_int_equal(popped->type, REDIS_REPLY_NIL);
	freeReplyObject(popped);
	assert_int_equal(sw_client_unblock(h, id->integer, NULL, &n), SW_EBLOCKED);
	freeReplyObject(id);
	redisFree(c);
	sw_free(view);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(script_load_reaches_every_primary),
		cmocka_unit_test(kill_ends_what_one_node_runs),
		cmocka_unit_test(functions_are_on_every_primary),
		cmocka_unit_test(all_primaries_must_succeed),
		cmocka_unit_test(channels_of_all_nodes),
		cmocka_unit_test(shard_channels),
		cmocka_unit_test(keys_of_a_slot),
		cmocka_unit_test(a_command_of_one_node),
		cmocka_unit_test(a_blocked_client_of_one_node),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
