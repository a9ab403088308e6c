/*
 * slotwise/shapes.h - replies by their shape: what programs would otherwise unpack by hand. Part of <slotwise/core.h>.
 *
 *	sw_reply_as_integer() ...   a reply of sw_call(), a script, a batch: is it a number, and which
 *	sw_reply_field()            HGETALL, a row of CONFIG GET, XINFO, CLUSTER SHARDS' and LINKS' entries, COMMAND DOCS, PUBSUB NUMSUB;
 *	                            a stream of XREAD and XREADGROUP by its key; a node's row of a fan-out
 *	sw_reply_pair()             the same in turn; HSCAN's items, HRANDFIELD WITHVALUES, a stream entry's fields
 *	sw_reply_scored()           ZRANGE, ZRANDMEMBER, ZUNION ... WITHSCORES, ZPOPMIN, ZSCAN's items; element 1 of ZMPOP
 *	sw_reply_page()             SCAN on one node, HSCAN, SSCAN, ZSCAN, CLUSTERSCAN, XAUTOCLAIM
 *	sw_reply_stream_entry()     XRANGE, XREVRANGE, XCLAIM; a stream of XREAD; XAUTOCLAIM's items; entries of XINFO STREAM
 *	sw_reply_geo_position()     GEOPOS
 *	sw_reply_geo_row()          GEOSEARCH, GEORADIUS with any of WITHDIST, WITHHASH, WITHCOORD
 *	sw_info_field()             INFO, CLUSTER INFO
 *
 * They take a reply of either protocol, from a typed call, a batch or sw_call(), allocate nothing, and what they give lives in that
 * reply. A reply doesn't say which command it answers, so they know shapes only: GEOPOS, too, is a list of pairs.
 *
 * Where a bool is returned: true and *out; or false, when the reply (NULL included) has another shape or there is no element i, and *out is
 * zeros. So `for (i = 0; sw_reply_pair(r, i, &pair); i++)` is a loop over all. `out` may be NULL: only the answer counts.
 */
#ifndef SLOTWISE_SHAPES_H
#define SLOTWISE_SHAPES_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- plain values --------------------------------------------------------------------------- */

/*
 * The accessors of <slotwise/core.h> with an answer to "is it one?": a text that is no number isn't 0 here. Numbers are integers,
 * doubles (as an integer only without fraction), bools, and texts that are a number in full, as the servers read numbers.
 */
SW_API bool sw_reply_as_integer(const sw_reply *r, int64_t *out);
SW_API bool sw_reply_as_double(const sw_reply *r, double *out);
/* A bool, or the integer 1 or 0 that stands for it in RESP2. */
SW_API bool sw_reply_as_bool(const sw_reply *r, bool *out);
/* Bulk, status, verbatim or bignum: neither nil nor an error. */
SW_API bool sw_reply_as_bytes(const sw_reply *r, sw_bytes *out);
/* The status OK. */
SW_API bool sw_reply_is_ok(const sw_reply *r);
/* A text that is a number in full: INFO's values, the scores of sw_iter_zscan(). */
SW_API bool sw_bytes_as_integer(sw_bytes text, int64_t *out);
SW_API bool sw_bytes_as_double(sw_bytes text, double *out);

/* ---- pairs ---------------------------------------------------------------------------------- */

/*
 * A list of pairs is a map, an array of names and values by turns (RESP2's map), or an array of [name, value] arrays (XREAD in RESP2,
 * HRANDFIELD WITHVALUES in RESP3). A name is a text or a number; sets have no order and so no pairs.
 */
struct sw_pair {
	sw_bytes name;       /* key's text; absent if that is a number */
	const sw_reply *key;
	const sw_reply *value;
};

/* How many pairs; 0 if it isn't a list of pairs. */
SW_API size_t sw_reply_pairs(const sw_reply *r);
/* Pair i (0-based). */
SW_API bool sw_reply_pair(const sw_reply *r, size_t i, struct sw_pair *out);
/* The value of the first pair with that name, bytewise; NULL: there is none, or not a list of pairs. Looks at one after the other. */
SW_API const sw_reply *sw_reply_field(const sw_reply *r, sw_bytes name);

struct sw_scored {
	sw_bytes member;
	double score;
};

/* Pair i of a list whose values are numbers. */
SW_API bool sw_reply_scored(const sw_reply *r, size_t i, struct sw_scored *out);

/* ---- INFO ----------------------------------------------------------------------------------- */

/*
 * The value behind "name:" in lines like INFO's and CLUSTER INFO's; the name in full, case counts. Absent (data NULL) if no line has
 * it; "" if nothing is behind it. Of a fan-out the rows are asked: sw_info_field(sw_reply_bytes(row), ...).
 */
SW_API sw_bytes sw_info_field(sw_bytes info, sw_bytes name);
/* The same within such a value, "keys=1,expires=0" (INFO keyspace, commandstats, replication). */
SW_API sw_bytes sw_info_part(sw_bytes value, sw_bytes name);

/* ---- cursors -------------------------------------------------------------------------------- */

struct sw_page {
	sw_bytes cursor; /* as the server wrote it: for sw_call(), sw_clusterscan(), sw_xautoclaim() */
	int64_t number;  /* the same for sw_scan() and its like; -1 if it is no such number */
	bool last;       /* the cursor is "0", or XAUTOCLAIM's "0-0": this page ends the walk */
	const sw_reply *items;
};

/*
 * [cursor, items]; behind them XAUTOCLAIM has the ids of deleted entries, sw_reply_at(r, 2). A cursor is digits, an entry's id, or
 * what CLUSTERSCAN makes: text that ends in "-" and digits. sw_scan() asks all primaries: its reply is a map with a page a node. The
 * iterators (sw_iter_scan() ...) do the walking, too.
 */
SW_API bool sw_reply_page(const sw_reply *r, struct sw_page *out);

/* ---- streams -------------------------------------------------------------------------------- */

struct sw_stream_entry {
	sw_bytes id;
	const sw_reply *fields; /* for sw_reply_field() and sw_reply_pair(); NULL: JUSTID, or deleted */
	bool deleted;           /* pending, but no longer in the stream (XREADGROUP of one's own entries) */
	sw_opt_i64 idle_ms;     /* XREADGROUP CLAIM: since the last delivery ... */
	sw_opt_i64 deliveries;  /* ... and how many there were */
};

/* Entry i of a list of entries, [id, fields] or an id alone. */
SW_API bool sw_reply_stream_entry(const sw_reply *entries, size_t i, struct sw_stream_entry *out);

/* ---- places --------------------------------------------------------------------------------- */

struct sw_geo_position {
	bool set; /* false: GEOPOS found no such member, or the row came without */
	double longitude;
	double latitude;
};

/* Position i of GEOPOS; that of a missing member, nil, is true with set false. */
SW_API bool sw_reply_geo_position(const sw_reply *positions, size_t i, struct sw_geo_position *out);

struct sw_geo_row {
	sw_bytes member;
	sw_opt_double distance; /* in the unit of the call */
	sw_opt_i64 hash;        /* of 52 bits */
	struct sw_geo_position position;
};

/* Row i of GEOSEARCH: a member, or an array of it and what the call asked for. */
SW_API bool sw_reply_geo_row(const sw_reply *rows, size_t i, struct sw_geo_row *out);

#ifdef __cplusplus
}
#endif

#endif
