/*
 * Primary and replica of one shard are killed: what is said of calls on its slots, that the other shards notice nothing, and that the same
 * client works again when both are back, with nothing lost that was acknowledged or on its way between slots, and nothing doubled.
 */
#define _POSIX_C_SOURCE 200809L
#include "lost.h"

#include "crossslot/move.h"
#include "wire/sys.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A deadline holds if the call ends before SLACK_MS more have passed, on a machine that is busy. */
enum { SLACK_MS = 10000, CALLS = 300 };

/* ---- what is expected ---- */

static int64_t now_ms(void)
{
	return swi_sys_posix.now_ms();
}

/* A call, or several in a hurry, that began then: ended at its deadline, or at once. */
static void ended(int64_t began_ms, bool at_deadline)
{
	assert_in_range(now_ms() - began_ms, at_deadline ? LOST_CALL_MS : 0, LOST_CALL_MS + SLACK_MS);
}

static void expect_not_sent(sw_handle *who, sw_err err, sw_err want, const char *text)
{
	if (err != want || sw_outcome(who) != SW_NOT_SENT || !strstr(sw_error_text(who), text))
		fail_msg("%s, outcome %d: %s", sw_err_name(err), (int)sw_outcome(who), sw_error_text(who));
}

static void expect_result(sw_handle *batch, size_t i, sw_err err, sw_outcome_kind outcome)
{
	struct sw_result r;

	live_ok(batch, sw_batch_result(batch, i, &r));
	if (r.err != err || r.outcome != outcome)
		fail_msg("command %zu: %s, outcome %d: %s", i, sw_err_name(r.err), (int)r.outcome, r.text);
}

/* Its element is nowhere afterwards: lost_come_back() counts. */
static sw_err push_in_vain(sw_handle *to, int shard)
{
	const sw_bytes element = sw_str("vain");

	return sw_rpush(to, sw_str(lost.lists[shard][0].name), &element, 1, NULL);
}

static const sw_bytes *all_texts(void)
{
	static sw_bytes all[LIVE_PRIMARIES];
	int i;

	for (i = 0; i < LIVE_PRIMARIES; i++)
		all[i] = sw_str(lost.texts[i]);
	return all;
}

/* ---- the moment ---- */

static pid_t killer;

/* The primary takes what it is sent, and dies without having looked at it. */
static void stop_and_kill(void *unused)
{
	(void)unused;
	own_kill(&lost.own, lost_node(LOST + LIVE_PRIMARIES));
	kill(lost.own.servers[LOST].pid, SIGSTOP);
	swi_sys_posix.poll(NULL, 0, 50); /* it has stopped */
	killer = fork();
	if (killer == 0) {
		swi_sys_posix.poll(NULL, 0, 300);
		_exit(kill(lost.own.servers[LOST].pid, SIGKILL) != 0);
	}
}

static void s40_what_it_has_in_its_hands(void **state)
{
	int64_t began_ms = now_ms(), n[LIVE_PRIMARIES] = { 0 };
	const sw_bytes element = sw_str("vain");
	sw_handle *b;
	int i, status;

	(void)state;
	live_ok(lost.h, sw_batch_new(lost.h, &b));
	for (i = 0; i < LIVE_PRIMARIES; i++)
		live_ok(b, sw_rpush(b, sw_str(lost.lists[i][0].name), &element, 1, &n[i]));
	live_ok(b, sw_llen(b, sw_str(lost.lists[LOST][1].name), NULL));
	live_ok(b, sw_mget(b, all_texts(), LIVE_PRIMARIES, NULL));
	own_before("vain", stop_and_kill, NULL);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	ended(began_ms, true);
	assert_true(own_happened());
	assert_int_equal(waitpid(killer, &status, 0), killer);
	assert_int_equal(status, 0);
	for (i = 0; i < LIVE_PRIMARIES; i++) {
		expect_result(b, (size_t)i, i == LOST ? SW_ECLOSED : SW_OK, i == LOST ? SW_UNKNOWN : SW_ANSWERED);
		assert_int_equal(n[i], i == LOST ? 0 : ++lost.lists[i][0].n);
	}
	expect_result(b, LIVE_PRIMARIES, SW_ETIMEOUT, SW_NOT_SENT); /* a read is sent again, or would be */
	expect_result(b, LIVE_PRIMARIES + 1, SW_EPARTIAL, SW_ANSWERED);
	sw_free(b);
}

