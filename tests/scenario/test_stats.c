/* What a client counts, and the events it tells. */
#include "scene.h"

#include <stdio.h>
#include <string.h>

/* Events as text, one a line: "redirect A B 7629 MOVED". */
struct log {
	struct fake *f;
	char text[4096];
};

/* A node's name in the layout, or its address. */
static const char *short_name(const struct log *l, const char *address)
{
	static const char *const names[] = { "A", "B", "C" };
	size_t i;

	for (i = 0; i < 3; i++)
		if (strcmp(fake_address(l->f, names[i]), address) == 0)
			return names[i];
	return *address ? address : "-";
}

static void note(void *arg, const struct sw_event *e)
{
	struct log *l = arg;
	size_t len = strlen(l->text);

	snprintf(l->text + len, sizeof(l->text) - len, "%s %s %s %d %s\n", sw_event_name(e->kind), short_name(l, e->node),
		 short_name(l, e->other), e->slot, e->text);
}

static sw_handle *open_logged(struct fake *f, struct log *l, const char *seed)
{
	l->f = f;
	return scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, seed),
						       .call_timeout_ms = 2000,
						       .event = note,
						       .event_arg = l });
}

static struct sw_stats stats_of(sw_handle *h, const char *node)
{
	struct sw_stats s;

	if (sw_stats_get(h, node, &s))
		fail_msg("%s", sw_error_text(h));
	return s;
}

#define THREE "A 0-16383 B C>A"

static void s00_redirects_are_counted_by_kind(void **state)
{
	struct fake *f = fake_run(THREE, "A < GET k\n"
					 "A layout A B 0-16383 C>A\n"
					 "A > -MOVED 7629 @B\n"
					 "B < GET k\n"
					 "B > -ASK 7629 @A\n"
					 "A < ASKING\n"
					 "A > +OK\n"
					 "A < GET k\n"
					 "A > -TRYAGAIN not now\n"
					 "B < GET k\n"
					 "B > -CLUSTERDOWN no\n"
					 "B < GET k\n"
					 "B > \"v\"\n");
	struct log log = { 0 };
	sw_handle *h = open_logged(f, &log, "A");
	struct sw_stats all, a, b;

	(void)state;
	expect_get(h, "k", "v");
	all = stats_of(h, NULL);
	a = stats_of(h, fake_address(f, "A"));
	b = stats_of(h, fake_address(f, "B"));
	assert_int_equal(all.moved, 1);
	assert_int_equal(a.moved, 1);
	assert_int_equal(b.moved, 0);
	assert_int_equal(b.ask, 1);
	assert_int_equal(a.tryagain, 1);
	assert_int_equal(b.clusterdown, 1);
	assert_int_equal(all.retries, 4);
	assert_int_equal(all.in_flight, 0);
	assert_int_equal(all.unknown + all.timeouts + all.lost + all.connects_failed, 0);
	assert_int_equal(all.connected, 2);
	assert_int_equal(all.connects, 2);
	assert_true(all.refreshes >= 1);
	assert_int_equal(all.requests, all.answers);
	assert_int_equal(all.requests, 5 + all.refreshes);
	expect_text(log.text, "connected A - -1 \n");
	expect_text(log.text, "redirect A B 7629 MOVED\n");
	expect_text(log.text, "redirect B A 7629 ASK\n");
	expect_text(log.text, "refused A - 7629 TRYAGAIN\n");
	expect_text(log.text, "refreshed A - -1 \n");
	sw_free(h);
	fake_stop(f);
}

static bool answer_get(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	(void)arg;
	if (command->len[0] != 3 || memcmp(command->argv[0], "GET", 3) != 0)
		return false;
	fake_reply(answer, "\"v\"");
	return true;
}

/* The new map arrives behind some later call. */
static void s37_a_failover_is_told(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A C>A", "A < GET k\n"
						       "A > -MOVED 7629 @B\n"
						       "B < CLUSTER SLOTS\n"
						       "B > @slots A>B B 0-16383\n"
						       "B < CLUSTER NODES\n"
						       "B > -NOPERM no\n");
	struct log log = { 0 };
	sw_handle *h = open_logged(f, &log, "A");
	size_t i;

	(void)state;
	fake_handle(f, "B", answer_get, NULL);
	for (i = 0; i < 1000 && stats_of(h, NULL).failovers == 0; i++)
		expect_get(h, "k", "v");
	assert_int_equal(stats_of(h, NULL).failovers, 1);
	assert_int_equal(stats_of(h, fake_address(f, "B")).failovers, 1);
	expect_text(log.text, "failover B A -1 \n");
	expect_text(log.text, "left C - -1 \n");
	sw_free(h);
	fake_stop(f);
}

static void s00_timeouts_and_dead_nodes_are_counted(void **state)
{
	struct fake *f = fake_run(TWO_NODES " C", "A < GET k\nB die\nB mark dead\n");
	struct log log = { .f = f };
	sw_handle *h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "A"),
							       .call_timeout_ms = 150,
							       .event = note,
							       .event_arg = &log });
	struct sw_stats all, b;

	(void)state;
	fake_wait(f, "dead");
	expect_failed(h, sw_incr(h, sw_str("x"), NULL), SW_ETIMEOUT, SW_NOT_SENT, NULL);
	expect_failed(h, sw_get(h, sw_str("k"), NULL), SW_ETIMEOUT, SW_UNKNOWN, NULL);
	all = stats_of(h, NULL);
	b = stats_of(h, fake_address(f, "B"));
	assert_int_equal(all.timeouts, 2);
	assert_true(b.connects_failed >= 1);
	assert_in_range(b.connects - b.connects_failed, 0, 1); /* one may be under way */
	assert_int_equal(b.connected, 0);
	assert_int_equal(all.in_flight, 0);
	expect_text(log.text, "connect failed B - -1 ");
	sw_free(h);
	fake_stop(f);
}

static void s00_wrong_questions(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);
	struct sw_stats s = { .requests = 7 };

	(void)state;
	assert_int_equal(sw_stats_get(NULL, NULL, &s), SW_EINVAL);
	assert_int_equal(sw_stats_get(h, NULL, NULL), SW_EINVAL);
	expect_failed(h, sw_stats_get(h, "127.0.0.1:1", &s), SW_EINVAL, SW_NOT_SENT, "has no node 127.0.0.1:1");
	assert_int_equal(s.requests, 0);
	assert_int_equal(sw_stats_get(h, "nonsense", &s), SW_EINVAL);
	assert_string_equal(sw_event_name((enum sw_event_kind)77), "unknown");
	assert_string_equal(sw_event_name((enum sw_event_kind)0), "unknown");
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_redirects_are_counted_by_kind),
		SCENARIO(s37_a_failover_is_told),
		SCENARIO(s00_timeouts_and_dead_nodes_are_counted),
		SCENARIO(s00_wrong_questions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
