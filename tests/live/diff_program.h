/*
 * diff_program.h - a sequence of commands, fixed before anything is sent, so that it can be run again with some left out.
 */
#ifndef DIFF_PROGRAM_H
#define DIFF_PROGRAM_H

#include <slotwise/core.h>

#include <stdio.h>

/* How the replies of a command compare, and what the generator may do with it. */
enum diff_how {
	DIFF_SET = 1,     /* an array in any order */
	DIFF_PAIRS = 2,   /* an array of pairs in any order */
	DIFF_NEAR = 4,    /* a time: equal within the tolerance, or exactly when it is one that was set as an absolute one */
	DIFF_CREATES = 8, /* a good first command on a key */
	DIFF_STRICT = 16, /* no random damage: the damaged command would block or answer at random */
	DIFF_STREAMS = 32 /* pairs of a stream's name and its entries */
};

struct diff_command {
	sw_bytes *words;
	size_t n;
	unsigned how;
	unsigned batch; /* neighbours of the same number, not 0, run as one batch */
};

struct diff_program {
	struct diff_command *commands;
	size_t n, size;
	struct diff_chunk *memory; /* of the words */
};

/* The next command to fill, zeroed. Out of memory ends the program. */
struct diff_command *diff_add(struct diff_program *p);
void *diff_alloc(struct diff_program *p, size_t size);
void diff_add_word(struct diff_program *p, struct diff_command *c, const void *data, size_t len);
/* The commands go, and with them their words. */
void diff_reset(struct diff_program *p);

/* The first command behind the batch, or the single command, that begins at `i`. */
size_t diff_step_end(const struct diff_program *p, size_t i);

/* Bytes as redis-cli reads them, long ones cut. */
void diff_print_bytes(FILE *to, const char *data, size_t len);
/* One command a line; those of a batch are marked with '|'. */
void diff_print(FILE *to, const struct diff_program *p);

/* A random sequence of `n` commands: some 50 that create keys of a few types, then anything. */
void diff_generate(struct diff_program *p, uint64_t seed, size_t n);

#endif
