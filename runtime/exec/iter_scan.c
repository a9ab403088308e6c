/*
 * iter_scan.c - all keys of the cluster. Each primary has a cursor of its own and all are asked at once. A slot that changed its owner,
 * was open (migrating) or whose node failed during a pass is `dirty`: another pass gives out only the keys of dirty slots, until
 * a pass ends with none. The map is what one node has heard; so before and after a pass each node is asked for its own slots. One
 * that has a new epoch may have given slots away and got them back, so then all of its slots are dirty.
 */
#include "exec/names.h"
#include "exec/fanout.h"
#include "exec/iter.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_PASSES = 20 };

struct cursor {
	struct swi_request request;
	uint16_t node;
	char at[24];
	uint32_t opening, answered; /* of the node's connection: the one that gave `at`, and that of the last answer */
	unsigned anew; /* how often it went back to "0": the server was another process */
	bool done;
	bool late; /* a page, or the answer below, ran into the deadline */
	struct swi_request question; /* for its own slots */
	struct swi_own_slots before;
	bool known; /* `before` is */
};

struct scan {
	struct sw_iter it; /* first */
	struct swi_sink sink;
	struct cursor *cursors;
	size_t n;
	size_t left; /* requests of the round */
	bool round_done;
	bool all; /* the first pass: keys of all slots */
	unsigned passes;
	uint16_t before[SWI_SLOTS]; /* owners when the pass began */
	bool dirty[SWI_SLOTS];      /* to be given out in this pass */
	bool next[SWI_SLOTS];       /* and in the next */
	bool open[SWI_SLOTS];       /* a node says so, before or after this pass */
	bool anywhere[SWI_SLOTS];   /* a node says that it moved in this pass, or is open */
	uint8_t rested[SWI_SLOTS];  /* passes in which it was open and stayed with its owner */
};

static struct scan *scan_of(struct sw_iter *it)
{
	return (struct scan *)it;
}

static bool skip(struct sw_iter *it, sw_bytes name)
{
	const struct scan *s = scan_of(it);

	return (!s->all && !s->dirty[swi_key_slot(name)]) || swi_internal_is(it->handle->client, name.data, name.len);
}

/* ---- one round of requests to several nodes ---- */

static void round_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct scan *s = (struct scan *)(void *)((char *)sink - offsetof(struct scan, sink));

	if (r && r->out)
		*(uint32_t *)r->out = s->it.handle->client->nodes[r->node]->openings;
	s->round_done = --s->left == 0;
}

static void begin_round(struct scan *s, struct swi_arena *arena)
{
	struct swi_client *c = s->it.handle->client;

	s->left = 1;
	s->round_done = false;
	s->sink.arena = arena;
	swi_wake(c);
	s->sink.deadline_ms = c->now_ms + c->config.o.call_timeout_ms;
}

static void send_to(struct scan *s, struct swi_request *r, const char *bytes, size_t len, uint16_t node)
{
	*r = (struct swi_request){ .sink = &s->sink, .bytes = bytes, .out = r->out, .len = (uint32_t)len, .n_replies = 1,
				   .slot = SWI_NO_SLOT, .node = node, .flags = SWI_REQ_REPEAT };
	s->left++;
	swi_dispatch(s->it.handle->client, r);
}

static void end_round(struct scan *s)
{
	round_answered(&s->sink, NULL);
	swi_run(s->it.handle->client, &s->round_done);
}

/* ---- SCAN on each node that has more ---- */

static bool send_scan(struct scan *s, struct cursor *c)
{
	sw_bytes args[8] = { sw_str("SCAN"), sw_str(c->at) };
	struct swi_buffer b = { 0 };
	char *copy;
	size_t i;

	for (i = 0; i < s->it.n_extra; i++)
		args[2 + i] = s->it.extra[i];
	swi_resp_argv(&b, args, 2 + s->it.n_extra);
	copy = b.failed ? NULL : swi_arena_text(&s->it.arena, b.len);
	if (copy)
		memcpy(copy, b.data, b.len);
	c->request.out = &c->answered;
	if (copy)
		send_to(s, &c->request, copy, b.len, c->node);
	swi_buffer_free(&b);
	return copy != NULL;
}

