/* The fake nodes themselves: what they read and say. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "plain_client.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void test_trace(void **state)
{
	struct fake *f = fake_run("A 0-8191 B 8192-16383", "# a comment\n"
							   "A < get \"a b\" ? ...\n"
							   "A > -MOVED 12539 @B\n"
							   "\n"
							   "B < GET k\n"
							   "B > \"hello\"\n");
	char moved[128];
	int a = plain_dial(f, "A"), b = plain_dial(f, "B");

	(void)state;
	plain_send_bytes(a, "*5\r\n$3\r\nGET\r\n$3\r\na b\r\n$1\r\nx\r\n$1\r\ny\r\n$1\r\nz\r\n");
	snprintf(moved, sizeof(moved), "-MOVED 12539 %s\r\n", fake_address(f, "B"));
	plain_hear(a, moved);
	plain_say(b, "GET k");
	plain_hear(b, "$5\r\nhello\r\n");
	close(a);
	close(b);
	fake_stop(f);
}

static void test_replies(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	static const struct {
		const char *reply, *bytes;
	} rows[] = {
		{ "+OK", "+OK\r\n" },
		{ "-ERR a b", "-ERR a b\r\n" },
		{ ":5", ":5\r\n" },
		{ "$5\\r\\nhello\\r\\n", "$5\r\nhello\r\n" },
		{ "$5\\r\\nhel", "$5\r\nhel\r\n" },
		{ "\"\\x41\\r\\\"\"", "$3\r\nA\r\"\r\n" },
		{ "nil", "$-1\r\n" },
		{ "[]", "*0\r\n" },
		{ "[ \"a b\" :1 nil [\"c\"] ]",
		  "*4\r\n$3\r\na b\r\n:1\r\n$-1\r\n*1\r\n$1\r\nc\r\n" },
		{ "raw \"-MO\"", "-MO" },
	};
	int a = plain_dial(f, "A");
	char script[256];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		snprintf(script, sizeof(script), "A < GET k\nA > %s\n", rows[i].reply);
		fake_script(f, script);
		plain_say(a, "GET k");
		plain_hear(a, rows[i].bytes);
	}
	close(a);
	fake_stop(f);
}

static void expect_slots(struct fake *f, char *out, size_t size, const char *first,
			 const char *second, int split)
{
	char port_a[16], port_b[16];

	snprintf(port_a, sizeof(port_a), "%d", fake_port(f, first));
	snprintf(port_b, sizeof(port_b), "%d", fake_port(f, second));
	snprintf(out, size,
		 "*2\r\n"
		 "*3\r\n:0\r\n:%d\r\n*4\r\n$9\r\n127.0.0.1\r\n:%s\r\n$40\r\n%040d\r\n*0\r\n"
		 "*3\r\n:%d\r\n:16383\r\n*4\r\n$9\r\n127.0.0.1\r\n:%s\r\n$40\r\n%040d\r\n*0\r\n",
		 split - 1, port_a, *first - 'A' + 1, split, port_b, *second - 'A' + 1);
}

static void test_automatic(void **state)
{
	struct fake *f = fake_new("A 0-99 B 100-16383");
	char slots[512];
	int a = plain_dial(f, "A");

	(void)state;
	plain_say(a, "CLUSTER SLOTS");
	expect_slots(f, slots, sizeof(slots), "A", "B", 100);
	plain_hear(a, slots);
	fake_script(f, "A < CLUSTER SLOTS\n"
		       "A > @slots B 0-7 A 8-16383\n"
		       "A < cluster SLOTS\n"
		       "A > -ERR no\n"
		       "A layout B 0-49 A 50-16383\n");
	plain_say(a, "CLUSTER SLOTS");
	expect_slots(f, slots, sizeof(slots), "B", "A", 8);
	plain_hear(a, slots);
	plain_say(a, "CLUSTER SLOTS");
	plain_hear(a, "-ERR no\r\n");
	plain_say(a, "CLUSTER SLOTS");
	expect_slots(f, slots, sizeof(slots), "B", "A", 50);
	plain_hear(a, slots);
	plain_say(a, "AUTH user secret");
	plain_hear(a, "+OK\r\n");
	plain_say(a, "ASKING");
	plain_hear(a, "+OK\r\n");
	plain_say(a, "CLUSTER MYID");
	plain_hear(a, "$40\r\n0000000000000000000000000000000000000001\r\n");
	assert_int_equal(fake_count(f, "A", "CLUSTER SLOTS"), 4);
	assert_int_equal(fake_count(f, "A", "cluster"), 5);
	assert_int_equal(fake_count(f, NULL, NULL), 7);
	close(a);
	fake_stop(f);
}

static void test_nodes_and_shards(void **state)
{
	struct fake *f = fake_new("A 0-1 5 R>A");
	char text[512], expected[640];
	int a = plain_dial(f, "A");

	(void)state;
	plain_say(a, "CLUSTER NODES");
	snprintf(text, sizeof(text),
		 "%040d 127.0.0.1:%d@%d myself,master - 0 0 1 connected 0-1 5-5\n"
		 "%040d 127.0.0.1:%d@%d slave %040d 0 0 2 connected\n",
		 1, fake_port(f, "A"), (fake_port(f, "A") + 10000) % 65536, 2, fake_port(f, "R"),
		 (fake_port(f, "R") + 10000) % 65536, 1);
	snprintf(expected, sizeof(expected), "$%zu\r\n%s\r\n", strlen(text), text);
	plain_hear(a, expected);
	plain_say(a, "CLUSTER SHARDS");
	plain_hear(a,
		   "*1\r\n*4\r\n$5\r\nslots\r\n*4\r\n:0\r\n:1\r\n:5\r\n:5\r\n$5\r\nnodes\r\n*2\r\n*"
		   "14\r\n");
	close(a);
	fake_stop(f);
}

/* The reply to an earlier command is held: an automatic answer on the same connection waits for it. */
static void test_order_on_a_connection(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < GET k\n"
					       "A wait go\n"
					       "A > \"first\"\n");
	int a = plain_dial(f, "A"), other = plain_dial(f, "A");

	(void)state;
	plain_say(a, "GET k");
	plain_say(a, "READONLY");
	plain_say(other, "READONLY");
	plain_hear(other, "+OK\r\n");
	assert_true(plain_silent(a));
	fake_mark(f, "go");
	plain_hear(a, "$5\r\nfirst\r\n+OK\r\n");
	close(a);
	close(other);
	fake_stop(f);
}

