/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Geospatial indexes
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_GEO_H
#define SLOTWISE_GEO_H

#include <slotwise/core.h>
#include <slotwise/elements.h>

#ifdef __cplusplus
extern "C" {
#endif

enum sw_geoadd_condition {
	SW_GEOADD_CONDITION_NONE = 0,
	SW_GEOADD_NX,
	SW_GEOADD_XX
};

struct sw_geoadd_opts {
	/* NX | XX */
	enum sw_geoadd_condition condition;
	/* CH; since 6.2.0 */
	bool ch;
};

/**
 * GEOADD key [NX | XX] [CH] longitude latitude member [longitude latitude member ...]
 *
 * Adds members with their positions.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 3.2.0.
 */
SW_API sw_err sw_geoadd(sw_handle *h, sw_bytes key,
			const struct sw_longitude_latitude_member *data, size_t n_data,
			const struct sw_geoadd_opts *opts, int64_t *out);

enum sw_geodist_unit {
	SW_GEODIST_UNIT_NONE = 0,
	SW_GEODIST_M,
	SW_GEODIST_KM,
	SW_GEODIST_FT,
	SW_GEODIST_MI
};

struct sw_geodist_opts {
	/* m | km | ft | mi */
	enum sw_geodist_unit unit;
};

/**
 * GEODIST key member1 member2 [m | km | ft | mi]
 *
 * Returns the distance between two members.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: bulk | nil. Since 3.2.0.
 */
SW_API sw_err sw_geodist(sw_handle *h, sw_bytes key, sw_bytes member1, sw_bytes member2,
			 const struct sw_geodist_opts *opts, sw_reply **reply);

/**
 * GEOHASH key [member [member ...]]
 *
 * Returns the geohash strings of members.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 3.2.0.
 */
SW_API sw_err sw_geohash(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
			 sw_reply **reply);

/**
 * GEOPOS key [member [member ...]]
 *
 * Returns the positions of members.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 3.2.0.
 */
SW_API sw_err sw_geopos(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
			sw_reply **reply);

enum sw_georadius_unit {
	SW_GEORADIUS_UNIT_NONE = 0,
	SW_GEORADIUS_M,
	SW_GEORADIUS_KM,
	SW_GEORADIUS_FT,
	SW_GEORADIUS_MI
};

enum sw_georadius_order {
	SW_GEORADIUS_ORDER_NONE = 0,
	SW_GEORADIUS_ASC,
	SW_GEORADIUS_DESC
};

/* Which branch of struct sw_georadius_store. */
enum sw_georadius_store_kind {
	SW_GEORADIUS_STORE_NONE = 0,
	SW_GEORADIUS_STORE,
	SW_GEORADIUS_STOREDIST
};

struct sw_georadius_store {
	enum sw_georadius_store_kind kind;
	sw_bytes value;
};

struct sw_georadius_opts {
	/* WITHCOORD */
	bool withcoord;
	/* WITHDIST */
	bool withdist;
	/* WITHHASH */
	bool withhash;
	/* COUNT count [ANY] */
	sw_opt_i64 count;
	/* ANY; since 6.2.0 */
	bool any;
	/* ASC | DESC */
	enum sw_georadius_order order;
	/* STORE destination | STOREDIST destination */
	struct sw_georadius_store store;
};

/**
 * GEORADIUS key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH]
 * [COUNT count [ANY]] [ASC | DESC] [STORE destination | STOREDIST destination]
 *
 * Finds members around a position (GEOSEARCH is the newer way).
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the reading of the source, and the write of the destination.
 * Others may see: the old destination. A death leaves: the old destination or the new one.
 * Reply: array | integer. Since 3.2.0.
 */
SW_API sw_err sw_georadius(sw_handle *h, sw_bytes key, double longitude, double latitude,
			   double radius, enum sw_georadius_unit unit,
			   const struct sw_georadius_opts *opts, sw_reply **reply);

enum sw_georadiusbymember_unit {
	SW_GEORADIUSBYMEMBER_UNIT_NONE = 0,
	SW_GEORADIUSBYMEMBER_M,
	SW_GEORADIUSBYMEMBER_KM,
	SW_GEORADIUSBYMEMBER_FT,
	SW_GEORADIUSBYMEMBER_MI
};

enum sw_georadiusbymember_order {
	SW_GEORADIUSBYMEMBER_ORDER_NONE = 0,
	SW_GEORADIUSBYMEMBER_ASC,
	SW_GEORADIUSBYMEMBER_DESC
};

/* Which branch of struct sw_georadiusbymember_store. */
enum sw_georadiusbymember_store_kind {
	SW_GEORADIUSBYMEMBER_STORE_NONE = 0,
	SW_GEORADIUSBYMEMBER_STORE,
	SW_GEORADIUSBYMEMBER_STOREDIST
};

struct sw_georadiusbymember_store {
	enum sw_georadiusbymember_store_kind kind;
	sw_bytes value;
};

struct sw_georadiusbymember_opts {
	/* WITHCOORD */
	bool withcoord;
	/* WITHDIST */
	bool withdist;
	/* WITHHASH */
	bool withhash;
	/* COUNT count [ANY] */
	sw_opt_i64 count;
	/* ANY */
	bool any;
	/* ASC | DESC */
	enum sw_georadiusbymember_order order;
	/* STORE destination | STOREDIST destination */
	struct sw_georadiusbymember_store store;
};

/**
 * GEORADIUSBYMEMBER key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH]
 * [COUNT count [ANY]] [ASC | DESC] [STORE destination | STOREDIST destination]
 *
 * Finds members around another member (GEOSEARCH is the newer way).
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the reading of the source, and the write of the destination.
 * Others may see: the old destination. A death leaves: the old destination or the new one.
 * Reply: array | integer. Since 3.2.0.
 */
SW_API sw_err sw_georadiusbymember(sw_handle *h, sw_bytes key, sw_bytes member, double radius,
				   enum sw_georadiusbymember_unit unit,
				   const struct sw_georadiusbymember_opts *opts, sw_reply **reply);

enum sw_georadiusbymember_ro_unit {
	SW_GEORADIUSBYMEMBER_RO_UNIT_NONE = 0,
	SW_GEORADIUSBYMEMBER_RO_M,
	SW_GEORADIUSBYMEMBER_RO_KM,
	SW_GEORADIUSBYMEMBER_RO_FT,
	SW_GEORADIUSBYMEMBER_RO_MI
};

enum sw_georadiusbymember_ro_order {
	SW_GEORADIUSBYMEMBER_RO_ORDER_NONE = 0,
	SW_GEORADIUSBYMEMBER_RO_ASC,
	SW_GEORADIUSBYMEMBER_RO_DESC
};

struct sw_georadiusbymember_ro_opts {
	/* WITHCOORD */
	bool withcoord;
	/* WITHDIST */
	bool withdist;
	/* WITHHASH */
	bool withhash;
	/* COUNT count [ANY] */
	sw_opt_i64 count;
	/* ANY */
	bool any;
	/* ASC | DESC */
	enum sw_georadiusbymember_ro_order order;
};

/**
 * GEORADIUSBYMEMBER_RO key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH]
 * [COUNT count [ANY]] [ASC | DESC]
 *
 * Finds members around another member, read-only.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 3.2.10.
 */
SW_API sw_err sw_georadiusbymember_ro(sw_handle *h, sw_bytes key, sw_bytes member, double radius,
				      enum sw_georadiusbymember_ro_unit unit,
				      const struct sw_georadiusbymember_ro_opts *opts,
				      sw_reply **reply);

enum sw_georadius_ro_unit {
	SW_GEORADIUS_RO_UNIT_NONE = 0,
	SW_GEORADIUS_RO_M,
	SW_GEORADIUS_RO_KM,
	SW_GEORADIUS_RO_FT,
	SW_GEORADIUS_RO_MI
};

enum sw_georadius_ro_order {
	SW_GEORADIUS_RO_ORDER_NONE = 0,
	SW_GEORADIUS_RO_ASC,
	SW_GEORADIUS_RO_DESC
};

struct sw_georadius_ro_opts {
	/* WITHCOORD */
	bool withcoord;
	/* WITHDIST */
	bool withdist;
	/* WITHHASH */
	bool withhash;
	/* COUNT count [ANY] */
	sw_opt_i64 count;
	/* ANY; since 6.2.0 */
	bool any;
	/* ASC | DESC */
	enum sw_georadius_ro_order order;
};

/**
 * GEORADIUS_RO key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST]
 * [WITHHASH] [COUNT count [ANY]] [ASC | DESC]
 *
 * Finds members around a position, read-only.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 3.2.10.
 */
SW_API sw_err sw_georadius_ro(sw_handle *h, sw_bytes key, double longitude, double latitude,
			      double radius, enum sw_georadius_ro_unit unit,
			      const struct sw_georadius_ro_opts *opts, sw_reply **reply);

/* Which branch of struct sw_geosearch_from. */
enum sw_geosearch_from_kind {
	SW_GEOSEARCH_FROM_NONE = 0,
	SW_GEOSEARCH_FROMMEMBER,
	SW_GEOSEARCH_FROMLONLAT
};

struct sw_geosearch_from {
	enum sw_geosearch_from_kind kind;
	sw_bytes member;
	double longitude;
	double latitude;
};

/* Which branch of struct sw_geosearch_by. */
enum sw_geosearch_by_kind {
	SW_GEOSEARCH_BY_NONE = 0,
	SW_GEOSEARCH_BYRADIUS,
	SW_GEOSEARCH_BYBOX,
	SW_GEOSEARCH_BYPOLYGON
};

enum sw_geosearch_unit {
	SW_GEOSEARCH_UNIT_NONE = 0,
	SW_GEOSEARCH_M,
	SW_GEOSEARCH_KM,
	SW_GEOSEARCH_FT,
	SW_GEOSEARCH_MI
};

struct sw_geosearch_by {
	enum sw_geosearch_by_kind kind;
	double radius;
	enum sw_geosearch_unit unit;
	double width;
	double height;
	const struct sw_longitude_latitude *data;
	size_t n_data;
};

enum sw_geosearch_order {
	SW_GEOSEARCH_ORDER_NONE = 0,
	SW_GEOSEARCH_ASC,
	SW_GEOSEARCH_DESC
};

struct sw_geosearch_opts {
	/* FROMMEMBER member | FROMLONLAT longitude latitude */
	struct sw_geosearch_from from;
	/* ASC | DESC */
	enum sw_geosearch_order order;
	/* COUNT count [ANY] */
	sw_opt_i64 count;
	/* ANY */
	bool any;
	/* WITHCOORD */
	bool withcoord;
	/* WITHDIST */
	bool withdist;
	/* WITHHASH */
	bool withhash;
};

/**
 * GEOSEARCH key [FROMMEMBER member | FROMLONLAT longitude latitude] <BYRADIUS radius <m | km |
 * ft | mi> | BYBOX width height <m | km | ft | mi> | BYPOLYGON num-vertices longitude latitude
 * [longitude latitude ...]> [ASC | DESC] [COUNT count [ANY]] [WITHCOORD] [WITHDIST] [WITHHASH]
 *
 * Finds members inside a circle, a box or a polygon.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_geosearch(sw_handle *h, sw_bytes key, struct sw_geosearch_by by,
			   const struct sw_geosearch_opts *opts, sw_reply **reply);

/* Which branch of struct sw_geosearchstore_from. */
enum sw_geosearchstore_from_kind {
	SW_GEOSEARCHSTORE_FROM_NONE = 0,
	SW_GEOSEARCHSTORE_FROMMEMBER,
	SW_GEOSEARCHSTORE_FROMLONLAT
};

struct sw_geosearchstore_from {
	enum sw_geosearchstore_from_kind kind;
	sw_bytes member;
	double longitude;
	double latitude;
};

/* Which branch of struct sw_geosearchstore_by. */
enum sw_geosearchstore_by_kind {
	SW_GEOSEARCHSTORE_BY_NONE = 0,
	SW_GEOSEARCHSTORE_BYRADIUS,
	SW_GEOSEARCHSTORE_BYBOX,
	SW_GEOSEARCHSTORE_BYPOLYGON
};

enum sw_geosearchstore_unit {
	SW_GEOSEARCHSTORE_UNIT_NONE = 0,
	SW_GEOSEARCHSTORE_M,
	SW_GEOSEARCHSTORE_KM,
	SW_GEOSEARCHSTORE_FT,
	SW_GEOSEARCHSTORE_MI
};

struct sw_geosearchstore_by {
	enum sw_geosearchstore_by_kind kind;
	double radius;
	enum sw_geosearchstore_unit unit;
	double width;
	double height;
	const struct sw_longitude_latitude *data;
	size_t n_data;
};

enum sw_geosearchstore_order {
	SW_GEOSEARCHSTORE_ORDER_NONE = 0,
	SW_GEOSEARCHSTORE_ASC,
	SW_GEOSEARCHSTORE_DESC
};

struct sw_geosearchstore_opts {
	/* FROMMEMBER member | FROMLONLAT longitude latitude */
	struct sw_geosearchstore_from from;
	/* ASC | DESC */
	enum sw_geosearchstore_order order;
	/* COUNT count [ANY] */
	sw_opt_i64 count;
	/* ANY */
	bool any;
	/* STOREDIST; store distances as scores */
	bool storedist;
};

/**
 * GEOSEARCHSTORE destination source [FROMMEMBER member | FROMLONLAT longitude latitude]
 * <BYRADIUS radius <m | km | ft | mi> | BYBOX width height <m | km | ft | mi> | BYPOLYGON
 * num-vertices longitude latitude [longitude latitude ...]> [ASC | DESC] [COUNT count [ANY]]
 * [STOREDIST]
 *
 * Stores the members inside a circle, a box or a polygon.
 * One atomic command if its keys share a slot, else an algorithm of several requests.
 * Then atomic: the reading of the source, and the write of the destination.
 * Others may see: the old destination. A death leaves: the old destination or the new one.
 * Reply: integer. Since 6.2.0.
 */
SW_API sw_err sw_geosearchstore(sw_handle *h, sw_bytes destination, sw_bytes source,
				struct sw_geosearchstore_by by,
				const struct sw_geosearchstore_opts *opts, int64_t *out);

#ifdef __cplusplus
}
#endif

#endif
