/*
 * What each command over several slots costs, counted on three fake nodes: rounds (the client writes, then reads) until the caller has
 * its answer, and of the busiest node the writes and the rounds. Scripts are known to the nodes and connections are open, as in
 * any call but the first.
 */
#include "scene.h"

#include "crossslot/move.h"
#include "crossslot/msetnx.h"
#include "crossslot/rename.h"
#include "exec/handle.h"
#include "wire/sys.h"

#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THREE_NODES "A 0-5460 B 5461-10922 C 10923-16383"

/* ---- counting, between the client and its sockets ---- */

enum { PORTS = 3 };

static struct {
	int port[PORTS];
	unsigned writes[PORTS], rounds[PORTS]; /* of a node */
	bool wrote[PORTS];
	unsigned all_rounds;
	bool wrote_any;
} count;

static int place_of(int fd)
{
	struct sockaddr_in peer = { 0 };
	socklen_t len = sizeof(peer);
	int i;

	assert_int_equal(getpeername(fd, (struct sockaddr *)&peer, &len), 0);
	for (i = 0; i < PORTS; i++)
		if (count.port[i] == 0 || count.port[i] == ntohs(peer.sin_port))
			break;
	assert_true(i < PORTS);
	count.port[i] = ntohs(peer.sin_port);
	return i;
}

static ssize_t counted_send(int fd, const void *data, size_t len)
{
	ssize_t n = swi_sys_posix.send(fd, data, len);
	int i = n > 0 ? place_of(fd) : -1;

	if (i >= 0) {
		count.writes[i]++;
		count.wrote[i] = count.wrote_any = true;
	}
	return n;
}

/* The first bytes that are read after a write end a round. */
static ssize_t counted_recv(int fd, void *data, size_t len, bool wait)
{
	ssize_t n = swi_sys_posix.recv(fd, data, len, wait);
	int i = n > 0 ? place_of(fd) : -1;

	if (i >= 0) {
		count.rounds[i] += count.wrote[i];
		count.all_rounds += count.wrote_any;
		count.wrote[i] = count.wrote_any = false;
	}
	return n;
}

static unsigned most(const unsigned of[PORTS])
{
	return of[0] > of[1] ? (of[0] > of[2] ? of[0] : of[2]) : of[1] > of[2] ? of[1] : of[2];
}

/* ---- small servers: what is needed to come through, by the first letter of a key ---- */

enum { CONNECTIONS = 64, ELEMENTS = 1000 };

static struct {
	bool multi;
	char replies[512]; /* of EXEC */
} connection[CONNECTIONS];

static char elements[ELEMENTS * 10];

static bool is(const struct fake_command *c, size_t i, const char *word)
{
	return i < c->argc && c->len[i] == strlen(word) && memcmp(c->argv[i], word, c->len[i]) == 0;
}

static bool runs(const struct fake_command *c, const struct swi_script *script)
{
	return is(c, 1, script->sha1) || is(c, 1, script->text);
}

/* A list's name begins with l, a set's with s, a sorted set's with z. */
static const char *type_reply(char letter)
{
	return letter == 'l' ? "+list" : letter == 's' ? "+set" : letter == 'z' ? "+zset" : "+none";
}

static const char *record_reply(const struct fake_command *c)
{
	return c->argc > 6 && memcmp(c->argv[6], "SMOVE", 5) == 0 ?
		       "\"*8\\r\\n$5\\r\\nSMOVE\\r\\n$1\\r\\n1\\r\\n$1\\r\\ns\\r\\n$2\\r\\nsd\\r\\n$0\\r\\n\\r\\n$0\\r\\n\\r\\n$2\\r\\n-1"
		       "\\r\\n$1\\r\\ne\\r\\n\"" :
		       "\"*8\\r\\n$5\\r\\nLMOVE\\r\\n$1\\r\\n1\\r\\n$1\\r\\nl\\r\\n$2\\r\\nld\\r\\n$4\\r\\nLEFT\\r\\n$4\\r\\nLEFT\\r\\n$2"
		       "\\r\\n-1\\r\\n$1\\r\\ne\\r\\n\"";
}

