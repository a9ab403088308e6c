/*
 * A tour of the seven routes, the batch, a route view and an iterator:
 *
 *	tour [HOST:PORT[,HOST:PORT...]]		default: $SLOTWISE_CLUSTER, else 127.0.0.1:7000
 *
 * It writes a few keys that begin with "tour:" and deletes them again.
 */
#include <slotwise/slotwise.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static sw_handle *c;

/* Every call returns an error; the sentence for people is on the handle. */
static void check(sw_err err, sw_handle *h)
{
	if (err == SW_OK)
		return;
	fprintf(stderr, "tour: %s: %s\n", sw_err_name(err), sw_error_text(h));
	exit(1);
}

static void title(const char *route, const char *what)
{
	printf("\n%-12s %s\n", route, what);
}

static void print_bytes(const sw_reply *r)
{
	sw_bytes b = sw_reply_bytes(r);

	printf("%.*s", (int)b.len, b.len ? b.data : "");
}

/* A map node -> integer, as fan-out commands give it. */
static void print_numbers(const sw_reply *map)
{
	struct sw_pair row;
	size_t i;

	for (i = 0; sw_reply_pair(map, i, &row); i++)
		printf("    %.*s  %" PRId64 "\n", (int)row.name.len, row.name.data, sw_reply_integer(row.value));
}

static void print_list(const sw_reply *list)
{
	size_t i;

	for (i = 0; i < sw_reply_count(list); i++) {
		printf("    ");
		if (sw_reply_type_of(sw_reply_at(list, i)) == SW_REPLY_NIL)
			printf("(nil)");
		else
			print_bytes(sw_reply_at(list, i));
		printf("\n");
	}
}

static void first_key(void)
{
	struct sw_set_opts only_once = { .condition.kind = SW_SET_NX };
	sw_reply *value;
	int64_t visits;
	bool done;

	title("first-key", "one node: the owner of the key's slot");
	check(sw_set(c, sw_str("tour:name"), sw_str("Ada"), NULL, NULL), c);
	check(sw_set(c, sw_str("tour:name"), sw_str("Bob"), &only_once, &done), c);
	check(sw_get(c, sw_str("tour:name"), &value), c);
	check(sw_incr(c, sw_str("tour:visits"), &visits), c);
	printf("    SET .. NX on an existing key: %s\n    GET: ", done ? "done" : "not done");
	print_bytes(value);
	printf("\n    INCR: %" PRId64 "\n", visits);
	sw_reply_free(value);
}

static void override_split(void)
{
	const struct sw_key_value pairs[] = {
		{ sw_str("tour:a"), sw_str("1") },
		{ sw_str("tour:b"), sw_str("2") },
		{ sw_str("tour:d"), sw_str("3") },
	};
	const sw_bytes keys[] = { sw_str("tour:d"), sw_str("tour:none"), sw_str("tour:a") };
	sw_reply *values;

	title("override", "MSET and MGET over all three primaries: split, run in parallel, merged");
	check(sw_mset(c, pairs, 3), c);
	check(sw_mget(c, keys, 3, &values), c);
	print_list(values);
	sw_reply_free(values);
}

static void fanout(void)
{
	sw_reply *sizes;

	title("fanout", "DBSIZE of every node, primaries and replicas");
	check(sw_dbsize(c, &sizes), c);
	print_numbers(sizes);
	sw_reply_free(sizes);
}

static void master_only(void)
{
	struct sw_scan_opts match = { .match = sw_str("tour:*"), .count = sw_i64(1000) };
	sw_reply *pages;
	struct sw_pair row;
	struct sw_page page;
	size_t i;

	title("master-only", "SCAN 0 on every primary: one page each");
	check(sw_scan(c, 0, &match, &pages), c);
	for (i = 0; sw_reply_pair(pages, i, &row); i++)
		if (sw_reply_page(row.value, &page))
			printf("    %.*s  %zu keys\n", (int)row.name.len, row.name.data, sw_reply_count(page.items));
	sw_reply_free(pages);
}

static void keys(void)
{
	sw_reply *names;

	title("keys", "KEYS tour:* of all primaries, as one list");
	check(sw_keys(c, sw_str("tour:*"), &names), c);
	print_list(names);
	sw_reply_free(names);
}

static void random_node(void)
{
	int64_t receivers;

	title("random", "PUBLISH to any node: the cluster spreads it");
	check(sw_publish(c, sw_str("tour:news"), sw_str("hello"), &receivers), c);
	printf("    %" PRId64 " receivers on that node\n", receivers);
}

static void blocked(void)
{
	title("blocked", "SHUTDOWN is refused before anything is sent");
	if (sw_shutdown(c, NULL) != SW_EBLOCKED)
		exit(1);
	printf("    %s\n", sw_error_text(c));
}

static void batch(void)
{
	sw_handle *b;
	int64_t visits, gone;
	sw_reply *name;
	const sw_bytes ab[] = { sw_str("tour:a"), sw_str("tour:b") };

	title("batch", "three commands, all nodes in parallel, results in plain variables");
	check(sw_batch_new(c, &b), c);
	check(sw_incr(b, sw_str("tour:visits"), &visits), b);
	check(sw_get(b, sw_str("tour:name"), &name), b);
	check(sw_del(b, ab, 2, &gone), b);
	check(sw_batch_run(b), b);
	printf("    INCR: %" PRId64 "\n    GET: ", visits);
	print_bytes(name);
	printf("\n    DEL: %" PRId64 "\n", gone);
	sw_free(b);
}

static void view_and_iterator(void)
{
	const struct sw_route owner = { .to = SW_TO_OWNER, .key = sw_str("tour:name") };
	const struct sw_iter_opts match = { .match = sw_str("tour:*") };
	struct sw_iter_item item;
	sw_handle *one;
	sw_reply *size;
	sw_iter *iter;

	title("view", "DBSIZE of the one node that owns tour:name");
	check(sw_route_new(c, &owner, &one), c);
	check(sw_dbsize(one, &size), one);
	print_numbers(size);
	sw_reply_free(size);
	sw_free(one);

	title("iterator", "every key once, over all primaries; deleted on the way");
	check(sw_iter_scan(c, &match, &iter), c);
	while (sw_iter_next(iter, &item)) {
		printf("    %.*s\n", (int)item.name.len, item.name.data);
		check(sw_del(c, &item.name, 1, NULL), c);
	}
	check(sw_iter_err(iter), c);
	sw_iter_free(iter);
}

int main(int argc, char **argv)
{
	const char *cluster = getenv("SLOTWISE_CLUSTER");
	struct sw_options options = { .seeds = cluster ? cluster : "127.0.0.1:7000" };
	char text[256];

	if (argc > 1)
		options.seeds = argv[1];
	if (sw_open_text(&options, &c, text, sizeof(text)) != SW_OK) {
		fprintf(stderr, "tour: %s\n", text);
		return 1;
	}
	first_key();
	override_split();
	fanout();
	master_only();
	keys();
	random_node();
	blocked();
	batch();
	view_and_iterator();
	sw_free(c);
	return 0;
}
