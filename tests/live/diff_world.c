#include "diff_world.h"
#include "direct.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static const double tolerance_ms = 50;

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* ---- opening ---- */

static redisReply *ask(redisContext *c, const char *line)
{
	redisReply *r = redisCommand(c, line);

	if (!r)
		fail_msg("%s: %s", line, c->errstr);
	return r;
}

/* The lines of INFO server that name the server and its version. */
static void version_of(redisContext *c, char *out, size_t size)
{
	redisReply *r = ask(c, "INFO server");
	const char *redis = strstr(r->str, "redis_version:"), *valkey = strstr(r->str, "valkey_version:");

	snprintf(out, size, "%.*s %.*s", (int)strcspn(redis ? redis : "", "\r"), redis ? redis : "",
		 (int)strcspn(valkey ? valkey : "", "\r"), valkey ? valkey : "");
	freeReplyObject(r);
}

void diff_open(struct diff_world *w)
{
	const char *cluster = getenv("SLOTWISE_CLUSTER"), *plain = getenv("SLOTWISE_PLAIN");
	char text[512], other[512];
	int i;

	memset(w, 0, sizeof(*w));
	if (!cluster || !plain)
		fail_msg("SLOTWISE_CLUSTER or SLOTWISE_PLAIN is not set");
	for (i = 0; i < 2; i++)
		if (sw_open_text(&(struct sw_options){ .seeds = cluster, .fast_moves = i }, &w->client[i], text,
				 sizeof(text)))
			fail_msg("%s", text);
	w->cluster = w->client[0];
	w->plain = direct_dial(plain);
	w->n_nodes = direct_primaries(cluster, w->node, DIFF_NODES);
	assert_true(w->n_nodes > 0);
	version_of(w->plain, text, sizeof(text));
	version_of(w->node[0], other, sizeof(other));
	assert_string_equal(text, other);
}

void diff_close(struct diff_world *w)
{
	size_t i, side;

	sw_free(w->client[0]);
	sw_free(w->client[1]);
	if (w->plain)
		redisFree(w->plain);
	for (i = 0; i < w->n_nodes; i++)
		redisFree(w->node[i]);
	for (side = 0; side < 2; side++) {
		for (i = 0; i < w->n_texts; i++)
			diff_text_free(&w->text[side][i]);
		free(w->text[side]);
	}
}

void diff_clear(struct diff_world *w)
{
	size_t i;

	freeReplyObject(ask(w->plain, "FLUSHALL"));
	for (i = 0; i < w->n_nodes; i++)
		freeReplyObject(ask(w->node[i], "FLUSHALL"));
	w->span_ms = 0;
}

/* ---- running ---- */

static void make_texts(struct diff_world *w, size_t n)
{
	size_t side;

	if (n <= w->n_texts)
		return;
	for (side = 0; side < 2; side++) {
		w->text[side] = realloc(w->text[side], n * sizeof(**w->text));
		assert_non_null(w->text[side]);
		memset(w->text[side] + w->n_texts, 0, (n - w->n_texts) * sizeof(**w->text));
	}
	w->n_texts = n;
}

static void append_plain(redisContext *c, const struct diff_command *command)
{
	const char **argv = malloc(command->n * sizeof(*argv));
	size_t *len = malloc(command->n * sizeof(*len)), i;

	assert_true(argv && len);
	for (i = 0; i < command->n; i++) {
		argv[i] = command->words[i].data;
		len[i] = command->words[i].len;
	}
	assert_int_equal(redisAppendCommandArgv(c, (int)command->n, argv, len), REDIS_OK);
	free(argv);
	free(len);
}

static void run_plain(struct diff_world *w, const struct diff_command *commands, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		append_plain(w->plain, &commands[i]);
	for (i = 0; i < n; i++) {
		void *reply = NULL;

		if (redisGetReply(w->plain, &reply) != REDIS_OK)
			fail_msg("the plain server: %s", w->plain->errstr);
		diff_text_of_plain(&w->text[0][i], reply, commands[i].how);
		diff_text_cut_error(&w->text[0][i]);
		freeReplyObject(reply);
	}
}

