/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/server.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- ACL CAT -------------------------------------------------------------------------------- */

static void acl_cat_0(void)
{
	EXPECT(sw_acl_cat(recorder_handle(), NULL, NULL),
	       "ACL", "CAT");
}

static void acl_cat_1(void)
{
	static struct sw_acl_cat_opts opts;

	opts.category = sw_str("category");
	EXPECT(sw_acl_cat(recorder_handle(), &opts, NULL),
	       "ACL", "CAT", "category");
}

/* ---- ACL DELUSER ---------------------------------------------------------------------------- */

static void acl_deluser_0(void)
{
	static const sw_bytes *usernames;
	static size_t n_usernames;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("username1");
	list_1[1] = sw_str("username2");
	usernames = list_1;
	n_usernames = 2;
	EXPECT(sw_acl_deluser(recorder_handle(), usernames, n_usernames, NULL),
	       "ACL", "DELUSER", "username1", "username2");
}

static void acl_deluser_1(void)
{
	static const sw_bytes *usernames;
	static size_t n_usernames;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("username1");
	usernames = list_1;
	n_usernames = 1;
	EXPECT(sw_acl_deluser(recorder_handle(), usernames, n_usernames, NULL),
	       "ACL", "DELUSER", "username1");
}

/* ---- ACL DRYRUN ----------------------------------------------------------------------------- */

static void acl_dryrun_0(void)
{
	static sw_bytes username;
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	username = sw_str("username");
	command_name = sw_str("command-name");
	list_1[0] = sw_str("arg1");
	list_1[1] = sw_str("arg2");
	args = list_1;
	n_args = 2;
	EXPECT(sw_acl_dryrun(recorder_handle(), username, command_name, args, n_args, NULL),
	       "ACL", "DRYRUN", "username", "command-name", "arg1", "arg2");
}

static void acl_dryrun_1(void)
{
	static sw_bytes username;
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	username = sw_str("username");
	command_name = sw_str("command-name");
	list_1[0] = sw_str("arg1");
	args = list_1;
	n_args = 1;
	EXPECT(sw_acl_dryrun(recorder_handle(), username, command_name, args, n_args, NULL),
	       "ACL", "DRYRUN", "username", "command-name", "arg1");
}

static void acl_dryrun_2(void)
{
	static sw_bytes username;
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;

	username = sw_str("username");
	command_name = sw_str("command-name");
	EXPECT(sw_acl_dryrun(recorder_handle(), username, command_name, args, n_args, NULL),
	       "ACL", "DRYRUN", "username", "command-name");
}

/* ---- ACL GENPASS ---------------------------------------------------------------------------- */

static void acl_genpass_0(void)
{
	EXPECT(sw_acl_genpass(recorder_handle(), NULL, NULL),
	       "ACL", "GENPASS");
}

static void acl_genpass_1(void)
{
	static struct sw_acl_genpass_opts opts;

	opts.bits = sw_i64(11);
	EXPECT(sw_acl_genpass(recorder_handle(), &opts, NULL),
	       "ACL", "GENPASS", "11");
}

/* ---- ACL GETUSER ---------------------------------------------------------------------------- */

static void acl_getuser_0(void)
{
	static sw_bytes username;

	username = sw_str("username");
	EXPECT(sw_acl_getuser(recorder_handle(), username, NULL),
	       "ACL", "GETUSER", "username");
}

/* ---- ACL HELP ------------------------------------------------------------------------------- */

static void acl_help_0(void)
{
	EXPECT(sw_acl_help(recorder_handle(), NULL),
	       "ACL", "HELP");
}

/* ---- ACL LIST ------------------------------------------------------------------------------- */

static void acl_list_0(void)
{
	EXPECT(sw_acl_list(recorder_handle(), NULL),
	       "ACL", "LIST");
}

/* ---- ACL LOAD ------------------------------------------------------------------------------- */

static void acl_load_0(void)
{
	EXPECT(sw_acl_load(recorder_handle()),
	       "ACL", "LOAD");
}

/* ---- ACL LOG -------------------------------------------------------------------------------- */

static void acl_log_0(void)
{
	EXPECT(sw_acl_log(recorder_handle(), NULL, NULL),
	       "ACL", "LOG");
}

static void acl_log_1(void)
{
	static struct sw_acl_log_opts opts;

	opts.entries.kind = SW_ACL_LOG_COUNT;
	opts.entries.count = 11;
	EXPECT(sw_acl_log(recorder_handle(), &opts, NULL),
	       "ACL", "LOG", "11");
}

static void acl_log_2(void)
{
	static struct sw_acl_log_opts opts;

	opts.entries.kind = SW_ACL_LOG_RESET;
	EXPECT(sw_acl_log(recorder_handle(), &opts, NULL),
	       "ACL", "LOG", "RESET");
}

/* ---- ACL SAVE ------------------------------------------------------------------------------- */

static void acl_save_0(void)
{
	EXPECT(sw_acl_save(recorder_handle()),
	       "ACL", "SAVE");
}

/* ---- ACL SETUSER ---------------------------------------------------------------------------- */

static void acl_setuser_0(void)
{
	static sw_bytes username;
	static const sw_bytes *rules;
	static size_t n_rules;
	static sw_bytes list_1[2];

	username = sw_str("username");
	list_1[0] = sw_str("rule1");
	list_1[1] = sw_str("rule2");
	rules = list_1;
	n_rules = 2;
	EXPECT(sw_acl_setuser(recorder_handle(), username, rules, n_rules),
	       "ACL", "SETUSER", "username", "rule1", "rule2");
}

static void acl_setuser_1(void)
{
	static sw_bytes username;
	static const sw_bytes *rules;
	static size_t n_rules;
	static sw_bytes list_1[2];

	username = sw_str("username");
	list_1[0] = sw_str("rule1");
	rules = list_1;
	n_rules = 1;
	EXPECT(sw_acl_setuser(recorder_handle(), username, rules, n_rules),
	       "ACL", "SETUSER", "username", "rule1");
}

static void acl_setuser_2(void)
{
	static sw_bytes username;
	static const sw_bytes *rules;
	static size_t n_rules;

	username = sw_str("username");
	EXPECT(sw_acl_setuser(recorder_handle(), username, rules, n_rules),
	       "ACL", "SETUSER", "username");
}

/* ---- ACL USERS ------------------------------------------------------------------------------ */

static void acl_users_0(void)
{
	EXPECT(sw_acl_users(recorder_handle(), NULL),
	       "ACL", "USERS");
}

/* ---- ACL WHOAMI ----------------------------------------------------------------------------- */

