#include "crossslot/build.h"

#include "exec/names.h"
#include "crossslot/unit.h"
#include "exec/client.h"

#include <string.h>

static struct swi_build *build_of(const struct swi_op *op)
{
	return (struct swi_build *)(uintptr_t)op;
}

/* A temporary key outlives any call, and not much more. */
static sw_bytes temporary_ttl(struct swi_op *op)
{
	const struct sw_options *o = &op->client->config.o;
	char *text = swi_op_alloc(op, 24);

	return text ? sw_buf(text, swi_format_i64(text, (int64_t)o->call_timeout_ms + o->lease_ms)) : sw_str("60000");
}

sw_bytes swi_build_temporary(struct swi_op *op, uint16_t slot)
{
	char id[33];

	swi_internal_id(op->client, id);
	build_of(op)->temporary = swi_internal_key(op, slot, "temporary", id);
	return build_of(op)->temporary;
}

static void drop_temporary(struct swi_op *op, sw_bytes name)
{
	swi_background_send(op->client, swi_key_slot(name), SWI_REQ_REPEAT | SWI_REQ_WRITE,
			    SWI_ARGS(sw_str("UNLINK"), name));
}

/* Ends the operation when request r or a command in its unit has failed. */
static bool unit_failed(struct swi_op *op, const struct swi_request *r)
{
	const sw_reply *replies = swi_unit_replies(r), *error = swi_unit_error(replies);

	if (!replies)
		swi_unit_refused(op, r);
	else if (error)
		swi_op_finish_error_reply(op, error);
	return !replies || error;
}

/* ---- store: a value from the client ---- */

static void stored(struct swi_op *op)
{
	if (!unit_failed(op, op->sent[0]))
		build_of(op)->then(op);
}

static void deleted(struct swi_op *op)
{
	if (op->sent[0]->err)
		swi_op_finish_as(op, op->sent[0]);
	else
		build_of(op)->then(op);
}

static void store_nothing(struct swi_op *op)
{
	struct swi_build *b = build_of(op);

	swi_op_send(op, b->slot, SWI_REQ_WRITE, SWI_ARGS(sw_str("DEL"), b->dest));
	op->step = deleted;
}

static void store_at_once(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	struct swi_unit u;

	swi_unit_begin(&u, op);
	swi_unit_add(&u, SWI_ARGS(sw_str("DEL"), b->dest));
	swi_unit_add_long(&u, SWI_ARGS(sw_str(b->command), b->dest), b->args, b->n_args);
	swi_unit_send(&u, b->slot, SWI_REQ_WRITE);
	op->step = stored;
}

/* Arguments from `from` on that make one piece: whole elements up to the limits, at least one. */
static size_t piece(const struct swi_build *b, size_t from)
{
	size_t n = 0, bytes = 0, i;

	while (from + n < b->n_args && n / b->per_element < SWI_BUILD_SMALL_ELEMENTS) {
		for (i = 0; i < b->per_element; i++)
			bytes += b->args[from + n + i].len;
		if (n > 0 && bytes > SWI_BUILD_SMALL_BYTES)
			break;
		n += b->per_element;
	}
	return n;
}

/* The temporary key is complete: it becomes the destination. PERSIST comes first, so that nothing of an old destination
 * changes if the temporary key should be gone. */
static void swap(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	struct swi_unit u;

	swi_unit_begin(&u, op);
	swi_unit_add(&u, SWI_ARGS(sw_str("PERSIST"), b->temporary));
	swi_unit_add(&u, SWI_ARGS(sw_str("RENAME"), b->temporary, b->dest));
	swi_unit_send(&u, b->slot, SWI_REQ_WRITE);
	op->step = stored;
}

static const char *count_command(const struct swi_build *b)
{
	return b->command[0] == 'R' ? "LLEN" : b->command[0] == 'S' ? "SCARD" : "ZCARD";
}

/* The last unit's last reply is how many elements there are. */
static int64_t elements_there(const struct swi_op *op)
{
	const sw_reply *replies = swi_unit_replies(op->sent[op->n_sent - 1]);

	return replies->len ? sw_reply_integer(&replies->u.nodes[replies->len - 1]) : 0;
}

