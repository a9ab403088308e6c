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
	local word
	printf '\n$ slotwise'
	for word in "$@"; do
		case $word in
		*[!A-Za-z0-9:._=,-]*) printf " '%s'" "$word" ;;
		*) printf ' %s' "$word" ;;
		esac
	done
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

say "first-key: the owner of the key's slot"
show SET user:1 Ada
show GET user:1

say "override: a split MGET; --explain shows what would be sent where, and sends nothing"
show MSET user:2 Grace user:3 Edsger user:4 Alan
show --explain MGET user:1 user:2 user:3 user:4 nobody
show MGET user:1 user:2 user:3 user:4 nobody

say "fanout: every node"
show PING
show --json TIME

say "keys: one list from all primaries"
show KEYS 'user:*'

say "master-only: every primary"
show SCAN 0 MATCH 'user:*'

say "random: any node"
show PUBLISH news hello

say "blocked: refused, nothing is sent"
refused SHUTDOWN

say "more of the tool: one view for a command, and every key once"
show --on primaries DBSIZE
show --scan --match 'user:*'
