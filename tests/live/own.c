#define _GNU_SOURCE /* memmem() */
#include "own.h"

#include "exec/handle.h"

#include <hiredis/hiredis.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* ---- the servers ---- */

static int run(const char *what, const char *folder)
{
	char line[600];

	snprintf(line, sizeof(line), "tests/cluster/cluster.sh %s '%s'", what, folder);
	return system(line);
}

static int read_nodes(struct own *o)
{
	char path[260], host[32], role[16];
	int port, pid, n = 0;
	FILE *f;

	snprintf(path, sizeof(path), "%s/nodes", o->folder);
	f = fopen(path, "r");
	while (f && n < LIVE_NODES && fscanf(f, "%31s %d %d %15s", host, &port, &pid, role) == 4) {
		size_t used = strlen(o->seeds);

		snprintf(o->servers[n].name, sizeof(o->servers[n].name), "%s:%d", host, port);
		o->servers[n].pid = pid;
		snprintf(o->seeds + used, sizeof(o->seeds) - used, "%s%s", n ? "," : "", o->servers[n].name);
		n++;
	}
	if (f)
		fclose(f);
	return n == LIVE_NODES ? 0 : -1;
}

int own_configure(const char *lines)
{
	const char *before = getenv("SLOTWISE_SERVER_CONF");
	char all[1000];

	if (snprintf(all, sizeof(all), "%s\n%s", before ? before : "", lines) >= (int)sizeof(all))
		return -1;
	return setenv("SLOTWISE_SERVER_CONF", all, 1);
}

int own_start(struct own *o)
{
	const char *tmp = getenv("TMPDIR");

	memset(o, 0, sizeof(*o));
	snprintf(o->folder, sizeof(o->folder), "%s/slotwise-own-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(o->folder) || run("start", o->folder) || read_nodes(o))
		return -1;
	return setenv("SLOTWISE_CLUSTER", o->seeds, 1);
}

int own_stop(struct own *o)
{
	char line[260];
	int failed;

	if (o->again)
		pclose(o->again);
	failed = run("stop", o->folder);
	snprintf(line, sizeof(line), "rm -rf '%s'", o->folder);
	return system(line) || failed ? -1 : 0;
}

/* Nobody listens there: a process that is dead keeps its number until its parent has asked for its end. */
static bool is_gone(const char *name)
{
	char host[64];
	redisContext *c;
	bool gone;

	snprintf(host, sizeof(host), "%.*s", (int)(strrchr(name, ':') - name), name);
	c = redisConnectWithTimeout(host, atoi(strrchr(name, ':') + 1), (struct timeval){ .tv_sec = 1 });
	gone = c && c->err;
	if (c)
		redisFree(c);
	return gone;
}

void own_kill(struct own *o, const char *name)
{
	int i, tries;

	for (i = 0; i < LIVE_NODES && strcmp(o->servers[i].name, name) != 0; i++)
		;
	assert_true(i < LIVE_NODES);
	assert_int_equal(kill(o->servers[i].pid, SIGKILL), 0);
	for (tries = 0; tries < 500 && !is_gone(name); tries++)
		nanosleep(&(struct timespec){ .tv_nsec = 10 * 1000 * 1000 }, NULL);
}

void own_again_begin(struct own *o, const char *name, const char *after_s)
{
	char line[600];

	snprintf(line, sizeof(line), "sleep %s && exec tests/cluster/cluster.sh again '%s' %s", after_s, o->folder,
		 strrchr(name, ':') + 1);
	o->again = popen(line, "r");
	assert_non_null(o->again);
}

void own_again_end(struct own *o)
{
	FILE *again = o->again;

	if (!again)
		return;
	o->again = NULL;
	assert_int_equal(pclose(again), 0);
	o->seeds[0] = '\0';
	assert_int_equal(read_nodes(o), 0);
}

void own_again(struct own *o, const char *name)
{
	own_again_begin(o, name, "0");
	own_again_end(o);
}

void own_owner(sw_handle *h, const char *key, char name[64])
{
	const sw_bytes words[] = { sw_str("GET"), sw_str(key) };
	sw_reply *r = NULL;
	sw_bytes node;

	live_ok(h, sw_explain(h, words, 2, &r));
	node = sw_reply_bytes(sw_reply_get(sw_reply_at(sw_reply_get(r, sw_str("keys")), 0), sw_str("node")));
	snprintf(name, 64, "%.*s", (int)node.len, node.data);
	sw_reply_free(r);
}

/* ---- what happens before a request ---- */

static struct {
	const char *bytes;
	void (*happens)(void *arg);
	void *arg;
} waiting;

static bool happened;

static ssize_t watched_send(int fd, const void *data, size_t len)
{
	if (waiting.bytes && memmem(data, len, waiting.bytes, strlen(waiting.bytes))) {
		waiting.bytes = NULL;
		happened = true;
		waiting.happens(waiting.arg);
	}
	return swi_sys_posix.send(fd, data, len);
}

void own_before(const char *bytes, void (*happens)(void *arg), void *arg)
{
	waiting.bytes = bytes;
	waiting.happens = happens;
	waiting.arg = arg;
	happened = false;
}

bool own_happened(void)
{
	return happened;
}

sw_handle *own_open(struct sw_options options)
{
	static struct swi_sys sys;
	sw_handle *h = NULL;
	char text[512];

	sys = swi_sys_posix;
	sys.send = watched_send;
	if (!options.seeds)
		options.seeds = live_seeds();
	if (swi_open(&options, &sys, &h, text, sizeof(text)))
		fail_msg("sw_open: %s", text);
	return h;
}

/* ---- keys as text ---- */

static const char *content(sw_handle *h, const char *key)
{
	static const struct {
		const char *type, *command, *rest;
	} ways[] = { { "+string", "GET", "" },
		     { "+list", "LRANGE", "0 -1" },
		     { "+set", "SORT", "ALPHA" },
		     { "+zset", "ZRANGE", "0 -1 WITHSCORES" },
		     { "+hash", "HGETALL", "" } };
	char line[256];
	const char *type;
	size_t i;

	snprintf(line, sizeof(line), "TYPE %s", key);
	type = live_do(h, line);
	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		if (strcmp(type, ways[i].type) == 0) {
			snprintf(line, sizeof(line), "%s %s %s", ways[i].command, key, ways[i].rest);
			return live_do(h, line);
		}
	return type[0] == '+' ? "none" : type;
}

void own_state(sw_handle *h, const char *keys, char *out, size_t size)
{
	sw_bytes words[16];
	size_t n = live_words(keys, words, 16), i, used = 0;
	char key[64], line[128];

	out[0] = '\0';
	for (i = 0; i < n && used < size; i++) {
		snprintf(key, sizeof(key), "%.*s", (int)words[i].len, words[i].data);
		snprintf(line, sizeof(line), "PEXPIRETIME %s", key);
		used += (size_t)snprintf(out + used, size - used, "%s = %s", key, content(h, key));
		used += (size_t)snprintf(out + used, size - used, " until %s; ", live_do(h, line));
	}
}
