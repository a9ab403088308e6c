/*
 * zset_args.h - the arguments of ZUNION, ZINTER, ZDIFF, ZINTERCARD and their ...STORE.
 */
#ifndef SWI_CROSSSLOT_ZSET_ARGS_H
#define SWI_CROSSSLOT_ZSET_ARGS_H

#include "crossslot/zset_algebra.h"

struct swi_zset_form {
	enum swi_algebra algebra;
	bool stores; /* a destination before numkeys */
	bool counts; /* ZINTERCARD */
};

struct swi_zset_args {
	sw_bytes destination; /* data == NULL: none */
	const sw_bytes *keys;
	size_t n_keys;
	double *weights; /* n_keys */
	enum swi_aggregate aggregate;
	bool with_scores;
	int64_t limit; /* 0: none */
	/* The servers look at the types of the keys before the options behind them: what they would say of those, or NULL. */
	const char *later;
};

/* false: *error has the server's words (size bytes). "" when memory is out. */
bool swi_zset_args(struct swi_arena *arena, const struct swi_zset_form *form, const sw_bytes *argv,
		   size_t argc, struct swi_zset_args *out, char *error, size_t size);

#endif
