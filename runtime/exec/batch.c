/* batch.c - commands that are collected, run together, and answered one by one. */
#include "exec/handle.h"
#include "exec/override.h"
#include "wire/cold.h"

#include <stdlib.h>
#include <string.h>

struct swi_request *swi_batch_at(const struct swi_batch *b, size_t i)
{
	return &b->blocks[i / SWI_BLOCK_REQUESTS]->r[i % SWI_BLOCK_REQUESTS];
}

static void batch_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct swi_batch *b = (struct swi_batch *)sink;
	sw_err err = r->reply ? swi_decode_answer(r) : (sw_err)r->err;

	if (err)
		b->failed++;
	b->done = --b->left == b->until;
}

static struct swi_batch *batch_new(struct swi_client *c)
{
	struct swi_batch *b = calloc(1, sizeof(*b));

	if (!b)
		return NULL;
	b->client = c;
	swi_arena_init(&b->bytes, 4096);
	swi_arena_init(&b->replies, 4096);
	b->sink.arena = &b->replies;
	b->sink.answered = batch_answered;
	return b;
}

sw_err sw_batch_new(sw_handle *h, sw_handle **out)
{
	sw_handle *v;
	sw_err err;

	if (!h)
		return SW_EINVAL;
	if (!out)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_batch_new: out is NULL");
	if (h->batch)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_batch_new: a batch of a batch is not possible");
	err = swi_view_new(h, &v);
	if (err)
		return err;
	v->batch = batch_new(h->client);
	if (!v->batch) {
		sw_free(v);
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	}
	*out = v;
	return SW_OK;
}

void swi_batch_free(struct swi_batch *b)
{
	size_t i;

	if (!b)
		return;
	for (i = 0; i < b->n_blocks; i++)
		free(b->blocks[i]);
	free(b->blocks);
	free(b->differ);
	swi_arena_free(&b->bytes);
	swi_arena_free(&b->replies);
	free(b);
}

/* ---- queueing ---- */

static bool add_block(struct swi_batch *b)
{
	struct swi_block_of_requests **blocks = realloc(b->blocks, (b->n_blocks + 1) * sizeof(*blocks));

	if (!blocks)
		return false;
	b->blocks = blocks;
	blocks[b->n_blocks] = malloc(sizeof(**blocks));
	if (!blocks[b->n_blocks])
		return false;
	b->n_blocks++;
	return true;
}

/* The block of command b->n, which is its first. */
static SWI_APART bool next_block(struct swi_batch *b)
{
	if (b->n / SWI_BLOCK_REQUESTS == b->n_blocks && !add_block(b))
		return false;
	b->next = swi_batch_at(b, b->n);
	b->block_end = b->next + SWI_BLOCK_REQUESTS;
	return true;
}

/* Remembers that the keys of command b->n lie in different slots. */
static bool mark_differ(struct swi_batch *b)
{
	size_t need = b->n / 8 + 1;

	if (need > b->n_differ) {
		size_t n = need < 64 ? 64 : need * 2;
		uint8_t *differ = realloc(b->differ, n);

		if (!differ)
			return false;
		memset(differ + b->n_differ, 0, n - b->n_differ);
		b->differ = differ;
		b->n_differ = n;
	}
	b->differ[b->n / 8] |= (uint8_t)(1 << (b->n % 8));
	return true;
}

static bool differs(const struct swi_batch *b, size_t i)
{
	return i / 8 < b->n_differ && b->differ[i / 8] >> (i % 8) & 1;
}

static void add_blocking_time(struct swi_batch *b, const struct swi_command *row, const char *resp, size_t len)
{
	int64_t ms = swi_blocks_for_ms(row, resp, len);

	if (ms == INT64_MAX)
		b->forever = true;
	else
		b->extra_ms += ms;
}

/* Remembers what a request has no room for. false: out of memory. */
static SWI_APART bool note_special(struct swi_batch *b, const struct swi_writer *w, const char *resp, size_t len)
{
	if (w->slots_differ && !mark_differ(b))
		return false;
	if (w->row->block)
		add_blocking_time(b, w->row, resp, len);
	b->special = true;
	return true;
}

