/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Streams
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_STREAM_H
#define SLOTWISE_STREAM_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * XACK key group id [id ...]
 *
 * Marks entries as done for a consumer group.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_xack(sw_handle *h, sw_bytes key, sw_bytes group, const sw_bytes *ids,
		      size_t n_ids, int64_t *out);

enum sw_xackdel_references {
	SW_XACKDEL_REFERENCES_NONE = 0,
	SW_XACKDEL_KEEPREF,
	SW_XACKDEL_DELREF,
	SW_XACKDEL_ACKED
};

struct sw_xackdel_opts {
	/* KEEPREF | DELREF | ACKED */
	enum sw_xackdel_references references;
};

/**
 * XACKDEL key group [KEEPREF | DELREF | ACKED] IDS numids id [id ...]
 *
 * Marks entries as done for a consumer group and deletes them.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 8.2.0, redis only.
 */
SW_API sw_err sw_xackdel(sw_handle *h, sw_bytes key, sw_bytes group, const sw_bytes *ids,
			 size_t n_ids, const struct sw_xackdel_opts *opts, sw_reply **reply);

enum sw_xadd_references {
	SW_XADD_REFERENCES_NONE = 0,
	SW_XADD_KEEPREF,
	SW_XADD_DELREF,
	SW_XADD_ACKED
};

/* Which branch of struct sw_xadd_idempotency. */
enum sw_xadd_idempotency_kind {
	SW_XADD_IDEMPOTENCY_NONE = 0,
	SW_XADD_IDMPAUTO,
	SW_XADD_IDMP
};

struct sw_xadd_idempotency {
	enum sw_xadd_idempotency_kind kind;
	sw_bytes pid;
	sw_bytes iid;
};

enum sw_xadd_strategy {
	SW_XADD_STRATEGY_NONE = 0,
	SW_XADD_MAXLEN,
	SW_XADD_MINID
};

enum sw_xadd_exactness {
	SW_XADD_EXACTNESS_NONE = 0,
	SW_XADD_EXACT,
	SW_XADD_APPROX
};

/* <MAXLEN | MINID> [= | ~] threshold [LIMIT count] */
struct sw_xadd_trim {
	enum sw_xadd_strategy strategy;
	/* = | ~ */
	enum sw_xadd_exactness exactness;
	sw_bytes threshold;
	/* LIMIT count; since 6.2.0 */
	sw_opt_i64 limit;
};

struct sw_xadd_opts {
	/* NOMKSTREAM; do not create the stream; nil if it does not exist; since 6.2.0 */
	bool nomkstream;
	/* KEEPREF | DELREF | ACKED */
	enum sw_xadd_references references;
	/* IDMPAUTO pid | IDMP pid iid */
	struct sw_xadd_idempotency idempotency;
	/* <MAXLEN | MINID> [= | ~] threshold [LIMIT count] */
	struct sw_xadd_trim trim;
};

/**
 * XADD key [NOMKSTREAM] [KEEPREF | DELREF | ACKED] [IDMPAUTO pid | IDMP pid iid] [<MAXLEN |
 * MINID> [= | ~] threshold [LIMIT count]] <* | id> field value [field value ...]
 *
 * Adds an entry to a stream and returns its ID.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 5.0.0.
 */
SW_API sw_err sw_xadd(sw_handle *h, sw_bytes key, sw_bytes id, const struct sw_field_value *data,
		      size_t n_data, const struct sw_xadd_opts *opts, sw_reply **reply);

struct sw_xautoclaim_opts {
	/* COUNT count */
	sw_opt_i64 count;
	/* JUSTID */
	bool justid;
};

/**
 * XAUTOCLAIM key group consumer min-idle-time start [COUNT count] [JUSTID]
 *
 * Takes over entries that have been pending too long, walking with a cursor.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_xautoclaim(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes consumer,
			    int64_t min_idle_time, sw_bytes start,
			    const struct sw_xautoclaim_opts *opts, sw_reply **reply);

struct sw_xcfgset_opts {
	/* IDMP-DURATION duration */
	sw_opt_i64 idmp_duration;
	/* IDMP-MAXSIZE maxsize */
	sw_opt_i64 idmp_maxsize;
};

/**
 * XCFGSET key [IDMP-DURATION duration] [IDMP-MAXSIZE maxsize]
 *
 * Sets how a stream remembers the IDs of idempotent producers.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 8.6.0, redis only.
 */
SW_API sw_err sw_xcfgset(sw_handle *h, sw_bytes key, const struct sw_xcfgset_opts *opts);

struct sw_xclaim_opts {
	/* IDLE ms */
	sw_opt_i64 idle;
	/* TIME unix-time-milliseconds */
	sw_opt_i64 time;
	/* RETRYCOUNT count */
	sw_opt_i64 retrycount;
	/* FORCE */
	bool force;
	/* JUSTID */
	bool justid;
	/* LASTID lastid */
	sw_bytes lastid;
};

