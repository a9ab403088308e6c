/* The cases of test_cases.c that need time, a second client or the whole cluster. */
#include "live.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <hiredis/hiredis.h>

/* The keys a, b, c, d lie in four slots. */

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void sleep_ms(long ms)
{
	struct timespec t = { .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 };

	while (nanosleep(&t, &t) && errno == EINTR)
		;
}

/* ---- a second client, in a process of its own ---- */

static pid_t second(int (*run)(sw_handle *h, int arg), int arg)
{
	pid_t pid;

	fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		sw_handle *h = NULL;

		signal(SIGALRM, SIG_DFL);
		alarm(60);
		if (sw_open(&(struct sw_options){ .seeds = live_seeds() }, &h))
			_exit(99);
		_exit(run(h, arg));
	}
	return pid;
}

/* What it returned. */
static int result_of(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		assert_int_equal(errno, EINTR);
	assert_true(WIFEXITED(status));
	assert_int_not_equal(WEXITSTATUS(status), 99);
	return WEXITSTATUS(status);
}

/* ---- a blocking pop longer than the call's deadline ---- */

static void test_blocking_pop_outlasts_the_deadline(void **state)
{
	sw_handle *h = live_open_with((struct sw_options){ .call_timeout_ms = 200 });
	int64_t begin = now_ms();

	(void)state;
	live_is(h, "BLPOP a b 0.7", "nil");
	assert_true(now_ms() - begin >= 700);
	begin = now_ms();
	live_is(h, "BLMOVE a b LEFT LEFT 0.7", "nil");
	assert_true(now_ms() - begin >= 700);
	sw_free(h);
}

static int push_later(sw_handle *h, int ms)
{
	sleep_ms(ms);
	return strcmp(live_do(h, "RPUSH b x"), "1") != 0;
}

static void test_blocking_pop_is_woken_after_the_deadline(void **state)
{
	sw_handle *h = live_open_with((struct sw_options){ .call_timeout_ms = 200 });
	pid_t pid = second(push_later, 500);

	(void)state;
	live_is(h, "BLPOP a b 20", "[\"b\", \"x\"]");
	assert_int_equal(result_of(pid), 0);
	sw_free(h);
}

/* ---- keys of two slots where one is needed ---- */

static void test_eval_with_keys_of_two_slots(void **state)
{
	sw_handle *h = *state;
	sw_bytes args[] = { sw_str("EVAL"), sw_str("return 1"), sw_str("2"), sw_str("a"), sw_str("b") };
	int64_t before = live_commands();

	assert_int_equal(sw_call(h, args, 5, NULL), SW_ECROSSSLOT);
	assert_string_equal(sw_error_text(h), "CROSSSLOT Keys in request don't hash to the same slot; the syntax is: "
					      "EVAL script numkeys [key [key ...]] [arg [arg ...]]");
	assert_int_equal(sw_outcome(h), SW_NOT_SENT);
	assert_int_equal(live_commands(), before);
}

/* ---- all nodes ---- */

static void test_randomkey_finds_the_only_key(void **state)
{
	sw_handle *h = *state;
	int i;

	live_is(h, "RANDOMKEY", "nil");
	live_is(h, "SET lonely 1", "+OK");
	for (i = 0; i < 600; i++)
		live_is(h, "RANDOMKEY", "\"lonely\"");
}

static void test_dbsize_of_primaries(void **state)
{
	sw_handle *h = *state, *primaries = NULL;
	sw_bytes args[] = { sw_str("DBSIZE") };
	sw_reply *map = NULL;
	int64_t sum = 0;
	char line[64];
	size_t i;

	for (i = 0; i < 100; i++) {
		snprintf(line, sizeof(line), "SET key:%zu 1", i);
		live_is(h, line, "+OK");
	}
	live_ok(h, sw_route_new(h, &(struct sw_route){ .to = SW_TO_ALL_PRIMARIES }, &primaries));
	live_ok(primaries, sw_call(primaries, args, 1, &map));
	assert_int_equal(sw_reply_count(map), LIVE_PRIMARIES);
	for (i = 0; i < sw_reply_count(map); i++)
		sum += sw_reply_integer(sw_reply_at(map, i));
	assert_int_equal(sum, 100);
	sw_reply_free(map);
	sw_free(primaries);
}

enum { SCANNED = 5000 };

static void fill(sw_handle *h)
{
	sw_handle *batch = NULL;
	char key[32];
	size_t i;

	live_ok(h, sw_batch_new(h, &batch));
	for (i = 0; i < SCANNED; i++) {
		snprintf(key, sizeof(key), "scan:%zu", i);
		live_ok(batch, sw_set(batch, sw_str(key), sw_str("1"), NULL, NULL));
	}
	live_ok(batch, sw_batch_run(batch));
	sw_free(batch);
}

static void test_scan_of_5000_keys(void **state)
{
	static bool seen[SCANNED];
	sw_handle *h = *state;
	struct sw_iter_item item;
	sw_iter *iter = NULL;
	size_t i, n = 0;

	fill(h);
	memset(seen, 0, sizeof(seen));
	live_ok(h, sw_iter_scan(h, NULL, &iter));
	while (sw_iter_next(iter, &item)) {
		assert_true(item.name.len > 5 && memcmp(item.name.data, "scan:", 5) == 0);
		i = strtoul(item.name.data + 5, NULL, 10);
		assert_true(i < SCANNED);
		n += !seen[i];
		seen[i] = true;
	}
	assert_int_equal(sw_iter_err(iter), SW_OK);
	assert_int_equal(n, SCANNED);
	sw_iter_free(iter);
}

