/* Connections that end: what was done, what was not, and what nobody knows. */
#include "scene.h"

#include <stdlib.h>
#include <string.h>

/* Closed while idle: the next command opens a new one and is sent once. */
static void s49_reconnects_after_an_idle_loss(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A > :1\n"
					     "A close\n"
					     "A mark closed\n");
	sw_handle *h = scene_open(f);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("k"), &n), SW_OK);
	fake_wait(f, "closed");
	fake_script(f, "A < GET k\nA > \"1\"\n");
	expect_get(h, "k", "1");
	assert_int_equal(fake_connections(f, "A"), 2);
	assert_int_equal(fake_count(f, NULL, "INCR"), 1);
	sw_free(h);
	fake_stop(f);
}

/* That is no primary that is down: also one in a hurry gets the answer of a new connection. */
static void s49_in_a_hurry_after_an_idle_loss(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A > :1\n"
					     "A close\n"
					     "A mark closed\n"
					     "A < INCR k\n"
					     "A > :2\n"
					     "A < GET k\n"
					     "A > \"2\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .fail_fast = true });
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("k"), &n), SW_OK);
	fake_wait(f, "closed");
	swi_sys_posix.poll(NULL, 0, 2 * SWI_RECV_WAIT_MS);
	if (sw_incr(h, sw_str("k"), &n))
		fail_msg("%s", sw_error_text(h));
	assert_int_equal(n, 2);
	expect_get(h, "k", "2");
	assert_int_equal(fake_connections(f, "A"), 2);
	sw_free(h);
	fake_stop(f);
}

/* While other nodes are asked, one at a time, nobody looks at it: so a write looks first. */
static void s49_a_loss_behind_calls_to_others(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < INCR x\n"
					     "B > :1\n"
					     "B close\n"
					     "B mark closed\n"
					     "B < INCR x\n"
					     "B > :2\n"
					     "A wait closed\n"
					     "A < GET k\n"
					     "A > nil\n"
					     "A < GET k\n"
					     "A > nil\n");
	sw_handle *h = scene_open(f);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("x"), &n), SW_OK);
	fake_wait(f, "closed");
	swi_sys_posix.poll(NULL, 0, 2 * SWI_RECV_WAIT_MS);
	expect_get(h, "k", NULL);
	expect_get(h, "k", NULL);
	assert_int_equal(sw_incr(h, sw_str("x"), &n), SW_OK);
	assert_int_equal(n, 2);
	sw_free(h);
	fake_stop(f);
}

static void s49_read_is_repeated(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A close\n"
					     "A < GET k\n"
					     "A reset\n"
					     "A < GET k\n"
					     "A > \"v\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_get(h, "k", "v");
	assert_int_equal(fake_count(f, NULL, "GET"), 3);
	sw_free(h);
	fake_stop(f);
}

static void s49_write_is_never_repeated(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A reset\n"
					     "A < GET k\n"
					     "A > \"1\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_failed(h, sw_incr(h, sw_str("k"), NULL), SW_ECLOSED, SW_UNKNOWN, "the connection was lost");
	expect_text(sw_error_text(h), fake_address(f, "A"));
	expect_get(h, "k", "1");
	assert_int_equal(fake_count(f, NULL, "INCR"), 1);
	sw_free(h);
	fake_stop(f);
}

static void s49_write_is_repeated_on_demand(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A reset\n"
					     "A < INCR k\n"
					     "A > :2\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .resend_writes = true });
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("k"), &n), SW_OK);
	assert_int_equal(n, 2);
	sw_free(h);
	fake_stop(f);
}

/* One outcome for each of a batch, and no reply slips to another command. */
static void s50_reset_in_the_middle_of_a_batch(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A > :1\n"
					     "A < INCR b\n"
					     "A < GET c\n"
					     "A < INCR z\n"
					     "A + raw \":\"\n"
					     "A reset\n"
					     "B < GET x\n"
					     "B > \"x\"\n"
					     "A < GET c\n"
					     "A > \"c\"\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(sw_incr(b, sw_str("k"), NULL), SW_OK);
	assert_int_equal(sw_incr(b, sw_str("b"), NULL), SW_OK);
	batch_get(b, "c");
	assert_int_equal(sw_incr(b, sw_str("z"), NULL), SW_OK);
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 1, SW_ECLOSED, SW_UNKNOWN, NULL);
	expect_reply(b, 2, "\"c\"");
	expect_result(b, 3, SW_ECLOSED, SW_UNKNOWN, NULL);
	expect_reply(b, 4, "\"x\"");
	assert_int_equal(fake_count(f, NULL, "INCR"), 3);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The server dies with half of a command in its hands: that one hasn't run, nor what comes behind it. */
