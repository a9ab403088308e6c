/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/cluster.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- ASKING --------------------------------------------------------------------------------- */

static void asking_0(void)
{
	EXPECT(sw_asking(recorder_handle()),
	       "ASKING");
}

/* ---- CLUSTER ADDSLOTS ----------------------------------------------------------------------- */

static void cluster_addslots_0(void)
{
	static const int64_t *slots;
	static size_t n_slots;
	static int64_t list_1[2];

	list_1[0] = 111;
	list_1[1] = 112;
	slots = list_1;
	n_slots = 2;
	EXPECT(sw_cluster_addslots(recorder_handle(), slots, n_slots),
	       "CLUSTER", "ADDSLOTS", "111", "112");
}

static void cluster_addslots_1(void)
{
	static const int64_t *slots;
	static size_t n_slots;
	static int64_t list_1[2];

	list_1[0] = 111;
	slots = list_1;
	n_slots = 1;
	EXPECT(sw_cluster_addslots(recorder_handle(), slots, n_slots),
	       "CLUSTER", "ADDSLOTS", "111");
}

/* ---- CLUSTER ADDSLOTSRANGE ------------------------------------------------------------------ */

static void cluster_addslotsrange_0(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	list_1[1].start_slot = 112;
	list_1[1].end_slot = 122;
	data = list_1;
	n_data = 2;
	EXPECT(sw_cluster_addslotsrange(recorder_handle(), data, n_data),
	       "CLUSTER", "ADDSLOTSRANGE", "111", "121", "112", "122");
}

static void cluster_addslotsrange_1(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	data = list_1;
	n_data = 1;
	EXPECT(sw_cluster_addslotsrange(recorder_handle(), data, n_data),
	       "CLUSTER", "ADDSLOTSRANGE", "111", "121");
}

/* ---- CLUSTER BUMPEPOCH ---------------------------------------------------------------------- */

static void cluster_bumpepoch_0(void)
{
	EXPECT(sw_cluster_bumpepoch(recorder_handle(), NULL),
	       "CLUSTER", "BUMPEPOCH");
}

/* ---- CLUSTER CANCELSLOTMIGRATIONS ----------------------------------------------------------- */

static void cluster_cancelslotmigrations_0(void)
{
	EXPECT(sw_cluster_cancelslotmigrations(recorder_handle(), NULL),
	       "CLUSTER", "CANCELSLOTMIGRATIONS");
}

/* ---- CLUSTER COUNT-FAILURE-REPORTS ---------------------------------------------------------- */

static void cluster_count_failure_reports_0(void)
{
	static sw_bytes node_id;

	node_id = sw_str("node-id");
	EXPECT(sw_cluster_count_failure_reports(recorder_handle(), node_id, NULL),
	       "CLUSTER", "COUNT-FAILURE-REPORTS", "node-id");
}

/* ---- CLUSTER COUNTKEYSINSLOT ---------------------------------------------------------------- */

static void cluster_countkeysinslot_0(void)
{
	static int64_t slot;

	slot = 11;
	EXPECT(sw_cluster_countkeysinslot(recorder_handle(), slot, NULL),
	       "CLUSTER", "COUNTKEYSINSLOT", "11");
}

/* ---- CLUSTER DELSLOTS ----------------------------------------------------------------------- */

static void cluster_delslots_0(void)
{
	static const int64_t *slots;
	static size_t n_slots;
	static int64_t list_1[2];

	list_1[0] = 111;
	list_1[1] = 112;
	slots = list_1;
	n_slots = 2;
	EXPECT(sw_cluster_delslots(recorder_handle(), slots, n_slots),
	       "CLUSTER", "DELSLOTS", "111", "112");
}

static void cluster_delslots_1(void)
{
	static const int64_t *slots;
	static size_t n_slots;
	static int64_t list_1[2];

	list_1[0] = 111;
	slots = list_1;
	n_slots = 1;
	EXPECT(sw_cluster_delslots(recorder_handle(), slots, n_slots),
	       "CLUSTER", "DELSLOTS", "111");
}

