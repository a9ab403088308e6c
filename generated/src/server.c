/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/server.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

/* ---- ACL CAT -------------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_cat = {
	.name = "ACL CAT",
	.syntax = "[category]",
	.head = "$3\r\nACL\r\n$3\r\nCAT\r\n",
	.head_len = 18,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_cat(sw_handle *h, const struct sw_acl_cat_opts *opts, sw_reply **reply)
{
	static const struct sw_acl_cat_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_acl_cat);
	const struct sw_acl_cat_opts *o = opts ? opts : &none;

	if (o->category.data || o->category.len)
		swi_put_bytes(w, o->category);
	return swi_call(w, reply);
}

/* ---- ACL DELUSER ---------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_deluser = {
	.name = "ACL DELUSER",
	.syntax = "username [username ...]",
	.head = "$3\r\nACL\r\n$7\r\nDELUSER\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_acl_deluser(sw_handle *h, const sw_bytes *usernames, size_t n_usernames, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_deluser);

	swi_need(w, usernames, n_usernames, "usernames");
	swi_put_bytes_list(w, usernames, n_usernames);
	return swi_call(w, out);
}

/* ---- ACL DRYRUN ----------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_dryrun = {
	.name = "ACL DRYRUN",
	.syntax = "username command-name [arg [arg ...]]",
	.head = "$3\r\nACL\r\n$6\r\nDRYRUN\r\n",
	.head_len = 21,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK | SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_dryrun(sw_handle *h, sw_bytes username, sw_bytes command_name, const sw_bytes *args,
		     size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_dryrun);

	swi_put_bytes(w, username);
	swi_put_bytes(w, command_name);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- ACL GENPASS ---------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_genpass = {
	.name = "ACL GENPASS",
	.syntax = "[bits]",
	.head = "$3\r\nACL\r\n$7\r\nGENPASS\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_genpass(sw_handle *h, const struct sw_acl_genpass_opts *opts, sw_reply **reply)
{
	static const struct sw_acl_genpass_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_acl_genpass);
	const struct sw_acl_genpass_opts *o = opts ? opts : &none;

	if (o->bits.set)
		swi_put_i64(w, o->bits.value);
	return swi_call(w, reply);
}

/* ---- ACL GETUSER ---------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_getuser = {
	.name = "ACL GETUSER",
	.syntax = "username",
	.head = "*3\r\n$3\r\nACL\r\n$7\r\nGETUSER\r\n",
	.head_len = 26,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_MAP | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_getuser(sw_handle *h, sw_bytes username, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_getuser);

	swi_put_bytes(w, username);
	return swi_call(w, reply);
}

/* ---- ACL HELP ------------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_help = {
	.name = "ACL HELP",
	.syntax = "",
	.head = "*2\r\n$3\r\nACL\r\n$4\r\nHELP\r\n",
	.head_len = 23,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_help);

	return swi_call(w, reply);
}

/* ---- ACL LIST ------------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_list = {
	.name = "ACL LIST",
	.syntax = "",
	.head = "*2\r\n$3\r\nACL\r\n$4\r\nLIST\r\n",
	.head_len = 23,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_list(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_list);

	return swi_call(w, reply);
}

/* ---- ACL LOAD ------------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_load = {
	.name = "ACL LOAD",
	.syntax = "",
	.head = "*2\r\n$3\r\nACL\r\n$4\r\nLOAD\r\n",
	.head_len = 23,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_acl_load(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_load);

	return swi_call(w, NULL);
}

/* ---- ACL LOG -------------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_log = {
	.name = "ACL LOG",
	.syntax = "[count | RESET]",
	.head = "$3\r\nACL\r\n$3\r\nLOG\r\n",
	.head_len = 18,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

static void put_acl_log_entries(struct swi_writer *w, const struct sw_acl_log_entries *v)
{
	switch (v->kind) {
	case SW_ACL_LOG_COUNT:
		swi_put_i64(w, v->count);
		break;
	case SW_ACL_LOG_RESET:
		SWI_TOKEN(w, "$5\r\nRESET\r\n");
		break;
	default:
		swi_refuse(w, "entries", "has no valid kind");
	}
}

sw_err sw_acl_log(sw_handle *h, const struct sw_acl_log_opts *opts, sw_reply **reply)
{
	static const struct sw_acl_log_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_acl_log);
	const struct sw_acl_log_opts *o = opts ? opts : &none;

	if (o->entries.kind)
		put_acl_log_entries(w, &o->entries);
	return swi_call(w, reply);
}

/* ---- ACL SAVE ------------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_save = {
	.name = "ACL SAVE",
	.syntax = "",
	.head = "*2\r\n$3\r\nACL\r\n$4\r\nSAVE\r\n",
	.head_len = 23,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_acl_save(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_save);

	return swi_call(w, NULL);
}

/* ---- ACL SETUSER ---------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_setuser = {
	.name = "ACL SETUSER",
	.syntax = "username [rule [rule ...]]",
	.head = "$3\r\nACL\r\n$7\r\nSETUSER\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_acl_setuser(sw_handle *h, sw_bytes username, const sw_bytes *rules, size_t n_rules)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_setuser);

	swi_put_bytes(w, username);
	swi_put_bytes_list(w, rules, n_rules);
	return swi_call(w, NULL);
}

/* ---- ACL USERS ------------------------------------------------------------------------------ */

const struct swi_command swi_row_acl_users = {
	.name = "ACL USERS",
	.syntax = "",
	.head = "*2\r\n$3\r\nACL\r\n$5\r\nUSERS\r\n",
	.head_len = 24,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_users(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_users);

	return swi_call(w, reply);
}

/* ---- ACL WHOAMI ----------------------------------------------------------------------------- */

const struct swi_command swi_row_acl_whoami = {
	.name = "ACL WHOAMI",
	.syntax = "",
	.head = "*2\r\n$3\r\nACL\r\n$6\r\nWHOAMI\r\n",
	.head_len = 25,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_acl_whoami(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_acl_whoami);

	return swi_call(w, reply);
}

/* ---- BGREWRITEAOF --------------------------------------------------------------------------- */

