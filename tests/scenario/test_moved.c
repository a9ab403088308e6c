/* MOVED: the slot is somewhere else, and the map is old. */
#include "scene.h"

#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void s01_moved_to_a_known_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < SET k v\n"
					     "A layout A 0-99 B 100-16383\n"
					     "A > -MOVED 7629 @B\n"
					     "B < SET k v\n"
					     "B > +OK\n"
					     "B < GET k\n"
					     "B > \"v\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_set(h, "k", "v");
	expect_get(h, "k", "v");
	assert_int_equal(fake_count(f, NULL, "SET"), 2);
	assert_int_equal(fake_count(f, NULL, "ASKING"), 0);
	sw_free(h);
	fake_stop(f);
}

static void s02_moved_to_an_unknown_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, ONLY_A_KNOWN "A < SET k v\n"
							  "A layout B 0-16383\n"
							  "A > -MOVED 7629 @B\n"
							  "B < SET k v\n"
							  "B > +OK\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .seeds = fake_address(f, "A") });

	(void)state;
	expect_set(h, "k", "v");
	assert_int_equal(fake_connections(f, "B"), 1);
	sw_free(h);
	fake_stop(f);
}

/* One name for all nodes: the answer says where to go, and it is where we are. */
static void s03_moved_to_itself(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A > -MOVED 7629 @A\n"
					     "A < INCR k\n"
					     "A > -MOVED 7629 @A\n"
					     "A < INCR k\n"
					     "A > :1\n");
	sw_handle *h = scene_open(f);
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_incr(h, sw_str("k"), &n), SW_OK);
	assert_int_equal(n, 1);
	sw_free(h);
	fake_stop(f);
}

static void s04_moved_with_empty_host(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A layout B 0-16383\n"
					     "A > -MOVED 7629 :@B.port\n"
					     "B < GET k\n"
					     "B > \"v\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

/* The name may resolve to ::1 first, where nobody listens. */
static void s05_moved_with_host_name(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A layout B 0-16383\n"
					     "A > -MOVED 7629 localhost:@B.port\n"
					     "B < GET k\n"
					     "B > \"v\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

static bool has_ipv6(void)
{
	struct sockaddr_in6 a = { .sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT };
	int fd = socket(AF_INET6, SOCK_STREAM, 0);
	bool bound = fd >= 0 && bind(fd, (struct sockaddr *)&a, sizeof(a)) == 0;

	if (fd >= 0)
		close(fd);
	return bound;
}

/* Servers print IPv6 without brackets. */
static void s06_moved_to_ipv6(void **state)
{
	struct fake *f;
	sw_handle *h;

	(void)state;
	if (!has_ipv6()) {
		print_message("skipped: this machine has no ::1\n");
		skip();
	}
	f = fake_run("A 0-8191 B@::1 8192-16383", "A < GET k\n"
						  "A layout B 0-16383\n"
						  "A > -MOVED 7629 ::1:@B.port\n"
						  "B < GET k\n"
						  "B > \"v\"\n"
						  "B < GET x\n"
						  "B > -MOVED 16287 [::1]:@B.port\n"
						  "B < GET x\n"
						  "B > \"w\"\n");
	h = scene_open(f);
	expect_get(h, "k", "v");
	expect_get(h, "x", "w");
	assert_int_equal(fake_connections(f, "B"), 1);
	sw_free(h);
	fake_stop(f);
}

static void check_malformed(const char *reply)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);
	char *script = malloc(strlen(reply) + 64);

	assert_non_null(script);
	sprintf(script, "A < SET k v\nA > %s\n", reply);
	fake_script(f, script);
	free(script);
	expect_failed(h, sw_set(h, sw_str("k"), sw_str("v"), NULL, NULL), SW_EPROTO, SW_NOT_SENT,
		      "sent a redirect that makes no sense");
	fake_script(f, "A < SET k w\nA > +OK\n");
	expect_set(h, "k", "w");
	assert_int_equal(fake_connections(f, "A"), 2);
	assert_int_equal(fake_count(f, NULL, "SET"), 2);
	sw_free(h);
	fake_stop(f);
}

