/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/set.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- SADD ----------------------------------------------------------------------------------- */

static void sadd_0(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	list_1[1] = sw_str("member2");
	members = list_1;
	n_members = 2;
	EXPECT(sw_sadd(recorder_handle(), key, members, n_members, NULL),
	       "SADD", "key", "member1", "member2");
}

static void sadd_1(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	members = list_1;
	n_members = 1;
	EXPECT(sw_sadd(recorder_handle(), key, members, n_members, NULL),
	       "SADD", "key", "member1");
}

/* ---- SCARD ---------------------------------------------------------------------------------- */

static void scard_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_scard(recorder_handle(), key, NULL),
	       "SCARD", "key");
}

/* ---- SDIFF ---------------------------------------------------------------------------------- */

static void sdiff_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_sdiff(recorder_handle(), keys, n_keys, NULL),
	       "SDIFF", "key1", "key2");
}

static void sdiff_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_sdiff(recorder_handle(), keys, n_keys, NULL),
	       "SDIFF", "key1");
}

/* ---- SDIFFSTORE ----------------------------------------------------------------------------- */

static void sdiffstore_0(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_sdiffstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "SDIFFSTORE", "destination", "key1", "key2");
}

static void sdiffstore_1(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_sdiffstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "SDIFFSTORE", "destination", "key1");
}

/* ---- SINTER --------------------------------------------------------------------------------- */

static void sinter_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_sinter(recorder_handle(), keys, n_keys, NULL),
	       "SINTER", "key1", "key2");
}

static void sinter_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_sinter(recorder_handle(), keys, n_keys, NULL),
	       "SINTER", "key1");
}

/* ---- SINTERCARD ----------------------------------------------------------------------------- */

static void sintercard_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_sintercard(recorder_handle(), keys, n_keys, NULL, NULL),
	       "SINTERCARD", "2", "key1", "key2");
}

static void sintercard_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_sintercard(recorder_handle(), keys, n_keys, NULL, NULL),
	       "SINTERCARD", "1", "key1");
}

static void sintercard_2(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_sintercard_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	opts.limit = sw_i64(12);
	EXPECT(sw_sintercard(recorder_handle(), keys, n_keys, &opts, NULL),
	       "SINTERCARD", "2", "key1", "key2", "LIMIT", "12");
}

static void sintercard_3(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static struct sw_sintercard_opts opts;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	opts.limit = sw_i64(12);
	EXPECT(sw_sintercard(recorder_handle(), keys, n_keys, &opts, NULL),
	       "SINTERCARD", "1", "key1", "LIMIT", "12");
}

/* ---- SINTERSTORE ---------------------------------------------------------------------------- */

static void sinterstore_0(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_sinterstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "SINTERSTORE", "destination", "key1", "key2");
}

static void sinterstore_1(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_sinterstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "SINTERSTORE", "destination", "key1");
}

/* ---- SISMEMBER ------------------------------------------------------------------------------ */

static void sismember_0(void)
{
	static sw_bytes key;
	static sw_bytes member;

	key = sw_str("key");
	member = sw_str("member");
	EXPECT(sw_sismember(recorder_handle(), key, member, NULL),
	       "SISMEMBER", "key", "member");
}

/* ---- SMEMBERS ------------------------------------------------------------------------------- */

static void smembers_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_smembers(recorder_handle(), key, NULL),
	       "SMEMBERS", "key");
}

/* ---- SMISMEMBER ----------------------------------------------------------------------------- */

static void smismember_0(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	list_1[1] = sw_str("member2");
	members = list_1;
	n_members = 2;
	EXPECT(sw_smismember(recorder_handle(), key, members, n_members, NULL),
	       "SMISMEMBER", "key", "member1", "member2");
}

static void smismember_1(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	members = list_1;
	n_members = 1;
	EXPECT(sw_smismember(recorder_handle(), key, members, n_members, NULL),
	       "SMISMEMBER", "key", "member1");
}

/* ---- SMOVE ---------------------------------------------------------------------------------- */

static void smove_0(void)
{
	static sw_bytes source;
	static sw_bytes destination;
	static sw_bytes member;

	source = sw_str("source");
	destination = sw_str("destination");
	member = sw_str("member");
	EXPECT(sw_smove(recorder_handle(), source, destination, member, NULL),
	       "SMOVE", "source", "destination", "member");
}

