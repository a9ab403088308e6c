/* Replies that come late, in pieces, unasked for, or broken. */
#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LATE_MS 100

static void s63_late_reply_reaches_nobody(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A wait late\n"
					     "A > \"late\"\n"
					     "A < GET b\n"
					     "A > \"b\"\n");
	sw_handle *h = scene_open_ms(f, LATE_MS);

	(void)state;
	expect_failed(h, sw_get(h, sw_str("k"), NULL), SW_ETIMEOUT, SW_UNKNOWN, "the deadline passed");
	fake_mark(f, "late");
	expect_get(h, "b", "b");
	assert_int_equal(fake_connections(f, "A"), 1);
	sw_free(h);
	fake_stop(f);
}

/* The first half of an array has been read when the time is up; its caller's memory is gone when the rest comes. */
static void s63_late_rest_of_an_array(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < HGETALL k\n"
					     "A + raw \"*4\\r\\n$1\\r\\na\\r\\n$1\\r\\n1\\r\\n$1\\r\\n\"\n"
					     "A wait late\n"
					     "A > raw \"b\\r\\n$1\\r\\n2\\r\\n\"\n"
					     "A < GET b\n"
					     "A > \"b\"\n");
	sw_handle *h = scene_open_ms(f, LATE_MS);
	sw_reply *r = NULL;

	(void)state;
	expect_failed(h, sw_hgetall(h, sw_str("k"), &r), SW_ETIMEOUT, SW_UNKNOWN, NULL);
	assert_null(r);
	fake_mark(f, "late");
	expect_get(h, "b", "b");
	assert_int_equal(fake_connections(f, "A"), 1);
	sw_free(h);
	fake_stop(f);
}

/* A batch that timed out is freed before its replies come. */
static void s63_storm_of_timeouts(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open_ms(f, LATE_MS), *b = scene_batch(h);
	char line[128];
	int i;

	(void)state;
	for (i = 0; i < 100; i++) {
		snprintf(line, sizeof(line), "A < INCR {k}%d\n", i);
		fake_script(f, line);
		snprintf(line, sizeof(line), "{k}%d", i);
		assert_int_equal(sw_incr(b, sw_str(line), NULL), SW_OK);
	}
	fake_script(f, "A wait late\n");
	for (i = 0; i < 100; i++) {
		snprintf(line, sizeof(line), "A > :%d\n", i);
		fake_script(f, line);
	}
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	for (i = 0; i < 100; i++)
		expect_result(b, (size_t)i, SW_ETIMEOUT, SW_UNKNOWN, NULL);
	sw_free(b);
	fake_script(f, "A < GET k\nA > \"right\"\n");
	fake_mark(f, "late");
	expect_get(h, "k", "right");
	assert_int_equal(fake_count(f, NULL, "INCR"), 100);
	sw_free(h);
	fake_stop(f);
}

/* Time is up with half of a command written: that connection can't be used any more. */
static void s63_deadline_with_half_a_command_sent(void **state)
{
	size_t size = 32 * 1024 * 1024;
	char *value = calloc(1, size);
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open_ms(f, LATE_MS);

	(void)state;
	assert_non_null(value);
	fake_script(f, "A pause\nA mark paused\n");
	fake_wait(f, "paused");
	expect_failed(h, sw_set(h, sw_str("k"), sw_buf(value, size), NULL, NULL), SW_ETIMEOUT, SW_UNKNOWN, NULL);
	free(value);
	fake_script(f, "A resume\nA gone\nA mark ready\nA < GET k\nA > nil\n");
	fake_wait(f, "ready");
	expect_get(h, "k", NULL);
	assert_int_equal(fake_count(f, NULL, "SET"), 0);
	sw_free(h);
	fake_stop(f);
}

