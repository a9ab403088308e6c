/*
 * sys.h - clock, randomness and sockets, injected so that tests can stop time and break I/O. Results are
 * negative errno values on failure; EINTR is dealt with inside.
 */
#ifndef SWI_WIRE_SYS_H
#define SWI_WIRE_SYS_H

#include <poll.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

struct swi_sys {
	int64_t (*now_ms)(void);    /* monotonic */
	uint64_t (*random64)(void); /* well seeded, not for secrets */
	/* Starts a non-blocking TCP connection (close-on-exec, no delay, keep-alive); a descriptor. */
	int (*open_socket)(const struct sockaddr *address, socklen_t len);
	/* After the descriptor became writable: 0 connected, -EINPROGRESS not yet, else why not. */
	int (*connect_result)(int fd);
	ssize_t (*send)(int fd, const void *data, size_t len); /* -EAGAIN: full. Never SIGPIPE. */
	ssize_t (*recv)(int fd, void *data, size_t len); /* -EAGAIN: empty; 0: closed by peer */
	int (*poll)(struct pollfd *fds, nfds_t n, int timeout_ms); /* 0 on EINTR, too */
	void (*close)(int fd);
};

extern const struct swi_sys swi_sys_posix;

struct swi_endpoint {
	struct sockaddr_storage address;
	socklen_t len;
};

/*
 * The first IPv4 address of host:port, else the first IPv6 one: servers listen on IPv4 unless told otherwise,
 * and "localhost" is both. Numeric hosts never block; names use the system's resolver, which may.
 * 0, or getaddrinfo()'s EAI_... as it is, not 0 (gai_strerror() names it).
 */
int swi_resolve(const char *host, uint16_t port, struct swi_endpoint *out);

#endif
