/*
 * many.h - one process that plays a thousand nodes: listeners on loopback that know the map, the keys' owners, and little else. Where
 * fake.h plays scripts, this one counts.
 *
 * Each node answers CLUSTER SLOTS (after a pause, so that queries could overlap), CLUSTER NODES, DBSIZE (1), and any command whose
 * second word is a key: +OK at the owner, MOVED elsewhere. Node i < primaries is a primary, node primaries + i its replica.
 */
#ifndef MANY_H
#define MANY_H

#include <stdatomic.h>
#include <stdint.h>
#include <sys/types.h>

enum { MANY_NODES_MOST = 1000 };

/* Shared with the process that plays. */
struct many_world {
	unsigned nodes, primaries;
	uint16_t port[MANY_NODES_MOST];
	atomic_uint
		map; /* 0: one range for each primary; n > 0: slot s belongs to (s + n) % primaries, 16,384 ranges */
	atomic_uint down;    /* nodes 0 .. down - 1 are dead */
	atomic_uint settled; /* what `down` is in force */
	atomic_uint connections, commands, moved, map_queries, map_in_flight, map_in_flight_most;
};

struct many {
	struct many_world *world;
	pid_t pid;
	char seeds[64]; /* the last primary */
};

/* Fails the test when it can't; skips it, printing why, when there are not enough descriptors. */
void many_start(struct many *m, unsigned primaries);
/* The first n nodes die, or come back; returns when it is done. */
void many_down(struct many *m, unsigned n);
void many_stop(struct many *m);

#endif
