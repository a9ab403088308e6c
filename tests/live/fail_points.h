/*
 * fail_points.h - one command after the other while something fails at its n-th use, for every n: an allocation, a write, a read.
 *
 * Each command runs on a client that opens within the failure (cold) and on one that has all its connections (warm). What must
 * hold each time: a success leaves what the command leaves when nothing fails; an error that says NOT_SENT leaves what was before;
 * after any other error, and sw_recover() where the command moves something, each key is as before or as after, all alike unless the
 * command says otherwise; and the client works afterwards.
 */
#ifndef FAIL_POINTS_H
#define FAIL_POINTS_H

#include "exec/handle.h"

struct fail_way {
	const char *name;
	const struct swi_sys *sys;
	void (*arm)(size_t n); /* the n-th use from now on fails */
	bool (*disarm)(void);  /* it has failed */
	const sw_err *errors;  /* what a command may answer, SW_OK last */
};

/* Runs all commands, every n; prints a line a command. */
void fail_points_run(const struct fail_way *way);

#endif
