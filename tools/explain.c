#include "explain.h"

#include "print.h"
#include "text.h"

static bool is_list(const sw_reply *r)
{
	sw_reply_type type = sw_reply_type_of(r);

	return type == SW_REPLY_ARRAY || type == SW_REPLY_SET;
}

static void put_inline(FILE *out, const sw_reply *r);

/* "name value, name value" */
static void put_pairs(FILE *out, const sw_reply *map)
{
	for (size_t i = 0; i < sw_reply_count(map); i++) {
		fputs(i ? ", " : "", out);
		text_put(out, sw_reply_bytes(sw_reply_key_at(map, i)));
		putc(' ', out);
		put_inline(out, sw_reply_at(map, i));
	}
}

static void put_inline(FILE *out, const sw_reply *r)
{
	switch (sw_reply_type_of(r)) {
	case SW_REPLY_BULK:
	case SW_REPLY_STATUS:
	case SW_REPLY_ERROR:
	case SW_REPLY_VERBATIM:
		text_put(out, sw_reply_bytes(r));
		break;
	case SW_REPLY_MAP:
		put_pairs(out, r);
		break;
	case SW_REPLY_ARRAY:
	case SW_REPLY_SET:
		for (size_t i = 0; i < sw_reply_count(r); i++) {
			fputs(i ? " " : "", out);
			put_inline(out, sw_reply_at(r, i));
		}
		break;
	case SW_REPLY_NIL:
		fputs("unknown", out);
		break;
	default:
		json_put(out, r);
		break;
	}
}

void explain_put(FILE *out, const sw_reply *explanation)
{
	for (size_t i = 0; i < sw_reply_count(explanation); i++) {
		const sw_reply *value = sw_reply_at(explanation, i);
		sw_bytes name = sw_reply_bytes(sw_reply_key_at(explanation, i));

		fwrite(name.data, 1, name.len, out);
		putc(':', out);
		if (!is_list(value)) {
			putc(' ', out);
			put_inline(out, value);
			putc('\n', out);
			continue;
		}
		fputs(sw_reply_count(value) ? "\n" : " none\n", out);
		for (size_t j = 0; j < sw_reply_count(value); j++) {
			fputs("  ", out);
			put_inline(out, sw_reply_at(value, j));
			putc('\n', out);
		}
	}
}
