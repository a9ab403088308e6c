/*
 * script.h - Lua sent to one slot: EVALSHA first, and EVAL when the server doesn't know it yet. The rules that every script here
 * keeps stand in crossslot/README.md ("Scripts").
 */
#ifndef SWI_CROSSSLOT_SCRIPT_H
#define SWI_CROSSSLOT_SCRIPT_H

#include "exec/op.h"

struct swi_script {
	const char *text;
	char sha1[41]; /* lower-case hex of the text; tests/live checks it against the server */
};

/*
 * keys[0..n_keys-1] all lie in `slot`. The reply is that of EVAL. Like swi_op_send(): one entry in op->sent, whose
 * ->out is taken. Takes op->intercept.
 */
struct swi_request *swi_op_script(struct swi_op *op, uint16_t slot, unsigned flags, const struct swi_script *script,
				  const sw_bytes *keys, size_t n_keys, const sw_bytes *args, size_t n_args);

/*
 * The same, followed by WAIT on the same connection when the client's option wait_replicas says so. With SWI_REQ_REPEAT
 * both are sent again while replicas are missing, for most of the call's time; whoever looks at the count lets such a
 * script write each time, for WAIT waits for what its connection has written. Afterwards swi_op_too_few_replicas(r) tells
 * whether it ended with fewer acknowledgements.
 */
struct swi_request *swi_op_script_replicated(struct swi_op *op, uint16_t slot, unsigned flags,
					     const struct swi_script *script, const sw_bytes *keys, size_t n_keys,
					     const sw_bytes *args, size_t n_args);
bool swi_op_too_few_replicas(const struct swi_request *r);

#endif
