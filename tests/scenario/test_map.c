/* The cluster's map: how it is announced, who can be asked, and when. */
#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a node says of the map; a NULL `slots` is left to the fake, a NULL `nodes` is refused. */
struct map {
	const char *slots;
	const char *nodes;
};

static bool tell_map(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	const struct map *m = arg;

	if (command->argc != 2 || command->len[0] != 7 || memcmp(command->argv[0], "CLUSTER", 7) != 0)
		return false;
	if (command->argv[1][0] == 'S' && !m->slots)
		return false;
	if (command->argv[1][0] == 'S')
		fake_reply(answer, m->slots);
	else
		fake_reply(answer, m->nodes ? m->nodes
					    : "-NOPERM User app has no permissions to run the 'cluster|nodes' command");
	return true;
}

static sw_handle *open_with_map(struct fake *f, struct map *m)
{
	fake_handle(f, "A", tell_map, m);
	return scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "A"), .call_timeout_ms = 300 });
}

static void expect_open_fails(const struct sw_options *options, sw_err err, const char *part)
{
	sw_handle *h = NULL;
	char text[512] = "";

	assert_int_equal(sw_open_text(options, &h, text, sizeof(text)), err);
	assert_null(h);
	expect_text(text, part);
}

/* The host that was asked stands for one that isn't told. */
static void check_host(const char *host)
{
	struct fake *f = fake_run(TWO_NODES, "B < GET k\nB > \"v\"\n");
	struct map m = { NULL, NULL };
	char slots[256];
	sw_handle *h;

	snprintf(slots, sizeof(slots), "[[:0 :16383 [%s :%d]]]", host, fake_port(f, "B"));
	m.slots = slots;
	h = open_with_map(f, &m);
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

static void s23_hosts_empty_and_null(void **state)
{
	(void)state;
	check_host("\"\"");
	check_host("nil");
	check_host("\"localhost\"");
}

/* "?": nobody knows where its slots are; the others work, and the error says why. */
static void check_skipped(const char *node)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\nA > \"v\"\n");
	struct map m = { NULL, NULL };
	char slots[256];
	sw_handle *h;

	snprintf(slots, sizeof(slots), "[[:0 :8191 [\"127.0.0.1\" :%d]] [:8192 :16383 [%s]]]", fake_port(f, "A"),
		 node);
	m.slots = slots;
	h = open_with_map(f, &m);
	expect_get(h, "k", "v");
	expect_failed(h, sw_incr(h, sw_str("x"), NULL), SW_ETIMEOUT, SW_NOT_SENT, "no node is known to serve slot 16287");
	sw_free(h);
	fake_stop(f);
}

static void s23_host_question_mark(void **state)
{
	(void)state;
	check_skipped("\"?\" :7000");
}

static void s24_port_zero(void **state)
{
	(void)state;
	check_skipped("\"127.0.0.1\" :0");
}

static void s17_uncovered_slots(void **state)
{
	struct fake *f = fake_run("A 0-8191", "A < GET k\nA > \"v\"\n");
	sw_handle *h = scene_open_ms(f, 300);

	(void)state;
	expect_get(h, "k", "v");
	expect_failed(h, sw_incr(h, sw_str("x"), NULL), SW_ETIMEOUT, SW_NOT_SENT, "no node is known to serve slot 16287");
	assert_in_range(fake_count(f, NULL, "CLUSTER SLOTS"), 2, 6);
	sw_free(h);
	fake_stop(f);
}

static void s17_uncovered_slots_get_an_owner(void **state)
{
	struct fake *f = fake_run("A 0-8191", "A < GET k\n"
					      "A layout A 0-16383\n"
					      "A > \"v\"\n"
					      "A < INCR x\n"
					      "A > :1\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(sw_incr(b, sw_str("x"), NULL), SW_OK);
	batch_get(b, "k");
	assert_int_equal(sw_batch_run(b), SW_OK);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s18_cluster_of_one_node(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < MGET k\n"
					       "A < MGET x\n"
					       "A > [nil]\n"
					       "A > [\"x\"]\n"
					       "A < DBSIZE\n"
					       "A > :1\n");
	const sw_bytes keys[] = { sw_str("k"), sw_str("x") };
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_mget(h, keys, 2, &r), SW_OK);
	assert_string_equal(scene_print(r), "[nil \"x\"]");
	sw_reply_free(r);
	assert_int_equal(sw_dbsize(h, NULL), SW_OK);
	sw_free(h);
	fake_stop(f);
}

