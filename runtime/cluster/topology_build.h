/*
 * topology_build.h - a topology while it is being read: the two replies name the same nodes thousands of times,
 * so nodes are found by id and by address in hash tables, never by a walk. Only topology*.c include this.
 */
#ifndef SWI_CLUSTER_TOPOLOGY_BUILD_H
#define SWI_CLUSTER_TOPOLOGY_BUILD_H

#include "cluster/topology.h"

struct swi_seen; /* a node as a reply named it -> its index */

struct swi_build {
	struct swi_topology *t;
	const struct swi_topology_source *source;
	struct swi_arena scratch; /* tables of this struct; `t` gets copies of the right size */
	struct swi_topology_node *nodes;
	size_t n_nodes;
	size_t cap_nodes;
	uint16_t *index; /* by address, like swi_topology.index */
	uint32_t index_mask;
	struct swi_seen *seen;
	size_t n_seen;
	uint32_t seen_mask;
	size_t n_assigned;   /* slots that CLUSTER SLOTS gave away, also to unknown nodes */
	size_t n_from_slots; /* nodes[0 .. n-1] are CLUSTER SLOTS' */
	uint16_t *open_slots;
	size_t n_open_slots;
	size_t cap_open_slots;
	bool port_zero; /* some node announced port 0 */
	char *why;
	size_t why_size;
};

/* A node as a reply names it. Slices point into the reply, which outlives the build. */
struct swi_named {
	sw_bytes id;   /* empty: the server gave none (before 4.0) */
	sw_bytes host; /* as announced */
	sw_bytes hostname; /* beside it; empty: none */
	int64_t port;
};

void swi_build_init(struct swi_build *b, struct swi_topology *t,
		    const struct swi_topology_source *source, char *why, size_t why_size);
void swi_build_free(struct swi_build *b);

/* Writes the sentence and returns `err`. */
sw_err swi_build_fail(struct swi_build *b, sw_err err, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Index of the node in b->nodes, made when it is new; SWI_NO_NODE for one that can't be reached. */
sw_err swi_build_node(struct swi_build *b, const struct swi_named *named, uint16_t *out);

/* Index of a node that was named with this id before, or SWI_NO_NODE. */
uint16_t swi_build_by_id(const struct swi_build *b, sw_bytes id);

sw_err swi_build_open_slot(struct swi_build *b, uint16_t slot);

/* Moves what was built into b->t. */
sw_err swi_build_finish(struct swi_build *b);

/* Place of `address` in an index: where it is, or the empty place where it belongs. */
uint32_t swi_index_place(const uint16_t *index, uint32_t mask,
			 const struct swi_topology_node *nodes, const struct sw_address *address);

/* The two replies. */
sw_err swi_build_slots(struct swi_build *b, const sw_reply *slots);
sw_err swi_build_nodes(struct swi_build *b, const sw_reply *nodes);

#endif
