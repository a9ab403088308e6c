/* randomkey.c - RANDOMKEY over all primaries: each with a probability proportional to its DBSIZE, then the server's choice. */
#include "exec/names.h"
#include "exec/fanout.h"
#include "exec/override.h"

enum { MAX_TRIES = 32 };

struct randomkey {
	struct swi_op op; /* first */
	uint16_t *nodes;
	int64_t *sizes; /* of each node; 0 after it had nothing */
	size_t n;
	size_t chosen;
	unsigned tries;
};

static void ask_one(struct swi_op *op);

static void look(struct swi_op *op)
{
	struct randomkey *k = (struct randomkey *)op;
	const struct swi_request *r = op->sent[0];

	if (r->err) {
		swi_op_finish_as(op, r);
		return;
	}
	if (swi_reply_is(r->reply, SW_REPLY_BULK) &&
	    !swi_internal_is(op->client, r->reply->u.text, r->reply->len)) {
		swi_op_finish(op, r->reply);
		return;
	}
	if (r->reply->type == SW_REPLY_NIL || ++k->tries % MAX_TRIES == 0)
		k->sizes[k->chosen] = 0; /* empty, or nothing but the client's own keys */
	ask_one(op);
}

static void ask_one(struct swi_op *op)
{
	struct randomkey *k = (struct randomkey *)op;
	int64_t total = 0, pick;
	size_t i;

	for (i = 0; i < k->n; i++)
		total += k->sizes[i];
	if (total == 0) {
		swi_op_finish_nil(op);
		return;
	}
	pick = (int64_t)(op->client->sys->random64() % (uint64_t)total);
	for (i = 0; pick >= k->sizes[i]; i++)
		pick -= k->sizes[i];
	k->chosen = i;
	op->step = look;
	swi_op_send_node(op, k->nodes[i], SWI_REQ_REPEAT, SWI_ARGS(sw_str("RANDOMKEY")));
}

static void weigh(struct swi_op *op)
{
	struct randomkey *k = (struct randomkey *)op;
	size_t i;

	for (i = 0; i < k->n; i++) {
		if (op->sent[i]->err) {
			swi_op_finish_as(op, op->sent[i]);
			return;
		}
		k->sizes[i] = op->sent[i]->reply->type == SW_REPLY_INTEGER ? op->sent[i]->reply->u.integer : 0;
	}
	ask_one(op);
}

static void ask_sizes(struct swi_op *op)
{
	struct randomkey *k = (struct randomkey *)op;
	size_t i;

	k->nodes = swi_op_alloc(op, op->client->n_nodes * sizeof(*k->nodes));
	k->n = k->nodes ? swi_reach_nodes(op->client, SWI_REACH_PRIMARIES, 0, k->nodes) : 0;
	k->sizes = swi_op_alloc(op, (k->n + 1) * sizeof(*k->sizes));
	op->step = weigh;
	for (i = 0; k->sizes && i < k->n; i++)
		swi_op_send_node(op, k->nodes[i], SWI_REQ_REPEAT, SWI_ARGS(sw_str("DBSIZE")));
	if (k->n == 0)
		swi_op_fail(op, SW_ECLUSTER, 0, "the cluster has no primary to ask");
}

static void start(struct swi_op *op)
{
	swi_op_start(op, ask_sizes);
}

static const char *const steps[] = {
	"DBSIZE of every primary",
	"RANDOMKEY of one primary, chosen with a probability proportional to its size",
	NULL,
};

const struct swi_override swi_override_randomkey = {
	.start = start,
	.size = sizeof(struct randomkey),
	.steps = steps,
	.always = true,
};
