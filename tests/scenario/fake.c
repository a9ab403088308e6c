/* The public calls of the fake nodes. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "fake_impl.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static struct fake *alive; /* tests run one after the other: no lock */

struct fake_node *fake_find(struct fake *f, const char *name, size_t len)
{
	size_t i;

	for (i = 0; i < f->n_nodes; i++) {
		if (strlen(f->nodes[i]->name) == len && memcmp(f->nodes[i]->name, name, len) == 0)
			return f->nodes[i];
	}
	return NULL;
}

static char *copy(const char *s, size_t len)
{
	char *c = fake_alloc(len + 1);

	memcpy(c, s, len);
	return c;
}

/* NULL: there is one of that name. */
struct fake_node *fake_declare(struct fake *f, const char *name, size_t len, const char *host)
{
	struct fake_node *node;

	if (fake_find(f, name, len))
		return NULL;
	node = fake_alloc(sizeof(*node));
	node->name = copy(name, len);
	node->host = copy(host, strlen(host));
	node->index = (int)f->n_nodes;
	node->held = node->fill[0] = node->fill[1] = -1;
	node->steps_end = &node->steps;
	node->inbox_end = &node->inbox;
	node->open_end = &node->open;
	snprintf(node->id, sizeof(node->id), "%040x", (unsigned)node->index + 1);
	fake_listen(node, false);
	snprintf(node->address, sizeof(node->address), "%s:%d", node->host, node->port);
	/* Grows by powers of two: full when the count is one. */
	if ((f->n_nodes & (f->n_nodes - 1)) == 0)
		f->nodes = realloc(f->nodes, (f->n_nodes ? f->n_nodes * 2 : 1) * sizeof(*f->nodes));
	if (!f->nodes)
		abort();
	f->nodes[f->n_nodes++] = node;
	return node;
}

