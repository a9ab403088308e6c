/*
 * build.h - build then swap: a destination key gets a whole new value at once, whatever it held before. Others see
 * the old value or the new one, never a half; a death leaves the destination as it was, or complete, and at most a
 * temporary key that expires by itself.
 *
 * For operations that store: their struct begins with struct swi_build instead of struct swi_op. Each function
 * below sends something and takes over op->step; it runs `then` when it has succeeded (op->sent then holds the
 * requests of its last round), and finishes the operation itself when it fails, with the server's own words. The
 * destination is written once: when that answer is missing the caller gets outcome UNKNOWN, nothing is
 * repeated.
 *
 *	struct sunionstore { struct swi_build build; ... };
 *
 *	static void stored(struct swi_op *op) { swi_op_finish_integer(op, count of op); }
 *
 *	static void combined(struct swi_op *op)
 *	{
 *		swi_build_store(op, op->argv[1], "SADD", members, n, 1, stored);
 *	}
 */
#ifndef SWI_CROSSSLOT_BUILD_H
#define SWI_CROSSSLOT_BUILD_H

#include "exec/op.h"

/* Fields are build.c's own, zeroed at the start. */
struct swi_build {
	struct swi_op op; /* first */
	swi_step *then;
	sw_bytes dest;
	sw_bytes temporary; /* in dest's slot */
	const sw_bytes *args;
	size_t n_args;
	unsigned per_element;
	const char *command;
	sw_bytes *brought; /* names in the destination's slot */
	sw_bytes *dumps;   /* payloads of the sources, absent: no such key */
	size_t n_brought;
	const sw_reply *at_source; /* EXEC's replies */
	uint16_t slot;
};

/* What is written in one piece; above, it goes through a temporary key. */
#define SWI_BUILD_SMALL_ELEMENTS 1000
#define SWI_BUILD_SMALL_BYTES ((size_t)64 * 1024)

/*
 * Makes `dest` what `command` (RPUSH, SADD, ZADD) builds of args[0..n_args-1], which stand behind the key, `per_element`
 * of them an element (ZADD: 2, score before member). Elements of sets and sorted sets must be distinct. n_args == 0
 * deletes dest. An old value and TTL are gone. `args` is borrowed until `then`. One round for up to
 * SWI_BUILD_SMALL_*, else two.
 */
void swi_build_store(struct swi_op *op, sw_bytes dest, const char *command, const sw_bytes *args, size_t n_args,
		     unsigned per_element, swi_step *then);

/*
 * Copies keys[0..n-1] into `slot`, each to a temporary key there (with a TTL), by DUMP and RESTORE: types and encodings
 * stay. Then swi_build_brought(op, i) is the name to use for keys[i]: the key itself if it lies in `slot`
 * already, else the copy (which does not exist if the key doesn't). Equal keys share one copy. Two
 * rounds. `then` comes after the RESTOREs.
 */
void swi_build_bring(struct swi_op *op, uint16_t slot, const sw_bytes *keys, size_t n, swi_step *then);
sw_bytes swi_build_brought(const struct swi_op *op, size_t i);

/*
 * After swi_build_bring(): runs a command, all keys in `slot`, together with the deletion of the copies as one unit, and
 * finishes the operation with the command's reply, errors word for word. One round.
 *
 *	argv = PFMERGE dest swi_build_brought(op, 0) swi_build_brought(op, 1)
 */
void swi_build_run_brought(struct swi_op *op, const sw_bytes *argv, size_t argc);

/*
 * Runs a command that stores (ZRANGESTORE, GEOSEARCHSTORE ...) at its source into swi_build_temporary(op, slot of the
 * source), which stands in argv where the destination did, puts what it made at `dest`, and finishes
 * the operation with the command's reply; an empty result deletes dest. An error of the command
 * leaves dest untouched. Two rounds; the temporary key is never seen by others.
 */
void swi_build_run_at_source(struct swi_op *op, uint16_t slot, const sw_bytes *argv, size_t argc, sw_bytes dest);
/* A new name for a temporary key in `slot`. */
sw_bytes swi_build_temporary(struct swi_op *op, uint16_t slot);

#endif
