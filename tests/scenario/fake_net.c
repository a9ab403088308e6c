/* Sockets of the fake nodes, and the one thread that serves them all. */
#include "fake_impl.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void nonblocking(int fd)
{
	fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
	fcntl(fd, F_SETFD, FD_CLOEXEC);
}

static struct addrinfo *address_of(const struct fake_node *node)
{
	struct addrinfo hints, *found = NULL;
	char port[16];

	memset(&hints, 0, sizeof(hints));
	hints.ai_socktype = SOCK_STREAM;
	hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
	snprintf(port, sizeof(port), "%d", node->port);
	return getaddrinfo(node->host, port, &hints, &found) == 0 ? found : NULL;
}

static int port_of(int fd)
{
	struct sockaddr_storage a;
	socklen_t len = sizeof(a);
	char port[16];

	if (getsockname(fd, (struct sockaddr *)&a, &len) != 0 ||
	    getnameinfo((struct sockaddr *)&a, len, NULL, 0, port, sizeof(port), NI_NUMERICSERV) !=
		    0)
		return 0;
	return atoi(port);
}

/* Linux drops what comes once the queue of a listener is full; we fill it ourselves. */
static void fill_queue(struct fake_node *node, const struct addrinfo *a)
{
	size_t i;

	for (i = 0; i < 2; i++) {
		node->fill[i] = socket(a->ai_family, SOCK_STREAM, 0);
		if (node->fill[i] < 0)
			continue;
		nonblocking(node->fill[i]);
		(void)!connect(node->fill[i], a->ai_addr, a->ai_addrlen);
	}
}

/* -1: not possible. */
static int bound_socket(const struct addrinfo *a)
{
	int on = 1, fd = socket(a->ai_family, SOCK_STREAM, 0);

	if (fd < 0)
		return -1;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	nonblocking(fd);
	if (bind(fd, a->ai_addr, a->ai_addrlen) == 0)
		return fd;
	close(fd);
	return -1;
}