const struct swi_command swi_row_bgrewriteaof = {
	.name = "BGREWRITEAOF",
	.syntax = "",
	.head = "*1\r\n$12\r\nBGREWRITEAOF\r\n",
	.head_len = 23,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

sw_err sw_bgrewriteaof(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_bgrewriteaof);

	return swi_call(w, reply);
}

/* ---- BGSAVE --------------------------------------------------------------------------------- */

const struct swi_command swi_row_bgsave = {
	.name = "BGSAVE",
	.syntax = "[SCHEDULE | CANCEL]",
	.head = "$6\r\nBGSAVE\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

static void put_bgsave_schedule(struct swi_writer *w, enum sw_bgsave_schedule v)
{
	switch (v) {
	case SW_BGSAVE_SCHEDULE:
		SWI_TOKEN(w, "$8\r\nSCHEDULE\r\n");
		break;
	case SW_BGSAVE_CANCEL:
		SWI_TOKEN(w, "$6\r\nCANCEL\r\n");
		break;
	default:
		swi_refuse(w, "schedule", "is none of its enum's constants");
	}
}

sw_err sw_bgsave(sw_handle *h, const struct sw_bgsave_opts *opts, sw_reply **reply)
{
	static const struct sw_bgsave_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_bgsave);
	const struct sw_bgsave_opts *o = opts ? opts : &none;

	if (o->schedule)
		put_bgsave_schedule(w, o->schedule);
	return swi_call(w, reply);
}

/* ---- COMMAND -------------------------------------------------------------------------------- */

const struct swi_command swi_row_command = {
	.name = "COMMAND",
	.syntax = "",
	.head = "*1\r\n$7\r\nCOMMAND\r\n",
	.head_len = 17,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_HAS_SUBCOMMANDS,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_command(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_command);

	return swi_call(w, reply);
}

/* ---- COMMAND COUNT -------------------------------------------------------------------------- */

const struct swi_command swi_row_command_count = {
	.name = "COMMAND COUNT",
	.syntax = "",
	.head = "*2\r\n$7\r\nCOMMAND\r\n$5\r\nCOUNT\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_command_count(sw_handle *h, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_command_count);

	return swi_call(w, out);
}

/* ---- COMMAND DOCS --------------------------------------------------------------------------- */

const struct swi_command swi_row_command_docs = {
	.name = "COMMAND DOCS",
	.syntax = "[command-name [command-name ...]]",
	.head = "$7\r\nCOMMAND\r\n$4\r\nDOCS\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_command_docs(sw_handle *h, const sw_bytes *command_names, size_t n_command_names,
		       sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_command_docs);

	swi_put_bytes_list(w, command_names, n_command_names);
	return swi_call(w, reply);
}

/* ---- COMMAND GETKEYS ------------------------------------------------------------------------ */

