/* The same data through a client of each protocol: what the accessors say must be alike. Pushes: test_push.c. */
#define _POSIX_C_SOURCE 200809L
#include "live.h"

#include <stdio.h>
#include <string.h>

static sw_handle *three, *two;

static int start(void **state)
{
	struct sw_options o = { .seeds = live_seeds(), .resp3 = true };
	char text[512] = "";
	sw_err err = sw_open_text(&o, &three, text, sizeof(text));

	(void)state;
	if (err == SW_ENOTBUILT) {
		live_begins(text, "built with hiredis ");
		printf("skipped: %s\n", text);
		return 0;
	}
	if (err)
		fail_msg("sw_open: %s", text);
	o.resp3 = false;
	if (sw_open_text(&o, &two, text, sizeof(text)))
		fail_msg("sw_open: %s", text);
	live_ok(two, sw_flushall(two, NULL, NULL));
	return 0;
}

static int stop(void **state)
{
	(void)state;
	sw_free(three);
	sw_free(two);
	return 0;
}

#define NEEDS_RESP3()                                                                             \
	do {                                                                                      \
		if (!three)                                                                       \
			skip();                                                                   \
	} while (0)

/* ---- alike ---- */

static bool is_list(const sw_reply *r)
{
	sw_reply_type t = sw_reply_type_of(r);

	return t == SW_REPLY_ARRAY || t == SW_REPLY_SET || t == SW_REPLY_MAP;
}

/* Element i, keys and values of a map counted as one after the other. */
static const sw_reply *element(const sw_reply *r, size_t i)
{
	if (sw_reply_type_of(r) != SW_REPLY_MAP)
		return sw_reply_at(r, i);
	return i % 2 ? sw_reply_at(r, i / 2) : sw_reply_key_at(r, i / 2);
}

static size_t elements(const sw_reply *r)
{
	return sw_reply_count(r) * (sw_reply_type_of(r) == SW_REPLY_MAP ? 2 : 1);
}

static bool alike(const sw_reply *a, const sw_reply *b)
{
	sw_bytes x = sw_reply_bytes(a), y = sw_reply_bytes(b);
	size_t i;

	if (is_list(a) != is_list(b) || elements(a) != elements(b))
		return false;
	for (i = 0; i < elements(a); i++)
		if (!alike(element(a, i), element(b, i)))
			return false;
	if (is_list(a))
		return true;
	if (sw_reply_double(a) != 0 && sw_reply_double(a) == sw_reply_double(b))
		return true;
	if (x.data && y.data)
		return x.len == y.len && memcmp(x.data, y.data, x.len) == 0;
	return (sw_reply_type_of(a) == SW_REPLY_NIL) == (sw_reply_type_of(b) == SW_REPLY_NIL) &&
	       sw_reply_double(a) == sw_reply_double(b);
}

static void compare(const char *line)
{
	sw_reply *r2 = live_reply(two, line), *r3 = live_reply(three, line);

	if (!r2 || !r3 || !alike(r2, r3))
		fail_msg("%s: %s in RESP2, %s in RESP3", line, live_text(r2), live_text(r3));
	sw_reply_free(r2);
	sw_reply_free(r3);
}

static void accessors_see_the_same(void **state)
{
	static const char *const data[] = {
		"HSET h f 1 g 2",   "SADD s a b c",         "ZADD z 1 a 2.5 b inf c",
		"ZADD y 4 a 0.1 d", "XADD x 1-1 f v",       "GEOADD g 13.361389 38.115556 p",
		"SET t text",       "RPUSH l a b c",        "SADD s2 b c d",
	};
	static const char *const lines[] = {
		"HGETALL h", "SMEMBERS s", "ZSCORE z b", "ZSCORE z c", "ZSCORE z none", "ZMSCORE z a x",
		"ZRANGE z 0 -1 WITHSCORES", "ZRANGE z 0 -1", "ZRANGEBYSCORE z 0 2 WITHSCORES", "XRANGE x - +",
		"XINFO STREAM x", "XREAD STREAMS x 0", "GEOPOS g p none", "GEODIST g p p", "GEOSEARCH g FROMMEMBER p BYRADIUS 1 km WITHDIST",
		"GET t", "GET none", "LRANGE l 0 -1", "EXISTS t", "MGET t none", "LCS {t}a {t}b IDX", "CONFIG GET maxmemory",
		"COMMAND INFO GET", "CLUSTER SLOTS", "TYPE z", "OBJECT ENCODING z",
		/* across slots: algorithms of the client */
		"SUNION s s2", "SINTER s s2", "SDIFF s s2", "ZUNION 2 z y WITHSCORES", "ZINTER 2 z y WITHSCORES", "ZDIFF 2 z y WITHSCORES",
		"ZUNION 2 z y", "DEL n1 n2 n3", "PFCOUNT p1 p2", "SINTERCARD 2 s s2", "ZINTERCARD 2 z y", "DBSIZE",
	};
	size_t i;

	(void)state;
	NEEDS_RESP3();
	for (i = 0; i < sizeof(data) / sizeof(data[0]); i++)
		if (strncmp(live_do(two, data[i]), "SW_E", 4) == 0)
			fail_msg("%s", data[i]);
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		compare(lines[i]);
}

/* What only RESP3 has: types that the row doesn't promise. */
static void types_are_kept(void **state)
{
	static const struct {
		const char *script, *text;
		sw_reply_type type;
	} rows[] = {
		{ "redis.setresp(3); return true", "1", SW_REPLY_BOOL },
		{ "redis.setresp(3); return {double=2.5}", "2.5", SW_REPLY_DOUBLE },
		{ "redis.setresp(3); return {map={a='b'}}", "{\"a\": \"b\"}", SW_REPLY_MAP },
		{ "redis.setresp(3); return {set={a=true}}", "~[\"a\"]", SW_REPLY_SET },
		{ "redis.setresp(3); return {big_number='123456789012345678901234567890'}", NULL, SW_REPLY_BIGNUM },
		{ "redis.setresp(3); return {verbatim_string={format='txt', string='hi'}}", NULL, SW_REPLY_VERBATIM },
	};
	size_t i;

	(void)state;
	NEEDS_RESP3();
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		sw_reply *r = NULL;

		live_ok(three, sw_eval(three, sw_str(rows[i].script), (const sw_bytes[]){ sw_str("k") }, 1, NULL, 0, &r));
		if (sw_reply_type_of(r) != rows[i].type)
			fail_msg("%s: got %s", rows[i].script, live_text(r));
		if (rows[i].text)
			assert_string_equal(live_text(r), rows[i].text);
		else
			assert_true(sw_reply_bytes(r).len >= 2);
		sw_reply_free(r);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(accessors_see_the_same),
		cmocka_unit_test(types_are_kept),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
