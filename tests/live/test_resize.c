/* A cluster that grows from three primaries to six and shrinks again while a program works. On a cluster of its own, whose replicas become
 * the new primaries. */
#define _POSIX_C_SOURCE 200809L
#include "load.h"
#include "shift.h"

#include <stdio.h>

enum { SLOTS = 16384, AT_ONCE = 512 };

/* A replica leaves its primary, and comes back as a node of its own. */
static void leave_and_meet(int node)
{
	char meet[80], host[64];
	int port;

	sscanf(shift_cluster.servers[node].name, "%63[^:]:%d", host, &port);
	snprintf(meet, sizeof(meet), "CLUSTER MEET %s %d", host, port);
	shift_ask(node, "CLUSTER RESET");
	shift_ask(0, meet);
}

static void await_primary(int node)
{
	shift_await_role(node, "master");
	shift_await(node, "CLUSTER INFO", "cluster_state:ok");
}

/* All slots of a node, or every step-th one. */
static size_t slots_of(int node, int step, uint16_t *slots)
{
	size_t n = 0;
	int i;

	for (i = 0; i < SLOTS; i += step)
		if (shift_owner((uint16_t)i) == node)
			slots[n++] = (uint16_t)i;
	return n;
}

/* Its partner among the new ones. Not its former replica: that would become one again when it has no slots left. */
static int partner(int node)
{
	return LIVE_PRIMARIES + (node + 1) % LIVE_PRIMARIES;
}

static void grow_and_shrink(void *arg)
{
	static uint16_t slots[SLOTS];
	int i;

	(void)arg;
	for (i = LIVE_PRIMARIES; i < LIVE_NODES; i++)
		leave_and_meet(i);
	for (i = LIVE_PRIMARIES; i < LIVE_NODES; i++)
		await_primary(i);
	for (i = 0; i < LIVE_PRIMARIES; i++)
		shift_slots(slots, slots_of(i, 4, slots), partner(i), AT_ONCE);
	for (i = 0; i < LIVE_NODES; i++)
		shift_await(i, "CLUSTER INFO", "cluster_size:6\r");
	for (i = 0; i < LIVE_PRIMARIES; i++)
		shift_slots(slots, slots_of(partner(i), 1, slots), i, AT_ONCE);
}

/* The new ones forget the others and are forgotten; then they are gone. */
static void send_away(void)
{
	char forget[LIVE_NODES][80];
	int i, j;

	for (i = LIVE_PRIMARIES; i < LIVE_NODES; i++)
		snprintf(forget[i], sizeof(forget[i]), "CLUSTER FORGET %s", shift_ask(i, "CLUSTER MYID"));
	for (i = LIVE_PRIMARIES; i < LIVE_NODES; i++) {
		own_kill(&shift_cluster, shift_cluster.servers[i].name);
		for (j = 0; j < LIVE_PRIMARIES; j++)
			shift_ask(j, forget[i]);
	}
	for (i = 0; i < LIVE_PRIMARIES; i++)
		shift_await(i, "CLUSTER INFO", "cluster_known_nodes:3\r");
}

static void s33_from_three_to_six_and_back(void **state)
{
	struct sw_stats s;
	int i;

	(void)state;
	load_open();
	shift_begin(grow_and_shrink, NULL);
	while (shift_running()) {
		load_round(shift_open_slot());
		shift_step();
	}
	shift_join();
	send_away();
	for (i = 0; i < 20; i++)
		load_round(-1);
	load_check("from three primaries to six and back");
	live_ok(load_client(), sw_stats_get(load_client(), NULL, &s));
	assert_true(s.moved > 0);
	assert_true(s.ask > 0);
	load_close();
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(s33_from_three_to_six_and_back) };

	return cmocka_run_group_tests_name("resize", tests, shift_start, shift_stop);
}
