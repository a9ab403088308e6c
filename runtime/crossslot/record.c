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

struct forget {
	struct swi_op op; /* first */
	char id[33];
	uint16_t source, destination; /* slots */
};

static void forgotten(struct swi_op *op)
{
	swi_op_finish_ok(op);
}

/* Only when the record has gone for sure may the marker's time run. */
static void record_gone(struct swi_op *op)
{
	struct forget *f = (struct forget *)op;

	op->step = forgotten;
	if (!op->sent[0]->err && f->destination != SWI_NO_SLOT)
		swi_op_send(op, f->destination, SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("PEXPIRE"), swi_marker_key(op, f->destination, f->id),
				     sw_str(SWI_MARKER_AFTERWARDS_TEXT)));
}

/* Past the slot's gate: who waits there may wait for just this record to go. */
static void drop_record(struct swi_op *op)
{
	struct forget *f = (struct forget *)op;
	size_t len;
	const char *resp = swi_op_write(op, SWI_ARGS(sw_str("HDEL"), swi_records_key(op, f->source), sw_str(f->id)), &len);
	struct swi_request *r = swi_op_request(op, SWI_REQ_REPEAT, resp, len, 1);

	op->step = record_gone;
	if (r) {
		r->slot = f->source;
		swi_dispatch(op->client, r);
	}
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
