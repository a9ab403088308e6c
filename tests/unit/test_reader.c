#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fail_alloc.h"
#include "reader_driver.h"
#include "reply_text.h"
#include "wire/resp.h"

#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>

#define HAS_RESP3 (HIREDIS_MAJOR >= 1)

static char page[8192];

static const struct wire resp2[] = {
	WIRE("+OK\r\n", "+OK"),
	WIRE("+\r\n", "+"),
	WIRE("-ERR no such thing\r\n", "-ERR no such thing"),
	WIRE(":0\r\n", ":0"),
	WIRE(":-9223372036854775808\r\n", ":-9223372036854775808"),
	WIRE(":9223372036854775807\r\n", ":9223372036854775807"),
	WIRE("$5\r\nhello\r\n", "\"hello\""),
	WIRE("$0\r\n\r\n", "\"\""),
	WIRE("$6\r\na\r\n\0$\r\r\n", "\"a\\x0d\\x0a\\x00$\\x0d\""),
	WIRE("$-1\r\n", "nil"),
	WIRE("*-1\r\n", "nil"),
	WIRE("*0\r\n", "[]"),
	WIRE("*3\r\n:1\r\n$-1\r\n+x\r\n", "[:1 nil +x]"),
	WIRE("*4\r\n:12\r\n$-1\r\n$0\r\n\r\n$5\r\nhello\r\n", "[:12 nil \"\" \"hello\"]"),
	WIRE("*2\r\n*0\r\n*2\r\n*1\r\n$1\r\na\r\n*-1\r\n", "[[] [[\"a\"] nil]]"),
	WIRE("*2\r\n*2\r\n:1\r\n*1\r\n-ERR x\r\n:2\r\n", "[[:1 [-ERR x]] :2]"),
	WIRE("*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:7\r\n", "[[[[[[[:7]]]]]]]"),
};

#if HAS_RESP3
static const struct wire resp3[] = {
	WIRE("_\r\n", "nil"),
	WIRE("#t\r\n", "#t"),
	WIRE("#f\r\n", "#f"),
	WIRE(",3.25\r\n", ",3.25"),
	WIRE(",-inf\r\n", ",-inf"),
	WIRE(",1e10\r\n", ",1e+10"),
	WIRE("(-3492890328409238509324850943850943825024385\r\n",
	     "(-3492890328409238509324850943850943825024385"),
	WIRE("=9\r\ntxt:a\r\nbc\r\n", "=a\\x0d\\x0abc"),
	WIRE("=4\r\ntxt:\r\n", "="),
	WIRE("%0\r\n", "{}"),
	WIRE("%2\r\n+a\r\n:1\r\n$1\r\nb\r\n%1\r\n:1\r\n#t\r\n", "{+a: :1, \"b\": {:1: #t}}"),
	WIRE("~2\r\n+a\r\n_\r\n", "~[+a nil]"),
	WIRE(">2\r\n+invalidate\r\n*1\r\n+k\r\n", ">[+invalidate [+k]]"),
	WIRE("*2\r\n%1\r\n~1\r\n:1\r\n,1.5\r\n*1\r\n_\r\n", "[{~[:1]: ,1.5} [nil]]"),
	/* beyond the first stack of hiredis */
	WIRE("*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:7\r\n",
	     "[[[[[[[[[[[:7]]]]]]]]]]]"),
};
#endif

/* ---- one whole reply, however the bytes come ------------------------------------------------- */

static void reads_in_two_pieces(const struct wire *w)
{
	for (size_t at = 0; at <= w->len; at++) {
		struct swi_arena a;
		struct swi_reader r;

		assert_true(new_reader(&r, &a));
		assert_false(swi_reader_in_reply(&r));
		feed(&r, w->bytes, at);
		if (at < w->len)
			expect_more(&r);
		assert_int_equal(swi_reader_in_reply(&r), at != 0);
		feed(&r, w->bytes + at, w->len - at);
		expect_reply(&r, w->text);
		assert_false(swi_reader_in_reply(&r));
		expect_more(&r);
		assert_false(swi_reader_in_reply(&r));
		free_reader(&r);
	}
}

static void reads_byte_by_byte(const struct wire *w)
{
	struct swi_arena a;
	struct swi_reader r;

	assert_true(new_reader(&r, &a));
	for (size_t i = 0; i < w->len; i++) {
		expect_more(&r);
		feed(&r, w->bytes + i, 1);
		assert_true(swi_reader_in_reply(&r));
	}
	expect_reply(&r, w->text);
	free_reader(&r);
}

