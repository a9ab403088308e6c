#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "wire/sys.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define SYS     swi_sys_posix
#define WAIT_MS 5000

static int resolve_one(const char *host, uint16_t port, struct swi_endpoint *out)
{
	size_t n;

	return swi_resolve_all(host, port, out, 1, &n);
}

/* ---- a listener on loopback ------------------------------------------------------------------ */

static int listen_on_loopback(uint16_t *port)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t len = sizeof(address);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_true(fd >= 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, len), 0);
	assert_int_equal(listen(fd, 4), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &len), 0);
	*port = ntohs(address.sin_port);
	return fd;
}

static int open_to(uint16_t port)
{
	struct swi_endpoint to;

	assert_int_equal(resolve_one("127.0.0.1", port, &to), 0);
	return SYS.open_socket((struct sockaddr *)&to.address, to.len);
}

static void wait_for(int fd, short events)
{
	struct pollfd p = { .fd = fd, .events = events };

	assert_int_equal(SYS.poll(&p, 1, WAIT_MS), 1);
}

struct pair {
	int client;
	int server;
};

static struct pair connect_pair(void)
{
	struct pair p;
	uint16_t port;
	int listener = listen_on_loopback(&port);

	p.client = open_to(port);
	assert_true(p.client >= 0);
	wait_for(p.client, POLLOUT);
	assert_int_equal(SYS.connect_result(p.client), 0);
	assert_int_equal(SYS.connect_result(p.client), 0);
	p.server = accept(listener, NULL, NULL);
	assert_true(p.server >= 0);
	close(listener);
	return p;
}

/* ---- tests ----------------------------------------------------------------------------------- */

static void echoes_over_loopback(void **state)
{
	struct pair p = connect_pair();
	char got[8] = { 0 };

	(void)state;
	assert_int_equal(SYS.recv(p.client, got, sizeof(got), false), -EAGAIN);
	assert_int_equal(SYS.send(p.client, "ping", 4), 4);
	assert_int_equal(SYS.recv(p.server, got, sizeof(got), true), 4);
	assert_int_equal(SYS.send(p.server, got, 4), 4);
	wait_for(p.client, POLLIN);
	memset(got, 0, sizeof(got));
	assert_int_equal(SYS.recv(p.client, got, sizeof(got), false), 4);
	assert_string_equal(got, "ping");
	SYS.close(p.server);
	wait_for(p.client, POLLIN);
	assert_int_equal(SYS.recv(p.client, got, sizeof(got), false), 0);
	SYS.close(p.client);
}

static void *send_later(void *server)
{
	nanosleep(&(struct timespec){ .tv_nsec = 2 * 1000 * 1000 }, NULL);
	assert_int_equal(SYS.send(*(int *)server, "late", 4), 4);
	return NULL;
}

/* Until it comes, or for a moment: a client that is asked to wait must come back to its clock. */
static void a_read_that_may_wait(void **state)
{
	struct pair p = connect_pair();
	char got[8] = { 0 };
	pthread_t thread;
	ssize_t n = -EAGAIN;
	int64_t begin = SYS.now_ms();
	int tries;

	(void)state;
	assert_int_equal(SYS.recv(p.client, got, sizeof(got), true), -EAGAIN);
	assert_in_range(SYS.now_ms() - begin, SWI_RECV_WAIT_MS - 1, 5000);
	assert_int_equal(pthread_create(&thread, NULL, send_later, &p.server), 0);
	for (tries = 0; n == -EAGAIN && tries < 250; tries++)
		n = SYS.recv(p.client, got, sizeof(got), true);
	pthread_join(thread, NULL);
	assert_int_equal(n, 4);
	assert_string_equal(got, "late");
	SYS.close(p.server);
	assert_int_equal(SYS.recv(p.client, got, sizeof(got), true), 0);
	SYS.close(p.client);
}

static int option(int fd, int level, int name)
{
	int value = -1;
	socklen_t len = sizeof(value);

	assert_int_equal(getsockopt(fd, level, name, &value, &len), 0);
	return value;
}

static void sets_the_options(void **state)
{
	struct pair p = connect_pair();

	(void)state;
	assert_true(option(p.client, IPPROTO_TCP, TCP_NODELAY) > 0);
	assert_true(option(p.client, SOL_SOCKET, SO_KEEPALIVE) > 0);
	assert_false(fcntl(p.client, F_GETFL) & O_NONBLOCK); /* each call says whether it may wait */
	assert_true(fcntl(p.client, F_GETFD) & FD_CLOEXEC);
	SYS.close(p.client);
	SYS.close(p.server);
}

