#include "stats.h"

#include <inttypes.h>
#include <string.h>

#include "print.h"

/* One counter and where its number is. */
static const struct counter {
	const char *name;
	const char *text;
	size_t at;
} counters[] = {
#define COUNTER(name, text) { #name, text, offsetof(struct sw_stats, name) },
	SW_STATS_MAP(COUNTER)
#undef COUNTER
};

#define N_COUNTERS (sizeof(counters) / sizeof(counters[0]))

static uint64_t value_of(const struct sw_stats *s, size_t i)
{
	uint64_t value;

	memcpy(&value, (const char *)s + counters[i].at, sizeof(value));
	return value;
}

/* ---- for people: what happened at all ---- */

static void put_lines(FILE *out, const struct sw_stats *s)
{
	for (size_t i = 0; i < N_COUNTERS; i++)
		if (value_of(s, i))
			fprintf(out, "  %12" PRIu64 "  %-17s  %s\n", value_of(s, i), counters[i].name, counters[i].text);
}

static void put_node_line(FILE *out, const char *address, const struct sw_stats *s)
{
	fprintf(out, "  %-21s", address);
	for (size_t i = 0; i < N_COUNTERS; i++)
		if (value_of(s, i))
			fprintf(out, "  %s %" PRIu64, counters[i].name, value_of(s, i));
	putc('\n', out);
}

/* ---- for programs: all of it ---- */

static void put_object(FILE *out, const struct sw_stats *s)
{
	for (size_t i = 0; i < N_COUNTERS; i++)
		fprintf(out, "%s\"%s\": %" PRIu64, i ? ", " : "{", counters[i].name, value_of(s, i));
	putc('}', out);
}

static void put_node(FILE *out, const char *address, const struct sw_stats *s, bool json, bool first)
{
	if (!json) {
		put_node_line(out, address, s);
		return;
	}
	fputs(first ? "" : ", ", out);
	json_put_text(out, sw_str(address));
	fputs(": ", out);
	put_object(out, s);
}

static void put_nodes(FILE *out, sw_handle *h, bool json)
{
	sw_reply *nodes = NULL;

	if (sw_nodes(h, &nodes))
		return;
	for (size_t i = 0; i < sw_reply_count(nodes); i++) {
		const char *address = sw_reply_bytes(sw_reply_get(sw_reply_at(nodes, i), sw_str("address"))).data;
		struct sw_stats s;

		if (!sw_stats_get(h, address, &s))
			put_node(out, address, &s, json, i == 0);
	}
	sw_reply_free(nodes);
}

void stats_put(FILE *out, sw_handle *h, bool json)
{
	struct sw_stats s;

	if (sw_stats_get(h, NULL, &s))
		return;
	if (json) {
		fputs("{\"client\": ", out);
		put_object(out, &s);
		fputs(", \"nodes\": {", out);
	} else {
		fputs("client\n", out);
		put_lines(out, &s);
		fputs("nodes\n", out);
	}
	put_nodes(out, h, json);
	fputs(json ? "}}\n" : "", out);
}
