/*
 * The n-th write, read, or attempt to open a socket fails, for every n and in each way that it can: reset, cut after one byte, closed
 * by the peer, no descriptor left.
 */
#include "fail_points.h"
#include "live.h"

#include <errno.h>

static const sw_err may_fail[] = { SW_ECLOSED, SW_ECONNECT, SW_EPARTIAL, SW_OK };

/* ---- a system whose n-th call of one kind fails ---- */

static struct {
	size_t left; /* uses until the failure; 0: none is planned */
	bool hit;
} plan;

static void arm(size_t n)
{
	plan.left = n;
	plan.hit = false;
}

static bool disarm(void)
{
	plan.left = 0;
	return plan.hit;
}

static bool fails_now(void)
{
	if (plan.left == 0 || --plan.left)
		return false;
	plan.hit = true;
	return true;
}

static ssize_t send_reset(int fd, const void *data, size_t len)
{
	return fails_now() ? -ECONNRESET : swi_sys_posix.send(fd, data, len);
}

/* One byte gets through, the rest doesn't. */
static ssize_t send_cut(int fd, const void *data, size_t len)
{
	static int broken = -1;

	if (fd == broken) {
		broken = -1;
		return -EPIPE;
	}
	if (!fails_now())
		return swi_sys_posix.send(fd, data, len);
	if (len > 1)
		broken = fd;
	return len > 1 ? swi_sys_posix.send(fd, data, 1) : -EPIPE;
}

static ssize_t recv_reset(int fd, void *data, size_t len, bool wait)
{
	return fails_now() ? -ECONNRESET : swi_sys_posix.recv(fd, data, len, wait);
}

/* What has come is cut in the middle, and the next read finds the end. */
static ssize_t recv_cut(int fd, void *data, size_t len, bool wait)
{
	ssize_t n = swi_sys_posix.recv(fd, data, len, wait);

	if (n <= 0 || !fails_now())
		return n;
	shutdown(fd, SHUT_RDWR);
	while (swi_sys_posix.recv(fd, &(char){ 0 }, 1, false) > 0)
		;
	return n > 1 ? n / 2 : 0;
}

static int open_refused(const struct sockaddr *address, socklen_t len)
{
	return fails_now() ? -EMFILE : swi_sys_posix.open_socket(address, len);
}

static int connect_refused(int fd)
{
	return fails_now() ? -ECONNREFUSED : swi_sys_posix.connect_result(fd);
}

static void run(const char *name, struct swi_sys sys)
{
	struct fail_way way = { name, &sys, arm, disarm, may_fail };

	fail_points_run(&way);
}

static void s50_each_write_is_reset(void **state)
{
	struct swi_sys sys = swi_sys_posix;

	(void)state;
	sys.send = send_reset;
	run("write reset", sys);
}

static void s57_each_write_is_cut(void **state)
{
	struct swi_sys sys = swi_sys_posix;

	(void)state;
	sys.send = send_cut;
	run("write cut", sys);
}

static void s50_each_read_is_reset(void **state)
{
	struct swi_sys sys = swi_sys_posix;

	(void)state;
	sys.recv = recv_reset;
	run("read reset", sys);
}

static void s51_each_read_is_cut(void **state)
{
	struct swi_sys sys = swi_sys_posix;

	(void)state;
	sys.recv = recv_cut;
	run("read cut", sys);
}

static void s61_each_socket_fails(void **state)
{
	struct swi_sys sys = swi_sys_posix;

	(void)state;
	sys.open_socket = open_refused;
	run("no socket", sys);
	sys = swi_sys_posix;
	sys.connect_result = connect_refused;
	run("refused", sys);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(s50_each_write_is_reset), cmocka_unit_test(s57_each_write_is_cut),
		cmocka_unit_test(s50_each_read_is_reset),  cmocka_unit_test(s51_each_read_is_cut),
		cmocka_unit_test(s61_each_socket_fails),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
