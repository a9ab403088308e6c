/* A Lua script by its hash: registered once, and brought back by itself to a node that has lost it. */
#include <slotwise/slotwise.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

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

/* Takes from a stock, but never below zero; the new stock, or -1. */
static const char take[] = "local left = tonumber(redis.call('GET', KEYS[1]) or '0') - tonumber(ARGV[1]) "
			   "if left < 0 then return -1 end "
			   "redis.call('SET', KEYS[1], left) return left";

int main(void)
{
	sw_handle *c = open_cluster();
	sw_bytes stock = sw_str("stock:tea"), amount = sw_str("2");
	int64_t left = 0;
	char sha1[41];
	int i;

	if (sw_register_script(c, sw_str(take), sha1)) {
		fprintf(stderr, "%s\n", sw_error_text(c));
		return 1;
	}
	sw_set(c, stock, sw_str("5"), NULL, NULL);
	for (i = 0; i < 3; i++) {
		sw_reply *reply = NULL;

		if (sw_evalsha(c, sw_str(sha1), &stock, 1, &amount, 1, &reply))
			fprintf(stderr, "%s\n", sw_error_text(c));
		left = sw_reply_integer(reply);
		printf("left: %" PRId64 "\n", left);
		sw_reply_free(reply);
	}
	sw_unlink(c, &stock, 1, NULL);
	sw_free(c);
	return left == -1 ? 0 : 1;
}
