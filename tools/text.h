/* text.h - bytes as people and programs read them. */
#ifndef TOOLS_TEXT_H
#define TOOLS_TEXT_H

#include <slotwise/core.h>
#include <stdio.h>

/* Whether the bytes are well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF. */
bool text_is_utf8(sw_bytes b);

/* Whether the bytes can stand in a line of a terminal as they are: UTF-8 without control characters. */
bool text_is_plain(sw_bytes b);

/* Between double quotes, with \n \r \t \a \b \\ \" and \xHH for all that isn't printable ASCII: the line parser
 * reads it back (line.h). */
void text_put_quoted(FILE *out, sw_bytes b);

/* As it is where that is plain and can't be taken for quoted, else quoted. */
void text_put(FILE *out, sw_bytes b);

/* RFC 4648, with padding, in one line. */
void text_put_base64(FILE *out, sw_bytes b);

/* A number as JSON has it, shortest form that reads back the same; "inf", "-inf", "nan" without quotes. */
void text_put_double(FILE *out, double value);

#endif
