/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Servers
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_SERVER_H
#define SLOTWISE_SERVER_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

struct sw_acl_cat_opts {
	/* category */
	sw_bytes category;
};

/**
 * ACL CAT [category]
 *
 * Lists the categories of commands, or the commands of one.
 * Sent to one node, chosen at random.
 * Reply: array. Since 6.0.0.
 */
SW_API sw_err sw_acl_cat(sw_handle *h, const struct sw_acl_cat_opts *opts, sw_reply **reply);

/**
 * ACL DELUSER username [username ...]
 *
 * Deletes users on every node.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: integer. Since 6.0.0.
 */
SW_API sw_err sw_acl_deluser(sw_handle *h, const sw_bytes *usernames, size_t n_usernames,
			     int64_t *out);

/**
 * ACL DRYRUN username command-name [arg [arg ...]]
 *
 * Tells whether a user may run a command, without running it.
 * Sent to one node, chosen at random.
 * Reply: ok | bulk. Since 7.0.0.
 */
SW_API sw_err sw_acl_dryrun(sw_handle *h, sw_bytes username, sw_bytes command_name,
			    const sw_bytes *args, size_t n_args, sw_reply **reply);

struct sw_acl_genpass_opts {
	/* bits */
	sw_opt_i64 bits;
};

/**
 * ACL GENPASS [bits]
 *
 * Makes a random password.
 * Sent to one node, chosen at random.
 * Reply: bulk. Since 6.0.0.
 */
SW_API sw_err sw_acl_genpass(sw_handle *h, const struct sw_acl_genpass_opts *opts,
			     sw_reply **reply);

/**
 * ACL GETUSER username
 *
 * Describes a user.
 * Sent to one node, chosen at random.
 * Reply: map | nil. Since 6.0.0.
 */
SW_API sw_err sw_acl_getuser(sw_handle *h, sw_bytes username, sw_reply **reply);

/**
 * ACL HELP
 *
 * Lists the subcommands of ACL.
 * Sent to one node, chosen at random.
 * Reply: array. Since 6.0.0.
 */
SW_API sw_err sw_acl_help(sw_handle *h, sw_reply **reply);

/**
 * ACL LIST
 *
 * Lists the users with their rules.
 * Sent to one node, chosen at random.
 * Reply: array. Since 6.0.0.
 */
SW_API sw_err sw_acl_list(sw_handle *h, sw_reply **reply);

/**
 * ACL LOAD
 *
 * Reads the users from each node's ACL file.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 6.0.0.
 */
SW_API sw_err sw_acl_load(sw_handle *h);

/* Which branch of struct sw_acl_log_entries. */
enum sw_acl_log_entries_kind {
	SW_ACL_LOG_ENTRIES_NONE = 0,
	SW_ACL_LOG_COUNT,
	SW_ACL_LOG_RESET
};

struct sw_acl_log_entries {
	enum sw_acl_log_entries_kind kind;
	int64_t count;
};

struct sw_acl_log_opts {
	/* count | RESET */
	struct sw_acl_log_entries entries;
};

/**
 * ACL LOG [count | RESET]
 *
 * Shows or clears each node's log of refused commands.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array | ok. Since 6.0.0.
 */
SW_API sw_err sw_acl_log(sw_handle *h, const struct sw_acl_log_opts *opts, sw_reply **reply);

/**
 * ACL SAVE
 *
 * Writes the users to each node's ACL file.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 6.0.0.
 */
SW_API sw_err sw_acl_save(sw_handle *h);

/**
 * ACL SETUSER username [rule [rule ...]]
 *
 * Creates or changes a user on every node.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 6.0.0.
 */
SW_API sw_err sw_acl_setuser(sw_handle *h, sw_bytes username, const sw_bytes *rules,
			     size_t n_rules);

/**
 * ACL USERS
 *
 * Lists the names of the users.
 * Sent to one node, chosen at random.
 * Reply: array. Since 6.0.0.
 */
SW_API sw_err sw_acl_users(sw_handle *h, sw_reply **reply);

/**
 * ACL WHOAMI
 *
 * Returns the user that the client is logged in as.
 * Sent to one node, chosen at random.
 * Reply: bulk. Since 6.0.0.
 */
SW_API sw_err sw_acl_whoami(sw_handle *h, sw_reply **reply);

