/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Clusters
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_CLUSTER_H
#define SLOTWISE_CLUSTER_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * ASKING
 *
 * Announces that the next command follows an ASK redirect.
 * Blocked: SW_EBLOCKED, nothing is sent. The client sends it by itself when a node answers ASK.
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_asking(sw_handle *h);

/**
 * CLUSTER ADDSLOTS slot [slot ...]
 *
 * Gives slots to a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_addslots(sw_handle *h, const int64_t *slots, size_t n_slots);

/**
 * CLUSTER ADDSLOTSRANGE start-slot end-slot [start-slot end-slot ...]
 *
 * Gives ranges of slots to a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_cluster_addslotsrange(sw_handle *h, const struct sw_start_slot_end_slot *data,
				       size_t n_data);

/**
 * CLUSTER BUMPEPOCH
 *
 * Raises a node's configuration epoch.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: status. Since 3.0.0.
 */
SW_API sw_err sw_cluster_bumpepoch(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER CANCELSLOTMIGRATIONS
 *
 * Cancels the slot migrations that each primary has under way.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: ok. Since 9.0.0, valkey only.
 */
SW_API sw_err sw_cluster_cancelslotmigrations(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER COUNT-FAILURE-REPORTS node-id
 *
 * Counts the reports that a node has failed, as one node sees them.
 * Sent to one node, chosen at random.
 * Reply: integer. Since 3.0.0.
 */
SW_API sw_err sw_cluster_count_failure_reports(sw_handle *h, sw_bytes node_id, int64_t *out);

/**
 * CLUSTER COUNTKEYSINSLOT slot
 *
 * Counts the keys in a slot, at the slot's owner.
 * Runs an algorithm of several requests.
 * Then atomic: the command, sent to the owner of the slot that its argument names.
 * Others may see: nothing of it. A death leaves: nothing.
 * Reply: integer. Since 3.0.0.
 */
SW_API sw_err sw_cluster_countkeysinslot(sw_handle *h, int64_t slot, int64_t *out);

/**
 * CLUSTER DELSLOTS slot [slot ...]
 *
 * Takes slots from a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_delslots(sw_handle *h, const int64_t *slots, size_t n_slots);

/**
 * CLUSTER DELSLOTSRANGE start-slot end-slot [start-slot end-slot ...]
 *
 * Takes ranges of slots from a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_cluster_delslotsrange(sw_handle *h, const struct sw_start_slot_end_slot *data,
				       size_t n_data);

enum sw_cluster_failover_failover_mode {
	SW_CLUSTER_FAILOVER_FAILOVER_MODE_NONE = 0,
	SW_CLUSTER_FAILOVER_FORCE,
	SW_CLUSTER_FAILOVER_TAKEOVER
};

struct sw_cluster_failover_opts {
	/* FORCE | TAKEOVER */
	enum sw_cluster_failover_failover_mode failover_mode;
};

/**
 * CLUSTER FAILOVER [FORCE | TAKEOVER]
 *
 * Makes a replica take over from its primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_failover(sw_handle *h, const struct sw_cluster_failover_opts *opts);

enum sw_cluster_flushslot_mode {
	SW_CLUSTER_FLUSHSLOT_MODE_NONE = 0,
	SW_CLUSTER_FLUSHSLOT_ASYNC,
	SW_CLUSTER_FLUSHSLOT_SYNC
};

struct sw_cluster_flushslot_opts {
	/* ASYNC | SYNC */
	enum sw_cluster_flushslot_mode mode;
};

/**
 * CLUSTER FLUSHSLOT slot [ASYNC | SYNC]
 *
 * Deletes all keys in a slot, at the slot's owner.
 * Runs an algorithm of several requests.
 * Then atomic: the command, sent to the owner of the slot that its argument names.
 * Others may see: nothing of it. A death leaves: nothing.
 * Reply: ok. Since 9.0.0, valkey only.
 */
SW_API sw_err sw_cluster_flushslot(sw_handle *h, int64_t slot,
				   const struct sw_cluster_flushslot_opts *opts);

/**
 * CLUSTER FLUSHSLOTS
 *
 * Takes all slots from a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_flushslots(sw_handle *h);

/**
 * CLUSTER FORGET node-id
 *
 * Makes a node forget another one.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_forget(sw_handle *h, sw_bytes node_id);

/**
 * CLUSTER GETKEYSINSLOT slot count
 *
 * Returns keys in a slot, at the slot's owner.
 * Runs an algorithm of several requests.
 * Then atomic: the command, sent to the owner of the slot that its argument names.
 * Others may see: nothing of it. A death leaves: nothing.
 * Reply: array. Since 3.0.0.
 */
SW_API sw_err sw_cluster_getkeysinslot(sw_handle *h, int64_t slot, int64_t count, sw_reply **reply);

/**
 * CLUSTER GETSLOTMIGRATIONS
 *
 * Lists the slot migrations that each node knows.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 9.0.0, valkey only.
 */
