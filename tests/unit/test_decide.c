/* What the client does with an error reply or a lost connection: the table of runtime/exec/decide.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "exec/decide.h"

struct row {
	const char *name;
	struct swi_event event;
	struct swi_verdict want;
};

#define REPLY(e) .kind = SWI_EVENT_REPLY, .error = (e)
#define HURRY_AND_CLOSED .kind = SWI_EVENT_UNSENT, .fail_fast = true, .open_again = true
#define SEVERAL SWI_ASK_SEVERAL

/* action, wait, refresh, patch */
static const struct row rows[] = {
	/* Errors that are the caller's. */
	{ "plain", { REPLY(SWI_ERROR_PLAIN) }, { SWI_GIVE, 0, 0, false } },
	{ "noauth", { REPLY(SWI_ERROR_NOAUTH) }, { SWI_GIVE, 0, 0, false } },
	{ "broken", { REPLY(SWI_ERROR_BROKEN) }, { SWI_GIVE, 0, 0, false } },
	{ "plain, often", { REPLY(SWI_ERROR_PLAIN), .tries = 9 }, { SWI_GIVE, 0, 0, false } },

	/* Redirects: at once, then slower; MOVED patches the map and has it read again, ASK leaves it alone. */
	{ "moved", { REPLY(SWI_ERROR_MOVED) }, { SWI_TO_OWNER, 0, 1, true } },
	/* Twice in a row: two nodes have different views. */
	{ "moved, second", { REPLY(SWI_ERROR_MOVED), .tries = 1 }, { SWI_TO_OWNER, 0, SEVERAL, true } },
	{ "moved, fourth", { REPLY(SWI_ERROR_MOVED), .tries = 3 }, { SWI_TO_OWNER, 0, 1, true } },
	{ "moved, fifth", { REPLY(SWI_ERROR_MOVED), .tries = 4 }, { SWI_TO_OWNER, 4, 1, true } },
	{ "moved, sixth", { REPLY(SWI_ERROR_MOVED), .tries = 5 }, { SWI_TO_OWNER, 8, SEVERAL, true } },
	{ "moved, many", { REPLY(SWI_ERROR_MOVED), .tries = 255 }, { SWI_TO_OWNER, 100, 1, true } },
	{ "moved to itself", { REPLY(SWI_ERROR_MOVED), .same_place = true }, { SWI_TO_OWNER, 4, 1, true } },
	{ "ask", { REPLY(SWI_ERROR_ASK) }, { SWI_TO_ASKED, 0, 0, false } },
	{ "ask, many", { REPLY(SWI_ERROR_ASK), .tries = 99 }, { SWI_TO_ASKED, 100, 0, false } },

	/* Refusals: back off; those that mean a wrong owner refresh the map. */
	{ "tryagain", { REPLY(SWI_ERROR_TRYAGAIN) }, { SWI_TO_OWNER, 2, 0, false } },
	{ "tryagain, second", { REPLY(SWI_ERROR_TRYAGAIN), .tries = 1 }, { SWI_TO_OWNER, 4, 0, false } },
	{ "tryagain, seventh", { REPLY(SWI_ERROR_TRYAGAIN), .tries = 6 }, { SWI_TO_OWNER, 128, 0, false } },
	{ "tryagain, many", { REPLY(SWI_ERROR_TRYAGAIN), .tries = 200 }, { SWI_TO_OWNER, 200, 0, false } },
	{ "loading", { REPLY(SWI_ERROR_LOADING) }, { SWI_TO_OWNER, 2, 0, false } },
	{ "clusterdown", { REPLY(SWI_ERROR_CLUSTERDOWN) }, { SWI_TO_OWNER, 2, 1, false } },
	{ "clusterdown, second", { REPLY(SWI_ERROR_CLUSTERDOWN), .tries = 1 }, { SWI_TO_OWNER, 4, SEVERAL, false } },
	{ "masterdown", { REPLY(SWI_ERROR_MASTERDOWN) }, { SWI_TO_OWNER, 2, 1, false } },
	{ "readonly", { REPLY(SWI_ERROR_READONLY) }, { SWI_TO_OWNER, 2, 1, false } },
	{ "readonly, second", { REPLY(SWI_ERROR_READONLY), .tries = 1 }, { SWI_TO_OWNER, 4, SEVERAL, false } },
	/* It has not run: a write may go out again as well as a read. */
	{ "tryagain, read", { REPLY(SWI_ERROR_TRYAGAIN), .repeatable = true }, { SWI_TO_OWNER, 2, 0, false } },

	/* Lost with the request in the kernel's hands: only what may run twice goes out again. */
	{ "lost, write", { .kind = SWI_EVENT_LOST }, { SWI_GIVE, 0, 1, false } },
	{ "lost, read", { .kind = SWI_EVENT_LOST, .repeatable = true }, { SWI_TO_OWNER, 2, 1, false } },
	{ "lost, write, later", { .kind = SWI_EVENT_LOST, .tries = 5 }, { SWI_GIVE, 0, 1, false } },

	/* Never sent: waits for an owner, unless the caller is in a hurry. */
	{ "unsent", { .kind = SWI_EVENT_UNSENT }, { SWI_TO_OWNER, 2, SEVERAL, false } },
	{ "unsent, second", { .kind = SWI_EVENT_UNSENT, .tries = 1 }, { SWI_TO_OWNER, 4, 1, false } },
	{ "unsent, many", { .kind = SWI_EVENT_UNSENT, .tries = 50 }, { SWI_TO_OWNER, 200, 1, false } },
	{ "unsent, hurry", { .kind = SWI_EVENT_UNSENT, .fail_fast = true }, { SWI_GIVE, 0, SEVERAL, false } },
	/* ... but a connection that was closed while it was idle says nothing of the node. */
	{ "unsent, hurry, closed", { HURRY_AND_CLOSED }, { SWI_TO_OWNER, 0, SEVERAL, false } },
	{ "unsent, hurry, closed again", { HURRY_AND_CLOSED, .tries = 1 }, { SWI_GIVE, 0, 1, false } },
	{ "unsent, node", { .kind = SWI_EVENT_UNSENT_NODE }, { SWI_TO_NODE, 0, 1, false } },
	{ "unsent, node, again", { .kind = SWI_EVENT_UNSENT_NODE, .tries = 1 }, { SWI_GIVE, 0, 1, false } },

	/* No answer in time: the node may have stopped. Never again by itself, not even a read: the call is over. */
	{ "late, write", { .kind = SWI_EVENT_LATE }, { SWI_GIVE, 0, 1, false } },
	{ "late, read", { .kind = SWI_EVENT_LATE, .repeatable = true }, { SWI_GIVE, 0, 1, false } },
};