/* ---- SPOP ----------------------------------------------------------------------------------- */

static void spop_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_spop(recorder_handle(), key, NULL, NULL),
	       "SPOP", "key");
}

static void spop_1(void)
{
	static sw_bytes key;
	static struct sw_spop_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_spop(recorder_handle(), key, &opts, NULL),
	       "SPOP", "key", "12");
}

/* ---- SRANDMEMBER ---------------------------------------------------------------------------- */

static void srandmember_0(void)
{
	static sw_bytes key;

	key = sw_str("key");
	EXPECT(sw_srandmember(recorder_handle(), key, NULL, NULL),
	       "SRANDMEMBER", "key");
}

static void srandmember_1(void)
{
	static sw_bytes key;
	static struct sw_srandmember_opts opts;

	key = sw_str("key");
	opts.count = sw_i64(12);
	EXPECT(sw_srandmember(recorder_handle(), key, &opts, NULL),
	       "SRANDMEMBER", "key", "12");
}

/* ---- SREM ----------------------------------------------------------------------------------- */

static void srem_0(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	list_1[1] = sw_str("member2");
	members = list_1;
	n_members = 2;
	EXPECT(sw_srem(recorder_handle(), key, members, n_members, NULL),
	       "SREM", "key", "member1", "member2");
}

static void srem_1(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	members = list_1;
	n_members = 1;
	EXPECT(sw_srem(recorder_handle(), key, members, n_members, NULL),
	       "SREM", "key", "member1");
}

/* ---- SSCAN ---------------------------------------------------------------------------------- */

static void sscan_0(void)
{
	static sw_bytes key;
	static int64_t cursor;

	key = sw_str("key");
	cursor = 12;
	EXPECT(sw_sscan(recorder_handle(), key, cursor, NULL, NULL),
	       "SSCAN", "key", "12");
}

static void sscan_1(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_sscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.match = sw_str("pattern");
	EXPECT(sw_sscan(recorder_handle(), key, cursor, &opts, NULL),
	       "SSCAN", "key", "12", "MATCH", "pattern");
}

static void sscan_2(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_sscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.count = sw_i64(14);
	EXPECT(sw_sscan(recorder_handle(), key, cursor, &opts, NULL),
	       "SSCAN", "key", "12", "COUNT", "14");
}

static void sscan_3(void)
{
	static sw_bytes key;
	static int64_t cursor;
	static struct sw_sscan_opts opts;

	key = sw_str("key");
	cursor = 12;
	opts.match = sw_str("pattern");
	opts.count = sw_i64(14);
	EXPECT(sw_sscan(recorder_handle(), key, cursor, &opts, NULL),
	       "SSCAN", "key", "12", "MATCH", "pattern", "COUNT", "14");
}

/* ---- SUNION --------------------------------------------------------------------------------- */

static void sunion_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_sunion(recorder_handle(), keys, n_keys, NULL),
	       "SUNION", "key1", "key2");
}

static void sunion_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_sunion(recorder_handle(), keys, n_keys, NULL),
	       "SUNION", "key1");
}

/* ---- SUNIONSTORE ---------------------------------------------------------------------------- */

static void sunionstore_0(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_sunionstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "SUNIONSTORE", "destination", "key1", "key2");
}

static void sunionstore_1(void)
{
	static sw_bytes destination;
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	destination = sw_str("destination");
	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_sunionstore(recorder_handle(), destination, keys, n_keys, NULL),
	       "SUNIONSTORE", "destination", "key1");
}

int main(void)
{
	sadd_0();
	sadd_1();
	scard_0();
	sdiff_0();
	sdiff_1();
	sdiffstore_0();
	sdiffstore_1();
	sinter_0();
	sinter_1();
	sintercard_0();
	sintercard_1();
	sintercard_2();
	sintercard_3();
	sinterstore_0();
	sinterstore_1();
	sismember_0();
	smembers_0();
	smismember_0();
	smismember_1();
	smove_0();
	spop_0();
	spop_1();
	srandmember_0();
	srandmember_1();
	srem_0();
	srem_1();
	sscan_0();
	sscan_1();
	sscan_2();
	sscan_3();
	sunion_0();
	sunion_1();
	sunionstore_0();
	sunionstore_1();
	return recorder_finish();
}
