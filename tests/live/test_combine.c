/* Commands that read keys of several slots and combine them: as on one server. */
#include "rows.h"
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* ---- sets ---- */

#define SETS "SADD a 1 2 3 4|SADD b 3 4 5|SADD c 4 5 6|SADD {a}2 2 4"

static const struct row sets[] = {
	{ SETS, "SUNION a b c" },
	{ SETS, "SINTER a b c" },
	{ SETS, "SINTER a {a}2 b" },
	{ SETS, "SDIFF a b c" },
	{ SETS, "SDIFF a b {a}2" },
	{ SETS, "SDIFF b a {a}2 c" },
	{ SETS, "SDIFF a b a" },
	{ SETS, "SUNION a a b" },
	{ SETS, "SUNION a d" },
	{ SETS, "SINTER a d" },
	{ SETS, "SDIFF d a" },
	{ SETS, "SDIFF a d" },
	{ "", "SUNION a b" },
	{ "SADD a '' \\x00\\xff\\x0d\\x0a|SADD b ''", "SDIFF a b" },
	{ SETS "|SET d x", "SUNION a d" },
	{ SETS "|SET d x", "SINTER a b d" },
	{ "SET d x", "SINTER a b d" },
	{ "SET d x", "SDIFF a b d" },
	{ SETS "|SET d x", "SDIFF d a" },
	{ SETS, "SINTERCARD 3 a b c" },
	{ SETS, "SINTERCARD 2 a b" },
	{ SETS, "SINTERCARD 2 a b LIMIT 1" },
	{ SETS, "SINTERCARD 2 a b LIMIT 0" },
	{ SETS, "sintercard 2 a b limit 5" },
	{ SETS, "SINTERCARD 2 a d" },
	{ SETS, "SINTERCARD 2 a b LIMIT -1" },
	{ SETS, "SINTERCARD 2 a b LIMIT x" },
	{ SETS, "SINTERCARD 2 a b LIMIT" },
	{ SETS, "SINTERCARD 2 a b WITHSCORES" },
	{ SETS "|SET d x", "SINTERCARD 2 a d WITHSCORES" },
	{ SETS "|SET d x", "SINTERCARD 2 a d" },
	{ SETS, "SINTERCARD 0 a b" },
	{ SETS, "SINTERCARD x a b" },
	{ SETS, "SINTERCARD 3 a b" },
};

static void sets_as_one_server(void **state)
{
	(void)state;
	ROWS_CHECK(&world, sets, true);
}

/* ---- sorted sets ---- */

#define ZSETS "ZADD a 1 x 2 y 3 z|ZADD b 10 y 20 z 30 w|SADD c x y v|ZADD {a}2 0.1 x 0.2 y"

