/* SORT and SORT_RO, with patterns and destinations in any slot: as on one server. */
#include "numbers.h"
#include "rows.h"
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define OLD     "|SET d old|PEXPIREAT d 33000000000000"
#define LIST    "RPUSH a 3 1 2 10"
#define WEIGHTS "|SET w_1 8|SET w_2 10|SET w_3 9|SET w_10 -1"
#define FIELDS  "|HSET h_1 f 8 n one|HSET h_2 f 10 n two|HSET h_3 f 9|SET h_10 x"

static const struct row rows[] = {
	/* no patterns */
	{ LIST, "SORT a" },
	{ LIST, "SORT a DESC LIMIT 1 2" },
	{ LIST, "SORT_RO a ALPHA" },
	{ LIST OLD, "SORT a STORE d" },
	{ LIST OLD, "SORT a LIMIT 1 2 DESC STORE d" },
	{ LIST OLD, "SORT a STORE {a}2" },
	{ LIST OLD, "SORT a STORE a" },
	{ LIST OLD, "SORT a STORE b STORE d" },
	{ LIST OLD, "SORT a STORE d STORE b" },
	{ OLD, "SORT a STORE d" },
	{ LIST OLD, "SORT a LIMIT 9 2 STORE d" },
	{ LIST OLD, "SORT d STORE a" },
	{ "RPUSH a x y" OLD, "SORT a STORE d" },
	{ "RPUSH a x y" OLD, "SORT a ALPHA STORE d" },
	{ "ZADD a 3 1 2 2 1 3" OLD, "SORT a STORE d" },
	{ "SADD a 1 2 3" OLD, "SORT a STORE d" },
	{ "HSET a f 1" OLD, "SORT a STORE d" },
	{ "SET a x", "SORT a" },
	{ "RPUSH a 1 01 1.0", "SORT a" },
	{ "RPUSH a 1 01 1.0", "SORT a DESC" },
	/* BY without a star */
	{ LIST, "SORT a BY nosort" },
	{ LIST OLD, "SORT a BY nosort STORE d" },
	{ LIST OLD, "SORT a BY nosort DESC LIMIT 1 2 STORE d" },
	{ "ZADD a 3 1 2 2 1 3" OLD, "SORT a BY nosort DESC STORE d" },
	{ "ZADD a 3 1 2 2 1 3", "SORT a BY nosort DESC LIMIT 0 2 GET #" },
	{ "SADD a c b a" OLD, "SORT a BY nosort STORE d" },
	{ "SADD a c b a" OLD, "SORT a BY nosort DESC GET # STORE d" },
	{ LIST WEIGHTS, "SORT a BY w_* BY nosort GET #" },
	{ LIST WEIGHTS, "SORT a BY nosort BY w_* GET #" },
	/* BY */
	{ LIST WEIGHTS, "SORT a BY w_*" },
	{ LIST WEIGHTS, "SORT a BY w_* DESC" },
	{ LIST WEIGHTS, "SORT_RO a BY w_* LIMIT 1 2" },
	{ LIST WEIGHTS OLD, "SORT a BY w_* STORE d" },
	{ LIST WEIGHTS OLD, "SORT a BY w_* STORE {a}2" },
	{ LIST WEIGHTS OLD, "SORT a BY w_* LIMIT 4 1 STORE d" },
	{ LIST WEIGHTS OLD, "SORT a BY w_* LIMIT 3 9 STORE d" },
	{ LIST WEIGHTS, "SORT a BY w_* LIMIT 0 -1" },
	{ LIST WEIGHTS, "SORT a BY w_* LIMIT -1 2" },
	{ LIST WEIGHTS, "SORT a BY w_* LIMIT 2 0" },
	{ LIST WEIGHTS, "SORT a BY w_* LIMIT -9223372036854775808 9223372036854775807" },
	{ LIST WEIGHTS, "SORT a BY w_* ALPHA" },
	{ LIST WEIGHTS, "SORT a BY w_* ALPHA DESC" },
	{ LIST "|SET w_1 8|SET w_2 7", "SORT a BY w_*" },
	{ LIST "|SET w_1 8|SET w_2 -7", "SORT a BY w_* DESC" },
	{ LIST "|SET w_1 b|SET w_2 a|SET w_3 c", "SORT a BY w_* ALPHA" },
	{ LIST "|SET w_1 8|SET w_2 x", "SORT a BY w_*" },
	{ LIST "|SET w_1 8|SET w_2 x" OLD, "SORT a BY w_* STORE d" },
	{ LIST "|SET w_1 8|SET w_2 nan", "SORT a BY w_*" },
	{ LIST "|SET w_1 -inf|SET w_2 inf|SET w_3 -0.5|SET w_10 1e1", "SORT a BY w_*" },
	{ LIST "|SET w_1 12\\x20|SET w_2 11", "SORT a BY w_*" },
	{ LIST "|RPUSH w_1 8|SET w_2 7", "SORT a BY w_*" },
	{ LIST FIELDS, "SORT a BY h_*->f" },
	{ LIST FIELDS, "SORT a BY h_*->f DESC" },
	{ LIST FIELDS, "SORT a BY h_*->nothing" },
	{ LIST FIELDS, "SORT a BY h_*->n ALPHA" },
	{ LIST FIELDS, "SORT a BY h_*->" },
	{ "RPUSH a b a c", "SORT a BY none_*" },
	{ "RPUSH a 1 01 1.0", "SORT a BY none_* DESC" },
	{ "SADD a 1 2 3 10" WEIGHTS, "SORT a BY w_*" },
	{ "ZADD a 5 1 4 2 3 3 2 10" WEIGHTS, "SORT a BY w_* DESC" },
	{ "SET a x", "SORT a BY w_*" },
	{ OLD, "SORT a BY w_* STORE d" },
	{ "", "SORT a BY w_* GET #" },
	{ "RPUSH a x* *y ''|SET wx*_* 1|SET w*y_* 3|SET w_* 2", "SORT a BY w*_* GET w*_*" },
	/* GET */
	{ LIST, "SORT a GET #" },
	{ LIST WEIGHTS, "SORT a GET w_*" },
	{ LIST WEIGHTS FIELDS, "SORT a BY w_* GET # GET w_* GET h_*->f GET h_*->n GET none_*" },
	{ LIST WEIGHTS FIELDS OLD, "SORT a BY w_* GET # GET h_*->n STORE d" },
	{ LIST WEIGHTS FIELDS OLD, "SORT a GET # GET h_*->n STORE d" },
	{ LIST WEIGHTS FIELDS OLD, "SORT a GET none_* LIMIT 1 2 STORE d" },
	{ LIST WEIGHTS FIELDS OLD, "SORT a GET w_* STORE {a}2" },
	{ LIST WEIGHTS, "SORT_RO a GET w_* GET w_1 DESC" },
	{ LIST, "SORT a GET constant GET #" },
	{ LIST "|SET constant x", "SORT a GET constant GET #" },
	{ LIST FIELDS, "SORT a GET h_*" },
	{ LIST FIELDS, "SORT a GET h_*->f LIMIT 0 2" },
	{ LIST FIELDS, "SORT a GET h_*-> GET h_*->x" },
	{ "RPUSH a \\xc3\\xa4 \\x00\\xff", "SORT a ALPHA GET #" },
	{ "RPUSH a x y", "SORT a GET #" },
	{ "SADD a z x y" OLD, "SORT a ALPHA GET # STORE d" },
	{ "SADD a z x y" OLD, "SORT a ALPHA DESC LIMIT 0 2 GET # STORE d" },
	/* the key's own tag */
	{ "RPUSH {a}2 2 1|SET {a}w1 5|SET {a}w2 4", "SORT {a}2 BY {a}w* GET {a}w*" },
	{ "RPUSH {a}2 2 1|SET {a}w1 5|SET {a}w2 4", "SORT {a}2 BY {a}w* STORE a" },
	{ "RPUSH {a}2 2 1|SET {a}w1 5|SET {a}w2 4" OLD, "SORT {a}2 BY {a}w* STORE d" },
	/* what is wrong */
	{ LIST, "SORT a FOO" },
	{ LIST, "SORT a BY" },
	{ LIST, "SORT a BY w_* GET" },
	{ LIST, "SORT a BY w_* LIMIT 1" },
	{ LIST, "SORT a BY w_* LIMIT x 1" },
	{ LIST, "SORT a BY w_* LIMIT 1 x" },
	{ LIST OLD, "SORT_RO a BY w_* STORE d" },
	{ LIST OLD, "SORT a STORE" },
	{ "SET a x", "SORT a BY w_* FOO" },
};

