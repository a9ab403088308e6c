/*
 * sort.h - SORT and SORT_RO: sort.c decides who sorts, sort_lookup.c does what the servers won't in a cluster.
 */
#ifndef SWI_CROSSSLOT_SORT_H
#define SWI_CROSSSLOT_SORT_H

#include "crossslot/build.h"
#include "crossslot/sort_args.h"
#include "crossslot/sort_order.h"

struct swi_sort_op {
	struct swi_build build; /* first */
	struct swi_sort args;
	bool read_only;
	sw_bytes *elements; /* in order, after LIMIT */
	size_t n;
	struct swi_sortable *items; /* while the client sorts */
	size_t n_items;
};

static inline struct swi_sort_op *swi_sort_of(struct swi_op *op)
{
	return (struct swi_sort_op *)op;
}

/* The step that begins the client's way: elements, weights, order, values, answer. */
void swi_sort_by_lookup(struct swi_op *op);

#endif
