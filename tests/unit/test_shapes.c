/* What <slotwise/shapes.h> makes of replies: of both protocols the same. Of rubbish: test_shapes_rubbish.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "shape_text.h"
#include "tree.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

struct row {
	const char *reply, *want;
};

static void check(const char *(*say)(const sw_reply *), const struct row *table, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		const char *got = say(R(table[i].reply));

		if (strcmp(got, table[i].want) != 0)
			fail_msg("%s: expected '%s', got '%s'", table[i].reply, table[i].want, got);
	}
}

/* ---- pairs ----------------------------------------------------------------------------------- */

static void lists_of_pairs(void **state)
{
	static const struct row table[] = {
		/* HGETALL, XREAD, HRANDFIELD WITHVALUES: maps, flat, in arrays */
		{ "{'a' '1' 'b' nil}", "a=\"1\" b=nil" },
		{ "['a' '1' 'b' nil]", "a=\"1\" b=nil" },
		{ "[['a' '1'] ['b' nil]]", "a=\"1\" b=nil" },
		{ "{'s' [['1-1' ['f' 'v']]]}", "s=[[\"1-1\" [\"f\" \"v\"]]]" },
		{ "[['s' [['1-1' ['f' 'v']]]]]", "s=[[\"1-1\" [\"f\" \"v\"]]]" },
		{ "{'' ''}", "=\"\"" },
		/* LATENCY HISTOGRAM's buckets */
		{ "{1 3 2.5 4}", ":1=:3 ,2.5=:4" },
		{ "[1 3 2 4]", ":1=:3 :2=:4" },
		/* a row of a fan-out may be an error */
		{ "{'h:1' -'ERR down'}", "h:1=-ERR down" },
		/* none at all */
		{ "[]", "" }, { "{}", "" }, { "['a']", "" }, { "['a' 'b' 'c']", "" }, { "~['a' 'b']", "" },
		{ ">['a' 'b']", "" }, { "nil", "" }, { "'ab'", "" }, { "3", "" }, { "-'ERR'", "" },
		/* begun, but not kept up: the loop ends, the count tells */
		{ "['a' 1 nil 2]", "a=:1 ... of 2" },
		{ "['a' 1 -'b' 2]", "a=:1 ... of 2" },
		{ "[['a' 1] ['b']]", "a=:1 ... of 2" },
		{ "[['a' 1] ['b' 2 3]]", "a=:1 ... of 2" },
		{ "[['a' 1] 'b']", "a=:1 ... of 2" },
		{ "{['a'] 1}", " ... of 1" },
		{ "[[['a'] 1]]", " ... of 1" },
		{ "[['a' 'b' 'c']]", " ... of 1" },
	};

	(void)state;
	check(shape_pairs, table, COUNT(table));
}

static void finds_fields(void **state)
{
	static const char *const same[] = {
		"{'nam' 1 'name' 2 'name' 3 'names' 4 '' 5 7 6}",
		"['nam' 1 'name' 2 'name' 3 'names' 4 '' 5 7 6]",
		"[['nam' 1] ['name' 2] ['name' 3] ['names' 4] ['' 5] [7 6]]",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(same); i++) {
		const sw_reply *r = R(same[i]);

		assert_int_equal(sw_reply_integer(sw_reply_field(r, sw_str("name"))), 2);
		assert_int_equal(sw_reply_integer(sw_reply_field(r, sw_str("names"))), 4);
		assert_int_equal(sw_reply_integer(sw_reply_field(r, sw_str(""))), 5);
		assert_int_equal(sw_reply_integer(sw_reply_field(r, sw_buf(NULL, 0))), 5);
		assert_null(sw_reply_field(r, sw_str("na")));
		assert_null(sw_reply_field(r, sw_str("Name")));
		assert_null(sw_reply_field(r, sw_str("7"))); /* a number is no text */
		assert_null(sw_reply_field(r, sw_buf(NULL, 4)));
	}
	assert_int_equal(sw_reply_integer(sw_reply_field(R("{7 6 '' 5}"), sw_str(""))), 5);
	assert_null(sw_reply_field(R("['name' 1 'name']"), sw_str("name")));
	assert_null(sw_reply_field(R("['1' 'name']"), sw_str("name"))); /* values are not names */
	assert_null(sw_reply_field(R("~['name' 1]"), sw_str("name")));
	assert_null(sw_reply_field(R("[-'name' 1]"), sw_str("name")));
	assert_int_equal(sw_reply_integer(sw_reply_field(R("[['x'] ['name' 2]]"), sw_str("name"))), 2);
	assert_int_equal(sw_reply_type_of(sw_reply_field(R("['x' nil]"), sw_str("x"))), SW_REPLY_NIL);
	assert_non_null(sw_reply_field(R("['x' nil]"), sw_str("x")));
}

