#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "cluster/slot.h"
#include <slotwise/core.h>

/* The definition, bit by bit: what the tables must agree with. */
static uint16_t crc16_slowly(const char *data, size_t len)
{
	unsigned crc = 0;

	for (size_t i = 0; i < len; i++) {
		crc ^= (unsigned)(unsigned char)data[i] << 8;
		for (int bit = 0; bit < 8; bit++)
			crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
	}
	return (uint16_t)crc;
}

static uint16_t slot(const char *key)
{
	return swi_slot(key, strlen(key));
}

static void crc_of_the_specification(void **state)
{
	(void)state;
	assert_int_equal(swi_crc16("123456789", 9), 0x31c3);
	assert_int_equal(swi_crc16("", 0), 0);
	assert_int_equal(swi_crc16(NULL, 0), 0);
	assert_int_equal(swi_crc16("a", 1), 0x7c87);
}

static void crc_agrees_with_its_definition(void **state)
{
	char data[600];
	uint32_t x = 1;

	(void)state;
	for (size_t i = 0; i < sizeof(data); i++) {
		x = x * 1664525 + 1013904223;
		data[i] = (char)(x >> 24);
	}
	for (size_t from = 0; from < 256; from += 3)
		for (size_t len = 0; len < 67; len++)
			assert_int_equal(swi_crc16(data + from, len),
					 crc16_slowly(data + from, len));
	for (unsigned byte = 0; byte < 256; byte++) {
		char four[8] = { 0 };

		for (size_t place = 0; place < 7; place++) {
			memset(four, 0, sizeof(four));
			four[place] = (char)byte;
			assert_int_equal(swi_crc16(four, 7), crc16_slowly(four, 7));
		}
	}
}

/* As CLUSTER KEYSLOT answers. */
static void known_slots(void **state)
{
	(void)state;
	assert_int_equal(slot("foo"), 12182);
	assert_int_equal(slot("bar"), 5061);
	assert_int_equal(slot("123456789"), 12739);
	assert_int_equal(slot(""), 0);
	assert_int_equal(swi_slot(NULL, 0), 0);
}

static void hash_tags(void **state)
{
	(void)state;
	assert_int_equal(slot("{user1000}.following"), 3443);
	assert_int_equal(slot("{user1000}.followers"), 3443);
	assert_int_equal(slot("user1000"), 3443);
	assert_int_equal(slot("foo{bar}{zap}"), slot("bar"));
	assert_int_equal(slot("foo{{bar}}zap"), slot("{bar"));
	assert_int_equal(slot("foo{}{bar}"), 8363);
	assert_int_equal(slot("a{b}"), slot("b"));
	assert_int_equal(slot("}{b}"), slot("b"));
}

static void braces_that_are_no_tag(void **state)
{
	static const char *const keys[] = { "{}",    "{",          "}",  "foo{",    "foo}",
					    "foo{}", "foo{}{bar}", "}{", "foo{bar", "{}{}{}" };

	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		assert_int_equal(slot(keys[i]), crc16_slowly(keys[i], strlen(keys[i])) % SWI_SLOTS);
}

static void binary_keys(void **state)
{
	static const char zeros[] = "\0\0\0";
	static const char tagged[] = "x\0{\xff\0y}\n";

	(void)state;
	assert_int_equal(swi_slot(zeros, 3), 0);
	assert_int_equal(swi_slot("\0a", 2), slot("a"));
	assert_int_equal(swi_slot(tagged, sizeof(tagged) - 1),
			 crc16_slowly("\xff\0y", 3) % SWI_SLOTS);
}

static void only_the_length_counts(void **state)
{
	(void)state;
	assert_int_equal(swi_slot("foo{bar}", 7), crc16_slowly("foo{bar", 7) % SWI_SLOTS);
	assert_int_equal(swi_slot("foobar", 3), slot("foo"));
}

/* As the cluster specification says it, byte by byte. */
static uint16_t slot_slowly(const char *key, size_t len)
{
	size_t open = 0, close;

	while (open < len && key[open] != '{')
		open++;
	for (close = open + 1; close < len && key[close] != '}';)
		close++;
	if (open < len && close < len && close > open + 1)
		return crc16_slowly(key + open + 1, close - open - 1) % SWI_SLOTS;
	return crc16_slowly(key, len) % SWI_SLOTS;
}

/* Keys of each length, of letters and of bytes beyond ASCII, in memory of that very size; the braces at each place. */
static void braces_at_each_place(void **state)
{
	static const char fill[] = { 'a', 'z', '|', '\x7f', '\x80', '\xfb', '\xff' };

	(void)state;
	for (size_t len = 1; len < 40; len++) {
		char *key = malloc(len);

		assert_non_null(key);
		for (size_t open = 0; open <= len; open++)
			for (size_t close = 0; close <= len; close++) {
				memset(key, fill[(open + close) % sizeof(fill)], len);
				key[0] = 'k';
				if (close < len)
					key[close] = '}';
				if (open < len)
					key[open] = '{';
				assert_int_equal(swi_slot(key, len), slot_slowly(key, len));
			}
		free(key);
	}
}

static void public_call(void **state)
{
	sw_bytes absent = { NULL, 0 };

	(void)state;
	assert_int_equal(sw_slot_of(sw_str("{user1000}.following")), 3443);
	assert_int_equal(sw_slot_of(absent), 0);
}

static void every_slot_has_a_tag(void **state)
{
	(void)state;
	for (unsigned s = 0; s < SWI_SLOTS; s++) {
		char tag[8];
		char key[32] = "prefix{";

		memset(tag, 'x', sizeof(tag));
		swi_slot_tag((uint16_t)s, tag);
		assert_in_range(strlen(tag), 1, 7);
		assert_int_equal(strspn(tag, "0123456789"), strlen(tag));
		assert_int_equal(slot(tag), s);
		strcat(strcat(key, tag), "}rest");
		assert_int_equal(slot(key), s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(crc_of_the_specification),
		cmocka_unit_test(crc_agrees_with_its_definition),
		cmocka_unit_test(known_slots),
		cmocka_unit_test(hash_tags),
		cmocka_unit_test(braces_that_are_no_tag),
		cmocka_unit_test(binary_keys),
		cmocka_unit_test(only_the_length_counts),
		cmocka_unit_test(braces_at_each_place),
		cmocka_unit_test(public_call),
		cmocka_unit_test(every_slot_has_a_tag),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
