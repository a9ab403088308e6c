#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cluster/address.h"

static void expect(const char *text, const char *host, unsigned port, const char *back)
{
	struct sw_address a;
	char out[SWI_ADDRESS_TEXT];

	assert_true(swi_address_parse(text, strlen(text), &a));
	assert_string_equal(a.host, host);
	assert_int_equal(a.port, port);
	swi_address_format(&a, out);
	assert_string_equal(out, back);
}

static void good_addresses(void **state)
{
	(void)state;
	expect("127.0.0.1:7000", "127.0.0.1", 7000, "127.0.0.1:7000");
	expect("a:1", "a", 1, "a:1");
	expect("node-1.example.org:65535", "node-1.example.org", 65535, "node-1.example.org:65535");
	expect("[::1]:7000", "::1", 7000, "[::1]:7000");
	expect("::1:7000", "::1", 7000, "[::1]:7000");
	expect("2001:db8::8a2e:370:7334:6379", "2001:db8::8a2e:370:7334", 6379,
	       "[2001:db8::8a2e:370:7334]:6379");
	expect("[fe80::1%eth0]:80", "fe80::1%eth0", 80, "[fe80::1%eth0]:80");
	expect("[::ffff:10.0.0.1]:80", "::ffff:10.0.0.1", 80, "[::ffff:10.0.0.1]:80");
	expect("under_score:10", "under_score", 10, "under_score:10");
	expect("?:7000", "?", 7000, "?:7000");
}

static void bad_addresses(void **state)
{
	static const char *const texts[] = {
		"",
		":",
		"a",
		"a:",
		":7000",
		"a:0",
		"a:65536",
		"a:99999",
		"a:100000",
		"a:-1",
		"a:+1",
		"a:07",
		"a:1 ",
		" a:1",
		"a b:1",
		"a:1x",
		"a:x",
		"a:1.0",
		"a:b:1",
		"[a]:1",
		"[127.0.0.1]:1",
		"[]:1",
		"[::1]",
		"[::1]7000",
		"[::1:7000",
		"::1]:7000",
		"[[::1]]:1",
		"[::1]:",
		"[::1]x:1",
		"::",
		"redis://a:7000",
		"u:p@a:7000",
		"u@a:7000",
		"a/b:1",
		"a,b:1",
		"a\n:1",
		"a:1\n",
		"\x7f:1",
		"[::g]:1",
		"[::1%]:1",
		"a:4294967297",
		"a:18446744073709551617",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct sw_address a;

		if (swi_address_parse(texts[i], strlen(texts[i]), &a))
			fail_msg("taken for an address: \"%s\"", texts[i]);
	}
}

static void host_length(void **state)
{
	struct sw_address a;
	char text[300];
	char out[SWI_ADDRESS_TEXT];

	(void)state;
	memset(text, 'h', sizeof(text));
	memcpy(text + 255, ":7000", 5);
	assert_true(swi_address_parse(text, 260, &a));
	assert_int_equal(strlen(a.host), 255);
	swi_address_format(&a, out);
	assert_int_equal(strlen(out), 260);
	memset(text, 'h', sizeof(text));
	memcpy(text + 256, ":7000", 5);
	assert_false(swi_address_parse(text, 261, &a));
	assert_false(swi_address_parse("a\0b:7000", 8, &a));
	assert_false(swi_address_parse(NULL, 0, &a));
}

static void longest_text_fits(void **state)
{
	struct sw_address a;
	char out[SWI_ADDRESS_TEXT];

	(void)state;
	memset(a.host, ':', sizeof(a.host));
	a.port = 65535;
	swi_address_format(&a, out);
	assert_int_equal(strlen(out), 255 + 2 + 1 + 5);
	assert_true(strlen(out) < sizeof(out));
	a.host[0] = '\0';
	a.port = 7;
	swi_address_format(&a, out);
	assert_string_equal(out, ":7");
}

static void lists(void **state)
{
	const char *list = "a:1, [::1]:2 ,\tb:3";
	struct sw_address a;
	sw_bytes bad;

	(void)state;
	assert_int_equal(swi_address_list(list, 0, &a, &bad), 1);
	assert_string_equal(a.host, "a");
	assert_int_equal(swi_address_list(list, 1, &a, &bad), 1);
	assert_string_equal(a.host, "::1");
	assert_int_equal(a.port, 2);
	assert_int_equal(swi_address_list(list, 2, &a, &bad), 1);
	assert_string_equal(a.host, "b");
	assert_int_equal(swi_address_list(list, 3, &a, &bad), 0);
	assert_int_equal(swi_address_list(list, 99, &a, &bad), 0);
}

static void bad_lists(void **state)
{
	struct sw_address a;
	sw_bytes bad;

	(void)state;
	assert_int_equal(swi_address_list("", 0, &a, &bad), 0);
	assert_int_equal(swi_address_list("  ", 0, &a, &bad), 0);
	assert_int_equal(swi_address_list("a:1, nonsense ,b:2", 1, &a, &bad), -1);
	assert_int_equal(bad.len, 8);
	assert_memory_equal(bad.data, "nonsense", 8);
	assert_int_equal(swi_address_list("a:1,,b:2", 1, &a, &bad), -1);
	assert_int_equal(bad.len, 0);
	assert_int_equal(swi_address_list("a:1,", 1, &a, &bad), -1);
	assert_int_equal(swi_address_list(",", 0, &a, &bad), -1);
	assert_int_equal(swi_address_list("a b:1", 0, &a, NULL), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good_addresses), cmocka_unit_test(bad_addresses),
		cmocka_unit_test(host_length),    cmocka_unit_test(longest_text_fits),
		cmocka_unit_test(lists),          cmocka_unit_test(bad_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
