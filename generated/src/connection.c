/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/connection.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

/* ---- AUTH ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_auth = {
	.name = "AUTH",
	.syntax = "[username] password",
	.reason = "Sets the state of one connection, and connections are shared; give user "
		"and password in sw_options, a new password to sw_use_password (in the tool --user "
		"and SLOTWISE_PASSWORD)",
	.head = "$4\r\nAUTH\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_auth(sw_handle *h, sw_bytes password, const struct sw_auth_opts *opts)
{
	static const struct sw_auth_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_auth);
	const struct sw_auth_opts *o = opts ? opts : &none;

	if (o->username.data || o->username.len)
		swi_put_bytes(w, o->username);
	swi_put_bytes(w, password);
	return swi_call(w, NULL);
}

/* ---- CLIENT CACHING ------------------------------------------------------------------------- */

const struct swi_command swi_row_client_caching = {
	.name = "CLIENT CACHING",
	.syntax = "<YES | NO>",
	.reason = "Invalidation messages are pushed to one connection, and connections are "
		"shared; there is no call for client-side caching yet",
	.head = "*3\r\n$6\r\nCLIENT\r\n$7\r\nCACHING\r\n",
	.head_len = 29,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_caching_answer(struct swi_writer *w, enum sw_client_caching_answer v)
{
	switch (v) {
	case SW_CLIENT_CACHING_YES:
		SWI_TOKEN(w, "$3\r\nYES\r\n");
		break;
	case SW_CLIENT_CACHING_NO:
		SWI_TOKEN(w, "$2\r\nNO\r\n");
		break;
	default:
		swi_refuse(w, "answer", "is none of its enum's constants");
	}
}

sw_err sw_client_caching(sw_handle *h, enum sw_client_caching_answer answer)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_caching);

	put_client_caching_answer(w, answer);
	return swi_call(w, NULL);
}

/* ---- CLIENT CAPA ---------------------------------------------------------------------------- */

const struct swi_command swi_row_client_capa = {
	.name = "CLIENT CAPA",
	.syntax = "capability [capability ...]",
	.reason = "Sets the state of one connection, and connections are shared and opened "
		"anew when needed; there is no call for it",
	.head = "$6\r\nCLIENT\r\n$4\r\nCAPA\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_client_capa(sw_handle *h, const sw_bytes *capabilities, size_t n_capabilities)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_capa);

	swi_need(w, capabilities, n_capabilities, "capabilities");
	swi_put_bytes_list(w, capabilities, n_capabilities);
	return swi_call(w, NULL);
}

/* ---- CLIENT GETNAME ------------------------------------------------------------------------- */

const struct swi_command swi_row_client_getname = {
	.name = "CLIENT GETNAME",
	.syntax = "",
	.head = "*2\r\n$6\r\nCLIENT\r\n$7\r\nGETNAME\r\n",
	.head_len = 29,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

sw_err sw_client_getname(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_getname);

	return swi_call(w, reply);
}

/* ---- CLIENT GETREDIR ------------------------------------------------------------------------ */

const struct swi_command swi_row_client_getredir = {
	.name = "CLIENT GETREDIR",
	.syntax = "",
	.head = "*2\r\n$6\r\nCLIENT\r\n$8\r\nGETREDIR\r\n",
	.head_len = 30,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

sw_err sw_client_getredir(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_getredir);

	return swi_call(w, reply);
}

/* ---- CLIENT HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_client_help = {
	.name = "CLIENT HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nCLIENT\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_client_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_help);

	return swi_call(w, reply);
}

/* ---- CLIENT ID ------------------------------------------------------------------------------ */

const struct swi_command swi_row_client_id = {
	.name = "CLIENT ID",
	.syntax = "",
	.head = "*2\r\n$6\r\nCLIENT\r\n$2\r\nID\r\n",
	.head_len = 24,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

sw_err sw_client_id(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_id);

	return swi_call(w, reply);
}

/* ---- CLIENT IMPORT-SOURCE ------------------------------------------------------------------- */

const struct swi_command swi_row_client_import_source = {
	.name = "CLIENT IMPORT-SOURCE",
	.syntax = "<ON | OFF>",
	.reason = "Sets the state of one connection, and connections are shared and opened "
		"anew when needed; there is no call for it",
	.head = "*3\r\n$6\r\nCLIENT\r\n$13\r\nIMPORT-SOURCE\r\n",
	.head_len = 36,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_import_source_switch(struct swi_writer *w, enum sw_client_import_source_switch v)
{
	switch (v) {
	case SW_CLIENT_IMPORT_SOURCE_ON:
		SWI_TOKEN(w, "$2\r\nON\r\n");
		break;
	case SW_CLIENT_IMPORT_SOURCE_OFF:
		SWI_TOKEN(w, "$3\r\nOFF\r\n");
		break;
	default:
		swi_refuse(w, "switch_", "is none of its enum's constants");
	}
}

sw_err sw_client_import_source(sw_handle *h, enum sw_client_import_source_switch switch_)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_import_source);

	put_client_import_source_switch(w, switch_);
	return swi_call(w, NULL);
}

