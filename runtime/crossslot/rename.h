/*
 * rename.h - a whole key on its way from one slot to another: copy, verify, delete (RENAME, RENAMENX).
 *
 * Atomic: the copy appears at the destination at once, and the source goes at once, only if nobody has written it since it was
 * read. In between others see the value under both names, never under none. A death leaves the source, perhaps
 * beside the finished copy, and a record; the same call again, or recovery, brings that to an end.
 */
#ifndef SWI_CROSSSLOT_RENAME_H
#define SWI_CROSSSLOT_RENAME_H

#include "crossslot/record.h"
#include "crossslot/round.h"
#include "crossslot/script.h"
#include "crossslot/steps.h"

/*
 * Ending a rename that its caller didn't end: become the holder of its record, so that its caller can't delete the source any
 * more; void its copy, or find it done - a RENAMENX's copy is then taken back, if nobody wrote it; drop the record.
 */
struct swi_settle {
	struct swi_op op; /* first */
	swi_step *settled;      /* next; `result` is set */
	const char *result;     /* SWI_RENAME_... */
	struct swi_request *trouble; /* result SWI_RENAME_LEFT: the step that failed */
	char record[33];        /* whose */
	char holder[33];        /* the record's new id */
	sw_bytes copy;          /* id of the marker */
	sw_bytes source, destination;
	bool nx;
};

/* What the record says that is being ended; the words of sw_recover()'s report. */
#define SWI_RENAME_UNTOUCHED "untouched" /* the rename has not happened */
#define SWI_RENAME_COPIED "copied"       /* the destination is written, the source is there, too: the same call completes it */
#define SWI_RENAME_FINISHED "finished"   /* it had happened */
#define SWI_RENAME_GONE "ended"          /* there is no such record any more */
#define SWI_RENAME_YOUNG "young"         /* younger than the lease */
#define SWI_RENAME_LEFT "failed"         /* a step failed; the record is still there */

/* Fields of a record beyond SWI_RECORD_DESTINATION. */
enum { SWI_RENAME_COPY = SWI_RECORD_DESTINATION + 1, SWI_RENAME_FIELDS };

/* Ends the record `id` of `source` if it is at least lease_ms old (SWI_ANY_AGE: whatever its age), then runs `settled`. */
#define SWI_ANY_AGE INT64_MIN
void swi_settle_rename(struct swi_op *op, const char *id, sw_bytes source, int64_t lease_ms, swi_step *settled);

/*
 * The same for recovery, as one request of another operation, which must not hold the slots: after the step its answer is
 * a status, one of SWI_RENAME_..., or the error of the step that failed. For records of the kinds RENAME, RENAMENX
 * and FINISHED (a rename whose record only waits to be forgotten).
 */
struct swi_request *swi_recover_rename(struct swi_op *op, const struct swi_record *record, int64_t lease_ms);

/* ---- one call, for rename.c and rename_copy.c ---- */

struct swi_rename {
	struct swi_settle settle; /* first */
	struct swi_arena kept;    /* memory of before the first attempt */
	struct swi_lent *lent;    /* to the source's node: WATCH */
	bool lent_is_clean;
	struct swi_request *unwatch; /* if that is said; the answer doesn't wait for it */
	bool nx;
	bool copied; /* an earlier attempt has written the destination, and the source was written since */
	char id[33];       /* of this attempt; "": a new one is needed */
	char previous[33]; /* whose record this attempt takes over; "": none */
	sw_bytes source, destination;
	uint16_t source_slot, destination_slot;
	sw_bytes payload;
	int64_t expiry_ms; /* -1: none */
	int64_t until_ms;  /* destination's clock: a deliver is refused afterwards */
	uint32_t pause_ms;
	struct swi_request *why; /* the failure that is answered when the attempt is undone */
};

static inline struct swi_rename *swi_rename_of(struct swi_op *op)
{
	return (struct swi_rename *)op;
}

#define SWI_RENAME_BOTH_KEPT "the destination was written, the source is kept; the same call completes the rename"

/* rename.c. Another attempt; holds_record: that of this attempt is still beside the source. */
void swi_rename_again(struct swi_rename *n, bool holds_record);
/* OK or 1. */
void swi_rename_answer(struct swi_rename *n);
/* Drops the record, then lets the marker's time run; the answer doesn't wait. */
void swi_rename_forget(struct swi_rename *n);
/* Takes the watch off the connection; the answer doesn't wait for it. */
void swi_rename_unwatch(struct swi_rename *n);
/* Ends the call with `why` (may be NULL) and what is where. */
void swi_rename_fail(struct swi_rename *n, const struct swi_request *why, const char *what);

/* rename_copy.c. The source has been read: payload, expiry_ms, until_ms. */
void swi_rename_deliver(struct swi_op *op);

/* rename_scripts.c */
extern const struct swi_script swi_script_rename_take, swi_script_rename_deliver, swi_script_rename_finish,
	swi_script_rename_fence, swi_script_rename_settle;

#endif
