/*
 * zsets.c - ZUNION, ZINTER, ZDIFF, ZINTERCARD and their ...STORE over several slots: the inputs are read in parallel, combined in the
 * client, and a result is stored by build.h. Sums depend on their order in the last digit, so unions and
 * intersections read each input by itself; a difference and a count are combined by the servers first.
 *
 * Atomic: the read of each input, and the write of the destination. Others may change an input while another is being
 * read. A death leaves the destination as it was, or complete.
 */
#include "crossslot/build.h"
#include "crossslot/combine.h"
#include "crossslot/score_text.h"
#include "crossslot/zset_args.h"
#include "exec/client.h"
#include "exec/override.h"
#include "wire/resp.h"

struct zsets {
	struct swi_build build; /* first */
	struct swi_zset_form form;
	struct swi_zset_args args;
	struct swi_slot_groups groups;
	struct swi_zset result;
	enum swi_score_style style;
	bool pairs; /* RESP3: arrays of a member and a double */
};

static struct zsets *zsets_of(struct swi_op *op)
{
	return (struct zsets *)op;
}

/* ---- the answer ---- */

static sw_reply bulk(sw_bytes text)
{
	return (sw_reply){ .type = SW_REPLY_BULK, .len = text.len, .u.text = text.data };
}

static bool set_pair(struct swi_arena *arena, sw_reply *node, const struct swi_scored *scored)
{
	sw_reply *pair = swi_reply_array(arena, SW_REPLY_ARRAY, 2);

	if (!pair)
		return false;
	pair->u.nodes[0] = bulk(scored->member);
	pair->u.nodes[1] = (sw_reply){ .type = SW_REPLY_DOUBLE, .u.number = scored->score };
	*node = *pair;
	return true;
}

static bool set_flat(struct swi_arena *arena, sw_reply *nodes, const struct swi_scored *scored,
		     enum swi_score_style style)
{
	char text[40];

	nodes[0] = bulk(scored->member);
	return swi_reply_set_text(arena, &nodes[1], SW_REPLY_BULK, text,
				  swi_score_format(text, scored->score, style));
}

static sw_reply *with_scores(struct zsets *z)
{
	struct swi_arena *arena = &z->build.op.memory;
	const struct swi_zset *result = &z->result;
	sw_reply *r = swi_reply_array(arena, SW_REPLY_ARRAY, z->pairs ? result->n : result->n * 2);
	bool fine = r != NULL;

	for (size_t i = 0; fine && i < result->n; i++)
		fine = z->pairs ? set_pair(arena, &r->u.nodes[i], &result->at[i])
				: set_flat(arena, &r->u.nodes[i * 2], &result->at[i], z->style);
	return fine ? r : NULL;
}

static sw_reply *members_only(struct zsets *z)
{
	sw_reply *r = swi_reply_array(&z->build.op.memory, SW_REPLY_ARRAY, z->result.n);

	for (size_t i = 0; r && i < z->result.n; i++)
		r->u.nodes[i] = bulk(z->result.at[i].member);
	return r;
}

static void answer(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);
	sw_reply *r = z->args.with_scores ? with_scores(z) : members_only(z);

	if (r)
		swi_op_finish(op, r);
	else
		swi_combine_no_memory(op);
}

/* ---- how the server prints scores ---- */

static void version_came(struct swi_op *op)
{
	const sw_reply *hello = op->sent[0]->err ? NULL : op->sent[0]->reply;
	sw_bytes version = sw_reply_bytes(sw_reply_field(hello, sw_str("version")));

	zsets_of(op)->style = swi_score_style_of_version(version.data, version.len);
	op->client->score_style = (uint8_t)zsets_of(op)->style;
	answer(op);
}

/* What this call has shown is remembered, for servers may be upgraded; what an earlier one has shown helps otherwise. */
static void remember_style(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);

	if (z->style == SWI_SCORE_UNKNOWN)
		z->style = (enum swi_score_style)op->client->score_style;
	else
		op->client->score_style = (uint8_t)z->style;
}