static void s57_partial_write_then_close(void **state)
{
	size_t size = 32 * 1024 * 1024;
	char *value = calloc(1, size);
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A pause\n"
					     "A reset\n"
					     "A resume\n"
					     "A < SET {b}1 ?\n"
					     "A < INCR {b}2\n"
					     "A > +OK\n"
					     "A > :1\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_non_null(value);
	assert_int_equal(sw_incr(b, sw_str("k"), NULL), SW_OK);
	assert_int_equal(sw_set(b, sw_str("{b}1"), sw_buf(value, size), NULL, NULL), SW_OK);
	assert_int_equal(sw_incr(b, sw_str("{b}2"), NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_ECLOSED, SW_UNKNOWN, NULL);
	expect_reply(b, 1, "+OK");
	expect_reply(b, 2, ":1");
	assert_int_equal(fake_count(f, NULL, "SET"), 1);
	sw_free(b);
	sw_free(h);
	free(value);
	fake_stop(f);
}

/* Commands for a dead node wait, unsent, until it is back; those for others don't. */
static void s39_unsent_commands_wait(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B die\n"
					     "B mark dead\n"
					     "B wait served\n"
					     "B rise\n"
					     "A < GET k\n"
					     "A mark served\n"
					     "A > \"v\"\n"
					     "B < INCR x\n"
					     "B < APPEND x 0\n"
					     "B > :1\n"
					     "B > :2\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	fake_wait(f, "dead");
	assert_int_equal(sw_incr(b, sw_str("x"), NULL), SW_OK);
	assert_int_equal(sw_append(b, sw_str("x"), sw_str("0"), NULL), SW_OK);
	batch_get(b, "k");
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(fake_count(f, "B", "INCR"), 1);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* Another node takes over: the map says so, and what waited goes there. */
static void s39_unsent_commands_go_to_the_new_owner(void **state)
{
	struct fake *f = fake_run("A 0-8191 B 8192-16383 C>B", "B die\n"
							       "B mark dead\n"
							       "A < GET k\n"
							       "A layout A 0-8191 C 8192-16383 B\n"
							       "A > \"v\"\n"
							       "C < INCR x\n"
							       "C > :1\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	fake_wait(f, "dead");
	assert_int_equal(sw_incr(b, sw_str("x"), NULL), SW_OK);
	batch_get(b, "k");
	assert_int_equal(sw_batch_run(b), SW_OK);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s40_dead_for_good(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B die\nB mark dead\n");
	sw_handle *h = scene_open_ms(f, 300);

	(void)state;
	fake_wait(f, "dead");
	expect_failed(h, sw_incr(h, sw_str("x"), NULL), SW_ETIMEOUT, SW_NOT_SENT, fake_address(f, "B"));
	expect_text(sw_error_text(h), "Connection refused");
	assert_in_range(fake_count(f, "A", "CLUSTER SLOTS"), 1, 6);
	fake_script(f, "A < GET k\nA > nil\n");
	expect_get(h, "k", NULL);
	sw_free(h);
	fake_stop(f);
}

static void s40_dead_and_fail_fast(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B die\nB mark dead\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .fail_fast = true });

	(void)state;
	fake_wait(f, "dead");
	expect_failed(h, sw_incr(h, sw_str("x"), NULL), SW_ECONNECT, SW_NOT_SENT, fake_address(f, "B"));
	sw_free(h);
	fake_stop(f);
}

/* The packets go nowhere, and nobody says so: the deadline holds, other nodes work, nothing is sent twice. */
static void s48_black_hole(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B pause\n"
					     "B mark gone\n"
					     "A < GET k\n"
					     "A > \"k\"\n"
					     "A < GET k\n"
					     "A > \"k\"\n");
	sw_handle *h = scene_open_ms(f, 150), *b = scene_batch(h);

	(void)state;
	fake_wait(f, "gone");
	assert_int_equal(sw_incr(b, sw_str("x"), NULL), SW_OK);
	batch_get(b, "k");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_ETIMEOUT, SW_UNKNOWN, "before the answer came");
	expect_reply(b, 1, "\"k\"");
	expect_get(h, "k", "k");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* Neither accepted nor refused. */
static void s54_connect_that_never_answers(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B deaf\n"
					     "B mark deaf\n"
					     "A < GET k\n"
					     "A > nil\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .connect_timeout_ms = 100, .fail_fast = true });

	(void)state;
	fake_wait(f, "deaf");
	expect_failed(h, sw_incr(h, sw_str("x"), NULL), SW_ECONNECT, SW_NOT_SENT, "connect timeout");
	expect_get(h, "k", NULL);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s39_unsent_commands_wait),
		SCENARIO(s39_unsent_commands_go_to_the_new_owner),
		SCENARIO(s40_dead_for_good),
		SCENARIO(s40_dead_and_fail_fast),
		SCENARIO(s48_black_hole),
		SCENARIO(s49_reconnects_after_an_idle_loss),
		SCENARIO(s49_in_a_hurry_after_an_idle_loss),
		SCENARIO(s49_a_loss_behind_calls_to_others),
		SCENARIO(s49_read_is_repeated),
		SCENARIO(s49_write_is_never_repeated),
		SCENARIO(s49_write_is_repeated_on_demand),
		SCENARIO(s50_reset_in_the_middle_of_a_batch),
#ifdef __linux__
		SCENARIO(s54_connect_that_never_answers),
#endif
		SCENARIO(s57_partial_write_then_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
