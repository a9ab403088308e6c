/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/bitmap.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- BITCOUNT ------------------------------------------------------------------------------- */

static void bitcount_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_bitcount(recorder_handle(), key, NULL, NULL),
	       "BITCOUNT", "key");
}

static void bitcount_1(void)
{
	static sw_bytes key;
	static struct sw_bitcount_opts opts;

	key = sw_str("key");
	opts.range.set = true;
	opts.range.start = 12;
	EXPECT(sw_bitcount(recorder_handle(), key, &opts, NULL),
	       "BITCOUNT", "key", "12");
}

static void bitcount_2(void)
{
	static sw_bytes key;
	static struct sw_bitcount_opts opts;

	key = sw_str("key");
	opts.range.set = true;
	opts.range.start = 12;
	opts.range.end = sw_i64(13);
	EXPECT(sw_bitcount(recorder_handle(), key, &opts, NULL),
	       "BITCOUNT", "key", "12", "13");
}

static void bitcount_3(void)
{
	static sw_bytes key;
	static struct sw_bitcount_opts opts;

	key = sw_str("key");
	opts.range.set = true;
	opts.range.start = 12;
	opts.range.end = sw_i64(13);
	opts.range.index_unit = SW_BITCOUNT_BYTE;
	EXPECT(sw_bitcount(recorder_handle(), key, &opts, NULL),
	       "BITCOUNT", "key", "12", "13", "BYTE");
}

static void bitcount_4(void)
{
	static sw_bytes key;
	static struct sw_bitcount_opts opts;

	key = sw_str("key");
	opts.range.set = true;
	opts.range.start = 12;
	opts.range.end = sw_i64(13);
	opts.range.index_unit = SW_BITCOUNT_BIT;
	EXPECT(sw_bitcount(recorder_handle(), key, &opts, NULL),
	       "BITCOUNT", "key", "12", "13", "BIT");
}

/* ---- BITFIELD ------------------------------------------------------------------------------- */

static void bitfield_0(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;
	static struct sw_bitfield_field_operation list_1[2];

	key = sw_str("key");
	list_1[0].kind = SW_BITFIELD_GET;
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	list_1[1].kind = SW_BITFIELD_GET;
	list_1[1].encoding = sw_str("encoding2");
	list_1[1].offset = sw_str("offset2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key", "GET", "encoding1", "offset1", "GET", "encoding2", "offset2");
}

static void bitfield_1(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;
	static struct sw_bitfield_field_operation list_1[2];

	key = sw_str("key");
	list_1[0].kind = SW_BITFIELD_GET;
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key", "GET", "encoding1", "offset1");
}

static void bitfield_2(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;
	static struct sw_bitfield_field_operation list_1[2];

	key = sw_str("key");
	list_1[0].kind = SW_BITFIELD_GET;
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	list_1[1].kind = SW_BITFIELD_SET;
	list_1[1].encoding = sw_str("encoding2");
	list_1[1].offset = sw_str("offset2");
	list_1[1].value = 162;
	data = list_1;
	n_data = 2;
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key", "GET", "encoding1", "offset1", "SET", "encoding2", "offset2",
	       "162");
}

static void bitfield_3(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;
	static struct sw_bitfield_field_operation list_1[2];

	key = sw_str("key");
	list_1[0].kind = SW_BITFIELD_GET;
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	list_1[1].kind = SW_BITFIELD_INCRBY;
	list_1[1].encoding = sw_str("encoding2");
	list_1[1].offset = sw_str("offset2");
	list_1[1].increment = 192;
	data = list_1;
	n_data = 2;
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key", "GET", "encoding1", "offset1", "INCRBY", "encoding2", "offset2",
	       "192");
}

