/* A cache with a time to live: what is not there is computed once and kept for a minute. */
#include <slotwise/slotwise.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static sw_handle *open_cluster(void)
{
	const char *seeds = getenv("SLOTWISE_CLUSTER");
	struct sw_options options = { .seeds = seeds ? seeds : "127.0.0.1:7000" };
	char text[256];
	sw_handle *c;

	if (sw_open_text(&options, &c, text, sizeof(text)) == SW_OK)
		return c;
	fprintf(stderr, "%s\n", text);
	exit(1);
}

/* Stands for something slow. */
static int price_of(const char *article)
{
	return (int)article[0] * 10;
}

/* Whether there is one; what is no number doesn't count. */
static bool cached(sw_handle *c, sw_bytes key, int64_t *price)
{
	sw_reply *value = NULL;
	bool found;

	if (sw_get(c, key, &value))
		fprintf(stderr, "cache: %s\n",
			sw_error_text(c)); /* a cache that fails is only slow */
	found = sw_reply_as_integer(value, price);
	sw_reply_free(value);
	return found;
}

/* *from_cache: it was there, and nothing was computed. */
static int64_t price(sw_handle *c, const char *article, bool *from_cache)
{
	char key[64], text[32];
	int64_t result;

	snprintf(key, sizeof(key), "price:%s", article);
	*from_cache = cached(c, sw_str(key), &result);
	printf("%s: %s\n", article, *from_cache ? "from the cache" : "computed");
	if (*from_cache)
		return result;
	result = price_of(article);
	snprintf(text, sizeof(text), "%" PRId64, result);
	sw_set(c, sw_str(key), sw_str(text), &(struct sw_set_opts){ .expire = { SW_SET_EX, 60 } },
	       NULL);
	return result;
}

int main(void)
{
	sw_handle *c = open_cluster();
	bool kept_first, kept_second;
	int64_t first, second;

	sw_unlink(c, (sw_bytes[]){ sw_str("price:tea") }, 1, NULL); /* of an earlier run */
	first = price(c, "tea", &kept_first);
	second = price(c, "tea", &kept_second);
	sw_unlink(c, (sw_bytes[]){ sw_str("price:tea") }, 1, NULL);
	sw_free(c);
	return first == second && !kept_first && kept_second ? 0 : 1;
}
