/* The lines of a script, understood. */
#include "fake_impl.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	enum fake_action action;
	bool argument;
} actions[] = {
	{ "<", FAKE_EXPECT, true },       { ">", FAKE_REPLY, true },
	{ "+", FAKE_PART, true },         { "mark", FAKE_MARK, true },
	{ "wait", FAKE_WAIT, true },      { "close", FAKE_CLOSE, false },
	{ "reset", FAKE_RESET, false },   { "gone", FAKE_GONE, false },
	{ "die", FAKE_DIE, false },       { "deaf", FAKE_DEAF, false },
	{ "rise", FAKE_RISE, false },     { "pause", FAKE_PAUSE, false },
	{ "resume", FAKE_RESUME, false }, { "silent", FAKE_SILENT, false },
	{ "split", FAKE_SPLIT, true },    { "layout", FAKE_LAYOUT, true },
};

static const char *parse_slots(struct fake *f, struct fake_step *step, const char *layout)
{
	const char *wrong = NULL;

	if (!layout[strspn(layout, " ")]) {
		fake_layout_slots(f, &f->layout, &step->bytes);
		return NULL;
	}
	wrong = fake_layout_parse(f, &step->layout, layout, false);
	if (!wrong)
		fake_layout_slots(f, &step->layout, &step->bytes);
	return wrong;
}

static const char *parse_reply(struct fake *f, struct fake_step *step, const char *text)
{
	struct fake_buf expanded = { 0 };
	bool understood;

	if (strncmp(text, "@slots", 6) == 0)
		return parse_slots(f, step, text + 6);
	fake_expand(f, &expanded, text);
	understood = fake_encode(&step->bytes, expanded.data);
	fake_clear(&expanded);
	return understood ? NULL : "not a reply";
}

static const char *parse_expect(struct fake *f, struct fake_step *step, const char *text)
{
	struct fake_buf expanded = { 0 };
	bool understood;

	fake_expand(f, &expanded, text);
	understood = fake_words_split(&step->words, expanded.data);
	fake_clear(&expanded);
	return understood ? NULL : "a quote is not closed";
}

static const char *parse_argument(struct fake *f, struct fake_step *step, const char *text)
{
	switch (step->action) {
	case FAKE_EXPECT:
		return parse_expect(f, step, text);
	case FAKE_REPLY:
	case FAKE_PART:
		return parse_reply(f, step, text);
	case FAKE_LAYOUT:
		return fake_layout_parse(f, &step->layout, text, false);
	case FAKE_SPLIT:
		step->number = (size_t)strtoul(text, NULL, 10);
		return step->number ? NULL : "split needs a number above 0";
	default:
		fake_puts(&step->bytes, text);
		return NULL;
	}
}

static const char *parse_action(struct fake *f, struct fake_step *step, const char *text)
{
	size_t i, len = strcspn(text, " ");
	const char *argument = text + len + strspn(text + len, " ");

	for (i = 0; i < sizeof(actions) / sizeof(actions[0]); i++) {
		if (strlen(actions[i].name) != len || strncmp(actions[i].name, text, len) != 0)
			continue;
		if (actions[i].argument != (*argument != '\0'))
			return *argument ? "this action takes no argument"
					 : "this action needs an argument";
		step->action = actions[i].action;
		return actions[i].argument ? parse_argument(f, step, argument) : NULL;
	}
	return "no such action";
}

void fake_step_free(struct fake_step *step)
{
	free(step->line);
	fake_words_free(&step->words);
	fake_clear(&step->bytes);
	fake_layout_free(&step->layout);
	free(step);
}

static const char *parse_line(struct fake *f, const char *line)
{
	size_t len = strcspn(line, " ");
	struct fake_node *node = fake_find(f, line, len);
	struct fake_step *step;
	const char *wrong;

	if (!node)
		return "no such node";
	step = fake_alloc(sizeof(*step));
	step->line = fake_alloc(strlen(line) + 1);
	strcpy(step->line, line);
	wrong = parse_action(f, step, line + len + strspn(line + len, " "));
	if (wrong) {
		fake_step_free(step);
		return wrong;
	}
	*node->steps_end = step;
	node->steps_end = &step->next;
	return NULL;
}

/* NULL, or what is wrong, and in `line` the line that it is wrong with. */
const char *fake_parse_script(struct fake *f, const char *script, char *line, size_t line_size)
{
	const char *wrong = NULL;
	size_t len;

	for (; *script && !wrong; script += len + (script[len] == '\n')) {
		len = strcspn(script, "\n");
		if (len >= line_size)
			return "the line is too long";
		memcpy(line, script, len);
		line[len] = '\0';
		while (len && line[strlen(line) - 1] == ' ')
			line[strlen(line) - 1] = '\0';
		if (line[strspn(line, " \t")] && line[0] != '#')
			wrong = parse_line(f, line + strspn(line, " \t"));
	}
	return wrong;
}
