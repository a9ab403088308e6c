#!/usr/bin/env bash
# overlay.sh BUILD_TREE: installs it into a fresh folder, builds examples/overlay against that, and runs it on a cluster of its own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$1
work=$(mktemp -d)
# Where the tree has its hiredis from, if not from the system.
hiredis=$(sed -n 's/^CMAKE_PREFIX_PATH:[^=]*=//p' "$build/CMakeCache.txt")
cluster_sh=$root/tests/cluster/cluster.sh
trap '"$cluster_sh" stop "$work/cluster"; rm -rf "$work"' EXIT

fail() {
	echo "overlay: $*"
	exit 1
}

cmake --install "$build" --prefix "$work/prefix" >/dev/null
cp -r "$root/examples/overlay" "$work/acme"
cmake -S "$work/acme" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/prefix;$hiredis" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
cmake --build "$work/build" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
grep -q '| FLUSHALL | fanout\|| FLUSHALL | master-only' "$work/build/acme_commands/COMMANDS.md" || fail "COMMANDS.md doesn't show the overlay"

"$cluster_sh" start "$work/cluster" 1 0
"$cluster_sh" with "$work/cluster" -- "$work/build/acme" >"$work/out"
cat "$work/out"
diff - <(grep -v '^JSON' "$work/out") <<'EXPECTED'
SET: done
SET KEEPTTL: SET: option KEEPTTL is blocked: Each write says how long it lives
FLUSHALL: FLUSHALL is blocked: Nobody empties production
CLIENT NO-EVICT: done
EXPECTED
grep -qE '^JSON.SET: (done|ERR unknown command .*)' "$work/out" || fail "JSON.SET did not reach the server"

# A changed overlay is generated again by the next build; a wrong one is told with its place and stops it.
sed -i.old 's/Nobody empties production/Never/' "$work/acme/acme.yaml"
cmake --build "$work/build" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
"$cluster_sh" with "$work/cluster" -- "$work/build/acme" | grep -qx 'FLUSHALL: FLUSHALL is blocked: Never' || fail "the changed overlay is not in effect"
sed -i.old 's/FLUSHALL/FLUSHAL/' "$work/acme/acme.yaml"
cmake --build "$work/build" >"$work/log" 2>&1 && fail "a wrong overlay was taken"
grep -q "acme.yaml:4:3: unknown command 'FLUSHAL'; did you mean 'FLUSHALL'?" "$work/log" || fail "$(cat "$work/log")"
