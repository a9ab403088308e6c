#include "pair.h"
#include "direct.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

enum { TEXT = 1 << 16 };

struct text {
	size_t len;
	char at[TEXT];
};

static void add(struct text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void add(struct text *t, const char *format, ...)
{
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(t->at + t->len, TEXT - t->len, format, args);
	va_end(args);
	assert_true(n >= 0 && t->len + (size_t)n < TEXT);
	t->len += (size_t)n;
}

/* ---- words ---- */

static unsigned hex(char c)
{
	return (unsigned)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
}

static char *put_word(char *to, const char *word, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (word[i] == '\\' && i + 3 < len && word[i + 1] == 'x') {
			*to++ = (char)(hex(word[i + 2]) << 4 | hex(word[i + 3]));
			i += 3;
		} else {
			*to++ = word[i];
		}
	return to;
}

size_t pair_words(const char *line, sw_bytes *words, char *memory, size_t size)
{
	size_t n = 0;

	assert_true(strlen(line) < size);
	while (*(line += strspn(line, " "))) {
		size_t len = strcspn(line, " ");
		char *end = len == 2 && memcmp(line, "''", 2) == 0 ? memory : put_word(memory, line, len);

		assert_true(n < PAIR_WORDS);
		words[n++] = sw_buf(memory, (size_t)(end - memory));
		memory = end;
		line += len;
	}
	return n;
}

/* ---- replies as text ---- */

static void add_bytes(struct text *t, const char *data, size_t len)
{
	size_t i;

	add(t, "\"");
	for (i = 0; i < len; i++)
		if (data[i] < 33 || data[i] > 126 || data[i] == '"')
			add(t, "\\x%02x", (unsigned char)data[i]);
		else
			add(t, "%c", data[i]);
	add(t, "\"");
}

static void add_reply(struct text *t, const sw_reply *r)
{
	size_t i;

	switch (sw_reply_type_of(r)) {
	case SW_REPLY_NIL:
		add(t, "nil");
		break;
	case SW_REPLY_INTEGER:
		add(t, "%lld", (long long)sw_reply_integer(r));
		break;
	case SW_REPLY_ARRAY:
	case SW_REPLY_SET:
		add(t, "[");
		for (i = 0; i < sw_reply_count(r); i++) {
			add(t, i ? " " : "");
			add_reply(t, sw_reply_at(r, i));
		}
		add(t, "]");
		break;
	case SW_REPLY_MAP:
		add(t, "[");
		for (i = 0; i < sw_reply_count(r); i++) {
			add(t, i ? " " : "");
			add_reply(t, sw_reply_key_at(r, i));
			add(t, " ");
			add_reply(t, sw_reply_at(r, i));
		}
		add(t, "]");
		break;
	default:
		add_bytes(t, sw_reply_bytes(r).data, sw_reply_bytes(r).len);
	}
}

static void add_plain(struct text *t, const redisReply *r)
{
	size_t i;

	assert_non_null(r);
	switch (r->type) {
	case REDIS_REPLY_NIL:
		add(t, "nil");
		break;
	case REDIS_REPLY_INTEGER:
		add(t, "%lld", r->integer);
		break;
	case REDIS_REPLY_ARRAY:
		add(t, "[");
		for (i = 0; i < r->elements; i++) {
			add(t, i ? " " : "");
			add_plain(t, r->element[i]);
		}
		add(t, "]");
		break;
	case REDIS_REPLY_ERROR:
		add(t, "! %.*s", (int)r->len, r->str);
		break;
	default:
		add_bytes(t, r->str, (size_t)r->len);
	}
}

/* ---- asking ---- */

static void ask_cluster(struct pair *p, const char *command, struct text *t)
{
	sw_bytes words[PAIR_WORDS];
	char memory[4096];
	size_t n = pair_words(command, words, memory, sizeof(memory));
	sw_reply *r = NULL;
	sw_err err = sw_call(p->cluster, words, n, &r);

	if (err)
		add(t, "! %s", sw_error_text(p->cluster));
	else
		add_reply(t, r);
	sw_reply_free(r);
}

redisReply *pair_ask_direct(redisContext *c, const char *command)
{
	sw_bytes words[PAIR_WORDS];
	char memory[4096];
	const char *argv[PAIR_WORDS];
	size_t len[PAIR_WORDS], n = pair_words(command, words, memory, sizeof(memory)), i;

	for (i = 0; i < n; i++) {
		argv[i] = words[i].data;
		len[i] = words[i].len;
	}
	return redisCommandArgv(c, (int)n, argv, len);
}

static void ask_context(redisContext *c, const char *command, struct text *t)
{
	redisReply *r = pair_ask_direct(c, command);

	add_plain(t, r);
	freeReplyObject(r);
}

const char *pair_ask(struct pair *p, const char *command)
{
	static struct text t;

	t.len = 0;
	ask_cluster(p, command, &t);
	return t.at;
}

void pair_expect(struct pair *p, const char *command, const char *reply)
{
	const char *got = pair_ask(p, command);

	if (strcmp(got, reply))
		fail_msg("%s\n  expected %s\n  got      %s", command, reply, got);
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* "[c a b]" becomes "[a b c]"; no element has a space in it. */
static void sort_elements(struct text *t)
{
	char *words[1024], *copy = strdup(t->at + 1), *at;
	size_t n = 0, i;

	assert_non_null(copy);
	copy[strcspn(copy, "]")] = '\0';
	for (at = strtok(copy, " "); at; at = strtok(NULL, " ")) {
		assert_true(n < 1024);
		words[n++] = at;
	}
	qsort(words, n, sizeof(words[0]), by_text);
	t->len = 0;
	add(t, "[");
	for (i = 0; i < n; i++)
		add(t, i ? " %s" : "%s", words[i]);
	add(t, "]");
	free(copy);
}

static void compare(struct pair *p, const char *command, bool as_sets)
{
	static struct text cluster, plain;

	cluster.len = plain.len = 0;
	ask_cluster(p, command, &cluster);
	ask_context(p->plain, command, &plain);
	if (as_sets && cluster.at[0] == '[')
		sort_elements(&cluster);
	if (as_sets && plain.at[0] == '[')
		sort_elements(&plain);
	if (strcmp(cluster.at, plain.at))
		fail_msg("%s\n  one server: %s\n  cluster:    %s", command, plain.at, cluster.at);
}

void pair_same_reply(struct pair *p, const char *command)
{
	compare(p, command, false);
}

void pair_same_set(struct pair *p, const char *command)
{
	compare(p, command, true);
}

static void each(struct pair *p, const char *line, void (*run)(struct pair *p, const char *command))
{
	char one[4096];

	while (*line) {
		size_t len = strcspn(line, "|");

		assert_true(len < sizeof(one));
		memcpy(one, line, len);
		one[len] = '\0';
		if (one[strspn(one, " ")])
			run(p, one);
		line += len + (line[len] == '|');
	}
}

static void prepare(struct pair *p, const char *command)
{
	static struct text t;
	const char *got = pair_ask(p, command);

	if (got[0] == '!')
		fail_msg("%s: %s", command, got);
	t.len = 0;
	ask_context(p->plain, command, &t);
	assert_int_not_equal(t.at[0], '!');
}

void pair_prepare(struct pair *p, const char *line)
{
	each(p, line, prepare);
}

/* ---- what is left behind ---- */

static void same_key(struct pair *p, const char *key)
{
	static const struct {
		const char *type, *command, *rest;
	} how[] = {
		{ "\"list\"", "LRANGE", "0 -1" },	     { "\"set\"", "SMEMBERS", "" },
		{ "\"string\"", "GET", "" },		     { "\"zset\"", "ZRANGE", "0 -1 WITHSCORES" },
		{ "\"hash\"", "HGETALL", "" },
	};
	char command[1024], type[32];
	size_t i;

	snprintf(command, sizeof(command), "TYPE %.900s", key);
	pair_same_reply(p, command);
	snprintf(type, sizeof(type), "%.31s", pair_ask(p, command));
	snprintf(command, sizeof(command), "PEXPIRETIME %.900s", key);
	pair_same_reply(p, command);
	for (i = 0; i < sizeof(how) / sizeof(how[0]); i++)
		if (strcmp(type, how[i].type) == 0) {
			snprintf(command, sizeof(command), "%s %.900s %s", how[i].command, key, how[i].rest);
			compare(p, command, i == 1);
		}
}

void pair_same_keys(struct pair *p, const char *keys)
{
	char line[1024];
	size_t i;

	snprintf(line, sizeof(line), "%s", keys);
	for (i = 0; line[i]; i++)
		if (line[i] == ' ')
			line[i] = '|';
	each(p, line, same_key);
}

size_t pair_count_own(struct pair *p, const char *pattern)
{
	size_t i, n = 0;

	for (i = 0; i < p->n_nodes; i++) {
		redisReply *r = redisCommand(p->node[i], "KEYS slotwise:%s", pattern);

		assert_non_null(r);
		n += r->elements;
		freeReplyObject(r);
	}
	return n;
}

static void no_endless_keys(redisContext *node)
{
	redisReply *r = redisCommand(node, "KEYS slotwise:*");
	size_t i;

	assert_non_null(r);
	for (i = 0; i < r->elements; i++) {
		redisReply *ttl = redisCommand(node, "PTTL %s", r->element[i]->str);

		if (!ttl || ttl->integer == -1)
			fail_msg("%s stays for ever", r->element[i]->str);
		freeReplyObject(ttl);
	}
	freeReplyObject(r);
}

void pair_no_strays(struct pair *p)
{
	size_t tries, i;

	/* What is forgotten is not waited for: any command gives it the time to go. */
	for (tries = 0; tries < 200 && pair_count_own(p, "*}records") > 0; tries++)
		for (i = 0; i < 8; i++)
			pair_ask(p, "DBSIZE");
	assert_int_equal(pair_count_own(p, "*}records"), 0);
	assert_int_equal(pair_count_own(p, "*"), pair_count_own(p, "*}marker:*"));
	for (i = 0; i < p->n_nodes; i++)
		no_endless_keys(p->node[i]);
}

/* ---- opening ---- */

void pair_open(struct pair *p, const struct sw_options *options)
{
	const char *cluster = getenv("SLOTWISE_CLUSTER"), *plain = getenv("SLOTWISE_PLAIN");
	struct sw_options o = options ? *options : (struct sw_options){ 0 };
	char text[512];

	memset(p, 0, sizeof(*p));
	if (!cluster || !plain) {
		print_message("skipped: SLOTWISE_CLUSTER or SLOTWISE_PLAIN is not set\n");
		skip();
	}
	o.seeds = cluster;
	if (sw_open_text(&o, &p->cluster, text, sizeof(text)))
		fail_msg("%s", text);
	p->plain = direct_dial(plain);
	p->n_nodes = direct_primaries(cluster, p->node, PAIR_NODES);
}

void pair_close(struct pair *p)
{
	size_t i;

	sw_free(p->cluster);
	if (p->plain)
		redisFree(p->plain);
	for (i = 0; i < p->n_nodes; i++)
		redisFree(p->node[i]);
}

void pair_clear(struct pair *p)
{
	size_t i;

	freeReplyObject(redisCommand(p->plain, "FLUSHALL"));
	for (i = 0; i < p->n_nodes; i++)
		freeReplyObject(redisCommand(p->node[i], "FLUSHALL"));
}
