/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/geo.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- GEOADD --------------------------------------------------------------------------------- */

static void geoadd_0(void)
{
	static sw_bytes key;
	static const struct sw_longitude_latitude_member *data;
	static size_t n_data;
	static struct sw_longitude_latitude_member list_1[2];

	key = sw_str("key");
	list_1[0].longitude = 12.15;
	list_1[0].latitude = 13.15;
	list_1[0].member = sw_str("member1");
	list_1[1].longitude = 12.25;
	list_1[1].latitude = 13.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_geoadd(recorder_handle(), key, data, n_data, NULL, NULL),
	       "GEOADD", "key", "12.15", "13.15", "member1", "12.25", "13.25", "member2");
}

static void geoadd_1(void)
{
	static sw_bytes key;
	static const struct sw_longitude_latitude_member *data;
	static size_t n_data;
	static struct sw_geoadd_opts opts;
	static struct sw_longitude_latitude_member list_1[2];

	key = sw_str("key");
	opts.condition = SW_GEOADD_NX;
	list_1[0].longitude = 12.15;
	list_1[0].latitude = 13.15;
	list_1[0].member = sw_str("member1");
	list_1[1].longitude = 12.25;
	list_1[1].latitude = 13.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_geoadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "GEOADD", "key", "NX", "12.15", "13.15", "member1", "12.25", "13.25", "member2");
}

static void geoadd_2(void)
{
	static sw_bytes key;
	static const struct sw_longitude_latitude_member *data;
	static size_t n_data;
	static struct sw_geoadd_opts opts;
	static struct sw_longitude_latitude_member list_1[2];

	key = sw_str("key");
	opts.condition = SW_GEOADD_XX;
	list_1[0].longitude = 12.15;
	list_1[0].latitude = 13.15;
	list_1[0].member = sw_str("member1");
	list_1[1].longitude = 12.25;
	list_1[1].latitude = 13.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_geoadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "GEOADD", "key", "XX", "12.15", "13.15", "member1", "12.25", "13.25", "member2");
}

static void geoadd_3(void)
{
	static sw_bytes key;
	static const struct sw_longitude_latitude_member *data;
	static size_t n_data;
	static struct sw_geoadd_opts opts;
	static struct sw_longitude_latitude_member list_1[2];

	key = sw_str("key");
	opts.ch = true;
	list_1[0].longitude = 12.15;
	list_1[0].latitude = 13.15;
	list_1[0].member = sw_str("member1");
	list_1[1].longitude = 12.25;
	list_1[1].latitude = 13.25;
	list_1[1].member = sw_str("member2");
	data = list_1;
	n_data = 2;
	EXPECT(sw_geoadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "GEOADD", "key", "CH", "12.15", "13.15", "member1", "12.25", "13.25", "member2");
}

static void geoadd_4(void)
{
	static sw_bytes key;
	static const struct sw_longitude_latitude_member *data;
	static size_t n_data;
	static struct sw_longitude_latitude_member list_1[2];

	key = sw_str("key");
	list_1[0].longitude = 12.15;
	list_1[0].latitude = 13.15;
	list_1[0].member = sw_str("member1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_geoadd(recorder_handle(), key, data, n_data, NULL, NULL),
	       "GEOADD", "key", "12.15", "13.15", "member1");
}

static void geoadd_5(void)
{
	static sw_bytes key;
	static const struct sw_longitude_latitude_member *data;
	static size_t n_data;
	static struct sw_geoadd_opts opts;
	static struct sw_longitude_latitude_member list_1[2];

	key = sw_str("key");
	opts.condition = SW_GEOADD_NX;
	opts.ch = true;
	list_1[0].longitude = 12.15;
	list_1[0].latitude = 13.15;
	list_1[0].member = sw_str("member1");
	data = list_1;
	n_data = 1;
	EXPECT(sw_geoadd(recorder_handle(), key, data, n_data, &opts, NULL),
	       "GEOADD", "key", "NX", "CH", "12.15", "13.15", "member1");
}

/* ---- GEODIST -------------------------------------------------------------------------------- */

static void geodist_0(void)
{
	static sw_bytes key;
	static sw_bytes member1;
	static sw_bytes member2;

	key = sw_str("key");
	member1 = sw_str("member1");
	member2 = sw_str("member2");
	EXPECT(sw_geodist(recorder_handle(), key, member1, member2, NULL, NULL),
	       "GEODIST", "key", "member1", "member2");
}