static void acl_whoami_0(void)
{
	EXPECT(sw_acl_whoami(recorder_handle(), NULL),
	       "ACL", "WHOAMI");
}

/* ---- BGREWRITEAOF --------------------------------------------------------------------------- */

static void bgrewriteaof_0(void)
{
	EXPECT(sw_bgrewriteaof(recorder_handle(), NULL),
	       "BGREWRITEAOF");
}

/* ---- BGSAVE --------------------------------------------------------------------------------- */

static void bgsave_0(void)
{
	EXPECT(sw_bgsave(recorder_handle(), NULL, NULL),
	       "BGSAVE");
}

static void bgsave_1(void)
{
	static struct sw_bgsave_opts opts;

	opts.schedule = SW_BGSAVE_SCHEDULE;
	EXPECT(sw_bgsave(recorder_handle(), &opts, NULL),
	       "BGSAVE", "SCHEDULE");
}

static void bgsave_2(void)
{
	static struct sw_bgsave_opts opts;

	opts.schedule = SW_BGSAVE_CANCEL;
	EXPECT(sw_bgsave(recorder_handle(), &opts, NULL),
	       "BGSAVE", "CANCEL");
}

/* ---- COMMAND -------------------------------------------------------------------------------- */

static void command_0(void)
{
	EXPECT(sw_command(recorder_handle(), NULL),
	       "COMMAND");
}

/* ---- COMMAND COUNT -------------------------------------------------------------------------- */

static void command_count_0(void)
{
	EXPECT(sw_command_count(recorder_handle(), NULL),
	       "COMMAND", "COUNT");
}

/* ---- COMMAND DOCS --------------------------------------------------------------------------- */

static void command_docs_0(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("command-name1");
	list_1[1] = sw_str("command-name2");
	command_names = list_1;
	n_command_names = 2;
	EXPECT(sw_command_docs(recorder_handle(), command_names, n_command_names, NULL),
	       "COMMAND", "DOCS", "command-name1", "command-name2");
}

static void command_docs_1(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("command-name1");
	command_names = list_1;
	n_command_names = 1;
	EXPECT(sw_command_docs(recorder_handle(), command_names, n_command_names, NULL),
	       "COMMAND", "DOCS", "command-name1");
}

static void command_docs_2(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;

	EXPECT(sw_command_docs(recorder_handle(), command_names, n_command_names, NULL),
	       "COMMAND", "DOCS");
}

/* ---- COMMAND GETKEYS ------------------------------------------------------------------------ */

static void command_getkeys_0(void)
{
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	command_name = sw_str("command-name");
	list_1[0] = sw_str("arg1");
	list_1[1] = sw_str("arg2");
	args = list_1;
	n_args = 2;
	EXPECT(sw_command_getkeys(recorder_handle(), command_name, args, n_args, NULL),
	       "COMMAND", "GETKEYS", "command-name", "arg1", "arg2");
}

static void command_getkeys_1(void)
{
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	command_name = sw_str("command-name");
	list_1[0] = sw_str("arg1");
	args = list_1;
	n_args = 1;
	EXPECT(sw_command_getkeys(recorder_handle(), command_name, args, n_args, NULL),
	       "COMMAND", "GETKEYS", "command-name", "arg1");
}

static void command_getkeys_2(void)
{
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;

	command_name = sw_str("command-name");
	EXPECT(sw_command_getkeys(recorder_handle(), command_name, args, n_args, NULL),
	       "COMMAND", "GETKEYS", "command-name");
}

/* ---- COMMAND GETKEYSANDFLAGS ---------------------------------------------------------------- */

static void command_getkeysandflags_0(void)
{
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	command_name = sw_str("command-name");
	list_1[0] = sw_str("arg1");
	list_1[1] = sw_str("arg2");
	args = list_1;
	n_args = 2;
	EXPECT(sw_command_getkeysandflags(recorder_handle(), command_name, args, n_args, NULL),
	       "COMMAND", "GETKEYSANDFLAGS", "command-name", "arg1", "arg2");
}

static void command_getkeysandflags_1(void)
{
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	command_name = sw_str("command-name");
	list_1[0] = sw_str("arg1");
	args = list_1;
	n_args = 1;
	EXPECT(sw_command_getkeysandflags(recorder_handle(), command_name, args, n_args, NULL),
	       "COMMAND", "GETKEYSANDFLAGS", "command-name", "arg1");
}

static void command_getkeysandflags_2(void)
{
	static sw_bytes command_name;
	static const sw_bytes *args;
	static size_t n_args;

	command_name = sw_str("command-name");
	EXPECT(sw_command_getkeysandflags(recorder_handle(), command_name, args, n_args, NULL),
	       "COMMAND", "GETKEYSANDFLAGS", "command-name");
}

/* ---- COMMAND HELP --------------------------------------------------------------------------- */

static void command_help_0(void)
{
	EXPECT(sw_command_help(recorder_handle(), NULL),
	       "COMMAND", "HELP");
}

/* ---- COMMAND INFO --------------------------------------------------------------------------- */

static void command_info_0(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("command-name1");
	list_1[1] = sw_str("command-name2");
	command_names = list_1;
	n_command_names = 2;
	EXPECT(sw_command_info(recorder_handle(), command_names, n_command_names, NULL),
	       "COMMAND", "INFO", "command-name1", "command-name2");
}

static void command_info_1(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("command-name1");
	command_names = list_1;
	n_command_names = 1;
	EXPECT(sw_command_info(recorder_handle(), command_names, n_command_names, NULL),
	       "COMMAND", "INFO", "command-name1");
}

static void command_info_2(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;

	EXPECT(sw_command_info(recorder_handle(), command_names, n_command_names, NULL),
	       "COMMAND", "INFO");
}

/* ---- COMMAND LIST --------------------------------------------------------------------------- */

static void command_list_0(void)
{
	EXPECT(sw_command_list(recorder_handle(), NULL, NULL),
	       "COMMAND", "LIST");
}

static void command_list_1(void)
{
	static struct sw_command_list_opts opts;

	opts.filterby.kind = SW_COMMAND_LIST_MODULE;
	opts.filterby.value = sw_str("module-name");
	EXPECT(sw_command_list(recorder_handle(), &opts, NULL),
	       "COMMAND", "LIST", "FILTERBY", "MODULE", "module-name");
}

static void command_list_2(void)
{
	static struct sw_command_list_opts opts;

	opts.filterby.kind = SW_COMMAND_LIST_ACLCAT;
	opts.filterby.value = sw_str("category");
	EXPECT(sw_command_list(recorder_handle(), &opts, NULL),
	       "COMMAND", "LIST", "FILTERBY", "ACLCAT", "category");
}

