/*
 * fake.h - cluster nodes that play a script.
 *
 * A test declares nodes and who owns which slots, and writes down what has to arrive and what is
 * answered, like a protocol trace:
 *
 *	struct fake *f = fake_new("A 0-8191 B 8192-16383");
 *
 *	fake_script(f, "A < GET k\n"
 *		       "A > -MOVED 12539 @B\n"
 *		       "B < GET k\n"
 *		       "B > \"hello\"\n");
 *	... open a client with fake_seeds(f), call sw_get() ...
 *	fake_stop(f);
 *
 * The nodes are real listeners on loopback, all served by one thread, so a test may block in the client.
 * The library needs nothing of slotwise: it has a RESP parser of its own. Every wait is bounded; the
 * functions that wait fail the running cmocka test when the time is up. Failures come with
 * the trace of what arrived and what was sent.
 *
 * LAYOUT. Node names (letters and digits), each followed by its slots: "A 0-99 200 B 100-199". "C" without
 * slots is a primary that owns none. "R>A" is a replica of A. "A@::1" listens on another address than
 * 127.0.0.1.
 *
 * SCRIPT. One line is "NODE action"; each node plays its own lines in order, nodes don't wait for each
 * other. Empty lines and lines that begin with # are skipped. In all texts @A becomes A's host:port,
 * @A.host and @A.port its parts.
 *
 *	A < GET k          waits for a command; it must be this one. Words are split at spaces; "a b",
 *	                   "\r\n\x00" quote; ? stands for any one word, ... at the end for any rest.
 *	                   The first word is compared without regard to case.
 *	A > REPLY          answers the oldest command of A that matched a < and has no answer yet; commands
 *	                   whose connection has ended are forgotten as soon as another one waits
 *	A + REPLY          sends these bytes of that answer, more will follow (+ or >)
 *	A mark NAME        the point NAME is reached
 *	A wait NAME        plays on when the point NAME is reached: by a node, or by fake_mark()
 *	A close            closes the connection of the oldest unanswered command of A,
 *	A reset            or resets it (RST); all of A's connections when no command is unanswered
 *	A gone             waits until the client has closed all its connections to A
 *	A die              resets all connections of A and stops listening: connections are refused
 *	A deaf             connections from now on are neither accepted nor refused (Linux)
 *	A rise             listens again, on the same port
 *	A pause, A resume  stops reading from A's connections, reads on
 *	A silent           swallows, unanswered, all that comes after the script's end
 *	A split N          writes at most N bytes at a time
 *	A layout LAYOUT    changes what the automatic answers say (of all nodes)
 *
 * A REPLY is one of
 *	+OK  -ERR text  :5  $5\r\nhello\r\n ...   RESP with escapes; the last CRLF may be left out
 *	"hello"  nil  ["a" :1 nil ["b"]]          a bulk, the null bulk, an array of such
 *	@slots [LAYOUT]                           what CLUSTER SLOTS answers for that layout
 *	raw "..."                                 exactly these bytes
 *
 * AUTOMATIC ANSWERS. CLUSTER SLOTS, CLUSTER SHARDS, CLUSTER NODES, CLUSTER MYID, AUTH, HELLO, CLIENT SETNAME,
 * CLIENT SETINFO, READONLY, READWRITE and ASKING are answered from the layout, unless the node's next
 * "<" line is that very command. Any other command that the script doesn't expect fails the test. Answers
 * keep the order of their commands on each connection, whoever gives them.
 */
#ifndef FAKE_H
#define FAKE_H

#include <stdbool.h>
#include <stddef.h>

struct fake;

/* A command that arrived, for handlers. Arguments are valid during the call; not terminated by NUL. */
struct fake_command {
	const char *node;
	int connection; /* number of the connection, counted over all nodes from 1 */
	size_t argc;
	const char *const *argv;
	const size_t *len;
};

struct fake_answer;

/*
 * Answers a command with fake_reply() or fake_reply_bytes() and returns true, or returns false to leave
 * it to the automatic answers. Returning true without a reply leaves the command unanswered for ever.
 * Runs in the nodes' thread; of this library it may call only these two.
 */
typedef bool fake_handler(void *arg, const struct fake_command *command,
			  struct fake_answer *answer);

/* `reply` is a REPLY as above, without @. */
void fake_reply(struct fake_answer *answer, const char *reply);
void fake_reply_bytes(struct fake_answer *answer, const void *data, size_t len);

/* Starts the nodes of a layout. Never NULL: a failure fails the test. */
struct fake *fake_new(const char *layout);

/* Adds lines; may be called any number of times. Fails the test when a line can't be understood. */
void fake_script(struct fake *f, const char *script);

/* fake_new() and fake_script() in one. */
struct fake *fake_run(const char *layout, const char *script);

/* Commands that no "<" line takes go to the handler; node NULL: of all nodes. */
void fake_handle(struct fake *f, const char *node, fake_handler *handler, void *arg);

/* "host:port,host:port..." of all nodes, and of one. Valid until fake_stop(). */
const char *fake_seeds(struct fake *f);
const char *fake_address(struct fake *f, const char *node);
int fake_port(struct fake *f, const char *node);

/* Reaches a named point; waits until one is reached. */
void fake_mark(struct fake *f, const char *name);
void fake_wait(struct fake *f, const char *name);

/* Waits until every line has been played. */
void fake_done(struct fake *f);

/* fake_done(), then ends the nodes, joins the thread and frees all. Fails the test if anything was wrong. */
void fake_stop(struct fake *f);

/* For cmocka's teardown: ends what a failed test has left, printing its trace. Always 0. */
int fake_teardown(void **state);

/* Counters since the start; node NULL: of all nodes together. */
size_t fake_connections(struct fake *f, const char *node); /* accepted */
size_t fake_open(struct fake *f, const char *node);        /* open now */
size_t fake_reads(struct fake *f, const char *node);       /* reads that brought data */
/* Commands that arrived, by name ("GET", "CLUSTER SLOTS"); name NULL: all. */
size_t fake_count(struct fake *f, const char *node, const char *name);

#endif
