/* CLUSTER SLOTS: [[first, last, [host, port, id, metadata], replica ...], ...] */
#include "cluster/topology_build.h"

static const sw_reply *at(const sw_reply *array, size_t i)
{
	return i < array->len ? &array->u.nodes[i] : NULL;
}

static bool is_array(const sw_reply *r, size_t at_least)
{
	return swi_reply_is(r, SW_REPLY_ARRAY) && r->len >= at_least;
}

static bool is_text(const sw_reply *r)
{
	return swi_reply_is(r, SW_REPLY_BULK) || swi_reply_is(r, SW_REPLY_STATUS);
}

static bool is_slot(const sw_reply *r)
{
	return swi_reply_is(r, SW_REPLY_INTEGER) && r->u.integer >= 0 && r->u.integer < SWI_SLOTS;
}

/* ["hostname", "a.example", ...]: names and values in turn, a map in RESP3. */
static sw_bytes hostname_of(const sw_reply *metadata)
{
	size_t i;

	if (!is_array(metadata, 0) && !swi_reply_is(metadata, SW_REPLY_MAP))
		return sw_buf(NULL, 0);
	for (i = 0; i + 1 < metadata->len; i += 2) {
		sw_bytes name = sw_reply_bytes(at(metadata, i));

		if (name.len == strlen("hostname") && !memcmp(name.data, "hostname", name.len))
			return sw_reply_bytes(at(metadata, i + 1));
	}
	return sw_buf(NULL, 0);
}

static sw_err read_node(struct swi_build *b, const sw_reply *r, uint16_t *out)
{
	struct swi_named named = { .port = 0 };

	if (!is_array(r, 2) || !swi_reply_is(at(r, 1), SW_REPLY_INTEGER))
		return swi_build_fail(b, SW_EPROTO,
				      "CLUSTER SLOTS: a node is not [host, port ...]");
	if (is_text(at(r, 0)))
		named.host = sw_reply_bytes(at(r, 0));
	else if (!swi_reply_is(at(r, 0), SW_REPLY_NIL))
		return swi_build_fail(b, SW_EPROTO, "CLUSTER SLOTS: a host is not text");
	named.port = at(r, 1)->u.integer;
	if (is_text(at(r, 2)))
		named.id = sw_reply_bytes(at(r, 2));
	named.hostname = hostname_of(at(r, 3));
	return swi_build_node(b, &named, out);
}

static void set_owner(struct swi_build *b, size_t first, size_t last, uint16_t node)
{
	for (size_t s = first; s <= last; s++)
		b->t->owner[s] = node;
	if (node == SWI_NO_NODE)
		return;
	b->nodes[node].slots += (uint32_t)(last - first + 1);
	b->nodes[node].replica = false;
	b->nodes[node].primary = SWI_NO_NODE;
}

/* Where one address stands for several nodes, it is a primary if one of them is. */
static void set_replica(struct swi_build *b, uint16_t node, uint16_t primary)
{
	if (node == SWI_NO_NODE || node == primary || b->nodes[node].slots)
		return;
	b->nodes[node].replica = true;
	b->nodes[node].primary = primary;
}

/* The two numbers of a range. Ranges that overlap are nonsense, and would cost time without end. */
static sw_err read_span(struct swi_build *b, const sw_reply *range, size_t *first, size_t *last)
{
	if (!is_array(range, 3) || !is_slot(at(range, 0)) || !is_slot(at(range, 1)))
		return swi_build_fail(b, SW_EPROTO,
				      "CLUSTER SLOTS: a range is not [slot, slot, node ...]");
	*first = (size_t)at(range, 0)->u.integer;
	*last = (size_t)at(range, 1)->u.integer;
	if (*first > *last)
		return swi_build_fail(b, SW_EPROTO, "CLUSTER SLOTS: a range ends before it begins");
	b->n_assigned += *last - *first + 1;
	if (b->n_assigned > SWI_SLOTS)
		return swi_build_fail(b, SW_EPROTO, "CLUSTER SLOTS: ranges overlap");
	return SW_OK;
}

static sw_err read_range(struct swi_build *b, const sw_reply *range)
{
	size_t first = 0, last = 0;
	uint16_t primary, replica;
	sw_err err = read_span(b, range, &first, &last);

	if (!err)
		err = read_node(b, at(range, 2), &primary);
	if (!err)
		set_owner(b, first, last, primary);
	for (size_t i = 3; !err && i < range->len; i++) {
		err = read_node(b, at(range, i), &replica);
		if (!err)
			set_replica(b, replica, primary);
	}
	return err;
}

sw_err swi_build_slots(struct swi_build *b, const sw_reply *slots)
{
	sw_err err = SW_OK;

	if (swi_reply_is(slots, SW_REPLY_ERROR))
		return swi_build_fail(b, SW_ECLUSTER, "CLUSTER SLOTS: %.*s", (int)slots->len,
				      slots->u.text);
	if (!is_array(slots, 0))
		return swi_build_fail(b, SW_EPROTO, "CLUSTER SLOTS: the reply is no array");
	for (size_t i = 0; !err && i < slots->len; i++)
		err = read_range(b, at(slots, i));
	b->n_from_slots = b->n_nodes;
	return err;
}
