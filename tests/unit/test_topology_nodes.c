#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "fail_alloc.h"
#include "topology_world.h"
#include "tree.h"

/* ---- CLUSTER NODES ---- */

static const char nodes_of_three[] = ID_D
	" 127.0.0.1:7003@17003 slave " ID_A " 0 1426238317239 4 connected\n"
	"e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca 127.0.0.1:7005@17005,host5 slave,fail "
	"c0ffee5a43e2f1a1cd35b9f99a514335d9ba9ca1 0 0 6 disconnected\n" ID_B
	" 127.0.0.1:7001@17001,,shard-id=69bc master - 0 1426238316232 2 connected "
	"5461-10922\n" ID_C
	" 127.0.0.1:7002@17002 master,fail? - 0 1426238318243 3 connected 10923-16383\n"
	"c0ffee5a43e2f1a1cd35b9f99a514335d9ba9ca1 127.0.0.1:7006@17006 master - 0 0 9 connected\n"
	"824fe116063bc5fcf9f4ffd895bc17aee7731ac3 127.0.0.1:7004@17004 slave " ID_C
	" 0 1426238316232 3 connected\n" ID_A
	" 127.0.0.1:7000@17000 myself,master - 0 0 1 connected 0-5460 [77->-" ID_B "] [93-<-" ID_C
	"]\n"
	"aaaafeb235213a872192d90877d0cd55635b91aa 127.0.0.1:7008@17008 handshake - 0 0 0 "
	"connected\n"
	"bbbbfeb235213a872192d90877d0cd55635b91bb :0@0 slave,fail,noaddr " ID_A
	" 0 0 0 disconnected\n";

static void nodes_without_slots(void **state)
{
	struct world *w = *state;

	world_must(w, three_primaries, nodes_of_three);
	assert_int_equal(w->t->n_nodes, 8);
	assert_false(world_node(w, "127.0.0.1:7006")->replica);
	assert_int_equal(world_node(w, "127.0.0.1:7006")->slots, 0);
	assert_true(world_node(w, "127.0.0.1:7004")->replica);
	assert_ptr_equal(&w->t->nodes[world_node(w, "127.0.0.1:7004")->primary],
			 world_node(w, "127.0.0.1:7002"));
	/* Its primary's line comes later. */
	assert_true(world_node(w, "127.0.0.1:7005")->replica);
	assert_true(world_node(w, "127.0.0.1:7005")->failed);
	assert_ptr_equal(&w->t->nodes[world_node(w, "127.0.0.1:7005")->primary],
			 world_node(w, "127.0.0.1:7006"));
	assert_true(world_node(w, "127.0.0.1:7008")->handshake);
	assert_false(world_node(w, "127.0.0.1:7006")->handshake);
	assert_false(world_node(w, "127.0.0.1:7002")->failed); /* fail? is a suspicion */
	assert_int_equal(world_node(w, "127.0.0.1:7000")->slots, 5461);
}

static bool in(const uint8_t *slots, unsigned slot)
{
	return slots[slot / 8] >> (slot % 8) & 1;
}

static bool read_own(const char *text, struct swi_own_slots *own)
{
	sw_reply r = { .type = SW_REPLY_BULK, .len = strlen(text), .u.text = text };

	return swi_own_slots_read(&r, own);
}

static void what_a_node_says_of_itself(void **state)
{
	struct swi_own_slots own;

	(void)state;
	assert_true(read_own(nodes_of_three, &own));
	assert_int_equal(own.epoch, 1);
	assert_true(in(own.owned, 0) && in(own.owned, 5460) && !in(own.owned, 5461));
	assert_true(in(own.open, 77) && in(own.open, 93) && !in(own.open, 78));
	assert_true(read_own(ID_A " h:1@2 myself,master - 0 0 7 connected 9 16383", &own));
	assert_int_equal(own.epoch, 7);
	assert_true(in(own.owned, 9) && in(own.owned, 16383) && !in(own.owned, 10));
	assert_true(read_own(ID_A " h:1@2 myself,slave x 0 0 7 connected\n", &own));
	assert_false(in(own.owned, 9));
	assert_false(read_own(ID_A " h:1@2 master - 0 0 7 connected 9\n", &own));
	assert_false(read_own(ID_A " h:1@2 myself - 0 0 7 connected 9-16384\n", &own));
	assert_false(read_own(ID_A " h:1@2 myself - 0 0 7 connected x\n", &own));
	assert_false(swi_own_slots_read(NULL, &own));
}

