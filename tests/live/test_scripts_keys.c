/*
 * The scripts of whole keys (rename, msetnx) where scripts go wrong: on a slot that is being migrated, with each of their keys
 * absent, still here or already there; and at maxmemory. Each time: no change, or the whole change.
 */
#include "pair.h"

#include "crossslot/msetnx.h"
#include "crossslot/rename.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct pair world;

static int open_world(void **state)
{
	(void)state;
	pair_open(&world, NULL);
	return 0;
}

static int close_world(void **state)
{
	(void)state;
	pair_close(&world);
	return 0;
}

/* ---- the scripts, each with keys of one slot ---- */

enum { KEYS = 4, ARGS = 6, TEXT = 1024 };

#define ID "0123456789abcdef0123456789abcdef"
#define NEW "fedcba9876543210fedcba9876543210"
#define FUTURE "33000000000000"
#define NL "\\x0d\\x0a"
#define RECORD(kind, len)                                                                                              \
	"*5" NL "$" len NL kind NL "$13" NL "1000000000000" NL "$4" NL "{m}s" NL "$1" NL "d" NL "$32" NL ID NL
#define CALL(state, len)                                                                                               \
	"*6" NL "$6" NL "MSETNX" NL "$13" NL "1000000000000" NL "$4" NL "{m}a" NL "$0" NL NL "$" len NL state NL "$1" NL \
	"x" NL

struct script_case {
	const char *name;
	const struct swi_script *script;
	const char *keys[KEYS];
	const char *make[KEYS]; /* the commands that make them */
	const char *args[ARGS];
	const char *show[KEYS]; /* and that show what is there */
	bool may_refuse;        /* at maxmemory */
};

static const struct script_case cases[] = {
	{ "take", &swi_script_rename_take, { "{m}s", "{m}r" },
	  { "SET {m}s 1", "HSET {m}r other *1" NL "$1" NL "x" NL },
	  { ID, "", "RENAME", "d", "1000" }, { "GET {m}s", "HSTRLEN {m}r " ID }, false },
	{ "take again", &swi_script_rename_take, { "{m}s", "{m}r" },
	  { "SET {m}s 1", "HSET {m}r " ID " " RECORD("RENAME", "6") },
	  { NEW, ID, "RENAME", "d", "1000" }, { "GET {m}s", "HKEYS {m}r" }, false },
	{ "deliver", &swi_script_rename_deliver, { "{m}d", "{m}t", "{m}k" },
	  { "SET {m}d old", "SET {m}t new PX 1000000", "SET {m}k void PX 1000000" },
	  { "9999999999999", "100000", "0", FUTURE }, { "GET {m}d", "GET {m}t", "GET {m}k" }, false },
	{ "deliver NX", &swi_script_rename_deliver, { "{m}d", "{m}t", "{m}k" },
	  { "SET {m}d old", "SET {m}t new PX 1000000", "SET {m}k void PX 1000000" },
	  { "9999999999999", "100000", "1", "-1" }, { "GET {m}d", "GET {m}t", "GET {m}k" }, false },
	{ "deliver what expires now", &swi_script_rename_deliver, { "{m}d", "{m}t", "{m}k" },
	  { "SET {m}d old", "SET {m}t new PX 1000000", "SET {m}k void PX 1000000" },
	  { "9999999999999", "100000", "0", "1000" }, { "GET {m}d", "GET {m}t", "GET {m}k" }, false },
	{ "finish", &swi_script_rename_finish, { "{m}s", "{m}r" },
	  { "SET {m}s 1", "HSET {m}r " ID " " RECORD("RENAME", "6") }, { ID },
	  { "GET {m}s", "HSTRLEN {m}r " ID }, false },
	{ "fence", &swi_script_rename_fence, { "{m}r" }, { "HSET {m}r " ID " " RECORD("RENAME", "6") },
	  { ID, NEW, "1" }, { "HKEYS {m}r" }, false },
	{ "settle RENAME", &swi_script_rename_settle, { "{m}k" }, { "SET {m}k done PX 1000000" }, { "100000" },
	  { "GET {m}k" }, false },
	{ "settle RENAMENX", &swi_script_rename_settle, { "{m}k", "{m}d" },
	  { "SET {m}k done\\x20d5ec88d5da5f1a6ae9b9e2e2d6f5e4c1\\x20-1 PX 1000000", "SET {m}d 1" }, { "100000" },
	  { "GET {m}k", "GET {m}d" }, false },
	{ "look", &swi_script_msetnx_look, { "{m}a", "{m}b", "{m}g" },
	  { "SET {m}a 1", "SET {m}b 2", "HSET {m}g {m}a " NEW FUTURE ":h" }, { NULL },
	  { "GET {m}a", "GET {m}b", "HLEN {m}g" }, false },
	{ "record", &swi_script_msetnx_record, { "{m}r", "{m}k" },
	  { "HSET {m}r other x", "SET {m}k done PX 1000000" }, { ID, "h", "9999999999999", "pairs" },
	  { "HSTRLEN {m}r " ID, "GET {m}k" }, true },
	{ "stage", &swi_script_msetnx_stage, { "{m}a", "{m}b", "{m}g", "{m}k" },
	  { "SET {m}a 0", "SET {m}b 0", "HSET {m}g {m}c " NEW FUTURE ":h", "SET {m}k done PX 1000000" },
	  { ID, "h", "9999999999999", "100000", "1", "2" },
	  { "GET {m}a", "GET {m}b", "HLEN {m}g", "GET {m}k" }, true },
	{ "decide", &swi_script_msetnx_decide, { "{m}r" }, { "HSET {m}r " ID " " CALL("staging", "7") },
	  { ID, "committed", "-1", "9999999999999" }, { "HGET {m}r " ID }, false },
	{ "commit", &swi_script_msetnx_commit, { "{m}a", "{m}b", "{m}g", "{m}k" },
	  { "SET {m}a 1 PXAT " FUTURE, "SET {m}b 2 PXAT " FUTURE,
	    "HSET {m}g {m}a " ID FUTURE ":h {m}b " ID FUTURE ":h", "SET {m}k void PX 1000000" },
	  { ID, "100000" }, { "PEXPIRETIME {m}a", "PEXPIRETIME {m}b", "HLEN {m}g", "GET {m}k" }, false },
	{ "commit with values", &swi_script_msetnx_commit, { "{m}a", "{m}b", "{m}g", "{m}k" },
	  { "SET {m}a 0 PXAT " FUTURE, "SET {m}b 0", "HSET {m}g {m}a " ID "1000:h {m}b " ID "1000:h",
	    "SET {m}k void PX 1000000" },
	  { ID, "100000", "1", "2" }, { "GET {m}a", "GET {m}b", "HLEN {m}g", "GET {m}k" }, false },
	{ "abort", &swi_script_msetnx_abort, { "{m}a", "{m}b", "{m}g", "{m}k" },
	  { "SET {m}a 1 PXAT " FUTURE, "SET {m}b 2", "HSET {m}g {m}a " ID FUTURE ":h {m}b " ID FUTURE ":h",
	    "SET {m}k void PX 1000000" },
	  { ID, "100000" }, { "GET {m}a", "GET {m}b", "HLEN {m}g", "GET {m}k" }, false },
};