const struct swi_command swi_row_command_getkeys = {
	.name = "COMMAND GETKEYS",
	.syntax = "command-name [arg [arg ...]]",
	.head = "$7\r\nCOMMAND\r\n$7\r\nGETKEYS\r\n",
	.head_len = 26,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_command_getkeys(sw_handle *h, sw_bytes command_name, const sw_bytes *args, size_t n_args,
			  sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_command_getkeys);

	swi_put_bytes(w, command_name);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- COMMAND GETKEYSANDFLAGS ---------------------------------------------------------------- */

const struct swi_command swi_row_command_getkeysandflags = {
	.name = "COMMAND GETKEYSANDFLAGS",
	.syntax = "command-name [arg [arg ...]]",
	.head = "$7\r\nCOMMAND\r\n$15\r\nGETKEYSANDFLAGS\r\n",
	.head_len = 35,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_command_getkeysandflags(sw_handle *h, sw_bytes command_name, const sw_bytes *args,
				  size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_command_getkeysandflags);

	swi_put_bytes(w, command_name);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- COMMAND HELP --------------------------------------------------------------------------- */

const struct swi_command swi_row_command_help = {
	.name = "COMMAND HELP",
	.syntax = "",
	.head = "*2\r\n$7\r\nCOMMAND\r\n$4\r\nHELP\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_command_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_command_help);

	return swi_call(w, reply);
}

/* ---- COMMAND INFO --------------------------------------------------------------------------- */

const struct swi_command swi_row_command_info = {
	.name = "COMMAND INFO",
	.syntax = "[command-name [command-name ...]]",
	.head = "$7\r\nCOMMAND\r\n$4\r\nINFO\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_command_info(sw_handle *h, const sw_bytes *command_names, size_t n_command_names,
		       sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_command_info);

	swi_put_bytes_list(w, command_names, n_command_names);
	return swi_call(w, reply);
}

/* ---- COMMAND LIST --------------------------------------------------------------------------- */

const struct swi_command swi_row_command_list = {
	.name = "COMMAND LIST",
	.syntax = "[FILTERBY <MODULE module-name | ACLCAT category | PATTERN pattern>]",
	.head = "$7\r\nCOMMAND\r\n$4\r\nLIST\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_command_list_filter(struct swi_writer *w, const struct sw_command_list_filter *v)
{
	switch (v->kind) {
	case SW_COMMAND_LIST_MODULE:
		SWI_TOKEN(w, "$6\r\nMODULE\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_COMMAND_LIST_ACLCAT:
		SWI_TOKEN(w, "$6\r\nACLCAT\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_COMMAND_LIST_PATTERN:
		SWI_TOKEN(w, "$7\r\nPATTERN\r\n");
		swi_put_bytes(w, v->value);
		break;
	default:
		swi_refuse(w, "filterby", "has no valid kind");
	}
}

sw_err sw_command_list(sw_handle *h, const struct sw_command_list_opts *opts, sw_reply **reply)
{
	static const struct sw_command_list_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_command_list);
	const struct sw_command_list_opts *o = opts ? opts : &none;

	if (o->filterby.kind) {
		SWI_TOKEN(w, "$8\r\nFILTERBY\r\n");
		put_command_list_filter(w, &o->filterby);
	}
	return swi_call(w, reply);
}

/* ---- COMMANDLOG GET ------------------------------------------------------------------------- */

const struct swi_command swi_row_commandlog_get = {
	.name = "COMMANDLOG GET",
	.syntax = "count <slow | large-request | large-reply>",
	.head = "*4\r\n$10\r\nCOMMANDLOG\r\n$3\r\nGET\r\n",
	.head_len = 30,
	.fixed_argc = 4,
	.words = 2,
	.arity = 4,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_commandlog_get_log(struct swi_writer *w, enum sw_commandlog_get_log v)
{
	switch (v) {
	case SW_COMMANDLOG_GET_SLOW:
		SWI_TOKEN(w, "$4\r\nslow\r\n");
		break;
	case SW_COMMANDLOG_GET_LARGE_REQUEST:
		SWI_TOKEN(w, "$13\r\nlarge-request\r\n");
		break;
	case SW_COMMANDLOG_GET_LARGE_REPLY:
		SWI_TOKEN(w, "$11\r\nlarge-reply\r\n");
		break;
	default:
		swi_refuse(w, "log", "is none of its enum's constants");
	}
}

sw_err sw_commandlog_get(sw_handle *h, int64_t count, enum sw_commandlog_get_log log,
			 sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_commandlog_get);

	swi_put_i64(w, count);
	put_commandlog_get_log(w, log);
	return swi_call(w, reply);
}

/* ---- COMMANDLOG HELP ------------------------------------------------------------------------ */

const struct swi_command swi_row_commandlog_help = {
	.name = "COMMANDLOG HELP",
	.syntax = "",
	.head = "*2\r\n$10\r\nCOMMANDLOG\r\n$4\r\nHELP\r\n",
	.head_len = 31,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_commandlog_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_commandlog_help);

	return swi_call(w, reply);
}

/* ---- COMMANDLOG LEN ------------------------------------------------------------------------- */

const struct swi_command swi_row_commandlog_len = {
	.name = "COMMANDLOG LEN",
	.syntax = "<slow | large-request | large-reply>",
	.head = "*3\r\n$10\r\nCOMMANDLOG\r\n$3\r\nLEN\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_commandlog_len_log(struct swi_writer *w, enum sw_commandlog_len_log v)
{
	switch (v) {
	case SW_COMMANDLOG_LEN_SLOW:
		SWI_TOKEN(w, "$4\r\nslow\r\n");
		break;
	case SW_COMMANDLOG_LEN_LARGE_REQUEST:
		SWI_TOKEN(w, "$13\r\nlarge-request\r\n");
		break;
	case SW_COMMANDLOG_LEN_LARGE_REPLY:
		SWI_TOKEN(w, "$11\r\nlarge-reply\r\n");
		break;
	default:
		swi_refuse(w, "log", "is none of its enum's constants");
	}
}

sw_err sw_commandlog_len(sw_handle *h, enum sw_commandlog_len_log log, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_commandlog_len);

	put_commandlog_len_log(w, log);
	return swi_call(w, out);
}

/* ---- COMMANDLOG RESET ----------------------------------------------------------------------- */

const struct swi_command swi_row_commandlog_reset = {
	.name = "COMMANDLOG RESET",
	.syntax = "<slow | large-request | large-reply>",
	.head = "*3\r\n$10\r\nCOMMANDLOG\r\n$5\r\nRESET\r\n",
	.head_len = 32,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_commandlog_reset_log(struct swi_writer *w, enum sw_commandlog_reset_log v)
{
	switch (v) {
	case SW_COMMANDLOG_RESET_SLOW:
		SWI_TOKEN(w, "$4\r\nslow\r\n");
		break;
	case SW_COMMANDLOG_RESET_LARGE_REQUEST:
		SWI_TOKEN(w, "$13\r\nlarge-request\r\n");
		break;
	case SW_COMMANDLOG_RESET_LARGE_REPLY:
		SWI_TOKEN(w, "$11\r\nlarge-reply\r\n");
		break;
	default:
		swi_refuse(w, "log", "is none of its enum's constants");
	}
}

sw_err sw_commandlog_reset(sw_handle *h, enum sw_commandlog_reset_log log)
{
	struct swi_writer *w = swi_begin(h, &swi_row_commandlog_reset);

	put_commandlog_reset_log(w, log);
	return swi_call(w, NULL);
}

/* ---- CONFIG GET ----------------------------------------------------------------------------- */

const struct swi_command swi_row_config_get = {
	.name = "CONFIG GET",
	.syntax = "parameter [parameter ...]",
	.head = "$6\r\nCONFIG\r\n$3\r\nGET\r\n",
	.head_len = 21,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_config_get(sw_handle *h, const sw_bytes *parameters, size_t n_parameters,
		     sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_config_get);

	swi_need(w, parameters, n_parameters, "parameters");
	swi_put_bytes_list(w, parameters, n_parameters);
	return swi_call(w, reply);
}

/* ---- CONFIG HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_config_help = {
	.name = "CONFIG HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nCONFIG\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_config_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_config_help);

	return swi_call(w, reply);
}

/* ---- CONFIG RESETSTAT ----------------------------------------------------------------------- */

const struct swi_command swi_row_config_resetstat = {
	.name = "CONFIG RESETSTAT",
	.syntax = "",
	.head = "*2\r\n$6\r\nCONFIG\r\n$9\r\nRESETSTAT\r\n",
	.head_len = 31,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_config_resetstat(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_config_resetstat);

	return swi_call(w, reply);
}

/* ---- CONFIG REWRITE ------------------------------------------------------------------------- */

const struct swi_command swi_row_config_rewrite = {
	.name = "CONFIG REWRITE",
	.syntax = "",
	.head = "*2\r\n$6\r\nCONFIG\r\n$7\r\nREWRITE\r\n",
	.head_len = 29,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_config_rewrite(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_config_rewrite);

	return swi_call(w, reply);
}

/* ---- CONFIG SET ----------------------------------------------------------------------------- */

const struct swi_command swi_row_config_set = {
	.name = "CONFIG SET",
	.syntax = "parameter value [parameter value ...]",
	.head = "$6\r\nCONFIG\r\n$3\r\nSET\r\n",
	.head_len = 21,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_config_set(sw_handle *h, const struct sw_parameter_value *data, size_t n_data,
		     sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_config_set);

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_bytes(w, data[i].parameter);
		swi_put_bytes(w, data[i].value);
	}
	return swi_call(w, reply);
}

/* ---- DBSIZE --------------------------------------------------------------------------------- */

const struct swi_command swi_row_dbsize = {
	.name = "DBSIZE",
	.syntax = "",
	.head = "*1\r\n$6\r\nDBSIZE\r\n",
	.head_len = 16,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

sw_err sw_dbsize(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_dbsize);

	return swi_call(w, reply);
}

/* ---- DEBUG ---------------------------------------------------------------------------------- */

const struct swi_command swi_row_debug = {
	.name = "DEBUG",
	.syntax = "subcommand [arg [arg ...]]",
	.reason = "Acts on the one node it is sent to; choose that node by a view of it (in "
		"the tool --on)",
	.head = "$5\r\nDEBUG\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_debug(sw_handle *h, sw_bytes subcommand, const sw_bytes *args, size_t n_args,
		sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_debug);

	swi_put_bytes(w, subcommand);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- FAILOVER ------------------------------------------------------------------------------- */

const struct swi_command swi_row_failover = {
	.name = "FAILOVER",
	.syntax = "[TO host port [FORCE]] [ABORT] [TIMEOUT milliseconds]",
	.reason = "The servers refuse it in cluster mode; CLUSTER FAILOVER, sent to a "
		"replica by a view of it (in the tool --on), does it there",
	.head = "$8\r\nFAILOVER\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_failover(sw_handle *h, const struct sw_failover_opts *opts)
{
	static const struct sw_failover_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_failover);
	const struct sw_failover_opts *o = opts ? opts : &none;

	if (o->to.set) {
		SWI_TOKEN(w, "$2\r\nTO\r\n");
		swi_put_bytes(w, o->to.host);
		swi_put_i64(w, o->to.port);
		if (o->to.force)
			SWI_TOKEN(w, "$5\r\nFORCE\r\n");
	}
	else if (o->to.host.data || o->to.port || o->to.force)
		swi_refuse(w, "to", "has values, but .set is false");
	if (o->abort)
		SWI_TOKEN(w, "$5\r\nABORT\r\n");
	if (o->timeout.set) {
		SWI_TOKEN(w, "$7\r\nTIMEOUT\r\n");
		swi_put_i64(w, o->timeout.value);
	}
	return swi_call(w, NULL);
}

/* ---- FLUSHALL ------------------------------------------------------------------------------- */

const struct swi_command swi_row_flushall = {
	.name = "FLUSHALL",
	.syntax = "[ASYNC | SYNC]",
	.head = "$8\r\nFLUSHALL\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_MASTER_ONLY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

static void put_flushall_mode(struct swi_writer *w, enum sw_flushall_mode v)
{
	switch (v) {
	case SW_FLUSHALL_ASYNC:
		SWI_TOKEN(w, "$5\r\nASYNC\r\n");
		break;
	case SW_FLUSHALL_SYNC:
		SWI_TOKEN(w, "$4\r\nSYNC\r\n");
		break;
	default:
		swi_refuse(w, "mode", "is none of its enum's constants");
	}
}

sw_err sw_flushall(sw_handle *h, const struct sw_flushall_opts *opts, sw_reply **reply)
{
	static const struct sw_flushall_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_flushall);
	const struct sw_flushall_opts *o = opts ? opts : &none;

	if (o->mode)
		put_flushall_mode(w, o->mode);
	return swi_call(w, reply);
}

/* ---- FLUSHDB -------------------------------------------------------------------------------- */

const struct swi_command swi_row_flushdb = {
	.name = "FLUSHDB",
	.syntax = "[ASYNC | SYNC]",
	.head = "$7\r\nFLUSHDB\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_MASTER_ONLY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

static void put_flushdb_mode(struct swi_writer *w, enum sw_flushdb_mode v)
{
	switch (v) {
	case SW_FLUSHDB_ASYNC:
		SWI_TOKEN(w, "$5\r\nASYNC\r\n");
		break;
	case SW_FLUSHDB_SYNC:
		SWI_TOKEN(w, "$4\r\nSYNC\r\n");
		break;
	default:
		swi_refuse(w, "mode", "is none of its enum's constants");
	}
}

sw_err sw_flushdb(sw_handle *h, const struct sw_flushdb_opts *opts, sw_reply **reply)
{
	static const struct sw_flushdb_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_flushdb);
	const struct sw_flushdb_opts *o = opts ? opts : &none;

	if (o->mode)
		put_flushdb_mode(w, o->mode);
	return swi_call(w, reply);
}

/* ---- HOTKEYS GET ---------------------------------------------------------------------------- */

const struct swi_command swi_row_hotkeys_get = {
	.name = "HOTKEYS GET",
	.syntax = "",
	.head = "*2\r\n$7\r\nHOTKEYS\r\n$3\r\nGET\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hotkeys_get(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hotkeys_get);

	return swi_call(w, reply);
}

/* ---- HOTKEYS HELP --------------------------------------------------------------------------- */

const struct swi_command swi_row_hotkeys_help = {
	.name = "HOTKEYS HELP",
	.syntax = "",
	.head = "*2\r\n$7\r\nHOTKEYS\r\n$4\r\nHELP\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hotkeys_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hotkeys_help);

	return swi_call(w, reply);
}

/* ---- HOTKEYS RESET -------------------------------------------------------------------------- */

const struct swi_command swi_row_hotkeys_reset = {
	.name = "HOTKEYS RESET",
	.syntax = "",
	.head = "*2\r\n$7\r\nHOTKEYS\r\n$5\r\nRESET\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hotkeys_reset(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hotkeys_reset);

	return swi_call(w, reply);
}

/* ---- HOTKEYS START -------------------------------------------------------------------------- */

const struct swi_command swi_row_hotkeys_start = {
	.name = "HOTKEYS START",
	.syntax = "METRICS nummetrics [CPU] [NET] [COUNT count] [DURATION seconds] [SAMPLE "
		"ratio] [SLOTS numslots slot [slot ...]]",
	.head = "$7\r\nHOTKEYS\r\n$5\r\nSTART\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -4,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hotkeys_start(sw_handle *h, int64_t nummetrics, const struct sw_hotkeys_start_opts *opts,
			sw_reply **reply)
{
	static const struct sw_hotkeys_start_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hotkeys_start);
	const struct sw_hotkeys_start_opts *o = opts ? opts : &none;

	SWI_TOKEN(w, "$7\r\nMETRICS\r\n");
	swi_put_i64(w, nummetrics);
	if (o->cpu)
		SWI_TOKEN(w, "$3\r\nCPU\r\n");
	if (o->net)
		SWI_TOKEN(w, "$3\r\nNET\r\n");
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
	}
	if (o->duration.set) {
		SWI_TOKEN(w, "$8\r\nDURATION\r\n");
		swi_put_i64(w, o->duration.value);
	}
	if (o->sample.set) {
		SWI_TOKEN(w, "$6\r\nSAMPLE\r\n");
		swi_put_i64(w, o->sample.value);
	}
	if (o->n_slots) {
		SWI_TOKEN(w, "$5\r\nSLOTS\r\n");
		swi_put_i64(w, (int64_t)o->n_slots);
		swi_need(w, o->slots, o->n_slots, "slots");
		swi_put_i64_list(w, o->slots, o->n_slots);
	}
	return swi_call(w, reply);
}