static void the_table(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct swi_verdict *want = &rows[i].want;
		struct swi_verdict got = swi_decide(&rows[i].event);

		if (got.action != want->action || got.wait_ms != want->wait_ms || got.refresh != want->refresh ||
		    got.patch != want->patch)
			fail_msg("%s: action %d, wait %u, refresh %u, patch %d", rows[i].name, (int)got.action,
				 got.wait_ms, got.refresh, got.patch);
	}
}

/*
 * What servers say, word for word, and what becomes of the command. Before a connection has heard anything else, "max number of clients"
 * and "DENIED" end it instead, and "UNBLOCKED force" always does (wire/conn_read.c): their rows here are for elsewhere.
 */
static const struct {
	const char *text;
	enum swi_action action;
	unsigned refresh;
} texts[] = {
	{ "MOVED 7629 127.0.0.1:7001", SWI_TO_OWNER, 1 },
	{ "ASK 7629 127.0.0.1:7001", SWI_TO_ASKED, 0 },
	{ "TRYAGAIN Multiple keys request during rehashing of slot", SWI_TO_OWNER, 0 },
	{ "LOADING Redis is loading the dataset in memory", SWI_TO_OWNER, 0 },
	{ "LOADING Valkey is loading the dataset in memory", SWI_TO_OWNER, 0 },
	{ "CLUSTERDOWN The cluster is down", SWI_TO_OWNER, 1 },
	{ "CLUSTERDOWN Hash slot not served", SWI_TO_OWNER, 1 },
	{ "CLUSTERDOWN The cluster is down and only accepts read commands", SWI_TO_OWNER, 1 },
	{ "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", SWI_TO_OWNER, 1 },
	{ "READONLY You can't write against a read only replica.", SWI_TO_OWNER, 1 },
	/* A redirect that says nothing, or nonsense: a protocol error, which is not for this function to see. */
	{ "MOVED", SWI_GIVE, 0 },
	{ "ASK 16384 127.0.0.1:7001", SWI_GIVE, 0 },
	/* The user must do something about these: waiting here would only hide it. */
	{ "NOAUTH Authentication required.", SWI_GIVE, 0 },
	{ "WRONGPASS invalid username-password pair or user is disabled.", SWI_GIVE, 0 },
	{ "NOPERM User app has no permissions to run the 'set' command", SWI_GIVE, 0 },
	{ "OOM command not allowed when used memory > 'maxmemory'.", SWI_GIVE, 0 },
	{ "MISCONF Errors writing to the AOF file: No space left on device", SWI_GIVE, 0 },
	{ "NOREPLICAS Not enough good replicas to write.", SWI_GIVE, 0 },
	{ "BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.", SWI_GIVE, 0 },
	{ "NOTBUSY No scripts in execution right now.", SWI_GIVE, 0 },
	{ "ERR max number of clients reached", SWI_GIVE, 0 },
	{ "DENIED Redis is running in protected mode", SWI_GIVE, 0 },
	/* The command's own. */
	{ "EXECABORT Transaction discarded because of previous errors.", SWI_GIVE, 0 },
	{ "UNBLOCKED client unblocked via CLIENT UNBLOCK", SWI_GIVE, 0 },
	{ "CROSSSLOT Keys in request don't hash to the same slot", SWI_GIVE, 0 },
	{ "NOSCRIPT No matching script. Please use EVAL.", SWI_GIVE, 0 },
	{ "WRONGTYPE Operation against a key holding the wrong kind of value", SWI_GIVE, 0 },
	{ "ERR unknown command", SWI_GIVE, 0 },
	/* Only the first word counts, and all of it. */
	{ "MOVEDX 7629 127.0.0.1:7001", SWI_GIVE, 0 },
	{ "ERR MOVED 7629 127.0.0.1:7001", SWI_GIVE, 0 },
	{ "tryagain later", SWI_GIVE, 0 },
	{ "", SWI_GIVE, 0 },
};

