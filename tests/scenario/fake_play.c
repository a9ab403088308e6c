/* Commands that arrive meet the lines of the script. */
#include "fake_impl.h"

#include <stdlib.h>
#include <string.h>

/* ---- points ----------------------------------------------------------------------------------------- */

bool fake_reached(const struct fake *f, const char *name)
{
	const struct fake_point *p;

	for (p = f->points; p; p = p->next) {
		if (strcmp(p->name, name) == 0)
			return true;
	}
	return false;
}

void fake_reach(struct fake *f, const char *name)
{
	struct fake_point *p;

	if (fake_reached(f, name))
		return;
	p = fake_alloc(sizeof(*p));
	p->name = fake_alloc(strlen(name) + 1);
	strcpy(p->name, name);
	p->next = f->points;
	f->points = p;
}

/* ---- commands that arrive ------------------------------------------------------------------------------ */

static struct fake_answer *new_answer(struct fake *f, struct fake_conn *conn)
{
	struct fake_answer *answer = fake_alloc(sizeof(*answer));

	answer->conn = conn;
	answer->all = f->answers;
	f->answers = answer;
	*conn->answers_end = answer;
	conn->answers_end = &answer->next;
	return answer;
}

static void complete(struct fake_answer *answer)
{
	answer->complete = true;
	if (answer->conn)
		fake_conn_flush(answer->conn);
}

void fake_reply_bytes(struct fake_answer *answer, const void *data, size_t len)
{
	fake_put(&answer->out, data, len);
	complete(answer);
}

void fake_reply(struct fake_answer *answer, const char *reply)
{
	if (!fake_encode(&answer->out, reply))
		fake_puts(&answer->out, "-ERR fake: the handler's reply can't be understood\r\n");
	complete(answer);
}

/* Remembers the first two words, each ended by NUL, for fake_count(). */
static void tally(struct fake_node *node, const struct fake_words *words)
{
	size_t i, len;

	for (i = 0; i < 2; i++) {
		len = i < words->n ? strnlen(words->word[i].data, words->word[i].len) : 0;
		if (len)
			fake_put(&node->tally, words->word[i].data, len < 24 ? len : 24);
		fake_put(&node->tally, "", 1);
	}
	node->commands++;
}

/* Is the next command that the node's script waits for this one? */
static bool expected_next(const struct fake_node *node, const struct fake_words *words)
{
	const struct fake_step *step = node->steps;
	const struct fake_item *before = node->inbox; /* each will take a "<" line first */

	while (step && (step->action != FAKE_EXPECT || before)) {
		if (step->action == FAKE_EXPECT)
			before = before->next;
		step = step->next;
	}
	return step && fake_words_match(&step->words, words);
}

static bool handled(struct fake_node *node, const struct fake_words *words,
		    struct fake_answer *answer)
{
	struct fake_command command = { 0 };
	const char **argv;
	size_t *len, i;
	bool taken;

	if (!node->handler)
		return false;
	argv = fake_alloc(words->n * sizeof(*argv));
	len = fake_alloc(words->n * sizeof(*len));
	for (i = 0; i < words->n; i++) {
		argv[i] = words->word[i].data;
		len[i] = words->word[i].len;
	}
	command.node = node->name;
	command.connection = answer->conn->number;
	command.argc = words->n;
	command.argv = argv;
	command.len = len;
	taken = node->handler(node->handler_arg, &command, answer);
	free(argv);
	free(len);
	return taken;
}

static void put_inbox(struct fake_node *node, struct fake_words *words, struct fake_answer *answer)
{
	struct fake_item *item = fake_alloc(sizeof(*item));

	item->words = *words;
	item->answer = answer;
	memset(words, 0, sizeof(*words));
	*node->inbox_end = item;
	node->inbox_end = &item->next;
}

void fake_arrived(struct fake *f, struct fake_conn *conn, struct fake_words *words)
{
	struct fake_node *node = conn->node;
	struct fake_answer *answer = new_answer(f, conn);
	struct fake_buf shown = { 0 };

	fake_words_print(&shown, words);
	fake_trace(f, node, "<", shown.data, shown.len);
	fake_clear(&shown);
	tally(node, words);
	if (!expected_next(node, words)) {
		if (handled(node, words, answer)) {
			fake_words_free(words);
			return;
		}
		if (fake_automatic(f, node, words, &answer->out)) {
			complete(answer);
			fake_words_free(words);
			return;
		}
	}
	put_inbox(node, words, answer);
}

/* ---- playing ---------------------------------------------------------------------------------------- */

static struct fake_item *pop(struct fake_item **head, struct fake_item ***end)
{
	struct fake_item *item = *head;

	if (!item)
		return NULL;
	*head = item->next;
	if (!*head)
		*end = head;
	item->next = NULL;
	return item;
}

static void item_free(struct fake_item *item)
{
	if (item)
		fake_words_free(&item->words);
	free(item);
}

static void refuse(struct fake_item *item)
{
	fake_reply(item->answer, "-ERR fake: unexpected command, see the test's output");
	item_free(item);
}

static bool play_expect(struct fake *f, struct fake_node *node, const struct fake_step *step)
{
	struct fake_item *item = pop(&node->inbox, &node->inbox_end);
	struct fake_buf got = { 0 };

	if (!item)
		return false;
	if (!fake_words_match(&step->words, &item->words)) {
		fake_words_print(&got, &item->words);
		fake_fail(f, "node %s expected \"%s\" but got \"%s\"", node->name, step->line,
			  got.data);
		fake_clear(&got);
		refuse(item);
		return false;
	}
	fake_words_free(&item->words);
	*node->open_end = item;
	node->open_end = &item->next;
	return true;
}

