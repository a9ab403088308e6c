#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "topology_world.h"

#include "tree.h"

const char three_primaries[] =
	"[[0 5460 ['127.0.0.1' 7000 '" ID_A "' []] ['127.0.0.1' 7003 '" ID_D "' []]]"
	" [5461 10922 ['127.0.0.1' 7001 '" ID_B "' []]]"
	" [10923 16383 ['127.0.0.1' 7002 '" ID_C "' []]]]";

int world_setup(void **state)
{
	struct world *w = calloc(1, sizeof(*w));

	if (!w)
		return -1;
	swi_arena_init(&w->arena, 4096);
	strcpy(w->source.asked.host, "10.9.9.9");
	w->source.asked.port = 7000;
	*state = w;
	return 0;
}

int world_teardown(void **state)
{
	struct world *w = *state;

	swi_topology_free(w->t);
	swi_arena_free(&w->arena);
	free(w);
	return 0;
}

sw_err world_parse_trees(struct world *w, const sw_reply *slots, const sw_reply *nodes)
{
	swi_topology_free(w->t);
	w->t = swi_topology_new();
	assert_non_null(w->t);
	w->why[0] = '\0';
	return swi_topology_parse(w->t, slots, nodes, &w->source, w->why, sizeof(w->why));
}

sw_err world_parse(struct world *w, const char *slots, const char *nodes)
{
	const sw_reply *text =
		nodes ? tree_text(&w->arena, SW_REPLY_BULK, nodes, strlen(nodes)) : NULL;

	return world_parse_trees(w, tree(&w->arena, slots), text);
}

void world_must(struct world *w, const char *slots, const char *nodes)
{
	sw_err err = world_parse(w, slots, nodes);

	if (err)
		fail_msg("%s: %s", sw_err_name(err), w->why);
}

const struct swi_topology_node *world_node(const struct world *w, const char *address)
{
	struct sw_address a;
	uint16_t i;

	assert_true(swi_address_parse(address, strlen(address), &a));
	i = swi_topology_find(w->t, &a);
	if (i == SWI_NO_NODE)
		fail_msg("no node %s", address);
	assert_true(i < w->t->n_nodes);
	return &w->t->nodes[i];
}

bool world_has(const struct world *w, const char *address)
{
	struct sw_address a;

	assert_true(swi_address_parse(address, strlen(address), &a));
	return swi_topology_find(w->t, &a) != SWI_NO_NODE;
}

const char *world_owner(const struct world *w, unsigned slot)
{
	static char text[SWI_ADDRESS_TEXT];
	uint16_t i = w->t->owner[slot];

	if (i == SWI_NO_NODE)
		return "nobody";
	swi_address_format(&w->t->nodes[i].address, text);
	return text;
}
