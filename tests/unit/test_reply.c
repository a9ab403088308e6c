#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fail_alloc.h"
#include "reply_text.h"
#include "wire/reply.h"
#include "tree.h"

#include <math.h>

static char page[4096];
#define text(r) reply_text((r), page, sizeof(page))

static struct swi_arena arena;

static int open_arena(void **state)
{
	(void)state;
	swi_arena_init(&arena, 256);
	return 0;
}

static int free_arena(void **state)
{
	(void)state;
	swi_arena_free(&arena);
	return 0;
}

/* {"name": ["a\0b", nil, :7], :1: +OK} */
static sw_reply *sample(struct swi_arena *a)
{
	sw_reply *map = swi_reply_array(a, SW_REPLY_MAP, 4), *list;

	if (!map || !swi_reply_set_text(a, &map->u.nodes[0], SW_REPLY_BULK, "name", 4) ||
	    !swi_reply_set_text(a, &map->u.nodes[3], SW_REPLY_STATUS, "OK", 2))
		return NULL;
	map->u.nodes[2].type = SW_REPLY_INTEGER;
	map->u.nodes[2].u.integer = 1;
	list = swi_reply_array(a, SW_REPLY_ARRAY, 3);
	if (!list || !swi_reply_set_text(a, &list->u.nodes[0], SW_REPLY_BULK, "a\0b", 3))
		return NULL;
	list->u.nodes[2].type = SW_REPLY_INTEGER;
	list->u.nodes[2].u.integer = 7;
	map->u.nodes[1] = *list;
	return map;
}
#define SAMPLE "{\"name\": [\"a\\x00b\" nil :7], :1: +OK}"

static void is_small(void **state)
{
	(void)state;
	assert_int_equal(sizeof(sw_reply), sizeof(void *) == 8 ? 24 : sizeof(sw_reply));
}

static void null_is_nil(void **state)
{
	(void)state;
	assert_int_equal(sw_reply_type_of(NULL), SW_REPLY_NIL);
	assert_null(sw_reply_bytes(NULL).data);
	assert_int_equal(sw_reply_bytes(NULL).len, 0);
	assert_int_equal(sw_reply_integer(NULL), 0);
	assert_true(sw_reply_double(NULL) == 0);
	assert_int_equal(sw_reply_count(NULL), 0);
	assert_null(sw_reply_at(NULL, 0));
	assert_null(sw_reply_key_at(NULL, 0));
	assert_null(sw_reply_get(NULL, sw_str("x")));
	assert_false(swi_reply_is(NULL, SW_REPLY_NIL));
	assert_false(swi_reply_starts(NULL, "X"));
	sw_reply_free(NULL);
}

static void walks_a_tree(void **state)
{
	const sw_reply *map = sample(&arena), *list;

	(void)state;
	assert_string_equal(text(map), SAMPLE);
	assert_int_equal(sw_reply_count(map), 2);
	assert_null(sw_reply_at(map, 2));
	assert_null(sw_reply_key_at(map, 2));
	assert_null(sw_reply_at(map, SIZE_MAX));
	assert_int_equal(sw_reply_integer(sw_reply_key_at(map, 1)), 1);
	list = sw_reply_get(map, sw_str("name"));
	assert_int_equal(sw_reply_count(list), 3);
	assert_null(sw_reply_key_at(list, 0));
	assert_null(sw_reply_get(list, sw_str("a")));
	assert_null(sw_reply_get(map, sw_str("nam")));
	assert_null(sw_reply_get(map, sw_str("names")));
	assert_null(sw_reply_get(map, sw_str("")));
	assert_memory_equal(sw_reply_bytes(sw_reply_at(list, 0)).data, "a\0b", 4);
	assert_int_equal(sw_reply_type_of(sw_reply_at(list, 1)), SW_REPLY_NIL);
	assert_int_equal(sw_reply_count(sw_reply_at(list, 2)), 0);
	assert_null(sw_reply_bytes(list).data);
}

