#!/usr/bin/env bash
# Measures with the program `bench`; a cluster is in SLOTWISE_CLUSTER (tests/cluster/cluster.sh with DIR -- measure.sh ...).
#
#   measure.sh gate BENCH      instructions and allocations an operation against figures.txt: status 1 when one has risen by more
#                              than 3 %, 77 when this toolchain has no figures there
#   measure.sh record BENCH    puts them there
#   measure.sh wall BENCH      wall time against raw hiredis by hand, medians of 31 paired runs: status 1 when one is above its gate
#                              (bench.c) seven times
#   measure.sh table BENCH     everything, as text
#   measure.sh growth BENCH    how cost grows, as text
#   measure.sh readme BENCH    everything, into README.md, and the pictures beside this script
#
# Instructions are user-space ones, libc included, as a slope: what more rounds cost more, under callgrind.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
what=${1:-} bench=${2:-}
[ -x "$bench" ] || { sed -n '2,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
figures=$here/figures.txt
gated='get_batch_100 get_batch_1000 set_batch_100 get_single set_single call_batch_100 mget_1000'

# The fewest of three runs: how the kernel cuts the answers into reads is chance, and costs.
collected() {
	local i
	for i in 1 2 3; do
		valgrind --tool=callgrind --callgrind-out-file=/dev/null "$bench" "$@" 2>&1 | awk '/Collected/ {print $4}'
	done | sort -n | head -n 1
}

# slope OPERATIONS-A-ROUND ROUNDS COMMAND…: instructions an operation
slope() {
	local n=$1 few=$2 many=$(($2 * 5)) a b
	shift 2
	a=$(collected "$@" "$few")
	b=$(collected "$@" "$many")
	echo $(((b - a) / (many - few) / n))
}

instructions() { # SIDE ROW
	case $2 in
	*_single) slope 1 300 run "$1" "$2" ;;
	*_1000) slope 1000 3 run "$1" "$2" ;;
	*) slope 100 15 run "$1" "$2" ;;
	esac
}

# "ROW instructions allocations" of each gated row
measured() {
	local row counts
	for row in $gated; do
		read -r -a counts <<<"$("$bench" count slotwise "$row")"
		echo "$row $(instructions slotwise "$row") ${counts[0]}"
	done
}

gate() {
	local toolchain now
	toolchain=$("$bench" toolchain)
	if ! command -v valgrind >/dev/null; then
		echo "skipped: valgrind is not installed"
		exit 77
	fi
	"$bench" fill
	now=$(measured)
	if ! grep -qx "toolchain $toolchain" "$figures"; then
		printf '%s\nskipped: figures.txt has no figures of %s; these are it\n' "$now" "$toolchain"
		exit 77
	fi
	awk -v toolchain="$toolchain" '
		NR == FNR { if ($1 == "toolchain") on = $2 == toolchain; else if (on && NF == 3) { ir[$1] = $2; al[$1] = $3 } next }
		{
			bad = !($1 in ir) || $2 > ir[$1] * 1.03 || $3 > al[$1] * 1.03 + 0.0005
			printf "%-16s instructions %5d (figure %5d)  allocations %.3f (%.3f)%s\n", $1, $2, ir[$1], $3, al[$1], bad ? "  RISEN" : ""
			if (bad) status = 1
			if (status == 0 && $2 < ir[$1] * 0.97) better = 1
		}
		END { if (better) print "some are lower: measure.sh record puts them into figures.txt"; exit status }
	' "$figures" - <<<"$now"
}

record() {
	local toolchain rest=''
	toolchain=$("$bench" toolchain)
	"$bench" fill
	[ ! -e "$figures" ] || rest=$(awk -v t="$toolchain" '$1 == "toolchain" { on = $2 == t } !on && !/^#/ && NF' "$figures")
	{
		echo "# An operation's instructions and allocations, by toolchain; measure.sh record writes, measure.sh gate compares."
		[ -z "$rest" ] || echo "$rest"
		echo "toolchain $toolchain"
		measured
	} >"$figures.new"
	mv "$figures.new" "$figures"
}

# "ROW slotwise-instructions hiredis-instructions allocations allocations calls calls"
both() {
	local row
	for row in $("$bench" rows | grep -v _at_once_); do # those cost the same
		printf '%-16s %7s %7s  %s  %s\n' "$row" "$(instructions slotwise "$row")" "$(instructions hiredis "$row")" \
			"$("$bench" count slotwise "$row")" "$("$bench" count hiredis "$row")"
	done
}

wall() {
	case $("$bench" toolchain) in
	*,Release,*) ;;
	*) echo "skipped: not a Release build" && exit 77 ;;
	esac
	"$bench" wall 31
}

sanity() {
	local first=${SLOTWISE_CLUSTER%%,*}
	command -v redis-benchmark >/dev/null || { echo "redis-benchmark is not installed"; return; }
	redis-benchmark -h "${first%:*}" -p "${first##*:}" --cluster -t get -n 300000 -P 100 -d 64 -r 1000 -q 2>/dev/null |
		tr '\r' '\n' | grep 'requests per second' | tail -1
}

table() {
	echo "$("$bench" toolchain); $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | sed 's/^ *//'), $(nproc) cores;" \
		"servers, client and everything else on one machine"
	echo
	"$bench" table 31
	echo
	echo "an operation      instructions       allocations, calls   allocations, calls"
	echo "                 slotwise hiredis         slotwise             hiredis"
	both | awk '{ printf "%-16s %8d %7d %12.3f %6.3f %12.3f %6.3f\n", $1, $2, $3, $4, $5, $6, $7 }'
	echo
	"$bench" limits || true
	echo
	echo "redis-benchmark --cluster -P 100, $(sanity)"
}

growth() {
	"$bench" grow 31
	local n few many
	for n in 1 2 4 8 16 32 64; do
		few=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect='sim_*' --collect-atstart=yes "$bench" sim $n 3 2>&1 |
			awk '/Collected/ {print $4}')
		many=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect='sim_*' --collect-atstart=yes "$bench" sim $n 13 2>&1 |
			awk '/Collected/ {print $4}')
		echo "nodes $n $(((many - few) / 10000))"
	done
}

readme() {
	growth >"$here/growth.txt"
	python3 "$here/plot.py" "$here/growth.txt" "$here"
	table | tee "$here/table.txt"
	python3 "$here/plot.py" --readme "$here/table.txt" "$here/../../README.md"
	rm -f "$here/growth.txt" "$here/table.txt"
}

case $what in
gate | record | wall | table | growth | readme) "$what" ;;
*) echo "measure.sh: $what: expected gate, record, wall, table, growth or readme" >&2; exit 2 ;;
esac
