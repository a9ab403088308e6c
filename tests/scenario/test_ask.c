/* ASK and TRYAGAIN: a slot is on its way from one node to another. */
#include "scene.h"

#include <stdio.h>

static void s09_ask_to_an_unknown_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, ONLY_A_KNOWN "A < GET k\n"
							  "A > -ASK 7629 @B\n"
							  "B < ASKING\n"
							  "B > +OK\n"
							  "B < GET k\n"
							  "B > \"v\"\n"
							  "A < GET k\n"
							  "A > \"w\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "A") });

	(void)state;
	expect_get(h, "k", "v");
	/* The map stays, and is not read again. */
	expect_get(h, "k", "w");
	assert_int_equal(fake_count(f, NULL, "CLUSTER SLOTS"), 1);
	sw_free(h);
	fake_stop(f);
}

static void s10_ask_to_an_unreachable_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A > -ASK 7629 @B\n"
					     "A < INCR k\n"
					     "A > :1\n"
					     "B die\n");
	sw_handle *h = scene_open(f);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("k"), &n), SW_OK);
	assert_int_equal(n, 1);
	sw_free(h);
	fake_stop(f);
}

/* The move is cancelled between the two: B takes no more commands for the slot. */
static void s11_ask_then_the_key_comes_back(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A > -ASK 7629 @B\n"
					     "B < ASKING\n"
					     "B > +OK\n"
					     "B < INCR k\n"
					     "B > -MOVED 7629 @A\n"
					     "A < INCR k\n"
					     "A > :1\n");
	sw_handle *h = scene_open(f);

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("k"), NULL), SW_OK);
	assert_int_equal(fake_count(f, "A", "ASKING"), 0);
	sw_free(h);
	fake_stop(f);
}

static void s12_ask_and_moved_in_a_batch(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET {k}1\n"
					     "A < SET {k}2 v\n"
					     "A < GET {k}3\n"
					     "A < INCR b\n"
					     "A < GET c\n"
					     "A layout B 3300 A 0-3299 3301-8191 B 8192-16383\n"
					     "A > \"one\"\n"
					     "A > -ASK 7629 @B\n"
					     "A > nil\n"
					     "A > -MOVED 3300 @B\n"
					     "A > \"c\"\n"
					     "B < GET x\n"
					     "B > \"x\"\n"
					     "B < ASKING\n"
					     "B < SET {k}2 v\n"
					     "B < INCR b\n"
					     "B > +OK\n"
					     "B > +OK\n"
					     "B > :5\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_get(b, "{k}1");
	batch_set(b, "{k}2", "v");
	batch_get(b, "{k}3");
	assert_int_equal(sw_incr(b, sw_str("b"), NULL), SW_OK);
	batch_get(b, "c");
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_OK);
	expect_reply(b, 0, "\"one\"");
	expect_reply(b, 1, "+OK");
	expect_reply(b, 2, "nil");
	expect_reply(b, 3, ":5");
	expect_reply(b, 4, "\"c\"");
	expect_reply(b, 5, "\"x\"");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* ASKING goes with a command that is written from its own memory, too. */
static void s12_ask_for_a_large_command(void **state)
{
	static char value[100000];
	struct fake *f = fake_run(TWO_NODES, "A < SET k ?\n"
					     "A > -ASK 7629 @B\n"
					     "B < ASKING\n"
					     "B > +OK\n"
					     "B < SET k ?\n"
					     "B > +OK\n");
	sw_handle *h = scene_open(f);

	(void)state;
	assert_int_equal(sw_set(h, sw_str("k"), sw_buf(value, sizeof(value)), NULL, NULL), SW_OK);
	sw_free(h);
	fake_stop(f);
}

static void s13_tryagain_that_ends(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < MSET {k}1 a {k}2 b\n"
					     "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					     "A < MSET {k}1 a {k}2 b\n"
					     "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					     "A < MSET {k}1 a {k}2 b\n"
					     "A > +OK\n");
	const struct sw_key_value pairs[] = { { sw_str("{k}1"), sw_str("a") }, { sw_str("{k}2"), sw_str("b") } };
	sw_handle *h = scene_open(f);

	(void)state;
	assert_int_equal(sw_mset(h, pairs, 2), SW_OK);
	sw_free(h);
	fake_stop(f);
}

static bool refuse(void *reply, const struct fake_command *command, struct fake_answer *answer)
{
	if (command->argc < 2 || command->len[0] != 4) /* MGET */
		return false;
	fake_reply(answer, reply);
	return true;
}

/* It backs off: some tries in the time, not thousands. */
static void s14_tryagain_that_never_ends(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	char reply[] = "-TRYAGAIN Multiple keys request during rehashing of slot";
	const sw_bytes keys[] = { sw_str("{k}1"), sw_str("{k}2") };
	sw_handle *h = scene_open_ms(f, 400);

	(void)state;
	fake_handle(f, "A", refuse, reply);
	expect_failed(h, sw_mget(h, keys, 2, NULL), SW_ETIMEOUT, SW_NOT_SENT, "TRYAGAIN Multiple keys");
	assert_in_range(fake_count(f, "A", "MGET"), 4, 25);
	assert_int_equal(fake_count(f, NULL, "CLUSTER SLOTS"), 1);
	fake_script(f, "A < GET {k}1\nA > nil\n");
	expect_get(h, "{k}1", NULL);
	sw_free(h);
	fake_stop(f);
}

/* Refused before anything is sent; and what the server says of a script's keys is the caller's. */
static void s16_the_users_own_cross_slot_error(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < EVAL s 1 k\n"
					     "A > -CROSSSLOT Keys in request don't hash to the same slot\n");
	const sw_bytes keys[] = { sw_str("k"), sw_str("x") };
	sw_handle *h = scene_open(f);

	(void)state;
	expect_failed(h, sw_eval(h, sw_str("s"), keys, 2, NULL, 0, NULL), SW_ECROSSSLOT, SW_NOT_SENT, "CROSSSLOT");
	assert_int_equal(fake_count(f, NULL, "EVAL"), 0);
	expect_failed(h, sw_eval(h, sw_str("s"), keys, 1, NULL, 0, NULL), SW_ESERVER, SW_ANSWERED,
		      "CROSSSLOT Keys in request don't hash to the same slot");
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s09_ask_to_an_unknown_node),
		SCENARIO(s10_ask_to_an_unreachable_node),
		SCENARIO(s11_ask_then_the_key_comes_back),
		SCENARIO(s12_ask_and_moved_in_a_batch),
		SCENARIO(s12_ask_for_a_large_command),
		SCENARIO(s13_tryagain_that_ends),
		SCENARIO(s14_tryagain_that_never_ends),
		SCENARIO(s16_the_users_own_cross_slot_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
