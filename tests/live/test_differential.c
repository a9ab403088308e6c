/*
 * The same random commands on one server and on a cluster through slotwise: equal replies, equal data.
 *
 * SLOTWISE_SEED and SLOTWISE_COMMANDS choose the run; a difference prints the seed that shows it at once, and the
 * shortest sequence.
 */
#include "diff_shrink.h"
#include "diff_random.h"
#include "numbers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include <cmocka.h>

enum { COMMANDS = 20000, SHRINK_RUNS = 400, SHOWN_FAILURES = 3 };

static struct diff_world world;
static bool odd_weights; /* the servers read them in their own way */

static uint64_t from_environment(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoull(text, NULL, 10) : otherwise;
}

static void tell(uint64_t seed, struct diff_program *p, size_t used, struct diff_text *why)
{
	size_t all = p->n;

	p->n = used;
	printf("difference, SLOTWISE_SEED=%llu SLOTWISE_COMMANDS=1: %s\n", (unsigned long long)seed, why->at);
	if (!diff_shrink(&world, p, SHRINK_RUNS, why))
		printf("it did not show again; the first %zu of %zu commands:\n", used, all);
	else
		printf("%zu of %zu commands show it ('|': in one batch):\n", p->n, all);
	diff_print(stdout, p);
	printf("    -> %s\n", why->at);
}

/* SORT by a pattern, whose weights are any bytes here. */
static bool weighs(const struct diff_command *c)
{
	size_t i;

	if (c->words[0].len < 4 || strncasecmp(c->words[0].data, "SORT", 4) != 0)
		return false;
	for (i = 1; i + 1 < c->n; i++)
		if (c->words[i].len == 2 && strncasecmp(c->words[i].data, "BY", 2) == 0 && c->words[i + 1].len &&
		    memchr(c->words[i + 1].data, '*', c->words[i + 1].len))
			return true;
	return false;
}

static void leave_out_weighing(struct diff_program *p)
{
	size_t i, kept = 0;

	for (i = 0; i < p->n; i++)
		if (!weighs(&p->commands[i]))
			p->commands[kept++] = p->commands[i];
	p->n = kept;
}

/* One sequence; its length goes to *n. */
static bool run_sequence(uint64_t seed, size_t *n)
{
	struct diff_random random = { seed };
	struct diff_program program = { 0 };
	struct diff_text why = { 0 };
	size_t used = 0;
	bool same;

	*n = 50 + diff_below(&random, 151);
	world.cluster = world.client[diff_once_in(&random, 4)];
	diff_generate(&program, diff_next(&random), *n);
	if (odd_weights)
		leave_out_weighing(&program);
	same = diff_play(&world, &program, &used, &why);
	if (!same)
		tell(seed, &program, used, &why);
	diff_reset(&program);
	diff_text_free(&why);
	return same;
}

static void test_same_commands_same_answers(void **state)
{
	uint64_t seed = from_environment("SLOTWISE_SEED", (uint64_t)time(NULL) * 1000000);
	uint64_t commands = from_environment("SLOTWISE_COMMANDS", COMMANDS), done = 0, i;
	size_t n, failures = 0;

	(void)state;
	printf("SLOTWISE_SEED=%llu, %llu commands\n", (unsigned long long)seed, (unsigned long long)commands);
	for (i = 0; done < commands && failures < SHOWN_FAILURES; i++) {
		failures += !run_sequence(seed + i, &n);
		done += n;
	}
	printf("%llu commands in %llu sequences; one server %.1f s, cluster %.1f s\n", (unsigned long long)done,
	       (unsigned long long)i, world.spent_s[0], world.spent_s[1]);
	assert_int_equal(failures, 0);
}

static int open_world(void **state)
{
	(void)state;
	setvbuf(stdout, NULL, _IOLBF, 0);
	diff_open(&world);
	odd_weights = !numbers_like_strtod(world.plain);
	if (odd_weights)
		printf("left out: SORT by a pattern, since these servers read weights in their own way (test_sort.c)\n");
	return 0;
}

static int close_world(void **state)
{
	(void)state;
	diff_close(&world);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_same_commands_same_answers) };

	if (!getenv("SLOTWISE_CLUSTER") || !getenv("SLOTWISE_PLAIN")) {
		printf("skipped: SLOTWISE_CLUSTER or SLOTWISE_PLAIN is not set\n");
		return 0;
	}
	return cmocka_run_group_tests(tests, open_world, close_world);
}
