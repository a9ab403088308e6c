/* A leaderboard: scores in one sorted set, the best three, and one player's place. */
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
	static const struct sw_score_member players[] = {
		{ 310, { "ada", 3 } }, { 120, { "bob", 3 } }, { 275, { "cyd", 3 } }, { 90, { "dee", 3 } }
	};
	sw_handle *c = open_cluster();
	sw_bytes board = sw_str("leaderboard");
	sw_opt_i64 rank;
	sw_reply *best = NULL;
	struct sw_scored player;
	double score = 0;
	size_t i;

	sw_zadd(c, board, players, sizeof(players) / sizeof(*players), NULL, NULL);
	sw_zincrby(c, board, 200, sw_str("bob"), &score);
	printf("bob has %g now\n", score);
	if (sw_zrange(c, board, sw_str("0"), sw_str("2"), &(struct sw_zrange_opts){ .rev = true, .withscores = true },
		      &best)) {
		fprintf(stderr, "%s\n", sw_error_text(c));
		return 1;
	}
	for (i = 0; sw_reply_scored(best, i, &player); i++)
		printf("%zu. %.*s, %g\n", i + 1, (int)player.member.len, player.member.data, player.score);
	sw_reply_free(best);
	sw_zrevrank(c, board, sw_str("dee"), NULL, &rank);
	if (rank.set)
		printf("dee is number %" PRId64 "\n", rank.value + 1);
	sw_unlink(c, &board, 1, NULL);
	sw_free(c);
	return rank.set && rank.value == 3 ? 0 : 1;
}
