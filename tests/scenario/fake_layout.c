/* Who owns which slots, and what a node says of it without being told to. */
#include "fake_impl.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

void fake_layout_free(struct fake_layout *l)
{
	free(l->primary);
	l->primary = NULL;
}

static void forget(struct fake *f, struct fake_layout *l)
{
	size_t i;

	for (i = 0; i < FAKE_SLOTS; i++)
		l->owner[i] = -1;
	free(l->primary);
	l->primary = fake_alloc((f->n_nodes + 1) * sizeof(*l->primary));
	for (i = 0; i < f->n_nodes; i++)
		l->primary[i] = -1;
}

/* "0-99" or "7", for the node. */
static bool give(struct fake_layout *l, const char *range, int index)
{
	char *end;
	long first = strtol(range, &end, 10), last = first;

	if (*end == '-')
		last = strtol(end + 1, &end, 10);
	if ((*end && *end != ' ' && *end != '\n') || first < 0 || last >= FAKE_SLOTS ||
	    first > last)
		return false;
	while (first <= last)
		l->owner[first++] = (int16_t)index;
	return true;
}

static size_t name_len(const char *s)
{
	size_t n = 0;

	while (isalnum((unsigned char)s[n]))
		n++;
	return n;
}

/* "A", "A@host", "R>A": declares (pass 1) or finds the node; NULL if it can't. */
static struct fake_node *name_node(struct fake *f, const char *word, size_t len, bool declare)
{
	char host[64] = "127.0.0.1";
	size_t n = name_len(word), at = n;

	if (word[n] == '@' && len - n - 1 < sizeof(host)) {
		at = strcspn(word, "> \n");
		memcpy(host, word + n + 1, at - n - 1);
		host[at - n - 1] = '\0';
	}
	if (!n || (at < len && word[at] != '>'))
		return NULL;
	return declare ? fake_declare(f, word, n, host) : fake_find(f, word, n);
}

static const char *next_word(const char *s, size_t *len)
{
	s += strspn(s, " \n");
	*len = strcspn(s, " \n");
	return s;
}

static const char *declare_all(struct fake *f, const char *text)
{
	size_t len;

	for (text = next_word(text, &len); len; text = next_word(text + len, &len)) {
		if (!isdigit((unsigned char)*text) && !name_node(f, text, len, true))
			return "a node is declared twice or its name isn't letters and digits";
	}
	return NULL;
}

static bool set_primary(struct fake *f, struct fake_layout *l, const char *word, size_t len,
			int index)
{
	const char *arrow = memchr(word, '>', len);
	struct fake_node *primary;

	if (!arrow)
		return true;
	primary = fake_find(f, arrow + 1, name_len(arrow + 1));
	if (!primary)
		return false;
	l->primary[index] = (int16_t)primary->index;
	return true;
}

const char *fake_layout_parse(struct fake *f, struct fake_layout *l, const char *text, bool declare)
{
	struct fake_node *node = NULL;
	const char *wrong = declare ? declare_all(f, text) : NULL;
	size_t len;

	if (wrong)
		return wrong;
	forget(f, l);
	for (text = next_word(text, &len); len; text = next_word(text + len, &len)) {
		if (isdigit((unsigned char)*text)) {
			if (!node || !give(l, text, node->index))
				return "slots must follow a node, as \"0-99\" or \"7\"";
			continue;
		}
		node = name_node(f, text, len, false);
		if (!node)
			return "no such node";
		if (!set_primary(f, l, text, len, node->index))
			return "a replica's primary is no node";
	}
	return NULL;
}

/* The end of the run of slots that have the same owner as `first`. */
static int run_end(const struct fake_layout *l, int first)
{
	int last = first;

	while (last + 1 < FAKE_SLOTS && l->owner[last + 1] == l->owner[first])
		last++;
	return last;
}

static void put_slots_node(struct fake_buf *out, const struct fake_node *node)
{
	fake_puts(out, "*4\r\n");
	fake_put_bulk(out, node->host, strlen(node->host));
	fake_putf(out, ":%d\r\n", node->port);
	fake_put_bulk(out, node->id, strlen(node->id));
	fake_puts(out, "*0\r\n");
}

static void put_slots_row(struct fake *f, const struct fake_layout *l, struct fake_buf *out,
			  int first, int last)
{
	struct fake_buf nodes = { 0 };
	size_t i, n = 1;

	put_slots_node(&nodes, f->nodes[l->owner[first]]);
	for (i = 0; i < f->n_nodes; i++) {
		if (l->primary[i] == l->owner[first]) {
			put_slots_node(&nodes, f->nodes[i]);
			n++;
		}
	}
	fake_putf(out, "*%zu\r\n:%d\r\n:%d\r\n", n + 2, first, last);
	fake_put(out, nodes.data, nodes.len);
	fake_clear(&nodes);
}

void fake_layout_slots(struct fake *f, const struct fake_layout *l, struct fake_buf *out)
{
	struct fake_buf rows = { 0 };
	size_t n = 0;
	int first, last;

	for (first = 0; first < FAKE_SLOTS; first = last + 1) {
		last = run_end(l, first);
		if (l->owner[first] < 0)
			continue;
		put_slots_row(f, l, &rows, first, last);
		n++;
	}
	fake_putf(out, "*%zu\r\n", n);
	fake_put(out, rows.data, rows.len);
	fake_clear(&rows);
}

