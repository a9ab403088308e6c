/*
 * slotwise/stats.h - seeing what a client does: counters, and events as they happen. Part of <slotwise/core.h>.
 */
#ifndef SLOTWISE_STATS_H
#define SLOTWISE_STATS_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/* All counters, with what they count. They only grow, except in_flight. */
#define SW_STATS_MAP(X)                                                                            \
	X(requests, "commands put on their way to a node; a split command counts once a part")     \
	X(answers, "answers of nodes to them, errors included")                                    \
	X(errors, "answers that were errors, whoever dealt with them")                             \
	X(moved, "errors MOVED: the slot has another owner")                                       \
	X(ask, "errors ASK: the slot is being moved")                                              \
	X(tryagain, "errors TRYAGAIN")                                                             \
	X(clusterdown, "errors CLUSTERDOWN")                                                       \
	X(loading, "errors LOADING")                                                               \
	X(masterdown, "errors MASTERDOWN")                                                         \
	X(readonly, "errors READONLY: a replica was asked to write")                               \
	X(retries, "commands sent again after a redirect, a refusal or a loss")                    \
	X(unknown, "commands whose connection was lost with the answer outstanding")               \
	X(timeouts, "commands whose deadline passed")                                              \
	X(replica_reads, "reads that a replica was asked for")                                     \
	X(replica_fallbacks, "reads that went to the primary since the replica failed")            \
	X(refreshes, "times the cluster's map was asked for")                                      \
	X(refreshes_failed, "times no usable map came back")                                       \
	X(failovers, "replicas that were seen to have become primaries")                           \
	X(connects, "attempts to connect")                                                         \
	X(connected, "connections that came up, greeting included")                                \
	X(connects_failed, "attempts that ended without a connection")                             \
	X(lost, "connections that were lost or given up")                                          \
	X(in_flight, "commands that wait for an answer now, the client's own map queries aside")

struct sw_stats {
#define SW_STATS_FIELD(name, text) uint64_t name;
	SW_STATS_MAP(SW_STATS_FIELD)
#undef SW_STATS_FIELD
};

/*
 * Counters since sw_open(): of the node `node` ("host:port"; retries, unknown, timeouts and refreshes_failed are counted for
 * the client only and are 0 there), or with NULL of the whole client, nodes that have left included. h may be any handle of
 * the client. SW_EINVAL: no such node, or *out is NULL.
 */
SW_API sw_err sw_stats_get(sw_handle *h, const char *node, struct sw_stats *out);

enum sw_event_kind {
	SW_EVENT_CONNECTED = 1,  /* to `node` */
	SW_EVENT_CONNECT_FAILED, /* to `node`; text: why */
	SW_EVENT_LOST,           /* the connection to `node`; text: why */
	SW_EVENT_REDIRECT,       /* MOVED or ASK from `node` to `other` for `slot`; text: which */
	SW_EVENT_REFUSED,        /* TRYAGAIN, CLUSTERDOWN ... from `node`; text: which */
	SW_EVENT_REFRESHED,      /* a map from `node` is in force */
	SW_EVENT_REFRESH_FAILED, /* `node` gave no usable map; text: why */
	SW_EVENT_FAILOVER,       /* `node`, a replica of `other` until now, is a primary with slots */
	SW_EVENT_JOINED,         /* `node` is new in the map */
	SW_EVENT_LEFT            /* `node` is no longer in the map */
};

struct sw_event {
	enum sw_event_kind kind;
	const char *node;  /* "host:port"; valid during the call, as the other texts */
	const char *other; /* "" where the kind has none */
	int slot;          /* -1 where the kind has none */
	const char *text;  /* "" where the kind has none */
};

/* "connected", "failover" ...; never NULL. */
SW_API const char *sw_event_name(enum sw_event_kind kind);

#ifdef __cplusplus
}
#endif

#endif
