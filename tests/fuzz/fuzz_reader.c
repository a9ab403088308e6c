/*
 * The reply reader: the same bytes, fed at once and taken in pieces (the first byte of the input says how small), give the same replies;
 * and what is parsed to be dropped gives as many.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "wire/reader.h"

enum { REPLIES = 64, LIMIT = 1 << 16 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct result {
	struct swi_arena arena;
	sw_reply *reply[REPLIES];
	bool aside[REPLIES];
	size_t n;
	bool error;
	bool strict; /* the error is one that hiredis doesn't look for */
};

static void same(const sw_reply *a, const sw_reply *b)
{
	sw_bytes x = sw_reply_bytes(a), y = sw_reply_bytes(b);
	size_t i;

	if (sw_reply_type_of(a) != sw_reply_type_of(b) || sw_reply_count(a) != sw_reply_count(b) ||
	    x.len != y.len)
		abort();
	if ((x.len && memcmp(x.data, y.data, x.len) != 0) ||
	    sw_reply_integer(a) != sw_reply_integer(b))
		abort();
	for (i = 0; i < sw_reply_count(a); i++) {
		same(sw_reply_key_at(a, i), sw_reply_key_at(b, i));
		same(sw_reply_at(a, i), sw_reply_at(b, i));
	}
}

/* false: no more. */
static bool keep(struct result *out, const struct swi_reader *reader, enum swi_read got,
		 sw_reply *r)
{
	if (got == SWI_READ_ERROR) {
		out->error = true;
		out->strict = strstr(reader->error, "doesn't end where its length says") != NULL;
		if (!reader->error[0])
			abort();
	}
	if (got != SWI_READ_REPLY || out->n == REPLIES)
		return false;
	out->aside[out->n] = reader->aside;
	out->reply[out->n++] = r;
	return true;
}

static bool begin(struct result *out, struct swi_reader *reader, bool dropped)
{
	swi_arena_init(&out->arena, 512);
	if (!swi_reader_init(reader))
		return false;
	reader->max_reply_bytes = LIMIT;
	reader->arena = dropped ? NULL : &out->arena;
	return true;
}

static void at_once(struct result *out, const char *data, size_t len)
{
	struct swi_reader reader;
	sw_reply *r = NULL;

	if (begin(out, &reader, false) && swi_reader_feed(&reader, data, len))
		while (keep(out, &reader, swi_reader_next(&reader, &r), r))
			r = NULL;
	swi_reader_free(&reader);
}

static void in_pieces(struct result *out, const char *data, size_t len, size_t piece, bool dropped)
{
	struct swi_reader reader;
	const char *end = data + len;
	bool going = begin(out, &reader, dropped);

	while (going && data < end && !out->error && out->n < REPLIES) {
		const char *stop = (size_t)(end - data) > piece ? data + piece : end;
		sw_reply *r = NULL;

		while (keep(out, &reader, swi_reader_take(&reader, &data, stop, &r), r))
			r = NULL;
		if (data != stop && !out->error && out->n < REPLIES)
			abort(); /* bytes were left */
	}
	swi_reader_free(&reader);
}

static void compare(const struct result *a, const struct result *b, bool trees)
{
	size_t i;

	if (b->strict ? b->n > a->n : a->n != b->n || (a->error != b->error && a->n < REPLIES))
		abort();
	for (i = 0; i < b->n; i++) {
		if (a->aside[i] != b->aside[i])
			abort();
		if (trees)
			same(a->reply[i], b->reply[i]);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct result whole = { .n = 0 }, pieces = { .n = 0 }, dropped = { .n = 0 };

	if (size < 2)
		return 0;
	at_once(&whole, (const char *)data + 1, size - 1);
	in_pieces(&pieces, (const char *)data + 1, size - 1, (size_t)data[0] % 32 + 1, false);
	in_pieces(&dropped, (const char *)data + 1, size - 1, (size_t)data[0] % 32 + 1, true);
	compare(&whole, &pieces, true);
	compare(&whole, &dropped, false);
	swi_arena_free(&whole.arena);
	swi_arena_free(&pieces.arena);
	swi_arena_free(&dropped.arena);
	return 0;
}
