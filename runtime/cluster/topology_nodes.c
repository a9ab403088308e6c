/*
 * CLUSTER NODES, a line a node:
 * id host:port@bus-port[,hostname,...] flags primary-id ping pong epoch link [slots ...]
 */
#include "cluster/topology_build.h"
#include "wire/resp.h"

struct line {
	struct swi_named named;
	sw_bytes flags;
	sw_bytes primary_id;
	int64_t epoch;
	sw_bytes slots; /* the rest of the line */
};

/* Cuts off what stands before the first `stop`. */
static sw_bytes cut(sw_bytes *rest, char stop)
{
	const char *end = rest->len ? memchr(rest->data, stop, rest->len) : NULL;
	size_t len = end ? (size_t)(end - rest->data) : rest->len;
	sw_bytes word = sw_buf(rest->data, len);

	rest->data += end ? len + 1 : len;
	rest->len -= end ? len + 1 : len;
	return word;
}

static bool has_flag(sw_bytes flags, const char *flag)
{
	while (flags.len) {
		sw_bytes word = cut(&flags, ',');

		if (word.len == strlen(flag) && !memcmp(word.data, flag, word.len))
			return true;
	}
	return false;
}

/* "host:port@bus,name,..." or, before 4.0, "host:port"; the host may be empty or IPv6 without brackets. */
static bool read_address(sw_bytes text, struct swi_named *out)
{
	sw_bytes address = cut(&text, ',');
	size_t colon;

	address = cut(&address, '@');
	colon = address.len;
	while (colon > 0 && address.data[colon - 1] != ':')
		colon--;
	if (!colon)
		return false;
	out->host = sw_buf(address.data, colon - 1);
	out->hostname = cut(&text, ',');
	return swi_parse_i64(address.data + colon, address.len - colon, &out->port);
}

static bool read_line(sw_bytes text, struct line *out)
{
	sw_bytes address, epoch, link;

	out->named.id = cut(&text, ' ');
	address = cut(&text, ' ');
	out->flags = cut(&text, ' ');
	out->primary_id = cut(&text, ' ');
	cut(&text, ' '); /* ping sent */
	cut(&text, ' '); /* pong received */
	epoch = cut(&text, ' ');
	link = cut(&text, ' ');
	out->slots = text;
	return out->named.id.len && link.len && read_address(address, &out->named) &&
	       swi_parse_i64(epoch.data, epoch.len, &out->epoch) && out->epoch >= 0;
}

static bool next_line(sw_bytes *rest, sw_bytes *line)
{
	while (rest->len) {
		*line = cut(rest, '\n');
		if (line->len && line->data[line->len - 1] == '\r')
			line->len--;
		if (line->len)
			return true;
	}
	return false;
}

/* "77", and of "77-99" the 77; the rest stays in *word. */
static bool cut_slot(sw_bytes *word, uint16_t *out)
{
	sw_bytes digits = cut(word, '-');
	int64_t slot;

	if (!swi_parse_i64(digits.data, digits.len, &slot) || slot < 0 || slot >= SWI_SLOTS)
		return false;
	*out = (uint16_t)slot;
	return true;
}

/* "[77->-id]" is being moved away, "[77-<-id]" is coming. */
static sw_err read_open_slots(struct swi_build *b, sw_bytes slots)
{
	sw_err err = SW_OK;

	while (!err && slots.len) {
		sw_bytes word = cut(&slots, ' ');
		uint16_t slot;

		if (!word.len || word.data[0] != '[')
			continue;
		word = sw_buf(word.data + 1, word.len - 1);
		if (!cut_slot(&word, &slot))
			return swi_build_fail(b, SW_EPROTO,
					      "CLUSTER NODES: an open slot is not 0..16383");
		err = swi_build_open_slot(b, slot);
	}
	return err;
}

static bool is_failed(const struct line *line)
{
	return has_flag(line->flags, "fail") || has_flag(line->flags, "noaddr");
}

static bool is_replica(const struct line *line)
{
	return has_flag(line->flags, "slave") || has_flag(line->flags, "replica");
}

static bool same_id(const struct swi_topology_node *node, sw_bytes id)
{
	return strlen(node->id) == id.len && !memcmp(node->id, id.data, id.len);
}

