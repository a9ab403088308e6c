/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/generic.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- COPY ----------------------------------------------------------------------------------- */

static void copy_0(void)
{
	static sw_bytes source;
	static sw_bytes destination;

	source = sw_str("source");
	destination = sw_str("destination");
	EXPECT(sw_copy(recorder_handle(), source, destination, NULL, NULL),
	       "COPY", "source", "destination");
}

static void copy_1(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static struct sw_copy_opts opts;

	source = sw_str("source");
	destination = sw_str("destination");
	opts.db = sw_i64(13);
	EXPECT(sw_copy(recorder_handle(), source, destination, &opts, NULL),
	       "COPY", "source", "destination", "DB", "13");
}

static void copy_2(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static struct sw_copy_opts opts;

	source = sw_str("source");
	destination = sw_str("destination");
	opts.replace = true;
	EXPECT(sw_copy(recorder_handle(), source, destination, &opts, NULL),
	       "COPY", "source", "destination", "REPLACE");
}

static void copy_3(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static struct sw_copy_opts opts;

	source = sw_str("source");
	destination = sw_str("destination");
	opts.db = sw_i64(13);
	opts.replace = true;
	EXPECT(sw_copy(recorder_handle(), source, destination, &opts, NULL),
	       "COPY", "source", "destination", "DB", "13", "REPLACE");
}

/* ---- DEL ------------------------------------------------------------------------------------ */

static void del_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_del(recorder_handle(), keys, n_keys, NULL),
	       "DEL", "key1", "key2");
}

static void del_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_del(recorder_handle(), keys, n_keys, NULL),
	       "DEL", "key1");
}

/* ---- DUMP ----------------------------------------------------------------------------------- */

static void dump_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_dump(recorder_handle(), key, NULL),
	       "DUMP", "key");
}

/* ---- EXISTS --------------------------------------------------------------------------------- */

static void exists_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_exists(recorder_handle(), keys, n_keys, NULL),
	       "EXISTS", "key1", "key2");
}

static void exists_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_exists(recorder_handle(), keys, n_keys, NULL),
	       "EXISTS", "key1");
}

/* ---- EXPIRE --------------------------------------------------------------------------------- */

static void expire_0(void)
{
	static sw_bytes key;
	static int64_t seconds;

	key = sw_str("key");
	seconds = 12;
	EXPECT(sw_expire(recorder_handle(), key, seconds, NULL, NULL),
	       "EXPIRE", "key", "12");
}

static void expire_1(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static struct sw_expire_opts opts;

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_EXPIRE_NX;
	EXPECT(sw_expire(recorder_handle(), key, seconds, &opts, NULL),
	       "EXPIRE", "key", "12", "NX");
}

static void expire_2(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static struct sw_expire_opts opts;

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_EXPIRE_XX;
	EXPECT(sw_expire(recorder_handle(), key, seconds, &opts, NULL),
	       "EXPIRE", "key", "12", "XX");
}

static void expire_3(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static struct sw_expire_opts opts;

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_EXPIRE_GT;
	EXPECT(sw_expire(recorder_handle(), key, seconds, &opts, NULL),
	       "EXPIRE", "key", "12", "GT");
}

static void expire_4(void)
{
	static sw_bytes key;
	static int64_t seconds;
	static struct sw_expire_opts opts;

	key = sw_str("key");
	seconds = 12;
	opts.condition = SW_EXPIRE_LT;
	EXPECT(sw_expire(recorder_handle(), key, seconds, &opts, NULL),
	       "EXPIRE", "key", "12", "LT");
}

/* ---- EXPIREAT ------------------------------------------------------------------------------- */

static void expireat_0(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;

	key = sw_str("key");
	unix_time_seconds = 12;
	EXPECT(sw_expireat(recorder_handle(), key, unix_time_seconds, NULL, NULL),
	       "EXPIREAT", "key", "12");
}

static void expireat_1(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static struct sw_expireat_opts opts;

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_EXPIREAT_NX;
	EXPECT(sw_expireat(recorder_handle(), key, unix_time_seconds, &opts, NULL),
	       "EXPIREAT", "key", "12", "NX");
}

static void expireat_2(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static struct sw_expireat_opts opts;

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_EXPIREAT_XX;
	EXPECT(sw_expireat(recorder_handle(), key, unix_time_seconds, &opts, NULL),
	       "EXPIREAT", "key", "12", "XX");
}