/* ---- CLUSTER DELSLOTSRANGE ------------------------------------------------------------------ */

static void cluster_delslotsrange_0(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	list_1[1].start_slot = 112;
	list_1[1].end_slot = 122;
	data = list_1;
	n_data = 2;
	EXPECT(sw_cluster_delslotsrange(recorder_handle(), data, n_data),
	       "CLUSTER", "DELSLOTSRANGE", "111", "121", "112", "122");
}

static void cluster_delslotsrange_1(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	data = list_1;
	n_data = 1;
	EXPECT(sw_cluster_delslotsrange(recorder_handle(), data, n_data),
	       "CLUSTER", "DELSLOTSRANGE", "111", "121");
}

/* ---- CLUSTER FAILOVER ----------------------------------------------------------------------- */

static void cluster_failover_0(void)
{
	EXPECT(sw_cluster_failover(recorder_handle(), NULL),
	       "CLUSTER", "FAILOVER");
}

static void cluster_failover_1(void)
{
	static struct sw_cluster_failover_opts opts;

	opts.failover_mode = SW_CLUSTER_FAILOVER_FORCE;
	EXPECT(sw_cluster_failover(recorder_handle(), &opts),
	       "CLUSTER", "FAILOVER", "FORCE");
}

static void cluster_failover_2(void)
{
	static struct sw_cluster_failover_opts opts;

	opts.failover_mode = SW_CLUSTER_FAILOVER_TAKEOVER;
	EXPECT(sw_cluster_failover(recorder_handle(), &opts),
	       "CLUSTER", "FAILOVER", "TAKEOVER");
}

/* ---- CLUSTER FLUSHSLOT ---------------------------------------------------------------------- */

static void cluster_flushslot_0(void)
{
	static int64_t slot;

	slot = 11;
	EXPECT(sw_cluster_flushslot(recorder_handle(), slot, NULL),
	       "CLUSTER", "FLUSHSLOT", "11");
}

static void cluster_flushslot_1(void)
{
	static int64_t slot;
	static struct sw_cluster_flushslot_opts opts;

	slot = 11;
	opts.mode = SW_CLUSTER_FLUSHSLOT_ASYNC;
	EXPECT(sw_cluster_flushslot(recorder_handle(), slot, &opts),
	       "CLUSTER", "FLUSHSLOT", "11", "ASYNC");
}

static void cluster_flushslot_2(void)
{
	static int64_t slot;
	static struct sw_cluster_flushslot_opts opts;

	slot = 11;
	opts.mode = SW_CLUSTER_FLUSHSLOT_SYNC;
	EXPECT(sw_cluster_flushslot(recorder_handle(), slot, &opts),
	       "CLUSTER", "FLUSHSLOT", "11", "SYNC");
}

/* ---- CLUSTER FLUSHSLOTS --------------------------------------------------------------------- */

static void cluster_flushslots_0(void)
{
	EXPECT(sw_cluster_flushslots(recorder_handle()),
	       "CLUSTER", "FLUSHSLOTS");
}

/* ---- CLUSTER FORGET ------------------------------------------------------------------------- */

static void cluster_forget_0(void)
{
	static sw_bytes node_id;

	node_id = sw_str("node-id");
	EXPECT(sw_cluster_forget(recorder_handle(), node_id),
	       "CLUSTER", "FORGET", "node-id");
}

/* ---- CLUSTER GETKEYSINSLOT ------------------------------------------------------------------ */

static void cluster_getkeysinslot_0(void)
{
	static int64_t slot;
	static int64_t count;

	slot = 11;
	count = 12;
	EXPECT(sw_cluster_getkeysinslot(recorder_handle(), slot, count, NULL),
	       "CLUSTER", "GETKEYSINSLOT", "11", "12");
}

/* ---- CLUSTER GETSLOTMIGRATIONS -------------------------------------------------------------- */

