/*
 * reader_take.c - most replies are one text, one integer or one status: they are taken straight from the bytes as they came, a text into
 * its final place however many reads it needs. All else (arrays, errors, a line that is cut, RESP3) is hiredis' work.
 */
#include "wire/reader.h"

/* The number of a line: at most 18 plain digits up to its end, no 0 before others. The byte behind the line, or NULL. */
static inline const char *number(const char *at, const char *end, uint64_t *value)
{
	const char *from = at;
	uint64_t n = 0;
	unsigned digit;

	for (; at < end && (digit = (unsigned)*at - '0') <= 9; at++)
		n = n * 10 + digit;
	*value = n;
	if (at == from || at - from > 18 || (*from == '0' && at - from > 1))
		return NULL;
	return end - at >= 2 && at[0] == '\r' && at[1] == '\n' ? at + 2 : NULL;
}

static enum swi_read refuse(struct swi_reader *r, bool no_memory, const char *why)
{
	r->no_memory = no_memory;
	memcpy(r->error, why, strlen(why) + 1);
	return SWI_READ_ERROR;
}

/* A node with room for a text right behind it. NULL: out of memory. */
static inline sw_reply *new_text(struct swi_arena *a, sw_reply_type type, size_t len)
{
	sw_reply *node = swi_arena_alloc(a, sizeof(*node) + len + 1);

	if (!node)
		return NULL;
	node->type = (uint8_t)type;
	node->owned = 0;
	node->len = len;
	node->u.text = (char *)(node + 1);
	((char *)(node + 1))[len] = '\0';
	return node;
}

/* As much as is here of a text and its line end; an arena that has gone meanwhile is not written to. */
static enum swi_read take_text(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	size_t here = (size_t)(end - *data), n;

	if (r->text_left > 2) {
		n = r->text_left - 2 < here ? (size_t)r->text_left - 2 : here;
		if (r->arena) {
			memcpy(r->text_at, *data, n);
			r->text_at += n;
		}
		r->text_left -= n;
		*data += n;
	}
	for (; r->text_left && r->text_left <= 2 && *data < end; r->text_left--)
		if (*(*data)++ != (r->text_left == 2 ? '\r' : '\n'))
			return refuse(r, false, "broken RESP: a text doesn't end where its length says");
	if (r->text_left)
		return SWI_READ_MORE;
	*out = r->arena ? r->text : NULL;
	return SWI_READ_REPLY;
}

static inline enum swi_read take_bulk(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	struct swi_arena *a = r->arena;
	sw_reply *node = NULL;
	uint64_t len;
	const char *at = number(*data + 1, end, &len);

	if (!at || (r->max_reply_bytes && len > r->max_reply_bytes))
		return SWI_READ_OTHER;
	if (a && !(node = new_text(a, SW_REPLY_BULK, (size_t)len)))
		return refuse(r, true, "out of memory while a reply was read");
	if ((uint64_t)(end - at) < len + 2 || at[len] != '\r' || at[len + 1] != '\n') {
		r->text = node;
		r->text_at = node ? (char *)(node + 1) : NULL;
		r->text_left = len + 2;
		*data = at;
		return take_text(r, data, end, out);
	}
	if (node)
		memcpy(node + 1, at, (size_t)len);
	*data = at + len + 2;
	*out = node;
	return SWI_READ_REPLY;
}

static enum swi_read take_integer(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	uint64_t value;
	const char *at = number(*data + 1, end, &value);

	if (!at)
		return SWI_READ_OTHER;
	if (r->arena && !(*out = swi_reply_integer(r->arena, (int64_t)value)))
		return refuse(r, true, "out of memory while a reply was read");
	*data = at;
	return SWI_READ_REPLY;
}

/* Other statuses than OK are seldom. */
static enum swi_read take_ok(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	if (end - *data < 5 || memcmp(*data, "+OK\r\n", 5) != 0)
		return SWI_READ_OTHER;
	if (r->arena && !(*out = new_text(r->arena, SW_REPLY_STATUS, 2)))
		return refuse(r, true, "out of memory while a reply was read");
	if (*out)
		memcpy(*out + 1, "OK", 2);
	*data += 5;
	return SWI_READ_REPLY;
}

static enum swi_read take_plain(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	switch (**data) {
	case '$':
		return take_bulk(r, data, end, out);
	case ':':
		return take_integer(r, data, end, out);
	case '+':
		return take_ok(r, data, end, out);
	default:
		return SWI_READ_OTHER;
	}
}

/* hiredis is fed as long as it asks for more and there is some. */
static enum swi_read take_other(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	enum swi_read what;

	while ((what = swi_reader_next(r, out)) == SWI_READ_MORE && *data < end) {
		size_t n = swi_reader_appetite(r, *data, (size_t)(end - *data));

		if (!swi_reader_feed(r, *data, n))
			return SWI_READ_ERROR;
		*data += n;
	}
	r->other = swi_reader_buffers(r);
	return what;
}

enum swi_read swi_reader_take(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	enum swi_read what = SWI_READ_OTHER;

	*out = NULL;
	r->aside = false;
	if (r->text_left)
		return take_text(r, data, end, out);
	if (!r->other) {
		if (*data == end)
			return SWI_READ_MORE;
		what = take_plain(r, data, end, out);
	}
	return what == SWI_READ_OTHER ? take_other(r, data, end, out) : what;
}
