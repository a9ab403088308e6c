#include "crossslot/combine.h"

#include "wire/resp.h"

void swi_combine_start(struct swi_op *op, swi_step *first, const sw_bytes *keys, size_t n,
		       sw_bytes also)
{
	uint16_t *slots = swi_op_alloc(op, (n + 1) * sizeof(*slots));
	size_t count = 0;

	for (size_t i = 0; slots && i < n; i++)
		slots[count++] = swi_key_slot(keys[i]);
	if (slots && also.data)
		slots[count++] = swi_key_slot(also);
	swi_op_start_holding(op, first, slots, count);
}

sw_bytes swi_combine_number(struct swi_op *op, int64_t value)
{
	char *text = swi_op_alloc(op, 24);

	return sw_buf(text, text ? swi_format_i64(text, value) : 0);
}

void swi_combine_send(struct swi_op *op, const struct swi_slot_group *group, const sw_bytes *keys,
		      const struct swi_combine_call *call)
{
	sw_bytes *argv = swi_op_alloc(op, (group->n + 3) * sizeof(*argv));
	size_t n = 0;

	if (!argv)
		return;
	argv[n++] = sw_str(call->name);
	if (call->numkeys)
		argv[n++] = swi_combine_number(op, group->n);
	for (uint32_t i = 0; i < group->n; i++)
		argv[n++] = keys[group->at[i]];
	if (call->tail)
		argv[n++] = sw_str(call->tail);
	swi_op_send(op, group->slot, SWI_REQ_REPEAT, argv, n);
}

bool swi_combine_failed(struct swi_op *op)
{
	struct swi_request *failed = swi_op_failed(op);

	if (failed)
		swi_op_finish_as(op, failed);
	return failed != NULL;
}

void swi_combine_no_memory(struct swi_op *op)
{
	swi_op_fail(op, SW_ENOMEM, 0, "out of memory");
}

const sw_reply **swi_combine_parts(struct swi_op *op)
{
	const sw_reply **parts = swi_op_alloc(op, (op->n_sent + 1) * sizeof(*parts));

	for (uint32_t i = 0; parts && i < op->n_sent; i++)
		parts[i] = op->sent[i]->reply;
	return parts;
}

void swi_combine_answer(struct swi_op *op, const struct swi_names *names, const sw_reply *like)
{
	sw_reply_type type = sw_reply_type_of(like) == SW_REPLY_SET ? SW_REPLY_SET : SW_REPLY_ARRAY;
	sw_reply *answer = swi_reply_array(&op->memory, type, names->n);

	if (!answer) {
		swi_combine_no_memory(op);
		return;
	}
	for (size_t i = 0; i < names->n; i++)
		answer->u.nodes[i] = (sw_reply){ .type = SW_REPLY_BULK,
						 .len = names->at[i].len,
						 .u.text = names->at[i].data };
	swi_op_finish(op, answer);
}
