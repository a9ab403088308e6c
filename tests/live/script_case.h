/*
 * script_case.h - scripts and units where they go wrong: on a slot that is being migrated, with each of their keys absent, still
 * here or already there; at maxmemory. Each time there must be no change, or the whole change.
 */
#ifndef SCRIPT_CASE_H
#define SCRIPT_CASE_H

#include "world.h"

#include "crossslot/script.h"

enum { CASE_KEYS = 3, CASE_ARGS = 8, CASE_SHOWS = 4 };

/* All keys lie in the slot of {m}. */
struct script_case {
	const char *name;
	const struct swi_script *script; /* NULL: a unit, MULTI and EXEC around `args`, a command each */
	const char *keys[CASE_KEYS];
	const char *make[CASE_KEYS]; /* the commands that make them */
	const char *args[CASE_ARGS];
	const char *show[CASE_SHOWS]; /* the commands that show what is there */
};

/* On the cluster; what the case does on the plain server is the whole change. Prints how many of the combinations ran. */
void cases_on_a_migrating_slot(const struct script_case *cases, size_t n);
/* On the plain server. `may_refuse`: whether one server, too, would refuse such a command for want of memory. */
void cases_at_maxmemory(const struct script_case *cases, size_t n,
			bool (*may_refuse)(const struct script_case *s));
/* What a script is called must be what the server calls it. */
void case_digest_is_right(const struct swi_script *script);

/* The slot of {m} becomes open, and closed again, its keys staying where they are. After case_find_nodes(). */
void case_find_nodes(void);
void case_open_slot(void);
void case_close_slot(void);

/* Fixtures: a group's, and one behind each test: the slot closed on all nodes, no limit of memory anywhere. */
int case_world_open(void **state);
int case_restore(void **state);

#endif