static void expireat_3(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static struct sw_expireat_opts opts;

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_EXPIREAT_GT;
	EXPECT(sw_expireat(recorder_handle(), key, unix_time_seconds, &opts, NULL),
	       "EXPIREAT", "key", "12", "GT");
}

static void expireat_4(void)
{
	static sw_bytes key;
	static int64_t unix_time_seconds;
	static struct sw_expireat_opts opts;

	key = sw_str("key");
	unix_time_seconds = 12;
	opts.condition = SW_EXPIREAT_LT;
	EXPECT(sw_expireat(recorder_handle(), key, unix_time_seconds, &opts, NULL),
	       "EXPIREAT", "key", "12", "LT");
}

/* ---- EXPIRETIME ----------------------------------------------------------------------------- */

static void expiretime_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_expiretime(recorder_handle(), key, NULL),
	       "EXPIRETIME", "key");
}

/* ---- KEYS ----------------------------------------------------------------------------------- */

static void keys_0(void)
{
	static sw_bytes pattern;

	pattern = sw_str("pattern");
	EXPECT(sw_keys(recorder_handle(), pattern, NULL),
	       "KEYS", "pattern");
}

/* ---- MIGRATE -------------------------------------------------------------------------------- */

static void migrate_0(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;

	host = sw_str("host");
	port = 12;
	key = sw_str("key");
	destination_db = 14;
	timeout = 15;
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, NULL, NULL),
	       "MIGRATE", "host", "12", "key", "14", "15");
}

static void migrate_1(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;

	host = sw_str("host");
	port = 12;
	key = sw_str("");
	destination_db = 14;
	timeout = 15;
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, NULL, NULL),
	       "MIGRATE", "host", "12", "", "14", "15");
}

static void migrate_2(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;
	static struct sw_migrate_opts opts;

	host = sw_str("host");
	port = 12;
	key = sw_str("key");
	destination_db = 14;
	timeout = 15;
	opts.copy = true;
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, &opts, NULL),
	       "MIGRATE", "host", "12", "key", "14", "15", "COPY");
}

static void migrate_3(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;
	static struct sw_migrate_opts opts;

	host = sw_str("host");
	port = 12;
	key = sw_str("key");
	destination_db = 14;
	timeout = 15;
	opts.replace = true;
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, &opts, NULL),
	       "MIGRATE", "host", "12", "key", "14", "15", "REPLACE");
}

static void migrate_4(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;
	static struct sw_migrate_opts opts;

	host = sw_str("host");
	port = 12;
	key = sw_str("key");
	destination_db = 14;
	timeout = 15;
	opts.authentication.kind = SW_MIGRATE_AUTH;
	opts.authentication.password = sw_str("password");
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, &opts, NULL),
	       "MIGRATE", "host", "12", "key", "14", "15", "AUTH", "password");
}

static void migrate_5(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;
	static struct sw_migrate_opts opts;

	host = sw_str("host");
	port = 12;
	key = sw_str("key");
	destination_db = 14;
	timeout = 15;
	opts.authentication.kind = SW_MIGRATE_AUTH2;
	opts.authentication.username = sw_str("username");
	opts.authentication.password = sw_str("password");
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, &opts, NULL),
	       "MIGRATE", "host", "12", "key", "14", "15", "AUTH2", "username", "password");
}

static void migrate_6(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;
	static struct sw_migrate_opts opts;
	static sw_bytes list_1[2];

	host = sw_str("host");
	port = 12;
	key = sw_str("key");
	destination_db = 14;
	timeout = 15;
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	opts.keys = list_1;
	opts.n_keys = 2;
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, &opts, NULL),
	       "MIGRATE", "host", "12", "key", "14", "15", "KEYS", "key1", "key2");
}

static void migrate_7(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;
	static struct sw_migrate_opts opts;
	static sw_bytes list_1[2];

	host = sw_str("host");
	port = 12;
	key = sw_str("key");
	destination_db = 14;
	timeout = 15;
	list_1[0] = sw_str("key1");
	opts.keys = list_1;
	opts.n_keys = 1;
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, &opts, NULL),
	       "MIGRATE", "host", "12", "key", "14", "15", "KEYS", "key1");
}