static void reads_resp2(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(resp2) / sizeof(*resp2); i++) {
		reads_in_two_pieces(&resp2[i]);
		reads_byte_by_byte(&resp2[i]);
	}
}

static void reads_resp3(void **state)
{
	(void)state;
#if HAS_RESP3
	for (size_t i = 0; i < sizeof(resp3) / sizeof(*resp3); i++) {
		reads_in_two_pieces(&resp3[i]);
		reads_byte_by_byte(&resp3[i]);
	}
#else
	printf("hiredis %s has no RESP3\n", swi_hiredis_version());
	skip();
#endif
}

/* ---- many replies ---------------------------------------------------------------------------- */

/* All replies one after the other, in pieces of each size; each second one is dropped. */
static void reads_a_stream(void **state)
{
	const size_t n = sizeof(resp2) / sizeof(*resp2), rounds = 40;
	struct swi_buffer stream = { 0 };

	(void)state;
	for (size_t i = 0; i < n * rounds; i++)
		swi_buffer_add(&stream, resp2[i % n].bytes, resp2[i % n].len);
	for (size_t piece = 1; piece < 2500; piece = piece * 3 / 2 + 1) {
		struct swi_arena a;
		struct swi_reader r;
		size_t got = 0, at = 0, len;

		assert_true(new_reader(&r, &a));
		for (; at < stream.len; at += len) {
			sw_reply *reply;

			len = stream.len - at < piece ? stream.len - at : piece;
			feed(&r, stream.data + at, len);
			while (swi_reader_next(&r, &reply) == SWI_READ_REPLY) {
				if (got % 2 == 0)
					assert_string_equal(reply_text(reply, page, sizeof(page)),
							    resp2[got % n].text);
				assert_int_equal(reply != NULL, got % 2 == 0);
				got++;
				r.arena = got % 2 ? NULL : &a;
			}
		}
		assert_int_equal(got, n * rounds);
		assert_false(swi_reader_in_reply(&r));
		r.arena = &a;
		free_reader(&r);
	}
	swi_buffer_free(&stream);
}

/* The same, by the way that knows plain replies: each piece in memory of that very size. */
static void takes_a_stream(void **state)
{
	const size_t n = sizeof(resp2) / sizeof(*resp2), rounds = 40;
	struct swi_buffer stream = { 0 };

	(void)state;
	for (size_t i = 0; i < n * rounds; i++)
		swi_buffer_add(&stream, resp2[i % n].bytes, resp2[i % n].len);
	for (size_t piece = 1; piece < 2500; piece = piece < 40 ? piece + 1 : piece * 3 / 2) {
		struct swi_arena a;
		struct swi_reader r;
		size_t got = 0, at = 0, len;

		assert_true(new_reader(&r, &a));
		for (; at < stream.len; at += len) {
			sw_reply *reply;
			const char *data;
			char *exact;

			len = stream.len - at < piece ? stream.len - at : piece;
			assert_non_null(exact = malloc(len));
			memcpy(exact, stream.data + at, len);
			data = exact;
			while (swi_reader_take(&r, &data, exact + len, &reply) == SWI_READ_REPLY)
				assert_string_equal(reply_text(reply, page, sizeof(page)), resp2[got++ % n].text);
			assert_ptr_equal(data, exact + len);
			free(exact);
		}
		assert_int_equal(got, n * rounds);
		assert_false(swi_reader_in_reply(&r));
		free_reader(&r);
	}
	swi_buffer_free(&stream);
}

/* Elements that are more bytes as nodes than on the wire. */
static void a_limit_counts_nodes(void **state)
{
	static const char ints[] = "*4\r\n:1\r\n:2\r\n:3\r\n:4\r\n";
	size_t limit;

	(void)state;
	for (limit = 1; limit < 400; limit++) {
		const char *data = ints;
		struct swi_arena a;
		struct swi_reader r;
		sw_reply *reply;
		bool fits = limit >= 4 * sizeof(sw_reply);

		assert_true(new_reader(&r, &a));
		r.max_reply_bytes = limit;
		assert_int_equal(swi_reader_take(&r, &data, ints + sizeof(ints) - 1, &reply), fits ? SWI_READ_REPLY : SWI_READ_ERROR);
		assert_int_equal(r.too_large, !fits);
		free_reader(&r);
	}
}

