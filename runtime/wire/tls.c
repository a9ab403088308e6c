#include "wire/tls.h"

#ifdef SWI_TLS

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wire/resp.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

enum { RECORD_BYTES = 16 * 1024, KEEP_BYTES = 1024 };

struct swi_tls_context {
	SSL_CTX *ssl;
	BIO_METHOD *bio;
	char *server_name; /* NULL: each node's own */
};

struct swi_tls {
	SSL *ssl;
	const struct swi_sys *sys;
	struct swi_buffer out; /* records that the kernel had no room for */
	size_t out_sent;
	int fd;
	int error; /* the socket's last one, negative */
	bool eof;
	bool mismatch; /* the certificate is good, and somebody else's */
	char why[200];
	size_t n_names;
	char names[]; /* each with its NUL */
};

bool swi_tls_built(void)
{
	return true;
}

/* ---- errors ---- */

/* OpenSSL's words for the oldest error of this thread; empties its queue. */
static const char *reason(void)
{
	unsigned long code = ERR_get_error();
	const char *text = code ? ERR_reason_error_string(code) : NULL;

	if (code && ERR_GET_LIB(code) == ERR_LIB_SSL && ERR_GET_REASON(code) == SSL_R_WRONG_VERSION_NUMBER)
		text = "the server doesn't speak TLS on this port";
	if (code && ERR_GET_LIB(code) == ERR_LIB_SYS)
		text = strerror(ERR_GET_REASON(code));
	ERR_clear_error();
	return text ? text : "unknown TLS error";
}

const char *swi_tls_why(const struct swi_tls *t, int error)
{
	return error == -EPROTO && t->why[0] ? t->why : strerror(-error);
}

static int refused(struct swi_tls *t)
{
	long verdict = SSL_get_verify_result(t->ssl);

	if (t->mismatch)
		ERR_clear_error(); /* `why` says it */
	else if (verdict != X509_V_OK)
		snprintf(t->why, sizeof(t->why), "its certificate is not accepted: %s",
			 X509_verify_cert_error_string(verdict));
	else
		snprintf(t->why, sizeof(t->why), "TLS: %s", reason());
	ERR_clear_error();
	return -EPROTO;
}

/* What an SSL_...() that gave `result` means. */
static int outcome(struct swi_tls *t, int result)
{
	switch (SSL_get_error(t->ssl, result)) {
	case SSL_ERROR_WANT_READ:
	case SSL_ERROR_WANT_WRITE:
		return -EAGAIN;
	case SSL_ERROR_ZERO_RETURN:
		return 0;
	default:
		if (t->error)
			return t->error;
		return t->eof ? 0 : refused(t);
	}
}

/* ---- the socket as OpenSSL sees it ---- */

static int bio_read(BIO *bio, char *data, int len)
{
	struct swi_tls *t = BIO_get_data(bio);
	ssize_t n = t->sys->recv(t->fd, data, (size_t)len, false);

	BIO_clear_retry_flags(bio);
	if (n == -EAGAIN)
		BIO_set_retry_read(bio);
	else if (n < 0)
		t->error = (int)n;
	t->eof = n == 0;
	return n < 0 ? -1 : (int)n;
}

/* Always takes everything, so that a record is never in OpenSSL's hands only, to be repeated with the very same data. */
static int bio_write(BIO *bio, const char *data, int len)
{
	struct swi_tls *t = BIO_get_data(bio);
	ssize_t n = 0;

	BIO_clear_retry_flags(bio);
	if (!swi_tls_unsent(t))
		n = t->sys->send(t->fd, data, (size_t)len);
	if (n < 0 && n != -EAGAIN) {
		t->error = (int)n;
		return -1;
	}
	if (n < 0)
		n = 0;
	if (n < len)
		swi_buffer_add(&t->out, data + n, (size_t)(len - n));
	if (t->out.failed)
		t->error = -ENOMEM;
	return t->out.failed ? -1 : len;
}

static long bio_ctrl(BIO *bio, int what, long number, void *pointer)
{
	const struct swi_tls *t = BIO_get_data(bio);

	(void)number;
	(void)pointer;
	if (what == BIO_CTRL_EOF)
		return t->eof;
	return what == BIO_CTRL_FLUSH;
}

static BIO_METHOD *new_method(void)
{
	BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "slotwise");

	if (method) {
		BIO_meth_set_read(method, bio_read);
		BIO_meth_set_write(method, bio_write);
		BIO_meth_set_ctrl(method, bio_ctrl);
	}
	return method;
}

/* ---- whose certificate it is ---- */

