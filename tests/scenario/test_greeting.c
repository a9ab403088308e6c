/* What connections say first: user and password that change on a living client, and RESP3 with its pushes. */
#include "scene.h"

#include <stdio.h>
#include <string.h>

/* ---- another password ---- */

static void s65_open_connections_log_in_anew(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < AUTH old\n"
					     "A > +OK\n"
					     "A < CLUSTER SLOTS\n"
					     "A > @slots\n"
					     "A < AUTH app new\n"
					     "A > +OK\n"
					     "A < GET k\n"
					     "A > \"k\"\n"
					     "B < AUTH app new\n"
					     "B > +OK\n"
					     "B < GET x\n"
					     "B > \"x\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .password = "old" });

	(void)state;
	assert_int_equal(sw_use_password(h, "app", "new"), SW_OK);
	assert_string_equal(sw_error_text(h), "");
	expect_get(h, "k", "k");
	expect_get(h, "x", "x");
	assert_int_equal(fake_connections(f, "A"), 1);
	sw_free(h);
	fake_stop(f);
}

/* One node doesn't know it yet: nobody loses anything, and connections to come greet as before. */
static void s65_a_refused_password_changes_nothing(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < AUTH old\n"
					     "A > +OK\n"
					     "A < CLUSTER SLOTS\n"
					     "A > @slots\n"
					     "A < AUTH new\n"
					     "A > -WRONGPASS invalid username-password pair or user is disabled.\n"
					     "A < GET k\n"
					     "A > \"k\"\n"
					     "B < AUTH old\n"
					     "B > +OK\n"
					     "B < GET x\n"
					     "B > \"x\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .password = "old" });

	(void)state;
	expect_failed(h, sw_use_password(h, NULL, "new"), SW_EAUTH, SW_ANSWERED, "WRONGPASS");
	expect_text(sw_error_text(h), fake_address(f, "A"));
	expect_get(h, "k", "k");
	expect_get(h, "x", "x");
	sw_free(h);
	fake_stop(f);
}

/* A connection that is lost meanwhile greets with the new one when it is back. */
static void s65_a_lost_connection_is_no_refusal(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < CLUSTER SLOTS\n"
					       "A > @slots\n"
					       "A < AUTH new\n"
					       "A close\n"
					       "A < AUTH new\n"
					       "A > +OK\n"
					       "A < GET k\n"
					       "A > \"k\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	assert_int_equal(sw_use_password(h, NULL, "new"), SW_OK);
	expect_get(h, "k", "k");
	sw_free(h);
	fake_stop(f);
}

