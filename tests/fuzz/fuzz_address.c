/* swi_address_parse() and swi_address_list(): what is taken, is written so that it reads back the same. */
#include <stdint.h>
#include <stdlib.h>

#include "cluster/address.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_back(const struct sw_address *a)
{
	struct sw_address again;
	char text[SWI_ADDRESS_TEXT];

	swi_address_format(a, text);
	if (!a->host[0] || !a->port || !swi_address_parse(text, strlen(text), &again))
		abort();
	if (strcmp(a->host, again.host) != 0 || a->port != again.port)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct sw_address a;
	char *list = malloc(size + 1);
	sw_bytes bad;
	int found = 1;

	if (!list)
		return 0;
	memcpy(list, data, size);
	list[size] = '\0';
	if (swi_address_parse((const char *)data, size, &a))
		read_back(&a);
	for (size_t i = 0; found; i++) {
		found = swi_address_list(list, i, &a, &bad);
		if (found > 0)
			read_back(&a);
		else if (found < 0 && (bad.data < list || bad.data + bad.len > list + size))
			abort();
		if (found && i > size)
			abort(); /* more entries than commas */
	}
	free(list);
	return 0;
}
