/*
 * direct.h - connections to the servers that slotwise knows nothing of. Whatever fails, fails the test.
 */
#ifndef DIRECT_H
#define DIRECT_H

#include <hiredis/hiredis.h>
#include <stddef.h>

/* "host:port". No answer takes longer than 20 s. */
redisContext *direct_dial(const char *address);

/* The primaries among "host:port,host:port...", at most `max`; how many. */
size_t direct_primaries(const char *addresses, redisContext **out, size_t max);

#endif
