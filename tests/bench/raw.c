/*
 * raw.c - the rows by hand: hiredis, one blocking connection a primary, the owner of each slot known beforehand, arguments as argv.
 * A pipeline is redisAppendCommandArgv() for each command, then redisGetReply() for each, which writes what is appended to its
 * connection: so one node works after the other. "At once": first everything is written to all nodes.
 */
#include "bench.h"
#include "cluster/slot.h"

#include <hiredis/hiredis.h>
#include <stdlib.h>
#include <string.h>

enum { NODES_MAX = 64 };

struct raw {
	const struct work *work;
	redisContext *node[NODES_MAX];
	size_t n_nodes;
	redisContext *owner[SWI_SLOTS];
};

static redisContext *connect_to(const char *host, int port)
{
	redisContext *c = redisConnect(host, port);

	bench_expect(c && !c->err, "redisConnect()", c ? c->errstr : "out of memory");
	return c;
}

static redisContext *node_at(struct raw *r, const char *host, int port)
{
	for (size_t i = 0; i < r->n_nodes; i++)
		if (r->node[i]->tcp.port == port && strcmp(r->node[i]->tcp.host, host) == 0)
			return r->node[i];
	bench_expect(r->n_nodes < NODES_MAX, "raw hiredis", "too many nodes");
	return r->node[r->n_nodes++] = connect_to(host, port);
}

static void read_map(struct raw *r, redisContext *seed)
{
	redisReply *map = redisCommand(seed, "CLUSTER SLOTS");

	bench_expect(map && map->type == REDIS_REPLY_ARRAY, "CLUSTER SLOTS", seed->errstr);
	for (size_t i = 0; i < (size_t)map->elements; i++) {
		redisReply **range = map->element[i]->element, **at = range[2]->element;
		redisContext *owner = node_at(r, at[0]->str, (int)at[1]->integer);

		for (long long slot = range[0]->integer; slot <= range[1]->integer; slot++)
			r->owner[slot] = owner;
	}
	freeReplyObject(map);
}

struct raw *raw_new(const struct work *w)
{
	struct raw *r = calloc(1, sizeof(*r));
	const char *seeds = getenv("SLOTWISE_CLUSTER");
	char host[256] = "";
	int port = 0;
	redisContext *seed;

	bench_expect(r && seeds && sscanf(seeds, "%255[^:]:%d", host, &port) == 2, "SLOTWISE_CLUSTER",
		     "expected \"host:port,host:port...\"");
	r->work = w;
	seed = connect_to(host, port);
	read_map(r, seed);
	redisFree(seed);
	return r;
}

void raw_free(struct raw *r)
{
	for (size_t i = 0; i < r->n_nodes; i++)
		redisFree(r->node[i]);
	free(r);
}

static redisContext *owner(const struct raw *r, size_t key)
{
	return r->owner[r->work->slot[key]];
}

static void take(redisContext *c, void *reply, int type)
{
	bench_expect(reply && ((redisReply *)reply)->type == type, "raw hiredis", c->err ? c->errstr : "another reply");
	freeReplyObject(reply);
}

static void append(struct raw *r, size_t key, const char *name, bool with_value)
{
	const char *argv[3] = { name, r->work->key[key], r->work->value };
	const size_t len[3] = { strlen(name), BENCH_KEY_LEN, r->work->value_len };

	redisAppendCommandArgv(owner(r, key), with_value ? 3 : 2, argv, len);
}

static void flush(struct raw *r)
{
	for (size_t i = 0; i < r->n_nodes; i++) {
		int done = 0;

		while (!done)
			bench_expect(redisBufferWrite(r->node[i], &done) == REDIS_OK, "redisBufferWrite()",
				     r->node[i]->errstr);
	}
}

static void append_all(struct raw *r, size_t n, const char *name, bool with_value)
{
	for (size_t i = 0; i < n; i++)
		append(r, i, name, with_value);
}

static void take_all(struct raw *r, size_t n, int type)
{
	for (size_t i = 0; i < n; i++) {
		void *reply = NULL;

		redisGetReply(owner(r, i), &reply);
		take(owner(r, i), reply, type);
	}
}

void raw_get_pipeline(struct raw *r, size_t n)
{
	append_all(r, n, "GET", false);
	take_all(r, n, REDIS_REPLY_STRING);
}

void raw_get_at_once(struct raw *r, size_t n)
{
	append_all(r, n, "GET", false);
	flush(r);
	take_all(r, n, REDIS_REPLY_STRING);
}

void raw_set_pipeline(struct raw *r, size_t n)
{
	append_all(r, n, "SET", true);
	take_all(r, n, REDIS_REPLY_STATUS);
}

void raw_set_at_once(struct raw *r, size_t n)
{
	append_all(r, n, "SET", true);
	flush(r);
	take_all(r, n, REDIS_REPLY_STATUS);
}

void raw_mget_at_once(struct raw *r, size_t n)
{
	append_all(r, n, "MGET", false);
	flush(r);
	take_all(r, n, REDIS_REPLY_ARRAY);
}

static void one_by_one(struct raw *r, size_t n, const char *name, int argc, int type)
{
	for (size_t i = 0; i < n; i++) {
		const char *argv[3] = { name, r->work->key[i], r->work->value };
		const size_t len[3] = { strlen(name), BENCH_KEY_LEN, r->work->value_len };

		take(owner(r, i), redisCommandArgv(owner(r, i), argc, argv, len), type);
	}
}

void raw_get(struct raw *r, size_t n)
{
	one_by_one(r, n, "GET", 2, REDIS_REPLY_STRING);
}

void raw_set(struct raw *r, size_t n)
{
	one_by_one(r, n, "SET", 3, REDIS_REPLY_STATUS);
}
