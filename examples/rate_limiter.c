/* At most five calls in ten seconds a user: INCR and EXPIRE in one batch, one round trip. */
#include <slotwise/slotwise.h>

#include <stdio.h>
#include <stdlib.h>
#include <inttypes.h>

static sw_handle *open_cluster(void)
{
	const char *seeds = getenv("SLOTWISE_CLUSTER");
	struct sw_options options = { .seeds = seeds ? seeds : "127.0.0.1:7000" };
	char text[256];
	sw_handle *c;

	if (sw_open_text(&options, &c, text, sizeof(text)) == SW_OK)
		return c;
	fprintf(stderr, "%s\n", text);
	exit(1);
}

enum { LIMIT = 5, SECONDS = 10 };

static bool allowed(sw_handle *batch, const char *user)
{
	char key[64];
	int64_t calls = 0;

	snprintf(key, sizeof(key), "calls:{%s}", user);
	sw_batch_reset(batch);
	sw_incr(batch, sw_str(key), &calls);
	sw_expire(batch, sw_str(key), SECONDS, &(struct sw_expire_opts){ .condition = SW_EXPIRE_NX }, NULL);
	if (sw_batch_run(batch))
		fprintf(stderr, "%s\n", sw_error_text(batch));
	printf("%s: call %" PRId64 " %s\n", user, calls, calls <= LIMIT ? "allowed" : "refused");
	return calls <= LIMIT;
}

int main(void)
{
	sw_handle *c = open_cluster(), *batch = NULL;
	int i, passed = 0;

	if (sw_batch_new(c, &batch))
		return 1;
	for (i = 0; i < 7; i++)
		passed += allowed(batch, "ada");
	sw_unlink(c, (sw_bytes[]){ sw_str("calls:{ada}") }, 1, NULL);
	sw_free(batch);
	sw_free(c);
	return passed == LIMIT ? 0 : 1;
}
