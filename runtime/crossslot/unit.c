#include "crossslot/unit.h"

#include "exec/client.h"

#include <string.h>

void swi_unit_begin(struct swi_unit *u, struct swi_op *op)
{
	memset(u, 0, sizeof(*u));
	u->op = op;
	swi_unit_add(u, SWI_ARGS(sw_str("MULTI")));
}

void swi_unit_add_long(struct swi_unit *u, const sw_bytes *args, size_t n, const sw_bytes *more, size_t n_more)
{
	size_t i;

	swi_resp_array(&u->bytes, n + n_more);
	for (i = 0; i < n; i++)
		swi_resp_bulk(&u->bytes, args[i].data, args[i].len);
	for (i = 0; i < n_more; i++)
		swi_resp_bulk(&u->bytes, more[i].data, more[i].len);
	u->n_commands++;
}

void swi_unit_add(struct swi_unit *u, const sw_bytes *args, size_t n)
{
	swi_unit_add_long(u, args, n, NULL, 0);
}

static const char empty_unit[] = "*1\r\n$5\r\nMULTI\r\n*1\r\n$4\r\nEXEC\r\n";

/* Behind the ->out of a request that is still the empty unit: what it shall be. */
struct real {
	const char *bytes;
	uint32_t len;
	uint16_t n_replies, flags;
};

static bool look_at_empty_unit(struct swi_op *op, struct swi_request *r)
{
	struct real *real = r->out;

	if (!real || !swi_unit_replies(r) || op->finished)
		return false;
	op->client->may_multi = 1;
	r->out = NULL;
	r->bytes = real->bytes;
	r->len = real->len;
	r->n_replies = real->n_replies;
	r->flags = real->flags;
	swi_submit(op->client, r);
	return true;
}

static struct swi_request *send_behind_empty_unit(struct swi_unit *u, uint16_t slot, unsigned flags, const char *bytes)
{
	struct real *real = swi_op_alloc(u->op, sizeof(*real));
	struct swi_request *r = NULL;

	if (real)
		r = swi_op_request(u->op, SWI_REQ_REPEAT, empty_unit, sizeof(empty_unit) - 1, 2);
	if (!r)
		return NULL;
	*real = (struct real){ bytes, (uint32_t)u->bytes.len, (uint16_t)u->n_commands, (uint16_t)flags };
	r->out = real;
	r->slot = slot;
	u->op->intercept = look_at_empty_unit;
	swi_submit(u->op->client, r);
	return r;
}

struct swi_request *swi_unit_send(struct swi_unit *u, uint16_t slot, unsigned flags)
{
	struct swi_request *r = NULL;
	char *bytes = NULL;

	swi_unit_add(u, SWI_ARGS(sw_str("EXEC")));
	if (u->bytes.failed)
		u->op->no_memory = true;
	else
		bytes = swi_op_alloc(u->op, u->bytes.len);
	if (bytes) {
		memcpy(bytes, u->bytes.data, u->bytes.len);
		r = u->op->client->may_multi ?
			    swi_op_send_resp(u->op, slot, flags, bytes, u->bytes.len, u->n_commands) :
			    send_behind_empty_unit(u, slot, flags, bytes);
	}
	swi_buffer_free(&u->bytes);
	return r;
}

const sw_reply *swi_unit_replies(const struct swi_request *r)
{
	const sw_reply *exec;

	if (!r || r->err || !swi_reply_is(r->reply, SW_REPLY_ARRAY) || r->reply->len == 0)
		return NULL;
	exec = &r->reply->u.nodes[r->reply->len - 1];
	return swi_reply_is(exec, SW_REPLY_ARRAY) ? exec : NULL;
}

const sw_reply *swi_unit_error(const sw_reply *replies)
{
	size_t i;

	for (i = 0; replies && i < replies->len; i++)
		if (swi_reply_is(&replies->u.nodes[i], SW_REPLY_ERROR))
			return &replies->u.nodes[i];
	return NULL;
}

void swi_op_finish_error_reply(struct swi_op *op, const sw_reply *error)
{
	struct swi_request r = { .reply = swi_reply_new(&op->memory, SW_REPLY_NIL),
				 .err = SW_ESERVER,
				 .flags = SWI_REQ_ANSWERED };

	if (!r.reply || !swi_reply_copy(&op->memory, error, r.reply))
		swi_op_fail(op, SW_ENOMEM, SWI_REQ_ANSWERED, "out of memory");
	else
		swi_op_finish_as(op, &r);
}

/* The words of the command that was refused at queueing say more than EXECABORT. */
void swi_unit_refused(struct swi_op *op, const struct swi_request *r)
{
	const sw_reply *error = r && !r->err ? swi_unit_error(r->reply) : NULL;

	if (error)
		swi_op_finish_error_reply(op, error);
	else if (r && r->err)
		swi_op_finish_as(op, r);
	else
		swi_op_fail(op, SW_EPROTO, SWI_REQ_UNKNOWN, "EXEC was answered with something else than an array");
}
