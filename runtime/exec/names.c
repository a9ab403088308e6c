#include "exec/names.h"

#include "exec/client.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static size_t room(const struct swi_client *client, const char *kind, const char *id)
{
	return strlen(client->config.prefix) + strlen(kind) + (id ? strlen(id) : 0) + SWI_INTERNAL_MAX;
}

size_t swi_internal_name(const struct swi_client *client, uint16_t slot, const char *kind, const char *id, char *out)
{
	char tag[8];

	swi_slot_tag(slot, tag);
	return (size_t)snprintf(out, room(client, kind, id), "%s{%s}%s%s%s", client->config.prefix, tag, kind,
				id ? ":" : "", id ? id : "");
}

sw_bytes swi_internal_key(struct swi_op *op, uint16_t slot, const char *kind, const char *id)
{
	char *key = swi_op_alloc(op, room(op->client, kind, id));

	return sw_buf(key, key ? swi_internal_name(op->client, slot, kind, id, key) : 0);
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
