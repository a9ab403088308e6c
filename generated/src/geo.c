/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/geo.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

extern const struct swi_override swi_override_georadius;
extern const struct swi_override swi_override_georadiusbymember;
extern const struct swi_override swi_override_geosearchstore;

/* ---- GEOADD --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_geoadd[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_geoadd = {
	.name = "GEOADD",
	.syntax = "key [NX | XX] [CH] longitude latitude member [longitude latitude member "
		"...]",
	.keys = keys_of_geoadd,
	.n_keys = 1,
	.head = "$6\r\nGEOADD\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_geoadd_condition(struct swi_writer *w, enum sw_geoadd_condition v)
{
	switch (v) {
	case SW_GEOADD_NX:
		SWI_TOKEN(w, "$2\r\nNX\r\n");
		break;
	case SW_GEOADD_XX:
		SWI_TOKEN(w, "$2\r\nXX\r\n");
		break;
	default:
		swi_refuse(w, "condition", "is none of its enum's constants");
	}
}

sw_err sw_geoadd(sw_handle *h, sw_bytes key, const struct sw_longitude_latitude_member *data,
		 size_t n_data, const struct sw_geoadd_opts *opts, int64_t *out)
{
	static const struct sw_geoadd_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_geoadd);
	const struct sw_geoadd_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->condition)
		put_geoadd_condition(w, o->condition);
	if (o->ch)
		SWI_TOKEN(w, "$2\r\nCH\r\n");
	swi_need(w, data, n_data, "data");
	for (size_t i = 0; data && i < n_data; i++) {
		swi_put_double(w, data[i].longitude);
		swi_put_double(w, data[i].latitude);
		swi_put_bytes(w, data[i].member);
	}
	return swi_call(w, out);
}

/* ---- GEODIST -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_geodist[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_geodist = {
	.name = "GEODIST",
	.syntax = "key member1 member2 [m | km | ft | mi]",
	.keys = keys_of_geodist,
	.n_keys = 1,
	.head = "$7\r\nGEODIST\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -4,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_BULK | SWI_SHAPE_NIL,
	.out = SWI_OUT_REPLY,
};

static void put_geodist_unit(struct swi_writer *w, enum sw_geodist_unit v)
{
	switch (v) {
	case SW_GEODIST_M:
		SWI_TOKEN(w, "$1\r\nm\r\n");
		break;
	case SW_GEODIST_KM:
		SWI_TOKEN(w, "$2\r\nkm\r\n");
		break;
	case SW_GEODIST_FT:
		SWI_TOKEN(w, "$2\r\nft\r\n");
		break;
	case SW_GEODIST_MI:
		SWI_TOKEN(w, "$2\r\nmi\r\n");
		break;
	default:
		swi_refuse(w, "unit", "is none of its enum's constants");
	}
}

sw_err sw_geodist(sw_handle *h, sw_bytes key, sw_bytes member1, sw_bytes member2,
		  const struct sw_geodist_opts *opts, sw_reply **reply)
{
	static const struct sw_geodist_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_geodist);
	const struct sw_geodist_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, member1);
	swi_put_bytes(w, member2);
	if (o->unit)
		put_geodist_unit(w, o->unit);
	return swi_call(w, reply);
}

/* ---- GEOHASH -------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_geohash[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_geohash = {
	.name = "GEOHASH",
	.syntax = "key [member [member ...]]",
	.keys = keys_of_geohash,
	.n_keys = 1,
	.head = "$7\r\nGEOHASH\r\n",
	.head_len = 13,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_geohash(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
		  sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_geohash);

	swi_put_key(w, key);
	swi_put_bytes_list(w, members, n_members);
	return swi_call(w, reply);
}

/* ---- GEOPOS --------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_geopos[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_geopos = {
	.name = "GEOPOS",
	.syntax = "key [member [member ...]]",
	.keys = keys_of_geopos,
	.n_keys = 1,
	.head = "$6\r\nGEOPOS\r\n",
	.head_len = 12,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_geopos(sw_handle *h, sw_bytes key, const sw_bytes *members, size_t n_members,
		 sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_geopos);

	swi_put_key(w, key);
	swi_put_bytes_list(w, members, n_members);
	return swi_call(w, reply);
}

/* ---- GEORADIUS ------------------------------------------------------------------------------ */

static const struct swi_skip skips_of_georadius_1[] = {
	{ "COUNT", 1 },
	{ "STOREDIST", 1 },
	{ NULL, 0 },
};

