/*
 * bitop.c - BITOP over several slots: copies of the sources are brought into the destination's slot and the server combines them
 * there, whatever the operator.
 *
 * Atomic: the copy of each source, and the write of the destination. Others may change a source in between. A death leaves
 * the destination as it was, or complete, and at most temporary keys that expire.
 */
#include "crossslot/arguments.h"
#include "crossslot/build.h"
#include "crossslot/combine.h"
#include "exec/override.h"

/* BITOP operator destkey key [key ...] */
enum { OPERATOR = 1, DESTINATION = 2, SOURCES = 3 };

static void combine_at_destination(struct swi_op *op)
{
	sw_bytes *argv = swi_op_alloc(op, op->argc * sizeof(*argv));

	if (!argv) {
		swi_combine_no_memory(op);
		return;
	}
	memcpy(argv, op->argv, SOURCES * sizeof(*argv));
	for (size_t i = SOURCES; i < op->argc; i++)
		argv[i] = swi_build_brought(op, i - SOURCES);
	swi_build_run_brought(op, argv, op->argc);
}

static void bring_sources(struct swi_op *op)
{
	swi_build_bring(op, swi_key_slot(op->argv[DESTINATION]), op->argv + SOURCES,
			op->argc - SOURCES, combine_at_destination);
}

static void start_bitop(struct swi_op *op)
{
	swi_combine_start(op, bring_sources, op->argv + DESTINATION, op->argc - DESTINATION,
			  sw_buf(NULL, 0));
}

/* The one rule that needs no server; what else is wrong with an operator it says itself, before it writes. */
static bool refuse_bitop(struct swi_op *op)
{
	if (!swi_arg_is(op->argv[OPERATOR], "NOT") || op->argc == SOURCES + 1)
		return false;
	swi_op_finish_server_error(op, "ERR BITOP NOT must be called with a single source key.");
	return true;
}

static const char *const steps[] = { "dump the sources of other slots, all in parallel",
				     "restore them as temporary keys in the destination's slot",
				     "combine there and delete the temporary keys, as one unit",
				     NULL };

static const struct swi_own_key own[] = {
	{ "temporary", 0, true },
	{ NULL, 0, false },
};

const struct swi_override swi_override_bitop = { .start = start_bitop,
						 .size = sizeof(struct swi_build),
						 .refuse = refuse_bitop,
						 .steps = steps,
						 .own = own };
