#include "diff_reply.h"

#include "diff_program.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A time that was set as an absolute one; what is left until then (TTL) lies below. */
static bool is_exact(double time)
{
	return (time > 32e9 && time < 1e11) || time > 32e12;
}

/* ---- growing text ---- */

static void reserve(struct diff_text *t, size_t more)
{
	if (t->len + more < t->size)
		return;
	t->size = 2 * (t->len + more) + 64;
	t->at = realloc(t->at, t->size);
	if (!t->at)
		abort();
}

void diff_text_clear(struct diff_text *t)
{
	reserve(t, 0);
	t->len = 0;
	t->at[0] = '\0';
}

void diff_text_cut_error(struct diff_text *t)
{
	enum { MOST = 2 + 511 };

	if (t->len > MOST && memcmp(t->at, "! ", 2) == 0)
		t->at[t->len = MOST] = '\0';
}

void diff_text_add(struct diff_text *t, const char *data, size_t len)
{
	reserve(t, len);
	if (len)
		memcpy(t->at + t->len, data, len);
	t->len += len;
	t->at[t->len] = '\0';
}

void diff_text_format(struct diff_text *t, const char *format, ...)
{
	char text[1024];
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	diff_text_add(t, text, n < (int)sizeof(text) ? (size_t)n : sizeof(text) - 1);
}

void diff_text_free(struct diff_text *t)
{
	free(t->at);
	*t = (struct diff_text){ 0 };
}

void diff_text_add_bytes(struct diff_text *t, const char *data, size_t len)
{
	static const char digits[] = "0123456789abcdef";
	size_t i;

	reserve(t, 4 * len + 2);
	t->at[t->len++] = '"';
	for (i = 0; i < len; i++) {
		unsigned char c = (unsigned char)data[i];

		if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
			t->at[t->len++] = (char)c;
			continue;
		}
		t->at[t->len++] = '\\';
		t->at[t->len++] = 'x';
		t->at[t->len++] = digits[c >> 4];
		t->at[t->len++] = digits[c & 15];
	}
	diff_text_add(t, "\"", 1);
}

/* ---- one form for both kinds of replies ---- */

struct node {
	const sw_reply *cluster;
	const redisReply *plain;
};

/* A map counts as the flat array that it is in RESP2. */
static size_t count(struct node n)
{
	size_t pairs = n.cluster ? sw_reply_count(n.cluster) : 0;

	if (!n.cluster)
		return n.plain ? n.plain->elements : 0;
	return sw_reply_type_of(n.cluster) == SW_REPLY_MAP ? 2 * pairs : pairs;
}

static struct node element(struct node n, size_t i)
{
	if (!n.cluster)
		return (struct node){ .plain = n.plain->element[i] };
	if (sw_reply_type_of(n.cluster) == SW_REPLY_MAP)
		return (struct node){ .cluster = i % 2 ? sw_reply_at(n.cluster, i / 2)
						       : sw_reply_key_at(n.cluster, i / 2) };
	return (struct node){ .cluster = sw_reply_at(n.cluster, i) };
}

/* '*' array, ':' integer, ',' double, '$' bytes, '+' status, '-' error, '_' nil. */
static char kind_of_reply(const sw_reply *r)
{
	switch (sw_reply_type_of(r)) {
	case SW_REPLY_NIL: return '_';
	case SW_REPLY_INTEGER: return ':';
	case SW_REPLY_DOUBLE: return ',';
	case SW_REPLY_STATUS: return '+';
	case SW_REPLY_ERROR: return '-';
	case SW_REPLY_ARRAY:
	case SW_REPLY_SET:
	case SW_REPLY_MAP: return '*';
	default: return '$';
	}
}

static char kind_of_plain(const redisReply *r)
{
	switch (r ? r->type : REDIS_REPLY_NIL) {
	case REDIS_REPLY_NIL: return '_';
	case REDIS_REPLY_INTEGER: return ':';
	case REDIS_REPLY_STATUS: return '+';
	case REDIS_REPLY_ERROR: return '-';
	case REDIS_REPLY_ARRAY: return '*';
	default: return '$';
	}
}

static sw_bytes bytes(struct node n)
{
	return n.cluster ? sw_reply_bytes(n.cluster) : sw_buf(n.plain->str, (size_t)n.plain->len);
}

static void add_node(struct diff_text *t, struct node n);

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct diff_text *)a)->at, ((const struct diff_text *)b)->at);
}

/* The elements, or groups of `group`, in the order of their texts. */
static void add_sorted(struct diff_text *t, struct node n, size_t group)
{
	size_t i, parts = count(n) / group;
	struct diff_text *part = calloc(parts + 1, sizeof(*part));

	if (!part)
		abort();
	for (i = 0; i < parts * group; i++) {
		diff_text_add(&part[i / group], i % group ? " " : "", i % group ? 1 : 0);
		add_node(&part[i / group], element(n, i));
	}
	qsort(part, parts, sizeof(*part), by_text);
	for (i = 0; i < parts; i++) {
		diff_text_format(t, "%s", i ? " " : "[");
		diff_text_add(t, part[i].at, part[i].len);
		diff_text_free(&part[i]);
	}
	diff_text_format(t, "%s]", parts ? "" : "[");
	free(part);
}