static void bitfield_4(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;
	static struct sw_bitfield_field_operation list_1[2];

	key = sw_str("key");
	list_1[0].kind = SW_BITFIELD_GET;
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	list_1[1].kind = SW_BITFIELD_OVERFLOW;
	list_1[1].overflow = SW_BITFIELD_WRAP;
	data = list_1;
	n_data = 2;
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key", "GET", "encoding1", "offset1", "OVERFLOW", "WRAP");
}

static void bitfield_5(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;
	static struct sw_bitfield_field_operation list_1[2];

	key = sw_str("key");
	list_1[0].kind = SW_BITFIELD_GET;
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	list_1[1].kind = SW_BITFIELD_OVERFLOW;
	list_1[1].overflow = SW_BITFIELD_SAT;
	data = list_1;
	n_data = 2;
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key", "GET", "encoding1", "offset1", "OVERFLOW", "SAT");
}

static void bitfield_6(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;
	static struct sw_bitfield_field_operation list_1[2];

	key = sw_str("key");
	list_1[0].kind = SW_BITFIELD_GET;
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	list_1[1].kind = SW_BITFIELD_OVERFLOW;
	list_1[1].overflow = SW_BITFIELD_FAIL;
	data = list_1;
	n_data = 2;
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key", "GET", "encoding1", "offset1", "OVERFLOW", "FAIL");
}

static void bitfield_7(void)
{
	static sw_bytes key;
	static const struct sw_bitfield_field_operation *data;
	static size_t n_data;

	key = sw_str("key");
	EXPECT(sw_bitfield(recorder_handle(), key, data, n_data, NULL),
	       "BITFIELD", "key");
}

/* ---- BITFIELD_RO ---------------------------------------------------------------------------- */

static void bitfield_ro_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_bitfield_ro(recorder_handle(), key, NULL, NULL),
	       "BITFIELD_RO", "key");
}

static void bitfield_ro_1(void)
{
	static sw_bytes key;
	static struct sw_bitfield_ro_opts opts;
	static struct sw_encoding_offset list_1[2];

	key = sw_str("key");
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	list_1[1].encoding = sw_str("encoding2");
	list_1[1].offset = sw_str("offset2");
	opts.get = list_1;
	opts.n_get = 2;
	EXPECT(sw_bitfield_ro(recorder_handle(), key, &opts, NULL),
	       "BITFIELD_RO", "key", "GET", "encoding1", "offset1", "GET", "encoding2", "offset2");
}

static void bitfield_ro_2(void)
{
	static sw_bytes key;
	static struct sw_bitfield_ro_opts opts;
	static struct sw_encoding_offset list_1[2];

	key = sw_str("key");
	list_1[0].encoding = sw_str("encoding1");
	list_1[0].offset = sw_str("offset1");
	opts.get = list_1;
	opts.n_get = 1;
	EXPECT(sw_bitfield_ro(recorder_handle(), key, &opts, NULL),
	       "BITFIELD_RO", "key", "GET", "encoding1", "offset1");
}

/* ---- BITOP ---------------------------------------------------------------------------------- */

static void bitop_0(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_AND;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "AND", "destkey", "key1", "key2");
}

static void bitop_1(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_OR;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "OR", "destkey", "key1", "key2");
}

static void bitop_2(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_XOR;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "XOR", "destkey", "key1", "key2");
}

static void bitop_3(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_NOT;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "NOT", "destkey", "key1", "key2");
}

static void bitop_4(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_DIFF;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "DIFF", "destkey", "key1", "key2");
}

static void bitop_5(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_DIFF1;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "DIFF1", "destkey", "key1", "key2");
}

static void bitop_6(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_ANDOR;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "ANDOR", "destkey", "key1", "key2");
}

static void bitop_7(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_ONE;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "ONE", "destkey", "key1", "key2");
}

static void bitop_8(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_AND;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "AND", "destkey", "key1");
}

