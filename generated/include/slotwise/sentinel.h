/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Sentinels
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_SENTINEL_H
#define SLOTWISE_SENTINEL_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * SENTINEL CKQUORUM primary-name
 *
 * Tells whether enough Sentinels are there for a failover.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: status. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_ckquorum(sw_handle *h, sw_bytes primary_name, sw_reply **reply);

/* Which branch of struct sw_sentinel_config_field_operation. */
enum sw_sentinel_config_field_operation_kind {
	SW_SENTINEL_CONFIG_FIELD_OPERATION_NONE = 0,
	SW_SENTINEL_CONFIG_SET,
	SW_SENTINEL_CONFIG_GET
};

struct sw_sentinel_config_field_operation {
	enum sw_sentinel_config_field_operation_kind kind;
	const struct sw_parameter_value *data;
	size_t n_data;
	const sw_bytes *parameters;
	size_t n_parameters;
};

/**
 * SENTINEL CONFIG <SET parameter value [parameter value ...] | GET parameter [parameter ...]>
 *
 * Shows or sets configuration parameters of a Sentinel.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: map | ok. Since 6.2.0.
 */
SW_API sw_err sw_sentinel_config(sw_handle *h,
				 struct sw_sentinel_config_field_operation field_operation,
				 sw_reply **reply);

/**
 * SENTINEL DEBUG [parameter value [parameter value ...]]
 *
 * Shows or sets the timing parameters of a Sentinel.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: map | ok. Since 7.0.0.
 */
SW_API sw_err sw_sentinel_debug(sw_handle *h, const struct sw_parameter_value *data, size_t n_data,
				sw_reply **reply);

struct sw_sentinel_failover_opts {
	/* COORDINATED; since 9.0.0; only valkey */
	bool coordinated;
};

/**
 * SENTINEL FAILOVER primary-name [COORDINATED]
 *
 * Starts a failover.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: ok. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_failover(sw_handle *h, sw_bytes primary_name,
				   const struct sw_sentinel_failover_opts *opts);

/**
 * SENTINEL FLUSHCONFIG
 *
 * Writes a Sentinel's configuration file.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: ok. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_flushconfig(sw_handle *h);

/**
 * SENTINEL GET-MASTER-ADDR-BY-NAME primary-name
 *
 * Returns the address of a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array | nil. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_get_master_addr_by_name(sw_handle *h, sw_bytes primary_name,
						  sw_reply **reply);

/**
 * SENTINEL GET-PRIMARY-ADDR-BY-NAME primary-name
 *
 * Returns the address of a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array | nil. Since 8.0.0, valkey only.
 */
SW_API sw_err sw_sentinel_get_primary_addr_by_name(sw_handle *h, sw_bytes primary_name,
						   sw_reply **reply);

/**
 * SENTINEL HELP
 *
 * Lists the subcommands of SENTINEL.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_sentinel_help(sw_handle *h, sw_reply **reply);

/**
 * SENTINEL INFO-CACHE nodename [nodename ...]
 *
 * Returns the kept INFO replies of instances.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 3.2.0.
 */
SW_API sw_err sw_sentinel_info_cache(sw_handle *h, const sw_bytes *nodenames, size_t n_nodenames,
				     sw_reply **reply);

/**
 * SENTINEL IS-MASTER-DOWN-BY-ADDR ip port current-epoch runid
 *
 * Tells whether a Sentinel thinks a primary is down.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_is_master_down_by_addr(sw_handle *h, sw_bytes ip, int64_t port,
						 int64_t current_epoch, sw_bytes runid,
						 sw_reply **reply);

/**
 * SENTINEL IS-PRIMARY-DOWN-BY-ADDR ip port current-epoch runid
 *
 * Tells whether a Sentinel thinks a primary is down.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 8.0.0, valkey only.
 */
SW_API sw_err sw_sentinel_is_primary_down_by_addr(sw_handle *h, sw_bytes ip, int64_t port,
						  int64_t current_epoch, sw_bytes runid,
						  sw_reply **reply);