static void cluster_getslotmigrations_0(void)
{
	EXPECT(sw_cluster_getslotmigrations(recorder_handle(), NULL),
	       "CLUSTER", "GETSLOTMIGRATIONS");
}

/* ---- CLUSTER HELP --------------------------------------------------------------------------- */

static void cluster_help_0(void)
{
	EXPECT(sw_cluster_help(recorder_handle(), NULL),
	       "CLUSTER", "HELP");
}

/* ---- CLUSTER INFO --------------------------------------------------------------------------- */

static void cluster_info_0(void)
{
	EXPECT(sw_cluster_info(recorder_handle(), NULL),
	       "CLUSTER", "INFO");
}

/* ---- CLUSTER KEYSLOT ------------------------------------------------------------------------ */

static void cluster_keyslot_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_cluster_keyslot(recorder_handle(), key, NULL),
	       "CLUSTER", "KEYSLOT", "key");
}

/* ---- CLUSTER LINKS -------------------------------------------------------------------------- */

static void cluster_links_0(void)
{
	EXPECT(sw_cluster_links(recorder_handle(), NULL),
	       "CLUSTER", "LINKS");
}

/* ---- CLUSTER MEET --------------------------------------------------------------------------- */

static void cluster_meet_0(void)
{
	static sw_bytes ip;
	static int64_t port;

	ip = sw_str("ip");
	port = 12;
	EXPECT(sw_cluster_meet(recorder_handle(), ip, port, NULL),
	       "CLUSTER", "MEET", "ip", "12");
}

static void cluster_meet_1(void)
{
	static sw_bytes ip;
	static int64_t port;
	static struct sw_cluster_meet_opts opts;

	ip = sw_str("ip");
	port = 12;
	opts.cluster_bus_port = sw_i64(13);
	EXPECT(sw_cluster_meet(recorder_handle(), ip, port, &opts),
	       "CLUSTER", "MEET", "ip", "12", "13");
}

/* ---- CLUSTER MIGRATESLOTS ------------------------------------------------------------------- */

static void cluster_migrateslots_0(void)
{
	static const struct sw_cluster_migrateslots_data *data;
	static size_t n_data;
	static struct sw_cluster_migrateslots_data list_2[2];
	static struct sw_start_slot_end_slot list_11[2];
	static struct sw_start_slot_end_slot list_12[2];

	list_11[0].start_slot = 111;
	list_11[0].end_slot = 121;
	list_11[1].start_slot = 112;
	list_11[1].end_slot = 122;
	list_2[0].data = list_11;
	list_2[0].n_data = 2;
	list_2[0].node_id = sw_str("node-id1");
	list_12[0].start_slot = 111;
	list_12[0].end_slot = 121;
	list_12[1].start_slot = 112;
	list_12[1].end_slot = 122;
	list_2[1].data = list_12;
	list_2[1].n_data = 2;
	list_2[1].node_id = sw_str("node-id2");
	data = list_2;
	n_data = 2;
	EXPECT(sw_cluster_migrateslots(recorder_handle(), data, n_data),
	       "CLUSTER", "MIGRATESLOTS", "SLOTSRANGE", "111", "121", "112", "122", "NODE",
	       "node-id1", "SLOTSRANGE", "111", "121", "112", "122", "NODE", "node-id2");
}

static void cluster_migrateslots_1(void)
{
	static const struct sw_cluster_migrateslots_data *data;
	static size_t n_data;
	static struct sw_cluster_migrateslots_data list_2[2];
	static struct sw_start_slot_end_slot list_11[2];

	list_11[0].start_slot = 111;
	list_11[0].end_slot = 121;
	list_11[1].start_slot = 112;
	list_11[1].end_slot = 122;
	list_2[0].data = list_11;
	list_2[0].n_data = 2;
	list_2[0].node_id = sw_str("node-id1");
	data = list_2;
	n_data = 1;
	EXPECT(sw_cluster_migrateslots(recorder_handle(), data, n_data),
	       "CLUSTER", "MIGRATESLOTS", "SLOTSRANGE", "111", "121", "112", "122", "NODE",
	       "node-id1");
}

