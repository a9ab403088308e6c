/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/connection.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- AUTH ----------------------------------------------------------------------------------- */

static void auth_0(void)
{
	static sw_bytes password;

	password = sw_str("password");
	EXPECT(sw_auth(recorder_handle(), password, NULL),
	       "AUTH", "password");
}

static void auth_1(void)
{
	static sw_bytes password;
	static struct sw_auth_opts opts;

	opts.username = sw_str("username");
	password = sw_str("password");
	EXPECT(sw_auth(recorder_handle(), password, &opts),
	       "AUTH", "username", "password");
}

/* ---- CLIENT CACHING ------------------------------------------------------------------------- */

static void client_caching_0(void)
{
	static enum sw_client_caching_answer answer;

	answer = SW_CLIENT_CACHING_YES;
	EXPECT(sw_client_caching(recorder_handle(), answer),
	       "CLIENT", "CACHING", "YES");
}

static void client_caching_1(void)
{
	static enum sw_client_caching_answer answer;

	answer = SW_CLIENT_CACHING_NO;
	EXPECT(sw_client_caching(recorder_handle(), answer),
	       "CLIENT", "CACHING", "NO");
}

/* ---- CLIENT CAPA ---------------------------------------------------------------------------- */

static void client_capa_0(void)
{
	static const sw_bytes *capabilities;
	static size_t n_capabilities;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("capability1");
	list_1[1] = sw_str("capability2");
	capabilities = list_1;
	n_capabilities = 2;
	EXPECT(sw_client_capa(recorder_handle(), capabilities, n_capabilities),
	       "CLIENT", "CAPA", "capability1", "capability2");
}

static void client_capa_1(void)
{
	static const sw_bytes *capabilities;
	static size_t n_capabilities;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("capability1");
	capabilities = list_1;
	n_capabilities = 1;
	EXPECT(sw_client_capa(recorder_handle(), capabilities, n_capabilities),
	       "CLIENT", "CAPA", "capability1");
}

/* ---- CLIENT GETNAME ------------------------------------------------------------------------- */

static void client_getname_0(void)
{
	EXPECT(sw_client_getname(recorder_handle(), NULL),
	       "CLIENT", "GETNAME");
}

/* ---- CLIENT GETREDIR ------------------------------------------------------------------------ */

static void client_getredir_0(void)
{
	EXPECT(sw_client_getredir(recorder_handle(), NULL),
	       "CLIENT", "GETREDIR");
}

/* ---- CLIENT HELP ---------------------------------------------------------------------------- */

static void client_help_0(void)
{
	EXPECT(sw_client_help(recorder_handle(), NULL),
	       "CLIENT", "HELP");
}

/* ---- CLIENT ID ------------------------------------------------------------------------------ */

static void client_id_0(void)
{
	EXPECT(sw_client_id(recorder_handle(), NULL),
	       "CLIENT", "ID");
}

/* ---- CLIENT IMPORT-SOURCE ------------------------------------------------------------------- */

static void client_import_source_0(void)
{
	static enum sw_client_import_source_switch switch_;

	switch_ = SW_CLIENT_IMPORT_SOURCE_ON;
	EXPECT(sw_client_import_source(recorder_handle(), switch_),
	       "CLIENT", "IMPORT-SOURCE", "ON");
}

static void client_import_source_1(void)
{
	static enum sw_client_import_source_switch switch_;

	switch_ = SW_CLIENT_IMPORT_SOURCE_OFF;
	EXPECT(sw_client_import_source(recorder_handle(), switch_),
	       "CLIENT", "IMPORT-SOURCE", "OFF");
}

/* ---- CLIENT INFO ---------------------------------------------------------------------------- */

static void client_info_0(void)
{
	EXPECT(sw_client_info(recorder_handle(), NULL),
	       "CLIENT", "INFO");
}

/* ---- CLIENT KILL ---------------------------------------------------------------------------- */

static void client_kill_0(void)
{
	EXPECT(sw_client_kill(recorder_handle(), NULL, NULL),
	       "CLIENT", "KILL");
}

static void client_kill_1(void)
{
	static struct sw_client_kill_opts opts;

	opts.ip_port = sw_str("ip-port");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "ip-port");
}

static void client_kill_2(void)
{
	static struct sw_client_kill_opts opts;
	static int64_t list_1[2];

	list_1[0] = 121;
	list_1[1] = 122;
	opts.id = list_1;
	opts.n_id = 2;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "ID", "121", "122");
}

