#include "diff_program.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 64 * 1024, SHOWN = 120 };

struct diff_chunk {
	struct diff_chunk *next;
	size_t used, size;
	_Alignas(16) char at[];
};

static void *must(void *memory)
{
	if (!memory) {
		fprintf(stderr, "out of memory\n");
		abort();
	}
	return memory;
}

void *diff_alloc(struct diff_program *p, size_t size)
{
	struct diff_chunk *c = p->memory;
	size_t need = (size + 15) & ~(size_t)15;

	if (!c || c->size - c->used < need) {
		size_t room = need > CHUNK ? need : CHUNK;

		c = must(malloc(sizeof(*c) + room));
		*c = (struct diff_chunk){ .next = p->memory, .size = room };
		p->memory = c;
	}
	c->used += need;
	return c->at + c->used - need;
}

struct diff_command *diff_add(struct diff_program *p)
{
	if (p->n == p->size) {
		p->size = p->size ? 2 * p->size : 64;
		p->commands = must(realloc(p->commands, p->size * sizeof(*p->commands)));
	}
	p->commands[p->n] = (struct diff_command){ 0 };
	return &p->commands[p->n++];
}

/* Words grow at powers of two; what they grow out of stays in the memory until the end. */
void diff_add_word(struct diff_program *p, struct diff_command *c, const void *data, size_t len)
{
	char *copy = diff_alloc(p, len + 1);

	if ((c->n & (c->n - 1)) == 0) {
		sw_bytes *words = diff_alloc(p, (c->n ? 2 * c->n : 1) * sizeof(*words));

		if (c->n)
			memcpy(words, c->words, c->n * sizeof(*words));
		c->words = words;
	}
	if (len)
		memcpy(copy, data, len);
	copy[len] = '\0';
	c->words[c->n++] = sw_buf(copy, len);
}

void diff_reset(struct diff_program *p)
{
	while (p->memory) {
		struct diff_chunk *next = p->memory->next;

		free(p->memory);
		p->memory = next;
	}
	free(p->commands);
	*p = (struct diff_program){ 0 };
}

size_t diff_step_end(const struct diff_program *p, size_t i)
{
	unsigned batch = p->commands[i++].batch;

	while (batch && i < p->n && p->commands[i].batch == batch)
		i++;
	return i;
}

/* ---- printing ---- */

static bool is_plain(const char *data, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (data[i] < '!' || data[i] > '~' || data[i] == '"' || data[i] == '\'' || data[i] == '\\')
			return false;
	return len > 0;
}

void diff_print_bytes(FILE *to, const char *data, size_t len)
{
	size_t i, shown = len < SHOWN ? len : SHOWN;
	bool plain = is_plain(data, shown);

	fputs(plain ? "" : "\"", to);
	for (i = 0; i < shown; i++)
		if (plain || (data[i] >= ' ' && data[i] <= '~' && data[i] != '"' && data[i] != '\\'))
			fputc(data[i], to);
		else
			fprintf(to, "\\x%02x", (unsigned char)data[i]);
	fputs(plain ? "" : "\"", to);
	if (shown < len)
		fprintf(to, "...(%zu bytes)", len);
}

void diff_print(FILE *to, const struct diff_program *p)
{
	size_t i, j;

	for (i = 0; i < p->n; i++) {
		const struct diff_command *c = &p->commands[i];

		fputs(c->batch ? "  | " : "    ", to);
		for (j = 0; j < c->n; j++) {
			fputs(j ? " " : "", to);
			if (j == 40 && c->n > 50) {
				fprintf(to, "...(%zu words)", c->n);
				break;
			}
			diff_print_bytes(to, c->words[j].data, c->words[j].len);
		}
		fputc('\n', to);
	}
}
