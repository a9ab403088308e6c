#define _POSIX_C_SOURCE 200809L
#include "lost.h"

#include "wire/sys.h"

#include <stdio.h>
#include <string.h>

struct lost lost;

const char *lost_node(int i)
{
	return lost.own.servers[i].name;
}

void lost_name(char name[24], const char *kind, int shard)
{
	static int i;
	char owner[64];

	do {
		snprintf(name, 24, "%s:%d", kind, i++);
		own_owner(lost.h, name, owner);
	} while (strcmp(owner, lost_node(shard)) != 0);
}

/* ---- lists ---- */

void lost_push(sw_handle *to, struct lost_key *list)
{
	const sw_bytes element = sw_str("x");
	int64_t n = 0;

	live_ok(to, sw_rpush(to, sw_str(list->name), &element, 1, &n));
	assert_int_equal(n, ++list->n);
}

static void check_lists(sw_handle *reader)
{
	int64_t n;
	int i, j;

	for (i = 0; i < LIVE_PRIMARIES; i++)
		for (j = 0; j < LOST_KEYS; j++) {
			live_ok(reader, sw_llen(reader, sw_str(lost.lists[i][j].name), &n));
			assert_int_equal(n, lost.lists[i][j].n);
		}
}

/* ---- lost and found ---- */

void lost_kill(void)
{
	own_kill(&lost.own, lost_node(LOST + LIVE_PRIMARIES));
	own_kill(&lost.own, lost_node(LOST));
}

static bool all_answer(void)
{
	sw_reply *map = NULL;
	sw_err err = sw_ping(lost.h, NULL, &map);

	sw_reply_free(map);
	return err == SW_OK;
}

/* The primary first, alone, while the patient one's calls wait for it. */
void lost_come_back(void)
{
	int64_t give_up = swi_sys_posix.now_ms() + LOST_PATIENCE_MS;
	int i;

	own_again_begin(&lost.own, lost_node(LOST), "0.5");
	for (i = 0; i < LIVE_PRIMARIES; i++)
		lost_push(lost.patient, &lost.lists[i][0]);
	own_again_end(&lost.own);
	for (i = 0; i < LIVE_PRIMARIES; i++)
		lost_push(lost.h, &lost.lists[i][1]);
	own_again(&lost.own, lost_node(LOST + LIVE_PRIMARIES));
	while (!all_answer() && swi_sys_posix.now_ms() < give_up)
		swi_sys_posix.poll(NULL, 0, 50);
	assert_true(all_answer());
	check_lists(lost.h);
	check_lists(lost.hasty);
}

/* ---- before and after ---- */

static void fill(int shard)
{
	int i;

	for (i = 0; i < LOST_KEYS; i++) {
		lost_name(lost.lists[shard][i].name, "list", shard);
		lost_push(lost.h, &lost.lists[shard][i]);
		lost_push(lost.hasty, &lost.lists[shard][i]);
		lost_push(lost.patient, &lost.lists[shard][i]);
	}
	lost_name(lost.texts[shard], "text", shard);
	live_ok(lost.h, sw_set(lost.h, sw_str(lost.texts[shard]), sw_str(lost.texts[shard]), NULL, NULL));
}

int lost_start(void **state)
{
	int i;

	(void)state;
	/*
	 * A killed process loses nothing that the kernel has: with "appendfsync no" that is all that was acknowledged, with "everysec" not
	 * always, for a write waits there while a busy disk takes the last second's.
	 */
	if (own_configure("cluster-require-full-coverage no\ncluster-replica-no-failover yes\nappendonly yes\nappendfsync no") ||
	    own_start(&lost.own))
		return -1;
	lost.h = own_open((struct sw_options){ .lease_ms = 1, .call_timeout_ms = LOST_CALL_MS });
	lost.hasty = live_open_with((struct sw_options){ .call_timeout_ms = LOST_PATIENCE_MS, .fail_fast = true });
	lost.patient = live_open_with((struct sw_options){ .call_timeout_ms = LOST_PATIENCE_MS });
	for (i = 0; i < LIVE_PRIMARIES; i++)
		fill(i);
	return 0;
}

int lost_stop(void **state)
{
	(void)state;
	sw_free(lost.patient);
	sw_free(lost.hasty);
	sw_free(lost.h);
	return own_stop(&lost.own);
}
