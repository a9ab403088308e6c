/* What stubs write with: the writer of a handle, here a batch on a client that is never opened. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "fail_alloc.h"
#include "unopened.h"

static const struct swi_key_spec all_keys = { .begin = 1, .last = -1, .step = 1 };
static const struct swi_command fixed = { .name = "GET",
					  .syntax = "key",
					  .head = "*2\r\n$3\r\nGET\r\n",
					  .head_len = 13,
					  .fixed_argc = 2,
					  .words = 1,
					  .arity = 2,
					  .route = SWI_ROUTE_FIRST_KEY,
					  .keys = &all_keys,
					  .n_keys = 1,
					  .out = SWI_OUT_REPLY };
static const struct swi_command open_ended = { .name = "CONFIG SET",
					       .syntax = "",
					       .head = "$6\r\nCONFIG\r\n$3\r\nSET\r\n",
					       .head_len = 21,
					       .words = 2,
					       .arity = -3,
					       .route = SWI_ROUTE_FANOUT,
					       .out = SWI_OUT_REPLY };
static const struct swi_command barred = { .name = "WATCH",
					   .syntax = "",
					   .head = "*1\r\n$5\r\nWATCH\r\n",
					   .head_len = 15,
					   .fixed_argc = 1,
					   .words = 1,
					   .arity = 1,
					   .route = SWI_ROUTE_BLOCKED,
					   .reason = "for a good reason",
					   .out = SWI_OUT_NONE };

/* The bytes of the last command that was queued. */
static void written(const char *want)
{
	const struct swi_request *r = swi_batch_at(handle->batch, handle->batch->n - 1);

	assert_int_equal(r->len, strlen(want));
	assert_memory_equal(r->bytes, want, r->len);
}

static void a_fixed_number_of_arguments(void **state)
{
	struct swi_writer *w = swi_begin(handle, &fixed);

	(void)state;
	swi_put_key(w, sw_str("key"));
	assert_int_equal(swi_call(w, NULL), SW_OK);
	written("*2\r\n$3\r\nGET\r\n$3\r\nkey\r\n");
	assert_int_equal(w->slot, swi_key_slot(sw_str("key")));
	assert_false(w->slots_differ);
}

static void any_number_of_arguments(void **state)
{
	static const int64_t integers[2] = { INT64_MIN, 0 };
	static const double doubles[3] = { 0.1, -3, 1e300 };
	sw_bytes list[2] = { sw_str(""), sw_buf("a\0b", 3) };
	struct swi_writer *w = swi_begin(handle, &open_ended);

	(void)state;
	assert_int_equal(swi_call(w, NULL), SW_OK);
	written("*2\r\n$6\r\nCONFIG\r\n$3\r\nSET\r\n");
	w = swi_begin(handle, &open_ended);
	swi_put_bytes(w, sw_buf(NULL, 0));
	swi_put_i64(w, INT64_MAX);
	swi_put_double(w, 0.5);
	SWI_TOKEN(w, "$2\r\nNX\r\n");
	swi_put_resp(w, "$1\r\na\r\n$1\r\nb\r\n", 14, 2);
	swi_put_i64_list(w, integers, 2);
	swi_put_i64_list(w, NULL, 0);
	swi_put_double_list(w, doubles, 3);
	assert_int_equal(swi_call(w, NULL), SW_OK);
	written("*13\r\n$6\r\nCONFIG\r\n$3\r\nSET\r\n$0\r\n\r\n$19\r\n9223372036854775807\r\n$3\r\n0.5\r\n$2\r\nNX\r\n"
		"$1\r\na\r\n$1\r\nb\r\n$20\r\n-9223372036854775808\r\n$1\r\n0\r\n$3\r\n0.1\r\n$2\r\n-3\r\n$6\r\n1e+300\r\n");
	w = swi_begin(handle, &open_ended);
	swi_put_bytes_list(w, list, 2);
	assert_int_equal(swi_call(w, NULL), SW_OK);
	assert_memory_equal(swi_batch_at(handle->batch, 2)->bytes + 25, "$0\r\n\r\n$3\r\na\0b\r\n", 15);
}

