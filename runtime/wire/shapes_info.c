/* shapes_info.c - "name:value" lines, and "name=value" lists within them. */
#include <slotwise/shapes.h>

/* The text up to `end`, without the '\r' before it; *text is what follows. */
static sw_bytes next_piece(sw_bytes *text, char end)
{
	const char *stop = memchr(text->data, end, text->len);
	size_t len = stop ? (size_t)(stop - text->data) : text->len, gone = stop ? len + 1 : len;
	sw_bytes piece = sw_buf(text->data, len);

	if (len && piece.data[len - 1] == '\r')
		piece.len--;
	*text = sw_buf(text->data + gone, text->len - gone);
	return piece;
}

/* What stands behind the first `colon` of the first piece that has `name` before it. */
static sw_bytes behind(sw_bytes text, sw_bytes name, char colon, char end)
{
	while (text.len) {
		sw_bytes piece = next_piece(&text, end);
		const char *at = piece.len ? memchr(piece.data, colon, piece.len) : NULL;

		if (at && (size_t)(at - piece.data) == name.len &&
		    memcmp(piece.data, name.data, name.len) == 0)
			return sw_buf(at + 1, piece.len - name.len - 1);
	}
	return sw_buf(NULL, 0);
}

sw_bytes sw_info_field(sw_bytes info, sw_bytes name)
{
	return info.data && name.data ? behind(info, name, ':', '\n') : sw_buf(NULL, 0);
}

sw_bytes sw_info_part(sw_bytes value, sw_bytes name)
{
	return value.data && name.data ? behind(value, name, '=', ',') : sw_buf(NULL, 0);
}
