#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "topology_world.h"
#include "tree.h"

/* ---- CLUSTER SLOTS ---- */

static void slots_and_replicas(void **state)
{
	struct world *w = *state;

	world_must(w, three_primaries, NULL);
	assert_int_equal(w->t->n_nodes, 4);
	assert_string_equal(world_owner(w, 0), "127.0.0.1:7000");
	assert_string_equal(world_owner(w, 5460), "127.0.0.1:7000");
	assert_string_equal(world_owner(w, 5461), "127.0.0.1:7001");
	assert_string_equal(world_owner(w, 16383), "127.0.0.1:7002");
	assert_int_equal(world_node(w, "127.0.0.1:7000")->slots, 5461);
	assert_int_equal(world_node(w, "127.0.0.1:7002")->slots, 5461);
	assert_string_equal(world_node(w, "127.0.0.1:7001")->id, ID_B);
	assert_false(world_node(w, "127.0.0.1:7000")->replica);
	assert_true(world_node(w, "127.0.0.1:7003")->replica);
	assert_int_equal(world_node(w, "127.0.0.1:7003")->slots, 0);
	assert_ptr_equal(&w->t->nodes[world_node(w, "127.0.0.1:7003")->primary],
			 world_node(w, "127.0.0.1:7000"));
	assert_int_equal(world_node(w, "127.0.0.1:7000")->primary, SWI_NO_NODE);
	assert_false(world_has(w, "127.0.0.1:7004"));
	assert_false(world_has(w, "127.0.0.2:7000"));
}

static void without_ids(void **state)
{
	struct world *w = *state;

	world_must(w, "[[0 99 ['a' 1] ['b' 2]] [100 16383 ['b' 2] ['a' 1]] ]", NULL);
	assert_int_equal(w->t->n_nodes, 2);
	assert_string_equal(world_node(w, "a:1")->id, "");
	assert_false(world_node(w, "a:1")->replica);
	assert_false(world_node(w, "b:2")->replica);
}

static void hosts_that_are_not_said(void **state)
{
	struct world *w = *state;

	world_must(w,
		   "[[0 99 ['' 7000 '" ID_A "'] [nil 7003 '" ID_D "']]"
		   " [100 199 [nil 7001 '" ID_B "' ['hostname' 'other.example']]]"
		   " [200 16383 ['c' 7002 '" ID_C "']]]",
		   NULL);
	assert_string_equal(world_owner(w, 0), "10.9.9.9:7000");
	assert_string_equal(world_owner(w, 150), "10.9.9.9:7001");
	assert_true(world_node(w, "10.9.9.9:7003")->replica);
	assert_string_equal(world_owner(w, 200), "c:7002");
}

static void hosts_that_are_not_known(void **state)
{
	struct world *w = *state;

	world_must(w,
		   "[[0 99 ['?' 7000 '" ID_A "'] ['b' 7003 '" ID_D "']] [100 16383 ['c' 7002 '" ID_C
		   "'] ['?' 7009]]]",
		   ID_A " 10.0.0.1:7000@17000 master - 0 0 1 connected 0-99\n");
	assert_string_equal(world_owner(w, 0), "nobody");
	assert_string_equal(world_owner(w, 99), "nobody");
	assert_string_equal(world_owner(w, 100), "c:7002");
	assert_int_equal(w->t->n_nodes, 2);
	assert_true(world_node(w, "b:7003")->replica);
	assert_int_equal(world_node(w, "b:7003")->primary, SWI_NO_NODE);
	assert_false(world_has(w, "10.0.0.1:7000"));
	assert_int_equal(world_parse(w, "[[0 16383 ['?' 7000 '" ID_A "']]]", NULL), SW_ECLUSTER);
	assert_string_equal(w->why, "no slot of the cluster has a known owner");
}

static void ipv6_hosts(void **state)
{
	struct world *w = *state;

	world_must(w,
		   "[[0 99 ['2001:db8::1' 7000 'x'] ['[2001:db8::2]' 7001 'y']] [100 16383 ['::1' "
		   "7000 'z']]]",
		   "y 2001:db8::2:7001@17001 slave,fail x 0 0 4 connected\n");
	assert_string_equal(world_owner(w, 0), "[2001:db8::1]:7000");
	assert_string_equal(world_owner(w, 100), "[::1]:7000");
	assert_true(world_node(w, "[2001:db8::2]:7001")->replica);
	assert_true(world_node(w, "[2001:db8::2]:7001")->failed);
}

