/* A cluster of its own that speaks TLS, whose certificate is for the name "localhost" and no address. */
#define _POSIX_C_SOURCE 200809L
#include "live.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char folder[200];
static int plain_port, tls_port; /* of the first node */
static bool usable;

static int shell(const char *format, const char *arg)
{
	char line[400];
	int status;

	snprintf(line, sizeof(line), format, arg);
	status = system(line);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static const char *file(const char *name)
{
	static char path[16][260];
	static unsigned turn;
	char *out = path[turn++ % 16];

	snprintf(out, sizeof(path[0]), "%s/%s", folder, name);
	return out;
}

static const char *seed(const char *host, int port)
{
	static char text[64];

	snprintf(text, sizeof(text), "%s:%d", host, port);
	return text;
}

static struct sw_options options(void)
{
	return (struct sw_options){ .seeds = seed("localhost", tls_port),
				    .fail_fast = true,
				    .tls = { .enable = true,
					     .ca_file = file("ca.pem"),
					     .cert_file = file("client.pem"),
					     .key_file = file("client.key") } };
}

static void refused(struct sw_options o, sw_err err, const char *part)
{
	sw_handle *h = NULL;
	char text[512] = "";

	assert_int_equal(sw_open_text(&o, &h, text, sizeof(text)), err);
	assert_null(h);
	if (!strstr(text, part))
		fail_msg("expected '%s' in '%s'", part, text);
}

/* ---- the cluster ---- */

static bool built_without(void)
{
	struct sw_options o = { .seeds = "127.0.0.1:1", .tls = { .enable = true } };
	sw_handle *h = NULL;
	char text[512] = "";
	bool without = sw_open_text(&o, &h, text, sizeof(text)) == SW_ENOTBUILT;

	if (without)
		assert_string_equal(text, "built without TLS");
	return without;
}

static int read_ports(void)
{
	FILE *f = fopen(file("servers/nodes"), "r");
	int n = f ? fscanf(f, "%*s %d %*d %*s %d", &plain_port, &tls_port) : 0;

	if (f)
		fclose(f);
	return n == 2 ? 0 : -1;
}

static int start(void **state)
{
	const char *tmp = getenv("TMPDIR");
	int status;

	(void)state;
	if (built_without()) {
		puts("skipped: the library is built without TLS");
		return 0;
	}
	snprintf(folder, sizeof(folder), "%s/slotwise-tls-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(folder))
		return -1;
	fputs("skipped, if a reason follows: ", stdout);
	fflush(stdout);
	status = shell("tests/cluster/tls.sh start '%s'", folder);
	puts(status == 77 ? "" : "none");
	usable = status == 0;
	return status == 77 ? 0 : status ? -1 : read_ports();
}

static int stop(void **state)
{
	int failed = usable ? shell("tests/cluster/tls.sh stop '%s'", folder) : 0;

	(void)state;
	return (*folder && shell("rm -rf '%s'", folder)) || failed ? -1 : 0;
}

#define NEEDS_TLS()                                                                               \
	do {                                                                                      \
		if (!usable)                                                                      \
			skip();                                                                   \
	} while (0)

/* ---- what works ---- */

/* Nodes are announced by address; the certificate is for the seed's name. */
static void commands_batches_and_fan_outs(void **state)
{
	sw_handle *h, *b;
	sw_reply *map = NULL;
	int64_t n[1000];
	size_t i;

	(void)state;
	NEEDS_TLS();
	h = live_open_with(options());
	live_is(h, "MSET a 1 b 2 c 3 d 4", "+OK");
	live_is(h, "MGET a b c d", "[\"1\", \"2\", \"3\", \"4\"]");
	live_is(h, "RENAME a e", "+OK");
	live_ok(h, sw_ping(h, NULL, &map));
	live_rows(map, LIVE_NODES, SW_REPLY_STATUS);
	live_ok(h, sw_batch_new(h, &b));
	for (i = 0; i < 1000; i++) {
		char key[16];

		snprintf(key, sizeof(key), "n:%zu", i % 500);
		live_ok(b, sw_incr(b, sw_str(key), &n[i]));
	}
	live_ok(b, sw_batch_run(b));
	for (i = 0; i < 1000; i++)
		assert_int_equal(n[i], i < 500 ? 1 : 2);
	sw_free(b);
	sw_free(h);
}

/* Many records each way, more than a socket takes at once. */
static void large_values(void **state)
{
	enum { BYTES = 9 * 1024 * 1024 + 7 };
	char *value;
	sw_handle *h;
	sw_reply *got = NULL;
	size_t i;

	(void)state;
	NEEDS_TLS();
	value = malloc(BYTES);
	assert_non_null(value);
	for (i = 0; i < BYTES; i++)
		value[i] = (char)(i * 2654435761U >> 13);
	h = live_open_with(options());
	live_ok(h, sw_set(h, sw_str("large"), sw_buf(value, BYTES), NULL, NULL));
	live_ok(h, sw_get(h, sw_str("large"), &got));
	assert_int_equal(sw_reply_bytes(got).len, BYTES);
	assert_memory_equal(sw_reply_bytes(got).data, value, BYTES);
	sw_reply_free(got);
	free(value);
	sw_free(h);
}

/* BLPOP has a connection of its own. */
static void blocking_commands(void **state)
{
	sw_handle *h;

	(void)state;
	NEEDS_TLS();
	h = live_open_with(options());
	live_is(h, "RPUSH q 1", "1");
	live_is(h, "BLPOP q 1", "[\"q\", \"1\"]");
	live_is(h, "BLPOP q 0.05", "nil");
	sw_free(h);
}

static void a_name_for_all_nodes(void **state)
{
	struct sw_options o;
	sw_handle *h;

	(void)state;
	NEEDS_TLS();
	o = options();
	o.seeds = seed("127.0.0.1", tls_port);
	o.tls.server_name = "localhost";
	h = live_open_with(o);
	live_is(h, "MSET a 1 b 2 c 3", "+OK");
	sw_free(h);
}

/* ---- what is refused ---- */

static void certificates_that_are_not_trusted(void **state)
{
	struct sw_options o;

	(void)state;
	NEEDS_TLS();
	o = options();
	o.tls.ca_file = file("other-ca.pem");
	refused(o, SW_ECONNECT, "its certificate is not accepted");
	o.tls.ca_file = NULL;
	refused(o, SW_ECONNECT, "its certificate is not accepted");
}

static void certificates_for_somebody_else(void **state)
{
	struct sw_options o;

	(void)state;
	NEEDS_TLS();
	o = options();
	o.tls.server_name = "elsewhere.example";
	refused(o, SW_ECONNECT, "its certificate is not for elsewhere.example");
	o.tls.server_name = NULL;
	o.seeds = seed("127.0.0.1", tls_port);
	refused(o, SW_ECONNECT, "its certificate is not for 127.0.0.1");
}

/* The servers ask for a certificate. Their alert may be overtaken by the end of the connection. */
static void clients_without_a_good_certificate(void **state)
{
	struct sw_options o;

	(void)state;
	NEEDS_TLS();
	o = options();
	o.tls.cert_file = o.tls.key_file = NULL;
	refused(o, SW_ECONNECT, "the connection was lost");
	o.tls.cert_file = file("other.pem");
	o.tls.key_file = file("other.key");
	refused(o, SW_ECONNECT, "the connection was lost");
}

static void files_that_can_not_be_used(void **state)
{
	struct sw_options o;

	(void)state;
	NEEDS_TLS();
	o = options();
	o.tls.ca_file = "/nonexistent/ca.pem";
	refused(o, SW_EINVAL, "ca_file '/nonexistent/ca.pem'");
	o = options();
	o.tls.cert_file = file("servers/nodes");
	refused(o, SW_EINVAL, "cert_file");
	o = options();
	o.tls.key_file = file("other.key");
	refused(o, SW_EINVAL, "key_file");
	o = options();
	o.tls.cert_file = NULL;
	refused(o, SW_EINVAL, "needs a cert_file");
}

static void a_port_that_speaks_no_tls(void **state)
{
	struct sw_options o;

	(void)state;
	NEEDS_TLS();
	o = options();
	o.connect_timeout_ms = 300;
	o.seeds = seed("localhost", plain_port);
	refused(o, SW_ECONNECT, "");
}

/* Comes last: from now on the nodes call themselves something that the certificate doesn't. */
static void announced_names_are_verified(void **state)
{
	struct sw_options o;
	sw_handle *h;
	const char *got = "";
	int tries;

	(void)state;
	NEEDS_TLS();
	h = live_open_with(options());
	live_ok(h, sw_call(h, (const sw_bytes[]){ sw_str("CONFIG"), sw_str("SET"), sw_str("cluster-announce-hostname"),
						  sw_str("node.example") }, 4, NULL));
	sw_free(h);
	/* The others hear of it with the next ping. */
	for (tries = 0; tries < 100 && !strstr(got, "node.example"); tries++) {
		o = options();
		h = live_open_with(o);
		got = live_do(h, "GET a");
		if (!strstr(got, "node.example"))
			got = live_do(h, "GET b");
		sw_free(h);
		nanosleep(&(struct timespec){ .tv_nsec = 50 * 1000 * 1000 }, NULL);
	}
	live_begins(got, "SW_ECONNECT");
	assert_non_null(strstr(got, "its certificate is not for node.example or 127.0.0.1"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commands_batches_and_fan_outs),
		cmocka_unit_test(large_values),
		cmocka_unit_test(blocking_commands),
		cmocka_unit_test(a_name_for_all_nodes),
		cmocka_unit_test(certificates_that_are_not_trusted),
		cmocka_unit_test(certificates_for_somebody_else),
		cmocka_unit_test(clients_without_a_good_certificate),
		cmocka_unit_test(files_that_can_not_be_used),
		cmocka_unit_test(a_port_that_speaks_no_tls),
		cmocka_unit_test(announced_names_are_verified),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
