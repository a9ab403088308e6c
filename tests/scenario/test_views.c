/* Nodes with different views of the cluster: several are asked, the larger epoch wins, or the majority where there are none. */
#include "scene.h"

#include <stdio.h>
#include <string.h>

/* A has died. C and D, its replicas, know that C has its slots now; B doesn't. */
#define WORLD "A 0-8191 B 8192-16383 C>A D>A"
#define OLD_SLOTS                                                                                 \
	"[[:0 :8191 [\"@A.host\" :@A.port] [\"@C.host\" :@C.port] [\"@D.host\" :@D.port]]"        \
	" [:8192 :16383 [\"@B.host\" :@B.port]]]\n"
#define NEW_SLOTS                                                                                 \
	"[[:0 :8191 [\"@C.host\" :@C.port] [\"@D.host\" :@D.port]]"                               \
	" [:8192 :16383 [\"@B.host\" :@B.port]]]\n"
#define OLD_NODES                                                                                 \
	"\"a @A master - 0 0 1 connected 0-8191\\nb @B master - 0 0 2 connected 8192-16383\\n"    \
	"c @C slave a 0 0 1 connected\\nd @D slave a 0 0 1 connected\\n\"\n"
#define NEW_NODES                                                                                 \
	"\"a @A master,fail - 0 0 1 connected\\nb @B master - 0 0 2 connected 8192-16383\\n"      \
	"c @C master - 0 0 9 connected 0-8191\\nd @D slave c 0 0 9 connected\\n\"\n"
#define NO_NODES "-NOPERM this user has no permissions to run the 'cluster|nodes' command\n"
/* NODE is asked, and answers so. */
#define ASKED(node) node " < CLUSTER SLOTS\n" node " < CLUSTER NODES\n"
#define TELLS(node, slots, nodes) node " > " slots node " > " nodes

static sw_handle *open_at_b(struct fake *f)
{
	sw_handle *h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "B") });

	fake_script(f, "A die\nA mark dead\n");
	fake_wait(f, "dead");
	return h;
}

/* The one connection is that to the stale node, which answers before the others do. */
static void s22_the_stale_view_comes_first(void **state)
{
	struct fake *f = fake_run(WORLD, ASKED("B") TELLS("B", OLD_SLOTS, OLD_NODES)
					 ASKED("B") TELLS("B", OLD_SLOTS, OLD_NODES) "B mark told\n"
					 ASKED("C") "C wait told\n" TELLS("C", NEW_SLOTS, NEW_NODES)
					 ASKED("D") "D wait told\n" TELLS("D", NEW_SLOTS, NEW_NODES)
					 "C < GET k\n"
					 "C > \"v\"\n");
	sw_handle *h = open_at_b(f);

	(void)state;
	expect_get(h, "k", "v");
	assert_int_equal(fake_count(f, "B", "GET"), 0);
	sw_free(h);
	fake_stop(f);
}

/* The other way round: what comes last is not what counts. */
static void s22_the_stale_view_comes_last(void **state)
{
	struct fake *f = fake_run(WORLD, ASKED("B") TELLS("B", OLD_SLOTS, OLD_NODES)
					 ASKED("B") "B wait served\n" TELLS("B", OLD_SLOTS, OLD_NODES)
					 ASKED("C") TELLS("C", NEW_SLOTS, NEW_NODES)
					 ASKED("D") TELLS("D", NEW_SLOTS, NEW_NODES)
					 "C < GET k\n"
					 "C mark served\n"
					 "C > \"v\"\n"
					 "B < GET x\n"
					 "B > \"x\"\n"
					 "C < GET k\n"
					 "C > \"v\"\n");
	sw_handle *h = open_at_b(f);

	(void)state;
	expect_get(h, "k", "v");
	expect_get(h, "x", "x"); /* behind B's view */
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

/* Nobody may say CLUSTER NODES: two of three are right. */
static void s22_the_majority_without_epochs(void **state)
{
	struct fake *f = fake_run(WORLD, ASKED("B") TELLS("B", OLD_SLOTS, NO_NODES)
					 ASKED("B") TELLS("B", OLD_SLOTS, NO_NODES) "B mark told\n"
					 ASKED("C") "C wait told\n" TELLS("C", NEW_SLOTS, NO_NODES)
					 ASKED("D") "D wait told\n" TELLS("D", NEW_SLOTS, NO_NODES)
					 "C < GET k\n"
					 "C > \"v\"\n");
	sw_handle *h = open_at_b(f);

	(void)state;
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

/* A node's view in which one node has all slots: "A" says "B 2" is "b has them, with epoch 2". */
struct view {
	struct fake *f;
	char owner;
	int epoch;
};

static bool tell_view(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	const struct view *v = arg;
	const char owner[] = { v->owner, '\0' }, *names = "ABCD";
	char text[600], line[96];

	if (command->argc != 2)
		return false;
	if (command->len[0] == 3) {
		snprintf(text, sizeof(text), "-MOVED 7629 %s", fake_address(v->f, owner));
	} else if (command->argv[1][0] == 'S') {
		snprintf(text, sizeof(text), "[[:0 :16383 [\"127.0.0.1\" :%d]]]", fake_port(v->f, owner));
	} else {
		strcpy(text, "\"");
		for (; *names; names++) {
			snprintf(line, sizeof(line), "%c %s master - 0 0 %d connected\\n", *names,
				 fake_address(v->f, (const char[]){ *names, '\0' }), *names == v->owner ? v->epoch : 1);
			strcat(text, line);
		}
		strcat(text, "\"");
	}
	fake_reply(answer, text);
	return true;
}

/* A and B each say that the other has the slot. The second redirect is one too many: others are asked. */
static void s08_ping_pong_ends_when_others_are_asked(void **state)
{
	struct fake *f = fake_new("A 0-16383 B C D");
	struct view views[] = { { f, 'B', 2 }, { f, 'A', 2 }, { f, 'D', 9 } };
	sw_handle *h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "A") });

	(void)state;
	fake_handle(f, "A", tell_view, &views[0]);
	fake_handle(f, "B", tell_view, &views[1]);
	fake_handle(f, "C", tell_view, &views[2]);
	fake_script(f, "D < GET k\nD > \"v\"\n");
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

/* A primary that stops without a word: whoever waited for it in vain has the map read again. */
static void s41_a_stopped_primary_is_replaced(void **state)
{
	struct fake *f = fake_run("A 0-8191 B 8192-16383 C>A", "A < INCR k\nA mark stopped\nA wait end\nA > :1\nA silent\n"
							       "B wait stopped\nB layout C 0-8191 B 8192-16383 A>C\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "B"), .call_timeout_ms = 400 });
	sw_reply *r = NULL;
	size_t i;

	(void)state;
	expect_failed(h, sw_incr(h, sw_str("k"), NULL), SW_ETIMEOUT, SW_UNKNOWN, "before the answer came");
	fake_script(f, "C < GET k\nC > \"v\"\n");
	for (i = 0; i < 20 && sw_get(h, sw_str("k"), &r); i++)
		;
	assert_string_equal(scene_print(r), "\"v\"");
	assert_in_range(i, 0, 5); /* the next call may have met A before the map was there */
	assert_int_equal(fake_count(f, NULL, "INCR"), 1);
	sw_reply_free(r);
	fake_mark(f, "end");
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s08_ping_pong_ends_when_others_are_asked),
		SCENARIO(s41_a_stopped_primary_is_replaced),
		SCENARIO(s22_the_stale_view_comes_first),
		SCENARIO(s22_the_stale_view_comes_last),
		SCENARIO(s22_the_majority_without_epochs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
