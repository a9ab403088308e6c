/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/sentinel.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- SENTINEL CKQUORUM ---------------------------------------------------------------------- */

static void sentinel_ckquorum_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_ckquorum(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "CKQUORUM", "primary-name");
}

/* ---- SENTINEL CONFIG ------------------------------------------------------------------------ */

static void sentinel_config_0(void)
{
	static struct sw_sentinel_config_field_operation field_operation;
	static struct sw_parameter_value list_1[2];

	field_operation.kind = SW_SENTINEL_CONFIG_SET;
	list_1[0].parameter = sw_str("parameter1");
	list_1[0].value = sw_str("value1");
	list_1[1].parameter = sw_str("parameter2");
	list_1[1].value = sw_str("value2");
	field_operation.data = list_1;
	field_operation.n_data = 2;
	EXPECT(sw_sentinel_config(recorder_handle(), field_operation, NULL),
	       "SENTINEL", "CONFIG", "SET", "parameter1", "value1", "parameter2", "value2");
}

static void sentinel_config_1(void)
{
	static struct sw_sentinel_config_field_operation field_operation;
	static struct sw_parameter_value list_1[2];

	field_operation.kind = SW_SENTINEL_CONFIG_SET;
	list_1[0].parameter = sw_str("parameter1");
	list_1[0].value = sw_str("value1");
	field_operation.data = list_1;
	field_operation.n_data = 1;
	EXPECT(sw_sentinel_config(recorder_handle(), field_operation, NULL),
	       "SENTINEL", "CONFIG", "SET", "parameter1", "value1");
}

static void sentinel_config_2(void)
{
	static struct sw_sentinel_config_field_operation field_operation;
	static sw_bytes list_2[2];

	field_operation.kind = SW_SENTINEL_CONFIG_GET;
	list_2[0] = sw_str("parameter1");
	list_2[1] = sw_str("parameter2");
	field_operation.parameters = list_2;
	field_operation.n_parameters = 2;
	EXPECT(sw_sentinel_config(recorder_handle(), field_operation, NULL),
	       "SENTINEL", "CONFIG", "GET", "parameter1", "parameter2");
}

static void sentinel_config_3(void)
{
	static struct sw_sentinel_config_field_operation field_operation;
	static sw_bytes list_2[2];

	field_operation.kind = SW_SENTINEL_CONFIG_GET;
	list_2[0] = sw_str("parameter1");
	field_operation.parameters = list_2;
	field_operation.n_parameters = 1;
	EXPECT(sw_sentinel_config(recorder_handle(), field_operation, NULL),
	       "SENTINEL", "CONFIG", "GET", "parameter1");
}

/* ---- SENTINEL DEBUG ------------------------------------------------------------------------- */

static void sentinel_debug_0(void)
{
	static const struct sw_parameter_value *data;
	static size_t n_data;
	static struct sw_parameter_value list_1[2];

	list_1[0].parameter = sw_str("parameter1");
	list_1[0].value = sw_str("value1");
	list_1[1].parameter = sw_str("parameter2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_sentinel_debug(recorder_handle(), data, n_data, NULL),
	       "SENTINEL", "DEBUG", "parameter1", "value1", "parameter2", "value2");
}

static void sentinel_debug_1(void)
{
	static const struct sw_parameter_value *data;
	static size_t n_data;
	static struct sw_parameter_value list_1[2];

	list_1[0].parameter = sw_str("parameter1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_sentinel_debug(recorder_handle(), data, n_data, NULL),
	       "SENTINEL", "DEBUG", "parameter1", "value1");
}

static void sentinel_debug_2(void)
{
	static const struct sw_parameter_value *data;
	static size_t n_data;

	EXPECT(sw_sentinel_debug(recorder_handle(), data, n_data, NULL),
	       "SENTINEL", "DEBUG");
}

/* ---- SENTINEL FAILOVER ---------------------------------------------------------------------- */

