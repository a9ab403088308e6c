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
# The default run draws the same random commands each time, so that a failure is the change's; the long one draws new ones.
[ -n "${SLOTWISE_LONG_TESTS:-}" ] || export SLOTWISE_SEED=${SLOTWISE_SEED:-1000000}
chaos_s=${SLOTWISE_CHAOS_S:-}
unset SLOTWISE_CHAOS_S # the main run has the short form
mkdir -p "$top" || exit 2
rm -f "$top"/*/Testing/Temporary/LastTest.log # the table of scenarios counts what this run has seen
trap 'stop_servers' EXIT
trap 'exit 130' INT TERM

# Servers that an interrupted ctest has left.
stop_servers() {
	local nodes
	for nodes in "$top"/*/servers/*/nodes; do
		[ ! -s "$nodes" ] || tests/cluster/cluster.sh stop "$(dirname "$nodes")"
	done
}

# what_failed LOG: the first 60 lines that each failed test of ctest's output printed, or the end of another log.
what_failed() {
	awk '/^ *[0-9]+\/[0-9]+ Test +#|^ *Start +[0-9]+:/ { left = /\*\*\*/ && !/\*\*\*Skipped/ ? 60 : 0 }
		left > 0 { print; left--; any = 1 }
		END { exit !any }' "$1" | cut -c 1-400 || tail -n 60 "$1"
}

# stage NAME COMMAND…: a header, the time, and what failed. Status 77 of COMMAND: skipped, its last line says why.
stage() {
	local name=$1 begin=$SECONDS log
	shift
	log="$top/${name// /-}.log"
	printf '== %s ... ' "$name"
	if "$@" >"$log" 2>&1; then
		echo "passed, $((SECONDS - begin)) s"
		return 0
	elif [ $? = 77 ]; then
		echo "skipped: $(tail -n 1 "$log")"
		return 1
	fi
	echo "FAILED, $((SECONDS - begin)) s; of $log:"
	what_failed "$log"
	failed+=("$name")
	return 1
}

skip() { echo "== $1 ... skipped: $2"; }

# build TREE COMPILER OPTION…; TARGETS: those only
build() {
	local tree=$top/$1 compiler=$2
	shift 2
	# shellcheck disable=SC2086
	CC=$compiler cmake -S . -B "$tree" -DSLOTWISE_TESTS=ON -DSLOTWISE_WERROR=ON "$@" &&
		cmake --build "$tree" ${TARGETS:+--target $TARGETS} -- -j "$jobs"
}

in_tree() { (cd "$top/$1" && shift && ctest -j "$jobs" --output-on-failure "$@"); }

# Not again with each build: minutes long, or indifferent to the wire.
slow_live='differential|death|contention|recover|model|chaos|spec_agrees|sample_calls|cases|migration|resize|failover|takeover|shard_lost'

# Compares scores as the text that RESP2 has.
resp2_texts=stubs_sorted

stage "dependencies" tests/deps.sh || exit 1

stage "clang build" build clang clang -DCMAKE_BUILD_TYPE=Release &&
	stage "clang tests" in_tree clang -L 'unit|api|scenario|fuzz|install|bench'
TARGETS=bench stage "gcc release build" build release gcc -DCMAKE_BUILD_TYPE=Release &&
	stage "instructions, gcc" in_tree release -R '^bench_figures$'

# live_against SERVER: the clang build's live tests, without those about what the client does when it dies or lacks memory, unless
# there is time.
live_against() {
	local version without='death|contention|recover|fail_'
	[ -z "${SLOTWISE_LONG_TESTS:-}" ] || without='^$'
	version=$("$1" --version | sed 's/ server v=\([0-9.]*\).*/ \1/')
	SLOTWISE_SERVER=$1 stage "live tests, $version" in_tree clang -L live -E "$without"
}
# newer NAME [SUITE]: a server of which newer releases of the distribution have the source.
newer() {
	local tree=$top/$1${2:+-$2}
	stage "$1${2:+ of $2} build" tests/server.sh "$tree" "$@" && live_against "$tree/prefix/bin/$1-server"
}
if [ -d "$top/clang" ]; then
	if command -v valkey-server >/dev/null; then live_against valkey-server; else newer valkey; fi
	if [ -n "${SLOTWISE_LONG_TESTS:-}" ]; then
		newer valkey stable
		newer redis
	fi
fi
# Where nothing slows the client down, so that its times count.
long_chaos() { SLOTWISE_CHAOS_S=$chaos_s in_tree clang -L chaos; }
if [ -z "$chaos_s" ]; then
	skip "chaos, five minutes" "SLOTWISE_CHAOS_S=300 runs it, 3600 an hour of it; the short form is in the main run"
elif [ -d "$top/clang" ]; then
	stage "chaos, $chaos_s s" long_chaos
	cat "$top/clang/servers/chaos/report"
