/*
 * stats.h - counting what happens and telling whoever wants to hear it. The hot path only adds one to a node's counter; sums are made
 * when somebody asks.
 */
#ifndef SWI_EXEC_STATS_H
#define SWI_EXEC_STATS_H

#include "cluster/redirect.h"
#include "exec/client.h"

/* Events; `node` may be NULL where it isn't known. */
void swi_tell(struct swi_client *c, enum sw_event_kind kind, const struct swi_node *node, const char *text);
void swi_tell_two(struct swi_client *c, enum sw_event_kind kind, const struct swi_node *node, const struct swi_node *other);

/* A connection of the node came up, or ended: `err` as in swi_conn_events.closed. */
void swi_note_ready(struct swi_node *n);
void swi_note_closed(struct swi_node *n, sw_err err, const char *why);

/* An answer of the node; errors by their kind. */
void swi_note_answer(struct swi_node *n, const sw_reply *reply);
/* An error that is the client's business. `named`: whom a redirect names, or NULL. */
void swi_note_refusal(struct swi_node *n, enum swi_error_kind kind, uint16_t slot, const struct swi_node *named);

#endif
