/*
 * address.h - "host:port" text <-> struct sw_address; IPv6 in brackets where a port follows.
 */
#ifndef SWI_CLUSTER_ADDRESS_H
#define SWI_CLUSTER_ADDRESS_H

#include <slotwise/core.h>

/* "[host]:port", room for any address. */
#define SWI_ADDRESS_TEXT 272

/* Strict: a non-empty host without blanks, a port 1..65535, nothing else. "::1:7000" (last colon) is taken
 * as the servers print it: host "::1". */
bool swi_address_parse(const char *text, size_t len, struct sw_address *out);

/* A decimal port, 1..65535, nothing around it. */
bool swi_port_parse(const char *text, size_t len, uint16_t *out);

/* Sets *out from a host (a name, IPv4, or IPv6 without brackets) and a port; false when that is no host. */
bool swi_address_set(struct sw_address *out, const char *host, size_t len, uint16_t port);

/* host:port, IPv6 as [host]:port; the key of a node and of a fan-out row. */
void swi_address_format(const struct sw_address *a, char out[SWI_ADDRESS_TEXT]);

/* The i-th entry of a comma-separated list, blanks around it ignored: 1 = there, 0 = past the end, -1 = not an
 * address (then *bad, if not NULL, is the offending slice). A list of blanks only has no entries. */
int swi_address_list(const char *list, size_t i, struct sw_address *out, sw_bytes *bad);

#endif