static void s65_what_is_no_password(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	expect_failed(h, sw_use_password(h, "app", NULL), SW_EINVAL, SW_NOT_SENT, "expected a password");
	expect_failed(b, sw_use_password(b, NULL, "new"), SW_EINVAL, SW_NOT_SENT, "not possible on a batch");
	assert_int_equal(sw_use_password(NULL, NULL, "new"), SW_EINVAL);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* ---- RESP3 ---- */

/* NULL, and the reason printed, where hiredis is too old. */
static sw_handle *open_three(struct fake *f, struct sw_options o)
{
	sw_handle *h = NULL;
	char text[512] = "";
	sw_err err;

	o.seeds = fake_seeds(f);
	o.resp3 = true;
	err = sw_open_text(&o, &h, text, sizeof(text));
	if (err == SW_ENOTBUILT) {
		expect_text(text, "RESP3 needs hiredis 1.0 or newer");
		printf("skipped: %s\n", text);
	} else if (err) {
		fail_msg("sw_open: %s", text);
	}
	return h;
}

/* RESP3 is asked for and the password told in one command. The script comes after opening, so that a skip leaves none unplayed. */
static void s65_hello(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = open_three(f, (struct sw_options){ .password = "secret", .client_name = "worker" });

	(void)state;
	if (h) {
		fake_script(f, "B < HELLO 3 AUTH default secret\n"
			       "B > %1\\r\\n$5\\r\\nproto\\r\\n:3\n"
			       "B < CLIENT SETNAME worker\n"
			       "B > +OK\n"
			       "B < GET x\n"
			       "B > \"x\"\n");
		expect_get(h, "x", "x");
		sw_free(h);
	}
	fake_stop(f);
}

static void s65_a_server_without_resp3(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	struct sw_options o = { .seeds = fake_seeds(f), .resp3 = true };
	sw_handle *h = open_three(f, o);
	char text[512];

	(void)state;
	if (h) {
		sw_free(h);
		fake_script(f, "A < HELLO 3\n"
			       "A > -ERR unknown command `HELLO`, with args beginning with: `3`, \n");
		assert_int_equal(sw_open_text(&o, &h, text, sizeof(text)), SW_ESERVER);
		expect_text(text, "unknown command `HELLO`");
	}
	fake_stop(f);
}

static void s68_pushes_between_replies(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	sw_handle *h = open_three(f, (struct sw_options){ 0 });

	(void)state;
	if (h) {
		fake_script(f, "A < GET b\n"
			       "A > raw \">2\\r\\n$10\\r\\ninvalidate\\r\\n*1\\r\\n$1\\r\\nb\\r\\n$1\\r\\n1\\r\\n\"\n"
			       "A < GET c\n"
			       "A > raw \"$1\\r\\n2\\r\\n>1\\r\\n+message\\r\\n\"\n"
			       "A < GET k\n"
			       "A > \"3\"\n");
		expect_get(h, "b", "1");
		expect_get(h, "c", "2");
		expect_get(h, "k", "3");
		sw_free(h);
	}
	fake_stop(f);
}

/* Half of a push is here when GET b's time is up. The rest of it is not GET b's answer: that comes behind, and goes nowhere. */
static void s68_half_a_push_at_a_timeout(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	sw_handle *h = open_three(f, (struct sw_options){ .call_timeout_ms = 100 });

	(void)state;
	if (h) {
		fake_script(f, "A < GET b\n"
			       "A + raw \">2\\r\\n$10\\r\\ninvalidate\\r\\n*2\\r\\n$1\\r\\n\"\n"
			       "A wait late\n"
			       "A > raw \"b\\r\\n$1\\r\\nc\\r\\n$4\\r\\nlate\\r\\n\"\n"
			       "A < GET c\n"
			       "A > \"c\"\n");
		expect_failed(h, sw_get(h, sw_str("b"), NULL), SW_ETIMEOUT, SW_UNKNOWN, "the deadline passed");
		fake_mark(f, "late");
		expect_get(h, "c", "c");
		assert_int_equal(fake_connections(f, "A"), 1);
		sw_free(h);
	}
	fake_stop(f);
}

static void s00_types_of_resp3(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	sw_handle *h = open_three(f, (struct sw_options){ 0 });
	sw_reply *r = NULL;
	sw_opt_double score;

	(void)state;
	if (h) {
		fake_script(f, "A < HGETALL k\n"
			       "A > raw \"%1\\r\\n$1\\r\\na\\r\\n$1\\r\\n1\\r\\n\"\n"
			       "A < ZSCORE k m\n"
			       "A > raw \",2.5\\r\\n\"\n"
			       "A < ZSCORE k n\n"
			       "A > raw \"_\\r\\n\"\n"
			       "A < ZRANGE k 0 -1 WITHSCORES\n"
			       "A > raw \"*2\\r\\n*2\\r\\n$1\\r\\nm\\r\\n,1\\r\\n*2\\r\\n$1\\r\\nn\\r\\n,inf\\r\\n\"\n");
		assert_int_equal(sw_hgetall(h, sw_str("k"), &r), SW_OK);
		assert_string_equal(scene_print(r), "{\"a\" \"1\"}");
		sw_reply_free(r);
		assert_int_equal(sw_zscore(h, sw_str("k"), sw_str("m"), &score), SW_OK);
		assert_true(score.set && score.value == 2.5);
		assert_int_equal(sw_zscore(h, sw_str("k"), sw_str("n"), &score), SW_OK);
		assert_false(score.set);
		assert_int_equal(scene_call(h, "ZRANGE k 0 -1 WITHSCORES", &r), SW_OK);
		assert_int_equal(sw_reply_count(r), 4);
		assert_true(sw_reply_double(sw_reply_at(r, 1)) == 1);
		sw_reply_free(r);
		sw_free(h);
	}
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s65_open_connections_log_in_anew),
		SCENARIO(s65_a_refused_password_changes_nothing),
		SCENARIO(s65_a_lost_connection_is_no_refusal),
		SCENARIO(s65_what_is_no_password),
		SCENARIO(s65_hello),
		SCENARIO(s65_a_server_without_resp3),
		SCENARIO(s68_pushes_between_replies),
		SCENARIO(s68_half_a_push_at_a_timeout),
		SCENARIO(s00_types_of_resp3),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
