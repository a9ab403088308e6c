/*
 * stubs.h - shorthand of the tests that call each typed stub: OK(call) must succeed; N and R are its results. test_spec_agrees.py
 * checks that no command of the servers is left out.
 */
#ifndef STUBS_H
#define STUBS_H

#include "live.h"

#define OK(call) live_ok(h, call)
/* An integer result. */
#define N(want, call)                                                                             \
	do {                                                                                      \
		n = -999;                                                                         \
		OK(call);                                                                         \
		if (n != (want))                                                                  \
			fail_msg("%s: expected %lld, got %lld", #call, (long long)(want), (long long)n); \
	} while (0)
/* A reply, as text. */
#define R(want, call)                                                                             \
	do {                                                                                      \
		const char *got_;                                                                 \
		r = NULL;                                                                         \
		OK(call);                                                                         \
		got_ = live_text(r);                                                              \
		sw_reply_free(r);                                                                 \
		r = NULL;                                                                         \
		if (strcmp(got_, want) != 0)                                                      \
			fail_msg("%s: expected %s, got %s", #call, want, got_);                   \
	} while (0)
/* A reply of a type. */
#define T(want, call)                                                                             \
	do {                                                                                      \
		r = NULL;                                                                         \
		OK(call);                                                                         \
		if (sw_reply_type_of(r) != (want))                                                \
			fail_msg("%s: got %s", #call, live_text(r));                              \
		sw_reply_free(r);                                                                 \
		r = NULL;                                                                         \
	} while (0)

#define S(text) sw_str(text)
#define LIST(...) (const sw_bytes[]){ __VA_ARGS__ }, sizeof((const sw_bytes[]){ __VA_ARGS__ }) / sizeof(sw_bytes)

#endif
