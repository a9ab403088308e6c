/* Batches: the same commands as one by one; errors and lifetimes as core.h says. */
#include "live.h"

#include <stdio.h>
#include <string.h>

enum { ROUNDS = 15, LINES = 20 * ROUNDS };

/* Plain, split, fan-out, refused, blocked; all deterministic. %d is the round. */
static const char *const pattern[] = {
	"SET k:%d v%d",
	"GET k:%d",
	"MSET a:%d 1 b:%d 2 c:%d 3",
	"MGET a:%d b:%d c:%d none k:%d",
	"INCR n",
	"LPUSH l:%d x y z",
	"LRANGE l:%d 0 -1",
	"INCR l:%d",		    /* the server's error */
	"ECHO round%d",		    /* fan-out */
	"DEL a:%d b:%d none",	    /* split, counted */
	"GET",			    /* refused: arity */
	"WATCH k:%d",		    /* blocked */
	"EVAL 'return 1' 2 a:%d b", /* refused: two slots */
	"NOSUCHCOMMAND %d",	    /* refused: unknown */
	"HSET h:%d f 1 g 2",
	"HGETALL h:%d",
	"EXISTS a:%d c:%d l:%d",
	"PUBLISH channel m%d",
	"KEYS l:%d",
	"SINTER s:%d s:%d",
};

static const char *line_of(int i)
{
	static char line[200];
	const char *from = pattern[i % 20];
	int round = i / 20;

	snprintf(line, sizeof(line), from, round, round, round, round);
	return line;
}

struct answer {
	sw_err err;
	char text[600];
};

static void one_by_one(sw_handle *h, struct answer *answers)
{
	int i;

	for (i = 0; i < LINES; i++) {
		sw_bytes words[16];
		sw_reply *reply = NULL;
		const char *line = line_of(i);

		answers[i].err = sw_call(h, words, live_words(line, words, 16), &reply);
		snprintf(answers[i].text, sizeof(answers[i].text), "%s",
			 answers[i].err ? sw_error_text(h) : live_text(reply));
		sw_reply_free(reply);
	}
}

static void compare(int i, const struct answer *want, sw_err err, const char *text)
{
	char buffer[200];

	snprintf(buffer, sizeof(buffer), "%s", line_of(i));
	if (err != want->err || strncmp(text, want->text, sizeof(want->text) - 1) != 0)
		fail_msg("%s\n alone: %s %s\n batch: %s %s", buffer, sw_err_name(want->err), want->text,
			 sw_err_name(err), text);
}

static void the_same_as_one_by_one(void **state)
{
	static struct answer want[LINES];
	sw_handle *h = *state, *b;
	size_t index[LINES], n = 0, failed = 0;
	struct sw_result result;
	int i;

	one_by_one(h, want);
	live_ok(h, sw_flushall(h, NULL, NULL));
	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < LINES; i++) {
		sw_bytes words[16];
		const char *line = line_of(i);
		sw_err err = sw_call(b, words, live_words(line, words, 16), NULL);

		index[i] = err ? SIZE_MAX : n++;
		if (err)
			compare(i, &want[i], err, sw_error_text(b));
	}
	assert_int_equal(sw_batch_size(b), n);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	assert_int_equal(sw_outcome(b), SW_ANSWERED);
	for (i = 0; i < LINES; i++) {
		if (index[i] == SIZE_MAX)
			continue;
		assert_int_equal(sw_batch_result(b, index[i], &result), SW_OK);
		compare(i, &want[i], result.err, result.err ? result.text : live_text(result.reply));
		failed += result.err != SW_OK;
	}
	assert_int_equal(failed, 2 * ROUNDS); /* INCR of a list, EVAL of two slots */
	assert_int_equal(sw_batch_result(b, n, &result), SW_EINVAL);
	sw_free(b);
}

/* ---- variables ---- */