static void migrate_8(void)
{
	static sw_bytes host;
	static int64_t port;
	static sw_bytes key;
	static int64_t destination_db;
	static int64_t timeout;
	static struct sw_migrate_opts opts;
	static sw_bytes list_1[2];

	host = sw_str("host");
	port = 12;
	key = sw_str("");
	destination_db = 14;
	timeout = 15;
	opts.copy = true;
	opts.replace = true;
	opts.authentication.kind = SW_MIGRATE_AUTH;
	opts.authentication.password = sw_str("password");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	opts.keys = list_1;
	opts.n_keys = 2;
	EXPECT(sw_migrate(recorder_handle(), host, port, key, destination_db, timeout, &opts, NULL),
	       "MIGRATE", "host", "12", "", "14", "15", "COPY", "REPLACE", "AUTH", "password",
	       "KEYS", "key1", "key2");
}

/* ---- MOVE ----------------------------------------------------------------------------------- */

static void move_0(void)
{
	static sw_bytes key;
	static int64_t db;

	key = sw_str("key");
	db = 12;
	EXPECT(sw_move(recorder_handle(), key, db, NULL),
	       "MOVE", "key", "12");
}

/* ---- OBJECT ENCODING ------------------------------------------------------------------------ */

static void object_encoding_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_object_encoding(recorder_handle(), key, NULL),
	       "OBJECT", "ENCODING", "key");
}

/* ---- OBJECT FREQ ---------------------------------------------------------------------------- */

static void object_freq_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_object_freq(recorder_handle(), key, NULL),
	       "OBJECT", "FREQ", "key");
}

/* ---- OBJECT HELP ---------------------------------------------------------------------------- */

static void object_help_0(void)
{
	EXPECT(sw_object_help(recorder_handle(), NULL),
	       "OBJECT", "HELP");
}

/* ---- OBJECT IDLETIME ------------------------------------------------------------------------ */

static void object_idletime_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_object_idletime(recorder_handle(), key, NULL),
	       "OBJECT", "IDLETIME", "key");
}

/* ---- OBJECT REFCOUNT ------------------------------------------------------------------------ */

static void object_refcount_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_object_refcount(recorder_handle(), key, NULL),
	       "OBJECT", "REFCOUNT", "key");
}

/* ---- PERSIST -------------------------------------------------------------------------------- */

static void persist_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_persist(recorder_handle(), key, NULL),
	       "PERSIST", "key");
}

/* ---- PEXPIRE -------------------------------------------------------------------------------- */

static void pexpire_0(void)
{
	static sw_bytes key;
	static int64_t milliseconds;

	key = sw_str("key");
	milliseconds = 12;
	EXPECT(sw_pexpire(recorder_handle(), key, milliseconds, NULL, NULL),
	       "PEXPIRE", "key", "12");
}

static void pexpire_1(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static struct sw_pexpire_opts opts;

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_PEXPIRE_NX;
	EXPECT(sw_pexpire(recorder_handle(), key, milliseconds, &opts, NULL),
	       "PEXPIRE", "key", "12", "NX");
}

static void pexpire_2(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static struct sw_pexpire_opts opts;

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_PEXPIRE_XX;
	EXPECT(sw_pexpire(recorder_handle(), key, milliseconds, &opts, NULL),
	       "PEXPIRE", "key", "12", "XX");
}

static void pexpire_3(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static struct sw_pexpire_opts opts;

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_PEXPIRE_GT;
	EXPECT(sw_pexpire(recorder_handle(), key, milliseconds, &opts, NULL),
	       "PEXPIRE", "key", "12", "GT");
}

static void pexpire_4(void)
{
	static sw_bytes key;
	static int64_t milliseconds;
	static struct sw_pexpire_opts opts;

	key = sw_str("key");
	milliseconds = 12;
	opts.condition = SW_PEXPIRE_LT;
	EXPECT(sw_pexpire(recorder_handle(), key, milliseconds, &opts, NULL),
	       "PEXPIRE", "key", "12", "LT");
}

/* ---- PEXPIREAT ------------------------------------------------------------------------------ */

static void pexpireat_0(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;

	key = sw_str("key");
	unix_time_milliseconds = 12;
	EXPECT(sw_pexpireat(recorder_handle(), key, unix_time_milliseconds, NULL, NULL),
	       "PEXPIREAT", "key", "12");
}

static void pexpireat_1(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static struct sw_pexpireat_opts opts;

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_PEXPIREAT_NX;
	EXPECT(sw_pexpireat(recorder_handle(), key, unix_time_milliseconds, &opts, NULL),
	       "PEXPIREAT", "key", "12", "NX");
}

