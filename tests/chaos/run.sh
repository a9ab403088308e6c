#!/usr/bin/env bash
# run.sh PROGRAM DIR: a cluster of 3 primaries and 3 replicas in DIR, PROGRAM's writers on it, and faults meanwhile: first planned ones
# (failovers by hand, slots moved back and forth), during which no error is allowed, then primaries killed and stopped as well.
#
# SLOTWISE_CHAOS_S: how long the faults go on (30); SLOTWISE_CHAOS_SEED: the dice of faults and writers; SLOTWISE_CHAOS_WRITERS (4).
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../cluster/cluster.sh
. "$here/../cluster/cluster.sh"

program=$1 dir=$2
seconds=${SLOTWISE_CHAOS_S:-30}
seed=${SLOTWISE_CHAOS_SEED:-$(date +%s)}
writers=${SLOTWISE_CHAOS_WRITERS:-4}
export SLOTWISE_SERVER_CONF="cluster-require-full-coverage no
cluster-node-timeout 1500
appendonly yes
appendfsync everysec
${SLOTWISE_SERVER_CONF:-}"
RANDOM=$((seed % 32768))
declare -A times=()

die() {
	echo "chaos: $*" >&2
	exit 1
}

now_ms() { echo $(($(date +%s%N) / 1000000)); }
pause() { sleep "$1.$((RANDOM % 10))"; }
pick() { local a=("$@"); echo "${a[RANDOM % $#]}"; }

# ---- what the cluster looks like ---------------------------------------------------------------------

all_ports() { cluster_ports "$dir"; }
pid_of() { awk -v port="$1" '$2 == port { print $3 }' "$dir/nodes"; }
info() { cluster_ask "$1" INFO replication | tr -d '\r'; }
is_primary() { info "$1" | grep -qx 'role:master'; }
primaries() {
	local port
	for port in $(all_ports); do
		is_primary "$port" && echo "$port"
	done
}
replica_of() { info "$1" | sed -n 's/^slave0:ip=[^,]*,port=\([0-9]*\),state=online.*/\1/p'; }
owner_of() {
	local got port
	port=$(all_ports | head -n 1)
	got=$(cluster_ask "$port" TYPE "$1")
	case $got in
	*MOVED*) echo "${got##*:}" ;;
	*) echo "$port" ;;
	esac
}

# Three primaries with a replica each, nobody fails, the replicas are linked, all agree on the slots.
whole() {
	local port text first='' view
	for port in $(all_ports); do
		text=$(info "$port")
		if grep -qx 'role:master' <<<"$text"; then
			grep -q '^slave0:.*state=online' <<<"$text" || return 1
		else
			grep -qx 'master_link_status:up' <<<"$text" || return 1
		fi
		cluster_ask "$port" CLUSTER NODES | grep -q 'fail' && return 1
		view=$(cluster_ask "$port" CLUSTER NODES | grep 'master' | sed 's/^\([0-9a-f]*\) .* connected */\1 /; s/ \[.*//' | sort)
		[ "$view" = "${first:=$view}" ] || return 1
	done
}
await_whole() { cluster_until "the cluster is whole again" whole || die "not whole: see $dir"; }

# ---- faults: each logs its beginning, and ends with a whole cluster -----------------------------------

fault() {
	times[$1]=$((${times[$1]:-0} + 1))
	echo "$(now_ms) $*" >>"$dir/faults"
}

failover() {
	local old new
	old=$(pick $(primaries))
	new=$(replica_of "$old")
	[ -n "$new" ] || return 0
	fault failover "$old" "$new"
	cluster_ok "$new" CLUSTER FAILOVER || return 0
	cluster_until "$new takes over" is_primary "$new" || die "no failover to $new"
	await_whole
}

# move_slot SLOT FROM TO: what it holds goes key by key.
move_slot() {
	local slot=$1 from=$2 to=$3 from_id to_id port keys
	from_id=$(cluster_ask "$from" CLUSTER MYID)
	to_id=$(cluster_ask "$to" CLUSTER MYID)
	fault slot "$slot" "$from" "$to"
	cluster_ok "$to" CLUSTER SETSLOT "$slot" IMPORTING "$from_id" || return 1
	cluster_ok "$from" CLUSTER SETSLOT "$slot" MIGRATING "$to_id" || return 1
	while keys=$(cluster_ask "$from" CLUSTER GETKEYSINSLOT "$slot" 100) && [ -n "$keys" ]; do
		# shellcheck disable=SC2086
		cluster_ask "$from" MIGRATE "$cluster_host" "$to" '' 0 5000 KEYS $keys >/dev/null
	done
	for port in "$to" "$from" $(primaries); do
		cluster_ask "$port" CLUSTER SETSLOT "$slot" NODE "$to_id" >/dev/null
	done
}

