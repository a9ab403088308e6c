#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fail_alloc.h"
#include "reader_driver.h"
#include "wire/resp.h"

#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>

#define HAS_RESP3 (HIREDIS_MAJOR >= 1)

/* ---- bad input ------------------------------------------------------------------------------- */

static void refuses_broken_resp(void **state)
{
	static const struct wire broken[] = {
		WIRE("hello\r\n", "broken RESP"),
		WIRE("\r\n", "broken RESP"),
		WIRE("HTTP/1.1 400 Bad Request\r\n", "broken RESP"),
		WIRE("\0", "broken RESP"),
		WIRE("*2\r\n:1\r\nx", "broken RESP"),
		WIRE("*99999999999999999999\r\n", "broken RESP"),
		WIRE("*-2\r\n", "broken RESP"),
		WIRE("$-2\r\n", "broken RESP"),
		WIRE("|1\r\n", "broken RESP"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++) {
		struct swi_arena a;
		struct swi_reader r;

		assert_true(new_reader(&r, &a));
		feed_text(&r, "+before\r\n");
		feed(&r, broken[i].bytes, broken[i].len);
		expect_reply(&r, "+before");
		expect_error(&r, broken[i].text);
		assert_false(r.no_memory);
		assert_false(swi_reader_in_reply(&r));
		free_reader(&r);
	}
}

static void nest(struct swi_reader *r, int depth)
{
	while (depth-- > 0)
		feed_text(r, "*1\r\n");
	feed_text(r, ":1\r\n");
}

static void refuses_deep_nesting(void **state)
{
	const int allowed = HAS_RESP3 ? SWI_READER_MAX_DEPTH : 8;
	struct swi_arena a;
	struct swi_reader r;
	sw_reply *reply, copy;

	(void)state;
	assert_true(new_reader(&r, &a));
	nest(&r, allowed);
	assert_int_equal(swi_reader_next(&r, &reply), SWI_READ_REPLY);
	assert_true(swi_reply_copy(&a, reply, &copy));
	nest(&r, allowed + 1);
	if (HAS_RESP3) {
		expect_error(&r, "a reply is nested deeper than 56 arrays");
	} else {
		expect_error(&r, "a reply is nested too deeply for hiredis ");
		assert_non_null(strstr(r.error, swi_hiredis_version()));
	}
	assert_false(r.no_memory);
	free_reader(&r);
}

static void a_limit(const char *bytes, size_t len, uint64_t limit, const char *text, bool drop)
{
	struct swi_arena a;
	struct swi_reader r;

	assert_true(new_reader(&r, &a));
	if (drop)
		r.arena = NULL;
	r.max_reply_bytes = limit;
	feed(&r, bytes, len);
	if (text)
		expect_reply(&r, text);
	else
		expect_error(&r, "a reply is larger than the limit of ");
	assert_false(r.no_memory);
	r.arena = &a;
	free_reader(&r);
}
#define A_LIMIT(bytes, limit, text)         a_limit(bytes, sizeof(bytes) - 1, limit, text, false)
#define A_LIMIT_DROPPED(bytes, limit, text) a_limit(bytes, sizeof(bytes) - 1, limit, text, true)

static void keeps_the_limit(void **state)
{
	(void)state;
	A_LIMIT("$5\r\nhello\r\n", 5, "\"hello\"");
	A_LIMIT("$5\r\nhello\r\n", 4, NULL);
	A_LIMIT("+hello\r\n", 4, NULL);
	A_LIMIT("*2\r\n+abc\r\n+abc\r\n", 2 * sizeof(sw_reply) + 6, "[+abc +abc]");
	A_LIMIT("*2\r\n+abc\r\n+abc\r\n", 2 * sizeof(sw_reply) + 5, NULL);
	A_LIMIT("*1000000000\r\n", 1 << 30, NULL);
	A_LIMIT("*2147483647\r\n", 1 << 30, NULL);
	A_LIMIT_DROPPED("*1000000000\r\n", 1 << 30, NULL);
	/* known from the header, or from what has come, long before the end */
	A_LIMIT("$2000000000\r\nabc", 1 << 30, NULL);
	A_LIMIT("*2\r\n+abcdef\r\n$100\r\n", 2 * sizeof(sw_reply) + 105, NULL);
	A_LIMIT_DROPPED("*2\r\n+abcdef\r\n$100\r\n", 2 * sizeof(sw_reply) + 105, NULL);
	A_LIMIT("+endless", 6, NULL);
}

/* Cut in front of its last byte, an integer looks like the length of a bulk string. */
static void an_integer_is_no_length(void **state)
{
	struct swi_arena a;
	struct swi_reader r;

	(void)state;
	assert_true(new_reader(&r, &a));
	r.max_reply_bytes = 1 << 30;
	feed_text(&r, ":33000000004000\r");
	expect_more(&r);
	feed_text(&r, "\n");
	expect_reply(&r, ":33000000004000");
	free_reader(&r);
}

/* The limit counts one reply, not all of them. */
static void the_limit_starts_anew(void **state)
{
	struct swi_arena a;
	struct swi_reader r;

	(void)state;
	assert_true(new_reader(&r, &a));
	r.max_reply_bytes = 100;
	for (int i = 0; i < 100; i++)
		feed_text(&r, "$5\r\nhello\r\n");
	for (int i = 0; i < 100; i++)
		expect_reply(&r, "\"hello\"");
	expect_more(&r);
	free_reader(&r);
}

/* ---- memory ---------------------------------------------------------------------------------- */

/* A session with a large array, a large value (the buffer shrinks after it) and a small reply. */
static bool session(struct swi_reader *r, const char *value, size_t size)
{
	static const char *const steps[] = { "*2\r\n*3\r\n:1\r\n$3\r\nabc\r\n$-1\r\n+", "x\r\n" };
	sw_reply *reply = NULL;

	for (size_t i = 0; i < 2; i++)
		if (!swi_reader_feed(r, steps[i], strlen(steps[i])) ||
		    swi_reader_next(r, &reply) == SWI_READ_ERROR)
			return false;
	assert_non_null(reply);
	for (int i = 0; i < 3; i++)
		if (!swi_reader_feed(r, value, size) ||
		    swi_reader_next(r, &reply) != SWI_READ_REPLY)
			return false;
	return true;
}

static void survives_each_failed_allocation(void **state)
{
	const size_t size = 200000;
	struct swi_buffer value = { 0 };
	char *zeros = calloc(1, size);
	size_t n, refused = 0;

	(void)state;
	assert_non_null(zeros);
	swi_resp_bulk(&value, zeros, size);
	free(zeros);
	if (!fail_alloc_works()) {
		swi_buffer_free(&value);
		skip();
	}
	for (n = 1;; n++) {
		struct swi_arena a;
		struct swi_reader r;
		bool made, done, failed;

		fail_alloc_at(n);
		made = new_reader(&r, &a);
		done = made && session(&r, value.data, value.len);
		failed = fail_alloc_stop();
		if (made && !done) {
			assert_true(r.no_memory);
			assert_non_null(strstr(r.error, "out of memory"));
		}
		refused += !done;
		r.arena = &a;
		free_reader(&r);
		if (!failed)
			break;
	}
	assert_true(n > refused);
	printf("hiredis %s: %zu allocations, %zu refused, the others done without\n",
	       swi_hiredis_version(), n - 1, refused);
	assert_in_range(n, 8, 200);
	assert_true(refused >= 6);
	swi_buffer_free(&value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_broken_resp),
		cmocka_unit_test(refuses_deep_nesting),
		cmocka_unit_test(keeps_the_limit),
		cmocka_unit_test(an_integer_is_no_length),
		cmocka_unit_test(the_limit_starts_anew),
		cmocka_unit_test(survives_each_failed_allocation),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
