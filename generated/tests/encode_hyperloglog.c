/*
 * Generated from spec/commands.yaml by codegen/templates/encode.c.jinja.
 * Do not edit; run: codegen/run generate
 */
#include <slotwise/hyperloglog.h>

#include "recorder.h"

#define EXPECT(call, ...)                                                                         \
	do {                                                                                      \
		static const char *const argv[] = { __VA_ARGS__ };                                \
		recorder_expect(#call, call, argv, sizeof(argv) / sizeof(argv[0]));               \
	} while (0)

/* ---- PFADD ---------------------------------------------------------------------------------- */

static void pfadd_0(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	list_1[1] = sw_str("element2");
	elements = list_1;
	n_elements = 2;
	EXPECT(sw_pfadd(recorder_handle(), key, elements, n_elements, NULL),
	       "PFADD", "key", "element1", "element2");
}

static void pfadd_1(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;
	static sw_bytes list_1[2];

	key = sw_str("key");
	list_1[0] = sw_str("element1");
	elements = list_1;
	n_elements = 1;
	EXPECT(sw_pfadd(recorder_handle(), key, elements, n_elements, NULL),
	       "PFADD", "key", "element1");
}

static void pfadd_2(void)
{
	static sw_bytes key;
	static const sw_bytes *elements;
	static size_t n_elements;

	key = sw_str("key");
	EXPECT(sw_pfadd(recorder_handle(), key, elements, n_elements, NULL),
	       "PFADD", "key");
}

/* ---- PFCOUNT -------------------------------------------------------------------------------- */

static void pfcount_0(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	list_1[1] = sw_str("key2");
	keys = list_1;
	n_keys = 2;
	EXPECT(sw_pfcount(recorder_handle(), keys, n_keys, NULL),
	       "PFCOUNT", "key1", "key2");
}

static void pfcount_1(void)
{
	static const sw_bytes *keys;
	static size_t n_keys;
	static sw_bytes list_1[2];

	list_1[0] = sw_str("key1");
	keys = list_1;
	n_keys = 1;
	EXPECT(sw_pfcount(recorder_handle(), keys, n_keys, NULL),
	       "PFCOUNT", "key1");
}

/* ---- PFDEBUG -------------------------------------------------------------------------------- */

static void pfdebug_0(void)
{
	static sw_bytes subcommand;
	static sw_bytes key;

	subcommand = sw_str("subcommand");
	key = sw_str("key");
	EXPECT(sw_pfdebug(recorder_handle(), subcommand, key, NULL),
	       "PFDEBUG", "subcommand", "key");
}

/* ---- PFMERGE -------------------------------------------------------------------------------- */

static void pfmerge_0(void)
{
	static sw_bytes destkey;
	static const sw_bytes *sourcekeys;
	static size_t n_sourcekeys;
	static sw_bytes list_1[2];

	destkey = sw_str("destkey");
	list_1[0] = sw_str("sourcekey1");
	list_1[1] = sw_str("sourcekey2");
	sourcekeys = list_1;
	n_sourcekeys = 2;
	EXPECT(sw_pfmerge(recorder_handle(), destkey, sourcekeys, n_sourcekeys),
	       "PFMERGE", "destkey", "sourcekey1", "sourcekey2");
}

static void pfmerge_1(void)
{
	static sw_bytes destkey;
	static const sw_bytes *sourcekeys;
	static size_t n_sourcekeys;
	static sw_bytes list_1[2];

	destkey = sw_str("destkey");
	list_1[0] = sw_str("sourcekey1");
	sourcekeys = list_1;
	n_sourcekeys = 1;
	EXPECT(sw_pfmerge(recorder_handle(), destkey, sourcekeys, n_sourcekeys),
	       "PFMERGE", "destkey", "sourcekey1");
}

static void pfmerge_2(void)
{
	static sw_bytes destkey;
	static const sw_bytes *sourcekeys;
	static size_t n_sourcekeys;

	destkey = sw_str("destkey");
	EXPECT(sw_pfmerge(recorder_handle(), destkey, sourcekeys, n_sourcekeys),
	       "PFMERGE", "destkey");
}

/* ---- PFSELFTEST ----------------------------------------------------------------------------- */

static void pfselftest_0(void)
{
	EXPECT(sw_pfselftest(recorder_handle()),
	       "PFSELFTEST");
}

int main(void)
{
	pfadd_0();
	pfadd_1();
	pfadd_2();
	pfcount_0();
	pfcount_1();
	pfdebug_0();
	pfmerge_0();
	pfmerge_1();
	pfmerge_2();
	pfselftest_0();
	return recorder_finish();
}