slots_there_and_back() {
	local key slot from to
	key="chaos:$((RANDOM % writers)):$(pick list:0 text:1 count:2 list:3 source:11 target)"
	slot=$(cluster_ask "$(all_ports | head -n 1)" CLUSTER KEYSLOT "$key")
	from=$(owner_of "$key")
	to=$(pick $(primaries | grep -vx "$from"))
	move_slot "$slot" "$from" "$to" && pause 0 && move_slot "$slot" "$to" "$from"
	await_whole
}

restart() {
	local port=$1
	cluster_launch "$dir/node-$port"
	disown "$cluster_pid"
	awk -v port="$port" -v pid="$cluster_pid" '$2 == port { $3 = pid } { print }' "$dir/nodes" >"$dir/nodes.new" &&
		mv "$dir/nodes.new" "$dir/nodes"
	await_whole
}

kill_primary() {
	local old new
	old=$(pick $(primaries))
	new=$(replica_of "$old")
	[ -n "$new" ] || return 0
	fault kill "$old"
	kill -9 "$(pid_of "$old")"
	cluster_until "$new is promoted" is_primary "$new" || die "$new was not promoted"
	echo "$(now_ms) promoted $new" >>"$dir/promotions"
	pause 0
	restart "$old"
}

stop_primary() {
	local old
	old=$(pick $(primaries))
	fault stop "$old"
	kill -STOP "$(pid_of "$old")"
	pause $((RANDOM % 4))
	kill -CONT "$(pid_of "$old")"
	fault continue "$old"
	await_whole
}

# ---- the run -------------------------------------------------------------------------------------------

until_second() {
	local end=$1
	shift
	while [ "$SECONDS" -lt "$end" ]; do
		kill -0 "$program_pid" 2>/dev/null || die "the writers have ended"
		"$(pick "$@")"
	done
}

# From the promotion to the first success of what had waited for it; the median of all kills.
print_times() {
	[ -s "$dir/promotions" ] || return 0
	grep ' kill ' "$dir/faults" | paste -d' ' - "$dir/promotions" | while read -r killed _ _ promoted _; do
		cat "$dir"/writer-*.log | awk -v from="$killed" -v to="$promoted" '
			$5 == "SW_OK" && $1 >= from - 50 && $1 <= to && $2 >= to - 30 && (!best || $2 < best) { best = $2 }
			END { if (best) print to - from, best - to }'
	done | sort -k2n | awk '{ promotion[NR] = $1; first[NR] = $2 }
		END { if (NR) printf "promotion seen after %d ms, first success %d ms later (median of %d kills, worst %d ms)\n",
			promotion[int((NR + 1) / 2)], first[int((NR + 1) / 2)], NR, first[NR] }'
}

cluster_wait_s=60
rm -rf "$dir"
trap '[ -z "${program_pid:-}" ] || kill "$program_pid" 2>/dev/null; cluster_stop "$dir"' EXIT
trap 'exit 130' INT TERM
echo "chaos: seed $seed, $seconds s of faults, $writers writers; SLOTWISE_CHAOS_SEED=$seed plays the same dice"
cluster_start "$dir" 3 1 || exit 1
disown -a # a killed server is no news
# shellcheck disable=SC1091
. "$dir/env"
export SLOTWISE_CLUSTER
: >"$dir/faults"
"$program" "$dir" "$seed" "$writers" &
program_pid=$!
pause 0

until_second $((SECONDS + seconds / 3)) failover slots_there_and_back slots_there_and_back
: >"$dir/crash"
sleep 1
until_second $((SECONDS + seconds * 2 / 3)) kill_primary kill_primary kill_primary stop_primary failover slots_there_and_back
await_whole
sleep 1
: >"$dir/check"
wait "$program_pid"
status=$?
program_pid=''
for what in "${!times[@]}"; do
	echo "faults: $what ${times[$what]}"
done
print_times
[ $status = 0 ] && echo "chaos: nothing was lost, nothing doubled, nothing reordered" || echo "chaos: FAILED, seed $seed"
exit $status
