/* A batch and what it says of each command: one fails, the others don't mind. */
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

int main(void)
{
	sw_handle *c = open_cluster(), *batch = NULL;
	int64_t visits = 0, wrong = 0;
	sw_reply *name = NULL;
	size_t i;

	if (sw_batch_new(c, &batch))
		return 1;
	sw_set(batch, sw_str("batch:name"), sw_str("Ada"), NULL, NULL);
	sw_incr(batch, sw_str("batch:visits"), &visits);
	sw_incr(batch, sw_str("batch:name"), &wrong); /* not a number: the server refuses it */
	sw_get(batch, sw_str("batch:name"), &name);
	if (sw_batch_run(batch) != SW_EPARTIAL)
		return 1;
	for (i = 0; i < sw_batch_size(batch); i++) {
		struct sw_result result;

		sw_batch_result(batch, i, &result);
		printf("command %zu: %s%s%s\n", i, sw_err_name(result.err), *result.text ? ": " : "", result.text);
	}
	printf("%.*s, visit %" PRId64 "\n", (int)sw_reply_bytes(name).len, sw_reply_bytes(name).data, visits);
	sw_unlink(c, (sw_bytes[]){ sw_str("batch:name"), sw_str("batch:visits") }, 2, NULL);
	sw_free(batch); /* `name` lives in the batch */
	sw_free(c);
	return visits == 1 ? 0 : 1;
}
