/* Commands of a batch that have no slot (FLUSHALL, KEYS, DBSIZE) keep their place among those that have one. */
#include "scene.h"

static void run_batch(sw_handle *b)
{
	if (sw_batch_run(b))
		fail_msg("%s", sw_error_text(b));
}

/* The write that a node refuses is followed by FLUSHALL: its key must not survive. */
static void s36_flushall_behind_a_refused_write(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < SET k 1\n"
					       "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					       "A < SET k 1\n"
					       "A > +OK\n"
					       "A < FLUSHALL\n"
					       "A < SET k 2\n"
					       "A > +OK\n"
					       "A > +OK\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "1");
	assert_int_equal(scene_call(b, "FLUSHALL", NULL), SW_OK);
	batch_set(b, "k", "2");
	run_batch(b);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The same where the write moves to a node that would have been flushed already. */
static void s36_flushall_behind_a_redirected_write(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET k 1\n"
					     "A > -MOVED 7629 @B\n"
					     "B < SET k 1\n"
					     "B > +OK\n"
					     "A < FLUSHALL\n"
					     "A > +OK\n"
					     "B < FLUSHALL\n"
					     "B > +OK\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "1");
	assert_int_equal(scene_call(b, "FLUSHALL", NULL), SW_OK);
	run_batch(b);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* KEYS shows what a write before it has left behind, however often that was refused. */
static void s36_keys_behind_a_redirected_write(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET k 1\n"
					     "A > -CLUSTERDOWN Hash slot not served\n"
					     "A < SET k 1\n"
					     "A > +OK\n"
					     "A < KEYS *\n"
					     "A > [\"k\"]\n"
					     "B < KEYS *\n"
					     "B > [\"x\"]\n"
					     "A < DBSIZE\n"
					     "A > :1\n"
					     "B < DBSIZE\n"
					     "B > :1\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "1");
	assert_int_equal(sw_keys(b, sw_str("*"), NULL), SW_OK);
	assert_int_equal(sw_dbsize(b, NULL), SW_OK);
	run_batch(b);
	expect_reply(b, 1, "[\"k\" \"x\"]");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* Nobody waits without need: those without a slot go out together, and with what comes behind them; PUBLISH, whose reply depends on
 * no key, with what is before it. */
static void s52_commands_without_a_slot_go_out_together(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < DBSIZE\n"
					       "A < KEYS *\n"
					       "A < SET k 1\n"
					       "A < PUBLISH c m\n"
					       "A > :0\n"
					       "A > []\n"
					       "A > +OK\n"
					       "A > :0\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(sw_dbsize(b, NULL), SW_OK);
	assert_int_equal(sw_keys(b, sw_str("*"), NULL), SW_OK);
	batch_set(b, "k", "1");
	assert_int_equal(scene_call(b, "PUBLISH c m", NULL), SW_OK);
	run_batch(b);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* RANDOMKEY asks twice: what comes behind it must not be seen by its second question. */
static void s36_randomkey_before_a_write(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < DBSIZE\n"
					       "A > :1\n"
					       "A < RANDOMKEY\n"
					       "A > \"x\"\n"
					       "A < SET k 1\n"
					       "A > +OK\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(scene_call(b, "RANDOMKEY", NULL), SW_OK);
	batch_set(b, "k", "1");
	run_batch(b);
	expect_reply(b, 0, "\"x\"");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The time is over before its turn comes: then it isn't sent at all. */
static void s40_nothing_is_sent_after_the_deadline(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B die\nB mark dead\n");
	sw_handle *h = scene_open_ms(f, 200), *b = scene_batch(h);

	(void)state;
	fake_wait(f, "dead");
	batch_set(b, "x", "1");
	assert_int_equal(scene_call(b, "FLUSHALL", NULL), SW_OK);
	batch_set(b, "k", "1");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_ETIMEOUT, SW_NOT_SENT, "Connection refused");
	expect_result(b, 1, SW_EPARTIAL, SW_NOT_SENT, "the deadline passed before the command could be sent");
	expect_result(b, 2, SW_ETIMEOUT, SW_NOT_SENT, "the deadline passed");
	assert_int_equal(fake_count(f, "A", "FLUSHALL") + fake_count(f, "A", "SET"), 0);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s36_flushall_behind_a_refused_write),
		SCENARIO(s36_flushall_behind_a_redirected_write),
		SCENARIO(s36_keys_behind_a_redirected_write),
		SCENARIO(s36_randomkey_before_a_write),
		SCENARIO(s40_nothing_is_sent_after_the_deadline),
		SCENARIO(s52_commands_without_a_slot_go_out_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
