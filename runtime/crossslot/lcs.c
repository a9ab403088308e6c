/*
 * lcs.c - LCS of two strings in different slots: both are read in parallel and compared in the client.
 *
 * Atomic: the read of each string. Others may change one while the other is being read. Writes nothing.
 */
#include "crossslot/arguments.h"
#include "crossslot/combine.h"
#include "crossslot/lcs_match.h"
#include "exec/override.h"
#include "wire/resp.h"

struct lcs {
	struct swi_op op; /* first */
	bool only_length, ranges, with_length;
	int64_t min_length;
	const char *later; /* said after the keys' types were looked at */
};

static struct lcs *lcs_of(struct swi_op *op)
{
	return (struct lcs *)op;
}

/* ---- the answer ---- */

static void set_integer(sw_reply *node, int64_t value)
{
	*node = (sw_reply){ .type = SW_REPLY_INTEGER, .u.integer = value };
}

static bool set_range(struct swi_arena *arena, sw_reply *node, uint32_t first, uint32_t length)
{
	sw_reply *range = swi_reply_array(arena, SW_REPLY_ARRAY, 2);

	if (!range)
		return false;
	set_integer(&range->u.nodes[0], first);
	set_integer(&range->u.nodes[1], (int64_t)first + length - 1);
	*node = *range;
	return true;
}

static bool set_match(struct swi_arena *arena, sw_reply *node, const struct swi_lcs_run *run,
		      bool with_length)
{
	sw_reply *match = swi_reply_array(arena, SW_REPLY_ARRAY, with_length ? 3 : 2);

	if (!match || !set_range(arena, &match->u.nodes[0], run->a, run->length) ||
	    !set_range(arena, &match->u.nodes[1], run->b, run->length))
		return false;
	if (with_length)
		set_integer(&match->u.nodes[2], run->length);
	*node = *match;
	return true;
}

static sw_reply *matches(struct lcs *l, const struct swi_lcs *found)
{
	struct swi_arena *arena = &l->op.memory;
	sw_reply *list = swi_reply_array(arena, SW_REPLY_ARRAY, found->n_runs);
	size_t n = 0;

	for (size_t i = 0; list && i < found->n_runs; i++) {
		if (found->runs[i].length < l->min_length)
			continue;
		if (!set_match(arena, &list->u.nodes[n++], &found->runs[i], l->with_length))
			return NULL;
	}
	if (list)
		list->len = n;
	return list;
}

/* matches, len: a map in RESP3, an array of four in RESP2. */
static void answer_ranges(struct swi_op *op, const struct swi_lcs *found)
{
	sw_reply *list = matches(lcs_of(op), found),
		 *map = swi_reply_array(&op->memory, SW_REPLY_ARRAY, 4);

	if (!list || !map ||
	    !swi_reply_set_text(&op->memory, &map->u.nodes[0], SW_REPLY_BULK, "matches", 7) ||
	    !swi_reply_set_text(&op->memory, &map->u.nodes[2], SW_REPLY_BULK, "len", 3)) {
		swi_combine_no_memory(op);
		return;
	}
	map->u.nodes[1] = *list;
	set_integer(&map->u.nodes[3], found->length);
	swi_op_finish(op, map);
}

static void answer(struct swi_op *op, const struct swi_lcs *found)
{
	const struct lcs *l = lcs_of(op);
	sw_reply text = { .type = SW_REPLY_BULK, .len = found->length, .u.text = found->text };

	if (l->ranges)
		answer_ranges(op, found);
	else if (l->only_length)
		swi_op_finish_integer(op, found->length);
	else
		swi_op_finish(op, &text);
}

/* ---- the steps ---- */

static void compare(struct swi_op *op)
{
	struct swi_lcs found;

	switch (swi_lcs_match(&op->memory, sw_reply_bytes(op->sent[0]->reply),
			      sw_reply_bytes(op->sent[1]->reply), &found)) {
	case SWI_LCS_FINE:
		answer(op, &found);
		break;
	case SWI_LCS_TOO_LARGE:
		swi_op_finish_server_error(op, "ERR Insufficient memory, transient memory for LCS "
					       "exceeds proto-max-bulk-len");
		break;
	default:
		swi_combine_no_memory(op);
	}
}

static void strings_came(struct swi_op *op)
{
	struct swi_request *failed = swi_op_failed(op);

	if (failed && swi_reply_starts(failed->reply, "WRONGTYPE"))
		swi_op_finish_server_error(op, "ERR The specified keys must contain string values");
	else if (failed)
		swi_op_finish_as(op, failed);
	else if (lcs_of(op)->later)
		swi_op_finish_server_error(op, lcs_of(op)->later);
	else
		compare(op);
}

static void read_strings(struct swi_op *op)
{
	op->step = strings_came;
	for (size_t i = 1; i <= 2; i++)
		swi_op_send(op, swi_key_slot(op->argv[i]), SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("GET"), op->argv[i]));
}

/* ---- the arguments ---- */

static const char *take_option(struct lcs *l, struct swi_args *a)
{
	if (swi_args_take(a, "IDX", 0)) {
		l->ranges = true;
	} else if (swi_args_take(a, "LEN", 0)) {
		l->only_length = true;
	} else if (swi_args_take(a, "WITHMATCHLEN", 0)) {
		l->with_length = true;
	} else if (swi_args_take(a, "MINMATCHLEN", 1)) {
		sw_bytes text = swi_args_next(a);

		if (!swi_parse_i64(text.data, text.len, &l->min_length))
			return SWI_ERR_INTEGER;
	} else {
		return SWI_ERR_SYNTAX;
	}
	return NULL;
}

static void start_lcs(struct swi_op *op)
{
	struct lcs *l = lcs_of(op);
	struct swi_args a = { .at = op->argv, .n = op->argc, .i = 3 };

	while (!l->later && swi_args_left(&a))
		l->later = take_option(l, &a);
	if (!l->later && l->ranges && l->only_length)
		l->later = "ERR If you want both the length and indexes, please just use IDX.";
	swi_op_start(op, read_strings);
}

static const char *const steps[] = { "read both strings in parallel", "compare them in the client",
				     NULL };

const struct swi_override swi_override_lcs = { .start = start_lcs,
					       .size = sizeof(struct lcs),
					       .steps = steps };
