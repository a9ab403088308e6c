/* XREAD and XREADGROUP over several slots: as on one server. */
#include "rows.h"
#include "world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- replies as text: a map's pairs like the arrays of two that RESP2 has in their place ---- */

struct text {
	size_t len;
	char at[4096];
};

static void add(struct text *t, const char *bytes, size_t len)
{
	assert_true(t->len + len < sizeof(t->at));
	memcpy(t->at + t->len, bytes, len);
	t->len += len;
	t->at[t->len] = '\0';
}

static void add_word(struct text *t, const char *bytes, size_t len)
{
	add(t, "'", 1);
	add(t, bytes, len);
	add(t, "' ", 2);
}

static void add_reply(struct text *t, const sw_reply *r)
{
	bool is_map = sw_reply_type_of(r) == SW_REPLY_MAP;
	sw_bytes bytes = sw_reply_bytes(r);

	if (!is_map && sw_reply_type_of(r) != SW_REPLY_ARRAY) {
		add_word(t, bytes.data ? bytes.data : "nil", bytes.data ? bytes.len : 3);
		return;
	}
	add(t, "[", 1);
	for (size_t i = 0; i < sw_reply_count(r); i++) {
		if (is_map) {
			add(t, "[", 1);
			add_reply(t, sw_reply_key_at(r, i));
		}
		add_reply(t, sw_reply_at(r, i));
		if (is_map)
			add(t, "]", 1);
	}
	add(t, "]", 1);
}

static void add_plain(struct text *t, const redisReply *r)
{
	if (r->type == REDIS_REPLY_NIL) {
		add_word(t, "nil", 3);
		return;
	}
	if (r->type != REDIS_REPLY_ARRAY) {
		add_word(t, r->str, (size_t)r->len);
		return;
	}
	add(t, "[", 1);
	for (size_t i = 0; i < r->elements; i++)
		add_plain(t, r->element[i]);
	add(t, "]", 1);
}

static const char *ask(struct pair *p, const char *line)
{
	static struct text t;
	sw_bytes words[PAIR_WORDS];
	char memory[512];
	size_t n = pair_words(line, words, memory, sizeof(memory));
	sw_reply *r = NULL;

	t.len = 0;
	if (sw_call(p->cluster, words, n, &r))
		add_word(&t, sw_error_text(p->cluster), strlen(sw_error_text(p->cluster)));
	else
		add_reply(&t, r);
	sw_reply_free(r);
	return t.at;
}

static const char *ask_plain(const char *line)
{
	static struct text t;
	sw_bytes words[PAIR_WORDS];
	const char *argv[PAIR_WORDS];
	size_t len[PAIR_WORDS];
	char memory[512];
	size_t n = pair_words(line, words, memory, sizeof(memory));
	redisReply *r;

	for (size_t i = 0; i < n; i++) {
		argv[i] = words[i].data;
		len[i] = words[i].len;
	}
	r = redisCommandArgv(world.plain, (int)n, argv, len);
	assert_non_null(r);
	t.len = 0;
	add_plain(&t, r);
	freeReplyObject(r);
	return t.at;
}

static void same(const char *line)
{
	const char *cluster = ask(&world, line), *plain = ask_plain(line);

	if (strcmp(cluster, plain) != 0)
		fail_msg("%s\n  one server: %s\n  cluster:    %s", line, plain, cluster);
}

#define STREAMS "XADD a 1-1 f 1|XADD a 2-1 f 2|XADD b 1-1 g 3|XADD {a}2 5-1 f 4"
#define GROUPS  STREAMS "|XGROUP CREATE a g 0|XGROUP CREATE b g 0|XGROUP CREATE {a}2 g 0"

