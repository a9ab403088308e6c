/*
 * tls.h - TLS over the socket of one connection: OpenSSL driven by hand, never blocking. It reads and writes through swi_sys like
 * everything else. In a build without TLS, swi_tls_context_new() fails and the rest is never called.
 */
#ifndef SWI_WIRE_TLS_H
#define SWI_WIRE_TLS_H

#include "wire/sys.h"

#include <slotwise/core.h>

struct swi_tls_context; /* one a client: certificates, key, whom to trust */
struct swi_tls;         /* one a connection */

bool swi_tls_built(void);

/*
 * Reads the files that `options` names; nothing of them is needed later. SW_ENOTBUILT ("built without TLS"), SW_EINVAL (a file
 * that can't be used), SW_ENOMEM; `why` gets one sentence.
 */
sw_err swi_tls_context_new(const struct sw_tls *options, struct swi_tls_context **out, char *why, size_t why_size);
void swi_tls_context_free(struct swi_tls_context *context);

/*
 * A connection to come. The server's certificate must be for one of the names (host names or numeric addresses, an address
 * only if the certificate lists it as such), unless the options say sw_tls.server_name: then for that. The first that
 * is a host name is the SNI. Strings are copied. NULL: out of memory.
 */
struct swi_tls *swi_tls_new(struct swi_tls_context *context, const char *const *names, size_t n);
void swi_tls_free(struct swi_tls *t);

/* A step of the handshake on a connected socket: 0 it is done, -EAGAIN to be called again when poll() says so, else it has failed. */
int swi_tls_handshake(struct swi_tls *t, const struct swi_sys *sys, int fd);

/*
 * Like swi_sys.send and recv: bytes, -EAGAIN, 0 (closed by peer), or a negative error that swi_tls_why() names. What
 * send() has taken counts as the kernel's: up to one record (16 KiB) of it may still be here.
 */
ssize_t swi_tls_send(struct swi_tls *t, const void *data, size_t len);
ssize_t swi_tls_recv(struct swi_tls *t, void *data, size_t len);

/* Bytes wait for room in the kernel: poll for POLLOUT, then flush. 0, -EAGAIN, or an error. */
bool swi_tls_unsent(const struct swi_tls *t);
int swi_tls_flush(struct swi_tls *t);

/* One clause about a failure of the functions above. */
const char *swi_tls_why(const struct swi_tls *t, int error);

#endif
