#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "crossslot/by_slot.h"
#include "crossslot/members.h"
#include "crossslot/set_algebra.h"
#include "fail_alloc.h"
#include "tree.h"

enum { PARTS_MAX = 4 };

/* Combines sets in tree notation; the names one behind the other, in order of appearance. */
static void combines(enum swi_algebra algebra, const char *want, size_t n, const char *const *texts)
{
	struct swi_arena arena;
	const sw_reply *parts[PARTS_MAX];
	struct swi_names names;
	char got[256];
	size_t len = 0;

	swi_arena_init(&arena, 256);
	for (size_t i = 0; i < n; i++)
		parts[i] = tree(&arena, texts[i]);
	assert_true(swi_set_combine(&arena, algebra, parts, n, &names));
	got[0] = '\0';
	for (size_t i = 0; i < names.n; i++)
		len += (size_t)snprintf(got + len, sizeof(got) - len, "%s%.*s", i ? " " : "",
					(int)names.at[i].len, names.at[i].data);
	assert_string_equal(got, want);
	swi_arena_free(&arena);
}

#define COMBINES(algebra, want, ...) \
	combines(algebra, want, sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(char *), \
		 (const char *const[]){ __VA_ARGS__ })

static void unions(void **state)
{
	(void)state;
	COMBINES(SWI_UNION, "a b c d", "['a' 'b']", "['c' 'b']", "['d' 'a']");
	COMBINES(SWI_UNION, "a", "[]", "['a']", "[]");
	COMBINES(SWI_UNION, "", "[]", "[]");
	COMBINES(SWI_UNION, "a b", "~['a']", "~['b']");
}

static void intersections(void **state)
{
	(void)state;
	COMBINES(SWI_INTER, "b", "['a' 'b' 'c']", "['b' 'c']", "['x' 'b']");
	COMBINES(SWI_INTER, "", "['a']", "[]", "['a']");
	COMBINES(SWI_INTER, "a b", "['a' 'b']");
	COMBINES(SWI_INTER, "", "['a' 'b']", "['c']", "['a' 'c']");
}

static void differences(void **state)
{
	(void)state;
	COMBINES(SWI_DIFF, "a d", "['a' 'b' 'c' 'd']", "['b']", "['c' 'x' 'b']");
	COMBINES(SWI_DIFF, "", "[]", "['a']");
	COMBINES(SWI_DIFF, "", "['a']", "['a']", "['a']");
	COMBINES(SWI_DIFF, "a b", "['a' 'b']");
}

/* Bytes count, whatever they are; the empty member is one, too. */
static void any_bytes(void **state)
{
	(void)state;
	COMBINES(SWI_DIFF, "a", "['a' 'a\\0b' '']", "['a\\0b']", "['']");
	COMBINES(SWI_INTER, "\r\n", "['\\r\\n' '\\n']", "['\\r\\n' '\\r']");
}

static void many_members(void **state)
{
	struct swi_arena arena;
	struct swi_members m;
	static char names[20000][8];
	bool added;

	(void)state;
	swi_arena_init(&arena, 1024);
	assert_true(swi_members_init(&m, &arena, 20000));
	for (size_t i = 0; i < 20000; i++) {
		snprintf(names[i], sizeof(names[i]), "m%zu", i);
		assert_non_null(swi_members_add(&m, sw_str(names[i]), &added));
		assert_true(added);
	}
	for (size_t i = 0; i < 20000; i++) {
		assert_ptr_equal(swi_members_find(&m, sw_str(names[i])), &m.at[i]);
		assert_ptr_equal(swi_members_add(&m, sw_str(names[i]), &added), &m.at[i]);
		assert_false(added);
	}
	assert_null(swi_members_find(&m, sw_str("m20000")));
	assert_null(swi_members_add(&m, sw_str("one too many"), &added));
	assert_int_equal(m.n, 20000);
	swi_arena_free(&arena);
}

static void bytes_in_order(void **state)
{
	(void)state;
	assert_true(swi_bytes_order(sw_str("a"), sw_str("b")) < 0);
	assert_true(swi_bytes_order(sw_str("ab"), sw_str("a")) > 0);
	assert_true(swi_bytes_order(sw_str(""), sw_str("a")) < 0);
	assert_true(swi_bytes_order(sw_str("\xff"), sw_str("a")) > 0);
	assert_int_equal(swi_bytes_order(sw_buf("a\0b", 3), sw_buf("a\0b", 3)), 0);
	assert_true(swi_bytes_order(sw_buf("a\0b", 3), sw_buf("a\0c", 3)) < 0);
}

/* a and {a}2 share a slot. */
static void keys_by_slot(void **state)
{
	struct swi_arena arena;
	struct swi_slot_groups groups;
	const sw_bytes keys[] = { sw_str("b"), sw_str("a"), sw_str("c"), sw_str("{a}2"),
				  sw_str("b") };

	(void)state;
	swi_arena_init(&arena, 256);
	assert_true(swi_group_by_slot(&arena, keys, 5, &groups));
	assert_int_equal(groups.n, 3);
	assert_int_equal(groups.at[0].slot, sw_slot_of(sw_str("b")));
	assert_int_equal(groups.at[0].n, 2);
	assert_int_equal(groups.at[0].at[1], 4);
	assert_int_equal(groups.at[1].n, 2);
	assert_int_equal(groups.at[1].at[0], 1);
	assert_int_equal(groups.at[1].at[1], 3);
	assert_int_equal(groups.at[2].n, 1);
	assert_true(swi_group_by_slot(&arena, keys, 0, &groups));
	assert_int_equal(groups.n, 0);
	swi_arena_free(&arena);
}

static void out_of_memory(void **state)
{
	(void)state;
	if (!fail_alloc_works())
		skip();
	for (size_t n = 1;; n++) {
		struct swi_arena arena, scarce;
		const sw_reply *parts[2];
		struct swi_names names;
		bool fine;

		swi_arena_init(&arena, 256);
		swi_arena_init(&scarce, 16);
		parts[0] = tree(&arena, "['a' 'b']");
		parts[1] = tree(&arena, "['b' 'c']");
		fail_alloc_at(n);
		fine = swi_set_combine(&scarce, SWI_UNION, parts, 2, &names);
		if (!fail_alloc_stop()) {
			assert_true(fine);
			assert_true(n > 1);
			swi_arena_free(&scarce);
			swi_arena_free(&arena);
			return;
		}
		assert_false(fine);
		swi_arena_free(&scarce);
		swi_arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unions),       cmocka_unit_test(intersections),
		cmocka_unit_test(differences),  cmocka_unit_test(any_bytes),
		cmocka_unit_test(many_members), cmocka_unit_test(bytes_in_order),
		cmocka_unit_test(keys_by_slot), cmocka_unit_test(out_of_memory),
	};

	return cmocka_run_group_tests_name("algebra_sets", tests, NULL, NULL);
}
