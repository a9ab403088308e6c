/*
 * iter.h - iterators. Both kinds fetch a page of replies and hand out its items one by one.
 */
#ifndef SWI_EXEC_ITER_H
#define SWI_EXEC_ITER_H

#include "exec/handle.h"

/* How often an iterator begins anew at a node, or with a key, before it gives up. */
enum { SWI_MAX_ANEW = 20 };

struct sw_iter {
	sw_handle *handle; /* the one it was made from: gets the texts */
	/* Fills `pages`; false at the end or on an error (err). */
	bool (*fetch)(struct sw_iter *it);
	void (*drop)(struct sw_iter *it);
	bool enters; /* fetch() steps into the engine itself: the client is taken for it */
	struct swi_arena arena; /* of the pages */
	const sw_reply **pages; /* arrays of items */
	size_t n_pages, page, at;
	unsigned stride; /* elements an item: 1, or 2 with a value */
	/* NULL, or whether an item is left out. */
	bool (*skip)(struct sw_iter *it, sw_bytes name);
	/* MATCH, COUNT, TYPE as arguments, copied */
	sw_bytes extra[6];
	size_t n_extra;
	char *text; /* holds them */
	sw_err err;
	bool ended;
};

/* Copies the options and keeps h alive until sw_iter_free(); false: out of memory. */
bool swi_iter_init(struct sw_iter *it, sw_handle *h, const struct sw_iter_opts *opts, bool keys);

/* Ends it with SW_ENOMEM, so that it can't pass for one that has found everything; false. */
bool swi_iter_no_memory(struct sw_iter *it);

/*
 * Whether a cursor that the node gave on one opening of its connection (swi_node.openings) still means something on another one:
 * the server is the same process. The first time that this isn't known, it is asked for, and the answer is no.
 */
bool swi_cursor_holds(struct swi_client *c, uint16_t node, uint32_t given, uint32_t now);

#endif
