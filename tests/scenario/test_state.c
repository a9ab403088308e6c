/* What servers say of their own state; passwords; connections that they refuse. */
#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Refused twice with this error, then executed; written once. */
static void check_retried(const char *error)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);
	char script[512];

	snprintf(script, sizeof(script),
		 "A < APPEND k v\nA > %s\n"
		 "A < APPEND k v\nA > %s\n"
		 "A < APPEND k v\nA > :1\n",
		 error, error);
	fake_script(f, script);
	assert_int_equal(sw_append(h, sw_str("k"), sw_str("v"), NULL), SW_OK);
	sw_free(h);
	fake_stop(f);
}

static bool refuse_set(void *error, const struct fake_command *command, struct fake_answer *answer)
{
	if (command->argc != 3 || memcmp(command->argv[0], "SET", 3) != 0)
		return false;
	fake_reply(answer, error);
	return true;
}

static void s15_clusterdown_then_recovery(void **state)
{
	(void)state;
	check_retried("-CLUSTERDOWN Hash slot not served");
}

/* The old primary is asked until the new map is there; the new one executes. */
static void s42_readonly_from_a_demoted_primary(void **state)
{
	struct fake *f = fake_new("A 0-16383 B>A");
	sw_handle *h = scene_open(f);
	char error[] = "-READONLY You can't write against a read only replica.";

	(void)state;
	fake_handle(f, "A", refuse_set, error);
	fake_script(f, "A layout A>B B 0-16383\n"
		       "B < SET k v\n"
		       "B > +OK\n");
	expect_set(h, "k", "v");
	assert_in_range(fake_count(f, "A", "SET"), 1, 10);
	sw_free(h);
	fake_stop(f);
}

static void s43_loading(void **state)
{
	(void)state;
	check_retried("-LOADING Redis is loading the dataset in memory");
}

static void s44_masterdown(void **state)
{
	(void)state;
	check_retried("-MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.");
}

/* The caller's: sending them again wouldn't help. */
static void check_given_after(const char *error, size_t connections)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);
	char script[512];

	snprintf(script, sizeof(script), "A < SET k v\nA > -%s\nA < GET k\nA > nil\n", error);
	fake_script(f, script);
	expect_failed(h, sw_set(h, sw_str("k"), sw_str("v"), NULL, NULL), SW_ESERVER, SW_ANSWERED, error);
	expect_get(h, "k", NULL);
	assert_int_equal(fake_connections(f, "A"), connections);
	sw_free(h);
	fake_stop(f);
}

static void check_given(const char *error)
{
	check_given_after(error, 1);
}

static void s59_errors_that_are_the_callers(void **state)
{
	(void)state;
	check_given("OOM command not allowed when used memory > 'maxmemory'.");
	check_given("MISCONF Redis is configured to save RDB snapshots");
	check_given("NOREPLICAS Not enough good replicas to write.");
	check_given("BUSY Redis is busy running a script.");
	check_given("WRONGTYPE Operation against a key holding the wrong kind of value");
	check_given("EXECABORT Transaction discarded because of previous errors.");
	check_given("NOPERM this user has no permissions to access one of the keys");
}

/* The server closes the connection behind it: so do we, before anything is written in vain. */
static void s47_unblocked(void **state)
{
	check_given_after("UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)", 2);
	(void)state;
}

/* ---- who we are ---- */

static void s65_every_connection_says_who_it_is(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < AUTH app secret\n"
					     "A < CLIENT SETNAME worker\n"
					     "A > +OK\n"
					     "A > +OK\n"
					     "A < CLUSTER SLOTS\n"
					     "A > @slots\n"
					     "B < AUTH app secret\n"
					     "B > +OK\n"
					     "B < CLIENT SETNAME worker\n"
					     "B > +OK\n"
					     "B < GET x\n"
					     "B > \"x\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .user = "app",
							       .password = "secret",
							       .client_name = "worker" });

	(void)state;
	expect_get(h, "x", "x");
	assert_int_equal(fake_count(f, NULL, "AUTH"), 2);
	sw_free(h);
	fake_stop(f);
}

