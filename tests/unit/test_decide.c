/* What the client does with an error reply or a lost connection: the table of runtime/exec/decide.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "exec/decide.h"

struct row {
	const char *name;
	struct swi_event event;
	struct swi_verdict want;
};

#define REPLY(e) .kind = SWI_EVENT_REPLY, .error = (e)

/* action, wait, refresh, patch */
static const struct row rows[] = {
	/* Errors that are the caller's. */
	{ "plain", { REPLY(SWI_ERROR_PLAIN) }, { SWI_GIVE, 0, false, false } },
	{ "noauth", { REPLY(SWI_ERROR_NOAUTH) }, { SWI_GIVE, 0, false, false } },
	{ "broken", { REPLY(SWI_ERROR_BROKEN) }, { SWI_GIVE, 0, false, false } },
	{ "plain, often", { REPLY(SWI_ERROR_PLAIN), .tries = 9 }, { SWI_GIVE, 0, false, false } },

	/* Redirects: at once, then slower; MOVED patches the map and has it read again, ASK leaves it alone. */
	{ "moved", { REPLY(SWI_ERROR_MOVED) }, { SWI_TO_OWNER, 0, true, true } },
	{ "moved, third", { REPLY(SWI_ERROR_MOVED), .tries = 3 }, { SWI_TO_OWNER, 0, true, true } },
	{ "moved, fourth", { REPLY(SWI_ERROR_MOVED), .tries = 4 }, { SWI_TO_OWNER, 4, true, true } },
	{ "moved, fifth", { REPLY(SWI_ERROR_MOVED), .tries = 5 }, { SWI_TO_OWNER, 8, true, true } },
	{ "moved, many", { REPLY(SWI_ERROR_MOVED), .tries = 255 }, { SWI_TO_OWNER, 100, true, true } },
	{ "moved to itself", { REPLY(SWI_ERROR_MOVED), .same_place = true }, { SWI_TO_OWNER, 4, true, true } },
	{ "ask", { REPLY(SWI_ERROR_ASK) }, { SWI_TO_ASKED, 0, false, false } },
	{ "ask, many", { REPLY(SWI_ERROR_ASK), .tries = 99 }, { SWI_TO_ASKED, 100, false, false } },

	/* Refusals: back off; those that mean a wrong owner refresh the map. */
	{ "tryagain", { REPLY(SWI_ERROR_TRYAGAIN) }, { SWI_TO_OWNER, 2, false, false } },
	{ "tryagain, second", { REPLY(SWI_ERROR_TRYAGAIN), .tries = 1 }, { SWI_TO_OWNER, 4, false, false } },
	{ "tryagain, seventh", { REPLY(SWI_ERROR_TRYAGAIN), .tries = 6 }, { SWI_TO_OWNER, 128, false, false } },
	{ "tryagain, many", { REPLY(SWI_ERROR_TRYAGAIN), .tries = 200 }, { SWI_TO_OWNER, 200, false, false } },
	{ "loading", { REPLY(SWI_ERROR_LOADING) }, { SWI_TO_OWNER, 2, false, false } },
	{ "clusterdown", { REPLY(SWI_ERROR_CLUSTERDOWN) }, { SWI_TO_OWNER, 2, true, false } },
	{ "masterdown", { REPLY(SWI_ERROR_MASTERDOWN) }, { SWI_TO_OWNER, 2, true, false } },
	{ "readonly", { REPLY(SWI_ERROR_READONLY) }, { SWI_TO_OWNER, 2, true, false } },
	/* It has not run: a write may go out again as well as a read. */
	{ "tryagain, read", { REPLY(SWI_ERROR_TRYAGAIN), .repeatable = true }, { SWI_TO_OWNER, 2, false, false } },

	/* Lost with the request in the kernel's hands: only what may run twice goes out again. */
	{ "lost, write", { .kind = SWI_EVENT_LOST }, { SWI_GIVE, 0, true, false } },
	{ "lost, read", { .kind = SWI_EVENT_LOST, .repeatable = true }, { SWI_TO_OWNER, 2, true, false } },
	{ "lost, write, later", { .kind = SWI_EVENT_LOST, .tries = 5 }, { SWI_GIVE, 0, true, false } },

	/* Never sent: waits for an owner, unless the caller is in a hurry. */
	{ "unsent", { .kind = SWI_EVENT_UNSENT }, { SWI_TO_OWNER, 2, true, false } },
	{ "unsent, many", { .kind = SWI_EVENT_UNSENT, .tries = 50 }, { SWI_TO_OWNER, 200, true, false } },
	{ "unsent, hurry", { .kind = SWI_EVENT_UNSENT, .fail_fast = true }, { SWI_GIVE, 0, true, false } },
	{ "unsent, node", { .kind = SWI_EVENT_UNSENT_NODE }, { SWI_TO_NODE, 0, true, false } },
	{ "unsent, node, again", { .kind = SWI_EVENT_UNSENT_NODE, .tries = 1 }, { SWI_GIVE, 0, true, false } },
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
			fail_msg("%s: action %d, wait %u, refresh %d, patch %d", rows[i].name, (int)got.action,
				 got.wait_ms, got.refresh, got.patch);
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
		cmocka_unit_test(waits_grow_and_stay_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