static const char *script_reply(const struct fake_command *c)
{
	if (runs(c, &swi_script_claim))
		return record_reply(c);
	if (runs(c, &swi_script_deliver) || runs(c, &swi_script_rename_deliver))
		return "\"done\"";
	if (runs(c, &swi_script_rename_take))
		return "[\"taken\"]";
	if (runs(c, &swi_script_rename_finish))
		return "\"finished\"";
	if (runs(c, &swi_script_msetnx_look))
		return "[\"free\" \"1000\"]";
	if (runs(c, &swi_script_msetnx_record))
		return "\"recorded\"";
	if (runs(c, &swi_script_msetnx_stage))
		return "[\"staged\"]";
	if (runs(c, &swi_script_msetnx_decide))
		return "[\"committed\" \"\"]";
	if (runs(c, &swi_script_msetnx_commit))
		return "\"committed\"";
	return NULL;
}

static const struct {
	const char *name, *reply;
} replies[] = {
	{ "TIME", "[\"1000\" \"0\"]" },	     { "WATCH", "+OK" },	{ "UNWATCH", "+OK" },
	{ "DUMP", "\"payload\"" },	     { "PEXPIRETIME", ":-1" },	{ "RESTORE", "+OK" },
	{ "EXISTS", ":0" },		     { "HDEL", ":1" },		{ "PEXPIRE", ":1" },
	{ "UNLINK", ":1" },		     { "DEL", ":1" },		{ "GET", "\"7\"" },
	{ "HGET", "\"f\"" },		     { "SET", "+OK" },		{ "MSET", "+OK" },
	{ "SADD", ":2" },		     { "ZADD", ":2" },		{ "RPUSH", ":3000" },
	{ "LPUSH", ":1" },		     { "LPOP", "\"e\"" },	{ "RPOP", "\"e\"" },
	{ "SREM", ":1" },		     { "ZPOPMIN", "[\"e\" \"1\"]" }, { "PERSIST", ":1" },
	{ "RENAME", "+OK" },		     { "LLEN", ":3000" },	{ "SUNION", "[\"a\" \"b\"]" },
	{ "SINTER", "[\"a\" \"b\"]" },	     { "SDIFF", "[\"a\" \"b\"]" }, { "ZUNION", "[\"a\" \"1\" \"b\" \"2\"]" },
	{ "ZDIFF", "[\"a\" \"1\"]" },	     { "ZRANGESTORE", ":2" },	{ "GEOSEARCHSTORE", ":2" },
	{ "PFMERGE", "+OK" },		     { "BITOP", ":1" },		{ "LMPOP", "[\"l\" [\"e\"]]" },
	{ "XREAD", "nil" },		     { "SUNIONSTORE", ":2" },	{ "SORT", NULL },
};

static const char *reply_of(const struct fake_command *c)
{
	size_t i;

	if (is(c, 0, "TYPE"))
		return type_reply(c->argv[1][0]);
	if (is(c, 0, "EVALSHA") || is(c, 0, "EVAL"))
		return script_reply(c);
	if (is(c, 0, "MGET"))
		return NULL;
	if (is(c, 0, "SORT") && is(c, 2, "STORE"))
		return ":2";
	for (i = 0; i < sizeof(replies) / sizeof(replies[0]); i++)
		if (is(c, 0, replies[i].name))
			return replies[i].reply ? replies[i].reply : elements;
	return NULL;
}

static void answer_mget(const struct fake_command *c, struct fake_answer *answer)
{
	char reply[8192] = "[";
	size_t i, len = 1;

	for (i = 1; i < c->argc && len < sizeof(reply) - 8; i++)
		len += (size_t)snprintf(reply + len, sizeof(reply) - len, "nil ");
	snprintf(reply + len, sizeof(reply) - len, "]");
	fake_reply(answer, reply);
}

static bool queue(const struct fake_command *c, struct fake_answer *answer, const char *reply)
{
	char *all = connection[c->connection].replies;
	size_t len = strlen(all);

	snprintf(all + len, sizeof(connection[0].replies) - len, "%s ", reply);
	fake_reply(answer, "+QUEUED");
	return true;
}

