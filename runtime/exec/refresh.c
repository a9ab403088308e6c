/*
 * refresh.c - reading the cluster's map: when, and from whom. A round asks one node, or several where views may differ, and ends
 * with the first map that can be used; what the others say later counts if it is newer.
 */
#include "exec/client.h"
#include "exec/stats.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char map_query[] = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n"
				"*2\r\n$7\r\nCLUSTER\r\n$5\r\nNODES\r\n";

enum { PAUSE_MS = 1000, PAUSE_MS_A_NODE = 2, HURRY_MS = 100, HURRY_MS_FOR_5_NODES = 2, BELIEVED_AFTER = 2 };

/* One question to one node. */
struct query {
	struct swi_sink sink; /* first */
	struct swi_request request;
	struct swi_arena arena;
	struct swi_client *client;
	struct swi_node *node;
	uint32_t round;
};

void swi_refresh_want_from(struct swi_client *c, unsigned nodes)
{
	if (nodes > c->refresh.wanted)
		c->refresh.wanted = nodes;
}

void swi_refresh_want(struct swi_client *c)
{
	swi_refresh_want_from(c, 1);
}

/* ---- time ---- */

/* Not the same for all clients of a cluster. */
static int64_t with_jitter(const struct swi_client *c, int64_t ms)
{
	return ms + (int64_t)(c->sys->random64() % (uint64_t)(ms / 4));
}

/*
 * The least distance of two rounds while the map works, and while requests wait for one that does. Both grow with the cluster,
 * since the answer does, and with it what it costs the server: at 1,000 nodes 3 s and 500 ms.
 */
static int64_t pause_of(const struct swi_client *c)
{
	return with_jitter(c, PAUSE_MS + PAUSE_MS_A_NODE * (int64_t)c->n_mapped);
}

static int64_t hurry_of(const struct swi_client *c)
{
	return with_jitter(c, HURRY_MS + HURRY_MS_FOR_5_NODES * (int64_t)c->n_mapped / 5);
}

/* ---- what an answer is worth ---- */

/* How many answers of the round have the same owners. */
static unsigned votes(const struct swi_refresh *f, uint64_t mark)
{
	unsigned n = 0, i;

	for (i = 0; i < f->n_marks; i++)
		n += f->marks[i] == mark;
	return n;
}

/* Where the servers tell no epochs (an ACL without CLUSTER NODES): the first answer counts until others outvote it. */
static bool is_outvoted(struct swi_refresh *f, const struct swi_topology *t)
{
	uint64_t mark = swi_topology_mark(t);

	if (f->n_marks < SWI_ASK_SEVERAL)
		f->marks[f->n_marks++] = mark;
	if (f->answered && (f->by_epoch || votes(f, mark) <= votes(f, f->mark)))
		return true;
	f->mark = mark;
	return false;
}

/* Not the first answer of its round. */
static bool is_late(const struct query *q)
{
	return q->round != q->client->refresh.round || q->client->refresh.answered;
}

static int compare(struct query *q, const struct swi_topology *t)
{
	struct swi_refresh *f = &q->client->refresh;

	if (t->epoch)
		return swi_map_compare(q->client, t);
	return q->round != f->round || is_outvoted(f, t) ? 0 : 1;
}

/* Puts a map in force: the round's first unless it is older than ours (but see end_round()), a late one only if it is newer. */
static sw_err weigh(struct query *q, const struct swi_topology *t, char *why, size_t size)
{
	struct swi_client *c = q->client;
	int newer = compare(q, t);

	if (is_late(q) && newer <= 0)
		return SW_OK;
	if (newer < 0 && c->refresh.older < BELIEVED_AFTER) {
		snprintf(why, size, "its map is older than ours");
		c->refresh.met_older = true;
		return SW_ECLUSTER;
	}
	if (!swi_map_apply(c, t)) {
		snprintf(why, size, "out of memory"); /* the old map serves on */
		return SW_ENOMEM;
	}
	c->refresh.by_epoch = t->epoch != 0;
	swi_tell(c, SW_EVENT_REFRESHED, q->node, "");
	return SW_OK;
}

