#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cluster/keys.h"

#define ARGS_MAX 32

/* Splits "GET key" at blanks; '' is the empty argument. */
static size_t split(char *line, sw_bytes *argv)
{
	size_t n = 0;

	for (char *word = strtok(line, " "); word; word = strtok(NULL, " ")) {
		assert_true(n < ARGS_MAX);
		argv[n++] = strcmp(word, "''") ? sw_str(word) : sw_buf("", 0);
	}
	return n;
}

/* The positions as text: "1 3", "" for none, "bad" for a bad numkeys. */
static const char *positions(const struct swi_key_spec *specs, size_t n_specs, const char *command)
{
	static char text[200];
	struct swi_command row = { .name = "X", .keys = specs, .n_keys = (uint8_t)n_specs };
	sw_bytes argv[ARGS_MAX];
	uint32_t at[ARGS_MAX];
	char line[200];
	size_t argc, n = 99, counted = 99;
	int used = 0;

	strcpy(line, command);
	argc = split(line, argv);
	text[0] = '\0';
	if (swi_keys_find(&row, argv, argc, at, ARGS_MAX, &n))
		return "bad";
	assert_int_equal(swi_keys_find(&row, argv, argc, NULL, 0, &counted), SWI_KEYS_OK);
	assert_int_equal(n, counted);
	for (size_t i = 0; i < n; i++) {
		assert_true(at[i] < argc);
		used += sprintf(text + used, "%s%u", i ? " " : "", at[i]);
	}
	return text;
}

#define POSITIONS(specs, command) positions((specs), sizeof(specs) / sizeof((specs)[0]), (command))

static const struct swi_key_spec first_only[] = { { .begin = 1 } };
static const struct swi_key_spec to_last[] = { { .begin = 1, .last = -1, .step = 1 } };
static const struct swi_key_spec pairs[] = { { .begin = 1, .last = -1, .step = 2 } };
static const struct swi_key_spec but_one[] = { { .begin = 1, .last = -2, .step = 1 } };
static const struct swi_key_spec eval[] = { { .begin = 2, .numkeys = true, .step = 1 } };
static const struct swi_key_spec lmpop[] = { { .begin = 1, .numkeys = true, .step = 1 } };
static const struct swi_key_spec blmpop[] = { { .begin = 2, .numkeys = true, .step = 1 } };
static const struct swi_key_spec store[] = { { .begin = 1 },
					     { .begin = 2, .numkeys = true, .step = 1 } };
static const struct swi_skip sort_skips[] = {
	{ "BY", 1 }, { "LIMIT", 2 }, { "GET", 1 }, { NULL, 0 }
};
static const struct swi_key_spec sort[] = {
	{ .begin = 1 },
	{ .keyword = "STORE", .skips = sort_skips, .begin = 2 },
};
static const struct swi_skip xread_skips[] = { { "COUNT", 1 }, { "BLOCK", 1 }, { NULL, 0 } };
static const struct swi_key_spec xread[] = {
	{ .keyword = "STREAMS",
	  .skips = xread_skips,
	  .begin = 1,
	  .last = -1,
	  .step = 1,
	  .limit = 2 },
};

static void fixed_places(void **state)
{
	(void)state;
	assert_string_equal(POSITIONS(first_only, "GET k"), "1");
	assert_string_equal(POSITIONS(first_only, "SET k v EX 10"), "1");
	assert_string_equal(POSITIONS(first_only, "GET"), "");
	assert_string_equal(positions(NULL, 0, "PING x"), "");
}

