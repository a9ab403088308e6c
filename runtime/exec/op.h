/*
 * op.h - operations. Everything the engine runs that is more than one request is an operation: it sends requests, and
 * when all of them have been answered its `step` is called, which sends more or finishes. An operation never
 * blocks, and answers exactly one request, its target - so to whoever asked, an algorithm looks like a server.
 *
 *	static void put_together(struct swi_op *op);
 *
 *	static void start(struct swi_op *op)
 *	{
 *		for each source: swi_op_send(op, swi_key_slot(source), SWI_REQ_REPEAT, ...);
 *		op->step = put_together;
 *	}
 */
#ifndef SWI_EXEC_OP_H
#define SWI_EXEC_OP_H

#include "cluster/slot.h"
#include "wire/arena.h"
#include "wire/conn.h"
#include "wire/request.h"

struct swi_client;
struct swi_op;

typedef void swi_step(struct swi_op *op);

struct swi_op {
	struct swi_sink sink; /* first: the requests' answers come here */
	struct swi_client *client;
	struct swi_request *target; /* the command that this operation answers */
	swi_step *step;             /* next, when `waiting` is 0 */
	swi_step *drop;             /* NULL, or called last, before the memory goes */
	struct swi_arena memory;    /* requests, bytes, and replies unless sink.arena says else */
	const sw_bytes *argv;       /* the target's command, argv[0] its name; whole operation long */
	size_t argc;
	struct swi_request **sent; /* requests of the step that runs now, in the order sent */
	uint32_t n_sent, cap_sent;
	uint32_t waiting;          /* requests and claims outstanding */
	struct swi_request *holds; /* its claims, one a slot */
	uint32_t n_holds;
	int64_t wake_ms; /* swi_op_sleep() */
	struct swi_op *next_asleep;
	/* NULL, or looks at each answer first; true: it has sent the request again (NOSCRIPT). */
	bool (*intercept)(struct swi_op *op, struct swi_request *r);
	bool in_step;
	bool fresh; /* a step runs that has sent nothing yet */
	bool finished;
	bool lingers; /* it has answered, but something is still under way: counted as in the background */
	bool reached; /* a server has, or may have, run one of its requests */
	bool no_memory;
};

/*
 * A new operation of `size` bytes (an own struct that begins with struct swi_op, zeroed) for target. Reads target's
 * command into argv. NULL: out of memory. Its replies live in op->memory; an operation whose replies become
 * part of the answer without a copy (split) sets op->sink.arena = target->sink->arena.
 */
struct swi_op *swi_op_new(struct swi_client *client, struct swi_request *target, size_t size);

/* Runs `first` now, and later op->step whenever nothing is outstanding any more. */
void swi_op_start(struct swi_op *op, swi_step *first);

/* As swi_op_start(), but `first` runs when all earlier commands on these slots are done, and later commands on them wait
 * until the operation has finished. For algorithms of several steps; duplicates in `slots` are fine. What is still under way
 * then (UNWATCH) holds nobody up. */
void swi_op_start_holding(struct swi_op *op, swi_step *first, const uint16_t *slots, size_t n);

/*
 * Sends one command to the owner of `slot`; flags: SWI_REQ_REPEAT when it may run twice, SWI_REQ_WRITE when it writes.
 * The command is copied. After the step's answers are in, op->sent[i] is the i-th request of the step: ->reply
 * (NULL when there is none), ->err, ->flags for the outcome. Returns NULL when memory is out: the operation
 * then fails by itself after the step.
 */
struct swi_request *swi_op_send(struct swi_op *op, uint16_t slot, unsigned flags, const sw_bytes *args,
				size_t n);
/* The same to a node (index in the client's table); not redirected. */
struct swi_request *swi_op_send_node(struct swi_op *op, uint16_t node, unsigned flags, const sw_bytes *args,
				     size_t n);
/* Bytes that are RESP already, `n_replies` commands of them (a MULTI ... EXEC unit), borrowed for the operation's life. */
struct swi_request *swi_op_send_resp(struct swi_op *op, uint16_t slot, unsigned flags, const char *resp,
				     size_t len, uint32_t n_replies);