static void client_kill_3(void)
{
	static struct sw_client_kill_opts opts;
	static int64_t list_1[2];

	list_1[0] = 121;
	opts.id = list_1;
	opts.n_id = 1;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "ID", "121");
}

static void client_kill_4(void)
{
	static struct sw_client_kill_opts opts;

	opts.type = SW_CLIENT_KILL_NORMAL;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "TYPE", "normal");
}

static void client_kill_5(void)
{
	static struct sw_client_kill_opts opts;

	opts.type = SW_CLIENT_KILL_MASTER;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "TYPE", "master");
}

static void client_kill_6(void)
{
	static struct sw_client_kill_opts opts;

	opts.type = SW_CLIENT_KILL_PRIMARY;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "TYPE", "primary");
}

static void client_kill_7(void)
{
	static struct sw_client_kill_opts opts;

	opts.type = SW_CLIENT_KILL_SLAVE;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "TYPE", "slave");
}

static void client_kill_8(void)
{
	static struct sw_client_kill_opts opts;

	opts.type = SW_CLIENT_KILL_REPLICA;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "TYPE", "replica");
}

static void client_kill_9(void)
{
	static struct sw_client_kill_opts opts;

	opts.type = SW_CLIENT_KILL_PUBSUB;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "TYPE", "pubsub");
}

static void client_kill_10(void)
{
	static struct sw_client_kill_opts opts;

	opts.user = sw_str("username");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "USER", "username");
}

static void client_kill_11(void)
{
	static struct sw_client_kill_opts opts;

	opts.addr = sw_str("addr");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "ADDR", "addr");
}

static void client_kill_12(void)
{
	static struct sw_client_kill_opts opts;

	opts.laddr = sw_str("laddr");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "LADDR", "laddr");
}

static void client_kill_13(void)
{
	static struct sw_client_kill_opts opts;

	opts.skipme = SW_CLIENT_KILL_YES;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "SKIPME", "YES");
}

static void client_kill_14(void)
{
	static struct sw_client_kill_opts opts;

	opts.skipme = SW_CLIENT_KILL_NO;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "SKIPME", "NO");
}

static void client_kill_15(void)
{
	static struct sw_client_kill_opts opts;

	opts.maxage = sw_i64(16);
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "MAXAGE", "16");
}

static void client_kill_16(void)
{
	static struct sw_client_kill_opts opts;

	opts.name = sw_str("name");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NAME", "name");
}

static void client_kill_17(void)
{
	static struct sw_client_kill_opts opts;

	opts.idle = sw_i64(18);
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "IDLE", "18");
}

static void client_kill_18(void)
{
	static struct sw_client_kill_opts opts;

	opts.flags = sw_str("flags");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "FLAGS", "flags");
}

static void client_kill_19(void)
{
	static struct sw_client_kill_opts opts;

	opts.lib_name = sw_str("lib-name");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "LIB-NAME", "lib-name");
}

static void client_kill_20(void)
{
	static struct sw_client_kill_opts opts;

	opts.lib_ver = sw_str("lib-ver");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "LIB-VER", "lib-ver");
}

static void client_kill_21(void)
{
	static struct sw_client_kill_opts opts;

	opts.db = sw_i64(22);
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "DB", "22");
}

static void client_kill_22(void)
{
	static struct sw_client_kill_opts opts;

	opts.capa = sw_str("capa");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "CAPA", "capa");
}

static void client_kill_23(void)
{
	static struct sw_client_kill_opts opts;

	opts.ip = sw_str("ip");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "IP", "ip");
}

static void client_kill_24(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_type = SW_CLIENT_KILL_NORMAL;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-TYPE", "normal");
}

static void client_kill_25(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_type = SW_CLIENT_KILL_MASTER;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-TYPE", "master");
}

static void client_kill_26(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_type = SW_CLIENT_KILL_PRIMARY;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-TYPE", "primary");
}

static void client_kill_27(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_type = SW_CLIENT_KILL_SLAVE;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-TYPE", "slave");
}

static void client_kill_28(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_type = SW_CLIENT_KILL_REPLICA;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-TYPE", "replica");
}

static void client_kill_29(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_type = SW_CLIENT_KILL_PUBSUB;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-TYPE", "pubsub");
}

static void client_kill_30(void)
{
	static struct sw_client_kill_opts opts;
	static int64_t list_2[2];

	list_2[0] = 251;
	list_2[1] = 252;
	opts.not_id = list_2;
	opts.n_not_id = 2;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-ID", "251", "252");
}

static void client_kill_31(void)
{
	static struct sw_client_kill_opts opts;
	static int64_t list_2[2];

	list_2[0] = 251;
	opts.not_id = list_2;
	opts.n_not_id = 1;
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-ID", "251");
}

