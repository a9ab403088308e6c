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

static void print(const struct sw_stream_entry *entry)
{
	struct sw_pair field;
	size_t i;

	for (i = 0; sw_reply_pair(entry->fields, i, &field); i++) {
		sw_bytes value = sw_reply_bytes(field.value);

		printf("%.*s %.*s\n", (int)field.name.len, field.name.data, (int)value.len, value.data);
	}
}

int main(void)
{
	static const struct sw_field_value event = { { "kind", 4 }, { "signup", 6 } };
	sw_handle *c = open_cluster();
	sw_bytes stream = sw_str("events"), group = sw_str("mailer"), news = sw_str(">");
	sw_reply *streams = NULL;
	const sw_reply *entries;
	struct sw_stream_entry entry;
	size_t n;

	sw_xadd(c, stream, sw_str("*"), &event, 1, NULL, NULL);
	sw_xadd(c, stream, sw_str("*"), &event, 1, NULL, NULL);
	sw_xgroup_create(c, stream, group, sw_str("0"), NULL);
	if (sw_xreadgroup(c, group, sw_str("worker-1"), &stream, 1, &news, 1,
			  &(struct sw_xreadgroup_opts){ .count = sw_i64(10) }, &streams)) {
		fprintf(stderr, "%s\n", sw_error_text(c));
		return 1;
	}
	entries = sw_reply_field(streams, stream);
	for (n = 0; sw_reply_stream_entry(entries, n, &entry); n++) {
		print(&entry);
		sw_xack(c, stream, group, &entry.id, 1, NULL);
	}
	sw_reply_free(streams);
	sw_unlink(c, &stream, 1, NULL);
	sw_free(c);
	return n == 2 ? 0 : 1;
}
