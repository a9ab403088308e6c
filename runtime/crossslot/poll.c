/*
 * poll.c - BLPOP, BRPOP, BZPOPMIN, BZPOPMAX, BLMPOP, BZMPOP, LMPOP, ZMPOP with keys in several slots: rounds of "which key is the
 * first that holds something", and the pop there.
 *
 * Atomic: the pop, which is the server's own command on one key. Others may fill an earlier key between look and pop. A
 * death leaves either nothing done or what was popped popped, as with one server.
 */
#include "crossslot/arguments.h"
#include "crossslot/round.h"
#include "exec/client.h"
#include "exec/override.h"
#include "wire/resp.h"

#include <stdlib.h>
#include <string.h>

/* What one of these commands looks like. */
struct shape {
	const char *type;      /* of its keys */
	const char *pop;       /* sent to the one key */
	const char *words[2];  /* LEFT RIGHT, MIN MAX; NULL: none in the command */
	bool multiple;         /* numkeys, a word, COUNT: answers [key, elements] */
	bool blocks;
};

struct poll {
	struct swi_op op; /* first */
	const struct shape *shape;
	struct swi_patience patience;
	const sw_bytes *keys;
	size_t n_keys;
	const sw_bytes *rest; /* behind the keys: the word, COUNT count */
	size_t n_rest;
	size_t at; /* the key being popped */
	bool has_waited;
};

static struct poll *poll_of(struct swi_op *op)
{
	return (struct poll *)op;
}

static void look(struct swi_op *op);

/* ---- the answer ---- */

/* [key, element], or [key, member, score] with the score as the server wrote it. */
static void answer_flat(struct poll *p, const sw_reply *popped)
{
	bool is_array = swi_reply_is(popped, SW_REPLY_ARRAY);
	size_t n = is_array ? popped->len : 1, i;
	sw_reply *r = swi_reply_array(&p->op.memory, SW_REPLY_ARRAY, n + 1);

	if (!r) {
		swi_op_fail(&p->op, SW_ENOMEM, SWI_REQ_ANSWERED, "out of memory");
		return;
	}
	r->u.nodes[0] = (sw_reply){ .type = SW_REPLY_BULK, .len = p->keys[p->at].len, .u.text = p->keys[p->at].data };
	for (i = 0; i < n; i++)
		r->u.nodes[i + 1] = is_array ? popped->u.nodes[i] : *popped;
	swi_op_finish(&p->op, r);
}

static bool is_nothing(const sw_reply *r)
{
	return swi_reply_is(r, SW_REPLY_NIL) || (swi_reply_is(r, SW_REPLY_ARRAY) && r->len == 0);
}

static void popped(struct swi_op *op)
{
	struct poll *p = poll_of(op);
	struct swi_request *r = op->sent[0];

	if (r->err)
		swi_op_finish_as(op, r);
	else if (is_nothing(r->reply))
		look(op); /* somebody was faster */
	else if (p->shape->multiple)
		swi_op_finish(op, r->reply);
	else
		answer_flat(p, r->reply);
}

/* ---- a round ---- */

static void pop(struct swi_op *op)
{
	struct poll *p = poll_of(op);
	sw_bytes key = p->keys[p->at], argv[7] = { sw_str(p->shape->pop), sw_str("1"), key };
	size_t n = 3, i;

	for (i = 0; i < p->n_rest; i++)
		argv[n++] = p->rest[i];
	if (!p->shape->multiple) {
		argv[1] = key;
		n = 2;
	}
	op->step = popped;
	swi_op_send(op, swi_key_slot(key), 0, argv, n);
}

static void nothing(struct swi_op *op)
{
	struct poll *p = poll_of(op);

	if (!p->shape->blocks || swi_patience_left_ms(op, &p->patience) == 0) {
		swi_op_finish_nil(op);
		return;
	}
	p->has_waited = true;
	op->step = look;
	swi_patience_pause(op, &p->patience);
}

static bool is_type(const struct swi_request *r, const char *type)
{
	sw_bytes got = sw_reply_bytes(r->reply);

	return got.len == strlen(type) && memcmp(got.data, type, got.len) == 0;
}

/* Keys of another type count only in the first round: whoever waits doesn't see them. */
static void looked(struct swi_op *op)
{
	struct poll *p = poll_of(op);

	for (p->at = 0; p->at < p->n_keys; p->at++) {
		struct swi_request *r = op->sent[p->at];

		if (r->err) {
			swi_op_finish_as(op, r);
			return;
		}
		if (is_type(r, p->shape->type)) {
			pop(op);
			return;
		}
		if (!is_type(r, "none") && !p->has_waited) {
			swi_op_finish_server_error(op, SWI_ERR_WRONGTYPE);
			return;
		}
	}
	nothing(op);
}