static void client_kill_32(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_user = sw_str("not-username");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-USER", "not-username");
}

static void client_kill_33(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_addr = sw_str("not-addr");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-ADDR", "not-addr");
}

static void client_kill_34(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_laddr = sw_str("not-laddr");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-LADDR", "not-laddr");
}

static void client_kill_35(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_name = sw_str("not-name");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-NAME", "not-name");
}

static void client_kill_36(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_flags = sw_str("not-flags");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-FLAGS", "not-flags");
}

static void client_kill_37(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_lib_name = sw_str("not-lib-name");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-LIB-NAME", "not-lib-name");
}

static void client_kill_38(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_lib_ver = sw_str("not-lib-ver");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-LIB-VER", "not-lib-ver");
}

static void client_kill_39(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_db = sw_i64(33);
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-DB", "33");
}

static void client_kill_40(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_capa = sw_str("not-capa");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-CAPA", "not-capa");
}

static void client_kill_41(void)
{
	static struct sw_client_kill_opts opts;

	opts.not_ip = sw_str("not-ip");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "NOT-IP", "not-ip");
}

static void client_kill_42(void)
{
	static struct sw_client_kill_opts opts;
	static int64_t list_1[2];
	static int64_t list_2[2];

	opts.ip_port = sw_str("ip-port");
	list_1[0] = 121;
	list_1[1] = 122;
	opts.id = list_1;
	opts.n_id = 2;
	opts.type = SW_CLIENT_KILL_NORMAL;
	opts.user = sw_str("username");
	opts.addr = sw_str("addr");
	opts.laddr = sw_str("laddr");
	opts.skipme = SW_CLIENT_KILL_YES;
	opts.maxage = sw_i64(16);
	opts.name = sw_str("name");
	opts.idle = sw_i64(18);
	opts.flags = sw_str("flags");
	opts.lib_name = sw_str("lib-name");
	opts.lib_ver = sw_str("lib-ver");
	opts.db = sw_i64(22);
	opts.capa = sw_str("capa");
	opts.ip = sw_str("ip");
	opts.not_type = SW_CLIENT_KILL_NORMAL;
	list_2[0] = 251;
	list_2[1] = 252;
	opts.not_id = list_2;
	opts.n_not_id = 2;
	opts.not_user = sw_str("not-username");
	opts.not_addr = sw_str("not-addr");
	opts.not_laddr = sw_str("not-laddr");
	opts.not_name = sw_str("not-name");
	opts.not_flags = sw_str("not-flags");
	opts.not_lib_name = sw_str("not-lib-name");
	opts.not_lib_ver = sw_str("not-lib-ver");
	opts.not_db = sw_i64(33);
	opts.not_capa = sw_str("not-capa");
	opts.not_ip = sw_str("not-ip");
	EXPECT(sw_client_kill(recorder_handle(), &opts, NULL),
	       "CLIENT", "KILL", "ip-port", "ID", "121", "122", "TYPE", "normal", "USER",
	       "username", "ADDR", "addr", "LADDR", "laddr", "SKIPME", "YES", "MAXAGE", "16",
	       "NAME", "name", "IDLE", "18", "FLAGS", "flags", "LIB-NAME", "lib-name", "LIB-VER",
	       "lib-ver", "DB", "22", "CAPA", "capa", "IP", "ip", "NOT-TYPE", "normal", "NOT-ID",
	       "251", "252", "NOT-USER", "not-username", "NOT-ADDR", "not-addr", "NOT-LADDR",
	       "not-laddr", "NOT-NAME", "not-name", "NOT-FLAGS", "not-flags", "NOT-LIB-NAME",
	       "not-lib-name", "NOT-LIB-VER", "not-lib-ver", "NOT-DB", "33", "NOT-CAPA",
	       "not-capa", "NOT-IP", "not-ip");
}

/* ---- CLIENT LIST ---------------------------------------------------------------------------- */

static void client_list_0(void)
{
	EXPECT(sw_client_list(recorder_handle(), NULL, NULL),
	       "CLIENT", "LIST");
}

static void client_list_1(void)
{
	static struct sw_client_list_opts opts;
	static int64_t list_1[2];

	list_1[0] = 111;
	list_1[1] = 112;
	opts.id = list_1;
	opts.n_id = 2;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "ID", "111", "112");
}

static void client_list_2(void)
{
	static struct sw_client_list_opts opts;
	static int64_t list_1[2];

	list_1[0] = 111;
	opts.id = list_1;
	opts.n_id = 1;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "ID", "111");
}

