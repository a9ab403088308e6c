/* shapes_geo.c - positions, and rows of a search. */
#include <slotwise/shapes.h>

static bool is_array(const sw_reply *r)
{
	return sw_reply_type_of(r) == SW_REPLY_ARRAY;
}

static bool position_of(const sw_reply *r, struct sw_geo_position *out)
{
	out->set = is_array(r) && sw_reply_count(r) == 2 &&
		   sw_reply_as_double(sw_reply_at(r, 0), &out->longitude) &&
		   sw_reply_as_double(sw_reply_at(r, 1), &out->latitude);
	return out->set;
}

bool sw_reply_geo_position(const sw_reply *positions, size_t i, struct sw_geo_position *out)
{
	const sw_reply *r = is_array(positions) ? sw_reply_at(positions, i) : NULL;
	struct sw_geo_position position = { false, 0, 0 };
	bool is = r && (position_of(r, &position) || sw_reply_type_of(r) == SW_REPLY_NIL);

	if (!position.set)
		position = (struct sw_geo_position){ false, 0, 0 };
	if (out)
		*out = position;
	return is;
}

static bool hash_of(const sw_reply *r, sw_opt_i64 *out)
{
	out->set = sw_reply_type_of(r) == SW_REPLY_INTEGER && sw_reply_as_integer(r, &out->value);
	return out->set;
}

static bool distance_of(const sw_reply *r, sw_opt_double *out)
{
	out->set = sw_reply_type_of(r) != SW_REPLY_INTEGER && sw_reply_as_double(r, &out->value);
	return out->set;
}

/* [member, distance, hash, [longitude, latitude]]: what the call didn't ask for is missing; no two are of one type. */
static bool row_of(const sw_reply *r, struct sw_geo_row *out)
{
	size_t at = 1;

	if (!is_array(r))
		return sw_reply_as_bytes(r, &out->member);
	if (!sw_reply_as_bytes(sw_reply_at(r, 0), &out->member))
		return false;
	if (distance_of(sw_reply_at(r, at), &out->distance))
		at++;
	if (hash_of(sw_reply_at(r, at), &out->hash))
		at++;
	if (position_of(sw_reply_at(r, at), &out->position))
		at++;
	return at == sw_reply_count(r);
}

bool sw_reply_geo_row(const sw_reply *rows, size_t i, struct sw_geo_row *out)
{
	struct sw_geo_row row;
	bool is;

	memset(&row, 0, sizeof(row));
	is = is_array(rows) && row_of(sw_reply_at(rows, i), &row);
	if (!is)
		memset(&row, 0, sizeof(row));
	if (out)
		*out = row;
	return is;
}
