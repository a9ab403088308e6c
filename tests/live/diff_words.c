#include "diff_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORD(text) { text, sizeof(text) - 1 }
#define PICK(r, words) (words)[diff_below(r, sizeof(words) / sizeof((words)[0]))]

enum { LONG_VALUE = 70000, LONG_ELEMENT = 9000 };

static const char key_letters[] = "slgtzhxpo";

/* ---- keys ---- */

/* Five of a type: two of slots of their own, two of one slot that all types share, one of odd bytes. */
static sw_bytes key(struct diff_random *r, char type)
{
	static char name[32];
	static const char odd[] = " }{\r\n\0\xff";
	size_t which = diff_below(r, 5), n = 1 + which % 2;

	if (which < 4)
		return sw_buf(name, (size_t)snprintf(name, sizeof(name), which < 2 ? "%c%zu" : "{u}%c%zu", type, n));
	name[0] = type;
	memcpy(name + 1, odd, sizeof(odd) - 1);
	return sw_buf(name, sizeof(odd));
}

static sw_bytes any_key(struct diff_words *w)
{
	struct diff_random *r = &w->random;
	bool focused = !diff_once_in(r, 5);

	return key(r, focused ? w->focus[diff_below(r, 2)] : key_letters[diff_below(r, sizeof(key_letters) - 1)]);
}

/* ---- values ---- */

static sw_bytes filled(size_t len)
{
	static char *memory;

	if (!memory) {
		memory = malloc(LONG_VALUE);
		if (!memory)
			abort();
		memset(memory, 'b', LONG_VALUE);
	}
	return sw_buf(memory, len);
}

static const sw_bytes values[] = {
	WORD(""),     WORD("a"),      WORD("hello world"),    WORD("10"),  WORD("3.5"),        WORD("-7"),
	WORD("abcabc"), WORD("cab"),  WORD("\0\xff\r\n$3\r\n"), WORD("abc"), WORD("\xc3\xa9t\xc3\xa9"), WORD("00"),
	WORD("9223372036854775807"),  WORD("inf"),            WORD("xyzzy abc hello"),
};

static const sw_bytes elements[] = {
	WORD(""),  WORD("1"), WORD("2"), WORD("3"), WORD("10"), WORD("01"),	     WORD("a"),
	WORD("b"), WORD("B"), WORD("c"), WORD("d"), WORD("q\0\xff\r\n"), WORD("\xc3\xa9"),
};

static const sw_bytes numbers[] = {
	WORD("1"), WORD("2"), WORD("3"), WORD("10"), WORD("8"), WORD("9"), WORD("01"), WORD("1.0"), WORD("-1"), WORD("1e1"),
};

/* Nothing that strtod() reports: SORT in some servers takes an old ERANGE for its own. */
static const sw_bytes doubles[] = {
	WORD("0"),    WORD("1"),   WORD("-1"), WORD("2"),   WORD("1.5"), WORD("0.1"),	   WORD("1e17"),
	WORD("-0"),   WORD("3"),   WORD("0.3"), WORD("5"),  WORD("inf"), WORD("-inf"),	   WORD("123456789012345678"),
	WORD("1e-9"), WORD("4.35"), WORD("7"), WORD("100"), WORD("1e-30"),
};

static const sw_bytes weights[] = {
	WORD("0"), WORD("1"), WORD("2"), WORD("-1"), WORD("0.1"), WORD("inf"), WORD("3.3"), WORD("-inf"), WORD("1e300"),
};

static const sw_bytes fields[] = { WORD("f"), WORD("g"), WORD(""), WORD("\0\n"), WORD("h") };

static const sw_bytes ids[] = { WORD("0"),   WORD("0-1"), WORD("1-1"), WORD("1-2"), WORD("2"),  WORD("3"),
				WORD("5-1"), WORD("5-2"), WORD("7"),   WORD("9-9"), WORD("12"), WORD("20-1") };

