/* MSETNX across slots: all keys or none, as on one server. */
#include "rows.h"
#include "world.h"

#include "crossslot/msetnx.h"
#include "exec/handle.h"

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

static const struct row rows[] = {
	{ "", "MSETNX a 1 b 2" },
	{ "", "MSETNX a 1 b 2 c 3 d 4 {a}2 5" },
	{ "", "MSETNX a 1 {a}2 2" },
	{ "", "MSETNX a 1" },
	{ "", "MSETNX a '' b ''" },
	{ "", "MSETNX a \\x00\\xff b \\x0d\\x0a" },
	{ "", "MSETNX a 1 b 2 a 3" },
	{ "", "MSETNX b 1 a 2 b 3 a 4 c 5 b 6" },
	{ "SET a 0", "MSETNX a 1 b 2" },
	{ "SET b 0", "MSETNX a 1 b 2" },
	{ "SET b ''", "MSETNX a 1 b 2 c 3" },
	{ "RPUSH b 1", "MSETNX a 1 b 2" },
	{ "HSET a f v|PEXPIREAT a 33000000000000", "MSETNX a 1 b 2" },
	{ "SET c 0", "MSETNX a 1 b 2" },
};

static void as_one_server(void **state)
{
	(void)state;
	ROWS_CHECK(&world, rows, false);
}

static void wrong_number_of_arguments(void **state)
{
	static const char *const lines[] = { "MSETNX", "MSETNX a", "MSETNX a 1 b", "MSETNX a 1 b 2 c" };
	size_t i;

	(void)state;
	for (i = 0; i < 4; i++)
		if (!strstr(pair_ask(&world, lines[i]), "ERR wrong number of arguments for 'msetnx' command"))
			fail_msg("%s: %s", lines[i], pair_ask(&world, lines[i]));
	pair_expect(&world, "EXISTS a b c", "0");
}

static void many_keys(void **state)
{
	enum { N = 5000 };
	sw_bytes *argv = calloc(2 * N + 1, sizeof(*argv));
	char (*names)[24] = calloc(N, sizeof(*names));
	sw_reply *r = NULL;
	size_t i;

	(void)state;
	assert_true(argv && names);
	argv[0] = sw_str("MSETNX");
	for (i = 0; i < N; i++) {
		snprintf(names[i], sizeof(names[i]), i % 2 ? "key:%zu" : "{one}key:%zu", i);
		argv[1 + 2 * i] = argv[2 + 2 * i] = sw_str(names[i]);
	}
	assert_int_equal(sw_call(world.cluster, argv, 2 * N + 1, &r), SW_OK);
	assert_int_equal(sw_reply_integer(r), 1);
	sw_reply_free(r);
	pair_expect(&world, "GET key:4999", "\"key:4999\"");
	pair_expect(&world, "PTTL {one}key:4998", "-1");
	assert_int_equal(sw_call(world.cluster, argv, 2 * N + 1, &r), SW_OK);
	assert_int_equal(sw_reply_integer(r), 0);
	sw_reply_free(r);
	pair_no_strays(&world);
	free(argv);
	free(names);
}

static void in_a_batch(void **state)
{
	static const char *const lines[] = { "MSETNX a 1 b 2", "INCR a", "MSETNX b 5 c 6", "DEL b", "MSETNX b 7 c 8", "GET b" };
	static const int64_t want[] = { 1, 2, 0, 1, 1, 7 };
	sw_reply *r[6];
	sw_bytes words[PAIR_WORDS];
	char memory[256];
	sw_handle *b;
	size_t i;

	(void)state;
	assert_int_equal(sw_batch_new(world.cluster, &b), SW_OK);
	for (i = 0; i < 6; i++)
		assert_int_equal(sw_call(b, words, pair_words(lines[i], words, memory, sizeof(memory)), &r[i]), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	for (i = 0; i < 6; i++)
		assert_int_equal(sw_reply_integer(r[i]), want[i]);
	sw_free(b);
	pair_no_strays(&world);
}

/* ---- two at once: exactly one wins, and nothing of the other is left ---- */

static pid_t start_child(const char *line, int to)
{
	pid_t pid;

	fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		struct pair own;
		const char *answer;
		int i;

		pair_open(&own, NULL);
		answer = pair_ask(&own, line);
		if (write(to, answer, strlen(answer) + 1) < 0)
			_exit(2);
		for (i = 0; i < 5; i++)
			pair_ask(&own, "DBSIZE");
		_exit(0);
	}
	return pid;
}

static void finish_child(pid_t pid, int from, char *out, size_t size)
{
	ssize_t n = read(from, out, size - 1);
	int status;

	out[n > 0 ? n : 0] = '\0';
	assert_int_equal(waitpid(pid, &status, 0), pid);
}