static void epochs_and_open_slots(void **state)
{
	struct world *w = *state;

	world_must(w, three_primaries, nodes_of_three);
	assert_int_equal(w->t->epoch, 9);
	assert_int_equal(world_node(w, "127.0.0.1:7001")->epoch, 2);
	assert_int_equal(w->t->n_open_slots, 2);
	assert_int_equal(w->t->open_slots[0], 77);
	assert_int_equal(w->t->open_slots[1], 93);
	world_must(w, three_primaries, NULL);
	assert_int_equal(w->t->epoch, 0);
	assert_int_equal(w->t->n_open_slots, 0);
}

static void who_serves_is_said_by_slots(void **state)
{
	struct world *w = *state;

	world_must(w, three_primaries,
		   ID_A " 127.0.0.1:7000@17000 slave,fail " ID_D " 0 0 7 connected\n" ID_D
			" 127.0.0.1:7003@17003 master - 0 0 8 connected 0-5460\n");
	assert_string_equal(world_owner(w, 0), "127.0.0.1:7000");
	assert_false(world_node(w, "127.0.0.1:7000")->replica);
	assert_true(world_node(w, "127.0.0.1:7000")->failed);
	assert_true(world_node(w, "127.0.0.1:7003")->replica);
}

static void one_id_two_names(void **state)
{
	struct world *w = *state;

	world_must(w, "[[0 16383 ['one.example' 7000 '" ID_A "' ['ip' '10.0.0.1']]]]",
		   ID_A
		   " 10.0.0.1:7000@17000,one.example myself,master - 0 0 1 connected 0-16383\n");
	assert_int_equal(w->t->n_nodes, 1);
	assert_int_equal(world_node(w, "one.example:7000")->epoch, 1);
}

static void an_old_line_of_the_same_address(void **state)
{
	static const char old[] = ID_B " 127.0.0.1:7000@17000 master,fail - 0 0 1 disconnected\n";
	static const char slotless_old[] =
		ID_B " 127.0.0.1:7007@17007 slave,fail " ID_A " 0 0 1 disconnected\n";
	static const char slotless_new[] = ID_C " 127.0.0.1:7007@17007 master - 0 0 5 connected\n";
	struct world *w = *state;
	char nodes[1024];

	world_must(w, three_primaries, old);
	assert_false(world_node(w, "127.0.0.1:7000")->failed);
	assert_string_equal(world_node(w, "127.0.0.1:7000")->id, ID_A);
	for (int turn = 0; turn < 2; turn++) {
		snprintf(nodes, sizeof(nodes), "%s%s", turn ? slotless_old : slotless_new,
			 turn ? slotless_new : slotless_old);
		world_must(w, "[[0 16383 ['127.0.0.1' 7000 '" ID_A "']]]", nodes);
		assert_int_equal(w->t->n_nodes, 2);
		assert_string_equal(world_node(w, "127.0.0.1:7007")->id, ID_C);
		assert_false(world_node(w, "127.0.0.1:7007")->failed);
		assert_false(world_node(w, "127.0.0.1:7007")->replica);
		assert_int_equal(world_node(w, "127.0.0.1:7007")->primary, SWI_NO_NODE);
	}
}

static void nodes_of_servers_without_ids_in_slots(void **state)
{
	struct world *w = *state;

	world_must(w, "[[0 16383 ['a' 7000] ['b' 7001]]]",
		   ID_A " a:7000 myself,master,fail - 0 0 3 connected 0-16383\r\n" ID_B
			" b:7001 slave " ID_A " 0 0 3 connected\r\n");
	assert_int_equal(w->t->n_nodes, 2);
	assert_string_equal(world_node(w, "a:7000")->id, ID_A);
	assert_true(world_node(w, "a:7000")->failed);
}

static void a_node_that_does_not_know_its_address(void **state)
{
	struct world *w = *state;

	world_must(w, "[[0 16383 ['' 7000 '" ID_A "']]]",
		   ID_A " :7000@17000 myself,master - 0 0 0 connected 0-16383\n" ID_B
			" :7001@17001 master - 0 0 0 connected\n");
	assert_string_equal(world_owner(w, 0), "10.9.9.9:7000");
	assert_true(world_has(w, "10.9.9.9:7001"));
}

