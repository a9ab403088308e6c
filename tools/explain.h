/* explain.h - what sw_explain() says, for people: "name: text", lists below their names. */
#ifndef TOOLS_EXPLAIN_H
#define TOOLS_EXPLAIN_H

#include <slotwise/core.h>
#include <stdio.h>

void explain_put(FILE *out, const sw_reply *explanation);

#endif
