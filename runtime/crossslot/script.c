#include "crossslot/script.h"

#include "exec/client.h"
#include "wire/resp.h"

#include <string.h>

/* Behind a script request's ->out. */
struct call {
	const struct swi_script *script;
	size_t argc;
	int64_t replicas; /* wanted; 0: no WAIT follows */
	int64_t acknowledged;
	int64_t again_until_ms;
	bool wait_refused;
};

enum { WAIT_AT_MOST_MS = 1000 };

/* WAIT's time is a part of the call's; twice of it passes when the server doesn't know the script. */
static int64_t wait_ms(const struct swi_op *op)
{
	int64_t left = (op->sink.deadline_ms - op->client->now_ms) / 4;

	return left < 1 ? 1 : left > WAIT_AT_MOST_MS ? WAIT_AT_MOST_MS : left;
}

/* Until when WAIT may be said again; a quarter of the call's time is left for its other steps. */
static int64_t patience_ms(const struct swi_op *op)
{
	int64_t left = op->sink.deadline_ms - op->client->now_ms, whole = op->client->config.o.call_timeout_ms;

	return op->client->now_ms + (left < whole ? left : whole) * 3 / 4 - wait_ms(op);
}

static void put_wait(struct swi_op *op, struct swi_buffer *b, int64_t replicas)
{
	swi_resp_array(b, 3);
	swi_resp_bulk(b, "WAIT", 4);
	swi_resp_i64(b, replicas);
	swi_resp_i64(b, wait_ms(op));
}

/* A buffer's bytes, kept in the operation's memory. */
static const char *keep(struct swi_op *op, const struct swi_buffer *b)
{
	char *bytes = b->failed ? NULL : swi_op_alloc(op, b->len);

	if (bytes)
		memcpy(bytes, b->data, b->len);
	else
		op->no_memory = true;
	return bytes;
}

static void send_again(struct swi_op *op, struct swi_request *r)
{
	r->flags &= (uint16_t)~SWI_REQ_ANSWERED;
	r->err = 0;
	swi_submit(op->client, r);
}

/* The server doesn't know the script: the same request with its text. */
static bool send_text(struct swi_op *op, struct swi_request *r, const struct call *call)
{
	sw_bytes *argv = swi_op_alloc(op, call->argc * sizeof(*argv));
	struct swi_buffer b = { 0 };
	size_t used = 0, n = argv ? swi_resp_slices(r->bytes, r->len, argv, call->argc, &used) : 0;
	const char *bytes = NULL;

	if (n > 2) {
		argv[0] = sw_str("EVAL");
		argv[1] = sw_str(call->script->text);
		swi_resp_argv(&b, argv, n);
		swi_buffer_add(&b, r->bytes + used, r->len - used);
		bytes = keep(op, &b);
	}
	if (bytes) {
		r->bytes = bytes;
		r->len = (uint32_t)b.len;
		send_again(op, r);
	}
	swi_buffer_free(&b);
	return bytes != NULL;
}

/* Of a script and its WAIT, the script's reply is the answer. */
static void take_apart(struct swi_request *r, struct call *call)
{
	sw_reply *pair = r->reply;

	if (r->n_replies != 2 || r->err || !swi_reply_is(pair, SW_REPLY_ARRAY) || pair->len != 2)
		return;
	r->reply = &pair->u.nodes[0];
	r->err = swi_reply_is(r->reply, SW_REPLY_ERROR) ? SW_ESERVER : SW_OK;
	call->acknowledged = sw_reply_integer(&pair->u.nodes[1]);
	call->wait_refused = swi_reply_is(&pair->u.nodes[1], SW_REPLY_ERROR) &&
			     !swi_reply_starts(&pair->u.nodes[1], "UNBLOCKED");
}

/* A failover by hand holds acknowledgements back for seconds, or ends the WAIT: what may run twice asks again. */
static bool waits_on(const struct swi_op *op, const struct swi_request *r)
{
	const struct call *call = r->out;

	return r->flags & SWI_REQ_REPEAT && !r->err && swi_op_too_few_replicas(r) && !call->wait_refused &&
	       op->client->now_ms < call->again_until_ms;
}

static bool look_at_answer(struct swi_op *op, struct swi_request *r)
{
	struct call *call = r->out;

	if (!call)
		return false;
	take_apart(r, call);
	if (!op->finished && waits_on(op, r)) {
		send_again(op, r);
		return true;
	}
	return r->err == SW_ESERVER && swi_reply_starts(r->reply, "NOSCRIPT") && !op->finished &&
	       send_text(op, r, call);
}

static struct swi_request *send_script(struct swi_op *op, uint16_t slot, unsigned flags, struct call *call,
				       const sw_bytes *keys, size_t n_keys, const sw_bytes *args, size_t n_args)
{
	struct swi_buffer b = { 0 };
	struct swi_request *r = NULL;
	const char *bytes;
	size_t i;

	call->argc = 3 + n_keys + n_args;
	swi_resp_array(&b, call->argc);
	swi_resp_bulk(&b, "EVALSHA", 7);
	swi_resp_bulk(&b, call->script->sha1, 40);
	swi_resp_i64(&b, (int64_t)n_keys);
	for (i = 0; i < n_keys; i++)
		swi_resp_bulk(&b, keys[i].data, keys[i].len);
	for (i = 0; i < n_args; i++)
		swi_resp_bulk(&b, args[i].data, args[i].len);
	if (call->replicas)
		put_wait(op, &b, call->replicas);
	bytes = keep(op, &b);
	if (bytes)
		r = swi_op_request(op, flags | (call->replicas ? SWI_REQ_WAITS : 0), bytes, b.len, call->replicas ? 2 : 1);
	swi_buffer_free(&b);
	if (!r)
		return NULL;
	r->out = call;
	r->slot = slot;
	op->intercept = look_at_answer;
	swi_submit(op->client, r);
	return r;
}

static struct call *new_call(struct swi_op *op, const struct swi_script *script, int64_t replicas)
{
	struct call *call = swi_op_alloc(op, sizeof(*call));

	if (call)
		*call = (struct call){ .script = script, .replicas = replicas, .again_until_ms = patience_ms(op) };
	return call;
}

struct swi_request *swi_op_script(struct swi_op *op, uint16_t slot, unsigned flags, const struct swi_script *script,
				  const sw_bytes *keys, size_t n_keys, const sw_bytes *args, size_t n_args)
{
	struct call *call = new_call(op, script, 0);

	return call ? send_script(op, slot, flags, call, keys, n_keys, args, n_args) : NULL;
}

struct swi_request *swi_op_script_replicated(struct swi_op *op, uint16_t slot, unsigned flags,
					     const struct swi_script *script, const sw_bytes *keys, size_t n_keys,
					     const sw_bytes *args, size_t n_args)
{
	struct call *call = new_call(op, script, op->client->config.o.wait_replicas);

	return call ? send_script(op, slot, flags, call, keys, n_keys, args, n_args) : NULL;
}

bool swi_op_too_few_replicas(const struct swi_request *r)
{
	const struct call *call = r->out;

	return call && call->acknowledged < call->replicas;
}
