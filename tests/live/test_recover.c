/* What a client that died in the middle of a move leaves, and what recovery makes of it. */
#include "world.h"

#include "crossslot/move.h"
#include "exec/names.h"
#include "exec/handle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

/* ---- a caller that dies in between ---- */

/* The steps of a move, stopped where a test wants; a target that nobody answers for. */
struct stopped {
	struct swi_sink sink;
	struct swi_request target;
	bool done;
};

static void stopped_answered(struct swi_sink *sink, struct swi_request *r)
{
	(void)r;
	((struct stopped *)sink)->done = true;
}

/* One script, run as a move would, its reply dropped. */
struct one_script {
	struct swi_op op;
	const struct swi_script *script;
	sw_bytes keys[2], args[6];
	size_t n_keys, n_args;
	uint16_t slot;
};

static void script_ran(struct swi_op *op)
{
	assert_null(swi_op_failed(op));
	swi_op_finish(op, op->sent[0]->reply);
}

static void run_script(struct swi_op *op)
{
	struct one_script *s = (struct one_script *)op;

	op->step = script_ran;
	swi_op_script(op, s->slot, 0, s->script, s->keys, s->n_keys, s->args, s->n_args);
}

static const char *const id_of_dead = "0123456789abcdef0123456789abcdef";

static sw_reply_type claim_only(const char *kind, const char *source, const char *destination, const char *member)
{
	struct swi_client *c = world.cluster->client;
	struct swi_arena replies;
	struct stopped target = { .sink = { .answered = stopped_answered, .deadline_ms = c->sys->now_ms() + 5000,
					    .arena = &replies } };
	struct one_script *s;
	sw_reply_type type;

	swi_arena_init(&replies, 256);
	target.target.sink = &target.sink;
	target.target.slot = SWI_NO_SLOT;
	c->now_ms = c->sys->now_ms();
	s = (struct one_script *)swi_op_new(c, &target.target, sizeof(*s));
	assert_non_null(s);
	s->script = &swi_script_claim;
	s->slot = swi_key_slot(sw_str(source));
	s->keys[0] = sw_str(source);
	s->keys[1] = swi_records_key(&s->op, s->slot);
	s->n_keys = 2;
	memcpy(s->args, (const sw_bytes[]){ sw_str(id_of_dead), sw_str(kind), sw_str(destination), sw_str("LEFT"),
					    sw_str("RIGHT"), sw_str(member) }, 6 * sizeof(sw_bytes));
	s->n_args = 6;
	swi_op_start(&s->op, run_script);
	swi_run(c, &target.done);
	assert_int_equal(target.target.err, SW_OK);
	type = sw_reply_type_of(target.target.reply);
	swi_arena_free(&replies);
	return type;
}

/* Recovers and returns the result of the one record found ("" for none). */
static const char *recover(sw_err expected)
{
	static char result[64];
	struct timespec pause = { 0, 5000000 };
	sw_reply *r = NULL;
	sw_bytes got;

	nanosleep(&pause, NULL);
	assert_int_equal(sw_recover(world.cluster, &r), expected);
	assert_true(sw_reply_count(r) <= 1);
	got = sw_reply_bytes(sw_reply_get(sw_reply_at(r, 0), sw_str("result")));
	snprintf(result, sizeof(result), "%.*s", (int)got.len, got.data ? got.data : "");
	sw_reply_free(r);
	return result;
}

static void recovery_finds_nothing(void **state)
{
	(void)state;
	assert_string_equal(recover(SW_OK), "");
}

static void recovery_delivers(void **state)
{
	(void)state;
	pair_prepare(&world, "RPUSH a 1 2|RPUSH b 0");
	claim_only("LMOVE", "a", "b", "");
	pair_expect(&world, "LRANGE a 0 -1", "[\"2\"]");
	assert_string_equal(recover(SW_OK), "delivered");
	pair_expect(&world, "LRANGE b 0 -1", "[\"0\" \"1\"]");
	assert_string_equal(recover(SW_OK), "");
	pair_no_strays(&world);
}

static void recovery_delivers_a_member(void **state)
{
	(void)state;
	pair_prepare(&world, "SADD a m");
	assert_int_equal(claim_only("SMOVE", "a", "b", "x"), SW_REPLY_NIL);
	assert_int_equal(pair_count_own(&world, "*}records"), 0);
	assert_int_equal(claim_only("SMOVE", "a", "b", "m"), SW_REPLY_BULK);
	assert_string_equal(recover(SW_OK), "delivered");
	pair_expect(&world, "SMEMBERS b", "[\"m\"]");
	pair_no_strays(&world);
}

