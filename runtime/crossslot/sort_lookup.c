#include "crossslot/combine.h"
#include "crossslot/sort.h"
#include "crossslot/unit.h"

/* ---- looking up ---- */

/* One GET or HGET; they work for single keys also while a slot is being migrated, as MGET doesn't. */
static void look_up(struct swi_op *op, const struct swi_sort_pattern *p, sw_bytes element)
{
	sw_bytes key = swi_sort_pattern_key(&op->memory, p, element);

	if (!key.data)
		swi_combine_no_memory(op);
	else if (p->field.data)
		swi_op_send(op, swi_key_slot(key), SWI_REQ_REPEAT,
			    SWI_ARGS(sw_str("HGET"), key, p->field));
	else
		swi_op_send(op, swi_key_slot(key), SWI_REQ_REPEAT, SWI_ARGS(sw_str("GET"), key));
}

/* A missing key and one of the wrong type have no value. */
static sw_bytes value_of(const struct swi_request *r)
{
	if (r->err || sw_reply_type_of(r->reply) == SW_REPLY_NIL)
		return sw_buf(NULL, 0);
	return sw_reply_bytes(r->reply);
}

/* Whether a lookup has failed otherwise; the operation then has finished as that one. */
static bool lookups_failed(struct swi_op *op)
{
	for (uint32_t i = 0; i < op->n_sent; i++) {
		const struct swi_request *r = op->sent[i];

		if (r->err && !swi_reply_starts(r->reply, "WRONGTYPE")) {
			swi_op_finish_as(op, r);
			return true;
		}
	}
	return false;
}

/* ---- the answer ---- */

/* What GET i of an element is: looked up, the element itself, or nil; `next` is the next lookup. */
static sw_bytes value_at(struct swi_op *op, const struct swi_sort_pattern *get, sw_bytes element,
			 uint32_t *next)
{
	if (get->element)
		return element;
	return get->constant ? sw_buf(NULL, 0) : value_of(op->sent[(*next)++]);
}

/* All values of the answer, data == NULL for nil. */
static sw_bytes *all_values(struct swi_op *op, size_t *n)
{
	const struct swi_sort_op *s = swi_sort_of(op);
	size_t per_element = s->args.n_gets ? s->args.n_gets : 1;
	sw_bytes *values = swi_op_alloc(op, (s->n * per_element + 1) * sizeof(*values));
	uint32_t next = 0;

	*n = 0;
	for (size_t i = 0; values && i < s->n; i++) {
		if (s->args.n_gets == 0)
			values[(*n)++] = s->elements[i];
		for (size_t g = 0; g < s->args.n_gets; g++)
			values[(*n)++] = value_at(op, &s->args.gets[g], s->elements[i], &next);
	}
	return values;
}

static void stored(struct swi_op *op)
{
	swi_op_finish_integer(op, (int64_t)swi_sort_of(op)->n);
}

static void store(struct swi_op *op, sw_bytes *values, size_t n)
{
	struct swi_sort_op *s = swi_sort_of(op);

	for (size_t i = 0; i < n; i++)
		if (!values[i].data)
			values[i] = sw_str("");
	s->n = n;
	swi_build_store(op, s->args.destination, "RPUSH", values, n, 1, stored);
}

static void answer(struct swi_op *op, const sw_bytes *values, size_t n)
{
	sw_reply *r = swi_reply_array(&op->memory, SW_REPLY_ARRAY, n);

	if (!r) {
		swi_combine_no_memory(op);
		return;
	}
	for (size_t i = 0; i < n; i++)
		if (values[i].data)
			r->u.nodes[i] = (sw_reply){ .type = SW_REPLY_BULK,
						    .len = values[i].len,
						    .u.text = values[i].data };
	swi_op_finish(op, r);
}

static void values_came(struct swi_op *op)
{
	sw_bytes *values;
	size_t n;

	if (lookups_failed(op))
		return;
	values = all_values(op, &n);
	if (!values)
		swi_combine_no_memory(op);
	else if (swi_sort_of(op)->args.destination.data)
		store(op, values, n);
	else
		answer(op, values, n);
}

static void read_values(struct swi_op *op)
{
	const struct swi_sort_op *s = swi_sort_of(op);

	op->step = values_came;
	for (size_t i = 0; i < s->n; i++)
		for (size_t g = 0; g < s->args.n_gets; g++)
			if (!s->args.gets[g].constant)
				look_up(op, &s->args.gets[g], s->elements[i]);
}

/* ---- the client sorts ---- */

static bool score_weights(struct swi_sort_op *s)
{
	bool fine = true;

	for (size_t i = 0; i < s->n_items; i++)
		if (s->items[i].weight.data)
			fine = swi_sort_score(s->items[i].weight, &s->items[i].score) && fine;
	return fine;
}

static void weights_came(struct swi_op *op)
{
	struct swi_sort_op *s = swi_sort_of(op);
	size_t start;

	if (lookups_failed(op))
		return;
	for (size_t i = 0; i < s->n_items; i++)
		s->items[i].weight = value_of(op->sent[i]);
	if (!s->args.alpha && !score_weights(s)) {
		swi_op_finish_server_error(op,
					   "ERR One or more scores can't be converted into double");
		return;
	}
	swi_sort_order(s->items, s->n_items, s->args.alpha, s->args.desc);
	swi_sort_limit(&s->args, s->n_items, &start, &s->n);
	s->elements = swi_op_alloc(op, (s->n + 1) * sizeof(*s->elements));
	for (size_t i = 0; s->elements && i < s->n; i++)
		s->elements[i] = s->items[start + i].element;
	read_values(op);
}

