/*
 * Generated from spec/commands.yaml by codegen/templates/group.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/pubsub.h>

#include "swi_stub.h"
#include "rows.h"

#if SWI_STUB_ABI != 1
#error "the runtime's stub interface has changed: regenerate"
#endif

/* ---- PSUBSCRIBE ----------------------------------------------------------------------------- */

const struct swi_command swi_row_psubscribe = {
	.name = "PSUBSCRIBE",
	.syntax = "pattern [pattern ...]",
	.reason = "Messages are pushed to one connection, and connections are shared; there "
		"is no call for subscriptions yet",
	.head = "$10\r\nPSUBSCRIBE\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_psubscribe(sw_handle *h, const sw_bytes *patterns, size_t n_patterns, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_psubscribe);

	swi_need(w, patterns, n_patterns, "patterns");
	swi_put_bytes_list(w, patterns, n_patterns);
	return swi_call(w, reply);
}

/* ---- PUBLISH -------------------------------------------------------------------------------- */

const struct swi_command swi_row_publish = {
	.name = "PUBLISH",
	.syntax = "channel message",
	.head = "*3\r\n$7\r\nPUBLISH\r\n",
	.head_len = 17,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_RANDOM,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_publish(sw_handle *h, sw_bytes channel, sw_bytes message, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_publish);

	swi_put_bytes(w, channel);
	swi_put_bytes(w, message);
	return swi_call(w, out);
}

/* ---- PUBSUB CHANNELS ------------------------------------------------------------------------ */

const struct swi_command swi_row_pubsub_channels = {
	.name = "PUBSUB CHANNELS",
	.syntax = "[pattern]",
	.head = "$6\r\nPUBSUB\r\n$8\r\nCHANNELS\r\n",
	.head_len = 26,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_CONCAT,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_pubsub_channels(sw_handle *h, const struct sw_pubsub_channels_opts *opts,
			  sw_reply **reply)
{
	static const struct sw_pubsub_channels_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_pubsub_channels);
	const struct sw_pubsub_channels_opts *o = opts ? opts : &none;

	if (o->pattern.data || o->pattern.len)
		swi_put_bytes(w, o->pattern);
	return swi_call(w, reply);
}

/* ---- PUBSUB HELP ---------------------------------------------------------------------------- */

const struct swi_command swi_row_pubsub_help = {
	.name = "PUBSUB HELP",
	.syntax = "",
	.head = "*2\r\n$6\r\nPUBSUB\r\n$4\r\nHELP\r\n",
	.head_len = 26,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_RANDOM,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_pubsub_help(sw_handle *h, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pubsub_help);

	return swi_call(w, reply);
}

/* ---- PUBSUB NUMPAT -------------------------------------------------------------------------- */

const struct swi_command swi_row_pubsub_numpat = {
	.name = "PUBSUB NUMPAT",
	.syntax = "",
	.head = "*2\r\n$6\r\nPUBSUB\r\n$6\r\nNUMPAT\r\n",
	.head_len = 28,
	.fixed_argc = 2,
	.words = 2,
	.arity = 2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_pubsub_numpat(sw_handle *h, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pubsub_numpat);

	return swi_call(w, out);
}

/* ---- PUBSUB NUMSUB -------------------------------------------------------------------------- */

const struct swi_command swi_row_pubsub_numsub = {
	.name = "PUBSUB NUMSUB",
	.syntax = "[channel [channel ...]]",
	.head = "$6\r\nPUBSUB\r\n$6\r\nNUMSUB\r\n",
	.head_len = 24,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_pubsub_numsub(sw_handle *h, const sw_bytes *channels, size_t n_channels,
			sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pubsub_numsub);

	swi_put_bytes_list(w, channels, n_channels);
	return swi_call(w, reply);
}

/* ---- PUBSUB SHARDCHANNELS ------------------------------------------------------------------- */

