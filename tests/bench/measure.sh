#!/usr/bin/env bash
# Measures with the program `bench`; a cluster is in SLOTWISE_CLUSTER (tests/cluster/cluster.sh with DIR -- measure.sh ...).
#
#   measure.sh gate BENCH      instructions, allocations and system calls of an operation against figures.txt: status 1 when one has risen by
#                              more than 3 % (calls: 30 %), is above its target, or below half of its figure, as when less is done than
#                              is said; 77 when this toolchain has no figures there
#   measure.sh record BENCH    puts them there; the targets stay
#   measure.sh wall BENCH      wall time against raw hiredis by hand, medians of 31 paired runs: status 1 when one is above its gate
#                              (bench.c) too often (figures.c)
#   measure.sh table BENCH     everything, as text
#   measure.sh growth BENCH    how cost grows, as text
#   measure.sh readme BENCH    everything, into README.md, and the pictures beside this script
#
# What README.md shows is of three primaries without replicas (cluster.sh start DIR 3 0): on two cores replicas set the pace of SETs, now and then for
# minutes, whoever sends them.
#
# Instructions are user-space ones, libc included, as a slope: what more rounds cost more, under callgrind. A run that fails ends all of
# it with status 2 and a sentence.
set -euo pipefail
shopt -s inherit_errexit # so that failing inside $(…) ends all, where it is assigned by itself and not an argument
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
what=${1:-} bench=${2:-}
[ -x "$bench" ] || { sed -n '2,17s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
figures=$here/figures.txt
gated='get_batch_100 get_batch_1000 set_batch_100 get_single set_single call_batch_100 mget_1000'

die() { echo "measure.sh: $*" >&2; exit 2; }

# says COMMAND…: what it prints, if it succeeds: what it has cost until it failed is no figure.
says() {
	local said status=0
	said=$("$@" 2>&1) || status=$?
	[ "$status" = 0 ] || die "$* ended with status $status: $(grep -v '^==' <<<"$said" | tail -n 1)"
	[ -z "$said" ] || echo "$said"
}

# The fewest of three runs: how the kernel cuts the answers into reads is chance, and costs.
collected() {
	local said
	for _ in 1 2 3; do
		said=$(says valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@")
		awk '/Collected/ {print $4}' <<<"$said"
	done | sort -n | head -n 1
}

# slope OPERATIONS-A-ROUND ROUNDS COMMAND…: instructions an operation; COMMAND's last argument is the rounds
slope() {
	local n=$1 few=$2 many=$(($2 * 5)) a b
	shift 2
	a=$(collected "$@" "$few")
	b=$(collected "$@" "$many")
	[ "${b:-0}" -gt "${a:-0}" ] || die "$*: $many rounds cost ${b:-nothing}, $few cost ${a:-nothing}"
	echo $(((b - a) / (many - few) / n))
}

instructions() { # SIDE ROW
	case $2 in
	*_single) slope 1 300 "$bench" run "$1" "$2" ;;
	*_1000) slope 1000 3 "$bench" run "$1" "$2" ;;
	*) slope 100 15 "$bench" run "$1" "$2" ;;
	esac
}

# "allocations system-calls" of SIDE ROW, of that of ten runs with the fewest calls: whether answers come together is chance, too.
counted() {
	for _ in {1..10}; do says "$bench" count "$1" "$2"; done | sort -k 2,2n | head -n 1
}

# "ROW instructions allocations system-calls" of each gated row
measured() {
	local row cost counts
	for row in $gated; do
		cost=$(instructions slotwise "$row")
		counts=$(counted slotwise "$row")
		echo "$row $cost $counts"
	done
}

