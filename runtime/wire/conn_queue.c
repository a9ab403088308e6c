/* conn_queue.c - how requests leave a connection's queue otherwise than by an answer. */
#include "wire/conn.h"

#include <stdlib.h>

/* A record that takes r's place in the queue and swallows its replies. */
static struct swi_request *orphan_of(const struct swi_request *r)
{
	struct swi_request *o = malloc(sizeof(*o));

	if (o) {
		*o = *r;
		o->sink = NULL;
		o->flags |= SWI_REQ_ORPHAN;
	}
	return o;
}

static bool expired(const struct swi_request *r, int64_t now_ms)
{
	return r->sink && r->sink->deadline_ms <= now_ms;
}

/* One pass over the queue. */
struct expiry {
	struct swi_requests *out;
	bool buffered; /* where it stands now, requests are in the output buffer, or the kernel has them */
	bool broken;   /* the connection can't go on */
	bool jammed;   /* its server is busy with a WAIT that nobody needs any more */
};

/* Takes an expired request out of its place *at; true when a record stays there instead. */
static bool expire_one(struct swi_conn *c, struct swi_request **at, struct expiry *e)
{
	struct swi_request *r = *at, *o;

	if (!e->buffered && (r != c->unwritten || c->part_sent == 0)) {
		*at = r->next;
		if (c->unbuffered == r)
			c->unbuffered = r->next;
		if (c->unwritten == r)
			c->unwritten = r->next;
		swi_requests_add(e->out, r);
		return false;
	}
	if (at == &c->queue.first && c->reader_ready && swi_reader_in_reply(&c->reader))
		c->drop_rest = true;
	o = orphan_of(r);
	*at = o ? o : r->next;
	if (c->unwritten == r)
		c->unwritten = *at;
	if (c->unbuffered == r)
		c->unbuffered = *at;
	r->flags |= SWI_REQ_UNKNOWN;
	e->broken = e->broken || !o || !e->buffered;
	e->jammed = e->jammed || r->flags & SWI_REQ_WAITS;
	swi_requests_add(e->out, r);
	return o != NULL;
}

void swi_conn_expire(struct swi_conn *c, int64_t now_ms, struct swi_requests *out)
{
	struct swi_request **at = &c->queue.first;
	struct expiry e = { .out = out, .buffered = c->queue.first != c->unbuffered };

	while (*at) {
		struct swi_request *r = *at;

		if (r == c->unbuffered)
			e.buffered = false;
		if (!expired(r, now_ms) || expire_one(c, at, &e))
			at = &(*at)->next;
	}
	c->queue.last = at;
	if (e.broken)
		swi_conn_close(c, SW_ETIMEOUT, "the connection was given up with a command half sent");
	else if (e.jammed)
		swi_conn_close(c, SW_ECLOSED, "the connection was given up with a WAIT unanswered");
}

/* The kernel has the first of several commands of r, or may: a WAIT follows what it waits for, not bound to it by a MULTI. */
static bool begun(const struct swi_conn *c, const struct swi_request *r)
{
	return r == c->unwritten && c->part_sent && r->flags & SWI_REQ_WAITS;
}

void swi_conn_take(struct swi_conn *c, struct swi_requests *sent, struct swi_requests *unsent)
{
	struct swi_request *r;
	bool was_sent = true;

	while ((r = swi_requests_take(&c->queue))) {
		was_sent = was_sent && r != c->unwritten;
		if (r->flags & SWI_REQ_ORPHAN)
			free(r);
		else
			swi_requests_add(was_sent || begun(c, r) ? sent : unsent, r);
	}
	c->unwritten = c->unbuffered = NULL;
	c->part_sent = 0;
	c->got = 0;
	c->unit = NULL;
}

static bool is_of(const struct swi_request *r, const uint8_t *slots)
{
	return r->slot != SWI_NO_SLOT && slots[r->slot / 8] >> (r->slot % 8) & 1 && !(r->flags & SWI_REQ_ORPHAN);
}

void swi_conn_take_unbuffered(struct swi_conn *c, const uint8_t *slots, struct swi_requests *out)
{
	struct swi_request **at = &c->queue.first;

	if (!c->unbuffered)
		return;
	while (*at != c->unbuffered)
		at = &(*at)->next;
	if (c->unbuffered == c->unwritten && c->part_sent)
		at = &(*at)->next;
	while (*at) {
		struct swi_request *r = *at;

		if (!is_of(r, slots)) {
			at = &r->next;
			continue;
		}
		*at = r->next;
		if (c->unbuffered == r)
			c->unbuffered = r->next;
		if (c->unwritten == r)
			c->unwritten = r->next;
		swi_requests_add(out, r);
	}
	c->queue.last = at;
}