/**
 * SENTINEL MASTER primary-name
 *
 * Describes a primary (older name of SENTINEL PRIMARY).
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: map. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_master(sw_handle *h, sw_bytes primary_name, sw_reply **reply);

/**
 * SENTINEL MASTERS
 *
 * Lists the watched primaries (older name of SENTINEL PRIMARIES).
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_masters(sw_handle *h, sw_reply **reply);

/**
 * SENTINEL MONITOR name ip port quorum
 *
 * Starts watching a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: ok. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_monitor(sw_handle *h, sw_bytes name, sw_bytes ip, int64_t port,
				  int64_t quorum);

/**
 * SENTINEL MYID
 *
 * Returns the id of a Sentinel.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: bulk. Since 6.2.0.
 */
SW_API sw_err sw_sentinel_myid(sw_handle *h, sw_reply **reply);

/**
 * SENTINEL PENDING-SCRIPTS
 *
 * Lists the scripts that wait to be run.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_pending_scripts(sw_handle *h, sw_reply **reply);

/**
 * SENTINEL PRIMARIES
 *
 * Lists the watched primaries.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 8.0.0, valkey only.
 */
SW_API sw_err sw_sentinel_primaries(sw_handle *h, sw_reply **reply);

/**
 * SENTINEL PRIMARY primary-name
 *
 * Describes a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: map. Since 8.0.0, valkey only.
 */
SW_API sw_err sw_sentinel_primary(sw_handle *h, sw_bytes primary_name, sw_reply **reply);

/**
 * SENTINEL REMOVE primary-name
 *
 * Stops watching a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: ok. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_remove(sw_handle *h, sw_bytes primary_name);

/**
 * SENTINEL REPLICAS primary-name
 *
 * Lists the replicas of a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_sentinel_replicas(sw_handle *h, sw_bytes primary_name, sw_reply **reply);

/**
 * SENTINEL RESET pattern
 *
 * Forgets what is known of the primaries that match a pattern.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: integer. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_reset(sw_handle *h, sw_bytes pattern, int64_t *out);

/**
 * SENTINEL SENTINELS primary-name
 *
 * Lists the other Sentinels of a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_sentinels(sw_handle *h, sw_bytes primary_name, sw_reply **reply);

/**
 * SENTINEL SET primary-name option value [option value ...]
 *
 * Sets parameters of a watched primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: ok. Since 2.8.4.
 */
SW_API sw_err sw_sentinel_set(sw_handle *h, sw_bytes primary_name,
			      const struct sw_option_value *data, size_t n_data);

enum sw_sentinel_simulate_failure_failure {
	SW_SENTINEL_SIMULATE_FAILURE_FAILURE_NONE = 0,
	SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_ELECTION,
	SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_PROMOTION,
	SW_SENTINEL_SIMULATE_FAILURE_HELP
};

/**
 * SENTINEL SIMULATE-FAILURE <CRASH-AFTER-ELECTION | CRASH-AFTER-PROMOTION | HELP>
 * [<CRASH-AFTER-ELECTION | CRASH-AFTER-PROMOTION | HELP> ...]
 *
 * Makes a Sentinel crash at a chosen moment, for tests.
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: ok | array. Since 3.2.0.
 */
SW_API sw_err sw_sentinel_simulate_failure(sw_handle *h,
					   const enum sw_sentinel_simulate_failure_failure *data,
					   size_t n_data, sw_reply **reply);

/**
 * SENTINEL SLAVES primary-name
 *
 * Lists the replicas of a primary (older name of SENTINEL REPLICAS).
 * Blocked: SW_EBLOCKED, nothing is sent. Goes to a Sentinel process, and a cluster has none.
 * Reply: array. Since 2.8.0.
 */
SW_API sw_err sw_sentinel_slaves(sw_handle *h, sw_bytes primary_name, sw_reply **reply);

#ifdef __cplusplus
}
#endif

#endif
