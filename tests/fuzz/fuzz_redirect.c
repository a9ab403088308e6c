/* swi_redirect_parse(): any text gives a kind, and a redirect is one that can be followed. */
#include <stdint.h>
#include <stdlib.h>

#include "cluster/address.h"
#include "cluster/redirect.h"
#include "cluster/slot.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct swi_redirect r;
	struct sw_address again;
	char text[SWI_ADDRESS_TEXT];

	swi_redirect_parse((const char *)data, size, &r);
	if ((unsigned)r.kind > SWI_ERROR_BROKEN)
		abort();
	if (r.kind != SWI_ERROR_MOVED && r.kind != SWI_ERROR_ASK)
		return 0;
	if (r.slot >= SWI_SLOTS || !r.to.port || !memchr(r.to.host, '\0', sizeof(r.to.host)))
		abort();
	if (!r.to.host[0])
		return 0;
	swi_address_format(&r.to, text);
	if (!swi_address_parse(text, strlen(text), &again) || strcmp(again.host, r.to.host) != 0)
		abort();
	return 0;
}
