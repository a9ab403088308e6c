#include "exec/fanout.h"

#include "exec/names.h"
#include "exec/handle.h"
#include "exec/merge.h"

#include <stdio.h>
#include <string.h>

struct fanout {
	struct swi_op op; /* first */
	uint16_t *nodes;
	size_t n;
	enum swi_reach reach;
	enum swi_merge merge;
};

static bool reached(const struct swi_node *n, enum swi_reach reach, uint16_t one)
{
	switch (reach) {
	case SWI_REACH_ALL:
		return n->member;
	case SWI_REACH_PRIMARIES:
		return n->member && !n->replica && n->slots > 0;
	case SWI_REACH_ONE:
		return n->index == one;
	}
	return false;
}

size_t swi_reach_nodes(const struct swi_client *c, enum swi_reach reach, uint16_t one, uint16_t *out)
{
	size_t n = 0;
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++)
		if (reached(c->nodes[i], reach, one))
			out[n++] = i;
	return n;
}

/* An answer that counts as a failure of the call. */
static bool is_failure(const struct swi_op *op, const struct swi_request *r)
{
	return r->err && !(r->err == SW_ESERVER && op->target->row->flags & SWI_ROW_ERRORS);
}

static size_t count_failures(const struct swi_op *op, const struct swi_request **first)
{
	size_t failed = 0;
	uint32_t i;

	for (i = 0; i < op->n_sent; i++) {
		if (!is_failure(op, op->sent[i]))
			continue;
		if (failed++ == 0)
			*first = op->sent[i];
	}
	return failed;
}

static void finish_some(struct swi_op *op, const sw_reply *reply, size_t failed, const struct swi_request *first)
{
	char text[400];

	if (!failed) {
		swi_op_finish(op, reply);
		return;
	}
	snprintf(text, sizeof(text), "%zu of %u nodes failed; the first: %s", failed, op->n_sent, swi_text_of(first));
	swi_op_finish_partial(op, reply, text);
}

/* Row by row: "host:port" -> the reply, or that node's error. */
static void finish_map(struct swi_op *op)
{
	struct fanout *f = (struct fanout *)op;
	const struct swi_request *first = NULL;
	size_t failed = count_failures(op, &first), i;
	sw_reply *map = swi_reply_array(op->sink.arena, SW_REPLY_MAP, f->n * 2);

	for (i = 0; map && i < f->n; i++) {
		const char *name = op->client->nodes[f->nodes[i]]->name;

		if (!swi_reply_set_text(op->sink.arena, &map->u.nodes[2 * i], SW_REPLY_BULK, name, strlen(name)))
			map = NULL;
		else if (op->sent[i]->reply) {
			if (!op->sent[i]->err)
				swi_reshape(op->sink.arena, op->target->row->shapes, op->sent[i]->reply);
			map->u.nodes[2 * i + 1] = *op->sent[i]->reply;
		}
	}
	if (!map)
		swi_op_fail(op, SW_ENOMEM, SWI_REQ_ANSWERED, "out of memory");
	else
		finish_some(op, map, failed, first);
}

/* The client's own keys don't exist for its users. */
static void leave_out_internal(const struct swi_client *c, sw_reply *list)
{
	size_t i, n = 0;

	for (i = 0; i < list->len; i++)
		if (!swi_internal_is(c, list->u.nodes[i].u.text, list->u.nodes[i].len))
			list->u.nodes[n++] = list->u.nodes[i];
	list->len = n;
}

static size_t count_alike(const struct swi_op *op, const struct swi_request *r)
{
	size_t n = 0;
	uint32_t i;

	for (i = 0; i < op->n_sent; i++)
		n += strcmp(swi_text_of(op->sent[i]), swi_text_of(r)) == 0;
	return n;
}

/* Where one success would have been enough, the rarest error says most: UNKILLABLE among many NOTBUSY. */
static const struct swi_request *speaker(const struct swi_op *op, enum swi_merge how)
{
	const struct swi_request *r = swi_op_worst(op);
	uint32_t i;

	if (!swi_merge_tolerates(how) || r->flags & SWI_REQ_UNKNOWN)
		return r;
	for (i = 0; i < op->n_sent; i++)
		if (count_alike(op, op->sent[i]) < count_alike(op, r))
			r = op->sent[i];
	return r;
}

