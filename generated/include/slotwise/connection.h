/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Connections
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_CONNECTION_H
#define SLOTWISE_CONNECTION_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

struct sw_auth_opts {
	/* username */
	sw_bytes username;
};

/**
 * AUTH [username] password
 *
 * Logs a connection in.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; give user and password in sw_options, a new password to sw_use_password (in the tool
 * --user and SLOTWISE_PASSWORD).
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_auth(sw_handle *h, sw_bytes password, const struct sw_auth_opts *opts);

enum sw_client_caching_answer {
	SW_CLIENT_CACHING_ANSWER_NONE = 0,
	SW_CLIENT_CACHING_YES,
	SW_CLIENT_CACHING_NO
};

/**
 * CLIENT CACHING <YES | NO>
 *
 * Turns tracking on or off for the next command.
 * Blocked: SW_EBLOCKED, nothing is sent. Invalidation messages are pushed to one connection, and
 * connections are shared; there is no call for client-side caching yet.
 * Reply: ok. Since 6.0.0.
 */
SW_API sw_err sw_client_caching(sw_handle *h, enum sw_client_caching_answer answer);

/**
 * CLIENT CAPA capability [capability ...]
 *
 * Tells the server what the client is able to do.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared and opened anew when needed; there is no call for it.
 * Reply: ok. Since 8.0.0, valkey only.
 */
SW_API sw_err sw_client_capa(sw_handle *h, const sw_bytes *capabilities, size_t n_capabilities);

/**
 * CLIENT GETNAME
 *
 * Returns the name of this client's connections.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk | nil. Since 2.6.9.
 */
SW_API sw_err sw_client_getname(sw_handle *h, sw_reply **reply);

/**
 * CLIENT GETREDIR
 *
 * Returns the client that gets this client's invalidation messages.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: integer. Since 6.0.0.
 */
SW_API sw_err sw_client_getredir(sw_handle *h, sw_reply **reply);

/**
 * CLIENT HELP
 *
 * Lists the subcommands of CLIENT.
 * Sent to one node, chosen at random.
 * Reply: array. Since 5.0.0.
 */
SW_API sw_err sw_client_help(sw_handle *h, sw_reply **reply);

/**
 * CLIENT ID
 *
 * Returns the ids of this client's connections.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_client_id(sw_handle *h, sw_reply **reply);

enum sw_client_import_source_switch {
	SW_CLIENT_IMPORT_SOURCE_SWITCH_NONE = 0,
	SW_CLIENT_IMPORT_SOURCE_ON,
	SW_CLIENT_IMPORT_SOURCE_OFF
};

/**
 * CLIENT IMPORT-SOURCE <ON | OFF>
 *
 * Marks a connection as the source of an import.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared and opened anew when needed; there is no call for it.
 * Reply: ok. Since 8.1.0, valkey only.
 */
SW_API sw_err sw_client_import_source(sw_handle *h, enum sw_client_import_source_switch switch_);

/**
 * CLIENT INFO
 *
 * Describes this client's connections.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 6.2.0.
 */
SW_API sw_err sw_client_info(sw_handle *h, sw_reply **reply);

enum sw_client_kill_client_type {
	SW_CLIENT_KILL_CLIENT_TYPE_NONE = 0,
	SW_CLIENT_KILL_NORMAL,
	SW_CLIENT_KILL_MASTER,
	SW_CLIENT_KILL_PRIMARY,
	SW_CLIENT_KILL_SLAVE,
	SW_CLIENT_KILL_REPLICA,
	SW_CLIENT_KILL_PUBSUB
};

enum sw_client_kill_answer {
	SW_CLIENT_KILL_ANSWER_NONE = 0,
	SW_CLIENT_KILL_YES,
	SW_CLIENT_KILL_NO
};

