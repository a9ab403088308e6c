/*
 * Users who may not run everything that a command across slots needs. generated/COMMANDS.md lists what each family needs: with just
 * that a command comes through; with one of these taken away it is refused in the server's words and nothing has changed, or,
 * where that one isn't needed this time, comes through completely.
 */
#define _GNU_SOURCE /* strcasestr() */
#include "own.h"
#include "world.h"

#include <stdio.h>
#include <string.h>

enum { NEEDS = 40, STATE = 2048 };

static unsigned wrong;

/* world.cluster is the default user. */
static int close_world(void **state)
{
	live_do(world.cluster, "ACL DELUSER narrow");
	pair_clear(&world);
	return world_close(state);
}

struct limited {
	const char *prepare;
	const char *command;
	const char *must; /* taking these away refuses the command */
};

static const struct limited limiteds[] = {
	{ "RPUSH a 1 2|PEXPIREAT a 33000000000000|RPUSH b 3", "LMOVE a b LEFT RIGHT", "TYPE EVAL EVALSHA GET TIME HSET LPOP RPUSH" },
	{ "RPUSH a 1 2", "RPOPLPUSH a b", "TYPE EVAL EVALSHA RPOP LPUSH SET" },
	{ "RPUSH a 1", "BLMOVE a b LEFT LEFT 1", "TYPE EVAL EVALSHA" },
	{ "SADD a 1 2|SADD b 3", "SMOVE a b 1", "TYPE EVAL EVALSHA SREM SADD HDEL" },
	{ "HSET a f v|PEXPIREAT a 33000000000000|SET b old", "RENAME a b", "EVAL EVALSHA DUMP RESTORE WATCH DEL" },
	{ "HSET a f v", "RENAMENX a b", "EVAL EVALSHA DUMP RESTORE EXISTS DEL" },
	{ "HSET a f v|PEXPIREAT a 33000000000000", "COPY a b", "DUMP RESTORE EXISTS PEXPIRETIME" },
	{ "SET a 1|SET b 2", "COPY a b REPLACE", "DUMP RESTORE" },
	{ "SET d 1", "MSETNX a 1 b 2 c 3", "EVAL EVALSHA EXISTS SET HSETNX PERSIST" },
	{ "SADD a 1|SADD b 2|SET d old", "SUNIONSTORE d a b", "SUNION SADD DEL MULTI EXEC" },
	{ "SADD a 1|SADD b 2|SET d old", "SINTERSTORE d a b", "SINTER DEL" },
	{ "SADD a 1|SADD b 2|SET d old", "SDIFFSTORE d a b", "SDIFF SUNION SADD" },
	{ "ZADD a 1 1|ZADD b 2 2|SET d old", "ZUNIONSTORE d 2 a b", "ZUNION ZADD DEL" },
	{ "ZADD a 1 1|ZADD b 2 2|SET d old", "ZDIFFSTORE d 2 a b", "ZDIFF ZADD" },
	{ "ZADD b 1 1|SET d old", "ZRANGESTORE d b 0 -1", "ZRANGESTORE MULTI EXEC DUMP RESTORE UNLINK" },
	{ "GEOADD b 1 1 p|SET d old", "GEOSEARCHSTORE d b FROMLONLAT 0 0 BYRADIUS 500 km", "GEOSEARCHSTORE DUMP RESTORE" },
	{ "PFADD b 1|PFADD c 2|PFADD d 3", "PFMERGE d b c", "DUMP RESTORE PFMERGE MULTI EXEC" },
	{ "SET b 1|SET c 2|SET d 3", "BITOP OR d b c", "DUMP RESTORE BITOP" },
	{ "SADD a 1|SADD b 2", "SUNION a b", "SUNION" },
	{ "ZADD a 1 1|ZADD b 2 2", "ZUNION 2 a b", "ZUNION" },
	{ "PFADD a 1|PFADD b 2", "PFCOUNT a b", "GET" },
	{ "SET a ab|SET b b", "LCS a b", "GET" },
	{ "RPUSH b 1", "BLPOP a b 1", "TYPE LPOP" },
	{ "ZADD b 1 1", "BZPOPMIN a b 1", "TYPE ZPOPMIN" },
	{ "RPUSH b 1", "LMPOP 2 a b LEFT", "TYPE LMPOP" },
	{ "RPUSH a 2 1|SET w_1 1|SET w_2 2|SET d old", "SORT a BY w_* GET w_* STORE d", "SORT GET RPUSH DEL" },
	{ "RPUSH b 2 1|SET d old", "SORT b STORE d", "SORT DUMP RESTORE" },
	{ "SET a 1|SET b 2", "MGET a b", "MGET" },
	{ "SET a 1|SET b 2", "DEL a b", "DEL" },
};

/* ---- what COMMANDS.md says ---- */

struct needs {
	char memory[1024];
	const char *at[NEEDS];
	size_t n;
};

/* Whether a table's row has this command among its first cell's. */
static bool is_row_of(const char *line, const char *name)
{
	char cell[512];
	const char *at = cell;

	if (strncmp(line, "| ", 2) != 0)
		return false;
	snprintf(cell, sizeof(cell), "%.*s", (int)strcspn(line + 2, "|"), line + 2);
	while ((at = strstr(at, name))) {
		char before = at == cell ? ' ' : at[-1], after = at[strlen(name)];

		if (before == ' ' && (after == ',' || after == ' '))
			return true;
		at++;
	}
	return false;
}

