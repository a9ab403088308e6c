/*
 * reader_driver.h - what the reader's tests share: bytes in, one expectation a call.
 */
#ifndef READER_DRIVER_H
#define READER_DRIVER_H

#include "wire/reader.h"

/* Bytes of the wire and how reply_text() prints what they mean. */
struct wire {
	const char *bytes;
	size_t len;
	const char *text;
};
#define WIRE(bytes, text) \
	{ \
		bytes, sizeof(bytes) - 1, text \
	}

/* A reader that reads into *a. false: out of memory. */
bool new_reader(struct swi_reader *r, struct swi_arena *a);
/* Frees the arena that it reads into, too. */
void free_reader(struct swi_reader *r);

/* From memory of that very size, so that a sanitizer sees a read beyond it. */
void feed(struct swi_reader *r, const char *data, size_t len);
void feed_text(struct swi_reader *r, const char *text);

void expect_reply(struct swi_reader *r, const char *text);
void expect_more(struct swi_reader *r);
/* An error with that part in its text, which stays. */
void expect_error(struct swi_reader *r, const char *part);

#endif
