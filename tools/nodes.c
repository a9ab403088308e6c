/* --nodes: the shards, with a bar of 64 cells over the 16,384 slots. */
#include <stdlib.h>

#include "print.h"
#include "session.h"
#include "text.h"

#define SLOTS        16384
#define CELLS        64
#define RANGES_SHOWN 8

static sw_bytes field(const sw_reply *node, const char *name)
{
	return sw_reply_bytes(sw_reply_get(node, sw_str(name)));
}

static bool field_is(const sw_reply *node, const char *name, sw_bytes value)
{
	sw_bytes have = field(node, name);

	return have.len == value.len && have.len && !memcmp(have.data, value.data, have.len);
}

static const sw_reply *ranges_of(const sw_reply *node)
{
	return sw_reply_get(node, sw_str("slots"));
}

static int64_t first_slot(const sw_reply *node)
{
	const sw_reply *ranges = ranges_of(node);

	return sw_reply_count(ranges) ? sw_reply_integer(sw_reply_at(sw_reply_at(ranges, 0), 0))
				      : SLOTS;
}

/* Counts a node's slots, in all and by cell. */
static unsigned count_slots(const sw_reply *node, unsigned cells[CELLS])
{
	const sw_reply *ranges = ranges_of(node);
	unsigned total = 0;

	memset(cells, 0, CELLS * sizeof(*cells));
	for (size_t i = 0; i < sw_reply_count(ranges); i++) {
		const sw_reply *range = sw_reply_at(ranges, i);
		int64_t first = sw_reply_integer(sw_reply_at(range, 0));
		int64_t last = sw_reply_integer(sw_reply_at(range, 1));

		for (int64_t s = first; s >= 0 && s <= last && s < SLOTS; s++, total++)
			cells[s * CELLS / SLOTS]++;
	}
	return total;
}

/* '#': half of the cell's slots or more, '+': some, '.': none. */
static void put_bar(FILE *out, const unsigned cells[CELLS])
{
	fputs("  [", out);
	for (size_t i = 0; i < CELLS; i++)
		putc(cells[i] >= SLOTS / CELLS / 2 ? '#' : cells[i] ? '+' : '.', out);
	fputs("]\n", out);
}

static void put_ranges(FILE *out, const sw_reply *ranges)
{
	size_t n = sw_reply_count(ranges);

	fputs("  slots   ", out);
	for (size_t i = 0; i < n && i < RANGES_SHOWN; i++) {
		const sw_reply *range = sw_reply_at(ranges, i);
		long long first = (long long)sw_reply_integer(sw_reply_at(range, 0));
		long long last = (long long)sw_reply_integer(sw_reply_at(range, 1));

		if (first == last)
			fprintf(out, " %lld", first);
		else
			fprintf(out, " %lld-%lld", first, last);
	}
	if (n > RANGES_SHOWN)
		fprintf(out, " and %zu ranges more", n - RANGES_SHOWN);
	fputs(n ? "\n" : " none\n", out);
}

static void put_name(FILE *out, const char *what, const sw_reply *node)
{
	fprintf(out, "%s ", what);
	text_put(out, field(node, "address"));
	fputs(" (", out);
	text_put(out, field(node, "health"));
	putc(')', out);
}

static unsigned put_shard(FILE *out, const sw_reply *nodes, const sw_reply *primary)
{
	unsigned cells[CELLS];
	unsigned slots = count_slots(primary, cells);
	sw_bytes address = field(primary, "address");

	put_name(out, "primary", primary);
	fprintf(out, "  %u slots, %.1f %%\n", slots, 100.0 * slots / SLOTS);
	put_bar(out, cells);
	put_ranges(out, ranges_of(primary));
	for (size_t i = 0; i < sw_reply_count(nodes); i++) {
		const sw_reply *node = sw_reply_at(nodes, i);

		if (field_is(node, "primary", address)) {
			put_name(out, "  replica ", node);
			putc('\n', out);
		}
	}
	putc('\n', out);
	return slots;
}

static int by_first_slot(const void *a, const void *b)
{
	int64_t x = first_slot(*(const sw_reply *const *)a);
	int64_t y = first_slot(*(const sw_reply *const *)b);

	return (x > y) - (x < y);
}

static bool is_primary(const sw_reply *node)
{
	return field_is(node, "role", sw_str("primary"));
}

/* Replicas of a primary that nobody knows. */
static size_t put_lone_replicas(FILE *out, const sw_reply *nodes)
{
	size_t replicas = 0;

	for (size_t i = 0; i < sw_reply_count(nodes); i++) {
		const sw_reply *node = sw_reply_at(nodes, i);

		if (is_primary(node))
			continue;
		replicas++;
		if (field(node, "primary").len)
			continue;
		put_name(out, "replica", node);
		fputs("  of an unknown primary\n\n", out);
	}
	return replicas;
}

static bool put_shards(FILE *out, const sw_reply *nodes)
{
	size_t n = sw_reply_count(nodes), primaries = 0, replicas;
	const sw_reply **sorted = calloc(n + 1, sizeof(*sorted));
	unsigned slots = 0;

	if (!sorted)
		return false;
	for (size_t i = 0; i < n; i++)
		if (is_primary(sw_reply_at(nodes, i)))
			sorted[primaries++] = sw_reply_at(nodes, i);
	qsort(sorted, primaries, sizeof(*sorted), by_first_slot);
	for (size_t i = 0; i < primaries; i++)
		slots += put_shard(out, nodes, sorted[i]);
	free(sorted);
	replicas = put_lone_replicas(out, nodes);
	fprintf(out, "%zu %s, %zu %s, %u of %d slots served\n", primaries,
		primaries == 1 ? "primary" : "primaries", replicas,
		replicas == 1 ? "replica" : "replicas", slots, SLOTS);
	return true;
}

int session_nodes(struct session *s)
{
	sw_reply *nodes = NULL;
	sw_err err = sw_nodes(s->cluster, &nodes);

	if (err) {
		session_put_error(s, sw_error_text(s->cluster));
	} else if (s->options->json) {
		json_put(s->out, nodes);
		putc('\n', s->out);
	} else if (!put_shards(s->out, nodes)) {
		fprintf(stderr, "slotwise: out of memory\n");
		err = SW_ENOMEM;
	}
	sw_reply_free(nodes);
	return session_status(err, SW_NOT_SENT);
}
