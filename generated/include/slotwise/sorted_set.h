/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Sorted sets
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_SORTED_SET_H
#define SLOTWISE_SORTED_SET_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

enum sw_bzmpop_where {
	SW_BZMPOP_WHERE_NONE = 0,
	SW_BZMPOP_MIN,
	SW_BZMPOP_MAX
};

struct sw_bzmpop_opts {
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * BZMPOP timeout numkeys key [key ...] <MIN | MAX> [COUNT count]
 *
 * Pops members from the first non-empty sorted set, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 7.0.0.
 */
SW_API sw_err sw_bzmpop(sw_handle *h, double timeout, const sw_bytes *keys, size_t n_keys,
			enum sw_bzmpop_where where, const struct sw_bzmpop_opts *opts,
			sw_reply **reply);

/**
 * BZPOPMAX key [key ...] timeout
 *
 * Pops the highest member of the first non-empty sorted set, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 5.0.0.
 */
SW_API sw_err sw_bzpopmax(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
			  sw_reply **reply);

/**
 * BZPOPMIN key [key ...] timeout
 *
 * Pops the lowest member of the first non-empty sorted set, waiting until there is one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 5.0.0.
 */
SW_API sw_err sw_bzpopmin(sw_handle *h, const sw_bytes *keys, size_t n_keys, double timeout,
			  sw_reply **reply);

enum sw_zadd_condition {
	SW_ZADD_CONDITION_NONE = 0,
	SW_ZADD_NX,
	SW_ZADD_XX
};

enum sw_zadd_comparison {
	SW_ZADD_COMPARISON_NONE = 0,
	SW_ZADD_GT,
	SW_ZADD_LT
};

struct sw_zadd_opts {
	/* NX | XX */
	enum sw_zadd_condition condition;
	/* GT | LT */
	enum sw_zadd_comparison comparison;
	/* CH; count changed members, too; since 3.0.2 */
	bool ch;
	/* INCR; add to the score of one member and return it; nil when a condition forbids it;
	 * since 3.0.2; not NULL: given, and the reply goes there */
	sw_opt_double *incr;
};

/**
 * ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member [score member ...]
 *
 * Adds members with scores to a sorted set, or changes their scores.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.2.0.
 */
SW_API sw_err sw_zadd(sw_handle *h, sw_bytes key, const struct sw_score_member *data,
		      size_t n_data, const struct sw_zadd_opts *opts, int64_t *out);

/**
 * ZCARD key
 *
 * Counts the members of a sorted set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.2.0.
 */
SW_API sw_err sw_zcard(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * ZCOUNT key min max
 *
 * Counts the members with a score in a range.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_zcount(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max, int64_t *out);

struct sw_zdiff_opts {
	/* WITHSCORES */
	bool withscores;
};

/**
 * ZDIFF numkeys key [key ...] [WITHSCORES]
 *
 * Returns the members of the first sorted set that no other one has.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_zdiff(sw_handle *h, const sw_bytes *keys, size_t n_keys,
		       const struct sw_zdiff_opts *opts, sw_reply **reply);

/**
 * ZDIFFSTORE destination numkeys key [key ...]
 *
 * Stores the members of the first sorted set that no other one has.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read, and the write of the destination.
 * Others may see: the old destination; sources may change between the reads. A death leaves: the
 * old destination or the new one, and at most a temporary key that expires.
 * Reply: integer. Since 6.2.0.
 */
SW_API sw_err sw_zdiffstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys,
			    size_t n_keys, int64_t *out);

/**
 * ZINCRBY key increment member
 *
 * Adds a number to the score of a member.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: double. Since 1.2.0.
 */
SW_API sw_err sw_zincrby(sw_handle *h, sw_bytes key, double increment, sw_bytes member,
			 double *out);

enum sw_zinter_aggregate {
	SW_ZINTER_AGGREGATE_NONE = 0,
	SW_ZINTER_SUM,
	SW_ZINTER_MIN,
	SW_ZINTER_MAX
};

struct sw_zinter_opts {
	/* WEIGHTS weight [weight ...] */
	const double *weights;
	size_t n_weights;
	/* AGGREGATE <SUM | MIN | MAX> */
	enum sw_zinter_aggregate aggregate;
	/* WITHSCORES */
	bool withscores;
};

/**
 * ZINTER numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | MIN | MAX>]
 * [WITHSCORES]
 *
 * Returns the members that all sorted sets have, with combined scores.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_zinter(sw_handle *h, const sw_bytes *keys, size_t n_keys,
			const struct sw_zinter_opts *opts, sw_reply **reply);

struct sw_zintercard_opts {
	/* LIMIT limit */
	sw_opt_i64 limit;
};