/* ---- CLIENT INFO ---------------------------------------------------------------------------- */

const struct swi_command swi_row_client_info = {
	.name = "CLIENT INFO",
	.syntax = "",
	.head = "*2\r\n$6\r\nCLIENT\r\n$4\r\nINFO\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_client_info(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_info);

	return swi_call(w, reply);
}

/* ---- CLIENT KILL ---------------------------------------------------------------------------- */

const struct swi_command swi_row_client_kill = {
	.name = "CLIENT KILL",
	.syntax = "[ip-port] [ID client-id [client-id ...]] [TYPE <normal | master | primary "
		"| slave | replica | pubsub>] [USER username] [ADDR addr] [LADDR laddr] [SKIPME "
		"<YES | NO>] [MAXAGE maxage] [NAME name] [IDLE idle] [FLAGS flags] [LIB-NAME "
		"lib-name] [LIB-VER lib-ver] [DB db] [CAPA capa] [IP ip] [NOT-TYPE <normal | "
		"master | primary | slave | replica | pubsub>] [NOT-ID not-client-id "
		"[not-client-id ...]] [NOT-USER not-username] [NOT-ADDR not-addr] [NOT-LADDR "
		"not-laddr] [NOT-NAME not-name] [NOT-FLAGS not-flags] [NOT-LIB-NAME not-lib-name] "
		"[NOT-LIB-VER not-lib-ver] [NOT-DB not-db] [NOT-CAPA not-capa] [NOT-IP not-ip]",
	.head = "$6\r\nCLIENT\r\n$4\r\nKILL\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN | SWI_ROW_ERRORS,
	.shapes = SWI_SHAPE_OK | SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

static void put_client_kill_client_type(struct swi_writer *w, enum sw_client_kill_client_type v)
{
	switch (v) {
	case SW_CLIENT_KILL_NORMAL:
		SWI_TOKEN(w, "$6\r\nnormal\r\n");
		break;
	case SW_CLIENT_KILL_MASTER:
		SWI_TOKEN(w, "$6\r\nmaster\r\n");
		break;
	case SW_CLIENT_KILL_PRIMARY:
		SWI_TOKEN(w, "$7\r\nprimary\r\n");
		break;
	case SW_CLIENT_KILL_SLAVE:
		SWI_TOKEN(w, "$5\r\nslave\r\n");
		break;
	case SW_CLIENT_KILL_REPLICA:
		SWI_TOKEN(w, "$7\r\nreplica\r\n");
		break;
	case SW_CLIENT_KILL_PUBSUB:
		SWI_TOKEN(w, "$6\r\npubsub\r\n");
		break;
	default:
		swi_refuse(w, "client_type", "is none of its enum's constants");
	}
}

static void put_client_kill_answer(struct swi_writer *w, enum sw_client_kill_answer v)
{
	switch (v) {
	case SW_CLIENT_KILL_YES:
		SWI_TOKEN(w, "$3\r\nYES\r\n");
		break;
	case SW_CLIENT_KILL_NO:
		SWI_TOKEN(w, "$2\r\nNO\r\n");
		break;
	default:
		swi_refuse(w, "answer", "is none of its enum's constants");
	}
}

static void put_client_kill_opts_2(struct swi_writer *w, const struct sw_client_kill_opts *o)
{
	if (o->ip_port.data || o->ip_port.len)
		swi_put_bytes(w, o->ip_port);
	if (o->n_id) {
		SWI_TOKEN(w, "$2\r\nID\r\n");
		swi_need(w, o->id, o->n_id, "id");
		swi_put_i64_list(w, o->id, o->n_id);
	}
	if (o->type) {
		SWI_TOKEN(w, "$4\r\nTYPE\r\n");
		put_client_kill_client_type(w, o->type);
	}
	if (o->user.data || o->user.len) {
		SWI_TOKEN(w, "$4\r\nUSER\r\n");
		swi_put_bytes(w, o->user);
	}
	if (o->addr.data || o->addr.len) {
		SWI_TOKEN(w, "$4\r\nADDR\r\n");
		swi_put_bytes(w, o->addr);
	}
	if (o->laddr.data || o->laddr.len) {
		SWI_TOKEN(w, "$5\r\nLADDR\r\n");
		swi_put_bytes(w, o->laddr);
	}
	if (o->skipme) {
		SWI_TOKEN(w, "$6\r\nSKIPME\r\n");
		put_client_kill_answer(w, o->skipme);
	}
	if (o->maxage.set) {
		SWI_TOKEN(w, "$6\r\nMAXAGE\r\n");
		swi_put_i64(w, o->maxage.value);
	}
}

static void put_client_kill_opts_3(struct swi_writer *w, const struct sw_client_kill_opts *o)
{
	if (o->name.data || o->name.len) {
		SWI_TOKEN(w, "$4\r\nNAME\r\n");
		swi_put_bytes(w, o->name);
	}
	if (o->idle.set) {
		SWI_TOKEN(w, "$4\r\nIDLE\r\n");
		swi_put_i64(w, o->idle.value);
	}
	if (o->flags.data || o->flags.len) {
		SWI_TOKEN(w, "$5\r\nFLAGS\r\n");
		swi_put_bytes(w, o->flags);
	}
	if (o->lib_name.data || o->lib_name.len) {
		SWI_TOKEN(w, "$8\r\nLIB-NAME\r\n");
		swi_put_bytes(w, o->lib_name);
	}
	if (o->lib_ver.data || o->lib_ver.len) {
		SWI_TOKEN(w, "$7\r\nLIB-VER\r\n");
		swi_put_bytes(w, o->lib_ver);
	}
	if (o->db.set) {
		SWI_TOKEN(w, "$2\r\nDB\r\n");
		swi_put_i64(w, o->db.value);
	}
	if (o->capa.data || o->capa.len) {
		SWI_TOKEN(w, "$4\r\nCAPA\r\n");
		swi_put_bytes(w, o->capa);
	}
	if (o->ip.data || o->ip.len) {
		SWI_TOKEN(w, "$2\r\nIP\r\n");
		swi_put_bytes(w, o->ip);
	}
}

static void put_client_kill_opts_4(struct swi_writer *w, const struct sw_client_kill_opts *o)
{
	if (o->not_type) {
		SWI_TOKEN(w, "$8\r\nNOT-TYPE\r\n");
		put_client_kill_client_type(w, o->not_type);
	}
	if (o->n_not_id) {
		SWI_TOKEN(w, "$6\r\nNOT-ID\r\n");
		swi_need(w, o->not_id, o->n_not_id, "not_id");
		swi_put_i64_list(w, o->not_id, o->n_not_id);
	}
	if (o->not_user.data || o->not_user.len) {
		SWI_TOKEN(w, "$8\r\nNOT-USER\r\n");
		swi_put_bytes(w, o->not_user);
	}
	if (o->not_addr.data || o->not_addr.len) {
		SWI_TOKEN(w, "$8\r\nNOT-ADDR\r\n");
		swi_put_bytes(w, o->not_addr);
	}
	if (o->not_laddr.data || o->not_laddr.len) {
		SWI_TOKEN(w, "$9\r\nNOT-LADDR\r\n");
		swi_put_bytes(w, o->not_laddr);
	}
	if (o->not_name.data || o->not_name.len) {
		SWI_TOKEN(w, "$8\r\nNOT-NAME\r\n");
		swi_put_bytes(w, o->not_name);
	}
	if (o->not_flags.data || o->not_flags.len) {
		SWI_TOKEN(w, "$9\r\nNOT-FLAGS\r\n");
		swi_put_bytes(w, o->not_flags);
	}
	if (o->not_lib_name.data || o->not_lib_name.len) {
		SWI_TOKEN(w, "$12\r\nNOT-LIB-NAME\r\n");
		swi_put_bytes(w, o->not_lib_name);
	}
}

static void put_client_kill_opts_5(struct swi_writer *w, const struct sw_client_kill_opts *o)
{
	if (o->not_lib_ver.data || o->not_lib_ver.len) {
		SWI_TOKEN(w, "$11\r\nNOT-LIB-VER\r\n");
		swi_put_bytes(w, o->not_lib_ver);
	}
	if (o->not_db.set) {
		SWI_TOKEN(w, "$6\r\nNOT-DB\r\n");
		swi_put_i64(w, o->not_db.value);
	}
	if (o->not_capa.data || o->not_capa.len) {
		SWI_TOKEN(w, "$8\r\nNOT-CAPA\r\n");
		swi_put_bytes(w, o->not_capa);
	}
	if (o->not_ip.data || o->not_ip.len) {
		SWI_TOKEN(w, "$6\r\nNOT-IP\r\n");
		swi_put_bytes(w, o->not_ip);
	}
}

sw_err sw_client_kill(sw_handle *h, const struct sw_client_kill_opts *opts, sw_reply **reply)
{
	static const struct sw_client_kill_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_client_kill);
	const struct sw_client_kill_opts *o = opts ? opts : &none;

	put_client_kill_opts_2(w, o);
	put_client_kill_opts_3(w, o);
	put_client_kill_opts_4(w, o);
	put_client_kill_opts_5(w, o);
	return swi_call(w, reply);
}

