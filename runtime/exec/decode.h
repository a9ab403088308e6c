/*
 * decode.h - a reply tree becomes the caller's variable.
 */
#ifndef SWI_EXEC_DECODE_H
#define SWI_EXEC_DECODE_H

#include "wire/request.h"

/* 0, NULL, absent. */
void swi_preset(enum swi_out kind, void *out);

/* Turns what RESP2 can't say into the map, set or double that the row promises; `a` is the reply's arena. */
void swi_reshape(struct swi_arena *a, unsigned shapes, sw_reply *r);

/* Fills a variable; a reply variable gets `reply` itself. SW_ESHAPE when the reply doesn't fit; `shapes` 0: only the C
 * type is checked. */
sw_err swi_decode(struct swi_arena *a, enum swi_out kind, unsigned shapes, sw_reply *reply, void *out);

/* Whether a reply is of a type that the row names, so that it is right as it is. */
static inline bool swi_as_promised(unsigned shapes, const sw_reply *r)
{
	static const uint16_t shape[] = {
		[SW_REPLY_NIL] = SWI_SHAPE_NIL,         [SW_REPLY_BULK] = SWI_SHAPE_BULK,
		[SW_REPLY_INTEGER] = SWI_SHAPE_INTEGER, [SW_REPLY_ARRAY] = SWI_SHAPE_ARRAY,
	};

	return r->type < sizeof(shape) / sizeof(*shape) && shapes & shape[r->type];
}

/* swi_decode_answer(), whatever the answer. */
sw_err swi_decode_any(struct swi_request *r);

/* An answered request's reply into its variable; SW_OK, SW_ESHAPE, or the request's error. */
static inline sw_err swi_decode_answer(struct swi_request *r)
{
	bool as_it_is = !r->err && r->out_kind == SWI_OUT_REPLY && r->out && r->reply &&
			!(r->flags & (SWI_REQ_ALT | SWI_REQ_NODE_MAP)) && swi_as_promised(r->row->shapes, r->reply);

	if (!as_it_is)
		return swi_decode_any(r);
	*(sw_reply **)r->out = r->reply;
	return SW_OK;
}

#endif