static void client_list_3(void)
{
	static struct sw_client_list_opts opts;

	opts.type = SW_CLIENT_LIST_NORMAL;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "TYPE", "normal");
}

static void client_list_4(void)
{
	static struct sw_client_list_opts opts;

	opts.type = SW_CLIENT_LIST_MASTER;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "TYPE", "master");
}

static void client_list_5(void)
{
	static struct sw_client_list_opts opts;

	opts.type = SW_CLIENT_LIST_REPLICA;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "TYPE", "replica");
}

static void client_list_6(void)
{
	static struct sw_client_list_opts opts;

	opts.type = SW_CLIENT_LIST_PUBSUB;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "TYPE", "pubsub");
}

static void client_list_7(void)
{
	static struct sw_client_list_opts opts;

	opts.user = sw_str("username");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "USER", "username");
}

static void client_list_8(void)
{
	static struct sw_client_list_opts opts;

	opts.addr = sw_str("addr");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "ADDR", "addr");
}

static void client_list_9(void)
{
	static struct sw_client_list_opts opts;

	opts.laddr = sw_str("laddr");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "LADDR", "laddr");
}

static void client_list_10(void)
{
	static struct sw_client_list_opts opts;

	opts.skipme = SW_CLIENT_LIST_YES;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "SKIPME", "YES");
}

static void client_list_11(void)
{
	static struct sw_client_list_opts opts;

	opts.skipme = SW_CLIENT_LIST_NO;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "SKIPME", "NO");
}

static void client_list_12(void)
{
	static struct sw_client_list_opts opts;

	opts.maxage = sw_i64(15);
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "MAXAGE", "15");
}

static void client_list_13(void)
{
	static struct sw_client_list_opts opts;

	opts.name = sw_str("name");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NAME", "name");
}

static void client_list_14(void)
{
	static struct sw_client_list_opts opts;

	opts.idle = sw_i64(17);
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "IDLE", "17");
}

static void client_list_15(void)
{
	static struct sw_client_list_opts opts;

	opts.flags = sw_str("flags");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "FLAGS", "flags");
}

static void client_list_16(void)
{
	static struct sw_client_list_opts opts;

	opts.lib_name = sw_str("lib-name");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "LIB-NAME", "lib-name");
}

static void client_list_17(void)
{
	static struct sw_client_list_opts opts;

	opts.lib_ver = sw_str("lib-ver");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "LIB-VER", "lib-ver");
}

static void client_list_18(void)
{
	static struct sw_client_list_opts opts;

	opts.db = sw_i64(21);
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "DB", "21");
}

static void client_list_19(void)
{
	static struct sw_client_list_opts opts;

	opts.capa = sw_str("capa");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "CAPA", "capa");
}

static void client_list_20(void)
{
	static struct sw_client_list_opts opts;

	opts.ip = sw_str("ip");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "IP", "ip");
}

static void client_list_21(void)
{
	static struct sw_client_list_opts opts;

	opts.not_type = SW_CLIENT_LIST_NORMAL;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-TYPE", "normal");
}

static void client_list_22(void)
{
	static struct sw_client_list_opts opts;

	opts.not_type = SW_CLIENT_LIST_MASTER;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-TYPE", "master");
}

static void client_list_23(void)
{
	static struct sw_client_list_opts opts;

	opts.not_type = SW_CLIENT_LIST_REPLICA;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-TYPE", "replica");
}

static void client_list_24(void)
{
	static struct sw_client_list_opts opts;

	opts.not_type = SW_CLIENT_LIST_PUBSUB;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-TYPE", "pubsub");
}

static void client_list_25(void)
{
	static struct sw_client_list_opts opts;
	static int64_t list_2[2];

	list_2[0] = 241;
	list_2[1] = 242;
	opts.not_id = list_2;
	opts.n_not_id = 2;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-ID", "241", "242");
}

static void client_list_26(void)
{
	static struct sw_client_list_opts opts;
	static int64_t list_2[2];

	list_2[0] = 241;
	opts.not_id = list_2;
	opts.n_not_id = 1;
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-ID", "241");
}

static void client_list_27(void)
{
	static struct sw_client_list_opts opts;

	opts.not_user = sw_str("not-username");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-USER", "not-username");
}

static void client_list_28(void)
{
	static struct sw_client_list_opts opts;

	opts.not_addr = sw_str("not-addr");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-ADDR", "not-addr");
}

static void client_list_29(void)
{
	static struct sw_client_list_opts opts;

	opts.not_laddr = sw_str("not-laddr");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-LADDR", "not-laddr");
}

