/* The iterator over all keys, and opening, when nodes say nothing. */
#include "scene.h"

#include "exec/handle.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Asked once, not in each of many passes; the others' keys come. */
static void s00_scan_with_a_silent_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SCAN 0\n"
					     "A > [\"7\" [\"b\"]]\n"
					     "A < SCAN 7\n"
					     "A > [\"0\" [\"c\"]]\n"
					     "B silent\n");
	sw_handle *h = scene_open_ms(f, 100);
	sw_iter *it = NULL;

	(void)state;
	assert_int_equal(sw_iter_scan(h, NULL, &it), SW_OK);
	expect_names(it, "b c ");
	expect_failed(h, sw_iter_err(it), SW_ETIMEOUT, SW_UNKNOWN, fake_address(f, "B"));
	assert_int_equal(fake_count(f, "B", "SCAN"), 1);
	sw_iter_free(it);
	sw_free(h);
	fake_stop(f);
}

static void s00_scan_of_one_silent_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B silent\n");
	sw_handle *h = scene_open_ms(f, 100), *view = NULL;
	sw_iter *it = NULL;

	(void)state;
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_NODE, .node = fake_address(f, "B") }, &view), SW_OK);
	assert_int_equal(sw_iter_scan(view, NULL, &it), SW_OK);
	expect_names(it, "");
	expect_failed(view, sw_iter_err(it), SW_ETIMEOUT, SW_UNKNOWN, fake_address(f, "B"));
	sw_iter_free(it);
	sw_free(view);
	sw_free(h);
	fake_stop(f);
}

/* ---- a clock that runs while the client waits, by the whole time if it is in vain ---- */

static int64_t virtual_ms, answer_ms;

static int64_t virtual_now(void)
{
	return virtual_ms;
}

static int virtual_poll(struct pollfd *fds, nfds_t n, int timeout_ms)
{
	int ready = swi_sys_posix.poll(fds, n, 1000);

	virtual_ms += ready ? answer_ms : timeout_ms;
	return ready;
}

/* Only poll() waits. */
static ssize_t virtual_recv(int fd, void *data, size_t len, bool wait)
{
	return wait ? -EAGAIN : swi_sys_posix.recv(fd, data, len, false);
}

static sw_err open_in_virtual_time(struct sw_options o, sw_handle **h, char text[200])
{
	static struct swi_sys sys;

	sys = swi_sys_posix;
	sys.now_ms = virtual_now;
	sys.poll = virtual_poll;
	sys.recv = virtual_recv;
	virtual_ms = 1000;
	answer_ms = 0;
	return swi_open(&o, &sys, h, text, 200);
}

/* Somebody else has its slots by then: another pass finds their keys. */
static void s00_scan_with_a_silent_node_that_is_replaced(void **state)
{
	struct fake *f = fake_run("A 0-8191 B 8192-16383 C", "A < SCAN 0\n"
							     "A > [\"0\" [\"b\"]]\n"
							     "A layout A 0-8191 B C 8192-16383\n"
							     "C < SCAN 0\n"
							     "C > [\"0\" [\"x\"]]\n"
							     "B silent\n");
	sw_handle *h = NULL;
	sw_iter *it = NULL;
	char text[200];

	(void)state;
	assert_int_equal(open_in_virtual_time((struct sw_options){ .seeds = fake_address(f, "A") }, &h, text), SW_OK);
	assert_int_equal(sw_iter_scan(h, NULL, &it), SW_OK);
	expect_names(it, "b x ");
	assert_int_equal(sw_iter_err(it), SW_OK);
	sw_iter_free(it);
	sw_free(h);
	fake_stop(f);
}

/* Each page has the call timeout: twelve, in more time than the call timeout. */
static void s00_a_long_scan_is_no_late_one(void **state)
{
	enum { PAGES = 12 };
	struct fake *f = fake_new("A 0-16383");
	sw_handle *h = NULL;
	sw_iter *it = NULL;
	char line[200];
	int i;

	(void)state;
	for (i = 0; i < PAGES; i++) {
		snprintf(line, sizeof(line), "A < SCAN %d MATCH none\nA > [\"%d\" []]\n", i, (i + 1) % PAGES);
		fake_script(f, line);
	}
	assert_int_equal(open_in_virtual_time((struct sw_options){ .seeds = fake_seeds(f), .call_timeout_ms = 400 }, &h, line),
			 SW_OK);
	answer_ms = 50;
	assert_int_equal(sw_iter_scan(h, &(struct sw_iter_opts){ .match = sw_str("none") }, &it), SW_OK);
	expect_names(it, "");
	assert_int_equal(sw_iter_err(it), SW_OK);
	assert_true(virtual_ms > 1000 + 400);
	sw_iter_free(it);
	sw_free(h);
	fake_stop(f);
}

