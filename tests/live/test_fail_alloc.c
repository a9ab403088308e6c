/* The n-th allocation fails, for every n: through opening, commands, redirects, batches, commands across slots. */
#include "fail_points.h"
#include "live.h"
#include "unit/fail_alloc.h"

static const sw_err may_fail[] = { SW_ENOMEM, SW_ECONNECT, SW_ECLOSED, SW_EPARTIAL, SW_OK };

static void s60_each_allocation_fails_once(void **state)
{
	static const struct fail_way way = { "allocation", &swi_sys_posix, fail_alloc_at,
					     fail_alloc_stop, may_fail };

	(void)state;
	if (!fail_alloc_works())
		skip();
	fail_points_run(&way);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(s60_each_allocation_fails_once) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
