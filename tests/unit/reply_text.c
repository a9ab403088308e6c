#include "reply_text.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

struct page {
	char *at;
	char *end;
};

static void put(struct page *p, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void put(struct page *p, const char *format, ...)
{
	size_t room = (size_t)(p->end - p->at);
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(p->at, room, format, args);
	va_end(args);
	if (n > 0)
		p->at += (size_t)n < room ? (size_t)n : room - 1;
}

static void put_bytes(struct page *p, sw_bytes text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c < ' ' || c > '~' || c == '"' || c == '\\')
			put(p, "\\x%02x", c);
		else
			put(p, "%c", c);
	}
}

static void put_reply(struct page *p, const sw_reply *r);

static void put_elements(struct page *p, const char *open, const sw_reply *r)
{
	put(p, "%s", open);
	for (size_t i = 0; i < sw_reply_count(r); i++) {
		put(p, "%s", i ? " " : "");
		put_reply(p, sw_reply_at(r, i));
	}
	put(p, "]");
}

static void put_map(struct page *p, const sw_reply *r)
{
	put(p, "{");
	for (size_t i = 0; i < sw_reply_count(r); i++) {
		put(p, "%s", i ? ", " : "");
		put_reply(p, sw_reply_key_at(r, i));
		put(p, ": ");
		put_reply(p, sw_reply_at(r, i));
	}
	put(p, "}");
}

static void put_text(struct page *p, const char *open, const sw_reply *r, const char *close)
{
	put(p, "%s", open);
	put_bytes(p, sw_reply_bytes(r));
	put(p, "%s", close);
}

static void put_reply(struct page *p, const sw_reply *r)
{
	switch (sw_reply_type_of(r)) {
	case SW_REPLY_NIL:
		put(p, "nil");
		break;
	case SW_REPLY_STATUS:
		put_text(p, "+", r, "");
		break;
	case SW_REPLY_ERROR:
		put_text(p, "-", r, "");
		break;
	case SW_REPLY_INTEGER:
		put(p, ":%" PRId64, sw_reply_integer(r));
		break;
	case SW_REPLY_DOUBLE:
		put(p, ",%g", sw_reply_double(r));
		break;
	case SW_REPLY_BOOL:
		put(p, "#%c", sw_reply_integer(r) ? 't' : 'f');
		break;
	case SW_REPLY_BULK:
		put_text(p, "\"", r, "\"");
		break;
	case SW_REPLY_ARRAY:
		put_elements(p, "[", r);
		break;
	case SW_REPLY_MAP:
		put_map(p, r);
		break;
	case SW_REPLY_SET:
		put_elements(p, "~[", r);
		break;
	case SW_REPLY_PUSH:
		put_elements(p, ">[", r);
		break;
	case SW_REPLY_BIGNUM:
		put_text(p, "(", r, "");
		break;
	case SW_REPLY_VERBATIM:
		put_text(p, "=", r, "");
		break;
	}
}

char *reply_text(const sw_reply *r, char *out, size_t size)
{
	struct page p = { out, out + size };

	*out = '\0';
	put_reply(&p, r);
	return out;
}