static void test_both_or_none(void **state)
{
	struct fake *f = fake_run("A 0-8191 B 8192-16383", "A < GET a\n"
							   "A mark a\n"
							   "A wait b\n"
							   "A > \"A\"\n"
							   "B < GET b\n"
							   "B mark b\n"
							   "B wait a\n"
							   "B > \"B\"\n");
	int a = plain_dial(f, "A"), b = plain_dial(f, "B");

	(void)state;
	plain_say(a, "GET a");
	fake_wait(f, "a");
	assert_true(plain_silent(a));
	plain_say(b, "GET b");
	plain_hear(a, "$1\r\nA\r\n");
	plain_hear(b, "$1\r\nB\r\n");
	close(a);
	close(b);
	fake_stop(f);
}

static void test_pieces(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A split 1\n"
					       "A < GET k\n"
					       "A + raw \"$5\\r\\nhe\"\n"
					       "A mark half\n"
					       "A wait rest\n"
					       "A > raw \"llo\\r\\n\"\n");
	int a = plain_dial(f, "A");

	(void)state;
	plain_say(a, "GET k");
	plain_hear(a, "$5\r\nhe");
	assert_true(plain_silent(a));
	fake_mark(f, "rest");
	plain_hear(a, "llo\r\n");
	close(a);
	fake_stop(f);
}

static bool shout(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	size_t *calls = arg;

	if (command->argc != 2 || memcmp(command->argv[0], "ECHO", 4) != 0)
		return false;
	++*calls;
	if (command->len[1] == 1)
		fake_reply_bytes(answer, "+one\r\n", 6);
	else
		fake_reply(answer, "[\"many\" :2]");
	return true;
}

static void test_handler(void **state)
{
	struct fake *f = fake_new("A 0-16383 B");
	size_t calls = 0;
	int a = plain_dial(f, "A"), b = plain_dial(f, "B");

	(void)state;
	fake_handle(f, NULL, shout, &calls);
	fake_script(f, "A < ECHO scripted\nA > +yes\n");
	plain_say(a, "ECHO scripted");
	plain_hear(a, "+yes\r\n");
	plain_say(a, "ECHO x");
	plain_hear(a, "+one\r\n");
	plain_say(b, "ECHO xy");
	plain_hear(b, "*2\r\n$4\r\nmany\r\n:2\r\n");
	plain_say(b, "ASKING");
	plain_hear(b, "+OK\r\n");
	assert_int_equal(calls, 2);
	close(a);
	close(b);
	fake_stop(f);
}

static void test_addresses(void **state)
{
	struct fake *f =
		fake_run("A 0-16383 B@127.0.0.2", "A < GET k\n"
						  "A > [\"@B\" \"@B.host\" :@B.port \"@C\"]\n");
	char expected[160], text[64];
	int a = plain_dial(f, "A"), port = fake_port(f, "B");

	(void)state;
	snprintf(text, sizeof(text), "127.0.0.1:%d,127.0.0.2:%d", fake_port(f, "A"), port);
	assert_string_equal(fake_seeds(f), text);
	snprintf(text, sizeof(text), "127.0.0.2:%d", port);
	plain_say(a, "GET k");
	snprintf(expected, sizeof(expected),
		 "*4\r\n$%zu\r\n%s\r\n$9\r\n127.0.0.2\r\n:%d\r\n$2\r\n@C\r\n", strlen(text), text,
		 port);
	plain_hear(a, expected);
	close(a);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_trace, fake_teardown),
		cmocka_unit_test_teardown(test_replies, fake_teardown),
		cmocka_unit_test_teardown(test_automatic, fake_teardown),
		cmocka_unit_test_teardown(test_nodes_and_shards, fake_teardown),
		cmocka_unit_test_teardown(test_order_on_a_connection, fake_teardown),
		cmocka_unit_test_teardown(test_both_or_none, fake_teardown),
		cmocka_unit_test_teardown(test_pieces, fake_teardown),
		cmocka_unit_test_teardown(test_handler, fake_teardown),
		cmocka_unit_test_teardown(test_addresses, fake_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