/* A port that was free a moment ago. */
static void tells_a_refused_connection(void **state)
{
	uint16_t port;
	int fd;

	(void)state;
	close(listen_on_loopback(&port));
	fd = open_to(port);
	if (fd >= 0) {
		wait_for(fd, POLLOUT);
		assert_int_equal(SYS.connect_result(fd), -ECONNREFUSED);
		assert_int_not_equal(SYS.connect_result(fd), 0);
		SYS.close(fd);
	} else {
		assert_int_equal(fd, -ECONNREFUSED);
	}
}

/* A socket that never began to connect is not connected. */
static void tells_what_is_not_connected(void **state)
{
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	(void)state;
	assert_true(SYS.connect_result(fd) < 0);
	SYS.close(fd);
	assert_true(SYS.connect_result(fd) < 0);
	assert_int_equal(SYS.send(fd, "x", 1), -EBADF);
	assert_int_equal(SYS.recv(fd, &fd, 1, false), -EBADF);
}

static void refuses_a_family_it_has_not(void **state)
{
	struct sockaddr none = { .sa_family = AF_UNSPEC };

	(void)state;
	assert_true(SYS.open_socket(&none, sizeof(none)) < 0);
}

/* A connection to the own port: no listener is there. */
static void tells_a_connection_to_itself(void **state)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t len = sizeof(address);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	(void)state;
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_int_equal(bind(fd, (struct sockaddr *)&address, len), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &len), 0);
	if (connect(fd, (struct sockaddr *)&address, len) == 0)
		assert_int_equal(SYS.connect_result(fd), -ECONNREFUSED);
	else
		print_message("this kernel doesn't connect a socket to itself\n");
	SYS.close(fd);
}

/* Were there a SIGPIPE, the program would be gone. */
static void a_lost_peer_is_an_error(void **state)
{
	struct pair p = connect_pair();
	ssize_t n = 0;

	(void)state;
	signal(SIGPIPE, SIG_DFL);
	SYS.close(p.server);
	wait_for(p.client, POLLIN);
	for (int i = 0; i < 100 && n >= 0; i++) {
		n = SYS.send(p.client, "x", 1);
		SYS.poll(NULL, 0, 1);
	}
	assert_true(n == -EPIPE || n == -ECONNRESET);
	SYS.close(p.client);
}

static void a_full_socket_is_eagain(void **state)
{
	struct pair p = connect_pair();
	size_t size = 1 << 20, sent = 0;
	char *data = calloc(1, size);
	ssize_t n;

	(void)state;
	assert_non_null(data);
	while ((n = SYS.send(p.client, data, size)) > 0 && sent < (size_t)1 << 30)
		sent += (size_t)n;
	assert_int_equal(n, -EAGAIN);
	assert_true(sent > 0);
	free(data);
	SYS.close(p.client);
	SYS.close(p.server);
}

static void on_signal(int number)
{
	(void)number;
}

static void *interrupt(void *main_thread)
{
	for (int i = 0; i < 200; i++) {
		pthread_kill(*(pthread_t *)main_thread, SIGUSR1);
		poll(NULL, 0, 5);
	}
	return NULL;
}

/* An interrupted poll() is one that found nothing. */
static void poll_ends_quietly_on_a_signal(void **state)
{
	struct sigaction action = { .sa_handler = on_signal };
	struct pair p = connect_pair();
	struct pollfd waiting = { .fd = p.client, .events = POLLIN, .revents = POLLIN };
	pthread_t self = pthread_self(), other;

	(void)state;
	sigaction(SIGUSR1, &action, NULL);
	assert_int_equal(pthread_create(&other, NULL, interrupt, &self), 0);
	assert_int_equal(SYS.poll(&waiting, 1, 60000), 0);
	assert_int_equal(waiting.revents, 0);
	pthread_join(other, NULL);
	SYS.close(p.client);
	SYS.close(p.server);
}

static void resolves_addresses(void **state)
{
	struct swi_endpoint to;
	struct sockaddr_in v4;
	struct sockaddr_in6 v6;

	(void)state;
	assert_int_equal(resolve_one("127.0.0.1", 65535, &to), 0);
	assert_int_equal(to.len, sizeof(v4));
	memcpy(&v4, &to.address, sizeof(v4));
	assert_int_equal(v4.sin_family, AF_INET);
	assert_int_equal(ntohs(v4.sin_port), 65535);
	assert_int_equal(ntohl(v4.sin_addr.s_addr), INADDR_LOOPBACK);
	assert_int_equal(resolve_one("::1", 7000, &to), 0);
	memcpy(&v6, &to.address, sizeof(v6));
	assert_int_equal(v6.sin6_family, AF_INET6);
	assert_int_equal(ntohs(v6.sin6_port), 7000);
	assert_int_equal(resolve_one("localhost", 7000, &to), 0);
}

