#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "crossslot/score_text.h"
#include "crossslot/zset_algebra.h"
#include "crossslot/zset_args.h"
#include "tree.h"

/* An input: a WITHSCORES reply and a weight. */
struct input {
	const char *reply;
	double weight;
};

enum { INPUTS_MAX = 4 };

static void combines(enum swi_algebra algebra, enum swi_aggregate aggregate, const char *want,
		     size_t n, const struct input *given)
{
	struct swi_arena arena;
	struct swi_zset inputs[INPUTS_MAX], out;
	char got[512], score[40];
	size_t len = 0;

	swi_arena_init(&arena, 256);
	for (size_t i = 0; i < n; i++) {
		assert_true(swi_zset_read(&arena, tree(&arena, given[i].reply), &inputs[i]));
		inputs[i].weight = given[i].weight;
	}
	assert_true(swi_zset_combine(&arena, algebra, aggregate, inputs, n, &out));
	got[0] = '\0';
	for (size_t i = 0; i < out.n; i++) {
		size_t digits = swi_score_format(score, out.at[i].score, SWI_SCORE_17_DIGITS);

		len += (size_t)snprintf(got + len, sizeof(got) - len, "%s%.*s %.*s", i ? " " : "",
					(int)out.at[i].member.len, out.at[i].member.data,
					(int)digits, score);
	}
	assert_string_equal(got, want);
	swi_arena_free(&arena);
}

#define COMBINES(algebra, aggregate, want, ...) \
	combines(algebra, aggregate, want, \
		 sizeof((struct input[]){ __VA_ARGS__ }) / sizeof(struct input), \
		 (struct input[]){ __VA_ARGS__ })

static void unions(void **state)
{
	(void)state;
	COMBINES(SWI_UNION, SWI_SUM, "x 1 w 5 y 12", { "['x' '1' 'y' '2']", 1 },
		 { "['w' '5' 'y' '10']", 1 });
	COMBINES(SWI_UNION, SWI_MIN, "y 2", { "['y' '2']", 1 }, { "['y' '10']", 1 });
	COMBINES(SWI_UNION, SWI_MAX, "y 20", { "['y' '2']", 1 }, { "['y' '10']", 2 });
	COMBINES(SWI_UNION, SWI_SUM, "y 4", { "['y' '2']", 1 }, { "['y' '2']", 1 });
	COMBINES(SWI_UNION, SWI_SUM, "", { "[]", 1 }, { "[]", 1 });
	COMBINES(SWI_UNION, SWI_SUM, "x 1 y 2.5", { "[['x' 1] ['y' 2.5]]", 1 });
}

static void intersections(void **state)
{
	(void)state;
	COMBINES(SWI_INTER, SWI_SUM, "y 12", { "['x' '1' 'y' '2']", 1 },
		 { "['w' '5' 'y' '10']", 1 });
	COMBINES(SWI_INTER, SWI_SUM, "", { "['x' '1']", 1 }, { "[]", 1 }, { "['x' '1']", 1 });
	COMBINES(SWI_INTER, SWI_MAX, "x 3", { "['x' '1']", 1 }, { "['x' '2' 'y' '2']", 1 },
		 { "['x' '3' 'z' '1']", 1 });
}

static void differences(void **state)
{
	(void)state;
	COMBINES(SWI_DIFF, SWI_SUM, "x 1 z 3", { "['x' '1' 'y' '2' 'z' '3']", 1 },
		 { "['y' '9']", 1 });
	COMBINES(SWI_DIFF, SWI_SUM, "", { "[]", 1 }, { "['y' '9']", 1 });
	/* the first input stays the first, though it is the largest */
	COMBINES(SWI_DIFF, SWI_SUM, "b 2", { "['a' '1' 'b' '2']", 1 }, { "['a' '9']", 1 });
}

static void infinities(void **state)
{
	(void)state;
	COMBINES(SWI_UNION, SWI_SUM, "x 0", { "['x' 'inf']", 1 }, { "['x' '-inf']", 1 });
	COMBINES(SWI_UNION, SWI_SUM, "x 0", { "['x' 'inf']", 0 });
	COMBINES(SWI_UNION, SWI_MIN, "x 0", { "['x' 'inf']", 0 }, { "['x' '5']", 1 });
	COMBINES(SWI_INTER, SWI_SUM, "x inf", { "['x' 'inf']", 2 }, { "['x' '5']", 1 });
	COMBINES(SWI_INTER, SWI_SUM, "x 0", { "['x' 'inf']", 1 }, { "['x' 'inf']", -1 });
}

/* Sums round by their order: from the smallest input to the largest, equal ones as given. */
static void order_of_addition(void **state)
{
	(void)state;
	COMBINES(SWI_UNION, SWI_SUM, "x 0.60000000000000009", { "['x' '0.1']", 1 },
		 { "['x' '0.2']", 1 }, { "['x' '0.3']", 1 });
	COMBINES(SWI_UNION, SWI_SUM, "x 0.59999999999999998", { "['x' '0.3']", 1 },
		 { "['x' '0.2']", 1 }, { "['x' '0.1']", 1 });
	COMBINES(SWI_UNION, SWI_SUM, "x 0.60000000000000009 y 1 z 1",
		 { "['x' '0.3' 'y' '1' 'z' '1']", 1 }, { "['x' '0.1']", 1 }, { "['x' '0.2']", 1 });
}

