/*
 * hyperloglog.h - HyperLogLogs as the servers store them: reading both encodings, merging registers and estimating.
 * Layout: "HYLL", encoding (0 dense, 1 sparse), 3 + 8 bytes of no concern here, then 16,384 registers of 6 bits.
 * The estimator is Ertl's ("New cardinality estimation algorithms for HyperLogLog sketches", 2017, algorithm 6), with the
 * servers' order of operations, so that the number is the same.
 */
#ifndef SWI_CROSSSLOT_HYPERLOGLOG_H
#define SWI_CROSSSLOT_HYPERLOGLOG_H

#include <stddef.h>
#include <stdint.h>

#define SWI_HLL_REGISTERS 16384

enum swi_hll_fault { SWI_HLL_FINE, SWI_HLL_NOT_ONE, SWI_HLL_CORRUPT };

/* NOT_ONE: no HyperLogLog by its header and size. */
enum swi_hll_fault swi_hll_check(const char *data, size_t len);

/* Raises each register to that of `data`. NOT_ONE leaves them alone, CORRUPT may have raised some. */
enum swi_hll_fault swi_hll_merge(uint8_t registers[SWI_HLL_REGISTERS], const char *data,
				 size_t len);

uint64_t swi_hll_estimate(const uint8_t registers[SWI_HLL_REGISTERS]);

#endif
