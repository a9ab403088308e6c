/* background.c - commands and operations whose answer nobody waits for. */
#include "exec/client.h"

#include <stdlib.h>
#include <string.h>

struct background {
	struct swi_sink sink; /* first */
	struct swi_request request;
	struct swi_buffer bytes;
	struct swi_client *client;
};

static void forgotten(struct swi_sink *sink, struct swi_request *r)
{
	struct background *b = (struct background *)sink;

	(void)r;
	b->client->background--;
	swi_buffer_free(&b->bytes);
	free(b);
}

static struct background *background_new(struct swi_client *client)
{
	struct background *b = calloc(1, sizeof(*b));

	if (!b)
		return NULL;
	client->background++;
	b->client = client;
	b->sink.answered = forgotten;
	b->sink.deadline_ms = client->now_ms + client->config.o.call_timeout_ms;
	b->request.sink = &b->sink;
	b->request.n_replies = 1;
	b->request.slot = SWI_NO_SLOT;
	b->request.node = SWI_NO_NODE;
	return b;
}

struct swi_request *swi_background_target(struct swi_client *client)
{
	struct background *b = background_new(client);

	return b ? &b->request : NULL;
}

void swi_background_drop(struct swi_request *target)
{
	forgotten(target->sink, target);
}

void swi_background_send(struct swi_client *client, uint16_t slot, unsigned flags, const sw_bytes *args, size_t n)
{
	struct background *b = background_new(client);

	if (!b)
		return;
	swi_resp_argv(&b->bytes, args, n);
	if (b->bytes.failed || b->bytes.len > UINT32_MAX) {
		forgotten(&b->sink, NULL);
		return;
	}
	b->request.bytes = b->bytes.data;
	b->request.len = (uint32_t)b->bytes.len;
	b->request.slot = slot;
	b->request.flags = (uint16_t)flags;
	swi_submit(client, &b->request);
}

/* What nobody waits for is written before the program goes its way: who knows when it comes back. */
void swi_background_write(struct swi_client *client)
{
	size_t i;

	for (i = 0; i < client->n_live; i++) {
		struct swi_conn *conn = client->live[i];

		if (conn->state == SWI_CONN_READY && conn->unwritten)
			swi_conn_write(conn, client->now_ms);
	}
}

/* What came while the program was away is in time. */
void swi_background_read(struct swi_client *client)
{
	size_t i;

	for (i = 0; i < client->n_live; i++) {
		struct swi_conn *conn = client->live[i];

		if (conn->state == SWI_CONN_READY && conn->queue.first != conn->unwritten)
			swi_conn_read(conn, client->read_buffer, SWI_READ_BYTES, client->now_ms);
	}
	swi_gates_take_back(client);
}

/* Gives what is in the background a moment to end, so that a program's last move leaves no record behind. */
void swi_background_finish(struct swi_client *client)
{
	enum { MOMENT_MS = 200 };
	int64_t until = client->sys->now_ms() + MOMENT_MS;

	client->now_ms = client->sys->now_ms();
	while (client->background && client->now_ms < until)
		swi_turn(client, until);
}