/* Unanswered commands whose connection has ended. */
static void drop_ended(struct fake_node *node)
{
	struct fake_item **p = &node->open, *item;

	while ((item = *p) != NULL) {
		if (item->answer->conn) {
			p = &item->next;
			continue;
		}
		*p = item->next;
		item_free(item);
	}
	node->open_end = p;
}

/* The oldest unanswered command; one whose connection has ended only if there is no other. */
static struct fake_item *oldest_open(struct fake_node *node)
{
	const struct fake_item *item = node->open;

	while (item && !item->answer->conn)
		item = item->next;
	if (item)
		drop_ended(node);
	return node->open;
}

static bool play_reply(struct fake *f, struct fake_node *node, const struct fake_step *step)
{
	struct fake_item *item = oldest_open(node);

	if (!item) {
		fake_fail(f, "\"%s\": no command is waiting for an answer", step->line);
		return false;
	}
	fake_trace(f, node, step->action == FAKE_REPLY ? ">" : "+", step->bytes.data,
		   step->bytes.len);
	fake_put(&item->answer->out, step->bytes.data, step->bytes.len);
	if (step->action == FAKE_REPLY) {
		complete(item->answer);
		item_free(pop(&node->open, &node->open_end));
	} else if (item->answer->conn) {
		fake_conn_flush(item->answer->conn);
	}
	return true;
}

/* close and reset: one connection's, or all. */
static void play_end(struct fake *f, struct fake_node *node, bool reset)
{
	const struct fake_item *item = oldest_open(node);

	if (!item)
		fake_node_end_all(f, node, reset);
	else if (item->answer->conn)
		fake_conn_end(f, item->answer->conn, reset);
	drop_ended(node);
}

static void play_die(struct fake *f, struct fake_node *node)
{
	fake_unlisten(node);
	fake_node_end_all(f, node, true);
	while (node->open)
		item_free(pop(&node->open, &node->open_end));
}

/* Nodes to which slots come get a larger epoch than all others, as in a cluster. */
static void play_layout(struct fake *f, struct fake_step *step)
{
	struct fake_layout old = f->layout;
	int newer = (int)f->n_nodes + ++f->layouts, i;

	f->layout = step->layout;
	for (i = 0; i < FAKE_SLOTS; i++)
		if (f->layout.owner[i] >= 0 && f->layout.owner[i] != old.owner[i])
			f->nodes[f->layout.owner[i]]->epoch = newer;
	step->layout = old;
}

/* true: the step is done; false: it waits. */
static bool play_step(struct fake *f, struct fake_node *node, struct fake_step *step)
{
	switch (step->action) {
	case FAKE_EXPECT:
		return play_expect(f, node, step);
	case FAKE_REPLY:
	case FAKE_PART:
		return play_reply(f, node, step);
	case FAKE_WAIT:
		return fake_reached(f, step->bytes.data);
	case FAKE_GONE:
		return fake_node_open(f, node) == 0;
	case FAKE_MARK:
		fake_reach(f, step->bytes.data);
		break;
	case FAKE_CLOSE:
	case FAKE_RESET:
		play_end(f, node, step->action == FAKE_RESET);
		break;
	case FAKE_DIE:
		play_die(f, node);
		break;
	case FAKE_DEAF:
	case FAKE_RISE:
		fake_unlisten(node);
		fake_listen(node, step->action == FAKE_DEAF);
		break;
	case FAKE_PAUSE:
	case FAKE_RESUME:
		node->paused = step->action == FAKE_PAUSE;
		break;
	case FAKE_SILENT:
		node->silent = true;
		break;
	case FAKE_SPLIT:
		node->split = step->number;
		break;
	case FAKE_LAYOUT:
		play_layout(f, step);
		break;
	}
	if (step->action != FAKE_MARK && step->action != FAKE_WAIT)
		fake_trace(f, node, "*", step->line, strlen(step->line));
	return true;
}

/* What comes after the script's end; and after a failure, so that the client needn't wait for its deadline. */
static void play_rest(struct fake *f, struct fake_node *node)
{
	struct fake_item *item;
	struct fake_buf got = { 0 };

	while (f->failure.len && node->open)
		refuse(pop(&node->open, &node->open_end));
	while ((item = pop(&node->inbox, &node->inbox_end)) != NULL) {
		if (node->silent && !f->failure.len) {
			item_free(item);
			continue;
		}
		fake_words_print(&got, &item->words);
		fake_fail(f, "node %s expected no command any more but got \"%s\"", node->name,
			  got.data);
		fake_clear(&got);
		refuse(item);
	}
}

bool fake_play(struct fake *f, struct fake_node *node)
{
	struct fake_step *step;
	bool moved = false;

	while ((step = node->steps) != NULL && !f->failure.len && play_step(f, node, step)) {
		node->steps = step->next;
		if (!node->steps)
			node->steps_end = &node->steps;
		fake_step_free(step);
		moved = true;
	}
	if (!node->steps || f->failure.len)
		play_rest(f, node);
	return moved;
}

void fake_node_forget(struct fake_node *node)
{
	struct fake_step *step;

	while ((step = node->steps) != NULL) {
		node->steps = step->next;
		fake_step_free(step);
	}
	while (node->inbox)
		item_free(pop(&node->inbox, &node->inbox_end));
	while (node->open)
		item_free(pop(&node->open, &node->open_end));
	fake_clear(&node->tally);
}
