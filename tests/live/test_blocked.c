/* Commands of the route blocked: refused with a reason, nothing is sent. */
#include "live.h"

#include <string.h>

static const char *const lines[] = {
	"WATCH a b",
	"UNWATCH",
	"MOVE k 1",
	"SHUTDOWN",
	"shutdown NOSAVE",
	"SLAVEOF NO ONE",
	"REPLICAOF 127.0.0.1 1",
	"SENTINEL GET-MASTER-ADDR-BY-NAME m",
	"SENTINEL GET-PRIMARY-ADDR-BY-NAME m",
	"SENTINEL MASTER m",
	"SENTINEL MASTERS",
	"SENTINEL PRIMARY m",
	"SENTINEL PRIMARIES",
	"SENTINEL MONITOR m 127.0.0.1 1 2",
	"SENTINEL REMOVE m",
	"SENTINEL SENTINELS m",
	"SENTINEL SET m quorum 2",
	"SENTINEL SLAVES m",
	"SENTINEL CKQUORUM m",
	"SENTINEL CONFIG GET x",
	"SENTINEL DEBUG",
	"SENTINEL FAILOVER m",
	"SENTINEL FLUSHCONFIG",
	"SENTINEL HELP",
	"SENTINEL INFO-CACHE m",
	"SENTINEL IS-MASTER-DOWN-BY-ADDR 127.0.0.1 1 1 *",
	"SENTINEL IS-PRIMARY-DOWN-BY-ADDR 127.0.0.1 1 1 *",
	"SENTINEL MYID",
	"SENTINEL PENDING-SCRIPTS",
	"SENTINEL REPLICAS m",
	"SENTINEL RESET *",
	"SENTINEL SIMULATE-FAILURE HELP",
	"MULTI",
	"EXEC",
	"DISCARD",
	"SELECT 1",
	"SUBSCRIBE c",
	"UNSUBSCRIBE",
	"PSUBSCRIBE c*",
	"PUNSUBSCRIBE",
	"SSUBSCRIBE c",
	"SUNSUBSCRIBE",
	"MONITOR",
	"QUIT",
};

enum { LINES = sizeof(lines) / sizeof(lines[0]) };

/* "COMMAND is blocked: reason"; the reason is a sentence. */
static void has_a_reason(const char *line, const char *text)
{
	const char *reason = strstr(text, " is blocked: ");

	if (!reason || strlen(reason) < strlen(" is blocked: ") + 20)
		fail_msg("%s: '%s' has no reason", line, text);
}

static void by_name_nothing_is_sent(void **state)
{
	sw_handle *h = *state;
	int64_t before = live_commands();
	size_t i;

	for (i = 0; i < LINES; i++) {
		sw_bytes words[16];
		sw_reply *reply = NULL;
		sw_err err = sw_call(h, words, live_words(lines[i], words, 16), &reply);

		if (err != SW_EBLOCKED || reply || sw_outcome(h) != SW_NOT_SENT)
			fail_msg("%s: %s %s", lines[i], sw_err_name(err), sw_error_text(h));
		has_a_reason(lines[i], sw_error_text(h));
	}
	assert_int_equal(live_commands(), before);
	live_is(h, "SET fine 1", "+OK");
}

/* In a batch they have no place and don't disturb the rest. */
static void in_a_batch_they_are_kept_out(void **state)
{
	sw_handle *h = *state, *b;
	struct sw_result result;
	size_t i;

	live_ok(h, sw_batch_new(h, &b));
	live_ok(b, sw_incr(b, sw_str("n"), NULL));
	for (i = 0; i < LINES; i++) {
		sw_bytes words[16];

		assert_int_equal(sw_call(b, words, live_words(lines[i], words, 16), NULL), SW_EBLOCKED);
		has_a_reason(lines[i], sw_error_text(b));
	}
	live_ok(b, sw_incr(b, sw_str("n"), NULL));
	assert_int_equal(sw_batch_size(b), 2);
	live_ok(b, sw_batch_run(b));
	assert_int_equal(sw_batch_result(b, 1, &result), SW_OK);
	assert_string_equal(live_text(result.reply), "2");
	sw_free(b);
}

