/*
 * block.h - a command that may wait on the server (BLPOP of one slot): on a connection of its own, so that nothing else waits
 * with it; later commands on its slot do, as they would on one server.
 */
#ifndef SWI_EXEC_BLOCK_H
#define SWI_EXEC_BLOCK_H

#include "exec/client.h"

void swi_block_start(struct swi_client *c, struct swi_request *target);

#endif