static void as_one_server(void **state)
{
	(void)state;
	ROWS_CHECK(&world, rows, false);
}

/* Whatever the servers leave open: sets without sorting, equal weights in ALPHA. */
static const struct row unordered[] = {
	{ "SADD a c b a", "SORT a BY nosort" },
	{ "SADD a c b a", "SORT a BY nosort GET #" },
	{ LIST "|SET w_1 x|SET w_2 x", "SORT a BY w_* ALPHA" },
	{ "SADD a 1 2 3" WEIGHTS, "SORT a BY nosort GET w_*" },
};

static void as_one_server_in_any_order(void **state)
{
	(void)state;
	ROWS_CHECK(&world, unordered, true);
}

static void a_thousand_elements(void **state)
{
	char line[2048];
	int i, word;

	(void)state;
	pair_clear(&world);
	for (i = 0; i < 1000; i += 20) {
		size_t len = (size_t)snprintf(line, sizeof(line), "RPUSH a");

		for (word = i; word < i + 20; word++)
			len += (size_t)snprintf(line + len, sizeof(line) - len, " %d", word);
		len += (size_t)snprintf(line + len, sizeof(line) - len, "|MSET");
		for (word = i; word < i + 20; word++)
			len += (size_t)snprintf(line + len, sizeof(line) - len, " w_%d %d", word,
						word * 7919 % 1009);
		pair_prepare(&world, line);
	}
	pair_same_reply(&world, "SORT a BY w_* GET # GET w_*");
	pair_same_reply(&world, "SORT a BY w_* GET # GET w_* STORE d");
	pair_same_keys(&world, "d");
	pair_no_strays(&world);
}