static void variables_are_filled_by_run(void **state)
{
	sw_handle *h = *state, *b;
	struct sw_field_value pair = { sw_str("f"), sw_str("v") };
	sw_reply *get = (sw_reply *)1, *none = (sw_reply *)1, *map = NULL;
	int64_t hits = -1, wrong = -1;
	sw_opt_double score = { true, 4 };
	bool set = true;
	double d = 9;

	live_ok(h, sw_del(h, (const sw_bytes[]){ sw_str("v:hits") }, 1, NULL));
	live_ok(h, sw_batch_new(h, &b));
	live_ok(b, sw_incr(b, sw_str("v:hits"), &hits));
	live_ok(b, sw_get(b, sw_str("v:hits"), &get));
	live_ok(b, sw_get(b, sw_str("v:none"), &none));
	live_ok(b, sw_set(b, sw_str("v:hits"), sw_str("x"), &(struct sw_set_opts){ .condition.kind = SW_SET_NX }, &set));
	live_ok(b, sw_zscore(b, sw_str("v:none"), sw_str("m"), &score));
	live_ok(b, sw_zincrby(b, sw_str("v:z"), 1.5, sw_str("m"), &d));
	live_ok(b, sw_hset(b, sw_str("v:hits"), &pair, 1, &wrong));
	live_ok(b, sw_ping(b, NULL, &map));
	assert_true(hits == 0 && wrong == 0 && !get && !none && !set && !score.set && d == 0);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	live_begins(sw_error_text(b), "1 of 8 commands failed; the first is command 6: WRONGTYPE ");
	assert_int_equal(hits, 1);
	assert_string_equal(live_text(get), "\"1\"");
	assert_int_equal(sw_reply_type_of(none), SW_REPLY_NIL);
	assert_int_equal(wrong, 0);
	assert_false(set);
	assert_true(d == 1.5);
	assert_int_equal(sw_reply_count(map), LIVE_NODES);
	sw_free(b);
}

/* Replies live in the batch; a detached one lives on. */
static void replies_live_in_the_batch(void **state)
{
	sw_handle *h = *state, *b;
	sw_reply *in = NULL, *kept = NULL;

	live_is(h, "SET life 42", "+OK");
	live_ok(h, sw_batch_new(h, &b));
	live_ok(b, sw_get(b, sw_str("life"), &in));
	live_ok(b, sw_batch_run(b));
	sw_reply_free(in); /* left alone */
	assert_string_equal(live_text(in), "\"42\"");
	live_ok(b, sw_reply_detach(in, &kept));
	sw_free(b);
	assert_string_equal(live_text(kept), "\"42\"");
	sw_reply_free(kept);
}

/* Arguments are copied; the caller's may go at once. */
static void arguments_are_copied(void **state)
{
	sw_handle *h = *state, *b;
	char key[] = "copied", value[] = "first";

	live_ok(h, sw_batch_new(h, &b));
	live_ok(b, sw_set(b, sw_str(key), sw_str(value), NULL, NULL));
	memcpy(key, "xxxxxx", 6);
	memcpy(value, "yyyyy", 5);
	live_ok(b, sw_batch_run(b));
	live_is(h, "GET copied", "\"first\"");
	sw_free(b);
}

static void a_batch_that_never_ran_writes_nothing(void **state)
{
	sw_handle *h = *state, *b;
	int64_t n = 5, before;
	struct sw_result result;

	before = live_commands();
	live_ok(h, sw_batch_new(h, &b));
	live_ok(b, sw_incr(b, sw_str("never"), &n));
	n = 77;
	assert_int_equal(sw_batch_result(b, 0, &result), SW_EINVAL);
	sw_free(b);
	assert_int_equal(n, 77);
	assert_int_equal(live_commands(), before);
}

static void it_runs_once_and_again_after_reset(void **state)
{
	sw_handle *h = *state, *b;
	int64_t n = 0;
	int round;

	live_ok(h, sw_batch_new(h, &b));
	live_ok(b, sw_batch_run(b)); /* empty */
	for (round = 1; round <= 3; round++) {
		sw_batch_reset(b);
		assert_int_equal(sw_batch_size(b), 0);
		live_ok(b, sw_incr(b, sw_str("again"), &n));
		live_ok(b, sw_batch_run(b));
		assert_int_equal(n, round);
		assert_int_equal(sw_batch_run(b), SW_EINVAL);
		assert_int_equal(sw_incr(b, sw_str("again"), &n), SW_EINVAL);
	}
	sw_free(b);
	live_is(h, "GET again", "\"3\"");
}

