/*
 * chaos FOLDER SEED WRITERS: forks the writers, waits for them, prints what they found. Exit status 0 only if nothing was lost, doubled
 * or reordered and every unknown outcome has its reason. SLOTWISE_CLUSTER names the cluster; see run.sh.
 */
#define _POSIX_C_SOURCE 200809L
#include "chaos.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WRITERS_MOST = 16, LEASE_MS = 1000, RECOVER_MS = 60000 };

static const char *folder;
static uint64_t seed;
static unsigned writers;

void chaos_open(struct chaos_writer *w, uint32_t call_ms)
{
	struct sw_options o = { .seeds = getenv("SLOTWISE_CLUSTER"),
				.call_timeout_ms = call_ms,
				.lease_ms = LEASE_MS,
				.wait_replicas = 1 };
	char text[512];

	sw_free(w->batch);
	sw_free(w->h);
	if (sw_open_text(&o, &w->h, text, sizeof(text))) {
		printf("sw_open: %s\n", text);
		exit(2);
	}
	if (sw_batch_new(w->h, &w->batch))
		abort();
}

static void name_keys(struct chaos_writer *w)
{
	static const char *const names[] = { "list", "text", "count", "source" };
	unsigned i;

	for (i = 0; i < CHAOS_KEYS; i++) {
		struct chaos_key *key = &w->keys[i];

		key->kind = i == CHAOS_KEYS - 1 ? CHAOS_SOURCE : (enum chaos_kind)(i % 3);
		snprintf(key->name, sizeof(key->name), "chaos:%u:%s:%u", w->number,
			 names[key->kind], i);
	}
	w->target = (struct chaos_key){ .kind = CHAOS_LIST };
	snprintf(w->target.name, sizeof(w->target.name), "chaos:%u:target", w->number);
}

static void log_key(FILE *f, const struct chaos_key *key)
{
	static const char *const outcomes[] = { "not-sent", "unknown", "answered" };
	size_t i;

	for (i = 0; i < key->n; i++) {
		const struct chaos_done *d = &key->done[i];

		fprintf(f, "%lld %lld %s %zu %s %s%s%s%s\n", (long long)d->began_ms,
			(long long)d->ended_ms, key->name, i, sw_err_name((sw_err)d->err),
			outcomes[d->outcome], d->confirmed ? " confirmed" : "",
			d->moved ? " moved" : "", d->there ? " there" : "");
	}
}

/* Before the check, which may end the process, and again with what it has found. */
static void save_log(const struct chaos_writer *w)
{
	char path[4096];
	size_t i;
	FILE *f;

	snprintf(path, sizeof(path), "%s/writer-%u.log", w->folder, w->number);
	f = fopen(path, "w");
	if (!f)
		abort();
	for (i = 0; i < CHAOS_KEYS; i++)
		log_key(f, &w->keys[i]);
	log_key(f, &w->target);
	fclose(f);
}

/* What moves have left is finished first: by the writer 0, the others wait for its sign. */
static void recover(struct chaos_writer *w)
{
	int64_t end_ms = chaos_now_ms() + RECOVER_MS;
	char path[4096];

	snprintf(path, sizeof(path), "%s/recovered", w->folder);
	while (chaos_now_ms() < end_ms && !chaos_sign(w, "recovered") && getppid() == w->parent) {
		sw_reply *left = NULL;

		nanosleep(&(struct timespec){ .tv_nsec = 100 * 1000 * 1000 }, NULL);
		if (w->number == 0 && !sw_recover(w->h, &left) && sw_reply_count(left) == 0) {
			FILE *f = fopen(path, "w");

			if (f)
				fclose(f);
		}
		sw_reply_free(left);
	}
	if (!chaos_sign(w, "recovered")) {
		printf("writer %u: records are left: %s\n", w->number, sw_error_text(w->h));
		exit(2);
	}
}

