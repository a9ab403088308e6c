/* engine.c - requests in, answers out. One turn of the loop: write, wait, read, then what time has brought. */
#include "exec/client.h"
#include "exec/decide.h"
#include "exec/reads.h"
#include "exec/scripts.h"
#include "wire/resp3.h"
#include "exec/stats.h"
#include "wire/cold.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- answers ---- */

static inline void answer(struct swi_client *c, struct swi_request *r, sw_err err, sw_reply *reply)
{
	uint16_t slot = r->slot;

	if (r->flags & SWI_REQ_PENDING) {
		c->pending[slot]--;
		r->flags &= (uint16_t)~SWI_REQ_PENDING;
	}
	r->err = (int8_t)err;
	r->reply = reply;
	r->sink->answered(r->sink, r);
	if (c->gates.n && slot != SWI_NO_SLOT)
		swi_gate_progress(c, slot);
}

void swi_answer(struct swi_client *c, struct swi_request *r, sw_err err, sw_reply *reply)
{
	answer(c, r, err, reply);
}

void swi_answer_error(struct swi_client *c, struct swi_request *r, sw_err err, const char *format, ...)
{
	struct swi_arena *arena = r->sink->arena;
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	swi_answer(c, r, err, arena ? swi_reply_error(arena, "%s", text) : NULL);
}

/* The order rule for r, which may have run before a refused one; true: r is a read, and is read again in its place. */
static bool overtook(struct swi_client *c, struct swi_request *r, bool executed)
{
	struct swi_gate *gate = r->slot == SWI_NO_SLOT ? NULL : swi_gate_find(&c->gates, r->slot);

	if (!gate || !gate->refused.first)
		return false;
	if (executed)
		swi_gate_executed(c, gate, r);
	if (!swi_gate_stale(gate, r))
		return false;
	r->flags &= (uint16_t) ~(SWI_REQ_ANSWERED | SWI_REQ_ASKING);
	r->node = SWI_NO_NODE;
	swi_gate_refuse(c, r, 0, NULL);
	swi_gate_progress(c, r->slot);
	return true;
}

/* A reply that the caller gets. */
static void answered(struct swi_client *c, struct swi_request *r, sw_reply *reply)
{
	bool error = swi_reply_is(reply, SW_REPLY_ERROR);

	r->flags |= SWI_REQ_ANSWERED;
	r->flags &= (uint16_t)~SWI_REQ_UNKNOWN;
	if (!reply && r->sink->arena) {
		swi_answer(c, r, SW_ENOMEM, NULL);
		return;
	}
	if (c->gates.n && overtook(c, r, !error))
		return;
	if (c->config.o.resp3)
		swi_resp3_settle(r, reply);
	answer(c, r, error ? SW_ESERVER : SW_OK, reply);
}

/* ---- requests ---- */

/* Where r goes now; NULL: the slot has no owner that is known. */
static inline struct swi_node *place_of(struct swi_client *c, const struct swi_request *r)
{
	uint16_t index = r->node;

	if (index == SWI_NO_NODE && r->slot != SWI_NO_SLOT)
		index = c->owner[r->slot];
	return index < c->n_nodes ? c->nodes[index] : NULL;
}

static void not_sent(struct swi_client *c, struct swi_request *r, struct swi_node *n);

static inline void dispatch(struct swi_client *c, struct swi_request *r)
{
	struct swi_node *n = place_of(c, r);

	if (r->sink->deadline_ms < c->next_expiry_ms)
		c->next_expiry_ms = r->sink->deadline_ms;
	if (!n || !swi_node_send(n, r)) {
		not_sent(c, r, n);
		return;
	}
	if (r->slot != SWI_NO_SLOT) {
		r->flags |= SWI_REQ_PENDING;
		c->pending[r->slot]++;
	}
}

void swi_dispatch(struct swi_client *c, struct swi_request *r)
{
	dispatch(c, r);
}

