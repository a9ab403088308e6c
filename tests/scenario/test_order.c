/* Commands that share a key take effect in the order in which they were given, or say that they didn't. */
#include "scene.h"

static void s36_redirected_alike_keep_their_order(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET k 1\n"
					     "A < APPEND k 2\n"
					     "A < GET k\n"
					     "A layout B 0-16383\n"
					     "A > -MOVED 7629 @B\n"
					     "A > -MOVED 7629 @B\n"
					     "A > -MOVED 7629 @B\n"
					     "B < SET k 1\n"
					     "B < APPEND k 2\n"
					     "B < GET k\n"
					     "B > +OK\n"
					     "B > :2\n"
					     "B > \"12\"\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "1");
	assert_int_equal(sw_append(b, sw_str("k"), sw_str("2"), NULL), SW_OK);
	batch_get(b, "k");
	assert_int_equal(sw_batch_run(b), SW_OK);
	expect_reply(b, 2, "\"12\"");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The first waits until the second has been answered: both go on in their order, though B could have had one at once. */
static void s36_asked_alike_keep_their_order(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET k 1\n"
					     "A < SET k 2\n"
					     "A > -ASK 7629 @B\n"
					     "A wait asked\n"
					     "A > -ASK 7629 @B\n"
					     "B < GET x\n"
					     "B mark asked\n"
					     "B > nil\n"
					     "B < ASKING\n"
					     "B < SET k 1\n"
					     "B < ASKING\n"
					     "B < SET k 2\n"
					     "B > +OK\n"
					     "B > +OK\n"
					     "B > +OK\n"
					     "B > +OK\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "1");
	batch_set(b, "k", "2");
	batch_get(b, "x");
	assert_int_equal(sw_batch_run(b), SW_OK);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* Two of one slot go to different nodes: the later one waits for the earlier one, which is refused once more. */
static void s36_asked_behind_refused(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < MSET {k}1 a {k}2 a\n"
					     "A < SET {k}1 b\n"
					     "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					     "A > -ASK 7629 @B\n"
					     "A < MSET {k}1 a {k}2 a\n"
					     "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					     "A < MSET {k}1 a {k}2 a\n"
					     "A > -ASK 7629 @B\n"
					     "B < ASKING\n"
					     "B > +OK\n"
					     "B < MSET {k}1 a {k}2 a\n"
					     "B > +OK\n"
					     "B < ASKING\n"
					     "B > +OK\n"
					     "B < SET {k}1 b\n"
					     "B > +OK\n");
	const struct sw_key_value pairs[] = { { sw_str("{k}1"), sw_str("a") }, { sw_str("{k}2"), sw_str("a") } };
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(sw_mset(b, pairs, 2), SW_OK);
	batch_set(b, "{k}1", "b");
	assert_int_equal(sw_batch_run(b), SW_OK);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

#define REFUSED_THEN_DONE                                                                         \
	"A < SET k 1\n"                                                                           \
	"A < SET k 2\n"                                                                           \
	"A > -TRYAGAIN Multiple keys request during rehashing of slot\n"                          \
	"A > +OK\n"

static void s36_refused_write_is_overtaken(void **state)
{
	struct fake *f = fake_run(TWO_NODES, REFUSED_THEN_DONE);
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "1");
	batch_set(b, "k", "2");
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_EORDER, SW_NOT_SENT, "not executed; a later command on");
	expect_reply(b, 1, "+OK");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s36_overtaken_but_reorder_is_allowed(void **state)
{
	struct fake *f = fake_run(TWO_NODES, REFUSED_THEN_DONE "A < SET k 1\n"
							       "A > +OK\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .reorder = true }), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "1");
	batch_set(b, "k", "2");
	assert_int_equal(sw_batch_run(b), SW_OK);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The slot is shared, the key isn't. */
static void s36_another_key_overtakes_nothing(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET {k}1 1\n"
					     "A < SET {k}2 2\n"
					     "A > -CLUSTERDOWN The cluster is down\n"
					     "A > +OK\n"
					     "A < SET {k}1 1\n"
					     "A > +OK\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "{k}1", "1");
	batch_set(b, "{k}2", "2");
	assert_int_equal(sw_batch_run(b), SW_OK);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* GET was given after SET, and saw the value before it. */
static void s36_read_that_overtook_is_read_again(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET k new\n"
					     "A < GET k\n"
					     "A < GET {k}2\n"
					     "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					     "A > \"old\"\n"
					     "A > \"other\"\n"
					     "A < SET k new\n"
					     "A < GET k\n"
					     "A > +OK\n"
					     "A > \"new\"\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_set(b, "k", "new");
	batch_get(b, "k");
	batch_get(b, "{k}2");
	assert_int_equal(sw_batch_run(b), SW_OK);
	expect_reply(b, 1, "\"new\"");
	expect_reply(b, 2, "\"other\"");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s36_refused_read_is_read_again(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A < SET k new\n"
					     "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					     "A > +OK\n"
					     "A < GET k\n"
					     "A > \"new\"\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	batch_get(b, "k");
	batch_set(b, "k", "new");
	assert_int_equal(sw_batch_run(b), SW_OK);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* What may have run counts like what has run. */
static void s36_overtaken_by_a_lost_write(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < APPEND k 1\n"
					     "A < APPEND k 2\n"
					     "A > -TRYAGAIN Multiple keys request during rehashing of slot\n"
					     "A close\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(sw_append(b, sw_str("k"), sw_str("1"), NULL), SW_OK);
	assert_int_equal(sw_append(b, sw_str("k"), sw_str("2"), NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_EORDER, SW_NOT_SENT, "not executed");
	expect_result(b, 1, SW_ECLOSED, SW_UNKNOWN, NULL);
	assert_int_equal(fake_count(f, NULL, "APPEND"), 2);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s36_redirected_alike_keep_their_order),
		SCENARIO(s36_asked_alike_keep_their_order),
		SCENARIO(s36_asked_behind_refused),
		SCENARIO(s36_refused_write_is_overtaken),
		SCENARIO(s36_overtaken_but_reorder_is_allowed),
		SCENARIO(s36_another_key_overtakes_nothing),
		SCENARIO(s36_read_that_overtook_is_read_again),
		SCENARIO(s36_refused_read_is_read_again),
		SCENARIO(s36_overtaken_by_a_lost_write),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
