/* Replicas that stop (SIGSTOP, a command that takes for ever) with reads in their hands. */
#include "scene.h"

#include <string.h>

enum { CALL_MS = 3000 };

static sw_handle *replicas_of(sw_handle *h)
{
	sw_handle *v = NULL;

	if (sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &v))
		fail_msg("%s", sw_error_text(h));
	return v;
}

static struct sw_stats stats_of(sw_handle *h)
{
	struct sw_stats s;

	assert_int_equal(sw_stats_get(h, NULL, &s), SW_OK);
	return s;
}

/* GET is answered by the node's name. */
static bool say_name(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	if (command->len[0] != 3 || strncmp(command->argv[0], "GET", 3) != 0)
		return false;
	fake_reply(answer, arg);
	return true;
}

/* The name of the node that answers: B or C. */
static char reader(sw_handle *v)
{
	sw_reply *r = NULL;
	char name;

	if (sw_get(v, sw_str("k"), &r))
		fail_msg("%s", sw_error_text(v));
	assert_int_equal(sw_reply_bytes(r).len, 1);
	name = sw_reply_bytes(r).data[0];
	sw_reply_free(r);
	return name;
}

/* The read that meets the silence is answered by the other replica; those after it don't meet it; late replies reach nobody; and when
 * all of them have come, the replica reads again. */
static void s41_a_stopped_replica(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A C>A", "B < GET {k}1\n"
						       "B > \"B1\"\n"
						       "B pause\n"
						       "B mark stopped\n"
						       "B wait continue\n"
						       "B resume\n"
						       "B < GET {k}3\n"
						       "B > \"late\"\n"
						       "B mark late\n");
	sw_handle *h = scene_open_ms(f, CALL_MS), *v = replicas_of(h);
	size_t i;

	(void)state;
	fake_handle(f, "C", say_name, "\"C\"");
	expect_get(v, "{k}1", "B1");
	expect_get(v, "{k}2", "C");
	fake_wait(f, "stopped");
	expect_get(v, "{k}3", "C"); /* B's turn */
	for (i = 0; i < 4; i++)
		expect_get(v, "{k}4", "C");
	assert_int_equal(stats_of(v).timeouts, 0);
	assert_int_equal(stats_of(v).unknown, 0);
	assert_int_equal(stats_of(v).replica_fallbacks, 1);
	fake_mark(f, "continue");
	fake_wait(f, "late");
	fake_handle(f, "B", say_name, "\"B\"");
	for (i = 0; i < 1000 && reader(v) == 'C'; i++)
		;
	assert_int_equal(fake_count(f, "B", "GET"), 3);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* Both are stopped: what the second one doesn't answer is the primary's, within the call. */
static void s41_all_replicas_stopped(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A C>A", "B silent\nB mark silent\n"
						       "C silent\nC wait silent\nC mark ready\n");
	sw_handle *h = scene_open_ms(f, CALL_MS), *v = replicas_of(h);
	size_t i;

	(void)state;
	fake_handle(f, "A", say_name, "\"A\"");
	fake_wait(f, "ready");
	for (i = 0; i < 4; i++)
		expect_get(v, "k", "A");
	assert_int_equal(fake_count(f, "B", "GET"), 1);
	assert_int_equal(fake_count(f, "C", "GET"), 1);
	assert_int_equal(fake_count(f, "A", "GET"), 4);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* All reads of a batch that wait on the silent one move, each once; what it has answered before stays. */
static void s41_a_batch_on_a_replica_that_stops(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B < GET {k}1\n"
						   "B < GET {k}2\n"
						   "B < GET {k}3\n"
						   "B > \"B1\"\n"
						   "B silent\n"
						   "A < GET {k}2\n"
						   "A < GET {k}3\n"
						   "A > \"A2\"\n"
						   "A > \"A3\"\n");
	sw_handle *h = scene_open_ms(f, CALL_MS), *v = replicas_of(h), *b = scene_batch(v);

	(void)state;
	batch_get(b, "{k}1");
	batch_get(b, "{k}2");
	batch_get(b, "{k}3");
	if (sw_batch_run(b))
		fail_msg("%s", sw_error_text(b));
	expect_reply(b, 0, "\"B1\"");
	expect_reply(b, 1, "\"A2\"");
	expect_reply(b, 2, "\"A3\"");
	sw_free(b);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* One that neither accepts nor refuses, with a connect timeout that is longer than the call. */
static void s54_a_deaf_replica_and_a_long_connect_timeout(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B deaf\nB mark deaf\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .connect_timeout_ms = 60000, .call_timeout_ms = CALL_MS });
	sw_handle *v = replicas_of(h);
	size_t i;

	(void)state;
	fake_handle(f, "A", say_name, "\"A\"");
	fake_wait(f, "deaf");
	for (i = 0; i < 4; i++)
		expect_get(v, "k", "A");
	assert_int_equal(stats_of(v).replica_reads, 1);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s41_a_stopped_replica),
		SCENARIO(s41_all_replicas_stopped),
		SCENARIO(s41_a_batch_on_a_replica_that_stops),
		SCENARIO(s54_a_deaf_replica_and_a_long_connect_timeout),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
