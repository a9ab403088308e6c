/* Nodes that come, go, stop and continue; and a process that is short of something. */
#include "scene.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>

/* Every address of the map is dead. What is left is a seed that was no member when the map was read. */
static void s25_only_a_seed_is_left(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < CLUSTER SLOTS\n"
						 "A < CLUSTER NODES\n"
						 "A > @slots A 0-16383\n"
						 "A > -NOPERM no\n"
						 "A < GET k\n"
						 "A layout A B 0-16383\n"
						 "A die\n"
						 "B < GET k\n"
						 "B > \"v\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

/* Old replies arrive when the node goes on. Meanwhile the outcome is not known, and nothing is sent again. */
static void s41_stopped_then_continued(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A > :1\n"
					     "A pause\n"
					     "A mark stopped\n"
					     "A wait continue\n"
					     "A resume\n"
					     "A < INCR k\n"
					     "A > :2\n"
					     "A < GET k\n"
					     "A > \"2\"\n"
					     "B < GET x\n"
					     "B > \"x\"\n");
	sw_handle *h = scene_open_ms(f, 100);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("k"), &n), SW_OK);
	fake_wait(f, "stopped");
	expect_failed(h, sw_incr(h, sw_str("k"), &n), SW_ETIMEOUT, SW_UNKNOWN, NULL);
	expect_get(h, "x", "x");
	fake_mark(f, "continue");
	expect_get(h, "k", "2");
	assert_int_equal(fake_count(f, "A", "INCR"), 2);
	sw_free(h);
	fake_stop(f);
}

static void s45_two_failovers_at_once(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A C>A", "A < SET k 1\n"
						       "A layout A>B B 0-16383 C>B\n"
						       "A > -MOVED 7629 @B\n"
						       "B < SET k 1\n"
						       "B layout A>C B>C C 0-16383\n"
						       "B > -MOVED 7629 @C\n"
						       "C < SET k 1\n"
						       "C > +OK\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_set(h, "k", "1");
	sw_free(h);
	fake_stop(f);
}

/* What the old primary has answered stays, what it had in its hands is unknown, what it never got goes to the new one. */
static void s46_failover_with_a_batch_in_flight(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "A < SET {k}1 a\n"
						   "A < SET {k}2 b\n"
						   "A < GET {k}1\n"
						   "A > +OK\n"
						   "A layout A>B B 0-16383\n"
						   "A die\n"
						   "B < GET {k}1\n"
						   "B > \"a\"\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "{k}1", "a");
	batch_set(b, "{k}2", "b");
	batch_get(b, "{k}1");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 1, SW_ECLOSED, SW_UNKNOWN, NULL);
	expect_reply(b, 2, "\"a\"");
	assert_int_equal(fake_count(f, NULL, "SET"), 2);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s46_failover_with_a_blocking_command(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "A < BLPOP k 1\n"
						   "A layout A>B B 0-16383\n"
						   "A > -MOVED 7629 @B\n"
						   "B < BLPOP k ?\n"
						   "B > [\"k\" \"v\"]\n");
	const sw_bytes key = sw_str("k");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_blpop(h, &key, 1, 1, &r), SW_OK);
	assert_string_equal(scene_print(r), "[\"k\" \"v\"]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

enum { LARGE = 10 * 1000 * 1000, LARGE_HEAD = 11 };

/* value: the GET's whole reply, "$10000000\r\n...\r\n". */
static bool large_value(void *value, const struct fake_command *command, struct fake_answer *answer)
{
	if (command->argc == 3 && command->len[2] == LARGE) {
		fake_reply(answer, memcmp(command->argv[2], (char *)value + LARGE_HEAD, LARGE) == 0 ? "+OK" : "-ERR other");
		return true;
	}
	if (command->argc != 2 || memcmp(command->argv[0], "GET", 3) != 0)
		return false;
	fake_reply_bytes(answer, value, LARGE_HEAD + LARGE + 2);
	return true;
}

static void s53_large_values_in_small_pieces(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A split 30011\nA mark split\n");
	sw_handle *h = scene_open_ms(f, 60000);
	char *reply = malloc(LARGE_HEAD + LARGE + 2), *value = reply + LARGE_HEAD;
	sw_reply *r = NULL;
	size_t i;

	(void)state;
	assert_non_null(reply);
	memcpy(reply, "$10000000\r\n", LARGE_HEAD);
	memcpy(value + LARGE, "\r\n", 2);
	for (i = 0; i < LARGE; i++)
		value[i] = (char)(i * 7 + i / 1000);
	fake_wait(f, "split");
	fake_handle(f, "A", large_value, reply);
	assert_int_equal(sw_set(h, sw_str("k"), sw_buf(value, LARGE), NULL, NULL), SW_OK);
	assert_int_equal(sw_get(h, sw_str("k"), &r), SW_OK);
	assert_int_equal(sw_reply_bytes(r).len, LARGE);
	assert_memory_equal(sw_reply_bytes(r).data, value, LARGE);
	sw_reply_free(r);
	sw_free(h);
	free(reply);
	fake_stop(f);
}

/* No descriptor is left for B: its command isn't sent, A's connection works on. */
static void s61_no_file_descriptor_left(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\nA > \"v\"\n"
					     "B < INCR x\nB > :1\n");
	sw_handle *h = scene_open_ms(f, 200);
	struct rlimit before, none;
	sw_err err;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	none = before;
	none.rlim_cur = 3;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	err = sw_incr(h, sw_str("x"), NULL);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
	expect_failed(h, err, SW_ETIMEOUT, SW_NOT_SENT, "Too many open files");
	expect_get(h, "k", "v");
	sw_free(h);
	h = scene_open(f);
	assert_int_equal(sw_incr(h, sw_str("x"), NULL), SW_OK);
	sw_free(h);
	fake_stop(f);
}

