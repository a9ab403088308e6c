/*
 * The scripts of an element move where scripts go wrong: on a slot that is being migrated, with each of their keys absent, still
 * here or already there; at maxmemory. Each time: no change, or the whole change.
 */
#include "pair.h"

#include "crossslot/move.h"

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
	pair_open(&world, &(struct sw_options){ .lease_ms = 1, .call_timeout_ms = 2000 });
	return 0;
}

static int close_world(void **state)
{
	(void)state;
	pair_close(&world);
	return 0;
}

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

static int restore_world(void **state)
{
	char slot[16];

	(void)state;
	snprintf(slot, sizeof(slot), "%u", sw_slot_of(sw_str("m")));
	on_all("CLUSTER SETSLOT %s STABLE", slot);
	on_all("CONFIG SET maxmemory %s", "0");
	pair_clear(&world);
	return 0;
}

/* ---- one script ---- */

#define ID "0123456789abcdef0123456789abcdef"

/* All in one slot; the second key is the client's own. */
struct script_case {
	const char *name;
	const struct swi_script *script;
	const char *keys[2];      /* NULL: one key */
	const char *make[2];      /* the commands that make them */
	const char *args[6];
	const char *show[2];      /* the commands that show what is there */
};

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

/* A reply as text; the record of a claim has the time in it. */
static void put_reply(char *out, size_t size, const redisReply *r)
{
	size_t i, len = 0;

	assert_non_null(r);
	if (r->type == REDIS_REPLY_STRING && r->len > 1 && memcmp(r->str, "*8", 2) == 0)
		snprintf(out, size, "(record)");
	else if (r->type == REDIS_REPLY_ARRAY)
		for (i = 0, out[0] = '\0'; i < r->elements; i++)
			len += (size_t)snprintf(out + len, size - len, "%s ", r->element[i]->str);
	else if (r->type == REDIS_REPLY_NIL)
		snprintf(out, size, "(nil)");
	else if (r->type == REDIS_REPLY_INTEGER)
		snprintf(out, size, "%lld", r->integer);
	else
		snprintf(out, size, "%s", r->str);
}

static redisReply *run_script(redisContext *c, const struct script_case *s)
{
	const char *argv[12] = { "EVAL", s->script->text, s->keys[1] ? "2" : "1", s->keys[0] };
	int n = 4;
	size_t i;

	if (s->keys[1])
		argv[n++] = s->keys[1];
	for (i = 0; i < 6 && s->args[i]; i++)
		argv[n++] = s->args[i];
	return redisCommandArgv(c, n, argv, NULL);
}

static void must(redisContext *c, const char *command)
{
	sw_bytes words[PAIR_WORDS];
	char memory[1024], text[1024];
	const char *argv[PAIR_WORDS];
	size_t len[PAIR_WORDS], n = pair_words(command, words, memory, sizeof(memory)), i;
	redisReply *r;

	for (i = 0; i < n; i++) {
		argv[i] = words[i].data;
		len[i] = words[i].len;
	}
	r = redisCommandArgv(c, (int)n, argv, len);
	put_reply(text, sizeof(text), r);
	if (r->type == REDIS_REPLY_ERROR)
		fail_msg("%s: %s", command, text);
	freeReplyObject(r);
}

/* What is there of a script's keys, on up to two nodes. */
static void show(const struct script_case *s, redisContext *here, redisContext *there, char *out, size_t size)
{
	size_t i, len = 0;

	out[0] = '\0';
	for (i = 0; i < 2 && s->show[i]; i++) {
		char text[512];
		redisReply *r = redisCommand(here, s->show[i]);

		if (there && r->type == REDIS_REPLY_ERROR && strncmp(r->str, "ASK", 3) == 0) {
			freeReplyObject(r);
			must(there, "ASKING");
			r = redisCommand(there, s->show[i]);
		}
		put_reply(text, sizeof(text), r);
		len += (size_t)snprintf(out + len, size - len, "%s: %s; ", s->keys[i], text);
		freeReplyObject(r);
	}
}

