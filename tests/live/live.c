#define _POSIX_C_SOURCE 200809L
#include "live.h"

#include <stdio.h>
#include <time.h>

/* ---- clients ---- */

static const char *environment(const char *name)
{
	const char *value = getenv(name);

	if (!value)
		fail_msg("%s is not set: tests/run.sh starts the servers", name);
	return value;
}

const char *live_seeds(void)
{
	return environment("SLOTWISE_CLUSTER");
}

const char *live_plain(void)
{
	return environment("SLOTWISE_PLAIN");
}

sw_handle *live_open_with(struct sw_options options)
{
	sw_handle *h = NULL;
	char text[512];

	if (!options.seeds)
		options.seeds = live_seeds();
	if (getenv("SLOTWISE_RESP3"))
		options.resp3 = true;
	if (sw_open_text(&options, &h, text, sizeof(text)))
		fail_msg("sw_open: %s", text);
	return h;
}

sw_handle *live_open(void)
{
	return live_open_with((struct sw_options){ 0 });
}

int live_setup(void **state)
{
	sw_handle *h = live_open();

	live_ok(h, sw_flushall(h, NULL, NULL));
	*state = h;
	return 0;
}

int live_teardown(void **state)
{
	sw_free(*state);
	return 0;
}

/* ---- commands as lines ---- */

size_t live_words(const char *line, sw_bytes *out, size_t max)
{
	size_t n = 0;

	while (*line && n < max) {
		char end = *line == '\'' ? '\'' : ' ';
		const char *from, *to;

		if (*line == ' ') {
			line++;
			continue;
		}
		from = end == '\'' ? line + 1 : line;
		to = strchr(from, end);
		to = to ? to : from + strlen(from);
		out[n++] = sw_buf(from, (size_t)(to - from));
		line = *to ? to + 1 : to;
	}
	return n;
}

sw_reply *live_reply(sw_handle *h, const char *line)
{
	sw_bytes words[256];
	sw_reply *reply = NULL;

	return sw_call(h, words, live_words(line, words, 256), &reply) ? NULL : reply;
}

const char *live_do(sw_handle *h, const char *line)
{
	static char text[4][1024];
	static unsigned turn;
	char *out = text[turn++ % 4];
	sw_bytes words[256];
	sw_reply *reply = NULL;
	sw_err err = sw_call(h, words, live_words(line, words, 256), &reply);
	const char *got;

	if (err) {
		snprintf(out, sizeof(text[0]), "%s: %s", sw_err_name(err), sw_error_text(h));
		sw_reply_free(reply);
		return out;
	}
	got = live_text(reply);
	sw_reply_free(reply);
	return got;
}

/* ---- maps ---- */

void live_rows(sw_reply *map, size_t n, sw_reply_type type)
{
	const char *text = live_text(map);
	size_t i;

	if (sw_reply_type_of(map) != SW_REPLY_MAP || sw_reply_count(map) != n)
		fail_msg("expected a map of %zu rows, got %s", n, text);
	for (i = 0; i < n; i++) {
		sw_bytes name = sw_reply_bytes(sw_reply_key_at(map, i));

		if (!memchr(name.data, ':', name.len))
			fail_msg("row %zu has no host:port: %s", i, text);
		if (sw_reply_type_of(sw_reply_at(map, i)) != type)
			fail_msg("row %zu is not of type %d: %s", i, (int)type, text);
	}
	sw_reply_free(map);
}

static sw_reply *info_of(sw_handle *h, const char *node, const char *line)
{
	struct sw_route to = { .to = SW_TO_NODE, .node = node };
	sw_handle *view;
	sw_reply *map;

	if (!node)
		to.to = SW_TO_ALL_NODES;
	live_ok(h, sw_route_new(h, &to, &view));
	map = live_reply(view, line);
	if (!map)
		fail_msg("%s: %s", line, sw_error_text(view));
	sw_free(view);
	return map;
}

/* ---- how many commands have the servers seen? ---- */

static bool is_noise(const char *line)
{
	static const char *const own[] = { "cmdstat_info:", "cmdstat_ping:", "cmdstat_replconf:", "cmdstat_cluster|",
					   "cmdstat_psync:", "cmdstat_select:", "cmdstat_hello:" };
	size_t i;

	for (i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		if (strncmp(line, own[i], strlen(own[i])) == 0)
			return true;
	return false;
}

static int64_t behind(const char *line, const char *end, const char *name)
{
	const char *at = strstr(line, name);

	return at && at < end ? strtoll(at + strlen(name), NULL, 10) : 0;
}

/* "cmdstat_get:calls=1,...,rejected_calls=0,failed_calls=0" and "errorstat_ERR:count=1" */
static int64_t count_lines(const char *text)
{
	const char *line = text, *end;
	int64_t n = 0;

	for (; line; line = end ? end + 1 : NULL) {
		end = strchr(line, '\n');
		if (strncmp(line, "cmdstat_", 8) == 0 && !is_noise(line))
			n += behind(line, end, ":calls=") + behind(line, end, "rejected_calls=");
		else if (strncmp(line, "errorstat_", 10) == 0)
			n += behind(line, end, ":count=");
	}
	return n;
}

static int64_t count_once(sw_handle *h)
{
	sw_reply *map = info_of(h, NULL, "INFO commandstats errorstats");
	int64_t n = 0;
	size_t i;

	for (i = 0; i < sw_reply_count(map); i++)
		n += count_lines(sw_reply_bytes(sw_reply_at(map, i)).data);
	sw_reply_free(map);
	return n;
}

int64_t live_commands(void)
{
	sw_handle *h = live_open();
	int64_t before, now = count_once(h);
	int tries = 0;

	do {
		before = now;
		nanosleep(&(struct timespec){ .tv_nsec = 20 * 1000 * 1000 }, NULL);
		now = count_once(h);
	} while (now != before && ++tries < 100);
	sw_free(h);
	if (now != before)
		fail_msg("the servers don't come to rest");
	return now;
}

/* ---- keys ---- */

const sw_bytes *live_keys(const char *name, size_t n)
{
	static char text[16][24];
	static sw_bytes keys[16];
	size_t i;

	assert_true(n <= 16);
	for (i = 0; i < n; i++) {
		snprintf(text[i], sizeof(text[i]), "%s:%zu", name, i);
		keys[i] = sw_str(text[i]);
		if (i)
			assert_int_not_equal(sw_slot_of(keys[i]), sw_slot_of(keys[i - 1]));
	}
	return keys;
}
