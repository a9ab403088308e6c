/*
 * record.h - what an operation of several steps leaves on the servers, so that somebody else can finish it when its client
 * dies: a record beside the source, a marker beside the destination.
 *
 * All records of a slot are fields of one hash with a fixed name (PREFIX{tag}records), so they are found without a SCAN. The
 * field is the operation's id; the value is an array of strings in RESP. The first four mean the same in every
 * kind: kind, time (milliseconds, clock of the source's server), source, destination (may be empty). At most
 * SWI_RECORD_FIELDS; a list is one field, RESP again.
 *
 * The marker PREFIX{tag}marker:ID says what became of the operation at its destination: "done" or "void". It is set once
 * and decides: whoever finds it acts accordingly.
 */
#ifndef SWI_CROSSSLOT_RECORD_H
#define SWI_CROSSSLOT_RECORD_H

#include "exec/op.h"

/* Places in a record. From SWI_RECORD_FROM on: element moves only. */
enum {
	SWI_RECORD_KIND,
	SWI_RECORD_TIME,
	SWI_RECORD_SOURCE,
	SWI_RECORD_DESTINATION,
	SWI_RECORD_FROM,    /* LEFT or RIGHT; empty for a set */
	SWI_RECORD_TO,
	SWI_RECORD_EXPIRY,  /* PEXPIRETIME of the source, -1: none */
	SWI_RECORD_ELEMENT,
	SWI_RECORD_FIELDS   /* of an element move */
};

struct swi_record {
	char id[33];
	sw_bytes field[SWI_RECORD_FIELDS]; /* absent beyond n_fields */
	size_t n_fields;
	int64_t time_ms;
};

/* How long a marker lives. A record older than SWI_RECORD_OLD_MS is never delivered by itself, so the marker outlives it. */
#define SWI_MARKER_MS ((int64_t)7 * 24 * 3600 * 1000)
#define SWI_RECORD_OLD_MS ((int64_t)6 * 24 * 3600 * 1000)
/*
 * A deliver is refused by the destination this long after its clock was read; a marker whose record has gone lives longer than
 * that, so no late deliver can meet a marker that has expired.
 */
#define SWI_DELIVER_MS 30000
#define SWI_MARKER_AFTERWARDS_MS 60000
#define SWI_MARKER_AFTERWARDS_TEXT "60000"

/* Reads a record's value; `value` is borrowed. false: no record of this library. */
bool swi_record_read(struct swi_record *r, const char *id, sw_bytes value);

/* The names, in the operation's memory. */
sw_bytes swi_records_key(struct swi_op *op, uint16_t slot);
sw_bytes swi_marker_key(struct swi_op *op, uint16_t slot, const char *id);

/*
 * A request of op, still to be sent: HDEL of a record, and WAIT behind it if wait_replicas is set. NULL: out of memory. When the step ends:
 * whether the record is gone for sure, so that its marker's time may run.
 */
struct swi_request *swi_record_drop(struct swi_op *op, uint16_t source, const char *id);
bool swi_record_is_gone(const struct swi_op *op);

/*
 * Drops a record, and when that is acknowledged lets its marker live SWI_MARKER_AFTERWARDS_MS more. Nobody waits for it: if
 * it fails, recovery does it. `destination` empty: there is no marker.
 */
void swi_record_forget(struct swi_client *client, const char *id, sw_bytes source, sw_bytes destination);

#endif
