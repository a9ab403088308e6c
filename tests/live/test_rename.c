/* RENAME and RENAMENX across slots: as on one server, and never a moment without the key. */
#include "rows.h"
#include "world.h"

#include "exec/names.h"
#include "crossslot/rename.h"
#include "exec/handle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- as one server ---- */

static const struct row rows[] = {
	{ "SET a 1", "RENAME a b" },
	{ "SET a ''", "RENAME a b" },
	{ "SET a 1", "RENAME a a" },
	{ "", "RENAME a a" },
	{ "", "RENAME a b" },
	{ "SET b 1", "RENAME a b" },
	{ "SET a 1", "RENAME a {a}2" },
	{ "SET a \\x00\\x0d\\x0a$5\\xff{}", "RENAME a b" },
	{ "SET a 1|PEXPIREAT a 33000000000000", "RENAME a b" },
	{ "SET a 1|SET b 2|PEXPIREAT b 33000000000000", "RENAME a b" },
	{ "SET a 1|PEXPIREAT a 33000000000000|SET b 2|PEXPIREAT b 34000000000000", "RENAME a b" },
	{ "HSET a f v g w|PEXPIREAT a 33000000000000", "RENAME a b" },
	{ "HSET a f v g w|SET b x", "RENAME a b" },
	{ "SET a x|HSET b f v", "RENAME a b" },
	{ "RPUSH a 1 2 3|ZADD b 1 x", "RENAME a b" },
	{ "SADD a 1 2 x|RPUSH b 1", "RENAME a b" },
	{ "ZADD a 1 x inf y -inf z 0.1 w", "RENAME a b" },
	{ "SET a 1", "RENAMENX a b" },
	{ "SET a 1|SET b 2", "RENAMENX a b" },
	{ "SET a 1|SET b ''", "RENAMENX a b" },
	{ "SET a 1|RPUSH b 2", "RENAMENX a b" },
	{ "SET b 2", "RENAMENX a b" },
	{ "", "RENAMENX a b" },
	{ "SET a 1", "RENAMENX a a" },
	{ "", "RENAMENX a a" },
	{ "SET a 1", "RENAMENX a {a}2" },
	{ "HSET a f v g w|PEXPIREAT a 33000000000000", "RENAMENX a b" },
	{ "ZADD a 1 x|PEXPIREAT a 33000000000000|SET b 1|PEXPIREAT b 34000000000000", "RENAMENX a b" },
	{ "SET a \\x00\\xff", "RENAMENX a b" },
};

static void as_one_server(void **state)
{
	(void)state;
	ROWS_CHECK(&world, rows, false);
}

static void keys_of_any_bytes(void **state)
{
	static const char *const names[] = { "k\\x0d\\x0a", "k\\x00", "k\\x20x", "{}k", "{", "\\xff\\xfe", "''" };
	char line[100];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(line, sizeof(line), "SET %s v%zu", names[i], i);
		pair_prepare(&world, line);
		snprintf(line, sizeof(line), "RENAME %s a", names[i]);
		pair_same_reply(&world, line);
		snprintf(line, sizeof(line), "EXISTS %s", names[i]);
		pair_same_reply(&world, line);
		snprintf(line, sizeof(line), "RENAMENX a %s", names[i]);
		pair_same_reply(&world, line);
		pair_same_keys(&world, names[i]);
		pair_same_keys(&world, "a");
	}
	pair_no_strays(&world);
}

