/* What follows an answer, and nobody waits for: the record is forgotten, the watch is taken off. A program that then does
 * something else for long, or ends, leaves nothing behind, and a silent node holds up nobody else. */
#include "scene.h"

#include "exec/handle.h"

#include <errno.h>
#include <string.h>

/* ---- a clock that jumps, and sockets that are looked at ---- */

enum { CALL_MS = 5000, IDLE_MS = 60000 };

static struct {
	int64_t skew_ms;
	const char *full; /* what contains this word finds the socket full */
	struct swi_client *client;
	size_t n_exec, most_bytes; /* seen with an EXEC: how many, and the largest memory of its operation */
} world;

static int64_t skewed_now(void)
{
	return swi_sys_posix.now_ms() + world.skew_ms;
}

static bool contains(const char *data, size_t len, const char *word)
{
	size_t n = strlen(word), i;

	for (i = 0; i + n <= len; i++)
		if (memcmp(data + i, word, n) == 0)
			return true;
	return false;
}

static void note_exec(void)
{
	uint16_t i;

	world.n_exec++;
	for (i = 0; i < world.client->n_nodes; i++) {
		const struct swi_lent *l = world.client->nodes[i]->lent;

		if (l && l->op && l->op->memory.used_bytes > world.most_bytes)
			world.most_bytes = l->op->memory.used_bytes;
	}
}

static ssize_t watched_send(int fd, const void *data, size_t len)
{
	if (world.full && contains(data, len, world.full))
		return -EAGAIN;
	if (world.client && contains(data, len, "\r\nEXEC\r\n"))
		note_exec();
	return swi_sys_posix.send(fd, data, len);
}

static sw_handle *open_in_world(struct fake *f)
{
	static struct swi_sys sys;
	struct sw_options o = { .seeds = fake_seeds(f), .call_timeout_ms = CALL_MS };
	sw_handle *h = NULL;
	char text[512];

	sys = swi_sys_posix;
	sys.now_ms = skewed_now;
	sys.send = watched_send;
	memset(&world, 0, sizeof(world));
	if (swi_open(&o, &sys, &h, text, sizeof(text)))
		fail_msg("swi_open: %s", text);
	return h;
}

static void end(struct fake *f, sw_handle *h)
{
	sw_free(h);
	fake_stop(f);
}

/* ---- the record goes, whatever the program does next ---- */

#define MOVED                                                                                     \
	"A < TYPE b\nA > +list\n"                                                                 \
	"B < TYPE a\nB > +none\n"                                                                 \
	"B < TIME\nB > [\"100\" \"0\"]\n"                                                         \
	"A < EVALSHA ? 2 b ? ? LMOVE a LEFT LEFT \"\"\n"                                          \
	"A > \"*8\\r\\n$5\\r\\nLMOVE\\r\\n$1\\r\\n1\\r\\n$1\\r\\nb\\r\\n$1\\r\\na\\r\\n$4\\r\\n"  \
	"LEFT\\r\\n$4\\r\\nLEFT\\r\\n$2\\r\\n-1\\r\\n$1\\r\\ne\\r\\n\"\n"                         \
	"B < EVALSHA ? 2 a ...\nB > \"done\"\n"
#define TAKEN                                                                                     \
	"A < WATCH b\nA > +OK\n"                                                                  \
	"A < EVAL ...\nA > [\"taken\"]\n"                                                         \
	"A < DUMP b\nA > \"x\"\n"                                                                 \
	"A < PEXPIRETIME b\nA > :-1\n"                                                            \
	"B < TIME\nB > [\"100\" \"0\"]\n"
#define COPIED                                                                                    \
	"B < RESTORE ...\nB > +OK\n"                                                              \
	"B < EVALSHA ...\nB > \"done\"\n"                                                         \
	"A < MULTI\nA > +OK\n"                                                                    \
	"A < EVAL ...\nA > +QUEUED\n"
#define RENAMED TAKEN COPIED "A < EXEC\nA > [\"finished\"]\n"
#define MISSING                                                                                   \
	"A < WATCH b\nA > +OK\n"                                                                  \
	"A < EVAL ...\nA > [\"none\"]\n"                                                          \
	"A < DUMP b\nA > nil\n"                                                                   \
	"A < PEXPIRETIME b\nA > :-2\n"                                                            \
	"B < TIME\nB > [\"100\" \"0\"]\n"
#define FORGOTTEN "A < HDEL ? ?\nA > :1\nA mark forgotten\n"
#define MARKER_LIMITED "B < PEXPIRE ? 60000\nB > :1\n"

