/* Steps of a move whose WAIT ends early: they wait on, but never for something that their server has not got. */
#include "scene.h"

#include "exec/handle.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define UNBLOCKED \
	"-UNBLOCKED force unblock from blocking operation, instance state changed (master -> " \
	"replica?)"
#define CLAIMED \
	"\"*8\\r\\n$5\\r\\nLMOVE\\r\\n$1\\r\\n1\\r\\n$1\\r\\nb\\r\\n$1\\r\\na\\r\\n$" \
	"4\\r\\nLEFT\\r\\n$4\\r\\nLEFT\\r\\n" \
	"$2\\r\\n-1\\r\\n$1\\r\\ne\\r\\n\""

/* From b at A to a at B, as far as the claim's answer. */
#define AS_FAR_AS_CLAIMED \
	"A < TYPE b\n" \
	"A > +list\n" \
	"B < TYPE a\n" \
	"B > +none\n" \
	"B < TIME\n" \
	"B > [\"100\" \"0\"]\n" \
	"A < EVALSHA ? 2 b ? ? LMOVE a LEFT LEFT \"\"\n" \
	"A < WAIT 1 ?\n" \
	"A > " CLAIMED "\n"

static sw_err move(struct fake *f, sw_handle **h)
{
	*h = scene_open_with(f, (struct sw_options){ .wait_replicas = 1 });
	return scene_call(*h, "LMOVE b a LEFT LEFT", NULL);
}

static void end(struct fake *f, sw_handle *h)
{
	sw_free(h);
	fake_stop(f);
}

/* The same after the claim, which its replica has; the deliver comes when the client has slept too long. */
#define AS_FAR_AS_LATE                                                                            \
	AS_FAR_AS_CLAIMED                                                                         \
	"A > :1\n"                                                                                \
	"B < EVALSHA ? 2 a ? ...\n"                                                               \
	"B < WAIT 1 ?\n"                                                                          \
	"B > \"late\"\n"                                                                          \
	"B > :1\n" READ_AGAIN

/* A record that is to be delivered, from b to a, is read; it is held, for whoever has it may have been replaced. */
#define READ_AGAIN                                                                                \
	"B < TIME\n"                                                                              \
	"B > [\"100\" \"0\"]\n"                                                                   \
	"A < HGET ? ?\n"                                                                          \
	"A < TIME\n"                                                                              \
	"A > " CLAIMED "\n"                                                                       \
	"A > [\"100\" \"0\"]\n"                                                                   \
	"A < EVALSHA ? 1 ? ? ...\n"                                                               \
	"A < WAIT 1 ?\n"

#define DELIVERED                                                                                 \
	"B < EVALSHA ? 2 a ? ...\n"                                                               \
	"B < WAIT 1 ?\n"                                                                          \
	"B > \"done\"\n"                                                                          \
	"B > :1\n"                                                                                \
	"A < HDEL ? ?\n"                                                                          \
	"A < WAIT 1 100\n"                                                                        \
	"A > :1\n"                                                                                \
	"A > :1\n"                                                                                \
	"B < PEXPIRE ? 60000\n"                                                                   \
	"B > :1\n"

static void s47_a_move_waits_on_through_a_failover(void **state)
{
	struct fake *f = fake_run(TWO_NODES, AS_FAR_AS_CLAIMED "A > " UNBLOCKED "\n"
							       "A close\n"
							       "A < EVALSHA ? 1 ? ? ...\n"
							       "A < WAIT 1 ?\n"
							       "A > :1\n"
							       "A > :1\n"
							       "B < EVALSHA ? 2 a ? ...\n"
							       "B < WAIT 1 ?\n"
							       "B > \"done\"\n"
							       "B > :0\n"
							       "B < EVALSHA ? 2 a ? ...\n"
							       "B < WAIT 1 ?\n"
							       "B > \"done\"\n"
							       "B > :1\n"
							       "A < HDEL ? ?\n"
							       "A < WAIT 1 100\n"
							       "A > :1\n"
							       "A > :1\n"
							       "B < PEXPIRE ? 60000\n"
							       "B > :1\n");
	sw_handle *h;

	(void)state;
	assert_int_equal(move(f, &h), SW_OK);
	end(f, h);
}

/* The primary that forgets the record may have been replaced in its sleep: the marker stays, as long as the record may. */
static void s47_a_record_that_only_the_primary_forgets(void **state)
{
	struct fake *f = fake_run(TWO_NODES, AS_FAR_AS_CLAIMED "A > :1\n"
							       "B < EVALSHA ? 2 a ? ...\n"
							       "B < WAIT 1 ?\n"
							       "B > \"done\"\n"
							       "B > :1\n"
							       "A < HDEL ? ?\n"
							       "A < WAIT 1 100\n"
							       "A > :1\n"
							       "A > :0\n"
							       "B < GET a\n"
							       "B > nil\n");
	sw_handle *h;

	(void)state;
	assert_int_equal(move(f, &h), SW_OK);
	expect_get(h, "a", NULL);
	end(f, h);
}