static void client_list_30(void)
{
	static struct sw_client_list_opts opts;

	opts.not_name = sw_str("not-name");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-NAME", "not-name");
}

static void client_list_31(void)
{
	static struct sw_client_list_opts opts;

	opts.not_flags = sw_str("not-flags");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-FLAGS", "not-flags");
}

static void client_list_32(void)
{
	static struct sw_client_list_opts opts;

	opts.not_lib_name = sw_str("not-lib-name");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-LIB-NAME", "not-lib-name");
}

static void client_list_33(void)
{
	static struct sw_client_list_opts opts;

	opts.not_lib_ver = sw_str("not-lib-ver");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-LIB-VER", "not-lib-ver");
}

static void client_list_34(void)
{
	static struct sw_client_list_opts opts;

	opts.not_db = sw_i64(32);
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-DB", "32");
}

static void client_list_35(void)
{
	static struct sw_client_list_opts opts;

	opts.not_capa = sw_str("not-capa");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-CAPA", "not-capa");
}

static void client_list_36(void)
{
	static struct sw_client_list_opts opts;

	opts.not_ip = sw_str("not-ip");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "NOT-IP", "not-ip");
}

static void client_list_37(void)
{
	static struct sw_client_list_opts opts;
	static int64_t list_1[2];
	static int64_t list_2[2];

	list_1[0] = 111;
	list_1[1] = 112;
	opts.id = list_1;
	opts.n_id = 2;
	opts.type = SW_CLIENT_LIST_NORMAL;
	opts.user = sw_str("username");
	opts.addr = sw_str("addr");
	opts.laddr = sw_str("laddr");
	opts.skipme = SW_CLIENT_LIST_YES;
	opts.maxage = sw_i64(15);
	opts.name = sw_str("name");
	opts.idle = sw_i64(17);
	opts.flags = sw_str("flags");
	opts.lib_name = sw_str("lib-name");
	opts.lib_ver = sw_str("lib-ver");
	opts.db = sw_i64(21);
	opts.capa = sw_str("capa");
	opts.ip = sw_str("ip");
	opts.not_type = SW_CLIENT_LIST_NORMAL;
	list_2[0] = 241;
	list_2[1] = 242;
	opts.not_id = list_2;
	opts.n_not_id = 2;
	opts.not_user = sw_str("not-username");
	opts.not_addr = sw_str("not-addr");
	opts.not_laddr = sw_str("not-laddr");
	opts.not_name = sw_str("not-name");
	opts.not_flags = sw_str("not-flags");
	opts.not_lib_name = sw_str("not-lib-name");
	opts.not_lib_ver = sw_str("not-lib-ver");
	opts.not_db = sw_i64(32);
	opts.not_capa = sw_str("not-capa");
	opts.not_ip = sw_str("not-ip");
	EXPECT(sw_client_list(recorder_handle(), &opts, NULL),
	       "CLIENT", "LIST", "ID", "111", "112", "TYPE", "normal", "USER", "username", "ADDR",
	       "addr", "LADDR", "laddr", "SKIPME", "YES", "MAXAGE", "15", "NAME", "name", "IDLE",
	       "17", "FLAGS", "flags", "LIB-NAME", "lib-name", "LIB-VER", "lib-ver", "DB", "21",
	       "CAPA", "capa", "IP", "ip", "NOT-TYPE", "normal", "NOT-ID", "241", "242",
	       "NOT-USER", "not-username", "NOT-ADDR", "not-addr", "NOT-LADDR", "not-laddr",
	       "NOT-NAME", "not-name", "NOT-FLAGS", "not-flags", "NOT-LIB-NAME", "not-lib-name",
	       "NOT-LIB-VER", "not-lib-ver", "NOT-DB", "32", "NOT-CAPA", "not-capa", "NOT-IP",
	       "not-ip");
}

/* ---- CLIENT NO-EVICT ------------------------------------------------------------------------ */

static void client_no_evict_0(void)
{
	static enum sw_client_no_evict_switch switch_;

	switch_ = SW_CLIENT_NO_EVICT_ON;
	EXPECT(sw_client_no_evict(recorder_handle(), switch_),
	       "CLIENT", "NO-EVICT", "ON");
}

static void client_no_evict_1(void)
{
	static enum sw_client_no_evict_switch switch_;

	switch_ = SW_CLIENT_NO_EVICT_OFF;
	EXPECT(sw_client_no_evict(recorder_handle(), switch_),
	       "CLIENT", "NO-EVICT", "OFF");
}