static struct {
	const char *call, *script;
} const calls[] = {
	{ "LMOVE b a LEFT LEFT", MOVED },
	{ "RENAME b a", RENAMED },
};

static void s00_the_record_goes_without_another_call(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		struct fake *f = fake_run(TWO_NODES, calls[i].script);
		sw_handle *h = open_in_world(f);

		fake_script(f, FORGOTTEN);
		assert_int_equal(scene_call(h, calls[i].call, NULL), SW_OK);
		fake_wait(f, "forgotten");
		fake_script(f, MARKER_LIMITED);
		end(f, h);
	}
}

static void s00_the_record_of_a_batch_goes_without_another_call(void **state)
{
	struct fake *f = fake_run(TWO_NODES, MOVED FORGOTTEN);
	sw_handle *h = open_in_world(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(scene_call(b, "LMOVE b a LEFT LEFT", NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_OK);
	fake_wait(f, "forgotten");
	fake_script(f, MARKER_LIMITED);
	sw_free(b);
	end(f, h);
}

static void s00_the_record_of_msetnx_goes_without_another_call(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < EVALSHA ...\nA > [\"free\" :100000]\n"
					     "B < EVALSHA ...\nB > [\"free\" :100000]\n"
					     "A < EVALSHA ...\nA > \"recorded\"\n"
					     "A < EVALSHA ...\nA > [\"staged\"]\n"
					     "B < EVALSHA ...\nB > [\"staged\"]\n"
					     "A < EVALSHA ...\nA > [\"committed\"]\n"
					     "A < EVALSHA ...\nA > \"done\"\n"
					     "B < EVALSHA ...\nB > \"done\"\n" FORGOTTEN);
	sw_handle *h = open_in_world(f);

	(void)state;
	assert_int_equal(scene_call(h, "MSETNX b 1 x 2", NULL), SW_OK);
	fake_wait(f, "forgotten");
	end(f, h);
}

/* Its answer comes while the program is away for longer than a call may last; the marker's time runs all the same. */
static void s00_a_program_that_sleeps(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		struct fake *f = fake_run(TWO_NODES, calls[i].script);
		sw_handle *h = open_in_world(f);

		fake_script(f, FORGOTTEN MARKER_LIMITED "A < GET k\nA > \"v\"\n");
		assert_int_equal(scene_call(h, calls[i].call, NULL), SW_OK);
		fake_wait(f, "forgotten");
		world.skew_ms += IDLE_MS;
		expect_get(h, "k", "v");
		end(f, h);
	}
}

static void s00_a_program_that_sleeps_and_ends(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		struct fake *f = fake_run(TWO_NODES, calls[i].script);
		sw_handle *h = open_in_world(f);

		fake_script(f, FORGOTTEN MARKER_LIMITED);
		assert_int_equal(scene_call(h, calls[i].call, NULL), SW_OK);
		fake_wait(f, "forgotten");
		world.skew_ms += IDLE_MS;
		end(f, h);
	}
}

/* ---- a silent source holds up nobody else ---- */

static void s52_forgetting_holds_up_no_other_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, RENAMED "A < HDEL ? ?\nA wait served\nA > :1\n"
						     "B < GET a\nB > \"v\"\n" MARKER_LIMITED);
	sw_handle *h = open_in_world(f);

	(void)state;
	assert_int_equal(scene_call(h, "RENAME b a", NULL), SW_OK);
	expect_get(h, "a", "v");
	fake_mark(f, "served");
	end(f, h);
}

/* The watch of a RENAME that found no source. */
static void s52_unwatching_holds_up_no_other_node(void **state)
{
	struct fake *f = fake_run(TWO_NODES, MISSING "A < UNWATCH\nA mark unwatched\nA wait served\nA > +OK\n"
					     "A < GET b\nA > nil\n"
					     "B < GET a\nB > \"v\"\n");
	sw_handle *h = open_in_world(f);
	sw_err err;

	(void)state;
	err = scene_call(h, "RENAME b a", NULL);
	expect_failed(h, err, SW_ESERVER, SW_ANSWERED, "no such key");
	fake_wait(f, "unwatched");
	expect_get(h, "a", "v");
	fake_mark(f, "served");
	expect_get(h, "b", NULL);
	end(f, h);
}

