/*
 * Large values: a direct call's is written from the caller's memory, whole again after a redirect, and a reply's text is read into its final
 * place, wherever the reads cut it.
 */
#include "scene.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LARGE = 300 * 1000 };

static char *large_text(void)
{
	char *text = malloc(LARGE);

	assert_non_null(text);
	for (size_t i = 0; i < LARGE; i++)
		text[i] = (char)('a' + i % 23);
	return text;
}

/* B: takes SET k <the text> PX 1000, gives it back on GET. */
static bool keeps(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	const char *text = arg;
	char *reply;

	if (strcasecmp(command->argv[0], "SET") == 0) {
		bool right = command->argc == 5 && command->len[2] == LARGE &&
			     memcmp(command->argv[2], text, LARGE) == 0 && command->len[4] == 4 &&
			     memcmp(command->argv[4], "1000", 4) == 0;

		fake_reply(answer, right ? "+OK" : "-ERR another value");
		return true;
	}
	if (strcasecmp(command->argv[0], "GET") != 0)
		return false;
	reply = malloc(LARGE + 16);
	if (!reply)
		return false;
	memcpy(reply, "$300000\r\n", 9);
	memcpy(reply + 9, text, LARGE);
	memcpy(reply + 9 + LARGE, "\r\n", 2);
	fake_reply_bytes(answer, reply, LARGE + 11);
	free(reply);
	return true;
}

static void set_large(sw_handle *h, char *text)
{
	struct sw_set_opts opts = { .expire = { .kind = SW_SET_PX, .value = 1000 } };

	assert_int_equal(sw_set(h, sw_str("k"), sw_buf(text, LARGE), &opts, NULL), SW_OK);
}

static void get_large(sw_handle *h, const char *text)
{
	sw_reply *reply = NULL;

	assert_int_equal(sw_get(h, sw_str("k"), &reply), SW_OK);
	assert_int_equal(sw_reply_bytes(reply).len, LARGE);
	assert_memory_equal(sw_reply_bytes(reply).data, text, LARGE);
	sw_reply_free(reply);
}

/* "k" has slot 7629. */
static void s00_large_values_written_and_read(void **state)
{
	struct fake *f = fake_new("B 0-16383");
	sw_handle *h = scene_open(f);
	char *text = large_text();

	(void)state;
	fake_handle(f, "B", keeps, text);
	set_large(h, text);
	get_large(h, text);
	assert_int_equal(fake_count(f, "B", "SET"), 1);
	sw_free(h);
	fake_stop(f);
	free(text);
}

static void s00_a_large_value_in_pieces(void **state)
{
	struct fake *f = fake_run("B 0-16383", "B split 777\n");
	sw_handle *h = scene_open(f);
	char *text = large_text();

	(void)state;
	fake_handle(f, "B", keeps, text);
	get_large(h, text);
	get_large(h, text);
	sw_free(h);
	fake_stop(f);
	free(text);
}

static void s00_a_large_value_after_redirects(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < SET k ? PX 1000\nA > -ASK 7629 @B\n"
						 "A < SET k ? PX 1000\nA > -MOVED 7629 @B\n");
	sw_handle *h = scene_open(f);
	char *text = large_text();

	(void)state;
	fake_handle(f, "B", keeps, text);
	set_large(h, text); /* ASKING goes before it */
	assert_int_equal(fake_count(f, "B", "ASKING"), 1);
	set_large(h, text);
	assert_int_equal(fake_count(f, "B", "SET"), 2);
	sw_free(h);
	fake_stop(f);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_large_values_written_and_read),
		SCENARIO(s00_a_large_value_in_pieces),
		SCENARIO(s00_a_large_value_after_redirects),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
