#!/usr/bin/env bash
# A cluster that speaks TLS beside plain TCP: tls.sh start DIR [SUBJECT-ALT-NAMES=DNS:localhost] · tls.sh stop DIR
#
# DIR/servers is cluster.sh's, the fifth word of its nodes lines the TLS port; DIR has ca.pem, other-ca.pem (which has signed
# nothing), client.pem, client.key, other.pem, other.key (signed by the other). Exit status 77, after the reason, when there can be
# no such cluster here.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

unable() {
	echo "$*"
	exit 77
}

key_and() { openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$1" -keyout "$1.key" "${@:2}" 2>/dev/null; }

# signed NAME CA EXTENSION
signed() {
	key_and "$1" -out "$1.csr" && echo "$3" >"$1.ext"
	openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -set_serial "0x$(openssl rand -hex 8)" -days 2 \
		-extfile "$1.ext" -out "$1.pem" 2>/dev/null
}

certificates() {
	key_and ca -x509 -days 2 -out ca.pem && key_and other-ca -x509 -days 2 -out other-ca.pem &&
		signed server ca "subjectAltName=$1" &&
		signed client ca "basicConstraints=CA:FALSE" && signed other other-ca "basicConstraints=CA:FALSE"
}

# A server without TLS stops at the first line, one with TLS at the second.
speaks_tls() { printf 'tls-port 0\nno-such-line 0\n' | { "$1" - 2>&1 || true; } | grep -q no-such-line; }

start() {
	local dir=$1 names=${2:-DNS:localhost}
	local server=${SLOTWISE_SERVER:-$(command -v redis-server || command -v valkey-server)}
	command -v openssl >/dev/null || unable "there is no openssl to make certificates with"
	speaks_tls "$server" || unable "$server is built without TLS"
	mkdir -p "$dir"
	dir=$(cd "$dir" && pwd)
	(cd "$dir" && certificates "$names") || unable "openssl made no certificates"
	SLOTWISE_SERVER_CONF="tls-port @free@
tls-cluster yes
tls-replication yes
cluster-port @bus@
tls-ca-cert-file $dir/ca.pem
tls-cert-file $dir/server.pem
tls-key-file $dir/server.key" "$here/cluster.sh" start "$dir/servers" 3 1
}

case ${1:-}:$# in
start:[23]) start "${@:2}" ;;
stop:2) "$here/cluster.sh" stop "$2/servers" ;;
*)
	sed -n 's/^# A cluster.*: tls.sh/usage: tls.sh/p' "${BASH_SOURCE[0]}" >&2
	exit 2
	;;
esac