static void recovery_returns_with_the_expiry(void **state)
{
	(void)state;
	pair_prepare(&world, "RPUSH a 1|PEXPIREAT a 33000000000000|SET b x");
	claim_only("LMOVE", "a", "b", "");
	pair_expect(&world, "EXISTS a", "0");
	assert_string_equal(recover(SW_OK), "returned");
	pair_same_keys(&world, "a b");
	pair_no_strays(&world);
}

static void recovery_does_it_once(void **state)
{
	(void)state;
	pair_prepare(&world, "RPUSH a 1");
	claim_only("LMOVE", "a", "b", "");
	assert_string_equal(recover(SW_OK), "delivered");
	pair_prepare(&world, "RPUSH a 2");
	claim_only("LMOVE", "a", "b", ""); /* the same id: its marker says done */
	assert_string_equal(recover(SW_OK), "delivered");
	pair_expect(&world, "LRANGE b 0 -1", "[\"1\"]");
}

static void recovery_is_stuck_until_the_source_fits(void **state)
{
	(void)state;
	pair_prepare(&world, "RPUSH a 1|SET b x");
	claim_only("LMOVE", "a", "b", "");
	pair_prepare(&world, "SET a y");
	assert_string_equal(recover(SW_EPARTIAL), "stuck");
	assert_int_equal(pair_count_own(&world, "*}records"), 1);
	pair_expect(&world, "DEL b", "1"); /* void once, void for ever */
	assert_string_equal(recover(SW_EPARTIAL), "stuck");
	pair_expect(&world, "DEL a", "1");
	assert_string_equal(recover(SW_OK), "returned");
	pair_expect(&world, "LRANGE a 0 -1", "[\"1\"]");
	pair_expect(&world, "EXISTS b", "0");
	pair_no_strays(&world);
}

static void young_records_are_left_alone(void **state)
{
	(void)state;
	pair_prepare(&world, "RPUSH a 1");
	claim_only("LMOVE", "a", "b", "");
	world_use((struct sw_options){ 0 });
	assert_string_equal(recover(SW_OK), "young");
	world_usual();
	assert_string_equal(recover(SW_OK), "delivered");
}

/* ---- replicas ---- */

/* The fewest replicas that any primary has. */
static long long replicas(void)
{
	long long fewest = -1;
	size_t i;

	for (i = 0; i < world.n_nodes; i++) {
		redisReply *r = redisCommand(world.node[i], "ROLE");

		assert_non_null(r);
		if (strcmp(r->element[0]->str, "master") == 0 &&
		    (fewest < 0 || (long long)r->element[2]->elements < fewest))
			fewest = (long long)r->element[2]->elements;
		freeReplyObject(r);
	}
	return fewest;
}

