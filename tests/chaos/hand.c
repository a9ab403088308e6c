/*
 * The hand that does to a cluster on 127.0.0.1 what would be too slow or too coarse in shell. It speaks plain hiredis.
 *
 *	chaos_hand watch PORT                     asks each 10 ms; prints the wall clock (ms) at which the node says that it is a primary
 *	chaos_hand move FROM TO SLOT              the slot and what it holds go live from one primary to the other
 *	chaos_hand give FROM TO N [KEEP,KEEP...]  the same for N of its slots, without those to keep: first every other one that holds
 *	                                          keys, then empty ones, then the rest
 *
 *	chaos_hand cut PORT PID                   stops the node while commands arrive, and continues it so that it runs them and then
 *	                                          closes its clients' connections before it has answered
 *
 * move and give print "SLOTS MS": how many went, and how long one was open at most; both return when TO's replicas have it all. Exit
 * status 1 and a sentence on standard error when something fails.
 */
#define _POSIX_C_SOURCE 200809L

#include <hiredis/hiredis.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	SLOTS = 16384,
	NODES = 32,
	POLL_MS = 10,
	PATIENCE_MS = 60000,
	TRIES = 1000,
	AT_ONCE = 50,
	PILE_UP_MS = 200,
	ID = 40
};

struct node {
	redisContext *c;
	int port;
	char id[ID + 1];
};

static struct node primaries[NODES];
static size_t n_primaries;

