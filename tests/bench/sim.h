/*
 * sim.h - nodes without sockets: a struct swi_sys whose connections end in this program. Every command is understood as far as its
 * first words; time stands still while there is something to do. So a thousand nodes cost nothing but the client.
 */
#ifndef BENCH_SIM_H
#define BENCH_SIM_H

#include "bench.h"
#include "wire/sys.h"

struct sim_counts {
	unsigned sends, recvs, polls; /* system calls they would be */
	unsigned rounds;              /* reads that ended a time of writing: round trips, nodes together */
	unsigned commands;            /* arrived, greetings and map queries left out */
	bool stuck;                   /* the client waited although nothing could come: it held requests back */
};

extern struct sim_counts sim_counts;
extern struct swi_sys sim_sys;

/* A cluster of n primaries that share the slots, forgets the one before. GET answers `value_len` bytes. */
void sim_init(unsigned n, size_t value_len);
/* No answer leaves any node before `n` more commands have arrived. */
void sim_hold(unsigned n);
/* "host:port" of the first node. */
const char *sim_seeds(void);

/* `rounds` batches of 1,000 GETs over n nodes. */
void sim_rounds(const struct work *w, unsigned n, unsigned rounds);

#endif
