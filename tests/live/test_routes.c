/* Views: the same commands sent elsewhere. */
#include "live.h"

#include <string.h>

static sw_handle *view_of(sw_handle *h, struct sw_route route)
{
	sw_handle *view = NULL;

	live_ok(h, sw_route_new(h, &route, &view));
	return view;
}

static void all_nodes_and_all_primaries(void **state)
{
	sw_handle *h = *state;
	sw_handle *all = view_of(h, (struct sw_route){ .to = SW_TO_ALL_NODES });
	sw_handle *primaries = view_of(h, (struct sw_route){ .to = SW_TO_ALL_PRIMARIES });
	sw_reply *map = NULL;

	live_rows(live_reply(all, "DBSIZE"), LIVE_NODES, SW_REPLY_INTEGER);
	live_rows(live_reply(primaries, "DBSIZE"), LIVE_PRIMARIES, SW_REPLY_INTEGER);
	live_rows(live_reply(primaries, "CLUSTER MYID"), LIVE_PRIMARIES, SW_REPLY_BULK);
	live_ok(primaries, sw_ping(primaries, NULL, &map));
	live_rows(map, LIVE_PRIMARIES, SW_REPLY_STATUS);
	sw_free(all);
	sw_free(primaries);
}

/* A typed stub whose C type has no room for a map. */
static void several_nodes_take_fan_outs_and_names_only(void **state)
{
	sw_handle *h = *state, *view = view_of(h, (struct sw_route){ .to = SW_TO_ALL_PRIMARIES });
	int64_t n = 7, before = live_commands();

	assert_int_equal(sw_strlen(view, sw_str("k"), &n), SW_EINVAL);
	assert_int_equal(n, 0);
	assert_int_equal(sw_outcome(view), SW_NOT_SENT);
	assert_int_equal(live_commands(), before);
	live_rows(live_reply(view, "KEYS x*"), LIVE_PRIMARIES, SW_REPLY_ARRAY);
	sw_free(view);
}

static void one_node(void **state)
{
	sw_handle *h = *state, *view;
	sw_reply *nodes = live_reply(h, "CLUSTER MYID");
	size_t i;

	assert_int_equal(sw_reply_count(nodes), LIVE_NODES);
	for (i = 0; i < LIVE_NODES; i++) {
		const char *name = sw_reply_bytes(sw_reply_key_at(nodes, i)).data;
		sw_reply *row, *map = NULL;

		view = view_of(h, (struct sw_route){ .to = SW_TO_NODE, .node = name });
		row = live_reply(view, "CLUSTER MYID"); /* a fan-out command: a map of one row */
		assert_int_equal(sw_reply_count(row), 1);
		assert_string_equal(live_text(sw_reply_at(row, 0)), live_text(sw_reply_at(nodes, i)));
		sw_reply_free(row);
		live_ok(view, sw_dbsize(view, &map));
		live_rows(map, 1, SW_REPLY_INTEGER);
		live_begins(live_do(view, "CLUSTER INFO"), "\"cluster_");
		sw_free(view);
	}
	sw_reply_free(nodes);
}

/* What belongs to another node is that node's answer, not the client's business. */
static void a_node_that_has_not_the_key(void **state)
{
	sw_handle *h = *state, *view;
	sw_reply *sizes;
	size_t i, moved = 0, fine = 0;

	live_is(h, "SET here 1", "+OK");
	sizes = live_reply(h, "DBSIZE");
	for (i = 0; i < LIVE_NODES; i++) {
		const char *got;

		view = view_of(h, (struct sw_route){ .to = SW_TO_NODE,
						     .node = sw_reply_bytes(sw_reply_key_at(sizes, i)).data });
		got = live_do(view, "GET here");
		fine += strcmp(got, "\"1\"") == 0;
		moved += strncmp(got, "SW_ESERVER: MOVED ", 18) == 0;
		sw_free(view);
	}
	sw_reply_free(sizes);
	assert_int_equal(fine, 1);
	assert_int_equal(moved, LIVE_NODES - 1);
}

static void owner_and_random(void **state)
{
	sw_handle *h = *state;
	sw_handle *owner = view_of(h, (struct sw_route){ .to = SW_TO_OWNER, .key = sw_str("mine") });
	sw_handle *any = view_of(h, (struct sw_route){ .to = SW_TO_RANDOM });
	sw_reply *map = NULL;
	int64_t n = 0;

	live_is(h, "SET mine 12345", "+OK");
	live_ok(owner, sw_strlen(owner, sw_str("mine"), &n));
	assert_int_equal(n, 5);
	live_is(owner, "CLUSTER COUNTKEYSINSLOT 0", "0");
	live_ok(any, sw_ping(any, NULL, &map));
	live_rows(map, 1, SW_REPLY_STATUS);
	sw_free(owner);
	sw_free(any);
}

