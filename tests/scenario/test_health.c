/* How a client looks after its connections and its map: names, addresses, probes, warm-up, limits, periodic refresh. */
#include "scene.h"

#include "exec/handle.h"

#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

/* ---- clock, names and sockets of the tests' own ---- */

static struct {
	int64_t skew_ms;
	int watched;  /* port whose sockets are counted */
	int fds[16];  /* its open sockets; 0: free */
	size_t opened, most;
	bool failed_once;
	uint32_t idle_s, user_timeout_ms;
} world;

static int64_t skewed_now(void)
{
	return swi_sys_posix.now_ms() + world.skew_ms;
}

static size_t open_now(void)
{
	size_t i, n = 0;

	for (i = 0; i < 16; i++)
		n += world.fds[i] != 0;
	return n;
}

static int counted_open(const struct sockaddr *address, socklen_t len)
{
	struct sockaddr_in a;
	int fd = swi_sys_posix.open_socket(address, len);
	size_t i;

	memcpy(&a, address, sizeof(a));
	if (fd <= 0 || ntohs(a.sin_port) != world.watched)
		return fd;
	for (i = 0; world.fds[i]; i++)
		assert_true(i < 15);
	world.fds[i] = fd;
	world.opened++;
	if (world.failed_once && open_now() > world.most)
		world.most = open_now();
	return fd;
}

static void counted_close(int fd)
{
	size_t i;

	for (i = 0; i < 16; i++)
		if (world.fds[i] == fd) {
			world.fds[i] = 0;
			world.failed_once = true;
		}
	swi_sys_posix.close(fd);
}

static void noted_keep_alive(int fd, uint32_t idle_s, uint32_t user_timeout_ms)
{
	world.idle_s = idle_s;
	world.user_timeout_ms = user_timeout_ms;
	swi_sys_posix.keep_alive(fd, idle_s, user_timeout_ms);
}

static sw_handle *open_in_world(struct sw_options options)
{
	static struct swi_sys sys;
	sw_handle *h = NULL;
	char text[512];

	sys = swi_sys_posix;
	sys.now_ms = skewed_now;
	sys.resolve = scene_resolve;
	sys.open_socket = counted_open;
	sys.close = counted_close;
	sys.keep_alive = noted_keep_alive;
	if (swi_open(&options, &sys, &h, text, sizeof(text)))
		fail_msg("swi_open: %s", text);
	return h;
}

static int fresh_world(void **state)
{
	(void)state;
	memset(&world, 0, sizeof(world));
	scene_name = (struct scene_name){ .host = "moving" };
	return 0;
}

static bool answer_get(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	if (command->len[0] != 3 || memcmp(command->argv[0], "GET", 3) != 0)
		return false;
	fake_reply(answer, arg);
	return true;
}

/* ---- names ---- */

/* A node that doesn't know the others. */
static bool only_a(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	(void)arg;
	if (command->argc != 2 || command->argv[1][0] != 'N')
		return false;
	fake_reply(answer, "-NOPERM no");
	return true;
}

/* The map's address is dead, and the seed's name leads to another node by now. */
static void s26_a_name_that_moves(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < GET k\n"
						 "A > \"old\"\n"
						 "A layout B 0-16383\n"
						 "A die\n"
						 "A mark dead\n");
	sw_handle *h;

	(void)state;
	fake_handle(f, "A", only_a, NULL);
	fake_handle(f, "B", answer_get, "\"new\"");
	scene_name.ports[0] = fake_port(f, "A");
	h = open_in_world((struct sw_options){ .seeds = "moving:1" });
	expect_get(h, "k", "old");
	fake_wait(f, "dead");
	scene_name.ports[0] = fake_port(f, "B");
	expect_get(h, "k", "new");
	sw_free(h);
	fake_stop(f);
}

