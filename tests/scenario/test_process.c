/* fork(), threads, and callbacks that call back. */
#include "scene.h"

#include "wire/sys.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static bool serve(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	(void)arg;
	if (command->len[0] == 3 && memcmp(command->argv[0], "GET", 3) == 0)
		fake_reply(answer, "\"v\"");
	else if (command->len[0] == 3 && memcmp(command->argv[0], "SET", 3) == 0)
		fake_reply(answer, "+OK");
	else
		return false;
	return true;
}

/* ---- fork() ---- */

/* A child that hangs is ended by a signal. */
static pid_t make_child(void)
{
	pid_t child = fork();

	if (child == 0)
		alarm(30);
	return child;
}

/* The child's part ends with _exit(): cmocka runs in the parent only. 0: all is well. */
static void join_child(pid_t child)
{
	int status = -1;

	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

/* Each step has its own exit status. */
static int child_works(sw_handle *h, sw_handle *b)
{
	sw_reply *r = NULL;

	if (sw_get(h, sw_str("k"), &r) || strcmp(sw_reply_bytes(r).data, "v") != 0)
		return 1;
	sw_reply_free(r);
	if (sw_set(h, sw_str("x"), sw_str("v"), NULL, NULL))
		return 2;
	if (sw_batch_run(b) || sw_batch_size(b) != 2)
		return 3;
	sw_free(b);
	sw_free(h);
	return 0;
}

static void s73_the_child_goes_on(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h, *b;
	pid_t child;

	(void)state;
	fake_handle(f, NULL, serve, NULL);
	h = scene_open(f);
	b = scene_batch(h);
	expect_get(h, "k", "v");
	expect_get(h, "x", "v");
	batch_get(b, "k");
	batch_set(b, "x", "v");
	child = make_child();
	if (child == 0)
		_exit(child_works(h, b));
	join_child(child);
	assert_int_equal(fake_connections(f, NULL), 4); /* each process has opened its own */
	expect_get(h, "k", "v");                        /* and the parent's still stand */
	expect_get(h, "x", "v");
	assert_int_equal(sw_batch_run(b), SW_OK);
	assert_int_equal(fake_connections(f, NULL), 4);
	assert_int_equal(fake_open(f, NULL), 2);
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

static void s73_the_child_only_frees(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	sw_handle *h;
	size_t commands;
	pid_t child;

	(void)state;
	fake_handle(f, NULL, serve, NULL);
	h = scene_open(f);
	expect_get(h, "k", "v");
	commands = fake_count(f, NULL, NULL);
	child = make_child();
	if (child == 0) {
		sw_free(h);
		_exit(0);
	}
	join_child(child);
	assert_int_equal(fake_count(f, NULL, NULL), commands);
	expect_get(h, "k", "v");
	assert_int_equal(fake_connections(f, NULL), 1);
	sw_free(h);
	fake_stop(f);
}

/* A late reply, and a map that is being read, are the parent's. */
static void s73_with_replies_outstanding(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < GET k\n"
						 "A > -MOVED 7629 @B\n"
						 "B < GET k\n"
						 "B > \"v\"\n"
						 "B < GET x\n"
						 "B mark asked\n"
						 "B wait answer\n"
						 "B > \"late\"\n"
						 "B < GET d\n"
						 "B > \"d\"\n"
						 "B < GET d\n"
						 "B > \"d\"\n");
	sw_handle *h = scene_open_ms(f, 200);
	sw_reply *r = NULL;
	pid_t child;

	(void)state;
	fake_script(f, "A layout A B 0-16383\n");
	expect_get(h, "k", "v");
	expect_failed(h, sw_get(h, sw_str("x"), NULL), SW_ETIMEOUT, SW_UNKNOWN, NULL);
	fake_wait(f, "asked");
	fake_mark(f, "answer");
	child = make_child();
	if (child == 0)
		_exit(sw_get(h, sw_str("d"), &r) || sw_reply_bytes(r).data[0] != 'd');
	join_child(child);
	expect_get(h, "d", "d");
	sw_free(h);
	fake_stop(f);
}

static void s73_random_numbers_differ(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	uint64_t own = swi_sys_posix.random64(), childs = 0;
	int ends[2];
	sw_handle *h;
	pid_t child;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	child = make_child();
	if (child == 0) {
		h = scene_open(f);
		own = swi_sys_posix.random64();
		_exit(write(ends[1], &own, sizeof(own)) != sizeof(own));
	}
	join_child(child);
	assert_int_equal(read(ends[0], &childs, sizeof(childs)), sizeof(childs));
	h = scene_open(f);
	own = swi_sys_posix.random64();
	assert_int_not_equal(own, childs);
	close(ends[0]);
	close(ends[1]);
	sw_free(h);
	fake_stop(f);
}

/* ---- callbacks and threads ---- */

struct caller {
	sw_handle *h;
	sw_err direct, named;
};

static void call_back(void *arg, const struct sw_event *e)
{
	struct caller *c = arg;

	if (e->kind != SW_EVENT_REDIRECT)
		return;
	c->direct = sw_get(c->h, sw_str("k"), NULL);
	c->named = scene_call(c->h, "GET k", NULL);
	expect_text(sw_error_text(c->h), "in use");
}

static void s00_a_callback_that_calls(void **state)
{
	struct fake *f = fake_run("A 0-16383 B", "A < GET k\nA layout A B 0-16383\nA > -MOVED 7629 @B\nB < GET k\nB > \"v\"\n");
	struct caller c = { NULL, SW_OK, SW_OK };
	sw_handle *h = scene_open_with(f, (struct sw_options){ .event = call_back, .event_arg = &c });

	(void)state;
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &c.h), SW_OK);
	expect_get(h, "k", "v");
	assert_int_equal(c.direct, SW_EINVAL);
	assert_int_equal(c.named, SW_EINVAL);
	sw_free(c.h);
	sw_free(h);
	fake_stop(f);
}