/* ---- CLIENT LIST ---------------------------------------------------------------------------- */

const struct swi_command swi_row_client_list = {
	.name = "CLIENT LIST",
	.syntax = "[ID client-id [client-id ...]] [TYPE <normal | master | replica | "
		"pubsub>] [USER username] [ADDR addr] [LADDR laddr] [SKIPME <YES | NO>] [MAXAGE "
		"maxage] [NAME name] [IDLE idle] [FLAGS flags] [LIB-NAME lib-name] [LIB-VER "
		"lib-ver] [DB db] [CAPA capa] [IP ip] [NOT-TYPE <normal | master | replica | "
		"pubsub>] [NOT-ID not-client-id [not-client-id ...]] [NOT-USER not-username] "
		"[NOT-ADDR not-addr] [NOT-LADDR not-laddr] [NOT-NAME not-name] [NOT-FLAGS "
		"not-flags] [NOT-LIB-NAME not-lib-name] [NOT-LIB-VER not-lib-ver] [NOT-DB not-db] "
		"[NOT-CAPA not-capa] [NOT-IP not-ip]",
	.head = "$6\r\nCLIENT\r\n$4\r\nLIST\r\n",
	.head_len = 22,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

static void put_client_list_client_type(struct swi_writer *w, enum sw_client_list_client_type v)
{
	switch (v) {
	case SW_CLIENT_LIST_NORMAL:
		SWI_TOKEN(w, "$6\r\nnormal\r\n");
		break;
	case SW_CLIENT_LIST_MASTER:
		SWI_TOKEN(w, "$6\r\nmaster\r\n");
		break;
	case SW_CLIENT_LIST_REPLICA:
		SWI_TOKEN(w, "$7\r\nreplica\r\n");
		break;
	case SW_CLIENT_LIST_PUBSUB:
		SWI_TOKEN(w, "$6\r\npubsub\r\n");
		break;
	default:
		swi_refuse(w, "client_type", "is none of its enum's constants");
	}
}

static void put_client_list_answer(struct swi_writer *w, enum sw_client_list_answer v)
{
	switch (v) {
	case SW_CLIENT_LIST_YES:
		SWI_TOKEN(w, "$3\r\nYES\r\n");
		break;
	case SW_CLIENT_LIST_NO:
		SWI_TOKEN(w, "$2\r\nNO\r\n");
		break;
	default:
		swi_refuse(w, "answer", "is none of its enum's constants");
	}
}

static void put_client_list_opts_2(struct swi_writer *w, const struct sw_client_list_opts *o)
{
	if (o->n_id) {
		SWI_TOKEN(w, "$2\r\nID\r\n");
		swi_need(w, o->id, o->n_id, "id");
		swi_put_i64_list(w, o->id, o->n_id);
	}
	if (o->type) {
		SWI_TOKEN(w, "$4\r\nTYPE\r\n");
		put_client_list_client_type(w, o->type);
	}
	if (o->user.data || o->user.len) {
		SWI_TOKEN(w, "$4\r\nUSER\r\n");
		swi_put_bytes(w, o->user);
	}
	if (o->addr.data || o->addr.len) {
		SWI_TOKEN(w, "$4\r\nADDR\r\n");
		swi_put_bytes(w, o->addr);
	}
	if (o->laddr.data || o->laddr.len) {
		SWI_TOKEN(w, "$5\r\nLADDR\r\n");
		swi_put_bytes(w, o->laddr);
	}
	if (o->skipme) {
		SWI_TOKEN(w, "$6\r\nSKIPME\r\n");
		put_client_list_answer(w, o->skipme);
	}
	if (o->maxage.set) {
		SWI_TOKEN(w, "$6\r\nMAXAGE\r\n");
		swi_put_i64(w, o->maxage.value);
	}
	if (o->name.data || o->name.len) {
		SWI_TOKEN(w, "$4\r\nNAME\r\n");
		swi_put_bytes(w, o->name);
	}
}

static void put_client_list_opts_3(struct swi_writer *w, const struct sw_client_list_opts *o)
{
	if (o->idle.set) {
		SWI_TOKEN(w, "$4\r\nIDLE\r\n");
		swi_put_i64(w, o->idle.value);
	}
	if (o->flags.data || o->flags.len) {
		SWI_TOKEN(w, "$5\r\nFLAGS\r\n");
		swi_put_bytes(w, o->flags);
	}
	if (o->lib_name.data || o->lib_name.len) {
		SWI_TOKEN(w, "$8\r\nLIB-NAME\r\n");
		swi_put_bytes(w, o->lib_name);
	}
	if (o->lib_ver.data || o->lib_ver.len) {
		SWI_TOKEN(w, "$7\r\nLIB-VER\r\n");
		swi_put_bytes(w, o->lib_ver);
	}
	if (o->db.set) {
		SWI_TOKEN(w, "$2\r\nDB\r\n");
		swi_put_i64(w, o->db.value);
	}
	if (o->capa.data || o->capa.len) {
		SWI_TOKEN(w, "$4\r\nCAPA\r\n");
		swi_put_bytes(w, o->capa);
	}
	if (o->ip.data || o->ip.len) {
		SWI_TOKEN(w, "$2\r\nIP\r\n");
		swi_put_bytes(w, o->ip);
	}
	if (o->not_type) {
		SWI_TOKEN(w, "$8\r\nNOT-TYPE\r\n");
		put_client_list_client_type(w, o->not_type);
	}
}

static void put_client_list_opts_4(struct swi_writer *w, const struct sw_client_list_opts *o)
{
	if (o->n_not_id) {
		SWI_TOKEN(w, "$6\r\nNOT-ID\r\n");
		swi_need(w, o->not_id, o->n_not_id, "not_id");
		swi_put_i64_list(w, o->not_id, o->n_not_id);
	}
	if (o->not_user.data || o->not_user.len) {
		SWI_TOKEN(w, "$8\r\nNOT-USER\r\n");
		swi_put_bytes(w, o->not_user);
	}
	if (o->not_addr.data || o->not_addr.len) {
		SWI_TOKEN(w, "$8\r\nNOT-ADDR\r\n");
		swi_put_bytes(w, o->not_addr);
	}
	if (o->not_laddr.data || o->not_laddr.len) {
		SWI_TOKEN(w, "$9\r\nNOT-LADDR\r\n");
		swi_put_bytes(w, o->not_laddr);
	}
	if (o->not_name.data || o->not_name.len) {
		SWI_TOKEN(w, "$8\r\nNOT-NAME\r\n");
		swi_put_bytes(w, o->not_name);
	}
	if (o->not_flags.data || o->not_flags.len) {
		SWI_TOKEN(w, "$9\r\nNOT-FLAGS\r\n");
		swi_put_bytes(w, o->not_flags);
	}
	if (o->not_lib_name.data || o->not_lib_name.len) {
		SWI_TOKEN(w, "$12\r\nNOT-LIB-NAME\r\n");
		swi_put_bytes(w, o->not_lib_name);
	}
	if (o->not_lib_ver.data || o->not_lib_ver.len) {
		SWI_TOKEN(w, "$11\r\nNOT-LIB-VER\r\n");
		swi_put_bytes(w, o->not_lib_ver);
	}
}

static void put_client_list_opts_5(struct swi_writer *w, const struct sw_client_list_opts *o)
{
	if (o->not_db.set) {
		SWI_TOKEN(w, "$6\r\nNOT-DB\r\n");
		swi_put_i64(w, o->not_db.value);
	}
	if (o->not_capa.data || o->not_capa.len) {
		SWI_TOKEN(w, "$8\r\nNOT-CAPA\r\n");
		swi_put_bytes(w, o->not_capa);
	}
	if (o->not_ip.data || o->not_ip.len) {
		SWI_TOKEN(w, "$6\r\nNOT-IP\r\n");
		swi_put_bytes(w, o->not_ip);
	}
}

sw_err sw_client_list(sw_handle *h, const struct sw_client_list_opts *opts, sw_reply **reply)
{
	static const struct sw_client_list_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_client_list);
	const struct sw_client_list_opts *o = opts ? opts : &none;

	put_client_list_opts_2(w, o);
	put_client_list_opts_3(w, o);
	put_client_list_opts_4(w, o);
	put_client_list_opts_5(w, o);
	return swi_call(w, reply);
}