static inline void submit(struct swi_client *c, struct swi_request *r)
{
	if (r->read_from && swi_read_submit(c, r))
		return;
	if (c->gates.n && r->slot != SWI_NO_SLOT) {
		struct swi_gate *gate = swi_gate_find(&c->gates, r->slot);

		if (gate && !(gate->holder && gate->holder->sink == r->sink)) {
			if (r->sink->deadline_ms < c->next_expiry_ms)
				c->next_expiry_ms = r->sink->deadline_ms;
			swi_gate_wait(c, r);
			return;
		}
	}
	dispatch(c, r);
}

void swi_submit(struct swi_client *c, struct swi_request *r)
{
	submit(c, r);
}

void swi_submit_many(struct swi_client *c, struct swi_request *r, size_t n)
{
	for (; n > 0; n--, r++)
		submit(c, r);
}

/* ---- what went wrong ---- */

static void give_up(struct swi_client *c, struct swi_request *r, sw_err err, const struct swi_node *n,
		    const char *why)
{
	if (!n && r->slot == SWI_NO_SLOT)
		swi_answer_error(c, r, err, "no node of the cluster can be reached");
	else if (!n)
		swi_answer_error(c, r, err, "no node is known to serve slot %u", r->slot);
	else
		swi_answer_error(c, r, err, "%s: %s", n->name, why);
}

/* A request that may go anywhere tries another node, as often as there are nodes. */
static bool elsewhere(struct swi_client *c, struct swi_request *r)
{
	struct swi_node *n;

	if (!(r->flags & SWI_REQ_RANDOM) || r->tries >= c->n_nodes || r->tries >= 16)
		return false;
	r->tries++;
	c->stats.retries++;
	n = swi_node_random(c, r->flags & SWI_REQ_WRITE);
	if (!n || !swi_node_send(n, r))
		return elsewhere(c, r);
	r->node = n->index;
	return true;
}

/* r was not sent: the node can't be reached now, or nobody owns the slot. */
static void not_sent(struct swi_client *c, struct swi_request *r, struct swi_node *n)
{
	struct swi_event e = {
		.kind = r->slot == SWI_NO_SLOT ? SWI_EVENT_UNSENT_NODE : SWI_EVENT_UNSENT,
		.fail_fast = c->config.o.fail_fast || r->flags & SWI_REQ_NO_RETRY,
		.open_again = n && c->now_ms >= n->retry_at_ms && !(r->flags & SWI_REQ_NO_RETRY),
		.tries = r->tries,
	};
	struct swi_verdict v = swi_decide(&e);

	if (!(r->flags & SWI_REQ_NO_RETRY))
		swi_refresh_want_from(c, v.refresh);
	if (v.action == SWI_TO_OWNER) {
		if (n) /* a redirect to it may be out of date: maps count again */
			c->refresh.newer[r->slot / 8] &= (uint8_t)~(1 << (r->slot % 8));
		r->node = SWI_NO_NODE;
		r->flags &= (uint16_t)~SWI_REQ_ASKING;
		swi_gate_refuse(c, r, v.wait_ms, NULL);
	} else if (v.action == SWI_TO_NODE && !(r->flags & SWI_REQ_NO_RETRY) && n) {
		r->tries++;
		c->stats.retries++;
		swi_dispatch(c, r);
	} else if (!elsewhere(c, r)) {
		give_up(c, r, SW_ECONNECT, n, n ? n->why : "");
	}
}

/* r was in the kernel's hands when its connection died. */
static void lost(struct swi_client *c, struct swi_request *r, struct swi_node *n, sw_err err, const char *why)
{
	struct swi_event e = {
		.kind = SWI_EVENT_LOST,
		.repeatable = (r->flags & SWI_REQ_REPEAT || c->config.o.resend_writes) &&
			      !(r->flags & SWI_REQ_NO_RETRY) && err != SW_EPROTO && err != SW_ENOMEM,
		.tries = r->tries,
	};
	struct swi_verdict v = swi_decide(&e);

	if (v.action != SWI_GIVE && r->flags & SWI_REQ_WRITE)
		r->flags |= SWI_REQ_UNKNOWN; /* sent again, but it may have run already */
	if (v.action != SWI_GIVE && r->slot != SWI_NO_SLOT) {
		r->node = SWI_NO_NODE;
		r->flags &= (uint16_t)~SWI_REQ_ASKING;
		swi_gate_refuse(c, r, v.wait_ms, NULL);
		return;
	}
	if (v.action != SWI_GIVE && r->tries == 0) {
		r->tries++;
		c->stats.retries++;
		swi_dispatch(c, r);
		return;
	}
	r->flags |= SWI_REQ_UNKNOWN;
	c->stats.unknown++;
	if (c->gates.n && r->slot != SWI_NO_SLOT) {
		struct swi_gate *gate = swi_gate_find(&c->gates, r->slot);

		if (gate && gate->refused.first)
			swi_gate_executed(c, gate, r);
	}
	give_up(c, r, err, n, why);
}