static bool run_round(struct scan *s)
{
	size_t i;

	begin_round(s, &s->it.arena);
	for (i = 0; i < s->n && !s->it.err; i++)
		if (!s->cursors[i].done && !send_scan(s, &s->cursors[i]))
			swi_iter_no_memory(&s->it);
	end_round(s);
	return !s->it.err;
}

/* The slots of a node that didn't answer are scanned again, wherever they are then. */
static void lose(struct scan *s, struct cursor *c)
{
	size_t i;

	c->done = true;
	c->late = c->request.err == SW_ETIMEOUT;
	if (s->it.handle->route.to == SW_TO_NODE)
		s->it.err = (sw_err)c->request.err; /* there is no other pass */
	for (i = 0; i < SWI_SLOTS; i++)
		if (s->before[i] == c->node && (s->all || s->dirty[i]))
			s->next[i] = true;
	swi_say(s->it.handle, (sw_err)c->request.err, swi_outcome_of(&c->request), "%s: %s",
		s->it.handle->client->nodes[c->node]->name, swi_text_of(&c->request));
}

static bool well_formed(const sw_reply *r)
{
	return swi_reply_is(r, SW_REPLY_ARRAY) && r->len == 2 && r->u.nodes[0].type == SW_REPLY_BULK &&
	       r->u.nodes[0].len < sizeof(((struct cursor *)0)->at) && r->u.nodes[1].type == SW_REPLY_ARRAY;
}

/* An error that another pass can't mend (a wrong TYPE, no permission). */
static bool final(const struct swi_request *r)
{
	return r->err == SW_ESERVER || (!r->err && !well_formed(r->reply));
}

/* The cursor that has come; or "0" again, if its page was asked for with the cursor of a process that is no more. */
static bool take_cursor(struct scan *s, struct cursor *c, const sw_reply *came)
{
	struct swi_client *client = s->it.handle->client;
	bool holds = strcmp(c->at, "0") == 0 || swi_cursor_holds(client, c->node, c->opening, c->answered);

	memcpy(c->at, holds ? came->u.text : "0", holds ? came->len + 1 : sizeof("0"));
	c->done = holds && strcmp(c->at, "0") == 0;
	c->opening = c->answered;
	if (holds || ++c->anew <= SWI_MAX_ANEW)
		return true;
	s->it.err = swi_say(s->it.handle, SW_EPARTIAL, SW_ANSWERED, "SCAN: %s was restarted %u times: keys may be missing",
			    client->nodes[c->node]->name, c->anew);
	return false;
}

static bool take_pages(struct scan *s)
{
	size_t i;

	s->it.pages = swi_arena_alloc(&s->it.arena, (s->n + 1) * sizeof(*s->it.pages));
	if (!s->it.pages)
		return swi_iter_no_memory(&s->it);
	for (i = 0; i < s->n; i++) {
		struct cursor *c = &s->cursors[i];
		const sw_reply *r = c->request.reply;

		if (c->done)
			continue;
		if (final(&c->request)) {
			s->it.err = c->request.err ? swi_say_answer(s->it.handle, &c->request)
						   : swi_say(s->it.handle, SW_ESHAPE, SW_ANSWERED, "SCAN: expected a cursor and keys");
			return false;
		}
		if (c->request.err) {
			lose(s, c);
			continue;
		}
		if (!take_cursor(s, c, &r->u.nodes[0]))
			return false;
		s->it.pages[s->it.n_pages++] = &r->u.nodes[1];
	}
	return true;
}

/* ---- passes ---- */

