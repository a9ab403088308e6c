/*
 * move_world.h - what the model in move.c is made of: one state, what the servers do with each message, and what callers and
 * recoverers do with each reply. Follows runtime/crossslot/move_scripts.c and move_steps.c.
 */
#ifndef MODEL_MOVE_WORLD_H
#define MODEL_MOVE_WORLD_H

#include <stdbool.h>
#include <stdint.h>

/* ---- what is taken out ---------------------------------------------------------------------- */

enum {
	CALLER_NO_VOID = 1 << 0,
	RECOVERER_NO_VOID = 1 << 1,
	NO_MARKER_CHECK = 1 << 2,
	MARKER_APART = 1 << 3,
	VOID_OVERWRITES = 1 << 4,
	RETURN_BLINDLY = 1 << 5,
	CLAIM_AGAIN = 1 << 6,
	FORGET_EARLY = 1 << 7,
	SHORTEN_EARLY = 1 << 8,
	NO_FENCE = 1 << 9,
	VOID_NO_FENCE = 1 << 10,
	NO_SECOND_LOOK = 1 << 11,
	DELIVER_OLD = 1 << 12
};

static const struct {
	unsigned flag;
	const char *name;
} safeguards[] = {
	{ CALLER_NO_VOID, "the caller sets void before it puts back" },
	{ RECOVERER_NO_VOID, "a recoverer sets void before it puts back" },
	{ NO_MARKER_CHECK, "deliver looks at the marker" },
	{ MARKER_APART, "deliver writes element and marker together" },
	{ VOID_OVERWRITES, "void leaves a marker that is there" },
	{ RETURN_BLINDLY, "put back looks at the record" },
	{ CLAIM_AGAIN, "a claim is sent once" },
	{ FORGET_EARLY, "the record is dropped after the deliver's answer" },
	{ SHORTEN_EARLY, "the marker is shortened after the record has gone" },
	{ NO_FENCE, "a deliver is refused after its time" },
	{ VOID_NO_FENCE, "a void is refused after its time" },
	{ NO_SECOND_LOOK, "a recoverer reads the record again after the clock" },
	{ DELIVER_OLD, "old records are left to a person" },
};

static unsigned without; /* the safeguards that this run leaves out */

/* ---- a state ---------------------------------------------------------------------------------- */

enum marker { NONE, DONE, VOIDED };

/* The clock of the destination, as far as it matters for one move. */
enum epoch {
	FRESH,   /* the marker lives on */
	LIMITED, /* its time is limited: shortened, or the record is older than 6 days */
	EXPIRED  /* it has run out; whatever took its time from FRESH is late */
};

/* Messages that may (still, or again) reach a server. A deliver or void carries the epoch in which its time was taken. */
enum {
	CLAIM = 1 << 0,
	DELIVER = 1 << 1, /* of FRESH; << 1: of LIMITED or later */
	VOID = 1 << 3,    /* as DELIVER */
	RETURN = 1 << 5,
	FORGET = 1 << 6,
	SHORTEN = 1 << 7
};

enum pc { IDLE, CLAIMING, CLOCK, READ, DELIVERING, VOIDING, RETURNING, FORGETTING, OVER };
enum answer { NO_ANSWER, MOVED, REFUSED, NOTHING };

struct actor {
	uint8_t pc;
	uint8_t id;
	uint8_t late; /* epoch of its clock reading: 0 FRESH, 1 later */
};

struct move {
	uint8_t record;
	uint8_t marker;
	uint8_t epoch;
	uint8_t old;       /* older than 6 days */
	uint8_t net;       /* messages */
	uint8_t delivered; /* ghost */
	uint8_t answer;    /* ghost: what its caller was told */
};

#define CALLERS 2
#define ACTORS 4

struct state {
	uint8_t home;  /* copies of the element at the source */
	uint8_t there; /* at the destination */
	uint8_t other; /* the source's key is of another type now */
	struct move move[CALLERS];
	struct actor actor[ACTORS]; /* the first CALLERS are callers */
};

/* ---- what the servers do ------------------------------------------------------------------------ */

enum reply { R_DONE, R_VOID, R_REFUSED, R_LATE, R_RECORD, R_NIL, R_RETURNED, R_STUCK, R_OK };

/* What a server may choose. */
enum choice { ACCEPT, REFUSE, SLOW, CHOICES };

static uint8_t one_more(uint8_t n)
{
	return n < 3 ? (uint8_t)(n + 1) : n;
}

static bool is_late(const struct move *m, unsigned late, enum choice choice)
{
	return choice == SLOW || (m->epoch == EXPIRED && !late);
}

static enum reply run_claim(struct state *s, struct move *m)
{
	m->net &= (uint8_t)~CLAIM;
	if (!s->home || s->other)
		return R_NIL;
	s->home--;
	m->record = 1;
	return R_RECORD;
}

static enum reply run_deliver(struct state *s, struct move *m, unsigned late, enum choice choice)
{
	if (!(without & NO_FENCE) && is_late(m, late, choice))
		return R_LATE;
	if (m->marker && !(without & NO_MARKER_CHECK))
		return m->marker == DONE ? R_DONE : R_VOID;
	if (choice == REFUSE)
		return R_REFUSED;
	s->there = one_more(s->there);
	m->delivered = 1;
	if (!(without & MARKER_APART))
		m->marker = DONE;
	return R_DONE;
}

