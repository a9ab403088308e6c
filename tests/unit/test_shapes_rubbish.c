/* The accessors of <slotwise/shapes.h> on trees of anything: no wrong answer, no crash. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tree.h"

#include <math.h>

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static bool no_integer(int64_t n) { return n == 0; }
static bool no_double(double d) { return d == 0; }
static bool no_bool(bool b) { return !b; }
static bool no_bytes(sw_bytes b) { return !b.data && b.len == 0; }
static bool no_pair(struct sw_pair p) { return no_bytes(p.name) && !p.key && !p.value; }
static bool no_scored(struct sw_scored s) { return no_bytes(s.member) && s.score == 0; }
static bool no_page(struct sw_page p) { return no_bytes(p.cursor) && p.number == 0 && !p.last && !p.items; }
static bool no_number(sw_opt_i64 n) { return !n.set && n.value == 0; }
static bool no_position(struct sw_geo_position p) { return !p.set && p.longitude == 0 && p.latitude == 0; }

static bool no_entry(struct sw_stream_entry e)
{
	return no_bytes(e.id) && !e.fields && !e.deleted && no_number(e.idle_ms) && no_number(e.deliveries);
}

static bool no_row(struct sw_geo_row r)
{
	return no_bytes(r.member) && !r.distance.set && r.distance.value == 0 && no_number(r.hash) && no_position(r.position);
}

/* Runs a function that has an out with and without it: it says the same, and *out is zeros where it says false. */
#define PROBE(type, is_zeros, with_out, without)                                                   \
	do {                                                                                       \
		type out_;                                                                         \
		bool is_;                                                                          \
		memset(&out_, 1, sizeof(out_));                                                    \
		is_ = with_out;                                                                    \
		assert_true(is_ == without);                                                       \
		assert_true(is_ || is_zeros(out_));                                                \
		yes += is_ ? 1 : 0;                                                                \
	} while (0)
#define PROBE_VALUE(type, is_zeros, function) PROBE(type, is_zeros, function(r, &out_), function(r, NULL))
#define PROBE_AT(type, is_zeros, function) PROBE(type, is_zeros, function(r, i, &out_), function(r, i, NULL))

/* All accessors of one node, at indices within and far beyond; how many say yes. */
static size_t probe(const sw_reply *r)
{
	const size_t beyond[] = { sw_reply_count(r), SIZE_MAX, SIZE_MAX / 2, SIZE_MAX / 2 + 1 };
	size_t yes = 0, n = sw_reply_count(r);

	PROBE_VALUE(int64_t, no_integer, sw_reply_as_integer);
	PROBE_VALUE(double, no_double, sw_reply_as_double);
	PROBE_VALUE(bool, no_bool, sw_reply_as_bool);
	PROBE_VALUE(sw_bytes, no_bytes, sw_reply_as_bytes);
	PROBE_VALUE(struct sw_page, no_page, sw_reply_page);
	for (size_t at = 0; at < n + COUNT(beyond); at++) {
		size_t i = at < n ? at : beyond[at - n];

		PROBE_AT(struct sw_pair, no_pair, sw_reply_pair);
		PROBE_AT(struct sw_scored, no_scored, sw_reply_scored);
		PROBE_AT(struct sw_stream_entry, no_entry, sw_reply_stream_entry);
		PROBE_AT(struct sw_geo_position, no_position, sw_reply_geo_position);
		PROBE_AT(struct sw_geo_row, no_row, sw_reply_geo_row);
		assert_true(i < n || !sw_reply_pair(r, i, NULL));
	}
	yes += sw_reply_is_ok(r) ? 1 : 0;
	yes += sw_reply_field(r, sw_str("1-1")) ? 1 : 0;
	yes += sw_info_field(sw_reply_bytes(r), sw_str("a")).data ? 1 : 0;
	return yes;
}

static void null_is_no_shape(void **state)
{
	(void)state;
	assert_int_equal(probe(NULL), 0);
	assert_int_equal(probe(R("nil")), 0);
	assert_int_equal(sw_reply_pairs(NULL), 0);
}

static uint32_t seed = 20240607;

static uint32_t dice(uint32_t sides)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 16) % sides;
}

/* A tree of everything that the shapes are made of, in any order. */
static void grow(sw_reply *r, int depth)
{
	static const char *const words[] = { "1-1", "0", "17", "a", "", "2.5", "OK", "a:1\r\n", "nan", "0-0", "x-{y}-1" };
	static const sw_reply_type texts[] = { SW_REPLY_BULK, SW_REPLY_STATUS, SW_REPLY_ERROR, SW_REPLY_VERBATIM, SW_REPLY_BIGNUM };
	static const sw_reply_type lists[] = { SW_REPLY_ARRAY, SW_REPLY_ARRAY, SW_REPLY_ARRAY, SW_REPLY_MAP, SW_REPLY_SET, SW_REPLY_PUSH };
	uint32_t kind = dice(depth ? 12 : 7);

	memset(r, 0, sizeof(*r));
	if (kind == 0) {
		r->type = (uint8_t)(dice(2) ? SW_REPLY_INTEGER : SW_REPLY_BOOL);
		r->u.integer = dice(3);
	} else if (kind == 1) {
		r->type = SW_REPLY_DOUBLE;
		r->u.number = dice(3) ? 1.5 * dice(4) : dice(2) ? INFINITY : NAN;
	} else if (kind < 6) {
		const char *word = words[dice(COUNT(words))];
		sw_reply_type type = dice(3) ? SW_REPLY_BULK : texts[dice(COUNT(texts))];

		assert_true(swi_reply_set_text(&tree_arena, r, type, word, strlen(word)));
	} else if (kind > 6) {
		sw_reply_type type = lists[dice(COUNT(lists))];

		*r = *swi_reply_array(&tree_arena, type, type == SW_REPLY_MAP ? 2 * dice(3) : dice(5));
		for (size_t i = 0; i < r->len; i++)
			grow(&r->u.nodes[i], depth - 1);
	}
}

static void rubbish_is_refused(void **state)
{
	size_t yes = 0;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		sw_reply r;

		grow(&r, 4);
		yes += probe(&r);
		if (i % 1000 == 0) {
			swi_arena_free(&tree_arena);
			swi_arena_init(&tree_arena, 256);
		}
	}
	assert_in_range(yes, 1000, 1000000); /* and some of it isn't rubbish */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(null_is_no_shape),
		cmocka_unit_test(rubbish_is_refused),
	};

	return cmocka_run_group_tests(tests, tree_open, tree_free);
}
