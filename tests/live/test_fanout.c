/* Commands of the route fanout: every node answers, the reply is a map host:port -> reply. */
#define _POSIX_C_SOURCE 200809L
#include "live.h"

#include <stdio.h>
#include <time.h>

static void pause_ms(long ms)
{
	nanosleep(&(struct timespec){ .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 }, NULL);
}

/* Servers save one thing at a time. */
static void wait_until_nothing_is_saved(sw_handle *h)
{
	int tries = 0, busy;

	do {
		sw_reply *map = NULL;
		size_t i;

		live_ok(h, sw_info(h, (const sw_bytes[]){ sw_str("persistence") }, 1, &map));
		for (i = 0, busy = 0; i < sw_reply_count(map); i++) {
			const char *text = sw_reply_bytes(sw_reply_at(map, i)).data;

			busy += !strstr(text, "rdb_bgsave_in_progress:0") ||
				!strstr(text, "aof_rewrite_in_progress:0") || !strstr(text, "aof_rewrite_scheduled:0");
		}
		sw_reply_free(map);
		if (busy)
			pause_ms(20);
	} while (busy && ++tries < 500);
	assert_int_equal(busy, 0);
}

static void saving(void **state)
{
	sw_handle *h = *state;
	sw_reply *map = NULL;

	wait_until_nothing_is_saved(h);
	live_ok(h, sw_bgrewriteaof(h, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	wait_until_nothing_is_saved(h);
	live_ok(h, sw_bgsave(h, NULL, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	wait_until_nothing_is_saved(h);
	live_ok(h, sw_save(h, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	live_ok(h, sw_lastsave(h, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_INTEGER);
}

static void configuration(void **state)
{
	sw_handle *h = *state;
	sw_bytes name = sw_str("slowlog-max-len");
	struct sw_parameter_value set = { name, sw_str("77") };
	sw_reply *map = NULL, *old = NULL;
	size_t i;

	live_ok(h, sw_config_get(h, &name, 1, &old));
	assert_int_equal(sw_reply_count(old), LIVE_NODES);
	live_ok(h, sw_config_set(h, &set, 1, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	live_ok(h, sw_config_get(h, &name, 1, &map));
	for (i = 0; i < sw_reply_count(map); i++)
		assert_string_equal(live_text(sw_reply_at(map, i)), "{\"slowlog-max-len\": \"77\"}");
	live_rows(map, LIVE_NODES, SW_REPLY_MAP);
	live_ok(h, sw_config_rewrite(h, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	set.value = sw_reply_bytes(sw_reply_get(sw_reply_at(old, 0), name));
	live_ok(h, sw_config_set(h, &set, 1, NULL));
	sw_reply_free(old);
	live_ok(h, sw_config_resetstat(h, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
}

static void looking(void **state)
{
	sw_handle *h = *state;
	sw_reply *map = NULL;

	live_ok(h, sw_ping(h, NULL, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	live_ok(h, sw_ping(h, &(struct sw_ping_opts){ .message = sw_str("") }, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_BULK);
	live_ok(h, sw_echo(h, sw_str("an echo"), &map));
	live_rows(map, LIVE_NODES, SW_REPLY_BULK);
	live_ok(h, sw_info(h, NULL, 0, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_BULK);
	live_ok(h, sw_time(h, &map));
	assert_int_equal(sw_reply_count(sw_reply_at(map, 0)), 2);
	live_rows(map, LIVE_NODES, SW_REPLY_ARRAY);
	live_ok(h, sw_client_list(h, NULL, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_BULK);
	live_ok(h, sw_script_flush(h, NULL, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
}

/* Each primary's keys are on its replica, too. */
static void sizes_are_those_of_each_node(void **state)
{
	sw_handle *h = *state;
	sw_reply *map = NULL;
	int64_t sum = 0, acked = -1;
	char key[32];
	size_t i;
	int n;

	for (n = 0; n < 100; n++) {
		snprintf(key, sizeof(key), "size:%d", n);
		live_ok(h, sw_set(h, sw_str(key), sw_str("1"), NULL, NULL));
	}
	live_ok(h, sw_wait(h, 1, 3000, &acked));
	assert_int_equal(acked, 1);
	live_ok(h, sw_dbsize(h, &map));
	for (i = 0; i < sw_reply_count(map); i++)
		sum += sw_reply_integer(sw_reply_at(map, i));
	live_rows(map, LIVE_NODES, SW_REPLY_INTEGER);
	assert_int_equal(sum, 200);
	live_ok(h, sw_flushall(h, NULL, &map));
	live_rows(map, LIVE_PRIMARIES, SW_REPLY_STATUS);
}

static void the_slow_log(void **state)
{
	sw_handle *h = *state;
	struct sw_parameter_value all = { sw_str("slowlog-log-slower-than"), sw_str("0") };
	sw_reply *map = NULL;
	size_t i;

	live_ok(h, sw_config_set(h, &all, 1, NULL));
	live_ok(h, sw_echo(h, sw_str("slow"), NULL));
	live_ok(h, sw_slowlog_len(h, &map));
	for (i = 0; i < sw_reply_count(map); i++)
		assert_true(sw_reply_integer(sw_reply_at(map, i)) > 0);
	live_rows(map, LIVE_NODES, SW_REPLY_INTEGER);
	live_ok(h, sw_slowlog_get(h, &(struct sw_slowlog_get_opts){ .count = sw_i64(1) }, &map));
	assert_int_equal(sw_reply_count(sw_reply_at(map, 0)), 1);
	live_rows(map, LIVE_NODES, SW_REPLY_ARRAY);
	all.value = sw_str("10000");
	live_ok(h, sw_config_set(h, &all, 1, NULL));
	live_ok(h, sw_slowlog_reset(h, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
}

/* ---- names ---- */

static size_t count_in_list(const sw_reply *row, const char *what)
{
	const char *at = sw_reply_bytes(row).data;
	size_t n = 0;

	while (at && (at = strstr(at, what))) {
		n++;
		at++;
	}
	return n;
}

static void close_all_others(sw_handle *watcher)
{
	struct sw_client_kill_opts all = { .type = SW_CLIENT_KILL_NORMAL, .skipme = SW_CLIENT_KILL_YES };
	sw_reply *map = NULL;

	live_ok(watcher, sw_client_kill(watcher, &all, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_INTEGER);
}

static void a_name_is_given_to_connections_opened_later(void **state)
{
	sw_handle *watcher = *state, *h = live_open();
	sw_reply *map = NULL;
	const sw_bytes *keys = live_keys("blocks", 1);
	size_t i, named = 0;

	live_ok(h, sw_client_setname(h, sw_str("first-name"), &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	live_ok(h, sw_client_getname(h, &map));
	for (i = 0; i < sw_reply_count(map); i++)
		assert_string_equal(live_text(sw_reply_at(map, i)), "\"first-name\"");
	live_rows(map, LIVE_NODES, SW_REPLY_BULK);
	/* A command that blocks gets a connection of its own, opened now. */
	live_ok(h, sw_blpop(h, keys, 1, 0.01, NULL));
	live_ok(watcher, sw_client_list(watcher, NULL, &map));
	for (i = 0; i < sw_reply_count(map); i++)
		named += count_in_list(sw_reply_at(map, i), " name=first-name ");
	sw_reply_free(map);
	assert_int_equal(named, LIVE_NODES + 1);
	close_all_others(watcher);
	sw_ping(h, NULL, NULL); /* notices it */
	live_ok(h, sw_client_getname(h, &map));
	for (i = 0; i < sw_reply_count(map); i++)
		assert_string_equal(live_text(sw_reply_at(map, i)), "\"first-name\"");
	live_rows(map, LIVE_NODES, SW_REPLY_BULK);
	sw_free(h);
}

static void a_name_that_the_servers_refuse_harms_nobody(void **state)
{
	sw_handle *watcher = *state, *h = live_open();
	sw_reply *map = NULL;

	assert_int_equal(sw_client_setname(h, sw_str("not a name"), &map), SW_EPARTIAL);
	live_rows(map, LIVE_NODES, SW_REPLY_ERROR);
	close_all_others(watcher);
	sw_ping(h, NULL, NULL); /* notices it */
	live_ok(h, sw_ping(h, NULL, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	sw_free(h);
}

/* ---- CLIENT KILL ---- */

/* The old form, by address: one node has that client, the others say so in their rows. */
static void no_such_client_is_a_row(void **state)
{
	sw_handle *h = *state, *victim = live_open_with((struct sw_options){ .client_name = "victim" });
	sw_reply *map = NULL;
	char address[80] = "";
	size_t i, fine = 0;

	live_ok(victim, sw_set(victim, sw_str("victim"), sw_str("1"), NULL, NULL));
	live_ok(h, sw_client_list(h, NULL, &map));
	for (i = 0; i < sw_reply_count(map); i++) {
		const char *text = sw_reply_bytes(sw_reply_at(map, i)).data, *at = strstr(text, " name=victim ");

		while (at && at > text && at[-1] != '\n')
			at--;
		if (at)
			sscanf(strstr(at, "addr="), "addr=%79[^ ]", address);
	}
	sw_reply_free(map);
	assert_string_not_equal(address, "");
	live_ok(h, sw_client_kill(h, &(struct sw_client_kill_opts){ .ip_port = sw_str(address) }, &map));
	assert_int_equal(sw_reply_count(map), LIVE_NODES);
	for (i = 0; i < LIVE_NODES; i++) {
		const char *row = live_text(sw_reply_at(map, i));

		fine += strcmp(row, "+OK") == 0;
		if (strcmp(row, "+OK") != 0)
			assert_string_equal(row, "-ERR No such client");
	}
	assert_int_equal(fine, 1);
	sw_reply_free(map);
	/* A write that was handed to a dying connection may have run; the next one has a new connection. */
	if (sw_set(victim, sw_str("victim"), sw_str("2"), NULL, NULL))
		assert_int_equal(sw_outcome(victim), SW_UNKNOWN);
	live_ok(victim, sw_set(victim, sw_str("victim"), sw_str("3"), NULL, NULL));
	sw_free(victim);
}

static void by_name_is_the_same(void **state)
{
	static const char *const lines[] = {
		"CLIENT GETNAME", "CLIENT LIST", "CONFIG GET port", "DBSIZE", "ECHO x", "INFO server",
		"LASTSAVE", "PING", "ping hello", "SLOWLOG GET", "SLOWLOG LEN", "Slowlog Reset",
		"TIME", "SCRIPT FLUSH", "config resetstat", "client setname ''",
	};
	sw_handle *h = *state;
	size_t i;

	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		sw_reply *map = live_reply(h, lines[i]);

		if (sw_reply_type_of(map) != SW_REPLY_MAP || sw_reply_count(map) != LIVE_NODES)
			fail_msg("%s: %s %s", lines[i], live_text(map), sw_error_text(h));
		sw_reply_free(map);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(saving),
		cmocka_unit_test(configuration),
		cmocka_unit_test(looking),
		cmocka_unit_test(sizes_are_those_of_each_node),
		cmocka_unit_test(the_slow_log),
		cmocka_unit_test(a_name_is_given_to_connections_opened_later),
		cmocka_unit_test(a_name_that_the_servers_refuse_harms_nobody),
		cmocka_unit_test(no_such_client_is_a_row),
		cmocka_unit_test(by_name_is_the_same),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
