/* client.c - a client's beginning and end. */
#include "exec/client.h"

#include "exec/reads.h"
#include "exec/scripts.h"
#include "wire/resp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	CONNECT_MS = 1000,
	CALL_MS = 5000,
	LEASE_MS = 30000,
	KEEP_ALIVE_S = 15,
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
	if (!o->keep_alive_s)
		o->keep_alive_s = KEEP_ALIVE_S;
	if (!o->user_timeout_ms)
		o->user_timeout_ms = o->call_timeout_ms;
	if (!o->max_reply_bytes)
		o->max_reply_bytes = (uint64_t)1 << 30;
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
	/* Read once, below; the caller's strings may go. */
	g->o.tls = (struct sw_tls){ .enable = o->tls.enable };
	return swi_greeting_write(g);
}

/* What this build can't do, and what TLS needs. */
static sw_err prepare_wire(struct swi_client *c, const struct sw_options *o, char *text, size_t size)
{
	if (o->resp3 && !swi_reader_knows_resp3()) {
		snprintf(text, size, "built with hiredis %s: RESP3 needs hiredis 1.0 or newer", swi_hiredis_version());
		return SW_ENOTBUILT;
	}
	return o->tls.enable ? swi_tls_context_new(&o->tls, &c->tls, text, size) : SW_OK;
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

/* Asks a seed at each of its addresses until a map is there. false: out of memory. */
static bool ask_seed(struct swi_client *c, struct swi_node *n)
{
	unsigned tries = 0;

	do {
		swi_wake(c);
		if (!swi_refresh_from(c, n))
			return false;
		while (c->refresh.running)
			swi_turn(c, INT64_MAX);
	} while (!c->map_count && c->refresh.err == SW_ECONNECT && ++tries < n->n_addresses);
	return true;
}

/* Asks one seed after the other until a map is there. */
static sw_err first_map(struct swi_client *c, char *text, size_t size)
{
	sw_err err = SW_OK;
	uint16_t i;

	for (i = 0; i < c->n_seeds && c->map_count == 0; i++) {
		if (!ask_seed(c, c->nodes[i]))
			return SW_ENOMEM;
		if (c->map_count)
			break;
		if (!err || c->refresh.err != SW_ECONNECT)
			err = c->refresh.err;
		snprintf(text, size, "%s", c->refresh.why);
	}
	c->refresh.wanted = 0;
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
	c->process = swi_process_id();
	c->sys = sys;
	swi_random_renew();
	c->now_ms = sys->now_ms();
	c->gates.next_ms = c->next_expiry_ms = INT64_MAX;
	memset(c->owner, 0xff, sizeof(c->owner));
	c->read_buffer = malloc(SWI_READ_BYTES);
	if (c->read_buffer && configure(&c->config, options))
		err = prepare_wire(c, options, text, size);
	if (!err)
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
	swi_read_conn_free(n);
	while ((l = n->lent)) {
		n->lent = l->next;
		swi_conn_free(&l->conn);
		free(l);
	}
	free(n->announced);
	free(n);
}

void swi_client_release(struct swi_client *c)
{
	uint16_t i;

	if (--c->refs)
		return;
	if (c->process == swi_process_id())
		swi_background_finish(c);
	/* Time ends for what nobody waits for any more: a refresh, a record to forget. */
	c->now_ms = INT64_MAX / 2;
	swi_expire(c);
	for (i = 0; i < c->n_nodes; i++)
		free_node(c->nodes[i]);
	swi_gates_free(c);
	swi_reads_free(c);
	swi_dynamic_free(c->dynamic);
	swi_scripts_free(c->scripts);
	swi_tls_context_free(c->tls);
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