enum { CASES = sizeof(cases) / sizeof(cases[0]) };

static size_t count(const char *const *list, size_t max)
{
	size_t n = 0;

	while (n < max && list[n])
		n++;
	return n;
}

/* ---- running and looking ---- */

/* A script's answer may have a time in it, 13 digits: it is left out. */
static void put_reply(char *out, const redisReply *r)
{
	size_t i, len = 0;

	assert_non_null(r);
	out[0] = '\0';
	if (r->type == REDIS_REPLY_INTEGER)
		snprintf(out, TEXT, "%lld", r->integer);
	else if (r->type == REDIS_REPLY_NIL)
		snprintf(out, TEXT, "(nil)");
	else if (r->type != REDIS_REPLY_ARRAY)
		snprintf(out, TEXT, "%.*s", (int)r->len, r->str);
	for (i = 0; r->type == REDIS_REPLY_ARRAY && i < r->elements; i++)
		if (r->element[i]->len != 13)
			len += (size_t)snprintf(out + len, TEXT - len, "%s ", r->element[i]->str);
}

static redisReply *command(redisContext *c, const char *line)
{
	sw_bytes words[PAIR_WORDS];
	char memory[TEXT];
	const char *argv[PAIR_WORDS];
	size_t len[PAIR_WORDS], n = pair_words(line, words, memory, sizeof(memory)), i;

	for (i = 0; i < n; i++) {
		argv[i] = words[i].data;
		len[i] = words[i].len;
	}
	return redisCommandArgv(c, (int)n, argv, len);
}

static void must(redisContext *c, const char *line)
{
	redisReply *r = command(c, line);
	char text[TEXT];

	put_reply(text, r);
	if (r->type == REDIS_REPLY_ERROR)
		fail_msg("%s: %s", line, text);
	freeReplyObject(r);
}

