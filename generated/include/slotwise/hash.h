/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Hashes
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_HASH_H
#define SLOTWISE_HASH_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * HDEL key field [field ...]
 *
 * Deletes fields of a hash.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_hdel(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		      int64_t *out);

/**
 * HEXISTS key field
 *
 * Tells whether a hash has a field.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_hexists(sw_handle *h, sw_bytes key, sw_bytes field, int64_t *out);

enum sw_hexpire_condition {
	SW_HEXPIRE_CONDITION_NONE = 0,
	SW_HEXPIRE_NX,
	SW_HEXPIRE_XX,
	SW_HEXPIRE_GT,
	SW_HEXPIRE_LT
};

struct sw_hexpire_opts {
	/* NX | XX | GT | LT */
	enum sw_hexpire_condition condition;
};

/**
 * HEXPIRE key seconds [NX | XX | GT | LT] FIELDS numfields field [field ...]
 *
 * Sets the time to live of hash fields in seconds.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hexpire(sw_handle *h, sw_bytes key, int64_t seconds, const sw_bytes *fields,
			 size_t n_fields, const struct sw_hexpire_opts *opts, sw_reply **reply);

enum sw_hexpireat_condition {
	SW_HEXPIREAT_CONDITION_NONE = 0,
	SW_HEXPIREAT_NX,
	SW_HEXPIREAT_XX,
	SW_HEXPIREAT_GT,
	SW_HEXPIREAT_LT
};

struct sw_hexpireat_opts {
	/* NX | XX | GT | LT */
	enum sw_hexpireat_condition condition;
};

/**
 * HEXPIREAT key unix-time-seconds [NX | XX | GT | LT] FIELDS numfields field [field ...]
 *
 * Sets the second at which hash fields expire.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hexpireat(sw_handle *h, sw_bytes key, int64_t unix_time_seconds,
			   const sw_bytes *fields, size_t n_fields,
			   const struct sw_hexpireat_opts *opts, sw_reply **reply);

/**
 * HEXPIRETIME key FIELDS numfields field [field ...]
 *
 * Returns the second at which hash fields expire.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hexpiretime(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
			     sw_reply **reply);

/**
 * HGET key field
 *
 * Returns the value of a hash field.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 2.0.0.
 */
SW_API sw_err sw_hget(sw_handle *h, sw_bytes key, sw_bytes field, sw_reply **reply);

/**
 * HGETALL key
 *
 * Returns all fields of a hash with their values.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: map. Since 2.0.0.
 */
SW_API sw_err sw_hgetall(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * HGETDEL key FIELDS numfields field [field ...]
 *
 * Returns the values of hash fields and deletes the fields.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 8.0.0, Valkey 9.1.0.
 */
SW_API sw_err sw_hgetdel(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
			 sw_reply **reply);

/* Which branch of struct sw_hgetex_expire. */
enum sw_hgetex_expire_kind {
	SW_HGETEX_EXPIRE_NONE = 0,
	SW_HGETEX_EX,
	SW_HGETEX_PX,
	SW_HGETEX_EXAT,
	SW_HGETEX_PXAT,
	SW_HGETEX_PERSIST
};

struct sw_hgetex_expire {
	enum sw_hgetex_expire_kind kind;
	int64_t value;
};

struct sw_hgetex_opts {
	/* EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds |
	 * PERSIST */
	struct sw_hgetex_expire expire;
};

/**
 * HGETEX key [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
 * unix-time-milliseconds | PERSIST] FIELDS numfields field [field ...]
 *
 * Returns the values of hash fields and sets or removes their time to live.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 8.0.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hgetex(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
			const struct sw_hgetex_opts *opts, sw_reply **reply);

/**
 * HINCRBY key field increment
 *
 * Adds a number to the integer in a hash field.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_hincrby(sw_handle *h, sw_bytes key, sw_bytes field, int64_t increment,
			 int64_t *out);

/**
 * HINCRBYFLOAT key field increment
 *
 * Adds a floating-point number to the number in a hash field.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk. Since 2.6.0.
 */
SW_API sw_err sw_hincrbyfloat(sw_handle *h, sw_bytes key, sw_bytes field, double increment,
			      sw_reply **reply);

/**
 * HKEYS key
 *
 * Returns the field names of a hash.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.0.0.
 */
SW_API sw_err sw_hkeys(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * HLEN key
 *
 * Counts the fields of a hash.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_hlen(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * HMGET key field [field ...]
 *
 * Returns the values of several hash fields.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.0.0.
 */
SW_API sw_err sw_hmget(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		       sw_reply **reply);

/**
 * HMSET key field value [field value ...]
 *
 * Sets several hash fields (HSET is the newer way).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 2.0.0.
 */
SW_API sw_err sw_hmset(sw_handle *h, sw_bytes key, const struct sw_field_value *data,
		       size_t n_data);

/**
 * HPERSIST key FIELDS numfields field [field ...]
 *
 * Removes the time to live of hash fields.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hpersist(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
			  sw_reply **reply);

enum sw_hpexpire_condition {
	SW_HPEXPIRE_CONDITION_NONE = 0,
	SW_HPEXPIRE_NX,
	SW_HPEXPIRE_XX,
	SW_HPEXPIRE_GT,
	SW_HPEXPIRE_LT
};

struct sw_hpexpire_opts {
	/* NX | XX | GT | LT */
	enum sw_hpexpire_condition condition;
};

/**
 * HPEXPIRE key milliseconds [NX | XX | GT | LT] FIELDS numfields field [field ...]
 *
 * Sets the time to live of hash fields in milliseconds.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hpexpire(sw_handle *h, sw_bytes key, int64_t milliseconds, const sw_bytes *fields,
			  size_t n_fields, const struct sw_hpexpire_opts *opts, sw_reply **reply);

enum sw_hpexpireat_condition {
	SW_HPEXPIREAT_CONDITION_NONE = 0,
	SW_HPEXPIREAT_NX,
	SW_HPEXPIREAT_XX,
	SW_HPEXPIREAT_GT,
	SW_HPEXPIREAT_LT
};

struct sw_hpexpireat_opts {
	/* NX | XX | GT | LT */
	enum sw_hpexpireat_condition condition;
};

/**
 * HPEXPIREAT key unix-time-milliseconds [NX | XX | GT | LT] FIELDS numfields field [field ...]
 *
 * Sets the millisecond at which hash fields expire.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hpexpireat(sw_handle *h, sw_bytes key, int64_t unix_time_milliseconds,
			    const sw_bytes *fields, size_t n_fields,
			    const struct sw_hpexpireat_opts *opts, sw_reply **reply);

/**
 * HPEXPIRETIME key FIELDS numfields field [field ...]
 *
 * Returns the millisecond at which hash fields expire.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hpexpiretime(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
			      sw_reply **reply);

/**
 * HPTTL key FIELDS numfields field [field ...]
 *
 * Returns the remaining milliseconds of hash fields.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hpttl(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		       sw_reply **reply);

struct sw_hrandfield_opts {
	/* count [WITHVALUES] */
	sw_opt_i64 count;
	/* WITHVALUES */
	bool withvalues;
};