static void look(struct swi_op *op)
{
	struct poll *p = poll_of(op);
	size_t i;

	swi_patience_round(op, &p->patience);
	op->step = looked;
	for (i = 0; i < p->n_keys; i++)
		swi_op_send(op, swi_key_slot(p->keys[i]), SWI_REQ_REPEAT, SWI_ARGS(sw_str("TYPE"), p->keys[i]));
}

/* ---- the commands ---- */

static void free_poll(struct swi_op *op)
{
	swi_patience_free(&poll_of(op)->patience);
}

static void start(struct swi_op *op)
{
	struct poll *p = poll_of(op);
	uint16_t *slots = swi_op_alloc(op, p->n_keys * sizeof(*slots));
	size_t i;

	op->drop = free_poll;
	for (i = 0; slots && i < p->n_keys; i++)
		slots[i] = swi_key_slot(p->keys[i]);
	swi_op_start_holding(op, look, slots, slots ? p->n_keys : 0);
}

static bool say(struct swi_op *op, const char *text)
{
	swi_op_finish_server_error(op, text);
	return true;
}

/* KEY... timeout */
static bool refuse_flat(struct swi_op *op, const struct shape *shape)
{
	struct poll *p = poll_of(op);

	p->shape = shape;
	p->keys = op->argv + 1;
	p->n_keys = op->argc - 2;
	return !swi_patience_read(op, &p->patience, op->argv[op->argc - 1]);
}

static bool is_count(sw_bytes b)
{
	int64_t n;

	return swi_parse_i64(b.data, b.len, &n) && n > 0;
}

/* numkeys KEY... word [COUNT count], as the servers read it. */
static bool refuse_multiple(struct swi_op *op, const struct shape *shape)
{
	struct poll *p = poll_of(op);
	size_t at = shape->blocks ? 2 : 1, word;
	int64_t n;

	p->shape = shape;
	if (!is_count(op->argv[at]) || !swi_parse_i64(op->argv[at].data, op->argv[at].len, &n))
		return say(op, "ERR numkeys should be greater than 0");
	if ((uint64_t)n >= op->argc - at - 1)
		return say(op, SWI_ERR_SYNTAX);
	p->keys = op->argv + at + 1;
	p->n_keys = (size_t)n;
	word = at + 1 + p->n_keys;
	if (!swi_arg_is(op->argv[word], shape->words[0]) && !swi_arg_is(op->argv[word], shape->words[1]))
		return say(op, SWI_ERR_SYNTAX);
	p->rest = op->argv + word;
	p->n_rest = op->argc - word;
	if (p->n_rest >= 3 && swi_arg_is(p->rest[1], "COUNT") && !is_count(p->rest[2]))
		return say(op, "ERR count should be greater than 0");
	if (p->n_rest != 1 && (p->n_rest != 3 || !swi_arg_is(p->rest[1], "COUNT")))
		return say(op, SWI_ERR_SYNTAX);
	return shape->blocks && !swi_patience_read(op, &p->patience, op->argv[1]);
}

static const char *const round_steps[] = {
	"look: TYPE of all keys, in parallel",
	"pop at the first key in argument order that holds something; WRONGTYPE if a key of another type comes before it",
	"somebody was faster, or nothing is there and the command blocks: again after 1 to 50 ms",
	NULL,
};

#define POLL(name, type, pop, first, second, multiple, blocks)                                              \
	static const struct shape shape_##name = { type, pop, { first, second }, multiple, blocks };        \
	static bool refuse_##name(struct swi_op *op)                                                        \
	{                                                                                                   \
		return (multiple ? refuse_multiple : refuse_flat)(op, &shape_##name);                       \
	}                                                                                                   \
	const struct swi_override swi_override_##name = {                                                   \
		.start = start, .size = sizeof(struct poll), .refuse = refuse_##name, .steps = round_steps  \
	}

POLL(blpop, "list", "LPOP", NULL, NULL, false, true);
POLL(brpop, "list", "RPOP", NULL, NULL, false, true);
POLL(bzpopmin, "zset", "ZPOPMIN", NULL, NULL, false, true);
POLL(bzpopmax, "zset", "ZPOPMAX", NULL, NULL, false, true);
POLL(blmpop, "list", "LMPOP", "LEFT", "RIGHT", true, true);
POLL(bzmpop, "zset", "ZMPOP", "MIN", "MAX", true, true);
POLL(lmpop, "list", "LMPOP", "LEFT", "RIGHT", true, false);
POLL(zmpop, "zset", "ZMPOP", "MIN", "MAX", true, false);
