#include "keyset.h"

#include <stdlib.h>

struct keyset_entry {
	uint64_t hash;
	size_t len;
	char key[];
};

void keyset_free(struct keyset *set)
{
	for (size_t i = 0; set->buckets && i <= set->mask; i++)
		free(set->buckets[i]);
	free(set->buckets);
	memset(set, 0, sizeof(*set));
}

static bool is_key(const struct keyset_entry *e, uint64_t hash, sw_bytes key)
{
	return e->hash == hash && e->len == key.len &&
	       (!key.len || !memcmp(e->key, key.data, key.len));
}

static uint64_t hash_of(sw_bytes key)
{
	uint64_t hash = 14695981039346656037u;

	for (size_t i = 0; i < key.len; i++)
		hash = (hash ^ (unsigned char)key.data[i]) * 1099511628211u;
	return hash ^ (hash >> 29);
}

/* The bucket of the key, or the empty one where it belongs. */
static struct keyset_entry **place(struct keyset_entry **buckets, size_t mask, uint64_t hash,
				   sw_bytes key)
{
	size_t i = (size_t)hash & mask;

	while (buckets[i] && !is_key(buckets[i], hash, key))
		i = (i + 1) & mask;
	return &buckets[i];
}

static bool grow(struct keyset *set)
{
	size_t size = set->buckets ? (set->mask + 1) * 2 : 1024;
	struct keyset_entry **buckets = calloc(size, sizeof(struct keyset_entry *));

	if (!buckets)
		return false;
	for (size_t i = 0; set->buckets && i <= set->mask; i++) {
		struct keyset_entry *e = set->buckets[i];

		if (e)
			*place(buckets, size - 1, e->hash, sw_buf(e->key, e->len)) = e;
	}
	free(set->buckets);
	set->buckets = buckets;
	set->mask = size - 1;
	return true;
}

int keyset_add(struct keyset *set, sw_bytes key)
{
	uint64_t hash = hash_of(key);
	struct keyset_entry **at, *e;

	if ((!set->buckets || set->n > set->mask / 2) && !grow(set))
		return -1;
	at = place(set->buckets, set->mask, hash, key);
	if (*at)
		return 0;
	e = malloc(sizeof(*e) + key.len);
	if (!e)
		return -1;
	e->hash = hash;
	e->len = key.len;
	if (key.len)
		memcpy(e->key, key.data, key.len);
	*at = e;
	set->n++;
	return 1;
}
