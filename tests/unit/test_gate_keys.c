/*
 * Which refused writes share a key with one that has run: runtime/exec/gate_keys.c against a comparison of each with each; and that it
 * costs a look a key.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "exec/client.h"
#include "fail_alloc.h"

enum { KEYS = 24, SEEDS = 400, STEPS = 60, MANY = 100000 };

static const struct swi_key_spec first_only[] = { { .begin = 1 } };
static const struct swi_key_spec to_last[] = { { .begin = 1, .last = -1, .step = 1 } };
static const struct swi_key_spec counted[] = { { .begin = 1, .numkeys = true, .step = 1 } };
static const struct swi_command set = { .name = "SET", .keys = first_only, .n_keys = 1 };
static const struct swi_command del = { .name = "DEL", .keys = to_last, .n_keys = 1 };
static const struct swi_command sum = { .name = "SUM", .keys = counted, .n_keys = 1 };
static const struct swi_command flush = { .name = "FLUSH" };

/* A request and what it touches: a bit a key. */
struct touch {
	struct swi_request request;
	uint32_t keys;
	bool unknown, overtaken;
	char bytes[512];
};

static struct swi_client client;
static uint64_t state;

static uint32_t below(uint32_t n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % n;
}

static void word(struct touch *t, const char *text)
{
	t->request.len += (uint32_t)sprintf(t->bytes + t->request.len, "$%zu\r\n%s\r\n", strlen(text), text);
}

/* The first key is empty. */
static void key(struct touch *t, uint32_t i)
{
	char name[16] = "";

	if (i)
		sprintf(name, "key:%u", (unsigned)i);
	word(t, name);
	t->keys |= 1u << i;
}

static void begin(struct touch *t, const struct swi_command *row, unsigned argc, unsigned flags)
{
	memset(t, 0, sizeof(*t));
	t->request.row = row;
	t->request.bytes = t->bytes;
	t->request.n_replies = 1;
	t->request.flags = (uint16_t)flags;
	t->request.len = (uint32_t)sprintf(t->bytes, "*%u\r\n", argc);
	word(t, row->name);
}

static void make_sum(struct touch *t, unsigned flags)
{
	unsigned n = below(3), more = below(8) == 0;
	char text[16];

	begin(t, &sum, n + 2, flags);
	t->unknown = more; /* it says that it has one more key */
	sprintf(text, "%u", n + more);
	word(t, text);
	while (n--)
		key(t, below(KEYS));
}

static void make(struct touch *t, unsigned flags)
{
	unsigned kind = below(40), n;

	if (kind == 0) {
		begin(t, &flush, 1, flags);
	} else if (kind == 1) {
		begin(t, &set, 2, flags);
		key(t, below(KEYS));
		t->request.row = NULL;
		t->unknown = true;
	} else if (kind == 2) {
		begin(t, &set, 2, flags | SWI_REQ_INSET);
		key(t, below(KEYS));
		t->unknown = true;
	} else if (kind < 10) {
		make_sum(t, flags);
	} else if (kind < 20) {
		begin(t, &del, 1 + (n = 1 + below(4)), flags);
		while (n--)
			key(t, below(KEYS));
	} else {
		begin(t, &set, 2, flags);
		key(t, below(KEYS));
	}
}

static bool share(const struct touch *a, const struct touch *b)
{
	return a->unknown || b->unknown || a->keys & b->keys;
}

/* ---- a gate's life, and the same by hand ---- */

static struct touch refused[STEPS];
static size_t n_refused;
static struct swi_gate gate;

static bool is_write(const struct touch *t)
{
	return t->request.flags & SWI_REQ_WRITE;
}

static unsigned read_or_write(void)
{
	return below(4) ? SWI_REQ_WRITE : SWI_REQ_REPEAT;
}

static void empty(void)
{
	swi_gate_keys_free(&gate);
	swi_requests_init(&gate.refused);
	n_refused = 0;
}

static void refuse(void)
{
	struct touch *t = &refused[n_refused++];

	make(t, read_or_write());
	swi_requests_add(&gate.refused, &t->request);
}

static void run_write(void)
{
	struct touch t;
	size_t i;

	make(&t, SWI_REQ_WRITE);
	swi_gate_executed(&client, &gate, &t.request);
	for (i = 0; i < n_refused; i++) {
		refused[i].overtaken = refused[i].overtaken || (is_write(&refused[i]) && share(&refused[i], &t));
		assert_int_equal(!!(refused[i].request.flags & SWI_REQ_OVERTAKEN), refused[i].overtaken);
	}
}

static void run_read(void)
{
	bool stale = false;
	struct touch t;
	size_t i;

	make(&t, SWI_REQ_REPEAT);
	for (i = 0; i < n_refused; i++)
		stale = stale || (is_write(&refused[i]) && !refused[i].overtaken && share(&refused[i], &t));
	assert_int_equal(swi_gate_stale(&gate, &t.request), stale);
}

