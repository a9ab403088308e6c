#include "cluster/address.h"

#include "wire/resp.h"

/* ---- reading ---- */

bool swi_port_parse(const char *text, size_t len, uint16_t *out)
{
	int64_t port;

	if (!swi_parse_i64(text, len, &port) || port < 1 || port > 65535)
		return false;
	*out = (uint16_t)port;
	return true;
}

/* Something a resolver could take; what separates addresses, users and URLs is not. */
static bool is_name(const char *host, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)host[i];

		if (c <= ' ' || c == 0x7f || memchr("[]:,@/\"'", c, 8))
			return false;
	}
	return len > 0;
}

/* Hexadecimal groups, two colons or more, perhaps a zone ("fe80::1%eth0"). */
static bool is_ipv6(const char *host, size_t len)
{
	const char *zone = memchr(host, '%', len);
	size_t digits = zone ? (size_t)(zone - host) : len;
	size_t colons = 0;

	for (size_t i = 0; i < digits; i++) {
		if (host[i] == ':')
			colons++;
		else if (!host[i] || !strchr("0123456789abcdefABCDEF.", host[i]))
			return false;
	}
	return colons >= 2 && (!zone || is_name(zone + 1, len - digits - 1));
}

bool swi_address_set(struct sw_address *out, const char *host, size_t len, uint16_t port)
{
	if (!len || len >= sizeof(out->host) || !(is_name(host, len) || is_ipv6(host, len)))
		return false;
	memcpy(out->host, host, len);
	out->host[len] = '\0';
	out->port = port;
	return true;
}

static const char *last_colon(const char *text, size_t len)
{
	while (len > 0)
		if (text[--len] == ':')
			return text + len;
	return NULL;
}

bool swi_address_parse(const char *text, size_t len, struct sw_address *out)
{
	const char *colon = last_colon(text, len);
	const char *host = text;
	size_t host_len = colon ? (size_t)(colon - text) : 0;
	uint16_t port;

	if (!colon || !swi_port_parse(colon + 1, len - host_len - 1, &port))
		return false;
	if (host_len > 2 && host[0] == '[' && colon[-1] == ']') {
		host++;
		host_len -= 2;
		if (!is_ipv6(host, host_len))
			return false;
	}
	return swi_address_set(out, host, host_len, port);
}

/* ---- writing ---- */

static char *put_port(char *to, uint16_t port)
{
	char digits[5];
	size_t n = 0;

	do {
		digits[n++] = (char)('0' + port % 10);
		port /= 10;
	} while (port);
	while (n > 0)
		*to++ = digits[--n];
	return to;
}

void swi_address_format(const struct sw_address *a, char out[SWI_ADDRESS_TEXT])
{
	size_t len = strnlen(a->host, sizeof(a->host) - 1);
	bool brackets = memchr(a->host, ':', len) != NULL;

	if (brackets)
		*out++ = '[';
	memcpy(out, a->host, len);
	out += len;
	if (brackets)
		*out++ = ']';
	*out++ = ':';
	*put_port(out, a->port) = '\0';
}

/* ---- lists ---- */

static sw_bytes trim(const char *from, const char *to)
{
	while (from < to && (*from == ' ' || *from == '\t'))
		from++;
	while (from < to && (to[-1] == ' ' || to[-1] == '\t'))
		to--;
	return sw_buf(from, (size_t)(to - from));
}

int swi_address_list(const char *list, size_t i, struct sw_address *out, sw_bytes *bad)
{
	const char *end = list + strcspn(list, ",");
	sw_bytes entry;

	if (!*end && !trim(list, end).len)
		return 0; /* nothing but blanks: a list without entries */
	for (; i > 0; i--) {
		if (!*end)
			return 0;
		list = end + 1;
		end = list + strcspn(list, ",");
	}
	entry = trim(list, end);
	if (swi_address_parse(entry.data, entry.len, out))
		return 1;
	if (bad)
		*bad = entry;
	return -1;
}