static void sentinel_failover_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_failover(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "FAILOVER", "primary-name");
}

static void sentinel_failover_1(void)
{
	static sw_bytes primary_name;
	static struct sw_sentinel_failover_opts opts;

	primary_name = sw_str("primary-name");
	opts.coordinated = true;
	EXPECT(sw_sentinel_failover(recorder_handle(), primary_name, &opts),
	       "SENTINEL", "FAILOVER", "primary-name", "COORDINATED");
}

/* ---- SENTINEL FLUSHCONFIG ------------------------------------------------------------------- */

static void sentinel_flushconfig_0(void)
{
	EXPECT(sw_sentinel_flushconfig(recorder_handle()),
	       "SENTINEL", "FLUSHCONFIG");
}

/* ---- SENTINEL GET-MASTER-ADDR-BY-NAME ------------------------------------------------------- */

static void sentinel_get_master_addr_by_name_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_get_master_addr_by_name(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "GET-MASTER-ADDR-BY-NAME", "primary-name");
}

/* ---- SENTINEL GET-PRIMARY-ADDR-BY-NAME ------------------------------------------------------ */

static void sentinel_get_primary_addr_by_name_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_get_primary_addr_by_name(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "GET-PRIMARY-ADDR-BY-NAME", "primary-name");
}

/* ---- SENTINEL HELP -------------------------------------------------------------------------- */

static void sentinel_help_0(void)
{
	EXPECT(sw_sentinel_help(recorder_handle(), NULL),
	       "SENTINEL", "HELP");
}

/* ---- SENTINEL INFO-CACHE -------------------------------------------------------------------- */

static void sentinel_info_cache_0(void)
{
	static const sw_bytes *nodenames;
	static size_t n_nodenames;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("nodename1");
	list_1[1] = sw_str("nodename2");
	nodenames = list_1;
	n_nodenames = 2;
	EXPECT(sw_sentinel_info_cache(recorder_handle(), nodenames, n_nodenames, NULL),
	       "SENTINEL", "INFO-CACHE", "nodename1", "nodename2");
}

static void sentinel_info_cache_1(void)
{
	static const sw_bytes *nodenames;
	static size_t n_nodenames;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("nodename1");
	nodenames = list_1;
	n_nodenames = 1;
	EXPECT(sw_sentinel_info_cache(recorder_handle(), nodenames, n_nodenames, NULL),
	       "SENTINEL", "INFO-CACHE", "nodename1");
}

/* ---- SENTINEL IS-MASTER-DOWN-BY-ADDR -------------------------------------------------------- */

static void sentinel_is_master_down_by_addr_0(void)
{
	static sw_bytes ip;
	static int64_t port;
	static int64_t current_epoch;
	static sw_bytes runid;

	ip = sw_str("ip");
	port = 12;
	current_epoch = 13;
	runid = sw_str("runid");
	EXPECT(sw_sentinel_is_master_down_by_addr(recorder_handle(), ip, port, current_epoch, runid, NULL),
	       "SENTINEL", "IS-MASTER-DOWN-BY-ADDR", "ip", "12", "13", "runid");
}

/* ---- SENTINEL IS-PRIMARY-DOWN-BY-ADDR ------------------------------------------------------- */

static void sentinel_is_primary_down_by_addr_0(void)
{
	static sw_bytes ip;
	static int64_t port;
	static int64_t current_epoch;
	static sw_bytes runid;

	ip = sw_str("ip");
	port = 12;
	current_epoch = 13;
	runid = sw_str("runid");
	EXPECT(sw_sentinel_is_primary_down_by_addr(recorder_handle(), ip, port, current_epoch, runid, NULL),
	       "SENTINEL", "IS-PRIMARY-DOWN-BY-ADDR", "ip", "12", "13", "runid");
}

/* ---- SENTINEL MASTER ------------------------------------------------------------------------ */

static void sentinel_master_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_master(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "MASTER", "primary-name");
}

