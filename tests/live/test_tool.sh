#!/usr/bin/env bash
# The tool's contract: what it prints, on which stream, and its exit status. SLOTWISE_TOOL names the binary, SLOTWISE_CLUSTER the nodes.
set -u
tool=${SLOTWISE_TOOL:?names the tool to be tested}
: "${SLOTWISE_CLUSTER:?names the nodes}"
failed=0 checks=0
errors=$(mktemp)
trap 'rm -f "$errors"' EXIT

# Every call is bounded; standard input is empty unless something is piped in.
run() { out=$(timeout 60 "$tool" "$@" 2>"$errors"); status=$?; }

wrong() {
	failed=$((failed + 1))
	printf 'FAILED: %s\n  status %s, output:\n%s\n  errors:\n%s\n' "$1" "$status" "$out" "$(cat "$errors")"
}

# is STATUS OUTPUT ARG…: exactly this output
is() {
	local want_status=$1 want=$2
	shift 2
	run "$@" </dev/null
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && [ "$out" = "$want" ] || wrong "slotwise $* should exit $want_status and print: $want"
}

# like STATUS REGEX ARG…: a line of the output matches
like() {
	local want_status=$1 want=$2
	shift 2
	run "$@" </dev/null
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && grep -Eq -- "$want" <<<"$out" || wrong "slotwise $* should exit $want_status and print like: $want"
}

# says STATUS REGEX ARG…: nothing on standard output, a sentence on standard error
says() {
	local want_status=$1 want=$2
	shift 2
	run "$@" </dev/null
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && [ -z "$out" ] && grep -Eq -- "$want" "$errors" ||
		wrong "slotwise $* should exit $want_status and say like: $want"
}

# stream STATUS INPUT OUTPUT ARG…
stream() {
	local want_status=$1 input=$2 want=$3
	shift 3
	run "$@" < <(printf '%s' "$input")
	checks=$((checks + 1))
	[ "$status" = "$want_status" ] && [ "$out" = "$want" ] || wrong "a stream should exit $want_status and print: $want"
}

like 0 '=> OK' FLUSHALL

# ---- replies, for people and as JSON ----
is 0 'OK' SET k hello
is 0 '"hello"' GET k
is 0 '(nil)' GET nothing
is 0 '(integer) 1' EXISTS k
is 0 '"OK"' --json SET k hello
is 0 '"hello"' --json GET k
is 0 'null' --json GET nothing
is 0 '1' --json EXISTS k
is 0 '["hello", null]' --json MGET k nothing
stream 0 'SET bin "\xff\x00"
GET bin
' '"OK"
{"base64": "/wA="}' --json
like 0 '^\{"[^"]+:[0-9]+": [0-9]+(, "[^"]+:[0-9]+": [0-9]+)*\}$' --json DBSIZE

# ---- errors and exit statuses ----
is 1 '(error) WRONGTYPE Operation against a key holding the wrong kind of value' LPUSH k x
is 1 '{"error": "WRONGTYPE Operation against a key holding the wrong kind of value"}' --json LPUSH k x
like 2 '\(error\).*blocked|\(error\)' SUBSCRIBE channel
like 2 '\(error\)' NOSUCHCOMMAND
like 2 '\(error\)' GET
like 2 'CROSSSLOT' EVAL 'return 1' 2 a b
says 2 'no such option' --nonsense
says 2 'needs a value' -c
says 3 '.' -c 127.0.0.1:1 --timeout 300 PING
stream 2 'GET k
LPUSH k x
NOSUCHCOMMAND
GET k
' '"hello"
{"error": "WRONGTYPE Operation against a key holding the wrong kind of value"}
'"$("$tool" --json NOSUCHCOMMAND 2>/dev/null </dev/null)"'
"hello"' --json
stream 0 "SET 'a b' \"x\\n\"

GET 'a b'
" 'OK
"x\n"'

# ---- several slots ----
is 0 '(integer) 2' DEL k bin k
is 0 'OK' MSET a 1 b 2 c 3
is 0 '["1", "2", "3"]' --json MGET a b c
is 0 'OK' RENAME a z
is 1 '(error) ERR no such key' RENAME a z

# ---- what it did ----
run --stats GET a </dev/null
checks=$((checks + 1))
[ "$status" = 0 ] && [ "$out" = '(nil)' ] && grep -Eq '^ +[1-9][0-9]*  requests ' "$errors" &&
	grep -Eq '^  [^ ]+:[0-9]+ .*connected 1' "$errors" || wrong "--stats prints counters on standard error"