/**
 * BGREWRITEAOF
 *
 * Rewrites the append-only file of every node in the background.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: status. Since 1.0.0.
 */
SW_API sw_err sw_bgrewriteaof(sw_handle *h, sw_reply **reply);

enum sw_bgsave_schedule {
	SW_BGSAVE_SCHEDULE_NONE = 0,
	SW_BGSAVE_SCHEDULE,
	SW_BGSAVE_CANCEL
};

struct sw_bgsave_opts {
	/* SCHEDULE | CANCEL */
	enum sw_bgsave_schedule schedule;
};

/**
 * BGSAVE [SCHEDULE | CANCEL]
 *
 * Saves the data of every node in the background.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: status. Since 1.0.0.
 */
SW_API sw_err sw_bgsave(sw_handle *h, const struct sw_bgsave_opts *opts, sw_reply **reply);

/**
 * COMMAND
 *
 * Describes all commands of the server.
 * Sent to one node, chosen at random.
 * Reply: array. Since 2.8.13.
 */
SW_API sw_err sw_command(sw_handle *h, sw_reply **reply);

/**
 * COMMAND COUNT
 *
 * Counts the commands of the server.
 * Sent to one node, chosen at random.
 * Reply: integer. Since 2.8.13.
 */
SW_API sw_err sw_command_count(sw_handle *h, int64_t *out);

/**
 * COMMAND DOCS [command-name [command-name ...]]
 *
 * Returns the servers' documentation of commands.
 * Sent to one node, chosen at random.
 * Reply: map. Since 7.0.0.
 */
SW_API sw_err sw_command_docs(sw_handle *h, const sw_bytes *command_names, size_t n_command_names,
			      sw_reply **reply);

/**
 * COMMAND GETKEYS command-name [arg [arg ...]]
 *
 * Finds the keys in a command.
 * Sent to one node, chosen at random.
 * Reply: array. Since 2.8.13.
 */
SW_API sw_err sw_command_getkeys(sw_handle *h, sw_bytes command_name, const sw_bytes *args,
				 size_t n_args, sw_reply **reply);

/**
 * COMMAND GETKEYSANDFLAGS command-name [arg [arg ...]]
 *
 * Finds the keys in a command and how each is used.
 * Sent to one node, chosen at random.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_command_getkeysandflags(sw_handle *h, sw_bytes command_name, const sw_bytes *args,
					 size_t n_args, sw_reply **reply);

/**
 * COMMAND HELP
 *
 * Lists the subcommands of COMMAND.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_command_help(sw_handle *h, sw_reply **reply);

/**
 * COMMAND INFO [command-name [command-name ...]]
 *
 * Describes commands.
 * Sent to one node, chosen at random.
 * Reply: array. Since 2.8.13.
 */
SW_API sw_err sw_command_info(sw_handle *h, const sw_bytes *command_names, size_t n_command_names,
			      sw_reply **reply);

/* Which branch of struct sw_command_list_filter. */
enum sw_command_list_filter_kind {
	SW_COMMAND_LIST_FILTER_NONE = 0,
	SW_COMMAND_LIST_MODULE,
	SW_COMMAND_LIST_ACLCAT,
	SW_COMMAND_LIST_PATTERN
};

struct sw_command_list_filter {
	enum sw_command_list_filter_kind kind;
	sw_bytes value;
};

struct sw_command_list_opts {
	/* FILTERBY <MODULE module-name | ACLCAT category | PATTERN pattern> */
	struct sw_command_list_filter filterby;
};

/**
 * COMMAND LIST [FILTERBY <MODULE module-name | ACLCAT category | PATTERN pattern>]
 *
 * Lists the names of commands.
 * Sent to one node, chosen at random.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_command_list(sw_handle *h, const struct sw_command_list_opts *opts,
			      sw_reply **reply);

enum sw_commandlog_get_log {
	SW_COMMANDLOG_GET_LOG_NONE = 0,
	SW_COMMANDLOG_GET_SLOW,
	SW_COMMANDLOG_GET_LARGE_REQUEST,
	SW_COMMANDLOG_GET_LARGE_REPLY
};

/**
 * COMMANDLOG GET count <slow | large-request | large-reply>
 *
 * Returns entries of each node's log of slow or large commands.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 8.1.0, valkey only.
 */