/* ---- SENTINEL MASTERS ----------------------------------------------------------------------- */

static void sentinel_masters_0(void)
{
	EXPECT(sw_sentinel_masters(recorder_handle(), NULL),
	       "SENTINEL", "MASTERS");
}

/* ---- SENTINEL MONITOR ----------------------------------------------------------------------- */

static void sentinel_monitor_0(void)
{
	static sw_bytes name;
	static sw_bytes ip;
	static int64_t port;
	static int64_t quorum;

	name = sw_str("name");
	ip = sw_str("ip");
	port = 13;
	quorum = 14;
	EXPECT(sw_sentinel_monitor(recorder_handle(), name, ip, port, quorum),
	       "SENTINEL", "MONITOR", "name", "ip", "13", "14");
}

/* ---- SENTINEL MYID -------------------------------------------------------------------------- */

static void sentinel_myid_0(void)
{
	EXPECT(sw_sentinel_myid(recorder_handle(), NULL),
	       "SENTINEL", "MYID");
}

/* ---- SENTINEL PENDING-SCRIPTS --------------------------------------------------------------- */

static void sentinel_pending_scripts_0(void)
{
	EXPECT(sw_sentinel_pending_scripts(recorder_handle(), NULL),
	       "SENTINEL", "PENDING-SCRIPTS");
}

/* ---- SENTINEL PRIMARIES --------------------------------------------------------------------- */

static void sentinel_primaries_0(void)
{
	EXPECT(sw_sentinel_primaries(recorder_handle(), NULL),
	       "SENTINEL", "PRIMARIES");
}

/* ---- SENTINEL PRIMARY ----------------------------------------------------------------------- */

static void sentinel_primary_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_primary(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "PRIMARY", "primary-name");
}

/* ---- SENTINEL REMOVE ------------------------------------------------------------------------ */

static void sentinel_remove_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_remove(recorder_handle(), primary_name),
	       "SENTINEL", "REMOVE", "primary-name");
}

/* ---- SENTINEL REPLICAS ---------------------------------------------------------------------- */

static void sentinel_replicas_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_replicas(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "REPLICAS", "primary-name");
}

/* ---- SENTINEL RESET ------------------------------------------------------------------------- */

static void sentinel_reset_0(void)
{
	static sw_bytes pattern;

	pattern = sw_str("pattern");
	EXPECT(sw_sentinel_reset(recorder_handle(), pattern, NULL),
	       "SENTINEL", "RESET", "pattern");
}

/* ---- SENTINEL SENTINELS --------------------------------------------------------------------- */

static void sentinel_sentinels_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_sentinels(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "SENTINELS", "primary-name");
}

/* ---- SENTINEL SET --------------------------------------------------------------------------- */

static void sentinel_set_0(void)
{
	static sw_bytes primary_name;
	static const struct sw_option_value *data;
	static size_t n_data;
	static struct sw_option_value list_1[2];

	primary_name = sw_str("primary-name");
	list_1[0].option = sw_str("option1");
	list_1[0].value = sw_str("value1");
	list_1[1].option = sw_str("option2");
	list_1[1].value = sw_str("value2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_sentinel_set(recorder_handle(), primary_name, data, n_data),
	       "SENTINEL", "SET", "primary-name", "option1", "value1", "option2", "value2");
}

static void sentinel_set_1(void)
{
	static sw_bytes primary_name;
	static const struct sw_option_value *data;
	static size_t n_data;
	static struct sw_option_value list_1[2];

	primary_name = sw_str("primary-name");
	list_1[0].option = sw_str("option1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_sentinel_set(recorder_handle(), primary_name, data, n_data),
	       "SENTINEL", "SET", "primary-name", "option1", "value1");
}

/* ---- SENTINEL SIMULATE-FAILURE -------------------------------------------------------------- */

