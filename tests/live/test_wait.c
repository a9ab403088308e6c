/* WAIT is asked on the connections that wrote. A replica of a cluster of its own is stopped for a while. */
#define _POSIX_C_SOURCE 200809L
#include "own.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

static struct own own;

/* Of a line of CLUSTER NODES, its address as "host:port"; false when it isn't a replica of `primary`. */
static bool replica_of(const char *line, const char *primary, char name[64])
{
	char id[64], address[100], flags[64], of[64];

	if (sscanf(line, "%63s %99s %63s %63s", id, address, flags, of) != 4 || strcmp(of, primary) != 0)
		return false;
	snprintf(name, 64, "%.*s", (int)strcspn(address, "@"), address);
	return true;
}

static const struct own_server *replica_of_the_owner(sw_handle *h, const char *key)
{
	sw_reply *nodes = live_reply(h, "CLUSTER NODES"), *ids = live_reply(h, "CLUSTER MYID");
	char owner[64], primary[64], name[64] = "";
	const char *line;
	size_t i;

	own_owner(h, key, owner);
	snprintf(primary, sizeof(primary), "%s", sw_reply_bytes(sw_reply_get(ids, sw_str(owner))).data);
	for (line = sw_reply_bytes(nodes).data; line && *line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
		if (replica_of(line, primary, name))
			break;
	sw_reply_free(nodes);
	sw_reply_free(ids);
	for (i = 0; i < LIVE_NODES; i++)
		if (strcmp(own.servers[i].name, name) == 0)
			return &own.servers[i];
	fail_msg("%s has no replica", owner);
	return NULL;
}

/* A connection that has said nothing since the write has nothing to wait for: its count is 1 all the time. */
static void counts_the_replicas_that_have_the_write(void **state)
{
	sw_handle *h = live_open_with((struct sw_options){ .seeds = own.seeds }), *other;
	const struct own_server *replica = replica_of_the_owner(h, "k");
	int64_t n = -1, m = -1;

	(void)state;
	other = live_open_with((struct sw_options){ .seeds = own.seeds });
	live_ok(other, sw_connect_all(other));
	live_is(h, "SET k 1", "+OK");
	live_ok(h, sw_wait(h, 1, 5000, &n));
	assert_int_equal(n, 1);
	assert_int_equal(kill(replica->pid, SIGSTOP), 0);
	live_is(h, "SET k 2", "+OK");
	live_ok(h, sw_wait(h, 1, 100, &n));
	live_ok(other, sw_wait(other, 1, 100, &m));
	assert_int_equal(kill(replica->pid, SIGCONT), 0);
	assert_int_equal(n, 0);
	assert_int_equal(m, 1);
	live_ok(h, sw_wait(h, 1, 5000, &n));
	assert_int_equal(n, 1);
	sw_free(other);
	sw_free(h);
}

static int start(void **state)
{
	(void)state;
	return own_start(&own);
}

static int stop(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < LIVE_NODES; i++)
		if (own.servers[i].pid > 0)
			kill(own.servers[i].pid, SIGCONT);
	return own_stop(&own);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(counts_the_replicas_that_have_the_write) };

	return cmocka_run_group_tests(tests, start, stop);
}