/* Nor is the record in the way of what comes next, in the same batch. */
static void s00_the_next_rename_waits_for_the_forgetting(void **state)
{
	struct fake *f = fake_run(TWO_NODES, RENAMED "A < HDEL ? ?\nA wait served\nA > :1\n"
						     "B < GET a\nB > \"v\"\nB mark served\n" MARKER_LIMITED MISSING
						     "A < UNWATCH\nA > +OK\n");
	sw_handle *h = open_in_world(f), *b = scene_batch(h);

	(void)state;
	assert_int_equal(scene_call(b, "RENAME b a", NULL), SW_OK);
	batch_get(b, "a");
	assert_int_equal(scene_call(b, "RENAME b x", NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	expect_reply(b, 0, "+OK");
	expect_reply(b, 1, "\"v\"");
	expect_result(b, 2, SW_ESERVER, SW_ANSWERED, "no such key");
	sw_free(b);
	end(f, h);
}

/* ---- the watch ---- */

/* It could not be taken off: the connection is not used again. */
static void s00_a_watched_connection_is_not_lent_again(void **state)
{
	struct fake *f = fake_run(TWO_NODES, MISSING "B < GET a\nB > \"v\"\n");
	sw_handle *h = open_in_world(f);

	(void)state;
	world.full = "UNWATCH";
	assert_int_equal(scene_call(h, "RENAME b a", NULL), SW_ESERVER);
	assert_int_equal(fake_open(f, "A"), 2);
	world.skew_ms += IDLE_MS;
	expect_get(h, "a", "v");
	world.full = NULL;
	fake_script(f, RENAMED FORGOTTEN MARKER_LIMITED);
	assert_int_equal(scene_call(h, "RENAME b a", NULL), SW_OK);
	assert_int_equal(fake_connections(f, "A"), 3);
	fake_wait(f, "forgotten");
	end(f, h);
}

/* ---- attempts ---- */

enum { ATTEMPTS = 12, VALUE = 100000 };

/* A large value that is written all the time: DUMP gives it, EXEC finds it changed but for the last time. */
static bool serve_busy_key(void *arg, const struct fake_command *c, struct fake_answer *answer)
{
	static char dump[VALUE + 32];
	unsigned *left = arg;

	if (contains(c->argv[0], c->len[0], "CLUSTER"))
		return false;
	if (contains(c->argv[0], c->len[0], "DUMP")) {
		memset(dump, 'x', sizeof(dump));
		memcpy(dump, "$100000\r\n", 9);
		memcpy(dump + 9 + VALUE, "\r\n", 2);
		fake_reply_bytes(answer, dump, 9 + VALUE + 2);
	} else if (contains(c->argv[0], c->len[0], "EXEC")) {
		fake_reply(answer, --*left ? "*-1" : "[\"finished\"]");
	} else if (contains(c->argv[0], c->len[0], "TIME")) {
		fake_reply(answer, c->len[0] == 4 ? "[\"100\" \"0\"]" : ":-1");
	} else if (contains(c->argv[0], c->len[0], "EVALSHA")) {
		fake_reply(answer, "\"done\"");
	} else if (contains(c->argv[0], c->len[0], "EVAL")) {
		fake_reply(answer, c->argc > 5 ? "[\"taken\"]" : "+QUEUED");
	} else if (contains(c->argv[0], c->len[0], "HDEL") || contains(c->argv[0], c->len[0], "PEXPIRE")) {
		fake_reply(answer, ":1");
	} else {
		fake_reply(answer, "+OK");
	}
	return true;
}

static void s00_the_memory_of_an_attempt_goes_with_it(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	unsigned left = ATTEMPTS;
	sw_handle *h;

	(void)state;
	fake_handle(f, NULL, serve_busy_key, &left);
	h = open_in_world(f);
	world.client = h->client;
	assert_int_equal(scene_call(h, "RENAME b a", NULL), SW_OK);
	assert_int_equal(world.n_exec, ATTEMPTS);
	assert_in_range(world.most_bytes, 2 * VALUE, 3 * VALUE); /* DUMP and RESTORE of one attempt */
	end(f, h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_the_record_goes_without_another_call),
		SCENARIO(s00_the_record_of_a_batch_goes_without_another_call),
		SCENARIO(s00_the_record_of_msetnx_goes_without_another_call),
		SCENARIO(s00_a_program_that_sleeps),
		SCENARIO(s00_a_program_that_sleeps_and_ends),
		SCENARIO(s52_forgetting_holds_up_no_other_node),
		SCENARIO(s52_unwatching_holds_up_no_other_node),
		SCENARIO(s00_the_next_rename_waits_for_the_forgetting),
		SCENARIO(s00_a_watched_connection_is_not_lent_again),
		SCENARIO(s00_the_memory_of_an_attempt_goes_with_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