static void finds_the_first_of_equal_keys(void **state)
{
	sw_reply *map = swi_reply_array(&arena, SW_REPLY_MAP, 4);

	(void)state;
	for (size_t i = 0; i < 4; i++)
		assert_true(swi_reply_set_text(&arena, &map->u.nodes[i], SW_REPLY_BULK,
					       i % 2 ? (i == 1 ? "one" : "two") : "",
					       i % 2 ? 3 : 0));
	assert_string_equal(text(sw_reply_get(map, sw_str(""))), "\"one\"");
	assert_string_equal(text(sw_reply_get(map, sw_buf(NULL, 0))), "\"one\"");
}

static sw_reply *bulk(const char *s)
{
	return tree_text(&arena, SW_REPLY_BULK, s, strlen(s));
}

static void reads_numbers(void **state)
{
	sw_reply *number = swi_reply_new(&arena, SW_REPLY_DOUBLE);
	sw_reply *truth = swi_reply_new(&arena, SW_REPLY_BOOL);

	(void)state;
	assert_int_equal(sw_reply_integer(tree(&arena, "-9223372036854775808")), INT64_MIN);
	assert_int_equal(sw_reply_integer(bulk("-12")), -12);
	assert_int_equal(sw_reply_integer(tree_text(&arena, SW_REPLY_STATUS, "3", 1)), 3);
	assert_int_equal(sw_reply_integer(bulk("12a")), 0);
	assert_int_equal(sw_reply_integer(bulk("1.5")), 0);
	assert_int_equal(sw_reply_integer(tree_text(&arena, SW_REPLY_ERROR, "3", 1)), 0);
	truth->u.integer = 1;
	assert_int_equal(sw_reply_integer(truth), 1);
	number->u.number = 2.5;
	assert_int_equal(sw_reply_integer(number), 0);
	assert_true(sw_reply_double(number) == 2.5);
	assert_true(sw_reply_double(tree(&arena, "-3")) == -3);
	assert_true(sw_reply_double(bulk("1e3")) == 1000);
	assert_true(sw_reply_double(bulk("-inf")) == -INFINITY);
	assert_true(isnan(sw_reply_double(bulk("nan"))));
	assert_true(sw_reply_double(bulk("1e3 ")) == 0);
	assert_true(sw_reply_double(truth) == 1);
}

static void makes_errors(void **state)
{
	sw_reply *r = swi_reply_error(&arena, "ERR slot %d of '%s'", 16383, "key");

	(void)state;
	assert_string_equal(text(r), "-ERR slot 16383 of 'key'");
	assert_int_equal(r->u.text[r->len], 0);
	assert_string_equal(text(swi_reply_error(&arena, "%s", "")), "-");
}

static void matches_first_words(void **state)
{
	(void)state;
	assert_true(swi_reply_starts(swi_reply_error(&arena, "MOVED 1 h:1"), "MOVED"));
	assert_true(swi_reply_starts(swi_reply_error(&arena, "TRYAGAIN"), "TRYAGAIN"));
	assert_true(swi_reply_starts(tree_text(&arena, SW_REPLY_STATUS, "OK", 2), "OK"));
	assert_false(swi_reply_starts(swi_reply_error(&arena, "MOVEDX 1"), "MOVED"));
	assert_false(swi_reply_starts(swi_reply_error(&arena, "MOVE"), "MOVED"));
	assert_false(swi_reply_starts(bulk("MOVED 1"), "MOVED"));
}

static void empty_texts_have_data(void **state)
{
	(void)state;
	assert_string_equal(swi_reply_new(&arena, SW_REPLY_BULK)->u.text, "");
	assert_non_null(sw_reply_bytes(bulk("")).data);
	assert_int_equal(sw_reply_count(swi_reply_array(&arena, SW_REPLY_ARRAY, 0)), 0);
	assert_null(swi_reply_array(&arena, SW_REPLY_ARRAY, SIZE_MAX / 2));
}