static const sw_bytes places[] = {
	WORD("13.361389 38.115556"), WORD("15.087269 37.502669"), WORD("13.5 38.2"), WORD("2.349 48.864"),
	WORD("-0.5 51.5"),	     WORD("14 38"),		  WORD("179.9 0"),   WORD("-179.9 0.5"),
	WORD("14.25 37.75"),	     WORD("13.583333 37.316667"), WORD("13 38"),     WORD("12.5 38.01"),
	WORD("14.5 38.5"),	     WORD("13.9 37.1"),		  WORD("15 37"),     WORD("200 10"),
};

static const sw_bytes distances[] = { WORD("10"), WORD("100"), WORD("200.5"), WORD("300"), WORD("3000"), WORD("-1") };

static const sw_bytes lex_bounds[] = { WORD("-"), WORD("+"), WORD("[a"), WORD("(a"), WORD("[b"), WORD("(c"), WORD("[") };

static const sw_bytes score_bounds[] = { WORD("-inf"), WORD("+inf"), WORD("0"),  WORD("(1"),
					 WORD("2"),    WORD("(0.1"), WORD("10"), WORD("(-inf") };

static const sw_bytes get_patterns[] = { WORD("#"),	 WORD("w_*"),	   WORD("v_*"), WORD("h_*->f"),
					 WORD("h_*->g"), WORD("h_*->"),	   WORD("gone_*"), WORD("s1"),
					 WORD("h_*->i"), WORD("{u}w_*"), WORD("*"), WORD("h_*") };

static const sw_bytes by_patterns[] = { WORD("w_*"), WORD("h_*->f"), WORD("gone_*"), WORD("w_*->f"), WORD("h_*") };

static const sw_bytes scripts[] = {
	WORD("return redis.call('STRLEN', KEYS[1])"),
	WORD("redis.call('SET', KEYS[1], ARGV[1]); return {KEYS[1], ARGV[1]}"),
	WORD("return redis.error_reply('ERR no ' .. #ARGV[1])"),
};

static sw_bytes value(struct diff_random *r)
{
	return diff_once_in(r, 120) ? filled(LONG_VALUE) : PICK(r, values);
}

static sw_bytes element(struct diff_random *r)
{
	return diff_once_in(r, 400) ? filled(LONG_ELEMENT) : PICK(r, elements);
}

/* ---- numbers ---- */

static sw_bytes number(long long n)
{
	static char text[32];

	return sw_buf(text, (size_t)snprintf(text, sizeof(text), "%lld", n));
}

static sw_bytes below(struct diff_random *r, size_t n, long long from)
{
	return number(from + (long long)diff_below(r, n));
}

static sw_bytes typed_key(struct diff_words *w, char letter)
{
	struct diff_random *r = &w->random;

	if (letter == 'k' || (letter != 'q' && diff_once_in(r, 12)))
		return any_key(w);
	if (letter == 'y')
		letter = diff_once_in(r, 3) ? 't' : 'z';
	return key(r, letter);
}

sw_bytes diff_word(struct diff_words *w, char letter)
{
	struct diff_random *r = &w->random;

	switch (letter) {
	case 'v': return value(r);
	case 'e': return element(r);
	case 'f': return PICK(r, fields);
	case 'N': return PICK(r, numbers);
	case 'd': return PICK(r, doubles);
	case 'w': return PICK(r, weights);
	case 'i': return PICK(r, ids);
	case 'G': return PICK(r, places);
	case 'D': return PICK(r, distances);
	case 'L': return PICK(r, lex_bounds);
	case 'B': return PICK(r, score_bounds);
	case 'P': return PICK(r, get_patterns);
	case 'Q': return PICK(r, by_patterns);
	case 'E': return PICK(r, scripts);
	case 'n': return below(r, 13, -3);
	case 'c': return below(r, 6, 0);
	case 'b': return below(r, 40, 0);
	case 'T': return sw_str("0.005");
	case 'r': return number(1000 * (long long)(1 + diff_below(r, 9)));
	case 'R': return number(1000000 * (long long)(1 + diff_below(r, 9)));
	case 'A': return below(r, 5, 33000000000);
	case 'a': return below(r, 5, 33000000000000 + 7);
	case '>': return sw_str(">");
	default: return typed_key(w, letter);
	}
}
