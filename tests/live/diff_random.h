/*
 * diff_random.h - random numbers that a seed repeats on every machine.
 */
#ifndef DIFF_RANDOM_H
#define DIFF_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diff_random {
	uint64_t state; /* the seed, any value */
};

static inline uint64_t diff_next(struct diff_random *r)
{
	uint64_t x = r->state += UINT64_C(0x9e3779b97f4a7c15);

	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

/* 0 .. n-1; n > 0. */
static inline size_t diff_below(struct diff_random *r, size_t n)
{
	return (size_t)(diff_next(r) % n);
}

/* True once in `n`. */
static inline bool diff_once_in(struct diff_random *r, size_t n)
{
	return diff_below(r, n) == 0;
}

#endif
