#!/usr/bin/env bash
# The tool's contract: what it prints, on which stream, and its exit status. SLOTWISE_TOOL names the binary, SLOTWISE_CLUSTER the nodes.
set -u
: "${SLOTWISE_CLUSTER:?names the nodes}"
. "$(dirname "$0")/tool_checks.sh"

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

is 0 '1.5' --json ZINCRBY z 1.5 m
is 0 '3' --json ZADD z INCR 1.5 m
is 0 '0' --json ZADD z 3 m
is 0 'null' --json ZADD z NX INCR 1.5 m
is 0 '(integer) 1' ZADD z 7 INCR

# ---- errors and exit statuses ----
is 1 '(error) WRONGTYPE Operation against a key holding the wrong kind of value' LPUSH k x
is 1 '{"error": "WRONGTYPE Operation against a key holding the wrong kind of value"}' --json LPUSH k x
like 2 '\(error\).*blocked|\(error\)' SUBSCRIBE channel
like 2 '\(error\)' NOSUCHCOMMAND
like 2 '\(error\)' GET
cross="CROSSSLOT Keys in request don't hash to the same slot; the syntax is:"
is 2 "(error) $cross EVAL script numkeys [key [key ...]] [arg [arg ...]]" EVAL 'return 1' 2 a b
like 2 "$cross XREADGROUP GROUP group consumer " XREADGROUP GROUP g me BLOCK 1 STREAMS a b '>' '>'
like 2 'blocked: .*\(in the tool --on\)$' CLUSTER RESET
says 2 'no such option' --nonsense
says 2 'SLOTWISE_PASSWORD' --user somebody PING
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
stream 0 'GET k
 Quit
GET k
' '"hello"'
stream 2 'NOSUCHCOMMAND
exit
GET k
' "(error) ERR unknown command 'NOSUCHCOMMAND', with args beginning with: "
stream 0 'HSET h base64:x 1 "\xff" 2 f 1
HGETALL h
HINCRBYFLOAT h f 0.5
DEL h
' '3
{"base64:YmFzZTY0Ong=": "1", "base64:/w==": "2", "f": "1"}
"1.5"
1' --json

# ---- what can't be written, or read ----
# fails STATUS REGEX: what has run, by its status and standard error
fails() {
	checks=$((checks + 1))
	[ "$status" = "$1" ] && grep -Eq -- "$2" "$errors" || wrong "it should exit $1 and say like: $2"
}
timeout 60 "$tool" GET k >&- 2>"$errors" </dev/null
status=$? out='' fails 3 'standard output'
timeout 60 "$tool" GET k >/dev/full 2>"$errors" </dev/null
status=$? out='' fails 3 'standard output'
timeout 60 "$tool" --scan >/dev/full 2>"$errors" </dev/null
status=$? out='' fails 3 'standard output'
timeout 60 "$tool" <&- 2>"$errors"
status=$? out='' fails 2 'standard input'
is 2 "(error) \"ERR unknown command '\\x1b[31m', with args beginning with: \"" $'\e[31m'
says 2 '\\x1b\[31m' -c $'\e[31m' PING
stream 0 $'SET "n\\x00" v\r\n\t\nGET "n\\x00"\nDEL "n\\x00"' 'OK
"v"
(integer) 1'

# ---- on a terminal: answers, and a history for its owner's eyes, without passwords ----
if command -v script >/dev/null; then
	home=$(mktemp -d)
	out=$(printf '%s\n' 'GET k' 'auth u secret' '"AUTH" u secret' 'NOSUCHCOMMAND' quit | HOME=$home TERM=dumb \
		timeout 60 script -qec "'$tool'; echo status \$?" /dev/null 2>"$errors" | tr -d '\r')
	checks=$((checks + 1)) status=''
	grep -qx '"hello"' <<<"$out" && grep -qx 'status 2' <<<"$out" || wrong "on a terminal it answers, too"
	checks=$((checks + 1))
	[ ! -e "$home/.slotwise_history" ] || # without libedit
		{ [ "$(stat -c %a "$home/.slotwise_history")" = 600 ] && grep -q '^GET.*k$' "$home/.slotwise_history" &&
			! grep -q secret "$home/.slotwise_history"; } || wrong "the history is private and holds no password"
	rm -rf "$home"