/* Its server had not told its replica: the element is in the list again, and must not be delivered. */
static void s47_a_claim_that_its_server_has_lost(void **state)
{
	struct fake *f = fake_run(TWO_NODES, AS_FAR_AS_CLAIMED "A > " UNBLOCKED "\n"
							       "A close\n"
							       "A < EVALSHA ? 1 ? ? ...\n"
							       "A < WAIT 1 ?\n"
							       "A > :0\n"
							       "A > :1\n");
	sw_handle *h;
	sw_err err;

	(void)state;
	err = move(f, &h);
	expect_failed(h, err, SW_EPARTIAL, SW_UNKNOWN, "is gone");
	end(f, h);
}

static void s47_a_late_move_whose_server_was_replaced(void **state)
{
	struct fake *f = fake_run(TWO_NODES, AS_FAR_AS_LATE "A > :0\n"
							    "A > :1\n");
	sw_handle *h;
	sw_err err;

	(void)state;
	err = move(f, &h);
	expect_failed(h, err, SW_EPARTIAL, SW_UNKNOWN, "is gone");
	end(f, h);
}

static void s47_a_late_move_is_held_and_delivered(void **state)
{
	struct fake *f = fake_run(TWO_NODES, AS_FAR_AS_LATE "A > :1\n"
							    "A > :1\n" DELIVERED);
	sw_handle *h;

	(void)state;
	assert_int_equal(move(f, &h), SW_OK);
	end(f, h);
}

/* Recovery of a cluster that serves but the two slots, so that the search is short. */
static void expect_recovery(const char *held_and_after, const char *result, bool tells_detail)
{
	char script[2048];
	struct fake *f;
	sw_handle *h;
	sw_reply *report = NULL;

	snprintf(script, sizeof(script), "%s%s",
		 "A < HGETALL ?\n"
		 "A > [\"00000000000000000000000000000001\" " CLAIMED "]\n"
		 "B < HGETALL ?\n"
		 "B > []\n" READ_AGAIN,
		 held_and_after);
	f = fake_run("A 3300 B 15495", script);
	h = scene_open_with(f, (struct sw_options){ .wait_replicas = 1, .call_timeout_ms = 1000 });
	assert_int_equal(sw_recover(h, &report), SW_EPARTIAL);
	expect_text(sw_error_text(h), "16382 of 16384 slots could not be searched");
	assert_int_equal(sw_reply_count(report), 1);
	expect_text(scene_print(sw_reply_at(report, 0)), result);
	assert_int_equal(strstr(scene_print(sw_reply_at(report, 0)), "detail") != NULL, tells_detail);
	sw_reply_free(report);
	end(f, h);
}

static void s47_recovery_holds_a_record_before_it_delivers(void **state)
{
	(void)state;
	expect_recovery("A > :1\n"
			"A > :1\n" DELIVERED, "\"result\" \"delivered\"", false);
}

static void s47_recovery_of_a_record_that_only_a_replaced_primary_had(void **state)
{
	(void)state;
	expect_recovery("A > :0\n"
			"A > :1\n", "\"result\" \"ended\"", false);
}

/* The replaced primary itself: it has the record, but nobody else acknowledges it. */
static void s47_recovery_of_a_record_that_no_replica_has(void **state)
{
	(void)state;
	expect_recovery("A > :1\n"
			"A > :0\n"
			"A silent\n", "\"result\" \"failed\"", true);
}

/* No time makes a difference here. */
static void s00_a_wait_that_is_refused_is_not_repeated(void **state)
{
	struct fake *f =
		fake_run(TWO_NODES, AS_FAR_AS_CLAIMED
			 "A > -NOPERM this user has no permissions to run the 'wait' command\n"
			 "A < EVALSHA ? 1 ? ? ...\n"
			 "A < WAIT 1 ?\n"
			 "A > :1\n"
			 "A > -NOPERM this user has no permissions to run the 'wait' command\n");
	sw_handle *h;
	sw_err err;

	(void)state;
	err = move(f, &h);
	expect_failed(h, err, SW_EPARTIAL, SW_UNKNOWN, "not enough replicas acknowledged a step");
	end(f, h);
}

/*
 * Nobody needs these claims any more, but their server would run them one after the other, each behind the WAIT of the one before:
 * it hears that by the end of their connection, and what comes later has one of its own.
 */
