/*
 * chaos.h - writers that keep account of each attempt while nodes die, stop, and hand over, and that check their keys at the end.
 *
 * Each writer is a process with a client and keys of its own. A list's elements and a string's pieces are the numbers of the operations
 * that added them, so that the key tells which of them ran, how often, and in which order. One list is a source, whose elements
 * are moved to a list in another slot.
 *
 * The signs are files in one folder, made by run.sh: `crash` (from here on servers are killed and stopped, so what only the primary
 * has may be lost), `check` (the cluster is whole again: no more writes, look).
 */
#ifndef CHAOS_H
#define CHAOS_H

#include "exec/handle.h"

#include <slotwise/slotwise.h>
#include <sys/types.h>

/* CALL_MS: longer than a failover takes. HASTY_MS: shorter, for calls that give up. */
enum { CHAOS_KEYS = 12, CHAOS_ERRORS = 18, CHAOS_CALL_MS = 10000, CHAOS_HASTY_MS = 1500 };

enum chaos_kind { CHAOS_LIST, CHAOS_TEXT, CHAOS_COUNT, CHAOS_SOURCE };

/* What became of an operation; its number is its place in chaos_key.done. */
struct chaos_done {
	int64_t began_ms, ended_ms; /* wall clock */
	uint32_t size;              /* of a count: its value afterwards */
	uint32_t least;             /* of a count: what a replica had when this was the last one */
	int8_t err;
	uint8_t outcome; /* sw_outcome_kind */
	bool batched;    /* told at the end of a batch: it may have been answered before */
	bool in_crash;   /* begun when servers were being killed */
	bool confirmed;  /* seen at the primary, and a replica has it */
	bool moved;      /* LMOVE of this element was answered */
	bool there;      /* found at the end */
};

struct chaos_key {
	char name[40];
	enum chaos_kind kind;
	struct chaos_done *done;
	size_t n, cap;
};

/* All writers add to these; each has its own copy until the end. */
struct chaos_tally {
	uint64_t attempts, ok, unknown, not_sent, order, by_error[CHAOS_ERRORS];
	uint64_t planned_errors; /* errors before `crash` */
	uint64_t confirmed, moves, moves_unknown;
	uint64_t lost_by_servers; /* acknowledged, never confirmed, gone at a crash (faults.h) */
	uint64_t late_unknown;    /* unknown ones that ran, out of their place */
	uint64_t unknown_ran, unknown_gone; /* of those that leave a trace: is it there? */
	uint64_t missing, doubled, reordered, ran_though_refused, unexplained; /* each must be 0 */
};

struct chaos_writer {
	sw_handle *h;
	sw_handle *batch;
	unsigned number;
	pid_t parent;    /* without it the work is over */
	uint64_t random; /* the state of its dice */
	const char *folder;
	struct chaos_key keys[CHAOS_KEYS];
	struct chaos_key target; /* where the source's elements go; its account: the moves */
	struct chaos_tally tally;
};

/* The last key of a writer. */
static inline struct chaos_key *chaos_source(struct chaos_writer *w)
{
	return &w->keys[CHAOS_KEYS - 1];
}

/* Another client (chaos.c); exits if there is none. */
void chaos_open(struct chaos_writer *w, uint32_t call_ms);
int64_t chaos_now_ms(void);
bool chaos_sign(const struct chaos_writer *w, const char *name);
uint64_t chaos_dice(struct chaos_writer *w, uint64_t sides);

/* writer.c: works until the sign `check`. Every other writer is hasty from the sign `crash` on. */
void chaos_write(struct chaos_writer *w);

/*
 * confirm.c: reads the end of a key and waits for one replica, in one unit on one connection: what is seen then, and what came before
 * it, outlives the primary. Marks it.
 */
void chaos_confirm(struct chaos_writer *w, struct chaos_key *key);
/* Marks operation `number`. */
void chaos_seen(struct chaos_writer *w, struct chaos_key *key, int64_t number);

/* verify.c: reads all keys, adds to the tally and prints what is wrong. */
void chaos_verify(struct chaos_writer *w);

#endif
