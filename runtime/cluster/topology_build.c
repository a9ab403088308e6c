#include "cluster/topology_build.h"

#include "wire/sys.h"

#include <stdarg.h>
#include <stdio.h>

struct swi_seen {
	sw_bytes name; /* id, or the host of a node without id; data NULL: empty */
	uint16_t port; /* 0 with an id */
	uint16_t node; /* SWI_NO_NODE: known, and left out */
};

void swi_build_init(struct swi_build *b, struct swi_topology *t,
		    const struct swi_topology_source *source, char *why, size_t why_size)
{
	memset(b, 0, sizeof(*b));
	b->t = t;
	b->source = source;
	b->why = why;
	b->why_size = why_size;
	swi_arena_init(&b->scratch, 4096);
	if (why_size)
		why[0] = '\0';
}

void swi_build_free(struct swi_build *b)
{
	swi_arena_free(&b->scratch);
}

sw_err swi_build_fail(struct swi_build *b, sw_err err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	if (b->why_size)
		vsnprintf(b->why, b->why_size, format, args);
	va_end(args);
	return err;
}

static sw_err no_memory(struct swi_build *b)
{
	return swi_build_fail(b, SW_ENOMEM, "out of memory");
}

/* ---- tables ---- */

static uint32_t hash_bytes(const char *data, size_t len, uint16_t port)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)data[i]) * 16777619u;
	hash = (hash ^ port) * 16777619u;
	return hash ^ (hash >> 15);
}

/* Twice the room for `used` entries of `size` bytes, copied; NULL when memory is out. */
static void *grown(struct swi_arena *a, const void *old, size_t used, size_t size, size_t *cap)
{
	size_t room = *cap ? *cap * 2 : 16;
	void *p = swi_arena_alloc(a, room * size);

	if (p && used)
		memcpy(p, old, used * size);
	if (p)
		*cap = room;
	return p;
}

uint32_t swi_index_place(const uint16_t *index, uint32_t mask,
			 const struct swi_topology_node *nodes, const struct sw_address *address)
{
	uint32_t i = hash_bytes(address->host, strlen(address->host), address->port) & mask;

	while (index[i]) {
		const struct sw_address *have = &nodes[index[i] - 1].address;

		if (have->port == address->port && !strcmp(have->host, address->host))
			break;
		i = (i + 1) & mask;
	}
	return i;
}

static bool index_grow(struct swi_build *b)
{
	uint32_t size = b->index ? (b->index_mask + 1) * 2 : 64;
	uint16_t *index = swi_arena_alloc(&b->scratch, size * sizeof(*index));

	if (!index)
		return false;
	memset(index, 0, size * sizeof(*index));
	b->index = index;
	b->index_mask = size - 1;
	for (size_t i = 0; i < b->n_nodes; i++)
		index[swi_index_place(index, size - 1, b->nodes, &b->nodes[i].address)] =
			(uint16_t)(i + 1);
	return true;
}

static struct swi_seen *seen_place(struct swi_seen *seen, uint32_t mask, sw_bytes name,
				   uint16_t port)
{
	uint32_t i = hash_bytes(name.data, name.len, port) & mask;

	while (seen[i].name.data) {
		if (seen[i].port == port && seen[i].name.len == name.len &&
		    !memcmp(seen[i].name.data, name.data, name.len))
			break;
		i = (i + 1) & mask;
	}
	return &seen[i];
}

static bool seen_grow(struct swi_build *b)
{
	uint32_t size = b->seen ? (b->seen_mask + 1) * 2 : 64;
	struct swi_seen *seen = swi_arena_alloc(&b->scratch, size * sizeof(*seen));

	if (!seen)
		return false;
	memset(seen, 0, size * sizeof(*seen));
	for (uint32_t i = 0; b->seen && i <= b->seen_mask; i++)
		if (b->seen[i].name.data)
			*seen_place(seen, size - 1, b->seen[i].name, b->seen[i].port) = b->seen[i];
	b->seen = seen;
	b->seen_mask = size - 1;
	return true;
}

uint16_t swi_build_by_id(const struct swi_build *b, sw_bytes id)
{
	const struct swi_seen *at = NULL;

	if (b->seen && id.len)
		at = seen_place(b->seen, b->seen_mask, id, 0);
	return at && at->name.data ? at->node : SWI_NO_NODE;
}

/* ---- nodes ---- */

static bool says_nothing(sw_bytes host)
{
	return host.len == 1 && host.data[0] == '?';
}

/* The address to connect to; an empty host when there is none. */
static sw_err address_of(struct swi_build *b, const struct swi_named *named, struct sw_address *out)
{
	sw_bytes host = named->host;

	out->host[0] = '\0';
	b->port_zero |= named->port == 0;
	if (named->port == 0 || says_nothing(host))
		return SW_OK;
	if (!host.len)
		host = sw_str(b->source->asked.host);
	if (host.len > 2 && host.data[0] == '[' && host.data[host.len - 1] == ']')
		host = sw_buf(host.data + 1, host.len - 2);
	if (!swi_address_set(out, host.data, host.len, (uint16_t)named->port))
		return swi_build_fail(b, SW_EPROTO,
				      "the cluster's map has a node whose host is none");
	if (b->source->translate) {
		b->source->translate(b->source->translate_arg, out);
		out->host[sizeof(out->host) - 1] = '\0';
	}
	return SW_OK;
}

static bool is_name(sw_bytes host)
{
	struct sw_address a;

	return swi_address_set(&a, host.data, host.len, 1) && !says_nothing(host) && !swi_is_numeric(a.host);
}

