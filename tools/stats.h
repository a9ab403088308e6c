/* stats.h - what --stats prints. */
#ifndef TOOLS_STATS_H
#define TOOLS_STATS_H

#include <slotwise/core.h>
#include <stdio.h>

/* The client's counters, then a table of the nodes; with `json` one object: {"client": {...}, "nodes": {address: {...}}}. */
void stats_put(FILE *out, sw_handle *h, bool json);

#endif
