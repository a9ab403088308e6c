/* options.h - the tool's command line. */
#ifndef TOOLS_OPTIONS_H
#define TOOLS_OPTIONS_H

#include <slotwise/core.h>
#include <stdio.h>

/* Exit statuses; in a stream the highest one counts. */
enum {
	STATUS_OK = 0,
	STATUS_SERVER = 1, /* a server's error, a node's row of a fan-out failed, or a record needs a person */
	STATUS_USAGE = 2,  /* usage, blocked or unknown; nothing was sent */
	STATUS_CLUSTER = 3 /* not reached, timed out, outcome unknown */
};

enum mode { MODE_COMMAND, MODE_EXPLAIN, MODE_NODES, MODE_SCAN, MODE_RECOVER, MODE_HELP, MODE_VERSION };

struct options {
	enum mode mode;
	const char *mode_name; /* the option that chose it, or NULL */
	const char *seeds;
	const char *user;
	const char *password; /* from the environment only */
	const char *on;       /* --on, or NULL */
	uint32_t timeout_ms;  /* 0: the library's default */
	uint32_t wait_replicas;
	bool json;
	struct sw_tls tls;
	const char *tls_name; /* which of its files came first, or NULL */
	bool stats;           /* --stats */
	struct iter {
		const char *first; /* which of its options came first, or NULL */
		struct sw_iter_opts opts;
	} scan;
	char **command; /* what is behind the options */
	size_t n_command;
};

/* Reads argv and the environment. STATUS_OK, or STATUS_USAGE after a sentence on standard error. */
int options_read(struct options *o, int argc, char **argv);

void options_help(FILE *out);

#endif
