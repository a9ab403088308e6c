/* diff_generate.c - from the rules of diff_grammar.c to commands. */
#include "diff_grammar.h"
#include "diff_program.h"
#include "diff_random.h"
#include "diff_words.h"

#include <ctype.h>
#include <string.h>

enum { FIRST = 20, MANY = 1100, WORD_MAX = 128 * 1024 };

struct generator {
	struct diff_words words;
	struct diff_program *program;
	struct diff_command *command;
	size_t run; /* keys of the last run */
};

/* ---- words ---- */

static void put(struct generator *g, sw_bytes word)
{
	diff_add_word(g->program, g->command, word.data, word.len);
}

static void put_number(struct generator *g, size_t n)
{
	char text[32];

	put(g, sw_buf(text, (size_t)snprintf(text, sizeof(text), "%zu", n)));
}

static void put_keys(struct generator *g, char letter, bool counted)
{
	size_t i;

	g->run = 1 + diff_below(&g->words.random, 4);
	if (counted)
		put_number(g, g->run);
	for (i = 0; i < g->run; i++)
		put(g, diff_word(&g->words, letter));
}

/* As many as there were keys, or nearly. */
static void put_as_many(struct generator *g, char letter)
{
	size_t i, n = g->run + (diff_once_in(&g->words.random, 40) ? 1 : 0) - (diff_once_in(&g->words.random, 40) ? 1 : 0);

	for (i = 0; i < n; i++)
		put(g, diff_word(&g->words, letter));
}

static void put_many(struct generator *g, bool scores)
{
	bool really = diff_once_in(&g->words.random, 12);
	size_t i, from = diff_below(&g->words.random, really ? 1000 : 10);
	size_t n = really ? MANY : 1 + diff_below(&g->words.random, 30);

	for (i = 0; i < n; i++) {
		if (scores)
			put_number(g, i / 3);
		put_number(g, from + i);
	}
}

static void put_places(struct generator *g)
{
	sw_bytes both = diff_word(&g->words, 'G');
	const char *space = memchr(both.data, ' ', both.len);
	size_t first = (size_t)(space - both.data);

	put(g, sw_buf(both.data, first));
	put(g, sw_buf(space + 1, both.len - first - 1));
}

/* A letter that is more than a part of a word. */
static const char *expand_letter(struct generator *g, const char *at)
{
	switch (*at) {
	case '*':
	case '#':
		put_keys(g, at[1], *at == '#');
		return at + 2;
	case '=':
		put_as_many(g, at[1]);
		return at + 2;
	case 'M':
	case 'Z':
		put_many(g, *at == 'Z');
		return at + 1;
	case 'G':
		put_places(g);
		return at + 1;
	default:
		return NULL;
	}
}

static bool ends_word(char c)
{
	return !c || strchr(" ()[]{}|", c);
}

static const char *skip_word(const char *at)
{
	for (; !ends_word(*at); at++)
		;
	return at;
}

static const char *expand_word(struct generator *g, const char *at)
{
	static char word[WORD_MAX];
	const char *end = *at == '%' ? expand_letter(g, at + 1) : NULL;
	size_t len = 0;

	if (end)
		return end;
	for (; !ends_word(*at); at++)
		if (*at == '%') {
			sw_bytes part = diff_word(&g->words, *++at);

			memcpy(word + len, part.data, part.len);
			len += part.len;
		} else {
			word[len++] = *at;
		}
	put(g, sw_buf(word, len));
	return at;
}

/* ---- groups ---- */

static const char *expand(struct generator *g, const char *at, bool say);

/* The number of alternatives up to the closing parenthesis. */
static size_t count_alternatives(const char *at)
{
	size_t n = 1, depth = 0;

	for (; *at && (depth || *at != ')'); at++) {
		depth += *at == '(' || *at == '[' || *at == '{';
		depth -= depth && (*at == ')' || *at == ']' || *at == '}');
		n += !depth && *at == '|';
	}
	return n;
}

static const char *expand_choice(struct generator *g, const char *at, bool say)
{
	size_t i, n = count_alternatives(at), chosen = say ? diff_below(&g->words.random, n) : 0;

	for (i = 0; i < n; i++)
		at = expand(g, at, say && i == chosen) + 1;
	return at;
}

