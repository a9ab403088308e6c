/*
 * conn.h - one connection: a FIFO of requests going out, their replies coming back in order.
 *
 *	queue:  [ awaiting its reply | partly handed to the kernel | in the output buffer | not yet ]
 *	          ^ queue.first        ^ unwritten                                          ^ unbuffered
 *
 * What is left of `unwritten` has certainly run or may have; what is right of it has certainly not. So has not what is half written,
 * for one command or a MULTI runs when it is there as a whole; with a WAIT in it (SWI_REQ_WAITS) the part before that may have.
 */
#ifndef SWI_WIRE_CONN_H
#define SWI_WIRE_CONN_H

#include "wire/reader.h"
#include "wire/request.h"
#include "wire/resp.h"
#include "wire/sys.h"
#include "wire/tls.h"

enum swi_conn_state {
	SWI_CONN_CLOSED = 0,
	SWI_CONN_CONNECTING, /* TCP */
	SWI_CONN_TLS,        /* TLS handshake */
	SWI_CONN_HELLO,      /* AUTH, CLIENT SETNAME ... are on their way */
	SWI_CONN_READY
};

struct swi_conn;

/* What every new connection says first; the bytes are borrowed. */
struct swi_hello {
	const char *bytes;
	size_t len;
	unsigned n_replies; /* an error among them closes the connection with SW_EAUTH or SW_ESERVER */
};

struct swi_conn_events {
	/* The reply of the oldest request, which has left the queue. Without sink arena it is valid
	 * only during the call. */
	void (*answered)(struct swi_conn *conn, struct swi_request *r, sw_reply *reply);
	/* The connection is closed; its requests wait for swi_conn_take_*(). `why` is one sentence. */
	void (*closed)(struct swi_conn *conn, sw_err err, const char *why);
	/* It is up, the greeting answered. NULL: nobody cares. */
	void (*ready)(struct swi_conn *conn);
};

struct swi_conn {
	const struct swi_sys *sys;
	const struct swi_conn_events *events;
	void *owner;                   /* for the events */
	const struct swi_hello *hello; /* NULL: nothing to say */
	struct swi_tls *tls;           /* NULL: plain TCP. Set before swi_conn_open(); freed with the socket */
	struct swi_reader reader;
	struct swi_buffer out;
	size_t out_sent;  /* bytes of `out` that the kernel has */
	size_t part_sent; /* bytes of `unwritten` that the kernel has */
	struct swi_requests queue;
	struct swi_request *unwritten;
	struct swi_request *unbuffered;
	struct swi_arena scratch; /* replies that nobody keeps */
	sw_reply *unit;      /* array under construction for a request with several replies */
	uint32_t got;        /* replies that the oldest request has so far, ASKING's included */
	uint32_t pushes;     /* RESP3 pushes dropped */
	unsigned hello_left; /* replies */
	int64_t since_ms;    /* start of the connection attempt; then of the last byte received */
	int fd;
	uint8_t state;
	bool reader_ready;
	bool heard;     /* a reply has come */
	bool drop_rest; /* the reply being read began in memory that has gone with its request */
};

/* No memory, no socket yet. */
void swi_conn_init(struct swi_conn *c, const struct swi_sys *sys, const struct swi_conn_events *events,
		   void *owner, const struct swi_hello *hello);
/* Closes without an event; the queue must be empty (or its requests forgotten). */
void swi_conn_free(struct swi_conn *c);

/* Starts to connect. SW_OK (state CONNECTING or further), SW_ECONNECT, SW_ENOMEM; no event on failure. */
sw_err swi_conn_open(struct swi_conn *c, const struct swi_endpoint *to, uint64_t max_reply_bytes,
		     int64_t now_ms, char *why, size_t why_size);
/* Closes and calls events->closed. */
void swi_conn_close(struct swi_conn *c, sw_err err, const char *why);

/* Appends to the queue; in any state. Nothing is written before swi_conn_write(). */
static inline void swi_conn_send(struct swi_conn *c, struct swi_request *r)
{
	swi_requests_add(&c->queue, r);
	if (!c->unbuffered)
		c->unbuffered = r;
	if (!c->unwritten)
		c->unwritten = r;
}

/* Events poll() should watch for; 0 when closed. */
short swi_conn_wants_now(const struct swi_conn *c);
static inline short swi_conn_wants(const struct swi_conn *c)
{
	bool quiet = c->state == SWI_CONN_READY && !c->unwritten && !c->tls;

	return quiet ? POLLIN : swi_conn_wants_now(c);
}
/* It owes the answer of a request that was given up: it is slow, or stopped. */
static inline bool swi_conn_is_overdue(const struct swi_conn *c)
{
	return c->queue.first && c->queue.first->flags & SWI_REQ_ORPHAN;
}

/* Hands as much as possible to the kernel. May close. */
void swi_conn_write(struct swi_conn *c, int64_t now_ms);
/* Reads what is there and delivers whole replies; never waits. May close. `scratch` is the caller's read buffer. */
void swi_conn_read(struct swi_conn *c, char *scratch, size_t size, int64_t now_ms);

/*
 * The same in two steps, for a ready connection without TLS while no other one has anything to do: waits for the bytes, SWI_RECV_WAIT_MS
 * at most, and says what came of it, for the second step, once the clock is read (-EAGAIN: nothing came).
 */
ssize_t swi_conn_await(struct swi_conn *c, char *scratch, size_t size);
void swi_conn_awaited(struct swi_conn *c, char *scratch, size_t size, ssize_t n, int64_t now_ms);

/*
 * Requests whose sink's deadline has passed leave for `out`, in order, in one pass. Of those that the kernel has
 * (SWI_REQ_UNKNOWN is set then) a record stays that swallows the late reply, so that it never reaches another
 * request. If that can't be made, or one is half written, or has SWI_REQ_WAITS, the connection closes after the pass.
 */
void swi_conn_expire(struct swi_conn *c, int64_t now_ms, struct swi_requests *out);

/* After `closed`: the requests that may have run, then the unsent ones, each list in order. */
void swi_conn_take(struct swi_conn *c, struct swi_requests *sent, struct swi_requests *unsent);
/* In any state: unlinks the unsent requests (not in the output buffer) of the slots whose bits are set, in order, in one pass. */
void swi_conn_take_unbuffered(struct swi_conn *c, const uint8_t *slots, struct swi_requests *out);

/* ---- between conn.c and conn_read.c ---- */

/* The last reply to the greeting has come: commands may go out. */
void swi_conn_greeted(struct swi_conn *c);
/* What a failed send or recv means, in words. */
const char *swi_conn_io_error(const struct swi_conn *c, ssize_t error);

#endif