/* ---- HOTKEYS STOP --------------------------------------------------------------------------- */

const struct swi_command swi_row_hotkeys_stop = {
	.name = "HOTKEYS STOP",
	.syntax = "",
	.head = "*2\r\n$7\r\nHOTKEYS\r\n$4\r\nSTOP\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hotkeys_stop(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_hotkeys_stop);

	return swi_call(w, reply);
}

/* ---- INFO ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_info = {
	.name = "INFO",
	.syntax = "[section [section ...]]",
	.head = "$4\r\nINFO\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_info(sw_handle *h, const sw_bytes *sections, size_t n_sections, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_info);

	swi_put_bytes_list(w, sections, n_sections);
	return swi_call(w, reply);
}

/* ---- LASTSAVE ------------------------------------------------------------------------------- */

const struct swi_command swi_row_lastsave = {
	.name = "LASTSAVE",
	.syntax = "",
	.head = "*1\r\n$8\r\nLASTSAVE\r\n",
	.head_len = 18,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

sw_err sw_lastsave(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_lastsave);

	return swi_call(w, reply);
}

/* ---- LATENCY DOCTOR ------------------------------------------------------------------------- */

const struct swi_command swi_row_latency_doctor = {
	.name = "LATENCY DOCTOR",
	.syntax = "",
	.head = "*2\r\n$7\r\nLATENCY\r\n$6\r\nDOCTOR\r\n",
	.head_len = 29,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_latency_doctor(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_latency_doctor);

	return swi_call(w, reply);
}

