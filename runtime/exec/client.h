/*
 * client.h - what one client knows: its options, the nodes, who owns which slot, and what is under way.
 */
#ifndef SWI_EXEC_CLIENT_H
#define SWI_EXEC_CLIENT_H

#include "cluster/slot.h"
#include "cluster/topology.h"
#include "exec/decide.h"
#include "exec/gate.h"
#include "exec/op.h"
#include "wire/conn.h"
#include "wire/sys.h"

#include <stdatomic.h>

/* The options, with defaults filled in and strings copied. */
struct swi_config {
	struct sw_options o;
	char *seeds, *user, *password, *client_name, *prefix;
	struct swi_buffer hello; /* AUTH or HELLO, CLIENT SETNAME as RESP */
	struct swi_hello greeting;
};

struct swi_node {
	struct swi_client *client;
	struct sw_address address;
	char name[SWI_ADDRESS_TEXT]; /* "host:port", the key of its row */
	char id[41];
	char *announced; /* the name that the cluster calls it by, for TLS; NULL: only an address */
	char why[160]; /* the last failure to connect, one clause */
	struct swi_conn conn;
	struct swi_conn *reader; /* says READONLY and carries reads of views; NULL: none yet */
	struct swi_lent *lent; /* connections for single operations, spare ones included */
	struct swi_endpoint endpoint;
	struct sw_stats stats; /* what is counted a node */
	int64_t retry_at_ms; /* no connection attempt before */
	uint32_t failures;   /* attempts in a row */
	uint32_t slots;      /* owned; of a primary */
	uint64_t epoch;      /* config epoch of the map; 0: not known */
	uint32_t openings;   /* how often `conn` has come up */
	uint32_t run_from, run_to; /* of these openings `run_id` is known to be the process; 0: of none (iter.c) */
	char run_id[40];
	uint16_t index;
	uint16_t primary; /* of a replica: index, else SWI_NO_NODE */
	uint16_t first_replica, next_replica; /* a primary's list of its replicas */
	uint16_t zone;        /* number + 1; 0: not known */
	uint32_t turn;        /* of a primary: whose turn it is to read */
	int64_t no_reads_before_ms; /* it refused one */
	int64_t reads_since_ms;     /* its reader has had reads to answer since then */
	bool zone_asked;
	bool asked;          /* it has a question for the map to answer */
	uint8_t n_addresses;  /* that its name had the last time */
	uint8_t address_turn; /* which of them is tried */
	const struct swi_conn *probe; /* the last connection attempt */
	bool member; /* in the current map: gets a row of a fan-out */
	bool was_member; /* in the one before */
	bool replica;
	bool failed; /* the cluster says so */
};

/* A connection outside the node's main one. */
struct swi_lent {
	struct swi_conn conn; /* first */
	struct swi_node *node;
	struct swi_op *op; /* who has it now, NULL: spare */
	bool stale;        /* greeted with a name or password of the past: not to be used again */
	struct swi_lent *next;
};

/* Reading the map again; one round at a time, which asks one node or several. */
struct swi_refresh {
	bool running;          /* no map of this round yet */
	bool answered, by_epoch, met_older; /* of this round: a map was usable; it had epochs; one was older than ours */
	unsigned wanted;       /* how many nodes the next round shall ask; 0: none is wanted */
	unsigned asking;       /* questions of this round under way */
	unsigned outstanding;  /* and of all rounds */
	uint32_t round;
	int64_t not_before_ms; /* the pause while the map works */
	int64_t hurry_at_ms;   /* the same while requests wait */
	int64_t last_ms;       /* when the last round began */
	struct swi_node *ask;  /* whom to ask first; NULL: anyone */
	uint32_t tries;        /* failed rounds so far; picks the next node */
	uint32_t older;        /* rounds in a row that brought only maps older than ours */
	uint64_t mark;         /* of the map in force, and of all answers of this round, where they have no epochs */
	uint64_t marks[SWI_ASK_SEVERAL];
	unsigned n_marks;
	uint8_t newer[SWI_SLOTS / 8]; /* slots patched by a redirect since the outstanding questions were sent: they know better */
	sw_err err;      /* why the last one failed */
	char why[SWI_ADDRESS_TEXT + 272];
};

