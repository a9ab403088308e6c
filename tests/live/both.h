/*
 * both.h - the same data through a client of each protocol. Where the library is built without RESP3, the reason is printed and
 * there is only one client.
 */
#ifndef BOTH_H
#define BOTH_H

#include "live.h"

/* RESP2, and RESP3. */
extern sw_handle *both[2];
extern size_t n_both;

/* For cmocka's groups: opens them, and writes a few keys of each type: h z y one s g x x2 n t. */
int both_start(void **state);
int both_stop(void **state);
enum { BOTH_KEYS = 10 };

/* sw_call() of a line, which must succeed; of one that begins with "EVAL KEY" a script runs the rest, so that no row knows its reply. */
sw_reply *both_ask(sw_handle *h, const char *line);

#endif