static const struct row rows[] = {
	{ STREAMS, "XREAD STREAMS a b 0 0" },
	{ STREAMS, "XREAD STREAMS b a {a}2 0 0 0" },
	{ STREAMS, "XREAD STREAMS a b {a}2 b 1-1 1-1 0 0" },
	{ STREAMS, "XREAD STREAMS a a b 0 1 0" },
	{ STREAMS, "XREAD COUNT 1 STREAMS a b 0 0" },
	{ STREAMS, "xread count 1 streams a b 0 0" },
	{ STREAMS, "XREAD COUNT -1 STREAMS a b 0 0" },
	{ STREAMS, "XREAD STREAMS a c b 0 0 0" },
	{ STREAMS, "XREAD STREAMS a b 2-1 1-1" },
	{ STREAMS, "XREAD STREAMS a b $ $" },
	{ "", "XREAD STREAMS a b 0 0" },
	{ "XADD a 1-1 '' \\x00\\xff", "XREAD STREAMS a b 0 0" },
	{ STREAMS, "XREAD BLOCK 1000 STREAMS a b 0 0" },
	{ STREAMS, "XREAD BLOCK 0 COUNT 1 STREAMS c b 0 0" },
	{ STREAMS, "XREAD BLOCK 20 STREAMS a b $ $" },
	{ STREAMS, "XREAD BLOCK 20 STREAMS a b $ 0" },
	{ "", "XREAD BLOCK 20 STREAMS a b $ 0" },
	{ STREAMS "|SET c x", "XREAD STREAMS a c 0 0" },
	{ STREAMS "|SET c x", "XREAD BLOCK 20 STREAMS a c $ $" },
	{ STREAMS "|SET c x", "XREAD BLOCK 20 STREAMS a c 0 0" },
	{ STREAMS, "XREAD STREAMS a b x 0" },
	{ STREAMS, "XREAD STREAMS a b 0 >" },
	{ STREAMS, "XREAD STREAMS a b c 0 0" },
	{ STREAMS, "XREAD BLOCK x STREAMS a b 0 0" },
	{ STREAMS, "XREAD BLOCK -1 STREAMS a b 0 0" },
	{ STREAMS, "XREAD COUNT x STREAMS a b 0 0" },
	{ STREAMS, "XREAD FOO STREAMS a b 0 0" },
	{ STREAMS, "XREAD NOACK STREAMS a b 0 0" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a b > >" },
	{ GROUPS, "XREADGROUP GROUP g me COUNT 1 NOACK STREAMS b {a}2 a > > >" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a b 0 >" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a b 0 0-0" },
	{ GROUPS, "XREADGROUP GROUP none me STREAMS a b > >" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a c > >" },
	{ GROUPS "|XGROUP DESTROY b g", "XREADGROUP GROUP g me STREAMS a b > >" },
	{ GROUPS "|SET c x", "XREADGROUP GROUP g me STREAMS a c > >" },
	{ GROUPS "|SET c x", "XREADGROUP GROUP none me STREAMS a c > >" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a b > $" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a b x >" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a b 1-x >" },
	{ GROUPS, "XREADGROUP GROUP g me COUNT x STREAMS a b > >" },
	{ GROUPS, "XREADGROUP GROUP g me STREAMS a b c > >" },
	{ GROUPS, "XREAD GROUP g me STREAMS a b > >" },
	{ GROUPS, "XREADGROUP COUNT 5 NOACK STREAMS a b > >" },
};

static void check(const struct row *row)
{
	pair_clear(&world);
	pair_prepare(&world, row->prepare);
	print_message("%s | %s\n", row->prepare, row->command);
	same(row->command);
	pair_same_reply(&world, "XRANGE a - +");
	pair_same_reply(&world, "XRANGE b - +");
	pair_no_strays(&world);
}

static void as_one_server(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check(&rows[i]);
}

/* What is delivered to a consumer is pending there, and nothing is delivered when one stream refuses. */
static void pending_as_one_server(void **state)
{
	static const char *const lines[] = { "XREADGROUP GROUP g me STREAMS a b > >",
					     "XREADGROUP GROUP g me STREAMS a c > >" };
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		pair_clear(&world);
		pair_prepare(&world, GROUPS);
		same(lines[i]);
		pair_same_reply(&world, "XPENDING a g");
		pair_same_reply(&world, "XPENDING b g");
	}
}

static void blocking_groups_stay_in_a_slot(void **state)
{
	static const char refusal[] = "! CROSSSLOT Keys in request don't hash to the same slot; the syntax is: XREADGROUP GROUP ";
	const char *got;

	(void)state;
	pair_clear(&world);
	pair_prepare(&world, GROUPS);
	got = pair_ask(&world, "XREADGROUP GROUP g me BLOCK 10 STREAMS a b > >");
	if (strncmp(got, refusal, strlen(refusal)) != 0)
		fail_msg("expected %s..., got %s", refusal, got);
	assert_int_equal(sw_outcome(world.cluster), SW_NOT_SENT);
	pair_same_reply(&world, "XPENDING a g");
}

/* ---- waiting ---- */

static pid_t later(unsigned ms, const char *line)
{
	pid_t pid = fork();

	if (pid == 0) {
		struct pair own;
		struct timespec pause = { 0, (long)ms * 1000000 };

		nanosleep(&pause, NULL);
		pair_open(&own, NULL);
		pair_ask(&own, line);
		_exit(0);
	}
	assert_true(pid > 0);
	return pid;
}

static void reap(pid_t pid)
{
	int status;

	assert_int_equal(waitpid(pid, &status, 0), pid);
}

static void waits_for_the_next_entry(void **state)
{
	pid_t pid;

	(void)state;
	pair_clear(&world);
	pair_prepare(&world, STREAMS);
	pid = later(100, "XADD b 9-1 f v");
	assert_string_equal(ask(&world, "XREAD BLOCK 5000 STREAMS a b $ $"),
			    "[['b' [['9-1' ['f' 'v' ]]]]]");
	reap(pid);
	pid = later(100, "XADD c 9-1 f v");
	assert_string_equal(ask(&world, "XREAD BLOCK 0 STREAMS a c $ $"),
			    "[['c' [['9-1' ['f' 'v' ]]]]]");
	reap(pid);
}

static void waits_longer_than_the_deadline(void **state)
{
	struct pair hasty;
	pid_t pid;

	(void)state;
	pair_clear(&world);
	pair_open(&hasty, &(struct sw_options){ .call_timeout_ms = 200 });
	pid = later(500, "XADD b 9-1 f v");
	assert_string_equal(ask(&hasty, "XREAD BLOCK 5000 STREAMS a b $ $"),
			    "[['b' [['9-1' ['f' 'v' ]]]]]");
	reap(pid);
	pair_close(&hasty);
}

/* A stream whose last entry is gone still has its last ID. */
static void newest_is_not_the_last_entry(void **state)
{
	(void)state;
	pair_clear(&world);
	pair_prepare(&world, STREAMS "|XDEL b 1-1|XDEL a 2-1");
	same("XREAD BLOCK 20 STREAMS a b $ $");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_one_server),
		cmocka_unit_test(pending_as_one_server),
		cmocka_unit_test(blocking_groups_stay_in_a_slot),
		cmocka_unit_test(waits_for_the_next_entry),
		cmocka_unit_test(waits_longer_than_the_deadline),
		cmocka_unit_test(newest_is_not_the_last_entry),
	};

	return cmocka_run_group_tests_name("streams", tests, world_open, world_close);
}
