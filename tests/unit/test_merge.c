/* Many replies into one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "exec/merge.h"
#include "reply_text.h"
#include "tree.h"

#include <stdio.h>

static struct swi_arena arena;

static int begin(void **state)
{
	(void)state;
	swi_arena_init(&arena, 1024);
	return 0;
}

static int end(void **state)
{
	(void)state;
	swi_arena_free(&arena);
	return 0;
}

/* Parts are elements of one tree. */
static void merges(enum swi_merge how, const char *parts, const char *want)
{
	sw_reply *all = tree(&arena, parts), out = { 0 };
	const sw_reply *list[8];
	char text[4096], expected[4096];
	size_t i;

	assert_in_range(all->len, 1, 8);
	for (i = 0; i < all->len; i++)
		list[i] = &all->u.nodes[i];
	if (swi_merge(how, &arena, list, all->len, &out))
		fail_msg("%s: refused", parts);
	reply_text(&out, text, sizeof(text));
	reply_text(tree(&arena, want), expected, sizeof(expected));
	if (strcmp(text, expected) != 0)
		fail_msg("%s: expected %s, got %s", parts, expected, text);
}

static void refuses(enum swi_merge how, const char *parts)
{
	sw_reply *all = tree(&arena, parts), out = { 0 };
	const sw_reply *list[8];
	size_t i;

	for (i = 0; i < all->len; i++)
		list[i] = &all->u.nodes[i];
	assert_int_equal(swi_merge(how, &arena, list, all->len, &out), SW_ESHAPE);
}

static void numbers(void **state)
{
	(void)state;
	merges(SWI_MERGE_SUM, "[1 2 3]", "6");
	merges(SWI_MERGE_SUM, "[7]", "7");
	merges(SWI_MERGE_SUM, "[[1 2] [3 4] [5 6]]", "[9 12]");
	merges(SWI_MERGE_SUM, "[['a' 1 'b' 2] ['a' 10 'b' 20]]", "['a' 11 'b' 22]");
	merges(SWI_MERGE_SUM, "[{'a' 1} {'a' 2}]", "{'a' 3}");
	merges(SWI_MERGE_SUM, "[[] []]", "[]");
	merges(SWI_MERGE_MIN, "[3 1 2]", "1");
	merges(SWI_MERGE_MIN, "[-3 1]", "-3");
	merges(SWI_MERGE_MAX, "[3 9 2]", "9");
	merges(SWI_MERGE_PER_ELEMENT_MIN, "[[3 1] [2 5] [4 0]]", "[2 0]");
	merges(SWI_MERGE_PER_ELEMENT_AND, "[[1 1 0] [1 0 0]]", "[1 0 0]");
	merges(SWI_MERGE_PER_ELEMENT_AND, "[[1 1] [1 1] [1 0]]", "[1 0]");
}

static void numbers_of_other_shapes(void **state)
{
	(void)state;
	refuses(SWI_MERGE_SUM, "['a' 'b']");
	refuses(SWI_MERGE_SUM, "[1 'b']");
	refuses(SWI_MERGE_SUM, "[1 nil]");
	refuses(SWI_MERGE_SUM, "[nil 1]");
	refuses(SWI_MERGE_SUM, "[[1 2] [1]]");
	refuses(SWI_MERGE_SUM, "[[1] 1]");
	refuses(SWI_MERGE_MIN, "[+'OK' +'OK']");
	refuses(SWI_MERGE_PER_ELEMENT_AND, "[[1 [2]] [1 2]]");
}

static void lists(void **state)
{
	(void)state;
	merges(SWI_MERGE_CONCAT, "[['a' 'b'] ['c'] []]", "['a' 'b' 'c']");
	merges(SWI_MERGE_CONCAT, "[['a' 'b'] ['b' 'c' 'a']]", "['a' 'b' 'c']");
	merges(SWI_MERGE_CONCAT, "[['' 'a\\0b'] ['a\\0b' 'a\\0c' '']]", "['' 'a\\0b' 'a\\0c']");
	merges(SWI_MERGE_CONCAT, "[~['a'] ~['a' 'b']]", "['a' 'b']");
	merges(SWI_MERGE_CONCAT, "[[] []]", "[]");
	merges(SWI_MERGE_CONCAT, "[[1 1] [1]]", "[1 1 1]"); /* only texts are names */
	refuses(SWI_MERGE_CONCAT, "[['a'] 'b']");
	refuses(SWI_MERGE_CONCAT, "[nil]");
}

/* 20,000 names, each in two lists. */
static void long_lists(void **state)
{
	enum { N = 20000 };
	sw_reply *a = swi_reply_array(&arena, SW_REPLY_ARRAY, N), *b = swi_reply_array(&arena, SW_REPLY_ARRAY, N);
	const sw_reply *parts[2] = { a, b };
	sw_reply out = { 0 };
	char name[24];
	size_t i;

	(void)state;
	assert_true(a && b);
	for (i = 0; i < N; i++) {
		int len = snprintf(name, sizeof(name), "%zu", i);

		swi_reply_set_text(&arena, &a->u.nodes[i], SW_REPLY_BULK, name, (size_t)len);
		swi_reply_set_text(&arena, &b->u.nodes[N - 1 - i], SW_REPLY_BULK, name, (size_t)len);
	}
	assert_int_equal(swi_merge(SWI_MERGE_CONCAT, &arena, parts, 2, &out), SW_OK);
	assert_int_equal(out.len, N);
}

static void choices(void **state)
{
	(void)state;
	merges(SWI_MERGE_ALL_OK, "[+'OK' +'OK']", "+'OK'");
	merges(SWI_MERGE_ALL_OK, "['lib' 'lib']", "'lib'");
	merges(SWI_MERGE_ONE_OK, "[+'OK']", "+'OK'");
	merges(SWI_MERGE_FIRST_NON_NIL, "[nil nil 'c' 'd']", "'c'");
	merges(SWI_MERGE_FIRST_NON_NIL, "[nil nil]", "nil");
	merges(SWI_MERGE_FIRST_NON_NIL, "['a' nil]", "'a'");
	assert_true(swi_merge_tolerates(SWI_MERGE_ONE_OK));
	assert_false(swi_merge_tolerates(SWI_MERGE_ALL_OK));
	assert_false(swi_merge_tolerates(SWI_MERGE_SUM));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(numbers, begin, end),
		cmocka_unit_test_setup_teardown(numbers_of_other_shapes, begin, end),
		cmocka_unit_test_setup_teardown(lists, begin, end),
		cmocka_unit_test_setup_teardown(long_lists, begin, end),
		cmocka_unit_test_setup_teardown(choices, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
