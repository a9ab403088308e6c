/*
 * Generated from spec/commands.yaml by codegen/templates/group.h.jinja.
 * Do not edit; run: codegen/run generate
 *
 * Publish and subscribe
 *
 * What holds for every call (errors, lifetimes, batches) stands in <slotwise/core.h>.
 */
#ifndef SLOTWISE_PUBSUB_H
#define SLOTWISE_PUBSUB_H

#include <slotwise/core.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * PSUBSCRIBE pattern [pattern ...]
 *
 * Listens to the channels that match patterns.
 * Blocked: SW_EBLOCKED, nothing is sent. Messages are pushed to one connection, and connections
 * are shared; there is no call for subscriptions yet.
 * Reply: any. Since 2.0.0.
 */
SW_API sw_err sw_psubscribe(sw_handle *h, const sw_bytes *patterns, size_t n_patterns,
			    sw_reply **reply);

/**
 * PUBLISH channel message
 *
 * Sends a message to a channel.
 * Sent to one node, chosen at random.
 * Reply: integer. Since 2.0.0.
 */
SW_API sw_err sw_publish(sw_handle *h, sw_bytes channel, sw_bytes message, int64_t *out);

struct sw_pubsub_channels_opts {
	/* pattern */
	sw_bytes pattern;
};

/**
 * PUBSUB CHANNELS [pattern]
 *
 * Lists the channels that somebody listens to on any node.
 * Sent to every node; each runs it by itself; replies merged: concat.
 * Reply: array. Since 2.8.0.
 */
SW_API sw_err sw_pubsub_channels(sw_handle *h, const struct sw_pubsub_channels_opts *opts,
				 sw_reply **reply);

/**
 * PUBSUB HELP
 *
 * Lists the subcommands of PUBSUB.
 * Sent to one node, chosen at random.
 * Reply: array. Since 6.2.0.
 */
SW_API sw_err sw_pubsub_help(sw_handle *h, sw_reply **reply);

/**
 * PUBSUB NUMPAT
 *
 * Counts the patterns that clients listen to, added over the nodes.
 * Sent to every node; each runs it by itself; replies merged: sum.
 * Reply: integer. Since 2.8.0.
 */
SW_API sw_err sw_pubsub_numpat(sw_handle *h, int64_t *out);

/**
 * PUBSUB NUMSUB [channel [channel ...]]
 *
 * Counts the listeners of channels, added over the nodes.
 * Sent to every node; each runs it by itself; replies merged: sum.
 * Reply: array. Since 2.8.0.
 */
SW_API sw_err sw_pubsub_numsub(sw_handle *h, const sw_bytes *channels, size_t n_channels,
			       sw_reply **reply);

struct sw_pubsub_shardchannels_opts {
	/* pattern */
	sw_bytes pattern;
};

/**
 * PUBSUB SHARDCHANNELS [pattern]
 *
 * Lists the shard channels that somebody listens to on any node.
 * Sent to every node; each runs it by itself; replies merged: concat.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_pubsub_shardchannels(sw_handle *h,
				      const struct sw_pubsub_shardchannels_opts *opts,
				      sw_reply **reply);

/**
 * PUBSUB SHARDNUMSUB [shardchannel [shardchannel ...]]
 *
 * Counts the listeners of shard channels, added over the nodes.
 * Sent to every node; each runs it by itself; replies merged: sum.
 * Reply: array. Since 7.0.0.
 */
SW_API sw_err sw_pubsub_shardnumsub(sw_handle *h, const sw_bytes *shardchannels,
				    size_t n_shardchannels, sw_reply **reply);

/**
 * PUNSUBSCRIBE [pattern [pattern ...]]
 *
 * Stops listening to patterns.
 * Blocked: SW_EBLOCKED, nothing is sent. Messages are pushed to one connection, and connections
 * are shared; there is no call for subscriptions yet.
 * Reply: any. Since 2.0.0.
 */
SW_API sw_err sw_punsubscribe(sw_handle *h, const sw_bytes *patterns, size_t n_patterns,
			      sw_reply **reply);

/**
 * SPUBLISH shardchannel message
 *
 * Sends a message to a shard channel, at the owner of the channel's slot.
 * Sent to the owner of the first key's slot, where it is atomic.
 * Reply: integer. Since 7.0.0.
 */
SW_API sw_err sw_spublish(sw_handle *h, sw_bytes shardchannel, sw_bytes message, int64_t *out);

/**
 * SSUBSCRIBE shardchannel [shardchannel ...]
 *
 * Listens to shard channels.
 * Blocked: SW_EBLOCKED, nothing is sent. Messages are pushed to one connection, and connections
 * are shared; there is no call for subscriptions yet.
 * Reply: any. Since 7.0.0.
 */
SW_API sw_err sw_ssubscribe(sw_handle *h, const sw_bytes *shardchannels, size_t n_shardchannels,
			    sw_reply **reply);

/**
 * SUBSCRIBE channel [channel ...]
 *
 * Listens to channels.
 * Blocked: SW_EBLOCKED, nothing is sent. Messages are pushed to one connection, and connections
 * are shared; there is no call for subscriptions yet.
 * Reply: any. Since 2.0.0.
 */
SW_API sw_err sw_subscribe(sw_handle *h, const sw_bytes *channels, size_t n_channels,
			   sw_reply **reply);

/**
 * SUNSUBSCRIBE [shardchannel [shardchannel ...]]
 *
 * Stops listening to shard channels.
 * Blocked: SW_EBLOCKED, nothing is sent. Messages are pushed to one connection, and connections
 * are shared; there is no call for subscriptions yet.
 * Reply: any. Since 7.0.0.
 */
SW_API sw_err sw_sunsubscribe(sw_handle *h, const sw_bytes *shardchannels, size_t n_shardchannels,
			      sw_reply **reply);

/**
 * UNSUBSCRIBE [channel [channel ...]]
 *
 * Stops listening to channels.
 * Blocked: SW_EBLOCKED, nothing is sent. Messages are pushed to one connection, and connections
 * are shared; there is no call for subscriptions yet.
 * Reply: any. Since 2.0.0.
 */
SW_API sw_err sw_unsubscribe(sw_handle *h, const sw_bytes *channels, size_t n_channels,
			     sw_reply **reply);

#ifdef __cplusplus
}
#endif

#endif