fi
# The other generation of hiredis, with what only it has: TLS and RESP3. SLOTWISE_RESP3 makes the clients of the live tests speak it.
hiredis_1() {
	prefix=$(tests/hiredis.sh "$top/hiredis-1.x" 2>"$top/hiredis-source.log")
	case $? in
	0) [ "$prefix" != /usr ] || skip "hiredis 1.x" "the distribution's hiredis is one: the main run is it" ;;
	77) skip "hiredis 1.x" "$(tail -n 1 "$top/hiredis-source.log")" && prefix='' ;;
	*) stage "hiredis 1.x" bash -c 'cat "$1" && exit 1' - "$top/hiredis-source.log" || prefix='' ;;
	esac
	[ -n "$prefix" ] && [ "$prefix" != /usr ]
}
if hiredis_1; then
	stage "hiredis 1.x build" build one gcc -DCMAKE_BUILD_TYPE=Debug -DCMAKE_PREFIX_PATH="$prefix" -DSLOTWISE_TLS=ON &&
		stage "hiredis 1.x tests" in_tree one -L 'unit|scenario|live' -E "$slow_live" &&
		SLOTWISE_RESP3=1 stage "hiredis 1.x live tests in RESP3" in_tree one -L live -E "$slow_live|$resp2_texts"
fi
stage "classic profile build" build classic gcc -DCMAKE_BUILD_TYPE=Debug -DSLOTWISE_PROFILE=classic &&
	stage "classic profile tests" in_tree classic

# libFuzzer comes with clang, but not on every system.
has_fuzzer() {
	echo 'int LLVMFuzzerTestOneInput(const unsigned char *p, unsigned long n) { return n && !p; }' |
		clang -x c -fsanitize=fuzzer,address,undefined - -o "$top/has-fuzzer"
}
if has_fuzzer >"$top/has-fuzzer.log" 2>&1; then
	stage "fuzz build" build fuzz clang -DCMAKE_BUILD_TYPE=RelWithDebInfo -DSLOTWISE_FUZZ=ON ${SLOTWISE_LONG_TESTS:+-DSLOTWISE_FUZZ_S=120} &&
		stage "fuzz" in_tree fuzz -L fuzz
else
	skip "fuzz" "this clang has no libFuzzer"
fi

# With valgrind: the unit tests, and the scenarios that hang on no deadline, of the clang build, but those with a
# malloc() of their own, which valgrind would replace.
under_valgrind() {
	local program
	for program in "$top"/clang/tests/unit_* "$top"/clang/tests/scenario_{ask,moved,parallel,replicas,state,stats,threads,unblocked}; do
		if [ ! -f "$program" ] || [ ! -x "$program" ]; then
			continue
		elif nm "$program" | grep ' fail_alloc_at$' >/dev/null; then # not -q: nm, cut off, would be a failure
			echo "$program: skipped, it makes allocations fail"
			continue
		fi
		echo "$program"
		valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite "$program" || return 1
	done
}
scenarios() { (cd tests/scenario && printf '%s\n' test_*.c | sed 's/^test_\(.*\)\.c$/scenario_\1/' | tr '\n' ' '); }
if [ -z "${SLOTWISE_LONG_TESTS:-}" ]; then
	skip "valgrind, thread sanitizer" "SLOTWISE_LONG_TESTS=1 runs them"
else
	if command -v valgrind >/dev/null; then
		stage "valgrind" under_valgrind
	else
		skip "valgrind" "valgrind is not installed"
	fi
	# The fake nodes are a thread; in live_migration the slots are moved by one.
	TARGETS="$(scenarios) live_migration" \
		stage "thread sanitizer build" build tsan clang -DCMAKE_BUILD_TYPE=RelWithDebInfo -DSLOTWISE_SANITIZE=thread &&
		stage "thread sanitizer" in_tree tsan -R '^(scenario_|live_migration$)'
fi
stage "gcc build" build gcc gcc -DCMAKE_BUILD_TYPE=Debug -DSLOTWISE_SANITIZE=address,undefined || exit 1

echo "== tests: gcc, address and undefined-behaviour sanitizers"
in_tree gcc 2>&1 | tee "$top/gcc-tests.log"
status=${PIPESTATUS[0]}
echo "== scenarios"
shopt -s nullglob
tests/scenario/scenario_table.sh "$top"/{clang,one,gcc}/Testing/Temporary/LastTest[.]log || failed+=("scenarios")
[ "$status" = 0 ] || what_failed "$top/gcc-tests.log"
[ ${#failed[@]} = 0 ] || echo "== failed stages: $(printf '%s; ' "${failed[@]}")"
sed -n '/^[0-9]*% tests passed/,$p' "$top/gcc-tests.log"
[ "$status" = 0 ] && [ ${#failed[@]} = 0 ]
