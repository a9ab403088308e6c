#include "exec/byname.h"

#include "cluster/keys.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- what the server would say ---- */

static bool is_container(sw_bytes name)
{
	uint32_t i;

	for (i = 0; i < swi_commands.n_rows; i++) {
		const char *row = swi_commands.rows[i]->name;

		if (strlen(row) > name.len && row[name.len] == ' ' && strncasecmp(row, name.data, name.len) == 0)
			return true;
	}
	return false;
}

static int cut(sw_bytes b)
{
	return (int)(b.len < 128 ? b.len : 128);
}

/* A container alone is named in lower case, its HELP in upper case, however the caller wrote it. */
static sw_err unknown_subcommand(sw_handle *h, const sw_bytes *args, size_t n)
{
	char name[64];
	size_t i;

	for (i = 0; i < args[0].len && i + 1 < sizeof(name); i++)
		name[i] = (char)(n == 1 ? tolower((unsigned char)args[0].data[i]) : toupper((unsigned char)args[0].data[i]));
	name[i] = '\0';
	if (n == 1)
		return swi_say(h, SW_ECOMMAND, SW_NOT_SENT,
			       "ERR wrong number of arguments for '%s' command; it has subcommands", name);
	return swi_say(h, SW_ECOMMAND, SW_NOT_SENT, "ERR unknown subcommand '%.*s'. Try %s HELP.", cut(args[1]),
		       args[1].data, name);
}

static sw_err unknown(sw_handle *h, const sw_bytes *args, size_t n)
{
	size_t i, len;

	if (is_container(args[0]))
		return unknown_subcommand(h, args, n);
	swi_say(h, SW_ECOMMAND, SW_NOT_SENT, "ERR unknown command '%.*s', with args beginning with: ", cut(args[0]),
		args[0].data);
	for (i = 1, len = strlen(h->text); i < n && len + 132 < sizeof(h->text); i++)
		len += (size_t)snprintf(h->text + len, sizeof(h->text) - len, "'%.*s' ", cut(args[i]), args[i].data);
	return SW_ECOMMAND;
}

/* "config|get", as the servers name a subcommand in their errors. */
static void error_name(const struct swi_command *row, char *out, size_t size)
{
	size_t i;

	for (i = 0; row->name[i] && i + 1 < size; i++)
		out[i] = row->name[i] == ' ' ? '|' : (char)tolower((unsigned char)row->name[i]);
	out[i] = '\0';
}

const char *swi_refusal_text(const struct swi_command *row, const char *words, char text[SWI_REFUSAL_MAX])
{
	if (row->syntax)
		snprintf(text, SWI_REFUSAL_MAX, "%s; the syntax is: %s%s%s", words, row->name, *row->syntax ? " " : "",
			 row->syntax);
	else
		snprintf(text, SWI_REFUSAL_MAX, "%s", words);
	return text;
}

static sw_err wrong_arity(sw_handle *h, const struct swi_command *row)
{
	char name[64], words[128], text[SWI_REFUSAL_MAX];

	error_name(row, name, sizeof(name));
	snprintf(words, sizeof(words), "ERR wrong number of arguments for '%s' command", name);
	return swi_say(h, SW_ECOMMAND, SW_NOT_SENT, "%s", swi_refusal_text(row, words, text));
}

/* A key without its value at the end: MSET a 1 b. */
static bool pairs_fit(const struct swi_command *row, size_t n)
{
	const struct swi_key_spec *k = row->keys;

	return row->n_keys != 1 || k->keyword || k->numkeys || k->limit || k->last != -1 || k->step < 2 ||
	       (n - (size_t)k->begin) % k->step == 0;
}

static bool arity_fits(const struct swi_command *row, size_t n)
{
	return (row->arity >= 0 ? n == (size_t)row->arity : n >= (size_t)-row->arity) && pairs_fit(row, n);
}

/* ---- writing ---- */

static sw_err check_arguments(sw_handle *h, const sw_bytes *args, size_t n)
{
	size_t i;

	if (!args || n == 0)
		return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_call: expected a command");
	for (i = 0; i < n; i++)
		if (!args[i].data && args[i].len)
			return swi_say(h, SW_EINVAL, SW_NOT_SENT, "sw_call: argument %zu is NULL with a length", i);
	return args[0].len ? SW_OK : unknown(h, args, n);
}

/*
 * The slots of the arguments that are keys. A numkeys that makes no sense is an override's to refuse, else the server's, which
 * reads "1.5" as 1 when it looks for keys.
 */
static sw_err note_keys(sw_handle *h, struct swi_writer *w, const sw_bytes *args, size_t n)
{
	enum { FEW = 64 };
	uint32_t few[FEW], *at = n <= FEW ? few : malloc(n * sizeof(*at));
	size_t n_keys = 0, i;

	if (!at)
		return swi_say(h, SW_ENOMEM, SW_NOT_SENT, "out of memory");
	if (w->row->n_keys && swi_keys_find(w->row, args, n, at, n, &n_keys)) {
		n_keys = 0;
		w->slots_differ = w->row->override != NULL;
	}
	for (i = 0; i < n_keys && i < n; i++)
		swi_note_key(w, args[at[i]]);
	if (at != few)
		free(at);
	return SW_OK;
}

sw_err swi_write_by_name(sw_handle *h, const sw_bytes *args, size_t n, struct swi_writer **out)
{
	sw_err err = check_arguments(h, args, n);
	const struct swi_command *row;
	struct swi_writer *w;
	size_t i;

	if (!err && swi_is_busy(h->client))
		err = swi_say(h, SW_EINVAL, SW_NOT_SENT, "%s", swi_busy_text);
	if (err)
		return err;
	row = swi_command_find(&swi_commands, args, n);
	if (!row)
		err = is_container(args[0]) ? unknown(h, args, n) : swi_dynamic_find(h, args, n, &row);
	if (!err && !arity_fits(row, n))
		err = n > row->words && is_container(args[0]) && row->words == 1 ? unknown_subcommand(h, args, n) : wrong_arity(h, row);
	if (err)
		return err == SW_ECOMMAND && !row ? unknown(h, args, n) : err;
	w = swi_begin(h, row);
	w->by_name = true;
	for (i = row->words; i < n; i++)
		swi_put_bytes(w, args[i]);
	*out = w;
	return swi_dynamic_movable(row) ? swi_dynamic_keys(h, args, n, w) : note_keys(h, w, args, n);
}

sw_err sw_call(sw_handle *h, const sw_bytes *args, size_t n, sw_reply **out)
{
	struct swi_writer *w;
	sw_err err;

	if (out)
		*out = NULL;
	if (!h)
		return SW_EINVAL;
	err = swi_write_by_name(h, args, n, &w);
	return err ? err : swi_call_by_name(w, out);
}