static void pexpireat_2(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static struct sw_pexpireat_opts opts;

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_PEXPIREAT_XX;
	EXPECT(sw_pexpireat(recorder_handle(), key, unix_time_milliseconds, &opts, NULL),
	       "PEXPIREAT", "key", "12", "XX");
}

static void pexpireat_3(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static struct sw_pexpireat_opts opts;

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_PEXPIREAT_GT;
	EXPECT(sw_pexpireat(recorder_handle(), key, unix_time_milliseconds, &opts, NULL),
	       "PEXPIREAT", "key", "12", "GT");
}

static void pexpireat_4(void)
{
	static sw_bytes key;
	static int64_t unix_time_milliseconds;
	static struct sw_pexpireat_opts opts;

	key = sw_str("key");
	unix_time_milliseconds = 12;
	opts.condition = SW_PEXPIREAT_LT;
	EXPECT(sw_pexpireat(recorder_handle(), key, unix_time_milliseconds, &opts, NULL),
	       "PEXPIREAT", "key", "12", "LT");
}

/* ---- PEXPIRETIME ---------------------------------------------------------------------------- */

static void pexpiretime_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_pexpiretime(recorder_handle(), key, NULL),
	       "PEXPIRETIME", "key");
}

/* ---- PTTL ----------------------------------------------------------------------------------- */

static void pttl_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_pttl(recorder_handle(), key, NULL),
	       "PTTL", "key");
}

/* ---- RANDOMKEY ------------------------------------------------------------------------------ */

static void randomkey_0(void)
{
	EXPECT(sw_randomkey(recorder_handle(), NULL),
	       "RANDOMKEY");
}

/* ---- RENAME --------------------------------------------------------------------------------- */

static void rename_0(void)
{
	static sw_bytes key;
	static sw_bytes newkey;

	key = sw_str("key");
	newkey = sw_str("newkey");
	EXPECT(sw_rename(recorder_handle(), key, newkey),
	       "RENAME", "key", "newkey");
}

/* ---- RENAMENX ------------------------------------------------------------------------------- */

static void renamenx_0(void)
{
	static sw_bytes key;
	static sw_bytes newkey;

	key = sw_str("key");
	newkey = sw_str("newkey");
	EXPECT(sw_renamenx(recorder_handle(), key, newkey, NULL),
	       "RENAMENX", "key", "newkey");
}

/* ---- RESTORE -------------------------------------------------------------------------------- */

static void restore_0(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	EXPECT(sw_restore(recorder_handle(), key, ttl, serialized_value, NULL),
	       "RESTORE", "key", "12", "serialized-value");
}