static const struct row zsets[] = {
	{ ZSETS, "ZUNION 2 a b" },
	{ ZSETS, "ZUNION 2 a b WITHSCORES" },
	{ ZSETS, "ZUNION 3 a b c WITHSCORES" },
	{ ZSETS, "ZUNION 4 a b c {a}2 WITHSCORES" },
	{ ZSETS, "ZUNION 3 a b c WEIGHTS 2 0.1 -3 WITHSCORES" },
	{ ZSETS, "ZUNION 3 a b c WEIGHTS 2 0.1 -3 AGGREGATE MIN WITHSCORES" },
	{ ZSETS, "zunion 3 a b c withscores aggregate max weights 2 0.1 -3" },
	{ ZSETS, "ZUNION 3 a a b WITHSCORES" },
	{ ZSETS, "ZUNION 2 a d WITHSCORES" },
	{ ZSETS, "ZUNION 2 d a" },
	{ "", "ZUNION 2 a b" },
	{ "", "ZUNION 2 a b WITHSCORES" },
	{ ZSETS, "ZINTER 2 a b" },
	{ ZSETS, "ZINTER 2 a b WITHSCORES" },
	{ ZSETS, "ZINTER 3 a b c WITHSCORES" },
	{ ZSETS, "ZINTER 3 a c {a}2 WEIGHTS 0.1 0.7 3 WITHSCORES" },
	{ ZSETS, "ZINTER 3 a a b WITHSCORES" },
	{ ZSETS, "ZINTER 3 a b b AGGREGATE MAX WITHSCORES" },
	{ ZSETS, "ZINTER 2 a d WITHSCORES" },
	{ ZSETS, "ZDIFF 2 a b" },
	{ ZSETS, "ZDIFF 2 a b WITHSCORES" },
	{ ZSETS, "ZDIFF 3 b a c WITHSCORES" },
	{ ZSETS, "ZDIFF 3 b a {a}2 WITHSCORES" },
	{ ZSETS, "ZDIFF 2 c a WITHSCORES" },
	{ ZSETS, "ZDIFF 3 a b a" },
	{ ZSETS, "ZDIFF 2 d a" },
	{ ZSETS, "ZDIFF 2 a d WITHSCORES" },
	{ ZSETS, "ZINTERCARD 2 a b" },
	{ ZSETS, "ZINTERCARD 3 a c {a}2" },
	{ ZSETS, "ZINTERCARD 3 a c {a}2 LIMIT 1" },
	{ ZSETS, "ZINTERCARD 2 a d LIMIT 0" },
	/* arithmetic */
	{ "ZADD a inf x|ZADD b -inf x", "ZUNION 2 a b WITHSCORES" },
	{ "ZADD a inf x|ZADD b -inf x", "ZINTER 2 a b WITHSCORES" },
	{ "ZADD a inf x|ZADD b 5 x", "ZUNION 2 a b WEIGHTS 0 1 WITHSCORES" },
	{ "ZADD a inf x|ZADD b 5 x", "ZINTER 2 a b WEIGHTS 0 1 WITHSCORES" },
	{ "ZADD a inf x|ZADD b 5 x 6 y", "ZINTER 2 a b WEIGHTS 0 1 AGGREGATE MIN WITHSCORES" },
	{ "ZADD a inf x 1 y|ZADD b 5 x", "ZINTER 2 a b WEIGHTS 0 1 AGGREGATE MIN WITHSCORES" },
	{ "ZADD a inf x 1 y|ZADD b -5 x", "ZINTER 2 a b WEIGHTS 0 1 AGGREGATE MAX WITHSCORES" },
	{ "ZADD a inf x|SADD b x", "ZUNION 2 a b WEIGHTS -0 inf WITHSCORES" },
	{ "ZADD a 0.1 x|ZADD b 0.2 x 1 y|ZADD c 0.3 x 1 y 2 z", "ZUNION 3 a b c WITHSCORES" },
	{ "ZADD a 0.1 x|ZADD b 0.2 x 1 y|ZADD c 0.3 x 1 y 2 z", "ZUNION 3 c b a WITHSCORES" },
	{ "ZADD a 0.3 x|ZADD b 0.2 x|ZADD c 0.1 x", "ZUNION 3 a b c WITHSCORES" },
	{ "ZADD a 0.3 x|ZADD b 0.2 x|ZADD c 0.1 x", "ZINTER 3 c b a WITHSCORES" },
	{ "ZADD a 1 x|ZADD b 2 y", "ZUNION 2 a b WEIGHTS 0.1 0.3 WITHSCORES" },
	{ "SADD a x|SADD b y", "ZUNION 2 a b WEIGHTS 1e20 1e-7 WITHSCORES" },
	{ "SADD a x|SADD b y", "ZUNION 2 a b WEIGHTS 1e100 -1.5 WITHSCORES" },
	{ "SADD a x|SADD b y", "ZUNION 2 a b WEIGHTS 4e-320 1e17 WITHSCORES" },
	{ "SADD a x|SADD b y", "ZUNION 2 a b WEIGHTS 4611686018427387904 4611686018427388928 WITHSCORES" },
	{ "SADD a x|SADD b y", "ZUNION 2 a b WEIGHTS -4611686018427387904 -4611686018427388928 WITHSCORES" },
	{ "ZADD a 1 bb 1 b 1 a|ZADD b 1 \\xff 1 B 1 ''", "ZUNION 2 a b" },
	{ "ZADD a -0 x|ZADD b 0 y", "ZUNION 2 a b WITHSCORES" },
	/* what is wrong */
	{ ZSETS "|SET d x", "ZUNION 2 a d" },
	{ ZSETS "|SET d x", "ZUNION 2 a d WEIGHTS x y" },
	{ ZSETS "|SET d x", "ZDIFF 2 d a FOO" },
	{ ZSETS "|SET d x", "ZINTERCARD 2 a d LIMIT -1" },
	{ ZSETS, "ZUNION 0 a b" },
	{ ZSETS, "ZUNION x a b" },
	{ ZSETS, "ZUNION 3 a b" },
	{ ZSETS, "zUnion -1 a b" },
	{ ZSETS, "ZUNION 2 a b WEIGHTS 1" },
	{ ZSETS, "ZUNION 2 a b WEIGHTS 1 2 3" },
	{ ZSETS, "ZUNION 2 a b WEIGHTS 1 x" },
	{ ZSETS, "ZUNION 2 a b WEIGHTS 1 nan" },
	{ ZSETS, "ZUNION 2 a b AGGREGATE FOO" },
	{ ZSETS, "ZUNION 2 a b AGGREGATE" },
	{ ZSETS, "ZUNION 2 a b LIMIT 1" },
	{ ZSETS, "ZDIFF 2 a b WEIGHTS 1 2" },
	{ ZSETS, "ZDIFF 2 a b AGGREGATE MIN" },
	{ ZSETS, "ZINTERCARD 2 a b LIMIT -1" },
	{ ZSETS, "ZINTERCARD 2 a b LIMIT x" },
	{ ZSETS, "ZINTERCARD 2 a b WITHSCORES" },
	{ ZSETS, "ZINTERCARD 0 a b" },
};

static void sorted_sets_as_one_server(void **state)
{
	(void)state;
	ROWS_CHECK(&world, zsets, false);
}