static bool say_nothing(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	(void)arg;
	(void)command;
	(void)answer;
	return true;
}

/* It accepts, and that is all. */
static void s00_a_silent_seed_costs_the_connect_timeout(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	sw_handle *h = NULL;
	char text[200] = "";

	(void)state;
	fake_handle(f, NULL, say_nothing, NULL);
	assert_int_equal(open_in_virtual_time((struct sw_options){ .seeds = fake_seeds(f), .connect_timeout_ms = 700 }, &h, text),
			 SW_ECONNECT);
	assert_int_equal(virtual_ms, 1000 + 700);
	expect_text(text, fake_address(f, "A"));
	fake_stop(f);
}

/* ---- a node is restarted between two pages: its cursor means nothing any more ---- */

#define RUN_ID_1 "\"run_id:1111111111111111111111111111111111111111\\r\\n\""
#define RUN_ID_2 "\"run_id:2222222222222222222222222222222222222222\\r\\n\""

static void scan_is(struct fake *f, struct sw_route *route, const char *want, sw_err err)
{
	sw_handle *h = scene_open(f), *view = NULL;
	sw_iter *it = NULL;

	if (route)
		assert_int_equal(sw_route_new(h, route, &view), SW_OK);
	assert_int_equal(sw_iter_scan(view ? view : h, NULL, &it), SW_OK);
	expect_names(it, want);
	assert_int_equal(sw_iter_err(it), err);
	sw_iter_free(it);
	sw_free(view);
	sw_free(h);
	fake_stop(f);
}

/* Each fetch after the first one finds the connection closed. What its old cursor still brings is given out, and it begins anew. */
static const char restarted[] = "A < SCAN 0\n"
				"A > [\"5\" [\"a\"]]\n"
				"A < SCAN 5\n"
				"A close\n"
				"A < SCAN 5\n"
				"A > [\"0\" [\"b\"]]\n"
				"A < INFO server\n"
				"A > " RUN_ID_1 "\n"
				"A < SCAN 0\n"
				"A > [\"7\" [\"a\" \"c\"]]\n"
				"A < SCAN 7\n"
				"A > [\"0\" [\"b\"]]\n";

static void s35_a_node_is_restarted_in_a_scan(void **state)
{
	(void)state;
	scan_is(fake_run("A 0-16383", restarted), NULL, "a b a c b ", SW_OK);
}

static void s35_a_node_is_restarted_in_a_scan_of_it(void **state)
{
	struct fake *f = fake_run("A 0-16383", restarted);

	(void)state;
	scan_is(f, &(struct sw_route){ .to = SW_TO_NODE, .node = fake_address(f, "A") }, "a b a c b ", SW_OK);
}

/* Once the process is known, a connection that it closes costs a question, and no page again. */
static void s35_connections_close_in_a_scan(void **state)
{
	(void)state;
	scan_is(fake_run("A 0-16383", "A < SCAN 0\n"
				      "A > [\"5\" [\"a\"]]\n"
				      "A < SCAN 5\n"
				      "A close\n"
				      "A < SCAN 5\n"
				      "A > [\"6\" [\"b\"]]\n"
				      "A < INFO server\n"
				      "A > " RUN_ID_1 "\n"
				      "A < SCAN 0\n"
				      "A > [\"5\" [\"a\"]]\n"
				      "A < SCAN 5\n"
				      "A close\n"
				      "A < SCAN 5\n"
				      "A > [\"6\" [\"b\"]]\n"
				      "A < INFO server\n"
				      "A > " RUN_ID_1 "\n"
				      "A < SCAN 6\n"
				      "A close\n"
				      "A < SCAN 6\n"
				      "A > [\"8\" [\"c\"]]\n"
				      "A < INFO server\n"
				      "A > " RUN_ID_2 "\n"
				      "A < SCAN 0\n"
				      "A > [\"0\" [\"a\" \"b\" \"c\"]]\n"),
		NULL, "a b a b c a b c ", SW_OK);
}

