#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "crossslot/score_text.h"

#include <math.h>
#include <string.h>

static void prints(double score, const char *seventeen, const char *shortest)
{
	char out[41];

	out[swi_score_format(out, score, SWI_SCORE_17_DIGITS)] = '\0';
	assert_string_equal(out, seventeen);
	out[swi_score_format(out, score, SWI_SCORE_SHORTEST)] = '\0';
	assert_string_equal(out, shortest);
	assert_int_equal(swi_score_styles_differ(score), strcmp(seventeen, shortest) != 0);
}

static void as_the_servers_print(void **state)
{
	(void)state;
	prints(3, "3", "3");
	prints(0, "0", "0");
	prints(-0.0, "-0", "-0");
	prints(-12, "-12", "-12");
	prints(0.5, "0.5", "0.5");
	prints(0.1, "0.10000000000000001", "0.1");
	prints(0.1 + 0.2, "0.30000000000000004", "0.30000000000000004");
	prints(-1.1, "-1.1000000000000001", "-1.1");
	prints(INFINITY, "inf", "inf");
	prints(-INFINITY, "-inf", "-inf");
	prints(4503599627370495, "4503599627370495", "4503599627370495");
	prints(1e17, "1e+17", "100000000000000000");
	prints(-1e18, "-1e+18", "-1000000000000000000");
	prints(4611686018427387904.0, "4.6116860184273879e+18", "4611686018427387904");
	prints(4611686018427388928.0, "4.6116860184273889e+18", "4611686018427389000");
	prints(1e19, "1e+19", "1e+19");
	prints(1e20, "1e+20", "1e+20");
	prints(1152921504606846976.0, "1.152921504606847e+18", "1152921504606846976");
	prints(1e-5, "1.0000000000000001e-05", "0.00001");
	prints(1e-7, "9.9999999999999995e-08", "1e-7");
	prints(1.5e-7, "1.4999999999999999e-07", "1.5e-7");
	prints(123.456, "123.456", "123.456");
	prints(12345.678901234567, "12345.678901234567", "1.2345678901234567e+4");
	prints(1.5e300, "1.5000000000000001e+300", "1.5e+300");
	prints(5e-324, "4.9406564584124654e-324", "5e-324");
	prints(1.7976931348623157e308, "1.7976931348623157e+308", "1.7976931348623157e+308");
}

static enum swi_score_style style_of(const char *text)
{
	return swi_score_style_of(text, strlen(text));
}

static void a_text_shows_its_style(void **state)
{
	(void)state;
	assert_int_equal(style_of("3"), SWI_SCORE_UNKNOWN);
	assert_int_equal(style_of("0.5"), SWI_SCORE_UNKNOWN);
	assert_int_equal(style_of("inf"), SWI_SCORE_UNKNOWN);
	assert_int_equal(style_of("no number"), SWI_SCORE_UNKNOWN);
	assert_int_equal(style_of("0.10000000000000001"), SWI_SCORE_17_DIGITS);
	assert_int_equal(style_of("0.1"), SWI_SCORE_SHORTEST);
}

static enum swi_score_style style_of_version(const char *text)
{
	return swi_score_style_of_version(text, strlen(text));
}

static void a_version_has_a_style(void **state)
{
	(void)state;
	assert_int_equal(style_of_version("6.2.14"), SWI_SCORE_17_DIGITS);
	assert_int_equal(style_of_version("7.0.15"), SWI_SCORE_17_DIGITS);
	assert_int_equal(style_of_version("7.2.0"), SWI_SCORE_SHORTEST);
	assert_int_equal(style_of_version("7.10"), SWI_SCORE_SHORTEST);
	assert_int_equal(style_of_version("8"), SWI_SCORE_SHORTEST);
	assert_int_equal(style_of_version("255.255.255"), SWI_SCORE_SHORTEST);
	assert_int_equal(style_of_version(""), SWI_SCORE_UNKNOWN);
	assert_int_equal(style_of_version("unstable"), SWI_SCORE_UNKNOWN);
	assert_int_equal(swi_score_style_of_version(NULL, 0), SWI_SCORE_UNKNOWN);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_the_servers_print),
		cmocka_unit_test(a_text_shows_its_style),
		cmocka_unit_test(a_version_has_a_style),
	};

	return cmocka_run_group_tests_name("algebra_scores", tests, NULL, NULL);
}
