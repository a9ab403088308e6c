/*
 * request.h - one command for one slot or node: its bytes, and what came back. 64 bytes, since a batch keeps one a
 * command. A request is in one list at a time (a gate, a connection, or none) and is answered once.
 */
#ifndef SWI_WIRE_REQUEST_H
#define SWI_WIRE_REQUEST_H

#include "swi_stub.h"
#include "wire/arena.h"
#include "wire/reply.h"

#define SWI_NO_NODE 0xffff
#define SWI_NO_SLOT 0xffff

struct swi_request;

/* A large argument of a direct call that stays in the caller's memory: it belongs at `at` of the request's bytes. */
struct swi_inset {
	const char *data; /* NULL: none */
	size_t len;
	size_t at;
};

/* Who gets the answers of a group of requests: a batch, a direct call, an operation. */
struct swi_sink {
	struct swi_arena *arena; /* where reply trees go; NULL: replies are dropped */
	/* Called once for each request, err, outcome and reply filled in. May submit new requests. */
	void (*answered)(struct swi_sink *sink, struct swi_request *r);
	int64_t deadline_ms; /* on the clock of swi_sys */
	const struct swi_inset *inset; /* of the request that has SWI_REQ_INSET */
	bool resp2; /* an algorithm's: wants RESP2's types and shapes, whatever the server speaks */
};

/* Request flags. */
enum {
	SWI_REQ_ASKING = 1 << 0,   /* ASKING goes before it, to `node` */
	SWI_REQ_REPEAT = 1 << 1,   /* may run twice: readonly, or made to be repeated */
	SWI_REQ_WRITE = 1 << 2,    /* takes part in the order rule */
	SWI_REQ_UNKNOWN = 1 << 3,  /* outcome: may have run */
	SWI_REQ_ANSWERED = 1 << 4, /* outcome: a server answered */
	SWI_REQ_OVERTAKEN = 1 << 5, /* a later write that shares a key with it has run */
	SWI_REQ_HOLD = 1 << 6,     /* no request: an operation's claim on a slot */
	SWI_REQ_RANDOM = 1 << 7,   /* any node will do: unsent, it goes to another */
	SWI_REQ_NO_RETRY = 1 << 8, /* the caller deals with redirects and losses itself */
	SWI_REQ_ORPHAN = 1 << 9,   /* its owner is gone: heap record that swallows the replies */
	SWI_REQ_PENDING = 1 << 10, /* counted in the client's `pending` of its slot */
	SWI_REQ_BY_NAME = 1 << 11, /* sw_call(): any reply is right, maps are still made */
	SWI_REQ_ALT = 1 << 12,     /* `out` is for a result that an option brings, not the row's */
	SWI_REQ_NODE_MAP = 1 << 13, /* a fan-out that answers with a map node -> reply */
	SWI_REQ_INSET = 1 << 14,    /* `len` counts the sink's inset, which isn't in `bytes` */
	SWI_REQ_WAITS = 1 << 15     /* a WAIT is in it: its server lets all that comes behind it wait, too */
};

struct swi_request {
	struct swi_request *next;
	struct swi_sink *sink;
	const struct swi_command *row; /* NULL: made by the runtime itself */
	const char *bytes;             /* RESP; a unit holds several commands */
	void *out;                     /* the sink's: a caller's variable, an index ... */
	sw_reply *reply;
	uint32_t len;       /* of bytes */
	uint16_t n_replies; /* top-level replies it brings; more than one come as an array */
	uint8_t out_kind;   /* enum swi_out of `out` */
	uint8_t read_from;  /* 0: the primary; else a view's word on replicas (exec/reads.h) */
	uint16_t slot;      /* SWI_NO_SLOT: goes to `node` */
	uint16_t node;      /* SWI_NO_NODE: goes to the owner of `slot` */
	uint16_t flags;
	int8_t err;    /* sw_err */
	uint8_t tries; /* redirects and retries so far */
};

_Static_assert(sizeof(struct swi_request) <= 64, "a batch keeps one of these a command");

/* A singly linked list with its tail. */
struct swi_requests {
	struct swi_request *first;
	struct swi_request **last;
};

static inline void swi_requests_init(struct swi_requests *l)
{
	l->first = NULL;
	l->last = &l->first;
}

static inline void swi_requests_add(struct swi_requests *l, struct swi_request *r)
{
	r->next = NULL;
	*l->last = r;
	l->last = &r->next;
}

static inline struct swi_request *swi_requests_take(struct swi_requests *l)
{
	struct swi_request *r = l->first;

	if (r) {
		l->first = r->next;
		if (!l->first)
			l->last = &l->first;
		r->next = NULL;
	}
	return r;
}

#endif
