/*
 * fail_alloc.h - makes the n-th allocation of this thread fail, in our code and in libraries.
 *
 *	for (size_t n = 1;; n++) {
 *		fail_alloc_at(n);
 *		err = what_allocates();
 *		if (!fail_alloc_stop())
 *			break;		(n-1 allocations were made, each has failed once)
 *		assert_int_equal(err, SW_ENOMEM);
 *	}
 *
 * The executable's malloc, calloc and realloc stand in front of glibc's, or of the sanitizer's.
 */
#ifndef FAIL_ALLOC_H
#define FAIL_ALLOC_H

#include <stdbool.h>
#include <stddef.h>

/* Whether it works here; prints why not. */
bool fail_alloc_works(void);

/* The n-th allocation from now on fails, the others don't. */
void fail_alloc_at(size_t n);

/* The n-th allocation from now on and all after it fail. */
void fail_alloc_from(size_t n);

/* Allocations succeed again. Whether one was made to fail. */
bool fail_alloc_stop(void);

/* Allocations of this thread since the last fail_alloc_at() or fail_alloc_from(). */
size_t fail_alloc_count(void);

#endif
