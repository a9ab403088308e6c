/* Scripts that the client knows: EVALSHA never fails with NOSCRIPT, wherever the script was lost. */
#include "live.h"

#include <stdio.h>

static const char script[] = "return redis.call('INCRBY', KEYS[1], ARGV[1])";

static void runs_where_it_was_lost(void **state)
{
	sw_handle *h = *state, *batch = NULL;
	sw_bytes amount = sw_str("5");
	sw_reply *out[16] = { NULL };
	char sha1[41];
	size_t i;

	live_ok(h, sw_register_script(h, sw_str(script), sha1));
	sw_reply_free(live_reply(h, "SCRIPT FLUSH"));
	live_ok(h, sw_batch_new(h, &batch));
	for (i = 0; i < 16; i++) {
		const sw_bytes *key = &live_keys("script", 16)[i];

		live_ok(batch, sw_evalsha(batch, sw_str(sha1), key, 1, &amount, 1, &out[i]));
	}
	live_ok(batch, sw_batch_run(batch));
	for (i = 0; i < 16; i++)
		assert_int_equal(sw_reply_integer(out[i]), 5);
	sw_free(batch);
}

static void keeps_the_order_of_its_slot(void **state)
{
	sw_handle *h = *state, *batch = NULL;
	sw_bytes key = sw_str("ordered"), two = sw_str("2");
	sw_reply *sum = NULL, *value = NULL;
	char sha1[41];

	live_ok(h, sw_register_script(h, sw_str(script), sha1));
	sw_reply_free(live_reply(h, "SCRIPT FLUSH"));
	live_ok(h, sw_batch_new(h, &batch));
	live_ok(batch, sw_set(batch, key, sw_str("10"), NULL, NULL));
	live_ok(batch, sw_evalsha(batch, sw_str(sha1), &key, 1, &two, 1, &sum));
	live_ok(batch, sw_get(batch, key, &value));
	live_ok(batch, sw_batch_run(batch));
	assert_int_equal(sw_reply_integer(sum), 12);
	assert_int_equal(sw_reply_integer(value), 12);
	sw_free(batch);
}

static void an_unknown_script_is_the_servers_error(void **state)
{
	live_begins(live_do(*state, "EVALSHA 0123456789012345678901234567890123456789 1 k"), "SW_ESERVER: NOSCRIPT");
}

static void exists_means_on_every_primary(void **state)
{
	sw_handle *h = *state, *one = NULL;
	struct sw_route route = { .to = SW_TO_OWNER, .key = sw_str("k") };
	char sha1[41], line[200];

	live_ok(h, sw_register_script(h, sw_str(script), sha1));
	snprintf(line, sizeof(line), "SCRIPT EXISTS %s %040d", sha1, 0);
	live_is(h, line, "[1, 0]");
	live_ok(h, sw_route_new(h, &route, &one));
	live_do(one, "SCRIPT FLUSH");
	live_is(h, line, "[0, 0]");
	sw_free(one);
}

static void kill_without_a_running_script(void **state)
{
	live_begins(live_do(*state, "SCRIPT KILL"), "SW_ESERVER: NOTBUSY");
}

/* A script may answer with the words of a server's redirect or refusal, also as the first reply of a connection: it has run all the same. */
static void errors_of_a_script_are_its_answer(void **state)
{
	static const char *const texts[] = { "TRYAGAIN later", "CLUSTERDOWN today", "LOADING the truck", "MASTERDOWN too", "READONLY account",
					     "MOVED to the archive", "MOVED 1 127.0.0.1:1", "ASK me", "ERR max retries reached",
					     "DENIED quota exceeded", "NOSCRIPT of mine" };
	static const char counts[] = "redis.call('INCR', KEYS[1]) return redis.error_reply(ARGV[1])";
	sw_handle *h = *state;
	sw_bytes key = sw_str("counted");
	char want[100], sha1[41];
	size_t i;

	live_ok(h, sw_register_script(h, sw_str(counts), sha1));
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		sw_bytes text = sw_str(texts[i]);
		sw_handle *fresh = live_open();

		assert_int_equal(sw_eval(fresh, sw_str(counts), &key, 1, &text, 1, NULL), SW_ESERVER);
		assert_int_equal(sw_outcome(fresh), SW_ANSWERED);
		live_begins(sw_error_text(fresh), texts[i]);
		assert_int_equal(sw_evalsha(h, sw_str(sha1), &key, 1, &text, 1, NULL), SW_ESERVER);
		live_begins(sw_error_text(h), texts[i]);
		snprintf(want, sizeof(want), "\"%zu\"", 2 * (i + 1));
		live_is(h, "GET counted", want);
		sw_free(fresh);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(runs_where_it_was_lost, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(keeps_the_order_of_its_slot, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(an_unknown_script_is_the_servers_error, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(errors_of_a_script_are_its_answer, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(exists_means_on_every_primary, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(kill_without_a_running_script, live_setup, live_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
