/*
 * Cases that are easily got wrong, one test each: the same commands on one server and on the cluster through slotwise, as
 * single calls and as a batch; each reply, and all that is stored at the end, is equal. The last reply is written down, so
 * that a case does what its name says. Cases that need time, a second client or a whole cluster are in
 * test_cases_in_time.c.
 *
 * The keys a, b, c, d lie in four slots.
 */
#include "diff_world.h"
#include "pair.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct sample {
	const char *name, *commands, *last;
};

#define WRONGTYPE "! WRONGTYPE Operation against a key holding the wrong kind of value"
#define NOT_DOUBLE "! ERR One or more scores can't be converted into double"
#define EXPIRES "|PEXPIREAT a 33000000000000"
#define NUMBERS "RPUSH a 8 10 9"
#define WEIGHTS "RPUSH a x y z|MSET w_x 8 w_y 10 w_z 9"
#define HASHES "RPUSH a 1 2 3|HSET h:1 f 30|HSET h:2 g 20|HSET h:3 f 10"
#define SETS "ZADD a 1 x 2 y|SADD b x z|ZADD c 10 y 20 z"

static const struct sample samples[] = {
	{ "MGET with no key", "MGET", "! ERR wrong number of arguments for 'mget' command" },
	{ "MGET over a list", "SET a 1|RPUSH b 1|MGET a b c a", "[\"1\" nil nil \"1\"]" },
	{ "MSET with no pair", "MSET", "! ERR wrong number of arguments for 'mset' command" },
	{ "MSET with half a pair", "MSET a 1 b", "! ERR wrong number of arguments for 'mset' command" },
	{ "MSETNX with no pair", "MSETNX", "! ERR wrong number of arguments for 'msetnx' command" },
	{ "MSETNX over ''", "SET b ''|MSETNX a 1 b 2 c 3", "0" },
	{ "MSETNX over a list", "RPUSH b 1|MSETNX a 1 b 2 c 3", "0" },
	{ "MSETNX, a key twice", "MSETNX a 1 b 2 a 3", "1" },
	{ "keys of odd bytes: strings",
	  "MSET a\\x0d\\x0a 1 b\\x00 2 c\\x20c 3 d{}{ 4 \\xff\\xfe 5 '' 6|MGET '' \\xff\\xfe d{}{ c\\x20c b\\x00 a\\x0d\\x0a",
	  "[\"6\" \"5\" \"4\" \"3\" \"2\" \"1\"]" },
	{ "keys of odd bytes: moves",
	  "RPUSH a\\x0d\\x0a 1 2|LMOVE a\\x0d\\x0a b\\x00 LEFT LEFT|RENAME b\\x00 \\xff\\xfe|RENAME \\xff\\xfe ''|"
	  "SADD c\\x20c x|SMOVE c\\x20c {}d x|COPY {}d {{}\\x20} REPLACE",
	  "1" },
	{ "RENAME k k", "SET a 1" EXPIRES "|RENAME a a", "+OK" },
	{ "RENAME k k, missing", "RENAME a a", "! ERR no such key" },
	{ "RENAME of a missing key", "SET b 1|RENAME a b", "! ERR no such key" },
	{ "RENAME of a binary value", "SET a \\x00\\xff\\x0d\\x0a$5|RENAME a b", "+OK" },
	{ "RENAME of a hash with TTL", "HSET a f 1 g \\x00" EXPIRES "|RENAME a b", "+OK" },
	{ "RENAME onto another type", "HSET a f 1|RPUSH b 1|PEXPIREAT b 33000000000000|RENAME a b", "+OK" },
	{ "RENAMENX missing to existing", "SET b 1|RENAMENX a b", "! ERR no such key" },
	{ "RENAMENX to existing", "SET a 1|RPUSH b 1|RENAMENX a b", "0" },
	{ "RENAMENX", "SET a 1" EXPIRES "|RENAMENX a b", "1" },
	{ "RPOPLPUSH of ''", "RPUSH a ''|RPOPLPUSH a b", "\"\"" },
	{ "RPOPLPUSH onto a string", "RPUSH a 1 2" EXPIRES "|SET b x|RPOPLPUSH a b", WRONGTYPE },
	{ "RPOPLPUSH missing onto a string", "SET b x|RPOPLPUSH a b", "nil" },
	{ "RPOPLPUSH k k, one element and a TTL", "RPUSH a 1" EXPIRES "|RPOPLPUSH a a", "\"1\"" },
	{ "SDIFFSTORE, empty result", "SADD a 1|SADD b 1|SET c x|SDIFFSTORE c a b", "0" },
	{ "SINTERSTORE, empty result", "SADD a 1|SADD b 2|SADD c x|SINTERSTORE c a b", "0" },
	{ "SUNIONSTORE, empty result", "HSET c f x|SUNIONSTORE c a b", "0" },
	{ "SDIFF with no key", "SDIFF", "! ERR wrong number of arguments for 'sdiff' command" },
	{ "SMOVE onto a string", "SADD a 1|SET b x|SMOVE a b 1", WRONGTYPE },
	{ "SMOVE of a non-member onto a string", "SADD a 1|SET b x|SMOVE a b 2", WRONGTYPE },
	{ "SMOVE missing onto a string", "SET b x|SMOVE a b 2", "0" },
	{ "SMOVE k k", "SADD a 1|SMOVE a a 2|SMOVE a a 1", "1" },
	{ "PFMERGE with a missing source", "PFADD a 1 2|PFMERGE b a c", "+OK" },
	{ "PFMERGE of what is no HyperLogLog", "PFADD a 1|SET c x|PFMERGE b a c",
	  "! WRONGTYPE Key is not a valid HyperLogLog string value." },
	{ "PFMERGE into a destination with TTL", "PFADD a 1" EXPIRES "|PFADD b 2|PFMERGE a b", "+OK" },
	{ "SORT of a missing key, STORE over an existing one", "SET b x|SORT a STORE b", "0" },
	{ "SORT of a sorted set", "ZADD a 1 3 2 1 3 2|SORT a STORE b|SORT a", "[\"1\" \"2\" \"3\"]" },
	{ "SORT of a string", "SET a x|SORT a GET w_*", WRONGTYPE },
	{ "SORT of words without ALPHA", "RPUSH a x 1|SORT a STORE b", NOT_DOUBLE },
	{ "SORT BY weights 8, 10, 9", WEIGHTS "|SORT a BY w_*", "[\"x\" \"z\" \"y\"]" },
	{ "SORT, a weight missing", WEIGHTS "|DEL w_y|SORT a BY w_*", "[\"y\" \"x\" \"z\"]" },
	{ "SORT BY a constant", "RPUSH a 3 1 2|SORT a BY nosort", "[\"3\" \"1\" \"2\"]" },
	{ "SORT of a sorted set BY a constant", "ZADD a 1 x 2 y 3 z|SORT a BY nosort DESC LIMIT 0 2", "[\"z\" \"y\"]" },
	{ "SORT of a set BY a constant, STORE", "SADD a x b c|SORT a BY nosort STORE d", "3" },
	{ "SORT BY a field that is missing", HASHES "|SORT a BY h:*->f", "[\"2\" \"3\" \"1\"]" },
	{ "SORT GET a field", HASHES "|SORT a GET h:*->f GET #", "[\"30\" \"1\" nil \"2\" \"10\" \"3\"]" },
	{ "SORT GET of a missing key", NUMBERS "|SET w_9 nine|SORT a GET w_*", "[nil \"nine\" nil]" },
	{ "SORT GET of another type", NUMBERS "|RPUSH w_9 nine|SET h:8 x|SORT a GET w_* GET h:*->f",
	  "[nil nil nil nil nil nil]" },
	{ "SORT GET of a constant", NUMBERS "|SET x 1|SORT a GET x", "[nil nil nil]" },
	{ "SORT GET # of other than ASCII", "RPUSH a \\xc3\\xa9 \\x00\\xff|SORT a ALPHA GET # GET w_*",
	  "[\"\\x00\\xff\" nil \"\\xc3\\xa9\" nil]" },
	{ "SORT GET with STORE", NUMBERS "|SET w_9 nine|SORT a GET w_* STORE b", "3" },
	{ "SORT LIMIT 0 -1", NUMBERS "|SORT a LIMIT 0 -1 GET # BY w_*", "[\"10\" \"8\" \"9\"]" },
	{ "SORT LIMIT -1 2", NUMBERS "|SORT a LIMIT -1 2 GET # BY w_*", "[\"10\" \"8\"]" },
	{ "SORT LIMIT beyond the end, STORE", NUMBERS "|SET b x|SORT a LIMIT 5 2 BY w_* STORE b", "0" },
	{ "SORT, ties", "RPUSH a 1.0 1 01|SORT a BY w_*", "[\"01\" \"1\" \"1.0\"]" },
	{ "SORT, ties of numbers", "RPUSH a 1.0 1 01|SORT a GET # GET w_*", "[\"01\" nil \"1\" nil \"1.0\" nil]" },
	{ "SORT, ties descending", "RPUSH a 1.0 1 01|SORT a BY w_* DESC", "[\"1.0\" \"1\" \"01\"]" },
	{ "ZUNIONSTORE with WEIGHTS", SETS "|ZUNIONSTORE d 2 a c WEIGHTS 2 0.5", "3" },
	{ "ZUNIONSTORE with sets", SETS "|ZUNIONSTORE d 3 a b c AGGREGATE MAX", "3" },
	{ "ZINTERSTORE with sets and WEIGHTS", SETS "|ZINTERSTORE d 2 b c WEIGHTS 3 1", "1" },
	{ "ZUNIONSTORE, inf by 0", "ZADD a inf x|ZADD b 1 x|ZUNIONSTORE d 2 a b WEIGHTS 0 1|ZSCORE d x", "1" },
	{ "ZUNIONSTORE, inf and -inf", "ZADD a inf x|ZADD b -inf x|ZUNIONSTORE d 2 a b|ZSCORE d x", "0" },
	{ "ZUNIONSTORE, the same key twice", SETS "|ZUNIONSTORE d 3 a b a|ZSCORE d x", "3" },
	{ "ZINTERSTORE, the destination as an input", SETS "|ZINTERSTORE a 2 a c" EXPIRES, "1" },
	{ "BLPOP over two slots", "RPUSH b 1 2|BLPOP a b 1", "[\"b\" \"1\"]" },
	{ "BLPOP over two slots, nothing there", "BLPOP a b 0.05", "nil" },
	{ "EXISTS over two slots", "SET a 1|SET b 1|EXISTS a b a c", "3" },
	{ "PFCOUNT over two slots", "PFADD a 1 2|PFADD b 2 3|PFCOUNT a b c", "3" },
	{ "EVAL with no key", "EVAL return{1,ARGV[1]} 0 x", "[1 \"x\"]" },
	{ "EVAL with one key", "SET a 1|EVAL return{redis.call('GET',KEYS[1])} 1 a", "[\"1\"]" },
};

