/*
 * A queue that loses no job: BLMOVE takes a job and keeps it in the worker's own list until it is done. The two lists lie in
 * different slots; the move is safe even if this program dies in the middle of it (sw_recover()).
 */
#include <slotwise/slotwise.h>

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

static void work(sw_bytes job)
{
	printf("done: %.*s\n", (int)job.len, job.data);
}

int main(void)
{
	sw_handle *c = open_cluster();
	sw_bytes queue = sw_str("jobs"), mine = sw_str("jobs:worker-1");
	sw_bytes jobs[] = { sw_str("resize"), sw_str("mail"), sw_str("index") };
	int done = 0;

	sw_rpush(c, queue, jobs, 3, NULL);
	for (;;) {
		sw_reply *job = NULL;

		if (sw_blmove(c, queue, mine, SW_BLMOVE_LEFT, SW_BLMOVE_RIGHT, 0.1, &job)) {
			fprintf(stderr, "%s\n", sw_error_text(c));
			return 1;
		}
		if (sw_reply_type_of(job) == SW_REPLY_NIL) { /* nothing came within the time */
			sw_reply_free(job);
			break;
		}
		work(sw_reply_bytes(job));
		sw_lrem(c, mine, 1, sw_reply_bytes(job), NULL);
		sw_reply_free(job);
		done++;
	}
	sw_free(c);
	return done == 3 ? 0 : 1;
}
