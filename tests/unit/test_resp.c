#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fail_alloc.h"
#include "wire/resp.h"

#include <stdlib.h>

#define assert_bytes(b, literal) \
	do { \
		assert_int_equal((b)->len, sizeof(literal) - 1); \
		assert_memory_equal((b)->data, literal, sizeof(literal) - 1); \
	} while (0)

static void writes_each_kind(void **state)
{
	struct swi_buffer b = { 0 };

	(void)state;
	swi_resp_array(&b, 0);
	swi_resp_array(&b, 1234567);
	swi_resp_bulk(&b, "a\0b", 3);
	swi_resp_bulk(&b, NULL, 0);
	swi_resp_i64(&b, INT64_MIN);
	assert_bytes(&b, "*0\r\n*1234567\r\n$3\r\na\0b\r\n$0\r\n\r\n"
			 "$20\r\n-9223372036854775808\r\n");
	swi_buffer_free(&b);
}

static void writes_commands(void **state)
{
	const sw_bytes args[] = { sw_str("GET"), sw_buf("k\r\n", 3), sw_str("") };
	struct swi_buffer b = { 0 };

	(void)state;
	swi_resp_command(&b, "CLUSTER", "SLOTS", NULL);
	swi_resp_command(&b, "PING", NULL);
	swi_resp_argv(&b, args, 3);
	assert_bytes(&b, "*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n*1\r\n$4\r\nPING\r\n"
			 "*3\r\n$3\r\nGET\r\n$3\r\nk\r\n\r\n$0\r\n\r\n");
	swi_buffer_free(&b);
}

static void longest_header_fits(void **state)
{
	struct swi_buffer b = { 0 };

	(void)state;
	swi_resp_array(&b, (size_t)INT64_MAX);
	assert_bytes(&b, "*9223372036854775807\r\n");
	assert_true(b.len <= SWI_RESP_HEADER_MAX);
	swi_buffer_free(&b);
}

static void grows_and_keeps_what_it_has(void **state)
{
	struct swi_buffer b = { 0 };

	(void)state;
	for (int i = 0; i < 100000; i++) {
		char c = (char)('a' + i % 26);

		swi_buffer_add(&b, &c, 1);
	}
	assert_int_equal(b.len, 100000);
	for (int i = 0; i < 100000; i++)
		if (b.data[i] != 'a' + i % 26)
			fail_msg("byte %d changed", i);
	swi_buffer_free(&b);
	assert_null(b.data);
}

static void reset_gives_large_buffers_back(void **state)
{
	struct swi_buffer b = { 0 };
	char *data;

	(void)state;
	swi_buffer_add(&b, "abc", 3);
	data = b.data;
	swi_buffer_reset(&b, 1024);
	assert_ptr_equal(b.data, data);
	assert_int_equal(b.len, 0);
	assert_true(swi_buffer_reserve(&b, 4096));
	swi_buffer_reset(&b, 1024);
	assert_null(b.data);
	assert_int_equal(b.cap, 0);
	swi_buffer_free(&b);
}

static void no_room_sticks_until_reset(void **state)
{
	volatile size_t huge = SIZE_MAX - 10; /* or an optimising compiler warns of the copy that isn't made */
	struct swi_buffer b = { 0 };

	(void)state;
	swi_buffer_add(&b, "abc", 3);
	assert_false(swi_buffer_reserve(&b, SIZE_MAX));
	assert_true(b.failed);
	swi_buffer_add(&b, "d", 1);
	swi_resp_command(&b, "PING", NULL);
	assert_bytes(&b, "abc");
	swi_buffer_reset(&b, 1024);
	assert_false(b.failed);
	swi_resp_bulk(&b, "", huge);
	assert_true(b.failed);
	swi_buffer_free(&b);
}

static void survives_each_failed_allocation(void **state)
{
	char value[3000] = { 0 };
	size_t n;

	(void)state;
	if (!fail_alloc_works())
		skip();
	for (n = 1;; n++) {
		struct swi_buffer b = { 0 };
		size_t len;
		bool failed;

		fail_alloc_at(n);
		swi_resp_command(&b, "SET", "k", "v", NULL);
		swi_resp_bulk(&b, value, sizeof(value));
		swi_resp_bulk(&b, value, sizeof(value));
		swi_resp_bulk(&b, value, sizeof(value));
		failed = b.failed;
		len = b.len;
		swi_buffer_free(&b);
		if (!fail_alloc_stop())
			break;
		assert_true(failed);
		assert_true(len < 3 * sizeof(value));
	}
	assert_in_range(n, 3, 10);
}

static void reads_requests_back(void **state)
{
	const char two[] = "*2\r\n$3\r\nGET\r\n$3\r\n\r\n\0\r\n*1\r\n$4\r\nPING\r\n";
	sw_bytes argv[3];
	size_t used = 0;

	(void)state;
	assert_int_equal(swi_resp_slices(two, sizeof(two) - 1, argv, 3, &used), 2);
	assert_int_equal(used, sizeof(two) - 1 - 14);
	assert_memory_equal(argv[0].data, "GET", 3);
	assert_int_equal(argv[1].len, 3);
	assert_memory_equal(argv[1].data, "\r\n\0", 3);
	assert_int_equal(swi_resp_slices(two + used, sizeof(two) - 1 - used, argv, 3, NULL), 1);
	assert_memory_equal(argv[0].data, "PING", 4);
	assert_int_equal(swi_resp_slices(two, sizeof(two) - 1, argv, 1, NULL), 0);
}

/* Each prefix lies in memory of its own length, so that a sanitizer sees a read beyond it. */
static void reads_no_partial_request(void **state)
{
	const char whole[] = "*2\r\n$3\r\nGET\r\n$11\r\nhello world\r\n";
	sw_bytes argv[4];

	(void)state;
	for (size_t len = 0; len < sizeof(whole) - 1; len++) {
		char *part = malloc(len + 1);

		assert_non_null(part);
		memcpy(part + 1, whole, len);
		assert_int_equal(swi_resp_slices(part + 1, len, argv, 4, NULL), 0);
		free(part);
	}
	assert_int_equal(swi_resp_slices(NULL, 0, argv, 4, NULL), 0);
	assert_int_equal(swi_resp_slices(whole, sizeof(whole) - 1, argv, 4, NULL), 2);
}

static void reads_no_nonsense(void **state)
{
	const char *const broken[] = {
		"PING\r\n",
		"*-1\r\n",
		"*1\n$4\r\nPING\r\n",
		"*1\r\n$-1\r\n",
		"*1\r\n+PING\r\n",
		"*1\r\n$5\r\nPING\r\n",
		"*1\r\n$3\r\nPING\r\n",
		"*1\r\n$4\r\nPING\n\r",
		"*99999999999999999999\r\n",
		"*1\r\n$9223372036854775807\r\nPING\r\n",
		"*\r\n",
		"*1\r\n$04\r\nPING\r\n",
	};
	sw_bytes argv[4];

	(void)state;
	for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++)
		if (swi_resp_slices(broken[i], strlen(broken[i]), argv, 4, NULL) != 0)
			fail_msg("taken: %s", broken[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_each_kind),
		cmocka_unit_test(writes_commands),
		cmocka_unit_test(longest_header_fits),
		cmocka_unit_test(grows_and_keeps_what_it_has),
		cmocka_unit_test(reset_gives_large_buffers_back),
		cmocka_unit_test(no_room_sticks_until_reset),
		cmocka_unit_test(survives_each_failed_allocation),
		cmocka_unit_test(reads_requests_back),
		cmocka_unit_test(reads_no_partial_request),
		cmocka_unit_test(reads_no_nonsense),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
