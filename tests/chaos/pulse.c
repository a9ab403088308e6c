/* chaos_pulse FOLDER TAG,TAG,TAG: the loops of pulse.h, until FOLDER/quiet is there. SLOTWISE_CLUSTER names the cluster. */
#define _POSIX_C_SOURCE 200809L
#include "pulse.h"

#include <slotwise/slotwise.h>

#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	CALL_MS = 10000,
	PAUSE_US = 500,
	PATIENT_PAUSE_US = 2000,
	NODES = 32,
	KEY = 64,
	TWIN_CONNECT_MS = 200
};

static const char *folder;
static char keys[PULSE_SHARDS][KEY];

static int64_t now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void name_keys(const char *tags, const char *kind)
{
	unsigned s;

	for (s = 0; s < PULSE_SHARDS; s++) {
		snprintf(keys[s], KEY, "{%.*s}pulse:%s", (int)strcspn(tags, ","), tags, kind);
		tags += strcspn(tags, ",");
		tags += *tags == ',';
	}
}

/* ---- a client ---- */

static sw_handle *client;

static void open_client(enum pulse_kind kind)
{
	struct sw_options o = { .seeds = getenv("SLOTWISE_CLUSTER"),
				.call_timeout_ms = CALL_MS,
				.fail_fast = kind == PULSE_BRISK };
	char text[512];

	if (sw_open_text(&o, &client, text, sizeof(text))) {
		printf("pulse: sw_open: %s\n", text);
		exit(2);
	}
}

/* For a person who wonders. */
static void note_error(unsigned shard, sw_err err)
{
	char path[4096];
	FILE *f;

	snprintf(path, sizeof(path), "%s/pulse-errors", folder);
	f = fopen(path, "a");
	if (!f)
		abort();
	fprintf(f, "%lld %s %s %s\n", (long long)(now_us() / 1000), keys[shard], sw_err_name(err),
		sw_error_text(client));
	fclose(f);
}

static int call_client(unsigned shard)
{
	int64_t value;

	return sw_incr(client, sw_str(keys[shard]), &value);
}

/* ---- its twin ---- */

static redisContext *twin[PULSE_SHARDS];
static int ports[NODES], twin_port[PULSE_SHARDS];
static unsigned n_ports, next_port;

static void open_twin(void)
{
	const char *at = getenv("SLOTWISE_CLUSTER");

	while (at && n_ports < NODES) {
		at = strchr(at, ':');
		if (at)
			ports[n_ports++] = atoi(++at);
	}
}

static void hang_up(unsigned shard)
{
	redisFree(twin[shard]);
	twin[shard] = NULL;
}

/* One attempt; MOVED tells where to try the next time, and otherwise it is the next node's turn. */
static int call_twin(unsigned shard)
{
	redisContext *c = twin[shard];
	redisReply *r;
	bool answered;

	if (!c) {
		int port = twin_port[shard] ? twin_port[shard] : ports[next_port++ % n_ports];

		twin_port[shard] = 0;
		c = redisConnectWithTimeout("127.0.0.1", port,
					    (struct timeval){ .tv_usec = TWIN_CONNECT_MS * 1000 });
		twin[shard] = c;
		if (c && !c->err)
			redisSetTimeout(c, (struct timeval){ .tv_sec = CALL_MS / 1000 });
	}
	if (!c)
		abort();
	r = c->err ? NULL : redisCommand(c, "INCR %s", keys[shard]);
	answered = r && r->type == REDIS_REPLY_INTEGER;
	if (r && r->type == REDIS_REPLY_ERROR && strncmp(r->str, "MOVED", 5) == 0)
		twin_port[shard] = atoi(strrchr(r->str, ':') + 1);
	if (r)
		freeReplyObject(r);
	if (!answered)
		hang_up(shard);
	return !answered;
}

/* ---- the loop ---- */

static void beat(enum pulse_kind kind, FILE *log, pid_t parent)
{
	long pause_us = kind == PULSE_PATIENT ? PATIENT_PAUSE_US : PAUSE_US;
	char end[4096];
	unsigned i;

	snprintf(end, sizeof(end), "%s/quiet", folder);
	for (i = 0; access(end, F_OK) && getppid() == parent; i++) {
		struct pulse_call call = { .shard = (uint16_t)(i % PULSE_SHARDS) };
		int64_t began_us = now_us();
		int err = kind == PULSE_TWIN ? call_twin(call.shard) : call_client(call.shard);

		call.end_us = now_us();
		call.took_us = (uint32_t)(call.end_us - began_us);
		call.err = (int16_t)err;
		if (err && kind == PULSE_PATIENT)
			note_error(call.shard, (sw_err)err);
		fwrite(&call, sizeof(call), 1, log);
		nanosleep(&(struct timespec){ .tv_nsec = pause_us * 1000 }, NULL);
	}
}

static void run(enum pulse_kind kind, const char *tags, pid_t parent)
{
	char path[4096];
	unsigned s;
	FILE *log;

	snprintf(path, sizeof(path), "%s/pulse-%s", folder, pulse_names[kind]);
	log = fopen(path, "w");
	if (!log)
		abort();
	name_keys(tags, pulse_names[kind]);
	if (kind == PULSE_TWIN)
		open_twin();
	else
		open_client(kind);
	beat(kind, log, parent);
	if (fclose(log))
		abort();
	sw_free(client);
	for (s = 0; s < PULSE_SHARDS; s++)
		if (twin[s])
			redisFree(twin[s]);
}

int main(int argc, char **argv)
{
	pid_t parent = getpid();
	bool sound = true;
	int kind, status;

	if (argc != 3)
		return 2;
	folder = argv[1];
	for (kind = 0; kind < PULSE_KINDS; kind++)
		if (fork() == 0) {
			run((enum pulse_kind)kind, argv[2], parent);
			return 0;
		}
	while (wait(&status) > 0)
		sound = sound && WIFEXITED(status) && WEXITSTATUS(status) == 0;
	return sound ? 0 : 1;
}
