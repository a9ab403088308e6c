/*
 * count.h - what the program asks of the system, counted: this file's .c stands in front of the C library's malloc() and of
 * the calls that sockets are read, written and polled with, for everything that is linked in.
 */
#ifndef BENCH_COUNT_H
#define BENCH_COUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct count {
	uint64_t allocations;  /* malloc(), calloc(), realloc() */
	uint64_t system_calls; /* send(), recv(), write(), read(), poll() */
	size_t heap;           /* bytes in use now, while `heap_too`; as malloc() rounds them up */
	size_t peak;           /* the most of them since it was set */
	bool heap_too;         /* sizes are looked at; set it before the first allocation that matters */
};

extern struct count count;

#endif
