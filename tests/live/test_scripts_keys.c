/*
 * The scripts of RENAME and MSETNX, and the units of COPY and of all that stores, on a slot that is being migrated and at maxmemory:
 * no change, or the whole change. And the commands themselves come through when the migration is over.
 */
#include "script_case.h"

#include "crossslot/msetnx.h"
#include "crossslot/rename.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ID     "0123456789abcdef0123456789abcdef"
#define OTHER  "fedcba9876543210fedcba9876543210"
#define CRLF   "\\x0d\\x0a"
#define UNTIL  "9999999999999"
#define LIFE   "100000"
#define EXPIRY "33000000000000"

#define RENAME_RECORD(field)                                                                         \
	"HSET {m}r " field " *5" CRLF "$6" CRLF "RENAME" CRLF "$4" CRLF "1000" CRLF "$4" CRLF "{m}s" CRLF "$1" CRLF "d" CRLF \
	"$32" CRLF ID CRLF
#define MSETNX_RECORD                                                                                \
	"HSET {m}r " ID " *6" CRLF "$6" CRLF "MSETNX" CRLF "$4" CRLF "1000" CRLF "$4" CRLF "{m}a" CRLF "$0" CRLF CRLF "$7" CRLF \
	"staging" CRLF "$1" CRLF "x" CRLF
#define STAGED(id) "HSET {m}g {m}a " id EXPIRY ":home"
#define MARKER(word) "SET {m}k " word " PX 1000000"

