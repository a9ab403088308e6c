/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Modules, the commands whose keys may lie in several slots
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_MODULE_H
#define SLOTWISE_MODULE_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * JSON.MGET key [key ...] path
 *
 * Returns what stands at one path of several documents, in order, nil where there is none.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: by-argument.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: array. Since 1.0.0 of its module.
 */
SW_API sw_err sw_json_mget(sw_handle *h, const sw_bytes *keys, size_t n_keys, sw_bytes path,
			   sw_reply **reply);

/**
 * JSON.MSET key path value [key path value ...]
 *
 * Sets values at paths of several documents.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: all-ok.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: ok. Since 2.6.0 of its module.
 */
SW_API sw_err sw_json_mset(sw_handle *h, const struct sw_key_path_value *data, size_t n_data);

/**
 * TS.MADD key timestamp value [key timestamp value ...]
 *
 * Adds samples to time series and returns their times, an error in the place of a sample that
 * was refused.
 * One atomic command if its keys share a slot, else an algorithm of several requests; replies
 * merged: by-argument.
 * Then atomic: the part of each slot.
 * Others may see: some parts done. A death leaves: some parts done.
 * Reply: array. Since 1.0.0 of its module.
 */
SW_API sw_err sw_ts_madd(sw_handle *h, const struct sw_key_timestamp_value *data, size_t n_data,
			 sw_reply **reply);

#ifdef __cplusplus
}
#endif

#endif
