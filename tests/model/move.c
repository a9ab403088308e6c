/*
 * The model of claim - deliver - forget (runtime/crossslot/README.md, "Moving an element"): every reachable state of two callers
 * that move one element, and two recoverers, is visited. Everybody may die or stall at every point; a reply may be lost; each
 * message, once sent, may run again at any later time (the claim alone is sent once); the destination accepts or
 * refuses at will; the source's key may turn into another type while it is empty; markers expire when they may.
 *
 * A state is bad when the element is lost or is there twice, or when a caller was told something else than what happened. From
 * every state with a record, one recoverer alone must be able to bring the record to its end.
 *
 * The protocol must have no bad state, and must have some as soon as any one of its safeguards is taken out: the
 * exit status says whether that is so.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* ---- the search ------------------------------------------------------------------------------------- */

/*
 * A message that can never change anything again is dropped, so that fewer states differ. A deliver or void of FRESH does
 * nothing once there is a marker, and is late when that has expired. Whole protocol only.
 */
static void drop_dead_messages(struct move *m)
{
	if (without)
		return;
	if (!m->record && !(m->net & CLAIM))
		m->net &= (uint8_t)~(RETURN | FORGET);
	if (m->epoch == EXPIRED || m->marker)
		m->net &= (uint8_t)~(DELIVER | VOID);
	if (m->epoch != FRESH)
		m->net &= (uint8_t)~SHORTEN;
}

static void swap_callers(struct state *s)
{
	struct state t = *s;

	for (unsigned i = 0; i < CALLERS; i++) {
		s->move[i] = t.move[1 - i];
		s->actor[i] = t.actor[1 - i];
		s->actor[i].id = (uint8_t)i;
	}
	for (unsigned i = CALLERS; i < ACTORS; i++)
		if (s->actor[i].pc != IDLE)
			s->actor[i].id = (uint8_t)(1 - s->actor[i].id);
}

/* The two callers with their moves are alike, and so are the two recoverers. */
static void sort_actors(struct state *s)
{
	struct actor *a = s->actor;
	int order = memcmp(&s->move[0], &s->move[1], sizeof(s->move[0]));
	struct actor t = a[2];

	if (order > 0 || (order == 0 && a[0].pc > a[1].pc))
		swap_callers(s);
	if (memcmp(&a[2], &a[3], sizeof(t)) > 0) {
		t = a[2];
		a[2] = a[3];
		a[3] = t;
	}
}

static bool is_bad(const struct state *s)
{
	bool held = false;

	for (unsigned i = 0; i < CALLERS; i++) {
		const struct move *m = &s->move[i];

		held = held || (m->record && !m->delivered);
		if ((m->answer == MOVED) != (m->delivered != 0) && m->answer != NO_ANSWER)
			return true;
	}
	return s->home + s->there > 1 || (s->home + s->there == 0 && !held);
}

static const struct state start_state = {
	.home = 1, .actor = { { .id = 0 }, { .id = 1 } },
};

static struct state *states; /* in the order found: the queue of the search, too */
static uint32_t n_states, cap_states;
static uint32_t *table; /* 0: empty, else number + 1 */
static uint32_t table_mask;
static uint64_t n_bad;

static uint32_t hash_state(const struct state *s)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < sizeof(*s); i++)
		h = (h ^ p[i]) * 16777619u;
	return h ^ h >> 15;
}

static void *checked(void *p)
{
	if (!p) {
		fprintf(stderr, "model: out of memory at %u states\n", n_states);
		exit(2);
	}
	return p;
}

static void grow_table(void)
{
	uint32_t size = table_mask ? (table_mask + 1) * 2 : 1u << 16;

	free(table);
	table = checked(calloc(size, sizeof(*table)));
	table_mask = size - 1;
	for (uint32_t i = 0; i < n_states; i++) {
		uint32_t at = hash_state(&states[i]) & table_mask;

		while (table[at])
			at = (at + 1) & table_mask;
		table[at] = i + 1;
	}
}

static void add_state(const struct state *s)
{
	uint32_t at;

	if (n_states * 2 >= table_mask)
		grow_table();
	for (at = hash_state(s) & table_mask; table[at]; at = (at + 1) & table_mask)
		if (!memcmp(&states[table[at] - 1], s, sizeof(*s)))
			return;
	if (n_states == cap_states) {
		cap_states = cap_states ? cap_states * 2 : 1u << 16;
		states = checked(realloc(states, cap_states * sizeof(*states)));
	}
	states[n_states++] = *s;
	table[at] = n_states;
}

static void reach(struct state s)
{
	for (unsigned i = 0; i < CALLERS; i++)
		drop_dead_messages(&s.move[i]);
	sort_actors(&s);
	if (is_bad(&s))
		n_bad++;
	else
		add_state(&s);
}

