/* session.h - what all modes of the tool share: the handles, the form of output, and answers. */
#ifndef TOOLS_SESSION_H
#define TOOLS_SESSION_H

#include <slotwise/core.h>
#include <stdio.h>

#include "options.h"

struct session {
	const struct options *options;
	sw_handle *cluster;
	sw_handle *where; /* the view of --on, or `cluster` */
	FILE *out;
};

/* The exit status that an error stands for. */
int session_status(sw_err err, sw_outcome_kind outcome);

/* The client's counters so far. */
struct sw_stats session_stats(const struct session *s);

/* Opens the cluster and, for --on, the view; else a sentence on standard error and its status. */
int session_open(struct session *s, const struct options *options);
void session_close(struct session *s);

/* Runs, or explains, one command and prints its answer. */
int session_command(struct session *s, const sw_bytes *args, size_t n);

/* A sentence on standard error, behind what is printed so far; bytes that no terminal should see are escaped. */
void session_say(struct session *s, const char *what, const char *text);

/* Prints "(error) ..." or {"error": ...} as the answer. */
void session_put_error(struct session *s, const char *text);

/* The other modes. */
int session_nodes(struct session *s);
int session_scan(struct session *s);
int session_recover(struct session *s);
/* Commands from standard input until its end: with a prompt on a terminal, else as a stream. */
int session_input(struct session *s);

#endif
