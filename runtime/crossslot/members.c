#include "crossslot/members.h"

/* FNV-1a, its bits mixed once more since only the lowest are used. */
static uint32_t hash_of(sw_bytes name)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < name.len; i++)
		h = (h ^ (unsigned char)name.data[i]) * 1099511628211u;
	h ^= h >> 32;
	h *= 0x9e3779b97f4a7c15u;
	return (uint32_t)(h >> 32);
}

static size_t table_size(size_t max)
{
	size_t size = 16;

	while (size < max * 2)
		size *= 2;
	return size;
}

bool swi_members_init(struct swi_members *m, struct swi_arena *arena, size_t max)
{
	size_t size;

	memset(m, 0, sizeof(*m));
	if (max > INT32_MAX)
		return false;
	size = table_size(max);
	m->max = max;
	m->mask = size - 1;
	m->at = swi_arena_alloc(arena, (max + 1) * sizeof(*m->at));
	m->index = swi_arena_alloc(arena, size * sizeof(*m->index));
	if (!m->at || !m->index)
		return false;
	memset(m->index, 0, size * sizeof(*m->index));
	return true;
}

/* Where name is in the index, or the free place where it belongs. */
static uint32_t *place(const struct swi_members *m, sw_bytes name, uint32_t hash)
{
	size_t i = hash & m->mask;

	for (; m->index[i]; i = (i + 1) & m->mask) {
		const struct swi_member *member = &m->at[m->index[i] - 1];

		if (member->hash == hash && swi_bytes_equal(member->name, name))
			break;
	}
	return &m->index[i];
}

struct swi_member *swi_members_find(const struct swi_members *m, sw_bytes name)
{
	uint32_t at = *place(m, name, hash_of(name));

	return at ? &m->at[at - 1] : NULL;
}

struct swi_member *swi_members_add(struct swi_members *m, sw_bytes name, bool *added)
{
	uint32_t hash = hash_of(name);
	uint32_t *at = place(m, name, hash);

	*added = !*at;
	if (*at)
		return &m->at[*at - 1];
	if (m->n >= m->max)
		return NULL;
	m->at[m->n] = (struct swi_member){ .name = name, .hash = hash };
	*at = (uint32_t)++m->n;
	return &m->at[*at - 1];
}

int swi_bytes_order(sw_bytes a, sw_bytes b)
{
	size_t shared = a.len < b.len ? a.len : b.len;
	int order = shared ? memcmp(a.data, b.data, shared) : 0;

	if (order == 0)
		order = (a.len > b.len) - (a.len < b.len);
	return order;
}
