/* Geo, streams, publish and subscribe, transactions, connections, servers and the cluster. */
#include "hand.h"

static void geo(void)
{
	struct sw_longitude_latitude_member place = { 13.5, -38.25, S("m") };
	struct sw_geosearch_by circle = { .kind = SW_GEOSEARCH_BYRADIUS, .radius = 5, .unit = SW_GEOSEARCH_KM };
	struct sw_geosearch_by box = { .kind = SW_GEOSEARCH_BYBOX, .width = 1, .height = 2, .unit = SW_GEOSEARCH_MI };
	struct sw_geosearchstore_by by = { .kind = SW_GEOSEARCHSTORE_BYRADIUS, .radius = 1, .unit = SW_GEOSEARCHSTORE_M };

	writes(sw_geoadd(H, S("k"), &place, 1, OPTS(geoadd, SW_GEOADD_NX, true), NULL), "GEOADD", "k", "NX", "CH", "13.5",
	       "-38.25", "m");
	writes(sw_geodist(H, S("k"), S("a"), S("b"), OPTS(geodist, SW_GEODIST_FT), NULL), "GEODIST", "k", "a", "b", "ft");
	writes(sw_geohash(H, S("k"), LIST(S("a")), NULL), "GEOHASH", "k", "a");
	writes(sw_geopos(H, S("k"), NULL, 0, NULL), "GEOPOS", "k");
	writes(sw_georadius(H, S("k"), 1, 2, 3.5, SW_GEORADIUS_KM,
			    OPTS(georadius, .withcoord = true, .withdist = true, .withhash = true, .count = sw_i64(5),
				 .any = true, .order = SW_GEORADIUS_ASC),
			    NULL),
	       "GEORADIUS", "k", "1", "2", "3.5", "km", "WITHCOORD", "WITHDIST", "WITHHASH", "COUNT", "5", "ANY", "ASC");
	writes(sw_georadiusbymember(H, S("k"), S("m"), 1, SW_GEORADIUSBYMEMBER_M,
				    OPTS(georadiusbymember, .store = { SW_GEORADIUSBYMEMBER_STOREDIST, S("d") }), NULL),
	       "GEORADIUSBYMEMBER", "k", "m", "1", "m", "STOREDIST", "d");
	writes(sw_geosearch(H, S("k"), circle, OPTS(geosearch, .from = { .kind = SW_GEOSEARCH_FROMMEMBER, .member = S("m") }),
			    NULL),
	       "GEOSEARCH", "k", "FROMMEMBER", "m", "BYRADIUS", "5", "km");
	writes(sw_geosearch(H, S("k"), box,
			    OPTS(geosearch,
				 .from = { .kind = SW_GEOSEARCH_FROMLONLAT, .longitude = 1.5, .latitude = 2 },
				 .order = SW_GEOSEARCH_DESC, .count = sw_i64(1), .withdist = true),
			    NULL),
	       "GEOSEARCH", "k", "FROMLONLAT", "1.5", "2", "BYBOX", "1", "2", "mi", "DESC", "COUNT", "1", "WITHDIST");
	writes(sw_geosearchstore(H, S("d"), S("k"), by,
				 OPTS(geosearchstore, .from = { .kind = SW_GEOSEARCHSTORE_FROMMEMBER, .member = S("m") },
				      .storedist = true),
				 NULL),
	       "GEOSEARCHSTORE", "d", "k", "FROMMEMBER", "m", "BYRADIUS", "1", "m", "STOREDIST");
}

