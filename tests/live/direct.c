#include "direct.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

#include <cmocka.h>

redisContext *direct_dial(const char *address)
{
	struct timeval limit = { 20, 0 };
	char host[256];
	const char *colon = strrchr(address, ':');
	redisContext *c;

	assert_non_null(colon);
	snprintf(host, sizeof(host), "%.*s", (int)(colon - address), address);
	c = redisConnectWithTimeout(host, atoi(colon + 1), limit);
	if (!c || c->err)
		fail_msg("%s: %s", address, c ? c->errstr : "out of memory");
	redisSetTimeout(c, limit);
	return c;
}

/* Replicas have the same keys once more. */
static bool is_primary(redisContext *c)
{
	redisReply *r = redisCommand(c, "ROLE");
	bool primary = r && r->elements && strcmp(r->element[0]->str, "master") == 0;

	freeReplyObject(r);
	return primary;
}

size_t direct_primaries(const char *addresses, redisContext **out, size_t max)
{
	char *copy = strdup(addresses), *at, *rest = NULL;
	size_t n = 0;

	assert_non_null(copy);
	for (at = strtok_r(copy, ",", &rest); at && n < max; at = strtok_r(NULL, ",", &rest)) {
		redisContext *c = direct_dial(at);

		if (is_primary(c))
			out[n++] = c;
		else
			redisFree(c);
	}
	free(copy);
	return n;
}