/* The script on the plain server, from the same beginning: what it must do if it does anything. */
static void show_whole_change(const struct script_case *s, const bool *there, char *reply, char *after, size_t size)
{
	redisReply *r;
	size_t i;

	freeReplyObject(redisCommand(world.plain, "FLUSHALL"));
	for (i = 0; i < 2 && s->keys[i]; i++)
		if (there[i])
			must(world.plain, s->make[i]);
	r = run_script(world.plain, s);
	put_reply(reply, size, r);
	freeReplyObject(r);
	show(s, world.plain, NULL, after, size);
}

/* ---- a slot that is being migrated ---- */

static redisContext *from_node, *to_node;
static int slot_m;

static void find_nodes(void)
{
	redisReply *r;
	size_t i;

	slot_m = sw_slot_of(sw_str("m"));
	from_node = to_node = NULL;
	for (i = 0; i < world.n_nodes; i++) {
		r = redisCommand(world.node[i], "GET {m}x");
		if (r->type == REDIS_REPLY_NIL)
			from_node = world.node[i];
		freeReplyObject(r);
	}
	for (i = 0; i < world.n_nodes && !to_node; i++) {
		r = redisCommand(world.node[i], "ROLE");
		if (world.node[i] != from_node && strcmp(r->element[0]->str, "master") == 0)
			to_node = world.node[i];
		freeReplyObject(r);
	}
	assert_non_null(from_node);
	assert_non_null(to_node);
}

static void set_slot(redisContext *c, const char *what, redisContext *other)
{
	redisReply *id = other ? redisCommand(other, "CLUSTER MYID") : NULL;
	redisReply *r = id ? redisCommand(c, "CLUSTER SETSLOT %d %s %s", slot_m, what, id->str) :
			     redisCommand(c, "CLUSTER SETSLOT %d %s", slot_m, what);

	assert_non_null(r);
	assert_int_equal(r->type, REDIS_REPLY_STATUS);
	freeReplyObject(r);
	freeReplyObject(id);
}

static void open_slot(void)
{
	set_slot(to_node, "IMPORTING", from_node);
	set_slot(from_node, "MIGRATING", to_node);
}

static void close_slot(void)
{
	set_slot(to_node, "STABLE", NULL);
	set_slot(from_node, "STABLE", NULL);
}

static void move_key(const char *key)
{
	redisReply *r = redisCommand(from_node, "MIGRATE %s %d %s 0 1000", to_node->tcp.host, to_node->tcp.port, key);

	assert_non_null(r);
	assert_string_equal(r->str, "OK");
	freeReplyObject(r);
}

enum place { ABSENT, HERE, THERE, PLACES };
/* As the client does: at the owner, and where ASK sends it. */
static redisReply *run_on_open_slot(const struct script_case *s)
{
	redisReply *r = run_script(from_node, s);

	if (r->type != REDIS_REPLY_ERROR || strncmp(r->str, "ASK", 3))
		return r;
	freeReplyObject(r);
	must(to_node, "ASKING");
	return run_script(to_node, s);
}

static void check_migrating(const struct script_case *s, enum place first, enum place second, unsigned *ran)
{
	const enum place place[2] = { first, second };
	const bool there[2] = { first != ABSENT, second != ABSENT };
	char before[1024], after[1024], reply[1024], whole_after[1024], whole_reply[1024];
	redisReply *r;
	size_t i;

	show_whole_change(s, there, whole_reply, whole_after, sizeof(whole_after));
	pair_clear(&world);
	for (i = 0; i < 2 && s->keys[i]; i++)
		if (there[i])
			must(from_node, s->make[i]);
	open_slot();
	for (i = 0; i < 2 && s->keys[i]; i++)
		if (place[i] == THERE)
			move_key(s->keys[i]);
	show(s, from_node, to_node, before, sizeof(before));
	r = run_on_open_slot(s);
	put_reply(reply, sizeof(reply), r);
	freeReplyObject(r);
	show(s, from_node, to_node, after, sizeof(after));
	close_slot();
	if (strncmp(reply, "TRYAGAIN", 8) == 0) {
		if (strcmp(before, after))
			fail_msg("%s, keys at %d %d: %s, but\n  before %s\n  after  %s", s->name, first, second, reply,
				 before, after);
	} else {
		(*ran)++;
		if (strcmp(after, whole_after) || strcmp(reply, whole_reply))
			fail_msg("%s, keys at %d %d:\n  stable slot %s %s\n  open slot   %s %s", s->name, first, second,
				 whole_reply, whole_after, reply, after);
	}
}

