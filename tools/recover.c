/* --recover: ends what dead clients have left, one line a record. */
#include "print.h"
#include "session.h"
#include "text.h"

static const struct {
	const char *result;
	const char *meaning;
	bool person; /* somebody has to look at it */
} results[] = {
	{ "delivered", "the element is at its destination", false },
	{ "returned", "the destination refuses it; the element is at its source again", false },
	{ "ended", "somebody else was faster", false },
	{ "young", "its client may be alive; left alone", false },
	{ "untouched", "it has not happened; the same call does it", false },
	{ "copied", "the destination is written, the source is there, too; the same call completes it", false },
	{ "finished", "it had happened", false },
	{ "completed", "all its keys are set", false },
	{ "withdrawn", "none of its keys is set; the same call does it", false },
	{ "stuck", "the destination refuses the element and the source's key is of another type now; make room there", true },
	{ "old", "older than 6 days; look at both keys, then HDEL the record or put its element where it belongs", true },
	{ "failed", "a step failed; run it again", true },
	{ "unknown", "a record that this version doesn't know", true },
};

static sw_bytes field(const sw_reply *record, const char *name)
{
	return sw_reply_bytes(sw_reply_get(record, sw_str(name)));
}

static bool is_word(sw_bytes text, const char *word)
{
	return text.len == strlen(word) && !memcmp(text.data, word, text.len);
}

static void put_field(FILE *out, const sw_reply *record, const char *before, const char *name)
{
	sw_bytes value = field(record, name);

	if (!value.data)
		return;
	fputs(before, out);
	text_put(out, value);
}

/* "delivered LMOVE jobs -> work element x, 31 s old: the element is at its destination" */
static void put_record(FILE *out, const sw_reply *record)
{
	sw_bytes result = field(record, "result");
	const sw_reply *age = sw_reply_get(record, sw_str("age_ms"));

	text_put(out, result);
	put_field(out, record, " ", "operation");
	put_field(out, record, " ", "source");
	if (field(record, "destination").len)
		put_field(out, record, " -> ", "destination");
	put_field(out, record, " element ", "element");
	put_field(out, record, " record ", "id");
	if (age)
		fprintf(out, ", %lld s old", (long long)sw_reply_integer(age) / 1000);
	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++)
		if (is_word(result, results[i].result))
			fprintf(out, ": %s%s", results[i].person ? "NEEDS A PERSON: " : "", results[i].meaning);
	put_field(out, record, "; ", "detail");
	putc('\n', out);
}

/* complete: the search has reached all slots. */
static void put_report(struct session *s, const sw_reply *report, bool complete)
{
	for (size_t i = 0; i < sw_reply_count(report); i++) {
		if (s->options->json) {
			json_put(s->out, sw_reply_at(report, i));
			putc('\n', s->out);
		} else {
			put_record(s->out, sw_reply_at(report, i));
		}
	}
	if (!sw_reply_count(report) && complete && !s->options->json)
		fputs("nothing to recover\n", s->out);
}

static bool needs_person(const sw_reply *record)
{
	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++)
		if (is_word(field(record, "result"), results[i].result))
			return results[i].person;
	return true;
}

/* Whether it is only records that kept it from being a success, all of them answered. */
static bool only_records(const sw_reply *report, uint64_t timeouts)
{
	bool any = false;

	for (size_t i = 0; i < sw_reply_count(report); i++)
		any = any || needs_person(sw_reply_at(report, i));
	return any && !timeouts;
}

int session_recover(struct session *s)
{
	uint64_t timeouts = session_stats(s).timeouts;
	sw_reply *report = NULL;
	sw_err err = sw_recover(s->cluster, &report);
	int status = session_status(err, sw_outcome(s->cluster));

	if (err == SW_EPARTIAL && !only_records(report, session_stats(s).timeouts - timeouts))
		status = STATUS_CLUSTER;
	if (report)
		put_report(s, report, !err);
	if (err)
		session_say(s, "", sw_error_text(s->cluster));
	sw_reply_free(report);
	return status;
}
