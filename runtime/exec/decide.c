#include "exec/decide.h"

/* The first redirects go at once; if they don't end, the cluster needs time to agree. */
static uint32_t redirect_pause(const struct swi_event *e)
{
	unsigned over = e->tries > 3 ? e->tries - 3 : 0;

	if (e->same_place && over == 0)
		over = 1;
	return over == 0 ? 0 : over > 5 ? 100 : 2U << over;
}

/* 2, 4, 8 ... 200 ms. */
static uint32_t back_off(unsigned tries)
{
	return tries >= 7 ? 200 : 2U << tries;
}

/*
 * Whether several nodes are asked: where the map contradicts itself, from the `first` attempt that shows it, and then at every fourth,
 * lest a cluster in trouble be asked three times as often.
 */
static unsigned nodes_to_ask(const struct swi_event *e, unsigned first)
{
	return e->tries % 4 == first ? SWI_ASK_SEVERAL : 1;
}

static struct swi_verdict of_reply(const struct swi_event *e)
{
	struct swi_verdict v = { .action = SWI_GIVE };

	switch (e->error) {
	case SWI_ERROR_MOVED:
		v = (struct swi_verdict){ SWI_TO_OWNER, redirect_pause(e), nodes_to_ask(e, 1), true };
		break;
	case SWI_ERROR_ASK:
		v = (struct swi_verdict){ SWI_TO_ASKED, redirect_pause(e), 0, false };
		break;
	case SWI_ERROR_TRYAGAIN:
	case SWI_ERROR_LOADING:
		v = (struct swi_verdict){ SWI_TO_OWNER, back_off(e->tries), 0, false };
		break;
	case SWI_ERROR_CLUSTERDOWN:
	case SWI_ERROR_MASTERDOWN:
	case SWI_ERROR_READONLY:
		v = (struct swi_verdict){ SWI_TO_OWNER, back_off(e->tries), nodes_to_ask(e, 1), false };
		break;
	case SWI_ERROR_PLAIN:
	case SWI_ERROR_NOAUTH:
	case SWI_ERROR_BROKEN:
		break;
	}
	return v;
}

struct swi_verdict swi_decide(const struct swi_event *e)
{
	struct swi_verdict v = { .action = SWI_GIVE, .refresh = 1 };

	switch (e->kind) {
	case SWI_EVENT_REPLY:
		return of_reply(e);
	case SWI_EVENT_LOST:
		if (e->repeatable) {
			v.action = SWI_TO_OWNER;
			v.wait_ms = back_off(e->tries);
		}
		break;
	case SWI_EVENT_UNSENT:
		v.refresh = nodes_to_ask(e, 0);
		if (!e->fail_fast)
			v.wait_ms = back_off(e->tries);
		/* A connection that the server had closed while it was idle is no primary that is down: one more attempt. */
		if (!e->fail_fast || (e->open_again && e->tries == 0))
			v.action = SWI_TO_OWNER;
		break;
	case SWI_EVENT_UNSENT_NODE:
		v.action = e->tries == 0 ? SWI_TO_NODE : SWI_GIVE;
		break;
	case SWI_EVENT_LATE:
		/* Its node may have stopped, and its slots may have another owner by now. */
		break;
	}
	return v;
}
