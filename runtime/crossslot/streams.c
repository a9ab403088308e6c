/*
 * streams.c - XREAD and XREADGROUP over several slots: one sub-command a slot, the streams put together in the order of the
 * arguments. XREAD BLOCK goes round until something is there. XREADGROUP looks first whether all groups exist, since each of
 * its parts is a write; with BLOCK it stays in one slot.
 *
 * Atomic: each slot's part. Entries may be added to one slot while another is being read. A death of an XREADGROUP leaves
 * what was delivered in the consumer's pending list, as a lost reply does on one server.
 */
#include "crossslot/arguments.h"
#include "crossslot/combine.h"
#include "crossslot/round.h"
#include "exec/override.h"
#include "wire/resp.h"

#include <stdio.h>

struct streams {
	struct swi_op op; /* first */
	bool reads_group;
	struct swi_patience patience;
	sw_bytes *head; /* name and options as given, without BLOCK, up to STREAMS */
	size_t n_head;
	sw_bytes group;
	const sw_bytes *keys;
	sw_bytes *ids;
	size_t n;
	bool unbalanced;
	struct swi_slot_groups slots;
	uint32_t *part_of; /* of key i */
	bool has_waited;
};

static struct streams *streams_of(struct swi_op *op)
{
	return (struct streams *)op;
}

/* ---- the arguments ---- */

static void keep_words(struct streams *s, const struct swi_args *a, size_t n)
{
	for (size_t i = a->i - n; i < a->i; i++)
		s->head[s->n_head++] = a->at[i];
}

static const char *take_block(struct streams *s, struct swi_args *a)
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

static const char *take_streams(struct streams *s, struct swi_args *a)
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

static const char *take_option(struct streams *s, struct swi_args *a)
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

static const char *read_arguments(struct streams *s)
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
static bool place_keys(struct streams *s)
{
	if (!swi_group_by_slot(&s->op.memory, s->keys, s->n, &s->slots))
		return false;
	s->part_of = swi_op_alloc(&s->op, (s->n + 1) * sizeof(*s->part_of));
	for (size_t g = 0; s->part_of && g < s->slots.n; g++)
		for (uint32_t i = 0; i < s->slots.at[g].n; i++)
			s->part_of[s->slots.at[g].at[i]] = (uint32_t)g;
	return s->part_of != NULL;
}

