/*
 * score_text.h - scores as the connected server prints them: 17 significant digits up to Redis 7.0, the shortest text
 * since 7.2 (and in every Valkey).
 */
#ifndef SWI_CROSSSLOT_SCORE_TEXT_H
#define SWI_CROSSSLOT_SCORE_TEXT_H

#include <stddef.h>

enum swi_score_style { SWI_SCORE_UNKNOWN, SWI_SCORE_17_DIGITS, SWI_SCORE_SHORTEST };

/* Writes at most 40 bytes without NUL; returns their number. UNKNOWN prints as SHORTEST. */
size_t swi_score_format(char out[40], double score, enum swi_score_style style);

/* Which style printed this text; UNKNOWN when both print it so. */
enum swi_score_style swi_score_style_of(const char *text, size_t len);

/* The style of a server's version, "7.0.15"; UNKNOWN when it can't be read. */
enum swi_score_style swi_score_style_of_version(const char *version, size_t len);

/* Whether the styles differ for this score. */
int swi_score_styles_differ(double score);

#endif
