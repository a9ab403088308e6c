#include "cluster/slot.h"

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
static const uint16_t crc_table[4][256] = {
	TABLE(0x1021, 0x2042, 0x4084, 0x8108, 0x1231, 0x2462, 0x48c4, 0x9188),
	TABLE(0x3331, 0x6662, 0xccc4, 0x89a9, 0x0373, 0x06e6, 0x0dcc, 0x1b98),
	TABLE(0x3730, 0x6e60, 0xdcc0, 0xa9a1, 0x4363, 0x86c6, 0x1dad, 0x3b5a),
	TABLE(0x76b4, 0xed68, 0xcaf1, 0x85c3, 0x1ba7, 0x374e, 0x6e9c, 0xdd38),
};

static inline uint16_t crc16(const char *data, size_t len)
{
	const unsigned char *p = (const unsigned char *)data;
	unsigned crc = 0;

	/* Four bytes a turn: their four lookups don't wait for each other. */
	for (; len >= 4; len -= 4, p += 4)
		crc = crc_table[3][p[0] ^ (crc >> 8)] ^ crc_table[2][p[1] ^ (crc & 0xff)] ^
		      crc_table[1][p[2]] ^ crc_table[0][p[3]];
	for (; len > 0; len--, p++)
		crc = ((crc << 8) & 0xff00) ^ crc_table[0][p[0] ^ (crc >> 8)];
	return (uint16_t)crc;
}

uint16_t swi_crc16(const char *data, size_t len)
{
	return crc16(data, len);
}

uint16_t swi_slot(const char *key, size_t len)
{
	const char *open = len ? memchr(key, '{', len) : NULL;

	if (open) {
		const char *tag = open + 1;
		const char *close = memchr(tag, '}', len - (size_t)(tag - key));

		if (close && close > tag) {
			len = (size_t)(close - tag);
			key = tag;
		}
	}
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