/* Encodings and what DUMP carries beside the value. */
static void large_values(void **state)
{
	char line[4000];
	size_t len, i;
	int round;

	(void)state;
	for (round = 0; round < 200; round++) {
		len = (size_t)snprintf(line, sizeof(line), "HSET a");
		for (i = 0; i < 20; i++)
			len += (size_t)snprintf(line + len, sizeof(line) - len, " field%d:%zu value-%zu", round, i, i * i);
		pair_prepare(&world, line);
	}
	pair_prepare(&world, "PEXPIREAT a 33000000000000|SET b x");
	pair_same_reply(&world, "RENAME a b");
	pair_same_reply(&world, "EXISTS a");
	pair_same_reply(&world, "HLEN b");
	pair_same_reply(&world, "PEXPIRETIME b");
	pair_same_reply(&world, "HGET b field199:19");
	pair_same_reply(&world, "RENAMENX b a");
	pair_same_reply(&world, "HLEN a");
	pair_same_reply(&world, "PEXPIRETIME a");
	pair_expect(&world, "OBJECT ENCODING a", "\"hashtable\"");
	pair_no_strays(&world);
}

static void streams_keep_their_groups(void **state)
{
	(void)state;
	pair_prepare(&world, "XADD a 1-1 f v|XADD a 2-1 f w|XGROUP CREATE a g 0|XREADGROUP GROUP g c COUNT 1 STREAMS a >");
	pair_same_reply(&world, "RENAME a b");
	pair_same_reply(&world, "XLEN b");
	pair_same_reply(&world, "XRANGE b - +");
	pair_same_reply(&world, "XPENDING b g");
	pair_same_reply(&world, "TYPE a");
}

static void in_a_batch(void **state)
{
	static const char *const lines[] = { "SET a 1", "RENAME a b", "INCR b", "RENAMENX b c", "GET c", "EXISTS a", "INCR b" };
	sw_reply *r[7];
	sw_bytes words[PAIR_WORDS];
	char memory[256];
	sw_handle *b;
	size_t i;

	(void)state;
	assert_int_equal(sw_batch_new(world.cluster, &b), SW_OK);
	for (i = 0; i < 7; i++)
		assert_int_equal(sw_call(b, words, pair_words(lines[i], words, memory, sizeof(memory)), &r[i]), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(sw_reply_integer(r[2]), 2);
	assert_int_equal(sw_reply_integer(r[3]), 1);
	assert_int_equal(sw_reply_integer(r[4]), 2);
	assert_int_equal(sw_reply_integer(r[5]), 0);
	assert_int_equal(sw_reply_integer(r[6]), 1);
	sw_free(b);
	pair_no_strays(&world);
}

/* A call that fails leaves nothing in the way of the next one on its source. */
static void in_a_batch_after_a_refusal(void **state)
{
	static const char *const lines[] = { "RENAMENX a b", "RENAME a c", "RENAMENX x b", "RENAMENX c b", "RENAME c d" };
	static const int64_t want[] = { 0, 0, 0, 0, 0 };
	sw_reply *r[5] = { NULL };
	sw_bytes words[PAIR_WORDS];
	struct sw_result result;
	char memory[256];
	sw_handle *b;
	size_t i;

	(void)state;
	pair_prepare(&world, "SET a 1|SET b 2");
	assert_int_equal(sw_batch_new(world.cluster, &b), SW_OK);
	for (i = 0; i < 5; i++)
		assert_int_equal(sw_call(b, words, pair_words(lines[i], words, memory, sizeof(memory)), &r[i]), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	for (i = 0; i < 5; i++) {
		assert_int_equal(sw_batch_result(b, i, &result), SW_OK);
		if (i == 2)
			assert_string_equal(result.text, "ERR no such key");
		else if (result.err)
			fail_msg("%s: %s", lines[i], result.text);
		assert_int_equal(sw_reply_integer(r[i]), want[i]);
	}
	sw_free(b);
	pair_expect(&world, "MGET a b c d", "[nil \"2\" nil \"1\"]");
	pair_no_strays(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(as_one_server, world_clear),
		cmocka_unit_test_setup(keys_of_any_bytes, world_clear),
		cmocka_unit_test_setup(large_values, world_clear),
		cmocka_unit_test_setup(streams_keep_their_groups, world_clear),
		cmocka_unit_test_setup(in_a_batch, world_clear),
		cmocka_unit_test_setup(in_a_batch_after_a_refusal, world_clear),
	};

	return cmocka_run_group_tests(tests, world_open_recovering, world_close);
}
