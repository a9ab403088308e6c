/*
 * Large batches while slots move. A refusal must not cost more the larger the batch is, or the client is busy beyond every deadline (each
 * write compared with each takes minutes); unit tests of gates count that exactly.
 */
#include "scene.h"

#include "cluster/slot.h"

#include <stdio.h>
#include <string.h>

enum { COMMANDS = 20000, TAGS = 512, MOVED = 4096, VALUE = 1000, WITHIN_MS = 30000 };

static void redirect(struct fake_answer *answer, const char *kind, uint16_t slot, int port)
{
	char text[64];

	snprintf(text, sizeof(text), "-%s %u 127.0.0.1:%d", kind, slot, port);
	fake_reply(answer, text);
}

static bool is_set(const struct fake_command *c)
{
	return c->argc == 3 && c->len[0] == 3 && memcmp(c->argv[0], "SET", 3) == 0;
}

/* Of the keys in a slot every other one has gone to B. */
static bool half_has_gone(void *arg, const struct fake_command *c, struct fake_answer *answer)
{
	if (!is_set(c))
		return false;
	if (c->node[0] == 'A' && c->argv[1][c->len[1] - 1] % 2)
		redirect(answer, "ASK", swi_slot(c->argv[1], c->len[1]), fake_port(arg, "B"));
	else
		fake_reply(answer, "+OK");
	return true;
}

/* The slots below MOVED are B's. */
static bool slots_have_gone(void *arg, const struct fake_command *c, struct fake_answer *answer)
{
	uint16_t slot;

	if (!is_set(c))
		return false;
	slot = swi_slot(c->argv[1], c->len[1]);
	if (c->node[0] == 'A' && slot < MOVED)
		redirect(answer, "MOVED", slot, fake_port(arg, "B"));
	else
		fake_reply(answer, "+OK");
	return true;
}

static void run(sw_handle *h, size_t tags)
{
	sw_handle *b = scene_batch(h);
	char value[VALUE + 1] = "";
	char key[32];
	size_t i;

	memset(value, 'v', VALUE);
	for (i = 0; i < COMMANDS; i++) {
		snprintf(key, sizeof(key), "{%zu}%zu", i % tags, i);
		batch_set(b, key, value);
	}
	if (sw_batch_run(b))
		fail_msg("%s", sw_error_text(b));
	sw_free(b);
}

static void s30_a_slot_migrates_under_a_large_batch(void **state)
{
	struct fake *f = fake_new("A 0-16383 B");
	sw_handle *h = scene_open_ms(f, WITHIN_MS);

	(void)state;
	fake_handle(f, NULL, half_has_gone, f);
	run(h, 1);
	assert_int_equal(fake_count(f, "A", "SET"), COMMANDS);
	assert_int_equal(fake_count(f, "B", "SET"), COMMANDS / 2);
	sw_free(h);
	fake_stop(f);
}

static void s31_many_slots_move_under_a_large_batch(void **state)
{
	struct fake *f = fake_new("A 0-16383 B");
	sw_handle *h = scene_open_ms(f, WITHIN_MS);

	(void)state;
	fake_handle(f, NULL, slots_have_gone, f);
	fake_script(f, "A layout A 4096-16383 B 0-4095\n");
	run(h, TAGS);
	assert_true(fake_count(f, "A", "SET") < COMMANDS); /* some were unsent when their slot was found to be B's */
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s30_a_slot_migrates_under_a_large_batch),
		SCENARIO(s31_many_slots_move_under_a_large_batch),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
