#include "crossslot/streams.h"

#include "crossslot/arguments.h"
#include "wire/resp.h"

/* ---- the arguments ---- */

static void keep_words(struct swi_streams *s, const struct swi_args *a, size_t n)
{
	for (size_t i = a->i - n; i < a->i; i++)
		s->head[s->n_head++] = a->at[i];
}

static const char *take_block(struct swi_streams *s, struct swi_args *a)
{
	sw_bytes text = swi_args_next(a);

	if (!swi_parse_i64(text.data, text.len, &s->patience.timeout_ms))
		return "ERR timeout is not an integer or out of range";
	if (s->patience.timeout_ms < 0)
		return "ERR timeout is negative";
	if (s->patience.timeout_ms > INT64_MAX / 2)
		return "ERR timeout is out of range";
	s->patience.blocks = true;
	return NULL;
}

static const char *take_streams(struct swi_streams *s, struct swi_args *a)
{
	size_t left = swi_args_left(a);

	s->n = left / 2;
	s->unbalanced = left % 2 != 0;
	s->keys = a->at + a->i;
	for (size_t i = 0; i < s->n; i++)
		s->ids[i] = a->at[a->i + s->n + i];
	a->i = a->n;
	return NULL;
}

static const char *take_option(struct swi_streams *s, struct swi_args *a)
{
	if (swi_args_take(a, "BLOCK", 1))
		return take_block(s, a);
	if (swi_args_take(a, "STREAMS", 1))
		return take_streams(s, a);
	if (swi_args_take(a, "COUNT", 1) || swi_args_take(a, "CLAIM", 1)) {
		a->i++;
		keep_words(s, a, 2);
	} else if (s->reads_group && swi_args_take(a, "GROUP", 2)) {
		s->group = a->at[a->i];
		a->i += 2;
		keep_words(s, a, 3);
	} else if (s->reads_group && swi_args_take(a, "NOACK", 0)) {
		keep_words(s, a, 1);
	} else {
		return SWI_ERR_SYNTAX;
	}
	return NULL;
}

static const char *read_arguments(struct swi_streams *s)
{
	struct swi_args a = { .at = s->op.argv, .n = s->op.argc, .i = 1 };
	const char *error = NULL;

	s->head[s->n_head++] = a.at[0];
	while (!error && swi_args_left(&a))
		error = take_option(s, &a);
	if (!error && (!s->keys || (s->reads_group && !s->group.data)))
		error = SWI_ERR_SYNTAX;
	if (!error && s->reads_group && s->patience.blocks)
		error = SWI_ERR_CROSSSLOT;
	return error;
}

/* Which slot's part each key is in. */
static bool place_keys(struct swi_streams *s)
{
	if (!swi_group_by_slot(&s->op.memory, s->keys, s->n, &s->slots))
		return false;
	s->part_of = swi_op_alloc(&s->op, (s->n + 1) * sizeof(*s->part_of));
	for (size_t g = 0; s->part_of && g < s->slots.n; g++)
		for (uint32_t i = 0; i < s->slots.at[g].n; i++)
			s->part_of[s->slots.at[g].at[i]] = (uint32_t)g;
	return s->part_of != NULL;
}

bool swi_streams_read(struct swi_op *op, bool reads_group)
{
	struct swi_streams *s = swi_streams_of(op);
	const char *error = NULL;

	s->reads_group = reads_group;
	s->head = swi_op_alloc(op, op->argc * sizeof(*s->head));
	s->ids = swi_op_alloc(op, op->argc * sizeof(*s->ids));
	if (s->head && s->ids)
		error = read_arguments(s);
	if (error)
		swi_op_finish_server_error(op, error);
	else if (!s->head || !s->ids || !place_keys(s))
		swi_combine_no_memory(op);
	else
		return false;
	return true;
}

/* ---- putting the parts together ---- */

bool swi_streams_is_map(const sw_reply *part)
{
	return sw_reply_type_of(part) == SW_REPLY_MAP;
}

