/* The counters of the fake nodes. */
#include "fake_impl.h"

#include <string.h>
#include <strings.h>

/* Is `name`, of one word or two, the command whose first two words are at `words`? */
static bool counts(const char *words, const char *name)
{
	size_t len = strlen(words), n = strcspn(name, " ");

	if (len != n || strncasecmp(words, name, n) != 0)
		return false;
	return !name[n] || strcasecmp(words + len + 1, name + n + 1) == 0;
}

static size_t count_one(const struct fake_node *node, const char *name)
{
	const char *p = node->tally.data, *end;
	size_t n = 0;

	if (!name)
		return node->commands;
	if (!p)
		return 0;
	for (end = p + node->tally.len; p < end; p++) {
		n += counts(p, name);
		p += strlen(p) + 1;
		p += strlen(p);
	}
	return n;
}

enum counter { CONNECTIONS, OPEN, READS, COMMANDS };

static size_t count(struct fake *f, const char *node, enum counter what, const char *name)
{
	const struct fake_node *only = node ? fake_named(f, node) : NULL, *each;
	size_t i, n = 0;

	pthread_mutex_lock(&f->lock);
	for (i = 0; i < f->n_nodes; i++) {
		each = f->nodes[i];
		if (only && each != only)
			continue;
		n += what == CONNECTIONS ? each->connections
		     : what == OPEN      ? fake_node_open(f, each)
		     : what == READS     ? each->reads
					 : count_one(each, name);
	}
	pthread_mutex_unlock(&f->lock);
	return n;
}

size_t fake_connections(struct fake *f, const char *node)
{
	return count(f, node, CONNECTIONS, NULL);
}

size_t fake_open(struct fake *f, const char *node)
{
	return count(f, node, OPEN, NULL);
}

size_t fake_reads(struct fake *f, const char *node)
{
	return count(f, node, READS, NULL);
}

size_t fake_count(struct fake *f, const char *node, const char *name)
{
	return count(f, node, COMMANDS, name);
}
