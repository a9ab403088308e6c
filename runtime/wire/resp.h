/*
 * resp.h - a growing buffer and the RESP that requests are made of. No printf, no locale.
 */
#ifndef SWI_WIRE_RESP_H
#define SWI_WIRE_RESP_H

#include <slotwise/core.h>

struct swi_buffer {
	char *data;
	size_t len;
	size_t cap;
	bool failed; /* memory was out once; everything after is ignored. Sticky until reset. */
};

void swi_buffer_free(struct swi_buffer *b);
/* Empties it; a buffer that grew beyond keep_bytes is given back. */
void swi_buffer_reset(struct swi_buffer *b, size_t keep_bytes);
/* Room for `size` more bytes at data + len; false (and failed) when memory is out. */
bool swi_buffer_enlarge(struct swi_buffer *b, size_t size); /* the slow way */
static inline bool swi_buffer_reserve(struct swi_buffer *b, size_t size)
{
	return (b->cap - b->len >= size && !b->failed && size) || swi_buffer_enlarge(b, size);
}
static inline void swi_buffer_add(struct swi_buffer *b, const void *data, size_t len)
{
	if (len == 0 || !swi_buffer_reserve(b, len))
		return;
	memcpy(b->data + b->len, data, len);
	b->len += len;
}

/* Digits of `value` into `out` (>= 21 bytes), without NUL; returns their number. */
size_t swi_format_i64(char *out, int64_t value);

/* Bytes of the longest "*n\r\n" header. */
#define SWI_RESP_HEADER_MAX 23

/* The mark, the digits and the line end at `p`, where room for SWI_RESP_HEADER_MAX is; the byte behind them. */
static inline char *swi_resp_header(char *p, char mark, size_t n)
{
	*p++ = mark;
	if (n >= 10 && n < 100)
		*p++ = (char)('0' + n / 10);
	if (n < 100)
		*p++ = (char)('0' + n % 10);
	else
		p += swi_format_i64(p, (int64_t)n);
	*p++ = '\r';
	*p++ = '\n';
	return p;
}

/* "*n\r\n" */
void swi_resp_array(struct swi_buffer *b, size_t n);
/* "$len\r\n...\r\n" */
static inline void swi_resp_bulk(struct swi_buffer *b, const void *data, size_t len)
{
	/* Beyond this no buffer exists anyway; reserving it marks the buffer as failed. */
	size_t room = len > SIZE_MAX / 2 ? SIZE_MAX : len + SWI_RESP_HEADER_MAX + 2;
	char *p;

	if (!swi_buffer_reserve(b, room))
		return;
	p = swi_resp_header(b->data + b->len, '$', len);
	if (len)
		memcpy(p, data, len);
	p[len] = '\r';
	p[len + 1] = '\n';
	b->len = (size_t)(p + len + 2 - b->data);
}
void swi_resp_i64(struct swi_buffer *b, int64_t value);
/* A whole command from C strings up to a NULL: swi_resp_command(b, "CLUSTER", "SLOTS", NULL). */
void swi_resp_command(struct swi_buffer *b, ...) __attribute__((sentinel));
/* A whole command from bytes. */
void swi_resp_argv(struct swi_buffer *b, const sw_bytes *args, size_t n);

/* As few digits as it takes to read back the same double (one more for a few powers of two); "inf", "-inf", "nan". `out` has room for
 * 32 bytes; independent of the program's locale. */
size_t swi_format_double(char *out, double value);
/*
 * The whole text must be a number as the servers read it: an integer without '+', blanks and leading zeros;
 * a double as strtod() in the C locale takes it, without blanks, of less than 512 characters, not too large.
 */
bool swi_parse_i64(const char *text, size_t len, int64_t *out);
bool swi_parse_double(const char *text, size_t len, double *out);

/*
 * Reads back one request that this library wrote: the arguments of "*n\r\n$..." as slices of `resp`. argv has
 * room for max; returns the number of arguments, 0 when the bytes are not one whole request. *used
 * (may be NULL) gets the request's length in bytes.
 */
size_t swi_resp_slices(const char *resp, size_t len, sw_bytes *argv, size_t max, size_t *used);

/* The n of "*n\r\n", unchecked. */
size_t swi_resp_argc(const char *resp, size_t len);

#endif