/* A node that came back at the same address with a new id leaves its old line behind for a while. */
static bool is_stale(const struct swi_topology_node *node, const struct line *line)
{
	bool is_left = !node->slots && (node->failed || node->handshake);

	if (!node->id[0] || same_id(node, line->named.id))
		return false;
	return !is_left || is_failed(line);
}

static sw_err read_node(struct swi_build *b, const struct line *line)
{
	struct swi_topology_node *node;
	uint16_t at = SWI_NO_NODE;
	bool unreachable =
		has_flag(line->flags, "noaddr") && (!line->named.host.len || !line->named.port);
	sw_err err = unreachable ? SW_OK : swi_build_node(b, &line->named, &at);

	if (err || at == SWI_NO_NODE)
		return err;
	node = &b->nodes[at];
	if (is_stale(node, line))
		return SW_OK;
	memset(node->id, 0, sizeof(node->id));
	memcpy(node->id, line->named.id.data, line->named.id.len);
	node->failed = is_failed(line);
	node->handshake = has_flag(line->flags, "handshake");
	node->epoch = (uint64_t)line->epoch;
	if (at >= b->n_from_slots)
		node->replica = is_replica(line);
	return SW_OK;
}

static sw_err read_nodes(struct swi_build *b, sw_bytes text)
{
	sw_err err = SW_OK;
	sw_bytes one;

	while (!err && next_line(&text, &one)) {
		struct line line;

		if (!read_line(one, &line))
			return swi_build_fail(b, SW_EPROTO, "CLUSTER NODES: a line is no node's");
		err = read_node(b, &line);
		if (!err)
			err = read_open_slots(b, line.slots);
		if ((uint64_t)line.epoch > b->t->epoch)
			b->t->epoch = (uint64_t)line.epoch;
	}
	return err;
}

/* A replica's line may stand before its primary's, so this takes a second walk. */
static void link_replicas(struct swi_build *b, sw_bytes text)
{
	struct line line;
	sw_bytes one;

	while (next_line(&text, &one)) {
		uint16_t at;

		if (!read_line(one, &line) || !is_replica(&line))
			continue;
		at = swi_build_by_id(b, line.named.id);
		if (at != SWI_NO_NODE && at >= b->n_from_slots && b->nodes[at].replica &&
		    same_id(&b->nodes[at], line.named.id))
			b->nodes[at].primary = swi_build_by_id(b, line.primary_id);
	}
}

sw_err swi_build_nodes(struct swi_build *b, const sw_reply *nodes)
{
	sw_err err;

	if (!nodes || swi_reply_is(nodes, SW_REPLY_ERROR))
		return SW_OK;
	if (!swi_reply_is(nodes, SW_REPLY_BULK) && !swi_reply_is(nodes, SW_REPLY_VERBATIM))
		return swi_build_fail(b, SW_EPROTO, "CLUSTER NODES: the reply is no text");
	err = read_nodes(b, sw_reply_bytes(nodes));
	if (!err)
		link_replicas(b, sw_reply_bytes(nodes));
	return err;
}

/* ---- what a node says of itself ---- */

/* "77", "77-99", "[77->-id]", "[77-<-id]" */
static bool read_own_word(sw_bytes word, struct swi_own_slots *out)
{
	bool open = word.data[0] == '[';
	uint16_t first, last;

	if (open)
		word = sw_buf(word.data + 1, word.len - 1);
	if (!cut_slot(&word, &first))
		return false;
	last = first;
	if (!open && word.len && !cut_slot(&word, &last))
		return false;
	for (; first <= last; first++)
		(open ? out->open : out->owned)[first / 8] |= (uint8_t)(1 << (first % 8));
	return true;
}

static bool read_own_line(const struct line *line, struct swi_own_slots *out)
{
	sw_bytes slots = line->slots;

	memset(out, 0, sizeof(*out));
	out->epoch = (uint64_t)line->epoch;
	while (slots.len) {
		sw_bytes word = cut(&slots, ' ');

		if (word.len && !read_own_word(word, out))
			return false;
	}
	return true;
}

bool swi_own_slots_read(const sw_reply *nodes, struct swi_own_slots *out)
{
	sw_bytes text = sw_reply_bytes(nodes), one;
	struct line line;

	if (!swi_reply_is(nodes, SW_REPLY_BULK) && !swi_reply_is(nodes, SW_REPLY_VERBATIM))
		return false;
	while (next_line(&text, &one))
		if (read_line(one, &line) && has_flag(line.flags, "myself"))
			return read_own_line(&line, out);
	return false;
}
