/* Steps of a move whose WAIT ends early: they wait on, but never for something that their server has not got. */
#include "scene.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENARIO(s47_a_move_waits_on_through_a_failover),
		SCENARIO(s47_a_record_that_only_the_primary_forgets),
		SCENARIO(s47_a_claim_that_its_server_has_lost),
		SCENARIO(s00_a_wait_that_is_refused_is_not_repeated),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
