#include "exec/op.h"

#include "exec/client.h"
#include "wire/resp.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SENT_FIRST = 8 };

/* ---- life ---- */

static void op_free(struct swi_op *op)
{
	uint32_t i;

	for (i = 0; i < op->n_holds; i++)
		swi_gate_release(op->client, &op->holds[i]);
	if (op->drop)
		op->drop(op);
	if (op->lingers)
		op->client->background--;
	free(op->sent);
	swi_arena_free(&op->memory);
	free(op);
}

/* A step is missing: of those before it, nobody can say what they amount to. */
static void out_of_memory(struct swi_op *op)
{
	unsigned written = op->target->row && op->target->row->flags & SWI_READONLY ? SWI_REQ_ANSWERED : SWI_REQ_UNKNOWN;

	swi_op_fail(op, SW_ENOMEM, op->reached ? written : 0, "out of memory");
}

/* Its answer is given; what it has sent besides must not let a silent node hold up the others' slots. */
static void linger(struct swi_op *op)
{
	uint32_t i;

	op->lingers = true;
	op->client->background++;
	for (i = 0; i < op->n_holds; i++)
		swi_gate_release(op->client, &op->holds[i]);
}

/* Steps until something is outstanding or the operation has finished. */
static void run_steps(struct swi_op *op)
{
	op->in_step = true;
	while (!op->finished && op->waiting == 0 && op->wake_ms == 0) {
		swi_step *step = op->step;

		op->step = NULL;
		op->fresh = true;
		if (op->no_memory)
			out_of_memory(op);
		else if (!step)
			swi_op_fail(op, SW_EPROTO, 0, "an operation ended without an answer");
		else
			step(op);
	}
	if (op->finished && op->waiting && !op->lingers)
		linger(op);
	op->in_step = false;
	if (op->finished && op->waiting == 0)
		op_free(op);
}

static void op_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct swi_op *op = (struct swi_op *)sink;

	if (r->flags & SWI_REQ_HOLD) {
		if (r->err && !op->finished)
			swi_op_finish_as(op, r);
	} else if (op->intercept && op->intercept(op, r)) {
		return;
	} else if (r->flags & (SWI_REQ_UNKNOWN | SWI_REQ_ANSWERED)) {
		op->reached = true;
	}
	op->waiting--;
	if (!op->in_step)
		run_steps(op);
}

struct swi_op *swi_op_new(struct swi_client *client, struct swi_request *target, size_t size)
{
	struct swi_op *op = calloc(1, size < sizeof(*op) ? sizeof(*op) : size);
	size_t max = 0;
	sw_bytes *argv;

	if (!op)
		return NULL;
	op->client = client;
	op->target = target;
	swi_arena_init(&op->memory, 1024);
	op->sink.arena = &op->memory;
	op->sink.answered = op_answered;
	op->sink.resp2 = true;
	op->sink.deadline_ms = target->sink->deadline_ms;
	if (target->bytes)
		max = swi_resp_argc(target->bytes, target->len);
	argv = swi_arena_alloc(&op->memory, (max + 1) * sizeof(*argv));
	if (!argv) {
		swi_arena_free(&op->memory);
		free(op);
		return NULL;
	}
	op->argc = max ? swi_resp_slices(target->bytes, target->len, argv, max, NULL) : 0;
	op->argv = argv;
	return op;
}

void swi_op_start(struct swi_op *op, swi_step *first)
{
	op->step = first;
	run_steps(op);
}

static bool claimed(const struct swi_op *op, uint16_t slot)
{
	uint32_t i;

	for (i = 0; i < op->n_holds; i++)
		if (op->holds[i].slot == slot)
			return true;
	return false;
}

void swi_op_start_holding(struct swi_op *op, swi_step *first, const uint16_t *slots, size_t n)
{
	size_t i;

	op->step = first;
	op->holds = swi_op_alloc(op, n * sizeof(*op->holds));
	for (i = 0; op->holds && i < n; i++) {
		struct swi_request *hold = &op->holds[op->n_holds];

		if (claimed(op, slots[i]))
			continue;
		memset(hold, 0, sizeof(*hold));
		hold->sink = &op->sink;
		hold->slot = slots[i];
		hold->node = SWI_NO_NODE;
		hold->flags = SWI_REQ_HOLD;
		op->n_holds++;
	}
	op->waiting = op->n_holds;
	if (op->sink.deadline_ms < op->client->next_expiry_ms)
		op->client->next_expiry_ms = op->sink.deadline_ms;
	op->in_step = true;
	for (i = 0; i < op->n_holds; i++)
		swi_gate_wait(op->client, &op->holds[i]);
	run_steps(op);
}

