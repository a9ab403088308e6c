/* --scan: every key once, one a line. */
#include "keyset.h"
#include "print.h"
#include "session.h"
#include "text.h"

static void put_key(struct session *s, sw_bytes key)
{
	if (s->options->json)
		json_put_text(s->out, key);
	else
		text_put(s->out, key);
	putc('\n', s->out);
}

static sw_err put_keys(struct session *s, sw_iter *iter)
{
	struct keyset seen = { .n = 0 };
	struct sw_iter_item item;
	int is_new = 1;

	while (is_new >= 0 && !ferror(s->out) && sw_iter_next(iter, &item)) {
		is_new = keyset_add(&seen, item.name);
		if (is_new > 0)
			put_key(s, item.name);
	}
	keyset_free(&seen);
	return is_new < 0 ? SW_ENOMEM : sw_iter_err(iter);
}

int session_scan(struct session *s)
{
	sw_iter *iter = NULL;
	sw_err err = sw_iter_scan(s->cluster, &s->options->scan.opts, &iter);

	if (!err)
		err = put_keys(s, iter);
	/* A scan that ended early has printed keys: what is missing is no key. */
	if (err) {
		const char *text = sw_error_text(s->cluster);

		session_say(s, "the scan is not complete: ", *text ? text : sw_err_text(err));
	}
	sw_iter_free(iter);
	return err == SW_EPARTIAL ? STATUS_CLUSTER : session_status(err, sw_outcome(s->cluster));
}
