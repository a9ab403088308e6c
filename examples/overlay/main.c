/* What the overlay changes: overlay [SEEDS] */
#include <slotwise/slotwise.h>

#include <stdio.h>
#include <stdlib.h>

static void told(sw_handle *c, const char *what, sw_err err)
{
	printf("%s: %s\n", what, err ? sw_error_text(c) : "done");
}

int main(int argc, char **argv)
{
	struct sw_options options = { .seeds = argc > 1 ? argv[1] : getenv("SLOTWISE_CLUSTER") };
	struct sw_set_opts keep = { .expire = { .kind = SW_SET_KEEPTTL } };
	char text[256];
	sw_handle *c;

	if (sw_open_text(&options, &c, text, sizeof(text))) {
		fprintf(stderr, "overlay: %s\n", text);
		return 1;
	}
	told(c, "SET", sw_set(c, sw_str("overlay"), sw_str("1"), NULL, NULL));
	told(c, "SET KEEPTTL", sw_set(c, sw_str("overlay"), sw_str("1"), &keep, NULL));
	told(c, "FLUSHALL", sw_flushall(c, NULL, NULL));
	told(c, "CLIENT NO-EVICT", sw_client_no_evict(c, SW_CLIENT_NO_EVICT_OFF));
	/* Whether the servers have the module or not: the call is typed and goes to the owner of the key. */
	told(c, "JSON.SET", sw_json_set(c, sw_str("document"), sw_str("$"), sw_str("{}"), NULL, NULL));
	sw_free(c);
	return 0;
}
