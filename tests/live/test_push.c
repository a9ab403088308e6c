/*
 * Pushes of real servers in the middle of batches. The commands that make a server push are blocked, so they are slipped in below the
 * client: each connection begins with CLIENT TRACKING, whose reply is switched off. From then on a server says each time when
 * a key that was read is written, between the replies.
 */
#define _GNU_SOURCE /* memmem() */
#include "exec/handle.h"
#include "live.h"

#include <stdio.h>
#include <string.h>

enum { FDS = 1024, KEYS = 16, ROUNDS = 100 };

static const char tracking[] = "*3\r\n$6\r\nCLIENT\r\n$5\r\nREPLY\r\n$4\r\nSKIP\r\n"
			       "*3\r\n$6\r\nCLIENT\r\n$8\r\nTRACKING\r\n$2\r\nON\r\n";
static bool tracked[FDS];
static size_t pushes;

/* Before the first command that reads a key: then the greeting is over. */
static ssize_t send_tracking(int fd, const void *data, size_t len)
{
	assert_in_range(fd, 0, FDS - 1);
	if (!tracked[fd] && memmem(data, len, "GET\r\n", 5)) {
		tracked[fd] = true;
		assert_int_equal(swi_sys_posix.send(fd, tracking, sizeof(tracking) - 1), sizeof(tracking) - 1);
	}
	return swi_sys_posix.send(fd, data, len);
}

static ssize_t recv_counting(int fd, void *data, size_t len, bool wait)
{
	ssize_t n = swi_sys_posix.recv(fd, data, len, wait);
	const char *at = data, *end = at + (n > 0 ? n : 0);

	while ((at = memmem(at, (size_t)(end - at), ">2\r\n$10\r\ninvalidate", 18))) {
		pushes++;
		at++;
	}
	return n;
}

/* NULL: this build has no RESP3. */
static sw_handle *open_tracked(void)
{
	static struct swi_sys sys;
	struct sw_options o = { .seeds = live_seeds(), .resp3 = true };
	sw_handle *h = NULL;
	char text[512];
	sw_err err;

	sys = swi_sys_posix;
	sys.send = send_tracking;
	sys.recv = recv_counting;
	err = swi_open(&o, &sys, &h, text, sizeof(text));
	if (err == SW_ENOTBUILT)
		printf("skipped: %s\n", text);
	else if (err)
		fail_msg("sw_open: %s", text);
	return h;
}

static void one_round(sw_handle *b, const sw_bytes *keys, int64_t round)
{
	int64_t counts[KEYS];
	sw_reply *before[KEYS], *after[KEYS], *all = NULL;
	size_t i;

	sw_batch_reset(b);
	for (i = 0; i < KEYS; i++) {
		live_ok(b, sw_get(b, keys[i], &before[i]));
		live_ok(b, sw_incr(b, keys[i], &counts[i]));
		live_ok(b, sw_get(b, keys[i], &after[i]));
	}
	live_ok(b, sw_mget(b, keys, KEYS, &all));
	live_ok(b, sw_batch_run(b));
	for (i = 0; i < KEYS; i++) {
		assert_int_equal(sw_reply_integer(before[i]), 2 * round);
		assert_int_equal(counts[i], 2 * round + 1);
		assert_int_equal(sw_reply_integer(after[i]), 2 * round + 1);
		assert_int_equal(sw_reply_integer(sw_reply_at(all, i)), 2 * round + 1);
	}
}

static void s68_a_push_in_the_middle_of_a_batch(void **state)
{
	const sw_bytes *keys = live_keys("pushed", KEYS);
	sw_handle *h = open_tracked(), *b = NULL, *other = *state;
	struct sw_stats s;
	int64_t round;
	size_t i;

	if (!h)
		skip();
	live_ok(h, sw_batch_new(h, &b));
	for (round = 0; round < ROUNDS; round++) {
		one_round(b, keys, round);
		for (i = 0; i < KEYS; i++)
			live_ok(other, sw_incr(other, keys[i], NULL));
	}
	live_ok(h, sw_stats_get(h, NULL, &s));
	printf("%zu pushes in %d batches\n", pushes, ROUNDS);
	assert_true(pushes >= ROUNDS * KEYS);
	assert_int_equal(s.lost, 0);
	sw_free(b);
	sw_free(h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(s68_a_push_in_the_middle_of_a_batch, live_setup, live_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
