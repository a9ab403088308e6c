/*
 * pulse.h - three loops that call on each shard in turn for as long as a chaos run goes on, and write down how long each call took.
 *
 *	patient  a client that waits for a new owner, as clients do by default: when does a killed shard answer again?
 *	brisk    a client with fail_fast, which meets the dead shard in every third call and doesn't wait there: what do its calls
 *	         on the other shards suffer?
 *	twin     plain hiredis, a connection a shard, the same calls at the same pace: what they suffer anyway
 *
 * A shard is known by the slot of a key that is never moved: hash tag number s of the list is in shard s.
 */
#ifndef CHAOS_PULSE_H
#define CHAOS_PULSE_H

#include <stdint.h>

enum { PULSE_SHARDS = 3, PULSE_KINDS = 3 };

enum pulse_kind { PULSE_PATIENT, PULSE_BRISK, PULSE_TWIN };

static const char *const pulse_names[PULSE_KINDS] = { "patient", "brisk", "twin" };

/* FOLDER/pulse-NAME is an array of these. */
struct pulse_call {
	int64_t end_us; /* wall clock */
	uint32_t took_us;
	uint16_t shard;
	int16_t err; /* 0: answered */
};

#endif
