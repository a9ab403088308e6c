/* Moves of elements and polling pops across slots: as on one server, and nothing lost when a client dies in between. */
#include "pair.h"

#include "crossslot/move.h"
#include "crossslot/names.h"
#include "exec/handle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static struct pair world;
static sw_handle *usual; /* world.cluster, while a test uses another client */

static int open_world(void **state)
{
	(void)state;
	pair_open(&world, &(struct sw_options){ .lease_ms = 1 });
	return 0;
}

static int close_world(void **state)
{
	(void)state;
	pair_close(&world);
	return 0;
}

/* Gives the test a client with other options; the next test has the usual one again. */
static void use_client(struct sw_options options)
{
	options.seeds = getenv("SLOTWISE_CLUSTER");
	usual = world.cluster;
	assert_int_equal(sw_open(&options, &world.cluster), SW_OK);
}

static void use_usual_client(void)
{
	if (usual) {
		sw_free(world.cluster);
		world.cluster = usual;
		usual = NULL;
	}
}

static int reset_client(void **state)
{
	(void)state;
	use_usual_client();
	return 0;
}

static int clear_world(void **state)
{
	(void)state;
	pair_clear(&world);
	return 0;
}

/* ---- as one server ---- */

/* The keys a, b, c, d lie in four slots on all three nodes. */
struct row {
	const char *prepare, *command;
};

