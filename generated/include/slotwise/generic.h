/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Keys of any type
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_GENERIC_H
#define SLOTWISE_GENERIC_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

struct sw_copy_opts {
	/* DB destination-db; the destination database; a cluster has only 0 unless the server
	 * allows more */
	sw_opt_i64 db;
	/* REPLACE; replace the destination if it exists */
	bool replace;
};

/**
 * COPY source destination [DB destination-db] [REPLACE]
 *
 * Copies the value of a key to another key.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the reading of the source, and the write of the destination.
 * Others may see: nothing of it; the source may change meanwhile. A death leaves: the copy whole
 * or not there.
 * Reply: integer. Since 6.2.0.
 */
SW_API sw_err sw_copy(sw_handle *h, sw_bytes source, sw_bytes destination,
		      const struct sw_copy_opts *opts, int64_t *out);

/**
 * DEL key [key ...]
 *
 * Deletes keys and counts those that existed.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: sum.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_del(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out);

/**
 * DUMP key
 *
 * Returns the value of a key in the servers' own format.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 2.6.0.
 */
SW_API sw_err sw_dump(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * EXISTS key [key ...]
 *
 * Counts the keys that exist, each as often as it is given.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: sum.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_exists(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out);

enum sw_expire_condition {
	SW_EXPIRE_CONDITION_NONE = 0,
	SW_EXPIRE_NX,
	SW_EXPIRE_XX,
	SW_EXPIRE_GT,
	SW_EXPIRE_LT
};

struct sw_expire_opts {
	/* NX | XX | GT | LT */
	enum sw_expire_condition condition;
};

/**
 * EXPIRE key seconds [NX | XX | GT | LT]
 *
 * Sets the time to live of a key in seconds.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_expire(sw_handle *h, sw_bytes key, int64_t seconds,
			const struct sw_expire_opts *opts, int64_t *out);

enum sw_expireat_condition {
	SW_EXPIREAT_CONDITION_NONE = 0,
	SW_EXPIREAT_NX,
	SW_EXPIREAT_XX,
	SW_EXPIREAT_GT,
	SW_EXPIREAT_LT
};

struct sw_expireat_opts {
	/* NX | XX | GT | LT */
	enum sw_expireat_condition condition;
};

/**
 * EXPIREAT key unix-time-seconds [NX | XX | GT | LT]
 *
 * Sets the second at which a key expires.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.2.0.
 */
SW_API sw_err sw_expireat(sw_handle *h, sw_bytes key, int64_t unix_time_seconds,
			  const struct sw_expireat_opts *opts, int64_t *out);

/**
 * EXPIRETIME key
 *
 * Returns the second at which a key expires.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 7.0.0.
 */
