/* Reply trees into the caller's variables, and how long a command may block. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <math.h>

#include <cmocka.h>

#include "exec/handle.h"
#include "tree.h"

static struct swi_arena arena;

static int begin(void **state)
{
	(void)state;
	swi_arena_init(&arena, 1024);
	return 0;
}

static int end(void **state)
{
	(void)state;
	swi_arena_free(&arena);
	return 0;
}

static sw_err decode(enum swi_out kind, unsigned shapes, const char *reply, void *out)
{
	return swi_decode(&arena, kind, shapes, tree(&arena, reply), out);
}

static void presets(void **state)
{
	bool b = true;
	int64_t i = 1;
	double d = 1;
	sw_opt_i64 oi = { true, 5 };
	sw_opt_double od = { true, 5 };
	sw_reply *r = (sw_reply *)1;

	(void)state;
	swi_preset(SWI_OUT_BOOL, &b);
	swi_preset(SWI_OUT_I64, &i);
	swi_preset(SWI_OUT_DOUBLE, &d);
	swi_preset(SWI_OUT_OPT_I64, &oi);
	swi_preset(SWI_OUT_OPT_DOUBLE, &od);
	swi_preset(SWI_OUT_REPLY, &r);
	swi_preset(SWI_OUT_NONE, &r);
	swi_preset(SWI_OUT_REPLY, NULL);
	assert_true(!b && i == 0 && d == 0 && !oi.set && !oi.value && !od.set && od.value == 0 && !r);
}

static void ok_and_bool(void **state)
{
	bool b = false;

	(void)state;
	assert_int_equal(decode(SWI_OUT_NONE, 0, "+'OK'", NULL), SW_OK);
	assert_int_equal(decode(SWI_OUT_NONE, 0, "1", NULL), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_NONE, 0, "nil", NULL), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_BOOL, 0, "+'OK'", &b), SW_OK);
	assert_true(b);
	assert_int_equal(decode(SWI_OUT_BOOL, 0, "nil", &b), SW_OK);
	assert_false(b);
	b = true;
	assert_int_equal(decode(SWI_OUT_BOOL, 0, "'x'", &b), SW_ESHAPE);
	assert_true(b); /* untouched */
	assert_int_equal(decode(SWI_OUT_BOOL, 0, "+'OK'", NULL), SW_OK);
}

static void numbers(void **state)
{
	int64_t i = 7;
	double d = 7;

	(void)state;
	assert_int_equal(decode(SWI_OUT_I64, 0, "-12", &i), SW_OK);
	assert_int_equal(i, -12);
	assert_int_equal(decode(SWI_OUT_I64, 0, "true", &i), SW_OK);
	assert_int_equal(i, 1);
	assert_int_equal(decode(SWI_OUT_I64, 0, "'5'", &i), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_I64, 0, "nil", &i), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_I64, 0, "[1]", &i), SW_ESHAPE);
	assert_int_equal(i, 1);
	assert_int_equal(decode(SWI_OUT_I64, 0, "5", NULL), SW_OK);
	assert_int_equal(decode(SWI_OUT_DOUBLE, 0, "2.5", &d), SW_OK);
	assert_true(d == 2.5);
	assert_int_equal(decode(SWI_OUT_DOUBLE, 0, "'-1e3'", &d), SW_OK);
	assert_true(d == -1000);
	assert_int_equal(decode(SWI_OUT_DOUBLE, 0, "'inf'", &d), SW_OK);
	assert_true(isinf(d));
	assert_int_equal(decode(SWI_OUT_DOUBLE, 0, "3", &d), SW_OK);
	assert_true(d == 3);
	assert_int_equal(decode(SWI_OUT_DOUBLE, 0, "'3x'", &d), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_DOUBLE, 0, "''", &d), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_DOUBLE, 0, "nil", &d), SW_ESHAPE);
	assert_true(d == 3);
}