static const struct swi_skip skips_of_georadius_2[] = {
	{ "COUNT", 1 },
	{ "STORE", 1 },
	{ NULL, 0 },
};

static const struct swi_key_spec keys_of_georadius[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 6, .step = 1, .keyword = "STORE", .skips = skips_of_georadius_1 },
	{ .begin = 6, .step = 1, .keyword = "STOREDIST", .skips = skips_of_georadius_2 },
};

const struct swi_command swi_row_georadius = {
	.name = "GEORADIUS",
	.syntax = "key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] "
		"[WITHHASH] [COUNT count [ANY]] [ASC | DESC] [STORE destination | STOREDIST "
		"destination]",
	.override = &swi_override_georadius,
	.keys = keys_of_georadius,
	.n_keys = 3,
	.head = "$9\r\nGEORADIUS\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

static void put_georadius_unit(struct swi_writer *w, enum sw_georadius_unit v)
{
	switch (v) {
	case SW_GEORADIUS_M:
		SWI_TOKEN(w, "$1\r\nm\r\n");
		break;
	case SW_GEORADIUS_KM:
		SWI_TOKEN(w, "$2\r\nkm\r\n");
		break;
	case SW_GEORADIUS_FT:
		SWI_TOKEN(w, "$2\r\nft\r\n");
		break;
	case SW_GEORADIUS_MI:
		SWI_TOKEN(w, "$2\r\nmi\r\n");
		break;
	default:
		swi_refuse(w, "unit", "is none of its enum's constants");
	}
}

static void put_georadius_order(struct swi_writer *w, enum sw_georadius_order v)
{
	switch (v) {
	case SW_GEORADIUS_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_GEORADIUS_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

static void put_georadius_store(struct swi_writer *w, const struct sw_georadius_store *v)
{
	switch (v->kind) {
	case SW_GEORADIUS_STORE:
		SWI_TOKEN(w, "$5\r\nSTORE\r\n");
		swi_put_key(w, v->value);
		break;
	case SW_GEORADIUS_STOREDIST:
		SWI_TOKEN(w, "$9\r\nSTOREDIST\r\n");
		swi_put_key(w, v->value);
		break;
	default:
		swi_refuse(w, "store", "has no valid kind");
	}
}

sw_err sw_georadius(sw_handle *h, sw_bytes key, double longitude, double latitude, double radius,
		    enum sw_georadius_unit unit, const struct sw_georadius_opts *opts,
		    sw_reply **reply)
{
	static const struct sw_georadius_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_georadius);
	const struct sw_georadius_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_double(w, longitude);
	swi_put_double(w, latitude);
	swi_put_double(w, radius);
	put_georadius_unit(w, unit);
	if (o->withcoord)
		SWI_TOKEN(w, "$9\r\nWITHCOORD\r\n");
	if (o->withdist)
		SWI_TOKEN(w, "$8\r\nWITHDIST\r\n");
	if (o->withhash)
		SWI_TOKEN(w, "$8\r\nWITHHASH\r\n");
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
		if (o->any)
			SWI_TOKEN(w, "$3\r\nANY\r\n");
	}
	else if (o->any)
		swi_refuse(w, "any", "goes only with count");
	if (o->order)
		put_georadius_order(w, o->order);
	if (o->store.kind)
		put_georadius_store(w, &o->store);
	return swi_call(w, reply);
}

/* ---- GEORADIUSBYMEMBER ---------------------------------------------------------------------- */

static const struct swi_skip skips_of_georadiusbymember_1[] = {
	{ "COUNT", 1 },
	{ "STOREDIST", 1 },
	{ NULL, 0 },
};

static const struct swi_skip skips_of_georadiusbymember_2[] = {
	{ "COUNT", 1 },
	{ "STORE", 1 },
	{ NULL, 0 },
};

static const struct swi_key_spec keys_of_georadiusbymember[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 5, .step = 1, .keyword = "STORE", .skips = skips_of_georadiusbymember_1 },
	{ .begin = 5, .step = 1, .keyword = "STOREDIST", .skips = skips_of_georadiusbymember_2 },
};

