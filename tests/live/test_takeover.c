/*
 * CLUSTER FAILOVER TAKEOVER while a program writes: a replica makes itself the primary and asks nobody, neither its primary, which may be
 * well or have stopped, nor the other shards. What the old one has acknowledged and not handed on is gone with any client; which writes
 * may be that can be told, since the test sees to which node each was handed. On a cluster of its own.
 */
#define _POSIX_C_SOURCE 200809L
#include "shift.h"

#include "exec/handle.h"

#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

enum { LISTS = 3, MOST = 200000, DIGITS = 6, PAUSE_MS = 2 };
enum { BEFORE = 50, WHILE_ALONE = 20, WHILE_STOPPED = 100, AFTER = 50, CALL_MS = 1000, MOST_FAILED = 4 };

static sw_handle *h, *b;

/* ---- keys: RPUSH to a list and INCR of a counter both answer with a number that is one larger than the last ---- */

static struct key {
	char name[24];
	int shard;
	bool is_list;
	int64_t low, high; /* the number is between these: an unknown write may count */
	int64_t confirmed; /* a replica had so many */
	unsigned falls;    /* answers that were no larger than the last */
} keys[LIVE_PRIMARIES][LISTS + 1]; /* the last is the counter */

/* How the old primary is: well; well, but its replica is cut off; stopped, and continued later. */
enum how { WELL, ALONE, STOPPED };

/* A takeover, and what the writer has met. */
static struct {
	enum how how;
	int shard;
	int new;
	bool open;        /* it may not be over */
	size_t confirmed; /* tokens */
	unsigned failed;  /* calls */
	int steps;
	size_t lost;      /* tokens that the old one had acknowledged */
} now;

static void choose_key(struct key *k, int shard, bool is_list)
{
	static int i;

	*k = (struct key){ .shard = shard, .is_list = is_list };
	do
		snprintf(k->name, sizeof(k->name), "%s:%d", is_list ? "list" : "count", i++);
	while (shift_owner(sw_slot_of(sw_str(k->name))) != shard);
}

/* ---- elements, and the nodes to which they are handed ---- */

/* Each is a token of its own, "t" and its number in six digits. */
static struct said {
	const struct key *key;
	uint8_t node;   /* to which it was handed last */
	uint8_t handed; /* how often */
	bool failed;
	sw_outcome_kind outcome;
	bool there;
} said[MOST];

static size_t n_said;

static bool token_of(const char *at, const char *end, size_t *token)
{
	int i;

	*token = 0;
	if (end - at < 1 + DIGITS || at[0] != 't')
		return false;
	for (i = 1; i <= DIGITS && at[i] >= '0' && at[i] <= '9'; i++)
		*token = *token * 10 + (size_t)(at[i] - '0');
	return i > DIGITS;
}

static uint8_t node_behind(int fd)
{
	struct sockaddr_in to;
	socklen_t len = sizeof(to);
	uint8_t i;

	assert_int_equal(getpeername(fd, (struct sockaddr *)&to, &len), 0);
	for (i = 0; i < LIVE_NODES; i++)
		if (atoi(strrchr(shift_cluster.servers[i].name, ':') + 1) == ntohs(to.sin_port))
			return i;
	fail_msg("port %d is no node's", ntohs(to.sin_port));
	return 0;
}

static ssize_t watched_send(int fd, const void *data, size_t len)
{
	ssize_t n = swi_sys_posix.send(fd, data, len);
	const char *at, *end = (const char *)data + (n > 0 ? n : 0);
	size_t token;

	for (at = data; at < end; at++)
		if (token_of(at, end, &token) && token < n_said) {
			said[token].node = node_behind(fd);
			said[token].handed++;
		}
	return n;
}

static void open_client(void)
{
	static struct swi_sys sys;
	struct sw_options options = { .seeds = live_seeds(), .call_timeout_ms = CALL_MS };
	char text[512];

	sys = swi_sys_posix;
	sys.send = watched_send;
	if (swi_open(&options, &sys, &h, text, sizeof(text)))
		fail_msg("sw_open: %s", text);
	live_ok(h, sw_batch_new(h, &b));
}

/* ---- the writer ---- */

struct writing {
	struct key *key;
	size_t token; /* of a list */
	int64_t answer;
};

/* Queues it, or runs it. */
static sw_err give(sw_handle *to, struct writing *w, struct key *k)
{
	char text[2 + DIGITS + 20];
	sw_bytes element;

	*w = (struct writing){ .key = k };
	if (!k->is_list)
		return sw_incr(to, sw_str(k->name), &w->answer);
	assert_true(n_said < MOST);
	w->token = n_said++;
	said[w->token] = (struct said){ .key = k };
	snprintf(text, sizeof(text), "t%0*zu", DIGITS, w->token);
	element = sw_str(text);
	return sw_rpush(to, sw_str(k->name), &element, 1, &w->answer);
}

