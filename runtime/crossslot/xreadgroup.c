/*
 * xreadgroup.c - XREADGROUP over several slots: it looks whether all groups exist, since each part is a write and one server
 * says so before it delivers anything; then one sub-command a stream. With BLOCK it stays in one slot.
 *
 * Atomic: the read of each stream. Entries may be added to one while another is being read. A death leaves what was
 * delivered in the consumer's pending list, as a lost reply does on one server.
 */
#include "crossslot/streams.h"
#include "exec/override.h"

#include <stdio.h>

static void parts_came(struct swi_op *op)
{
	struct swi_request *failed = swi_op_failed(op);
	sw_reply *all = swi_streams_put_together(op);
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
		snprintf(text, sizeof(text),
			 "XREADGROUP delivered only the entries of some streams: %.*s",
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

	if (id.len == 1 && id.data[0] == '$')
		return "ERR The $ ID is meaningless in the context of XREADGROUP: you want to read "
		       "the history of this "
		       "consumer by specifying a proper ID, or use the > ID to get new messages. "
		       "The $ ID would just return "
		       "an empty result set.";
	if ((id.len == 1 && id.data[0] == '>') ||
	    (is_number(id.data, whole) && (!dash || is_number(dash + 1, id.len - whole - 1))))
		return NULL;
	return "ERR Invalid stream ID specified as stream command argument";
}

/* Whether XINFO GROUPS lists the group. */
static bool has_group(const sw_reply *groups, sw_bytes group)
{
	for (size_t i = 0; i < sw_reply_count(groups); i++) {
		sw_bytes name = sw_reply_bytes(sw_reply_field(sw_reply_at(groups, i), sw_str("name")));

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

static void finish_no_group(struct swi_streams *s, sw_bytes key)
{
	size_t size = key.len + s->group.len + 128;
	char *text = swi_op_alloc(&s->op, size), *name = swi_op_alloc(&s->op, key.len + 1);
	char *group = swi_op_alloc(&s->op, s->group.len + 1);

	if (!text || !name || !group)
		return;
	print_name(name, key.len + 1, key);
	print_name(group, s->group.len + 1, s->group);
	snprintf(text, size,
		 "NOGROUP No such key '%s' or consumer group '%s' in XREADGROUP with GROUP option",
		 name, group);
	swi_op_finish_server_error(&s->op, text);
}

/* What one server says before it delivers anything, stream by stream; true: it was said. */
static bool refused_stream(struct swi_streams *s, size_t i, const struct swi_request *r)
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
	struct swi_streams *s = swi_streams_of(op);

	for (size_t i = 0; i < s->n; i++)
		if (refused_stream(s, i, op->sent[i]))
			return;
	op->step = parts_came;
	swi_streams_send(s, SWI_REQ_WRITE);
}

static void look_for_groups(struct swi_op *op)
{
	struct swi_streams *s = swi_streams_of(op);

	op->step = groups_came;
	for (size_t i = 0; i < s->n; i++)
		swi_op_send(op, swi_key_slot(s->keys[i]), SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("XINFO"), sw_str("GROUPS"), s->keys[i]));
}

static void start_xreadgroup(struct swi_op *op)
{
	const struct swi_streams *s = swi_streams_of(op);

	if (s->unbalanced)
		swi_op_start(op, swi_streams_unbalanced);
	else
		swi_combine_start(op, look_for_groups, s->keys, s->n, sw_buf(NULL, 0));
}

static bool refuse_xreadgroup(struct swi_op *op)
{
	return swi_streams_read(op, true);
}

static const char *const steps[] = { "look whether every stream has the group, all in parallel",
				     "read the streams for the consumer, all in parallel",
				     "put the answers in the order of the arguments", NULL };

const struct swi_override swi_override_xreadgroup = { .start = start_xreadgroup,
						      .size = sizeof(struct swi_streams),
						      .refuse = refuse_xreadgroup,
						      .steps = steps };
