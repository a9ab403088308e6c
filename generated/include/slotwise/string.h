/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Strings
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_STRING_H
#define SLOTWISE_STRING_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * APPEND key value
 *
 * Adds bytes to the end of a string and gives its new length.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_append(sw_handle *h, sw_bytes key, sw_bytes value, int64_t *out);

/**
 * DECR key
 *
 * Subtracts one from the integer at a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_decr(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * DECRBY key decrement
 *
 * Subtracts a number from the integer at a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_decrby(sw_handle *h, sw_bytes key, int64_t decrement, int64_t *out);

/* Which branch of struct sw_delex_condition. */
enum sw_delex_condition_kind {
	SW_DELEX_CONDITION_NONE = 0,
	SW_DELEX_IFEQ,
	SW_DELEX_IFNE,
	SW_DELEX_IFDEQ,
	SW_DELEX_IFDNE
};

struct sw_delex_condition {
	enum sw_delex_condition_kind kind;
	sw_bytes value;
};

struct sw_delex_opts {
	/* IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest | IFDNE ifdne-digest */
	struct sw_delex_condition condition;
};

/**
 * DELEX key [IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest | IFDNE ifdne-digest]
 *
 * Deletes a key if its value meets a condition.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 8.4.0, redis only.
 */
SW_API sw_err sw_delex(sw_handle *h, sw_bytes key, const struct sw_delex_opts *opts, int64_t *out);

/**
 * DELIFEQ key value
 *
 * Deletes a key if its value equals the one given.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 9.0.0, valkey only.
 */
SW_API sw_err sw_delifeq(sw_handle *h, sw_bytes key, sw_bytes value, int64_t *out);

/**
 * DIGEST key
 *
 * Returns the hash digest of a string value in hexadecimal.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 8.4.0, redis only.
 */
