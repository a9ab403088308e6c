/* A blocking command of one slot that is sent more than once: its time goes on. */
#include "scene.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exec/handle.h"

/* ---- a clock that jumps ---- */

static _Atomic int64_t ahead_ms;

static int64_t jumping_clock(void)
{
	return swi_sys_posix.now_ms() + ahead_ms;
}

static sw_handle *open_with_clock(struct fake *f)
{
	static struct swi_sys sys;
	struct sw_options o = { .seeds = fake_seeds(f), .call_timeout_ms = 300 };
	sw_handle *h;
	char text[200];

	sys = swi_sys_posix;
	sys.now_ms = jumping_clock;
	ahead_ms = 0;
	if (swi_open(&o, &sys, &h, text, sizeof(text)))
		fail_msg("swi_open: %s", text);
	return h;
}

/* What A does when its moment has come, and what the command's argument `at` is when B gets it. */
struct moved {
	const char *name, *refusal;
	int jump_ms;
	size_t at;
	char got[64];
};

static bool refuse_late(void *arg, const struct fake_command *c, struct fake_answer *answer)
{
	struct moved *m = arg;

	if (strncmp(c->argv[0], m->name, c->len[0]) != 0)
		return false;
	if (c->node[0] == 'A') {
		ahead_ms += m->jump_ms;
		fake_reply(answer, m->refusal);
	} else {
		snprintf(m->got, sizeof(m->got), "%.*s", (int)c->len[m->at], c->argv[m->at]);
		fake_reply(answer, "nil");
	}
	return true;
}

/* The reply must be nil; returns what B was told as the time. */
static const char *time_at_b(struct moved *m, const char *line)
{
	struct fake *f = fake_new("A 0-16383 B>A");
	sw_handle *h = open_with_clock(f);
	char refusal[64];
	sw_reply *r = NULL;

	snprintf(refusal, sizeof(refusal), "-MOVED 7629 %s", fake_address(f, "B"));
	m->refusal = refusal;
	fake_handle(f, NULL, refuse_late, m);
	if (scene_call(h, line, &r))
		fail_msg("%s: %s", line, sw_error_text(h));
	assert_string_equal(scene_print(r), "nil");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
	return m->got;
}

static void expect_between(const char *text, double least, double most)
{
	double n = strtod(text, NULL);

	if (!(n >= least && n <= most))
		fail_msg("'%s' is not in %g .. %g", text, least, most);
}

/* Its deadline is 1 s + 0.3 s: with another whole second from 0.9 s on it would end in a timeout. */
static void s00_moved_late_it_waits_for_the_rest(void **state)
{
	(void)state;
	expect_between(time_at_b(&(struct moved){ .name = "BLPOP", .jump_ms = 900, .at = 2 }, "BLPOP k 1"), 0.001, 0.102);
	expect_between(time_at_b(&(struct moved){ .name = "BLMPOP", .jump_ms = 900, .at = 1 }, "BLMPOP 1 1 k LEFT"), 0.001,
		       0.102);
	expect_between(time_at_b(&(struct moved){ .name = "XREAD", .jump_ms = 900, .at = 4 },
				 "XREAD COUNT 1 BLOCK 1000 STREAMS k 0"),
		       1, 102);
}

/* No time is left: the new owner is still asked, for it may have an element, but not let wait. Never 0, which is for ever. */
static void s00_moved_when_its_time_is_up(void **state)
{
	struct moved list = { .name = "BZPOPMIN", .jump_ms = 1100, .at = 2 }, stream = { .name = "XREAD", .jump_ms = 1100, .at = 2 };

	(void)state;
	assert_string_equal(time_at_b(&list, "BZPOPMIN k 1"), "0.0015");
	assert_string_equal(time_at_b(&stream, "XREAD BLOCK 1000 STREAMS k 0"), "1");
}

static void s00_for_ever_stays_for_ever(void **state)
{
	(void)state;
	assert_string_equal(time_at_b(&(struct moved){ .name = "BRPOP", .jump_ms = 100000, .at = 2 }, "BRPOP k 0"), "0");
}

static void s00_a_timeout_that_is_none_is_the_servers_to_refuse(void **state)
{
	(void)state;
	assert_string_equal(time_at_b(&(struct moved){ .name = "BLPOP", .jump_ms = 200, .at = 2 }, "BLPOP k soon"), "soon");
}

/* A group and its consumer may be called like the option. */
static void s00_only_the_option_changes(void **state)
{
	static const char line[] = "XREADGROUP GROUP BLOCK 7 BLOCK 1000 STREAMS k 0";

	(void)state;
	assert_string_equal(time_at_b(&(struct moved){ .name = "XREADGROUP", .jump_ms = 900, .at = 3 }, line), "7");
	expect_between(time_at_b(&(struct moved){ .name = "XREADGROUP", .jump_ms = 900, .at = 5 }, line), 1, 102);
}

/* ---- what else a server says ---- */

static void s47_a_blocking_command_outlives_its_primary(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A",
				  "A < BLPOP k 1\n"
				  "A layout A>B B 0-16383\n"
				  "A > -UNBLOCKED force unblock from blocking operation, instance state changed (master -> "
				  "replica?)\n"
				  "A close\n"
				  "A < BLPOP k ?\n"
				  "A > -MOVED 7629 @B\n"
				  "B < BLPOP k ?\n"
				  "B > [\"k\" \"v\"]\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(scene_call(h, "BLPOP k 1", &r), SW_OK);
	assert_string_equal(scene_print(r), "[\"k\" \"v\"]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void s47_unblocked_by_hand_it_ends(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < BLPOP k 1\nA > -UNBLOCKED client unblocked via CLIENT UNBLOCK\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_failed(h, scene_call(h, "BLPOP k 1", NULL), SW_ESERVER, SW_ANSWERED, "UNBLOCKED client");
	sw_free(h);
	fake_stop(f);
}

/* A number that can't be, and another slot's: neither is followed, and that connection isn't used again. */
static void s07_a_redirect_that_makes_no_sense(void **state)
{
	static const char *const replies[] = { "MOVED 40000000 @B", "MOVED 1 @B", "ASK 1 @B" };
	char script[200];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(replies) / sizeof(replies[0]); i++) {
		struct fake *f = fake_new("A 0-16383 B>A");
		sw_handle *h = scene_open(f);

		snprintf(script, sizeof(script), "A < BLPOP k 1\nA > -%s\nA < BLPOP k 1\nA > nil\n", replies[i]);
		fake_script(f, script);
		expect_failed(h, scene_call(h, "BLPOP k 1", NULL), SW_EPROTO, SW_NOT_SENT, "makes no sense: ");
		assert_int_equal(scene_call(h, "BLPOP k 1", NULL), SW_OK);
		assert_int_equal(fake_connections(f, "A"), 3);
		assert_int_equal(fake_count(f, "B", "BLPOP"), 0);
		sw_free(h);
		fake_stop(f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_moved_late_it_waits_for_the_rest),
		SCENARIO(s00_moved_when_its_time_is_up),
		SCENARIO(s00_for_ever_stays_for_ever),
		SCENARIO(s00_a_timeout_that_is_none_is_the_servers_to_refuse),
		SCENARIO(s00_only_the_option_changes),
		SCENARIO(s47_a_blocking_command_outlives_its_primary),
		SCENARIO(s47_unblocked_by_hand_it_ends),
		SCENARIO(s07_a_redirect_that_makes_no_sense),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
