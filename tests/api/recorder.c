#include "recorder.h"

#include "exec/handle.h"

#include <stdio.h>
#include <stdlib.h>

enum { MAX_ARGS = 1024 };

static struct swi_client *client;
static sw_handle *handle;
static int calls, wrong;

sw_handle *recorder_handle(void)
{
	sw_handle root = { 0 };

	if (handle) {
		sw_batch_reset(handle);
		return handle;
	}
	client = calloc(1, sizeof(*client));
	if (client) {
		client->refs = 2; /* one for `root`: the client itself is never opened, nor released */
		client->config.o.max_requests = UINT32_MAX;
		client->config.o.max_bytes = UINT64_MAX;
		root.client = client;
	}
	if (!client || sw_batch_new(&root, &handle)) {
		fprintf(stderr, "recorder: out of memory\n");
		exit(2);
	}
	return handle;
}

static size_t written(sw_bytes *argv)
{
	const struct swi_writer *w = &handle->writer;

	return swi_resp_slices(w->start, (size_t)(w->at - w->start), argv, MAX_ARGS, NULL);
}

static bool same(sw_bytes got, const char *want)
{
	return got.len == strlen(want) && memcmp(got.data, want, got.len) == 0;
}

static void show(const char *what, const sw_bytes *argv, size_t n)
{
	size_t i;

	printf("  %s:", what);
	for (i = 0; i < n; i++)
		printf(" '%.*s'", (int)argv[i].len, argv[i].data);
	printf("\n");
}

static bool arity_fits(size_t n)
{
	int arity = handle->writer.row->arity;

	return arity >= 0 ? n == (size_t)arity : n >= (size_t)-arity;
}

void recorder_expect(const char *call, sw_err err, const char *const *argv, size_t argc)
{
	sw_bytes got[MAX_ARGS], want[MAX_ARGS];
	bool blocked = handle->writer.row->route == SWI_ROUTE_BLOCKED;
	size_t n = written(got), i;
	bool right = err == (blocked ? SW_EBLOCKED : SW_OK) && n == argc && arity_fits(n);

	for (i = 0; i < argc; i++) {
		want[i] = sw_str(argv[i]);
		right = right && same(got[i], argv[i]);
	}
	calls++;
	if (!right) {
		wrong++;
		printf("%s: %s, arity %d %s\n", call, sw_err_name(err), handle->writer.row->arity,
		       sw_error_text(handle));
		show("expected", want, argc);
		show("written ", got, n);
	}
	sw_batch_reset(handle);
}

void recorder_expect_slot(const char *call, const char *key)
{
	const struct swi_writer *w = &handle->writer;
	bool right = !w->slots_differ && w->slot == swi_key_slot(sw_str(key));

	calls++;
	if (!right) {
		wrong++;
		printf("%s: slot %u%s, expected that of %s\n", call, w->slot, w->slots_differ ? " and others" : "", key);
	}
}

int recorder_finish(void)
{
	if (handle) {
		sw_free(handle);
		free(client);
		handle = NULL;
	}
	printf("%d calls, %d wrong\n", calls, wrong);
	return wrong != 0;
}
