/* map.c - putting a map in force: which nodes there are, who owns which slot, and whether it is newer than the one in force. */
#include "exec/reads.h"
#include "exec/stats.h"

#include <stdlib.h>
#include <string.h>

/* Of each node of the map its index in the client's table, SWI_NO_NODE: new. NULL: out of memory. */
static uint16_t *known_nodes(const struct swi_client *c, const struct swi_topology *t)
{
	uint16_t *index = malloc((t->n_nodes + 1) * sizeof(*index));
	uint16_t i, at;

	if (!index)
		return NULL;
	memset(index, 0xff, (t->n_nodes + 1) * sizeof(*index));
	for (i = 0; i < c->n_nodes; i++) {
		at = swi_topology_find(t, &c->nodes[i]->address);
		if (at != SWI_NO_NODE)
			index[at] = i;
	}
	return index;
}

/* ---- which is newer ---- */

static uint64_t larger(uint64_t a, uint64_t b)
{
	return a > b ? a : b;
}

/* A redirect since the query was sent knows better than any map. */
static bool is_patched(const struct swi_client *c, uint16_t slot)
{
	return c->refresh.newer[slot / 8] >> (slot % 8) & 1;
}

int swi_map_compare(const struct swi_client *c, const struct swi_topology *t)
{
	uint16_t *index = known_nodes(c, t), slot;
	uint64_t ours = 0, theirs = 0;

	for (slot = 0; index && slot < SWI_SLOTS; slot++) {
		uint16_t mine = c->owner[slot], its = t->owner[slot];

		if (its == SWI_NO_NODE || index[its] == mine || is_patched(c, slot))
			continue;
		ours = larger(ours, mine == SWI_NO_NODE ? 0 : c->nodes[mine]->epoch);
		theirs = larger(theirs, t->nodes[its].epoch);
	}
	free(index);
	return (theirs > ours) - (theirs < ours);
}

/* ---- putting it in force ---- */

/* Without memory the old one stays. */
static void set_announced(struct swi_node *n, const char *name)
{
	char *copied;

	if (!name || (n->announced && strcmp(n->announced, name) == 0))
		return;
	copied = strdup(name);
	if (!copied)
		return;
	free(n->announced);
	n->announced = copied;
}

/* `known`: its index; SWI_NO_NODE: it is new. Its index from now on. */
static uint16_t place(struct swi_client *c, const struct swi_topology_node *t, uint16_t known)
{
	struct swi_node *n = known != SWI_NO_NODE ? c->nodes[known] : swi_node_get(c, &t->address);

	if (!n)
		return SWI_NO_NODE;
	if (n->replica && !t->replica && t->slots) {
		n->stats.failovers++;
		swi_tell_two(c, SW_EVENT_FAILOVER, n, n->primary < c->n_nodes ? c->nodes[n->primary] : NULL);
	}
	set_announced(n, t->name);
	n->member = !t->handshake;
	n->replica = t->replica;
	n->failed = t->failed;
	n->slots = t->slots;
	memcpy(n->id, t->id, sizeof(n->id));
	return n->index;
}

static void own(struct swi_client *c, uint16_t slot, uint16_t node)
{
	uint16_t before = c->owner[slot];

	if (before == node || is_patched(c, slot))
		return;
	if (c->pending[slot] && !swi_gate_drain(c, slot, before < c->n_nodes ? &c->nodes[before]->conn : NULL))
		swi_refresh_want(c); /* without memory for order the old owner stays */
	else
		c->owner[slot] = node;
}

static void tell_changes(struct swi_client *c)
{
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++) {
		struct swi_node *n = c->nodes[i];

		if (n->member != n->was_member)
			swi_tell(c, n->member ? SW_EVENT_JOINED : SW_EVENT_LEFT, n, "");
	}
}

static void place_all(struct swi_client *c, const struct swi_topology *t, uint16_t *index)
{
	size_t i;

	for (i = 0; i < c->n_nodes; i++) {
		c->nodes[i]->was_member = c->nodes[i]->member;
		c->nodes[i]->member = false;
	}
	for (i = 0; i < t->n_nodes; i++)
		index[i] = place(c, &t->nodes[i], index[i]);
	for (i = 0; i < t->n_nodes; i++) {
		struct swi_node *n = index[i] == SWI_NO_NODE ? NULL : c->nodes[index[i]];

		if (!n)
			continue;
		n->primary = t->nodes[i].primary == SWI_NO_NODE ? SWI_NO_NODE : index[t->nodes[i].primary];
		if (t->epoch) /* else this node was not allowed to tell them */
			n->epoch = t->nodes[i].epoch;
	}
}

bool swi_map_apply(struct swi_client *c, const struct swi_topology *t)
{
	uint16_t *index = known_nodes(c, t), slot;
	size_t i;

	if (!index)
		return false;
	place_all(c, t, index);
	c->n_mapped = t->n_nodes;
	for (slot = 0; slot < SWI_SLOTS; slot++)
		own(c, slot, t->owner[slot] == SWI_NO_NODE ? SWI_NO_NODE : index[t->owner[slot]]);
	memset(c->open, 0, sizeof(c->open));
	for (i = 0; i < t->n_open_slots; i++)
		c->open[t->open_slots[i] / 8] |= (uint8_t)(1 << (t->open_slots[i] % 8));
	if (c->map_count++)
		tell_changes(c);
	swi_reads_new_map(c);
	free(index);
	return true;
}