static void what_servers_say(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct swi_event e = { .kind = SWI_EVENT_REPLY };
		struct swi_redirect to;
		struct swi_verdict v;

		swi_redirect_parse(texts[i].text, strlen(texts[i].text), &to);
		e.error = to.kind;
		v = swi_decide(&e);
		if (v.action != texts[i].action || v.refresh != texts[i].refresh)
			fail_msg("%s: action %d, refresh %u", texts[i].text, (int)v.action, v.refresh);
	}
}

/* The same question has the same answer, and nothing but the event counts. */
static void it_is_pure(void **state)
{
	struct swi_event e = { .tries = 0 };
	int kind, error;

	(void)state;
	for (kind = SWI_EVENT_REPLY; kind <= SWI_EVENT_LATE; kind++)
		for (error = SWI_ERROR_PLAIN; error <= SWI_ERROR_BROKEN; error++) {
			struct swi_event before;
			struct swi_verdict a, b;

			e.kind = (enum swi_event_kind)kind;
			e.error = (enum swi_error_kind)error;
			before = e;
			a = swi_decide(&e);
			b = swi_decide(&before);
			assert_true(a.action == b.action && a.wait_ms == b.wait_ms && a.refresh == b.refresh && a.patch == b.patch);
			assert_int_equal(e.kind, before.kind);
			assert_int_equal(e.error, before.error);
			assert_true(a.refresh <= SWI_ASK_SEVERAL);
			assert_true(a.action != SWI_GIVE || a.wait_ms == 0);
			assert_true(!a.patch || e.error == SWI_ERROR_MOVED);
		}
}

/* No number of tries waits longer than 200 ms, and none shorter than the one before. */
static void waits_grow_and_stay_bounded(void **state)
{
	int error;

	(void)state;
	for (error = SWI_ERROR_MOVED; error <= SWI_ERROR_READONLY; error++) {
		uint32_t before = 0;
		unsigned tries;

		for (tries = 0; tries <= 255; tries++) {
			struct swi_event e = { REPLY((enum swi_error_kind)error), .tries = tries };
			struct swi_verdict v = swi_decide(&e);

			assert_true(v.wait_ms >= before && v.wait_ms <= 200);
			before = v.wait_ms;
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table),
		cmocka_unit_test(what_servers_say),
		cmocka_unit_test(it_is_pure),
		cmocka_unit_test(waits_grow_and_stay_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
