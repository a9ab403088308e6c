/*
 * slotwise/core.h - the part of slotwise that knows no command by name.
 *
 * One program, one handle, a whole Redis or Valkey Cluster:
 *
 *	sw_handle *c;
 *	if (sw_open(&(struct sw_options){ .seeds = "127.0.0.1:7000" }, &c))
 *		return 1;
 *	sw_set(c, sw_str("greeting"), sw_str("hello"), NULL, NULL);
 *	sw_free(c);
 *
 * The typed calls (sw_set, sw_get, ...) are generated from spec/commands.yaml and declared in
 * <slotwise/slotwise.h>, which includes this header.
 *
 * HANDLES. A handle says where a command goes and when. sw_open() gives the cluster itself: a
 * command given to it runs now. sw_batch_new() gives a view that collects commands until
 * sw_batch_run(). sw_route_new() gives a view that sends elsewhere (one node, all nodes, ...). A
 * batch of a route is allowed; a route of a batch is SW_EINVAL. Views hold a count on the client,
 * so handles may be freed in any order.
 *
 * THREADS AND PROCESSES. A client and its views belong to one thread at a time; threads that work at once have a client each.
 * A call during another one (from a second thread, or from a callback) is SW_EINVAL wherever it is noticed. After fork() the
 * child may go on with the client: its first call closes the child's copies of the connections, without a word to the
 * servers, and opens its own; queued batches and iterators go with it, what was in flight is the parent's. fork() while
 * another thread is in a call leaves the child with nothing usable. Signals are no errors, and SIGPIPE is never raised.
 *
 * ERRORS. Every call returns sw_err: 0 is success, negative is failure. sw_error_text(h) is one
 * clear sentence about the last failed call on h; a server's error is there word for word.
 * sw_outcome(h) answers the second question, "may it have run?".
 *
 * ERRORS OF A BATCH. Queueing returns SW_OK, or the error that kept the command out; then it has
 * no index and the rest is unaffected. sw_batch_run() returns SW_OK (all fine), SW_EPARTIAL (some
 * failed) or another error (none was sent). sw_batch_result() tells about each command.
 *
 * LIFETIMES. A direct call borrows its arguments until it returns; a queued command copies them.
 * Variables given to a batch must live until it has run or is freed: they are preset when the
 * command is queued (0, NULL, absent), stay untouched when it fails, and are not written when a
 * batch is freed that never ran. A direct call presets its own, too. Replies of a direct call are the caller's (sw_reply_free());
 * those of a batch live in it until sw_batch_reset() or sw_free(); sw_reply_detach() keeps one.
 * NULL as out pointer is always allowed: the reply is checked and dropped.
 *
 * DEADLINE. sw_options.call_timeout_ms covers a whole call (sw_batch_run() is one call), its
 * redirects and retries included. A blocking command (BLPOP ...) adds its own timeout to it.
 */
#ifndef SLOTWISE_CORE_H
#define SLOTWISE_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(_WIN32) || !defined(__GNUC__)
#define SW_API
#else
#define SW_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- errors ------------------------------------------------------------------------------- */

#define SW_ERR_MAP(X)                                                                             \
	X(SW_OK, 0, "success")                                                                    \
	X(SW_EINVAL, -1, "invalid argument")                                                      \
	X(SW_ENOMEM, -2, "out of memory")                                                         \
	X(SW_ECOMMAND, -3, "unknown command or wrong number of arguments; nothing was sent")      \
	X(SW_EBLOCKED, -4, "command is blocked in a cluster; nothing was sent")                   \
	X(SW_ECROSSSLOT, -5, "keys lie in different slots; nothing was sent")                     \
	X(SW_ELIMIT, -6, "a limit of the client is reached")                                      \
	X(SW_ESERVER, -7, "the server answered with an error")                                    \
	X(SW_EPARTIAL, -8, "a part of the command, or some commands of the batch, failed")        \
	X(SW_ESHAPE, -9, "the reply has another shape than the call expects")                     \
	X(SW_EPROTO, -10, "the server broke the protocol; its connection was closed")             \
	X(SW_ECONNECT, -11, "no connection to the node")                                          \
	X(SW_ECLOSED, -12, "the connection was lost before the reply")                            \
	X(SW_ETIMEOUT, -13, "the deadline passed")                                                \
	X(SW_ECLUSTER, -14, "no usable cluster behind the seeds")                                 \
	X(SW_EAUTH, -15, "the server refused the user or password")                               \
	X(SW_EORDER, -16, "not executed: a later command on the same key was")                    \
	X(SW_ENOTBUILT, -17, "not built into this library")

