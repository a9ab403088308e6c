/*
 * redirect.h - what an error reply asks of a cluster client. Pure text.
 */
#ifndef SWI_CLUSTER_REDIRECT_H
#define SWI_CLUSTER_REDIRECT_H

#include <slotwise/core.h>

enum swi_error_kind {
	SWI_ERROR_PLAIN = 0, /* the caller's: WRONGTYPE, ERR, NOSCRIPT ... */
	SWI_ERROR_MOVED,
	SWI_ERROR_ASK,
	SWI_ERROR_TRYAGAIN,
	SWI_ERROR_CLUSTERDOWN,
	SWI_ERROR_LOADING,
	SWI_ERROR_MASTERDOWN,
	SWI_ERROR_READONLY,
	SWI_ERROR_NOAUTH, /* also WRONGPASS */
	SWI_ERROR_BROKEN  /* MOVED or ASK with nonsense behind it */
};

struct swi_redirect {
	enum swi_error_kind kind;
	uint16_t slot;          /* MOVED, ASK */
	struct sw_address to;   /* MOVED, ASK; empty host: the node that answered */
};

/* "MOVED 3999 127.0.0.1:6381", "ASK ...", host may be empty, a name, IPv6 with or without brackets. The slot
 * must be 0..16383, the port 1..65535, one space between words, nothing behind: else SWI_ERROR_BROKEN. A host
 * "?" (the node has no name that it may tell) is handed on as it is: only a fresh map can say who that is. */
void swi_redirect_parse(const char *text, size_t len, struct swi_redirect *out);

/* The same for a command that runs code of the user's (SWI_USER_CODE): its errors may begin with any word. Only a sentence that servers
 * write themselves counts, and a MOVED or ASK that is whole; everything else is SWI_ERROR_PLAIN. */
void swi_redirect_parse_strictly(const char *text, size_t len, struct swi_redirect *out);

#endif
