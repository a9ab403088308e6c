#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* getentropy(), SOCK_NONBLOCK */
#endif
#include "wire/sys.h"

#include "wire/resp.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__) || defined(__APPLE__)
#include <sys/random.h>
#endif

#ifdef MSG_NOSIGNAL
#define SEND_FLAGS MSG_NOSIGNAL
#else
#define SEND_FLAGS 0 /* SO_NOSIGPIPE does it */
#endif

/* ---- time and chance ---------------------------------------------------------------------- */

static int64_t clock_ns(clockid_t id)
{
	struct timespec t;

	clock_gettime(id, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int64_t now_ms(void)
{
	return clock_ns(CLOCK_MONOTONIC) / 1000000;
}

static uint64_t seed(const void *here)
{
	uint64_t value;

	if (getentropy(&value, sizeof(value)) == 0)
		return value;
	return (uint64_t)clock_ns(CLOCK_REALTIME) ^ ((uint64_t)getpid() << 40) ^ (uintptr_t)here;
}

/* SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
static uint64_t random64(void)
{
	static _Thread_local uint64_t state;
	static _Thread_local int seeded;
	uint64_t z;

	if (!seeded) {
		state = seed(&state);
		seeded = 1;
	}
	z = state += 0x9e3779b97f4a7c15;
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
	return z ^ (z >> 31);
}

/* ---- sockets ------------------------------------------------------------------------------ */

static int new_socket(int family)
{
#if defined(SOCK_NONBLOCK) && defined(SOCK_CLOEXEC)
	int fd = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
#else
	int fd = socket(family, SOCK_STREAM, 0);

	if (fd >= 0) {
		fcntl(fd, F_SETFL, fcntl(fd, F_GETFL, 0) | O_NONBLOCK);
		fcntl(fd, F_SETFD, FD_CLOEXEC);
	}
#endif
	return fd < 0 ? -errno : fd;
}

static void set_options(int fd)
{
	int on = 1;

	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
#ifdef SO_NOSIGPIPE
	setsockopt(fd, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof(on));
#endif
}

static int open_socket(const struct sockaddr *address, socklen_t len)
{
	int fd = new_socket(address->sa_family), error;

	if (fd < 0)
		return fd;
	set_options(fd);
	/* An interrupted connect() goes on by itself, as one in progress does. */
	if (connect(fd, address, len) == 0 || errno == EINPROGRESS || errno == EINTR)
		return fd;
	error = errno;
	close(fd);
	return -error;
}

/* Without a listener, a port of the ephemeral range can get connected to itself. */
static bool is_self(const struct sockaddr_storage *peer, socklen_t len, int fd)
{
	struct sockaddr_storage own = { 0 };
	socklen_t own_len = sizeof(own);

	return getsockname(fd, (struct sockaddr *)&own, &own_len) == 0 && own_len == len &&
	       memcmp(&own, peer, len) == 0;
}

static int connect_result(int fd)
{
	struct pollfd writable = { .fd = fd, .events = POLLOUT };
	struct sockaddr_storage peer = { 0 };
	socklen_t len = sizeof(peer), error_len = sizeof(int);
	int error = 0;

	if (poll(&writable, 1, 0) <= 0)
		return -EINPROGRESS;
	if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &error_len) != 0)
		return -errno;
	if (error)
		return -error;
	if (getpeername(fd, (struct sockaddr *)&peer, &len) != 0)
		return -errno;
	return is_self(&peer, len, fd) ? -ECONNREFUSED : 0;
}

static ssize_t failure(void)
{
	return errno == EWOULDBLOCK ? -EAGAIN : -errno;
}

static ssize_t send_some(int fd, const void *data, size_t len)
{
	ssize_t n;

	do {
		n = send(fd, data, len, SEND_FLAGS);
	} while (n < 0 && errno == EINTR);
	return n < 0 ? failure() : n;
}

static ssize_t recv_some(int fd, void *data, size_t len)
{
	ssize_t n;

	do {
		n = recv(fd, data, len, 0);
	} while (n < 0 && errno == EINTR);
	return n < 0 ? failure() : n;
}

static int poll_some(struct pollfd *fds, nfds_t n, int timeout_ms)
{
	int ready = poll(fds, n, timeout_ms);

	if (ready >= 0)
		return ready;
	if (errno != EINTR)
		return -errno;
	for (nfds_t i = 0; i < n; i++)
		fds[i].revents = 0;
	return 0;
}

static void close_socket(int fd)
{
	close(fd);
}

const struct swi_sys swi_sys_posix = {
	.now_ms = now_ms,
	.random64 = random64,
	.open_socket = open_socket,
	.connect_result = connect_result,
	.send = send_some,
	.recv = recv_some,
	.poll = poll_some,
	.close = close_socket,
};

/* ---- names -------------------------------------------------------------------------------- */

int swi_resolve(const char *host, uint16_t port, struct swi_endpoint *out)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV };
	struct addrinfo *list, *found;
	char service[24];
	int rc;

	if (!host || !*host)
		return EAI_NONAME;
	service[swi_format_i64(service, port)] = '\0';
	rc = getaddrinfo(host, service, &hints, &list);
	if (rc)
		return rc;
	for (found = list; found->ai_next && found->ai_family != AF_INET; found = found->ai_next)
		;
	if (found->ai_family != AF_INET)
		found = list;
	memset(out, 0, sizeof(*out));
	memcpy(&out->address, found->ai_addr, found->ai_addrlen);
	out->len = found->ai_addrlen;
	freeaddrinfo(list);
	return 0;
}