SW_API sw_err sw_cluster_getslotmigrations(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER HELP
 *
 * Lists the subcommands of CLUSTER.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_cluster_help(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER INFO
 *
 * Describes the state of the cluster as one node sees it.
 * Sent to one node, chosen at random.
 * Reply: bulk. Since 3.0.0.
 */
SW_API sw_err sw_cluster_info(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER KEYSLOT key
 *
 * Returns the slot of a key.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 3.0.0.
 */
SW_API sw_err sw_cluster_keyslot(sw_handle *h, sw_bytes key, int64_t *out);

/**
 * CLUSTER LINKS
 *
 * Describes each node's connections to the other nodes.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_cluster_links(sw_handle *h, sw_reply **reply);

struct sw_cluster_meet_opts {
	/* cluster-bus-port */
	sw_opt_i64 cluster_bus_port;
};

/**
 * CLUSTER MEET ip port [cluster-bus-port]
 *
 * Introduces a node to another one.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_meet(sw_handle *h, sw_bytes ip, int64_t port,
			      const struct sw_cluster_meet_opts *opts);

/* One element of data. */
struct sw_cluster_migrateslots_data {
	const struct sw_start_slot_end_slot *data;
	size_t n_data;
	sw_bytes node_id;
};

/**
 * CLUSTER MIGRATESLOTS SLOTSRANGE start-slot end-slot [start-slot end-slot ...] NODE node-id
 * [SLOTSRANGE start-slot end-slot [start-slot end-slot ...] NODE node-id ...]
 *
 * Starts moving ranges of slots away from a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 9.0.0, valkey only.
 */
SW_API sw_err sw_cluster_migrateslots(sw_handle *h,
				      const struct sw_cluster_migrateslots_data *data,
				      size_t n_data);

/* Which branch of struct sw_cluster_migration_action. */
enum sw_cluster_migration_action_kind {
	SW_CLUSTER_MIGRATION_ACTION_NONE = 0,
	SW_CLUSTER_MIGRATION_IMPORT,
	SW_CLUSTER_MIGRATION_CANCEL,
	SW_CLUSTER_MIGRATION_STATUS
};

/* Which branch of struct sw_cluster_migration_task. */
enum sw_cluster_migration_task_kind {
	SW_CLUSTER_MIGRATION_TASK_NONE = 0,
	SW_CLUSTER_MIGRATION_ID,
	SW_CLUSTER_MIGRATION_ALL
};

struct sw_cluster_migration_task {
	enum sw_cluster_migration_task_kind kind;
	sw_bytes task_id;
};

struct sw_cluster_migration_action {
	enum sw_cluster_migration_action_kind kind;
	const struct sw_start_slot_end_slot *data;
	size_t n_data;
	struct sw_cluster_migration_task task;
};

/**
 * CLUSTER MIGRATION <IMPORT start-slot end-slot [start-slot end-slot ...] | CANCEL <ID task-id |
 * ALL> | STATUS <ID task-id | ALL>>
 *
 * Starts, cancels or shows the moving of slots to a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: bulk | integer | array. Since 8.4.0, redis only.
 */
SW_API sw_err sw_cluster_migration(sw_handle *h, struct sw_cluster_migration_action action,
				   sw_reply **reply);

/**
 * CLUSTER MYID
 *
 * Returns the id of every node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 3.0.0.
 */
SW_API sw_err sw_cluster_myid(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER MYSHARDID
 *
 * Returns the shard's id of every node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 7.2.0.
 */
SW_API sw_err sw_cluster_myshardid(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER NODES
 *
 * Returns the node table as one node sees it.
 * Sent to one node, chosen at random.
 * Reply: bulk. Since 3.0.0.
 */
SW_API sw_err sw_cluster_nodes(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER REPLICAS node-id
 *
 * Lists the replicas of a primary.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_cluster_replicas(sw_handle *h, sw_bytes node_id, sw_reply **reply);

/* Which branch of struct sw_cluster_replicate_primary. */
enum sw_cluster_replicate_primary_kind {
	SW_CLUSTER_REPLICATE_PRIMARY_NONE = 0,
	SW_CLUSTER_REPLICATE_NODE_ID,
	SW_CLUSTER_REPLICATE_NO_ONE
};

struct sw_cluster_replicate_primary {
	enum sw_cluster_replicate_primary_kind kind;
	sw_bytes node_id;
};

/**
 * CLUSTER REPLICATE <node-id | NO ONE>
 *
 * Makes a node the replica of a primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_replicate(sw_handle *h, struct sw_cluster_replicate_primary primary);

enum sw_cluster_reset_reset_mode {
	SW_CLUSTER_RESET_RESET_MODE_NONE = 0,
	SW_CLUSTER_RESET_HARD,
	SW_CLUSTER_RESET_SOFT
};

struct sw_cluster_reset_opts {
	/* HARD | SOFT */
	enum sw_cluster_reset_reset_mode reset_mode;
};

/**
 * CLUSTER RESET [HARD | SOFT]
 *
 * Makes a node forget the cluster.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_reset(sw_handle *h, const struct sw_cluster_reset_opts *opts);

/**
 * CLUSTER SAVECONFIG
 *
 * Makes every node write its cluster file.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_saveconfig(sw_handle *h);

/**
 * CLUSTER SET-CONFIG-EPOCH config-epoch
 *
 * Sets the configuration epoch of a fresh node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_set_config_epoch(sw_handle *h, int64_t config_epoch);

/* Which branch of struct sw_cluster_setslot_state. */
enum sw_cluster_setslot_state_kind {
	SW_CLUSTER_SETSLOT_STATE_NONE = 0,
	SW_CLUSTER_SETSLOT_IMPORTING,
	SW_CLUSTER_SETSLOT_MIGRATING,
	SW_CLUSTER_SETSLOT_NODE,
	SW_CLUSTER_SETSLOT_STABLE
};

struct sw_cluster_setslot_state {
	enum sw_cluster_setslot_state_kind kind;
	sw_bytes value;
};

struct sw_cluster_setslot_opts {
	/* TIMEOUT timeout; since 8.0.0; only valkey */
	sw_opt_i64 timeout;
};

/**
 * CLUSTER SETSLOT slot <IMPORTING node-id | MIGRATING node-id | NODE node-id | STABLE> [TIMEOUT
 * timeout]
 *
 * Sets the owner or the migration state of a slot on a node.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_cluster_setslot(sw_handle *h, int64_t slot, struct sw_cluster_setslot_state state,
				 const struct sw_cluster_setslot_opts *opts);

/**
 * CLUSTER SHARDS
 *
 * Describes the shards: slots and nodes.
 * Sent to one node, chosen at random.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_cluster_shards(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER SLAVES node-id
 *
 * Lists the replicas of a primary (older name of CLUSTER REPLICAS).
 * Sent to one node, chosen at random.
 * Reply: array. Since 3.0.0.
 */
SW_API sw_err sw_cluster_slaves(sw_handle *h, sw_bytes node_id, sw_reply **reply);

/* Which branch of struct sw_cluster_slot_stats_selection. */
enum sw_cluster_slot_stats_selection_kind {
	SW_CLUSTER_SLOT_STATS_SELECTION_NONE = 0,
	SW_CLUSTER_SLOT_STATS_SLOTSRANGE,
	SW_CLUSTER_SLOT_STATS_ORDERBY
};

enum sw_cluster_slot_stats_order {
	SW_CLUSTER_SLOT_STATS_ORDER_NONE = 0,
	SW_CLUSTER_SLOT_STATS_ASC,
	SW_CLUSTER_SLOT_STATS_DESC
};

struct sw_cluster_slot_stats_selection {
	enum sw_cluster_slot_stats_selection_kind kind;
	int64_t start_slot;
	int64_t end_slot;
	sw_bytes metric;
	/* LIMIT limit */
	sw_opt_i64 limit;
	/* ASC | DESC */
	enum sw_cluster_slot_stats_order order;
};

/**
 * CLUSTER SLOT-STATS <SLOTSRANGE start-slot end-slot | ORDERBY metric [LIMIT limit] [ASC |
 * DESC]>
 *
 * Returns usage statistics of the slots that each primary owns.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: array. Since Redis 8.2.0, Valkey 8.0.0.
 */
SW_API sw_err sw_cluster_slot_stats(sw_handle *h, struct sw_cluster_slot_stats_selection selection,
				    sw_reply **reply);

/**
 * CLUSTER SLOTS
 *
 * Returns which nodes serve which slots.
 * Sent to one node, chosen at random.
 * Reply: array. Since 3.0.0.
 */
SW_API sw_err sw_cluster_slots(sw_handle *h, sw_reply **reply);

/**
 * CLUSTER SYNCSLOTS subcommand [arg [arg ...]]
 *
 * Carries out the moving of slots between servers.
 * Blocked: SW_EBLOCKED, nothing is sent. Part of the talk between servers; no client sends it.
 * Reply: any. Since Redis 8.4.0, Valkey 9.0.0.
 */
SW_API sw_err sw_cluster_syncslots(sw_handle *h, sw_bytes subcommand, const sw_bytes *args,
				   size_t n_args, sw_reply **reply);

struct sw_clusterscan_opts {
	/* MATCH pattern */
	sw_bytes match;
	/* COUNT count */
	sw_opt_i64 count;
	/* TYPE type */
	sw_bytes type;
	/* SLOT slot */
	sw_opt_i64 slot;
};

/**
 * CLUSTERSCAN cursor [MATCH pattern] [COUNT count] [TYPE type] [SLOT slot]
 *
 * Steps through the keys of the cluster slot by slot with a cursor.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 9.1.0, valkey only.
 */
SW_API sw_err sw_clusterscan(sw_handle *h, sw_bytes cursor, const struct sw_clusterscan_opts *opts,
			     sw_reply **reply);

/**
 * READONLY
 *
 * Lets a connection read from a replica.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; read through a view of replicas from sw_route_new, which sends it by itself (the tool
 * reads from primaries only).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_readonly(sw_handle *h);

/**
 * READWRITE
 *
 * Ends READONLY.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; reads go to primaries unless a view of replicas from sw_route_new is used (the tool
 * has none).
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_readwrite(sw_handle *h);

#ifdef __cplusplus
}
#endif

#endif