static void optional_numbers(void **state)
{
	sw_opt_i64 i = { 0 };
	sw_opt_double d = { 0 };

	(void)state;
	assert_int_equal(decode(SWI_OUT_OPT_I64, 0, "0", &i), SW_OK);
	assert_true(i.set && i.value == 0);
	assert_int_equal(decode(SWI_OUT_OPT_I64, 0, "nil", &i), SW_OK);
	assert_false(i.set);
	assert_int_equal(decode(SWI_OUT_OPT_I64, 0, "'x'", &i), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_OPT_DOUBLE, 0, "'1.5'", &d), SW_OK);
	assert_true(d.set && d.value == 1.5);
	assert_int_equal(decode(SWI_OUT_OPT_DOUBLE, 0, "nil", &d), SW_OK);
	assert_false(d.set);
	assert_int_equal(decode(SWI_OUT_OPT_DOUBLE, 0, "[]", &d), SW_ESHAPE);
	assert_int_equal(decode(SWI_OUT_OPT_DOUBLE, 0, "nil", NULL), SW_OK);
}

static void takes(unsigned shapes, const char *reply, int type)
{
	sw_reply *r = NULL;

	if (type < 0) {
		if (decode(SWI_OUT_REPLY, shapes, reply, &r) != SW_ESHAPE)
			fail_msg("%s was taken for %x", reply, shapes);
		assert_null(r);
		return;
	}
	if (decode(SWI_OUT_REPLY, shapes, reply, &r))
		fail_msg("%s was not taken for %x", reply, shapes);
	assert_int_equal(r->type, type);
}

static void replies_by_shape(void **state)
{
	(void)state;
	takes(0, "'x'", SW_REPLY_BULK);
	takes(SWI_SHAPE_ANY, "[1 'x']", SW_REPLY_ARRAY);
	takes(SWI_SHAPE_BULK | SWI_SHAPE_NIL, "nil", SW_REPLY_NIL);
	takes(SWI_SHAPE_BULK, "nil", -1);
	takes(SWI_SHAPE_BULK, "1", -1);
	takes(SWI_SHAPE_BULK, "='txt:x'", SW_REPLY_VERBATIM);
	takes(SWI_SHAPE_STATUS, "+'PONG'", SW_REPLY_STATUS);
	takes(SWI_SHAPE_OK, "+'OK'", SW_REPLY_STATUS);
	takes(SWI_SHAPE_OK, "+'QUEUED'", -1);
	takes(SWI_SHAPE_INTEGER, "1", SW_REPLY_INTEGER);
	takes(SWI_SHAPE_INTEGER, "[1]", -1);
	takes(SWI_SHAPE_ARRAY, "[1 2]", SW_REPLY_ARRAY);
	takes(SWI_SHAPE_ARRAY, "~['a']", SW_REPLY_SET);
	takes(SWI_SHAPE_ARRAY, "{'a' 1}", SW_REPLY_ARRAY); /* RESP3 where the row knows RESP2's */
	takes(SWI_SHAPE_SET, "{'a' 1}", -1);
	takes(SWI_SHAPE_ARRAY, "-'ERR'", -1);
	/* RESP2 has neither maps nor sets. */
	takes(SWI_SHAPE_MAP, "['a' 1 'b' 2]", SW_REPLY_MAP);
	takes(SWI_SHAPE_MAP, "['a' 1 'b']", -1);
	takes(SWI_SHAPE_MAP, "{'a' 1}", SW_REPLY_MAP);
	takes(SWI_SHAPE_MAP, "[]", SW_REPLY_MAP);
	takes(SWI_SHAPE_MAP, "[['s' [1]]]", SW_REPLY_MAP); /* XREAD: pairs */
	takes(SWI_SHAPE_MAP, "[['s' [1]] ['t']]", SW_REPLY_MAP); /* no pairs, but a key and a value */
	takes(SWI_SHAPE_MAP, "[['s' [1]] ['t'] 1]", -1);
	takes(SWI_SHAPE_DOUBLE, "'1.5'", SW_REPLY_DOUBLE);
	takes(SWI_SHAPE_DOUBLE | SWI_SHAPE_BULK, "'1.5'", SW_REPLY_BULK);
	takes(SWI_SHAPE_MAP | SWI_SHAPE_ARRAY, "['a' 1]", SW_REPLY_ARRAY);
	takes(SWI_SHAPE_MAP | SWI_SHAPE_ANY, "['a' 1]", SW_REPLY_ARRAY);
	takes(SWI_SHAPE_SET, "['a' 'b' 'c']", SW_REPLY_SET);
	takes(SWI_SHAPE_SET | SWI_SHAPE_ARRAY, "['a']", SW_REPLY_ARRAY);
}

