/* loop.c - one turn: write what is to be written, wait, read what came, then what time has brought. */
#include "exec/client.h"
#include "exec/reads.h"

#include <errno.h>
#include <stdlib.h>

enum { SILENT_MS = 20 };

bool swi_client_watch(struct swi_client *c, struct swi_conn *conn)
{
	size_t i;

	for (i = 0; i < c->n_live; i++)
		if (c->live[i] == conn)
			return true;
	if (c->n_live == c->cap_live) {
		size_t cap = c->cap_live ? c->cap_live * 2 : 8;
		struct swi_conn **live = realloc(c->live, cap * sizeof(struct swi_conn *));
		struct pollfd *polls;

		if (live)
			c->live = live;
		polls = realloc(c->polls, cap * sizeof(*polls));
		if (polls)
			c->polls = polls;
		if (!live || !polls)
			return false;
		c->cap_live = cap;
	}
	c->live[c->n_live++] = conn;
	return true;
}

/* What the turn waits for, if that is answers on one connection alone. */
static struct swi_conn *alone(struct swi_conn *busy, size_t n_busy)
{
	return n_busy == 1 && busy->state == SWI_CONN_READY && !busy->unwritten && !busy->tls ? busy : NULL;
}

/*
 * Writes what is to be written. Closed connections leave the list; the order of the others doesn't matter. Gives the only connection of
 * which something is expected, if that is answers.
 */
static struct swi_conn *write_all(struct swi_client *c)
{
	struct swi_conn *busy = NULL;
	size_t i = 0, n_busy = 0;

	while (i < c->n_live) {
		struct swi_conn *conn = c->live[i];

		if (conn->state == SWI_CONN_CLOSED) {
			c->live[i] = c->live[--c->n_live];
			continue;
		}
		i++;
		if (conn->state == SWI_CONN_READY && !conn->queue.first)
			continue;
		n_busy++;
		busy = conn;
		if (conn->state != SWI_CONN_READY || !conn->unwritten)
			continue;
		/* A silent connection may be dead: look before a command is entrusted to it. */
		if (conn->queue.first == conn->unwritten && c->now_ms - conn->since_ms >= SILENT_MS)
			swi_conn_read(conn, c->read_buffer, SWI_READ_BYTES, c->now_ms);
		if (conn->state == SWI_CONN_READY && conn->unwritten)
			swi_conn_write(conn, c->now_ms);
	}
	return alone(busy, n_busy);
}

/* When the next thing happens that isn't I/O. */
static int64_t next_time(const struct swi_client *c, int64_t until_ms)
{
	int64_t t = until_ms;

	if (c->gates.n && c->gates.next_ms < t)
		t = c->gates.next_ms;
	if (c->asleep)
		t = c->asleep->wake_ms < t ? c->asleep->wake_ms : t;
	if (swi_refresh_time(c) < t)
		t = swi_refresh_time(c);
	if (c->next_expiry_ms < t)
		t = c->next_expiry_ms;
	return t;
}

/* What each connection waits for; those that are being opened limit the time. Their number. */
static size_t prepare(struct swi_client *c, int64_t *until_ms)
{
	size_t i, opening = 0;

	for (i = 0; i < c->n_live; i++) {
		const struct swi_conn *conn = c->live[i];
		int64_t limit;

		c->polls[i].fd = conn->fd;
		c->polls[i].events = swi_conn_wants(conn);
		if (conn->state == SWI_CONN_READY)
			continue;
		opening++;
		limit = conn->since_ms + c->config.o.connect_timeout_ms;
		if (limit < *until_ms)
			*until_ms = limit;
	}
	return opening;
}

/* Without poll(): waits in the read itself, for a moment. false: nothing has come. */
static bool serve_alone(struct swi_client *c, struct swi_conn *conn, int64_t until_ms)
{
	ssize_t n;

	if (!conn || until_ms - c->now_ms <= SWI_RECV_WAIT_MS)
		return false;
	n = swi_conn_await(conn, c->read_buffer, SWI_READ_BYTES);
	c->now_ms = c->sys->now_ms();
	if (n == -EAGAIN)
		return false;
	swi_conn_awaited(conn, c->read_buffer, SWI_READ_BYTES, n, c->now_ms);
	return true;
}

/* Waits, then writes and reads where it is possible now. */
static void wait_and_serve(struct swi_client *c, int64_t until_ms)
{
	int64_t left = until_ms - c->now_ms;
	size_t n = c->n_live, i;
	int ready = c->sys->poll(c->polls, (nfds_t)n, left < 0 ? 0 : left > 60000 ? 60000 : (int)left);

	c->now_ms = c->sys->now_ms();
	for (i = 0; ready > 0 && i < n; i++) {
		struct swi_conn *conn = c->live[i];
		short got = c->polls[i].revents;

		if (!got || conn->fd != c->polls[i].fd)
			continue;
		ready--;
		if (conn->state == SWI_CONN_CONNECTING || got & POLLOUT)
			swi_conn_write(conn, c->now_ms);
		if (got & (POLLIN | POLLHUP | POLLERR | POLLNVAL))
			swi_conn_read(conn, c->read_buffer, SWI_READ_BYTES, c->now_ms);
	}
}

