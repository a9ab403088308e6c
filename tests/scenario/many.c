#define _GNU_SOURCE
#include "many.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <slotwise/core.h>

enum {
	SLOTS = 16384,
	CONNECTIONS = 4 * MANY_NODES_MOST,
	IN_BYTES = 64 * 1024,
	MAP_PAUSE_MS = 30,
	ARGS = 8,
	TURN_MS = 10
};

struct bytes {
	char *data;
	size_t len, cap;
};

struct connection {
	int fd; /* -1: free */
	unsigned node;
	struct bytes in, out;
	int64_t map_at_ms; /* its CLUSTER SLOTS is answered then; what comes after it waits */
};

static struct many_world *world;
static int listeners[MANY_NODES_MOST];
static int held[MANY_NODES_MOST]; /* a dead node's port stays bound, or another test's node would get it */
static struct connection connections[CONNECTIONS];
static struct pollfd polls[MANY_NODES_MOST + CONNECTIONS];

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* ---- bytes ---- */

static void put(struct bytes *b, const void *data, size_t len)
{
	if (b->len + len > b->cap) {
		b->cap = (b->len + len) * 2;
		b->data = realloc(b->data, b->cap);
		if (!b->data)
			_exit(3);
	}
	memcpy(b->data + b->len, data, len);
	b->len += len;
}

__attribute__((format(printf, 2, 3))) static void say(struct bytes *b, const char *format, ...)
{
	char text[256];
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	put(b, text, (size_t)n);
}

/* ---- the map ---- */

static unsigned owner(unsigned slot)
{
	unsigned map = atomic_load(&world->map);

	return map ? (slot + map) % world->primaries : slot * world->primaries / SLOTS;
}

static void say_node(struct bytes *b, unsigned node)
{
	say(b, "*3\r\n$9\r\n127.0.0.1\r\n:%u\r\n$40\r\n%040x\r\n", world->port[node], node + 1);
}

static void say_range(struct bytes *b, unsigned first, unsigned last)
{
	unsigned node = owner(first);

	say(b, "*4\r\n:%u\r\n:%u\r\n", first, last);
	say_node(b, node);
	say_node(b, node + world->primaries);
}

static unsigned last_of(unsigned first)
{
	unsigned last = first;

	while (last + 1 < SLOTS && owner(last + 1) == owner(first))
		last++;
	return last;
}

static void say_slots(struct bytes *b)
{
	unsigned first, ranges = 0;

	for (first = 0; first < SLOTS; first = last_of(first) + 1)
		ranges++;
	say(b, "*%u\r\n", ranges);
	for (first = 0; first < SLOTS; first = last_of(first) + 1)
		say_range(b, first, last_of(first));
}

static void say_nodes(struct bytes *b, unsigned me)
{
	struct bytes text = { 0 };
	unsigned i;

	for (i = 0; i < world->nodes; i++) {
		bool primary = i < world->primaries;

		say(&text, "%040x 127.0.0.1:%u@1 %s%s ", i + 1, world->port[i],
		    i == me ? "myself," : "", primary ? "master" : "slave");
		if (primary)
			say(&text, "- 0 0 %u connected\n", atomic_load(&world->map) + 1);
		else
			say(&text, "%040x 0 0 1 connected\n", i + 1 - world->primaries);
	}
	say(b, "$%zu\r\n", text.len);
	put(b, text.data, text.len);
	put(b, "\r\n", 2);
	free(text.data);
}

/* ---- one command ---- */

static void begin_map(struct connection *c)
{
	unsigned now = atomic_fetch_add(&world->map_in_flight, 1) + 1;

	if (now > atomic_load(&world->map_in_flight_most))
		atomic_store(&world->map_in_flight_most, now);
	atomic_fetch_add(&world->map_queries, 1);
	c->map_at_ms = now_ms() + MAP_PAUSE_MS;
}

static bool is(sw_bytes word, const char *text)
{
	return word.len == strlen(text) && strncasecmp(word.data, text, word.len) == 0;
}