typedef enum sw_err {
#define SW_ERR_ENUM(name, number, text) name = number,
	SW_ERR_MAP(SW_ERR_ENUM)
#undef SW_ERR_ENUM
} sw_err;

/* What happened to a command on the servers. */
typedef enum sw_outcome_kind {
	SW_NOT_SENT = 0, /* no server has run it */
	SW_UNKNOWN = 1,  /* it was handed to a server and the answer is missing: it may have run */
	SW_ANSWERED = 2  /* a server answered (also with an error) */
} sw_outcome_kind;

/* ---- bytes and optional numbers ----------------------------------------------------------- */

/* Any bytes, also none and also NUL. data == NULL with len == 0 is "absent" where that is possible. */
typedef struct sw_bytes {
	const char *data;
	size_t len;
} sw_bytes;

typedef struct sw_opt_i64 {
	bool set;
	int64_t value;
} sw_opt_i64;

typedef struct sw_opt_double {
	bool set;
	double value;
} sw_opt_double;

/* The bytes of a C string; NULL gives absent bytes. */
static inline sw_bytes sw_str(const char *s)
{
	sw_bytes b;

	b.data = s;
	b.len = s ? strlen(s) : 0;
	return b;
}

static inline sw_bytes sw_buf(const void *data, size_t len)
{
	sw_bytes b;

	b.data = (const char *)data;
	b.len = len;
	return b;
}

static inline sw_opt_i64 sw_i64(int64_t value)
{
	sw_opt_i64 o;

	o.set = true;
	o.value = value;
	return o;
}

static inline sw_opt_double sw_f64(double value)
{
	sw_opt_double o;

	o.set = true;
	o.value = value;
	return o;
}

/* ---- the client --------------------------------------------------------------------------- */

typedef struct sw_handle sw_handle;
typedef struct sw_reply sw_reply;

/* A node's address; host is a name or a numeric address without brackets. */
struct sw_address {
	char host[256];
	uint16_t port;
};

struct sw_event; /* <slotwise/stats.h> */

enum sw_cross_slot {
	SW_CROSS_SLOT_ALLOW = 0, /* commands whose keys lie in different slots run as algorithms */
	SW_CROSS_SLOT_REFUSE     /* SW_ECROSSSLOT: the server's words and the syntax line; nothing is sent */
};

/*
 * TLS to every node (1.2 or newer). The server's certificate is always verified: against ca_file or ca_dir, and that it is
 * for the node: the name that the cluster announces for it (its endpoint or hostname), else a name among the seeds, or
 * its address if the certificate lists that. The files are read by sw_open() only.
 */
struct sw_tls {
	bool enable;             /* false: plain TCP, the other fields are ignored */
	const char *ca_file;     /* trusted certificates, PEM; with ca_dir NULL, too: the system's */
	const char *ca_dir;      /* a folder of them, named by their hashes (openssl rehash) */
	const char *cert_file;   /* the client's certificate and what is above it, PEM; NULL: none */
	const char *key_file;    /* its key, PEM, without passphrase; NULL: in cert_file */
	const char *server_name; /* SNI and name to verify for all nodes; NULL: each node's own */
};