/* ---- CLIENT NO-TOUCH ------------------------------------------------------------------------ */

static void client_no_touch_0(void)
{
	static enum sw_client_no_touch_switch switch_;

	switch_ = SW_CLIENT_NO_TOUCH_ON;
	EXPECT(sw_client_no_touch(recorder_handle(), switch_),
	       "CLIENT", "NO-TOUCH", "ON");
}

static void client_no_touch_1(void)
{
	static enum sw_client_no_touch_switch switch_;

	switch_ = SW_CLIENT_NO_TOUCH_OFF;
	EXPECT(sw_client_no_touch(recorder_handle(), switch_),
	       "CLIENT", "NO-TOUCH", "OFF");
}

/* ---- CLIENT PAUSE --------------------------------------------------------------------------- */

static void client_pause_0(void)
{
	static int64_t timeout;

	timeout = 11;
	EXPECT(sw_client_pause(recorder_handle(), timeout, NULL),
	       "CLIENT", "PAUSE", "11");
}

static void client_pause_1(void)
{
	static int64_t timeout;
	static struct sw_client_pause_opts opts;

	timeout = 11;
	opts.pause_mode = SW_CLIENT_PAUSE_WRITE;
	EXPECT(sw_client_pause(recorder_handle(), timeout, &opts),
	       "CLIENT", "PAUSE", "11", "WRITE");
}

static void client_pause_2(void)
{
	static int64_t timeout;
	static struct sw_client_pause_opts opts;

	timeout = 11;
	opts.pause_mode = SW_CLIENT_PAUSE_ALL;
	EXPECT(sw_client_pause(recorder_handle(), timeout, &opts),
	       "CLIENT", "PAUSE", "11", "ALL");
}

/* ---- CLIENT REPLY --------------------------------------------------------------------------- */

static void client_reply_0(void)
{
	static enum sw_client_reply_switch switch_;

	switch_ = SW_CLIENT_REPLY_ON;
	EXPECT(sw_client_reply(recorder_handle(), switch_),
	       "CLIENT", "REPLY", "ON");
}

static void client_reply_1(void)
{
	static enum sw_client_reply_switch switch_;

	switch_ = SW_CLIENT_REPLY_OFF;
	EXPECT(sw_client_reply(recorder_handle(), switch_),
	       "CLIENT", "REPLY", "OFF");
}

static void client_reply_2(void)
{
	static enum sw_client_reply_switch switch_;

	switch_ = SW_CLIENT_REPLY_SKIP;
	EXPECT(sw_client_reply(recorder_handle(), switch_),
	       "CLIENT", "REPLY", "SKIP");
}

/* ---- CLIENT SETINFO ------------------------------------------------------------------------- */

static void client_setinfo_0(void)
{
	static struct sw_client_setinfo_attribute attribute;

	attribute.kind = SW_CLIENT_SETINFO_LIB_NAME;
	attribute.value = sw_str("libname");
	EXPECT(sw_client_setinfo(recorder_handle(), attribute),
	       "CLIENT", "SETINFO", "lib-name", "libname");
}

static void client_setinfo_1(void)
{
	static struct sw_client_setinfo_attribute attribute;

	attribute.kind = SW_CLIENT_SETINFO_LIB_VER;
	attribute.value = sw_str("libver");
	EXPECT(sw_client_setinfo(recorder_handle(), attribute),
	       "CLIENT", "SETINFO", "lib-ver", "libver");
}

/* ---- CLIENT SETNAME ------------------------------------------------------------------------- */

static void client_setname_0(void)
{
	static sw_bytes connection_name;

	connection_name = sw_str("connection-name");
	EXPECT(sw_client_setname(recorder_handle(), connection_name, NULL),
	       "CLIENT", "SETNAME", "connection-name");
}

/* ---- CLIENT TRACKING ------------------------------------------------------------------------ */

static void client_tracking_0(void)
{
	static enum sw_client_tracking_switch switch_;

	switch_ = SW_CLIENT_TRACKING_ON;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, NULL),
	       "CLIENT", "TRACKING", "ON");
}

static void client_tracking_1(void)
{
	static enum sw_client_tracking_switch switch_;

	switch_ = SW_CLIENT_TRACKING_OFF;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, NULL),
	       "CLIENT", "TRACKING", "OFF");
}

static void client_tracking_2(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;

	switch_ = SW_CLIENT_TRACKING_ON;
	opts.redirect = sw_i64(11);
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "ON", "REDIRECT", "11");
}

