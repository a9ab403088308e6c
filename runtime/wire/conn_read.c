/* conn_read.c - bytes in, replies out: whose each one is, and what it says about the connection. */
#include "wire/cold.h"
#include "wire/conn.h"
#include "wire/plain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t wire_replies(const struct swi_request *r)
{
	return r->n_replies + (r->flags & SWI_REQ_ASKING ? 1 : 0);
}

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

static SWI_COLD void hello_reply(struct swi_conn *c, const sw_reply *reply)
{
	char why[256];

	if (!swi_reply_is(reply, SW_REPLY_ERROR)) {
		if (--c->hello_left == 0)
			swi_conn_greeted(c);
		return;
	}
	snprintf(why, sizeof(why), "%.*s", (int)(reply->len < 200 ? reply->len : 200), reply->u.text);
	swi_conn_close(c, greeting_error(reply), why);
}

/* A reply without a request: servers send an error and close when they have too many clients. */
static SWI_COLD void unasked(struct swi_conn *c, const sw_reply *reply)
{
	char why[256];

	if (swi_reply_is(reply, SW_REPLY_ERROR))
		snprintf(why, sizeof(why), "the server refused the connection: %.*s",
			 (int)(reply->len < 200 ? reply->len : 200), reply->u.text);
	else
		snprintf(why, sizeof(why), "the server sent a reply that nobody asked for");
	swi_conn_close(c, swi_reply_is(reply, SW_REPLY_ERROR) ? SW_ECONNECT : SW_EPROTO, why);
}

