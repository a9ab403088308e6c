#include "cluster/topology.h"

#include <stdlib.h>

#include "cluster/topology_build.h"

struct swi_topology *swi_topology_new(void)
{
	struct swi_topology *t = calloc(1, sizeof(*t));

	if (!t)
		return NULL;
	swi_arena_init(&t->arena, 1024);
	for (size_t s = 0; s < SWI_SLOTS; s++)
		t->owner[s] = SWI_NO_NODE;
	return t;
}

void swi_topology_free(struct swi_topology *t)
{
	if (!t)
		return;
	swi_arena_free(&t->arena);
	free(t);
}

sw_err swi_topology_parse(struct swi_topology *t, const sw_reply *slots, const sw_reply *nodes,
			  const struct swi_topology_source *source, char *why, size_t why_size)
{
	struct swi_build b;
	sw_err err;

	swi_build_init(&b, t, source, why, why_size);
	err = swi_build_slots(&b, slots);
	if (!err)
		err = swi_build_nodes(&b, nodes);
	if (!err)
		err = swi_build_finish(&b);
	swi_build_free(&b);
	return err;
}

uint16_t swi_topology_find(const struct swi_topology *t, const struct sw_address *address)
{
	if (!t->index)
		return SWI_NO_NODE;
	/* An empty entry is 0, and 0 - 1 is SWI_NO_NODE. */
	return (uint16_t)(t->index[swi_index_place(t->index, t->index_mask, t->nodes, address)] -
			  1);
}

/* FNV-1a, 64 bits. */
static uint64_t mix(uint64_t mark, const void *data, size_t len)
{
	const unsigned char *bytes = data;

	for (size_t i = 0; i < len; i++)
		mark = (mark ^ bytes[i]) * 1099511628211u;
	return mark;
}

uint64_t swi_topology_mark(const struct swi_topology *t)
{
	uint64_t mark = 14695981039346656037u;

	for (size_t s = 0; s < SWI_SLOTS; s++) {
		const struct sw_address *a = t->owner[s] == SWI_NO_NODE ? NULL : &t->nodes[t->owner[s]].address;

		if (s && t->owner[s] == t->owner[s - 1])
			continue;
		mark = mix(mark, &s, sizeof(s));
		if (a) {
			mark = mix(mark, a->host, strlen(a->host));
			mark = mix(mark, &a->port, sizeof(a->port));
		}
	}
	return mark;
}