/* Of any event, once it is told whom to call. */
static void call_always(void *arg, const struct sw_event *e)
{
	struct caller *c = arg;

	(void)e;
	if (!c->h)
		return;
	c->direct = sw_get(c->h, sw_str("k"), NULL);
	expect_text(sw_error_text(c->h), "in use");
}

static bool serve_one(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	if (command->len[0] != strlen(arg) || memcmp(command->argv[0], arg, command->len[0]) != 0)
		return false;
	fake_reply(answer, "[]");
	return true;
}

/* B is connected to during the call. Two slots only, so that the search is short. */
static void s00_a_callback_that_calls_during_recovery(void **state)
{
	static char searched[] = "HGETALL";
	struct fake *f = fake_new("A 3300 B 15495");
	struct caller c = { NULL, SW_OK, SW_OK };
	sw_handle *h = scene_open_with(f, (struct sw_options){ .event = call_always, .event_arg = &c }), *v = NULL;
	sw_reply *report = NULL;

	(void)state;
	fake_handle(f, NULL, serve_one, searched);
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &v), SW_OK);
	c.h = v;
	assert_int_equal(sw_recover(h, &report), SW_EPARTIAL);
	c.h = NULL;
	expect_text(sw_error_text(h), "16382 of 16384 slots could not be searched");
	assert_int_equal(c.direct, SW_EINVAL);
	sw_reply_free(report);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

static void s00_a_callback_that_calls_while_zones_are_asked_for(void **state)
{
	static char asked[] = "INFO";
	struct fake *f = fake_new(TWO_NODES);
	struct caller c = { NULL, SW_OK, SW_OK };
	sw_handle *h = scene_open_with(f, (struct sw_options){ .event = call_always, .event_arg = &c }), *v = NULL, *z = NULL;

	(void)state;
	fake_handle(f, NULL, serve_one, asked);
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &v), SW_OK);
	c.h = v;
	assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_ZONE, .zone = "z" }, &z), SW_OK);
	c.h = NULL;
	assert_int_equal(c.direct, SW_EINVAL);
	sw_free(z);
	sw_free(v);
	sw_free(h);
	fake_stop(f);
}

/* The same two from inside another call. */
static void call_both(void *arg, const struct sw_event *e)
{
	struct caller *c = arg;
	sw_handle *z = NULL;

	(void)e;
	if (!c->h)
		return;
	c->direct = sw_recover(c->h, NULL);
	c->named = sw_route_new(c->h, &(struct sw_route){ .to = SW_TO_ZONE, .zone = "z" }, &z);
	expect_text(sw_error_text(c->h), "in use");
}