static void s26_several_addresses(void **state)
{
	struct fake *f = fake_run("A B 0-16383", "A die\nA mark dead\n");
	sw_handle *h;

	(void)state;
	fake_handle(f, "B", answer_get, "\"v\"");
	fake_wait(f, "dead");
	scene_name.ports[0] = fake_port(f, "A");
	scene_name.ports[1] = fake_port(f, "B");
	h = open_in_world((struct sw_options){ .seeds = "moving:1" });
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

/* ---- connections ---- */

static void s00_connect_all(void **state)
{
	struct fake *f = fake_new("A 0-8191 B 8192-16383 C>A D");
	sw_handle *h = scene_open(f), *v = NULL, *b = scene_batch(h);
	struct sw_stats s;

	(void)state;
	assert_int_equal(sw_connect_all(h), SW_OK);
	assert_string_equal(sw_error_text(h), "");
	assert_int_equal(sw_stats_get(h, NULL, &s), SW_OK);
	assert_int_equal(s.connected, 4);
	assert_int_equal(sw_connect_all(h), SW_OK);
	assert_int_equal(scene_call(h, "CLUSTER MYID", NULL), SW_OK); /* until it has said so, a node may not have seen us */
	assert_int_equal(fake_connections(f, NULL), 4);
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &v), SW_OK);
	assert_int_equal(sw_connect_all(v), SW_OK);
	assert_int_equal(fake_connections(f, "C"), 2);
	assert_int_equal(fake_count(f, "C", "READONLY"), 1);
	assert_int_equal(sw_connect_all(b), SW_EINVAL);
	assert_int_equal(sw_connect_all(NULL), SW_EINVAL);
	sw_free(b);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_connect_all_but_one(void **state)
{
	struct fake *f = fake_run("A 0-8191 B 8192-16383 C>A", "B die\nB mark dead\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "A"), .call_timeout_ms = 2000 });

	(void)state;
	fake_wait(f, "dead");
	expect_failed(h, sw_connect_all(h), SW_EPARTIAL, SW_NOT_SENT, "1 of 3 nodes can't be reached; the first: 127.0.0.1:");
	sw_free(h);
	fake_stop(f);
}

/* Commands on the node's main connection and one that wants a connection of its own: the dead node is tried by one at a time. */
static void s48_one_probe_at_a_time(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B deaf\nB mark deaf\n");
	const sw_bytes key = sw_str("x");
	sw_handle *h, *b;

	(void)state;
	fake_wait(f, "deaf");
	world.watched = fake_port(f, "B");
	h = open_in_world((struct sw_options){ .seeds = fake_address(f, "A"), .connect_timeout_ms = 50, .call_timeout_ms = 600 });
	b = scene_batch(h);
	batch_get(b, "d");
	batch_get(b, "foo");
	assert_int_equal(sw_blpop(b, &key, 1, 0.01, NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	assert_in_range(world.opened, 3, 16);
	assert_int_equal(world.most, 1);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s49_keep_alive_options(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = open_in_world((struct sw_options){ .seeds = fake_seeds(f), .call_timeout_ms = 3000 });

	(void)state;
	assert_int_equal(world.idle_s, 15);
	assert_int_equal(world.user_timeout_ms, 3000);
	sw_free(h);
	h = open_in_world((struct sw_options){ .seeds = fake_seeds(f), .keep_alive_s = 7, .user_timeout_ms = 1234 });
	assert_int_equal(world.idle_s, 7);
	assert_int_equal(world.user_timeout_ms, 1234);
	sw_free(h);
	fake_stop(f);
}

/* ---- limits ---- */

static void s00_limits(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\nA > \"v\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .max_requests = 2, .max_bytes = 100 }), *b = scene_batch(h);
	char large[101];

	(void)state;
	memset(large, 'l', sizeof(large));
	expect_failed(h, sw_set(h, sw_str("k"), sw_buf(large, sizeof(large)), NULL, NULL), SW_ELIMIT, SW_NOT_SENT,
		      "SET: a command of 129 bytes; max_bytes is 100");
	expect_get(h, "k", "v");
	expect_failed(b, sw_set(b, sw_str("k"), sw_buf(large, 90), NULL, NULL), SW_ELIMIT, SW_NOT_SENT, "max_bytes is 100");
	batch_get(b, "k");
	batch_get(b, "k");
	expect_failed(b, sw_get(b, sw_str("k"), NULL), SW_ELIMIT, SW_NOT_SENT, "max_requests is 2");
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* ---- the map ---- */

static size_t maps_asked(struct fake *f)
{
	return fake_count(f, NULL, "CLUSTER SLOTS");
}

/* Calls until the map has been asked for n times; as many as a refresh may take to come back. */
static void call_until_asked(struct fake *f, sw_handle *h, size_t n)
{
	size_t i;

	for (i = 0; i < 1000 && maps_asked(f) < n; i++)
		expect_get(h, "k", "v");
	assert_int_equal(maps_asked(f), n);
}

static void s00_periodic_refresh(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h;
	size_t i;

	(void)state;
	fake_handle(f, NULL, answer_get, "\"v\"");
	h = open_in_world((struct sw_options){ .seeds = fake_seeds(f), .refresh_ms = 60000, .call_timeout_ms = 2000 });
	for (i = 0; i < 20; i++)
		expect_get(h, "k", "v");
	assert_int_equal(maps_asked(f), 1);
	world.skew_ms += 60001;
	call_until_asked(f, h, 2);
	for (i = 0; i < 20; i++)
		expect_get(h, "k", "v");
	assert_int_equal(maps_asked(f), 2);
	world.skew_ms += 60001;
	call_until_asked(f, h, 3);
	sw_free(h);
	fake_stop(f);
}

/* Redirects that come one after the other: one query, then none for a second. */
static void s64_refreshes_keep_their_distance(void **state)
{
	struct fake *f = fake_new("B A 0-16383");
	sw_handle *h;
	size_t i;

	(void)state;
	fake_handle(f, "B", answer_get, "\"v\"");
	h = open_in_world((struct sw_options){ .seeds = fake_seeds(f), .call_timeout_ms = 2000 });
	for (i = 0; i < 5; i++) {
		char script[64];

		snprintf(script, sizeof(script), "A < GET {k}%zu\nA > -MOVED 7629 @B\n", i);
		fake_script(f, script);
		snprintf(script, sizeof(script), "{k}%zu", i);
		/* The map says A again as long as the fake's layout does. */
		h->client->owner[7629] = 1;
		expect_get(h, script, "v");
	}
	call_until_asked(f, h, 2);
	world.skew_ms += 2000;
	call_until_asked(f, h, 3);
	sw_free(h);
	fake_stop(f);
}

#define HEALTH(name) cmocka_unit_test_setup_teardown(name, fresh_world, fake_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		HEALTH(s26_a_name_that_moves),
		HEALTH(s26_several_addresses),
		HEALTH(s00_connect_all),
		HEALTH(s00_connect_all_but_one),
		HEALTH(s48_one_probe_at_a_time),
		HEALTH(s49_keep_alive_options),
		HEALTH(s00_limits),
		HEALTH(s00_periodic_refresh),
		HEALTH(s64_refreshes_keep_their_distance),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
