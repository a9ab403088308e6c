/* What bad input gets: one clear sentence, and nothing is sent. */
#define _POSIX_C_SOURCE 200809L
#include "direct.h"
#include "live.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* ---- opening ---- */

static void refused(struct sw_options options, sw_err want, const char *start)
{
	sw_handle *h = (sw_handle *)1;
	char text[512] = "";
	sw_err err = sw_open_text(&options, &h, text, sizeof(text));

	if (err != want || strncmp(text, start, strlen(start)) != 0)
		fail_msg("%s: expected %s '%s...', got %s '%s'", options.seeds ? options.seeds : "NULL",
			 sw_err_name(want), start, sw_err_name(err), text);
	assert_ptr_equal(h, (sw_handle *)1); /* set on success only */
	assert_null(strchr(text, '\n'));
}

static void seeds_that_are_no_addresses(void **state)
{
	static const char *const seeds[] = { "nonsense", "host:", ":1", "host:0", "host:65536", "host:1x", "[::1:5", "a b:1" };
	char want[100];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(seeds) / sizeof(seeds[0]); i++) {
		snprintf(want, sizeof(want), "seed '%s' is not an address; expected host:port", seeds[i]);
		refused((struct sw_options){ .seeds = seeds[i] }, SW_EINVAL, want);
	}
	refused((struct sw_options){ .seeds = "127.0.0.1:1,bad" }, SW_EINVAL, "seed 'bad' is not an address");
	refused((struct sw_options){ .seeds = "" }, SW_EINVAL, "no seed is given");
	refused((struct sw_options){ 0 }, SW_EINVAL, "sw_open: expected options with seeds");
	assert_int_equal(sw_open(NULL, NULL), SW_EINVAL);
}

static void seeds_that_cannot_be_reached(void **state)
{
	struct timespec begin, end;

	(void)state;
	clock_gettime(CLOCK_MONOTONIC, &begin);
	refused((struct sw_options){ .seeds = "127.0.0.1:1" }, SW_ECONNECT, "127.0.0.1:1: Connection refused");
	refused((struct sw_options){ .seeds = "127.0.0.1:1,127.0.0.1:2" }, SW_ECONNECT, "127.0.0.1:2: ");
	refused((struct sw_options){ .seeds = "no-such-host.invalid:7000" }, SW_ECONNECT,
		"no-such-host.invalid:7000: its host name can't be resolved");
	/* A black hole (a documentation address): the connect timeout bounds it. */
	refused((struct sw_options){ .seeds = "192.0.2.1:7000", .connect_timeout_ms = 200 }, SW_ECONNECT, "192.0.2.1:7000: ");
	clock_gettime(CLOCK_MONOTONIC, &end);
	assert_true(end.tv_sec - begin.tv_sec < 20);
}

static void a_seed_that_is_down_is_no_harm(void **state)
{
	char seeds[600];
	sw_handle *h;

	(void)state;
	snprintf(seeds, sizeof(seeds), "127.0.0.1:1,%s", live_seeds());
	h = live_open_with((struct sw_options){ .seeds = seeds });
	live_is(h, "SET seeded 1", "+OK");
	sw_free(h);
}

static void a_server_without_cluster_mode(void **state)
{
	char want[200];

	(void)state;
	snprintf(want, sizeof(want), "%s: ERR This instance has cluster support disabled", live_plain());
	refused((struct sw_options){ .seeds = live_plain() }, SW_ECLUSTER, want);
}

/* Users are made for this test on every node, and deleted. */
static void users_and_passwords(void **state)
{
	struct sw_options o = { .seeds = live_seeds(), .user = "tester", .password = "secret" };
	sw_handle *h = *state, *u;

	live_begins(live_do(h, "ACL SETUSER tester on >secret ~* +@all"), "+OK");
	u = live_open_with(o);
	live_is(u, "ACL WHOAMI", "\"tester\"");
	live_is(u, "SET by:tester 1", "+OK");
	live_rows(live_reply(u, "PING"), LIVE_NODES, SW_REPLY_STATUS);
	sw_free(u);
	o.password = "wrong";
	{
		char text[512];

		assert_int_equal(sw_open_text(&o, &u, text, sizeof(text)), SW_EAUTH);
		assert_non_null(strstr(text, "WRONGPASS"));
	}
	o.user = "nobody";
	assert_int_equal(sw_open(&o, &u), SW_EAUTH);
	live_is(h, "ACL DELUSER tester", "1");
}

