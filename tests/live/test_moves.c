/* Moves of elements and polling pops across slots as on one server. */
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static pid_t helper; /* another process that a test has started, 0: none */

static void reap_helper(void)
{
	int status;

	if (helper)
		assert_int_equal(waitpid(helper, &status, 0), helper);
	helper = 0;
}

static int reset_client(void **state)
{
	(void)state;
	reap_helper();
	world_usual();
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
	world_use((struct sw_options){ .fast_moves = true });
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
static void later(unsigned ms, const char *line)
{
	helper = fork();
	if (helper == 0) {
		struct pair own;
		struct timespec pause = { 0, (long)ms * 1000000 };

		nanosleep(&pause, NULL);
		pair_open(&own, NULL);
		pair_ask(&own, line);
		_exit(0);
	}
	assert_true(helper > 0);
}

static void waits_and_moves(void **state)
{
	(void)state;
	later(60, "RPUSH a 1");
	pair_expect(&world, "BLMOVE a b LEFT RIGHT 5", "\"1\"");
	reap_helper();
	pair_expect(&world, "EXISTS a", "0");
	pair_expect(&world, "LRANGE b 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

static void waits_and_finds_another_type(void **state)
{
	(void)state;
	later(60, "RPUSH a 1");
	pair_prepare(&world, "SET b x");
	pair_expect(&world, "BLMOVE a b LEFT RIGHT 5",
		    "! WRONGTYPE Operation against a key holding the wrong kind of value");
	reap_helper();
	pair_expect(&world, "LRANGE a 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

static void waits_longer_than_the_deadline(void **state)
{
	(void)state;
	later(400, "RPUSH b 1");
	world_use((struct sw_options){ .call_timeout_ms = 200 });
	pair_expect(&world, "BLPOP a b 5", "[\"b\" \"1\"]");
	reap_helper();
	later(400, "ZADD c 1 m");
	pair_expect(&world, "BZPOPMIN b c 0", "[\"c\" \"m\" \"1\"]");
	reap_helper();
	later(400, "RPUSH a 2");
	pair_expect(&world, "BRPOPLPUSH a b 0", "\"2\"");
	reap_helper();
	pair_no_strays(&world);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, world_clear, reset_client)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(as_one_server),
		TEST(fast_moves_as_one_server),
		TEST(same_commands_in_a_batch),
		TEST(waits_and_moves),
		TEST(waits_and_finds_another_type),
		TEST(waits_longer_than_the_deadline),
	};

	return cmocka_run_group_tests_name("moves", tests, world_open_recovering, world_close);
}
