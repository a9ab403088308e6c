/*
 * load.h - a program that works while something happens to its cluster: commands on one key, batches, commands on several keys of one
 * slot and of several slots. Each must succeed with the answer that one server would give, and at the end every key is what the
 * answers say. Only SW_EORDER, in batches made for it, is no failure but counted.
 */
#ifndef LOAD_H
#define LOAD_H

#include "live.h"

enum { LOAD_SLOTS = 24 };

/* A client of its own; the keys must not be there. */
void load_open(void);
void load_close(void);
sw_handle *load_client(void);

/* The slot of the keys of one of LOAD_SLOTS groups. */
uint16_t load_slot(size_t group);
/* One of each kind; half of it on the keys of slot `hot`, if there are any. The second makes no keys that aren't there. */
void load_round(int hot);
void load_round_in_place(int hot);
/* Reads everything, with the client and with a new one. Prints what the client has met. */
void load_check(const char *name);

#endif
