/*
 * override.h - what the spec's `override: NAME` means in C: `const struct swi_override swi_override_NAME`, defined in
 * runtime/exec/split.c or in a family's file of runtime/crossslot/. A name that nobody defines fails at link.
 */
#ifndef SWI_EXEC_OVERRIDE_H
#define SWI_EXEC_OVERRIDE_H

#include "exec/op.h"

/* A key of the client's own (exec/names.h) that an algorithm may use; for sw_explain(). */
struct swi_own_key {
	const char *kind; /* "records"; NULL ends a list */
	int beside;       /* in whose slot: number of one of the command's keys, or SWI_BESIDE_... */
	bool with_id;     /* each call has another one */
};

enum {
	SWI_BESIDE_EACH = -1, /* one in each key's slot */
	SWI_BESIDE_LEAST = -2 /* of the keys the first by bytes */
};

struct swi_override {
	/* A new operation for target has been made by swi_op_new(size): start it. Called when the keys lie in
	 * different slots, or for each call if `always`. */
	void (*start)(struct swi_op *op);
	size_t size; /* of the operation's struct; 0: struct swi_op */
	/* NULL, or answers the target itself and returns true where the server would before looking at any key
	 * (syntax, arity, timeouts). Called before `start`. */
	bool (*refuse)(struct swi_op *op);
	/* One line a step, NUL-terminated and ending with NULL, for sw_explain(). */
	const char *const *steps;
	const struct swi_own_key *own; /* NULL: none */
	bool always;
	/* An argument with a '*' stands for keys of any slot (SORT): in a batch such a command runs alone. */
	bool patterns;
};

/* One sub-command a slot with that slot's keys; sw_explain() shows them. */
extern const struct swi_override swi_override_split;

#endif
