/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/list.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- BLMOVE --------------------------------------------------------------------------------- */

static void blmove_0(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_blmove_side wherefrom;
	static enum sw_blmove_side whereto;
	static double timeout;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_BLMOVE_LEFT;
	whereto = SW_BLMOVE_LEFT;
	timeout = 13.5;
	EXPECT(sw_blmove(recorder_handle(), source, destination, wherefrom, whereto, timeout, NULL),
	       "BLMOVE", "source", "destination", "LEFT", "LEFT", "13.5");
}

static void blmove_1(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_blmove_side wherefrom;
	static enum sw_blmove_side whereto;
	static double timeout;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_BLMOVE_RIGHT;
	whereto = SW_BLMOVE_LEFT;
	timeout = 13.5;
	EXPECT(sw_blmove(recorder_handle(), source, destination, wherefrom, whereto, timeout, NULL),
	       "BLMOVE", "source", "destination", "RIGHT", "LEFT", "13.5");
}

static void blmove_2(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_blmove_side wherefrom;
	static enum sw_blmove_side whereto;
	static double timeout;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_BLMOVE_LEFT;
	whereto = SW_BLMOVE_RIGHT;
	timeout = 13.5;
	EXPECT(sw_blmove(recorder_handle(), source, destination, wherefrom, whereto, timeout, NULL),
	       "BLMOVE", "source", "destination", "LEFT", "RIGHT", "13.5");
}

static void blmove_3(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_blmove_side wherefrom;
	static enum sw_blmove_side whereto;
	static double timeout;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_BLMOVE_RIGHT;
	whereto = SW_BLMOVE_RIGHT;
	timeout = 13.5;
	EXPECT(sw_blmove(recorder_handle(), source, destination, wherefrom, whereto, timeout, NULL),
	       "BLMOVE", "source", "destination", "RIGHT", "RIGHT", "13.5");
}

/* ---- BLMPOP --------------------------------------------------------------------------------- */

static void blmpop_0(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_blmpop_side side;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	side = SW_BLMPOP_LEFT;
	EXPECT(sw_blmpop(recorder_handle(), timeout, keys, n_keys, side, NULL, NULL),
	       "BLMPOP", "11.5", "2", "key1", "key2", "LEFT");
}

static void blmpop_1(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_blmpop_side side;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	side = SW_BLMPOP_LEFT;
	EXPECT(sw_blmpop(recorder_handle(), timeout, keys, n_keys, side, NULL, NULL),
	       "BLMPOP", "11.5", "1", "key1", "LEFT");
}

static void blmpop_2(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_blmpop_side side;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	side = SW_BLMPOP_RIGHT;
	EXPECT(sw_blmpop(recorder_handle(), timeout, keys, n_keys, side, NULL, NULL),
	       "BLMPOP", "11.5", "2", "key1", "key2", "RIGHT");
}

static void blmpop_3(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_blmpop_side side;
	static struct sw_blmpop_opts opts;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	side = SW_BLMPOP_LEFT;
	opts.count = sw_i64(13);
	EXPECT(sw_blmpop(recorder_handle(), timeout, keys, n_keys, side, &opts, NULL),
	       "BLMPOP", "11.5", "2", "key1", "key2", "LEFT", "COUNT", "13");
}

static void blmpop_4(void)
{
	static double timeout;
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_blmpop_side side;
	static struct sw_blmpop_opts opts;
	static sw_bytes list_1[2];

	timeout = 11.5;
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	side = SW_BLMPOP_RIGHT;
	opts.count = sw_i64(13);
	EXPECT(sw_blmpop(recorder_handle(), timeout, keys, n_keys, side, &opts, NULL),
	       "BLMPOP", "11.5", "1", "key1", "RIGHT", "COUNT", "13");
}

/* ---- BLPOP ---------------------------------------------------------------------------------- */

