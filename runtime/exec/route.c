/* route.c - one command on its way: by the view it was given to, else by its row's class. */
#include "exec/block.h"
#include "exec/byname.h"
#include "exec/fanout.h"
#include "exec/handle.h"
#include "exec/override.h"

static void refuse_cross_slot(struct swi_client *c, struct swi_request *r)
{
	char text[SWI_REFUSAL_MAX];

	swi_answer_error(c, r, SW_ECROSSSLOT, "%s", swi_refusal_text(r->row, SWI_CROSS_SLOT, text));
}

/* To one node, whichever: `primary` limits the choice. */
static void send_random(struct swi_client *c, struct swi_request *r, bool primary)
{
	struct swi_node *n = swi_node_random(c, primary);

	r->slot = SWI_NO_SLOT;
	r->node = n ? n->index : SWI_NO_NODE;
	r->flags |= SWI_REQ_RANDOM;
	swi_dispatch(c, r);
}

/* One slot, one node. A command that may wait on the server gets a connection of its own. */
static void send_first_key(struct swi_client *c, struct swi_request *r)
{
	if (r->slot == SWI_NO_SLOT)
		send_random(c, r, true);
	else if (r->row->block && swi_blocks_for_ms(r->row, r->bytes, r->len))
		swi_block_start(c, r);
	else
		swi_submit(c, r);
}

static void start_override(struct swi_client *c, struct swi_request *r, bool slots_differ)
{
	const struct swi_override *o = r->row->override;
	struct swi_op *op;

	if (!slots_differ && !o->always) {
		send_first_key(c, r);
		return;
	}
	if (slots_differ && c->config.o.cross_slot == SW_CROSS_SLOT_REFUSE) {
		refuse_cross_slot(c, r);
		return;
	}
	op = swi_op_new(c, r, o->size);
	if (!op)
		swi_answer_error(c, r, SW_ENOMEM, "out of memory");
	else if (!o->refuse || !o->refuse(op))
		o->start(op);
	else
		swi_op_start(op, NULL); /* answered already: frees it */
}

static void start_by_row(struct swi_client *c, struct swi_request *r, bool slots_differ)
{
	switch ((enum swi_route)r->row->route) {
	case SWI_ROUTE_FANOUT:
		swi_fanout(c, r, SWI_REACH_ALL, 0, (enum swi_merge)r->row->merge);
		break;
	case SWI_ROUTE_MASTER_ONLY:
		swi_fanout(c, r, SWI_REACH_PRIMARIES, 0, (enum swi_merge)r->row->merge);
		break;
	case SWI_ROUTE_KEYS:
		swi_fanout(c, r, SWI_REACH_PRIMARIES, 0, SWI_MERGE_CONCAT);
		break;
	case SWI_ROUTE_RANDOM:
		send_random(c, r, r->row->flags & SWI_WRITE);
		break;
	case SWI_ROUTE_FIRST_KEY:
		if (slots_differ)
			refuse_cross_slot(c, r);
		else
			send_first_key(c, r);
		break;
	case SWI_ROUTE_OVERRIDE:
		start_override(c, r, slots_differ);
		break;
	case SWI_ROUTE_BLOCKED:
		swi_answer_error(c, r, SW_EBLOCKED, "%s is blocked: %s", r->row->name, r->row->reason);
		break;
	}
}

static bool fans_out(const struct swi_command *row)
{
	return (row->route == SWI_ROUTE_FANOUT || row->route == SWI_ROUTE_MASTER_ONLY) && !row->merge;
}

/* A view of one node: the command as it is; of a fan-out command the map has one row. */
static void start_on(struct swi_client *c, struct swi_request *r, uint16_t node)
{
	if (fans_out(r->row)) {
		swi_fanout(c, r, SWI_REACH_ONE, node, SWI_MERGE_NONE);
		return;
	}
	r->slot = SWI_NO_SLOT;
	r->node = node;
	if (node == SWI_NO_NODE)
		swi_answer_error(c, r, SW_ECLUSTER, "no node is known for this route");
	else
		swi_dispatch(c, r);
}

void swi_start(struct swi_client *c, struct swi_request *r, const struct swi_target_route *route, bool slots_differ)
{
	struct swi_node *n;

	switch (route->to) {
	case SW_TO_ALL_NODES:
		swi_fanout(c, r, SWI_REACH_ALL, 0, SWI_MERGE_NONE);
		break;
	case SW_TO_ALL_PRIMARIES:
		swi_fanout(c, r, SWI_REACH_PRIMARIES, 0, SWI_MERGE_NONE);
		break;
	case SW_TO_NODE:
		start_on(c, r, route->node);
		break;
	case SW_TO_OWNER:
		start_on(c, r, c->owner[route->slot]);
		break;
	case SW_TO_RANDOM:
		n = swi_node_random(c, false);
		start_on(c, r, n ? n->index : SWI_NO_NODE);
		break;
	default:
		r->read_from = r->row->flags & SWI_READONLY ? route->read_from : 0;
		start_by_row(c, r, slots_differ);
	}
}
