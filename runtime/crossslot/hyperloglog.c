#include "crossslot/hyperloglog.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum {
	HEADER = 16,
	DENSE = 0,
	SPARSE = 1,
	BITS = 6,
	VALUE_MAX = 50, /* 64 - 14 bits of the hash */
	DENSE_BYTES = HEADER + (SWI_HLL_REGISTERS * BITS + 7) / 8
};

enum swi_hll_fault swi_hll_check(const char *data, size_t len)
{
	if (len < HEADER || memcmp(data, "HYLL", 4) != 0 || (unsigned char)data[4] > SPARSE)
		return SWI_HLL_NOT_ONE;
	if (data[4] == DENSE && len != DENSE_BYTES)
		return SWI_HLL_NOT_ONE;
	return SWI_HLL_FINE;
}

static void raise_to(uint8_t *reg, uint8_t value)
{
	if (*reg < value)
		*reg = value;
}

/* Registers are packed from the lowest bit of the first byte on. */
static void merge_dense(uint8_t *registers, const uint8_t *packed)
{
	uint32_t bits = 0;
	int have = 0;

	for (int i = 0; i < SWI_HLL_REGISTERS; i++) {
		if (have < BITS) {
			bits |= (uint32_t)*packed++ << have;
			have += 8;
		}
		raise_to(&registers[i], bits & 0x3f);
		bits >>= BITS;
		have -= BITS;
	}
}

struct run {
	uint32_t length;
	uint8_t value;
};

/* One opcode: 00zzzzzz zeros, 01zzzzzz zzzzzzzz many zeros, 1vvvvvll a value; lengths and values less 1. */
static size_t read_run(const uint8_t *at, const uint8_t *end, struct run *run)
{
	run->value = 0;
	if (*at & 0x80) {
		run->value = (uint8_t)(((*at >> 2) & 0x1f) + 1);
		run->length = (*at & 3u) + 1;
		return 1;
	}
	if (!(*at & 0x40)) {
		run->length = (*at & 0x3fu) + 1;
		return 1;
	}
	if (end - at < 2)
		return 0;
	run->length = ((*at & 0x3fu) << 8 | at[1]) + 1;
	return 2;
}

static bool merge_sparse(uint8_t *registers, const uint8_t *at, const uint8_t *end)
{
	uint32_t i = 0;

	while (at < end) {
		struct run run;
		size_t used = read_run(at, end, &run);

		if (!used || run.length > SWI_HLL_REGISTERS - i)
			return false;
		at += used;
		for (; run.length; run.length--)
			raise_to(&registers[i++], run.value);
	}
	return i == SWI_HLL_REGISTERS;
}

enum swi_hll_fault swi_hll_merge(uint8_t registers[SWI_HLL_REGISTERS], const char *data, size_t len)
{
	const uint8_t *bytes = (const uint8_t *)data;

	if (swi_hll_check(data, len) != SWI_HLL_FINE)
		return SWI_HLL_NOT_ONE;
	if (bytes[4] == DENSE) {
		merge_dense(registers, bytes + HEADER);
		return SWI_HLL_FINE;
	}
	return merge_sparse(registers, bytes + HEADER, bytes + len) ? SWI_HLL_FINE
								    : SWI_HLL_CORRUPT;
}

/* ---- the estimator ---- */

/* x + x^2 * 1 + x^4 * 2 + x^8 * 4 ...: the share of registers that are still 0. */
static double sigma(double x)
{
	double factor = 1, sum = x, before;

	if (x == 1)
		return INFINITY;
	do {
		before = sum;
		x *= x;
		sum += x * factor;
		factor += factor;
	} while (sum != before);
	return sum;
}

/* (1 - x - (1 - x^(1/2))^2 / 2 - (1 - x^(1/4))^2 / 4 ...) / 3: the share below the greatest value. */
static double tau(double x)
{
	double factor = 1, sum = 1 - x, before;

	if (x == 0 || x == 1)
		return 0;
	do {
		before = sum;
		x = sqrt(x);
		factor *= 0.5;
		sum -= (1 - x) * (1 - x) * factor;
	} while (sum != before);
	return sum / 3;
}

uint64_t swi_hll_estimate(const uint8_t registers[SWI_HLL_REGISTERS])
{
	const double alpha = 0.721347520444481703680; /* 1 / (2 ln 2) */
	const double m = SWI_HLL_REGISTERS;
	int having[64] = { 0 };
	double z;

	for (int i = 0; i < SWI_HLL_REGISTERS; i++)
		having[registers[i] & 63]++;
	z = m * tau((m - having[VALUE_MAX + 1]) / m);
	for (int value = VALUE_MAX; value >= 1; value--) {
		z += having[value];
		z *= 0.5;
	}
	z += m * sigma(having[0] / m);
	return (uint64_t)llround(alpha * m * m / z);
}