/* ---- CLIENT NO-EVICT ------------------------------------------------------------------------ */

const struct swi_command swi_row_client_no_evict = {
	.name = "CLIENT NO-EVICT",
	.syntax = "<ON | OFF>",
	.reason = "Sets the state of one connection, and connections are shared and opened "
		"anew when needed; there is no call for it",
	.head = "*3\r\n$6\r\nCLIENT\r\n$8\r\nNO-EVICT\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_no_evict_switch(struct swi_writer *w, enum sw_client_no_evict_switch v)
{
	switch (v) {
	case SW_CLIENT_NO_EVICT_ON:
		SWI_TOKEN(w, "$2\r\nON\r\n");
		break;
	case SW_CLIENT_NO_EVICT_OFF:
		SWI_TOKEN(w, "$3\r\nOFF\r\n");
		break;
	default:
		swi_refuse(w, "switch_", "is none of its enum's constants");
	}
}

sw_err sw_client_no_evict(sw_handle *h, enum sw_client_no_evict_switch switch_)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_no_evict);

	put_client_no_evict_switch(w, switch_);
	return swi_call(w, NULL);
}

/* ---- CLIENT NO-TOUCH ------------------------------------------------------------------------ */

const struct swi_command swi_row_client_no_touch = {
	.name = "CLIENT NO-TOUCH",
	.syntax = "<ON | OFF>",
	.reason = "Sets the state of one connection, and connections are shared and opened "
		"anew when needed; there is no call for it",
	.head = "*3\r\n$6\r\nCLIENT\r\n$8\r\nNO-TOUCH\r\n",
	.head_len = 30,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_no_touch_switch(struct swi_writer *w, enum sw_client_no_touch_switch v)
{
	switch (v) {
	case SW_CLIENT_NO_TOUCH_ON:
		SWI_TOKEN(w, "$2\r\nON\r\n");
		break;
	case SW_CLIENT_NO_TOUCH_OFF:
		SWI_TOKEN(w, "$3\r\nOFF\r\n");
		break;
	default:
		swi_refuse(w, "switch_", "is none of its enum's constants");
	}
}

sw_err sw_client_no_touch(sw_handle *h, enum sw_client_no_touch_switch switch_)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_no_touch);

	put_client_no_touch_switch(w, switch_);
	return swi_call(w, NULL);
}

