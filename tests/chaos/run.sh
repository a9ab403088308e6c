#!/usr/bin/env bash
# run.sh PROGRAMS DIR: a cluster of 3 primaries and 3 replicas in DIR, writers on it, and faults meanwhile; PROGRAMS is the folder of the
# chaos_ programs. The run is one round or several of at most five minutes, each with writers of its own, and each in two parts:
#
#   planned  the cluster grows to 4 + 4 nodes, primaries are failed over by hand, slots move, it shrinks: no error is allowed
#   crash    primaries are killed and stopped, connections cut as well; in long rounds it grows and shrinks again, with kills in between
#
# DIR/report has what it prints. SLOTWISE_CHAOS_S: how long the faults go on (36); SLOTWISE_SEED: the dice of faults and writers; SLOTWISE_CHAOS_WRITERS (4).
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../cluster/cluster.sh
. "$here/../cluster/cluster.sh"
# shellcheck source=faults.sh
. "$here/faults.sh"

programs=$1 dir=$2
seconds=${SLOTWISE_CHAOS_S:-36}
seed=${SLOTWISE_SEED:-$(date +%s)}
writers=${SLOTWISE_CHAOS_WRITERS:-4}
round_most=300
long=$((seconds >= 120))
slots_given=$((long ? 16384 / 12 : 60)) # by each primary to a fourth one
# A primary that only waits for its turn on a busy machine must not be taken for dead.
export SLOTWISE_SERVER_CONF="cluster-require-full-coverage no
cluster-node-timeout 3000
appendonly yes
appendfsync everysec
${SLOTWISE_SERVER_CONF:-}"
RANDOM=$((seed % 32768))
writers_pid='' pulse_pid=''

die() {
	echo "chaos: $*; SLOTWISE_SEED=$seed plays the same dice" >&2
	exit 1
}

# faults_until SECOND FAULT…
faults_until() {
	local end=$1
	shift
	while [ "$SECONDS" -lt "$end" ]; do
		kill -0 "$writers_pid" 2>/dev/null || die "the writers have ended"
		kill -0 "$pulse_pid" 2>/dev/null || die "the pulses have ended"
		pick "$@"
		"$picked"
	done
}

plans_until() { faults_until "$1" failover slot_there_and_back slot_there_and_back; }
crashes_until() {
	faults_until "$1" kill_primary kill_primary kill_primary stop_primary cut_connections failover slot_there_and_back
}

# planned_part SECONDS
planned_part() {
	local begin=$SECONDS
	mark planned
	grow
	failover
	slot_there_and_back
	plans_until $((begin + $1 / 2))
	shrink
	plans_until $((begin + $1))
}

# crash_part SECONDS
crash_part() {
	local begin=$SECONDS
	mark crash
	: >"$dir/crash"
	sleep 1
	kill_primary
	stop_primary
	cut_connections
	if [ $long = 1 ]; then
		crashes_until $((begin + $1 / 3))
		grow
		crashes_until $((begin + $1 * 2 / 3))
		shrink
	fi
	crashes_until $((begin + $1))
	while [ $long = 1 ] && [ "$(measured_kills)" -lt 5 ]; do
		kill_primary
	done
}

# one_round SECONDS SEED
one_round() {
	local status port
	rm -f "$dir"/{crash,check,recovered}
	for port in $(primaries); do
		cluster_ask "$port" FLUSHALL >/dev/null
	done
	"$programs/chaos_writers" "$dir" "$2" "$writers" &
	writers_pid=$!
	planned_part $(($1 / 3))
	crash_part $(($1 * 2 / 3))
	await_whole
	sleep 1
	: >"$dir/check"
	wait "$writers_pid"
	status=$?
	writers_pid=''
	return $status
}

print_faults() {
	local what
	for what in failover slot grow shrink kill stop cut; do
		printf '%s %d  ' "$what" "$(awk -v what="$what" '$2 == what { n++ } END { print n + 0 }' "$dir/faults")"
	done
	awk '{ slots += $1; if ($2 > longest) longest = $2 } END { printf "slots moved %d, one open for %d ms at most\n", slots, longest }' "$dir/moves"
}

# The deadline of the writers' calls.
slots_in_time() { awk '$2 >= 10000 { late++ } END { exit late > 0 }' "$dir/moves"; }

stop_all() {
	local pid
	for pid in $writers_pid $pulse_pid; do
		kill "$pid" 2>/dev/null
	done
	cluster_stop "$dir"
}

cluster_wait_s=60
rm -rf "$dir" && mkdir -p "$dir" || exit 1
exec > >(tee "$dir/report")
trap stop_all EXIT
trap 'exit 130' INT TERM
echo "chaos: seed $seed, $seconds s of faults, $writers writers; SLOTWISE_SEED=$seed plays the same dice"
cluster_start "$dir" 3 1 || exit 1
disown -a # a killed server is no news
# shellcheck disable=SC1091
. "$dir/env"
export SLOTWISE_CLUSTER
: >"$dir/faults" && : >"$dir/promotions" && : >"$dir/moves"
"$programs/chaos_pulse" "$dir" "$pulse_tags" &
pulse_pid=$!

status=0
for ((begin = 0, round = 1; begin < seconds && status == 0; begin += round_most, round++)); do
	length=$((seconds - begin < round_most ? seconds - begin : round_most))
	[ "$seconds" -le $round_most ] || echo "round $round, $length s"
	one_round $length $((seed + round - 1)) || status=1
done
: >"$dir/quiet"
wait "$pulse_pid" || status=1
pulse_pid=''
print_faults
"$programs/chaos_times" "$dir" || status=1
slots_in_time || status=1
[ $status = 0 ] && echo "chaos: nothing was lost, nothing doubled, nothing reordered" || echo "chaos: FAILED, seed $seed"
exit $status