static void command_list_3(void)
{
	static struct sw_command_list_opts opts;

	opts.filterby.kind = SW_COMMAND_LIST_PATTERN;
	opts.filterby.value = sw_str("pattern");
	EXPECT(sw_command_list(recorder_handle(), &opts, NULL),
	       "COMMAND", "LIST", "FILTERBY", "PATTERN", "pattern");
}

/* ---- COMMANDLOG GET ------------------------------------------------------------------------- */

static void commandlog_get_0(void)
{
	static int64_t count;
	static enum sw_commandlog_get_log log;

	count = 11;
	log = SW_COMMANDLOG_GET_SLOW;
	EXPECT(sw_commandlog_get(recorder_handle(), count, log, NULL),
	       "COMMANDLOG", "GET", "11", "slow");
}

static void commandlog_get_1(void)
{
	static int64_t count;
	static enum sw_commandlog_get_log log;

	count = 11;
	log = SW_COMMANDLOG_GET_LARGE_REQUEST;
	EXPECT(sw_commandlog_get(recorder_handle(), count, log, NULL),
	       "COMMANDLOG", "GET", "11", "large-request");
}

static void commandlog_get_2(void)
{
	static int64_t count;
	static enum sw_commandlog_get_log log;

	count = 11;
	log = SW_COMMANDLOG_GET_LARGE_REPLY;
	EXPECT(sw_commandlog_get(recorder_handle(), count, log, NULL),
	       "COMMANDLOG", "GET", "11", "large-reply");
}

/* ---- COMMANDLOG HELP ------------------------------------------------------------------------ */

static void commandlog_help_0(void)
{
	EXPECT(sw_commandlog_help(recorder_handle(), NULL),
	       "COMMANDLOG", "HELP");
}

/* ---- COMMANDLOG LEN ------------------------------------------------------------------------- */

static void commandlog_len_0(void)
{
	static enum sw_commandlog_len_log log;

	log = SW_COMMANDLOG_LEN_SLOW;
	EXPECT(sw_commandlog_len(recorder_handle(), log, NULL),
	       "COMMANDLOG", "LEN", "slow");
}

static void commandlog_len_1(void)
{
	static enum sw_commandlog_len_log log;

	log = SW_COMMANDLOG_LEN_LARGE_REQUEST;
	EXPECT(sw_commandlog_len(recorder_handle(), log, NULL),
	       "COMMANDLOG", "LEN", "large-request");
}

static void commandlog_len_2(void)
{
	static enum sw_commandlog_len_log log;

	log = SW_COMMANDLOG_LEN_LARGE_REPLY;
	EXPECT(sw_commandlog_len(recorder_handle(), log, NULL),
	       "COMMANDLOG", "LEN", "large-reply");
}

/* ---- COMMANDLOG RESET ----------------------------------------------------------------------- */

static void commandlog_reset_0(void)
{
	static enum sw_commandlog_reset_log log;

	log = SW_COMMANDLOG_RESET_SLOW;
	EXPECT(sw_commandlog_reset(recorder_handle(), log),
	       "COMMANDLOG", "RESET", "slow");
}

static void commandlog_reset_1(void)
{
	static enum sw_commandlog_reset_log log;

	log = SW_COMMANDLOG_RESET_LARGE_REQUEST;
	EXPECT(sw_commandlog_reset(recorder_handle(), log),
	       "COMMANDLOG", "RESET", "large-request");
}

static void commandlog_reset_2(void)
{
	static enum sw_commandlog_reset_log log;

	log = SW_COMMANDLOG_RESET_LARGE_REPLY;
	EXPECT(sw_commandlog_reset(recorder_handle(), log),
	       "COMMANDLOG", "RESET", "large-reply");
}

/* ---- CONFIG GET ----------------------------------------------------------------------------- */

static void config_get_0(void)
{
	static const sw_bytes *parameters;
	static size_t n_parameters;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("parameter1");
	list_1[1] = sw_str("parameter2");
	parameters = list_1;
	n_parameters = 2;
	EXPECT(sw_config_get(recorder_handle(), parameters, n_parameters, NULL),
	       "CONFIG", "GET", "parameter1", "parameter2");
}

static void config_get_1(void)
{
	static const sw_bytes *parameters;
	static size_t n_parameters;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("parameter1");
	parameters = list_1;
	n_parameters = 1;
	EXPECT(sw_config_get(recorder_handle(), parameters, n_parameters, NULL),
	       "CONFIG", "GET", "parameter1");
}

/* ---- CONFIG HELP ---------------------------------------------------------------------------- */

static void config_help_0(void)
{
	EXPECT(sw_config_help(recorder_handle(), NULL),
	       "CONFIG", "HELP");
}

/* ---- CONFIG RESETSTAT ----------------------------------------------------------------------- */

static void config_resetstat_0(void)
{
	EXPECT(sw_config_resetstat(recorder_handle(), NULL),
	       "CONFIG", "RESETSTAT");
}

/* ---- CONFIG REWRITE ------------------------------------------------------------------------- */

static void config_rewrite_0(void)
{
	EXPECT(sw_config_rewrite(recorder_handle(), NULL),
	       "CONFIG", "REWRITE");
}

/* ---- CONFIG SET ----------------------------------------------------------------------------- */

static void config_set_0(void)
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
	EXPECT(sw_config_set(recorder_handle(), data, n_data, NULL),
	       "CONFIG", "SET", "parameter1", "value1", "parameter2", "value2");
}

static void config_set_1(void)
{
	static const struct sw_parameter_value *data;
	static size_t n_data;
	static struct sw_parameter_value list_1[2];

	list_1[0].parameter = sw_str("parameter1");
	list_1[0].value = sw_str("value1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_config_set(recorder_handle(), data, n_data, NULL),
	       "CONFIG", "SET", "parameter1", "value1");
}

/* ---- DBSIZE --------------------------------------------------------------------------------- */

static void dbsize_0(void)
{
	EXPECT(sw_dbsize(recorder_handle(), NULL),
	       "DBSIZE");
}

/* ---- DEBUG ---------------------------------------------------------------------------------- */

static void debug_0(void)
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
	EXPECT(sw_debug(recorder_handle(), subcommand, args, n_args, NULL),
	       "DEBUG", "subcommand", "arg1", "arg2");
}

static void debug_1(void)
{
	static sw_bytes subcommand;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	subcommand = sw_str("subcommand");
	list_1[0] = sw_str("arg1");
	args = list_1;
	n_args = 1;
	EXPECT(sw_debug(recorder_handle(), subcommand, args, n_args, NULL),
	       "DEBUG", "subcommand", "arg1");
}

