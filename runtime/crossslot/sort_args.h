/*
 * sort_args.h - the options of SORT and the patterns of its BY and GET, read as the servers read them.
 */
#ifndef SWI_CROSSSLOT_SORT_ARGS_H
#define SWI_CROSSSLOT_SORT_ARGS_H

#include "wire/arena.h"
#include <slotwise/core.h>

/* A pattern in its parts: prefix * postfix [-> field]. */
struct swi_sort_pattern {
	sw_bytes text;
	sw_bytes prefix, postfix;
	sw_bytes field; /* of a hash; data == NULL: a string is looked up */
	bool element;   /* "#", the element itself */
	bool constant;  /* has no '*' (also "#"): no key is looked up */
};

struct swi_sort {
	sw_bytes key;
	struct swi_sort_pattern by; /* the last one that is a pattern; constant without BY */
	const sw_bytes *
		unsorted; /* the argument of a BY without '*', which switches sorting off; or NULL */
	bool desc, alpha, limited;
	int64_t offset, count;
	sw_bytes destination; /* of STORE; data == NULL: none */
	struct swi_sort_pattern *gets;
	size_t n_gets;
};

/* Reads argv (its name first, at least a key). NULL, or the server's error text; "" when memory is out. */
const char *swi_sort_parse(struct swi_arena *arena, const sw_bytes *argv, size_t argc,
			   bool read_only, struct swi_sort *out);

struct swi_sort_pattern swi_sort_pattern(sw_bytes text);

/* The key that the pattern names for an element; empty bytes with data == NULL when memory is out. */
sw_bytes swi_sort_pattern_key(struct swi_arena *arena, const struct swi_sort_pattern *p,
			      sw_bytes element);

/* Whether all its keys lie in `slot`: a hash tag stands before the first '*'. True of constant ones. */
bool swi_sort_pattern_stays(const struct swi_sort_pattern *p, uint16_t slot);

/* Which of n sorted elements LIMIT leaves: *count of them from *start on. */
void swi_sort_limit(const struct swi_sort *sort, size_t n, size_t *start, size_t *count);

#endif
