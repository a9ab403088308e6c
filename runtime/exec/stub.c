/* stub.c - what generated stubs call: one command is written, its slot found on the way, then run or queued. */
#include "exec/handle.h"
#include "wire/cold.h"
#include "wire/copy.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Room for "*9\r\n"; the few commands of more arguments are moved. */
enum { HEADER_ROOM = 4, KEEP_BYTES = 64 * 1024 };

/* Where a command goes that has no handle: its error sticks. Never written to. */
static const struct swi_command no_command = { .name = "" };
static struct swi_writer nowhere = { .row = &no_command, .err = SW_EINVAL };

/* ---- where it is written: a batch's arena as far as there is room, else a buffer of the writer's own ---- */

static inline void start(struct swi_writer *w, const struct swi_batch *b)
{
	w->at = w->start = b ? b->bytes.at : w->own.data;
	w->end = b ? b->bytes.end : w->at ? w->at + w->own.cap : NULL;
}

static SWI_APART bool more_room(struct swi_writer *w, size_t n)
{
	size_t len = (size_t)(w->at - w->start);

	w->own.failed = false;
	if (w->start != w->own.data) {
		w->own.len = 0;
		swi_buffer_add(&w->own, w->start, len);
	}
	w->own.len = len;
	if (w->own.failed || !swi_buffer_enlarge(&w->own, n)) {
		w->err = SW_ENOMEM;
		snprintf(w->why, sizeof(w->why), "out of memory");
		return false;
	}
	w->start = w->own.data;
	w->at = w->start + len;
	w->end = w->start + w->own.cap;
	return true;
}

static inline bool room(struct swi_writer *w, size_t n)
{
	return (size_t)(w->end - w->at) >= n || more_room(w, n);
}

/* A call is under way, and it may be this one's handle that it is on: then this one would write over its command. */
static SWI_COLD bool refused(sw_handle *h)
{
	return swi_is_busy(h->client) && swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
}

struct swi_writer *swi_begin(sw_handle *h, const struct swi_command *row)
{
	struct swi_writer *w;

	if (!h)
		return &nowhere;
	if (atomic_load_explicit(&h->client->busy, memory_order_relaxed) && refused(h))
		return &nowhere;
	w = &h->writer;
	if (w->own.cap > KEEP_BYTES)
		swi_buffer_free(&w->own);
	w->handle = h;
	w->row = row;
	w->argc = row->words;
	w->n_keys = 0;
	w->slot = SWI_NO_SLOT;
	w->slots_differ = false;
	w->by_name = false;
	w->inset.data = NULL;
	w->err = SW_OK;
	start(w, h->batch);
	if (!room(w, (size_t)HEADER_ROOM + row->head_len))
		return w;
	if (!row->fixed_argc)
		w->at += HEADER_ROOM;
	swi_copy(w->at, row->head, row->head_len);
	w->at += row->head_len;
	return w;
}

/* ---- arguments ---- */

void swi_refuse(struct swi_writer *w, const char *name, const char *what)
{
	if (w->err)
		return;
	w->err = SW_EINVAL;
	snprintf(w->why, sizeof(w->why), "argument %s: %s", name, what);
}

/* A profile's forbidden options. By name any later argument that reads like the token is taken for it. */
static bool forbidden(struct swi_writer *w, const char *word, size_t len)
{
	const struct swi_forbidden *f;

	for (f = w->row->forbidden; f && f->token; f++)
		if (w->argc >= f->from && strlen(f->token) == len && strncasecmp(f->token, word, len) == 0) {
			w->err = SW_EBLOCKED;
			snprintf(w->why, sizeof(w->why), "option %s is blocked: %s", f->token,
				 w->row->reason ? w->row->reason : "the profile says so");
			return true;
		}
	return false;
}

static inline void put_whole(struct swi_writer *w, const char *data, size_t len)
{
	char *p = swi_resp_header(w->at, '$', len);

	swi_copy(p, data, len);
	p[len] = '\r';
	p[len + 1] = '\n';
	w->at = p + len + 2;
	w->argc++;
}

