/*
 * reads.h - reads that a view sends to replicas. They pass the gates by: a view that allows them promises no order between a write
 * and a later read. Whatever goes wrong sends the read to the slot's primary, the usual way; silence first to another replica.
 */
#ifndef SWI_EXEC_READS_H
#define SWI_EXEC_READS_H

#include "exec/client.h"

/* swi_request.read_from: whom a read may be sent to; from SWI_READ_ZONE on, nodes of zone number read_from - SWI_READ_ZONE. */
enum {
	SWI_READ_PRIMARY = 0,
	SWI_READ_REPLICAS,
	SWI_READ_SHARD,
	SWI_READ_ZONE,
	SWI_MAX_ZONES = 250
};

/* Sends r to a replica (true), or makes it a plain request for the primary, which the caller sends (false). */
bool swi_read_submit(struct swi_client *c, struct swi_request *r);
/* The node that would get a read of the slot now; NULL: nobody owns it. Changes nothing. */
const struct swi_node *swi_read_place(const struct swi_client *c, uint16_t slot, uint8_t read_from);

/* Takes reads from nodes that have said nothing for a quarter of call_timeout_ms: the first time to another replica, then to the
 * primary; a node that owes an answer gets no more of them. Lowers next_expiry_ms to the next time of this kind. */
void swi_reads_expire(struct swi_client *c);

/* A new map: who is a replica of whom. */
void swi_reads_new_map(struct swi_client *c);
/* The node's connection for reads, made if need be; NULL: out of memory. */
struct swi_conn *swi_read_conn(struct swi_node *n);
void swi_read_conn_free(struct swi_node *n);
void swi_reads_free(struct swi_client *c);

/* zones.c: the number of a zone, made if need be; -1: too many, or out of memory. */
int swi_zone_number(struct swi_client *c, const char *name, size_t len);
/* Asks the members that haven't been asked for their zones. */
void swi_zones_ask(struct swi_client *c);

#endif