static void filled(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	uint32_t i;

	for (i = 0; i < op->n_sent; i++)
		if (unit_failed(op, op->sent[i]))
			break;
	if (!op->finished && elements_there(op) != (int64_t)(b->n_args / b->per_element))
		swi_op_fail(op, SW_EPARTIAL, SWI_REQ_ANSWERED,
			    "the temporary key lost elements while it was filled; the destination is as it was");
	if (op->finished)
		drop_temporary(op, b->temporary);
	else
		swap(op);
}

/* The count goes with the last piece: a request of its own would be sent before the units of a client that tries MULTI first. */
static void send_piece(struct swi_op *op, const sw_bytes *args, size_t n, sw_bytes ttl, bool last)
{
	struct swi_build *b = build_of(op);
	struct swi_unit u;

	swi_unit_begin(&u, op);
	swi_unit_add_long(&u, SWI_ARGS(sw_str(b->command), b->temporary), args, n);
	swi_unit_add(&u, SWI_ARGS(sw_str("PEXPIRE"), b->temporary, ttl));
	if (last)
		swi_unit_add(&u, SWI_ARGS(sw_str(count_command(b)), b->temporary));
	swi_unit_send(&u, b->slot, SWI_REQ_WRITE);
}

static void store_through_temporary(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	sw_bytes ttl = temporary_ttl(op);
	size_t at, n;

	swi_build_temporary(op, b->slot);
	for (at = 0; at < b->n_args; at += n) {
		n = piece(b, at);
		send_piece(op, b->args + at, n, ttl, at + n == b->n_args);
	}
	op->step = filled;
}

void swi_build_store(struct swi_op *op, sw_bytes dest, const char *command, const sw_bytes *args, size_t n_args,
		     unsigned per_element, swi_step *then)
{
	struct swi_build *b = build_of(op);

	b->then = then;
	b->dest = dest;
	b->slot = swi_key_slot(dest);
	b->command = command;
	b->args = args;
	b->n_args = n_args;
	b->per_element = per_element;
	if (n_args == 0)
		store_nothing(op);
	else if (piece(b, 0) == n_args)
		store_at_once(op);
	else
		store_through_temporary(op);
}

/* ---- bring: sources into the destination's slot ---- */

static void drop_copies(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	size_t i;

	for (i = 0; i < b->n_brought; i++)
		if (b->dumps[i].data)
			drop_temporary(op, b->brought[i]);
}

static void restored(struct swi_op *op)
{
	const struct swi_request *failed = swi_op_failed(op);

	if (failed) {
		drop_copies(op);
		swi_op_finish_as(op, failed);
	} else {
		build_of(op)->then(op);
	}
}

static void restore_copies(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	sw_bytes ttl = temporary_ttl(op);
	size_t i, n = 0;

	op->step = restored;
	for (i = 0; i < b->n_brought; i++) {
		if (!b->dumps[i].data)
			continue;
		swi_op_send(op, b->slot, SWI_REQ_REPEAT | SWI_REQ_WRITE,
			    SWI_ARGS(sw_str("RESTORE"), b->brought[i], ttl, b->dumps[i], sw_str("REPLACE")));
		n++;
	}
	if (n == 0)
		b->then(op);
}

/* The first of equal keys has the copy. */
static size_t first_equal(const struct swi_build *b, size_t i)
{
	size_t j = 0;

	while (b->args[j].len != b->args[i].len || memcmp(b->args[j].data, b->args[i].data, b->args[i].len) != 0)
		j++;
	return j;
}

static bool is_copied(const struct swi_build *b, size_t i)
{
	return swi_key_slot(b->args[i]) != b->slot && first_equal(b, i) == i;
}

static void dumped(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	const struct swi_request *failed = swi_op_failed(op);
	uint32_t at = 0;
	size_t i;

	if (failed) {
		swi_op_finish_as(op, failed);
		return;
	}
	for (i = 0; i < b->n_brought; i++)
		if (is_copied(b, i))
			b->dumps[i] = sw_reply_bytes(op->sent[at++]->reply);
	restore_copies(op);
}

