/* shapes_value.c - plain values, with an answer to "is it one?". */
#include <slotwise/shapes.h>

#include "wire/resp.h"

bool sw_bytes_as_integer(sw_bytes text, int64_t *out)
{
	int64_t value = 0;
	bool is = text.data && swi_parse_i64(text.data, text.len, &value);

	if (out)
		*out = is ? value : 0;
	return is;
}

bool sw_bytes_as_double(sw_bytes text, double *out)
{
	double value = 0;
	bool is = text.data && swi_parse_double(text.data, text.len, &value);

	if (out)
		*out = is ? value : 0;
	return is;
}

bool sw_reply_as_bytes(const sw_reply *r, sw_bytes *out)
{
	bool error = sw_reply_type_of(r) == SW_REPLY_ERROR;
	sw_bytes text = error ? sw_buf(NULL, 0) : sw_reply_bytes(r);

	if (out)
		*out = text;
	return text.data != NULL;
}

static bool is_number(const sw_reply *r)
{
	sw_reply_type type = sw_reply_type_of(r);

	return type == SW_REPLY_INTEGER || type == SW_REPLY_DOUBLE || type == SW_REPLY_BOOL;
}

bool sw_reply_as_integer(const sw_reply *r, int64_t *out)
{
	int64_t value = sw_reply_integer(r); /* 0 of a double that is none */
	sw_bytes text;

	if (sw_reply_as_bytes(r, &text))
		return sw_bytes_as_integer(text, out);
	if (out)
		*out = value;
	return is_number(r) && (double)value == sw_reply_double(r);
}

bool sw_reply_as_double(const sw_reply *r, double *out)
{
	sw_bytes text;

	if (sw_reply_as_bytes(r, &text))
		return sw_bytes_as_double(text, out);
	if (out)
		*out = sw_reply_double(r);
	return is_number(r);
}

bool sw_reply_as_bool(const sw_reply *r, bool *out)
{
	sw_reply_type type = sw_reply_type_of(r);
	int64_t value = sw_reply_integer(r);
	bool is = type == SW_REPLY_BOOL || (type == SW_REPLY_INTEGER && (value == 0 || value == 1));

	if (out)
		*out = is && value;
	return is;
}

bool sw_reply_is_ok(const sw_reply *r)
{
	sw_bytes text = sw_reply_bytes(r);

	return sw_reply_type_of(r) == SW_REPLY_STATUS && text.len == 2 &&
	       memcmp(text.data, "OK", 2) == 0;
}