static void streams(void)
{
	struct sw_field_value f = { S("f"), S("v") };

	writes(sw_xadd(H, S("k"), S("*"), &f, 1, NULL, NULL), "XADD", "k", "*", "f", "v");
	writes(sw_xadd(H, S("k"), S("1-1"), &f, 1,
		       OPTS(xadd, .nomkstream = true, .trim = { SW_XADD_MAXLEN, SW_XADD_APPROX, S("100"), sw_i64(10) }), NULL),
	       "XADD", "k", "NOMKSTREAM", "MAXLEN", "~", "100", "LIMIT", "10", "1-1", "f", "v");
	writes(sw_xadd(H, S("k"), S("*"), &f, 1, OPTS(xadd, .trim = { SW_XADD_MINID, SW_XADD_EXACT, S("5-0"), { 0 } }), NULL),
	       "XADD", "k", "MINID", "=", "5-0", "*", "f", "v");
	writes(sw_xack(H, S("k"), S("g"), LIST(S("1-1"), S("2-1")), NULL), "XACK", "k", "g", "1-1", "2-1");
	writes(sw_xautoclaim(H, S("k"), S("g"), S("c"), 100, S("0"), OPTS(xautoclaim, sw_i64(5), true), NULL), "XAUTOCLAIM",
	       "k", "g", "c", "100", "0", "COUNT", "5", "JUSTID");
	writes(sw_xclaim(H, S("k"), S("g"), S("c"), 0, LIST(S("1-1")),
			 OPTS(xclaim, sw_i64(1), { 0 }, sw_i64(2), true, true, S("9-9")), NULL),
	       "XCLAIM", "k", "g", "c", "0", "1-1", "IDLE", "1", "RETRYCOUNT", "2", "FORCE", "JUSTID", "LASTID", "9-9");
	writes(sw_xdel(H, S("k"), LIST(S("1-1")), NULL), "XDEL", "k", "1-1");
	writes(sw_xgroup_create(H, S("k"), S("g"), S("$"), OPTS(xgroup_create, true, sw_i64(-1))), "XGROUP", "CREATE", "k", "g",
	       "$", "MKSTREAM", "ENTRIESREAD", "-1");
	writes(sw_xgroup_destroy(H, S("k"), S("g"), NULL), "XGROUP", "DESTROY", "k", "g");
	writes(sw_xinfo_stream(H, S("k"), OPTS(xinfo_stream, true, sw_i64(0)), NULL), "XINFO", "STREAM", "k", "FULL", "COUNT",
	       "0");
	writes(sw_xpending(H, S("k"), S("g"), NULL, NULL), "XPENDING", "k", "g");
	writes(sw_xpending(H, S("k"), S("g"),
			   OPTS(xpending, { .set = true, .idle = sw_i64(5), .start = S("-"), .end = S("+"), .count = 10,
					    .consumer = S("c") }),
			   NULL),
	       "XPENDING", "k", "g", "IDLE", "5", "-", "+", "10", "c");
	writes(sw_xrange(H, S("k"), S("-"), S("+"), OPTS(xrange, sw_i64(1)), NULL), "XRANGE", "k", "-", "+", "COUNT", "1");
	writes(sw_xread(H, LIST(S("a"), S("b")), LIST(S("0"), S("$")), OPTS(xread, sw_i64(2), sw_i64(0)), NULL), "XREAD",
	       "COUNT", "2", "BLOCK", "0", "STREAMS", "a", "b", "0", "$");
	writes(sw_xreadgroup(H, S("g"), S("c"), LIST(S("a")), LIST(S(">")), OPTS(xreadgroup, .noack = true), NULL),
	       "XREADGROUP", "GROUP", "g", "c", "NOACK", "STREAMS", "a", ">");
	writes(sw_xsetid(H, S("k"), S("1-1"), OPTS(xsetid, sw_i64(5), S("0-1"))), "XSETID", "k", "1-1", "ENTRIESADDED", "5",
	       "MAXDELETEDID", "0-1");
	writes(sw_xtrim(H, S("k"), SW_XTRIM_MAXLEN, S("10"), OPTS(xtrim, .exactness = SW_XTRIM_APPROX, .limit = sw_i64(0)),
			NULL),
	       "XTRIM", "k", "MAXLEN", "~", "10", "LIMIT", "0");
}

