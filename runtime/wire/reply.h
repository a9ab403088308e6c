/*
 * reply.h - the reply tree: 24 bytes a node, elements of an array side by side, everything in one arena.
 */
#ifndef SWI_WIRE_REPLY_H
#define SWI_WIRE_REPLY_H

#include "wire/arena.h"
#include <slotwise/core.h>

struct sw_reply {
	uint8_t type;  /* sw_reply_type */
	uint8_t owned; /* root of an arena of its own: sw_reply_free() frees that */
	size_t len;    /* bytes of a text; nodes below an array (a map has two a pair) */
	union {
		int64_t integer;
		double number;
		const char *text; /* followed by a NUL */
		struct sw_reply *nodes;
	} u;
};

/* Constructors in an arena; NULL when memory is out. Text is copied. */
sw_reply *swi_reply_new(struct swi_arena *a, sw_reply_type type);
/* `nodes` children, all nil, to be filled in place: r->u.nodes[i]. A map has two a pair. */
sw_reply *swi_reply_array(struct swi_arena *a, sw_reply_type type, size_t nodes);
/* A node in the arena with r's type and value; its text and elements stay where they are. NULL: out of memory. */
sw_reply *swi_reply_keep(struct swi_arena *a, const sw_reply *r);
/* Fills *r as a text; false when memory is out. */
bool swi_reply_set_text(struct swi_arena *a, sw_reply *r, sw_reply_type type, const char *data,
			size_t len);
/* A printf'd error node. */
sw_reply *swi_reply_error(struct swi_arena *a, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * A root that owns its arena: `arena` holds the tree from then on. The usual way for a direct call:
 * swi_reply_root_new() first, parse into root->arena, hand out with swi_reply_give().
 */
struct swi_reply_root {
	struct swi_arena arena;
	sw_reply reply;
	_Alignas(max_align_t) char first[]; /* what the arena hands out before it asks for more */
};
struct swi_reply_root *swi_reply_root_new(size_t first_bytes);
/* Moves *top (a node in root->arena) into the root's node, marked owned. */
static inline sw_reply *swi_reply_give(struct swi_reply_root *root, const sw_reply *top)
{
	root->reply = *top;
	root->reply.owned = 1;
	return &root->reply;
}
void swi_reply_root_free(struct swi_reply_root *root);

/* Arrays within arrays; what a tree may have at most. */
#define SWI_REPLY_MAX_DEPTH 64

/* Copies `r` deeply into `a` at *to; false when memory is out or `r` is deeper than the maximum. */
bool swi_reply_copy(struct swi_arena *a, const sw_reply *r, sw_reply *to);

static inline bool swi_reply_is(const sw_reply *r, sw_reply_type type)
{
	return r && r->type == type;
}
/* Whether a status or error begins with `word` followed by a space or its end ("MOVED"). */
bool swi_reply_starts(const sw_reply *r, const char *word);

#endif
