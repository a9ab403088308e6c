/* split.c - MGET, MSET, DEL, JSON.MGET and the like over several slots: one sub-command a slot, all in
 * parallel, results back by argument; what stands behind the keys (JSON.MGET's path) goes to each. What
 * is atomic on one server is atomic only slot by slot here. */
#include "cluster/keys.h"
#include "exec/fanout.h"
#include "exec/handle.h"
#include "exec/override.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A key's argument and its slot. Of eight bytes, a size that qsort() is quick with. */
struct part {
	uint32_t at; /* position in argv */
	uint16_t slot;
};

struct split {
	struct swi_op op; /* first */
	struct part *parts; /* sorted by slot, in order of arguments within a slot */
	size_t n;
	size_t *first; /* of request i: index in parts; behind the last one: n */
	unsigned stride;
	size_t behind; /* arguments at the end that every request gets */
};

static int by_slot(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	if (x->slot != y->slot)
		return x->slot < y->slot ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

static int by_argument(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

static bool find_parts(struct split *s)
{
	struct swi_op *op = &s->op;
	uint32_t *at = swi_op_alloc(op, op->argc * sizeof(*at));
	size_t i;

	s->parts = swi_op_alloc(op, op->argc * sizeof(*s->parts));
	s->first = swi_op_alloc(op, (op->argc + 1) * sizeof(*s->first));
	if (!at || !s->parts || !s->first ||
	    swi_keys_find(op->target->row, op->argv, op->argc, at, op->argc, &s->n))
		return false;
	for (i = 0; i < s->n; i++) {
		s->parts[i].at = at[i];
		s->parts[i].slot = swi_key_slot(op->argv[at[i]]);
	}
	qsort(s->parts, s->n, sizeof(*s->parts), by_slot);
	s->behind = swi_keys_behind(op->target->row);
	s->stride = op->target->row->keys[0].step ? op->target->row->keys[0].step : 1;
	return true;
}

static bool send_group(struct split *s, size_t from, size_t to)
{
	struct swi_op *op = &s->op;
	size_t n = 0, i, words = op->target->row->words;
	sw_bytes *args = swi_op_alloc(op, (words + (to - from) * s->stride + s->behind) * sizeof(*args));
	unsigned j;

	if (!args)
		return false;
	for (i = 0; i < words; i++)
		args[n++] = op->argv[i];
	for (i = from; i < to; i++)
		for (j = 0; j < s->stride && s->parts[i].at + j < op->argc; j++)
			args[n++] = op->argv[s->parts[i].at + j];
	for (i = op->argc - s->behind; i < op->argc; i++)
		args[n++] = op->argv[i];
	return swi_op_send(op, s->parts[from].slot, op->target->flags & (SWI_REQ_REPEAT | SWI_REQ_WRITE), args, n);
}

/* ---- putting together ---- */

static size_t group_size(const struct split *s, uint32_t request)
{
	return s->first[request + 1] - s->first[request];
}

/* Of a slot's keys; there is one. */
static const struct swi_request *request_of(const struct swi_op *op, uint16_t slot)
{
	uint32_t i = 0;

	while (i + 1 < op->n_sent && op->sent[i]->slot != slot)
		i++;
	return op->sent[i];
}

/* false: the reply has another shape. */
static bool place_group(const struct split *s, uint32_t i, sw_reply *array)
{
	const struct swi_request *r = s->op.sent[i];
	size_t j, from = s->first[i], words = s->op.target->row->words;
	bool fits = !r->err && swi_reply_is(r->reply, SW_REPLY_ARRAY) && r->reply->len == group_size(s, i);

	for (j = 0; j < group_size(s, i); j++) {
		sw_reply *at = &array->u.nodes[(s->parts[from + j].at - words) / s->stride];

		if (fits)
			*at = r->reply->u.nodes[j];
		else if (r->err && r->reply)
			*at = *r->reply;
	}
	return fits || r->err;
}

static void add_name(char *text, size_t size, sw_bytes key)
{
	size_t len = strlen(text);

	if (len + 48 < size)
		snprintf(text + len, size - len, " '%.*s'", (int)(key.len < 40 ? key.len : 40), key.data);
	else if (len && text[len - 1] != '.')
		snprintf(text + len, size - len, " ...");
}

/* "2 of 5 keys failed: 'a' 'b'; the first error: ..." */
static void finish_counted(struct swi_op *op, const sw_reply *reply)
{
	const struct swi_request *failed = swi_op_failed(op);
	struct split *s = (struct split *)op;
	char names[160] = "", text[480];
	size_t lost = 0, i;

	if (!failed) {
		swi_op_finish(op, reply);
		return;
	}
	qsort(s->parts, s->n, sizeof(*s->parts), by_argument);
	for (i = 0; i < s->n; i++) {
		if (!request_of(op, s->parts[i].slot)->err)
			continue;
		add_name(names, sizeof(names), op->argv[s->parts[i].at]);
		lost++;
	}
	snprintf(text, sizeof(text), "%zu of %zu keys failed:%s; the first error: %.200s", lost, s->n, names,
		 swi_text_of(failed));
	swi_op_finish_partial(op, reply, text);
}

static void finish_by_argument(struct swi_op *op)
{
	struct split *s = (struct split *)op;
	sw_reply *array = swi_reply_array(op->sink.arena, SW_REPLY_ARRAY, s->n);
	bool fits = true;
	uint32_t i;

	for (i = 0; array && i < op->n_sent; i++)
		fits = place_group(s, i, array) && fits;
	if (!array)
		swi_op_fail(op, SW_ENOMEM, SWI_REQ_ANSWERED, "out of memory");
	else if (!fits)
		swi_op_fail(op, SW_ESHAPE, SWI_REQ_ANSWERED, "%s", sw_err_text(SW_ESHAPE));
	else
		finish_counted(op, array);
}

/* "3 of 5 keys are set; not set: 'a'; unknown: 'b'; the first error: ..." */
static void finish_writes(struct swi_op *op)
{
	struct split *s = (struct split *)op;
	char not_set[160] = "", unknown[160] = "", text[480];
	size_t done = 0, i;

	qsort(s->parts, s->n, sizeof(*s->parts), by_argument);
	for (i = 0; i < s->n; i++) {
		const struct swi_request *r = request_of(op, s->parts[i].slot);

		if (!r->err)
			done++;
		else
			add_name(r->flags & SWI_REQ_UNKNOWN ? unknown : not_set, sizeof(not_set),
				 op->argv[s->parts[i].at]);
	}
	snprintf(text, sizeof(text), "%zu of %zu keys are set;%s%s%s%s%s; the first error: %.100s", done, s->n,
		 *not_set ? " not set:" : "", not_set, *not_set && *unknown ? ";" : "",
		 *unknown ? " unknown:" : "", unknown, swi_text_of(swi_op_failed(op)));
	swi_op_finish_partial(op, NULL, text);
}

static void finish_merged(struct swi_op *op)
{
	sw_reply *merged = swi_op_merge(op, (enum swi_merge)op->target->row->merge);

	if (merged)
		finish_counted(op, merged);
}

static void put_together(struct swi_op *op)
{
	enum swi_merge how = (enum swi_merge)op->target->row->merge;

	if (how == SWI_MERGE_BY_ARGUMENT)
		finish_by_argument(op);
	else if (how == SWI_MERGE_ALL_OK && swi_op_failed(op))
		finish_writes(op);
	else
		finish_merged(op);
}

static void send_parts(struct swi_op *op)
{
	struct split *s = (struct split *)op;
	size_t from = 0, to, groups = 0;

	op->step = put_together;
	if (!find_parts(s))
		return;
	for (from = 0; from < s->n; from = to) {
		for (to = from; to < s->n && s->parts[to].slot == s->parts[from].slot; to++)
			;
		s->first[groups++] = from;
		s->first[groups] = to;
		if (!send_group(s, from, to))
			return;
	}
}

static void start(struct swi_op *op)
{
	if (op->target->sink->arena)
		op->sink.arena = op->target->sink->arena;
	swi_op_start(op, send_parts);
}

static const char *const steps[] = {
	"one sub-command for each slot, all in parallel",
	"the results are put back by argument, counts are summed",
	NULL,
};

const struct swi_override swi_override_split = { .start = start, .size = sizeof(struct split), .steps = steps };
