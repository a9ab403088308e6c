/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Transactions
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_TRANSACTIONS_H
#define SLOTWISE_TRANSACTIONS_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * DISCARD
 *
 * Drops the commands of a transaction.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; there is no call for transactions yet, a script (EVAL) is atomic on one slot.
 * Reply: ok. Since 2.0.0.
 */
SW_API sw_err sw_discard(sw_handle *h);

/**
 * EXEC
 *
 * Runs the commands of a transaction.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; there is no call for transactions yet, a script (EVAL) is atomic on one slot.
 * Reply: array | nil. Since 1.2.0.
 */
SW_API sw_err sw_exec(sw_handle *h, sw_reply **reply);

/**
 * MULTI
 *
 * Starts a transaction.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; there is no call for transactions yet, a script (EVAL) is atomic on one slot.
 * Reply: ok. Since 1.2.0.
 */
SW_API sw_err sw_multi(sw_handle *h);

/**
 * UNWATCH
 *
 * Forgets all watched keys.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; there is no call for transactions yet, a script (EVAL) is atomic on one slot.
 * Reply: ok. Since 2.2.0.
 */
SW_API sw_err sw_unwatch(sw_handle *h);

/**
 * WATCH key [key ...]
 *
 * Makes EXEC fail if one of the keys changes before it.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; there is no call for transactions yet, a script (EVAL) is atomic on one slot.
 * Reply: ok. Since 2.2.0.
 */
SW_API sw_err sw_watch(sw_handle *h, const sw_bytes *keys, size_t n_keys);

#ifdef __cplusplus
}
#endif

#endif
