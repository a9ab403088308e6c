#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "tree.h"

/* The tool isn't a library: its files are compiled in. */
#include "../tools/text.c"
#include "../tools/print_human.c"
#include "../tools/explain.c"
#include "../tools/keyset.c"

/* print_human.c uses it for keys that are no texts, explain.c for numbers. */
void json_put(FILE *out, const sw_reply *r)
{
	fprintf(out, "%lld", (long long)sw_reply_integer(r));
}

static void expect(const char *notation, bool as_is, const char *text)
{
	struct swi_arena arena;
	char *printed;
	size_t len;
	FILE *memory = open_memstream(&printed, &len);

	assert_non_null(memory);
	swi_arena_init(&arena, 256);
	human_put(memory, tree(&arena, notation), as_is);
	fclose(memory);
	assert_string_equal(printed, text);
	free(printed);
	swi_arena_free(&arena);
}

static void scalars(void **state)
{
	(void)state;
	expect("nil", false, "(nil)\n");
	expect("+'OK'", false, "OK\n");
	expect("'a b'", false, "\"a b\"\n");
	expect("'\xff\"\\n'", false, "\"\\xff\\\"\\n\"\n");
	expect("42", false, "(integer) 42\n");
	expect("2.5", false, "(double) 2.5\n");
	expect("true", false, "(true)\n");
	expect("-'ERR no'", false, "(error) ERR no\n");
	/* A terminal is not moved by data. */
	expect("-'ERR \x1b[2J'", false, "(error) \"ERR \\x1b[2J\"\n");
	expect("+'\x1b[2J'", false, "\"\\x1b[2J\"\n");
}

static void arrays(void **state)
{
	(void)state;
	expect("[]", false, "(empty array)\n");
	expect("{}", false, "(empty map)\n");
	expect("~[]", false, "(empty set)\n");
	expect("['a' nil]", false, "1) \"a\"\n2) (nil)\n");
	expect("~['a']", false, "1~ \"a\"\n");
	expect("['a' ['b' 'c'] []]", false,
	       "1) \"a\"\n2) 1) \"b\"\n   2) \"c\"\n3) (empty array)\n");
	expect("[1 2 3 4 5 6 7 8 9 ['x' 'y']]", false,
	       " 1) (integer) 1\n 2) (integer) 2\n 3) (integer) 3\n 4) (integer) 4\n"
	       " 5) (integer) 5\n 6) (integer) 6\n 7) (integer) 7\n 8) (integer) 8\n"
	       " 9) (integer) 9\n10) 1) \"x\"\n    2) \"y\"\n");
}

static void maps(void **state)
{
	(void)state;
	expect("{'a:1' 5 'b:2' -'ERR x'}", false,
	       "1# \"a:1\" => (integer) 5\n2# \"b:2\" => (error) ERR x\n");
	expect("{'a' ['x' 'y']}", false, "1# \"a\" =>\n   1) \"x\"\n   2) \"y\"\n");
	expect("{7 []}", false, "1# 7 => (empty array)\n");
}

static void reports(void **state)
{
	(void)state;
	expect("'a:1\\r\\nb:2\\r\\n'", true, "a:1\nb:2\n");
	expect("'a:1\\nb:2'", true, "a:1\nb:2\n");
	expect("'a:1\\nb:2'", false, "\"a:1\\nb:2\"\n");
	expect("='a:1\\nb:2'", false, "a:1\nb:2\n");
	expect("{'n' 'a:1\\r\\n\\r\\nb:2\\r\\n'}", true, "1# \"n\" =>\n   a:1\n   \n   b:2\n");
	/* Never when it could move the terminal. */
	expect("'a\\n\x1b[2J'", true, "\"a\\n\\x1b[2J\"\n");
}

static void explanations(void **state)
{
	struct swi_arena arena;
	char *printed;
	size_t len;
	FILE *memory = open_memstream(&printed, &len);

	(void)state;
	assert_non_null(memory);
	swi_arena_init(&arena, 256);
	explain_put(memory,
		    tree(&arena, "{'command' 'MGET' 'keys' [{'key' 'a' 'slot' 15495}]"
				 " 'requests' [{'node' '127.0.0.1:7002' 'command' ['MGET' '']}]"
				 " 'steps' []}"));
	fclose(memory);
	assert_string_equal(printed, "command: MGET\nkeys:\n  key a, slot 15495\nrequests:\n"
				     "  node 127.0.0.1:7002, command MGET \"\"\nsteps: none\n");
	free(printed);
	swi_arena_free(&arena);
}

static void keys_are_seen_once(void **state)
{
	struct keyset set = { .n = 0 };
	char key[16];

	(void)state;
	for (int turn = 0; turn < 2; turn++)
		for (int i = 0; i < 5000; i++) {
			int len = snprintf(key, sizeof(key), "key:%d", i);

			assert_int_equal(keyset_add(&set, sw_buf(key, (size_t)len)), !turn);
		}
	assert_int_equal(keyset_add(&set, sw_buf("", 0)), 1);
	assert_int_equal(keyset_add(&set, sw_buf(NULL, 0)), 0);
	assert_int_equal(keyset_add(&set, sw_buf("key:1\0", 6)), 1);
	assert_int_equal(set.n, 5002);
	keyset_free(&set);
	keyset_free(&set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars),      cmocka_unit_test(arrays),
		cmocka_unit_test(maps),         cmocka_unit_test(reports),
		cmocka_unit_test(explanations), cmocka_unit_test(keys_are_seen_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
