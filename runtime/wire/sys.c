#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* getentropy(), SOCK_NONBLOCK */
#endif
#include "wire/sys.h"

#include "wire/cold.h"
#include "wire/resp.h"

#include <arpa/inet.h>
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
#define NO_SIGNAL MSG_NOSIGNAL
#else
#define NO_SIGNAL 0 /* SO_NOSIGPIPE does it */
#endif
#ifdef __linux__
#define NO_WAIT MSG_DONTWAIT
#else
#define NO_WAIT 0 /* elsewhere send() may ignore it: the descriptor stays non-blocking, and recv() never waits */
#endif

/* ---- time and chance ---------------------------------------------------------------------- */

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static uint64_t seed(const void *here)
{
	struct timespec t;
	uint64_t value;

	if (getentropy(&value, sizeof(value)) == 0)
		return value;
	clock_gettime(CLOCK_REALTIME, &t);
	return ((uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec) ^ ((uint64_t)getpid() << 40) ^ (uintptr_t)here;
}

static _Thread_local pid_t seeded; /* in this process; 0: not yet */

void swi_random_renew(void)
{
	if (seeded != getpid())
		seeded = 0;
}

/* SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
static uint64_t random64(void)
{
	static _Thread_local uint64_t state;
	uint64_t z;

	if (!seeded) {
		state = seed(&state);
		seeded = getpid();
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

#if defined(TCP_KEEPINTVL) && defined(TCP_KEEPCNT)
/* Three more questions in the time of the first silence. */
static void set_probes(int fd, int idle_s)
{
	int interval = idle_s > 3 ? idle_s / 3 : 1, count = 3;

#if defined(TCP_KEEPIDLE)
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle_s, sizeof(idle_s));
#elif defined(TCP_KEEPALIVE)
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPALIVE, &idle_s, sizeof(idle_s));
#endif
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof(interval));
	setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof(count));
}
#else
static void set_probes(int fd, int idle_s)
{
	(void)fd;
	(void)idle_s;
}
#endif

static void keep_alive(int fd, uint32_t idle_s, uint32_t user_timeout_ms)
{
	enum { LONGEST_IDLE_S = 32767 };

	set_probes(fd, (int)(idle_s < LONGEST_IDLE_S ? idle_s : LONGEST_IDLE_S));
#ifdef TCP_USER_TIMEOUT
	setsockopt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &user_timeout_ms, sizeof(user_timeout_ms));
#else
	(void)user_timeout_ms;
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

/* A recv() that may wait saves the poll() before it. Without the limit it could wait for ever: then it isn't allowed to. */
static void let_wait(int fd)
{
	struct timeval limit = { .tv_usec = SWI_RECV_WAIT_MS * 1000 };
	bool asks = NO_WAIT != 0; /* each call that must not wait says so */

	if (asks && setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)) == 0)
		fcntl(fd, F_SETFL, fcntl(fd, F_GETFL, 0) & ~O_NONBLOCK);
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
	if (is_self(&peer, len, fd))
		return -ECONNREFUSED;
	let_wait(fd);
	return 0;
}

/* Interrupted is as good as not ready: it is tried again after the next poll(). */
static SWI_COLD ssize_t failure(void)
{
	return errno == EWOULDBLOCK || errno == EINTR ? -EAGAIN : -errno;
}

static ssize_t send_some(int fd, const void *data, size_t len)
{
	ssize_t n = send(fd, data, len, NO_SIGNAL | NO_WAIT);

	return n >= 0 ? n : failure();
}

static ssize_t recv_some(int fd, void *data, size_t len, bool wait)
{
	ssize_t n = recv(fd, data, len, wait ? 0 : NO_WAIT);

	return n >= 0 ? n : failure();
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
	.keep_alive = keep_alive,
	.resolve = swi_resolve_all,
};

/* ---- names -------------------------------------------------------------------------------- */

bool swi_is_numeric(const char *host)
{
	unsigned char address[sizeof(struct in6_addr)];

	return inet_pton(AF_INET, host, address) == 1 || inet_pton(AF_INET6, host, address) == 1;
}

/* Those of the family, or of all others. */
static size_t take(const struct addrinfo *list, bool four, struct swi_endpoint *out, size_t max)
{
	size_t n = 0;

	for (; list && n < max; list = list->ai_next) {
		if ((list->ai_family == AF_INET) != four || list->ai_addrlen > sizeof(out->address))
			continue;
		memset(&out[n], 0, sizeof(*out));
		memcpy(&out[n].address, list->ai_addr, list->ai_addrlen);
		out[n++].len = list->ai_addrlen;
	}
	return n;
}

int swi_resolve_all(const char *host, uint16_t port, struct swi_endpoint *out, size_t max, size_t *n)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV };
	struct addrinfo *list;
	char service[24];
	int rc;

	*n = 0;
	if (!host || !*host)
		return EAI_NONAME;
	service[swi_format_i64(service, port)] = '\0';
	rc = getaddrinfo(host, service, &hints, &list);
	if (rc)
		return rc;
	*n = take(list, true, out, max);
	*n += take(list, false, out + *n, max - *n);
	freeaddrinfo(list);
	return *n ? 0 : EAI_NONAME;
}
