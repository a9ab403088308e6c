/* call.c - a command that runs now. */
#include "exec/handle.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* ---- what the handle says afterwards ---- */

sw_err swi_say(sw_handle *h, sw_err err, sw_outcome_kind outcome, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(h->text, sizeof(h->text), format, args);
	va_end(args);
	h->outcome = outcome;
	return err;
}

sw_outcome_kind swi_outcome_of(const struct swi_request *r)
{
	if (r->flags & SWI_REQ_UNKNOWN)
		return SW_UNKNOWN;
	return r->flags & SWI_REQ_ANSWERED ? SW_ANSWERED : SW_NOT_SENT;
}

const char *swi_text_of(const struct swi_request *r)
{
	const sw_reply *text = r->reply;

	if (!r->err)
		return "";
	if (r->err == SW_EPARTIAL && swi_reply_is(text, SW_REPLY_ARRAY) && text->len == 2)
		text = &text->u.nodes[0];
	return swi_reply_is(text, SW_REPLY_ERROR) ? text->u.text : sw_err_text((sw_err)r->err);
}

const sw_reply *swi_result_of(const struct swi_request *r)
{
	if (!r->err)
		return r->reply;
	if (r->err == SW_EPARTIAL && swi_reply_is(r->reply, SW_REPLY_ARRAY) && r->reply->len == 2)
		return &r->reply->u.nodes[1];
	return NULL;
}

sw_err swi_say_answer(sw_handle *h, const struct swi_request *r)
{
	if (r->err)
		return swi_say(h, (sw_err)r->err, swi_outcome_of(r), "%s", swi_text_of(r));
	h->text[0] = '\0';
	h->outcome = swi_outcome_of(r);
	return SW_OK;
}

/* ---- running ---- */

static void direct_answered(struct swi_sink *sink, struct swi_request *r)
{
	(void)r;
	((struct swi_direct *)sink)->done = true;
}

/* A call's deadline; a command that may wait on the server gets that time on top. */
static int64_t deadline_of(const struct swi_client *c, int64_t blocks_ms)
{
	int64_t ms = c->config.o.call_timeout_ms;

	return blocks_ms == INT64_MAX ? INT64_MAX : c->now_ms + ms + blocks_ms;
}

static inline void run(struct swi_writer *w, struct swi_arena *arena, struct swi_direct *d)
{
	struct swi_client *c = w->handle->client;

	swi_request_init(&d->request, w, w->start, swi_written(w));
	d->done = false;
	d->request.sink = &d->sink;
	d->sink.arena = arena;
	d->sink.inset = &w->inset;
	d->request.flags |= w->inset.data ? SWI_REQ_INSET : 0;
	d->sink.answered = direct_answered;
	d->sink.resp2 = false;
	if (!swi_enter(c)) {
		/* The client is somebody else's now: not a step into the engine. */
		d->request.err = SW_EINVAL;
		d->request.reply = swi_reply_error(arena, "%s", swi_busy_text);
		return;
	}
	d->sink.deadline_ms = deadline_of(c, w->row->block ? swi_blocks_for_ms(w->row, w->start, d->request.len) : 0);
	if (swi_is_plain(w->row, w->slot, w->slots_differ) && swi_goes_by_row(&w->handle->route))
		swi_submit(c, &d->request);
	else
		swi_start(c, &d->request, &w->handle->route, w->slots_differ);
	while (!d->done)
		swi_turn(c, INT64_MAX);
	swi_leave(c);
}

void swi_run_direct(struct swi_writer *w, struct swi_arena *arena, struct swi_direct *d)
{
	run(w, arena, d);
}

sw_err swi_call_now(struct swi_writer *w, enum swi_out kind, bool alt, void *out)
{
	sw_handle *h = w->handle;
	size_t len = swi_written(w);
	struct swi_reply_root *root = NULL;
	struct swi_direct d;
	sw_reply *reply = NULL;
	sw_err err;

	if (len > UINT32_MAX || len > h->client->config.o.max_bytes)
		return swi_say(h, SW_ELIMIT, SW_NOT_SENT, "%s: a command of %zu bytes; max_bytes is %llu", w->row->name, len,
			       (unsigned long long)h->client->config.o.max_bytes);
	if (kind == SWI_OUT_REPLY && out && !(root = swi_reply_root_new(256)))
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	run(w, root ? &root->arena : &h->scratch, &d);
	h->answered_by = d.request.node;
	d.request.out_kind = (uint8_t)kind;
	d.request.out = kind == SWI_OUT_REPLY ? (void *)&reply : out;
	d.request.flags |= alt ? SWI_REQ_ALT : 0;
	if (swi_result_of(&d.request))
		swi_decode_answer(&d.request);
	err = swi_say_answer(h, &d.request);
	if (root && reply && (!err || err == SW_EPARTIAL))
		*(sw_reply **)out = swi_reply_give(root, reply);
	else if (root)
		swi_reply_root_free(root);
	if (h->scratch.used_bytes)
		swi_arena_reset(&h->scratch);
	return err;
}
