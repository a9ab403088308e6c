#include "wire/conn.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SWI_OUT_BYTES ((size_t)64 * 1024)  /* what is copied together for one write */
#define SWI_BIG_BYTES ((size_t)16 * 1024)  /* a request from here on is written from its own memory */
#define SWI_FEED_BYTES ((size_t)2 * 1024)  /* fed to the reader at once */
#define SWI_KEEP_BYTES ((size_t)16 * 1024) /* output buffer kept while nothing is to send */

static const char asking[] = "*1\r\n$6\r\nASKING\r\n";

static size_t wire_len(const struct swi_request *r)
{
	return r->len + (r->flags & SWI_REQ_ASKING ? sizeof(asking) - 1 : 0);
}

static uint32_t wire_replies(const struct swi_request *r)
{
	return r->n_replies + (r->flags & SWI_REQ_ASKING ? 1 : 0);
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

void swi_conn_send(struct swi_conn *c, struct swi_request *r)
{
	swi_requests_add(&c->queue, r);
	if (!c->unbuffered)
		c->unbuffered = r;
	if (!c->unwritten)
		c->unwritten = r;
}

bool swi_conn_unsent(const struct swi_conn *c)
{
	return c->unwritten != NULL;
}

short swi_conn_wants(const struct swi_conn *c)
{
	switch (c->state) {
	case SWI_CONN_CLOSED:
		return 0;
	case SWI_CONN_CONNECTING:
		return POLLOUT;
	case SWI_CONN_HELLO:
		return (short)(POLLIN | (c->out_sent < c->out.len ? POLLOUT : 0));
	default:
		return (short)(POLLIN | (c->unwritten ? POLLOUT : 0));
	}
}

/* --- writing ------------------------------------------------------------------------------- */

static void start_ready(struct swi_conn *c)
{
	c->state = SWI_CONN_READY;
	swi_buffer_reset(&c->out, SWI_KEEP_BYTES);
	c->out_sent = 0;
}

/* TCP is up: say hello, or go straight to work. */
static void start_hello(struct swi_conn *c)
{
	c->hello_left = c->hello ? c->hello->n_replies : 0;
	if (c->hello_left == 0) {
		start_ready(c);
		return;
	}
	c->state = SWI_CONN_HELLO;
	swi_buffer_add(&c->out, c->hello->bytes, c->hello->len);
	if (c->out.failed)
		swi_conn_close(c, SW_ENOMEM, "out of memory");
}

/* Copies small requests together. Stops before a big one, which is written from its own memory. */
static void fill(struct swi_conn *c)
{
	struct swi_request *r;

	while ((r = c->unbuffered) && c->out.len < SWI_OUT_BYTES && r->len < SWI_BIG_BYTES) {
		if (!swi_buffer_reserve(&c->out, wire_len(r)))
			return;
		if (r->flags & SWI_REQ_ASKING)
			swi_buffer_add(&c->out, asking, sizeof(asking) - 1);
		swi_buffer_add(&c->out, r->bytes, r->len);
		c->unbuffered = r->next;
	}
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

/* Bytes that come next: the output buffer, or the big request at the head of what is unwritten. */
static const char *next_bytes(struct swi_conn *c, size_t *len)
{
	struct swi_request *r = c->unbuffered;
	size_t before;

	if (c->out_sent < c->out.len) {
		*len = c->out.len - c->out_sent;
		return c->out.data + c->out_sent;
	}
	if (!r || r->len < SWI_BIG_BYTES || c->state != SWI_CONN_READY)
		return NULL;
	before = wire_len(r) - r->len;
	if (c->part_sent < before) {
		*len = before - c->part_sent;
		return asking + c->part_sent;
	}
	*len = r->len - (c->part_sent - before);
	return r->bytes + (c->part_sent - before);
}

/* The kernel took n bytes of what next_bytes() gave. */
static void took(struct swi_conn *c, size_t n)
{
	bool buffered = c->out_sent < c->out.len;

	if (buffered) {
		c->out_sent += n;
		if (c->out_sent == c->out.len) {
			swi_buffer_reset(&c->out, SWI_OUT_BYTES * 2);
			c->out_sent = 0;
		}
	}
	if (c->state != SWI_CONN_READY)
		return;
	advance(c, n);
	if (!buffered && c->unwritten != c->unbuffered)
		c->unbuffered = c->unwritten;
}

static void write_error(struct swi_conn *c, ssize_t error)
{
	char why[160];

	snprintf(why, sizeof(why), "the connection was lost while writing: %s", strerror((int)-error));
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
		start_hello(c);
	}
	while (c->state == SWI_CONN_HELLO || c->state == SWI_CONN_READY) {
		const char *data;
		size_t len = 0;
		ssize_t n;

		if (c->state == SWI_CONN_READY)
			fill(c);
		data = next_bytes(c, &len);
		if (!data) {
			if (c->out.failed)
				swi_conn_close(c, SW_ENOMEM, "out of memory");
			return;
		}
		n = c->sys->send(c->fd, data, len);
		if (n < 0) {
			if (n != -EAGAIN)
				write_error(c, n);
			return;
		}
		took(c, (size_t)n);
		if ((size_t)n < len)
			return;
	}
}

/* --- reading ------------------------------------------------------------------------------- */

/* What a refused greeting means: no room now, not this user, or something that will not get better. */
static sw_err greeting_error(const sw_reply *reply)
{
	static const char *const auth[] = { "WRONGPASS", "NOAUTH", "NOPERM", "ERR AUTH", "ERR invalid password",
					    "ERR Client sent AUTH" };
	size_t i;

	if (swi_reply_starts(reply, "ERR max"))
		return SW_ECONNECT;
	for (i = 0; i < sizeof(auth) / sizeof(*auth); i++)
		if (swi_reply_starts(reply, auth[i]))
			return SW_EAUTH;
	return SW_ESERVER;
}

static void hello_reply(struct swi_conn *c, const sw_reply *reply)
{
	char why[256];

	if (!swi_reply_is(reply, SW_REPLY_ERROR)) {
		if (--c->hello_left == 0)
			start_ready(c);
		return;
	}
	snprintf(why, sizeof(why), "%.*s", (int)(reply->len < 200 ? reply->len : 200), reply->u.text);
	swi_conn_close(c, greeting_error(reply), why);
}

/* A reply without a request: servers send an error and close when they have too many clients. */
static void unasked(struct swi_conn *c, const sw_reply *reply)
{
	char why[256];

	if (swi_reply_is(reply, SW_REPLY_ERROR))
		snprintf(why, sizeof(why), "the server refused the connection: %.*s",
			 (int)(reply->len < 200 ? reply->len : 200), reply->u.text);
	else
		snprintf(why, sizeof(why), "the server sent a reply that nobody asked for");
	swi_conn_close(c, swi_reply_is(reply, SW_REPLY_ERROR) ? SW_ECONNECT : SW_EPROTO, why);
}

/* Said by a server that lets nobody in, to whatever was sent, before it closes. It has run nothing. */
static bool turned_away(const sw_reply *reply)
{
	return swi_reply_starts(reply, "ERR max") || swi_reply_starts(reply, "DENIED");
}

/* One more reply for the oldest request; true when it has them all. */
static bool collect(struct swi_conn *c, struct swi_request *r, sw_reply *reply)
{
	uint32_t first = r->flags & SWI_REQ_ASKING ? 1 : 0;

	if (c->got >= first && r->n_replies > 1 && r->sink && r->sink->arena) {
		if (c->got == first)
			c->unit = swi_reply_array(r->sink->arena, SW_REPLY_ARRAY, r->n_replies);
		if (c->unit && reply)
			c->unit->u.nodes[c->got - first] = *reply;
	}
	return ++c->got == wire_replies(r);
}

static void deliver(struct swi_conn *c, sw_reply *reply)
{
	struct swi_request *r = c->queue.first;

	if (!collect(c, r, reply))
		return;
	if (r->n_replies > 1)
		reply = c->unit;
	c->got = 0;
	c->unit = NULL;
	swi_requests_take(&c->queue);
	if (r->flags & SWI_REQ_ORPHAN)
		free(r);
	else
		c->events->answered(c, r, reply);
}

/* The arena for the next reply: that of the oldest request, except for what is thrown away. */
static struct swi_arena *reply_arena(struct swi_conn *c)
{
	const struct swi_request *r = c->queue.first;
	bool dropped = c->state == SWI_CONN_HELLO || !r || !r->sink || !r->sink->arena ||
		       (r->flags & SWI_REQ_ASKING && c->got == 0);

	return dropped ? &c->scratch : r->sink->arena;
}

static void dispatch(struct swi_conn *c, sw_reply *reply)
{
	bool first = !c->heard;

	c->heard = true;
	if (swi_reply_is(reply, SW_REPLY_PUSH))
		c->pushes++;
	else if (c->state == SWI_CONN_HELLO)
		hello_reply(c, reply);
	else if (first && turned_away(reply)) {
		c->unwritten = c->queue.first;
		unasked(c, reply);
	} else if (!c->queue.first || c->queue.first == c->unwritten)
		unasked(c, reply);
	else
		deliver(c, reply);
}

/* Delivers the whole replies that the reader has; false when the connection is closed. */
static bool parse(struct swi_conn *c)
{
	/* An answer may have closed the connection and even opened it anew. */
	while (c->state == SWI_CONN_HELLO || c->state == SWI_CONN_READY) {
		sw_reply *reply = NULL;
		bool dropped;

		c->reader.arena = c->drop_rest ? NULL : reply_arena(c);
		dropped = c->reader.arena == &c->scratch;
		switch (swi_reader_next(&c->reader, &reply)) {
		case SWI_READ_MORE:
			return true;
		case SWI_READ_ERROR:
			swi_conn_close(c, c->reader.no_memory ? SW_ENOMEM : SW_EPROTO, c->reader.error);
			return false;
		case SWI_READ_REPLY:
			c->drop_rest = false;
			dispatch(c, reply);
			if (dropped)
				swi_arena_reset(&c->scratch);
		}
	}
	return false;
}

/*
 * The reader gets a few KiB at a time: hiredis moves what is left of its buffer down each time it has parsed 1,024 bytes.
 * false when the connection is closed.
 */
static bool take_in(struct swi_conn *c, const char *data, size_t len)
{
	while (len) {
		size_t n = len < SWI_FEED_BYTES ? len : SWI_FEED_BYTES;

		if (!swi_reader_feed(&c->reader, data, n)) {
			swi_conn_close(c, c->reader.no_memory ? SW_ENOMEM : SW_EPROTO, c->reader.error);
			return false;
		}
		if (!parse(c))
			return false;
		data += n;
		len -= n;
	}
	return true;
}

void swi_conn_read(struct swi_conn *c, char *scratch, size_t size, int64_t now_ms)
{
	while (c->state == SWI_CONN_HELLO || c->state == SWI_CONN_READY) {
		ssize_t n = c->sys->recv(c->fd, scratch, size);

		if (n == -EAGAIN)
			return;
		if (n <= 0) {
			char why[160];

			snprintf(why, sizeof(why), "the connection was lost: %s",
				 n == 0 ? "closed by the server" : strerror((int)-n));
			swi_conn_close(c, SW_ECLOSED, why);
			return;
		}
		c->since_ms = now_ms;
		if (!take_in(c, scratch, (size_t)n) || (size_t)n < size)
			return;
	}
}
