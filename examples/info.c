/* Every node's memory: INFO goes to all of them at once, each answers in a row of its own; a node that is down is a row, too. */
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

/* What a node's row says: the field, or why the node has not answered. */
static sw_bytes memory_of(const sw_reply *row)
{
	sw_bytes text;

	if (!sw_reply_as_bytes(row, &text))
		return sw_reply_bytes(row);
	return sw_info_field(text, sw_str("used_memory_human"));
}

int main(void)
{
	sw_handle *c = open_cluster();
	sw_reply *rows = NULL;
	sw_err err = sw_info(c, (sw_bytes[]){ sw_str("memory") }, 1, &rows);
	struct sw_pair row;
	size_t i;

	for (i = 0; sw_reply_pair(rows, i, &row); i++) {
		sw_bytes what = memory_of(row.value);

		printf("%-24.*s %.*s\n", (int)row.name.len, row.name.data, (int)what.len, what.data);
	}
	sw_reply_free(rows);
	sw_free(c);
	return (err == SW_OK || err == SW_EPARTIAL) && i > 0 ? 0 : 1;
}
