/* ours.c - the rows as a user of slotwise writes them. */
#include "bench.h"

#include <stdlib.h>

struct ours {
	const struct work *work;
	sw_handle *cluster, *batch;
	sw_reply *reply[BENCH_KEYS];
	sw_bytes key[BENCH_KEYS];
	sw_bytes value;
};

struct ours *ours_new(const struct work *w)
{
	struct ours *o = calloc(1, sizeof(*o));
	const char *seeds = getenv("SLOTWISE_CLUSTER");
	char why[256] = "";

	if (!seeds)
		bench_die("SLOTWISE_CLUSTER is not set; expected \"host:port,host:port...\"");
	bench_expect(o && sw_open_text(&(struct sw_options){ .seeds = seeds }, &o->cluster, why, sizeof(why)) == SW_OK,
		     "sw_open()", why);
	bench_expect(sw_batch_new(o->cluster, &o->batch) == SW_OK, "sw_batch_new()", "");
	o->work = w;
	o->value = sw_buf(w->value, w->value_len);
	for (size_t i = 0; i < BENCH_KEYS; i++)
		o->key[i] = sw_buf(w->key[i], BENCH_KEY_LEN);
	return o;
}

void ours_free(struct ours *o)
{
	sw_free(o->batch);
	sw_free(o->cluster);
	free(o);
}

static void fine(sw_err err, const char *what, const sw_handle *h)
{
	if (err)
		bench_die("%s: %s", what, sw_error_text(h));
}

static void run(struct ours *o)
{
	fine(sw_batch_run(o->batch), "sw_batch_run()", o->batch);
}

static void check(const struct ours *o, const sw_reply *r)
{
	bench_expect(sw_reply_bytes(r).len == o->work->value_len, "a value", "has the wrong length");
}

void ours_get(struct ours *o, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		sw_reply *reply = NULL;
		sw_err err = sw_get(o->cluster, o->key[i], &reply);

		fine(err, "sw_get()", o->cluster);
		check(o, reply);
		sw_reply_free(reply);
	}
}

void ours_set(struct ours *o, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		sw_err err = sw_set(o->cluster, o->key[i], o->value, NULL, NULL);

		fine(err, "sw_set()", o->cluster);
	}
}

void ours_get_batch(struct ours *o, size_t n)
{
	for (size_t i = 0; i < n; i++)
		sw_get(o->batch, o->key[i], &o->reply[i]);
	run(o);
	for (size_t i = 0; i < n; i++)
		check(o, o->reply[i]);
	sw_batch_reset(o->batch);
}

void ours_set_batch(struct ours *o, size_t n)
{
	for (size_t i = 0; i < n; i++)
		sw_set(o->batch, o->key[i], o->value, NULL, NULL);
	run(o);
	sw_batch_reset(o->batch);
}

void ours_call_batch(struct ours *o, size_t n)
{
	for (size_t i = 0; i < n; i++)
		sw_call(o->batch, (sw_bytes[]){ sw_str("GET"), o->key[i] }, 2, &o->reply[i]);
	run(o);
	for (size_t i = 0; i < n; i++)
		check(o, o->reply[i]);
	sw_batch_reset(o->batch);
}

void ours_mget(struct ours *o, size_t n)
{
	sw_reply *reply = NULL;
	sw_err err = sw_mget(o->cluster, o->key, n, &reply);

	fine(err, "sw_mget()", o->cluster);
	for (size_t i = 0; i < n; i++)
		check(o, sw_reply_at(reply, i));
	sw_reply_free(reply);
}