# What `measured` says, on standard input, beside the figures and targets. Calls may rise by
# 30 %, since a batch polls up to three times when its three nodes answer one by one; a call more for each node is above that.
compare() { # TOOLCHAIN
	awk -v toolchain="$1" '
		function verdict(value, figure, target, more) {
			if (figure == "" || target == "") return "NOT IN figures.txt"
			if (target != "-" && value > target + 0) return "ABOVE TARGET"
			if (value > figure * more + 0.0005) return "RISEN"
			return value < figure / 2 - 0.0005 ? "BELOW HALF: is all of it done?" : ""
		}
		function show(i, what, format, more,    figure, target, said) {
			figure = of["figure", $1, i]
			target = of["target", $1, i]
			printf "  %s " format " (figure " format ", target %s)", what, $i, figure, target
			said = verdict($i + 0, figure, target, more)
			if (said != "") bad = bad "  " what " " said
		}
		NR == FNR {
			if ($1 == "targets" || $1 == "toolchain")
				kind = $1 == "targets" ? "target" : $2 == toolchain ? "figure" : ""
			else if (kind != "" && NF == 4)
				for (i = 2; i <= 4; i++) of[kind, $1, i] = $i
			next
		}
		{
			bad = ""
			printf "%-16s", $1
			show(2, "instructions", "%4d", 1.03)
			show(3, "allocations", "%.3f", 1.03)
			show(4, "calls", "%.3f", 1.3)
			print bad
			if (bad != "") status = 1
			if ($2 < of["figure", $1, 2] * 0.97) better = 1
		}
		END { if (better && !status) print "some are lower: measure.sh record puts them into figures.txt"; exit status }
	' "$figures" -
}

gate() {
	local toolchain now
	toolchain=$(says "$bench" toolchain)
	if ! command -v valgrind >/dev/null; then
		echo "skipped: valgrind is not installed"
		exit 77
	fi
	says "$bench" fill
	now=$(measured)
	if ! grep -qx "toolchain $toolchain" "$figures"; then
		printf '%s\nskipped: figures.txt has no figures of %s; these are it\n' "$now" "$toolchain"
		exit 77
	fi
	compare "$toolchain" <<<"$now"
}

record() {
	local toolchain rest now
	toolchain=$(says "$bench" toolchain)
	says "$bench" fill
	now=$(measured)
	rest=$(awk -v t="$toolchain" '$1 == "toolchain" { on = $2 == t } !on && NF' "$figures")
	printf '%s\ntoolchain %s\n%s\n' "$rest" "$toolchain" "$now" >"$figures.new"
	mv "$figures.new" "$figures"
}

target() { # ROW
	awk -v row="$1" '$1 == "targets" || $1 == "toolchain" { on = $1 == "targets" } on && $1 == row { print $2, $3, $4 }' "$figures"
}

# "ROW" and, for instructions, allocations and system calls: ours, the target, those of hiredis
both() {
	local row rows ours raw our_counts raw_counts targets
	rows=$(says "$bench" rows | grep -v _at_once_) # those cost the same
	for row in $rows; do
		ours=$(instructions slotwise "$row")
		raw=$(instructions hiredis "$row")
		our_counts=$(counted slotwise "$row")
		raw_counts=$(counted hiredis "$row")
		targets=$(target "$row")
		echo "$row $ours $our_counts $targets $raw $raw_counts"
	done
}

wall() {
	local toolchain
	toolchain=$(says "$bench" toolchain)
	case $toolchain in
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
	local toolchain
	toolchain=$(says "$bench" toolchain)
	echo "$toolchain; $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | sed 's/^ *//'), $(nproc) cores;" \
		"servers, client and everything else on one machine"
	echo
	"$bench" table 301
	echo
	echo "an operation           instructions               allocations              system calls"
	echo "                 slotwise  target hiredis  slotwise  target hiredis  slotwise  target hiredis"
	both | awk '{
		printf "%-16s %8d %7s %7d  %8.3f %7s %7.3f  %8.3f %7s %7.3f\n", $1, $2, $5, $8, $3, $6, $9, $4, $7, $10
	}'
	echo
	"$bench" limits || [ $? = 1 ] # 1: a limit is broken, its line says so
	echo
	echo "redis-benchmark --cluster -P 100, $(sanity)"
}

growth() {
	local n cost
	"$bench" grow 31
	for n in 1 2 4 8 16 32 64; do
		cost=$(slope 1000 3 --toggle-collect='sim_*' --collect-atstart=yes "$bench" sim "$n")
		echo "nodes $n $cost"
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
