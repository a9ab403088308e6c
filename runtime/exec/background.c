/* background.c - commands whose answer nobody waits for. */
#include "exec/client.h"

#include <stdlib.h>
#include <string.h>

struct background {
	struct swi_sink sink; /* first */
	struct swi_request request;
	struct swi_buffer bytes;
};

static void forgotten(struct swi_sink *sink, struct swi_request *r)
{
	struct background *b = (struct background *)sink;

	(void)r;
	swi_buffer_free(&b->bytes);
	free(b);
}

void swi_background_send(struct swi_client *client, uint16_t slot, unsigned flags, const sw_bytes *args, size_t n)
{
	struct background *b = calloc(1, sizeof(*b));

	if (!b)
		return;
	swi_resp_argv(&b->bytes, args, n);
	if (b->bytes.failed || b->bytes.len > UINT32_MAX) {
		forgotten(&b->sink, NULL);
		return;
	}
	b->sink.answered = forgotten;
	b->sink.deadline_ms = client->now_ms + client->config.o.call_timeout_ms;
	b->request.sink = &b->sink;
	b->request.bytes = b->bytes.data;
	b->request.len = (uint32_t)b->bytes.len;
	b->request.n_replies = 1;
	b->request.slot = slot;
	b->request.node = SWI_NO_NODE;
	b->request.flags = (uint16_t)flags;
	swi_submit(client, &b->request);
}