static void freed_in_any_order(void **state)
{
	sw_handle *h = live_open(), *b, *v, *vb;
	struct sw_route route = { .to = SW_TO_OWNER, .key = sw_str("x") };
	int64_t n = 0;

	(void)state;
	live_ok(h, sw_batch_new(h, &b));
	live_ok(h, sw_route_new(h, &route, &v));
	live_ok(v, sw_batch_new(v, &vb));
	sw_free(h);
	sw_free(v);
	live_ok(b, sw_incr(b, sw_str("order"), &n));
	live_ok(b, sw_batch_run(b));
	assert_int_equal(n, 1);
	sw_free(b);
	live_ok(vb, sw_strlen(vb, sw_str("x"), &n));
	live_ok(vb, sw_batch_run(vb));
	assert_int_equal(n, 0);
	sw_free(vb);
	sw_free(NULL);
}

static void limits(void **state)
{
	sw_handle *h = live_open_with((struct sw_options){ .max_requests = 3, .max_bytes = 1000 }), *b;
	char big[2000] = { 0 };
	int64_t n = 0;
	int i;

	(void)state;
	live_ok(h, sw_batch_new(h, &b));
	assert_int_equal(sw_set(b, sw_str("big"), sw_buf(big, sizeof(big)), NULL, NULL), SW_ELIMIT);
	live_begins(sw_error_text(b), "the batch is full: max_bytes is 1000");
	for (i = 0; i < 3; i++)
		live_ok(b, sw_incr(b, sw_str("limit"), &n));
	assert_int_equal(sw_incr(b, sw_str("limit"), &n), SW_ELIMIT);
	live_begins(sw_error_text(b), "the batch is full: max_requests is 3");
	assert_int_equal(sw_outcome(b), SW_NOT_SENT);
	live_ok(b, sw_batch_run(b));
	assert_int_equal(n, 3);
	live_is(h, "GET limit", "\"3\"");
	sw_free(b);
	sw_free(h);
}

/* Commands that share a key take effect in the order in which they were queued, splits and fan-outs among them. */
static void order(void **state)
{
	static const char *const lines[][2] = {
		{ "MSET o:1 a o:2 a o:3 a", "+OK" },   { "SET o:2 b", "+OK" },	      { "MGET o:1 o:2 o:3", "[\"a\", \"b\", \"a\"]" },
		{ "DEL o:1 o:3", "2" },		       { "EXISTS o:1 o:2 o:3", "1" }, { "APPEND o:1 c", "1" },
		{ "MGET o:1 o:2", "[\"c\", \"b\"]" }, { "FLUSHALL", NULL },	      { "MGET o:1 o:2", "[nil, nil]" },
	};
	sw_handle *h = *state, *b;
	struct sw_result result;
	size_t i, n = sizeof(lines) / sizeof(lines[0]);

	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < n; i++) {
		sw_bytes words[16];

		live_ok(b, sw_call(b, words, live_words(lines[i][0], words, 16), NULL));
	}
	live_ok(b, sw_batch_run(b));
	for (i = 0; i < n; i++) {
		live_ok(b, sw_batch_result(b, i, &result));
		if (lines[i][1])
			assert_string_equal(live_text(result.reply), lines[i][1]);
	}
	sw_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_as_one_by_one),
		cmocka_unit_test(variables_are_filled_by_run),
		cmocka_unit_test(replies_live_in_the_batch),
		cmocka_unit_test(arguments_are_copied),
		cmocka_unit_test(a_batch_that_never_ran_writes_nothing),
		cmocka_unit_test(it_runs_once_and_again_after_reset),
		cmocka_unit_test(freed_in_any_order),
		cmocka_unit_test(limits),
		cmocka_unit_test(order),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
