/*
 * plain.h - most replies are one text, one integer, OK, nil, or an array of these: when such a one lies in the bytes as a whole, it is taken
 * straight from them, without a reader's state. What else there is (errors, arrays in arrays, RESP3, what a read has cut) is the reader's.
 */
#ifndef SWI_WIRE_PLAIN_H
#define SWI_WIRE_PLAIN_H

#include "wire/arena.h"
#include "wire/reply.h"

#include <string.h>

/* The number of a line: at most 18 plain digits up to its end, no 0 before others. The byte behind the line, or NULL. */
static inline const char *swi_plain_number(const char *at, const char *end, uint64_t *value)
{
	const char *from = at;
	uint64_t n = 0;
	unsigned digit;

	for (; at < end && (digit = (unsigned)*at - '0') <= 9; at++)
		n = n * 10 + digit;
	*value = n;
	if (at == from || at - from > 18 || (*from == '0' && at - from > 1))
		return NULL;
	return end - at >= 2 && memcmp(at, "\r\n", 2) == 0 ? at + 2 : NULL;
}

/* A node with `room` bytes right behind it. NULL: out of memory. */
static inline sw_reply *swi_plain_node(struct swi_arena *a, sw_reply_type type, size_t room)
{
	sw_reply *node = swi_arena_alloc(a, sizeof(*node) + room);

	if (node) {
		node->type = (uint8_t)type;
		node->owned = 0;
		node->len = 0;
	}
	return node;
}

/* A node with room for a text of `len` bytes, its NUL already there. */
static inline sw_reply *swi_plain_text(struct swi_arena *a, sw_reply_type type, size_t len)
{
	sw_reply *node = swi_plain_node(a, type, len + 1);

	if (node) {
		node->len = len;
		node->u.text = (char *)(node + 1);
		((char *)(node + 1))[len] = '\0';
	}
	return node;
}

static inline const char *swi_plain_bulk(struct swi_arena *a, const char *at, const char *end, sw_reply **out)
{
	uint64_t len;
	const char *text = swi_plain_number(at, end, &len);

	if (!text) {
		if (end - at < 4 || memcmp(at, "-1\r\n", 4) != 0 || !(*out = swi_plain_node(a, SW_REPLY_NIL, 0)))
			return NULL;
		return at + 4;
	}
	if ((uint64_t)(end - text) < len + 2 || memcmp(text + len, "\r\n", 2) != 0 ||
	    !(*out = swi_plain_text(a, SW_REPLY_BULK, (size_t)len)))
		return NULL;
	memcpy(*out + 1, text, (size_t)len);
	return text + len + 2;
}

static inline const char *swi_plain_integer(struct swi_arena *a, const char *at, const char *end, sw_reply **out)
{
	uint64_t value;
	const char *behind = swi_plain_number(at, end, &value);

	if (!behind || !(*out = swi_plain_node(a, SW_REPLY_INTEGER, 0)))
		return NULL;
	(*out)->u.integer = (int64_t)value;
	return behind;
}

/* Other statuses than OK are seldom. */
static inline const char *swi_plain_ok(struct swi_arena *a, const char *at, const char *end, sw_reply **out)
{
	if (end - at < 4 || memcmp(at, "OK\r\n", 4) != 0 || !(*out = swi_plain_text(a, SW_REPLY_STATUS, 2)))
		return NULL;
	memcpy(*out + 1, "OK", 2);
	return at + 4;
}

/* An array of texts, integers and nils. */
const char *swi_plain_array(struct swi_arena *a, const char *at, const char *end, sw_reply **out);

/*
 * One whole reply at `at`, before `end`. The byte behind it; NULL: it is none of these, or not all of it is here, or memory is out: the
 * reader's business, and nothing has happened.
 */
static inline const char *swi_plain_take(struct swi_arena *a, const char *at, const char *end, sw_reply **out)
{
	switch (*at) {
	case '$':
		return swi_plain_bulk(a, at + 1, end, out);
	case ':':
		return swi_plain_integer(a, at + 1, end, out);
	case '+':
		return swi_plain_ok(a, at + 1, end, out);
	case '*':
		return swi_plain_array(a, at + 1, end, out);
	default:
		return NULL;
	}
}

/* Whether so many bytes of replies can't become more than `limit` (0: none) bytes of texts and nodes: ":0\r\n" has a node of 24. */
static inline bool swi_plain_is_small(size_t bytes, uint64_t limit)
{
	return limit == 0 || bytes <= limit / 8;
}

#endif
