/*
 * copy.c - COPY across slots: DUMP and expiry time as one unit at the source, RESTORE at the destination.
 *
 * Atomic: the reading, and the writing. Between them the source may be written or go; the copy is as it was when read. A death leaves
 * the copy whole or not there.
 */
#include "crossslot/arguments.h"
#include "exec/names.h"
#include "crossslot/unit.h"
#include "exec/override.h"

struct copy {
	struct swi_op op; /* first */
	bool replace;
	sw_bytes db; /* other than 0 */
};

static struct copy *copy_of(struct swi_op *op)
{
	return (struct copy *)op;
}

static void put_down(struct swi_op *op)
{
	const struct swi_request *r = op->sent[0];

	if (!r->err)
		swi_op_finish_integer(op, 1);
	else if (r->err == SW_ESERVER && swi_reply_starts(r->reply, "BUSYKEY"))
		swi_op_finish_integer(op, 0);
	else
		swi_op_finish_as(op, r);
}

static void put(struct swi_op *op, sw_bytes payload, int64_t expiry_ms)
{
	sw_bytes dest = op->argv[2];
	char expiry[24];
	sw_bytes args[6] = { sw_str("RESTORE"), dest, sw_str("0"), payload, sw_str("ABSTTL"), sw_str("REPLACE") };

	if (expiry_ms >= 0)
		args[2] = sw_buf(expiry, swi_format_i64(expiry, expiry_ms));
	op->step = put_down;
	swi_op_send(op, swi_key_slot(dest), SWI_REQ_WRITE, args, copy_of(op)->replace ? 6 : 5);
}

static void picked_up(struct swi_op *op)
{
	const sw_reply *replies = swi_unit_replies(op->sent[0]), *error = swi_unit_error(replies);
	sw_bytes payload = sw_reply_bytes(sw_reply_at(replies, 0));

	if (!replies)
		swi_unit_refused(op, op->sent[0]);
	else if (error)
		swi_op_finish_error_reply(op, error);
	else if (op->n_sent > 1 && op->sent[1]->err)
		swi_op_finish_as(op, op->sent[1]);
	else if (!payload.data || (op->n_sent > 1 && sw_reply_integer(op->sent[1]->reply) > 0))
		swi_op_finish_integer(op, 0);
	else
		put(op, payload, sw_reply_integer(sw_reply_at(replies, 1)));
}

static void pick_up(struct swi_op *op)
{
	sw_bytes source = op->argv[1], dest = op->argv[2];
	struct swi_unit u;

	op->step = picked_up;
	swi_unit_begin(&u, op);
	swi_unit_add(&u, SWI_ARGS(sw_str("DUMP"), source));
	swi_unit_add(&u, SWI_ARGS(sw_str("PEXPIRETIME"), source));
	swi_unit_send(&u, swi_key_slot(source), SWI_REQ_REPEAT);
	if (!copy_of(op)->replace)
		swi_op_send(op, swi_key_slot(dest), SWI_REQ_REPEAT, SWI_ARGS(sw_str("EXISTS"), dest));
}

/* Another database: the server says what is wrong with that, asked with keys that are not there. */
static void refused(struct swi_op *op)
{
	const struct swi_request *r = op->sent[0];

	if (r->err)
		swi_op_finish_as(op, r);
	else
		swi_op_finish_server_error(op, "ERR Copying to another database is not allowed between slots");
}

static void ask(struct swi_op *op)
{
	uint16_t slot = swi_key_slot(op->argv[1]);
	sw_bytes nothing = swi_internal_key(op, slot, "nothing", NULL);

	op->step = refused;
	swi_op_send(op, slot, SWI_REQ_REPEAT, SWI_ARGS(op->argv[0], nothing, nothing, sw_str("DB"), copy_of(op)->db));
}

static void start(struct swi_op *op)
{
	uint16_t slots[2] = { swi_key_slot(op->argv[1]), swi_key_slot(op->argv[2]) };

	swi_op_start_holding(op, copy_of(op)->db.data ? ask : pick_up, slots, 2);
}

static bool refuse(struct swi_op *op)
{
	struct swi_args a = { op->argv + 3, op->argc - 3, 0 };
	struct copy *c = copy_of(op);
	int64_t db;

	while (swi_args_left(&a)) {
		if (swi_args_take(&a, "REPLACE", 0)) {
			c->replace = true;
		} else if (swi_args_take(&a, "DB", 1)) {
			c->db = swi_args_next(&a);
			if (swi_parse_i64(c->db.data, c->db.len, &db) && db == 0)
				c->db = sw_str(NULL);
		} else {
			swi_op_finish_server_error(op, SWI_ERR_SYNTAX);
			return true;
		}
	}
	return false;
}

static const char *const steps[] = {
	"MULTI, DUMP and PEXPIRETIME at the source, EXEC; without REPLACE: EXISTS of the destination",
	"RESTORE at the destination, with the source's expiry time",
	NULL,
};

const struct swi_override swi_override_copy = {
	.start = start, .size = sizeof(struct copy), .refuse = refuse, .steps = steps
};
