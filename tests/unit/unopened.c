#include "unopened.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

sw_handle *handle;

static struct swi_client *client;

int unopened_begin(void **state)
{
	sw_handle root = { 0 };

	(void)state;
	client = calloc(1, sizeof(*client));
	assert_non_null(client);
	client->refs = 2; /* it is freed here, not by its last handle */
	client->config.o.max_requests = 1000;
	client->config.o.max_bytes = UINT64_MAX;
	root.client = client;
	return sw_batch_new(&root, &handle) ? -1 : 0;
}

int unopened_end(void **state)
{
	(void)state;
	sw_free(handle);
	free(client);
	return 0;
}