static struct diff_world world;

/* Commands, split at '|'. */
static void read_commands(struct diff_program *p, const char *line)
{
	char one[1024], memory[1024];
	sw_bytes words[PAIR_WORDS];

	for (; *line; line += strcspn(line, "|"), line += *line == '|') {
		size_t len = strcspn(line, "|"), n, i;
		struct diff_command *c = diff_add(p);

		assert_true(len < sizeof(one));
		memcpy(one, line, len);
		one[len] = '\0';
		n = pair_words(one, words, memory, sizeof(memory));
		for (i = 0; i < n; i++)
			diff_add_word(p, c, words[i].data, words[i].len);
	}
}

static void check(bool same, const struct diff_text *why)
{
	if (!same)
		fail_msg("%s", why->at);
}

static void run(const struct sample *s, const struct diff_program *p, bool batch, struct diff_text *why)
{
	size_t i, last = batch ? p->n - 1 : 0;

	diff_clear(&world);
	if (batch)
		check(diff_run(&world, p->commands, p->n, true, why), why);
	for (i = 0; !batch && i < p->n; i++)
		check(diff_run(&world, &p->commands[i], 1, false, why), why);
	if (!diff_text_equal(world.text[0][last].at, s->last, 0, 0) && strcmp(world.text[1][last].at, s->last) != 0)
		fail_msg("expected %s, got %s", s->last, world.text[1][last].at);
	check(diff_data(&world, why), why);
}

static void test_as_one_server(void **state)
{
	const struct sample *s = *state;
	struct diff_program p = { 0 };
	struct diff_text why = { 0 };

	read_commands(&p, s->commands);
	run(s, &p, false, &why);
	run(s, &p, true, &why);
	diff_reset(&p);
	diff_text_free(&why);
}

static int open_world(void **state)
{
	(void)state;
	diff_open(&world);
	return 0;
}

static int close_world(void **state)
{
	(void)state;
	diff_close(&world);
	return 0;
}

int main(void)
{
	enum { N = sizeof(samples) / sizeof(samples[0]) };
	static struct CMUnitTest tests[N];
	size_t i;

	if (!getenv("SLOTWISE_CLUSTER") || !getenv("SLOTWISE_PLAIN")) {
		printf("skipped: SLOTWISE_CLUSTER or SLOTWISE_PLAIN is not set\n");
		return 0;
	}
	for (i = 0; i < N; i++)
		tests[i] = (struct CMUnitTest){ .name = samples[i].name,
						.test_func = test_as_one_server,
						.initial_state = (void *)(uintptr_t)&samples[i] };
	return cmocka_run_group_tests(tests, open_world, close_world);
}