/* A large argument of a call that runs now and goes to one node as it is needs no copy. */
static bool may_leave(const struct swi_writer *w, size_t len)
{
	const struct sw_handle *h = w->handle;

	return len >= KEEP_BYTES && !w->inset.data && !w->by_name && !h->batch && !h->route.to &&
	       w->row->route == SWI_ROUTE_FIRST_KEY && !w->row->block && !(w->row->flags & SWI_BY_HASH);
}

static void leave(struct swi_writer *w, const void *data, size_t len)
{
	w->at = swi_resp_header(w->at, '$', len);
	w->inset = (struct swi_inset){ .data = data, .len = len, .at = (size_t)(w->at - w->start) };
	*w->at++ = '\r';
	*w->at++ = '\n';
	w->argc++;
}

/* What put() has no fast way for. */
static SWI_APART bool put_otherwise(struct swi_writer *w, const void *data, size_t len)
{
	size_t around = SWI_RESP_HEADER_MAX + 2;

	if (w->err || (w->by_name && w->row->forbidden && data && forbidden(w, data, len)))
		return false;
	if (!data && len)
		swi_refuse(w, "of bytes", "NULL with a length; expected data, or a length of 0");
	else if (may_leave(w, len) && room(w, around))
		leave(w, data, len);
	else if (room(w, len < SIZE_MAX / 2 ? len + around : SIZE_MAX))
		put_whole(w, data, len);
	return !w->err;
}

/* false: an error sticks. */
static inline bool put(struct swi_writer *w, const void *data, size_t len)
{
	if (!w->err && data && len < KEEP_BYTES && !(w->by_name && w->row->forbidden) &&
	    (size_t)(w->end - w->at) >= len + SWI_RESP_HEADER_MAX + 2) {
		put_whole(w, data, len);
		return true;
	}
	return put_otherwise(w, data, len);
}

void swi_put_bytes(struct swi_writer *w, sw_bytes value)
{
	put(w, value.data, value.len);
}

static inline void note_key(struct swi_writer *w, sw_bytes key)
{
	if (w->n_keys++ == 0)
		w->slot = swi_key_slot(key);
	else if (!w->slots_differ && swi_key_slot(key) != w->slot)
		w->slots_differ = true;
}

void swi_note_key(struct swi_writer *w, sw_bytes key)
{
	note_key(w, key);
}

void swi_put_key(struct swi_writer *w, sw_bytes key)
{
	if (put(w, key.data, key.len))
		note_key(w, key);
}

void swi_put_key_or_empty(struct swi_writer *w, sw_bytes key)
{
	if (key.len)
		swi_put_key(w, key);
	else if (put(w, key.data, 0) && !w->n_keys)
		w->slot = swi_key_slot(key); /* until a key comes */
}

void swi_put_i64(struct swi_writer *w, int64_t value)
{
	char text[24];

	put(w, text, swi_format_i64(text, value));
}

void swi_put_double(struct swi_writer *w, double value)
{
	char text[40];

	put(w, text, swi_format_double(text, value));
}

void swi_put_resp(struct swi_writer *w, const char *resp, size_t len, unsigned args)
{
	const char *word = memchr(resp, '\n', len);

	if (w->err || (word && forbidden(w, word + 1, len - (size_t)(word + 1 - resp) - 2)))
		return;
	if (room(w, len)) {
		memcpy(w->at, resp, len);
		w->at += len;
		w->argc += args;
	}
}

void swi_need(struct swi_writer *w, const void *list, size_t n, const char *name)
{
	if (n == 0)
		swi_refuse(w, name, "the list is empty; expected at least one");
	else if (!list)
		swi_refuse(w, name, "NULL with a length");
}

/* A list that may be absent. */
static bool present(struct swi_writer *w, const void *list, size_t n)
{
	if (n && !list)
		swi_refuse(w, "of a list", "NULL with a length");
	return n && list;
}

void swi_put_key_list(struct swi_writer *w, const sw_bytes *keys, size_t n)
{
	size_t i;

	for (i = 0; present(w, keys, n) && i < n; i++)
		swi_put_key(w, keys[i]);
}

void swi_put_bytes_list(struct swi_writer *w, const sw_bytes *values, size_t n)
{
	size_t i;

	for (i = 0; present(w, values, n) && i < n; i++)
		swi_put_bytes(w, values[i]);
}