/* One that doesn't say who it is counts as restarted each time; there is an end to it. */
static void s35_a_node_is_restarted_for_ever(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	char want[200] = "";
	int i;

	(void)state;
	for (i = 0; i < 21; i++) {
		fake_script(f, "A < SCAN 0\nA > [\"5\" [\"a\"]]\nA < SCAN 5\nA close\nA < SCAN 5\nA > [\"6\" [\"b\"]]\n"
			       "A < INFO server\nA > -NOPERM this user has no permissions to run the 'info' command\n");
		strcat(want, i < 20 ? "a b " : "a ");
	}
	scan_is(f, NULL, want, SW_EPARTIAL);
}

static void fields_are(struct fake *f, struct sw_route *route, const char *want)
{
	sw_handle *h = scene_open(f), *view = NULL;
	sw_iter *it = NULL;

	if (route)
		assert_int_equal(sw_route_new(h, route, &view), SW_OK);
	assert_int_equal(sw_iter_hscan(view ? view : h, sw_str("k"), NULL, &it), SW_OK);
	expect_names(it, want);
	assert_int_equal(sw_iter_err(it), SW_OK);
	sw_iter_free(it);
	sw_free(view);
	sw_free(h);
	fake_stop(f);
}

/* Fields and values. */
static void s35_a_node_is_restarted_in_a_scan_of_a_key(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < HSCAN k 0\n"
					       "A > [\"5\" [\"a\" \"1\"]]\n"
					       "A < HSCAN k 5\n"
					       "A close\n"
					       "A < HSCAN k 5\n"
					       "A > [\"0\" [\"b\" \"2\"]]\n"
					       "A < INFO server\n"
					       "A > " RUN_ID_1 "\n"
					       "A < HSCAN k 0\n"
					       "A > [\"7\" [\"a\" \"1\" \"c\" \"3\"]]\n"
					       "A < HSCAN k 7\n"
					       "A close\n"
					       "A < HSCAN k 7\n"
					       "A > [\"0\" [\"b\" \"2\"]]\n"
					       "A < INFO server\n"
					       "A > " RUN_ID_1 "\n");

	(void)state;
	fields_are(f, NULL, "a b a c b ");
}

/* The key has gone ahead of its slot: the map says A, and B answers. */
static void s35_a_key_moves_in_a_scan_of_it(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < HSCAN k 0\n"
						 "A > [\"5\" [\"a\" \"1\"]]\n"
						 "A < HSCAN k 5\n"
						 "A > -ASK 7629 @B\n"
						 "B < HSCAN k 5\n"
						 "B > [\"0\" [\"b\" \"2\"]]\n"
						 "A < HSCAN k 0\n"
						 "A > -ASK 7629 @B\n"
						 "B < HSCAN k 0\n"
						 "B > [\"7\" [\"c\" \"3\"]]\n"
						 "A < HSCAN k 7\n"
						 "A > -ASK 7629 @B\n"
						 "B < HSCAN k 7\n"
						 "B > [\"0\" [\"a\" \"1\" \"b\" \"2\"]]\n");

	(void)state;
	fields_are(f, NULL, "a b c a b ");
}

/* Nodes that take turns would each get the other's cursors. */
static void s00_a_scan_of_a_key_stays_with_the_primary(void **state)
{
	struct fake *f = fake_run("A 0-16383 R>A", "A < HSCAN k 0\n"
						   "A > [\"5\" [\"a\" \"1\"]]\n"
						   "A < HSCAN k 5\n"
						   "A > [\"7\" [\"b\" \"2\"]]\n"
						   "A < HSCAN k 7\n"
						   "A > [\"0\" [\"c\" \"3\"]]\n");

	(void)state;
	fields_are(f, &(struct sw_route){ .to = SW_TO_SHARD }, "a b c ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_scan_with_a_silent_node),
		SCENARIO(s00_scan_of_one_silent_node),
		SCENARIO(s00_scan_with_a_silent_node_that_is_replaced),
		SCENARIO(s00_a_long_scan_is_no_late_one),
		SCENARIO(s00_a_silent_seed_costs_the_connect_timeout),
		SCENARIO(s35_a_node_is_restarted_in_a_scan),
		SCENARIO(s35_a_node_is_restarted_in_a_scan_of_it),
		SCENARIO(s35_connections_close_in_a_scan),
		SCENARIO(s35_a_node_is_restarted_for_ever),
		SCENARIO(s35_a_node_is_restarted_in_a_scan_of_a_key),
		SCENARIO(s35_a_key_moves_in_a_scan_of_it),
		SCENARIO(s00_a_scan_of_a_key_stays_with_the_primary),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