static void debug_2(void)
{
	static sw_bytes subcommand;
	static const sw_bytes *args;
	static size_t n_args;

	subcommand = sw_str("subcommand");
	EXPECT(sw_debug(recorder_handle(), subcommand, args, n_args, NULL),
	       "DEBUG", "subcommand");
}

/* ---- FAILOVER ------------------------------------------------------------------------------- */

static void failover_0(void)
{
	EXPECT(sw_failover(recorder_handle(), NULL),
	       "FAILOVER");
}

static void failover_1(void)
{
	static struct sw_failover_opts opts;

	opts.to.set = true;
	opts.to.host = sw_str("host");
	opts.to.port = 12;
	EXPECT(sw_failover(recorder_handle(), &opts),
	       "FAILOVER", "TO", "host", "12");
}

static void failover_2(void)
{
	static struct sw_failover_opts opts;

	opts.to.set = true;
	opts.to.host = sw_str("host");
	opts.to.port = 12;
	opts.to.force = true;
	EXPECT(sw_failover(recorder_handle(), &opts),
	       "FAILOVER", "TO", "host", "12", "FORCE");
}

static void failover_3(void)
{
	static struct sw_failover_opts opts;

	opts.abort = true;
	EXPECT(sw_failover(recorder_handle(), &opts),
	       "FAILOVER", "ABORT");
}

static void failover_4(void)
{
	static struct sw_failover_opts opts;

	opts.timeout = sw_i64(13);
	EXPECT(sw_failover(recorder_handle(), &opts),
	       "FAILOVER", "TIMEOUT", "13");
}

static void failover_5(void)
{
	static struct sw_failover_opts opts;

	opts.to.set = true;
	opts.to.host = sw_str("host");
	opts.to.port = 12;
	opts.abort = true;
	opts.timeout = sw_i64(13);
	EXPECT(sw_failover(recorder_handle(), &opts),
	       "FAILOVER", "TO", "host", "12", "ABORT", "TIMEOUT", "13");
}

/* ---- FLUSHALL ------------------------------------------------------------------------------- */

static void flushall_0(void)
{
	EXPECT(sw_flushall(recorder_handle(), NULL, NULL),
	       "FLUSHALL");
}

static void flushall_1(void)
{
	static struct sw_flushall_opts opts;

	opts.mode = SW_FLUSHALL_ASYNC;
	EXPECT(sw_flushall(recorder_handle(), &opts, NULL),
	       "FLUSHALL", "ASYNC");
}

static void flushall_2(void)
{
	static struct sw_flushall_opts opts;

	opts.mode = SW_FLUSHALL_SYNC;
	EXPECT(sw_flushall(recorder_handle(), &opts, NULL),
	       "FLUSHALL", "SYNC");
}

/* ---- FLUSHDB -------------------------------------------------------------------------------- */

static void flushdb_0(void)
{
	EXPECT(sw_flushdb(recorder_handle(), NULL, NULL),
	       "FLUSHDB");
}

static void flushdb_1(void)
{
	static struct sw_flushdb_opts opts;

	opts.mode = SW_FLUSHDB_ASYNC;
	EXPECT(sw_flushdb(recorder_handle(), &opts, NULL),
	       "FLUSHDB", "ASYNC");
}

static void flushdb_2(void)
{
	static struct sw_flushdb_opts opts;

	opts.mode = SW_FLUSHDB_SYNC;
	EXPECT(sw_flushdb(recorder_handle(), &opts, NULL),
	       "FLUSHDB", "SYNC");
}

/* ---- HOTKEYS GET ---------------------------------------------------------------------------- */

static void hotkeys_get_0(void)
{
	EXPECT(sw_hotkeys_get(recorder_handle(), NULL),
	       "HOTKEYS", "GET");
}

/* ---- HOTKEYS HELP --------------------------------------------------------------------------- */

static void hotkeys_help_0(void)
{
	EXPECT(sw_hotkeys_help(recorder_handle(), NULL),
	       "HOTKEYS", "HELP");
}

/* ---- HOTKEYS RESET -------------------------------------------------------------------------- */

static void hotkeys_reset_0(void)
{
	EXPECT(sw_hotkeys_reset(recorder_handle(), NULL),
	       "HOTKEYS", "RESET");
}

/* ---- HOTKEYS START -------------------------------------------------------------------------- */

static void hotkeys_start_0(void)
{
	static int64_t nummetrics;

	nummetrics = 11;
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, NULL, NULL),
	       "HOTKEYS", "START", "METRICS", "11");
}

static void hotkeys_start_1(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;

	nummetrics = 11;
	opts.cpu = true;
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "CPU");
}

static void hotkeys_start_2(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;

	nummetrics = 11;
	opts.net = true;
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "NET");
}

static void hotkeys_start_3(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;

	nummetrics = 11;
	opts.count = sw_i64(12);
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "COUNT", "12");
}

static void hotkeys_start_4(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;

	nummetrics = 11;
	opts.duration = sw_i64(13);
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "DURATION", "13");
}

static void hotkeys_start_5(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;

	nummetrics = 11;
	opts.sample = sw_i64(14);
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "SAMPLE", "14");
}

static void hotkeys_start_6(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;
	static int64_t list_1[2];

	nummetrics = 11;
	list_1[0] = 151;
	list_1[1] = 152;
	opts.slots = list_1;
	opts.n_slots = 2;
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "SLOTS", "2", "151", "152");
}

static void hotkeys_start_7(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;
	static int64_t list_1[2];

	nummetrics = 11;
	list_1[0] = 151;
	opts.slots = list_1;
	opts.n_slots = 1;
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "SLOTS", "1", "151");
}

static void hotkeys_start_8(void)
{
	static int64_t nummetrics;
	static struct sw_hotkeys_start_opts opts;
	static int64_t list_1[2];

	nummetrics = 11;
	opts.cpu = true;
	opts.net = true;
	opts.count = sw_i64(12);
	opts.duration = sw_i64(13);
	opts.sample = sw_i64(14);
	list_1[0] = 151;
	list_1[1] = 152;
	opts.slots = list_1;
	opts.n_slots = 2;
	EXPECT(sw_hotkeys_start(recorder_handle(), nummetrics, &opts, NULL),
	       "HOTKEYS", "START", "METRICS", "11", "CPU", "NET", "COUNT", "12", "DURATION", "13",
	       "SAMPLE", "14", "SLOTS", "2", "151", "152");
}

/* ---- HOTKEYS STOP --------------------------------------------------------------------------- */

