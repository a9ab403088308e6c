/* A client of a few lines, for the tests of the fake nodes. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "plain_client.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

int plain_try_dial(struct fake *f, const char *node, int flags)
{
	struct timeval patience = { 5, 0 };
	struct sockaddr_in a;
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	memset(&a, 0, sizeof(a));
	a.sin_family = AF_INET;
	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	a.sin_port = htons((uint16_t)fake_port(f, node));
	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	if (flags)
		fcntl(fd, F_SETFL, flags);
	if (connect(fd, (struct sockaddr *)&a, sizeof(a)) == 0 || (flags && errno == EINPROGRESS))
		return fd;
	close(fd);
	return -1;
}

int plain_dial(struct fake *f, const char *node)
{
	int fd = plain_try_dial(f, node, 0);

	assert_true(fd >= 0);
	return fd;
}

void plain_send_bytes(int fd, const char *bytes)
{
	assert_int_equal(send(fd, bytes, strlen(bytes), MSG_NOSIGNAL), (ssize_t)strlen(bytes));
}

/* "GET k" as RESP; words are split at single spaces. */
void plain_say(int fd, const char *command)
{
	char out[1024], words[256], *word, *rest = words;
	size_t n = 1, len;

	snprintf(words, sizeof(words), "%s", command);
	for (word = words; *word; word++)
		n += *word == ' ';
	len = (size_t)snprintf(out, sizeof(out), "*%zu\r\n", n);
	while ((word = strtok_r(rest, " ", &rest)) != NULL)
		len += (size_t)snprintf(out + len, sizeof(out) - len, "$%zu\r\n%s\r\n",
					strlen(word), word);
	plain_send_bytes(fd, out);
}

void plain_hear(int fd, const char *expected)
{
	char got[4096] = { 0 };
	size_t at = 0, want = strlen(expected);
	ssize_t n;

	assert_true(want < sizeof(got));
	while (at < want && (n = recv(fd, got + at, want - at, 0)) > 0)
		at += (size_t)n;
	assert_string_equal(got, expected);
}

void plain_hear_end(int fd)
{
	char c;

	assert_int_equal(recv(fd, &c, 1, 0), 0);
	close(fd);
}

void plain_hear_reset(int fd)
{
	char c;

	assert_int_equal(recv(fd, &c, 1, 0), -1);
	assert_int_equal(errno, ECONNRESET);
	close(fd);
}

bool plain_silent(int fd)
{
	struct pollfd p = { fd, POLLIN, 0 };

	return poll(&p, 1, 0) == 0;
}