/* Zero in a field means its default. Strings are copied by sw_open(). */
struct sw_options {
	const char *seeds;           /* "host:port[,host:port...]"; IPv6 in brackets; tried in turn. Required. */
	const char *user;            /* NULL: the server's default user */
	const char *password;        /* NULL: no AUTH */
	const char *client_name;     /* CLIENT SETNAME on every connection; NULL: none */
	uint32_t connect_timeout_ms; /* of one connection attempt; default 1000 */
	uint32_t call_timeout_ms;    /* of one call, retries included; default 5000 */
	/* Called with each address that the cluster announces; may change it in place (NAT, port
	 * forwards). Must not call slotwise. */
	void (*translate)(void *translate_arg, struct sw_address *address);
	void *translate_arg;
	enum sw_cross_slot cross_slot;
	bool resend_writes;       /* send a write again though it may have run (at least once) */
	bool reorder;             /* send a refused write again though a later one of its key ran */
	bool fail_fast;           /* don't wait for a new owner when a primary is down */
	uint32_t max_requests;    /* commands queued in one batch; default 1,000,000 */
	uint64_t max_bytes;       /* bytes of the commands of one batch, and of any other, which never has 4 GiB; default 4 GiB */
	uint64_t max_reply_bytes; /* of one reply; default 1 GiB */
	const char *prefix;       /* of the client's own keys on the servers; default "slotwise:" */
	uint32_t lease_ms;        /* age at which a dead client's move is recovered; default 30000 */
	bool fast_moves;          /* element moves in two rounds that a client's death may lose */
	uint32_t wait_replicas;   /* after each step of a move, WAIT for that many replicas, for most of the call's time */
	struct sw_tls tls;
	/* Speak RESP3 (HELLO 3): replies keep their types (double, bool, set, map, verbatim) where RESP2 has bulks, integers
	 * and arrays; the accessors below read both. Members with scores come one after the other in both; a HRANDFIELD with
	 * values comes in pairs. Pushes are dropped. */
	bool resp3;
	uint32_t keep_alive_s;    /* silence after which TCP asks whether a node is there; default 15 */
	uint32_t user_timeout_ms; /* Linux: so long unacknowledged, data end a connection; default call_timeout_ms */
	uint32_t refresh_ms;      /* the map is read again when it is so old, by the next call; default: only when needed */
	/* Called for each thing that happens (connections, redirects, maps, failovers). Must not call slotwise. */
	void (*event)(void *event_arg, const struct sw_event *event);
	void *event_arg;
};

/*
 * Opens a client: reads the cluster's map from the first seed that answers; connections to the
 * other nodes are opened when they are needed. *out is set on success only.
 * SW_EINVAL (a seed that is no address, a TLS file that can't be used), SW_ENOTBUILT (RESP3 with a hiredis before 1.0,
 * TLS in a build without it; the text says which), SW_ECONNECT (no seed reached within the connect timeout
 * each), SW_ECLUSTER (reached, but no cluster), SW_EAUTH, SW_ENOMEM. Since there is no handle to ask
 * on failure, the text is in `text` if that is not NULL (cut to text_size, always terminated).
 */
SW_API sw_err sw_open_text(const struct sw_options *options, sw_handle **out, char *text,
			   size_t text_size);
SW_API sw_err sw_open(const struct sw_options *options, sw_handle **out);

/*
 * Another user and password from now on: the open connections say AUTH at once, those opened later when they are. user NULL is
 * the server's default user. Waits for the answers, sw_options.call_timeout_ms at most. If a node refuses (SW_EAUTH), the
 * client keeps its old ones for connections to come, and no open connection loses its user: call again when all nodes
 * know the password. A node that can't be reached doesn't count. SW_EINVAL: no password, or h is a batch. Strings are copied.
 */
SW_API sw_err sw_use_password(sw_handle *h, const char *user, const char *password);

/*
 * Connects to all nodes of the map, and on a view that reads from replicas also for that: the first calls then find connections. Waits
 * for the connect timeout at most. SW_OK, SW_EPARTIAL (some nodes can't be reached; calls work on), SW_ECONNECT (none).
 */
SW_API sw_err sw_connect_all(sw_handle *h);

/* Frees a handle of any kind; NULL is allowed. The client goes with its last handle. */
SW_API void sw_free(sw_handle *h);

/* One sentence about the last failed call on h, cut to 511 bytes; "" after a success. Valid until the next call. */
SW_API const char *sw_error_text(const sw_handle *h);

/* Whether the last call on h may have run on a server. Of a batch: of sw_batch_run() as a whole. */
SW_API sw_outcome_kind sw_outcome(const sw_handle *h);

/* The name ("SW_EINVAL") and the general meaning of an error; never NULL. */
SW_API const char *sw_err_name(sw_err err);
SW_API const char *sw_err_text(sw_err err);

/* The version of the library, "0.1.0". */
SW_API const char *sw_library_version(void);

/* ---- any command by its name -------------------------------------------------------------- */

/*
 * Runs args[0..n-1], routed like the typed call of that command: by the spec's row, or, for a command
 * that the spec doesn't know, by what the server says of it (COMMAND INFO, asked once). SW_ECOMMAND
 * with the server's words and the syntax line for an unknown command or a wrong number of arguments.
 * A server's error is SW_ESERVER, and *out is NULL then. Names are not case-sensitive.
 */
SW_API sw_err sw_call(sw_handle *h, const sw_bytes *args, size_t n, sw_reply **out);

