#include "crossslot/lcs_match.h"

#include <stdlib.h>

#define TABLE_BYTES_MAX ((uint64_t)512 * 1024 * 1024)

/* Row i, column j: the length for the first i bytes of a and the first j bytes of b. */
struct table {
	uint32_t *cells;
	size_t width;
};

static uint32_t *cell(const struct table *t, size_t i, size_t j)
{
	return &t->cells[i * t->width + j];
}

static void fill_row(const struct table *t, size_t i, char byte, sw_bytes b)
{
	const uint32_t *above = cell(t, i - 1, 0);
	uint32_t *row = cell(t, i, 0);

	for (size_t j = 1; j <= b.len; j++) {
		if (byte == b.data[j - 1])
			row[j] = above[j - 1] + 1;
		else
			row[j] = above[j] > row[j - 1] ? above[j] : row[j - 1];
	}
}

static bool fill(struct table *t, sw_bytes a, sw_bytes b)
{
	t->width = b.len + 1;
	t->cells = calloc((a.len + 1) * t->width, sizeof(*t->cells));
	if (!t->cells)
		return false;
	for (size_t i = 1; i <= a.len; i++)
		fill_row(t, i, a.data[i - 1], b);
	return true;
}

/* The byte before (i, j) belongs to the result: it lengthens the last run to the front, or begins one. */
static void take(struct swi_lcs *out, uint32_t i, uint32_t j, bool goes_on)
{
	struct swi_lcs_run *run;

	if (!goes_on)
		out->runs[out->n_runs++].length = 0;
	run = &out->runs[out->n_runs - 1];
	run->a = i;
	run->b = j;
	run->length++;
}

/* From the ends to the front; where both ways are as long, b is shortened first. */
static void walk_back(const struct table *t, sw_bytes a, sw_bytes b, struct swi_lcs *out)
{
	uint32_t i = (uint32_t)a.len, j = (uint32_t)b.len, left = out->length;
	bool in_run = false;

	while (i > 0 && j > 0) {
		if (a.data[i - 1] == b.data[j - 1]) {
			i--;
			j--;
			out->text[--left] = a.data[i];
			take(out, i, j, in_run);
			in_run = true;
		} else {
			if (*cell(t, i - 1, j) > *cell(t, i, j - 1))
				i--;
			else
				j--;
			in_run = false;
		}
	}
}

enum swi_lcs_fault swi_lcs_match(struct swi_arena *arena, sw_bytes a, sw_bytes b,
				 struct swi_lcs *out)
{
	struct table t;

	memset(out, 0, sizeof(*out));
	if ((a.len + 1) > TABLE_BYTES_MAX / sizeof(*t.cells) / (b.len + 1))
		return SWI_LCS_TOO_LARGE;
	if (!fill(&t, a, b))
		return SWI_LCS_NO_MEMORY;
	out->length = *cell(&t, a.len, b.len);
	out->text = swi_arena_text(arena, (size_t)out->length + 1);
	out->runs = swi_arena_alloc(arena, ((size_t)out->length + 1) * sizeof(*out->runs));
	if (out->text && out->runs)
		walk_back(&t, a, b, out);
	free(t.cells);
	return out->text && out->runs ? SWI_LCS_FINE : SWI_LCS_NO_MEMORY;
}
