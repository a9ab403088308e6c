/* Reads from replicas: the views of sw_route_new() that send them there. */
#include "scene.h"

#include <stdio.h>
#include <string.h>

#define SHARD "A 0-16383 B>A C>A"

static sw_handle *view_of(sw_handle *h, enum sw_route_to to, const char *zone)
{
	sw_handle *v = NULL;

	if (sw_route_new(h, &(struct sw_route){ .to = to, .zone = zone }, &v))
		fail_msg("%s", sw_error_text(h));
	return v;
}

static struct sw_stats stats_of(sw_handle *h)
{
	struct sw_stats s;

	assert_int_equal(sw_stats_get(h, NULL, &s), SW_OK);
	return s;
}

/* GET, MGET and EXISTS are answered by a node's name; INFO by its zone, if it has one: arg is "A" or "A zone". */
static bool say_name(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	const char *name = arg, *zone = strchr(name, ' ');
	char text[200];
	size_t i;

	if (strncmp(command->argv[0], "INFO", 4) == 0) {
		snprintf(text, sizeof(text), "\"# Server\\r\\n%s%s\\r\\nredis_mode:cluster\\r\\n\"",
			 zone ? "availability_zone:" : "version:9", zone ? zone + 1 : "");
		fake_reply(answer, text);
		return true;
	}
	snprintf(text, sizeof(text), "\"%.1s\"", name);
	if (command->len[0] == 3 && strncmp(command->argv[0], "GET", 3) == 0) {
		fake_reply(answer, text);
		return true;
	}
	if (strncmp(command->argv[0], "MGET", 4) != 0)
		return false;
	strcpy(text, "[");
	for (i = 1; i < command->argc; i++)
		snprintf(text + strlen(text), 8, "\"%.1s\" ", name);
	strcat(text, "]");
	fake_reply(answer, text);
	return true;
}

static void all_say(struct fake *f, char *a, char *b, char *c)
{
	fake_handle(f, "A", say_name, a);
	fake_handle(f, "B", say_name, b);
	if (c)
		fake_handle(f, "C", say_name, c);
}

/* Who answered n GETs, "BCBC". */
static const char *readers(sw_handle *v, size_t n)
{
	static char text[32];
	size_t i;

	for (i = 0; i < n; i++) {
		sw_reply *r = NULL;
		sw_err err = sw_get(v, sw_str("k"), &r);

		if (err)
			fail_msg("GET: %s", sw_error_text(v));
		text[i] = sw_reply_bytes(r).data[0];
		sw_reply_free(r);
	}
	text[n] = '\0';
	return text;
}

