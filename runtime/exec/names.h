/*
 * names.h - the client's own keys on the servers: PREFIX{tag}kind[:id], the tag chosen so that the key falls into the right
 * slot. KEYS, the iterators and RANDOMKEY leave them out.
 */
#ifndef SWI_EXEC_NAMES_H
#define SWI_EXEC_NAMES_H

#include "exec/op.h"

/* Its name, without NUL; the length. `out` has room for SWI_INTERNAL_MAX bytes beside prefix, kind and id. */
#define SWI_INTERNAL_MAX sizeof("{1234567}:")
size_t swi_internal_name(const struct swi_client *client, uint16_t slot, const char *kind, const char *id, char *out);

/* An internal key in `slot`, in the operation's memory; id may be NULL. Empty bytes when memory is out. */
sw_bytes swi_internal_key(struct swi_op *op, uint16_t slot, const char *kind, const char *id);

/* Whether a key is one of the client's own. */
bool swi_internal_is(const struct swi_client *client, const char *key, size_t len);

/* A new id, unique among all clients: 32 hexadecimal digits of randomness, NUL-terminated. */
void swi_internal_id(struct swi_client *client, char id[33]);

#endif