/**
 * ZINTERCARD numkeys key [key ...] [LIMIT limit]
 *
 * Counts the members that all sorted sets have.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: integer. Since 7.0.0.
 */
SW_API sw_err sw_zintercard(sw_handle *h, const sw_bytes *keys, size_t n_keys,
			    const struct sw_zintercard_opts *opts, int64_t *out);

enum sw_zinterstore_aggregate {
	SW_ZINTERSTORE_AGGREGATE_NONE = 0,
	SW_ZINTERSTORE_SUM,
	SW_ZINTERSTORE_MIN,
	SW_ZINTERSTORE_MAX
};

struct sw_zinterstore_opts {
	/* WEIGHTS weight [weight ...] */
	const double *weights;
	size_t n_weights;
	/* AGGREGATE <SUM | MIN | MAX> */
	enum sw_zinterstore_aggregate aggregate;
};

/**
 * ZINTERSTORE destination numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM |
 * MIN | MAX>]
 *
 * Stores the members that all sorted sets have, with combined scores.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read, and the write of the destination.
 * Others may see: the old destination; sources may change between the reads. A death leaves: the
 * old destination or the new one, and at most a temporary key that expires.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_zinterstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys,
			     size_t n_keys, const struct sw_zinterstore_opts *opts, int64_t *out);

/**
 * ZLEXCOUNT key min max
 *
 * Counts the members between two names, all scores being equal.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.8.9.
 */
SW_API sw_err sw_zlexcount(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max, int64_t *out);

enum sw_zmpop_where {
	SW_ZMPOP_WHERE_NONE = 0,
	SW_ZMPOP_MIN,
	SW_ZMPOP_MAX
};

struct sw_zmpop_opts {
	/* COUNT count */
	sw_opt_i64 count;
};

/**
 * ZMPOP numkeys key [key ...] <MIN | MAX> [COUNT count]
 *
 * Pops members from the first sorted set that is not empty.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the pop.
 * Others may see: nothing of it; an earlier key may be filled between look and pop. A death
 * leaves: nothing.
 * Reply: array | nil. Since 7.0.0.
 */
SW_API sw_err sw_zmpop(sw_handle *h, const sw_bytes *keys, size_t n_keys,
		       enum sw_zmpop_where where, const struct sw_zmpop_opts *opts,
		       sw_reply **reply);

/**
 * ZMSCORE key member [member ...]
 *
 * Returns the scores of several members.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_zmscore(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
			 sw_reply **reply);

struct sw_zpopmax_opts {
	/* count */
	sw_opt_i64 count;
};

/**
 * ZPOPMAX key [count]
 *
 * Removes the members with the highest scores and returns them.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_zpopmax(sw_handle *h, sw_bytes key, const struct sw_zpopmax_opts *opts,
			 sw_reply **reply);

struct sw_zpopmin_opts {
	/* count */
	sw_opt_i64 count;
};

/**
 * ZPOPMIN key [count]
 *
 * Removes the members with the lowest scores and returns them.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_zpopmin(sw_handle *h, sw_bytes key, const struct sw_zpopmin_opts *opts,
			 sw_reply **reply);

struct sw_zrandmember_opts {
	/* count [WITHSCORES] */
	sw_opt_i64 count;
	/* WITHSCORES */
	bool withscores;
};

/**
 * ZRANDMEMBER key [count [WITHSCORES]]
 *
 * Returns random members of a sorted set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil | array. Since 6.2.0.
 */
SW_API sw_err sw_zrandmember(sw_handle *h, sw_bytes key, const struct sw_zrandmember_opts *opts,
			     sw_reply **reply);

enum sw_zrange_range_by {
	SW_ZRANGE_RANGE_BY_NONE = 0,
	SW_ZRANGE_BYSCORE,
	SW_ZRANGE_BYLEX
};

/* LIMIT offset count; since 6.2.0 */
struct sw_zrange_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

struct sw_zrange_opts {
	/* BYSCORE | BYLEX */
	enum sw_zrange_range_by range_by;
	/* REV; since 6.2.0 */
	bool rev;
	/* LIMIT offset count; since 6.2.0 */
	struct sw_zrange_limit limit;
	/* WITHSCORES */
	bool withscores;
};

/**
 * ZRANGE key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]
 *
 * Returns the members in a range of ranks, scores or names.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 1.2.0.
 */
