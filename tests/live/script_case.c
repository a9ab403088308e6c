#include "script_case.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { TEXT = 1024, WORDS = 16 };

/* ---- replies as text ---- */

/* A time of the server's clock differs from run to run; so does a record, which has one in it. */
static bool is_timed(const char *text, size_t len)
{
	return (len == 13 && strspn(text, "0123456789") == 13 && text[0] == '1') || (len > 1 && strncmp(text, "*8", 2) == 0);
}

static size_t put_reply(char *out, size_t size, const redisReply *r)
{
	size_t i, len = 0;

	assert_non_null(r);
	out[0] = '\0';
	switch (r->type) {
	case REDIS_REPLY_ARRAY:
		for (i = 0; i < r->elements && len < size - 2; i++) {
			len += put_reply(out + len, size - len - 2, r->element[i]);
			out[len++] = ' ';
			out[len] = '\0';
		}
		return len;
	case REDIS_REPLY_NIL:
		len = (size_t)snprintf(out, size, "(nil)");
		break;
	case REDIS_REPLY_INTEGER:
		len = (size_t)snprintf(out, size, "%lld", r->integer);
		break;
	default:
		len = (size_t)snprintf(out, size, "%s", is_timed(r->str, (size_t)r->len) ? "(time)" : r->str);
	}
	return len < size ? len : size - 1;
}

static redisReply *ask(redisContext *c, const char *command)
{
	redisReply *r = pair_ask_direct(c, command);

	assert_non_null(r);
	return r;
}

static void must(redisContext *c, const char *command)
{
	redisReply *r = ask(c, command);

	if (r->type == REDIS_REPLY_ERROR)
		fail_msg("%s: %s", command, r->str);
	freeReplyObject(r);
}

/* ---- one case ---- */

static redisReply *run_script(redisContext *c, const struct script_case *s)
{
	const char *argv[WORDS];
	char number[8];
	int n = 3;
	size_t i;

	for (i = 0; i < CASE_KEYS && s->keys[i]; i++)
		argv[n++] = s->keys[i];
	snprintf(number, sizeof(number), "%zu", i);
	argv[0] = "EVAL";
	argv[1] = s->script->text;
	argv[2] = number;
	for (i = 0; i < CASE_ARGS && s->args[i]; i++)
		argv[n++] = s->args[i];
	return redisCommandArgv(c, n, argv, NULL);
}

/* The first refusal at queueing is the answer, as for the client; else what EXEC says. */
static redisReply *run_unit(redisContext *c, const struct script_case *s)
{
	redisReply *refusal = NULL, *r;
	size_t i;

	must(c, "MULTI");
	for (i = 0; i < CASE_ARGS && s->args[i]; i++) {
		r = ask(c, s->args[i]);
		if (r->type == REDIS_REPLY_ERROR && !refusal)
			refusal = r;
		else
			freeReplyObject(r);
	}
	r = ask(c, "EXEC");
	if (!refusal)
		return r;
	freeReplyObject(r);
	return refusal;
}

static redisReply *run(redisContext *c, const struct script_case *s)
{
	return s->script ? run_script(c, s) : run_unit(c, s);
}

static void show(const struct script_case *s, redisContext *here, redisContext *there, char *out, size_t size)
{
	size_t i, len = 0;

	out[0] = '\0';
	for (i = 0; i < CASE_SHOWS && s->show[i] && len < size; i++) {
		char text[TEXT];
		redisReply *r = ask(here, s->show[i]);

		if (there && r->type == REDIS_REPLY_ERROR && strncmp(r->str, "ASK", 3) == 0) {
			freeReplyObject(r);
			must(there, "ASKING");
			r = ask(there, s->show[i]);
		}
		put_reply(text, sizeof(text), r);
		len += (size_t)snprintf(out + len, size - len, "%s: %s; ", s->show[i], text);
		freeReplyObject(r);
	}
}

