#!/usr/bin/env bash
# Real servers for tests and the demo, all on loopback, each with a folder and a config file of its own below DIR.
#
#   cluster.sh start DIR [PRIMARIES=3] [REPLICAS_PER=1]   a cluster, ready: every node agrees, every replica is linked
#   cluster.sh plain DIR                                  one server without cluster mode
#   cluster.sh again DIR PORT                             starts a server of DIR that has ended, with the data that it has saved
#   cluster.sh stop DIR                                   ends exactly the processes that DIR/nodes names
#   cluster.sh with DIR… -- COMMAND…                      COMMAND with what the DIRs' env files say in its environment
#
# DIR/nodes has one line a node, "host port pid role" (role: primary, replica, plain; primaries first). DIR/env holds
# SLOTWISE_CLUSTER=… or SLOTWISE_PLAIN=…, to be sourced. SLOTWISE_SERVER names another server binary, SLOTWISE_SERVER_CONF
# holds extra config lines, in which @bus@ is the node's bus port and @free@ a free port (the same within one node's lines; its
# line in DIR/nodes has it at the end). Sourced, this file only defines functions (cluster_*), which return non-zero after a message.

cluster_host=127.0.0.1
cluster_wait_s=${SLOTWISE_WAIT_S:-40}
cluster_interrupted='' # exit status after a signal, once what was started is stopped

cluster_say() { echo "cluster: $*" >&2; }

# Sets cluster_server and cluster_cli.
cluster_find_server() {
	local name
	cluster_server=${SLOTWISE_SERVER:-$(command -v redis-server || command -v valkey-server)}
	if ! command -v "${cluster_server:-none}" >/dev/null; then
		cluster_say "no server found: install redis-server or valkey-server, or set SLOTWISE_SERVER"
		return 1
	fi
	for name in "${SLOTWISE_CLI:-}" "${cluster_server%-server}-cli" redis-cli valkey-cli; do
		cluster_cli=$(command -v "${name:-none}") && return 0
	done
	cluster_say "no redis-cli or valkey-cli beside $cluster_server; SLOTWISE_CLI can name one"
	return 1
}

# One command to one node; never waits longer than 5 s, also when the node is stopped.
cluster_ask() {
	local port=$1 limit=''
	shift
	command -v timeout >/dev/null && limit="timeout 5"
	$limit "$cluster_cli" -h "$cluster_host" -p "$port" "$@" 2>&1
}

# cluster_until WHAT COMMAND…: repeats COMMAND until it succeeds or the time is up.
cluster_until() {
	local what=$1 end=$((SECONDS + cluster_wait_s))
	shift
	until "$@"; do
		if [ -n "$cluster_interrupted" ]; then
			return 1
		elif [ "$SECONDS" -ge "$end" ]; then
			cluster_say "gave up after $cluster_wait_s s: $what"
			return 1
		fi
		sleep 0.05
	done
}

# A port is free when nobody answers on it. The range keeps the bus port (+10000) below the usual ephemeral ports.
cluster_port_free() { ! (exec 3<>"/dev/tcp/$cluster_host/$1") 2>/dev/null; }

# Another test may have ended its server there, to start it again.
cluster_port_kept() { compgen -G "${TMPDIR:-/tmp}/slotwise-own-*/node-$1" >/dev/null; }

cluster_pick_port() {
	local port try
	for try in {1..200}; do
		port=$((10000 + (RANDOM * 32768 + RANDOM) % 12000))
		if cluster_port_free $port && cluster_port_free $((port + 10000)) && ! cluster_port_kept $port; then
			echo $port
			return 0
		fi
	done
	cluster_say "no free port found in $try tries"
	return 1
}