static redisReply *run_script(redisContext *c, const struct script_case *s)
{
	const char *argv[3 + KEYS + ARGS] = { "EVAL", s->script->text };
	size_t n_keys = count(s->keys, KEYS), n_args = count(s->args, ARGS), i;
	char number[8];

	snprintf(number, sizeof(number), "%zu", n_keys);
	argv[2] = number;
	for (i = 0; i < n_keys; i++)
		argv[3 + i] = s->keys[i];
	for (i = 0; i < n_args; i++)
		argv[3 + n_keys + i] = s->args[i];
	return redisCommandArgv(c, (int)(3 + n_keys + n_args), argv, NULL);
}

static bool asks(const redisReply *r)
{
	return r && r->type == REDIS_REPLY_ERROR && strncmp(r->str, "ASK", 3) == 0;
}

/* What is there of a script's keys, on up to two nodes. */
static void show(const struct script_case *s, redisContext *here, redisContext *there, char *out)
{
	size_t i, n = count(s->show, KEYS), len = 0;

	out[0] = '\0';
	for (i = 0; i < n; i++) {
		redisReply *r = command(here, s->show[i]);
		char text[TEXT];

		if (there && asks(r)) {
			freeReplyObject(r);
			must(there, "ASKING");
			r = command(there, s->show[i]);
		}
		put_reply(text, r);
		len += (size_t)snprintf(out + len, TEXT - len, "%s: %.100s; ", s->keys[i], text);
		freeReplyObject(r);
	}
}

enum place { ABSENT, HERE, THERE, PLACES };

/* The script on the plain server, from the same beginning: what it must do if it does anything. */
static void show_whole_change(const struct script_case *s, const enum place *place, char *reply, char *after)
{
	redisReply *r;
	size_t i;

	freeReplyObject(redisCommand(world.plain, "FLUSHALL"));
	for (i = 0; i < count(s->keys, KEYS); i++)
		if (place[i] != ABSENT)
			must(world.plain, s->make[i]);
	r = run_script(world.plain, s);
	put_reply(reply, r);
	freeReplyObject(r);
	show(s, world.plain, NULL, after);
}

/* Every combination of places; `run` is called for each. Returns how many there are. */
static unsigned each_placing(const struct script_case *s, int places, bool (*run)(const struct script_case *s,
										   const enum place *place),
			     unsigned *ran)
{
	size_t n = count(s->keys, KEYS), i;
	unsigned total = 1, at;

	for (i = 0; i < n; i++)
		total *= (unsigned)places;
	for (at = 0; at < total; at++) {
		enum place place[KEYS] = { ABSENT };
		unsigned rest = at;

		for (i = 0; i < n; i++, rest /= (unsigned)places)
			place[i] = (enum place)(rest % (unsigned)places);
		*ran += run(s, place);
	}
	return total;
}

/* ---- a slot that is being migrated ---- */

static redisContext *from_node, *to_node;
static int slot_m;

static void find_nodes(void)
{
	size_t i;

	slot_m = sw_slot_of(sw_str("m"));
	for (i = 0; i < world.n_nodes; i++) {
		redisReply *r = redisCommand(world.node[i], "EXISTS {m}x");

		if (r->type == REDIS_REPLY_INTEGER)
			from_node = world.node[i];
		freeReplyObject(r);
	}
	to_node = from_node == world.node[0] ? world.node[1] : world.node[0];
	assert_non_null(from_node);
}

static void set_slot(redisContext *c, const char *what, redisContext *other)
{
	redisReply *id = redisCommand(other, "CLUSTER MYID");
	redisReply *r = redisCommand(c, what, slot_m, id->str);

	assert_non_null(r);
	assert_int_equal(r->type, REDIS_REPLY_STATUS);
	freeReplyObject(r);
	freeReplyObject(id);
}

static void close_slot(void)
{
	set_slot(to_node, "CLUSTER SETSLOT %d STABLE", from_node);
	set_slot(from_node, "CLUSTER SETSLOT %d STABLE", to_node);
}

static void open_slot(const struct script_case *s, const enum place *place)
{
	size_t i;

	set_slot(to_node, "CLUSTER SETSLOT %d IMPORTING %s", from_node);
	set_slot(from_node, "CLUSTER SETSLOT %d MIGRATING %s", to_node);
	for (i = 0; i < count(s->keys, KEYS); i++)
		if (place[i] == THERE) {
			redisReply *r = redisCommand(from_node, "MIGRATE %s %d %s 0 1000", to_node->tcp.host,
						     to_node->tcp.port, s->keys[i]);

			assert_non_null(r);
			assert_string_equal(r->str, "OK");
			freeReplyObject(r);
		}
}

