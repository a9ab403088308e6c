/* What a profile puts into rows: forbidden options, and commands that run on a view of one node only. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "unopened.h"

/* SET key value [GET] [EX seconds], without GET. */
static const struct swi_forbidden no_get[] = { { "GET", 3 }, { NULL, 0 } };
static const struct swi_command set = { .name = "SET",
					.syntax = "key value [GET] [EX seconds]",
					.head = "$3\r\nSET\r\n",
					.head_len = 9,
					.words = 1,
					.arity = -3,
					.route = SWI_ROUTE_FIRST_KEY,
					.reason = "no reads by writes",
					.forbidden = no_get,
					.out = SWI_OUT_BOOL };
static const struct swi_command reset = { .name = "CLUSTER RESET",
					  .syntax = "",
					  .head = "*2\r\n$7\r\nCLUSTER\r\n$5\r\nRESET\r\n",
					  .head_len = 28,
					  .fixed_argc = 2,
					  .words = 2,
					  .arity = -2,
					  .route = SWI_ROUTE_BLOCKED,
					  .flags = SWI_ON_NODE,
					  .reason = "acts on one node",
					  .out = SWI_OUT_NONE };

static struct swi_writer *write_set(bool by_name)
{
	struct swi_writer *w = swi_begin(handle, &set);

	w->by_name = by_name;
	swi_put_bytes(w, sw_str("get"));
	swi_put_bytes(w, sw_str("GET"));
	return w;
}

static void assert_forbidden(struct swi_writer *w)
{
	size_t before = sw_batch_size(handle);

	assert_int_equal(swi_call(w, NULL), SW_EBLOCKED);
	assert_string_equal(sw_error_text(handle), "SET: option GET is blocked: no reads by writes");
	assert_int_equal(sw_outcome(handle), SW_NOT_SENT);
	assert_int_equal(sw_batch_size(handle), before);
}

static void a_forbidden_option_of_a_stub(void **state)
{
	struct swi_writer *w = write_set(false);

	(void)state;
	SWI_TOKEN(w, "$2\r\nEX\r\n");
	swi_put_i64(w, 10);
	assert_int_equal(swi_call(w, NULL), SW_OK);
	w = write_set(false);
	SWI_TOKEN(w, "$3\r\nGET\r\n");
	assert_forbidden(w);
}

static void a_forbidden_option_by_name(void **state)
{
	struct swi_writer *w = write_set(true);

	(void)state;
	assert_int_equal(swi_call(w, NULL), SW_OK); /* key and value may read like it */
	w = write_set(true);
	swi_put_bytes(w, sw_str("EX"));
	swi_put_bytes(w, sw_str("10"));
	swi_put_bytes(w, sw_str("Get"));
	assert_string_equal(swi_refusal(w), "option GET is blocked: no reads by writes");
	assert_forbidden(w);
}

static void values_of_a_stub_are_no_options(void **state)
{
	struct swi_writer *w = write_set(false);

	(void)state;
	swi_put_bytes(w, sw_str("GET"));
	assert_int_equal(swi_call(w, NULL), SW_OK);
}

static void a_command_about_one_node(void **state)
{
	static const enum sw_route_to one[] = { SW_TO_NODE, SW_TO_OWNER };
	static const enum sw_route_to many[] = { SW_TO_ALL_NODES, SW_TO_ALL_PRIMARIES, SW_TO_RANDOM };
	size_t i;

	(void)state;
	assert_string_equal(swi_refusal(swi_begin(handle, &reset)), "acts on one node");
	assert_int_equal(swi_call(swi_begin(handle, &reset), NULL), SW_EBLOCKED);
	assert_string_equal(sw_error_text(handle), "CLUSTER RESET is blocked: acts on one node");
	for (i = 0; i < sizeof(one) / sizeof(*one); i++) {
		handle->route.to = one[i];
		assert_int_equal(swi_call(swi_begin(handle, &reset), NULL), SW_OK);
	}
	for (i = 0; i < sizeof(many) / sizeof(*many); i++) {
		handle->route.to = many[i];
		assert_int_equal(swi_call(swi_begin(handle, &reset), NULL), SW_EBLOCKED);
	}
}

static void a_blocked_command_stays_blocked(void **state)
{
	struct swi_command row = reset;

	(void)state;
	row.flags = 0;
	handle->route.to = SW_TO_NODE;
	assert_int_equal(swi_call(swi_begin(handle, &row), NULL), SW_EBLOCKED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_forbidden_option_of_a_stub, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(a_forbidden_option_by_name, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(values_of_a_stub_are_no_options, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(a_command_about_one_node, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(a_blocked_command_stays_blocked, unopened_begin, unopened_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
