/*
 * scripts.h - Lua scripts that the client knows by their SHA1, and what becomes of NOSCRIPT.
 */
#ifndef SWI_EXEC_SCRIPTS_H
#define SWI_EXEC_SCRIPTS_H

#include "exec/client.h"

/*
 * r was answered NOSCRIPT and runs a script that the client knows: makes it the same EVAL, in its sink's arena, to be sent again.
 * false: it is the caller's.
 */
bool swi_scripts_restore(const struct swi_client *c, struct swi_request *r, const sw_reply *error);
/* Copies a script; sha1: 40 digits and a NUL. false: out of memory. */
bool swi_scripts_remember(struct swi_client *c, sw_bytes script, const char *sha1);
void swi_scripts_free(struct swi_script_text *s);

#endif
