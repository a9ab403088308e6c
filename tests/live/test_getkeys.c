/*
 * Where the keys of a command stand: what the spec derives against COMMAND GETKEYS of the server, for every call of the generated
 * encode tests. Runs in the source folder.
 */
#include "live.h"

#include <stdio.h>
#include <string.h>

enum { MAX_WORDS = 256, MAX_TEXT = 8192 };

struct call {
	char text[MAX_TEXT];
	sw_bytes words[MAX_WORDS];
	size_t n;
};

struct tally {
	size_t compared, unknown, refused;
};

static const char *const files[] = { "bitmap",	   "cluster", "connection", "generic",	  "geo",    "hash",
				     "hyperloglog", "list",    "pubsub",     "scripting",  "sentinel", "server",
				     "set",	   "sorted_set", "stream", "string", "transactions" };

/* Commands whose keys the servers list in another way (the exceptions keys-differ of the spec). */
static const char *const exceptions[] = { "CLUSTER KEYSLOT", "CLUSTERSCAN", "SPUBLISH" };
static bool excused[sizeof(exceptions) / sizeof(exceptions[0])];

static bool is_exception(const struct call *c)
{
	size_t i;

	for (i = 0; i < sizeof(exceptions) / sizeof(exceptions[0]); i++) {
		const char *name = exceptions[i], *space = strchr(name, ' ');
		size_t first = space ? (size_t)(space - name) : strlen(name);

		if (c->words[0].len == first && memcmp(c->words[0].data, name, first) == 0 &&
		    (!space || (c->n > 1 && strncmp(c->words[1].data, space + 1, c->words[1].len) == 0))) {
			excused[i] = true;
			return true;
		}
	}
	return false;
}

/* A C string literal at *at into c; false when it isn't one that is understood. */
static bool literal(const char **at, struct call *c, char **to)
{
	const char *from = *at + 1;
	char *begin = *to;

	while (*from && *from != '"') {
		if (*from == '\\' && (from[1] == '"' || from[1] == '\\'))
			from++;
		else if (*from == '\\')
			return false;
		*(*to)++ = *from++;
	}
	c->words[c->n++] = sw_buf(begin, (size_t)(*to - begin));
	*at = from + 1;
	return true;
}

/* The literals of the next EXPECT(...); they are the call's words. */
static bool next_call(const char **at, struct call *c)
{
	char *to = c->text;

	c->n = 0;
	*at = strstr(*at, "EXPECT(sw_");
	while (*at && **at && strncmp(*at, ");", 2) != 0) {
		if (**at != '"')
			++*at;
		else if (!literal(at, c, &to))
			fail_msg("an escape that is not understood: %.40s", *at);
	}
	return *at != NULL;
}

static bool has(const sw_reply *list, sw_bytes key)
{
	size_t i;

	for (i = 0; i < sw_reply_count(list); i++) {
		sw_bytes b = sw_reply_bytes(sw_reply_at(list, i));

		if (b.len == key.len && (b.len == 0 || memcmp(b.data, key.data, b.len) == 0))
			return true;
	}
	return false;
}

static void show(const struct call *c, const char *what, const char *mine, const char *theirs)
{
	size_t i;

	print_error("%s:", what);
	for (i = 0; i < c->n; i++)
		print_error(" %.*s", (int)c->words[i].len, c->words[i].data);
	print_error("\n  the client: %s\n  the server: %s\n", mine, theirs);
}

/* Both lists have the same elements; the samples' keys all differ. */
static bool agree(const sw_reply *mine, const sw_reply *theirs)
{
	size_t i;

	if (sw_reply_count(mine) != sw_reply_count(theirs))
		return false;
	for (i = 0; i < sw_reply_count(mine); i++)
		if (!has(theirs, sw_reply_bytes(sw_reply_get(sw_reply_at(mine, i), sw_str("key")))))
			return false;
	return true;
}

/* Redis 7.0 wants an argument behind the command's name: without one there is no key either. */
static bool says_none(const char *why)
{
	return strstr(why, "no key arguments") || strstr(why, "wrong number of arguments for 'command|getkeys'");
}

static bool check(sw_handle *h, struct call *c, struct tally *t)
{
	sw_bytes question[MAX_WORDS + 2] = { sw_str("COMMAND"), sw_str("GETKEYS") };
	sw_reply *explained = NULL, *theirs = NULL;
	const sw_reply *mine;
	bool fine, known = true;

	memcpy(question + 2, c->words, c->n * sizeof(sw_bytes));
	if (sw_explain(h, c->words, c->n, &explained)) {
		show(c, "not explained", sw_error_text(h), "");
		return false;
	}
	mine = sw_reply_get(explained, sw_str("keys"));
	if (sw_call(h, question, c->n + 2, &theirs)) {
		const char *why = sw_error_text(h);

		/* An option or subcommand that this server has not. */
		if (strstr(why, "Invalid command specified") || strstr(why, "Invalid number of arguments"))
			known = !++t->unknown;
		else if (strstr(why, "Invalid arguments specified"))
			t->refused++;
		else if (!says_none(why))
			fail_msg("COMMAND GETKEYS: %s", why);
		fine = !says_none(why) || sw_reply_count(mine) == 0;
	} else {
		fine = agree(mine, theirs);
	}
	t->compared++;
	if (!fine || !known)
		fine = is_exception(c) || fine;
	if (!fine)
		show(c, "the keys differ", live_text(mine), live_text(theirs));
	sw_reply_free(explained);
	sw_reply_free(theirs);
	return fine;
}

static char *read_file(const char *name)
{
	char path[200], *text = calloc(1, 1 << 20);
	FILE *f;

	snprintf(path, sizeof(path), "generated/tests/encode_%s.c", name);
	f = fopen(path, "r");
	if (!f || !text)
		fail_msg("%s can't be read", path);
	assert_in_range(fread(text, 1, (1 << 20) - 1, f), 1, (1 << 20) - 2);
	fclose(f);
	return text;
}

static void keys_of_every_sample(void **state)
{
	static struct call call;
	sw_handle *h = *state;
	struct tally t = { 0 };
	size_t i, differ = 0;

	for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		char *text = read_file(files[i]);
		const char *at = text;

		while (next_call(&at, &call))
			differ += !check(h, &call, &t);
		free(text);
	}
	print_message("%zu calls compared; %zu unknown to this server, %zu refused by it\n", t.compared, t.unknown,
		      t.refused);
	assert_int_equal(differ, 0);
	assert_true(t.compared > 1000);
	assert_true(t.unknown + t.refused < t.compared / 2);
	for (i = 0; i < sizeof(excused) / sizeof(excused[0]); i++)
		if (!excused[i])
			fail_msg("%s: no sample needs the exception", exceptions[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(keys_of_every_sample) };

	return cmocka_run_group_tests(tests, live_setup, live_teardown);
}