static void hotkeys_stop_0(void)
{
	EXPECT(sw_hotkeys_stop(recorder_handle(), NULL),
	       "HOTKEYS", "STOP");
}

/* ---- INFO ----------------------------------------------------------------------------------- */

static void info_0(void)
{
	static const sw_bytes *sections;
	static size_t n_sections;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("section1");
	list_1[1] = sw_str("section2");
	sections = list_1;
	n_sections = 2;
	EXPECT(sw_info(recorder_handle(), sections, n_sections, NULL),
	       "INFO", "section1", "section2");
}

static void info_1(void)
{
	static const sw_bytes *sections;
	static size_t n_sections;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("section1");
	sections = list_1;
	n_sections = 1;
	EXPECT(sw_info(recorder_handle(), sections, n_sections, NULL),
	       "INFO", "section1");
}

static void info_2(void)
{
	static const sw_bytes *sections;
	static size_t n_sections;

	EXPECT(sw_info(recorder_handle(), sections, n_sections, NULL),
	       "INFO");
}

/* ---- LASTSAVE ------------------------------------------------------------------------------- */

static void lastsave_0(void)
{
	EXPECT(sw_lastsave(recorder_handle(), NULL),
	       "LASTSAVE");
}

/* ---- LATENCY DOCTOR ------------------------------------------------------------------------- */

static void latency_doctor_0(void)
{
	EXPECT(sw_latency_doctor(recorder_handle(), NULL),
	       "LATENCY", "DOCTOR");
}

/* ---- LATENCY GRAPH -------------------------------------------------------------------------- */

static void latency_graph_0(void)
{
	static sw_bytes event;

	event = sw_str("event");
	EXPECT(sw_latency_graph(recorder_handle(), event, NULL),
	       "LATENCY", "GRAPH", "event");
}

/* ---- LATENCY HELP --------------------------------------------------------------------------- */

static void latency_help_0(void)
{
	EXPECT(sw_latency_help(recorder_handle(), NULL),
	       "LATENCY", "HELP");
}

/* ---- LATENCY HISTOGRAM ---------------------------------------------------------------------- */

static void latency_histogram_0(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("command-name1");
	list_1[1] = sw_str("command-name2");
	command_names = list_1;
	n_command_names = 2;
	EXPECT(sw_latency_histogram(recorder_handle(), command_names, n_command_names, NULL),
	       "LATENCY", "HISTOGRAM", "command-name1", "command-name2");
}

static void latency_histogram_1(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("command-name1");
	command_names = list_1;
	n_command_names = 1;
	EXPECT(sw_latency_histogram(recorder_handle(), command_names, n_command_names, NULL),
	       "LATENCY", "HISTOGRAM", "command-name1");
}

static void latency_histogram_2(void)
{
	static const sw_bytes *command_names;
	static size_t n_command_names;

	EXPECT(sw_latency_histogram(recorder_handle(), command_names, n_command_names, NULL),
	       "LATENCY", "HISTOGRAM");
}

/* ---- LATENCY HISTORY ------------------------------------------------------------------------ */

static void latency_history_0(void)
{
	static sw_bytes event;

	event = sw_str("event");
	EXPECT(sw_latency_history(recorder_handle(), event, NULL),
	       "LATENCY", "HISTORY", "event");
}

/* ---- LATENCY LATEST ------------------------------------------------------------------------- */

static void latency_latest_0(void)
{
	EXPECT(sw_latency_latest(recorder_handle(), NULL),
	       "LATENCY", "LATEST");
}

/* ---- LATENCY RESET -------------------------------------------------------------------------- */

static void latency_reset_0(void)
{
	static const sw_bytes *events;
	static size_t n_events;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("event1");
	list_1[1] = sw_str("event2");
	events = list_1;
	n_events = 2;
	EXPECT(sw_latency_reset(recorder_handle(), events, n_events, NULL),
	       "LATENCY", "RESET", "event1", "event2");
}

static void latency_reset_1(void)
{
	static const sw_bytes *events;
	static size_t n_events;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("event1");
	events = list_1;
	n_events = 1;
	EXPECT(sw_latency_reset(recorder_handle(), events, n_events, NULL),
	       "LATENCY", "RESET", "event1");
}

static void latency_reset_2(void)
{
	static const sw_bytes *events;
	static size_t n_events;

	EXPECT(sw_latency_reset(recorder_handle(), events, n_events, NULL),
	       "LATENCY", "RESET");
}

/* ---- LOLWUT --------------------------------------------------------------------------------- */

static void lolwut_0(void)
{
	EXPECT(sw_lolwut(recorder_handle(), NULL, NULL),
	       "LOLWUT");
}

static void lolwut_1(void)
{
	static struct sw_lolwut_opts opts;

	opts.version = sw_i64(11);
	EXPECT(sw_lolwut(recorder_handle(), &opts, NULL),
	       "LOLWUT", "VERSION", "11");
}

/* ---- MEMORY DOCTOR -------------------------------------------------------------------------- */

static void memory_doctor_0(void)
{
	EXPECT(sw_memory_doctor(recorder_handle(), NULL),
	       "MEMORY", "DOCTOR");
}

/* ---- MEMORY HELP ---------------------------------------------------------------------------- */

static void memory_help_0(void)
{
	EXPECT(sw_memory_help(recorder_handle(), NULL),
	       "MEMORY", "HELP");
}

/* ---- MEMORY MALLOC-STATS -------------------------------------------------------------------- */

static void memory_malloc_stats_0(void)
{
	EXPECT(sw_memory_malloc_stats(recorder_handle(), NULL),
	       "MEMORY", "MALLOC-STATS");
}

/* ---- MEMORY PURGE --------------------------------------------------------------------------- */

static void memory_purge_0(void)
{
	EXPECT(sw_memory_purge(recorder_handle()),
	       "MEMORY", "PURGE");
}

/* ---- MEMORY STATS --------------------------------------------------------------------------- */

static void memory_stats_0(void)
{
	EXPECT(sw_memory_stats(recorder_handle(), NULL),
	       "MEMORY", "STATS");
}

/* ---- MEMORY USAGE --------------------------------------------------------------------------- */

static void memory_usage_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_memory_usage(recorder_handle(), key, NULL, NULL),
	       "MEMORY", "USAGE", "key");
}

static void memory_usage_1(void)
{
	static sw_bytes key;
	static struct sw_memory_usage_opts opts;

	key = sw_str("key");
	opts.samples = sw_i64(12);
	EXPECT(sw_memory_usage(recorder_handle(), key, &opts, NULL),
	       "MEMORY", "USAGE", "key", "SAMPLES", "12");
}

