/*
 * reader.h - bytes of a connection in, reply trees out: hiredis' reader with our own reply functions,
 * so that a tree lives in the arena of who asked. The only file that sees hiredis; the differences between 0.14 and
 * 1.x end here.
 */
#ifndef SWI_WIRE_READER_H
#define SWI_WIRE_READER_H

#include "wire/arena.h"
#include "wire/reply.h"

/* Arrays within arrays of one reply; leaves room for the maps that a fan-out puts around it. */
#define SWI_READER_MAX_DEPTH (SWI_REPLY_MAX_DEPTH - 8)

struct swi_reader {
	struct redisReader *hiredis;
	struct swi_arena *arena;  /* where the tree under construction goes; NULL: parse and drop */
	uint64_t max_reply_bytes; /* more than that in one reply is a protocol error; 0: no limit */
	uint64_t reply_bytes;     /* of the reply under construction: its texts and nodes */
	size_t peak_bytes;        /* the most that hiredis' buffer has held */
	sw_reply *text;           /* a bulk string on its way to its place: its node, */
	char *text_at;            /* where the next byte goes (only while `arena` is there), */
	bool other;               /* a reply is under construction that hiredis makes, or it has bytes left */
	uint64_t text_left;       /* bytes that are still to come, its line end included */
	bool aside;               /* the last reply was none: a push or an attribute, also when it was dropped */
	bool begun_aside;         /* ... that which is under construction will be */
	bool no_memory;           /* the last error was memory, not protocol */
	bool too_large;           /* the reply went beyond max_reply_bytes ... */
	bool too_deep;            /* ... or beyond SWI_READER_MAX_DEPTH */
	char error[192];
};

/* Everything zero but hiredis' reader; limits are set after it. false: out of memory. */
bool swi_reader_init(struct swi_reader *r);
void swi_reader_free(struct swi_reader *r);

/*
 * Takes bytes from the network. false: out of memory or a broken reader. Pieces of about 16 KiB are best:
 * hiredis moves the rest of its buffer to the front after each KiB that it has parsed.
 */
bool swi_reader_feed(struct swi_reader *r, const char *data, size_t len);

/* SWI_READ_OTHER is the reader's own. */
enum swi_read { SWI_READ_MORE, SWI_READ_REPLY, SWI_READ_ERROR, SWI_READ_OTHER };

/*
 * The next whole reply from the bytes at *data, which moves on as they are used up: feed and next in one, and the fast way. Everything
 * has been used when SWI_READ_MORE comes. The arena as for swi_reader_next().
 */
enum swi_read swi_reader_take(struct swi_reader *r, const char **data, const char *end, sw_reply **out);

/*
 * The next whole reply. The caller sets r->arena before each call for a new reply and leaves it while
 * SWI_READ_MORE comes. *out is NULL for a dropped one. SWI_READ_ERROR: r->error is one sentence (broken RESP,
 * nesting deeper than this hiredis allows - named -, a limit, memory); the reader is unusable then.
 * A RESP3 push comes like any other reply, with r->aside set; the caller tells it apart.
 */
enum swi_read swi_reader_next(struct swi_reader *r, sw_reply **out);

/*
 * Where the rest of a text goes whose begin has been taken, without its line end; 0 bytes: no text is under way, or it is dropped.
 * What was put there is told by swi_reader_placed(). Only while the arena of the last swi_reader_take() is there.
 */
static inline size_t swi_reader_room(const struct swi_reader *r)
{
	return r->text_left > 2 && r->arena ? (size_t)r->text_left - 2 : 0;
}
static inline void swi_reader_placed(struct swi_reader *r, size_t len)
{
	r->text_at += len;
	r->text_left -= len;
}

/* Of the `len` bytes that come next: as many as hiredis should get, no more than its reply needs where that is easily said. */
size_t swi_reader_appetite(const struct swi_reader *r, const char *data, size_t len);
/* Whether hiredis has begun a reply, or has bytes unparsed. */
bool swi_reader_buffers(const struct swi_reader *r);
/* Whether a reply has begun and is not whole yet, or bytes wait unparsed. */
bool swi_reader_in_reply(const struct swi_reader *r);

/* Whether this hiredis reads RESP3: 1.0 and newer. */
bool swi_reader_knows_resp3(void);

/* Version of hiredis that this was built with, e.g. "0.14.1". */
const char *swi_hiredis_version(void);

#endif