/* An error reply of the server instead of a map. */
static sw_err refusal(const sw_reply *reply)
{
	if (swi_reply_starts(reply, "NOAUTH") || swi_reply_starts(reply, "WRONGPASS"))
		return SW_EAUTH;
	return SW_ECLUSTER;
}

static sw_err read_map(struct query *q, const sw_reply *both, char *why, size_t size)
{
	const sw_reply *slots = &both->u.nodes[0], *nodes = &both->u.nodes[1];
	const struct sw_options *o = &q->client->config.o;
	struct swi_topology_source source = { q->node->address, o->translate, o->translate_arg };
	struct swi_topology *t;
	sw_err err;

	if (slots->type == SW_REPLY_ERROR) {
		snprintf(why, size, "%.*s", (int)(slots->len < 200 ? slots->len : 200), slots->u.text);
		return refusal(slots);
	}
	t = swi_topology_new();
	if (!t) {
		snprintf(why, size, "out of memory");
		return SW_ENOMEM;
	}
	err = swi_topology_parse(t, slots, nodes->type == SW_REPLY_ERROR ? NULL : nodes, &source, why, size);
	if (!err)
		err = weigh(q, t, why, size);
	swi_topology_free(t);
	return err;
}

/* ---- rounds ---- */

static void begin_round(struct swi_client *c)
{
	struct swi_refresh *f = &c->refresh;

	f->running = true;
	f->answered = f->by_epoch = f->met_older = false;
	f->asking = f->n_marks = 0;
	f->round++;
	f->last_ms = c->now_ms;
	if (!f->outstanding)
		memset(f->newer, 0, sizeof(f->newer));
}

/*
 * The round ends with its first map, or when nobody is left who could give one. A node that has fallen behind is passed over, and
 * several are asked then - but a cluster that was made anew begins with small epochs again: the third such round is believed.
 */
static void end_round(struct swi_client *c)
{
	struct swi_refresh *f = &c->refresh;

	if (!f->running || (!f->answered && f->asking))
		return;
	f->running = false;
	if (f->answered) {
		f->older = 0;
		f->not_before_ms = c->now_ms + pause_of(c);
		return;
	}
	f->older += f->met_older;
	f->tries++;
	f->not_before_ms = c->now_ms + hurry_of(c);
	swi_refresh_want_from(c, f->met_older ? SWI_ASK_SEVERAL : 1);
}

static void failed(struct swi_client *c, const struct swi_node *n, sw_err err, const char *why)
{
	bool named;

	c->refresh.err = err;
	/* What give_up() has written names the node already. */
	named = strncmp(why, n->name, strlen(n->name)) == 0;
	snprintf(c->refresh.why, sizeof(c->refresh.why), "%s%s%.256s", named ? "" : n->name, named ? "" : ": ", why);
	c->stats.refreshes_failed++;
	swi_tell(c, SW_EVENT_REFRESH_FAILED, n, c->refresh.why);
}

static void judge(struct query *q, const struct swi_request *r)
{
	struct swi_refresh *f = &q->client->refresh;
	const sw_reply *reply = r->reply;
	char why[256] = "";
	sw_err err = (sw_err)r->err;

	if (!err && swi_reply_is(reply, SW_REPLY_ARRAY) && reply->len == 2) {
		err = read_map(q, reply, why, sizeof(why));
	} else {
		snprintf(why, sizeof(why), "%.*s", reply ? (int)(reply->len < 200 ? reply->len : 200) : 0,
			 reply && reply->type == SW_REPLY_ERROR ? reply->u.text : "");
		err = err ? err : SW_EPROTO;
	}
	if (q->round != f->round)
		return;
	f->asking--;
	if (!err)
		f->answered = true;
	else if (!f->answered)
		failed(q->client, q->node, err, why);
	end_round(q->client);
}

static void map_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct query *q = (struct query *)sink;
	struct swi_client *c = q->client;
	uint64_t maps = c->map_count;

	q->node->asked = false;
	c->refresh.outstanding--;
	judge(q, r);
	swi_arena_free(&q->arena);
	free(q);
	if (c->map_count != maps)
		swi_gates_progress_all(c);
}

