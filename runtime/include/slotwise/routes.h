/*
 * slotwise/routes.h - views that send commands elsewhere than their rows say. Part of <slotwise/core.h>.
 */
#ifndef SLOTWISE_ROUTES_H
#define SLOTWISE_ROUTES_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

enum sw_route_to {
	SW_TO_ALL_NODES = 1,    /* every known node */
	SW_TO_ALL_PRIMARIES,    /* every primary that owns a slot */
	SW_TO_NODE,             /* the node `node`, "host:port" */
	SW_TO_OWNER,            /* the primary that owns the slot of `key` */
	SW_TO_RANDOM,           /* one reachable node, chosen at each call */
	SW_TO_REPLICAS,         /* reads: the replicas of the key's shard in turn */
	SW_TO_SHARD,            /* reads: all nodes of the key's shard in turn, the primary, too */
	SW_TO_ZONE              /* reads: the shard's nodes in the availability zone `zone`, replicas first */
};

struct sw_route {
	enum sw_route_to to;
	const char *node;
	sw_bytes key;
	const char *zone; /* the program's own, as the servers call it; fewer than 64 bytes */
};

/*
 * A view of the cluster that sends its commands to where `route` says, whatever their own route. A
 * view never changes a stub's C type: a fan-out command on a view of one node gives a map of one row,
 * and a view of several nodes takes only fan-out commands and sw_call(), which then gives a map.
 * SW_EINVAL: no such node, h is a batch, or a field is missing.
 *
 * READS FROM REPLICAS (SW_TO_REPLICAS, SW_TO_SHARD, SW_TO_ZONE). Commands that the spec calls readonly and that have keys go to
 * a replica of their slot; all others, and those that may wait on the server (XREAD BLOCK), go where they go without the
 * view, so one view serves a program that reads and writes. A read over several slots (MGET) is sent to a replica of each
 * shard. A shard without a replica that can be reached, a slot that is known to be on its way to another shard, and
 * whatever a replica refuses (-MOVED, -LOADING, -MASTERDOWN ...) fall back to the primary within the same call. A replica that
 * says nothing for a quarter of call_timeout_ms loses the reads that wait on it to another replica, a second one to the primary;
 * it gets no more of them until it has answered. So a read that takes a replica longer than that is run again elsewhere.
 *
 * A replica follows its primary with a delay. So on such a view a read may not see a write that was acknowledged before, two
 * reads of one key may show the newer value first, and in a batch a read and a write of the same key have no order:
 * one who needs to read what he has written reads that key without the view. While a slot is moved and the client
 * doesn't know yet, a replica may say nil of a key that has left.
 *
 * Zones are what Valkey 8 and newer say in INFO (availability_zone), asked of each node when the first SW_TO_ZONE view is made
 * (it waits for the answers, for the connect timeout at most) and of nodes that join. In the zone the replicas are asked in turn,
 * else the primary if it is there; a shard without a node in the zone, and servers that tell no zone: as SW_TO_REPLICAS.
 * SW_ELIMIT: more than 250 different zones.
 */
SW_API sw_err sw_route_new(sw_handle *h, const struct sw_route *route, sw_handle **out);

#ifdef __cplusplus
}
#endif

#endif
