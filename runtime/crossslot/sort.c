/*
 * sort.c - SORT and SORT_RO. Without patterns the server sorts; into another slot it does so at the source (build.h). BY and GET
 * with patterns are denied in a cluster, or allowed (by newer servers) where the pattern carries the key's own tag: that is
 * tried, and otherwise the client looks up and sorts (sort_lookup.c).
 *
 * Atomic: what the server does alone, and the write of the destination. Others may change weights and values between the
 * reads. A death leaves the destination as it was, or complete.
 */
#include "crossslot/sort.h"

#include "crossslot/arguments.h"
#include "crossslot/combine.h"
#include "exec/client.h"
#include "exec/override.h"

static bool stores_elsewhere(const struct swi_sort *sort)
{
	return sort->destination.data && swi_key_slot(sort->destination) != swi_key_slot(sort->key);
}

static bool has_patterns(const struct swi_sort *sort)
{
	return sort->n_gets > 0 || (!sort->unsorted && !sort->by.constant);
}

/* Whether a server could look everything up itself. */
static bool stays_in_slot(const struct swi_sort *sort)
{
	uint16_t slot = swi_key_slot(sort->key);

	for (size_t i = 0; i < sort->n_gets; i++)
		if (!swi_sort_pattern_stays(&sort->gets[i], slot))
			return false;
	return swi_sort_pattern_stays(&sort->by, slot);
}

/* ---- the real command ---- */

/* "BY option of SORT denied in Cluster mode.", the case of the letters differing between versions. */
static bool denied(const struct swi_request *r)
{
	static const char words[] = "DENIED IN CLUSTER MODE";
	const size_t len = sizeof(words) - 1;
	sw_bytes text = sw_reply_bytes(r->reply);

	for (size_t i = 0; r->err == SW_ESERVER && i + len <= text.len; i++)
		if (swi_arg_is(sw_buf(text.data + i, len), words))
			return true;
	return false;
}

static bool may_look_up(const struct swi_op *op)
{
	return op->client->config.o.cross_slot != SW_CROSS_SLOT_REFUSE;
}

static void tried(struct swi_op *op)
{
	const struct swi_request *r = op->sent[0];

	if (may_look_up(op) && denied(r)) {
		op->client->sort_denied = 1;
		swi_sort_by_lookup(op);
	} else if (r->err) {
		swi_op_finish_as(op, r);
	} else {
		swi_op_finish(op, r->reply);
	}
}

static void try_server(struct swi_op *op)
{
	bool writes = swi_sort_of(op)->args.destination.data != NULL;

	op->step = tried;
	swi_op_send(op, op->target->slot, writes ? SWI_REQ_WRITE : SWI_REQ_REPEAT, op->argv,
		    op->argc);
}

/* ---- the server sorts, another slot stores ---- */

static void sort_at_source(struct swi_op *op)
{
	struct swi_sort_op *s = swi_sort_of(op);
	uint16_t slot = swi_key_slot(s->args.key);
	sw_bytes temporary = swi_build_temporary(op, slot);
	sw_bytes *argv = swi_op_alloc(op, (op->argc + 2) * sizeof(*argv));

	if (!argv)
		return;
	memcpy(argv, op->argv, op->argc * sizeof(*argv));
	for (size_t i = 2; i < op->argc; i++)
		if (argv[i].data == s->args.destination.data)
			argv[i] = temporary;
	swi_build_run_at_source(op, slot, argv, op->argc, s->args.destination);
}

/* ---- the commands ---- */

static bool refuse(struct swi_op *op, bool read_only)
{
	struct swi_sort_op *s = swi_sort_of(op);
	const char *error = swi_sort_parse(&op->memory, op->argv, op->argc, read_only, &s->args);

	s->read_only = read_only;
	if (error && error[0])
		swi_op_finish_server_error(op, error);
	else if (error)
		swi_combine_no_memory(op);
	return error != NULL;
}

static bool refuse_sort(struct swi_op *op)
{
	return refuse(op, false);
}

static bool refuse_sort_ro(struct swi_op *op)
{
	return refuse(op, true);
}

static void start(struct swi_op *op)
{
	const struct swi_sort *args = &swi_sort_of(op)->args;
	bool elsewhere = stores_elsewhere(args);

	if (!may_look_up(op) || (!has_patterns(args) && !elsewhere))
		swi_op_start(op, try_server);
	else if (!has_patterns(args))
		swi_combine_start(op, sort_at_source, &args->key, 1, args->destination);
	else if (!elsewhere && stays_in_slot(args) && !op->client->sort_denied)
		swi_combine_start(op, try_server, &args->key, 1, args->destination);
	else
		swi_combine_start(op, swi_sort_by_lookup, &args->key, 1, args->destination);
}

static const char *const steps[] = {
	"without patterns: the server sorts; a destination in another slot gets the result from a "
	"temporary key at the source",
	"else, where the patterns carry the key's tag: the server is asked to sort, and may deny "
	"it",
	"else: read the elements, then all weights as one split batch, sort in the client",
	"read the values of GET as one split batch",
	"STORE: replace the destination at once (a large result by way of a temporary key)",
	NULL
};

/* Of a destination; at the source one is gone in the unit that makes it. */
static const struct swi_own_key own[] = {
	{ "temporary", 1, true },
	{ NULL, 0, false },
};

const struct swi_override swi_override_sort = { .start = start,
						.size = sizeof(struct swi_sort_op),
						.refuse = refuse_sort,
						.steps = steps,
						.own = own,
						.always = true,
						.patterns = true };
const struct swi_override swi_override_sort_ro = { .start = start,
						   .size = sizeof(struct swi_sort_op),
						   .refuse = refuse_sort_ro,
						   .steps = steps,
						   .always = true,
						   .patterns = true };