/* ---- while it is lost ---- */

static void s40_calls_end_at_their_deadline(void **state)
{
	struct sw_options options = { .seeds = lost.own.seeds, .fail_fast = true, .call_timeout_ms = LOST_PATIENCE_MS };
	sw_handle *late = live_open_with(options);
	int64_t began_ms = now_ms();

	(void)state;
	expect_not_sent(lost.h, push_in_vain(lost.h, LOST), SW_ETIMEOUT, lost_node(LOST));
	ended(began_ms, true);
	began_ms = now_ms();
	expect_not_sent(lost.h, sw_llen(lost.h, sw_str(lost.lists[LOST][1].name), NULL), SW_ETIMEOUT, "Connection refused");
	ended(began_ms, true);
	began_ms = now_ms();
	expect_not_sent(lost.hasty, push_in_vain(lost.hasty, LOST), SW_ECONNECT, lost_node(LOST));
	expect_not_sent(late, push_in_vain(late, LOST), SW_ECONNECT, lost_node(LOST));
	lost_push(late, &lost.lists[OTHER][0]);
	ended(began_ms, false);
	sw_free(late);
}

static void batch_over_all(sw_handle *who, sw_err err)
{
	const sw_bytes element = sw_str("x");
	int64_t n[LIVE_PRIMARIES * LOST_KEYS] = { 0 };
	sw_handle *b;
	int i;

	live_ok(who, sw_batch_new(who, &b));
	for (i = 0; i < LIVE_PRIMARIES * LOST_KEYS; i++)
		live_ok(b, sw_rpush(b, sw_str(lost.lists[i / LOST_KEYS][i % LOST_KEYS].name), &element, 1, &n[i]));
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	live_begins(sw_error_text(b), "2 of 6 commands failed; the first is command 0: ");
	for (i = 0; i < LIVE_PRIMARIES * LOST_KEYS; i++) {
		bool other = i / LOST_KEYS != LOST;

		expect_result(b, (size_t)i, other ? SW_OK : err, other ? SW_ANSWERED : SW_NOT_SENT);
		assert_int_equal(n[i], other ? ++lost.lists[i / LOST_KEYS][i % LOST_KEYS].n : 0);
	}
	sw_free(b);
}

static void s40_a_batch_has_the_answers_of_the_others(void **state)
{
	int64_t began_ms = now_ms();

	(void)state;
	batch_over_all(lost.h, SW_ETIMEOUT);
	ended(began_ms, true);
	began_ms = now_ms();
	batch_over_all(lost.hasty, SW_ECONNECT);
	ended(began_ms, false);
}

static void mget_over_all(sw_handle *who)
{
	sw_reply *values = NULL;
	int i;

	assert_int_equal(sw_mget(who, all_texts(), LIVE_PRIMARIES, &values), SW_EPARTIAL);
	assert_int_equal(sw_reply_count(values), LIVE_PRIMARIES);
	for (i = 0; i < LIVE_PRIMARIES; i++) {
		const sw_reply *value = sw_reply_at(values, (size_t)i);

		assert_int_equal(sw_reply_type_of(value), i == LOST ? SW_REPLY_ERROR : SW_REPLY_BULK);
		assert_non_null(strstr(live_text(value), i == LOST ? lost_node(LOST) : lost.texts[i]));
	}
	sw_reply_free(values);
}

static void s40_a_split_command_says_what_is_missing(void **state)
{
	struct sw_key_value pairs[LIVE_PRIMARIES];
	int64_t n = 0, began_ms = now_ms();
	int i;

	(void)state;
	mget_over_all(lost.h);
	ended(began_ms, true);
	began_ms = now_ms();
	mget_over_all(lost.hasty);
	assert_int_equal(sw_exists(lost.hasty, all_texts(), LIVE_PRIMARIES, &n), SW_EPARTIAL);
	assert_int_equal(n, LIVE_PRIMARIES - 1);
	for (i = 0; i < LIVE_PRIMARIES; i++)
		pairs[i] = (struct sw_key_value){ sw_str(lost.texts[i]), sw_str(lost.texts[i]) };
	assert_int_equal(sw_mset(lost.hasty, pairs, LIVE_PRIMARIES), SW_EPARTIAL);
	live_begins(sw_error_text(lost.hasty), "2 of 3 keys are set; not set: ");
	assert_non_null(strstr(sw_error_text(lost.hasty), lost.texts[LOST]));
	ended(began_ms, false);
}

