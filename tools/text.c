#include "text.h"

#include <math.h>
#include <stdlib.h>

/* ---- UTF-8 ---- */

static bool continues(sw_bytes b, size_t from, size_t n)
{
	if (b.len - from < n)
		return false;
	for (size_t i = from; i < from + n; i++)
		if (((unsigned char)b.data[i] & 0xc0) != 0x80)
			return false;
	return true;
}

/* Bytes of the character at `i`, 0 when it is none. The second byte rules out what the first can't: Unicode
 * 15, table 3-7. */
static size_t character(sw_bytes b, size_t i)
{
	unsigned char first = (unsigned char)b.data[i];
	unsigned char second = i + 1 < b.len ? (unsigned char)b.data[i + 1] : 0;

	if (first < 0x80)
		return 1;
	if (first >= 0xc2 && first <= 0xdf)
		return continues(b, i + 1, 1) ? 2 : 0;
	if (first >= 0xe0 && first <= 0xef) {
		if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f))
			return 0;
		return continues(b, i + 1, 2) ? 3 : 0;
	}
	if (first >= 0xf0 && first <= 0xf4) {
		if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f))
			return 0;
		return continues(b, i + 1, 3) ? 4 : 0;
	}
	return 0;
}

bool text_is_utf8(sw_bytes b)
{
	size_t n;

	for (size_t i = 0; i < b.len; i += n) {
		n = character(b, i);
		if (!n)
			return false;
	}
	return true;
}

bool text_is_plain(sw_bytes b)
{
	for (size_t i = 0; i < b.len; i++) {
		unsigned char c = (unsigned char)b.data[i];

		/* C1 controls are U+0080 .. U+009F: 0xc2 and a byte below 0xa0. */
		if (c < ' ' || c == 0x7f)
			return false;
		if (c == 0xc2 && i + 1 < b.len && (unsigned char)b.data[i + 1] < 0xa0)
			return false;
	}
	return text_is_utf8(b);
}

/* ---- quoting ---- */

static const char *escape_of(unsigned char c)
{
	switch (c) {
	case '\\':
		return "\\\\";
	case '"':
		return "\\\"";
	case '\n':
		return "\\n";
	case '\r':
		return "\\r";
	case '\t':
		return "\\t";
	case '\a':
		return "\\a";
	case '\b':
		return "\\b";
	default:
		return NULL;
	}
}

void text_put_quoted(FILE *out, sw_bytes b)
{
	putc('"', out);
	for (size_t i = 0; i < b.len; i++) {
		unsigned char c = (unsigned char)b.data[i];
		const char *escape = escape_of(c);

		if (escape)
			fputs(escape, out);
		else if (c < ' ' || c > '~')
			fprintf(out, "\\x%02x", c);
		else
			putc(c, out);
	}
	putc('"', out);
}

static bool looks_quoted(sw_bytes b)
{
	char first = b.data[0], last = b.data[b.len - 1];

	return first == '"' || first == '\'' || first == ' ' || last == ' ';
}

void text_put(FILE *out, sw_bytes b)
{
	if (!b.len || !text_is_plain(b) || looks_quoted(b))
		text_put_quoted(out, b);
	else
		fwrite(b.data, 1, b.len, out);
}

/* ---- base64 ---- */

void text_put_base64(FILE *out, sw_bytes b)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < b.len; i += 3) {
		unsigned bits = 0;
		size_t n = b.len - i < 3 ? b.len - i : 3;

		for (size_t j = 0; j < 3; j++)
			bits = bits << 8 | (j < n ? (unsigned char)b.data[i + j] : 0u);
		for (size_t j = 0; j < 4; j++)
			putc(j <= n ? digits[bits >> (18 - 6 * j) & 63] : '=', out);
	}
}

/* ---- numbers ---- */

void text_put_double(FILE *out, double value)
{
	char text[40];

	if (isnan(value)) {
		fputs("nan", out);
		return;
	}
	if (isinf(value)) {
		fputs(value < 0 ? "-inf" : "inf", out);
		return;
	}
	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, sizeof(text), "%.*g", digits, value);
		if (!(strtod(text, NULL) < value) && !(strtod(text, NULL) > value))
			break;
	}
	fputs(text, out);
}