static void s00_claims_behind_a_wait_that_lasts_too_long(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < TYPE b\nA < TYPE c\nA < TYPE k\n"
					     "A > +list\nA > +list\nA > +list\n"
					     "B < TYPE a\nB < TIME\nB < TYPE d\nB < TIME\nB < TYPE foo\nB < TIME\n"
					     "B > +none\nB > [\"100\" \"0\"]\n"
					     "B > +none\nB > [\"100\" \"0\"]\n"
					     "B > +none\nB > [\"100\" \"0\"]\n"
					     "A < EVALSHA ? 2 b ...\nA < WAIT 1 ?\n"
					     "A < EVALSHA ? 2 c ...\nA < WAIT 1 ?\n"
					     "A < EVALSHA ? 2 k ...\nA < WAIT 1 ?\n"
					     "A > " CLAIMED "\n"
					     "A gone\n"
					     "A mark gone\n"
					     "A < GET b\nA > \"v\"\n");
	sw_handle *h = scene_open_with(f, (struct sw_options){ .wait_replicas = 1, .call_timeout_ms = 300 });
	sw_handle *b = scene_batch(h);
	size_t i;

	(void)state;
	assert_int_equal(scene_call(b, "LMOVE b a LEFT LEFT", NULL), SW_OK);
	assert_int_equal(scene_call(b, "LMOVE c d LEFT LEFT", NULL), SW_OK);
	assert_int_equal(scene_call(b, "LMOVE k foo LEFT LEFT", NULL), SW_OK);
	assert_int_equal(sw_batch_run(b), SW_EPARTIAL);
	for (i = 0; i < 3; i++)
		expect_result(b, i, SW_ETIMEOUT, SW_UNKNOWN, "recovery finishes the move");
	sw_free(b);
	fake_wait(f, "gone");
	expect_get(h, "b", "v");
	assert_int_equal(fake_connections(f, "A"), 2);
	end(f, h);
}

/* ---- a claim of which the kernel takes all but the WAIT, when its connection breaks ---- */

static int cut_fd; /* -1: not yet */

static ssize_t cutting_send(int fd, const void *data, size_t len)
{
	static const char wait[] = "*3\r\n$4\r\nWAIT";
	const char *at = data;
	size_t i;

	if (fd == cut_fd)
		return -ECONNRESET;
	for (i = 0; cut_fd < 0 && i + sizeof(wait) - 1 <= len; i++)
		if (memcmp(at + i, wait, sizeof(wait) - 1) == 0) {
			cut_fd = fd;
			return swi_sys_posix.send(fd, data, i + 2);
		}
	return swi_sys_posix.send(fd, data, len);
}

static void s57_a_claim_without_its_wait_is_not_sent_again(void **state)
{
	struct fake *f = fake_run(TWO_NODES, "A < TYPE b\nA > +list\n"
					     "B < TYPE a\nB > +none\n"
					     "B < TIME\nB > [\"100\" \"0\"]\n"
					     "A < EVALSHA ? 2 b ? ? LMOVE a LEFT LEFT \"\"\n");
	struct swi_sys sys = swi_sys_posix;
	struct sw_options o = { .seeds = fake_seeds(f), .wait_replicas = 1, .call_timeout_ms = 1000 };
	sw_handle *h = NULL;
	char text[256];
	sw_err err;

	(void)state;
	cut_fd = -1;
	sys.send = cutting_send;
	if (swi_open(&o, &sys, &h, text, sizeof(text)))
		fail_msg("swi_open: %s", text);
	err = scene_call(h, "LMOVE b a LEFT LEFT", NULL);
	expect_failed(h, err, SW_ECLOSED, SW_UNKNOWN, "if an element was taken, recovery finishes the move");
	end(f, h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s47_a_move_waits_on_through_a_failover),
		SCENARIO(s47_a_record_that_only_the_primary_forgets),
		SCENARIO(s47_a_claim_that_its_server_has_lost),
		SCENARIO(s47_a_late_move_whose_server_was_replaced),
		SCENARIO(s47_a_late_move_is_held_and_delivered),
		SCENARIO(s47_recovery_holds_a_record_before_it_delivers),
		SCENARIO(s47_recovery_of_a_record_that_only_a_replaced_primary_had),
		SCENARIO(s47_recovery_of_a_record_that_no_replica_has),
		SCENARIO(s00_a_wait_that_is_refused_is_not_repeated),
		SCENARIO(s57_a_claim_without_its_wait_is_not_sent_again),
		SCENARIO(s00_claims_behind_a_wait_that_lasts_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