static void blpop_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	timeout = 12.5;
	EXPECT(sw_blpop(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BLPOP", "key1", "key2", "12.5");
}

static void blpop_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	timeout = 12.5;
	EXPECT(sw_blpop(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BLPOP", "key1", "12.5");
}

/* ---- BRPOP ---------------------------------------------------------------------------------- */

static void brpop_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	timeout = 12.5;
	EXPECT(sw_brpop(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BRPOP", "key1", "key2", "12.5");
}

static void brpop_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static double timeout;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	timeout = 12.5;
	EXPECT(sw_brpop(recorder_handle(), keys, n_keys, timeout, NULL),
	       "BRPOP", "key1", "12.5");
}

/* ---- BRPOPLPUSH ----------------------------------------------------------------------------- */

static void brpoplpush_0(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static double timeout;

	source = sw_str("source");
	destination = sw_str("destination");
	timeout = 13.5;
	EXPECT(sw_brpoplpush(recorder_handle(), source, destination, timeout, NULL),
	       "BRPOPLPUSH", "source", "destination", "13.5");
}

/* ---- LINDEX --------------------------------------------------------------------------------- */

static void lindex_0(void)
{
	static sw_bytes key;
	static int64_t index;

	key = sw_str("key");
	index = 12;
	EXPECT(sw_lindex(recorder_handle(), key, index, NULL),
	       "LINDEX", "key", "12");
}

/* ---- LINSERT -------------------------------------------------------------------------------- */

static void linsert_0(void)
{
	static sw_bytes key;
	static enum sw_linsert_position position;
	static sw_bytes pivot;
	static sw_bytes element;

	key = sw_str("key");
	position = SW_LINSERT_BEFORE;
	pivot = sw_str("pivot");
	element = sw_str("element");
	EXPECT(sw_linsert(recorder_handle(), key, position, pivot, element, NULL),
	       "LINSERT", "key", "BEFORE", "pivot", "element");
}

static void linsert_1(void)
{
	static sw_bytes key;
	static enum sw_linsert_position position;
	static sw_bytes pivot;
	static sw_bytes element;

	key = sw_str("key");
	position = SW_LINSERT_AFTER;
	pivot = sw_str("pivot");
	element = sw_str("element");
	EXPECT(sw_linsert(recorder_handle(), key, position, pivot, element, NULL),
	       "LINSERT", "key", "AFTER", "pivot", "element");
}

/* ---- LLEN ----------------------------------------------------------------------------------- */

static void llen_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_llen(recorder_handle(), key, NULL),
	       "LLEN", "key");
}

/* ---- LMOVE ---------------------------------------------------------------------------------- */

static void lmove_0(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_lmove_side wherefrom;
	static enum sw_lmove_side whereto;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_LMOVE_LEFT;
	whereto = SW_LMOVE_LEFT;
	EXPECT(sw_lmove(recorder_handle(), source, destination, wherefrom, whereto, NULL),
	       "LMOVE", "source", "destination", "LEFT", "LEFT");
}

static void lmove_1(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_lmove_side wherefrom;
	static enum sw_lmove_side whereto;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_LMOVE_RIGHT;
	whereto = SW_LMOVE_LEFT;
	EXPECT(sw_lmove(recorder_handle(), source, destination, wherefrom, whereto, NULL),
	       "LMOVE", "source", "destination", "RIGHT", "LEFT");
}

static void lmove_2(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_lmove_side wherefrom;
	static enum sw_lmove_side whereto;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_LMOVE_LEFT;
	whereto = SW_LMOVE_RIGHT;
	EXPECT(sw_lmove(recorder_handle(), source, destination, wherefrom, whereto, NULL),
	       "LMOVE", "source", "destination", "LEFT", "RIGHT");
}

static void lmove_3(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static enum sw_lmove_side wherefrom;
	static enum sw_lmove_side whereto;

	source = sw_str("source");
	destination = sw_str("destination");
	wherefrom = SW_LMOVE_RIGHT;
	whereto = SW_LMOVE_RIGHT;
	EXPECT(sw_lmove(recorder_handle(), source, destination, wherefrom, whereto, NULL),
	       "LMOVE", "source", "destination", "RIGHT", "RIGHT");
}

/* ---- LMPOP ---------------------------------------------------------------------------------- */

static void lmpop_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_lmpop_side side;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	side = SW_LMPOP_LEFT;
	EXPECT(sw_lmpop(recorder_handle(), keys, n_keys, side, NULL, NULL),
	       "LMPOP", "2", "key1", "key2", "LEFT");
}

static void lmpop_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_lmpop_side side;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	side = SW_LMPOP_LEFT;
	EXPECT(sw_lmpop(recorder_handle(), keys, n_keys, side, NULL, NULL),
	       "LMPOP", "1", "key1", "LEFT");
}

static void lmpop_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_lmpop_side side;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	side = SW_LMPOP_RIGHT;
	EXPECT(sw_lmpop(recorder_handle(), keys, n_keys, side, NULL, NULL),
	       "LMPOP", "2", "key1", "key2", "RIGHT");
}

