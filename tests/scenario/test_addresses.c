/* A name that stands for several addresses, some of which fail before the call that tries them has returned. */
#include "scene.h"

#include "exec/handle.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

/* The port that refuses at once. */
static int refusing;

static int open_socket(const struct sockaddr *address, socklen_t len)
{
	struct sockaddr_in a;

	memcpy(&a, address, sizeof(a));
	if (ntohs(a.sin_port) == refusing)
		return -ECONNREFUSED;
	return swi_sys_posix.open_socket(address, len);
}

static sw_err try_open(const struct sw_options *options, sw_handle **out, char *text, size_t size)
{
	static struct swi_sys sys;

	sys = swi_sys_posix;
	sys.resolve = scene_resolve;
	sys.open_socket = open_socket;
	return swi_open(options, &sys, out, text, size);
}

static sw_handle *open_here(const struct sw_options *options)
{
	sw_handle *h = NULL;
	char text[512];

	if (try_open(options, &h, text, sizeof(text)))
		fail_msg("swi_open: %s", text);
	return h;
}

static void expect_open_fails(const char *seeds, const char *part)
{
	sw_handle *h = NULL;
	char text[512];

	assert_int_equal(try_open(&(struct sw_options){ .seeds = seeds }, &h, text, sizeof(text)), SW_ECONNECT);
	expect_text(text, part);
}

/* A is asked for the map and has slot 0; the name has the others. arg: A's port. */
static bool several_own_most(void *arg, const struct fake_command *command, struct fake_answer *answer)
{
	char slots[128];

	if (command->argc != 2 || strncmp(command->argv[0], "CLUSTER", 7) != 0)
		return false;
	snprintf(slots, sizeof(slots), "[[:0 :0 [\"127.0.0.1\" :%d]] [:1 :16383 [\"several\" :1]]]", *(const int *)arg);
	fake_reply(answer, command->argv[1][0] == 'S' ? slots : "-NOPERM no");
	return true;
}

/*
 * Both commands come back unsent from the first address, the others refuse before anything is queued, until one works: the second
 * command must not go there before the first, which met one of the others. (A question for the map meets one, too.)
 */
static void s36_no_overtaking_while_addresses_are_tried(void **state)
{
	struct fake *f = fake_run("A 0-16383 B C", "A < SET k 1\n"
						   "A < SET k 2\n"
						   "A > -ERR max number of clients reached\n"
						   "A close\n"
						   "C < SET k 1\n"
						   "C < SET k 2\n"
						   "C > +OK\n"
						   "C > +OK\n");
	sw_handle *h, *b;

	(void)state;
	refusing = fake_port(f, "B");
	scene_name = (struct scene_name){ "several", { fake_port(f, "A"), refusing, refusing, fake_port(f, "C") } };
	fake_handle(f, "A", several_own_most, &scene_name.ports[0]);
	h = open_here(&(struct sw_options){ .seeds = fake_address(f, "A"), .call_timeout_ms = 5000 });
	b = scene_batch(h);
	batch_set(b, "k", "1");
	batch_set(b, "k", "2");
	if (sw_batch_run(b))
		fail_msg("%s", sw_error_text(b));
	sw_free(b);
	sw_free(h);
	fake_stop(f);
}

/* The sentence has the name, and what the resolver said. */
static void s26_a_name_that_cannot_be_resolved(void **state)
{
	struct fake *f = fake_new("A 0-16383");
	char said[128];
	sw_handle *h;

	(void)state;
	scene_name = (struct scene_name){ .host = "several" };
	snprintf(said, sizeof(said), "several:1: its host name can't be resolved: %s", gai_strerror(EAI_NONAME));
	expect_open_fails("several:1", said);
	scene_name.ports[0] = fake_port(f, "A");
	fake_handle(f, "A", several_own_most, &scene_name.ports[0]);
	h = open_here(&(struct sw_options){ .seeds = fake_address(f, "A"), .call_timeout_ms = 100 });
	scene_name.ports[0] = 0;
	expect_failed(h, sw_incr(h, sw_str("k"), NULL), SW_ETIMEOUT, SW_NOT_SENT, said);
	sw_free(h);
	fake_stop(f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s36_no_overtaking_while_addresses_are_tried),
		SCENARIO(s26_a_name_that_cannot_be_resolved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