SW_API sw_err sw_commandlog_get(sw_handle *h, int64_t count, enum sw_commandlog_get_log log,
				sw_reply **reply);

/**
 * COMMANDLOG HELP
 *
 * Lists the subcommands of COMMANDLOG.
 * Sent to one node, chosen at random.
 * Reply: array. Since 8.1.0, valkey only.
 */
SW_API sw_err sw_commandlog_help(sw_handle *h, sw_reply **reply);

enum sw_commandlog_len_log {
	SW_COMMANDLOG_LEN_LOG_NONE = 0,
	SW_COMMANDLOG_LEN_SLOW,
	SW_COMMANDLOG_LEN_LARGE_REQUEST,
	SW_COMMANDLOG_LEN_LARGE_REPLY
};

/**
 * COMMANDLOG LEN <slow | large-request | large-reply>
 *
 * Counts the entries of the log of slow or large commands, added over the nodes.
 * Sent to every node; each runs it by itself; replies merged: sum.
 * Reply: integer. Since 8.1.0, valkey only.
 */
SW_API sw_err sw_commandlog_len(sw_handle *h, enum sw_commandlog_len_log log, int64_t *out);

enum sw_commandlog_reset_log {
	SW_COMMANDLOG_RESET_LOG_NONE = 0,
	SW_COMMANDLOG_RESET_SLOW,
	SW_COMMANDLOG_RESET_LARGE_REQUEST,
	SW_COMMANDLOG_RESET_LARGE_REPLY
};

/**
 * COMMANDLOG RESET <slow | large-request | large-reply>
 *
 * Clears each node's log of slow or large commands.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 8.1.0, valkey only.
 */
SW_API sw_err sw_commandlog_reset(sw_handle *h, enum sw_commandlog_reset_log log);

/**
 * CONFIG GET parameter [parameter ...]
 *
 * Returns configuration parameters of every node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: map. Since 2.0.0.
 */
SW_API sw_err sw_config_get(sw_handle *h, const sw_bytes *parameters, size_t n_parameters,
			    sw_reply **reply);

/**
 * CONFIG HELP
 *
 * Lists the subcommands of CONFIG.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_config_help(sw_handle *h, sw_reply **reply);

/**
 * CONFIG RESETSTAT
 *
 * Sets the statistics of every node back.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 2.0.0.
 */
SW_API sw_err sw_config_resetstat(sw_handle *h, sw_reply **reply);

/**
 * CONFIG REWRITE
 *
 * Writes the configuration of every node to its file.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 2.8.0.
 */
SW_API sw_err sw_config_rewrite(sw_handle *h, sw_reply **reply);

/**
 * CONFIG SET parameter value [parameter value ...]
 *
 * Sets configuration parameters of every node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 2.0.0.
 */
SW_API sw_err sw_config_set(sw_handle *h, const struct sw_parameter_value *data, size_t n_data,
			    sw_reply **reply);

/**
 * DBSIZE
 *
 * Counts the keys of every node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_dbsize(sw_handle *h, sw_reply **reply);

/**
 * DEBUG subcommand [arg [arg ...]]
 *
 * Looks into a server or provokes faults, for tests.
 * Blocked: SW_EBLOCKED, nothing is sent. Acts on the one node it is sent to; choose that node by
 * a view of it (in the tool --on).
 * Reply: any. Since 1.0.0.
 */
SW_API sw_err sw_debug(sw_handle *h, sw_bytes subcommand, const sw_bytes *args, size_t n_args,
		       sw_reply **reply);

/* TO host port [FORCE] */
struct sw_failover_to {
	bool set;
	sw_bytes host;
	int64_t port;
	/* FORCE */
	bool force;
};

struct sw_failover_opts {
	/* TO host port [FORCE] */
	struct sw_failover_to to;
	/* ABORT */
	bool abort;
	/* TIMEOUT milliseconds */
	sw_opt_i64 timeout;
};

/**
 * FAILOVER [TO host port [FORCE]] [ABORT] [TIMEOUT milliseconds]
 *
 * Hands a primary's role to its replica (outside clusters).
 * Blocked: SW_EBLOCKED, nothing is sent. The servers refuse it in cluster mode; CLUSTER
 * FAILOVER, sent to a replica by a view of it (in the tool --on), does it there.
 * Reply: ok. Since 6.2.0.
 */
