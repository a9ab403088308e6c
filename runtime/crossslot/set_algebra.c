#include "crossslot/set_algebra.h"

#include "crossslot/members.h"

static void add_all(struct swi_members *m, const sw_reply *part)
{
	bool added;

	for (size_t i = 0; i < sw_reply_count(part); i++)
		swi_members_add(m, sw_reply_bytes(sw_reply_at(part, i)), &added);
}

/* Counts up those that all `before` parts so far have had. */
static void see(const struct swi_members *m, const sw_reply *part, uint32_t before)
{
	for (size_t i = 0; i < sw_reply_count(part); i++) {
		struct swi_member *member =
			swi_members_find(m, sw_reply_bytes(sw_reply_at(part, i)));

		if (member && member->seen == before)
			member->seen++;
	}
}

static size_t smallest(const sw_reply *const *parts, size_t n)
{
	size_t best = 0;

	for (size_t i = 1; i < n; i++)
		if (sw_reply_count(parts[i]) < sw_reply_count(parts[best]))
			best = i;
	return best;
}

static size_t total(const sw_reply *const *parts, size_t n)
{
	size_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += sw_reply_count(parts[i]);
	return sum;
}

/* The members that were seen exactly so often. */
static bool keep(struct swi_arena *arena, const struct swi_members *m, uint32_t seen,
		 struct swi_names *out)
{
	out->n = 0;
	out->at = swi_arena_alloc(arena, (m->n + 1) * sizeof(*out->at));
	for (size_t i = 0; out->at && i < m->n; i++)
		if (m->at[i].seen == seen)
			out->at[out->n++] = m->at[i].name;
	return out->at != NULL;
}

static bool unite(struct swi_arena *arena, const sw_reply *const *parts, size_t n,
		  struct swi_names *out)
{
	struct swi_members m;

	if (!swi_members_init(&m, arena, total(parts, n)))
		return false;
	for (size_t i = 0; i < n; i++)
		add_all(&m, parts[i]);
	return keep(arena, &m, 0, out);
}

static bool intersect(struct swi_arena *arena, const sw_reply *const *parts, size_t n,
		      struct swi_names *out)
{
	size_t first = smallest(parts, n);
	struct swi_members m;
	uint32_t before = 0;

	if (!swi_members_init(&m, arena, sw_reply_count(parts[first])))
		return false;
	add_all(&m, parts[first]);
	for (size_t i = 0; i < n; i++)
		if (i != first)
			see(&m, parts[i], before++);
	return keep(arena, &m, before, out);
}

static bool subtract(struct swi_arena *arena, const sw_reply *const *parts, size_t n,
		     struct swi_names *out)
{
	struct swi_members m;

	if (!swi_members_init(&m, arena, sw_reply_count(parts[0])))
		return false;
	add_all(&m, parts[0]);
	for (size_t i = 1; i < n; i++)
		see(&m, parts[i], 0);
	return keep(arena, &m, 0, out);
}

bool swi_set_combine(struct swi_arena *arena, enum swi_algebra algebra,
		     const sw_reply *const *parts, size_t n, struct swi_names *out)
{
	switch (algebra) {
	case SWI_UNION:
		return unite(arena, parts, n, out);
	case SWI_INTER:
		return intersect(arena, parts, n, out);
	default:
		return subtract(arena, parts, n, out);
	}
}
