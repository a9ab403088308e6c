#!/usr/bin/env bash
# Runs everything: installs what is missing, builds, tests; the last lines are ctest's summary of the main run. Exit status 0 only if
# every stage passed. Build trees and logs are in build/ (SLOTWISE_BUILD names another folder).
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

top=${SLOTWISE_BUILD:-$PWD/build}
jobs=${SLOTWISE_JOBS:-$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)}
failed=()
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_stack_use_after_return=1}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}
mkdir -p "$top" || exit 2
trap 'stop_servers' EXIT
trap 'exit 130' INT TERM

# Servers that an interrupted ctest has left.
stop_servers() {
	local nodes
	for nodes in "$top"/*/servers/*/nodes; do
		[ ! -s "$nodes" ] || tests/cluster/cluster.sh stop "$(dirname "$nodes")"
	done
}

# stage NAME COMMAND…: a header, the time, and the log only if it fails.
stage() {
	local name=$1 begin=$SECONDS log
	shift
	log="$top/${name// /-}.log"
	printf '== %s ... ' "$name"
	if "$@" >"$log" 2>&1; then
		echo "passed, $((SECONDS - begin)) s"
		return 0
	fi
	echo "FAILED, $((SECONDS - begin)) s; the end of $log:"
	tail -n 60 "$log"
	failed+=("$name")
	return 1
}

skip() { echo "== $1 ... skipped: $2"; }

# build TREE COMPILER OPTION…
build() {
	local tree=$top/$1 compiler=$2
	shift 2
	CC=$compiler cmake -S . -B "$tree" -DSLOTWISE_TESTS=ON -DSLOTWISE_WERROR=ON "$@" &&
		cmake --build "$tree" -- -j "$jobs"
}

in_tree() { (cd "$top/$1" && shift && ctest -j "$jobs" --output-on-failure "$@"); }

stage "dependencies" tests/deps.sh || exit 1

stage "clang build" build clang clang -DCMAKE_BUILD_TYPE=Release &&
	stage "clang tests" in_tree clang -L 'unit|api|scenario|fuzz|install'
if ! command -v valkey-server >/dev/null; then
	skip "live tests, valkey" "valkey-server is not installed"
elif [ -d "$top/clang" ]; then
	SLOTWISE_SERVER=valkey-server stage "live tests, valkey" in_tree clang -L live
fi
stage "classic profile build" build classic gcc -DCMAKE_BUILD_TYPE=Debug -DSLOTWISE_PROFILE=classic &&
	stage "classic profile tests" in_tree classic
stage "gcc build" build gcc gcc -DCMAKE_BUILD_TYPE=Debug -DSLOTWISE_SANITIZE=address,undefined || exit 1

[ ${#failed[@]} = 0 ] || echo "== failed before the main run: $(printf '%s; ' "${failed[@]}")"
echo "== tests: gcc, address and undefined-behaviour sanitizers"
in_tree gcc || exit 1
[ ${#failed[@]} = 0 ]
