#include "cluster/keys.h"

#include "wire/resp.h"

/* ---- where the keys stand ---- */

struct found {
	uint32_t *at;
	size_t max;
	size_t n;
};

static void found_add(struct found *f, size_t position)
{
	if (f->n < f->max)
		f->at[f->n] = (uint32_t)position;
	f->n++;
}

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* `word` is a C string in upper case. */
static bool same_word(sw_bytes arg, const char *word)
{
	size_t i = 0;

	while (i < arg.len && word[i] && upper(arg.data[i]) == word[i])
		i++;
	return i == arg.len && !word[i];
}

static size_t skipped_args(const struct swi_skip *skips, sw_bytes arg)
{
	for (; skips && skips->token; skips++)
		if (same_word(arg, skips->token))
			return skips->args;
	return 0;
}

/* Index of the first argument that the spec speaks of; argc when there is none. */
static size_t first_of(const struct swi_key_spec *spec, const sw_bytes *argv, size_t argc)
{
	size_t i = spec->begin > 0 ? (size_t)spec->begin : argc;

	if (!spec->keyword)
		return i < argc ? i : argc;
	for (; i < argc; i += 1 + skipped_args(spec->skips, argv[i]))
		if (same_word(argv[i], spec->keyword))
			return i + 1;
	return argc;
}

static size_t step_of(const struct swi_key_spec *spec)
{
	return spec->step ? spec->step : 1;
}

static enum swi_keys_error counted_keys(const struct swi_key_spec *spec, const sw_bytes *argv,
					size_t argc, size_t first, struct found *f)
{
	size_t step = step_of(spec);
	size_t room = first < argc ? (argc - first - 1 + step - 1) / step : 0;
	int64_t count;

	if (first >= argc)
		return spec->keyword ? SWI_KEYS_OK : SWI_KEYS_BAD_NUMKEYS;
	if (!swi_parse_i64(argv[first].data, argv[first].len, &count) || count < 0 ||
	    (uint64_t)count > room)
		return SWI_KEYS_BAD_NUMKEYS;
	for (size_t k = 0; k < (size_t)count; k++)
		found_add(f, first + 1 + k * step);
	return SWI_KEYS_OK;
}

/* The argument behind the last one of a range. */
static size_t range_end(const struct swi_key_spec *spec, size_t argc, size_t first)
{
	size_t end;

	if (spec->last >= 0)
		end = first + (size_t)spec->last + 1;
	else
		end = argc >= (size_t)-spec->last ? argc + 1 - (size_t)-spec->last : 0;
	if (end > argc)
		end = argc;
	if (spec->limit > 1 && end > first)
		end = first + (end - first) / spec->limit;
	return end;
}

static void ranged_keys(const struct swi_key_spec *spec, size_t argc, size_t first, struct found *f)
{
	size_t end = range_end(spec, argc, first);

	for (size_t i = first; i < end; i += step_of(spec))
		found_add(f, i);
}

enum swi_keys_error swi_keys_find(const struct swi_command *row, const sw_bytes *argv, size_t argc,
				  uint32_t *at, size_t max, size_t *n)
{
	struct found f = { .at = at, .max = max, .n = 0 };
	enum swi_keys_error err = SWI_KEYS_OK;
	size_t empty = argc;

	for (size_t i = 0; i < row->n_keys; i++) {
		const struct swi_key_spec *spec = &row->keys[i];
		size_t first = first_of(spec, argv, argc);

		if (spec->yields && first < argc && !argv[first].len)
			empty = first;
		else if (!spec->numkeys)
			ranged_keys(spec, argc, first, &f);
		else if (counted_keys(spec, argv, argc, first, &f))
			err = SWI_KEYS_BAD_NUMKEYS;
	}
	if (empty < argc && !f.n)
		found_add(&f, empty);
	*n = f.n;
	return err;
}

size_t swi_keys_behind(const struct swi_command *row)
{
	return row->n_keys && row->keys[0].last < -1 ? (size_t)(-1 - row->keys[0].last) : 0;
}

size_t swi_keys_option(const struct swi_command *row, const char *token, const sw_bytes *argv, size_t argc)
{
	static const struct swi_key_spec none = { .begin = 1 };
	const struct swi_key_spec *spec = row->n_keys && row->keys->keyword ? row->keys : &none;
	size_t i = (size_t)spec->begin, found = 0;

	for (; i + 1 < argc; i += 1 + skipped_args(spec->skips, argv[i])) {
		if (spec->keyword && same_word(argv[i], spec->keyword))
			break;
		if (same_word(argv[i], token))
			found = i + 1;
	}
	return found;
}

/* ---- the row of a name ---- */

#define FNV_OFFSET 2166136261u
#define FNV_PRIME  16777619u

static uint32_t hash_word(uint32_t hash, sw_bytes word)
{
	for (size_t i = 0; i < word.len; i++)
		hash = (hash ^ (unsigned char)upper(word.data[i])) * FNV_PRIME;
	return hash;
}

static bool row_is(const struct swi_command *row, const sw_bytes *argv, unsigned words)
{
	size_t len = argv[0].len;

	/* The number of words keeps one argument "CLIENT KILL" from being the command. */
	if (row->words != words)
		return false;
	if (words == 1)
		return same_word(argv[0], row->name);
	for (size_t i = 0; i < len; i++)
		if (!row->name[i] || upper(argv[0].data[i]) != row->name[i])
			return false;
	return row->name[len] == ' ' && same_word(argv[1], row->name + len + 1);
}

static const struct swi_command *probe(const struct swi_command_set *set, uint32_t hash,
				       const sw_bytes *argv, unsigned words)
{
	for (uint32_t tries = 0; tries <= set->mask; tries++) {
		uint16_t entry = set->index[(hash + tries) & set->mask];

		if (!entry)
			return NULL;
		if (row_is(set->rows[entry - 1], argv, words))
			return set->rows[entry - 1];
	}
	return NULL;
}

const struct swi_command *swi_command_find(const struct swi_command_set *set, const sw_bytes *argv,
					   size_t argc)
{
	const struct swi_command *one, *two;
	uint32_t hash;

	if (!argc || !set->n_rows)
		return NULL;
	hash = hash_word(FNV_OFFSET, argv[0]);
	one = probe(set, hash, argv, 1);
	if (argc == 1 || (one && !(one->flags & SWI_HAS_SUBCOMMANDS)))
		return one;
	hash = hash_word((hash ^ ' ') * FNV_PRIME, argv[1]);
	two = probe(set, hash, argv, 2);
	return two ? two : one;
}
