/*
 * arguments.h - reading commands as the servers do, and what they say when they can't.
 */
#ifndef SWI_CROSSSLOT_ARGUMENTS_H
#define SWI_CROSSSLOT_ARGUMENTS_H

#include <slotwise/core.h>

#define SWI_ERR_SYNTAX    "ERR syntax error"
#define SWI_ERR_INTEGER   "ERR value is not an integer or out of range"
#define SWI_ERR_LIMIT     "ERR LIMIT can't be negative"
#define SWI_ERR_WEIGHT    "ERR weight value is not a float"
#define SWI_ERR_WRONGTYPE "WRONGTYPE Operation against a key holding the wrong kind of value"

/* Whether an argument is this word (upper case), in any case. */
bool swi_arg_is(sw_bytes arg, const char *word);

/* A walk through a command's options. */
struct swi_args {
	const sw_bytes *at;
	size_t n;
	size_t i; /* the next one */
};

static inline size_t swi_args_left(const struct swi_args *a)
{
	return a->n - a->i;
}
/* Steps over the next argument if it is this word and at least `more` arguments follow it. */
bool swi_args_take(struct swi_args *a, const char *word, size_t more);
/* The next argument; there must be one. */
sw_bytes swi_args_next(struct swi_args *a);

/* Copies an argument into the error text where the name of the command stands: "ERR ... '%s' command". Lower case. */
void swi_command_error(char *out, size_t size, const char *format, sw_bytes name)
	__attribute__((format(printf, 3, 0)));

#endif