/* The new primary goes on from what it had: once, and not below what is known of it. */
static void answered(struct key *k, int64_t n)
{
	if (n <= k->low && now.open && k->shard == now.shard && n > k->confirmed)
		k->falls++;
	else if (n <= k->low || n > k->high + 1)
		fail_msg("%s: %lld behind %lld..%lld (confirmed: %lld)", k->name, (long long)n, (long long)k->low,
			 (long long)k->high, (long long)k->confirmed);
	k->low = k->high = n;
}

/* Only writes that the stopped node has in its hands, or that wait for it, may fail: at their deadline. */
static void failed(struct key *k, sw_err err, sw_outcome_kind outcome, const char *text)
{
	if (now.how != STOPPED || !now.open || k->shard != now.shard || err != SW_ETIMEOUT || outcome == SW_ANSWERED)
		fail_msg("%s: %s: %s", k->name, sw_err_name(err), text);
	k->high += outcome == SW_UNKNOWN;
}

static void note(const struct writing *w, sw_err err, sw_outcome_kind outcome, const char *text)
{
	if (w->key->is_list) {
		said[w->token].failed = err != SW_OK;
		said[w->token].outcome = outcome;
	}
	if (err)
		failed(w->key, err, outcome, text);
	else
		answered(w->key, w->answer);
}

static void write_one(struct key *k)
{
	struct writing w;
	sw_err err = give(h, &w, k);

	note(&w, err, sw_outcome(h), sw_error_text(h));
	now.failed += err != SW_OK;
}

/* With one batch. */
static void write_lists_and_counters(int list)
{
	struct writing w[2 * LIVE_PRIMARIES];
	struct sw_result r;
	int i;

	sw_batch_reset(b);
	for (i = 0; i < LIVE_PRIMARIES; i++) {
		live_ok(b, give(b, &w[2 * i], &keys[i][list]));
		live_ok(b, give(b, &w[2 * i + 1], &keys[i][LISTS]));
	}
	now.failed += sw_batch_run(b) != SW_OK;
	for (i = 0; i < 2 * LIVE_PRIMARIES; i++) {
		live_ok(b, sw_batch_result(b, (size_t)i, &r));
		note(&w[i], r.err, r.outcome, r.text);
	}
}

/* In all shards; then one by one in the one that changes hands and in another. */
static void step(void)
{
	int list = now.steps++ % LISTS;

	write_lists_and_counters(list);
	write_one(&keys[now.shard][list]);
	write_one(&keys[(now.shard + 1) % LIVE_PRIMARIES][list]);
	shift_step();
	swi_sys_posix.poll(NULL, 0, PAUSE_MS);
}

static void steps(int n)
{
	while (n-- > 0)
		step();
}

/* ---- what is there afterwards ---- */

/* In the order in which they were given, each once. */
static void read_list(sw_handle *reader, const struct key *k)
{
	sw_reply *got = NULL;
	size_t i, token, next = 0;

	live_ok(reader, sw_lrange(reader, sw_str(k->name), 0, -1, &got));
	for (i = 0; i < sw_reply_count(got); i++) {
		sw_bytes element = sw_reply_bytes(sw_reply_at(got, i));

		assert_true(token_of(element.data, element.data + element.len, &token));
		assert_true(token < n_said && said[token].key == k);
		if (token < next)
			fail_msg("%s: %zu is there after %zu", k->name, token, next - 1);
		said[token].there = true;
		next = token + 1;
	}
	assert_in_range(sw_reply_count(got), k->low, k->high);
	sw_reply_free(got);
}

static void read_all(sw_handle *reader)
{
	sw_reply *got;
	int i, j;

	for (i = 0; i < LIVE_PRIMARIES; i++) {
		for (j = 0; j < LISTS; j++)
			read_list(reader, &keys[i][j]);
		live_ok(reader, sw_get(reader, sw_str(keys[i][LISTS].name), &got));
		assert_in_range(sw_reply_integer(got), keys[i][LISTS].low, keys[i][LISTS].high);
		sw_reply_free(got);
	}
}

/* Only acknowledged by the old primary may some be lost: the last ones, which no replica had confirmed, and before the new one's first. */
static void check_token(const struct said *s, bool *new_answers)
{
	size_t token = (size_t)(s - said);
	bool hot = s->key->shard == now.shard;

	if (s->failed && (s->outcome == SW_NOT_SENT ? s->handed || s->there : s->handed != 1))
		fail_msg("%zu: outcome %d, handed over %d times", token, (int)s->outcome, s->handed);
	if (s->failed)
		return;
	if (hot && token >= now.confirmed && s->node == now.new)
		*new_answers = true;
	else if (hot && *new_answers)
		fail_msg("%zu: acknowledged by the old primary after the new one", token);
	else if (hot && token >= now.confirmed && !s->there)
		now.lost++;
	else if (hot && now.lost)
		fail_msg("%zu is there, and older ones are lost", token);
	if (!s->there && (!hot || token < now.confirmed || *new_answers))
		fail_msg("%zu of shard %d is lost", token, s->key->shard);
}