static void as_each_with_each(void **unused)
{
	unsigned seed, step;

	(void)unused;
	for (seed = 1; seed <= SEEDS; seed++) {
		state = seed;
		empty();
		for (step = 0; step < STEPS; step++) {
			unsigned what = below(100);

			if (what < 2)
				empty();
			else if (what < 60)
				refuse();
			else if (what < 75)
				run_write();
			else
				run_read();
		}
	}
	empty();
}

/* Whatever allocation fails, no write that has been overtaken goes unmarked, and no such read unnoticed. */
static void memory_out(void **unused)
{
	struct touch write, read;
	bool failed = true, stale;
	size_t i, n;

	(void)unused;
	if (!fail_alloc_works())
		skip();
	for (n = 1; failed; n++) {
		state = 7;
		for (empty(); n_refused < STEPS;)
			refuse();
		make(&write, SWI_REQ_WRITE);
		make(&read, SWI_REQ_REPEAT);
		read.request.row = NULL;
		fail_alloc_at(n);
		stale = swi_gate_stale(&gate, &read.request);
		swi_gate_executed(&client, &gate, &write.request);
		failed = fail_alloc_stop();
		assert_true(stale);
		for (i = 0; i < n_refused; i++)
			if (is_write(&refused[i]) && share(&refused[i], &write))
				assert_true(refused[i].request.flags & SWI_REQ_OVERTAKEN);
		assert_true(n < 100);
	}
	assert_true(n > 4);
	empty();
}

/* A command of a thousand keys shares with one that has its last one, and with no other. */
static void many_keys(void **unused)
{
	enum { WIDE = 1000 };
	static char bytes[32 * WIDE];
	struct swi_request wide = { .row = &del, .bytes = bytes, .flags = SWI_REQ_WRITE, .n_replies = 1 };
	struct touch other, last;
	unsigned i;

	(void)unused;
	empty();
	wide.len = (uint32_t)sprintf(bytes, "*%d\r\n$3\r\nDEL\r\n", WIDE + 1);
	for (i = 0; i < WIDE; i++)
		wide.len += (uint32_t)sprintf(bytes + wide.len, "$4\r\n%04u\r\n", i);
	swi_requests_add(&gate.refused, &wide);
	begin(&other, &set, 2, SWI_REQ_WRITE);
	word(&other, "1000");
	begin(&last, &set, 2, SWI_REQ_WRITE);
	word(&last, "0999");
	swi_gate_executed(&client, &gate, &other.request);
	assert_false(wide.flags & SWI_REQ_OVERTAKEN);
	swi_gate_executed(&client, &gate, &last.request);
	assert_true(wide.flags & SWI_REQ_OVERTAKEN);
	empty();
}

/* Reordering allowed: nothing is marked; reads are still looked at. */
static void reorder(void **unused)
{
	struct touch t;

	(void)unused;
	empty();
	begin(&refused[0], &set, 2, SWI_REQ_WRITE);
	key(&refused[0], 1);
	swi_requests_add(&gate.refused, &refused[0].request);
	begin(&t, &set, 2, SWI_REQ_WRITE);
	key(&t, 1);
	client.config.o.reorder = true;
	swi_gate_executed(&client, &gate, &t.request);
	client.config.o.reorder = false;
	assert_false(refused[0].request.flags & SWI_REQ_OVERTAKEN);
	t.request.flags = SWI_REQ_REPEAT;
	assert_true(swi_gate_stale(&gate, &t.request));
	empty();
}

/*
 * Writes that are refused and others that run, by turns: the table grows now and then, nothing else is allocated. Each with each would be
 * ten thousand million comparisons, far beyond this test's time. `same`: all write one key, so that every one that runs overtakes.
 */
static void by_turns(bool same)
{
	struct touch *t = calloc(MANY, sizeof(*t)), other;
	size_t i, marked = 0;
	char name[16];

	assert_non_null(t);
	empty();
	fail_alloc_at(SIZE_MAX);
	for (i = 0; i < MANY; i++) {
		begin(&t[i], &set, 2, SWI_REQ_WRITE);
		sprintf(name, "r%zu", same ? 0 : i);
		word(&t[i], name);
		swi_requests_add(&gate.refused, &t[i].request);
		begin(&other, &set, 2, SWI_REQ_WRITE);
		name[0] = same ? 'r' : 'e';
		word(&other, name);
		swi_gate_executed(&client, &gate, &other.request);
	}
	fail_alloc_stop();
	for (i = 0; i < MANY; i++)
		marked += !!(t[i].request.flags & SWI_REQ_OVERTAKEN);
	assert_int_equal(marked, same ? MANY : 0);
	assert_true(fail_alloc_count() < 64);
	empty();
	free(t);
}

static void a_look_a_key(void **unused)
{
	(void)unused;
	by_turns(false);
	by_turns(true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_each_with_each),
		cmocka_unit_test(memory_out),
		cmocka_unit_test(many_keys),
		cmocka_unit_test(reorder),
		cmocka_unit_test(a_look_a_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