static void lmpop_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_lmpop_side side;
	static struct sw_lmpop_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	side = SW_LMPOP_LEFT;
	opts.count = sw_i64(12);
	EXPECT(sw_lmpop(recorder_handle(), keys, n_keys, side, &opts, NULL),
	       "LMPOP", "2", "key1", "key2", "LEFT", "COUNT", "12");
}

static void lmpop_4(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static enum sw_lmpop_side side;
	static struct sw_lmpop_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	side = SW_LMPOP_RIGHT;
	opts.count = sw_i64(12);
	EXPECT(sw_lmpop(recorder_handle(), keys, n_keys, side, &opts, NULL),
	       "LMPOP", "1", "key1", "RIGHT", "COUNT", "12");
}

/* ---- LPOP ----------------------------------------------------------------------------------- */

static void lpop_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_lpop(recorder_handle(), key, NULL, NULL),
	       "LPOP", "key");
}

static void lpop_1(void)
{
	static sw_bytes key;
	static struct sw_lpop_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_lpop(recorder_handle(), key, &opts, NULL),
	       "LPOP", "key", "12");
}

/* ---- LPOS ----------------------------------------------------------------------------------- */

static void lpos_0(void)
{
	static sw_bytes key;
	static sw_bytes element;

	key = sw_str("key");
	element = sw_str("element");
	EXPECT(sw_lpos(recorder_handle(), key, element, NULL, NULL),
	       "LPOS", "key", "element");
}

static void lpos_1(void)
{
	static sw_bytes key;
	static sw_bytes element;
	static struct sw_lpos_opts opts;

	key = sw_str("key");
	element = sw_str("element");
	opts.rank = sw_i64(13);
	EXPECT(sw_lpos(recorder_handle(), key, element, &opts, NULL),
	       "LPOS", "key", "element", "RANK", "13");
}

static void lpos_2(void)
{
	static sw_bytes key;
	static sw_bytes element;
	static struct sw_lpos_opts opts;

	key = sw_str("key");
	element = sw_str("element");
	opts.count = sw_i64(14);
	EXPECT(sw_lpos(recorder_handle(), key, element, &opts, NULL),
	       "LPOS", "key", "element", "COUNT", "14");
}

static void lpos_3(void)
{
	static sw_bytes key;
	static sw_bytes element;
	static struct sw_lpos_opts opts;

	key = sw_str("key");
	element = sw_str("element");
	opts.maxlen = sw_i64(15);
	EXPECT(sw_lpos(recorder_handle(), key, element, &opts, NULL),
	       "LPOS", "key", "element", "MAXLEN", "15");
}

static void lpos_4(void)
{
	static sw_bytes key;
	static sw_bytes element;
	static struct sw_lpos_opts opts;

	key = sw_str("key");
	element = sw_str("element");
	opts.rank = sw_i64(13);
	opts.count = sw_i64(14);
	opts.maxlen = sw_i64(15);
	EXPECT(sw_lpos(recorder_handle(), key, element, &opts, NULL),
	       "LPOS", "key", "element", "RANK", "13", "COUNT", "14", "MAXLEN", "15");
}

/* ---- LPUSH ---------------------------------------------------------------------------------- */

static void lpush_0(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	list_1[1] = sw_str("element2");
	elements = list_1;
	n_elements = 2;
	EXPECT(sw_lpush(recorder_handle(), key, elements, n_elements, NULL),
	       "LPUSH", "key", "element1", "element2");
}

static void lpush_1(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	elements = list_1;
	n_elements = 1;
	EXPECT(sw_lpush(recorder_handle(), key, elements, n_elements, NULL),
	       "LPUSH", "key", "element1");
}

/* ---- LPUSHX --------------------------------------------------------------------------------- */

static void lpushx_0(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	list_1[1] = sw_str("element2");
	elements = list_1;
	n_elements = 2;
	EXPECT(sw_lpushx(recorder_handle(), key, elements, n_elements, NULL),
	       "LPUSHX", "key", "element1", "element2");
}

static void lpushx_1(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	elements = list_1;
	n_elements = 1;
	EXPECT(sw_lpushx(recorder_handle(), key, elements, n_elements, NULL),
	       "LPUSHX", "key", "element1");
}

/* ---- LRANGE --------------------------------------------------------------------------------- */