static const struct script_case cases[] = {
	{ "RENAME, take", &swi_script_rename_take, { "{m}s", "{m}r" }, { "SET {m}s 1", RENAME_RECORD(OTHER) },
	  { ID, "", "RENAME", "d", "30000" }, { "GET {m}s", "HEXISTS {m}r " ID, "HEXISTS {m}r " OTHER } },
	{ "RENAME, take again", &swi_script_rename_take, { "{m}s", "{m}r" }, { "SET {m}s 1", RENAME_RECORD(OTHER) },
	  { ID, OTHER, "RENAME", "d", "30000" }, { "GET {m}s", "HEXISTS {m}r " ID, "HEXISTS {m}r " OTHER } },
	{ "RENAME, deliver", &swi_script_rename_deliver, { "{m}d", "{m}t", "{m}k" },
	  { "SET {m}d old", "SET {m}t new PX 1000000", MARKER("void") }, { UNTIL, LIFE, "0", EXPIRY },
	  { "GET {m}d", "PEXPIRETIME {m}d", "EXISTS {m}t", "GET {m}k" } },
	{ "RENAMENX, deliver", &swi_script_rename_deliver, { "{m}d", "{m}t", "{m}k" },
	  { "SET {m}d old", "SET {m}t new PX 1000000", MARKER("void") }, { UNTIL, LIFE, "1", "-1" },
	  { "GET {m}d", "PEXPIRETIME {m}d", "EXISTS {m}t", "GET {m}k" } },
	{ "RENAME, deliver too late", &swi_script_rename_deliver, { "{m}d", "{m}t", "{m}k" },
	  { "SET {m}d old", "SET {m}t new PX 1000000", MARKER("void") }, { "1000", LIFE, "0", EXPIRY },
	  { "GET {m}d", "EXISTS {m}t", "GET {m}k" } },
	{ "RENAME, finish", &swi_script_rename_finish, { "{m}s", "{m}r" }, { "SET {m}s 1", RENAME_RECORD(ID) }, { ID },
	  { "GET {m}s", "HEXISTS {m}r " ID } },
	{ "RENAME, fence", &swi_script_rename_fence, { "{m}r" }, { RENAME_RECORD(ID) }, { ID, OTHER, "-1000" },
	  { "HEXISTS {m}r " ID, "HEXISTS {m}r " OTHER } },
	{ "RENAMENX, settle", &swi_script_rename_settle, { "{m}k", "{m}d" }, { MARKER("done"), "SET {m}d x" }, { LIFE },
	  { "GET {m}k", "GET {m}d" } },
	{ "MSETNX, look", &swi_script_msetnx_look, { "{m}a", "{m}b", "{m}g" }, { "SET {m}a 1", "SET {m}b 2", STAGED(OTHER) },
	  { NULL }, { "GET {m}a", "GET {m}b", "HLEN {m}g" } },
	{ "MSETNX, record", &swi_script_msetnx_record, { "{m}r", "{m}k" }, { MSETNX_RECORD, MARKER("void") },
	  { ID, "{m}a", UNTIL, "x" }, { "HEXISTS {m}r " ID, "GET {m}k" } },
	{ "MSETNX, stage", &swi_script_msetnx_stage, { "{m}a", "{m}g", "{m}k" }, { "SET {m}a 1", STAGED(OTHER), MARKER("void") },
	  { ID, "{m}a", UNTIL, LIFE, "v" }, { "GET {m}a", "HLEN {m}g", "GET {m}k" } },
	{ "MSETNX, decide", &swi_script_msetnx_decide, { "{m}r" }, { MSETNX_RECORD }, { ID, "committed", "-1", UNTIL },
	  { "HGET {m}r " ID } },
	{ "MSETNX, commit", &swi_script_msetnx_commit, { "{m}a", "{m}g", "{m}k" },
	  { "SET {m}a v PXAT " EXPIRY, STAGED(ID), MARKER("void") }, { ID, LIFE },
	  { "GET {m}a", "PEXPIRETIME {m}a", "HLEN {m}g", "GET {m}k" } },
	{ "MSETNX, abort", &swi_script_msetnx_abort, { "{m}a", "{m}g", "{m}k" },
	  { "SET {m}a v PXAT " EXPIRY, STAGED(ID), MARKER("void") }, { ID, LIFE }, { "GET {m}a", "HLEN {m}g", "GET {m}k" } },
	{ "COPY, the unit at the source", NULL, { "{m}s" }, { "SET {m}s 1 PXAT " EXPIRY },
	  { "PEXPIRETIME {m}s", "STRLEN {m}s" }, { "GET {m}s" } },
	{ "store a small value", NULL, { "{m}d" }, { "SET {m}d old" }, { "DEL {m}d", "SADD {m}d x y" }, { "TYPE {m}d", "SORT {m}d ALPHA" } },
	{ "store, a piece", NULL, { "{m}t" }, { "RPUSH {m}t 1" }, { "RPUSH {m}t 2 3", "PEXPIRE {m}t 1000000" }, { "LRANGE {m}t 0 -1" } },
	{ "store, the swap", NULL, { "{m}t", "{m}d" }, { "RPUSH {m}t 1 2", "SET {m}d old" },
	  { "PERSIST {m}t", "RENAME {m}t {m}d" }, { "EXISTS {m}t", "TYPE {m}d" } },
	{ "PFMERGE on copies", NULL, { "{m}t", "{m}d" }, { "PFADD {m}t 1 2", "PFADD {m}d 3" },
	  { "PFMERGE {m}d {m}t", "UNLINK {m}t" }, { "EXISTS {m}t", "PFCOUNT {m}d" } },
	{ "BITOP on copies", NULL, { "{m}t", "{m}u", "{m}d" }, { "SET {m}t 1", "SET {m}u 2", "SET {m}d old" },
	  { "BITOP OR {m}d {m}t {m}u", "UNLINK {m}t", "UNLINK {m}u" }, { "EXISTS {m}t", "EXISTS {m}u", "GET {m}d" } },
	{ "ZRANGESTORE at the source", NULL, { "{m}s", "{m}t" }, { "ZADD {m}s 1 x 2 y", "SET {m}t old" },
	  { "ZRANGESTORE {m}t {m}s 0 -1", "ZCARD {m}t", "UNLINK {m}t" }, { "ZCARD {m}s", "EXISTS {m}t" } },
	{ "SORT at the source", NULL, { "{m}s", "{m}t" }, { "RPUSH {m}s 2 1", "SET {m}t old" },
	  { "SORT {m}s STORE {m}t", "LRANGE {m}t 0 -1", "DEL {m}t" }, { "LRANGE {m}s 0 -1", "EXISTS {m}t" } },
};

#define N_CASES (sizeof(cases) / sizeof(cases[0]))

static void digests_are_right(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < N_CASES; i++)
		if (cases[i].script)
			case_digest_is_right(cases[i].script);
}