/* ---- MODULE HELP ---------------------------------------------------------------------------- */

static void module_help_0(void)
{
	EXPECT(sw_module_help(recorder_handle(), NULL),
	       "MODULE", "HELP");
}

/* ---- MODULE LIST ---------------------------------------------------------------------------- */

static void module_list_0(void)
{
	EXPECT(sw_module_list(recorder_handle(), NULL),
	       "MODULE", "LIST");
}

/* ---- MODULE LOAD ---------------------------------------------------------------------------- */

static void module_load_0(void)
{
	static sw_bytes path;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	path = sw_str("path");
	list_1[0] = sw_str("arg1");
	list_1[1] = sw_str("arg2");
	args = list_1;
	n_args = 2;
	EXPECT(sw_module_load(recorder_handle(), path, args, n_args),
	       "MODULE", "LOAD", "path", "arg1", "arg2");
}

static void module_load_1(void)
{
	static sw_bytes path;
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	path = sw_str("path");
	list_1[0] = sw_str("arg1");
	args = list_1;
	n_args = 1;
	EXPECT(sw_module_load(recorder_handle(), path, args, n_args),
	       "MODULE", "LOAD", "path", "arg1");
}

static void module_load_2(void)
{
	static sw_bytes path;
	static const sw_bytes *args;
	static size_t n_args;

	path = sw_str("path");
	EXPECT(sw_module_load(recorder_handle(), path, args, n_args),
	       "MODULE", "LOAD", "path");
}

/* ---- MODULE LOADEX -------------------------------------------------------------------------- */

static void module_loadex_0(void)
{
	static sw_bytes path;

	path = sw_str("path");
	EXPECT(sw_module_loadex(recorder_handle(), path, NULL),
	       "MODULE", "LOADEX", "path");
}

static void module_loadex_1(void)
{
	static sw_bytes path;
	static struct sw_module_loadex_opts opts;
	static struct sw_name_value list_1[2];

	path = sw_str("path");
	list_1[0].name = sw_str("name1");
	list_1[0].value = sw_str("value1");
	list_1[1].name = sw_str("name2");
	list_1[1].value = sw_str("value2");
	opts.config = list_1;
	opts.n_config = 2;
	EXPECT(sw_module_loadex(recorder_handle(), path, &opts),
	       "MODULE", "LOADEX", "path", "CONFIG", "name1", "value1", "CONFIG", "name2", "value2");
}

static void module_loadex_2(void)
{
	static sw_bytes path;
	static struct sw_module_loadex_opts opts;
	static struct sw_name_value list_1[2];

	path = sw_str("path");
	list_1[0].name = sw_str("name1");
	list_1[0].value = sw_str("value1");
	opts.config = list_1;
	opts.n_config = 1;
	EXPECT(sw_module_loadex(recorder_handle(), path, &opts),
	       "MODULE", "LOADEX", "path", "CONFIG", "name1", "value1");
}

static void module_loadex_3(void)
{
	static sw_bytes path;
	static struct sw_module_loadex_opts opts;
	static sw_bytes list_2[2];

	path = sw_str("path");
	list_2[0] = sw_str("args1");
	list_2[1] = sw_str("args2");
	opts.args = list_2;
	opts.n_args = 2;
	EXPECT(sw_module_loadex(recorder_handle(), path, &opts),
	       "MODULE", "LOADEX", "path", "ARGS", "args1", "args2");
}

static void module_loadex_4(void)
{
	static sw_bytes path;
	static struct sw_module_loadex_opts opts;
	static sw_bytes list_2[2];

	path = sw_str("path");
	list_2[0] = sw_str("args1");
	opts.args = list_2;
	opts.n_args = 1;
	EXPECT(sw_module_loadex(recorder_handle(), path, &opts),
	       "MODULE", "LOADEX", "path", "ARGS", "args1");
}

static void module_loadex_5(void)
{
	static sw_bytes path;
	static struct sw_module_loadex_opts opts;
	static struct sw_name_value list_1[2];
	static sw_bytes list_2[2];

	path = sw_str("path");
	list_1[0].name = sw_str("name1");
	list_1[0].value = sw_str("value1");
	list_1[1].name = sw_str("name2");
	list_1[1].value = sw_str("value2");
	opts.config = list_1;
	opts.n_config = 2;
	list_2[0] = sw_str("args1");
	list_2[1] = sw_str("args2");
	opts.args = list_2;
	opts.n_args = 2;
	EXPECT(sw_module_loadex(recorder_handle(), path, &opts),
	       "MODULE", "LOADEX", "path", "CONFIG", "name1", "value1", "CONFIG", "name2",
	       "value2", "ARGS", "args1", "args2");
}

/* ---- MODULE UNLOAD -------------------------------------------------------------------------- */

static void module_unload_0(void)
{
	static sw_bytes name;

	name = sw_str("name");
	EXPECT(sw_module_unload(recorder_handle(), name),
	       "MODULE", "UNLOAD", "name");
}

/* ---- MONITOR -------------------------------------------------------------------------------- */

static void monitor_0(void)
{
	EXPECT(sw_monitor(recorder_handle(), NULL),
	       "MONITOR");
}

/* ---- PSYNC ---------------------------------------------------------------------------------- */

static void psync_0(void)
{
	static sw_bytes replicationid;
	static int64_t offset;

	replicationid = sw_str("replicationid");
	offset = 12;
	EXPECT(sw_psync(recorder_handle(), replicationid, offset, NULL, NULL),
	       "PSYNC", "replicationid", "12");
}

static void psync_1(void)
{
	static sw_bytes replicationid;
	static int64_t offset;
	static struct sw_psync_opts opts;

	replicationid = sw_str("replicationid");
	offset = 12;
	opts.failover = true;
	EXPECT(sw_psync(recorder_handle(), replicationid, offset, &opts, NULL),
	       "PSYNC", "replicationid", "12", "FAILOVER");
}

/* ---- REPLCONF ------------------------------------------------------------------------------- */

static void replconf_0(void)
{
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("arg1");
	list_1[1] = sw_str("arg2");
	args = list_1;
	n_args = 2;
	EXPECT(sw_replconf(recorder_handle(), args, n_args, NULL),
	       "REPLCONF", "arg1", "arg2");
}

static void replconf_1(void)
{
	static const sw_bytes *args;
	static size_t n_args;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("arg1");
	args = list_1;
	n_args = 1;
	EXPECT(sw_replconf(recorder_handle(), args, n_args, NULL),
	       "REPLCONF", "arg1");
}

static void replconf_2(void)
{
	static const sw_bytes *args;
	static size_t n_args;

	EXPECT(sw_replconf(recorder_handle(), args, n_args, NULL),
	       "REPLCONF");
}