static void all_addresses_ipv4_first(void **state)
{
	struct swi_endpoint all[8];
	size_t n = 0, i;
	bool six = false;

	(void)state;
	assert_int_equal(swi_resolve_all("localhost", 7000, all, 8, &n), 0);
	assert_in_range(n, 1, 8);
	for (i = 0; i < n; i++) {
		assert_false(six && all[i].address.ss_family == AF_INET);
		six = six || all[i].address.ss_family == AF_INET6;
	}
	assert_int_equal(swi_resolve_all("localhost", 7000, all, 1, &n), 0);
	assert_int_equal(n, 1);
	assert_int_equal(swi_resolve_all("", 7000, all, 8, &n), EAI_NONAME);
	assert_int_equal(n, 0);
}

#ifdef __linux__
static int tcp_option(int fd, int name)
{
	int value = -1;
	socklen_t len = sizeof(value);

	assert_int_equal(getsockopt(fd, IPPROTO_TCP, name, &value, &len), 0);
	return value;
}
#endif

/* Best effort elsewhere: nothing to look at. */
static void keeps_alive(void **state)
{
	uint16_t port;
	int listener = listen_on_loopback(&port), fd = open_to(port);

	(void)state;
	assert_true(fd >= 0);
	SYS.keep_alive(fd, 12, 3456);
#ifdef __linux__
	assert_int_equal(tcp_option(fd, TCP_KEEPIDLE), 12);
	assert_int_equal(tcp_option(fd, TCP_KEEPINTVL), 4);
	assert_int_equal(tcp_option(fd, TCP_KEEPCNT), 3);
	assert_int_equal(tcp_option(fd, TCP_USER_TIMEOUT), 3456);
	SYS.keep_alive(fd, 4000000000U, 0);
	assert_int_equal(tcp_option(fd, TCP_KEEPIDLE), 32767);
#endif
	SYS.close(fd);
	close(listener);
}

static void names_what_does_not_resolve(void **state)
{
	struct swi_endpoint to;

	(void)state;
	assert_int_equal(resolve_one("", 7000, &to), EAI_NONAME);
	assert_int_equal(resolve_one(NULL, 7000, &to), EAI_NONAME);
	assert_int_not_equal(resolve_one("no such host", 7000, &to), 0);
	assert_int_not_equal(resolve_one("[::1]", 7000, &to), 0);
}

static void *first_random(void *out)
{
	*(uint64_t *)out = SYS.random64();
	return NULL;
}

/* Another seed in each thread; each bit is set in about half of the numbers. */
static void random_numbers_differ(void **state)
{
	uint64_t other, mine = SYS.random64();
	pthread_t thread;
	int bits[64] = { 0 };

	(void)state;
	assert_int_equal(pthread_create(&thread, NULL, first_random, &other), 0);
	pthread_join(thread, NULL);
	assert_true(other != mine);
	for (int i = 0; i < 10000; i++) {
		uint64_t r = SYS.random64();

		for (int b = 0; b < 64; b++)
			bits[b] += (int)(r >> b & 1);
	}
	for (int b = 0; b < 64; b++)
		assert_in_range(bits[b], 4500, 5500); /* ten standard deviations */
}

static void the_clock_goes_forward(void **state)
{
	int64_t before = SYS.now_ms();

	(void)state;
	SYS.poll(NULL, 0, 20);
	assert_true(SYS.now_ms() >= before + 19);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(echoes_over_loopback),
		cmocka_unit_test(a_read_that_may_wait),
		cmocka_unit_test(sets_the_options),
		cmocka_unit_test(tells_a_refused_connection),
		cmocka_unit_test(tells_what_is_not_connected),
		cmocka_unit_test(refuses_a_family_it_has_not),
		cmocka_unit_test(tells_a_connection_to_itself),
		cmocka_unit_test(a_lost_peer_is_an_error),
		cmocka_unit_test(a_full_socket_is_eagain),
		cmocka_unit_test(poll_ends_quietly_on_a_signal),
		cmocka_unit_test(resolves_addresses),
		cmocka_unit_test(all_addresses_ipv4_first),
		cmocka_unit_test(keeps_alive),
		cmocka_unit_test(names_what_does_not_resolve),
		cmocka_unit_test(random_numbers_differ),
		cmocka_unit_test(the_clock_goes_forward),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
