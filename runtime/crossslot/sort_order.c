#include "crossslot/sort_order.h"

#include "crossslot/members.h"
#include "wire/resp.h"

#include <math.h>
#include <stdlib.h>

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool swi_sort_score(sw_bytes text, double *out)
{
	const char *nul = text.len ? memchr(text.data, '\0', text.len) : NULL;
	size_t len = nul ? (size_t)(nul - text.data) : text.len, skip = 0;

	*out = 0;
	if (len == 0)
		return true;
	while (skip < len && is_space(text.data[skip]))
		skip++;
	return swi_parse_double(text.data + skip, len - skip, out) && !isnan(*out);
}

static int numeric(const struct swi_sortable *a, const struct swi_sortable *b)
{
	if (a->score != b->score)
		return a->score < b->score ? -1 : 1;
	return swi_bytes_order(a->element, b->element);
}

static int alphabetic(const struct swi_sortable *a, const struct swi_sortable *b)
{
	if (!a->weight.data || !b->weight.data)
		return (a->weight.data != NULL) - (b->weight.data != NULL);
	return swi_bytes_order(a->weight, b->weight);
}

static int as_it_was(const struct swi_sortable *a, const struct swi_sortable *b)
{
	return (a->at > b->at) - (a->at < b->at);
}

#define COMPARISON(name, order) \
	static int name(const void *left, const void *right) \
	{ \
		int result = (order); \
\
		return result ? result : as_it_was(left, right); \
	}

COMPARISON(numeric_asc, numeric(left, right))
COMPARISON(numeric_desc, numeric(right, left))
COMPARISON(alpha_asc, alphabetic(left, right))
COMPARISON(alpha_desc, alphabetic(right, left))

void swi_sort_order(struct swi_sortable *items, size_t n, bool alpha, bool desc)
{
	for (size_t i = 0; i < n; i++)
		items[i].at = i;
	if (alpha)
		qsort(items, n, sizeof(*items), desc ? alpha_desc : alpha_asc);
	else
		qsort(items, n, sizeof(*items), desc ? numeric_desc : numeric_asc);
}
