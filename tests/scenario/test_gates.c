/* What keeps the order of a slot when memory is out. */
#include "scene.h"

#include "exec/handle.h"
#include "unit/fail_alloc.h"

enum { SLOT = 7629, MOST = 1000 };

/* A map in which B owns all. */
static struct swi_topology *all_to_b(struct fake *f, struct swi_topology_node nodes[2])
{
	struct swi_topology *t = swi_topology_new();
	size_t i;

	assert_non_null(t);
	assert_true(swi_address_parse(fake_address(f, "A"), strlen(fake_address(f, "A")), &nodes[0].address));
	assert_true(swi_address_parse(fake_address(f, "B"), strlen(fake_address(f, "B")), &nodes[1].address));
	nodes[0].primary = nodes[1].primary = SWI_NO_NODE;
	nodes[1].slots = SWI_SLOTS;
	t->nodes = nodes;
	t->n_nodes = 2;
	for (i = 0; i < SWI_SLOTS; i++)
		t->owner[i] = 1;
	return t;
}

/*
 * A request of the slot is in A's hands when a new map names B. What comes later must wait for it; if there is no memory to make it
 * wait, it must go to A, behind the first.
 */
static void s60_no_new_owner_without_a_gate(void **state)
{
	struct swi_topology_node nodes[2] = { { .slots = 0 } };
	struct swi_topology *t;
	struct swi_client *c;
	struct fake *f;
	sw_handle *h;
	uint16_t before;
	size_t n, kept = 0;
	bool failed = true;

	(void)state;
	if (!fail_alloc_works())
		skip();
	f = fake_new("A 0-16383 B");
	t = all_to_b(f, nodes);
	h = scene_open(f);
	c = h->client;
	before = c->owner[SLOT];
	for (n = 1; failed && n < MOST; n++) {
		c->pending[SLOT] = 1;
		c->owner[SLOT] = before;
		fail_alloc_at(n);
		swi_map_apply(c, t);
		failed = fail_alloc_stop();
		assert_true(c->owner[SLOT] == before || swi_gate_find(&c->gates, SLOT));
		kept += c->owner[SLOT] == before;
		swi_gates_free(c);
	}
	assert_false(failed);
	assert_int_not_equal(c->owner[SLOT], before);
	assert_in_range(kept, 2, MOST); /* without the table of gates, without the gate */
	c->pending[SLOT] = 0;
	swi_topology_free(t);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s60_no_new_owner_without_a_gate),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
