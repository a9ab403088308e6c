#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "wire/resp.h"
#include "wire/sys.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const char *i64_text(int64_t value)
{
	static char text[32];

	text[swi_format_i64(text, value)] = '\0';
	return text;
}

static const char *double_text(double value)
{
	static char text[40];
	size_t len;

	memset(text, '#', sizeof(text));
	len = swi_format_double(text, value);
	assert_true(len <= 32 && text[len == 32 ? 33 : 32] == '#');
	text[len] = '\0';
	return text;
}

static void formats_integers(void **state)
{
	(void)state;
	assert_string_equal(i64_text(0), "0");
	assert_string_equal(i64_text(7), "7");
	assert_string_equal(i64_text(-10), "-10");
	assert_string_equal(i64_text(INT64_MAX), "9223372036854775807");
	assert_string_equal(i64_text(INT64_MIN), "-9223372036854775808");
}

static void parses_integers(void **state)
{
	const int64_t values[] = { 0,
				   1,
				   -1,
				   9,
				   10,
				   -10,
				   123456789012,
				   INT64_MAX,
				   INT64_MAX - 1,
				   INT64_MIN,
				   INT64_MIN + 1 };

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		const char *text = i64_text(values[i]);
		int64_t got = 42;

		assert_true(swi_parse_i64(text, strlen(text), &got));
		assert_true(got == values[i]);
	}
}

static void refuses_what_is_no_integer(void **state)
{
	const char *const texts[] = {
		"",
		"-",
		"+",
		"+1",
		" 1",
		"1 ",
		"01",
		"-0",
		"-01",
		"00",
		"1.0",
		"1e3",
		"0x10",
		"a",
		"9223372036854775808",
		"-9223372036854775809",
		"18446744073709551616",
		"99999999999999999999",
		"--1",
		"1-",
		"\x31\xb2",
	};
	int64_t got = 42;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (swi_parse_i64(texts[i], strlen(texts[i]), &got))
			fail_msg("taken: '%s'", texts[i]);
	assert_false(swi_parse_i64("1\0", 2, &got));
	assert_false(swi_parse_i64(NULL, 0, &got));
	assert_int_equal(got, 42);
}

static const struct {
	double value;
	const char *text;
} doubles[] = {
	{ 0.0, "0" },
	{ -0.0, "-0" },
	{ 1, "1" },
	{ -17, "-17" },
	{ 0.1, "0.1" },
	{ 0.5, "0.5" },
	{ -2.5, "-2.5" },
	{ 3.14159, "3.14159" },
	{ 1.0 / 3, "0.3333333333333333" },
	{ 0.1 + 0.2, "0.30000000000000004" },
	{ 999999999999999, "999999999999999" },
	{ 1e15, "1e+15" },
	{ 9007199254740993.0, "9007199254740992" },
	{ 1e21, "1e+21" },
	{ 1e-7, "1e-07" },
	{ DBL_MAX, "1.7976931348623157e+308" },
	{ DBL_MIN, "2.2250738585072014e-308" },
	{ 5e-324, "5e-324" },
	{ -1.5e-310, "-1.5e-310" },
	{ INFINITY, "inf" },
	{ -INFINITY, "-inf" },
};

static void formats_doubles(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(doubles) / sizeof(*doubles); i++)
		assert_string_equal(double_text(doubles[i].value), doubles[i].text);
	assert_string_equal(double_text(NAN), "nan");
	assert_string_equal(double_text(-NAN), "nan");
}

static void parses_doubles(void **state)
{
	double got;

	(void)state;
	for (size_t i = 0; i < sizeof(doubles) / sizeof(*doubles); i++) {
		assert_true(swi_parse_double(doubles[i].text, strlen(doubles[i].text), &got));
		assert_memory_equal(&got, &doubles[i].value, sizeof(got));
	}
	assert_true(swi_parse_double("nan", 3, &got) && isnan(got));
	assert_true(swi_parse_double("-nan", 4, &got) && isnan(got));
	assert_true(swi_parse_double("+1.5E3", 6, &got) && got == 1500);
	assert_true(swi_parse_double(".5", 2, &got) && got == 0.5);
	assert_true(swi_parse_double("0003", 4, &got) && got == 3);
	assert_true(swi_parse_double("12345", 2, &got) && got == 12);
	assert_true(swi_parse_double("3.00000000000000000", 19, &got) && got == 3);
}

