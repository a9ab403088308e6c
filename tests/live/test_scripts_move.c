/*
 * The scripts of an element move where scripts go wrong: on a slot that is being migrated, with each of their keys absent, still
 * here or already there; at maxmemory. Each time: no change, or the whole change.
 */
#include "script_case.h"

#include "crossslot/move.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void on_all(const char *format, const char *value)
{
	size_t i;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	for (i = 0; i < world.n_nodes; i++)
		freeReplyObject(redisCommand(world.node[i], format, value));
	freeReplyObject(redisCommand(world.plain, format, value));
#pragma GCC diagnostic pop
}

/* ---- one script ---- */

#define ID "0123456789abcdef0123456789abcdef"

static const struct script_case cases[] = {
	{ "claim LMOVE", &swi_script_claim, { "{m}s", "{m}r" },
	  { "RPUSH {m}s 1", "HSET {m}r other x" },
	  { ID, "LMOVE", "d", "LEFT", "RIGHT", "" }, { "LRANGE {m}s 0 -1", "HEXISTS {m}r " ID } },
	{ "claim LMOVE of several", &swi_script_claim, { "{m}s", "{m}r" },
	  { "RPUSH {m}s 1 2", "HSET {m}r other x" },
	  { ID, "LMOVE", "d", "RIGHT", "RIGHT", "" }, { "LRANGE {m}s 0 -1", "HEXISTS {m}r " ID } },
	{ "claim SMOVE", &swi_script_claim, { "{m}s", "{m}r" },
	  { "SADD {m}s 1", "HSET {m}r other x" },
	  { ID, "SMOVE", "d", "", "", "1" }, { "SORT {m}s ALPHA", "HEXISTS {m}r " ID } },
	{ "hold", &swi_script_hold, { "{m}r", NULL },
	  { "HSET {m}r " ID " x", NULL },
	  { ID, "x" }, { "HEXISTS {m}r " ID, NULL } },
	{ "deliver LMOVE", &swi_script_deliver, { "{m}d", "{m}k" },
	  { "RPUSH {m}d 1", "SET {m}k void PX 1000000" },
	  { "9999999999999", "100000", "LMOVE", "LEFT", "e" }, { "LRANGE {m}d 0 -1", "GET {m}k" } },
	{ "deliver SMOVE", &swi_script_deliver, { "{m}d", "{m}k" },
	  { "SADD {m}d 1", "SET {m}k done PX 1000000" },
	  { "9999999999999", "100000", "SMOVE", "", "e" }, { "SORT {m}d ALPHA", "GET {m}k" } },
	{ "deliver to another type", &swi_script_deliver, { "{m}d", "{m}k" },
	  { "SET {m}d 1", "SET {m}k done PX 1000000" },
	  { "9999999999999", "100000", "LMOVE", "LEFT", "e" }, { "TYPE {m}d", "GET {m}k" } },
	{ "deliver too late", &swi_script_deliver, { "{m}d", "{m}k" },
	  { "RPUSH {m}d 1", "SET {m}k void PX 1000000" },
	  { "1000", "100000", "LMOVE", "LEFT", "e" }, { "LRANGE {m}d 0 -1", "GET {m}k" } },
	{ "void", &swi_script_void, { "{m}k", NULL }, { "SET {m}k done PX 1000000", NULL },
	  { "9999999999999", "100000" }, { "GET {m}k", NULL } },
	{ "put back LMOVE", &swi_script_put_back, { "{m}s", "{m}r" },
	  { "RPUSH {m}s 1", "HSET {m}r " ID " x" },
	  { ID, "LMOVE", "LEFT", "33000000000000", "e" }, { "LRANGE {m}s 0 -1", "HEXISTS {m}r " ID } },
	{ "put back SMOVE", &swi_script_put_back, { "{m}s", "{m}r" },
	  { "SADD {m}s 1", "HSET {m}r " ID " x" },
	  { ID, "SMOVE", "", "-1", "e" }, { "SORT {m}s ALPHA", "HEXISTS {m}r " ID } },
	{ "put back when expired", &swi_script_put_back, { "{m}s", "{m}r" },
	  { "RPUSH {m}s 1", "HSET {m}r " ID " x" },
	  { ID, "LMOVE", "LEFT", "1000", "e" }, { "LRANGE {m}s 0 -1", "HEXISTS {m}r " ID } },
	{ "put back into another type", &swi_script_put_back, { "{m}s", "{m}r" },
	  { "SET {m}s 1", "HSET {m}r " ID " x" },
	  { ID, "LMOVE", "LEFT", "-1", "e" }, { "TYPE {m}s", "HEXISTS {m}r " ID } },
};

