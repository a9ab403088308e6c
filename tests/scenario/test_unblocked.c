/* A primary that becomes a replica answers its blocked clients with an error and closes; what they sent behind has not run. */
#include "scene.h"

#define TEXT \
	"UNBLOCKED force unblock from blocking operation, instance state changed (master -> " \
	"replica?)"

static void s47_what_is_behind_an_unblocked_command_is_sent_again(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < WAIT 1 0\n"
					     "A < INCR k\n"
					     "A > -" TEXT "\n"
					     "A close\n"
					     "A < INCR k\n"
					     "A > :1\n");
	struct sw_route to = { .to = SW_TO_OWNER, .key = sw_str("k") };
	sw_handle *h = scene_open(f), *v = NULL, *b;
	int64_t n = 0;

	(void)state;
	assert_int_equal(sw_route_new(h, &to, &v), SW_OK);
	b = scene_batch(v);
	assert_int_equal(scene_call(b, "WAIT 1 0", NULL), SW_OK);
	assert_int_equal(sw_incr(b, sw_str("k"), &n), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 0, SW_ESERVER, SW_ANSWERED, "UNBLOCKED");
	expect_result(b, 1, SW_OK, SW_ANSWERED, "");
	assert_int_equal(n, 1);
	sw_free(b);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* The same word for CLIENT UNBLOCK leaves the connection open. */
static void s47_unblocked_by_hand(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < GET k\n"
					     "A < INCR k\n"
					     "A > -UNBLOCKED client unblocked via CLIENT UNBLOCK\n"
					     "A > :1\n");
	sw_handle *h = scene_open(f), *b = scene_batch(h);
	int64_t n = 0;

	(void)state;
	batch_get(b, "k");
	assert_int_equal(sw_incr(b, sw_str("k"), &n), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_result(b, 1, SW_OK, SW_ANSWERED, "");
	assert_int_equal(n, 1);
	assert_int_equal(fake_connections(f, "A"), 1);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s47_what_is_behind_an_unblocked_command_is_sent_again),
		SCENARIO(s47_unblocked_by_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