static void add_in_order(struct diff_text *t, struct node n)
{
	size_t i;

	diff_text_add(t, "[", 1);
	for (i = 0; i < count(n); i++) {
		diff_text_add(t, " ", i ? 1 : 0);
		add_node(t, element(n, i));
	}
	diff_text_add(t, "]", 1);
}

/*
 * -0 counts as 0: a sorted set that is a skip list keeps the sign, a list doesn't, and when a set becomes which depends on how it
 * was made (by ZADD, ZUNIONSTORE, RESTORE) and on what has read it (SORT makes a skip list of it).
 */
static sw_bytes without_sign(sw_bytes b)
{
	return b.len == 2 && memcmp(b.data, "-0", 2) == 0 ? sw_buf(b.data + 1, 1) : b;
}

/*
 * A double with so many digits that others read as the same one: the servers since 7.2 don't always print the nearest or the shortest
 * (crossslot/README.md). Such a text stands for its value.
 */
static bool is_long_double(sw_bytes b, double *value)
{
	enum { FEWEST = 15, MOST = 17 };
	char text[32], *end;
	size_t i, digits = 0;

	if (b.len < FEWEST || b.len >= sizeof(text))
		return false;
	memcpy(text, b.data, b.len);
	text[b.len] = '\0';
	for (i = strspn(text, "-0."); text[i] && text[i] != 'e'; i++)
		digits += text[i] != '.';
	*value = strtod(text, &end);
	return digits >= FEWEST && digits <= MOST && end == text + b.len && strpbrk(text, ".e");
}

static void add_bytes(struct diff_text *t, sw_bytes b)
{
	double value;

	b = without_sign(b);
	if (is_long_double(b, &value))
		diff_text_format(t, "\"%.17g\"", value);
	else
		diff_text_add_bytes(t, b.data, b.len);
}

static void add_node(struct diff_text *t, struct node n)
{
	char kind = n.cluster ? kind_of_reply(n.cluster) : kind_of_plain(n.plain);

	switch (kind) {
	case '_':
		diff_text_add(t, "nil", 3);
		break;
	case ':':
		diff_text_format(t, "%lld",
				 n.cluster ? (long long)sw_reply_integer(n.cluster) : n.plain->integer);
		break;
	case ',':
		diff_text_format(t, "%.17g", sw_reply_double(n.cluster));
		break;
	case '*':
		add_in_order(t, n);
		break;
	case '$':
		add_bytes(t, bytes(n));
		break;
	default:
		diff_text_add(t, kind == '-' ? "! " : "+", kind == '-' ? 2 : 1);
		diff_text_add(t, bytes(n).data, bytes(n).len);
	}
}

/* XREAD's streams: an array of pairs in RESP2, a map for us. */
static void add_pairs(struct diff_text *t, const sw_reply *map)
{
	size_t i;

	for (i = 0; i < sw_reply_count(map); i++) {
		diff_text_format(t, "%s", i ? " [" : "[[");
		add_node(t, (struct node){ .cluster = sw_reply_key_at(map, i) });
		diff_text_add(t, " ", 1);
		add_node(t, (struct node){ .cluster = sw_reply_at(map, i) });
		diff_text_add(t, "]", 1);
	}
	diff_text_add(t, i ? "]" : "[]", i ? 1 : 2);
}

static void text_of(struct diff_text *t, struct node n, bool array, unsigned how)
{
	diff_text_clear(t);
	if (array && how & (DIFF_SET | DIFF_PAIRS))
		add_sorted(t, n, how & DIFF_PAIRS ? 2 : 1);
	else
		add_node(t, n);
}

void diff_text_of_reply(struct diff_text *t, const sw_reply *r, unsigned how)
{
	if (how & DIFF_STREAMS && sw_reply_type_of(r) == SW_REPLY_MAP) {
		diff_text_clear(t);
		add_pairs(t, r);
	} else {
		text_of(t, (struct node){ .cluster = r }, kind_of_reply(r) == '*', how);
	}
}

void diff_text_of_plain(struct diff_text *t, const redisReply *r, unsigned how)
{
	text_of(t, (struct node){ .plain = r }, kind_of_plain(r) == '*', how);
}

/* The number that a text is in full, perhaps in quotes. */
static bool number_of(const char *text, double *out)
{
	bool quoted = *text == '"';
	char *end;

	*out = strtod(text + quoted, &end);
	return end != text + quoted && strcmp(end, quoted ? "\"" : "") == 0;
}

bool diff_text_equal(const char *plain, const char *cluster, unsigned how, double tolerance)
{
	double x, y;

	if (strcmp(plain, cluster) == 0)
		return true;
	if (!number_of(plain, &x) || !number_of(cluster, &y) || *cluster == '"')
		return false;
	if (how & DIFF_NEAR)
		return x >= 0 && y >= 0 && !is_exact(x) && !is_exact(y) && fabs(x - y) <= tolerance;
	return *plain == '"' && x == y;
}
