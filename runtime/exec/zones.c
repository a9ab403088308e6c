/* zones.c - in which availability zone a node is: Valkey 8 and newer say it in INFO, if they have been told. */
#include "exec/reads.h"

#include <stdlib.h>
#include <string.h>

static const char info[] = "*2\r\n$4\r\nINFO\r\n$6\r\nserver\r\n";

struct question {
	struct swi_sink sink; /* first */
	struct swi_request request;
	struct swi_arena arena;
	struct swi_node *node;
};

int swi_zone_number(struct swi_client *c, const char *name, size_t len)
{
	struct swi_zones *z = &c->zones;
	char (*names)[SWI_ZONE_TEXT];
	int i;

	if (len >= SWI_ZONE_TEXT)
		return -1;
	for (i = 0; i < z->n; i++)
		if (strlen(z->names[i]) == len && memcmp(z->names[i], name, len) == 0)
			return i;
	names = z->n < SWI_MAX_ZONES ? realloc(z->names, (size_t)(z->n + 1) * SWI_ZONE_TEXT) : NULL;
	if (!names)
		return -1;
	z->names = names;
	memcpy(names[z->n], name, len);
	names[z->n][len] = '\0';
	return z->n++;
}

static void zone_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct question *q = (struct question *)sink;
	struct swi_client *c = q->node->client;
	sw_bytes text = sw_reply_bytes(r->err ? NULL : r->reply);
	sw_bytes zone = sw_info_field(text, sw_str("availability_zone"));
	int number = zone.len ? swi_zone_number(c, zone.data, zone.len) : -1;

	q->node->zone = (uint16_t)(number + 1);
	q->node->zone_asked = !r->err || r->err == SW_ESERVER; /* else again with the next map */
	c->zones.asking--;
	swi_arena_free(&q->arena);
	free(q);
}

static void ask(struct swi_client *c, struct swi_node *n)
{
	struct question *q = calloc(1, sizeof(*q));

	if (!q)
		return;
	n->zone_asked = true;
	c->zones.asking++;
	swi_arena_init(&q->arena, 4096);
	q->node = n;
	q->sink.arena = &q->arena;
	q->sink.answered = zone_answered;
	q->sink.deadline_ms = c->now_ms + c->config.o.connect_timeout_ms;
	q->request = (struct swi_request){
		.sink = &q->sink,
		.bytes = info,
		.len = sizeof(info) - 1,
		.n_replies = 1,
		.slot = SWI_NO_SLOT,
		.node = n->index,
		.flags = SWI_REQ_NO_RETRY,
	};
	swi_dispatch(c, &q->request);
}

void swi_zones_ask(struct swi_client *c)
{
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++)
		if (c->nodes[i]->member && !c->nodes[i]->zone_asked)
			ask(c, c->nodes[i]);
}
