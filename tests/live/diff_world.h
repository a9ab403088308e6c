/*
 * diff_world.h - one plain server and a cluster behind slotwise, which are given the same commands.
 */
#ifndef DIFF_WORLD_H
#define DIFF_WORLD_H

#include "diff_program.h"
#include "diff_reply.h"

enum { DIFF_NODES = 16 };

struct diff_world {
	sw_handle *client[2]; /* with usual options, with fast moves */
	sw_handle *cluster; /* the one in use, at first client[0] */
	redisContext *plain;
	redisContext *node[DIFF_NODES]; /* the primaries, directly */
	size_t n_nodes;
	double span_ms; /* the longest that both servers together took for a step since diff_clear() */
	double spent_s[2]; /* in all: plain, cluster */
	struct diff_text *text[2]; /* the replies of the last step: plain, cluster */
	size_t n_texts;
};

/* From SLOTWISE_CLUSTER and SLOTWISE_PLAIN; fails the test unless both are of one version. */
void diff_open(struct diff_world *w);
void diff_close(struct diff_world *w);
void diff_clear(struct diff_world *w);

/*
 * Runs commands[0..n-1] on both: `batch` as a batch and a pipeline, else the one command as a call. Compares the replies; the
 * first difference is told in `why`, false then.
 */
bool diff_run(struct diff_world *w, const struct diff_command *commands, size_t n, bool batch, struct diff_text *why);

/* Compares everything that is stored, and looks for keys of the client's own that would stay. */
bool diff_data(struct diff_world *w, struct diff_text *why);

#endif