static bool is_lost(sw_bytes name)
{
	char text[64];

	snprintf(text, sizeof(text), "%.*s", (int)name.len, name.data);
	return strcmp(text, lost_node(LOST)) == 0 || strcmp(text, lost_node(LOST + LIVE_PRIMARIES)) == 0;
}

/* The rows of its nodes are errors, the others are none. Frees the map. */
static void expect_rows(sw_reply *map, size_t rows, size_t errors)
{
	size_t i, n = 0;

	assert_int_equal(sw_reply_count(map), rows);
	for (i = 0; i < rows; i++) {
		bool error = is_lost(sw_reply_bytes(sw_reply_key_at(map, i)));

		assert_int_equal(sw_reply_type_of(sw_reply_at(map, i)) == SW_REPLY_ERROR, error);
		n += error;
	}
	assert_int_equal(n, errors);
	sw_reply_free(map);
}

static void s40_fan_outs_have_error_rows(void **state)
{
	sw_reply *map = NULL;
	int64_t began_ms = now_ms();

	(void)state;
	assert_int_equal(sw_ping(lost.h, NULL, &map), SW_EPARTIAL);
	live_begins(sw_error_text(lost.h), "2 of 6 nodes failed; the first: ");
	expect_rows(map, LIVE_NODES, 2);
	assert_int_equal(sw_scan(lost.h, 0, NULL, &map), SW_EPARTIAL);
	live_begins(sw_error_text(lost.h), "1 of 3 nodes failed; the first: ");
	expect_rows(map, LIVE_PRIMARIES, 1);
	live_begins(live_do(lost.h, "KEYS *"), "SW_EPARTIAL: 1 of 3 nodes failed; the first: ");
	ended(began_ms, false);
}

/* Not one of their calls is late, refused, or sent twice. */
static void s40_the_others_notice_nothing(void **state)
{
	struct sw_stats before, after;
	int i;

	(void)state;
	live_ok(lost.h, sw_stats_get(lost.h, NULL, &before));
	for (i = 0; i < CALLS; i++)
		lost_push(lost.h, &lost.lists[OTHER + i % 2][i / 2 % LOST_KEYS]);
	live_ok(lost.h, sw_stats_get(lost.h, NULL, &after));
	assert_int_equal(after.retries, before.retries);
	assert_int_equal(after.errors, before.errors);
	assert_int_equal(after.timeouts, before.timeouts);
	assert_int_equal(after.lost, before.lost);
}

/* It can't be given to its destination: it isn't even taken. */
static void s40_a_move_to_it_takes_nothing(void **state)
{
	char to[24], line[100];

	(void)state;
	lost_name(to, "to", LOST);
	snprintf(line, sizeof(line), "LMOVE %s %s LEFT LEFT", lost.lists[OTHER][0].name, to);
	live_begins(live_do(lost.hasty, line), "SW_ECONNECT");
	assert_int_equal(sw_outcome(lost.hasty), SW_NOT_SENT);
	lost_push(lost.hasty, &lost.lists[OTHER][0]);
}

static void s40_the_same_clients_work_again(void **state)
{
	sw_reply *values = NULL;

	(void)state;
	lost_come_back();
	live_ok(lost.h, sw_mget(lost.h, all_texts(), LIVE_PRIMARIES, &values));
	sw_reply_free(values);
}

/* ---- elements that are on their way when it is lost ---- */

static void lose_it(void *unused)
{
	(void)unused;
	lost_kill();
}

/* One record is found, with this result; or none. */
static void recover(sw_err err, const char *result)
{
	sw_reply *report = NULL;
	sw_err got = sw_recover(lost.h, &report);
	const char *text = live_text(report);

	sw_reply_free(report);
	if (got != err || (result ? !strstr(text, result) : strcmp(text, "[]") != 0))
		fail_msg("%s, %s: %s", sw_err_name(got), text, sw_error_text(lost.h));
}

