# What is done to the cluster in $dir, sourced by run.sh. Each fault begins with a whole cluster and ends with one; it is logged in
# DIR/faults ("MS WHAT …"), with the shard it hits and its end, so that the writers can explain what is unknown or lost (faults.h).
# shellcheck shell=bash

pulse_tags=b,c,a pulse_slots=3300,7365,15495 # slots of the first, second and third shard; they never move

now_ms() { echo $(($(date +%s%N) / 1000000)); }
pause() { sleep "$1.$((RANDOM % 10))"; }
mark() { echo "$(now_ms) $*" >>"$dir/faults"; }
# Into $picked: a subshell would have dice of its own.
pick() {
	local choice=("$@")
	picked=${choice[RANDOM % $#]}
}

# ---- what the cluster looks like ---------------------------------------------------------------------

all_ports() { cluster_ports "$dir"; }
pid_of() { awk -v port="$1" '$2 == port { print $3 }' "$dir/nodes"; }
info() { cluster_ask "$1" INFO replication | tr -d '\r'; }
is_primary() { info "$1" | grep -qx 'role:master'; }
replica_of() { info "$1" | sed -n 's/^slave0:ip=[^,]*,port=\([0-9]*\),state=online.*/\1/p'; }
id_of() { cluster_ask "$1" CLUSTER MYID; }
primaries() {
	local port
	for port in $(all_ports); do
		is_primary "$port" && echo "$port"
	done
}
owner_of() {
	local got port
	port=$(all_ports | head -n 1)
	got=$(cluster_ask "$port" TYPE "$1")
	case $got in
	*MOVED*) echo "${got##*:}" ;;
	*) echo "$port" ;;
	esac
}

# Which of the pulse's shards a primary has; -1: none.
shard_of() {
	local shard=0 tag
	for tag in ${pulse_tags//,/ }; do
		if [ "$(owner_of "$tag")" = "$1" ]; then
			echo $shard
			return
		fi
		shard=$((shard + 1))
	done
	echo -1
}

# Each primary has a replica that is linked, nobody fails, all agree on who has which slots.
whole() {
	local port text first='' nodes view
	for port in $(all_ports); do
		text=$(info "$port")
		if grep -qx 'role:master' <<<"$text"; then
			grep -q '^slave0:.*state=online' <<<"$text" || return 1
		else
			grep -qx 'master_link_status:up' <<<"$text" || return 1
		fi
		nodes=$(cluster_ask "$port" CLUSTER NODES)
		! grep -qE 'fail|handshake' <<<"$nodes" || return 1
		view=$(sed -n '/master/s/^\([0-9a-f]*\) .* connected */\1 /p' <<<"$nodes" | sed 's/ \[.*//' | sort)
		[ "$view" = "${first:=$view}" ] || return 1
	done
}
await_whole() { cluster_until "the cluster is whole again" whole || die "not whole: see $dir"; }

# "0-99 101 …"
slots_of() { cluster_ask "$1" CLUSTER NODES | awk '/myself/ { for (i = 9; i <= NF; i++) if ($i !~ /^\[/) printf "%s ", $i }'; }

# The end of a fault.
marked_whole() {
	await_whole
	mark whole
}

# ---- planned -------------------------------------------------------------------------------------------

# One that is too slow is given up by the servers, and tried again.
failover() {
	local old new slots try
	# shellcheck disable=SC2046
	pick $(primaries)
	old=$picked new=$(replica_of "$picked") slots=$(slots_of "$picked")
	[ -n "$new" ] || return 0
	mark failover "$old-$new" "$slots"
	for try in 1 2 3; do
		cluster_ok "$new" CLUSTER FAILOVER || continue
		cluster_wait_s=12 cluster_until "$new takes over (try $try)" is_primary "$new" && marked_whole && return
	done
	die "no failover to $new"
}

# hand WORD…: what it has moved goes to DIR/moves.
hand() { "$programs/chaos_hand" "$@" >>"$dir/moves" || die "moving slots: chaos_hand $*"; }

slot_there_and_back() {
	local key slot from
	pick list:0 text:1 count:2 list:3 source:11 target
	key="chaos:$((RANDOM % writers)):$picked"
	slot=$(cluster_ask "$(all_ports | head -n 1)" CLUSTER KEYSLOT "$key")
	from=$(owner_of "$key")
	# shellcheck disable=SC2046
	pick $(primaries | grep -vx "$from")
	mark slot "$slot" "$from" "$picked"
	hand move "$from" "$picked" "$slot"
	pause 0
	hand move "$picked" "$from" "$slot"
	await_whole
}

# ---- a fourth shard --------------------------------------------------------------------------------------

# join ROLE: a new node, which everybody knows.
join() {
	cluster_node "$dir" "$1" || die "no new server"
	disown "$cluster_pid"
	# shellcheck disable=SC2046
	cluster_meet $(tac <(all_ports))
}

# Each of the others gives $slots_given slots, every other one with keys among them.
grow() {
	local old replica
	old=$(primaries)
	mark grow
	join primary
	fourth=$(all_ports | tail -n 1)
	join replica
	replica=$(all_ports | tail -n 1)
	cluster_until "$replica knows its primary" cluster_ok "$replica" CLUSTER REPLICATE "$(id_of "$fourth")" ||
		die "no replica for $fourth"
	fourth_pair="$fourth $replica"
	await_whole
	for picked in $old; do
		hand give "$picked" "$fourth" "$slots_given" $pulse_slots
	done
	await_whole
}

# forgotten ID…: by those who stay.
forgotten() {
	local port id
	for port in $(all_ports); do
		case " $fourth_pair " in *" $port "*) continue ;; esac
		for id in "$@"; do
			cluster_ask "$port" CLUSTER FORGET "$id" >/dev/null
		done
		cluster_ask "$port" CLUSTER NODES | grep -qE "$(printf '%s|' "$@")none" && return 1
	done
	return 0
}

