/*
 * by_slot.h - keys grouped by their slot: what one server can do together goes to it in one request.
 */
#ifndef SWI_CROSSSLOT_BY_SLOT_H
#define SWI_CROSSSLOT_BY_SLOT_H

#include "wire/arena.h"
#include <slotwise/core.h>

struct swi_slot_group {
	uint16_t slot;
	uint32_t n;
	const uint32_t *at; /* places among the keys, ascending */
};

struct swi_slot_groups {
	struct swi_slot_group *at; /* in the order of their first keys: at[0] has keys[0] */
	size_t n;
};

/* Groups keys[0..n-1]; everything lives in `arena`. false: out of memory. */
bool swi_group_by_slot(struct swi_arena *arena, const sw_bytes *keys, size_t n,
		       struct swi_slot_groups *out);

#endif