static void keys_and_their_slots(void **state)
{
	sw_bytes same[2] = { sw_str("{t}1"), sw_str("{t}2") };
	struct swi_writer *w = swi_begin(handle, &open_ended);

	(void)state;
	assert_int_equal(w->slot, SWI_NO_SLOT);
	swi_put_key_list(w, same, 2);
	assert_int_equal(w->n_keys, 2);
	assert_int_equal(w->slot, swi_key_slot(sw_str("t")));
	assert_false(w->slots_differ);
	swi_put_bytes(w, sw_str("other"));
	assert_false(w->slots_differ);
	swi_put_key(w, sw_str("other"));
	assert_true(w->slots_differ);
	swi_put_key(w, sw_str("{t}3"));
	assert_true(w->slots_differ);
	assert_int_equal(w->slot, swi_key_slot(sw_str("t")));
	/* The next command begins anew. */
	w = swi_begin(handle, &open_ended);
	assert_int_equal(w->slot, SWI_NO_SLOT);
	assert_false(w->slots_differ);
}

/* MIGRATE host port "" destination-db timeout KEYS key ... */
static void an_empty_argument_that_yields_to_keys(void **state)
{
	sw_bytes keys[2] = { sw_str("{t}1"), sw_str("{t}2") };
	struct swi_writer *w = swi_begin(handle, &open_ended);

	(void)state;
	swi_put_key_or_empty(w, sw_str(""));
	assert_int_equal(w->slot, swi_key_slot(sw_str("")));
	swi_put_key_list(w, keys, 2);
	assert_int_equal(w->slot, swi_key_slot(sw_str("t")));
	assert_false(w->slots_differ);
	assert_int_equal(swi_call(w, NULL), SW_OK);
	written("*5\r\n$6\r\nCONFIG\r\n$3\r\nSET\r\n$0\r\n\r\n$4\r\n{t}1\r\n$4\r\n{t}2\r\n");

	w = swi_begin(handle, &open_ended);
	swi_put_key(w, sw_str("{t}1"));
	swi_put_key_or_empty(w, sw_buf(NULL, 0));
	assert_int_equal(w->slot, swi_key_slot(sw_str("t")));
	assert_false(w->slots_differ);
	swi_put_key_or_empty(w, sw_str("other"));
	assert_true(w->slots_differ);

	/* Everywhere else the empty key is a key. */
	w = swi_begin(handle, &open_ended);
	swi_put_key(w, sw_str(""));
	swi_put_key(w, sw_str("{t}1"));
	assert_int_equal(w->slot, swi_key_slot(sw_str("")));
	assert_true(w->slots_differ);
}

/* Puts what is wrong; the first error sticks and nothing is queued. */
static void refused(void (*put)(struct swi_writer *), const char *text)
{
	size_t before = sw_batch_size(handle);
	sw_reply *reply = (sw_reply *)1;
	struct swi_writer *w = swi_begin(handle, &open_ended);

	put(w);
	swi_put_bytes(w, sw_str("fine"));
	swi_refuse(w, "later", "is not told");
	assert_int_equal(swi_call(w, &reply), SW_EINVAL);
	assert_null(reply); /* preset nevertheless */
	assert_string_equal(sw_error_text(handle), text);
	assert_int_equal(sw_outcome(handle), SW_NOT_SENT);
	assert_int_equal(sw_batch_size(handle), before);
}

static void null_bytes(struct swi_writer *w)
{
	swi_put_bytes(w, sw_buf(NULL, 1));
}

static void null_list(struct swi_writer *w)
{
	swi_put_i64_list(w, NULL, 3);
}

static void no_list(struct swi_writer *w)
{
	swi_need(w, NULL, 0, "keys");
}

static void null_needed(struct swi_writer *w)
{
	swi_need(w, NULL, 2, "keys");
}

static void bad_choice(struct swi_writer *w)
{
	swi_refuse(w, "side", "expected LEFT or RIGHT");
}