static void cluster_migrateslots_2(void)
{
	static const struct sw_cluster_migrateslots_data *data;
	static size_t n_data;
	static struct sw_cluster_migrateslots_data list_2[2];
	static struct sw_start_slot_end_slot list_11[2];
	static struct sw_start_slot_end_slot list_12[2];

	list_11[0].start_slot = 111;
	list_11[0].end_slot = 121;
	list_11[1].start_slot = 112;
	list_11[1].end_slot = 122;
	list_2[0].data = list_11;
	list_2[0].n_data = 2;
	list_2[0].node_id = sw_str("node-id1");
	list_12[0].start_slot = 111;
	list_12[0].end_slot = 121;
	list_2[1].data = list_12;
	list_2[1].n_data = 1;
	list_2[1].node_id = sw_str("node-id2");
	data = list_2;
	n_data = 2;
	EXPECT(sw_cluster_migrateslots(recorder_handle(), data, n_data),
	       "CLUSTER", "MIGRATESLOTS", "SLOTSRANGE", "111", "121", "112", "122", "NODE",
	       "node-id1", "SLOTSRANGE", "111", "121", "NODE", "node-id2");
}

/* ---- CLUSTER MIGRATION ---------------------------------------------------------------------- */

static void cluster_migration_0(void)
{
	static struct sw_cluster_migration_action action;
	static struct sw_start_slot_end_slot list_1[2];

	action.kind = SW_CLUSTER_MIGRATION_IMPORT;
	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	list_1[1].start_slot = 112;
	list_1[1].end_slot = 122;
	action.data = list_1;
	action.n_data = 2;
	EXPECT(sw_cluster_migration(recorder_handle(), action, NULL),
	       "CLUSTER", "MIGRATION", "IMPORT", "111", "121", "112", "122");
}

static void cluster_migration_1(void)
{
	static struct sw_cluster_migration_action action;
	static struct sw_start_slot_end_slot list_1[2];

	action.kind = SW_CLUSTER_MIGRATION_IMPORT;
	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	action.data = list_1;
	action.n_data = 1;
	EXPECT(sw_cluster_migration(recorder_handle(), action, NULL),
	       "CLUSTER", "MIGRATION", "IMPORT", "111", "121");
}

static void cluster_migration_2(void)
{
	static struct sw_cluster_migration_action action;

	action.kind = SW_CLUSTER_MIGRATION_CANCEL;
	action.task.kind = SW_CLUSTER_MIGRATION_ID;
	action.task.task_id = sw_str("task-id");
	EXPECT(sw_cluster_migration(recorder_handle(), action, NULL),
	       "CLUSTER", "MIGRATION", "CANCEL", "ID", "task-id");
}

static void cluster_migration_3(void)
{
	static struct sw_cluster_migration_action action;

	action.kind = SW_CLUSTER_MIGRATION_CANCEL;
	action.task.kind = SW_CLUSTER_MIGRATION_ALL;
	EXPECT(sw_cluster_migration(recorder_handle(), action, NULL),
	       "CLUSTER", "MIGRATION", "CANCEL", "ALL");
}

static void cluster_migration_4(void)
{
	static struct sw_cluster_migration_action action;

	action.kind = SW_CLUSTER_MIGRATION_STATUS;
	action.task.kind = SW_CLUSTER_MIGRATION_ID;
	action.task.task_id = sw_str("task-id");
	EXPECT(sw_cluster_migration(recorder_handle(), action, NULL),
	       "CLUSTER", "MIGRATION", "STATUS", "ID", "task-id");
}

static void cluster_migration_5(void)
{
	static struct sw_cluster_migration_action action;

	action.kind = SW_CLUSTER_MIGRATION_STATUS;
	action.task.kind = SW_CLUSTER_MIGRATION_ALL;
	EXPECT(sw_cluster_migration(recorder_handle(), action, NULL),
	       "CLUSTER", "MIGRATION", "STATUS", "ALL");
}

