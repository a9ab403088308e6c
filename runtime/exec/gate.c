#include "exec/gate.h"

#include "exec/client.h"

#include <stdlib.h>

struct swi_gate *swi_gate_find(const struct swi_gates *g, uint16_t slot)
{
	return g->by_slot ? g->by_slot[slot] : NULL;
}

static struct swi_gate *gate_get(struct swi_client *c, uint16_t slot)
{
	struct swi_gates *g = &c->gates;
	struct swi_gate *gate = swi_gate_find(g, slot);

	if (gate)
		return gate;
	if (!g->by_slot)
		g->by_slot = calloc(SWI_SLOTS, sizeof(struct swi_gate *));
	gate = g->by_slot ? calloc(1, sizeof(*gate)) : NULL;
	if (!gate)
		return NULL;
	gate->slot = slot;
	swi_requests_init(&gate->refused);
	swi_requests_init(&gate->waiting);
	gate->next = g->first;
	gate->link = &g->first;
	if (g->first)
		g->first->link = &gate->next;
	g->first = gate;
	g->by_slot[slot] = gate;
	g->n++;
	return gate;
}

static void gate_drop(struct swi_client *c, struct swi_gate *gate)
{
	*gate->link = gate->next;
	if (gate->next)
		gate->next->link = gate->link;
	if (c->gates.walk == gate)
		c->gates.walk = gate->next;
	c->gates.by_slot[gate->slot] = NULL;
	c->gates.n--;
	swi_gate_keys_free(gate);
	free(gate);
}

void swi_gates_free(struct swi_client *c)
{
	while (c->gates.first)
		gate_drop(c, c->gates.first);
	free(c->gates.by_slot);
	c->gates.by_slot = NULL;
}

static void no_longer_pending(struct swi_client *c, struct swi_request *r)
{
	if (r->flags & SWI_REQ_PENDING) {
		c->pending[r->slot]--;
		r->flags &= (uint16_t)~SWI_REQ_PENDING;
	}
}

static void put_in_front(struct swi_requests *of, struct swi_requests *front)
{
	if (!front->first)
		return;
	*front->last = of->first;
	if (!of->first)
		of->last = front->last;
	of->first = front->first;
}

static void put_first(struct swi_requests *of, struct swi_request *r)
{
	r->next = of->first;
	if (!of->first)
		of->last = &r->next;
	of->first = r;
}

/* ---- what is unsent comes back ---- */

/* Unsent requests of all slots for which that is due leave a connection in one pass; each in front of what waits at its gate. */
static void take_back(struct swi_client *c, struct swi_conn *from)
{
	uint8_t slots[SWI_SLOTS / 8] = { 0 };
	struct swi_request *r, *last = NULL;
	struct swi_requests back;
	struct swi_gate *gate;

	for (gate = c->gates.first; gate; gate = gate->next)
		if (gate->due == from) {
			slots[gate->slot / 8] |= (uint8_t)(1 << gate->slot % 8);
			gate->swept = from;
			gate->due = NULL;
		}
	swi_requests_init(&back);
	swi_conn_take_unbuffered(from, slots, &back);
	while ((r = swi_requests_take(&back))) { /* turned round, the last one is put in front first */
		no_longer_pending(c, r);
		r->next = last;
		last = r;
	}
	while ((r = last)) {
		last = r->next;
		put_first(&c->gates.by_slot[r->slot]->waiting, r);
	}
}

void swi_gates_take_back(struct swi_client *c)
{
	const struct swi_gate *gate;

	for (gate = c->gates.first; gate; gate = gate->next)
		if (gate->due)
			take_back(c, gate->due);
}

/*
 * Unsent requests of the slot shall come back before `from` is written to again: the turn ends with that, for all slots at once.
 * What is refused after that has none behind it any more, unless it is a claim's: those pass the gate.
 */
static void want_back(struct swi_client *c, struct swi_gate *gate, struct swi_conn *from)
{
	if (gate->swept == from && !gate->holder)
		return;
	if (gate->due && gate->due != from)
		take_back(c, gate->due);
	gate->due = from;
	if (c->gates.next_ms > c->now_ms)
		c->gates.next_ms = c->now_ms;
}

static void wake_at(struct swi_client *c, struct swi_gate *gate, uint32_t wait_ms)
{
	int64_t when = c->now_ms + wait_ms;

	if (wait_ms > 1)
		when -= (int64_t)(c->sys->random64() % (wait_ms / 2 + 1));
	if (when > gate->not_before_ms)
		gate->not_before_ms = when;
	if (gate->not_before_ms < c->gates.next_ms)
		c->gates.next_ms = gate->not_before_ms;
}

bool swi_gate_refuse(struct swi_client *c, struct swi_request *r, uint32_t wait_ms, struct swi_conn *from)
{
	uint16_t slot = r->slot;
	struct swi_gate *gate = gate_get(c, slot);

	no_longer_pending(c, r);
	if (!gate) {
		swi_answer_error(c, r, SW_ENOMEM, "out of memory");
		return false;
	}
	if (r->tries < UINT8_MAX)
		r->tries++;
	c->stats.retries++;
	gate->draining = true;
	swi_requests_add(&gate->refused, r);
	if (from)
		want_back(c, gate, from);
	wake_at(c, gate, wait_ms);
	return true;
}

bool swi_gate_drain(struct swi_client *c, uint16_t slot, struct swi_conn *from)
{
	struct swi_gate *gate = gate_get(c, slot);

	if (!gate)
		return false;
	gate->draining = true;
	if (from)
		want_back(c, gate, from);
	if (c->gates.next_ms > c->now_ms)
		c->gates.next_ms = c->now_ms;
	return true;
}