SW_API sw_err sw_expiretime(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * KEYS pattern
 *
 * Returns all keys that match a pattern, from every primary.
 * Sent to every primary that owns a slot; the lists become one.
 * Reply: array. Since 1.0.0.
 */
SW_API sw_err sw_keys(sw_handle *h, sw_bytes pattern, sw_reply **reply);

/* Which branch of struct sw_migrate_authentication. */
enum sw_migrate_authentication_kind {
	SW_MIGRATE_AUTHENTICATION_NONE = 0,
	SW_MIGRATE_AUTH,
	SW_MIGRATE_AUTH2
};

struct sw_migrate_authentication {
	enum sw_migrate_authentication_kind kind;
	sw_bytes password;
	sw_bytes username;
};

struct sw_migrate_opts {
	/* COPY; since 3.0.0 */
	bool copy;
	/* REPLACE; since 3.0.0 */
	bool replace;
	/* AUTH password | AUTH2 username password */
	struct sw_migrate_authentication authentication;
	/* KEYS key [key ...]; since 3.0.6 */
	const sw_bytes *keys;
	size_t n_keys;
};

/**
 * MIGRATE host port <key | ""> destination-db timeout [COPY] [REPLACE] [AUTH password | AUTH2
 * username password] [KEYS key [key ...]]
 *
 * Moves keys of one slot to another server.
 * Sent to the owner of the first key's slot, where it is atomic; keys in different slots are
 * SW_ECROSSSLOT.
 * Reply: status. Since 2.6.0.
 */
SW_API sw_err sw_migrate(sw_handle *h, sw_bytes host, int64_t port, sw_bytes key,
			 int64_t destination_db, int64_t timeout,
			 const struct sw_migrate_opts *opts, sw_reply **reply);

/**
 * MOVE key db
 *
 * Moves a key to another database.
 * Blocked: SW_EBLOCKED, nothing is sent. slotwise uses only database 0, the one that every
 * cluster has; there is no other to choose or to move to.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_move(sw_handle *h, sw_bytes key, int64_t db, int64_t *out);

/**
 * OBJECT ENCODING key
 *
 * Tells how a value is stored.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 2.2.3.
 */
SW_API sw_err sw_object_encoding(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * OBJECT FREQ key
 *
 * Returns the access counter of a key (LFU policies).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer | nil. Since 4.0.0.
 */
SW_API sw_err sw_object_freq(sw_handle *h, sw_bytes key, sw_opt_i64 *out);

/**
 * OBJECT HELP
 *
 * Lists the subcommands of OBJECT.
 * Sent to one node, chosen at random.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_object_help(sw_handle *h, sw_reply **reply);

/**
 * OBJECT IDLETIME key
 *
 * Returns the seconds since a key was last used.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer | nil. Since 2.2.3.
 */
SW_API sw_err sw_object_idletime(sw_handle *h, sw_bytes key, sw_opt_i64 *out);

/**
 * OBJECT REFCOUNT key
 *
 * Returns the reference count of a value.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer | nil. Since 2.2.3.
 */
SW_API sw_err sw_object_refcount(sw_handle *h, sw_bytes key, sw_opt_i64 *out);

/**
 * PERSIST key
 *
 * Removes the time to live of a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_persist(sw_handle *h, sw_bytes key, int64_t *out);

enum sw_pexpire_condition {
	SW_PEXPIRE_CONDITION_NONE = 0,
	SW_PEXPIRE_NX,
	SW_PEXPIRE_XX,
	SW_PEXPIRE_GT,
	SW_PEXPIRE_LT
};

struct sw_pexpire_opts {
	/* NX | XX | GT | LT */
	enum sw_pexpire_condition condition;
};

/**
 * PEXPIRE key milliseconds [NX | XX | GT | LT]
 *
 * Sets the time to live of a key in milliseconds.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.6.0.
 */
SW_API sw_err sw_pexpire(sw_handle *h, sw_bytes key, int64_t milliseconds,
			 const struct sw_pexpire_opts *opts, int64_t *out);

enum sw_pexpireat_condition {
	SW_PEXPIREAT_CONDITION_NONE = 0,
	SW_PEXPIREAT_NX,
	SW_PEXPIREAT_XX,
	SW_PEXPIREAT_GT,
	SW_PEXPIREAT_LT
};

struct sw_pexpireat_opts {
	/* NX | XX | GT | LT */
	enum sw_pexpireat_condition condition;
};

/**
 * PEXPIREAT key unix-time-milliseconds [NX | XX | GT | LT]
 *
 * Sets the millisecond at which a key expires.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.6.0.
 */
SW_API sw_err sw_pexpireat(sw_handle *h, sw_bytes key, int64_t unix_time_milliseconds,
			   const struct sw_pexpireat_opts *opts, int64_t *out);

/**
 * PEXPIRETIME key
 *
 * Returns the millisecond at which a key expires.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 7.0.0.
 */
SW_API sw_err sw_pexpiretime(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * PTTL key
 *
 * Returns the remaining milliseconds of a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.6.0.
 */
SW_API sw_err sw_pttl(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * RANDOMKEY
 *
 * Returns a random key of the whole cluster.
 * Runs an algorithm of several requests.
 * Then atomic: each request.
 * Others may see: nothing of it. A death leaves: nothing.
 * Reply: bulk | nil. Since 1.0.0.
 */
SW_API sw_err sw_randomkey(sw_handle *h, sw_reply **reply);

/**
 * RENAME key newkey
 *
 * Gives a key another name, replacing what has it.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the copy appears at the destination, and the source goes if nobody has written it
 * meanwhile.
 * Others may see: the value under both names, never under none. A death leaves: the source,
 * perhaps beside the finished destination, and a record; the same call or sw_recover() ends it.
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_rename(sw_handle *h, sw_bytes key, sw_bytes newkey);

/**
 * RENAMENX key newkey
 *
 * Gives a key another name if that name is free.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the copy appears at the destination, and the source goes if nobody has written it
 * meanwhile.
 * Others may see: the value under both names, never under none. A death leaves: the source,
 * perhaps beside the finished destination, and a record; the same call or sw_recover() ends it.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_renamenx(sw_handle *h, sw_bytes key, sw_bytes newkey, int64_t *out);

struct sw_restore_opts {
	/* REPLACE; replace the key if it exists; since 3.0.0 */
	bool replace;
	/* ABSTTL; ttl is a Unix time in milliseconds; since 5.0.0 */
	bool absttl;
	/* IDLETIME seconds; since 5.0.0 */
	sw_opt_i64 idletime;
	/* FREQ frequency; since 5.0.0 */
	sw_opt_i64 freq;
};

/**
 * RESTORE key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]
 *
 * Creates a key from what DUMP returned.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: ok. Since 2.6.0.
 */
SW_API sw_err sw_restore(sw_handle *h, sw_bytes key, int64_t ttl, sw_bytes serialized_value,
			 const struct sw_restore_opts *opts);

struct sw_scan_opts {
	/* MATCH pattern; only names that match the pattern */
	sw_bytes match;
	/* COUNT count; about how many to look at in one step */
	sw_opt_i64 count;
	/* TYPE type; only keys of this type; since 6.0.0 */
	sw_bytes type;
};

/**
 * SCAN cursor [MATCH pattern] [COUNT count] [TYPE type]
 *
 * Steps through the keys of each primary with a cursor.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: array. Since 2.8.0.
 */
SW_API sw_err sw_scan(sw_handle *h, int64_t cursor, const struct sw_scan_opts *opts,
		      sw_reply **reply);

/* LIMIT offset count */
struct sw_sort_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

enum sw_sort_order {
	SW_SORT_ORDER_NONE = 0,
	SW_SORT_ASC,
	SW_SORT_DESC
};

struct sw_sort_opts {
	/* BY pattern */
	sw_bytes by;
	/* LIMIT offset count */
	struct sw_sort_limit limit;
	/* GET pattern [GET pattern ...] */
	const sw_bytes *get;
	size_t n_get;
	/* ASC | DESC */
	enum sw_sort_order order;
	/* ALPHA */
	bool alpha;
	/* STORE destination */
	sw_bytes store;
};

/**
 * SORT key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] [ASC | DESC]
 * [ALPHA] [STORE destination]
 *
 * Sorts a list, set or sorted set, and returns or stores the result.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the sorting in the key's slot, each lookup, and the write of the destination.
 * Others may see: the old destination; weights and values may change between the lookups. A
 * death leaves: the old destination or the new one, and at most a temporary key that expires.
 * Reply: array | integer. Since 1.0.0.
 */
SW_API sw_err sw_sort(sw_handle *h, sw_bytes key, const struct sw_sort_opts *opts,
		      sw_reply **reply);

/* LIMIT offset count */
struct sw_sort_ro_limit {
	bool set;
	int64_t offset;
	int64_t count;
};

enum sw_sort_ro_order {
	SW_SORT_RO_ORDER_NONE = 0,
	SW_SORT_RO_ASC,
	SW_SORT_RO_DESC
};

struct sw_sort_ro_opts {
	/* BY pattern */
	sw_bytes by;
	/* LIMIT offset count */
	struct sw_sort_ro_limit limit;
	/* GET pattern [GET pattern ...] */
	const sw_bytes *get;
	size_t n_get;
	/* ASC | DESC */
	enum sw_sort_ro_order order;
	/* ALPHA */
	bool alpha;
};

/**
 * SORT_RO key [BY pattern] [LIMIT offset count] [GET pattern [GET pattern ...]] [ASC | DESC]
 * [ALPHA]
 *
 * Sorts a list, set or sorted set and returns the result.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the sorting in the key's slot, each lookup, and the write of the destination.
 * Others may see: the old destination; weights and values may change between the lookups. A
 * death leaves: the old destination or the new one, and at most a temporary key that expires.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_sort_ro(sw_handle *h, sw_bytes key, const struct sw_sort_ro_opts *opts,
			 sw_reply **reply);

/**
 * TOUCH key [key ...]
 *
 * Marks keys as just used and counts those that exist.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: sum.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: integer. Since 3.2.1.
 */
SW_API sw_err sw_touch(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out);

/**
 * TTL key
 *
 * Returns the remaining seconds of a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_ttl(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * TYPE key
 *
 * Returns the type of a value.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: status. Since 1.0.0.
 */
SW_API sw_err sw_type(sw_handle *h, sw_bytes key, sw_reply **reply);

/**
 * UNLINK key [key ...]
 *
 * Deletes keys, freeing their memory in the background.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: sum.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: integer. Since 4.0.0.
 */
SW_API sw_err sw_unlink(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out);

/**
 * WAIT numreplicas timeout
 *
 * Waits until replicas have the writes of this client's connections.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: min.
 * Reply: integer. Since 3.0.0.
 */
SW_API sw_err sw_wait(sw_handle *h, int64_t numreplicas, int64_t timeout, int64_t *out);

/**
 * WAITAOF numlocal numreplicas timeout
 *
 * Waits until the writes of this client's connections are on disk, here and on replicas.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged:
 * per-element-min.
 * Reply: array. Since 7.2.0.
 */
SW_API sw_err sw_waitaof(sw_handle *h, int64_t numlocal, int64_t numreplicas, int64_t timeout,
			 sw_reply **reply);

#ifdef __cplusplus
}
#endif

#endif