static void geodist_1(void)
{
	static sw_bytes key;
	static sw_bytes member1;
	static sw_bytes member2;
	static struct sw_geodist_opts opts;

	key = sw_str("key");
	member1 = sw_str("member1");
	member2 = sw_str("member2");
	opts.unit = SW_GEODIST_M;
	EXPECT(sw_geodist(recorder_handle(), key, member1, member2, &opts, NULL),
	       "GEODIST", "key", "member1", "member2", "m");
}

static void geodist_2(void)
{
	static sw_bytes key;
	static sw_bytes member1;
	static sw_bytes member2;
	static struct sw_geodist_opts opts;

	key = sw_str("key");
	member1 = sw_str("member1");
	member2 = sw_str("member2");
	opts.unit = SW_GEODIST_KM;
	EXPECT(sw_geodist(recorder_handle(), key, member1, member2, &opts, NULL),
	       "GEODIST", "key", "member1", "member2", "km");
}

static void geodist_3(void)
{
	static sw_bytes key;
	static sw_bytes member1;
	static sw_bytes member2;
	static struct sw_geodist_opts opts;

	key = sw_str("key");
	member1 = sw_str("member1");
	member2 = sw_str("member2");
	opts.unit = SW_GEODIST_FT;
	EXPECT(sw_geodist(recorder_handle(), key, member1, member2, &opts, NULL),
	       "GEODIST", "key", "member1", "member2", "ft");
}

static void geodist_4(void)
{
	static sw_bytes key;
	static sw_bytes member1;
	static sw_bytes member2;
	static struct sw_geodist_opts opts;

	key = sw_str("key");
	member1 = sw_str("member1");
	member2 = sw_str("member2");
	opts.unit = SW_GEODIST_MI;
	EXPECT(sw_geodist(recorder_handle(), key, member1, member2, &opts, NULL),
	       "GEODIST", "key", "member1", "member2", "mi");
}

/* ---- GEOHASH -------------------------------------------------------------------------------- */

static void geohash_0(void)
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
	EXPECT(sw_geohash(recorder_handle(), key, members, n_members, NULL),
	       "GEOHASH", "key", "member1", "member2");
}

static void geohash_1(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	members = list_1;
	n_members = 1;
	EXPECT(sw_geohash(recorder_handle(), key, members, n_members, NULL),
	       "GEOHASH", "key", "member1");
}

static void geohash_2(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;

	key = sw_str("key");
	EXPECT(sw_geohash(recorder_handle(), key, members, n_members, NULL),
	       "GEOHASH", "key");
}

/* ---- GEOPOS --------------------------------------------------------------------------------- */

static void geopos_0(void)
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
	EXPECT(sw_geopos(recorder_handle(), key, members, n_members, NULL),
	       "GEOPOS", "key", "member1", "member2");
}

static void geopos_1(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("member1");
	members = list_1;
	n_members = 1;
	EXPECT(sw_geopos(recorder_handle(), key, members, n_members, NULL),
	       "GEOPOS", "key", "member1");
}

static void geopos_2(void)
{
	static sw_bytes key;
	static const sw_bytes *members;
	static size_t n_members;

	key = sw_str("key");
	EXPECT(sw_geopos(recorder_handle(), key, members, n_members, NULL),
	       "GEOPOS", "key");
}

/* ---- GEORADIUS ------------------------------------------------------------------------------ */

static void georadius_0(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m");
}

static void georadius_1(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_KM;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "km");
}

static void georadius_2(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_FT;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "ft");
}

static void georadius_3(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_MI;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "mi");
}

static void georadius_4(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.withcoord = true;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "WITHCOORD");
}

static void georadius_5(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.withdist = true;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "WITHDIST");
}

static void georadius_6(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.withhash = true;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "WITHHASH");
}

static void georadius_7(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.count = sw_i64(15);
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "COUNT", "15");
}

static void georadius_8(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.count = sw_i64(15);
	opts.any = true;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "COUNT", "15", "ANY");
}

static void georadius_9(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.order = SW_GEORADIUS_ASC;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "ASC");
}

static void georadius_10(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.order = SW_GEORADIUS_DESC;
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "DESC");
}

static void georadius_11(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.store.kind = SW_GEORADIUS_STORE;
	opts.store.value = sw_str("destination");
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "STORE", "destination");
}

static void georadius_12(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_M;
	opts.store.kind = SW_GEORADIUS_STOREDIST;
	opts.store.value = sw_str("destination");
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "m", "STOREDIST", "destination");
}