/* Said by a server that lets nobody in, to whatever was sent, before it closes. It has run nothing. A script's error may begin alike. */
static bool turned_away(const sw_reply *reply)
{
	return swi_reply_starts(reply, "ERR max number of clients") || swi_reply_starts(reply, "DENIED Redis is running in protected mode") ||
	       swi_reply_starts(reply, "DENIED Running in protected mode");
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

/* One of several replies that the oldest request brings; true when it has them all: *reply is what it gets. */
static SWI_APART bool deliver_later(struct swi_conn *c, struct swi_request *r, sw_reply **reply)
{
	if (!collect(c, r, *reply))
		return false;
	if (r->n_replies > 1)
		*reply = c->unit;
	c->got = 0;
	c->unit = NULL;
	return true;
}

static inline void deliver(struct swi_conn *c, sw_reply *reply)
{
	struct swi_request *r = c->queue.first;

	if ((r->n_replies > 1 || r->flags & SWI_REQ_ASKING) && !deliver_later(c, r, &reply))
		return;
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
	bool dropped = c->state == SWI_CONN_HELLO || !r || r == c->unwritten || !r->sink || !r->sink->arena ||
		       (r->flags & SWI_REQ_ASKING && c->got == 0);

	return dropped ? &c->scratch : r->sink->arena;
}

/*
 * A server that becomes a replica answers its blocked clients so, and closes their connections: it runs nothing of what they have sent
 * behind that command.
 */
static bool cut_off(const sw_reply *reply)
{
	static const char text[] = "UNBLOCKED force unblock";

	return swi_reply_is(reply, SW_REPLY_ERROR) && reply->len >= sizeof(text) - 1 &&
	       memcmp(reply->u.text, text, sizeof(text) - 1) == 0;
}

static void close_cut_off(struct swi_conn *c)
{
	struct swi_request *first = c->queue.first;

	if (c->state != SWI_CONN_READY)
		return;
	c->unwritten = first && c->got ? first->next : first;
	swi_conn_close(c, SW_ECLOSED, "the server closed it when it became a replica");
}

static void dispatch(struct swi_conn *c, sw_reply *reply)
{
	bool first = !c->heard;

	if (c->reader.aside) {
		c->pushes++;
		return;
	}
	c->heard = true;
	if (c->state == SWI_CONN_HELLO)
		hello_reply(c, reply);
	else if (first && turned_away(reply)) {
		c->unwritten = c->queue.first;
		unasked(c, reply);
	} else if (!c->queue.first || c->queue.first == c->unwritten)
		unasked(c, reply);
	else if (cut_off(reply)) {
		deliver(c, reply);
		close_cut_off(c);
	} else
		deliver(c, reply);
}

/* Nothing is under way, and no reply can be too large. */
static bool usual(const struct swi_conn *c, size_t len)
{
	return c->state == SWI_CONN_READY && c->heard && !c->reader.other && !c->reader.text_left &&
	       swi_plain_is_small(len, c->reader.max_reply_bytes);
}

/*
 * The usual replies: plain, whole, and for a request that brings one and has been sent whole. What comes behind them is left.
 */
static const char *take_usual(struct swi_conn *c, const char *data, const char *end)
{
	struct swi_request *r = c->queue.first;
	sw_reply *reply;

	while (data < end && r && r != c->unwritten && r->n_replies == 1 && !(r->flags & (SWI_REQ_ASKING | SWI_REQ_ORPHAN)) &&
	       r->sink->arena) {
		const char *behind = swi_plain_take(r->sink->arena, data, end, &reply);

		if (!behind)
			break;
		data = behind;
		swi_requests_take(&c->queue);
		c->events->answered(c, r, reply);
		if (c->state != SWI_CONN_READY)
			break;
		r = c->queue.first;
	}
	return data;
}

/* Delivers the whole replies among the bytes; false when the connection is closed. */
static bool take_in(struct swi_conn *c, const char *data, size_t len)
{
	const char *end = data + len;

	/* An answer may have closed the connection and even opened it anew. */
	while (c->state == SWI_CONN_HELLO || c->state == SWI_CONN_READY) {
		sw_reply *reply;
		bool dropped;

		if (usual(c, len)) {
			data = take_usual(c, data, end);
			if (c->state != SWI_CONN_READY || data == end)
				return c->state == SWI_CONN_READY;
		}
		c->reader.arena = c->drop_rest ? NULL : reply_arena(c);
		dropped = c->reader.arena == &c->scratch;
		switch (swi_reader_take(&c->reader, &data, end, &reply)) {
		case SWI_READ_REPLY:
			c->drop_rest = false;
			dispatch(c, reply);
			if (dropped)
				swi_arena_reset(&c->scratch);
			break;
		case SWI_READ_MORE:
			return true;
		default:
			swi_conn_close(c, c->reader.no_memory ? SW_ENOMEM : SW_EPROTO, c->reader.error);
			return false;
		}
	}
	return false;
}

static SWI_COLD void read_error(struct swi_conn *c, ssize_t error)
{
	char why[160];

	snprintf(why, sizeof(why), "the connection was lost: %s",
		 error == 0 ? "closed by the server" : swi_conn_io_error(c, error));
	swi_conn_close(c, SW_ECLOSED, why);
}

/* What is missing of a large text goes to its final place; 0: it isn't large, bytes go into the caller's buffer. */
static size_t direct_room(const struct swi_conn *c, size_t size)
{
	size_t room = c->drop_rest ? 0 : swi_reader_room(&c->reader);

	return room > size ? room : 0;
}

static ssize_t receive(struct swi_conn *c, char *scratch, size_t size, bool wait)
{
	size_t direct = direct_room(c, size);
	char *to = direct ? c->reader.text_at : scratch;

	size = direct ? direct : size;
	return c->tls ? swi_tls_recv(c->tls, to, size) : c->sys->recv(c->fd, to, size, wait);
}

/* false: there is nothing more. TLS may hold more records that it has read already. */
static bool received(struct swi_conn *c, const char *scratch, size_t size, ssize_t n, int64_t now_ms)
{
	size_t direct = direct_room(c, size);
	bool tls = c->tls;

	if (n == -EAGAIN)
		return false;
	if (n <= 0) {
		read_error(c, n);
		return false;
	}
	c->since_ms = now_ms;
	if (direct) {
		swi_reader_placed(&c->reader, (size_t)n);
		return (size_t)n == direct || tls;
	}
	return take_in(c, scratch, (size_t)n) && ((size_t)n == size || tls);
}

static void read_on(struct swi_conn *c, char *scratch, size_t size, int64_t now_ms)
{
	while ((c->state == SWI_CONN_HELLO || c->state == SWI_CONN_READY) &&
	       received(c, scratch, size, receive(c, scratch, size, false), now_ms))
		;
}

void swi_conn_read(struct swi_conn *c, char *scratch, size_t size, int64_t now_ms)
{
	if (c->state == SWI_CONN_TLS)
		swi_conn_write(c, now_ms);
	read_on(c, scratch, size, now_ms);
}

ssize_t swi_conn_await(struct swi_conn *c, char *scratch, size_t size)
{
	return receive(c, scratch, size, true);
}

void swi_conn_awaited(struct swi_conn *c, char *scratch, size_t size, ssize_t n, int64_t now_ms)
{
	if (received(c, scratch, size, n, now_ms))
		read_on(c, scratch, size, now_ms);
}
