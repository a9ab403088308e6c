/* greeting.c - what every connection says first, and what changes it on a living client. */
#include "exec/handle.h"
#include "wire/resp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- writing it ---- */

static void write_auth(struct swi_buffer *b, const char *user, const char *password)
{
	if (user)
		swi_resp_command(b, "AUTH", user, password, (char *)NULL);
	else
		swi_resp_command(b, "AUTH", password, (char *)NULL);
}

static void write_hello(struct swi_buffer *b, const struct swi_config *g)
{
	const char *user = g->user ? g->user : "default";

	if (g->password)
		swi_resp_command(b, "HELLO", "3", "AUTH", user, g->password, (char *)NULL);
	else
		swi_resp_command(b, "HELLO", "3", (char *)NULL);
}

bool swi_greeting_write(struct swi_config *g)
{
	unsigned n = 0;

	swi_buffer_reset(&g->hello, SIZE_MAX);
	if (g->o.resp3)
		write_hello(&g->hello, g);
	else if (g->password)
		write_auth(&g->hello, g->user, g->password);
	n += g->o.resp3 || g->password;
	if (g->client_name)
		swi_resp_command(&g->hello, "CLIENT", "SETNAME", g->client_name, (char *)NULL);
	n += g->client_name != NULL;
	g->greeting.bytes = g->hello.data;
	g->greeting.len = g->hello.len;
	g->greeting.n_replies = n;
	return !g->hello.failed;
}

/* Connections that nobody has now, or soon: the next one to need them opens them anew. */
static void close_others(struct swi_client *c, const char *why)
{
	struct swi_lent *l;
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++) {
		for (l = c->nodes[i]->lent; l; l = l->next) {
			l->stale = l->op != NULL;
			if (!l->op)
				swi_conn_close(&l->conn, SW_ECLOSED, why);
		}
		if (c->nodes[i]->reader)
			swi_conn_close(c->nodes[i]->reader, SW_ECLOSED, why);
	}
}

/* ---- another name ---- */

bool swi_client_rename(struct swi_client *c, sw_bytes name)
{
	struct swi_config *g = &c->config;
	char *copied = malloc(name.len + 1);

	if (!copied)
		return false;
	if (name.len)
		memcpy(copied, name.data, name.len);
	copied[name.len] = '\0';
	free(g->client_name);
	g->client_name = copied;
	g->o.client_name = copied;
	close_others(c, "it has another name than the client now");
	return swi_greeting_write(g);
}

/* ---- another password ---- */

/* AUTH on all open connections at once. */
struct login {
	struct swi_sink sink; /* first */
	struct swi_client *client;
	struct swi_arena arena;
	struct swi_buffer bytes;
	struct swi_request *requests;
	size_t left;
	bool done;
	sw_err err;
	char why[SWI_ADDRESS_TEXT + 256];
};

/* A connection that was lost isn't a refusal: the next one greets with the new password. */
static void auth_answered(struct swi_sink *sink, struct swi_request *r)
{
	struct login *l = (struct login *)sink;
	const struct swi_node *n = l->client->nodes[r->node];

	if ((r->err == SW_ESERVER || r->err == SW_ETIMEOUT) && !l->err) {
		l->err = r->err == SW_ESERVER ? SW_EAUTH : SW_ETIMEOUT;
		snprintf(l->why, sizeof(l->why), "%s: %.200s", n->name, swi_text_of(r));
	}
	l->done = --l->left == 0;
}

static void fill(struct login *l, struct swi_request *r, uint16_t node)
{
	r->sink = &l->sink;
	r->bytes = l->bytes.data;
	r->len = (uint32_t)l->bytes.len;
	r->n_replies = 1;
	r->slot = SWI_NO_SLOT;
	r->node = node;
	r->flags = SWI_REQ_NO_RETRY;
}

static void say_auth(struct login *l)
{
	struct swi_client *c = l->client;
	size_t n = 0, i;

	for (i = 0; i < c->n_nodes; i++)
		if (c->nodes[i]->conn.state != SWI_CONN_CLOSED)
			fill(l, &l->requests[n++], (uint16_t)i);
	l->left = n;
	l->done = n == 0;
	for (i = 0; i < n; i++)
		swi_dispatch(c, &l->requests[i]);
	while (!l->done)
		swi_turn(c, INT64_MAX);
}

static bool login_start(struct login *l, struct swi_client *c)
{
	memset(l, 0, sizeof(*l));
	l->client = c;
	l->sink.arena = &l->arena;
	l->sink.answered = auth_answered;
	swi_wake(c);
	l->sink.deadline_ms = c->now_ms + c->config.o.call_timeout_ms;
	swi_arena_init(&l->arena, 512);
	write_auth(&l->bytes, c->config.user, c->config.password);
	l->requests = calloc((size_t)c->n_nodes + 1, sizeof(*l->requests));
	return l->requests && !l->bytes.failed;
}

static sw_err login(struct swi_client *c, char *why, size_t size)
{
	struct login l;
	sw_err err = SW_ENOMEM;

	snprintf(why, size, "out of memory");
	if (login_start(&l, c)) {
		say_auth(&l);
		snprintf(why, size, "%s", l.why);
		err = l.err;
	}
	free(l.requests);
	swi_buffer_free(&l.bytes);
	swi_arena_free(&l.arena);
	return err;
}

static void set(struct swi_config *g, char *user, char *password)
{
	g->user = user;
	g->o.user = user;
	g->password = password;
	g->o.password = password;
}

/* Takes user and password over; when a node refuses, the old ones stay. */
static sw_err change(struct swi_client *c, char *user, char *password, char *why, size_t size)
{
	struct swi_config *g = &c->config;
	char *old_user = g->user, *old_password = g->password;
	sw_err err = SW_ENOMEM;

	set(g, user, password);
	if (swi_greeting_write(g))
		err = login(c, why, size);
	if (err) {
		set(g, old_user, old_password);
		swi_greeting_write(g);
		old_user = user;
		old_password = password;
	} else {
		close_others(c, "the client has another password now");
	}
	free(old_user);
	free(old_password);
	return err;
}

sw_err sw_use_password(sw_handle *h, const char *user, const char *password)
{
	char why[SWI_ADDRESS_TEXT + 256] = "out of memory";
	char *new_user, *new_password;
	sw_err err = SW_ENOMEM;

	if (!h)
		return SW_EINVAL;
	if (!password || h->batch)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_use_password: %s",
			       password ? "not possible on a batch" : "expected a password");
	if (!swi_enter(h->client))
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
	new_user = user ? strdup(user) : NULL;
	new_password = strdup(password);
	if (new_password && (new_user || !user)) {
		err = change(h->client, new_user, new_password, why, sizeof(why));
	} else {
		free(new_user);
		free(new_password);
	}
	swi_leave(h->client);
	return swi_say(h, err, err == SW_ENOMEM ? SW_NOT_SENT : SW_ANSWERED, "%s", err ? why : "");
}
