/*
 * faults.h - what FOLDER/faults says of the shard of one or two keys, and what the servers may do meanwhile.
 *
 * The log, by faults.sh, one line each, "MS WHAT PORT": `kill`, `stop`, `cut` and `failover`, with the slots that the primary had
 * ("0-99 101"); then `continue` of a stopped one, `replaced` when it has said that it is a replica, and `whole` when the cluster is
 * whole again, which comes before the next fault. Other words are none of a fault's.
 */
#ifndef CHAOS_FAULTS_H
#define CHAOS_FAULTS_H

#include "chaos.h"

struct chaos_fault {
	int64_t began_ms, whole_ms;      /* whole_ms: CHAOS_NEVER_MS until then */
	int64_t continued_ms, learnt_ms; /* of a stopped primary; learnt: that it was replaced */
	bool replaced; /* another node has the shard since, and perhaps not all that this one had */
	bool planned; /* a failover by hand: the primary lets its clients wait, and loses nothing */
};

struct chaos_faults {
	struct chaos_fault *all;
	size_t n;
};

#define CHAOS_NEVER_MS (INT64_MAX / 2)

/* The faults of the shards that had these keys; `other` may be NULL. False: the log can't be read. */
bool chaos_faults_read(struct chaos_faults *f, const char *folder, const char *key,
		       const char *other);
void chaos_faults_free(struct chaos_faults *f);

/*
 * May the servers have lost this acknowledged write at the death of a primary? `next_ms`: when the next write of the key which is not
 * lost was acknowledged. What one primary has run reaches its replica in order, so that nothing is lost in front of what stays.
 */
bool chaos_lost_unsent(const struct chaos_faults *f, const struct chaos_done *d, int64_t next_ms);

/*
 * Was it acknowledged by a primary that had been stopped and replaced, and didn't know yet? It may be replaced after it was continued, too:
 * once it was found to be failing, its replica's election begins up to a second later and isn't called off.
 */
bool chaos_lost_late(const struct chaos_faults *f, const struct chaos_done *d);

/* May its outcome be unknown, with this error? Then `until_ms`: it doesn't run any more from here on. */
bool chaos_disturbed(const struct chaos_faults *f, const struct chaos_done *d, int64_t *until_ms);

#endif
