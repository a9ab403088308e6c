#define _POSIX_C_SOURCE 200809L
#include "faults.h"

#include "exec/op.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * LAG_MS: a server writes to its client and to its replica in the same turn of its loop, and what is in a socket outlives it. So what was
 * acknowledged and isn't at the replica is the work of one turn: of microseconds, unless the server lost the processor within.
 *
 * TURN_MS: how late a process of a busy machine gets its turn: the writer that reads an answer which came before the death, or
 * writes to a connection that was closed meanwhile; the server that hears of its successor; the shell that does what it has logged.
 */
enum { LAG_MS = 500, TURN_MS = 500 };

/* ---- reading ---- */

/* "0-99 101": the rest of a line, in strtok's hands. */
static bool next_slots_have(const uint16_t *slots, size_t n)
{
	bool have = false;
	const char *word;
	size_t i;

	while ((word = strtok(NULL, " \n"))) {
		int first = 0, last = 0;

		if (sscanf(word, "%d-%d", &first, &last) < 2)
			last = first;
		for (i = 0; i < n; i++)
			have = have || (slots[i] >= first && slots[i] <= last);
	}
	return have;
}

static void add(struct chaos_faults *f, int64_t at_ms, const char *what)
{
	f->all = realloc(f->all, (f->n + 1) * sizeof(*f->all));
	if (!f->all)
		abort();
	f->all[f->n++] = (struct chaos_fault){ .began_ms = at_ms,
					       .whole_ms = CHAOS_NEVER_MS,
					       .replaced = strcmp(what, "kill") == 0,
					       .planned = strcmp(what, "failover") == 0 };
}

/* One line; `open`: the last fault goes on. */
static void read_line(struct chaos_faults *f, char *line, const uint16_t *slots, size_t n,
		      bool *open)
{
	const char *at = strtok(line, " \n"), *what = strtok(NULL, " \n");
	int64_t at_ms = at ? strtoll(at, NULL, 10) : 0;

	if (!what)
		return;
	if (strcmp(what, "kill") == 0 || strcmp(what, "stop") == 0 || strcmp(what, "cut") == 0 ||
	    strcmp(what, "failover") == 0) {
		strtok(NULL, " \n");
		*open = next_slots_have(slots, n);
		if (*open)
			add(f, at_ms, what);
	} else if (*open && strcmp(what, "continue") == 0) {
		f->all[f->n - 1].continued_ms = at_ms;
	} else if (*open && strcmp(what, "replaced") == 0) {
		f->all[f->n - 1].learnt_ms = at_ms;
		f->all[f->n - 1].replaced = true;
	} else if (*open && strcmp(what, "whole") == 0) {
		f->all[f->n - 1].whole_ms = at_ms;
		*open = false;
	}
}

bool chaos_faults_read(struct chaos_faults *f, const char *folder, const char *key,
		       const char *other)
{
	uint16_t slots[2] = { swi_key_slot(sw_str(key)),
			      swi_key_slot(sw_str(other ? other : key)) };
	char path[4096], *line = NULL;
	size_t cap = 0;
	bool open = false;
	FILE *in;

	*f = (struct chaos_faults){ 0 };
	snprintf(path, sizeof(path), "%s/faults", folder);
	in = fopen(path, "r");
	if (!in)
		return false;
	while (getline(&line, &cap, in) > 0)
		read_line(f, line, slots, 2, &open);
	free(line);
	fclose(in);
	return true;
}

void chaos_faults_free(struct chaos_faults *f)
{
	free(f->all);
	*f = (struct chaos_faults){ 0 };
}

/* ---- judging ---- */

/* May it have been acknowledged from..to? All of a batch is told at its end, whenever the answers came. */
static bool answered_in(const struct chaos_done *d, int64_t from_ms, int64_t to_ms)
{
	return d->ended_ms >= from_ms && (d->batched ? d->began_ms : d->ended_ms) <= to_ms;
}

bool chaos_lost_unsent(const struct chaos_faults *f, const struct chaos_done *d, int64_t next_ms)
{
	size_t i;

	for (i = 0; i < f->n; i++) {
		const struct chaos_fault *at = &f->all[i];

		if (at->replaced && next_ms >= at->began_ms &&
		    answered_in(d, at->began_ms - LAG_MS, at->began_ms + TURN_MS))
			return true;
	}
	return false;
}

bool chaos_lost_late(const struct chaos_faults *f, const struct chaos_done *d)
{
	size_t i;

	for (i = 0; i < f->n; i++) {
		const struct chaos_fault *at = &f->all[i];

		if (at->learnt_ms && answered_in(d, at->continued_ms, at->learnt_ms + TURN_MS))
			return true;
	}
	return false;
}

/* A lost connection, a time that ran out, a shard without the replica that a step of a move waits for. */
static bool causes(const struct chaos_fault *at, int8_t err)
{
	return err == SW_ETIMEOUT || err == SW_EPARTIAL ||
	       (!at->planned && (err == SW_ECLOSED || err == SW_ECONNECT));
}

bool chaos_disturbed(const struct chaos_faults *f, const struct chaos_done *d, int64_t *until_ms)
{
	size_t i;

	for (i = 0; i < f->n; i++)
		if (causes(&f->all[i], d->err) && d->ended_ms >= f->all[i].began_ms &&
		    d->began_ms <= f->all[i].whole_ms + TURN_MS) {
			*until_ms = f->all[i].whole_ms + TURN_MS;
			return true;
		}
	return false;
}
