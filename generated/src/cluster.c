/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/cluster.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_slot_owner;

/* ---- ASKING --------------------------------------------------------------------------------- */

const struct swi_command swi_row_asking = {
	.name = "ASKING",
	.syntax = "",
	.reason = "The client sends it by itself when a node answers ASK",
	.head = "*1\r\n$6\r\nASKING\r\n",
	.head_len = 16,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_asking(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_asking);

	return swi_call(w, NULL);
}

/* ---- CLUSTER ADDSLOTS ----------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_addslots = {
	.name = "CLUSTER ADDSLOTS",
	.syntax = "slot [slot ...]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$8\r\nADDSLOTS\r\n",
	.head_len = 27,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_addslots(sw_handle *h, const int64_t *slots, size_t n_slots)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_addslots);

	swi_need(w, slots, n_slots, "slots");
	swi_put_i64_list(w, slots, n_slots);
	return swi_call(w, NULL);
}

/* ---- CLUSTER ADDSLOTSRANGE ------------------------------------------------------------------ */

const struct swi_command swi_row_cluster_addslotsrange = {
	.name = "CLUSTER ADDSLOTSRANGE",
	.syntax = "start-slot end-slot [start-slot end-slot ...]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$13\r\nADDSLOTSRANGE\r\n",
	.head_len = 33,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_addslotsrange(sw_handle *h, const struct sw_start_slot_end_slot *data,
				size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_addslotsrange);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_i64(w, data[i].start_slot);
		swi_put_i64(w, data[i].end_slot);
	}
	return swi_call(w, NULL);
}

/* ---- CLUSTER BUMPEPOCH ---------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_bumpepoch = {
	.name = "CLUSTER BUMPEPOCH",
	.syntax = "",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$9\r\nBUMPEPOCH\r\n",
	.head_len = 32,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_bumpepoch(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_bumpepoch);

	return swi_call(w, reply);
}

/* ---- CLUSTER CANCELSLOTMIGRATIONS ----------------------------------------------------------- */

const struct swi_command swi_row_cluster_cancelslotmigrations = {
	.name = "CLUSTER CANCELSLOTMIGRATIONS",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$20\r\nCANCELSLOTMIGRATIONS\r\n",
	.head_len = 44,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_cancelslotmigrations(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_cancelslotmigrations);

	return swi_call(w, reply);
}

/* ---- CLUSTER COUNT-FAILURE-REPORTS ---------------------------------------------------------- */

const struct swi_command swi_row_cluster_count_failure_reports = {
	.name = "CLUSTER COUNT-FAILURE-REPORTS",
	.syntax = "node-id",
	.head = "*3\r\n$7\r\nCLUSTER\r\n$21\r\nCOUNT-FAILURE-REPORTS\r\n",
	.head_len = 45,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_cluster_count_failure_reports(sw_handle *h, sw_bytes node_id, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_count_failure_reports);

	swi_put_bytes(w, node_id);
	return swi_call(w, out);
}

/* ---- CLUSTER COUNTKEYSINSLOT ---------------------------------------------------------------- */

const struct swi_command swi_row_cluster_countkeysinslot = {
	.name = "CLUSTER COUNTKEYSINSLOT",
	.syntax = "slot",
	.override = &swi_override_slot_owner,
	.head = "*3\r\n$7\r\nCLUSTER\r\n$15\r\nCOUNTKEYSINSLOT\r\n",
	.head_len = 39,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_OVERRIDE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_cluster_countkeysinslot(sw_handle *h, int64_t slot, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_countkeysinslot);

	swi_put_i64(w, slot);
	return swi_call(w, out);
}

/* ---- CLUSTER DELSLOTS ----------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_delslots = {
	.name = "CLUSTER DELSLOTS",
	.syntax = "slot [slot ...]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$8\r\nDELSLOTS\r\n",
	.head_len = 27,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_delslots(sw_handle *h, const int64_t *slots, size_t n_slots)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_delslots);

	swi_need(w, slots, n_slots, "slots");
	swi_put_i64_list(w, slots, n_slots);
	return swi_call(w, NULL);
}

/* ---- CLUSTER DELSLOTSRANGE ------------------------------------------------------------------ */