struct sw_client_kill_opts {
	/* ip-port; the old form: this client address alone, no other option */
	sw_bytes ip_port;
	/* ID client-id [client-id ...]; clients with these ids; several only on Valkey; since
	 * 2.8.12 */
	const int64_t *id;
	size_t n_id;
	/* TYPE <normal | master | primary | slave | replica | pubsub>; clients of this kind;
	 * since 2.8.12 */
	enum sw_client_kill_client_type type;
	/* USER username; clients logged in as this user */
	sw_bytes user;
	/* ADDR addr; the client at this address (ip:port) */
	sw_bytes addr;
	/* LADDR laddr; clients connected to this address of the server (ip:port); since 6.2.0 */
	sw_bytes laddr;
	/* SKIPME <YES | NO>; whether to leave out the connection that asks (YES unless told) */
	enum sw_client_kill_answer skipme;
	/* MAXAGE maxage; clients connected for at least that many seconds; since Redis 7.4.0,
	 * Valkey 8.0.0 */
	sw_opt_i64 maxage;
	/* NAME name; clients with this connection name; since 9.0.0; only valkey */
	sw_bytes name;
	/* IDLE idle; clients idle for at least that many seconds; since 9.0.0; only valkey */
	sw_opt_i64 idle;
	/* FLAGS flags; clients that have all of these flag letters; since 9.0.0; only valkey */
	sw_bytes flags;
	/* LIB-NAME lib-name; clients of this library; since 9.0.0; only valkey */
	sw_bytes lib_name;
	/* LIB-VER lib-ver; clients of this library version; since 9.0.0; only valkey */
	sw_bytes lib_ver;
	/* DB db; clients on this database; since 9.0.0; only valkey */
	sw_opt_i64 db;
	/* CAPA capa; clients with all of these capability letters; since 9.0.0; only valkey */
	sw_bytes capa;
	/* IP ip; clients from this IP address; since 9.0.0; only valkey */
	sw_bytes ip;
	/* NOT-TYPE <normal | master | primary | slave | replica | pubsub>; not clients of this
	 * kind; since 9.0.0; only valkey */
	enum sw_client_kill_client_type not_type;
	/* NOT-ID not-client-id [not-client-id ...]; not clients with these ids; since 9.0.0;
	 * only valkey */
	const int64_t *not_id;
	size_t n_not_id;
	/* NOT-USER not-username; not clients logged in as this user; since 9.0.0; only valkey */
	sw_bytes not_user;
	/* NOT-ADDR not-addr; not the the client at this address (ip:port); since 9.0.0; only
	 * valkey */
	sw_bytes not_addr;
	/* NOT-LADDR not-laddr; not clients connected to this address of the server (ip:port);
	 * since 9.0.0; only valkey */
	sw_bytes not_laddr;
	/* NOT-NAME not-name; not clients with this connection name; since 9.0.0; only valkey */
	sw_bytes not_name;
	/* NOT-FLAGS not-flags; not clients that have all of these flag letters; since 9.0.0;
	 * only valkey */
	sw_bytes not_flags;
	/* NOT-LIB-NAME not-lib-name; not clients of this library; since 9.0.0; only valkey */
	sw_bytes not_lib_name;
	/* NOT-LIB-VER not-lib-ver; not clients of this library version; since 9.0.0; only valkey */
	sw_bytes not_lib_ver;
	/* NOT-DB not-db; not clients on this database; since 9.0.0; only valkey */
	sw_opt_i64 not_db;
	/* NOT-CAPA not-capa; not clients with all of these capability letters; since 9.0.0; only
	 * valkey */
	sw_bytes not_capa;
	/* NOT-IP not-ip; not clients from this IP address; since 9.0.0; only valkey */
	sw_bytes not_ip;
};

/**
 * CLIENT KILL [ip-port] [ID client-id [client-id ...]] [TYPE <normal | master | primary | slave
 * | replica | pubsub>] [USER username] [ADDR addr] [LADDR laddr] [SKIPME <YES | NO>] [MAXAGE
 * maxage] [NAME name] [IDLE idle] [FLAGS flags] [LIB-NAME lib-name] [LIB-VER lib-ver] [DB db]
 * [CAPA capa] [IP ip] [NOT-TYPE <normal | master | primary | slave | replica | pubsub>] [NOT-ID
 * not-client-id [not-client-id ...]] [NOT-USER not-username] [NOT-ADDR not-addr] [NOT-LADDR
 * not-laddr] [NOT-NAME not-name] [NOT-FLAGS not-flags] [NOT-LIB-NAME not-lib-name] [NOT-LIB-VER
 * not-lib-ver] [NOT-DB not-db] [NOT-CAPA not-capa] [NOT-IP not-ip]
 *
 * Closes client connections.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok | integer. Since 2.4.0.
 */
SW_API sw_err sw_client_kill(sw_handle *h, const struct sw_client_kill_opts *opts,
			     sw_reply **reply);

