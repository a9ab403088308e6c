#include "crossslot/zset_args.h"

#include "crossslot/arguments.h"
#include "wire/resp.h"

#include <math.h>
#include <stdio.h>

static const char *take_weights(struct swi_zset_args *out, struct swi_args *a)
{
	for (size_t i = 0; i < out->n_keys; i++) {
		sw_bytes text = swi_args_next(a);

		if (!swi_parse_double(text.data, text.len, &out->weights[i]) ||
		    isnan(out->weights[i]))
			return SWI_ERR_WEIGHT;
	}
	return NULL;
}

static const char *take_aggregate(struct swi_zset_args *out, struct swi_args *a)
{
	if (swi_args_take(a, "SUM", 0))
		out->aggregate = SWI_SUM;
	else if (swi_args_take(a, "MIN", 0))
		out->aggregate = SWI_MIN;
	else if (swi_args_take(a, "MAX", 0))
		out->aggregate = SWI_MAX;
	else
		return SWI_ERR_SYNTAX;
	return NULL;
}

static const char *take_limit(struct swi_zset_args *out, struct swi_args *a)
{
	sw_bytes text = swi_args_next(a);

	return swi_parse_i64(text.data, text.len, &out->limit) && out->limit >= 0 ? NULL
										  : SWI_ERR_LIMIT;
}

static const char *take_option(const struct swi_zset_form *form, struct swi_zset_args *out,
			       struct swi_args *a)
{
	bool combines = form->algebra != SWI_DIFF && !form->counts;

	if (combines && swi_args_take(a, "WEIGHTS", out->n_keys))
		return take_weights(out, a);
	if (combines && swi_args_take(a, "AGGREGATE", 1))
		return take_aggregate(out, a);
	if (form->counts && swi_args_take(a, "LIMIT", 1))
		return take_limit(out, a);
	if (form->stores || form->counts || !swi_args_take(a, "WITHSCORES", 0))
		return SWI_ERR_SYNTAX;
	out->with_scores = true;
	return NULL;
}

/* numkeys key [key ...] */
static bool take_keys(struct swi_zset_args *out, struct swi_args *a, sw_bytes name, char *error,
		      size_t size)
{
	sw_bytes text = swi_args_next(a);
	int64_t n;

	if (!swi_parse_i64(text.data, text.len, &n))
		snprintf(error, size, "%s", SWI_ERR_INTEGER);
	else if (n < 1)
		swi_command_error(error, size,
				  "ERR at least 1 input key is needed for '%s' command", name);
	else if ((uint64_t)n > swi_args_left(a))
		snprintf(error, size, "%s", SWI_ERR_SYNTAX);
	else {
		out->keys = a->at + a->i;
		out->n_keys = (size_t)n;
		a->i += out->n_keys;
		return true;
	}
	return false;
}

bool swi_zset_args(struct swi_arena *arena, const struct swi_zset_form *form, const sw_bytes *argv,
		   size_t argc, struct swi_zset_args *out, char *error, size_t size)
{
	struct swi_args a = { .at = argv, .n = argc, .i = 1 };

	memset(out, 0, sizeof(*out));
	if (form->stores)
		out->destination = swi_args_next(&a);
	if (!take_keys(out, &a, argv[0], error, size))
		return false;
	error[0] = '\0';
	out->weights = swi_arena_alloc(arena, out->n_keys * sizeof(*out->weights));
	if (!out->weights)
		return false;
	for (size_t i = 0; i < out->n_keys; i++)
		out->weights[i] = 1;
	while (!out->later && swi_args_left(&a))
		out->later = take_option(form, out, &a);
	return true;
}