const struct swi_command swi_row_cluster_delslotsrange = {
	.name = "CLUSTER DELSLOTSRANGE",
	.syntax = "start-slot end-slot [start-slot end-slot ...]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$13\r\nDELSLOTSRANGE\r\n",
	.head_len = 33,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_delslotsrange(sw_handle *h, const struct sw_start_slot_end_slot *data,
				size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_delslotsrange);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_i64(w, data[i].start_slot);
		swi_put_i64(w, data[i].end_slot);
	}
	return swi_call(w, NULL);
}

/* ---- CLUSTER FAILOVER ----------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_failover = {
	.name = "CLUSTER FAILOVER",
	.syntax = "[FORCE | TAKEOVER]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$8\r\nFAILOVER\r\n",
	.head_len = 27,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_cluster_failover_failover_mode(struct swi_writer *w, enum sw_cluster_failover_failover_mode v)
{
	switch (v) {
	case SW_CLUSTER_FAILOVER_FORCE:
		SWI_TOKEN(w, "$5\r\nFORCE\r\n");
		break;
	case SW_CLUSTER_FAILOVER_TAKEOVER:
		SWI_TOKEN(w, "$8\r\nTAKEOVER\r\n");
		break;
	default:
		swi_refuse(w, "failover_mode", "is none of its enum's constants");
	}
}

sw_err sw_cluster_failover(sw_handle *h, const struct sw_cluster_failover_opts *opts)
{
	static const struct sw_cluster_failover_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_failover);
	const struct sw_cluster_failover_opts *o = opts ? opts : &none;

	if (o->failover_mode)
		put_cluster_failover_failover_mode(w, o->failover_mode);
	return swi_call(w, NULL);
}

/* ---- CLUSTER FLUSHSLOT ---------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_flushslot = {
	.name = "CLUSTER FLUSHSLOT",
	.syntax = "slot [ASYNC | SYNC]",
	.override = &swi_override_slot_owner,
	.head = "$7\r\nCLUSTER\r\n$9\r\nFLUSHSLOT\r\n",
	.head_len = 28,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE | SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_cluster_flushslot_mode(struct swi_writer *w, enum sw_cluster_flushslot_mode v)
{
	switch (v) {
	case SW_CLUSTER_FLUSHSLOT_ASYNC:
		SWI_TOKEN(w, "$5\r\nASYNC\r\n");
		break;
	case SW_CLUSTER_FLUSHSLOT_SYNC:
		SWI_TOKEN(w, "$4\r\nSYNC\r\n");
		break;
	default:
		swi_refuse(w, "mode", "is none of its enum's constants");
	}
}

sw_err sw_cluster_flushslot(sw_handle *h, int64_t slot,
			    const struct sw_cluster_flushslot_opts *opts)
{
	static const struct sw_cluster_flushslot_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_flushslot);
	const struct sw_cluster_flushslot_opts *o = opts ? opts : &none;

	swi_put_i64(w, slot);
	if (o->mode)
		put_cluster_flushslot_mode(w, o->mode);
	return swi_call(w, NULL);
}

/* ---- CLUSTER FLUSHSLOTS --------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_flushslots = {
	.name = "CLUSTER FLUSHSLOTS",
	.syntax = "",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$10\r\nFLUSHSLOTS\r\n",
	.head_len = 34,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_flushslots(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_flushslots);

	return swi_call(w, NULL);
}

/* ---- CLUSTER FORGET ------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_forget = {
	.name = "CLUSTER FORGET",
	.syntax = "node-id",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "*3\r\n$7\r\nCLUSTER\r\n$6\r\nFORGET\r\n",
	.head_len = 29,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_forget(sw_handle *h, sw_bytes node_id)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_forget);

	swi_put_bytes(w, node_id);
	return swi_call(w, NULL);
}

/* ---- CLUSTER GETKEYSINSLOT ------------------------------------------------------------------ */

const struct swi_command swi_row_cluster_getkeysinslot = {
	.name = "CLUSTER GETKEYSINSLOT",
	.syntax = "slot count",
	.override = &swi_override_slot_owner,
	.head = "*4\r\n$7\r\nCLUSTER\r\n$13\r\nGETKEYSINSLOT\r\n",
	.head_len = 37,
	.fixed_argc = 4,
	.words = 2,
	.arity = 4,
	.route = SWI_ROUTE_OVERRIDE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_getkeysinslot(sw_handle *h, int64_t slot, int64_t count, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_getkeysinslot);

	swi_put_i64(w, slot);
	swi_put_i64(w, count);
	return swi_call(w, reply);
}