static void on_a_migrating_slot(void **state)
{
	size_t i;
	int first, second;

	(void)state;
	find_nodes();
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		unsigned ran = 0, n = 0;

		for (first = ABSENT; first < PLACES; first++)
			for (second = ABSENT; second < (cases[i].keys[1] ? PLACES : HERE); second++, n++)
				check_migrating(&cases[i], (enum place)first, (enum place)second, &ran);
		print_message("%s: %u of %u ran, the others changed nothing\n", cases[i].name, ran, n);
		assert_true(ran > 0);
	}
}

/* The command waits while a slot is open, changes nothing, and comes through afterwards. */
static void commands_wait_for_a_migration(void **state)
{
	(void)state;
	find_nodes();
	pair_clear(&world);
	pair_expect(&world, "RPUSH {m}s 1 2", "2");
	open_slot();
	assert_memory_equal(pair_ask(&world, "LMOVE {m}s other LEFT LEFT"), "! the deadline passed", 21);
	pair_expect(&world, "LRANGE {m}s 0 -1", "[\"1\" \"2\"]");
	assert_int_equal(pair_count_own(&world, "*"), 0);
	close_slot();
	pair_expect(&world, "LMOVE {m}s other LEFT LEFT", "\"1\"");
	pair_expect(&world, "LRANGE {m}s 0 -1", "[\"2\"]");
	pair_expect(&world, "LRANGE other 0 -1", "[\"1\"]");
	pair_no_strays(&world);
}

/* ---- maxmemory ---- */

static void check_maxmemory(const struct script_case *s, const bool *there)
{
	char before[1024], after[1024], reply[1024], whole_after[1024], whole_reply[1024];
	size_t k;
	redisReply *r;

	show_whole_change(s, there, whole_reply, whole_after, sizeof(whole_after));
	freeReplyObject(redisCommand(world.plain, "FLUSHALL"));
	for (k = 0; k < 2 && s->keys[k]; k++)
		if (there[k])
			must(world.plain, s->make[k]);
	show(s, world.plain, NULL, before, sizeof(before));
	must(world.plain, "CONFIG SET maxmemory 1");
	r = run_script(world.plain, s);
	must(world.plain, "CONFIG SET maxmemory 0");
	put_reply(reply, sizeof(reply), r);
	freeReplyObject(r);
	show(s, world.plain, NULL, after, sizeof(after));
	print_message("%s, keys %d %d: %s\n", s->name, there[0], there[1], reply);
	if (strncmp(reply, "OOM", 3) == 0)
		assert_string_equal(before, after);
	else
		assert_string_equal(whole_after, after);
	/* Only what adds an element to a list may be refused: one server does that, too. */
	if (strncmp(reply, "OOM", 3) == 0)
		assert_true(s->script == &swi_script_deliver && strcmp(s->args[2], "LMOVE") == 0);
}

static void scripts_at_maxmemory(void **state)
{
	size_t i;
	unsigned mask;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		for (mask = 0; mask < (cases[i].keys[1] ? 4 : 2); mask++)
			check_maxmemory(&cases[i], (const bool[]){ mask & 1, (mask & 2) != 0 });
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
		restore_world(NULL);
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
	static const struct swi_script *const scripts[] = { &swi_script_claim, &swi_script_deliver, &swi_script_void,
							    &swi_script_put_back };
	size_t i;

	(void)state;
	for (i = 0; i < 4; i++) {
		redisReply *r = redisCommand(world.plain, "SCRIPT LOAD %s", scripts[i]->text);

		assert_non_null(r);
		assert_string_equal(r->str, scripts[i]->sha1);
		freeReplyObject(r);
	}
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, restore_world, restore_world)

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

	return cmocka_run_group_tests_name("scripts_move", tests, open_world, close_world);
}
