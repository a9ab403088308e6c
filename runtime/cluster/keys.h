/*
 * keys.h - where the keys stand in a command, by its row's key specs (runtime/stub/swi_stub.h).
 */
#ifndef SWI_CLUSTER_KEYS_H
#define SWI_CLUSTER_KEYS_H

#include "swi_stub.h"

enum swi_keys_error {
	SWI_KEYS_OK = 0,
	SWI_KEYS_BAD_NUMKEYS /* not a number, negative, or more than there are arguments */
};

/*
 * Positions of the keys of argv[0..argc-1], in ascending order of the specs. At most `max` are written to
 * `at` (may be NULL with max 0); *n gets how many there are. Pure.
 */
enum swi_keys_error swi_keys_find(const struct swi_command *row, const sw_bytes *argv, size_t argc,
				  uint32_t *at, size_t max, size_t *n);

/* How many arguments stand behind a list of keys with their values: 1 for JSON.MGET key [key ...] path. */
size_t swi_keys_behind(const struct swi_command *row);

/* The argument behind the option `token` (in upper case), which stands before the keyword of the keys; of several, the last
 * one, as servers read them. 0: none. */
size_t swi_keys_option(const struct swi_command *row, const char *token, const sw_bytes *argv, size_t argc);

/* The command of argv[0] (and argv[1]) in a set, case-insensitively; NULL when it is not there. */
const struct swi_command *swi_command_find(const struct swi_command_set *set, const sw_bytes *argv,
					   size_t argc);

#endif