/*
 * What sw_call() on this handle would do, as a map: command, class, keys (key, slot, node; migration, if the slot's is under way),
 * and requests (node, command), or the reason why it would be refused, or steps and own_keys: the keys of the client's own that
 * the steps may use, ID standing for what differs from call to call. Sends nothing but topology queries and, for a command that
 * the spec doesn't know, COMMAND INFO (once a client) and, where only the server finds its keys, COMMAND GETKEYS. *out is the
 * caller's.
 */
SW_API sw_err sw_explain(sw_handle *h, const sw_bytes *args, size_t n, sw_reply **out);

/*
 * The known nodes, as an array of maps: address, id, role ("primary", "replica"), primary (address, of
 * a replica), health ("online", "fail"), slots (array of [first, last]). *out is the caller's.
 */
SW_API sw_err sw_nodes(sw_handle *h, sw_reply **out);

/* The slot of a key, 0..16383, hash tag respected (cluster specification, "Hash tags"). */
SW_API uint16_t sw_slot_of(sw_bytes key);

/*
 * Loads a Lua script on all primaries and remembers it: EVALSHA (sw_evalsha(), sw_call()) of this client then never fails with
 * NOSCRIPT, since a node that has lost the script, or joined later, is sent it again. sha1 gets its 40 hexadecimal digits
 * and a NUL. SW_EINVAL: h is a batch. The script is copied; it is forgotten with the client.
 */
SW_API sw_err sw_register_script(sw_handle *h, sw_bytes script, char sha1[41]);

/* ---- batches ------------------------------------------------------------------------------ */

struct sw_result {
	sw_err err;
	sw_outcome_kind outcome;
	const char *text;      /* the error's sentence, "" without error; lives as long as the reply */
	const sw_reply *reply; /* NULL when there is none (not answered, or an error) */
};

/* A new, empty batch on the cluster or on a route. The caller frees it with sw_free(). */
SW_API sw_err sw_batch_new(sw_handle *h, sw_handle **out);

/*
 * Runs the queued commands, all nodes in parallel, and fills the variables that were passed. The
 * replies are those that one server would give to the same pipeline; commands that share a key take
 * effect in the order in which they were queued. A batch runs once; sw_batch_reset() makes it new.
 */
SW_API sw_err sw_batch_run(sw_handle *batch);

/* How many commands are queued; 0 for what is no batch. */
SW_API size_t sw_batch_size(const sw_handle *batch);

/* Command i (0-based, in queueing order) of a batch that has run. SW_EINVAL: no such command. */
SW_API sw_err sw_batch_result(const sw_handle *batch, size_t i, struct sw_result *out);

/* Forgets commands and replies, keeps the memory. */
SW_API void sw_batch_reset(sw_handle *batch);

/* ---- replies ------------------------------------------------------------------------------ */

typedef enum sw_reply_type {
	SW_REPLY_NIL = 0,
	SW_REPLY_STATUS,
	SW_REPLY_ERROR,
	SW_REPLY_INTEGER,
	SW_REPLY_DOUBLE,
	SW_REPLY_BOOL,
	SW_REPLY_BULK,
	SW_REPLY_ARRAY,
	SW_REPLY_MAP,
	SW_REPLY_SET,
	SW_REPLY_PUSH,
	SW_REPLY_BIGNUM,
	SW_REPLY_VERBATIM
} sw_reply_type;

/* NULL counts as nil in all accessors; a wrong type or index gives nil, 0, NULL or empty bytes. */
SW_API sw_reply_type sw_reply_type_of(const sw_reply *r);
/* The text of status, error, bulk, bignum and verbatim; not terminated by NUL. */
SW_API sw_bytes sw_reply_bytes(const sw_reply *r);
/* The number of an integer or bool, or of a bulk, status, verbatim or bignum that is one in full, or of a double without fraction. */
SW_API int64_t sw_reply_integer(const sw_reply *r);
/* The number of a double, integer or bool, or of a text as above that is one in full ("inf", "nan" included). */
SW_API double sw_reply_double(const sw_reply *r);
/* Elements of an array, set or push; pairs of a map. */
SW_API size_t sw_reply_count(const sw_reply *r);
/* Element i of an array, set or push; value i of a map. */
SW_API const sw_reply *sw_reply_at(const sw_reply *r, size_t i);
/* Key i of a map. */
SW_API const sw_reply *sw_reply_key_at(const sw_reply *map, size_t i);
/* The value of the first key that equals `key`, bytewise; NULL if there is none. */
SW_API const sw_reply *sw_reply_get(const sw_reply *map, sw_bytes key);