static bool names_one(X509 *certificate, const struct swi_tls *t)
{
	const char *name = t->names;
	size_t i;

	for (i = 0; i < t->n_names; i++, name += strlen(name) + 1)
		if (swi_is_numeric(name) ? X509_check_ip_asc(certificate, name, 0) > 0
				     : X509_check_host(certificate, name, 0, 0, NULL) > 0)
			return true;
	return false;
}

static void say_mismatch(struct swi_tls *t)
{
	const char *name = t->names;
	size_t len, i;

	t->mismatch = true;
	len = (size_t)snprintf(t->why, sizeof(t->why), "its certificate is not for");
	for (i = 0; i < t->n_names && len < sizeof(t->why); i++, name += strlen(name) + 1)
		len += (size_t)snprintf(t->why + len, sizeof(t->why) - len, "%s %s", i ? " or" : "", name);
}

/* In OpenSSL's place, which looks at names only if told to, and then knows no "or". */
static int verify(X509_STORE_CTX *store, void *unused)
{
	SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
	struct swi_tls *t = SSL_get_app_data(ssl);

	(void)unused;
	if (X509_verify_cert(store) <= 0)
		return 0;
	if (names_one(X509_STORE_CTX_get0_cert(store), t))
		return 1;
	say_mismatch(t);
	X509_STORE_CTX_set_error(store, X509_V_ERR_HOSTNAME_MISMATCH);
	return 0;
}

/* ---- the context ---- */

/* A key that needs a passphrase is an error, not a question on the terminal. */
static int no_passphrase(char *out, int size, int writing, void *unused)
{
	(void)writing;
	(void)unused;
	if (size > 0)
		*out = '\0';
	return 0;
}

static sw_err unusable(const char *what, const char *name, char *why, size_t size)
{
	snprintf(why, size, "TLS: %s '%s' can't be used: %s", what, name, reason());
	return SW_EINVAL;
}

static sw_err load_trust(SSL_CTX *ssl, const struct sw_tls *o, char *why, size_t size)
{
	if (!o->ca_file && !o->ca_dir)
		return SSL_CTX_set_default_verify_paths(ssl) == 1
			       ? SW_OK : unusable("the system's certificates", "default", why, size);
	if (SSL_CTX_load_verify_locations(ssl, o->ca_file, o->ca_dir) != 1)
		return unusable(o->ca_file ? "ca_file" : "ca_dir", o->ca_file ? o->ca_file : o->ca_dir, why, size);
	return SW_OK;
}

static sw_err load_identity(SSL_CTX *ssl, const struct sw_tls *o, char *why, size_t size)
{
	const char *key = o->key_file ? o->key_file : o->cert_file;

	if (!o->cert_file && !o->key_file)
		return SW_OK;
	if (!o->cert_file) {
		snprintf(why, size, "TLS: a key_file needs a cert_file");
		return SW_EINVAL;
	}
	if (SSL_CTX_use_certificate_chain_file(ssl, o->cert_file) != 1)
		return unusable("cert_file", o->cert_file, why, size);
	if (SSL_CTX_use_PrivateKey_file(ssl, key, SSL_FILETYPE_PEM) != 1 || SSL_CTX_check_private_key(ssl) != 1)
		return unusable("key_file", key, why, size);
	return SW_OK;
}

static void set_up(SSL_CTX *ssl)
{
	SSL_CTX_set_min_proto_version(ssl, TLS1_2_VERSION);
	SSL_CTX_set_mode(ssl, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
				      SSL_MODE_RELEASE_BUFFERS);
	SSL_CTX_set_read_ahead(ssl, 1); /* one recv() a record, not two */
	SSL_CTX_set_session_cache_mode(ssl, SSL_SESS_CACHE_OFF);
	SSL_CTX_set_verify(ssl, SSL_VERIFY_PEER, NULL);
	SSL_CTX_set_cert_verify_callback(ssl, verify, NULL);
	SSL_CTX_set_default_passwd_cb(ssl, no_passphrase);
}

static sw_err fill(struct swi_tls_context *c, const struct sw_tls *o, char *why, size_t size)
{
	sw_err err;

	c->ssl = SSL_CTX_new(TLS_client_method());
	c->bio = new_method();
	if (o->server_name)
		c->server_name = strdup(o->server_name);
	if (!c->ssl || !c->bio || (o->server_name && !c->server_name)) {
		snprintf(why, size, "out of memory");
		return SW_ENOMEM;
	}
	set_up(c->ssl);
	err = load_trust(c->ssl, o, why, size);
	return err ? err : load_identity(c->ssl, o, why, size);
}