static void read_needs(const char *name, struct needs *needs)
{
	FILE *f = fopen("generated/COMMANDS.md", "r");
	char line[4096];
	const char *last = NULL;
	bool there = false;
	char *word;
	size_t i;

	assert_non_null(f);
	needs->n = 0;
	while (!last && fgets(line, sizeof(line), f)) {
		there = there || strcmp(line, "## Over several slots\n") == 0;
		if (!there || !is_row_of(line, name))
			continue;
		line[strlen(line) - strlen(" |\n")] = '\0';
		last = strrchr(line, '|') + 1;
	}
	fclose(f);
	if (!last)
		fail_msg("COMMANDS.md doesn't say what %s needs", name);
	snprintf(needs->memory, sizeof(needs->memory), "%s", last);
	for (word = strtok(needs->memory, ","); word; word = strtok(NULL, ",")) {
		assert_true(needs->n < NEEDS - 2);
		needs->at[needs->n] = word + strspn(word, " ");
		needs->n += *needs->at[needs->n] != '\0';
	}
	for (i = 0; i < needs->n && strcmp(needs->at[i], name) != 0; i++)
		;
	if (i == needs->n)
		needs->at[needs->n++] = name;
}

/* ---- one user, one call ---- */

/* "XINFO STREAM" is "+xinfo|stream" to the servers. */
static void allow(char *line, size_t size, const char *need)
{
	size_t len = strlen(line);

	snprintf(line + len, size - len, " +%s", need);
	for (line += len + 1; *line; line++)
		if (*line == ' ')
			*line = '|';
}

/* A user who may run what is needed, one of it left out (n: none); `keys` are patterns. */
static void make_user(const struct needs *needs, size_t without, const char *keys)
{
	char line[2048];
	size_t i;

	snprintf(line, sizeof(line), "ACL SETUSER narrow reset on >secret %s -@all +cluster|slots +cluster|nodes", keys);
	for (i = 0; i < needs->n; i++)
		if (i != without)
			allow(line, sizeof(line), needs->at[i]);
	assert_true(strlen(line) < sizeof(line) - 1);
	live_begins(live_do(world.cluster, line), "+OK");
}

static void prepare(const char *at)
{
	char one[256];

	pair_clear(&world);
	for (; *at; at += strcspn(at, "|"), at += *at == '|') {
		snprintf(one, sizeof(one), "%.*s", (int)strcspn(at, "|"), at);
		assert_true(live_do(world.cluster, one)[0] != 'S');
	}
}

static void call(const struct limited *l, const char *user, char *answer, char *after)
{
	sw_handle *h = live_open_with((struct sw_options){
		.user = user, .password = user ? "secret" : NULL, .lease_ms = 1, .call_timeout_ms = 3000 });

	snprintf(answer, STATE, "%s", live_do(h, l->command));
	sw_free(h);
	own_state(world.cluster, "a b c d w_1", after, STATE);
}

/* Behind NOPERM, what a script meets: up to 7.0, since 7.2. */
static bool is_refused(const char *answer)
{
	return strstr(answer, "NOPERM") || strcasestr(answer, "can't run this command") ||
	       (strstr(answer, "ACL failure in script") && strstr(answer, "no permissions"));
}

static bool has_word(const char *words, const char *word)
{
	const char *at = strstr(words, word);
	size_t len = strlen(word);

	return at && (at == words || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0');
}

static void check_without(const struct limited *l, const char *need, const char *before, const char *whole_answer,
			  const char *whole, char *refusing)
{
	char answer[STATE], after[STATE];

	call(l, "narrow", answer, after);
	if (is_refused(answer)) {
		strcat(strcat(refusing, need), " ");
		if (strcmp(after, before) == 0)
			return;
	} else if (strcmp(answer, whole_answer) == 0 && strcmp(after, whole) == 0 && !has_word(l->must, need)) {
		return;
	}
	wrong++;
	print_message("WRONG: %s without %s: %s\n  before %s\n  after  %s\n", l->command, need, answer, before, after);
}

static void check_limited(const struct limited *l)
{
	char before[STATE], whole[STATE], whole_answer[STATE], after[STATE], answer[STATE], refusing[1024] = "", name[32];
	struct needs needs;
	size_t i;

	snprintf(name, sizeof(name), "%.*s", (int)strcspn(l->command, " "), l->command);
	read_needs(name, &needs);
	prepare(l->prepare);
	own_state(world.cluster, "a b c d w_1", before, STATE);
	call(l, NULL, whole_answer, whole);
	make_user(&needs, needs.n, "~*");
	prepare(l->prepare);
	call(l, "narrow", answer, after);
	if (strcmp(answer, whole_answer) != 0 || strcmp(after, whole) != 0)
		fail_msg("%s with all that it needs: %s, expected %s\n  after %s\n  whole %s", l->command, answer, whole_answer, after,
			 whole);
	for (i = 0; i < needs.n; i++) {
		make_user(&needs, i, "~*");
		prepare(l->prepare);
		check_without(l, needs.at[i], before, whole_answer, whole, refusing);
	}
	make_user(&needs, needs.n, "~a ~b ~c ~d ~w_*");
	prepare(l->prepare);
	check_without(l, "~slotwise:*", before, whole_answer, whole, refusing);
	print_message("%-34s refused without %s\n", l->command, refusing);
}

static void each_permission(void **state)
{
	const char *only = getenv("SLOTWISE_ONLY");
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(limiteds) / sizeof(limiteds[0]); i++)
		if (!only || strncmp(limiteds[i].command, only, strlen(only)) == 0)
			check_limited(&limiteds[i]);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(each_permission) };

	return cmocka_run_group_tests_name("acl", tests, world_open_recovering, close_world);
}
