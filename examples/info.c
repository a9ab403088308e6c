/* Every node's memory: INFO goes to all of them at once, each answers in a row of its own; a node that is down is a row, too. */
#include <slotwise/slotwise.h>

#include <stdio.h>
#include <stdlib.h>
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

/* The value behind "name:" in an INFO text. */
static sw_bytes field(sw_bytes info, const char *name)
{
	size_t len = strlen(name), i;
	bool begin = true;

	for (i = 0; i + len < info.len; i++) {
		if (begin && memcmp(info.data + i, name, len) == 0 && info.data[i + len] == ':') {
			const char *value = info.data + i + len + 1;

			return sw_buf(value, strcspn(value, "\r\n"));
		}
		begin = info.data[i] == '\n';
	}
	return sw_str("?");
}

int main(void)
{
	sw_handle *c = open_cluster();
	sw_reply *rows = NULL;
	sw_err err = sw_info(c, (sw_bytes[]){ sw_str("memory") }, 1, &rows);
	size_t i, n = sw_reply_count(rows);

	for (i = 0; i < n; i++) {
		sw_bytes node = sw_reply_bytes(sw_reply_key_at(rows, i));
		const sw_reply *row = sw_reply_at(rows, i);
		bool down = sw_reply_type_of(row) == SW_REPLY_ERROR;
		sw_bytes what = down ? sw_reply_bytes(row) : field(sw_reply_bytes(row), "used_memory_human");

		printf("%-24.*s %.*s\n", (int)node.len, node.data, (int)what.len, what.data);
	}
	sw_reply_free(rows);
	sw_free(c);
	return (err == SW_OK || err == SW_EPARTIAL) && n > 0 ? 0 : 1;
}
