#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fail_alloc.h"
#include "wire/arena.h"

#include <string.h>

#define SMALL 7000

/* Pieces of all sizes keep what was written into them while others follow. */
static void keeps_pieces_apart(void **state)
{
	struct swi_arena a;
	unsigned char *pieces[SMALL];

	(void)state;
	swi_arena_init(&a, 64);
	for (size_t i = 0; i < SMALL; i++) {
		pieces[i] = swi_arena_alloc(&a, i);
		assert_non_null(pieces[i]);
		memset(pieces[i], (int)(i % 251), i);
	}
	for (size_t i = 0; i < SMALL; i++)
		for (size_t k = 0; k < i; k++)
			if (pieces[i][k] != i % 251)
				fail_msg("piece %zu changed at %zu", i, k);
	swi_arena_free(&a);
}

static void aligns_all_but_text(void **state)
{
	struct swi_arena a;

	(void)state;
	swi_arena_init(&a, 0);
	for (size_t i = 1; i < 300; i++) {
		char *text = swi_arena_text(&a, i);
		void *piece = swi_arena_alloc(&a, i);
		char *next;

		memset(text, 'x', i);
		assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
		next = swi_arena_text(&a, 1);
		if (i == 1)
			assert_ptr_equal(next, (char *)piece + 1);
		*next = 'y';
	}
	swi_arena_free(&a);
}

static void copies_text(void **state)
{
	struct swi_arena a;

	(void)state;
	swi_arena_init(&a, 16);
	assert_string_equal(swi_arena_copy(&a, "hello", 5), "hello");
	assert_string_equal(swi_arena_copy(&a, "hello", 4), "hell");
	assert_string_equal(swi_arena_copy(&a, NULL, 0), "");
	assert_memory_equal(swi_arena_copy(&a, "a\0b", 3), "a\0b", 4);
	assert_int_equal(a.used_bytes, 6 + 5 + 1 + 4);
	swi_arena_free(&a);
}

/* A large piece leaves the small chunk in use. */
static void gives_large_pieces_a_chunk(void **state)
{
	struct swi_arena a;
	char *first, *large, *second;

	(void)state;
	swi_arena_init(&a, 1024);
	first = swi_arena_text(&a, 8);
	large = swi_arena_text(&a, 1 << 20);
	second = swi_arena_text(&a, 8);
	assert_ptr_equal(second, first + 8);
	memset(large, 1, 1 << 20);
	swi_arena_free(&a);
}

static void takes_nothing_until_used(void **state)
{
	struct swi_arena a;

	(void)state;
	swi_arena_init(&a, 1 << 20);
	assert_null(a.chunks);
	swi_arena_reset(&a);
	swi_arena_free(&a);
	assert_null(a.chunks);
}

/* After a reset the same work costs no allocation as long as it fits 64 KiB. */
static void reset_keeps_a_chunk(void **state)
{
	struct swi_arena a;

	(void)state;
	swi_arena_init(&a, 512);
	for (int i = 0; i < 5000; i++)
		assert_non_null(swi_arena_alloc(&a, 100));
	assert_non_null(swi_arena_alloc(&a, 1 << 20));
	swi_arena_reset(&a);
	assert_int_equal(a.used_bytes, 0);
	assert_non_null(a.chunks);
	fail_alloc_from(1);
	for (int i = 0; i < 64 * 1024 / 112; i++)
		assert_non_null(swi_arena_alloc(&a, 100));
	assert_false(fail_alloc_stop());
	swi_arena_free(&a);
}

static void refuses_the_impossible(void **state)
{
	struct swi_arena a;

	(void)state;
	swi_arena_init(&a, 64);
	assert_null(swi_arena_alloc(&a, SIZE_MAX));
	assert_null(swi_arena_alloc(&a, SIZE_MAX - 16));
	assert_null(swi_arena_text(&a, SIZE_MAX));
	assert_null(swi_arena_copy(&a, "", SIZE_MAX));
	assert_non_null(swi_arena_alloc(&a, 10));
	assert_null(swi_arena_alloc(&a, SIZE_MAX));
	assert_int_equal(a.used_bytes, 10);
	swi_arena_free(&a);
}

/* A failed allocation leaves the arena as it was; the next one may succeed. */
static void survives_each_failed_allocation(void **state)
{
	size_t n;

	(void)state;
	if (!fail_alloc_works())
		skip();
	for (n = 1;; n++) {
		struct swi_arena a;
		size_t missing = 0;

		swi_arena_init(&a, 64);
		fail_alloc_at(n);
		for (size_t size = 1; size < 3000; size += 7) {
			char *piece = swi_arena_alloc(&a, size);

			missing += !piece;
			if (piece)
				memset(piece, 1, size);
		}
		swi_arena_free(&a);
		if (!fail_alloc_stop())
			break;
		assert_int_equal(missing, 1);
	}
	assert_in_range(n, 5, 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_pieces_apart),
		cmocka_unit_test(aligns_all_but_text),
		cmocka_unit_test(copies_text),
		cmocka_unit_test(gives_large_pieces_a_chunk),
		cmocka_unit_test(takes_nothing_until_used),
		cmocka_unit_test(reset_keeps_a_chunk),
		cmocka_unit_test(refuses_the_impossible),
		cmocka_unit_test(survives_each_failed_allocation),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
