/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * HyperLogLogs
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_HYPERLOGLOG_H
#define SLOTWISE_HYPERLOGLOG_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * PFADD key [element [element ...]]
 *
 * Adds elements to a HyperLogLog.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 2.8.9.
 */
SW_API sw_err sw_pfadd(sw_handle *h, sw_bytes key, const sw_bytes *elements, size_t n_elements,
		       int64_t *out);

/**
 * PFCOUNT key [key ...]
 *
 * Estimates how many different elements HyperLogLogs have together.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: each read.
 * Others may see: nothing of it; the answer may mix states of several slots. A death leaves:
 * nothing.
 * Reply: integer. Since 2.8.9.
 */
SW_API sw_err sw_pfcount(sw_handle *h, const sw_bytes *keys, size_t n_keys, int64_t *out);

/**
 * PFDEBUG subcommand key
 *
 * Shows the inside of a HyperLogLog (for the servers' own tests).
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: any. Since 2.8.9.
 */
SW_API sw_err sw_pfdebug(sw_handle *h, sw_bytes subcommand, sw_bytes key, sw_reply **reply);

/**
 * PFMERGE destkey [sourcekey [sourcekey ...]]
 *
 * Merges HyperLogLogs into one.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the copy of each source, and the write of the destination.
 * Others may see: the old destination; sources may change between the copies. A death leaves:
 * the old destination or the new one, and at most temporary keys that expire.
 * Reply: ok. Since 2.8.9.
 */
SW_API sw_err sw_pfmerge(sw_handle *h, sw_bytes destkey, const sw_bytes *sourcekeys,
			 size_t n_sourcekeys);

/**
 * PFSELFTEST
 *
 * Runs the self-test of the HyperLogLog code.
 * Sent to one node, chosen at random.
 * Reply: ok. Since 2.8.9.
 */
SW_API sw_err sw_pfselftest(sw_handle *h);

#ifdef __cplusplus
}
#endif

#endif
