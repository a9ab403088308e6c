/* diff_data.c - is the same stored on both sides, and nothing else? */
#include "diff_world.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static const char own_prefix[] = "slotwise:";

struct names {
	sw_bytes *at;
	size_t n;
};

/* ---- names ---- */

static int by_bytes(const void *a, const void *b)
{
	const sw_bytes *x = a, *y = b;
	int c = memcmp(x->data, y->data, x->len < y->len ? x->len : y->len);

	return c ? c : (x->len > y->len) - (x->len < y->len);
}

static bool is_own(const redisReply *name)
{
	return (size_t)name->len >= strlen(own_prefix) && memcmp(name->str, own_prefix, strlen(own_prefix)) == 0;
}

/* The names of all keys, or of the client's own, in `memory`. */
static struct names names_of(redisContext *const *nodes, size_t n_nodes, bool own, struct diff_program *memory)
{
	redisReply *reply[DIFF_NODES];
	struct names names = { 0 };
	size_t i, j, room = 0;

	for (i = 0; i < n_nodes; i++) {
		reply[i] = redisCommand(nodes[i], "KEYS *");
		assert_non_null(reply[i]);
		room += reply[i]->elements;
	}
	names.at = diff_alloc(memory, (room + 1) * sizeof(*names.at));
	for (i = 0; i < n_nodes; i++) {
		for (j = 0; j < reply[i]->elements; j++) {
			const redisReply *name = reply[i]->element[j];
			char *copy = diff_alloc(memory, (size_t)name->len + 1);

			if (is_own(name) != own)
				continue;
			memcpy(copy, name->str, (size_t)name->len + 1);
			names.at[names.n++] = sw_buf(copy, (size_t)name->len);
		}
		freeReplyObject(reply[i]);
	}
	qsort(names.at, names.n, sizeof(*names.at), by_bytes);
	return names;
}

static void tell_names(struct diff_text *why, const char *where, struct names names)
{
	size_t i;

	diff_text_format(why, "\n    %s:", where);
	for (i = 0; i < names.n; i++) {
		diff_text_format(why, " ");
		diff_text_add_bytes(why, names.at[i].data, names.at[i].len);
	}
}

static bool same_names(struct names plain, struct names cluster, struct diff_text *why)
{
	size_t i, n = plain.n < cluster.n ? plain.n : cluster.n;

	for (i = 0; i < n && by_bytes(&plain.at[i], &cluster.at[i]) == 0; i++)
		;
	if (i == plain.n && i == cluster.n)
		return true;
	diff_text_clear(why);
	diff_text_format(why, "the keys that are left differ");
	tell_names(why, "one server", plain);
	tell_names(why, "cluster", cluster);
	return false;
}

/* ---- values ---- */

static void ask(struct diff_program *p, unsigned how, const char *name, sw_bytes key, const char *const *rest)
{
	struct diff_command *c = diff_add(p);

	c->how = how;
	diff_add_word(p, c, name, strlen(name));
	diff_add_word(p, c, key.data, key.len);
	for (; *rest; rest++)
		diff_add_word(p, c, *rest, strlen(*rest));
}

static void ask_value(struct diff_program *p, sw_bytes key, const char *type)
{
	static const struct {
		const char *type, *command;
		const char *rest[4];
		unsigned how;
	} how[] = {
		{ "+string", "GET", { NULL }, 0 },
		{ "+list", "LRANGE", { "0", "-1", NULL }, 0 },
		{ "+set", "SMEMBERS", { NULL }, DIFF_SET },
		{ "+zset", "ZRANGE", { "0", "-1", "WITHSCORES", NULL }, 0 },
		{ "+hash", "HGETALL", { NULL }, DIFF_PAIRS },
		{ "+stream", "XRANGE", { "-", "+", NULL }, 0 },
	};
	size_t i;

	for (i = 0; i < sizeof(how) / sizeof(how[0]); i++)
		if (strcmp(type, how[i].type) == 0)
			ask(p, how[i].how, how[i].command, key, how[i].rest);
	if (strcmp(type, "+stream") == 0) {
		ask(p, 0, "XPENDING", key, (const char *const[]){ "one", NULL });
		ask(p, 0, "XPENDING", key, (const char *const[]){ "two", NULL });
	}
}

static bool same_values(struct diff_world *w, struct names names, struct diff_text *why)
{
	static const char *const none[] = { NULL };
	struct diff_program heads = { 0 }, values = { 0 };
	bool same = true;
	size_t i;

	for (i = 0; i < names.n; i++)
		ask(&heads, 0, "TYPE", names.at[i], none);
	for (i = 0; i < names.n; i++)
		ask(&heads, DIFF_NEAR, "PEXPIRETIME", names.at[i], none);
	if (heads.n)
		same = diff_run(w, heads.commands, heads.n, true, why);
	for (i = 0; same && i < names.n; i++)
		ask_value(&values, names.at[i], w->text[0][i].at);
	if (same && values.n)
		same = diff_run(w, values.commands, values.n, true, why);
	diff_reset(&heads);
	diff_reset(&values);
	return same;
}

/* ---- the client's own keys ---- */

/* What is forgotten is not waited for: any command gives it the time to go. */
static void let_it_rest(struct diff_world *w)
{
	sw_bytes ping[] = { sw_str("EXISTS"), sw_str("x") };

	nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
	sw_call(w->cluster, ping, 2, NULL);
}

/* The first of the client's keys on a node that has no TTL; NULL: none has none. */
static const char *endless(redisContext *node, struct diff_program *memory)
{
	struct names names = names_of(&node, 1, true, memory);
	const char *found = NULL;
	size_t i;

	for (i = 0; i < names.n; i++)
		redisAppendCommand(node, "PTTL %b", names.at[i].data, names.at[i].len);
	for (i = 0; i < names.n; i++) {
		void *reply = NULL;

		assert_int_equal(redisGetReply(node, &reply), REDIS_OK);
		if (((redisReply *)reply)->integer == -1)
			found = names.at[i].data;
		freeReplyObject(reply);
	}
	return found;
}

static bool no_strays(struct diff_world *w, struct diff_program *memory, struct diff_text *why)
{
	size_t tries, i;

	for (i = 0; i < w->n_nodes; i++) {
		const char *found = endless(w->node[i], memory);

		for (tries = 0; found && tries < 1000; tries++) {
			let_it_rest(w);
			found = endless(w->node[i], memory);
		}
		if (found) {
			diff_text_clear(why);
			diff_text_format(why, "%s stays for ever", found);
			return false;
		}
	}
	return true;
}

bool diff_data(struct diff_world *w, struct diff_text *why)
{
	struct diff_program memory = { 0 };
	struct names plain = names_of(&w->plain, 1, false, &memory);
	struct names cluster = names_of(w->node, w->n_nodes, false, &memory);
	bool same = same_names(plain, cluster, why) && same_values(w, plain, why) && no_strays(w, &memory, why);

	diff_reset(&memory);
	return same;
}