/* The error that decides about a whole unit: a redirect of any of its commands, since nothing of it ran then. */
static const sw_reply *deciding_error(const struct swi_request *r, const sw_reply *reply)
{
	size_t i;

	if (r->n_replies <= 1 || !swi_reply_is(reply, SW_REPLY_ARRAY))
		return reply;
	for (i = 0; i < reply->len; i++)
		if (swi_reply_is(&reply->u.nodes[i], SW_REPLY_ERROR))
			return &reply->u.nodes[i];
	return reply;
}

/* The node that a redirect names; an empty host is the one that answered. NULL: out of memory. */
struct swi_node *swi_named_node(struct swi_client *c, const struct swi_redirect *to, const struct swi_node *from)
{
	struct sw_address a = to->to;

	if (a.host[0] == '\0')
		memcpy(a.host, from->address.host, sizeof(a.host));
	else if (c->config.o.translate)
		c->config.o.translate(c->config.o.translate_arg, &a);
	return swi_node_get(c, &a);
}

bool swi_makes_no_sense(const struct swi_redirect *to, const struct swi_request *r)
{
	if (to->kind == SWI_ERROR_MOVED || to->kind == SWI_ERROR_ASK)
		return r->slot != SWI_NO_SLOT && to->slot != r->slot;
	return to->kind == SWI_ERROR_BROKEN;
}

/* The same request again at once: in its place among those of its slot, or to the same node. */
static void resend(struct swi_client *c, struct swi_request *r, struct swi_node *n)
{
	if (r->slot != SWI_NO_SLOT)
		swi_gate_refuse(c, r, 0, &n->conn);
	else
		swi_dispatch(c, r);
}

/* A redirect knows better than a map that was asked for before it - but not the third one of a request: those go round in circles. */
static void patch(struct swi_client *c, uint16_t slot, struct swi_node *owner, bool trusted)
{
	uint8_t bit = (uint8_t)(1 << slot % 8), *newer = &c->refresh.newer[slot / 8];

	c->owner[slot] = owner->index;
	*newer = (uint8_t)(trusted ? *newer | bit : *newer & ~bit);
	c->refresh.ask = owner; /* who owns the slot knows it best */
}

void swi_read_redirect(const struct swi_request *r, const sw_reply *error, struct swi_redirect *out)
{
	if (!r->row || !(r->row->flags & SWI_USER_CODE)) {
		swi_redirect_parse(error->u.text, error->len, out);
		return;
	}
	swi_redirect_parse_strictly(error->u.text, error->len, out);
	if (swi_makes_no_sense(out, r))
		out->kind = SWI_ERROR_PLAIN;
}