/* What a TLS certificate should be for: the endpoint, if it is a name, else the hostname beside it. false: out of memory. */
static bool take_name(struct swi_build *b, const struct swi_named *named, const char **out)
{
	sw_bytes name = is_name(named->host) ? named->host : named->hostname;

	*out = NULL;
	if (is_name(name))
		*out = swi_arena_copy(&b->t->arena, name.data, name.len);
	return *out || !is_name(name);
}

static sw_err add_node(struct swi_build *b, const struct swi_named *named,
		       const struct sw_address *address)
{
	struct swi_topology_node *node;

	if (b->n_nodes >= SWI_NO_NODE)
		return swi_build_fail(b, SW_EPROTO, "the cluster's map has too many nodes");
	if (b->n_nodes == b->cap_nodes) {
		node = grown(&b->scratch, b->nodes, b->n_nodes, sizeof(*node), &b->cap_nodes);
		if (!node)
			return no_memory(b);
		b->nodes = node;
	}
	node = &b->nodes[b->n_nodes++];
	memset(node, 0, sizeof(*node));
	node->address = *address;
	node->primary = SWI_NO_NODE;
	if (named->id.len)
		memcpy(node->id, named->id.data, named->id.len);
	return take_name(b, named, &node->name) ? SW_OK : no_memory(b);
}

static sw_err node_at(struct swi_build *b, const struct swi_named *named, uint16_t *out)
{
	struct sw_address address;
	uint32_t place;
	sw_err err = address_of(b, named, &address);

	*out = SWI_NO_NODE;
	if (err || !address.host[0] || !address.port)
		return err;
	if ((!b->index || b->n_nodes * 2 > b->index_mask) && !index_grow(b))
		return no_memory(b);
	place = swi_index_place(b->index, b->index_mask, b->nodes, &address);
	if (!b->index[place]) {
		err = add_node(b, named, &address);
		if (err)
			return err;
		b->index[place] = (uint16_t)b->n_nodes;
	}
	*out = (uint16_t)(b->index[place] - 1);
	return SW_OK;
}

sw_err swi_build_node(struct swi_build *b, const struct swi_named *named, uint16_t *out)
{
	sw_bytes name = named->id.len ? named->id : named->host;
	uint16_t port = named->id.len ? 0 : (uint16_t)named->port;
	struct swi_seen *at;
	sw_err err;

	if (named->port < 0 || named->port > 65535)
		return swi_build_fail(b, SW_EPROTO, "the cluster's map has a port %lld",
				      (long long)named->port);
	if (named->id.len >= sizeof(b->nodes->id))
		return swi_build_fail(b, SW_EPROTO,
				      "the cluster's map has a node id of more than 40 bytes");
	if (!name.data)
		name.data = "";
	if ((!b->seen || b->n_seen * 2 > b->seen_mask) && !seen_grow(b))
		return no_memory(b);
	at = seen_place(b->seen, b->seen_mask, name, port);
	if (!at->name.data) {
		err = node_at(b, named, out);
		if (err)
			return err;
		*at = (struct swi_seen){ .name = name, .port = port, .node = *out };
		b->n_seen++;
	}
	*out = at->node;
	return SW_OK;
}

sw_err swi_build_open_slot(struct swi_build *b, uint16_t slot)
{
	if (b->n_open_slots == b->cap_open_slots) {
		uint16_t *slots = grown(&b->scratch, b->open_slots, b->n_open_slots, sizeof(*slots),
					&b->cap_open_slots);

		if (!slots)
			return no_memory(b);
		b->open_slots = slots;
	}
	b->open_slots[b->n_open_slots++] = slot;
	return SW_OK;
}

/* ---- the end ---- */

/* A copy in the topology's own arena; never NULL for nothing, so that NULL is out of memory. */
static void *kept(struct swi_build *b, const void *data, size_t size)
{
	void *p = swi_arena_alloc(&b->t->arena, size ? size : 1);

	if (p && size)
		memcpy(p, data, size);
	return p;
}

static size_t count_slots(struct swi_topology *t)
{
	size_t owned = 0;

	for (size_t i = 0; i < t->n_nodes; i++)
		t->nodes[i].slots = 0;
	for (size_t s = 0; s < SWI_SLOTS; s++)
		if (t->owner[s] != SWI_NO_NODE) {
			t->nodes[t->owner[s]].slots++;
			owned++;
		}
	return owned;
}

sw_err swi_build_finish(struct swi_build *b)
{
	struct swi_topology *t = b->t;
	size_t index_bytes = b->index ? (b->index_mask + 1) * sizeof(*b->index) : 0;

	t->nodes = kept(b, b->nodes, b->n_nodes * sizeof(*b->nodes));
	t->open_slots = kept(b, b->open_slots, b->n_open_slots * sizeof(*b->open_slots));
	if (index_bytes)
		t->index = kept(b, b->index, index_bytes);
	if (!t->nodes || !t->open_slots || (index_bytes && !t->index))
		return no_memory(b);
	t->index_mask = b->index_mask;
	t->n_nodes = b->n_nodes;
	t->n_open_slots = b->n_open_slots;
	if (count_slots(t))
		return SW_OK;
	if (b->port_zero)
		return swi_build_fail(
			b, SW_EPROTO,
			"the cluster's map has no node with a port but 0 (TLS only?)");
	return swi_build_fail(b, SW_ECLUSTER, "no slot of the cluster has a known owner");
}