static const struct row rows[] = {
	/* lists */
	{ "RPUSH a 1 2 3", "RPOPLPUSH a b" },
	{ "RPUSH a 1 2 3|RPUSH b 7", "RPOPLPUSH a b" },
	{ "RPUSH a 1 2 3|RPUSH b 7", "LMOVE a b LEFT LEFT" },
	{ "RPUSH a 1 2 3|RPUSH b 7", "LMOVE a b LEFT RIGHT" },
	{ "RPUSH a 1 2 3|RPUSH b 7", "LMOVE a b right left" },
	{ "RPUSH a 1 2 3|RPUSH b 7", "LMOVE a b RIGHT RIGHT" },
	{ "RPUSH a 1", "LMOVE a b RIGHT RIGHT" },
	{ "RPUSH a 1|PEXPIREAT a 33000000000000|RPUSH b 2|PEXPIREAT b 34000000000000", "RPOPLPUSH a b" },
	{ "RPUSH a 1 2|PEXPIREAT a 33000000000000", "RPOPLPUSH a b" },
	{ "RPUSH a ''", "RPOPLPUSH a b" },
	{ "RPUSH a \\x00\\xff\\x0d\\x0a$5{}", "RPOPLPUSH a b" },
	{ "", "RPOPLPUSH a b" },
	{ "SET b x", "RPOPLPUSH a b" },
	{ "SET a x", "RPOPLPUSH a b" },
	{ "SET a x|SET b x", "RPOPLPUSH a b" },
	{ "RPUSH a 1 2|SET b x", "RPOPLPUSH a b" },
	{ "RPUSH a 1|SET b x|PEXPIREAT a 33000000000000", "RPOPLPUSH a b" },
	{ "SADD a 1|RPUSH b x", "LMOVE a b LEFT LEFT" },
	{ "RPUSH a 1 2", "LMOVE a b LEFT UP" },
	{ "RPUSH a 1|PEXPIREAT a 33000000000000", "RPOPLPUSH a a" },
	{ "RPUSH a 1 2 3", "LMOVE a a LEFT RIGHT" },
	/* sets */
	{ "SADD a 1 2|SADD b 3", "SMOVE a b 1" },
	{ "SADD a 1", "SMOVE a b 1" },
	{ "SADD a 1 2|SADD b 1", "SMOVE a b 1" },
	{ "SADD a 1 2|SADD b 3", "SMOVE a b 4" },
	{ "SADD a ''", "SMOVE a b ''" },
	{ "SADD a \\x00\\xff", "SMOVE a b \\x00\\xff" },
	{ "", "SMOVE a b 1" },
	{ "SET b x", "SMOVE a b 1" },
	{ "SET a x", "SMOVE a b 1" },
	{ "SADD a 1|SET b x", "SMOVE a b 1" },
	{ "SADD a 1|SET b x", "SMOVE a b 2" },
	{ "SADD a 1|PEXPIREAT a 33000000000000|SADD b 2|PEXPIREAT b 34000000000000", "SMOVE a b 1" },
	{ "SADD a 1", "SMOVE a a 1" },
	{ "SADD a 1", "SMOVE a a 2" },
	/* blocking forms that need not wait, or whose time is up */
	{ "RPUSH a 1 2 3|RPUSH b 7", "BRPOPLPUSH a b 1" },
	{ "RPUSH a 1 2 3|RPUSH b 7", "BLMOVE a b LEFT RIGHT 0" },
	{ "", "BRPOPLPUSH a b 0.02" },
	{ "SET b x", "BLMOVE a b LEFT LEFT 0.02" },
	{ "RPUSH a 1|SET b x", "BLMOVE a b LEFT LEFT 0.02" },
	{ "SET a x", "BLMOVE a b LEFT LEFT 0.02" },
	{ "RPUSH a 1", "BRPOPLPUSH a b never" },
	{ "RPUSH a 1", "BRPOPLPUSH a b -1" },
	{ "RPUSH a 1", "BRPOPLPUSH a b nan" },
	{ "RPUSH a 1", "BRPOPLPUSH a b ''" },
	{ "RPUSH a 1", "BLMOVE a b LEFT UP never" },
	/* pops */
	{ "RPUSH b 1 2|RPUSH c 3", "BLPOP a b c 1" },
	{ "RPUSH b 1 2|RPUSH c 3", "BRPOP c a b 0" },
	{ "RPUSH b 1 2|PEXPIREAT b 33000000000000", "BLPOP a b 1" },
	{ "RPUSH b ''", "BLPOP a b 1" },
	{ "RPUSH b 1 2|RPUSH a 3", "BLPOP b b a a 1" },
	{ "", "BLPOP a b c 0.02" },
	{ "SET a x|RPUSH b 1", "BLPOP a b 0.02" },
	{ "SET b x|RPUSH a 1", "BLPOP a b 0.02" },
	{ "SET b x", "BLPOP a b 0.02" },
	{ "ZADD a 1 x", "BLPOP a b 0.02" },
	{ "", "BLPOP a b -1" },
	{ "", "BLPOP a b x" },
	{ "ZADD b 1 x 2 y|ZADD c 0 z", "BZPOPMIN a b c 1" },
	{ "ZADD b 1 x 2 y|ZADD c 0 z", "BZPOPMAX a b c 1" },
	{ "ZADD b 0.1 x 1e300 y", "BZPOPMAX a b 1" },
	{ "ZADD b inf x", "BZPOPMIN a b 1" },
	{ "RPUSH a 1", "BZPOPMIN a b 0.02" },
	{ "", "BZPOPMIN a b 0.02" },
	{ "RPUSH b 1 2 3|RPUSH c 3", "LMPOP 3 a b c LEFT" },
	{ "RPUSH b 1 2 3|RPUSH c 3", "LMPOP 3 a b c right COUNT 2" },
	{ "RPUSH b 1 2 3|RPUSH c 3", "LMPOP 3 a b c LEFT COUNT 10" },
	{ "RPUSH b 1 2 3|RPUSH c 3", "BLMPOP 1 3 a b c LEFT COUNT 2" },
	{ "ZADD b 1 x 2 y", "ZMPOP 2 a b MIN" },
	{ "ZADD b 1 x 2 y", "ZMPOP 2 a b MAX COUNT 5" },
	{ "ZADD b 1 x 2 y", "BZMPOP 1 2 a b MAX COUNT 5" },
	{ "", "LMPOP 2 a b LEFT" },
	{ "", "ZMPOP 2 a b MIN" },
	{ "", "BLMPOP 0.02 2 a b LEFT" },
	{ "", "BZMPOP 0.02 2 a b MIN" },
	{ "SET a x|RPUSH b 1", "LMPOP 2 a b LEFT" },
	{ "SET b x|RPUSH a 1", "LMPOP 2 a b LEFT" },
	{ "RPUSH a 1", "LMPOP 2 a b UP" },
	{ "RPUSH a 1", "LMPOP 2 a b LEFT COUNT 0" },
	{ "RPUSH a 1", "LMPOP 2 a b LEFT COUNT x" },
	{ "RPUSH a 1", "LMPOP 2 a b LEFT COUNT" },
	{ "RPUSH a 1", "LMPOP 2 a b LEFT COUNT 1 COUNT 1" },
	{ "RPUSH a 1", "LMPOP 2 a b LEFT LEFT" },
	{ "RPUSH a 1", "BLMPOP -1 2 a b LEFT" },
	{ "RPUSH a 1", "BLMPOP x 2 a b UP" },
};