enum { KEYS = 10000, SLOTS = 1000 };

/* MGET k1 k2 ... -> each key as its value. */
static bool echo_keys(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	char reply[2048];
	size_t at, i;

	(void)arg;
	if (command->argc < 2 || memcmp(command->argv[0], "MGET", 4) != 0)
		return false;
	at = (size_t)snprintf(reply, sizeof(reply), "*%zu\r\n", command->argc - 1);
	for (i = 1; i < command->argc && at < sizeof(reply); i++)
		at += (size_t)snprintf(reply + at, sizeof(reply) - at, "$%zu\r\n%.*s\r\n", command->len[i],
				       (int)command->len[i], command->argv[i]);
	fake_reply_bytes(answer, reply, at);
	return true;
}

static void s62_mget_of_10000_keys(void **state)
{
	static char names[KEYS][24];
	static sw_bytes keys[KEYS];
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open_ms(f, 60000);
	bool seen[16384] = { false };
	size_t slots = 0, i;
	sw_reply *r = NULL;

	(void)state;
	for (i = 0; i < KEYS; i++) {
		snprintf(names[i], sizeof(names[i]), "{%zu}%zu", i * 7 % SLOTS, i);
		keys[i] = sw_str(names[i]);
		slots += !seen[sw_slot_of(keys[i])];
		seen[sw_slot_of(keys[i])] = true;
	}
	fake_handle(f, NULL, echo_keys, NULL);
	assert_int_equal(sw_mget(h, keys, KEYS, &r), SW_OK);
	assert_int_equal(sw_reply_count(r), KEYS);
	for (i = 0; i < KEYS; i++)
		assert_string_equal(sw_reply_bytes(sw_reply_at(r, i)).data, names[i]);
	assert_int_equal(fake_count(f, NULL, "MGET"), slots);
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void nothing(int number)
{
	(void)number;
}

/* A signal every 200 microseconds while replies come byte by byte. */
static void s72_interrupted_calls(void **state)
{
	struct sigaction action = { .sa_handler = nothing }, before;
	struct itimerval often = { { 0, 200 }, { 0, 200 } }, never = { { 0, 0 }, { 0, 0 } };
	sigset_t alarm_only;
	struct fake *f;
	sw_handle *h;
	int i;

	(void)state;
	sigemptyset(&alarm_only);
	sigaddset(&alarm_only, SIGALRM);
	pthread_sigmask(SIG_BLOCK, &alarm_only, NULL); /* in the nodes' thread, too */
	f = fake_run(TWO_NODES, "A split 1\n");
	sigaction(SIGALRM, &action, &before);
	setitimer(ITIMER_REAL, &often, NULL);
	pthread_sigmask(SIG_UNBLOCK, &alarm_only, NULL);
	h = scene_open(f);
	for (i = 0; i < 50; i++) {
		fake_script(f, "A < GET k\nA > \"interrupted\"\n");
		expect_get(h, "k", "interrupted");
	}
	sw_free(h);
	setitimer(ITIMER_REAL, &never, NULL);
	sigaction(SIGALRM, &before, NULL);
	assert_int_equal(fake_connections(f, NULL), 1);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s25_only_a_seed_is_left),
		SCENARIO(s41_stopped_then_continued),
		SCENARIO(s45_two_failovers_at_once),
		SCENARIO(s46_failover_with_a_batch_in_flight),
		SCENARIO(s46_failover_with_a_blocking_command),
		SCENARIO(s53_large_values_in_small_pieces),
		SCENARIO(s61_no_file_descriptor_left),
		SCENARIO(s62_mget_of_10000_keys),
		SCENARIO(s72_interrupted_calls),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
