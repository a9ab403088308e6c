#include "exec/scripts.h"

#include "wire/resp.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SHA1_DIGITS = 40 };

struct swi_script_text {
	struct swi_script_text *next;
	size_t len;
	char sha1[SHA1_DIGITS + 1];
	char text[];
};

void swi_scripts_free(struct swi_script_text *s)
{
	while (s) {
		struct swi_script_text *next = s->next;

		free(s);
		s = next;
	}
}

static const struct swi_script_text *find(const struct swi_client *c, sw_bytes sha1)
{
	const struct swi_script_text *s;

	for (s = c->scripts; s; s = s->next)
		if (sha1.len == SHA1_DIGITS && strncasecmp(s->sha1, sha1.data, SHA1_DIGITS) == 0)
			return s;
	return NULL;
}

bool swi_scripts_remember(struct swi_client *c, sw_bytes script, const char *sha1)
{
	struct swi_script_text *s;

	if (find(c, sw_buf(sha1, SHA1_DIGITS)))
		return true;
	s = malloc(sizeof(*s) + script.len + 1);
	if (!s)
		return false;
	memcpy(s->sha1, sha1, SHA1_DIGITS + 1);
	if (script.len)
		memcpy(s->text, script.data, script.len);
	s->len = script.len;
	s->next = c->scripts;
	c->scripts = s;
	return true;
}

/* EVALSHA sha1 ... -> EVAL text ..., EVALSHA_RO -> EVAL_RO. */
static bool rewrite(struct swi_request *r, const sw_bytes *argv, size_t argc, const struct swi_script_text *s)
{
	bool read_only = argv[0].len > 7;
	const char *rest = argv[1].data + argv[1].len + 2;
	size_t rest_len = (size_t)(r->bytes + r->len - rest);
	struct swi_buffer b = { 0 };
	char *resp = NULL;

	swi_resp_array(&b, argc);
	swi_resp_bulk(&b, read_only ? "EVAL_RO" : "EVAL", read_only ? 7 : 4);
	swi_resp_bulk(&b, s->text, s->len);
	swi_buffer_add(&b, rest, rest_len);
	if (!b.failed && b.len <= UINT32_MAX)
		resp = swi_arena_text(r->sink->arena, b.len);
	if (resp) {
		memcpy(resp, b.data, b.len);
		r->bytes = resp;
		r->len = (uint32_t)b.len;
	}
	swi_buffer_free(&b);
	return resp != NULL;
}

bool swi_scripts_restore(const struct swi_client *c, struct swi_request *r, const sw_reply *error)
{
	const struct swi_script_text *s;
	sw_bytes *argv;
	size_t argc;
	bool done = false;

	if (!r->row || !(r->row->flags & SWI_BY_HASH) || !r->sink->arena || !swi_reply_starts(error, "NOSCRIPT No matching"))
		return false;
	argv = malloc(swi_resp_argc(r->bytes, r->len) * sizeof(*argv));
	argc = argv ? swi_resp_slices(r->bytes, r->len, argv, swi_resp_argc(r->bytes, r->len), NULL) : 0;
	if (argc > 2) {
		s = find(c, argv[1]);
		done = s && rewrite(r, argv, argc, s);
	}
	free(argv);
	return done;
}