SW_API sw_err sw_failover(sw_handle *h, const struct sw_failover_opts *opts);

enum sw_flushall_mode {
	SW_FLUSHALL_MODE_NONE = 0,
	SW_FLUSHALL_ASYNC,
	SW_FLUSHALL_SYNC
};

struct sw_flushall_opts {
	/* ASYNC | SYNC */
	enum sw_flushall_mode mode;
};

/**
 * FLUSHALL [ASYNC | SYNC]
 *
 * Deletes every key of the cluster.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_flushall(sw_handle *h, const struct sw_flushall_opts *opts, sw_reply **reply);

enum sw_flushdb_mode {
	SW_FLUSHDB_MODE_NONE = 0,
	SW_FLUSHDB_ASYNC,
	SW_FLUSHDB_SYNC
};

struct sw_flushdb_opts {
	/* ASYNC | SYNC */
	enum sw_flushdb_mode mode;
};

/**
 * FLUSHDB [ASYNC | SYNC]
 *
 * Deletes every key of the cluster's database.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_flushdb(sw_handle *h, const struct sw_flushdb_opts *opts, sw_reply **reply);

/**
 * HOTKEYS GET
 *
 * Returns what each node measured of its most used keys.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array | nil. Since 8.6.0, redis only.
 */
SW_API sw_err sw_hotkeys_get(sw_handle *h, sw_reply **reply);

/**
 * HOTKEYS HELP
 *
 * Lists the subcommands of HOTKEYS.
 * Sent to one node, chosen at random.
 * Reply: array. Since 8.6.1, redis only.
 */
SW_API sw_err sw_hotkeys_help(sw_handle *h, sw_reply **reply);

/**
 * HOTKEYS RESET
 *
 * Drops what each node measured of its most used keys.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 8.6.0, redis only.
 */
SW_API sw_err sw_hotkeys_reset(sw_handle *h, sw_reply **reply);

struct sw_hotkeys_start_opts {
	/* CPU */
	bool cpu;
	/* NET */
	bool net;
	/* COUNT count */
	sw_opt_i64 count;
	/* DURATION seconds */
	sw_opt_i64 duration;
	/* SAMPLE ratio */
	sw_opt_i64 sample;
	/* SLOTS numslots slot [slot ...] */
	const int64_t *slots;
	size_t n_slots;
};

/**
 * HOTKEYS START METRICS nummetrics [CPU] [NET] [COUNT count] [DURATION seconds] [SAMPLE ratio]
 * [SLOTS numslots slot [slot ...]]
 *
 * Makes each node measure its most used keys.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 8.6.0, redis only.
 */
SW_API sw_err sw_hotkeys_start(sw_handle *h, int64_t nummetrics,
			       const struct sw_hotkeys_start_opts *opts, sw_reply **reply);

/**
 * HOTKEYS STOP
 *
 * Ends the measuring of the most used keys on each node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 8.6.0, redis only.
 */
SW_API sw_err sw_hotkeys_stop(sw_handle *h, sw_reply **reply);

/**
 * INFO [section [section ...]]
 *
 * Returns facts and statistics of every node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 1.0.0.
 */
SW_API sw_err sw_info(sw_handle *h, const sw_bytes *sections, size_t n_sections, sw_reply **reply);

/**
 * LASTSAVE
 *
 * Returns when each node last saved its data.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: integer. Since 1.0.0.
 */
SW_API sw_err sw_lastsave(sw_handle *h, sw_reply **reply);

/**
 * LATENCY DOCTOR
 *
 * Returns each node's report about its delays.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 2.8.13.
 */
SW_API sw_err sw_latency_doctor(sw_handle *h, sw_reply **reply);

/**
 * LATENCY GRAPH event
 *
 * Draws the delays of an event on each node as text.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 2.8.13.
 */
SW_API sw_err sw_latency_graph(sw_handle *h, sw_bytes event, sw_reply **reply);

/**
 * LATENCY HELP
 *
 * Lists the subcommands of LATENCY.
 * Sent to one node, chosen at random.
 * Reply: array. Since 2.8.13.
 */
SW_API sw_err sw_latency_help(sw_handle *h, sw_reply **reply);

/**
 * LATENCY HISTOGRAM [command-name [command-name ...]]
 *
 * Returns how long commands took on each node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: map. Since 7.0.0.
 */