static void answer(struct connection *c, const sw_bytes *argv, size_t argc)
{
	unsigned slot;

	atomic_fetch_add(&world->commands, 1);
	if (argc == 2 && is(argv[0], "CLUSTER") && is(argv[1], "SLOTS")) {
		begin_map(c);
	} else if (argc == 2 && is(argv[0], "CLUSTER") && is(argv[1], "NODES")) {
		say_nodes(&c->out, c->node);
	} else if (argc == 1) {
		say(&c->out, ":1\r\n");
	} else {
		slot = sw_slot_of(argv[1]);
		if (owner(slot) == c->node) {
			say(&c->out, "+OK\r\n");
		} else {
			atomic_fetch_add(&world->moved, 1);
			say(&c->out, "-MOVED %u 127.0.0.1:%u\r\n", slot, world->port[owner(slot)]);
		}
	}
}

/* The number behind a '*' or '$'; its line's end in *end. -1: not whole. */
static long header(const char *at, const char *stop, const char **end)
{
	const char *nl = at < stop ? memchr(at, '\n', (size_t)(stop - at)) : NULL;

	if (!nl)
		return -1;
	*end = nl + 1;
	return strtol(at + 1, NULL, 10);
}

/* One whole command from `at`; its end, NULL: not whole. */
static const char *parse(const char *at, const char *stop, sw_bytes *argv, size_t *argc)
{
	long n = header(at, stop, &at), i, len;

	*argc = 0;
	for (i = 0; i < n; i++) {
		len = header(at, stop, &at);
		if (len < 0 || stop - at < len + 2)
			return NULL;
		if (*argc < ARGS)
			argv[(*argc)++] = sw_buf(at, (size_t)len);
		at += len + 2;
	}
	return n < 0 ? NULL : at;
}

static void serve(struct connection *c)
{
	const char *at = c->in.data, *stop = c->in.data + c->in.len, *next;
	sw_bytes argv[ARGS];
	size_t argc;

	while (!c->map_at_ms && (next = parse(at, stop, argv, &argc))) {
		answer(c, argv, argc);
		at = next;
	}
	c->in.len = (size_t)(stop - at);
	memmove(c->in.data, at, c->in.len);
}

/* ---- connections ---- */

static void drop(struct connection *c)
{
	if (c->map_at_ms)
		atomic_fetch_sub(&world->map_in_flight, 1);
	close(c->fd);
	free(c->in.data);
	free(c->out.data);
	*c = (struct connection){ .fd = -1 };
}

static void accept_one(unsigned node)
{
	int fd = accept(listeners[node], NULL, NULL);
	size_t i;

	for (i = 0; fd >= 0 && i < CONNECTIONS; i++)
		if (connections[i].fd < 0) {
			fcntl(fd, F_SETFL, O_NONBLOCK);
			connections[i].fd = fd;
			connections[i].node = node;
			atomic_fetch_add(&world->connections, 1);
			return;
		}
	if (fd >= 0)
		close(fd);
}

static void read_one(struct connection *c)
{
	static char piece[IN_BYTES];
	ssize_t n = read(c->fd, piece, sizeof(piece));

	if (n == 0 || (n < 0 && errno != EAGAIN)) {
		drop(c);
		return;
	}
	if (n > 0)
		put(&c->in, piece, (size_t)n);
	serve(c);
}

static void write_one(struct connection *c)
{
	ssize_t n = send(c->fd, c->out.data, c->out.len, MSG_NOSIGNAL);

	if (n < 0 && errno != EAGAIN) {
		drop(c);
		return;
	}
	if (n > 0) {
		c->out.len -= (size_t)n;
		memmove(c->out.data, c->out.data + n, c->out.len);
	}
}

static void end_map_pause(struct connection *c)
{
	if (!c->map_at_ms || now_ms() < c->map_at_ms)
		return;
	say_slots(&c->out);
	c->map_at_ms = 0;
	atomic_fetch_sub(&world->map_in_flight, 1);
	serve(c);
}

static int bind_to(uint16_t *port)
{
	struct sockaddr_in a = { .sin_family = AF_INET,
				 .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
				 .sin_port = htons(*port) };
	socklen_t len = sizeof(a);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &(int){ 1 }, sizeof(int));
	if (fd < 0 || bind(fd, (struct sockaddr *)&a, len) || getsockname(fd, (struct sockaddr *)&a, &len))
		return -1;
	*port = ntohs(a.sin_port);
	return fd;
}