/* ---- CLIENT PAUSE --------------------------------------------------------------------------- */

const struct swi_command swi_row_client_pause = {
	.name = "CLIENT PAUSE",
	.syntax = "timeout [WRITE | ALL]",
	.head = "$6\r\nCLIENT\r\n$5\r\nPAUSE\r\n",
	.head_len = 23,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_pause_pause_mode(struct swi_writer *w, enum sw_client_pause_pause_mode v)
{
	switch (v) {
	case SW_CLIENT_PAUSE_WRITE:
		SWI_TOKEN(w, "$5\r\nWRITE\r\n");
		break;
	case SW_CLIENT_PAUSE_ALL:
		SWI_TOKEN(w, "$3\r\nALL\r\n");
		break;
	default:
		swi_refuse(w, "pause_mode", "is none of its enum's constants");
	}
}

sw_err sw_client_pause(sw_handle *h, int64_t timeout, const struct sw_client_pause_opts *opts)
{
	static const struct sw_client_pause_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_client_pause);
	const struct sw_client_pause_opts *o = opts ? opts : &none;

	swi_put_i64(w, timeout);
	if (o->pause_mode)
		put_client_pause_pause_mode(w, o->pause_mode);
	return swi_call(w, NULL);
}

/* ---- CLIENT REPLY --------------------------------------------------------------------------- */

