#include "session.h"

#include "explain.h"
#include "print.h"
#include "text.h"

int session_status(sw_err err, sw_outcome_kind outcome)
{
	switch (err) {
	case SW_OK:
		return STATUS_OK;
	case SW_ESERVER:
	case SW_EPARTIAL:
	case SW_ESHAPE:
	case SW_EORDER:
		return STATUS_SERVER;
	case SW_EINVAL:
	case SW_ECOMMAND:
	case SW_EBLOCKED:
	case SW_ECROSSSLOT:
	case SW_ELIMIT:
	case SW_ENOTBUILT:
		return outcome == SW_NOT_SENT ? STATUS_USAGE : STATUS_SERVER;
	default:
		return STATUS_CLUSTER;
	}
}

struct sw_stats session_stats(const struct session *s)
{
	struct sw_stats stats = { 0 };

	sw_stats_get(s->cluster, NULL, &stats);
	return stats;
}

void session_say(struct session *s, const char *what, const char *text)
{
	fflush(s->out);
	fprintf(stderr, "slotwise: %s", what);
	text_put(stderr, sw_str(text));
	putc('\n', stderr);
}

/* ---- opening ---- */

/* "primaries", "all" or a node. */
static struct sw_route route_of(const char *on)
{
	struct sw_route route = { .to = SW_TO_NODE, .node = on };

	if (!strcmp(on, "primaries"))
		route.to = SW_TO_ALL_PRIMARIES;
	else if (!strcmp(on, "all"))
		route.to = SW_TO_ALL_NODES;
	return route;
}

static int open_view(struct session *s)
{
	struct sw_route route = route_of(s->options->on);
	sw_err err = sw_route_new(s->cluster, &route, &s->where);

	if (err)
		session_say(s, "--on HOST:PORT|primaries|all: ", sw_error_text(s->cluster));
	return session_status(err, SW_NOT_SENT);
}

int session_open(struct session *s, const struct options *options)
{
	struct sw_options o = {
		.seeds = options->seeds,
		.user = options->user,
		.password = options->password,
		.call_timeout_ms = options->timeout_ms,
		.wait_replicas = options->wait_replicas,
		.tls = options->tls,
	};
	char text[512];
	sw_err err;

	/* No connection attempt may outlast the command. */
	if (options->timeout_ms && options->timeout_ms < 1000)
		o.connect_timeout_ms = options->timeout_ms;
	*s = (struct session){ .options = options, .out = stdout };
	err = sw_open_text(&o, &s->cluster, text, sizeof(text));
	if (err) {
		session_say(s, "", text);
		return session_status(err, SW_NOT_SENT);
	}
	s->where = s->cluster;
	return options->on ? open_view(s) : STATUS_OK;
}

void session_close(struct session *s)
{
	if (s->where != s->cluster)
		sw_free(s->where);
	sw_free(s->cluster);
}

/* ---- answers ---- */

void session_put_error(struct session *s, const char *text)
{
	if (s->options->json) {
		json_put_error(s->out, sw_str(text));
		putc('\n', s->out);
	} else {
		human_put_error(s->out, sw_str(text));
	}
}

static bool same_word(sw_bytes arg, const char *word)
{
	size_t i = 0;

	for (; i < arg.len && word[i]; i++)
		if ((arg.data[i] & ~0x20) != (word[i] & ~0x20))
			return false;
	return i == arg.len && !word[i];
}

/* Whether the answer of a command is lines to be read, not data. */
static bool is_report(const sw_bytes *args, size_t n)
{
	static const char *const reports[][2] = {
		{ "INFO", NULL },       { "LOLWUT", NULL },
		{ "CLIENT", "LIST" },   { "CLIENT", "INFO" },
		{ "CLUSTER", "NODES" }, { "CLUSTER", "INFO" },
		{ "MEMORY", "DOCTOR" }, { "LATENCY", "DOCTOR" },
		{ "LATENCY", "GRAPH" }, { "MEMORY", "MALLOC-STATS" },
	};

	for (size_t i = 0; i < sizeof(reports) / sizeof(reports[0]); i++)
		if (same_word(args[0], reports[i][0]) &&
		    (!reports[i][1] || (n > 1 && same_word(args[1], reports[i][1]))))
			return true;
	return false;
}