static void s00_replicas_in_turn(void **state)
{
	struct fake *f = fake_run(SHARD, "A < SET k 1\nA > +OK\n"
					 "B < READONLY\nB > +OK\n"
					 "C < READONLY\nC > +OK\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);
	struct sw_stats s;

	(void)state;
	all_say(f, "A", "B", "C");
	expect_set(v, "k", "1"); /* a write goes to the primary */
	assert_string_equal(readers(v, 4), "BCBC");
	assert_string_equal(readers(h, 2), "AA");
	s = stats_of(h);
	assert_int_equal(s.replica_reads, 4);
	assert_int_equal(s.replica_fallbacks, 0);
	assert_int_equal(fake_count(f, "A", "READONLY"), 0);
	assert_int_equal(fake_open(f, "B"), 1);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_all_nodes_of_the_shard_in_turn(void **state)
{
	struct fake *f = fake_new(SHARD);
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_SHARD, NULL);

	(void)state;
	all_say(f, "A", "B", "C");
	assert_string_equal(readers(v, 6), "ABCABC");
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_user_and_name_are_said_to_replicas_too(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B < AUTH u p\nB > +OK\n"
						   "B < CLIENT SETNAME me\nB > +OK\n"
						   "B < READONLY\nB > +OK\n"
						   "B < GET k\nB > \"v\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .user = "u", .password = "p", .client_name = "me" });
	sw_handle *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	expect_get(v, "k", "v");
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_in_a_batch(void **state)
{
	struct fake *f = fake_run(TWO_NODES " C>A", "A < SET k 1\nA > +OK\nB < SET x 1\nB > +OK\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL), *b = scene_batch(v);
	const sw_bytes keys[] = { sw_str("k"), sw_str("x"), sw_str("b") };

	(void)state;
	all_say(f, "A", "B", "C");
	batch_get(b, "k");
	batch_set(b, "k", "1");
	batch_get(b, "x"); /* B has no replica */
	batch_set(b, "x", "1");
	assert_int_equal(sw_mget(b, keys, 3, NULL), SW_OK);
	if (sw_batch_run(b))
		fail_msg("%s", sw_error_text(b));
	expect_reply(b, 0, "\"C\"");
	expect_reply(b, 2, "\"B\"");
	expect_reply(b, 4, "[\"C\" \"B\" \"C\"]");
	assert_int_equal(stats_of(h).replica_reads, 3);
	sw_free(b);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* Whatever a replica refuses is the primary's, within the call; then the replica rests for a moment. */
static void check_refusal(const char *refusal)
{
	struct fake *f = fake_new("A 0-16383 B>A");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);
	char line[160];

	snprintf(line, sizeof(line), "B < GET k\nB > -%.60s\nA < GET k\nA > \"p\"\nA < GET k\nA > \"p\"\n", refusal);
	fake_script(f, line);
	expect_get(v, "k", "p");
	expect_get(v, "k", "p");
	assert_int_equal(fake_count(f, "B", "GET"), 1);
	assert_int_equal(stats_of(h).replica_fallbacks, 2);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s43_loading_replica(void **state)
{
	(void)state;
	check_refusal("LOADING Redis is loading the dataset in memory");
}

static void s44_replica_without_its_primary(void **state)
{
	(void)state;
	check_refusal("MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.");
}

static void s15_clusterdown_from_a_replica(void **state)
{
	(void)state;
	check_refusal("CLUSTERDOWN The cluster is down");
}

/* The replica belongs to another shard by now. */
static void s01_moved_from_a_replica(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A C", "B < GET k\n"
						     "B layout A 0-16383 B>C C\n"
						     "B > -MOVED 7629 @A\n"
						     "A < GET k\n"
						     "A > \"p\"\n"
						     "A < GET k\n"
						     "A > \"p\"\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	expect_get(v, "k", "p");
	expect_get(v, "k", "p");
	assert_int_equal(stats_of(h).moved, 1);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_a_command_error_is_the_answer(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B < GET k\nB > -WRONGTYPE no\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	expect_failed(v, sw_get(v, sw_str("k"), NULL), SW_ESERVER, SW_ANSWERED, "WRONGTYPE no");
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s39_replica_dies_with_reads_in_its_hands(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B < GET k\n"
						   "B die\n"
						   "A < GET k\n"
						   "A > \"p\"\n"
						   "A < GET k\n"
						   "A > \"p\"\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	expect_get(v, "k", "p");
	expect_get(v, "k", "p");
	assert_int_equal(stats_of(h).unknown, 0);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* One dead replica costs the first read an attempt at most; the others read from the one that lives. */
static void s00_one_of_two_replicas_is_dead(void **state)
{
	struct fake *f = fake_run(SHARD, "B die\nB mark dead\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	all_say(f, "A", "B", "C");
	fake_wait(f, "dead");
	expect_get(v, "k", NULL == strpbrk(readers(v, 1), "AC") ? "?" : "C");
	assert_string_equal(readers(v, 5), "CCCCC");
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* A replica that accepts nothing and refuses nothing: the one read that met it waits for the connect timeout. */
static void s54_replica_never_answers_connect(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B deaf\nB mark deaf\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .connect_timeout_ms = 100 });
	sw_handle *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	all_say(f, "A", "B", NULL);
	fake_wait(f, "deaf");
	assert_string_equal(readers(v, 8), "AAAAAAAA");
	assert_int_equal(stats_of(h).replica_reads, 1);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* A slot on its way: only the primary knows what has left. */
static void s34_a_slot_that_is_being_moved(void **state)
{
	struct fake *f = fake_run(TWO_NODES " C>A", "A < GET k\n"
						    "A > -ASK 7629 @B\n"
						    "B < ASKING\n"
						    "B > +OK\n"
						    "B < GET k\n"
						    "B > \"v\"\n"
						    "A < GET k\n"
						    "A > \"v\"\n"
						    "C < GET b\n"
						    "C > \"c\"\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	expect_get(h, "k", "v");
	expect_get(v, "k", "v");
	expect_get(v, "b", "c");
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s37_a_replica_becomes_the_primary(void **state)
{
	struct fake *f = fake_run("A 0-16383 B>A", "B < GET k\n"
						   "B > \"r\"\n"
						   "A < SET k 1\n"
						   "A layout A>B B 0-16383\n"
						   "A > -MOVED 7629 @B\n"
						   "B < SET k 1\n"
						   "B > +OK\n");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL);

	(void)state;
	expect_get(v, "k", "r");
	expect_set(v, "k", "1");
	all_say(f, "A", "B", NULL);
	while (stats_of(h).failovers == 0)
		readers(v, 1);
	assert_string_equal(readers(v, 3), "AAA");
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_nodes_of_the_zone(void **state)
{
	struct fake *f = fake_new("A 0-8191 B>A C>A D 8192-16383 E>D");
	sw_handle *h, *v;
	sw_reply *r = NULL;

	(void)state;
	all_say(f, "A north", "B south", "C north");
	fake_handle(f, "D", say_name, "D north");
	fake_handle(f, "E", say_name, "E south");
	h = scene_open(f);
	v = view_of(h, SW_TO_ZONE, "north");
	assert_string_equal(readers(v, 3), "CCC"); /* replicas before the primary */
	assert_int_equal(sw_get(v, sw_str("x"), &r), SW_OK);
	assert_string_equal(scene_print(r), "\"D\""); /* the primary, if only it is here */
	sw_reply_free(r);
	sw_free(v);
	v = view_of(h, SW_TO_ZONE, "west"); /* nobody */
	assert_non_null(strstr("BCBCB", readers(v, 4)));
	assert_int_equal(fake_count(f, NULL, "INFO server"), 5);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_servers_without_zones(void **state)
{
	struct fake *f = fake_new(SHARD);
	sw_handle *h, *v;

	(void)state;
	all_say(f, "A", "B", "C");
	h = scene_open(f);
	v = view_of(h, SW_TO_ZONE, "north");
	assert_string_equal(readers(v, 4), "BCBC");
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_explain_and_wrong_routes(void **state)
{
	const sw_bytes get[] = { sw_str("GET"), sw_str("k") }, del[] = { sw_str("DEL"), sw_str("k") };
	struct fake *f = fake_new("A 0-16383 B>A");
	sw_handle *h = scene_open(f), *v = view_of(h, SW_TO_REPLICAS, NULL), *none = NULL;
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_explain(v, get, 2, &r), SW_OK);
	expect_text(strstr(scene_print(r), "requests"), fake_address(f, "B"));
	sw_reply_free(r);
	assert_int_equal(sw_explain(v, del, 2, &r), SW_OK);
	expect_text(strstr(scene_print(r), "requests"), fake_address(f, "A"));
	sw_reply_free(r);
	expect_failed(h, sw_route_new(h, &(struct sw_route){ .to = SW_TO_ZONE }, &none), SW_EINVAL, SW_NOT_SENT, "zone");
	assert_null(none);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_replicas_in_turn),
		SCENARIO(s00_all_nodes_of_the_shard_in_turn),
		SCENARIO(s00_user_and_name_are_said_to_replicas_too),
		SCENARIO(s00_in_a_batch),
		SCENARIO(s43_loading_replica),
		SCENARIO(s44_replica_without_its_primary),
		SCENARIO(s15_clusterdown_from_a_replica),
		SCENARIO(s01_moved_from_a_replica),
		SCENARIO(s00_a_command_error_is_the_answer),
		SCENARIO(s39_replica_dies_with_reads_in_its_hands),
		SCENARIO(s00_one_of_two_replicas_is_dead),
		SCENARIO(s54_replica_never_answers_connect),
		SCENARIO(s34_a_slot_that_is_being_moved),
		SCENARIO(s37_a_replica_becomes_the_primary),
		SCENARIO(s00_nodes_of_the_zone),
		SCENARIO(s00_servers_without_zones),
		SCENARIO(s00_explain_and_wrong_routes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