static bool refuse(struct swi_op *op, bool reads_group)
{
	struct streams *s = streams_of(op);
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

static bool refuse_xread(struct swi_op *op)
{
	return refuse(op, false);
}

static bool refuse_xreadgroup(struct swi_op *op)
{
	return refuse(op, true);
}

/* ---- putting the parts together ---- */

static bool is_map(const sw_reply *part)
{
	return sw_reply_type_of(part) == SW_REPLY_MAP;
}

/* Stream `i` of a part: [name, entries], in RESP3 a pair of a map. */
static const sw_reply *name_at(const sw_reply *part, size_t i)
{
	return is_map(part) ? sw_reply_key_at(part, i) : sw_reply_at(sw_reply_at(part, i), 0);
}

static void copy_stream(sw_reply *to, const sw_reply *part, size_t i)
{
	if (is_map(part)) {
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
static sw_reply *put_together(struct swi_op *op)
{
	struct streams *s = streams_of(op);
	const sw_reply **parts = swi_combine_parts(op);
	size_t *taken = swi_op_alloc(op, op->n_sent * sizeof(*taken)), n = 0, width = 1;
	sw_reply *all;

	if (!parts || !taken)
		return NULL;
	for (uint32_t g = 0; g < op->n_sent; g++) {
		taken[g] = 0;
		if (op->sent[g]->err)
			parts[g] = NULL;
		else if (is_map(parts[g]))
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

static void send_part(struct streams *s, const struct swi_slot_group *group, unsigned flags)
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

static void send_parts(struct streams *s, unsigned flags)
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
static void let_server_say(struct swi_op *op)
{
	struct streams *s = streams_of(op);
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

/* ---- XREAD ---- */

static void read_round(struct swi_op *op);

/* Whoever waits doesn't see that a key has become another type. */
static bool round_failed(struct streams *s)
{
	const struct swi_request *failed = swi_op_failed(&s->op);

	if (!failed || (s->has_waited && swi_reply_starts(failed->reply, "WRONGTYPE")))
		return false;
	swi_op_finish_as(&s->op, failed);
	return true;
}

static void round_came(struct swi_op *op)
{
	struct streams *s = streams_of(op);
	sw_reply *all;

	if (round_failed(s))
		return;
	all = put_together(op);
	if (!all) {
		swi_combine_no_memory(op);
	} else if (all->type != SW_REPLY_NIL || swi_patience_left_ms(op, &s->patience) == 0) {
		swi_op_finish(op, all);
	} else {
		s->has_waited = true;
		op->step = read_round;
		swi_patience_pause(op, &s->patience);
	}
}

static void read_round(struct swi_op *op)
{
	struct streams *s = streams_of(op);

	if (s->patience.blocks)
		swi_patience_round(op, &s->patience);
	op->step = round_came;
	send_parts(s, SWI_REQ_REPEAT);
}

static bool is_newest(sw_bytes id)
{
	return id.len == 1 && id.data[0] == '$';
}

/* The last ID of a stream by XINFO STREAM, whose pairs stand one behind the other in RESP2. */
static sw_bytes last_id(const sw_reply *info)
{
	static const char field[] = "last-generated-id";

	if (is_map(info))
		return sw_reply_bytes(sw_reply_get(info, sw_str(field)));
	for (size_t i = 0; i + 1 < sw_reply_count(info); i += 2) {
		sw_bytes name = sw_reply_bytes(sw_reply_at(info, i));

		if (name.len == sizeof(field) - 1 && memcmp(name.data, field, name.len) == 0)
			return sw_reply_bytes(sw_reply_at(info, i + 1));
	}
	return sw_str("0-0");
}

static void last_ids_came(struct swi_op *op)
{
	struct streams *s = streams_of(op);
	uint32_t at = 0;

	for (size_t i = 0; i < s->n; i++) {
		const struct swi_request *r;

		if (!is_newest(s->ids[i]))
			continue;
		r = op->sent[at++];
		if (!r->err) {
			s->ids[i] = last_id(r->reply);
		} else if (swi_reply_starts(r->reply, "ERR")) {
			s->ids[i] = sw_str("0-0"); /* no such key */
		} else {
			swi_op_finish_as(op, r);
			return;
		}
	}
	read_round(op);
}

/* $ means the end of the stream as the call found it, in every round. */
static void find_last_ids(struct swi_op *op)
{
	struct streams *s = streams_of(op);

	op->step = last_ids_came;
	for (size_t i = 0; i < s->n; i++)
		if (is_newest(s->ids[i]))
			swi_op_send(op, swi_key_slot(s->keys[i]), SWI_REQ_REPEAT,
				    SWI_ARGS(sw_str("XINFO"), sw_str("STREAM"), s->keys[i]));
	if (op->waiting == 0)
		read_round(op);
}

static void free_patience(struct swi_op *op)
{
	swi_patience_free(&streams_of(op)->patience);
}

static void start_xread(struct swi_op *op)
{
	struct streams *s = streams_of(op);

	op->drop = free_patience;
	if (s->unbalanced)
		swi_op_start(op, let_server_say);
	else if (s->patience.blocks)
		swi_combine_start(op, find_last_ids, s->keys, s->n, sw_buf(NULL, 0));
	else
		swi_op_start(op, read_round);
}

/* ---- XREADGROUP ---- */

static void parts_came(struct swi_op *op)
{
	struct swi_request *failed = swi_op_failed(op);
	sw_reply *all = put_together(op);
	sw_bytes why = failed ? sw_reply_bytes(failed->reply) : sw_str("");
	char text[320];
	bool some = false;

	for (uint32_t i = 0; i < op->n_sent; i++)
		some = some || !op->sent[i]->err;
	if (!all) {
		swi_combine_no_memory(op);
	} else if (!failed) {
		swi_op_finish(op, all);
	} else if (!some) {
		swi_op_finish_as(op, failed);
	} else {
		snprintf(text, sizeof(text), "XREADGROUP delivered only the entries of some slots: %.*s",
			 (int)(why.len < 240 ? why.len : 240), why.data ? why.data : "no reply");
		swi_op_finish_partial(op, all, text);
	}
}

static bool is_number(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] < '0' || text[i] > '9')
			return false;
	return len > 0 && len <= 20;
}

/* ">", or milliseconds with or without "-sequence". */
static const char *bad_id(sw_bytes id)
{
	const char *dash = id.len ? memchr(id.data, '-', id.len) : NULL;
	size_t whole = dash ? (size_t)(dash - id.data) : id.len;

	if (is_newest(id))
		return "ERR The $ ID is meaningless in the context of XREADGROUP: you want to read the history of this "
		       "consumer by specifying a proper ID, or use the > ID to get new messages. The $ ID would just return "
		       "an empty result set.";
	if ((id.len == 1 && id.data[0] == '>') ||
	    (is_number(id.data, whole) && (!dash || is_number(dash + 1, id.len - whole - 1))))
		return NULL;
	return "ERR Invalid stream ID specified as stream command argument";
}

/* Whether XINFO GROUPS lists the group; each entry is "name", its value, ... */
static bool has_group(const sw_reply *groups, sw_bytes group)
{
	for (size_t i = 0; i < sw_reply_count(groups); i++) {
		const sw_reply *entry = sw_reply_at(groups, i);
		sw_bytes name = sw_reply_bytes(is_map(entry) ? sw_reply_get(entry, sw_str("name")) :
							       sw_reply_at(entry, 1));

		if (name.len == group.len && memcmp(name.data, group.data, name.len) == 0)
			return true;
	}
	return false;
}

/* As the servers print names into errors: up to a NUL, line ends as spaces. */
static void print_name(char *out, size_t size, sw_bytes name)
{
	size_t n = 0;

	for (; n < name.len && n + 1 < size && name.data[n]; n++)
		out[n] = name.data[n] == '\r' || name.data[n] == '\n' ? ' ' : name.data[n];
	out[n] = '\0';
}

static void finish_no_group(struct streams *s, sw_bytes key)
{
	size_t size = key.len + s->group.len + 128;
	char *text = swi_op_alloc(&s->op, size), *name = swi_op_alloc(&s->op, key.len + 1);
	char *group = swi_op_alloc(&s->op, s->group.len + 1);

	if (!text || !name || !group)
		return;
	print_name(name, key.len + 1, key);
	print_name(group, s->group.len + 1, s->group);
	snprintf(text, size, "NOGROUP No such key '%s' or consumer group '%s' in XREADGROUP with GROUP option", name, group);
	swi_op_finish_server_error(&s->op, text);
}

/* What one server says before it delivers anything, stream by stream; true: it was said. */
static bool refused_stream(struct streams *s, size_t i, const struct swi_request *r)
{
	const char *bad = bad_id(s->ids[i]);

	if (r->err && !swi_reply_starts(r->reply, "ERR"))
		swi_op_finish_as(&s->op, r);
	else if (r->err || !has_group(r->reply, s->group))
		finish_no_group(s, s->keys[i]);
	else if (bad)
		swi_op_finish_server_error(&s->op, bad);
	else
		return false;
	return true;
}

static void groups_came(struct swi_op *op)
{
	struct streams *s = streams_of(op);

	for (size_t i = 0; i < s->n; i++)
		if (refused_stream(s, i, op->sent[i]))
			return;
	op->step = parts_came;
	send_parts(s, SWI_REQ_WRITE);
}

static void look_for_groups(struct swi_op *op)
{
	struct streams *s = streams_of(op);

	op->step = groups_came;
	for (size_t i = 0; i < s->n; i++)
		swi_op_send(op, swi_key_slot(s->keys[i]), SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("XINFO"), sw_str("GROUPS"), s->keys[i]));
}

static void start_xreadgroup(struct swi_op *op)
{
	const struct streams *s = streams_of(op);

	if (s->unbalanced)
		swi_op_start(op, let_server_say);
	else
		swi_combine_start(op, look_for_groups, s->keys, s->n, sw_buf(NULL, 0));
}

static const char *const read_steps[] = { "read each slot's streams, all slots in parallel",
					  "put them in the order of the arguments",
					  "with BLOCK: again after 1 to 50 ms, until there is something or the time is up", NULL };
static const char *const group_steps[] = { "look whether every stream has the group, all in parallel",
					   "read each slot's streams for the consumer, all slots in parallel",
					   "put them in the order of the arguments", NULL };

const struct swi_override swi_override_xread = {
	.start = start_xread, .size = sizeof(struct streams), .refuse = refuse_xread, .steps = read_steps
};
const struct swi_override swi_override_xreadgroup = {
	.start = start_xreadgroup, .size = sizeof(struct streams), .refuse = refuse_xreadgroup, .steps = group_steps
};
