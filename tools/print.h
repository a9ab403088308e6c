/* print.h - replies as text for people and as JSON for programs. */
#ifndef TOOLS_PRINT_H
#define TOOLS_PRINT_H

#include <slotwise/core.h>
#include <stdio.h>

/*
 * One JSON value, no line break. Bulk, status, verbatim: string, or {"base64": "..."} when they are not UTF-8. Integer,
 * double, big number: number; inf and nan, which JSON lacks, are strings. Nil: null. Array, set, push: array.
 * Map: object; a key that is not UTF-8, or itself begins with "base64:", becomes "base64:..."; one that is no text its JSON.
 * Error: {"error": "..."}.
 */
void json_put(FILE *out, const sw_reply *r);
void json_put_text(FILE *out, sw_bytes text);
void json_put_error(FILE *out, sw_bytes text);

/*
 * One or several lines, as redis-cli shows replies on a terminal. as_is: texts of several lines (INFO ...) are not
 * quoted.
 */
void human_put(FILE *out, const sw_reply *r, bool as_is);
void human_put_error(FILE *out, sw_bytes text);
/* The same as the only row of a map. */
void human_put_row(FILE *out, sw_bytes key, const sw_reply *value, bool as_is);
void human_put_error_row(FILE *out, sw_bytes key, sw_bytes text);

#endif
