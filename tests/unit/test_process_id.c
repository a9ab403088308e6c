#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "wire/sys.h"

#include <sys/wait.h>
#include <unistd.h>

/* 0: it, and a child of it, know who they are. */
static int knows_itself(int generations)
{
	pid_t child;
	int status = -1, i;

	for (i = 0; i < 3; i++)
		if (swi_process_id() != getpid())
			return 1;
	if (generations == 0)
		return 0;
	child = fork();
	if (child == 0)
		_exit(knows_itself(generations - 1));
	if (child < 0 || waitpid(child, &status, 0) != child || swi_process_id() != getpid())
		return 2;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

static void each_process_knows_itself(void **state)
{
	(void)state;
	assert_int_equal(knows_itself(3), 0);
	assert_int_equal(knows_itself(1), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(each_process_knows_itself) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