static void two_at_once(void **state)
{
	int round;

	(void)state;
	for (round = 0; round < 40; round++) {
		char first[200], second[200];
		int x[2], y[2];
		pid_t one, two;

		pair_clear(&world);
		assert_int_equal(pipe(x), 0);
		assert_int_equal(pipe(y), 0);
		one = start_child("MSETNX a 1 b 1 c 1", x[1]);
		two = start_child(round % 2 ? "MSETNX c 2 a 2 d 2" : "MSETNX d 2 c 2 b 2", y[1]);
		finish_child(one, x[0], first, sizeof(first));
		finish_child(two, y[0], second, sizeof(second));
		close(x[0]), close(x[1]), close(y[0]), close(y[1]);
		if (strcmp(first, "1") == 0 && strcmp(second, "0") == 0) {
			pair_expect(&world, "MGET a b c d", "[\"1\" \"1\" \"1\" nil]");
		} else if (strcmp(first, "0") == 0 && strcmp(second, "1") == 0) {
			pair_expect(&world, "MGET c d", "[\"2\" \"2\"]");
			pair_expect(&world, "EXISTS a b c d", "3");
		} else {
			fail_msg("round %d: %s and %s", round, first, second);
		}
		pair_expect(&world, "PTTL c", "-1");
		pair_no_strays(&world);
	}
}

/* ---- what a dead caller has left, step by step, with the scripts of the protocol ---- */

#define ID "0123456789abcdef0123456789abcdef"

static redisContext *owner_of(const char *key)
{
	size_t i;

	for (i = 0; i < world.n_nodes; i++) {
		redisReply *r = redisCommand(world.node[i], "EXISTS %s", key);
		bool is = r && r->type != REDIS_REPLY_ERROR;

		freeReplyObject(r);
		if (is)
			return world.node[i];
	}
	fail_msg("nobody owns %s", key);
	return NULL;
}

static const char *own_key(const char *key, const char *kind)
{
	static char names[4][100];
	static unsigned at;
	char *name = names[at++ % 4], tag[8];

	swi_slot_tag(sw_slot_of(sw_str(key)), tag);
	snprintf(name, sizeof(names[0]), "slotwise:{%s}%s", tag, kind);
	return name;
}

/* Keys a and b, values 1 and 2; home is a. */
static void dead_record(void)
{
	static const char pairs[] = "*4\r\n$1\r\na\r\n$1\r\n1\r\n$1\r\nb\r\n$1\r\n2\r\n";

	freeReplyObject(redisCommand(owner_of("a"), "EVAL %s 2 %s %s " ID " a 9999999999999 %s",
				     swi_script_msetnx_record.text, own_key("a", "records"),
				     own_key("a", "marker:" ID), pairs));
}

static void dead_stage(const char *key, const char *value, const char *life)
{
	freeReplyObject(redisCommand(owner_of(key), "EVAL %s 3 %s %s %s " ID " a 9999999999999 %s %s",
				     swi_script_msetnx_stage.text, key, own_key(key, "staged"),
				     own_key(key, "marker:" ID), life, value));
}

static void dead_decide(void)
{
	freeReplyObject(redisCommand(owner_of("a"), "EVAL %s 1 %s " ID " committed -1 9999999999999", swi_script_msetnx_decide.text,
				     own_key("a", "records")));
}

static void nap(long ms)
{
	nanosleep(&(struct timespec){ .tv_nsec = ms * 1000000 }, NULL);
}

static void recover(const char *expected)
{
	sw_reply *r = NULL;
	sw_bytes got;

	nap(5);
	assert_int_equal(sw_recover(world.cluster, &r), SW_OK);
	got = sw_reply_bytes(sw_reply_get(sw_reply_at(r, 0), sw_str("result")));
	if (got.len != strlen(expected) || (got.len && memcmp(got.data, expected, got.len)))
		fail_msg("expected %s, got %.*s", expected, (int)got.len, got.data ? got.data : "");
	sw_reply_free(r);
}

static void dead_before_the_decision(void **state)
{
	(void)state;
	dead_record();
	dead_stage("a", "1", "60000");
	pair_expect(&world, "GET a", "\"1\"");
	recover(SWI_MSETNX_ABORTED);
	pair_expect(&world, "EXISTS a b", "0");
	dead_stage("b", "2", "60000"); /* late */
	pair_expect(&world, "EXISTS b", "0");
	recover("");
	pair_no_strays(&world);
}

static void dead_after_the_decision(void **state)
{
	(void)state;
	dead_record();
	dead_stage("a", "1", "60000");
	dead_stage("b", "2", "60000");
	dead_decide();
	recover(SWI_MSETNX_COMMITTED);
	pair_expect(&world, "MGET a b", "[\"1\" \"2\"]");
	pair_expect(&world, "PTTL a", "-1");
	pair_expect(&world, "PTTL b", "-1");
	pair_no_strays(&world);
}