const struct swi_command swi_row_client_reply = {
	.name = "CLIENT REPLY",
	.syntax = "<ON | OFF | SKIP>",
	.reason = "Without replies the client cannot tell which command is answered; there "
		"is no call for it",
	.head = "*3\r\n$6\r\nCLIENT\r\n$5\r\nREPLY\r\n",
	.head_len = 27,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_reply_switch(struct swi_writer *w, enum sw_client_reply_switch v)
{
	switch (v) {
	case SW_CLIENT_REPLY_ON:
		SWI_TOKEN(w, "$2\r\nON\r\n");
		break;
	case SW_CLIENT_REPLY_OFF:
		SWI_TOKEN(w, "$3\r\nOFF\r\n");
		break;
	case SW_CLIENT_REPLY_SKIP:
		SWI_TOKEN(w, "$4\r\nSKIP\r\n");
		break;
	default:
		swi_refuse(w, "switch_", "is none of its enum's constants");
	}
}

sw_err sw_client_reply(sw_handle *h, enum sw_client_reply_switch switch_)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_reply);

	put_client_reply_switch(w, switch_);
	return swi_call(w, NULL);
}

/* ---- CLIENT SETINFO ------------------------------------------------------------------------- */

const struct swi_command swi_row_client_setinfo = {
	.name = "CLIENT SETINFO",
	.syntax = "<lib-name libname | lib-ver libver>",
	.head = "*4\r\n$6\r\nCLIENT\r\n$7\r\nSETINFO\r\n",
	.head_len = 29,
	.fixed_argc = 4,
	.words = 2,
	.arity = 4,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_setinfo_attribute(struct swi_writer *w, const struct sw_client_setinfo_attribute *v)
{
	switch (v->kind) {
	case SW_CLIENT_SETINFO_LIB_NAME:
		SWI_TOKEN(w, "$8\r\nlib-name\r\n");
		swi_put_bytes(w, v->value);
		break;
	case SW_CLIENT_SETINFO_LIB_VER:
		SWI_TOKEN(w, "$7\r\nlib-ver\r\n");
		swi_put_bytes(w, v->value);
		break;
	default:
		swi_refuse(w, "attribute", "has no valid kind");
	}
}

sw_err sw_client_setinfo(sw_handle *h, struct sw_client_setinfo_attribute attribute)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_setinfo);

	put_client_setinfo_attribute(w, &attribute);
	return swi_call(w, NULL);
}

/* ---- CLIENT SETNAME ------------------------------------------------------------------------- */