static void client_tracking_3(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;
	static sw_bytes list_1[2];

	switch_ = SW_CLIENT_TRACKING_ON;
	list_1[0] = sw_str("prefix1");
	list_1[1] = sw_str("prefix2");
	opts.prefix = list_1;
	opts.n_prefix = 2;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "ON", "PREFIX", "prefix1", "PREFIX", "prefix2");
}

static void client_tracking_4(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;
	static sw_bytes list_1[2];

	switch_ = SW_CLIENT_TRACKING_ON;
	list_1[0] = sw_str("prefix1");
	opts.prefix = list_1;
	opts.n_prefix = 1;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "ON", "PREFIX", "prefix1");
}

static void client_tracking_5(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;

	switch_ = SW_CLIENT_TRACKING_ON;
	opts.bcast = true;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "ON", "BCAST");
}

static void client_tracking_6(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;

	switch_ = SW_CLIENT_TRACKING_ON;
	opts.optin = true;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "ON", "OPTIN");
}

static void client_tracking_7(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;

	switch_ = SW_CLIENT_TRACKING_ON;
	opts.optout = true;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "ON", "OPTOUT");
}

static void client_tracking_8(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;

	switch_ = SW_CLIENT_TRACKING_ON;
	opts.noloop = true;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "ON", "NOLOOP");
}

static void client_tracking_9(void)
{
	static enum sw_client_tracking_switch switch_;
	static struct sw_client_tracking_opts opts;
	static sw_bytes list_1[2];

	switch_ = SW_CLIENT_TRACKING_OFF;
	opts.redirect = sw_i64(11);
	list_1[0] = sw_str("prefix1");
	list_1[1] = sw_str("prefix2");
	opts.prefix = list_1;
	opts.n_prefix = 2;
	opts.bcast = true;
	opts.optin = true;
	opts.optout = true;
	opts.noloop = true;
	EXPECT(sw_client_tracking(recorder_handle(), switch_, &opts),
	       "CLIENT", "TRACKING", "OFF", "REDIRECT", "11", "PREFIX", "prefix1", "PREFIX",
	       "prefix2", "BCAST", "OPTIN", "OPTOUT", "NOLOOP");
}

/* ---- CLIENT TRACKINGINFO -------------------------------------------------------------------- */

static void client_trackinginfo_0(void)
{
	EXPECT(sw_client_trackinginfo(recorder_handle(), NULL),
	       "CLIENT", "TRACKINGINFO");
}

/* ---- CLIENT UNBLOCK ------------------------------------------------------------------------- */

static void client_unblock_0(void)
{
	static int64_t client_id;

	client_id = 11;
	EXPECT(sw_client_unblock(recorder_handle(), client_id, NULL, NULL),
	       "CLIENT", "UNBLOCK", "11");
}

static void client_unblock_1(void)
{
	static int64_t client_id;
	static struct sw_client_unblock_opts opts;

	client_id = 11;
	opts.unblock_mode = SW_CLIENT_UNBLOCK_TIMEOUT;
	EXPECT(sw_client_unblock(recorder_handle(), client_id, &opts, NULL),
	       "CLIENT", "UNBLOCK", "11", "TIMEOUT");
}

static void client_unblock_2(void)
{
	static int64_t client_id;
	static struct sw_client_unblock_opts opts;

	client_id = 11;
	opts.unblock_mode = SW_CLIENT_UNBLOCK_ERROR;
	EXPECT(sw_client_unblock(recorder_handle(), client_id, &opts, NULL),
	       "CLIENT", "UNBLOCK", "11", "ERROR");
}

/* ---- CLIENT UNPAUSE ------------------------------------------------------------------------- */

static void client_unpause_0(void)
{
	EXPECT(sw_client_unpause(recorder_handle()),
	       "CLIENT", "UNPAUSE");
}

/* ---- ECHO ----------------------------------------------------------------------------------- */

static void echo_0(void)
{
	static sw_bytes message;

	message = sw_str("message");
	EXPECT(sw_echo(recorder_handle(), message, NULL),
	       "ECHO", "message");
}

/* ---- HELLO ---------------------------------------------------------------------------------- */

static void hello_0(void)
{
	EXPECT(sw_hello(recorder_handle(), NULL, NULL),
	       "HELLO");
}

static void hello_1(void)
{
	static struct sw_hello_opts opts;

	opts.protocol.set = true;
	opts.protocol.protover = 11;
	EXPECT(sw_hello(recorder_handle(), &opts, NULL),
	       "HELLO", "11");
}

