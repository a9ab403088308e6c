/*
 * resp3.h - one shape for both protocols. What a server says differently in RESP3 is brought back to what the rest of the runtime,
 * written against RESP2, and callers who know RESP2 expect.
 */
#ifndef SWI_WIRE_RESP3_H
#define SWI_WIRE_RESP3_H

#include "wire/request.h"

/* Members with scores come as pairs in RESP3 and one after the other in RESP2: pairs of which each second is a double become
 * flat, at the top of a reply only. `a` holds the tree; NULL, or out of memory: nothing is changed. */
void swi_resp3_flatten(struct swi_arena *a, sw_reply *r);

/*
 * The whole tree as RESP2 has it: maps and sets are arrays, doubles and verbatim texts bulks, bools integers; pairs with scores
 * flat. `unit`: r is the array of a unit's replies, of which the last may be EXEC's.
 */
void swi_resp3_as_resp2(struct swi_arena *a, sw_reply *r, bool unit);

/* A reply from a server, before r gets it: as RESP2 if its sink wants that, else flattened. */
static inline void swi_resp3_settle(const struct swi_request *r, sw_reply *reply)
{
	if (r->sink->resp2)
		swi_resp3_as_resp2(r->sink->arena, reply, r->n_replies > 1);
	else
		swi_resp3_flatten(r->sink->arena, reply);
}

#endif