static void members_with_scores(void **state)
{
	static const struct row table[] = {
		{ "['a' '1' 'b' '2.5']", "a=1 b=2.5" },
		{ "['a' 1.0 'b' 2.5]", "a=1 b=2.5" },
		{ "[['a' '1'] ['b' '2.5']]", "a=1 b=2.5" },
		{ "[['a' 1.0] ['b' 2.5]]", "a=1 b=2.5" },
		{ "{'a' 1.0 'b' 2.5}", "a=1 b=2.5" },
		{ "['' '-inf']", "=-inf" },
		{ "['a' '1' 'b' 'c']", "a=1" },
		{ "['a' 'b']", "" }, { "['a' nil]", "" }, { "[1 2]", "" }, { "['a' ['1']]", "" }, { "nil", "" },
	};

	(void)state;
	check(shape_scored, table, COUNT(table));
}

/* ---- pages, streams, places ------------------------------------------------------------------- */

static void pages_of_a_walk(void **state)
{
	static const struct row table[] = {
		{ "['17' ['a' 'b']]", "17 17 [\"a\" \"b\"]" },
		{ "['0' []]", "0 0 last []" },
		{ "['17' ~['a']]", "17 17 ~[\"a\"]" },
		{ "['9223372036854775807' []]", "9223372036854775807 9223372036854775807 []" },
		{ "['18446744073709551615' []]", "18446744073709551615 -1 []" },
		{ "['aBcD-{06S}-48' ['k']]", "aBcD-{06S}-48 -1 [\"k\"]" },
		{ "['0-{06S}-0' []]", "0-{06S}-0 -1 []" },
		{ "['0-0' [['1-1' ['f' 'v']]] ['2-1']]", "0-0 -1 last [[\"1-1\" [\"f\" \"v\"]]]" },
		{ "['5-3' ['1-1'] []]", "5-3 -1 [\"1-1\"]" },
		{ "['5-3' ['1-1']]", "5-3 -1 [\"1-1\"]" },
		/* LMPOP, ZMPOP, BLPOP, XPENDING and worse */
		{ "['key' ['a']]", "no" }, { "['key:12' ['a']]", "no" }, { "['k' 'a']", "no" }, { "['0']", "no" },
		{ "['0' 'a']", "no" }, { "['0' nil]", "no" }, { "[nil []]", "no" }, { "['' []]", "no" }, { "['-' []]", "no" },
		{ "[0 []]", "no" }, { "[-'0' []]", "no" }, { "['0' [] 'x']", "no" }, { "['0' [] [] []]", "no" }, { "[]", "no" },
		{ "nil", "no" }, { "{'0' []}", "no" }, { "~['0' []]", "no" }, { "[['0' []]]", "no" }, { "'0'", "no" },
	};

	(void)state;
	check(shape_page, table, COUNT(table));
}

