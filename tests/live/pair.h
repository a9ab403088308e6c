/*
 * pair.h - the same commands on one plain server and on a cluster through slotwise; replies and what is left behind are compared as
 * text. A difference fails the test and shows both.
 *
 * Commands are written as lines: words split at spaces, several commands at '|'. '' is the empty word, \xHH a byte.
 */
#ifndef PAIR_H
#define PAIR_H

#include <slotwise/core.h>

#include <hiredis/hiredis.h>

enum { PAIR_WORDS = 64, PAIR_NODES = 16 };

struct pair {
	sw_handle *cluster;
	redisContext *plain;
	redisContext *node[PAIR_NODES]; /* the cluster's primaries, directly */
	size_t n_nodes;
};

/* Servers from SLOTWISE_CLUSTER and SLOTWISE_PLAIN; prints a reason and skips the test without them. */
void pair_open(struct pair *p, const struct sw_options *options);
void pair_close(struct pair *p);
/* Empties both. */
void pair_clear(struct pair *p);

/* One line on both, replies dropped; an error fails the test. */
void pair_prepare(struct pair *p, const char *line);
/* One command on both; the replies (errors by text) must be equal. */
void pair_same_reply(struct pair *p, const char *command);
/* ... as sets: the order of an array's elements doesn't matter. */
void pair_same_set(struct pair *p, const char *command);
/* These keys (a line of words) must be equal: type, value, expiry time. */
void pair_same_keys(struct pair *p, const char *keys);
/* On the cluster, nothing of the client's own is left but markers with a TTL. Waits a moment for what is forgotten. */
void pair_no_strays(struct pair *p);
/* How many keys of the client's own match a pattern. */
size_t pair_count_own(struct pair *p, const char *pattern);

/* One command on the cluster: the reply as text ("! text" for an error); valid until the next call. */
const char *pair_ask(struct pair *p, const char *command);
/* ... and what it must be. */
void pair_expect(struct pair *p, const char *command, const char *reply);

/* One command on one server; NULL: its connection is lost. The caller frees the reply. */
redisReply *pair_ask_direct(redisContext *c, const char *command);

/* The words of a line. Bytes live in `memory`. */
size_t pair_words(const char *line, sw_bytes *words, char *memory, size_t size);

#endif