static void a_batch_of_a_route(void **state)
{
	sw_handle *h = *state, *b;
	sw_handle *owner = view_of(h, (struct sw_route){ .to = SW_TO_OWNER, .key = sw_str("{t}") });
	sw_handle *all = view_of(h, (struct sw_route){ .to = SW_TO_ALL_NODES });
	struct sw_result result;
	sw_reply *map = NULL;
	int64_t n = 0;

	live_ok(owner, sw_batch_new(owner, &b));
	live_ok(b, sw_incr(b, sw_str("{t}n"), NULL));
	live_ok(b, sw_incr(b, sw_str("{t}n"), &n));
	live_ok(b, sw_echo(b, sw_str("e"), &map));
	live_ok(b, sw_batch_run(b));
	assert_int_equal(n, 2);
	assert_int_equal(sw_reply_count(map), 1);
	sw_free(b);
	live_ok(all, sw_batch_new(all, &b));
	assert_int_equal(sw_incr(b, sw_str("{t}n"), NULL), SW_EINVAL);
	live_ok(b, sw_call(b, (const sw_bytes[]){ sw_str("TIME") }, 1, NULL));
	live_ok(b, sw_batch_run(b));
	live_ok(b, sw_batch_result(b, 0, &result));
	assert_int_equal(sw_reply_count(result.reply), LIVE_NODES);
	sw_free(b);
	sw_free(owner);
	sw_free(all);
}

static void wrong_routes(void **state)
{
	sw_handle *h = *state, *b, *view = NULL;

	live_ok(h, sw_batch_new(h, &b));
	assert_int_equal(sw_route_new(b, &(struct sw_route){ .to = SW_TO_ALL_NODES }, &view), SW_EINVAL);
	assert_int_equal(sw_batch_new(b, &view), SW_EINVAL);
	sw_free(b);
	assert_int_equal(sw_route_new(h, NULL, &view), SW_EINVAL);
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_ALL_NODES }, NULL), SW_EINVAL);
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = (enum sw_route_to)99 }, &view), SW_EINVAL);
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_NODE }, &view), SW_EINVAL);
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_NODE, .node = "nonsense" }, &view), SW_EINVAL);
	assert_string_equal(sw_error_text(h), "node 'nonsense' is not an address; expected host:port");
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_NODE, .node = "127.0.0.1:1" }, &view), SW_EINVAL);
	assert_string_equal(sw_error_text(h), "the cluster has no node 127.0.0.1:1");
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_OWNER }, &view), SW_EINVAL);
	assert_int_equal(sw_route_new(NULL, &(struct sw_route){ .to = SW_TO_ALL_NODES }, &view), SW_EINVAL);
	assert_null(view);
}

static void a_name_given_to_one_node_stays_there(void **state)
{
	sw_handle *h = *state, *view, *other = live_open();
	sw_reply *map, *sizes = live_reply(other, "DBSIZE");
	size_t i, named = 0;

	(void)h;
	view = view_of(other, (struct sw_route){ .to = SW_TO_NODE,
						 .node = sw_reply_bytes(sw_reply_key_at(sizes, 2)).data });
	sw_reply_free(sizes);
	map = live_reply(view, "CLIENT SETNAME only-here");
	live_rows(map, 1, SW_REPLY_STATUS);
	map = live_reply(other, "CLIENT GETNAME");
	for (i = 0; i < LIVE_NODES; i++)
		named += sw_reply_type_of(sw_reply_at(map, i)) == SW_REPLY_BULK;
	sw_reply_free(map);
	assert_int_equal(named, 1);
	sw_free(view);
	sw_free(other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_nodes_and_all_primaries),
		cmocka_unit_test(several_nodes_take_fan_outs_and_names_only),
		cmocka_unit_test(one_node),
		cmocka_unit_test(a_node_that_has_not_the_key),
		cmocka_unit_test(owner_and_random),
		cmocka_unit_test(a_batch_of_a_route),
		cmocka_unit_test(wrong_routes),
		cmocka_unit_test(a_name_given_to_one_node_stays_there),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