static void forbidden_nodes(void **state)
{
	struct world *w = *state;

	assert_int_equal(world_parse_trees(w, tree(&w->arena, three_primaries),
					   tree(&w->arena, "-'NOPERM no permissions'")),
			 SW_OK);
	assert_int_equal(w->t->n_nodes, 4);
	assert_int_equal(world_parse_trees(w, tree(&w->arena, three_primaries),
					   tree(&w->arena, "[]")),
			 SW_EPROTO);
	assert_int_equal(world_parse_trees(w, tree(&w->arena, three_primaries),
					   tree(&w->arena, "nil")),
			 SW_EPROTO);
	assert_int_equal(world_parse_trees(w, tree(&w->arena, three_primaries),
					   tree(&w->arena, "=''")),
			 SW_OK);
}

static void nonsense_in_nodes(void **state)
{
	static const char *const lines[] = {
		"hello",
		"\n\nid a:1@2 master - 0 0",
		"id a:1@2 master - 0 0 1",
		"id a:1@2 master - 0 0 x connected",
		"id a:1@2 master - 0 0 -1 connected",
		" a:1@2 master - 0 0 1 connected",
		"id a master - 0 0 1 connected",
		"id a:x@2 master - 0 0 1 connected",
		"id a:65536@2 master - 0 0 1 connected",
		"id a:-1@2 master - 0 0 1 connected",
		"id a,b:1@2 master - 0 0 1 connected",
		"id a:1@2 master - 0 0 1 connected [x->-id]",
		"id a:1@2 master - 0 0 1 connected [",
		"id a:1@2 master - 0 0 1 connected 5 [16384-<-id]",
		"12345678901234567890123456789012345678901 a:1@2 master - 0 0 1 connected",
	};
	struct world *w = *state;

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		sw_err err = world_parse(w, three_primaries, lines[i]);

		if (err != SW_EPROTO || !w->why[0])
			fail_msg("%s gives %s \"%s\"", lines[i], sw_err_name(err), w->why);
	}
}

/* More nodes than an index can number: refused, not wrapped. */
static void too_many_nodes(void **state)
{
	struct world *w = *state;
	const size_t lines = 65600;
	char *text = malloc(lines * 64);
	size_t n = 0;

	assert_non_null(text);
	for (size_t i = 0; i < lines; i++)
		n += (size_t)sprintf(text + n, "%zu h%zu:1@2 master - 0 0 1 connected\n", i, i);
	assert_int_equal(world_parse(w, three_primaries, text), SW_EPROTO);
	assert_non_null(strstr(w->why, "too many nodes"));
	free(text);
}

static void memory_runs_out(void **state)
{
	struct world *w = *state;
	const sw_reply *slots = tree(&w->arena, three_primaries);
	const sw_reply *nodes =
		tree_text(&w->arena, SW_REPLY_BULK, nodes_of_three, strlen(nodes_of_three));
	size_t n;

	if (!fail_alloc_works())
		skip();
	for (n = 1; n < 1000; n++) {
		struct swi_topology *t;
		sw_err err = SW_ENOMEM;

		fail_alloc_at(n);
		t = swi_topology_new();
		if (t)
			err = swi_topology_parse(t, slots, nodes, &w->source, w->why,
						 sizeof(w->why));
		if (!fail_alloc_stop()) {
			assert_int_equal(err, SW_OK);
			swi_topology_free(t);
			break;
		}
		assert_int_equal(err, SW_ENOMEM);
		swi_topology_free(t);
	}
	assert_in_range(n, 3, 999);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		WORLD_TEST(nodes_without_slots),
		cmocka_unit_test(what_a_node_says_of_itself),
		WORLD_TEST(epochs_and_open_slots),
		WORLD_TEST(who_serves_is_said_by_slots),
		WORLD_TEST(one_id_two_names),
		WORLD_TEST(an_old_line_of_the_same_address),
		WORLD_TEST(nodes_of_servers_without_ids_in_slots),
		WORLD_TEST(a_node_that_does_not_know_its_address),
		WORLD_TEST(forbidden_nodes),
		WORLD_TEST(nonsense_in_nodes),
		WORLD_TEST(too_many_nodes),
		WORLD_TEST(memory_runs_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