SW_API sw_err sw_latency_histogram(sw_handle *h, const sw_bytes *command_names,
				   size_t n_command_names, sw_reply **reply);

/**
 * LATENCY HISTORY event
 *
 * Returns the delays of an event on each node with their times.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 2.8.13.
 */
SW_API sw_err sw_latency_history(sw_handle *h, sw_bytes event, sw_reply **reply);

/**
 * LATENCY LATEST
 *
 * Returns the latest delay of every event on each node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 2.8.13.
 */
SW_API sw_err sw_latency_latest(sw_handle *h, sw_reply **reply);

/**
 * LATENCY RESET [event [event ...]]
 *
 * Forgets the delays of events and counts the events.
 * Sent to every node; each runs it by itself; replies merged: sum.
 * Reply: integer. Since 2.8.13.
 */
SW_API sw_err sw_latency_reset(sw_handle *h, const sw_bytes *events, size_t n_events, int64_t *out);

struct sw_lolwut_opts {
	/* VERSION version */
	sw_opt_i64 version;
};

/**
 * LOLWUT [VERSION version]
 *
 * Shows a piece of computer art and the server's version.
 * Sent to one node, chosen at random.
 * Reply: bulk. Since 5.0.0.
 */
SW_API sw_err sw_lolwut(sw_handle *h, const struct sw_lolwut_opts *opts, sw_reply **reply);

/**
 * MEMORY DOCTOR
 *
 * Returns each primary's report about its memory.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: bulk. Since 4.0.0.
 */
SW_API sw_err sw_memory_doctor(sw_handle *h, sw_reply **reply);

/**
 * MEMORY HELP
 *
 * Lists the subcommands of MEMORY.
 * Sent to one node, chosen at random.
 * Reply: array. Since 4.0.0.
 */
SW_API sw_err sw_memory_help(sw_handle *h, sw_reply **reply);

/**
 * MEMORY MALLOC-STATS
 *
 * Returns each primary's allocator statistics.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: bulk. Since 4.0.0.
 */
SW_API sw_err sw_memory_malloc_stats(sw_handle *h, sw_reply **reply);

/**
 * MEMORY PURGE
 *
 * Asks the primaries' allocators to give memory back.
 * Sent to every primary that owns a slot; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 4.0.0.
 */
SW_API sw_err sw_memory_purge(sw_handle *h);

/**
 * MEMORY STATS
 *
 * Returns how each primary uses its memory.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: map. Since 4.0.0.
 */
SW_API sw_err sw_memory_stats(sw_handle *h, sw_reply **reply);

struct sw_memory_usage_opts {
	/* SAMPLES count */
	sw_opt_i64 samples;
};

/**
 * MEMORY USAGE key [SAMPLES count]
 *
 * Estimates the bytes that a key takes.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer | nil. Since 4.0.0.
 */
SW_API sw_err sw_memory_usage(sw_handle *h, sw_bytes key, const struct sw_memory_usage_opts *opts,
			      sw_opt_i64 *out);

/**
 * MODULE HELP
 *
 * Lists the subcommands of MODULE.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_module_help(sw_handle *h, sw_reply **reply);

/**
 * MODULE LIST
 *
 * Lists the loaded modules.
 * Sent to one node, chosen at random.
 * Reply: array. Since 4.0.0.
 */
SW_API sw_err sw_module_list(sw_handle *h, sw_reply **reply);

/**
 * MODULE LOAD path [arg [arg ...]]
 *
 * Loads a module on every node.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 4.0.0.
 */
SW_API sw_err sw_module_load(sw_handle *h, sw_bytes path, const sw_bytes *args, size_t n_args);

struct sw_module_loadex_opts {
	/* CONFIG name value [CONFIG name value ...] */
	const struct sw_name_value *config;
	size_t n_config;
	/* ARGS args [args ...] */
	const sw_bytes *args;
	size_t n_args;
};

/**
 * MODULE LOADEX path [CONFIG name value [CONFIG name value ...]] [ARGS args [args ...]]
 *
 * Loads a module on every node, with configuration.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_module_loadex(sw_handle *h, sw_bytes path,
			       const struct sw_module_loadex_opts *opts);

/**
 * MODULE UNLOAD name
 *
 * Unloads a module on every node.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 4.0.0.
 */