static inline bool has_room(const struct swi_batch *b, size_t len)
{
	const struct sw_options *o = &b->client->config.o;

	return !b->ran && b->n < o->max_requests && len <= UINT32_MAX && b->bytes.used_bytes + len <= o->max_bytes;
}

static SWI_COLD sw_err refuse(const struct swi_batch *b, sw_handle *h)
{
	const struct sw_options *o = &h->client->config.o;

	if (b->ran)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "the batch has run; expected sw_batch_reset() first");
	if (b->n >= o->max_requests)
		return swi_say(h, SW_ELIMIT, SW_NOT_SENT, "the batch is full: max_requests is %u", o->max_requests);
	return swi_say(h, SW_ELIMIT, SW_NOT_SENT, "the batch is full: max_bytes is %llu",
		       (unsigned long long)o->max_bytes);
}

sw_err swi_batch_add(struct swi_writer *w, enum swi_out kind, bool alt, void *out)
{
	sw_handle *h = w->handle;
	struct swi_batch *b = h->batch;
	size_t len = (size_t)(w->at - w->start);
	bool plain = swi_is_plain(w->row, w->slot, w->slots_differ);
	struct swi_request *r;
	char *bytes = NULL;

	if (!has_room(b, len))
		return refuse(b, h);
	if (b->next != b->block_end || next_block(b))
		bytes = swi_arena_text(&b->bytes, len);
	if (!bytes || (!plain && !note_special(b, w, w->start, len)))
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	if (bytes != w->start) /* it was not written there */
		memcpy(bytes, w->start, len);
	r = b->next++;
	b->n++;
	swi_request_init(r, w, bytes, len);
	r->sink = &b->sink;
	r->out = out;
	r->out_kind = (uint8_t)kind;
	r->flags |= alt ? SWI_REQ_ALT : 0;
	h->text[0] = '\0';
	h->outcome = SW_NOT_SENT;
	return SW_OK;
}

/* ---- running ---- */

static sw_outcome_kind outcome_of_all(const struct swi_batch *b)
{
	sw_outcome_kind all = SW_NOT_SENT;
	size_t i;

	for (i = 0; i < b->n && all != SW_UNKNOWN; i++) {
		sw_outcome_kind one = swi_outcome_of(swi_batch_at(b, i));

		if (one != SW_NOT_SENT)
			all = one;
	}
	return all;
}

static sw_err sum_up(sw_handle *h)
{
	const struct swi_batch *b = h->batch;
	size_t i = 0;

	if (!b->failed) {
		h->text[0] = '\0';
		h->outcome = b->n ? SW_ANSWERED : SW_NOT_SENT;
		return SW_OK;
	}
	while (!swi_batch_at(b, i)->err)
		i++;
	return swi_say(h, SW_EPARTIAL, outcome_of_all(b), "%zu of %zu commands failed; the first is command %zu: %s",
		       b->failed, b->n, i, swi_text_of(swi_batch_at(b, i)));
}

static void wait_until_left(struct swi_batch *b, size_t left)
{
	b->until = left;
	b->done = b->left == left;
	swi_run(b->client, &b->done);
}

/* SORT BY w_*: reads keys that it doesn't name. RESP has its own '*' in front only. RANDOMKEY: its second step knows no slot. */
static bool runs_alone(const struct swi_request *r)
{
	const struct swi_override *o = r->row->override;

	return o && ((o->patterns && memchr(r->bytes + 1, '*', r->len - 1)) || (o->always && r->slot == SWI_NO_SLOT));
}

/* PUBLISH, ECHO: whatever went before it, or goes after it, its reply is the same. */
static bool keeps_to_itself(const struct swi_command *row)
{
	return row->route == SWI_ROUTE_RANDOM && !(row->flags & (SWI_READONLY | SWI_WRITE));
}

