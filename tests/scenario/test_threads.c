/* One client a thread, side by side: they share nothing. Meant for a build with -fsanitize=thread, and cheap enough for all. */
#define _POSIX_C_SOURCE 200809L
#include "scene.h"

#include <pthread.h>
#include <string.h>

enum { THREADS = 4, ROUNDS = 100 };

static const char *seeds;

static bool answer_all(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	(void)arg;
	if (command->len[0] == 3 && memcmp(command->argv[0], "GET", 3) == 0)
		fake_reply(answer, "\"v\"");
	else if (command->len[0] == 4 && memcmp(command->argv[0], "MGET", 4) == 0)
		fake_reply(answer, "[\"v\"]");
	else if (command->len[0] == 6 && memcmp(command->argv[0], "DBSIZE", 6) == 0)
		fake_reply(answer, ":1");
	else
		return false;
	return true;
}

/* Calls of all kinds; how many failed. */
static size_t one_round(sw_handle *h, sw_handle *b)
{
	sw_bytes keys[] = { sw_str("k"), sw_str("x") };
	size_t failed = 0;

	failed += sw_get(h, sw_str("k"), NULL) != SW_OK;
	failed += sw_mget(h, keys, 2, NULL) != SW_OK;
	failed += sw_dbsize(h, NULL) != SW_OK;
	sw_batch_reset(b);
	failed += sw_get(b, sw_str("k"), NULL) != SW_OK;
	failed += sw_get(b, sw_str("x"), NULL) != SW_OK;
	return failed + (sw_batch_run(b) != SW_OK);
}

static void *client(void *failed)
{
	struct sw_options o = { .seeds = seeds };
	sw_handle *h = NULL, *b = NULL;
	int i;

	if (sw_open(&o, &h) || sw_batch_new(h, &b))
		*(size_t *)failed = 1;
	for (i = 0; b && i < ROUNDS; i++)
		*(size_t *)failed += one_round(h, b);
	sw_free(b);
	sw_free(h);
	return NULL;
}

static void s00_one_client_a_thread(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	pthread_t threads[THREADS];
	size_t failed[THREADS] = { 0 }, i;

	(void)state;
	fake_handle(f, NULL, answer_all, NULL);
	seeds = fake_seeds(f);
	for (i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, client, &failed[i]), 0);
	for (i = 0; i < THREADS; i++) {
		pthread_join(threads[i], NULL);
		assert_int_equal(failed[i], 0);
	}
	assert_int_equal(fake_count(f, NULL, "GET"), 3 * THREADS * ROUNDS);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = { SCENARIO(s00_one_client_a_thread) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