SW_API sw_err sw_module_unload(sw_handle *h, sw_bytes name);

/**
 * MONITOR
 *
 * Streams every command that a server runs.
 * Blocked: SW_EBLOCKED, nothing is sent. The reply never ends, and connections are shared; use
 * the server's own tool on one node.
 * Reply: any. Since 1.0.0.
 */
SW_API sw_err sw_monitor(sw_handle *h, sw_reply **reply);

struct sw_psync_opts {
	/* FAILOVER */
	bool failover;
};

/**
 * PSYNC replicationid offset [FAILOVER]
 *
 * Starts a replica's stream.
 * Blocked: SW_EBLOCKED, nothing is sent. Part of the talk between servers; no client sends it.
 * Reply: any. Since 2.8.0.
 */
SW_API sw_err sw_psync(sw_handle *h, sw_bytes replicationid, int64_t offset,
		       const struct sw_psync_opts *opts, sw_reply **reply);

/**
 * REPLCONF [arg [arg ...]]
 *
 * Passes settings of a replica to its primary.
 * Blocked: SW_EBLOCKED, nothing is sent. Part of the talk between servers; no client sends it.
 * Reply: any. Since 3.0.0.
 */
SW_API sw_err sw_replconf(sw_handle *h, const sw_bytes *args, size_t n_args, sw_reply **reply);

/* Which branch of struct sw_replicaof_primary. */
enum sw_replicaof_primary_kind {
	SW_REPLICAOF_PRIMARY_NONE = 0,
	SW_REPLICAOF_HOST,
	SW_REPLICAOF_NO_ONE
};

struct sw_replicaof_primary {
	enum sw_replicaof_primary_kind kind;
	sw_bytes host;
	int64_t port;
};

/**
 * REPLICAOF <host port | NO ONE>
 *
 * Makes a server the replica of another (outside clusters).
 * Blocked: SW_EBLOCKED, nothing is sent. The servers refuse it in cluster mode; CLUSTER
 * REPLICATE, sent to a node by a view of it (in the tool --on), does it there.
 * Reply: status. Since 5.0.0.
 */
SW_API sw_err sw_replicaof(sw_handle *h, struct sw_replicaof_primary primary, sw_reply **reply);

struct sw_restore_asking_opts {
	/* REPLACE */
	bool replace;
	/* ABSTTL; since 5.0.0 */
	bool absttl;
	/* IDLETIME seconds; since 5.0.0 */
	sw_opt_i64 idletime;
	/* FREQ frequency; since 5.0.0 */
	sw_opt_i64 freq;
};

/**
 * RESTORE-ASKING key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]
 *
 * Creates a key during a slot migration.
 * Blocked: SW_EBLOCKED, nothing is sent. Used between the servers while a slot moves; RESTORE
 * creates a key from a dump.
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_restore_asking(sw_handle *h, sw_bytes key, int64_t ttl, sw_bytes serialized_value,
				const struct sw_restore_asking_opts *opts);

/**
 * ROLE
 *
 * Returns the replication role of every node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 2.8.12.
 */
SW_API sw_err sw_role(sw_handle *h, sw_reply **reply);

/**
 * SAVE
 *
 * Saves the data of every node, blocking it meanwhile.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_save(sw_handle *h, sw_reply **reply);

enum sw_sflush_mode {
	SW_SFLUSH_MODE_NONE = 0,
	SW_SFLUSH_ASYNC,
	SW_SFLUSH_SYNC
};

struct sw_sflush_opts {
	/* ASYNC | SYNC */
	enum sw_sflush_mode mode;
};

/**
 * SFLUSH start-slot end-slot [start-slot end-slot ...] [ASYNC | SYNC]
 *
 * Deletes all keys in ranges of slots.
 * Sent to every primary that owns a slot; each runs it by itself; the reply is a map node ->
 * reply.
 * Reply: array. Since 8.0.0, redis only.
 */
SW_API sw_err sw_sflush(sw_handle *h, const struct sw_start_slot_end_slot *data, size_t n_data,
			const struct sw_sflush_opts *opts, sw_reply **reply);

enum sw_shutdown_save_mode {
	SW_SHUTDOWN_SAVE_MODE_NONE = 0,
	SW_SHUTDOWN_NOSAVE,
	SW_SHUTDOWN_SAVE
};

