#include "crossslot/streams.h"

#include "crossslot/arguments.h"
#include "exec/byname.h"
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

static const char *take_count(struct swi_streams *s, struct swi_args *a)
{
	sw_bytes text = swi_args_next(a);
	int64_t count;

	keep_words(s, a, 2);
	return swi_parse_i64(text.data, text.len, &count) ? NULL : SWI_ERR_INTEGER;
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

#define ERR_NO_GROUP_OPTION(word) \
	"ERR The " word " option is only supported by XREADGROUP. You called XREAD instead."

static const char *take_option(struct swi_streams *s, struct swi_args *a)
{
	if (swi_args_take(a, "BLOCK", 1))
		return take_block(s, a);
	if (swi_args_take(a, "STREAMS", 1))
		return take_streams(s, a);
	if (swi_args_take(a, "COUNT", 1))
		return take_count(s, a);
	if (swi_args_take(a, "CLAIM", 1)) {
		a->i++;
		keep_words(s, a, 2);
	} else if (swi_args_take(a, "GROUP", 2)) {
		if (!s->reads_group)
			return ERR_NO_GROUP_OPTION("GROUP");
		s->group = a->at[a->i];
		a->i += 2;
		keep_words(s, a, 3);
	} else if (swi_args_take(a, "NOACK", 0)) {
		if (!s->reads_group)
			return ERR_NO_GROUP_OPTION("NOACK");
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
	if (!error && !s->keys)
		error = SWI_ERR_SYNTAX;
	if (!error && s->reads_group && !s->group.data)
		error = "ERR Missing GROUP option for XREADGROUP";
	return error;
}

static void refuse_to_wait(struct swi_op *op)
{
	char text[SWI_REFUSAL_MAX];

	swi_op_fail(op, SW_ECROSSSLOT, 0, "%s", swi_refusal_text(op->target->row, SWI_CROSS_SLOT, text));
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
	else if (!s->head || !s->ids)
		swi_combine_no_memory(op);
	else if (reads_group && s->patience.blocks)
		refuse_to_wait(op);
	else
		return false;
	return true;
}

/* ---- putting the parts together ---- */

/* A part's only stream: [[name, entries]] in RESP2; a map in RESP3, which comes as [name, entries]. */
static bool stream_of(const struct swi_request *part, struct sw_pair *out)
{
	return !part->err && sw_reply_pair(part->reply, 0, out);
}

sw_reply *swi_streams_put_together(struct swi_op *op)
{
	sw_reply *all = swi_reply_array(&op->memory, SW_REPLY_MAP, op->n_sent * 2);
	struct sw_pair stream;
	size_t n = 0;

	if (!all)
		return NULL;
	for (uint32_t i = 0; i < op->n_sent; i++)
		if (stream_of(op->sent[i], &stream)) {
			all->u.nodes[n++] = *stream.key;
			all->u.nodes[n++] = *stream.value;
		}
	all->len = n;
	if (n == 0)
		all->type = SW_REPLY_NIL;
	return all;
}

/* ---- the parts ---- */

void swi_streams_send(struct swi_streams *s, unsigned flags)
{
	sw_bytes *argv = swi_op_alloc(&s->op, (s->n_head + 3) * sizeof(*argv));
	size_t n = s->n_head;

	if (!argv)
		return;
	memcpy(argv, s->head, n * sizeof(*argv));
	argv[n++] = sw_str("STREAMS");
	for (size_t i = 0; i < s->n; i++) {
		argv[n] = s->keys[i];
		argv[n + 1] = s->ids[i];
		swi_op_send(&s->op, swi_key_slot(s->keys[i]), flags, argv, n + 2);
	}
}

static void said(struct swi_op *op)
{
	if (op->sent[0]->err)
		swi_op_finish_as(op, op->sent[0]);
	else
		swi_op_fail(op, SW_EPROTO, SWI_REQ_ANSWERED,
			    "a server took an unbalanced list of streams");
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