static void bitop_9(void)
{
	static enum sw_bitop_bit_operation bit_operation;
	static sw_bytes destkey;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	bit_operation = SW_BITOP_OR;
	destkey = sw_str("destkey");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_bitop(recorder_handle(), bit_operation, destkey, keys, n_keys, NULL),
	       "BITOP", "OR", "destkey", "key1");
}

/* ---- BITPOS --------------------------------------------------------------------------------- */

static void bitpos_0(void)
{
	static sw_bytes key;
	static int64_t bit;

	key = sw_str("key");
	bit = 12;
	EXPECT(sw_bitpos(recorder_handle(), key, bit, NULL, NULL),
	       "BITPOS", "key", "12");
}

static void bitpos_1(void)
{
	static sw_bytes key;
	static int64_t bit;
	static struct sw_bitpos_opts opts;

	key = sw_str("key");
	bit = 12;
	opts.range.set = true;
	opts.range.start = 13;
	EXPECT(sw_bitpos(recorder_handle(), key, bit, &opts, NULL),
	       "BITPOS", "key", "12", "13");
}

static void bitpos_2(void)
{
	static sw_bytes key;
	static int64_t bit;
	static struct sw_bitpos_opts opts;

	key = sw_str("key");
	bit = 12;
	opts.range.set = true;
	opts.range.start = 13;
	opts.range.end = sw_i64(14);
	EXPECT(sw_bitpos(recorder_handle(), key, bit, &opts, NULL),
	       "BITPOS", "key", "12", "13", "14");
}

static void bitpos_3(void)
{
	static sw_bytes key;
	static int64_t bit;
	static struct sw_bitpos_opts opts;

	key = sw_str("key");
	bit = 12;
	opts.range.set = true;
	opts.range.start = 13;
	opts.range.end = sw_i64(14);
	opts.range.index_unit = SW_BITPOS_BYTE;
	EXPECT(sw_bitpos(recorder_handle(), key, bit, &opts, NULL),
	       "BITPOS", "key", "12", "13", "14", "BYTE");
}

static void bitpos_4(void)
{
	static sw_bytes key;
	static int64_t bit;
	static struct sw_bitpos_opts opts;

	key = sw_str("key");
	bit = 12;
	opts.range.set = true;
	opts.range.start = 13;
	opts.range.end = sw_i64(14);
	opts.range.index_unit = SW_BITPOS_BIT;
	EXPECT(sw_bitpos(recorder_handle(), key, bit, &opts, NULL),
	       "BITPOS", "key", "12", "13", "14", "BIT");
}

/* ---- GETBIT --------------------------------------------------------------------------------- */

static void getbit_0(void)
{
	static sw_bytes key;
	static int64_t offset;

	key = sw_str("key");
	offset = 12;
	EXPECT(sw_getbit(recorder_handle(), key, offset, NULL),
	       "GETBIT", "key", "12");
}

/* ---- SETBIT --------------------------------------------------------------------------------- */

static void setbit_0(void)
{
	static sw_bytes key;
	static int64_t offset;
	static int64_t value;

	key = sw_str("key");
	offset = 12;
	value = 13;
	EXPECT(sw_setbit(recorder_handle(), key, offset, value, NULL),
	       "SETBIT", "key", "12", "13");
}

int main(void)
{
	bitcount_0();
	bitcount_1();
	bitcount_2();
	bitcount_3();
	bitcount_4();
	bitfield_0();
	bitfield_1();
	bitfield_2();
	bitfield_3();
	bitfield_4();
	bitfield_5();
	bitfield_6();
	bitfield_7();
	bitfield_ro_0();
	bitfield_ro_1();
	bitfield_ro_2();
	bitop_0();
	bitop_1();
	bitop_2();
	bitop_3();
	bitop_4();
	bitop_5();
	bitop_6();
	bitop_7();
	bitop_8();
	bitop_9();
	bitpos_0();
	bitpos_1();
	bitpos_2();
	bitpos_3();
	bitpos_4();
	getbit_0();
	setbit_0();
	return recorder_finish();
}
