/* copy.h - the copy of a few bytes without a call: command names and keys mostly have 8 to 16. */
#ifndef SWI_WIRE_COPY_H
#define SWI_WIRE_COPY_H

#include <stdint.h>
#include <string.h>

/* memcpy(), also of nothing from NULL. Two words that may overlap are as good as a loop. */
static inline void swi_copy(char *to, const char *from, size_t n)
{
	uint64_t first, last;

	if (n >= 8 && n <= 16) {
		memcpy(&first, from, 8);
		memcpy(&last, from + n - 8, 8);
		memcpy(to, &first, 8);
		memcpy(to + n - 8, &last, 8);
	} else if (n) {
		memcpy(to, from, n);
	}
}

#endif
