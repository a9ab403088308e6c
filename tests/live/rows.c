#include "rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

void rows_check(struct pair *p, const struct row *rows, size_t n, bool as_sets)
{
	size_t i;

	for (i = 0; i < n; i++) {
		pair_clear(p);
		pair_prepare(p, rows[i].prepare);
		print_message("%s | %s\n", rows[i].prepare, rows[i].command);
		if (as_sets)
			pair_same_set(p, rows[i].command);
		else
			pair_same_reply(p, rows[i].command);
		pair_same_keys(p, "a b c d {a}2");
		pair_no_strays(p);
	}
}