/* The case on the plain server, from the same beginning: what it must do if it does anything. */
static void show_whole_change(redisContext *plain, const struct script_case *s, const bool *there, char *reply, char *after)
{
	redisReply *r;
	size_t i;

	must(plain, "FLUSHALL");
	for (i = 0; i < CASE_KEYS && s->keys[i]; i++)
		if (there[i])
			must(plain, s->make[i]);
	r = run(plain, s);
	put_reply(reply, TEXT, r);
	freeReplyObject(r);
	show(s, plain, NULL, after, TEXT);
}

static size_t count_keys(const struct script_case *s)
{
	size_t n = 0;

	while (n < CASE_KEYS && s->keys[n])
		n++;
	return n;
}

/* ---- a slot that is being migrated ---- */

static redisContext *from_node, *to_node;
static int slot_m;

void case_find_nodes(void)
{
	redisReply *r;
	size_t i;

	slot_m = sw_slot_of(sw_str("m"));
	from_node = to_node = NULL;
	for (i = 0; i < world.n_nodes; i++) {
		r = redisCommand(world.node[i], "GET {m}x");
		if (r->type == REDIS_REPLY_NIL)
			from_node = world.node[i];
		else
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

void case_open_slot(void)
{
	set_slot(to_node, "IMPORTING", from_node);
	set_slot(from_node, "MIGRATING", to_node);
}

void case_close_slot(void)
{
	set_slot(to_node, "STABLE", NULL);
	set_slot(from_node, "STABLE", NULL);
}

/* MIGRATE carries what is left of a key's life, by two clocks: some ms more or less, which isn't what these cases are about. */
static void set_expiry(const char *key, long long expiry)
{
	char command[128];

	if (expiry < 0)
		return;
	snprintf(command, sizeof(command), "PEXPIREAT %s %lld", key, expiry);
	must(to_node, "ASKING");
	must(to_node, command);
}

static void move_key(const char *key)
{
	redisReply *life = redisCommand(from_node, "PEXPIRETIME %s", key), *r;

	assert_non_null(life);
	r = redisCommand(from_node, "MIGRATE %s %d %s 0 1000", to_node->tcp.host, to_node->tcp.port, key);
	assert_non_null(r);
	assert_string_equal(r->str, "OK");
	set_expiry(key, life->integer);
	freeReplyObject(life);
	freeReplyObject(r);
}

enum place { ABSENT, HERE, THERE, PLACES };

/* As the client does: at the owner, and where ASK sends it. */
static redisReply *run_on_open_slot(const struct script_case *s)
{
	redisReply *r = run(from_node, s);

	if (r->type != REDIS_REPLY_ERROR || strncmp(r->str, "ASK", 3))
		return r;
	freeReplyObject(r);
	must(to_node, "ASKING");
	return run(to_node, s);
}

/* Whether it ran. */
static bool check_migrating(const struct script_case *s, const enum place *place)
{
	const bool there[CASE_KEYS] = { place[0] != ABSENT, place[1] != ABSENT, place[2] != ABSENT };
	char before[TEXT], after[TEXT], reply[TEXT], whole_after[TEXT], whole_reply[TEXT];
	redisReply *r;
	size_t i;

	show_whole_change(world.plain, s, there, whole_reply, whole_after);
	pair_clear(&world);
	for (i = 0; i < CASE_KEYS && s->keys[i]; i++)
		if (there[i])
			must(from_node, s->make[i]);
	case_open_slot();
	for (i = 0; i < CASE_KEYS && s->keys[i]; i++)
		if (place[i] == THERE)
			move_key(s->keys[i]);
	show(s, from_node, to_node, before, sizeof(before));
	r = run_on_open_slot(s);
	put_reply(reply, sizeof(reply), r);
	freeReplyObject(r);
	show(s, from_node, to_node, after, sizeof(after));
	case_close_slot();
	if (strncmp(reply, "TRYAGAIN", 8) != 0) {
		if (strcmp(after, whole_after) || strcmp(reply, whole_reply))
			fail_msg("%s, keys at %d %d %d:\n  stable slot %s %s\n  open slot   %s %s", s->name, place[0], place[1],
				 place[2], whole_reply, whole_after, reply, after);
		return true;
	}
	if (strcmp(before, after))
		fail_msg("%s, keys at %d %d %d: %s, but\n  before %s\n  after  %s", s->name, place[0], place[1], place[2], reply,
			 before, after);
	return false;
}

void cases_on_a_migrating_slot(const struct script_case *cases, size_t n)
{
	static const unsigned combinations[CASE_KEYS + 1] = { 1, 3, 9, 27 };
	size_t i;

	case_find_nodes();
	for (i = 0; i < n; i++) {
		unsigned all = combinations[count_keys(&cases[i])], ran = 0, k;

		for (k = 0; k < all; k++) {
			const enum place place[CASE_KEYS] = { (enum place)(k % 3), (enum place)(k / 3 % 3),
							      (enum place)(k / 9) };

			ran += check_migrating(&cases[i], place);
		}
		print_message("%s: %u of %u ran, the others changed nothing\n", cases[i].name, ran, all);
		assert_true(ran > 0);
	}
}

/* ---- maxmemory ---- */

static void check_maxmemory(redisContext *plain, const struct script_case *s, const bool *there,
			    bool (*may_refuse)(const struct script_case *s))
{
	char before[TEXT], after[TEXT], reply[TEXT], whole_after[TEXT], whole_reply[TEXT];
	size_t k;
	redisReply *r;

	show_whole_change(plain, s, there, whole_reply, whole_after);
	must(plain, "FLUSHALL");
	for (k = 0; k < CASE_KEYS && s->keys[k]; k++)
		if (there[k])
			must(plain, s->make[k]);
	show(s, plain, NULL, before, sizeof(before));
	must(plain, "CONFIG SET maxmemory 1");
	r = run(plain, s);
	must(plain, "CONFIG SET maxmemory 0");
	put_reply(reply, sizeof(reply), r);
	freeReplyObject(r);
	show(s, plain, NULL, after, sizeof(after));
	print_message("%s, keys %d %d %d: %s\n", s->name, there[0], there[1], there[2], reply);
	if (strncmp(reply, "OOM", 3) == 0)
		assert_string_equal(before, after);
	else
		assert_string_equal(whole_after, after);
	if (strncmp(reply, "OOM", 3) == 0)
		assert_true(may_refuse(s));
}

void cases_at_maxmemory(const struct script_case *cases, size_t n,
			bool (*may_refuse)(const struct script_case *s))
{
	size_t i;
	unsigned mask;

	for (i = 0; i < n; i++)
		for (mask = 0; mask < 1U << count_keys(&cases[i]); mask++)
			check_maxmemory(world.plain, &cases[i],
					(const bool[]){ mask & 1, (mask & 2) != 0, (mask & 4) != 0 }, may_refuse);
}

/* ---- the rest ---- */

void case_digest_is_right(const struct swi_script *script)
{
	redisReply *r = redisCommand(world.plain, "SCRIPT LOAD %s", script->text);

	assert_non_null(r);
	assert_string_equal(r->str, script->sha1);
	freeReplyObject(r);
}

static void try_command(redisContext *c, const char *command)
{
	freeReplyObject(ask(c, command));
}

int case_world_open(void **state)
{
	(void)state;
	return world_open_with(&(struct sw_options){ .lease_ms = 1, .call_timeout_ms = 2000 });
}

int case_restore(void **state)
{
	char command[64];
	size_t i;

	(void)state;
	snprintf(command, sizeof(command), "CLUSTER SETSLOT %u STABLE", sw_slot_of(sw_str("m")));
	for (i = 0; i < world.n_nodes; i++) {
		try_command(world.node[i], command);
		try_command(world.node[i], "CONFIG SET maxmemory 0");
	}
	try_command(world.plain, "CONFIG SET maxmemory 0");
	pair_clear(&world);
	return 0;
}