static void s00_a_callback_that_recovers(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "B < GET x\nB > \"v\"\n");
	struct caller c = { NULL, SW_OK, SW_OK };
	sw_handle *h = scene_open_with(f, (struct sw_options){ .event = call_both, .event_arg = &c });

	(void)state;
	c.h = h;
	expect_get(h, "x", "v");
	c.h = NULL;
	assert_int_equal(c.direct, SW_EINVAL);
	assert_int_equal(c.named, SW_EINVAL);
	sw_free(h);
	fake_stop(f);
}

enum { THREADS = 4, CALLS = 300 };

struct worker {
	pthread_t thread;
	sw_handle *h;
	size_t good, refused, bad;
};

static void *work(void *arg)
{
	struct worker *w = arg;
	size_t i;

	for (i = 0; i < CALLS; i++) {
		sw_err err = sw_get(w->h, sw_str(i % 2 ? "k" : "x"), NULL);

		w->good += err == SW_OK;
		w->refused += err == SW_EINVAL && strstr(sw_error_text(w->h), "in use");
		w->bad += err && err != SW_EINVAL;
	}
	return NULL;
}

static void run_all(struct worker *workers)
{
	size_t i;

	for (i = 0; i < THREADS; i++)
		assert_int_equal(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
	for (i = 0; i < THREADS; i++)
		pthread_join(workers[i].thread, NULL);
}

static void s00_a_client_a_thread(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	struct worker workers[THREADS] = { 0 };
	size_t i;

	(void)state;
	fake_handle(f, NULL, serve, NULL);
	for (i = 0; i < THREADS; i++)
		workers[i].h = scene_open(f);
	run_all(workers);
	for (i = 0; i < THREADS; i++) {
		assert_int_equal(workers[i].good, CALLS);
		sw_free(workers[i].h);
	}
	fake_stop(f);
}

/* Not allowed, but noticed: each call works, or says that another one is under way. */
static void s00_one_client_in_several_threads(void **state)
{
	struct fake *f = fake_new(TWO_NODES);
	struct worker workers[THREADS] = { 0 };
	sw_handle *h;
	size_t i, good = 0;

	(void)state;
	fake_handle(f, NULL, serve, NULL);
	h = scene_open(f);
	for (i = 0; i < THREADS; i++)
		assert_int_equal(sw_route_new(h, &(struct sw_route){ .to = SW_TO_REPLICAS }, &workers[i].h), SW_OK);
	run_all(workers);
	for (i = 0; i < THREADS; i++) {
		assert_int_equal(workers[i].bad, 0);
		assert_int_equal(workers[i].good + workers[i].refused, CALLS);
		good += workers[i].good;
		sw_free(workers[i].h);
	}
	assert_true(good > 0);
	expect_get(h, "k", "v");
	sw_free(h);
	fake_stop(f);
}

/* ---- SIGPIPE ---- */

static void s49_writing_to_a_closed_connection(void **state)
{
	struct fake *f = fake_run("A 0-16383", "A < GET k\nA > \"v\"\nA reset\nA mark reset\n");
	struct sigaction before, deadly = { .sa_handler = SIG_DFL };
	sw_handle *h = scene_open(f);
	int i;

	(void)state;
	sigaction(SIGPIPE, &deadly, &before);
	expect_get(h, "k", "v");
	fake_wait(f, "reset");
	fake_script(f, "A < GET k\nA > \"v\"\nA < GET k\nA > \"v\"\n");
	for (i = 0; i < 2; i++)
		expect_get(h, "k", "v");
	sigaction(SIGPIPE, &before, NULL);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s73_the_child_goes_on),
		SCENARIO(s73_the_child_only_frees),
		SCENARIO(s73_with_replies_outstanding),
		SCENARIO(s73_random_numbers_differ),
		SCENARIO(s00_a_callback_that_calls),
		SCENARIO(s00_a_callback_that_calls_during_recovery),
		SCENARIO(s00_a_callback_that_calls_while_zones_are_asked_for),
		SCENARIO(s00_a_callback_that_recovers),
		SCENARIO(s00_a_client_a_thread),
		SCENARIO(s00_one_client_in_several_threads),
		SCENARIO(s49_writing_to_a_closed_connection),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