static void restore_1(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.replace = true;
	EXPECT(sw_restore(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE", "key", "12", "serialized-value", "REPLACE");
}

static void restore_2(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.absttl = true;
	EXPECT(sw_restore(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE", "key", "12", "serialized-value", "ABSTTL");
}

static void restore_3(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.idletime = sw_i64(14);
	EXPECT(sw_restore(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE", "key", "12", "serialized-value", "IDLETIME", "14");
}

static void restore_4(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.freq = sw_i64(15);
	EXPECT(sw_restore(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE", "key", "12", "serialized-value", "FREQ", "15");
}

static void restore_5(void)
{
	static sw_bytes key;
	static int64_t ttl;
	static sw_bytes serialized_value;
	static struct sw_restore_opts opts;

	key = sw_str("key");
	ttl = 12;
	serialized_value = sw_str("serialized-value");
	opts.replace = true;
	opts.absttl = true;
	opts.idletime = sw_i64(14);
	opts.freq = sw_i64(15);
	EXPECT(sw_restore(recorder_handle(), key, ttl, serialized_value, &opts),
	       "RESTORE", "key", "12", "serialized-value", "REPLACE", "ABSTTL", "IDLETIME", "14",
	       "FREQ", "15");
}

/* ---- SCAN ----------------------------------------------------------------------------------- */

static void scan_0(void)
{
	static int64_t cursor;

	cursor = 11;
	EXPECT(sw_scan(recorder_handle(), cursor, NULL, NULL),
	       "SCAN", "11");
}

static void scan_1(void)
{
	static int64_t cursor;
	static struct sw_scan_opts opts;

	cursor = 11;
	opts.match = sw_str("pattern");
	EXPECT(sw_scan(recorder_handle(), cursor, &opts, NULL),
	       "SCAN", "11", "MATCH", "pattern");
}

static void scan_2(void)
{
	static int64_t cursor;
	static struct sw_scan_opts opts;

	cursor = 11;
	opts.count = sw_i64(13);
	EXPECT(sw_scan(recorder_handle(), cursor, &opts, NULL),
	       "SCAN", "11", "COUNT", "13");
}

static void scan_3(void)
{
	static int64_t cursor;
	static struct sw_scan_opts opts;

	cursor = 11;
	opts.type = sw_str("type");
	EXPECT(sw_scan(recorder_handle(), cursor, &opts, NULL),
	       "SCAN", "11", "TYPE", "type");
}

static void scan_4(void)
{
	static int64_t cursor;
	static struct sw_scan_opts opts;

	cursor = 11;
	opts.match = sw_str("pattern");
	opts.count = sw_i64(13);
	opts.type = sw_str("type");
	EXPECT(sw_scan(recorder_handle(), cursor, &opts, NULL),
	       "SCAN", "11", "MATCH", "pattern", "COUNT", "13", "TYPE", "type");
}

/* ---- SORT ----------------------------------------------------------------------------------- */

static void sort_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_sort(recorder_handle(), key, NULL, NULL),
	       "SORT", "key");
}

static void sort_1(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;

	key = sw_str("key");
	opts.by = sw_str("pattern");
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "BY", "pattern");
}

static void sort_2(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;

	key = sw_str("key");
	opts.limit.set = true;
	opts.limit.offset = 13;
	opts.limit.count = 14;
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "LIMIT", "13", "14");
}

static void sort_3(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("pattern1");
	list_1[1] = sw_str("pattern2");
	opts.get = list_1;
	opts.n_get = 2;
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "GET", "pattern1", "GET", "pattern2");
}

static void sort_4(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("pattern1");
	opts.get = list_1;
	opts.n_get = 1;
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "GET", "pattern1");
}

static void sort_5(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;

	key = sw_str("key");
	opts.order = SW_SORT_ASC;
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "ASC");
}

static void sort_6(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;

	key = sw_str("key");
	opts.order = SW_SORT_DESC;
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "DESC");
}

static void sort_7(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;

	key = sw_str("key");
	opts.alpha = true;
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "ALPHA");
}

static void sort_8(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;

	key = sw_str("key");
	opts.store = sw_str("destination");
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "STORE", "destination");
}

static void sort_9(void)
{
	static sw_bytes key;
	static struct sw_sort_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.by = sw_str("pattern");
	opts.limit.set = true;
	opts.limit.offset = 13;
	opts.limit.count = 14;
	list_1[0] = sw_str("pattern1");
	list_1[1] = sw_str("pattern2");
	opts.get = list_1;
	opts.n_get = 2;
	opts.order = SW_SORT_ASC;
	opts.alpha = true;
	opts.store = sw_str("destination");
	EXPECT(sw_sort(recorder_handle(), key, &opts, NULL),
	       "SORT", "key", "BY", "pattern", "LIMIT", "13", "14", "GET", "pattern1", "GET",
	       "pattern2", "ASC", "ALPHA", "STORE", "destination");
}

/* ---- SORT_RO -------------------------------------------------------------------------------- */

static void sort_ro_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_sort_ro(recorder_handle(), key, NULL, NULL),
	       "SORT_RO", "key");
}

static void sort_ro_1(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;

	key = sw_str("key");
	opts.by = sw_str("pattern");
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "BY", "pattern");
}

static void sort_ro_2(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;

	key = sw_str("key");
	opts.limit.set = true;
	opts.limit.offset = 13;
	opts.limit.count = 14;
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "LIMIT", "13", "14");
}

static void sort_ro_3(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("pattern1");
	list_1[1] = sw_str("pattern2");
	opts.get = list_1;
	opts.n_get = 2;
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "GET", "pattern1", "GET", "pattern2");
}

static void sort_ro_4(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("pattern1");
	opts.get = list_1;
	opts.n_get = 1;
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "GET", "pattern1");
}

static void sort_ro_5(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;

	key = sw_str("key");
	opts.order = SW_SORT_RO_ASC;
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "ASC");
}

static void sort_ro_6(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;

	key = sw_str("key");
	opts.order = SW_SORT_RO_DESC;
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "DESC");
}

static void sort_ro_7(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;

	key = sw_str("key");
	opts.alpha = true;
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "ALPHA");
}

