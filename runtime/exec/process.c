/* process.c - a client belongs to one process, and to one thread at a time. */
#include "exec/client.h"
#include "wire/cold.h"

/* ---- after fork() ---- */

/* The copies of the parent's descriptors are closed and nothing is sent on them: their connections live on in the parent. */
static void forget_conn(struct swi_conn *conn)
{
	const struct swi_conn old = *conn;

	swi_conn_free(conn);
	swi_conn_init(conn, old.sys, old.events, old.owner, old.hello);
}

static void forget_node(struct swi_node *n)
{
	struct swi_lent *l;

	forget_conn(&n->conn);
	if (n->reader)
		forget_conn(n->reader);
	for (l = n->lent; l; l = l->next)
		forget_conn(&l->conn);
	n->failures = 0;
	n->retry_at_ms = 0;
}

/* What was under way is the parent's business: here its time is over. */
static void end_all(struct swi_client *c)
{
	enum { ROUNDS = 64 };
	int i;

	c->now_ms = INT64_MAX / 2;
	swi_expire(c);
	for (i = 0; i < ROUNDS && c->asleep; i++) {
		swi_wake_sleepers(c);
		swi_expire(c);
	}
}

static SWI_COLD void begin_anew(struct swi_client *c)
{
	uint16_t i;

	c->process = swi_process_id();
	atomic_store_explicit(&c->busy, false, memory_order_relaxed);
	swi_random_renew();
	end_all(c);
	for (i = 0; i < c->n_nodes; i++)
		forget_node(c->nodes[i]);
	c->n_live = 0;
	c->next_expiry_ms = INT64_MAX;
	c->now_ms = c->sys->now_ms();
	c->refresh.not_before_ms = c->refresh.hurry_at_ms = c->refresh.last_ms = c->now_ms;
	c->refresh.tries = 0;
}

void swi_wake(struct swi_client *c)
{
	if (c->process != swi_process_id())
		begin_anew(c);
	c->now_ms = c->sys->now_ms();
}

/* ---- threads ---- */

bool swi_enter(struct swi_client *c)
{
	/* A thread of the parent may have been inside when this process was made. */
	if (c->process != swi_process_id())
		begin_anew(c);
	if (atomic_exchange_explicit(&c->busy, true, memory_order_acquire))
		return false;
	c->now_ms = c->sys->now_ms();
	return true;
}
