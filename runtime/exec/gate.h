/*
 * gate.h - the order of a slot, on the rare path. As long as everything goes well, requests of a slot go out one behind the
 * other on one connection and no gate exists. A gate is put up for a slot when
 *
 *  - a request is redirected, refused or lost unsent: those in flight behind it are waited for, then all refused ones go
 *    out again in their order, and only after them what came later;
 *  - an operation of several steps claims the slot: it waits for earlier requests and holds back later ones;
 *  - the slot has no reachable owner: requests wait for one.
 *
 * It is taken down when nothing waits at it.
 */
#ifndef SWI_EXEC_GATE_H
#define SWI_EXEC_GATE_H

#include "wire/request.h"

struct swi_client;
struct swi_conn;
struct swi_gate_keys;

struct swi_gate {
	struct swi_gate *next, **link;
	struct swi_requests refused; /* go out again first, in this order */
	struct swi_requests waiting; /* then these; SWI_REQ_HOLD entries are claims */
	struct swi_request *holder;  /* the claim that has the slot */
	struct swi_gate_keys *keys;  /* of the refused writes; NULL: nothing has run since they were refused */
	struct swi_conn *due;        /* its unsent requests of the slot shall come back */
	struct swi_conn *swept;      /* it has no more of them */
	int64_t not_before_ms;
	uint16_t slot;
	uint16_t flight; /* the node to which requests were let out last */
	bool busy;     /* letting out now */
	bool draining; /* what is in flight must be answered before anything goes out */
};

struct swi_gates {
	struct swi_gate *first;
	struct swi_gate **by_slot; /* SWI_SLOTS entries, made with the first gate */
	size_t n;
	struct swi_gate *walk; /* the next one of swi_gates_progress_all() */
	int64_t next_ms; /* earliest not_before_ms of all, INT64_MAX: none */
};

struct swi_gate *swi_gate_find(const struct swi_gates *g, uint16_t slot);

/* r, which was not executed, goes out again after wait_ms, in its place in the order. `from`: the connection it was on, from
 * which later unsent requests of the slot come back before it is written to again; may be NULL. false: out of memory, r is
 * answered with that; the slot keeps its owner then, so that what comes later still goes behind what is in flight. */
bool swi_gate_refuse(struct swi_client *c, struct swi_request *r, uint32_t wait_ms, struct swi_conn *from);
/* r, a new request or a claim, waits behind what is there. Makes the gate if there is none. */
void swi_gate_wait(struct swi_client *c, struct swi_request *r);
/* The slot gets another owner: what is in flight to `from` (may be NULL) is waited for, what is unsent comes back. false: out of
 * memory; the slot must keep its owner. */
bool swi_gate_drain(struct swi_client *c, uint16_t slot, struct swi_conn *from);
/* A claim ends. */
void swi_gate_release(struct swi_client *c, struct swi_request *hold);
/* Something of the slot was answered, or a time came: lets out what may go. */
void swi_gate_progress(struct swi_client *c, uint16_t slot);
/* The same for all slots, once what is unsent has come back. */
void swi_gates_progress_all(struct swi_client *c);
/* All that is unsent and shall come back; before anything is written. */
void swi_gates_take_back(struct swi_client *c);
/* Requests waiting anywhere whose deadline passed. */
void swi_gates_expire(struct swi_client *c, int64_t now_ms, struct swi_requests *out);
void swi_gates_free(struct swi_client *c);

/* exec/gate_keys.c. A write of the slot was executed while earlier ones are refused: marks those that share a key with it. */
void swi_gate_executed(struct swi_client *c, struct swi_gate *g, const struct swi_request *r);
/* Whether r is a read that came before a refused write of one of its keys, though it was given after it. */
bool swi_gate_stale(struct swi_gate *g, const struct swi_request *r);
/* What has been noted of the refused ones; before one of them leaves. */
void swi_gate_keys_free(struct swi_gate *g);

#endif
