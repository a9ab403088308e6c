/*
 * recorder.h - what a stub has written, without a server: the handle is a batch that never runs, so everything up to
 * the connection is the real runtime.
 */
#ifndef RECORDER_H
#define RECORDER_H

#include <slotwise/core.h>

/* The handle to give to stubs. Exits with a message when it can't be made. */
sw_handle *recorder_handle(void);

/* The last call must have written exactly these arguments; `err` is what it returned (a blocked command is written, too,
 * before it is refused). `call` names it in the message. */
void recorder_expect(const char *call, sw_err err, const char *const *argv, size_t argc);

/* What it has written goes to the slot of `key` alone. */
void recorder_expect_slot(const char *call, const char *key);

/* Prints how many calls were right; main's exit status. */
int recorder_finish(void);

#endif