static void ranges(void **state)
{
	(void)state;
	assert_string_equal(POSITIONS(to_last, "MGET a"), "1");
	assert_string_equal(POSITIONS(to_last, "MGET a b c"), "1 2 3");
	assert_string_equal(POSITIONS(to_last, "MGET"), "");
	assert_string_equal(POSITIONS(pairs, "MSET a 1 b 2"), "1 3");
	assert_string_equal(POSITIONS(pairs, "MSET a 1 b"), "1 3");
	assert_string_equal(POSITIONS(but_one, "BLPOP a b c 0"), "1 2 3");
	assert_string_equal(POSITIONS(but_one, "BLPOP a 0"), "1");
	assert_string_equal(POSITIONS(but_one, "BLPOP a"), "");
	assert_string_equal(POSITIONS(but_one, "BLPOP"), "");
}

static void numbers_of_keys(void **state)
{
	(void)state;
	assert_string_equal(POSITIONS(eval, "EVAL script 2 a b arg"), "3 4");
	assert_string_equal(POSITIONS(eval, "EVAL script 0"), "");
	assert_string_equal(POSITIONS(eval, "EVAL script 0 arg"), "");
	assert_string_equal(POSITIONS(lmpop, "LMPOP 2 a b LEFT COUNT 2"), "2 3");
	assert_string_equal(POSITIONS(blmpop, "BLMPOP 0 1 a RIGHT"), "3");
	assert_string_equal(POSITIONS(store, "ZUNIONSTORE d 2 a b WEIGHTS 1 2"), "1 3 4");
}