/* ---- CLUSTER MYID --------------------------------------------------------------------------- */

static void cluster_myid_0(void)
{
	EXPECT(sw_cluster_myid(recorder_handle(), NULL),
	       "CLUSTER", "MYID");
}

/* ---- CLUSTER MYSHARDID ---------------------------------------------------------------------- */

static void cluster_myshardid_0(void)
{
	EXPECT(sw_cluster_myshardid(recorder_handle(), NULL),
	       "CLUSTER", "MYSHARDID");
}

/* ---- CLUSTER NODES -------------------------------------------------------------------------- */

static void cluster_nodes_0(void)
{
	EXPECT(sw_cluster_nodes(recorder_handle(), NULL),
	       "CLUSTER", "NODES");
}

/* ---- CLUSTER REPLICAS ----------------------------------------------------------------------- */

static void cluster_replicas_0(void)
{
	static sw_bytes node_id;

	node_id = sw_str("node-id");
	EXPECT(sw_cluster_replicas(recorder_handle(), node_id, NULL),
	       "CLUSTER", "REPLICAS", "node-id");
}

/* ---- CLUSTER REPLICATE ---------------------------------------------------------------------- */

static void cluster_replicate_0(void)
{
	static struct sw_cluster_replicate_primary primary;

	primary.kind = SW_CLUSTER_REPLICATE_NODE_ID;
	primary.node_id = sw_str("node-id");
	EXPECT(sw_cluster_replicate(recorder_handle(), primary),
	       "CLUSTER", "REPLICATE", "node-id");
}

static void cluster_replicate_1(void)
{
	static struct sw_cluster_replicate_primary primary;

	primary.kind = SW_CLUSTER_REPLICATE_NO_ONE;
	EXPECT(sw_cluster_replicate(recorder_handle(), primary),
	       "CLUSTER", "REPLICATE", "NO", "ONE");
}

/* ---- CLUSTER RESET -------------------------------------------------------------------------- */

static void cluster_reset_0(void)
{
	EXPECT(sw_cluster_reset(recorder_handle(), NULL),
	       "CLUSTER", "RESET");
}

static void cluster_reset_1(void)
{
	static struct sw_cluster_reset_opts opts;

	opts.reset_mode = SW_CLUSTER_RESET_HARD;
	EXPECT(sw_cluster_reset(recorder_handle(), &opts),
	       "CLUSTER", "RESET", "HARD");
}

static void cluster_reset_2(void)
{
	static struct sw_cluster_reset_opts opts;

	opts.reset_mode = SW_CLUSTER_RESET_SOFT;
	EXPECT(sw_cluster_reset(recorder_handle(), &opts),
	       "CLUSTER", "RESET", "SOFT");
}

/* ---- CLUSTER SAVECONFIG --------------------------------------------------------------------- */

static void cluster_saveconfig_0(void)
{
	EXPECT(sw_cluster_saveconfig(recorder_handle()),
	       "CLUSTER", "SAVECONFIG");
}

/* ---- CLUSTER SET-CONFIG-EPOCH --------------------------------------------------------------- */

static void cluster_set_config_epoch_0(void)
{
	static int64_t config_epoch;

	config_epoch = 11;
	EXPECT(sw_cluster_set_config_epoch(recorder_handle(), config_epoch),
	       "CLUSTER", "SET-CONFIG-EPOCH", "11");
}

/* ---- CLUSTER SETSLOT ------------------------------------------------------------------------ */

static void cluster_setslot_0(void)
{
	static int64_t slot;
	static struct sw_cluster_setslot_state state;

	slot = 11;
	state.kind = SW_CLUSTER_SETSLOT_IMPORTING;
	state.value = sw_str("node-id");
	EXPECT(sw_cluster_setslot(recorder_handle(), slot, state, NULL),
	       "CLUSTER", "SETSLOT", "11", "IMPORTING", "node-id");
}