void swi_gate_wait(struct swi_client *c, struct swi_request *r)
{
	struct swi_gate *gate = gate_get(c, r->slot);

	if (!gate) {
		swi_answer_error(c, r, SW_ENOMEM, "out of memory");
		return;
	}
	swi_requests_add(&gate->waiting, r);
	swi_gate_progress(c, r->slot);
}

void swi_gate_release(struct swi_client *c, struct swi_request *hold)
{
	struct swi_gate *gate = swi_gate_find(&c->gates, hold->slot);

	if (gate && gate->holder == hold) {
		gate->holder = NULL;
		gate->swept = NULL;
		swi_gate_progress(c, hold->slot);
	}
}

/* ---- letting out ---- */

/* Answers come in the order of the requests only from one connection, so only one node's go out together. */
static bool same_flight(struct swi_client *c, struct swi_gate *gate, const struct swi_request *r)
{
	uint16_t node = r->node == SWI_NO_NODE ? c->owner[gate->slot] : r->node;

	if (c->pending[gate->slot] && node != gate->flight)
		return false;
	gate->flight = node;
	gate->due = NULL; /* nothing unsent is left of those before it */
	gate->swept = NULL;
	return true;
}

static void let_out(struct swi_client *c, struct swi_request *r)
{
	if (r->flags & SWI_REQ_OVERTAKEN)
		swi_answer_error(c, r, SW_EORDER,
				 "not executed; a later command on the same key of slot %u was", r->slot);
	else
		swi_dispatch(c, r);
}

/* Moves all of `list` behind what `to` has. */
static void append(struct swi_requests *to, struct swi_requests *list)
{
	if (!list->first)
		return;
	*to->last = list->first;
	to->last = list->last;
}

/*
 * The refused ones, all together. Those behind one that goes to another node wait until it has been answered. One that comes
 * back at once (no connection could be opened) takes those behind it along: they go out together the next time, or else one
 * of them might find a connection, at the next address of the name, before it does.
 */
static void let_out_refused(struct swi_client *c, struct swi_gate *gate)
{
	struct swi_requests list = gate->refused;

	swi_gate_keys_free(gate);
	swi_requests_init(&gate->refused);
	while (list.first && !gate->refused.first) {
		if (!same_flight(c, gate, list.first)) {
			put_in_front(&gate->waiting, &list);
			return;
		}
		let_out(c, swi_requests_take(&list));
	}
	append(&gate->refused, &list);
}

/* What waits behind: requests up to the next claim; a claim when the slot is quiet. */
static void let_out_waiting(struct swi_client *c, struct swi_gate *gate)
{
	uint16_t slot = gate->slot;

	while (gate->waiting.first && !gate->draining) {
		struct swi_request *r = gate->waiting.first;

		/* Requests of the holder itself come here when they had to wait for a redirected one in front. */
		if (gate->holder && r->sink != gate->holder->sink)
			return;
		if (!(r->flags & SWI_REQ_HOLD)) {
			if (!same_flight(c, gate, r))
				return;
			let_out(c, swi_requests_take(&gate->waiting));
		} else if (c->pending[slot] == 0) {
			/* Its operation may end at once: then holder is NULL again. */
			gate->holder = swi_requests_take(&gate->waiting);
			r->sink->answered(r->sink, r);
		} else {
			return;
		}
	}
}

void swi_gate_progress(struct swi_client *c, uint16_t slot)
{
	struct swi_gate *gate = swi_gate_find(&c->gates, slot);

	if (!gate || gate->busy)
		return;
	gate->busy = true;
	while (!(gate->draining && c->pending[slot] > 0) && gate->not_before_ms <= c->now_ms) {
		gate->draining = false;
		if (!gate->refused.first) {
			let_out_waiting(c, gate);
			break;
		}
		let_out_refused(c, gate);
		gate->draining = true;
	}
	gate->busy = false;
	if (!gate->refused.first && !gate->waiting.first && !gate->holder && !gate->draining)
		gate_drop(c, gate);
}

/* Letting out may take down any gate, so the walk is known to gate_drop(). New ones are put up in front of it. */
void swi_gates_progress_all(struct swi_client *c)
{
	const struct swi_gate *gate;

	swi_gates_take_back(c);
	c->gates.next_ms = INT64_MAX;
	c->gates.walk = c->gates.first;
	while ((gate = c->gates.walk)) {
		c->gates.walk = gate->next;
		swi_gate_progress(c, gate->slot);
	}
	for (gate = c->gates.first; gate; gate = gate->next)
		if (gate->not_before_ms > c->now_ms && gate->not_before_ms < c->gates.next_ms)
			c->gates.next_ms = gate->not_before_ms;
}

static void expire_list(struct swi_requests *from, int64_t now_ms, struct swi_requests *out)
{
	struct swi_requests keep;
	struct swi_request *r;

	swi_requests_init(&keep);
	while ((r = swi_requests_take(from)))
		swi_requests_add(r->sink->deadline_ms <= now_ms ? out : &keep, r);
	if (keep.first)
		*from = keep;
}

void swi_gates_expire(struct swi_client *c, int64_t now_ms, struct swi_requests *out)
{
	struct swi_gate *gate;

	for (gate = c->gates.first; gate; gate = gate->next) {
		swi_gate_keys_free(gate);
		expire_list(&gate->refused, now_ms, out);
		expire_list(&gate->waiting, now_ms, out);
	}
}