/* Deals with an error reply that is the client's business; false: it is the caller's. */
static bool redirected(struct swi_client *c, struct swi_request *r, const sw_reply *error, struct swi_node *n)
{
	struct swi_redirect to;
	struct swi_node *named = NULL;
	struct swi_verdict v;
	struct swi_event e = { .kind = SWI_EVENT_REPLY, .tries = r->tries };

	swi_read_redirect(r, error, &to);
	if (swi_makes_no_sense(&to, r)) {
		swi_answer_error(c, r, SW_EPROTO, "%s sent a redirect that makes no sense: %.*s", n->name,
				 (int)(error->len < 100 ? error->len : 100), error->u.text);
		swi_conn_close(&n->conn, SW_EPROTO, "it sent a redirect that makes no sense");
		return true;
	}
	/* The server found keys where we found none: a numkeys of "2x". */
	if (to.kind == SWI_ERROR_MOVED && r->flags & SWI_REQ_RANDOM)
		r->slot = to.slot;
	if (to.kind == SWI_ERROR_PLAIN && swi_scripts_restore(c, r, error)) {
		resend(c, r, n);
		return true;
	}
	if (r->flags & SWI_REQ_NO_RETRY || r->slot == SWI_NO_SLOT)
		return false;
	e.error = to.kind;
	r->reply = r->sink->arena ? (sw_reply *)(uintptr_t)error : NULL; /* for the text, if time runs out */
	if (to.kind == SWI_ERROR_MOVED || to.kind == SWI_ERROR_ASK) {
		named = swi_named_node(c, &to, n);
		e.same_place = named == n;
		if (!named)
			return false;
	}
	v = swi_decide(&e);
	swi_note_refusal(n, to.kind, r->slot, named);
	if (to.kind == SWI_ERROR_ASK) /* replicas don't know what has left */
		c->open[to.slot / 8] |= (uint8_t)(1 << to.slot % 8);
	swi_refresh_want_from(c, v.refresh);
	if (v.action == SWI_GIVE)
		return false;
	r->flags &= (uint16_t)~SWI_REQ_ASKING;
	r->node = SWI_NO_NODE;
	if (v.action == SWI_TO_ASKED) {
		r->flags |= SWI_REQ_ASKING;
		r->node = named->index;
	}
	if (swi_gate_refuse(c, r, v.wait_ms, &n->conn) && v.patch)
		patch(c, to.slot, named, e.tries < 2);
	return true;
}

/* ---- events of a node's main connection ---- */

/* An error, a unit, or a slot that has a gate. */
static SWI_APART void answered_unusually(struct swi_node *n, struct swi_request *r, sw_reply *reply)
{
	struct swi_client *c = n->client;
	const sw_reply *error = deciding_error(r, reply);
	uint16_t slot = r->slot;

	if (swi_reply_is(error, SW_REPLY_ERROR)) {
		n->stats.errors++;
		if (redirected(c, r, error, n)) {
			if (slot != SWI_NO_SLOT)
				swi_gate_progress(c, slot);
			return;
		}
	}
	answered(c, r, reply);
}

static void main_answered(struct swi_conn *conn, struct swi_request *r, sw_reply *reply)
{
	struct swi_node *n = conn->owner;
	struct swi_client *c = n->client;

	n->failures = 0;
	n->stats.answers++;
	if (!reply || reply->type == SW_REPLY_ERROR || r->n_replies > 1 || c->gates.n) {
		answered_unusually(n, r, reply);
		return;
	}
	r->flags = (uint16_t)((r->flags | SWI_REQ_ANSWERED) & ~SWI_REQ_UNKNOWN);
	if (c->config.o.resp3)
		swi_resp3_settle(r, reply);
	answer(c, r, SW_OK, reply);
}

static void main_closed(struct swi_conn *conn, sw_err err, const char *why)
{
	struct swi_node *n = conn->owner;
	struct swi_client *c = n->client;
	struct swi_requests sent, unsent;
	struct swi_request *r;
	bool too_large = conn->reader.too_large;

	snprintf(n->why, sizeof(n->why), "%s", why);
	swi_node_lost(n, err);
	swi_gates_take_back(c);
	if (too_large && swi_conn_is_overdue(conn)) /* it was the late one of a request that was given up */
		err = SW_ECLOSED;
	swi_requests_init(&sent);
	swi_requests_init(&unsent);
	swi_conn_take(conn, &sent, &unsent);
	swi_refresh_want(c);
	while ((r = swi_requests_take(&sent))) {
		lost(c, r, n, err, n->why);
		if (too_large) /* only the first one's reply was: the others have just lost their connection */
			err = SW_ECLOSED;
	}
	while ((r = swi_requests_take(&unsent))) {
		if (err == SW_EAUTH || err == SW_ESERVER) /* a greeting that is refused again and again */
			give_up(c, r, err, n, n->why);
		else
			not_sent(c, r, n);
	}
	swi_gates_progress_all(c);
}

static void main_ready(struct swi_conn *conn)
{
	struct swi_node *n = conn->owner;

	n->openings++;
	swi_note_ready(n);
}

const struct swi_conn_events swi_main_events = { main_answered, main_closed, main_ready };
