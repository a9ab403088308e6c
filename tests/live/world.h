/*
 * world.h - the pair of cluster and plain server that a test file works on, opened and closed by cmocka's group fixtures.
 */
#ifndef WORLD_H
#define WORLD_H

#include "pair.h"

extern struct pair world;

int world_open_with(const struct sw_options *options);

/* Fixtures of a group: a client with default options, or one to which every record of another is old enough to be ended. */
int world_open(void **state);
int world_open_recovering(void **state);
int world_close(void **state);

/* Before a test: both are emptied. */
int world_clear(void **state);

/* world.cluster becomes a client with other options; world_usual(), or the fixture behind a test, brings the usual one back. */
void world_use(struct sw_options options);
void world_usual(void);
int world_reset(void **state);

#endif
