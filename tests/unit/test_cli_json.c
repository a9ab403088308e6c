#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tree.h"

/* The tool isn't a library: its files are compiled in. */
#include "../tools/text.c"
#include "../tools/print_json.c"

static char *printed;

static const char *json_of(const sw_reply *r)
{
	size_t len;
	FILE *memory = open_memstream(&printed, &len);

	assert_non_null(memory);
	json_put(memory, r);
	fclose(memory);
	return printed;
}

static void expect(const char *notation, const char *json)
{
	struct swi_arena arena;

	swi_arena_init(&arena, 256);
	assert_string_equal(json_of(tree(&arena, notation)), json);
	free(printed);
	swi_arena_free(&arena);
}

static void scalars(void **state)
{
	(void)state;
	expect("nil", "null");
	expect("+'OK'", "\"OK\"");
	expect("'bulk'", "\"bulk\"");
	expect("''", "\"\"");
	expect("='text'", "\"text\"");
	expect("0", "0");
	expect("-9223372036854775808", "-9223372036854775808");
	expect("9223372036854775807", "9223372036854775807");
	expect("true", "true");
	expect("false", "false");
	assert_string_equal(json_of(NULL), "null");
	free(printed);
}

static void doubles(void **state)
{
	(void)state;
	expect("1.5", "1.5");
	expect("0.1", "0.1");
	expect("-2.0", "-2");
	expect("0.30000000000000004", "0.30000000000000004");
	expect("100000000000000000000.0", "1e+20");
}

static void numbers_that_json_lacks(void **state)
{
	struct sw_reply r = { .type = SW_REPLY_DOUBLE };

	(void)state;
	r.u.number = (double)INFINITY;
	assert_string_equal(json_of(&r), "\"inf\"");
	free(printed);
	r.u.number = (double)-INFINITY;
	assert_string_equal(json_of(&r), "\"-inf\"");
	free(printed);
	r.u.number = (double)NAN;
	assert_string_equal(json_of(&r), "\"nan\"");
	free(printed);
}

static void errors(void **state)
{
	(void)state;
	expect("-'WRONGTYPE Operation against a key'",
	       "{\"error\": \"WRONGTYPE Operation against a key\"}");
	expect("-'ERR a \"quote\" and a \\\\'", "{\"error\": \"ERR a \\\"quote\\\" and a \\\\\"}");
	expect("[1 -'ERR x']", "[1, {\"error\": \"ERR x\"}]");
}

static void aggregates(void **state)
{
	(void)state;
	expect("[]", "[]");
	expect("[1 'a' nil [2 []]]", "[1, \"a\", null, [2, []]]");
	expect("~['a' 'b']", "[\"a\", \"b\"]");
	expect(">['message' 1]", "[\"message\", 1]");
	expect("{}", "{}");
	expect("{'127.0.0.1:7000' 5 '127.0.0.1:7001' -'ERR down'}",
	       "{\"127.0.0.1:7000\": 5, \"127.0.0.1:7001\": {\"error\": \"ERR down\"}}");
}

static void keys_that_are_no_strings(void **state)
{
	(void)state;
	expect("{1 2}", "{\"1\": 2}");
	expect("{+'ok' 2}", "{\"ok\": 2}");
	expect("{nil 2}", "{\"null\": 2}");
	expect("{['a'] 2}", "{\"[\\\"a\\\"]\": 2}");
	expect("{'\xff' 2}", "{\"base64:/w==\": 2}");
	expect("{'base64:/w==' 2 '\xff' 3}", "{\"base64:YmFzZTY0Oi93PT0=\": 2, \"base64:/w==\": 3}");
	expect("{'base64:' 2 'base64' 3}", "{\"base64:YmFzZTY0Og==\": 2, \"base64\": 3}");
}

static void escapes(void **state)
{
	(void)state;
	expect("'a\\nb\\rc\\0'", "\"a\\nb\\rc\\u0000\"");
	expect("'\t\b\f\v\x1f\x7f'", "\"\\t\\b\\f\\u000b\\u001f\x7f\"");
	expect("'\"\\\\/'", "\"\\\"\\\\/\"");
	expect("'\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80'",
	       "\"\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\"");
}

static void bytes_that_are_no_utf8(void **state)
{
	(void)state;
	expect("'\xff'", "{\"base64\": \"/w==\"}");
	expect("'\xff\xfe'", "{\"base64\": \"//4=\"}");
	expect("'\xff\xfe\xfd'", "{\"base64\": \"//79\"}");
	expect("'ab\xff'", "{\"base64\": \"YWL/\"}");
	expect("['ok' '\x80']", "[\"ok\", {\"base64\": \"gA==\"}]");
}

static void utf8_to_the_letter(void **state)
{
	static const char *const good[] = { "",
					    "a",
					    "\x7f",
					    "\xc2\x80",
					    "\xdf\xbf",
					    "\xe0\xa0\x80",
					    "\xed\x9f\xbf",
					    "\xee\x80\x80",
					    "\xef\xbf\xbf",
					    "\xf0\x90\x80\x80",
					    "\xf4\x8f\xbf\xbf" };
	static const char *const bad[] = {
		"\x80",
		"\xbf",
		"\xc0\x80",
		"\xc1\xbf",
		"\xc2",
		"\xc2\x41",
		"\xe0\x9f\xbf",
		"\xe0\xa0",
		"\xed\xa0\x80",
		"\xef\xbf\x41",
		"\xf0\x8f\xbf\xbf",
		"\xf4\x90\x80\x80",
		"\xf5\x80\x80\x80",
		"\xf0\x90\x80",
		"a\xff",
		"\xe2\x82",
		"\xed\xbf\xbf",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		if (!text_is_utf8(sw_str(good[i])))
			fail_msg("good[%zu] is refused", i);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (text_is_utf8(sw_str(bad[i])))
			fail_msg("bad[%zu] is taken", i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars),
		cmocka_unit_test(doubles),
		cmocka_unit_test(numbers_that_json_lacks),
		cmocka_unit_test(errors),
		cmocka_unit_test(aggregates),
		cmocka_unit_test(keys_that_are_no_strings),
		cmocka_unit_test(escapes),
		cmocka_unit_test(bytes_that_are_no_utf8),
		cmocka_unit_test(utf8_to_the_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