static void check_rows(void)
{
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		pair_clear(&world);
		pair_prepare(&world, rows[i].prepare);
		print_message("%s | %s\n", rows[i].prepare, rows[i].command);
		pair_same_reply(&world, rows[i].command);
		pair_same_keys(&world, "a b c d");
		pair_no_strays(&world);
	}
}

static void as_one_server(void **state)
{
	(void)state;
	check_rows();
}

static void fast_moves_as_one_server(void **state)
{
	(void)state;
	use_client((struct sw_options){ .fast_moves = true });
	check_rows();
}

static void same_commands_in_a_batch(void **state)
{
	sw_handle *b;
	sw_reply *r[4];
	sw_bytes words[PAIR_WORDS];
	char memory[256];
	size_t i;
	static const char *const lines[] = { "RPUSH a 1", "LMOVE a b LEFT LEFT", "LRANGE b 0 -1", "LLEN a" };

	(void)state;
	assert_int_equal(sw_batch_new(world.cluster, &b), SW_OK);
	for (i = 0; i < 4; i++)
		assert_int_equal(sw_call(b, words, pair_words(lines[i], words, memory, sizeof(memory)), &r[i]), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(sw_reply_integer(r[0]), 1);
	assert_memory_equal(sw_reply_bytes(r[1]).data, "1", 1);
	assert_int_equal(sw_reply_count(r[2]), 1);
	assert_int_equal(sw_reply_integer(r[3]), 0);
	sw_free(b);
	pair_no_strays(&world);
}

/* ---- waiting ---- */

/* Runs `line` on the cluster from another process, after a while. */
static pid_t later(unsigned ms, const char *line)
{
	pid_t pid = fork();

	if (pid == 0) {
		struct pair own;
		struct timespec pause = { 0, (long)ms * 1000000 };

		nanosleep(&pause, NULL);
		pair_open(&own, NULL);
		pair_ask(&own, line);
		_exit(0);
	}
	assert_true(pid > 0);
	return pid;
}

static void reap(pid_t pid)
{
	int status;

	assert_int_equal(waitpid(pid, &status, 0), pid);
}

static void waits_and_moves(void **state)
{
	pid_t pid = later(60, "RPUSH a 1");

	(void)state;
	pair_expect(&world, "BLMOVE a b LEFT RIGHT 5", "\"1\"");
	reap(pid);
	pair_expect(&world, "EXISTS a", "0");
	pair_expect(&world, "LRANGE b 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

static void waits_and_finds_another_type(void **state)
{
	pid_t pid = later(60, "RPUSH a 1");

	(void)state;
	pair_prepare(&world, "SET b x");
	pair_expect(&world, "BLMOVE a b LEFT RIGHT 5",
		    "! WRONGTYPE Operation against a key holding the wrong kind of value");
	reap(pid);
	pair_expect(&world, "LRANGE a 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

static void waits_longer_than_the_deadline(void **state)
{
	pid_t pid = later(400, "RPUSH b 1");

	(void)state;
	use_client((struct sw_options){ .call_timeout_ms = 200 });
	pair_expect(&world, "BLPOP a b 5", "[\"b\" \"1\"]");
	reap(pid);
	pid = later(400, "ZADD c 1 m");
	pair_expect(&world, "BZPOPMIN b c 0", "[\"c\" \"m\" \"1\"]");
	reap(pid);
	pid = later(400, "RPUSH a 2");
	pair_expect(&world, "BRPOPLPUSH a b 0", "\"2\"");
	reap(pid);
	pair_no_strays(&world);
}

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
	use_client((struct sw_options){ 0 });
	assert_string_equal(recover(SW_OK), "young");
	use_usual_client();
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
	use_client((struct sw_options){ .wait_replicas = 1 });
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
	use_client((struct sw_options){ .wait_replicas = 9, .call_timeout_ms = 200 });
	pair_prepare(&world, "RPUSH a 1");
	assert_memory_equal(pair_ask(&world, "LMOVE a b LEFT LEFT"), "! not enough replicas", 21);
	use_usual_client();
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, clear_world, reset_client)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(as_one_server),
		TEST(fast_moves_as_one_server),
		TEST(same_commands_in_a_batch),
		TEST(waits_and_moves),
		TEST(waits_and_finds_another_type),
		TEST(waits_longer_than_the_deadline),
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
	};

	return cmocka_run_group_tests_name("moves", tests, open_world, close_world);
}