SW_API sw_err sw_zrange(sw_handle *h, sw_bytes key, sw_bytes start, sw_bytes stop,
			const struct sw_zrange_opts *opts, sw_reply **reply);

/* LIMIT offset count */
struct sw_zrangebylex_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

struct sw_zrangebylex_opts {
	/* LIMIT offset count */
	struct sw_zrangebylex_limit limit;
};

/**
 * ZRANGEBYLEX key min max [LIMIT offset count]
 *
 * Returns the members between two names (ZRANGE with BYLEX is the newer way).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.8.9.
 */
SW_API sw_err sw_zrangebylex(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max,
			     const struct sw_zrangebylex_opts *opts, sw_reply **reply);

/* LIMIT offset count */
struct sw_zrangebyscore_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

struct sw_zrangebyscore_opts {
	/* WITHSCORES; since 2.0.0 */
	bool withscores;
	/* LIMIT offset count */
	struct sw_zrangebyscore_limit limit;
};

/**
 * ZRANGEBYSCORE key min max [WITHSCORES] [LIMIT offset count]
 *
 * Returns the members with a score in a range (ZRANGE with BYSCORE is the newer way).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 1.0.5.
 */
SW_API sw_err sw_zrangebyscore(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max,
			       const struct sw_zrangebyscore_opts *opts, sw_reply **reply);

enum sw_zrangestore_range_by {
	SW_ZRANGESTORE_RANGE_BY_NONE = 0,
	SW_ZRANGESTORE_BYSCORE,
	SW_ZRANGESTORE_BYLEX
};

/* LIMIT offset count */
struct sw_zrangestore_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

struct sw_zrangestore_opts {
	/* BYSCORE | BYLEX */
	enum sw_zrangestore_range_by range_by;
	/* REV */
	bool rev;
	/* LIMIT offset count */
	struct sw_zrangestore_limit limit;
};

/**
 * ZRANGESTORE dst src min max [BYSCORE | BYLEX] [REV] [LIMIT offset count]
 *
 * Stores the members in a range of ranks, scores or names.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the reading of the source, and the write of the destination.
 * Others may see: the old destination. A death leaves: the old destination or the new one.
 * Reply: integer. Since 6.2.0.
 */
SW_API sw_err sw_zrangestore(sw_handle *h, sw_bytes dst, sw_bytes src, sw_bytes min, sw_bytes max,
			     const struct sw_zrangestore_opts *opts, int64_t *out);

struct sw_zrank_opts {
	/* WITHSCORE; return rank and score; since 7.2.0; not NULL: given, and the reply goes
	 * there */
	sw_reply **withscore;
};

/**
 * ZRANK key member [WITHSCORE]
 *
 * Returns the place of a member, the lowest score first.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer | nil. Since 2.0.0.
 */
SW_API sw_err sw_zrank(sw_handle *h, sw_bytes key, sw_bytes member,
		       const struct sw_zrank_opts *opts, sw_opt_i64 *out);

/**
 * ZREM key member [member ...]
 *
 * Removes members from a sorted set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.2.0.
 */
SW_API sw_err sw_zrem(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
		      int64_t *out);

/**
 * ZREMRANGEBYLEX key min max
 *
 * Removes the members between two names.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.8.9.
 */
SW_API sw_err sw_zremrangebylex(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max,
				int64_t *out);

/**
 * ZREMRANGEBYRANK key start stop
 *
 * Removes the members between two ranks.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_zremrangebyrank(sw_handle *h, sw_bytes key, int64_t start, int64_t stop,
				 int64_t *out);

/**
 * ZREMRANGEBYSCORE key min max
 *
 * Removes the members with a score in a range.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.2.0.
 */
SW_API sw_err sw_zremrangebyscore(sw_handle *h, sw_bytes key, sw_bytes min, sw_bytes max,
				  int64_t *out);

struct sw_zrevrange_opts {
	/* WITHSCORES */
	bool withscores;
};

/**
 * ZREVRANGE key start stop [WITHSCORES]
 *
 * Returns the members between two ranks, the highest score first (ZRANGE with REV is the newer
 * way).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 1.2.0.
 */
SW_API sw_err sw_zrevrange(sw_handle *h, sw_bytes key, int64_t start, int64_t stop,
			   const struct sw_zrevrange_opts *opts, sw_reply **reply);

/* LIMIT offset count */
struct sw_zrevrangebylex_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

struct sw_zrevrangebylex_opts {
	/* LIMIT offset count */
	struct sw_zrevrangebylex_limit limit;
};