static void hello_2(void)
{
	static struct sw_hello_opts opts;

	opts.protocol.set = true;
	opts.protocol.protover = 11;
	opts.protocol.auth.set = true;
	opts.protocol.auth.username = sw_str("username");
	opts.protocol.auth.password = sw_str("password");
	EXPECT(sw_hello(recorder_handle(), &opts, NULL),
	       "HELLO", "11", "AUTH", "username", "password");
}

static void hello_3(void)
{
	static struct sw_hello_opts opts;

	opts.protocol.set = true;
	opts.protocol.protover = 11;
	opts.protocol.setname = sw_str("client-name");
	EXPECT(sw_hello(recorder_handle(), &opts, NULL),
	       "HELLO", "11", "SETNAME", "client-name");
}

/* ---- PING ----------------------------------------------------------------------------------- */

static void ping_0(void)
{
	EXPECT(sw_ping(recorder_handle(), NULL, NULL),
	       "PING");
}

static void ping_1(void)
{
	static struct sw_ping_opts opts;

	opts.message = sw_str("message");
	EXPECT(sw_ping(recorder_handle(), &opts, NULL),
	       "PING", "message");
}

/* ---- QUIT ----------------------------------------------------------------------------------- */

static void quit_0(void)
{
	EXPECT(sw_quit(recorder_handle()),
	       "QUIT");
}

/* ---- RESET ---------------------------------------------------------------------------------- */

static void reset_0(void)
{
	EXPECT(sw_reset(recorder_handle(), NULL),
	       "RESET");
}

/* ---- SELECT --------------------------------------------------------------------------------- */

static void select_0(void)
{
	static int64_t index;

	index = 11;
	EXPECT(sw_select(recorder_handle(), index),
	       "SELECT", "11");
}

int main(void)
{
	auth_0();
	auth_1();
	client_caching_0();
	client_caching_1();
	client_capa_0();
	client_capa_1();
	client_getname_0();
	client_getredir_0();
	client_help_0();
	client_id_0();
	client_import_source_0();
	client_import_source_1();
	client_info_0();
	client_kill_0();
	client_kill_1();
	client_kill_2();
	client_kill_3();
	client_kill_4();
	client_kill_5();
	client_kill_6();
	client_kill_7();
	client_kill_8();
	client_kill_9();
	client_kill_10();
	client_kill_11();
	client_kill_12();
	client_kill_13();
	client_kill_14();
	client_kill_15();
	client_kill_16();
	client_kill_17();
	client_kill_18();
	client_kill_19();
	client_kill_20();
	client_kill_21();
	client_kill_22();
	client_kill_23();
	client_kill_24();
	client_kill_25();
	client_kill_26();
	client_kill_27();
	client_kill_28();
	client_kill_29();
	client_kill_30();
	client_kill_31();
	client_kill_32();
	client_kill_33();
	client_kill_34();
	client_kill_35();
	client_kill_36();
	client_kill_37();
	client_kill_38();
	client_kill_39();
	client_kill_40();
	client_kill_41();
	client_kill_42();
	client_list_0();
	client_list_1();
	client_list_2();
	client_list_3();
	client_list_4();
	client_list_5();
	client_list_6();
	client_list_7();
	client_list_8();
	client_list_9();
	client_list_10();
	client_list_11();
	client_list_12();
	client_list_13();
	client_list_14();
	client_list_15();
	client_list_16();
	client_list_17();
	client_list_18();
	client_list_19();
	client_list_20();
	client_list_21();
	client_list_22();
	client_list_23();
	client_list_24();
	client_list_25();
	client_list_26();
	client_list_27();
	client_list_28();
	client_list_29();
	client_list_30();
	client_list_31();
	client_list_32();
	client_list_33();
	client_list_34();
	client_list_35();
	client_list_36();
	client_list_37();
	client_no_evict_0();
	client_no_evict_1();
	client_no_touch_0();
	client_no_touch_1();
	client_pause_0();
	client_pause_1();
	client_pause_2();
	client_reply_0();
	client_reply_1();
	client_reply_2();
	client_setinfo_0();
	client_setinfo_1();
	client_setname_0();
	client_tracking_0();
	client_tracking_1();
	client_tracking_2();
	client_tracking_3();
	client_tracking_4();
	client_tracking_5();
	client_tracking_6();
	client_tracking_7();
	client_tracking_8();
	client_tracking_9();
	client_trackinginfo_0();
	client_unblock_0();
	client_unblock_1();
	client_unblock_2();
	client_unpause_0();
	echo_0();
	hello_0();
	hello_1();
	hello_2();
	hello_3();
	ping_0();
	ping_1();
	quit_0();
	reset_0();
	select_0();
	return recorder_finish();
}
