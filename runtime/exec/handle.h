/*
 * handle.h - the one handle type: where a command goes and when. It carries the writer that stubs write into.
 */
#ifndef SWI_EXEC_HANDLE_H
#define SWI_EXEC_HANDLE_H

#include "exec/client.h"
#include "exec/decode.h"
#include "wire/resp.h"

/* One command being written (stub.c). Between swi_begin() and swi_call() only. */
struct swi_writer {
	sw_handle *handle;
	const struct swi_command *row;
	char *start, *at, *end; /* the command, where it goes on, and where the room for it ends; */
	struct swi_buffer own;  /* it is in the free space of a batch's arena, or here */
	struct swi_inset inset; /* its `at` counts from `start` */
	uint32_t argc;
	uint32_t n_keys;
	uint16_t slot;     /* of the first key, SWI_NO_SLOT before */
	bool slots_differ; /* a later key lies elsewhere */
	bool by_name;      /* sw_call(): a view of several nodes takes it */
	sw_err err;        /* the first error; sticks */
	char why[160];
};

enum { SWI_BLOCK_REQUESTS = 512 };

/* A block of requests; their addresses are stable. */
struct swi_block_of_requests {
	struct swi_request r[SWI_BLOCK_REQUESTS];
};

struct swi_batch {
	struct swi_sink sink; /* first: answers of its commands */
	struct swi_client *client;
	struct swi_block_of_requests **blocks;
	size_t n_blocks;
	struct swi_request *next, *block_end; /* for the next command, and behind its block */
	size_t n;    /* commands */
	size_t left; /* not answered */
	size_t until; /* `done` when so many are left */
	size_t failed;
	uint8_t *differ;     /* bit i: the keys of command i lie in different slots; NULL: none so far */
	size_t n_differ;     /* bits that `differ` has room for */
	int64_t extra_ms;    /* time that its blocking commands may wait on servers */
	struct swi_arena bytes;
	struct swi_arena replies;
	bool special; /* a command that isn't plain is in it */
	bool ran;
	bool done;
	bool forever; /* one of its blocking commands has no timeout */
};

struct sw_handle {
	unsigned refs; /* its owner, and iterators made from it */
	struct swi_client *client;
	struct swi_target_route route;
	bool routed;             /* a view made by sw_route_new() */
	struct swi_batch *batch; /* NULL: commands run now */
	struct swi_writer writer;
	struct swi_arena scratch; /* replies of direct calls that nobody keeps */
	sw_outcome_kind outcome;
	uint16_t answered_by; /* the node of the last direct call; SWI_NO_NODE: its slot's owner */
	char text[512];
};

/* Sets the handle's text and outcome; returns err. */
sw_err swi_say(sw_handle *h, sw_err err, sw_outcome_kind outcome, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* The same from an answered request. */
sw_err swi_say_answer(sw_handle *h, const struct swi_request *r);
sw_outcome_kind swi_outcome_of(const struct swi_request *r);
/* Text of a failed request's error node, "" without. */
const char *swi_text_of(const struct swi_request *r);
/* The reply that the caller gets: unwraps a partial answer; NULL for errors. */
const sw_reply *swi_result_of(const struct swi_request *r);

/* stub.c: for arguments that were written as plain bytes: notes the slot of a key. */
void swi_note_key(struct swi_writer *w, sw_bytes key);
/* Why the command is blocked on this handle, or one of its options is; NULL: it is not. */
const char *swi_refusal(const struct swi_writer *w);
/* swi_call() for any reply. */
sw_err swi_call_by_name(struct swi_writer *w, sw_reply **out);

/* view.c: sw_open_text() with clock, randomness and sockets of the caller's. */
sw_err swi_open(const struct sw_options *options, const struct swi_sys *sys, sw_handle **out, char *text,
		size_t text_size);
/* A new handle on the same client, routed like h */
sw_err swi_view_new(sw_handle *h, sw_handle **out);

/* decode.c: milliseconds that a blocking command may wait on the server; INT64_MAX: for ever; 0: it doesn't block. */
int64_t swi_blocks_for_ms(const struct swi_command *row, const char *resp, size_t len);
/* The two parts of it, for a row that blocks: which argument says so (0: none), and what this one says (0: what a server refuses). */
size_t swi_timeout_at(const struct swi_command *row, const sw_bytes *argv, size_t argc);
int64_t swi_timeout_ms(const struct swi_block *block, sw_bytes timeout);

/* Nearly all commands: one slot, one node, nothing to think about ... */
static inline bool swi_is_plain(const struct swi_command *row, uint16_t slot, bool slots_differ)
{
	return row->route == SWI_ROUTE_FIRST_KEY && slot != SWI_NO_SLOT && !row->block && !slots_differ;
}
/* ... on a handle that says nothing else. */
static inline bool swi_goes_by_row(const struct swi_target_route *route)
{
	return !route->to && !route->read_from;
}

/* batch.c */
sw_err swi_batch_add(struct swi_writer *w, enum swi_out kind, bool alt, void *out);
struct swi_request *swi_batch_at(const struct swi_batch *b, size_t i);
void swi_batch_free(struct swi_batch *b);

/* call.c: one command, run to its end */
struct swi_direct {
	struct swi_sink sink; /* first */
	struct swi_request request;
	bool done;
};
sw_err swi_call_now(struct swi_writer *w, enum swi_out kind, bool alt, void *out);
/* The command in w, its reply in `arena`; nothing is decoded. */
void swi_run_direct(struct swi_writer *w, struct swi_arena *arena, struct swi_direct *d);
/* Bytes of a written command, those that have stayed with the caller included. */
static inline size_t swi_written(const struct swi_writer *w)
{
	return (size_t)(w->at - w->start) + (w->inset.data ? w->inset.len : 0);
}
/* Fills a request from a written command. */
static inline void swi_request_init(struct swi_request *r, const struct swi_writer *w, const char *resp, size_t len)
{
	*r = (struct swi_request){
		.row = w->row,
		.bytes = resp,
		.len = (uint32_t)len,
		.n_replies = 1,
		.slot = w->slot,
		.node = SWI_NO_NODE,
		.flags = (uint16_t)((w->row->flags & SWI_READONLY ? SWI_REQ_REPEAT : SWI_REQ_WRITE) |
				    (w->by_name ? SWI_REQ_BY_NAME : 0)),
	};
}

#endif
