#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "crossslot/hyperloglog.h"

#include <string.h>

enum { DENSE_BYTES = 16 + 12288 };

static uint8_t registers[SWI_HLL_REGISTERS];

static void clear(void)
{
	memset(registers, 0, sizeof(registers));
}

static enum swi_hll_fault merge(const char *bytes, size_t len)
{
	return swi_hll_merge(registers, bytes, len);
}

#define SPARSE       "HYLL\x01\0\0\0\0\0\0\0\0\0\0\0"
#define MERGE(bytes) merge(bytes, sizeof(bytes) - 1)

static void sparse_runs(void **state)
{
	(void)state;
	clear();
	/* 16,384 zeros */
	assert_int_equal(MERGE(SPARSE "\x7f\xff"), SWI_HLL_FINE);
	assert_int_equal(registers[0], 0);
	/* 3 zeros, 2 registers of 5, a long run of zeros, the last register 32 */
	assert_int_equal(MERGE(SPARSE "\x02\x91\x7f\xf9\xfc"), SWI_HLL_FINE);
	assert_int_equal(registers[2], 0);
	assert_int_equal(registers[3], 5);
	assert_int_equal(registers[4], 5);
	assert_int_equal(registers[5], 0);
	assert_int_equal(registers[16383], 32);
	/* merging raises, never lowers: here 3 to 9, register 3 to 4 */
	assert_int_equal(MERGE(SPARSE "\x02\x8c\xa0\x7f\xfa"), SWI_HLL_FINE);
	assert_int_equal(registers[3], 5);
	assert_int_equal(registers[4], 9);
}

static void dense_registers(void **state)
{
	static char dense[DENSE_BYTES] = "HYLL";

	(void)state;
	clear();
	/* the first four registers in three bytes: 1, 2, 63, 33 */
	dense[16] = (char)(1 | (2 & 3) << 6);
	dense[17] = (char)(2 >> 2 | (63 & 15) << 4);
	dense[18] = (char)(63 >> 4 | 33 << 2);
	dense[DENSE_BYTES - 1] = (char)(7 << 2);
	assert_int_equal(merge(dense, sizeof(dense)), SWI_HLL_FINE);
	assert_int_equal(registers[0], 1);
	assert_int_equal(registers[1], 2);
	assert_int_equal(registers[2], 63);
	assert_int_equal(registers[3], 33);
	assert_int_equal(registers[4], 0);
	assert_int_equal(registers[16383], 7);
}

static void no_hyperloglogs(void **state)
{
	static char dense[DENSE_BYTES + 1] = "HYLL";

	(void)state;
	assert_int_equal(MERGE(""), SWI_HLL_NOT_ONE);
	assert_int_equal(merge(NULL, 0), SWI_HLL_NOT_ONE);
	assert_int_equal(MERGE("HYLL"), SWI_HLL_NOT_ONE);
	assert_int_equal(MERGE("HYLLO, this is a text"), SWI_HLL_NOT_ONE);
	assert_int_equal(MERGE("HYLX\x01 and sixteen bytes"), SWI_HLL_NOT_ONE);
	assert_int_equal(merge(dense, DENSE_BYTES - 1), SWI_HLL_NOT_ONE);
	assert_int_equal(merge(dense, DENSE_BYTES + 1), SWI_HLL_NOT_ONE);
	assert_int_equal(swi_hll_check(dense, DENSE_BYTES), SWI_HLL_FINE);
}

static void corrupt_ones(void **state)
{
	(void)state;
	assert_int_equal(MERGE(SPARSE), SWI_HLL_CORRUPT);
	assert_int_equal(MERGE(SPARSE "\x3f"), SWI_HLL_CORRUPT);
	assert_int_equal(MERGE(SPARSE "\x7f"), SWI_HLL_CORRUPT);
	assert_int_equal(MERGE(SPARSE "\x7f\xff\x00"), SWI_HLL_CORRUPT);
	assert_int_equal(MERGE(SPARSE "\x7f\xfe\x91"), SWI_HLL_CORRUPT);
}

static uint64_t estimate_of(uint8_t value, size_t n)
{
	clear();
	memset(registers, value, n);
	return swi_hll_estimate(registers);
}

/* What Redis 7.0 answers to PFCOUNT for the same registers. */
static void estimates(void **state)
{
	(void)state;
	assert_int_equal(estimate_of(0, 0), 0);
	assert_int_equal(estimate_of(1, 1), 1);
	assert_int_equal(estimate_of(1, 1000), 1031);
	assert_int_equal(estimate_of(1, SWI_HLL_REGISTERS), 23637);
	assert_int_equal(estimate_of(2, SWI_HLL_REGISTERS), 47274);
	assert_int_equal(estimate_of(5, SWI_HLL_REGISTERS), 378194);
	assert_int_equal(estimate_of(30, SWI_HLL_REGISTERS), 12690079782337);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sparse_runs),     cmocka_unit_test(dense_registers),
		cmocka_unit_test(no_hyperloglogs), cmocka_unit_test(corrupt_ones),
		cmocka_unit_test(estimates),
	};

	return cmocka_run_group_tests_name("algebra_hll", tests, NULL, NULL);
}
