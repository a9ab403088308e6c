#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cluster/redirect.h"

static struct swi_redirect parse(const char *text)
{
	struct swi_redirect r;

	memset(&r, 0xee, sizeof(r));
	swi_redirect_parse(text, strlen(text), &r);
	return r;
}

static void expect(const char *text, enum swi_error_kind kind, unsigned slot, const char *host,
		   unsigned port)
{
	struct swi_redirect r = parse(text);

	assert_int_equal(r.kind, kind);
	assert_int_equal(r.slot, slot);
	assert_string_equal(r.to.host, host);
	assert_int_equal(r.to.port, port);
}

static void redirects(void **state)
{
	(void)state;
	expect("MOVED 3999 127.0.0.1:6381", SWI_ERROR_MOVED, 3999, "127.0.0.1", 6381);
	expect("ASK 3999 127.0.0.1:6381", SWI_ERROR_ASK, 3999, "127.0.0.1", 6381);
	expect("MOVED 0 a:1", SWI_ERROR_MOVED, 0, "a", 1);
	expect("MOVED 16383 a:65535", SWI_ERROR_MOVED, 16383, "a", 65535);
	expect("MOVED 7 node-3.cache.example:6379", SWI_ERROR_MOVED, 7, "node-3.cache.example",
	       6379);
	expect("MOVED 7 2001:db8::1:6379", SWI_ERROR_MOVED, 7, "2001:db8::1", 6379);
	expect("ASK 7 [2001:db8::1]:6379", SWI_ERROR_ASK, 7, "2001:db8::1", 6379);
	expect("MOVED 7 ::1:6379", SWI_ERROR_MOVED, 7, "::1", 6379);
	expect("MOVED 7 ::1:1", SWI_ERROR_MOVED, 7, "::1", 1);
}

static void unknown_hosts(void **state)
{
	(void)state;
	expect("MOVED 3999 :6381", SWI_ERROR_MOVED, 3999, "", 6381);
	expect("ASK 1 :1", SWI_ERROR_ASK, 1, "", 1);
	expect("MOVED 3999 ?:6381", SWI_ERROR_MOVED, 3999, "?", 6381);
}

static void nonsense(void **state)
{
	static const char *const texts[] = {
		"MOVED",
		"MOVED ",
		"MOVED 1",
		"MOVED 1 ",
		"MOVED 16384 a:1",
		"MOVED -1 a:1",
		"MOVED 40000000 a:1",
		"MOVED x a:1",
		"MOVED 1x a:1",
		"MOVED +1 a:1",
		"MOVED 01 a:1",
		"MOVED 1.5 a:1",
		"MOVED 4294967297 a:1",
		"MOVED 18446744073709551617 a:1",
		"MOVED 1 a",
		"MOVED 1 a:",
		"MOVED 1 a:0",
		"MOVED 1 a:65536",
		"MOVED 1 a:-1",
		"MOVED 1 a:x",
		"MOVED 1 :",
		"MOVED 1 :0",
		"MOVED 1 :x",
		"MOVED 1 127.0.0.1",
		"MOVED 1 a:1 ",
		"MOVED 1 a:1 x",
		"MOVED  1 a:1",
		"MOVED 1  a:1",
		" MOVED 1 a:1x",
		"MOVED 1\ta:1",
		"MOVED 1 a:1\r",
		"MOVED 1 []:1",
		"MOVED 1 [::1]",
		"MOVED 1 a b:1",
		"ASK",
		"ASK 16384 a:1",
		"ASK 1",
		"ASK 1 a",
		"MOVED a:1 1",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		enum swi_error_kind kind = parse(texts[i]).kind;

		if (kind != (texts[i][0] == ' ' ? SWI_ERROR_PLAIN : SWI_ERROR_BROKEN))
			fail_msg("\"%s\" gives %d", texts[i], (int)kind);
	}
}

/* 64 KB of text, with and without a redirect's beginning; and NUL bytes. */
static void large_and_binary(void **state)
{
	struct swi_redirect r;
	char *text = malloc(65536);

	(void)state;
	assert_non_null(text);
	memset(text, 'x', 65536);
	swi_redirect_parse(text, 65536, &r);
	assert_int_equal(r.kind, SWI_ERROR_PLAIN);
	memcpy(text, "MOVED 1 ", 8);
	swi_redirect_parse(text, 65536, &r);
	assert_int_equal(r.kind, SWI_ERROR_BROKEN);
	memcpy(text + 65536 - 5, ":7000", 5);
	swi_redirect_parse(text, 65536, &r);
	assert_int_equal(r.kind, SWI_ERROR_BROKEN);
	memset(text + 6, '1', 65530);
	swi_redirect_parse(text, 65536, &r);
	assert_int_equal(r.kind, SWI_ERROR_BROKEN);
	free(text);
	swi_redirect_parse("MOVED 1 a\0b:7000", 16, &r);
	assert_int_equal(r.kind, SWI_ERROR_BROKEN);
	swi_redirect_parse("MOVED 1 a:7000\0", 15, &r);
	assert_int_equal(r.kind, SWI_ERROR_BROKEN);
}

