/*
 * streams.h - what XREAD and XREADGROUP over several slots share: their arguments, one sub-command a stream, and the answers in
 * the order of the arguments. (One sub-command a slot would not tell which of two equal keys its answer belongs to, nor which
 * stream of two slots one server would have complained of first.)
 */
#ifndef SWI_CROSSSLOT_STREAMS_H
#define SWI_CROSSSLOT_STREAMS_H

#include "crossslot/combine.h"
#include "crossslot/round.h"

struct swi_streams {
	struct swi_op op; /* first */
	bool reads_group;
	struct swi_patience patience;
	sw_bytes *head; /* name and options as given, without BLOCK, up to STREAMS */
	size_t n_head;
	sw_bytes group;
	const sw_bytes *keys;
	sw_bytes *ids;
	size_t n;
	bool unbalanced; /* keys and IDs don't pair up */
	bool has_waited;
};

static inline struct swi_streams *swi_streams_of(struct swi_op *op)
{
	return (struct swi_streams *)op;
}

/* Reads the arguments; true: the operation has answered with what is wrong with them. */
bool swi_streams_read(struct swi_op *op, bool reads_group);

/* Sends a part for each stream. */
void swi_streams_send(struct swi_streams *s, unsigned flags);

/* The answers of the parts as one, failed ones left out; nil when no stream has anything. NULL: out of memory. */
sw_reply *swi_streams_put_together(struct swi_op *op);

/* The step for `unbalanced`: the server's words. */
void swi_streams_unbalanced(struct swi_op *op);

#endif
