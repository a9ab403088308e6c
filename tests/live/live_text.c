/* live_text.c - replies as text. */
#include "live.h"

#include <stdio.h>

enum { TEXTS = 8, SIZE = 1 << 16 };

struct out {
	char *at, *end;
};

static void put(struct out *o, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void put(struct out *o, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(o->at, (size_t)(o->end - o->at), format, args);
	va_end(args);
	o->at += n < o->end - o->at ? n : o->end - o->at - 1;
}

static void put_bytes(struct out *o, sw_bytes b)
{
	size_t i;

	for (i = 0; i < b.len; i++) {
		unsigned char c = (unsigned char)b.data[i];

		if (c < ' ' || c > '~' || c == '"' || c == '\\')
			put(o, "\\x%02x", c);
		else
			put(o, "%c", c);
	}
}

static void render(struct out *o, const sw_reply *r)
{
	sw_reply_type type = sw_reply_type_of(r);
	size_t i;

	switch (type) {
	case SW_REPLY_NIL:
		put(o, "nil");
		break;
	case SW_REPLY_STATUS:
	case SW_REPLY_ERROR:
		put(o, "%c", type == SW_REPLY_STATUS ? '+' : '-');
		put_bytes(o, sw_reply_bytes(r));
		break;
	case SW_REPLY_INTEGER:
	case SW_REPLY_BOOL:
		put(o, "%lld", (long long)sw_reply_integer(r));
		break;
	case SW_REPLY_DOUBLE:
		put(o, "%.17g", sw_reply_double(r));
		break;
	case SW_REPLY_BULK:
	case SW_REPLY_VERBATIM:
	case SW_REPLY_BIGNUM:
		put(o, "\"");
		put_bytes(o, sw_reply_bytes(r));
		put(o, "\"");
		break;
	case SW_REPLY_ARRAY:
	case SW_REPLY_SET:
	case SW_REPLY_PUSH:
		put(o, type == SW_REPLY_SET ? "~[" : "[");
		for (i = 0; i < sw_reply_count(r); i++) {
			put(o, "%s", i ? ", " : "");
			render(o, sw_reply_at(r, i));
		}
		put(o, "]");
		break;
	case SW_REPLY_MAP:
		put(o, "{");
		for (i = 0; i < sw_reply_count(r); i++) {
			put(o, "%s", i ? ", " : "");
			render(o, sw_reply_key_at(r, i));
			put(o, ": ");
			render(o, sw_reply_at(r, i));
		}
		put(o, "}");
		break;
	}
}

const char *live_text(const sw_reply *r)
{
	static char texts[TEXTS][SIZE];
	static unsigned turn;
	char *text = texts[turn++ % TEXTS];
	struct out o = { text, text + SIZE };

	*text = '\0';
	render(&o, r);
	return text;
}
