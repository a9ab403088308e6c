#include "fail_alloc.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define WITH_ASAN
#elif defined(__SANITIZE_THREAD__)
#define WITH_TSAN
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ASAN
#elif __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define WITH_TSAN
#endif
#endif

static _Thread_local size_t made, failing_at;
static _Thread_local bool failing_after, failed;

void fail_alloc_at(size_t n)
{
	made = 0;
	failed = failing_after = false;
	failing_at = n;
}

void fail_alloc_from(size_t n)
{
	fail_alloc_at(n);
	failing_after = true;
}

bool fail_alloc_stop(void)
{
	failing_at = 0;
	return failed;
}

size_t fail_alloc_count(void)
{
	return made;
}

#if defined(__GLIBC__) && !defined(WITH_TSAN)

#ifdef WITH_ASAN
#define REAL(name) __interceptor_##name
#else
#define REAL(name) __libc_##name
#endif

extern void *REAL(malloc)(size_t size);
extern void *REAL(calloc)(size_t n, size_t size);
extern void *REAL(realloc)(void *old, size_t size);

/* A size beyond all memory is refused here: the sanitizers would end the program. */
static bool fails_now(size_t n, size_t size)
{
	if (n && size > PTRDIFF_MAX / 2 / n)
		return true;
	made++;
	if (!failing_at || made < failing_at || (made > failing_at && !failing_after))
		return false;
	failed = true;
	return true;
}

/* The libraries' calls come here, too, only if the names are exported. */
#define EXPORTED __attribute__((visibility("default")))

EXPORTED void *malloc(size_t size)
{
	if (!fails_now(1, size))
		return REAL(malloc)(size);
	errno = ENOMEM;
	return NULL;
}

EXPORTED void *calloc(size_t n, size_t size)
{
	if (!fails_now(n, size))
		return REAL(calloc)(n, size);
	errno = ENOMEM;
	return NULL;
}

EXPORTED void *realloc(void *old, size_t size)
{
	if (!fails_now(1, size))
		return REAL(realloc)(old, size);
	errno = ENOMEM;
	return NULL;
}

/* valgrind puts its own functions in front of these. */
bool fail_alloc_works(void)
{
	void *volatile piece;
	bool works;

	fail_alloc_at(1);
	piece = malloc(1);
	works = fail_alloc_stop() && !piece;
	free(piece);
	if (!works)
		printf("something stands in front of this program's malloc()\n");
	return works;
}

#else

bool fail_alloc_works(void)
{
	(void)failed;
	printf("allocations can be made to fail with glibc only, and not under TSan or MSan\n");
	return false;
}

#endif
