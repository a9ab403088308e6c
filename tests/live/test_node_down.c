/* A cluster of its own, of which one replica and later one primary are killed. */
#define _POSIX_C_SOURCE 200809L
#include "live.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static char folder[200];
static char seeds[512];

struct server {
	char name[64];
	pid_t pid;
};
static struct server servers[LIVE_NODES];

static int run(const char *what)
{
	char line[600];

	snprintf(line, sizeof(line), "tests/cluster/cluster.sh %s '%s'", what, folder);
	return system(line);
}

static int read_nodes(void)
{
	char path[260], host[32], role[16];
	int port, pid, n = 0;
	FILE *f;

	snprintf(path, sizeof(path), "%s/nodes", folder);
	f = fopen(path, "r");
	while (f && n < LIVE_NODES && fscanf(f, "%31s %d %d %15s", host, &port, &pid, role) == 4) {
		snprintf(servers[n].name, sizeof(servers[n].name), "%s:%d", host, port);
		servers[n].pid = pid;
		snprintf(seeds + strlen(seeds), sizeof(seeds) - strlen(seeds), "%s%s", n ? "," : "", servers[n].name);
		n++;
	}
	if (f)
		fclose(f);
	return n == LIVE_NODES ? 0 : -1;
}

static int start(void **state)
{
	const char *tmp = getenv("TMPDIR");

	snprintf(folder, sizeof(folder), "%s/slotwise-down-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(folder) || run("start") || read_nodes())
		return -1;
	*state = live_open_with((struct sw_options){ .seeds = seeds, .call_timeout_ms = 3000 });
	return 0;
}

static int stop(void **state)
{
	char line[260];
	int failed;

	sw_free(*state);
	failed = run("stop");
	snprintf(line, sizeof(line), "rm -rf '%s'", folder);
	return system(line) || failed ? -1 : 0;
}

static void kill_server(int i)
{
	int tries;

	assert_int_equal(kill(servers[i].pid, SIGKILL), 0);
	for (tries = 0; tries < 500 && kill(servers[i].pid, 0) == 0; tries++)
		nanosleep(&(struct timespec){ .tv_nsec = 10 * 1000 * 1000 }, NULL);
}

/* Rows that are errors; the one of `down` is among them. */
static size_t errors_of(const sw_reply *map, int down)
{
	const sw_reply *row = sw_reply_get(map, sw_str(servers[down].name));
	size_t i, n = 0;

	assert_int_equal(sw_reply_count(map), LIVE_NODES);
	assert_int_equal(sw_reply_type_of(row), SW_REPLY_ERROR);
	assert_true(sw_reply_bytes(row).len > 10);
	for (i = 0; i < sw_reply_count(map); i++)
		n += sw_reply_type_of(sw_reply_at(map, i)) == SW_REPLY_ERROR;
	return n;
}

static void fan_outs_have_an_error_row(void **state)
{
	sw_handle *h = *state;
	sw_reply *map = NULL;
	int down = LIVE_NODES - 1, i;

	live_ok(h, sw_ping(h, NULL, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	kill_server(down);
	for (i = 0; i < 3; i++) {
		assert_int_equal(sw_ping(h, NULL, &map), SW_EPARTIAL);
		live_begins(sw_error_text(h), "1 of 6 nodes failed; the first: ");
		assert_non_null(strstr(sw_error_text(h), servers[down].name));
		assert_int_equal(errors_of(map, down), 1);
		sw_reply_free(map);
	}
	assert_int_equal(sw_config_get(h, (const sw_bytes[]){ sw_str("port") }, 1, &map), SW_EPARTIAL);
	assert_int_equal(errors_of(map, down), 1);
	sw_reply_free(map);
	/* A new client, too: it has never seen that node. */
	{
		sw_handle *other = live_open_with((struct sw_options){ .seeds = seeds });

		map = NULL;
		assert_int_equal(sw_call(other, (const sw_bytes[]){ sw_str("DBSIZE") }, 1, &map), SW_EPARTIAL);
		assert_int_equal(errors_of(map, down), 1);
		sw_reply_free(map);
		sw_free(other);
	}
}

static void in_a_batch_its_result_has_the_rows(void **state)
{
	sw_handle *h = *state, *b;
	struct sw_result result;
	int64_t n = 0;

	live_ok(h, sw_batch_new(h, &b));
	live_ok(b, sw_incr(b, sw_str("n"), &n));
	live_ok(b, sw_time(b, NULL));
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	assert_int_equal(n, 1);
	live_ok(b, sw_batch_result(b, 1, &result));
	assert_int_equal(result.err, SW_EPARTIAL);
	live_begins(result.text, "1 of 6 nodes failed; the first: ");
	assert_int_equal(errors_of(result.reply, LIVE_NODES - 1), 1);
	sw_free(b);
}

/* A replica that is down matters to nobody else. */
static void primaries_serve_on(void **state)
{
	sw_handle *h = *state;
	sw_reply *map = NULL;
	sw_iter *it;
	struct sw_iter_item item;
	size_t n = 0;

	live_is(h, "MSET a 1 b 2 c 3 d 4", "+OK");
	live_is(h, "MGET a b c d", "[\"1\", \"2\", \"3\", \"4\"]");
	live_ok(h, sw_scan(h, 0, NULL, &map));
	live_rows(map, LIVE_PRIMARIES, SW_REPLY_ARRAY);
	live_ok(h, sw_iter_scan(h, NULL, &it));
	while (sw_iter_next(it, &item))
		n++;
	assert_int_equal(sw_iter_err(it), SW_OK);
	assert_int_equal(n, 5);
	sw_iter_free(it);
}

/* Its replica takes over. Until then commands for its slots wait; with fail_fast they fail at once. */
static void a_primary_that_dies_is_waited_for(void **state)
{
	sw_handle *h = live_open_with((struct sw_options){ .seeds = seeds, .call_timeout_ms = 30000 });
	sw_handle *hasty = live_open_with((struct sw_options){ .seeds = seeds, .fail_fast = true });
	sw_bytes words[2];
	char line[32];
	sw_err err = SW_OK;
	int i;

	(void)state;
	live_is(h, "MSET a 1 b 2 c 3 d 4", "+OK");
	kill_server(0);
	for (i = 0; i < 4; i++) {
		snprintf(line, sizeof(line), "GET %c", 'a' + i);
		if (sw_call(hasty, words, live_words(line, words, 2), NULL))
			err = SW_ECONNECT;
	}
	assert_int_equal(err, SW_ECONNECT);
	live_is(h, "MGET a b c d", "[\"1\", \"2\", \"3\", \"4\"]");
	live_is(h, "MSET a 5 b 6 c 7 d 8", "+OK");
	live_is(h, "MGET a b c d", "[\"5\", \"6\", \"7\", \"8\"]");
	sw_free(hasty);
	sw_free(h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fan_outs_have_an_error_row),
		cmocka_unit_test(in_a_batch_its_result_has_the_rows),
		cmocka_unit_test(primaries_serve_on),
		cmocka_unit_test(a_primary_that_dies_is_waited_for),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