static void equal_scores_by_bytes(void **state)
{
	(void)state;
	COMBINES(SWI_UNION, SWI_SUM, "B 1 a 1 b 1 bb 1", { "['bb' '1' 'b' '1']", 1 },
		 { "['a' '1' 'B' '1']", 1 });
	COMBINES(SWI_UNION, SWI_SUM, "a 0 b -0", { "['b' '-0']", 1 }, { "['a' '0']", 1 });
}

/* ---- arguments ---- */

enum { WORDS_MAX = 24 };

static bool parse(struct swi_arena *arena, const struct swi_zset_form *form, const char *line,
		  struct swi_zset_args *out, char error[160])
{
	static char copy[256];
	sw_bytes argv[WORDS_MAX], *kept;
	size_t argc = 0;
	char *word;

	snprintf(copy, sizeof(copy), "%s", line);
	for (word = strtok(copy, " "); word; word = strtok(NULL, " "))
		argv[argc++] = sw_str(word);
	kept = swi_arena_alloc(arena, argc * sizeof(*kept));
	assert_non_null(kept);
	memcpy(kept, argv, argc * sizeof(*kept));
	return swi_zset_args(arena, form, kept, argc, out, error, 160);
}

static void arguments(void **state)
{
	static const struct swi_zset_form zunionstore = { SWI_UNION, true, false };
	struct swi_arena arena;
	struct swi_zset_args a;
	char error[160];

	(void)state;
	swi_arena_init(&arena, 256);
	assert_true(parse(&arena, &zunionstore, "ZUNIONSTORE d 2 a b weights 2 -inf AGGREGATE max",
			  &a, error));
	assert_null(a.later);
	assert_memory_equal(a.destination.data, "d", 1);
	assert_int_equal(a.n_keys, 2);
	assert_memory_equal(a.keys[1].data, "b", 1);
	assert_true(a.weights[0] == 2 && a.weights[1] < -1e308);
	assert_int_equal(a.aggregate, SWI_MAX);
	assert_false(a.with_scores);
	swi_arena_free(&arena);
}

static void wrong_arguments(void **state)
{
	static const struct {
		struct swi_zset_form form;
		const char *line, *now, *later;
	} rows[] = {
		{ { SWI_UNION, false, false },
		  "ZUNION x a",
		  "ERR value is not an integer or out of range",
		  NULL },
		{ { SWI_UNION, false, false },
		  "ZUnion 0 a",
		  "ERR at least 1 input key is needed for 'zunion' command",
		  NULL },
		{ { SWI_UNION, false, false }, "ZUNION 2 a", "ERR syntax error", NULL },
		{ { SWI_UNION, false, false }, "ZUNION 1 a FOO", NULL, "ERR syntax error" },
		{ { SWI_UNION, false, false }, "ZUNION 2 a b WEIGHTS 1", NULL, "ERR syntax error" },
		{ { SWI_UNION, false, false },
		  "ZUNION 1 a WEIGHTS nan",
		  NULL,
		  "ERR weight value is not a float" },
		{ { SWI_UNION, false, false },
		  "ZUNION 1 a WEIGHTS 1x",
		  NULL,
		  "ERR weight value is not a float" },
		{ { SWI_UNION, false, false },
		  "ZUNION 1 a AGGREGATE AVG",
		  NULL,
		  "ERR syntax error" },
		{ { SWI_UNION, false, false }, "ZUNION 1 a LIMIT 1", NULL, "ERR syntax error" },
		{ { SWI_DIFF, false, false }, "ZDIFF 1 a WEIGHTS 1", NULL, "ERR syntax error" },
		{ { SWI_DIFF, true, false },
		  "ZDIFFSTORE d 1 a WITHSCORES",
		  NULL,
		  "ERR syntax error" },
		{ { SWI_INTER, false, true },
		  "ZINTERCARD 1 a LIMIT -1",
		  NULL,
		  "ERR LIMIT can't be negative" },
		{ { SWI_INTER, false, true }, "ZINTERCARD 1 a LIMIT", NULL, "ERR syntax error" },
		{ { SWI_INTER, false, true },
		  "ZINTERCARD 1 a WITHSCORES",
		  NULL,
		  "ERR syntax error" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct swi_arena arena;
		struct swi_zset_args a;
		char error[160];
		bool fine;

		swi_arena_init(&arena, 256);
		fine = parse(&arena, &rows[i].form, rows[i].line, &a, error);
		assert_int_equal(fine, rows[i].now == NULL);
		assert_string_equal(fine ? a.later : error, fine ? rows[i].later : rows[i].now);
		swi_arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unions),
		cmocka_unit_test(intersections),
		cmocka_unit_test(differences),
		cmocka_unit_test(infinities),
		cmocka_unit_test(order_of_addition),
		cmocka_unit_test(equal_scores_by_bytes),
		cmocka_unit_test(arguments),
		cmocka_unit_test(wrong_arguments),
	};

	return cmocka_run_group_tests_name("algebra_zsets", tests, NULL, NULL);
}
