/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/sentinel.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

/* ---- SENTINEL CKQUORUM ---------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_ckquorum = {
	.name = "SENTINEL CKQUORUM",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$8\r\nCKQUORUM\r\n",
	.head_len = 32,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_ckquorum(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_ckquorum);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}

/* ---- SENTINEL CONFIG ------------------------------------------------------------------------ */

const struct swi_command swi_row_sentinel_config = {
	.name = "SENTINEL CONFIG",
	.syntax = "<SET parameter value [parameter value ...] | GET parameter [parameter "
		"...]>",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "$8\r\nSENTINEL\r\n$6\r\nCONFIG\r\n",
	.head_len = 26,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_MAP | SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

static void put_sentinel_config_field_operation(struct swi_writer *w, const struct sw_sentinel_config_field_operation *v)
{
	switch (v->kind) {
	case SW_SENTINEL_CONFIG_SET:
		SWI_TOKEN(w, "$3\r\nSET\r\n");
		swi_need(w, v->data, v->n_data, "data");
		for (size_t i = 0; v->data && i < v->n_data; i++) {
			swi_put_bytes(w, v->data[i].parameter);
			swi_put_bytes(w, v->data[i].value);
		}
		break;
	case SW_SENTINEL_CONFIG_GET:
		SWI_TOKEN(w, "$3\r\nGET\r\n");
		swi_need(w, v->parameters, v->n_parameters, "parameters");
		swi_put_bytes_list(w, v->parameters, v->n_parameters);
		break;
	default:
		swi_refuse(w, "field_operation", "has no valid kind");
	}
}

sw_err sw_sentinel_config(sw_handle *h, struct sw_sentinel_config_field_operation field_operation,
			  sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_config);

	put_sentinel_config_field_operation(w, &field_operation);
	return swi_call(w, reply);
}

/* ---- SENTINEL DEBUG ------------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_debug = {
	.name = "SENTINEL DEBUG",
	.syntax = "[parameter value [parameter value ...]]",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "$8\r\nSENTINEL\r\n$5\r\nDEBUG\r\n",
	.head_len = 25,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_MAP | SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_debug(sw_handle *h, const struct sw_parameter_value *data, size_t n_data,
			 sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_debug);

	if (n_data)
		swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_bytes(w, data[i].parameter);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, reply);
}

/* ---- SENTINEL FAILOVER ---------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_failover = {
	.name = "SENTINEL FAILOVER",
	.syntax = "primary-name [COORDINATED]",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "$8\r\nSENTINEL\r\n$8\r\nFAILOVER\r\n",
	.head_len = 28,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_sentinel_failover(sw_handle *h, sw_bytes primary_name,
			    const struct sw_sentinel_failover_opts *opts)
{
	static const struct sw_sentinel_failover_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_failover);
	const struct sw_sentinel_failover_opts *o = opts ? opts : &none;

	swi_put_bytes(w, primary_name);
	if (o->coordinated)
		SWI_TOKEN(w, "$11\r\nCOORDINATED\r\n");
	return swi_call(w, NULL);
}

/* ---- SENTINEL FLUSHCONFIG ------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_flushconfig = {
	.name = "SENTINEL FLUSHCONFIG",
	.syntax = "",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*2\r\n$8\r\nSENTINEL\r\n$11\r\nFLUSHCONFIG\r\n",
	.head_len = 36,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_sentinel_flushconfig(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_flushconfig);

	return swi_call(w, NULL);
}

/* ---- SENTINEL GET-MASTER-ADDR-BY-NAME ------------------------------------------------------- */

const struct swi_command swi_row_sentinel_get_master_addr_by_name = {
	.name = "SENTINEL GET-MASTER-ADDR-BY-NAME",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$23\r\nGET-MASTER-ADDR-BY-NAME\r\n",
	.head_len = 48,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_get_master_addr_by_name(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_get_master_addr_by_name);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}

/* ---- SENTINEL GET-PRIMARY-ADDR-BY-NAME ------------------------------------------------------ */

const struct swi_command swi_row_sentinel_get_primary_addr_by_name = {
	.name = "SENTINEL GET-PRIMARY-ADDR-BY-NAME",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$24\r\nGET-PRIMARY-ADDR-BY-NAME\r\n",
	.head_len = 49,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_get_primary_addr_by_name(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_get_primary_addr_by_name);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}