/* Reads of views that allow replicas (reads.c, zones.c). */
struct swi_reads {
	struct swi_buffer bytes;
	struct swi_hello greeting;
};

enum { SWI_ZONE_TEXT = 64 };

struct swi_zones {
	char (*names)[SWI_ZONE_TEXT];
	int n;
	unsigned asking; /* questions on their way */
	bool wanted;
};

struct swi_client {
	pid_t process;    /* whose connections these are */
	atomic_bool busy; /* a call runs */
	unsigned refs;
	const struct swi_sys *sys;
	struct swi_config config;
	struct swi_tls_context *tls; /* NULL: plain TCP */
	struct swi_node **nodes;
	uint16_t n_nodes;
	uint16_t n_seeds;  /* the first nodes of the table; never forgotten */
	size_t n_mapped;   /* nodes of the newest map; the table keeps those that have left, too */
	uint64_t map_count; /* maps applied */
	uint8_t open[SWI_SLOTS / 8];  /* slots that were migrating or importing in the map */
	uint16_t owner[SWI_SLOTS];    /* node index, SWI_NO_NODE */
	uint32_t pending[SWI_SLOTS];  /* requests of a slot on their way */
	struct swi_gates gates;
	struct swi_refresh refresh;
	unsigned background;          /* commands and operations that nobody waits for, or not any more */
	struct swi_op *asleep;        /* operations that wait for a time */
	struct swi_conn **live;       /* connections that are not closed */
	size_t n_live, cap_live;
	struct pollfd *polls;
	char *read_buffer;
	int64_t now_ms;
	int64_t next_expiry_ms; /* no sink's deadline is earlier */
	struct sw_stats stats;  /* what isn't counted a node */
	struct swi_reads reads;
	struct swi_zones zones;
	struct swi_script_text *scripts; /* known by their SHA1 */
	uint8_t may_multi;   /* MULTI and EXEC have been allowed once */
	uint8_t sort_denied; /* a server has said that it sorts by no pattern in a cluster: it isn't asked again */
	uint8_t score_style; /* enum swi_score_style: how the servers were last seen to print scores */
	struct swi_dynamic *dynamic; /* rows of commands that the spec doesn't know */
};

#define SWI_READ_BYTES ((size_t)16 * 1024)

/* exec/client.c */
sw_err swi_client_new(const struct sw_options *options, const struct swi_sys *sys, struct swi_client **out,
		      char *text, size_t size);
void swi_client_release(struct swi_client *c);
/* exec/greeting.c: from the name, user and password of the configuration. false: out of memory. */
bool swi_greeting_write(struct swi_config *g);
/* The name of connections opened from now on. false: out of memory. */
bool swi_client_rename(struct swi_client *c, sw_bytes name);

/*
 * exec/process.c. A call begins: the time is read, and in a child of the process that has opened the client all its connections
 * are forgotten. swi_enter() also keeps other threads out until swi_leave(); false: one is in.
 */
void swi_wake(struct swi_client *c);
bool swi_enter(struct swi_client *c);
static inline void swi_leave(struct swi_client *c)
{
	if (c->background)
		swi_background_write(c);
	atomic_store_explicit(&c->busy, false, memory_order_release);
}
static inline bool swi_is_busy(const struct swi_client *c)
{
	return atomic_load_explicit(&c->busy, memory_order_relaxed) && c->process == swi_process_id();
}
#define swi_busy_text "the client is in use: a call of another thread, or the call whose callback this is, has not returned"

