/*
 * ranges.c - ZRANGESTORE, GEOSEARCHSTORE, and GEORADIUS and GEORADIUSBYMEMBER with STORE or STOREDIST, into another slot: the
 * server of the source stores into a temporary key there, whose content is put at the destination (build.h).
 *
 * Atomic: the range with its content, and the write of the destination. Others may change the source in between. A death
 * leaves the destination as it was, or complete.
 */
#include "crossslot/arguments.h"
#include "crossslot/build.h"
#include "crossslot/combine.h"
#include "exec/override.h"

struct ranges {
	struct swi_build build; /* first */
	sw_bytes source, destination;
	size_t first_option; /* where STORE may stand; 0: the destination is argument 1 */
};

static struct ranges *ranges_of(struct swi_op *op)
{
	return (struct ranges *)op;
}

static bool names_destination(const struct swi_op *op, size_t i)
{
	return i + 1 < op->argc &&
	       (swi_arg_is(op->argv[i], "STORE") || swi_arg_is(op->argv[i], "STOREDIST"));
}

/* The command with `instead` wherever the destination stands. */
static sw_bytes *redirected(struct swi_op *op, size_t first_option, sw_bytes instead)
{
	sw_bytes *argv = swi_op_alloc(op, op->argc * sizeof(*argv));

	if (!argv)
		return NULL;
	memcpy(argv, op->argv, op->argc * sizeof(*argv));
	if (!first_option)
		argv[1] = instead;
	for (size_t i = first_option; first_option && i < op->argc; i++)
		if (names_destination(op, i))
			argv[++i] = instead;
	return argv;
}

static void run_at_source(struct swi_op *op)
{
	const struct ranges *r = ranges_of(op);
	uint16_t slot = swi_key_slot(r->source);
	sw_bytes *argv = redirected(op, r->first_option, swi_build_temporary(op, slot));

	if (argv)
		swi_build_run_at_source(op, slot, argv, op->argc, r->destination);
	else
		swi_combine_no_memory(op);
}

/* ZRANGESTORE dst src ..., GEOSEARCHSTORE destination source ... */
static void start_between(struct swi_op *op)
{
	struct ranges *r = ranges_of(op);

	r->destination = op->argv[1];
	r->source = op->argv[2];
	swi_combine_start(op, run_at_source, &r->source, 1, r->destination);
}

/* key ... [STORE destination | STOREDIST destination]; the last one counts. */
static void start_option(struct swi_op *op, size_t first_option)
{
	struct ranges *r = ranges_of(op);

	r->source = op->argv[1];
	r->first_option = first_option;
	for (size_t i = first_option; i < op->argc; i++)
		if (names_destination(op, i))
			r->destination = op->argv[++i];
	swi_combine_start(op, run_at_source, &r->source, 1, r->destination);
}

static void start_georadius(struct swi_op *op)
{
	start_option(op, 6);
}

static void start_georadiusbymember(struct swi_op *op)
{
	start_option(op, 5);
}

static const char *const steps[] = {
	"run the command in the source's slot into a temporary key, and take its content",
	"put the content at the destination, or delete that if there is none", NULL
};

/* Beside the source: argument 2, or the first key. */
static const struct swi_own_key own_second[] = {
	{ "temporary", 1, true },
	{ NULL, 0, false },
};
static const struct swi_own_key own_first[] = {
	{ "temporary", 0, true },
	{ NULL, 0, false },
};

#define RANGES(function, keys) \
	{ \
		.start = function, .size = sizeof(struct ranges), .steps = steps, .own = keys \
	}

const struct swi_override swi_override_zrangestore = RANGES(start_between, own_second);
const struct swi_override swi_override_geosearchstore = RANGES(start_between, own_second);
const struct swi_override swi_override_georadius = RANGES(start_georadius, own_first);
const struct swi_override swi_override_georadiusbymember = RANGES(start_georadiusbymember, own_first);