static void sentinel_simulate_failure_0(void)
{
	static const enum sw_sentinel_simulate_failure_failure *data;
	static size_t n_data;
	static enum sw_sentinel_simulate_failure_failure list_1[2];

	list_1[0] = SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_ELECTION;
	list_1[1] = SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_ELECTION;
	data = list_1;
	n_data = 2;
	EXPECT(sw_sentinel_simulate_failure(recorder_handle(), data, n_data, NULL),
	       "SENTINEL", "SIMULATE-FAILURE", "CRASH-AFTER-ELECTION", "CRASH-AFTER-ELECTION");
}

static void sentinel_simulate_failure_1(void)
{
	static const enum sw_sentinel_simulate_failure_failure *data;
	static size_t n_data;
	static enum sw_sentinel_simulate_failure_failure list_1[2];

	list_1[0] = SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_ELECTION;
	data = list_1;
	n_data = 1;
	EXPECT(sw_sentinel_simulate_failure(recorder_handle(), data, n_data, NULL),
	       "SENTINEL", "SIMULATE-FAILURE", "CRASH-AFTER-ELECTION");
}

static void sentinel_simulate_failure_2(void)
{
	static const enum sw_sentinel_simulate_failure_failure *data;
	static size_t n_data;
	static enum sw_sentinel_simulate_failure_failure list_1[2];

	list_1[0] = SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_ELECTION;
	list_1[1] = SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_PROMOTION;
	data = list_1;
	n_data = 2;
	EXPECT(sw_sentinel_simulate_failure(recorder_handle(), data, n_data, NULL),
	       "SENTINEL", "SIMULATE-FAILURE", "CRASH-AFTER-ELECTION", "CRASH-AFTER-PROMOTION");
}

static void sentinel_simulate_failure_3(void)
{
	static const enum sw_sentinel_simulate_failure_failure *data;
	static size_t n_data;
	static enum sw_sentinel_simulate_failure_failure list_1[2];

	list_1[0] = SW_SENTINEL_SIMULATE_FAILURE_CRASH_AFTER_ELECTION;
	list_1[1] = SW_SENTINEL_SIMULATE_FAILURE_HELP;
	data = list_1;
	n_data = 2;
	EXPECT(sw_sentinel_simulate_failure(recorder_handle(), data, n_data, NULL),
	       "SENTINEL", "SIMULATE-FAILURE", "CRASH-AFTER-ELECTION", "HELP");
}

/* ---- SENTINEL SLAVES ------------------------------------------------------------------------ */

static void sentinel_slaves_0(void)
{
	static sw_bytes primary_name;

	primary_name = sw_str("primary-name");
	EXPECT(sw_sentinel_slaves(recorder_handle(), primary_name, NULL),
	       "SENTINEL", "SLAVES", "primary-name");
}

int main(void)
{
	sentinel_ckquorum_0();
	sentinel_config_0();
	sentinel_config_1();
	sentinel_config_2();
	sentinel_config_3();
	sentinel_debug_0();
	sentinel_debug_1();
	sentinel_debug_2();
	sentinel_failover_0();
	sentinel_failover_1();
	sentinel_flushconfig_0();
	sentinel_get_master_addr_by_name_0();
	sentinel_get_primary_addr_by_name_0();
	sentinel_help_0();
	sentinel_info_cache_0();
	sentinel_info_cache_1();
	sentinel_is_master_down_by_addr_0();
	sentinel_is_primary_down_by_addr_0();
	sentinel_master_0();
	sentinel_masters_0();
	sentinel_monitor_0();
	sentinel_myid_0();
	sentinel_pending_scripts_0();
	sentinel_primaries_0();
	sentinel_primary_0();
	sentinel_remove_0();
	sentinel_replicas_0();
	sentinel_reset_0();
	sentinel_sentinels_0();
	sentinel_set_0();
	sentinel_set_1();
	sentinel_simulate_failure_0();
	sentinel_simulate_failure_1();
	sentinel_simulate_failure_2();
	sentinel_simulate_failure_3();
	sentinel_slaves_0();
	return recorder_finish();
}
