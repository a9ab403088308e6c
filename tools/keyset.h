/* keyset.h - the keys that a scan has printed: SCAN may give one twice, and a slot that moves gives its keys twice. */
#ifndef TOOLS_KEYSET_H
#define TOOLS_KEYSET_H

#include <slotwise/core.h>

struct keyset_entry;

struct keyset {
	struct keyset_entry **buckets; /* open addressing */
	size_t mask;
	size_t n;
};

/* All zero is the empty set. */
void keyset_free(struct keyset *set);

/* 1: was new and is in now; 0: was in already; -1: out of memory. */
int keyset_add(struct keyset *set, sw_bytes key);

#endif