/* What changes the state of one connection is refused with what does it here, or that nothing does yet. */
static const struct {
	const char *line, *instead;
} states[] = {
	{ "SELECT 1", "slotwise uses only database 0" },
	{ "SWAPDB 0 1", "slotwise uses only database 0" },
	{ "AUTH secret", "sw_use_password" },
	{ "AUTH user secret", "sw_options" },
	{ "HELLO 3", "client_name in sw_options" },
	{ "RESET", "sw_free" },
	{ "QUIT", "sw_free" },
	{ "READONLY", "sw_route_new" },
	{ "READWRITE", "sw_route_new" },
	{ "ASKING", "The client sends it by itself" },
	{ "CLIENT REPLY OFF", "there is no call for it" },
	{ "CLIENT NO-EVICT ON", "there is no call for it" },
	{ "CLIENT NO-TOUCH ON", "there is no call for it" },
	{ "CLIENT CAPA redirect", "there is no call for it" },
	{ "CLIENT TRACKING ON", "no call for client-side caching yet" },
	{ "CLIENT CACHING YES", "no call for client-side caching yet" },
	{ "SCRIPT DEBUG YES", "on a server of its own" },
	{ "MONITOR", "use the server's own tool" },
};

static void a_state_of_a_connection_is_refused_with_what_to_use(void **state)
{
	sw_handle *h = *state;
	int64_t before = live_commands();
	size_t i;

	for (i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		const char *got = live_do(h, states[i].line);

		if (strncmp(got, "SW_EBLOCKED: ", 13) != 0 || !strstr(got, states[i].instead))
			fail_msg("%s: '%s' doesn't say '%s'", states[i].line, got, states[i].instead);
	}
	assert_int_equal(live_commands(), before);
}

#define REFUSED(call)                                                                             \
	do {                                                                                      \
		if ((call) != SW_EBLOCKED)                                                        \
			fail_msg("%s: %s", #call, sw_error_text(h));                              \
		has_a_reason(#call, sw_error_text(h));                                            \
		assert_int_equal(sw_outcome(h), SW_NOT_SENT);                                     \
	} while (0)

static void typed_calls(void **state)
{
	sw_handle *h = *state;
	sw_bytes k = sw_str("k");
	struct sw_option_value quorum = { sw_str("quorum"), sw_str("2") };
	int64_t before = live_commands(), n = 5;
	sw_reply *reply = NULL;

	REFUSED(sw_watch(h, &k, 1));
	REFUSED(sw_unwatch(h));
	REFUSED(sw_move(h, k, 1, &n));
	assert_int_equal(n, 0);
	REFUSED(sw_shutdown(h, NULL));
	REFUSED(sw_slaveof(h, (struct sw_slaveof_primary){ .kind = SW_SLAVEOF_NO_ONE }, &reply));
	REFUSED(sw_replicaof(h, (struct sw_replicaof_primary){ .kind = SW_REPLICAOF_NO_ONE }, &reply));
	REFUSED(sw_sentinel_get_master_addr_by_name(h, k, &reply));
	REFUSED(sw_sentinel_master(h, k, &reply));
	REFUSED(sw_sentinel_masters(h, &reply));
	REFUSED(sw_sentinel_monitor(h, k, k, 1, 2));
	REFUSED(sw_sentinel_remove(h, k));
	REFUSED(sw_sentinel_sentinels(h, k, &reply));
	REFUSED(sw_sentinel_set(h, k, &quorum, 1));
	REFUSED(sw_sentinel_slaves(h, k, &reply));
	REFUSED(sw_sentinel_ckquorum(h, k, &reply));
	REFUSED(sw_sentinel_replicas(h, k, &reply));
	assert_null(reply);
	assert_int_equal(live_commands(), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_name_nothing_is_sent),
		cmocka_unit_test(in_a_batch_they_are_kept_out),
		cmocka_unit_test(a_state_of_a_connection_is_refused_with_what_to_use),
		cmocka_unit_test(typed_calls),
	};

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
