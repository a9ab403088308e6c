/*
 * A destination that refuses, or whose node goes, in the middle of a command across slots: the source is as it was; or the element
 * waits in its record, and recovery finishes the move or takes it back. Runs on a cluster of its own.
 */
#include "own.h"
#include "world.h"

#include "crossslot/move.h"
#include "crossslot/msetnx.h"
#include "crossslot/rename.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static struct own own;

enum { STATE = 2048 };

/* world.cluster is the one who interferes. */
static int open_world(void **state)
{
	return own_start(&own) ? -1 : world_open_recovering(state);
}

static int close_world(void **state)
{
	own_before(NULL, NULL, NULL);
	world_close(state);
	return own_stop(&own);
}

/* ---- somebody else writes, just before a step ---- */

static void interfere(void *commands)
{
	const char *at = commands;
	char one[256];

	for (; *at; at += strcspn(at, "|"), at += *at == '|') {
		snprintf(one, sizeof(one), "%.*s", (int)strcspn(at, "|"), at);
		assert_true(live_do(world.cluster, one)[0] != 'S');
	}
}

struct refusal {
	const char *prepare;
	const char *command;
	const char *before;   /* the request before which ... */
	const char *somebody; /* ... somebody does this */
	const char *answer;   /* how the answer begins */
	const char *kept;     /* keys that are as before the command */
	const char *after;    /* "key = content" that is there afterwards, or NULL */
};

static void check_refusal(const struct refusal *r)
{
	sw_handle *h = own_open((struct sw_options){ .lease_ms = 1 });
	char before[STATE], after[STATE];
	const char *answer;

	pair_clear(&world);
	interfere((void *)(uintptr_t)r->prepare);
	live_do(h, r->command); /* scripts become known; connections are opened */
	pair_clear(&world);
	interfere((void *)(uintptr_t)r->prepare);
	own_state(world.cluster, r->kept, before, sizeof(before));
	own_before(r->before, interfere, (void *)(uintptr_t)r->somebody);
	answer = live_do(h, r->command);
	print_message("%-32s %-18s %s\n", r->command, r->somebody, answer);
	if (strncmp(answer, r->answer, strlen(r->answer)) != 0)
		fail_msg("%s: expected %s..., got %s", r->command, r->answer, answer);
	assert_true(own_happened());
	own_state(world.cluster, r->kept, after, sizeof(after));
	assert_string_equal(after, before);
	own_state(world.cluster, "a b c d", after, sizeof(after));
	if (r->after && !strstr(after, r->after))
		fail_msg("%s: %s is not in %s", r->command, r->after, after);
	sw_free(h);
	pair_no_strays(&world);
}

