/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/pubsub.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- PSUBSCRIBE ----------------------------------------------------------------------------- */

static void psubscribe_0(void)
{
	static const sw_bytes *patterns;
	static size_t n_patterns;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("pattern1");
	list_1[1] = sw_str("pattern2");
	patterns = list_1;
	n_patterns = 2;
	EXPECT(sw_psubscribe(recorder_handle(), patterns, n_patterns, NULL),
	       "PSUBSCRIBE", "pattern1", "pattern2");
}

static void psubscribe_1(void)
{
	static const sw_bytes *patterns;
	static size_t n_patterns;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("pattern1");
	patterns = list_1;
	n_patterns = 1;
	EXPECT(sw_psubscribe(recorder_handle(), patterns, n_patterns, NULL),
	       "PSUBSCRIBE", "pattern1");
}

/* ---- PUBLISH -------------------------------------------------------------------------------- */

static void publish_0(void)
{
	static sw_bytes channel;
	static sw_bytes message;

	channel = sw_str("channel");
	message = sw_str("message");
	EXPECT(sw_publish(recorder_handle(), channel, message, NULL),
	       "PUBLISH", "channel", "message");
}

/* ---- PUBSUB CHANNELS ------------------------------------------------------------------------ */

static void pubsub_channels_0(void)
{
	EXPECT(sw_pubsub_channels(recorder_handle(), NULL, NULL),
	       "PUBSUB", "CHANNELS");
}

static void pubsub_channels_1(void)
{
	static struct sw_pubsub_channels_opts opts;

	opts.pattern = sw_str("pattern");
	EXPECT(sw_pubsub_channels(recorder_handle(), &opts, NULL),
	       "PUBSUB", "CHANNELS", "pattern");
}

/* ---- PUBSUB HELP ---------------------------------------------------------------------------- */

static void pubsub_help_0(void)
{
	EXPECT(sw_pubsub_help(recorder_handle(), NULL),
	       "PUBSUB", "HELP");
}

/* ---- PUBSUB NUMPAT -------------------------------------------------------------------------- */

static void pubsub_numpat_0(void)
{
	EXPECT(sw_pubsub_numpat(recorder_handle(), NULL),
	       "PUBSUB", "NUMPAT");
}

/* ---- PUBSUB NUMSUB -------------------------------------------------------------------------- */

static void pubsub_numsub_0(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("channel1");
	list_1[1] = sw_str("channel2");
	channels = list_1;
	n_channels = 2;
	EXPECT(sw_pubsub_numsub(recorder_handle(), channels, n_channels, NULL),
	       "PUBSUB", "NUMSUB", "channel1", "channel2");
}

static void pubsub_numsub_1(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("channel1");
	channels = list_1;
	n_channels = 1;
	EXPECT(sw_pubsub_numsub(recorder_handle(), channels, n_channels, NULL),
	       "PUBSUB", "NUMSUB", "channel1");
}

static void pubsub_numsub_2(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;

	EXPECT(sw_pubsub_numsub(recorder_handle(), channels, n_channels, NULL),
	       "PUBSUB", "NUMSUB");
}

/* ---- PUBSUB SHARDCHANNELS ------------------------------------------------------------------- */

static void pubsub_shardchannels_0(void)
{
	EXPECT(sw_pubsub_shardchannels(recorder_handle(), NULL, NULL),
	       "PUBSUB", "SHARDCHANNELS");
}

static void pubsub_shardchannels_1(void)
{
	static struct sw_pubsub_shardchannels_opts opts;

	opts.pattern = sw_str("pattern");
	EXPECT(sw_pubsub_shardchannels(recorder_handle(), &opts, NULL),
	       "PUBSUB", "SHARDCHANNELS", "pattern");
}

/* ---- PUBSUB SHARDNUMSUB --------------------------------------------------------------------- */

