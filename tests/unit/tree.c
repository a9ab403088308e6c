#include "tree.h"

#include <stdio.h>
#include <stdlib.h>

static const char *parse(struct swi_arena *a, const char *p, sw_reply *out);

static void bad(const char *p)
{
	fprintf(stderr, "tree: bad notation at: %.40s\n", p);
	abort();
}

static const char *blanks(const char *p)
{
	while (*p == ' ' || *p == '\n' || *p == '\t' || *p == ',')
		p++;
	return p;
}

static char escaped(char c)
{
	return c == 'n' ? '\n' : c == 'r' ? '\r' : c == '0' ? '\0' : c;
}

static size_t quoted_length(const char *p)
{
	const char *end = p;

	while (*end && *end != '\'')
		end += *end == '\\' && end[1] ? 2 : 1;
	if (!*end)
		bad(p);
	return (size_t)(end - p);
}

static const char *parse_text(struct swi_arena *a, const char *p, sw_reply_type type, sw_reply *out)
{
	const char *end = p + 1 + quoted_length(p + 1);
	char *text = malloc((size_t)(end - p));
	size_t n = 0;

	if (!text)
		abort();
	for (p++; p < end; p++)
		text[n++] = *p == '\\' ? escaped(*++p) : *p;
	if (!swi_reply_set_text(a, out, type, text, n))
		abort();
	free(text);
	return end + 1;
}

static sw_reply *room(sw_reply *children, size_t n)
{
	if (n & (n - 1))
		return children;
	children = realloc(children, (n ? 2 * n : 1) * sizeof(*children));
	if (!children)
		abort();
	return children;
}

static const char *parse_array(struct swi_arena *a, const char *p, sw_reply_type type, char close,
			       sw_reply *out)
{
	sw_reply *children = NULL;
	sw_reply *array;
	size_t n = 0;

	for (p = blanks(p); *p != close; p = blanks(p)) {
		if (!*p)
			bad(p);
		children = room(children, n);
		p = parse(a, p, &children[n++]);
	}
	array = swi_reply_array(a, type, n);
	if (!array)
		abort();
	if (n)
		memcpy(array->u.nodes, children, n * sizeof(*children));
	*out = *array;
	free(children);
	return p + 1;
}

static const char *parse_number(const char *p, sw_reply *out)
{
	size_t len = strcspn(p, " \n\t,]}");
	char *end;

	out->type = memchr(p, '.', len) ? SW_REPLY_DOUBLE : SW_REPLY_INTEGER;
	if (out->type == SW_REPLY_DOUBLE)
		out->u.number = strtod(p, &end);
	else
		out->u.integer = strtoll(p, &end, 10);
	if (!len || end != p + len)
		bad(p);
	return end;
}

static const char *parse_word(const char *p, sw_reply *out)
{
	if (!strncmp(p, "nil", 3))
		return p + 3;
	out->type = SW_REPLY_BOOL;
	out->u.integer = !strncmp(p, "true", 4);
	if (!out->u.integer && strncmp(p, "false", 5) != 0)
		bad(p);
	return p + (out->u.integer ? 4 : 5);
}

static const char *parse(struct swi_arena *a, const char *p, sw_reply *out)
{
	memset(out, 0, sizeof(*out));
	if (*p == '[')
		return parse_array(a, p + 1, SW_REPLY_ARRAY, ']', out);
	if (*p == '{')
		return parse_array(a, p + 1, SW_REPLY_MAP, '}', out);
	if (*p == '~' || *p == '>')
		return parse_array(a, p + 2, *p == '~' ? SW_REPLY_SET : SW_REPLY_PUSH, ']', out);
	if (*p == '\'')
		return parse_text(a, p, SW_REPLY_BULK, out);
	if (*p == '+')
		return parse_text(a, p + 1, SW_REPLY_STATUS, out);
	if (*p == '=')
		return parse_text(a, p + 1, SW_REPLY_VERBATIM, out);
	if (*p == '-' && p[1] == '\'')
		return parse_text(a, p + 1, SW_REPLY_ERROR, out);
	if (*p == 'n' || *p == 't' || *p == 'f')
		return parse_word(p, out);
	return parse_number(p, out);
}

sw_reply *tree(struct swi_arena *a, const char *text)
{
	sw_reply *r = swi_reply_new(a, SW_REPLY_NIL);
	const char *end;

	if (!r)
		abort();
	end = blanks(parse(a, blanks(text), r));
	if (*end)
		bad(end);
	return r;
}

sw_reply *tree_text(struct swi_arena *a, sw_reply_type type, const char *data, size_t len)
{
	sw_reply *r = swi_reply_new(a, type);

	if (!r || !swi_reply_set_text(a, r, type, data, len))
		abort();
	return r;
}

struct swi_arena tree_arena;

int tree_open(void **state)
{
	(void)state;
	swi_arena_init(&tree_arena, 256);
	return 0;
}

int tree_free(void **state)
{
	(void)state;
	swi_arena_free(&tree_arena);
	return 0;
}