/* ---- LATENCY GRAPH -------------------------------------------------------------------------- */

const struct swi_command swi_row_latency_graph = {
	.name = "LATENCY GRAPH",
	.syntax = "event",
	.head = "*3\r\n$7\r\nLATENCY\r\n$5\r\nGRAPH\r\n",
	.head_len = 28,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_latency_graph(sw_handle *h, sw_bytes event, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_latency_graph);

	swi_put_bytes(w, event);
	return swi_call(w, reply);
}

/* ---- LATENCY HELP --------------------------------------------------------------------------- */

const struct swi_command swi_row_latency_help = {
	.name = "LATENCY HELP",
	.syntax = "",
	.head = "*2\r\n$7\r\nLATENCY\r\n$4\r\nHELP\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_latency_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_latency_help);

	return swi_call(w, reply);
}

/* ---- LATENCY HISTOGRAM ---------------------------------------------------------------------- */

const struct swi_command swi_row_latency_histogram = {
	.name = "LATENCY HISTOGRAM",
	.syntax = "[command-name [command-name ...]]",
	.head = "$7\r\nLATENCY\r\n$9\r\nHISTOGRAM\r\n",
	.head_len = 28,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_latency_histogram(sw_handle *h, const sw_bytes *command_names, size_t n_command_names,
			    sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_latency_histogram);

	swi_put_bytes_list(w, command_names, n_command_names);
	return swi_call(w, reply);
}

/* ---- LATENCY HISTORY ------------------------------------------------------------------------ */

const struct swi_command swi_row_latency_history = {
	.name = "LATENCY HISTORY",
	.syntax = "event",
	.head = "*3\r\n$7\r\nLATENCY\r\n$7\r\nHISTORY\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_latency_history(sw_handle *h, sw_bytes event, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_latency_history);

	swi_put_bytes(w, event);
	return swi_call(w, reply);
}

/* ---- LATENCY LATEST ------------------------------------------------------------------------- */

const struct swi_command swi_row_latency_latest = {
	.name = "LATENCY LATEST",
	.syntax = "",
	.head = "*2\r\n$7\r\nLATENCY\r\n$6\r\nLATEST\r\n",
	.head_len = 29,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_latency_latest(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_latency_latest);

	return swi_call(w, reply);
}

/* ---- LATENCY RESET -------------------------------------------------------------------------- */

const struct swi_command swi_row_latency_reset = {
	.name = "LATENCY RESET",
	.syntax = "[event [event ...]]",
	.head = "$7\r\nLATENCY\r\n$5\r\nRESET\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_latency_reset(sw_handle *h, const sw_bytes *events, size_t n_events, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_latency_reset);

	swi_put_bytes_list(w, events, n_events);
	return swi_call(w, out);
}

/* ---- LOLWUT --------------------------------------------------------------------------------- */

const struct swi_command swi_row_lolwut = {
	.name = "LOLWUT",
	.syntax = "[VERSION version]",
	.head = "$6\r\nLOLWUT\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_lolwut(sw_handle *h, const struct sw_lolwut_opts *opts, sw_reply **reply)
{
	static const struct sw_lolwut_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_lolwut);
	const struct sw_lolwut_opts *o = opts ? opts : &none;

	if (o->version.set) {
		SWI_TOKEN(w, "$7\r\nVERSION\r\n");
		swi_put_i64(w, o->version.value);
	}
	return swi_call(w, reply);
}