/* ---- SENTINEL HELP -------------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_help = {
	.name = "SENTINEL HELP",
	.syntax = "",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*2\r\n$8\r\nSENTINEL\r\n$4\r\nHELP\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_help);

	return swi_call(w, reply);
}

/* ---- SENTINEL INFO-CACHE -------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_info_cache = {
	.name = "SENTINEL INFO-CACHE",
	.syntax = "nodename [nodename ...]",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "$8\r\nSENTINEL\r\n$10\r\nINFO-CACHE\r\n",
	.head_len = 31,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_info_cache(sw_handle *h, const sw_bytes *nodenames, size_t n_nodenames,
			      sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_info_cache);

	swi_need(w, nodenames, n_nodenames, "nodenames");
	swi_put_bytes_list(w, nodenames, n_nodenames);
	return swi_call(w, reply);
}

/* ---- SENTINEL IS-MASTER-DOWN-BY-ADDR -------------------------------------------------------- */

const struct swi_command swi_row_sentinel_is_master_down_by_addr = {
	.name = "SENTINEL IS-MASTER-DOWN-BY-ADDR",
	.syntax = "ip port current-epoch runid",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*6\r\n$8\r\nSENTINEL\r\n$22\r\nIS-MASTER-DOWN-BY-ADDR\r\n",
	.head_len = 47,
	.fixed_argc = 6,
	.words = 2,
	.arity = 6,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_is_master_down_by_addr(sw_handle *h, sw_bytes ip, int64_t port,
					  int64_t current_epoch, sw_bytes runid, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_is_master_down_by_addr);

	swi_put_bytes(w, ip);
	swi_put_i64(w, port);
	swi_put_i64(w, current_epoch);
	swi_put_bytes(w, runid);
	return swi_call(w, reply);
}

/* ---- SENTINEL IS-PRIMARY-DOWN-BY-ADDR ------------------------------------------------------- */

const struct swi_command swi_row_sentinel_is_primary_down_by_addr = {
	.name = "SENTINEL IS-PRIMARY-DOWN-BY-ADDR",
	.syntax = "ip port current-epoch runid",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*6\r\n$8\r\nSENTINEL\r\n$23\r\nIS-PRIMARY-DOWN-BY-ADDR\r\n",
	.head_len = 48,
	.fixed_argc = 6,
	.words = 2,
	.arity = 6,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_is_primary_down_by_addr(sw_handle *h, sw_bytes ip, int64_t port,
					   int64_t current_epoch, sw_bytes runid, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_is_primary_down_by_addr);

	swi_put_bytes(w, ip);
	swi_put_i64(w, port);
	swi_put_i64(w, current_epoch);
	swi_put_bytes(w, runid);
	return swi_call(w, reply);
}

/* ---- SENTINEL MASTER ------------------------------------------------------------------------ */

const struct swi_command swi_row_sentinel_master = {
	.name = "SENTINEL MASTER",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$6\r\nMASTER\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_master(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_master);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}

/* ---- SENTINEL MASTERS ----------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_masters = {
	.name = "SENTINEL MASTERS",
	.syntax = "",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*2\r\n$8\r\nSENTINEL\r\n$7\r\nMASTERS\r\n",
	.head_len = 31,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_masters(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_masters);

	return swi_call(w, reply);
}

/* ---- SENTINEL MONITOR ----------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_monitor = {
	.name = "SENTINEL MONITOR",
	.syntax = "name ip port quorum",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*6\r\n$8\r\nSENTINEL\r\n$7\r\nMONITOR\r\n",
	.head_len = 31,
	.fixed_argc = 6,
	.words = 2,
	.arity = 6,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_sentinel_monitor(sw_handle *h, sw_bytes name, sw_bytes ip, int64_t port, int64_t quorum)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_monitor);

	swi_put_bytes(w, name);
	swi_put_bytes(w, ip);
	swi_put_i64(w, port);
	swi_put_i64(w, quorum);
	return swi_call(w, NULL);
}

/* ---- SENTINEL MYID -------------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_myid = {
	.name = "SENTINEL MYID",
	.syntax = "",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*2\r\n$8\r\nSENTINEL\r\n$4\r\nMYID\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_myid(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_myid);

	return swi_call(w, reply);
}

/* ---- SENTINEL PENDING-SCRIPTS --------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_pending_scripts = {
	.name = "SENTINEL PENDING-SCRIPTS",
	.syntax = "",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*2\r\n$8\r\nSENTINEL\r\n$15\r\nPENDING-SCRIPTS\r\n",
	.head_len = 40,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_pending_scripts(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_pending_scripts);

	return swi_call(w, reply);
}

/* ---- SENTINEL PRIMARIES --------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_primaries = {
	.name = "SENTINEL PRIMARIES",
	.syntax = "",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*2\r\n$8\r\nSENTINEL\r\n$9\r\nPRIMARIES\r\n",
	.head_len = 33,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_primaries(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_primaries);

	return swi_call(w, reply);
}

/* ---- SENTINEL PRIMARY ----------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_primary = {
	.name = "SENTINEL PRIMARY",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$7\r\nPRIMARY\r\n",
	.head_len = 31,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_primary(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_primary);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}

/* ---- SENTINEL REMOVE ------------------------------------------------------------------------ */

