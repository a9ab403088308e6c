/*
 * The accessors of <slotwise/shapes.h> on what servers really say: each line must read the same in both protocols, by name
 * and from a script. Walks, fields and typed calls: test_shapes_calls.c.
 */
#include "both.h"

#include "unit/shape_text.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

struct line {
	const char *line, *want;
	int at; /* of that element the accessor is asked; -1: of the reply */
};

static void check_one(size_t c, const char *(*say)(const sw_reply *), const struct line *l)
{
	sw_reply *r = both_ask(both[c], l->line);
	const char *got = say(l->at < 0 ? r : sw_reply_at(r, (size_t)l->at));

	if (strcmp(got, l->want) != 0)
		fail_msg("%s, client %zu: expected '%s', got '%s' of %s", l->line, c, l->want, got, live_text(r));
	sw_reply_free(r);
}

static void check(const char *(*say)(const sw_reply *), const struct line *lines, size_t n)
{
	for (size_t c = 0; c < n_both; c++)
		for (size_t i = 0; i < n; i++)
			check_one(c, say, &lines[i]);
}

static void pairs(void **state)
{
	static const struct line lines[] = {
		{ "HGETALL h", "f=\"1\" g=\"two\"", -1 },
		{ "EVAL h HGETALL h", "f=\"1\" g=\"two\"", -1 },
		{ "HSCAN h 0", "f=\"1\" g=\"two\"", 1 },
		{ "HGETALL none", "", -1 },
		{ "XREAD STREAMS x2 0", "x2=[[\"5-0\" [\"k\" \"l\"]]]", -1 },
		{ "EVAL x2 XREAD STREAMS x2 0", "x2=[[\"5-0\" [\"k\" \"l\"]]]", -1 },
		{ "PUBSUB NUMSUB nobody here", "nobody=:0 here=:0", -1 },
	};

	(void)state;
	check(shape_pairs, lines, COUNT(lines));
}

/* HRANDFIELD chooses the order; in RESP3 it comes in arrays. */
static void random_fields(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		sw_reply *r = both_ask(both[c], "HRANDFIELD h 2 WITHVALUES");
		int64_t one = 0;

		assert_int_equal(sw_reply_pairs(r), 2);
		assert_true(sw_reply_as_integer(sw_reply_field(r, sw_str("f")), &one) && one == 1);
		assert_false(sw_reply_as_integer(sw_reply_field(r, sw_str("g")), &one));
		sw_reply_free(r);
	}
}

static void members_with_scores(void **state)
{
	static const struct line lines[] = {
		{ "ZRANGE z 0 -1 WITHSCORES", "a=1 b=2.5 c=inf", -1 },
		{ "EVAL z ZRANGE z 0 -1 WITHSCORES", "a=1 b=2.5 c=inf", -1 },
		{ "ZREVRANGEBYSCORE z +inf 2 WITHSCORES", "c=inf b=2.5", -1 },
		{ "ZRANDMEMBER one -2 WITHSCORES", "m=7 m=7", -1 },
		{ "ZUNION 2 z y WITHSCORES", "d=-1 b=2.5 a=5 c=inf", -1 }, /* over two slots */
		{ "ZSCAN z 0", "a=1 b=2.5 c=inf", 1 },
		{ "ZRANGE z 0 -1", "", -1 },
		{ "ZPOPMIN none 2", "", -1 },
	};

	(void)state;
	check(shape_scored, lines, COUNT(lines));
}

/* Each client pops from a set of its own. */
static void popped_members(void **state)
{
	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		live_is(both[c], "ZADD p 1 a 2 b 3 c 4 d", "4");
		check_one(c, shape_scored, &(struct line){ "ZPOPMIN p", "a=1", -1 });
		check_one(c, shape_scored, &(struct line){ "ZPOPMAX p 2", "d=4 c=3", -1 });
		check_one(c, shape_scored, &(struct line){ "ZMPOP 1 p MAX", "b=2", 1 });
	}
}

static void stream_entries(void **state)
{
	static const struct line lines[] = {
		{ "XRANGE x - +", "1-1 [\"f\" \"v\" \"g\" \"w\"] 1-2 [\"f\" \"u\"]", -1 },
		{ "EVAL x XRANGE x - +", "1-1 [\"f\" \"v\" \"g\" \"w\"] 1-2 [\"f\" \"u\"]", -1 },
		{ "XREVRANGE x + - COUNT 1", "1-2 [\"f\" \"u\"]", -1 },
		{ "XCLAIM x G C 0 1-1 1-2 JUSTID", "1-1  1-2 ", -1 },
		{ "XCLAIM x G C 0 1-2", "1-2 [\"f\" \"u\"]", -1 },
		{ "XAUTOCLAIM x G C 0 0", "1-1 [\"f\" \"v\" \"g\" \"w\"] 1-2 [\"f\" \"u\"]", 1 },
		{ "XAUTOCLAIM x G C 0 0 JUSTID", "1-1  1-2 ", 1 },
		{ "XPENDING x G - + 10", "", -1 }, /* entries of another kind */
		{ "XRANGE none - +", "", -1 },
	};

	(void)state;
	check(shape_entries, lines, COUNT(lines));
}

static const char *entries_of_x(const sw_reply *r)
{
	return shape_entries(sw_reply_field(r, sw_str("x")));
}

