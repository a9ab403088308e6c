/*
 * Clients that die: before and after every write that a move makes, with the destination changing its type in between, with
 * connections cut, and at random moments while many move elements around a ring. Recovery then finds every element
 * exactly once. SLOTWISE_RING_S: seconds that the ring turns (default 3).
 */
#include "world.h"

#include "exec/handle.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static void sleep_ms(long ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000 };

	nanosleep(&t, NULL);
}

/* ---- a client that dies at its n-th write ---- */

enum manner { BEFORE, AFTER, CUT, MANNERS };
static const char *const manner_names[] = { "dies before", "dies after", "loses its connection after" };

static struct {
	unsigned writes;
	unsigned fatal; /* the write at which it happens, from 1 */
	enum manner manner;
	unsigned spoil; /* the write before which the destination becomes a string, 0: never */
	struct pair *other; /* somebody else, who spoils */
} plan;

enum { SURVIVED = 0, DIED = 3 };

/* Somebody else makes b a string, unless the element has come over already. */
static void spoil(void)
{
	static const char script[] =
		"local is = redis.call('TYPE', KEYS[1]).ok\n"
		"if is == 'list' and redis.call('LPOS', KEYS[1], '1') then return 0 end\n"
		"if is == 'set' and redis.call('SISMEMBER', KEYS[1], '1') == 1 then return 0 end\n"
		"redis.call('SET', KEYS[1], 'x')\n"
		"return 1\n";
	const sw_bytes args[] = { sw_str("EVAL"), sw_str(script), sw_str("1"), sw_str("b") };
	sw_reply *r = NULL;

	assert_int_equal(sw_call(plan.other->cluster, args, 4, &r), SW_OK);
	sw_reply_free(r);
}

static ssize_t fatal_send(int fd, const void *data, size_t len)
{
	ssize_t n;

	plan.writes++;
	if (plan.writes == plan.spoil)
		spoil();
	if (plan.writes == plan.fatal && plan.manner == BEFORE)
		_exit(DIED);
	n = swi_sys_posix.send(fd, data, len);
	if (plan.writes == plan.fatal && plan.manner == AFTER)
		_exit(DIED);
	if (plan.writes == plan.fatal)
		shutdown(fd, SHUT_RDWR);
	return n;
}

static void make_mortal(sw_handle *h)
{
	static struct swi_sys mortal;
	struct swi_client *c = h->client;
	uint16_t i;

	mortal = swi_sys_posix;
	mortal.send = fatal_send;
	c->sys = &mortal;
	for (i = 0; i < c->n_nodes; i++)
		c->nodes[i]->conn.sys = &mortal;
}

/* In a child: the command, with connections that are open already. */
static int run_command(const char *command)
{
	struct pair own, other;

	pair_open(&own, &(struct sw_options){ .lease_ms = 1, .call_timeout_ms = 1000 });
	pair_open(&other, NULL);
	pair_ask(&own, "EXISTS a");
	pair_ask(&own, "EXISTS b");
	pair_ask(&other, "EXISTS b");
	plan.other = &other;
	make_mortal(own.cluster);
	pair_ask(&own, command);
	pair_ask(&own, "EXISTS a"); /* what is forgotten goes out meanwhile */
	pair_ask(&own, "EXISTS b");
	_exit(plan.writes < plan.fatal ? SURVIVED : DIED);
}

static bool dies(const char *command)
{
	int status;
	pid_t pid = fork();

	if (pid == 0)
		run_command(command);
	assert_true(pid > 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status) == DIED;
}

static void recover_all(void)
{
	unsigned tries;

	for (tries = 0; tries < 100 && pair_count_own(&world, "*}records") > 0; tries++) {
		sw_reply *r = NULL;

		sleep_ms(2);
		if (sw_recover(world.cluster, &r))
			fail_msg("recovery: %s", sw_error_text(world.cluster));
		sw_reply_free(r);
	}
	assert_int_equal(pair_count_own(&world, "*}records"), 0);
}

struct mortal_case {
	const char *command, *prepare, *list_a, *list_b;
	bool is_set;
};

static const struct mortal_case mortal_cases[] = {
	{ "LMOVE a b LEFT RIGHT", "RPUSH a 1 2|RPUSH b 3", "LRANGE a 0 -1", "LRANGE b 0 -1", false },
	{ "RPOPLPUSH a b", "RPUSH a 1", "LRANGE a 0 -1", "LRANGE b 0 -1", false },
	{ "SMOVE a b 1", "SADD a 1|SADD b 3", "SMEMBERS a", "SMEMBERS b", true },
	{ "BLMOVE a b LEFT LEFT 1", "RPUSH a 1 2", "LRANGE a 0 -1", "LRANGE b 0 -1", false },
};

static size_t count_char(const char *text, char c)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == c;
	return n;
}

/* The element 1 is in a or b, once; a spoilt b can't have it. */
static void element_is_there(const struct mortal_case *m)
{
	char a[256], b[256];

	snprintf(a, sizeof(a), "%s", pair_ask(&world, m->list_a));
	snprintf(b, sizeof(b), "%s", pair_ask(&world, m->list_b));
	if (count_char(a, '1') + (b[0] == '[' ? count_char(b, '1') : 0) != 1)
		fail_msg("%s, %s write %u, spoilt at %u: a %s b %s", m->command, manner_names[plan.manner],
			 plan.fatal, plan.spoil, a, b);
}