const struct swi_command swi_row_sentinel_remove = {
	.name = "SENTINEL REMOVE",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$6\r\nREMOVE\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_sentinel_remove(sw_handle *h, sw_bytes primary_name)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_remove);

	swi_put_bytes(w, primary_name);
	return swi_call(w, NULL);
}

/* ---- SENTINEL REPLICAS ---------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_replicas = {
	.name = "SENTINEL REPLICAS",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$8\r\nREPLICAS\r\n",
	.head_len = 32,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_replicas(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_replicas);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}

/* ---- SENTINEL RESET ------------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_reset = {
	.name = "SENTINEL RESET",
	.syntax = "pattern",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$5\r\nRESET\r\n",
	.head_len = 29,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_sentinel_reset(sw_handle *h, sw_bytes pattern, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_reset);

	swi_put_bytes(w, pattern);
	return swi_call(w, out);
}

/* ---- SENTINEL SENTINELS --------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_sentinels = {
	.name = "SENTINEL SENTINELS",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$9\r\nSENTINELS\r\n",
	.head_len = 33,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_sentinels(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_sentinels);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}

/* ---- SENTINEL SET --------------------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_set = {
	.name = "SENTINEL SET",
	.syntax = "primary-name option value [option value ...]",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "$8\r\nSENTINEL\r\n$3\r\nSET\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -5,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_sentinel_set(sw_handle *h, sw_bytes primary_name, const struct sw_option_value *data,
		       size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_set);

	swi_put_bytes(w, primary_name);
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_bytes(w, data[i].option);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, NULL);
}

/* ---- SENTINEL SIMULATE-FAILURE -------------------------------------------------------------- */

const struct swi_command swi_row_sentinel_simulate_failure = {
	.name = "SENTINEL SIMULATE-FAILURE",
	.syntax = "<CRASH-AFTER-ELECTION | CRASH-AFTER-PROMOTION | HELP> "
		"[<CRASH-AFTER-ELECTION | CRASH-AFTER-PROMOTION | HELP> ...]",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "$8\r\nSENTINEL\r\n$16\r\nSIMULATE-FAILURE\r\n",
	.head_len = 37,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK | SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_sentinel_simulate_failure_failure(struct swi_writer *w, enum sw_sentinel_simulate_failure_failure v)
{
	switch (v) {
	case SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_ELECTION:
		SWI_TOKEN(w, "$20\r\nCRASH-AFTER-ELECTION\r\n");
		break;
	case SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_PROMOTION:
		SWI_TOKEN(w, "$21\r\nCRASH-AFTER-PROMOTION\r\n");
		break;
	case SW_SENTINEL_SIMULATE_FAILURE_HELP:
		SWI_TOKEN(w, "$4\r\nHELP\r\n");
		break;
	default:
		swi_refuse(w, "failure", "is none of its enum's constants");
	}
}

sw_err sw_sentinel_simulate_failure(sw_handle *h,
				    const enum sw_sentinel_simulate_failure_failure *data,
				    size_t n_data, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_simulate_failure);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++)
		put_sentinel_simulate_failure_failure(w, data[i]);
	return swi_call(w, reply);
}

/* ---- SENTINEL SLAVES ------------------------------------------------------------------------ */

const struct swi_command swi_row_sentinel_slaves = {
	.name = "SENTINEL SLAVES",
	.syntax = "primary-name",
	.reason = "Goes to a Sentinel process, and a cluster has none",
	.head = "*3\r\n$8\r\nSENTINEL\r\n$6\r\nSLAVES\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sentinel_slaves(sw_handle *h, sw_bytes primary_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sentinel_slaves);

	swi_put_bytes(w, primary_name);
	return swi_call(w, reply);
}
