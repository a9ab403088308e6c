#include "scene.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

sw_handle *scene_open_with(struct fake *f, struct sw_options options)
{
	sw_handle *h = NULL;
	char text[512];

	if (!options.seeds)
		options.seeds = fake_seeds(f);
	if (sw_open_text(&options, &h, text, sizeof(text)))
		fail_msg("sw_open: %s", text);
	return h;
}

sw_handle *scene_open_ms(struct fake *f, uint32_t call_timeout_ms)
{
	return scene_open_with(f, (struct sw_options){ .call_timeout_ms = call_timeout_ms });
}

sw_handle *scene_open(struct fake *f)
{
	return scene_open_ms(f, 0);
}

sw_handle *scene_batch(sw_handle *h)
{
	sw_handle *b = NULL;

	assert_int_equal(sw_batch_new(h, &b), SW_OK);
	return b;
}

/* ---- replies as text ---- */

static void print_into(char **at, const char *end, const sw_reply *r);

static void put(char **at, const char *end, const char *text, size_t len)
{
	if ((size_t)(end - *at) <= len)
		return;
	memcpy(*at, text, len);
	*at += len;
	**at = '\0';
}

static void print_children(char **at, const char *end, const sw_reply *r)
{
	bool map = sw_reply_type_of(r) == SW_REPLY_MAP;
	size_t i;

	put(at, end, map ? "{" : "[", 1);
	for (i = 0; i < sw_reply_count(r); i++) {
		if (i)
			put(at, end, " ", 1);
		if (map) {
			print_into(at, end, sw_reply_key_at(r, i));
			put(at, end, " ", 1);
		}
		print_into(at, end, sw_reply_at(r, i));
	}
	put(at, end, map ? "}" : "]", 1);
}

static void print_text(char **at, const char *end, const char *before, const sw_reply *r, const char *after)
{
	sw_bytes text = sw_reply_bytes(r);

	put(at, end, before, strlen(before));
	put(at, end, text.data, text.len);
	put(at, end, after, strlen(after));
}

static void print_into(char **at, const char *end, const sw_reply *r)
{
	char number[32];

	switch (sw_reply_type_of(r)) {
	case SW_REPLY_NIL:
		put(at, end, "nil", 3);
		break;
	case SW_REPLY_STATUS:
		print_text(at, end, "+", r, "");
		break;
	case SW_REPLY_ERROR:
		print_text(at, end, "-", r, "");
		break;
	case SW_REPLY_INTEGER:
		snprintf(number, sizeof(number), ":%lld", (long long)sw_reply_integer(r));
		put(at, end, number, strlen(number));
		break;
	case SW_REPLY_ARRAY:
	case SW_REPLY_SET:
	case SW_REPLY_MAP:
		print_children(at, end, r);
		break;
	default:
		print_text(at, end, "\"", r, "\"");
	}
}

const char *scene_print(const sw_reply *r)
{
	static char text[4096];
	char *at = text;

	text[0] = '\0';
	print_into(&at, text + sizeof(text), r);
	return text;
}

/* ---- expectations ---- */

void expect_text(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is not in \"%s\"", part, text);
}

static void expect_fate(sw_err got, sw_outcome_kind outcome, const char *text, sw_err err, sw_outcome_kind wanted,
			const char *part)
{
	static const char *const names[] = { "NOT_SENT", "UNKNOWN", "ANSWERED" };

	if (got != err || outcome != wanted)
		fail_msg("expected %s %s, got %s %s \"%s\"", sw_err_name(err), names[wanted], sw_err_name(got),
			 names[outcome], text);
	if (part)
		expect_text(text, part);
}

void expect_failed(sw_handle *h, sw_err got, sw_err err, sw_outcome_kind outcome, const char *text)
{
	expect_fate(got, sw_outcome(h), sw_error_text(h), err, outcome, text);
}

void expect_result(sw_handle *batch, size_t i, sw_err err, sw_outcome_kind outcome, const char *text)
{
	struct sw_result r = { 0 };

	assert_int_equal(sw_batch_result(batch, i, &r), SW_OK);
	expect_fate(r.err, r.outcome, r.text, err, outcome, text);
}

void expect_reply(sw_handle *batch, size_t i, const char *reply)
{
	struct sw_result r = { 0 };

	assert_int_equal(sw_batch_result(batch, i, &r), SW_OK);
	if (r.err)
		fail_msg("command %zu: expected %s, got %s \"%s\"", i, reply, sw_err_name(r.err), r.text);
	assert_string_equal(scene_print(r.reply), reply);
}

void expect_get(sw_handle *h, const char *key, const char *value)
{
	sw_reply *r = NULL;
	sw_err err = sw_get(h, sw_str(key), &r);

	if (err)
		fail_msg("GET %s: %s \"%s\"", key, sw_err_name(err), sw_error_text(h));
	if (value)
		assert_string_equal(sw_reply_bytes(r).data, value);
	else
		assert_int_equal(sw_reply_type_of(r), SW_REPLY_NIL);
	sw_reply_free(r);
}

void expect_set(sw_handle *h, const char *key, const char *value)
{
	sw_err err = sw_set(h, sw_str(key), sw_str(value), NULL, NULL);

	if (err)
		fail_msg("SET %s: %s \"%s\"", key, sw_err_name(err), sw_error_text(h));
}

void batch_get(sw_handle *batch, const char *key)
{
	assert_int_equal(sw_get(batch, sw_str(key), NULL), SW_OK);
}

void batch_set(sw_handle *batch, const char *key, const char *value)
{
	assert_int_equal(sw_set(batch, sw_str(key), sw_str(value), NULL, NULL), SW_OK);
}

sw_err scene_call(sw_handle *h, const char *words, sw_reply **out)
{
	sw_bytes args[16];
	size_t n = 0, len;

	for (words += strspn(words, " "); *words; words += strspn(words, " ")) {
		len = strcspn(words, " ");
		assert_true(n < sizeof(args) / sizeof(args[0]));
		args[n++] = sw_buf(words, len);
		words += len;
	}
	return sw_call(h, args, n, out);
}

void expect_names(sw_iter *it, const char *want)
{
	struct sw_iter_item item;
	char got[200] = "";

	while (sw_iter_next(it, &item)) {
		strncat(got, item.name.data, item.name.len);
		strcat(got, " ");
	}
	assert_string_equal(got, want);
}

struct scene_name scene_name;

int scene_resolve(const char *host, uint16_t port, struct swi_endpoint *out, size_t max, size_t *n)
{
	struct sockaddr_in a = { .sin_family = AF_INET };

	if (!scene_name.host || strcmp(host, scene_name.host) != 0)
		return swi_resolve_all(host, port, out, max, n);
	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	for (*n = 0; *n < max && scene_name.ports[*n]; ++*n) {
		a.sin_port = htons((uint16_t)scene_name.ports[*n]);
		memset(&out[*n], 0, sizeof(out[*n]));
		memcpy(&out[*n].address, &a, sizeof(a));
		out[*n].len = sizeof(a);
	}
	return *n ? 0 : EAI_NONAME;
}