/* A message runs, and its reply is lost or comes to nobody. */
static void messages_run(const struct state *from)
{
	for (unsigned i = 0; i < CALLERS; i++)
		for (unsigned bit = CLAIM; bit <= SHORTEN; bit <<= 1)
			for (int choice = 0; from->move[i].net & bit && choice < CHOICES; choice++) {
				struct state s = *from;

				run(&s, &s.move[i], bit, (enum choice)choice);
				reach(s);
			}
}

/* A message runs and the actor that waits for it hears so. */
static void replies_come(const struct state *from, unsigned who)
{
	unsigned bit = message_of(&from->actor[who]);
	unsigned id = from->actor[who].id;

	/* A dropped message has no effect left, but is answered. */
	for (int choice = 0; bit && (bit != CLAIM || from->move[id].net & CLAIM) && choice < CHOICES; choice++) {
		struct state s = *from;

		after(&s, &s.actor[who], run(&s, &s.move[id], bit, (enum choice)choice));
		reach(s);
	}
}

static void actors_look(const struct state *from, unsigned who)
{
	for (unsigned id = 0; id < CALLERS; id++) {
		struct state s = *from;

		if (look(&s, &s.actor[who], id))
			reach(s);
	}
}

static void actors_die(const struct state *from, unsigned who)
{
	struct state s = *from;

	if (without & CLAIM_AGAIN && s.actor[who].pc == CLAIMING)
		s.move[who].net |= CLAIM;
	else
		stop(&s, &s.actor[who]);
	reach(s);
}

static void time_passes(const struct state *from)
{
	for (unsigned i = 0; i < CALLERS; i++) {
		struct state s = *from;
		struct move *m = &s.move[i];

		if (m->epoch != FRESH && m->marker) {
			m->marker = NONE;
			m->epoch = EXPIRED;
			reach(s);
		}
		s = *from;
		if (m->record && m->epoch == FRESH) {
			m->old = 1;
			m->epoch = LIMITED;
			reach(s);
		}
	}
}

static void source_changes_type(const struct state *from)
{
	struct state s = *from;

	s.other = !s.other;
	if (!s.home)
		reach(s);
}

/* One recoverer alone ends the record of every state, whether the destination takes the element or not. */
static bool recovery_ends(const struct state *from, unsigned id, enum choice choice)
{
	struct state s = *from;
	struct actor *a = &s.actor[ACTORS - 1];

	stop(&s, a);
	s.other = 0;
	look(&s, a, id);
	for (int steps = 0; a->pc != IDLE && steps < 12; steps++)
		if (!look(&s, a, id))
			after(&s, a, run(&s, &s.move[id], message_of(a), choice));
	return (!s.move[id].record || s.move[id].old) && !is_bad(&s);
}

static uint64_t count_dead_ends(void)
{
	uint64_t n = 0;

	for (uint32_t i = 0; i < n_states; i++)
		for (unsigned id = 0; id < CALLERS; id++)
			if (states[i].move[id].record && (!recovery_ends(&states[i], id, ACCEPT) ||
							  !recovery_ends(&states[i], id, REFUSE)))
				n++;
	return n;
}

static void search(void)
{
	n_states = 0;
	n_bad = 0;
	if (table)
		memset(table, 0, ((size_t)table_mask + 1) * sizeof(*table));
	reach(start_state);
	for (uint32_t i = 0; i < n_states && !(without && n_bad); i++) {
		struct state s = states[i]; /* states moves when it grows */

		messages_run(&s);
		for (unsigned who = 0; who < ACTORS; who++) {
			actors_look(&s, who);
			replies_come(&s, who);
			actors_die(&s, who);
		}
		time_passes(&s);
		source_changes_type(&s);
	}
}

int main(void)
{
	bool as_expected;
	uint64_t dead_ends;

	search();
	dead_ends = count_dead_ends();
	as_expected = n_bad == 0 && dead_ends == 0;
	printf("the whole protocol: %u states, %llu ways into a bad one, %llu records that recovery can't end\n",
	       n_states, (unsigned long long)n_bad, (unsigned long long)dead_ends);
	for (size_t i = 0; i < sizeof(safeguards) / sizeof(safeguards[0]); i++) {
		without = safeguards[i].flag;
		search();
		printf("without \"%s\": %u states, %llu ways into a bad one\n", safeguards[i].name,
		       n_states, (unsigned long long)n_bad);
		as_expected = as_expected && n_bad > 0;
	}
	puts(as_expected ? "as it should be" : "NOT AS IT SHOULD BE");
	free(states);
	free(table);
	return as_expected ? EXIT_SUCCESS : EXIT_FAILURE;
}