/* The default user has a password for a moment. */
static void a_password_that_is_needed(void **state)
{
	struct sw_options o = { .seeds = live_seeds() };
	sw_handle *h = *state, *u = NULL;
	char text[512] = "";
	sw_err without, wrong, right;

	live_begins(live_do(h, "ACL SETUSER default >topsecret resetpass >topsecret"), "+OK");
	without = sw_open_text(&o, &u, text, sizeof(text));
	o.password = "wrong";
	wrong = sw_open(&o, &u);
	o.password = "topsecret";
	right = sw_open(&o, &u);
	live_begins(live_do(h, "ACL SETUSER default nopass"), "+OK");
	assert_int_equal(without, SW_EAUTH);
	assert_non_null(strstr(text, "NOAUTH"));
	assert_int_equal(wrong, SW_EAUTH);
	assert_int_equal(right, SW_OK);
	sw_free(u);
}

/* ---- calling ---- */

static void unknown_commands(void **state)
{
	sw_handle *h = *state;

	live_begins(live_do(h, "NOSUCH a b"), "SW_ECOMMAND: ERR unknown command 'NOSUCH'");
	assert_int_equal(sw_outcome(h), SW_NOT_SENT);
	live_begins(live_do(h, "CLIENT NOSUCH"), "SW_ECOMMAND: ERR unknown subcommand 'NOSUCH'. Try CLIENT HELP.");
	live_begins(live_do(h, "COMMAND NOSUCH"), "SW_ECOMMAND: ERR unknown subcommand 'NOSUCH'. Try COMMAND HELP.");
	live_begins(live_do(h, "'' a"), "SW_ECOMMAND: ERR unknown command '', with args beginning with: 'a' ");
	live_begins(live_do(h, "CONFIG|GET a"), "SW_ECOMMAND: ERR unknown command 'CONFIG|GET'");
	assert_int_equal(sw_call(h, NULL, 0, NULL), SW_EINVAL);
	assert_int_equal(sw_call(h, NULL, 2, NULL), SW_EINVAL);
	assert_int_equal(sw_call(NULL, NULL, 0, NULL), SW_EINVAL);
}

/* COMMAND INFO would take the part before the NUL for the name: what is blocked or split would go out as it is. */
static void names_with_a_nul(void **state)
{
	static const char *const names[] = { "MULTI", "SHUTDOWN", "GET", "MSET", "BF.ADD" };
	sw_handle *h = *state;
	char name[16] = { 0 };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		sw_bytes words[2] = { { name, strlen(names[i]) + 1 }, sw_str("k") };

		memcpy(name, names[i], strlen(names[i]) + 1);
		assert_int_equal(sw_call(h, words, 2, NULL), SW_ECOMMAND);
		assert_int_equal(sw_outcome(h), SW_NOT_SENT);
		live_begins(sw_error_text(h), "ERR unknown command '");
	}
	live_is(h, "SET k v", "+OK");
}

