#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reader_driver.h"
#include "reply_text.h"

#include <stdlib.h>

static char page[8192];

bool new_reader(struct swi_reader *r, struct swi_arena *a)
{
	swi_arena_init(a, 0);
	if (!swi_reader_init(r))
		return false;
	r->arena = a;
	return true;
}

void free_reader(struct swi_reader *r)
{
	if (r->arena)
		swi_arena_free(r->arena);
	swi_reader_free(r);
}

void feed(struct swi_reader *r, const char *data, size_t len)
{
	char *exact = malloc(len + 1);

	assert_non_null(exact);
	memcpy(exact + 1, data, len);
	assert_true(swi_reader_feed(r, exact + 1, len));
	free(exact);
}

void feed_text(struct swi_reader *r, const char *text)
{
	feed(r, text, strlen(text));
}

void expect_reply(struct swi_reader *r, const char *text)
{
	sw_reply *reply;

	assert_int_equal(swi_reader_next(r, &reply), SWI_READ_REPLY);
	assert_string_equal(reply_text(reply, page, sizeof(page)), text);
}

void expect_more(struct swi_reader *r)
{
	sw_reply *reply = (sw_reply *)page;

	assert_int_equal(swi_reader_next(r, &reply), SWI_READ_MORE);
	assert_null(reply);
}

void expect_error(struct swi_reader *r, const char *part)
{
	sw_reply *reply = (sw_reply *)page;

	for (int again = 0; again < 2; again++) {
		assert_int_equal(swi_reader_next(r, &reply), SWI_READ_ERROR);
		assert_null(reply);
		if (!strstr(r->error, part))
			fail_msg("'%s' instead of '%s'", r->error, part);
	}
	assert_false(swi_reader_feed(r, "+OK\r\n", 5));
	assert_non_null(strstr(r->error, part));
}