const struct swi_command swi_row_pubsub_shardchannels = {
	.name = "PUBSUB SHARDCHANNELS",
	.syntax = "[pattern]",
	.head = "$6\r\nPUBSUB\r\n$13\r\nSHARDCHANNELS\r\n",
	.head_len = 32,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_CONCAT,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_pubsub_shardchannels(sw_handle *h, const struct sw_pubsub_shardchannels_opts *opts,
			       sw_reply **reply)
{
	static const struct sw_pubsub_shardchannels_opts none;
	struct swi_writer *w = swi_begin(h, &swi_row_pubsub_shardchannels);
	const struct sw_pubsub_shardchannels_opts *o = opts ? opts : &none;

	if (o->pattern.data || o->pattern.len)
		swi_put_bytes(w, o->pattern);
	return swi_call(w, reply);
}

/* ---- PUBSUB SHARDNUMSUB --------------------------------------------------------------------- */

const struct swi_command swi_row_pubsub_shardnumsub = {
	.name = "PUBSUB SHARDNUMSUB",
	.syntax = "[shardchannel [shardchannel ...]]",
	.head = "$6\r\nPUBSUB\r\n$11\r\nSHARDNUMSUB\r\n",
	.head_len = 30,
	.words = 2,
	.arity = -2,
	.route = SWI_ROUTE_FANOUT,
	.merge = SWI_MERGE_SUM,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ARRAY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_pubsub_shardnumsub(sw_handle *h, const sw_bytes *shardchannels, size_t n_shardchannels,
			     sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_pubsub_shardnumsub);

	swi_put_bytes_list(w, shardchannels, n_shardchannels);
	return swi_call(w, reply);
}

/* ---- PUNSUBSCRIBE --------------------------------------------------------------------------- */

const struct swi_command swi_row_punsubscribe = {
	.name = "PUNSUBSCRIBE",
	.syntax = "[pattern [pattern ...]]",
	.reason = "Messages are pushed to one connection, and connections are shared; there "
		"is no call for subscriptions yet",
	.head = "$12\r\nPUNSUBSCRIBE\r\n",
	.head_len = 19,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_punsubscribe(sw_handle *h, const sw_bytes *patterns, size_t n_patterns, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_punsubscribe);

	swi_put_bytes_list(w, patterns, n_patterns);
	return swi_call(w, reply);
}

/* ---- SPUBLISH ------------------------------------------------------------------------------- */

static const struct swi_key_spec keys_of_spublish[] = {
	{ .begin = 1, .step = 1 },
};

const struct swi_command swi_row_spublish = {
	.name = "SPUBLISH",
	.syntax = "shardchannel message",
	.keys = keys_of_spublish,
	.n_keys = 1,
	.head = "*3\r\n$8\r\nSPUBLISH\r\n",
	.head_len = 18,
	.fixed_argc = 3,
	.words = 1,
	.arity = 3,
	.route = SWI_ROUTE_FIRST_KEY,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_INTEGER,
	.out = SWI_OUT_I64,
};

sw_err sw_spublish(sw_handle *h, sw_bytes shardchannel, sw_bytes message, int64_t *out)
{
	struct swi_writer *w = swi_begin(h, &swi_row_spublish);

	swi_put_key(w, shardchannel);
	swi_put_bytes(w, message);
	return swi_call(w, out);
}

/* ---- SSUBSCRIBE ----------------------------------------------------------------------------- */

const struct swi_command swi_row_ssubscribe = {
	.name = "SSUBSCRIBE",
	.syntax = "shardchannel [shardchannel ...]",
	.reason = "Messages are pushed to one connection, and connections are shared; there "
		"is no call for subscriptions yet",
	.head = "$10\r\nSSUBSCRIBE\r\n",
	.head_len = 17,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_ssubscribe(sw_handle *h, const sw_bytes *shardchannels, size_t n_shardchannels,
		     sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_ssubscribe);

	swi_need(w, shardchannels, n_shardchannels, "shardchannels");
	swi_put_bytes_list(w, shardchannels, n_shardchannels);
	return swi_call(w, reply);
}

/* ---- SUBSCRIBE ------------------------------------------------------------------------------ */

const struct swi_command swi_row_subscribe = {
	.name = "SUBSCRIBE",
	.syntax = "channel [channel ...]",
	.reason = "Messages are pushed to one connection, and connections are shared; there "
		"is no call for subscriptions yet",
	.head = "$9\r\nSUBSCRIBE\r\n",
	.head_len = 15,
	.words = 1,
	.arity = -2,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_subscribe(sw_handle *h, const sw_bytes *channels, size_t n_channels, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_subscribe);

	swi_need(w, channels, n_channels, "channels");
	swi_put_bytes_list(w, channels, n_channels);
	return swi_call(w, reply);
}

/* ---- SUNSUBSCRIBE --------------------------------------------------------------------------- */

const struct swi_command swi_row_sunsubscribe = {
	.name = "SUNSUBSCRIBE",
	.syntax = "[shardchannel [shardchannel ...]]",
	.reason = "Messages are pushed to one connection, and connections are shared; there "
		"is no call for subscriptions yet",
	.head = "$12\r\nSUNSUBSCRIBE\r\n",
	.head_len = 19,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_sunsubscribe(sw_handle *h, const sw_bytes *shardchannels, size_t n_shardchannels,
		       sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_sunsubscribe);

	swi_put_bytes_list(w, shardchannels, n_shardchannels);
	return swi_call(w, reply);
}

/* ---- UNSUBSCRIBE ---------------------------------------------------------------------------- */

const struct swi_command swi_row_unsubscribe = {
	.name = "UNSUBSCRIBE",
	.syntax = "[channel [channel ...]]",
	.reason = "Messages are pushed to one connection, and connections are shared; there "
		"is no call for subscriptions yet",
	.head = "$11\r\nUNSUBSCRIBE\r\n",
	.head_len = 18,
	.words = 1,
	.arity = -1,
	.route = SWI_ROUTE_BLOCKED,
	.flags = SWI_PUBSUB,
	.shapes = SWI_SHAPE_ANY,
	.out = SWI_OUT_REPLY,
};

sw_err sw_unsubscribe(sw_handle *h, const sw_bytes *channels, size_t n_channels, sw_reply **reply)
{
	struct swi_writer *w = swi_begin(h, &swi_row_unsubscribe);

	swi_put_bytes_list(w, channels, n_channels);
	return swi_call(w, reply);
}
