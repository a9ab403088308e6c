/*
 * byname.h - a command given as words: its row, its arity, its keys.
 */
#ifndef SWI_EXEC_BYNAME_H
#define SWI_EXEC_BYNAME_H

#include "exec/handle.h"

/*
 * Writes args into h's writer, routed by the spec's row or by what the server says of the command. SW_OK, or the error
 * that keeps it out (unknown, arity, blocked, arguments) with text and outcome on h.
 */
sw_err swi_write_by_name(sw_handle *h, const sw_bytes *args, size_t n, struct swi_writer **out);

/* A refusal in the server's words, and the row's syntax line, if it is known, as a hint behind them. Returns `text`. */
#define SWI_REFUSAL_MAX 512
#define SWI_CROSS_SLOT	"CROSSSLOT Keys in request don't hash to the same slot"
const char *swi_refusal_text(const struct swi_command *row, const char *words, char text[SWI_REFUSAL_MAX]);

/*
 * dynamic.c: the row of a command that the spec doesn't know, asked of a server once and remembered. SW_ECOMMAND when the
 * servers don't know it either.
 */
sw_err swi_dynamic_find(sw_handle *h, const sw_bytes *args, size_t n, const struct swi_command **row);
/* Whether its keys must be asked of the server for each call (COMMAND GETKEYS), and asking. */
bool swi_dynamic_movable(const struct swi_command *row);
sw_err swi_dynamic_keys(sw_handle *h, const sw_bytes *args, size_t n, struct swi_writer *w);

/* A command of the client's own, run now, its reply in `arena`. */
sw_err swi_ask(sw_handle *h, const sw_bytes *args, size_t n, struct swi_arena *arena, sw_reply **reply);

#endif
