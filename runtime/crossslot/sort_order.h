/*
 * sort_order.h - SORT's comparisons: by number or by bytes, with or without weights of their own.
 */
#ifndef SWI_CROSSSLOT_SORT_ORDER_H
#define SWI_CROSSSLOT_SORT_ORDER_H

#include <slotwise/core.h>

struct swi_sortable {
	sw_bytes element;
	sw_bytes weight; /* data == NULL: there is none */
	double score;    /* of the weight, by swi_sort_score(); 0 without */
	size_t at;       /* where it was; breaks ties that the servers leave open */
};

/* A weight as a number: what stands before the first NUL, as strtod() reads it in the C locale; empty is 0. false where
 * the server says that it can't be converted. */
bool swi_sort_score(sw_bytes text, double *out);

/* Numeric: by score, ties by the elements' bytes. Alpha: by weight, none before any; ties as they were. */
void swi_sort_order(struct swi_sortable *items, size_t n, bool alpha, bool desc);

#endif
