#include "crossslot/record.h"

#include "exec/names.h"
#include "exec/client.h"
#include "wire/resp.h"

#include <stdlib.h>
#include <string.h>

bool swi_record_read(struct swi_record *r, const char *id, sw_bytes value)
{
	char name[sizeof(r->id)] = ""; /* id may be r->id */
	sw_bytes time;

	if (strlen(id) >= sizeof(name))
		return false;
	strcpy(name, id);
	memset(r, 0, sizeof(*r));
	memcpy(r->id, name, sizeof(name));
	r->n_fields = swi_resp_slices(value.data, value.len, r->field, SWI_RECORD_FIELDS, NULL);
	if (r->n_fields <= SWI_RECORD_DESTINATION)
		return false;
	time = r->field[SWI_RECORD_TIME];
	return swi_parse_i64(time.data, time.len, &r->time_ms);
}

sw_bytes swi_records_key(struct swi_op *op, uint16_t slot)
{
	return swi_internal_key(op, slot, "records", NULL);
}

sw_bytes swi_marker_key(struct swi_op *op, uint16_t slot, const char *id)
{
	return swi_internal_key(op, slot, "marker", id);
}

/* ---- forgetting: an operation that answers nobody ---- */

/* Short, for what comes behind it on the connection waits as well. */
#define WAIT_MS_TEXT "100"

struct forget {
	struct swi_op op; /* first */
	char id[33];
	uint16_t source, destination; /* slots */
};

static void forgotten(struct swi_op *op)
{
	swi_op_finish_ok(op);
}

/*
 * With wait_replicas only what a replica knows is sure: a primary that has slept through its replacement deletes the record, too,
 * and at the new one it is still there. One that was gone already is somebody else's, or was deleted on a lost connection.
 */
bool swi_record_is_gone(const struct swi_op *op)
{
	const struct swi_request *r = op->sent[0];
	int64_t replicas = op->client->config.o.wait_replicas;

	if (r->err || !replicas)
		return !r->err;
	return sw_reply_integer(sw_reply_at(r->reply, 0)) == 1 && sw_reply_integer(sw_reply_at(r->reply, 1)) >= replicas;
}

/* Only when the record has gone for sure may the marker's time run. */
static void record_gone(struct swi_op *op)
{
	struct forget *f = (struct forget *)op;

	op->step = forgotten;
	/* The program may have slept since. */
	op->sink.deadline_ms = op->client->now_ms + op->client->config.o.call_timeout_ms;
	if (swi_record_is_gone(op) && f->destination != SWI_NO_SLOT)
		swi_op_send(op, f->destination, SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("PEXPIRE"), swi_marker_key(op, f->destination, f->id),
				     sw_str(SWI_MARKER_AFTERWARDS_TEXT)));
}

struct swi_request *swi_record_drop(struct swi_op *op, uint16_t source, const char *id)
{
	uint32_t replicas = op->client->config.o.wait_replicas;
	struct swi_request *r;
	struct swi_buffer b = { 0 };
	char number[24], *bytes;

	swi_resp_argv(&b, SWI_ARGS(sw_str("HDEL"), swi_records_key(op, source), sw_str(id)));
	if (replicas)
		swi_resp_argv(&b, SWI_ARGS(sw_str("WAIT"), sw_buf(number, swi_format_i64(number, replicas)),
					   sw_str(WAIT_MS_TEXT)));
	bytes = b.failed ? NULL : swi_op_alloc(op, b.len);
	if (bytes)
		memcpy(bytes, b.data, b.len);
	r = swi_op_request(op, SWI_REQ_REPEAT, bytes, b.len, replicas ? 2 : 1);
	if (r)
		r->slot = source;
	swi_buffer_free(&b);
	return r;
}

/* Past the slot's gate: who waits there may wait for just this record to go. */
static void drop_record(struct swi_op *op)
{
	struct forget *f = (struct forget *)op;
	struct swi_request *r = swi_record_drop(op, f->source, f->id);

	op->step = record_gone;
	if (r)
		swi_dispatch(op->client, r);
}

void swi_record_forget(struct swi_client *client, const char *id, sw_bytes source, sw_bytes destination)
{
	struct swi_request *target = swi_background_target(client);
	struct swi_op *op = target ? swi_op_new(client, target, sizeof(struct forget)) : NULL;
	struct forget *f;

	if (target && !op)
		swi_background_drop(target);
	if (!op)
		return;
	f = (struct forget *)op;
	memcpy(f->id, id, sizeof(f->id));
	f->source = swi_key_slot(source);
	f->destination = destination.data ? swi_key_slot(destination) : SWI_NO_SLOT;
	swi_op_start(op, drop_record);
}