static void steps_reach_replicas(void **state)
{
	(void)state;
	if (replicas() < 1) {
		print_message("skipped: the cluster has no replicas\n");
		skip();
	}
	world_use((struct sw_options){ .wait_replicas = 1 });
	pair_prepare(&world, "RPUSH a 1|SET c x");
	pair_expect(&world, "LMOVE a b LEFT LEFT", "\"1\"");
	pair_expect(&world, "LMOVE b c LEFT LEFT",
		    "! WRONGTYPE Operation against a key holding the wrong kind of value");
	pair_expect(&world, "LRANGE b 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

static void too_few_replicas_leave_it_to_recovery(void **state)
{
	(void)state;
	world_use((struct sw_options){ .wait_replicas = 9, .call_timeout_ms = 1000, .lease_ms = 1 });
	pair_prepare(&world, "RPUSH a 1");
	assert_memory_equal(pair_ask(&world, "LMOVE a b LEFT LEFT"), "! not enough replicas", 21);
	assert_string_equal(recover(SW_EPARTIAL), "failed");
	world_usual();
	assert_string_equal(recover(SW_OK), "delivered");
	pair_expect(&world, "LRANGE b 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

/* Writes a record by hand and recovers. */
static void odd_records_are_reported(void **state)
{
	struct swi_op op = { .client = world.cluster->client };
	sw_bytes key;
	char line[512];

	(void)state;
	swi_arena_init(&op.memory, 256);
	key = swi_records_key(&op, swi_key_slot(sw_str("a")));
	snprintf(line, sizeof(line), "HSET %s %s nonsense", key.data, id_of_dead);
	pair_expect(&world, line, "1");
	assert_string_equal(recover(SW_EPARTIAL), "unknown");
	snprintf(line, sizeof(line),
		 "HSET %s %s *8\\x0d\\x0a$5\\x0d\\x0aLMOVE\\x0d\\x0a$4\\x0d\\x0a1000\\x0d\\x0a$1\\x0d\\x0aa\\x0d\\x0a"
		 "$1\\x0d\\x0ab\\x0d\\x0a$4\\x0d\\x0aLEFT\\x0d\\x0a$4\\x0d\\x0aLEFT\\x0d\\x0a$2\\x0d\\x0a-1\\x0d\\x0a"
		 "$1\\x0d\\x0ae\\x0d\\x0a", key.data, id_of_dead);
	pair_expect(&world, line, "0");
	assert_string_equal(recover(SW_EPARTIAL), "old");
	snprintf(line, sizeof(line),
		 "HSET %s %s *5\\x0d\\x0a$6\\x0d\\x0aRENAME\\x0d\\x0a$13\\x0d\\x0a%lld\\x0d\\x0a$1\\x0d\\x0aa\\x0d\\x0a"
		 "$1\\x0d\\x0ab\\x0d\\x0a$0\\x0d\\x0a\\x0d\\x0a", key.data, id_of_dead, (long long)time(NULL) * 1000 - 60000);
	pair_expect(&world, line, "0");
	assert_string_equal(recover(SW_OK), "untouched");
	pair_no_strays(&world);
	swi_arena_free(&op.memory);
}

/* ---- permissions ---- */

static const char *const forbidden[] = {
	"evalsha", "type", "time", "lindex", "pexpiretime", "hdel", "hset", "lpop", "get", "llen", "persist",
	"set", "lpush", "hexists", "pexpireat", "pexpire",
};

/* The one element is in a or b, or its record is there and recovery by somebody who may brings it to one of them. */
static void nothing_lost(const char *command, const char *reply)
{
	sw_reply *report = NULL;
	char in_a[64], in_b[64];

	if (pair_count_own(&world, "*}records") > 0) {
		print_message("  without %s: %s\n", command, reply);
		assert_int_equal(sw_recover(world.cluster, &report), SW_OK);
		sw_reply_free(report);
	}
	snprintf(in_a, sizeof(in_a), "%s", pair_ask(&world, "LRANGE a 0 -1"));
	snprintf(in_b, sizeof(in_b), "%s", pair_ask(&world, "LRANGE b 0 -1"));
	if (strcmp(in_a, "[\"1\"]") == 0 && strcmp(in_b, "[]") == 0)
		return;
	if (strcmp(in_a, "[]") || strcmp(in_b, "[\"1\"]"))
		fail_msg("without %s: %s\n  a %s b %s", command, reply, in_a, in_b);
}

static void users_who_may_not(void **state)
{
	char rule[128], reply[1024];
	size_t i, k;

	(void)state;
	for (i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++) {
		pair_clear(&world);
		pair_prepare(&world, "RPUSH a 1");
		for (k = 0; k < world.n_nodes; k++) {
			snprintf(rule, sizeof(rule), "ACL SETUSER mover reset on >secret ~* +@all -%s", forbidden[i]);
			freeReplyObject(redisCommand(world.node[k], rule));
		}
		world_use((struct sw_options){ .user = "mover", .password = "secret" });
		snprintf(reply, sizeof(reply), "%s", pair_ask(&world, "LMOVE a b LEFT LEFT"));
		world_usual();
		nothing_lost(forbidden[i], reply);
	}
	for (k = 0; k < world.n_nodes; k++)
		freeReplyObject(redisCommand(world.node[k], "ACL DELUSER mover"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_clear, world_reset)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(recovery_finds_nothing),
		TEST(recovery_delivers),
		TEST(recovery_delivers_a_member),
		TEST(recovery_returns_with_the_expiry),
		TEST(recovery_does_it_once),
		TEST(recovery_is_stuck_until_the_source_fits),
		TEST(young_records_are_left_alone),
		TEST(steps_reach_replicas),
		TEST(too_few_replicas_leave_it_to_recovery),
		TEST(odd_records_are_reported),
		TEST(users_who_may_not),
	};

	return cmocka_run_group_tests_name("recover", tests, world_open_recovering, world_close);
}