static bool check_migrating(const struct script_case *s, const enum place *place)
{
	char before[TEXT], after[TEXT], reply[TEXT], whole_after[TEXT], whole_reply[TEXT];
	redisReply *r;
	bool ran;
	size_t i;

	show_whole_change(s, place, whole_reply, whole_after);
	freeReplyObject(redisCommand(from_node, "FLUSHALL"));
	freeReplyObject(redisCommand(to_node, "FLUSHALL"));
	for (i = 0; i < count(s->keys, KEYS); i++)
		if (place[i] != ABSENT)
			must(from_node, s->make[i]);
	open_slot(s, place);
	show(s, from_node, to_node, before);
	r = run_script(from_node, s);
	if (asks(r)) {
		freeReplyObject(r);
		must(to_node, "ASKING");
		r = run_script(to_node, s);
	}
	put_reply(reply, r);
	freeReplyObject(r);
	show(s, from_node, to_node, after);
	close_slot();
	ran = strncmp(reply, "TRYAGAIN", 8) != 0;
	if (ran ? strcmp(after, whole_after) || strcmp(reply, whole_reply) : strcmp(before, after))
		fail_msg("%s, keys at %d %d %d %d:\n  stable slot %s %s\n  before      %s\n  open slot   %s %s", s->name,
			 place[0], place[1], place[2], place[3], whole_reply, whole_after, before, reply, after);
	return ran;
}

static void on_a_migrating_slot(void **state)
{
	size_t i;

	(void)state;
	find_nodes();
	for (i = 0; i < CASES; i++) {
		unsigned ran = 0, n = each_placing(&cases[i], PLACES, check_migrating, &ran);

		print_message("%s: %u of %u ran, the others changed nothing\n", cases[i].name, ran, n);
		assert_true(ran > 0);
	}
}

/* ---- maxmemory ---- */

static bool check_maxmemory(const struct script_case *s, const enum place *place)
{
	char before[TEXT], after[TEXT], reply[TEXT], whole_after[TEXT], whole_reply[TEXT];
	bool refused;
	redisReply *r;
	size_t i;

	show_whole_change(s, place, whole_reply, whole_after);
	freeReplyObject(redisCommand(world.plain, "FLUSHALL"));
	for (i = 0; i < count(s->keys, KEYS); i++)
		if (place[i] != ABSENT)
			must(world.plain, s->make[i]);
	show(s, world.plain, NULL, before);
	must(world.plain, "CONFIG SET maxmemory 1");
	r = run_script(world.plain, s);
	must(world.plain, "CONFIG SET maxmemory 0");
	put_reply(reply, r);
	freeReplyObject(r);
	show(s, world.plain, NULL, after);
	refused = strncmp(reply, "OOM", 3) == 0;
	if (strcmp(after, refused ? before : whole_after) || (refused && !s->may_refuse))
		fail_msg("%s, keys %d %d %d %d: %s\n  before %s\n  after  %s\n  whole  %s", s->name, place[0], place[1],
			 place[2], place[3], reply, before, after, whole_after);
	return refused;
}

static void at_maxmemory(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < CASES; i++) {
		unsigned refused = 0, n = each_placing(&cases[i], THERE, check_maxmemory, &refused);

		print_message("%s: %u of %u refused\n", cases[i].name, refused, n);
		assert_int_equal(refused > 0, cases[i].may_refuse);
	}
	freeReplyObject(redisCommand(world.plain, "FLUSHALL"));
}

/* ---- what the scripts are called ---- */

static void digests_are_right(void **state)
{
	static const struct swi_script *const all[] = {
		&swi_script_rename_take,   &swi_script_rename_deliver, &swi_script_rename_finish,
		&swi_script_rename_fence,  &swi_script_rename_settle,  &swi_script_msetnx_look,
		&swi_script_msetnx_record, &swi_script_msetnx_stage,   &swi_script_msetnx_decide,
		&swi_script_msetnx_commit, &swi_script_msetnx_abort,
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		redisReply *r = redisCommand(world.plain, "SCRIPT LOAD %s", all[i]->text);

		assert_non_null(r);
		assert_string_equal(r->str, all[i]->sha1);
		freeReplyObject(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digests_are_right),
		cmocka_unit_test(on_a_migrating_slot),
		cmocka_unit_test(at_maxmemory),
	};

	return cmocka_run_group_tests(tests, open_world, close_world);
}
