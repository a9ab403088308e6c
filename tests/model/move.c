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
#include "move_world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
