#include "diff_shrink.h"

#include <stdlib.h>
#include <string.h>

bool diff_play(struct diff_world *w, const struct diff_program *p, size_t *used, struct diff_text *why)
{
	size_t i, end;

	diff_clear(w);
	for (i = 0; i < p->n; i = end) {
		end = diff_step_end(p, i);
		*used = end;
		if (!diff_run(w, p->commands + i, end - i, p->commands[i].batch != 0, why))
			return false;
	}
	return diff_data(w, why);
}

struct shrinking {
	struct diff_world *world;
	struct diff_program *program;
	struct diff_command *kept; /* as long as the program */
	size_t runs;
	struct diff_text try; /* of a run that may not fail */
};

static size_t without(const struct shrinking *s, size_t from, size_t to)
{
	const struct diff_program *p = s->program;

	memcpy(s->kept, p->commands, from * sizeof(*s->kept));
	memcpy(s->kept + from, p->commands + to, (p->n - to) * sizeof(*s->kept));
	return p->n - (to - from);
}

/* Still fails without from .. to-1: then they are out. */
static bool leave_out(struct shrinking *s, size_t from, size_t to, struct diff_text *why)
{
	struct diff_program less = { .commands = s->kept, .n = without(s, from, to) };
	size_t used = less.n;

	s->runs--;
	if (diff_play(s->world, &less, &used, &s->try))
		return false;
	memcpy(s->program->commands, s->kept, used * sizeof(*s->kept));
	s->program->n = used;
	diff_text_clear(why);
	diff_text_add(why, s->try.at, s->try.len);
	return true;
}

static void shrink(struct shrinking *s, struct diff_text *why)
{
	size_t step = s->program->n / 2, at;
	bool less = true;

	while (s->runs > 0 && (step > 1 || less)) {
		less = false;
		step = step > 1 ? step : 1;
		/* From the end: what comes late depends on what comes early. */
		for (at = s->program->n; s->runs > 0 && at > 0; at = at < s->program->n ? at : s->program->n) {
			size_t from = at > step ? at - step : 0;

			less = leave_out(s, from, at, why) || less;
			at = from;
		}
		step /= 2;
	}
}

bool diff_shrink(struct diff_world *w, struct diff_program *p, size_t runs, struct diff_text *why)
{
	struct shrinking s = { .world = w, .program = p, .runs = runs };

	s.kept = malloc((p->n + 1) * sizeof(*s.kept));
	if (!s.kept)
		abort();
	bool again = leave_out(&s, 0, 0, why);

	if (again)
		shrink(&s, why);
	free(s.kept);
	diff_text_free(&s.try);
	return again;
}