void swi_put_i64_list(struct swi_writer *w, const int64_t *values, size_t n)
{
	size_t i;

	for (i = 0; present(w, values, n) && i < n; i++)
		swi_put_i64(w, values[i]);
}

void swi_put_double_list(struct swi_writer *w, const double *values, size_t n)
{
	size_t i;

	for (i = 0; present(w, values, n) && i < n; i++)
		swi_put_double(w, values[i]);
}

/* ---- the end ---- */

static SWI_APART void put_long_header(struct swi_writer *w)
{
	char header[SWI_RESP_HEADER_MAX];
	size_t n = (size_t)(swi_resp_header(header, '*', w->argc) - header), more = n - HEADER_ROOM;

	if (!room(w, more))
		return;
	memmove(w->start + n, w->start + HEADER_ROOM, (size_t)(w->at - w->start) - HEADER_ROOM);
	memcpy(w->start, header, n);
	w->at += more;
	w->inset.at += more;
}

/* Puts "*argc" in front. */
static inline void put_header(struct swi_writer *w)
{
	if (w->argc < 10)
		swi_resp_header(w->start, '*', w->argc);
	else
		put_long_header(w);
}

/* A view of several nodes gives a map; a typed stub has no place for it unless its command fans out anyway. */
static bool fits_view(const struct swi_writer *w)
{
	const struct swi_target_route *to = &w->handle->route;
	bool several = to->to == SW_TO_ALL_NODES || to->to == SW_TO_ALL_PRIMARIES;

	return !several || w->by_name || w->row->route == SWI_ROUTE_FANOUT || w->row->route == SWI_ROUTE_MASTER_ONLY;
}

/* Commands about one node have no sense on the cluster, but on a view of one node that somebody chose. */
static bool blocked(const struct swi_writer *w)
{
	enum sw_route_to to = w->handle->route.to;
	bool one = to == SW_TO_NODE || to == SW_TO_OWNER;

	return w->row->route == SWI_ROUTE_BLOCKED && !(one && (w->row->flags & SWI_ON_NODE));
}

const char *swi_refusal(const struct swi_writer *w)
{
	if (w->err == SW_EBLOCKED)
		return w->why;
	if (!blocked(w))
		return NULL;
	return w->row->reason ? w->row->reason : "the spec says so";
}

static SWI_COLD sw_err refuse_here(struct swi_writer *w)
{
	if (blocked(w))
		return swi_say(w->handle, SW_EBLOCKED, SW_NOT_SENT, "%s is blocked: %s", w->row->name, swi_refusal(w));
	if (!fits_view(w))
		return swi_say(w->handle, SW_EINVAL, SW_NOT_SENT,
			       "%s answers for one node; a view of several nodes takes fan-out commands and sw_call()",
			       w->row->name);
	return SW_OK;
}

static SWI_COLD sw_err fail(const struct swi_writer *w, enum swi_out kind, void *out)
{
	if (w == &nowhere)
		return SW_EINVAL;
	swi_preset(kind, out);
	return swi_say(w->handle, w->err, SW_NOT_SENT, "%s: %s", w->row->name, w->why);
}

static inline sw_err call(struct swi_writer *w, enum swi_out kind, bool alt, void *out)
{
	sw_handle *h = w->handle;
	sw_err err;

	if (!w->err && !w->row->fixed_argc)
		put_header(w);
	if (w->err)
		return fail(w, kind, out);
	if (kind == SWI_OUT_REPLY && out) /* nearly always */
		*(sw_reply **)out = NULL;
	else
		swi_preset(kind, out);
	if ((h->route.to || w->row->route == SWI_ROUTE_BLOCKED) && (err = refuse_here(w)))
		return err;
	return h->batch ? swi_batch_add(w, kind, alt, out) : swi_call_now(w, kind, alt, out);
}

sw_err swi_call(struct swi_writer *w, void *out)
{
	return call(w, (enum swi_out)w->row->out, false, out);
}

sw_err swi_call_as(struct swi_writer *w, enum swi_out kind, uint16_t shapes, void *out)
{
	(void)shapes; /* a request has no room for them: the C type is checked */
	return call(w, kind, true, out);
}

sw_err swi_call_by_name(struct swi_writer *w, sw_reply **out)
{
	return call(w, SWI_OUT_REPLY, false, out);
}