enum sw_client_list_client_type {
	SW_CLIENT_LIST_CLIENT_TYPE_NONE = 0,
	SW_CLIENT_LIST_NORMAL,
	SW_CLIENT_LIST_MASTER,
	SW_CLIENT_LIST_REPLICA,
	SW_CLIENT_LIST_PUBSUB
};

enum sw_client_list_answer {
	SW_CLIENT_LIST_ANSWER_NONE = 0,
	SW_CLIENT_LIST_YES,
	SW_CLIENT_LIST_NO
};

struct sw_client_list_opts {
	/* ID client-id [client-id ...]; since 6.2.0 */
	const int64_t *id;
	size_t n_id;
	/* TYPE <normal | master | replica | pubsub>; since 5.0.0 */
	enum sw_client_list_client_type type;
	/* USER username; since 8.1.0; only valkey */
	sw_bytes user;
	/* ADDR addr; since 8.1.0; only valkey */
	sw_bytes addr;
	/* LADDR laddr; since 8.1.0; only valkey */
	sw_bytes laddr;
	/* SKIPME <YES | NO>; since 8.1.0; only valkey */
	enum sw_client_list_answer skipme;
	/* MAXAGE maxage; since 8.1.0; only valkey */
	sw_opt_i64 maxage;
	/* NAME name; since 9.0.0; only valkey */
	sw_bytes name;
	/* IDLE idle; since 9.0.0; only valkey */
	sw_opt_i64 idle;
	/* FLAGS flags; since 9.0.0; only valkey */
	sw_bytes flags;
	/* LIB-NAME lib-name; since 9.0.0; only valkey */
	sw_bytes lib_name;
	/* LIB-VER lib-ver; since 9.0.0; only valkey */
	sw_bytes lib_ver;
	/* DB db; since 9.0.0; only valkey */
	sw_opt_i64 db;
	/* CAPA capa; since 9.0.0; only valkey */
	sw_bytes capa;
	/* IP ip; since 9.0.0; only valkey */
	sw_bytes ip;
	/* NOT-TYPE <normal | master | replica | pubsub>; since 9.0.0; only valkey */
	enum sw_client_list_client_type not_type;
	/* NOT-ID not-client-id [not-client-id ...]; since 9.0.0; only valkey */
	const int64_t *not_id;
	size_t n_not_id;
	/* NOT-USER not-username; since 9.0.0; only valkey */
	sw_bytes not_user;
	/* NOT-ADDR not-addr; since 9.0.0; only valkey */
	sw_bytes not_addr;
	/* NOT-LADDR not-laddr; since 9.0.0; only valkey */
	sw_bytes not_laddr;
	/* NOT-NAME not-name; since 9.0.0; only valkey */
	sw_bytes not_name;
	/* NOT-FLAGS not-flags; since 9.0.0; only valkey */
	sw_bytes not_flags;
	/* NOT-LIB-NAME not-lib-name; since 9.0.0; only valkey */
	sw_bytes not_lib_name;
	/* NOT-LIB-VER not-lib-ver; since 9.0.0; only valkey */
	sw_bytes not_lib_ver;
	/* NOT-DB not-db; since 9.0.0; only valkey */
	sw_opt_i64 not_db;
	/* NOT-CAPA not-capa; since 9.0.0; only valkey */
	sw_bytes not_capa;
	/* NOT-IP not-ip; since 9.0.0; only valkey */
	sw_bytes not_ip;
};

/**
 * CLIENT LIST [ID client-id [client-id ...]] [TYPE <normal | master | replica | pubsub>] [USER
 * username] [ADDR addr] [LADDR laddr] [SKIPME <YES | NO>] [MAXAGE maxage] [NAME name] [IDLE
 * idle] [FLAGS flags] [LIB-NAME lib-name] [LIB-VER lib-ver] [DB db] [CAPA capa] [IP ip]
 * [NOT-TYPE <normal | master | replica | pubsub>] [NOT-ID not-client-id [not-client-id ...]]
 * [NOT-USER not-username] [NOT-ADDR not-addr] [NOT-LADDR not-laddr] [NOT-NAME not-name]
 * [NOT-FLAGS not-flags] [NOT-LIB-NAME not-lib-name] [NOT-LIB-VER not-lib-ver] [NOT-DB not-db]
 * [NOT-CAPA not-capa] [NOT-IP not-ip]
 *
 * Lists the client connections of each node.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 2.4.0.
 */
SW_API sw_err sw_client_list(sw_handle *h, const struct sw_client_list_opts *opts,
			     sw_reply **reply);