void fake_expand(struct fake *f, struct fake_buf *out, const char *text)
{
	const struct fake_node *node;
	size_t len;

	fake_put(out, "", 0);
	while (*text) {
		len = strcspn(text, "@");
		fake_put(out, text, len);
		text += len;
		if (!*text)
			return;
		len = strspn(text + 1,
			     "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
		node = fake_find(f, text + 1, len);
		if (!node) {
			fake_put(out, text++, 1);
			continue;
		}
		text += 1 + len;
		if (strncmp(text, ".port", 5) == 0)
			fake_putf(out, "%d", node->port);
		else
			fake_puts(out, strncmp(text, ".host", 5) == 0 ? node->host : node->address);
		if (strncmp(text, ".port", 5) == 0 || strncmp(text, ".host", 5) == 0)
			text += 5;
	}
}

void fake_trace(struct fake *f, const struct fake_node *node, const char *what, const void *data,
		size_t len)
{
	struct fake_words shown = { 0 };

	if (f->trace.len > FAKE_TRACE_MAX)
		return;
	fake_putf(&f->trace, "  %s %s ", node->name, what);
	if (*what == '>' || *what == '+') {
		fake_words_add(&shown, data, len);
		fake_words_print(&f->trace, &shown);
		fake_words_free(&shown);
	} else {
		fake_put(&f->trace, data, len);
	}
	fake_puts(&f->trace, f->trace.len > FAKE_TRACE_MAX ? "\n  ... (cut)\n" : "\n");
}

/* Only the first failure is kept: the rest follows from it. */
void fake_fail(struct fake *f, const char *format, ...)
{
	char text[1024];
	va_list args;

	if (f->failure.len)
		return;
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	fake_puts(&f->failure, text);
}

/* ---- start -------------------------------------------------------------------------------------------- */

static void list_seeds(struct fake *f)
{
	size_t i;

	for (i = 0; i < f->n_nodes; i++)
		fake_putf(&f->seeds, strchr(f->nodes[i]->host, ':') ? "%s[%s]:%d" : "%s%s:%d",
			  i ? "," : "", f->nodes[i]->host, f->nodes[i]->port);
}

static const char *start(struct fake *f, const char *layout)
{
	const char *wrong = fake_layout_parse(f, &f->layout, layout, true);
	size_t i;

	if (wrong)
		return wrong;
	for (i = 0; i < f->n_nodes; i++) {
		if (f->nodes[i]->listener < 0)
			return "a node can't listen on its address";
	}
	list_seeds(f);
	if (pipe(f->wake) != 0)
		return "no pipe";
	for (i = 0; i < 2; i++)
		fcntl(f->wake[i], F_SETFL, O_NONBLOCK);
	if (pthread_create(&f->thread, NULL, fake_serve, f) != 0)
		return "no thread";
	f->running = true;
	return NULL;
}

struct fake *fake_new(const char *layout)
{
	struct fake *f = fake_alloc(sizeof(*f));
	const char *wrong;

	pthread_mutex_init(&f->lock, NULL);
	pthread_cond_init(&f->change, NULL);
	f->wake[0] = f->wake[1] = -1;
	f->next = alive;
	alive = f;
	wrong = start(f, layout);
	if (wrong)
		fail_msg("fake: layout \"%s\": %s", layout, wrong);
	return f;
}

struct fake *fake_run(const char *layout, const char *script)
{
	struct fake *f = fake_new(layout);

	fake_script(f, script);
	return f;
}

/* ---- while it runs -------------------------------------------------------------------------------------- */

static void unlock_and_wake(struct fake *f)
{
	pthread_mutex_unlock(&f->lock);
	fake_wake(f);
}

void fake_script(struct fake *f, const char *script)
{
	char line[16384];
	const char *wrong;

	pthread_mutex_lock(&f->lock);
	wrong = fake_parse_script(f, script, line, sizeof(line));
	unlock_and_wake(f);
	if (wrong)
		fail_msg("fake: script line \"%s\": %s", line, wrong);
}

struct fake_node *fake_named(struct fake *f, const char *name)
{
	struct fake_node *node = fake_find(f, name, strlen(name));

	if (!node)
		fail_msg("fake: no node \"%s\"", name);
	return node;
}

void fake_handle(struct fake *f, const char *node, fake_handler *handler, void *arg)
{
	struct fake_node *only = node ? fake_named(f, node) : NULL;
	size_t i;

	pthread_mutex_lock(&f->lock);
	for (i = 0; i < f->n_nodes; i++) {
		if (only && f->nodes[i] != only)
			continue;
		f->nodes[i]->handler = handler;
		f->nodes[i]->handler_arg = arg;
	}
	pthread_mutex_unlock(&f->lock);
}

const char *fake_seeds(struct fake *f)
{
	return f->seeds.data;
}

const char *fake_address(struct fake *f, const char *node)
{
	return fake_named(f, node)->address;
}

int fake_port(struct fake *f, const char *node)
{
	return fake_named(f, node)->port;
}

void fake_mark(struct fake *f, const char *name)
{
	pthread_mutex_lock(&f->lock);
	fake_reach(f, name);
	unlock_and_wake(f);
}

static bool all_played(const struct fake *f)
{
	size_t i;

	for (i = 0; i < f->n_nodes; i++) {
		if (f->nodes[i]->steps)
			return false;
	}
	return true;
}

/* Until `name` is reached, or, with NULL, everything is played; false: failed, or the time was up. */
static bool await(struct fake *f, const char *name)
{
	struct timespec end;
	int err = 0;
	bool reached = false;

	clock_gettime(CLOCK_REALTIME, &end);
	end.tv_sec += FAKE_PATIENCE_S;
	pthread_mutex_lock(&f->lock);
	while (!f->failure.len && !err) {
		reached = name ? fake_reached(f, name) : all_played(f);
		if (reached)
			break;
		err = pthread_cond_timedwait(&f->change, &f->lock, &end);
	}
	pthread_mutex_unlock(&f->lock);
	return reached;
}

/* What went wrong, what wasn't played, and the trace. */
static void explain(struct fake *f)
{
	size_t i;

	pthread_mutex_lock(&f->lock);
	if (f->failure.len || !all_played(f))
		print_error("fake: %s\n", f->failure.len ? f->failure.data
							 : "the script was not played to its end");
	for (i = 0; i < f->n_nodes; i++) {
		if (f->nodes[i]->steps)
			print_error("fake: node %s waits at \"%s\"\n", f->nodes[i]->name,
				    f->nodes[i]->steps->line);
	}
	print_error("fake: what happened:\n%s", f->trace.len ? f->trace.data : "  nothing\n");
	pthread_mutex_unlock(&f->lock);
}

void fake_wait(struct fake *f, const char *name)
{
	if (await(f, name))
		return;
	explain(f);
	fail_msg("fake: the point \"%s\" was not reached", name);
}

void fake_done(struct fake *f)
{
	if (await(f, NULL))
		return;
	explain(f);
	fail_msg("fake: the script failed, see above");
}

/* ---- end ------------------------------------------------------------------------------------------------- */

static void end_thread(struct fake *f)
{
	if (!f->running)
		return;
	pthread_mutex_lock(&f->lock);
	f->ending = true;
	unlock_and_wake(f);
	pthread_join(f->thread, NULL);
}

static void free_node(struct fake *f, struct fake_node *node)
{
	fake_net_free(node);
	fake_node_end_all(f, node, false);
	fake_node_forget(node);
	free(node->name);
	free(node->host);
	free(node);
}

static void free_all(struct fake *f)
{
	struct fake_answer *answer;
	struct fake_point *point;
	size_t i;

	for (i = 0; i < f->n_nodes; i++)
		free_node(f, f->nodes[i]);
	free(f->nodes);
	while ((answer = f->answers) != NULL) {
		f->answers = answer->all;
		fake_clear(&answer->out);
		free(answer);
	}
	while ((point = f->points) != NULL) {
		f->points = point->next;
		free(point->name);
		free(point);
	}
	for (i = 0; i < 2; i++) {
		if (f->wake[i] >= 0)
			close(f->wake[i]);
	}
	fake_layout_free(&f->layout);
	fake_clear(&f->trace);
	fake_clear(&f->failure);
	fake_clear(&f->seeds);
	pthread_mutex_destroy(&f->lock);
	pthread_cond_destroy(&f->change);
	free(f);
}

static void end(struct fake *f)
{
	struct fake **p = &alive;

	while (*p != f)
		p = &(*p)->next;
	*p = f->next;
	end_thread(f);
	free_all(f);
}

void fake_stop(struct fake *f)
{
	bool good = await(f, NULL);

	if (!good)
		explain(f);
	end(f);
	if (!good)
		fail_msg("fake: the script failed, see above");
}

int fake_teardown(void **state)
{
	(void)state;
	while (alive) {
		explain(alive);
		end(alive);
	}
	return 0;
}
