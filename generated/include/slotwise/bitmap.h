/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Bitmaps
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_BITMAP_H
#define SLOTWISE_BITMAP_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

enum sw_bitcount_index_unit {
	SW_BITCOUNT_INDEX_UNIT_NONE = 0,
	SW_BITCOUNT_BYTE,
	SW_BITCOUNT_BIT
};

/* start [end [BYTE | BIT]] */
struct sw_bitcount_range {
	bool set;
	int64_t start;
	/* end [BYTE | BIT] */
	sw_opt_i64 end;
	/* BYTE | BIT */
	enum sw_bitcount_index_unit index_unit;
};

struct sw_bitcount_opts {
	/* start [end [BYTE | BIT]] */
	struct sw_bitcount_range range;
};

/**
 * BITCOUNT key [start [end [BYTE | BIT]]]
 *
 * Counts the bits that are set.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.6.0.
 */
SW_API sw_err sw_bitcount(sw_handle *h, sw_bytes key, const struct sw_bitcount_opts *opts,
			  int64_t *out);

/* Which branch of struct sw_bitfield_field_operation. */
enum sw_bitfield_field_operation_kind {
	SW_BITFIELD_FIELD_OPERATION_NONE = 0,
	SW_BITFIELD_GET,
	SW_BITFIELD_SET,
	SW_BITFIELD_INCRBY,
	SW_BITFIELD_OVERFLOW
};

enum sw_bitfield_overflow {
	SW_BITFIELD_OVERFLOW_NONE = 0,
	SW_BITFIELD_WRAP,
	SW_BITFIELD_SAT,
	SW_BITFIELD_FAIL
};

struct sw_bitfield_field_operation {
	enum sw_bitfield_field_operation_kind kind;
	sw_bytes encoding;
	sw_bytes offset;
	int64_t value;
	int64_t increment;
	enum sw_bitfield_overflow overflow;
};

/**
 * BITFIELD key [<GET encoding offset | SET encoding offset value | INCRBY encoding offset
 * increment | OVERFLOW <WRAP | SAT | FAIL>> [<GET encoding offset | SET encoding offset value |
 * INCRBY encoding offset increment | OVERFLOW <WRAP | SAT | FAIL>> ...]]
 *
 * Reads and changes integers of any width inside a string.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 3.2.0.
 */
SW_API sw_err sw_bitfield(sw_handle *h, sw_bytes key,
			  const struct sw_bitfield_field_operation *data, size_t n_data,
			  sw_reply **reply);

struct sw_bitfield_ro_opts {
	/* GET encoding offset [GET encoding offset ...] */
	const struct sw_encoding_offset *get;
	size_t n_get;
};

/**
 * BITFIELD_RO key [GET encoding offset [GET encoding offset ...]]
 *
 * Reads integers of any width inside a string.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 6.0.0.
 */
SW_API sw_err sw_bitfield_ro(sw_handle *h, sw_bytes key, const struct sw_bitfield_ro_opts *opts,
			     sw_reply **reply);

enum sw_bitop_bit_operation {
	SW_BITOP_BIT_OPERATION_NONE = 0,
	SW_BITOP_AND,
	SW_BITOP_OR,
	SW_BITOP_XOR,
	SW_BITOP_NOT,
	SW_BITOP_DIFF,
	SW_BITOP_DIFF1,
	SW_BITOP_ANDOR,
	SW_BITOP_ONE
};

/**
 * BITOP <AND | OR | XOR | NOT | DIFF | DIFF1 | ANDOR | ONE> destkey key [key ...]
 *
 * Combines the bits of several strings and stores the result.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the copy of each source, and the write of the destination.
 * Others may see: the old destination; sources may change between the copies. A death leaves:
 * the old destination or the new one, and at most temporary keys that expire.
 * Reply: integer. Since 2.6.0.
 */
SW_API sw_err sw_bitop(sw_handle *h, enum sw_bitop_bit_operation bit_operation, sw_bytes destkey,
		       const sw_bytes *keys, size_t n_keys, int64_t *out);

enum sw_bitpos_index_unit {
	SW_BITPOS_INDEX_UNIT_NONE = 0,
	SW_BITPOS_BYTE,
	SW_BITPOS_BIT
};

/* start [end [BYTE | BIT]] */
struct sw_bitpos_range {
	bool set;
	int64_t start;
	/* end [BYTE | BIT] */
	sw_opt_i64 end;
	/* BYTE | BIT */
	enum sw_bitpos_index_unit index_unit;
};

struct sw_bitpos_opts {
	/* start [end [BYTE | BIT]] */
	struct sw_bitpos_range range;
};

/**
 * BITPOS key bit [start [end [BYTE | BIT]]]
 *
 * Finds the first bit that is set or clear.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.8.7.
 */
SW_API sw_err sw_bitpos(sw_handle *h, sw_bytes key, int64_t bit, const struct sw_bitpos_opts *opts,
			int64_t *out);

/**
 * GETBIT key offset
 *
 * Returns one bit of a string.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_getbit(sw_handle *h, sw_bytes key, int64_t offset, int64_t *out);

/**
 * SETBIT key offset value
 *
 * Sets one bit of a string and returns the old one.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.2.0.
 */
SW_API sw_err sw_setbit(sw_handle *h, sw_bytes key, int64_t offset, int64_t value, int64_t *out);

#ifdef __cplusplus
}
#endif

#endif
