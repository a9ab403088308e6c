#include "cluster/slot.h"

#include "wire/cold.h"

#include <slotwise/core.h>
#include <string.h>

/*
 * CRC16 is linear: a byte's entry is the XOR of the entries of its bits. So a table is said by eight
 * numbers, the CRC of each single bit, and the preprocessor writes out the other 248.
 */
#define BIT(i, b, crc) (((i) >> (b)) & 1 ? (crc) : 0)
#define ENTRY(i, b0, b1, b2, b3, b4, b5, b6, b7) \
	(uint16_t)(BIT(i, 0, b0) ^ BIT(i, 1, b1) ^ BIT(i, 2, b2) ^ BIT(i, 3, b3) ^ BIT(i, 4, b4) ^ \
		   BIT(i, 5, b5) ^ BIT(i, 6, b6) ^ BIT(i, 7, b7))
#define FOUR(i, ...) \
	ENTRY((i), __VA_ARGS__), ENTRY((i) + 1, __VA_ARGS__), ENTRY((i) + 2, __VA_ARGS__), \
		ENTRY((i) + 3, __VA_ARGS__)
#define SIXTEEN(i, ...) \
	FOUR((i), __VA_ARGS__), FOUR((i) + 4, __VA_ARGS__), FOUR((i) + 8, __VA_ARGS__), \
		FOUR((i) + 12, __VA_ARGS__)
#define SIXTY_FOUR(i, ...) \
	SIXTEEN((i), __VA_ARGS__), SIXTEEN((i) + 16, __VA_ARGS__), SIXTEEN((i) + 32, __VA_ARGS__), \
		SIXTEEN((i) + 48, __VA_ARGS__)
#define TABLE(...) \
	{ \
		SIXTY_FOUR(0, __VA_ARGS__), SIXTY_FOUR(64, __VA_ARGS__), \
			SIXTY_FOUR(128, __VA_ARGS__), SIXTY_FOUR(192, __VA_ARGS__) \
	}

/* crc_table[k][x]: the CRC of byte x followed by k zero bytes. */
static const uint16_t crc_table[8][256] = {
	TABLE(0x1021, 0x2042, 0x4084, 0x8108, 0x1231, 0x2462, 0x48c4, 0x9188),
	TABLE(0x3331, 0x6662, 0xccc4, 0x89a9, 0x0373, 0x06e6, 0x0dcc, 0x1b98),
	TABLE(0x3730, 0x6e60, 0xdcc0, 0xa9a1, 0x4363, 0x86c6, 0x1dad, 0x3b5a),
	TABLE(0x76b4, 0xed68, 0xcaf1, 0x85c3, 0x1ba7, 0x374e, 0x6e9c, 0xdd38),
	TABLE(0xaa51, 0x4483, 0x8906, 0x022d, 0x045a, 0x08b4, 0x1168, 0x22d0),
	TABLE(0x45a0, 0x8b40, 0x06a1, 0x0d42, 0x1a84, 0x3508, 0x6a10, 0xd420),
	TABLE(0xb861, 0x60e3, 0xc1c6, 0x93ad, 0x377b, 0x6ef6, 0xddec, 0xabf9),
	TABLE(0x47d3, 0x8fa6, 0x0f6d, 0x1eda, 0x3db4, 0x7b68, 0xf6d0, 0xfd81),
};

/* The `n` bytes before `end`, less than eight: nothing precedes them, so they are as many independent lookups. */
static inline unsigned crc_of_few(const unsigned char *end, size_t n)
{
	unsigned crc = 0;

	switch (n) {
	case 7:
		crc ^= crc_table[6][end[-7]]; /* fall through */
	case 6:
		crc ^= crc_table[5][end[-6]]; /* fall through */
	case 5:
		crc ^= crc_table[4][end[-5]]; /* fall through */
	case 4:
		crc ^= crc_table[3][end[-4]]; /* fall through */
	case 3:
		crc ^= crc_table[2][end[-3]]; /* fall through */
	case 2:
		crc ^= crc_table[1][end[-2]]; /* fall through */
	case 1:
		crc ^= crc_table[0][end[-1]];
	}
	return crc;
}

static inline unsigned crc_of_eight(const unsigned char *p, unsigned crc)
{
	return crc_table[7][p[0] ^ (crc >> 8)] ^ crc_table[6][p[1] ^ (crc & 0xff)] ^ crc_table[5][p[2]] ^ crc_table[4][p[3]] ^
	       crc_table[3][p[4]] ^ crc_table[2][p[5]] ^ crc_table[1][p[6]] ^ crc_table[0][p[7]];
}

static inline uint16_t crc16(const char *data, size_t len)
{
	const unsigned char *p, *end;
	unsigned crc;

	if (len == 0)
		return 0;
	p = (const unsigned char *)data + (len & 7);
	end = p + (len & ~(size_t)7);
	crc = crc_of_few(p, len & 7);
	for (; p < end; p += 8)
		crc = crc_of_eight(p, crc);
	return (uint16_t)crc;
}

uint16_t swi_crc16(const char *data, size_t len)
{
	return crc16(data, len);
}

/*
 * The part of a key that is hashed is what stands between its first '{' and the first '}' behind that, unless it is nothing.
 */
static SWI_APART uint16_t slot_of_tag(const char *key, size_t len)
{
	const char *open = len ? memchr(key, '{', len) : NULL, *tag = open ? open + 1 : NULL;
	const char *close = open ? memchr(tag, '}', len - (size_t)(tag - key)) : NULL;

	if (close && close > tag)
		return crc16(tag, (size_t)(close - tag)) & (SWI_SLOTS - 1);
	return crc16(key, len) & (SWI_SLOTS - 1);
}

/* Whether one of eight bytes is, or may be, '{': a byte of `x` that is 0, or one beyond 0x80, shows in its highest bit. */
static inline uint64_t braces(const char *eight)
{
	uint64_t x;

	memcpy(&x, eight, sizeof(x));
	return ((x ^ 0x7b7b7b7b7b7b7b7b) - 0x0101010101010101) & 0x8080808080808080;
}

/* The usual key has 8 to 16 bytes, all of ASCII, and no '{': two looks at eight of them are cheaper than a call of memchr(). */
uint16_t swi_slot(const char *key, size_t len)
{
	if (len < 8 || len > 16 || braces(key) | braces(key + len - 8))
		return slot_of_tag(key, len);
	return crc16(key, len) & (SWI_SLOTS - 1);
}

uint16_t sw_slot_of(sw_bytes key)
{
	return swi_slot(key.data, key.data ? key.len : 0);
}

/*
 * A tag is six octal digits, so its slot is an affine function over GF(2) of the 18 bits they spell,
 * and that function is onto: slot("000000") is tag_origin, and XOR with tag_bit[j] flips
 * exactly bit j of the slot. No table of 16,384 tags, no search, no state.
 */
static const uint16_t tag_origin = 0x39e8;
static const uint32_t tag_bit[14] = {
	0240607, 0061230, 0041324, 0042553, 0200233, 0201162, 0221743,
	0041320, 0001104, 0041657, 0240717, 0061010, 0041764, 0240571,
};

void swi_slot_tag(uint16_t slot, char out[8])
{
	unsigned flip = (slot ^ tag_origin) & (SWI_SLOTS - 1);
	uint32_t number = 0;

	for (unsigned j = 0; j < 14; j++)
		number ^= (flip >> j) & 1 ? tag_bit[j] : 0;
	for (unsigned i = 0; i < 6; i++)
		out[i] = (char)('0' + ((number >> (15 - 3 * i)) & 7));
	out[6] = '\0';
}
