/*
 * hll.c - PFCOUNT and PFMERGE over several slots. PFCOUNT reads the HyperLogLogs and merges their registers in the client; PFMERGE
 * brings copies of the sources into the destination's slot and runs there.
 *
 * Atomic: each read, and the merge into the destination. Others may change a source in between. A death leaves the
 * destination as it was, or complete, and at most temporary keys that expire.
 */
#include "crossslot/build.h"
#include "crossslot/combine.h"
#include "crossslot/hyperloglog.h"
#include "exec/override.h"

/* ---- PFCOUNT ---- */

static const char *fault_text(enum swi_hll_fault fault)
{
	return fault == SWI_HLL_CORRUPT ? "INVALIDOBJ Corrupted HLL object detected"
					: "WRONGTYPE Key is not a valid HyperLogLog string value.";
}

/* false: the operation has answered with this key's fault. */
static bool merge_one(struct swi_op *op, uint8_t *registers, const struct swi_request *r)
{
	sw_bytes value = sw_reply_bytes(r->reply);
	enum swi_hll_fault fault;

	if (r->err) {
		swi_op_finish_as(op, r);
		return false;
	}
	if (sw_reply_type_of(r->reply) == SW_REPLY_NIL)
		return true;
	fault = swi_hll_merge(registers, value.data, value.len);
	if (fault)
		swi_op_finish_server_error(op, fault_text(fault));
	return fault == SWI_HLL_FINE;
}

static void merge_registers(struct swi_op *op)
{
	uint8_t *registers = swi_op_alloc(op, SWI_HLL_REGISTERS);

	if (!registers) {
		swi_combine_no_memory(op);
		return;
	}
	memset(registers, 0, SWI_HLL_REGISTERS);
	for (uint32_t i = 0; i < op->n_sent; i++)
		if (!merge_one(op, registers, op->sent[i]))
			return;
	swi_op_finish_integer(op, (int64_t)swi_hll_estimate(registers));
}

static void read_strings(struct swi_op *op)
{
	op->step = merge_registers;
	for (size_t i = 1; i < op->argc; i++)
		swi_op_send(op, swi_key_slot(op->argv[i]), SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("GET"), op->argv[i]));
}

static void start_pfcount(struct swi_op *op)
{
	swi_op_start(op, read_strings);
}

/* ---- PFMERGE ---- */

static void merge_at_destination(struct swi_op *op)
{
	sw_bytes *argv = swi_op_alloc(op, op->argc * sizeof(*argv));

	if (!argv) {
		swi_combine_no_memory(op);
		return;
	}
	argv[0] = op->argv[0];
	argv[1] = op->argv[1];
	for (size_t i = 2; i < op->argc; i++)
		argv[i] = swi_build_brought(op, i - 2);
	swi_build_run_brought(op, argv, op->argc);
}

static void bring_sources(struct swi_op *op)
{
	swi_build_bring(op, swi_key_slot(op->argv[1]), op->argv + 2, op->argc - 2,
			merge_at_destination);
}

static void start_pfmerge(struct swi_op *op)
{
	swi_combine_start(op, bring_sources, op->argv + 1, op->argc - 1, sw_buf(NULL, 0));
}

static const char *const count_steps[] = { "read the strings, all in parallel",
					   "merge their registers and estimate in the client",
					   NULL };
static const char *const merge_steps[] = {
	"dump the sources of other slots, all in parallel",
	"restore them as temporary keys in the destination's slot",
	"merge there and delete the temporary keys, as one unit", NULL
};

const struct swi_override swi_override_pfcount = { .start = start_pfcount, .steps = count_steps };
static const struct swi_own_key own[] = {
	{ "temporary", 0, true },
	{ NULL, 0, false },
};

const struct swi_override swi_override_pfmerge = { .start = start_pfmerge,
						   .size = sizeof(struct swi_build),
						   .steps = merge_steps,
						   .own = own };
