/*
 * hand.h - calls and their arguments, both written by hand: they don't come from the spec, so a fault of the model shows.
 */
#ifndef HAND_H
#define HAND_H

#include <slotwise/slotwise.h>

#include "recorder.h"

#define H recorder_handle()
#define S(text) sw_str(text)
#define LIST(...) (const sw_bytes[]){ __VA_ARGS__ }, sizeof((const sw_bytes[]){ __VA_ARGS__ }) / sizeof(sw_bytes)
#define NUMBERS(...) (const int64_t[]){ __VA_ARGS__ }, sizeof((const int64_t[]){ __VA_ARGS__ }) / sizeof(int64_t)
#define OPTS(type, ...) &(const struct sw_##type##_opts){ __VA_ARGS__ }

/* writes((call), "ARGUMENT", ...) */
#define writes(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv_[] = { __VA_ARGS__ };                               \
		recorder_expect(#call, call, argv_, sizeof(argv_) / sizeof(argv_[0]));            \
	} while (0)

#endif