const struct swi_command swi_row_client_setname = {
	.name = "CLIENT SETNAME",
	.syntax = "connection-name",
	.head = "*3\r\n$6\r\nCLIENT\r\n$7\r\nSETNAME\r\n",
	.head_len = 29,
	.fixed_argc = 3,
	.words = 2,
	.arity = 3,
	.route = SWI_ROUTE_FANOUT,
	.flags = SWI_NAMES_CONNECTIONS,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_client_setname(sw_handle *h, sw_bytes connection_name, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_setname);

	swi_put_bytes(w, connection_name);
	return swi_call(w, reply);
}

/* ---- CLIENT TRACKING ------------------------------------------------------------------------ */

const struct swi_command swi_row_client_tracking = {
	.name = "CLIENT TRACKING",
	.syntax = "<ON | OFF> [REDIRECT client-id] [PREFIX prefix [PREFIX prefix ...]] "
		"[BCAST] [OPTIN] [OPTOUT] [NOLOOP]",
	.reason = "Invalidation messages are pushed to one connection, and connections are "
		"shared; there is no call for client-side caching yet",
	.head = "$6\r\nCLIENT\r\n$8\r\nTRACKING\r\n",
	.head_len = 26,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

static void put_client_tracking_switch(struct swi_writer *w, enum sw_client_tracking_switch v)
{
	switch (v) {
	case SW_CLIENT_TRACKING_ON:
		SWI_TOKEN(w, "$2\r\nON\r\n");
		break;
	case SW_CLIENT_TRACKING_OFF:
		SWI_TOKEN(w, "$3\r\nOFF\r\n");
		break;
	default:
		swi_refuse(w, "switch_", "is none of its enum's constants");
	}
}

sw_err sw_client_tracking(sw_handle *h, enum sw_client_tracking_switch switch_,
			  const struct sw_client_tracking_opts *opts)
{
	static const struct sw_client_tracking_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_client_tracking);
	const struct sw_client_tracking_opts *o = opts ? opts : &none;

	put_client_tracking_switch(w, switch_);
	if (o->redirect.set) {
		SWI_TOKEN(w, "$8\r\nREDIRECT\r\n");
		swi_put_i64(w, o->redirect.value);
	}
	if (o->n_prefix) {
		swi_need(w, o->prefix, o->n_prefix, "prefix");
		for (size_t i = 0; o->prefix && i < o->n_prefix; i++) {
			SWI_TOKEN(w, "$6\r\nPREFIX\r\n");
			swi_put_bytes(w, o->prefix[i]);
		}
	}
	if (o->bcast)
		SWI_TOKEN(w, "$5\r\nBCAST\r\n");
	if (o->optin)
		SWI_TOKEN(w, "$5\r\nOPTIN\r\n");
	if (o->optout)
		SWI_TOKEN(w, "$6\r\nOPTOUT\r\n");
	if (o->noloop)
		SWI_TOKEN(w, "$6\r\nNOLOOP\r\n");
	return swi_call(w, NULL);
}

/* ---- CLIENT TRACKINGINFO -------------------------------------------------------------------- */

const struct swi_command swi_row_client_trackinginfo = {
	.name = "CLIENT TRACKINGINFO",
	.syntax = "",
	.head = "*2\r\n$6\r\nCLIENT\r\n$12\r\nTRACKINGINFO\r\n",
	.head_len = 35,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_client_trackinginfo(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_trackinginfo);

	return swi_call(w, reply);
}

/* ---- CLIENT UNBLOCK ------------------------------------------------------------------------- */

const struct swi_command swi_row_client_unblock = {
	.name = "CLIENT UNBLOCK",
	.syntax = "client-id [TIMEOUT | ERROR]",
	.reason = "Ids are counted by each node on its own; send it to the client's node by "
		"a view of it (in the tool --on)",
	.head = "$6\r\nCLIENT\r\n$7\r\nUNBLOCK\r\n",
	.head_len = 25,
	.words = 2,
	.arity = -3,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_ADMIN | SWI_ON_NODE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_client_unblock_unblock_mode(struct swi_writer *w, enum sw_client_unblock_unblock_mode v)
{
	switch (v) {
	case SW_CLIENT_UNBLOCK_TIMEOUT:
		SWI_TOKEN(w, "$7\r\nTIMEOUT\r\n");
		break;
	case SW_CLIENT_UNBLOCK_ERROR:
		SWI_TOKEN(w, "$5\r\nERROR\r\n");
		break;
	default:
		swi_refuse(w, "unblock_mode", "is none of its enum's constants");
	}
}

sw_err sw_client_unblock(sw_handle *h, int64_t client_id,
			 const struct sw_client_unblock_opts *opts, int64_t *out)
{
	static const struct sw_client_unblock_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_client_unblock);
	const struct sw_client_unblock_opts *o = opts ? opts : &none;

	swi_put_i64(w, client_id);
	if (o->unblock_mode)
		put_client_unblock_unblock_mode(w, o->unblock_mode);
	return swi_call(w, out);
}

/* ---- CLIENT UNPAUSE ------------------------------------------------------------------------- */