static void shut(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* On the node's port, or on a free one if it has none yet. Failure leaves listener at -1. */
void fake_listen(struct fake_node *node, bool deaf)
{
	struct addrinfo *a = address_of(node);

	if (!a)
		return;
	shut(&node->held);
	node->listener = bound_socket(a);
	if (node->listener >= 0 && listen(node->listener, deaf ? 0 : 1024) != 0)
		shut(&node->listener);
	if (node->listener >= 0 && !node->port)
		node->port = port_of(node->listener);
	if (deaf && node->listener >= 0)
		fill_queue(node, a);
	node->deaf = deaf;
	freeaddrinfo(a);
}

void fake_unlisten(struct fake_node *node)
{
	struct addrinfo *a = address_of(node);
	size_t i;

	for (i = 0; i < 2; i++)
		shut(&node->fill[i]);
	shut(&node->listener);
	shut(&node->held);
	node->held = a ? bound_socket(a) : -1;
	if (a)
		freeaddrinfo(a);
}

void fake_net_free(struct fake_node *node)
{
	fake_unlisten(node);
	shut(&node->held);
}

/* ---- connections ---------------------------------------------------------------------------------------- */

void fake_conn_end(struct fake *f, struct fake_conn *conn, bool reset)
{
	struct linger linger = { 1, 0 };
	struct fake_conn **p = &f->conns;
	struct fake_answer *answer;

	while (*p != conn)
		p = &(*p)->next;
	*p = conn->next;
	for (answer = conn->answers; answer; answer = answer->next)
		answer->conn = NULL;
	if (reset)
		setsockopt(conn->fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
	close(conn->fd);
	fake_clear(&conn->in);
	fake_clear(&conn->out);
	free(conn);
}

void fake_node_end_all(struct fake *f, struct fake_node *node, bool reset)
{
	struct fake_conn *conn, *next;

	for (conn = f->conns; conn; conn = next) {
		next = conn->next;
		if (conn->node == node)
			fake_conn_end(f, conn, reset);
	}
}

size_t fake_node_open(const struct fake *f, const struct fake_node *node)
{
	const struct fake_conn *conn;
	size_t n = 0;

	for (conn = f->conns; conn; conn = conn->next)
		n += !node || conn->node == node;
	return n;
}

static void accept_all(struct fake *f, struct fake_node *node)
{
	struct fake_conn *conn;
	int fd, on = 1;

	while ((fd = accept(node->listener, NULL, NULL)) >= 0) {
		nonblocking(fd);
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
		conn = fake_alloc(sizeof(*conn));
		conn->fd = fd;
		conn->node = node;
		conn->number = ++f->last_number;
		conn->answers_end = &conn->answers;
		conn->next = f->conns;
		f->conns = conn;
		node->connections++;
	}
}

/* Moves what may go out, in the order of the commands, from answers to the connection's buffer. */
static void collect(struct fake_conn *conn)
{
	struct fake_answer *answer;

	while ((answer = conn->answers) != NULL) {
		fake_put(&conn->out, answer->out.data, answer->out.len);
		fake_clear(&answer->out);
		if (!answer->complete)
			return;
		conn->answers = answer->next;
		if (!conn->answers)
			conn->answers_end = &conn->answers;
		answer->next = NULL;
		answer->conn = NULL;
	}
}

/* Errors show up when the connection is read. */
void fake_conn_flush(struct fake_conn *conn)
{
	size_t size;
	ssize_t n;

	collect(conn);
	while (conn->out.len) {
		size = conn->node->split && conn->node->split < conn->out.len ? conn->node->split
									      : conn->out.len;
		n = send(conn->fd, conn->out.data, size, MSG_NOSIGNAL);
		if (n <= 0)
			return;
		fake_drop(&conn->out, (size_t)n);
		if (conn->node->split)
			return;
	}
}

static void parse_all(struct fake *f, struct fake_conn *conn)
{
	struct fake_words words = { 0 };
	ptrdiff_t took = 0;
	size_t at = 0;

	while (at < conn->in.len) {
		took = fake_parse_command(conn->in.data + at, conn->in.len - at, &words);
		if (took <= 0)
			break;
		at += (size_t)took;
		fake_arrived(f, conn, &words);
	}
	fake_drop(&conn->in, at);
	if (took < 0) {
		fake_fail(f, "node %s got bytes that are no command: \"%.40s\"", conn->node->name,
			  conn->in.data);
		conn->in.len = 0;
	}
}

/* false: the other side has closed or reset. */
static bool read_some(struct fake *f, struct fake_conn *conn)
{
	static char chunk[256 * 1024];
	ssize_t n = recv(conn->fd, chunk, sizeof(chunk), 0);

	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	if (n == 0)
		return false;
	conn->node->reads++;
	fake_put(&conn->in, chunk, (size_t)n);
	parse_all(f, conn);
	return true;
}

/* ---- the thread ------------------------------------------------------------------------------------------- */

struct polls {
	struct pollfd *fd;
	void **of; /* the connection, or NULL */
	size_t n;
};

static void poll_add(struct polls *p, int fd, bool read, bool write, void *of)
{
	p->fd[p->n].fd = fd;
	p->fd[p->n].events = (short)((read ? POLLIN : 0) | (write ? POLLOUT : 0));
	p->fd[p->n].revents = 0;
	p->of[p->n] = of;
	p->n++;
}

/* Order: the pipe, one entry a node, then the connections. */
static void poll_all(struct fake *f, struct polls *p)
{
	size_t i, room = 1 + f->n_nodes + fake_node_open(f, NULL);
	struct fake_conn *conn;

	p->fd = fake_alloc(room * sizeof(*p->fd));
	p->of = fake_alloc(room * sizeof(*p->of));
	p->n = 0;
	poll_add(p, f->wake[0], true, false, NULL);
	for (i = 0; i < f->n_nodes; i++)
		poll_add(p, f->nodes[i]->deaf ? -1 : f->nodes[i]->listener, true, false, NULL);
	for (conn = f->conns; conn; conn = conn->next)
		poll_add(p, conn->fd, !conn->node->paused, conn->out.len > 0, conn);
}

static void serve_ready(struct fake *f, const struct polls *p)
{
	char drain[64];
	size_t i;

	if (p->fd[0].revents)
		(void)!read(f->wake[0], drain, sizeof(drain));
	for (i = 0; i < f->n_nodes; i++) {
		if (p->fd[1 + i].revents && f->nodes[i]->listener == p->fd[1 + i].fd)
			accept_all(f, f->nodes[i]);
	}
	for (i = 1 + f->n_nodes; i < p->n; i++) {
		struct fake_conn *conn = p->of[i];

		if (p->fd[i].revents & POLLOUT)
			fake_conn_flush(conn);
		/* A paused connection reports its end only through POLLERR and POLLHUP. */
		if ((p->fd[i].revents & (POLLIN | POLLHUP | POLLERR)) && !read_some(f, conn))
			fake_conn_end(f, conn, false);
	}
}

static void play_all(struct fake *f)
{
	bool moved;
	size_t i;

	do {
		for (moved = false, i = 0; i < f->n_nodes; i++)
			moved = fake_play(f, f->nodes[i]) || moved;
	} while (moved);
	pthread_cond_broadcast(&f->change);
}

void *fake_serve(void *arg)
{
	struct fake *f = arg;
	struct polls p;

	pthread_mutex_lock(&f->lock);
	while (!f->ending) {
		play_all(f);
		poll_all(f, &p);
		pthread_mutex_unlock(&f->lock);
		poll(p.fd, (nfds_t)p.n, -1);
		pthread_mutex_lock(&f->lock);
		serve_ready(f, &p);
		free(p.fd);
		free(p.of);
	}
	pthread_mutex_unlock(&f->lock);
	return NULL;
}

void fake_wake(struct fake *f)
{
	(void)!write(f->wake[1], "", 1);
}