/* exec/nodes.c: the table of nodes */
struct swi_node *swi_node_find(const struct swi_client *c, const struct sw_address *a);
/* ... or made; NULL: out of memory or 65,534 nodes. */
struct swi_node *swi_node_get(struct swi_client *c, const struct sw_address *a);
/* Queues r on the node's connection, opening it; false (r untouched) when the node can't be tried now: node->why. */
/* Opens a connection to the node unless it is open or the time has not come; false: n->why. */
bool swi_node_connect(struct swi_node *n, struct swi_conn *conn);
/* A connection attempt failed, or a connection was lost: the next one comes later. */
void swi_node_failed(struct swi_node *n);
void swi_node_lost(struct swi_node *n, sw_err err);
static inline bool swi_node_send(struct swi_node *n, struct swi_request *r)
{
	if (n->conn.state == SWI_CONN_CLOSED && !swi_node_connect(n, &n->conn))
		return false;
	n->stats.requests++;
	swi_conn_send(&n->conn, r);
	return true;
}
/* One member chosen at random, reachable ones first; primaries only if asked. NULL: no member. */
struct swi_node *swi_node_random(struct swi_client *c, bool primary);
/* A connection has been opened: poll it from now on. */
bool swi_client_watch(struct swi_client *c, struct swi_conn *conn);

/* exec/refresh.c. The map is wanted, from one node, or from so many (at most SWI_ASK_SEVERAL). */
void swi_refresh_want(struct swi_client *c);
void swi_refresh_want_from(struct swi_client *c, unsigned nodes);
void swi_refresh_turn(struct swi_client *c);
/* When the next query is due; INT64_MAX: none. */
int64_t swi_refresh_time(const struct swi_client *c);
/* Asks one node now, whatever the pause. */
bool swi_refresh_from(struct swi_client *c, struct swi_node *n);

/* exec/map.c. Whether t is newer than the map in force (1) or older (-1): which of them knows the largest config epoch of an
 * owner of the slots on which they differ. 0: they don't differ, or nobody can say. */
int swi_map_compare(const struct swi_client *c, const struct swi_topology *t);
/* Puts a map in force. false: out of memory; the old one serves on. */
bool swi_map_apply(struct swi_client *c, const struct swi_topology *t);

static inline bool swi_slot_is_open(const struct swi_client *c, uint16_t slot)
{
	return c->open[slot / 8] >> (slot % 8) & 1;
}

/* exec/engine.c: one turn of the loop, and requests in and out */
void swi_turn(struct swi_client *c, int64_t until_ms);
/* Operations whose time has come. */
void swi_wake_sleepers(struct swi_client *c);
/* Fails with SW_ETIMEOUT what has a deadline that has passed. */
void swi_expire(struct swi_client *c);
/* Runs until *done or the deadline; what is outstanding then fails with SW_ETIMEOUT by its sink's deadline. */
void swi_run(struct swi_client *c, const bool *done);
/* Sends r where it goes by its slot or node, behind what waits there. */
void swi_submit(struct swi_client *c, struct swi_request *r);
/* ... and those behind it in memory, `n` in all. */
void swi_submit_many(struct swi_client *c, struct swi_request *r, size_t n);
/* r to its node or slot owner at once; used by the gates. */
void swi_dispatch(struct swi_client *c, struct swi_request *r);
/* The node that a redirect names; an empty host is the one that answered. NULL: out of memory. */
struct swi_redirect;
struct swi_node *swi_named_node(struct swi_client *c, const struct swi_redirect *to, const struct swi_node *from);
/* What an error reply to r asks of the client. */
void swi_read_redirect(const struct swi_request *r, const sw_reply *error, struct swi_redirect *out);
/* A redirect with numbers that can't be, or about another slot than that of the command. */
bool swi_makes_no_sense(const struct swi_redirect *to, const struct swi_request *r);
/* The one answer of r. `text` of a failure is put into the sink's arena as an error node. */
void swi_answer(struct swi_client *c, struct swi_request *r, sw_err err, sw_reply *reply);
void swi_answer_error(struct swi_client *c, struct swi_request *r, sw_err err, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
extern const struct swi_conn_events swi_main_events, swi_lent_events;

/* exec/dynamic.c: rows made from what a server says */
void swi_dynamic_free(struct swi_dynamic *d);

/* exec/route.c: carries out one command as its row and the handle's route say */
struct swi_target_route {
	enum sw_route_to to; /* 0: by the row */
	uint16_t node;       /* SW_TO_NODE */
	uint16_t slot;       /* SW_TO_OWNER */
	uint8_t read_from;   /* SW_TO_REPLICAS and its kin */
};
void swi_start(struct swi_client *c, struct swi_request *r, const struct swi_target_route *route,
	       bool slots_differ);

#endif