static void errors_stick(void **state)
{
	(void)state;
	refused(null_bytes, "CONFIG SET: argument of bytes: NULL with a length; expected data, or a length of 0");
	refused(null_list, "CONFIG SET: argument of a list: NULL with a length");
	refused(no_list, "CONFIG SET: argument keys: the list is empty; expected at least one");
	refused(null_needed, "CONFIG SET: argument keys: NULL with a length");
	refused(bad_choice, "CONFIG SET: argument side: expected LEFT or RIGHT");
}

static void blocked_and_no_handle(void **state)
{
	struct swi_writer *w = swi_begin(handle, &barred);
	int64_t n = 5;

	(void)state;
	assert_int_equal(swi_call(w, NULL), SW_EBLOCKED);
	assert_string_equal(sw_error_text(handle), "WATCH is blocked: for a good reason");
	assert_int_equal(sw_batch_size(handle), 0);
	w = swi_begin(NULL, &fixed);
	swi_put_key(w, sw_str("k"));
	swi_put_key_list(w, NULL, 5);
	swi_put_i64(w, 1);
	swi_need(w, NULL, 0, "x");
	SWI_TOKEN(w, "$2\r\nNX\r\n");
	assert_int_equal(swi_call(w, &n), SW_EINVAL);
	assert_int_equal(swi_call_as(w, SWI_OUT_I64, 0, &n), SW_EINVAL);
	assert_int_equal(n, 5);
}

/* Commands of all sizes, many more than one piece of the batch's memory holds: each is whole, and stays so. */
static void many_commands(void **state)
{
	enum { MANY = 600 };
	static char text[200000];
	uint32_t x = 7;
	size_t i, k;

	(void)state;
	for (i = 0; i < sizeof(text); i++)
		text[i] = (char)('a' + i % 26);
	for (i = 0; i < MANY; i++) {
		struct swi_writer *w = swi_begin(handle, &open_ended);

		for (k = 0; k < i % 13; k++, x = x * 1664525 + 1013904223)
			swi_put_bytes(w, sw_buf(text + i % 26, (x >> 16) % (x % 50 ? 300 : 150000)));
		assert_int_equal(swi_call(w, NULL), SW_OK);
	}
	x = 7;
	for (i = 0; i < MANY; i++) {
		const struct swi_request *r = swi_batch_at(handle->batch, i);
		sw_bytes argv[16];

		assert_int_equal(swi_resp_slices(r->bytes, r->len, argv, 16, NULL), 2 + i % 13);
		for (k = 0; k < i % 13; k++, x = x * 1664525 + 1013904223) {
			assert_int_equal(argv[2 + k].len, (x >> 16) % (x % 50 ? 300 : 150000));
			assert_memory_equal(argv[2 + k].data, text + i % 26, argv[2 + k].len);
		}
	}
}

/* Each allocation fails once: SW_ENOMEM, nothing queued, and the handle serves on. */
static void out_of_memory(void **state)
{
	static char big[100000];
	size_t n;
	sw_err err;

	(void)state;
	if (!fail_alloc_works())
		skip();
	for (n = 1;; n++) {
		size_t before = sw_batch_size(handle);
		struct swi_writer *w;

		fail_alloc_at(n);
		w = swi_begin(handle, &open_ended);
		swi_put_key(w, sw_str("a"));
		swi_put_key(w, sw_str("b"));
		swi_put_bytes(w, sw_buf(big, sizeof(big)));
		err = swi_call(w, NULL);
		if (!fail_alloc_stop())
			break;
		assert_int_equal(err, SW_ENOMEM);
		assert_int_equal(sw_batch_size(handle), before);
	}
	assert_int_equal(err, SW_OK);
	assert_true(n > 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_fixed_number_of_arguments, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(any_number_of_arguments, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(keys_and_their_slots, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(an_empty_argument_that_yields_to_keys, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(errors_stick, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(blocked_and_no_handle, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(many_commands, unopened_begin, unopened_end),
		cmocka_unit_test_setup_teardown(out_of_memory, unopened_begin, unopened_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
