#include "exec/stats.h"

#include "exec/handle.h"

#include <string.h>

/* ---- events ---- */

static const char *const names[] = {
	[SW_EVENT_CONNECTED] = "connected",
	[SW_EVENT_CONNECT_FAILED] = "connect failed",
	[SW_EVENT_LOST] = "lost",
	[SW_EVENT_REDIRECT] = "redirect",
	[SW_EVENT_REFUSED] = "refused",
	[SW_EVENT_REFRESHED] = "refreshed",
	[SW_EVENT_REFRESH_FAILED] = "refresh failed",
	[SW_EVENT_FAILOVER] = "failover",
	[SW_EVENT_JOINED] = "joined",
	[SW_EVENT_LEFT] = "left",
};

const char *sw_event_name(enum sw_event_kind kind)
{
	size_t i = (size_t)kind;

	return i < sizeof(names) / sizeof(*names) && names[i] ? names[i] : "unknown";
}

static void tell(struct swi_client *c, const struct sw_event *e)
{
	if (c->config.o.event)
		c->config.o.event(c->config.o.event_arg, e);
}

void swi_tell(struct swi_client *c, enum sw_event_kind kind, const struct swi_node *node, const char *text)
{
	tell(c, &(struct sw_event){ kind, node ? node->name : "", "", -1, text });
}

void swi_tell_two(struct swi_client *c, enum sw_event_kind kind, const struct swi_node *node, const struct swi_node *other)
{
	tell(c, &(struct sw_event){ kind, node->name, other ? other->name : "", -1, "" });
}

/* ---- connections ---- */

void swi_note_ready(struct swi_node *n)
{
	n->stats.connected++;
	swi_tell(n->client, SW_EVENT_CONNECTED, n, "");
}

void swi_note_closed(struct swi_node *n, sw_err err, const char *why)
{
	bool never_up = err == SW_ECONNECT || err == SW_EAUTH || err == SW_ESERVER;

	if (never_up)
		n->stats.connects_failed++;
	else
		n->stats.lost++;
	swi_tell(n->client, never_up ? SW_EVENT_CONNECT_FAILED : SW_EVENT_LOST, n, why);
}

/* ---- answers ---- */

void swi_note_answer(struct swi_node *n, const sw_reply *reply)
{
	n->stats.answers++;
	if (swi_reply_is(reply, SW_REPLY_ERROR))
		n->stats.errors++;
}

static uint64_t *counter_of(struct sw_stats *s, enum swi_error_kind kind)
{
	switch (kind) {
	case SWI_ERROR_MOVED:
		return &s->moved;
	case SWI_ERROR_ASK:
		return &s->ask;
	case SWI_ERROR_TRYAGAIN:
		return &s->tryagain;
	case SWI_ERROR_CLUSTERDOWN:
		return &s->clusterdown;
	case SWI_ERROR_LOADING:
		return &s->loading;
	case SWI_ERROR_MASTERDOWN:
		return &s->masterdown;
	case SWI_ERROR_READONLY:
		return &s->readonly;
	default:
		return NULL;
	}
}

static const char *name_of(enum swi_error_kind kind)
{
	static const char *const kinds[] = { "", "MOVED", "ASK", "TRYAGAIN", "CLUSTERDOWN", "LOADING", "MASTERDOWN", "READONLY" };

	return (size_t)kind < sizeof(kinds) / sizeof(*kinds) ? kinds[kind] : "";
}

void swi_note_refusal(struct swi_node *n, enum swi_error_kind kind, uint16_t slot, const struct swi_node *named)
{
	uint64_t *counter = counter_of(&n->stats, kind);

	if (!counter)
		return;
	++*counter;
	tell(n->client, &(struct sw_event){
		.kind = named ? SW_EVENT_REDIRECT : SW_EVENT_REFUSED,
		.node = n->name,
		.other = named ? named->name : "",
		.slot = slot == SWI_NO_SLOT ? -1 : slot,
		.text = name_of(kind),
	});
}

/* ---- sums ---- */

static void add(struct sw_stats *sum, const struct sw_stats *s)
{
#define ADD(name, text) sum->name += s->name;
	SW_STATS_MAP(ADD)
#undef ADD
}

/* The program's commands: without the client's own questions (the map) and what has been given up. */
static uint64_t waiting_on(const struct swi_conn *conn)
{
	const struct swi_request *r;
	uint64_t n = 0;

	for (r = conn->queue.first; r; r = r->next)
		n += r->row && !(r->flags & SWI_REQ_ORPHAN);
	return n;
}

static uint64_t waiting_at(const struct swi_node *n)
{
	const struct swi_lent *l;
	uint64_t sum = waiting_on(&n->conn) + (n->reader ? waiting_on(n->reader) : 0);

	for (l = n->lent; l; l = l->next)
		sum += waiting_on(&l->conn);
	return sum;
}

static void add_node(struct sw_stats *sum, const struct swi_node *n)
{
	add(sum, &n->stats);
	sum->in_flight += waiting_at(n);
}

sw_err sw_stats_get(sw_handle *h, const char *node, struct sw_stats *out)
{
	const struct swi_node *n;
	struct sw_address a;
	uint16_t i;

	if (!h)
		return SW_EINVAL;
	if (!out)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_stats_get: out is NULL");
	memset(out, 0, sizeof(*out));
	if (!node) {
		*out = h->client->stats;
		for (i = 0; i < h->client->n_nodes; i++)
			add_node(out, h->client->nodes[i]);
		return SW_OK;
	}
	n = swi_address_parse(node, strlen(node), &a) ? swi_node_find(h->client, &a) : NULL;
	if (!n)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_stats_get: the cluster has no node %s", node);
	add_node(out, n);
	return SW_OK;
}
