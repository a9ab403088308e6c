/* Commands of servers newer than the live tests', or that need a server in a certain state: where they go, what becomes of the answers. */
#include "scene.h"

#include <string.h>

/* ---- WAIT, WAITAOF ---- */

struct seen {
	int wrote[2], waited[2]; /* connection, by node: A, B */
	const char *answers[2];
};

static bool watch(void *arg, const struct fake_command *c, struct fake_answer *answer)
{
	struct seen *seen = arg;
	size_t node = c->node[0] == 'B';

	if (c->len[0] == 3 && memcmp(c->argv[0], "SET", 3) == 0) {
		seen->wrote[node] = c->connection;
		fake_reply(answer, "+OK");
		return true;
	}
	if (memcmp(c->argv[0], "WAIT", 4) != 0)
		return false;
	seen->waited[node] = c->connection;
	fake_reply(answer, seen->answers[node]);
	return true;
}

static void asked_on_the_connections_that_wrote(const struct seen *seen)
{
	assert_int_not_equal(seen->wrote[0], 0);
	assert_int_not_equal(seen->wrote[1], 0);
	assert_int_equal(seen->waited[0], seen->wrote[0]);
	assert_int_equal(seen->waited[1], seen->wrote[1]);
}

static void s00_wait_takes_the_smallest_count(void **state)
{
	struct seen seen = { .answers = { ":2", ":1" } };
	struct fake *f = fake_new("A 0-8191 B 8192-16383 R>A S>B");
	sw_handle *h = scene_open(f);
	int64_t n = -1;

	(void)state;
	fake_handle(f, NULL, watch, &seen);
	expect_set(h, "k", "1");
	expect_set(h, "x", "1");
	assert_int_equal(sw_wait(h, 2, 50, &n), SW_OK);
	assert_int_equal(n, 1);
	asked_on_the_connections_that_wrote(&seen);
	assert_int_equal(fake_count(f, NULL, "WAIT"), 2); /* no replica is asked */
	sw_free(h);
	fake_stop(f);
}

static void s00_waitaof_takes_the_smallest_of_each_place(void **state)
{
	struct seen seen = { .answers = { "[:1 :0]", "[:0 :2]" } };
	struct fake *f = fake_new("A 0-8191 B 8192-16383 R>A S>B");
	sw_handle *h = scene_open(f), *b = scene_batch(h);
	sw_reply *r = NULL;

	(void)state;
	fake_handle(f, NULL, watch, &seen);
	batch_set(b, "k", "1");
	batch_set(b, "x", "1");
	assert_int_equal(sw_waitaof(b, 1, 1, 50, &r), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_string_equal(scene_print(r), "[:0 :0]");
	asked_on_the_connections_that_wrote(&seen);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* ---- by keys, by slot ---- */

/* A count as a key would be A's. */
static void s00_msetex_goes_by_its_keys(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < MSETEX 1 x 5 EX 60\n"
					     "B > :1\n"
					     "B < MSETEX 2 {x}1 5 {x}2 6 NX\n"
					     "B > :0\n");
	const struct sw_key_value one = { sw_str("x"), sw_str("5") };
	const struct sw_msetex_opts in_a_minute = { .expire = { .kind = SW_MSETEX_EX, .value = 60 } };
	sw_handle *h = scene_open(f);
	int64_t n = 7;
	sw_reply *r = NULL;

	(void)state;
	assert_in_range(sw_slot_of(sw_str("2")), 0, 8191);
	assert_int_equal(sw_msetex(h, &one, 1, &in_a_minute, &n), SW_OK);
	assert_int_equal(n, 1);
	assert_int_equal(scene_call(h, "MSETEX 2 {x}1 5 {x}2 6 NX", &r), SW_OK);
	assert_string_equal(scene_print(r), ":0");
	sw_reply_free(r);
	expect_failed(h, scene_call(h, "MSETEX 2 x 5 k 6", NULL), SW_ECROSSSLOT, SW_NOT_SENT, "CROSSSLOT");
	sw_free(h);
	fake_stop(f);
}

/* To the owner of the slot that they name; a slot that nobody serves is told. */
static void s00_cluster_commands_with_a_slot(void **state)
{
	struct fake *f = fake_run("A 0-8191 B 8192-16000", "B < CLUSTER FLUSHSLOT 16000\n"
							   "B > +OK\n"
							   "A < CLUSTER COUNTKEYSINSLOT 5\n"
							   "A > :3\n");
	sw_handle *h = scene_open_ms(f, 200);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_cluster_flushslot(h, 16000, NULL), SW_OK);
	assert_int_equal(sw_cluster_countkeysinslot(h, 5, &n), SW_OK);
	assert_int_equal(n, 3);
	expect_failed(h, sw_cluster_countkeysinslot(h, 16383, &n), SW_ECLUSTER, SW_NOT_SENT, "16383");
	sw_free(h);
	fake_stop(f);
}

/* ---- one yes is enough, one no is too much ---- */

static void s00_kill_with_one_success(void **state)
{
	struct fake *f = fake_run(TWO_NODES " R>A", "A < SCRIPT KILL\n"
						    "A > -NOTBUSY No scripts in execution right now.\n"
						    "B < SCRIPT KILL\n"
						    "B > +OK\n"
						    "R < SCRIPT KILL\n"
						    "R > -NOTBUSY No scripts in execution right now.\n"
						    "A < FUNCTION KILL\n"
						    "A > -NOTBUSY No scripts in execution right now.\n"
						    "B < FUNCTION KILL\n"
						    "B > -UNKILLABLE Sorry\n"
						    "R < FUNCTION KILL\n"
						    "R > -NOTBUSY No scripts in execution right now.\n");
	sw_handle *h = scene_open(f);

	(void)state;
	assert_int_equal(sw_script_kill(h), SW_OK);
	expect_failed(h, sw_function_kill(h), SW_ESERVER, SW_ANSWERED, "UNKILLABLE Sorry");
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_wait_takes_the_smallest_count),
		SCENARIO(s00_waitaof_takes_the_smallest_of_each_place),
		SCENARIO(s00_msetex_goes_by_its_keys),
		SCENARIO(s00_cluster_commands_with_a_slot),
		SCENARIO(s00_kill_with_one_success),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