/* ---- MEMORY DOCTOR -------------------------------------------------------------------------- */

const struct swi_command swi_row_memory_doctor = {
	.name = "MEMORY DOCTOR",
	.syntax = "",
	.head = "*2\r\n$6\r\nMEMORY\r\n$6\r\nDOCTOR\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_memory_doctor(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_memory_doctor);

	return swi_call(w, reply);
}

/* ---- MEMORY HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_memory_help = {
	.name = "MEMORY HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nMEMORY\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_memory_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_memory_help);

	return swi_call(w, reply);
}

/* ---- MEMORY MALLOC-STATS -------------------------------------------------------------------- */

const struct swi_command swi_row_memory_malloc_stats = {
	.name = "MEMORY MALLOC-STATS",
	.syntax = "",
	.head = "*2\r\n$6\r\nMEMORY\r\n$12\r\nMALLOC-STATS\r\n",
	.head_len = 35,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_memory_malloc_stats(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_memory_malloc_stats);

	return swi_call(w, reply);
}

/* ---- MEMORY PURGE --------------------------------------------------------------------------- */

const struct swi_command swi_row_memory_purge = {
	.name = "MEMORY PURGE",
	.syntax = "",
	.head = "*2\r\n$6\r\nMEMORY\r\n$5\r\nPURGE\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.merge = SWI_MERGE_ALL_OK,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_memory_purge(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_memory_purge);

	return swi_call(w, NULL);
}

/* ---- MEMORY STATS --------------------------------------------------------------------------- */

const struct swi_command swi_row_memory_stats = {
	.name = "MEMORY STATS",
	.syntax = "",
	.head = "*2\r\n$6\r\nMEMORY\r\n$5\r\nSTATS\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_MASTER_ONLY,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_memory_stats(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_memory_stats);

	return swi_call(w, reply);
}

/* ---- MEMORY USAGE --------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_memory_usage[] = {
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_memory_usage = {
	.name = "MEMORY USAGE",
	.syntax = "key [SAMPLES count]",
	.keys = keys_of_memory_usage,
	.n_keys = 1,
	.head = "$6\r\nMEMORY\r\n$5\r\nUSAGE\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_INTEGER | SWI_SHAPE_NIL,
	.out = SWI_OUT_OPT_I64,
};

sw_err sw_memory_usage(sw_handle *h, sw_bytes key, const struct sw_memory_usage_opts *opts,
		       sw_opt_i64 *out)
{
	static const struct sw_memory_usage_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_memory_usage);
	const struct sw_memory_usage_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->samples.set) {
		SWI_TOKEN(w, "$7\r\nSAMPLES\r\n");
		swi_put_i64(w, o->samples.value);
	}
	return swi_call(w, out);
}

/* ---- MODULE HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_module_help = {
	.name = "MODULE HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nMODULE\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_module_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_module_help);

	return swi_call(w, reply);
}

/* ---- MODULE LIST ---------------------------------------------------------------------------- */

const struct swi_command swi_row_module_list = {
	.name = "MODULE LIST",
	.syntax = "",
	.head = "*2\r\n$6\r\nMODULE\r\n$4\r\nLIST\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_module_list(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_module_list);

	return swi_call(w, reply);
}

/* ---- MODULE LOAD ---------------------------------------------------------------------------- */

const struct swi_command swi_row_module_load = {
	.name = "MODULE LOAD",
	.syntax = "path [arg [arg ...]]",
	.head = "$6\r\nMODULE\r\n$4\r\nLOAD\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_module_load(sw_handle *h, sw_bytes path, const sw_bytes *args, size_t n_args)
{
	struct swi_writer *w = swi_begin(h, &swi_row_module_load);

	swi_put_bytes(w, path);
	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, NULL);
}

/* ---- MODULE LOADEX -------------------------------------------------------------------------- */

const struct swi_command swi_row_module_loadex = {
	.name = "MODULE LOADEX",
	.syntax = "path [CONFIG name value [CONFIG name value ...]] [ARGS args [args ...]]",
	.head = "$6\r\nMODULE\r\n$6\r\nLOADEX\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_module_loadex(sw_handle *h, sw_bytes path, const struct sw_module_loadex_opts *opts)
{
	static const struct sw_module_loadex_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_module_loadex);
	const struct sw_module_loadex_opts *o = opts ? opts : &none;

	swi_put_bytes(w, path);
	if (o->n_config) {
		swi_need(w, o->config, o->n_config, "config");
		for (size_t i = 0; o->config && i < o->n_config; i++) {
			SWI_TOKEN(w, "$6\r\nCONFIG\r\n");
			swi_put_bytes(w, o->config[i].name);
			swi_put_bytes(w, o->config[i].value);
		}
	}
	if (o->n_args) {
		SWI_TOKEN(w, "$4\r\nARGS\r\n");
		swi_need(w, o->args, o->n_args, "args");
		swi_put_bytes_list(w, o->args, o->n_args);
	}
	return swi_call(w, NULL);
}

/* ---- MODULE UNLOAD -------------------------------------------------------------------------- */

const struct swi_command swi_row_module_unload = {
	.name = "MODULE UNLOAD",
	.syntax = "name",
	.head = "*3\r\n$6\r\nMODULE\r\n$6\r\nUNLOAD\r\n",
	.head_len = 28,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_module_unload(sw_handle *h, sw_bytes name)
{
	struct swi_writer *w = swi_begin(h, &swi_row_module_unload);

	swi_put_bytes(w, name);
	return swi_call(w, NULL);
}

/* ---- MONITOR -------------------------------------------------------------------------------- */

const struct swi_command swi_row_monitor = {
	.name = "MONITOR",
	.syntax = "",
	.reason = "The reply never ends, and connections are shared; use the server's own "
		"tool on one node",
	.head = "*1\r\n$7\r\nMONITOR\r\n",
	.head_len = 17,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_monitor(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_monitor);

	return swi_call(w, reply);
}

/* ---- PSYNC ---------------------------------------------------------------------------------- */

const struct swi_command swi_row_psync = {
	.name = "PSYNC",
	.syntax = "replicationid offset [FAILOVER]",
	.reason = "Part of the talk between servers; no client sends it",
	.head = "$5\r\nPSYNC\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_psync(sw_handle *h, sw_bytes replicationid, int64_t offset,
		const struct sw_psync_opts *opts, sw_reply **reply)
{
	static const struct sw_psync_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_psync);
	const struct sw_psync_opts *o = opts ? opts : &none;

	swi_put_bytes(w, replicationid);
	swi_put_i64(w, offset);
	if (o->failover)
		SWI_TOKEN(w, "$8\r\nFAILOVER\r\n");
	return swi_call(w, reply);
}