void swi_build_bring(struct swi_op *op, uint16_t slot, const sw_bytes *keys, size_t n, swi_step *then)
{
	struct swi_build *b = build_of(op);
	size_t i, n_copied = 0;

	op->step = dumped;
	b->then = then;
	b->slot = slot;
	b->args = keys;
	b->brought = swi_op_alloc(op, n * sizeof(*b->brought));
	b->dumps = swi_op_alloc(op, n * sizeof(*b->dumps));
	if (!b->brought || !b->dumps)
		return;
	b->n_brought = n;
	memset(b->dumps, 0, n * sizeof(*b->dumps));
	for (i = 0; i < n; i++) {
		b->brought[i] = keys[i];
		if (!is_copied(b, i))
			continue;
		b->brought[i] = swi_build_temporary(op, slot);
		swi_op_send(op, swi_key_slot(keys[i]), SWI_REQ_REPEAT, SWI_ARGS(sw_str("DUMP"), keys[i]));
		n_copied++;
	}
	if (n_copied == 0)
		then(op);
}

sw_bytes swi_build_brought(const struct swi_op *op, size_t i)
{
	const struct swi_build *b = build_of(op);

	return b->brought[first_equal(b, i)];
}

static void ran_on_copies(struct swi_op *op)
{
	const sw_reply *replies = swi_unit_replies(op->sent[0]);

	if (unit_failed(op, op->sent[0]))
		drop_copies(op);
	else
		swi_op_finish(op, &replies->u.nodes[0]);
}

void swi_build_run_brought(struct swi_op *op, const sw_bytes *argv, size_t argc)
{
	struct swi_build *b = build_of(op);
	struct swi_unit u;
	size_t i;

	swi_unit_begin(&u, op);
	swi_unit_add(&u, argv, argc);
	for (i = 0; i < b->n_brought; i++)
		if (b->dumps[i].data)
			swi_unit_add(&u, SWI_ARGS(sw_str("UNLINK"), b->brought[i]));
	swi_unit_send(&u, b->slot, SWI_REQ_WRITE);
	op->step = ran_on_copies;
}

/* ---- at the source: the server computes, the result travels ---- */

static void put_down(struct swi_op *op)
{
	struct swi_build *b = build_of(op);

	if (op->sent[0]->err)
		swi_op_finish_as(op, op->sent[0]);
	else
		swi_op_finish_integer(op, sw_reply_integer(&b->at_source->u.nodes[0]));
}

static void ran_at_source(struct swi_op *op)
{
	struct swi_build *b = build_of(op);
	sw_bytes payload;

	if (unit_failed(op, op->sent[0]))
		return;
	b->at_source = swi_unit_replies(op->sent[0]);
	payload = sw_reply_bytes(sw_reply_at(b->at_source, 1));
	if (payload.data)
		swi_op_send(op, b->slot, SWI_REQ_WRITE,
			    SWI_ARGS(sw_str("RESTORE"), b->dest, sw_str("0"), payload, sw_str("REPLACE")));
	else
		swi_op_send(op, b->slot, SWI_REQ_WRITE, SWI_ARGS(sw_str("DEL"), b->dest));
	op->step = put_down;
}

void swi_build_run_at_source(struct swi_op *op, uint16_t slot, const sw_bytes *argv, size_t argc, sw_bytes dest)
{
	struct swi_build *b = build_of(op);
	struct swi_unit u;

	b->dest = dest;
	b->slot = swi_key_slot(dest);
	swi_unit_begin(&u, op);
	swi_unit_add(&u, argv, argc);
	swi_unit_add(&u, SWI_ARGS(sw_str("DUMP"), b->temporary));
	swi_unit_add(&u, SWI_ARGS(sw_str("UNLINK"), b->temporary));
	swi_unit_send(&u, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE);
	op->step = ran_at_source;
}