static const char *entries_of_info(const sw_reply *r)
{
	return shape_entries(sw_reply_field(r, sw_str("entries")));
}

static void entries_of_streams(void **state)
{
	static const struct line lines[] = {
		{ "XREAD COUNT 1 STREAMS x2 x 0 0", "1-1 [\"f\" \"v\" \"g\" \"w\"]", -1 }, /* in two slots */
		{ "EVAL x XREAD COUNT 1 STREAMS x 0", "1-1 [\"f\" \"v\" \"g\" \"w\"]", -1 },
		{ "XREADGROUP GROUP G C STREAMS x 0", "1-1 [\"f\" \"v\" \"g\" \"w\"] 1-2 [\"f\" \"u\"]", -1 },
		{ "XREADGROUP GROUP G C STREAMS x2 x 0 0", "1-1 [\"f\" \"v\" \"g\" \"w\"] 1-2 [\"f\" \"u\"]", -1 },
		{ "XREAD STREAMS x $", "", -1 }, /* nil */
	};
	static const struct line info = { "XINFO STREAM x FULL", "1-1 [\"f\" \"v\" \"g\" \"w\"] 1-2 [\"f\" \"u\"]", -1 };

	(void)state;
	check(entries_of_x, lines, COUNT(lines));
	check(entries_of_info, &info, 1);
}

/* An entry that is pending and no longer there. */
static void deleted_entries(void **state)
{
	static const struct line mine = { "XREADGROUP GROUP D C STREAMS x 0", "3-1 deleted 3-2 [\"f\" \"v\"]", -1 };

	(void)state;
	live_is(both[0], "XGROUP CREATE x D $", "+OK");
	live_is(both[0], "XADD x 3-1 f gone", "\"3-1\"");
	live_is(both[0], "XADD x 3-2 f v", "\"3-2\"");
	live_do(both[0], "XREADGROUP GROUP D C STREAMS x >");
	live_is(both[0], "XDEL x 3-1", "1");
	check(entries_of_x, &mine, 1);
	live_is(both[0], "XDEL x 3-2", "1");
}

/* XREADGROUP CLAIM is younger than most servers: a script says what Redis 8.4 would. */
static void claimed_entries(void **state)
{
	const char *script = "return {{'1-1', {'f', 'v'}, 1500, 3}, {'1-2', false, 7, 1}}";

	(void)state;
	for (size_t c = 0; c < n_both; c++) {
		sw_reply *r = NULL;

		live_ok(both[c], sw_eval(both[c], sw_str(script), (const sw_bytes[]){ sw_str("k") }, 1, NULL, 0, &r));
		assert_string_equal(shape_entries(r), "1-1 [\"f\" \"v\"] 1500ms 3 1-2 deleted 7ms 1");
		sw_reply_free(r);
	}
}

static void positions(void **state)
{
	static const struct line lines[] = {
		{ "GEOPOS g p none q", " (13.5 38.25) none (15 37.5)", -1 },
		{ "EVAL g GEOPOS g p none q", " (13.5 38.25) none (15 37.5)", -1 },
		{ "GEOPOS none p", " none", -1 },
	};

	(void)state;
	check(shape_positions, lines, COUNT(lines));
}

#define SEARCH "GEOSEARCH g FROMMEMBER p BYRADIUS 500 km ASC"
static void rows_of_a_search(void **state)
{
	static const struct line lines[] = {
		{ SEARCH, "p q", -1 },
		{ SEARCH " WITHDIST", "p 0km q 155.889km", -1 },
		{ SEARCH " WITHHASH", "p #3479113430760745 q #3479446654650844", -1 },
		{ SEARCH " WITHCOORD", "p(13.5 38.25) q(15 37.5)", -1 },
		{ SEARCH " WITHDIST WITHHASH", "p 0km #3479113430760745 q 155.889km #3479446654650844", -1 },
		{ SEARCH " WITHDIST WITHCOORD", "p 0km(13.5 38.25) q 155.889km(15 37.5)", -1 },
		{ SEARCH " WITHHASH WITHCOORD", "p #3479113430760745(13.5 38.25) q #3479446654650844(15 37.5)", -1 },
		{ SEARCH " WITHDIST WITHHASH WITHCOORD COUNT 1", "p 0km #3479113430760745(13.5 38.25)", -1 },
		{ "GEORADIUSBYMEMBER g p 500 km WITHDIST ASC", "p 0km q 155.889km", -1 },
		{ "EVAL g GEORADIUS g 13.5 38.25 500 km WITHCOORD ASC", "p(13.5 38.25) q(15 37.5)", -1 },
		{ "GEOSEARCH g FROMLONLAT 0 0 BYRADIUS 1 m", "", -1 },
	};

	(void)state;
	check(shape_rows, lines, COUNT(lines));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs),
		cmocka_unit_test(random_fields),
		cmocka_unit_test(members_with_scores),
		cmocka_unit_test(popped_members),
		cmocka_unit_test(stream_entries),
		cmocka_unit_test(entries_of_streams),
		cmocka_unit_test(deleted_entries),
		cmocka_unit_test(claimed_entries),
		cmocka_unit_test(positions),
		cmocka_unit_test(rows_of_a_search),
	};

	return cmocka_run_group_tests(tests, both_start, both_stop);
}
