/*
 * live.h - what the live tests share: a client on the cluster that the environment names, commands written as a line, replies
 * as text that can be compared, and how many commands the servers have seen.
 */
#ifndef LIVE_H
#define LIVE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <slotwise/slotwise.h>

enum { LIVE_PRIMARIES = 3, LIVE_NODES = 6 };

/* SLOTWISE_CLUSTER or SLOTWISE_PLAIN; fails the test when it isn't set. */
const char *live_seeds(void);
const char *live_plain(void);

/* A client; what *options leaves open is filled in; with SLOTWISE_RESP3 in the environment it speaks RESP3. Fails the test with the client's text. Free with sw_free(). */
sw_handle *live_open_with(struct sw_options options);
sw_handle *live_open(void);

/* For cmocka: *state is a client on the cluster, which is emptied. */
int live_setup(void **state);
int live_teardown(void **state);

/*
 * A reply as text: nil, +OK, 12, 1.5, "bytes", -ERR ..., [a, b], {k: v}, ~[members]. Bytes that aren't printable are \xNN. The
 * text lives until the eighth call after this one.
 */
const char *live_text(const sw_reply *r);

/* Words of a line; '...' is one word. Slices of `line`. */
size_t live_words(const char *line, sw_bytes *out, size_t max);

/* sw_call() of a line: the reply's text, or "SW_ESERVER: text". */
const char *live_do(sw_handle *h, const char *line);
/* The same, the reply is the caller's; NULL on an error. */
sw_reply *live_reply(sw_handle *h, const char *line);

#define live_is(h, line, want) assert_string_equal(live_do(h, line), want)
#define live_ok(h, call)                                                                          \
	do {                                                                                      \
		if ((call) != SW_OK)                                                              \
			fail_msg("%s: %s", #call, sw_error_text(h));                              \
	} while (0)
#define live_begins(text, start)                                                                  \
	do {                                                                                      \
		const char *live_got = (text);                                                    \
		if (strncmp(live_got, start, strlen(start)) != 0)                                 \
			fail_msg("expected '%s...', got '%s'", start, live_got);                  \
	} while (0)

/* A map of `n` rows, each of `type`; frees it. */
void live_rows(sw_reply *map, size_t n, sw_reply_type type);

/*
 * How many commands all nodes together have executed or refused so far, those of the servers among themselves and those that
 * read the map or ask for this number aside. Waits until the number rests.
 */
int64_t live_commands(void);

/* `n` keys of slots that differ, "NAME:0" ..., in static storage; NAME is a short literal. */
const sw_bytes *live_keys(const char *name, size_t n);

#endif
