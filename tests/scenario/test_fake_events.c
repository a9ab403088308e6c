/* The fake nodes themselves: connections that end, nodes that die, scripts that fail. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "plain_client.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void test_close_and_reset(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < GET a\n"
					       "A close\n"
					       "A < GET b\n"
					       "A + raw \"$5\\r\\nhe\"\n"
					       "A wait heard\n"
					       "A reset\n"
					       "A < GET c\n"
					       "A > nil\n"
					       "A gone\n");
	int one = plain_dial(f, "A"), two = plain_dial(f, "A"), three = plain_dial(f, "A");

	(void)state;
	plain_say(one, "GET a");
	plain_hear_end(one);
	plain_say(two, "GET b");
	plain_hear(two, "$5\r\nhe");
	fake_mark(f, "heard");
	plain_hear_reset(two);
	plain_say(three, "GET c");
	plain_hear(three, "$-1\r\n");
	assert_int_equal(fake_open(f, "A"), 1);
	close(three);
	fake_done(f);
	assert_int_equal(fake_open(f, "A"), 0);
	assert_int_equal(fake_connections(f, "A"), 3);
	fake_stop(f);
}

/* A command whose connection the client has closed is not the oldest any more once another one waits. */
static void test_client_closes(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < GET a\n"
					       "A mark has\n"
					       "A gone\n"
					       "A mark gone\n"
					       "A < GET b\n"
					       "A > \"b\"\n"
					       "A < GET c\n"
					       "A gone\n"
					       "A > \"nobody hears this\"\n");
	int one = plain_dial(f, "A"), two;

	(void)state;
	plain_say(one, "GET a");
	fake_wait(f, "has");
	close(one);
	fake_wait(f, "gone");
	two = plain_dial(f, "A");
	plain_say(two, "GET b");
	plain_hear(two, "$1\r\nb\r\n");
	plain_say(two, "GET c");
	close(two);
	fake_stop(f);
}

static void test_die_and_rise(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	int a = plain_dial(f, "A");

	(void)state;
	plain_say(a, "READONLY");
	plain_hear(a, "+OK\r\n");
	fake_script(f, "A die\n");
	fake_done(f);
	plain_hear_reset(a);
	assert_int_equal(plain_try_dial(f, "A", 0), -1);
	assert_int_equal(errno, ECONNREFUSED);
	fake_script(f, "A rise\n"
		       "A mark up\n"
		       "A < PING\n"
		       "A > +PONG\n");
	fake_wait(f, "up");
	a = plain_dial(f, "A");
	plain_say(a, "PING");
	plain_hear(a, "+PONG\r\n");
	close(a);
	fake_stop(f);
}

#ifdef __linux__
static void test_deaf(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A deaf\n");
	struct pollfd p = { -1, POLLOUT, 0 };

	(void)state;
	fake_done(f);
	p.fd = plain_try_dial(f, "A", O_NONBLOCK);
	assert_true(p.fd >= 0);
	assert_int_equal(poll(&p, 1, 50), 0); /* neither accepted nor refused */
	close(p.fd);
	fake_stop(f);
}
#endif

static void test_pause_and_silence(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A pause\n"
					       "A wait go\n"
					       "A resume\n"
					       "A < GET k\n"
					       "A > nil\n"
					       "A silent\n");
	int a = plain_dial(f, "A");

	(void)state;
	plain_say(a, "GET k");
	assert_int_equal(fake_reads(f, "A"), 0);
	fake_mark(f, "go");
	plain_hear(a, "$-1\r\n");
	assert_int_equal(fake_reads(f, NULL), 1);
	fake_done(f);
	plain_say(a, "GET lost");
	plain_say(a, "GET lost");
	close(a);
	fake_stop(f);
}

/* ---- failures: the fake must fail the test, so these tests run in a child ----------------------------- */

static void fails_mismatch(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < GET k\nA > nil\n");
	int a = plain_dial(f, "A");

	(void)state;
	plain_say(a, "GET other");
	plain_hear(a, "-ERR fake: unexpected command, see the test's output\r\n");
	close(a);
	fake_stop(f);
}

static void fails_surplus(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	int a = plain_dial(f, "A");

	(void)state;
	plain_say(a, "DEL k");
	plain_hear(a, "-ERR fake: unexpected command, see the test's output\r\n");
	close(a);
	fake_stop(f);
}

static void fails_garbage(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	int a = plain_dial(f, "A");

	(void)state;
	plain_send_bytes(a, "GET k\r\n");
	fake_wait(f, "never");
}

static void fails_bad_line(void **state)
{
	(void)state;
	fake_run("A 0-16383", "A < GET k\nA answers nil\n");
}

static void fails_bad_layout(void **state)
{
	(void)state;
	fake_new("A 0-16384");
}

/* Runs one test in a child and checks that it failed, and said why. */
static void check_fails(const char *name, CMUnitTestFunction test, const char *message)
{
	const struct CMUnitTest tests[] = { { name, test, NULL, fake_teardown, NULL } };
	char got[8192] = { 0 };
	size_t at = 0;
	ssize_t n;
	int out[2], status;
	pid_t child;

	assert_int_equal(pipe(out), 0);
	fflush(NULL);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(out[1], 1);
		dup2(out[1], 2);
		close(out[0]);
		close(out[1]);
		exit(cmocka_run_group_tests(tests, NULL, NULL) == 1 ? 42 : 43);
	}
	close(out[1]);
	while (at + 1 < sizeof(got) && (n = read(out[0], got + at, sizeof(got) - 1 - at)) > 0)
		at += (size_t)n;
	close(out[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	if (!strstr(got, message))
		fail_msg("%s: \"%s\" is not in:\n%s", name, message, got);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 42);
}

#define CHECK_FAILS(test, message) check_fails(#test, test, message)

static void test_failures(void **state)
{
	(void)state;
	CHECK_FAILS(fails_mismatch, "node A expected \"A < GET k\" but got \"GET other\"");
	CHECK_FAILS(fails_mismatch, "node A waits at \"A < GET k\"");
	CHECK_FAILS(fails_surplus, "node A expected no command any more but got \"DEL k\"");
	CHECK_FAILS(fails_garbage, "node A got bytes that are no command: \"GET k");
	CHECK_FAILS(fails_bad_line, "script line \"A answers nil\": no such action");
	CHECK_FAILS(fails_bad_layout, "layout \"A 0-16384\": slots must follow a node");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_close_and_reset, fake_teardown),
		cmocka_unit_test_teardown(test_client_closes, fake_teardown),
		cmocka_unit_test_teardown(test_die_and_rise, fake_teardown),
#ifdef __linux__
		cmocka_unit_test_teardown(test_deaf, fake_teardown),
#endif
		cmocka_unit_test_teardown(test_pause_and_silence, fake_teardown),
		cmocka_unit_test_teardown(test_failures, fake_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
