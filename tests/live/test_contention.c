/*
 * Eight processes move elements around a ring of lists and a ring of sets in different slots, and are killed at random moments;
 * dead ones are replaced. After recovery the elements are exactly what they were. SLOTWISE_MOVES: how many moves (default 3,000).
 */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "live.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WORKERS = 8, RING = 4, ELEMENTS = 100, LEASE_MS = 200, KILL_EVERY = 40, LIMIT_S = 120 };

struct shared {
	unsigned long moves;
	unsigned long failures;
	char text[200]; /* of one failure */
};

static struct shared *shared;
static unsigned long seed;

static unsigned long next_random(unsigned long *state)
{
	*state = *state * 6364136223846793005UL + 1442695040888963407UL;
	return *state >> 33;
}

static const struct sw_options options = { .lease_ms = LEASE_MS };

/* ---- a worker ---- */

static sw_err move_list(sw_handle *h, unsigned long r)
{
	char line[100];
	const char *const ends[] = { "LEFT", "RIGHT" };
	unsigned from = (unsigned)(r % RING), to = (from + 1) % RING;
	sw_bytes words[8];
	size_t n;

	if (r / RING % 3 == 0)
		snprintf(line, sizeof(line), "RPOPLPUSH list%u list%u", from, to);
	else if (r / RING % 3 == 1)
		snprintf(line, sizeof(line), "LMOVE list%u list%u %s %s", from, to, ends[r / 16 % 2], ends[r / 32 % 2]);
	else
		snprintf(line, sizeof(line), "BLMOVE list%u list%u %s %s 0.01", from, to, ends[r / 16 % 2],
			 ends[r / 32 % 2]);
	n = live_words(line, words, 8);
	return sw_call(h, words, n, NULL);
}

static sw_err move_member(sw_handle *h, unsigned long r)
{
	char line[100];
	unsigned from = (unsigned)(r % RING);
	sw_bytes words[8];
	size_t n;

	snprintf(line, sizeof(line), "SMOVE set%u set%u m%lu", from, (from + 1) % RING, r / RING % ELEMENTS);
	n = live_words(line, words, 8);
	return sw_call(h, words, n, NULL);
}

static void work(unsigned long state)
{
	struct sw_options o = options;
	sw_handle *h = NULL;

	o.seeds = live_seeds();
	if (sw_open(&o, &h))
		_exit(3);
	for (;;) {
		unsigned long r = next_random(&state);

		if (r % 2 ? move_list(h, r / 2) : move_member(h, r / 2)) {
			if (__atomic_fetch_add(&shared->failures, 1, __ATOMIC_RELAXED) == 0)
				snprintf(shared->text, sizeof(shared->text), "%s", sw_error_text(h));
		}
		__atomic_fetch_add(&shared->moves, 1, __ATOMIC_RELAXED);
	}
}

static pid_t start_worker(unsigned long *state)
{
	unsigned long own = next_random(state);
	pid_t pid;

	fflush(NULL);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		work(own);
	return pid;
}

static void stop_worker(pid_t pid)
{
	int status;

	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status));
}

static void nap(long ms)
{
	nanosleep(&(struct timespec){ .tv_nsec = ms * 1000000 }, NULL);
}

/* Kills one worker for each KILL_EVERY moves; returns how many were killed. */
static unsigned run_and_kill(unsigned long moves)
{
	unsigned long state = seed;
	time_t end = time(NULL) + LIMIT_S;
	pid_t pids[WORKERS];
	unsigned killed = 0, i;

	for (i = 0; i < WORKERS; i++)
		pids[i] = start_worker(&state);
	while (shared->moves < moves) {
		if (time(NULL) > end)
			fail_msg("only %lu of %lu moves within %d s", shared->moves, moves, LIMIT_S);
		if (shared->moves / KILL_EVERY > killed) {
			i = (unsigned)(next_random(&state) % WORKERS);
			stop_worker(pids[i]);
			pids[i] = start_worker(&state);
			killed++;
		}
		nap(1);
	}
	for (i = 0; i < WORKERS; i++)
		stop_worker(pids[i]);
	return killed;
}

/* ---- afterwards ---- */

static size_t recover(sw_handle *h)
{
	size_t total = 0, n = 1;
	int i;

	for (i = 0; n && i < 300; i++) {
		sw_reply *done = NULL;
		size_t j;

		live_ok(h, sw_recover(h, &done));
		n = sw_reply_count(done);
		for (j = 0; j < n; j++) {
			sw_bytes result = sw_reply_bytes(sw_reply_get(sw_reply_at(done, j), sw_str("result")));

			total += !(result.len == 5 && memcmp(result.data, "young", 5) == 0);
		}
		sw_reply_free(done);
		if (n)
			nap(10);
	}
	assert_int_equal(n, 0);
	return total;
}

/* Counts the elements PREFIX0 ... of the keys NAME0 ...; each must be there once. */
static void check(sw_handle *h, const char *name, const char *read, const char *prefix)
{
	unsigned seen[ELEMENTS] = { 0 }, i, lost = 0, doubled = 0;
	size_t j;

	for (i = 0; i < RING; i++) {
		char line[64];
		sw_reply *all;

		snprintf(line, sizeof(line), read, name, i);
		all = live_reply(h, line);
		for (j = 0; j < sw_reply_count(all); j++) {
			char element[32];
			sw_bytes b = sw_reply_bytes(sw_reply_at(all, j));

			snprintf(element, sizeof(element), "%.*s", (int)b.len, b.data);
			seen[strtoul(element + strlen(prefix), NULL, 10) % ELEMENTS]++;
		}
		sw_reply_free(all);
	}
	for (i = 0; i < ELEMENTS; i++) {
		lost += seen[i] == 0;
		doubled += seen[i] > 1;
	}
	printf("%s: %d elements, %u lost, %u doubled\n", name, ELEMENTS, lost, doubled);
	assert_int_equal(lost, 0);
	assert_int_equal(doubled, 0);
}

static void fill(sw_handle *h)
{
	char line[64];
	unsigned i;

	for (i = 0; i < ELEMENTS; i++) {
		snprintf(line, sizeof(line), "RPUSH list%u e%u", i % RING, i);
		live_do(h, line);
		snprintf(line, sizeof(line), "SADD set%u m%u", i % RING, i);
		live_do(h, line);
	}
}

static void nothing_lost_nothing_doubled(void **state)
{
	const char *moves = getenv("SLOTWISE_MOVES"), *given = getenv("SLOTWISE_SEED");
	sw_handle *h = *state;
	unsigned killed;
	size_t recovered;

	seed = given ? strtoul(given, NULL, 10) : (unsigned long)time(NULL);
	printf("seed %lu\n", seed);
	fill(h);
	killed = run_and_kill(moves ? strtoul(moves, NULL, 10) : 3000);
	recovered = recover(h);
	printf("%lu moves, %u clients killed, %zu moves recovered\n", shared->moves, killed, recovered);
	check(h, "list", "LRANGE %s%u 0 -1", "e");
	check(h, "set", "SMEMBERS %s%u", "m");
	if (shared->failures)
		fail_msg("%lu moves failed, the first: %s", shared->failures, shared->text);
}

static int setup(void **state)
{
	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 1;
	*state = live_open_with(options);
	sw_reply_free(live_reply(*state, "FLUSHALL"));
	return 0;
}

static int teardown(void **state)
{
	sw_free(*state);
	return munmap(shared, sizeof(*shared));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_lost_nothing_doubled, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