static void bad_numbers_of_keys(void **state)
{
	static const char *const commands[] = {
		"EVAL s",
		"EVAL s x a",
		"EVAL s '' a",
		"EVAL s -1 a",
		"EVAL s 2 a",
		"EVAL s 1",
		"EVAL s 01 a",
		"EVAL s +1 a",
		"EVAL s 1.0 a",
		"EVAL s 4294967297 a",
		"EVAL s 9223372036854775807 a",
		"EVAL s 18446744073709551617 a",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
		if (strcmp(POSITIONS(eval, commands[i]), "bad") != 0)
			fail_msg("%s is taken", commands[i]);
}

static void behind_a_keyword(void **state)
{
	(void)state;
	assert_string_equal(POSITIONS(sort, "SORT k"), "1");
	assert_string_equal(POSITIONS(sort, "SORT k STORE d"), "1 3");
	assert_string_equal(POSITIONS(sort, "SORT k store d"), "1 3");
	assert_string_equal(POSITIONS(sort, "SORT k STORE"), "1");
	assert_string_equal(POSITIONS(sort, "SORT k BY w_* LIMIT 0 5 GET # ALPHA STORE d"), "1 11");
	/* What looks like the keyword but belongs to an option. */
	assert_string_equal(POSITIONS(sort, "SORT k BY STORE GET STORE"), "1");
	assert_string_equal(POSITIONS(sort, "SORT k by STORE STORE d"), "1 5");
	assert_string_equal(POSITIONS(sort, "SORT STORE"), "1");
	assert_string_equal(POSITIONS(sort, "SORT k LIMIT STORE"), "1");
	assert_string_equal(POSITIONS(sort, "SORT k STORED d"), "1");
	assert_string_equal(POSITIONS(sort, "SORT k '' STOR d"), "1");
}

static void half_of_a_range(void **state)
{
	(void)state;
	assert_string_equal(POSITIONS(xread, "XREAD STREAMS a 0"), "2");
	assert_string_equal(POSITIONS(xread, "XREAD COUNT 2 BLOCK 0 STREAMS a b 0 0"), "6 7");
	assert_string_equal(POSITIONS(xread, "XREAD COUNT STREAMS STREAMS a 0"), "4");
	assert_string_equal(POSITIONS(xread, "XREAD STREAMS a b 0"), "2");
	assert_string_equal(POSITIONS(xread, "XREAD STREAMS"), "");
	assert_string_equal(POSITIONS(xread, "XREAD a 0"), "");
}

static void a_span_and_numkeys_behind_a_keyword(void **state)
{
	static const struct swi_key_spec two[] = { { .begin = 1, .last = 1, .step = 1 } };
	static const struct swi_key_spec counted[] = {
		{ .keyword = "KEYS", .begin = 1, .numkeys = true, .step = 2 }
	};

	(void)state;
	assert_string_equal(POSITIONS(two, "RENAME a b"), "1 2");
	assert_string_equal(POSITIONS(two, "RENAME a b c"), "1 2");
	assert_string_equal(POSITIONS(two, "RENAME a"), "1");
	assert_string_equal(POSITIONS(counted, "X KEYS 2 a 1 b 2"), "3 5");
	assert_string_equal(POSITIONS(counted, "X KEYS 2 a 1 b"), "3 5");
	assert_string_equal(POSITIONS(counted, "X KEYS 3 a 1 b 2"), "bad");
	assert_string_equal(POSITIONS(counted, "X y"), "");
}

static void an_empty_argument_that_yields(void **state)
{
	static const struct swi_skip skips[] = { { "AUTH", 1 }, { "AUTH2", 2 }, { NULL, 0 } };
	static const struct swi_key_spec migrate[] = {
		{ .begin = 3, .step = 1, .yields = true },
		{ .keyword = "KEYS", .skips = skips, .begin = 6, .last = -1, .step = 1 },
	};

	(void)state;
	assert_string_equal(POSITIONS(migrate, "MIGRATE host 1 k 0 9"), "3");
	assert_string_equal(POSITIONS(migrate, "MIGRATE host 1 '' 0 9 COPY KEYS a b"), "8 9");
	assert_string_equal(POSITIONS(migrate, "MIGRATE host 1 '' 0 9 AUTH KEYS KEYS a"), "9");
	assert_string_equal(POSITIONS(migrate, "MIGRATE host 1 '' 0 9 KEYS ''"), "7");
	/* Alone it is a key. */
	assert_string_equal(POSITIONS(migrate, "MIGRATE host 1 '' 0 9"), "3");
	assert_string_equal(POSITIONS(migrate, "MIGRATE host 1 '' 0 9 KEYS"), "3");
	assert_string_equal(POSITIONS(migrate, "MIGRATE host 1"), "");
	/* As it is wherever nothing yields. */
	assert_string_equal(POSITIONS(first_only, "GET ''"), "1");
	assert_string_equal(POSITIONS(to_last, "MGET '' a ''"), "1 2 3");
	assert_string_equal(POSITIONS(store, "ZUNIONSTORE '' 2 '' b"), "1 3 4");
}

static void no_more_than_asked_for(void **state)
{
	struct swi_command row = { .name = "MGET", .keys = to_last, .n_keys = 1 };
	sw_bytes argv[] = { sw_str("MGET"), sw_str("a"), sw_str("b"), sw_str("c") };
	uint32_t at[3] = { 77, 77, 77 };
	size_t n;

	(void)state;
	assert_int_equal(swi_keys_find(&row, argv, 4, at, 2, &n), SWI_KEYS_OK);
	assert_int_equal(n, 3);
	assert_int_equal(at[0], 1);
	assert_int_equal(at[1], 2);
	assert_int_equal(at[2], 77);
}

/* ---- lookup ---- */

static const struct swi_command row_get = { .name = "GET", .words = 1 };
static const struct swi_command row_kill = { .name = "CLIENT KILL", .words = 2 };
static const struct swi_command row_list = { .name = "CLIENT LIST", .words = 2 };
static const struct swi_command row_command = { .name = "COMMAND",
						.words = 1,
						.flags = SWI_HAS_SUBCOMMANDS };
static const struct swi_command row_count = { .name = "COMMAND COUNT", .words = 2 };
static const struct swi_command row_echo = { .name = "ECHO", .words = 1 };
static const struct swi_command *const rows[] = { &row_get,     &row_kill,  &row_list,
						  &row_command, &row_count, &row_echo };

/* Built as swi_stub.h tells the generator to. Seven of eight entries in use: probing happens. */
static void build(uint16_t *index, uint32_t mask)
{
	memset(index, 0, (mask + 1) * sizeof(*index));
	for (uint16_t i = 0; i < 6; i++) {
		uint32_t hash = 2166136261u;

		for (const char *p = rows[i]->name; *p; p++)
			hash = (hash ^ (unsigned char)*p) * 16777619u;
		while (index[hash & mask])
			hash++;
		index[hash & mask] = (uint16_t)(i + 1);
	}
}

static const struct swi_command *find(const char *command)
{
	uint16_t index[8];
	struct swi_command_set set = { .rows = rows, .index = index, .n_rows = 6, .mask = 7 };
	sw_bytes argv[ARGS_MAX];
	char line[200];

	build(index, 7);
	strcpy(line, command);
	return swi_command_find(&set, argv, split(line, argv));
}

static void rows_by_name(void **state)
{
	(void)state;
	assert_ptr_equal(find("GET k"), &row_get);
	assert_ptr_equal(find("get k"), &row_get);
	assert_ptr_equal(find("gEt"), &row_get);
	assert_ptr_equal(find("echo hello"), &row_echo);
	assert_null(find("GETX k"));
	assert_null(find("GE k"));
	assert_null(find("'' k"));
	assert_null(find(""));
}

static void rows_of_subcommands(void **state)
{
	(void)state;
	assert_ptr_equal(find("CLIENT KILL addr"), &row_kill);
	assert_ptr_equal(find("client List"), &row_list);
	assert_null(find("CLIENT"));
	assert_null(find("CLIENT NONSENSE"));
	assert_null(find("CLIENT ''"));
	assert_null(find("CLIENTKILL"));
	/* A container that can be called alone. */
	assert_ptr_equal(find("COMMAND"), &row_command);
	assert_ptr_equal(find("COMMAND COUNT"), &row_count);
	assert_ptr_equal(find("command count"), &row_count);
	assert_ptr_equal(find("COMMAND NONSENSE"), &row_command);
	/* A plain command doesn't look at its first argument. */
	assert_ptr_equal(find("GET KILL"), &row_get);
}

static void a_blank_is_no_separator(void **state)
{
	uint16_t index[8];
	struct swi_command_set set = { .rows = rows, .index = index, .n_rows = 6, .mask = 7 };
	sw_bytes one[] = { sw_str("CLIENT KILL") };
	sw_bytes two[] = { sw_str("CLIENT"), sw_str("KILL x") };
	sw_bytes binary[] = { sw_buf("GET\0", 4) };

	(void)state;
	build(index, 7);
	assert_null(swi_command_find(&set, one, 1));
	assert_null(swi_command_find(&set, two, 2));
	assert_null(swi_command_find(&set, binary, 1));
}

static void full_and_empty_sets(void **state)
{
	uint16_t full[1] = { 1 };
	uint16_t none[1] = { 0 };
	struct swi_command_set set = { .rows = rows, .index = full, .n_rows = 1, .mask = 0 };
	sw_bytes get[] = { sw_str("GET") };
	sw_bytes set_[] = { sw_str("SET") };

	(void)state;
	assert_ptr_equal(swi_command_find(&set, get, 1), &row_get);
	assert_null(swi_command_find(&set, set_, 1)); /* no endless search */
	set.index = none;
	set.n_rows = 0;
	assert_null(swi_command_find(&set, get, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fixed_places),
		cmocka_unit_test(ranges),
		cmocka_unit_test(numbers_of_keys),
		cmocka_unit_test(bad_numbers_of_keys),
		cmocka_unit_test(behind_a_keyword),
		cmocka_unit_test(half_of_a_range),
		cmocka_unit_test(a_span_and_numkeys_behind_a_keyword),
		cmocka_unit_test(an_empty_argument_that_yields),
		cmocka_unit_test(no_more_than_asked_for),
		cmocka_unit_test(rows_by_name),
		cmocka_unit_test(rows_of_subcommands),
		cmocka_unit_test(a_blank_is_no_separator),
		cmocka_unit_test(full_and_empty_sets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