/* The first command on a connection is a large one: it waits for the greeting to be answered. */
static void s65_large_command_behind_the_greeting(void **state)
{
	static char value[100000];
	struct fake *f = fake_run(TWO_NODES, "B < AUTH secret\n"
					     "B wait go\n"
					     "B > +OK\n"
					     "B < SET x ?\n"
					     "B > +OK\n"
					     "A < GET k\n"
					     "A mark go\n"
					     "A > nil\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .password = "secret" }), *b = scene_batch(h);

	(void)state;
	assert_int_equal(sw_set(b, sw_str("x"), sw_buf(value, sizeof(value)), NULL, NULL), SW_OK);
	batch_get(b, "k");
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(fake_count(f, "B", NULL), 2);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s65_wrong_password(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < AUTH wrong\n"
					       "A > -WRONGPASS invalid username-password pair or user is disabled.\n");
	struct sw_options o = { .seeds = fake_seeds(f), .password = "wrong" };
	sw_handle *h = NULL;
	char text[256];

	(void)state;
	assert_int_equal(sw_open_text(&o, &h, text, sizeof(text)), SW_EAUTH);
	expect_text(text, "WRONGPASS invalid username-password pair");
	fake_stop(f);
}

static void s65_password_is_wanted(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < CLUSTER SLOTS\n"
					       "A > -NOAUTH Authentication required.\n"
					       "A < CLUSTER NODES\n"
					       "A > -NOAUTH Authentication required.\n");
	struct sw_options o = { .seeds = fake_seeds(f) };
	sw_handle *h = NULL;
	char text[256];

	(void)state;
	assert_int_equal(sw_open_text(&o, &h, text, sizeof(text)), SW_EAUTH);
	expect_text(text, "NOAUTH Authentication required.");
	fake_stop(f);
}

/* One node of the cluster refuses us: its commands fail at once, the others' work. */
static void s65_one_node_refuses_the_password(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < AUTH secret\n"
					     "B > -WRONGPASS invalid username-password pair or user is disabled.\n"
					     "A < GET k\n"
					     "A > \"v\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .password = "secret" }), *b = scene_batch(h);

	(void)state;
	batch_set(b, "x", "1");
	batch_get(b, "k");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_EAUTH, SW_NOT_SENT, "WRONGPASS");
	expect_reply(b, 1, "\"v\"");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s67_noauth_on_a_live_connection(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET k v\n"
					     "A > -NOAUTH Authentication required.\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_failed(h, sw_set(h, sw_str("k"), sw_str("v"), NULL, NULL), SW_ESERVER, SW_ANSWERED, "NOAUTH");
	sw_free(h);
	fake_stop(f);
}

/* ---- too many clients: the server answers before it is asked, or instead, and closes ---- */

#define FULL "-ERR max number of clients reached\n"

static void s58_max_clients_then_room(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < INCR x\n"
					     "B > " FULL "B close\n"
					     "B < INCR x\n"
					     "B > :1\n");
	sw_handle *h = scene_open(f);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("x"), &n), SW_OK);
	assert_int_equal(n, 1);
	assert_int_equal(fake_connections(f, "B"), 2);
	sw_free(h);
	fake_stop(f);
}