static void georadius_13(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_unit unit;
	static struct sw_georadius_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_KM;
	opts.withcoord = true;
	opts.withdist = true;
	opts.withhash = true;
	opts.count = sw_i64(15);
	opts.order = SW_GEORADIUS_ASC;
	opts.store.kind = SW_GEORADIUS_STORE;
	opts.store.value = sw_str("destination");
	EXPECT(sw_georadius(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS", "key", "12.5", "13.5", "14.5", "km", "WITHCOORD", "WITHDIST",
	       "WITHHASH", "COUNT", "15", "ASC", "STORE", "destination");
}

/* ---- GEORADIUSBYMEMBER ---------------------------------------------------------------------- */

static void georadiusbymember_0(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m");
}

static void georadiusbymember_1(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_KM;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "km");
}

static void georadiusbymember_2(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_FT;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "ft");
}

static void georadiusbymember_3(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_MI;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "mi");
}

static void georadiusbymember_4(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.withcoord = true;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "WITHCOORD");
}

static void georadiusbymember_5(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.withdist = true;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "WITHDIST");
}

static void georadiusbymember_6(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.withhash = true;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "WITHHASH");
}

static void georadiusbymember_7(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.count = sw_i64(14);
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "COUNT", "14");
}

static void georadiusbymember_8(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.count = sw_i64(14);
	opts.any = true;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "COUNT", "14", "ANY");
}

static void georadiusbymember_9(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.order = SW_GEORADIUSBYMEMBER_ASC;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "ASC");
}

static void georadiusbymember_10(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.order = SW_GEORADIUSBYMEMBER_DESC;
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "DESC");
}

static void georadiusbymember_11(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.store.kind = SW_GEORADIUSBYMEMBER_STORE;
	opts.store.value = sw_str("destination");
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "STORE", "destination");
}

static void georadiusbymember_12(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_M;
	opts.store.kind = SW_GEORADIUSBYMEMBER_STOREDIST;
	opts.store.value = sw_str("destination");
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "m", "STOREDIST", "destination");
}

static void georadiusbymember_13(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_unit unit;
	static struct sw_georadiusbymember_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_KM;
	opts.withcoord = true;
	opts.withdist = true;
	opts.withhash = true;
	opts.count = sw_i64(14);
	opts.order = SW_GEORADIUSBYMEMBER_ASC;
	opts.store.kind = SW_GEORADIUSBYMEMBER_STORE;
	opts.store.value = sw_str("destination");
	EXPECT(sw_georadiusbymember(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER", "key", "member", "13.5", "km", "WITHCOORD", "WITHDIST",
	       "WITHHASH", "COUNT", "14", "ASC", "STORE", "destination");
}

/* ---- GEORADIUSBYMEMBER_RO ------------------------------------------------------------------- */

static void georadiusbymember_ro_0(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m");
}

static void georadiusbymember_ro_1(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_KM;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "km");
}

static void georadiusbymember_ro_2(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_FT;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "ft");
}

static void georadiusbymember_ro_3(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_MI;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, NULL, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "mi");
}

static void georadiusbymember_ro_4(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	opts.withcoord = true;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m", "WITHCOORD");
}

static void georadiusbymember_ro_5(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	opts.withdist = true;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m", "WITHDIST");
}

static void georadiusbymember_ro_6(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	opts.withhash = true;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m", "WITHHASH");
}

static void georadiusbymember_ro_7(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	opts.count = sw_i64(14);
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m", "COUNT", "14");
}

static void georadiusbymember_ro_8(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	opts.count = sw_i64(14);
	opts.any = true;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m", "COUNT", "14", "ANY");
}

static void georadiusbymember_ro_9(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	opts.order = SW_GEORADIUSBYMEMBER_RO_ASC;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m", "ASC");
}

static void georadiusbymember_ro_10(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_M;
	opts.order = SW_GEORADIUSBYMEMBER_RO_DESC;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "m", "DESC");
}

static void georadiusbymember_ro_11(void)
{
	static sw_bytes key;
	static sw_bytes member;
	static double radius;
	static enum sw_georadiusbymember_ro_unit unit;
	static struct sw_georadiusbymember_ro_opts opts;

	key = sw_str("key");
	member = sw_str("member");
	radius = 13.5;
	unit = SW_GEORADIUSBYMEMBER_RO_KM;
	opts.withcoord = true;
	opts.withdist = true;
	opts.withhash = true;
	opts.count = sw_i64(14);
	opts.order = SW_GEORADIUSBYMEMBER_RO_ASC;
	EXPECT(sw_georadiusbymember_ro(recorder_handle(), key, member, radius, unit, &opts, NULL),
	       "GEORADIUSBYMEMBER_RO", "key", "member", "13.5", "km", "WITHCOORD", "WITHDIST",
	       "WITHHASH", "COUNT", "14", "ASC");
}