static void pubsub_shardnumsub_0(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("shardchannel1");
	list_1[1] = sw_str("shardchannel2");
	shardchannels = list_1;
	n_shardchannels = 2;
	EXPECT(sw_pubsub_shardnumsub(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "PUBSUB", "SHARDNUMSUB", "shardchannel1", "shardchannel2");
}

static void pubsub_shardnumsub_1(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("shardchannel1");
	shardchannels = list_1;
	n_shardchannels = 1;
	EXPECT(sw_pubsub_shardnumsub(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "PUBSUB", "SHARDNUMSUB", "shardchannel1");
}

static void pubsub_shardnumsub_2(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;

	EXPECT(sw_pubsub_shardnumsub(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "PUBSUB", "SHARDNUMSUB");
}

/* ---- PUNSUBSCRIBE --------------------------------------------------------------------------- */

static void punsubscribe_0(void)
{
	static const sw_bytes *patterns;
	static size_t n_patterns;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("pattern1");
	list_1[1] = sw_str("pattern2");
	patterns = list_1;
	n_patterns = 2;
	EXPECT(sw_punsubscribe(recorder_handle(), patterns, n_patterns, NULL),
	       "PUNSUBSCRIBE", "pattern1", "pattern2");
}

static void punsubscribe_1(void)
{
	static const sw_bytes *patterns;
	static size_t n_patterns;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("pattern1");
	patterns = list_1;
	n_patterns = 1;
	EXPECT(sw_punsubscribe(recorder_handle(), patterns, n_patterns, NULL),
	       "PUNSUBSCRIBE", "pattern1");
}

static void punsubscribe_2(void)
{
	static const sw_bytes *patterns;
	static size_t n_patterns;

	EXPECT(sw_punsubscribe(recorder_handle(), patterns, n_patterns, NULL),
	       "PUNSUBSCRIBE");
}

/* ---- SPUBLISH ------------------------------------------------------------------------------- */

static void spublish_0(void)
{
	static sw_bytes shardchannel;
	static sw_bytes message;

	shardchannel = sw_str("shardchannel");
	message = sw_str("message");
	EXPECT(sw_spublish(recorder_handle(), shardchannel, message, NULL),
	       "SPUBLISH", "shardchannel", "message");
}

/* ---- SSUBSCRIBE ----------------------------------------------------------------------------- */

static void ssubscribe_0(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("shardchannel1");
	list_1[1] = sw_str("shardchannel2");
	shardchannels = list_1;
	n_shardchannels = 2;
	EXPECT(sw_ssubscribe(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "SSUBSCRIBE", "shardchannel1", "shardchannel2");
}

static void ssubscribe_1(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("shardchannel1");
	shardchannels = list_1;
	n_shardchannels = 1;
	EXPECT(sw_ssubscribe(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "SSUBSCRIBE", "shardchannel1");
}

/* ---- SUBSCRIBE ------------------------------------------------------------------------------ */

static void subscribe_0(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("channel1");
	list_1[1] = sw_str("channel2");
	channels = list_1;
	n_channels = 2;
	EXPECT(sw_subscribe(recorder_handle(), channels, n_channels, NULL),
	       "SUBSCRIBE", "channel1", "channel2");
}

static void subscribe_1(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("channel1");
	channels = list_1;
	n_channels = 1;
	EXPECT(sw_subscribe(recorder_handle(), channels, n_channels, NULL),
	       "SUBSCRIBE", "channel1");
}

/* ---- SUNSUBSCRIBE --------------------------------------------------------------------------- */

static void sunsubscribe_0(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("shardchannel1");
	list_1[1] = sw_str("shardchannel2");
	shardchannels = list_1;
	n_shardchannels = 2;
	EXPECT(sw_sunsubscribe(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "SUNSUBSCRIBE", "shardchannel1", "shardchannel2");
}

static void sunsubscribe_1(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("shardchannel1");
	shardchannels = list_1;
	n_shardchannels = 1;
	EXPECT(sw_sunsubscribe(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "SUNSUBSCRIBE", "shardchannel1");
}

static void sunsubscribe_2(void)
{
	static const sw_bytes *shardchannels;
	static size_t n_shardchannels;

	EXPECT(sw_sunsubscribe(recorder_handle(), shardchannels, n_shardchannels, NULL),
	       "SUNSUBSCRIBE");
}

/* ---- UNSUBSCRIBE ---------------------------------------------------------------------------- */

static void unsubscribe_0(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("channel1");
	list_1[1] = sw_str("channel2");
	channels = list_1;
	n_channels = 2;
	EXPECT(sw_unsubscribe(recorder_handle(), channels, n_channels, NULL),
	       "UNSUBSCRIBE", "channel1", "channel2");
}

static void unsubscribe_1(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("channel1");
	channels = list_1;
	n_channels = 1;
	EXPECT(sw_unsubscribe(recorder_handle(), channels, n_channels, NULL),
	       "UNSUBSCRIBE", "channel1");
}

static void unsubscribe_2(void)
{
	static const sw_bytes *channels;
	static size_t n_channels;

	EXPECT(sw_unsubscribe(recorder_handle(), channels, n_channels, NULL),
	       "UNSUBSCRIBE");
}

int main(void)
{
	psubscribe_0();
	psubscribe_1();
	publish_0();
	pubsub_channels_0();
	pubsub_channels_1();
	pubsub_help_0();
	pubsub_numpat_0();
	pubsub_numsub_0();
	pubsub_numsub_1();
	pubsub_numsub_2();
	pubsub_shardchannels_0();
	pubsub_shardchannels_1();
	pubsub_shardnumsub_0();
	pubsub_shardnumsub_1();
	pubsub_shardnumsub_2();
	punsubscribe_0();
	punsubscribe_1();
	punsubscribe_2();
	spublish_0();
	ssubscribe_0();
	ssubscribe_1();
	subscribe_0();
	subscribe_1();
	sunsubscribe_0();
	sunsubscribe_1();
	sunsubscribe_2();
	unsubscribe_0();
	unsubscribe_1();
	unsubscribe_2();
	return recorder_finish();
}
