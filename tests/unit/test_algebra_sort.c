#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cluster/slot.h"
#include "crossslot/sort_args.h"
#include "crossslot/sort_order.h"

#include <math.h>

enum { WORDS_MAX = 24 };

struct parsed {
	struct swi_arena arena;
	char line[256];
	sw_bytes argv[WORDS_MAX];
	struct swi_sort sort;
	const char *error;
};

static void parse(struct parsed *p, const char *line, bool read_only)
{
	size_t argc = 0;
	char *word;

	swi_arena_init(&p->arena, 256);
	snprintf(p->line, sizeof(p->line), "%s", line);
	for (word = strtok(p->line, " "); word; word = strtok(NULL, " "))
		p->argv[argc++] = sw_str(word);
	p->error = swi_sort_parse(&p->arena, p->argv, argc, read_only, &p->sort);
}

static void assert_bytes(sw_bytes got, const char *want)
{
	assert_int_equal(got.len, strlen(want));
	assert_memory_equal(got.data, want, got.len);
}

static void options_in_any_order(void **state)
{
	struct parsed p;

	(void)state;
	parse(&p, "SORT k GET # alpha STORE d LIMIT 1 -2 by w_* GET x_*->f DESC", false);
	assert_null(p.error);
	assert_bytes(p.sort.key, "k");
	assert_bytes(p.sort.destination, "d");
	assert_true(p.sort.alpha && p.sort.desc && p.sort.limited);
	assert_int_equal(p.sort.offset, 1);
	assert_int_equal(p.sort.count, -2);
	assert_null(p.sort.unsorted);
	assert_bytes(p.sort.by.prefix, "w_");
	assert_int_equal(p.sort.n_gets, 2);
	assert_true(p.sort.gets[0].element);
	assert_bytes(p.sort.gets[1].field, "f");
	swi_arena_free(&p.arena);
}

static void the_last_one_counts(void **state)
{
	struct parsed p;

	(void)state;
	parse(&p, "SORT k STORE a DESC STORE b ASC BY x_* BY y_* LIMIT 1 2 LIMIT 3 4", false);
	assert_null(p.error);
	assert_bytes(p.sort.destination, "b");
	assert_false(p.sort.desc);
	assert_bytes(p.sort.by.prefix, "y_");
	assert_int_equal(p.sort.count, 4);
	swi_arena_free(&p.arena);
	/* but one BY without a star switches sorting off */
	parse(&p, "SORT k BY nosort BY y_*", false);
	assert_bytes(*p.sort.unsorted, "nosort");
	swi_arena_free(&p.arena);
}

