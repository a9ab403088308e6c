/* RENAME and RENAMENX across slots when others rename, write, forbid, fill up or migrate at the same time. */
#include "rows.h"
#include "world.h"

#include "exec/names.h"
#include "crossslot/rename.h"
#include "exec/handle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- several at once ---- */

struct child {
	pid_t pid;
	int from;
};

/* What the child writes is read by answer_of(). */
static struct child start_child(void (*run)(struct pair *own, int to, const char *line), const char *line)
{
	struct child c;
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	fflush(NULL);
	c.pid = fork();
	assert_true(c.pid >= 0);
	if (c.pid == 0) {
		struct pair own;

		pair_open(&own, NULL);
		run(&own, ends[1], line);
		_exit(0);
	}
	close(ends[1]);
	c.from = ends[0];
	return c;
}

static void answer_of(struct child *c, char *out, size_t size)
{
	size_t len = 0;
	ssize_t n;
	int status;

	while (len + 1 < size && (n = read(c->from, out + len, size - len - 1)) > 0)
		len += (size_t)n;
	out[len] = '\0';
	close(c->from);
	assert_int_equal(waitpid(c->pid, &status, 0), c->pid);
}

/* What is forgotten is not waited for; it goes with the next commands. */
static void leave(struct pair *own)
{
	int i;

	for (i = 0; i < 5; i++)
		pair_ask(own, "DBSIZE");
	pair_close(own);
}

static void run_once(struct pair *own, int to, const char *line)
{
	const char *answer = pair_ask(own, line);

	if (write(to, answer, strlen(answer)) < 0)
		_exit(2);
	leave(own);
}

static void two_renames_at_once(void **state)
{
	int round, oks = 0;

	(void)state;
	for (round = 0; round < 30; round++) {
		struct child x, y;
		char first[200], second[200];

		pair_clear(&world);
		pair_prepare(&world, "SET a 1|PEXPIREAT a 33000000000000");
		x = start_child(run_once, round % 2 ? "RENAME a b" : "RENAMENX a b");
		y = start_child(run_once, "RENAME a c");
		answer_of(&x, first, sizeof(first));
		answer_of(&y, second, sizeof(second));
		oks = (strcmp(first, "\"OK\"") == 0 || strcmp(first, "1") == 0) + (strcmp(second, "\"OK\"") == 0);
		if (oks != 1 || (!strstr(first, "ERR no such key") && !strstr(second, "ERR no such key")))
			fail_msg("round %d: %s and %s", round, first, second);
		pair_expect(&world, "EXISTS a", "0");
		pair_expect(&world, "EXISTS b c", "1");
		pair_expect(&world, strstr(first, "ERR") ? "PEXPIRETIME c" : "PEXPIRETIME b", "33000000000000");
	}
	pair_no_strays(&world);
}

static void increase(struct pair *own, int to, const char *line)
{
	char text[32];
	int i, n = 0;

	for (i = 0; i < 3000; i++) {
		const char *got = pair_ask(own, line);

		if (got[0] == '!' || got[0] == 'n')
			break;
		n = atoi(got);
	}
	i = snprintf(text, sizeof(text), "%d", n);
	if (write(to, text, (size_t)i) < 0)
		_exit(2);
}

/* GETEX keeps nothing: a counter that goes up only while it exists, so that no INCR makes it anew. */
static void written_during_the_rename(const char *command)
{
	char counted[32], value[64], line[200];
	struct timespec pause = { 0, 3000000 };
	struct child c;

	pair_clear(&world);
	pair_prepare(&world, "SET a 0");
	c = start_child(increase, "EVAL return\\x20redis.call('EXISTS',KEYS[1])==1\\x20and\\x20redis.call('INCR',KEYS[1]) 1 a");
	nanosleep(&pause, NULL);
	do {
		nanosleep(&pause, NULL);
		snprintf(value, sizeof(value), "%s", pair_ask(&world, "GET a"));
	} while (strcmp(value, "\"0\"") == 0 || strcmp(value, "\"5\"") == 0);
	snprintf(line, sizeof(line), "%s", pair_ask(&world, command));
	answer_of(&c, counted, sizeof(counted));
	assert_true(strcmp(line, "\"OK\"") == 0 || strcmp(line, "1") == 0);
	snprintf(value, sizeof(value), "\"%s\"", counted);
	pair_expect(&world, "GET b", value);
	pair_expect(&world, "EXISTS a", "0");
	pair_no_strays(&world);
}

