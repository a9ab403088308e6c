/*
 * Death at every point: a child runs one command across slots and is killed before, or after, its n-th request, for every n. Then
 * sw_recover(), and everything must be as before the command or as after it - for a rename, the source may stand beside the
 * finished destination, and the same call again completes it. Prints a table, command x point:
 *
 *	b as before   a as after   2 both names (rename)   . the command was complete
 */
#include "exec/handle.h"
#include "live.h"
#include "wire/resp.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { LEASE_MS = 150, MAX_POINTS = 60, KILLED = 77, TEXT = 4096 };

struct mortal {
	const char *command;
	const char *setup[6];
	const char *keys; /* all that it touches */
	bool two_names;
};

static const struct mortal mortals[] = {
	{ "RENAME a b", { "SET a 1 PX 600000" }, "a b", true },
	{ "RENAME a b", { "RPUSH a x y z", "SET b old" }, "a b", true },
	{ "RENAMENX a b", { "HSET a f v g w" }, "a b", true },
	{ "COPY a b REPLACE", { "SADD a x y", "SET b old" }, "a b", false },
	{ "COPY a b", { "ZADD a 1 x 2 y" }, "a b", false },
	{ "MSETNX a 1 b 2 c 3", { NULL }, "a b c", false },
	{ "RPOPLPUSH a b", { "RPUSH a x y z", "RPUSH b o" }, "a b", false },
	{ "LMOVE a b LEFT RIGHT", { "RPUSH a x" }, "a b", false },
	{ "BLMOVE a b LEFT LEFT 1", { "RPUSH a x y" }, "a b", false },
	{ "SMOVE a b x", { "SADD a x y", "SADD b o" }, "a b", false },
	{ "SUNIONSTORE d a b", { "SADD a x y", "SADD b z", "SET d old" }, "a b d", false },
	{ "SINTERSTORE d a b", { "SADD a x y", "SADD b z", "SET d old" }, "a b d", false },
	{ "SDIFFSTORE d a b", { "SADD a x y", "SADD b y" }, "a b d", false },
	{ "ZUNIONSTORE d 2 a b", { "ZADD a 1 x", "ZADD b 2 x 3 y", "SADD d old" }, "a b d", false },
	{ "BRPOPLPUSH a b 1", { "RPUSH a x y", "RPUSH b o" }, "a b", false },
	{ "ZINTERSTORE d 2 a b", { "ZADD a 1 x", "ZADD b 2 x 3 y", "SADD d old" }, "a b d", false },
	{ "ZDIFFSTORE d 2 a b", { "ZADD a 1 x 2 z", "ZADD b 2 x", "SADD d old" }, "a b d", false },
	{ "GEORADIUS a 0 0 500 km STORE d", { "GEOADD a 1 1 p", "SET d old" }, "a d", false },
	{ "GEORADIUSBYMEMBER a p 500 km STOREDIST d", { "GEOADD a 1 1 p", "GEOADD a 2 2 q", "SET d old" }, "a d", false },
	{ "ZRANGESTORE d a 0 1", { "ZADD a 1 x 2 y 3 z", "SET d old" }, "a d", false },
	{ "PFMERGE d a b", { "PFADD a x y", "PFADD b z" }, "a b d", false },
	{ "BITOP OR d a b", { "SET a abc", "SET b xyz", "SET d old" }, "a b d", false },
	{ "SORT a STORE d", { "RPUSH a 3 1 2", "SET d old" }, "a d", false },
	{ "GEOSEARCHSTORE d a FROMLONLAT 0 0 BYRADIUS 500 km",
	  { "GEOADD a 1 1 p", "GEOADD a 2 2 q", "SET d old" }, "a d", false },
};

/* ---- the killer ---- */

static int left = -1; /* requests until death; -1: immortal */
static bool after;

/* Dies when the servers have answered: unread answers would make the kernel reset the connection, and the request might be
 * lost on its way. */
static void die_after(int fd)
{
	struct pollfd p = { .fd = fd, .events = POLLIN };
	char answers[4096];

	while (poll(&p, 1, 30) == 1 && swi_sys_posix.recv(fd, answers, sizeof(answers), false) > 0)
		;
	_exit(KILLED);
}

