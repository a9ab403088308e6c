#define _POSIX_C_SOURCE 200809L
#include "shift.h"

#include <hiredis/hiredis.h>

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { SLOTS = 16384, STEP_MS = 1, AWAIT_MS = 30000, KEYS_A_MOVE = 64 };

static struct {
	redisContext *c;
	char id[41];
	char host[64];
	int port;
	char said[4096]; /* shift_ask() */
} nodes[LIVE_NODES];

struct own shift_cluster;

static uint8_t owner[SLOTS];
static pthread_t thread;
static bool begun;
static atomic_bool running, failed;
static char why[640];
static atomic_int open_slot = -1;
static atomic_uint steps;

/* ---- the nodes ---- */

static void shift_failed(const char *text)
{
	if (!atomic_exchange(&failed, true))
		snprintf(why, sizeof(why), "%s", text);
}

static void nap(void)
{
	nanosleep(&(struct timespec){ .tv_nsec = 200 * 1000 }, NULL);
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* The answer to the oldest command that waits for one; the caller's. NULL after a failure. */
static redisReply *take(int node, const char *command)
{
	redisReply *r = NULL;
	char text[512];

	if (atomic_load(&failed))
		return NULL;
	if (redisGetReply(nodes[node].c, (void **)&r) == REDIS_OK && r->type != REDIS_REPLY_ERROR)
		return r;
	snprintf(text, sizeof(text), "%.200s at node %d: %.200s", command, node, r ? r->str : nodes[node].c->errstr);
	freeReplyObject(r);
	shift_failed(text);
	return NULL;
}

/* Several commands to a node in one write; their answers must be no errors. */
static void append(int node, const char *command)
{
	redisAppendCommand(nodes[node].c, command);
}

static void drain(int node, size_t n, const char *what)
{
	while (n-- > 0)
		freeReplyObject(take(node, what));
}

const char *shift_ask(int node, const char *command)
{
	char *said = nodes[node].said;
	redisReply *r;

	said[0] = '\0';
	append(node, command);
	r = take(node, command);
	if (r && r->type == REDIS_REPLY_INTEGER)
		snprintf(said, sizeof(nodes[node].said), "%lld", r->integer);
	else if (r && r->str)
		snprintf(said, sizeof(nodes[node].said), "%s", r->str);
	freeReplyObject(r);
	return said;
}

static bool says(int node, const char *command, const char *text)
{
	return strstr(shift_ask(node, command), text) != NULL;
}

/* id address flags ... */
static bool says_role(int at, const char *id, const char *flag)
{
	const char *line = shift_ask(at, "CLUSTER NODES"), *found;

	while (*line && strncmp(line, id, strlen(id)) != 0) {
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
	found = strstr(line, flag);
	return found && found < line + strcspn(line, "\n");
}

static void gave_up(int node, const char *command, const char *text)
{
	char line[600];

	snprintf(line, sizeof(line), "%.200s at node %d never said %.200s", command, node, text);
	shift_failed(line);
}

bool shift_says(int node, const char *command, const char *text, unsigned within_ms)
{
	int64_t give_up = now_ms() + within_ms;

	while (!says(node, command, text)) {
		if (now_ms() > give_up || atomic_load(&failed))
			return false;
		nap();
	}
	return true;
}

void shift_await(int node, const char *command, const char *text)
{
	if (!shift_says(node, command, text, AWAIT_MS))
		gave_up(node, command, text);
}

void shift_await_role(int node, const char *flag)
{
	int64_t give_up = now_ms() + AWAIT_MS;
	int at;

	for (at = 0; at < LIVE_NODES && !atomic_load(&failed);) {
		if (says_role(at, nodes[node].id, flag))
			at++;
		else if (now_ms() > give_up)
			gave_up(at, nodes[node].id, flag);
		else
			nap();
	}
}

static int node_of_port(long long port)
{
	int i;

	for (i = 0; i < LIVE_NODES; i++)
		if (nodes[i].port == port)
			return i;
	shift_failed("a slot's owner is unknown");
	return 0;
}

void shift_read_owners(int node)
{
	redisReply *r;
	size_t i;
	long long s;

	append(node, "CLUSTER SLOTS");
	r = take(node, "CLUSTER SLOTS");
	for (i = 0; r && i < r->elements; i++) {
		redisReply **range = r->element[i]->element;

		for (s = range[0]->integer; s <= range[1]->integer; s++)
			owner[s] = (uint8_t)node_of_port(range[2]->element[1]->integer);
	}
	freeReplyObject(r);
}

int shift_owner(uint16_t slot)
{
	return owner[slot];
}

/* ---- fixtures ---- */

static void connect_to(int node)
{
	nodes[node].c = redisConnectWithTimeout(nodes[node].host, nodes[node].port, (struct timeval){ .tv_sec = 5 });
	assert_non_null(nodes[node].c);
	assert_int_equal(nodes[node].c->err, 0);
	redisSetTimeout(nodes[node].c, (struct timeval){ .tv_sec = 10 });
	snprintf(nodes[node].id, sizeof(nodes[node].id), "%s", shift_ask(node, "CLUSTER MYID"));
}

int shift_start(void **state)
{
	int i;

	(void)state;
	if (own_start(&shift_cluster))
		return -1;
	atomic_store(&failed, false);
	for (i = 0; i < LIVE_NODES; i++) {
		sscanf(shift_cluster.servers[i].name, "%63[^:]:%d", nodes[i].host, &nodes[i].port);
		connect_to(i);
	}
	shift_read_owners(0);
	return 0;
}

int shift_stop(void **state)
{
	int i, result = own_stop(&shift_cluster);

	(void)state;
	for (i = 0; i < LIVE_NODES; i++)
		redisFree(nodes[i].c);
	if (atomic_load(&failed))
		fail_msg("%s", why);
	return result;
}

int shift_end(void **state)
{
	sw_handle *h = live_open();

	(void)state;
	shift_join();
	live_ok(h, sw_flushall(h, NULL, NULL));
	sw_free(h);
	return 0;
}

/* ---- the thread ---- */

struct job {
	void (*work)(void *arg);
	void *arg;
};

static void *run(void *job)
{
	((struct job *)job)->work(((struct job *)job)->arg);
	atomic_store(&running, false);
	return NULL;
}

void shift_begin(void (*work)(void *arg), void *arg)
{
	static struct job job;

	job = (struct job){ work, arg };
	atomic_store(&running, true);
	assert_int_equal(pthread_create(&thread, NULL, run, &job), 0);
	begun = true;
}

bool shift_running(void)
{
	return atomic_load(&running);
}

void shift_join(void)
{
	if (begun)
		pthread_join(thread, NULL);
	begun = false;
	if (atomic_load(&failed))
		fail_msg("%s", why);
}

/* ---- slots ---- */

void shift_step(void)
{
	atomic_fetch_add(&steps, 1);
}

void shift_await_steps(unsigned n)
{
	unsigned before = atomic_load(&steps);
	int64_t give_up = now_ms() + AWAIT_MS;

	while (atomic_load(&steps) - before < n && now_ms() < give_up && !atomic_load(&failed))
		nap();
}

int shift_open_slot(void)
{
	return atomic_load(&open_slot);
}

/* The test may be waiting for this very slot, so not for long. */
static void pace(void)
{
	unsigned before = atomic_load(&steps);
	int64_t end = now_ms() + STEP_MS;

	while (atomic_load(&steps) == before && now_ms() < end)
		nap();
}

static void append_set(int node, uint16_t slot, const char *how, const char *id)
{
	redisAppendCommand(nodes[node].c, id ? "CLUSTER SETSLOT %d %s %s" : "CLUSTER SETSLOT %d %s", (int)slot, how, id);
}

void shift_mark(uint16_t slot, int to)
{
	append_set(to, slot, "IMPORTING", nodes[owner[slot]].id);
	drain(to, 1, "SETSLOT IMPORTING");
	append_set(owner[slot], slot, "MIGRATING", nodes[to].id);
	drain(owner[slot], 1, "SETSLOT MIGRATING");
}

void shift_stable(uint16_t slot, int node)
{
	append_set(node, slot, "STABLE", NULL);
	drain(node, 1, "SETSLOT STABLE");
}

static void move_key(const redisReply *key, int from, int to)
{
	redisAppendCommand(nodes[from].c, "MIGRATE %s %d %b 0 5000", nodes[to].host, nodes[to].port, key->str, key->len);
	drain(from, 1, "MIGRATE");
}

static size_t some_keys(uint16_t slot, int from, int to, size_t most)
{
	redisReply *r;
	size_t i, n = 0;

	redisAppendCommand(nodes[from].c, "CLUSTER GETKEYSINSLOT %d %d", (int)slot, KEYS_A_MOVE);
	r = take(from, "GETKEYSINSLOT");
	for (i = 0; r && i < r->elements && n < most; i++, n++) {
		move_key(r->element[i], from, to);
		pace();
	}
	freeReplyObject(r);
	return n;
}

/* What comes meanwhile is moved, too: a key that is not there any more goes to the new owner. */
void shift_keys(uint16_t slot, int from, int to, size_t most)
{
	size_t n = 1;

	atomic_store(&open_slot, slot);
	while (most && n && !atomic_load(&failed)) {
		n = some_keys(slot, from, to, most);
		most -= n;
	}
}

/* Each slot's owner says it first: else the old one would have keys of a slot that isn't its own. */
static void hand_over(const uint16_t *slots, size_t n, int to)
{
	size_t i, theirs[LIVE_NODES] = { 0 };
	int node;

	for (i = 0; i < n; i++)
		append_set(to, slots[i], "NODE", nodes[to].id);
	drain(to, n, "SETSLOT NODE");
	for (i = 0; i < n; i++) {
		append_set(owner[slots[i]], slots[i], "NODE", nodes[to].id);
		theirs[owner[slots[i]]]++;
	}
	for (node = 0; node < LIVE_NODES; node++)
		drain(node, theirs[node], "SETSLOT NODE");
	for (i = 0; i < n; i++)
		owner[slots[i]] = (uint8_t)to;
	atomic_store(&open_slot, -1);
}

static void move_some(const uint16_t *slots, size_t n, int to)
{
	size_t i, theirs[LIVE_NODES] = { 0 };
	int node;

	for (i = 0; i < n; i++)
		append_set(to, slots[i], "IMPORTING", nodes[owner[slots[i]]].id);
	drain(to, n, "SETSLOT IMPORTING");
	for (i = 0; i < n; i++) {
		append_set(owner[slots[i]], slots[i], "MIGRATING", nodes[to].id);
		theirs[owner[slots[i]]]++;
	}
	for (node = 0; node < LIVE_NODES; node++)
		drain(node, theirs[node], "SETSLOT MIGRATING");
	for (i = 0; i < n; i++)
		shift_keys(slots[i], owner[slots[i]], to, SIZE_MAX);
	hand_over(slots, n, to);
}

/*
 * A node takes a larger epoch than all it knows. One that hasn't heard of the last one taken would claim its slots with too small a one:
 * others would tell it that they are not its own, while the old owner has given them away.
 */
static void await_epochs(int node)
{
	char line[64];
	long long most = 0, one;
	int i;

	for (i = 0; i < LIVE_NODES && !atomic_load(&failed); i++) {
		const char *at = strstr(shift_ask(i, "CLUSTER INFO"), "cluster_current_epoch:");

		if (at && sscanf(at, "cluster_current_epoch:%lld", &one) == 1 && one > most)
			most = one;
	}
	snprintf(line, sizeof(line), "cluster_current_epoch:%lld\r\n", most);
	shift_await(node, "CLUSTER INFO", line);
}

void shift_slots(const uint16_t *slots, size_t n, int to, size_t at_once)
{
	uint16_t some[1024];
	size_t i, k;

	await_epochs(to);
	for (i = 0; i < n && !atomic_load(&failed);) {
		for (k = 0; i < n && k < at_once && k < 1024; i++)
			if (owner[slots[i]] != to)
				some[k++] = slots[i];
		move_some(some, k, to);
	}
}