static const char *expand_repeated(struct generator *g, const char *at, bool say)
{
	size_t i, n = say ? 1 + diff_below(&g->words.random, 4) : 1;
	const char *end = at;

	for (i = 0; i < n; i++)
		end = expand(g, at, say);
	return end + 1;
}

/* Up to the end of the group; returns where that is. */
static const char *expand(struct generator *g, const char *at, bool say)
{
	while (*at && !strchr(")]}|", *at)) {
		switch (*at) {
		case ' ':
			at++;
			break;
		case '[':
			at = expand(g, at + 1, say && diff_once_in(&g->words.random, 2)) + 1;
			break;
		case '(':
			at = expand_choice(g, at + 1, say);
			break;
		case '{':
			at = expand_repeated(g, at + 1, say);
			break;
		default:
			at = say ? expand_word(g, at) : skip_word(at);
		}
	}
	return at;
}

/* ---- commands ---- */

/* A command that a program might send by mistake. */
static void damage(struct generator *g)
{
	static const char *const odd[] = { "", "x", "-1", "0", "1.5", "nan", "9223372036854775808", "\xff" };
	struct diff_command *c = g->command;
	const char *text = odd[diff_below(&g->words.random, sizeof(odd) / sizeof(odd[0]))];

	switch (diff_below(&g->words.random, 4)) {
	case 0:
		c->n--;
		break;
	case 1:
		put(g, sw_str(text));
		break;
	default:
		c->words[1 + diff_below(&g->words.random, c->n - 1)] = sw_str(text);
	}
}

static void lower_name(struct diff_command *c)
{
	char *name = (char *)(uintptr_t)c->words[0].data;

	for (; *name; name++)
		*name = (char)tolower((unsigned char)*name);
}

static bool fits(const struct generator *g, const struct diff_rule *rule, bool creates, bool focused)
{
	bool in_focus = rule->family == 'k' || memchr(g->words.focus, rule->family, sizeof(g->words.focus));

	return (!creates || rule->how & DIFF_CREATES) && (!focused || in_focus);
}

static const struct diff_rule *pick(struct generator *g, bool creates, bool focused)
{
	size_t i, total = 0, at;

	for (i = 0; i < diff_n_rules; i++)
		total += fits(g, &diff_rules[i], creates, focused) ? diff_rules[i].weight : 0;
	at = diff_below(&g->words.random, total);
	for (i = 0;; i++) {
		if (!fits(g, &diff_rules[i], creates, focused))
			continue;
		if (at < diff_rules[i].weight)
			return &diff_rules[i];
		at -= diff_rules[i].weight;
	}
}

static void generate_one(struct generator *g, bool creates)
{
	const struct diff_rule *rule = pick(g, creates, !diff_once_in(&g->words.random, 6));

	g->command = diff_add(g->program);
	g->command->how = rule->how;
	expand(g, rule->text, true);
	if (!(rule->how & DIFF_STRICT) && g->command->n > 1 && diff_once_in(&g->words.random, 40))
		damage(g);
	if (diff_once_in(&g->words.random, 12))
		lower_name(g->command);
}

/* Two families, and that of keys; sets go with sorted sets, for they combine. */
static void choose_focus(struct generator *g)
{
	static const char families[] = "slttzzzhgpxoo";
	struct diff_words *w = &g->words;

	w->focus[0] = families[diff_below(&w->random, sizeof(families) - 1)];
	w->focus[1] = w->focus[0] == 'z' ? 't' : families[diff_below(&w->random, sizeof(families) - 1)];
}

void diff_generate(struct diff_program *p, uint64_t seed, size_t n)
{
	struct generator g = { .words = { .random = { seed } }, .program = p };
	unsigned batch = 0;
	size_t i, left = 0;

	choose_focus(&g);
	for (i = 0; i < n; i++) {
		if (left == 0 && diff_once_in(&g.words.random, 12)) {
			left = 1 + diff_below(&g.words.random, 30);
			batch++;
		}
		generate_one(&g, i < FIRST);
		if (left > 0) {
			g.command->batch = batch;
			left--;
		}
	}
}