SW_API sw_err sw_digest(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * GET key
 *
 * Returns the string at a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 1.0.0.
 */
SW_API sw_err sw_get(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * GETDEL key
 *
 * Returns the string at a key and deletes the key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 6.2.0.
 */
SW_API sw_err sw_getdel(sw_handle *h, sw_bytes key, sw_reply **reply);

/* Which branch of struct sw_getex_expire. */
enum sw_getex_expire_kind {
	SW_GETEX_EXPIRE_NONE = 0,
	SW_GETEX_EX,
	SW_GETEX_PX,
	SW_GETEX_EXAT,
	SW_GETEX_PXAT,
	SW_GETEX_PERSIST
};

struct sw_getex_expire {
	enum sw_getex_expire_kind kind;
	int64_t value;
};

struct sw_getex_opts {
	/* EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds |
	 * PERSIST */
	struct sw_getex_expire expire;
};

/**
 * GETEX key [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds
 * | PERSIST]
 *
 * Returns the string at a key and sets or removes its time to live.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 6.2.0.
 */
SW_API sw_err sw_getex(sw_handle *h, sw_bytes key, const struct sw_getex_opts *opts,
		       sw_reply **reply);

/**
 * GETRANGE key start end
 *
 * Returns the bytes of a string between two offsets.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk. Since 2.4.0.
 */
SW_API sw_err sw_getrange(sw_handle *h, sw_bytes key, int64_t start, int64_t end, sw_reply **reply);

/**
 * GETSET key value
 *
 * Sets a key to a value and returns the old one (SET with GET is the newer way).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 1.0.0.
 */
SW_API sw_err sw_getset(sw_handle *h, sw_bytes key, sw_bytes value, sw_reply **reply);

/**
 * INCR key
 *
 * Adds one to the integer at a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_incr(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * INCRBY key increment
 *
 * Adds a number to the integer at a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_incrby(sw_handle *h, sw_bytes key, int64_t increment, int64_t *out);

/**
 * INCRBYFLOAT key increment
 *
 * Adds a floating-point number to the number at a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk. Since 2.6.0.
 */
SW_API sw_err sw_incrbyfloat(sw_handle *h, sw_bytes key, double increment, sw_reply **reply);

struct sw_lcs_opts {
	/* LEN */
	bool len;
	/* IDX */
	bool idx;
	/* MINMATCHLEN min-match-len */
	sw_opt_i64 minmatchlen;
	/* WITHMATCHLEN */
	bool withmatchlen;
};

/**
 * LCS key1 key2 [LEN] [IDX] [MINMATCHLEN min-match-len] [WITHMATCHLEN]
 *
 * Finds the longest common subsequence of two strings.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: bulk | integer | map. Since 7.0.0.
 */
SW_API sw_err sw_lcs(sw_handle *h, sw_bytes key1, sw_bytes key2, const struct sw_lcs_opts *opts,
		     sw_reply **reply);

/**
 * MGET key [key ...]
 *
 * Returns the strings at several keys, nil for those that have none.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: by-argument.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: array. Since 1.0.0.
 */
SW_API sw_err sw_mget(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_reply **reply);

/**
 * MSET key value [key value ...]
 *
 * Sets several keys; across slots each slot's keys are set on their own.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: all-ok.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: ok. Since 1.0.1.
 */
SW_API sw_err sw_mset(sw_handle *h, const struct sw_key_value *data, size_t n_data);

enum sw_msetex_condition {
	SW_MSETEX_CONDITION_NONE = 0,
	SW_MSETEX_NX,
	SW_MSETEX_XX
};

/* Which branch of struct sw_msetex_expire. */
enum sw_msetex_expire_kind {
	SW_MSETEX_EXPIRE_NONE = 0,
	SW_MSETEX_EX,
	SW_MSETEX_PX,
	SW_MSETEX_EXAT,
	SW_MSETEX_PXAT,
	SW_MSETEX_KEEPTTL
};

struct sw_msetex_expire {
	enum sw_msetex_expire_kind kind;
	int64_t value;
};

struct sw_msetex_opts {
	/* NX | XX */
	enum sw_msetex_condition condition;
	/* EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds |
	 * KEEPTTL */
	struct sw_msetex_expire expire;
};

/**
 * MSETEX numkeys key value [key value ...] [NX | XX] [EX seconds | PX milliseconds | EXAT
 * unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]
 *
 * Sets several keys at once with one condition and one time to live.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: integer. Since Redis 8.4.0, Valkey 9.1.0.
 */
SW_API sw_err sw_msetex(sw_handle *h, const struct sw_key_value *data, size_t n_data,
			const struct sw_msetex_opts *opts, int64_t *out);

/**
 * MSETNX key value [key value ...]
 *
 * Sets several keys if none of them exists.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the decision that all keys are set, a write in a record.
 * Others may see: some of the keys. A death leaves: before the decision keys that expire, after
 * it a record from which sw_recover() sets all.
 * Reply: integer. Since 1.0.1.
 */
SW_API sw_err sw_msetnx(sw_handle *h, const struct sw_key_value *data, size_t n_data, int64_t *out);

/**
 * PSETEX key milliseconds value
 *
 * Sets a key with a time to live in milliseconds.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 2.6.0.
 */
SW_API sw_err sw_psetex(sw_handle *h, sw_bytes key, int64_t milliseconds, sw_bytes value);

/* Which branch of struct sw_set_condition. */
enum sw_set_condition_kind {
	SW_SET_CONDITION_NONE = 0,
	SW_SET_NX,
	SW_SET_XX,
	SW_SET_IFEQ,
	SW_SET_IFNE,
	SW_SET_IFDEQ,
	SW_SET_IFDNE
};

struct sw_set_condition {
	enum sw_set_condition_kind kind;
	sw_bytes value;
};

/* Which branch of struct sw_set_expire. */
enum sw_set_expire_kind {
	SW_SET_EXPIRE_NONE = 0,
	SW_SET_EX,
	SW_SET_PX,
	SW_SET_EXAT,
	SW_SET_PXAT,
	SW_SET_KEEPTTL
};

struct sw_set_expire {
	enum sw_set_expire_kind kind;
	int64_t value;
};

struct sw_set_opts {
	/* NX | XX | IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest | IFDNE ifdne-digest */
	struct sw_set_condition condition;
	/* GET; return the old value instead of OK; since 6.2.0; not NULL: given, and the reply
	 * goes there */
	sw_reply **get;
	/* EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds |
	 * KEEPTTL */
	struct sw_set_expire expire;
};

/**
 * SET key value [NX | XX | IFEQ ifeq-value | IFNE ifne-value | IFDEQ ifdeq-digest | IFDNE
 * ifdne-digest] [GET] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
 * unix-time-milliseconds | KEEPTTL]
 *
 * Sets a key to a string, on a condition and with a time to live if wanted.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok | nil. Since 1.0.0.
 */
SW_API sw_err sw_set(sw_handle *h, sw_bytes key, sw_bytes value, const struct sw_set_opts *opts,
		     bool *done);

/**
 * SETEX key seconds value
 *
 * Sets a key with a time to live in seconds.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 2.0.0.
 */
SW_API sw_err sw_setex(sw_handle *h, sw_bytes key, int64_t seconds, sw_bytes value);

/**
 * SETNX key value
 *
 * Sets a key if it does not exist.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_setnx(sw_handle *h, sw_bytes key, sw_bytes value, int64_t *out);

/**
 * SETRANGE key offset value
 *
 * Overwrites a part of a string from an offset on.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_setrange(sw_handle *h, sw_bytes key, int64_t offset, sw_bytes value, int64_t *out);

/**
 * STRLEN key
 *
 * Returns the length of a string in bytes.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_strlen(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * SUBSTR key start end
 *
 * Returns a part of a string (older name of GETRANGE).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk. Since 1.0.0.
 */
SW_API sw_err sw_substr(sw_handle *h, sw_bytes key, int64_t start, int64_t end, sw_reply **reply);

#ifdef __cplusplus
}
#endif

#endif
