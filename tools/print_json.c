#include "print.h"

#include <math.h>
#include <stdlib.h>

#include "text.h"

static void put_escaped(FILE *out, unsigned char c)
{
	static const char short_form[] = "btn\0fr"; /* 8 .. 13 */

	if (c == '"' || c == '\\')
		fprintf(out, "\\%c", c);
	else if (c >= 8 && c <= 13 && short_form[c - 8])
		fprintf(out, "\\%c", short_form[c - 8]);
	else if (c < ' ')
		fprintf(out, "\\u%04x", c);
	else
		putc(c, out);
}

static void put_string(FILE *out, sw_bytes text)
{
	putc('"', out);
	for (size_t i = 0; i < text.len; i++)
		put_escaped(out, (unsigned char)text.data[i]);
	putc('"', out);
}

void json_put_text(FILE *out, sw_bytes text)
{
	if (text_is_utf8(text)) {
		put_string(out, text);
		return;
	}
	fputs("{\"base64\": \"", out);
	text_put_base64(out, text);
	fputs("\"}", out);
}

void json_put_error(FILE *out, sw_bytes text)
{
	fputs("{\"error\": ", out);
	json_put_text(out, text);
	putc('}', out);
}

static void put_double(FILE *out, double value)
{
	const char *quote = isfinite(value) ? "" : "\"";

	fputs(quote, out);
	text_put_double(out, value);
	fputs(quote, out);
}

static bool is_text(const sw_reply *r)
{
	sw_reply_type type = sw_reply_type_of(r);

	return type == SW_REPLY_BULK || type == SW_REPLY_STATUS || type == SW_REPLY_VERBATIM;
}

static bool begins_base64(sw_bytes text)
{
	return text.len >= 7 && !memcmp(text.data, "base64:", 7);
}

/* Keys are strings in JSON, whatever they were. A name that begins with "base64:" is always an encoded one. */
static void put_key(FILE *out, const sw_reply *key)
{
	sw_bytes text = sw_reply_bytes(key);
	char *json = NULL;
	size_t len = 0;
	FILE *memory;

	if (is_text(key) && text_is_utf8(text) && !begins_base64(text)) {
		put_string(out, text);
		return;
	}
	if (is_text(key)) {
		fputs("\"base64:", out);
		text_put_base64(out, text);
		putc('"', out);
		return;
	}
	memory = open_memstream(&json, &len);
	if (memory) {
		json_put(memory, key);
		fclose(memory);
	}
	put_string(out, sw_buf(json, len));
	free(json);
}

static void put_map(FILE *out, const sw_reply *r)
{
	size_t n = sw_reply_count(r);

	putc('{', out);
	for (size_t i = 0; i < n; i++) {
		fputs(i ? ", " : "", out);
		put_key(out, sw_reply_key_at(r, i));
		fputs(": ", out);
		json_put(out, sw_reply_at(r, i));
	}
	putc('}', out);
}

static void put_array(FILE *out, const sw_reply *r)
{
	size_t n = sw_reply_count(r);

	putc('[', out);
	for (size_t i = 0; i < n; i++) {
		fputs(i ? ", " : "", out);
		json_put(out, sw_reply_at(r, i));
	}
	putc(']', out);
}

void json_put(FILE *out, const sw_reply *r)
{
	sw_bytes text = sw_reply_bytes(r);

	switch (sw_reply_type_of(r)) {
	case SW_REPLY_NIL:
		fputs("null", out);
		break;
	case SW_REPLY_INTEGER:
		fprintf(out, "%lld", (long long)sw_reply_integer(r));
		break;
	case SW_REPLY_BOOL:
		fputs(sw_reply_integer(r) ? "true" : "false", out);
		break;
	case SW_REPLY_DOUBLE:
		put_double(out, sw_reply_double(r));
		break;
	case SW_REPLY_BIGNUM:
		fwrite(text.data, 1, text.len, out);
		break;
	case SW_REPLY_STATUS:
	case SW_REPLY_BULK:
	case SW_REPLY_VERBATIM:
		json_put_text(out, text);
		break;
	case SW_REPLY_ERROR:
		json_put_error(out, text);
		break;
	case SW_REPLY_MAP:
		put_map(out, r);
		break;
	case SW_REPLY_ARRAY:
	case SW_REPLY_SET:
	case SW_REPLY_PUSH:
		put_array(out, r);
		break;
	}
}
