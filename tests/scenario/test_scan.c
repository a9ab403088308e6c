/* The iterator over all keys, and opening, when nodes say nothing. */
#include "scene.h"

#include "exec/handle.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* What comes, up to the end or an error. */
static void names_are(sw_iter *it, const char *want)
{
	struct sw_iter_item item;
	char got[200] = "";

	while (sw_iter_next(it, &item)) {
		strncat(got, item.name.data, item.name.len);
		strcat(got, " ");
	}
	assert_string_equal(got, want);
}

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
	names_are(it, "b c ");
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
	names_are(it, "");
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
	names_are(it, "b x ");
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
	names_are(it, "");
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_scan_with_a_silent_node),
		SCENARIO(s00_scan_of_one_silent_node),
		SCENARIO(s00_scan_with_a_silent_node_that_is_replaced),
		SCENARIO(s00_a_long_scan_is_no_late_one),
		SCENARIO(s00_a_silent_seed_costs_the_connect_timeout),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