/* The newest map; false: nobody has given one. */
static bool refresh(struct scan *s)
{
	struct swi_client *c = s->it.handle->client;
	uint64_t maps = c->map_count;
	int64_t give_up;

	swi_wake(c);
	give_up = c->now_ms + c->config.o.call_timeout_ms;
	c->refresh.not_before_ms = 0;
	swi_refresh_want(c);
	while (c->map_count == maps && c->now_ms < give_up)
		swi_turn(c, give_up);
	return c->map_count != maps;
}

/* ---- what the nodes say of their own slots ---- */

/* Nodes that are lost in this pass are not asked. The answers are in the arena. */
static void ask_own(struct scan *s, struct swi_arena *arena)
{
	static const char question[] = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nNODES\r\n";
	size_t i;

	swi_arena_init(arena, 4096);
	begin_round(s, arena);
	for (i = 0; i < s->n; i++)
		if (!s->cursors[i].request.err)
			send_to(s, &s->cursors[i].question, question, sizeof(question) - 1, s->cursors[i].node);
	end_round(s);
}

/* false: the node is lost, or doesn't tell (an ACL may forbid it: then only the map's word counts). */
static bool read_own(struct scan *s, struct cursor *c, struct swi_own_slots *out)
{
	if (!c->request.err && c->question.err && c->question.err != SW_ESERVER) {
		c->request = c->question;
		lose(s, c);
	}
	return !c->request.err && swi_own_slots_read(c->question.reply, out);
}

static void note_before(struct scan *s)
{
	struct swi_arena arena;
	size_t i;

	ask_own(s, &arena);
	for (i = 0; i < s->n; i++)
		s->cursors[i].known = read_own(s, &s->cursors[i], &s->cursors[i].before);
	swi_arena_free(&arena);
}

static void compare(struct scan *s, const struct swi_own_slots *before, const struct swi_own_slots *after)
{
	size_t i;

	for (i = 0; i < SWI_SLOTS; i++) {
		bool had = swi_slots_have(before->owned, i), has = swi_slots_have(after->owned, i),
		     moved = had != has || (had && before->epoch != after->epoch),
		     open = swi_slots_have(before->open, i) || swi_slots_have(after->open, i);

		s->next[i] = s->next[i] || moved;
		s->open[i] = s->open[i] || open;
		s->anywhere[i] = s->anywhere[i] || moved || open;
	}
}

static void note_after(struct scan *s)
{
	struct swi_own_slots after;
	struct swi_arena arena;
	size_t i;

	ask_own(s, &arena);
	for (i = 0; i < s->n; i++)
		if (read_own(s, &s->cursors[i], &after) && s->cursors[i].known)
			compare(s, &s->cursors[i].before, &after);
	swi_arena_free(&arena);
}

static bool wanted_in_pass(const struct scan *s, uint16_t node)
{
	const struct swi_client *c = s->it.handle->client;
	size_t i;

	if (s->all)
		return true;
	for (i = 0; i < SWI_SLOTS; i++)
		if (s->dirty[i] && (c->owner[i] == node || s->before[i] == node || s->anywhere[i] || swi_slot_is_open(c, (uint16_t)i)))
			return true;
	return false;
}

static bool begin_pass(struct scan *s)
{
	struct swi_client *c = s->it.handle->client;
	uint16_t *nodes = malloc(c->n_nodes * sizeof(*nodes));
	const struct swi_target_route *route = &s->it.handle->route;
	bool fine;
	size_t n, i;

	free(s->cursors);
	s->cursors = calloc(c->n_nodes, sizeof(*s->cursors));
	s->n = 0;
	fine = nodes && s->cursors;
	if (fine) {
		n = swi_reach_nodes(c, route->to == SW_TO_NODE ? SWI_REACH_ONE : SWI_REACH_PRIMARIES, route->node, nodes);
		for (i = 0; i < n; i++) {
			if (!wanted_in_pass(s, nodes[i]))
				continue;
			s->cursors[s->n].node = nodes[i];
			strcpy(s->cursors[s->n++].at, "0");
		}
	}
	free(nodes);
	memcpy(s->before, c->owner, sizeof(s->before));
	memset(s->next, 0, sizeof(s->next));
	memset(s->open, 0, sizeof(s->open));
	memset(s->anywhere, 0, sizeof(s->anywhere));
	s->passes++;
	if (fine && route->to != SW_TO_NODE)
		note_before(s);
	return fine || swi_iter_no_memory(&s->it);
}

