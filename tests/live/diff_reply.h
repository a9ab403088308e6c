/*
 * diff_reply.h - replies as text that is equal when the replies are.
 */
#ifndef DIFF_REPLY_H
#define DIFF_REPLY_H

#include <slotwise/core.h>

#include <hiredis/hiredis.h>

/* Grows; zeroed at first. `at` is terminated. */
struct diff_text {
	char *at;
	size_t len, size;
};

void diff_text_clear(struct diff_text *t);
void diff_text_add(struct diff_text *t, const char *data, size_t len);
/* In quotes, with \xHH for what can't be printed. */
void diff_text_add_bytes(struct diff_text *t, const char *data, size_t len);
void diff_text_format(struct diff_text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
void diff_text_free(struct diff_text *t);

/* `how`: enum diff_how; replaces what is in `t`. An error is "! " and its text. */
void diff_text_of_reply(struct diff_text *t, const sw_reply *r, unsigned how);
void diff_text_of_plain(struct diff_text *t, const redisReply *r, unsigned how);

/* The first 511 bytes of an error, as sw_error_text() has them: newer servers put a whole member into theirs. */
void diff_text_cut_error(struct diff_text *t);

/*
 * Whether the texts of two replies mean the same. A double of the cluster's may be a bulk of the server's; times of a DIFF_NEAR
 * command are equal within `tolerance`, those that were set as absolute ones exactly.
 */
bool diff_text_equal(const char *plain, const char *cluster, unsigned how, double tolerance);

#endif