const struct swi_command swi_row_client_unpause = {
	.name = "CLIENT UNPAUSE",
	.syntax = "",
	.head = "*2\r\n$6\r\nCLIENT\r\n$7\r\nUNPAUSE\r\n",
	.head_len = 29,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_ALL_OK,
	.flags = SWI_ADMIN,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_client_unpause(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_client_unpause);

	return swi_call(w, NULL);
}

/* ---- ECHO ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_echo = {
	.name = "ECHO",
	.syntax = "message",
	.head = "*2\r\n$4\r\nECHO\r\n",
	.head_len = 14,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_echo(sw_handle *h, sw_bytes message, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_echo);

	swi_put_bytes(w, message);
	return swi_call(w, reply);
}

/* ---- HELLO ---------------------------------------------------------------------------------- */

const struct swi_command swi_row_hello = {
	.name = "HELLO",
	.syntax = "[protover [AUTH username password] [SETNAME client-name]]",
	.reason = "Sets the state of one connection, and connections are shared; give user, "
		"password and client_name in sw_options (in the tool --user and SLOTWISE_PASSWORD)",
	.head = "$5\r\nHELLO\r\n",
	.head_len = 11,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_MAP,
	.out = SWI_OUT_REPLY,
};

sw_err sw_hello(sw_handle *h, const struct sw_hello_opts *opts, sw_reply **reply)
{
	static const struct sw_hello_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_hello);
	const struct sw_hello_opts *o = opts ? opts : &none;

	if (o->protocol.set) {
		swi_put_i64(w, o->protocol.protover);
		if (o->protocol.auth.set) {
			SWI_TOKEN(w, "$4\r\nAUTH\r\n");
			swi_put_bytes(w, o->protocol.auth.username);
			swi_put_bytes(w, o->protocol.auth.password);
		}
		else if (o->protocol.auth.username.data || o->protocol.auth.password.data)
			swi_refuse(w, "auth", "has values, but .set is false");
		if (o->protocol.setname.data || o->protocol.setname.len) {
			SWI_TOKEN(w, "$7\r\nSETNAME\r\n");
			swi_put_bytes(w, o->protocol.setname);
		}
	}
	else if (o->protocol.protover || o->protocol.setname.data)
		swi_refuse(w, "protocol", "has values, but .set is false");
	return swi_call(w, reply);
}

/* ---- PING ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_ping = {
	.name = "PING",
	.syntax = "[message]",
	.head = "$4\r\nPING\r\n",
	.head_len = 10,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_FANOUT,
	.shapes = SWI_SHAPE_STATUS | SWI_SHAPE_BULK,
	.out = SWI_OUT_REPLY,
};

sw_err sw_ping(sw_handle *h, const struct sw_ping_opts *opts, sw_reply **reply)
{
	static const struct sw_ping_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_ping);
	const struct sw_ping_opts *o = opts ? opts : &none;

	if (o->message.data || o->message.len)
		swi_put_bytes(w, o->message);
	return swi_call(w, reply);
}

/* ---- QUIT ----------------------------------------------------------------------------------- */

const struct swi_command swi_row_quit = {
	.name = "QUIT",
	.syntax = "",
	.reason = "The client owns its connections and closes them at its end, with sw_free "
		"(in the tool when it exits)",
	.head = "*1\r\n$4\r\nQUIT\r\n",
	.head_len = 14,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_quit(sw_handle *h)
{
	struct swi_writer *w = swi_begin(h, &swi_row_quit);

	return swi_call(w, NULL);
}

/* ---- RESET ---------------------------------------------------------------------------------- */

const struct swi_command swi_row_reset = {
	.name = "RESET",
	.syntax = "",
	.reason = "The client owns its connections; open another client instead, sw_free and "
		"sw_open (in the tool start it again)",
	.head = "*1\r\n$5\r\nRESET\r\n",
	.head_len = 15,
	.fixed_argc = 1,
	.words = 1,
	.arity = 1,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_STATUS,
	.out = SWI_OUT_REPLY,
};

sw_err sw_reset(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_reset);

	return swi_call(w, reply);
}

/* ---- SELECT --------------------------------------------------------------------------------- */

const struct swi_command swi_row_select = {
	.name = "SELECT",
	.syntax = "index",
	.reason = "slotwise uses only database 0, the one that every cluster has; there is "
		"no other to choose or to move to",
	.head = "*2\r\n$6\r\nSELECT\r\n",
	.head_len = 16,
	.fixed_argc = 2,
	.words = 1,
	.arity = 2,
	.route = SWI_ROUTE_BLOCKED,
	.shapes = SWI_SHAPE_OK,
	.out = SWI_OUT_NONE,
};

sw_err sw_select(sw_handle *h, int64_t index)
{
	struct swi_writer *w = swi_begin(h, &swi_row_select);

	swi_put_i64(w, index);
	return swi_call(w, NULL);
}