/* ---- REPLCONF ------------------------------------------------------------------------------- */

const struct swi_command swi_row_replconf = {
	.name = "REPLCONF",
	.syntax = "[arg [arg ...]]",
	.reason = "Part of the talk between servers; no client sends it",
	.head = "$8\r\nREPLCONF\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_replconf(sw_handle *h, const sw_bytes *args, size_t n_args, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_replconf);

	swi_put_bytes_list(w, args, n_args);
	return swi_call(w, reply);
}

/* ---- REPLICAOF ------------------------------------------------------------------------------ */

const struct swi_command swi_row_replicaof = {
	.name = "REPLICAOF",
	.syntax = "<host port | NO ONE>",
	.reason = "The servers refuse it in cluster mode; CLUSTER REPLICATE, sent to a node "
		"by a view of it (in the tool --on), does it there",
	.head = "*3\r\n$9\r\nREPLICAOF\r\n",
	.head_len = 19,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

static void put_replicaof_primary(struct swi_writer *w, const struct sw_replicaof_primary *v)
{
	switch (v->kind) {
	case SW_REPLICAOF_HOST:
		swi_put_bytes(w, v->host);
		swi_put_i64(w, v->port);
		break;
	case SW_REPLICAOF_NO_ONE:
		SWI_TOKEN(w, "$2\r\nNO\r\n");
		SWI_TOKEN(w, "$3\r\nONE\r\n");
		break;
	default:
		swi_refuse(w, "primary", "has no valid kind");
	}
}

sw_err sw_replicaof(sw_handle *h, struct sw_replicaof_primary primary, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_replicaof);

	put_replicaof_primary(w, &primary);
	return swi_call(w, reply);
}

/* ---- RESTORE-ASKING ------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_restore_asking[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_restore_asking = {
	.name = "RESTORE-ASKING",
	.syntax = "key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ "
		"frequency]",
	.reason = "Used between the servers while a slot moves; RESTORE creates a key from a "
		"dump",
	.keys = keys_of_restore_asking,
	.n_keys = 1,
	.head = "$14\r\nRESTORE-ASKING\r\n",
	.head_len = 21,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_restore_asking(sw_handle *h, sw_bytes key, int64_t ttl, sw_bytes serialized_value,
			 const struct sw_restore_asking_opts *opts)
{
	static const struct sw_restore_asking_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_restore_asking);
	const struct sw_restore_asking_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_i64(w, ttl);
	swi_put_bytes(w, serialized_value);
	if (o->replace)
		SWI_TOKEN(w, "$7\r\nREPLACE\r\n");
	if (o->absttl)
		SWI_TOKEN(w, "$6\r\nABSTTL\r\n");
	if (o->idletime.set) {
		SWI_TOKEN(w, "$8\r\nIDLETIME\r\n");
		swi_put_i64(w, o->idletime.value);
	}
	if (o->freq.set) {
		SWI_TOKEN(w, "$4\r\nFREQ\r\n");
		swi_put_i64(w, o->freq.value);
	}
	return swi_call(w, NULL);
}

/* ---- ROLE ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_role = {
	.name = "ROLE",
	.syntax = "",
	.head = "*1\r\n$4\r\nROLE\r\n",
	.head_len = 14,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_role(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_role);

	return swi_call(w, reply);
}

/* ---- SAVE ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_save = {
	.name = "SAVE",
	.syntax = "",
	.head = "*1\r\n$4\r\nSAVE\r\n",
	.head_len = 14,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_save(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_save);

	return swi_call(w, reply);
}

/* ---- SFLUSH --------------------------------------------------------------------------------- */

const struct swi_command swi_row_sflush = {
	.name = "SFLUSH",
	.syntax = "start-slot end-slot [start-slot end-slot ...] [ASYNC | SYNC]",
	.head = "$6\r\nSFLUSH\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -3,
	.route = SWI_ROUTE_MASTER_ONLY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_sflush_mode(struct swi_writer *w, enum sw_sflush_mode v)
{
	switch (v) {
	case SW_SFLUSH_ASYNC:
		SWI_TOKEN(w, "$5\r\nASYNC\r\n");
		break;
	case SW_SFLUSH_SYNC:
		SWI_TOKEN(w, "$4\r\nSYNC\r\n");
		break;
	default:
		swi_refuse(w, "mode", "is none of its enum's constants");
	}
}

sw_err sw_sflush(sw_handle *h, const struct sw_start_slot_end_slot *data, size_t n_data,
		 const struct sw_sflush_opts *opts, sw_reply **reply)
{
	static const struct sw_sflush_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_sflush);
	const struct sw_sflush_opts *o = opts ? opts : &none;

	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_i64(w, data[i].start_slot);
		swi_put_i64(w, data[i].end_slot);
	}
	if (o->mode)
		put_sflush_mode(w, o->mode);
	return swi_call(w, reply);
}

/* ---- SHUTDOWN ------------------------------------------------------------------------------- */

