#!/usr/bin/env bash
# The whole project in one command: installs what is missing, builds, starts six real servers as a cluster of three primaries with a
# replica each, on free loopback ports and in a temporary folder, walks through all seven routes with a C program and with the
# tool, and stops everything it started, also on Ctrl-C.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=${SLOTWISE_BUILD:-$PWD/build}/demo
servers=$(mktemp -d "${TMPDIR:-/tmp}/slotwise-demo.XXXXXX")

finish() {
	local status=$?
	trap - EXIT INT TERM
	tests/cluster/cluster.sh stop "$servers/cluster" || true
	rm -rf "$servers"
	echo
	echo "demo: servers stopped, $servers removed"
	exit $status
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '\n== %s\n' "$*"; }

# Shows a command line of the tool and what it prints; `refused` expects it to fail.
show() {
	printf '\n$ slotwise'
	printf ' %q' "$@"
	echo
	"$build/slotwise" "$@"
}
refused() { if show "$@"; then return 1; fi; }

say "what is missing here"
tests/deps.sh build demo

say "build"
cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=Release >"$servers/configure.log" 2>&1 || { cat "$servers/configure.log" && exit 1; }
cmake --build "$build" -- -j "$(getconf _NPROCESSORS_ONLN)" >"$servers/build.log" 2>&1 || { tail -n 40 "$servers/build.log" && exit 1; }
echo "$build/slotwise"

say "six servers: three primaries, a replica each"
tests/cluster/cluster.sh start "$servers/cluster"
cat "$servers/cluster/nodes"
set -a
# shellcheck disable=SC1091
. "$servers/cluster/env"
set +a
show --nodes

say "the seven routes from C (examples/tour.c)"
"$build/examples/tour"

say "the seven routes with the tool"
show SET user:1 Ada                      # first-key
show GET user:1
show --explain MGET user:1 user:2 user:3 # override: what would be sent where
show MSET user:2 Grace user:3 Edsger
show MGET user:1 user:2 user:3 nobody
show PING                                # fanout
show KEYS 'user:*'                       # keys
show SCAN 0 MATCH 'user:*'               # master-only
show PUBLISH news hello                  # random
refused SHUTDOWN                         # blocked
show --json INFO server | cut -c 1-200
show --on primaries DBSIZE
show --scan --match 'user:*'