/* ---- sending ---- */

void *swi_op_alloc(struct swi_op *op, size_t size)
{
	void *p = swi_arena_alloc(&op->memory, size);

	if (!p)
		op->no_memory = true;
	return p;
}

/* Puts r into op->sent; the first request of a step begins the list anew. */
static bool list(struct swi_op *op, struct swi_request *r)
{
	if (op->fresh) {
		op->n_sent = 0;
		op->fresh = false;
	}
	if (op->n_sent >= op->cap_sent) {
		uint32_t cap = op->cap_sent ? op->cap_sent * 2 : SENT_FIRST;
		struct swi_request **sent = realloc(op->sent, cap * sizeof(struct swi_request *));

		if (!sent) {
			op->no_memory = true;
			return false;
		}
		op->sent = sent;
		op->cap_sent = cap;
	}
	op->sent[op->n_sent++] = r;
	return true;
}

struct swi_request *swi_op_request(struct swi_op *op, unsigned flags, const char *resp, size_t len, uint32_t n_replies)
{
	struct swi_request *r = swi_op_alloc(op, sizeof(*r));

	if (!r || !resp || len > UINT32_MAX || !list(op, r)) {
		op->no_memory = true;
		return NULL;
	}
	memset(r, 0, sizeof(*r));
	r->sink = &op->sink;
	r->row = op->target->row;
	r->bytes = resp;
	r->len = (uint32_t)len;
	r->n_replies = (uint16_t)n_replies;
	r->slot = SWI_NO_SLOT;
	r->node = SWI_NO_NODE;
	r->flags = (uint16_t)flags;
	op->waiting++;
	return r;
}

struct swi_request *swi_op_send_resp(struct swi_op *op, uint16_t slot, unsigned flags, const char *resp, size_t len,
				     uint32_t n_replies)
{
	struct swi_request *r = swi_op_request(op, flags, resp, len, n_replies);

	if (r) {
		r->slot = slot;
		if ((flags & (SWI_REQ_REPEAT | SWI_REQ_WRITE)) == SWI_REQ_REPEAT && n_replies == 1)
			r->read_from = op->target->read_from;
		swi_submit(op->client, r);
	}
	return r;
}

static size_t digits(size_t n)
{
	size_t d = 1;

	while (n >= 10) {
		n /= 10;
		d++;
	}
	return d;
}

static size_t resp_size(const sw_bytes *args, size_t n)
{
	size_t size = 3 + digits(n), i;

	for (i = 0; i < n; i++)
		size += 5 + digits(args[i].len) + args[i].len;
	return size;
}

const char *swi_op_write(struct swi_op *op, const sw_bytes *args, size_t n, size_t *len)
{
	char *start = swi_arena_text(&op->memory, resp_size(args, n) + 20), *at = start;
	size_t i;

	*len = 0;
	if (!start) {
		op->no_memory = true;
		return NULL;
	}
	at = swi_resp_header(at, '*', n);
	for (i = 0; i < n; i++) {
		at = swi_resp_header(at, '$', args[i].len);
		if (args[i].len)
			memcpy(at, args[i].data, args[i].len);
		at += args[i].len;
		*at++ = '\r';
		*at++ = '\n';
	}
	*len = (size_t)(at - start);
	return start;
}

struct swi_request *swi_op_send(struct swi_op *op, uint16_t slot, unsigned flags, const sw_bytes *args, size_t n)
{
	size_t len;
	const char *resp = swi_op_write(op, args, n, &len);

	return swi_op_send_resp(op, slot, flags, resp, len, 1);
}

struct swi_request *swi_op_send_node(struct swi_op *op, uint16_t node, unsigned flags, const sw_bytes *args, size_t n)
{
	size_t len;
	const char *resp = swi_op_write(op, args, n, &len);
	struct swi_request *r = swi_op_request(op, flags, resp, len, 1);

	if (r) {
		r->node = node;
		swi_submit(op->client, r);
	}
	return r;
}

struct swi_request *swi_op_failed(const struct swi_op *op)
{
	uint32_t i;

	for (i = 0; i < op->n_sent; i++)
		if (op->sent[i]->err)
			return op->sent[i];
	return NULL;
}

struct swi_request *swi_op_worst(const struct swi_op *op)
{
	uint32_t i;

	for (i = 0; i < op->n_sent; i++)
		if (op->sent[i]->flags & SWI_REQ_UNKNOWN)
			return op->sent[i];
	return swi_op_failed(op);
}

/* ---- time ---- */