sw_err swi_tls_context_new(const struct sw_tls *options, struct swi_tls_context **out, char *why, size_t why_size)
{
	struct swi_tls_context *c = calloc(1, sizeof(*c));
	sw_err err = SW_ENOMEM;

	snprintf(why, why_size, "out of memory");
	ERR_clear_error();
	if (c)
		err = fill(c, options, why, why_size);
	if (err) {
		swi_tls_context_free(c);
		ERR_clear_error();
		return err;
	}
	*out = c;
	return SW_OK;
}

void swi_tls_context_free(struct swi_tls_context *c)
{
	if (!c)
		return;
	SSL_CTX_free(c->ssl);
	BIO_meth_free(c->bio);
	free(c->server_name);
	free(c);
}

/* ---- one connection ---- */

static bool set_sni(struct swi_tls *t)
{
	const char *name = t->names;
	size_t i;

	for (i = 0; i < t->n_names; i++, name += strlen(name) + 1)
		if (!swi_is_numeric(name))
			return SSL_set_tlsext_host_name(t->ssl, name) == 1;
	return true;
}

static bool attach(struct swi_tls *t, struct swi_tls_context *c)
{
	BIO *bio;

	t->ssl = SSL_new(c->ssl);
	bio = t->ssl ? BIO_new(c->bio) : NULL;
	if (!bio)
		return false;
	BIO_set_data(bio, t);
	BIO_set_init(bio, 1);
	SSL_set_bio(t->ssl, bio, bio);
	SSL_set_app_data(t->ssl, t);
	SSL_set_connect_state(t->ssl);
	return set_sni(t);
}

struct swi_tls *swi_tls_new(struct swi_tls_context *c, const char *const *names, size_t n)
{
	const char *const only[1] = { c->server_name };
	struct swi_tls *t;
	size_t size = 0, i;
	char *at;

	if (c->server_name) {
		names = only;
		n = 1;
	}
	for (i = 0; i < n; i++)
		size += strlen(names[i]) + 1;
	t = calloc(1, sizeof(*t) + size);
	if (!t)
		return NULL;
	t->fd = -1;
	t->n_names = n;
	for (i = 0, at = t->names; i < n; i++, at += strlen(at) + 1)
		memcpy(at, names[i], strlen(names[i]) + 1);
	if (attach(t, c))
		return t;
	swi_tls_free(t);
	ERR_clear_error();
	return NULL;
}

/* Without a close_notify: a child of fork() that frees its copy must not end the parent's session. */
void swi_tls_free(struct swi_tls *t)
{
	if (!t)
		return;
	SSL_free(t->ssl);
	swi_buffer_free(&t->out);
	free(t);
}

int swi_tls_handshake(struct swi_tls *t, const struct swi_sys *sys, int fd)
{
	int done, error = 0;

	t->sys = sys;
	t->fd = fd;
	ERR_clear_error();
	done = SSL_do_handshake(t->ssl);
	if (done != 1)
		error = outcome(t, done);
	if (done != 1 && error == 0)
		error = -ECONNRESET;
	if (error == 0 || error == -EAGAIN) {
		int flushed = swi_tls_flush(t);

		error = flushed && flushed != -EAGAIN ? flushed : error;
	}
	return error;
}

bool swi_tls_unsent(const struct swi_tls *t)
{
	return t->out_sent < t->out.len;
}

int swi_tls_flush(struct swi_tls *t)
{
	while (swi_tls_unsent(t)) {
		ssize_t n = t->sys->send(t->fd, t->out.data + t->out_sent, t->out.len - t->out_sent);

		if (n < 0)
			return (int)n;
		t->out_sent += (size_t)n;
	}
	swi_buffer_reset(&t->out, KEEP_BYTES);
	t->out_sent = 0;
	return 0;
}

ssize_t swi_tls_send(struct swi_tls *t, const void *data, size_t len)
{
	size_t taken = 0;
	int error = swi_tls_flush(t);

	while (!error && taken < len && !swi_tls_unsent(t)) {
		size_t n = len - taken < RECORD_BYTES ? len - taken : RECORD_BYTES;
		int wrote;

		ERR_clear_error();
		wrote = SSL_write(t->ssl, (const char *)data + taken, (int)n);
		if (wrote > 0)
			taken += (size_t)wrote;
		else
			error = outcome(t, wrote);
		if (wrote <= 0 && error == 0)
			error = -EPIPE;
	}
	return taken ? (ssize_t)taken : error;
}

ssize_t swi_tls_recv(struct swi_tls *t, void *data, size_t len)
{
	int n;

	ERR_clear_error();
	t->error = 0;
	n = SSL_read(t->ssl, data, len > INT32_MAX ? INT32_MAX : (int)len);
	return n > 0 ? n : outcome(t, n);
}

#endif
