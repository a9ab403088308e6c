/* Plain values and INFO of <slotwise/shapes.h>: what is one, and which. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tree.h"

#include <inttypes.h>
#include <math.h>

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

/* ---- plain values ---------------------------------------------------------------------------- */

static void knows_integers(void **state)
{
	static const struct {
		const char *reply;
		bool is;
		int64_t value;
	} table[] = {
		{ "42", true, 42 },       { "'-7'", true, -7 },    { "+'3'", true, 3 },      { "='8'", true, 8 },
		{ "true", true, 1 },      { "false", true, 0 },    { "2.0", true, 2 },       { "0.0", true, 0 },
		{ "2.5", false, 0 },      { "'2.5'", false, 0 },   { "'abc'", false, 0 },    { "''", false, 0 },
		{ "'1 '", false, 0 },     { "nil", false, 0 },     { "-'1'", false, 0 },     { "[1]", false, 0 },
		{ "{1 2}", false, 0 },    { "~[1]", false, 0 },    { "'9223372036854775807'", true, INT64_MAX },
		{ "'9223372036854775808'", false, 0 },             { "-9223372036854775808", true, INT64_MIN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		int64_t value = 99;

		if (sw_reply_as_integer(R(table[i].reply), &value) != table[i].is || value != table[i].value)
			fail_msg("%s: got %" PRId64, table[i].reply, value);
	}
}

static void knows_doubles(void **state)
{
	static const struct {
		const char *reply;
		bool is;
		double value;
	} table[] = {
		{ "2.5", true, 2.5 },     { "'2.5'", true, 2.5 },  { "42", true, 42 },       { "'inf'", true, INFINITY },
		{ "true", true, 1 },      { "'1e3'", true, 1000 }, { "+'-inf'", true, -INFINITY },
		{ "'x'", false, 0 },      { "''", false, 0 },      { "nil", false, 0 },      { "-'1'", false, 0 },
		{ "[1.5]", false, 0 },    { "'1.5 '", false, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		double value = 99;

		if (sw_reply_as_double(R(table[i].reply), &value) != table[i].is || value != table[i].value)
			fail_msg("%s: got %g", table[i].reply, value);
	}
}

static void knows_bools_texts_and_ok(void **state)
{
	sw_bytes text;
	bool b;

	(void)state;
	assert_true(sw_reply_as_bool(R("true"), &b) && b);
	assert_true(sw_reply_as_bool(R("1"), &b) && b);
	assert_true(sw_reply_as_bool(R("0"), &b) && !b);
	assert_true(sw_reply_as_bool(R("false"), &b) && !b);
	b = true;
	assert_true(!sw_reply_as_bool(R("2"), &b) && !b);
	assert_false(sw_reply_as_bool(R("'1'"), &b));
	assert_false(sw_reply_as_bool(R("nil"), &b));
	assert_true(sw_reply_as_bytes(R("'a\\0b'"), &text) && text.len == 3);
	assert_true(sw_reply_as_bytes(R("''"), &text) && text.len == 0);
	assert_true(sw_reply_as_bytes(R("+'OK'"), &text) && text.len == 2);
	assert_true(sw_reply_as_bytes(R("='txt'"), &text) && text.len == 3);
	assert_true(!sw_reply_as_bytes(R("-'ERR no'"), &text) && !text.data && !text.len);
	assert_true(!sw_reply_as_bytes(R("nil"), &text) && !text.data);
	assert_false(sw_reply_as_bytes(R("7"), NULL));
	assert_true(sw_reply_is_ok(R("+'OK'")));
	assert_false(sw_reply_is_ok(R("'OK'")));
	assert_false(sw_reply_is_ok(R("+'OKAY'")));
	assert_false(sw_reply_is_ok(R("-'OK'")));
}

static void knows_numbers_in_texts(void **state)
{
	int64_t n = 9;
	double d = 9;

	(void)state;
	assert_true(sw_bytes_as_integer(sw_str("1048576"), &n) && n == 1048576);
	assert_true(!sw_bytes_as_integer(sw_str("1M"), &n) && n == 0);
	assert_true(sw_bytes_as_integer(sw_buf("12x", 2), NULL)); /* no NUL is needed */
	assert_true(sw_bytes_as_double(sw_buf("0.5%", 3), &d) && d == 0.5);
	assert_true(!sw_bytes_as_double(sw_str("0.5%"), &d) && d == 0);
	assert_false(sw_bytes_as_integer(sw_buf(NULL, 0), &n));
	assert_false(sw_bytes_as_integer(sw_buf(NULL, 1), &n));
	assert_false(sw_bytes_as_double(sw_buf(NULL, 1), &d));
	assert_false(sw_bytes_as_double(sw_buf(NULL, 0), &d));
	assert_false(sw_bytes_as_double(sw_str(""), &d));
}

/* ---- INFO ------------------------------------------------------------------------------------ */

static void info_is(const char *text, const char *name, const char *want)
{
	sw_bytes got = sw_info_field(sw_str(text), sw_str(name));

	if (!want != !got.data || got.len != (want ? strlen(want) : 0) || (want && memcmp(got.data, want, got.len) != 0))
		fail_msg("%s: expected %s, got %.*s", name, want ? want : "none", (int)got.len, got.data ? got.data : "none");
}

static void finds_info_fields(void **state)
{
	static const char info[] = "# Memory\r\nused_memory:1048576\r\nused_memory_human:1.00M\r\nempty:\r\n\r\n"
				   "path:/a:b\r\nrole:master\nrole:slave\r\ndb0:keys=3,expires=0,k=\r\nbare\r\nlast:x\ry";

	(void)state;
	info_is(info, "used_memory", "1048576");
	info_is(info, "used_memory_human", "1.00M");
	info_is(info, "empty", "");
	info_is(info, "path", "/a:b");
	info_is(info, "role", "master"); /* the first; a line may end without \r */
	info_is(info, "last", "x\ry");   /* the text may end without a line end */
	info_is(info, "used", NULL);
	info_is(info, "memory", NULL);
	info_is(info, "memory_human", NULL);
	info_is(info, "Role", NULL);
	info_is(info, "path:/a", NULL);
	info_is(info, "# Memory", NULL);
	info_is(info, "bare", NULL);
	info_is(info, "", NULL);
	info_is("a:\r", "a", "");
	info_is("a:", "a", "");
	info_is(":v\r\n", "", "v");
	info_is("", "a", NULL);
	info_is("\r\n\n\r", "\r", NULL);
	assert_null(sw_info_field(sw_buf(NULL, 0), sw_str("a")).data);
	assert_null(sw_info_field(sw_str("a:1"), sw_buf(NULL, 1)).data);
	assert_null(sw_info_field(sw_reply_bytes(R("-'ERR a:1'")), sw_str("a")).data);
}

static void finds_parts(void **state)
{
	sw_bytes db = sw_str("keys=3,expires=0,k=,keys=4,avg=a=b"), got = sw_info_part(db, sw_str("keys"));

	(void)state;
	assert_true(got.len == 1 && *got.data == '3');
	got = sw_info_part(db, sw_str("k"));
	assert_true(got.data && got.len == 0);
	got = sw_info_part(db, sw_str("avg"));
	assert_true(got.len == 3 && memcmp(got.data, "a=b", 3) == 0);
	assert_null(sw_info_part(db, sw_str("key")).data);
	assert_null(sw_info_part(db, sw_str("ys")).data);
	assert_null(sw_info_part(sw_buf(NULL, 0), sw_str("k")).data);
	assert_null(sw_info_part(db, sw_buf(NULL, 0)).data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_integers),
		cmocka_unit_test(knows_doubles),
		cmocka_unit_test(knows_bools_texts_and_ok),
		cmocka_unit_test(knows_numbers_in_texts),
		cmocka_unit_test(finds_info_fields),
		cmocka_unit_test(finds_parts),
	};

	return cmocka_run_group_tests(tests, tree_open, tree_free);
}
