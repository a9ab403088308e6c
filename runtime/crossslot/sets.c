/*
 * sets.c - SDIFF, SINTER, SUNION, SINTERCARD and their ...STORE over several slots: one command a slot combines the sets there,
 * the client combines the parts, and a result is stored by build.h.
 *
 * Atomic: each part, and the write of the destination. Others may change one slot's sets while another's are being read. A
 * death leaves the destination as it was, or complete.
 */
#include "crossslot/arguments.h"
#include "crossslot/build.h"
#include "crossslot/combine.h"
#include "exec/override.h"
#include "wire/resp.h"

struct sets {
	struct swi_build build; /* first */
	enum swi_algebra algebra;
	bool counts; /* SINTERCARD */
	int64_t limit;
	const sw_bytes *keys;
	size_t n_keys;
	sw_bytes destination; /* data == NULL: none */
	struct swi_slot_groups groups;
	struct swi_names result;
};

static struct sets *sets_of(struct swi_op *op)
{
	return (struct sets *)op;
}

/* ---- the steps ---- */

static void stored(struct swi_op *op)
{
	swi_op_finish_integer(op, (int64_t)sets_of(op)->result.n);
}

static void answer(struct swi_op *op, const sw_reply *like)
{
	struct sets *s = sets_of(op);
	int64_t count = (int64_t)s->result.n;

	if (s->destination.data)
		swi_build_store(op, s->destination, "SADD", s->result.at, s->result.n, 1, stored);
	else if (s->counts)
		swi_op_finish_integer(op, s->limit && s->limit < count ? s->limit : count);
	else
		swi_combine_answer(op, &s->result, like);
}

static void combine(struct swi_op *op)
{
	struct sets *s = sets_of(op);
	const sw_reply **parts;

	if (swi_combine_failed(op))
		return;
	parts = swi_combine_parts(op);
	if (parts && swi_set_combine(&op->memory, s->algebra, parts, op->n_sent, &s->result))
		answer(op, parts[0]);
	else
		swi_combine_no_memory(op);
}

/* A difference is the first slot's difference without the unions of the others. */
static const char *command_of_part(const struct sets *s, size_t part)
{
	switch (s->algebra) {
	case SWI_INTER:
		return "SINTER";
	case SWI_DIFF:
		return part == 0 ? "SDIFF" : "SUNION";
	default:
		return "SUNION";
	}
}

static void read_sets(struct swi_op *op)
{
	struct sets *s = sets_of(op);

	op->step = combine;
	if (!swi_group_by_slot(&op->memory, s->keys, s->n_keys, &s->groups)) {
		swi_combine_no_memory(op);
		return;
	}
	for (size_t i = 0; i < s->groups.n; i++) {
		struct swi_combine_call call = { .name = command_of_part(s, i) };

		swi_combine_send(op, &s->groups.at[i], s->keys, &call);
	}
}

/* ---- the commands ---- */

static void start_plain(struct swi_op *op, enum swi_algebra algebra)
{
	struct sets *s = sets_of(op);

	s->algebra = algebra;
	s->keys = op->argv + 1;
	s->n_keys = op->argc - 1;
	swi_op_start(op, read_sets);
}

static void start_store(struct swi_op *op, enum swi_algebra algebra)
{
	struct sets *s = sets_of(op);

	s->algebra = algebra;
	s->destination = op->argv[1];
	s->keys = op->argv + 2;
	s->n_keys = op->argc - 2;
	swi_combine_start(op, read_sets, s->keys, s->n_keys, s->destination);
}

static void start_sunion(struct swi_op *op)
{
	start_plain(op, SWI_UNION);
}

static void start_sinter(struct swi_op *op)
{
	start_plain(op, SWI_INTER);
}

static void start_sdiff(struct swi_op *op)
{
	start_plain(op, SWI_DIFF);
}

static void start_sunionstore(struct swi_op *op)
{
	start_store(op, SWI_UNION);
}

static void start_sinterstore(struct swi_op *op)
{
	start_store(op, SWI_INTER);
}

static void start_sdiffstore(struct swi_op *op)
{
	start_store(op, SWI_DIFF);
}

static void start_sintercard(struct swi_op *op)
{
	struct sets *s = sets_of(op);

	s->algebra = SWI_INTER;
	s->counts = true;
	swi_op_start(op, read_sets);
}

/* SINTERCARD numkeys key [key ...] [LIMIT limit]: NULL, or the server's words. */
static const char *read_sintercard(struct sets *s)
{
	struct swi_args a = { .at = s->build.op.argv, .n = s->build.op.argc, .i = 1 };
	sw_bytes text = swi_args_next(&a);
	int64_t n;

	if (!swi_parse_i64(text.data, text.len, &n) || n < 1)
		return "ERR numkeys should be greater than 0";
	if ((uint64_t)n > swi_args_left(&a))
		return "ERR Number of keys can't be greater than number of args";
	s->keys = a.at + a.i;
	s->n_keys = (size_t)n;
	a.i += (size_t)n;
	while (swi_args_left(&a)) {
		if (!swi_args_take(&a, "LIMIT", 1))
			return SWI_ERR_SYNTAX;
		text = swi_args_next(&a);
		if (!swi_parse_i64(text.data, text.len, &s->limit) || s->limit < 0)
			return SWI_ERR_LIMIT;
	}
	return NULL;
}

static bool refuse_sintercard(struct swi_op *op)
{
	const char *error = read_sintercard(sets_of(op));

	if (error)
		swi_op_finish_server_error(op, error);
	return error != NULL;
}

static const char *const read_steps[] = { "combine the sets of each slot there, all slots in "
					  "parallel",
					  "combine the parts in the client", NULL };
static const char *const store_steps[] = {
	"combine the sets of each slot there, all slots in parallel",
	"combine the parts in the client",
	"replace the destination at once (a large result by way of a temporary key)", NULL
};

static const struct swi_own_key own[] = {
	{ "temporary", 0, true },
	{ NULL, 0, false },
};

const struct swi_override swi_override_sunion = { .start = start_sunion,
						  .size = sizeof(struct sets),
						  .steps = read_steps };
const struct swi_override swi_override_sinter = { .start = start_sinter,
						  .size = sizeof(struct sets),
						  .steps = read_steps };
const struct swi_override swi_override_sdiff = { .start = start_sdiff,
						 .size = sizeof(struct sets),
						 .steps = read_steps };
const struct swi_override swi_override_sintercard = { .start = start_sintercard,
						      .size = sizeof(struct sets),
						      .refuse = refuse_sintercard,
						      .steps = read_steps };
const struct swi_override swi_override_sunionstore = { .start = start_sunionstore,
						       .size = sizeof(struct sets),
						       .steps = store_steps,
						       .own = own };
const struct swi_override swi_override_sinterstore = { .start = start_sinterstore,
						       .size = sizeof(struct sets),
						       .steps = store_steps,
						       .own = own };
const struct swi_override swi_override_sdiffstore = { .start = start_sdiffstore,
						      .size = sizeof(struct sets),
						      .steps = store_steps,
						       .own = own };