static void s51_partial_reply_then_silence(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A + raw \"$5\\r\\nhe\"\n"
					     "B < GET x\n"
					     "B > \"x\"\n");
	sw_handle *h = scene_open_ms(f, LATE_MS), *b = scene_batch(h);

	(void)state;
	batch_get(b, "k");
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_ETIMEOUT, SW_UNKNOWN, NULL);
	expect_reply(b, 1, "\"x\"");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s55_reply_split_at_every_byte(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A split 1\n"
					     "A < HGETALL k\n"
					     "A > [\"field\" \"a\\r\\nb\" \"\" \"-1\"]\n"
					     "A < GET k\n"
					     "A > nil\n"
					     "A < GET {k}2\n"
					     "A > \"\"\n"
					     "A < INCR k\n"
					     "A > :-12\n"
					     "A < INCR k\n"
					     "A > -ERR value is not an integer\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_hgetall(h, sw_str("k"), &r), SW_OK);
	assert_string_equal(scene_print(r), "{\"field\" \"a\r\nb\" \"\" \"-1\"}");
	sw_reply_free(r);
	expect_get(h, "k", NULL);
	expect_get(h, "{k}2", "");
	assert_int_equal(sw_incr(h, sw_str("k"), &n), SW_OK);
	assert_int_equal(n, -12);
	expect_failed(h, sw_incr(h, sw_str("k"), &n), SW_ESERVER, SW_ANSWERED, "ERR value is not an integer");
	sw_free(h);
	fake_stop(f);
}

enum { MANY = 20000 };

static bool echo_count(void *count, const struct fake_command *command, struct fake_answer *answer)
{
	char reply[32];
	int n;

	if (command->argc != 2 || memcmp(command->argv[0], "INCR", 4) != 0)
		return false;
	n = snprintf(reply, sizeof(reply), ":%zu\r\n", ++*(size_t *)count);
	fake_reply_bytes(answer, reply, (size_t)n);
	return true;
}

static void s56_many_replies_at_once(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open_ms(f, 60000), *b = scene_batch(h);
	int64_t *n = calloc(MANY, sizeof(*n));
	size_t count = 0;
	int i;

	(void)state;
	assert_non_null(n);
	fake_handle(f, "A", echo_count, &count);
	for (i = 0; i < MANY; i++)
		assert_int_equal(sw_incr(b, sw_str("k"), &n[i]), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	for (i = 0; i < MANY; i++)
		assert_int_equal(n[i], i + 1);
	free(n);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s68_unsolicited_reply(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A > raw \"$1\\r\\nv\\r\\n$5\\r\\nextra\\r\\n\"\n"
					     "A < GET b\n"
					     "A > \"b\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_get(h, "k", "v");
	expect_get(h, "b", "b");
	assert_int_equal(fake_connections(f, "A"), 2);
	sw_free(h);
	fake_stop(f);
}

static void check_broken(const char *reply)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f), *b = scene_batch(h);
	char script[256];

	snprintf(script, sizeof(script), "A < INCR k\nA < GET b\nA > %s\nB < GET x\nB > \"x\"\n", reply);
	fake_script(f, script);
	assert_int_equal(sw_incr(b, sw_str("k"), NULL), SW_OK);
	batch_get(b, "b");
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_EPROTO, SW_UNKNOWN, NULL);
	expect_result(b, 1, SW_EPROTO, SW_UNKNOWN, NULL);
	expect_reply(b, 2, "\"x\"");
	sw_free(b);
	/* GET b will never be answered. */
	fake_script(f, "A close\nA < GET k\nA > \"1\"\n");
	expect_get(h, "k", "1");
	assert_int_equal(fake_connections(f, "A"), 2);
	assert_int_equal(fake_count(f, NULL, "INCR"), 1);
	sw_free(h);
	fake_stop(f);
}