#define N_CASES (sizeof(cases) / sizeof(cases[0]))

static void on_a_migrating_slot(void **state)
{
	(void)state;
	cases_on_a_migrating_slot(cases, N_CASES);
}

/* The command waits while a slot is open, changes nothing, and comes through afterwards. */
static void commands_wait_for_a_migration(void **state)
{
	(void)state;
	case_find_nodes();
	pair_clear(&world);
	pair_expect(&world, "RPUSH {m}s 1 2", "2");
	case_open_slot();
	assert_memory_equal(pair_ask(&world, "LMOVE {m}s other LEFT LEFT"), "! the deadline passed", 21);
	pair_expect(&world, "LRANGE {m}s 0 -1", "[\"1\" \"2\"]");
	assert_int_equal(pair_count_own(&world, "*"), 0);
	case_close_slot();
	pair_expect(&world, "LMOVE {m}s other LEFT LEFT", "\"1\"");
	pair_expect(&world, "LRANGE {m}s 0 -1", "[\"2\"]");
	pair_expect(&world, "LRANGE other 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

/* ---- maxmemory ---- */

/* Only what adds an element to a list: one server does that, too. */
static bool may_refuse(const struct script_case *s)
{
	return s->script == &swi_script_deliver && strcmp(s->args[2], "LMOVE") == 0;
}

static void scripts_at_maxmemory(void **state)
{
	(void)state;
	cases_at_maxmemory(cases, N_CASES, may_refuse);
}

/* What one server refuses for want of memory, and what it doesn't. */
static void commands_at_maxmemory(void **state)
{
	static const char *const commands[] = {
		"LMOVE a b LEFT LEFT", "RPOPLPUSH a b", "BLMOVE a b LEFT LEFT 1", "SMOVE s t 1", "SMOVE s t 9",
		"BLPOP x a 1",	       "LMPOP 2 x a LEFT",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		case_restore(NULL);
		pair_prepare(&world, "RPUSH a 1|PEXPIREAT a 33000000000000|RPUSH b 2|SADD s 1|SADD t 2");
		on_all("CONFIG SET maxmemory %s", "1");
		pair_same_reply(&world, commands[i]);
		on_all("CONFIG SET maxmemory %s", "0");
		pair_same_keys(&world, "a b s t x");
		pair_no_strays(&world);
	}
}

/* ---- what the scripts are called ---- */

static void digests_are_right(void **state)
{
	static const struct swi_script *const scripts[] = { &swi_script_claim, &swi_script_hold, &swi_script_deliver,
							    &swi_script_void, &swi_script_put_back };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++)
		case_digest_is_right(scripts[i]);
}

/* The first use on a server sends the text. */
static void unknown_scripts_are_sent(void **state)
{
	(void)state;
	on_all("SCRIPT FLUSH%s", "");
	pair_prepare(&world, "RPUSH a 1 2");
	pair_expect(&world, "LMOVE a b LEFT LEFT", "\"1\"");
	pair_expect(&world, "LMOVE a b LEFT LEFT", "\"2\"");
	pair_expect(&world, "LRANGE b 0 -1", "[\"2\" \"1\"]");
	pair_no_strays(&world);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, case_restore, case_restore)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(digests_are_right),
		TEST(unknown_scripts_are_sent),
		TEST(on_a_migrating_slot),
		TEST(commands_wait_for_a_migration),
		TEST(scripts_at_maxmemory),
		TEST(commands_at_maxmemory),
	};

	return cmocka_run_group_tests_name("scripts_move", tests, case_world_open, world_close);
}
