/* tls_none.c - tls.h in a build without TLS. */
#include "wire/tls.h"

#ifndef SWI_TLS

#include <errno.h>
#include <stdio.h>
#include <string.h>

bool swi_tls_built(void)
{
	return false;
}

sw_err swi_tls_context_new(const struct sw_tls *options, struct swi_tls_context **out, char *why, size_t why_size)
{
	(void)options;
	(void)out;
	snprintf(why, why_size, "built without TLS");
	return SW_ENOTBUILT;
}

void swi_tls_context_free(struct swi_tls_context *context)
{
	(void)context;
}

struct swi_tls *swi_tls_new(struct swi_tls_context *context, const char *const *names, size_t n)
{
	(void)context;
	(void)names;
	(void)n;
	return NULL;
}

void swi_tls_free(struct swi_tls *t)
{
	(void)t;
}

int swi_tls_handshake(struct swi_tls *t, const struct swi_sys *sys, int fd)
{
	(void)t;
	(void)sys;
	(void)fd;
	return -ENOTSUP;
}

ssize_t swi_tls_send(struct swi_tls *t, const void *data, size_t len)
{
	(void)t;
	(void)data;
	(void)len;
	return -ENOTSUP;
}

ssize_t swi_tls_recv(struct swi_tls *t, void *data, size_t len)
{
	(void)t;
	(void)data;
	(void)len;
	return -ENOTSUP;
}

bool swi_tls_unsent(const struct swi_tls *t)
{
	(void)t;
	return false;
}

int swi_tls_flush(struct swi_tls *t)
{
	(void)t;
	return -ENOTSUP;
}

const char *swi_tls_why(const struct swi_tls *t, int error)
{
	(void)t;
	return strerror(-error);
}

#endif