enum sw_client_no_evict_switch {
	SW_CLIENT_NO_EVICT_SWITCH_NONE = 0,
	SW_CLIENT_NO_EVICT_ON,
	SW_CLIENT_NO_EVICT_OFF
};

/**
 * CLIENT NO-EVICT <ON | OFF>
 *
 * Keeps a connection from being closed for its memory use.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared and opened anew when needed; there is no call for it.
 * Reply: ok. Since 7.0.0.
 */
SW_API sw_err sw_client_no_evict(sw_handle *h, enum sw_client_no_evict_switch switch_);

enum sw_client_no_touch_switch {
	SW_CLIENT_NO_TOUCH_SWITCH_NONE = 0,
	SW_CLIENT_NO_TOUCH_ON,
	SW_CLIENT_NO_TOUCH_OFF
};

/**
 * CLIENT NO-TOUCH <ON | OFF>
 *
 * Makes a connection's commands leave the keys' usage data alone.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared and opened anew when needed; there is no call for it.
 * Reply: ok. Since 7.2.0.
 */
SW_API sw_err sw_client_no_touch(sw_handle *h, enum sw_client_no_touch_switch switch_);

enum sw_client_pause_pause_mode {
	SW_CLIENT_PAUSE_PAUSE_MODE_NONE = 0,
	SW_CLIENT_PAUSE_WRITE,
	SW_CLIENT_PAUSE_ALL
};

struct sw_client_pause_opts {
	/* WRITE | ALL */
	enum sw_client_pause_pause_mode pause_mode;
};

/**
 * CLIENT PAUSE timeout [WRITE | ALL]
 *
 * Makes the nodes hold back commands for a while.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 3.0.0.
 */
SW_API sw_err sw_client_pause(sw_handle *h, int64_t timeout,
			      const struct sw_client_pause_opts *opts);

enum sw_client_reply_switch {
	SW_CLIENT_REPLY_SWITCH_NONE = 0,
	SW_CLIENT_REPLY_ON,
	SW_CLIENT_REPLY_OFF,
	SW_CLIENT_REPLY_SKIP
};

/**
 * CLIENT REPLY <ON | OFF | SKIP>
 *
 * Turns replies of a connection off or on.
 * Blocked: SW_EBLOCKED, nothing is sent. Without replies the client cannot tell which command is
 * answered; there is no call for it.
 * Reply: ok. Since 3.2.0.
 */
SW_API sw_err sw_client_reply(sw_handle *h, enum sw_client_reply_switch switch_);

/* Which branch of struct sw_client_setinfo_attribute. */
enum sw_client_setinfo_attribute_kind {
	SW_CLIENT_SETINFO_ATTRIBUTE_NONE = 0,
	SW_CLIENT_SETINFO_LIB_NAME,
	SW_CLIENT_SETINFO_LIB_VER
};

struct sw_client_setinfo_attribute {
	enum sw_client_setinfo_attribute_kind kind;
	sw_bytes value;
};

/**
 * CLIENT SETINFO <lib-name libname | lib-ver libver>
 *
 * Tells the servers the name and version of the client library.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 7.2.0.
 */
SW_API sw_err sw_client_setinfo(sw_handle *h, struct sw_client_setinfo_attribute attribute);

/**
 * CLIENT SETNAME connection-name
 *
 * Names this client's connections.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: ok. Since 2.6.9.
 */
SW_API sw_err sw_client_setname(sw_handle *h, sw_bytes connection_name, sw_reply **reply);

enum sw_client_tracking_switch {
	SW_CLIENT_TRACKING_SWITCH_NONE = 0,
	SW_CLIENT_TRACKING_ON,
	SW_CLIENT_TRACKING_OFF
};

struct sw_client_tracking_opts {
	/* REDIRECT client-id */
	sw_opt_i64 redirect;
	/* PREFIX prefix [PREFIX prefix ...] */
	const sw_bytes *prefix;
	size_t n_prefix;
	/* BCAST */
	bool bcast;
	/* OPTIN */
	bool optin;
	/* OPTOUT */
	bool optout;
	/* NOLOOP */
	bool noloop;
};

/**
 * CLIENT TRACKING <ON | OFF> [REDIRECT client-id] [PREFIX prefix [PREFIX prefix ...]] [BCAST]
 * [OPTIN] [OPTOUT] [NOLOOP]
 *
 * Turns invalidation messages for client-side caching on or off.
 * Blocked: SW_EBLOCKED, nothing is sent. Invalidation messages are pushed to one connection, and
 * connections are shared; there is no call for client-side caching yet.
 * Reply: ok. Since 6.0.0.
 */