/* Named as the server names them, however the caller did. */
static void containers_without_a_subcommand(void **state)
{
	static const char *const names[] = { "ACL",	"Client",  "CLUSTER", "COMMANDLOG", "Config", "FUNCTION",
					     "HOTKEYS", "latency", "MEMORY",  "MODULE",	    "OBJECT", "PUBSUB",
					     "Script",	"SENTINEL", "SLOWLOG", "XGROUP",    "xinfo" };
	redisContext *server = direct_dial(live_plain());
	sw_handle *h = *state;
	size_t i, compared = 0;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *got = live_do(h, names[i]);
		redisReply *r = redisCommand(server, "%s", names[i]);

		assert_true(r && r->type == REDIS_REPLY_ERROR);
		if (strstr(r->str, "unknown command"))
			print_message("%s: this server has none\n", names[i]);
		else if (strncmp(got, "SW_ECOMMAND: ", 13) != 0 || strncmp(got + 13, r->str, strlen(r->str)) != 0)
			fail_msg("%s: %s; the server: %s", names[i], got, r->str);
		else
			compared++;
		freeReplyObject(r);
	}
	assert_in_range(compared, 14, 17);
	live_begins(live_do(h, "SENTINEL"), "SW_ECOMMAND: ERR wrong number of arguments for 'sentinel' command; ");
	redisFree(server);
}

static void wrong_numbers_of_arguments(void **state)
{
	static const char *const lines[][2] = {
		{ "GET", "ERR wrong number of arguments for 'get' command; the syntax is: GET key" },
		{ "get a b", "ERR wrong number of arguments for 'get' command; the syntax is: GET key" },
		{ "MGET", "ERR wrong number of arguments for 'mget' command; the syntax is: MGET key [key ...]" },
		{ "SET a", "ERR wrong number of arguments for 'set' command; the syntax is: SET key value [NX" },
		{ "CONFIG GET", "ERR wrong number of arguments for 'config|get' command; the syntax is: CONFIG GET para" },
		{ "DBSIZE x", "ERR wrong number of arguments for 'dbsize' command; the syntax is: DBSIZE" },
		{ "MSET a 1 b", "ERR wrong number of arguments for 'mset' command" },
		{ "MSETNX {a}1 1 {a}2", "ERR wrong number of arguments for 'msetnx' command" },
	};
	sw_handle *h = *state;
	int64_t before = live_commands();
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		const char *got = live_do(h, lines[i][0]);

		if (strncmp(got, "SW_ECOMMAND: ", 13) != 0 || strncmp(got + 13, lines[i][1], strlen(lines[i][1])) != 0)
			fail_msg("%s: %s", lines[i][0], got);
		assert_int_equal(sw_outcome(h), SW_NOT_SENT);
	}
	assert_int_equal(live_commands(), before);
}

static void null_and_empty(void **state)
{
	sw_handle *h = *state;
	sw_bytes null = { NULL, 3 }, fine = sw_str("k");
	sw_bytes args[3] = { sw_str("SET"), sw_str("k"), null };
	int64_t before = live_commands(), n = 9;
	sw_reply *r = (sw_reply *)1;

	assert_int_equal(sw_get(h, null, &r), SW_EINVAL);
	assert_null(r);
	assert_int_equal(sw_set(h, fine, null, NULL, NULL), SW_EINVAL);
	assert_int_equal(sw_del(h, &fine, 0, &n), SW_EINVAL);
	assert_int_equal(n, 0);
	assert_non_null(strstr(sw_error_text(h), "the list is empty"));
	assert_int_equal(sw_del(h, NULL, 2, &n), SW_EINVAL);
	assert_int_equal(sw_mset(h, NULL, 1), SW_EINVAL);
	assert_int_equal(sw_sadd(h, fine, &null, 1, &n), SW_EINVAL);
	assert_int_equal(sw_eval(h, fine, NULL, 2, NULL, 0, &r), SW_EINVAL);
	assert_int_equal(sw_linsert(h, fine, SW_LINSERT_POSITION_NONE, fine, fine, &n), SW_EINVAL);
	assert_int_equal(sw_linsert(h, fine, (enum sw_linsert_position)77, fine, fine, &n), SW_EINVAL);
	assert_int_equal(sw_call(h, args, 3, NULL), SW_EINVAL);
	assert_string_equal(sw_error_text(h), "sw_call: argument 2 is NULL with a length");
	assert_int_equal(sw_get(NULL, fine, &r), SW_EINVAL);
	assert_int_equal(live_commands(), before);
	live_ok(h, sw_get(h, fine, NULL)); /* the next call is fine, and NULL as out pointer is allowed */
	assert_string_equal(sw_error_text(h), "");
}