/* Attempts to connect that take too long. */
static void expire_connects(struct swi_client *c)
{
	size_t i;

	for (i = 0; i < c->n_live; i++) {
		struct swi_conn *conn = c->live[i];

		if (conn->state != SWI_CONN_CLOSED && conn->state != SWI_CONN_READY &&
		    conn->since_ms + c->config.o.connect_timeout_ms <= c->now_ms)
			swi_conn_close(conn, SW_ECONNECT, "no connection within the connect timeout");
	}
}

static void sooner(struct swi_client *c, const struct swi_request *r)
{
	for (; r; r = r->next)
		if (r->sink && r->sink->deadline_ms < c->next_expiry_ms)
			c->next_expiry_ms = r->sink->deadline_ms;
}

/* The earliest deadline of what is still on its way. */
static void find_next_expiry(struct swi_client *c)
{
	const struct swi_gate *gate;
	size_t i;

	c->next_expiry_ms = INT64_MAX;
	for (i = 0; i < c->n_live; i++)
		sooner(c, c->live[i]->queue.first);
	for (gate = c->gates.first; gate; gate = gate->next) {
		sooner(c, gate->refused.first);
		sooner(c, gate->waiting.first);
	}
}

/* What kept r from being sent, or executed, is the better part of the message. */
static void answer_late(struct swi_client *c, struct swi_request *r)
{
	const struct swi_node *n = r->slot != SWI_NO_SLOT && c->owner[r->slot] < c->n_nodes
					   ? c->nodes[c->owner[r->slot]] : NULL;

	c->stats.timeouts++;
	if (r->flags & SWI_REQ_UNKNOWN)
		swi_refresh_want_from(c, swi_decide(&(struct swi_event){ .kind = SWI_EVENT_LATE }).refresh);
	if (r->flags & SWI_REQ_UNKNOWN)
		swi_answer_error(c, r, SW_ETIMEOUT, "the deadline passed before the answer came");
	else if (swi_reply_is(r->reply, SW_REPLY_ERROR))
		swi_answer_error(c, r, SW_ETIMEOUT, "the deadline passed; it was refused %u times, the last time: %.*s",
				 r->tries, (int)(r->reply->len < 200 ? r->reply->len : 200), r->reply->u.text);
	else if (r->slot != SWI_NO_SLOT && !n)
		swi_answer_error(c, r, SW_ETIMEOUT, "the deadline passed; no node is known to serve slot %u", r->slot);
	else if (n && n->failures)
		swi_answer_error(c, r, SW_ETIMEOUT, "the deadline passed before the command could be sent; %s: %s",
				 n->name, n->why);
	else
		swi_answer_error(c, r, SW_ETIMEOUT, "the deadline passed before the command could be sent");
}

/* Requests whose deadline has passed, wherever they are. */
void swi_expire(struct swi_client *c)
{
	struct swi_requests late;
	struct swi_request *r;
	size_t i, n = c->n_live;

	swi_requests_init(&late);
	for (i = 0; i < n; i++)
		swi_conn_expire(c->live[i], c->now_ms, &late);
	swi_gates_expire(c, c->now_ms, &late);
	find_next_expiry(c);
	swi_reads_expire(c);
	while ((r = swi_requests_take(&late)))
		answer_late(c, r);
}

void swi_wake_sleepers(struct swi_client *c)
{
	while (c->asleep && c->asleep->wake_ms <= c->now_ms) {
		struct swi_op *op = c->asleep;

		c->asleep = op->next_asleep;
		swi_op_wake(op);
	}
}

void swi_turn(struct swi_client *c, int64_t until_ms)
{
	struct swi_conn *conn;
	size_t opening;

	if (c->now_ms >= c->next_expiry_ms) { /* before anything of it is written */
		swi_background_read(c);
		swi_expire(c);
		return;
	}
	swi_refresh_turn(c);
	conn = write_all(c);
	until_ms = next_time(c, until_ms);
	if (!serve_alone(c, conn, until_ms)) {
		opening = prepare(c, &until_ms);
		wait_and_serve(c, until_ms);
		if (opening)
			expire_connects(c);
	}
	if (c->now_ms >= c->next_expiry_ms)
		swi_expire(c);
	swi_wake_sleepers(c);
	if (c->gates.n && c->gates.next_ms <= c->now_ms)
		swi_gates_progress_all(c);
}

void swi_run(struct swi_client *c, const bool *done)
{
	c->now_ms = c->sys->now_ms();
	while (!*done)
		swi_turn(c, INT64_MAX);
}