static void cluster_setslot_1(void)
{
	static int64_t slot;
	static struct sw_cluster_setslot_state state;

	slot = 11;
	state.kind = SW_CLUSTER_SETSLOT_MIGRATING;
	state.value = sw_str("node-id");
	EXPECT(sw_cluster_setslot(recorder_handle(), slot, state, NULL),
	       "CLUSTER", "SETSLOT", "11", "MIGRATING", "node-id");
}

static void cluster_setslot_2(void)
{
	static int64_t slot;
	static struct sw_cluster_setslot_state state;

	slot = 11;
	state.kind = SW_CLUSTER_SETSLOT_NODE;
	state.value = sw_str("node-id");
	EXPECT(sw_cluster_setslot(recorder_handle(), slot, state, NULL),
	       "CLUSTER", "SETSLOT", "11", "NODE", "node-id");
}

static void cluster_setslot_3(void)
{
	static int64_t slot;
	static struct sw_cluster_setslot_state state;

	slot = 11;
	state.kind = SW_CLUSTER_SETSLOT_STABLE;
	EXPECT(sw_cluster_setslot(recorder_handle(), slot, state, NULL),
	       "CLUSTER", "SETSLOT", "11", "STABLE");
}

static void cluster_setslot_4(void)
{
	static int64_t slot;
	static struct sw_cluster_setslot_state state;
	static struct sw_cluster_setslot_opts opts;

	slot = 11;
	state.kind = SW_CLUSTER_SETSLOT_IMPORTING;
	state.value = sw_str("node-id");
	opts.timeout = sw_i64(15);
	EXPECT(sw_cluster_setslot(recorder_handle(), slot, state, &opts),
	       "CLUSTER", "SETSLOT", "11", "IMPORTING", "node-id", "TIMEOUT", "15");
}

static void cluster_setslot_5(void)
{
	static int64_t slot;
	static struct sw_cluster_setslot_state state;
	static struct sw_cluster_setslot_opts opts;

	slot = 11;
	state.kind = SW_CLUSTER_SETSLOT_MIGRATING;
	state.value = sw_str("node-id");
	opts.timeout = sw_i64(15);
	EXPECT(sw_cluster_setslot(recorder_handle(), slot, state, &opts),
	       "CLUSTER", "SETSLOT", "11", "MIGRATING", "node-id", "TIMEOUT", "15");
}

/* ---- CLUSTER SHARDS ------------------------------------------------------------------------- */

static void cluster_shards_0(void)
{
	EXPECT(sw_cluster_shards(recorder_handle(), NULL),
	       "CLUSTER", "SHARDS");
}

/* ---- CLUSTER SLAVES ------------------------------------------------------------------------- */

static void cluster_slaves_0(void)
{
	static sw_bytes node_id;

	node_id = sw_str("node-id");
	EXPECT(sw_cluster_slaves(recorder_handle(), node_id, NULL),
	       "CLUSTER", "SLAVES", "node-id");
}

/* ---- CLUSTER SLOT-STATS --------------------------------------------------------------------- */

static void cluster_slot_stats_0(void)
{
	static struct sw_cluster_slot_stats_selection selection;

	selection.kind = SW_CLUSTER_SLOT_STATS_SLOTSRANGE;
	selection.start_slot = 11;
	selection.end_slot = 12;
	EXPECT(sw_cluster_slot_stats(recorder_handle(), selection, NULL),
	       "CLUSTER", "SLOT-STATS", "SLOTSRANGE", "11", "12");
}

static void cluster_slot_stats_1(void)
{
	static struct sw_cluster_slot_stats_selection selection;

	selection.kind = SW_CLUSTER_SLOT_STATS_ORDERBY;
	selection.metric = sw_str("metric");
	EXPECT(sw_cluster_slot_stats(recorder_handle(), selection, NULL),
	       "CLUSTER", "SLOT-STATS", "ORDERBY", "metric");
}

