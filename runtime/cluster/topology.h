/*
 * topology.h - a cluster's map as it was read from one node: CLUSTER SLOTS says who serves which slot, CLUSTER NODES
 * adds the nodes without slots, the failed ones, epochs and open (migrating) slots. Parsing is pure; nothing
 * here knows a connection.
 */
#ifndef SWI_CLUSTER_TOPOLOGY_H
#define SWI_CLUSTER_TOPOLOGY_H

#include "cluster/address.h"
#include "cluster/slot.h"
#include "wire/arena.h"
#include "wire/reply.h"
#include "wire/request.h"

struct swi_topology_node {
	struct sw_address address;  /* as announced; after translate() */
	const char *name;           /* as announced: the endpoint if it is a name, else the hostname; NULL: none */
	char id[41];                /* "" when the server gave none */
	uint16_t primary;           /* of a replica: index of its primary, else SWI_NO_NODE */
	bool replica;
	bool failed;                /* flagged fail (not fail?) or noaddr */
	bool handshake;             /* not a member yet: left out of fan-out */
	uint32_t slots;             /* how many it owns */
	uint64_t epoch;             /* config epoch */
};

struct swi_topology {
	struct swi_topology_node *nodes; /* at most 65535 */
	size_t n_nodes;
	uint16_t owner[SWI_SLOTS];       /* index of the primary, SWI_NO_NODE where none */
	uint64_t epoch;                  /* largest config epoch seen */
	uint16_t *open_slots;            /* slots that were migrating or importing */
	size_t n_open_slots;
	uint16_t *index;                 /* open addressing by address: 0 = empty, else node + 1 */
	uint32_t index_mask;
	struct swi_arena arena;          /* holds all of it but the struct */
};

struct swi_topology_source {
	struct sw_address asked; /* the node that answered: stands for empty and NULL hosts */
	void (*translate)(void *arg, struct sw_address *address);
	void *translate_arg;
};

/* An empty map: no nodes, no owners. Free with swi_topology_free(). NULL: out of memory. */
struct swi_topology *swi_topology_new(void);
void swi_topology_free(struct swi_topology *t);

/*
 * From the replies of CLUSTER SLOTS and, if not NULL, CLUSTER NODES (an error there counts as NULL: an ACL
 * may forbid it). `t` is a new one. SW_OK; SW_EPROTO (a shape or number that can't be: slot > 16383,
 * first > last, ranges that overlap, text for numbers, port 0 and no other node); SW_ECLUSTER when `slots` is an error or no slot
 * has an owner; SW_ENOMEM. `why` (size bytes) gets one sentence. Host quirks: "" / NULL = the asked node's
 * host; "?" = unknown and port 0 = not reachable this way: that node is skipped (its slots have no owner);
 * IPv6 with or without brackets; the hostname of the metadata array is not used when an endpoint is there.
 * Nodes of one address are one node: the address is the key of a fan-out row. Who serves a slot, and who is a
 * replica of whom there, is CLUSTER SLOTS' word. translate() is called once a node. On error *t is
 * unusable but freeable. Time is linear in the replies.
 */
sw_err swi_topology_parse(struct swi_topology *t, const sw_reply *slots, const sw_reply *nodes,
			  const struct swi_topology_source *source, char *why, size_t why_size);

/* What one node says of itself: its config epoch, the slots it owns, and those that are on their way from it or to it. */
struct swi_own_slots {
	uint64_t epoch;
	uint8_t owned[SWI_SLOTS / 8];
	uint8_t open[SWI_SLOTS / 8];
};

static inline bool swi_slots_have(const uint8_t slots[SWI_SLOTS / 8], size_t slot)
{
	return slots[slot / 8] >> (slot % 8) & 1;
}

/* From its reply to CLUSTER NODES; false: that is another shape (an error, too). */
bool swi_own_slots_read(const sw_reply *nodes, struct swi_own_slots *out);

/* A number that maps with the same owners share, and hardly any others. */
uint64_t swi_topology_mark(const struct swi_topology *t);

/* Index of a node by address, or SWI_NO_NODE. */
uint16_t swi_topology_find(const struct swi_topology *t, const struct sw_address *address);

#endif
