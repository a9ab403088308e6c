/*
 * reply_text.h - a reply tree as one line of text, for comparisons:
 * nil +OK -ERR :1 ,1.5 #t "bulk\x00" [array of] {"key": value} ~[set] >[push] (bignum =verbatim
 */
#ifndef REPLY_TEXT_H
#define REPLY_TEXT_H

#include <slotwise/core.h>

/* Cut to size, always terminated; returns out. */
char *reply_text(const sw_reply *r, char *out, size_t size);

#endif
