#include "crossslot/score_text.h"

#include "wire/resp.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The servers print what a 64-bit integer surely holds as one. */
#define INTEGERS 4611686018427387904.0 /* 2^62 */

struct digits {
	char text[20];
	int n;
	int exponent; /* of the first digit */
};

static size_t put(char *out, const char *text, size_t len)
{
	memcpy(out, text, len);
	return len;
}

/* Copies what printf wrote, a '.' for the locale's decimal point, which may have several bytes. */
static size_t put_number(char *out, const char *text)
{
	size_t n = 0;

	for (; *text; text++) {
		if (strchr("0123456789+-e", *text))
			out[n++] = *text;
		else if (n && out[n - 1] != '.')
			out[n++] = '.';
	}
	return n;
}

static size_t format_17(char *out, double score)
{
	char text[48];

	snprintf(text, sizeof(text), "%.17g", score);
	return put_number(out, text);
}

/* The fewest significant digits that read back as the same value; value > 0. */
static struct digits shortest_digits(double value)
{
	int precision = value < DBL_MIN ? 0 : 14;
	struct digits d = { .n = 0 };
	char text[48];
	const char *at;

	do {
		snprintf(text, sizeof(text), "%.*e", precision, value);
	} while (precision++ < 16 && strtod(text, NULL) != value);
	for (at = text; *at != 'e'; at++)
		if (*at >= '0' && *at <= '9')
			d.text[d.n++] = *at;
	d.exponent = atoi(at + 1);
	while (d.n > 1 && d.text[d.n - 1] == '0')
		d.n--;
	return d;
}

static size_t layout_plain(char *out, const struct digits *d, int zeros)
{
	memcpy(out, d->text, (size_t)d->n);
	memset(out + d->n, '0', (size_t)zeros);
	return (size_t)(d->n + zeros);
}

static size_t layout_fraction(char *out, const struct digits *d)
{
	int whole = d->exponent + 1; /* digits before the point */
	size_t n = 0;

	if (whole > 0) {
		n += put(out, d->text, (size_t)whole);
		out[n++] = '.';
		return n + put(out + n, d->text + whole, (size_t)(d->n - whole));
	}
	n += put(out, "0.", 2);
	memset(out + n, '0', (size_t)-whole);
	n += (size_t)-whole;
	return n + put(out + n, d->text, (size_t)d->n);
}

static size_t layout_scientific(char *out, const struct digits *d)
{
	size_t n = put(out, d->text, 1);

	if (d->n > 1) {
		out[n++] = '.';
		n += put(out + n, d->text + 1, (size_t)d->n - 1);
	}
	out[n++] = 'e';
	out[n++] = d->exponent < 0 ? '-' : '+';
	return n + swi_format_i64(out + n, abs(d->exponent));
}

/* Where the servers' printing since 7.2 (their fpconv) changes from plain to scientific. */
static size_t layout(char *out, const struct digits *d)
{
	int last = d->exponent - d->n + 1; /* power of ten of the last digit */

	if (last >= 0 && abs(d->exponent) < d->n + 7)
		return layout_plain(out, d, last);
	if (last < 0 && (last > -7 || abs(d->exponent) < 4))
		return layout_fraction(out, d);
	return layout_scientific(out, d);
}

static size_t format_shortest(char *out, double score)
{
	size_t sign = signbit(score) ? put(out, "-", 1) : 0;
	double value = fabs(score);
	struct digits d;

	if (value <= INTEGERS && value == trunc(value))
		return sign + swi_format_i64(out + sign, (int64_t)value);
	d = shortest_digits(value);
	return sign + layout(out + sign, &d);
}

size_t swi_score_format(char out[40], double score, enum swi_score_style style)
{
	if (isnan(score))
		return put(out, "nan", 3);
	if (isinf(score))
		return score < 0 ? put(out, "-inf", 4) : put(out, "inf", 3);
	return style == SWI_SCORE_17_DIGITS ? format_17(out, score) : format_shortest(out, score);
}

int swi_score_styles_differ(double score)
{
	char a[40], b[40];
	size_t len = swi_score_format(a, score, SWI_SCORE_17_DIGITS);

	return len != swi_score_format(b, score, SWI_SCORE_SHORTEST) || memcmp(a, b, len) != 0;
}

enum swi_score_style swi_score_style_of(const char *text, size_t len)
{
	char printed[40];
	double score;
	size_t n;

	if (!swi_parse_double(text, len, &score) || !swi_score_styles_differ(score))
		return SWI_SCORE_UNKNOWN;
	n = swi_score_format(printed, score, SWI_SCORE_17_DIGITS);
	return n == len && memcmp(printed, text, n) == 0 ? SWI_SCORE_17_DIGITS : SWI_SCORE_SHORTEST;
}

/* A run of digits; false when there is none. */
static bool read_part(const char *text, size_t len, size_t *at, long *out)
{
	size_t start = *at;

	for (*out = 0; *at < len && text[*at] >= '0' && text[*at] <= '9' && *out < 100000; ++*at)
		*out = *out * 10 + (text[*at] - '0');
	return *at > start;
}

enum swi_score_style swi_score_style_of_version(const char *version, size_t len)
{
	size_t at = 0;
	long major, minor = 0;

	if (!read_part(version, len, &at, &major))
		return SWI_SCORE_UNKNOWN;
	if (at++ < len)
		read_part(version, len, &at, &minor);
	return major > 7 || (major == 7 && minor >= 2) ? SWI_SCORE_SHORTEST : SWI_SCORE_17_DIGITS;
}