void swi_op_sleep(struct swi_op *op, uint32_t ms)
{
	struct swi_op **at = &op->client->asleep;

	op->wake_ms = op->client->now_ms + (ms ? ms : 1);
	if (op->wake_ms > op->sink.deadline_ms)
		op->wake_ms = op->sink.deadline_ms;
	while (*at && (*at)->wake_ms <= op->wake_ms)
		at = &(*at)->next_asleep;
	op->next_asleep = *at;
	*at = op;
}

void swi_op_wake(struct swi_op *op)
{
	op->wake_ms = 0;
	op->next_asleep = NULL;
	if (op->finished || op->waiting)
		return;
	if (op->client->now_ms >= op->sink.deadline_ms)
		swi_op_fail(op, SW_ETIMEOUT, 0, "the deadline passed");
	run_steps(op);
}

/* ---- the end ---- */

/* The one answer. What is still outstanding is waited for before the memory goes. */
static void finish(struct swi_op *op, sw_err err, unsigned flags, sw_reply *reply)
{
	struct swi_request *t = op->target;

	if (op->finished)
		return;
	op->finished = true;
	t->flags &= (uint16_t) ~(SWI_REQ_UNKNOWN | SWI_REQ_ANSWERED);
	t->flags |= (uint16_t)(flags & (SWI_REQ_UNKNOWN | SWI_REQ_ANSWERED));
	swi_answer(op->client, t, err, reply);
}

static void finish_copy(struct swi_op *op, sw_err err, unsigned flags, const sw_reply *reply)
{
	struct swi_arena *to = op->target->sink->arena;
	sw_reply *copy = NULL;

	if (to && reply) {
		copy = swi_reply_new(to, SW_REPLY_NIL);
		if (!copy || !swi_reply_copy(to, reply, copy)) {
			finish(op, SW_ENOMEM, flags, NULL);
			return;
		}
	}
	finish(op, err, flags, copy);
}

/* A tree that is in the target's arena already is handed over as it is. */
static void finish_tree(struct swi_op *op, sw_err err, unsigned flags, const sw_reply *reply)
{
	if (op->sink.arena == op->target->sink->arena)
		finish(op, err, flags, (sw_reply *)(uintptr_t)reply);
	else
		finish_copy(op, err, flags, reply);
}

void swi_op_finish(struct swi_op *op, const sw_reply *reply)
{
	finish_tree(op, SW_OK, SWI_REQ_ANSWERED, reply);
}

void swi_op_finish_integer(struct swi_op *op, int64_t value)
{
	sw_reply r = { .type = SW_REPLY_INTEGER, .u.integer = value };

	finish_copy(op, SW_OK, SWI_REQ_ANSWERED, &r);
}

void swi_op_finish_nil(struct swi_op *op)
{
	sw_reply r = { .type = SW_REPLY_NIL };

	finish_copy(op, SW_OK, SWI_REQ_ANSWERED, &r);
}

void swi_op_finish_ok(struct swi_op *op)
{
	sw_reply r = { .type = SW_REPLY_STATUS, .len = 2, .u.text = "OK" };

	finish_copy(op, SW_OK, SWI_REQ_ANSWERED, &r);
}

void swi_op_finish_as(struct swi_op *op, const struct swi_request *r)
{
	finish_tree(op, (sw_err)r->err, r->flags, r->reply);
}

void swi_op_finish_server_error(struct swi_op *op, const char *text)
{
	sw_reply r = { .type = SW_REPLY_ERROR, .len = strlen(text), .u.text = text };

	finish_copy(op, SW_ESERVER, SWI_REQ_ANSWERED, &r);
}

void swi_op_finish_partial(struct swi_op *op, const sw_reply *reply, const char *text)
{
	sw_reply nodes[2] = { { .type = SW_REPLY_ERROR, .len = strlen(text), .u.text = text } };
	sw_reply pair = { .type = SW_REPLY_ARRAY, .len = 2, .u.nodes = nodes };
	const struct swi_request *worst = swi_op_worst(op);

	if (reply)
		nodes[1] = *reply;
	finish_copy(op, SW_EPARTIAL, (op->reached ? SWI_REQ_ANSWERED : 0U) | (worst ? worst->flags & SWI_REQ_UNKNOWN : 0U),
		    &pair);
}

void swi_op_fail(struct swi_op *op, sw_err err, unsigned flags, const char *format, ...)
{
	char text[512];
	sw_reply r = { .type = SW_REPLY_ERROR, .u.text = text };
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	r.len = strlen(text);
	finish_copy(op, err, flags, &r);
}