static void sort_ro_8(void)
{
	static sw_bytes key;
	static struct sw_sort_ro_opts opts;
	static sw_bytes list_1[2];

	key = sw_str("key");
	opts.by = sw_str("pattern");
	opts.limit.set = true;
	opts.limit.offset = 13;
	opts.limit.count = 14;
	list_1[0] = sw_str("pattern1");
	list_1[1] = sw_str("pattern2");
	opts.get = list_1;
	opts.n_get = 2;
	opts.order = SW_SORT_RO_ASC;
	opts.alpha = true;
	EXPECT(sw_sort_ro(recorder_handle(), key, &opts, NULL),
	       "SORT_RO", "key", "BY", "pattern", "LIMIT", "13", "14", "GET", "pattern1", "GET",
	       "pattern2", "ASC", "ALPHA");
}

/* ---- TOUCH ---------------------------------------------------------------------------------- */

static void touch_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_touch(recorder_handle(), keys, n_keys, NULL),
	       "TOUCH", "key1", "key2");
}

static void touch_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_touch(recorder_handle(), keys, n_keys, NULL),
	       "TOUCH", "key1");
}

/* ---- TTL ------------------------------------------------------------------------------------ */

static void ttl_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_ttl(recorder_handle(), key, NULL),
	       "TTL", "key");
}

/* ---- TYPE ----------------------------------------------------------------------------------- */

static void type_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_type(recorder_handle(), key, NULL),
	       "TYPE", "key");
}

/* ---- UNLINK --------------------------------------------------------------------------------- */

static void unlink_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_unlink(recorder_handle(), keys, n_keys, NULL),
	       "UNLINK", "key1", "key2");
}

static void unlink_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_unlink(recorder_handle(), keys, n_keys, NULL),
	       "UNLINK", "key1");
}

/* ---- WAIT ----------------------------------------------------------------------------------- */

static void wait_0(void)
{
	static int64_t numreplicas;
	static int64_t timeout;

	numreplicas = 11;
	timeout = 12;
	EXPECT(sw_wait(recorder_handle(), numreplicas, timeout, NULL),
	       "WAIT", "11", "12");
}

/* ---- WAITAOF -------------------------------------------------------------------------------- */

static void waitaof_0(void)
{
	static int64_t numlocal;
	static int64_t numreplicas;
	static int64_t timeout;

	numlocal = 11;
	numreplicas = 12;
	timeout = 13;
	EXPECT(sw_waitaof(recorder_handle(), numlocal, numreplicas, timeout, NULL),
	       "WAITAOF", "11", "12", "13");
}

int main(void)
{
	copy_0();
	copy_1();
	copy_2();
	copy_3();
	del_0();
	del_1();
	dump_0();
	exists_0();
	exists_1();
	expire_0();
	expire_1();
	expire_2();
	expire_3();
	expire_4();
	expireat_0();
	expireat_1();
	expireat_2();
	expireat_3();
	expireat_4();
	expiretime_0();
	keys_0();
	migrate_0();
	migrate_1();
	migrate_2();
	migrate_3();
	migrate_4();
	migrate_5();
	migrate_6();
	migrate_7();
	migrate_8();
	move_0();
	object_encoding_0();
	object_freq_0();
	object_help_0();
	object_idletime_0();
	object_refcount_0();
	persist_0();
	pexpire_0();
	pexpire_1();
	pexpire_2();
	pexpire_3();
	pexpire_4();
	pexpireat_0();
	pexpireat_1();
	pexpireat_2();
	pexpireat_3();
	pexpireat_4();
	pexpiretime_0();
	pttl_0();
	randomkey_0();
	rename_0();
	renamenx_0();
	restore_0();
	restore_1();
	restore_2();
	restore_3();
	restore_4();
	restore_5();
	scan_0();
	scan_1();
	scan_2();
	scan_3();
	scan_4();
	sort_0();
	sort_1();
	sort_2();
	sort_3();
	sort_4();
	sort_5();
	sort_6();
	sort_7();
	sort_8();
	sort_9();
	sort_ro_0();
	sort_ro_1();
	sort_ro_2();
	sort_ro_3();
	sort_ro_4();
	sort_ro_5();
	sort_ro_6();
	sort_ro_7();
	sort_ro_8();
	touch_0();
	touch_1();
	ttl_0();
	type_0();
	unlink_0();
	unlink_1();
	wait_0();
	waitaof_0();
	return recorder_finish();
}
