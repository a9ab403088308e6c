/*
 * lost.h - a cluster of a test's own whose first shard can be lost: primary and replica are killed, so nobody takes over, and are started
 * again with all that they had. Three clients that stay open, and lists whose lengths are known.
 */
#ifndef LOST_H
#define LOST_H

#include "own.h"

/* The shards. Node i and node i + 3 are shard i. */
enum { LOST, OTHER };
enum { LOST_KEYS = 2, LOST_CALL_MS = 1500, LOST_PATIENCE_MS = 60000 };

struct lost_key {
	char name[24];
	int64_t n; /* pushed and acknowledged */
};

extern struct lost {
	struct own own;
	sw_handle *h;       /* LOST_CALL_MS a call; of own_open(); all records are old to it */
	sw_handle *hasty;   /* fails fast, so its LOST_PATIENCE_MS don't count */
	sw_handle *patient; /* LOST_PATIENCE_MS a call */
	struct lost_key lists[LIVE_PRIMARIES][LOST_KEYS];
	char texts[LIVE_PRIMARIES][24]; /* strings: their own names */
} lost;

/* Of a group of tests. */
int lost_start(void **state);
int lost_stop(void **state);

/* A node's "host:port". */
const char *lost_node(int i);
/* A key of a shard, "KIND:number". */
void lost_name(char name[24], const char *kind, int shard);

/* Pushes one element; the answer must be right. */
void lost_push(sw_handle *to, struct lost_key *list);

/* The shard is lost. */
void lost_kill(void);
/* It comes back: all clients work again, all nodes answer, and the lists are as long as the answers have said. */
void lost_come_back(void);

#endif
