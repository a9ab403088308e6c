/*
 * A value of 512 MB, the servers' own limit, there and back. On a cluster of its own, whose nodes wait long for each other: a node that
 * hands such a value to its replica may not answer for seconds, and must not lose its place for that.
 */
#define _POSIX_C_SOURCE 200809L
#include "own.h"

#include <stdlib.h>
#include <string.h>

static struct own cluster;

static int start(void **state)
{
	(void)state;
	setenv("SLOTWISE_SERVER_CONF", "cluster-node-timeout 60000", 1);
	return own_start(&cluster);
}

static int stop(void **state)
{
	(void)state;
	return own_stop(&cluster);
}

static void large_values(void **state)
{
	sw_handle *h = live_open_with((struct sw_options){ .call_timeout_ms = 120000 });
	size_t len = (size_t)(getenv("SLOTWISE_LONG_TESTS") ? 512 : 20) << 20;
	char *value = malloc(len);
	sw_reply *r = NULL;

	(void)state;
	if (!getenv("SLOTWISE_LONG_TESTS"))
		print_message("20 MiB instead of 512 MiB: SLOTWISE_LONG_TESTS is not set\n");
	assert_non_null(value);
	memset(value, 'x', len);
	value[0] = 'a';
	value[len - 1] = 'z';
	live_ok(h, sw_set(h, sw_str("large"), sw_buf(value, len), NULL, NULL));
	live_ok(h, sw_get(h, sw_str("large"), &r));
	assert_int_equal(sw_reply_bytes(r).len, len);
	assert_int_equal(memcmp(sw_reply_bytes(r).data, value, len), 0);
	sw_reply_free(r);
	live_is(h, "DEL large", "1");
	sw_free(h);
	free(value);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(large_values) };

	return cmocka_run_group_tests_name("large", tests, start, stop);
}
