#include "crossslot/names.h"

#include "exec/client.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

sw_bytes swi_internal_key(struct swi_op *op, uint16_t slot, const char *kind, const char *id)
{
	const char *prefix = op->client->config.prefix;
	size_t size = strlen(prefix) + strlen(kind) + (id ? strlen(id) : 0) + sizeof("{1234567}:");
	char *key = swi_op_alloc(op, size), tag[8];

	if (!key)
		return (sw_bytes){ NULL, 0 };
	swi_slot_tag(slot, tag);
	snprintf(key, size, "%s{%s}%s%s%s", prefix, tag, kind, id ? ":" : "", id ? id : "");
	return sw_str(key);
}

bool swi_internal_is(const struct swi_client *client, const char *key, size_t len)
{
	size_t n = strlen(client->config.prefix);

	return len > n && key[n] == '{' && memcmp(key, client->config.prefix, n) == 0;
}

/* A forked child has its parent's random state, but not its process number. */
void swi_internal_id(struct swi_client *client, char id[33])
{
	uint64_t high = client->sys->random64();
	uint64_t low = client->sys->random64() ^ (uint64_t)getpid() * 0x9e3779b97f4a7c15;

	snprintf(id, 33, "%016llx%016llx", (unsigned long long)high, (unsigned long long)low);
}