else
	echo "skipped: the terminal (no 'script' here)"
fi

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
says 2 "^slotwise: --on HOST:PORT\|primaries\|all: node 'foo' is not an address; expected host:port$" --on foo PING

# An error that is the answer is printed once.
run --on all ACL SETUSER sw_no_mset on '>pw' '~*' '&*' '+@all' -mset </dev/null
SLOTWISE_PASSWORD=pw like 1 'NOPERM' --user sw_no_mset MSET a 1 b 2
[ "$(cat "$errors" - <<<"$out" | grep -c NOPERM)" = 1 ] || wrong "the error of an MSET is printed once"
run --on all ACL DELUSER sw_no_mset </dev/null

# ---- explain: nothing is sent ----
like 0 '^class: first-key$' --explain GET k
like 0 '^  key k, slot 7629, node ' --explain GET k
like 0 '^  deliver: ' --explain RENAME a b
like 0 '^  key slotwise:\{[0-9]+\}records, slot 15495, ' --explain RENAME a b
like 0 '^  key slotwise:\{[0-9]+\}temporary:ID, slot 3300, ' --explain RENAME a b
like 0 '^  key slotwise:\{[0-9]+\}marker:ID, slot 3300, ' --explain RENAME a b
like 2 '^reason: ' --explain SUBSCRIBE channel
like 2 '^\{.*"reason": ' --json --explain SUBSCRIBE channel
like 2 "^reason: $cross EVAL script numkeys " --explain EVAL 'return 1' 2 a b
is 0 'NOKEY' MIGRATE 127.0.0.1 1 '' 0 100 KEYS '{none}1' '{none}2'
like 2 'CROSSSLOT' MIGRATE 127.0.0.1 1 '' 0 100 KEYS none1 none2
[ "$("$tool" --explain MIGRATE 127.0.0.1 1 '' 0 100 KEYS '{none}1' '{none}2' </dev/null | grep -o '^  key .*, slot')" = '  key {none}1, slot
  key {none}2, slot' ] || wrong "--explain MIGRATE names the keys behind KEYS, and no empty one"
like 2 '^reason: ' --explain CLUSTER RESET
like 0 "^  node $node, command CLUSTER RESET$" --explain --on "$node" CLUSTER RESET
like 0 "^  node $node, command RENAME a b$" --explain --on "$node" RENAME a b
[ "$("$tool" --explain --on all RENAME a b </dev/null | grep -c '^  node .*, command RENAME a b$')" = "$(tr ',' '\n' <<<"$SLOTWISE_CLUSTER" | wc -l)" ] ||
	wrong "--explain --on all names every node"
[ "$("$tool" --explain --on primaries GET a </dev/null | grep -c '^  node .*, command GET a$')" = 3 ] ||
	wrong "--explain --on primaries names them"
like 2 '^reason: ' --explain --on primaries CLUSTER RESET
is 0 '(integer) 0' EXISTS a

# ---- the rest of the modes ----
like 0 '^primary .*online.*slots' --nodes
like 0 '3 primaries, .* 16384 of 16384 slots served' --nodes
[ "$("$tool" --scan </dev/null | sort | tr '\n' ' ')" = 'a b b c z ' ] || wrong "--scan prints every key once"
is 0 '' --scan --match 'nothing*'
like 0 '^slotwise [0-9]+\.[0-9]+\.[0-9]+$' --version
like 0 '^usage: slotwise' --help
like 0 '^usage: slotwise' -h

# ---- user and password ----
like 0 'OK' ACL SETUSER tool on '>secret' '~*' '+@all'
SLOTWISE_PASSWORD=secret like 0 '=> PONG' --user tool PING
SLOTWISE_PASSWORD=wrong says 3 'WRONGPASS' --user tool PING
like 0 '' ACL DELUSER tool

# ---- recover ----
home=$(records_of from to)
minute_ago=$(($(date +%s) * 1000 - 60000))
is 0 'nothing to recover' --recover
is 0 '' --json --recover
stream 0 "HSET $home $(printf '%032d' 1) $(record LMOVE $minute_ago from to LEFT RIGHT -1 jewel)
" '(integer) 1'
like 1 '^failed LMOVE from -> to element jewel .*NEEDS A PERSON.*not enough replicas' --wait-replicas 9 --timeout 1000 --recover
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

tool_checked
