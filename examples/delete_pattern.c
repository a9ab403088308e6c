/* Deletes by pattern: an iterator over all primaries, UNLINK a hundred keys at a time, split by slot. */
#include <slotwise/slotwise.h>

#include <stdio.h>
#include <stdlib.h>
#include <inttypes.h>
#include <string.h>

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

enum { TOGETHER = 100, KEY_BYTES = 64 };

/* A partial failure says how many are deleted, too. */
static int64_t delete_some(sw_handle *c, const sw_bytes *keys, size_t n)
{
	int64_t deleted = 0;

	if (n && sw_unlink(c, keys, n, &deleted))
		fprintf(stderr, "%s\n", sw_error_text(c));
	return deleted;
}

static int64_t delete_all(sw_handle *c, const char *pattern)
{
	static char text[TOGETHER][KEY_BYTES];
	struct sw_iter_opts opts = { .match = sw_str(pattern), .count = sw_i64(1000) };
	struct sw_iter_item item;
	sw_bytes keys[TOGETHER];
	int64_t total = 0;
	size_t n = 0;
	sw_iter *it;

	if (sw_iter_scan(c, &opts, &it))
		return -1;
	while (sw_iter_next(it, &item)) {
		if (item.name.len > KEY_BYTES) { /* no room for it to wait */
			total += delete_some(c, &item.name, 1);
			continue;
		}
		memcpy(text[n], item.name.data, item.name.len); /* an item lives until the next one */
		keys[n] = sw_buf(text[n], item.name.len);
		if (++n == TOGETHER) {
			total += delete_some(c, keys, n);
			n = 0;
		}
	}
	total += delete_some(c, keys, n);
	if (sw_iter_err(it))
		fprintf(stderr, "%s\n", sw_error_text(c));
	sw_iter_free(it);
	return total;
}

int main(void)
{
	sw_handle *c = open_cluster(), *batch = NULL;
	int64_t deleted;
	int i;

	if (sw_batch_new(c, &batch))
		return 1;
	for (i = 0; i < 250; i++) {
		char key[KEY_BYTES];

		snprintf(key, sizeof(key), "session:%d", i);
		sw_set(batch, sw_str(key), sw_str("x"), NULL, NULL);
	}
	sw_batch_run(batch);
	sw_free(batch);
	deleted = delete_all(c, "session:*");
	printf("%" PRId64 " keys deleted\n", deleted);
	sw_free(c);
	return deleted == 250 ? 0 : 1;
}