/* What one node answered is shown as a map of one row, like the answers of the other views. */
static bool needs_row(const struct session *s, const sw_reply *reply)
{
	const char *on = s->options->on;

	if (!on || !strcmp(on, "all") || !strcmp(on, "primaries"))
		return false;
	return sw_reply_type_of(reply) != SW_REPLY_MAP || sw_reply_count(reply) != 1 ||
	       !sw_reply_get(reply, sw_str(on));
}

static bool is_error(const sw_reply *r)
{
	return sw_reply_type_of(r) == SW_REPLY_ERROR;
}

static size_t count_errors(const sw_reply *r)
{
	size_t errors = 0;

	for (size_t i = 0; i < sw_reply_count(r); i++)
		errors += is_error(sw_reply_at(r, i));
	return errors;
}

/*
 * A part has failed. Rows of nodes say what happened to each; of what is one answer (a sum, a list), a part whose outcome is
 * unknown makes the whole unknown.
 */
static int partial_status(const struct session *s, const sw_reply *reply, const struct sw_stats *before)
{
	struct sw_stats now = session_stats(s);

	if (sw_reply_type_of(reply) == SW_REPLY_MAP)
		return count_errors(reply) == sw_reply_count(reply) && now.errors == before->errors ? STATUS_CLUSTER
												    : STATUS_SERVER;
	return sw_outcome(s->where) == SW_UNKNOWN || now.timeouts > before->timeouts ? STATUS_CLUSTER : STATUS_SERVER;
}

/* An answer that doesn't show by itself that a part of it is missing. */
static void put_json_partial(struct session *s, const sw_reply *reply, const char *error)
{
	fputs("{\"error\": ", s->out);
	json_put_text(s->out, sw_str(error));
	fputs(", \"partial\": ", s->out);
	json_put(s->out, reply);
	fputs("}\n", s->out);
}

static void put_json(struct session *s, const sw_reply *reply, const char *error, bool row)
{
	if (row) {
		putc('{', s->out);
		json_put_text(s->out, sw_str(s->options->on));
		fputs(": ", s->out);
	}
	if (error)
		json_put_error(s->out, sw_str(error));
	else
		json_put(s->out, reply);
	fputs(row ? "}\n" : "\n", s->out);
}

static void put_human(struct session *s, const sw_reply *reply, const char *error, bool row,
		      bool as_is)
{
	sw_bytes on = sw_str(s->options->on);

	if (error && row)
		human_put_error_row(s->out, on, sw_str(error));
	else if (error)
		human_put_error(s->out, sw_str(error));
	else if (row)
		human_put_row(s->out, on, reply, as_is);
	else
		human_put(s->out, reply, as_is);
}

static int run(struct session *s, const sw_bytes *args, size_t n)
{
	struct sw_stats before = session_stats(s);
	sw_reply *reply = NULL;
	sw_err err = sw_call(s->where, args, n, &reply);
	const char *text = sw_error_text(s->where);
	int status = err == SW_EPARTIAL ? partial_status(s, reply, &before) : session_status(err, sw_outcome(s->where));
	bool row = needs_row(s, reply) && status != STATUS_USAGE;
	/* A fan-out of which a part failed has an answer all the same: the rows. */
	const char *error = err && sw_reply_type_of(reply) == SW_REPLY_NIL ? text : NULL;

	if (s->options->json && err && !error && !count_errors(reply))
		put_json_partial(s, reply, text);
	else if (s->options->json)
		put_json(s, reply, error, row);
	else
		put_human(s, reply, error, row, is_report(args, n));
	if (err && reply && !error)
		session_say(s, "", text);
	else if (err && sw_outcome(s->where) == SW_UNKNOWN)
		session_say(s, "the command may have run: ", text);
	sw_reply_free(reply);
	return status;
}

static int explain(struct session *s, const sw_bytes *args, size_t n)
{
	sw_reply *reply = NULL;
	sw_err err = sw_explain(s->where, args, n, &reply);
	bool refused = sw_reply_get(reply, sw_str("reason"));

	if (err) {
		session_put_error(s, sw_error_text(s->where));
	} else if (s->options->json) {
		json_put(s->out, reply);
		putc('\n', s->out);
	} else {
		explain_put(s->out, reply);
	}
	sw_reply_free(reply);
	return refused ? STATUS_USAGE : session_status(err, SW_NOT_SENT);
}

int session_command(struct session *s, const sw_bytes *args, size_t n)
{
	int status = s->options->mode == MODE_EXPLAIN ? explain(s, args, n) : run(s, args, n);

	fflush(s->out);
	return status;
}