/* One more round only for a score that versions print differently, when no score read so far has shown how. */
static void answer_in_style(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);
	bool matters = false;

	remember_style(op);
	if (z->args.with_scores && !z->pairs && z->style == SWI_SCORE_UNKNOWN)
		for (size_t i = 0; !matters && i < z->result.n; i++)
			matters = swi_score_styles_differ(z->result.at[i].score);
	if (!matters) {
		answer(op);
		return;
	}
	op->step = version_came;
	swi_op_send(op, swi_key_slot(z->args.keys[0]), SWI_REQ_REPEAT, SWI_ARGS(sw_str("HELLO")));
}

static void learn_style(struct zsets *z, const sw_reply *reply)
{
	bool pairs = sw_reply_type_of(sw_reply_at(reply, 0)) == SW_REPLY_ARRAY;

	z->pairs = z->pairs || pairs;
	for (size_t i = 1; !pairs && z->style == SWI_SCORE_UNKNOWN && i < sw_reply_count(reply);
	     i += 2) {
		sw_bytes text = sw_reply_bytes(sw_reply_at(reply, i));

		z->style = swi_score_style_of(text.data, text.len);
	}
}

/* ---- storing ---- */

static void stored(struct swi_op *op)
{
	swi_op_finish_integer(op, (int64_t)zsets_of(op)->result.n);
}

static void store(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);
	size_t n = z->result.n;
	sw_bytes *args = swi_op_alloc(op, (n * 2 + 1) * sizeof(*args));
	char *text = swi_op_alloc(op, n * 32 + 1);

	if (!args || !text) {
		swi_combine_no_memory(op);
		return;
	}
	for (size_t i = 0; i < n; i++, text += 32) {
		args[i * 2] = sw_buf(text, swi_format_double(text, z->result.at[i].score));
		args[i * 2 + 1] = z->result.at[i].member;
	}
	swi_build_store(op, z->args.destination, "ZADD", args, n * 2, 2, stored);
}

/* ---- reading and combining ---- */

static void deliver(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);
	int64_t count = (int64_t)z->result.n;

	if (z->form.stores)
		store(op);
	else if (z->form.counts)
		swi_op_finish_integer(op, z->args.limit && z->args.limit < count ? z->args.limit
										 : count);
	else
		answer_in_style(op);
}

/* Whether the operation is over: a wrong type, else what the options deserve. */
static bool refused(struct swi_op *op)
{
	const char *later = zsets_of(op)->args.later;

	if (swi_combine_failed(op))
		return true;
	if (later)
		swi_op_finish_server_error(op, later);
	return later != NULL;
}

static void combine_scores(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);
	struct swi_zset *inputs;
	bool fine;

	if (refused(op))
		return;
	inputs = swi_op_alloc(op, op->n_sent * sizeof(*inputs));
	fine = inputs != NULL;
	for (uint32_t i = 0; fine && i < op->n_sent; i++) {
		fine = swi_zset_read(&op->memory, op->sent[i]->reply, &inputs[i]);
		inputs[i].weight = z->args.weights[i];
		learn_style(z, op->sent[i]->reply);
	}
	if (fine && swi_zset_combine(&op->memory, z->form.algebra, z->args.aggregate, inputs,
				     op->n_sent, &z->result))
		deliver(op);
	else
		swi_combine_no_memory(op);
}

static void read_each(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);

	op->step = combine_scores;
	for (size_t i = 0; i < z->args.n_keys; i++)
		swi_op_send(op, swi_key_slot(z->args.keys[i]), SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("ZUNION"), sw_str("1"), z->args.keys[i],
				     sw_str("WITHSCORES")));
}

/* The first part has scores; of the others only the members count. */
static bool subtract(struct swi_op *op, struct zsets *z)
{
	struct swi_zset first;
	struct swi_names left;
	const sw_reply **parts = swi_combine_parts(op);
	sw_reply *members;

	if (!parts || !swi_zset_read(&op->memory, parts[0], &first))
		return false;
	learn_style(z, parts[0]);
	z->result = first;
	members = members_only(z);
	if (!members)
		return false;
	parts[0] = members;
	if (!swi_set_combine(&op->memory, SWI_DIFF, parts, op->n_sent, &left))
		return false;
	z->result.n = 0;
	for (size_t i = 0; i < first.n && z->result.n < left.n; i++)
		if (first.at[i].member.data == left.at[z->result.n].data)
			z->result.at[z->result.n++] = first.at[i];
	return true;
}

static void combine_difference(struct swi_op *op)
{
	if (refused(op))
		return;
	if (subtract(op, zsets_of(op)))
		deliver(op);
	else
		swi_combine_no_memory(op);
}

