/* swi_topology_parse(): the input is RESP, the replies of CLUSTER SLOTS and, if there is a second one, CLUSTER NODES. */
#include <stdint.h>
#include <stdlib.h>

#include "cluster/topology.h"
#include "wire/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct swi_topology *t)
{
	size_t owned = 0;

	for (size_t s = 0; s < SWI_SLOTS; s++) {
		if (t->owner[s] == SWI_NO_NODE)
			continue;
		if (t->owner[s] >= t->n_nodes || t->nodes[t->owner[s]].replica)
			abort();
		owned++;
	}
	for (size_t i = 0; i < t->n_nodes; i++) {
		const struct swi_topology_node *node = &t->nodes[i];

		if (swi_topology_find(t, &node->address) != i || !node->address.port)
			abort();
		if (node->primary != SWI_NO_NODE && (!node->replica || node->primary >= t->n_nodes))
			abort();
		owned -= node->slots;
	}
	for (size_t i = 0; i < t->n_open_slots; i++)
		if (t->open_slots[i] >= SWI_SLOTS)
			abort();
	if (owned != 0)
		abort();
}

static void parse(const sw_reply *slots, const sw_reply *nodes)
{
	struct swi_topology_source source = { .asked = { .host = "asked", .port = 7000 } };
	struct swi_topology *t = swi_topology_new();
	char why[120] = "";
	sw_err err;

	if (!t)
		return;
	if (nodes)
		swi_own_slots_read(nodes, &(struct swi_own_slots){ 0 });
	err = swi_topology_parse(t, slots, nodes, &source, why, sizeof(why));
	if (!err)
		check(t);
	else if (!why[0])
		abort();
	swi_topology_free(t);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct swi_arena arena;
	struct swi_reader reader;
	sw_reply *slots = NULL, *nodes = NULL;

	swi_arena_init(&arena, 4096);
	if (swi_reader_init(&reader)) {
		reader.arena = &arena;
		reader.max_reply_bytes = 1 << 20;
		if (swi_reader_feed(&reader, (const char *)data, size) &&
		    swi_reader_next(&reader, &slots) == SWI_READ_REPLY) {
			if (swi_reader_next(&reader, &nodes) != SWI_READ_REPLY)
				nodes = NULL;
			parse(slots, nodes);
		}
	}
	swi_reader_free(&reader);
	swi_arena_free(&arena);
	return 0;
}
