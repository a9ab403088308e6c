#include "sim.h"

#include "cluster/slot.h"
#include "exec/handle.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { FIRST_PORT = 20000, FIRST_FD = 100, CONNS_MAX = 2048, RUNS = 64 };

enum reply { REPLY_OK, REPLY_VALUE, REPLY_ARRAY_OF_ONE, REPLY_INTEGER, REPLY_SLOTS, REPLY_NODES };

/* One connection: a parser of commands that keeps the first two words, and the replies that wait. */
struct sim_conn {
	bool open;
	unsigned args_left;
	size_t skip;    /* bytes of an argument that are still to come, its CRLF included */
	char line[32];  /* "*3", "$12", as far as it has come */
	size_t line_len;
	char words[2][16];
	unsigned word;  /* words begun */
	size_t word_at; /* of the argument */
	struct {
		enum reply kind;
		unsigned n;
	} runs[RUNS]; /* equal replies in a row */
	unsigned first, last;
	size_t sent; /* bytes of the first reply that are out */
};

static struct sim {
	unsigned n;
	size_t value_len;
	char *slots, *nodes; /* replies */
	size_t slots_len, nodes_len;
	char head[32];
	char seed[32];
	struct sim_conn conns[CONNS_MAX];
	int64_t now;
	unsigned held;
	bool wrote;
} sim;

struct sim_counts sim_counts;

/* ---- what the nodes say ------------------------------------------------------------------- */

static char *text_of(size_t size)
{
	char *text = malloc(size);

	if (!text)
		bench_die("out of memory");
	return text;
}

static unsigned first_slot(unsigned i, unsigned n)
{
	return i * SWI_SLOTS / n;
}

static void write_slots(unsigned n)
{
	char *at = sim.slots = text_of(64 + (size_t)n * 160);

	at += sprintf(at, "*%u\r\n", n);
	for (unsigned i = 0; i < n; i++)
		at += sprintf(at, "*3\r\n:%u\r\n:%u\r\n*3\r\n$9\r\n127.0.0.1\r\n:%u\r\n$40\r\n%040u\r\n",
			      first_slot(i, n), first_slot(i + 1, n) - 1, FIRST_PORT + i, i);
	sim.slots_len = (size_t)(at - sim.slots);
}

static void write_nodes(unsigned n)
{
	char *body = text_of(64 + (size_t)n * 160), *at = body;

	for (unsigned i = 0; i < n; i++)
		at += sprintf(at, "%040u 127.0.0.1:%u@%u %smaster - 0 0 %u connected %u-%u\n", i, FIRST_PORT + i,
			      FIRST_PORT + i + 10000, i ? "" : "myself,", i + 1, first_slot(i, n),
			      first_slot(i + 1, n) - 1);
	sim.nodes = text_of((size_t)(at - body) + 64);
	sim.nodes_len = (size_t)sprintf(sim.nodes, "$%zu\r\n%s\r\n", (size_t)(at - body), body);
	free(body);
}

void sim_hold(unsigned n)
{
	sim.held = n;
}

const char *sim_seeds(void)
{
	return sim.seed;
}

static size_t reply_len(enum reply kind)
{
	switch (kind) {
	case REPLY_VALUE:
		return strlen(sim.head) + sim.value_len + 2;
	case REPLY_ARRAY_OF_ONE:
		return 4 + strlen(sim.head) + sim.value_len + 2;
	case REPLY_SLOTS:
		return sim.slots_len;
	case REPLY_NODES:
		return sim.nodes_len;
	case REPLY_INTEGER:
		return 4;
	case REPLY_OK:
		break;
	}
	return 5;
}

static size_t copy(char *to, size_t room, const char *text, size_t len, size_t from)
{
	size_t n = from < len ? len - from : 0;

	n = n < room ? n : room;
	memcpy(to, text + from, n);
	return n;
}

/* Bytes of a value's reply from `from` on. */
static size_t value_bytes(char *to, size_t room, size_t from)
{
	size_t head = strlen(sim.head), end = head + sim.value_len, n = 0;

	if (from < head)
		n = copy(to, room, sim.head, head, from);
	if (from + n < end && n < room) {
		size_t some = end - (from + n) < room - n ? end - (from + n) : room - n;

		memset(to + n, 'v', some);
		n += some;
	}
	if (from + n >= end && n < room)
		n += copy(to + n, room - n, "\r\n", 2, from + n - end);
	return n;
}