/* ---- GEORADIUS_RO --------------------------------------------------------------------------- */

static void georadius_ro_0(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m");
}

static void georadius_ro_1(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_KM;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "km");
}

static void georadius_ro_2(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_FT;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "ft");
}

static void georadius_ro_3(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_MI;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, NULL, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "mi");
}

static void georadius_ro_4(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	opts.withcoord = true;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m", "WITHCOORD");
}

static void georadius_ro_5(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	opts.withdist = true;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m", "WITHDIST");
}

static void georadius_ro_6(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	opts.withhash = true;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m", "WITHHASH");
}

static void georadius_ro_7(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	opts.count = sw_i64(15);
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m", "COUNT", "15");
}

static void georadius_ro_8(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	opts.count = sw_i64(15);
	opts.any = true;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m", "COUNT", "15", "ANY");
}

static void georadius_ro_9(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	opts.order = SW_GEORADIUS_RO_ASC;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m", "ASC");
}

static void georadius_ro_10(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_M;
	opts.order = SW_GEORADIUS_RO_DESC;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "m", "DESC");
}

static void georadius_ro_11(void)
{
	static sw_bytes key;
	static double longitude;
	static double latitude;
	static double radius;
	static enum sw_georadius_ro_unit unit;
	static struct sw_georadius_ro_opts opts;

	key = sw_str("key");
	longitude = 12.5;
	latitude = 13.5;
	radius = 14.5;
	unit = SW_GEORADIUS_RO_KM;
	opts.withcoord = true;
	opts.withdist = true;
	opts.withhash = true;
	opts.count = sw_i64(15);
	opts.order = SW_GEORADIUS_RO_ASC;
	EXPECT(sw_georadius_ro(recorder_handle(), key, longitude, latitude, radius, unit, &opts, NULL),
	       "GEORADIUS_RO", "key", "12.5", "13.5", "14.5", "km", "WITHCOORD", "WITHDIST",
	       "WITHHASH", "COUNT", "15", "ASC");
}

/* ---- GEOSEARCH ------------------------------------------------------------------------------ */

static void geosearch_0(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m");
}

static void geosearch_1(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	opts.from.kind = SW_GEOSEARCH_FROMMEMBER;
	opts.from.member = sw_str("member");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "FROMMEMBER", "member", "BYRADIUS", "15.5", "m");
}

static void geosearch_2(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	opts.from.kind = SW_GEOSEARCH_FROMLONLAT;
	opts.from.longitude = 13.5;
	opts.from.latitude = 14.5;
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "FROMLONLAT", "13.5", "14.5", "BYRADIUS", "15.5", "m");
}

static void geosearch_3(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_KM;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "km");
}

static void geosearch_4(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_FT;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "ft");
}

static void geosearch_5(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_MI;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "mi");
}

static void geosearch_6(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYBOX;
	by.width = 16.5;
	by.height = 17.5;
	by.unit = SW_GEOSEARCH_M;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYBOX", "16.5", "17.5", "m");
}

static void geosearch_7(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYBOX;
	by.width = 16.5;
	by.height = 17.5;
	by.unit = SW_GEOSEARCH_KM;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYBOX", "16.5", "17.5", "km");
}

static void geosearch_8(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYBOX;
	by.width = 16.5;
	by.height = 17.5;
	by.unit = SW_GEOSEARCH_FT;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYBOX", "16.5", "17.5", "ft");
}

static void geosearch_9(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYBOX;
	by.width = 16.5;
	by.height = 17.5;
	by.unit = SW_GEOSEARCH_MI;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYBOX", "16.5", "17.5", "mi");
}

static void geosearch_10(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_longitude_latitude list_1[2];

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYPOLYGON;
	list_1[0].longitude = 18.15;
	list_1[0].latitude = 19.15;
	list_1[1].longitude = 18.25;
	list_1[1].latitude = 19.25;
	by.data = list_1;
	by.n_data = 2;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYPOLYGON", "2", "18.15", "19.15", "18.25", "19.25");
}