static void any_byte(void **state)
{
	sw_handle *h = *state;
	char key[256], value[256];
	sw_reply *r = NULL;
	int64_t n = -1;
	size_t i;

	for (i = 0; i < 256; i++) {
		key[i] = (char)(255 - i);
		value[i] = (char)i;
	}
	live_ok(h, sw_set(h, sw_buf(key, 256), sw_buf(value, 256), NULL, NULL));
	live_ok(h, sw_get(h, sw_buf(key, 256), &r));
	assert_int_equal(sw_reply_bytes(r).len, 256);
	assert_memory_equal(sw_reply_bytes(r).data, value, 256);
	sw_reply_free(r);
	for (i = 0; i < 256; i++)
		live_ok(h, sw_append(h, sw_buf(key + i, 1), sw_buf(value, i), &n));
	live_ok(h, sw_strlen(h, sw_buf(key + 7, 1), &n));
	assert_int_equal(n, 7);
	/* Empty key, empty value; NULL without a length is empty, too. */
	live_ok(h, sw_set(h, sw_str(""), sw_buf(NULL, 0), NULL, NULL));
	live_ok(h, sw_get(h, sw_buf(NULL, 0), &r));
	assert_string_equal(live_text(r), "\"\"");
	sw_reply_free(r);
	live_is(h, "SET '' ''", "+OK");
	live_is(h, "MGET '' none", "[\"\", nil]");
	live_is(h, "GET 'a\r\nb'", "nil");
}

/* A reply of a shape that the stub can't take; the connection serves on. */
static void another_shape(void **state)
{
	struct sw_route route = { .to = SW_TO_OWNER, .key = sw_str("shape") };
	sw_handle *h = *state, *view;
	int64_t n = 5;

	live_is(h, "SET shape 1", "+OK");
	live_ok(h, sw_route_new(h, &route, &view));
	/* A script's reply can be anything, and this stub takes it as it is. */
	live_is(view, "EVAL 'return {1, {2}}' 0", "[1, [2]]");
	/* GEORADIUS answers a number when it stores: fine for a reply; SORT's STORE as well. */
	live_is(h, "SORT shape2 STORE shape2", "0");
	/* LPOS answers a list with COUNT: put in by name there is no C type to break. */
	live_is(h, "RPUSH shape3 a a", "2");
	live_is(h, "LPOS shape3 a COUNT 0", "[0, 1]");
	live_ok(h, sw_incr(h, sw_str("shape"), &n));
	assert_int_equal(n, 2);
	sw_free(view);
}

static void a_servers_error_is_given_word_for_word(void **state)
{
	sw_handle *h = *state;
	sw_reply *r = (sw_reply *)1;
	int64_t n = 5;

	live_is(h, "LPUSH words x", "1");
	assert_int_equal(sw_incr(h, sw_str("words"), &n), SW_ESERVER);
	assert_int_equal(n, 0);
	assert_string_equal(sw_error_text(h), "WRONGTYPE Operation against a key holding the wrong kind of value");
	assert_int_equal(sw_outcome(h), SW_ANSWERED);
	assert_int_equal(sw_get(h, sw_str("words"), &r), SW_ESERVER);
	assert_null(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seeds_that_are_no_addresses),
		cmocka_unit_test(seeds_that_cannot_be_reached),
		cmocka_unit_test(a_seed_that_is_down_is_no_harm),
		cmocka_unit_test(a_server_without_cluster_mode),
		cmocka_unit_test(users_and_passwords),
		cmocka_unit_test(a_password_that_is_needed),
		cmocka_unit_test(unknown_commands),
		cmocka_unit_test(names_with_a_nul),
		cmocka_unit_test(containers_without_a_subcommand),
		cmocka_unit_test(wrong_numbers_of_arguments),
		cmocka_unit_test(null_and_empty),
		cmocka_unit_test(any_byte),
		cmocka_unit_test(another_shape),
		cmocka_unit_test(a_servers_error_is_given_word_for_word),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
