/*
 * Runs a fuzz target over the files of a corpus, as a plain test: fuzz_NAME PATH ... (files, or folders of files).
 * Under -fsanitize=fuzzer libFuzzer's main() takes this one's place.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define INPUT_MAX ((size_t)1 << 20)

static int is_file_name(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

/* The target sees a block of exactly the input's size, so that a sanitizer sees each read beyond it. */
static int run_bytes(const char *bytes, size_t size)
{
	uint8_t *exact = malloc(size ? size : 1);

	if (!exact)
		return -1;
	memcpy(exact, bytes, size);
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	return 1;
}

static int run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *bytes = malloc(INPUT_MAX);
	int ran = -1;

	if (file && bytes)
		ran = run_bytes(bytes, fread(bytes, 1, INPUT_MAX, file));
	else
		perror(path);
	free(bytes);
	if (file)
		fclose(file);
	return ran;
}

/* How many inputs were run; negative on a failure. */
static int run_path(const char *path)
{
	struct dirent **names;
	int n = scandir(path, &names, is_file_name, alphasort);
	int ran = 0;

	if (n < 0)
		return run_file(path);
	for (int i = 0; i < n; i++) {
		char file[4096];

		snprintf(file, sizeof(file), "%s/%s", path, names[i]->d_name);
		if (run_file(file) < 0)
			ran = -1;
		else if (ran >= 0)
			ran++;
		free(names[i]);
	}
	free(names);
	return ran;
}

int main(int argc, char **argv)
{
	int total = 0;

	for (int i = 1; i < argc; i++) {
		int ran = run_path(argv[i]);

		if (ran < 0)
			return 1;
		total += ran;
	}
	printf("%d inputs\n", total);
	return total == 0;
}