static void s71_broken_resp(void **state)
{
	static const char *const replies[] = {
		"raw \"HTTP/1.1 400 Bad Request\\r\\n\\r\\n\"", "raw \":12x\\r\\n\"", "raw \"*-7\\r\\n\"",
		"raw \"$-2\\r\\n\"", "raw \"$x\\r\\n\"", "raw \"$99999999999999999999\\r\\n\"",
		"raw \"*4294967297\\r\\n\"",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(replies) / sizeof(replies[0]); i++)
		check_broken(replies[i]);
}

/* Beyond max_reply_bytes: that command fails, and the connection goes; a read behind it is read again, other nodes see nothing of it. */
static void s00_a_reply_beyond_the_limit(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\nA < GET b\nA < SET c v\nA > raw \"$3000\\r\\nabc\"\n"
					     "B < GET x\nB > \"x\"\n"
					     "A < GET b\nA > \"b\"\n"
					     "A < GET k\nA > \"small\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .max_reply_bytes = 2000 }), *b = scene_batch(h);

	(void)state;
	batch_get(b, "k");
	batch_get(b, "b");
	batch_set(b, "c", "v");
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_EPROTO, SW_UNKNOWN, "larger than the limit of 2000 bytes");
	expect_reply(b, 1, "\"b\"");
	expect_result(b, 2, SW_ECLOSED, SW_UNKNOWN, NULL);
	expect_reply(b, 3, "\"x\"");
	expect_get(h, "k", "small");
	assert_int_equal(fake_connections(f, "A"), 2);
	assert_int_equal(fake_connections(f, "B"), 1);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The reply that is too large is one that came too late: nobody's. */
static void s00_a_late_reply_beyond_the_limit(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\nA < GET b\nA > raw \"$3000\\r\\nabc\"\n"
					     "A < GET b\nA > \"b\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .max_reply_bytes = 2000, .call_timeout_ms = 300 });

	(void)state;
	expect_failed(h, sw_get(h, sw_str("k"), NULL), SW_ETIMEOUT, SW_UNKNOWN, NULL);
	expect_get(h, "b", "b");
	sw_free(h);
	fake_stop(f);
}

/* What a replica was asked behind it is read from the primary. */
static void s00_a_reply_of_a_replica_beyond_the_limit(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B < GET k\nB < GET b\nB > raw \"$3000\\r\\nabc\"\n"
						   "A < GET b\nA > \"b\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .max_reply_bytes = 2000 }), *v = NULL, *b;

	(void)state;
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &v), SW_OK);
	b = scene_batch(v);
	batch_get(b, "k");
	batch_get(b, "b");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_EPROTO, SW_UNKNOWN, "larger than the limit of 2000 bytes");
	expect_reply(b, 1, "\"b\"");
	sw_free(b);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s70_nested_depth_bomb(void **state)
{
	char bomb[4096] = "raw \"";
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);
	char script[4200];
	int i;

	(void)state;
	for (i = 0; i < 400; i++)
		strcat(bomb, "*1\\r\\n");
	snprintf(script, sizeof(script), "A < GET k\nA > %s\"\nA < GET k\nA > \"v\"\n", bomb);
	fake_script(f, script);
	expect_failed(h, sw_get(h, sw_str("k"), NULL), SW_EPROTO, SW_UNKNOWN, "nested");
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s51_partial_reply_then_silence),
		SCENARIO(s55_reply_split_at_every_byte),
		SCENARIO(s56_many_replies_at_once),
		SCENARIO(s63_late_reply_reaches_nobody),
		SCENARIO(s63_late_rest_of_an_array),
		SCENARIO(s63_storm_of_timeouts),
		SCENARIO(s63_deadline_with_half_a_command_sent),
		SCENARIO(s68_unsolicited_reply),
		SCENARIO(s00_a_reply_beyond_the_limit),
		SCENARIO(s00_a_late_reply_beyond_the_limit),
		SCENARIO(s00_a_reply_of_a_replica_beyond_the_limit),
		SCENARIO(s70_nested_depth_bomb),
		SCENARIO(s71_broken_resp),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