/* Claimed there; when it is to be delivered, the shard is lost, and the record in its keeping. */
static void lost_with_a_record(int to_shard, const char *answer, sw_outcome_kind outcome)
{
	sw_handle *mover = own_open((struct sw_options){ .lease_ms = 1, .call_timeout_ms = LOST_CALL_MS });
	char from[24], to[24], line[100];

	lost_name(from, "from", LOST);
	lost_name(to, "to", to_shard);
	snprintf(line, sizeof(line), "RPUSH %s 1 2 3", from);
	live_is(lost.h, line, "3");
	snprintf(line, sizeof(line), "LMOVE %s %s LEFT RIGHT", from, to);
	live_is(mover, line, "\"1\"");
	own_before(swi_script_deliver.sha1, lose_it, NULL);
	live_begins(live_do(mover, line), answer);
	assert_true(own_happened());
	assert_int_equal(sw_outcome(mover), outcome);
	sw_free(mover);
	recover(SW_EPARTIAL, NULL); /* its slots can't be asked */
	lost_come_back();
	recover(SW_OK, "\"delivered\"");
	recover(SW_OK, NULL);
	snprintf(line, sizeof(line), "LRANGE %s 0 -1", from);
	live_is(lost.h, line, "[\"3\"]");
	snprintf(line, sizeof(line), "LRANGE %s 0 -1", to);
	live_is(lost.h, line, "[\"1\", \"2\"]");
}

static void s40_a_move_within_it_is_recovered(void **state)
{
	(void)state;
	lost_with_a_record(LOST, "SW_ETIMEOUT: ", SW_UNKNOWN);
}

/* It has arrived, and recovery doesn't bring it a second time. */
static void s40_a_move_from_it_happens_once(void **state)
{
	(void)state;
	lost_with_a_record(OTHER, "\"2\"", SW_ANSWERED);
}

/* ---- the servers' default: none serves without all the others ---- */

static void await_clusterdown(int shard)
{
	int64_t give_up = now_ms() + LOST_PATIENCE_MS;
	sw_err err;

	do
		err = sw_llen(lost.h, sw_str(lost.lists[shard][0].name), NULL);
	while (!err && now_ms() < give_up);
	expect_not_sent(lost.h, err, SW_ETIMEOUT, "CLUSTERDOWN");
}

static void s15_with_full_coverage_none_serves(void **state)
{
	const sw_bytes element = sw_str("vain");
	int64_t began_ms;
	sw_handle *b;
	int i;

	(void)state;
	live_begins(live_do(lost.h, "CONFIG SET cluster-require-full-coverage yes"), "{");
	lost_kill();
	for (i = OTHER; i < LIVE_PRIMARIES; i++)
		await_clusterdown(i);
	began_ms = now_ms();
	live_ok(lost.h, sw_batch_new(lost.h, &b));
	for (i = 0; i < LIVE_PRIMARIES; i++)
		live_ok(b, sw_rpush(b, sw_str(lost.lists[i][0].name), &element, 1, NULL));
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	ended(began_ms, true);
	for (i = 0; i < LIVE_PRIMARIES; i++)
		expect_result(b, (size_t)i, SW_ETIMEOUT, SW_NOT_SENT);
	sw_free(b);
	lost_come_back();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(s40_what_it_has_in_its_hands),
		cmocka_unit_test(s40_calls_end_at_their_deadline),
		cmocka_unit_test(s40_a_batch_has_the_answers_of_the_others),
		cmocka_unit_test(s40_a_split_command_says_what_is_missing),
		cmocka_unit_test(s40_fan_outs_have_error_rows),
		cmocka_unit_test(s40_the_others_notice_nothing),
		cmocka_unit_test(s40_a_move_to_it_takes_nothing),
		cmocka_unit_test(s40_the_same_clients_work_again),
		cmocka_unit_test(s40_a_move_within_it_is_recovered),
		cmocka_unit_test(s40_a_move_from_it_happens_once),
		cmocka_unit_test(s15_with_full_coverage_none_serves),
	};

	return cmocka_run_group_tests_name("shard_lost", tests, lost_start, lost_stop);
}