static void work(unsigned number, pid_t parent, int out)
{
	struct chaos_writer w = { .number = number,
				  .parent = parent,
				  .folder = folder,
				  .random = seed * WRITERS_MOST + number };
	unsigned i;

	name_keys(&w);
	chaos_open(&w, CHAOS_CALL_MS);
	chaos_write(&w);
	chaos_open(&w, CHAOS_CALL_MS);
	save_log(&w);
	recover(&w);
	chaos_verify(&w);
	save_log(&w);
	if (write(out, &w.tally, sizeof(w.tally)) != (ssize_t)sizeof(w.tally))
		abort();
	for (i = 0; i < CHAOS_KEYS; i++)
		free(w.keys[i].done);
	free(w.target.done);
	sw_free(w.batch);
	sw_free(w.h);
	fflush(NULL);
}

/* ---- the sum ---- */

static void add(struct chaos_tally *sum, const struct chaos_tally *t)
{
	uint64_t *to = (uint64_t *)sum;
	const uint64_t *from = (const uint64_t *)t;
	size_t i;

	for (i = 0; i < sizeof(*sum) / sizeof(uint64_t); i++)
		to[i] += from[i];
}

static bool right(const struct chaos_tally *t)
{
	return t->ok && t->confirmed && t->moves &&
	       !(t->planned_errors | t->missing | t->doubled | t->reordered |
		 t->ran_though_refused | t->unexplained);
}

static void print(const struct chaos_tally *t)
{
	int e;

	printf("attempts %llu: acknowledged %llu, unknown %llu, not sent %llu, out of order "
	       "(SW_EORDER) %llu\n",
	       (unsigned long long)t->attempts, (unsigned long long)t->ok,
	       (unsigned long long)t->unknown, (unsigned long long)t->not_sent,
	       (unsigned long long)t->order);
	for (e = 1; e < CHAOS_ERRORS; e++)
		if (t->by_error[e])
			printf("  %s %llu\n", sw_err_name((sw_err)-e),
			       (unsigned long long)t->by_error[e]);
	printf("moves %llu, unknown %llu; confirmed by a replica: %llu\n",
	       (unsigned long long)t->moves, (unsigned long long)t->moves_unknown,
	       (unsigned long long)t->confirmed);
	printf("unknown pushes and pieces: %llu had run, %llu had not; of them and of unknown "
	       "moves %llu ran late\n",
	       (unsigned long long)t->unknown_ran, (unsigned long long)t->unknown_gone,
	       (unsigned long long)t->late_unknown);
	printf("acknowledged without WAIT and lost by the servers' asynchronous replication %llu\n",
	       (unsigned long long)t->lost_by_servers);
	printf("errors while nothing was killed %llu; missing %llu; doubled %llu; reordered %llu; "
	       "ran though refused %llu; unexplained %llu; target 0 each: %s\n",
	       (unsigned long long)t->planned_errors, (unsigned long long)t->missing,
	       (unsigned long long)t->doubled, (unsigned long long)t->reordered,
	       (unsigned long long)t->ran_though_refused, (unsigned long long)t->unexplained,
	       right(t) ? "met" : "MISSED");
}

int main(int argc, char **argv)
{
	struct chaos_tally sum = { 0 }, one;
	int ends[2], status;
	unsigned i, whole = 0;
	pid_t parent = getpid();
	bool sound = true;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (argc != 4 || pipe(ends))
		return 2;
	folder = argv[1];
	seed = strtoull(argv[2], NULL, 10);
	writers = (unsigned)strtoul(argv[3], NULL, 10);
	for (i = 0; i < writers && i < WRITERS_MOST; i++)
		if (fork() == 0) {
			work(i, parent, ends[1]);
			return 0;
		}
	close(ends[1]);
	while (read(ends[0], &one, sizeof(one)) == (ssize_t)sizeof(one)) {
		add(&sum, &one);
		whole++;
	}
	while (wait(&status) > 0)
		sound = sound && WIFEXITED(status) && WEXITSTATUS(status) == 0;
	print(&sum);
	return sound && whole == writers && right(&sum) ? 0 : 1;
}
