/*
 * What is unsent when a slot gets a gate comes back to it: for all slots in one pass over the connection, once a gate, in order
 * (runtime/exec/gate.c, runtime/wire/conn_queue.c). Connections that are never written to.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "exec/client.h"

enum { SLOTS = 10, OF_EACH = 5, ALL = SLOTS * OF_EACH, SENT = 2 * SLOTS };

static struct swi_client *client;
static struct swi_node *a, *b;
static struct swi_request requests[ALL]; /* the first of each slot, then the second ones, ... */

static void answered(struct swi_sink *sink, struct swi_request *r)
{
	(void)sink;
	(void)r;
}

static struct swi_sink sink = { .answered = answered, .deadline_ms = INT64_MAX };

static struct swi_node *add_node(void)
{
	struct swi_node *n = calloc(1, sizeof(*n));

	assert_non_null(n);
	n->client = client;
	n->index = client->n_nodes;
	swi_conn_init(&n->conn, &swi_sys_posix, &swi_main_events, n, NULL);
	n->conn.state = SWI_CONN_READY;
	client->nodes[client->n_nodes++] = n;
	return n;
}

/* The kernel has what stands before `r`. */
static void written_up_to(struct swi_request *r)
{
	a->conn.unwritten = a->conn.unbuffered = r;
}

/* A has them all, the first SENT ones are in the kernel's hands; B is there. */
static int begin(void **state)
{
	size_t i;

	(void)state;
	client = calloc(1, sizeof(*client));
	assert_non_null(client);
	client->sys = &swi_sys_posix;
	client->gates.next_ms = client->next_expiry_ms = INT64_MAX;
	client->now_ms = 1000;
	client->nodes = calloc(2, sizeof(struct swi_node *));
	assert_non_null(client->nodes);
	a = add_node();
	b = add_node();
	for (i = 0; i < ALL; i++) {
		requests[i] = (struct swi_request){ .sink = &sink, .slot = (uint16_t)(i % SLOTS), .node = SWI_NO_NODE,
						    .n_replies = 1, .flags = SWI_REQ_WRITE, .bytes = "*0\r\n", .len = 4 };
		swi_dispatch(client, &requests[i]);
	}
	written_up_to(&requests[SENT]);
	return 0;
}

static int end(void **state)
{
	(void)state;
	swi_gates_free(client);
	free(a);
	free(b);
	free(client->nodes);
	free(client);
	return 0;
}

static size_t length(const struct swi_request *r)
{
	size_t n = 0;

	for (; r; r = r->next)
		n++;
	return n;
}

/* Request i, the oldest of A's, is refused. */
static void refuse(size_t i)
{
	assert_ptr_equal(swi_requests_take(&a->conn.queue), &requests[i]);
	assert_true(swi_gate_refuse(client, &requests[i], 0, &a->conn));
}

static struct swi_gate *gate_of(uint16_t slot)
{
	struct swi_gate *gate = swi_gate_find(&client->gates, slot);

	assert_non_null(gate);
	return gate;
}

/* Those from `from` on, every SLOTS-th. */
static void expect_list(const struct swi_requests *l, size_t from)
{
	const struct swi_request *r;
	size_t i = from;

	for (r = l->first; r; r = r->next, i += SLOTS)
		assert_ptr_equal(r, &requests[i]);
	assert_true(i >= ALL && i < ALL + SLOTS);
	assert_null(*l->last);
}

static void one_pass_for_all_slots(void **state)
{
	uint16_t slot;

	(void)state;
	for (slot = 0; slot < SLOTS - 1; slot++)
		refuse(slot);
	assert_int_equal(length(a->conn.queue.first), ALL - (SLOTS - 1)); /* nothing has been looked for yet */
	assert_true(client->gates.next_ms <= client->now_ms);		   /* but this turn will */
	swi_gates_take_back(client);
	for (slot = 0; slot < SLOTS - 1; slot++) {
		expect_list(&gate_of(slot)->waiting, SENT + slot);
		assert_int_equal(client->pending[slot], 1); /* the second one is sent */
	}
	/* The slot without a gate keeps its own. */
	assert_int_equal(length(a->conn.queue.first), SLOTS + OF_EACH - 1);
	assert_ptr_equal(a->conn.unbuffered, &requests[SENT + SLOTS - 1]);
	assert_ptr_equal(a->conn.unwritten, a->conn.unbuffered);
	assert_int_equal(client->pending[SLOTS - 1], OF_EACH);
}