run --stats --json GET a </dev/null
checks=$((checks + 1))
[ "$out" = null ] && grep -Eq '^\{"client": \{"requests": [0-9]+, .*\}, "nodes": \{"[^"]+": \{.*\}\}\}$' "$errors" ||
	wrong "--stats --json prints one object on standard error"

# ---- where ----
node=${SLOTWISE_CLUSTER%%,*}
like 0 "^\{\"$node\": \"PONG\"\}" --json --on "$node" PING
[ "$("$tool" --json --on primaries DBSIZE </dev/null | tr ',' '\n' | wc -l)" = 3 ] || wrong "three primaries answer"
[ "$("$tool" --json --on all PING </dev/null | tr ',' '\n' | wc -l)" = "$(tr ',' '\n' <<<"$SLOTWISE_CLUSTER" | wc -l)" ] ||
	wrong "all nodes answer"
says 2 'no.*node|not' --on 127.0.0.1:1 PING

# ---- explain: nothing is sent ----
like 0 '^class: first-key$' --explain GET k
like 0 '^  key k, slot 7629, node ' --explain GET k
like 0 '^  deliver: ' --explain RENAME a b
like 0 '^  key slotwise:\{[0-9]+\}records, slot 15495, ' --explain RENAME a b
like 0 '^  key slotwise:\{[0-9]+\}temporary:ID, slot 3300, ' --explain RENAME a b
like 0 '^  key slotwise:\{[0-9]+\}marker:ID, slot 3300, ' --explain RENAME a b
like 0 '^reason: ' --explain SUBSCRIBE channel
is 0 '(integer) 0' EXISTS a

# ---- the rest of the modes ----
like 0 '^primary .*online.*slots' --nodes
like 0 '3 primaries, .* 16384 of 16384 slots served' --nodes
[ "$("$tool" --scan </dev/null | sort | tr '\n' ' ')" = 'a b b c z ' ] || wrong "--scan prints every key once"
is 0 '' --scan --match 'nothing*'
like 0 '^slotwise [0-9]+\.[0-9]+\.[0-9]+$' --version
like 0 '^usage: slotwise' --help

# ---- user and password ----
like 0 'OK' ACL SETUSER tool on '>secret' '~*' '+@all'
SLOTWISE_PASSWORD=secret like 0 '=> PONG' --user tool PING
SLOTWISE_PASSWORD=wrong says 3 'WRONGPASS' --user tool PING
like 0 '' ACL DELUSER tool

# ---- recover ----
# record KIND TIME SOURCE DESTINATION FROM TO EXPIRY ELEMENT: a record's value as a quoted argument
record() {
	local field
	printf '"*%d\\r\\n' $#
	for field in "$@"; do printf '$%d\\r\\n%s\\r\\n' ${#field} "$field"; done
	printf '"'
}
records() { "$tool" --explain LMOVE "$1" "$2" LEFT LEFT </dev/null | sed -n 's/^  key \(.*records\), slot.*/\1/p'; }
home=$(records from to)
minute_ago=$(($(date +%s) * 1000 - 60000))
is 0 'nothing to recover' --recover
is 0 '' --json --recover
stream 0 "HSET $home $(printf '%032d' 1) $(record LMOVE $minute_ago from to LEFT RIGHT -1 jewel)
" '(integer) 1'
like 0 '^delivered LMOVE from -> to element jewel .*: the element is at its destination$' --recover
is 0 '["jewel"]' --json LRANGE to 0 -1
is 0 'nothing to recover' --recover
stream 0 "HSET $home $(printf '%032d' 2) $(record LMOVE 1000 from to LEFT RIGHT -1 old)
HSET $home $(printf '%032d' 3) $(record NONSENSE 1000 from to)
" '(integer) 1
(integer) 1'
like 1 '^old LMOVE from -> to element old .*NEEDS A PERSON' --recover
like 1 '^unknown NONSENSE from -> to .*NEEDS A PERSON' --recover
like 1 '^\{.*"result": "old".*\}$' --json --recover
is 0 '["jewel"]' --json LRANGE to 0 -1
like 0 '=> OK' FLUSHALL
is 0 'nothing to recover' --recover

echo "$checks calls of the tool, $failed wrong"
[ $failed = 0 ]