/* A copy of `r` (also a part of a reply) that is the caller's. SW_ENOMEM. */
SW_API sw_err sw_reply_detach(const sw_reply *r, sw_reply **out);
/* Frees a reply that is the caller's. NULL, and replies that live in a batch, are left alone. */
SW_API void sw_reply_free(sw_reply *r);

/* ---- recovery ----------------------------------------------------------------------------- */

/*
 * Finishes what clients that died in the middle of a command across slots have left: looks for their records in all slots and
 * brings each one that is older than sw_options.lease_ms (the servers' clock) to its end, once, however many run this
 * at the same time. Records of clients that are alive are safe, too: the worst is that their command is finished by
 * somebody else.
 *
 * *out (the caller's) is an array with a map for each record: operation ("LMOVE", ...), id, source, destination,
 * element and age_ms (of an element move), result, and detail where there is more to say. The results:
 *
 *	delivered    the element is at its destination
 *	returned     the destination refuses it (detail says why); it is at its source again
 *	ended        somebody else was faster
 *	young        not older than the lease: left alone
 *	untouched    a RENAME that has not happened
 *	copied       a RENAME whose destination is written, the source is there, too: the same call completes it
 *	finished     a RENAME that had happened
 *	completed    an MSETNX: all its keys are set
 *	withdrawn    an MSETNX: none of its keys is set
 *	stuck        refused, and the source's key is of another type now: the element stays in the record
 *	old          older than 6 days: for a person to decide
 *	failed       a step failed (detail says why); the next recovery tries again
 *	unknown      no record that this version knows
 *
 * SW_OK: nothing needs a person. SW_EPARTIAL: some are stuck, old, failed or unknown, or some slots could not be asked; *out is
 * set. Other errors: no slot could be asked. SW_EINVAL: h is a batch or a route. sw_options.call_timeout_ms covers the
 * search, and again each record; once it has passed, records that need a node which has not answered are "failed" at once.
 */
SW_API sw_err sw_recover(sw_handle *h, sw_reply **out);

/* ---- iterators ---------------------------------------------------------------------------- */

typedef struct sw_iter sw_iter;

struct sw_iter_opts {
	sw_bytes match;   /* MATCH pattern; absent: all */
	sw_opt_i64 count; /* COUNT hint of one round trip */
	sw_bytes type;    /* TYPE, keys only */
};

struct sw_iter_item {
	sw_bytes name;  /* key, field or member */
	sw_bytes value; /* hscan: the value; zscan: the score as the server prints it */
};

/*
 * All keys of the cluster: every key that exists from start to end comes at least once, also while slots
 * move and nodes are restarted with their data (then some come again; SW_EPARTIAL in the end if slots moved in each of 20 passes, or a
 * node was restarted 20 times in one); each primary has its own cursor and all run in parallel. Keys of the client's own prefix are
 * left out. `opts` may be NULL.
 */
SW_API sw_err sw_iter_scan(sw_handle *h, const struct sw_iter_opts *opts, sw_iter **out);
/*
 * Fields, members, or members with scores of one key, in the same way: each at least once, also while it moves or its node is
 * restarted (SW_EPARTIAL after 20 times). A view that allows replicas asks the primary, too: cursors hold at one node only.
 */
SW_API sw_err sw_iter_hscan(sw_handle *h, sw_bytes key, const struct sw_iter_opts *opts, sw_iter **out);
SW_API sw_err sw_iter_sscan(sw_handle *h, sw_bytes key, const struct sw_iter_opts *opts, sw_iter **out);
SW_API sw_err sw_iter_zscan(sw_handle *h, sw_bytes key, const struct sw_iter_opts *opts, sw_iter **out);

/*
 * The next item, valid until the next call; false at the end and on an error, which sw_iter_err() tells. A call may take as many
 * round trips as it needs to find one, each has sw_options.call_timeout_ms. A node that lets one pass, and owns its slots all the same,
 * ends the iterator with SW_ETIMEOUT, after the keys of the others.
 */
SW_API bool sw_iter_next(sw_iter *iter, struct sw_iter_item *item);
/* SW_OK, or why the iterator ended early; the text is on the handle it was made from. */
SW_API sw_err sw_iter_err(const sw_iter *iter);
/* At any point; NULL is allowed. */
SW_API void sw_iter_free(sw_iter *iter);

#ifdef __cplusplus
}
#endif

#include <slotwise/routes.h>
#include <slotwise/shapes.h>
#include <slotwise/stats.h>

#endif
