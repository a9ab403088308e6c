/*
 * own.h - a cluster of a test's own, three primaries with a replica each, whose nodes may be killed; and a client in front of whose
 * requests something happens.
 */
#ifndef OWN_H
#define OWN_H

#include "live.h"

#include <stdio.h>
#include <sys/types.h>

struct own {
	char folder[200];
	char seeds[400];
	struct own_server {
		char name[64]; /* "host:port" */
		pid_t pid;
	} servers[LIVE_NODES];
	FILE *again; /* of own_again_begin() */
};

/* Lines for the servers' configuration, before they are started; 0: done. */
int own_configure(const char *lines);
/* Starts it; -1: no. Then SLOTWISE_CLUSTER names it. */
int own_start(struct own *o);
int own_stop(struct own *o);

/* Kills the server of this name at once and waits until it is gone. */
void own_kill(struct own *o, const char *name);
/* Starts it again, with what it has saved, and waits until it answers. */
void own_again(struct own *o, const char *name);
/* The same in two halves, for what a program does meanwhile: one server at a time, in so many seconds ("0.5"). */
void own_again_begin(struct own *o, const char *name, const char *after_s);
void own_again_end(struct own *o);
/* The node that owns a key's slot, as `h` knows it. */
void own_owner(sw_handle *h, const char *key, char name[64]);

/* Runs `happens` once, before the first bytes that hold `bytes` are handed to the kernel. NULL: nothing any more. */
void own_before(const char *bytes, void (*happens)(void *arg), void *arg);
/* Whether it has happened. */
bool own_happened(void);
/* A client that does so. */
sw_handle *own_open(struct sw_options options);

/* Type, content and expiry time of keys (words of a line) as text; the caller's buffer. */
void own_state(sw_handle *h, const char *keys, char *out, size_t size);

#endif