static bool all_done(const struct scan *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (!s->cursors[i].done)
			return false;
	return true;
}

/* The keys of an open slot go one way: those that have left before one pass found them, the next one finds where they went. */
static bool is_dirty(struct scan *s, uint16_t slot)
{
	const struct swi_client *c = s->it.handle->client;
	bool moved = s->next[slot] || s->before[slot] != c->owner[slot];

	if (!s->all && !s->dirty[slot])
		return false;
	if (moved || !(s->open[slot] || swi_slot_is_open(c, slot)))
		s->rested[slot] = 0;
	else
		moved = ++s->rested[slot] < 2;
	return moved;
}

/* What this pass may have missed; true if anything. */
static bool find_dirty(struct scan *s)
{
	bool any = false;
	size_t i;

	note_after(s);
	for (i = 0; i < SWI_SLOTS; i++) {
		s->next[i] = is_dirty(s, (uint16_t)i);
		any = any || s->next[i];
	}
	return any;
}

/* A node that has let a page run into the deadline, and owns slots all the same, would do so again. */
static bool is_stuck(const struct scan *s)
{
	const struct swi_client *c = s->it.handle->client;
	size_t i, slot;

	for (i = 0; i < s->n; i++)
		for (slot = 0; s->cursors[i].late && slot < SWI_SLOTS; slot++)
			if (s->next[slot] && c->owner[slot] == s->cursors[i].node)
				return true;
	return false;
}

/* A pass has ended: is another one needed? */
static bool next_pass(struct scan *s)
{
	bool map;

	if (s->it.handle->route.to == SW_TO_NODE)
		return false;
	map = refresh(s);
	if (!find_dirty(s))
		return false;
	if (!map || is_stuck(s)) {
		s->it.err = SW_ETIMEOUT;
		if (!sw_error_text(s->it.handle)[0])
			swi_say(s->it.handle, SW_ETIMEOUT, SW_ANSWERED, "SCAN: no node gave its map within the call timeout");
		return false;
	}
	if (s->passes >= MAX_PASSES) {
		s->it.err = SW_EPARTIAL;
		if (!sw_error_text(s->it.handle)[0])
			swi_say(s->it.handle, SW_EPARTIAL, SW_ANSWERED, "SCAN: slots moved in each of %d passes: keys may be missing",
				MAX_PASSES);
		return false;
	}
	memcpy(s->dirty, s->next, sizeof(s->dirty));
	s->all = false;
	return begin_pass(s);
}

static bool fetch(struct sw_iter *it)
{
	struct scan *s = scan_of(it);

	if (s->passes == 0) {
		refresh(s);
		if (!begin_pass(s))
			return false;
	}
	if (all_done(s) && !next_pass(s))
		return false;
	return run_round(s) && take_pages(s);
}

static void drop(struct sw_iter *it)
{
	free(scan_of(it)->cursors);
}

sw_err sw_iter_scan(sw_handle *h, const struct sw_iter_opts *opts, sw_iter **out)
{
	struct scan *s;

	if (!h)
		return SW_EINVAL;
	if (!out || h->batch)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "SCAN iterator: expected out, and no batch");
	s = calloc(1, sizeof(*s));
	if (!s || !swi_iter_init(&s->it, h, opts, true)) {
		free(s);
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	}
	s->sink.answered = round_answered;
	s->it.fetch = fetch;
	s->it.enters = true;
	s->it.drop = drop;
	s->it.skip = skip;
	s->all = true;
	*out = &s->it;
	return SW_OK;
}
