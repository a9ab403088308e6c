#define _POSIX_C_SOURCE 200809L
#include "both.h"

#include <stdio.h>
#include <string.h>

sw_handle *both[2];
size_t n_both;

static void open_client(bool resp3)
{
	struct sw_options o = { .seeds = live_seeds(), .resp3 = resp3 };
	char text[512] = "";
	sw_err err = sw_open_text(&o, &both[n_both], text, sizeof(text));

	if (resp3 && err == SW_ENOTBUILT) {
		live_begins(text, "built with hiredis ");
		printf("skipped in RESP3: %s\n", text);
		return;
	}
	if (err)
		fail_msg("sw_open: %s", text);
	n_both++;
}

int both_start(void **state)
{
	static const char *const data[] = {
		"HSET h f 1 g two", "ZADD z 1 a 2.5 b inf c", "ZADD y 4 a -1 d", "SADD s m n", "GEOADD g 13.5 38.25 p 15.0 37.5 q",
		"XADD x 1-1 f v g w", "XADD x 1-2 f u", "XADD x2 5-0 k l", "XGROUP CREATE x G 0", "XREADGROUP GROUP G C STREAMS x >",
		"MSET n 12 t text", "ZADD one 7 m", "XGROUP CREATE x2 G 0", "XGROUP CREATE x2 G2 0",
	};

	(void)state;
	open_client(false);
	open_client(true);
	live_ok(both[0], sw_flushall(both[0], NULL, NULL));
	for (size_t i = 0; i < sizeof(data) / sizeof(*data); i++)
		if (strncmp(live_do(both[0], data[i]), "SW_E", 4) == 0)
			fail_msg("%s", data[i]);
	return 0;
}

int both_stop(void **state)
{
	(void)state;
	while (n_both)
		sw_free(both[--n_both]);
	return 0;
}

sw_reply *both_ask(sw_handle *h, const char *line)
{
	sw_bytes words[16] = { { "EVAL", 4 }, { "return redis.call(unpack(ARGV))", 31 }, { "1", 1 } };
	bool script = strncmp(line, "EVAL ", 5) == 0;
	size_t n = script ? 3 + live_words(line + 5, words + 3, 13) : live_words(line, words, 16);
	sw_reply *r = NULL;

	if (sw_call(h, words, n, &r))
		fail_msg("%s: %s", line, sw_error_text(h));
	return r;
}