/* The ranges of one node: "prefix first middle last suffix" each; returns how many. */
static size_t put_ranges(const struct fake_layout *l, int index, struct fake_buf *out,
			 const char *before, const char *middle, const char *after)
{
	size_t n = 0;
	int first, last;

	for (first = 0; first < FAKE_SLOTS; first = last + 1) {
		last = run_end(l, first);
		if (l->owner[first] != index)
			continue;
		fake_putf(out, "%s%d%s%d%s", before, first, middle, last, after);
		n++;
	}
	return n;
}

static void put_nodes_line(struct fake *f, const struct fake_node *node,
			   const struct fake_node *self, struct fake_buf *out)
{
	int primary = f->layout.primary[node->index];

	fake_putf(out, "%s %s:%d@%d %s%s %s 0 0 %d connected", node->id, node->host, node->port,
		  (node->port + 10000) % 65536, node == self ? "myself," : "",
		  primary < 0 ? "master" : "slave", primary < 0 ? "-" : f->nodes[primary]->id,
		  node->epoch ? node->epoch : node->index + 1);
	put_ranges(&f->layout, node->index, out, " ", "-", "");
	fake_puts(out, "\n");
}

static void answer_nodes(struct fake *f, const struct fake_node *self, struct fake_buf *out)
{
	struct fake_buf text = { 0 };
	size_t i;

	for (i = 0; i < f->n_nodes; i++)
		put_nodes_line(f, f->nodes[i], self, &text);
	fake_put_bulk(out, text.data, text.len);
	fake_clear(&text);
}

static void put_pair(struct fake_buf *out, const char *name, const char *value)
{
	fake_put_bulk(out, name, strlen(name));
	fake_put_bulk(out, value, strlen(value));
}

static void put_shards_node(struct fake_buf *out, const struct fake_node *node, bool primary)
{
	fake_puts(out, "*14\r\n");
	put_pair(out, "id", node->id);
	fake_putf(out, "$4\r\nport\r\n:%d\r\n", node->port);
	put_pair(out, "ip", node->host);
	put_pair(out, "endpoint", node->host);
	put_pair(out, "role", primary ? "master" : "replica");
	fake_puts(out, "$18\r\nreplication-offset\r\n:1\r\n");
	put_pair(out, "health", "online");
}

static void put_shard(struct fake *f, int primary, struct fake_buf *out)
{
	struct fake_buf ranges = { 0 }, nodes = { 0 };
	size_t i, n_nodes = 1, n;

	n = put_ranges(&f->layout, primary, &ranges, ":", "\r\n:", "\r\n");
	put_shards_node(&nodes, f->nodes[primary], true);
	for (i = 0; i < f->n_nodes; i++) {
		if (f->layout.primary[i] == primary) {
			put_shards_node(&nodes, f->nodes[i], false);
			n_nodes++;
		}
	}
	fake_putf(out, "*4\r\n$5\r\nslots\r\n*%zu\r\n", n * 2);
	fake_put(out, ranges.data, ranges.len);
	fake_putf(out, "$5\r\nnodes\r\n*%zu\r\n", n_nodes);
	fake_put(out, nodes.data, nodes.len);
	fake_clear(&ranges);
	fake_clear(&nodes);
}

static void answer_shards(struct fake *f, struct fake_buf *out)
{
	struct fake_buf shards = { 0 };
	size_t i, n = 0;

	for (i = 0; i < f->n_nodes; i++) {
		if (f->layout.primary[i] >= 0)
			continue;
		put_shard(f, (int)i, &shards);
		n++;
	}
	fake_putf(out, "*%zu\r\n", n);
	fake_put(out, shards.data, shards.len);
	fake_clear(&shards);
}

/* The protocol asked for is granted; the map has the shape of that protocol. */
static void answer_hello(const struct fake_words *command, struct fake_buf *out)
{
	bool three = command->n > 1 && command->word[1].len == 1 && command->word[1].data[0] == '3';

	fake_puts(out, three ? "%4\r\n" : "*8\r\n");
	put_pair(out, "server", "redis");
	put_pair(out, "version", "7.0.0");
	fake_putf(out, "$5\r\nproto\r\n:%d\r\n", three ? 3 : 2);
	put_pair(out, "mode", "cluster");
}

bool fake_automatic(struct fake *f, const struct fake_node *node, const struct fake_words *command,
		    struct fake_buf *out)
{
	static const char *const ok[] = { "AUTH",     "CLIENT SETNAME", "CLIENT SETINFO",
					  "READONLY", "READWRITE",      "ASKING" };
	size_t i;

	for (i = 0; i < sizeof(ok) / sizeof(ok[0]); i++) {
		if (fake_words_begin(command, ok[i])) {
			fake_puts(out, "+OK\r\n");
			return true;
		}
	}
	if (fake_words_begin(command, "CLUSTER SLOTS"))
		fake_layout_slots(f, &f->layout, out);
	else if (fake_words_begin(command, "CLUSTER SHARDS"))
		answer_shards(f, out);
	else if (fake_words_begin(command, "CLUSTER NODES"))
		answer_nodes(f, node, out);
	else if (fake_words_begin(command, "CLUSTER MYID"))
		fake_put_bulk(out, node->id, strlen(node->id));
	else if (fake_words_begin(command, "HELLO"))
		answer_hello(command, out);
	else
		return false;
	return true;
}