static void connections(void)
{
	writes(sw_auth(H, S("pass"), OPTS(auth, S("user"))), "AUTH", "user", "pass");
	writes(sw_auth(H, S("pass"), NULL), "AUTH", "pass");
	writes(sw_client_getname(H, NULL), "CLIENT", "GETNAME");
	writes(sw_client_kill(H, OPTS(client_kill, .ip_port = S("1.2.3.4:5")), NULL), "CLIENT", "KILL", "1.2.3.4:5");
	writes(sw_client_kill(H,
			      OPTS(client_kill, .id = NUMBERS(7), .type = SW_CLIENT_KILL_PUBSUB, .user = S("u"),
				   .skipme = SW_CLIENT_KILL_NO),
			      NULL),
	       "CLIENT", "KILL", "ID", "7", "TYPE", "pubsub", "USER", "u", "SKIPME", "NO");
	writes(sw_client_list(H, OPTS(client_list, NUMBERS(1, 2), .type = SW_CLIENT_LIST_NORMAL), NULL), "CLIENT", "LIST", "ID",
	       "1", "2", "TYPE", "normal");
	writes(sw_client_pause(H, 100, OPTS(client_pause, SW_CLIENT_PAUSE_WRITE)), "CLIENT", "PAUSE", "100", "WRITE");
	writes(sw_client_setname(H, S("n"), NULL), "CLIENT", "SETNAME", "n");
	writes(sw_client_tracking(H, SW_CLIENT_TRACKING_ON,
				  OPTS(client_tracking, sw_i64(5), LIST(S("a"), S("b")), .bcast = true, .noloop = true)),
	       "CLIENT", "TRACKING", "ON", "REDIRECT", "5", "PREFIX", "a", "PREFIX", "b", "BCAST", "NOLOOP");
	writes(sw_echo(H, S("x"), NULL), "ECHO", "x");
	writes(sw_hello(H, OPTS(hello, { true, 3, { true, S("u"), S("p") }, S("n") }), NULL), "HELLO", "3", "AUTH", "u", "p",
	       "SETNAME", "n");
	writes(sw_ping(H, NULL, NULL), "PING");
	writes(sw_ping(H, OPTS(ping, S("")), NULL), "PING", "");
	writes(sw_select(H, 1), "SELECT", "1");
	writes(sw_publish(H, S("c"), S("m"), NULL), "PUBLISH", "c", "m");
	writes(sw_spublish(H, S("c"), S("m"), NULL), "SPUBLISH", "c", "m");
	writes(sw_subscribe(H, LIST(S("a"), S("b")), NULL), "SUBSCRIBE", "a", "b");
	writes(sw_pubsub_numsub(H, LIST(S("a")), NULL), "PUBSUB", "NUMSUB", "a");
	writes(sw_pubsub_numsub(H, NULL, 0, NULL), "PUBSUB", "NUMSUB");
	writes(sw_multi(H), "MULTI");
	writes(sw_exec(H, NULL), "EXEC");
	writes(sw_watch(H, LIST(S("a"), S("b"))), "WATCH", "a", "b");
}

static void servers(void)
{
	struct sw_parameter_value set[2] = { { S("a"), S("1") }, { S("b"), S("2") } };

	writes(sw_bgsave(H, OPTS(bgsave, SW_BGSAVE_SCHEDULE), NULL), "BGSAVE", "SCHEDULE");
	writes(sw_config_get(H, LIST(S("a*"), S("b")), NULL), "CONFIG", "GET", "a*", "b");
	writes(sw_config_set(H, set, 2, NULL), "CONFIG", "SET", "a", "1", "b", "2");
	writes(sw_flushall(H, OPTS(flushall, SW_FLUSHALL_ASYNC), NULL), "FLUSHALL", "ASYNC");
	writes(sw_info(H, NULL, 0, NULL), "INFO");
	writes(sw_info(H, LIST(S("server"), S("memory")), NULL), "INFO", "server", "memory");
	writes(sw_shutdown(H, OPTS(shutdown, .save_mode = SW_SHUTDOWN_NOSAVE, .now = true)), "SHUTDOWN", "NOSAVE", "NOW");
	writes(sw_slaveof(H, (struct sw_slaveof_primary){ .kind = SW_SLAVEOF_NO_ONE }, NULL), "SLAVEOF", "NO", "ONE");
	writes(sw_slaveof(H, (struct sw_slaveof_primary){ SW_SLAVEOF_HOST, S("h"), 5 }, NULL), "SLAVEOF", "h", "5");
	writes(sw_slowlog_get(H, OPTS(slowlog_get, sw_i64(-1)), NULL), "SLOWLOG", "GET", "-1");
	writes(sw_swapdb(H, 0, 1), "SWAPDB", "0", "1");
	writes(sw_time(H, NULL), "TIME");
	writes(sw_memory_usage(H, S("k"), OPTS(memory_usage, sw_i64(0)), NULL), "MEMORY", "USAGE", "k", "SAMPLES", "0");
	writes(sw_cluster_addslots(H, NUMBERS(1, 16383)), "CLUSTER", "ADDSLOTS", "1", "16383");
	writes(sw_cluster_getkeysinslot(H, 5, 10, NULL), "CLUSTER", "GETKEYSINSLOT", "5", "10");
	writes(sw_cluster_keyslot(H, S("k"), NULL), "CLUSTER", "KEYSLOT", "k");
	writes(sw_cluster_slots(H, NULL), "CLUSTER", "SLOTS");
	writes(sw_command_getkeys(H, S("GET"), LIST(S("k")), NULL), "COMMAND", "GETKEYS", "GET", "k");
	writes(sw_command_info(H, LIST(S("get")), NULL), "COMMAND", "INFO", "get");
	writes(sw_sentinel_monitor(H, S("m"), S("1.2.3.4"), 5, 2), "SENTINEL", "MONITOR", "m", "1.2.3.4", "5", "2");
}

int main(void)
{
	geo();
	streams();
	connections();
	servers();
	return recorder_finish();
}
