/* COPY across slots: as on one server. */
#include "rows.h"
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct row rows[] = {
	{ "SET a 1", "COPY a b" },
	{ "SET a ''", "COPY a b" },
	{ "", "COPY a b" },
	{ "SET b 1", "COPY a b" },
	{ "SET b 1", "COPY a b REPLACE" },
	{ "SET a 1|SET b 2", "COPY a b" },
	{ "SET a 1|RPUSH b 2", "COPY a b" },
	{ "SET a 1|RPUSH b 2", "COPY a b REPLACE" },
	{ "SET a 1|SET b 2|PEXPIREAT b 33000000000000", "COPY a b replace" },
	{ "SET a 1|PEXPIREAT a 33000000000000", "COPY a b" },
	{ "SET a 1|PEXPIREAT a 33000000000000|SET b 1|PEXPIREAT b 34000000000000",
	  "COPY a b REPLACE" },
	{ "HSET a f v g w|PEXPIREAT a 33000000000000", "COPY a b" },
	{ "RPUSH a 1 2 3", "COPY a b REPLACE REPLACE" },
	{ "SADD a 1 2 x", "COPY a b DB 0" },
	{ "ZADD a 1 x inf y", "COPY a b DB 0 REPLACE" },
	{ "SET a \\x00\\xff\\x0d\\x0a", "COPY a b" },
	{ "SET a 1", "COPY a {a}2" },
	{ "SET a 1", "COPY a a" },
	{ "", "COPY a a" },
	{ "SET a 1", "COPY a b DB" },
	{ "SET a 1", "COPY a b DB x" },
	{ "SET a 1", "COPY a b DB 99999999999" },
	{ "SET a 1", "COPY a b DB 9999" },
	{ "SET a 1", "COPY a b DB -1" },
	{ "SET a 1", "COPY a b KEEP" },
	{ "SET a 1", "COPY a b REPLACE KEEP" },
	{ "", "COPY a b KEEP" },
	{ "", "COPY a b DB x" },
	{ "", "COPY a b DB 9999" },
};

static void as_one_server(void **state)
{
	(void)state;
	ROWS_CHECK(&world, rows, false);
}

/* This cluster has one database, and says so in the same words for either pair. */
static void into_another_database(void **state)
{
	char same_slot[300], other_slot[300];

	(void)state;
	pair_prepare(&world, "SET a 1");
	pair_same_reply(&world, "COPY a b DB 9999");
	snprintf(same_slot, sizeof(same_slot), "%s", pair_ask(&world, "COPY a {a}2 DB 1"));
	snprintf(other_slot, sizeof(other_slot), "%s", pair_ask(&world, "COPY a b DB 1"));
	assert_string_equal(same_slot, other_slot);
	pair_expect(&world, "EXISTS b", "0");
}

static void a_large_value(void **state)
{
	char line[4000];
	size_t len, i;
	int round;

	(void)state;
	for (round = 0; round < 100; round++) {
		len = (size_t)snprintf(line, sizeof(line), "ZADD a");
		for (i = 0; i < 30; i++)
			len += (size_t)snprintf(line + len, sizeof(line) - len,
						" %d.%zu member%d-%zu", round, i, round, i);
		pair_prepare(&world, line);
	}
	pair_prepare(&world, "PEXPIREAT a 33000000000000|SET b x");
	pair_same_reply(&world, "COPY a b REPLACE");
	pair_same_reply(&world, "ZCARD a");
	pair_same_reply(&world, "ZCARD b");
	pair_same_reply(&world, "ZRANGE b 1000 1100 WITHSCORES");
	pair_same_reply(&world, "PEXPIRETIME b");
	pair_no_strays(&world);
}

static void forbidden_commands(void **state)
{
	static const char *const needed[] = { "dump", "restore" };
	size_t i, k;

	(void)state;
	for (k = 0; k < 2; k++) {
		struct pair weak;

		for (i = 0; i < world.n_nodes; i++)
			freeReplyObject(redisCommand(world.node[i],
						     "ACL SETUSER weak on nopass ~* +@all -%s",
						     needed[k]));
		pair_clear(&world);
		pair_prepare(&world, "SET a 1|SET b 2");
		pair_open(&weak, &(struct sw_options){ .user = "weak", .password = "any" });
		assert_non_null(strstr(pair_ask(&weak, "COPY a b REPLACE"), "NOPERM"));
		pair_same_keys(&world, "a b");
		pair_close(&weak);
		for (i = 0; i < world.n_nodes; i++)
			freeReplyObject(redisCommand(world.node[i], "ACL DELUSER weak"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(as_one_server, world_clear),
		cmocka_unit_test_setup(into_another_database, world_clear),
		cmocka_unit_test_setup(a_large_value, world_clear),
		cmocka_unit_test_setup(forbidden_commands, world_clear),
	};

	return cmocka_run_group_tests(tests, world_open, world_close);
}