/**
 * XCLAIM key group consumer min-idle-time id [id ...] [IDLE ms] [TIME unix-time-milliseconds]
 * [RETRYCOUNT count] [FORCE] [JUSTID] [LASTID lastid]
 *
 * Takes over named pending entries for a consumer.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xclaim(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes consumer,
			int64_t min_idle_time, const sw_bytes *ids, size_t n_ids,
			const struct sw_xclaim_opts *opts, sw_reply **reply);

/**
 * XDEL key id [id ...]
 *
 * Deletes entries of a stream.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_xdel(sw_handle *h, sw_bytes key, const sw_bytes *ids, size_t n_ids, int64_t *out);

enum sw_xdelex_references {
	SW_XDELEX_REFERENCES_NONE = 0,
	SW_XDELEX_KEEPREF,
	SW_XDELEX_DELREF,
	SW_XDELEX_ACKED
};

struct sw_xdelex_opts {
	/* KEEPREF | DELREF | ACKED */
	enum sw_xdelex_references references;
};

/**
 * XDELEX key [KEEPREF | DELREF | ACKED] IDS numids id [id ...]
 *
 * Deletes entries of a stream, saying what becomes of their group references.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 8.2.0, redis only.
 */
SW_API sw_err sw_xdelex(sw_handle *h, sw_bytes key, const sw_bytes *ids, size_t n_ids,
			const struct sw_xdelex_opts *opts, sw_reply **reply);

struct sw_xgroup_create_opts {
	/* MKSTREAM */
	bool mkstream;
	/* ENTRIESREAD entries-read */
	sw_opt_i64 entriesread;
};

/**
 * XGROUP CREATE key group <id | $> [MKSTREAM] [ENTRIESREAD entries-read]
 *
 * Creates a consumer group.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 5.0.0.
 */
SW_API sw_err sw_xgroup_create(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes id,
			       const struct sw_xgroup_create_opts *opts);

/**
 * XGROUP CREATECONSUMER key group consumer
 *
 * Creates a consumer in a group.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 6.2.0.
 */
SW_API sw_err sw_xgroup_createconsumer(sw_handle *h, sw_bytes key, sw_bytes group,
				       sw_bytes consumer, int64_t *out);

/**
 * XGROUP DELCONSUMER key group consumer
 *
 * Deletes a consumer of a group and counts its pending entries.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_xgroup_delconsumer(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes consumer,
				    int64_t *out);

/**
 * XGROUP DESTROY key group
 *
 * Deletes a consumer group.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_xgroup_destroy(sw_handle *h, sw_bytes key, sw_bytes group, int64_t *out);

/**
 * XGROUP HELP
 *
 * Lists the subcommands of XGROUP.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xgroup_help(sw_handle *h, sw_reply **reply);

struct sw_xgroup_setid_opts {
	/* ENTRIESREAD entries-read */
	sw_opt_i64 entriesread;
};

/**
 * XGROUP SETID key group <id | $> [ENTRIESREAD entries-read]
 *
 * Sets the ID after which a group reads on.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 5.0.0.
 */
SW_API sw_err sw_xgroup_setid(sw_handle *h, sw_bytes key, sw_bytes group, sw_bytes id,
			      const struct sw_xgroup_setid_opts *opts);

/**
 * XIDMPRECORD key pid iid stream-id
 *
 * Records which entry an idempotent producer has made.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 8.6.2, redis only.
 */
SW_API sw_err sw_xidmprecord(sw_handle *h, sw_bytes key, sw_bytes pid, sw_bytes iid,
			     sw_bytes stream_id);

/**
 * XINFO CONSUMERS key group
 *
 * Describes the consumers of a group.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xinfo_consumers(sw_handle *h, sw_bytes key, sw_bytes group, sw_reply **reply);

/**
 * XINFO GROUPS key
 *
 * Describes the consumer groups of a stream.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xinfo_groups(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * XINFO HELP
 *
 * Lists the subcommands of XINFO.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xinfo_help(sw_handle *h, sw_reply **reply);

struct sw_xinfo_stream_opts {
	/* FULL [COUNT count] */
	bool full;
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * XINFO STREAM key [FULL [COUNT count]]
 *
 * Describes a stream.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: map. Since 5.0.0.
 */
SW_API sw_err sw_xinfo_stream(sw_handle *h, sw_bytes key, const struct sw_xinfo_stream_opts *opts,
			      sw_reply **reply);

/**
 * XLEN key
 *
 * Counts the entries of a stream.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_xlen(sw_handle *h, sw_bytes key, int64_t *out);

/* [IDLE min-idle-time] start end count [consumer]; since 6.2.0 */
struct sw_xpending_range {
	bool set;
	/* IDLE min-idle-time; since 6.2.0 */
	sw_opt_i64 idle;
	sw_bytes start;
	sw_bytes end;
	int64_t count;
	/* consumer */
	sw_bytes consumer;
};

