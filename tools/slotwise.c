/* slotwise - the command-line tool: any command on the whole cluster. */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "session.h"
#include "stats.h"

static int run_argv(struct session *s)
{
	const struct options *o = s->options;
	sw_bytes *args = calloc(o->n_command, sizeof(*args));
	int status;

	if (!args) {
		fprintf(stderr, "slotwise: out of memory\n");
		return STATUS_CLUSTER;
	}
	for (size_t i = 0; i < o->n_command; i++)
		args[i] = sw_str(o->command[i]);
	status = session_command(s, args, o->n_command);
	free(args);
	return status;
}

static int run_mode(struct session *s)
{
	switch (s->options->mode) {
	case MODE_NODES:
		return session_nodes(s);
	case MODE_SCAN:
		return session_scan(s);
	case MODE_RECOVER:
		return session_recover(s);
	default:
		return s->options->n_command ? run_argv(s) : session_input(s);
	}
}

static int work(const struct options *options)
{
	struct session session;
	int status = session_open(&session, options);

	if (!status)
		status = run_mode(&session);
	if (options->stats && session.cluster) {
		fflush(stdout);
		stats_put(stderr, session.cluster, options->json);
	}
	session_close(&session);
	return status;
}

/* A closed standard stream must not become a connection's descriptor: it gets one that can't be read, or written. */
static void keep_standard_streams(void)
{
	int fd, got = 0;

	for (fd = 0; fd < 3 && got >= 0; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			got = open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int argc, char **argv)
{
	struct options options;
	int status;

	keep_standard_streams();
	status = options_read(&options, argc, argv);
	if (status)
		return status;
	if (options.mode == MODE_HELP)
		options_help(stdout);
	else if (options.mode == MODE_VERSION)
		printf("slotwise %s\n", sw_library_version());
	else
		status = work(&options);
	if (fflush(stdout) || ferror(stdout)) {
		fprintf(stderr, "slotwise: standard output can't be written\n");
		return STATUS_CLUSTER;
	}
	return status;
}