/* The parts of it: RESP of a command in the operation's memory (NULL: memory is out), and a request that is listed in
 * op->sent and counted, but goes nowhere before swi_submit(). */
const char *swi_op_write(struct swi_op *op, const sw_bytes *args, size_t n, size_t *len);
struct swi_request *swi_op_request(struct swi_op *op, unsigned flags, const char *resp, size_t len,
				   uint32_t n_replies);

#define SWI_ARGS(...)                                                                             \
	(const sw_bytes[]){ __VA_ARGS__ }, sizeof((const sw_bytes[]){ __VA_ARGS__ }) / sizeof(sw_bytes)

/* The next step comes after `ms` milliseconds (and after the answers, if something was sent). */
void swi_op_sleep(struct swi_op *op, uint32_t ms);
/* Its time has come; for the loop. */
void swi_op_wake(struct swi_op *op);

/* Ends the operation: the target is answered with a tree in op->memory or sink.arena (copied when it must be). */
void swi_op_finish(struct swi_op *op, const sw_reply *reply);
/* ... with an integer, nil, OK. */
void swi_op_finish_integer(struct swi_op *op, int64_t value);
void swi_op_finish_nil(struct swi_op *op);
void swi_op_finish_ok(struct swi_op *op);
/* ... with the failure of one of its requests, text and outcome kept. */
void swi_op_finish_as(struct swi_op *op, const struct swi_request *r);
/* ... with a server-like error text ("ERR no such key"): SW_ESERVER, outcome ANSWERED. */
void swi_op_finish_server_error(struct swi_op *op, const char *text);
/* ... with an error of the client. `flags`: SWI_REQ_UNKNOWN, SWI_REQ_ANSWERED or 0. */
void swi_op_fail(struct swi_op *op, sw_err err, unsigned flags, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* ... SW_EPARTIAL with a reply that says which part is there. The target's reply is then a pair of nodes: the text, the
 * reply. `reply` may be NULL. */
void swi_op_finish_partial(struct swi_op *op, const sw_reply *reply, const char *text);

/* The first of op->sent[0..n_sent-1] that failed, or NULL. */
struct swi_request *swi_op_failed(const struct swi_op *op);

/* The one that speaks for all when all have failed: the first that may have run, else the first. */
struct swi_request *swi_op_worst(const struct swi_op *op);

/* Memory of the operation; NULL when out, then the operation fails after the step. */
void *swi_op_alloc(struct swi_op *op, size_t size);

/* A command whose answer nobody waits for (forgetting a record). Best effort; sw_free() of the client's last handle gives it
 * 200 ms. */
void swi_background_send(struct swi_client *client, uint16_t slot, unsigned flags, const sw_bytes *args,
			 size_t n);
/* The target of an operation whose answer nobody waits for; NULL: out of memory. Dropped by the operation's end, or here. */
struct swi_request *swi_background_target(struct swi_client *client);
void swi_background_drop(struct swi_request *target);
void swi_background_finish(struct swi_client *client);
/* Hands to the kernel what is queued; reads what is awaited and has come. Neither waits. */
void swi_background_write(struct swi_client *client);
void swi_background_read(struct swi_client *client);

/* ---- a connection of its own (WATCH, blocking commands) ---- */

/* Borrows a connection to `node` until swi_op_return(); opened if none is spare. NULL: out of memory. Requests sent on it
 * are never redirected or repeated: the answer is the operation's to judge. A lost connection fails them. */
struct swi_lent *swi_op_borrow(struct swi_op *op, uint16_t node);
struct swi_request *swi_op_send_on(struct swi_op *op, struct swi_lent *lent, const sw_bytes *args, size_t n);
/* reusable: nothing is in flight and no state is left on it; else it is closed. */
void swi_op_return(struct swi_op *op, struct swi_lent *lent, bool reusable);

/* The node that owns a slot now, or SWI_NO_NODE. */
uint16_t swi_client_owner(const struct swi_client *client, uint16_t slot);

static inline uint16_t swi_key_slot(sw_bytes key)
{
	return swi_slot(key.data, key.len);
}

#endif
