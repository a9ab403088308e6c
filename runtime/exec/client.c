/* client.c - a client's beginning and end. */
#include "exec/client.h"

#include "exec/scripts.h"
#include "wire/resp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	CONNECT_MS = 1000,
	CALL_MS = 5000,
	LEASE_MS = 30000,
	MAX_REQUESTS = 1000000
};

static bool copy(char **to, const char *from)
{
	if (from && !(*to = strdup(from)))
		return false;
	return true;
}

static void set_defaults(struct sw_options *o)
{
	if (!o->connect_timeout_ms)
		o->connect_timeout_ms = CONNECT_MS;
	if (!o->call_timeout_ms)
		o->call_timeout_ms = CALL_MS;
	if (!o->lease_ms)
		o->lease_ms = LEASE_MS;
	if (!o->max_requests)
		o->max_requests = MAX_REQUESTS;
	if (!o->max_bytes)
		o->max_bytes = (uint64_t)4 << 30;
	if (!o->max_reply_bytes)
		o->max_reply_bytes = (uint64_t)1 << 30;
}

/* What each connection says first. */
static bool write_hello(struct swi_config *g)
{
	if (g->password && g->user)
		swi_resp_command(&g->hello, "AUTH", g->user, g->password, (char *)NULL);
	else if (g->password)
		swi_resp_command(&g->hello, "AUTH", g->password, (char *)NULL);
	if (g->client_name)
		swi_resp_command(&g->hello, "CLIENT", "SETNAME", g->client_name, (char *)NULL);
	g->greeting.bytes = g->hello.data;
	g->greeting.len = g->hello.len;
	g->greeting.n_replies = (g->password ? 1U : 0U) + (g->client_name ? 1U : 0U);
	return !g->hello.failed;
}

static bool configure(struct swi_config *g, const struct sw_options *o)
{
	g->o = *o;
	set_defaults(&g->o);
	if (!copy(&g->seeds, o->seeds) || !copy(&g->user, o->user) || !copy(&g->password, o->password) ||
	    !copy(&g->client_name, o->client_name) || !copy(&g->prefix, o->prefix ? o->prefix : "slotwise:"))
		return false;
	g->o.seeds = g->seeds;
	g->o.user = g->user;
	g->o.password = g->password;
	g->o.client_name = g->client_name;
	g->o.prefix = g->prefix;
	return write_hello(g);
}

/* Connections that nobody has now: the next one to need them opens them anew. */
static void close_spare(struct swi_client *c)
{
	struct swi_lent *l;
	uint16_t i;

	for (i = 0; i < c->n_nodes; i++)
		for (l = c->nodes[i]->lent; l; l = l->next)
			if (!l->op)
				swi_conn_close(&l->conn, SW_ECLOSED, "it has another name than the client now");
}

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
	swi_buffer_reset(&g->hello, SIZE_MAX);
	close_spare(c);
	return write_hello(g);
}

static sw_err add_seeds(struct swi_client *c, char *text, size_t size)
{
	struct sw_address a;
	sw_bytes bad;
	size_t i;
	int got;

	for (i = 0; (got = swi_address_list(c->config.seeds, i, &a, &bad)) > 0; i++)
		if (!swi_node_get(c, &a))
			return SW_ENOMEM;
	if (got < 0) {
		snprintf(text, size, "seed '%.*s' is not an address; expected host:port", (int)bad.len, bad.data);
		return SW_EINVAL;
	}
	c->n_seeds = c->n_nodes;
	if (c->n_seeds == 0) {
		snprintf(text, size, "no seed is given; expected host:port[,host:port...]");
		return SW_EINVAL;
	}
	return SW_OK;
}

/* Asks one seed after the other until a map is there. */
static sw_err first_map(struct swi_client *c, char *text, size_t size)
{
	sw_err err = SW_OK;
	uint16_t i;

	for (i = 0; i < c->n_seeds && c->map_count == 0; i++) {
		c->now_ms = c->sys->now_ms();
		if (!swi_refresh_from(c, c->nodes[i]))
			return SW_ENOMEM;
		while (c->refresh.running)
			swi_turn(c, INT64_MAX);
		if (c->map_count)
			break;
		if (!err || c->refresh.err != SW_ECONNECT)
			err = c->refresh.err;
		snprintf(text, size, "%s", c->refresh.why);
	}
	c->refresh.wanted = false;
	c->refresh.tries = 0;
	c->refresh.not_before_ms = 0;
	if (c->map_count)
		return SW_OK;
	return err == SW_ECLOSED || err == SW_ETIMEOUT ? SW_ECONNECT : err;
}

sw_err swi_client_new(const struct sw_options *options, const struct swi_sys *sys, struct swi_client **out,
		      char *text, size_t size)
{
	struct swi_client *c = calloc(1, sizeof(*c));
	sw_err err = SW_ENOMEM;

	snprintf(text, size, "out of memory");
	if (!c)
		return err;
	c->refs = 1;
	c->sys = sys;
	c->now_ms = sys->now_ms();
	c->gates.next_ms = c->next_expiry_ms = INT64_MAX;
	memset(c->owner, 0xff, sizeof(c->owner));
	c->read_buffer = malloc(SWI_READ_BYTES);
	if (c->read_buffer && configure(&c->config, options))
		err = add_seeds(c, text, size);
	if (!err)
		err = first_map(c, text, size);
	if (err) {
		swi_client_release(c);
		return err;
	}
	*out = c;
	return SW_OK;
}

static void free_node(struct swi_node *n)
{
	struct swi_lent *l;

	swi_conn_free(&n->conn);
	while ((l = n->lent)) {
		n->lent = l->next;
		swi_conn_free(&l->conn);
		free(l);
	}
	free(n);
}

void swi_client_release(struct swi_client *c)
{
	uint16_t i;

	if (--c->refs)
		return;
	swi_background_finish(c);
	/* Time ends for what nobody waits for any more: a refresh, a record to forget. */
	c->now_ms = INT64_MAX / 2;
	swi_expire(c);
	for (i = 0; i < c->n_nodes; i++)
		free_node(c->nodes[i]);
	swi_gates_free(c);
	swi_dynamic_free(c->dynamic);
	swi_scripts_free(c->scripts);
	swi_buffer_free(&c->config.hello);
	free(c->config.seeds);
	free(c->config.user);
	free(c->config.password);
	free(c->config.client_name);
	free(c->config.prefix);
	free(c->nodes);
	free(c->live);
	free(c->polls);
	free(c->read_buffer);
	free(c);
}
