/* Commands of modules: those of several keys are split by slot, any other is looked up once. */
#include "scene.h"

#include <stdio.h>
#include <string.h>

/* c and k are A's, a and x are B's; c 7365 is sent before k 7629, a 15495 before x 16287. */
static void s00_json_mget_is_split(void **state)
{
	static const char parts[] = "A < JSON.MGET c $.n\n"
				    "A < JSON.MGET {k}1 {k}2 $.n\n"
				    "A > [\"c\"]\n"
				    "A > [\"k1\" nil]\n"
				    "B < JSON.MGET a $.n\n"
				    "B < JSON.MGET x $.n\n"
				    "B > [nil]\n"
				    "B > [\"x\"]\n";
	const sw_bytes keys[] = { sw_str("x"), sw_str("{k}1"), sw_str("c"), sw_str("a"), sw_str("{k}2") };
	struct fake *f = fake_run(TWO_NODES, parts);
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_json_mget(h, keys, 5, sw_str("$.n"), &r), SW_OK);
	assert_string_equal(scene_print(r), "[\"x\" \"k1\" \"c\" nil nil]");
	sw_reply_free(r);
	fake_script(f, parts);
	assert_int_equal(scene_call(h, "json.mget x {k}1 c a {k}2 $.n", &r), SW_OK);
	assert_string_equal(scene_print(r), "[\"x\" \"k1\" \"c\" nil nil]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

/* Keys of one slot are one command: nothing is taken apart. */
static void s00_one_slot_is_sent_as_it_is(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < JSON.MGET {k}1 {k}2 $\n"
					     "A > [nil \"2\"]\n"
					     "A < JSON.MSET {k}1 $ 1 {k}2 $.a 2\n"
					     "A > +OK\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(scene_call(h, "JSON.MGET {k}1 {k}2 $", &r), SW_OK);
	assert_string_equal(scene_print(r), "[nil \"2\"]");
	sw_reply_free(r);
	assert_int_equal(scene_call(h, "JSON.MSET {k}1 $ 1 {k}2 $.a 2", NULL), SW_OK);
	sw_free(h);
	fake_stop(f);
}

static void s00_parts_follow_redirects(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < JSON.MGET c $\n"
					     "A < JSON.MGET k $\n"
					     "A > -ASK 7365 @B\n"
					     "A > [\"k\"]\n"
					     "B < JSON.MGET x $\n"
					     "B layout A 0-8191 16287 B 8192-16286 16288-16383\n"
					     "B > -MOVED 16287 @A\n"
					     "B < ASKING\n"
					     "B > +OK\n"
					     "B < JSON.MGET c $\n"
					     "B > [\"c\"]\n"
					     "A < JSON.MGET x $\n"
					     "A > [\"x\"]\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(scene_call(h, "JSON.MGET x k c $", &r), SW_OK);
	assert_string_equal(scene_print(r), "[\"x\" \"k\" \"c\"]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

static void s00_json_mget_with_a_part_that_fails(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < JSON.MGET c $\n"
					     "A < JSON.MGET k $\n"
					     "A > -NOPERM no\n"
					     "A > [\"k\"]\n"
					     "B < JSON.MGET x $\n"
					     "B > [\"x\"]\n");
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	expect_failed(h, scene_call(h, "JSON.MGET x c k $", &r), SW_EPARTIAL, SW_ANSWERED,
		      "1 of 3 keys failed: 'c'; the first error: NOPERM no");
	assert_string_equal(scene_print(r), "[\"x\" -NOPERM no \"k\"]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

/* The second part of A is refused, that of B may have run or not. */
static void s00_json_mset_with_parts_that_fail(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < JSON.MSET c $.a {} c $.b 2\n"
					     "A < JSON.MSET k $ 1\n"
					     "A > +OK\n"
					     "A > -ERR wrong static type\n"
					     "B < JSON.MSET x $ 3\n"
					     "B close\n");
	const struct sw_key_path_value data[] = {
		{ sw_str("c"), sw_str("$.a"), sw_str("{}") },
		{ sw_str("x"), sw_str("$"), sw_str("3") },
		{ sw_str("k"), sw_str("$"), sw_str("1") },
		{ sw_str("c"), sw_str("$.b"), sw_str("2") },
	};
	sw_handle *h = scene_open(f);

	(void)state;
	expect_failed(h, sw_json_mset(h, data, 4), SW_EPARTIAL, SW_UNKNOWN,
		      "2 of 4 keys are set; not set: 'k'; unknown: 'x'; the first error: ");
	expect_text(sw_error_text(h), "ERR wrong static type");
	sw_free(h);
	fake_stop(f);
}

/* A sample that is refused is an element of the reply, as on one server; a part that fails stands in for each of its samples. */
static void s00_ts_madd_with_refused_samples(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < TS.MADD c 1 0.5 c * 1.5\n"
					     "A > *2\\r\\n:1\\r\\n-ERR TSDB: late\\r\\n\n"
					     "B < TS.MADD x 5 2\n"
					     "B > [:5]\n"
					     "A < TS.MADD c 7 1\n"
					     "A > -OOM full\n"
					     "B < TS.MADD x 7 1 x 8 1\n"
					     "B > [:7 :8]\n");
	const struct sw_key_timestamp_value data[] = {
		{ sw_str("c"), sw_str("1"), 0.5 }, { sw_str("x"), sw_str("5"), 2 }, { sw_str("c"), sw_str("*"), 1.5 }
	};
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_ts_madd(h, data, 3, &r), SW_OK);
	assert_string_equal(scene_print(r), "[:1 :5 -ERR TSDB: late]");
	sw_reply_free(r);
	expect_failed(h, scene_call(h, "TS.MADD x 7 1 c 7 1 x 8 1", &r), SW_EPARTIAL, SW_ANSWERED, "1 of 3 keys failed");
	assert_string_equal(scene_print(r), "[:7 -OOM full :8]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

/* Refused before anything is sent: an argument too few, and a value without a key. */
static void s00_wrong_numbers_of_arguments(void **state)
{
	static const char *const lines[] = { "JSON.MGET k", "JSON.MSET k $", "JSON.MSET k $ 1 x", "TS.MADD k 1 2 x 3" };
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		expect_failed(h, scene_call(h, lines[i], NULL), SW_ECOMMAND, SW_NOT_SENT, "wrong number of arguments");
	sw_free(h);
	fake_stop(f);
}

static void s00_explain_shows_each_part(void **state)
{
	const sw_bytes args[] = { sw_str("JSON.MGET"), sw_str("x"), sw_str("c"), sw_str("$.n") };
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);
	sw_reply *r = NULL;

	(void)state;
	assert_int_equal(sw_explain(h, args, 4, &r), SW_OK);
	expect_text(scene_print(r), "[\"JSON.MGET\" \"x\" \"$.n\"]");
	expect_text(scene_print(r), "[\"JSON.MGET\" \"c\" \"$.n\"]");
	sw_reply_free(r);
	sw_free(h);
	fake_stop(f);
}

/* ---- what the spec doesn't know ---- */

static bool is(const struct fake_command *c, size_t i, const char *word)
{
	return i < c->argc && c->len[i] == strlen(word) && memcmp(c->argv[i], word, c->len[i]) == 0;
}

/* A server with a module: BF.ADD has a key, CMS.MERGE says with COMMAND GETKEYS where its keys are. */
static bool with_modules(void *arg, const struct fake_command *c, struct fake_answer *answer)
{
	(void)arg;
	if (!is(c, 0, "COMMAND"))
		return false;
	if (is(c, 1, "GETKEYS"))
		fake_reply(answer, is(c, 5, "x") ? "[\"k\" \"x\"]" : "[\"k\" \"{k}2\"]");
	else if (is(c, 2, "BF.ADD"))
		fake_reply(answer, "*1\\r\\n*6\\r\\n$6\\r\\nbf.add\\r\\n:3\\r\\n*1\\r\\n+write\\r\\n:1\\r\\n:1\\r\\n:1\\r\\n");
	else if (is(c, 2, "CMS.MERGE"))
		fake_reply(answer, "*1\\r\\n*6\\r\\n$9\\r\\ncms.merge\\r\\n:-4\\r\\n*2\\r\\n+write\\r\\n+movablekeys\\r\\n"
				   ":0\\r\\n:0\\r\\n:0\\r\\n");
	else
		fake_reply(answer, "[nil]");
	return true;
}

static void s00_others_are_looked_up_once(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < BF.ADD k 1\n"
					     "A > :1\n"
					     "A < bf.add c 1\n"
					     "A > :0\n"
					     "B < BF.ADD x 1\n"
					     "B > :1\n");
	sw_handle *h = scene_open(f);

	(void)state;
	fake_handle(f, NULL, with_modules, NULL);
	assert_int_equal(scene_call(h, "BF.ADD k 1", NULL), SW_OK);
	assert_int_equal(scene_call(h, "BF.ADD x 1", NULL), SW_OK);
	assert_int_equal(scene_call(h, "bf.add c 1", NULL), SW_OK);
	assert_int_equal(fake_count(f, NULL, "COMMAND INFO"), 1);
	expect_failed(h, scene_call(h, "BF.ADD k", NULL), SW_ECOMMAND, SW_NOT_SENT, "wrong number of arguments");
	assert_null(strstr(sw_error_text(h), "syntax")); /* nobody knows it */
	expect_failed(h, scene_call(h, "BF.AD k 1", NULL), SW_ECOMMAND, SW_NOT_SENT, "unknown command 'BF.AD'");
	sw_free(h);
	fake_stop(f);
}

/* Looked up while the batch is written, not when it runs. */
static void s00_others_in_a_batch(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < BF.ADD k 1\n"
					     "A < GET k\n"
					     "A > :1\n"
					     "A > nil\n"
					     "B < BF.ADD x 1\n"
					     "B > :0\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	fake_handle(f, NULL, with_modules, NULL);
	assert_int_equal(scene_call(b, "BF.ADD k 1", NULL), SW_OK);
	assert_int_equal(fake_count(f, NULL, "COMMAND INFO"), 1);
	batch_get(b, "k");
	assert_int_equal(scene_call(b, "BF.ADD x 1", NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	expect_reply(b, 0, ":1");
	expect_reply(b, 1, "nil");
	expect_reply(b, 2, ":0");
	assert_int_equal(fake_count(f, NULL, "COMMAND INFO"), 1);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s00_keys_that_only_the_server_finds(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < CMS.MERGE k 1 {k}2\n"
					     "A > +OK\n");
	sw_handle *h = scene_open(f);

	(void)state;
	fake_handle(f, NULL, with_modules, NULL);
	assert_int_equal(scene_call(h, "CMS.MERGE k 1 {k}2", NULL), SW_OK);
	expect_failed(h, scene_call(h, "CMS.MERGE k 1 x", NULL), SW_ECROSSSLOT, SW_NOT_SENT, "CROSSSLOT");
	assert_null(strstr(sw_error_text(h), "syntax"));
	assert_int_equal(fake_count(f, NULL, "COMMAND INFO"), 1);
	assert_int_equal(fake_count(f, NULL, "COMMAND GETKEYS"), 2);
	sw_free(h);
	fake_stop(f);
}

static void s00_explain_asks_for_what_only_the_server_knows(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "");
	sw_handle *h = scene_open(f);
	sw_bytes args[] = { sw_str("CMS.MERGE"), sw_str("k"), sw_str("1"), sw_str("{k}2") };
	sw_reply *r = NULL;

	(void)state;
	fake_handle(f, NULL, with_modules, NULL);
	assert_int_equal(sw_explain(h, args, 4, &r), SW_OK);
	sw_reply_free(r);
	assert_int_equal(sw_explain(h, args, 4, &r), SW_OK);
	sw_reply_free(r);
	assert_int_equal(fake_count(f, NULL, "COMMAND INFO"), 1);
	assert_int_equal(fake_count(f, NULL, "COMMAND GETKEYS"), 2);
	assert_int_equal(fake_count(f, NULL, "CMS.MERGE"), 0);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_json_mget_is_split),
		SCENARIO(s00_one_slot_is_sent_as_it_is),
		SCENARIO(s00_parts_follow_redirects),
		SCENARIO(s00_json_mget_with_a_part_that_fails),
		SCENARIO(s00_json_mset_with_parts_that_fail),
		SCENARIO(s00_ts_madd_with_refused_samples),
		SCENARIO(s00_wrong_numbers_of_arguments),
		SCENARIO(s00_explain_shows_each_part),
		SCENARIO(s00_others_are_looked_up_once),
		SCENARIO(s00_others_in_a_batch),
		SCENARIO(s00_keys_that_only_the_server_finds),
		SCENARIO(s00_explain_asks_for_what_only_the_server_knows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
