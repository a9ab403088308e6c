#include "shape_text.h"

#include "reply_text.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static char text[4096];
static size_t used;

static void begin(void)
{
	used = 0;
	text[0] = '\0';
}

static void put(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void put(const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(text + used, sizeof(text) - used, format, args);
	va_end(args);
	if (n < 0 || (size_t)n >= sizeof(text) - used)
		abort(); /* a test with too long a text */
	used += (size_t)n;
}

static void put_bytes(sw_bytes b)
{
	put("%.*s", (int)b.len, b.len ? b.data : "");
}

static void put_reply(const sw_reply *r)
{
	char line[2048];

	put("%s", reply_text(r, line, sizeof(line)));
}

const char *shape_pairs(const sw_reply *r)
{
	struct sw_pair p;
	size_t i;

	begin();
	for (i = 0; sw_reply_pair(r, i, &p); i++) {
		put(i ? " " : "");
		if (p.name.data)
			put_bytes(p.name);
		else
			put_reply(p.key);
		put("=");
		put_reply(p.value);
	}
	if (i != sw_reply_pairs(r))
		put(" ... of %zu", sw_reply_pairs(r));
	return text;
}

const char *shape_scored(const sw_reply *r)
{
	struct sw_scored s;
	size_t i;

	begin();
	for (i = 0; sw_reply_scored(r, i, &s); i++) {
		put(i ? " " : "");
		put_bytes(s.member);
		put("=%g", s.score);
	}
	return text;
}

const char *shape_page(const sw_reply *r)
{
	struct sw_page p;

	begin();
	if (!sw_reply_page(r, &p))
		return "no";
	put_bytes(p.cursor);
	put(" %" PRId64 "%s ", p.number, p.last ? " last" : "");
	put_reply(p.items);
	return text;
}

const char *shape_entries(const sw_reply *r)
{
	struct sw_stream_entry e;
	size_t i;

	begin();
	for (i = 0; sw_reply_stream_entry(r, i, &e); i++) {
		put(i ? " " : "");
		put_bytes(e.id);
		put(e.deleted ? " deleted" : " ");
		if (e.fields)
			put_reply(e.fields);
		if (e.idle_ms.set && e.deliveries.set)
			put(" %" PRId64 "ms %" PRId64, e.idle_ms.value, e.deliveries.value);
	}
	return text;
}

static void put_position(const struct sw_geo_position *p)
{
	if (p->set)
		put("(%g %g)", p->longitude, p->latitude);
}

const char *shape_positions(const sw_reply *r)
{
	struct sw_geo_position p;
	size_t i;

	begin();
	for (i = 0; sw_reply_geo_position(r, i, &p); i++) {
		put(p.set ? " " : " none");
		put_position(&p);
	}
	return text;
}

const char *shape_rows(const sw_reply *r)
{
	struct sw_geo_row row;
	size_t i;

	begin();
	for (i = 0; sw_reply_geo_row(r, i, &row); i++) {
		put(i ? " " : "");
		put_bytes(row.member);
		if (row.distance.set)
			put(" %gkm", row.distance.value);
		if (row.hash.set)
			put(" #%" PRId64, row.hash.value);
		put_position(&row.position);
	}
	return text;
}
