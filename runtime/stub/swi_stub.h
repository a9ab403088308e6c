/*
 * swi_stub.h - what generated code may use of the runtime: the dispatch row, the writer and one call.
 *
 * A stub marshals its arguments in the order of the spec into a writer whose first error sticks, and
 * ends with one swi_call(). It carries no policy:
 *
 *	sw_err sw_get(sw_handle *h, sw_bytes key, sw_reply **reply)
 *	{
 *		struct swi_writer *w = swi_begin(h, &swi_row_get);
 *
 *		swi_put_key(w, key);
 *		return swi_call(w, reply);
 *	}
 *
 * The encode tests replace these functions by a recording double (tests/api/recorder.c).
 */
#ifndef SWI_STUB_H
#define SWI_STUB_H

#include <slotwise/core.h>

/* Raised when rows or calls change: generated code says `#if SWI_STUB_ABI != 1 #error regenerate`. */
#define SWI_STUB_ABI 1

/* The seven classes of the spec (spec/README.md). */
enum swi_route {
	SWI_ROUTE_FANOUT = 1,
	SWI_ROUTE_MASTER_ONLY,
	SWI_ROUTE_KEYS,
	SWI_ROUTE_RANDOM,
	SWI_ROUTE_FIRST_KEY,
	SWI_ROUTE_BLOCKED,
	SWI_ROUTE_OVERRIDE
};

/* How the replies of several nodes or slots become one. */
enum swi_merge {
	SWI_MERGE_NONE = 0,        /* fan-out: a map node -> reply */
	SWI_MERGE_SUM,             /* integers, or arrays of integers per element */
	SWI_MERGE_MIN,             /* the smallest integer */
	SWI_MERGE_MAX,             /* the largest integer */
	SWI_MERGE_ALL_OK,          /* every part must succeed; the first part's reply */
	SWI_MERGE_ONE_OK,          /* one success is success */
	SWI_MERGE_FIRST_NON_NIL,   /* the first reply that is not nil */
	SWI_MERGE_CONCAT,          /* arrays one after the other, each element once */
	SWI_MERGE_BY_ARGUMENT,     /* split: element i answers argument i */
	SWI_MERGE_PER_ELEMENT_MIN, /* arrays of integers: the minimum of each place */
	SWI_MERGE_PER_ELEMENT_AND  /* arrays of 0/1: the minimum of each place as a truth value */
};

/* Command flags. */
enum {
	SWI_READONLY = 1 << 0,       /* never changes data: may be sent again */
	SWI_WRITE = 1 << 1,          /* may change data: sent again only if it surely has not run */
	SWI_BLOCKING = 1 << 2,       /* may wait on the server: gets a connection of its own */
	SWI_ADMIN = 1 << 3,
	SWI_PUBSUB = 1 << 4,
	SWI_HAS_SUBCOMMANDS = 1 << 5, /* a command of its own that is a container, too (COMMAND) */
	SWI_ROW_ERRORS = 1 << 6,     /* fan-out: an error answer is that node's row, no failure (CLIENT KILL) */
	SWI_NAMES_CONNECTIONS = 1 << 7, /* connections opened later get its argument as their name, too */
	SWI_ON_NODE = 1 << 8,        /* acts on one node: blocked, but runs on a view of one node (CLUSTER RESET) */
	SWI_MOVABLE_KEYS = 1 << 9,   /* rows of unknown commands: COMMAND GETKEYS tells the keys of a call */
	SWI_BY_HASH = 1 << 10,       /* EVALSHA: NOSCRIPT is answered with the script, if the client knows it */
	SWI_USER_CODE = 1 << 11      /* EVAL: runs code of the user's, whose errors may begin with any word, also TRYAGAIN */
};

/* Reply shapes, a set. */
enum {
	SWI_SHAPE_OK = 1 << 0, /* status "OK" */
	SWI_SHAPE_STATUS = 1 << 1,
	SWI_SHAPE_INTEGER = 1 << 2,
	SWI_SHAPE_DOUBLE = 1 << 3, /* RESP2: a bulk that is a number */
	SWI_SHAPE_BOOL = 1 << 4,   /* RESP2: integer 0 or 1 */
	SWI_SHAPE_BULK = 1 << 5,
	SWI_SHAPE_NIL = 1 << 6,
	SWI_SHAPE_ARRAY = 1 << 7,
	SWI_SHAPE_MAP = 1 << 8, /* RESP2: an array of key, value, key, value */
	SWI_SHAPE_SET = 1 << 9, /* RESP2: an array */
	SWI_SHAPE_ANY = 1 << 10
};

/* The C type behind a stub's out pointer. */
enum swi_out {
	SWI_OUT_NONE = 0,   /* the call has no result: OK */
	SWI_OUT_BOOL,       /* bool *: OK true, nil false */
	SWI_OUT_I64,        /* int64_t * */
	SWI_OUT_DOUBLE,     /* double * */
	SWI_OUT_OPT_I64,    /* sw_opt_i64 *: nil is absent */
	SWI_OUT_OPT_DOUBLE, /* sw_opt_double *: nil is absent */
	SWI_OUT_REPLY       /* sw_reply ** */
};

/* An optional token that a keyword search jumps over, with its arguments. */
struct swi_skip {
	const char *token; /* NULL ends the table */
	uint8_t args;
};

