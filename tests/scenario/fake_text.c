/* Bytes, quoting, RESP commands in, RESP replies out. */
#include "fake_impl.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void *fake_alloc(size_t size)
{
	void *p = calloc(1, size ? size : 1);

	if (!p)
		abort();
	return p;
}

void fake_put(struct fake_buf *b, const void *data, size_t len)
{
	if (b->len + len + 1 > b->cap) {
		b->cap = (b->len + len + 1) * 2;
		b->data = realloc(b->data, b->cap);
		if (!b->data)
			abort();
	}
	if (len)
		memcpy(b->data + b->len, data, len);
	b->len += len;
	b->data[b->len] = '\0';
}

void fake_puts(struct fake_buf *b, const char *s)
{
	fake_put(b, s, strlen(s));
}

void fake_putf(struct fake_buf *b, const char *format, ...)
{
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	fake_puts(b, text);
}

void fake_drop(struct fake_buf *b, size_t len)
{
	if (!len)
		return;
	b->len -= len;
	memmove(b->data, b->data + len, b->len);
}

void fake_clear(struct fake_buf *b)
{
	free(b->data);
	memset(b, 0, sizeof(*b));
}

void fake_put_bulk(struct fake_buf *b, const void *data, size_t len)
{
	fake_putf(b, "$%zu\r\n", len);
	fake_put(b, data, len);
	fake_puts(b, "\r\n");
}

void fake_words_add(struct fake_words *w, const void *data, size_t len)
{
	if ((w->n & (w->n + 1)) == 0) {
		w->word = realloc(w->word, (w->n + 1) * 2 * sizeof(*w->word));
		if (!w->word)
			abort();
	}
	memset(&w->word[w->n], 0, sizeof(*w->word));
	fake_put(&w->word[w->n], data, len);
	w->n++;
}

void fake_words_free(struct fake_words *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		fake_clear(&w->word[i]);
	free(w->word);
	memset(w, 0, sizeof(*w));
}

/* One character, escaped or not; returns what follows it. */
static const char *unescape(const char *s, char *out)
{
	static const char names[] = "rnt0", values[] = "\r\n\t";
	char digits[3] = { 0 };
	const char *p;

	if (*s != '\\' || !s[1]) {
		*out = *s;
		return s + 1;
	}
	s++;
	p = strchr(names, *s);
	if (p) {
		*out = values[p - names];
		return s + 1;
	}
	if (*s == 'x' && isxdigit((unsigned char)s[1]) && isxdigit((unsigned char)s[2])) {
		memcpy(digits, s + 1, 2);
		*out = (char)strtol(digits, NULL, 16);
		return s + 3;
	}
	*out = *s;
	return s + 1;
}

/* Reads "..." at s; returns what follows it, NULL if the quote isn't closed. */
static const char *quoted(const char *s, struct fake_buf *out)
{
	char c;

	for (s++; *s && *s != '"';) {
		s = unescape(s, &c);
		fake_put(out, &c, 1);
	}
	return *s ? s + 1 : NULL;
}

static const char *one_word(const char *s, struct fake_buf *out)
{
	char c;

	if (*s == '"')
		return quoted(s, out);
	while (*s && *s != ' ') {
		s = unescape(s, &c);
		fake_put(out, &c, 1);
	}
	return s;
}

bool fake_words_split(struct fake_words *w, const char *line)
{
	while (*(line += strspn(line, " "))) {
		fake_words_add(w, "", 0);
		line = one_word(line, &w->word[w->n - 1]);
		if (!line)
			return false;
	}
	return true;
}

static bool is(const struct fake_buf *word, const char *s)
{
	return word->len == strlen(s) && memcmp(word->data, s, word->len) == 0;
}

static bool word_match(const struct fake_buf *pattern, const struct fake_buf *word, bool name)
{
	if (is(pattern, "?"))
		return true;
	if (pattern->len != word->len)
		return false;
	return name ? strncasecmp(pattern->data, word->data, word->len) == 0
		    : memcmp(pattern->data, word->data, word->len) == 0;
}

bool fake_words_match(const struct fake_words *pattern, const struct fake_words *command)
{
	size_t i;

	for (i = 0; i < pattern->n; i++) {
		if (i + 1 == pattern->n && is(&pattern->word[i], "..."))
			return true;
		if (i >= command->n || !word_match(&pattern->word[i], &command->word[i], i == 0))
			return false;
	}
	return i == command->n;
}

bool fake_words_begin(const struct fake_words *command, const char *name)
{
	size_t i = 0, len;

	while (*(name += strspn(name, " "))) {
		len = strcspn(name, " ");
		if (i >= command->n || command->word[i].len != len ||
		    strncasecmp(command->word[i].data, name, len) != 0)
			return false;
		name += len;
		i++;
	}
	return true;
}