static enum reply run_void(struct move *m, unsigned late, enum choice choice)
{
	if (!(without & VOID_NO_FENCE) && is_late(m, late, choice))
		return R_LATE;
	if (!m->marker || without & VOID_OVERWRITES)
		m->marker = VOIDED;
	return m->marker == DONE ? R_DONE : R_VOID;
}

static enum reply run_return(struct state *s, struct move *m)
{
	if (!m->record && !(without & RETURN_BLINDLY))
		return R_RETURNED;
	if (s->other)
		return R_STUCK;
	s->home = one_more(s->home);
	m->record = 0;
	return R_RETURNED;
}

static enum reply run_shorten(struct move *m)
{
	if (m->marker && m->epoch == FRESH)
		m->epoch = LIMITED;
	return R_OK;
}

static enum reply run(struct state *s, struct move *m, unsigned message, enum choice choice)
{
	switch (message) {
	case CLAIM:
		return run_claim(s, m);
	case DELIVER:
	case DELIVER << 1:
		return run_deliver(s, m, message != DELIVER, choice);
	case VOID:
	case VOID << 1:
		return run_void(m, message != VOID, choice);
	case RETURN:
		return run_return(s, m);
	case FORGET:
		m->record = 0;
		return R_OK;
	default:
		return run_shorten(m);
	}
}

/* ---- what callers and recoverers do with a reply --------------------------------------------------- */

static bool is_caller(const struct state *s, const struct actor *a)
{
	return a - s->actor < CALLERS;
}

static void tell(struct state *s, const struct actor *a, enum answer answer)
{
	if (is_caller(s, a))
		s->move[a->id].answer = (uint8_t)answer;
}

static void stop(struct state *s, struct actor *a)
{
	a->pc = is_caller(s, a) ? OVER : IDLE;
	if (!is_caller(s, a))
		a->id = a->late = 0;
}

static unsigned message_of(const struct actor *a)
{
	switch (a->pc) {
	case CLAIMING:
		return CLAIM;
	case DELIVERING:
		return (unsigned)DELIVER << a->late;
	case VOIDING:
		return (unsigned)VOID << a->late;
	case RETURNING:
		return RETURN;
	case FORGETTING:
		return FORGET;
	default:
		return 0;
	}
}

static void go(struct state *s, struct actor *a, enum pc pc)
{
	struct move *m = &s->move[a->id];

	a->pc = (uint8_t)pc;
	m->net |= (uint8_t)message_of(a);
	if (pc == DELIVERING && without & FORGET_EARLY)
		m->net |= FORGET;
	if (pc == FORGETTING && without & SHORTEN_EARLY)
		m->net |= SHORTEN;
}

static void put_back(struct state *s, struct actor *a)
{
	bool no_void = without & (is_caller(s, a) ? CALLER_NO_VOID : RECOVERER_NO_VOID);

	go(s, a, no_void ? RETURNING : VOIDING);
}

static void delivered(struct state *s, struct actor *a)
{
	tell(s, a, MOVED);
	go(s, a, FORGETTING);
}

static void after_deliver_or_void(struct state *s, struct actor *a, enum reply reply)
{
	switch (reply) {
	case R_DONE:
		delivered(s, a);
		break;
	case R_VOID:
		go(s, a, RETURNING);
		break;
	case R_REFUSED:
		put_back(s, a);
		break;
	default: /* late: a new time, if the record is still there */
		go(s, a, CLOCK);
	}
}

/* The record has gone; nobody waits for the last message. */
static void shorten(struct state *s, struct actor *a)
{
	s->move[a->id].net |= SHORTEN;
	stop(s, a);
}

static void after(struct state *s, struct actor *a, enum reply reply)
{
	switch (a->pc) {
	case CLAIMING:
		if (reply == R_RECORD) {
			go(s, a, DELIVERING);
			break;
		}
		tell(s, a, NOTHING);
		stop(s, a);
		break;
	case DELIVERING:
	case VOIDING:
		after_deliver_or_void(s, a, reply);
		break;
	case RETURNING:
		if (reply == R_STUCK) {
			stop(s, a);
			break;
		}
		tell(s, a, REFUSED);
		shorten(s, a);
		break;
	default:
		shorten(s, a);
	}
}

/* Steps that only look: begin, read the clock, read the record. */
static bool look(struct state *s, struct actor *a, unsigned id)
{
	struct move *m = &s->move[a->id];

	switch (a->pc) {
	case IDLE:
		if (is_caller(s, a)) {
			go(s, a, CLAIMING);
			return true;
		}
		if (!s->move[id].record)
			return false;
		a->id = (uint8_t)id;
		a->pc = CLOCK;
		return true;
	case CLOCK:
		a->late = m->epoch != FRESH;
		a->pc = READ;
		return true;
	case READ:
		if (!(without & NO_SECOND_LOOK) && !m->record)
			stop(s, a);
		else if (m->old && !(without & DELIVER_OLD))
			stop(s, a);
		else
			go(s, a, DELIVERING);
		return true;
	default:
		return false;
	}
}

#endif