/*
 * Where keys stand; indexes count from the command name, which is 0 (a subcommand's name is 1).
 * Without keyword the first key (or numkeys) is argument `begin`; with one it follows the first
 * argument from `begin` on that equals the keyword, jumping over `skips`.
 * numkeys: argument `begin` holds the number of keys; they follow it, `step` apart.
 * Otherwise keys run to `last`: 0 = only the first, -1 = to the last argument, -2 = to the last but one
 * ...; limit 2 = only the first half of that range (XREAD).
 * yields: an empty argument there is a key only if the other specs find none (MIGRATE ... "" ... KEYS key).
 */
struct swi_key_spec {
	const char *keyword;
	const struct swi_skip *skips;
	int16_t begin;
	int16_t last;
	uint8_t step;
	uint8_t limit;
	bool numkeys;
	bool yields;
};

/*
 * Where a blocking command says how long it may wait, derived from the syntax: the argument `timeout` (a
 * double is seconds, an integer milliseconds) or the one behind the token BLOCK (milliseconds).
 */
struct swi_block {
	const char *keyword; /* NULL: argument `at`; else the argument behind this token */
	int16_t at;          /* index, the name is 0; negative: from the end, -1 = the last */
	uint16_t unit_ms;    /* 1000 seconds, 1 milliseconds */
};

/* An option that a profile forbids, and the first argument that can be its token; the name is 0. */
struct swi_forbidden {
	const char *token; /* NULL ends the table */
	uint16_t from;
};

struct swi_override; /* a hand-written algorithm; runtime/exec/override.h */

/* One row of the dispatch table: all that the runtime knows of a command. */
struct swi_command {
	const char *name;                    /* "GET", "CLIENT KILL" */
	const char *syntax;                  /* the spec's line behind the name, "" without arguments; NULL: not known */
	const char *reason;                  /* why blocked, or why options are forbidden; or NULL */
	const struct swi_forbidden *forbidden; /* NULL: none; a call with one of them is SW_EBLOCKED */
	const struct swi_override *override; /* NULL unless route is override */
	const struct swi_key_spec *keys;     /* NULL: no keys */
	const struct swi_block *block;       /* NULL: never waits on the server */
	/*
	 * RESP of what never changes. A command with a fixed number of arguments: array header and
	 * name, "*2\r\n$3\r\nGET\r\n", and fixed_argc is the header's number. Else the name
	 * alone, "$3\r\nDEL\r\n", and fixed_argc is 0.
	 */
	const char *head;
	uint16_t head_len;
	uint16_t flags;      /* SWI_READONLY ... */
	uint16_t shapes;     /* SWI_SHAPE_... */
	uint16_t option_shapes; /* those that only an option brings (ZADD INCR); a stub has a variable of its own for them */
	int16_t arity;       /* as the servers count: the name included, negative = at least */
	uint8_t n_keys;      /* entries of `keys` */
	uint8_t words;       /* words of the name: 1 or 2 */
	uint8_t fixed_argc;
	uint8_t route;       /* enum swi_route */
	uint8_t merge;       /* enum swi_merge */
	uint8_t out;         /* enum swi_out of the stub's result */
};

/*
 * The whole table, for the by-name call. `index` has mask + 1 entries, open addressing, linear
 * probing: entry 0 = empty, else row number + 1. The hash is 32-bit FNV-1a (offset 2166136261,
 * prime 16777619) over the upper-cased full name, the words separated by one space.
 */
struct swi_command_set {
	const struct swi_command *const *rows;
	const uint16_t *index;
	uint32_t n_rows;
	uint32_t mask;
};

extern const struct swi_command_set swi_commands; /* generated/src/commands.c */

struct swi_writer; /* one command being written; runtime/exec/handle.h */

/* Starts a command on h. Never NULL; errors (out of memory, NULL handle) stick in the writer. */
struct swi_writer *swi_begin(sw_handle *h, const struct swi_command *row);

/* One argument each. NULL data with a length is SW_EINVAL; NULL without is the empty string. */
void swi_put_key(struct swi_writer *w, sw_bytes key);
void swi_put_key_or_empty(struct swi_writer *w, sw_bytes key); /* empty: a key only if there is no other */
void swi_put_bytes(struct swi_writer *w, sw_bytes value);
void swi_put_i64(struct swi_writer *w, int64_t value);
void swi_put_double(struct swi_writer *w, double value); /* shortest text that reads back the same */

/* Lists; n == 0 writes nothing. NULL with n > 0 is SW_EINVAL. */
void swi_put_key_list(struct swi_writer *w, const sw_bytes *keys, size_t n);
void swi_put_bytes_list(struct swi_writer *w, const sw_bytes *values, size_t n);
void swi_put_i64_list(struct swi_writer *w, const int64_t *values, size_t n);
void swi_put_double_list(struct swi_writer *w, const double *values, size_t n);

/* `args` arguments that are RESP already: SWI_TOKEN(w, "$2\r\nNX\r\n"). */
void swi_put_resp(struct swi_writer *w, const char *resp, size_t len, unsigned args);
#define SWI_TOKEN(w, resp) swi_put_resp((w), (resp), sizeof(resp) - 1, 1)

/* For a required list: n == 0 is SW_EINVAL with the list's name. Arrays of structs with NULL, too. */
void swi_need(struct swi_writer *w, const void *list, size_t n, const char *name);

/* Refuses the call with SW_EINVAL: "argument NAME: what". */
void swi_refuse(struct swi_writer *w, const char *name, const char *what);

/* Runs or queues what was written and decodes the reply into *out as row->out says. */
sw_err swi_call(struct swi_writer *w, void *out);

/* The same for a result that an option brings: SET ... GET, ZADD ... INCR. */
sw_err swi_call_as(struct swi_writer *w, enum swi_out kind, uint16_t shapes, void *out);

#endif