/* B owns nothing: it has a row of a fan-out to all nodes, and no part in those to the owners of slots. */
static void s20_node_without_slots(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < PING\nA > +PONG\n"
						 "B < PING\nB > +PONG\n"
						 "A < KEYS *\nA > [\"k\"]\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_ping(h, NULL, &r), SW_OK);
	assert_int_equal(sw_reply_count(r), 2);
	sw_reply_free(r);
	assert_int_equal(sw_keys(h, sw_str("*"), &r), SW_OK);
	assert_string_equal(scene_print(r), "[\"k\"]");
	sw_reply_free(r);
	assert_int_equal(fake_count(f, "B", "KEYS"), 0);
	sw_free(h);
	fake_stop(f);
}

static void s19_all_slots_on_one_of_three(void **state)
{
	struct fake *f = fake_run("A B 0-16383 C", "B < SET k 1\nB > +OK\n"
						   "B < SET x 2\nB > +OK\n"
						   "B < FLUSHALL\nB > +OK\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	expect_set(h, "k", "1");
	expect_set(h, "x", "2");
	assert_int_equal(scene_call(h, "FLUSHALL", &r), SW_OK);
	assert_int_equal(sw_reply_count(r), 1);
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void s21_alternating_ranges(void **state)
{
	size_t room = 16384 * 8, at;
	char *layout = malloc(room);
	struct fake *f;
	sw_handle *h;
	int parity, slot;

	(void)state;
	assert_non_null(layout);
	for (parity = 0, at = 0; parity < 2; parity++) {
		at += (size_t)snprintf(layout + at, room - at, "%c ", 'A' + parity);
		for (slot = parity; slot < 16384; slot += 2)
			at += (size_t)snprintf(layout + at, room - at, "%d ", slot);
	}
	/* b 3300 and d 11298 are even, c 7365 and x 16287 odd. */
	f = fake_run(layout, "A < GET b\nA > \"b\"\nA < GET d\nA > \"d\"\n"
			     "B < GET c\nB > \"c\"\nB < GET x\nB > \"x\"\n");
	free(layout);
	h = scene_open(f);
	expect_get(h, "b", "b");
	expect_get(h, "c", "c");
	expect_get(h, "d", "d");
	expect_get(h, "x", "x");
	sw_free(h);
	fake_stop(f);
}

/* The first seed is down, the second one works; a name that can't be resolved is no reason to give up either. */
static void s27_second_seed_works(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A die\nA mark dead\n"
					     "B < GET x\nB > \"x\"\n");
	char seeds[256];
	sw_handle *h;

	(void)state;
	fake_wait(f, "dead");
	snprintf(seeds, sizeof(seeds), "no-such-host.invalid:1,%s", fake_seeds(f));
	h = scene_open_with(f, (struct sw_options){ .seeds = seeds });
	expect_get(h, "x", "x");
	sw_free(h);
	fake_stop(f);
}

static void s27_all_seeds_down(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A die\nB die\nB mark dead\n");
	struct sw_options o = { .seeds = fake_seeds(f), .connect_timeout_ms = 200 };

	(void)state;
	fake_done(f);
	expect_open_fails(&o, SW_ECONNECT, "Connection refused");
	fake_stop(f);
}

static void s28_seed_is_no_cluster_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < CLUSTER SLOTS\n"
					     "A > -ERR This instance has cluster support disabled\n"
					     "A < CLUSTER NODES\n"
					     "A > -ERR This instance has cluster support disabled\n");
	struct sw_options o = { .seeds = fake_address(f, "A") };

	(void)state;
	expect_open_fails(&o, SW_ECLUSTER, "ERR This instance has cluster support disabled");
	expect_open_fails(&(struct sw_options){ .seeds = "nonsense" }, SW_EINVAL, "nonsense");
	fake_stop(f);
}

static void behind_nat(void *port, struct sw_address *address)
{
	if (strcmp(address->host, "10.0.0.7") == 0) {
		strcpy(address->host, "127.0.0.1");
		address->port = (uint16_t)*(int *)port;
	}
}

/* The addresses of maps and of redirects go through translate(). */
static void s29_address_behind_nat(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < GET k\nB > \"v\"\n"
					     "B < GET x\nB > -MOVED 16287 10.0.0.7:99\n"
					     "B < GET x\nB > \"x\"\n");
	struct map m = { "[[:0 :16383 [\"10.0.0.7\" :6379]]]", NULL };
	int port = fake_port(f, "B");
	sw_handle *h;

	(void)state;
	fake_handle(f, NULL, tell_map, &m);
	h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "A"),
						    .translate = behind_nat,
						    .translate_arg = &port });
	expect_get(h, "k", "v");
	expect_get(h, "x", "x");
	sw_free(h);
	fake_stop(f);
}

