/*
 * decide.h - what to do with a request that got an error reply or lost its connection. One pure function; the table of its
 * answers is tests/unit/test_decide.c.
 */
#ifndef SWI_EXEC_DECIDE_H
#define SWI_EXEC_DECIDE_H

#include "cluster/redirect.h"

/* Where views of the map may differ, so many nodes are asked. */
enum { SWI_ASK_SEVERAL = 3 };

enum swi_event_kind {
	SWI_EVENT_REPLY,      /* the server answered with `error` */
	SWI_EVENT_LOST,       /* the connection was lost, the request in the kernel's hands */
	SWI_EVENT_UNSENT,     /* the connection was lost or never made, the request not sent */
	SWI_EVENT_UNSENT_NODE, /* the same, and the request is for this node only */
	SWI_EVENT_LATE        /* the deadline passed with the request in the kernel's hands */
};

struct swi_event {
	enum swi_event_kind kind;
	enum swi_error_kind error; /* of a reply */
	bool repeatable;           /* readonly, or sent again at the caller's wish */
	bool same_place;           /* MOVED to where it was sent */
	bool fail_fast;
	bool open_again;           /* not sent: the node has lost an open connection, and may be tried at once */
	unsigned tries; /* redirects and retries of this request so far */
};

enum swi_action {
	SWI_GIVE,       /* the caller gets it as it is */
	SWI_TO_OWNER,   /* again, to the slot's owner */
	SWI_TO_ASKED,   /* again, with ASKING, to the node that the reply names */
	SWI_TO_NODE     /* again, to the same node */
};

struct swi_verdict {
	enum swi_action action;
	uint32_t wait_ms; /* before it goes out again; jitter is the caller's */
	unsigned refresh; /* how many nodes to ask for the map; 0: it isn't in doubt */
	bool patch;       /* the slot belongs to the node that the reply names */
};

struct swi_verdict swi_decide(const struct swi_event *e);

#endif
