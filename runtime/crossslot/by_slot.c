#include "crossslot/by_slot.h"

#include "cluster/slot.h"

#include <stdlib.h>

struct placed {
	uint16_t slot;
	uint32_t at;
};

static int by_slot(const void *a, const void *b)
{
	const struct placed *left = a, *right = b;

	if (left->slot != right->slot)
		return left->slot < right->slot ? -1 : 1;
	return left->at < right->at ? -1 : 1;
}

static int by_first_key(const void *a, const void *b)
{
	const struct swi_slot_group *left = a, *right = b;

	return left->at[0] < right->at[0] ? -1 : 1;
}

static void fill(struct swi_slot_groups *out, const struct placed *placed, uint32_t *at, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		at[i] = placed[i].at;
		if (i == 0 || placed[i].slot != placed[i - 1].slot)
			out->at[out->n++] =
				(struct swi_slot_group){ .slot = placed[i].slot, .at = &at[i] };
		out->at[out->n - 1].n++;
	}
	qsort(out->at, out->n, sizeof(*out->at), by_first_key);
}

bool swi_group_by_slot(struct swi_arena *arena, const sw_bytes *keys, size_t n,
		       struct swi_slot_groups *out)
{
	struct placed *placed = swi_arena_alloc(arena, (n + 1) * sizeof(*placed));
	uint32_t *at = swi_arena_alloc(arena, (n + 1) * sizeof(*at));

	out->n = 0;
	out->at = swi_arena_alloc(arena, (n + 1) * sizeof(*out->at));
	if (!placed || !at || !out->at || n > UINT32_MAX)
		return false;
	for (size_t i = 0; i < n; i++)
		placed[i] = (struct placed){ swi_slot(keys[i].data, keys[i].len), (uint32_t)i };
	qsort(placed, n, sizeof(*placed), by_slot);
	fill(out, placed, at, n);
	return true;
}
