#include "wire/cold.h"
#include "wire/conn.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SWI_OUT_BYTES ((size_t)64 * 1024)  /* what is copied together for one write */
#define SWI_BIG_BYTES ((size_t)16 * 1024)  /* a request from here on is written from its own memory */
#define SWI_KEEP_BYTES ((size_t)16 * 1024) /* output buffer kept while nothing is to send */

static const char asking[] = "*1\r\n$6\r\nASKING\r\n";

static size_t wire_len(const struct swi_request *r)
{
	return r->len + (r->flags & SWI_REQ_ASKING ? sizeof(asking) - 1 : 0);
}

void swi_conn_init(struct swi_conn *c, const struct swi_sys *sys, const struct swi_conn_events *events,
		   void *owner, const struct swi_hello *hello)
{
	memset(c, 0, sizeof(*c));
	c->sys = sys;
	c->events = events;
	c->owner = owner;
	c->hello = hello;
	c->fd = -1;
	swi_arena_init(&c->scratch, 512);
	swi_requests_init(&c->queue);
}

static void shut(struct swi_conn *c)
{
	if (c->fd >= 0)
		c->sys->close(c->fd);
	c->fd = -1;
	swi_tls_free(c->tls);
	c->tls = NULL;
	c->state = SWI_CONN_CLOSED;
	if (c->reader_ready)
		swi_reader_free(&c->reader);
	c->reader_ready = c->heard = c->drop_rest = false;
}

static void free_orphans(struct swi_conn *c)
{
	struct swi_request *r;

	while ((r = swi_requests_take(&c->queue)))
		if (r->flags & SWI_REQ_ORPHAN)
			free(r);
}

void swi_conn_free(struct swi_conn *c)
{
	shut(c);
	free_orphans(c);
	swi_buffer_free(&c->out);
	swi_arena_free(&c->scratch);
}

sw_err swi_conn_open(struct swi_conn *c, const struct swi_endpoint *to, uint64_t max_reply_bytes,
		     int64_t now_ms, char *why, size_t why_size)
{
	if (!swi_reader_init(&c->reader)) {
		snprintf(why, why_size, "out of memory");
		shut(c);
		return SW_ENOMEM;
	}
	c->reader_ready = true;
	c->reader.max_reply_bytes = max_reply_bytes;
	swi_buffer_reset(&c->out, SWI_KEEP_BYTES);
	c->out_sent = c->part_sent = 0;
	c->got = 0;
	c->unit = NULL;
	c->fd = c->sys->open_socket((const struct sockaddr *)&to->address, to->len);
	if (c->fd < 0) {
		snprintf(why, why_size, "%s", strerror(-c->fd));
		shut(c);
		return SW_ECONNECT;
	}
	c->state = SWI_CONN_CONNECTING;
	c->since_ms = now_ms;
	return SW_OK;
}

void swi_conn_close(struct swi_conn *c, sw_err err, const char *why)
{
	if (c->state == SWI_CONN_CLOSED)
		return;
	if (c->state != SWI_CONN_READY && err == SW_ECLOSED)
		err = SW_ECONNECT;
	shut(c);
	c->events->closed(c, err, why);
}

short swi_conn_wants_now(const struct swi_conn *c)
{
	switch (c->state) {
	case SWI_CONN_CLOSED:
		return 0;
	case SWI_CONN_CONNECTING:
		return POLLOUT;
	case SWI_CONN_TLS:
		return (short)(POLLIN | (swi_tls_unsent(c->tls) ? POLLOUT : 0));
	case SWI_CONN_HELLO:
		return (short)(POLLIN | (c->out_sent < c->out.len ? POLLOUT : 0));
	default:
		return (short)(POLLIN | (c->unwritten || (c->tls && swi_tls_unsent(c->tls)) ? POLLOUT : 0));
	}
}

void swi_conn_greeted(struct swi_conn *c)
{
	c->state = SWI_CONN_READY;
	swi_buffer_reset(&c->out, SWI_KEEP_BYTES);
	c->out_sent = 0;
	if (c->events->ready)
		c->events->ready(c);
}

/* TCP is up: say hello, or go straight to work. */
static void start_hello(struct swi_conn *c)
{
	c->hello_left = c->hello ? c->hello->n_replies : 0;
	if (c->hello_left == 0) {
		swi_conn_greeted(c);
		return;
	}
	c->state = SWI_CONN_HELLO;
	swi_buffer_add(&c->out, c->hello->bytes, c->hello->len);
	if (c->out.failed)
		swi_conn_close(c, SW_ENOMEM, "out of memory");
}

/* The socket, or TLS above it. */
static ssize_t send_some(struct swi_conn *c, const char *data, size_t len)
{
	return c->tls ? swi_tls_send(c->tls, data, len) : c->sys->send(c->fd, data, len);
}

const char *swi_conn_io_error(const struct swi_conn *c, ssize_t error)
{
	return c->tls ? swi_tls_why(c->tls, (int)error) : strerror((int)-error);
}

/* A step of the TLS handshake; behind it comes the greeting. */
static SWI_COLD void handshake(struct swi_conn *c, int64_t now_ms)
{
	int error = swi_tls_handshake(c->tls, c->sys, c->fd);
	char why[256];

	if (error == -EAGAIN)
		return;
	if (error) {
		snprintf(why, sizeof(why), "%s", swi_conn_io_error(c, error));
		swi_conn_close(c, SW_ECONNECT, why);
		return;
	}
	c->since_ms = now_ms;
	start_hello(c);
}