static void detaches_the_whole_and_a_part(void **state)
{
	struct swi_arena gone;
	sw_reply *whole, *part, *none = (sw_reply *)&gone;
	const sw_reply *r;

	(void)state;
	swi_arena_init(&gone, 64);
	r = sample(&gone);
	assert_int_equal(sw_reply_detach(r, &whole), SW_OK);
	assert_int_equal(sw_reply_detach(sw_reply_at(r, 0), &part), SW_OK);
	assert_int_equal(sw_reply_detach(r, NULL), SW_OK);
	swi_arena_free(&gone);
	assert_string_equal(text(whole), SAMPLE);
	assert_string_equal(text(part), "[\"a\\x00b\" nil :7]");
	sw_reply_free((sw_reply *)(uintptr_t)sw_reply_at(whole, 0)); /* a part is left alone */
	assert_string_equal(text(whole), SAMPLE);
	sw_reply_free(part);
	sw_reply_free(whole);
	assert_int_equal(sw_reply_detach(NULL, &none), SW_OK);
	assert_null(none);
}

/* A detached reply can be detached again: the copy is a root of its own. */
static void a_root_gives_itself_away(void **state)
{
	struct swi_reply_root *root = swi_reply_root_new(64);
	sw_reply *r = swi_reply_give(root, sample(&root->arena)), *again;

	(void)state;
	assert_int_equal(sw_reply_detach(r, &again), SW_OK);
	assert_ptr_not_equal(r, again);
	sw_reply_free(r);
	assert_string_equal(text(again), SAMPLE);
	sw_reply_free(again);
	swi_reply_root_free(swi_reply_root_new(0));
	swi_reply_root_free(NULL);
}

static sw_reply *nested(int depth)
{
	sw_reply *top = swi_reply_array(&arena, SW_REPLY_ARRAY, 1), *at = top;

	for (; depth > 1; depth--) {
		at->u.nodes[0] = *swi_reply_array(&arena, SW_REPLY_ARRAY, 1);
		at = &at->u.nodes[0];
	}
	return top;
}

static void refuses_what_is_too_deep(void **state)
{
	sw_reply copy;

	(void)state;
	assert_true(swi_reply_copy(&arena, nested(SWI_REPLY_MAX_DEPTH), &copy));
	assert_false(swi_reply_copy(&arena, nested(SWI_REPLY_MAX_DEPTH + 1), &copy));
}

static void survives_each_failed_allocation(void **state)
{
	size_t n;

	(void)state;
	if (!fail_alloc_works())
		skip();
	for (n = 1;; n++) {
		struct swi_reply_root *root;
		sw_reply *tree, *error = NULL, *copy = NULL;
		sw_err err = SW_ENOMEM;

		fail_alloc_at(n);
		root = swi_reply_root_new(1);
		tree = root ? sample(&root->arena) : NULL;
		if (tree)
			error = swi_reply_error(&root->arena, "%s", "much text for a small arena");
		if (error)
			err = sw_reply_detach(tree, &copy);
		sw_reply_free(copy);
		swi_reply_root_free(root);
		if (!fail_alloc_stop())
			break;
		assert_int_equal(err, SW_ENOMEM);
		assert_null(copy);
	}
	assert_in_range(n, 6, 100);
}

static void names_every_error(void **state)
{
	(void)state;
	assert_string_equal(sw_err_name(SW_OK), "SW_OK");
	assert_string_equal(sw_err_name(SW_ENOTBUILT), "SW_ENOTBUILT");
	for (int e = 0; e >= SW_ENOTBUILT; e--) {
		assert_memory_equal(sw_err_name((sw_err)e), "SW_", 3);
		assert_string_not_equal(sw_err_name((sw_err)e), sw_err_name((sw_err)-99));
		assert_true(strlen(sw_err_text((sw_err)e)) > 5);
	}
	assert_string_equal(sw_err_text((sw_err)-99), "unknown error");
	assert_true(strchr(sw_library_version(), '.') != NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_small),
		cmocka_unit_test(null_is_nil),
		cmocka_unit_test(walks_a_tree),
		cmocka_unit_test(finds_the_first_of_equal_keys),
		cmocka_unit_test(reads_numbers),
		cmocka_unit_test(makes_errors),
		cmocka_unit_test(matches_first_words),
		cmocka_unit_test(empty_texts_have_data),
		cmocka_unit_test(detaches_the_whole_and_a_part),
		cmocka_unit_test(a_root_gives_itself_away),
		cmocka_unit_test(refuses_what_is_too_deep),
		cmocka_unit_test(survives_each_failed_allocation),
		cmocka_unit_test(names_every_error),
	};

	return cmocka_run_group_tests(tests, open_arena, free_arena);
}
