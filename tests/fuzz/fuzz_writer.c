/*
 * Arguments -> RESP -> arguments. The input is pieces, each a byte for its length before it; what the writer makes of them, the library's
 * own slices and the reply reader read back the same.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "wire/reader.h"
#include "wire/resp.h"

enum { MOST = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t cut(const uint8_t *data, size_t size, sw_bytes *args)
{
	size_t n = 0, at = 0;

	while (at < size && n < MOST) {
		size_t len = data[at++];

		len = len < size - at ? len : size - at;
		args[n++] = sw_buf(data + at, len);
		at += len;
	}
	return n;
}

static void same(sw_bytes a, sw_bytes b)
{
	if (a.len != b.len || (a.len && memcmp(a.data, b.data, a.len) != 0))
		abort();
}

static void slices_equal(const struct swi_buffer *b, const sw_bytes *args, size_t n)
{
	sw_bytes got[MOST];
	size_t used = 0, i;

	if (swi_resp_argc(b->data, b->len) != n ||
	    swi_resp_slices(b->data, b->len, got, MOST, &used) != n || used != b->len)
		abort();
	for (i = 0; i < n; i++)
		same(args[i], got[i]);
	for (i = 0; i < b->len; i++)
		if (swi_resp_slices(b->data, i, got, MOST, &used))
			abort(); /* a part of a request is none */
}

static void reply_equals(const struct swi_buffer *b, const sw_bytes *args, size_t n)
{
	struct swi_reader reader;
	struct swi_arena arena;
	const char *at = b->data;
	sw_reply *r = NULL;
	size_t i;

	swi_arena_init(&arena, 512);
	if (swi_reader_init(&reader)) {
		reader.arena = &arena;
		if (swi_reader_take(&reader, &at, b->data + b->len, &r) != SWI_READ_REPLY ||
		    sw_reply_count(r) != n)
			abort();
		for (i = 0; i < n; i++)
			same(args[i], sw_reply_bytes(sw_reply_at(r, i)));
	}
	swi_reader_free(&reader);
	swi_arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct swi_buffer b = { 0 };
	sw_bytes args[MOST];
	size_t n = cut(data, size, args);

	if (n == 0)
		return 0;
	swi_resp_argv(&b, args, n);
	if (!b.failed) {
		slices_equal(&b, args, n);
		reply_equals(&b, args, n);
	}
	swi_buffer_free(&b);
	return 0;
}