/**
 * HRANDFIELD key [count [WITHVALUES]]
 *
 * Returns random fields of a hash.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil | array. Since 6.2.0.
 */
SW_API sw_err sw_hrandfield(sw_handle *h, sw_bytes key, const struct sw_hrandfield_opts *opts,
			    sw_reply **reply);

struct sw_hscan_opts {
	/* MATCH pattern */
	sw_bytes match;
	/* COUNT count */
	sw_opt_i64 count;
	/* NOVALUES; since Redis 7.4.0, Valkey 8.0.0 */
	bool novalues;
};

/**
 * HSCAN key cursor [MATCH pattern] [COUNT count] [NOVALUES]
 *
 * Steps through the fields of a hash with a cursor.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.8.0.
 */
SW_API sw_err sw_hscan(sw_handle *h, sw_bytes key, int64_t cursor,
		       const struct sw_hscan_opts *opts, sw_reply **reply);

/**
 * HSET key field value [field value ...]
 *
 * Sets hash fields and counts the new ones.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_hset(sw_handle *h, sw_bytes key, const struct sw_field_value *data, size_t n_data,
		      int64_t *out);

enum sw_hsetex_condition {
	SW_HSETEX_CONDITION_NONE = 0,
	SW_HSETEX_NX,
	SW_HSETEX_XX
};

enum sw_hsetex_field_condition {
	SW_HSETEX_FIELD_CONDITION_NONE = 0,
	SW_HSETEX_FNX,
	SW_HSETEX_FXX
};

/* Which branch of struct sw_hsetex_expire. */
enum sw_hsetex_expire_kind {
	SW_HSETEX_EXPIRE_NONE = 0,
	SW_HSETEX_EX,
	SW_HSETEX_PX,
	SW_HSETEX_EXAT,
	SW_HSETEX_PXAT,
	SW_HSETEX_KEEPTTL
};

struct sw_hsetex_expire {
	enum sw_hsetex_expire_kind kind;
	int64_t value;
};

struct sw_hsetex_opts {
	/* NX | XX */
	enum sw_hsetex_condition condition;
	/* FNX | FXX */
	enum sw_hsetex_field_condition field_condition;
	/* EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds |
	 * KEEPTTL */
	struct sw_hsetex_expire expire;
};

/**
 * HSETEX key [NX | XX] [FNX | FXX] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
 * unix-time-milliseconds | KEEPTTL] FIELDS numfields field value [field value ...]
 *
 * Sets hash fields with a condition and a time to live.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since Redis 8.0.0, Valkey 9.0.0.
 */
SW_API sw_err sw_hsetex(sw_handle *h, sw_bytes key, const struct sw_field_value *data,
			size_t n_data, const struct sw_hsetex_opts *opts, int64_t *out);

/**
 * HSETNX key field value
 *
 * Sets a hash field if it does not exist.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_hsetnx(sw_handle *h, sw_bytes key, sw_bytes field, sw_bytes value, int64_t *out);

/**
 * HSTRLEN key field
 *
 * Returns the length of a hash field's value in bytes.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 3.2.0.
 */
SW_API sw_err sw_hstrlen(sw_handle *h, sw_bytes key, sw_bytes field, int64_t *out);

/**
 * HTTL key FIELDS numfields field [field ...]
 *
 * Returns the remaining seconds of hash fields.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since Redis 7.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_httl(sw_handle *h, sw_bytes key, const sw_bytes *fields, size_t n_fields,
		      sw_reply **reply);

/**
 * HVALS key
 *
 * Returns the values of a hash.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 2.0.0.
 */
SW_API sw_err sw_hvals(sw_handle *h, sw_bytes key, sw_reply **reply);

#ifdef __cplusplus
}
#endif

#endif
