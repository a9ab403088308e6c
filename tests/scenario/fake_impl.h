/*
 * fake_impl.h - what the files of the fake nodes share: fake_text.c (bytes, quoting, commands, replies),
 * fake_layout.c (slots and the automatic answers), fake_script.c (lines understood), fake_play.c (lines
 * played), fake_net.c (sockets and the thread), fake_count.c and fake.c (the public calls).
 */
#ifndef FAKE_IMPL_H
#define FAKE_IMPL_H

#include <pthread.h>
#include <stdint.h>

#include "fake.h"

enum {
	FAKE_SLOTS = 16384,
	FAKE_PATIENCE_S = 10, /* bound of every wait */
	FAKE_TRACE_MAX = 64 * 1024
};

/* ---- bytes ---------------------------------------------------------------------------------------- */

struct fake_buf {
	char *data;
	size_t len;
	size_t cap;
};

void *fake_alloc(size_t size); /* zeroed; aborts without memory */
void fake_put(struct fake_buf *b, const void *data, size_t len);
void fake_puts(struct fake_buf *b, const char *s);
void fake_putf(struct fake_buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void fake_drop(struct fake_buf *b, size_t len); /* the first len bytes */
void fake_clear(struct fake_buf *b);            /* frees */
void fake_put_bulk(struct fake_buf *b, const void *data, size_t len);

/* ---- words and commands ------------------------------------------------------------------------- */

struct fake_words {
	struct fake_buf *word;
	size_t n;
};

void fake_words_add(struct fake_words *w, const void *data, size_t len);
void fake_words_free(struct fake_words *w);

/* Splits a line as the head of fake.h says; false: a quote is not closed. */
bool fake_words_split(struct fake_words *w, const char *line);
bool fake_words_match(const struct fake_words *pattern, const struct fake_words *command);
bool fake_words_begin(const struct fake_words *command, const char *name);
/* Prints them so that a person can read them, long ones cut. */
void fake_words_print(struct fake_buf *out, const struct fake_words *w);

/* One command from the head of `in`: bytes it took, 0 if incomplete, -1 if that is no RESP command. */
ptrdiff_t fake_parse_command(const char *in, size_t len, struct fake_words *out);

/* A REPLY (fake.h) without "@": false when it can't be understood. */
bool fake_encode(struct fake_buf *out, const char *reply);

/* ---- layout ----------------------------------------------------------------------------------------- */

struct fake_layout {
	int16_t owner[FAKE_SLOTS]; /* index of the node, -1 = nobody */
	int16_t *primary;          /* a node: index of its primary, -1 = is one */
};

void fake_layout_free(struct fake_layout *l);
/* Node names of a layout are known already, except when `declare` is set. NULL or what is wrong. */
const char *fake_layout_parse(struct fake *f, struct fake_layout *l, const char *text,
			      bool declare);
void fake_layout_slots(struct fake *f, const struct fake_layout *l, struct fake_buf *out);

struct fake_node;
/* The automatic answer of a node; false if there is none to this command. */
bool fake_automatic(struct fake *f, const struct fake_node *node, const struct fake_words *command,
		    struct fake_buf *out);

/* ---- commands, connections, nodes ------------------------------------------------------------------- */

/* The place of one reply in its connection's order. Freed when the fake ends. */
struct fake_answer {
	struct fake_answer *next; /* on the connection */
	struct fake_answer *all;  /* of the fake */
	struct fake_conn *conn;   /* NULL: closed meanwhile */
	struct fake_buf out;
	bool complete;
};

/* A command that waits for the script. */
struct fake_item {
	struct fake_item *next;
	struct fake_words words;
	struct fake_answer *answer;
};

struct fake_conn {
	struct fake_conn *next;
	struct fake_node *node;
	int fd;
	int number;
	struct fake_buf in;
	struct fake_buf out;
	struct fake_answer *answers; /* oldest first */
	struct fake_answer **answers_end;
};

enum fake_action {
	FAKE_EXPECT,
	FAKE_REPLY,
	FAKE_PART,
	FAKE_MARK,
	FAKE_WAIT,
	FAKE_CLOSE,
	FAKE_RESET,
	FAKE_GONE,
	FAKE_DIE,
	FAKE_DEAF,
	FAKE_RISE,
	FAKE_PAUSE,
	FAKE_RESUME,
	FAKE_SILENT,
	FAKE_SPLIT,
	FAKE_LAYOUT
};

struct fake_step {
	struct fake_step *next;
	enum fake_action action;
	char *line;              /* as the test wrote it */
	struct fake_words words; /* what is expected */
	struct fake_buf bytes;   /* what is sent; or a point's name, terminated by NUL */
	struct fake_layout layout;
	size_t number;
};

struct fake_node {
	char *name;
	char *host;
	int port;
	int index;
	int epoch; /* 0: its index + 1; larger than all others when slots came to it */
	char address[96];
	char id[41];
	int listener; /* -1: none */
	int held;     /* bound meanwhile, so that a dead node's port isn't given to another test; -1: none */
	int fill[2];  /* our own connections that keep a deaf listener full */
	bool deaf;
	bool paused;
	bool silent;
	size_t split; /* 0: as much as goes */
	fake_handler *handler;
	void *handler_arg;
	struct fake_step *steps; /* not played yet */
	struct fake_step **steps_end;
	struct fake_item *inbox; /* arrived, not taken by the script yet */
	struct fake_item **inbox_end;
	struct fake_item *open; /* taken by the script, not answered yet */
	struct fake_item **open_end;
	struct fake_buf tally; /* the first two words of each command that arrived */
	size_t commands;
	size_t connections;
	size_t reads;
};

struct fake_point {
	struct fake_point *next;
	char *name;
};

struct fake {
	struct fake *next; /* of all that run; for fake_teardown() */
	pthread_mutex_t lock;
	pthread_cond_t change;
	pthread_t thread;
	int wake[2];
	bool running;
	bool ending;
	struct fake_node **nodes;
	size_t n_nodes;
	struct fake_conn *conns;
	int last_number;
	struct fake_layout layout;
	int layouts; /* played so far */
	struct fake_point *points;
	struct fake_answer *answers;
	struct fake_buf trace;
	struct fake_buf
		failure; /* the first thing that went wrong, terminated by NUL; empty: nothing */
	struct fake_buf seeds;
};

struct fake_node *fake_find(struct fake *f, const char *name, size_t len);
struct fake_node *fake_named(struct fake *f, const char *name); /* fails the test: never NULL */
struct fake_node *fake_declare(struct fake *f, const char *name, size_t len, const char *host);
/* Text with @A, @A.host and @A.port filled in. */
void fake_expand(struct fake *f, struct fake_buf *out, const char *text);

void fake_trace(struct fake *f, const struct fake_node *node, const char *what, const void *data,
		size_t len);
void fake_fail(struct fake *f, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A command has arrived / play what can be played; true if something was. */
void fake_arrived(struct fake *f, struct fake_conn *conn, struct fake_words *words);
bool fake_play(struct fake *f, struct fake_node *node);
void fake_reach(struct fake *f, const char *name);
bool fake_reached(const struct fake *f, const char *name);
const char *fake_parse_script(struct fake *f, const char *script, char *line, size_t line_size);
void fake_step_free(struct fake_step *step);
void fake_node_forget(struct fake_node *node); /* frees steps, items and tally */

/* Sockets. */
void *fake_serve(void *f); /* the thread */
void fake_wake(struct fake *f);
void fake_listen(struct fake_node *node, bool deaf);
void fake_unlisten(struct fake_node *node); /* connections are refused */
void fake_net_free(struct fake_node *node);
void fake_conn_end(struct fake *f, struct fake_conn *conn, bool reset);
void fake_node_end_all(struct fake *f, struct fake_node *node, bool reset);
size_t fake_node_open(const struct fake *f, const struct fake_node *node);
void fake_conn_flush(struct fake_conn *conn);

#endif