/* How far a batch has been started. */
struct started {
	size_t from; /* the commands before it are answered */
	size_t wide; /* commands without a slot since then */
};

static void wait_for_earlier(struct swi_batch *b, struct started *s, size_t i)
{
	wait_until_left(b, b->n - i);
	*s = (struct started){ .from = i };
}

/*
 * Gates keep the order of a slot, connections that of a node. A command without a slot (KEYS, FLUSHALL) passes the gates: it
 * would overtake an earlier command that a node refuses. And what may use other connections than it passes it. Then the later
 * one is not started before all earlier ones are answered.
 */
static void start_special(sw_handle *h, size_t i, struct started *s)
{
	struct swi_batch *b = h->batch;
	struct swi_request *r = swi_batch_at(b, i);
	bool alone = runs_alone(r), steps = differs(b, i) || r->row->block;
	bool everywhere = !steps && r->slot == SWI_NO_SLOT;
	bool slots = b->client->gates.n || i - s->from > s->wide; /* of an earlier one may be under way */

	if (alone || (everywhere && slots && !keeps_to_itself(r->row)) || (steps && s->wide))
		wait_for_earlier(b, s, i);
	swi_start(b->client, r, &h->route, differs(b, i));
	if (alone)
		wait_for_earlier(b, s, i + 1);
	else
		s->wide += everywhere;
}

static void start_each(sw_handle *h)
{
	struct swi_batch *b = h->batch;
	struct started s = { 0 };
	size_t i;

	for (i = 0; i < b->n; i++) {
		struct swi_request *r = swi_batch_at(b, i);

		if (swi_is_plain(r->row, r->slot, differs(b, i)) && swi_goes_by_row(&h->route))
			swi_submit(b->client, r);
		else
			start_special(h, i, &s);
	}
}

static void start_all(sw_handle *h)
{
	const struct swi_batch *b = h->batch;
	size_t i;

	if (b->special || !swi_goes_by_row(&h->route)) {
		start_each(h);
		return;
	}
	for (i = 0; i < b->n; i += SWI_BLOCK_REQUESTS)
		swi_submit_many(b->client, swi_batch_at(b, i), b->n - i < SWI_BLOCK_REQUESTS ? b->n - i : SWI_BLOCK_REQUESTS);
}

sw_err sw_batch_run(sw_handle *h)
{
	struct swi_batch *b;
	struct swi_client *c;

	if (!h)
		return SW_EINVAL;
	b = h->batch;
	c = h->client;
	if (!b || b->ran)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_batch_run: expected a batch that has not run yet");
	if (!swi_enter(c))
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
	b->ran = true;
	b->left = b->n;
	b->failed = 0;
	b->sink.deadline_ms = b->forever ? INT64_MAX : c->now_ms + c->config.o.call_timeout_ms + b->extra_ms;
	start_all(h);
	wait_until_left(b, 0);
	swi_leave(c);
	return sum_up(h);
}

size_t sw_batch_size(const sw_handle *h)
{
	return h && h->batch ? h->batch->n : 0;
}

sw_err sw_batch_result(const sw_handle *h, size_t i, struct sw_result *out)
{
	const struct swi_request *r;

	if (!h || !h->batch || !h->batch->ran || i >= h->batch->n || !out)
		return SW_EINVAL;
	r = swi_batch_at(h->batch, i);
	out->err = (sw_err)r->err;
	out->outcome = swi_outcome_of(r);
	out->text = swi_text_of(r);
	out->reply = swi_result_of(r);
	return SW_OK;
}

void sw_batch_reset(sw_handle *h)
{
	struct swi_batch *b = h ? h->batch : NULL;

	if (!b)
		return;
	if (b->differ)
		memset(b->differ, 0, b->n_differ);
	b->n = b->left = b->failed = 0;
	b->next = b->block_end = NULL;
	b->extra_ms = 0;
	b->ran = b->done = b->forever = b->special = false;
	swi_arena_reset(&b->bytes);
	swi_arena_reset(&b->replies);
}
