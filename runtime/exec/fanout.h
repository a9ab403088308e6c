/*
 * fanout.h - one command to many nodes in parallel, and split commands: the answers become one (merge.h).
 */
#ifndef SWI_EXEC_FANOUT_H
#define SWI_EXEC_FANOUT_H

#include "exec/client.h"

enum swi_reach { SWI_REACH_ALL, SWI_REACH_PRIMARIES, SWI_REACH_ONE };

/* Sends target's command to the nodes; `merge` 0 answers with a map node -> reply. `one` for SWI_REACH_ONE. */
void swi_fanout(struct swi_client *c, struct swi_request *target, enum swi_reach reach, uint16_t one,
		enum swi_merge merge);

/*
 * The answers of the operation's last requests that succeeded, merged into one. NULL: the operation has been finished instead, with
 * the worst failure when none succeeded, or since they can't be merged.
 */
sw_reply *swi_op_merge(struct swi_op *op, enum swi_merge how);

/* The nodes that a reach has now, in the order of the table; n of them written to `out` (room for c->n_nodes). */
size_t swi_reach_nodes(const struct swi_client *c, enum swi_reach reach, uint16_t one, uint16_t *out);

#endif