static void cluster_slot_stats_2(void)
{
	static struct sw_cluster_slot_stats_selection selection;

	selection.kind = SW_CLUSTER_SLOT_STATS_ORDERBY;
	selection.metric = sw_str("metric");
	selection.limit = sw_i64(14);
	EXPECT(sw_cluster_slot_stats(recorder_handle(), selection, NULL),
	       "CLUSTER", "SLOT-STATS", "ORDERBY", "metric", "LIMIT", "14");
}

static void cluster_slot_stats_3(void)
{
	static struct sw_cluster_slot_stats_selection selection;

	selection.kind = SW_CLUSTER_SLOT_STATS_ORDERBY;
	selection.metric = sw_str("metric");
	selection.order = SW_CLUSTER_SLOT_STATS_ASC;
	EXPECT(sw_cluster_slot_stats(recorder_handle(), selection, NULL),
	       "CLUSTER", "SLOT-STATS", "ORDERBY", "metric", "ASC");
}

static void cluster_slot_stats_4(void)
{
	static struct sw_cluster_slot_stats_selection selection;

	selection.kind = SW_CLUSTER_SLOT_STATS_ORDERBY;
	selection.metric = sw_str("metric");
	selection.order = SW_CLUSTER_SLOT_STATS_DESC;
	EXPECT(sw_cluster_slot_stats(recorder_handle(), selection, NULL),
	       "CLUSTER", "SLOT-STATS", "ORDERBY", "metric", "DESC");
}

/* ---- CLUSTER SLOTS -------------------------------------------------------------------------- */

static void cluster_slots_0(void)
{
	EXPECT(sw_cluster_slots(recorder_handle(), NULL),
	       "CLUSTER", "SLOTS");
}

/* ---- CLUSTER SYNCSLOTS ---------------------------------------------------------------------- */

static void cluster_syncslots_0(void)
{
	static sw_bytes subcommand;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	subcommand = sw_str("subcommand");
	list_1[0] = sw_str("arg1");
	list_1[1] = sw_str("arg2");
	args = list_1;
	n_args = 2;
	EXPECT(sw_cluster_syncslots(recorder_handle(), subcommand, args, n_args, NULL),
	       "CLUSTER", "SYNCSLOTS", "subcommand", "arg1", "arg2");
}

static void cluster_syncslots_1(void)
{
	static sw_bytes subcommand;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	subcommand = sw_str("subcommand");
	list_1[0] = sw_str("arg1");
	args = list_1;
	n_args = 1;
	EXPECT(sw_cluster_syncslots(recorder_handle(), subcommand, args, n_args, NULL),
	       "CLUSTER", "SYNCSLOTS", "subcommand", "arg1");
}

static void cluster_syncslots_2(void)
{
	static sw_bytes subcommand;
	static const sw_bytes *args;
	static size_t n_args;

	subcommand = sw_str("subcommand");
	EXPECT(sw_cluster_syncslots(recorder_handle(), subcommand, args, n_args, NULL),
	       "CLUSTER", "SYNCSLOTS", "subcommand");
}

/* ---- CLUSTERSCAN ---------------------------------------------------------------------------- */

static void clusterscan_0(void)
{
	static sw_bytes cursor;

	cursor = sw_str("cursor");
	EXPECT(sw_clusterscan(recorder_handle(), cursor, NULL, NULL),
	       "CLUSTERSCAN", "cursor");
}

static void clusterscan_1(void)
{
	static sw_bytes cursor;
	static struct sw_clusterscan_opts opts;

	cursor = sw_str("cursor");
	opts.match = sw_str("pattern");
	EXPECT(sw_clusterscan(recorder_handle(), cursor, &opts, NULL),
	       "CLUSTERSCAN", "cursor", "MATCH", "pattern");
}

static void clusterscan_2(void)
{
	static sw_bytes cursor;
	static struct sw_clusterscan_opts opts;

	cursor = sw_str("cursor");
	opts.count = sw_i64(13);
	EXPECT(sw_clusterscan(recorder_handle(), cursor, &opts, NULL),
	       "CLUSTERSCAN", "cursor", "COUNT", "13");
}