static int listen_on(uint16_t *port)
{
	int fd = bind_to(port);

	return fd >= 0 && listen(fd, 64) == 0 ? fd : -1;
}

/* Nodes die, or rise on their ports. */
static void settle(void)
{
	unsigned down = atomic_load(&world->down), i;
	size_t k;

	for (i = 0; i < world->nodes; i++) {
		if (i < down && listeners[i] >= 0) {
			close(listeners[i]);
			listeners[i] = -1;
			held[i] = bind_to(&world->port[i]);
		} else if (i >= down && listeners[i] < 0) {
			close(held[i]);
			listeners[i] = listen_on(&world->port[i]);
		}
	}
	for (k = 0; k < CONNECTIONS; k++)
		if (connections[k].fd >= 0 && connections[k].node < down)
			drop(&connections[k]);
	atomic_store(&world->settled, down);
}

static void turn(void)
{
	size_t i;

	for (i = 0; i < world->nodes; i++)
		polls[i] = (struct pollfd){ .fd = listeners[i], .events = POLLIN };
	for (i = 0; i < CONNECTIONS; i++)
		polls[world->nodes + i] = (struct pollfd){
			.fd = connections[i].fd,
			.events = (short)(POLLIN | (connections[i].out.len ? POLLOUT : 0))
		};
	poll(polls, (nfds_t)(world->nodes + CONNECTIONS), TURN_MS);
	for (i = 0; i < CONNECTIONS; i++) {
		struct connection *c = &connections[i];

		if (c->fd >= 0 && polls[world->nodes + i].revents & (POLLIN | POLLHUP | POLLERR))
			read_one(c);
		if (c->fd >= 0)
			end_map_pause(c);
		if (c->fd >= 0 && c->out.len)
			write_one(c);
	}
	for (i = 0; i < world->nodes; i++)
		if (polls[i].revents & POLLIN)
			accept_one((unsigned)i);
	if (atomic_load(&world->settled) != atomic_load(&world->down))
		settle();
}

/* ---- for the test ---- */

static void need_descriptors(rlim_t n)
{
	struct rlimit limit;

	getrlimit(RLIMIT_NOFILE, &limit);
	if (limit.rlim_cur >= n)
		return;
	limit.rlim_cur = n;
	if (limit.rlim_max < n || setrlimit(RLIMIT_NOFILE, &limit)) {
		printf("needs %lu file descriptors, the limit is %lu\n", (unsigned long)n,
		       (unsigned long)limit.rlim_max);
		skip();
	}
}

void many_start(struct many *m, unsigned primaries)
{
	unsigned i;

	need_descriptors(2 * MANY_NODES_MOST + 200);
	world = mmap(NULL, sizeof(*world), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
		     0);
	assert_true(world != MAP_FAILED);
	world->primaries = primaries;
	world->nodes = 2 * primaries;
	for (i = 0; i < world->nodes; i++)
		assert_true((listeners[i] = listen_on(&world->port[i])) >= 0);
	for (i = 0; i < CONNECTIONS; i++)
		connections[i].fd = -1;
	fflush(NULL);
	m->world = world;
	m->pid = fork();
	assert_true(m->pid >= 0);
	if (m->pid == 0) {
		pid_t parent = getppid();

		while (getppid() == parent)
			turn();
		_exit(0);
	}
	for (i = 0; i < world->nodes; i++)
		close(listeners[i]);
	snprintf(m->seeds, sizeof(m->seeds), "127.0.0.1:%u", world->port[primaries - 1]);
}

void many_down(struct many *m, unsigned n)
{
	int i;

	atomic_store(&m->world->down, n);
	for (i = 0; i < 1000 && atomic_load(&m->world->settled) != n; i++)
		nanosleep(&(struct timespec){ .tv_nsec = 10 * 1000 * 1000 }, NULL);
	assert_int_equal(atomic_load(&m->world->settled), n);
}

void many_stop(struct many *m)
{
	kill(m->pid, SIGKILL);
	waitpid(m->pid, NULL, 0);
	munmap(m->world, sizeof(*m->world));
}
