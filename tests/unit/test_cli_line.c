#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* The tool isn't a library: its files are compiled in. */
#include "../tools/line.c"
#include "../tools/text.c"

/* Parses `text` and compares with n arguments. */
static void expect(const char *text, size_t n, const sw_bytes *args)
{
	struct line line;

	assert_int_equal(line_parse(text, strlen(text), &line), LINE_OK);
	assert_int_equal(line.n, n);
	for (size_t i = 0; i < n; i++) {
		assert_int_equal(line.args[i].len, args[i].len);
		assert_memory_equal(line.args[i].data, args[i].data, args[i].len);
	}
	line_free(&line);
}

#define ARG(text) \
	{ \
		(text), sizeof(text) - 1 \
	}
#define EXPECT(text, ...) \
	do { \
		const sw_bytes args[] = { __VA_ARGS__ }; \
		expect((text), sizeof(args) / sizeof(args[0]), args); \
	} while (0)

static void plain_words(void **state)
{
	(void)state;
	EXPECT("GET key", ARG("GET"), ARG("key"));
	EXPECT("  GET\t key \r\n", ARG("GET"), ARG("key"));
	EXPECT("a\\nb", ARG("a\\nb"));
	EXPECT("\xc3\xa9\xff", ARG("\xc3\xa9\xff"));
	expect("", 0, NULL);
	expect(" \t\v\f\r\n", 0, NULL);
	EXPECT("1 2 3 4 5 6 7 8 9 10", ARG("1"), ARG("2"), ARG("3"), ARG("4"), ARG("5"), ARG("6"),
	       ARG("7"), ARG("8"), ARG("9"), ARG("10"));
}

static void double_quotes(void **state)
{
	(void)state;
	EXPECT("\"a b\"", ARG("a b"));
	EXPECT("\"\"", ARG(""));
	EXPECT("SET k \"\" x", ARG("SET"), ARG("k"), ARG(""), ARG("x"));
	EXPECT("\"a\\x00b\"", ARG("a\0b"));
	EXPECT("\"\\xfF\\x7e\"", ARG("\xff~"));
	EXPECT("\"\\n\\r\\t\\b\\a\\\\\\\"\"", ARG("\n\r\t\b\a\\\""));
	EXPECT("\"\\q\\'\"", ARG("q'"));
	EXPECT("\"\\x\\xg0\\x0g\"", ARG("xxg0x0g"));
	EXPECT("\"\\x4\"", ARG("x4"));
	EXPECT("\"it's\"", ARG("it's"));
}

static void single_quotes(void **state)
{
	(void)state;
	EXPECT("'a b'", ARG("a b"));
	EXPECT("''", ARG(""));
	EXPECT("'a\\nb'", ARG("a\\nb"));
	EXPECT("'it\\'s'", ARG("it's"));
	EXPECT("'\\x41'", ARG("\\x41"));
	EXPECT("'\"'", ARG("\""));
}

static void quotes_inside_a_word(void **state)
{
	(void)state;
	EXPECT("foo\"bar baz\"", ARG("foobar baz"));
	EXPECT("a'b c' d", ARG("ab c"), ARG("d"));
}

static void errors(void **state)
{
	static const struct {
		const char *text;
		enum line_error err;
	} cases[] = {
		{ "\"abc", LINE_UNCLOSED },      { "'abc", LINE_UNCLOSED },
		{ "\"abc\\\"", LINE_UNCLOSED },  { "'abc\\'", LINE_UNCLOSED },
		{ "\"", LINE_UNCLOSED },         { "\"\\", LINE_UNCLOSED },
		{ "\"a\"b", LINE_TRAILING },     { "'a'b", LINE_TRAILING },
		{ "\"a\"\"b\"", LINE_TRAILING }, { "GET \"a\"'b' c", LINE_TRAILING },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct line line;

		assert_int_equal(line_parse(cases[i].text, strlen(cases[i].text), &line),
				 cases[i].err);
		assert_true(line_error_text(cases[i].err)[0]);
		line_free(&line);
	}
}

static void nul_bytes(void **state)
{
	struct line line;

	(void)state;
	assert_int_equal(line_parse("a\0b c", 5, &line), LINE_OK);
	assert_int_equal(line.n, 2);
	assert_int_equal(line.args[0].len, 3);
	assert_memory_equal(line.args[0].data, "a\0b", 3);
	line_free(&line);
}

/* What is printed quoted reads back as the same bytes, whatever they are. */
static void quoting_reads_back(void **state)
{
	char all[256];
	char *text = NULL;
	size_t len = 0;
	FILE *memory = open_memstream(&text, &len);
	struct line line;

	(void)state;
	assert_non_null(memory);
	for (int i = 0; i < 256; i++)
		all[i] = (char)i;
	text_put_quoted(memory, sw_buf(all, 256));
	fclose(memory);
	assert_int_equal(line_parse(text, len, &line), LINE_OK);
	assert_int_equal(line.n, 1);
	assert_int_equal(line.args[0].len, 256);
	assert_memory_equal(line.args[0].data, all, 256);
	line_free(&line);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_words),
		cmocka_unit_test(double_quotes),
		cmocka_unit_test(single_quotes),
		cmocka_unit_test(quotes_inside_a_word),
		cmocka_unit_test(errors),
		cmocka_unit_test(nul_bytes),
		cmocka_unit_test(quoting_reads_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