static void geosearch_11(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_longitude_latitude list_1[2];

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYPOLYGON;
	list_1[0].longitude = 18.15;
	list_1[0].latitude = 19.15;
	by.data = list_1;
	by.n_data = 1;
	EXPECT(sw_geosearch(recorder_handle(), key, by, NULL, NULL),
	       "GEOSEARCH", "key", "BYPOLYGON", "1", "18.15", "19.15");
}

static void geosearch_12(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	opts.order = SW_GEOSEARCH_ASC;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m", "ASC");
}

static void geosearch_13(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	opts.order = SW_GEOSEARCH_DESC;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m", "DESC");
}

static void geosearch_14(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	opts.count = sw_i64(20);
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m", "COUNT", "20");
}

static void geosearch_15(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	opts.count = sw_i64(20);
	opts.any = true;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m", "COUNT", "20", "ANY");
}

static void geosearch_16(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	opts.withcoord = true;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m", "WITHCOORD");
}

static void geosearch_17(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	opts.withdist = true;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m", "WITHDIST");
}

static void geosearch_18(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_M;
	opts.withhash = true;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "BYRADIUS", "15.5", "m", "WITHHASH");
}

static void geosearch_19(void)
{
	static sw_bytes key;
	static struct sw_geosearch_by by;
	static struct sw_geosearch_opts opts;

	key = sw_str("key");
	opts.from.kind = SW_GEOSEARCH_FROMMEMBER;
	opts.from.member = sw_str("member");
	by.kind = SW_GEOSEARCH_BYRADIUS;
	by.radius = 15.5;
	by.unit = SW_GEOSEARCH_KM;
	opts.order = SW_GEOSEARCH_ASC;
	opts.count = sw_i64(20);
	opts.withcoord = true;
	opts.withdist = true;
	opts.withhash = true;
	EXPECT(sw_geosearch(recorder_handle(), key, by, &opts, NULL),
	       "GEOSEARCH", "key", "FROMMEMBER", "member", "BYRADIUS", "15.5", "km", "ASC",
	       "COUNT", "20", "WITHCOORD", "WITHDIST", "WITHHASH");
}

/* ---- GEOSEARCHSTORE ------------------------------------------------------------------------- */

static void geosearchstore_0(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "m");
}

static void geosearchstore_1(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	opts.from.kind = SW_GEOSEARCHSTORE_FROMMEMBER;
	opts.from.member = sw_str("member");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "FROMMEMBER", "member", "BYRADIUS",
	       "16.5", "m");
}

static void geosearchstore_2(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	opts.from.kind = SW_GEOSEARCHSTORE_FROMLONLAT;
	opts.from.longitude = 14.5;
	opts.from.latitude = 15.5;
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "FROMLONLAT", "14.5", "15.5", "BYRADIUS",
	       "16.5", "m");
}

static void geosearchstore_3(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_KM;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "km");
}

static void geosearchstore_4(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_FT;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "ft");
}

static void geosearchstore_5(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_MI;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "mi");
}

static void geosearchstore_6(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYBOX;
	by.width = 17.5;
	by.height = 18.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYBOX", "17.5", "18.5", "m");
}

static void geosearchstore_7(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYBOX;
	by.width = 17.5;
	by.height = 18.5;
	by.unit = SW_GEOSEARCHSTORE_KM;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYBOX", "17.5", "18.5", "km");
}

static void geosearchstore_8(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYBOX;
	by.width = 17.5;
	by.height = 18.5;
	by.unit = SW_GEOSEARCHSTORE_FT;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYBOX", "17.5", "18.5", "ft");
}

static void geosearchstore_9(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYBOX;
	by.width = 17.5;
	by.height = 18.5;
	by.unit = SW_GEOSEARCHSTORE_MI;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYBOX", "17.5", "18.5", "mi");
}

static void geosearchstore_10(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_longitude_latitude list_1[2];

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYPOLYGON;
	list_1[0].longitude = 19.15;
	list_1[0].latitude = 20.15;
	list_1[1].longitude = 19.25;
	list_1[1].latitude = 20.25;
	by.data = list_1;
	by.n_data = 2;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYPOLYGON", "2", "19.15", "20.15",
	       "19.25", "20.25");
}

static void geosearchstore_11(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_longitude_latitude list_1[2];

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYPOLYGON;
	list_1[0].longitude = 19.15;
	list_1[0].latitude = 20.15;
	by.data = list_1;
	by.n_data = 1;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, NULL, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYPOLYGON", "1", "19.15", "20.15");
}

