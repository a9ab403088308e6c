/* A callback of a call, or of an iterator, calls back: it is refused, and what it stands in goes on. */
#include "scene.h"

#include <string.h>

static struct {
	sw_handle *h;
	sw_iter *it; /* NULL: GET */
	sw_err err;
	int calls;
} back;

static void call_back(void *arg, const struct sw_event *e)
{
	struct sw_iter_item item;

	(void)arg;
	if (!back.h || e->kind != SW_EVENT_CONNECTED || back.calls++)
		return;
	if (back.it)
		assert_false(sw_iter_next(back.it, &item));
	back.err = back.it ? sw_iter_err(back.it) : sw_get(back.h, sw_str("k"), NULL);
	expect_text(sw_error_text(back.h), "the client is in use");
}

static const char two_pages[] = "A < SCAN 0\n"
				"A > [\"5\" [\"a\"]]\n"
				"A < SCAN 5\n"
				"A > [\"0\" [\"b\"]]\n"
				"B < SCAN 0\n"
				"B > [\"0\" [\"c\"]]\n";

/* The connection to B comes up in the middle of the first page. */
static void s00_a_call_in_a_callback_of_a_scan(void **state)
{
	struct fake *f = fake_run(TWO_NODES, two_pages);
	sw_iter *it = NULL;

	(void)state;
	memset(&back, 0, sizeof(back));
	back.h = scene_open_with(f, (struct sw_options){ .event = call_back, .seeds = fake_address(f, "A") });
	assert_int_equal(sw_iter_scan(back.h, NULL, &it), SW_OK);
	expect_names(it, "a c b ");
	assert_int_equal(sw_iter_err(it), SW_OK);
	assert_int_equal(back.calls, 1);
	assert_int_equal(back.err, SW_EINVAL);
	sw_iter_free(it);
	sw_free(back.h);
	fake_stop(f);
}

/* Another iterator, of keys or of a key, in a callback of a call: it ends, and the call goes on. */
static void scan_in_a_callback(sw_iter *(*make)(sw_handle *h))
{
	struct fake *f = fake_run(TWO_NODES, "B < GET x\nB > \"1\"\n");

	memset(&back, 0, sizeof(back));
	back.h = scene_open_with(f, (struct sw_options){ .event = call_back, .seeds = fake_address(f, "A") });
	back.it = make(back.h);
	expect_get(back.h, "x", "1");
	assert_int_equal(back.calls, 1);
	assert_int_equal(back.err, SW_EINVAL);
	sw_iter_free(back.it);
	sw_free(back.h);
	fake_stop(f);
}

static sw_iter *keys_of(sw_handle *h)
{
	sw_iter *it = NULL;

	assert_int_equal(sw_iter_scan(h, NULL, &it), SW_OK);
	return it;
}

static sw_iter *fields_of(sw_handle *h)
{
	sw_iter *it = NULL;

	assert_int_equal(sw_iter_hscan(h, sw_str("k"), NULL, &it), SW_OK);
	return it;
}

static void s00_a_scan_in_a_callback(void **state)
{
	(void)state;
	scan_in_a_callback(keys_of);
	scan_in_a_callback(fields_of);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s00_a_call_in_a_callback_of_a_scan),
		SCENARIO(s00_a_scan_in_a_callback),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