static void check(void)
{
	static const char *const hows[] = { "is well", "has lost its replica", "has stopped" };
	sw_handle *reader = live_open();
	size_t by_new = 0, i;
	bool new_answers = false;

	read_all(reader);
	sw_free(reader);
	for (i = 0; i < n_said; i++) {
		check_token(&said[i], &new_answers);
		by_new += new_answers && !said[i].failed && said[i].key->shard == now.shard;
	}
	for (i = 0; i <= LISTS; i++)
		assert_in_range(keys[now.shard][i].falls, 0, 1);
	assert_true(by_new >= 2 * AFTER);
	printf("the primary %s: %zu pushes, %zu of them taken by the new one; %u calls failed; %zu acknowledged by the old one are lost\n",
	       hows[now.how], n_said, by_new, now.failed, now.lost);
}

/* ---- the takeovers ---- */

/* Of a thread of its own. */
struct plan {
	int old, new;
	enum how how;
};

/* A replica comes again within a moment, unless it may not. */
static void cut_off(int primary)
{
	shift_ask(primary, "ACL SETUSER default -psync -sync");
	shift_ask(primary, "CLIENT KILL TYPE replica");
	shift_await_steps(WHILE_ALONE);
}

static void take_over(void *arg)
{
	const struct plan *p = arg;

	shift_await_steps(BEFORE);
	if (p->how == ALONE)
		cut_off(p->old);
	if (p->how == STOPPED)
		kill(shift_cluster.servers[p->old].pid, SIGSTOP);
	shift_ask(p->new, "CLUSTER FAILOVER TAKEOVER");
	shift_await(p->new, "INFO replication", "role:master");
	if (p->how == ALONE)
		shift_ask(p->old, "ACL SETUSER default +@all");
	if (p->how == STOPPED) {
		shift_await_steps(WHILE_STOPPED);
		kill(shift_cluster.servers[p->old].pid, SIGCONT);
	}
	shift_await_role(p->old, "slave");
	shift_await_role(p->new, "master");
	shift_await(p->old, "INFO replication", "master_link_status:up");
	shift_await(p->new, "INFO replication", "state=online");
}

/* Whatever has been acknowledged so far, its replica has. */
static void confirm(int primary)
{
	struct key last;
	char line[64];
	int i;

	choose_key(&last, now.shard, false);
	snprintf(line, sizeof(line), "SET %s x", last.name);
	shift_ask(primary, line);
	shift_await(primary, "WAIT 1 1000", "1");
	now.confirmed = n_said;
	for (i = 0; i <= LISTS; i++)
		keys[now.shard][i].confirmed = keys[now.shard][i].low;
}

static void begin(int shard, enum how how)
{
	int i, j;

	n_said = 0;
	memset(&now, 0, sizeof(now));
	now.shard = shard;
	now.how = how;
	for (i = 0; i < LIVE_PRIMARIES; i++)
		for (j = 0; j <= LISTS; j++)
			choose_key(&keys[i][j], i, j < LISTS);
}

/* Node i and node i + 3 are a shard. */
static void once(int shard, enum how how)
{
	bool first = strstr(shift_ask(shard, "INFO replication"), "role:master") != NULL;
	struct plan p = { first ? shard : shard + LIVE_PRIMARIES, first ? shard + LIVE_PRIMARIES : shard, how };

	begin(shard, how);
	now.new = p.new;
	steps(1);
	confirm(p.old);
	now.open = true;
	shift_begin(take_over, &p);
	while (shift_running())
		step();
	shift_join();
	steps(LISTS); /* so that each list has had its first answer of the new one */
	now.open = false;
	steps(AFTER);
	check();
}

static void three_times(enum how how, unsigned fewest_failed, unsigned most_failed, size_t fewest_lost)
{
	int i;

	open_client();
	for (i = 0; i < LIVE_PRIMARIES; i++) {
		once(i, how);
		assert_in_range(now.failed, fewest_failed, most_failed);
		assert_true(now.lost >= fewest_lost);
	}
	sw_free(b);
	sw_free(h);
}

static void s75_takeover_from_a_living_primary(void **state)
{
	(void)state;
	three_times(WELL, 0, 0, 0);
}

/* So there is surely something to lose: what was written while it was alone, two of the shard's lists a step. */
static void s75_takeover_by_a_replica_that_was_cut_off(void **state)
{
	(void)state;
	three_times(ALONE, 0, 0, WHILE_ALONE);
}

/* What the stopped one has in its hands is unknown at its deadline, a call or two; then the client knows. */
static void s75_takeover_from_a_stopped_primary(void **state)
{
	(void)state;
	three_times(STOPPED, 1, MOST_FAILED, 0);
}

/* No takeover but these, however busy the machine is. */
static int start(void **state)
{
	return own_configure("cluster-replica-no-failover yes") ? -1 : shift_start(state);
}

#define TEST(name) cmocka_unit_test_teardown(name, shift_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(s75_takeover_from_a_living_primary),
		TEST(s75_takeover_by_a_replica_that_was_cut_off),
		TEST(s75_takeover_from_a_stopped_primary),
	};

	return cmocka_run_group_tests_name("takeover", tests, start, shift_stop);
}
