#include "crossslot/arguments.h"

#include <stdio.h>

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

bool swi_arg_is(sw_bytes arg, const char *word)
{
	size_t i;

	for (i = 0; i < arg.len && word[i]; i++)
		if (upper(arg.data[i]) != word[i])
			return false;
	return i == arg.len && !word[i];
}

bool swi_args_take(struct swi_args *a, const char *word, size_t more)
{
	if (swi_args_left(a) <= more || !swi_arg_is(a->at[a->i], word))
		return false;
	a->i++;
	return true;
}

sw_bytes swi_args_next(struct swi_args *a)
{
	return a->at[a->i++];
}

void swi_command_error(char *out, size_t size, const char *format, sw_bytes name)
{
	char lower[32];
	size_t n = name.len < sizeof(lower) ? name.len : sizeof(lower) - 1;

	for (size_t i = 0; i < n; i++) {
		char c = name.data[i];

		lower[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	lower[n] = '\0';
	snprintf(out, size, format, lower);
}