/* ---- CLUSTER GETSLOTMIGRATIONS -------------------------------------------------------------- */

const struct swi_command swi_row_cluster_getslotmigrations = {
	.name = "CLUSTER GETSLOTMIGRATIONS",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$17\r\nGETSLOTMIGRATIONS\r\n",
	.head_len = 41,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_getslotmigrations(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_getslotmigrations);

	return swi_call(w, reply);
}

/* ---- CLUSTER HELP --------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_help = {
	.name = "CLUSTER HELP",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$4\r\nHELP\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_help);

	return swi_call(w, reply);
}

/* ---- CLUSTER INFO --------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_info = {
	.name = "CLUSTER INFO",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$4\r\nINFO\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_info(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_info);

	return swi_call(w, reply);
}

/* ---- CLUSTER KEYSLOT ------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_cluster_keyslot[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_cluster_keyslot = {
	.name = "CLUSTER KEYSLOT",
	.syntax = "key",
	.keys = keys_of_cluster_keyslot,
	.n_keys = 1,
	.head = "*3\r\n$7\r\nCLUSTER\r\n$7\r\nKEYSLOT\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_cluster_keyslot(sw_handle *h, sw_bytes key, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_keyslot);

	swi_put_key(w, key);
	return swi_call(w, out);
}

/* ---- CLUSTER LINKS -------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_links = {
	.name = "CLUSTER LINKS",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nLINKS\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_links(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_links);

	return swi_call(w, reply);
}

/* ---- CLUSTER MEET --------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_meet = {
	.name = "CLUSTER MEET",
	.syntax = "ip port [cluster-bus-port]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$4\r\nMEET\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_meet(sw_handle *h, sw_bytes ip, int64_t port,
		       const struct sw_cluster_meet_opts *opts)
{
	static const struct sw_cluster_meet_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_meet);
	const struct sw_cluster_meet_opts *o = opts ? opts : &none;

	swi_put_bytes(w, ip);
	swi_put_i64(w, port);
	if (o->cluster_bus_port.set)
		swi_put_i64(w, o->cluster_bus_port.value);
	return swi_call(w, NULL);
}

/* ---- CLUSTER MIGRATESLOTS ------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_migrateslots = {
	.name = "CLUSTER MIGRATESLOTS",
	.syntax = "SLOTSRANGE start-slot end-slot [start-slot end-slot ...] NODE node-id "
		"[SLOTSRANGE start-slot end-slot [start-slot end-slot ...] NODE node-id ...]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$12\r\nMIGRATESLOTS\r\n",
	.head_len = 32,
	.words = 2,
	.arity = -7,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_migrateslots(sw_handle *h, const struct sw_cluster_migrateslots_data *data,
			       size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_migrateslots);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		SWI_TOKEN(w, "$10\r\nSLOTSRANGE\r\n");
		swi_need(w, data[i].data, data[i].n_data, "data");
		for (size_t j = 0; data[i].data && j < data[i].n_data; j++) {
			swi_put_i64(w, data[i].data[j].start_slot);
			swi_put_i64(w, data[i].data[j].end_slot);
		}
		SWI_TOKEN(w, "$4\r\nNODE\r\n");
		swi_put_bytes(w, data[i].node_id);
	}
	return swi_call(w, NULL);
}

/* ---- CLUSTER MIGRATION ---------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_migration = {
	.name = "CLUSTER MIGRATION",
	.syntax = "<IMPORT start-slot end-slot [start-slot end-slot ...] | CANCEL <ID "
		"task-id | ALL> | STATUS <ID task-id | ALL>>",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$9\r\nMIGRATION\r\n",
	.head_len = 28,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_INTEGER | SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_cluster_migration_task(struct swi_writer *w, const struct sw_cluster_migration_task *v)
{
	switch (v->kind) {
	case SW_CLUSTER_MIGRATION_ID:
		SWI_TOKEN(w, "$2\r\nID\r\n");
		swi_put_bytes(w, v->task_id);
		break;
	case SW_CLUSTER_MIGRATION_ALL:
		SWI_TOKEN(w, "$3\r\nALL\r\n");
		break;
	default:
		swi_refuse(w, "task", "has no valid kind");
	}
}

static void put_cluster_migration_action(struct swi_writer *w, const struct sw_cluster_migration_action *v)
{
	switch (v->kind) {
	case SW_CLUSTER_MIGRATION_IMPORT:
		SWI_TOKEN(w, "$6\r\nIMPORT\r\n");
		swi_need(w, v->data, v->n_data, "data");
		for (size_t i = 0; v->data && i < v->n_data; i++) {
			swi_put_i64(w, v->data[i].start_slot);
			swi_put_i64(w, v->data[i].end_slot);
		}
		break;
	case SW_CLUSTER_MIGRATION_CANCEL:
		SWI_TOKEN(w, "$6\r\nCANCEL\r\n");
		put_cluster_migration_task(w, &v->task);
		break;
	case SW_CLUSTER_MIGRATION_STATUS:
		SWI_TOKEN(w, "$6\r\nSTATUS\r\n");
		put_cluster_migration_task(w, &v->task);
		break;
	default:
		swi_refuse(w, "action", "has no valid kind");
	}
}

sw_err sw_cluster_migration(sw_handle *h, struct sw_cluster_migration_action action,
			    sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_migration);

	put_cluster_migration_action(w, &action);
	return swi_call(w, reply);
}

/* ---- CLUSTER MYID --------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_myid = {
	.name = "CLUSTER MYID",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$4\r\nMYID\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_myid(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_myid);

	return swi_call(w, reply);
}

/* ---- CLUSTER MYSHARDID ---------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_myshardid = {
	.name = "CLUSTER MYSHARDID",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$9\r\nMYSHARDID\r\n",
	.head_len = 32,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_myshardid(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_myshardid);

	return swi_call(w, reply);
}

/* ---- CLUSTER NODES -------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_nodes = {
	.name = "CLUSTER NODES",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nNODES\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_nodes(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_nodes);

	return swi_call(w, reply);
}

/* ---- CLUSTER REPLICAS ----------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_replicas = {
	.name = "CLUSTER REPLICAS",
	.syntax = "node-id",
	.head = "*3\r\n$7\r\nCLUSTER\r\n$8\r\nREPLICAS\r\n",
	.head_len = 31,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_replicas(sw_handle *h, sw_bytes node_id, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_replicas);

	swi_put_bytes(w, node_id);
	return swi_call(w, reply);
}

/* ---- CLUSTER REPLICATE ---------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_replicate = {
	.name = "CLUSTER REPLICATE",
	.syntax = "<node-id | NO ONE>",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$9\r\nREPLICATE\r\n",
	.head_len = 28,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_cluster_replicate_primary(struct swi_writer *w, const struct sw_cluster_replicate_primary *v)
{
	switch (v->kind) {
	case SW_CLUSTER_REPLICATE_NODE_ID:
		swi_put_bytes(w, v->node_id);
		break;
	case SW_CLUSTER_REPLICATE_NO_ONE:
		SWI_TOKEN(w, "$2\r\nNO\r\n");
		SWI_TOKEN(w, "$3\r\nONE\r\n");
		break;
	default:
		swi_refuse(w, "primary", "has no valid kind");
	}
}

sw_err sw_cluster_replicate(sw_handle *h, struct sw_cluster_replicate_primary primary)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_replicate);

	put_cluster_replicate_primary(w, &primary);
	return swi_call(w, NULL);
}

/* ---- CLUSTER RESET -------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_reset = {
	.name = "CLUSTER RESET",
	.syntax = "[HARD | SOFT]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$5\r\nRESET\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_cluster_reset_reset_mode(struct swi_writer *w, enum sw_cluster_reset_reset_mode v)
{
	switch (v) {
	case SW_CLUSTER_RESET_HARD:
		SWI_TOKEN(w, "$4\r\nHARD\r\n");
		break;
	case SW_CLUSTER_RESET_SOFT:
		SWI_TOKEN(w, "$4\r\nSOFT\r\n");
		break;
	default:
		swi_refuse(w, "reset_mode", "is none of its enum's constants");
	}
}

sw_err sw_cluster_reset(sw_handle *h, const struct sw_cluster_reset_opts *opts)
{
	static const struct sw_cluster_reset_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_reset);
	const struct sw_cluster_reset_opts *o = opts ? opts : &none;

	if (o->reset_mode)
		put_cluster_reset_reset_mode(w, o->reset_mode);
	return swi_call(w, NULL);
}

/* ---- CLUSTER SAVECONFIG --------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_saveconfig = {
	.name = "CLUSTER SAVECONFIG",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$10\r\nSAVECONFIG\r\n",
	.head_len = 34,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_saveconfig(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_saveconfig);

	return swi_call(w, NULL);
}

/* ---- CLUSTER SET-CONFIG-EPOCH --------------------------------------------------------------- */