static bool ask(struct swi_client *c, struct swi_node *n)
{
	struct query *q = calloc(1, sizeof(*q));

	if (!q)
		return false;
	c->refresh.asking++;
	c->refresh.outstanding++;
	n->asked = true;
	n->stats.refreshes++;
	swi_arena_init(&q->arena, 4096);
	q->client = c;
	q->node = n;
	q->round = c->refresh.round;
	q->sink.arena = &q->arena;
	q->sink.answered = map_answered;
	/* While a client is opened, a seed has the connect timeout for all it has to do. */
	q->sink.deadline_ms = c->now_ms + (c->map_count ? 2 : 1) * (int64_t)c->config.o.connect_timeout_ms;
	q->request.sink = &q->sink;
	q->request.bytes = map_query;
	q->request.len = sizeof(map_query) - 1;
	q->request.n_replies = 2;
	q->request.slot = SWI_NO_SLOT;
	q->request.node = n->index;
	q->request.flags = SWI_REQ_NO_RETRY;
	swi_dispatch(c, &q->request);
	return true;
}

bool swi_refresh_from(struct swi_client *c, struct swi_node *n)
{
	bool asked;

	begin_round(c);
	asked = ask(c, n);
	end_round(c);
	return asked;
}

/* ---- whom ---- */

static struct swi_node *unless_asked(struct swi_node *n)
{
	return n->asked ? NULL : n;
}

/*
 * A member that owes no answer. The first one asked in a round is connected, if there is such a member: that is the quickest answer.
 * The others are any, so that nodes to which no key has led have their say, too.
 */
static struct swi_node *member_to_ask(struct swi_client *c)
{
	struct swi_node *other = NULL;
	bool first = c->refresh.asking <= 1; /* swi_refresh_turn() counts itself */
	uint32_t start = (uint32_t)(c->sys->random64() % c->n_nodes), i;

	for (i = 0; i < c->n_nodes; i++) {
		struct swi_node *n = c->nodes[(start + i) % c->n_nodes];

		if (!n->member || n->asked || swi_conn_is_overdue(&n->conn))
			continue;
		if (n->conn.state == SWI_CONN_READY && n->failures == 0)
			return other && !first ? other : n;
		if (!other && !n->failed && n->retry_at_ms <= c->now_ms)
			other = n;
	}
	return other;
}

/* Every other failed round a seed, since names outlive addresses. NULL: nobody is left. */
static struct swi_node *whom_to_ask(struct swi_client *c)
{
	struct swi_node *named = c->refresh.ask, *n = NULL;

	c->refresh.ask = NULL;
	if (named && named->conn.state != SWI_CONN_CLOSED)
		n = unless_asked(named);
	if (!n && c->refresh.tries % 2 == 1)
		n = unless_asked(c->nodes[(c->refresh.tries / 2) % c->n_seeds]);
	if (!n)
		n = member_to_ask(c);
	return n ? n : unless_asked(c->nodes[c->refresh.tries % c->n_seeds]);
}

/* ---- when ---- */

int64_t swi_refresh_time(const struct swi_client *c)
{
	const struct swi_refresh *f = &c->refresh;

	if (f->running) /* a doubt that comes later asks more nodes */
		return f->wanted > f->asking ? f->hurry_at_ms : INT64_MAX;
	if (!f->wanted)
		return c->config.o.refresh_ms && c->map_count ? f->last_ms + c->config.o.refresh_ms : INT64_MAX;
	return c->gates.n && f->not_before_ms > f->hurry_at_ms ? f->hurry_at_ms : f->not_before_ms;
}

void swi_refresh_turn(struct swi_client *c)
{
	struct swi_refresh *f = &c->refresh;
	struct swi_node *n;
	unsigned picks;

	if (swi_refresh_time(c) > c->now_ms)
		return;
	picks = f->wanted ? f->wanted : 1;
	if (f->running)
		picks -= f->asking;
	else
		begin_round(c);
	f->wanted = 0;
	f->hurry_at_ms = c->now_ms + hurry_of(c);
	f->asking++; /* so that one who refuses at once doesn't end the round */
	while (picks-- && (n = whom_to_ask(c)))
		ask(c, n);
	f->asking--;
	end_round(c);
}