static bool small_server(void *arg, const struct fake_command *c, struct fake_answer *answer)
{
	bool *multi = &connection[c->connection].multi;
	char exec[sizeof(connection[0].replies) + 4];
	const char *reply;

	(void)arg;
	if (is(c, 0, "MULTI")) {
		*multi = true;
		connection[c->connection].replies[0] = '\0';
		fake_reply(answer, "+OK");
		return true;
	}
	if (is(c, 0, "EXEC")) {
		*multi = false;
		snprintf(exec, sizeof(exec), "[%s]", connection[c->connection].replies);
		fake_reply(answer, exec);
		return true;
	}
	if (is(c, 0, "MGET")) {
		answer_mget(c, answer);
		return true;
	}
	reply = reply_of(c);
	if (reply && *multi)
		return queue(c, answer, reply);
	if (reply)
		fake_reply(answer, reply);
	return reply != NULL;
}

/* ---- the calls ---- */

static struct fake *nodes;
static struct swi_sys counting;

static sw_handle *open_counting(bool fast)
{
	struct sw_options o = { .fast_moves = fast };
	sw_handle *h = NULL;
	char text[512] = "";

	counting = swi_sys_posix;
	counting.send = counted_send;
	counting.recv = counted_recv;
	o.seeds = fake_seeds(nodes);
	if (swi_open(&o, &counting, &h, text, sizeof(text)))
		fail_msg("%s", text);
	return h;
}

/* What is sent behind an answer must not count for the next call. */
static void settle(sw_handle *h)
{
	unsigned tries;

	for (tries = 0; h->client->background && tries < 1000; tries++)
		expect_get(h, "x", "7");
	assert_int_equal(h->client->background, 0);
}

struct cost {
	const char *what;
	unsigned rounds; /* at most */
	const char *command;
	bool fast;
};

/* `command` with its numbered keys written out: "MGET 1000*k" is MGET k0 k1 ... */
static size_t words_of(const char *command, sw_bytes *args, size_t max, char *memory)
{
	size_t n = 0, len, i, times, used = 0;
	char *star;

	for (command += strspn(command, " "); *command; command += strspn(command, " ")) {
		len = strcspn(command, " ");
		times = strtoul(command, &star, 10);
		if (times == 0 || *star != '*') {
			assert_true(n < max);
			args[n++] = sw_buf(command, len);
			command += len;
			continue;
		}
		for (i = 0; i < times; i++) {
			assert_true(n < max);
			args[n].data = memory + used;
			args[n].len = (size_t)sprintf(memory + used, "%.*s%zu", (int)(command + len - star - 1), star + 1, i);
			used += args[n++].len + 1;
		}
		command += len;
	}
	return n;
}

static void call(sw_handle *h, const struct cost *c)
{
	static sw_bytes args[2100];
	static char memory[2100 * 16];
	size_t n = words_of(c->command, args, 2100, memory);
	sw_reply *reply = NULL;
	sw_err err = sw_call(h, args, n, &reply);

	if (err)
		fail_msg("%s: %s", c->what, sw_error_text(h));
	sw_reply_free(reply);
}

static unsigned measure(sw_handle *h, const struct cost *c)
{
	call(h, c);
	settle(h);
	memset(count.writes, 0, sizeof(count.writes));
	memset(count.rounds, 0, sizeof(count.rounds));
	count.all_rounds = 0;
	call(h, c);
	print_message("%-44s %6u %6u %6u %6u\n", c->what, count.all_rounds, c->rounds, most(count.writes), most(count.rounds));
	return count.all_rounds;
}