static void s07_moved_malformed(void **state)
{
	static const char *const replies[] = {
		"-MOVED 16384 @B",     "-MOVED -1 @B",	       "-MOVED 40000000 @B",
		"-MOVED 99999999999999999999 @B",	       "-MOVED slot @B",
		"-MOVED 7629 @B.host", "-MOVED 7629 @B.host:", "-MOVED 7629 @B.host:0",
		"-MOVED 7629 @B.host:65536",		       "-MOVED 7629 @B.host:80x",
		"-MOVED 7629  @B",     "-MOVED 7629 @B x",     "-MOVED 7629",
		"-MOVED",	       "-ASK 16384 @B",	       "-ASK 7629 @B.host:-1",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(replies) / sizeof(replies[0]); i++)
		check_malformed(replies[i]);
}

static bool endless_host(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	static char reply[64 * 1024];

	(void)arg;
	if (command->argc != 2 || memcmp(command->argv[0], "GET", 3) != 0)
		return false;
	memset(reply, 'h', sizeof(reply));
	memcpy(reply, "-MOVED 7629 ", 12);
	memcpy(reply + sizeof(reply) - 7, ":7000\r\n", 7);
	fake_reply_bytes(answer, reply, sizeof(reply));
	return true;
}

static void s07_moved_of_64_kb(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open(f);

	(void)state;
	fake_handle(f, "A", endless_host, NULL);
	expect_failed(h, sw_get(h, sw_str("k"), NULL), SW_EPROTO, SW_NOT_SENT, "makes no sense: MOVED 7629 hhh");
	fake_script(f, "A < SET k w\nA > +OK\n");
	expect_set(h, "k", "w");
	sw_free(h);
	fake_stop(f);
}

/* Cut off in the word: what the command did is not known. */
static void s07_moved_truncated(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < INCR k\n"
					     "A + raw \"-MO\"\n"
					     "A close\n"
					     "A < GET k\n"
					     "A + raw \"-MO\"\n"
					     "A close\n"
					     "A < GET k\n"
					     "A > \"1\"\n");
	sw_handle *h = scene_open(f);

	(void)state;
	expect_failed(h, sw_incr(h, sw_str("k"), NULL), SW_ECLOSED, SW_UNKNOWN, "closed by the server");
	expect_get(h, "k", "1");
	assert_int_equal(fake_count(f, NULL, "INCR"), 1);
	sw_free(h);
	fake_stop(f);
}

/* The slot of a redirect must be that of the command. */
static void s07_moved_other_slot(void **state)
{
	(void)state;
	check_malformed("-MOVED 7630 @B");
}

static bool moved(void *reply, const struct fake_command *command, struct fake_answer *answer)
{
	if (command->argc != 2 || memcmp(command->argv[0], "GET", 3) != 0)
		return false;
	fake_reply(answer, reply);
	return true;
}

static void s08_ping_pong_for_ever(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h = scene_open_ms(f, 300);
	char to_a[128], to_b[128];

	(void)state;
	snprintf(to_a, sizeof(to_a), "-MOVED 7629 %s", fake_address(f, "A"));
	snprintf(to_b, sizeof(to_b), "-MOVED 7629 %s", fake_address(f, "B"));
	fake_handle(f, "A", moved, to_b);
	fake_handle(f, "B", moved, to_a);
	expect_failed(h, sw_get(h, sw_str("k"), NULL), SW_ETIMEOUT, SW_NOT_SENT, "MOVED 7629");
	assert_in_range(fake_count(f, NULL, "GET"), 5, 60);
	assert_in_range(fake_count(f, NULL, "CLUSTER SLOTS"), 2, 9); /* four rounds, both nodes */
	fake_script(f, "A < SET k v\nA > +OK\n");
	fake_script(f, "B < SET x v\nB > +OK\n");
	expect_set(h, "x", "v");
	sw_free(h);
	h = scene_open(f);
	expect_set(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s01_moved_to_a_known_node),
		SCENARIO(s02_moved_to_an_unknown_node),
		SCENARIO(s03_moved_to_itself),
		SCENARIO(s04_moved_with_empty_host),
		SCENARIO(s05_moved_with_host_name),
		SCENARIO(s06_moved_to_ipv6),
		SCENARIO(s07_moved_malformed),
		SCENARIO(s07_moved_of_64_kb),
		SCENARIO(s07_moved_truncated),
		SCENARIO(s07_moved_other_slot),
		SCENARIO(s08_ping_pong_for_ever),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