/* All that was sent behind it hasn't run either. */
static void s58_max_clients_and_a_batch(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < INCR x\n"
					     "B < INCR x\n"
					     "B > " FULL "B close\n"
					     "B < INCR x\n"
					     "B < INCR x\n"
					     "B > :1\n"
					     "B > :2\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(sw_incr(b, sw_str("x"), NULL), SW_OK);
	assert_int_equal(sw_incr(b, sw_str("x"), NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	expect_reply(b, 0, ":1");
	expect_reply(b, 1, ":2");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s58_max_clients_at_the_seed(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < CLUSTER SLOTS\n"
					       "A > " FULL "A close\n");
	struct sw_options o = { .seeds = fake_seeds(f) };
	sw_handle *h = NULL;
	char text[256];

	(void)state;
	assert_int_equal(sw_open_text(&o, &h, text, sizeof(text)), SW_ECONNECT);
	expect_text(text, "ERR max number of clients reached");
	fake_stop(f);
}

/* ---- replies that the call can't take ---- */

static void s69_wrong_shape(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\nA > \"text\"\n"
					     "A < GET k\nA > [:1]\n"
					     "A < HGETALL k\nA > :7\n"
					     "A < SET k v\nA > :1\n"
					     "A < GET k\nA > \"v\"\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;
	int64_t n = 99;

	(void)state;
	expect_failed(h, sw_incr(h, sw_str("k"), &n), SW_ESHAPE, SW_ANSWERED, NULL);
	assert_int_equal(n, 0);
	expect_failed(h, sw_get(h, sw_str("k"), &r), SW_ESHAPE, SW_ANSWERED, NULL);
	assert_null(r);
	expect_failed(h, sw_hgetall(h, sw_str("k"), &r), SW_ESHAPE, SW_ANSWERED, NULL);
	expect_failed(h, sw_set(h, sw_str("k"), sw_str("v"), NULL, NULL), SW_ESHAPE, SW_ANSWERED, NULL);
	expect_get(h, "k", "v");
	assert_int_equal(fake_connections(f, "A"), 1);
	sw_free(h);
	fake_stop(f);
}

static void s69_wrong_shape_in_a_batch(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\nA > [:1]\n"
					     "A < INCR k\nA > :2\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);
	int64_t one = 0, two = 0;

	(void)state;
	assert_int_equal(sw_incr(b, sw_str("k"), &one), SW_OK);
	assert_int_equal(sw_incr(b, sw_str("k"), &two), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_ESHAPE, SW_ANSWERED, NULL);
	assert_int_equal(one, 0);
	assert_int_equal(two, 2);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* A part of a split that has too few elements must not pass as nils. */
static void s69_wrong_shape_of_a_part(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < MGET {k}1 {k}2\nA > [\"1\"]\n"
					     "B < MGET x\nB > [\"x\"]\n"
					     "A < DEL k\nA > \"many\"\n"
					     "B < DEL x\nB > :1\n");
	const sw_bytes keys[] = { sw_str("{k}1"), sw_str("{k}2"), sw_str("x") };
	const sw_bytes two[] = { sw_str("k"), sw_str("x") };
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	expect_failed(h, sw_mget(h, keys, 3, &r), SW_ESHAPE, SW_ANSWERED, NULL);
	assert_null(r);
	expect_failed(h, sw_del(h, two, 2, NULL), SW_ESHAPE, SW_ANSWERED, NULL);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s15_clusterdown_then_recovery),
		SCENARIO(s42_readonly_from_a_demoted_primary),
		SCENARIO(s43_loading),
		SCENARIO(s44_masterdown),
		SCENARIO(s47_unblocked),
		SCENARIO(s58_max_clients_then_room),
		SCENARIO(s58_max_clients_and_a_batch),
		SCENARIO(s58_max_clients_at_the_seed),
		SCENARIO(s59_errors_that_are_the_callers),
		SCENARIO(s65_every_connection_says_who_it_is),
		SCENARIO(s65_large_command_behind_the_greeting),
		SCENARIO(s65_wrong_password),
		SCENARIO(s65_password_is_wanted),
		SCENARIO(s65_one_node_refuses_the_password),
		SCENARIO(s67_noauth_on_a_live_connection),
		SCENARIO(s69_wrong_shape),
		SCENARIO(s69_wrong_shape_in_a_batch),
		SCENARIO(s69_wrong_shape_of_a_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