struct sw_xpending_opts {
	/* [IDLE min-idle-time] start end count [consumer]; since 6.2.0 */
	struct sw_xpending_range range;
};

/**
 * XPENDING key group [[IDLE min-idle-time] start end count [consumer]]
 *
 * Tells which entries of a group are delivered but not done.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xpending(sw_handle *h, sw_bytes key, sw_bytes group,
			  const struct sw_xpending_opts *opts, sw_reply **reply);

struct sw_xrange_opts {
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * XRANGE key start end [COUNT count]
 *
 * Returns the entries between two IDs.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xrange(sw_handle *h, sw_bytes key, sw_bytes start, sw_bytes end,
			const struct sw_xrange_opts *opts, sw_reply **reply);

struct sw_xread_opts {
	/* COUNT count; at most that many entries of each stream */
	sw_opt_i64 count;
	/* BLOCK milliseconds; wait up to that many milliseconds, 0 = for ever */
	sw_opt_i64 block;
};

/**
 * XREAD [COUNT count] [BLOCK milliseconds] STREAMS key [key ...] id [id ...]
 *
 * Reads entries behind given IDs from streams, waiting for them if wanted.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: map | nil. Since 5.0.0.
 */
SW_API sw_err sw_xread(sw_handle *h, const sw_bytes *keys, size_t n_keys, const sw_bytes *ids,
		       size_t n_ids, const struct sw_xread_opts *opts, sw_reply **reply);

struct sw_xreadgroup_opts {
	/* COUNT count; at most that many entries of each stream */
	sw_opt_i64 count;
	/* BLOCK milliseconds; wait up to that many milliseconds, 0 = for ever */
	sw_opt_i64 block;
	/* CLAIM min-idle-time; also take over entries that have been pending that many
	 * milliseconds; since 8.4.0; only redis */
	sw_opt_i64 claim;
	/* NOACK; entries count as done when they are delivered */
	bool noack;
};

/**
 * XREADGROUP GROUP group consumer [COUNT count] [BLOCK milliseconds] [CLAIM min-idle-time]
 * [NOACK] STREAMS key [key ...] id [id ...]
 *
 * Reads entries for a consumer of a group, waiting for them if wanted.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the delivery of each stream's entries.
 * Others may see: entries of some streams delivered. A death leaves: entries delivered, as one
 * server would, some streams left out.
 * Reply: map | nil. Since 5.0.0.
 */
SW_API sw_err sw_xreadgroup(sw_handle *h, sw_bytes group, sw_bytes consumer, const sw_bytes *keys,
			    size_t n_keys, const sw_bytes *ids, size_t n_ids,
			    const struct sw_xreadgroup_opts *opts, sw_reply **reply);

struct sw_xrevrange_opts {
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * XREVRANGE key end start [COUNT count]
 *
 * Returns the entries between two IDs, the newest first.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_xrevrange(sw_handle *h, sw_bytes key, sw_bytes end, sw_bytes start,
			   const struct sw_xrevrange_opts *opts, sw_reply **reply);

struct sw_xsetid_opts {
	/* ENTRIESADDED entries-added; since 7.0.0 */
	sw_opt_i64 entriesadded;
	/* MAXDELETEDID max-deleted-id; since 7.0.0 */
	sw_bytes maxdeletedid;
};

/**
 * XSETID key last-id [ENTRIESADDED entries-added] [MAXDELETEDID max-deleted-id]
 *
 * Sets the last ID of a stream.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 5.0.0.
 */
SW_API sw_err sw_xsetid(sw_handle *h, sw_bytes key, sw_bytes last_id,
			const struct sw_xsetid_opts *opts);

enum sw_xtrim_strategy {
	SW_XTRIM_STRATEGY_NONE = 0,
	SW_XTRIM_MAXLEN,
	SW_XTRIM_MINID
};

enum sw_xtrim_exactness {
	SW_XTRIM_EXACTNESS_NONE = 0,
	SW_XTRIM_EXACT,
	SW_XTRIM_APPROX
};

enum sw_xtrim_references {
	SW_XTRIM_REFERENCES_NONE = 0,
	SW_XTRIM_KEEPREF,
	SW_XTRIM_DELREF,
	SW_XTRIM_ACKED
};

struct sw_xtrim_opts {
	/* = | ~ */
	enum sw_xtrim_exactness exactness;
	/* LIMIT count; since 6.2.0 */
	sw_opt_i64 limit;
	/* KEEPREF | DELREF | ACKED */
	enum sw_xtrim_references references;
};

/**
 * XTRIM key <MAXLEN | MINID> [= | ~] threshold [LIMIT count] [KEEPREF | DELREF | ACKED]
 *
 * Removes the oldest entries of a stream.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_xtrim(sw_handle *h, sw_bytes key, enum sw_xtrim_strategy strategy,
		       sw_bytes threshold, const struct sw_xtrim_opts *opts, int64_t *out);

#ifdef __cplusplus
}
#endif

#endif