static size_t reply_bytes(enum reply kind, char *to, size_t room, size_t from)
{
	size_t n;

	switch (kind) {
	case REPLY_VALUE:
		return value_bytes(to, room, from);
	case REPLY_ARRAY_OF_ONE:
		n = copy(to, room, "*1\r\n", 4, from);
		return n + (n < room ? value_bytes(to + n, room - n, from + n - 4) : 0);
	case REPLY_SLOTS:
		return copy(to, room, sim.slots, sim.slots_len, from);
	case REPLY_NODES:
		return copy(to, room, sim.nodes, sim.nodes_len, from);
	case REPLY_INTEGER:
		return copy(to, room, ":1\r\n", 4, from);
	case REPLY_OK:
		break;
	}
	return copy(to, room, "+OK\r\n", 5, from);
}

/* ---- commands come in --------------------------------------------------------------------- */

static enum reply reply_to(struct sim_conn *c)
{
	if (strcasecmp(c->words[0], "CLUSTER") == 0)
		return strcasecmp(c->words[1], "SLOTS") == 0 ? REPLY_SLOTS : REPLY_NODES;
	if (strcasecmp(c->words[0], "CLIENT") == 0 || strcasecmp(c->words[0], "READONLY") == 0)
		return REPLY_OK;
	sim_counts.commands++;
	sim.held -= sim.held > 0;
	if (strcasecmp(c->words[0], "GET") == 0)
		return REPLY_VALUE;
	if (strcasecmp(c->words[0], "MGET") == 0)
		return REPLY_ARRAY_OF_ONE;
	return strcasecmp(c->words[0], "DBSIZE") == 0 ? REPLY_INTEGER : REPLY_OK;
}

static void command_is_whole(struct sim_conn *c)
{
	enum reply kind = reply_to(c);
	unsigned newest = (c->last + RUNS - 1) % RUNS;

	if (c->first != c->last && c->runs[newest].kind == kind) {
		c->runs[newest].n++;
		return;
	}
	if ((c->last + 1) % RUNS == c->first)
		bench_die("simulated nodes: more than %d different replies wait on a connection", RUNS);
	c->runs[c->last].kind = kind;
	c->runs[c->last].n = 1;
	c->last = (c->last + 1) % RUNS;
}

static void header(struct sim_conn *c)
{
	size_t value = strtoul(c->line + 1, NULL, 10);

	if (c->line[0] == '*') {
		c->args_left = (unsigned)value;
		c->word = 0;
		memset(c->words, 0, sizeof(c->words));
	} else {
		c->skip = value + 2;
		c->word++;
		c->word_at = 0;
	}
	c->line_len = 0;
}

/* Bytes of an argument; the first words are kept. */
static size_t argument(struct sim_conn *c, const char *data, size_t len)
{
	size_t n = len < c->skip ? len : c->skip;

	for (size_t i = 0; c->word <= 2 && i < n && c->word_at < 15; i++)
		if (data[i] != '\r' && data[i] != '\n')
			c->words[c->word - 1][c->word_at++] = data[i];
	c->skip -= n;
	if (c->skip == 0 && --c->args_left == 0)
		command_is_whole(c);
	return n;
}

static void take_in(struct sim_conn *c, const char *data, size_t len)
{
	while (len) {
		size_t n = 1;

		if (c->skip)
			n = argument(c, data, len);
		else if (*data == '\n')
			header(c);
		else if (c->line_len + 1 < sizeof(c->line))
			c->line[c->line_len++] = *data;
		data += n;
		len -= n;
	}
}

/* ---- struct swi_sys ----------------------------------------------------------------------- */

static int64_t sim_now(void)
{
	return sim.now;
}

static uint64_t sim_random(void)
{
	static uint64_t state;

	return state += 0x9e3779b97f4a7c15;
}

static int sim_open(const struct sockaddr *address, socklen_t len)
{
	(void)address; /* every node says the same */
	(void)len;
	for (int i = 0; i < CONNS_MAX; i++)
		if (!sim.conns[i].open) {
			memset(&sim.conns[i], 0, sizeof(sim.conns[i]));
			sim.conns[i].open = true;
			return FIRST_FD + i;
		}
	return -EMFILE;
}