/* ---- REPLICAOF ------------------------------------------------------------------------------ */

static void replicaof_0(void)
{
	static struct sw_replicaof_primary primary;

	primary.kind = SW_REPLICAOF_HOST;
	primary.host = sw_str("host");
	primary.port = 12;
	EXPECT(sw_replicaof(recorder_handle(), primary, NULL),
	       "REPLICAOF", "host", "12");
}

static void replicaof_1(void)
{
	static struct sw_replicaof_primary primary;

	primary.kind = SW_REPLICAOF_NO_ONE;
	EXPECT(sw_replicaof(recorder_handle(), primary, NULL),
	       "REPLICAOF", "NO", "ONE");
}

/* ---- RESTORE-ASKING ------------------------------------------------------------------------- */

static void restore_asking_0(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	EXPECT(sw_restore_asking(recorder_handle(), key, ttl, serialized_value, NULL),
	       "RESTORE-ASKING", "key", "12", "serialized-value");
}

static void restore_asking_1(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_asking_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.replace = true;
	EXPECT(sw_restore_asking(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE-ASKING", "key", "12", "serialized-value", "REPLACE");
}

static void restore_asking_2(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_asking_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.absttl = true;
	EXPECT(sw_restore_asking(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE-ASKING", "key", "12", "serialized-value", "ABSTTL");
}

static void restore_asking_3(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_asking_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.idletime = sw_i64(14);
	EXPECT(sw_restore_asking(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE-ASKING", "key", "12", "serialized-value", "IDLETIME", "14");
}

static void restore_asking_4(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_asking_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.freq = sw_i64(15);
	EXPECT(sw_restore_asking(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE-ASKING", "key", "12", "serialized-value", "FREQ", "15");
}

static void restore_asking_5(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_asking_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.replace = true;
	opts.absttl = true;
	opts.idletime = sw_i64(14);
	opts.freq = sw_i64(15);
	EXPECT(sw_restore_asking(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE-ASKING", "key", "12", "serialized-value", "REPLACE", "ABSTTL", "IDLETIME",
	       "14", "FREQ", "15");
}

/* ---- ROLE ----------------------------------------------------------------------------------- */

static void role_0(void)
{
	EXPECT(sw_role(recorder_handle(), NULL),
	       "ROLE");
}

/* ---- SAVE ----------------------------------------------------------------------------------- */

static void save_0(void)
{
	EXPECT(sw_save(recorder_handle(), NULL),
	       "SAVE");
}

/* ---- SFLUSH --------------------------------------------------------------------------------- */

static void sflush_0(void)
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
	EXPECT(sw_sflush(recorder_handle(), data, n_data, NULL, NULL),
	       "SFLUSH", "111", "121", "112", "122");
}

static void sflush_1(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	data = list_1;
	n_data = 1;
	EXPECT(sw_sflush(recorder_handle(), data, n_data, NULL, NULL),
	       "SFLUSH", "111", "121");
}

static void sflush_2(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_sflush_opts opts;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	list_1[1].start_slot = 112;
	list_1[1].end_slot = 122;
	data = list_1;
	n_data = 2;
	opts.mode = SW_SFLUSH_ASYNC;
	EXPECT(sw_sflush(recorder_handle(), data, n_data, &opts, NULL),
	       "SFLUSH", "111", "121", "112", "122", "ASYNC");
}

static void sflush_3(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_sflush_opts opts;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	list_1[1].start_slot = 112;
	list_1[1].end_slot = 122;
	data = list_1;
	n_data = 2;
	opts.mode = SW_SFLUSH_SYNC;
	EXPECT(sw_sflush(recorder_handle(), data, n_data, &opts, NULL),
	       "SFLUSH", "111", "121", "112", "122", "SYNC");
}

static void sflush_4(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_sflush_opts opts;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	data = list_1;
	n_data = 1;
	opts.mode = SW_SFLUSH_ASYNC;
	EXPECT(sw_sflush(recorder_handle(), data, n_data, &opts, NULL),
	       "SFLUSH", "111", "121", "ASYNC");
}

/* ---- SHUTDOWN ------------------------------------------------------------------------------- */

static void shutdown_0(void)
{
	EXPECT(sw_shutdown(recorder_handle(), NULL),
	       "SHUTDOWN");
}

static void shutdown_1(void)
{
	static struct sw_shutdown_opts opts;

	opts.save_mode = SW_SHUTDOWN_NOSAVE;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "NOSAVE");
}

static void shutdown_2(void)
{
	static struct sw_shutdown_opts opts;

	opts.save_mode = SW_SHUTDOWN_SAVE;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "SAVE");
}

static void shutdown_3(void)
{
	static struct sw_shutdown_opts opts;

	opts.now = true;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "NOW");
}

static void shutdown_4(void)
{
	static struct sw_shutdown_opts opts;

	opts.force = true;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "FORCE");
}

static void shutdown_5(void)
{
	static struct sw_shutdown_opts opts;

	opts.safe = true;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "SAFE");
}

static void shutdown_6(void)
{
	static struct sw_shutdown_opts opts;

	opts.failover = true;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "FAILOVER");
}

static void shutdown_7(void)
{
	static struct sw_shutdown_opts opts;

	opts.abort = true;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "ABORT");
}

static void shutdown_8(void)
{
	static struct sw_shutdown_opts opts;

	opts.save_mode = SW_SHUTDOWN_NOSAVE;
	opts.now = true;
	opts.force = true;
	opts.safe = true;
	opts.failover = true;
	opts.abort = true;
	EXPECT(sw_shutdown(recorder_handle(), &opts),
	       "SHUTDOWN", "NOSAVE", "NOW", "FORCE", "SAFE", "FAILOVER", "ABORT");
}

/* ---- SLAVEOF -------------------------------------------------------------------------------- */

static void slaveof_0(void)
{
	static struct sw_slaveof_primary primary;

	primary.kind = SW_SLAVEOF_HOST;
	primary.host = sw_str("host");
	primary.port = 12;
	EXPECT(sw_slaveof(recorder_handle(), primary, NULL),
	       "SLAVEOF", "host", "12");
}

static void slaveof_1(void)
{
	static struct sw_slaveof_primary primary;

	primary.kind = SW_SLAVEOF_NO_ONE;
	EXPECT(sw_slaveof(recorder_handle(), primary, NULL),
	       "SLAVEOF", "NO", "ONE");
}

/* ---- SLOWLOG GET ---------------------------------------------------------------------------- */

static void slowlog_get_0(void)
{
	EXPECT(sw_slowlog_get(recorder_handle(), NULL, NULL),
	       "SLOWLOG", "GET");
}

static void slowlog_get_1(void)
{
	static struct sw_slowlog_get_opts opts;

	opts.count = sw_i64(11);
	EXPECT(sw_slowlog_get(recorder_handle(), &opts, NULL),
	       "SLOWLOG", "GET", "11");
}

/* ---- SLOWLOG HELP --------------------------------------------------------------------------- */

static void slowlog_help_0(void)
{
	EXPECT(sw_slowlog_help(recorder_handle(), NULL),
	       "SLOWLOG", "HELP");
}

/* ---- SLOWLOG LEN ---------------------------------------------------------------------------- */

static void slowlog_len_0(void)
{
	EXPECT(sw_slowlog_len(recorder_handle(), NULL),
	       "SLOWLOG", "LEN");
}

/* ---- SLOWLOG RESET -------------------------------------------------------------------------- */

static void slowlog_reset_0(void)
{
	EXPECT(sw_slowlog_reset(recorder_handle(), NULL),
	       "SLOWLOG", "RESET");
}

/* ---- SWAPDB --------------------------------------------------------------------------------- */

static void swapdb_0(void)
{
	static int64_t index1;
	static int64_t index2;

	index1 = 11;
	index2 = 12;
	EXPECT(sw_swapdb(recorder_handle(), index1, index2),
	       "SWAPDB", "11", "12");
}

/* ---- SYNC ----------------------------------------------------------------------------------- */

static void sync_0(void)
{
	EXPECT(sw_sync(recorder_handle(), NULL),
	       "SYNC");
}

/* ---- TIME ----------------------------------------------------------------------------------- */

static void time_0(void)
{
	EXPECT(sw_time(recorder_handle(), NULL),
	       "TIME");
}

/* ---- TRIMSLOTS ------------------------------------------------------------------------------ */

static void trimslots_0(void)
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
	EXPECT(sw_trimslots(recorder_handle(), data, n_data),
	       "TRIMSLOTS", "RANGES", "2", "111", "121", "112", "122");
}

