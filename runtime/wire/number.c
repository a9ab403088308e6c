/* Numbers as the protocol writes them, whatever locale the program has set. */
#include "wire/resp.h"

#include <errno.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* DBL_MAX printed in full with 17 decimals has 327 characters. */
#define NUMBER_MAX 512
#define POINT_MAX  8

/* ---- integers ----------------------------------------------------------------------------- */

static size_t format_u64(char *out, uint64_t value)
{
	char digits[20];
	size_t n = 0;

	do {
		digits[n++] = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	for (size_t i = 0; i < n; i++)
		out[i] = digits[n - 1 - i];
	return n;
}

size_t swi_format_i64(char *out, int64_t value)
{
	if (value >= 0)
		return format_u64(out, (uint64_t)value);
	out[0] = '-';
	return 1 + format_u64(out + 1, 0 - (uint64_t)value);
}

static bool parse_digits(const char *text, size_t len, uint64_t *out)
{
	uint64_t value = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned digit = (unsigned)text[i] - '0';

		if (digit > 9 || value > (UINT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*out = value;
	return true;
}

bool swi_parse_i64(const char *text, size_t len, int64_t *out)
{
	bool negative = len > 0 && text[0] == '-';
	size_t n = len - negative;
	uint64_t value;

	if (n == 0 || n > 19 || (text[negative] == '0' && len != 1))
		return false;
	if (!parse_digits(text + negative, n, &value) || value > (uint64_t)INT64_MAX + negative)
		return false;
	*out = (int64_t)(negative ? 0 - value : value);
	return true;
}

/* ---- doubles ------------------------------------------------------------------------------ */

/* Copies with '.' for whatever the locale has as decimal point, possibly several bytes. */
static size_t put_point(char *out, const char *text)
{
	size_t to = 0;

	for (size_t from = 0; text[from]; from++) {
		if (strchr("0123456789+-e", text[from]))
			out[to++] = text[from];
		else if (to == 0 || out[to - 1] != '.')
			out[to++] = '.';
	}
	return to;
}

static size_t copy_word(char *out, const char *word)
{
	size_t len = strlen(word);

	memcpy(out, word, len);
	return len;
}

size_t swi_format_double(char *out, double value)
{
	char text[40];
	/* 15 digits always suffice to find a shorter text, %g drops its zeros; not so below. */
	int precision = fabs(value) < DBL_MIN ? 1 : 15;

	if (isnan(value))
		return copy_word(out, "nan");
	if (isinf(value))
		return copy_word(out, value < 0 ? "-inf" : "inf");
	if (fabs(value) < 1e15 && value == trunc(value) && !(value == 0 && signbit(value)))
		return swi_format_i64(out, (int64_t)value);
	do {
		snprintf(text, sizeof(text), "%.*g", precision, value);
	} while (precision++ < 17 && strtod(text, NULL) != value);
	return put_point(out, text);
}

/* The locale's decimal point, found without localeconv(), which threads can't share. */
static size_t locale_point(char *out)
{
	char text[POINT_MAX + 4];
	int len = snprintf(text, sizeof(text), "%.1f", 0.5);

	if (len < 3 || len > POINT_MAX + 2)
		return copy_word(out, ".");
	memcpy(out, text + 1, (size_t)len - 2);
	return (size_t)len - 2;
}

/* Copies a number as strtod() of this locale reads it; false when it surely is none. */
static bool localise(const char *text, size_t len, char out[NUMBER_MAX + POINT_MAX])
{
	size_t to = 0;

	if (len == 0 || len >= NUMBER_MAX)
		return false;
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '.' && memchr(text, '.', i))
			return false;
		if (text[i] == '.')
			to += locale_point(out + to);
		else if ((text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'z') ||
			 (text[i] >= 'A' && text[i] <= 'Z') || text[i] == '+' || text[i] == '-')
			out[to++] = text[i];
		else
			return false;
	}
	out[to] = '\0';
	return true;
}

bool swi_parse_double(const char *text, size_t len, double *out)
{
	char number[NUMBER_MAX + POINT_MAX];
	int64_t integer;
	double value;
	char *end;

	if (len < 16 && swi_parse_i64(text, len, &integer)) {
		*out = (double)integer;
		return true;
	}
	if (!localise(text, len, number))
		return false;
	errno = 0;
	value = strtod(number, &end);
	if (end == number || *end)
		return false;
	if (errno == ERANGE && (isinf(value) || value == 0))
		return false;
	*out = value;
	return true;
}
