/* A user's password is rotated while a client works: both are valid for a while, then the old one is taken away. */
#include "live.h"

#include <string.h>

#define USER "ACL SETUSER rotated on ~* &* +@all "

static sw_handle *open_as(const char *password)
{
	return live_open_with((struct sw_options){ .user = "rotated", .password = password, .client_name = "rotated" });
}

static void set_user(sw_handle *h, const char *line)
{
	sw_reply *r = live_reply(h, line);

	if (!r)
		fail_msg("%s: %s", line, sw_error_text(h));
	sw_reply_free(r);
}

static void rotation(void **state)
{
	sw_handle *admin = *state, *h;

	set_user(admin, USER "resetpass >one >two");
	h = open_as("one");
	live_is(h, "MSET a 1 b 2 c 3", "+OK");
	live_is(h, "BLPOP q 0.01", "nil");
	live_ok(h, sw_use_password(h, "rotated", "two"));
	/* Removing a password closes no connection; killing all of the user's makes the client greet anew. */
	set_user(admin, USER "<one");
	live_is(h, "MGET a b c", "[\"1\", \"2\", \"3\"]");
	live_is(h, "BLPOP q 0.01", "nil");
	set_user(admin, "CLIENT KILL USER rotated");
	live_is(h, "MGET a b c", "[\"1\", \"2\", \"3\"]");
	live_is(h, "BLPOP q 0.01", "nil");
	live_begins(live_do(h, "ACL WHOAMI"), "\"rotated\"");
	set_user(admin, "ACL DELUSER rotated");
	sw_free(h);
}

static void a_wrong_one(void **state)
{
	sw_handle *admin = *state, *h;

	set_user(admin, USER "resetpass >one");
	h = open_as("one");
	live_is(h, "MSET a 1 b 2 c 3", "+OK");
	assert_int_equal(sw_use_password(h, "rotated", "wrong"), SW_EAUTH);
	assert_non_null(strstr(sw_error_text(h), "WRONGPASS"));
	live_is(h, "MGET a b c", "[\"1\", \"2\", \"3\"]");
	set_user(admin, "CLIENT KILL USER rotated");
	live_is(h, "MGET a b c", "[\"1\", \"2\", \"3\"]");
	set_user(admin, "ACL DELUSER rotated");
	sw_free(h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(rotation, live_setup, live_teardown),
		cmocka_unit_test_setup_teardown(a_wrong_one, live_setup, live_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