struct sw_shutdown_opts {
	/* NOSAVE | SAVE */
	enum sw_shutdown_save_mode save_mode;
	/* NOW; since 7.0.0 */
	bool now;
	/* FORCE; since 7.0.0 */
	bool force;
	/* SAFE; since 9.0.0; only valkey */
	bool safe;
	/* FAILOVER; since 9.0.0; only valkey */
	bool failover;
	/* ABORT; since 7.0.0 */
	bool abort;
};

/**
 * SHUTDOWN [NOSAVE | SAVE] [NOW] [FORCE] [SAFE] [FAILOVER] [ABORT]
 *
 * Stops a server.
 * Blocked: SW_EBLOCKED, nothing is sent. Would stop the servers of the cluster; to stop one,
 * choose that node by a view of it (in the tool --on).
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_shutdown(sw_handle *h, const struct sw_shutdown_opts *opts);

/* Which branch of struct sw_slaveof_primary. */
enum sw_slaveof_primary_kind {
	SW_SLAVEOF_PRIMARY_NONE = 0,
	SW_SLAVEOF_HOST,
	SW_SLAVEOF_NO_ONE
};

struct sw_slaveof_primary {
	enum sw_slaveof_primary_kind kind;
	sw_bytes host;
	int64_t port;
};

/**
 * SLAVEOF <host port | NO ONE>
 *
 * Makes a server the replica of another (older name of REPLICAOF).
 * Blocked: SW_EBLOCKED, nothing is sent. The servers refuse it in cluster mode; CLUSTER
 * REPLICATE, sent to a node by a view of it (in the tool --on), does it there.
 * Reply: status. Since 1.0.0.
 */
SW_API sw_err sw_slaveof(sw_handle *h, struct sw_slaveof_primary primary, sw_reply **reply);

struct sw_slowlog_get_opts {
	/* count */
	sw_opt_i64 count;
};

/**
 * SLOWLOG GET [count]
 *
 * Returns entries of each node's log of slow commands.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 2.2.12.
 */
SW_API sw_err sw_slowlog_get(sw_handle *h, const struct sw_slowlog_get_opts *opts,
			     sw_reply **reply);

/**
 * SLOWLOG HELP
 *
 * Lists the subcommands of SLOWLOG.
 * Sent to one node, chosen at random.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_slowlog_help(sw_handle *h, sw_reply **reply);

/**
 * SLOWLOG LEN
 *
 * Counts the entries of each node's log of slow commands.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: integer. Since 2.2.12.
 */
SW_API sw_err sw_slowlog_len(sw_handle *h, sw_reply **reply);

/**
 * SLOWLOG RESET
 *
 * Clears each node's log of slow commands.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 2.2.12.
 */
SW_API sw_err sw_slowlog_reset(sw_handle *h, sw_reply **reply);

/**
 * SWAPDB index1 index2
 *
 * Exchanges two databases.
 * Blocked: SW_EBLOCKED, nothing is sent. slotwise uses only database 0, the one that every
 * cluster has; there is no other to choose or to move to.
 * Reply: ok. Since 4.0.0.
 */
SW_API sw_err sw_swapdb(sw_handle *h, int64_t index1, int64_t index2);

/**
 * SYNC
 *
 * Starts a replica's stream (older form).
 * Blocked: SW_EBLOCKED, nothing is sent. Part of the talk between servers; no client sends it.
 * Reply: any. Since 1.0.0.
 */
SW_API sw_err sw_sync(sw_handle *h, sw_reply **reply);

/**
 * TIME
 *
 * Returns the clock of every node as seconds and microseconds.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: array. Since 2.6.0.
 */
SW_API sw_err sw_time(sw_handle *h, sw_reply **reply);

/**
 * TRIMSLOTS RANGES numranges start-slot end-slot [start-slot end-slot ...]
 *
 * Deletes the keys of slots that a node no longer owns.
 * Blocked: SW_EBLOCKED, nothing is sent. Part of the talk between servers; no client sends it.
 * Reply: ok. Since 8.4.0, redis only.
 */
SW_API sw_err sw_trimslots(sw_handle *h, const struct sw_start_slot_end_slot *data, size_t n_data);

#ifdef __cplusplus
}
#endif

#endif