static const struct cost costs[] = {
	{ "MGET of 1,000 keys", 1, "MGET 1000*k", false },
	{ "MSET of 1,000 keys", 1, "MSET 2000*k", false },
	{ "DEL of 1,000 keys", 1, "DEL 1000*k", false },
	{ "SUNION of 5 keys", 1, "SUNION 5*s", false },
	{ "SUNIONSTORE of 5 keys", 2, "SUNIONSTORE d 5*s", false },
	{ "SINTERSTORE of 5 keys", 2, "SINTERSTORE d 5*s", false },
	{ "SDIFFSTORE of 5 keys", 2, "SDIFFSTORE d 5*s", false },
	{ "ZUNION of 5 keys", 1, "ZUNION 5 5*z WITHSCORES", false },
	{ "ZUNIONSTORE of 5 keys", 2, "ZUNIONSTORE d 5 5*z", false },
	{ "ZRANGESTORE", 2, "ZRANGESTORE d z1 0 -1", false },
	{ "GEOSEARCHSTORE", 2, "GEOSEARCHSTORE d z1 FROMLONLAT 1 2 BYRADIUS 3 km", false },
	{ "PFMERGE of 5 keys", 3, "PFMERGE d 5*p", false },
	{ "BITOP of 5 keys", 3, "BITOP AND d 5*b", false },
	{ "LCS", 1, "LCS a b", false },
	{ "XREAD of 5 streams", 1, "XREAD STREAMS 5*x 0 0 0 0 0", false },
	{ "COPY", 2, "COPY a b", false },
	{ "RENAME", 3, "RENAME a b", false },
	{ "RENAMENX", 3, "RENAMENX a b", false },
	{ "MSETNX of 5 keys", 5, "MSETNX 10*k", false },
	{ "LMOVE", 3, "LMOVE l ld LEFT LEFT", false },
	{ "RPOPLPUSH", 3, "RPOPLPUSH l ld", false },
	{ "BLMOVE, something is there", 3, "BLMOVE l ld LEFT LEFT 1", false },
	{ "SMOVE", 3, "SMOVE s sd e", false },
	{ "LMOVE with fast_moves", 2, "LMOVE l ld LEFT LEFT", true },
	{ "SMOVE with fast_moves", 2, "SMOVE s sd e", true },
	{ "BLPOP of 5 keys, something is there", 2, "BLPOP 5*l 1", false },
	{ "LMPOP of 5 keys", 2, "LMPOP 5 5*l LEFT", false },
	{ "SORT of 1,000 elements", 1, "SORT l ALPHA", false },
	{ "SORT ... STORE elsewhere", 2, "SORT l STORE d", false },
	{ "SORT of 1,000 elements, BY and two GETs", 3, "SORT l BY w_* GET g_* GET h_*->f", false },
	{ "the same with STORE (3,000 values)", 5, "SORT l BY w_* GET g_* GET h_*->f GET # STORE d", false },
	{ "RENAME in one slot", 1, "RENAME {l}a {l}b", false },
	{ "SUNIONSTORE in one slot", 1, "SUNIONSTORE {s}d {s}1 {s}2", false },
};

static void make_elements(void)
{
	size_t i, len = 0;

	elements[len++] = '[';
	for (i = 0; i < ELEMENTS; i++)
		len += (size_t)snprintf(elements + len, sizeof(elements) - len, "\"e%zu\" ", i);
	snprintf(elements + len, sizeof(elements) - len, "]");
}

/* Reading 1,000 keys of three nodes: one write and one round of reads a node. */
static void check_mget(const struct cost *c)
{
	int i;

	if (strcmp(c->command, "MGET 1000*k") != 0)
		return;
	for (i = 0; i < PORTS; i++) {
		assert_int_equal(count.writes[i], 1);
		assert_int_equal(count.rounds[i], 1);
	}
}

static void s00_cost(void **state)
{
	sw_handle *careful, *fast;
	size_t i, dear = 0;

	(void)state;
	make_elements();
	nodes = fake_new(THREE_NODES);
	fake_handle(nodes, NULL, small_server, NULL);
	careful = open_counting(false);
	fast = open_counting(true);
	print_message("%-44s %6s %6s   of the busiest node\n%-44s %6s %6s %6s %6s\n", "", "", "", "command", "rounds", "at most",
		      "writes", "rounds");
	for (i = 0; i < sizeof(costs) / sizeof(costs[0]); i++) {
		dear += measure(costs[i].fast ? fast : careful, &costs[i]) > costs[i].rounds;
		check_mget(&costs[i]);
	}
	assert_int_equal(dear, 0);
	sw_free(careful);
	sw_free(fast);
	fake_stop(nodes);
}

int main(void)
{
	const struct CMUnitTest tests[] = { SCENARIO(s00_cost) };

	return cmocka_run_group_tests_name("cost", tests, NULL, NULL);
}
