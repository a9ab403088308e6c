/*
 * reader_take.c - plain replies (wire/plain.h) are taken straight from the bytes as they came; a text that a read has cut, too: into its final
 * place, however many reads it needs. All else (errors, arrays that are cut or nested, a cut line, RESP3) is hiredis' work.
 */
#include "wire/plain.h"
#include "wire/reader.h"

static enum swi_read refuse(struct swi_reader *r, bool no_memory, const char *why)
{
	r->no_memory = no_memory;
	memcpy(r->error, why, strlen(why) + 1);
	return SWI_READ_ERROR;
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

/* A text that is cut, or that nobody wants. */
static enum swi_read begin_text(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	uint64_t len;
	const char *at = swi_plain_number(*data + 1, end, &len);

	if (!at || (r->max_reply_bytes && len > r->max_reply_bytes))
		return SWI_READ_OTHER;
	r->text = r->arena ? swi_plain_text(r->arena, SW_REPLY_BULK, (size_t)len) : NULL;
	if (r->arena && !r->text)
		return refuse(r, true, "out of memory while a reply was read");
	r->text_at = r->text ? (char *)(r->text + 1) : NULL;
	r->text_left = len + 2;
	*data = at;
	return take_text(r, data, end, out);
}

/* What needs no hiredis. */
static enum swi_read take_plain(struct swi_reader *r, const char **data, const char *end, sw_reply **out)
{
	const char *behind = NULL;

	if (r->arena && swi_plain_is_small((size_t)(end - *data), r->max_reply_bytes))
		behind = swi_plain_take(r->arena, *data, end, out);
	if (behind) {
		*data = behind;
		return SWI_READ_REPLY;
	}
	return **data == '$' ? begin_text(r, data, end, out) : SWI_READ_OTHER;
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
