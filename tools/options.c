#include "options.h"

#include <stdlib.h>

static int usage(const char *about, const char *what)
{
	fprintf(stderr, "slotwise: %s: %s; see slotwise --help\n", about, what);
	return STATUS_USAGE;
}

/* ---- numbers ---- */

static bool read_number(const char *text, int64_t max, int64_t *out)
{
	int64_t n = 0;

	if (!*text)
		return false;
	for (; *text; text++) {
		int digit = *text - '0';

		if (digit < 0 || digit > 9 || n > (max - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	*out = n;
	return n >= 1 && n <= max;
}

/* ---- the options, a function each ---- */

static bool set_seeds(struct options *o, const char *value)
{
	o->seeds = value;
	return *value;
}

static bool set_user(struct options *o, const char *value)
{
	o->user = value;
	return *value;
}

static bool set_timeout(struct options *o, const char *value)
{
	int64_t ms = 0;
	bool good = read_number(value, UINT32_MAX, &ms);

	o->timeout_ms = (uint32_t)ms;
	return good;
}

static bool set_wait_replicas(struct options *o, const char *value)
{
	int64_t n = 0;
	bool good = read_number(value, UINT32_MAX, &n);

	o->wait_replicas = (uint32_t)n;
	return good;
}

static bool set_json(struct options *o, const char *value)
{
	(void)value;
	o->json = true;
	return true;
}

static bool set_stats(struct options *o, const char *value)
{
	(void)value;
	o->stats = true;
	return true;
}

static bool set_tls(struct options *o, const char *value)
{
	(void)value;
	o->tls.enable = true;
	return true;
}

static bool set_cacert(struct options *o, const char *value)
{
	o->tls.ca_file = value;
	return *value;
}

static bool set_cert(struct options *o, const char *value)
{
	o->tls.cert_file = value;
	return *value;
}

static bool set_key(struct options *o, const char *value)
{
	o->tls.key_file = value;
	return *value;
}

static bool set_on(struct options *o, const char *value)
{
	o->on = value;
	return *value;
}

static bool set_match(struct options *o, const char *value)
{
	o->scan.opts.match = sw_str(value);
	return true;
}

static bool set_count(struct options *o, const char *value)
{
	int64_t count = 0;
	bool good = read_number(value, INT64_MAX, &count);

	o->scan.opts.count = sw_i64(count);
	return good;
}

static bool set_type(struct options *o, const char *value)
{
	o->scan.opts.type = sw_str(value);
	return *value;
}

/* ---- the table ---- */

/* What an option is for, beyond its own value. */
enum purpose { PLAIN, CHOOSES_MODE, OF_SCAN, OF_TLS };

static const struct option {
	const char *name;
	const char *value; /* what the value is called; NULL: there is none */
	const char *help;
	bool (*set)(struct options *o, const char *value);
	enum purpose purpose;
	enum mode mode;
} table[] = {
	{ "-c", "HOST:PORT[,...]", "nodes to begin with (SLOTWISE_CLUSTER, else 127.0.0.1:7000)",
	  set_seeds, PLAIN, MODE_COMMAND },
	{ "--user", "U", "user; the password comes from SLOTWISE_PASSWORD", set_user, PLAIN,
	  MODE_COMMAND },
	{ "--timeout", "MS", "deadline of a command in milliseconds (5000)", set_timeout, PLAIN,
	  MODE_COMMAND },
	{ "--wait-replicas", "N", "steps of moves, and of --recover, wait until N replicas have them (0)",
	  set_wait_replicas, PLAIN, MODE_COMMAND },
	{ "--tls", NULL, "TLS to every node; certificates are verified", set_tls, PLAIN,
	  MODE_COMMAND },
	{ "--cacert", "FILE", "of --tls: certificates to trust (the system's)", set_cacert, OF_TLS,
	  MODE_COMMAND },
	{ "--cert", "FILE", "of --tls: the client's certificate", set_cert, OF_TLS, MODE_COMMAND },
	{ "--key", "FILE", "of --tls: its key (in --cert)", set_key, OF_TLS, MODE_COMMAND },
	{ "--json", NULL, "one JSON value a line", set_json, PLAIN, MODE_COMMAND },
	{ "--stats", NULL, "what the client did, on standard error at the end", set_stats, PLAIN,
	  MODE_COMMAND },
	{ "--on", "WHERE", "send to HOST:PORT, to all primaries, or to all nodes", set_on, PLAIN,
	  MODE_COMMAND },
	{ "--explain", NULL, "say what the command would do; sends nothing of it", NULL,
	  CHOOSES_MODE, MODE_EXPLAIN },
	{ "--nodes", NULL, "show the shards, their nodes and slots", NULL, CHOOSES_MODE,
	  MODE_NODES },
	{ "--scan", NULL, "print every key once", NULL, CHOOSES_MODE, MODE_SCAN },
	{ "--recover", NULL, "end what dead clients have left, one line a record", NULL,
	  CHOOSES_MODE, MODE_RECOVER },
	{ "--match", "PATTERN", "of --scan: keys like this", set_match, OF_SCAN, MODE_SCAN },
	{ "--count", "N", "of --scan: work a round trip", set_count, OF_SCAN, MODE_SCAN },
	{ "--type", "TYPE", "of --scan: keys of this type", set_type, OF_SCAN, MODE_SCAN },
	{ "--help", NULL, "this", NULL, CHOOSES_MODE, MODE_HELP },
	{ "-h", NULL, "this", NULL, CHOOSES_MODE, MODE_HELP },
	{ "--version", NULL, "the version", NULL, CHOOSES_MODE, MODE_VERSION },
};

#define N_TABLE (sizeof(table) / sizeof(table[0]))

void options_help(FILE *out)
{
	fputs("usage: slotwise [OPTION...] [COMMAND [ARG...]]\n"
	      "A whole Redis or Valkey Cluster as one server. Without COMMAND: commands\n"
	      "from standard input, one a line, \"...\" and '...' quoted as in redis-cli.\n\n",
	      out);
	for (size_t i = 0; i < N_TABLE; i++) {
		char left[40];

		snprintf(left, sizeof(left), "%s %s", table[i].name,
			 table[i].value ? table[i].value : "");
		fprintf(out, "  %-20s  %s\n", left, table[i].help);
	}
	fputs("\n--explain sends the topology query and, for a command that the spec doesn't know\n"
	      "(a module's), COMMAND INFO and, where only the server finds the keys, COMMAND\n"
	      "GETKEYS.\n"
	      "\nExit status: 0 fine; 1 a server's error, a node's row failed, or a record needs\n"
	      "a person; 2 usage, blocked or unknown, nothing sent; 3 cluster not reached,\n"
	      "timed out, outcome unknown. In a stream: the highest.\n",
	      out);
}

/* ---- reading ---- */

/* "--name" or "--name=value"; *value is behind the sign, or NULL. */
static const struct option *find(const char *arg, const char **value)
{
	size_t len = strcspn(arg, "=");

	*value = arg[len] ? arg + len + 1 : NULL;
	for (size_t i = 0; i < N_TABLE; i++)
		if (strlen(table[i].name) == len && !memcmp(table[i].name, arg, len))
			return &table[i];
	return NULL;
}

static int apply(struct options *o, const struct option *option, const char *value)
{
	if (option->purpose == CHOOSES_MODE) {
		if (o->mode_name && o->mode != option->mode)
			return usage(option->name, "can't go with another mode");
		o->mode = option->mode;
		o->mode_name = option->name;
	}
	if (option->purpose == OF_SCAN && !o->scan.first)
		o->scan.first = option->name;
	if (option->purpose == OF_TLS && !o->tls_name)
		o->tls_name = option->name;
	if (option->set && !option->set(o, value))
		return usage(option->name, "not a good value");
	return STATUS_OK;
}

/* One option at argv[*i], with its value; *i moves behind it. */
static int read_option(struct options *o, int argc, char **argv, int *i)
{
	const char *value;
	const struct option *option = find(argv[*i], &value);

	if (!option)
		return usage(argv[*i], "no such option");
	if (!option->value && value)
		return usage(option->name, "takes no value");
	(*i)++;
	if (option->value && !value) {
		if (*i == argc)
			return usage(option->name, "needs a value");
		value = argv[(*i)++];
	}
	return apply(o, option, value);
}

static int check(const struct options *o)
{
	if (o->scan.first && o->mode != MODE_SCAN)
		return usage(o->scan.first, "belongs to --scan");
	if (o->tls_name && !o->tls.enable)
		return usage(o->tls_name, "belongs to --tls");
	if (o->on && o->mode != MODE_COMMAND && o->mode != MODE_EXPLAIN)
		return usage("--on", "belongs to a command");
	if (o->user && !o->password && o->mode != MODE_HELP && o->mode != MODE_VERSION)
		return usage("--user", "needs a password in SLOTWISE_PASSWORD (any, if the user has none)");
	if (o->n_command && (o->mode == MODE_NODES || o->mode == MODE_SCAN || o->mode == MODE_RECOVER))
		return usage(o->mode_name, "takes no command");
	return STATUS_OK;
}

/* NULL for what isn't set, or set to nothing. */
static const char *environment(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

int options_read(struct options *o, int argc, char **argv)
{
	int status = STATUS_OK;
	int i = 1;

	memset(o, 0, sizeof(*o));
	o->seeds = environment("SLOTWISE_CLUSTER");
	if (!o->seeds)
		o->seeds = "127.0.0.1:7000";
	o->password = environment("SLOTWISE_PASSWORD");
	while (!status && i < argc && argv[i][0] == '-' && strcmp(argv[i], "--") != 0)
		status = read_option(o, argc, argv, &i);
	if (i < argc && !strcmp(argv[i], "--"))
		i++;
	o->command = argv + i;
	o->n_command = (size_t)(argc - i);
	return status ? status : check(o);
}
