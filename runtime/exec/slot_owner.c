/* slot_owner.c - CLUSTER commands about one slot go to its owner; the slot is their first argument. */
#include "exec/client.h"
#include "exec/override.h"
#include "wire/resp.h"

static void answer(struct swi_op *op)
{
	swi_op_finish_as(op, op->sent[0]);
}

static void ask(struct swi_op *op)
{
	uint16_t node = op->client->owner[0];
	int64_t slot = 0;

	/* A slot that is no number is the server's to refuse, whichever server. */
	if (op->argc > 2 && swi_parse_i64(op->argv[2].data, op->argv[2].len, &slot) && slot >= 0 && slot < SWI_SLOTS)
		node = op->client->owner[slot];
	op->step = answer;
	if (node == SWI_NO_NODE)
		swi_op_fail(op, SW_ECLUSTER, 0, "no node is known to serve slot %lld", (long long)slot);
	else
		swi_op_send_node(op, node, op->target->flags & SWI_REQ_REPEAT, op->argv, op->argc);
}

static void start(struct swi_op *op)
{
	swi_op_start(op, ask);
}

static const char *const steps[] = { "the command to the owner of the slot that it names", NULL };

const struct swi_override swi_override_slot_owner = { .start = start, .steps = steps, .always = true };