/* ---- a node that stalls ---- */

/* A connection to the primary that owns the key "a". */
static redisContext *owner_of_a(sw_handle *h)
{
	sw_bytes args[] = { sw_str("GET"), sw_str("a") };
	sw_reply *map = NULL;
	sw_bytes node;
	char host[256], *colon;
	redisContext *c;

	live_ok(h, sw_explain(h, args, 2, &map));
	node = sw_reply_bytes(sw_reply_get(sw_reply_at(sw_reply_get(map, sw_str("keys")), 0), sw_str("node")));
	assert_true(node.len > 0 && node.len < sizeof(host));
	memcpy(host, node.data, node.len);
	host[node.len] = '\0';
	sw_reply_free(map);
	colon = strrchr(host, ':');
	assert_non_null(colon);
	*colon = '\0';
	c = redisConnect(host, atoi(colon + 1));
	assert_true(c && !c->err);
	return c;
}

static void stall(redisContext *c, int ms)
{
	redisReply *r = redisCommand(c, "CLIENT PAUSE %d ALL", ms);

	assert_true(r && r->type == REDIS_REPLY_STATUS);
	freeReplyObject(r);
}

/* INCR while the node answers nobody for 2 s. */
static void stalled_incr(sw_handle *h, uint32_t call_timeout_ms, sw_err want)
{
	sw_handle *other = live_open_with((struct sw_options){ .call_timeout_ms = call_timeout_ms });
	redisContext *c = owner_of_a(h);
	int64_t n = 0;

	live_is(h, "SET a 0", "+OK");
	live_ok(other, sw_get(other, sw_str("a"), NULL)); /* its connection is open */
	stall(c, 2000);
	assert_int_equal(sw_incr(other, sw_str("a"), &n), want);
	assert_int_equal(sw_outcome(other), want ? SW_UNKNOWN : SW_ANSWERED);
	sleep_ms(want ? 2200 : 0);
	live_is(h, "GET a", "\"1\"");
	sw_free(other);
	redisFree(c);
}

static void test_incr_in_a_stall_is_applied_once(void **state)
{
	stalled_incr(*state, 5000, SW_OK);
}

static void test_incr_in_a_stall_is_reported_unknown(void **state)
{
	stalled_incr(*state, 500, SW_ETIMEOUT);
}

/* ---- two at once ---- */

enum { ROUNDS = 30 };

/* 1: it renamed a to c, 0: there was no a, 2: something else. */
static int rename_to_c(sw_handle *h, int arg)
{
	const char *said = live_do(h, "RENAME a c");

	(void)arg;
	return strcmp(said, "+OK") == 0 ? 1 : strcmp(said, "SW_ESERVER: ERR no such key") == 0 ? 0 : 2;
}

static void test_two_renames_of_one_key(void **state)
{
	sw_handle *h = *state;
	int i;

	for (i = 0; i < ROUNDS; i++) {
		int theirs, ours;
		pid_t pid;

		live_is(h, "DEL b c", i ? "1" : "0");
		live_is(h, "SET a x", "+OK");
		pid = second(rename_to_c, 0);
		sleep_ms(i % 6);
		ours = strcmp(live_do(h, "RENAME a b"), "+OK") == 0;
		theirs = result_of(pid);
		assert_int_equal(ours + theirs, 1);
		live_is(h, "MGET a b c", ours ? "[nil, \"x\", nil]" : "[nil, nil, \"x\"]");
	}
}

static int incr_a(sw_handle *h, int times)
{
	while (times-- > 0)
		if (sw_incr(h, sw_str("a"), NULL))
			return 1;
	return 0;
}

static int64_t number_at(sw_handle *h, const char *line)
{
	sw_reply *r = live_reply(h, line);
	int64_t n = sw_reply_integer(r);

	sw_reply_free(r);
	return n;
}

/* What is counted before the rename is at b, the rest at a: nothing is lost, nothing counted twice. */
static void test_incr_of_the_source_during_rename(void **state)
{
	enum { TIMES = 300 };
	sw_handle *h = *state;
	int i;

	for (i = 0; i < ROUNDS; i++) {
		pid_t pid;

		live_ok(h, sw_flushall(h, NULL, NULL));
		live_is(h, "SET a 0", "+OK");
		pid = second(incr_a, TIMES);
		sleep_ms(5 + i % 10);
		live_is(h, "RENAME a b", "+OK");
		assert_int_equal(result_of(pid), 0);
		assert_int_equal(number_at(h, "GET a") + number_at(h, "GET b"), TIMES);
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(test_##name, live_setup, live_teardown)
	const struct CMUnitTest tests[] = {
		TEST(blocking_pop_outlasts_the_deadline), TEST(blocking_pop_is_woken_after_the_deadline),
		TEST(eval_with_keys_of_two_slots),	  TEST(randomkey_finds_the_only_key),
		TEST(dbsize_of_primaries),		  TEST(scan_of_5000_keys),
		TEST(incr_in_a_stall_is_applied_once),	  TEST(incr_in_a_stall_is_reported_unknown),
		TEST(two_renames_of_one_key),		  TEST(incr_of_the_source_during_rename),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