/* [[k v] [l w]] becomes {k v, l w}. */
static void pairs_are_a_map(void **state)
{
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(decode(SWI_OUT_REPLY, SWI_SHAPE_MAP | SWI_SHAPE_NIL, "[['k' [1]] ['l' [2 3]]]", &r), SW_OK);
	assert_int_equal(sw_reply_count(r), 2);
	assert_int_equal(sw_reply_count(sw_reply_get(r, sw_str("l"))), 2);
	assert_int_equal(sw_reply_count(sw_reply_get(r, sw_str("k"))), 1);
}

static void no_reply_is_no_shape(void **state)
{
	int64_t i = 5;

	(void)state;
	assert_int_equal(swi_decode(&arena, SWI_OUT_I64, 0, NULL, &i), SW_ESHAPE);
	assert_int_equal(i, 5);
}

/* ---- blocking ---- */

static int64_t blocks(const struct swi_block *block, const char *line)
{
	struct swi_command row = { .name = "B", .block = block };
	struct swi_buffer b = { 0 };
	sw_bytes words[16];
	size_t n = 0;
	int64_t ms;

	while (*line) {
		size_t len = strcspn(line, " ");

		words[n++] = sw_buf(line, len);
		line += len + (line[len] == ' ');
	}
	swi_resp_argv(&b, words, n);
	ms = swi_blocks_for_ms(&row, b.data, b.len);
	swi_buffer_free(&b);
	return ms;
}

static void how_long_a_command_blocks(void **state)
{
	static const struct swi_block last = { .at = -1, .unit_ms = 1000 }, first = { .at = 1, .unit_ms = 1000 };
	static const struct swi_block behind = { .keyword = "BLOCK", .unit_ms = 1 };

	(void)state;
	assert_int_equal(blocks(NULL, "GET k"), 0);
	assert_int_equal(blocks(&last, "BLPOP k 2"), 2001);
	assert_int_equal(blocks(&last, "BLPOP k l 0.25"), 251);
	assert_int_equal(blocks(&last, "BLPOP k 0"), INT64_MAX);
	assert_int_equal(blocks(&last, "BLPOP k 1e300"), INT64_MAX);
	assert_int_equal(blocks(&last, "BLPOP k -1"), 0);
	assert_int_equal(blocks(&last, "BLPOP k nan"), 0);
	assert_int_equal(blocks(&last, "BLPOP k x"), 0);
	assert_int_equal(blocks(&first, "BLMPOP 3 1 k LEFT"), 3001);
	assert_int_equal(blocks(&behind, "XREAD COUNT 5 STREAMS s 0"), 0);
	assert_int_equal(blocks(&behind, "XREAD block 40 STREAMS s 0"), 41);
	assert_int_equal(blocks(&behind, "XREAD BLOCK 0 STREAMS s 0"), INT64_MAX);
	assert_int_equal(blocks(&behind, "XREAD BLOCK"), 0);
	assert_int_equal(blocks(&behind, "XREAD BLOCK 4 block 40 STREAMS s 0"), 41); /* servers take the last one */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(presets),
		cmocka_unit_test_setup_teardown(ok_and_bool, begin, end),
		cmocka_unit_test_setup_teardown(numbers, begin, end),
		cmocka_unit_test_setup_teardown(optional_numbers, begin, end),
		cmocka_unit_test_setup_teardown(replies_by_shape, begin, end),
		cmocka_unit_test_setup_teardown(pairs_are_a_map, begin, end),
		cmocka_unit_test_setup_teardown(no_reply_is_no_shape, begin, end),
		cmocka_unit_test(how_long_a_command_blocks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