/* What TLS has encrypted and the kernel had no room for. */
static ssize_t flush(struct swi_conn *c)
{
	return c->tls && swi_tls_unsent(c->tls) ? swi_tls_flush(c->tls) : 0;
}

/* Whether r is written from its own memory: a big one, one that has no company, and what has begun so. */
static bool goes_alone(const struct swi_conn *c, const struct swi_request *r)
{
	return r->len >= SWI_BIG_BYTES || !r->next || (c->part_sent && r == c->unwritten);
}

/* Copies small requests together, up to the first big one. If nothing is there to be sent before it: the request that goes alone. */
static const struct swi_request *fill(struct swi_conn *c)
{
	struct swi_request *r = c->unbuffered;

	if (r && c->out.len == 0 && goes_alone(c, r))
		return r;
	for (; r && c->out.len < SWI_OUT_BYTES && r->len < SWI_BIG_BYTES; c->unbuffered = r = r->next) {
		if (!swi_buffer_reserve(&c->out, wire_len(r)))
			break;
		if (r->flags & SWI_REQ_ASKING)
			swi_buffer_add(&c->out, asking, sizeof(asking) - 1);
		swi_buffer_add(&c->out, r->bytes, r->len);
	}
	return NULL;
}

/* `n` more bytes of the requests from `unwritten` on are the kernel's. */
static void advance(struct swi_conn *c, size_t n)
{
	c->part_sent += n;
	while (c->unwritten && c->part_sent >= wire_len(c->unwritten)) {
		c->part_sent -= wire_len(c->unwritten);
		c->unwritten = c->unwritten->next;
	}
}

/* What follows the first `from` bytes of a request, as far as it lies together. */
static const char *request_bytes(const struct swi_request *r, size_t from, size_t *len)
{
	const struct swi_inset *in = r->flags & SWI_REQ_INSET ? r->sink->inset : NULL;

	if (in && from < in->at) {
		*len = in->at - from;
	} else if (in && from < in->at + in->len) {
		*len = in->at + in->len - from;
		return in->data + (from - in->at);
	} else {
		*len = r->len - from;
		from -= in ? in->len : 0;
	}
	return r->bytes + from;
}

/* Bytes that come next: of the request that goes alone, or the output buffer's. */
static const char *next_bytes(const struct swi_conn *c, const struct swi_request *alone, size_t *len)
{
	size_t before;

	if (!alone) {
		*len = c->out.len - c->out_sent;
		return *len ? c->out.data + c->out_sent : NULL;
	}
	before = wire_len(alone) - alone->len;
	if (c->part_sent < before) {
		*len = before - c->part_sent;
		return asking + c->part_sent;
	}
	return request_bytes(alone, c->part_sent - before, len);
}

/* The kernel took n bytes of the output buffer. */
static void took_buffered(struct swi_conn *c, size_t n)
{
	bool ready = c->state == SWI_CONN_READY;

	c->out_sent += n;
	if (c->out_sent < c->out.len) {
		if (ready)
			advance(c, n);
		return;
	}
	swi_buffer_reset(&c->out, SWI_OUT_BYTES * 2);
	c->out_sent = 0;
	if (ready) { /* all that was in it */
		c->unwritten = c->unbuffered;
		c->part_sent = 0;
	}
}

static void took(struct swi_conn *c, const struct swi_request *alone, size_t n)
{
	if (alone) {
		advance(c, n);
		c->unbuffered = c->unwritten;
	} else {
		took_buffered(c, n);
	}
}

static SWI_COLD void write_error(struct swi_conn *c, ssize_t error)
{
	char why[256], alert[256];

	/* A TLS server has said why before it hung up. */
	if (c->tls && swi_tls_recv(c->tls, alert, sizeof(alert)) == -EPROTO)
		error = -EPROTO;
	snprintf(why, sizeof(why), "the connection was lost while writing: %s", swi_conn_io_error(c, error));
	swi_conn_close(c, SW_ECLOSED, why);
}

void swi_conn_write(struct swi_conn *c, int64_t now_ms)
{
	if (c->state == SWI_CONN_CONNECTING) {
		int error = c->sys->connect_result(c->fd);

		if (error == -EINPROGRESS)
			return;
		if (error) {
			swi_conn_close(c, SW_ECONNECT, strerror(-error));
			return;
		}
		c->since_ms = now_ms;
		if (c->tls)
			c->state = SWI_CONN_TLS;
		else
			start_hello(c);
	}
	if (c->state == SWI_CONN_TLS)
		handshake(c, now_ms);
	while (c->state == SWI_CONN_HELLO || c->state == SWI_CONN_READY) {
		const struct swi_request *alone = c->state == SWI_CONN_READY ? fill(c) : NULL;
		size_t len = 0;
		const char *data = next_bytes(c, alone, &len);
		ssize_t n;

		if (!data) {
			if (c->out.failed)
				swi_conn_close(c, SW_ENOMEM, "out of memory");
			else if ((n = flush(c)) < 0 && n != -EAGAIN)
				write_error(c, n);
			return;
		}
		n = send_some(c, data, len);
		if (n < 0) {
			if (n != -EAGAIN)
				write_error(c, n);
			return;
		}
		took(c, alone, (size_t)n);
		if ((size_t)n < len || (c->state == SWI_CONN_READY && !c->unwritten && !c->tls))
			return;
	}
}