static void wrong_options(void **state)
{
	static const struct {
		const char *line;
		bool read_only;
		const char *error;
	} rows[] = {
		{ "SORT k FOO", false, "ERR syntax error" },
		{ "SORT k BY", false, "ERR syntax error" },
		{ "SORT k GET", false, "ERR syntax error" },
		{ "SORT k LIMIT 1", false, "ERR syntax error" },
		{ "SORT k LIMIT 1 x", false, "ERR value is not an integer or out of range" },
		{ "SORT k LIMIT 1.5 1", false, "ERR value is not an integer or out of range" },
		{ "SORT k STORE", false, "ERR syntax error" },
		{ "SORT_RO k STORE d", true, "ERR syntax error" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct parsed p;

		parse(&p, rows[i].line, rows[i].read_only);
		assert_non_null(p.error);
		assert_string_equal(p.error, rows[i].error);
		swi_arena_free(&p.arena);
	}
}

static void becomes(const char *pattern, const char *element, const char *key, const char *field)
{
	struct swi_sort_pattern p = swi_sort_pattern(sw_str(pattern));
	struct swi_arena arena;

	swi_arena_init(&arena, 64);
	assert_false(p.constant);
	assert_bytes(swi_sort_pattern_key(&arena, &p, sw_str(element)), key);
	if (field)
		assert_bytes(p.field, field);
	else
		assert_null(p.field.data);
	swi_arena_free(&arena);
}

static void patterns(void **state)
{
	(void)state;
	becomes("w_*", "1", "w_1", NULL);
	becomes("*", "1", "1", NULL);
	becomes("a*b*c", "1", "a1b*c", NULL);
	becomes("h_*->f", "1", "h_1", "f");
	becomes("h_*_x->f->g", "1", "h_1_x", "f->g");
	becomes("h_*->", "1", "h_1->", NULL);
	becomes("h->f_*", "1", "h->f_1", NULL);
	becomes("w_*", "*", "w_*", NULL);
	becomes("w_*", "", "w_", NULL);
	assert_true(swi_sort_pattern(sw_str("#")).element);
	assert_true(swi_sort_pattern(sw_str("#")).constant);
	assert_false(swi_sort_pattern(sw_str("##")).element);
	assert_true(swi_sort_pattern(sw_str("nosort")).constant);
	assert_true(swi_sort_pattern(sw_str("")).constant);
	/* as a C string: nothing is seen behind a NUL */
	assert_true(swi_sort_pattern(sw_buf("w\0*", 3)).constant);
	assert_true(swi_sort_pattern(sw_buf("#\0x", 3)).element);
}

static bool stays(const char *pattern, const char *key)
{
	struct swi_sort_pattern p = swi_sort_pattern(sw_str(pattern));

	return swi_sort_pattern_stays(&p, swi_slot(key, strlen(key)));
}

static void patterns_with_the_key_s_tag(void **state)
{
	(void)state;
	assert_true(stays("{k}w_*", "k"));
	assert_true(stays("w{k}_*->f", "{k}list"));
	assert_true(stays("#", "k"));
	assert_true(stays("constant", "k"));
	assert_false(stays("{other}w_*", "k"));
	assert_false(stays("w_*", "k"));
	assert_false(stays("w_*{k}", "k"));
	assert_false(stays("{k*}", "k"));
	assert_false(stays("{}k*", "k"));
}

static void limit(const char *options, size_t n, size_t want_start, size_t want_count)
{
	struct parsed p;
	char line[64];
	size_t start, count;

	snprintf(line, sizeof(line), "SORT k %s", options);
	parse(&p, line, false);
	assert_null(p.error);
	swi_sort_limit(&p.sort, n, &start, &count);
	assert_int_equal(count, want_count);
	if (count)
		assert_int_equal(start, want_start);
	swi_arena_free(&p.arena);
}

static void limits(void **state)
{
	(void)state;
	limit("", 4, 0, 4);
	limit("LIMIT 1 2", 4, 1, 2);
	limit("LIMIT 1 9", 4, 1, 3);
	limit("LIMIT 0 -1", 4, 0, 4);
	limit("LIMIT 3 -7", 4, 3, 1);
	limit("LIMIT -1 2", 4, 0, 2);
	limit("LIMIT 4 1", 4, 0, 0);
	limit("LIMIT 2 0", 4, 0, 0);
	limit("LIMIT 9223372036854775807 9223372036854775807", 4, 0, 0);
	limit("LIMIT -9223372036854775808 -9223372036854775808", 4, 0, 4);
	limit("LIMIT 0 1", 0, 0, 0);
}

static void score_is(const char *text, double want)
{
	double got;

	assert_true(swi_sort_score(sw_str(text), &got));
	assert_true(got == want);
}

static void scores(void **state)
{
	static const char *const bad[] = { "x",    "1x",    "1 ",  " ",  "nan",
					   "-nan", "1e400", "--1", "1,5" };
	double got;

	(void)state;
	score_is("12", 12);
	score_is("-1.5e3", -1500);
	score_is("", 0);
	score_is(" \t\n12", 12);
	score_is("+7", 7);
	score_is("0x10", 16);
	score_is("inf", INFINITY);
	score_is("-INFINITY", -INFINITY);
	score_is(".5", 0.5);
	assert_true(swi_sort_score(sw_buf("12\0x", 4), &got) && got == 12);
	assert_true(swi_sort_score(sw_buf("\0", 1), &got) && got == 0);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(swi_sort_score(sw_str(bad[i]), &got));
}

/* element=weight pairs; '-' as weight: none. */
static void sorts(const char *given, bool alpha, bool desc, const char *want)
{
	struct swi_sortable items[8];
	char copy[128], got[128], *word;
	size_t n = 0, len = 0;

	snprintf(copy, sizeof(copy), "%s", given);
	for (word = strtok(copy, " "); word; word = strtok(NULL, " "), n++) {
		char *weight = strchr(word, '=');

		*weight++ = '\0';
		items[n] = (struct swi_sortable){ .element = sw_str(word) };
		if (*weight != '-')
			items[n].weight = sw_str(weight);
		if (*weight != '-' && !alpha)
			assert_true(swi_sort_score(items[n].weight, &items[n].score));
	}
	swi_sort_order(items, n, alpha, desc);
	for (size_t i = 0; i < n; i++)
		len += (size_t)snprintf(got + len, sizeof(got) - len, "%s%s", i ? " " : "",
					items[i].element.data);
	assert_string_equal(got, want);
}

static void orders(void **state)
{
	(void)state;
	sorts("a=8 b=10 c=9", false, false, "a c b");
	sorts("a=8 b=10 c=9", false, true, "b c a");
	sorts("a=8 b=- c=9", false, false, "b a c");
	sorts("1=1 01=1 1.0=1", false, false, "01 1 1.0");
	sorts("1=1 01=1 1.0=1", false, true, "1.0 1 01");
	sorts("a=8 b=10 c=9", true, false, "b a c");
	sorts("a=8 b=- c=9 d=-", true, false, "b d a c");
	sorts("a=8 b=- c=9", true, true, "c a b");
	sorts("z=x y=x x=x", true, false, "z y x");
	sorts("z=x y=x x=x", true, true, "z y x");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(options_in_any_order),
		cmocka_unit_test(the_last_one_counts),
		cmocka_unit_test(wrong_options),
		cmocka_unit_test(patterns),
		cmocka_unit_test(patterns_with_the_key_s_tag),
		cmocka_unit_test(limits),
		cmocka_unit_test(scores),
		cmocka_unit_test(orders),
	};

	return cmocka_run_group_tests_name("algebra_sort", tests, NULL, NULL);
}