static void clusterscan_3(void)
{
	static sw_bytes cursor;
	static struct sw_clusterscan_opts opts;

	cursor = sw_str("cursor");
	opts.type = sw_str("type");
	EXPECT(sw_clusterscan(recorder_handle(), cursor, &opts, NULL),
	       "CLUSTERSCAN", "cursor", "TYPE", "type");
}

static void clusterscan_4(void)
{
	static sw_bytes cursor;
	static struct sw_clusterscan_opts opts;

	cursor = sw_str("cursor");
	opts.slot = sw_i64(15);
	EXPECT(sw_clusterscan(recorder_handle(), cursor, &opts, NULL),
	       "CLUSTERSCAN", "cursor", "SLOT", "15");
}

static void clusterscan_5(void)
{
	static sw_bytes cursor;
	static struct sw_clusterscan_opts opts;

	cursor = sw_str("cursor");
	opts.match = sw_str("pattern");
	opts.count = sw_i64(13);
	opts.type = sw_str("type");
	opts.slot = sw_i64(15);
	EXPECT(sw_clusterscan(recorder_handle(), cursor, &opts, NULL),
	       "CLUSTERSCAN", "cursor", "MATCH", "pattern", "COUNT", "13", "TYPE", "type", "SLOT",
	       "15");
}

/* ---- READONLY ------------------------------------------------------------------------------- */

static void readonly_0(void)
{
	EXPECT(sw_readonly(recorder_handle()),
	       "READONLY");
}

/* ---- READWRITE ------------------------------------------------------------------------------ */

static void readwrite_0(void)
{
	EXPECT(sw_readwrite(recorder_handle()),
	       "READWRITE");
}

int main(void)
{
	asking_0();
	cluster_addslots_0();
	cluster_addslots_1();
	cluster_addslotsrange_0();
	cluster_addslotsrange_1();
	cluster_bumpepoch_0();
	cluster_cancelslotmigrations_0();
	cluster_count_failure_reports_0();
	cluster_countkeysinslot_0();
	cluster_delslots_0();
	cluster_delslots_1();
	cluster_delslotsrange_0();
	cluster_delslotsrange_1();
	cluster_failover_0();
	cluster_failover_1();
	cluster_failover_2();
	cluster_flushslot_0();
	cluster_flushslot_1();
	cluster_flushslot_2();
	cluster_flushslots_0();
	cluster_forget_0();
	cluster_getkeysinslot_0();
	cluster_getslotmigrations_0();
	cluster_help_0();
	cluster_info_0();
	cluster_keyslot_0();
	cluster_links_0();
	cluster_meet_0();
	cluster_meet_1();
	cluster_migrateslots_0();
	cluster_migrateslots_1();
	cluster_migrateslots_2();
	cluster_migration_0();
	cluster_migration_1();
	cluster_migration_2();
	cluster_migration_3();
	cluster_migration_4();
	cluster_migration_5();
	cluster_myid_0();
	cluster_myshardid_0();
	cluster_nodes_0();
	cluster_replicas_0();
	cluster_replicate_0();
	cluster_replicate_1();
	cluster_reset_0();
	cluster_reset_1();
	cluster_reset_2();
	cluster_saveconfig_0();
	cluster_set_config_epoch_0();
	cluster_setslot_0();
	cluster_setslot_1();
	cluster_setslot_2();
	cluster_setslot_3();
	cluster_setslot_4();
	cluster_setslot_5();
	cluster_shards_0();
	cluster_slaves_0();
	cluster_slot_stats_0();
	cluster_slot_stats_1();
	cluster_slot_stats_2();
	cluster_slot_stats_3();
	cluster_slot_stats_4();
	cluster_slots_0();
	cluster_syncslots_0();
	cluster_syncslots_1();
	cluster_syncslots_2();
	clusterscan_0();
	clusterscan_1();
	clusterscan_2();
	clusterscan_3();
	clusterscan_4();
	clusterscan_5();
	readonly_0();
	readwrite_0();
	return recorder_finish();
}
