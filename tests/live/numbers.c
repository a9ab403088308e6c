#include "numbers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int answer_type(redisContext *server, const char *command)
{
	redisReply *r = redisCommand(server, command);
	int type;

	if (!r)
		fail_msg("%s: %s", command, server->errstr);
	type = r->type;
	freeReplyObject(r);
	return type;
}

bool numbers_like_strtod(redisContext *server)
{
	int type;

	assert_int_equal(answer_type(server, "RPUSH numbers 0x10"), REDIS_REPLY_INTEGER);
	type = answer_type(server, "SORT numbers");
	assert_int_equal(answer_type(server, "DEL numbers"), REDIS_REPLY_INTEGER);
	assert_true(type == REDIS_REPLY_ARRAY || type == REDIS_REPLY_ERROR);
	return type == REDIS_REPLY_ARRAY;
}