static void geosearchstore_12(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	opts.order = SW_GEOSEARCHSTORE_ASC;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "m", "ASC");
}

static void geosearchstore_13(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	opts.order = SW_GEOSEARCHSTORE_DESC;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "m", "DESC");
}

static void geosearchstore_14(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	opts.count = sw_i64(21);
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "m", "COUNT", "21");
}

static void geosearchstore_15(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	opts.count = sw_i64(21);
	opts.any = true;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "m", "COUNT", "21",
	       "ANY");
}

static void geosearchstore_16(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_M;
	opts.storedist = true;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "BYRADIUS", "16.5", "m", "STOREDIST");
}

static void geosearchstore_17(void)
{
	static sw_bytes destination;
	static sw_bytes source;
	static struct sw_geosearchstore_by by;
	static struct sw_geosearchstore_opts opts;

	destination = sw_str("destination");
	source = sw_str("source");
	opts.from.kind = SW_GEOSEARCHSTORE_FROMMEMBER;
	opts.from.member = sw_str("member");
	by.kind = SW_GEOSEARCHSTORE_BYRADIUS;
	by.radius = 16.5;
	by.unit = SW_GEOSEARCHSTORE_KM;
	opts.order = SW_GEOSEARCHSTORE_ASC;
	opts.count = sw_i64(21);
	opts.storedist = true;
	EXPECT(sw_geosearchstore(recorder_handle(), destination, source, by, &opts, NULL),
	       "GEOSEARCHSTORE", "destination", "source", "FROMMEMBER", "member", "BYRADIUS",
	       "16.5", "km", "ASC", "COUNT", "21", "STOREDIST");
}

int main(void)
{
	geoadd_0();
	geoadd_1();
	geoadd_2();
	geoadd_3();
	geoadd_4();
	geoadd_5();
	geodist_0();
	geodist_1();
	geodist_2();
	geodist_3();
	geodist_4();
	geohash_0();
	geohash_1();
	geohash_2();
	geopos_0();
	geopos_1();
	geopos_2();
	georadius_0();
	georadius_1();
	georadius_2();
	georadius_3();
	georadius_4();
	georadius_5();
	georadius_6();
	georadius_7();
	georadius_8();
	georadius_9();
	georadius_10();
	georadius_11();
	georadius_12();
	georadius_13();
	georadiusbymember_0();
	georadiusbymember_1();
	georadiusbymember_2();
	georadiusbymember_3();
	georadiusbymember_4();
	georadiusbymember_5();
	georadiusbymember_6();
	georadiusbymember_7();
	georadiusbymember_8();
	georadiusbymember_9();
	georadiusbymember_10();
	georadiusbymember_11();
	georadiusbymember_12();
	georadiusbymember_13();
	georadiusbymember_ro_0();
	georadiusbymember_ro_1();
	georadiusbymember_ro_2();
	georadiusbymember_ro_3();
	georadiusbymember_ro_4();
	georadiusbymember_ro_5();
	georadiusbymember_ro_6();
	georadiusbymember_ro_7();
	georadiusbymember_ro_8();
	georadiusbymember_ro_9();
	georadiusbymember_ro_10();
	georadiusbymember_ro_11();
	georadius_ro_0();
	georadius_ro_1();
	georadius_ro_2();
	georadius_ro_3();
	georadius_ro_4();
	georadius_ro_5();
	georadius_ro_6();
	georadius_ro_7();
	georadius_ro_8();
	georadius_ro_9();
	georadius_ro_10();
	georadius_ro_11();
	geosearch_0();
	geosearch_1();
	geosearch_2();
	geosearch_3();
	geosearch_4();
	geosearch_5();
	geosearch_6();
	geosearch_7();
	geosearch_8();
	geosearch_9();
	geosearch_10();
	geosearch_11();
	geosearch_12();
	geosearch_13();
	geosearch_14();
	geosearch_15();
	geosearch_16();
	geosearch_17();
	geosearch_18();
	geosearch_19();
	geosearchstore_0();
	geosearchstore_1();
	geosearchstore_2();
	geosearchstore_3();
	geosearchstore_4();
	geosearchstore_5();
	geosearchstore_6();
	geosearchstore_7();
	geosearchstore_8();
	geosearchstore_9();
	geosearchstore_10();
	geosearchstore_11();
	geosearchstore_12();
	geosearchstore_13();
	geosearchstore_14();
	geosearchstore_15();
	geosearchstore_16();
	geosearchstore_17();
	return recorder_finish();
}
