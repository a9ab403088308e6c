/*
 * plain_client.h - a client of a few lines on blocking sockets, for the tests of the fake nodes. A function that
 * fails, or waits for more than five seconds, fails the test.
 */
#ifndef PLAIN_CLIENT_H
#define PLAIN_CLIENT_H

#include "fake.h"

/* Connects to a node. try: -1 and errno instead of a failed test; flags: e.g. O_NONBLOCK. */
int plain_dial(struct fake *f, const char *node);
int plain_try_dial(struct fake *f, const char *node, int flags);

/* Sends these bytes; sends a command, "GET k", its words split at single spaces. */
void plain_send_bytes(int fd, const char *bytes);
void plain_say(int fd, const char *command);

/* Reads as many bytes as `expected` has and compares. */
void plain_hear(int fd, const char *expected);
/* Expects that the node has closed, or reset, the connection; closes it. */
void plain_hear_end(int fd);
void plain_hear_reset(int fd);
/* Nothing to read now. */
bool plain_silent(int fd);

#endif
