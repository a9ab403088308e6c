#include "line.h"

#include <stdlib.h>

struct scan {
	const char *at;
	const char *end;
	char *to; /* where the next byte of an argument goes; never overtakes the text */
};

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

static char escaped(char c)
{
	switch (c) {
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case 't':
		return '\t';
	case 'b':
		return '\b';
	case 'a':
		return '\a';
	default:
		return c;
	}
}

/* What a backslash between double quotes stands for. */
static void take_escape(struct scan *s)
{
	if (s->end - s->at >= 4 && s->at[1] == 'x' && hex(s->at[2]) >= 0 && hex(s->at[3]) >= 0) {
		*s->to++ = (char)(hex(s->at[2]) << 4 | hex(s->at[3]));
		s->at += 4;
	} else {
		*s->to++ = escaped(s->at[1]);
		s->at += 2;
	}
}

static enum line_error take_quoted(struct scan *s)
{
	char quote = *s->at++;

	for (;;) {
		bool pair = s->end - s->at >= 2 && *s->at == '\\';

		if (s->at == s->end)
			return LINE_UNCLOSED;
		if (*s->at == quote)
			break;
		if (pair && quote == '"') {
			take_escape(s);
		} else {
			s->at += pair && s->at[1] == '\'' ? 1 : 0;
			*s->to++ = *s->at++;
		}
	}
	s->at++;
	return s->at == s->end || is_blank(*s->at) ? LINE_OK : LINE_TRAILING;
}

static enum line_error take_argument(struct scan *s)
{
	while (s->at < s->end && !is_blank(*s->at)) {
		if (*s->at == '"' || *s->at == '\'')
			return take_quoted(s);
		*s->to++ = *s->at++;
	}
	return LINE_OK;
}

static bool add(struct line *line, const char *from, const char *to)
{
	if (line->n == line->room) {
		size_t room = line->room ? line->room * 2 : 8;
		sw_bytes *args = realloc(line->args, room * sizeof(*args));

		if (!args)
			return false;
		line->args = args;
		line->room = room;
	}
	line->args[line->n++] = sw_buf(from, (size_t)(to - from));
	return true;
}

enum line_error line_parse(const char *text, size_t len, struct line *line)
{
	struct scan s = { .at = text, .end = text + len };
	enum line_error err = LINE_OK;

	memset(line, 0, sizeof(*line));
	line->bytes = malloc(len + 1);
	if (!line->bytes)
		return LINE_NO_MEMORY;
	s.to = line->bytes;
	while (!err) {
		const char *begin = s.to;

		while (s.at < s.end && is_blank(*s.at))
			s.at++;
		if (s.at == s.end)
			break;
		err = take_argument(&s);
		if (!err && !add(line, begin, s.to))
			err = LINE_NO_MEMORY;
	}
	return err;
}

void line_free(struct line *line)
{
	free(line->args);
	free(line->bytes);
	memset(line, 0, sizeof(*line));
}

const char *line_error_text(enum line_error err)
{
	switch (err) {
	case LINE_UNCLOSED:
		return "invalid argument(s): a quote is not closed";
	case LINE_TRAILING:
		return "invalid argument(s): a blank must follow a closing quote";
	case LINE_NO_MEMORY:
		return "out of memory";
	default:
		return "";
	}
}