/* The server's words alone where the client adds the syntax line; what no server would say shows its name. */
static void text_of_error(struct diff_text *t, sw_err err, const char *text)
{
	const char *syntax = err == SW_ECOMMAND || err == SW_ECROSSSLOT ? strstr(text, "; the syntax is:") : NULL;

	diff_text_clear(t);
	if (err != SW_ESERVER && err != SW_ECOMMAND)
		diff_text_format(t, "%s ", sw_err_name(err));
	diff_text_format(t, "! %.*s", (int)(syntax ? (size_t)(syntax - text) : strlen(text)), text);
	diff_text_cut_error(t);
}

static void run_call(struct diff_world *w, const struct diff_command *c)
{
	sw_reply *reply = NULL;
	sw_err err = sw_call(w->cluster, c->words, c->n, &reply);

	if (err)
		text_of_error(&w->text[1][0], err, sw_error_text(w->cluster));
	else
		diff_text_of_reply(&w->text[1][0], reply, c->how);
	sw_reply_free(reply);
}

static void run_batch(struct diff_world *w, const struct diff_command *commands, size_t n)
{
	sw_handle *batch = NULL;
	size_t i, at = 0, *queued = calloc(n, sizeof(*queued));
	struct sw_result result;

	assert_non_null(queued);
	assert_int_equal(sw_batch_new(w->cluster, &batch), SW_OK);
	for (i = 0; i < n; i++) {
		sw_err err = sw_call(batch, commands[i].words, commands[i].n, NULL);

		queued[i] = !err;
		if (err)
			text_of_error(&w->text[1][i], err, sw_error_text(batch));
	}
	sw_batch_run(batch);
	for (i = 0; i < n; i++) {
		if (!queued[i])
			continue;
		assert_int_equal(sw_batch_result(batch, at++, &result), SW_OK);
		if (result.err)
			text_of_error(&w->text[1][i], result.err, result.text);
		else
			diff_text_of_reply(&w->text[1][i], result.reply, commands[i].how);
	}
	sw_free(batch);
	free(queued);
}

static bool equal(const struct diff_world *w, const struct diff_command *c, size_t i)
{
	const char *plain = w->text[0][i].at, *cluster = w->text[1][i].at;
	double tolerance = w->span_ms > tolerance_ms ? w->span_ms : tolerance_ms;

	return diff_text_equal(plain, cluster, c->how, tolerance);
}

static void tell(const struct diff_world *w, const struct diff_command *c, size_t i, struct diff_text *why)
{
	size_t j, from = 0;

	while (w->text[0][i].at[from] && w->text[0][i].at[from] == w->text[1][i].at[from])
		from++;
	from = from > 300 ? from - 100 : 0;
	diff_text_clear(why);
	for (j = 0; j < c->n && j < 12; j++) {
		diff_text_add(why, " ", j ? 1 : 0);
		diff_text_add_bytes(why, c->words[j].data, c->words[j].len < 60 ? c->words[j].len : 60);
	}
	diff_text_format(why, "\n    one server: %.600s\n", w->text[0][i].at + from);
	diff_text_format(why, "    cluster:    %.600s", w->text[1][i].at + from);
}

bool diff_run(struct diff_world *w, const struct diff_command *commands, size_t n, bool batch, struct diff_text *why)
{
	double begin = now_ms(), middle, end;
	size_t i;

	make_texts(w, n);
	run_plain(w, commands, n);
	middle = now_ms();
	if (batch)
		run_batch(w, commands, n);
	else
		run_call(w, commands);
	end = now_ms();
	w->spent_s[0] += (middle - begin) / 1e3;
	w->spent_s[1] += (end - middle) / 1e3;
	w->span_ms = end - begin > w->span_ms ? end - begin : w->span_ms;
	for (i = 0; i < n; i++)
		if (!equal(w, &commands[i], i)) {
			tell(w, &commands[i], i, why);
			return false;
		}
	return true;
}