static unsigned check_deaths(const struct mortal_case *m, enum manner manner, unsigned spoil)
{
	bool died = true;
	unsigned n;

	for (n = 1; died && n < 40; n++) {
		pair_clear(&world);
		pair_prepare(&world, m->prepare);
		memset(&plan, 0, sizeof(plan));
		plan.fatal = n;
		plan.manner = manner;
		plan.spoil = spoil;
		died = dies(m->command);
		recover_all();
		element_is_there(m);
		pair_no_strays(&world);
	}
	assert_false(died);
	return n - 2;
}

static void death_at_every_write(void **state)
{
	size_t i;
	unsigned spoil;
	int manner;

	(void)state;
	for (i = 0; i < sizeof(mortal_cases) / sizeof(mortal_cases[0]); i++)
		for (manner = BEFORE; manner < MANNERS; manner++)
			for (spoil = 0; spoil <= 5; spoil++) {
				unsigned points = check_deaths(&mortal_cases[i], (enum manner)manner, spoil);

				print_message("%-24s %s each of %u writes%s%.0u\n", mortal_cases[i].command,
					      manner_names[manner], points,
					      spoil ? ", destination spoilt before write " : "", spoil);
			}
}

/* ---- a ring of lists and sets, and clients that are killed at random ---- */

enum { MOVERS = 8, LISTS = 5, SETS = 3, ELEMENTS = 12 };

static void fill_ring(void)
{
	char line[64];
	int i, e;

	for (i = 0; i < LISTS + SETS; i++)
		for (e = 0; e < ELEMENTS; e++) {
			snprintf(line, sizeof(line), "%s %s%d e%d-%d", i < LISTS ? "RPUSH" : "SADD",
				 i < LISTS ? "list" : "set", i, i, e);
			pair_prepare(&world, line);
		}
}

/* Moves for ever; from time to time it recovers. */
static void turn_ring(unsigned seed)
{
	struct pair own;
	char line[128], member[64];

	srand(seed);
	pair_open(&own, &(struct sw_options){ .lease_ms = 20 });
	for (;;) {
		int from = rand() % LISTS, to = rand() % LISTS;

		if (rand() % 100 == 0) {
			sw_reply *r = NULL;

			sw_recover(own.cluster, &r);
			sw_reply_free(r);
		} else if (rand() % 2) {
			snprintf(line, sizeof(line), "LMOVE list%d list%d %s %s", from, to,
				 rand() % 2 ? "LEFT" : "RIGHT", rand() % 2 ? "LEFT" : "RIGHT");
			pair_ask(&own, line);
		} else {
			from = LISTS + rand() % SETS;
			snprintf(line, sizeof(line), "SRANDMEMBER set%d", from);
			snprintf(member, sizeof(member), "%s", pair_ask(&own, line));
			member[strcspn(member + 1, "\"") + 1] = '\0';
			snprintf(line, sizeof(line), "SMOVE set%d set%d %s", from, LISTS + rand() % SETS, member + 1);
			if (member[0] == '"')
				pair_ask(&own, line);
		}
	}
}

static pid_t start_mover(unsigned seed)
{
	pid_t pid = fork();

	if (pid == 0) {
		turn_ring(seed);
		_exit(0);
	}
	assert_true(pid > 0);
	return pid;
}

static void kill_mover(pid_t pid)
{
	int status;

	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
		fail_msg("a mover ended by itself: status %d", status);
}

/* Every element is in exactly one of the keys. */
static void ring_is_whole(void)
{
	static char all[1 << 16];
	size_t len = 0, n = 0;
	char line[64];
	int i, e;

	for (i = 0; i < LISTS + SETS; i++) {
		snprintf(line, sizeof(line), i < LISTS ? "LRANGE list%d 0 -1" : "SMEMBERS set%d", i);
		len += (size_t)snprintf(all + len, sizeof(all) - len, "%s", pair_ask(&world, line));
	}
	for (i = 0; i < LISTS + SETS; i++)
		for (e = 0; e < ELEMENTS; e++) {
			char *at;

			snprintf(line, sizeof(line), "\"e%d-%d\"", i, e);
			at = strstr(all, line);
			if (!at)
				fail_msg("%s is lost", line);
			if (strstr(at + 1, line))
				fail_msg("%s is there twice", line);
			n++;
		}
	assert_int_equal(count_char(all, '"'), 2 * n);
}

static void ring_under_kills(void **state)
{
	const char *limit = getenv("SLOTWISE_RING_S");
	time_t end = time(NULL) + (limit ? atoi(limit) : 3);
	unsigned seed = (unsigned)time(NULL), kills = 0;
	pid_t movers[MOVERS];
	int i;

	(void)state;
	print_message("seed %u\n", seed);
	srand(seed);
	fill_ring();
	for (i = 0; i < MOVERS; i++)
		movers[i] = start_mover(seed + (unsigned)i);
	while (time(NULL) < end) {
		i = rand() % MOVERS;
		sleep_ms(rand() % 30);
		kill_mover(movers[i]);
		movers[i] = start_mover(seed + 1000 + kills++);
	}
	for (i = 0; i < MOVERS; i++)
		kill_mover(movers[i]);
	sleep_ms(30);
	print_message("%u kills, %zu markers, %zu slots with records\n", kills + MOVERS,
		      pair_count_own(&world, "*}marker:*"), pair_count_own(&world, "*}records"));
	recover_all();
	ring_is_whole();
	pair_no_strays(&world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(death_at_every_write, world_clear),
		cmocka_unit_test_setup(ring_under_kills, world_clear),
	};

	return cmocka_run_group_tests_name("moves_death", tests, world_open_recovering, world_close);
}
