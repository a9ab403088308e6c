/*
 * sys.h - clock, randomness and sockets, injected so that tests can stop time and break I/O. Results are
 * negative errno values on failure; EINTR is dealt with inside.
 */
#ifndef SWI_WIRE_SYS_H
#define SWI_WIRE_SYS_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

struct swi_endpoint;

/* A timer that is nearer wakes an idle processor more often: 20 cost a single call 2 % of its round trip over loopback. */
enum { SWI_RECV_WAIT_MS = 100 };

struct swi_sys {
	int64_t (*now_ms)(void);    /* monotonic */
	uint64_t (*random64)(void); /* well seeded, not for secrets */
	/* Starts a TCP connection without waiting for it (close-on-exec, no delay, keep-alive); a descriptor. */
	int (*open_socket)(const struct sockaddr *address, socklen_t len);
	/* After the descriptor became writable: 0 connected (and ready for a recv() that waits), -EINPROGRESS not yet, else why not. */
	int (*connect_result)(int fd);
	ssize_t (*send)(int fd, const void *data, size_t len); /* -EAGAIN: full. Never SIGPIPE. */
	/* -EAGAIN: empty, and with `wait` still so after SWI_RECV_WAIT_MS, or a signal came, or it can't wait; 0: closed by peer. */
	ssize_t (*recv)(int fd, void *data, size_t len, bool wait);
	int (*poll)(struct pollfd *fds, nfds_t n, int timeout_ms); /* 0 on EINTR, too */
	void (*close)(int fd);
	/* An idle connection is probed by TCP after idle_s seconds of silence; data that the peer doesn't acknowledge for
	 * user_timeout_ms milliseconds end it, where the system can do that (Linux). Best effort. */
	void (*keep_alive)(int fd, uint32_t idle_s, uint32_t user_timeout_ms);
	/* swi_resolve_all() */
	int (*resolve)(const char *host, uint16_t port, struct swi_endpoint *out, size_t max, size_t *n);
};

extern const struct swi_sys swi_sys_posix;

/* The calling thread's random numbers begin anew if the process isn't the one that they began in: a child of fork() must not
 * repeat its parent's. */
void swi_random_renew(void);

/* getpid(), where the system helps (Linux 4.14) without a system call. Takes one page of memory a process. */
pid_t swi_process_id(void);

/* Whether a host is an address, IPv4 or IPv6 without brackets, and no name. */
bool swi_is_numeric(const char *host);

struct swi_endpoint {
	struct sockaddr_storage address;
	socklen_t len;
};

/*
 * The addresses of host:port, at most `max`, the IPv4 ones first: servers listen on IPv4 unless told otherwise,
 * and "localhost" is both. Numeric hosts never block; names use the system's resolver, which may.
 * 0, or getaddrinfo()'s EAI_... as it is, not 0 (gai_strerror() names it).
 */
int swi_resolve_all(const char *host, uint16_t port, struct swi_endpoint *out, size_t max, size_t *n);

#endif