static void incr_of_the_source_during_rename(void **state)
{
	int round;

	(void)state;
	for (round = 0; round < 10; round++) {
		written_during_the_rename("RENAME a b");
		written_during_the_rename("RENAMENX a b");
	}
}

/* ---- records of others ---- */

#define ID "0123456789abcdef0123456789abcdef"

/* A record, as a caller that died after its take would leave it; age in milliseconds. */
static void leave_record(const char *kind, const char *source, const char *destination, int64_t age_ms)
{
	char slot_tag[8], record[400], tag[100];
	struct timespec now;
	long long time;
	size_t i;

	clock_gettime(CLOCK_REALTIME, &now);
	time = (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000 - age_ms;
	swi_slot_tag(sw_slot_of(sw_str(source)), slot_tag);
	snprintf(tag, sizeof(tag), "slotwise:{%s}records", slot_tag);
	snprintf(record, sizeof(record), "*5\r\n$%zu\r\n%s\r\n$13\r\n%lld\r\n$%zu\r\n%s\r\n$%zu\r\n%s\r\n$32\r\n" ID "\r\n",
		 strlen(kind), kind, time, strlen(source), source, strlen(destination), destination);
	for (i = 0; i < world.n_nodes; i++)
		freeReplyObject(redisCommand(world.node[i], "HSET %s " ID " %s", tag, record));
}

static void an_old_record_is_ended(void **state)
{
	(void)state;
	pair_prepare(&world, "SET a 1");
	leave_record("RENAME", "a", "c", 60000);
	pair_expect(&world, "RENAME a b", "\"OK\"");
	pair_expect(&world, "EXISTS a c", "0");
	pair_expect(&world, "GET b", "\"1\"");
	pair_no_strays(&world);
}

static void a_young_record_is_waited_for(void **state)
{
	struct pair patient;
	struct sw_options o = { .lease_ms = 300, .call_timeout_ms = 100 };
	const char *got;

	(void)state;
	pair_open(&patient, &o);
	pair_prepare(&world, "SET a 1");
	leave_record("RENAME", "a", "c", 0);
	got = pair_ask(&patient, "RENAME a b");
	if (strncmp(got, "! ", 2) != 0 || !strstr(got, "another rename"))
		fail_msg("got %s", got);
	pair_expect(&patient, "EXISTS b", "0");
	leave(&patient);
	o.call_timeout_ms = 5000;
	pair_open(&patient, &o);
	pair_expect(&patient, "RENAME a b", "\"OK\"");
	leave(&patient);
	pair_expect(&world, "EXISTS a", "0");
	pair_no_strays(&world);
}

/* ---- for users who may not run every command ---- */

static void forbidden(const char *command, const char *text)
{
	struct pair weak;
	size_t i;

	for (i = 0; i < world.n_nodes; i++) {
		freeReplyObject(redisCommand(world.node[i], "ACL SETUSER weak on nopass ~* +@all -%s", command));
	}
	pair_clear(&world);
	pair_prepare(&world, "SET a 1|SET b 2");
	pair_open(&weak, &(struct sw_options){ .user = "weak", .password = "any" });
	if (!strstr(pair_ask(&weak, "RENAME a b"), text))
		fail_msg("without %s: got %s", command, pair_ask(&weak, "RENAME a b"));
	pair_same_keys(&world, "a b");
	leave(&weak);
	pair_no_strays(&world);
	for (i = 0; i < world.n_nodes; i++)
		freeReplyObject(redisCommand(world.node[i], "ACL DELUSER weak"));
}

static void nothing_changes_when_forbidden(void **state)
{
	(void)state;
	forbidden("dump", "NOPERM");
	forbidden("restore", "NOPERM");
	forbidden("eval", "NOPERM");
}

/* ---- a full destination, a migrating slot ---- */

static redisContext *owner_of(const char *key)
{
	size_t i;

	for (i = 0; i < world.n_nodes; i++) {
		redisReply *r = redisCommand(world.node[i], "EXISTS %s", key);
		bool is = r && r->type != REDIS_REPLY_ERROR;

		freeReplyObject(r);
		if (is)
			return world.node[i];
	}
	fail_msg("nobody owns %s", key);
	return NULL;
}

static void a_full_destination_refuses(void **state)
{
	redisContext *full = owner_of("b");

	(void)state;
	pair_prepare(&world, "SET a 1|PEXPIREAT a 33000000000000|SET b 2");
	freeReplyObject(redisCommand(full, "CONFIG SET maxmemory 1"));
	if (!strstr(pair_ask(&world, "RENAME a b"), "OOM"))
		fail_msg("got %s", pair_ask(&world, "RENAME a b"));
	freeReplyObject(redisCommand(full, "CONFIG SET maxmemory 0"));
	pair_same_keys(&world, "a b");
	pair_no_strays(&world);
	pair_same_reply(&world, "RENAME a b");
	pair_same_keys(&world, "a b");
}

static void open_migration(const char *key, bool open)
{
	redisContext *from = owner_of(key), *to = from == world.node[0] ? world.node[1] : world.node[0];
	redisReply *id_from = redisCommand(from, "CLUSTER MYID"), *id_to = redisCommand(to, "CLUSTER MYID");
	unsigned slot = sw_slot_of(sw_str(key));

	if (open) {
		freeReplyObject(redisCommand(to, "CLUSTER SETSLOT %u IMPORTING %s", slot, id_from->str));
		freeReplyObject(redisCommand(from, "CLUSTER SETSLOT %u MIGRATING %s", slot, id_to->str));
	} else {
		freeReplyObject(redisCommand(from, "CLUSTER SETSLOT %u STABLE", slot));
		freeReplyObject(redisCommand(to, "CLUSTER SETSLOT %u STABLE", slot));
	}
	freeReplyObject(id_from);
	freeReplyObject(id_to);
}

static void close_later(struct pair *own, int to, const char *line)
{
	struct timespec pause = { 0, 300000000 };

	(void)own;
	nanosleep(&pause, NULL);
	open_migration(line, false);
	close(to);
}

/* While a slot is being migrated the call waits; the key stays whole. */
static void on_a_migrating_slot(void **state)
{
	static const char *const sides[] = { "a", "b" };
	char text[16];
	size_t i;

	(void)state;
	for (i = 0; i < 2; i++) {
		struct child c;

		pair_clear(&world);
		pair_prepare(&world, "HSET a f v|PEXPIREAT a 33000000000000|SET b x");
		open_migration(sides[i], true);
		c = start_child(close_later, sides[i]);
		pair_same_reply(&world, "RENAME a b");
		answer_of(&c, text, sizeof(text));
		pair_same_keys(&world, "a b");
		assert_int_equal(pair_count_own(&world, "*}records"), 0);
	}
}

static void a_migration_longer_than_the_deadline(void **state)
{
	static const char *const sides[] = { "a", "b" };
	struct pair hasty;
	size_t i;

	(void)state;
	pair_open(&hasty, &(struct sw_options){ .call_timeout_ms = 200, .lease_ms = 1 });
	for (i = 0; i < 2; i++) {
		pair_clear(&world);
		pair_prepare(&world, "HSET a f v|PEXPIREAT a 33000000000000|SET b x");
		open_migration(sides[i], true);
		assert_int_equal(pair_ask(&hasty, "RENAME a b")[0], '!');
		open_migration(sides[i], false);
		pair_same_keys(&world, "a b");
		pair_same_reply(&world, "RENAME a b");
		pair_same_keys(&world, "a b");
	}
	leave(&hasty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(two_renames_at_once, world_clear),
		cmocka_unit_test_setup(incr_of_the_source_during_rename, world_clear),
		cmocka_unit_test_setup(an_old_record_is_ended, world_clear),
		cmocka_unit_test_setup(a_young_record_is_waited_for, world_clear),
		cmocka_unit_test_setup(nothing_changes_when_forbidden, world_clear),
		cmocka_unit_test_setup(a_full_destination_refuses, world_clear),
		cmocka_unit_test_setup(on_a_migrating_slot, world_clear),
		cmocka_unit_test_setup(a_migration_longer_than_the_deadline, world_clear),
	};

	return cmocka_run_group_tests(tests, world_open_recovering, world_close);
}
