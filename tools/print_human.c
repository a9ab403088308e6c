#include "print.h"

#include "text.h"

/* Where the lines of a nested reply begin, and how texts are shown. */
struct style {
	int indent;
	bool as_is;
};

static void put(FILE *out, const sw_reply *r, struct style style);

void human_put_error(FILE *out, sw_bytes text)
{
	fputs("(error) ", out);
	if (text_is_plain(text))
		fwrite(text.data, 1, text.len, out);
	else
		text_put_quoted(out, text);
	putc('\n', out);
}

/* The lines of a text, each indented; the first one too. */
static void put_lines(FILE *out, sw_bytes text, int indent)
{
	bool begins = true;

	for (size_t i = 0; i < text.len; i++) {
		if (begins)
			fprintf(out, "%*s", indent, "");
		begins = text.data[i] == '\n';
		if (text.data[i] != '\r')
			putc(text.data[i], out);
	}
	if (!begins || !text.len)
		putc('\n', out);
}

/* Readable as it is: lines without control characters. */
static bool is_lines(sw_bytes text)
{
	if (!text.len || !memchr(text.data, '\n', text.len) || !text_is_utf8(text))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f)
			return false;
	}
	return true;
}

static bool shown_as_lines(const sw_reply *r, bool as_is)
{
	sw_reply_type type = sw_reply_type_of(r);

	if (type != SW_REPLY_VERBATIM && !(type == SW_REPLY_BULK && as_is))
		return false;
	return is_lines(sw_reply_bytes(r));
}

static const char *empty_text(sw_reply_type type)
{
	switch (type) {
	case SW_REPLY_MAP:
		return "(empty map)\n";
	case SW_REPLY_SET:
		return "(empty set)\n";
	default:
		return "(empty array)\n";
	}
}

static int digits_of(size_t n)
{
	int digits = 1;

	for (; n >= 10; n /= 10)
		digits++;
	return digits;
}

/* " => value"; a value of several lines begins on a line of its own. */
static void put_value(FILE *out, const sw_reply *value, struct style style)
{
	fputs(" =>", out);
	if (sw_reply_count(value) || shown_as_lines(value, style.as_is))
		fprintf(out, "\n%*s", style.indent, "");
	else
		putc(' ', out);
	put(out, value, style);
}

static void put_pair(FILE *out, const sw_reply *map, size_t i, struct style style)
{
	const sw_reply *key = sw_reply_key_at(map, i);
	sw_reply_type type = sw_reply_type_of(key);

	if (type == SW_REPLY_BULK || type == SW_REPLY_STATUS)
		text_put_quoted(out, sw_reply_bytes(key));
	else
		json_put(out, key);
	put_value(out, sw_reply_at(map, i), style);
}

static void put_elements(FILE *out, const sw_reply *r, struct style style)
{
	sw_reply_type type = sw_reply_type_of(r);
	char mark = type == SW_REPLY_MAP ? '#' : type == SW_REPLY_SET ? '~' : ')';
	size_t n = sw_reply_count(r);
	int width = digits_of(n);
	struct style inner = { .indent = style.indent + width + 2, .as_is = style.as_is };

	for (size_t i = 0; i < n; i++) {
		fprintf(out, "%*s%*zu%c ", i ? style.indent : 0, "", width, i + 1, mark);
		if (type == SW_REPLY_MAP)
			put_pair(out, r, i, inner);
		else
			put(out, sw_reply_at(r, i), inner);
	}
	if (!n)
		fputs(empty_text(type), out);
}

static void put_text(FILE *out, const sw_reply *r, struct style style)
{
	sw_bytes text = sw_reply_bytes(r);

	if (!shown_as_lines(r, style.as_is)) {
		text_put_quoted(out, text);
		putc('\n', out);
		return;
	}
	/* What is in front of the first line has been written by the caller. */
	size_t first = (size_t)((const char *)memchr(text.data, '\n', text.len) - text.data) + 1;

	put_lines(out, sw_buf(text.data, first), 0);
	if (first < text.len)
		put_lines(out, sw_buf(text.data + first, text.len - first), style.indent);
}

static void put(FILE *out, const sw_reply *r, struct style style)
{
	sw_bytes text = sw_reply_bytes(r);

	switch (sw_reply_type_of(r)) {
	case SW_REPLY_NIL:
		fputs("(nil)\n", out);
		break;
	case SW_REPLY_INTEGER:
		fprintf(out, "(integer) %lld\n", (long long)sw_reply_integer(r));
		break;
	case SW_REPLY_BOOL:
		fputs(sw_reply_integer(r) ? "(true)\n" : "(false)\n", out);
		break;
	case SW_REPLY_DOUBLE:
		fputs("(double) ", out);
		text_put_double(out, sw_reply_double(r));
		putc('\n', out);
		break;
	case SW_REPLY_BIGNUM:
	case SW_REPLY_STATUS:
		text_put(out, text);
		putc('\n', out);
		break;
	case SW_REPLY_ERROR:
		human_put_error(out, text);
		break;
	case SW_REPLY_BULK:
	case SW_REPLY_VERBATIM:
		put_text(out, r, style);
		break;
	default:
		put_elements(out, r, style);
		break;
	}
}

void human_put(FILE *out, const sw_reply *r, bool as_is)
{
	put(out, r, (struct style){ .indent = 0, .as_is = as_is });
}

void human_put_row(FILE *out, sw_bytes key, const sw_reply *value, bool as_is)
{
	fputs("1# ", out);
	text_put_quoted(out, key);
	put_value(out, value, (struct style){ .indent = 3, .as_is = as_is });
}

void human_put_error_row(FILE *out, sw_bytes key, sw_bytes text)
{
	fputs("1# ", out);
	text_put_quoted(out, key);
	fputs(" => ", out);
	human_put_error(out, text);
}