/* ---- HyperLogLogs and strings ---- */

static const struct row strings[] = {
	{ "PFADD a 1 2 3|PFADD b 3 4|PFADD {a}2 9", "PFCOUNT a b" },
	{ "PFADD a 1 2 3|PFADD b 3 4|PFADD {a}2 9", "PFCOUNT a b {a}2 c" },
	{ "", "PFCOUNT a b" },
	{ "PFADD a|PFADD b", "PFCOUNT a b" },
	{ "SET a x|PFADD b 1", "PFCOUNT a b" },
	{ "SET a x|RPUSH b 1", "PFCOUNT a b" },
	{ "SET a x|RPUSH b 1", "PFCOUNT b a" },
	{ "PFADD a 1|SET b HYLLxxxxxxxxxxxxxxxx", "PFCOUNT a b" },
	{ "PFADD a 1|SET b HYLL\\x01xxxxxxxxxxxxxxxx", "PFCOUNT a b" },
	{ "PFADD a 1|SET b HYLL\\x00xxxxxxxxxxxxxxxx", "PFCOUNT a b" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b LEN" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b IDX" },
	{ "SET a ohmytext|SET b mynewtext", "LCS b a IDX" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b IDX WITHMATCHLEN" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b idx minmatchlen 4 withmatchlen" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b IDX MINMATCHLEN -4" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b IDX MINMATCHLEN 5" },
	{ "SET a ohmytext|SET b mynewtext", "LCS a b WITHMATCHLEN" },
	{ "SET a abcabba|SET b cbabac", "LCS a b IDX" },
	{ "SET a aaaa|SET b aa", "LCS a b IDX" },
	{ "SET a \\x00\\x01\\x00|SET b \\x00\\x00", "LCS a b IDX" },
	{ "SET a abc", "LCS a b" },
	{ "SET a abc", "LCS a b IDX" },
	{ "SET a abc|SET b ''", "LCS a b LEN" },
	{ "SET a 12345|SET b 345", "LCS a b" },
	{ "", "LCS a b IDX WITHMATCHLEN" },
	{ "SET a x|RPUSH b x", "LCS a b" },
	{ "SET a x|RPUSH b x", "LCS b a FOO" },
	{ "SET a x|SET b x", "LCS a b FOO" },
	{ "SET a x|SET b x", "LCS a b LEN IDX" },
	{ "SET a x|SET b x", "LCS a b MINMATCHLEN" },
	{ "SET a x|SET b x", "LCS a b MINMATCHLEN x" },
	{ "SETRANGE a 11999 x|SETRANGE b 11999 x", "LCS a b LEN" },
};

static void strings_as_one_server(void **state)
{
	(void)state;
	ROWS_CHECK(&world, strings, false);
}

/* From a few registers in the sparse encoding to nearly all in the dense one. */
static void large_estimates(void **state)
{
	char line[2048];
	size_t len, total = 0, word;
	int i, keys = 0;
	static const char *const names[] = { "a", "b", "c" };

	(void)state;
	pair_clear(&world);
	for (i = 0; i < 600; i++) {
		len = (size_t)snprintf(line, sizeof(line), "PFADD %s", names[keys++ % 3]);
		for (word = 0; word < 60; word++)
			len += (size_t)snprintf(line + len, sizeof(line) - len, " element:%zu",
						total++ * 7 / 4);
		pair_prepare(&world, line);
		if (i < 20 || i % 50 == 0)
			pair_same_reply(&world, "PFCOUNT a b c");
	}
	pair_same_reply(&world, "PFCOUNT a c");
	pair_same_reply(&world, "PFCOUNT c b a a d");
}

/* ---- in a batch ---- */

static void between_other_commands(void **state)
{
	static const char *const lines[] = { "SADD a 1 2", "SUNIONSTORE b a c",
					     "SADD b 9",   "SUNION a b",
					     "DEL a",      "SCARD b" };
	sw_bytes words[PAIR_WORDS];
	sw_reply *r[6];
	char memory[256];
	sw_handle *b;
	size_t i;

	(void)state;
	pair_clear(&world);
	assert_int_equal(sw_batch_new(world.cluster, &b), SW_OK);
	for (i = 0; i < 6; i++)
		assert_int_equal(sw_call(b, words,
					 pair_words(lines[i], words, memory, sizeof(memory)),
					 &r[i]),
				 SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(sw_reply_integer(r[1]), 2);
	assert_int_equal(sw_reply_integer(r[2]), 1);
	assert_int_equal(sw_reply_count(r[3]), 3);
	assert_int_equal(sw_reply_integer(r[5]), 3);
	sw_free(b);
	pair_no_strays(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sets_as_one_server),
		cmocka_unit_test(sorted_sets_as_one_server),
		cmocka_unit_test(strings_as_one_server),
		cmocka_unit_test(large_estimates),
		cmocka_unit_test(between_other_commands),
	};

	return cmocka_run_group_tests_name("combine", tests, world_open, world_close);
}