static void s66_acl_without_cluster_nodes(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < GET x\nB > \"x\"\n");
	struct map m = { NULL, NULL };
	sw_handle *h = open_with_map(f, &m);

	(void)state;
	expect_get(h, "x", "x");
	sw_free(h);
	fake_stop(f);
}

static void s66_acl_without_cluster_slots(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	struct map m = { "-NOPERM User app has no permissions to run the 'cluster|slots' command", NULL };
	struct sw_options o = { .seeds = fake_address(f, "A") };

	(void)state;
	fake_handle(f, NULL, tell_map, &m);
	expect_open_fails(&o, SW_ECLUSTER, "NOPERM User app");
	fake_stop(f);
}

/* A map that makes no sense doesn't replace the one that works. */
static void s22_nonsense_keeps_the_old_map(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\nA > -CLUSTERDOWN Hash slot not served\n"
					     "A < GET k\nA > \"v\"\n"
					     "B < GET x\nB > \"x\"\n");
	struct map m = { "[[:0 :16384 [\"127.0.0.1\" :1]]]", NULL };
	sw_handle *h = scene_open(f);

	(void)state;
	fake_handle(f, NULL, tell_map, &m);
	expect_get(h, "k", "v");
	expect_get(h, "x", "x");
	sw_free(h);
	fake_stop(f);
}

struct storm {
	size_t refused;
	char reply[64];
};

static bool refuse_once(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	struct storm *s = arg;

	if (command->argc != 2 || command->len[0] != 4 || memcmp(command->argv[0], "INCR", 4) != 0)
		return false;
	fake_reply(answer, s->refused++ < 1000 ? s->reply : ":1");
	return true;
}

/* 1,000 commands fail at once: one query is in flight, and few are sent in all. */
static void s64_one_refresh_in_flight(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f), *b = scene_batch(h);
	struct storm s = { 0, "-CLUSTERDOWN The cluster is down" };
	char key[16];
	int i;

	(void)state;
	fake_handle(f, "A", refuse_once, &s);
	fake_script(f, "B < GET x\nB > nil\n");
	for (i = 0; i < 1000; i++) {
		snprintf(key, sizeof(key), "{%s}%d", i % 3 == 0 ? "k" : i % 3 == 1 ? "b" : "c", i);
		assert_int_equal(sw_incr(b, sw_str(key), NULL), SW_OK);
	}
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(fake_count(f, "A", "INCR"), 2000);
	assert_in_range(fake_count(f, NULL, "CLUSTER SLOTS"), 1, 3);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The answer to the query is held: whatever fails meanwhile, there is no second one. */
static void s64_no_second_query(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < INCR k\n"
						 "A > -CLUSTERDOWN 1\n"
						 "A < CLUSTER SLOTS\n"
						 "A < CLUSTER NODES\n"
						 "A wait end\n"
						 "A > @slots\n"
						 "A > \"\"\n"
						 "A silent\n"
						 "B die\n");
	sw_handle *h;

	(void)state;
	h = scene_open_ms(f, 300);
	expect_failed(h, sw_incr(h, sw_str("k"), NULL), SW_ETIMEOUT, SW_UNKNOWN, NULL);
	assert_int_equal(fake_count(f, NULL, "CLUSTER SLOTS"), 2);
	sw_free(h);
	fake_mark(f, "end");
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s17_uncovered_slots),
		SCENARIO(s17_uncovered_slots_get_an_owner),
		SCENARIO(s18_cluster_of_one_node),
		SCENARIO(s19_all_slots_on_one_of_three),
		SCENARIO(s20_node_without_slots),
		SCENARIO(s21_alternating_ranges),
		SCENARIO(s22_nonsense_keeps_the_old_map),
		SCENARIO(s23_hosts_empty_and_null),
		SCENARIO(s23_host_question_mark),
		SCENARIO(s24_port_zero),
		SCENARIO(s27_second_seed_works),
		SCENARIO(s27_all_seeds_down),
		SCENARIO(s28_seed_is_no_cluster_node),
		SCENARIO(s29_address_behind_nat),
		SCENARIO(s64_one_refresh_in_flight),
		SCENARIO(s64_no_second_query),
		SCENARIO(s66_acl_without_cluster_nodes),
		SCENARIO(s66_acl_without_cluster_slots),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