/* What is refused after that asks for no other pass, until something of the slot has gone out again. */
static void once_a_gate(void **state)
{
	struct swi_gate *gate;
	uint16_t slot;

	(void)state;
	for (slot = 0; slot < SLOTS; slot++)
		refuse(slot);
	swi_gates_take_back(client);
	for (slot = 0; slot < SLOTS; slot++) {
		refuse(SLOTS + (size_t)slot);
		assert_null(gate_of(slot)->due);
	}
	gate = gate_of(0);
	swi_gate_progress(client, 0);
	assert_int_equal(client->pending[0], 2);
	assert_int_equal(length(a->conn.queue.first), 2);
	written_up_to(&requests[SLOTS]);
	refuse(0);
	assert_ptr_equal(gate->due, &a->conn);
	swi_gates_take_back(client);
	assert_null(a->conn.queue.first);
	expect_list(&gate->waiting, SLOTS);
	assert_int_equal(client->pending[0], 0);
}

/* A claim's requests pass the gate: each refusal of them looks again, and so does the first one behind the claim. */
static void a_claims_own(void **state)
{
	struct swi_request hold = { .sink = &sink, .slot = 0, .node = SWI_NO_NODE, .flags = SWI_REQ_HOLD };
	struct swi_gate *gate;

	(void)state;
	refuse(0);
	swi_gates_take_back(client);
	gate = gate_of(0);
	gate->holder = &hold;
	swi_dispatch(client, swi_requests_take(&gate->waiting));
	assert_true(swi_gate_drain(client, 0, &a->conn));
	swi_gates_take_back(client);
	expect_list(&gate->waiting, SENT);
	assert_ptr_equal(gate->swept, &a->conn);
	swi_gate_release(client, &hold);
	assert_true(swi_gate_drain(client, 0, &a->conn));
	assert_ptr_equal(gate->due, &a->conn);
}

/* The slots get another owner: what is behind a request that is half written comes back, and that one stays. */
static void behind_a_half_written_one(void **state)
{
	uint16_t slot;

	(void)state;
	a->conn.part_sent = 1;
	for (slot = 0; slot < SLOTS; slot++)
		assert_true(swi_gate_drain(client, slot, &a->conn));
	swi_gates_take_back(client);
	assert_int_equal(length(a->conn.queue.first), SENT + 1);
	assert_ptr_equal(a->conn.unwritten, &requests[SENT]);
	assert_ptr_equal(*a->conn.queue.last, NULL);
	assert_null(requests[SENT].next);
	expect_list(&gate_of(0)->waiting, SENT + SLOTS);
	expect_list(&gate_of(1)->waiting, SENT + 1);
	swi_conn_send(&a->conn, &(struct swi_request){ .slot = SWI_NO_SLOT });
	assert_int_equal(length(a->conn.queue.first), SENT + 2);
}

/* One slot's requests lie on two connections: both give them back. */
static void from_two_connections(void **state)
{
	struct swi_request other = requests[0];

	(void)state;
	client->pending[0]++;
	swi_conn_send(&b->conn, &other);
	assert_true(swi_gate_drain(client, 0, &a->conn));
	assert_true(swi_gate_drain(client, 0, &b->conn));
	swi_gates_take_back(client);
	assert_null(b->conn.queue.first);
	assert_int_equal(length(gate_of(0)->waiting.first), OF_EACH - SENT / SLOTS + 1);
	assert_int_equal(client->pending[0], SENT / SLOTS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(one_pass_for_all_slots, begin, end),
		cmocka_unit_test_setup_teardown(once_a_gate, begin, end),
		cmocka_unit_test_setup_teardown(a_claims_own, begin, end),
		cmocka_unit_test_setup_teardown(behind_a_half_written_one, begin, end),
		cmocka_unit_test_setup_teardown(from_two_connections, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