sw_reply *swi_op_merge(struct swi_op *op, enum swi_merge how)
{
	const sw_reply **parts = swi_op_alloc(op, op->n_sent * sizeof(*parts));
	sw_reply merged = { 0 }, *kept = NULL;
	size_t n = 0;
	uint32_t i;
	sw_err err;

	for (i = 0; parts && i < op->n_sent; i++)
		if (!op->sent[i]->err && op->sent[i]->reply)
			parts[n++] = op->sent[i]->reply;
	if (parts && n == 0) {
		swi_op_finish_as(op, speaker(op, how));
		return NULL;
	}
	err = parts ? swi_merge(how, op->sink.arena, parts, n, &merged) : SW_ENOMEM;
	if (!err && !(kept = swi_reply_keep(op->sink.arena, &merged)))
		err = SW_ENOMEM;
	if (err)
		swi_op_fail(op, err, SWI_REQ_ANSWERED, "%s", sw_err_text(err));
	return kept;
}

static void finish_merged(struct swi_op *op)
{
	struct fanout *f = (struct fanout *)op;
	const struct swi_request *first = NULL;
	size_t failed = count_failures(op, &first);
	sw_reply *merged = swi_op_merge(op, f->merge);

	if (merged && op->target->row->route == SWI_ROUTE_KEYS)
		leave_out_internal(op->client, merged);
	if (merged)
		finish_some(op, merged, swi_merge_tolerates(f->merge) ? 0 : failed, first);
}

/* CLIENT SETNAME: connections opened later are named, too, unless the servers refuse the name. */
static void remember_name(struct swi_op *op)
{
	struct fanout *f = (struct fanout *)op;
	bool taken = false;
	uint32_t i;

	if (!(op->target->row->flags & SWI_NAMES_CONNECTIONS) || f->reach != SWI_REACH_ALL || op->argc < 3)
		return;
	for (i = 0; i < op->n_sent; i++)
		taken = taken || !op->sent[i]->err;
	if (taken)
		swi_client_rename(op->client, op->argv[op->argc - 1]);
}

static void finish_fanout(struct swi_op *op)
{
	struct fanout *f = (struct fanout *)op;

	remember_name(op);
	if (f->merge == SWI_MERGE_NONE)
		finish_map(op);
	else
		finish_merged(op);
}

static void send_all(struct swi_op *op)
{
	struct fanout *f = (struct fanout *)op;
	size_t i;

	op->step = finish_fanout;
	for (i = 0; i < f->n; i++) {
		struct swi_request *r = swi_op_request(op, op->target->flags & (SWI_REQ_REPEAT | SWI_REQ_WRITE),
						       op->target->bytes, op->target->len, 1);

		if (!r)
			return;
		r->node = f->nodes[i];
		swi_submit(op->client, r);
	}
}

void swi_fanout(struct swi_client *c, struct swi_request *target, enum swi_reach reach, uint16_t one,
		enum swi_merge merge)
{
	struct swi_op *op = swi_op_new(c, target, sizeof(struct fanout));
	struct fanout *f = (struct fanout *)op;

	if (!op) {
		swi_answer_error(c, target, SW_ENOMEM, "out of memory");
		return;
	}
	if (target->sink->arena)
		op->sink.arena = target->sink->arena;
	f->reach = reach;
	f->merge = merge;
	target->flags |= merge == SWI_MERGE_NONE ? SWI_REQ_NODE_MAP : 0;
	f->nodes = swi_op_alloc(op, c->n_nodes * sizeof(*f->nodes));
	f->n = f->nodes ? swi_reach_nodes(c, reach, one, f->nodes) : 0;
	if (f->n == 0 && f->nodes)
		swi_op_fail(op, SW_ECLUSTER, 0, "the cluster has no node to ask");
	swi_op_start(op, send_all);
}