static void refuses_what_is_no_double(void **state)
{
	const char *const texts[] = {
		"",  " 1",  "1 ", "1,5",  "1.5.2", "1e",    "e5",     "-",      "+",
		".", "--1", "1x", "infi", "nan()", "1e999", "-1e999", "1e-999", "\n",
	};
	char endless[1000];
	double got = 42;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (swi_parse_double(texts[i], strlen(texts[i]), &got))
			fail_msg("taken: '%s'", texts[i]);
	memset(endless, '1', sizeof(endless));
	assert_false(swi_parse_double(endless, sizeof(endless), &got));
	assert_false(swi_parse_double("1\0", 2, &got));
	assert_true(got == 42);
}

/* Full precision in full length, as the servers print long doubles. */
static void parses_the_longest_double(void **state)
{
	char text[400];
	double got = 0;
	int len = snprintf(text, sizeof(text), "%.17f", -DBL_MAX);

	(void)state;
	assert_true(len > 320);
	assert_true(swi_parse_double(text, (size_t)len, &got));
	assert_true(got == -DBL_MAX);
}

static double any_double(void)
{
	uint64_t bits = swi_sys_posix.random64();
	double value;

	memcpy(&value, &bits, sizeof(value));
	return value;
}

/* Whether fewer digits could have done is asked of printf. */
static void is_shortest_of(double value)
{
	const char *text = double_text(value);
	int digits = 0;
	double got;
	char shorter[40];

	assert_true(swi_parse_double(text, strlen(text), &got));
	if (memcmp(&got, &value, sizeof(got)) != 0)
		fail_msg("%a became %s", value, text);
	for (const char *p = text; *p && *p != 'e'; p++)
		digits += *p >= '0' && *p <= '9' && (digits || *p != '0');
	if (digits < 2 || fabs(value) < DBL_MIN || !strpbrk(text, ".e"))
		return;
	snprintf(shorter, sizeof(shorter), "%.*e", digits - 2, value);
	if (strtod(shorter, NULL) == value)
		fail_msg("%s could be %s", text, shorter);
}

static void reads_back_any_double(void **state)
{
	(void)state;
	for (int i = 0; i < 50000; i++) {
		double value = any_double();

		if (isfinite(value))
			is_shortest_of(value);
	}
	for (int e = -1074; e < 1024; e++)
		is_shortest_of(ldexp(1, e));
}

/* The same texts in each locale of the machine that has another decimal point. */
static void ignores_the_locale(void **state)
{
	const char *const names[] = { "de_DE.UTF-8", "de_DE.utf8",  "fr_FR.UTF-8", "fa_IR.UTF-8",
				      "ps_AF.UTF-8", "nl_NL.UTF-8", "ru_RU.UTF-8" };
	int tried = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!setlocale(LC_ALL, names[i]) || localeconv()->decimal_point[0] == '.')
			continue;
		tried++;
		formats_doubles(NULL);
		parses_doubles(NULL);
		refuses_what_is_no_double(NULL);
	}
	setlocale(LC_ALL, "C");
	if (!tried) {
		printf("no locale with another decimal point is installed\n");
		skip();
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formats_integers),
		cmocka_unit_test(parses_integers),
		cmocka_unit_test(refuses_what_is_no_integer),
		cmocka_unit_test(formats_doubles),
		cmocka_unit_test(parses_doubles),
		cmocka_unit_test(refuses_what_is_no_double),
		cmocka_unit_test(parses_the_longest_double),
		cmocka_unit_test(reads_back_any_double),
		cmocka_unit_test(ignores_the_locale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