# The config of one node. Directives that came with Redis 7.0 are left out for older servers. CLUSTER SLOTS leaves out a
# replica until its offset is above 0, hence the short ping period.
cluster_config() {
	local folder=$1 port=$2 role=$3 version
	version=$("$cluster_server" --version | sed -n 's/.*v=\([0-9]*\)\..*/\1/p')
	cat <<-CONF
		bind $cluster_host
		port $port
		dir $folder
		logfile $folder/log
		daemonize no
		save ""
		appendonly no
		repl-diskless-sync yes
		repl-diskless-sync-delay 0
		repl-ping-replica-period 1
	CONF
	if [ "${version:-0}" -ge 7 ]; then
		echo "shutdown-timeout 0"
		echo "enable-debug-command local"
		echo "enable-module-command local"
	fi
	if [ "$role" != plain ]; then
		cat <<-CONF
			cluster-enabled yes
			cluster-config-file nodes.conf
			cluster-node-timeout 2000
			cluster-migration-barrier 100
			cluster-announce-ip $cluster_host
		CONF
		[ "${version:-0}" -ge 7 ] && echo "cluster-allow-replica-migration no"
	fi
	cluster_extra "$port" "${SLOTWISE_SERVER_CONF:-}"
}

cluster_extra() {
	local port=$1 lines=${2//@bus@/$(($1 + 10000))} free
	if [[ $lines == *@free@* ]]; then
		free=$(cluster_pick_port) || return 1
		lines="# free $free"$'\n'${lines//@free@/$free}
	fi
	printf '%s\n' "$lines"
}

# Starts (or starts again) the server of one folder; its pid is in cluster_pid. It is in a session of its own, with no
# terminal and no pipe of ours open, so that neither Ctrl-C nor a test runner that reads to end of file meets it.
cluster_launch() {
	local folder=$1 own=''
	command -v setsid >/dev/null && own=setsid
	LC_ALL=C $own "$cluster_server" "$folder/server.conf" </dev/null >>"$folder/out" 2>&1 3>&- 4>&- 5>&- &
	cluster_pid=$!
}

cluster_pings() { [ "$(cluster_ask "$1" ping)" = PONG ]; }

# Is this pid (still) the server that listens on this port? Guards against a pid that was given to somebody else.
cluster_alive() {
	local pid=$1 port=$2 args
	kill -0 "$pid" 2>/dev/null || return 1
	if [ -r "/proc/$pid/cmdline" ]; then
		args=$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline")
	else
		args=$(ps -p "$pid" -o args= 2>/dev/null)
	fi
	case $args in *":$port"* | *"-$port/server.conf"*) return 0 ;; esac
	return 1
}

# Answers, or is dead: either ends the wait for a start. Its name says nothing yet: before exec it is this shell's.
cluster_up_or_gone() { cluster_pings "$2" || ! kill -0 "$1" 2>/dev/null; }

# The process that answers there.
cluster_is() { [ "$(cluster_ask "$2" info server | tr -d '\r' | sed -n 's/^process_id://p')" = "$1" ]; }

# cluster_node DIR ROLE: one new server on a free port, on another one when somebody was faster; adds its line to DIR/nodes.
cluster_node() {
	local dir=$1 role=$2 port pid folder try
	for try in {1..5}; do
		port=$(cluster_pick_port) || return 1
		folder=$dir/node-$port
		rm -rf "$folder" # an earlier run's data, perhaps of another server
		mkdir -p "$folder"
		cluster_config "$folder" "$port" "$role" >"$folder/server.conf"
		cluster_launch "$folder"
		pid=$cluster_pid
		echo "$cluster_host $port $pid $role $(sed -n 's/^# free //p' "$folder/server.conf")" >>"$dir/nodes"
		cluster_until "server on port $port answers" cluster_up_or_gone "$pid" "$port" || return 1
		# Somebody else's server may answer here while ours found the port taken and ended.
		cluster_is "$pid" "$port" && return 0
		[ -z "$cluster_interrupted" ] || return 1
		sed "/ $port $pid /d" "$dir/nodes" >"$dir/nodes.new" && mv "$dir/nodes.new" "$dir/nodes"
		if ! grep -qi 'address already in use' "$folder/log" "$folder/out" 2>/dev/null; then
			cluster_say "$cluster_server did not start: $(tail -n 3 "$folder/log" "$folder/out" 2>/dev/null)"
			return 1
		fi
		cluster_say "port $port was taken meanwhile, trying another (try $try)"
	done
	return 1
}

cluster_ports() { awk -v role="${2:-}" 'role == "" || $4 == role { print $2 }' "$1/nodes"; }

cluster_ok() {
	local got
	got=$(cluster_ask "$@")
	[ "$got" = OK ]
}

# Every node meets every later one: gossip alone would take seconds to spread them.
cluster_meet() {
	local ports=("$@") i j
	for ((i = 0; i < ${#ports[@]}; i++)); do
		for ((j = i + 1; j < ${#ports[@]}; j++)); do
			echo "CLUSTER MEET $cluster_host ${ports[j]}"
		done | cluster_ask "${ports[i]}" >/dev/null
	done
}

cluster_give_slots() {
	local ports=("$@") n=$# i port
	for ((i = 0; i < n; i++)); do
		port=${ports[i]}
		# ADDSLOTS, not ADDSLOTSRANGE: 6.2 has it too.
		# shellcheck disable=SC2046
		cluster_ok "$port" CLUSTER ADDSLOTS $(seq $((16384 * i / n)) $((16384 * (i + 1) / n - 1))) || return 1
	done
}

cluster_set_epochs() {
	local port epoch=0
	for port in "$@"; do
		epoch=$((epoch + 1))
		cluster_ok "$port" CLUSTER SET-CONFIG-EPOCH $epoch || return 1
	done
}

# Replica i copies primary i modulo the number of primaries. It can do so as soon as it has heard of it.
cluster_replicate() {
	local dir=$1 ports replica i=0 id
	read -r -a ports <<<"$(cluster_ports "$dir" primary | tr '\n' ' ')"
	for replica in $(cluster_ports "$dir" replica); do
		id=$(cluster_ask "${ports[i % ${#ports[@]}]}" CLUSTER MYID)
		cluster_until "replica $replica knows its primary" cluster_ok "$replica" CLUSTER REPLICATE "$id" || return 1
		i=$((i + 1))
	done
}

# What one node says of slots and owners, in an order that doesn't depend on the node.
cluster_view() { cluster_ask "$1" CLUSTER SLOTS | sort; }

cluster_settled() {
	local dir=$1 nodes=$2 port first='' view
	for port in $(cluster_ports "$dir"); do
		cluster_ask "$port" CLUSTER INFO | tr -d '\r' | grep -qx 'cluster_state:ok' || return 1
		cluster_ask "$port" CLUSTER INFO | tr -d '\r' | grep -qx "cluster_known_nodes:$nodes" || return 1
		view=$(cluster_view "$port")
		[ "$view" = "${first:=$view}" ] || return 1
	done
	for port in $(cluster_ports "$dir"); do
		grep -qx "$port" <<<"$first" || return 1
	done
	for port in $(cluster_ports "$dir" replica); do
		cluster_ask "$port" INFO replication | tr -d '\r' | grep -qx 'master_link_status:up' || return 1
	done
}

cluster_list() { awk '{ printf "%s%s:%s", sep, $1, $2; sep = "," }' "$1/nodes"; }

cluster_fresh_dir() {
	mkdir -p "$1" || return 1
	if [ -s "$1/nodes" ]; then
		cluster_say "$1 already has servers: stop them first"
		return 1
	fi
	: >"$1/nodes"
}

cluster_form() {
	local dir=$1 primaries=$2 replicas=$3 i
	for ((i = 0; i < primaries + replicas; i++)); do
		cluster_node "$dir" "$([ $i -lt "$primaries" ] && echo primary || echo replica)" || return 1
	done
	# shellcheck disable=SC2046
	cluster_set_epochs $(cluster_ports "$dir") &&
		cluster_give_slots $(cluster_ports "$dir" primary) &&
		cluster_meet $(cluster_ports "$dir") &&
		cluster_replicate "$dir" &&
		cluster_until "the cluster in $dir settles" cluster_settled "$dir" $((primaries + replicas))
}

cluster_start() {
	local dir primaries=${2:-3} replicas_per=${3:-1}
	cluster_find_server && cluster_fresh_dir "$1" || return 1
	dir=$(cd "$1" && pwd)
	if ! cluster_form "$dir" "$primaries" $((primaries * replicas_per)); then
		cluster_stop "$dir"
		return 1
	fi
	echo "SLOTWISE_CLUSTER=$(cluster_list "$dir")" >"$dir/env"
}

cluster_plain() {
	local dir
	cluster_find_server && cluster_fresh_dir "$1" || return 1
	dir=$(cd "$1" && pwd)
	cluster_node "$dir" plain || return 1
	echo "SLOTWISE_PLAIN=$(cluster_list "$dir")" >"$dir/env"
}

# The server is another process then: DIR/nodes is told.
cluster_relaunch() {
	local dir=$1 port=$2
	cluster_launch "$dir/node-$port"
	disown "$cluster_pid"
	awk -v port="$port" -v pid="$cluster_pid" '$2 == port { $3 = pid } { print }' "$dir/nodes" >"$dir/nodes.new" &&
		mv "$dir/nodes.new" "$dir/nodes"
}

# The process before it may hold its files for a moment yet, or somebody else its port: then it ends, and is started once more.
cluster_again() {
	local dir port=$2 try
	dir=$(cd "$1" && pwd) && cluster_find_server || return 1
	for try in {1..20}; do
		cluster_relaunch "$dir" "$port"
		cluster_until "server on port $port answers again" cluster_up_or_gone "$cluster_pid" "$port" || return 1
		cluster_is "$cluster_pid" "$port" && return 0
		[ -z "$cluster_interrupted" ] || return 1
		sleep 0.2
	done
	cluster_say "the server on port $port did not start again in $try tries: $(tail -n 3 "$dir/node-$port"/{log,out} 2>/dev/null)"
	return 1
}

cluster_all_gone() {
	local port pid
	while read -r _ port pid _; do
		! cluster_alive "$pid" "$port" || return 1
	done <"$1/nodes"
}

cluster_signal() {
	local dir=$1 signal=$2 port pid
	while read -r _ port pid _; do
		cluster_alive "$pid" "$port" && kill "-$signal" "$pid" 2>/dev/null # it may end meanwhile
	done <"$dir/nodes"
	return 0
}

# A stopped (SIGSTOP) node takes its TERM after CONT; whoever is still there after five seconds is killed.
cluster_stop() {
	local dir=$1 cluster_interrupted=''
	[ -f "$dir/nodes" ] || return 0
	cluster_signal "$dir" TERM
	cluster_signal "$dir" CONT
	if ! cluster_wait_s=5 cluster_until "servers of $dir end on SIGTERM" cluster_all_gone "$dir"; then
		cluster_signal "$dir" KILL
	fi
	rm -f "$dir/nodes" "$dir/env"
}

cluster_with() {
	while [ $# -gt 0 ] && [ "$1" != -- ]; do
		# shellcheck disable=SC1091
		set -a && . "$1/env" && set +a || return 1
		shift
	done
	shift
	trap - INT TERM
	exec "$@"
}

cluster_usage() {
	sed -n 's/^#   cluster/usage: cluster/p' "${BASH_SOURCE[0]}" >&2
	return 2
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
	# No pid gets lost: a signal is only noted, the next wait ends, and a cluster that isn't ready is stopped.
	trap 'cluster_interrupted=130' INT
	trap 'cluster_interrupted=143' TERM
	case ${1:-}:$# in
	start:[234] | plain:2 | again:3 | stop:2) "cluster_$1" "${@:2}" ;;
	with:?*) cluster_with "${@:2}" ;;
	*) cluster_usage ;;
	esac
	exit "${cluster_interrupted:-$?}"
fi
