/*
 * unopened.h - a batch on a client that is never opened, for tests of what is written before anything is sent.
 */
#ifndef UNOPENED_H
#define UNOPENED_H

#include "exec/handle.h"

extern sw_handle *handle;

/* Fixtures of a test: it is there, and empty; it is freed. */
int unopened_begin(void **state);
int unopened_end(void **state);

#endif
