/* view.c - handles: made, routed, freed. */
#include "exec/handle.h"
#include "exec/reads.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sw_handle *handle_new(struct swi_client *c)
{
	sw_handle *h = calloc(1, sizeof(*h));

	if (!h)
		return NULL;
	h->refs = 1;
	h->client = c;
	swi_arena_init(&h->scratch, 512);
	return h;
}

sw_err swi_open(const struct sw_options *options, const struct swi_sys *sys, sw_handle **out, char *text,
		size_t text_size)
{
	struct swi_client *c = NULL;
	char own[512] = "";
	sw_err err = SW_EINVAL;

	if (!options || !out || !options->seeds)
		snprintf(own, sizeof(own), "sw_open: expected options with seeds, and out");
	else
		err = swi_client_new(options, sys, &c, own, sizeof(own));
	if (!err && !(*out = handle_new(c))) {
		swi_client_release(c);
		snprintf(own, sizeof(own), "out of memory");
		err = SW_ENOMEM;
	}
	if (text && text_size)
		snprintf(text, text_size, "%s", err ? own : "");
	return err;
}

sw_err sw_open_text(const struct sw_options *options, sw_handle **out, char *text, size_t text_size)
{
	return swi_open(options, &swi_sys_posix, out, text, text_size);
}

sw_err sw_open(const struct sw_options *options, sw_handle **out)
{
	return sw_open_text(options, out, NULL, 0);
}

sw_err swi_view_new(sw_handle *h, sw_handle **out)
{
	sw_handle *v = handle_new(h->client);

	if (!v)
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	v->route = h->route;
	v->routed = h->routed;
	h->client->refs++;
	*out = v;
	return SW_OK;
}

void sw_free(sw_handle *h)
{
	if (!h || --h->refs)
		return;
	swi_batch_free(h->batch);
	swi_buffer_free(&h->writer.own);
	swi_arena_free(&h->scratch);
	swi_client_release(h->client);
	free(h);
}

const char *sw_error_text(const sw_handle *h)
{
	return h ? h->text : "no handle";
}

sw_outcome_kind sw_outcome(const sw_handle *h)
{
	return h ? h->outcome : SW_NOT_SENT;
}

/* The node that a route of one names. */
static sw_err named_node(sw_handle *h, const char *text, uint16_t *node)
{
	struct sw_address a;
	struct swi_node *n;

	if (!text || !swi_address_parse(text, strlen(text), &a))
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "node '%s' is not an address; expected host:port",
			       text ? text : "");
	n = swi_node_find(h->client, &a);
	if (!n)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "the cluster has no node %s", text);
	*node = n->index;
	return SW_OK;
}

/* The first such view waits until the nodes have said where they are. */
static void ask_for_zones(struct swi_client *c)
{
	c->zones.wanted = true;
	swi_zones_ask(c);
	while (c->zones.asking)
		swi_turn(c, INT64_MAX);
}

static sw_err zone_route(sw_handle *h, const char *zone, struct swi_target_route *to)
{
	struct swi_client *c = h->client;
	int number;

	if (!zone || !*zone || strlen(zone) >= SWI_ZONE_TEXT)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_route_new: SW_TO_ZONE expects a zone of less than %d bytes",
			       SWI_ZONE_TEXT);
	if (!swi_enter(c))
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
	number = swi_zone_number(c, zone, strlen(zone));
	if (number >= 0)
		ask_for_zones(c);
	swi_leave(c);
	if (number < 0)
		return swi_say(h, SW_ELIMIT, SW_NOT_SENT, "sw_route_new: no room for one more zone");
	to->read_from = (uint8_t)(SWI_READ_ZONE + number);
	return SW_OK;
}

static sw_err resolve_route(sw_handle *h, const struct sw_route *route, struct swi_target_route *to)
{
	switch (route->to) {
	case SW_TO_ALL_NODES:
	case SW_TO_ALL_PRIMARIES:
	case SW_TO_RANDOM:
		return SW_OK;
	case SW_TO_NODE:
		return named_node(h, route->node, &to->node);
	case SW_TO_REPLICAS:
		to->read_from = SWI_READ_REPLICAS;
		return SW_OK;
	case SW_TO_SHARD:
		to->read_from = SWI_READ_SHARD;
		return SW_OK;
	case SW_TO_ZONE:
		return zone_route(h, route->zone, to);
	case SW_TO_OWNER:
		if (!route->key.data)
			return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_route_new: SW_TO_OWNER expects a key");
		to->slot = swi_key_slot(route->key);
		return SW_OK;
	}
	return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_route_new: unknown value of `to`");
}

sw_err sw_route_new(sw_handle *h, const struct sw_route *route, sw_handle **out)
{
	struct swi_target_route to = { 0 };
	sw_err err;

	if (!h)
		return SW_EINVAL;
	if (!route || !out)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_route_new: expected a route and out");
	if (h->batch)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_route_new: a route of a batch is not possible");
	to.to = route->to;
	err = resolve_route(h, route, &to);
	if (!err)
		err = swi_view_new(h, out);
	if (!err) {
		(*out)->route = to;
		(*out)->routed = true;
	}
	return err;
}