/* Stream `i` of a part: [name, entries], in RESP3 a pair of a map. */
static const sw_reply *name_at(const sw_reply *part, size_t i)
{
	return swi_streams_is_map(part) ? sw_reply_key_at(part, i) : sw_reply_at(sw_reply_at(part, i), 0);
}

static void copy_stream(sw_reply *to, const sw_reply *part, size_t i)
{
	if (swi_streams_is_map(part)) {
		to[0] = *sw_reply_key_at(part, i);
		to[1] = *sw_reply_at(part, i);
	} else {
		to[0] = *sw_reply_at(part, i);
	}
}

static bool is_next(const sw_reply *part, size_t i, sw_bytes key)
{
	sw_bytes name = sw_reply_bytes(name_at(part, i));

	return i < sw_reply_count(part) && name.len == key.len && memcmp(name.data, key.data, key.len) == 0;
}

/* Nil when no part has anything; NULL when memory is out. */
sw_reply *swi_streams_put_together(struct swi_op *op)
{
	struct swi_streams *s = swi_streams_of(op);
	const sw_reply **parts = swi_combine_parts(op);
	size_t *taken = swi_op_alloc(op, op->n_sent * sizeof(*taken)), n = 0, width = 1;
	sw_reply *all;

	if (!parts || !taken)
		return NULL;
	for (uint32_t g = 0; g < op->n_sent; g++) {
		taken[g] = 0;
		if (op->sent[g]->err)
			parts[g] = NULL;
		else if (swi_streams_is_map(parts[g]))
			width = 2;
	}
	all = swi_reply_array(&op->memory, width == 2 ? SW_REPLY_MAP : SW_REPLY_ARRAY, s->n * width);
	for (size_t i = 0; all && i < s->n; i++) {
		uint32_t g = s->part_of[i];

		if (is_next(parts[g], taken[g], s->keys[i]))
			copy_stream(&all->u.nodes[n++ * width], parts[g], taken[g]++);
	}
	if (all && n == 0)
		all->type = SW_REPLY_NIL;
	if (all)
		all->len = n * width;
	return all;
}

/* ---- the parts ---- */

static void send_part(struct swi_streams *s, const struct swi_slot_group *group, unsigned flags)
{
	sw_bytes *argv = swi_op_alloc(&s->op, (s->n_head + 1 + group->n * 2) * sizeof(*argv));
	size_t n = s->n_head;

	if (!argv)
		return;
	memcpy(argv, s->head, n * sizeof(*argv));
	argv[n++] = sw_str("STREAMS");
	for (uint32_t i = 0; i < group->n; i++) {
		argv[n + i] = s->keys[group->at[i]];
		argv[n + group->n + i] = s->ids[group->at[i]];
	}
	swi_op_send(&s->op, group->slot, flags, argv, n + (size_t)group->n * 2);
}

void swi_streams_send(struct swi_streams *s, unsigned flags)
{
	for (size_t g = 0; g < s->slots.n; g++)
		send_part(s, &s->slots.at[g], flags);
}

static void said(struct swi_op *op)
{
	if (op->sent[0]->err)
		swi_op_finish_as(op, op->sent[0]);
	else
		swi_op_fail(op, SW_EPROTO, SWI_REQ_ANSWERED, "a server took an unbalanced list of streams");
}

/* The words for this differ between versions: the server gets as many arguments, all of them one key. */
void swi_streams_unbalanced(struct swi_op *op)
{
	struct swi_streams *s = swi_streams_of(op);
	size_t n_streams = s->n * 2 + 1, n = s->n_head;
	sw_bytes *argv = swi_op_alloc(op, (n + 1 + n_streams) * sizeof(*argv));

	op->step = said;
	if (!argv)
		return;
	memcpy(argv, s->head, n * sizeof(*argv));
	argv[n++] = sw_str("STREAMS");
	for (size_t i = 0; i < n_streams; i++)
		argv[n++] = s->keys[0];
	swi_op_send(op, swi_key_slot(s->keys[0]), 0, argv, n);
}