static void trimslots_1(void)
{
	static const struct sw_start_slot_end_slot *data;
	static size_t n_data;
	static struct sw_start_slot_end_slot list_1[2];

	list_1[0].start_slot = 111;
	list_1[0].end_slot = 121;
	data = list_1;
	n_data = 1;
	EXPECT(sw_trimslots(recorder_handle(), data, n_data),
	       "TRIMSLOTS", "RANGES", "1", "111", "121");
}

int main(void)
{
	acl_cat_0();
	acl_cat_1();
	acl_deluser_0();
	acl_deluser_1();
	acl_dryrun_0();
	acl_dryrun_1();
	acl_dryrun_2();
	acl_genpass_0();
	acl_genpass_1();
	acl_getuser_0();
	acl_help_0();
	acl_list_0();
	acl_load_0();
	acl_log_0();
	acl_log_1();
	acl_log_2();
	acl_save_0();
	acl_setuser_0();
	acl_setuser_1();
	acl_setuser_2();
	acl_users_0();
	acl_whoami_0();
	bgrewriteaof_0();
	bgsave_0();
	bgsave_1();
	bgsave_2();
	command_0();
	command_count_0();
	command_docs_0();
	command_docs_1();
	command_docs_2();
	command_getkeys_0();
	command_getkeys_1();
	command_getkeys_2();
	command_getkeysandflags_0();
	command_getkeysandflags_1();
	command_getkeysandflags_2();
	command_help_0();
	command_info_0();
	command_info_1();
	command_info_2();
	command_list_0();
	command_list_1();
	command_list_2();
	command_list_3();
	commandlog_get_0();
	commandlog_get_1();
	commandlog_get_2();
	commandlog_help_0();
	commandlog_len_0();
	commandlog_len_1();
	commandlog_len_2();
	commandlog_reset_0();
	commandlog_reset_1();
	commandlog_reset_2();
	config_get_0();
	config_get_1();
	config_help_0();
	config_resetstat_0();
	config_rewrite_0();
	config_set_0();
	config_set_1();
	dbsize_0();
	debug_0();
	debug_1();
	debug_2();
	failover_0();
	failover_1();
	failover_2();
	failover_3();
	failover_4();
	failover_5();
	flushall_0();
	flushall_1();
	flushall_2();
	flushdb_0();
	flushdb_1();
	flushdb_2();
	hotkeys_get_0();
	hotkeys_help_0();
	hotkeys_reset_0();
	hotkeys_start_0();
	hotkeys_start_1();
	hotkeys_start_2();
	hotkeys_start_3();
	hotkeys_start_4();
	hotkeys_start_5();
	hotkeys_start_6();
	hotkeys_start_7();
	hotkeys_start_8();
	hotkeys_stop_0();
	info_0();
	info_1();
	info_2();
	lastsave_0();
	latency_doctor_0();
	latency_graph_0();
	latency_help_0();
	latency_histogram_0();
	latency_histogram_1();
	latency_histogram_2();
	latency_history_0();
	latency_latest_0();
	latency_reset_0();
	latency_reset_1();
	latency_reset_2();
	lolwut_0();
	lolwut_1();
	memory_doctor_0();
	memory_help_0();
	memory_malloc_stats_0();
	memory_purge_0();
	memory_stats_0();
	memory_usage_0();
	memory_usage_1();
	module_help_0();
	module_list_0();
	module_load_0();
	module_load_1();
	module_load_2();
	module_loadex_0();
	module_loadex_1();
	module_loadex_2();
	module_loadex_3();
	module_loadex_4();
	module_loadex_5();
	module_unload_0();
	monitor_0();
	psync_0();
	psync_1();
	replconf_0();
	replconf_1();
	replconf_2();
	replicaof_0();
	replicaof_1();
	restore_asking_0();
	restore_asking_1();
	restore_asking_2();
	restore_asking_3();
	restore_asking_4();
	restore_asking_5();
	role_0();
	save_0();
	sflush_0();
	sflush_1();
	sflush_2();
	sflush_3();
	sflush_4();
	shutdown_0();
	shutdown_1();
	shutdown_2();
	shutdown_3();
	shutdown_4();
	shutdown_5();
	shutdown_6();
	shutdown_7();
	shutdown_8();
	slaveof_0();
	slaveof_1();
	slowlog_get_0();
	slowlog_get_1();
	slowlog_help_0();
	slowlog_len_0();
	slowlog_reset_0();
	swapdb_0();
	sync_0();
	time_0();
	trimslots_0();
	trimslots_1();
	return recorder_finish();
}