const struct swi_command swi_row_cluster_set_config_epoch = {
	.name = "CLUSTER SET-CONFIG-EPOCH",
	.syntax = "config-epoch",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "*3\r\n$7\r\nCLUSTER\r\n$16\r\nSET-CONFIG-EPOCH\r\n",
	.head_len = 40,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_cluster_set_config_epoch(sw_handle *h, int64_t config_epoch)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_set_config_epoch);

	swi_put_i64(w, config_epoch);
	return swi_call(w, NULL);
}

/* ---- CLUSTER SETSLOT ------------------------------------------------------------------------ */

const struct swi_command swi_row_cluster_setslot = {
	.name = "CLUSTER SETSLOT",
	.syntax = "slot <IMPORTING node-id | MIGRATING node-id | NODE node-id | STABLE> "
		"[TIMEOUT timeout]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$7\r\nCLUSTER\r\n$7\r\nSETSLOT\r\n",
	.head_len = 26,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_cluster_setslot_state(struct swi_writer *w, const struct sw_cluster_setslot_state *v)
{
	switch (v->kind) {
	case SW_CLUSTER_SETSLOT_IMPORTING:
		SWI_TOKEN(w, "$9\r\nIMPORTING\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_CLUSTER_SETSLOT_MIGRATING:
		SWI_TOKEN(w, "$9\r\nMIGRATING\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_CLUSTER_SETSLOT_NODE:
		SWI_TOKEN(w, "$4\r\nNODE\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_CLUSTER_SETSLOT_STABLE:
		SWI_TOKEN(w, "$6\r\nSTABLE\r\n");
		break;
	default:
		swi_refuse(w, "state", "has no valid kind");
	}
}

sw_err sw_cluster_setslot(sw_handle *h, int64_t slot, struct sw_cluster_setslot_state state,
			  const struct sw_cluster_setslot_opts *opts)
{
	static const struct sw_cluster_setslot_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_setslot);
	const struct sw_cluster_setslot_opts *o = opts ? opts : &none;

	swi_put_i64(w, slot);
	put_cluster_setslot_state(w, &state);
	if (o->timeout.set) {
		SWI_TOKEN(w, "$7\r\nTIMEOUT\r\n");
		swi_put_i64(w, o->timeout.value);
	}
	return swi_call(w, NULL);
}

/* ---- CLUSTER SHARDS ------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_shards = {
	.name = "CLUSTER SHARDS",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$6\r\nSHARDS\r\n",
	.head_len = 29,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_shards(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_shards);

	return swi_call(w, reply);
}

/* ---- CLUSTER SLAVES ------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_slaves = {
	.name = "CLUSTER SLAVES",
	.syntax = "node-id",
	.head = "*3\r\n$7\r\nCLUSTER\r\n$6\r\nSLAVES\r\n",
	.head_len = 29,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_slaves(sw_handle *h, sw_bytes node_id, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_slaves);

	swi_put_bytes(w, node_id);
	return swi_call(w, reply);
}

/* ---- CLUSTER SLOT-STATS --------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_slot_stats = {
	.name = "CLUSTER SLOT-STATS",
	.syntax = "<SLOTSRANGE start-slot end-slot | ORDERBY metric [LIMIT limit] [ASC | "
		"DESC]>",
	.head = "$7\r\nCLUSTER\r\n$10\r\nSLOT-STATS\r\n",
	.head_len = 30,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_MASTER_ONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_cluster_slot_stats_order(struct swi_writer *w, enum sw_cluster_slot_stats_order v)
{
	switch (v) {
	case SW_CLUSTER_SLOT_STATS_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_CLUSTER_SLOT_STATS_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

static void put_cluster_slot_stats_selection(struct swi_writer *w, const struct sw_cluster_slot_stats_selection *v)
{
	switch (v->kind) {
	case SW_CLUSTER_SLOT_STATS_SLOTSRANGE:
		SWI_TOKEN(w, "$10\r\nSLOTSRANGE\r\n");
		swi_put_i64(w, v->start_slot);
		swi_put_i64(w, v->end_slot);
		break;
	case SW_CLUSTER_SLOT_STATS_ORDERBY:
		SWI_TOKEN(w, "$7\r\nORDERBY\r\n");
		swi_put_bytes(w, v->metric);
		if (v->limit.set) {
			SWI_TOKEN(w, "$5\r\nLIMIT\r\n");
			swi_put_i64(w, v->limit.value);
		}
		if (v->order)
			put_cluster_slot_stats_order(w, v->order);
		break;
	default:
		swi_refuse(w, "selection", "has no valid kind");
	}
}

sw_err sw_cluster_slot_stats(sw_handle *h, struct sw_cluster_slot_stats_selection selection,
			     sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_slot_stats);

	put_cluster_slot_stats_selection(w, &selection);
	return swi_call(w, reply);
}

/* ---- CLUSTER SLOTS -------------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_slots = {
	.name = "CLUSTER SLOTS",
	.syntax = "",
	.head = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_slots(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_slots);

	return swi_call(w, reply);
}

/* ---- CLUSTER SYNCSLOTS ---------------------------------------------------------------------- */

const struct swi_command swi_row_cluster_syncslots = {
	.name = "CLUSTER SYNCSLOTS",
	.syntax = "subcommand [arg [arg ...]]",
	.reason = "Part of the talk between servers; no client sends it",
	.head = "$7\r\nCLUSTER\r\n$9\r\nSYNCSLOTS\r\n",
	.head_len = 28,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_cluster_syncslots(sw_handle *h, sw_bytes subcommand, const sw_bytes *args, size_t n_args,
			    sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_cluster_syncslots);

	swi_put_bytes(w, subcommand);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- CLUSTERSCAN ---------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_clusterscan[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_clusterscan = {
	.name = "CLUSTERSCAN",
	.syntax = "cursor [MATCH pattern] [COUNT count] [TYPE type] [SLOT slot]",
	.keys = keys_of_clusterscan,
	.n_keys = 1,
	.head = "$11\r\nCLUSTERSCAN\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_clusterscan(sw_handle *h, sw_bytes cursor, const struct sw_clusterscan_opts *opts,
		      sw_reply **reply)
{
	static const struct sw_clusterscan_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_clusterscan);
	const struct sw_clusterscan_opts *o = opts ? opts : &none;

	swi_put_key(w, cursor);
	if (o->match.data || o->match.len) {
		SWI_TOKEN(w, "$5\r\nMATCH\r\n");
		swi_put_bytes(w, o->match);
	}
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->type.data || o->type.len) {
		SWI_TOKEN(w, "$4\r\nTYPE\r\n");
		swi_put_bytes(w, o->type);
	}
	if (o->slot.set) {
		SWI_TOKEN(w, "$4\r\nSLOT\r\n");
		swi_put_i64(w, o->slot.value);
	}
	return swi_call(w, reply);
}

/* ---- READONLY ------------------------------------------------------------------------------- */

const struct swi_command swi_row_readonly = {
	.name = "READONLY",
	.syntax = "",
	.reason = "Sets the state of one connection, and connections are shared; read "
		"through a view of replicas from sw_route_new, which sends it by itself (the tool "
		"reads from primaries only)",
	.head = "*1\r\n$8\r\nREADONLY\r\n",
	.head_len = 18,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_readonly(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_readonly);

	return swi_call(w, NULL);
}

/* ---- READWRITE ------------------------------------------------------------------------------ */

const struct swi_command swi_row_readwrite = {
	.name = "READWRITE",
	.syntax = "",
	.reason = "Sets the state of one connection, and connections are shared; reads go to "
		"primaries unless a view of replicas from sw_route_new is used (the tool has none)",
	.head = "*1\r\n$9\r\nREADWRITE\r\n",
	.head_len = 19,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_readwrite(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_readwrite);

	return swi_call(w, NULL);
}
