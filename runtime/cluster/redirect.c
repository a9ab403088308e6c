#include "cluster/redirect.h"

#include "cluster/address.h"
#include "cluster/slot.h"
#include "wire/resp.h"

static const struct {
	const char *word;
	enum swi_error_kind kind;
} kinds[] = {
	{ "MOVED", SWI_ERROR_MOVED },       { "ASK", SWI_ERROR_ASK },
	{ "TRYAGAIN", SWI_ERROR_TRYAGAIN }, { "CLUSTERDOWN", SWI_ERROR_CLUSTERDOWN },
	{ "LOADING", SWI_ERROR_LOADING },   { "MASTERDOWN", SWI_ERROR_MASTERDOWN },
	{ "READONLY", SWI_ERROR_READONLY }, { "NOAUTH", SWI_ERROR_NOAUTH },
	{ "WRONGPASS", SWI_ERROR_NOAUTH },
};

static enum swi_error_kind kind_of(const char *word, size_t len)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strlen(kinds[i].word) == len && !memcmp(kinds[i].word, word, len))
			return kinds[i].kind;
	return SWI_ERROR_PLAIN;
}

/* The length of what stands before the next space. */
static size_t word_length(const char *text, size_t len)
{
	const char *space = len ? memchr(text, ' ', len) : NULL;

	return space ? (size_t)(space - text) : len;
}

static bool read_slot(const char *text, size_t len, uint16_t *out)
{
	int64_t slot;

	if (!swi_parse_i64(text, len, &slot) || slot < 0 || slot >= SWI_SLOTS)
		return false;
	*out = (uint16_t)slot;
	return true;
}

/* "host:port", or ":port" when the server doesn't say a host. */
static bool read_target(const char *text, size_t len, struct sw_address *out)
{
	if (len > 1 && text[0] == ':' && swi_port_parse(text + 1, len - 1, &out->port)) {
		out->host[0] = '\0';
		return true;
	}
	return swi_address_parse(text, len, out);
}

static bool read_redirect(const char *text, size_t len, struct swi_redirect *out)
{
	size_t slot_len = word_length(text, len);

	return slot_len < len && read_slot(text, slot_len, &out->slot) &&
	       read_target(text + slot_len + 1, len - slot_len - 1, &out->to);
}

void swi_redirect_parse(const char *text, size_t len, struct swi_redirect *out)
{
	size_t word = word_length(text, len);

	out->kind = kind_of(text, word);
	out->slot = 0;
	out->to.host[0] = '\0';
	out->to.port = 0;
	if (out->kind != SWI_ERROR_MOVED && out->kind != SWI_ERROR_ASK)
		return;
	if (word == len || !read_redirect(text + word + 1, len - word - 1, out))
		out->kind = SWI_ERROR_BROKEN;
}

/* What Redis 3 to 8 and Valkey write into these errors themselves, at the beginning or, as their names differ, at the end. */
static bool is_servers_own(const char *text, size_t len)
{
	static const char *const beginnings[] = {
		"TRYAGAIN Multiple keys request during rehashing of slot",
		"CLUSTERDOWN The cluster is down",
		"CLUSTERDOWN Hash slot not served",
		"MASTERDOWN Link with MASTER is down",
		"READONLY You can't write against a read only ",
		"READONLY Can not run script with write flag on readonly replica",
	};
	static const char loading[] = " is loading the dataset in memory";

	for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++)
		if (len >= strlen(beginnings[i]) && memcmp(text, beginnings[i], strlen(beginnings[i])) == 0)
			return true;
	return len >= sizeof(loading) - 1 && memcmp(text + len - (sizeof(loading) - 1), loading, sizeof(loading) - 1) == 0;
}

void swi_redirect_parse_strictly(const char *text, size_t len, struct swi_redirect *out)
{
	swi_redirect_parse(text, len, out);
	if (out->kind != SWI_ERROR_MOVED && out->kind != SWI_ERROR_ASK && !is_servers_own(text, len))
		out->kind = SWI_ERROR_PLAIN;
}