/**
 * ZREVRANGEBYLEX key max min [LIMIT offset count]
 *
 * Returns the members between two names, backwards (ZRANGE with BYLEX and REV is the newer way).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.8.9.
 */
SW_API sw_err sw_zrevrangebylex(sw_handle *h, sw_bytes key, sw_bytes max, sw_bytes min,
				const struct sw_zrevrangebylex_opts *opts, sw_reply **reply);

/* LIMIT offset count */
struct sw_zrevrangebyscore_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

struct sw_zrevrangebyscore_opts {
	/* WITHSCORES */
	bool withscores;
	/* LIMIT offset count */
	struct sw_zrevrangebyscore_limit limit;
};

/**
 * ZREVRANGEBYSCORE key max min [WITHSCORES] [LIMIT offset count]
 *
 * Returns the members with a score in a range, backwards (ZRANGE with BYSCORE and REV is the
 * newer way).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.2.0.
 */
SW_API sw_err sw_zrevrangebyscore(sw_handle *h, sw_bytes key, sw_bytes max, sw_bytes min,
				  const struct sw_zrevrangebyscore_opts *opts, sw_reply **reply);

struct sw_zrevrank_opts {
	/* WITHSCORE; return rank and score; since 7.2.0; not NULL: given, and the reply goes
	 * there */
	sw_reply **withscore;
};

/**
 * ZREVRANK key member [WITHSCORE]
 *
 * Returns the place of a member, the highest score first.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer | nil. Since 2.0.0.
 */
SW_API sw_err sw_zrevrank(sw_handle *h, sw_bytes key, sw_bytes member,
			  const struct sw_zrevrank_opts *opts, sw_opt_i64 *out);

struct sw_zscan_opts {
	/* MATCH pattern */
	sw_bytes match;
	/* COUNT count */
	sw_opt_i64 count;
	/* NOSCORES; only valkey */
	bool noscores;
};

/**
 * ZSCAN key cursor [MATCH pattern] [COUNT count] [NOSCORES]
 *
 * Steps through the members of a sorted set with a cursor.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.8.0.
 */
SW_API sw_err sw_zscan(sw_handle *h, sw_bytes key, int64_t cursor,
		       const struct sw_zscan_opts *opts, sw_reply **reply);

/**
 * ZSCORE key member
 *
 * Returns the score of a member.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: double | nil. Since 1.2.0.
 */
SW_API sw_err sw_zscore(sw_handle *h, sw_bytes key, sw_bytes member, sw_opt_double *out);

enum sw_zunion_aggregate {
	SW_ZUNION_AGGREGATE_NONE = 0,
	SW_ZUNION_SUM,
	SW_ZUNION_MIN,
	SW_ZUNION_MAX
};

struct sw_zunion_opts {
	/* WEIGHTS weight [weight ...] */
	const double *weights;
	size_t n_weights;
	/* AGGREGATE <SUM | MIN | MAX> */
	enum sw_zunion_aggregate aggregate;
	/* WITHSCORES */
	bool withscores;
};

/**
 * ZUNION numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM | MIN | MAX>]
 * [WITHSCORES]
 *
 * Returns the members that any sorted set has, with combined scores.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_zunion(sw_handle *h, const sw_bytes *keys, size_t n_keys,
			const struct sw_zunion_opts *opts, sw_reply **reply);

enum sw_zunionstore_aggregate {
	SW_ZUNIONSTORE_AGGREGATE_NONE = 0,
	SW_ZUNIONSTORE_SUM,
	SW_ZUNIONSTORE_MIN,
	SW_ZUNIONSTORE_MAX
};

struct sw_zunionstore_opts {
	/* WEIGHTS weight [weight ...] */
	const double *weights;
	size_t n_weights;
	/* AGGREGATE <SUM | MIN | MAX> */
	enum sw_zunionstore_aggregate aggregate;
};

/**
 * ZUNIONSTORE destination numkeys key [key ...] [WEIGHTS weight [weight ...]] [AGGREGATE <SUM |
 * MIN | MAX>]
 *
 * Stores the members that any sorted set has, with combined scores.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read, and the write of the destination.
 * Others may see: the old destination; sources may change between the reads. A death leaves: the
 * old destination or the new one, and at most a temporary key that expires.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_zunionstore(sw_handle *h, sw_bytes destination, const sw_bytes *keys,
			     size_t n_keys, const struct sw_zunionstore_opts *opts, int64_t *out);

#ifdef __cplusplus
}
#endif

#endif