static void print_word(struct fake_buf *out, const struct fake_buf *word)
{
	size_t i, shown = word->len < 60 ? word->len : 60;
	bool plain = word->len > 0;

	for (i = 0; i < shown; i++)
		plain = plain && isgraph((unsigned char)word->data[i]) && word->data[i] != '"';
	if (!plain)
		fake_puts(out, "\"");
	for (i = 0; i < shown; i++) {
		unsigned char c = (unsigned char)word->data[i];

		if (isprint(c) && c != '"' && c != '\\')
			fake_put(out, &c, 1);
		else
			fake_putf(out, "\\x%02x", c);
	}
	if (!plain)
		fake_puts(out, "\"");
	if (shown < word->len)
		fake_putf(out, "...(%zu bytes)", word->len);
}

void fake_words_print(struct fake_buf *out, const struct fake_words *w)
{
	size_t i, shown = w->n < 20 ? w->n : 20;

	for (i = 0; i < shown; i++) {
		if (i)
			fake_puts(out, " ");
		print_word(out, &w->word[i]);
	}
	if (shown < w->n)
		fake_putf(out, " ...(%zu words)", w->n);
}

/* The number of a "*3\r\n" or "$5\r\n" at in[0]: bytes it took, 0 incomplete, -1 wrong. */
static ptrdiff_t header(const char *in, size_t len, char type, size_t *number)
{
	const char *end = len ? memchr(in, '\n', len) : NULL;
	const char *p = in + 1;

	if (len && *in != type)
		return -1;
	if (!end)
		return len > 32 ? -1 : 0;
	*number = 0;
	while (p < end && isdigit((unsigned char)*p))
		*number = *number * 10 + (size_t)(*p++ - '0');
	return p > in + 1 && p + 1 == end && *p == '\r' ? end + 1 - in : -1;
}

/* One "$5\r\nhello\r\n": bytes it took, 0 incomplete, -1 wrong. */
static ptrdiff_t argument(const char *in, size_t len, struct fake_words *out)
{
	size_t size;
	ptrdiff_t head = header(in, len, '$', &size);

	if (head <= 0)
		return head;
	if (len - (size_t)head < size + 2)
		return 0;
	if (memcmp(in + head + size, "\r\n", 2) != 0)
		return -1;
	fake_words_add(out, in + head, size);
	return head + (ptrdiff_t)size + 2;
}

ptrdiff_t fake_parse_command(const char *in, size_t len, struct fake_words *out)
{
	size_t n, at;
	ptrdiff_t took = header(in, len, '*', &n);

	if (took <= 0 || n == 0)
		return took <= 0 ? took : -1;
	for (at = (size_t)took; n > 0; n--) {
		took = argument(in + at, len - at, out);
		if (took <= 0) {
			fake_words_free(out);
			return took;
		}
		at += (size_t)took;
	}
	return (ptrdiff_t)at;
}

static const char *encode_item(struct fake_buf *out, const char *s);

/* "[...]" at s; returns what follows it, NULL if it can't be understood. */
static const char *encode_array(struct fake_buf *out, const char *s)
{
	struct fake_buf items = { 0 };
	size_t n = 0;

	s++;
	while (s && *(s += strspn(s, " ")) != ']') {
		s = *s ? encode_item(&items, s) : NULL;
		n++;
	}
	if (s) {
		fake_putf(out, "*%zu\r\n", n);
		fake_put(out, items.data, items.len);
		s++;
	}
	fake_clear(&items);
	return s;
}

static const char *encode_item(struct fake_buf *out, const char *s)
{
	struct fake_buf text = { 0 };
	size_t len = strcspn(s, " ]");

	if (*s == '[')
		return encode_array(out, s);
	if (strncmp(s, "nil", len) == 0 && len == 3) {
		fake_puts(out, "$-1\r\n");
		return s + 3;
	}
	if (*s == '"') {
		s = quoted(s, &text);
		if (s)
			fake_put_bulk(out, text.data, text.len);
		fake_clear(&text);
		return s;
	}
	if (!strchr("+-:,#(_", *s) || !len)
		return NULL;
	fake_put(out, s, len);
	fake_puts(out, "\r\n");
	return s + len;
}

/* Everything up to the end is RESP; its last CRLF may be missing. */
static void encode_plain(struct fake_buf *out, const char *s)
{
	char c;

	while (*s) {
		s = unescape(s, &c);
		fake_put(out, &c, 1);
	}
	if (out->len < 2 || memcmp(out->data + out->len - 2, "\r\n", 2) != 0)
		fake_puts(out, "\r\n");
}

bool fake_encode(struct fake_buf *out, const char *reply)
{
	if (strncmp(reply, "raw \"", 5) == 0) {
		reply = quoted(reply + 4, out);
	} else if (*reply == '"' || *reply == '[' || strcmp(reply, "nil") == 0) {
		reply = encode_item(out, reply);
	} else if (*reply && strchr("+-:$*_,#(~%>=!", *reply)) {
		encode_plain(out, reply);
		return true;
	} else {
		return false;
	}
	return reply && reply[strspn(reply, " ")] == '\0';
}