/* Every beginning of a redirect is broken or plain, and none is read beyond its end. */
static void truncated(void **state)
{
	static const char text[] = "MOVED 3999 127.0.0.1:6381";

	(void)state;
	for (size_t len = 0; len < sizeof(text) - 1; len++) {
		char *copy = malloc(len + 1);
		struct swi_redirect r;

		assert_non_null(copy);
		memcpy(copy, text, len);
		swi_redirect_parse(copy, len, &r);
		if (len < 5)
			assert_int_equal(r.kind, SWI_ERROR_PLAIN);
		else if (len < strlen("MOVED 3999 127.0.0.1:6"))
			assert_int_equal(r.kind, SWI_ERROR_BROKEN);
		else
			assert_int_equal(r.kind, SWI_ERROR_MOVED); /* a shorter port is a port */
		free(copy);
	}
	assert_int_equal(parse("MO").kind, SWI_ERROR_PLAIN);
}

static void other_errors(void **state)
{
	static const struct {
		const char *text;
		enum swi_error_kind kind;
	} cases[] = {
		{ "TRYAGAIN Multiple keys request during rehashing of slot", SWI_ERROR_TRYAGAIN },
		{ "CLUSTERDOWN Hash slot not served", SWI_ERROR_CLUSTERDOWN },
		{ "CLUSTERDOWN The cluster is down", SWI_ERROR_CLUSTERDOWN },
		{ "LOADING Redis is loading the dataset in memory", SWI_ERROR_LOADING },
		{ "MASTERDOWN Link with MASTER is down", SWI_ERROR_MASTERDOWN },
		{ "READONLY You can't write against a read only replica.", SWI_ERROR_READONLY },
		{ "NOAUTH Authentication required.", SWI_ERROR_NOAUTH },
		{ "WRONGPASS invalid username-password pair", SWI_ERROR_NOAUTH },
		{ "TRYAGAIN", SWI_ERROR_TRYAGAIN },
		{ "WRONGTYPE Operation against a key", SWI_ERROR_PLAIN },
		{ "ERR wrong number of arguments for 'get' command", SWI_ERROR_PLAIN },
		{ "CROSSSLOT Keys in request don't hash to the same slot", SWI_ERROR_PLAIN },
		{ "ERR MOVED 1 a:1", SWI_ERROR_PLAIN },
		{ "moved 1 a:1", SWI_ERROR_PLAIN },
		{ "MOVEDX 1 a:1", SWI_ERROR_PLAIN },
		{ "ASKING 1 a:1", SWI_ERROR_PLAIN },
		{ "LOADINGS", SWI_ERROR_PLAIN },
		{ "NOPERM this user has no permissions", SWI_ERROR_PLAIN },
		{ "", SWI_ERROR_PLAIN },
		{ " ", SWI_ERROR_PLAIN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		expect(cases[i].text, cases[i].kind, 0, "", 0);
}

/* Errors of a script: only what a server says itself is for the client. */
static void doubted(void **state)
{
	static const struct {
		const char *text;
		enum swi_error_kind kind;
	} cases[] = {
		{ "TRYAGAIN Multiple keys request during rehashing of slot", SWI_ERROR_TRYAGAIN },
		{ "TRYAGAIN later", SWI_ERROR_PLAIN },
		{ "TRYAGAIN", SWI_ERROR_PLAIN },
		{ "CLUSTERDOWN The cluster is down", SWI_ERROR_CLUSTERDOWN },
		{ "CLUSTERDOWN The cluster is down and only accepts read commands", SWI_ERROR_CLUSTERDOWN },
		{ "CLUSTERDOWN Hash slot not served", SWI_ERROR_CLUSTERDOWN },
		{ "CLUSTERDOWN for today", SWI_ERROR_PLAIN },
		{ "LOADING Redis is loading the dataset in memory", SWI_ERROR_LOADING },
		{ "LOADING Valkey is loading the dataset in memory", SWI_ERROR_LOADING },
		{ "LOADING of the truck", SWI_ERROR_PLAIN },
		{ "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", SWI_ERROR_MASTERDOWN },
		{ "MASTERDOWN", SWI_ERROR_PLAIN },
		{ "READONLY You can't write against a read only replica. script: 9a, on @user_script:1.", SWI_ERROR_READONLY },
		{ "READONLY Can not run script with write flag on readonly replica", SWI_ERROR_READONLY },
		{ "READONLY account", SWI_ERROR_PLAIN },
		{ "MOVED 1 a:1", SWI_ERROR_MOVED },
		{ "ASK 1 a:1", SWI_ERROR_ASK },
		{ "MOVED to the archive", SWI_ERROR_PLAIN },
		{ "NOAUTH", SWI_ERROR_PLAIN },
		{ "ERR", SWI_ERROR_PLAIN },
		{ "", SWI_ERROR_PLAIN },
	};
	struct swi_redirect r;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		swi_redirect_parse_strictly(cases[i].text, strlen(cases[i].text), &r);
		if (r.kind != cases[i].kind)
			fail_msg("\"%s\" gives %d", cases[i].text, (int)r.kind);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(redirects), cmocka_unit_test(unknown_hosts),
		cmocka_unit_test(nonsense),  cmocka_unit_test(large_and_binary),
		cmocka_unit_test(truncated), cmocka_unit_test(other_errors),
		cmocka_unit_test(doubted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