static void read_weights(struct swi_op *op)
{
	struct swi_sort_op *s = swi_sort_of(op);
	const sw_reply *all = op->sent[0]->reply;

	if (swi_combine_failed(op))
		return;
	op->step = weights_came;
	s->n_items = sw_reply_count(all);
	s->items = swi_op_alloc(op, (s->n_items + 1) * sizeof(*s->items));
	for (size_t i = 0; s->items && i < s->n_items; i++) {
		s->items[i] =
			(struct swi_sortable){ .element = sw_reply_bytes(sw_reply_at(all, i)) };
		look_up(op, &s->args.by, s->items[i].element);
	}
}

/* ---- the elements ---- */

static void take_elements(struct swi_op *op, const sw_reply *sorted)
{
	struct swi_sort_op *s = swi_sort_of(op);

	s->n = sw_reply_count(sorted);
	s->elements = swi_op_alloc(op, (s->n + 1) * sizeof(*s->elements));
	for (size_t i = 0; s->elements && i < s->n; i++)
		s->elements[i] = sw_reply_bytes(sw_reply_at(sorted, i));
	read_values(op);
}

static void sorted_came(struct swi_op *op)
{
	if (!swi_combine_failed(op))
		take_elements(op, op->sent[0]->reply);
}

static void sorted_list_came(struct swi_op *op)
{
	const sw_reply *replies = swi_unit_replies(op->sent[0]), *error = swi_unit_error(replies);

	if (!replies)
		swi_unit_refused(op, op->sent[0]);
	else if (error)
		swi_op_finish_error_reply(op, error);
	else
		take_elements(op, sw_reply_at(replies, 1));
}

/* The command without its GETs, and without STORE unless there is a key for it. */
static sw_bytes *without_gets(struct swi_op *op, sw_bytes store, size_t *n)
{
	const struct swi_sort *args = &swi_sort_of(op)->args;
	sw_bytes *argv = swi_op_alloc(op, 12 * sizeof(*argv));

	*n = 0;
	if (!argv)
		return NULL;
	argv[(*n)++] = op->argv[0];
	argv[(*n)++] = args->key;
	if (args->unsorted) {
		argv[(*n)++] = sw_str("BY");
		argv[(*n)++] = *args->unsorted;
	}
	if (args->limited) {
		argv[(*n)++] = sw_str("LIMIT");
		argv[(*n)++] = swi_combine_number(op, args->offset);
		argv[(*n)++] = swi_combine_number(op, args->count);
	}
	if (args->desc)
		argv[(*n)++] = sw_str("DESC");
	if (args->alpha)
		argv[(*n)++] = sw_str("ALPHA");
	if (store.data) {
		argv[(*n)++] = sw_str("STORE");
		argv[(*n)++] = store;
	}
	return argv;
}

/* The server sorts, only the values are missing. */
static void read_sorted(struct swi_op *op)
{
	size_t n;
	sw_bytes *argv = without_gets(op, sw_buf(NULL, 0), &n);

	op->step = sorted_came;
	if (argv)
		swi_op_send(op, swi_key_slot(argv[1]), SWI_REQ_REPEAT, argv, n);
}

/* With STORE it sorts a little differently (a set always, text by bytes): it shall store, into a key that is gone again before
 * anybody sees it. */
static void read_sorted_as_stored(struct swi_op *op)
{
	uint16_t slot = swi_key_slot(swi_sort_of(op)->args.key);
	sw_bytes temporary = swi_build_temporary(op, slot);
	struct swi_unit u;
	size_t n;
	sw_bytes *argv = without_gets(op, temporary, &n);

	op->step = sorted_list_came;
	if (!argv)
		return;
	swi_unit_begin(&u, op);
	swi_unit_add(&u, argv, n);
	swi_unit_add(&u, SWI_ARGS(sw_str("LRANGE"), temporary, sw_str("0"), sw_str("-1")));
	swi_unit_add(&u, SWI_ARGS(sw_str("DEL"), temporary));
	swi_unit_send(&u, slot, SWI_REQ_REPEAT | SWI_REQ_WRITE);
}

/* All elements as they are, whatever the type: a BY without '*' switches sorting off. */
static void read_elements(struct swi_op *op)
{
	sw_bytes key = swi_sort_of(op)->args.key;

	op->step = read_weights;
	swi_op_send(op, swi_key_slot(key), SWI_REQ_REPEAT,
		    SWI_ARGS(op->argv[0], key, sw_str("BY"), sw_str("nosort")));
}

void swi_sort_by_lookup(struct swi_op *op)
{
	const struct swi_sort *args = &swi_sort_of(op)->args;

	if (!args->unsorted && !args->by.constant)
		read_elements(op);
	else if (args->destination.data)
		read_sorted_as_stored(op);
	else
		read_sorted(op);
}
