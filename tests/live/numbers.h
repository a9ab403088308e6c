/*
 * numbers.h - how the servers read a text as a number where SORT does: Redis up to 7 and Valkey up to 8 with strtod(), and so does the
 * client. Redis 8 and Valkey 9 take no "0x10" and no leading space, each other things besides.
 */
#ifndef NUMBERS_H
#define NUMBERS_H

#include <hiredis/hiredis.h>

#include <stdbool.h>

/* Asks the server, by a key "numbers" that is gone again. Fails the test without an answer. */
bool numbers_like_strtod(redisContext *server);

#endif
