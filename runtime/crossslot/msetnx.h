/*
 * msetnx.h - several keys in several slots, all or none (MSETNX).
 *
 * Atomic: the decision, one write in the record beside the first key. Before it the keys stand there with a TTL ("staged") and go by
 * themselves if the client dies; after it they stay, and recovery finishes what a death has left, from the values in
 * the record. In between others see some of the keys; whether one of them is staged, and by whom, says the
 * hash PREFIX{tag}staged of its slot. Two such calls on one key: the later waits for the end of the earlier.
 */
#ifndef SWI_CROSSSLOT_MSETNX_H
#define SWI_CROSSSLOT_MSETNX_H

#include "crossslot/by_slot.h"
#include "crossslot/record.h"
#include "crossslot/script.h"
#include "crossslot/steps.h"

/* The keys of one call, each once. */
struct swi_pairs {
	sw_bytes *keys, *values;
	size_t n;
	struct swi_slot_groups slots; /* of the keys */
};

/* argv: key, value, key, value ...; the last value of a key counts. In the operation's memory; false: it is out. */
bool swi_pairs_read(struct swi_op *op, struct swi_pairs *p, const sw_bytes *argv, size_t n);

/* Ending a call, one's own or a dead one's: commit or abort its keys in all slots, then drop its record. */
struct swi_msetnx_end {
	struct swi_op op;  /* first */
	swi_step *ended;   /* next; `result` is set */
	const char *result; /* SWI_MSETNX_... */
	struct swi_request *trouble; /* result SWI_MSETNX_LEFT: the step that failed; NULL: staged keys have expired */
	char of[33];       /* the call */
	sw_bytes home;     /* its first key: the record is in that slot */
	struct swi_pairs of_pairs;
	bool commit;
	bool with_values;  /* staged keys that have expired are set again */
	bool keeps_record; /* the caller forgets it, nobody waits */
};

#define SWI_MSETNX_COMMITTED "completed" /* all keys are set */
#define SWI_MSETNX_ABORTED "withdrawn"   /* none is */
#define SWI_MSETNX_YOUNG "young"         /* younger than the lease */
#define SWI_MSETNX_GONE "ended"          /* there is no such record any more */
#define SWI_MSETNX_LEFT "failed"         /* a step failed; the record is still there */

/* Fields of a record beyond SWI_RECORD_DESTINATION (which is empty): staging, committed or aborted; the keys and values in RESP. */
enum { SWI_MSETNX_STATE = SWI_RECORD_DESTINATION + 1, SWI_MSETNX_PAIRS, SWI_MSETNX_FIELDS };

/* With of, home, of_pairs, commit and keeps_record set: the keys, then the record. */
void swi_msetnx_end_keys(struct swi_op *op, swi_step *ended);
/* Ends the call `id` that is somebody else's, if its record is at least lease_ms old: it is aborted unless it was decided. */
void swi_msetnx_end_other(struct swi_op *op, sw_bytes id, sw_bytes home, int64_t lease_ms, swi_step *ended);

/*
 * The same for recovery, as one request of another operation, which must not hold the slots: after the step its answer is
 * a status, one of SWI_MSETNX_..., or the error of the step that failed. For records of the kind MSETNX.
 */
struct swi_request *swi_recover_msetnx(struct swi_op *op, const struct swi_record *record, int64_t lease_ms);

/* How long after a slot's clock was read its keys may be staged and, beside the first key, the call be decided. Staged keys live
 * longer than that by SWI_STAGED_MORE_MS, and markers longer than any late message. A commit tells the staged keys by their expiry time, give
 * or take 2 s: so their life is none that others give to keys. */
#define SWI_STAGE_MS 30000
#define SWI_STAGED_MORE_MS 37300

/* The hash of staged keys of a slot, in the operation's memory. */
sw_bytes swi_staged_key(struct swi_op *op, uint16_t slot);

/* msetnx_scripts.c */
extern const struct swi_script swi_script_msetnx_look, swi_script_msetnx_record, swi_script_msetnx_stage,
	swi_script_msetnx_decide, swi_script_msetnx_commit, swi_script_msetnx_abort;

#endif
