/* line.h - one line of input into arguments, with redis-cli's quoting. */
#ifndef TOOLS_LINE_H
#define TOOLS_LINE_H

#include <slotwise/core.h>

struct line {
	sw_bytes *args;
	size_t n;
	size_t room;
	char *bytes; /* what the arguments point into */
};

enum line_error {
	LINE_OK = 0,
	LINE_UNCLOSED, /* a quote is not closed */
	LINE_TRAILING, /* something stands directly behind a closing quote */
	LINE_NO_MEMORY
};

/*
 * Arguments are separated by blanks. "..." may hold \xHH \n \r \t \b \a and \ before any other character; '...' only
 * \'. A quote may begin in the middle of an argument, but must be followed by a blank or the end. Any bytes are
 * allowed, NUL as well. *line is overwritten; free it with line_free(), also after an error.
 */
enum line_error line_parse(const char *text, size_t len, struct line *line);
void line_free(struct line *line);

const char *line_error_text(enum line_error err);

#endif