SW_API sw_err sw_client_tracking(sw_handle *h, enum sw_client_tracking_switch switch_,
				 const struct sw_client_tracking_opts *opts);

/**
 * CLIENT TRACKINGINFO
 *
 * Describes the tracking state of this client's connections.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: map. Since 6.2.0.
 */
SW_API sw_err sw_client_trackinginfo(sw_handle *h, sw_reply **reply);

enum sw_client_unblock_unblock_mode {
	SW_CLIENT_UNBLOCK_UNBLOCK_MODE_NONE = 0,
	SW_CLIENT_UNBLOCK_TIMEOUT,
	SW_CLIENT_UNBLOCK_ERROR
};

struct sw_client_unblock_opts {
	/* TIMEOUT | ERROR */
	enum sw_client_unblock_unblock_mode unblock_mode;
};

/**
 * CLIENT UNBLOCK client-id [TIMEOUT | ERROR]
 *
 * Wakes a client that waits in a blocking command.
 * Blocked: SW_EBLOCKED, nothing is sent. Ids are counted by each node on its own; send it to the
 * client's node by a view of it (in the tool --on).
 * Reply: integer. Since 5.0.0.
 */
SW_API sw_err sw_client_unblock(sw_handle *h, int64_t client_id,
				const struct sw_client_unblock_opts *opts, int64_t *out);

/**
 * CLIENT UNPAUSE
 *
 * Ends CLIENT PAUSE.
 * Sent to every node; each runs it by itself; replies merged: all-ok.
 * Reply: ok. Since 6.2.0.
 */
SW_API sw_err sw_client_unpause(sw_handle *h);

/**
 * ECHO message
 *
 * Returns the message.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: bulk. Since 1.0.0.
 */
SW_API sw_err sw_echo(sw_handle *h, sw_bytes message, sw_reply **reply);

/* AUTH username password */
struct sw_hello_auth {
	bool set;
	sw_bytes username;
	sw_bytes password;
};

/* protover [AUTH username password] [SETNAME client-name] */
struct sw_hello_protocol {
	bool set;
	int64_t protover;
	/* AUTH username password */
	struct sw_hello_auth auth;
	/* SETNAME client-name */
	sw_bytes setname;
};

struct sw_hello_opts {
	/* protover [AUTH username password] [SETNAME client-name] */
	struct sw_hello_protocol protocol;
};

/**
 * HELLO [protover [AUTH username password] [SETNAME client-name]]
 *
 * Chooses the protocol and logs a connection in.
 * Blocked: SW_EBLOCKED, nothing is sent. Sets the state of one connection, and connections are
 * shared; give user, password and client_name in sw_options (in the tool --user and
 * SLOTWISE_PASSWORD).
 * Reply: map. Since 6.0.0.
 */
SW_API sw_err sw_hello(sw_handle *h, const struct sw_hello_opts *opts, sw_reply **reply);

struct sw_ping_opts {
	/* message */
	sw_bytes message;
};

/**
 * PING [message]
 *
 * Asks every node whether it is alive.
 * Sent to every node; each runs it by itself; the reply is a map node -> reply.
 * Reply: status | bulk. Since 1.0.0.
 */
SW_API sw_err sw_ping(sw_handle *h, const struct sw_ping_opts *opts, sw_reply **reply);

/**
 * QUIT
 *
 * Closes a connection.
 * Blocked: SW_EBLOCKED, nothing is sent. The client owns its connections and closes them at its
 * end, with sw_free (in the tool when it exits).
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_quit(sw_handle *h);

/**
 * RESET
 *
 * Sets a connection back to its first state.
 * Blocked: SW_EBLOCKED, nothing is sent. The client owns its connections; open another client
 * instead, sw_free and sw_open (in the tool start it again).
 * Reply: status. Since 6.2.0.
 */
SW_API sw_err sw_reset(sw_handle *h, sw_reply **reply);

/**
 * SELECT index
 *
 * Chooses the database of a connection.
 * Blocked: SW_EBLOCKED, nothing is sent. slotwise uses only database 0, the one that every
 * cluster has; there is no other to choose or to move to.
 * Reply: ok. Since 1.0.0.
 */
SW_API sw_err sw_select(sw_handle *h, int64_t index);

#ifdef __cplusplus
}
#endif

#endif