static void a_dropped_reply_takes_no_arena(void **state)
{
	struct swi_arena a;
	struct swi_reader r;
	sw_reply *reply = (sw_reply *)page;

	(void)state;
	assert_true(new_reader(&r, &a));
	r.arena = NULL;
	feed_text(&r, "*3\r\n*2\r\n$1\r\na\r\n:1\r\n$-1\r\n+x\r\n+next\r\n");
	assert_int_equal(swi_reader_next(&r, &reply), SWI_READ_REPLY);
	assert_null(reply);
	assert_int_equal(a.used_bytes, 0);
	r.arena = &a;
	expect_reply(&r, "+next");
	free_reader(&r);
}

static void lends_its_arena_in_turn(void **state)
{
	struct swi_arena a, b;
	struct swi_reader r;
	sw_reply *first, *second;

	(void)state;
	assert_true(new_reader(&r, &a));
	swi_arena_init(&b, 64);
	feed_text(&r, "$3\r\none\r\n$3\r\ntwo\r\n");
	assert_int_equal(swi_reader_next(&r, &first), SWI_READ_REPLY);
	r.arena = &b;
	assert_int_equal(swi_reader_next(&r, &second), SWI_READ_REPLY);
	swi_arena_free(&b);
	assert_string_equal(first->u.text, "one");
	r.arena = &a;
	free_reader(&r);
}

/* A large value, then small ones: the value is whole, the buffer doesn't stay large. */
static void gives_a_large_buffer_back(void **state)
{
	const size_t size = 3 << 20;
	char *value = malloc(size), header[32];
	struct swi_arena a;
	struct swi_reader r;
	sw_reply *reply;

	(void)state;
	assert_non_null(value);
	for (size_t i = 0; i < size; i++)
		value[i] = (char)(i * 7);
	assert_true(new_reader(&r, &a));
	feed(&r, header, (size_t)snprintf(header, sizeof(header), "$%zu\r\n", size));
	for (size_t at = 0; at < size; at += 16384)
		feed(&r, value + at, 16384);
	expect_more(&r);
	feed_text(&r, "\r\n");
	assert_int_equal(swi_reader_next(&r, &reply), SWI_READ_REPLY);
	assert_int_equal(reply->len, size);
	assert_memory_equal(reply->u.text, value, size);
	assert_true(r.peak_bytes > size);
	feed_text(&r, "+OK\r\n");
	assert_true(r.peak_bytes < 100);
	expect_reply(&r, "+OK");
	free_reader(&r);
	free(value);
}

/* A steady stream of full pieces costs no allocation in the buffer once it has its size. */
static void keeps_a_steady_buffer(void **state)
{
	static char piece[16384];
	struct swi_arena a;
	struct swi_reader r;
	sw_reply *reply;
	size_t got = 0, warm = 0;

	(void)state;
	if (!fail_alloc_works())
		skip();
	for (size_t i = 0; i < sizeof(piece); i += 8)
		memcpy(piece + i, "+stead\r\n", 8);
	assert_true(new_reader(&r, &a));
	r.arena = NULL;
	for (int i = 0; i < 50; i++) {
		/* shifted by half a reply: a partial one is always left */
		assert_true(swi_reader_feed(&r, piece + (i ? 4 : 0), sizeof(piece) - 4));
		assert_true(swi_reader_feed(&r, piece, i ? 4 : 0));
		while (swi_reader_next(&r, &reply) == SWI_READ_REPLY)
			got++;
		if (i == 5)
			fail_alloc_at(0);
		if (i == 49)
			warm = fail_alloc_count();
	}
	assert_int_equal(warm, 0);
	assert_int_equal(got, 50 * (sizeof(piece) / 8) - 1);
	r.arena = &a;
	free_reader(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_resp2),
		cmocka_unit_test(reads_resp3),
		cmocka_unit_test(reads_a_stream),
		cmocka_unit_test(takes_a_stream),
		cmocka_unit_test(a_limit_counts_nodes),
		cmocka_unit_test(a_dropped_reply_takes_no_arena),
		cmocka_unit_test(lends_its_arena_in_turn),
		cmocka_unit_test(gives_a_large_buffer_back),
		cmocka_unit_test(keeps_a_steady_buffer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
