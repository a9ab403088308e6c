/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Sets
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_SET_H
#define SLOTWISE_SET_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * SADD key member [member ...]
 *
 * Adds members to a set and counts the new ones.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_sadd(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
		      int64_t *out);

/**
 * SCARD key
 *
 * Counts the members of a set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_scard(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * SDIFF key [key ...]
 *
 * Returns the members of the first set that no other set has.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: set. Since 1.0.0.
 */
SW_API sw_err sw_sdiff(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply);

/**
 * SDIFFSTORE destination key [key ...]
 *
 * Stores the members of the first set that no other set has.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read, and the write of the destination.
 * Others may see: the old destination; sources may change between the reads. A death leaves: the
 * old destination or the new one, and at most a temporary key that expires.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_sdiffstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys,
			    size_t n_keys, int64_t *out);

/**
 * SINTER key [key ...]
 *
 * Returns the members that all sets have.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: set. Since 1.0.0.
 */
SW_API sw_err sw_sinter(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply);

struct sw_sintercard_opts {
	/* LIMIT limit */
	sw_opt_i64 limit;
};

/**
 * SINTERCARD numkeys key [key ...] [LIMIT limit]
 *
 * Counts the members that all sets have.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: integer. Since 7.0.0.
 */
SW_API sw_err sw_sintercard(sw_handle *h, const sw_bytes *keys, size_t n_keys,
			    const struct sw_sintercard_opts *opts, int64_t *out);

/**
 * SINTERSTORE destination key [key ...]
 *
 * Stores the members that all sets have.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read, and the write of the destination.
 * Others may see: the old destination; sources may change between the reads. A death leaves: the
 * old destination or the new one, and at most a temporary key that expires.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_sinterstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys,
			     size_t n_keys, int64_t *out);

/**
 * SISMEMBER key member
 *
 * Tells whether a set has a member.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_sismember(sw_handle *h, sw_bytes key, sw_bytes member, int64_t *out);

/**
 * SMEMBERS key
 *
 * Returns all members of a set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: set. Since 1.0.0.
 */
SW_API sw_err sw_smembers(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * SMISMEMBER key member [member ...]
 *
 * Tells of several values whether a set has them.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_smismember(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
			    sw_reply **reply);

/**
 * SMOVE source destination member
 *
 * Moves a member from one set to another.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the member leaves the source, and it comes to the destination.
 * Others may see: the member in neither key. A death leaves: the move undone, done, or in a
 * record from which sw_recover() finishes it.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_smove(sw_handle *h, sw_bytes source, sw_bytes destination, sw_bytes member,
		       int64_t *out);

struct sw_spop_opts {
	/* count */
	sw_opt_i64 count;
};

/**
 * SPOP key [count]
 *
 * Removes random members of a set and returns them.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil | array | set. Since 1.0.0.
 */
SW_API sw_err sw_spop(sw_handle *h, sw_bytes key, const struct sw_spop_opts *opts,
		      sw_reply **reply);

struct sw_srandmember_opts {
	/* count */
	sw_opt_i64 count;
};

/**
 * SRANDMEMBER key [count]
 *
 * Returns random members of a set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil | array | set. Since 1.0.0.
 */
SW_API sw_err sw_srandmember(sw_handle *h, sw_bytes key, const struct sw_srandmember_opts *opts,
			     sw_reply **reply);

/**
 * SREM key member [member ...]
 *
 * Removes members from a set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_srem(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
		      int64_t *out);

struct sw_sscan_opts {
	/* MATCH pattern */
	sw_bytes match;
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * SSCAN key cursor [MATCH pattern] [COUNT count]
 *
 * Steps through the members of a set with a cursor.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.8.0.
 */
SW_API sw_err sw_sscan(sw_handle *h, sw_bytes key, int64_t cursor,
		       const struct sw_sscan_opts *opts, sw_reply **reply);

/**
 * SUNION key [key ...]
 *
 * Returns the members that any of the sets has.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: set. Since 1.0.0.
 */
SW_API sw_err sw_sunion(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply);

/**
 * SUNIONSTORE destination key [key ...]
 *
 * Stores the members that any of the sets has.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read, and the write of the destination.
 * Others may see: the old destination; sources may change between the reads. A death leaves: the
 * old destination or the new one, and at most a temporary key that expires.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_sunionstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys,
			     size_t n_keys, int64_t *out);

#ifdef __cplusplus
}
#endif

#endif
