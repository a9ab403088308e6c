/* Nodes are served in parallel: each of two answers only when the other one has received its request, too. */
#include "scene.h"

#include <stdio.h>

/* A and B get these commands and hold their answers until both have. */
#define BOTH_HOLD(to_a, from_a, to_b, from_b)                                                     \
	"A < " to_a "\nA mark a\nA wait b\nA > " from_a "\n"                                      \
	"B < " to_b "\nB mark b\nB wait a\nB > " from_b "\n"

static void s52_fanout_is_parallel(void **state)
{
	struct fake *f = fake_run(TWO_NODES, BOTH_HOLD("DBSIZE", ":3", "DBSIZE", ":4"));
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;
	char expected[256];

	(void)state;
	assert_int_equal(sw_dbsize(h, &r), SW_OK);
	snprintf(expected, sizeof(expected), "{\"%s\" :3 \"%s\" :4}", fake_address(f, "A"), fake_address(f, "B"));
	assert_string_equal(scene_print(r), expected);
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void s52_batch_is_parallel(void **state)
{
	struct fake *f = fake_run(TWO_NODES, BOTH_HOLD("GET k", "\"k\"", "GET x", "\"x\""));
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_get(b, "k");
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_OK);
	expect_reply(b, 0, "\"k\"");
	expect_reply(b, 1, "\"x\"");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s52_split_mget_is_parallel(void **state)
{
	struct fake *f = fake_run(TWO_NODES, BOTH_HOLD("MGET {k}1 {k}2", "[\"1\" nil]", "MGET x", "[\"x\"]"));
	const sw_bytes keys[] = { sw_str("{k}1"), sw_str("x"), sw_str("{k}2") };
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_mget(h, keys, 3, &r), SW_OK);
	assert_string_equal(scene_print(r), "[\"1\" \"x\" nil]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void s52_split_mset_and_del_are_parallel(void **state)
{
	struct fake *f = fake_run(TWO_NODES, BOTH_HOLD("MSET k 1", "+OK", "MSET x 2", "+OK")
						     "A < DEL k\nA > :1\nB < DEL x\nB > :0\n");
	const struct sw_key_value pairs[] = { { sw_str("k"), sw_str("1") }, { sw_str("x"), sw_str("2") } };
	const sw_bytes keys[] = { sw_str("x"), sw_str("k") };
	sw_handle *h = scene_open(f);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_mset(h, pairs, 2), SW_OK);
	assert_int_equal(sw_del(h, keys, 2, &n), SW_OK);
	assert_int_equal(n, 1);
	sw_free(h);
	fake_stop(f);
}

/* A is silent until B has answered all of its three, one after the other. */
static void s52_slow_node_holds_up_nobody(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A wait done\n"
					     "A > \"slow\"\n"
					     "B < INCR x\n"
					     "B > -TRYAGAIN not yet\n"
					     "B < INCR x\n"
					     "B > -TRYAGAIN not yet\n"
					     "B < INCR x\n"
					     "B > :1\n"
					     "B mark done\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_get(b, "k");
	assert_int_equal(sw_incr(b, sw_str("x"), NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	expect_reply(b, 0, "\"slow\"");
	expect_reply(b, 1, ":1");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* A batch for one node goes out in few writes. */
static void s00_batch_is_one_write(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f), *b = scene_batch(h);
	size_t before = fake_reads(f, "A");
	int i;

	(void)state;
	for (i = 0; i < 50; i++) {
		batch_get(b, "k");
		fake_script(f, "A < GET k\n");
	}
	for (i = 0; i < 50; i++)
		fake_script(f, "A > nil\n");
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(fake_reads(f, "A") - before, 1);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s74_fanout_with_one_node_down(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B die\n"
					     "B mark dead\n"
					     "A < DBSIZE\n"
					     "A > :3\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;
	const sw_reply *row;

	(void)state;
	fake_wait(f, "dead");
	expect_failed(h, sw_dbsize(h, &r), SW_EPARTIAL, SW_ANSWERED, "1 of 2 nodes failed");
	expect_text(sw_error_text(h), fake_address(f, "B"));
	assert_int_equal(sw_reply_count(r), 2);
	assert_int_equal(sw_reply_integer(sw_reply_get(r, sw_str(fake_address(f, "A")))), 3);
	row = sw_reply_get(r, sw_str(fake_address(f, "B")));
	assert_int_equal(sw_reply_type_of(row), SW_REPLY_ERROR);
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void s74_fanout_with_an_error_reply(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < CONFIG SET maxmemory 1\n"
					     "A > +OK\n"
					     "B < CONFIG SET maxmemory 1\n"
					     "B > -ERR Unsupported\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	expect_failed(h, scene_call(h, "CONFIG SET maxmemory 1", &r), SW_EPARTIAL, SW_ANSWERED, "ERR Unsupported");
	assert_string_equal(scene_print(sw_reply_get(r, sw_str(fake_address(f, "A")))), "+OK");
	assert_string_equal(scene_print(sw_reply_get(r, sw_str(fake_address(f, "B")))), "-ERR Unsupported");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void s74_split_with_one_node_down(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B die\n"
					     "B mark dead\n"
					     "A < MGET k\n"
					     "A > [\"v\"]\n"
					     "A < MSET k 1\n"
					     "A > +OK\n");
	const struct sw_key_value pairs[] = { { sw_str("k"), sw_str("1") }, { sw_str("x"), sw_str("2") } };
	const sw_bytes keys[] = { sw_str("x"), sw_str("k") };
	sw_handle *h = scene_open_ms(f, 200);
	sw_reply *r = NULL;

	(void)state;
	fake_wait(f, "dead");
	expect_failed(h, sw_mget(h, keys, 2, &r), SW_EPARTIAL, SW_ANSWERED, "1 of 2 keys failed");
	assert_int_equal(sw_reply_type_of(sw_reply_at(r, 0)), SW_REPLY_ERROR);
	assert_string_equal(scene_print(sw_reply_at(r, 1)), "\"v\"");
	sw_reply_free(r);
	expect_failed(h, sw_mset(h, pairs, 2), SW_EPARTIAL, SW_ANSWERED, "1 of 2 keys are set; not set: 'x'");
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_batch_is_one_write),
		SCENARIO(s52_fanout_is_parallel),
		SCENARIO(s52_batch_is_parallel),
		SCENARIO(s52_split_mget_is_parallel),
		SCENARIO(s52_split_mset_and_del_are_parallel),
		SCENARIO(s52_slow_node_holds_up_nobody),
		SCENARIO(s74_fanout_with_one_node_down),
		SCENARIO(s74_fanout_with_an_error_reply),
		SCENARIO(s74_split_with_one_node_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
