#include "crossslot/round.h"

#include "exec/client.h"
#include "wire/resp.h"

enum { LONGEST_PAUSE_MS = 50 };

/* As the servers read it: seconds, rounded up to milliseconds. */
bool swi_patience_read(struct swi_op *op, struct swi_patience *p, sw_bytes timeout)
{
	double s, ms;

	if (!swi_parse_double(timeout.data, timeout.len, &s) || s != s) {
		swi_op_finish_server_error(op, "ERR timeout is not a float or out of range");
		return false;
	}
	ms = s * 1000;
	if (ms >= (double)INT64_MAX / 2) {
		swi_op_finish_server_error(op, "ERR timeout is out of range");
		return false;
	}
	if (ms <= -1) {
		swi_op_finish_server_error(op, "ERR timeout is negative");
		return false;
	}
	p->blocks = true;
	p->timeout_ms = (int64_t)ms;
	if ((double)p->timeout_ms < ms)
		p->timeout_ms++;
	return true;
}

void swi_round_memory(struct swi_op *op, struct swi_arena *kept)
{
	if (!kept->chunks) {
		*kept = op->memory;
		swi_arena_init(&op->memory, 1024);
	} else {
		swi_arena_reset(&op->memory);
	}
}

void swi_patience_round(struct swi_op *op, struct swi_patience *p)
{
	swi_round_memory(op, &p->kept);
	if (!p->give_up_ms)
		p->give_up_ms = p->timeout_ms ? op->client->now_ms + p->timeout_ms : INT64_MAX;
}

int64_t swi_patience_left_ms(const struct swi_op *op, const struct swi_patience *p)
{
	if (!p->blocks)
		return 0;
	if (p->give_up_ms == INT64_MAX)
		return INT64_MAX;
	return p->give_up_ms > op->client->now_ms ? p->give_up_ms - op->client->now_ms : 0;
}

void swi_patience_pause(struct swi_op *op, struct swi_patience *p)
{
	int64_t left = swi_patience_left_ms(op, p);
	uint32_t ms = p->pause_ms ? p->pause_ms * 2 : 1;

	p->pause_ms = ms < LONGEST_PAUSE_MS ? ms : LONGEST_PAUSE_MS;
	ms = p->pause_ms;
	ms -= (uint32_t)(op->client->sys->random64() % (ms / 2 + 1));
	swi_op_sleep(op, left < ms ? (uint32_t)left : ms);
}

void swi_patience_free(struct swi_patience *p)
{
	swi_arena_free(&p->kept);
}