static int sim_connect_result(int fd)
{
	(void)fd;
	return 0;
}

static ssize_t sim_send(int fd, const void *data, size_t len)
{
	sim_counts.sends++;
	sim.wrote = true;
	take_in(&sim.conns[fd - FIRST_FD], data, len);
	return (ssize_t)len;
}

static ssize_t sim_recv(int fd, void *data, size_t size, bool wait)
{
	struct sim_conn *c = &sim.conns[fd - FIRST_FD];
	size_t n = 0;

	(void)wait;
	sim_counts.recvs++;
	while (!sim.held && c->first != c->last && n < size) {
		enum reply kind = c->runs[c->first].kind;
		size_t some = reply_bytes(kind, (char *)data + n, size - n, c->sent);

		n += some;
		c->sent += some;
		if (c->sent < reply_len(kind))
			break;
		c->sent = 0;
		if (--c->runs[c->first].n == 0)
			c->first = (c->first + 1) % RUNS;
	}
	sim_counts.rounds += n && sim.wrote;
	sim.wrote = sim.wrote && !n;
	return n ? (ssize_t)n : -EAGAIN;
}

static int sim_poll(struct pollfd *fds, nfds_t n, int timeout_ms)
{
	int ready = 0;

	sim_counts.polls++;
	for (nfds_t i = 0; i < n; i++) {
		const struct sim_conn *c = &sim.conns[fds[i].fd - FIRST_FD];

		fds[i].revents = (short)(fds[i].events & POLLOUT);
		if (!sim.held && c->first != c->last)
			fds[i].revents |= (short)(fds[i].events & POLLIN);
		ready += fds[i].revents != 0;
	}
	if (!ready) {
		sim_counts.stuck = sim_counts.stuck || sim.held;
		sim.now += timeout_ms;
	}
	return ready;
}

static void sim_close(int fd)
{
	sim.conns[fd - FIRST_FD].open = false;
}

static void sim_keep_alive(int fd, uint32_t idle_s, uint32_t user_timeout_ms)
{
	(void)fd;
	(void)idle_s;
	(void)user_timeout_ms;
}

struct swi_sys sim_sys;

/* What isn't simulated (names) is the system's. */
static void init_sys(void)
{
	sim_sys = swi_sys_posix;
	sim_sys.now_ms = sim_now;
	sim_sys.random64 = sim_random;
	sim_sys.open_socket = sim_open;
	sim_sys.keep_alive = sim_keep_alive;
	sim_sys.connect_result = sim_connect_result;
	sim_sys.send = sim_send;
	sim_sys.recv = sim_recv;
	sim_sys.poll = sim_poll;
	sim_sys.close = sim_close;
}

void sim_init(unsigned n, size_t value_len)
{
	init_sys();
	memset(&sim_counts, 0, sizeof(sim_counts));
	memset(sim.conns, 0, sizeof(sim.conns));
	free(sim.slots);
	free(sim.nodes);
	write_slots(n);
	write_nodes(n);
	sim.n = n;
	sim.value_len = value_len;
	sim.held = 0;
	sim.wrote = false;
	snprintf(sim.head, sizeof(sim.head), "$%zu\r\n", value_len);
	snprintf(sim.seed, sizeof(sim.seed), "127.0.0.1:%d", FIRST_PORT);
}

/* ---- rounds for a profiler ---------------------------------------------------------------- */

void sim_rounds(const struct work *w, unsigned n, unsigned rounds)
{
	static sw_reply *reply[BENCH_KEYS];
	sw_handle *cluster = NULL, *batch = NULL;
	char why[256] = "";

	sim_init(n, w->value_len);
	bench_expect(swi_open(&(struct sw_options){ .seeds = sim_seeds() }, &sim_sys, &cluster, why, sizeof(why)) == SW_OK,
		     "swi_open()", why);
	bench_expect(sw_batch_new(cluster, &batch) == SW_OK, "sw_batch_new()", "");
	for (unsigned round = 0; round < rounds; round++) {
		for (size_t i = 0; i < BENCH_KEYS; i++)
			sw_get(batch, sw_buf(w->key[i], BENCH_KEY_LEN), &reply[i]);
		bench_expect(sw_batch_run(batch) == SW_OK, "sw_batch_run()", sw_error_text(batch));
		sw_batch_reset(batch);
	}
	sw_free(batch);
	sw_free(cluster);
}