static void on_a_migrating_slot(void **state)
{
	(void)state;
	cases_on_a_migrating_slot(cases, N_CASES);
}

/* MSETNX and the storing commands are refused by a full server; RENAME needs memory for its copy only, which RESTORE makes. */
static bool may_refuse(const struct script_case *s)
{
	return !s->script || s->script == &swi_script_msetnx_record || s->script == &swi_script_msetnx_stage;
}

static void at_maxmemory(void **state)
{
	(void)state;
	cases_at_maxmemory(cases, N_CASES, may_refuse);
}

/* MIGRATE carries what is left of a TTL: the key comes out with an expiry time a little different. */
static void commit_knows_a_key_that_was_moved(void **state)
{
	static const struct {
		const char *expiry;
		long long after;
	} moved[] = { { "32999999999997", -1 }, { "33000000000003", -1 }, { "33000000003000", 33000000003000 } };
	redisReply *r;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(moved) / sizeof(moved[0]); i++) {
		pair_clear(&world);
		freeReplyObject(redisCommand(world.plain, "SET {m}a v PXAT %s", moved[i].expiry));
		freeReplyObject(redisCommand(world.plain, "HSET {m}g {m}a " ID EXPIRY ":home"));
		freeReplyObject(redisCommand(world.plain, "EVAL %s 3 {m}a {m}g {m}k " ID " " LIFE, swi_script_msetnx_commit.text));
		r = redisCommand(world.plain, "PEXPIRETIME {m}a");
		assert_non_null(r);
		assert_int_equal(r->integer, moved[i].after);
		freeReplyObject(r);
	}
}

/* ---- the commands ---- */

static const struct {
	const char *prepare, *command, *answer, *read, *there;
} commands[] = {
	{ "SET {m}s 1", "RENAME {m}s other", "\"OK\"", "GET other", "\"1\"" },
	{ "SET {m}s 1", "RENAMENX {m}s other", "1", "GET other", "\"1\"" },
	{ "SET {m}s 1", "COPY {m}s other", "1", "GET other", "\"1\"" },
	{ "SET other 1", "RENAME other {m}s", "\"OK\"", "GET {m}s", "\"1\"" },
	{ "SET x 1", "MSETNX {m}s 1 other 2", "1", "MGET {m}s other", "[\"1\" \"2\"]" },
	{ "SADD other 1 2|SADD third 3", "SUNIONSTORE {m}s other third", "3", "SCARD {m}s", "3" },
	{ "ZADD {m}s 1 x", "ZRANGESTORE other {m}s 0 -1", "1", "ZCARD other", "1" },
	{ "SET other a|SET third b", "BITOP OR {m}s other third", "1", "STRLEN {m}s", "1" },
};

/* No record is left; a temporary key of a call that gave up may be, with a TTL. */
static void no_records(void)
{
	unsigned tries;

	for (tries = 0; tries < 500 && pair_count_own(&world, "*}records") > 0; tries++)
		pair_ask(&world, "DBSIZE");
	assert_int_equal(pair_count_own(&world, "*}records"), 0);
}

/* Either it comes through on the open slot, or it changes nothing there and comes through afterwards. */
static void commands_come_through(void **state)
{
	size_t i;

	(void)state;
	case_find_nodes();
	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		char answer[256];

		pair_clear(&world);
		pair_prepare(&world, commands[i].prepare);
		case_open_slot();
		snprintf(answer, sizeof(answer), "%s", pair_ask(&world, commands[i].command));
		print_message("%-34s %.60s\n", commands[i].command, answer);
		if (answer[0] == '!') {
			case_close_slot();
			pair_expect(&world, commands[i].command, commands[i].answer);
		} else {
			assert_string_equal(answer, commands[i].answer);
		}
		/* What was written to the new owner of a slot that doesn't move after all is there only as long as the slot is open. */
		pair_expect(&world, commands[i].read, commands[i].there);
		case_close_slot();
		no_records();
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, case_restore, case_restore)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(digests_are_right),
		TEST(on_a_migrating_slot),
		TEST(at_maxmemory),
		TEST(commit_knows_a_key_that_was_moved),
		TEST(commands_come_through),
	};

	return cmocka_run_group_tests_name("scripts_keys", tests, case_world_open, world_close);
}
