/* topology_world.h - a topology under test: what the tests of CLUSTER SLOTS and of CLUSTER NODES share. */
#ifndef TESTS_UNIT_TOPOLOGY_WORLD_H
#define TESTS_UNIT_TOPOLOGY_WORLD_H

#include "cluster/topology.h"

#define ID_A "07c37dfeb235213a872192d90877d0cd55635b91"
#define ID_B "67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1"
#define ID_C "292f8b365bb7edb5e285caf0b7e6ddc7265d2f4f"
#define ID_D "6ec23923021cf3ffec47632106199cb7f496ce01"

/* CLUSTER SLOTS (notation of tree.h) as Redis 7.0 answers: primaries A, B, C on ports 7000-7002, D a replica of A. */
extern const char three_primaries[];

struct world {
	struct swi_arena arena;
	struct swi_topology *t;
	struct swi_topology_source source; /* asked: 10.9.9.9:7000 */
	char why[160];
	unsigned translated; /* for the tests' translate() */
};

int world_setup(void **state);
int world_teardown(void **state);
#define WORLD_TEST(function) cmocka_unit_test_setup_teardown(function, world_setup, world_teardown)

/* Into a new topology w->t. `nodes` may be NULL. */
sw_err world_parse_trees(struct world *w, const sw_reply *slots, const sw_reply *nodes);
/* The same from notation and from the text of CLUSTER NODES. */
sw_err world_parse(struct world *w, const char *slots, const char *nodes);
/* Fails the test on an error. */
void world_must(struct world *w, const char *slots, const char *nodes);

/* The node at "host:port"; its absence fails the test. */
const struct swi_topology_node *world_node(const struct world *w, const char *address);
bool world_has(const struct world *w, const char *address);
/* "host:port" or "nobody"; valid until the next call. */
const char *world_owner(const struct world *w, unsigned slot);

#endif