static void port_zero(void **state)
{
	struct world *w = *state;

	world_must(w, "[[0 99 ['a' 0 'x']] [100 16383 ['b' 7000 'y']]]", NULL);
	assert_string_equal(world_owner(w, 0), "nobody");
	assert_string_equal(world_owner(w, 100), "b:7000");
	assert_int_equal(world_parse(w, "[[0 99 ['a' 0 'x']] [100 16383 ['b' 0 'y']]]", NULL),
			 SW_EPROTO);
	assert_non_null(strstr(w->why, "TLS"));
}

/* One name and port for the whole cluster: one node to us, and it is a primary. */
static void one_address_for_all(void **state)
{
	struct world *w = *state;

	world_must(
		w,
		"[[0 99 ['lb' 7000 'a'] ['lb' 7000 'b']] [100 199 ['lb' 7000 'b'] ['lb' 7000 'a']]"
		" [200 16383 ['c' 1 'c'] ['lb' 7000 'd']]]",
		NULL);
	assert_int_equal(w->t->n_nodes, 2);
	assert_false(world_node(w, "lb:7000")->replica);
	assert_int_equal(world_node(w, "lb:7000")->slots, 200);
	world_must(w, "[[0 99 ['c' 1 'c'] ['lb' 7000 'a']] [100 199 ['lb' 7000 'b']]]", NULL);
	assert_false(world_node(w, "lb:7000")->replica);
	assert_int_equal(world_node(w, "lb:7000")->primary, SWI_NO_NODE);
}

static void small_clusters(void **state)
{
	struct world *w = *state;

	world_must(w, "[[0 16383 ['a' 1 'x']]]", NULL);
	assert_int_equal(w->t->n_nodes, 1);
	assert_int_equal(world_node(w, "a:1")->slots, 16384);
	world_must(w, "[[7 7 ['a' 1 'x']]]", NULL);
	assert_string_equal(world_owner(w, 6), "nobody");
	assert_string_equal(world_owner(w, 7), "a:1");
	assert_string_equal(world_owner(w, 8), "nobody");
	world_must(w, "[[0 16383 ['a' 1 'x' {'hostname' 'a.example'}]]]", NULL); /* RESP3 */
}

static void nonsense_in_slots(void **state)
{
	static const char *const replies[] = {
		"nil",
		"42",
		"'text'",
		"{}",
		"[1]",
		"[[]]",
		"[[0 1]]",
		"[nil]",
		"[[0 16384 ['a' 1 'x']]]",
		"[[-1 5 ['a' 1 'x']]]",
		"[[5 4 ['a' 1 'x']]]",
		"[['0' 4 ['a' 1 'x']]]",
		"[[0 '4' ['a' 1 'x']]]",
		"[[0 4 'a']]",
		"[[0 4 []]]",
		"[[0 4 ['a']]]",
		"[[0 4 ['a' '1' 'x']]]",
		"[[0 4 [7 1 'x']]]",
		"[[0 4 ['a' -1 'x']]]",
		"[[0 4 ['a' 65536 'x']]]",
		"[[0 4 ['a' 72536]] [5 5 ['a' 7000]]]",
		"[[0 4 ['a b' 1 'x']]]",
		"[[0 4 ['a\\0b' 1 'x']]]",
		"[[0 4 ['a' 1 'x'] 7]]",
		"[[0 4 ['a' 1 'x'] ['b']]]",
		"[[0 4 ['a' 1 '12345678901234567890123456789012345678901']]]",
		"[[0 16383 ['a' 1 'x']] [0 16383 ['a' 1 'x']]]",
	};
	struct world *w = *state;

	for (size_t i = 0; i < sizeof(replies) / sizeof(replies[0]); i++) {
		sw_err err = world_parse(w, replies[i], NULL);

		if (err != SW_EPROTO || !w->why[0])
			fail_msg("%s gives %s \"%s\"", replies[i], sw_err_name(err), w->why);
	}
}

static void no_cluster(void **state)
{
	struct world *w = *state;

	assert_int_equal(world_parse(w, "[]", NULL), SW_ECLUSTER);
	assert_int_equal(world_parse(w, "-'ERR This instance has cluster support disabled'", NULL),
			 SW_ECLUSTER);
	assert_non_null(strstr(w->why, "ERR This instance has cluster support disabled"));
	swi_topology_free(NULL);
}

static void a_short_why_is_cut(void **state)
{
	struct world *w = *state;
	char why[8];

	w->t = swi_topology_new();
	assert_non_null(w->t);
	assert_int_equal(swi_topology_parse(w->t, tree(&w->arena, "nil"), NULL, &w->source, why,
					    sizeof(why)),
			 SW_EPROTO);
	assert_string_equal(why, "CLUSTER");
	assert_int_equal(swi_topology_parse(w->t, tree(&w->arena, "nil"), NULL, &w->source, NULL,
					    0),
			 SW_EPROTO);
}

/* ---- translate ---- */