static void refused_in_the_middle(void **state)
{
	const char *deliver = swi_script_deliver.sha1, *stage = swi_script_msetnx_stage.sha1;
	const struct refusal refusals[] = {
		{ "RPUSH a 1 2|RPUSH b 3", "LMOVE a b LEFT LEFT", deliver, "SET b x", "SW_ESERVER: WRONGTYPE", "a", "b = \"x\"" },
		{ "RPUSH a 1 2", "LMOVE a b RIGHT LEFT", deliver, "SET b x", "SW_ESERVER: WRONGTYPE", "a", NULL },
		{ "RPUSH a 1|PEXPIREAT a 33000000000000", "RPOPLPUSH a b", deliver, "SET b x", "SW_ESERVER: WRONGTYPE", "a",
		  NULL },
		{ "RPUSH a 1", "BLMOVE a b LEFT LEFT 1", deliver, "SET b x", "SW_ESERVER: WRONGTYPE", "a", NULL },
		{ "SADD a x y|SADD b z", "SMOVE a b x", deliver, "SET b x", "SW_ESERVER: WRONGTYPE", "a", NULL },
		{ "SADD a x|PEXPIREAT a 33000000000000", "SMOVE a b x", deliver, "SET b x", "SW_ESERVER: WRONGTYPE", "a", NULL },
		{ "HSET a f v|PEXPIREAT a 33000000000000", "RENAMENX a b", swi_script_rename_deliver.sha1, "SET b x", "0", "a",
		  "b = \"x\"" },
		{ "SET a 1", "COPY a b", "RESTORE", "SET b x", "0", "a", "b = \"x\"" },
		{ "SET d 1", "MSETNX a 1 b 2 c 3", stage, "SET b x", "0", "a c d", "b = \"x\"" },
		{ "SADD a 1|SADD b 2|SET d old", "SUNIONSTORE d a b", "SUNION", "DEL a|SET a x", "SW_ESERVER: WRONGTYPE", "d b", NULL },
		{ "ZADD b 1 1|SET d old", "ZRANGESTORE d b 0 -1", "ZRANGESTORE", "DEL b|SET b x", "SW_ESERVER: WRONGTYPE", "d",
		  NULL },
		{ "PFADD b 1|PFADD c 2|PFADD d 3", "PFMERGE d b c", "DUMP", "DEL b|SET b x", "SW_ESERVER: WRONGTYPE", "d c", NULL },
		{ "SET b 1|SET c 2|SET d 3", "BITOP OR d b c", "DUMP", "DEL b|RPUSH b x", "SW_ESERVER: WRONGTYPE", "d c", NULL },
		/* Somebody writes the source after it was copied: the copy is made anew. */
		{ "SET a 1|SET b 2", "RENAME a b", "*1\r\n$5\r\nMULTI", "SET a new", "+OK", "d", "b = \"new\"" },
		{ "SET a 1", "RENAMENX a b", "*1\r\n$5\r\nMULTI", "SET a new", "1", "d", "b = \"new\"" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
		check_refusal(&refusals[i]);
}

/* The destination refuses, and the source has become another type meanwhile: a person makes room, recovery returns the element. */
static void neither_takes_it(void **state)
{
	sw_handle *h = own_open((struct sw_options){ .lease_ms = 1 });
	sw_reply *report = NULL;

	(void)state;
	pair_clear(&world);
	interfere((void *)(uintptr_t) "RPUSH a jewel");
	live_do(h, "LMOVE a b LEFT LEFT");
	live_do(h, "LMOVE b a LEFT LEFT");
	own_before(swi_script_deliver.sha1, interfere, (void *)(uintptr_t) "SET b x|SET a y");
	live_begins(live_do(h, "LMOVE a b LEFT LEFT"), "SW_EPARTIAL: WRONGTYPE");
	assert_int_equal(sw_recover(h, &report), SW_EPARTIAL);
	assert_string_equal(sw_reply_bytes(sw_reply_get(sw_reply_at(report, 0), sw_str("result"))).data, "stuck");
	sw_reply_free(report);
	interfere((void *)(uintptr_t) "DEL a");
	assert_int_equal(sw_recover(h, &report), SW_OK);
	assert_string_equal(sw_reply_bytes(sw_reply_get(sw_reply_at(report, 0), sw_str("result"))).data, "returned");
	sw_reply_free(report);
	live_is(h, "LRANGE a 0 -1", "[\"jewel\"]");
	live_is(h, "GET b", "\"x\"");
	sw_free(h);
	pair_no_strays(&world);
}

/* ---- no memory at the destination ---- */

struct full {
	const char *prepare;
	const char *command;
	const char *at; /* the owner of this key is full */
	const char *answer;
	const char *kept;
};

static redisContext *context_of(const char *key)
{
	size_t i;

	for (i = 0; i < world.n_nodes; i++) {
		redisReply *r = redisCommand(world.node[i], "TYPE %s", key);
		bool owns = r && r->type == REDIS_REPLY_STATUS;

		freeReplyObject(r);
		if (owns)
			return world.node[i];
	}
	fail_msg("nobody owns %s", key);
	return NULL;
}

static void limit_memory(redisContext *c, const char *bytes)
{
	redisReply *r = redisCommand(c, "CONFIG SET maxmemory %s", bytes);

	assert_non_null(r);
	assert_string_equal(r->str, "OK");
	freeReplyObject(r);
}

static void check_full(const struct full *f)
{
	sw_handle *h = own_open((struct sw_options){ .lease_ms = 1 });
	redisContext *full = context_of(f->at);
	char before[STATE], after[STATE];
	const char *answer;

	pair_clear(&world);
	interfere((void *)(uintptr_t)f->prepare);
	own_state(world.cluster, f->kept, before, sizeof(before));
	limit_memory(full, "1");
	answer = live_do(h, f->command);
	limit_memory(full, "0");
	print_message("%-32s %s is full: %.60s\n", f->command, f->at, answer);
	if (strncmp(answer, f->answer, strlen(f->answer)) != 0)
		fail_msg("%s: expected %s..., got %s", f->command, f->answer, answer);
	own_state(world.cluster, f->kept, after, sizeof(after));
	assert_string_equal(after, before);
	sw_free(h);
	pair_no_strays(&world);
}

static void no_memory(void **state)
{
	static const struct full fulls[] = {
		{ "RPUSH a 1 2|PEXPIREAT a 33000000000000|RPUSH b 3", "LMOVE a b LEFT LEFT", "b", "SW_ESERVER: OOM", "a b" },
		{ "RPUSH a 1|PEXPIREAT a 33000000000000", "RPOPLPUSH a b", "b", "SW_ESERVER: OOM", "a b" },
		{ "RPUSH a 1", "BLMOVE a b LEFT LEFT 1", "b", "SW_ESERVER: OOM", "a b" },
		{ "SET a 1|SET b old", "RENAME a b", "b", "SW_ESERVER: OOM", "a b" },
		{ "HSET a f v|PEXPIREAT a 33000000000000", "RENAMENX a b", "b", "SW_ESERVER: OOM", "a b" },
		{ "SET a 1|SET b old", "COPY a b REPLACE", "b", "SW_ESERVER: OOM", "a b" },
		{ "SET d x", "MSETNX a 1 b 2 c 3", "b", "SW_ESERVER: OOM", "a b c d" },
		{ "SADD b 1|SADD c 2|SET d old", "SUNIONSTORE d b c", "d", "SW_ESERVER: OOM", "b c d" },
		{ "ZADD b 1 1|ZADD c 2 2|SET d old", "ZUNIONSTORE d 2 b c", "d", "SW_ESERVER: OOM", "b c d" },
		{ "ZADD b 1 1|SET d old", "ZRANGESTORE d b 0 -1", "d", "SW_ESERVER: OOM", "b d" },
		{ "PFADD b 1|PFADD c 2|PFADD d 3", "PFMERGE d b c", "d", "SW_ESERVER: OOM", "b c d" },
		{ "SET b 1|SET c 2|SET d 3", "BITOP OR d b c", "d", "SW_ESERVER: OOM", "b c d" },
		{ "RPUSH b 2 1|SET d old", "SORT b STORE d", "d", "SW_ESERVER: OOM", "b d" },
		{ "GEOADD b 1 1 p|SET d old", "GEOSEARCHSTORE d b FROMLONLAT 0 0 BYRADIUS 500 km", "d", "SW_ESERVER: OOM", "b d" },
		/* One server moves a member also when it is full. */
		{ "SADD a 1 2|SADD b 3", "SMOVE a b 1", "b", "1", "c" },
		/* The source is full: nothing there is written that would need memory. */
		{ "RPUSH a 1 2", "LMOVE a b LEFT LEFT", "a", "\"1\"", "c" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(fulls) / sizeof(fulls[0]); i++)
		check_full(&fulls[i]);
}

/* ---- a node goes in the middle; last, for nodes don't come back ---- */

static void kill_node(void *name)
{
	own_kill(&own, name);
}

/* Waits until every slot is served again. */
static void await_failover(void)
{
	int tries;

	for (tries = 0; tries < 300; tries++) {
		sw_handle *h = live_open_with((struct sw_options){ .call_timeout_ms = 1000, .seeds = own.seeds });
		bool served = live_do(h, "MGET a b c")[0] == '[';

		sw_free(h);
		if (served)
			return;
		nanosleep(&(struct timespec){ .tv_nsec = 100 * 1000 * 1000 }, NULL);
	}
	fail_msg("no replica has taken over");
}

static void recover_all(sw_handle *h, const char *result)
{
	sw_reply *report = NULL;

	live_ok(h, sw_recover(h, &report));
	assert_int_equal(sw_reply_count(report), result ? 1 : 0);
	if (result)
		assert_string_equal(sw_reply_bytes(sw_reply_get(sw_reply_at(report, 0), sw_str("result"))).data, result);
	sw_reply_free(report);
}

/* The destination's primary goes just before the element comes: it waits in its record. */
static void destination_goes_before_a_deliver(void **state)
{
	sw_handle *h = own_open((struct sw_options){ .lease_ms = 1, .call_timeout_ms = 1500 });
	char node[64];

	(void)state;
	own_owner(h, "b", node);
	pair_clear(&world);
	live_do(h, "RPUSH a 1 2 3");
	live_is(h, "LMOVE a b LEFT RIGHT", "\"1\"");
	live_do(h, "WAIT 1 1000"); /* the replicas have it */
	own_before(swi_script_deliver.sha1, kill_node, node);
	live_begins(live_do(h, "LMOVE a b LEFT RIGHT"), "SW_ETIMEOUT");
	assert_true(own_happened());
	assert_int_equal(sw_outcome(h), SW_UNKNOWN);
	await_failover();
	live_is(h, "LRANGE a 0 -1", "[\"3\"]");
	recover_all(h, "delivered");
	live_is(h, "LRANGE a 0 -1", "[\"3\"]");
	live_is(h, "LRANGE b 0 -1", "[\"1\", \"2\"]");
	recover_all(h, NULL);
	sw_free(h);
}

/* The destination's primary goes before the copy comes: the source is as it was, and the same call completes it later. */
static void destination_goes_before_a_copy(void **state)
{
	sw_handle *h = own_open((struct sw_options){ .lease_ms = 1, .call_timeout_ms = 1500 });
	char node[64], before[STATE], after[STATE];

	(void)state;
	own_owner(h, "c", node);
	live_do(h, "DEL a");
	live_do(h, "HSET a f v g w");
	live_do(h, "PEXPIREAT a 33000000000000");
	own_state(h, "a", before, sizeof(before));
	own_before("RESTORE", kill_node, node);
	live_begins(live_do(h, "RENAME a c"), "SW_ETIMEOUT");
	assert_true(own_happened());
	await_failover();
	own_state(h, "a", after, sizeof(after));
	assert_string_equal(after, before);
	live_is(h, "RENAME a c", "+OK");
	own_state(h, "c", after, sizeof(after));
	assert_string_equal(after + 1, before + 1);
	live_is(h, "EXISTS a", "0");
	recover_all(h, NULL);
	sw_free(h);
}

/* The source's primary goes after the claim, which its replica has acknowledged: the element comes over once. */
static void source_goes_before_a_deliver(void **state)
{
	sw_handle *h = own_open((struct sw_options){ .lease_ms = 1, .call_timeout_ms = 20000 });
	sw_handle *safe;
	char node[64];

	(void)state;
	own_owner(h, "a", node);
	live_do(h, "DEL a b d");
	live_do(h, "RPUSH a 1 2 3");
	sw_free(h);
	safe = own_open((struct sw_options){ .lease_ms = 1, .call_timeout_ms = 20000, .wait_replicas = 1 });
	own_before(swi_script_deliver.sha1, kill_node, node);
	/* The other shards have no replica any more, so the deliver is not acknowledged: said, and left to recovery. */
	live_begins(live_do(safe, "LMOVE a b LEFT RIGHT"), "SW_EPARTIAL");
	assert_true(own_happened());
	sw_free(safe);
	await_failover();
	h = live_open_with((struct sw_options){ .lease_ms = 1, .seeds = own.seeds });
	recover_all(h, "delivered");
	live_is(h, "LRANGE a 0 -1", "[\"2\", \"3\"]");
	live_is(h, "LRANGE b 0 -1", "[\"1\"]");
	recover_all(h, NULL);
	sw_free(h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refused_in_the_middle),
		cmocka_unit_test(neither_takes_it),
		cmocka_unit_test(no_memory),
		cmocka_unit_test(destination_goes_before_a_deliver),
		cmocka_unit_test(destination_goes_before_a_copy),
		cmocka_unit_test(source_goes_before_a_deliver),
	};

	return cmocka_run_group_tests_name("faults", tests, open_world, close_world);
}
