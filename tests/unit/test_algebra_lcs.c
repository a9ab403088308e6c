#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "crossslot/lcs_match.h"

/* Length, text and runs as "a..b/c..d", the last run first; what a Redis server answered to LCS and LCS IDX. */
static void matches(const char *a, const char *b, const char *want)
{
	struct swi_arena arena;
	struct swi_lcs found;
	char got[512];
	size_t len;

	swi_arena_init(&arena, 256);
	assert_int_equal(swi_lcs_match(&arena, sw_str(a), sw_str(b), &found), SWI_LCS_FINE);
	len = (size_t)snprintf(got, sizeof(got), "%u %.*s", (unsigned)found.length,
			       (int)found.length, found.text);
	for (size_t i = 0; i < found.n_runs; i++) {
		const struct swi_lcs_run *r = &found.runs[i];

		len += (size_t)snprintf(got + len, sizeof(got) - len, " %u..%u/%u..%u",
					(unsigned)r->a, (unsigned)(r->a + r->length - 1),
					(unsigned)r->b, (unsigned)(r->b + r->length - 1));
	}
	assert_string_equal(got, want);
	swi_arena_free(&arena);
}

static void as_the_server_answers(void **state)
{
	(void)state;
	matches("ohmytext", "mynewtext", "6 mytext 4..7/5..8 2..3/0..1");
	matches("mynewtext", "ohmytext", "6 mytext 5..8/4..7 0..1/2..3");
	matches("abc", "abc", "3 abc 0..2/0..2");
	matches("abc", "xyz", "0 ");
	matches("", "abc", "0 ");
	matches("", "", "0 ");
	matches("aaaa", "aa", "2 aa 2..3/0..1");
	matches("a", "bab", "1 a 0..0/1..1");
}

static void any_bytes(void **state)
{
	struct swi_arena arena;
	struct swi_lcs found;

	(void)state;
	swi_arena_init(&arena, 256);
	assert_int_equal(swi_lcs_match(&arena, sw_buf("\0\1\0", 3), sw_buf("\0\0", 2), &found),
			 SWI_LCS_FINE);
	assert_int_equal(found.length, 2);
	assert_memory_equal(found.text, "\0\0", 2);
	swi_arena_free(&arena);
}

/* The bytes aren't looked at. */
static void too_large_for_a_table(void **state)
{
	struct swi_arena arena;
	struct swi_lcs found;

	(void)state;
	swi_arena_init(&arena, 256);
	assert_int_equal(swi_lcs_match(&arena, sw_buf("", 20000), sw_buf("", 20000), &found),
			 SWI_LCS_TOO_LARGE);
	assert_int_equal(swi_lcs_match(&arena, sw_buf("", SIZE_MAX / 2), sw_buf("", 5), &found),
			 SWI_LCS_TOO_LARGE);
	swi_arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_the_server_answers),
		cmocka_unit_test(any_bytes),
		cmocka_unit_test(too_large_for_a_table),
	};

	return cmocka_run_group_tests_name("algebra_lcs", tests, NULL, NULL);
}