static void entries_of_a_stream(void **state)
{
	static const struct row table[] = {
		{ "[['1-1' ['f' 'v' 'g' 'w']] ['1-2' ['f' '']]]", "1-1 [\"f\" \"v\" \"g\" \"w\"] 1-2 [\"f\" \"\"]" },
		{ "[['1-1' {'f' 'v'}]]", "1-1 {\"f\": \"v\"}" },
		{ "[['1-1' nil] ['1-2' ['f' 'v']]]", "1-1 deleted 1-2 [\"f\" \"v\"]" },
		{ "['1-1' '1526569498055-18446744073709551615']", "1-1  1526569498055-18446744073709551615 " },
		{ "[['1-1' ['f' 'v'] 1500 3] ['1-2' ['f' 'v'] 0 0]]", "1-1 [\"f\" \"v\"] 1500ms 3 1-2 [\"f\" \"v\"] 0ms 0" },
		{ "[['1-1' nil 5 1]]", "1-1 deleted 5ms 1" },
		{ "[]", "" },
		/* XPENDING, a PEL, a walk, a list, and worse */
		{ "[['1-1' 'consumer' 100 1]]", "" }, { "[['1-1' 100 1]]", "" }, { "['a' 'b']", "" }, { "[['a' ['f' 'v']]]", "" },
		{ "[['1-1' ['f']]]", "" }, { "[['1-1']]", "" }, { "[['1-1' ['f' 'v'] 1]]", "" }, { "[['1-1' ['f' 'v'] nil nil]]", "" },
		{ "[[nil ['f' 'v']]]", "" }, { "[nil]", "" }, { "['1-']", "" }, { "['-1']", "" }, { "['1-1-1']", "" }, { "['11']", "" },
		{ "['']", "" }, { "['-']", "" }, { "[-'1-1']", "" }, { "{'1-1' ['f' 'v']}", "" }, { "~['1-1']", "" }, { "nil", "" },
		{ "'1-1'", "" }, { "[['1-1' []]]", "" }, { "[{'1-1' ['f' 'v']}]", "" },
	};

	(void)state;
	check(shape_entries, table, COUNT(table));
}

static void positions_on_earth(void **state)
{
	static const struct row table[] = {
		{ "[['13.5' '38.25'] nil ['-1' '2']]", " (13.5 38.25) none (-1 2)" },
		{ "[[13.5 38.25] nil [-1 2]]", " (13.5 38.25) none (-1 2)" },
		{ "[['13.5' 'x']]", "" }, { "[['x' '13.5']]", "" }, { "[['1']]", "" }, { "[['1' '2' '3']]", "" }, { "['1' '2']", "" },
		{ "[[nil nil]]", "" }, { "[{'1' '2'}]", "" }, { "nil", "" }, { "[]", "" }, { "{'1' ['1' '2']}", "" }, { "~[nil]", "" },
	};
	struct sw_geo_position p = { true, 1, 1 };

	(void)state;
	check(shape_positions, table, COUNT(table));
	assert_false(sw_reply_geo_position(R("[['13.5' 'x']]"), 0, &p));
	assert_true(!p.set && p.longitude == 0 && p.latitude == 0);
	p.set = true;
	assert_false(sw_reply_geo_position(R("[nil]"), 1, &p));
	assert_false(p.set);
}

static void rows_of_a_search(void **state)
{
	static const struct row table[] = {
		{ "['a' '']", "a " },
		{ "[['a' '1.5']]", "a 1.5km" },
		{ "[['a' 1.5]]", "a 1.5km" },
		{ "[['a' 3479]]", "a #3479" },
		{ "[['a' ['13.5' '38']]]", "a(13.5 38)" },
		{ "[['a' [13.5 38.0]]]", "a(13.5 38)" },
		{ "[['a' '1.5' 3479]]", "a 1.5km #3479" },
		{ "[['a' '1.5' ['13.5' '38']]]", "a 1.5km(13.5 38)" },
		{ "[['a' 3479 ['13.5' '38']]]", "a #3479(13.5 38)" },
		{ "[['a' '1.5' 3479 ['13.5' '38']] ['b' '2' 1 ['1' '2']]]", "a 1.5km #3479(13.5 38) b 2km #1(1 2)" },
		{ "[['a']]", "a" },
		{ "[['a' 'b']]", "" }, { "[['a' 1 2]]", "" }, { "[['a' '1' '2']]", "" }, { "[['a' 3479 '1.5']]", "" },
		{ "[['a' ['1' '2'] '1.5']]", "" }, { "[['a' ['1' 'x']]]", "" }, { "[['a' nil]]", "" }, { "[[nil '1']]", "" },
		{ "[[]]", "" }, { "[nil]", "" }, { "[1]", "" }, { "[-'ERR']", "" }, { "~['a']", "" }, { "{'a' '1'}", "" }, { "7", "" },
		{ "[{'a' '1'}]", "" },
	};

	(void)state;
	check(shape_rows, table, COUNT(table));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_of_pairs),
		cmocka_unit_test(finds_fields),
		cmocka_unit_test(members_with_scores),
		cmocka_unit_test(pages_of_a_walk),
		cmocka_unit_test(entries_of_a_stream),
		cmocka_unit_test(positions_on_earth),
		cmocka_unit_test(rows_of_a_search),
	};

	return cmocka_run_group_tests(tests, tree_open, tree_free);
}