/* One request at a time, so that there is a point between any two. */
static ssize_t mortal_send(int fd, const void *data, size_t len)
{
	sw_bytes argv[64];
	size_t one = len, used = 0;
	ssize_t n;

	if (left >= 0 && swi_resp_slices(data, len, argv, 64, &used) && used)
		one = used;
	if (left == 0 && !after)
		_exit(KILLED);
	n = swi_sys_posix.send(fd, data, one);
	if (left == 0)
		die_after(fd);
	if (left > 0)
		left--;
	return n;
}

static sw_handle *open_mortal(void)
{
	static struct swi_sys sys;
	struct sw_options o = { .seeds = live_seeds(), .lease_ms = LEASE_MS };
	sw_handle *h = NULL;

	sys = swi_sys_posix;
	sys.send = mortal_send;
	if (swi_open(&o, &sys, &h, NULL, 0))
		_exit(3);
	return h;
}

/* true: the child died at the point; false: it came through. */
static bool run_and_die(const char *command, int point, bool after_it)
{
	int status = 0;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		sw_bytes words[64];
		size_t n = live_words(command, words, 64);
		sw_handle *h = open_mortal();

		left = point;
		after = after_it;
		_exit(sw_call(h, words, n, NULL) ? 4 : 0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) != KILLED && WEXITSTATUS(status) != 0)
		fail_msg("%s, point %d: the child ended with %d", command, point, WEXITSTATUS(status));
	return WEXITSTATUS(status) == KILLED;
}

/* ---- what is there ---- */

static const char *content(sw_handle *h, const char *key)
{
	static const struct {
		const char *type, *read;
	} ways[] = { { "+string", "GET" }, { "+list", "LRANGE" }, { "+set", "SORT" }, { "+zset", "ZRANGE" }, { "+hash", "HGETALL" } };
	char line[200];
	const char *type;
	size_t i;

	snprintf(line, sizeof(line), "TYPE %s", key);
	type = live_do(h, line);
	for (i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		if (strcmp(type, ways[i].type) != 0)
			continue;
		snprintf(line, sizeof(line), "%s %s%s", ways[i].read, key,
			 i == 1	  ? " 0 -1"
			 : i == 2 ? " ALPHA"
			 : i == 3 ? " 0 -1 WITHSCORES"
				  : "");
		return live_do(h, line);
	}
	return "-";
}

/* All keys with their values and whether they expire. */
static void describe(sw_handle *h, const char *keys, char *out)
{
	char list[200], line[200], *key, *save = NULL;
	size_t len = 0;

	snprintf(list, sizeof(list), "%s", keys);
	out[0] = '\0';
	for (key = strtok_r(list, " ", &save); key; key = strtok_r(NULL, " ", &save)) {
		snprintf(line, sizeof(line), "PTTL %s", key);
		len += (size_t)snprintf(out + len, TEXT - len, "%s=%s%s; ", key, content(h, key),
					strtol(live_do(h, line), NULL, 10) > 0 ? " expires" : "");
		assert_true(len < TEXT);
	}
}

static void prepare(sw_handle *h, const struct mortal *m)
{
	size_t i;

	sw_reply_free(live_reply(h, "FLUSHALL"));
	for (i = 0; m->setup[i]; i++)
		if (strncmp(live_do(h, m->setup[i]), "SW_E", 4) == 0)
			fail_msg("%s: %s", m->setup[i], sw_error_text(h));
}

/* ---- afterwards ---- */

static void nap(void)
{
	nanosleep(&(struct timespec){ .tv_nsec = 10 * 1000 * 1000 }, NULL);
}

/* Recovers until no record is left; a record must be older than the lease first. */
static void recover(sw_handle *h)
{
	int i;

	for (i = 0; i < 300; i++) {
		sw_reply *done = NULL;
		size_t n;

		live_ok(h, sw_recover(h, &done));
		n = sw_reply_count(done);
		sw_reply_free(done);
		if (n == 0)
			return;
		nap();
	}
	fail_msg("records are left after 300 recoveries");
}

