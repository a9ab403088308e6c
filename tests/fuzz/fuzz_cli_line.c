/* line_parse(): what a line gives, printed quoted, gives the same again. */
#include <stdint.h>
#include <stdlib.h>

/* The tool isn't a library: its files are compiled in. */
#include "../tools/line.c"
#include "../tools/text.c"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_back(const struct line *line)
{
	char *text = NULL;
	size_t len = 0;
	FILE *memory = open_memstream(&text, &len);
	struct line again;

	if (!memory)
		return;
	for (size_t i = 0; i < line->n; i++) {
		text_put_quoted(memory, line->args[i]);
		putc(' ', memory);
	}
	fclose(memory);
	if (line_parse(text, len, &again) || again.n != line->n)
		abort();
	for (size_t i = 0; i < line->n; i++)
		if (again.args[i].len != line->args[i].len ||
		    memcmp(again.args[i].data, line->args[i].data, line->args[i].len) != 0)
			abort();
	line_free(&again);
	free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct line line;

	if (line_parse((const char *)data, size, &line) == LINE_OK)
		read_back(&line);
	line_free(&line);
	return 0;
}