static void decided_keys_that_expired_come_back(void **state)
{
	(void)state;
	dead_record();
	dead_stage("a", "1", "60000");
	dead_stage("b", "2", "40");
	dead_decide();
	nap(60);
	pair_expect(&world, "EXISTS b", "0");
	recover(SWI_MSETNX_COMMITTED);
	pair_expect(&world, "MGET a b", "[\"1\" \"2\"]");
	pair_no_strays(&world);
}

static void what_others_did_stays(void **state)
{
	(void)state;
	dead_record();
	dead_stage("a", "1", "60000");
	dead_stage("b", "2", "60000");
	dead_decide();
	pair_prepare(&world, "DEL a|SET b other PX 50000");
	recover(SWI_MSETNX_COMMITTED);
	pair_expect(&world, "EXISTS a", "0");
	pair_expect(&world, "GET b", "\"other\"");
	assert_true(atoi(pair_ask(&world, "PTTL b")) > 0);
	pair_no_strays(&world);
}

static void aborting_leaves_what_others_wrote(void **state)
{
	(void)state;
	dead_record();
	dead_stage("a", "1", "60000");
	pair_prepare(&world, "SET a other");
	recover(SWI_MSETNX_ABORTED);
	pair_expect(&world, "GET a", "\"other\"");
	pair_no_strays(&world);
}

/* Staged keys of a dead call stand in the way until their time is over; then the next caller ends that call. */
static void the_next_caller_ends_a_dead_call(void **state)
{
	(void)state;
	dead_record();
	dead_stage("a", "1", "30");
	pair_expect(&world, "MSETNX a 5 c 6", "1");
	pair_expect(&world, "MGET a b c", "[\"5\" nil \"6\"]");
	pair_no_strays(&world);
}

static void a_dead_call_that_was_decided_has_won(void **state)
{
	(void)state;
	dead_record();
	dead_stage("a", "1", "30");
	dead_stage("b", "2", "30");
	dead_decide();
	nap(50);
	pair_expect(&world, "MSETNX b 5 c 6", "0");
	pair_expect(&world, "MGET a b c", "[\"1\" \"2\" nil]");
	pair_no_strays(&world);
}

static void a_lost_record_blocks_nobody(void **state)
{
	(void)state;
	dead_stage("a", "1", "30");
	pair_expect(&world, "MSETNX a 5 c 6", "1");
	pair_expect(&world, "MGET a c", "[\"5\" \"6\"]");
	pair_no_strays(&world);
}

static void a_live_call_is_waited_for(void **state)
{
	struct pair hasty;
	const char *got;

	(void)state;
	dead_record();
	dead_stage("a", "1", "60000");
	pair_open(&hasty, &(struct sw_options){ .call_timeout_ms = 100 });
	got = pair_ask(&hasty, "MSETNX a 5 c 6");
	if (!strstr(got, "another MSETNX"))
		fail_msg("got %s", got);
	pair_expect(&hasty, "EXISTS c", "0");
	pair_close(&hasty);
}

static void a_full_node_refuses(void **state)
{
	static const char *const sides[] = { "a", "b" };
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		redisContext *full = owner_of(sides[i]);

		pair_clear(&world);
		freeReplyObject(redisCommand(full, "CONFIG SET maxmemory 1"));
		if (!strstr(pair_ask(&world, "MSETNX a 1 b 2"), "OOM"))
			fail_msg("%s full: %s", sides[i], pair_ask(&world, "MSETNX a 1 b 2"));
		freeReplyObject(redisCommand(full, "CONFIG SET maxmemory 0"));
		pair_expect(&world, "EXISTS a b", "0");
		pair_no_strays(&world);
		pair_same_reply(&world, "MSETNX a 1 b 2");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(as_one_server, world_clear),
		cmocka_unit_test_setup(wrong_number_of_arguments, world_clear),
		cmocka_unit_test_setup(many_keys, world_clear),
		cmocka_unit_test_setup(in_a_batch, world_clear),
		cmocka_unit_test_setup(two_at_once, world_clear),
		cmocka_unit_test_setup(dead_before_the_decision, world_clear),
		cmocka_unit_test_setup(dead_after_the_decision, world_clear),
		cmocka_unit_test_setup(decided_keys_that_expired_come_back, world_clear),
		cmocka_unit_test_setup(what_others_did_stays, world_clear),
		cmocka_unit_test_setup(aborting_leaves_what_others_wrote, world_clear),
		cmocka_unit_test_setup(the_next_caller_ends_a_dead_call, world_clear),
		cmocka_unit_test_setup(a_dead_call_that_was_decided_has_won, world_clear),
		cmocka_unit_test_setup(a_lost_record_blocks_nobody, world_clear),
		cmocka_unit_test_setup(a_live_call_is_waited_for, world_clear),
		cmocka_unit_test_setup(a_full_node_refuses, world_clear),
	};

	return cmocka_run_group_tests(tests, world_open_recovering, world_close);
}
