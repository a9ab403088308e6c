#include "wire/resp.h"

#include <stdarg.h>
#include <stdlib.h>

#define BUFFER_FIRST ((size_t)256)

/* ---- buffer ------------------------------------------------------------------------------- */

void swi_buffer_free(struct swi_buffer *b)
{
	free(b->data);
	memset(b, 0, sizeof(*b));
}

void swi_buffer_reset(struct swi_buffer *b, size_t keep_bytes)
{
	if (b->cap > keep_bytes)
		swi_buffer_free(b);
	b->len = 0;
	b->failed = false;
}

static bool enlarge(struct swi_buffer *b, size_t need)
{
	size_t cap = b->cap ? b->cap : BUFFER_FIRST;
	char *data;

	while (cap < need)
		cap = cap > PTRDIFF_MAX / 2 ? need : cap * 2;
	data = realloc(b->data, cap);
	if (!data)
		return false;
	b->data = data;
	b->cap = cap;
	return true;
}

bool swi_buffer_enlarge(struct swi_buffer *b, size_t size)
{
	if (b->failed)
		return false;
	if (size > PTRDIFF_MAX - b->len || !enlarge(b, b->len + size))
		b->failed = true;
	return !b->failed;
}

/* ---- RESP out ----------------------------------------------------------------------------- */

void swi_resp_array(struct swi_buffer *b, size_t n)
{
	if (swi_buffer_reserve(b, SWI_RESP_HEADER_MAX))
		b->len = (size_t)(swi_resp_header(b->data + b->len, '*', n) - b->data);
}

void swi_resp_i64(struct swi_buffer *b, int64_t value)
{
	char text[24];

	swi_resp_bulk(b, text, swi_format_i64(text, value));
}

void swi_resp_command(struct swi_buffer *b, ...)
{
	va_list args;
	size_t n = 0;

	va_start(args, b);
	while (va_arg(args, const char *))
		n++;
	va_end(args);

	swi_resp_array(b, n);
	va_start(args, b);
	for (size_t i = 0; i < n; i++) {
		const char *arg = va_arg(args, const char *);

		swi_resp_bulk(b, arg, strlen(arg));
	}
	va_end(args);
}

void swi_resp_argv(struct swi_buffer *b, const sw_bytes *args, size_t n)
{
	swi_resp_array(b, n);
	for (size_t i = 0; i < n; i++)
		swi_resp_bulk(b, args[i].data, args[i].len);
}

/* ---- RESP back ---------------------------------------------------------------------------- */

/* Reads "*12\r\n" or "$12\r\n" at *at. */
static bool take_header(const char **at, const char *end, char mark, size_t *n)
{
	const char *from, *p;
	int64_t value;

	if (*at == end || **at != mark)
		return false;
	from = p = *at + 1;
	while (p < end && *p != '\r')
		p++;
	if (end - p < 2 || p[1] != '\n' || !swi_parse_i64(from, (size_t)(p - from), &value) ||
	    value < 0 || (uint64_t)value > SIZE_MAX)
		return false;
	*at = p + 2;
	*n = (size_t)value;
	return true;
}

static bool take_bulk(const char **at, const char *end, sw_bytes *out)
{
	size_t len;

	if (!take_header(at, end, '$', &len) || (size_t)(end - *at) < 2 ||
	    (size_t)(end - *at) - 2 < len || (*at)[len] != '\r' || (*at)[len + 1] != '\n')
		return false;
	*out = sw_buf(*at, len);
	*at += len + 2;
	return true;
}

size_t swi_resp_slices(const char *resp, size_t len, sw_bytes *argv, size_t max, size_t *used)
{
	const char *at = resp, *end = len ? resp + len : resp;
	size_t n;

	if (!take_header(&at, end, '*', &n) || n > max)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (!take_bulk(&at, end, &argv[i]))
			return 0;
	if (used)
		*used = (size_t)(at - resp);
	return n;
}

size_t swi_resp_argc(const char *resp, size_t len)
{
	size_t n = 0;

	for (size_t i = 1; i < len && resp[i] >= '0' && resp[i] <= '9'; i++)
		n = n * 10 + (size_t)(resp[i] - '0');
	return n;
}
