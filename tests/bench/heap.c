/* heap.c - limits that are counted, not timed, on simulated nodes: memory, loop turns, round trips. */
#include "count.h"
#include "exec/handle.h"
#include "sim.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KIB = 1024, MIB = 1024 * 1024, MANY = 100000, BIG = 512 * MIB };

static int broken;

/* One line; a limit of 0 is none. */
static void line(const char *what, double value, double limit, const char *unit)
{
	bool fine = limit == 0 || value <= limit;

	printf("%-66s %10.1f %-7s", what, value, unit);
	if (limit != 0)
		printf(" limit %.1f%s", limit, fine ? "" : "  BROKEN");
	printf("\n");
	broken += !fine;
}

static sw_handle *open_client(void)
{
	sw_handle *h = NULL;
	char why[256] = "";

	bench_expect(swi_open(&(struct sw_options){ .seeds = sim_seeds() }, &sim_sys, &h, why, sizeof(why)) == SW_OK,
		     "swi_open()", why);
	return h;
}

static void ask_all(sw_handle *h, unsigned n)
{
	sw_reply *sizes = NULL;

	bench_expect(sw_dbsize(h, &sizes) == SW_OK, "sw_dbsize()", sw_error_text(h));
	bench_expect(sw_reply_count(sizes) == n, "sw_dbsize()", "not one row a node");
	sw_reply_free(sizes);
}

/* A client that is connected to all its nodes and does nothing. */
static void idle(unsigned n, double limit_kib)
{
	size_t before;
	sw_handle *h;
	char what[80];

	sim_init(n, 64);
	before = count.heap;
	h = open_client();
	ask_all(h, n);
	snprintf(what, sizeof(what), "heap of an idle client, connected to %u nodes", n);
	line(what, (double)(count.heap - before) / KIB, limit_kib, "KiB");
	sw_free(h);
	bench_expect(count.heap == before, "sw_free()", "left memory behind");
}

static void batch_of_many(void)
{
	sw_reply **reply = calloc(MANY, sizeof(sw_reply *));
	sw_handle *h, *batch = NULL;
	size_t before, requests = 0, replies = (size_t)MANY * (64 + 1);
	char key[16];

	sim_init(3, 64);
	h = open_client();
	ask_all(h, 3);
	before = count.heap;
	bench_expect(reply && sw_batch_new(h, &batch) == SW_OK, "sw_batch_new()", "");
	for (unsigned i = 0; i < MANY; i++) {
		requests += 32; /* *2 $3 GET $12 and the key */
		sw_get(batch, sw_buf(key, (size_t)snprintf(key, sizeof(key), "bench:%06u", i)), &reply[i]);
	}
	/* 64 are the request; half a one is for the last block and the last chunk, which aren't full. */
	line("batch of 100,000 GETs, queued: heap above its bytes, a command", ((double)(count.heap - before) - (double)requests) / MANY,
	     64.5, "B");
	bench_expect(sw_batch_run(batch) == SW_OK, "sw_batch_run()", sw_error_text(batch));
	line("the same, answered: heap above bytes of both, a command",
	     ((double)(count.heap - before) - (double)requests - (double)replies) / MANY, 64 + 48, "B");
	sw_free(batch);
	sw_free(h);
	free(reply);
}

static void big_set(void)
{
	char *value = malloc(BIG);
	sw_handle *h;
	size_t before;

	if (!value)
		bench_die("no memory for a value of 512 MiB");
	memset(value, 'v', BIG);
	sim_init(3, 64);
	h = open_client();
	ask_all(h, 3);
	before = count.peak = count.heap;
	bench_expect(sw_set(h, sw_str("big"), sw_buf(value, BIG), NULL, NULL) == SW_OK, "sw_set()", sw_error_text(h));
	line("SET of 512 MiB: peak heap above the caller's value", (double)(count.peak - before) / MIB, 1, "MiB");
	sw_free(h);
	free(value);
}

static void big_get(void)
{
	sw_reply *reply = NULL;
	sw_handle *h;
	size_t before;

	sim_init(3, BIG);
	h = open_client();
	ask_all(h, 3);
	before = count.peak = count.heap;
	bench_expect(sw_get(h, sw_str("big"), &reply) == SW_OK, "sw_get()", sw_error_text(h));
	bench_expect(sw_reply_bytes(reply).len == BIG, "sw_get()", "another length");
	line("GET of 512 MiB: peak heap", (double)(count.peak - before) / MIB, 2 * 512 + 4, "MiB");
	sw_reply_free(reply);
	sw_free(h);
}

/* Nodes that answer only when everybody has been asked. */
static void together(unsigned n)
{
	sw_handle *h;
	char what[80];

	sim_init(n, 64);
	h = open_client();
	ask_all(h, n);
	memset(&sim_counts, 0, sizeof(sim_counts));
	sim_hold(n);
	ask_all(h, n);
	snprintf(what, sizeof(what), "fan-out to %u nodes that answer only when all are asked", n);
	line(what, sim_counts.stuck, 0.5, "stuck");
	line("   loop turns", sim_counts.polls, 0, "");
	line("   system calls", sim_counts.sends + sim_counts.recvs + sim_counts.polls, 0, "");
	sw_free(h);
}

static void batch_together(void)
{
	sw_handle *h, *batch = NULL;
	sw_reply *reply[100], *values = NULL;
	sw_bytes keys[100];
	char text[100][16];

	sim_init(3, 64);
	h = open_client();
	ask_all(h, 3);
	bench_expect(sw_batch_new(h, &batch) == SW_OK, "sw_batch_new()", "");
	for (unsigned i = 0; i < 100; i++) {
		keys[i] = sw_buf(text[i], (size_t)snprintf(text[i], sizeof(text[i]), "key:%u", i));
		sw_get(batch, keys[i], &reply[i]);
	}
	sim_hold(100);
	bench_expect(sw_batch_run(batch) == SW_OK, "sw_batch_run()", sw_error_text(batch));
	line("batch of 100 over 3 nodes, the same", sim_counts.stuck, 0.5, "stuck");
	sim_hold(100);
	bench_expect(sw_mget(h, keys, 100, &values) == SW_OK, "sw_mget()", sw_error_text(h));
	line("MGET of 100 slots over 3 nodes, the same", sim_counts.stuck, 0.5, "stuck");
	sw_reply_free(values);
	sw_free(batch);
	sw_free(h);
}

static void first_answer(void)
{
	sw_reply *reply = NULL;
	sw_handle *h;

	sim_init(3, 64);
	h = open_client();
	bench_expect(sw_get(h, sw_str("key"), &reply) == SW_OK, "sw_get()", sw_error_text(h));
	line("round trips from sw_open() to the first answer (TCP's own left out)", sim_counts.rounds, 3, "");
	sw_reply_free(reply);
	sw_free(h);
}

int print_limits(void)
{
	count.heap_too = true;
	first_answer();
	together(1000);
	batch_together();
	idle(6, 150);
	idle(1000, 4 * KIB);
	batch_of_many();
	big_set();
	big_get();
	return broken ? 1 : 0;
}
