#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* The tool isn't a library: its files are compiled in. */
#include "../tools/options.c"

#define ARGS_MAX 16

/* Reads "slotwise " + line, split at blanks. */
static int read_line(struct options *o, const char *line)
{
	static char copy[200];
	static char *argv[ARGS_MAX];
	int argc = 0;

	strcpy(copy, line);
	argv[argc++] = copy;
	for (char *p = copy; (p = strchr(p, ' ')); argc++) {
		*p++ = '\0';
		assert_true(argc < ARGS_MAX - 1);
		argv[argc] = p;
	}
	argv[argc] = NULL;
	return options_read(o, argc, argv);
}

static int setup(void **state)
{
	(void)state;
	unsetenv("SLOTWISE_CLUSTER");
	unsetenv("SLOTWISE_PASSWORD");
	return 0;
}

static void defaults(void **state)
{
	struct options o;

	(void)state;
	assert_int_equal(read_line(&o, "slotwise"), STATUS_OK);
	assert_string_equal(o.seeds, "127.0.0.1:7000");
	assert_int_equal(o.mode, MODE_COMMAND);
	assert_int_equal(o.n_command, 0);
	assert_null(o.password);
	assert_null(o.on);
	assert_false(o.json);
}

static void the_environment(void **state)
{
	struct options o;

	(void)state;
	setenv("SLOTWISE_CLUSTER", "a:1,b:2", 1);
	setenv("SLOTWISE_PASSWORD", "secret", 1);
	assert_int_equal(read_line(&o, "slotwise PING"), STATUS_OK);
	assert_string_equal(o.seeds, "a:1,b:2");
	assert_string_equal(o.password, "secret");
	assert_int_equal(read_line(&o, "slotwise --user u PING"), STATUS_OK);
	assert_string_equal(o.user, "u");
	assert_int_equal(read_line(&o, "slotwise -c c:3 PING"), STATUS_OK);
	assert_string_equal(o.seeds, "c:3");
	setenv("SLOTWISE_CLUSTER", "", 1);
	setenv("SLOTWISE_PASSWORD", "", 1);
	assert_int_equal(read_line(&o, "slotwise"), STATUS_OK);
	assert_string_equal(o.seeds, "127.0.0.1:7000");
	assert_null(o.password);
}

static void options_end_at_the_command(void **state)
{
	struct options o;

	(void)state;
	assert_int_equal(read_line(&o, "slotwise --json --timeout 250 SET --json -c x"), STATUS_OK);
	assert_true(o.json);
	assert_false(o.stats);
	assert_int_equal(o.timeout_ms, 250);
	assert_int_equal(o.n_command, 4);
	assert_string_equal(o.command[1], "--json");
	assert_int_equal(read_line(&o, "slotwise -- --json"), STATUS_OK);
	assert_false(o.json);
	assert_string_equal(o.command[0], "--json");
	assert_int_equal(read_line(&o, "slotwise --timeout=7 --on=all PING"), STATUS_OK);
	assert_int_equal(o.timeout_ms, 7);
	assert_string_equal(o.on, "all");
}

static void modes(void **state)
{
	struct options o;

	(void)state;
	assert_int_equal(read_line(&o, "slotwise --explain MGET a b"), STATUS_OK);
	assert_int_equal(o.mode, MODE_EXPLAIN);
	assert_int_equal(o.n_command, 3);
	assert_int_equal(read_line(&o, "slotwise --explain --on all GET a"), STATUS_OK);
	assert_string_equal(o.on, "all");
	assert_int_equal(read_line(&o, "slotwise --help"), STATUS_OK);
	assert_int_equal(o.mode, MODE_HELP);
	assert_int_equal(read_line(&o, "slotwise --user u -h"), STATUS_OK);
	assert_int_equal(o.mode, MODE_HELP);
	assert_int_equal(read_line(&o, "slotwise --nodes --json"), STATUS_OK);
	assert_false(o.stats);
	assert_int_equal(read_line(&o, "slotwise --stats --nodes"), STATUS_OK);
	assert_true(o.stats);
	assert_int_equal(o.mode, MODE_NODES);
	assert_int_equal(read_line(&o, "slotwise --recover --json"), STATUS_OK);
	assert_int_equal(o.wait_replicas, 0);
	assert_int_equal(read_line(&o, "slotwise --wait-replicas 2 --recover --json"), STATUS_OK);
	assert_int_equal(o.wait_replicas, 2);
	assert_int_equal(o.mode, MODE_RECOVER);
	assert_true(o.json);
	assert_int_equal(read_line(&o, "slotwise --scan --match a* --count 10 --type hash"),
			 STATUS_OK);
	assert_int_equal(o.mode, MODE_SCAN);
	assert_memory_equal(o.scan.opts.match.data, "a*", 2);
	assert_true(o.scan.opts.count.set);
	assert_int_equal(o.scan.opts.count.value, 10);
	assert_memory_equal(o.scan.opts.type.data, "hash", 4);
	assert_int_equal(read_line(&o, "slotwise --match= --scan"), STATUS_OK);
	assert_non_null(o.scan.opts.match.data);
	assert_int_equal(o.scan.opts.match.len, 0);
}

static void tls(void **state)
{
	struct options o;

	(void)state;
	assert_int_equal(read_line(&o, "slotwise --json PING"), STATUS_OK);
	assert_false(o.tls.enable);
	assert_int_equal(read_line(&o, "slotwise --cacert ca.pem --tls --cert c.pem --key=k.pem --nodes"), STATUS_OK);
	assert_true(o.tls.enable);
	assert_string_equal(o.tls.ca_file, "ca.pem");
	assert_string_equal(o.tls.cert_file, "c.pem");
	assert_string_equal(o.tls.key_file, "k.pem");
	assert_null(o.tls.server_name);
}

static void bad_usage(void **state)
{
	static const char *const lines[] = {
		"slotwise --nonsense",
		"slotwise -x",
		"slotwise -",
		"slotwise --password p",
		"slotwise -c",
		"slotwise --timeout",
		"slotwise --timeout 0 PING",
		"slotwise --timeout -1 PING",
		"slotwise --timeout 1s PING",
		"slotwise --timeout 4294967296 PING",
		"slotwise --timeout 99999999999999999999 PING",
		"slotwise --wait-replicas -1 --recover",
		"slotwise --json=yes PING",
		"slotwise --nodes --scan",
		"slotwise --nodes PING",
		"slotwise --scan GET a",
		"slotwise --recover --scan",
		"slotwise --recover GET a",
		"slotwise --recover --on all",
		"slotwise --recover=now",
		"slotwise --match a GET a",
		"slotwise --count 5",
		"slotwise --scan --count 0",
		"slotwise --scan --count 9223372036854775808",
		"slotwise --scan --type=",
		"slotwise --on all --nodes",
		"slotwise --on= PING",
		"slotwise --explain --nodes GET a",
		"slotwise --user u GET a",
		"slotwise --user u --nodes",
		"slotwise -h --nodes",
		"slotwise --cacert ca.pem GET a",
		"slotwise --cert c.pem --key k.pem",
		"slotwise --tls --cacert",
		"slotwise --tls --key= GET a",
		"slotwise --tls=yes GET a",
	};
	struct options o;

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		if (read_line(&o, lines[i]) != STATUS_USAGE)
			fail_msg("taken: %s", lines[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(defaults, setup),
		cmocka_unit_test_setup(the_environment, setup),
		cmocka_unit_test_setup(options_end_at_the_command, setup),
		cmocka_unit_test_setup(modes, setup),
		cmocka_unit_test_setup(tls, setup),
		cmocka_unit_test_setup(bad_usage, setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