#define NO_NUMBER "! ERR One or more scores can't be converted into double"

/* Weights that only strtod() takes, or that it refuses: newer servers differ from it and from each other, the client doesn't. The
 * last for Redis 7.0, which remembers ERANGE until something else sets errno, so that no other numeric sort may follow at once. */
static const struct {
	const char *weights, *answer;
} odd_weights[] = {
	{ "SET w_1 0x10|SET w_2 15", "[\"10\" \"3\" \"2\" \"1\"]" },
	{ "SET w_1 +12|SET w_2 11", "[\"10\" \"3\" \"2\" \"1\"]" },
	{ "SET w_1 \\x20\\x0912|SET w_2 11|SET w_3 ''", "[\"10\" \"3\" \"2\" \"1\"]" },
	{ "SET w_1 12\\x00x|SET w_2 11", "[\"10\" \"3\" \"2\" \"1\"]" },
	{ "SET w_1 \\x20|SET w_2 11", NO_NUMBER },
	{ "SET w_1 8|SET w_2 1e400", NO_NUMBER },
};

static void odd_weights_are_read_as_redis_7_does(void **state)
{
	bool same = numbers_like_strtod(world.plain);
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(odd_weights) / sizeof(odd_weights[0]); i++) {
		pair_clear(&world);
		pair_prepare(&world, LIST);
		pair_prepare(&world, odd_weights[i].weights);
		if (same)
			pair_same_reply(&world, "SORT a BY w_*");
		pair_expect(&world, "SORT a BY w_*", odd_weights[i].answer);
	}
	if (!same)
		print_message("this server reads such numbers in its own way: not compared with it\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_one_server),
		cmocka_unit_test(as_one_server_in_any_order),
		cmocka_unit_test(a_thousand_elements),
		cmocka_unit_test(odd_weights_are_read_as_redis_7_does),
	};

	return cmocka_run_group_tests_name("sort", tests, world_open, world_close);
}
