#include "crossslot/zset_algebra.h"

#include "crossslot/members.h"

#include <math.h>
#include <stdlib.h>

/* ---- reading ---- */

static bool nested(const sw_reply *reply)
{
	return sw_reply_count(reply) > 0 &&
	       sw_reply_type_of(sw_reply_at(reply, 0)) == SW_REPLY_ARRAY;
}

static struct swi_scored pair_at(const sw_reply *reply, size_t i, bool in_pairs)
{
	const sw_reply *pair = in_pairs ? sw_reply_at(reply, i) : reply;
	size_t at = in_pairs ? 0 : i * 2;

	return (struct swi_scored){ .member = sw_reply_bytes(sw_reply_at(pair, at)),
				    .score = sw_reply_double(sw_reply_at(pair, at + 1)) };
}

bool swi_zset_read(struct swi_arena *arena, const sw_reply *reply, struct swi_zset *out)
{
	bool in_pairs = nested(reply);
	size_t n = in_pairs ? sw_reply_count(reply) : sw_reply_count(reply) / 2;

	*out = (struct swi_zset){ .weight = 1 };
	out->at = swi_arena_alloc(arena, (n + 1) * sizeof(*out->at));
	if (!out->at)
		return false;
	for (; out->n < n; out->n++)
		out->at[out->n] = pair_at(reply, out->n, in_pairs);
	return true;
}

/* ---- arithmetic ---- */

static double weighted(double weight, double score)
{
	double value = weight * score;

	return isnan(value) ? 0 : value;
}

static double aggregated(enum swi_aggregate aggregate, double a, double b)
{
	double sum;

	switch (aggregate) {
	case SWI_MIN:
		return b < a ? b : a;
	case SWI_MAX:
		return b > a ? b : a;
	default:
		sum = a + b;
		return isnan(sum) ? 0 : sum; /* inf - inf */
	}
}

/* ---- combining ---- */

static int by_cardinality(const void *a, const void *b)
{
	const struct swi_zset *left = a, *right = b;

	if (left->n != right->n)
		return left->n < right->n ? -1 : 1;
	return left->given < right->given ? -1 : 1;
}

static void order_inputs(struct swi_zset *inputs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		inputs[i].given = (uint32_t)i;
	qsort(inputs, n, sizeof(*inputs), by_cardinality);
}

static void unite_one(struct swi_members *m, enum swi_aggregate aggregate,
		      const struct swi_zset *input)
{
	for (size_t i = 0; i < input->n; i++) {
		double value = weighted(input->weight, input->at[i].score);
		bool added;
		struct swi_member *member = swi_members_add(m, input->at[i].member, &added);

		if (member)
			member->score = added ? value : aggregated(aggregate, member->score, value);
	}
}

static bool unite(struct swi_arena *arena, enum swi_aggregate aggregate,
		  const struct swi_zset *inputs, size_t n, struct swi_members *m)
{
	size_t total = 0;

	for (size_t i = 0; i < n; i++)
		total += inputs[i].n;
	if (!swi_members_init(m, arena, total))
		return false;
	for (size_t i = 0; i < n; i++)
		unite_one(m, aggregate, &inputs[i]);
	return true;
}

/* Members that all inputs before the k-th have had take its score, too. Here a product that is NaN is not made 0 first: the
 * servers do that only for the smallest input, and the sum then is 0, the lesser or greater the other one. */
static void intersect_one(const struct swi_members *m, enum swi_aggregate aggregate,
			  const struct swi_zset *input, uint32_t k)
{
	for (size_t i = 0; i < input->n; i++) {
		struct swi_member *member = swi_members_find(m, input->at[i].member);

		if (!member || member->seen != k)
			continue;
		member->seen++;
		member->score =
			aggregated(aggregate, member->score, input->weight * input->at[i].score);
	}
}

static bool intersect(struct swi_arena *arena, enum swi_aggregate aggregate,
		      const struct swi_zset *inputs, size_t n, struct swi_members *m)
{
	if (!swi_members_init(m, arena, inputs[0].n))
		return false;
	unite_one(m, aggregate, &inputs[0]);
	for (size_t k = 1; k < n; k++)
		intersect_one(m, aggregate, &inputs[k], (uint32_t)k - 1);
	return true;
}

static bool subtract(struct swi_arena *arena, const struct swi_zset *inputs, size_t n,
		     struct swi_members *m)
{
	if (!swi_members_init(m, arena, inputs[0].n))
		return false;
	unite_one(m, SWI_SUM, &inputs[0]);
	for (size_t k = 1; k < n; k++) {
		for (size_t i = 0; i < inputs[k].n; i++) {
			struct swi_member *member = swi_members_find(m, inputs[k].at[i].member);

			if (member)
				member->seen = 1;
		}
	}
	return true;
}

/* ---- the result ---- */

static int by_score(const void *a, const void *b)
{
	const struct swi_scored *left = a, *right = b;

	if (left->score != right->score)
		return left->score < right->score ? -1 : 1;
	return swi_bytes_order(left->member, right->member);
}

static bool keep(struct swi_arena *arena, const struct swi_members *m, uint32_t seen,
		 struct swi_zset *out)
{
	*out = (struct swi_zset){ .weight = 1 };
	out->at = swi_arena_alloc(arena, (m->n + 1) * sizeof(*out->at));
	if (!out->at)
		return false;
	for (size_t i = 0; i < m->n; i++)
		if (m->at[i].seen == seen)
			out->at[out->n++] = (struct swi_scored){ m->at[i].name, m->at[i].score };
	qsort(out->at, out->n, sizeof(*out->at), by_score);
	return true;
}

bool swi_zset_combine(struct swi_arena *arena, enum swi_algebra algebra,
		      enum swi_aggregate aggregate, struct swi_zset *inputs, size_t n,
		      struct swi_zset *out)
{
	struct swi_members m;

	if (algebra == SWI_DIFF)
		return subtract(arena, inputs, n, &m) && keep(arena, &m, 0, out);
	order_inputs(inputs, n);
	if (algebra == SWI_UNION)
		return unite(arena, aggregate, inputs, n, &m) && keep(arena, &m, 0, out);
	return intersect(arena, aggregate, inputs, n, &m) && keep(arena, &m, (uint32_t)n - 1, out);
}