const struct swi_command swi_row_shutdown = {
	.name = "SHUTDOWN",
	.syntax = "[NOSAVE | SAVE] [NOW] [FORCE] [SAFE] [FAILOVER] [ABORT]",
	.reason = "Would stop the servers of the cluster; to stop one, choose that node by a "
		"view of it (in the tool --on)",
	.head = "$8\r\nSHUTDOWN\r\n",
	.head_len = 14,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_shutdown_save_mode(struct swi_writer *w, enum sw_shutdown_save_mode v)
{
	switch (v) {
	case SW_SHUTDOWN_NOSAVE:
		SWI_TOKEN(w, "$6\r\nNOSAVE\r\n");
		break;
	case SW_SHUTDOWN_SAVE:
		SWI_TOKEN(w, "$4\r\nSAVE\r\n");
		break;
	default:
		swi_refuse(w, "save_mode", "is none of its enum's constants");
	}
}

sw_err sw_shutdown(sw_handle *h, const struct sw_shutdown_opts *opts)
{
	static const struct sw_shutdown_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_shutdown);
	const struct sw_shutdown_opts *o = opts ? opts : &none;

	if (o->save_mode)
		put_shutdown_save_mode(w, o->save_mode);
	if (o->now)
		SWI_TOKEN(w, "$3\r\nNOW\r\n");
	if (o->force)
		SWI_TOKEN(w, "$5\r\nFORCE\r\n");
	if (o->safe)
		SWI_TOKEN(w, "$4\r\nSAFE\r\n");
	if (o->failover)
		SWI_TOKEN(w, "$8\r\nFAILOVER\r\n");
	if (o->abort)
		SWI_TOKEN(w, "$5\r\nABORT\r\n");
	return swi_call(w, NULL);
}

/* ---- SLAVEOF -------------------------------------------------------------------------------- */

const struct swi_command swi_row_slaveof = {
	.name = "SLAVEOF",
	.syntax = "<host port | NO ONE>",
	.reason = "The servers refuse it in cluster mode; CLUSTER REPLICATE, sent to a node "
		"by a view of it (in the tool --on), does it there",
	.head = "*3\r\n$7\r\nSLAVEOF\r\n",
	.head_len = 17,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

static void put_slaveof_primary(struct swi_writer *w, const struct sw_slaveof_primary *v)
{
	switch (v->kind) {
	case SW_SLAVEOF_HOST:
		swi_put_bytes(w, v->host);
		swi_put_i64(w, v->port);
		break;
	case SW_SLAVEOF_NO_ONE:
		SWI_TOKEN(w, "$2\r\nNO\r\n");
		SWI_TOKEN(w, "$3\r\nONE\r\n");
		break;
	default:
		swi_refuse(w, "primary", "has no valid kind");
	}
}

sw_err sw_slaveof(sw_handle *h, struct sw_slaveof_primary primary, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_slaveof);

	put_slaveof_primary(w, &primary);
	return swi_call(w, reply);
}

/* ---- SLOWLOG GET ---------------------------------------------------------------------------- */

const struct swi_command swi_row_slowlog_get = {
	.name = "SLOWLOG GET",
	.syntax = "[count]",
	.head = "$7\r\nSLOWLOG\r\n$3\r\nGET\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_slowlog_get(sw_handle *h, const struct sw_slowlog_get_opts *opts, sw_reply **reply)
{
	static const struct sw_slowlog_get_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_slowlog_get);
	const struct sw_slowlog_get_opts *o = opts ? opts : &none;

	if (o->count.set)
		swi_put_i64(w, o->count.value);
	return swi_call(w, reply);
}

/* ---- SLOWLOG HELP --------------------------------------------------------------------------- */

const struct swi_command swi_row_slowlog_help = {
	.name = "SLOWLOG HELP",
	.syntax = "",
	.head = "*2\r\n$7\r\nSLOWLOG\r\n$4\r\nHELP\r\n",
	.head_len = 27,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_slowlog_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_slowlog_help);

	return swi_call(w, reply);
}

/* ---- SLOWLOG LEN ---------------------------------------------------------------------------- */

const struct swi_command swi_row_slowlog_len = {
	.name = "SLOWLOG LEN",
	.syntax = "",
	.head = "*2\r\n$7\r\nSLOWLOG\r\n$3\r\nLEN\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

sw_err sw_slowlog_len(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_slowlog_len);

	return swi_call(w, reply);
}

/* ---- SLOWLOG RESET -------------------------------------------------------------------------- */

const struct swi_command swi_row_slowlog_reset = {
	.name = "SLOWLOG RESET",
	.syntax = "",
	.head = "*2\r\n$7\r\nSLOWLOG\r\n$5\r\nRESET\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_slowlog_reset(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_slowlog_reset);

	return swi_call(w, reply);
}

/* ---- SWAPDB --------------------------------------------------------------------------------- */

const struct swi_command swi_row_swapdb = {
	.name = "SWAPDB",
	.syntax = "index1 index2",
	.reason = "slotwise uses only database 0, the one that every cluster has; there is "
		"no other to choose or to move to",
	.head = "*3\r\n$6\r\nSWAPDB\r\n",
	.head_len = 16,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_swapdb(sw_handle *h, int64_t index1, int64_t index2)
{
	struct swi_writer *w = swi_begin(h, &swi_row_swapdb);

	swi_put_i64(w, index1);
	swi_put_i64(w, index2);
	return swi_call(w, NULL);
}

/* ---- SYNC ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_sync = {
	.name = "SYNC",
	.syntax = "",
	.reason = "Part of the talk between servers; no client sends it",
	.head = "*1\r\n$4\r\nSYNC\r\n",
	.head_len = 14,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sync(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sync);

	return swi_call(w, reply);
}

/* ---- TIME ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_time = {
	.name = "TIME",
	.syntax = "",
	.head = "*1\r\n$4\r\nTIME\r\n",
	.head_len = 14,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_time(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_time);

	return swi_call(w, reply);
}

/* ---- TRIMSLOTS ------------------------------------------------------------------------------ */

const struct swi_command swi_row_trimslots = {
	.name = "TRIMSLOTS",
	.syntax = "RANGES numranges start-slot end-slot [start-slot end-slot ...]",
	.reason = "Part of the talk between servers; no client sends it",
	.head = "$9\r\nTRIMSLOTS\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_trimslots(sw_handle *h, const struct sw_start_slot_end_slot *data, size_t n_data)
{
	struct swi_writer *w = swi_begin(h, &swi_row_trimslots);

	SWI_TOKEN(w, "$6\r\nRANGES\r\n");
	swi_put_i64(w, (int64_t)n_data);
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_i64(w, data[i].start_slot);
		swi_put_i64(w, data[i].end_slot);
	}
	return swi_call(w, NULL);
}
