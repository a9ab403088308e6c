/* process_id.c - who we are, asked once a process: the kernel empties a page of ours in a child, however it was made. */
#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* MADV_WIPEONFORK, MAP_ANONYMOUS */
#endif
#include "wire/sys.h"

#include "wire/cold.h"

#include <stdatomic.h>
#include <sys/mman.h>
#include <unistd.h>

typedef _Atomic pid_t mark;

static mark *_Atomic known; /* NULL: there is no such page; 0 in it: not asked yet */
static atomic_bool tried;

static mark *new_page(void)
{
#ifdef MADV_WIPEONFORK
	size_t size = (size_t)sysconf(_SC_PAGESIZE);
	void *page = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (page == MAP_FAILED)
		return NULL;
	/* An emulator that accepts any advice follows none. */
	if (madvise(page, size, -1) != 0 && madvise(page, size, MADV_WIPEONFORK) == 0)
		return page;
	munmap(page, size);
#endif
	return NULL;
}

static SWI_COLD pid_t ask(mark *m)
{
	pid_t id = getpid();

	if (!m && !atomic_exchange(&tried, true)) {
		m = new_page();
		atomic_store_explicit(&known, m, memory_order_release);
	}
	if (m)
		atomic_store_explicit(m, id, memory_order_relaxed);
	return id;
}

pid_t swi_process_id(void)
{
	mark *m = atomic_load_explicit(&known, memory_order_acquire);
	pid_t id = m ? atomic_load_explicit(m, memory_order_relaxed) : 0;

	return id ? id : ask(m);
}