static void lrange_0(void)
{
	static sw_bytes key;
	static int64_t start;
	static int64_t stop;

	key = sw_str("key");
	start = 12;
	stop = 13;
	EXPECT(sw_lrange(recorder_handle(), key, start, stop, NULL),
	       "LRANGE", "key", "12", "13");
}

/* ---- LREM ----------------------------------------------------------------------------------- */

static void lrem_0(void)
{
	static sw_bytes key;
	static int64_t count;
	static sw_bytes element;

	key = sw_str("key");
	count = 12;
	element = sw_str("element");
	EXPECT(sw_lrem(recorder_handle(), key, count, element, NULL),
	       "LREM", "key", "12", "element");
}

/* ---- LSET ----------------------------------------------------------------------------------- */

static void lset_0(void)
{
	static sw_bytes key;
	static int64_t index;
	static sw_bytes element;

	key = sw_str("key");
	index = 12;
	element = sw_str("element");
	EXPECT(sw_lset(recorder_handle(), key, index, element),
	       "LSET", "key", "12", "element");
}

/* ---- LTRIM ---------------------------------------------------------------------------------- */

static void ltrim_0(void)
{
	static sw_bytes key;
	static int64_t start;
	static int64_t stop;

	key = sw_str("key");
	start = 12;
	stop = 13;
	EXPECT(sw_ltrim(recorder_handle(), key, start, stop),
	       "LTRIM", "key", "12", "13");
}

/* ---- RPOP ----------------------------------------------------------------------------------- */

static void rpop_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_rpop(recorder_handle(), key, NULL, NULL),
	       "RPOP", "key");
}

static void rpop_1(void)
{
	static sw_bytes key;
	static struct sw_rpop_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_rpop(recorder_handle(), key, &opts, NULL),
	       "RPOP", "key", "12");
}

/* ---- RPOPLPUSH ------------------------------------------------------------------------------ */

static void rpoplpush_0(void)
{
	static sw_bytes source;
	static sw_bytes destination;

	source = sw_str("source");
	destination = sw_str("destination");
	EXPECT(sw_rpoplpush(recorder_handle(), source, destination, NULL),
	       "RPOPLPUSH", "source", "destination");
}

/* ---- RPUSH ---------------------------------------------------------------------------------- */

static void rpush_0(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	list_1[1] = sw_str("element2");
	elements = list_1;
	n_elements = 2;
	EXPECT(sw_rpush(recorder_handle(), key, elements, n_elements, NULL),
	       "RPUSH", "key", "element1", "element2");
}

static void rpush_1(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	elements = list_1;
	n_elements = 1;
	EXPECT(sw_rpush(recorder_handle(), key, elements, n_elements, NULL),
	       "RPUSH", "key", "element1");
}

/* ---- RPUSHX --------------------------------------------------------------------------------- */

static void rpushx_0(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	list_1[1] = sw_str("element2");
	elements = list_1;
	n_elements = 2;
	EXPECT(sw_rpushx(recorder_handle(), key, elements, n_elements, NULL),
	       "RPUSHX", "key", "element1", "element2");
}

static void rpushx_1(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	elements = list_1;
	n_elements = 1;
	EXPECT(sw_rpushx(recorder_handle(), key, elements, n_elements, NULL),
	       "RPUSHX", "key", "element1");
}

int main(void)
{
	blmove_0();
	blmove_1();
	blmove_2();
	blmove_3();
	blmpop_0();
	blmpop_1();
	blmpop_2();
	blmpop_3();
	blmpop_4();
	blpop_0();
	blpop_1();
	brpop_0();
	brpop_1();
	brpoplpush_0();
	lindex_0();
	linsert_0();
	linsert_1();
	llen_0();
	lmove_0();
	lmove_1();
	lmove_2();
	lmove_3();
	lmpop_0();
	lmpop_1();
	lmpop_2();
	lmpop_3();
	lmpop_4();
	lpop_0();
	lpop_1();
	lpos_0();
	lpos_1();
	lpos_2();
	lpos_3();
	lpos_4();
	lpush_0();
	lpush_1();
	lpushx_0();
	lpushx_1();
	lrange_0();
	lrem_0();
	lset_0();
	ltrim_0();
	rpop_0();
	rpop_1();
	rpoplpush_0();
	rpush_0();
	rpush_1();
	rpushx_0();
	rpushx_1();
	return recorder_finish();
}