static void die(const char *what, const char *why)
{
	fprintf(stderr, "chaos_hand: %s: %s\n", what, why);
	exit(1);
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void pause_ms(long ms)
{
	nanosleep(&(struct timespec){ .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 }, NULL);
}

static redisContext *connect_to(int port)
{
	redisContext *c =
		redisConnectWithTimeout("127.0.0.1", port, (struct timeval){ .tv_sec = 2 });

	if (c && !c->err) {
		redisSetTimeout(c, (struct timeval){ .tv_sec = 10 });
		return c;
	}
	if (c)
		redisFree(c);
	return NULL;
}

/* Never NULL, never an error reply. */
static redisReply *ask(struct node *n, const char *format, ...)
{
	redisReply *r;
	va_list values;

	va_start(values, format);
	r = redisvCommand(n->c, format, values);
	va_end(values);
	if (!r)
		die(format, n->c->errstr);
	if (r->type == REDIS_REPLY_ERROR)
		die(format, r->str);
	return r;
}

static void tell(struct node *n, const char *format, ...)
{
	redisReply *r;
	va_list values;

	va_start(values, format);
	r = redisvCommand(n->c, format, values);
	va_end(values);
	if (!r || r->type == REDIS_REPLY_ERROR)
		die(format, r ? r->str : n->c->errstr);
	freeReplyObject(r);
}

/* ---- watch ---- */

static bool says_master(redisContext *c)
{
	redisReply *r = redisCommand(c, "ROLE");
	bool is = r && r->type == REDIS_REPLY_ARRAY && r->elements &&
		  strcmp(r->element[0]->str, "master") == 0;

	if (r)
		freeReplyObject(r);
	return is;
}

static int watch(int port)
{
	int64_t end_ms = now_ms() + PATIENCE_MS;
	redisContext *c = NULL;

	for (; now_ms() < end_ms; pause_ms(POLL_MS)) {
		if (c && c->err) {
			redisFree(c);
			c = NULL;
		}
		if (!c)
			c = connect_to(port);
		if (c && says_master(c)) {
			printf("%lld\n", (long long)now_ms());
			redisFree(c);
			return 0;
		}
	}
	die("watch", "was not promoted");
	return 1;
}

/* ---- cut ---- */

/* What has arrived first is run first, and answers are written when all that has arrived is done. */
static int cut(int port, pid_t pid)
{
	struct node n = { .c = connect_to(port) };
	redisReply *r = NULL;
	int done = 0;

	if (!n.c)
		die("cut", "can't connect");
	tell(&n, "PING"); /* it has accepted */
	if (kill(pid, SIGSTOP))
		die("cut", "the node isn't there");
	pause_ms(PILE_UP_MS);
	redisAppendCommand(n.c, "CLIENT KILL TYPE normal");
	while (!done && redisBufferWrite(n.c, &done) == REDIS_OK)
		continue;
	pause_ms(POLL_MS);
	kill(pid, SIGCONT);
	if (redisGetReply(n.c, (void **)&r) || !r || r->type != REDIS_REPLY_INTEGER)
		die("CLIENT KILL", n.c->errstr);
	freeReplyObject(r);
	redisFree(n.c);
	return 0;
}

/* ---- who is there ---- */

/* One line of CLUSTER NODES: "id host:port@bus flags ...". */
static void add_primary(const char *line)
{
	struct node *n = &primaries[n_primaries];
	char flags[80];

	if (sscanf(line, "%40s %*[^:]:%d@%*s %79s", n->id, &n->port, flags) != 3 ||
	    !strstr(flags, "master"))
		return;
	if (n_primaries + 1 == NODES || strstr(flags, "fail"))
		die("a primary fails", line);
	n->c = connect_to(n->port);
	if (!n->c)
		die("can't connect", line);
	n_primaries++;
}

static void find_primaries(int port)
{
	struct node first = { .c = connect_to(port) };
	redisReply *r;
	char *line;

	if (!first.c)
		die("CLUSTER NODES", "can't connect");
	r = ask(&first, "CLUSTER NODES");
	for (line = strtok(r->str, "\n"); line; line = strtok(NULL, "\n"))
		add_primary(line);
	freeReplyObject(r);
	redisFree(first.c);
}

static struct node *primary(int port)
{
	size_t i;

	for (i = 0; i < n_primaries; i++)
		if (primaries[i].port == port)
			return &primaries[i];
	die("not a primary", "FROM and TO must be");
	return NULL;
}

/* ---- one slot ---- */

static void migrate(struct node *from, const struct node *to, const redisReply *keys)
{
	const char *words[7 + AT_ONCE] = { "MIGRATE", "127.0.0.1", NULL, "", "0", "5000", "KEYS" };
	size_t lengths[7 + AT_ONCE], n = 7, i;
	char port[12];
	redisReply *r;

	snprintf(port, sizeof(port), "%d", to->port);
	words[2] = port;
	for (i = 0; i < n; i++)
		lengths[i] = strlen(words[i]);
	for (i = 0; i < keys->elements; i++, n++) {
		words[n] = keys->element[i]->str;
		lengths[n] = keys->element[i]->len;
	}
	r = redisCommandArgv(from->c, (int)n, words, lengths);
	if (!r)
		die("MIGRATE", from->c->errstr);
	if (r->type == REDIS_REPLY_ERROR)
		fprintf(stderr, "chaos_hand: MIGRATE: %s; once more\n", r->str);
	freeReplyObject(r);
}

static void move_keys(struct node *from, const struct node *to, int slot)
{
	int i;

	for (i = 0; i < TRIES; i++) {
		redisReply *keys = ask(from, "CLUSTER GETKEYSINSLOT %d %d", slot, AT_ONCE);
		bool none = keys->elements == 0;

		if (!none)
			migrate(from, to, keys);
		freeReplyObject(keys);
		if (none)
			return;
	}
	die("MIGRATE", "the slot doesn't become empty");
}

/* How long it was open. */
static int64_t move_slot(struct node *from, struct node *to, int slot)
{
	int64_t began_ms = now_ms();
	size_t i;

	tell(to, "CLUSTER SETSLOT %d IMPORTING %s", slot, from->id);
	tell(from, "CLUSTER SETSLOT %d MIGRATING %s", slot, to->id);
	move_keys(from, to, slot);
	tell(to, "CLUSTER SETSLOT %d NODE %s", slot, to->id);
	tell(from, "CLUSTER SETSLOT %d NODE %s", slot, to->id);
	began_ms = now_ms() - began_ms;
	for (i = 0; i < n_primaries; i++)
		if (&primaries[i] != from && &primaries[i] != to)
			tell(&primaries[i], "CLUSTER SETSLOT %d NODE %s", slot, to->id);
	return began_ms;
}

static int64_t number_behind(const char *text, const char *name)
{
	const char *at = strstr(text, name);

	return at ? strtoll(at + strlen(name), NULL, 10) : -1;
}

/* What has come by MIGRATE must not be lost with the next primary that is killed. */
static void await_replicas(struct node *n)
{
	int64_t end_ms = now_ms() + PATIENCE_MS, wanted = 0;

	for (; now_ms() < end_ms; pause_ms(POLL_MS)) {
		redisReply *r = ask(n, "INFO replication");
		int64_t got = number_behind(r->str, ",offset=");

		if (!wanted)
			wanted = number_behind(r->str, "master_repl_offset:");
		freeReplyObject(r);
		if (got >= wanted)
			return;
	}
	die("INFO replication", "the replica doesn't follow");
}

/* ---- many slots ---- */

static bool in_list(const char *list, int slot)
{
	const char *at = list;

	while (at && *at) {
		if (atoi(at) == slot)
			return true;
		at = strchr(at, ',');
		at = at ? at + 1 : NULL;
	}
	return false;
}

static size_t slots_of(struct node *n, const char *keep, int *slots)
{
	redisReply *r = ask(n, "CLUSTER SLOTS");
	size_t count = 0, i;
	long long slot;

	for (i = 0; i < r->elements; i++) {
		redisReply **range = r->element[i]->element;

		if (range[2]->element[1]->integer != n->port)
			continue;
		for (slot = range[0]->integer; slot <= range[1]->integer; slot++)
			if (!in_list(keep, (int)slot))
				slots[count++] = (int)slot;
	}
	freeReplyObject(r);
	return count;
}

/* Every other slot with keys, then the empty ones, then the others. */
static void in_order(struct node *n, int *slots, size_t count)
{
	static int first[SLOTS], empty[SLOTS], last[SLOTS];
	size_t n_first = 0, n_empty = 0, n_last = 0, i;

	for (i = 0; i < count; i++)
		redisAppendCommand(n->c, "CLUSTER COUNTKEYSINSLOT %d", slots[i]);
	for (i = 0; i < count; i++) {
		redisReply *r = NULL;

		if (redisGetReply(n->c, (void **)&r) || !r)
			die("COUNTKEYSINSLOT", n->c->errstr);
		if (r->integer == 0)
			empty[n_empty++] = slots[i];
		else if (n_first == n_last)
			first[n_first++] = slots[i];
		else
			last[n_last++] = slots[i];
		freeReplyObject(r);
	}
	memcpy(slots, first, n_first * sizeof(*slots));
	memcpy(slots + n_first, empty, n_empty * sizeof(*slots));
	memcpy(slots + n_first + n_empty, last, n_last * sizeof(*slots));
}

static int move(struct node *from, struct node *to, const int *slots, size_t n)
{
	int64_t longest_ms = 0;
	size_t i;

	for (i = 0; i < n; i++) {
		int64_t open_ms = move_slot(from, to, slots[i]);

		longest_ms = open_ms > longest_ms ? open_ms : longest_ms;
	}
	await_replicas(to);
	printf("%zu %lld\n", n, (long long)longest_ms);
	return 0;
}

static int give(struct node *from, struct node *to, size_t n, const char *keep)
{
	static int slots[SLOTS];
	size_t count = slots_of(from, keep, slots);

	in_order(from, slots, count);
	return move(from, to, slots, n < count ? n : count);
}

int main(int argc, char **argv)
{
	int slot, status = 2;
	size_t i;

	if (argc == 3 && strcmp(argv[1], "watch") == 0)
		return watch(atoi(argv[2]));
	if (argc == 4 && strcmp(argv[1], "cut") == 0)
		return cut(atoi(argv[2]), (pid_t)atoi(argv[3]));
	if (argc < 5)
		return status;
	find_primaries(atoi(argv[2]));
	slot = atoi(argv[4]);
	if (strcmp(argv[1], "move") == 0)
		status = move(primary(atoi(argv[2])), primary(atoi(argv[3])), &slot, 1);
	else if (strcmp(argv[1], "give") == 0)
		status = give(primary(atoi(argv[2])), primary(atoi(argv[3])), (size_t)slot,
			      argc > 5 ? argv[5] : "");
	for (i = 0; i < n_primaries; i++)
		redisFree(primaries[i].c);
	return status;
}
