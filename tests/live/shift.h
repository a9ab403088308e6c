/*
 * shift.h - slots that move between the nodes of a test's own cluster, key by key, while the test works: not through the client under
 * test, and in a thread of its own.
 */
#ifndef SHIFT_H
#define SHIFT_H

#include "own.h"

/* A node is named by its number in the cluster's servers. */
extern struct own shift_cluster;

/* Of a group of tests: starts the cluster and connects to all nodes. Of each test: the thread has ended, and the keys are gone. */
int shift_start(void **state);
int shift_stop(void **state);
int shift_end(void **state);

/*
 * Runs work(arg) in a thread. The calls below are for that thread, or for a test that has begun none; after a failure they
 * do nothing any more, and shift_join(), or shift_stop(), fails the test with its text.
 */
void shift_begin(void (*work)(void *arg), void *arg);
bool shift_running(void);
void shift_join(void);

/* One command to a node, words split at spaces; it must not answer with an error. The answer's text or number, as text. */
const char *shift_ask(int node, const char *command);
/* Waits until the answer holds this text; shift_await() for 30 s at most. */
void shift_await(int node, const char *command, const char *text);
bool shift_says(int node, const char *command, const char *text, unsigned within_ms);
/* Waits until all nodes know this one as what the flag says ("master", "slave"). */
void shift_await_role(int node, const char *flag);

/* The owner of a slot, as the moves below have left it. */
int shift_owner(uint16_t slot);
/* Reads the owners anew, from this node. */
void shift_read_owners(int node);

/*
 * Moves slots to a node, so many at once: they are opened all, then their keys go one by one, then all are closed. Between two keys
 * it waits until the test has called shift_step(), a moment at most, so that the test sees slots in all states.
 */
void shift_slots(const uint16_t *slots, size_t n, int to, size_t at_once);
void shift_step(void);
/* Waits until there were n more; 30 s at most. */
void shift_await_steps(unsigned n);
/* A slot that is open now; -1: none. */
int shift_open_slot(void);

/* The parts of that, for a move that doesn't come to its end. */
void shift_mark(uint16_t slot, int to);
void shift_keys(uint16_t slot, int from, int to, size_t most);
void shift_stable(uint16_t slot, int node);

#endif
