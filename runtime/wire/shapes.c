/* shapes.c - lists of pairs, pages, stream entries. */
#include <slotwise/shapes.h>

static bool is_array(const sw_reply *r)
{
	return sw_reply_type_of(r) == SW_REPLY_ARRAY;
}

static bool is_list(const sw_reply *r)
{
	return is_array(r) || sw_reply_type_of(r) == SW_REPLY_SET;
}

/* ---- pairs ---------------------------------------------------------------------------------- */

static const struct sw_pair no_pair;

static bool is_name(const sw_reply *r)
{
	return sw_reply_as_bytes(r, NULL) || sw_reply_as_double(r, NULL);
}

/* An array of [name, value] arrays: the first says so for all. */
static bool in_arrays(const sw_reply *r)
{
	return is_array(sw_reply_at(r, 0));
}

size_t sw_reply_pairs(const sw_reply *r)
{
	size_t n = sw_reply_count(r);

	if (sw_reply_type_of(r) == SW_REPLY_MAP)
		return n;
	if (!is_array(r))
		return 0;
	if (in_arrays(r))
		return n;
	return n % 2 ? 0 : n / 2;
}

/* Pair i < sw_reply_pairs(r); a part that isn't there is NULL. */
static struct sw_pair pair_at(const sw_reply *r, size_t i)
{
	struct sw_pair p = no_pair;

	if (sw_reply_type_of(r) == SW_REPLY_MAP) {
		p.key = sw_reply_key_at(r, i);
		p.value = sw_reply_at(r, i);
	} else if (!in_arrays(r)) {
		p.key = sw_reply_at(r, 2 * i);
		p.value = sw_reply_at(r, 2 * i + 1);
	} else if (is_array(sw_reply_at(r, i)) && sw_reply_count(sw_reply_at(r, i)) == 2) {
		p.key = sw_reply_at(sw_reply_at(r, i), 0);
		p.value = sw_reply_at(sw_reply_at(r, i), 1);
	}
	sw_reply_as_bytes(p.key, &p.name);
	return p;
}

bool sw_reply_pair(const sw_reply *r, size_t i, struct sw_pair *out)
{
	struct sw_pair p = i < sw_reply_pairs(r) ? pair_at(r, i) : no_pair;
	bool is = is_name(p.key);

	if (out)
		*out = is ? p : no_pair;
	return is;
}

const sw_reply *sw_reply_field(const sw_reply *r, sw_bytes name)
{
	size_t n = sw_reply_pairs(r);

	for (size_t i = 0; i < n; i++) {
		struct sw_pair p = pair_at(r, i);

		if (p.name.data && p.name.len == name.len &&
		    (name.len == 0 || (name.data && memcmp(p.name.data, name.data, name.len) == 0)))
			return p.value;
	}
	return NULL;
}

bool sw_reply_scored(const sw_reply *r, size_t i, struct sw_scored *out)
{
	struct sw_scored scored = { { NULL, 0 }, 0 };
	struct sw_pair p;
	bool is = sw_reply_pair(r, i, &p) && p.name.data &&
		  sw_reply_as_double(p.value, &scored.score);

	if (is)
		scored.member = p.name;
	if (out)
		*out = scored;
	return is;
}

/* ---- pages ---------------------------------------------------------------------------------- */

/* "17", "1526569498055-0", or CLUSTERSCAN's "fingerprint-{tag}-17". */
static bool is_cursor(sw_bytes text)
{
	size_t n = text.len;

	while (n && text.data[n - 1] >= '0' && text.data[n - 1] <= '9')
		n--;
	return n < text.len && (n == 0 || text.data[n - 1] == '-');
}

static bool says(sw_bytes text, const char *word)
{
	return text.len == strlen(word) && memcmp(text.data, word, text.len) == 0;
}

static bool is_page(const sw_reply *r)
{
	size_t n = is_array(r) ? sw_reply_count(r) : 0;
	sw_bytes cursor;

	return (n == 2 || (n == 3 && is_list(sw_reply_at(r, 2)))) && is_list(sw_reply_at(r, 1)) &&
	       sw_reply_as_bytes(sw_reply_at(r, 0), &cursor) && is_cursor(cursor);
}

bool sw_reply_page(const sw_reply *r, struct sw_page *out)
{
	struct sw_page page = { { NULL, 0 }, 0, false, NULL };
	bool is = is_page(r);

	if (is) {
		page.cursor = sw_reply_bytes(sw_reply_at(r, 0));
		page.last = says(page.cursor, "0") || says(page.cursor, "0-0");
		page.items = sw_reply_at(r, 1);
		if (!sw_bytes_as_integer(page.cursor, &page.number))
			page.number = -1;
	}
	if (out)
		*out = page;
	return is;
}

/* ---- stream entries ------------------------------------------------------------------------- */

static bool is_id(sw_bytes text)
{
	const char *dash = text.len ? memchr(text.data, '-', text.len) : NULL;
	size_t i;

	for (i = 0; i < text.len; i++)
		if ((text.data[i] < '0' || text.data[i] > '9') && text.data + i != dash)
			return false;
	return dash && dash != text.data && dash != text.data + text.len - 1;
}

/* [id, fields, milliseconds, deliveries], the last two only where XREADGROUP was asked to claim. */
static bool entry_of(const sw_reply *r, struct sw_stream_entry *e)
{
	const sw_reply *fields = sw_reply_at(r, 1);
	size_t n = sw_reply_count(r);

	if (!is_array(r))
		return sw_reply_as_bytes(r, &e->id);
	if (!sw_reply_as_bytes(sw_reply_at(r, 0), &e->id))
		return false;
	e->deleted = sw_reply_type_of(fields) == SW_REPLY_NIL;
	e->fields = e->deleted ? NULL : fields;
	e->idle_ms.set = n == 4 && sw_reply_as_integer(sw_reply_at(r, 2), &e->idle_ms.value);
	e->deliveries.set = n == 4 && sw_reply_as_integer(sw_reply_at(r, 3), &e->deliveries.value);
	return (e->deleted || sw_reply_pairs(fields)) && (n == 2 || (e->idle_ms.set && e->deliveries.set));
}

bool sw_reply_stream_entry(const sw_reply *entries, size_t i, struct sw_stream_entry *out)
{
	struct sw_stream_entry entry;
	bool is;

	memset(&entry, 0, sizeof(entry));
	is = is_array(entries) && entry_of(sw_reply_at(entries, i), &entry) && is_id(entry.id);
	if (!is)
		memset(&entry, 0, sizeof(entry));
	if (out)
		*out = entry;
	return is;
}