static void combine_count(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);
	struct swi_names both;
	const sw_reply **parts;

	if (refused(op))
		return;
	parts = swi_combine_parts(op);
	if (!parts || !swi_set_combine(&op->memory, SWI_INTER, parts, op->n_sent, &both)) {
		swi_combine_no_memory(op);
		return;
	}
	z->result.n = both.n;
	deliver(op);
}

static void read_groups(struct swi_op *op)
{
	struct zsets *z = zsets_of(op);
	static const struct swi_combine_call first = { "ZDIFF", "WITHSCORES", true },
					     other = { "ZUNION", NULL, true },
					     inter = { "ZINTER", NULL, true };
	const struct swi_combine_call *call = z->form.counts ? &inter : &first;

	op->step = z->form.counts ? combine_count : combine_difference;
	if (!swi_group_by_slot(&op->memory, z->args.keys, z->args.n_keys, &z->groups)) {
		swi_combine_no_memory(op);
		return;
	}
	for (size_t i = 0; i < z->groups.n; i++) {
		swi_combine_send(op, &z->groups.at[i], z->args.keys, call);
		call = z->form.counts ? &inter : &other;
	}
}

/* ---- the commands ---- */

static bool refuse(struct swi_op *op, enum swi_algebra algebra, bool stores, bool counts)
{
	struct zsets *z = zsets_of(op);
	char error[160];

	z->form = (struct swi_zset_form){ algebra, stores, counts };
	if (swi_zset_args(&op->memory, &z->form, op->argv, op->argc, &z->args, error,
			  sizeof(error)))
		return false;
	if (error[0])
		swi_op_finish_server_error(op, error);
	else
		swi_combine_no_memory(op);
	return true;
}

static void start(struct swi_op *op)
{
	const struct zsets *z = zsets_of(op);
	swi_step *first = z->form.algebra == SWI_DIFF || z->form.counts ? read_groups : read_each;

	if (z->form.stores)
		swi_combine_start(op, first, z->args.keys, z->args.n_keys, z->args.destination);
	else
		swi_op_start(op, first);
}

static bool refuse_zunion(struct swi_op *op)
{
	return refuse(op, SWI_UNION, false, false);
}

static bool refuse_zinter(struct swi_op *op)
{
	return refuse(op, SWI_INTER, false, false);
}

static bool refuse_zdiff(struct swi_op *op)
{
	return refuse(op, SWI_DIFF, false, false);
}

static bool refuse_zintercard(struct swi_op *op)
{
	return refuse(op, SWI_INTER, false, true);
}

static bool refuse_zunionstore(struct swi_op *op)
{
	return refuse(op, SWI_UNION, true, false);
}

static bool refuse_zinterstore(struct swi_op *op)
{
	return refuse(op, SWI_INTER, true, false);
}

static bool refuse_zdiffstore(struct swi_op *op)
{
	return refuse(op, SWI_DIFF, true, false);
}

static const char *const read_steps[] = { "read the inputs, all in parallel",
					  "combine them in the client", NULL };
static const char *const store_steps[] = {
	"read the inputs, all in parallel", "combine them in the client",
	"replace the destination at once (a large result by way of a temporary key)", NULL
};

static const struct swi_own_key own[] = {
	{ "temporary", 0, true },
	{ NULL, 0, false },
};

#define ZSETS(refuse_function, lines, keys) \
	{ \
		.start = start, .size = sizeof(struct zsets), .refuse = refuse_function, \
		.steps = lines, .own = keys \
	}

const struct swi_override swi_override_zunion = ZSETS(refuse_zunion, read_steps, NULL);
const struct swi_override swi_override_zinter = ZSETS(refuse_zinter, read_steps, NULL);
const struct swi_override swi_override_zdiff = ZSETS(refuse_zdiff, read_steps, NULL);
const struct swi_override swi_override_zintercard = ZSETS(refuse_zintercard, read_steps, NULL);
const struct swi_override swi_override_zunionstore = ZSETS(refuse_zunionstore, store_steps, own);
const struct swi_override swi_override_zinterstore = ZSETS(refuse_zinterstore, store_steps, own);
const struct swi_override swi_override_zdiffstore = ZSETS(refuse_zdiffstore, store_steps, own);