# The fourth shard may have failed over meanwhile.
shrink() {
	local port ids rest others
	mark shrink
	for port in $fourth_pair; do
		is_primary "$port" && fourth=$port
	done
	others=$(primaries | grep -vx "$fourth")
	rest=$(wc -w <<<"$others")
	for picked in $others; do
		hand give "$fourth" "$picked" $((rest > 1 ? slots_given : 16384)) $pulse_slots
		rest=$((rest - 1))
	done
	await_whole
	ids=$(for port in $fourth_pair; do id_of "$port"; done)
	# shellcheck disable=SC2086
	cluster_until "all forget the fourth shard" forgotten $ids || die "the fourth shard isn't forgotten"
	for port in $fourth_pair; do
		kill "$(pid_of "$port")"
		sed "/^[^ ]* $port /d" "$dir/nodes" >"$dir/nodes.new" && mv "$dir/nodes.new" "$dir/nodes"
	done
	await_whole
}

# ---- crashes ---------------------------------------------------------------------------------------------

measured_kills() { awk '$3 >= 0 { n++ } END { print n + 0 }' "$dir/promotions"; }

# The killed node stays down until a replica is promoted.
kill_primary() {
	local old new shard slots pid killed promoted
	# shellcheck disable=SC2046
	pick $(primaries)
	old=$picked new=$(replica_of "$picked") shard=$(shard_of "$picked") slots=$(slots_of "$picked") pid=$(pid_of "$picked")
	[ -n "$new" ] || return 0
	mark kill "$old" "$slots"
	kill -9 "$pid"
	killed=$(now_ms)
	promoted=$("$programs/chaos_hand" watch "$new") || die "$new was not promoted"
	echo "$killed $promoted $shard" >>"$dir/promotions"
	pause 0
	cluster_relaunch "$dir" "$old"
	marked_whole
}

is_replica() { info "$1" | grep -qx 'role:slave'; }
replaced_or_whole() { is_replica "$1" || whole; }

# For less than the servers' patience, or for longer: then it goes on as a primary until it hears that it was replaced.
stop_primary() {
	local old slots pid
	# shellcheck disable=SC2046
	pick $(primaries)
	old=$picked slots=$(slots_of "$picked") pid=$(pid_of "$picked")
	mark stop "$old" "$slots"
	kill -STOP "$pid"
	pause $((RANDOM % 7))
	mark continue "$old"
	kill -CONT "$pid"
	cluster_until "$old is replaced or the cluster whole" replaced_or_whole "$old" || die "neither: see $dir"
	! is_replica "$old" || mark replaced "$old"
	marked_whole
}

# Commands run whose answers never come.
cut_connections() {
	local slots
	# shellcheck disable=SC2046
	pick $(primaries)
	slots=$(slots_of "$picked")
	mark cut "$picked" "$slots"
	"$programs/chaos_hand" cut "$picked" "$(pid_of "$picked")" || die "no cut"
	marked_whole
}