/* The client's own keys: none without a TTL. */
static void check_own_keys(sw_handle *h, const char *what)
{
	const char *const nodes = live_seeds();
	const char *at = nodes;

	while (*at) {
		size_t len = strcspn(at, ",");
		char node[300], line[400];
		struct sw_route route = { .to = SW_TO_NODE, .node = node };
		sw_handle *v = NULL;
		sw_reply *keys;
		size_t i;

		snprintf(node, sizeof(node), "%.*s", (int)len, at);
		at += len + (at[len] == ',');
		live_ok(h, sw_route_new(h, &route, &v));
		keys = live_reply(v, "KEYS slotwise:*");
		for (i = 0; i < sw_reply_count(keys); i++) {
			sw_bytes key = sw_reply_bytes(sw_reply_at(keys, i));

			snprintf(line, sizeof(line), "PTTL %.*s", (int)key.len, key.data);
			if (strcmp(live_do(h, line), "-1") == 0)
				fail_msg("%s: %.*s has no TTL", what, (int)key.len, key.data);
		}
		sw_reply_free(keys);
		sw_free(v);
	}
}

static bool exists(sw_handle *h, const char *key)
{
	char line[64];

	snprintf(line, sizeof(line), "EXISTS %s", key);
	return strcmp(live_do(h, line), "1") == 0;
}

/* 'b', 'a' or '2'; waits a little for keys that are about to expire (MSETNX). */
static char judge(sw_handle *h, const struct mortal *m, const char *before, const char *later, const char *point)
{
	char now[TEXT];
	int i;

	for (i = 0; i < 200; i++) {
		describe(h, m->keys, now);
		if (strcmp(now, before) == 0)
			return 'b';
		if (strcmp(now, later) == 0)
			return 'a';
		if (m->two_names && exists(h, "a") && strncmp(now, before, strcspn(before, ";")) == 0 &&
		    strcmp(strstr(now, "b="), strstr(later, "b=")) == 0)
			return '2';
		nap();
	}
	fail_msg("%s, death %s:\n  is     %s\n  before %s\n  after  %s", m->command, point, now, before, later);
	return '?';
}

static char one_point(sw_handle *h, const struct mortal *m, int point, bool after_it, const char *before, const char *later)
{
	char name[64], now[TEXT], result;

	snprintf(name, sizeof(name), "%s request %d", after_it ? "after" : "before", point);
	prepare(h, m);
	if (!run_and_die(m->command, point, after_it))
		return '.';
	if (m->two_names && !exists(h, "a") && !exists(h, "b"))
		fail_msg("%s, death %s: neither name exists", m->command, name);
	recover(h);
	result = judge(h, m, before, later, name);
	check_own_keys(h, m->command);
	if (m->two_names && result != 'a') {
		live_do(h, m->command);
		describe(h, m->keys, now);
		if (strcmp(now, later) != 0)
			fail_msg("%s, death %s, and again:\n  is     %s\n  after  %s", m->command, name, now, later);
	}
	return result;
}

static void dies_anywhere(void **state)
{
	sw_handle *h = *state;
	char before[TEXT], later[TEXT], row[2 * MAX_POINTS + 1];
	size_t i;

	for (i = 0; i < sizeof(mortals) / sizeof(*mortals); i++) {
		const struct mortal *m = &mortals[i];
		size_t n = 0;
		int point;

		prepare(h, m);
		describe(h, m->keys, before);
		if (strncmp(live_do(h, m->command), "SW_E", 4) == 0)
			fail_msg("%s: %s", m->command, sw_error_text(h));
		describe(h, m->keys, later);
		assert_string_not_equal(before, later);
		for (point = 0; point < MAX_POINTS; point++) {
			row[n++] = one_point(h, m, point, false, before, later);
			if (row[n - 1] == '.')
				break;
			row[n++] = one_point(h, m, point, true, before, later);
		}
		row[n] = '\0';
		assert_in_range(point, 1, MAX_POINTS - 1);
		printf("%-52s %2d requests  %s\n", m->command, point, row);
	}
}

static int setup(void **state)
{
	*state = live_open_with((struct sw_options){ .lease_ms = LEASE_MS });
	return 0;
}

static int teardown(void **state)
{
	sw_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test_setup_teardown(dies_anywhere, setup, teardown) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
