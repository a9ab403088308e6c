/*
 * xread.c - XREAD over several slots: one sub-command a stream, put together in the order of the arguments. With
 * BLOCK it goes round until something is there.
 *
 * Atomic: the read of each stream. Entries may be added to one while another is being read. Writes nothing.
 */
#include "crossslot/streams.h"
#include "exec/override.h"

static void read_round(struct swi_op *op);

/* Whoever waits doesn't see that a key has become another type. */
static bool round_failed(struct swi_streams *s)
{
	const struct swi_request *failed = swi_op_failed(&s->op);

	if (!failed || (s->has_waited && swi_reply_starts(failed->reply, "WRONGTYPE")))
		return false;
	swi_op_finish_as(&s->op, failed);
	return true;
}

static void round_came(struct swi_op *op)
{
	struct swi_streams *s = swi_streams_of(op);
	sw_reply *all;

	if (round_failed(s))
		return;
	all = swi_streams_put_together(op);
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
	struct swi_streams *s = swi_streams_of(op);

	if (s->patience.blocks)
		swi_patience_round(op, &s->patience);
	op->step = round_came;
	swi_streams_send(s, SWI_REQ_REPEAT);
}

static bool is_newest(sw_bytes id)
{
	return id.len == 1 && id.data[0] == '$';
}

/* The last ID of a stream by XINFO STREAM. */
static sw_bytes last_id(const sw_reply *info)
{
	const sw_reply *id = sw_reply_field(info, sw_str("last-generated-id"));

	return id ? sw_reply_bytes(id) : sw_str("0-0");
}

static void last_ids_came(struct swi_op *op)
{
	struct swi_streams *s = swi_streams_of(op);
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
	struct swi_streams *s = swi_streams_of(op);

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
	swi_patience_free(&swi_streams_of(op)->patience);
}

static void start_xread(struct swi_op *op)
{
	struct swi_streams *s = swi_streams_of(op);

	op->drop = free_patience;
	if (s->unbalanced)
		swi_op_start(op, swi_streams_unbalanced);
	else if (s->patience.blocks)
		swi_combine_start(op, find_last_ids, s->keys, s->n, sw_buf(NULL, 0));
	else
		swi_op_start(op, read_round);
}

static bool refuse_xread(struct swi_op *op)
{
	return swi_streams_read(op, false);
}

static const char *const steps[] = {
	"read the streams, all in parallel", "put the answers in the order of the arguments",
	"with BLOCK: again after 1 to 50 ms, until there is something or the time is up", NULL
};

const struct swi_override swi_override_xread = { .start = start_xread,
						 .size = sizeof(struct swi_streams),
						 .refuse = refuse_xread,
						 .steps = steps };
