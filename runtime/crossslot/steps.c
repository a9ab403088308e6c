#include "crossslot/steps.h"

#include "cluster/redirect.h"
#include "exec/client.h"

enum { PAUSE_MOST_MS = 50 };

struct swi_request *swi_op_child(struct swi_op *op, size_t size, swi_step *first, const sw_bytes *args, size_t n)
{
	size_t len;
	const char *resp = swi_op_write(op, args, n, &len);
	struct swi_request *r = swi_op_request(op, 0, resp, len, 1);
	struct swi_op *child = r ? swi_op_new(op->client, r, size) : NULL;

	if (child)
		swi_op_start(child, first);
	else if (r)
		swi_answer_error(op->client, r, SW_ENOMEM, "out of memory");
	return r;
}

bool swi_op_pause(struct swi_op *op, uint32_t *pause_ms, swi_step *again)
{
	struct swi_client *c = op->client;
	uint32_t most = *pause_ms ? *pause_ms * 2 : 2;

	*pause_ms = most < PAUSE_MOST_MS ? most : PAUSE_MOST_MS;
	if (c->now_ms + *pause_ms >= op->sink.deadline_ms)
		return false;
	op->step = again;
	swi_op_sleep(op, *pause_ms / 2 + (uint32_t)(c->sys->random64() % (*pause_ms / 2)) + 1);
	return true;
}

bool swi_is_passing(const struct swi_request *r)
{
	struct swi_redirect to;

	if (r->err == SW_ECLOSED || r->err == SW_ECONNECT)
		return true;
	if (r->err != SW_ESERVER || !r->reply)
		return false;
	swi_redirect_parse(r->reply->u.text, r->reply->len, &to);
	return to.kind != SWI_ERROR_PLAIN && to.kind != SWI_ERROR_NOAUTH && to.kind != SWI_ERROR_BROKEN;
}