static void shift_ports(void *arg, struct sw_address *address)
{
	struct world *w = arg;

	w->translated++;
	strcpy(address->host, "203.0.113.5");
	address->port = (uint16_t)(address->port + 10000);
}

static void drop(void *arg, struct sw_address *address)
{
	(void)arg;
	if (address->port == 7001)
		address->host[0] = '\0';
}

static void translated_addresses(void **state)
{
	struct world *w = *state;

	w->source.translate = shift_ports;
	w->source.translate_arg = w;
	world_must(w, three_primaries,
		   ID_A
		   " 127.0.0.1:7000@17000 myself,master - 0 0 1 connected 0-5460\n" ID_B
		   " 127.0.0.1:7001@17001 master - 0 0 2 connected 5461-10922\n"
		   "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:7005@17005 slave,fail " ID_A
		   " 0 0 6 disconnected\n");
	assert_string_equal(world_owner(w, 0), "203.0.113.5:17000");
	assert_true(world_node(w, "203.0.113.5:17005")->failed);
	assert_int_equal(w->translated, 5); /* once a node, though some are named twice */
	w->source.translate = drop;
	world_must(w, three_primaries, NULL);
	assert_string_equal(world_owner(w, 5461), "nobody");
	assert_int_equal(w->t->n_nodes, 3);
}

/* ---- sizes ---- */

static void set_integer(sw_reply *r, int64_t value)
{
	r->type = SW_REPLY_INTEGER;
	r->u.integer = value;
}

static void set_node(struct swi_arena *a, sw_reply *r, unsigned n)
{
	sw_reply *node = swi_reply_array(a, SW_REPLY_ARRAY, 3);
	char host[20], id[48];

	assert_non_null(node);
	snprintf(host, sizeof(host), "10.0.%u.%u", n / 250, n % 250);
	snprintf(id, sizeof(id), "%040u", n);
	assert_true(swi_reply_set_text(a, &node->u.nodes[0], SW_REPLY_BULK, host, strlen(host)));
	set_integer(&node->u.nodes[1], 7000);
	assert_true(swi_reply_set_text(a, &node->u.nodes[2], SW_REPLY_BULK, id, strlen(id)));
	*r = *node;
}

/* 16,384 ranges of one slot: `n` primaries in turn, each with a replica of number n more. */
static sw_reply *alternating(struct swi_arena *a, unsigned n)
{
	sw_reply *all = swi_reply_array(a, SW_REPLY_ARRAY, SWI_SLOTS);

	assert_non_null(all);
	for (unsigned s = 0; s < SWI_SLOTS; s++) {
		sw_reply *range = swi_reply_array(a, SW_REPLY_ARRAY, 4);

		assert_non_null(range);
		set_integer(&range->u.nodes[0], s);
		set_integer(&range->u.nodes[1], s);
		set_node(a, &range->u.nodes[2], s % n);
		set_node(a, &range->u.nodes[3], s % n + n);
		all->u.nodes[s] = *range;
	}
	return all;
}

static void alternating_ranges(void **state)
{
	struct world *w = *state;

	assert_int_equal(world_parse_trees(w, alternating(&w->arena, 2), NULL), SW_OK);
	assert_int_equal(w->t->n_nodes, 4);
	assert_string_equal(world_owner(w, 16382), "10.0.0.0:7000");
	assert_string_equal(world_owner(w, 16383), "10.0.0.1:7000");
	assert_int_equal(world_node(w, "10.0.0.1:7000")->slots, 8192);
}

static void a_thousand_nodes(void **state)
{
	struct world *w = *state;

	assert_int_equal(world_parse_trees(w, alternating(&w->arena, 500), NULL), SW_OK);
	assert_int_equal(w->t->n_nodes, 1000);
	for (size_t i = 0; i < w->t->n_nodes; i++)
		assert_int_equal(swi_topology_find(w->t, &w->t->nodes[i].address), i);
	assert_string_equal(world_owner(w, 16383), "10.0.1.133:7000");
	assert_true(world_node(w, "10.0.3.133:7000")->replica);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		WORLD_TEST(slots_and_replicas),
		WORLD_TEST(without_ids),
		WORLD_TEST(hosts_that_are_not_said),
		WORLD_TEST(hosts_that_are_not_known),
		WORLD_TEST(ipv6_hosts),
		WORLD_TEST(port_zero),
		WORLD_TEST(one_address_for_all),
		WORLD_TEST(small_clusters),
		WORLD_TEST(nonsense_in_slots),
		WORLD_TEST(no_cluster),
		WORLD_TEST(a_short_why_is_cut),
		WORLD_TEST(translated_addresses),
		WORLD_TEST(alternating_ranges),
		WORLD_TEST(a_thousand_nodes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
