#include "wire/plain.h"

/* The byte behind a text, an integer or a nil that is whole, else NULL. */
static const char *behind(const char *at, const char *end)
{
	char mark = at < end ? *at : 0;
	uint64_t n;
	const char *text;

	if (mark != '$' && mark != ':')
		return NULL;
	text = swi_plain_number(at + 1, end, &n);
	if (mark == ':')
		return text;
	if (!text)
		return end - at >= 5 && memcmp(at, "$-1\r\n", 5) == 0 ? at + 5 : NULL;
	return (uint64_t)(end - text) >= n + 2 && memcmp(text + n, "\r\n", 2) == 0 ? text + n + 2 : NULL;
}

/* One that behind() has seen, into its place. The byte behind it; NULL: out of memory. */
static const char *element(struct swi_arena *a, const char *at, const char *end, sw_reply *node)
{
	uint64_t n;
	const char *text = swi_plain_number(at + 1, end, &n);
	char *copy;

	*node = (sw_reply){ .type = SW_REPLY_NIL };
	if (!text)
		return at + 5;
	if (*at == ':') {
		node->type = SW_REPLY_INTEGER;
		node->u.integer = (int64_t)n;
		return text;
	}
	copy = swi_arena_copy(a, text, (size_t)n);
	node->type = SW_REPLY_BULK;
	node->len = (size_t)n;
	node->u.text = copy;
	return copy ? text + n + 2 : NULL;
}

const char *swi_plain_array(struct swi_arena *a, const char *at, const char *end, sw_reply **out)
{
	uint64_t n, i;
	const char *first = swi_plain_number(at, end, &n), *p = first;
	sw_reply *node;

	if (!first || n > (uint64_t)(end - first) / 4) /* no element has less bytes */
		return NULL;
	for (i = 0; i < n && p; i++)
		p = behind(p, end);
	node = p ? swi_plain_node(a, SW_REPLY_ARRAY, (size_t)n * sizeof(*node)) : NULL;
	if (!node)
		return NULL;
	node->len = (size_t)n;
	node->u.nodes = n ? node + 1 : NULL;
	p = first;
	for (i = 0; i < n && p; i++)
		p = element(a, p, end, &node->u.nodes[i]);
	*out = node;
	return p;
}