const struct swi_command swi_row_georadiusbymember = {
	.name = "GEORADIUSBYMEMBER",
	.syntax = "key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] "
		"[COUNT count [ANY]] [ASC | DESC] [STORE destination | STOREDIST destination]",
	.override = &swi_override_georadiusbymember,
	.keys = keys_of_georadiusbymember,
	.n_keys = 3,
	.head = "$17\r\nGEORADIUSBYMEMBER\r\n",
	.head_len = 24,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_ARRAY | SWI_SHAPE_INTEGER,
	.out = SWI_OUT_REPLY,
};

static void put_georadiusbymember_unit(struct swi_writer *w, enum sw_georadiusbymember_unit v)
{
	switch (v) {
	case SW_GEORADIUSBYMEMBER_M:
		SWI_TOKEN(w, "$1\r\nm\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_KM:
		SWI_TOKEN(w, "$2\r\nkm\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_FT:
		SWI_TOKEN(w, "$2\r\nft\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_MI:
		SWI_TOKEN(w, "$2\r\nmi\r\n");
		break;
	default:
		swi_refuse(w, "unit", "is none of its enum's constants");
	}
}

static void put_georadiusbymember_order(struct swi_writer *w, enum sw_georadiusbymember_order v)
{
	switch (v) {
	case SW_GEORADIUSBYMEMBER_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

static void put_georadiusbymember_store(struct swi_writer *w, const struct sw_georadiusbymember_store *v)
{
	switch (v->kind) {
	case SW_GEORADIUSBYMEMBER_STORE:
		SWI_TOKEN(w, "$5\r\nSTORE\r\n");
		swi_put_key(w, v->value);
		break;
	case SW_GEORADIUSBYMEMBER_STOREDIST:
		SWI_TOKEN(w, "$9\r\nSTOREDIST\r\n");
		swi_put_key(w, v->value);
		break;
	default:
		swi_refuse(w, "store", "has no valid kind");
	}
}

sw_err sw_georadiusbymember(sw_handle *h, sw_bytes key, sw_bytes member, double radius,
			    enum sw_georadiusbymember_unit unit,
			    const struct sw_georadiusbymember_opts *opts, sw_reply **reply)
{
	static const struct sw_georadiusbymember_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_georadiusbymember);
	const struct sw_georadiusbymember_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, member);
	swi_put_double(w, radius);
	put_georadiusbymember_unit(w, unit);
	if (o->withcoord)
		SWI_TOKEN(w, "$9\r\nWITHCOORD\r\n");
	if (o->withdist)
		SWI_TOKEN(w, "$8\r\nWITHDIST\r\n");
	if (o->withhash)
		SWI_TOKEN(w, "$8\r\nWITHHASH\r\n");
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
		if (o->any)
			SWI_TOKEN(w, "$3\r\nANY\r\n");
	}
	else if (o->any)
		swi_refuse(w, "any", "goes only with count");
	if (o->order)
		put_georadiusbymember_order(w, o->order);
	if (o->store.kind)
		put_georadiusbymember_store(w, &o->store);
	return swi_call(w, reply);
}

/* ---- GEORADIUSBYMEMBER_RO ------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_georadiusbymember_ro[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_georadiusbymember_ro = {
	.name = "GEORADIUSBYMEMBER_RO",
	.syntax = "key member radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] [WITHHASH] "
		"[COUNT count [ANY]] [ASC | DESC]",
	.keys = keys_of_georadiusbymember_ro,
	.n_keys = 1,
	.head = "$20\r\nGEORADIUSBYMEMBER_RO\r\n",
	.head_len = 27,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_georadiusbymember_ro_unit(struct swi_writer *w, enum sw_georadiusbymember_ro_unit v)
{
	switch (v) {
	case SW_GEORADIUSBYMEMBER_RO_M:
		SWI_TOKEN(w, "$1\r\nm\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_RO_KM:
		SWI_TOKEN(w, "$2\r\nkm\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_RO_FT:
		SWI_TOKEN(w, "$2\r\nft\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_RO_MI:
		SWI_TOKEN(w, "$2\r\nmi\r\n");
		break;
	default:
		swi_refuse(w, "unit", "is none of its enum's constants");
	}
}

static void put_georadiusbymember_ro_order(struct swi_writer *w, enum sw_georadiusbymember_ro_order v)
{
	switch (v) {
	case SW_GEORADIUSBYMEMBER_RO_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_GEORADIUSBYMEMBER_RO_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

sw_err sw_georadiusbymember_ro(sw_handle *h, sw_bytes key, sw_bytes member, double radius,
			       enum sw_georadiusbymember_ro_unit unit,
			       const struct sw_georadiusbymember_ro_opts *opts, sw_reply **reply)
{
	static const struct sw_georadiusbymember_ro_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_georadiusbymember_ro);
	const struct sw_georadiusbymember_ro_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_bytes(w, member);
	swi_put_double(w, radius);
	put_georadiusbymember_ro_unit(w, unit);
	if (o->withcoord)
		SWI_TOKEN(w, "$9\r\nWITHCOORD\r\n");
	if (o->withdist)
		SWI_TOKEN(w, "$8\r\nWITHDIST\r\n");
	if (o->withhash)
		SWI_TOKEN(w, "$8\r\nWITHHASH\r\n");
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
		if (o->any)
			SWI_TOKEN(w, "$3\r\nANY\r\n");
	}
	else if (o->any)
		swi_refuse(w, "any", "goes only with count");
	if (o->order)
		put_georadiusbymember_ro_order(w, o->order);
	return swi_call(w, reply);
}

/* ---- GEORADIUS_RO --------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_georadius_ro[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_georadius_ro = {
	.name = "GEORADIUS_RO",
	.syntax = "key longitude latitude radius <m | km | ft | mi> [WITHCOORD] [WITHDIST] "
		"[WITHHASH] [COUNT count [ANY]] [ASC | DESC]",
	.keys = keys_of_georadius_ro,
	.n_keys = 1,
	.head = "$12\r\nGEORADIUS_RO\r\n",
	.head_len = 19,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_georadius_ro_unit(struct swi_writer *w, enum sw_georadius_ro_unit v)
{
	switch (v) {
	case SW_GEORADIUS_RO_M:
		SWI_TOKEN(w, "$1\r\nm\r\n");
		break;
	case SW_GEORADIUS_RO_KM:
		SWI_TOKEN(w, "$2\r\nkm\r\n");
		break;
	case SW_GEORADIUS_RO_FT:
		SWI_TOKEN(w, "$2\r\nft\r\n");
		break;
	case SW_GEORADIUS_RO_MI:
		SWI_TOKEN(w, "$2\r\nmi\r\n");
		break;
	default:
		swi_refuse(w, "unit", "is none of its enum's constants");
	}
}

static void put_georadius_ro_order(struct swi_writer *w, enum sw_georadius_ro_order v)
{
	switch (v) {
	case SW_GEORADIUS_RO_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_GEORADIUS_RO_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

sw_err sw_georadius_ro(sw_handle *h, sw_bytes key, double longitude, double latitude,
		       double radius, enum sw_georadius_ro_unit unit,
		       const struct sw_georadius_ro_opts *opts, sw_reply **reply)
{
	static const struct sw_georadius_ro_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_georadius_ro);
	const struct sw_georadius_ro_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	swi_put_double(w, longitude);
	swi_put_double(w, latitude);
	swi_put_double(w, radius);
	put_georadius_ro_unit(w, unit);
	if (o->withcoord)
		SWI_TOKEN(w, "$9\r\nWITHCOORD\r\n");
	if (o->withdist)
		SWI_TOKEN(w, "$8\r\nWITHDIST\r\n");
	if (o->withhash)
		SWI_TOKEN(w, "$8\r\nWITHHASH\r\n");
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
		if (o->any)
			SWI_TOKEN(w, "$3\r\nANY\r\n");
	}
	else if (o->any)
		swi_refuse(w, "any", "goes only with count");
	if (o->order)
		put_georadius_ro_order(w, o->order);
	return swi_call(w, reply);
}

/* ---- GEOSEARCH ------------------------------------------------------------------------------ */

static const struct swi_key_spec keys_of_geosearch[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_geosearch = {
	.name = "GEOSEARCH",
	.syntax = "key [FROMMEMBER member | FROMLONLAT longitude latitude] <BYRADIUS radius "
		"<m | km | ft | mi> | BYBOX width height <m | km | ft | mi> | BYPOLYGON "
		"num-vertices longitude latitude [longitude latitude ...]> [ASC | DESC] [COUNT "
		"count [ANY]] [WITHCOORD] [WITHDIST] [WITHHASH]",
	.keys = keys_of_geosearch,
	.n_keys = 1,
	.head = "$9\r\nGEOSEARCH\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -5,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_READONLY,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

static void put_geosearch_from(struct swi_writer *w, const struct sw_geosearch_from *v)
{
	switch (v->kind) {
	case SW_GEOSEARCH_FROMMEMBER:
		SWI_TOKEN(w, "$10\r\nFROMMEMBER\r\n");
		swi_put_bytes(w, v->member);
		break;
	case SW_GEOSEARCH_FROMLONLAT:
		SWI_TOKEN(w, "$10\r\nFROMLONLAT\r\n");
		swi_put_double(w, v->longitude);
		swi_put_double(w, v->latitude);
		break;
	default:
		swi_refuse(w, "from", "has no valid kind");
	}
}

static void put_geosearch_unit(struct swi_writer *w, enum sw_geosearch_unit v)
{
	switch (v) {
	case SW_GEOSEARCH_M:
		SWI_TOKEN(w, "$1\r\nm\r\n");
		break;
	case SW_GEOSEARCH_KM:
		SWI_TOKEN(w, "$2\r\nkm\r\n");
		break;
	case SW_GEOSEARCH_FT:
		SWI_TOKEN(w, "$2\r\nft\r\n");
		break;
	case SW_GEOSEARCH_MI:
		SWI_TOKEN(w, "$2\r\nmi\r\n");
		break;
	default:
		swi_refuse(w, "unit", "is none of its enum's constants");
	}
}

static void put_geosearch_by(struct swi_writer *w, const struct sw_geosearch_by *v)
{
	switch (v->kind) {
	case SW_GEOSEARCH_BYRADIUS:
		SWI_TOKEN(w, "$8\r\nBYRADIUS\r\n");
		swi_put_double(w, v->radius);
		put_geosearch_unit(w, v->unit);
		break;
	case SW_GEOSEARCH_BYBOX:
		SWI_TOKEN(w, "$5\r\nBYBOX\r\n");
		swi_put_double(w, v->width);
		swi_put_double(w, v->height);
		put_geosearch_unit(w, v->unit);
		break;
	case SW_GEOSEARCH_BYPOLYGON:
		SWI_TOKEN(w, "$9\r\nBYPOLYGON\r\n");
		swi_put_i64(w, (int64_t)v->n_data);
		swi_need(w, v->data, v->n_data, "data");
		for (size_t i = 0; v->data && i < v->n_data; i++) {
			swi_put_double(w, v->data[i].longitude);
			swi_put_double(w, v->data[i].latitude);
		}
		break;
	default:
		swi_refuse(w, "by", "has no valid kind");
	}
}

static void put_geosearch_order(struct swi_writer *w, enum sw_geosearch_order v)
{
	switch (v) {
	case SW_GEOSEARCH_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_GEOSEARCH_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

sw_err sw_geosearch(sw_handle *h, sw_bytes key, struct sw_geosearch_by by,
		    const struct sw_geosearch_opts *opts, sw_reply **reply)
{
	static const struct sw_geosearch_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_geosearch);
	const struct sw_geosearch_opts *o = opts ? opts : &none;

	swi_put_key(w, key);
	if (o->from.kind)
		put_geosearch_from(w, &o->from);
	put_geosearch_by(w, &by);
	if (o->order)
		put_geosearch_order(w, o->order);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
		if (o->any)
			SWI_TOKEN(w, "$3\r\nANY\r\n");
	}
	else if (o->any)
		swi_refuse(w, "any", "goes only with count");
	if (o->withcoord)
		SWI_TOKEN(w, "$9\r\nWITHCOORD\r\n");
	if (o->withdist)
		SWI_TOKEN(w, "$8\r\nWITHDIST\r\n");
	if (o->withhash)
		SWI_TOKEN(w, "$8\r\nWITHHASH\r\n");
	return swi_call(w, reply);
}

/* ---- GEOSEARCHSTORE ------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_geosearchstore[] = {
	{ .begin = 1, .step = 1 },
	{ .begin = 2, .step = 1 },
};

const struct swi_command swi_row_geosearchstore = {
	.name = "GEOSEARCHSTORE",
	.syntax = "destination source [FROMMEMBER member | FROMLONLAT longitude latitude] "
		"<BYRADIUS radius <m | km | ft | mi> | BYBOX width height <m | km | ft | mi> | "
		"BYPOLYGON num-vertices longitude latitude [longitude latitude ...]> [ASC | DESC] "
		"[COUNT count [ANY]] [STOREDIST]",
	.override = &swi_override_geosearchstore,
	.keys = keys_of_geosearchstore,
	.n_keys = 2,
	.head = "$14\r\nGEOSEARCHSTORE\r\n",
	.head_len = 21,
	.words = 1,
	.arity = -6,
	.route = SWI_ROUTE_OVERRIDE,
	.flags = SWI_WRITE,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

static void put_geosearchstore_from(struct swi_writer *w, const struct sw_geosearchstore_from *v)
{
	switch (v->kind) {
	case SW_GEOSEARCHSTORE_FROMMEMBER:
		SWI_TOKEN(w, "$10\r\nFROMMEMBER\r\n");
		swi_put_bytes(w, v->member);
		break;
	case SW_GEOSEARCHSTORE_FROMLONLAT:
		SWI_TOKEN(w, "$10\r\nFROMLONLAT\r\n");
		swi_put_double(w, v->longitude);
		swi_put_double(w, v->latitude);
		break;
	default:
		swi_refuse(w, "from", "has no valid kind");
	}
}

static void put_geosearchstore_unit(struct swi_writer *w, enum sw_geosearchstore_unit v)
{
	switch (v) {
	case SW_GEOSEARCHSTORE_M:
		SWI_TOKEN(w, "$1\r\nm\r\n");
		break;
	case SW_GEOSEARCHSTORE_KM:
		SWI_TOKEN(w, "$2\r\nkm\r\n");
		break;
	case SW_GEOSEARCHSTORE_FT:
		SWI_TOKEN(w, "$2\r\nft\r\n");
		break;
	case SW_GEOSEARCHSTORE_MI:
		SWI_TOKEN(w, "$2\r\nmi\r\n");
		break;
	default:
		swi_refuse(w, "unit", "is none of its enum's constants");
	}
}

static void put_geosearchstore_by(struct swi_writer *w, const struct sw_geosearchstore_by *v)
{
	switch (v->kind) {
	case SW_GEOSEARCHSTORE_BYRADIUS:
		SWI_TOKEN(w, "$8\r\nBYRADIUS\r\n");
		swi_put_double(w, v->radius);
		put_geosearchstore_unit(w, v->unit);
		break;
	case SW_GEOSEARCHSTORE_BYBOX:
		SWI_TOKEN(w, "$5\r\nBYBOX\r\n");
		swi_put_double(w, v->width);
		swi_put_double(w, v->height);
		put_geosearchstore_unit(w, v->unit);
		break;
	case SW_GEOSEARCHSTORE_BYPOLYGON:
		SWI_TOKEN(w, "$9\r\nBYPOLYGON\r\n");
		swi_put_i64(w, (int64_t)v->n_data);
		swi_need(w, v->data, v->n_data, "data");
		for (size_t i = 0; v->data && i < v->n_data; i++) {
			swi_put_double(w, v->data[i].longitude);
			swi_put_double(w, v->data[i].latitude);
		}
		break;
	default:
		swi_refuse(w, "by", "has no valid kind");
	}
}

static void put_geosearchstore_order(struct swi_writer *w, enum sw_geosearchstore_order v)
{
	switch (v) {
	case SW_GEOSEARCHSTORE_ASC:
		SWI_TOKEN(w, "$3\r\nASC\r\n");
		break;
	case SW_GEOSEARCHSTORE_DESC:
		SWI_TOKEN(w, "$4\r\nDESC\r\n");
		break;
	default:
		swi_refuse(w, "order", "is none of its enum's constants");
	}
}

sw_err sw_geosearchstore(sw_handle *h, sw_bytes destination, sw_bytes source,
			 struct sw_geosearchstore_by by, const struct sw_geosearchstore_opts *opts,
			 int64_t *out)
{
	static const struct sw_geosearchstore_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_geosearchstore);
	const struct sw_geosearchstore_opts *o = opts ? opts : &none;

	swi_put_key(w, destination);
	swi_put_key(w, source);
	if (o->from.kind)
		put_geosearchstore_from(w, &o->from);
	put_geosearchstore_by(w, &by);
	if (o->order)
		put_geosearchstore_order(w, o->order);
	if (o->count.set) {
		SWI_TOKEN(w, "$5\r\nCOUNT\r\n");
		swi_put_i64(w, o->count.value);
		if (o->any)
			SWI_TOKEN(w, "$3\r\nANY\r\n");
	}
	else if (o->any)
		swi_refuse(w, "any", "goes only with count");
	if (o->storedist)
		SWI_TOKEN(w, "$9\r\nSTOREDIST\r\n");
	return swi_call(w, out);
}
