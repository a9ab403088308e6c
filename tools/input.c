/* Commands from standard input, one a line. */
#include <locale.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "line.h"
#include "session.h"

#ifdef SWI_HAVE_LIBEDIT
#include <editline/readline.h>
#endif

static int worse(int a, int b)
{
	return a > b ? a : b;
}

/* "quit" or "exit" alone. */
static bool ends(const struct line *line)
{
	return line->n == 1 && line->args[0].len == 4 &&
	       (!strncasecmp(line->args[0].data, "quit", 4) || !strncasecmp(line->args[0].data, "exit", 4));
}

/* A line's answer; an empty line has none. *end: no more lines. */
static int answer(struct session *s, const char *text, size_t len, bool *end)
{
	struct line line;
	enum line_error err = line_parse(text, len, &line);
	int status = STATUS_OK;

	*end = !err && ends(&line);

	if (err) {
		session_put_error(s, line_error_text(err));
		fflush(s->out);
		status = STATUS_USAGE;
	} else if (line.n && !*end) {
		status = session_command(s, line.args, line.n);
	}
	line_free(&line);
	return status;
}

static int stream(struct session *s)
{
	char *text = NULL;
	size_t room = 0;
	ssize_t len;
	int status = STATUS_OK;
	bool end = false;

	while (!end && !ferror(s->out) && (len = getline(&text, &room, stdin)) >= 0) {
		if (len > 0 && text[len - 1] == '\n')
			len--;
		status = worse(status, answer(s, text, (size_t)len, &end));
	}
	if (!end && !ferror(s->out) && !feof(stdin)) {
		perror("slotwise: standard input");
		status = worse(status, STATUS_USAGE);
	}
	free(text);
	return status;
}

/* ---- on a terminal ---- */

#ifdef SWI_HAVE_LIBEDIT

static char *history_path(void)
{
	const char *home = getenv("HOME");
	size_t size = home ? strlen(home) + sizeof("/.slotwise_history") : 0;
	char *path = home && *home ? malloc(size) : NULL;

	if (path)
		snprintf(path, size, "%s/.slotwise_history", home);
	return path;
}

/* A line with a password doesn't go into a file; nor one whose first word can't be read. */
static bool is_secret(const char *text)
{
	static const char *const words[] = { "auth", "hello", "acl", "config", "migrate" };
	struct line line;
	bool secret = line_parse(text, strlen(text), &line) && !line.n;

	for (size_t i = 0; line.n && i < sizeof(words) / sizeof(words[0]); i++)
		secret = secret || (line.args[0].len == strlen(words[i]) &&
				    !strncasecmp(line.args[0].data, words[i], line.args[0].len));
	line_free(&line);
	return secret;
}

/* At once, since Ctrl-C ends the tool; for its owner's eyes. */
static void keep_line(const char *line, const char *path)
{
	mode_t mask = umask(077);

	add_history(line);
	if (path)
		write_history(path);
	umask(mask);
}

static int converse(struct session *s, const char *prompt)
{
	char *path = history_path();
	int status = STATUS_OK;
	bool end = false;
	char *line;

	setlocale(LC_CTYPE, "");
	using_history();
	stifle_history(1000);
	if (path)
		read_history(path);
	while (!end && (line = readline(prompt))) {
		if (line[strspn(line, " \t")] && !is_secret(line))
			keep_line(line, path);
		status = worse(status, answer(s, line, strlen(line), &end));
		free(line);
	}
	if (!end)
		putc('\n', s->out);
	free(path);
	return status;
}

#else

static int converse(struct session *s, const char *prompt)
{
	char *line = NULL;
	size_t room = 0;
	int status = STATUS_OK;
	bool end = false;

	while (!end) {
		fputs(prompt, s->out);
		fflush(s->out);
		if (getline(&line, &room, stdin) < 0)
			break;
		status = worse(status, answer(s, line, strlen(line), &end));
	}
	free(line);
	return status;
}

#endif

int session_input(struct session *s)
{
	char prompt[80];

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return stream(s);
	snprintf(prompt, sizeof(prompt), "%.*s> ", (int)strcspn(s->options->seeds, ","),
		 s->options->seeds);
	return converse(s, prompt);
}
