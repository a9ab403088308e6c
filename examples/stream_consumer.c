/* A consumer of a stream: a group, entries that are read and acknowledged. */
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

static void print(sw_bytes b)
{
	printf("%.*s ", (int)b.len, b.data);
}

/* One entry is [id, [field, value, ...]]. */
static sw_bytes handle_entry(const sw_reply *entry)
{
	const sw_reply *fields = sw_reply_at(entry, 1);
	size_t i;

	for (i = 0; i < sw_reply_count(fields); i++)
		print(sw_reply_bytes(sw_reply_at(fields, i)));
	printf("\n");
	return sw_reply_bytes(sw_reply_at(entry, 0));
}

int main(void)
{
	static const struct sw_field_value event = { { "kind", 4 }, { "signup", 6 } };
	sw_handle *c = open_cluster();
	sw_bytes stream = sw_str("events"), group = sw_str("mailer"), news = sw_str(">");
	sw_reply *streams = NULL;
	const sw_reply *entries;
	size_t i, n;

	sw_xadd(c, stream, sw_str("*"), &event, 1, NULL, NULL);
	sw_xadd(c, stream, sw_str("*"), &event, 1, NULL, NULL);
	sw_xgroup_create(c, stream, group, sw_str("0"), NULL);
	if (sw_xreadgroup(c, group, sw_str("worker-1"), &stream, 1, &news, 1,
			  &(struct sw_xreadgroup_opts){ .count = sw_i64(10) }, &streams)) {
		fprintf(stderr, "%s\n", sw_error_text(c));
		return 1;
	}
	entries = sw_reply_get(streams, stream);
	n = sw_reply_count(entries);
	for (i = 0; i < n; i++) {
		sw_bytes id = handle_entry(sw_reply_at(entries, i));

		sw_xack(c, stream, group, &id, 1, NULL);
	}
	sw_reply_free(streams);
	sw_unlink(c, &stream, 1, NULL);
	sw_free(c);
	return n == 2 ? 0 : 1;
}
